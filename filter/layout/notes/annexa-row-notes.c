/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/annexa-layout-private.h"

/* Notes in small type below the numbers of a table that white parts: which edition a control is of, what its
 * number was. Below the last number on a page, whose row may have but one line beside it there, such a note
 * stands below the table. */

/* A note is set in type smaller than that of the number, and stands so near below it. */
#define SMALLER 0.85f
#define MAX_GAP_EM 1.0f

/**
 * annexa_table_has_note_below:
 * @self: the layout
 * @table: a table
 * @line: a line behind it, on its page
 *
 * Returns: whether @line is a note to the number in the last row of @table
 */
gboolean
annexa_table_has_note_below (const AnnexaLayout *self, const AnnexaTable *table, const AnnexaLine *line)
{
  if (table->ruled || table->n_columns < 2 || line->page != table->page
      || line->x2 > g_array_index (table->column_x, float, 1))
    return FALSE;
  for (guint i = 0; i < table->cells->len; i++)
    {
      const AnnexaCell *cell = &g_array_index (table->cells, AnnexaCell, i);
      const AnnexaLine *number;

      if (cell->row + 1u != table->n_rows || cell->column > 0 || cell->n_lines != 1)
        continue;
      number = annexa_layout_line (self, cell->first_line);
      return line->size_pt < SMALLER * number->size_pt && line->y1 > (number->y1 + number->y2) / 2
             && line->y1 < number->y2 + MAX_GAP_EM * number->size_pt;
    }
  return FALSE;
}
