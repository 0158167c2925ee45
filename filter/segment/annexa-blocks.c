/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-blocks.h"

#include <math.h>
#include <string.h>

#include "annexa-heading.h"
#include "text/annexa-fold.h"
#include "text/annexa-marks.h"

/* A line that ends this far before the edge of its column ends a paragraph. */
#define SHORT_LINE_EM 1.9f
/* Lines of cells side by side are of one row when twice the distance of their middles is no more. */
#define SAME_HEIGHT_EM 0.9f
/* So many lines of all cells in line with each other are no chance. */
#define MIN_ALIGNED_LINES 3u

AnnexaBlocks *
annexa_blocks_new (const AnnexaLayout *layout, AnnexaCatalog *catalog)
{
  AnnexaBlocks *self = g_new0 (AnnexaBlocks, 1);

  self->layout = layout;
  self->catalog = catalog;
  self->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify)annexa_block_free);
  self->text = g_string_new (NULL);
  self->open = g_string_new (NULL);
  self->before = -1;
  self->closing_line = G_MAXUINT;
  return self;
}

void
annexa_blocks_free (AnnexaBlocks *self)
{
  g_clear_pointer (&self->blocks, g_ptr_array_unref);
  if (self->text != NULL)
    g_string_free (self->text, TRUE);
  g_string_free (self->open, TRUE);
  g_free (self);
}

/* Whether @text begins with a bullet or a list number. */
gboolean
annexa_blocks_is_item (const char *text)
{
  gunichar c = g_utf8_get_char (text);
  AnnexaNumber number;

  if (annexa_is_bullet (c))
    return TRUE;
  if (annexa_begins_with_dash (text) || (c == '*' && text[1] == ' '))
    return TRUE;
  if (g_ascii_isalpha (*text) && (text[1] == ')' || (text[1] == '.' && text[2] == ' ')))
    return TRUE;
  if (!annexa_number_parse (NULL, text, &number) || number.n_parts != 1)
    return FALSE;
  if (number.kind != ANNEXA_NUMBERING_DECIMAL)
    return TRUE;
  /* "3 日" is text, "3. 日" an item. */
  return memchr (text, '.', number.end) != NULL
         || (number.end >= 3 && memcmp (text + number.end - 3, "．", 3) == 0);
}

static void
append_text_line (AnnexaBlocks *self, const char *line)
{
  if (self->text->len > 0)
    g_string_append_c (self->text, '\n');
  g_string_append (self->text, line);
}

/* Ends the open paragraph or item. */
void
annexa_blocks_break (AnnexaBlocks *self)
{
  AnnexaBlock *last = self->blocks->len > 0 ? g_ptr_array_index (self->blocks, self->blocks->len - 1) : NULL;

  self->before = -1;
  self->open_text_x1 = -1;
  if (self->open->len == 0)
    return;
  append_text_line (self, self->open->str);
  if (self->open_is_item)
    {
      if (last == NULL || last->kind != ANNEXA_BLOCK_LIST)
        g_ptr_array_add (self->blocks, last = annexa_block_new (ANNEXA_BLOCK_LIST));
      g_ptr_array_add (last->items, g_strdup (self->open->str));
    }
  else
    {
      AnnexaBlock *block = annexa_block_new (ANNEXA_BLOCK_PARAGRAPH);

      block->text = g_strdup (self->open->str);
      g_ptr_array_add (self->blocks, block);
    }
  g_string_truncate (self->open, 0);
}

static void
add_figure_label (AnnexaBlocks *self, const char *label)
{
  AnnexaBlock *last = self->blocks->len > 0 ? g_ptr_array_index (self->blocks, self->blocks->len - 1) : NULL;

  if (last == NULL || last->kind != ANNEXA_BLOCK_FIGURE)
    g_ptr_array_add (self->blocks, last = annexa_block_new (ANNEXA_BLOCK_FIGURE));
  g_ptr_array_add (last->items, g_strdup (label));
}

/* (transfer full) (nullable): what line @index says before the reference that closes the answer; NULL where
 * it is whole. */
static char *
cut_closing (const AnnexaBlocks *self, const AnnexaLine *line, guint index)
{
  if (index < self->closing_line || line->role != ANNEXA_ROLE_BODY)
    return NULL;
  return index > self->closing_line ? g_strdup ("")
                                    : g_strchomp (g_strndup (line->text, self->closing_offset));
}

