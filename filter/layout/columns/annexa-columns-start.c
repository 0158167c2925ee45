/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/annexa-layout-private.h"

#include <math.h>

#include "model/annexa-array-private.h"

/* Where a table begins whose numbers stand in the middle of their rows, as its first row may begin above
 * them, or in its last column, as what goes on from the page before stands above the first of them. */

/* A cell begins this near to the edge of its column. */
#define SAME_EDGE_PT 1.5f
/* Lines of a cell stand no further apart than is usual in the table, and so much more. */
#define MORE_GAP_EM 0.25f
/* So many of the lines above the first number may be of its row. */
#define MAX_LINES_ABOVE 40u
/* The number may stand in the middle of a title of so many lines. */
#define MAX_TITLE_LINES 4u
/* Among so many rows at the top of a page stand the rest of a cell over several rows, and a number. */
#define MAX_TALL_REST_ROWS 8u
/* Items hang by no more. */
#define MAX_HANG_EM 1.0f
/* A heading is so much larger than the text of a cell. */
#define LARGER 1.1f

/* Whether all of row @r stands behind the first of @gutters, and begins where a column does. */
gboolean
annexa_columns_is_behind (const AnnexaPageWork *work, guint r, const GArray *gutters)
{
  const AnnexaRow *row = annexa_work_row (work, r);

  if (row->x1 < g_array_index (gutters, AnnexaGutter, 0).x2 - SAME_EDGE_PT)
    return FALSE;
  for (guint g = 0; g < gutters->len; g++)
    if (fabsf (row->x1 - g_array_index (gutters, AnnexaGutter, g).x2) < SAME_EDGE_PT)
      return TRUE;
  return FALSE;
}

/* Whether the first thing in the rows [first, end) that stands before @gutter is the number of a control. */
static gboolean
begins_with_number (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint first, guint end,
                    const AnnexaGutter *gutter)
{
  for (guint r = first; r < end; r++)
    {
      const AnnexaSpan *span = annexa_work_span (work, annexa_work_row (work, r)->first_span);

      if (work->role[r] == ANNEXA_ROLE_BODY && span->x2 <= gutter->x1 + SAME_EDGE_PT)
        return annexa_columns_is_label (work, catalog, span);
    }
  return FALSE;
}

/* The white space between the rows [first, end) that is usual. */
static float
usual_gap (const AnnexaPageWork *work, guint first, guint end)
{
  g_autoptr (GArray) gaps = g_array_new (FALSE, FALSE, sizeof (float));

  for (guint r = first + 1; r < end; r++)
    {
      float gap = annexa_work_row (work, r)->y1 - annexa_work_row (work, r - 1)->y2;

      /* Rows that overlap are of lines that stand between those of other cells. */
      if (gap > 0)
        g_array_append_val (gaps, gap);
    }
  annexa_sort_floats (gaps);
  return gaps->len > 0 ? g_array_index (gaps, float, gaps->len / 2) : 0;
}

/* Whether row @r may be of a cell that begins above the number beside it: it is behind the first column, and
 * begins where one of the others does. Where the columns are the document's, an item that hangs in one of all
 * their rows may have the last begin a little before its lines. */
static gboolean
is_above_number (const AnnexaPageWork *work, guint r, const GArray *gutters)
{
  const AnnexaRow *row = annexa_work_row (work, r);
  const AnnexaGutter *last = &g_array_index (gutters, AnnexaGutter, gutters->len - 1);

  return annexa_columns_is_behind (work, r, gutters)
         || (annexa_work_control_table (work, r) != NULL && row->x1 > last->x2 - SAME_EDGE_PT
             && row->x1 < last->x2 + MAX_HANG_EM * annexa_work_row_size (work, r));
}

/**
 * annexa_columns_find_start:
 * @work: a page
 * @catalog: to know numbers
 * @least: the first row that may be of the table
 * @first: the first row that has several columns
 * @end: where the table ends
 * @gutters: (element-type AnnexaGutter): what parts its columns
 *
 * Returns: the row that the table begins with: lines right above its first number, in the other columns, are
 * of the row that the number stands in the middle of
 */
guint
annexa_columns_find_start (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint least, guint first,
                           guint end, const GArray *gutters)
{
  guint start = first;
  float most;

  if (first == least || !is_above_number (work, first - 1, gutters)
      || !(begins_with_number (work, catalog, first, end, &g_array_index (gutters, AnnexaGutter, 0))
           || annexa_control_columns_wrap_number (work, catalog, first, end)
           || (annexa_work_control_table (work, first) != NULL
               && annexa_control_columns_have_number (work, catalog, first,
                                                      MIN (end, first + MAX_TITLE_LINES)))))
    return first;
  most = usual_gap (work, first, end) + MORE_GAP_EM * annexa_work_row_size (work, first);
  while (start > least && first - start < MAX_LINES_ABOVE && work->role[start - 1] == ANNEXA_ROLE_BODY
         && is_above_number (work, start - 1, gutters)
         && annexa_work_row (work, start)->y1 - annexa_work_row (work, start - 1)->y2 < most)
    start--;
  return start;
}

/* Whether row @r is the rest of a cell over several rows, before the column of the document's numbers, of
 * which one stands in the next rows: what stands there alone is no heading. */
gboolean
annexa_columns_end_tall_cell (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint r)
{
  const AnnexaGutter *first = &g_array_index (work->before.gutters, AnnexaGutter, 0);
  const AnnexaControlTable *table = annexa_work_control_table (work, r);
  const guint end = MIN (r + MAX_TALL_REST_ROWS, work->rows->rows->len);

  if (work->before.gutters->len < 2 || table == NULL || table->place < first->x2 - SAME_EDGE_PT
      || annexa_work_row (work, r)->x2 > first->x1 + SAME_EDGE_PT)
    return FALSE;
  for (guint k = r + 1; k < end && work->role[k] == ANNEXA_ROLE_BODY; k++)
    if (annexa_control_columns_have_number (work, catalog, k, k + 1))
      return annexa_work_row_size (work, r) < LARGER * annexa_work_row_size (work, k);
  return FALSE;
}

/**
 * annexa_columns_end_above_number:
 * @work: a page
 * @catalog: to know numbers
 * @first: its first row
 * @gutters: (element-type AnnexaGutter): what parts the columns of the table that the page before ends in
 *
 * Returns: whether the page begins with text in the columns before the last, none of it larger than the rest,
 * and the next that stands in the last column is the number of a control: the text is the end of a cell,
 * whose number stands on the page before
 */
gboolean
annexa_columns_end_above_number (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint first,
                                 const GArray *gutters)
{
  const AnnexaGutter *last = &g_array_index (gutters, AnnexaGutter, gutters->len - 1);
  float largest = 0;

  for (guint r = first; r < work->rows->rows->len; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);
      float size = annexa_work_span (work, row->first_span)->size_pt;

      if (work->role[r] == ANNEXA_ROLE_FURNITURE)
        continue;
      if (work->role[r] != ANNEXA_ROLE_BODY)
        return FALSE;
      for (guint s = row->first_span; s < row->first_span + row->n_spans; s++)
        {
          const AnnexaSpan *span = annexa_work_span (work, s);

          if (span->x1 > last->x2 - SAME_EDGE_PT)
            return r > first && s > row->first_span && annexa_columns_is_label (work, catalog, span)
                   && largest < LARGER * size;
          if (span->x2 > last->x2 - SAME_EDGE_PT)
            return FALSE;
          largest = MAX (largest, span->size_pt);
        }
    }
  return FALSE;
}
