/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/annexa-layout-private.h"

#include <string.h>

/* Tables whose header stands in them again, below the heading of the next chapter, with its columns in
 * another order: 番号 | 2022年版 above, 2022年版 | 番号 below. Rows are read by the columns of the first
 * header. */

/* Two words may be said of each other in rows too. */
#define MIN_NAMES 3u
#define MAX_COLUMNS 24u

/* The cells of a row that has one in each column, with one line, and no two that say the same. */
typedef struct
{
  const char *text[MAX_COLUMNS];
  guint n;
} Names;

static gboolean
read_names (const AnnexaLayout *layout, const AnnexaTable *table, guint row, Names *names)
{
  guint n = 0;

  if (table->n_columns < MIN_NAMES || table->n_columns > MAX_COLUMNS)
    return FALSE;
  memset (names, 0, sizeof *names);
  for (guint i = 0; i < table->cells->len; i++)
    {
      const AnnexaCell *cell = &g_array_index (table->cells, AnnexaCell, i);

      if (cell->row > row)
        break;
      if (cell->row < row)
        continue;
      if (cell->row_span > 1 || cell->column_span > 1 || cell->n_lines != 1)
        return FALSE;
      names->text[cell->column] = annexa_layout_line (layout, cell->first_line)->text;
      n++;
    }
  names->n = n == table->n_columns ? n : 0;
  return names->n > 0;
}

/* Finds where each of the @names stands in @first; FALSE where one does not, or stands there twice. */
static gboolean
find_order (const Names *first, const Names *names, guint16 *order)
{
  for (guint c = 0; c < names->n; c++)
    {
      guint n_same = 0;

      for (guint k = 0; k < first->n; k++)
        if (strcmp (names->text[c], first->text[k]) == 0)
          {
            order[c] = (guint16)k;
            n_same++;
          }
      if (n_same != 1)
        return FALSE;
    }
  return names->n == first->n;
}

static gint
compare_cells (gconstpointer a, gconstpointer b)
{
  const AnnexaCell *first = a, *second = b;

  return first->row != second->row ? first->row - second->row : first->column - second->column;
}

static void
move_cells (const AnnexaLayout *layout, const AnnexaTable *table, guint row, const guint16 *order)
{
  for (guint i = 0; i < table->cells->len; i++)
    {
      AnnexaCell *cell = &g_array_index (table->cells, AnnexaCell, i);

      if (cell->row != row || cell->column_span > 1)
        continue;
      cell->column = order[cell->column];
      for (guint k = 0; k < cell->n_lines; k++)
        annexa_layout_line (layout, cell->first_line + k)->column = cell->column;
    }
}

/* The rows of a table and of what goes on with it. */
typedef struct
{
  Names first;                /* the first header; none yet where it has no names */
  guint16 order[MAX_COLUMNS]; /* where the columns of the last one stand in that */
  gboolean swapped;           /* they do not stand as in the first */
} Walk;

/* Looks whether @row is a header. */
static void
look_at_row (Walk *self, const AnnexaLayout *layout, const AnnexaTable *table, guint row)
{
  Names names;

  if (!read_names (layout, table, row, &names))
    return;
  if (self->first.n == 0)
    self->first = names;
  if (!find_order (&self->first, &names, self->order))
    return;
  self->swapped = FALSE;
  for (guint c = 0; c < names.n; c++)
    self->swapped = self->swapped || self->order[c] != c;
}

/**
 * annexa_swapped_columns_mend:
 * @layout: with all tables, and which of them go on with which
 *
 * Moves the cells of rows below a header with the names of the first in another order into the columns of
 * that.
 */
void
annexa_swapped_columns_mend (const AnnexaLayout *layout)
{
  Walk walk = { .swapped = FALSE };

  for (guint t = 0; t < layout->tables->len; t++)
    {
      const AnnexaTable *table = g_ptr_array_index (layout->tables, t);
      gboolean moved = FALSE;

      if (table->continues < 0)
        {
          walk.first.n = 0;
          walk.swapped = FALSE;
        }
      for (guint row = 0; row < table->n_rows; row++)
        {
          look_at_row (&walk, layout, table, row);
          if (walk.swapped && table->n_columns == walk.first.n)
            move_cells (layout, table, row, walk.order);
          moved = moved || walk.swapped;
        }
      if (moved)
        g_array_sort (table->cells, compare_cells);
    }
}
