/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-catalog-private.h"

#include <string.h>

#include "text/annexa-fold-private.h"
#include "text/annexa-utf8.h"

/* Whether a key, or a part of it, is a word of some class. */

#define STACK_UNITS 512

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
class_of_bit (AnnexaCatalog *self, AnnexaCueSet bit)
{
  return &self->tables->classes[annexa_cue_set_first (bit)];
}

/* Whether a word or pattern of @class may begin as @key does; hardly any key gets further. */
static gboolean
may_begin (const AnnexaCueClass *class, const char *key)
{
  return *key != '\0' && annexa_cue_class_may_begin (class, annexa_utf8_take (&key));
}

/* Whether the whole of @key is a word of the class of @bit, or matches a pattern of it. */
static gboolean
is_cue (AnnexaCatalog *self, AnnexaCueSet bit, const char *key)
{
  gunichar units[ANNEXA_TITLE_MAX_UNITS];
  AnnexaPatternGroup groups[ANNEXA_PATTERN_MAX_GROUPS];
  const AnnexaCueClass *class = class_of_bit (self, bit);
  guint node = 0;
  gsize n;

  if (!may_begin (class, key))
    return FALSE;
  n = key_units (key, units);
  if (n == 0)
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
  for (guint i = 0; i < class->n_patterns; i++)
    if (annexa_pattern_match (class->patterns[i], units, n, 0, TRUE, groups) > 0)
      return TRUE;
  return FALSE;
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
  AnnexaCueSet bit;

  g_return_val_if_fail (self != NULL && cue != NULL && key != NULL, FALSE);

  bit = annexa_catalog_cue_bit (self, cue);
  return bit != 0 && is_cue (self, bit, key);
}

/**
 * annexa_catalog_ends_with_cue:
 * @cue: a class of words, such as `caption-tail`
 * @key: a key of annexa_fold_key()
 *
 * Returns: how many bytes of @key stand before the longest word of the class that it ends with; 0 where it
 *   ends with none, or is one as a whole
 */
gsize
annexa_catalog_ends_with_cue (AnnexaCatalog *self, const char *cue, const char *key)
{
  AnnexaCueSet bit;

  g_return_val_if_fail (self != NULL && cue != NULL && key != NULL, 0);

  bit = annexa_catalog_cue_bit (self, cue);
  if (bit == 0 || *key == '\0')
    return 0;
  for (const char *p = g_utf8_next_char (key); *p != '\0'; p = g_utf8_next_char (p))
    if (is_cue (self, bit, p))
      return (gsize)(p - key);
  return 0;
}

/**
 * annexa_catalog_text_may_be_cue:
 * @cue: a class of words
 * @text: any text, as it is printed
 *
 * A cheap look before a key is made of the many texts that begin as no word of a class does.
 *
 * Returns: %FALSE when neither the key of @text nor that of a text that begins with it is a word of the class
 */
