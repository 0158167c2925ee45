/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "segment/records/annexa-assemble.h"
#include "segment/annexa-candidates-private.h"

#include <math.h>
#include <string.h>

#include "text/annexa-fold.h"
#include "text/annexa-marks.h"

/* Headings within answers: marked, without the numbers that controls have, or nearer to the text above. */

/* What a paper closes with has so many lines at most before the last heading of it. */
#define MAX_CLOSING_LINES 40u
#define SAME_SIZE_PT 0.35f
#define SAME_EDGE_PT 1.0f
/* White space above a heading within an answer is at most so large against that above its heading. */
#define LESS_WHITE 0.9f
/* Type that is so much larger is that of another rank; the size of fonts that are drawings is not known
 * better. */
#define LARGER 1.065f
/* Headings of one answer are no further apart. */
#define MAX_LINES_APART 200u
/* What is set in by so much against the headings of controls is no heading beside them; more may be in the
 * middle of the line. */
#define MIN_SET_IN_EM 0.4f
#define MAX_SET_IN_EM 3.0f
/* The names of columns stand so far apart. */
#define MIN_HEADER_GAP_EM 1.5f

/* Whether all of @text stands in one pair of brackets: 【保存の期間】 */
static gboolean
is_in_brackets (const char *text)
{
  static const char *const pairs[][2]
      = { { "【", "】" }, { "＜", "＞" }, { "〈", "〉" }, { "《", "》" }, { "［", "］" },
          { "[", "]" },   { "<", ">" },   { "（", "）" }, { "(", ")" } };

  for (guint p = 0; p < G_N_ELEMENTS (pairs); p++)
    if (g_str_has_prefix (text, pairs[p][0]))
      {
        const char *close = strstr (text, pairs[p][1]);

        return close != NULL && close[strlen (pairs[p][1])] == '\0';
      }
  return FALSE;
}

/* Whether @text is marked as headings may be that have no number: ■ 保存の期間, 【保存の期間】. */
static gboolean
is_marked (const char *text)
{
  return annexa_is_bullet (g_utf8_get_char (text)) || is_in_brackets (text);
}

/* Whether line @i is a heading within the answer: marked, in no larger type than the heading of the control,
 * which is not, be that in boxes or a line, and over text. */
static gboolean
is_marked_within (const AnnexaEvidence *self, const AnnexaCandidate *candidate, guint i)
{
  const AnnexaLine *line = annexa_evidence_line (self, i),
                   *own = annexa_evidence_line (self, candidate->first_line);

  return is_marked (line->text) && !is_marked (own->text) && line->size_pt < own->size_pt + SAME_SIZE_PT
         && i + 1 < self->layout->lines->len && !annexa_answer_is_heading (self, i + 1);
}

/* Whether line @i is an item of a list that is set as a sentence before it in the answer: where a document is
 * made of several papers, all text of one may look other than that of most. */
static gboolean
is_item_within (const AnnexaEvidence *self, const AnnexaCandidate *candidate, guint i)
{
  const AnnexaLine *line = annexa_evidence_line (self, i);

  if (!annexa_is_bullet (g_utf8_get_char (line->text))
      || is_marked (annexa_evidence_line (self, candidate->first_line)->text))
    return FALSE;
  for (guint k = candidate->end_line; k < i; k++)
    if (annexa_evidence_line (self, k)->role == ANNEXA_ROLE_BODY && self->headings[k].sentence
        && annexa_evidence_line (self, k)->style == line->style)
      return TRUE;
  return FALSE;
}

/* White space above a heading, against that above the heading of a control. */
typedef enum
{
  WHITE_UNKNOWN, /* one of them has no line above */
  WHITE_LESS,
  WHITE_AS_MUCH,
} White;

static White
compare_white (const AnnexaEvidence *self, guint i, guint other)
{
  const AnnexaLine *line = annexa_evidence_line (self, i), *heading = annexa_evidence_line (self, other);

  if (line->starts_flow || heading->starts_flow)
    return WHITE_UNKNOWN;
  return line->gap_above_pt < LESS_WHITE * heading->gap_above_pt ? WHITE_LESS : WHITE_AS_MUCH;
}

