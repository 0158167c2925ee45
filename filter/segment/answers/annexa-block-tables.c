/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-blocks.h"

#include <math.h>
#include <string.h>

#include "segment/headings/annexa-heading.h"
#include "text/annexa-fold.h"
#include "text/annexa-marks.h"

/* Tables of an answer as text. */

/* A line that ends this far before the edge of its column ends a paragraph. */
#define SHORT_LINE_EM 1.9f
/* Lines of cells side by side are of one row when twice the distance of their middles is no more. */
#define SAME_HEIGHT_EM 0.9f
/* So many lines of all cells in line with each other are no chance. */
#define MIN_ALIGNED_LINES 3u

/* The text of @cell, and of @rest (nullable), what is left of it on the next page. */
static char *
cell_to_text (AnnexaBlocks *self, const AnnexaCell *cell, const AnnexaCell *rest)
{
  g_autoptr (AnnexaBlocks) inner = annexa_blocks_new (self->layout, self->catalog);

  for (guint i = 0; i < cell->n_lines; i++)
    annexa_blocks_add_line (inner, cell->first_line + i);
  for (guint i = 0; rest != NULL && i < rest->n_lines; i++)
    annexa_blocks_add_line (inner, rest->first_line + i);
  annexa_blocks_break (inner);
  return g_strdup (inner->text->str);
}

/* Whether a line that is not the last of its cell ends well before the cell does, which one that wraps does
 * not. */
static gboolean
has_short_line (const AnnexaBlocks *self, const AnnexaCell *cell)
{
  for (guint n = 0; n + 1 < cell->n_lines; n++)
    {
      const AnnexaLine *line = annexa_layout_line (self->layout, cell->first_line + n);

      if (line->x2 < line->right - SHORT_LINE_EM * line->size_pt)
        return TRUE;
    }
  return FALSE;
}

/* Where line by line all cells of a row stand at one height and do not wrap, each line is a row of its own,
 * which no rule parts from the next. Returns how many rows these are; 1 where they are none. */
static guint
count_rows_within (const AnnexaBlocks *self, const AnnexaTable *table, guint row)
{
  const AnnexaCell *first = NULL;
  guint n_cells = 0, n_short = 0;

  for (guint i = 0; i < table->cells->len; i++)
    {
      const AnnexaCell *cell = &g_array_index (table->cells, AnnexaCell, i);

      if (cell->row != row || cell->n_lines == 0)
        continue;
      if (first == NULL)
        first = cell;
      n_cells++;
      n_short += has_short_line (self, cell);
      if (cell->n_lines != first->n_lines || cell->row_span > 1)
        return 1;
      for (guint n = 0; n < cell->n_lines; n++)
        {
          const AnnexaLine *line = annexa_layout_line (self->layout, cell->first_line + n);
          const AnnexaLine *beside = annexa_layout_line (self->layout, first->first_line + n);

          if (fabsf (line->y1 + line->y2 - beside->y1 - beside->y2) > SAME_HEIGHT_EM * line->size_pt)
            return 1;
        }
    }
  if (n_cells < 2 || n_short < (first->n_lines >= MIN_ALIGNED_LINES ? 1 : n_cells))
    return 1;
  return first->n_lines;
}

/* Line @n of a cell that has as many rows as lines, or the cell with its @rest (nullable). */
static char *
part_to_text (AnnexaBlocks *self, const AnnexaCell *cell, guint n, guint n_rows, const AnnexaCell *rest)
{
  AnnexaCell part = *cell;

  if (n_rows > 1 && cell->n_lines > 0)
    {
      part.first_line += n;
      part.n_lines = 1;
    }
  return cell_to_text (self, &part, rest);
}

static const AnnexaCell *
find_cell (const AnnexaTable *table, guint row, guint column)
{
  for (guint i = 0; i < table->cells->len; i++)
    {
      const AnnexaCell *cell = &g_array_index (table->cells, AnnexaCell, i);

      if (cell->row == row && cell->column == column)
        return cell;
    }
  return NULL;
}

/* Adds line @n of row @row of @table, the whole row where it has but one; @next (nullable) is the part of the
 * table on the next page whose row @rest goes on with it. */
static void
add_table_row (AnnexaBlocks *self, const AnnexaTable *table, guint row, guint n, guint n_rows,
               const AnnexaTable *next, guint rest, AnnexaBlock *block)
{
  GPtrArray *cells = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < table->cells->len; i++)
    {
      const AnnexaCell *cell = &g_array_index (table->cells, AnnexaCell, i);
      char *text;

      if (cell->row != row)
        continue;
      text = part_to_text (self, cell, n, n_rows, next != NULL ? find_cell (next, rest, cell->column) : NULL);
      if (cells->len > 0)
        g_string_append_c (line, '\t');
      for (const char *p = text; *p != '\0'; p++)
        g_string_append_c (line, *p == '\n' ? ' ' : *p);
      g_ptr_array_add (cells, text);
    }
  if (line->len > 0 && strspn (line->str, "\t ") < line->len)
    annexa_blocks_append (self, line->str);
  g_ptr_array_add (block->rows, cells);
}

/* The @nth cell of the first row of @table that has text; NULL where there is none. */
static const AnnexaCell *
head_cell (const AnnexaTable *table, guint nth)
{
  for (guint i = 0; i < table->cells->len; i++)
    {
      const AnnexaCell *cell = &g_array_index (table->cells, AnnexaCell, i);

      if (cell->row == 0 && cell->n_lines > 0 && nth-- == 0)
        return cell;
    }
  return NULL;
}

