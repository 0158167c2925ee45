/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-layout-private.h"

#include <math.h>

/* Tables without rules in which every other row is shaded: a shaded row is a grid of its own, and what stands
 * between two of them is a row as well. */

#define SAME_SIDE_PT 3.0f
#define MAX_ROW_PT 240.0f
/* White space above a row that begins something new, in type sizes. */
#define MAX_GAP_EM 2.0f

/* Whether the last row of @above has the columns of the one row of @below. */
static gboolean
same_columns (const AnnexaGrid *above, const AnnexaGrid *below)
{
  guint n = 0;

  for (guint i = 0; i < above->cells->len; i++)
    {
      const AnnexaBox *cell = &g_array_index (above->cells, AnnexaBox, i);
      gboolean found = FALSE;

      if (fabsf (cell->y2 - above->box.y2) > SAME_SIDE_PT)
        continue;
      for (guint j = 0; j < below->cells->len && !found; j++)
        found = fabsf (g_array_index (below->cells, AnnexaBox, j).x1 - cell->x1) <= SAME_SIDE_PT
                && fabsf (g_array_index (below->cells, AnnexaBox, j).x2 - cell->x2) <= SAME_SIDE_PT;
      if (!found)
        return FALSE;
      n++;
    }
  return n == below->cells->len;
}

/* Adds a row between @y1 and @y2 with the columns of @pattern, a grid of one row. */
static void
add_row (AnnexaGrid *grid, const GArray *pattern, float y1, float y2)
{
  for (guint i = 0; i < pattern->len; i++)
    {
      AnnexaBox cell = g_array_index (pattern, AnnexaBox, i);

      cell.y1 = y1;
      cell.y2 = y2;
      g_array_append_val (grid->cells, cell);
    }
}

static gint
column_of (const GArray *pattern, const AnnexaSpan *span)
{
  for (guint i = 0; i < pattern->len; i++)
    {
      const AnnexaBox *cell = &g_array_index (pattern, AnnexaBox, i);

      if (span->x1 > cell->x1 - SAME_SIDE_PT && span->x2 < cell->x2 + SAME_SIDE_PT)
        return (gint)i;
    }
  return -1;
}

/* Whether @span stands left or right of all columns. */
static gboolean
is_beside (const GArray *pattern, const AnnexaSpan *span)
{
  return span->x2 < g_array_index (pattern, AnnexaBox, 0).x1
         || span->x1 > g_array_index (pattern, AnnexaBox, pattern->len - 1).x2;
}

/* Whether the row is one of another column of the page. */
static gboolean
row_is_beside (const AnnexaPageWork *work, const GArray *pattern, guint row)
{
  const AnnexaRow *box = annexa_work_row (work, row);

  for (guint s = box->first_span; s < box->first_span + box->n_spans; s++)
    if (!is_beside (pattern, annexa_work_span (work, s)))
      return FALSE;
  return TRUE;
}

/* Whether every piece of the row that stands between the outer columns stands in one of them; @several is set
 * where they stand in more than one. */
static gboolean
fits (const AnnexaPageWork *work, const GArray *pattern, guint row, gboolean *several)
{
  const AnnexaRow *box = annexa_work_row (work, row);
  gint first = -1;

  for (guint s = box->first_span; s < box->first_span + box->n_spans; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);
      gint column = column_of (pattern, span);

      if (is_beside (pattern, span))
        continue;
      if (column < 0)
        return FALSE;
      if (first >= 0 && column != first)
        *several = TRUE;
      first = column;
    }
  return TRUE;
}

/* Whether the text between two shaded rows stands in their columns. */
static gboolean
goes_on_between (const AnnexaPageWork *work, const GArray *pattern, float y1, float y2)
{
  gboolean several = FALSE;

  for (guint r = 0; r < work->rows->rows->len; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);
      float middle = (row->y1 + row->y2) / 2;

      if (middle > y1 && middle < y2 && !fits (work, pattern, r, &several))
        return FALSE;
    }
  return several;
}

/* The cells of the first row of @grid. */
static GArray *
first_row (const AnnexaGrid *grid)
{
  GArray *cells = g_array_new (FALSE, FALSE, sizeof (AnnexaBox));

  for (guint i = 0; i < grid->cells->len; i++)
    if (g_array_index (grid->cells, AnnexaBox, i).y1 - grid->box.y1 <= SAME_SIDE_PT)
      g_array_append_val (cells, g_array_index (grid->cells, AnnexaBox, i));
  return cells;
}

/* Takes a bar of several cells for no header where the text between the rules below it runs on over its
 * columns: the number and the title of a heading may stand in boxes, and the rule be that of the next
 * chapter. */
