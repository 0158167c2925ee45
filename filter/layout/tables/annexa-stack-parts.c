/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-stack-private.h"
#include "layout/figures/annexa-figures-private.h"

#include <math.h>

/* Where one table of which only the rows are drawn ends and another begins: rules of the same extent may be
 * of both. */

/* A heading is so much larger than what stands in the rows above. */
#define LARGER 1.15f
/* Cells of one column begin this close. */
#define SAME_EDGE_PT 3.0f
/* A heading begins at the left side. */
#define MAX_INDENT_EM 1.0f
/* What is drawn apart from a table is so far from the last of its rules. */
#define APART_PT 6.0f
/* A heading, text, and the rows of a table between rules. */
#define MIN_HEADED_BANDS 3u
/* What is said between the heading and its table takes no more lines. */
#define MAX_OPENING_ROWS 3u

/* Whether a span of the rows between @top and row @end begins at @x. */
static gboolean
begins_above (const AnnexaPageWork *work, float top, guint end, float x)
{
  for (guint r = end; r > 0 && annexa_work_middle (work, r - 1) > top; r--)
    {
      const AnnexaRow *row = annexa_work_row (work, r - 1);

      for (guint s = row->first_span; s < row->first_span + row->n_spans; s++)
        if (fabsf (annexa_work_span (work, s)->x1 - x) < SAME_EDGE_PT)
          return TRUE;
    }
  return FALSE;
}

/* The row that a table below the heading in row @r begins with, be it behind a sentence that says so; 0 where
 * there is none. */
static guint
row_below_heading (const AnnexaPageWork *work, guint r)
{
  const guint n = work->rows->rows->len;

  for (guint i = r + 1; i < n && i <= r + 1 + MAX_OPENING_ROWS && work->role[i] == ANNEXA_ROLE_BODY; i++)
    if (annexa_work_row (work, i)->n_spans > 1)
      return i;
  return 0;
}

/* Whether row @r is a heading at the left side, @left, of the table that begins at @top and above it: alone,
 * and in larger type than what it stands below. */
static gboolean
is_heading (const AnnexaPageWork *work, guint r, float top, float left)
{
  const AnnexaRow *row = annexa_work_row (work, r);
  const float size = annexa_work_span (work, row->first_span)->size_pt;

  return work->role[r] == ANNEXA_ROLE_BODY && row->n_spans == 1 && r > 0
         && row->x1 <= left + MAX_INDENT_EM * size && annexa_work_middle (work, r - 1) >= top
         && size >= LARGER * annexa_work_span (work, annexa_work_row (work, r - 1)->first_span)->size_pt;
}

/* Whether row @r, in larger type than the row above, is text: it ends a sentence, or is followed by a row in
 * its own type. Names above it may be smaller. */
static gboolean
is_text (const AnnexaPageWork *work, guint r)
{
  const AnnexaRow *row = annexa_work_row (work, r);
  const float size = annexa_work_span (work, row->first_span)->size_pt;

  return annexa_figures_ends_sentence (work->text[r])
         || (r + 1 < work->rows->rows->len && annexa_work_row (work, r + 1)->n_spans == 1
             && size < LARGER * annexa_work_span (work, annexa_work_row (work, r + 1)->first_span)->size_pt);
}

/* Whether row @r begins in one of the boxes @members in which some row has several columns. */
static gboolean
begins_columns (const AnnexaPageWork *work, GPtrArray *members, guint r)
{
  for (guint m = 0; m < members->len; m++)
    {
      const AnnexaGrid *member = g_ptr_array_index (members, m);

      if (!member->columns_ruled)
        continue;
      for (guint i = r; i < work->rows->rows->len && annexa_stack_holds_row (work, i, &member->box); i++)
        if (annexa_work_row (work, i)->n_spans > 1)
          return TRUE;
    }
  return FALSE;
}

/* Whether row @r is a heading at the left side, @left, in larger type than what stands above, or what is said
 * below such a heading, and stands above one of the boxes @members, with the names of columns, in which
 * another table begins. */
gboolean
annexa_stack_leads_to_box (const AnnexaPageWork *work, GPtrArray *members, guint r, float left)
{
  const guint n = work->rows->rows->len;
  guint heading = r, below = r;

  while (heading > 0 && r - heading < MAX_OPENING_ROWS && annexa_work_row (work, heading)->n_spans == 1
         && !is_heading (work, heading, -G_MAXFLOAT, left))
    heading--;
  if (!is_heading (work, heading, -G_MAXFLOAT, left) || is_text (work, heading))
    return FALSE;
  while (below < n && below <= heading + MAX_OPENING_ROWS && annexa_work_row (work, below)->n_spans == 1
         && work->role[below] == ANNEXA_ROLE_BODY)
    if (begins_columns (work, members, ++below))
      return TRUE;
  return FALSE;
}

/* Whether row @r is the heading of a table below the one that begins at @top and whose left side is at @left:
 * in larger type, and the row that the table begins with has none of the columns. */
