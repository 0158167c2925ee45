/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "annexa-catalog-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "text/annexa-fold.h"

/* Titles are compared on keys in which every spelling of rules' equivalents is the first of its list. Exact
 * titles are found by hash, near ones by the pairs of neighbouring characters that they share (Dice's
 * coefficient over sets of bigrams), counted through an inverted index. */

/* Nearness below this is chance. */
#define NEAR_THRESHOLD 0.62
/* Nearness of a title that differs only in something in brackets. */
#define BRACKETED 0.97
/* What shared bigrams alone can reach. */
#define NEAR_CEILING 0.95

typedef struct
{
  gunichar units[ANNEXA_TITLE_MAX_UNITS];
  gsize n;
} Key;

/* The longest spelling at @at: its target, and its length in *length. */
static const GArray *
find_equivalent (AnnexaCatalog *self, const gunichar *units, gsize n, gsize at, gsize *length)
{
  const GArray *target = NULL;
  guint node = 0;

  for (gsize i = at; i < n; i++)
    {
      guint32 value;

      node = annexa_trie_child (&self->equivalents, node, units[i]);
      if (node == 0)
        break;
      value = annexa_trie_value (&self->equivalents, node);
      if (value != 0)
        {
          target = g_ptr_array_index (self->equivalent_targets, value - 1);
          *length = i + 1 - at;
        }
    }
  return target;
}

/* FALSE when the key is too long for a title. */
static gboolean
read_key (AnnexaCatalog *self, const char *text, Key *key)
{
  gunichar raw[ANNEXA_TITLE_MAX_UNITS];
  gsize n_raw = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (n_raw == ANNEXA_TITLE_MAX_UNITS)
        return FALSE;
      raw[n_raw++] = g_utf8_get_char (p);
    }
  /* What a heading may end or begin with is not of the title. */
  while (n_raw > 0 && strchr (".,:-", raw[n_raw - 1] < 0x80 ? (int)raw[n_raw - 1] : 'x') != NULL)
    n_raw--;
  key->n = 0;
  for (gsize i = 0; i < n_raw;)
    {
      gsize length = 1;
      const GArray *target = find_equivalent (self, raw, n_raw, i, &length);

      if (key->n + (target != NULL ? target->len : 1) > ANNEXA_TITLE_MAX_UNITS)
        return FALSE;
      if (target == NULL)
        key->units[key->n++] = raw[i];
      else
        {
          memcpy (key->units + key->n, target->data, target->len * sizeof (gunichar));
          key->n += target->len;
        }
      i += length;
    }
  return key->n > 0;
}

static char *
key_to_utf8 (const Key *key)
{
  return g_ucs4_to_utf8 (key->units, key->n, NULL, NULL, NULL);
}

/* @bare: @key without what stands in brackets; FALSE when nothing does or nothing else does. */
static gboolean
strip_brackets (const Key *key, Key *bare)
{
  guint depth = 0;

  bare->n = 0;
  for (gsize i = 0; i < key->n; i++)
    {
      if (key->units[i] == '(')
        depth++;
      else if (key->units[i] == ')' && depth > 0)
        depth--;
      else if (depth == 0)
        bare->units[bare->n++] = key->units[i];
    }
  return depth == 0 && bare->n > 0 && bare->n < key->n;
}

/* The distinct bigrams of @key, sorted: titles are short, so they are put in place one by one. */
static guint
bigrams_of (const Key *key, guint64 bigrams[ANNEXA_TITLE_MAX_UNITS])
{
  guint n = 0;

  for (gsize i = 0; i + 1 < key->n; i++)
    {
      guint64 bigram = (guint64)key->units[i] << 32 | key->units[i + 1];
      guint at = n;

      while (at > 0 && bigrams[at - 1] > bigram)
        at--;
      if (at > 0 && bigrams[at - 1] == bigram)
        continue;
      memmove (bigrams + at + 1, bigrams + at, (n - at) * sizeof *bigrams);
      bigrams[at] = bigram;
      n++;
    }
  return n;
}

static double
dice (guint n_common, guint n_a, guint n_b)
{
  return n_a + n_b == 0 ? 0.0 : MIN (2.0 * n_common / (n_a + n_b), 1.0) * NEAR_CEILING;
}

