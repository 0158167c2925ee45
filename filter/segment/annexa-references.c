/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-candidates-private.h"

#include <math.h>
#include <string.h>

#include "annexa-blocks.h"

/* Sections whose control numbers stand in a reference on the line of the heading. */

/* A number this far behind a heading stands apart from it. */
#define MIN_APART_EM 2.5f
/* Lines of one heading are so near to each other. */
#define MAX_WRAP_GAP_EM 0.7f
/* A line of a heading that wraps leaves no more white at its end, beside the word that did not fit. */
#define MAX_RAGGED_EM 2.0f
/* ISO/IEC 27017, and 管理策 behind it. */
#define MAX_PREFIX_TOKENS 5u
#define SAME_EDGE_PT 2.0f

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

/* Where the title of line @i begins, when the number of its control stands below, at the same edge in the
 * margin and in other type, and what the number begins with stands before the title: 27017 資産目録
 * over 8.1.1. 0 where it does not. */
guint
annexa_references_skip_prefix (const AnnexaEvidence *self, guint i, guint number)
{
  const AnnexaLine *line = line_at (self, i), *below = line_at (self, number);
  const guint bare = annexa_catalog_standard_number (self->catalog, line->text);
  GQuark control_word = g_quark_from_static_string ("control-word");
  g_autoptr (GArray) tokens = NULL;
  gboolean any = bare > 0;

  if (number != i + 1 || below->page != line->page || fabsf (below->x1 - line->x1) > SAME_EDGE_PT
      || below->y1 > line->y2 || self->headings[number].cited)
    return 0;
  tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  annexa_catalog_lex_start (self->catalog, line->text + bare, strlen (line->text + bare), MAX_PREFIX_TOKENS,
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

/* A question goes on until its answer begins with a mark; a caption, such as that of what the standard asks
 * for, ends what is its title. */
void
annexa_references_take_question (const AnnexaEvidence *self, AnnexaCandidate *candidate)
{
  g_autofree char *question = g_strdup (candidate->title);
  gboolean ended = FALSE;

  for (guint i = candidate->end_line; i < candidate->end_line + ANNEXA_MAX_TITLE_LINES; i++)
    {
      g_autofree char *caption = NULL;
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
      caption = annexa_captions_at (self, i, annexa_captions_is_word);
      ended = ended || caption != NULL;
      if (ended)
        continue;
      longer = annexa_lines_join (self, question, line_at (self, i)->text);
      g_free (question);
      question = longer;
    }
}

/* Whether a question that is marked as such ends on line @last, its answer begins with a mark on line
 * @answer, and nothing of another section stands in it. */
static gboolean
is_marked_question (const AnnexaEvidence *self, guint last, guint answer, guint *first)
{
  if (annexa_heading_skip_mark (self->catalog, line_at (self, answer)->text, 0, "answer") == 0)
    return FALSE;
  for (guint n = 0; n < ANNEXA_MAX_TITLE_LINES && last >= n && annexa_lines_is_open (self, last - n); n++)
    {
      *first = last - n;
      if (self->headings[*first].question)
        return TRUE;
      if (annexa_heading_refers (&self->headings[*first])
          || annexa_heading_skip_mark (self->catalog, line_at (self, *first)->text, 0, "answer") > 0)
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
      || annexa_pages_style (pages, line_at (self, last)->style)->weight
             <= annexa_pages_style (pages, line_at (self, answer)->style)->weight)
    return FALSE;
  for (*first = last; last - *first < ANNEXA_MAX_TITLE_LINES && annexa_evidence_runs_on (self, *first)
                      && annexa_lines_is_open (self, *first - 1);)
    *first -= 1;
  return TRUE;
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
         && (is_marked_question (self, last, answer, first) || is_set_sentence (self, last, answer, first));
}

/* A heading with its reference on the same line; @text is the line, beside which the title may wrap onto
 * more, or the lines that the heading wraps onto. */
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
  if (end == first + 1)
    candidate->end_line = end = annexa_lines_take_title (self, first, MIN (start, heading->title_end),
                                                         heading->title_end, &candidate->title);
  else
    candidate->title = g_strndup (text + start, heading->title_end - MIN (start, heading->title_end));
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

/* Whether the title of @heading, joined of several lines as @text, is that of a control, and @last, what its
 * last line has of it, is none. */
static gboolean
is_title_joined (const AnnexaEvidence *self, const AnnexaHeading *heading, const char *text, guint last)
{
  const guint start = heading->own.n_parts > 0 ? heading->own.end : heading->title_start;
  g_autofree char *title = g_strndup (text + start, heading->title_end - MIN (start, heading->title_end));
  g_autofree char *rest = g_strndup (line_at (self, last)->text, self->headings[last].title_end);

  return annexa_lines_title_similarity (self, g_strstrip (title)) >= ANNEXA_MIN_TITLE_SIMILARITY
         && annexa_lines_title_similarity (self, rest) < ANNEXA_MIN_TITLE_SIMILARITY;
}

/* Adds the candidates of a heading on lines [first, end) that has a reference; @text is these lines joined.
 * Where they do not reach the edge, they are to be the title of a control (@by_title). */
static gboolean
add_joined (AnnexaEvidence *self, guint first, guint end, const char *text, gboolean by_title)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  AnnexaHeadingRoom room;
  const AnnexaHeading *heading;

  annexa_catalog_lex (self->catalog, text, strlen (text), tokens);
  heading = annexa_heading_parse (self->catalog, text, tokens, &room);
  if (heading->is_reference || heading->title_end <= heading->title_start
      || (heading->n_trail == 0 && (heading->n_lead == 0 || text[heading->title_end] == '\0'))
      || (by_title && !is_title_joined (self, heading, text, end - 1)))
    return FALSE;
  if (heading->n_lead > 0)
    {
      AnnexaCandidate *candidate = annexa_candidate_new (ANNEXA_CANDIDATE_LABEL, first, end);

      annexa_candidate_divide_labels (candidate, heading->lead, heading->n_lead, text);
      annexa_candidate_add_mapped (candidate, heading->trail, heading->n_trail);
      candidate->title = g_strndup (text + heading->title_start, heading->title_end - heading->title_start);
      candidate->n_title_lines = end - first;
      annexa_candidates_add (self, candidate);
    }
  if (heading->n_trail > 0)
    annexa_references_add_inline (self, first, end, text, heading);
  return TRUE;
}

/* Whether line @i is a heading that had no room for its reference in brackets, which is alone on line @next
 * in the same type: … / （15.1.2） */
static gboolean
wraps_before_reference (const AnnexaEvidence *self, guint i, guint next)
{
  const AnnexaLine *line = line_at (self, i), *below = line_at (self, next);

  return self->headings[next].is_reference && self->headings[i].n_lead == 0 && self->headings[i].n_trail == 0
         && g_unichar_type (g_utf8_get_char (below->text)) == G_UNICODE_OPEN_PUNCTUATION
         && below->style == line->style
         && (below->page != line->page
             || (!below->starts_flow && below->gap_above_pt < MAX_WRAP_GAP_EM * line->size_pt))
         && line->x2 + (below->x2 - below->x1) > line->right && annexa_evidence_stands_out (self, i)
         && annexa_lines_is_heading_like (self, i);
}

/* A heading that wraps inside its reference, … （CLD. / 6.3.1）, or before it; a page may end there. */
gboolean
annexa_references_add_wrapped (AnnexaEvidence *self, guint i)
{
  const guint next = annexa_lines_below (self, i);
  g_autofree char *text = NULL;

  if (self->headings[i].sentence || !annexa_lines_is_open (self, next) || self->headings[next].sentence)
    return FALSE;
  if (annexa_lines_has_open_bracket (line_at (self, i)->text) ? annexa_evidence_runs_on (self, i)
                                                              : !wraps_before_reference (self, i, next))
    return FALSE;
  text = annexa_lines_join (self, line_at (self, i)->text, line_at (self, next)->text);
  return add_joined (self, i, next + 1, text, FALSE);
}

/* Where in @text, a heading with its reference, the reference begins with more than a word that may end a
 * title, as cryptographic controls does. */
static guint
find_named_reference (const AnnexaEvidence *self, const char *text)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  AnnexaHeadingRoom room;
  const AnnexaHeading *heading;

  annexa_catalog_lex (self->catalog, text, strlen (text), tokens);
  heading = annexa_heading_parse (self->catalog, text, tokens, &room);
  for (guint t = 0; heading->n_trail > 0 && t < tokens->len; t++)
    {
      const AnnexaToken *token = &g_array_index (tokens, AnnexaToken, t);

      if (token->start >= heading->title_end && token->kind != ANNEXA_TOKEN_SPACE)
        return token->kind == ANNEXA_TOKEN_CUE ? G_MAXUINT : token->start;
    }
  return G_MAXUINT;
}

