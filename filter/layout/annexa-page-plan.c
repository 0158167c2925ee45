/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-layout-private.h"

/* What a page consists of, before its lines are written: regions, tables and columns of prose. */

/* A table in a cell may touch the white space beside the column. */
#define SAME_EDGE_PT 2.0f
/* Columns down the page are believed where they take so many times the rows of those that were found between
 * lines side by side. */
#define MORE_ROWS 1.3f
/* A heading is so much larger than the text. */
#define LARGER 1.15f

/* Whether the words of a row in @grid, which stand too near to each other to be spans of their own, are in
 * several cells: パスワード | bcrypt */
static gboolean
is_in_cells (const AnnexaPageWork *work, const AnnexaGrid *grid, const AnnexaRow *row)
{
  const AnnexaSpan *span = annexa_work_span (work, row->first_span);
  guint n_cells = 0;

  for (guint c = 0; c < grid->cells->len && n_cells < 2; c++)
    {
      const AnnexaBox *box = &g_array_index (grid->cells, AnnexaBox, c);

      for (guint i = span->first; i < span->first + span->n; i++)
        {
          const AnnexaGlyph *glyph = annexa_rows_glyph (work->rows, i);
          const float x = (glyph->x1 + glyph->x2) / 2, y = (glyph->y1 + glyph->y2) / 2;

          if (x <= box->x1 || x >= box->x2 || y <= box->y1 || y >= box->y2)
            continue;
          n_cells++;
          break;
        }
    }
  return n_cells >= 2;
}

static gboolean
is_table_grid (const AnnexaPageWork *work, const AnnexaGrid *grid)
{
  guint n_with_text = 0;
  const AnnexaRow *only = NULL;

  if (annexa_grid_has_one_text_column (work, grid))
    return FALSE;
  for (guint r = 0; r < work->rows->rows->len; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);
      float middle = (row->y1 + row->y2) / 2;

      if (work->role[r] == ANNEXA_ROLE_BODY && middle > grid->box.y1 && middle < grid->box.y2
          && row->x2 > grid->box.x1 && row->x1 < grid->box.x2)
        {
          n_with_text += row->n_spans;
          only = row;
        }
    }
  return n_with_text >= 2 || (n_with_text == 1 && is_in_cells (work, grid, only));
}

static int
compare_grids (gconstpointer a, gconstpointer b)
{
  const AnnexaGrid *first = *(AnnexaGrid *const *)a, *second = *(AnnexaGrid *const *)b;

  return first->box.y1 < second->box.y1 ? -1 : first->box.y1 > second->box.y1;
}

static gboolean
in_grid (const GPtrArray *grids, const AnnexaRow *row)
{
  float middle = (row->y1 + row->y2) / 2;

  for (guint i = 0; i < grids->len; i++)
    {
      const AnnexaGrid *grid = g_ptr_array_index (grids, i);

      if (middle >= grid->box.y1 && middle < grid->box.y2 && row->x2 > grid->box.x1 && row->x1 < grid->box.x2)
        return TRUE;
    }
  return FALSE;
}

static void
clear_columns (gpointer data)
{
  AnnexaColumns *columns = data;

  g_clear_pointer (&columns->gutters, g_array_unref);
  g_clear_pointer (&columns->groups, g_array_unref);
  g_clear_pointer (&columns->regions, g_ptr_array_unref);
}

/* A gutter that runs through a drawn table is none of the page. */
static gboolean
cuts_grid (const GPtrArray *grids, const AnnexaPageWork *work, const AnnexaColumns *columns)
{
  float y1 = annexa_work_row (work, columns->first)->y1;
  float y2 = annexa_work_row (work, columns->first + columns->n - 1)->y2;

  for (guint i = 0; i < grids->len; i++)
    for (guint g = 0; g < columns->gutters->len; g++)
      {
        const AnnexaBox *box = &((AnnexaGrid *)g_ptr_array_index (grids, i))->box;
        const AnnexaGutter *gutter = &g_array_index (columns->gutters, AnnexaGutter, g);
        float middle = (gutter->x1 + gutter->x2) / 2;

        if (box->y2 > y1 && box->y1 < y2 && box->x1 < middle && box->x2 > middle)
          return TRUE;
      }
  return FALSE;
}

/* Lines beside numbers in the right margin wrap where these begin. */
static void
leave_margin (AnnexaPageWork *work, const AnnexaColumns *columns)
{
  const AnnexaGutter *gutter = &g_array_index (columns->gutters, AnnexaGutter, columns->gutters->len - 1);

  if (gutter->x1 > (work->left + work->right) / 2)
    work->right = gutter->x1;
}

/* A heading below all columns begins what stands across them: none ends a column. Nor does who published the
 * paper. */
