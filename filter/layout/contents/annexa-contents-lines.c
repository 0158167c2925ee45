/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <string.h>

#include "annexa-contents-private.h"

/* Contents in a paper that is all in columns: only when these are read one after another do its entries stand
 * below each other. Each has its page number behind its first line, and may go on below. */

/* So many lines of an entry may follow that with its number. */
#define MAX_LINES_WRAPPED 5u
#define MAX_LINES 2000u
/* So many headings without contents may be looked behind, each for as many lines, in a hostile file. */
#define MAX_FAILED 64u

/* (transfer full) (nullable): the key of what line @i says before the number that it ends in, which is not
 * below @number and becomes that. */
static char *
read_entry (const AnnexaLayout *self, guint i, guint *number)
{
  const AnnexaLine *line = annexa_layout_line (self, i);
  g_autofree char *text = NULL;
  guint value = 0;

  if (!annexa_contents_read_number (line->text, &value) || value == 0 || value < *number)
    return NULL;
  *number = value;
  text = annexa_contents_entry_text (line->text, 0);
  return annexa_fold_key (text);
}

/* Whether line @i may be of contents. */
static gboolean
may_be_listed (const AnnexaLayout *self, guint i)
{
  const AnnexaLine *line = annexa_layout_line (self, i);

  return line->table < 0 && !annexa_contents_has_sentence (line->text);
}

static gboolean
says (const AnnexaLayout *self, guint i, const char *key)
{
  g_autofree char *other = annexa_fold_key (annexa_layout_line (self, i)->text);

  return strcmp (other, key) == 0;
}

/* The line behind the contents that begin with line @first: that which says again, without a number, what the
 * first entry does, as the body begins with it. 0 where they do not come so far. */
static guint
find_end (const AnnexaLayout *self, guint first)
{
  guint number = 0, n = 1, last = first;
  g_autofree char *begin = read_entry (self, first, &number);

  if (begin == NULL || *begin == '\0')
    return 0;
  for (guint i = first + 1; i < self->lines->len && i - first <= MAX_LINES; i++)
    {
      g_autofree char *entry = NULL;

      if (annexa_layout_line (self, i)->role != ANNEXA_ROLE_BODY)
        continue;
      if (says (self, i, begin))
        return n >= ANNEXA_MIN_PLAIN_ENTRIES ? i : 0;
      entry = read_entry (self, i, &number);
      if (!may_be_listed (self, i) || (entry == NULL && i - last > MAX_LINES_WRAPPED))
        return 0;
      if (entry == NULL)
        continue;
      last = i;
      n++;
    }
  return 0;
}

static void
add_entry (AnnexaLayout *self, GString *text, guint page)
{
  AnnexaArena *arena = self->pages->arena;
  g_autofree char *key = annexa_fold_key (text->str);
  AnnexaContentsEntry entry = { NULL, NULL, page };

  if (*key == '\0')
    return;
  entry.text = annexa_arena_copy_string (arena, text->str);
  entry.key = annexa_arena_copy_string (arena, key);
  g_array_append_val (self->contents, entry);
  g_string_truncate (text, 0);
}

/* Makes the lines [@heading, @end) contents, with an entry for each that has a number and what follows it. */
static void
mark (AnnexaLayout *self, guint heading, guint end)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint number = 0;

  for (guint i = heading; i < end; i++)
    {
      AnnexaLine *line = annexa_layout_line (self, i);
      guint before = number;
      g_autofree char *key = NULL, *plain = NULL;

      if (line->role != ANNEXA_ROLE_BODY)
        continue;
      line->role = ANNEXA_ROLE_CONTENTS;
      if (i == heading)
        continue;
      key = read_entry (self, i, &number);
      if (key != NULL)
        add_entry (self, text, before);
      plain = key != NULL ? annexa_contents_entry_text (line->text, 0) : g_strdup (line->text);
      g_string_append (text, plain);
    }
  add_entry (self, text, number);
}

/**
 * annexa_contents_mark_lines:
 * @self: a layout, all lines written
 * @catalog: for the headings of contents
 *
 * Marks contents with page numbers that #annexa_contents_mark cannot see, as their rows go across columns.
 */
void
annexa_contents_mark_lines (AnnexaLayout *self, AnnexaCatalog *catalog)
{
  guint n_failed = 0;

  for (guint i = 0; i + 1 < self->lines->len && n_failed < MAX_FAILED; i++)
    {
      guint value, end;
      g_autofree char *key = NULL;

      if (annexa_layout_line (self, i)->role != ANNEXA_ROLE_BODY
          || annexa_layout_line (self, i + 1)->role != ANNEXA_ROLE_BODY
          || !annexa_contents_read_number (annexa_layout_line (self, i + 1)->text, &value))
        continue;
      key = annexa_fold_key (annexa_layout_line (self, i)->text);
      if (!annexa_catalog_is_cue (catalog, "contents", key))
        continue;
      end = find_end (self, i + 1);
      if (end == 0)
        {
          n_failed++;
          continue;
        }
      mark (self, i, end);
      i = end - 1;
    }
}