static gboolean
heads_another (const AnnexaPageWork *work, guint r, float top, float left)
{
  const guint begins = is_heading (work, r, top, left) ? row_below_heading (work, r) : 0;
  const AnnexaRow *row = annexa_work_row (work, begins);

  for (guint s = row->first_span + 1; begins > 0 && s < row->first_span + row->n_spans; s++)
    if (begins_above (work, top, r, annexa_work_span (work, s)->x1))
      return FALSE;
  return begins > 0;
}

/* Whether all that stands in @grid is one piece a row. */
static gboolean
has_no_columns (const AnnexaPageWork *work, const AnnexaGrid *grid)
{
  for (guint r = 0; r < work->rows->rows->len; r++)
    if (annexa_stack_holds_row (work, r, &grid->box) && annexa_work_row (work, r)->n_spans > 1)
      return FALSE;
  return annexa_grid_has_one_column (grid);
}

/* Where between the top and the foot of @table the heading of another one stands, or 0. */
float
annexa_stack_find_heading (const AnnexaPageWork *work, const AnnexaGrid *table)
{
  for (guint r = 0; r < work->rows->rows->len; r++)
    if (annexa_stack_holds_row (work, r, &table->box)
        && heads_another (work, r, table->box.y1, table->box.x1))
      return annexa_work_middle (work, r);
  return 0;
}

/* The row of @grid, where it has but one; G_MAXUINT otherwise. */
guint
annexa_stack_only_row (const AnnexaPageWork *work, const AnnexaGrid *grid)
{
  guint row = G_MAXUINT;

  for (guint r = 0; r < work->rows->rows->len; r++)
    {
      if (!annexa_stack_holds_row (work, r, &grid->box))
        continue;
      if (row != G_MAXUINT)
        return G_MAXUINT;
      row = r;
    }
  return row;
}

/* Whether @grid is a box around a heading of one line, below what is said at the left side, in @between, of
 * the table @above, or of a chapter in larger type, wherever this is set, or in the white below the last of
 * its rules. */
static gboolean
is_boxed_heading (const AnnexaPageWork *work, const AnnexaGrid *above, const AnnexaGrid *grid,
                  const AnnexaBox *between)
{
  const guint row
      = grid->columns_ruled && grid->cells->len == 1 ? annexa_stack_only_row (work, grid) : G_MAXUINT;
  gboolean any = FALSE, columns = FALSE;

  if (row == G_MAXUINT || annexa_work_row (work, row)->n_spans > 1)
    return FALSE;
  for (guint r = 0; r < row; r++)
    {
      const AnnexaRow *text = annexa_work_row (work, r);

      columns = columns || (text->n_spans > 1 && annexa_stack_holds_row (work, r, &above->box));
      if (!annexa_stack_holds_row (work, r, between))
        continue;
      if (text->n_spans > 1
          || (text->x1 > between->x1 + MAX_INDENT_EM * annexa_work_row_size (work, r)
              && annexa_work_row_size (work, r) < LARGER * annexa_work_row_size (work, row)))
        return FALSE;
      any = TRUE;
    }
  return columns && (any || (!above->columns_ruled && between->y2 - between->y1 > APART_PT));
}

/* Where the second piece begins of the first row in @grid, which is rules alone, that has several; 0 where
 * none has. */
static float
second_column (const AnnexaPageWork *work, const AnnexaGrid *grid)
{
  for (guint r = 0; !grid->columns_ruled && r < work->rows->rows->len; r++)
    if (annexa_stack_holds_row (work, r, &grid->box) && annexa_work_row (work, r)->n_spans > 1)
      return annexa_work_span (work, annexa_work_row (work, r)->first_span + 1)->x1;
  return 0;
}

/* Whether what begins at @top and ends with the box @above are boxes around headings: they have no columns,
 * and what stands in @between, before the rules of @grid, is text that runs over the columns of these. */
static gboolean
are_boxed_headings (const AnnexaPageWork *work, float top, const AnnexaGrid *above, const AnnexaGrid *grid,
                    const AnnexaBox *between)
{
  const AnnexaBox all = { between->x1, top, between->x2, grid->box.y1 };
  const float second = above->columns_ruled && above->cells->len == 1 ? second_column (work, grid) : 0;
  gboolean across = FALSE;

  if (second == 0 || annexa_stack_only_row (work, above) == G_MAXUINT)
    return FALSE;
  for (guint r = 0; r < work->rows->rows->len; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);

      if (!annexa_stack_holds_row (work, r, &all))
        continue;
      if (row->n_spans > 1)
        return FALSE;
      across = across || (annexa_stack_holds_row (work, r, between) && row->x1 < second && row->x2 > second);
    }
  return across;
}

/**
 * annexa_stack_is_headed:
 * @work: a page
 * @first: the first of several boxes that are rows of one table
 * @above: the last of them
 * @grid: another one of their extent below them
 *
 * Returns: whether the heading of another table stands between it and them, or, where they have columns and
 * it has none, that of a box; or whether they are boxes around headings, and it is a table in the text below
 */