static void
leave_below (const AnnexaPageWork *work, AnnexaCatalog *catalog, AnnexaColumns *columns)
{
  const AnnexaRow *last = NULL, *above = NULL;
  guint end = columns->first;

  columns->n = annexa_columns_foot (work, catalog, columns->first, columns->first + columns->n,
                                    g_array_index (columns->gutters, AnnexaGutter, 0).x1)
               - columns->first;
  for (guint r = columns->first; r < columns->first + columns->n; r++)
    if (work->role[r] == ANNEXA_ROLE_BODY)
      {
        above = last;
        last = annexa_work_row (work, r);
        end = r;
      }
  if (above != NULL && last->x2 <= g_array_index (columns->gutters, AnnexaGutter, 0).x1
      && last->y1 > above->y2
      && annexa_work_span (work, last->first_span)->size_pt
             > LARGER * annexa_work_span (work, above->first_span)->size_pt)
    columns->n = end - columns->first;
}

static void
add_prose (AnnexaPageWork *work, AnnexaCatalog *catalog, GArray *prose, AnnexaColumns *columns)
{
  const AnnexaGutter *gutter = &g_array_index (columns->gutters, AnnexaGutter, 0);

  leave_below (work, catalog, columns);
  work->prose_x = (gutter->x1 + gutter->x2) / 2;
  g_array_append_vals (prose, columns, 1);
}

/* Finds the runs of rows that are columns of prose, whatever stands in them. */
static void
find_prose (AnnexaPageWork *work, AnnexaCatalog *catalog, const GPtrArray *grids, GArray *prose)
{
  guint n = work->rows->rows->len, n_in_prose = 0;
  gboolean in_table = FALSE;
  AnnexaColumns columns;

  for (guint from = 0; from < n && annexa_columns_find (work, catalog, from, n, &columns);)
    {
      from = columns.first + columns.n;
      in_table = in_table
                 || (columns.kind == ANNEXA_COLUMNS_TABLE
                     && (columns.carried || annexa_work_has_control_table (work)));
      if (columns.kind == ANNEXA_COLUMNS_PROSE && !cuts_grid (grids, work, &columns))
        {
          add_prose (work, catalog, prose, &columns);
          n_in_prose += columns.n;
          continue;
        }
      if (columns.kind == ANNEXA_COLUMNS_NONE)
        leave_margin (work, &columns);
      clear_columns (&columns);
    }
  /* What goes on from the page before may have the look of prose: short cells beside long ones. */
  if (in_table || work->is_half || !annexa_prose_columns_find (work, catalog, &columns))
    return;
  if (cuts_grid (grids, work, &columns) || columns.n < MORE_ROWS * n_in_prose)
    {
      clear_columns (&columns);
      return;
    }
  g_array_set_size (prose, 0);
  add_prose (work, catalog, prose, &columns);
}