/* A heading whose reference wraps behind the standard's name: 変更管理 27017: / 12.1.2. Returns: how many
 * lines, from @i on, the heading is on; 0 when line @i begins none */
guint
annexa_references_add_named (AnnexaEvidence *self, guint i)
{
  const AnnexaHeading *heading = &self->headings[i];
  g_autofree char *text = NULL;

  if (heading->n_trail > 0 || heading->is_reference || !annexa_lines_is_open (self, i + 1)
      || !self->headings[i + 1].is_reference || self->headings[i + 1].cited
      || line_at (self, i + 1)->page != line_at (self, i)->page || !annexa_lines_is_heading_like (self, i))
    return 0;
  text = annexa_lines_join (self, line_at (self, i)->text, line_at (self, i + 1)->text);
  return find_named_reference (self, text) < strlen (line_at (self, i)->text)
                 && add_joined (self, i, i + 2, text, FALSE)
             ? 2
             : 0;
}

/* A heading that wraps before its reference: 情報セキュリティの役割及び責 / 任（6.1.1）. It stands out; one
 * with a number of the vendor's own need not, and may be cut before the edge, where its lines make the title
 * of a control. Returns: how many lines, from @i on, the heading is on; 0 when line @i begins none */
guint
annexa_references_add_continued (AnnexaEvidence *self, guint i)
{
  const AnnexaHeading *first = &self->headings[i];
  gboolean by_title = !annexa_evidence_stands_out (self, i);
  g_autofree char *text = NULL;

  if ((first->n_lead > 0 && !annexa_heading_has_own_number (first)) || first->n_trail > 0
      || first->is_reference || first->sentence || (by_title && first->own.n_parts == 0))
    return 0;
  text = g_strdup (line_at (self, i)->text);
  for (guint n = 1, before = i, next; n < ANNEXA_MAX_TITLE_LINES; n++, before = next)
    {
      char *longer;

      next = annexa_lines_below (self, before);
      if (!annexa_lines_may_continue (self, i, next)
          || line_at (self, next)->style != line_at (self, i)->style)
        return 0;
      by_title = by_title
                 || line_at (self, before)->x2 + annexa_blocks_first_word_pt (line_at (self, next))
                        < line_at (self, before)->right - MAX_RAGGED_EM * line_at (self, i)->size_pt;
      longer = annexa_lines_join (self, text, line_at (self, next)->text);
      g_free (text);
      text = longer;
      if (self->headings[next].n_trail > 0)
        return add_joined (self, i, next + 1, text, by_title) ? next + 1 - i : 0;
    }
  return 0;
}
