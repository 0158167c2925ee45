/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/annexa-layout-private.h"
#include "model/annexa-array-private.h"

#include <math.h>
#include <string.h>

/* From white space, or horizontal rules alone, to the cells of a table. */

/* No cell is smaller; edges this close are the two sides of one thick or double rule. */
#define MIN_CELL_SIDE_PT 5.0f

/* Whether a heading across the columns stands in the band between @y1 and @y2. */
static gboolean
band_has_group (const AnnexaPageWork *work, const AnnexaColumns *columns, float y1, float y2)
{
  for (guint i = 0; i < columns->groups->len; i++)
    {
      const AnnexaRow *row = annexa_work_row (work, g_array_index (columns->groups, guint, i));
      float middle = (row->y1 + row->y2) / 2;

      if (middle > y1 && middle < y2)
        return TRUE;
    }
  return FALSE;
}

static void
add_cells (AnnexaGrid *grid, const AnnexaPageWork *work, const AnnexaColumns *columns, const GArray *bands,
           const GArray *gutters)
{
  for (guint b = 0; b + 1 < bands->len; b++)
    for (guint g = 0; g <= gutters->len; g++)
      {
        AnnexaBox box = { grid->box.x1, g_array_index (bands, float, b), grid->box.x2,
                          g_array_index (bands, float, b + 1) };

        if (band_has_group (work, columns, box.y1, box.y2))
          {
            g_array_append_val (grid->cells, box);
            break;
          }
        if (g > 0)
          box.x1 = (g_array_index (gutters, AnnexaGutter, g - 1).x1
                    + g_array_index (gutters, AnnexaGutter, g - 1).x2)
                   / 2;
        if (g < gutters->len)
          box.x2 = (g_array_index (gutters, AnnexaGutter, g).x1 + g_array_index (gutters, AnnexaGutter, g).x2)
                   / 2;
        g_array_append_val (grid->cells, box);
      }
}

/* The cells of a table whose columns are parted by white space, and its rows by that or by rules. */
AnnexaGrid *
annexa_columns_to_grid (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaColumns *columns)
{
  g_autoptr (GArray) bands = annexa_bands_find (work, catalog, columns);
  AnnexaBox box = { G_MAXFLOAT, g_array_index (bands, float, 0), -G_MAXFLOAT,
                    g_array_index (bands, float, bands->len - 1) };
  AnnexaGrid *grid;

  for (guint r = columns->first; r < columns->first + columns->n; r++)
    if (work->role[r] == ANNEXA_ROLE_BODY)
      {
        box.x1 = MIN (box.x1, annexa_work_row (work, r)->x1 - 1);
        box.x2 = MAX (box.x2, annexa_work_row (work, r)->x2 + 1);
      }
  /* The rest of a cell may be all that a page has of a table. */
  box.x1 = MIN (box.x1, g_array_index (columns->gutters, AnnexaGutter, 0).x1 - MIN_CELL_SIDE_PT);
  box.x2 = MAX (box.x2, g_array_index (columns->gutters, AnnexaGutter, columns->gutters->len - 1).x2
                            + MIN_CELL_SIDE_PT);
  grid = annexa_grid_new (box);
  add_cells (grid, work, columns, bands, columns->gutters);
  return grid;
}

/* Where the text of the body in the box of @grid begins at its top, and how far it reaches to either side;
 * FALSE where there is none. */
static gboolean
find_text (const AnnexaPageWork *work, const AnnexaGrid *grid, AnnexaBox *text)
{
  *text = (AnnexaBox){ G_MAXFLOAT, G_MAXFLOAT, -G_MAXFLOAT, -G_MAXFLOAT };
  for (guint r = 0; r < work->rows->rows->len; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);
      const float middle = annexa_work_middle (work, r);

      if (work->role[r] != ANNEXA_ROLE_BODY || middle < grid->box.y1 || middle > grid->box.y2
          || row->x2 < grid->box.x1 || row->x1 > grid->box.x2)
        continue;
      text->x1 = MIN (text->x1, row->x1);
      text->x2 = MAX (text->x2, row->x2);
      text->y1 = MIN (text->y1, middle);
    }
  return text->y1 < G_MAXFLOAT;
}

static GArray *
distinct (const GArray *cells, gboolean across)
{
  GArray *positions = g_array_new (FALSE, FALSE, sizeof (float));
  guint kept = 0;

  for (guint i = 0; i < cells->len; i++)
    {
      const AnnexaBox *box = &g_array_index (cells, AnnexaBox, i);

      g_array_append_val (positions, *(across ? &box->x1 : &box->y1));
      g_array_append_val (positions, *(across ? &box->x2 : &box->y2));
    }
  annexa_sort_floats (positions);
  for (guint i = 0; i < positions->len; i++)
    if (kept == 0
        || g_array_index (positions, float, i) - g_array_index (positions, float, kept - 1)
               > MIN_CELL_SIDE_PT)
      g_array_index (positions, float, kept++) = g_array_index (positions, float, i);
  g_array_set_size (positions, kept);
  return positions;
}

static guint
index_of (const GArray *positions, float at)
{
  guint best = 0;

  for (guint i = 1; i < positions->len; i++)
    if (fabsf (g_array_index (positions, float, i) - at)
        < fabsf (g_array_index (positions, float, best) - at))
      best = i;
  return best;
}

/* The cell over @top of @grid that is drawn over an upper corner of its table, as a stamp is: less than half
 * as wide, with a side where the cells below have none. NULL where there is none. */
