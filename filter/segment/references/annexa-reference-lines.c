/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "segment/annexa-candidates-private.h"

#include <string.h>

#include "segment/answers/annexa-blocks.h"
#include "text/annexa-marks.h"

/* Sections whose control numbers stand in a reference on a line of its own: below the heading, or at the end
 * of the answer. */

/* What may follow the numbers of a reference: new in 2022, 新設. */
#define MAX_REMARK_CHARS 30
#define MAX_REMARK_SIMILARITY 0.5
/* A number that closes an answer is so much nearer to it than to the heading below. */
#define MIN_NEARER_PT 2.0f
/* What a paper closes with below its last answer has no more lines. */
#define MAX_LAST_LINES 6u

/* (transfer full): the text of line @i from byte @start on, without the numbers of controls behind it. */
static char *
title_on_line (const AnnexaEvidence *self, guint i, guint start)
{
  return g_strchug (g_strndup (annexa_evidence_line (self, i)->text + start,
                               annexa_lines_title_end (self, i, start) - start));
}

static void
fill_from_heading (AnnexaEvidence *self, AnnexaCandidate *candidate, guint first, guint last)
{
  const AnnexaHeading *heading = &self->headings[first];
  guint start = heading->n_lead > 0 && !heading->is_reference ? heading->title_start
                : heading->own.n_parts > 0                    ? heading->own.end
                                                              : heading->decoration;
  guint prefix = candidate->reference_line != G_MAXUINT
                     ? annexa_references_skip_prefix (self, first, candidate->reference_line)
                     : 0;
  char *title;

  if (prefix > 0)
    start = heading->own.n_parts > 0 && heading->own.start >= prefix ? heading->own.end : prefix;
  title = title_on_line (self, first, start);
  for (guint i = first + 1; i <= last; i++)
    {
      g_autofree char *more = title_on_line (self, i, 0);
      char *longer = annexa_lines_join (self, title, more);

      g_free (title);
      title = longer;
    }
  annexa_lines_trim_title (title);
  annexa_candidate_take_title (candidate, title);
  candidate->n_title_lines = last + 1 - first;
  annexa_candidate_take_own_number (self, candidate, first);
}

/* Makes the heading on line @heading, which may wrap before line @end, that of @candidate. */
void
annexa_references_take_heading (AnnexaEvidence *self, AnnexaCandidate *candidate, guint heading, guint end)
{
  guint last = annexa_references_heading_last (self, heading, end);

  candidate->first_line = annexa_references_heading_start (self, heading, FALSE);
  candidate->end_line = last + 1;
  fill_from_heading (self, candidate, candidate->first_line, last);
}

/* Adds the numbers of the reference on lines [first, end) to @candidate. Its last line may end within
 * brackets, before the number: …（ISO/IEC 27001:2022 / 5.28）. */
static void
read_reference (const AnnexaEvidence *self, guint first, guint end, AnnexaCandidate *candidate)
{
  const char *last = annexa_evidence_line (self, end - 1)->text;

  for (guint r = first; r < end; r++)
    {
      g_autofree char *text = NULL;
      g_autoptr (GArray) tokens = NULL;
      const AnnexaHeading *heading = &self->headings[r];
      AnnexaHeadingRoom room;

      if (r + 1 == end && annexa_references_close_below (self, r, last))
        {
          text = annexa_lines_join (self, last,
                                    annexa_evidence_line (self, annexa_lines_below (self, r))->text);
          tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
          annexa_catalog_lex (self->catalog, text, strlen (text), tokens);
          heading = annexa_heading_parse (self->catalog, text, tokens, &room);
          if (!candidate->reference_at_end)
            candidate->end_line = annexa_lines_below (self, r) + 1;
        }
      else if (r + 1 == end && !candidate->reference_at_end)
        candidate->end_line = annexa_references_end_closed (self, r, last);
      annexa_candidate_divide_labels (self, candidate, heading->trail, heading->n_trail,
                                      text != NULL ? text : annexa_evidence_line (self, r)->text);
    }
}

