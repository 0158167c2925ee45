/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "segment/annexa-candidates-private.h"

#include <string.h>

#include "segment/answers/annexa-blocks.h"

/* The headings of answers whose control numbers stand in a reference on a line of its own. */

/* So many lines that count on are a list. */
#define MIN_ITEMS 3u
#define MAX_ANSWER_LINES 400
/* A line of a heading that wraps leaves less white at its end, beside the word that did not fit. */
#define MAX_RAGGED_EM 2.0f
/* Lines of a heading are so much further apart than those of the text. */
#define MORE_WHITE_EM 0.15f

/* The line of the body above line @i: where a page ends between them, its furniture stands there. */
guint
annexa_references_line_above (const AnnexaEvidence *self, guint i)
{
  guint above = i - 1;

  while (above > 0 && annexa_evidence_line (self, above)->role != ANNEXA_ROLE_BODY)
    above--;
  return above;
}

/* Whether lines @i and @last, cut before the edge, are the title of a control together. */
static gboolean
is_title_with (const AnnexaEvidence *self, guint i, guint last)
{
  const AnnexaHeading *heading = &self->headings[i];
  g_autofree char *title
      = annexa_lines_join (self, annexa_evidence_line (self, i)->text + heading->title_start,
                           annexa_evidence_line (self, last)->text);

  return annexa_lines_title_similarity (self, title) >= ANNEXA_SAME_TITLE_SIMILARITY;
}

/* Whether line @i stands no further below the one above it than lines of one heading do, which may be as far
 * apart as those of the text. */
static gboolean
is_near (const AnnexaEvidence *self, guint i)
{
  const AnnexaLine *line = annexa_evidence_line (self, i);

  return line->gap_above_pt < MAX (1.0f, self->layout->line_gap_em + MORE_WHITE_EM) * line->size_pt;
}

/* The first line of the heading whose last line is @last, when it wraps, be it @cut before the edge. */
guint
annexa_references_heading_start (const AnnexaEvidence *self, guint last, gboolean cut)
{
  guint first = last;

  while (first > 0 && last - first < ANNEXA_MAX_TITLE_LINES - 1 && self->headings[first].own.n_parts == 0
         && self->headings[first].n_lead == 0 && annexa_lines_is_open (self, first - 1)
         && !self->headings[first - 1].sentence && !self->headings[first - 1].is_reference
         && annexa_lines_share_type (self, first - 1, first) && is_near (self, first)
         && (annexa_evidence_line (self, first - 1)->x2
                     + annexa_blocks_first_word_pt (annexa_evidence_line (self, first))
                 > annexa_evidence_line (self, first - 1)->right
                       - MAX_RAGGED_EM * annexa_evidence_line (self, first)->size_pt
             || (cut && first == last && is_title_with (self, first - 1, last))))
    first--;
  return self->headings[first].own.n_parts > 0 || annexa_evidence_stands_out (self, first) ? first : last;
}

/* The last line of the heading on line @i, when it wraps before line @end. */
guint
annexa_references_heading_last (const AnnexaEvidence *self, guint i, guint end)
{
  const AnnexaHeading *heading = &self->headings[i];
  const char *text = annexa_evidence_line (self, i)->text;
  guint start = heading->own.n_parts > 0 ? heading->own.end : heading->decoration;
  g_autofree char *title = NULL;
  guint after = annexa_lines_take_title (self, i, start, (guint)strlen (text), &title);

  return MIN (after, end) - 1;
}

/* Whether line @i stands over parts of several answers. */
static gboolean
heads_parts (const AnnexaEvidence *self, guint i)
{
  return self->is_repeated != NULL && self->is_repeated[i];
}

/* Whether a heading is seen by its look, the contents, or a title of the catalog, and not by a number alone.
 */
gboolean
annexa_references_is_marked_heading (const AnnexaEvidence *self, guint i)
{
  const AnnexaHeading *heading = &self->headings[i];
  guint start = heading->own.n_parts > 0 ? heading->own.end : heading->decoration;

  if (annexa_lines_is_control_heading (self, i))
    return TRUE;
  return annexa_lines_is_heading_like (self, i) && !heads_parts (self, i)
         && (annexa_evidence_stands_out (self, i)
             || annexa_evidence_is_listed (self, annexa_evidence_line (self, i)->text, NULL)
             || annexa_lines_title_similarity (self, annexa_evidence_line (self, i)->text + start)
                    >= ANNEXA_MIN_TITLE_SIMILARITY);
}

/* Whether between @i and @end stands what comes after the number on line @i: it is an item of a list. */
static gboolean
has_next_item (const AnnexaEvidence *self, guint i, guint end)
{
  const AnnexaNumber *own = &self->headings[i].own;

  for (guint j = i + 1; j < end; j++)
    {
      const AnnexaNumber *below = &self->headings[j].own;

      if (own->n_parts == 1 && below->kind == own->kind && below->n_parts == 1
          && below->parts[0] == own->parts[0] + 1)
        return TRUE;
    }
  return FALSE;
}

/* Whether line @i begins with the number of a question, Q12, and has its title, in the type of the body too.
 */
