/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-stack-private.h"

#include <math.h>

/* What stands between two rules of the same extent and is no row of a table with them, as between the rules
 * below headings: another table, or the rest of one at the top of the page. */

/* Cells of one column begin this close. */
#define SAME_EDGE_PT 3.0f
/* What is drawn apart from a rule is so far from it. */
#define APART_PT 5.0f
/* A heading is so much larger than what stands above it. */
#define LARGER 1.15f
/* So many rows over the columns of a lone row at the top of a page are none of its table. */
#define MIN_ACROSS 3u

/* Whether rows @r and @other have as many pieces, which begin at the same places. */
static gboolean
has_columns_of (const AnnexaPageWork *work, guint r, guint other)
{
  const AnnexaRow *row = annexa_work_row (work, r), *second = annexa_work_row (work, other);

  if (row->n_spans != second->n_spans)
    return FALSE;
  for (guint s = 0; s < row->n_spans; s++)
    if (fabsf (annexa_work_span (work, row->first_span + s)->x1
               - annexa_work_span (work, second->first_span + s)->x1)
        >= SAME_EDGE_PT)
      return FALSE;
  return TRUE;
}

/* Whether @grid is the shaded header of a table that has no other lines, between two rules of @stack and
 * apart from both: the rows below have its columns, and nothing between it and the rule above @y1 has any. */
static gboolean
is_header_between (const AnnexaPageWork *work, const AnnexaGrid *grid, const AnnexaGrid *stack, float y1,
                   float y2)
{
  const AnnexaBox above = { stack->box.x1, y1, stack->box.x2, grid->box.y1 };
  guint row;

  if (!grid->columns_ruled || grid->cells->len != 1 || fabsf (grid->box.x1 - stack->box.x1) > SAME_EDGE_PT
      || fabsf (grid->box.x2 - stack->box.x2) > SAME_EDGE_PT || grid->box.y1 < y1 + APART_PT
      || grid->box.y2 > y2 - APART_PT)
    return FALSE;
  row = annexa_stack_only_row (work, grid);
  if (row == G_MAXUINT || row + 1 >= work->rows->rows->len || annexa_work_row (work, row)->n_spans < 2
      || !annexa_work_is_body (work, row + 1) || !has_columns_of (work, row, row + 1))
    return FALSE;
  for (guint r = 0; r < row; r++)
    if (annexa_stack_holds_row (work, r, &above) && annexa_work_row (work, r)->n_spans > 1)
      return FALSE;
  return TRUE;
}

/* Whether @grid is a table with columns that begins at the left side of @stack, and so in none of its
 * answers, with its top between @y1 and @y2. */
static gboolean
interrupts (const AnnexaPageWork *work, const AnnexaGrid *grid, const AnnexaGrid *stack, float y1, float y2)
{
  return fabsf (grid->box.x1 - stack->box.x1) <= SAME_EDGE_PT && grid->box.y1 > y1 && grid->box.y1 < y2
         && (!annexa_stack_is_rows (grid) || is_header_between (work, grid, stack, y1, y2));
}

/**
 * annexa_stack_is_interrupted:
 * @work: a page
 * @grids: (element-type AnnexaGrid): what is drawn on a page
 * @stack: one of them, or several that are rows of one table
 * @y: a height below its top
 *
 * Returns: whether a drawn table stands between the two
 */
gboolean
annexa_stack_is_interrupted (const AnnexaPageWork *work, const GPtrArray *grids, const AnnexaGrid *stack,
                             float y)
{
  for (guint i = 0; i < grids->len; i++)
    if (interrupts (work, g_ptr_array_index (grids, i), stack, stack->box.y1, y))
      return TRUE;
  return FALSE;
}

/* Takes what is below band @i of @grid out of it, and the band itself. Returns: (nullable): that, or %NULL
 * where @i is the last. */
static AnnexaGrid *
part_behind (AnnexaGrid *grid, guint i)
{
  const AnnexaBox band = g_array_index (grid->cells, AnnexaBox, i);
  const guint n = grid->cells->len - i - 1;
  AnnexaGrid *below = n > 0 ? annexa_grid_new (grid->box) : NULL;

  if (below != NULL)
    {
      g_array_append_vals (below->cells, &g_array_index (grid->cells, AnnexaBox, i + 1), n);
      below->box.y1 = band.y2;
    }
  g_array_set_size (grid->cells, i);
  grid->box.y2 = band.y1;
  return below;
}

/* Whether the last row in @band is a heading at its left side, in larger type than what stands above: the
 * rule at its foot underlines that, and ends no row of a table. */
static gboolean
ends_with_heading (const AnnexaPageWork *work, const AnnexaBox *band)
{
  guint last = G_MAXUINT, above = G_MAXUINT;
  const AnnexaRow *row;
  float size;

  for (guint r = 0; r < work->rows->rows->len; r++)
    if (annexa_stack_holds_row (work, r, band))
      {
        above = last;
        last = r;
      }
  if (above == G_MAXUINT)
    return FALSE;
  row = annexa_work_row (work, last);
  size = annexa_work_row_size (work, last);
  return row->n_spans == 1 && size >= LARGER * annexa_work_row_size (work, above) && row->x1 < band->x1 + size
         && band->y2 - row->y2 < size;
}

/* The first band of @stack in which a drawn table begins, or whose end is an underlined heading; how many it
 * has where there is none. */
static guint
first_interrupted (const AnnexaPageWork *work, const GPtrArray *grids, const AnnexaGrid *stack)
{
  guint i = 0;

  for (; i < stack->cells->len; i++)
    {
      const AnnexaBox *band = &g_array_index (stack->cells, AnnexaBox, i);

      if (ends_with_heading (work, band))
        return i;
      for (guint g = 0; g < grids->len; g++)
        if (interrupts (work, g_ptr_array_index (grids, g), stack, band->y1, band->y2))
          return i;
    }
  return i;
}

