/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-stripes-private.h"

#include <math.h>

/* Tables without rules in which every other row is shaded: a shaded row is a grid of its own, and what stands
 * between two of them is a row as well. */

#define MAX_ROW_PT 700.0f
/* White space between two columns whose texts come close. */
#define MIN_BETWEEN_PT 2.5f
/* What stands in columns begins as far from the edge of each, within this. */
#define SAME_PADDING_PT 1.0f

/* Whether the last row of @above has the columns of the one row of @below. */
static gboolean
same_columns (const AnnexaGrid *above, const AnnexaGrid *below)
{
  guint n = 0;

  for (guint i = 0; i < above->cells->len; i++)
    {
      const AnnexaBox *cell = &g_array_index (above->cells, AnnexaBox, i);
      gboolean found = FALSE;

      if (fabsf (cell->y2 - above->box.y2) > ANNEXA_STRIPES_SAME_SIDE_PT)
        continue;
      for (guint j = 0; j < below->cells->len && !found; j++)
        found
            = fabsf (g_array_index (below->cells, AnnexaBox, j).x1 - cell->x1) <= ANNEXA_STRIPES_SAME_SIDE_PT
              && fabsf (g_array_index (below->cells, AnnexaBox, j).x2 - cell->x2)
                     <= ANNEXA_STRIPES_SAME_SIDE_PT;
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

/* Adds what stands between @y1 and @y2: a row, or several where it has a header or the numbers of several. */
void
annexa_stripes_add_rows (const AnnexaPageWork *work, AnnexaCatalog *catalog, AnnexaGrid *grid,
                         const GArray *pattern, float y1, float y2)
{
  g_autoptr (GArray) gutters = g_array_new (FALSE, FALSE, sizeof (AnnexaGutter));
  g_autoptr (GArray) groups = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) bands = NULL;
  AnnexaColumns columns = { ANNEXA_COLUMNS_TABLE, G_MAXUINT, 0, gutters, groups, FALSE, NULL, NULL, NULL };
  guint end = 0;

  for (guint i = 1; i < pattern->len; i++)
    {
      AnnexaGutter gutter
          = { g_array_index (pattern, AnnexaBox, i).x1, g_array_index (pattern, AnnexaBox, i).x1 };

      g_array_append_val (gutters, gutter);
    }
  for (guint r = 0; r < work->rows->rows->len; r++)
    if (work->role[r] == ANNEXA_ROLE_BODY && annexa_work_middle (work, r) > y1
        && annexa_work_middle (work, r) < y2)
      {
        columns.first = MIN (columns.first, r);
        end = r + 1;
      }
  columns.n = end - MIN (columns.first, end);
  if (columns.n > 1
      && (annexa_columns_is_header (work, catalog, columns.first)
          || annexa_bands_has_rows (work, catalog, &columns)))
    bands = annexa_bands_find (work, catalog, &columns);
  if (bands == NULL || bands->len < 3)
    {
      add_row (grid, pattern, y1, y2);
      return;
    }
  for (guint b = 0; b + 1 < bands->len; b++)
    add_row (grid, pattern, b == 0 ? y1 : g_array_index (bands, float, b),
             b + 2 == bands->len ? y2 : g_array_index (bands, float, b + 1));
}

static gint
column_of (const GArray *pattern, float x1, float x2)
{
  for (guint i = 0; i < pattern->len; i++)
    {
      const AnnexaBox *cell = &g_array_index (pattern, AnnexaBox, i);

      if (x1 > cell->x1 - ANNEXA_STRIPES_SAME_SIDE_PT && x2 < cell->x2 + ANNEXA_STRIPES_SAME_SIDE_PT)
        return (gint)i;
    }
  return -1;
}

/* How many columns @span stands in, or 0 where a word of it stands in none: what is set close in two may be
 * one span, but then begins as far from the edge of each. @column gets the last of them. */
static guint
count_columns (const AnnexaPageWork *work, const GArray *pattern, const AnnexaSpan *span, gint *column)
{
  const AnnexaBox *cells = (const AnnexaBox *)(gpointer)pattern->data;
  guint n = 0;
  gint last = -1;
  float end = -G_MAXFLOAT, padding = 0;

  *column = column_of (pattern, span->x1, span->x2);
  if (*column >= 0)
    return 1;
  for (guint i = span->first; i < span->first + span->n; i++)
    {
      const AnnexaGlyph *glyph = annexa_rows_glyph (work->rows, i);

      *column = column_of (pattern, glyph->x1, glyph->x2);
      if (*column < last || *column < 0
          || (*column > last && last >= 0
              && (glyph->x1 - end < MIN_BETWEEN_PT
                  || (glyph->x1 - end < span->size_pt
                      && fabsf (glyph->x1 - cells[*column].x1 - padding) > SAME_PADDING_PT))))
        return 0;
      if (last < 0)
        padding = glyph->x1 - cells[*column].x1;
      n += *column > last;
      last = *column;
      end = MAX (end, glyph->x2);
    }
  return n;
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
gboolean
annexa_stripes_fit (const AnnexaPageWork *work, const GArray *pattern, guint row, gboolean *several)
{
  const AnnexaRow *box = annexa_work_row (work, row);
  gint first = -1;

  for (guint s = box->first_span; s < box->first_span + box->n_spans; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);
      gint column;
      guint n;

      if (is_beside (pattern, span))
        continue;
      n = count_columns (work, pattern, span, &column);
      if (n == 0)
        return FALSE;
      if (n > 1 || (first >= 0 && column != first))
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

      if (middle > y1 && middle < y2 && !annexa_stripes_fit (work, pattern, r, &several))
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
    if (g_array_index (grid->cells, AnnexaBox, i).y1 - grid->box.y1 <= ANNEXA_STRIPES_SAME_SIDE_PT)
      g_array_append_val (cells, g_array_index (grid->cells, AnnexaBox, i));
  return cells;
}

/* A heading in a tab has an empty box beside it below a line over both: of its @grid the tab is left. */
static void
leave_empty_cells (const AnnexaPageWork *work, AnnexaGrid *grid)
{
  const AnnexaBox *filled = NULL;

  for (guint c = 0; c < grid->cells->len; c++)
    {
      const AnnexaBox *cell = &g_array_index (grid->cells, AnnexaBox, c);
      gboolean any = FALSE;

      for (guint s = 0; s < work->rows->spans->len && !any; s++)
        any = annexa_frame_holds (cell, annexa_work_span (work, s));
      if (any && filled != NULL)
        return;
      filled = any ? cell : filled;
    }
  if (filled == NULL)
    return;
  grid->box = *filled;
  g_array_set_size (grid->cells, 0);
  g_array_append_val (grid->cells, grid->box);
}

/* Takes a bar of several cells for no header where the text between the rules below it runs on over its
 * columns: the number and the title of a heading may stand in boxes, and the rule be that of the next
 * chapter. */
static void
leave_headings (const AnnexaPageWork *work, AnnexaGrid *grid)
{
  g_autoptr (GArray) header = first_row (grid);
  guint n_rows = 0, n_across = 0, n_several = 0;

  if (header->len == 0)
    return;
  for (guint r = 0; r < work->rows->rows->len; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);
      gboolean several = FALSE;

      if (row->y1 < g_array_index (header, AnnexaBox, 0).y2 || annexa_work_middle (work, r) > grid->box.y2
          || row_is_beside (work, header, r))
        continue;
      n_rows++;
      if (!annexa_stripes_fit (work, header, r, &several))
        n_across++;
      else
        n_several += several;
    }
  /* Headings and the last lines of paragraphs are short enough for a column, but stand in the first alone. */
  if (n_across == 0 || (n_across * 2 <= n_rows && n_several > 0))
    return;
  g_array_set_size (grid->cells, 0);
  g_array_append_vals (grid->cells, header->data, header->len);
  grid->box.y2 = g_array_index (header, AnnexaBox, 0).y2;
  grid->open_ended = FALSE;
  leave_empty_cells (work, grid);
}

/**
 * annexa_stripes_join:
 * @catalog: for the numbers of controls
 * @work: a page whose shaded rows are grids; those of one table become one grid. Bars taken for headers of
 *   tables that the text below does not keep to become grids of their own.
 */
void
annexa_stripes_join (AnnexaPageWork *work, AnnexaCatalog *catalog)
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
              || gap < ANNEXA_STRIPES_SAME_SIDE_PT || gap > MAX_ROW_PT || !same_columns (grid, below)
              || !goes_on_between (work, below->cells, grid->box.y2, below->box.y1))
            break;
          annexa_stripes_add_rows (work, catalog, grid, below->cells, grid->box.y2, below->box.y1);
          g_array_append_vals (grid->cells, below->cells->data, below->cells->len);
          grid->box.y2 = below->box.y2;
          grid->open_ended = TRUE;
          g_ptr_array_remove_index (grids, j--);
        }
    }
}