/* The heading of the control nearest above that of @candidate, with white space above it. */
static const AnnexaCandidate *
find_heading_above (const AnnexaEvidence *self, const AnnexaCandidate *candidate)
{
  const AnnexaCandidate *nearest = NULL;

  for (guint c = 0; c < self->candidates->len; c++)
    {
      const AnnexaCandidate *other = annexa_evidence_candidate (self, c);

      if (other->chosen && other->first_line < candidate->first_line
          && annexa_evidence_line (self, other->first_line)->style
                 == annexa_evidence_line (self, candidate->first_line)->style
          && !annexa_evidence_line (self, other->first_line)->starts_flow
          && (nearest == NULL || other->first_line > nearest->first_line))
        nearest = other;
    }
  return nearest;
}

/* Whether line @i is a heading within the answer that looks as those of the controls do, but has no number,
 * and stands over text: it repeats, stands right below the control's heading, or has less white above it than
 * that or the next one, or, in the last answer, the one before. Where headings have numbers, it is to have as
 * much white to be one of them without.
 */
static gboolean
is_unnumbered_within (const AnnexaEvidence *self, const AnnexaCandidate *candidate,
                      const AnnexaCandidate *next, guint i)
{
  const AnnexaHeading *own = &self->headings[candidate->first_line], *heading = &self->headings[i];
  const AnnexaCandidate *above = NULL;
  White white;

  if (candidate->kind == ANNEXA_CANDIDATE_ROW || heading->own.n_parts > 0 || heading->n_lead > 0
      || annexa_evidence_line (self, i)->size_pt
             > annexa_evidence_line (self, candidate->first_line)->size_pt + SAME_SIZE_PT
      || i + 1 >= self->layout->lines->len || annexa_answer_is_heading (self, i + 1))
    return FALSE;
  if (i == candidate->end_line || (self->is_repeated != NULL && self->is_repeated[i]))
    return TRUE;
  white = compare_white (self, i, candidate->first_line);
  if (white == WHITE_UNKNOWN && next == NULL)
    above = find_heading_above (self, candidate);
  if (white == WHITE_UNKNOWN && (next != NULL || above != NULL))
    white = compare_white (self, i, next != NULL ? next->first_line : above->first_line);
  return white == WHITE_LESS
         || (white == WHITE_UNKNOWN && next != NULL && (own->own.n_parts > 0 || own->n_lead > 0));
}

/* Whether line @i counts on from another of the answer, or one before line @end from it: (2) after (1). Their
 * numbers are set alike, be what they head in another script. */
static gboolean
is_counted_within (const AnnexaEvidence *self, const AnnexaCandidate *candidate, guint i, guint end)
{
  const AnnexaNumber *own = &self->headings[i].own;

  if (own->n_parts != 1 || own->kind == candidate->own.kind)
    return FALSE;
  for (guint k = candidate->end_line; k < end; k++)
    {
      const AnnexaNumber *other = &self->headings[k].own;

      if (other->n_parts == 1 && other->kind == own->kind
          && other->parts[0] == (k < i ? own->parts[0] - 1 : own->parts[0] + 1)
          && annexa_evidence_line (self, k)->first_style == annexa_evidence_line (self, i)->first_style)
        return TRUE;
    }
  return FALSE;
}

/* Whether this answer or one before has a heading at the place and in the type of line @i, which is that of
 * no control. */
static gboolean
is_set_as_within (const AnnexaEvidence *self, const AnnexaCandidate *candidate, guint i)
{
  const AnnexaLine *line = annexa_evidence_line (self, i);
  guint first = candidate->first_line;

  for (guint c = 0; c < self->candidates->len; c++)
    if (annexa_evidence_candidate (self, c)->chosen)
      first = MIN (first, annexa_evidence_candidate (self, c)->first_line);
  for (guint j = first; j < i; j++)
    if (annexa_evidence_line (self, j)->style == line->style
        && fabsf (annexa_evidence_line (self, j)->x1 - line->x1) < SAME_EDGE_PT
        && (is_marked (line->text)
                ? g_utf8_get_char (annexa_evidence_line (self, j)->text) == g_utf8_get_char (line->text)
                      && !self->headings[j].sentence
                : annexa_answer_is_heading (self, j))
        && self->headings[j].own.n_parts == 0 && self->headings[j].n_lead == 0
        && !annexa_evidence_is_listed (self, annexa_evidence_line (self, j)->text, NULL))
      return TRUE;
  return FALSE;
}

