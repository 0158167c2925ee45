/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-title-units-private.h"

#include <string.h>

#include "annexa-title-index-private.h"
#include "text/annexa-fold.h"
#include "text/annexa-utf8.h"

/* The longest spelling at @at: its target, and its length in *length. */
static const AnnexaEquivalent *
find_equivalent (const AnnexaCatalogTables *tables, const gunichar *units, gsize n, gsize at, gsize *length)
{
  const AnnexaEquivalent *target = NULL;
  guint node = 0;

  for (gsize i = at; i < n; i++)
    {
      guint32 value;

      node = annexa_trie_child (&tables->equivalents, node, units[i]);
      if (node == 0)
        break;
      value = annexa_trie_value (&tables->equivalents, node);
      if (value != 0)
        {
          target = &tables->equivalent_targets[value - 1];
          *length = i + 1 - at;
        }
    }
  return target;
}

/* How many of the @n @units are left without what a heading may end with and is not of the title. */
static gsize
trim_end (const gunichar *units, gsize n)
{
  while (n > 0 && strchr (".,:-", units[n - 1] > 0 && units[n - 1] < 0x80 ? (int)units[n - 1] : 'x') != NULL)
    n--;
  return n;
}

/* Whether titles have the pairs that @key begins with, as those of hardly any line are. */
static gboolean
begins_like_title (const AnnexaCatalogTables *tables, const AnnexaTitleUnits *key)
{
  for (gsize i = 0; i + 1 < MIN (key->n, ANNEXA_TITLE_BEGINNING_UNITS); i++)
    if (annexa_title_index_find (&tables->title_index, annexa_title_pair (key->units[i], key->units[i + 1]))
        == ANNEXA_TITLE_INDEX_NONE)
      return FALSE;
  return TRUE;
}

/* Reads @text, a key of annexa_fold_key(), with the equivalents of @tables applied. FALSE when it is too long
 * for a title, or empty, or, where only @known ones are wanted, when no title begins so. */
gboolean
annexa_title_units_read (const AnnexaCatalogTables *tables, const char *text, gboolean known,
                         AnnexaTitleUnits *key)
{
  gunichar raw[ANNEXA_TITLE_MAX_UNITS];
  gsize n_raw = 0;

  for (const char *p = text; *p != '\0';)
    {
      if (n_raw == ANNEXA_TITLE_MAX_UNITS)
        return FALSE;
      raw[n_raw++] = annexa_utf8_take (&p);
    }
  n_raw = trim_end (raw, n_raw);
  key->n = 0;
  for (gsize i = 0; i < n_raw;)
    {
      gsize length = 1;
      const AnnexaEquivalent *target = tables->equivalent_firsts[raw[i] & (ANNEXA_CATALOG_N_FIRSTS - 1)]
                                           ? find_equivalent (tables, raw, n_raw, i, &length)
                                           : NULL;

      if (known && key->n >= ANNEXA_TITLE_BEGINNING_UNITS)
        {
          if (!begins_like_title (tables, key))
            return FALSE;
          known = FALSE;
        }
      if (key->n + (target != NULL ? target->n_units : 1) > ANNEXA_TITLE_MAX_UNITS)
        return FALSE;
      if (target == NULL)
        key->units[key->n++] = raw[i];
      else
        {
          memcpy (key->units + key->n, target->units, target->n_units * sizeof (gunichar));
          key->n += target->n_units;
        }
      i += length;
    }
  /* What is left out at the end may stand behind such a mark, or the ー of レビューについて. */
  key->n = trim_end (key->units, key->n);
  return key->n > 0 && (!known || begins_like_title (tables, key));
}

/* No title is shorter in English; Japanese ones may end with an abbreviation. */
#define MIN_LATIN_UNITS 8

static void
take_units (const AnnexaTitleUnits *key, gsize start, gsize end, AnnexaTitleUnits *part)
{
  part->n = trim_end (key->units + start, end - start);
  memcpy (part->units, key->units + start, part->n * sizeof (gunichar));
}

/* @first, @second: what @key says in Japanese and what in Latin letters before or behind it, in the order of
 * @key: 関係当局との連絡 / Contact with authorities. FALSE when it is not in two languages. */
gboolean
annexa_title_units_split_languages (const AnnexaTitleUnits *key, AnnexaTitleUnits *first,
                                    AnnexaTitleUnits *second)
{
  gsize start = 0, end = key->n;

  while (start < key->n && !annexa_is_cjk (key->units[start]))
    start++;
  if (start == key->n)
    return FALSE;
  while (!annexa_is_cjk (key->units[end - 1]))
    end--;
  /* A bracket or another mark between them is of neither. */
  while (end < key->n && !g_unichar_isalnum (key->units[end]))
    end++;
  if (key->n - end >= MIN_LATIN_UNITS)
    start = end;
  else if (start < MIN_LATIN_UNITS)
    return FALSE;
  take_units (key, 0, start, first);
  take_units (key, start, key->n, second);
  return first->n > 0 && second->n > 0;
}

/* Returns: (transfer full) */
char *
annexa_title_units_to_utf8 (const AnnexaTitleUnits *key)
{
  char *utf8 = g_malloc (key->n * ANNEXA_UTF8_MAX_BYTES + 1), *to = utf8;

  for (gsize i = 0; i < key->n; i++)
    to = annexa_utf8_put (to, key->units[i]);
  *to = '\0';
  return utf8;
}

/* @bare: @key without what stands in brackets; FALSE when nothing does or nothing else does. */
gboolean
annexa_title_units_strip_brackets (const AnnexaTitleUnits *key, AnnexaTitleUnits *bare)
{
  guint depth = 0;
  gsize i = 0;

  /* Most have none. */
  while (i < key->n && key->units[i] != '(')
    i++;
  if (i == key->n)
    return FALSE;
  memcpy (bare->units, key->units, i * sizeof (gunichar));
  bare->n = i;
  for (; i < key->n; i++)
    {
      if (key->units[i] == '(')
        depth++;
      else if (key->units[i] == ')' && depth > 0)
        depth--;
      else if (depth == 0)
        bare->units[bare->n++] = key->units[i];
    }
  /* The ー of レビュー（監査）, which is a dash in keys, goes as it does where nothing follows. */
  bare->n = trim_end (bare->units, bare->n);
  return depth == 0 && bare->n > 0 && bare->n < key->n;
}

/* The distinct pairs of neighbours of @key, sorted: titles are short, so they are put in place one by one, at
 * the first that is not less. */
guint
annexa_title_units_pairs (const AnnexaTitleUnits *key, guint64 bigrams[ANNEXA_TITLE_MAX_UNITS])
{
  guint n = 0;

  for (gsize i = 0; i + 1 < key->n; i++)
    {
      guint64 bigram = annexa_title_pair (key->units[i], key->units[i + 1]);
      guint at = 0, end = n;

      while (at < end)
        {
          const guint middle = (at + end) / 2;

          if (bigrams[middle] < bigram)
            at = middle + 1;
          else
            end = middle;
        }
      if (at < n && bigrams[at] == bigram)
        continue;
      memmove (bigrams + at + 1, bigrams + at, (n - at) * sizeof *bigrams);
      bigrams[at] = bigram;
      n++;
    }
  return n;
}