static void
leave_headings (const AnnexaPageWork *work, AnnexaGrid *grid)
{
  g_autoptr (GArray) header = first_row (grid);
  guint n_rows = 0, n_across = 0;

  if (header->len == 0)
    return;
  for (guint r = 0; r < work->rows->rows->len; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);
      gboolean several;

      if (row->y1 < g_array_index (header, AnnexaBox, 0).y2 || row->y2 > grid->box.y2
          || row_is_beside (work, header, r))
        continue;
      n_rows++;
      n_across += !fits (work, header, r, &several);
    }
  if (n_across * 2 <= n_rows)
    return;
  g_array_set_size (grid->cells, 0);
  g_array_append_vals (grid->cells, header->data, header->len);
  grid->box.y2 = g_array_index (header, AnnexaBox, 0).y2;
  grid->open_ended = FALSE;
}

/**
 * annexa_stripes_join:
 * @work: a page whose shaded rows are grids; those of one table become one grid. Bars taken for headers of
 *   tables that the text below does not keep to become grids of their own.
 */
void
annexa_stripes_join (AnnexaPageWork *work)
{
  GPtrArray *grids = work->grids;

  for (guint i = 0; i < grids->len; i++)
    if (((AnnexaGrid *)g_ptr_array_index (grids, i))->open_ended)
      leave_headings (work, g_ptr_array_index (grids, i));
  for (guint i = 0; i < grids->len; i++)
    {
      AnnexaGrid *grid = g_ptr_array_index (grids, i);

      if (!grid->columns_ruled)
        continue;
      for (guint j = i + 1; j < grids->len; j++)
        {
          AnnexaGrid *below = g_ptr_array_index (grids, j);
          float gap = below->box.y1 - grid->box.y2;

          if (below->box.x1 >= grid->box.x2 || below->box.x2 <= grid->box.x1)
            continue;
          /* What stands below another grid is none of this one's. */
          if (!below->columns_ruled || below->cells->len < 2 || !annexa_grid_is_one_row (below)
              || gap < SAME_SIDE_PT || gap > MAX_ROW_PT || !same_columns (grid, below)
              || !goes_on_between (work, below->cells, grid->box.y2, below->box.y1))
            break;
          add_row (grid, below->cells, grid->box.y2, below->box.y1);
          g_array_append_vals (grid->cells, below->cells->data, below->cells->len);
          grid->box.y2 = below->box.y2;
          grid->open_ended = TRUE;
          g_ptr_array_remove_index (grids, j--);
        }
    }
}

/* The other edge of the row that begins at @edge of a grid and goes up or down; @edge where there is none. */
static float
find_end (const AnnexaPageWork *work, const GArray *pattern, float edge, gboolean down)
{
  guint n = work->rows->rows->len;
  gboolean several = FALSE;
  float end = edge;

  for (guint i = 0; i < n; i++)
    {
      guint r = down ? i : n - 1 - i;
      const AnnexaRow *row = annexa_work_row (work, r);
      float middle = (row->y1 + row->y2) / 2, gap = down ? row->y1 - end : end - row->y2;

      if (work->role[r] != ANNEXA_ROLE_BODY || (down ? middle < edge : middle > edge))
        continue;
      if (gap > MAX_GAP_EM * annexa_work_span (work, row->first_span)->size_pt
          || !fits (work, pattern, r, &several))
        break;
      end = down ? row->y2 : row->y1;
    }
  return several ? end : edge;
}

/**
 * annexa_stripes_extend:
 * @work: a page
 * @grid: an open-ended grid of it, which gets the rows above its first and below its last that fit its
 * columns
 */
void
annexa_stripes_extend (const AnnexaPageWork *work, AnnexaGrid *grid)
{
  g_autoptr (GArray) pattern = g_array_new (FALSE, FALSE, sizeof (AnnexaBox));
  float top, bottom;

  for (guint i = 0; i < grid->cells->len; i++)
    {
      const AnnexaBox *cell = &g_array_index (grid->cells, AnnexaBox, i);

      if (fabsf (cell->y2 - grid->box.y2) <= SAME_SIDE_PT)
        g_array_append_val (pattern, *cell);
    }
  top = find_end (work, pattern, grid->box.y1, FALSE);
  bottom = find_end (work, pattern, grid->box.y2, TRUE);
  if (bottom > grid->box.y2)
    add_row (grid, pattern, grid->box.y2, bottom + 1);
  if (top < grid->box.y1)
    add_row (grid, pattern, top - 1, grid->box.y1);
  grid->box.y1 = MIN (grid->box.y1, top - 1);
  grid->box.y2 = MAX (grid->box.y2, bottom + 1);
}