/* Whether any piece of row @r runs over one of the inner sides of the cells that @grid begins with; @beside
 * gets whether it has pieces in several of these instead. */
static gboolean
crosses_header (const AnnexaPageWork *work, guint r, const AnnexaGrid *grid, guint n_cells, gboolean *beside)
{
  const AnnexaRow *row = annexa_work_row (work, r);

  *beside = FALSE;
  for (guint c = 0; c + 1 < n_cells; c++)
    {
      const float x = g_array_index (grid->cells, AnnexaBox, c).x2;

      for (guint s = row->first_span; s < row->first_span + row->n_spans; s++)
        if (annexa_work_span (work, s)->x1 < x - SAME_EDGE_PT
            && annexa_work_span (work, s)->x2 > x + SAME_EDGE_PT)
          return TRUE;
      *beside = *beside || (row->x1 < x && row->x2 > x);
    }
  return FALSE;
}

/* How many cells stand in the row that the open-ended @grid begins with, where that is all that the page
 * before has left of a table: nothing stands above it, no number of a control is in it, and what stands below
 * it runs over its columns, as text does between headings that rules of the same extent underline. 0 where it
 * is not.
 */
static guint
count_rest (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaGrid *grid)
{
  guint n_cells = 0, n_across = 0, n_beside = 0;
  float bottom;

  while (grid->open_ended && n_cells < grid->cells->len
         && fabsf (g_array_index (grid->cells, AnnexaBox, n_cells).y1 - grid->box.y1) <= SAME_EDGE_PT)
    n_cells++;
  if (n_cells < 2)
    return 0;
  bottom = g_array_index (grid->cells, AnnexaBox, 0).y2;
  for (guint r = 0; r < work->rows->rows->len; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);
      gboolean beside;

      if (!annexa_work_is_body (work, r))
        continue;
      if (annexa_work_middle (work, r) < grid->box.y1)
        return 0;
      for (guint s = row->first_span; s < row->first_span + row->n_spans; s++)
        if (annexa_work_middle (work, r) < bottom
            && annexa_columns_is_label (work, catalog, annexa_work_span (work, s)))
          return 0;
      if (annexa_work_middle (work, r) < bottom || annexa_work_middle (work, r) > grid->box.y2)
        continue;
      n_across += crosses_header (work, r, grid, n_cells, &beside);
      n_beside += beside;
    }
  return n_across >= MIN_ACROSS && n_across > 2 * n_beside ? n_cells : 0;
}

/* Leaves of @grid but the row that it begins with, where that is the rest of a table. */
static void
keep_rest (const AnnexaPageWork *work, AnnexaCatalog *catalog, AnnexaGrid *grid)
{
  const guint n = count_rest (work, catalog, grid);

  if (n == 0)
    return;
  g_array_set_size (grid->cells, n);
  grid->open_ended = FALSE;
  grid->box.y2 = g_array_index (grid->cells, AnnexaBox, 0).y2;
}

/* Whether several names stand side by side in the one row of @grid. */
static gboolean
is_header (const AnnexaPageWork *work, const AnnexaGrid *grid)
{
  const guint row = annexa_stack_only_row (work, grid);

  return row != G_MAXUINT && annexa_work_row (work, row)->n_spans > 1;
}

/* Adds @below, which was part of the grid at @at, where it belongs among those from there on. */
void
annexa_stack_insert (GPtrArray *grids, guint at, AnnexaGrid *below)
{
  while (at < grids->len && ((AnnexaGrid *)g_ptr_array_index (grids, at))->box.y1 < below->box.y1)
    at++;
  g_ptr_array_insert (grids, (gint)at, below);
}

/**
 * annexa_stacks_part:
 * @work: a page
 * @catalog: for the numbers of controls
 * @grids: (element-type AnnexaGrid): what is drawn on a page, from top to bottom
 *
 * The rules below headings make a stack of all that stands between them. Where that is a drawn table, as of
 * revisions, or one of which but the header is drawn, it is no row of another: what is above it and what is
 * below are stacks of their own. Nor is the box of a heading above text and a table.
 */
void
annexa_stacks_part (const AnnexaPageWork *work, AnnexaCatalog *catalog, GPtrArray *grids)
{
  for (guint g = 0; g < grids->len; g++)
    {
      AnnexaGrid *stack = g_ptr_array_index (grids, g), *below, *heading;
      guint band, lone; /* two rules alone are no table where one of them underlines a heading */

      heading = annexa_stack_part_heading (work, stack);
      if (heading != NULL)
        {
          g_ptr_array_insert (grids, (gint)g, heading);
          g++;
        }
      keep_rest (work, catalog, stack);
      below = stack->open_ended ? annexa_stack_cut (stack, annexa_stack_find_heading (work, stack)) : NULL;
      if (below != NULL)
        annexa_stack_insert (grids, g, below);
      band = stack->columns_ruled ? stack->cells->len : first_interrupted (work, grids, stack);
      if (band == stack->cells->len)
        continue;
      lone = ends_with_heading (work, &g_array_index (stack->cells, AnnexaBox, band)) ? 1 : 0;
      below = part_behind (stack, band);
      if (below != NULL && below->cells->len <= lone)
        g_clear_pointer (&below, annexa_grid_free);
      if (below != NULL)
        annexa_stack_insert (grids, g, below);
      if (stack->cells->len == 1 && lone == 1 && is_header (work, stack))
        stack->columns_ruled = TRUE;
      else if (stack->cells->len <= lone)
        g_ptr_array_remove_index (grids, g--);
    }
}
