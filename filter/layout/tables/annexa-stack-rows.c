/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-stack-private.h"

#include <math.h>

#include "layout/figures/annexa-figures-private.h"

/* Which rows of the page belong to a table of which only the rows are drawn: not what stands between other
 * rules above and below it, but a header above the first rule and a row below the last. */

/* Rules of one table begin and end this close. */
#define SAME_EXTENT_PT 4.0f
/* A row that belongs to the table stands no further from it, in type sizes. */
#define MAX_ROW_DISTANCE_EM 2.6f
/* Lines of one cell stand no further apart. */
#define MAX_LINE_EM 1.9f
/* What stands in the middle of its cell has lines of the other cells so near, above and below. */
#define MAX_BETWEEN_EM 0.7f
#define MAX_BESIDE_EM 0.1f
/* So far below its text a row ends that no rule ends. */
#define ROW_END_PT 1.0f
/* A heading over the rows of a group takes no more of the width. */
#define MAX_GROUP_SHARE 0.7f
/* Paragraphs are set in by less. */
#define MAX_INDENT_EM 1.5f
/* In larger type than its rows, what stands below a table is a heading. */
#define SAME_SIZE_PT 0.5f
/* What is below a table and is none of it may be so much smaller. */
#define SMALLER 0.9f

/* Whether a row outside the grid, whose text begins at @left, stands in its columns: on both sides of a
 * gutter, or in other than the first. */
static gboolean
fits (const AnnexaPageWork *work, guint r, const AnnexaGrid *grid, float left, const GArray *gutters)
{
  const AnnexaRow *row = annexa_work_row (work, r);
  const AnnexaGutter *first = &g_array_index (gutters, AnnexaGutter, 0);

  if (!annexa_work_is_body (work, r) || row->x1 < left - SAME_EXTENT_PT
      || row->x2 > grid->box.x2 + SAME_EXTENT_PT || !annexa_stack_keeps_gutters (work, r, gutters))
    return FALSE;
  if (row->x1 >= first->x2 - 1)
    return TRUE;
  for (guint g = 0; g < gutters->len; g++)
    if (row->x1 < g_array_index (gutters, AnnexaGutter, g).x1
        && row->x2 > g_array_index (gutters, AnnexaGutter, g).x2)
      return TRUE;
  return FALSE;
}

/* Whether a row in the first column alone is one more line of the cell that ends with @above: as near to it
 * as lines are, of the same size, and begun at the same place. */
static gboolean
goes_on_below (const AnnexaPageWork *work, guint r, guint above, const GArray *gutters)
{
  const AnnexaRow *row = annexa_work_row (work, r), *last = annexa_work_row (work, above);
  const AnnexaSpan *span = annexa_work_span (work, row->first_span);
  const AnnexaSpan *first = annexa_work_span (work, last->first_span);

  return row->x2 <= g_array_index (gutters, AnnexaGutter, 0).x1 + 1
         && fabsf (row->x1 - last->x1) < span->size_pt && fabsf (span->size_pt - first->size_pt) < 0.5f
         && annexa_work_middle (work, r) - annexa_work_middle (work, above) < MAX_LINE_EM * span->size_pt;
}

/* Whether a row in the first column alone stands among the lines of the cells beside it, as numbers and
 * titles do in the middle of their cells: between two of them, or so near to one that it is none of its own
 * cell. */
static gboolean
stands_between (const AnnexaPageWork *work, guint r, const GArray *gutters)
{
  const AnnexaRow *row = annexa_work_row (work, r);
  float size = annexa_work_span (work, row->first_span)->size_pt, above, below;

  if (r == 0 || r + 1 == work->rows->rows->len || !annexa_work_is_body (work, r)
      || !annexa_work_is_body (work, r - 1) || row->x2 >= g_array_index (gutters, AnnexaGutter, 0).x2
      || !annexa_stack_keeps_gutters (work, r, gutters))
    return FALSE;
  above = row->y1 - row[-1].y2;
  below = row[1].y1 - row->y2;
  return MAX (above, below) < MAX_BETWEEN_EM * size || MIN (above, below) < MAX_BESIDE_EM * size;
}

/* Whether row @r, which is drawn upon, stands in a box within one column that hangs from the table's last
 * rule: a shaded line at the top of a cell. */