gboolean
annexa_catalog_text_may_be_cue (AnnexaCatalog *self, const char *cue, const char *text)
{
  AnnexaCueSet bit;
  gunichar first;

  g_return_val_if_fail (self != NULL && cue != NULL && text != NULL, FALSE);

  bit = annexa_catalog_cue_bit (self, cue);
  first = annexa_fold_first (text);
  return bit != 0 && (first == 0 || annexa_cue_class_may_begin (class_of_bit (self, bit), first));
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
  AnnexaCueSet bit;
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

/* How many units the longest word or pattern of @class takes that begins at @start and stands alone; 0: none.
 */
static gsize
match_at (AnnexaCatalog *self, const AnnexaCueClass *class, AnnexaCueSet bit, const gunichar *units, gsize n,
          gsize start)
{
  AnnexaPatternGroup groups[ANNEXA_PATTERN_MAX_GROUPS];
  gsize longest = 0;
  guint node = 0;

  for (gsize k = start; k < n; k++)
    {
      guint32 value;

      node = annexa_trie_child (&self->tables->key_trie, node, units[k]);
      if (node == 0)
        break;
      value = annexa_trie_value (&self->tables->key_trie, node);
      if (value != 0 && (self->tables->key_words[value - 1].cues & bit) != 0
          && stands_alone (units, n, start, k + 1))
        longest = k + 1 - start;
    }
  for (guint k = 0; k < class->n_patterns; k++)
    {
      gsize length = annexa_pattern_match (class->patterns[k], units, n, start, FALSE, groups);

      if (length > longest && stands_alone (units, n, start, start + length))
        longest = length;
    }
  return longest;
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
  const AnnexaCueClass *class;
  gunichar stack_units[STACK_UNITS];
  g_autofree gunichar *heap_units = NULL;
  gunichar *units = stack_units;
  AnnexaCueSet bit;
  const char *start = key;
  gsize n = 0;

  g_return_val_if_fail (self != NULL && cue != NULL && key != NULL, FALSE);

  bit = annexa_catalog_cue_bit (self, cue);
  if (bit == 0)
    return FALSE;
  class = class_of_bit (self, bit);
  /* In most keys no character begins a word; in others only the one before the first that may is of interest.
   */
  for (const char *p = key, *at = key;; at = p)
    {
      if (*p == '\0')
        return FALSE;
      if (annexa_cue_class_may_begin (class, annexa_utf8_take (&p)))
        break;
      start = at;
    }
  if (strlen (start) > STACK_UNITS)
    units = heap_units = g_new (gunichar, strlen (start));
  while (*start != '\0')
    units[n++] = annexa_utf8_take (&start);
  for (gsize i = 0; i < n; i++)
    if (annexa_cue_class_may_begin (class, units[i]) && match_at (self, class, bit, units, n, i) > 0)
      return TRUE;
  return FALSE;
}

/**
 * annexa_catalog_begins_with_cue:
 * @cue: a class of words, such as `figure`
 * @key: a key of annexa_fold_key()
 *
 * Returns: how many characters of @key the longest word or pattern of the class takes that it begins with; 0
 *   when it begins with none, or is too long to be of interest
 */
gsize
annexa_catalog_begins_with_cue (AnnexaCatalog *self, const char *cue, const char *key)
{
  gunichar units[ANNEXA_TITLE_MAX_UNITS];
  AnnexaCueSet bit;

  g_return_val_if_fail (self != NULL && cue != NULL && key != NULL, 0);

  bit = annexa_catalog_cue_bit (self, cue);
  if (bit == 0 || !may_begin (class_of_bit (self, bit), key))
    return 0;
  return match_at (self, class_of_bit (self, bit), bit, units, key_units (key, units), 0);
}

/**
 * annexa_catalog_word_at:
 * @cue: a class whose words have no blanks and marks, such as `era`
 * @text: text of annexa_fold_line()
 * @value: (out) (optional): the value that the rules give the word, 0 when none
 *
 * Cheaper than annexa_catalog_begins_with_cue(): no key is made. A Latin word ends where letters do.
 *
 * Returns: how many bytes of @text the longest word of the class takes that it begins with; 0: none
 */
guint
annexa_catalog_word_at (AnnexaCatalog *self, const char *cue, const char *text, guint *value)
{
  AnnexaCueSet bit;
  guint node = 0, length = 0;

  g_return_val_if_fail (self != NULL && cue != NULL && text != NULL, 0);

  bit = annexa_catalog_cue_bit (self, cue);
  if (bit == 0 || !may_begin (class_of_bit (self, bit), text))
    return 0;
  for (const char *p = text; *p != '\0';)
    {
      const AnnexaWord *word;
      gunichar c = annexa_utf8_take (&p);
      guint32 number;

      node = annexa_trie_child (&self->tables->key_trie, node, c);
      if (node == 0)
        break;
      number = annexa_trie_value (&self->tables->key_trie, node);
      if (number == 0 || (c < 0x80 && g_ascii_isalpha (c) && g_ascii_isalpha (*p)))
        continue;
      word = &self->tables->key_words[number - 1];
      if ((word->cues & bit) == 0)
        continue;
      length = (guint)(p - text);
      if (value != NULL)
        *value = word->value;
    }
  return length;
}
