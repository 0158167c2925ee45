/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "segment/annexa-candidates-private.h"

#include <math.h>
#include <string.h>

/* Sections whose control numbers stand in a reference on the line of the heading. */

/* A number this far behind a heading stands apart from it. */
#define MIN_APART_EM 2.5f
/* ISO/IEC 27017, and 管理策 behind it. */
#define MAX_PREFIX_TOKENS 5u
#define SAME_EDGE_PT 2.0f

/* Takes the numbers that stand below those of line @i, which stand apart at its right end: 9.2.1 over 9.2.2
 * in the margin. */
static void
take_stacked_numbers (const AnnexaEvidence *self, AnnexaCandidate *candidate, guint i)
{
  const AnnexaLine *line = annexa_evidence_line (self, i);

  if (line->label_gap_pt < MIN_APART_EM * line->size_pt)
    return;
  for (guint below = i + 1; below < i + ANNEXA_MAX_TITLE_LINES && annexa_lines_is_open (self, below); below++)
    {
      const AnnexaHeading *heading = &self->headings[below];
      gboolean lead = heading->n_trail == 0;

      if (!heading->is_reference || annexa_evidence_line (self, below)->page != line->page
          || annexa_evidence_line (self, below)->x1 < line->x1 + (line->x2 - line->x1) / 2)
        return;
      annexa_candidate_divide_labels (self, candidate, lead ? heading->lead : heading->trail,
                                      lead ? heading->n_lead : heading->n_trail,
                                      annexa_evidence_line (self, below)->text);
      candidate->end_line = below + 1;
    }
}

/* Where the title of line @i begins, when the number of its control stands below, at the same edge in the
 * margin and in other type, and what the number begins with stands before the title: 27017 資産目録
 * over 8.1.1. 0 where it does not. */
guint
annexa_references_skip_prefix (const AnnexaEvidence *self, guint i, guint number)
{
  const AnnexaLine *line = annexa_evidence_line (self, i), *below = annexa_evidence_line (self, number);
  const guint bare = annexa_catalog_standard_number (self->catalog, line->text);
  GQuark control_word = g_quark_from_static_string ("control-word");
  g_autoptr (GArray) tokens = NULL;
  gboolean any = bare > 0;

  if (number != i + 1 || below->page != line->page || fabsf (below->x1 - line->x1) > SAME_EDGE_PT
      || below->y1 > line->y2 || self->headings[number].cited)
    return 0;
  tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  annexa_catalog_lex_lead (self->catalog, line->text + bare, strlen (line->text + bare), MAX_PREFIX_TOKENS,
                           tokens);
  for (guint t = 0; t < tokens->len; t++)
    {
      const AnnexaToken *token = &g_array_index (tokens, AnnexaToken, t);
      gboolean word = token->kind == ANNEXA_TOKEN_STANDARD
                      || (token->kind == ANNEXA_TOKEN_CUE && token->cue == control_word);

      if (!word && token->kind != ANNEXA_TOKEN_SPACE)
        return any ? bare + token->start : 0;
      any = any || word;
    }
  return 0;
}

/* A question goes on until its answer begins with a mark, which it has before the next question; a caption,
 * such as that of what the standard asks for, ends what is its title. */
void
annexa_references_take_question (const AnnexaEvidence *self, AnnexaCandidate *candidate)
{
  g_autofree char *question = g_strdup (candidate->title);
  gboolean ended = FALSE;

  for (guint i = candidate->end_line; i < candidate->end_line + ANNEXA_MAX_TITLE_LINES; i++)
    {
      g_autofree char *caption = NULL;
      char *longer;

      if (!annexa_lines_is_open (self, i) || self->headings[i].question)
        return;
      if (annexa_heading_skip_mark (self->catalog, annexa_evidence_line (self, i)->text, 0, "answer") > 0)
        {
          candidate->end_line = i;
          annexa_candidate_take_title (candidate, g_steal_pointer (&question));
          return;
        }
      caption = annexa_captions_at (self, i, annexa_captions_is_word);
      ended = ended || caption != NULL;
      if (ended)
        continue;
      longer = annexa_lines_join (self, question, annexa_evidence_line (self, i)->text);
      g_free (question);
      question = longer;
    }
}

/* Whether a question that is marked as such begins on line @i, and its answer with a mark below: Q（7.2.2） …
 * over A …; a page may end between them. */