static gboolean
hangs_below (const AnnexaPageWork *work, guint r, const AnnexaGrid *grid, const GPtrArray *grids,
             const GArray *gutters)
{
  for (guint i = 0; i < grids->len; i++)
    {
      const AnnexaGrid *box = g_ptr_array_index (grids, i);

      if (box->cells->len != 1 || !annexa_stack_holds_row (work, r, &box->box)
          || fabsf (box->box.y1 - grid->box.y2) > SAME_EXTENT_PT
          || box->box.x2 > grid->box.x2 + SAME_EXTENT_PT)
        continue;
      for (guint g = 0; g < gutters->len; g++)
        {
          const AnnexaGutter *gutter = &g_array_index (gutters, AnnexaGutter, g);

          if (box->box.x1 > gutter->x1 && box->box.x1 < gutter->x2)
            return TRUE;
        }
    }
  return FALSE;
}

/* Whether row @r, below others of the table in @box, says at the right side and in smaller type when the
 * paper was updated: a rule below it is none of the table. */
static gboolean
is_closing_line (const AnnexaPageWork *work, guint r, const AnnexaBox *box)
{
  const AnnexaRow *row = annexa_work_row (work, r);
  const AnnexaSpan *span = annexa_work_span (work, row->first_span);

  while (r > 0 && !annexa_work_is_body (work, r - 1))
    r--;
  return r > 0 && row->n_spans == 1 && row->x1 > (box->x1 + box->x2) / 2
         && row->x2 > box->x2 - MAX_INDENT_EM * span->size_pt
         && span->size_pt
                < SMALLER * annexa_work_span (work, annexa_work_row (work, r - 1)->first_span)->size_pt;
}

/* Takes rows above and below into the table, such as a header over shaded rows or a last row that is not
 * shaded; what hangs from the last rule begins a row that no rule ends on this page. Returns the first row
 * and sets @end; @gutters are as wide as these rows leave them. */
guint
annexa_stack_widen (const AnnexaPageWork *work, AnnexaGrid *grid, const GPtrArray *grids, GPtrArray *members,
                    GArray *gutters, guint first, guint *end)
{
  gboolean any_hanging = FALSE;
  float largest = 0, left = grid->box.x1; /* the cells of the first column may be drawn in none */

  for (guint r = first; r < *end; r++)
    if (annexa_work_is_body (work, r))
      {
        largest = MAX (largest, annexa_work_span (work, annexa_work_row (work, r)->first_span)->size_pt);
        left = MIN (left, annexa_work_row (work, r)->x1);
      }
  for (guint r = first; r > 0; r--)
    {
      float size = annexa_work_span (work, annexa_work_row (work, r - 1)->first_span)->size_pt;
      float distance
          = MIN (annexa_work_row (work, r)->y1, grid->box.y1 + size) - annexa_work_row (work, r - 1)->y2;

      if (distance > MAX_ROW_DISTANCE_EM * size || annexa_stack_is_taken (work, grids, members, r - 1))
        break;
      if (fits (work, r - 1, grid, left, gutters))
        {
          first = r - 1;
          annexa_columns_narrow (work, first, gutters);
        }
      else if (!stands_between (work, r - 1, gutters))
        break;
    }
  for (guint r = *end; r < work->rows->rows->len; r++)
    {
      float size = annexa_work_span (work, annexa_work_row (work, r)->first_span)->size_pt;
      float bottom = MAX (annexa_work_row (work, *end - 1)->y2, grid->box.y2);
      gboolean taken, hanging;

      if (!annexa_work_is_body (work, r))
        continue;
      taken = annexa_stack_is_taken (work, grids, members, r);
      hanging = taken && hangs_below (work, r, grid, grids, gutters);
      if (!taken && !fits (work, r, grid, left, gutters) && !goes_on_below (work, r, *end - 1, gutters)
          && stands_between (work, r, gutters))
        continue;
      if ((taken && !hanging)
          || ((annexa_work_row (work, r)->y1 - bottom > MAX_ROW_DISTANCE_EM * size
               || size > largest + SAME_SIZE_PT || is_closing_line (work, r, &grid->box)
               || !fits (work, r, grid, left, gutters))
              && !goes_on_below (work, r, *end - 1, gutters)))
        break;
      *end = r + 1;
      if (annexa_stack_keeps_gutters (work, r, gutters))
        annexa_columns_narrow (work, r, gutters);
      any_hanging = any_hanging || hanging;
    }
  if (any_hanging)
    {
      AnnexaBox row
          = { grid->box.x1, grid->box.y2, grid->box.x2, annexa_work_row (work, *end - 1)->y2 + ROW_END_PT };

      g_array_append_val (grid->cells, row);
      grid->box.y2 = row.y2;
    }
  return first;
}

