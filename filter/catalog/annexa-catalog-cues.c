/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-catalog-private.h"

#include "text/annexa-fold-private.h"
#include "text/annexa-utf8.h"

/* Whether a key, or a part of it, is a word of some class. */

/* Units of a key; 0 when it is too long to be of interest. */
static gsize
key_units (const char *key, gunichar units[ANNEXA_TITLE_MAX_UNITS])
{
  gsize n = 0;

  for (const char *p = key; *p != '\0';)
    {
      if (n == ANNEXA_TITLE_MAX_UNITS)
        return 0;
      units[n++] = annexa_utf8_take (&p);
    }
  return n;
}

static const AnnexaCueClass *
class_of_bit (AnnexaCatalog *self, guint64 bit)
{
  return &self->tables->classes[g_bit_nth_lsf (bit, -1)];
}

/**
 * annexa_catalog_is_cue:
 * @cue: a class of words, such as `contents`
 * @key: a key of annexa_fold_key()
 *
 * Returns: whether the whole of @key is a word of the class, or matches a pattern of it
 */
gboolean
annexa_catalog_is_cue (AnnexaCatalog *self, const char *cue, const char *key)
{
  gunichar units[ANNEXA_TITLE_MAX_UNITS];
  AnnexaPatternGroup groups[ANNEXA_PATTERN_MAX_GROUPS];
  const AnnexaCueClass *class;
  guint64 bit;
  guint node = 0;
  gsize n;

  g_return_val_if_fail (self != NULL && cue != NULL && key != NULL, FALSE);

  bit = annexa_catalog_cue_bit (self, cue);
  n = key_units (key, units);
  if (bit == 0 || n == 0)
    return FALSE;
  for (gsize i = 0; i < n; i++)
    {
      node = annexa_trie_child (&self->tables->key_trie, node, units[i]);
      if (node == 0)
        break;
    }
  if (node != 0 && annexa_trie_value (&self->tables->key_trie, node) != 0
      && (self->tables->key_words[annexa_trie_value (&self->tables->key_trie, node) - 1].cues & bit) != 0)
    return TRUE;
  class = class_of_bit (self, bit);
  for (guint i = 0; i < class->n_patterns; i++)
    if (annexa_pattern_match (class->patterns[i], units, n, 0, TRUE, groups) > 0)
      return TRUE;
  return FALSE;
}

/**
 * annexa_catalog_may_be_cue:
 * @cue: a class of words
 * @key: the beginning of a key of annexa_fold_key()
 *
 * Returns: %FALSE when no word of the rules begins so, and the class has no patterns
 */
gboolean
annexa_catalog_may_be_cue (AnnexaCatalog *self, const char *cue, const char *key)
{
  gunichar units[ANNEXA_TITLE_MAX_UNITS];
  guint64 bit;
  guint node = 0;
  gsize n;

  g_return_val_if_fail (self != NULL && cue != NULL && key != NULL, FALSE);

  bit = annexa_catalog_cue_bit (self, cue);
  if (bit == 0 || class_of_bit (self, bit)->n_patterns > 0)
    return bit != 0;
  n = key_units (key, units);
  for (gsize i = 0; i < n; i++)
    {
      node = annexa_trie_child (&self->tables->key_trie, node, units[i]);
      if (node == 0)
        return FALSE;
    }
  return TRUE;
}

/* A short Latin word counts only when letters do not go on at its sides; keys have no blanks, so a long one
 * may stand beside another word. */
static gboolean
stands_alone (const gunichar *units, gsize n, gsize start, gsize end)
{
  if (end - start >= 4)
    return TRUE;
  return !(start > 0 && annexa_is_ascii_alnum (units[start]) && annexa_is_ascii_alnum (units[start - 1]))
         && !(end < n && annexa_is_ascii_alnum (units[end - 1]) && annexa_is_ascii_alnum (units[end]));
}

/**
 * annexa_catalog_has_cue:
 * @cue: a class of words, such as `see`
 * @key: a key of annexa_fold_key()
 *
 * Returns: whether a word or pattern of the class stands somewhere in @key
 */
gboolean
annexa_catalog_has_cue (AnnexaCatalog *self, const char *cue, const char *key)
{
  g_autofree gunichar *units = NULL;
  AnnexaPatternGroup groups[ANNEXA_PATTERN_MAX_GROUPS];
  const AnnexaCueClass *class;
  guint64 bit;
  glong n;

  g_return_val_if_fail (self != NULL && cue != NULL && key != NULL, FALSE);

  bit = annexa_catalog_cue_bit (self, cue);
  if (bit == 0)
    return FALSE;
  class = class_of_bit (self, bit);
  units = g_utf8_to_ucs4_fast (key, -1, &n);
  for (glong i = 0; i < n; i++)
    {
      guint node = 0;

      for (glong k = i; k < n; k++)
        {
          guint32 value;

          node = annexa_trie_child (&self->tables->key_trie, node, units[k]);
          if (node == 0)
            break;
          value = annexa_trie_value (&self->tables->key_trie, node);
          if (value != 0 && (self->tables->key_words[value - 1].cues & bit) != 0
              && stands_alone (units, n, i, k + 1))
            return TRUE;
        }
      for (guint k = 0; k < class->n_patterns; k++)
        {
          gsize length = annexa_pattern_match (class->patterns[k], units, n, i, FALSE, groups);

          if (length > 0 && stands_alone (units, n, i, i + length))
            return TRUE;
        }
    }
  return FALSE;
}
