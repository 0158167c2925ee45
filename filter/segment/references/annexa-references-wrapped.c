/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "segment/annexa-candidates-private.h"
#include "segment/headings/annexa-heading-private.h"

#include <string.h>

#include "segment/answers/annexa-blocks.h"
#include "text/annexa-marks.h"

/* Headings that wrap before or in the reference to their control, and references of their own that wrap. */

/* Lines of one heading are so near to each other. */
#define MAX_WRAP_GAP_EM 0.7f
/* A line of a heading that wraps leaves no more white at its end, beside the word that did not fit. */
#define MAX_RAGGED_EM 2.0f
/* Other headings of a paper are no further away. */
#define MAX_LINES_AWAY 200u

/* The first line of the reference on line @i, which may have no room for its number beside the words before
 * it: 対応する管理策：ISO/IEC 27017 / 6.1.3. */
guint
annexa_references_find_start (const AnnexaEvidence *self, guint i)
{
  guint above = annexa_references_line_above (self, i);
  const AnnexaHeading *heading;
  g_autofree char *text = NULL;
  g_autoptr (GArray) tokens = NULL;
  const AnnexaToken *first;

  if (above >= i || annexa_evidence_line (self, above)->table != annexa_evidence_line (self, i)->table
      || annexa_evidence_line (self, above)->style != annexa_evidence_line (self, i)->style)
    return i;
  heading = &self->headings[above];
  if (heading->n_lead > 0 || heading->n_trail > 0 || heading->is_reference)
    return i;
  text = g_strconcat (annexa_evidence_line (self, above)->text, " ", annexa_evidence_line (self, i)->text,
                      NULL);
  tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  annexa_catalog_lex (self->catalog, text, strlen (text), tokens);
  annexa_heading_read_leading_see (tokens, 0);
  first = tokens->len > 0 ? &g_array_index (tokens, AnnexaToken, 0) : NULL;
  return first != NULL && first->end < strlen (annexa_evidence_line (self, above)->text) + 1
                 && (first->kind == ANNEXA_TOKEN_STANDARD || first->kind == ANNEXA_TOKEN_CUE
                     || first->kind == ANNEXA_TOKEN_OPEN)
                 && annexa_heading_is_reference_line (self->catalog, text, tokens, 0)
             ? above
             : i;
}

/* Whether the title of @heading, joined of several lines as @text, is that of a control, and @last, what its
 * last line has of it, is none, or no more than the end of just that. */
static gboolean
is_title_joined (const AnnexaEvidence *self, const AnnexaHeading *heading, const char *text, guint last)
{
  const guint start = heading->own.n_parts > 0 ? heading->own.end : heading->title_start;
  g_autofree char *title = g_strndup (text + start, heading->title_end - MIN (start, heading->title_end));
  g_autofree char *rest = g_strndup (annexa_evidence_line (self, last)->text, self->headings[last].title_end);
  double similarity = annexa_lines_title_similarity (self, g_strstrip (title));

  return similarity >= ANNEXA_MIN_TITLE_SIMILARITY
         && (similarity >= ANNEXA_SAME_TITLE_SIMILARITY
             || annexa_lines_title_similarity (self, rest) < ANNEXA_MIN_TITLE_SIMILARITY);
}

/* Takes the number that line @first is known to begin with as the vendor's own, before those of controls, out
 * of the lead of @heading, which is that line and those it goes on with: the paper tells, and no line alone.
 */
static void
leave_known_own (const AnnexaEvidence *self, guint first, AnnexaHeading *heading)
{
  const AnnexaHeading *known = &self->headings[first];

  if (known->own.n_parts == 0 || known->n_lead == 0 || known->own.end > known->lead[0].start
      || heading->n_lead < 2 || heading->lead[0].start != known->own.start)
    return;
  heading->own = known->own;
  heading->lead++;
  heading->n_lead--;
}

/* Whether the number that @heading begins with is on two lines, of which the first has its prefix and nothing
 * else: 【CLD / 8.1.5】資産の除去. */
static gboolean
begins_cut (const AnnexaEvidence *self, guint first, const AnnexaHeading *heading)
{
  const gsize n_first = strlen (annexa_evidence_line (self, first)->text);

  return heading->n_lead == 1 && heading->lead[0].prefixed && heading->lead[0].start < n_first
         && heading->lead[0].end > n_first;
}

/* Adds the candidates of a heading on lines [first, end) that has a reference; @text is these lines joined.
 * Where they do not reach the edge, they are to be the title of a control (@by_title). */
