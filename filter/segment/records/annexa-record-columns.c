/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-assembly-private.h"

#include <string.h>

#include "segment/annexa-candidates-private.h"
#include "segment/tables/annexa-party-tables.h"
#include "segment/tables/annexa-table-shape.h"
#include "text/annexa-marks.h"

/* Answers in several named parts: the columns of a table, or what stands below captions such as お客様の責任.
 */

static void
set_column (AnnexaRecord *record, const char *name, const char *text)
{
  AnnexaColumn *column;

  if (record->columns == NULL)
    record->columns = g_ptr_array_new_with_free_func ((GDestroyNotify)annexa_column_free);
  for (guint i = 0; i < record->columns->len; i++)
    {
      column = g_ptr_array_index (record->columns, i);
      if (strcmp (column->name, name) == 0)
        {
          char *longer = g_strconcat (column->text, "\n", text, NULL);

          g_free (column->text);
          column->text = longer;
          return;
        }
    }
  g_ptr_array_add (record->columns, annexa_column_new (name, text));
}

/* Whether a cell of the row in column @c is a sentence, be the others of the column marks: ― in most rows. */
static gboolean
says_more (const AnnexaAssembly *self, const AnnexaCandidate *candidate, guint c)
{
  for (guint r = 0; r < candidate->cells->len; r++)
    {
      const AnnexaRun *run = &g_array_index (candidate->cells, AnnexaRun, r);

      if (run->column == (gint)c && run->n > 0
          && annexa_ends_sentence (annexa_assembly_line (self, run->first + run->n - 1)->text))
        return TRUE;
    }
  return FALSE;
}

/* Whether two cells stand in one row, as they do where one name stands over several columns. */
static gboolean
are_beside (const AnnexaAssembly *self, const AnnexaRun *run, const AnnexaRun *other)
{
  const AnnexaLine *line = annexa_assembly_line (self, run->first);
  const AnnexaLine *beside = annexa_assembly_line (self, other->first);

  return run->in_row && other->in_row && run->column == other->column && line->table == beside->table
         && line->row == beside->row && line->column != beside->column;
}

/* Adds what stands in column @c of the answer of @candidate to @to. */
static void
take_column (AnnexaAssembly *self, AnnexaRecord *record, const AnnexaCandidate *candidate, guint c,
             AnnexaBlocks *to)
{
  g_autoptr (GArray) row = g_array_new (FALSE, FALSE, sizeof (AnnexaCell));
  gboolean goes_on = FALSE;

  for (guint r = 0, next; r < candidate->cells->len; r = next)
    {
      const AnnexaRun *run = &g_array_index (candidate->cells, AnnexaRun, r);

      next = r + 1;
      if (run->column != (gint)c)
        continue;
      g_array_set_size (row, 0);
      for (next = r; next < candidate->cells->len; next++)
        {
          const AnnexaRun *beside = run + (next - r);
          const AnnexaCell cell = { .first_line = beside->first, .n_lines = beside->n };

          if (next > r && !are_beside (self, run, beside))
            break;
          g_array_append_val (row, cell);
          for (guint i = beside->first; i < beside->first + beside->n; i++)
            annexa_assembly_take_line (self, record, i);
        }
      if (row->len > 1)
        annexa_blocks_add_row (to, (const AnnexaCell *)(gpointer)row->data, row->len, goes_on);
      for (guint i = run->first; row->len == 1 && i < run->first + run->n; i++)
        annexa_blocks_add_line (to, i);
      goes_on = row->len > 1;
    }
  annexa_blocks_break (to);
}

/* The answer of a table row: its cells column by column, those that a page break cut joined again. */
void
annexa_assembly_take_cells (AnnexaAssembly *self, AnnexaRecord *record, const AnnexaCandidate *candidate,
                            AnnexaBlocks *blocks)
{
  g_autoptr (GHashTable) columns = g_hash_table_new (NULL, NULL);
  gboolean named = FALSE;

  for (guint c = 0; c < candidate->column_names->len; c++)
    {
      g_autoptr (AnnexaBlocks) cell = annexa_blocks_new (self->evidence->layout, self->evidence->catalog);
      gboolean mark = c < ANNEXA_MAX_MARK_COLUMNS && (candidate->mark_columns >> c & 1) != 0
                      && !says_more (self, candidate, c);
      AnnexaBlocks *to = mark ? cell : blocks;
      gsize length = to->text->len;

      take_column (self, record, candidate, c, to);
      if (to->text->len == length)
        continue;
      g_hash_table_add (columns, GUINT_TO_POINTER (c));
      named = named || *(char *)g_ptr_array_index (candidate->column_names, c) != '\0';
      if (length > 0 && to == blocks && to->text->str[length] == '\n')
        length++;
      set_column (record, g_ptr_array_index (candidate->column_names, c), to->text->str + length);
    }
  if (!named || g_hash_table_size (columns) < 2)
    g_clear_pointer (&record->columns, g_ptr_array_unref);
}

static void
clear_part (AnnexaPart *part)
{
  g_free (part->name);
}

/* The parts of a record, none as yet. */
GArray *
annexa_assembly_new_parts (void)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (AnnexaPart));

  g_array_set_clear_func (parts, (GDestroyNotify)clear_part);
  return parts;
}

/* (transfer full): the name that line @i gives to what stands below it: without marks and brackets around it.
 */
