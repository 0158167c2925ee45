/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "annexa-catalog-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "text/annexa-fold-private.h"

/* Words: names of standards and cues, as they stand in lines (text trie) and in keys (key trie). */

#define MAX_WORD_BYTES 256

static const char opening[] = "([{<〔【「『〈《〖“";
static const char closing[] = ")]}>〕】」』〉》〗”";
static const char separators[] = ",、/・:;-|~〜→⇒&+·•─━";

/* The word as the text trie holds it: blanks only between two Latin letters or digits, since the lexer passes
 * over blanks anywhere else. */
static gsize
word_units (const char *word, gunichar *units)
{
  guint32 offsets[ANNEXA_FOLD_MAX_UNITS (MAX_WORD_BYTES)];
  gsize n = annexa_fold_units (word, MIN (strlen (word), MAX_WORD_BYTES), units, offsets);
  gsize kept = 0;

  for (gsize i = 0; i < n; i++)
    {
      gboolean inner = i > 0 && i + 1 < n && annexa_is_ascii_alnum (units[i - 1])
                       && annexa_is_ascii_alnum (units[i + 1])
                       && g_ascii_isdigit (units[i - 1]) == g_ascii_isdigit (units[i + 1]);

      if (units[i] != ' ' || inner)
        units[kept++] = units[i];
    }
  return kept;
}

static AnnexaWord *
word_at (AnnexaTrie *trie, GArray *words, const gunichar *units, gsize n_units)
{
  guint node = annexa_trie_insert (trie, units, n_units);
  guint32 value = annexa_trie_value (trie, node);

  if (value == 0)
    {
      g_array_set_size (words, words->len + 1);
      value = words->len;
      annexa_trie_set_value (trie, node, value);
    }
  return &g_array_index (words, AnnexaWord, value - 1);
}

static gboolean
add_name (AnnexaCatalog *self, const AnnexaStandard *standard, const AnnexaRulesStrings *names,
          const char *name, GError **error)
{
  gunichar units[ANNEXA_FOLD_MAX_UNITS (MAX_WORD_BYTES)];
  gsize n = word_units (name, units), n_tight = 0;

  /* `ISO 27017` is also printed `ISO27017`, `JIS Q 27017` also `JISQ27017`. */
  for (guint pass = 0; pass < 2; pass++)
    {
      AnnexaWord *word;

      if (n == 0)
        continue;
      word = word_at (&self->text_trie, self->text_words, units, n);
      if (word->standard != NULL && word->standard != standard)
        {
          annexa_rules_set_error (error, &names->place, _ ("“%s” is already a name of “%s”"), name,
                                  word->standard->name);
          return FALSE;
        }
      word->standard = standard;
      word->without_year = names->without_year;
      for (gsize i = 0; i < n; i++)
        if (units[i] != ' ')
          units[n_tight++] = units[i];
      n = n_tight;
    }
  return TRUE;
}

gboolean
annexa_catalog_add_names (AnnexaCatalog *self, AnnexaRules *rules, GError **error)
{
  for (guint i = 0; i < rules->standards->len; i++)
    {
      const AnnexaStandard *standard = annexa_catalog_standard (self, i);
      AnnexaRulesStrings own
          = { ((AnnexaCatalogStandard *)standard)->place, standard->name, NULL, FALSE, NULL };

      if (!add_name (self, standard, &own, standard->name, error))
        return FALSE;
    }
  for (guint i = 0; i < rules->names->len; i++)
    {
      const AnnexaRulesStrings *names = g_ptr_array_index (rules->names, i);
      const AnnexaStandard *standard = annexa_catalog_find_standard (self, names->standard);

      if (standard == NULL)
        {
          annexa_rules_set_error (error, &names->place, _ ("no standard is called “%s”"), names->standard);
          return FALSE;
        }
      for (guint k = 0; k < names->strings->len; k++)
        {
          const char *name = g_ptr_array_index (names->strings, k);

          if (!add_name (self, standard, names, name, error))
            return FALSE;
        }
    }
  return TRUE;
}