gboolean
annexa_catalog_add_equivalents (AnnexaCatalog *self, AnnexaRules *rules, GError **error)
{
  for (guint i = 0; i < rules->equivalents->len; i++)
    {
      const AnnexaRulesStrings *entry = g_ptr_array_index (rules->equivalents, i);
      GArray *target = g_array_new (FALSE, FALSE, sizeof (gunichar));

      g_ptr_array_add (self->equivalent_targets, target);
      for (guint k = 0; k < entry->strings->len; k++)
        {
          const char *spelling = g_ptr_array_index (entry->strings, k);
          g_autofree char *key = annexa_fold_key (spelling);
          glong n;
          g_autofree gunichar *units = g_utf8_to_ucs4_fast (key, -1, &n);
          guint node;

          if (n == 0 || n > 64)
            {
              annexa_rules_set_error (error, &entry->place, _ ("“%s” has nothing to compare"), spelling);
              return FALSE;
            }
          if (k == 0)
            g_array_append_vals (target, units, n);
          node = annexa_trie_insert (&self->equivalents, units, n);
          if (annexa_trie_value (&self->equivalents, node) != 0)
            {
              annexa_rules_set_error (error, &entry->place, _ ("“%s” is already in a list of equivalents"),
                                      spelling);
              return FALSE;
            }
          annexa_trie_set_value (&self->equivalents, node, self->equivalent_targets->len);
        }
    }
  return TRUE;
}

static void
add_item (AnnexaTitleKey *title, const AnnexaItem *item)
{
  if (!g_ptr_array_find (title->items, item, NULL))
    g_ptr_array_add (title->items, (gpointer)item);
}

static void
add_postings (AnnexaCatalog *self, const guint64 *bigrams, guint n_bigrams)
{
  guint32 index = self->titles->len;

  for (guint i = 0; i < n_bigrams; i++)
    {
      GArray *postings = g_hash_table_lookup (self->bigrams, &bigrams[i]);

      if (postings == NULL)
        {
          postings = g_array_new (FALSE, FALSE, sizeof (guint32));
          g_hash_table_insert (self->bigrams, g_memdup2 (&bigrams[i], sizeof bigrams[i]), postings);
        }
      g_array_append_val (postings, index);
    }
}

const char *
annexa_catalog_add_title (AnnexaCatalog *self, const AnnexaItem *item, const char *title)
{
  g_autofree char *folded = annexa_fold_key (title);
  g_autofree char *utf8 = NULL;
  AnnexaTitleKey *entry;
  Key key, bare;

  if (!read_key (self, folded, &key))
    return NULL;
  utf8 = key_to_utf8 (&key);
  entry = g_hash_table_lookup (self->title_keys, utf8);
  if (entry == NULL)
    {
      guint64 bigrams[ANNEXA_TITLE_MAX_UNITS];

      entry = g_new0 (AnnexaTitleKey, 1);
      entry->key = g_string_chunk_insert (self->strings, utf8);
      entry->n_units = key.n;
      entry->n_bigrams = bigrams_of (&key, bigrams);
      entry->items = g_ptr_array_new ();
      g_hash_table_insert (self->title_keys, (gpointer)entry->key, entry);
      add_postings (self, bigrams, entry->n_bigrams);
      g_ptr_array_add (self->titles, entry);
      if (strip_brackets (&key, &bare))
        {
          g_autofree char *bare_key = key_to_utf8 (&bare);

          g_hash_table_insert (self->bare_title_keys, g_string_chunk_insert (self->strings, bare_key), entry);
        }
    }
  add_item (entry, item);
  return entry->key;
}

typedef struct
{
  AnnexaTitleMatch *matches;
  guint max, n;
} Matches;

/* Keeps the best, each item once, in falling order; items that came first stay first among equals. */
static void
add_match (Matches *matches, const AnnexaItem *item, double similarity)
{
  guint at;

  for (guint i = 0; i < matches->n; i++)
    if (matches->matches[i].item == item)
      {
        if (matches->matches[i].similarity >= similarity)
          return;
        memmove (matches->matches + i, matches->matches + i + 1,
                 (matches->n - i - 1) * sizeof (AnnexaTitleMatch));
        matches->n--;
        break;
      }
  at = matches->n;
  while (at > 0 && matches->matches[at - 1].similarity < similarity)
    at--;
  if (at == matches->max)
    return;
  if (matches->n == matches->max)
    matches->n--;
  memmove (matches->matches + at + 1, matches->matches + at, (matches->n - at) * sizeof (AnnexaTitleMatch));
  matches->matches[at] = (AnnexaTitleMatch){ item, similarity };
  matches->n++;
}

static void
add_matches (Matches *matches, const AnnexaTitleKey *title, double similarity)
{
  for (guint i = 0; title != NULL && i < title->items->len; i++)
    add_match (matches, g_ptr_array_index (title->items, i), similarity);
}

static void
add_bare_matches (AnnexaCatalog *self, Matches *matches, const Key *key, const char *utf8)
{
  g_autofree char *bare_key = NULL;
  Key bare;

  add_matches (matches, g_hash_table_lookup (self->bare_title_keys, utf8), BRACKETED);
  if (!strip_brackets (key, &bare))
    return;
  bare_key = key_to_utf8 (&bare);
  add_matches (matches, g_hash_table_lookup (self->title_keys, bare_key), BRACKETED);
  add_matches (matches, g_hash_table_lookup (self->bare_title_keys, bare_key), BRACKETED);
}