static char *
name_of (const AnnexaAssembly *self, guint i)
{
  const char *start = annexa_assembly_line (self, i)->text, *end = start + strlen (start);

  while (start < end && !g_unichar_isalnum (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  while (end > start && !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  return g_strndup (start, (gsize)(end - start));
}

/* Line @caption names what follows in the answer, and is text of it as well. */
void
annexa_assembly_begin_part (AnnexaAssembly *self, guint caption, AnnexaBlocks *blocks)
{
  AnnexaPart part = { .name = name_of (self, caption) };

  annexa_blocks_break (blocks);
  part.caption = (guint)blocks->text->len;
  annexa_blocks_add_line (blocks, caption);
  annexa_blocks_break (blocks);
  part.offset = (guint)blocks->text->len;
  g_array_append_val (self->parts, part);
}

/* What follows in the answer has @name (transfer full), which is no text of it. */
static void
begin_named (AnnexaAssembly *self, char *name, AnnexaBlocks *blocks)
{
  AnnexaPart part = { .name = name };

  annexa_blocks_break (blocks);
  part.caption = part.offset = (guint)blocks->text->len;
  g_array_append_val (self->parts, part);
}

static void
add_cell (AnnexaBlocks *blocks, const AnnexaCell *cell)
{
  for (guint i = 0; i < cell->n_lines; i++)
    annexa_blocks_add_line (blocks, cell->first_line + i);
}

/* Adds what stands in tables @first to @last below the name of each column. */
static void
add_columns (AnnexaAssembly *self, AnnexaBlocks *blocks, guint first, guint last)
{
  for (guint c = 0; c < 2; c++)
    {
      begin_named (self,
                   annexa_table_cell_text (
                       self->evidence, annexa_table_cell_at (annexa_table_at (self->evidence, first), 0, c)),
                   blocks);
      for (guint t = first; t <= last; t++)
        {
          const AnnexaCell *cell = annexa_table_cell_at (annexa_table_at (self->evidence, t), 1, c);

          if (cell != NULL && cell->row == 1 && cell->column == c)
            add_cell (blocks, cell);
        }
    }
}

/* Adds what stands in tables @first to @last beside the name of each row. */
static void
add_rows (AnnexaAssembly *self, AnnexaBlocks *blocks, guint first, guint last)
{
  for (guint t = first; t <= last; t++)
    for (guint r = 0; r < annexa_table_at (self->evidence, t)->n_rows; r++)
      {
        const AnnexaTable *table = annexa_table_at (self->evidence, t);
        const AnnexaCell *part = annexa_table_cell_at (table, r, 1);

        begin_named (self, annexa_table_cell_text (self->evidence, annexa_table_cell_at (table, r, 0)),
                     blocks);
        if (part != NULL && part->row == r)
          add_cell (blocks, part);
      }
}

/**
 * annexa_assembly_take_parties:
 * @line: (inout): that begins a table; set to the last line of what was taken
 * @to: where the answer ends
 *
 * Adds a table that parts the answer by whose it is: one part after the other.
 *
 * Returns: %FALSE when it is no such table, or one of several rows
 */
gboolean
annexa_assembly_take_parties (AnnexaAssembly *self, AnnexaRecord *record, AnnexaBlocks *blocks, guint *line,
                              guint to)
{
  const gint first = annexa_assembly_line (self, *line)->table;
  const AnnexaParties parties = self->evidence->parties[first];
  const AnnexaTable *table = annexa_table_at (self->evidence, (guint)first);
  guint last;

  if (parties == ANNEXA_PARTIES_NONE || self->evidence->in_control_table[first] || *line != table->first_line
      || (!annexa_party_tables_is_one_row (self->evidence, (guint)first, to, &last)
          && parties == ANNEXA_PARTIES_IN_COLUMNS))
    return FALSE;
  if (parties == ANNEXA_PARTIES_IN_COLUMNS)
    add_columns (self, blocks, (guint)first, last);
  else
    add_rows (self, blocks, (guint)first, last);
  begin_named (self, g_strdup (""), blocks);
  table = annexa_table_at (self->evidence, last);
  for (guint i = *line; i < table->first_line + table->n_lines; i++)
    if (annexa_assembly_line (self, i)->role == ANNEXA_ROLE_BODY)
      annexa_assembly_take_line (self, record, i);
  *line = table->first_line + table->n_lines - 1;
  return TRUE;
}

/* Gives @record its parts under the names that captions give them; the first has the caption that was taken
 * with the heading, or none. */
void
annexa_assembly_name_parts (AnnexaAssembly *self, AnnexaRecord *record, const AnnexaCandidate *candidate,
                            const AnnexaBlocks *blocks)
{
  const guint n = self->parts->len;

  for (guint p = 0; n > 0 && p <= n; p++)
    {
      const AnnexaPart *part = p > 0 ? &g_array_index (self->parts, AnnexaPart, p - 1) : NULL;
      guint from = part != NULL ? part->offset : 0;
      guint to = p < n ? g_array_index (self->parts, AnnexaPart, p).caption : (guint)blocks->text->len;
      g_autofree char *name = NULL, *text = NULL;

      if (from > 0 && blocks->text->str[from] == '\n')
        from++;
      if (from >= to)
        continue;
      if (part != NULL)
        name = g_strdup (part->name);
      else if (annexa_part_captions_names (self->evidence, candidate->end_line - 1))
        name = name_of (self, candidate->end_line - 1);
      text = g_strndup (blocks->text->str + from, to - from);
      set_column (record, name != NULL ? name : "", text);
    }
  g_array_set_size (self->parts, 0);
}