/* Whether a band may be a row of the table: text beside a gutter, in one column, or a heading over other
 * rows. */
static gboolean
is_row_of_table (const AnnexaPageWork *work, const GArray *gutters, const AnnexaBox *band)
{
  gboolean any = FALSE;

  for (guint r = 0; r < work->rows->rows->len; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);
      gboolean across = FALSE;

      if (!annexa_stack_holds_row (work, r, band))
        continue;
      any = TRUE;
      for (guint g = 0; g < gutters->len; g++)
        {
          AnnexaRowPlace place = annexa_stack_place_row (work, r, &g_array_index (gutters, AnnexaGutter, g));

          if (place == ANNEXA_ROW_BESIDE)
            return TRUE;
          across = across || place == ANNEXA_ROW_ACROSS;
        }
      if (across && (row->n_spans > 1 || row->x2 - row->x1 > MAX_GROUP_SHARE * (band->x2 - band->x1)))
        return FALSE;
    }
  return any;
}

/* Whether row @r fills the width of @band, and the rest of its sentence stands in the row below. */
static gboolean
wraps_in (const AnnexaPageWork *work, guint r, const AnnexaBox *band)
{
  float size = annexa_work_span (work, annexa_work_row (work, r)->first_span)->size_pt;

  return annexa_work_row (work, r)->x2 > band->x2 - MAX_INDENT_EM * size && r + 1 < work->rows->rows->len
         && annexa_stack_holds_row (work, r + 1, band) && annexa_work_row (work, r + 1)->n_spans == 1
         && annexa_work_middle (work, r + 1) - annexa_work_middle (work, r) < MAX_LINE_EM * size
         && annexa_figures_ends_sentence (work->text[r + 1]);
}

/* Whether running text stands in @band, from its left edge to where no heading over a group of rows goes. */
static gboolean
holds_text (const AnnexaPageWork *work, const AnnexaBox *band)
{
  for (guint r = 0; r < work->rows->rows->len; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);

      if (annexa_stack_holds_row (work, r, band) && row->n_spans == 1
          && row->x1 - band->x1 < MAX_INDENT_EM * annexa_work_span (work, row->first_span)->size_pt
          && row->x2 - row->x1 > MAX_GROUP_SHARE * (band->x2 - band->x1)
          && (annexa_figures_ends_sentence (work->text[r]) || wraps_in (work, r, band)))
        return TRUE;
    }
  return FALSE;
}

/* Leaves out the bands above a table in which text runs, and which end no lower than @y: the rule above them
 * is that of the page's head, of its title, or of a table before. */
void
annexa_stack_leave_text (const AnnexaPageWork *work, AnnexaGrid *grid, float y)
{
  guint first = 0;

  while (first < grid->cells->len && g_array_index (grid->cells, AnnexaBox, first).y2 <= y
         && holds_text (work, &g_array_index (grid->cells, AnnexaBox, first)))
    first++;
  if (first == 0 || first == grid->cells->len)
    return;
  g_array_remove_range (grid->cells, 0, first);
  grid->box.y1 = g_array_index (grid->cells, AnnexaBox, 0).y1;
}

/* Whether a band, the last, holds but a line that stands below the table. */
static gboolean
holds_closing_line (const AnnexaPageWork *work, const AnnexaBox *band)
{
  guint n = 0, row = 0;

  for (guint r = 0; r < work->rows->rows->len && n < 2; r++)
    if (annexa_stack_holds_row (work, r, band))
      {
        n++;
        row = r;
      }
  return n == 1 && is_closing_line (work, row, band);
}

/* Leaves out the bands above the first row and below the last: other rules stand above and below those of the
 * table. */
void
annexa_stack_trim (const AnnexaPageWork *work, const GArray *gutters, AnnexaGrid *grid)
{
  guint first = 0, end = grid->cells->len;

  while (first < end && !is_row_of_table (work, gutters, &g_array_index (grid->cells, AnnexaBox, first)))
    first++;
  while (end > first && !is_row_of_table (work, gutters, &g_array_index (grid->cells, AnnexaBox, end - 1)))
    end--;
  if (end > first + 1 && holds_closing_line (work, &g_array_index (grid->cells, AnnexaBox, end - 1)))
    end--;
  if (first == end)
    return;
  g_array_set_size (grid->cells, end);
  if (first > 0)
    g_array_remove_range (grid->cells, 0, first);
  grid->box.y1 = g_array_index (grid->cells, AnnexaBox, 0).y1;
  grid->box.y2 = g_array_index (grid->cells, AnnexaBox, grid->cells->len - 1).y2;
}
