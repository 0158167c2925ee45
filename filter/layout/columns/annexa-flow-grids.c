/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-flow-private.h"

/* Whether rows of text in columns stand in what is drawn: a table, a box, or a band between two sets of
 * columns. */

/* What is drawn between two rows of a table is no higher, in the size of their type. */
#define MIN_BAND_EM 6.0f
/* A number and its text are two. */
#define MIN_CELLS 3u

/* Whether a band of @grid at height @y is so high that it holds columns: the rules over and below the
 * headings of chapters are as wide as each other, but make no table. */
static gboolean
is_high_band (const AnnexaGrid *grid, float y, float size_pt)
{
  if (grid->columns_ruled || !annexa_grid_has_one_column (grid))
    return FALSE;
  for (guint c = 0; c < grid->cells->len; c++)
    {
      const AnnexaBox *band = &g_array_index (grid->cells, AnnexaBox, c);

      if (y > band->y1 && y < band->y2)
        return band->y2 - band->y1 > MIN_BAND_EM * size_pt;
    }
  return FALSE;
}

/* Whether a line down the middle of @gutter parts what stands in @grid at height @y: drawn between the
 * columns, from one band over them to the next, where it touches the band it looks like part of a table. */
static gboolean
is_divided (const AnnexaGrid *grid, const AnnexaGutter *gutter, float y, float size_pt)
{
  guint n = 0;

  for (guint c = 0; c < grid->cells->len; c++)
    {
      const AnnexaBox *cell = &g_array_index (grid->cells, AnnexaBox, c);

      if (y <= cell->y1 || y >= cell->y2)
        continue;
      if (cell->y2 - cell->y1 <= MIN_BAND_EM * size_pt || (cell->x1 < gutter->x1 && cell->x2 > gutter->x2)
          || (cell->x1 > grid->box.x1 && (cell->x1 < gutter->x1 || cell->x1 > gutter->x2))
          || (cell->x2 < grid->box.x2 && (cell->x2 < gutter->x1 || cell->x2 > gutter->x2)))
        return FALSE;
      n++;
    }
  return n > 1;
}

/* Whether row @r stands in a table or box that is drawn over a gutter. */
gboolean
annexa_flow_is_in_grid (const AnnexaPageWork *work, const AnnexaFlow *columns, guint r)
{
  float y = annexa_work_middle (work, r);

  for (guint i = 0; work->grids != NULL && i < work->grids->len; i++)
    {
      const AnnexaGrid *grid = g_ptr_array_index (work->grids, i);
      const AnnexaBox *box = &grid->box;

      for (guint g = 0; g < columns->n && y > box->y1 && y < box->y2; g++)
        if (box->x1 < columns->gutters[g].x1 && box->x2 > columns->gutters[g].x2
            && !is_high_band (grid, y, annexa_work_row_size (work, r))
            && !is_divided (grid, &columns->gutters[g], y, annexa_work_row_size (work, r)))
          return TRUE;
    }
  return FALSE;
}

/* Whether row @r stands in a table that is drawn over @gutter: a cell of one or few lines is on both its
 * sides. A frame around the columns is none, nor a line between them. */
gboolean
annexa_flow_is_in_table (const AnnexaPageWork *work, guint r, const AnnexaGutter *gutter)
{
  const float x = annexa_flow_middle (gutter), y = annexa_work_middle (work, r);

  for (guint i = 0; work->grids != NULL && i < work->grids->len; i++)
    {
      const AnnexaGrid *grid = g_ptr_array_index (work->grids, i);

      if (y <= grid->box.y1 || y >= grid->box.y2 || x <= grid->box.x1 || x >= grid->box.x2
          || annexa_grid_has_one_column (grid))
        continue;
      for (guint c = 0; c < grid->cells->len; c++)
        {
          const AnnexaBox *cell = &g_array_index (grid->cells, AnnexaBox, c);

          if (y > cell->y1 && y < cell->y2 && x > cell->x1 && x < cell->x2
              && cell->y2 - cell->y1 <= MIN_BAND_EM * annexa_work_row_size (work, r))
            return TRUE;
        }
    }
  return FALSE;
}

/* Whether row @r, all of it in the first column, is of a table: it has several cells, or stands in one that
 * is drawn. */
gboolean
annexa_flow_is_of_table (const AnnexaPageWork *work, guint r)
{
  const AnnexaRow *row = annexa_work_row (work, r);
  const float y = annexa_work_middle (work, r);

  for (guint i = 0; work->grids != NULL && i < work->grids->len; i++)
    {
      const AnnexaGrid *grid = g_ptr_array_index (work->grids, i);

      if (grid->cells->len > 1 && y > grid->box.y1 && y < grid->box.y2 && row->x1 < grid->box.x2
          && row->x2 > grid->box.x1)
        return TRUE;
    }
  return row->n_spans >= MIN_CELLS;
}