static AnnexaCueClass *
cue_class (AnnexaCatalog *self, const AnnexaRulesCue *cue, GError **error)
{
  GQuark quark = g_quark_from_string (cue->name);
  AnnexaCueClass *class;

  for (guint i = 0; i < self->classes->len; i++)
    if (g_array_index (self->classes, AnnexaCueClass, i).quark == quark)
      return &g_array_index (self->classes, AnnexaCueClass, i);
  if (self->classes->len == ANNEXA_RULES_MAX_CLASSES)
    {
      annexa_rules_set_error (error, &cue->place, _ ("more than %d classes of words"),
                              ANNEXA_RULES_MAX_CLASSES);
      return NULL;
    }
  g_array_set_size (self->classes, self->classes->len + 1);
  class = &g_array_index (self->classes, AnnexaCueClass, self->classes->len - 1);
  class->quark = quark;
  class->name = g_quark_to_string (quark);
  class->in_text = TRUE;
  class->patterns = g_ptr_array_new_with_free_func ((GDestroyNotify)annexa_pattern_free);
  return class;
}

static gboolean
add_cue_word (AnnexaCatalog *self, guint64 bit, gboolean in_text, const char *word)
{
  gunichar units[ANNEXA_FOLD_MAX_UNITS (MAX_WORD_BYTES)];
  g_autofree char *key = annexa_fold_key (word);
  g_autofree gunichar *key_units = NULL;
  glong n_key;

  if (*key == '\0')
    return FALSE;
  if (in_text)
    word_at (&self->text_trie, self->text_words, units, word_units (word, units))->cues |= bit;
  key_units = g_utf8_to_ucs4_fast (key, -1, &n_key);
  word_at (&self->key_trie, self->key_words, key_units, n_key)->cues |= bit;
  return TRUE;
}

gboolean
annexa_catalog_add_cues (AnnexaCatalog *self, AnnexaRules *rules, GError **error)
{
  guint n_words = 0;

  for (guint i = 0; i < rules->cues->len; i++)
    {
      AnnexaRulesCue *cue = g_ptr_array_index (rules->cues, i);
      AnnexaCueClass *class = cue_class (self, cue, error);
      guint64 bit;

      if (class == NULL)
        return FALSE;
      if (cue->in_text_given)
        class->in_text = cue->in_text;
      bit = annexa_catalog_cue_bit (self, cue->name);
      while (cue->patterns->len > 0)
        g_ptr_array_add (class->patterns, g_ptr_array_steal_index (cue->patterns, 0));
      for (guint k = 0; k < cue->words->len; k++)
        {
          const char *word = g_ptr_array_index (cue->words, k);

          if (strlen (word) > MAX_WORD_BYTES || ++n_words > ANNEXA_RULES_MAX_WORDS)
            {
              annexa_rules_set_error (error, &cue->place, "%s",
                                      _ ("too many words, or one that is too long"));
              return FALSE;
            }
          if (!add_cue_word (self, bit, class->in_text, word))
            {
              annexa_rules_set_error (error, &cue->place, _ ("“%s” has nothing to compare"), word);
              return FALSE;
            }
        }
    }
  self->version_cue = annexa_catalog_cue_bit (self, "version-word");
  return TRUE;
}

guint64
annexa_catalog_cue_bit (AnnexaCatalog *self, const char *name)
{
  GQuark quark = g_quark_try_string (name);

  for (guint i = 0; quark != 0 && i < self->classes->len; i++)
    if (g_array_index (self->classes, AnnexaCueClass, i).quark == quark)
      return G_GUINT64_CONSTANT (1) << i;
  return 0;
}

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

void
annexa_catalog_set_flags (AnnexaCatalog *self)
{
  Mark mark = { self->flags, ANNEXA_FLAG_LABEL };

  self->flags[' '] |= ANNEXA_FLAG_SPACE;
  mark_string (self->flags, opening, ANNEXA_FLAG_OPEN);
  mark_string (self->flags, closing, ANNEXA_FLAG_CLOSE);
  mark_string (self->flags, separators, ANNEXA_FLAG_SEPARATOR);
  for (guint i = 0; i < self->forms->len; i++)
    annexa_pattern_foreach_first (g_array_index (self->forms, AnnexaForm, i).pattern, mark_range, &mark);
  mark.flag = ANNEXA_FLAG_PATTERN;
  for (guint i = 0; i < self->classes->len; i++)
    {
      const AnnexaCueClass *class = &g_array_index (self->classes, AnnexaCueClass, i);

      for (guint k = 0; class->in_text && k < class->patterns->len; k++)
        annexa_pattern_foreach_first (g_ptr_array_index (class->patterns, k), mark_range, &mark);
    }
  for (guint i = 0; i < self->text_trie.n_slots; i++)
    {
      guint64 slot = self->text_trie.slots[i];

      if (slot != 0 && slot >> 22 == 0)
        self->flags[slot >> 1 & 0xFFFF] |= ANNEXA_FLAG_WORD;
    }
}
