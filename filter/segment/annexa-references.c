/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-candidates-private.h"

#include <string.h>

/* Sections whose control numbers stand in a reference: on the line of the heading, below it, at the end. */

#define MAX_ANSWER_LINES 400
/* A number this far behind a heading stands apart from it. */
#define MIN_APART_EM 2.5f
/* What may follow the numbers of a reference: new in 2022, 新設. */
#define MAX_REMARK_CHARS 30
#define MAX_REMARK_SIMILARITY 0.5

static const AnnexaLine *
line_at (const AnnexaEvidence *self, guint i)
{
  return annexa_layout_line (self->layout, i);
}

/* Takes the numbers that stand below those of line @i, which stand apart at its right end: 9.2.1 over 9.2.2
 * in the margin. */
static void
take_stacked_numbers (const AnnexaEvidence *self, AnnexaCandidate *candidate, guint i)
{
  const AnnexaLine *line = line_at (self, i);

  if (line->label_gap_pt < MIN_APART_EM * line->size_pt)
    return;
  for (guint below = i + 1; below < i + ANNEXA_MAX_TITLE_LINES && annexa_lines_is_open (self, below); below++)
    {
      const AnnexaHeading *heading = &self->headings[below];
      gboolean lead = heading->n_trail == 0;

      if (!heading->is_reference || line_at (self, below)->page != line->page
          || line_at (self, below)->x1 < line->x1 + (line->x2 - line->x1) / 2)
        return;
      annexa_candidate_divide_labels (candidate, lead ? heading->lead : heading->trail,
                                      lead ? heading->n_lead : heading->n_trail, line_at (self, below)->text);
      candidate->end_line = below + 1;
    }
}

/* A question goes on until its answer begins with a mark. */
static void
take_question (const AnnexaEvidence *self, AnnexaCandidate *candidate)
{
  g_autofree char *question = g_strdup (candidate->title);

  for (guint i = candidate->end_line; i < candidate->end_line + ANNEXA_MAX_TITLE_LINES; i++)
    {
      char *longer;

      if (!annexa_lines_is_open (self, i))
        return;
      if (annexa_heading_skip_mark (self->catalog, line_at (self, i)->text, 0, "answer") > 0)
        {
          candidate->end_line = i;
          g_free (candidate->title);
          candidate->title = g_steal_pointer (&question);
          return;
        }
      longer = annexa_lines_join (self, question, line_at (self, i)->text);
      g_free (question);
      question = longer;
    }
}

/* A heading with its reference on the same line; @text is the line, or the lines that the heading wraps onto.
 */
void
annexa_references_add_inline (AnnexaEvidence *self, guint first, guint end, const char *text,
                              const AnnexaHeading *heading)
{
  AnnexaCandidate *candidate = annexa_candidate_new (ANNEXA_CANDIDATE_REFERENCE, first, end);
  guint start = heading->title_start;

  if (heading->own.n_parts > 0 && heading->n_lead == 0)
    start = heading->own.end;
  while (start < heading->title_end && g_unichar_isspace (g_utf8_get_char (text + start)))
    start = (guint)(g_utf8_next_char (text + start) - text);
  annexa_candidate_divide_labels (candidate, heading->trail, heading->n_trail, text);
  candidate->title = g_strndup (text + start, heading->title_end - MIN (start, heading->title_end));
  candidate->n_title_lines = end - first;
  candidate->cited = heading->cited;
  annexa_candidate_take_own_number (self, candidate, first);
  take_stacked_numbers (self, candidate, end - 1);
  if (heading->question)
    take_question (self, candidate);
  candidate->signals |= ANNEXA_SIGNAL_REFERENCE;
  annexa_candidates_add (self, candidate);
}

/* A heading whose numbers stand apart at the right end of its line: in the margin, or in a corner of a card.
 */
gboolean
annexa_references_add_apart (AnnexaEvidence *self, guint i)
{
  const AnnexaLine *line = line_at (self, i);
  AnnexaHeadingRoom room;
  AnnexaHeading *heading = &room.heading;
  g_autoptr (GArray) tokens = NULL;
  const char *stop;
  guint first;

  if (line->label_gap_pt < MIN_APART_EM * line->size_pt || self->headings[i].see || self->headings[i].quoted)
    return FALSE;
  annexa_heading_copy (&self->headings[i], &room);
  tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  annexa_catalog_lex (self->catalog, line->text, strlen (line->text), tokens);
  first = tokens->len;
  while (first > 1
         && (g_array_index (tokens, AnnexaToken, first - 1).kind == ANNEXA_TOKEN_LABEL
             || g_array_index (tokens, AnnexaToken, first - 1).kind == ANNEXA_TOKEN_SEPARATOR
             || g_array_index (tokens, AnnexaToken, first - 1).kind == ANNEXA_TOKEN_SPACE))
    first--;
  for (guint t = first; t < tokens->len && heading->n_trail < ANNEXA_MAX_LABELS; t++)
    {
      const AnnexaToken *token = &g_array_index (tokens, AnnexaToken, t);
      AnnexaLabel label
          = { token->id, token->form, token->prefixed, token->standard, token->start, token->end };

      if (token->kind == ANNEXA_TOKEN_LABEL)
        heading->trail[heading->n_trail++] = label;
    }
  if (heading->n_trail == 0 || heading->trail[0].start <= heading->title_start)
    return FALSE;
  heading->title_end = heading->trail[0].start;
  while (heading->title_end > heading->title_start
         && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (line->text + heading->title_end))))
    heading->title_end = (guint)(g_utf8_prev_char (line->text + heading->title_end) - line->text);
  /* A question may end in 。 but a sentence in the middle makes it text. */
  stop = strstr (line->text, "。");
  if (!heading->question && stop != NULL && stop + strlen ("。") < line->text + heading->title_end)
    return FALSE;
  heading->cited = TRUE;
  annexa_references_add_inline (self, i, i + 1, line->text, heading);
  return TRUE;
}

