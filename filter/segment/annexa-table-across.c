/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-table-rows-private.h"

#include "text/annexa-marks.h"

/* Rows that are one cell across the table and hold the answer to the row above, or the rest of it. */

/* What stands beside number and title in a row whose answer is below: 基本, 拡張. */
#define MAX_WORD_GLYPHS 8u

/* A row of headings is answered by the row below it, cell by cell. */
void
annexa_table_add_answer_row (const AnnexaTable *table, AnnexaCandidate *candidate, guint row)
{
  for (guint i = 0; i < table->cells->len; i++)
    {
      const AnnexaCell *cell = &g_array_index (table->cells, AnnexaCell, i);

      if (cell->row != row)
        continue;
      annexa_table_add_cell (candidate, cell, cell->column);
      candidate->end_line = MAX (candidate->end_line, cell->first_line + cell->n_lines);
    }
}

/* The rest of an answer stands in one cell across @row at the top of a page; it goes on where the answer is.
 */
void
annexa_table_add_rest (const AnnexaTable *table, AnnexaCandidate *candidate, guint row)
{
  guint n_before = candidate->cells->len;
  gint column = n_before > 0 ? g_array_index (candidate->cells, AnnexaRun, n_before - 1).column : 0;

  annexa_table_add_answer_row (table, candidate, row);
  for (guint i = n_before; i < candidate->cells->len; i++)
    g_array_index (candidate->cells, AnnexaRun, i).column = column;
}

static const AnnexaCell *
first_filled_cell (const AnnexaTable *table, guint row)
{
  for (guint i = 0; i < table->cells->len; i++)
    {
      const AnnexaCell *cell = &g_array_index (table->cells, AnnexaCell, i);

      if (cell->row == row && cell->n_lines > 0)
        return cell;
    }
  return NULL;
}

/* Whether no more than a word stands in each of the cells that @candidate has so far. */
static gboolean
has_words_only (const AnnexaEvidence *self, const AnnexaCandidate *candidate)
{
  for (guint c = 0; c < candidate->cells->len; c++)
    {
      const AnnexaRun *run = &g_array_index (candidate->cells, AnnexaRun, c);

      if (run->n != 1 || self->headings[run->first].sentence
          || annexa_layout_line (self->layout, run->first)->n_glyphs > MAX_WORD_GLYPHS)
        return FALSE;
    }
  return TRUE;
}

static gboolean
has_sentence (const AnnexaEvidence *self, const AnnexaCell *cell)
{
  for (guint line = cell->first_line; line < cell->first_line + cell->n_lines; line++)
    if (self->headings[line].sentence)
      return TRUE;
  return FALSE;
}

/* Whether the one cell of a row is the answer to the number and title in the row above it: no column is for
 * answers, or but for a word, and it heads no clause. */
gboolean
annexa_table_is_answer_across (const AnnexaEvidence *self, const AnnexaTable *table,
                               const AnnexaTableShape *shape, const AnnexaCandidate *above, guint row)
{
  const AnnexaCell *cell = first_filled_cell (table, row);

  if (cell == NULL || self->headings[cell->first_line].n_lead > 0)
    return FALSE;
  if (above->cells->len == 0)
    return !annexa_table_shape_has_role (shape, ANNEXA_COLUMN_ANSWER);
  return cell->column_span >= table->n_columns && has_words_only (self, above) && has_sentence (self, cell);
}

/* Whether the one cell across the first row of a page is the rest of the answer on the page before. */
gboolean
annexa_table_goes_on_across (const AnnexaEvidence *self, const AnnexaTable *table,
                             const AnnexaCandidate *above, guint row)
{
  const AnnexaCell *cell = annexa_table_cell_at (table, row, 0);
  const AnnexaRun *run
      = above->cells->len > 0 ? &g_array_index (above->cells, AnnexaRun, above->cells->len - 1) : NULL;

  return run != NULL && run->n > 0 && cell != NULL && cell->row == row
         && cell->column_span >= table->n_columns && cell->n_lines > 0
         && self->headings[cell->first_line].n_lead == 0
         && !annexa_evidence_stands_out (self, cell->first_line)
         && (self->headings[cell->first_line].sentence
             || !annexa_ends_sentence (annexa_layout_line (self->layout, run->first + run->n - 1)->text));
}
