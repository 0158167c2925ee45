/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "annexa-catalog-builder-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "text/annexa-fold-private.h"

/* Words: names of standards and cues, as they stand in lines (text trie) and in keys (key trie). */

#define MAX_WORD_BYTES 256

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

/* Where @standard is given @name, for the message. */
static const AnnexaRulesPlace *
place_of_name (const AnnexaCatalogBuilder *self, const AnnexaStandard *standard, const char *name)
{
  const AnnexaRulesStandard *raw = g_ptr_array_index (self->rules->standards, standard->index);
  g_autofree char *key = annexa_fold_key (name);

  for (guint i = 0; i < self->rules->names->len; i++)
    {
      const AnnexaRulesStrings *names = g_ptr_array_index (self->rules->names, i);

      for (guint k = 0; k < names->strings->len; k++)
        {
          g_autofree char *other = annexa_fold_key (g_ptr_array_index (names->strings, k));

          if (g_str_equal (other, key)
              && annexa_catalog_find_standard (self->catalog, names->standard) == standard)
            return &names->place;
        }
    }
  return &raw->place;
}

static gboolean
add_name (AnnexaCatalogBuilder *self, const AnnexaStandard *standard, const AnnexaRulesStrings *names,
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
      word = word_at (&self->tables->text_trie, self->text_words, units, n);
      if (word->standard != NULL && word->standard != standard)
        {
          const AnnexaRulesPlace *first = place_of_name (self, word->standard, name);

          annexa_rules_set_error (error, &names->place, _ ("“%s” is already a name of “%s” (%s:%u)"), name,
                                  word->standard->name, first->file, first->line);
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
annexa_catalog_add_names (AnnexaCatalogBuilder *self, GError **error)
{
  AnnexaRules *rules = self->rules;

  for (guint i = 0; i < rules->standards->len; i++)
    {
      const AnnexaRulesStandard *raw = g_ptr_array_index (rules->standards, i);
      AnnexaRulesStrings own = { raw->place, raw->name, NULL, FALSE, NULL, NULL };

      if (!add_name (self, &self->standards[i].public, &own, raw->name, error)
          && !annexa_rules_keep (self->rules, error))
        return FALSE;
    }
  for (guint i = 0; i < rules->names->len; i++)
    {
      const AnnexaRulesStrings *names = g_ptr_array_index (rules->names, i);
      const AnnexaStandard *standard
          = annexa_catalog_require_standard (self->catalog, &names->place, names->standard, error);

      if (standard == NULL && !annexa_rules_keep (self->rules, error))
        return FALSE;
      for (guint k = 0; standard != NULL && k < names->strings->len; k++)
        if (!add_name (self, standard, names, g_ptr_array_index (names->strings, k), error)
            && !annexa_rules_keep (self->rules, error))
          return FALSE;
    }
  return TRUE;
}

/* The number of the class of @cue, a new one at the end of @classes when it is not there; -1 when there are
 * too many. @patterns has an array for each. */
static int
class_number (AnnexaCatalogBuilder *self, GArray *classes, GPtrArray *patterns, const AnnexaRulesCue *cue,
              gboolean is_added, GError **error)
{
  AnnexaCueClass class = { .name = cue->name, .in_text = TRUE };

  for (guint i = 0; i < classes->len; i++)
    if (g_str_equal (g_array_index (classes, AnnexaCueClass, i).name, cue->name))
      return (int)i;
  if (is_added)
    {
      annexa_catalog_set_class_error (classes, cue, error);
      return -1;
    }
  if (classes->len == ANNEXA_RULES_MAX_CLASSES)
    {
      annexa_rules_set_error (error, &cue->place, _ ("more than %d classes of words"),
                              ANNEXA_RULES_MAX_CLASSES);
      return -1;
    }
  class.firsts = annexa_catalog_builder_own (self, g_new0 (guint64, ANNEXA_CATALOG_N_FIRSTS / 64));
  g_array_append_val (classes, class);
  g_ptr_array_add (patterns, g_ptr_array_new ());
  return (int)classes->len - 1;
}

static void
mark_first (gunichar first, gunichar last, gpointer firsts)
{
  last = MIN (last, first + ANNEXA_CATALOG_N_FIRSTS - 1);
  for (gunichar c = first; c <= last; c++)
    ((guint64 *)firsts)[(c & (ANNEXA_CATALOG_N_FIRSTS - 1)) / 64] |= G_GUINT64_CONSTANT (1) << c % 64;
}

/* Adds @word to the class of @cue, whose number is @number. */
static gboolean
add_cue_word (AnnexaCatalogBuilder *self, guint number, const AnnexaCueClass *class,
              const AnnexaRulesCue *cue, const char *word, GError **error)
{
  const AnnexaCueSet bit = (AnnexaCueSet)1 << number;
  gunichar units[ANNEXA_FOLD_MAX_UNITS (MAX_WORD_BYTES)];
  g_autofree char *key = annexa_fold_key (word);
  g_autofree gunichar *key_units = NULL;
  AnnexaWord *key_word;
  glong n_key;

  if (*key == '\0')
    {
      annexa_rules_set_error (error, &cue->place, _ ("“%s” has nothing to compare"), word);
      return FALSE;
    }
  if (class->in_text)
    word_at (&self->tables->text_trie, self->text_words, units, word_units (word, units))->cues |= bit;
  key_units = g_utf8_to_ucs4_fast (key, -1, &n_key);
  key_word = word_at (&self->tables->key_trie, self->key_words, key_units, n_key);
  if (cue->value != 0 && key_word->value != 0 && cue->value != key_word->value)
    {
      annexa_rules_set_error (error, &cue->place, _ ("“%s” has the value %u already"), word, key_word->value);
      return FALSE;
    }
  key_word->cues |= bit;
  key_word->value = MAX (key_word->value, cue->value);
  mark_first (key_units[0], key_units[0], (guint64 *)class->firsts);
  return TRUE;
}

static gboolean
add_cue_words (AnnexaCatalogBuilder *self, guint number, const AnnexaCueClass *class,
               const AnnexaRulesCue *cue, guint *n_words, GError **error)
{
  for (guint i = 0; i < cue->words->len; i++)
    {
      const char *word = g_ptr_array_index (cue->words, i);

      if (strlen (word) > MAX_WORD_BYTES || ++*n_words > ANNEXA_RULES_MAX_WORDS)
        {
          annexa_rules_set_error (error, &cue->place, "%s", _ ("too many words, or one that is too long"));
          return FALSE;
        }
      if (!add_cue_word (self, number, class, cue, word, error) && !annexa_rules_keep (self->rules, error))
        return FALSE;
    }
  return TRUE;
}

static void
set_classes (AnnexaCatalogBuilder *self, GArray *classes, const GPtrArray *patterns)
{
  for (guint i = 0; i < classes->len; i++)
    {
      AnnexaCueClass *class = &g_array_index (classes, AnnexaCueClass, i);
      const GPtrArray *own = g_ptr_array_index (patterns, i);

      class->n_patterns = own->len;
      class->patterns = annexa_catalog_builder_copy_pointers (self, own);
      if (g_str_equal (class->name, "version-word"))
        self->tables->version_cue = (AnnexaCueSet)1 << i;
      else if (g_str_equal (class->name, "no-counterpart"))
        self->tables->none_cue = (AnnexaCueSet)1 << i;
    }
  self->tables->n_classes = classes->len;
  self->tables->classes = annexa_catalog_builder_own_array (self, classes);
}

gboolean
annexa_catalog_add_cues (AnnexaCatalogBuilder *self, GError **error)
{
  g_autoptr (GArray) classes = g_array_new (FALSE, TRUE, sizeof (AnnexaCueClass));
  g_autoptr (GPtrArray) patterns = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  guint n_words = 0;

  for (guint i = 0; i < self->rules->cues->len; i++)
    {
      AnnexaRulesCue *cue = g_ptr_array_index (self->rules->cues, i);
      /* Nothing asks for a class that is not built in. */
      const gboolean is_added = i >= self->rules->n_builtin_cues;
      int number = class_number (self, classes, patterns, cue, is_added, error);
      AnnexaCueClass *class;

      if (number < 0 && !annexa_rules_keep (self->rules, error))
        return FALSE;
      if (number < 0)
        continue;
      class = &g_array_index (classes, AnnexaCueClass, number);
      if (cue->in_text_given)
        class->in_text = cue->in_text;
      while (cue->patterns->len > 0)
        {
          AnnexaPattern *pattern = g_ptr_array_steal_index (cue->patterns, 0);

          annexa_pattern_foreach_first (pattern, mark_first, (guint64 *)class->firsts);
          g_ptr_array_add (self->store->patterns, pattern);
          g_ptr_array_add (g_ptr_array_index (patterns, number), pattern);
        }
      if (!add_cue_words (self, (guint)number, class, cue, &n_words, error))
        return FALSE;
    }
  set_classes (self, classes, patterns);
  return TRUE;
}