static const AnnexaBox *
find_over_corner (const AnnexaGrid *grid, float top)
{
  g_autoptr (GArray) below = g_array_new (FALSE, FALSE, sizeof (AnnexaBox)), sides = NULL;

  for (guint i = 0; i < grid->cells->len; i++)
    if (g_array_index (grid->cells, AnnexaBox, i).y1 >= top)
      g_array_append_val (below, g_array_index (grid->cells, AnnexaBox, i));
  sides = distinct (below, TRUE);
  for (guint i = 0; sides->len > 0 && i < grid->cells->len; i++)
    {
      const AnnexaBox *cell = &g_array_index (grid->cells, AnnexaBox, i);
      const gboolean left = cell->x1 - grid->box.x1 < MIN_CELL_SIDE_PT;
      const float side = left ? cell->x2 : cell->x1;

      if (cell->y2 <= top && (left || grid->box.x2 - cell->x2 < MIN_CELL_SIDE_PT)
          && cell->x2 - cell->x1 < (grid->box.x2 - grid->box.x1) / 2
          && fabsf (g_array_index (sides, float, index_of (sides, side)) - side) > MIN_CELL_SIDE_PT)
        return cell;
    }
  return NULL;
}

/* Leaves out of @grid what a stamp over an upper corner of the table makes of it: the cells over the first
 * text, and a side of the stamp beyond all text that no row divides. */
void
annexa_grid_leave_corner (const AnnexaPageWork *work, AnnexaGrid *grid)
{
  AnnexaBox text, stamp;
  const AnnexaBox *found;
  float top = grid->box.y1, left = grid->box.x2, right = grid->box.x1;
  guint kept = 0;

  if (!find_text (work, grid, &text))
    return;
  for (guint i = 0; i < grid->cells->len; i++)
    {
      const AnnexaBox *cell = &g_array_index (grid->cells, AnnexaBox, i);

      if (cell->y2 < text.y1)
        top = MAX (top, cell->y2);
    }
  found = top > grid->box.y1 ? find_over_corner (grid, top) : NULL;
  if (found == NULL)
    return;
  stamp = *found;
  for (guint i = 0; i < grid->cells->len; i++)
    {
      AnnexaBox cell = g_array_index (grid->cells, AnnexaBox, i);

      cell.y1 = MAX (cell.y1, top);
      if (cell.y2 <= cell.y1
          || ((cell.x1 > text.x2 || cell.x2 < text.x1) && cell.x1 >= stamp.x1 && cell.x2 <= stamp.x2
              && cell.y2 - cell.y1 > grid->box.y2 - top - MIN_CELL_SIDE_PT))
        continue;
      left = MIN (left, cell.x1);
      right = MAX (right, cell.x2);
      g_array_index (grid->cells, AnnexaBox, kept++) = cell;
    }
  g_array_set_size (grid->cells, kept);
  grid->box = (AnnexaBox){ left, top, right, grid->box.y2 };
}

typedef struct
{
  AnnexaCell cell;
  AnnexaBox box;
} Placed;

static int
compare_placed (gconstpointer a, gconstpointer b)
{
  const Placed *first = a, *second = b;

  if (first->cell.row != second->cell.row)
    return first->cell.row < second->cell.row ? -1 : 1;
  return (int)first->cell.column - (int)second->cell.column;
}

/* Makes rows of the columns of @cell. */
static void
transpose (AnnexaCell *cell)
{
  guint16 row = cell->row, row_span = cell->row_span;

  cell->row = cell->column;
  cell->row_span = cell->column_span;
  cell->column = row;
  cell->column_span = row_span;
}

/* A table with rows, columns and spans from the cells of @grid, whose columns become rows where it is
 * @transposed; @boxes gets the cells' boxes in the same order. */
AnnexaTable *
annexa_table_new (const AnnexaGrid *grid, gboolean transposed, guint page, GArray *boxes)
{
  AnnexaTable *self = g_new0 (AnnexaTable, 1);
  g_autoptr (GArray) xs = distinct (grid->cells, TRUE), ys = distinct (grid->cells, FALSE);
  g_autoptr (GArray) placed = g_array_new (FALSE, FALSE, sizeof (Placed));

  self->page = page;
  self->x1 = grid->box.x1;
  self->y1 = grid->box.y1;
  self->x2 = grid->box.x2;
  self->y2 = grid->box.y2;
  self->ruled = grid->columns_ruled;
  self->continues = -1;
  self->columns_of = -1;
  self->column_x = g_array_ref (transposed ? ys : xs);
  self->n_columns = MAX ((transposed ? ys : xs)->len, 2) - 1;
  self->n_rows = MAX ((transposed ? xs : ys)->len, 2) - 1;
  self->cells = g_array_new (FALSE, FALSE, sizeof (AnnexaCell));
  for (guint i = 0; i < grid->cells->len; i++)
    {
      Placed entry = { { 0 }, g_array_index (grid->cells, AnnexaBox, i) };

      entry.cell.row = (guint16)index_of (ys, entry.box.y1);
      entry.cell.column = (guint16)index_of (xs, entry.box.x1);
      entry.cell.row_span = (guint16)MAX (index_of (ys, entry.box.y2), entry.cell.row + 1u) - entry.cell.row;
      entry.cell.column_span
          = (guint16)MAX (index_of (xs, entry.box.x2), entry.cell.column + 1u) - entry.cell.column;
      if (transposed)
        transpose (&entry.cell);
      g_array_append_val (placed, entry);
    }
  g_array_sort (placed, compare_placed);
  for (guint i = 0; i < placed->len; i++)
    {
      g_array_append_val (self->cells, g_array_index (placed, Placed, i).cell);
      g_array_append_val (boxes, g_array_index (placed, Placed, i).box);
    }
  return self;
}

void
annexa_table_free (AnnexaTable *self)
{
  g_array_unref (self->column_x);
  g_array_unref (self->cells);
  g_free (self);
}
