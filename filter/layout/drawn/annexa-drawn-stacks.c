/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-drawing-private.h"

#include <math.h>

/* Tables of horizontal rules alone, which stand below each other, and of such below a shaded header. */

#define MAX_FIRST_ROW_PT 160.0f
/* A heading between a table and the header of another takes so much room, at least. */
#define MIN_HEADING_PT 18.0f
/* So many rules of one extent are a table; below a shaded header fewer will do, and above one. */
#define MIN_STACK_WIDTH_PT 150.0f
#define MIN_RULES_ABOVE_HEADER 2u
#define MIN_RULES 4u
#define MIN_RULES_BELOW_HEADER 1u
#define MIN_RULES_AMONG_BARS 2u

/* Whether a side of a cell of @grid is at @x. */
static gboolean
has_side_at (const AnnexaGrid *grid, float x)
{
  for (guint i = 0; i < grid->cells->len; i++)
    {
      const AnnexaBox *cell = &g_array_index (grid->cells, AnnexaBox, i);

      if (fabsf (cell->x1 - x) <= ANNEXA_SAME_SIDE_PT || fabsf (cell->x2 - x) <= ANNEXA_SAME_SIDE_PT)
        return TRUE;
    }
  return FALSE;
}

/* Whether a table of several rows on the page has the columns of @row, all drawn: @row is what the page
 * before has left of another, and no header of rows between which nothing is drawn. */
static gboolean
is_rest (const GPtrArray *grids, const AnnexaGrid *row)
{
  for (guint i = 0; i < grids->len; i++)
    {
      const AnnexaGrid *grid = g_ptr_array_index (grids, i);
      guint n = 0;

      if (grid == row || grid->open_ended || grid->cells->len <= row->cells->len
          || annexa_grid_is_one_row (grid) || fabsf (grid->box.x1 - row->box.x1) > ANNEXA_SAME_SIDE_PT
          || fabsf (grid->box.x2 - row->box.x2) > ANNEXA_SAME_SIDE_PT)
        continue;
      while (n < row->cells->len && has_side_at (grid, g_array_index (row->cells, AnnexaBox, n).x2))
        n++;
      if (n == row->cells->len)
        return TRUE;
    }
  return FALSE;
}

/* A shaded header is a grid of its own, of one row; between it and the first rule below stands the first row.
 * What stands further above is none, where another box stands between. */
static const AnnexaGrid *
header_of (const GPtrArray *grids, const AnnexaDrawnRule *top)
{
  const AnnexaGrid *nearest = NULL;
  float row_height;

  for (guint i = 0; i < grids->len; i++)
    {
      const AnnexaGrid *grid = g_ptr_array_index (grids, i);

      if (fabsf (grid->box.x1 - top->from) <= ANNEXA_SAME_SIDE_PT
          && fabsf (grid->box.x2 - top->to) <= ANNEXA_SAME_SIDE_PT
          && grid->box.y2 <= top->at + ANNEXA_TOUCH_PT && (nearest == NULL || grid->box.y2 > nearest->box.y2))
        nearest = grid;
    }
  if (nearest == NULL || !annexa_grid_is_one_row (nearest) || is_rest (grids, nearest))
    return NULL;
  row_height = top->at - nearest->box.y2;
  return row_height >= ANNEXA_MIN_BOX_HEIGHT_PT && row_height <= MAX_FIRST_ROW_PT ? nearest : NULL;
}

/* The box that holds @rule; rules in different boxes make no table together. */
static const AnnexaGrid *
holder_of (const GPtrArray *grids, const AnnexaDrawnRule *rule)
{
  for (guint i = 0; i < grids->len; i++)
    {
      const AnnexaGrid *grid = g_ptr_array_index (grids, i);

      if (rule->at > grid->box.y1 && rule->at < grid->box.y2 && rule->from >= grid->box.x1 - ANNEXA_TOUCH_PT
          && rule->to <= grid->box.x2 + ANNEXA_TOUCH_PT)
        return grid;
    }
  return NULL;
}

/* Whether the cells of @grid end where columns below @header do. */
gboolean
annexa_grid_has_columns_of (const AnnexaGrid *grid, const AnnexaGrid *header)
{
  guint n = 0;

  while (n < grid->cells->len && has_side_at (header, g_array_index (grid->cells, AnnexaBox, n).x2))
    n++;
  return n == grid->cells->len;
}

/* Whether no rule of the extent of @top ends a row right above @grid: a heading stands there, not the row of
 * a table that it would go on. */
static gboolean
stands_apart (const GArray *horizontal, const AnnexaDrawnRule *top, const AnnexaGrid *grid)
{
  for (guint i = 0; i < horizontal->len; i++)
    {
      const AnnexaDrawnRule *rule = &g_array_index (horizontal, AnnexaDrawnRule, i);

      if (fabsf (rule->from - top->from) <= ANNEXA_SAME_SIDE_PT
          && fabsf (rule->to - top->to) <= ANNEXA_SAME_SIDE_PT && rule->at < grid->box.y1 - ANNEXA_TOUCH_PT
          && rule->at > grid->box.y1 - MIN_HEADING_PT)
        return FALSE;
    }
  return TRUE;
}

/* Where the header of another table stands below @header, that of the rules from @top on, or below these
 * where they have none, as what is left of a table of the page before: it has columns of its own, or there is
 * room for a heading above it. */