/* A heading that wraps inside its reference: … （CLD. / 6.3.1） */
gboolean
annexa_references_add_wrapped (AnnexaEvidence *self, guint i)
{
  g_autofree char *text = NULL;
  g_autoptr (GArray) tokens = NULL;
  AnnexaHeadingRoom room;
  const AnnexaHeading *heading;

  if (self->headings[i].sentence || !annexa_lines_has_open_bracket (line_at (self, i)->text)
      || !annexa_lines_is_open (self, i + 1) || self->headings[i + 1].sentence
      || annexa_evidence_runs_on (self, i))
    return FALSE;
  text = annexa_lines_join (self, line_at (self, i)->text, line_at (self, i + 1)->text);
  tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  annexa_catalog_lex (self->catalog, text, strlen (text), tokens);
  heading = annexa_heading_parse (self->catalog, text, tokens, &room);
  if (heading->is_reference || heading->n_trail == 0 || heading->title_end <= heading->title_start)
    return FALSE;
  if (heading->n_lead > 0)
    {
      AnnexaCandidate *candidate = annexa_candidate_new (ANNEXA_CANDIDATE_LABEL, i, i + 2);

      annexa_candidate_divide_labels (candidate, heading->lead, heading->n_lead, text);
      annexa_candidate_add_mapped (candidate, heading->trail, heading->n_trail);
      candidate->title = g_strndup (text + heading->title_start, heading->title_end - heading->title_start);
      candidate->n_title_lines = 2;
      annexa_candidates_add (self, candidate);
    }
  annexa_references_add_inline (self, i, i + 2, text, heading);
  return TRUE;
}

/* The first line of the heading whose last line is @last, when it wraps. */
static guint
heading_start (const AnnexaEvidence *self, guint last)
{
  guint first = last;

  while (first > 0 && last - first < ANNEXA_MAX_TITLE_LINES - 1 && self->headings[first].own.n_parts == 0
         && self->headings[first].n_lead == 0 && annexa_lines_is_open (self, first - 1)
         && !self->headings[first - 1].sentence && !self->headings[first - 1].is_reference
         && line_at (self, first)->style == line_at (self, first - 1)->style
         && line_at (self, first)->gap_above_pt < 1.0f * line_at (self, first)->size_pt
         && line_at (self, first - 1)->x2
                > line_at (self, first - 1)->right - 3.0f * line_at (self, first)->size_pt)
    first--;
  return self->headings[first].own.n_parts > 0 || annexa_evidence_stands_out (self, first) ? first : last;
}

static void
fill_from_heading (AnnexaEvidence *self, AnnexaCandidate *candidate, guint first, guint last)
{
  const AnnexaHeading *heading = &self->headings[first];
  guint start = heading->n_lead > 0 && !heading->is_reference ? heading->title_start
                : heading->own.n_parts > 0                    ? heading->own.end
                                                              : heading->decoration;
  const char *text = line_at (self, first)->text + start;

  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  candidate->title = g_strdup (text);
  for (guint i = first + 1; i <= last; i++)
    {
      char *longer = annexa_lines_join (self, candidate->title, line_at (self, i)->text);

      g_free (candidate->title);
      candidate->title = longer;
    }
  candidate->n_title_lines = last + 1 - first;
  annexa_candidate_take_own_number (self, candidate, first);
}

/* Whether a heading is seen by its look, the contents, or a title of the catalog, and not by a number alone.
 */
static gboolean
is_marked_heading (const AnnexaEvidence *self, guint i)
{
  const AnnexaHeading *heading = &self->headings[i];
  guint start = heading->own.n_parts > 0 ? heading->own.end : heading->decoration;

  return annexa_lines_is_heading_like (self, i)
         && (annexa_evidence_stands_out (self, i)
             || annexa_evidence_is_listed (self, line_at (self, i)->text, NULL)
             || annexa_lines_title_similarity (self, line_at (self, i)->text + start)
                    >= ANNEXA_MIN_TITLE_SIMILARITY);
}

/* The heading of the answer that a reference on line @i ends: the nearest marked one with a number of its
 * own, or else the first one below the previous reference, headings over it left out, or else what a number
 * alone makes a heading. */
