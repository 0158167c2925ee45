/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-candidates-private.h"
#include "annexa-series-private.h"

#include <string.h>

#include "text/annexa-fold.h"

/* What counts against candidates that look otherwise than most of those near them, or point to them. */

/* Candidates within so many pages of each other belong to one paper. */
#define NEIGHBOUR_PAGES 12

/* What it counts against a candidate that the control is answered elsewhere: where headings are shown as
 * such, and where not. */
#define AGAIN_SHOWN 8.0
#define AGAIN 4.0
/* The same where it points there: more than all that its series is worth. */
#define AGAIN_POINTER 12.0
/* A title less like that of the control is none. */
#define NEAR_TITLE 0.55

/* So many lines at most stand between a heading and the row of a form below it that has the number: captions.
 */
#define MAX_LINES_TO_ROW 3u

/* What shows a heading. */
#define SHOWN (ANNEXA_SIGNAL_STYLE | ANNEXA_SIGNAL_CONTENTS | ANNEXA_SIGNAL_OUTLINE)

/* The candidates [first, end) that stand within some pages of candidate @i: what is one paper, even in a
 * binder of many. @pages: of each */
static void
find_neighbours (const AnnexaEvidence *self, const guint *pages, guint i, guint *first, guint *end)
{
  const AnnexaCandidate *candidate = annexa_evidence_candidate (self, i);

  while (*first < i && annexa_evidence_neighbour (self, *first)->part != candidate->part)
    *first += 1;
  while (*first < i && pages[*first] + NEIGHBOUR_PAGES < pages[i])
    *first += 1;
  *end = MAX (*end, i + 1);
  while (*end < self->candidates->len && annexa_evidence_neighbour (self, *end)->part == candidate->part
         && pages[*end] <= pages[i] + NEIGHBOUR_PAGES)
    *end += 1;
}

/* The series that explains most of what stands between two candidates, or -1; @sums has room for every
 * series. */
static gint
find_main_series (const AnnexaEvidence *self, const AnnexaSeries *series, guint n_series, guint first,
                  guint end, double *sums)
{
  gint best = -1;

  for (guint s = 0; s < n_series; s++)
    sums[s] = 0;
  for (guint i = first; i < end; i++)
    sums[annexa_evidence_neighbour (self, i)->series]
        += MAX (0.0, annexa_evidence_neighbour (self, i)->total);
  for (guint s = 0; s < n_series; s++)
    if (series[s].n >= 3 && series[s].score > 1.5 && sums[s] > 0 && (best < 0 || sums[s] > sums[best]))
      best = (gint)s;
  return best;
}

/* Whether @self answers one of the controls that @other names. */
static gboolean
answers_any (const AnnexaCandidate *self, const AnnexaCandidate *other)
{
  for (guint l = 0; l < self->labels.len; l++)
    for (guint k = 0; k < other->labels.len; k++)
      if (self->labels.data[l].id == other->labels.data[k].id)
        return TRUE;
  return FALSE;
}

/* Whether @row is the form or row of a table right below the heading @candidate, and has its title: 5.1
 * 職務の分離 over 管理策番号 6.1.2, 管理策 職務の分離. */
static gboolean
heads_row (const AnnexaCandidate *candidate, const AnnexaCandidate *row)
{
  g_autofree char *own = NULL, *title = NULL;

  if (row->kind != ANNEXA_CANDIDATE_ROW || candidate->title == NULL || row->title == NULL
      || row->first_line < candidate->end_line || row->first_line > candidate->end_line + MAX_LINES_TO_ROW)
    return FALSE;
  own = annexa_fold_key (candidate->title);
  title = annexa_fold_key (row->title);
  return *own != '\0' && strcmp (own, title) == 0;
}

/* Whether a number that may be a control's is the vendor's own over the next section of the main series: 5.1
 * over 5.1.1. */
static gboolean
is_chapter (const AnnexaEvidence *self, guint i, guint end, guint main_series)
{
  const AnnexaCandidate *candidate = annexa_evidence_neighbour (self, i);

  if (candidate->kind != ANNEXA_CANDIDATE_LABEL || annexa_candidate_first_label (candidate)->prefixed)
    return FALSE;
  for (guint k = i + 1; k < end; k++)
    if (annexa_evidence_neighbour (self, k)->series == main_series)
      return annexa_number_is_ancestor (&self->headings[candidate->first_line].own,
                                        &annexa_evidence_neighbour (self, k)->own)
             || (!answers_any (annexa_evidence_neighbour (self, k), candidate)
                 && heads_row (candidate, annexa_evidence_neighbour (self, k)));
  return FALSE;
}