/* Whether a table that goes on from the page before prints its header again. */
static gboolean
repeats_header (AnnexaBlocks *self, const AnnexaTable *table)
{
  const AnnexaTable *before;
  const AnnexaCell *cell, *said;

  if (table->continues < 0 || table->n_rows < 2)
    return FALSE;
  before = g_ptr_array_index (self->layout->tables, table->continues);
  if (before->page == table->page || before->n_rows < 2)
    return FALSE;
  for (guint i = 0;; i++)
    {
      g_autofree char *text = NULL, *repeated = NULL;

      said = head_cell (before, i);
      cell = head_cell (table, i);
      if (said == NULL || cell == NULL)
        return said == cell && i > 1;
      text = cell_to_text (self, said, NULL);
      repeated = cell_to_text (self, cell, NULL);
      if (said->column != cell->column || strcmp (text, repeated) != 0)
        return FALSE;
    }
}

/* The part of table @index on the next page, where that begins with the rest of the last row: one or more
 * cells go on, each a line that ran to the edge and ended no sentence, and nothing begins. @rest is that row.
 * NULL where there is none. */
static const AnnexaTable *
find_rest (AnnexaBlocks *self, guint index, guint *rest)
{
  const AnnexaTable *table = g_ptr_array_index (self->layout->tables, index), *next;
  gboolean named = FALSE;
  guint n = 0;

  if (index + 1 >= self->layout->tables->len || table->n_rows == 0)
    return NULL;
  next = g_ptr_array_index (self->layout->tables, index + 1);
  if (next->continues != (gint)index || next->page == table->page)
    return NULL;
  *rest = repeats_header (self, next) ? 1 : 0;
  for (guint i = 0; i < next->cells->len; i++)
    {
      const AnnexaCell *cell = &g_array_index (next->cells, AnnexaCell, i), *above;
      const AnnexaLine *line;

      if (cell->row != *rest || cell->n_lines == 0)
        continue;
      above = find_cell (table, table->n_rows - 1, cell->column);
      /* What stands in the first column and across others names the rows below it. */
      if ((cell->column == 0 && cell->column_span > 1) || above == NULL || above->n_lines == 0)
        return NULL;
      line = annexa_layout_line (self->layout, above->first_line + above->n_lines - 1);
      if (line->x2 < line->right - SHORT_LINE_EM * line->size_pt || annexa_ends_sentence (line->text))
        return NULL;
      named = named || cell->column == 0;
      n++;
    }
  /* A row that begins has a name and more. */
  return n > 0 && !(named && n > 1) ? next : NULL;
}

/* Whether row @row of table @index is but the rest of the last row on the page before. */
static gboolean
is_rest (AnnexaBlocks *self, guint index, guint row)
{
  const AnnexaTable *table = g_ptr_array_index (self->layout->tables, index);
  guint rest;

  return table->continues >= 0 && (guint)table->continues + 1 == index
         && find_rest (self, (guint)table->continues, &rest) != NULL && rest == row;
}

/* Adds a table of the answer from @first_row on: a line of text a row, cells apart by tabs. A header that
 * names but whose part stands in which column (@parties) is part of the table's shape, but no text of the
 * answer; often only the first of a chapter has it. */
void
annexa_blocks_add_table (AnnexaBlocks *self, guint index, guint first_row, gboolean parties)
{
  const AnnexaTable *table = g_ptr_array_index (self->layout->tables, index), *next;
  guint rest = 0;
  gsize before;
  AnnexaBlock *block;

  annexa_blocks_break (self);
  before = self->text->len;
  block = annexa_block_new (ANNEXA_BLOCK_TABLE);
  next = find_rest (self, index, &rest);
  for (guint row = MAX (first_row, repeats_header (self, table) ? 1u : 0u); row < table->n_rows; row++)
    {
      const AnnexaTable *below = row + 1 == table->n_rows ? next : NULL;
      guint n_rows = below != NULL ? 1 : count_rows_within (self, table, row);

      for (guint n = 0; n < n_rows && !is_rest (self, index, row); n++)
        add_table_row (self, table, row, n, n_rows, below, rest, block);
      if (row == 0 && parties)
        g_string_truncate (self->text, before);
    }
  g_ptr_array_add (self->blocks, block);
}

/* Adds cells that stand beside each other as one row: of the table that was added last where it @goes_on. */
void
annexa_blocks_add_row (AnnexaBlocks *self, const AnnexaCell *cells, guint n, gboolean goes_on)
{
  GPtrArray *row = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) line = g_string_new (NULL);

  annexa_blocks_break (self);
  if (!goes_on)
    g_ptr_array_add (self->blocks, annexa_block_new (ANNEXA_BLOCK_TABLE));
  for (guint i = 0; i < n; i++)
    {
      char *text = cell_to_text (self, &cells[i], NULL);

      if (i > 0)
        g_string_append_c (line, '\t');
      g_string_append (line, text);
      g_ptr_array_add (row, text);
    }
  g_strdelimit (line->str, "\n", ' ');
  annexa_blocks_append (self, line->str);
  g_ptr_array_add (((AnnexaBlock *)g_ptr_array_index (self->blocks, self->blocks->len - 1))->rows, row);
}