static gboolean
in_prose (const GArray *prose, guint row)
{
  for (guint i = 0; i < prose->len; i++)
    {
      const AnnexaColumns *columns = &g_array_index (prose, AnnexaColumns, i);

      if (row >= columns->first && row < columns->first + columns->n)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_figure_row (const AnnexaPageWork *work, guint row)
{
  const AnnexaRow *box = annexa_work_row (work, row);

  for (guint s = box->first_span; s < box->first_span + box->n_spans; s++)
    if (work->owner[annexa_work_span (work, s)->first] != ANNEXA_OWNER_FIGURE)
      return FALSE;
  return TRUE;
}

/* Whether @box lies in one of the columns that @gutters part. */
static gboolean
is_in_column (const AnnexaBox *box, const GArray *gutters)
{
  for (guint g = 0; g < gutters->len; g++)
    {
      const AnnexaGutter *gutter = &g_array_index (gutters, AnnexaGutter, g);

      if (box->x1 < gutter->x2 - SAME_EDGE_PT && box->x2 > gutter->x1 + SAME_EDGE_PT)
        return FALSE;
    }
  return TRUE;
}

/* The row behind a drawn table that begins at @row and stands in a cell of @columns; @row if there is none.
 */
static guint
behind_inner_table (const AnnexaPageWork *work, const GPtrArray *grids, const AnnexaColumns *columns,
                    guint row)
{
  guint n = work->rows->rows->len;

  for (guint i = 0; i < grids->len; i++)
    {
      const AnnexaGrid *grid = g_ptr_array_index (grids, i);
      guint end = row;

      while (end < n && work->role[end] == ANNEXA_ROLE_BODY && annexa_work_middle (work, end) > grid->box.y1
             && annexa_work_middle (work, end) < grid->box.y2)
        end++;
      if (end > row && is_in_column (&grid->box, columns->gutters))
        return end;
    }
  return row;
}

/* Finds the next table as annexa_columns_find() does. A drawn table in one of its cells does not end it: @end
 * is moved behind. */
static gboolean
find_columns (const AnnexaPageWork *work, AnnexaCatalog *catalog, const GPtrArray *grids,
              const gboolean *taken, guint from, guint *end, AnnexaColumns *columns)
{
  guint n = work->rows->rows->len;

  if (!annexa_columns_find (work, catalog, from, *end, columns))
    return FALSE;
  while (columns->kind == ANNEXA_COLUMNS_TABLE && columns->first + columns->n == *end && *end < n)
    {
      guint behind = behind_inner_table (work, grids, columns, *end), further = behind;
      AnnexaColumns longer;

      if (behind == *end)
        break;
      while (further < n && !taken[further])
        further++;
      if (!annexa_columns_find (work, catalog, columns->first, further, &longer))
        break;
      if (longer.kind != ANNEXA_COLUMNS_TABLE || longer.first != columns->first
          || longer.gutters->len != columns->gutters->len || longer.first + longer.n <= behind)
        {
          clear_columns (&longer);
          break;
        }
      clear_columns (columns);
      *columns = longer;
      *end = further;
    }
  return TRUE;
}

static int
compare_runs (gconstpointer a, gconstpointer b)
{
  const AnnexaColumns *first = a, *second = b;

  return first->first < second->first ? -1 : first->first > second->first;
}

/* Adds the tables that only white space shows, in the rows outside drawn tables and columns of prose. Where
 * the page has regions, there may be further such columns above or below them. */
static void
find_tables (AnnexaPageWork *work, AnnexaCatalog *catalog, GPtrArray *grids, GArray *prose)
{
  const guint n = work->rows->rows->len, n_runs = prose->len;
  g_autofree gboolean *taken = g_new0 (gboolean, n + 1);

  for (guint r = 0; r < n; r++)
    taken[r] = in_grid (grids, annexa_work_row (work, r)) || work->role[r] != ANNEXA_ROLE_BODY
               || in_prose (prose, r) || is_figure_row (work, r);
  for (guint start = 0; start < n;)
    {
      guint end = start;
      AnnexaColumns columns;

      while (end < n && !taken[end])
        end++;
      for (guint from = start;
           from < end && find_columns (work, catalog, grids, taken, from, &end, &columns);)
        {
          from = columns.first + columns.n;
          if (columns.kind == ANNEXA_COLUMNS_PROSE && n_runs > 0
              && g_array_index (prose, AnnexaColumns, 0).kind == ANNEXA_COLUMNS_REGIONS
              && !cuts_grid (grids, work, &columns))
            {
              add_prose (work, catalog, prose, &columns);
              continue;
            }
          if (columns.kind == ANNEXA_COLUMNS_TABLE)
            {
              float costs[ANNEXA_N_ALIGNMENTS] = { 0 };

              columns.costs = columns.carried ? work->before.costs : costs;
              g_ptr_array_add (grids, annexa_columns_to_grid (work, catalog, &columns));
              work->after.heads_group = annexa_columns_end_in_group (work, catalog, &columns);
              if (work->after.heads_group || annexa_notes_follow_only (work, catalog, from - 1))
                annexa_columns_keep_open (work, &columns);
            }
          clear_columns (&columns);
        }
      start = end + 1;
    }
  if (prose->len > n_runs)
    g_array_sort (prose, compare_runs);
  g_ptr_array_sort (grids, compare_grids);
}

/**
 * annexa_page_plan_new:
 * @work: a page; its grids become the plan's, and its regions'
 * @catalog: for control numbers and cue words
 *
 * Returns: (transfer full): the regions, tables and columns of the page
 */
AnnexaPagePlan *
annexa_page_plan_new (AnnexaPageWork *work, AnnexaCatalog *catalog)
{
  AnnexaPagePlan *self = g_new0 (AnnexaPagePlan, 1);

  self->tables = g_ptr_array_new_with_free_func ((GDestroyNotify)annexa_grid_free);
  self->runs = g_array_new (FALSE, FALSE, sizeof (AnnexaColumns));
  g_array_set_clear_func (self->runs, clear_columns);
  annexa_regions_find (work, catalog, self->runs);
  /* Boxes below each other with regions between them are headings, no rows of a table. */
  if (work->grids != NULL && self->runs->len == 0)
    annexa_stacks_to_tables (work, catalog, work->grids);
  for (guint g = 0; work->grids != NULL && g < work->grids->len; g++)
    annexa_stripes_extend (work, catalog, g_ptr_array_index (work->grids, g));
  while (work->grids != NULL && work->grids->len > 0)
    {
      AnnexaGrid *grid = g_ptr_array_steal_index (work->grids, 0);

      if (is_table_grid (work, grid))
        {
          annexa_wide_cells_part (work, grid);
          annexa_ruled_columns_part (work, catalog, grid);
          g_ptr_array_add (self->tables, grid);
        }
      else
        annexa_grid_free (grid);
    }
  if (work->is_column)
    return self;
  if (self->runs->len == 0)
    find_prose (work, catalog, self->tables, self->runs);
  find_tables (work, catalog, self->tables, self->runs);
  return self;
}

void
annexa_page_plan_free (AnnexaPagePlan *self)
{
  g_ptr_array_unref (self->tables);
  g_array_unref (self->runs);
  g_free (self);
}
