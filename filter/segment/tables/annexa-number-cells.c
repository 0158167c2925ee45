/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-table-rows-private.h"
#include "text/annexa-fold.h"

/* Cells of the column of numbers that have none: what they say of their row. */

/* So many rows, the header among them, show that each has its number. */
#define MIN_NUMBERED 4u

/* Whether nothing stands in @cell but that the row goes on: (続き). */
gboolean
annexa_number_cell_is_continued (const AnnexaEvidence *self, const AnnexaCell *cell)
{
  g_autofree char *text = NULL;

  if (cell->n_lines != 1)
    return FALSE;
  text = annexa_table_cell_text (self, cell);
  return annexa_catalog_find_continued (self->catalog, text) == 0 && *text != '\0';
}

/* Whether the empty @cell is drawn as one of its own in a table whose numbers stand in cells over several
 * rows, or each of whose rows has one: its rows are none of the number's above, whose cell would reach down
 * to them, as is the last row of the page, which others would be like. */
gboolean
annexa_number_cell_is_parted (const AnnexaTable *table, const AnnexaCell *cell)
{
  guint n_filled = 0, n_empty = 0;

  if (cell == NULL || cell->n_lines > 0 || !table->ruled)
    return FALSE;
  for (guint i = 0; i < table->cells->len; i++)
    {
      const AnnexaCell *other = &g_array_index (table->cells, AnnexaCell, i);

      if (other->column != cell->column)
        continue;
      if (other->row_span > 1 && other->n_lines > 0)
        return TRUE;
      n_filled += other->n_lines > 0;
      n_empty += other->n_lines == 0;
    }
  return n_empty == 1 && n_filled >= MIN_NUMBERED && cell->row + 1 == (gint)table->n_rows;
}

/* Whether @cell, of the numbers, says that there is none: － in a row whose control the edition does not
 * have.
 */
gboolean
annexa_number_cell_says_none (const AnnexaEvidence *self, const AnnexaCell *cell)
{
  g_autofree char *text = annexa_table_cell_text (self, cell);
  g_autofree char *key = annexa_fold_key (text);

  return annexa_catalog_is_cue (self->catalog, "no-counterpart", key);
}