static gboolean
is_numbered_question (const AnnexaEvidence *self, guint i)
{
  const AnnexaHeading *heading = &self->headings[i];

  return heading->question && annexa_lines_is_open (self, i) && heading->title_end > heading->title_start
         && !heading->is_reference && annexa_lines_has_question_number (self, i)
         && (i == 0 || annexa_heading_refers (&self->headings[i - 1]) || !annexa_evidence_runs_on (self, i));
}

/* Whether line @i stands in a table of several columns that line @reference is not in. */
static gboolean
is_in_rows (const AnnexaEvidence *self, guint i, guint reference)
{
  const gint table = annexa_evidence_line (self, i)->table;

  return table >= 0 && table != annexa_evidence_line (self, reference)->table
         && ((const AnnexaTable *)g_ptr_array_index (self->layout->tables, (guint)table))->n_columns > 1;
}

/* Whether the heading on line @above stands over the one on line @first right below it, which has a number
 * under its own, or is the first of several with a number of one kind: a chapter over sections whose numbers
 * alone tell that they are. */
static gboolean
heads_sections (const AnnexaEvidence *self, guint above, gint first, guint reference)
{
  const AnnexaNumber *own = first >= 0 ? &self->headings[first].own : NULL;

  if (own == NULL
      || annexa_references_line_above (self, (guint)first)
             != annexa_references_heading_last (self, above, (guint)first))
    return FALSE;
  if (annexa_number_is_ancestor (&self->headings[above].own, own))
    return TRUE;
  return own->n_parts == 1 && own->parts[0] == 1 && own->kind != self->headings[above].own.kind
         && !annexa_lines_has_list_mark (self, (guint)first)
         && !has_next_item (self, (guint)first, reference);
}

static gboolean
counts_on (const AnnexaEvidence *self, guint i, guint next)
{
  const AnnexaNumber *own = &self->headings[i].own, *below = &self->headings[next].own;

  return own->n_parts == 1 && below->n_parts == 1 && below->kind == own->kind
         && below->parts[0] == own->parts[0] + 1
         && annexa_evidence_line (self, i)->style == annexa_evidence_line (self, next)->style;
}

/* Whether line @i is one of MIN_ITEMS lines or more that stand right below each other, in one type, and count
 * on: an item of a list, be it in the words of a control's title. */
static gboolean
is_in_list (const AnnexaEvidence *self, guint i)
{
  guint first = i, last = i;

  while (first > 0 && i - first < MIN_ITEMS && counts_on (self, first - 1, first))
    first--;
  while (last + 1 < self->layout->lines->len && last - i < MIN_ITEMS && counts_on (self, last, last + 1))
    last++;
  return last - first + 1 >= MIN_ITEMS;
}

/* The heading over the parts of an answer of which line @last heads the last, where these are counted from 1
 * on in a type of their own, 1. 当社の対応, 2. 利用者の責任, below 5. 利用者の登録; @last where it heads the
 * answer. */
static guint
find_over_parts (const AnnexaEvidence *self, guint last)
{
  const AnnexaNumber *own = &self->headings[last].own;
  const AnnexaLine *line = annexa_evidence_line (self, last);
  guint number = own->n_parts == 1 ? own->parts[0] : 0, first = last;

  for (guint j = last; number > 0 && j > 0 && last - j < MAX_ANSWER_LINES; j--)
    {
      const AnnexaNumber *above = &self->headings[j - 1].own;
      gboolean alike;

      if (annexa_heading_refers (&self->headings[j - 1]))
        break;
      if (above->n_parts != 1 || above->kind != own->kind
          || !annexa_references_is_marked_heading (self, j - 1))
        continue;
      alike = annexa_evidence_line (self, j - 1)->style == line->style;
      if (alike && above->parts[0] + 1 == number)
        {
          number--;
          first = j - 1;
        }
      /* A chapter stands right above the first of its sections. */
      else if (number == 1 && !alike && annexa_evidence_line (self, j - 1)->size_pt >= line->size_pt
               && (first < last || annexa_references_heading_last (self, j - 1, first) + 1 < first))
        return j - 1;
    }
  return last;
}

/* Whether line @i ends an answer with the number of its control, be that all of it or behind a sentence. */
static gboolean
closes_answer (const AnnexaEvidence *self, guint i)
{
  return annexa_references_closes_answer (self, i)
         || (annexa_lines_is_open (self, i) && annexa_inner_references_closes (self, i));
}

/* The heading of the answer that a reference on line @i ends: the nearest marked one with a number of its
 * own or the title of the control, or else the first one below the previous reference, headings over it left
 * out, or else what a number alone makes a heading. */