/* Whether candidate @i is set larger than the titles of the main series and stands right over one: the name
 * of a chapter, which is like the title of some control. */
static gboolean
heads_titles (const AnnexaEvidence *self, guint i, guint end, guint main_series)
{
  const AnnexaCandidate *candidate = annexa_evidence_neighbour (self, i);
  const guint below = annexa_evidence_line_below (self, candidate->end_line - 1);

  for (guint k = i + 1; k < end && annexa_evidence_neighbour (self, k)->first_line <= below; k++)
    if (annexa_evidence_neighbour (self, k)->series == main_series
        && annexa_evidence_neighbour (self, k)->first_line == below)
      return annexa_evidence_line (self, candidate->first_line)->size_pt
             > annexa_evidence_line (self, below)->size_pt;
  return FALSE;
}

/* Whether candidate @i is the heading of a section with a number of the vendor's own, right above a form with
 * the same title that says which control it is of. */
static gboolean
heads_form (const AnnexaEvidence *self, guint i)
{
  const AnnexaCandidate *candidate = annexa_evidence_candidate (self, i);

  if (candidate->kind != ANNEXA_CANDIDATE_TITLE || candidate->own.n_parts == 0)
    return FALSE;
  for (guint k = i + 1; k < self->candidates->len; k++)
    {
      const AnnexaCandidate *row = annexa_evidence_neighbour (self, k);

      if (row->first_line > candidate->end_line + MAX_LINES_TO_ROW)
        return FALSE;
      if (row->kind == ANNEXA_CANDIDATE_ROW && row->cells->len > 0
          && annexa_candidate_first_label (row)->id == annexa_candidate_first_label (candidate)->id
          && heads_row (candidate, row))
        return TRUE;
    }
  return FALSE;
}

/* Moves the headings of forms to @aside: a form parts the answer from what the standard asks for, and its
 * heading is no other way in which the paper answers. */
void
annexa_path_leave_form_heads (AnnexaEvidence *self, GPtrArray *aside)
{
  guint kept = 0;

  for (guint i = 0; i < self->candidates->len; i++)
    {
      AnnexaCandidate *candidate = annexa_evidence_candidate (self, i);

      if (heads_form (self, i))
        {
          if (self->is_form_style == NULL)
            self->is_form_style = g_new0 (guint8, self->layout->pages->styles->len + 1);
          self->is_form_style[annexa_evidence_line (self, candidate->first_line)->style] = TRUE;
          candidate->refusal = ANNEXA_REFUSAL_PATH;
          g_ptr_array_add (aside, candidate);
        }
      else
        self->candidates->pdata[kept++] = candidate;
    }
  g_ptr_array_set_size (self->candidates, (gint)kept);
}

/* Whether candidate @i is a title set as those over forms are, and no line below it says which control it is:
 * the chapter has no forms, and answers in text. */
static gboolean
is_like_form_heads (const AnnexaEvidence *self, guint i)
{
  const AnnexaCandidate *candidate = annexa_evidence_neighbour (self, i);

  if (self->is_form_style == NULL
      || !self->is_form_style[annexa_evidence_line (self, candidate->first_line)->style])
    return FALSE;
  for (guint k = i + 1; k < self->candidates->len; k++)
    {
      const AnnexaCandidate *other = annexa_evidence_neighbour (self, k);

      if (other->first_line > candidate->end_line + MAX_LINES_TO_ROW)
        return TRUE;
      if (answers_any (other, candidate))
        return FALSE;
    }
  return TRUE;
}

/* Whether a line that begins with a number is an item of a list: ・12.4.1 イベントログ取得 */
static gboolean
is_item (const AnnexaEvidence *self, const AnnexaCandidate *candidate)
{
  const AnnexaHeading *heading = &self->headings[candidate->first_line];

  return candidate->kind == ANNEXA_CANDIDATE_LABEL && heading->decoration > 0 && !heading->question
         && !candidate->runs_in;
}