/* Adds a line of the flow or of a cell. */
void
annexa_blocks_add_line (AnnexaBlocks *self, guint index)
{
  const AnnexaLine *line = annexa_layout_line (self->layout, index);
  const AnnexaLine *before
      = self->before >= 0 ? annexa_layout_line (self->layout, (guint)self->before) : NULL;
  g_autofree char *cut = NULL;
  const char *text;

  if (line->role == ANNEXA_ROLE_FIGURE)
    {
      if (before == NULL || annexa_ends_sentence (before->text))
        {
          annexa_blocks_break (self);
          add_figure_label (self, line->text);
        }
      return;
    }
  if (line->role != ANNEXA_ROLE_BODY && line->role != ANNEXA_ROLE_NOTE)
    return;
  cut = cut_closing (self, line, index);
  text = cut != NULL ? cut : line->text;
  if (*text == '\0')
    return;
  if (before != NULL && annexa_blocks_begins_paragraph (self, before, line))
    annexa_blocks_break (self);
  self->before = (gint)index;
  if (self->open->len == 0)
    {
      const gsize skipped = index == self->skip_line ? MIN (self->skip_bytes, strlen (text)) : 0;
      const char *rest = text + skipped;

      self->open_hangs = skipped > 0;
      self->open_is_item = annexa_blocks_is_item (rest);
      self->open_x1 = line->x1;
      self->open_text_x1 = -1;
      g_string_append (self->open, rest);
      return;
    }
  if (self->open_text_x1 < 0)
    self->open_text_x1 = line->x1;
  annexa_join_append (self->open, text, self->layout->habit);
}

static char *
cell_to_text (AnnexaBlocks *self, const AnnexaCell *cell)
{
  g_autoptr (AnnexaBlocks) inner = annexa_blocks_new (self->layout, self->catalog);

  for (guint i = 0; i < cell->n_lines; i++)
    annexa_blocks_add_line (inner, cell->first_line + i);
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

/* Line @n of a cell that has as many rows as lines, or the cell. */
static char *
part_to_text (AnnexaBlocks *self, const AnnexaCell *cell, guint n, guint n_rows)
{
  AnnexaCell part = *cell;

  if (n_rows > 1 && cell->n_lines > 0)
    {
      part.first_line += n;
      part.n_lines = 1;
    }
  return cell_to_text (self, &part);
}

static void
add_table_row (AnnexaBlocks *self, const AnnexaTable *table, guint row, guint n, guint n_rows,
               AnnexaBlock *block)
{
  GPtrArray *cells = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < table->cells->len; i++)
    {
      const AnnexaCell *cell = &g_array_index (table->cells, AnnexaCell, i);
      char *text;

      if (cell->row != row)
        continue;
      text = part_to_text (self, cell, n, n_rows);
      if (cells->len > 0)
        g_string_append_c (line, '\t');
      for (const char *p = text; *p != '\0'; p++)
        g_string_append_c (line, *p == '\n' ? ' ' : *p);
      g_ptr_array_add (cells, text);
    }
  if (line->len > 0 && strspn (line->str, "\t ") < line->len)
    append_text_line (self, line->str);
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
      text = cell_to_text (self, said);
      repeated = cell_to_text (self, cell);
      if (said->column != cell->column || strcmp (text, repeated) != 0)
        return FALSE;
    }
}

/* Whether the first row says no more than whose part stands in which column, vendor and customer: such a
 * table is the answer itself, and often only the first of a chapter has the row. */
static gboolean
names_parties (AnnexaBlocks *self, const AnnexaTable *table)
{
  const AnnexaCell *cell;
  guint n = 0, n_customer = 0;

  if (table->n_rows < 2 || table->n_columns != 2)
    return FALSE;
  for (; (cell = head_cell (table, n)) != NULL; n++)
    {
      g_autofree char *text = cell_to_text (self, cell), *key = annexa_fold_key (text);

      if (annexa_catalog_is_cue (self->catalog, "column-customer", key))
        n_customer++;
      else if (!annexa_catalog_is_cue (self->catalog, "column-answer", key))
        return FALSE;
    }
  return n == 2 && n_customer == 1;
}

/* Adds a table of the answer: a line of text a row, cells apart by tabs. */
void
annexa_blocks_add_table (AnnexaBlocks *self, guint index)
{
  const AnnexaTable *table = g_ptr_array_index (self->layout->tables, index);
  gsize before;
  AnnexaBlock *block;

  annexa_blocks_break (self);
  before = self->text->len;
  block = annexa_block_new (ANNEXA_BLOCK_TABLE);
  for (guint row = repeats_header (self, table) ? 1 : 0; row < table->n_rows; row++)
    {
      guint n_rows = count_rows_within (self, table, row);

      for (guint n = 0; n < n_rows; n++)
        add_table_row (self, table, row, n, n_rows, block);
      /* The row is part of the table's shape, but no text of the answer. */
      if (row == 0 && names_parties (self, table))
        g_string_truncate (self->text, before);
    }
  g_ptr_array_add (self->blocks, block);
}

void
annexa_blocks_finish (AnnexaBlocks *self)
{
  annexa_blocks_break (self);
}
