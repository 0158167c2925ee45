/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/annexa-layout-private.h"

#include <string.h>

/* Tables whose header stands in them again, below the heading of the next chapter, with its columns in
 * another order: 番号 | 2022年版 above, 2022年版 | 番号 below. Rows are read by the columns of the first
 * header. */

/* Two words may be said of each other in rows too. */
#define MIN_NAMES 3u
#define MAX_COLUMNS 24u

/* Names of columns wrap onto no more lines. */
#define MAX_NAME_LINES 3u

/* The cells of a row that has one in each column, and no two that say the same. */
typedef struct
{
  char *text[MAX_COLUMNS]; /* owned */
  guint n;
} Names;

static void
clear_names (Names *names)
{
  for (guint c = 0; c < G_N_ELEMENTS (names->text); c++)
    g_clear_pointer (&names->text[c], g_free);
  names->n = 0;
}

/* Adds the text of @cell to the name of its column. */
static void
add_text (const AnnexaLayout *layout, const AnnexaCell *cell, Names *names)
{
  for (guint k = 0; k < cell->n_lines; k++)
    {
      const char *line = annexa_layout_line (layout, cell->first_line + k)->text;
      char *longer
          = g_strconcat (names->text[cell->column] != NULL ? names->text[cell->column] : "", line, NULL);

      g_free (names->text[cell->column]);
      names->text[cell->column] = longer;
    }
}

/* Reads the names in @row; those that wrap have their rest in the same cell, or in one of a row below that
 * has nothing else. */
static gboolean
read_names (const AnnexaLayout *layout, const AnnexaTable *table, guint row, Names *names)
{
  guint n = 0, n_below = 0;

  clear_names (names);
  if (table->n_columns < MIN_NAMES || table->n_columns > MAX_COLUMNS)
    return FALSE;
  for (guint i = 0; i < table->cells->len; i++)
    {
      const AnnexaCell *cell = &g_array_index (table->cells, AnnexaCell, i);

      if (cell->row > row + 1)
        break;
      if (cell->row == row + 1)
        {
          n_below += cell->n_lines > 0;
          continue;
        }
      if (cell->row < row)
        continue;
      if (cell->row_span > 1 || cell->column_span > 1 || cell->n_lines == 0 || cell->n_lines > MAX_NAME_LINES)
        return FALSE;
      n++;
    }
  if (n != table->n_columns)
    return FALSE;
  for (guint i = 0; i < table->cells->len; i++)
    {
      const AnnexaCell *cell = &g_array_index (table->cells, AnnexaCell, i);

      if (cell->row == row || (cell->row == row + 1 && cell->n_lines == 1 && n_below * 2 < n))
        add_text (layout, cell, names);
    }
  names->n = n;
  return TRUE;
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
  Names names = { .n = 0 };

  if (read_names (layout, table, row, self->first.n == 0 ? &self->first : &names) && names.n > 0
      && find_order (&self->first, &names, self->order))
    {
      self->swapped = FALSE;
      for (guint c = 0; c < names.n; c++)
        self->swapped = self->swapped || self->order[c] != c;
    }
  clear_names (&names);
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
          clear_names (&walk.first);
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
  clear_names (&walk.first);
}
