/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-blocks.h"

#include <string.h>

#include "segment/headings/annexa-heading.h"
#include "text/annexa-fold.h"
#include "text/annexa-marks.h"

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
  self->closing_end = G_MAXUINT;
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

/* *海外から使うときは… is a note on a line of its own; *1 is a mark in text. */
static gboolean
begins_with_asterisk (const char *text)
{
  const gunichar c = g_utf8_get_char (text),
                 next = *text != '\0' ? g_utf8_get_char (g_utf8_next_char (text)) : 0;

  return (c == '*' || c == 0xff0a /* ＊ */)
         && (next == ' ' || (annexa_is_cjk (next) && g_unichar_isalpha (next)));
}

/* Whether @text begins with a bullet or a list number. */
gboolean
annexa_blocks_is_item (const char *text)
{
  gunichar c = g_utf8_get_char (text);
  AnnexaNumber number;

  if (annexa_is_bullet (c))
    return TRUE;
  if (annexa_begins_with_dash (text) || begins_with_asterisk (text))
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

void
annexa_blocks_append (AnnexaBlocks *self, const char *line)
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
  annexa_blocks_append (self, self->open->str);
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
  if (index < self->closing_line || index >= self->closing_end || line->role != ANNEXA_ROLE_BODY)
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

void
annexa_blocks_finish (AnnexaBlocks *self)
{
  annexa_blocks_break (self);
}