gboolean
annexa_references_add_joined (AnnexaEvidence *self, guint first, guint end, const char *text,
                              gboolean by_title)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  AnnexaHeadingRoom room;
  AnnexaHeading *const heading = &room.heading;

  annexa_catalog_lex (self->catalog, text, strlen (text), tokens);
  annexa_heading_parse (self->catalog, text, tokens, &room);
  if (heading->n_trail == 0 && self->headings[end - 1].numbers_behind)
    annexa_numbers_behind_read (self->catalog, text, tokens, heading);
  leave_known_own (self, first, heading);
  if (heading->is_reference || heading->title_end <= heading->title_start
      || (heading->n_trail == 0 && (heading->n_lead == 0 || text[heading->title_end] == '\0')
          && !begins_cut (self, first, heading))
      || (by_title && !is_title_joined (self, heading, text, end - 1)))
    return FALSE;
  if (heading->n_lead > 0)
    {
      AnnexaCandidate *candidate = annexa_candidate_new (self->arena, ANNEXA_CANDIDATE_LABEL, first, end);

      annexa_candidate_divide_labels (self, candidate, heading->lead, heading->n_lead, text);
      annexa_candidate_add_mapped (candidate, heading->trail, heading->n_trail);
      annexa_candidate_take_title (
          candidate, g_strndup (text + heading->title_start, heading->title_end - heading->title_start));
      candidate->n_title_lines = end - first;
      if (heading->own.n_parts > 0 && heading->own.end <= heading->lead[0].start)
        annexa_candidate_set_own_number (candidate, &heading->own, text);
      annexa_candidates_add (self, candidate);
    }
  if (heading->n_trail > 0)
    annexa_references_add_inline (self, first, end, text, heading);
  return TRUE;
}

/* Whether another heading in the type of line @i has its reference in brackets at its end. */
static gboolean
is_usual_at_end (const AnnexaEvidence *self, guint i)
{
  guint end = MIN (self->layout->lines->len, i + MAX_LINES_AWAY);

  for (guint k = i - MIN (i, MAX_LINES_AWAY); k < end; k++)
    {
      const AnnexaLine *line = annexa_evidence_line (self, k);

      if (line->style == annexa_evidence_line (self, i)->style && self->headings[k].n_trail > 0
          && !self->headings[k].is_reference && !self->headings[k].sentence
          && g_unichar_type (g_utf8_get_char (g_utf8_prev_char (line->text + strlen (line->text))))
                 == G_UNICODE_CLOSE_PUNCTUATION)
        return TRUE;
    }
  return FALSE;
}

/* Whether line @i is a heading that had no room for its reference in brackets, which is alone on line @next,
 * … / （15.1.2）, in the same type, or in smaller type as others have it at their end. */
static gboolean
wraps_before_reference (const AnnexaEvidence *self, guint i, guint next)
{
  const AnnexaLine *line = annexa_evidence_line (self, i), *below = annexa_evidence_line (self, next);
  const AnnexaHeading *heading = &self->headings[i];

  return self->headings[next].is_reference && heading->n_trail == 0
         && (heading->n_lead == 0 || annexa_heading_has_own_number (heading))
         && g_unichar_type (g_utf8_get_char (below->text)) == G_UNICODE_OPEN_PUNCTUATION
         && (annexa_lines_share_type (self, i, next)
             || (below->size_pt <= line->size_pt && is_usual_at_end (self, i)))
         && (below->page != line->page
             || (!below->starts_flow && below->gap_above_pt < MAX_WRAP_GAP_EM * line->size_pt))
         && line->x2 + (below->x2 - below->x1) > line->right && annexa_evidence_stands_out (self, i)
         && annexa_lines_is_heading_like (self, i);
}

/* Whether the bracket that is open in @text, the lines of a heading or a reference down to line @last, closes
 * at the end of the line below, which has nothing but numbers before that. */
gboolean
annexa_references_close_below (const AnnexaEvidence *self, guint last, const char *text)
{
  const guint below = annexa_lines_below (self, last);
  const AnnexaHeading *heading;
  const char *rest;

  if (!annexa_lines_has_open_bracket (text) || !annexa_lines_is_open (self, below)
      || !annexa_lines_share_type (self, last, below))
    return FALSE;
  heading = &self->headings[below];
  rest = annexa_evidence_line (self, below)->text;
  return (heading->is_reference || (heading->n_lead > 0 && heading->title_end <= heading->title_start))
         && annexa_is_close_bracket (g_utf8_get_char (g_utf8_prev_char (rest + strlen (rest))));
}

