/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/annexa-layout-private.h"

#include <math.h>

/* Which tables go on with the one before, over a page. */

/* How far the columns of a table may shift from one page to the next. */
#define MAX_SHIFT_RULED_PT 8.0f
#define MAX_SHIFT_UNRULED_PT 30.0f
/* A header has no more lines, nor does more of it stand above the first row that was found. */
#define MAX_HEADER_LINES 4u

/* Whether @line is what a cell beside several rows of @table says. Spreadsheets draw that again on the next
 * page, in the middle of the whole cell and so above the rows that are left of it, where no one sees it. */
static gboolean
repeats_tall_cell (const AnnexaLayout *self, const AnnexaTable *table, const AnnexaLine *line)
{
  for (guint i = 0; i < table->cells->len; i++)
    {
      const AnnexaCell *cell = &g_array_index (table->cells, AnnexaCell, i);

      for (guint k = 0; cell->row_span > 1 && k < cell->n_lines; k++)
        {
          const AnnexaLine *said = annexa_layout_line (self, cell->first_line + k);

          if (fabsf (said->x1 - line->x1) < MAX_SHIFT_RULED_PT && g_str_equal (said->text, line->text))
            return TRUE;
        }
    }
  return FALSE;
}

/* Whether @line is a line of the header of @table again, or of what of it stands above its first row. */
static gboolean
repeats_header_line (const AnnexaLayout *self, const AnnexaTable *table, const AnnexaLine *line)
{
  guint first = table->first_line - MIN (table->first_line, MAX_HEADER_LINES);
  guint end = table->first_line + MIN (table->n_lines, MAX_HEADER_LINES);

  for (guint i = first; i < end; i++)
    {
      const AnnexaLine *said = annexa_layout_line (self, i);

      if (said->page == table->page && fabsf (said->x1 - line->x1) < MAX_SHIFT_RULED_PT
          && g_str_equal (said->text, line->text))
        return TRUE;
    }
  return FALSE;
}

/* Whether nothing but furniture stands between the last line of one table and the first of the next. */
gboolean
annexa_tables_follow (const AnnexaLayout *self, AnnexaCatalog *catalog, const AnnexaTable *before,
                      const AnnexaTable *table)
{
  for (guint i = before->first_line + before->n_lines; i < table->first_line; i++)
    {
      const AnnexaLine *line = annexa_layout_line (self, i);

      if ((line->role == ANNEXA_ROLE_BODY || line->role == ANNEXA_ROLE_CONTENTS)
          && !(line->page > before->page
               && (repeats_tall_cell (self, before, line) || repeats_header_line (self, before, line)))
          && !(line->page == before->page && table->page > before->page
               && (annexa_notes_is_note (self, catalog, i, before->first_line)
                   || annexa_table_has_note_below (self, before, line))))
        return FALSE;
    }
  return table->page <= before->page + 1;
}

/* Where the texts of @table end in the first @n columns, or begin in the others. */
static float
edge_of_texts (const AnnexaLayout *self, const AnnexaTable *table, guint n, gboolean end)
{
  float edge = end ? -G_MAXFLOAT : G_MAXFLOAT;

  for (guint i = 0; i < table->cells->len; i++)
    {
      const AnnexaCell *cell = &g_array_index (table->cells, AnnexaCell, i);

      if (cell->column_span > 1 || (cell->column < n) != end)
        continue;
      for (guint k = 0; k < cell->n_lines; k++)
        {
          const AnnexaLine *line = annexa_layout_line (self, cell->first_line + k);

          edge = end ? MAX (edge, line->x2) : MIN (edge, line->x1);
        }
    }
  return edge;
}

/* Whether one gutter between the first @n columns and the others does for both tables. */
static gboolean
shares_gutter (const AnnexaLayout *self, const AnnexaTable *before, const AnnexaTable *table, guint n)
{
  return MAX (edge_of_texts (self, before, n, TRUE), edge_of_texts (self, table, n, TRUE))
         < MIN (edge_of_texts (self, before, n, FALSE), edge_of_texts (self, table, n, FALSE));
}

/* Without rules the edges of a table are where its text happens to end: only the gutters between columns
 * tell. */
gboolean
annexa_tables_have_same_columns (const AnnexaLayout *self, const AnnexaTable *before,
                                 const AnnexaTable *table)
{
  guint outer = table->ruled ? 0 : 1;
  float most = table->ruled ? MAX_SHIFT_RULED_PT : MAX_SHIFT_UNRULED_PT;

  if (before->n_columns != table->n_columns || before->column_x->len != table->column_x->len)
    return FALSE;
  for (guint i = outer; i + outer < table->column_x->len; i++)
    if (fabsf (g_array_index (before->column_x, float, i) - g_array_index (table->column_x, float, i)) > most
        && (outer == 0 || !shares_gutter (self, before, table, i)))
      return FALSE;
  return TRUE;
}

/* Links the tables that go on over pages, and joins the columns of those that are wider than a page. */
void
annexa_tables_link (AnnexaLayout *self, AnnexaCatalog *catalog)
{
  for (guint t = 1; t < self->tables->len; t++)
    {
      AnnexaTable *table = g_ptr_array_index (self->tables, t);
      const AnnexaTable *before = g_ptr_array_index (self->tables, t - 1);

      if (annexa_tables_have_same_columns (self, before, table)
          && annexa_tables_follow (self, catalog, before, table))
        table->continues = (gint)t - 1;
    }
  annexa_wide_sheets_join (self, catalog);
}
