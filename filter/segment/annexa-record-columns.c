/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-assembly-private.h"

#include <string.h>

#include "annexa-candidates-private.h"

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
      gboolean mark = c < ANNEXA_MAX_MARK_COLUMNS && (candidate->mark_columns >> c & 1) != 0;
      AnnexaBlocks *to = mark ? cell : blocks;
      gsize length = to->text->len;

      for (guint r = 0; r < candidate->cells->len; r++)
        {
          const AnnexaRun *run = &g_array_index (candidate->cells, AnnexaRun, r);

          if (run->column != (gint)c)
            continue;
          for (guint i = run->first; i < run->first + run->n; i++)
            {
              annexa_assembly_take_line (self, record, i);
              annexa_blocks_add_line (to, i);
            }
        }
      annexa_blocks_break (to);
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

/* Line @caption names what follows in the answer, and is text of it as well. */
void
annexa_assembly_begin_part (AnnexaAssembly *self, guint caption, AnnexaBlocks *blocks)
{
  AnnexaPart part = { .line = caption };

  annexa_blocks_break (blocks);
  part.caption = (guint)blocks->text->len;
  annexa_blocks_add_line (blocks, caption);
  annexa_blocks_break (blocks);
  part.offset = (guint)blocks->text->len;
  g_array_append_val (self->parts, part);
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
        name = name_of (self, part->line);
      else if (annexa_part_captions_names (self->evidence, candidate->end_line - 1))
        name = name_of (self, candidate->end_line - 1);
      text = g_strndup (blocks->text->str + from, to - from);
      set_column (record, name != NULL ? name : "", text);
    }
  g_array_set_size (self->parts, 0);
}