static float
next_header (const GPtrArray *grids, const GArray *horizontal, const AnnexaDrawnRule *top,
             const AnnexaGrid *header)
{
  float y = G_MAXFLOAT;

  for (guint i = 0; (header == NULL || header->cells->len > 1) && i < grids->len; i++)
    {
      const AnnexaGrid *grid = g_ptr_array_index (grids, i);

      if (grid->box.y1 < top->at - ANNEXA_TOUCH_PT || grid->box.y1 >= y || grid->cells->len < 2
          || fabsf (grid->box.x1 - top->from) > ANNEXA_SAME_SIDE_PT
          || fabsf (grid->box.x2 - top->to) > ANNEXA_SAME_SIDE_PT)
        continue;
      if ((header != NULL && !annexa_grid_has_columns_of (grid, header))
          || (annexa_grid_is_one_row (grid) && stands_apart (horizontal, top, grid)))
        y = grid->box.y1;
    }
  return y;
}

/* The rules of the same extent as @top, in the same box and below the same @header, which are taken out of
 * what is left to look at; @ends_at_header gets whether the header of another table stands below them. */
static GArray *
take_stack (GArray *horizontal, guint first, const GPtrArray *grids, const AnnexaGrid *header,
            gboolean *ends_at_header)
{
  const AnnexaDrawnRule *top = &g_array_index (horizontal, AnnexaDrawnRule, first);
  const AnnexaGrid *holder = holder_of (grids, top);
  const float end = next_header (grids, horizontal, top, header);
  GArray *ys = g_array_new (FALSE, FALSE, sizeof (float));

  *ends_at_header = end < G_MAXFLOAT;
  for (guint i = first; i < horizontal->len; i++)
    {
      AnnexaDrawnRule *rule = &g_array_index (horizontal, AnnexaDrawnRule, i);

      if (rule->group == ANNEXA_GROUP_TAKEN || fabsf (rule->from - top->from) > ANNEXA_SAME_SIDE_PT
          || fabsf (rule->to - top->to) > ANNEXA_SAME_SIDE_PT || rule->at > end - ANNEXA_TOUCH_PT
          || holder_of (grids, rule) != holder)
        continue;
      rule->group = ANNEXA_GROUP_TAKEN;
      g_array_append_val (ys, rule->at);
    }
  return ys;
}

/* How many bars of one cell are of the same extent as @top: what parts rows need not be a rule everywhere. */
static guint
count_bars (const GPtrArray *grids, const AnnexaDrawnRule *top)
{
  guint n = 0;

  for (guint i = 0; i < grids->len; i++)
    {
      const AnnexaGrid *grid = g_ptr_array_index (grids, i);

      n += grid->cells->len == 1 && fabsf (grid->box.x1 - top->from) <= ANNEXA_SAME_SIDE_PT
           && fabsf (grid->box.x2 - top->to) <= ANNEXA_SAME_SIDE_PT;
    }
  return n;
}

/* The rows between the positions @ys, below @header if there is one, in whose columns they are cut. */
static AnnexaGrid *
grid_of_stack (const AnnexaDrawnRule *top, GArray *ys, const AnnexaGrid *header)
{
  AnnexaGrid *grid
      = annexa_grid_new ((AnnexaBox){ top->from, top->at, top->to, g_array_index (ys, float, ys->len - 1) });
  AnnexaBox whole = { top->from, 0, top->to, 0 };

  if (header != NULL)
    {
      g_array_append_vals (grid->cells, header->cells->data, header->cells->len);
      g_array_prepend_val (ys, header->box.y2);
      grid->box.y1 = header->box.y1;
      grid->columns_ruled = grid->open_ended = header->cells->len > 1;
    }
  for (guint i = 0; i + 1 < ys->len; i++)
    for (guint c = 0; c < (header != NULL ? header->cells->len : 1); c++)
      {
        AnnexaBox cell = header != NULL ? g_array_index (header->cells, AnnexaBox, c) : whole;

        cell.y1 = g_array_index (ys, float, i);
        cell.y2 = g_array_index (ys, float, i + 1);
        g_array_append_val (grid->cells, cell);
      }
  return grid;
}

/* Stacks of horizontal rules of the same extent make the rows of a table without column rules. */
void
annexa_drawing_find_stacks (GArray *horizontal, GPtrArray *grids)
{
  for (guint i = 0; i < horizontal->len; i++)
    {
      AnnexaDrawnRule top = g_array_index (horizontal, AnnexaDrawnRule, i);
      const AnnexaGrid *header;
      g_autoptr (GArray) ys = NULL;
      gboolean ends_at_header;

      if (top.group == ANNEXA_GROUP_TAKEN || top.to - top.from < MIN_STACK_WIDTH_PT)
        continue;
      header = header_of (grids, &top);
      ys = take_stack (horizontal, i, grids, header, &ends_at_header);
      if (ys->len < (header != NULL   ? MIN_RULES_BELOW_HEADER
                     : ends_at_header ? MIN_RULES_ABOVE_HEADER
                                      : MIN_RULES)
          && (ys->len < MIN_RULES_AMONG_BARS || ys->len + count_bars (grids, &top) < MIN_RULES))
        continue;
      g_ptr_array_add (grids, grid_of_stack (&top, ys, header));
      if (header != NULL)
        g_ptr_array_remove (grids, (gpointer)header);
    }
}