static double
discount (const AnnexaEvidence *self, const AnnexaSeries *series, const AnnexaCandidateKind *kinds, guint i,
          guint first, guint end, guint main_series)
{
  const AnnexaCandidate *candidate = annexa_evidence_neighbour (self, i);
  guint n_main = 0, n_own = 0, n_shown = 0;
  gboolean again = FALSE;
  double sum = 0;

  for (guint k = first; k < end; k++)
    {
      const AnnexaCandidate *other = annexa_evidence_neighbour (self, k);

      n_own += other->series == candidate->series;
      if (other->series != main_series || other->total <= 0)
        continue;
      n_main++;
      n_shown += (other->signals & SHOWN) != 0;
      again = again || answers_any (other, candidate);
    }
  if (again)
    /* Less than a heading where the others are headings: an item of a list that says where to read on. */
    sum += n_shown * 2 > n_main && (candidate->signals & SHOWN) == 0 ? AGAIN_SHOWN : AGAIN;
  else if (n_shown * 2 > n_main && (candidate->signals & SHOWN) == 0 && is_item (self, candidate))
    sum += AGAIN_SHOWN;
  if (is_chapter (self, i, end, main_series)
      || (candidate->kind == ANNEXA_CANDIDATE_TITLE && kinds[main_series] == ANNEXA_CANDIDATE_TITLE
          && heads_titles (self, i, end, main_series)))
    sum += 20.0;
  if (candidate->kind == ANNEXA_CANDIDATE_TITLE && kinds[main_series] != ANNEXA_CANDIDATE_TITLE
      && !is_like_form_heads (self, i))
    sum += 8.0;
  else if (candidate->kind != kinds[main_series] && n_own * 5 < n_main)
    sum += 1.5;
  return sum;
}

/* Whether @candidate reads as a sentence or as what points elsewhere, against @other of its series, which
 * does not. */
static gboolean
is_pointer (const AnnexaCandidate *candidate, const AnnexaCandidate *other)
{
  if (candidate->refusal != ANNEXA_REFUSAL_NONE)
    return other->refusal == ANNEXA_REFUSAL_NONE;
  /* 関連項目：6.1.1, 9.2.3 in a paper whose headings have the titles of their controls. */
  return candidate->kind == ANNEXA_CANDIDATE_REFERENCE && (candidate->signals & SHOWN) == 0
         && candidate->similarity < NEAR_TITLE && other->similarity >= ANNEXA_MIN_TITLE_SIMILARITY;
}

/* What it counts against candidate @i of the main series that it points to where another of the series
 * answers the same control. */
static double
discount_pointer (const AnnexaEvidence *self, guint i, guint first, guint end)
{
  const AnnexaCandidate *candidate = annexa_evidence_neighbour (self, i);

  for (guint k = first; k < end; k++)
    {
      const AnnexaCandidate *other = annexa_evidence_neighbour (self, k);

      if (other->series == candidate->series && other->total > 0
          && annexa_candidate_first_label (other)->id == annexa_candidate_first_label (candidate)->id
          && is_pointer (candidate, other))
        return AGAIN_POINTER;
    }
  return 0;
}

/* A paper answers its controls in one way. What looks otherwise, and would answer the same controls again or
 * is rare, is a list, a history or a reference. */
void
annexa_series_discount_others (AnnexaEvidence *self, const AnnexaSeries *series,
                               const AnnexaCandidateKind *kinds, guint n_series)
{
  g_autofree double *sums = g_new0 (double, n_series + 1);
  g_autofree double *discounts = g_new0 (double, self->candidates->len + 1);
  g_autofree guint *pages = g_new (guint, self->candidates->len + 1);
  guint first = 0, end = 0;

  for (guint i = 0; i < self->candidates->len; i++)
    pages[i] = annexa_evidence_line (self, annexa_evidence_candidate (self, i)->first_line)->page;
  for (guint i = 0; i < self->candidates->len; i++)
    {
      gint main_series;

      find_neighbours (self, pages, i, &first, &end);
      main_series = find_main_series (self, series, n_series, first, end, sums);
      if (main_series < 0)
        continue;
      if (annexa_evidence_neighbour (self, i)->series != (guint)main_series)
        discounts[i] = discount (self, series, kinds, i, first, end, (guint)main_series);
      else
        discounts[i] = discount_pointer (self, i, first, end);
    }
  for (guint i = 0; i < self->candidates->len; i++)
    annexa_evidence_candidate (self, i)->total -= discounts[i];
}