static gboolean
find_heading_above (const AnnexaEvidence *self, guint i, guint *heading)
{
  gint numbered = -1, marked = -1, nearest = -1;
  gboolean bounded = FALSE;

  for (guint j = i; j > 0 && i - j < MAX_ANSWER_LINES && !bounded; j--)
    {
      bounded = self->headings[j - 1].is_reference && self->headings[j - 1].n_trail > 0;
      if (bounded)
        break;
      if (is_marked_heading (self, j - 1))
        {
          if (self->headings[j - 1].own.n_parts > 0)
            {
              *heading = j - 1;
              return TRUE;
            }
          if (nearest < 0)
            nearest = (gint)j - 1;
          /* One that another follows at once is a heading over it. */
          if (!is_marked_heading (self, j))
            marked = (gint)j - 1;
        }
      else if (annexa_lines_is_heading_like (self, j - 1) && !self->headings[j - 1].see)
        numbered = (gint)j - 1;
    }
  if (!bounded)
    marked = nearest;
  if (marked < 0)
    marked = numbered;
  *heading = (guint)MAX (marked, 0);
  return marked >= 0;
}

/* Whether line @i is an item of a list: the item before it stands above, with no reference between them. */
static gboolean
is_later_item (const AnnexaEvidence *self, guint i)
{
  const AnnexaNumber *own = &self->headings[i].own;

  if (own->n_parts != 1 || own->parts[0] < 2 || is_marked_heading (self, i))
    return FALSE;
  for (guint j = i; j > 0 && i - j < MAX_ANSWER_LINES; j--)
    {
      const AnnexaNumber *above = &self->headings[j - 1].own;

      if (self->headings[j - 1].is_reference && self->headings[j - 1].n_trail > 0)
        return FALSE;
      if (above->kind == own->kind && above->n_parts == 1 && above->parts[0] + 1 == own->parts[0])
        return TRUE;
    }
  return FALSE;
}

/* A reference on a line of its own: the heading stands right above it, or above the answer that it ends. */
gboolean
annexa_references_add_line (AnnexaEvidence *self, guint i)
{
  guint end = i + 1, last, first;
  AnnexaCandidate *candidate;
  gboolean at_end;

  if (i == 0)
    return FALSE;
  while (annexa_lines_is_open (self, end) && self->headings[end].is_reference
         && self->headings[end].n_trail > 0 && end - i < ANNEXA_MAX_TITLE_LINES)
    end++;
  last = i - 1;
  at_end = !annexa_lines_is_heading_like (self, last) || is_later_item (self, last);
  if (at_end && !find_heading_above (self, i, &last))
    return FALSE;
  first = heading_start (self, last);
  candidate = annexa_candidate_new (ANNEXA_CANDIDATE_REFERENCE, first, at_end ? last + 1 : end);
  candidate->reference_line = i;
  candidate->reference_at_end = at_end;
  for (guint r = i; r < end; r++)
    annexa_candidate_divide_labels (candidate, self->headings[r].trail, self->headings[r].n_trail,
                                    line_at (self, r)->text);
  fill_from_heading (self, candidate, first, last);
  candidate->cited = self->headings[i].cited;
  candidate->signals |= ANNEXA_SIGNAL_REFERENCE;
  annexa_candidates_add (self, candidate);
  return TRUE;
}

/* A line below a heading that begins as a reference and ends in a remark: ISO/IEC 27001:2022 A.5.7 · new in
 * 2022. The heading has the title, and the line is not set as one. */
gboolean
annexa_references_add_remarked (AnnexaEvidence *self, guint i)
{
  const AnnexaHeading *heading = &self->headings[i];
  g_autofree char *remark = NULL;
  AnnexaCandidate *candidate;
  guint first;

  if (i == 0 || heading->n_lead == 0 || heading->n_trail > 0 || heading->sentence || heading->particle
      || heading->see || !(heading->cited || heading->lead[0].prefixed)
      || annexa_evidence_stands_out (self, i)
      || annexa_evidence_is_listed (self, line_at (self, i)->text, NULL))
    return FALSE;
  if (self->headings[i - 1].n_lead > 0 || self->headings[i - 1].n_trail > 0
      || !is_marked_heading (self, i - 1))
    return FALSE;
  remark
      = g_strndup (line_at (self, i)->text + heading->title_start, heading->title_end - heading->title_start);
  if (g_utf8_strlen (remark, -1) > MAX_REMARK_CHARS
      || annexa_lines_title_similarity (self, remark) > MAX_REMARK_SIMILARITY)
    return FALSE;
  first = heading_start (self, i - 1);
  candidate = annexa_candidate_new (ANNEXA_CANDIDATE_REFERENCE, first, i + 1);
  candidate->reference_line = i;
  annexa_candidate_divide_labels (candidate, heading->lead, heading->n_lead, line_at (self, i)->text);
  fill_from_heading (self, candidate, first, i - 1);
  candidate->cited = heading->cited;
  candidate->signals |= ANNEXA_SIGNAL_REFERENCE;
  annexa_candidates_add (self, candidate);
  return TRUE;
}
