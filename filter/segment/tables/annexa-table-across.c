/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-table-rows-private.h"

#include <math.h>

#include "text/annexa-marks.h"

/* Rows that are one cell across the table and hold the answer to the row above, or the rest of it. */

/* No longer is what a narrow column cuts off a number. */
#define MAX_PREFIX_GLYPHS 8u
/* What stands beside number and title in a row whose answer is below: 基本, 拡張. */
#define MAX_WORD_GLYPHS 8u
#define MAX_CARD_ROWS 3u
#define SAME_EDGE_PT 2.0f

/* A row of headings is answered by the row below it, cell by cell. */
static void
add_answer_row (const AnnexaTable *table, AnnexaCandidate *candidate, guint row)
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

  add_answer_row (table, candidate, row);
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

/* Whether all that @candidate has so far is what the standard asks for, and says so: 要求事項：… */
static gboolean
has_requirement_only (const AnnexaEvidence *self, const AnnexaCandidate *candidate)
{
  for (guint c = 0; c < candidate->cells->len; c++)
    {
      const AnnexaRun *run = &g_array_index (candidate->cells, AnnexaRun, c);

      if (run->n == 0
          || !annexa_table_says_requirement (self, annexa_layout_line (self->layout, run->first)->text))
        return FALSE;
    }
  return TRUE;
}

/* Whether @cell begins with the number of a control, be it cut by a narrow column: A. / 7.1.2. */
static gboolean
has_number (const AnnexaEvidence *self, const AnnexaCell *cell)
{
  g_autofree char *text = NULL;
  AnnexaHeadingRoom room;

  if (self->headings[cell->first_line].n_lead > 0)
    return TRUE;
  if (cell->n_lines < 2 || annexa_layout_line (self->layout, cell->first_line)->n_glyphs > MAX_PREFIX_GLYPHS)
    return FALSE;
  text = annexa_table_cell_text (self, cell);
  return annexa_table_parse (self, text, &room)->n_lead > 0;
}

/* Whether @table has one number at most, that of the control which all of it is about. */
static gboolean
has_one_number (const AnnexaEvidence *self, const AnnexaTable *table)
{
  guint n = 0;

  for (guint i = 0; i < table->cells->len; i++)
    {
      const AnnexaCell *cell = &g_array_index (table->cells, AnnexaCell, i);

      n += cell->n_lines > 0 && !self->headings[cell->first_line].sentence && has_number (self, cell);
    }
  return n <= 1;
}

/* Takes the one cell across @row for the answer of @candidate, or for more of it. */
void
annexa_table_take_across (const AnnexaEvidence *self, const AnnexaTable *table, AnnexaCandidate *candidate,
                          guint row)
{
  if (has_words_only (self, candidate) || has_requirement_only (self, candidate))
    g_array_set_size (candidate->cells, 0);
  add_answer_row (table, candidate, row);
}

/* Whether the one cell of a row is the answer to the number and title in the row above it, or more of it: no
 * column is for answers, or but for a word, and it heads no clause, or the whole table is one control's. */
gboolean
annexa_table_is_answer_across (const AnnexaEvidence *self, const AnnexaTable *table,
                               const AnnexaTableShape *shape, const AnnexaCandidate *above, guint row)
{
  const AnnexaCell *cell = first_filled_cell (table, row);

  if (cell == NULL || self->headings[cell->first_line].n_lead > 0)
    return FALSE;
  if (above->cells->len == 0)
    return !annexa_table_shape_has_role (shape, ANNEXA_COLUMN_ANSWER);
  return cell->column_span >= table->n_columns
         && ((has_words_only (self, above) && has_sentence (self, cell)) || has_requirement_only (self, above)
             || (has_one_number (self, table) && !annexa_table_is_clause_cell (self, cell)));
}

/* Whether @cell, across the first row of @table, cannot be a heading: its lines are not all set as one. What
 * stands above it on the page before, in @run, is an answer across that table, too. */
static gboolean
is_answer_below_answer (const AnnexaEvidence *self, const AnnexaTable *table, const AnnexaCell *cell,
                        const AnnexaRun *run)
{
  const AnnexaTable *before = table->continues >= 0 ? annexa_table_at (self, (guint)table->continues) : NULL;

  if (before == NULL || before->n_columns < 2 || cell->n_lines < 2
      || annexa_evidence_stands_out (self, cell->first_line + cell->n_lines - 1))
    return FALSE;
  for (guint i = before->cells->len; i > 0; i--)
    {
      const AnnexaCell *above = &g_array_index (before->cells, AnnexaCell, i - 1);

      if (above->first_line == run->first && above->n_lines == run->n)
        return above->column_span >= before->n_columns && above->row + above->row_span == before->n_rows;
    }
  return FALSE;
}