gboolean
annexa_references_is_answered (const AnnexaEvidence *self, guint i)
{
  if (!self->headings[i].question)
    return FALSE;
  for (guint n = 0; n < ANNEXA_MAX_TITLE_LINES; n++)
    {
      i = annexa_lines_below (self, i);
      if (!annexa_lines_is_open (self, i) || self->headings[i].question)
        return FALSE;
      if (annexa_heading_skip_mark (self->catalog, annexa_evidence_line (self, i)->text, 0, "answer") > 0)
        return TRUE;
    }
  return FALSE;
}

/* Whether a question that is marked as such ends on line @last, its answer begins with a mark on line
 * @answer, and nothing of another section stands in it. */
static gboolean
is_marked_question (const AnnexaEvidence *self, guint last, guint answer, guint *first)
{
  if (annexa_heading_skip_mark (self->catalog, annexa_evidence_line (self, answer)->text, 0, "answer") == 0)
    return FALSE;
  for (guint n = 0; n < ANNEXA_MAX_TITLE_LINES && last >= n && annexa_lines_is_open (self, last - n); n++)
    {
      *first = last - n;
      if (self->headings[*first].question)
        return TRUE;
      if (annexa_heading_refers (&self->headings[*first])
          || annexa_heading_skip_mark (self->catalog, annexa_evidence_line (self, *first)->text, 0, "answer")
                 > 0)
        return FALSE;
    }
  return FALSE;
}

/* Whether line @last is a sentence in heavier type than the answer below, as a heading is. */
static gboolean
is_set_sentence (const AnnexaEvidence *self, guint last, guint answer, guint *first)
{
  const AnnexaPages *pages = self->layout->pages;

  if (!annexa_lines_is_open (self, last) || !self->headings[last].sentence
      || annexa_pages_style (pages, annexa_evidence_line (self, last)->style)->weight
             <= annexa_pages_style (pages, annexa_evidence_line (self, answer)->style)->weight)
    return FALSE;
  for (*first = last; last - *first < ANNEXA_MAX_TITLE_LINES && annexa_evidence_runs_on (self, *first)
                      && annexa_lines_is_open (self, *first - 1);)
    *first -= 1;
  return TRUE;
}

static gboolean
ends_in_question_mark (const char *text)
{
  const char *last = g_utf8_find_prev_char (text, text + strlen (text));

  return last != NULL && (*last == '?' || g_utf8_get_char (last) == 0xff1f /* ？ */);
}

/* Whether a question with a number of its own goes down to line @last, all in one type, and ends there: in a
 * question mark, or the answer below is set in another type. */
static gboolean
is_numbered_question (const AnnexaEvidence *self, guint last, guint answer, guint *first)
{
  const guint style = annexa_evidence_line (self, last)->style;

  if (annexa_evidence_line (self, answer)->style == style
      && !ends_in_question_mark (annexa_evidence_line (self, last)->text))
    return FALSE;
  for (*first = last; last - *first < ANNEXA_MAX_TITLE_LINES; *first -= 1)
    {
      if (!annexa_lines_is_open (self, *first) || annexa_evidence_line (self, *first)->style != style
          || self->headings[*first].is_reference)
        return FALSE;
      if (self->headings[*first].question && annexa_lines_has_question_number (self, *first))
        return TRUE;
      if (*first == 0
          || annexa_evidence_line (self, *first)->gap_above_pt
                 >= annexa_evidence_line (self, *first)->size_pt)
        return FALSE;
    }
  return FALSE;
}

/* Whether a question ends on line @last, above the reference on line @i, be it marked as such or set as a
 * heading: whatever its type and punctuation, it is one. */
gboolean
annexa_references_find_question (const AnnexaEvidence *self, guint last, guint i, guint *first)
{
  guint answer = i + 1;

  while (answer < i + ANNEXA_MAX_TITLE_LINES && annexa_lines_is_open (self, answer)
         && annexa_heading_refers (&self->headings[answer]))
    answer++;
  return annexa_lines_is_open (self, answer)
         && (is_marked_question (self, last, answer, first) || is_set_sentence (self, last, answer, first)
             || is_numbered_question (self, last, answer, first));
}

/* A heading with its reference on the same line; @text is the line, beside which the title may wrap onto
 * more, or the lines that the heading wraps onto. */