static void
add_near_matches (AnnexaCatalog *self, Matches *matches, const Key *key)
{
  guint64 bigrams[ANNEXA_TITLE_MAX_UNITS];
  guint n_bigrams = bigrams_of (key, bigrams);
  g_autofree guint16 *counts = g_new0 (guint16, self->titles->len);
  g_autofree guint32 *touched = g_new (guint32, self->titles->len);
  guint n_touched = 0;

  for (guint i = 0; i < n_bigrams; i++)
    {
      const GArray *postings = g_hash_table_lookup (self->bigrams, &bigrams[i]);

      for (guint k = 0; postings != NULL && k < postings->len; k++)
        {
          guint32 at = g_array_index (postings, guint32, k);

          if (counts[at]++ == 0)
            touched[n_touched++] = at;
        }
    }
  for (guint i = 0; i < n_touched; i++)
    {
      const AnnexaTitleKey *title = g_ptr_array_index (self->titles, touched[i]);
      double similarity = dice (counts[touched[i]], n_bigrams, title->n_bigrams);

      if (similarity >= NEAR_THRESHOLD)
        add_matches (matches, title, similarity);
    }
}

/**
 * annexa_catalog_match_title:
 * @key: a key of annexa_fold_key(); the catalog applies its equivalents itself
 * @near: whether titles that are only alike count as well
 * @matches: (out caller-allocates): the items, most similar first
 * @max_matches: room in @matches
 *
 * The items whose title is @key: 1.0 for a title that equals it, 0.97 for one that differs only by something
 * in brackets, less (from 0.62 on) for titles that share most of their neighbouring characters. Items of
 * several standards may have one title; the standard that was loaded first comes first.
 *
 * Returns: the number of matches
 */
guint
annexa_catalog_match_title (AnnexaCatalog *self, const char *key, gboolean near, AnnexaTitleMatch *matches,
                            guint max_matches)
{
  /* cppcheck-suppress ctuuninitvar ; @matches is written, not read */
  Matches found = { matches, max_matches, 0 };
  g_autofree char *utf8 = NULL;
  Key folded;

  g_return_val_if_fail (self != NULL && key != NULL, 0);
  g_return_val_if_fail (matches != NULL || max_matches == 0, 0);

  if (max_matches == 0 || !read_key (self, key, &folded))
    return 0;
  utf8 = key_to_utf8 (&folded);
  add_matches (&found, g_hash_table_lookup (self->title_keys, utf8), 1.0);
  if (!near)
    return found.n;
  add_bare_matches (self, &found, &folded, utf8);
  add_near_matches (self, &found, &folded);
  return found.n;
}

/**
 * annexa_catalog_title_similarity:
 * @item: an item
 * @key: a key of annexa_fold_key()
 *
 * Returns: how much @key is like the most similar title of @item, on the scale of
 * annexa_catalog_match_title(), without its threshold
 */
double
annexa_catalog_title_similarity (const AnnexaItem *item, const char *key)
{
  AnnexaCatalog *self;
  Key folded, folded_bare;
  guint64 bigrams[ANNEXA_TITLE_MAX_UNITS];
  gboolean has_bare;
  guint n_bigrams;
  double best = 0.0;

  g_return_val_if_fail (item != NULL && key != NULL, 0.0);

  self = ((const AnnexaCatalogStandard *)item->standard)->catalog;
  if (!read_key (self, key, &folded))
    return 0.0;
  has_bare = strip_brackets (&folded, &folded_bare);
  n_bigrams = bigrams_of (&folded, bigrams);
  for (guint i = 0; i < item->n_titles; i++)
    {
      Key title = { .n = 0 }, bare;
      guint64 title_bigrams[ANNEXA_TITLE_MAX_UNITS];
      guint n_title, n_common = 0, a = 0, b = 0;
      const Key *title_bare = &title;

      for (const char *p = item->keys[i]; *p != '\0'; p = g_utf8_next_char (p))
        title.units[title.n++] = g_utf8_get_char (p);
      if (title.n == folded.n && memcmp (title.units, folded.units, folded.n * sizeof (gunichar)) == 0)
        return 1.0;
      if (strip_brackets (&title, &bare))
        title_bare = &bare;
      if (has_bare || title_bare == &bare)
        {
          const Key *mine = has_bare ? &folded_bare : &folded;

          if (mine->n == title_bare->n
              && memcmp (mine->units, title_bare->units, mine->n * sizeof (gunichar)) == 0)
            best = MAX (best, BRACKETED);
        }
      n_title = bigrams_of (&title, title_bigrams);
      while (a < n_bigrams && b < n_title)
        {
          n_common += bigrams[a] == title_bigrams[b];
          if (bigrams[a] < title_bigrams[b])
            a++;
          else if (bigrams[a] > title_bigrams[b])
            b++;
          else
            a++, b++;
        }
      best = MAX (best, dice (n_common, n_bigrams, n_title));
    }
  return best;
}
