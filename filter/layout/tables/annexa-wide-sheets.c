/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/annexa-layout-private.h"

#include <math.h>

/* Sheets wider than a page, as spreadsheets print them: further columns of their rows stand on another page,
 * at the same heights and behind the columns that are printed again on each. They become one table. */

/* Rows of one sheet stand so exactly at one height. */
#define SAME_PLACE_PT 2.0f
/* Fewer rows that are printed again are chance, unless others before them are not. */
#define MIN_ROWS 3u
/* How far the columns of a sheet may shift from one page to the next. */
#define MAX_SHIFT_PT 8.0f
/* So many tables with the same first column are looked at. */
#define MAX_BACK 64u
/* Tables of more columns are none that anyone reads. */
#define MAX_COLUMNS 24u

typedef struct
{
  AnnexaLayout *layout;
  GHashTable *latest;  /* hash of a first column → the last table that has it, counted from 1 */
  guint *before;       /* by table: the last one before it with the same hash, counted from 1, or 0 */
  gint first, further; /* the last tables that are one sheet, or -1 */
} Sheets;

static AnnexaTable *
table_at (const AnnexaLayout *layout, guint t)
{
  return g_ptr_array_index (layout->tables, t);
}

static gboolean
has_digit (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_isdigit (g_utf8_get_char (text)))
      return TRUE;
  return FALSE;
}

/* Whether a number stands in @cell. */
static gboolean
has_number (const AnnexaLayout *layout, const AnnexaCell *cell)
{
  for (guint i = 0; i < cell->n_lines; i++)
    if (has_digit (annexa_layout_line (layout, cell->first_line + i)->text))
      return TRUE;
  return FALSE;
}

/* How many cells of the first column of @table have a number; @hash gets what all of them say. */
static guint
read_first_column (const AnnexaLayout *layout, const AnnexaTable *table, guint *hash)
{
  guint n = 0;

  *hash = table->n_rows;
  for (guint i = 0; i < table->cells->len; i++)
    {
      const AnnexaCell *cell = &g_array_index (table->cells, AnnexaCell, i);

      if (cell->column > 0)
        continue;
      n += has_number (layout, cell);
      for (guint k = 0; k < cell->n_lines; k++)
        *hash = *hash * 31 + g_str_hash (annexa_layout_line (layout, cell->first_line + k)->text);
    }
  return n;
}

/* Whether @again is @cell, printed again on its own page. */
static gboolean
is_same_cell (const AnnexaLayout *layout, const AnnexaCell *cell, const AnnexaCell *again)
{
  if (cell->row != again->row || cell->row_span != again->row_span || cell->column_span > 1
      || again->column_span > 1 || cell->n_lines != again->n_lines)
    return FALSE;
  for (guint i = 0; i < cell->n_lines; i++)
    {
      const AnnexaLine *line = annexa_layout_line (layout, cell->first_line + i);
      const AnnexaLine *other = annexa_layout_line (layout, again->first_line + i);

      if (fabsf (line->x1 - other->x1) > SAME_PLACE_PT || fabsf (line->y1 - other->y1) > SAME_PLACE_PT
          || !g_str_equal (line->text, other->text))
        return FALSE;
    }
  return TRUE;
}

/* The next cell of @table in @column from index @i on, which is moved behind it; NULL where there is none. */
static const AnnexaCell *
next_cell (const AnnexaTable *table, guint column, guint *i)
{
  while (*i < table->cells->len)
    {
      const AnnexaCell *cell = &g_array_index (table->cells, AnnexaCell, (*i)++);

      if (cell->column == column)
        return cell;
    }
  return NULL;
}

static gboolean
is_same_column (const AnnexaLayout *layout, const AnnexaTable *first, const AnnexaTable *again, guint column)
{
  guint i = 0, k = 0;

  for (;;)
    {
      const AnnexaCell *cell = next_cell (first, column, &i), *other = next_cell (again, column, &k);

      if (cell == NULL || other == NULL)
        return cell == other;
      if (!is_same_cell (layout, cell, other))
        return FALSE;
    }
}

/* How many columns of @first are printed again in @again, at whose left they are. */
static guint
count_same_columns (const AnnexaLayout *layout, const AnnexaTable *first, const AnnexaTable *again)
{
  guint n = 0;

  while (n < MIN (first->n_columns, again->n_columns) && is_same_column (layout, first, again, n))
    n++;
  return n;
}

/* Whether @table has the columns of the last sheet, as far as they go. */
static gboolean
is_like_last (const Sheets *self, const AnnexaTable *table)
{
  const AnnexaTable *last = self->first >= 0 ? table_at (self->layout, (guint)self->first) : NULL;

  if (last == NULL || table->n_columns >= last->n_columns)
    return FALSE;
  for (guint x = 1; x < table->n_columns; x++)
    if (fabsf (g_array_index (last->column_x, float, x) - g_array_index (table->column_x, float, x))
        > MAX_SHIFT_PT)
      return FALSE;
  return TRUE;
}