/* Whether @text has nothing but closing brackets. */
gboolean
annexa_references_is_closing (const char *text)
{
  while (*text != '\0' && annexa_is_close_bracket (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return *text == '\0';
}

/* Whether line @below has nothing but what closes the bracket that is open in @text. */
static gboolean
only_closes (const AnnexaEvidence *self, guint below, const char *text)
{
  return annexa_lines_has_open_bracket (text) && annexa_lines_is_open (self, below)
         && annexa_references_is_closing (annexa_evidence_line (self, below)->text);
}

/* The line behind a heading or reference that is on the lines down to @last, joined as @text: with that which
 * closes its bracket. */
guint
annexa_references_end_closed (const AnnexaEvidence *self, guint last, const char *text)
{
  const guint below = annexa_lines_below (self, last);

  return only_closes (self, below, text) ? below + 1 : last + 1;
}

/* A heading that wraps inside its reference, … （CLD. / 6.3.1）, or before it; a page may end there. Returns:
 * how many lines, from @i on, the heading is on, so that the rest of its reference is none of the heading
 * above; 0 when line @i begins none */
guint
annexa_references_add_wrapped (AnnexaEvidence *self, guint i)
{
  const guint next = annexa_lines_below (self, i);
  guint end;
  g_autofree char *text = NULL;

  if (self->headings[i].sentence || !annexa_lines_is_open (self, next) || self->headings[next].sentence)
    return 0;
  if (annexa_lines_has_open_bracket (annexa_evidence_line (self, i)->text)
          ? annexa_evidence_runs_on (self, i)
          : !wraps_before_reference (self, i, next))
    return 0;
  text = annexa_lines_join (self, annexa_evidence_line (self, i)->text,
                            annexa_evidence_line (self, next)->text);
  if (annexa_references_close_below (self, next, text))
    return 0;
  end = annexa_references_end_closed (self, next, text);
  return annexa_references_add_joined (self, i, end, text, FALSE) ? end - i : 0;
}

/* Whether line @next is set as the heading on line @i is, and near to it. */
gboolean
annexa_references_is_next_line (const AnnexaEvidence *self, guint i, guint next)
{
  const AnnexaLine *line = annexa_evidence_line (self, next);

  return annexa_lines_share_type (self, i, next) && line->table == annexa_evidence_line (self, i)->table
         && (line->starts_flow || line->gap_above_pt < MAX_WRAP_GAP_EM * line->size_pt);
}

/* Whether line @next is nothing but the number of a control in brackets, set as line @i is and near to the
 * one above. */
static gboolean
is_number_in_brackets (const AnnexaEvidence *self, guint i, guint next)
{
  const AnnexaLine *line = annexa_evidence_line (self, next);
  const AnnexaHeading *heading = &self->headings[next];

  return annexa_lines_is_open (self, next) && heading->n_lead > 0
         && heading->title_end <= heading->title_start
         && g_unichar_type (g_utf8_get_char (line->text)) == G_UNICODE_OPEN_PUNCTUATION
         && annexa_references_is_next_line (self, i, next);
}

/* Whether line @next ends the heading that begins on line @i: it has the reference, or the rest of it behind
 * the bracket that is open in @text, the lines above. The reference may be in other type than the end of the
 * title before it, or in smaller type, as others are, and be most of the line. */
static gboolean
ends_with_reference (const AnnexaEvidence *self, guint i, guint next, const char *text)
{
  if (self->headings[next].is_reference)
    return annexa_lines_is_open (self, next) && annexa_lines_has_open_bracket (text)
           && annexa_evidence_line (self, next)->table == annexa_evidence_line (self, i)->table
           && (self->headings[next].own.n_parts == 0 || self->headings[next].n_lead > 0);
  return self->headings[next].n_trail > 0 && annexa_lines_may_continue (self, i, next)
         && (annexa_lines_share_type (self, i, next)
             || annexa_evidence_line (self, next)->first_style == annexa_evidence_line (self, i)->style
             || (annexa_evidence_line (self, next)->size_pt <= annexa_evidence_line (self, i)->size_pt
                 && is_usual_at_end (self, i)));
}

/* Whether the words before a number end @text: 資産目録 対応する管理策：, …：12.1.2 / ISO/IEC 27001:2022, or
 * the mark behind one that parts it from the next. */
static gboolean
leaves_number_out (const AnnexaEvidence *self, const char *text)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  gboolean parted = FALSE;

  annexa_catalog_lex (self->catalog, text, strlen (text), tokens);
  for (guint t = tokens->len; t > 0; t--)
    {
      const AnnexaToken *token = &g_array_index (tokens, AnnexaToken, t - 1);

      if (token->kind == ANNEXA_TOKEN_LABEL)
        return parted;
      if (token->kind != ANNEXA_TOKEN_SPACE && token->kind != ANNEXA_TOKEN_SEPARATOR)
        return token->kind == ANNEXA_TOKEN_STANDARD || annexa_heading_is_control_word (token);
      parted = parted || token->kind == ANNEXA_TOKEN_SEPARATOR;
    }
  return FALSE;
}

/* Whether line @next, in the type of line @i, has the numbers that the words at the end of @text, the lines
 * of a heading above, are of. */
static gboolean
has_numbers_of (const AnnexaEvidence *self, guint i, guint next, const char *text)
{
  return self->headings[i].own.n_parts > 0 && self->headings[next].is_reference
         && (self->headings[next].n_lead > 0 || self->headings[next].n_trail > 0)
         && annexa_lines_is_open (self, next) && annexa_references_is_next_line (self, i, next)
         && leaves_number_out (self, text);
}

/* Whether line @next, in the type of the line @before, has the rest of the reference that is cut within one
 * of its words behind the bracket open in @text, and nothing else: …【関連管 / 理策：6.1.1】. */
static gboolean
ends_cut_word (const AnnexaEvidence *self, guint before, guint next, const char *text)
{
  g_autofree char *joined = NULL;
  g_autoptr (GArray) tokens = NULL;
  const AnnexaHeading *heading;
  AnnexaHeadingRoom room;

  if (!annexa_lines_has_open_bracket (text) || !annexa_lines_is_open (self, next)
      || !annexa_references_is_next_line (self, before, next))
    return FALSE;
  joined = annexa_lines_join (self, text, annexa_evidence_line (self, next)->text);
  if (!annexa_is_close_bracket (g_utf8_get_char (g_utf8_prev_char (joined + strlen (joined)))))
    return FALSE;
  tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  annexa_catalog_lex (self->catalog, joined, strlen (joined), tokens);
  heading = annexa_heading_parse (self->catalog, joined, tokens, &room);
  return heading->n_trail > 0 && heading->cited && !annexa_lines_has_open_bracket (joined);
}

/* A heading that wraps before its reference: 情報セキュリティの役割及び責 / 任（6.1.1）. It stands out; any
 * other, and one that is cut before the edge, has lines that make the title of a control. Returns: how many
 * lines, from @i on, the heading is on; 0 when line @i begins none */
guint
annexa_references_add_continued (AnnexaEvidence *self, guint i)
{
  const AnnexaHeading *first = &self->headings[i];
  gboolean by_title = !annexa_evidence_stands_out (self, i);
  g_autofree char *text = NULL;

  if ((first->n_lead > 0 && !annexa_heading_has_own_number (first))
      || (first->n_trail > 0 && !leaves_number_out (self, annexa_evidence_line (self, i)->text))
      || first->is_reference || first->sentence
      || (by_title && first->own.n_parts == 0 && annexa_evidence_runs_on (self, i)))
    return 0;
  text = g_strdup (annexa_evidence_line (self, i)->text);
  for (guint n = 1, before = i, next; n < ANNEXA_MAX_TITLE_LINES; n++, before = next)
    {
      gboolean ends, alone;
      char *longer;

      next = annexa_lines_below (self, before);
      if (next >= self->layout->lines->len)
        return 0;
      alone = first->own.n_parts > 0 && is_number_in_brackets (self, i, next);
      ends = alone || annexa_references_close_below (self, before, text)
             || ends_with_reference (self, i, next, text)
             || (before > i && wraps_before_reference (self, before, next))
             || has_numbers_of (self, i, next, text) || ends_cut_word (self, before, next, text);
      if (!ends
          && ((by_title && first->own.n_parts == 0) || !annexa_lines_may_continue (self, i, next)
              || !annexa_lines_share_type (self, before, next)))
        return 0;
      by_title = by_title || alone
                 || annexa_evidence_line (self, before)->x2
                            + annexa_blocks_first_word_pt (annexa_evidence_line (self, next))
                        < annexa_evidence_line (self, before)->right
                              - MAX_RAGGED_EM * annexa_evidence_line (self, i)->size_pt;
      longer = annexa_lines_join (self, text, annexa_evidence_line (self, next)->text);
      g_free (text);
      text = longer;
      if (ends && !annexa_references_close_below (self, next, text))
        {
          const guint end = annexa_references_end_closed (self, next, text);

          return annexa_references_add_joined (self, i, end, text, by_title) ? end - i : 0;
        }
    }
  return 0;
}