gboolean
annexa_stack_is_headed (const AnnexaPageWork *work, const AnnexaGrid *first, const AnnexaGrid *above,
                        const AnnexaGrid *grid)
{
  const AnnexaBox between = { first->box.x1, above->box.y2, first->box.x2, grid->box.y1 };
  const gboolean bare
      = !annexa_grid_has_one_column (above) && grid->cells->len > 1 && has_no_columns (work, grid);

  if (is_boxed_heading (work, above, grid, &between)
      || are_boxed_headings (work, first->box.y1, above, grid, &between))
    return TRUE;
  for (guint r = 0; r < work->rows->rows->len; r++)
    if (annexa_stack_holds_row (work, r, &between)
        && (heads_another (work, r, first->box.y1, first->box.x1)
            || (bare && is_heading (work, r, first->box.y1, first->box.x1))))
      return TRUE;
  return FALSE;
}

/**
 * annexa_stack_part_heading:
 * @work: a page
 * @grid: rules alone
 *
 * Takes the box that @grid begins with out of it, and the band below, where this is a heading and text that
 * the table stands in.
 *
 * Returns: (transfer full) (nullable): the box
 */
AnnexaGrid *
annexa_stack_part_heading (const AnnexaPageWork *work, AnnexaGrid *grid)
{
  g_autoptr (AnnexaGrid) heading = NULL;
  g_autoptr (AnnexaGrid) rest = NULL;
  AnnexaBox between;

  if (grid->columns_ruled || grid->cells->len <= MIN_HEADED_BANDS)
    return NULL;
  heading = annexa_grid_new (g_array_index (grid->cells, AnnexaBox, 0));
  heading->columns_ruled = TRUE;
  g_array_append_val (heading->cells, heading->box);
  between = g_array_index (grid->cells, AnnexaBox, 1);
  rest = annexa_grid_new (grid->box);
  rest->box.y1 = between.y2;
  if (!are_boxed_headings (work, heading->box.y1, heading, rest, &between))
    return NULL;
  g_array_remove_range (grid->cells, 0, 2);
  grid->box = rest->box;
  return g_steal_pointer (&heading);
}

/* How many cells stand side by side in the rows of @grid, which is rules, be it below a header that has
 * columns; 0 where it is anything else. */
static guint
count_columns (const AnnexaGrid *grid)
{
  guint n = 0;

  if (grid->columns_ruled && !grid->open_ended)
    return 0;
  while (n < grid->cells->len && g_array_index (grid->cells, AnnexaBox, n).y1 <= grid->box.y1 + SAME_EDGE_PT)
    n++;
  return n;
}

/* Takes what is below @y out of @grid, which is rules, be it below a header. Returns: (transfer full)
 * (nullable): that, which is rules alone, or %NULL where @y is in none but its first band */
AnnexaGrid *
annexa_stack_cut (AnnexaGrid *grid, float y)
{
  const guint n = count_columns (grid);

  for (guint i = n; n > 0 && i < grid->cells->len; i += n)
    {
      const AnnexaBox band = g_array_index (grid->cells, AnnexaBox, i);
      /* Of the last band its foot may be the rule below the first row of another table. */
      const gboolean last = i + n >= grid->cells->len;
      AnnexaGrid *below;

      if (y < band.y1 || y > band.y2)
        continue;
      below = annexa_grid_new (grid->box);
      below->box.y1 = last ? y : band.y2;
      for (guint k = last ? i : i + n; k < grid->cells->len; k += n)
        {
          const AnnexaBox *cell = &g_array_index (grid->cells, AnnexaBox, k);
          AnnexaBox row = { grid->box.x1, MAX (cell->y1, below->box.y1), grid->box.x2, cell->y2 };

          g_array_append_val (below->cells, row);
        }
      grid->box.y2 = band.y1;
      g_array_set_size (grid->cells, i);
      return below;
    }
  return NULL;
}

/* Adds a row from @y1 to @y2 with the @n columns of @grid. */
static void
add_row (AnnexaGrid *grid, guint n, float y1, float y2)
{
  for (guint c = 0; c < n; c++)
    {
      AnnexaBox cell = g_array_index (grid->cells, AnnexaBox, c);

      cell.y1 = y1;
      cell.y2 = y2;
      g_array_append_val (grid->cells, cell);
    }
}

/* Gives back to @grid what was cut from it. */
void
annexa_stack_mend (AnnexaGrid *grid, const AnnexaGrid *below)
{
  const guint n = count_columns (grid);

  add_row (grid, n, grid->box.y2, below->box.y1);
  for (guint i = 0; i < below->cells->len; i++)
    add_row (grid, n, g_array_index (below->cells, AnnexaBox, i).y1,
             g_array_index (below->cells, AnnexaBox, i).y2);
  grid->box.y2 = below->box.y2;
}