/* Whether another heading between the controls of @candidate and @next looks as line @i does, with as much
 * white above: parts of the paper do not follow each other so. */
static gboolean
is_one_of_several (const AnnexaEvidence *self, const AnnexaCandidate *candidate, const AnnexaCandidate *next,
                   guint i)
{
  const guint first = MAX (candidate->end_line, i - MIN (i, MAX_LINES_APART));
  const guint end = MIN (next->first_line, i + MAX_LINES_APART);

  for (guint k = first; k < end; k++)
    if (k != i && k + 1 != i && k != i + 1
        && annexa_evidence_line (self, k)->style == annexa_evidence_line (self, i)->style
        && fabsf (annexa_evidence_line (self, k)->x1 - annexa_evidence_line (self, i)->x1) < SAME_EDGE_PT
        && self->headings[k].own.n_parts == 0 && self->headings[k].n_lead == 0
        && compare_white (self, i, k) == WHITE_AS_MUCH && compare_white (self, k, i) == WHITE_AS_MUCH
        && annexa_answer_is_heading (self, k) && !annexa_answer_is_heading (self, k + 1))
      return TRUE;
  return FALSE;
}

/* Whether line @i, without a number and in no larger type than the headings of @candidate and @next, is
 * neither beside nor above them: these have their numbers, and it has other type and, if it is no @word such
 * as 留意事項, no more white above, or there are several; or it is set in. */
static gboolean
is_bare_within (const AnnexaEvidence *self, const AnnexaCandidate *candidate, const AnnexaCandidate *next,
                guint i, gboolean word)
{
  const guint heads[] = { candidate->first_line, next != NULL ? next->first_line : 0 };
  const AnnexaLine *line = annexa_evidence_line (self, i);
  gboolean numbered = TRUE, other_type = TRUE, set_in = TRUE;

  if (next == NULL || next->part != candidate->part || candidate->kind == ANNEXA_CANDIDATE_ROW
      || self->headings[i].own.n_parts > 0 || self->headings[i].n_lead > 0 || i + 1 >= next->first_line
      || annexa_answer_is_heading (self, i + 1))
    return FALSE;
  for (guint k = 0; k < G_N_ELEMENTS (heads); k++)
    {
      const AnnexaHeading *heading = &self->headings[heads[k]];
      const AnnexaLine *head = annexa_evidence_line (self, heads[k]);
      float indent = line->x1 - line->left - head->x1 + head->left;

      if (line->size_pt > LARGER * head->size_pt)
        return FALSE;
      numbered = numbered && (heading->own.n_parts > 0 || heading->n_lead > 0);
      other_type
          = other_type && head->style != line->style
            && (word || line->starts_flow || head->starts_flow || line->gap_above_pt <= head->gap_above_pt);
      set_in = set_in && indent > MIN_SET_IN_EM * line->size_pt && indent < MAX_SET_IN_EM * line->size_pt;
    }
  return set_in || (numbered && (other_type || is_one_of_several (self, candidate, next, i)));
}

/* Whether a line below line @i that is set as it is says whom to ask, as headings within answers do not. */
static gboolean
is_set_as_contact (const AnnexaEvidence *self, guint i)
{
  const guint end = MIN (self->layout->lines->len, i + MAX_CLOSING_LINES);

  for (guint k = i + 1; k < end; k++)
    {
      const AnnexaLine *line = annexa_evidence_line (self, k);
      g_autofree char *key = NULL;

      if (line->role != ANNEXA_ROLE_BODY || line->style != annexa_evidence_line (self, i)->style
          || self->headings[k].sentence)
        continue;
      key = annexa_fold_key (line->text);
      if (annexa_catalog_is_cue (self->catalog, "appendix", key)
          && annexa_catalog_has_cue (self->catalog, "contact", key))
        return TRUE;
    }
  return FALSE;
}

