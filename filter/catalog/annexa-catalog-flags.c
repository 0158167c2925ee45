/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "annexa-catalog-builder-private.h"

#include <string.h>

/* What may begin with each character: number forms, patterns, words, brackets. The lexer passes over all
 * else. */

static const char opening[] = "([{<〔【「『〈《〖“";
static const char closing[] = ")]}>〕】」』〉》〗”";
static const char separators[] = ",、/・:;-|~〜→⇒←⇐↔&+·•─━";

typedef struct
{
  guint8 *flags;
  guint8 flag;
} Mark;

static void
mark_range (gunichar first, gunichar last, gpointer data)
{
  Mark *mark = data;

  for (gunichar c = first; c <= MIN (last, 0xFFFF); c++)
    mark->flags[c] |= mark->flag;
  /* Beyond the BMP the flags of the low 16 bits serve as a filter. */
  for (gunichar c = MAX (first, 0x10000); c <= last && c - MAX (first, 0x10000) <= 0xFFFF; c++)
    mark->flags[c & 0xFFFF] |= mark->flag;
}

static void
mark_string (guint8 *flags, const char *string, guint8 flag)
{
  for (const char *p = string; *p != '\0'; p = g_utf8_next_char (p))
    flags[g_utf8_get_char (p) & 0xFFFF] |= flag;
}

static void
mark_patterns (AnnexaCatalogTables *tables, guint8 *flags)
{
  Mark mark = { flags, ANNEXA_FLAG_LABEL };

  for (guint i = 0; i < tables->n_forms; i++)
    if (!tables->forms[i].below)
      annexa_pattern_foreach_first (tables->forms[i].pattern, mark_range, &mark);
  mark.flag = ANNEXA_FLAG_PATTERN;
  for (guint i = 0; i < tables->n_text_patterns; i++)
    annexa_pattern_foreach_first (tables->text_patterns[i].pattern, mark_range, &mark);
}

/* A list may leave out all but the last character of a number: 3-2-①、②. Digits begin numbers anyway, and a
 * letter is no number alone. */
static void
mark_lasts (const AnnexaCatalogTables *tables, guint8 *flags)
{
  for (guint i = 0; i < tables->n_items; i++)
    {
      const char *id = tables->items[i].public.id;
      const char *last = g_utf8_find_prev_char (id, id + strlen (id));

      if (last != NULL && g_utf8_get_char (last) > 0x7f)
        flags[g_utf8_get_char (last) & 0xFFFF] |= ANNEXA_FLAG_LABEL;
    }
}

typedef struct
{
  guint64 *firsts;
  guint64 bit;
} TextMark;

static void
mark_text_range (gunichar first, gunichar last, gpointer data)
{
  TextMark *mark = data;

  last = MIN (last, first + ANNEXA_CATALOG_N_FIRSTS - 1);
  for (gunichar c = first; c <= last; c++)
    mark->firsts[c & (ANNEXA_CATALOG_N_FIRSTS - 1)] |= mark->bit;
}

/* Notes that the pattern that stands at @number in its list may begin so. */
static void
mark_text_pattern (guint64 *firsts, guint number, const AnnexaPattern *pattern)
{
  TextMark mark = { firsts, G_GUINT64_CONSTANT (1) << MIN (number, 63) };

  annexa_pattern_foreach_first (pattern, mark_text_range, &mark);
}

/* With what each number form may begin. */
static void
set_form_firsts (AnnexaCatalogBuilder *self)
{
  guint64 *firsts = annexa_catalog_builder_own (self, g_new0 (guint64, ANNEXA_CATALOG_N_FIRSTS));

  for (guint i = 0; i < self->tables->n_forms; i++)
    if (!self->tables->forms[i].below)
      mark_text_pattern (firsts, i, self->tables->forms[i].pattern);
  self->tables->form_firsts = firsts;
}

/* The patterns that are looked for in lines, and with what they may begin. */
static void
set_text_patterns (AnnexaCatalogBuilder *self)
{
  AnnexaCatalogTables *tables = self->tables;
  g_autoptr (GArray) patterns = g_array_new (FALSE, FALSE, sizeof (AnnexaTextPattern));
  guint64 *firsts = annexa_catalog_builder_own (self, g_new0 (guint64, ANNEXA_CATALOG_N_FIRSTS));

  for (guint i = 0; i < tables->n_classes; i++)
    {
      const AnnexaCueClass *class = &tables->classes[i];

      for (guint k = 0; class->in_text && k < class->n_patterns; k++)
        {
          AnnexaTextPattern pattern = { class->patterns[k], i };

          mark_text_pattern (firsts, patterns->len, pattern.pattern);
          g_array_append_val (patterns, pattern);
        }
    }
  tables->n_text_patterns = patterns->len;
  tables->text_patterns = annexa_catalog_builder_own_array (self, patterns);
  tables->text_pattern_firsts = firsts;
}

/* What may begin with each character, and the words of the tries, once there are no more. */
void
annexa_catalog_set_flags (AnnexaCatalogBuilder *self)
{
  AnnexaCatalogTables *tables = self->tables;
  guint8 *flags = annexa_catalog_builder_own (self, g_new0 (guint8, ANNEXA_CATALOG_N_FLAGS));

  tables->n_text_words = self->text_words->len;
  tables->text_words = annexa_catalog_builder_own_array (self, self->text_words);
  tables->n_key_words = self->key_words->len;
  tables->key_words = annexa_catalog_builder_own_array (self, self->key_words);
  flags[' '] |= ANNEXA_FLAG_SPACE;
  mark_string (flags, opening, ANNEXA_FLAG_OPEN);
  mark_string (flags, closing, ANNEXA_FLAG_CLOSE);
  mark_string (flags, separators, ANNEXA_FLAG_SEPARATOR);
  set_form_firsts (self);
  set_text_patterns (self);
  mark_patterns (tables, flags);
  mark_lasts (tables, flags);
  for (guint i = 0; i < tables->text_trie.n_slots; i++)
    {
      guint64 slot = tables->text_trie.slots[i];

      if (slot != 0 && slot >> 22 == 0)
        flags[slot >> 1 & 0xFFFF] |= ANNEXA_FLAG_WORD;
    }
  tables->flags = flags;
}