void
annexa_references_add_inline (AnnexaEvidence *self, guint first, guint end, const char *text,
                              const AnnexaHeading *heading)
{
  AnnexaCandidate *candidate = annexa_candidate_new (self->arena, ANNEXA_CANDIDATE_REFERENCE, first, end);
  guint start = heading->title_start;

  if (heading->own.n_parts > 0 && heading->n_lead == 0)
    start = heading->own.end;
  while (start < heading->title_end && g_unichar_isspace (g_utf8_get_char (text + start)))
    start = (guint)(g_utf8_next_char (text + start) - text);
  annexa_candidate_divide_labels (self, candidate, heading->trail, heading->n_trail, text);
  if (annexa_heading_leads_beside (self->catalog, heading, text))
    annexa_candidate_add_mapped (candidate, heading->lead, heading->n_lead);
  if (end == first + 1)
    candidate->end_line = end = annexa_candidate_read_title (
        self, candidate, first, MIN (start, heading->title_end), heading->title_end);
  else
    {
      annexa_candidate_take_title (
          candidate, g_strndup (text + start, heading->title_end - MIN (start, heading->title_end)));
      annexa_lines_trim_title (candidate->title);
    }
  candidate->n_title_lines = end - first;
  candidate->cited = heading->cited;
  annexa_candidate_take_own_number (self, candidate, first);
  take_stacked_numbers (self, candidate, end - 1);
  if (heading->question)
    annexa_references_take_question (self, candidate);
  else
    annexa_candidate_take_reference_below (self, candidate);
  candidate->signals |= ANNEXA_SIGNAL_REFERENCE;
  annexa_candidates_add (self, candidate);
}

/* Adds the candidate of the heading on lines [first, i], @heading, whose numbers stand apart at the end of
 * the last. */
static void
add_apart (AnnexaEvidence *self, guint first, guint i, const AnnexaHeading *heading)
{
  guint shift;
  g_autofree char *text = NULL;
  AnnexaHeadingRoom room;

  /* Lines with numbers of controls are headings themselves. */
  for (guint k = first; k < i; k++)
    if (self->headings[k].holds_label)
      first = i;
  if (first == i)
    {
      annexa_references_add_inline (self, i, i + 1, annexa_evidence_line (self, i)->text, heading);
      return;
    }
  text = g_strdup (annexa_evidence_line (self, first)->text);
  for (guint k = first + 1; k <= i; k++)
    {
      char *longer = annexa_lines_join (self, text, annexa_evidence_line (self, k)->text);

      g_free (text);
      text = longer;
    }
  shift = (guint)(strlen (text) - strlen (annexa_evidence_line (self, i)->text));
  annexa_heading_copy (heading, &room);
  room.heading.own = self->headings[first].own;
  room.heading.title_start = self->headings[first].title_start;
  room.heading.title_end += shift;
  for (guint k = 0; k < room.heading.n_trail; k++)
    {
      room.trail[k].start += shift;
      room.trail[k].end += shift;
    }
  annexa_references_add_inline (self, first, i + 1, text, &room.heading);
}

/* A heading whose numbers stand apart at the right end of its line: in the margin, or in a corner of a card.
 */
gboolean
annexa_references_add_apart (AnnexaEvidence *self, guint i)
{
  const AnnexaLine *line = annexa_evidence_line (self, i);
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
  add_apart (self, annexa_references_heading_start (self, i, FALSE), i, heading);
  return TRUE;
}

/* A number that had no room beside its title and stands alone below it at the right end of the line, in the
 * same type. */
gboolean
annexa_references_add_right (AnnexaEvidence *self, guint i)
{
  const AnnexaLine *line = annexa_evidence_line (self, i),
                   *above = i > 0 ? annexa_evidence_line (self, i - 1) : NULL;
  const AnnexaHeading *heading = &self->headings[i], *title = above != NULL ? &self->headings[i - 1] : NULL;
  AnnexaHeadingRoom room;

  if (heading->n_lead != 1 || heading->cited || heading->title_end > heading->title_start || above == NULL
      || !annexa_lines_is_open (self, i - 1) || above->page != line->page || above->table != line->table
      || above->style != line->style || line->starts_flow || line->gap_above_pt >= line->size_pt
      || line->x1 < (above->left + above->right) / 2 || title->holds_label || title->sentence || title->quoted
      || (title->own.n_parts == 0 && !annexa_evidence_stands_out (self, i - 1)))
    return FALSE;
  annexa_heading_copy (heading, &room);
  room.trail[0] = room.lead[0];
  room.heading.n_trail = 1;
  room.heading.n_lead = 0;
  room.heading.is_reference = FALSE;
  room.heading.title_start = room.heading.title_end = 0;
  add_apart (self, annexa_references_heading_start (self, i - 1, FALSE), i, &room.heading);
  return TRUE;
}
