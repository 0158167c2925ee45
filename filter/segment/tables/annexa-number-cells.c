/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-table-rows-private.h"
#include "segment/annexa-candidates-private.h"

#include <string.h>

#include "text/annexa-fold.h"

/* Cells of the column of numbers that have none: what they say of their row. */

/* So many rows, the header among them, show that each has its number. */
#define MIN_NUMBERED 4u
/* What stands below so many numbers alike is none of their titles. */
#define MIN_NOTED 3u

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

/* The last line of @cell, below the one that its number begins; NULL where there is none. */
static const char *
line_below_number (const AnnexaEvidence *self, const AnnexaCell *cell)
{
  if (cell->n_lines < 2 || self->headings[cell->first_line].n_lead == 0)
    return NULL;
  return annexa_layout_line (self->layout, cell->first_line + cell->n_lines - 1)->text;
}

/* Whether @note stands last in most cells of the paper whose number has something below it. */
static gboolean
is_in_most_cells (const AnnexaEvidence *self, const char *note, guint column)
{
  guint n_alike = 0, n_others = 0;

  for (guint t = 0; t < self->layout->tables->len; t++)
    {
      const AnnexaTable *table = annexa_table_at (self, t);

      for (guint i = 0; i < table->cells->len; i++)
        {
          const AnnexaCell *cell = &g_array_index (table->cells, AnnexaCell, i);
          const char *last = cell->column == column ? line_below_number (self, cell) : NULL;

          if (last != NULL && strcmp (last, note) == 0)
            n_alike++;
          else if (last != NULL)
            n_others++;
        }
    }
  return n_alike >= MIN_NOTED && n_alike > n_others;
}

/* Takes what most cells have below their number out of the title of @candidate, whose number is in the cell
 * @number: a field for a mark of the reader, 確認欄 ［ ］. The title stands above it or heads the answer. */
void
annexa_number_cell_leave_note (const AnnexaEvidence *self, AnnexaCandidate *candidate,
                               const AnnexaCell *number)
{
  const char *note = candidate->title != NULL ? line_below_number (self, number) : NULL;
  g_autofree char *key = NULL;

  if (note == NULL || !g_str_has_suffix (candidate->title, note))
    return;
  key = annexa_fold_key (candidate->title);
  if (annexa_catalog_is_title_of (self->catalog, candidate->labels.data[0].id, key, TRUE)
      || !is_in_most_cells (self, note, number->column))
    return;
  candidate->title[strlen (candidate->title) - strlen (note)] = '\0';
  g_strchomp (candidate->title);
  if (*candidate->title == '\0')
    annexa_candidate_take_title (candidate, NULL);
}