/* The last word of a title may stand before the reference, on a line that looks like a reference with it:
 * … cryptographic / controls [10.1.1], be it that to another edition. Takes what line @i has of the title of
 * @candidate. */
void
annexa_references_take_last_word (const AnnexaEvidence *self, guint i, AnnexaCandidate *candidate)
{
  const AnnexaHeading *heading = &self->headings[i];
  const char *text = annexa_evidence_line (self, i)->text;
  const char *end = text, *number = text + (heading->n_trail > 0 ? heading->trail[0].start : 0);
  g_autofree char *word = NULL, *longer = NULL;

  while (end < number && !annexa_is_open_bracket (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  while (end > text && !g_unichar_isalpha (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  if (end == text || candidate->title == NULL
      || annexa_lines_title_similarity (self, candidate->title) >= ANNEXA_SAME_TITLE_SIMILARITY
      || !annexa_lines_share_type (self, annexa_references_line_above (self, i), i))
    return;
  word = g_strndup (text, (gsize)(end - text));
  longer = annexa_lines_join (self, candidate->title, word);
  if (annexa_lines_title_similarity (self, longer) >= ANNEXA_SAME_TITLE_SIMILARITY)
    annexa_candidate_take_title (candidate, g_steal_pointer (&longer));
}

/* Whether a table whose rows answer controls stands from line @first to before line @end. */
static gboolean
has_control_rows (const AnnexaEvidence *self, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    {
      const gint table = annexa_evidence_line (self, i)->table;

      if (table >= 0 && self->in_control_table[table])
        return TRUE;
    }
  return FALSE;
}

/* A reference on a line of its own: the heading stands right above it, or above the answer that it ends.
 * Returns: whether the line is known to be no heading */
gboolean
annexa_references_add_line (AnnexaEvidence *self, guint i)
{
  guint end = i + 1, start, last, first;
  AnnexaCandidate *candidate;
  gboolean at_end;

  if (i == 0)
    return FALSE;
  start = annexa_references_find_start (self, i);
  while (annexa_lines_is_open (self, end) && annexa_heading_refers (&self->headings[end])
         && end - i < ANNEXA_MAX_TITLE_LINES)
    end++;
  if (start == 0 || !annexa_references_find_heading (self, start, &first, &last, &at_end))
    return FALSE;
  if (at_end && has_control_rows (self, last + 1, start))
    return FALSE;
  /* It says what the control above is called elsewhere, and heads nothing. */
  if ((!at_end || annexa_lines_is_control_heading (self, first))
      && annexa_references_has_other_standard (self, first, last, start))
    return TRUE;
  candidate = annexa_candidate_new (self->arena, ANNEXA_CANDIDATE_REFERENCE, first, at_end ? last + 1 : end);
  candidate->reference_line = start;
  candidate->reference_at_end = at_end;
  read_reference (self, i, end, candidate);
  fill_from_heading (self, candidate, first, last);
  if (!at_end && start == i)
    annexa_references_take_last_word (self, i, candidate);
  candidate->cited = start < i || self->headings[i].cited;
  candidate->signals |= ANNEXA_SIGNAL_REFERENCE;
  annexa_candidates_add (self, candidate);
  return TRUE;
}

/* The lines of the reference that begins on line @i and is cut in one of its words, joined and read:
 * …、【管理 / 策 5.17】 (27001:2022 9.2.4). Returns: where they end; @i where there is none. */
static guint
join_cut (const AnnexaEvidence *self, guint i, char **text, AnnexaHeadingRoom *room)
{
  g_autofree char *joined = g_strdup (annexa_evidence_line (self, i)->text);

  for (guint next = i + 1;
       next < i + ANNEXA_MAX_TITLE_LINES && annexa_lines_has_open_bracket (joined)
       && annexa_lines_is_open (self, next) && annexa_references_is_next_line (self, i, next);
       next++)
    {
      g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
      char *longer = annexa_lines_join (self, joined, annexa_evidence_line (self, next)->text);

      g_free (joined);
      joined = longer;
      annexa_catalog_lex (self->catalog, joined, strlen (joined), tokens);
      if (annexa_lines_has_open_bracket (joined)
          || !annexa_heading_parse (self->catalog, joined, tokens, room)->is_reference)
        continue;
      *text = g_steal_pointer (&joined);
      return next + 1;
    }
  return i;
}

/* A reference below a heading whose first line ends within a word of it. Returns: how many lines, from @i on,
 * it is on; 0 when line @i begins none */
guint
annexa_references_add_cut (AnnexaEvidence *self, guint i)
{
  const AnnexaHeading *heading = &self->headings[i];
  g_autofree char *text = NULL;
  AnnexaHeadingRoom room;
  AnnexaCandidate *candidate;
  guint first, last, end;
  gboolean at_end;

  if (i == 0 || heading->is_reference || heading->sentence || heading->n_lead == 0 || !heading->cited
      || annexa_evidence_stands_out (self, i) || !annexa_references_is_marked_heading (self, i - 1))
    return 0;
  end = join_cut (self, i, &text, &room);
  if (end == i || !room.heading.cited || room.heading.n_trail <= heading->n_lead
      || !annexa_references_find_heading (self, i, &first, &last, &at_end) || at_end)
    return 0;
  candidate = annexa_candidate_new (self->arena, ANNEXA_CANDIDATE_REFERENCE, first, end);
  candidate->reference_line = i;
  annexa_candidate_divide_labels (self, candidate, room.heading.trail, room.heading.n_trail, text);
  for (; annexa_lines_is_open (self, end) && annexa_heading_refers (&self->headings[end])
         && end - i < ANNEXA_MAX_TITLE_LINES;
       candidate->end_line = ++end)
    annexa_candidate_divide_labels (self, candidate, self->headings[end].trail, self->headings[end].n_trail,
                                    annexa_evidence_line (self, end)->text);
  fill_from_heading (self, candidate, first, last);
  candidate->cited = TRUE;
  candidate->signals |= ANNEXA_SIGNAL_REFERENCE;
  annexa_candidates_add (self, candidate);
  return end - i;
}

/* Whether a marked heading stands below line @i, or nothing. */
static gboolean
ends_section (const AnnexaEvidence *self, guint i)
{
  guint below = i + 1;

  while (below < self->layout->lines->len && annexa_evidence_line (self, below)->role != ANNEXA_ROLE_BODY)
    below++;
  return below == self->layout->lines->len || annexa_references_is_marked_heading (self, below)
         || annexa_lines_is_closing_word (self, below);
}

/* Whether nothing but a few lines of text stands below line @i, which is none of an answer. */
static gboolean
is_above_last_text (const AnnexaEvidence *self, guint i)
{
  guint n = 0;

  for (guint k = i + 1; k < self->layout->lines->len; k++)
    if (annexa_evidence_line (self, k)->role == ANNEXA_ROLE_BODY
        && (++n > MAX_LAST_LINES || self->headings[k].holds_label
            || annexa_references_is_marked_heading (self, k)))
      return FALSE;
  return TRUE;
}

/* Whether line @i, a number in brackets and nothing else, stands at the end of an answer: it is nearer to
 * that than to what is below, or, at the head of a page, in other type than that. */
gboolean
annexa_references_closes_answer (const AnnexaEvidence *self, guint i)
{
  const AnnexaHeading *heading = &self->headings[i];
  const AnnexaLine *line = annexa_evidence_line (self, i), *text;
  guint above, below;

  if (i == 0 || !heading->is_reference || heading->n_lead == 0 || heading->n_trail > 0
      || g_unichar_type (g_utf8_get_char (line->text)) != G_UNICODE_OPEN_PUNCTUATION
      || !(ends_section (self, i) || is_above_last_text (self, i)))
    return FALSE;
  above = annexa_references_line_above (self, i);
  below = annexa_lines_below (self, i);
  text = annexa_evidence_line (self, above);
  if (text->role != ANNEXA_ROLE_BODY || annexa_references_is_marked_heading (self, above)
      || (text->page != line->page && !annexa_ends_sentence (text->text)))
    return FALSE;
  if (below >= self->layout->lines->len || annexa_evidence_line (self, below)->page != line->page
      || annexa_evidence_line (self, below)->starts_flow)
    return TRUE;
  /* At the head of a column nothing is above it: in the type of what is below it stands over its title. */
  if (line->starts_flow && annexa_lines_share_type (self, i, below) && annexa_evidence_stands_out (self, i))
    return FALSE;
  return annexa_evidence_line (self, below)->gap_above_pt > line->gap_above_pt + MIN_NEARER_PT;
}

static gboolean
has_number_of_control (const AnnexaEvidence *self, guint i)
{
  return self->headings[i].n_lead > 0 || self->headings[i].n_trail > 0
         || annexa_lines_is_control_heading (self, i);
}

/* A number in brackets and nothing else, where the answer of a section with a number of its own ends, or that
 * of any which is no control's by its heading: [5.1.1]. Set as headings are, over its title, or anywhere
 * else, it may be a heading. */
gboolean
annexa_references_add_bracketed (AnnexaEvidence *self, guint i)
{
  const AnnexaHeading *heading = &self->headings[i];
  const guint below = annexa_lines_below (self, i);
  const gboolean closes = annexa_references_closes_answer (self, i);
  AnnexaCandidate *candidate;
  guint first, last;
  gboolean at_end;

  if (i == 0 || heading->n_lead == 0
      || g_unichar_type (g_utf8_get_char (annexa_evidence_line (self, i)->text)) != G_UNICODE_OPEN_PUNCTUATION
      || (!closes && (annexa_evidence_stands_out (self, i) || !ends_section (self, i)))
      || (below < self->layout->lines->len && annexa_lines_is_title_of (self, below, &heading->lead[0]))
      || !annexa_references_find_heading (self, i, &first, &last, &at_end) || !at_end
      || (self->headings[first].own.n_parts == 0 && (!closes || has_number_of_control (self, first)))
      || !annexa_references_is_marked_heading (self, first))
    return FALSE;
  candidate = annexa_candidate_new (self->arena, ANNEXA_CANDIDATE_REFERENCE, first, last + 1);
  candidate->reference_line = i;
  candidate->reference_at_end = TRUE;
  annexa_candidate_divide_labels (self, candidate, heading->lead, heading->n_lead,
                                  annexa_evidence_line (self, i)->text);
  fill_from_heading (self, candidate, first, last);
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
      || annexa_evidence_is_listed (self, annexa_evidence_line (self, i)->text, NULL))
    return FALSE;
  if (self->headings[i - 1].n_lead > 0 || self->headings[i - 1].n_trail > 0
      || !annexa_references_is_marked_heading (self, i - 1))
    return FALSE;
  remark = g_strndup (annexa_evidence_line (self, i)->text + heading->title_start,
                      heading->title_end - heading->title_start);
  if (g_utf8_strlen (remark, -1) > MAX_REMARK_CHARS
      || annexa_lines_title_similarity (self, remark) > MAX_REMARK_SIMILARITY)
    return FALSE;
  first = annexa_references_heading_start (self, i - 1, FALSE);
  candidate = annexa_candidate_new (self->arena, ANNEXA_CANDIDATE_REFERENCE, first, i + 1);
  candidate->reference_line = i;
  annexa_candidate_divide_labels (self, candidate, heading->lead, heading->n_lead,
                                  annexa_evidence_line (self, i)->text);
  fill_from_heading (self, candidate, first, i - 1);
  candidate->cited = heading->cited;
  candidate->signals |= ANNEXA_SIGNAL_REFERENCE;
  annexa_candidates_add (self, candidate);
  return TRUE;
}
