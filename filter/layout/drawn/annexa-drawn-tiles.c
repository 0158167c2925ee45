/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-drawing-private.h"

#include <math.h>

#include "model/annexa-array-private.h"

/* Cells below each other that are filled in one colour, each by itself, look like one where nothing is drawn
 * between them. What they are painted as tells, where the cells beside them end there, too: the names of
 * entries in a shaded column. */

#define SAME_EDGE_PT 1.0f
#define MIN_TILES 2u
#define MAX_TILES 100u
#define MIN_COLUMNS 2u
/* Cells of a grid times boxes of its page: more is a drawing, and would take long to look through. */
#define MAX_LOOKS 4000000u

/* Whether a filled box goes through @cell from side to side, at a part of its height. */
static gboolean
is_tile_of (const AnnexaBox *cell, const AnnexaPaintedBox *box)
{
  return box->opacity > 0 && fabsf (box->x1 - cell->x1) <= SAME_EDGE_PT
         && fabsf (box->x2 - cell->x2) <= SAME_EDGE_PT && box->y1 >= cell->y1 - SAME_EDGE_PT
         && box->y2 <= cell->y2 + SAME_EDGE_PT && box->y2 - box->y1 >= ANNEXA_MIN_BOX_HEIGHT_PT
         && box->y2 - box->y1 < cell->y2 - cell->y1 - SAME_EDGE_PT;
}

/* Whether a cell beside @cell begins at @y. */
static gboolean
begins_beside (const AnnexaGrid *grid, const AnnexaBox *cell, float y)
{
  for (guint i = 0; i < grid->cells->len; i++)
    {
      const AnnexaBox *other = &g_array_index (grid->cells, AnnexaBox, i);

      if (fabsf (other->y1 - y) <= ANNEXA_TOUCH_PT
          && (fabsf (other->x1 - cell->x2) <= ANNEXA_TOUCH_PT
              || fabsf (other->x2 - cell->x1) <= ANNEXA_TOUCH_PT))
        return TRUE;
    }
  return FALSE;
}

/* (transfer full) (nullable) (element-type float): where the tiles begin that @cell is laid of, from top to
 * bottom; with @beside, cells beside it have to begin there, too */
static GArray *
find_tiles (const AnnexaPainting *painting, const AnnexaGrid *grid, const AnnexaBox *cell, gboolean beside)
{
  g_autoptr (GArray) tops = g_array_new (FALSE, FALSE, sizeof (float));
  float sum = 0;

  for (guint i = 0; i < painting->boxes->len && tops->len <= MAX_TILES; i++)
    {
      const AnnexaPaintedBox *box = &g_array_index (painting->boxes, AnnexaPaintedBox, i);
      gboolean known = FALSE;

      if (!is_tile_of (cell, box))
        continue;
      for (guint k = 0; k < tops->len && !known; k++)
        known = fabsf (g_array_index (tops, float, k) - box->y1) <= SAME_EDGE_PT;
      if (known)
        continue;
      if (beside && box->y1 > cell->y1 + SAME_EDGE_PT && !begins_beside (grid, cell, box->y1))
        return NULL;
      g_array_append_val (tops, box->y1);
      sum += box->y2 - box->y1;
    }
  if (tops->len < MIN_TILES || tops->len > MAX_TILES
      || fabsf (sum - (cell->y2 - cell->y1)) > SAME_EDGE_PT * (float)tops->len)
    return NULL;
  annexa_sort_floats (tops);
  return g_steal_pointer (&tops);
}

/* Parts cell @i of @grid at @tops. */
static void
part_cell (AnnexaGrid *grid, guint i, const GArray *tops)
{
  const AnnexaBox cell = g_array_index (grid->cells, AnnexaBox, i);

  for (guint k = 0; k < tops->len; k++)
    {
      AnnexaBox part = cell;

      part.y1 = k > 0 ? g_array_index (tops, float, k) : cell.y1;
      part.y2 = k + 1 < tops->len ? g_array_index (tops, float, k + 1) : cell.y2;
      if (k == 0)
        g_array_index (grid->cells, AnnexaBox, i) = part;
      else
        g_array_append_val (grid->cells, part);
    }
}

/* Parts all cells of @grid, which stand side by side, where the first of them is laid of tiles: nothing but a
 * frame is drawn around a form whose names are shaded. */
static void
part_rows (const AnnexaPainting *painting, AnnexaGrid *grid)
{
  const guint n = grid->cells->len;
  g_autoptr (GArray) tops = NULL;
  guint first = 0;

  for (guint i = 1; i < n; i++)
    if (g_array_index (grid->cells, AnnexaBox, i).x1 < g_array_index (grid->cells, AnnexaBox, first).x1)
      first = i;
  tops = find_tiles (painting, grid, &g_array_index (grid->cells, AnnexaBox, first), FALSE);
  for (guint i = 0; tops != NULL && i < n; i++)
    part_cell (grid, i, tops);
}

/**
 * annexa_drawing_part_tiles:
 * @painting: what the page paints besides text
 * @grid: a grid of the page
 *
 * Parts the cells that are laid of boxes as high as the cells beside them, and the rows of a form of which
 * nothing else is drawn but a frame.
 */
void
annexa_drawing_part_tiles (const AnnexaPainting *painting, AnnexaGrid *grid)
{
  const guint n = (guint64)grid->cells->len * painting->boxes->len <= MAX_LOOKS ? grid->cells->len : 0;

  if (n == MIN_COLUMNS && annexa_grid_is_one_row (grid))
    part_rows (painting, grid);
  for (guint i = 0; n > MIN_COLUMNS && i < n; i++)
    {
      const AnnexaBox *cell = &g_array_index (grid->cells, AnnexaBox, i);
      g_autoptr (GArray) tops = NULL;

      if (cell->y2 - cell->y1 >= MIN_TILES * ANNEXA_MIN_BOX_HEIGHT_PT)
        tops = find_tiles (painting, grid, cell, TRUE);
      if (tops != NULL)
        part_cell (grid, i, tops);
    }
}