/* Whether the one cell across the first row of a page is the rest of the answer on the page before. */
gboolean
annexa_table_goes_on_across (const AnnexaEvidence *self, const AnnexaTable *table,
                             const AnnexaCandidate *above, guint row)
{
  const AnnexaCell *cell = annexa_table_cell_at (table, row, 0);
  const AnnexaRun *run
      = above->cells->len > 0 ? &g_array_index (above->cells, AnnexaRun, above->cells->len - 1) : NULL;

  if (run == NULL || run->n == 0 || cell == NULL || cell->row != row || cell->column_span < table->n_columns
      || cell->n_lines == 0 || self->headings[cell->first_line].n_lead > 0
      || annexa_table_is_clause_cell (self, cell))
    return FALSE;
  return is_answer_below_answer (self, table, cell, run)
         || (!annexa_evidence_stands_out (self, cell->first_line)
             && (self->headings[cell->first_line].sentence
                 || !annexa_ends_sentence (
                     annexa_layout_line (self->layout, run->first + run->n - 1)->text)));
}

/**
 * annexa_table_close_across:
 * @index: of a table of several controls
 * @candidate: its last one
 *
 * Where answers stand across the table, below number and title, the last one ends with the rule below it:
 * what stands there on the same page is none of it.
 */
void
annexa_table_close_across (const AnnexaEvidence *self, guint index, AnnexaCandidate *candidate)
{
  const AnnexaTable *table = annexa_table_at (self, index);
  const AnnexaRun *run = candidate->cells->len > 0
                             ? &g_array_index (candidate->cells, AnnexaRun, candidate->cells->len - 1)
                             : NULL;
  const AnnexaCell *cell = annexa_table_cell_at (table, table->n_rows - 1, 0);
  guint i = table->first_line + table->n_lines;

  if (!candidate->rest_follows || !table->ruled || run == NULL || cell == NULL
      || cell->first_line != run->first || cell->column_span < table->n_columns || !has_sentence (self, cell)
      || has_one_number (self, table) || has_requirement_only (self, candidate))
    return;
  while (i < self->layout->lines->len && annexa_layout_line (self->layout, i)->role != ANNEXA_ROLE_BODY)
    i++;
  if (i < self->layout->lines->len && annexa_layout_line (self->layout, i)->page == table->page)
    candidate->rest_follows = FALSE;
}

/* Whether @table is one of several cards below each other, each the table of one control with nothing in
 * between. */
static gboolean
is_card (const AnnexaEvidence *self, const AnnexaTable *table)
{
  return table->n_columns > 1 && table->n_rows <= MAX_CARD_ROWS && table->continues >= 0
         && annexa_table_at (self, (guint)table->continues)->page == table->page;
}

/* Whether all text between the tables @before and @next stands at the top of the next page and within their
 * sides. */
static gboolean
only_rest_between (const AnnexaEvidence *self, const AnnexaTable *before, const AnnexaTable *next)
{
  guint n = 0;

  for (guint i = before->first_line + before->n_lines; i < next->first_line; i++)
    {
      const AnnexaLine *line = annexa_layout_line (self->layout, i);

      if (line->role != ANNEXA_ROLE_BODY)
        continue;
      if (line->page != before->page + 1 || line->x1 < before->x1 - SAME_EDGE_PT
          || line->x2 > before->x2 + SAME_EDGE_PT
          || (line->table < 0 && annexa_evidence_stands_out (self, i)))
        return FALSE;
      n++;
    }
  return n > 0;
}

/**
 * annexa_table_take_rest_between:
 * @candidate: the last one of table @before
 *
 * Where controls have a card each, the cell of an answer that a page cuts goes on at the top of the next page
 * as a box without a number: what stands there before the next card @next is the rest of the answer.
 */
void
annexa_table_take_rest_between (const AnnexaEvidence *self, guint before, guint next,
                                AnnexaCandidate *candidate)
{
  const AnnexaTable *card = annexa_table_at (self, before), *other = annexa_table_at (self, next);
  AnnexaRun rest = { card->first_line + card->n_lines, 0, 0 };

  if (candidate->end_line > rest.first || other->page != card->page + 1
      || fabsf (card->x1 - other->x1) > SAME_EDGE_PT || fabsf (card->x2 - other->x2) > SAME_EDGE_PT
      || !is_card (self, card) || !only_rest_between (self, card, other))
    return;
  if (has_words_only (self, candidate))
    g_array_set_size (candidate->cells, 0);
  else
    rest.column = g_array_index (candidate->cells, AnnexaRun, candidate->cells->len - 1).column;
  rest.n = other->first_line - rest.first;
  g_array_append_val (candidate->cells, rest);
  candidate->end_line = MAX (candidate->end_line, other->first_line);
}