static gboolean
find_heading_above (const AnnexaEvidence *self, guint i, guint *heading)
{
  const AnnexaHeading *reference = &self->headings[i];
  gint numbered = -1, marked = -1, nearest = -1;
  gboolean bounded = FALSE;

  for (guint j = i; j > 0 && i - j < MAX_ANSWER_LINES && !bounded; j--)
    {
      /* What stands in a table of the answer is no reference: 該当なし, 7.0～8.9. */
      if (is_in_rows (self, j - 1, i))
        continue;
      bounded = annexa_heading_refers (&self->headings[j - 1]) || (j < i && closes_answer (self, j - 1));
      if (bounded)
        break;
      if (is_in_list (self, j - 1))
        continue;
      if (is_numbered_question (self, j - 1))
        {
          *heading = j - 1;
          return TRUE;
        }
      if (annexa_references_is_marked_heading (self, j - 1))
        {
          if (self->headings[j - 1].own.n_parts > 0 || annexa_references_maps_control (self, j - 1, i)
              || (reference->n_trail > 0 && annexa_lines_is_title_of (self, j - 1, &reference->trail[0])))
            {
              if (marked >= 0 && annexa_references_is_in_chapter (self, j - 1, (guint)marked, i))
                *heading = (guint)marked;
              else
                *heading = heads_sections (self, j - 1, numbered, i) ? (guint)numbered
                                                                     : find_over_parts (self, j - 1);
              return TRUE;
            }
          /* The answer of a control points to another. */
          if (self->headings[j - 1].n_lead > 0 && annexa_lines_is_control_heading (self, j - 1))
            return FALSE;
          if (nearest < 0)
            nearest = (gint)j - 1;
          /* One that another follows at once is a heading over it. */
          if (!annexa_references_is_marked_heading (self, j))
            marked = (gint)j - 1;
        }
      else if (annexa_lines_is_heading_like (self, j - 1) && !self->headings[j - 1].see
               && !heads_parts (self, j - 1))
        numbered = (gint)j - 1;
    }
  if (!bounded)
    marked = nearest;
  /* Above the first reference the nearest may be the paper's title. */
  if (!bounded && numbered > marked && !has_next_item (self, (guint)numbered, i))
    marked = numbered;
  if (marked < 0)
    marked = numbered;
  *heading = (guint)MAX (marked, 0);
  return marked >= 0;
}

/* Whether line @i is an item of a list: it has a mark, whatever number follows that, or the item before it
 * stands above, with no reference between them. */
static gboolean
is_later_item (const AnnexaEvidence *self, guint i)
{
  const AnnexaNumber *own = &self->headings[i].own;

  if (own->n_parts != 1 || (annexa_references_is_marked_heading (self, i) && !is_in_list (self, i)))
    return FALSE;
  if (annexa_lines_has_list_mark (self, i))
    return TRUE;
  if (own->parts[0] < 2)
    return FALSE;
  for (guint j = i; j > 0 && i - j < MAX_ANSWER_LINES; j--)
    {
      const AnnexaNumber *above = &self->headings[j - 1].own;

      if (is_in_rows (self, j - 1, i))
        continue;
      if (annexa_heading_refers (&self->headings[j - 1]))
        return FALSE;
      if (above->kind == own->kind && above->n_parts == 1 && above->parts[0] + 1 == own->parts[0])
        return TRUE;
    }
  return FALSE;
}

/* Whether a heading that wraps ends on line @last: its first line has a number or another mark, and its type,
 * which may be too near to the body's to stand out, is that of no text; or it begins a column or cell of its
 * own, with the number of a section; or it is the title of a control, of which no line tells alone. No
 * heading ends with an address, as a command to try out may. */
static gboolean
ends_wrapped_heading (const AnnexaEvidence *self, guint last)
{
  guint first = annexa_references_heading_start (self, last, FALSE);

  return first < last && strstr (annexa_evidence_line (self, last)->text, "://") == NULL
         && (annexa_evidence_line (self, last)->style != self->layout->body_style
             || (annexa_evidence_line (self, first)->starts_flow && self->headings[first].own.n_parts > 1)
             || (last == first + 1 && is_title_with (self, first, last)))
         && !self->headings[last].sentence && annexa_lines_is_heading_like (self, first);
}

/* The heading [first, last] of the reference on line @i: right above it, or over the answer that it
 * ends. */
gboolean
annexa_references_find_heading (const AnnexaEvidence *self, guint i, guint *first, guint *last,
                                gboolean *at_end)
{
  *last = annexa_references_line_above (self, i);
  *at_end = FALSE;
  if (annexa_references_find_question (self, *last, i, first))
    return TRUE;
  *at_end = (!annexa_lines_is_heading_like (self, *last) && !ends_wrapped_heading (self, *last))
            || is_later_item (self, *last) || is_in_rows (self, *last, i);
  /* Nothing but numbers beside text may be those of its parts. */
  if (*at_end
      && ((annexa_evidence_line (self, i)->in_margin && !self->headings[i].cited)
          || !find_heading_above (self, i, last)))
    return FALSE;
  /* A heading wraps beside what stands in the margin, too. */
  *first = annexa_references_heading_start (
      self, *last, self->headings[i].cited || annexa_evidence_line (self, i)->in_margin);
  if (*at_end)
    {
      *last = annexa_references_heading_last (self, *last, i);
      /* Nothing of an answer stands between. */
      *at_end = *last != annexa_references_line_above (self, i);
    }
  return TRUE;
}