/* Adds the columns of @again from @n on to those of @first. */
static void
join (AnnexaTable *first, const AnnexaTable *again, guint n)
{
  const guint shift = first->n_columns - n;
  const float shift_pt
      = g_array_index (first->column_x, float, first->n_columns) - g_array_index (again->column_x, float, n);
  g_autoptr (GArray) cells = g_steal_pointer (&first->cells);
  guint i = 0, k = 0;

  first->cells = g_array_new (FALSE, FALSE, sizeof (AnnexaCell));
  for (guint row = 0; row < first->n_rows; row++)
    {
      for (; i < cells->len && g_array_index (cells, AnnexaCell, i).row == row; i++)
        g_array_append_val (first->cells, g_array_index (cells, AnnexaCell, i));
      for (; k < again->cells->len && g_array_index (again->cells, AnnexaCell, k).row == row; k++)
        {
          AnnexaCell cell = g_array_index (again->cells, AnnexaCell, k);

          if (cell.column < n)
            continue;
          cell.column += (guint16)shift;
          g_array_append_val (first->cells, cell);
        }
    }
  for (guint x = n + 1; x <= again->n_columns; x++)
    {
      const float edge = g_array_index (again->column_x, float, x) + shift_pt;

      g_array_append_val (first->column_x, edge);
    }
  first->n_columns += again->n_columns - n;
}

/* What columns before @n say again is read where it is printed first. */
static void
mark_again (const AnnexaLayout *layout, const AnnexaTable *again, guint n)
{
  for (guint i = 0; i < again->cells->len; i++)
    {
      const AnnexaCell *cell = &g_array_index (again->cells, AnnexaCell, i);

      for (guint k = 0; cell->column < n && k < cell->n_lines; k++)
        annexa_layout_line (layout, cell->first_line + k)->role = ANNEXA_ROLE_FURNITURE;
    }
}

/* Links @table, whose columns are not joined yet, to the sheet before if nothing stands between them. */
static void
link_sheet (const Sheets *self, AnnexaCatalog *catalog, guint first)
{
  AnnexaTable *table = table_at (self->layout, first);

  if (table->continues < 0 && table->n_columns > 1 && self->further + 1 == (gint)first
      && is_like_last (self, table)
      && annexa_tables_follow (self->layout, catalog, table_at (self->layout, (guint)self->further), table))
    table->continues = self->first;
}

/* Joins table @t to table @first where it has further columns of its rows. */
static gboolean
join_to (Sheets *self, AnnexaCatalog *catalog, guint first, guint t, guint n_numbers)
{
  AnnexaTable *table = table_at (self->layout, first), *again = table_at (self->layout, t);
  guint n;

  if (table->columns_of >= 0 || table->page >= again->page || table->n_rows != again->n_rows
      || table->n_columns + again->n_columns > MAX_COLUMNS || table->column_x->len != table->n_columns + 1
      || again->column_x->len != again->n_columns + 1
      || annexa_tables_have_same_columns (self->layout, table, again)
      || (n_numbers < MIN_ROWS && !is_like_last (self, table)))
    return FALSE;
  n = count_same_columns (self->layout, table, again);
  if (n == 0 || n == table->n_columns || n == again->n_columns)
    return FALSE;
  link_sheet (self, catalog, first);
  join (table, again, n);
  mark_again (self->layout, again, n);
  again->columns_of = self->first = (gint)first;
  again->continues = -1;
  self->further = (gint)t;
  return TRUE;
}

/**
 * annexa_wide_sheets_join:
 * @self: with its tables linked
 * @catalog: for what may stand between two of them
 *
 * Makes one table of those that are parts of a sheet wider than a page.
 */
void
annexa_wide_sheets_join (AnnexaLayout *self, AnnexaCatalog *catalog)
{
  Sheets sheets = { self, g_hash_table_new (NULL, NULL), g_new0 (guint, self->tables->len + 1), -1, -1 };

  for (guint t = 0; t < self->tables->len; t++)
    {
      guint hash;
      const guint n_numbers = read_first_column (self, table_at (self, t), &hash);

      if (n_numbers == 0)
        continue;
      sheets.before[t] = GPOINTER_TO_UINT (g_hash_table_lookup (sheets.latest, GUINT_TO_POINTER (hash)));
      g_hash_table_insert (sheets.latest, GUINT_TO_POINTER (hash), GUINT_TO_POINTER (t + 1));
      for (guint first = sheets.before[t], n = 0; first > 0 && n < MAX_BACK;
           first = sheets.before[first - 1], n++)
        if (join_to (&sheets, catalog, first - 1, t, n_numbers))
          break;
    }
  g_hash_table_unref (sheets.latest);
  g_free (sheets.before);
}
