/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/annexa-layout-private.h"

#include <math.h>

/* Tables of which only the columns are drawn: rules down the page between them, and none between rows. Each
 * column would be one cell. */

/* Sides that should be in line are within this. */
#define SAME_SIDE_PT 4.0f
/* No table of so few rows has more cells. */
#define MAX_CELLS 200u

static gboolean
same_row (const AnnexaBox *cell, const AnnexaBox *other)
{
  return fabsf (cell->y1 - other->y1) <= SAME_SIDE_PT && fabsf (cell->y2 - other->y2) <= SAME_SIDE_PT;
}

/* (transfer full): those of @all that stand side by side with cell @i, from left to right. */
static GArray *
row_of (const GArray *all, guint i)
{
  const AnnexaBox *first = &g_array_index (all, AnnexaBox, i);
  GArray *cells = g_array_new (FALSE, FALSE, sizeof (AnnexaBox));

  for (guint k = 0; k < all->len; k++)
    if (same_row (first, &g_array_index (all, AnnexaBox, k)))
      g_array_append_val (cells, g_array_index (all, AnnexaBox, k));
  g_array_sort (cells, annexa_box_compare_lefts);
  return cells;
}

/* Whether @grid has no rows of several cells right below each other but a header and the one below it; bars
 * across the table may part others. */
static gboolean
has_open_rows (const AnnexaGrid *grid)
{
  guint n_pairs = 0;

  if (grid->cells->len > MAX_CELLS)
    return FALSE;
  for (guint i = 0; i < grid->cells->len; i++)
    {
      const AnnexaBox *cell = &g_array_index (grid->cells, AnnexaBox, i);

      if (cell->x1 > grid->box.x1 + SAME_SIDE_PT || cell->x2 > grid->box.x2 - SAME_SIDE_PT)
        continue;
      for (guint k = 0; k < grid->cells->len; k++)
        {
          const AnnexaBox *below = &g_array_index (grid->cells, AnnexaBox, k);

          n_pairs += below->x1 <= grid->box.x1 + SAME_SIDE_PT && below->x2 < grid->box.x2 - SAME_SIDE_PT
                     && fabsf (below->y1 - cell->y2) <= SAME_SIDE_PT;
        }
    }
  return n_pairs <= 1;
}

/* Where the rules stand between @cells. */
static GArray *
gutters_of (const GArray *cells)
{
  GArray *gutters = g_array_new (FALSE, FALSE, sizeof (AnnexaGutter));

  for (guint i = 1; i < cells->len; i++)
    {
      float x = g_array_index (cells, AnnexaBox, i).x1;
      AnnexaGutter gutter = { x, x };

      g_array_append_val (gutters, gutter);
    }
  return gutters;
}

/* Whether a page before had such a table with the first two columns of @cells. */
static gboolean
goes_on (const AnnexaPageWork *work, const GArray *cells)
{
  return work->open_columns == cells->len
         && fabsf (work->open_column_x - g_array_index (cells, AnnexaBox, 1).x1) <= SAME_SIDE_PT;
}

/* Whether a row of a table begins with row @row of the page: something stands in its first column. */
static gboolean
begins_row (const AnnexaPageWork *work, guint row, const GArray *cells)
{
  return annexa_work_row (work, row)->x1 < g_array_index (cells, AnnexaBox, 1).x1;
}

/* Replaces @cells, which are side by side in @grid, by the rows that their texts are. */
static void
part (const AnnexaPageWork *work, AnnexaCatalog *catalog, AnnexaGrid *grid, const GArray *cells,
      const AnnexaColumns *columns)
{
  g_autoptr (GArray) bands = annexa_bands_find (work, catalog, columns);
  const AnnexaBox first = g_array_index (cells, AnnexaBox, 0);

  for (guint i = grid->cells->len; i > 0; i--)
    if (same_row (&first, &g_array_index (grid->cells, AnnexaBox, i - 1)))
      g_array_remove_index (grid->cells, i - 1);
  for (guint b = 0; b + 1 < bands->len; b++)
    for (guint c = 0; c < cells->len; c++)
      {
        AnnexaBox cell = g_array_index (cells, AnnexaBox, c);

        if (b > 0)
          cell.y1 = g_array_index (bands, float, b);
        if (b + 2 < bands->len)
          cell.y2 = g_array_index (bands, float, b + 1);
        g_array_append_val (grid->cells, cell);
      }
}

/**
 * annexa_ruled_columns_part:
 * @work: a page
 * @catalog: for the numbers of controls
 * @grid: a table drawn on it
 *
 * Parts cells of @grid that stand side by side and hold the numbers of several rows. What a page before began
 * goes on in its columns, whatever they hold.
 */
void
annexa_ruled_columns_part (AnnexaPageWork *work, AnnexaCatalog *catalog, AnnexaGrid *grid)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (AnnexaBox));

  if (!has_open_rows (grid))
    return;
  g_array_append_vals (all, grid->cells->data, grid->cells->len);
  for (guint i = 0; i < all->len; i++)
    {
      g_autoptr (GArray) cells = row_of (all, i), gutters = NULL, groups = NULL;
      const AnnexaBox *box = &g_array_index (cells, AnnexaBox, 0);
      AnnexaColumns columns = { ANNEXA_COLUMNS_TABLE, G_MAXUINT, 0, NULL, NULL, FALSE, NULL, NULL, NULL };
      guint end = 0;

      /* Once for each row of cells. */
      if (cells->len < 2 || g_array_index (all, AnnexaBox, i).x1 > box->x1)
        continue;
      for (guint r = 0; r < work->rows->rows->len; r++)
        if (work->role[r] == ANNEXA_ROLE_BODY && annexa_work_middle (work, r) > box->y1
            && annexa_work_middle (work, r) < box->y2)
          {
            columns.first = MIN (columns.first, r);
            end = r + 1;
          }
      if (columns.first >= end)
        continue;
      columns.n = end - columns.first;
      columns.gutters = gutters = gutters_of (cells);
      columns.groups = groups = g_array_new (FALSE, FALSE, sizeof (guint));
      columns.carried = goes_on (work, cells) && !begins_row (work, columns.first, cells);
      if (!goes_on (work, cells) && !annexa_bands_has_rows (work, catalog, &columns))
        continue;
      work->open_columns = cells->len;
      work->open_column_x = g_array_index (cells, AnnexaBox, 1).x1;
      part (work, catalog, grid, cells, &columns);
    }
}