/* The same as annexa_answer_is_inner_word() for the last answer, which no other control tells from what the
 * paper closes with: headings within the answers before do. Whom to ask is said at the end of papers. */
static gboolean
is_last_inner_word (const AnnexaEvidence *self, const AnnexaCandidate *candidate, guint i, const char *key)
{
  if (annexa_catalog_has_cue (self->catalog, "contact", key) || self->headings[i].own.n_parts > 0
      || annexa_evidence_is_listed (self, annexa_evidence_line (self, i)->text, NULL)
      || i + 1 >= self->layout->lines->len || annexa_answer_is_heading (self, i + 1))
    return FALSE;
  if (annexa_evidence_line (self, i)->style != annexa_evidence_line (self, i + 1)->style
      && is_set_as_contact (self, i))
    return FALSE;
  if (!annexa_evidence_stands_out (self, i))
    return is_marked (annexa_evidence_line (self, i)->text)
               ? !is_marked (annexa_evidence_line (self, candidate->first_line)->text)
                     && is_set_as_within (self, candidate, i)
               : annexa_evidence_stands_out (self, candidate->first_line);
  return is_unnumbered_within (self, candidate, NULL, i)
         || (!annexa_answer_outranks (self, candidate, i) && is_set_as_within (self, candidate, i));
}

/* Whether a word such as 留意事項 on line @i, which closes papers too, is over a part of the answer: the line
 * looks as headings within answers do, the more so where another control of the paper follows. */
gboolean
annexa_answer_is_inner_word (const AnnexaEvidence *self, const AnnexaCandidate *candidate,
                             const AnnexaCandidate *next, guint i, const char *key)
{
  if (!annexa_catalog_is_cue (self->catalog, "appendix", key))
    return FALSE;
  if (next == NULL || next->part != candidate->part)
    return is_last_inner_word (self, candidate, i, key);
  if (!annexa_evidence_stands_out (self, i) && annexa_evidence_stands_out (self, next->first_line)
      && annexa_evidence_line (self, next->first_line)->page <= annexa_evidence_line (self, i)->page + 1)
    return TRUE;
  return !annexa_evidence_is_listed (self, annexa_evidence_line (self, i)->text, NULL)
         && (is_counted_within (self, candidate, i, next->first_line)
             || annexa_answer_is_inner_heading (self, candidate, next, i)
             || is_bare_within (self, candidate, next, i, TRUE));
}

/* Whether line @i of the last answer, beside which the heading of its control stands, is set as headings
 * within the answers before are. */
static gboolean
is_beside_within (const AnnexaEvidence *self, const AnnexaCandidate *candidate, guint i)
{
  const AnnexaLine *line = annexa_evidence_line (self, i),
                   *own = annexa_evidence_line (self, candidate->first_line);

  return line->page == own->page && line->x1 > own->x2 && is_set_as_within (self, candidate, i);
}

/* Whether line @i, of several parts, is the last of its page, and what the next begins with is a table in its
 * type: the header of that, which the page cuts off. */
static gboolean
is_cut_header (const AnnexaEvidence *self, guint i)
{
  const AnnexaLine *line = annexa_evidence_line (self, i), *next;
  const guint below = annexa_evidence_line_below (self, i);

  if (below >= self->layout->lines->len || line->table >= 0
      || line->label_gap_pt < MIN_HEADER_GAP_EM * line->size_pt)
    return FALSE;
  next = annexa_evidence_line (self, below);
  return next->page == line->page + 1 && next->table >= 0 && next->style == line->style
         && !self->in_control_table[next->table];
}

/* Whether line @i, set as a heading, is one within the answer to @candidate; @next (nullable) is the control
 * after it. */
gboolean
annexa_answer_is_inner_heading (const AnnexaEvidence *self, const AnnexaCandidate *candidate,
                                const AnnexaCandidate *next, guint i)
{
  return is_marked_within (self, candidate, i) || is_item_within (self, candidate, i)
         || is_unnumbered_within (self, candidate, next, i) || is_counted_within (self, candidate, i, i)
         || is_bare_within (self, candidate, next, i, FALSE) || is_cut_header (self, i)
         || (next == NULL && is_beside_within (self, candidate, i));
}
