/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-title-units-private.h"

#include <string.h>

#include "text/annexa-fold.h"
#include "text/annexa-utf8.h"

/* Titles are compared on keys in which every spelling of rules' equivalents is the first of its list. Exact
 * titles are found by hash, near ones by the pairs of neighbouring characters that they share (Dice's
 * coefficient over sets of bigrams), counted through an inverted index. */

/* Nearness below this is chance. */
#define NEAR_THRESHOLD 0.62
/* Nearness of a title that differs only in something in brackets. */
#define BRACKETED 0.97
/* What shared bigrams alone can reach. */
#define NEAR_CEILING 0.95

static double
dice (guint n_common, guint n_a, guint n_b)
{
  return n_a + n_b == 0 ? 0.0 : MIN (2.0 * n_common / (n_a + n_b), 1.0) * NEAR_CEILING;
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

/* Whether what is no more similar than @similarity comes too late. */
static gboolean
is_full (const Matches *matches, double similarity)
{
  return matches->n == matches->max && matches->matches[matches->n - 1].similarity >= similarity;
}

static void
add_matches (Matches *matches, const AnnexaTitleKey *title, double similarity)
{
  for (guint i = 0; i < title->items.n_items; i++)
    add_match (matches, title->items.items[i], similarity);
}

/* The titles whose key is @utf8, and whose key is so without what it has in brackets. */
static void
add_exact_matches (const AnnexaCatalogTables *tables, Matches *matches, const char *utf8, double similarity)
{
  guint number;

  if (annexa_string_index_find (&tables->title_keys, utf8, &number))
    add_matches (matches, &tables->titles[number], similarity);
}

static void
add_bracketed_matches (const AnnexaCatalogTables *tables, Matches *matches, const char *utf8)
{
  guint number;

  if (annexa_string_index_find (&tables->bare_title_keys, utf8, &number))
    add_matches (matches, &tables->titles[tables->bare_titles[number]], BRACKETED);
}

static void
add_bare_matches (const AnnexaCatalogTables *tables, Matches *matches, const AnnexaTitleUnits *key,
                  const char *utf8)
{
  g_autofree char *bare_key = NULL;
  AnnexaTitleUnits bare;

  add_bracketed_matches (tables, matches, utf8);
  if (!annexa_title_units_strip_brackets (key, &bare))
    return;
  bare_key = annexa_title_units_to_utf8 (&bare);
  add_exact_matches (tables, matches, bare_key, BRACKETED);
  add_bracketed_matches (tables, matches, bare_key);
}

/* The postings of the pairs of @key that any title has; 0 when these are too few for one to be near, as those
 * of nearly all lines are. */
static guint
find_postings (const AnnexaTitleIndex *index, const guint64 *bigrams, guint n_bigrams, double at_least,
               guint32 *postings)
{
  guint n = 0;

  for (guint i = 0; i < n_bigrams; i++)
    {
      guint most = n + (n_bigrams - i);

      /* The nearest title would have these pairs and no others. */
      if (dice (most, n_bigrams, most) < at_least)
        return 0;
      postings[n] = annexa_title_index_find (index, bigrams[i]);
      n += postings[n] != ANNEXA_TITLE_INDEX_NONE;
    }
  return dice (n, n_bigrams, n) >= at_least ? n : 0;
}

static void
add_near_matches (const AnnexaCatalogTables *tables, Matches *matches, const AnnexaTitleUnits *key,
                  double at_least)
{
  guint64 bigrams[ANNEXA_TITLE_MAX_UNITS];
  guint32 postings[ANNEXA_TITLE_MAX_UNITS];
  const guint n_bigrams = annexa_title_units_pairs (key, bigrams);
  const guint n_postings = find_postings (&tables->title_index, bigrams, n_bigrams, at_least, postings);
  g_autofree guint16 *counts = NULL;
  g_autofree guint32 *touched = NULL;
  guint n_touched = 0;

  if (n_postings == 0)
    return;
  counts = g_new0 (guint16, tables->title_keys.n_keys);
  touched = g_new (guint32, tables->title_keys.n_keys);
  for (guint i = 0; i < n_postings; i++)
    n_touched = annexa_title_index_count (&tables->title_index, postings[i], counts, touched, n_touched);
  for (guint i = 0; i < n_touched; i++)
    {
      const AnnexaTitleKey *title = &tables->titles[touched[i]];
      double similarity = dice (counts[touched[i]], n_bigrams, title->n_bigrams);

      if (similarity >= at_least)
        add_matches (matches, title, similarity);
    }
}

#define FILTER_BITS 10

/* The place of @pair in a filter. */
static guint
place_of (guint64 pair)
{
  return (guint)(pair * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15) >> (64 - FILTER_BITS));
}

/* No fewer than the pairs of @title that are among those of @filter: hardly any title has some, and only then
 * are all of them sorted. */
static guint
most_common_pairs (const AnnexaTitleUnits *title, const guint8 *filter)
{
  guint n = 0;

  for (gsize i = 0; i + 1 < title->n; i++)
    n += filter[place_of (annexa_title_pair (title->units[i], title->units[i + 1]))];
  return n;
}

/* How much @key is like the most similar title of @item. */
static double
title_similarity (const AnnexaItem *item, const AnnexaTitleUnits *key)
{
  AnnexaTitleUnits key_bare;
  g_autofree char *utf8 = annexa_title_units_to_utf8 (key);
  guint64 bigrams[ANNEXA_TITLE_MAX_UNITS];
  gboolean has_bare;
  guint n_bigrams, most;
  guint8 filter[1 << FILTER_BITS] = { 0 };
  double best = 0.0;

  for (guint i = 0; i < item->n_titles; i++)
    if (strcmp (item->keys[i], utf8) == 0)
      return 1.0;
  has_bare = annexa_title_units_strip_brackets (key, &key_bare);
  n_bigrams = annexa_title_units_pairs (key, bigrams);
  for (guint i = 0; i < n_bigrams; i++)
    filter[place_of (bigrams[i])] = 1;
  for (guint i = 0; i < item->n_titles; i++)
    {
      AnnexaTitleUnits title = { .n = 0 }, bare;
      guint64 title_bigrams[ANNEXA_TITLE_MAX_UNITS];
      guint n_title, n_common = 0, a = 0, b = 0;
      const AnnexaTitleUnits *title_bare = &title;

      for (const char *p = item->keys[i]; *p != '\0';)
        title.units[title.n++] = annexa_utf8_take (&p);
      if (annexa_title_units_strip_brackets (&title, &bare))
        title_bare = &bare;
      if (has_bare || title_bare == &bare)
        {
          const AnnexaTitleUnits *mine = has_bare ? &key_bare : key;

          if (mine->n == title_bare->n
              && memcmp (mine->units, title_bare->units, mine->n * sizeof (gunichar)) == 0)
            best = MAX (best, BRACKETED);
        }
      /* Most alike would be a title of the common pairs and no others. */
      most = most_common_pairs (&title, filter);
      if (dice (most, n_bigrams, most) <= best)
        continue;
      n_title = annexa_title_units_pairs (&title, title_bigrams);
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

/* How much a heading in two languages is like the titles of @item: one of the two may be cut short, or the
 * vendor's own. */
static double
languages_similarity (const AnnexaItem *item, const AnnexaTitleUnits *first, const AnnexaTitleUnits *second)
{
  const double a = title_similarity (item, first), b = title_similarity (item, second);

  return (a + b) / 2;
}

/* The items that one half of a heading in two languages is the title of, and the whole is like @at_least so
 * much: 1.0 for those that have both halves for titles. */
static void
add_languages_matches (const AnnexaCatalogTables *tables, Matches *matches, const AnnexaTitleUnits *key,
                       double at_least)
{
  AnnexaTitleUnits halves[2];

  if (!annexa_title_units_split_languages (key, &halves[0], &halves[1]))
    return;
  for (guint h = 0; h < 2; h++)
    {
      g_autofree char *utf8 = annexa_title_units_to_utf8 (&halves[h]);
      const AnnexaItemList *items;
      guint number;

      if (!annexa_string_index_find (&tables->title_keys, utf8, &number))
        continue;
      items = &tables->titles[number].items;
      for (guint i = 0; i < items->n_items; i++)
        {
          double similarity = languages_similarity (items->items[i], &halves[0], &halves[1]);

          if (similarity >= at_least)
            add_match (matches, items->items[i], similarity);
        }
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
 * in brackets, less (from 0.62 on) for titles that share most of their neighbouring characters. A key in two
 * languages equals a title when each half does. Items of
 * several standards may have one title; the standard that was loaded first comes first.
 *
 * Returns: the number of matches
 */
guint
annexa_catalog_match_title (AnnexaCatalog *self, const char *key, gboolean near, AnnexaTitleMatch *matches,
                            guint max_matches)
{
  return annexa_catalog_match_title_near (self, key, near ? NEAR_THRESHOLD : 1.0, matches, max_matches);
}

/**
 * annexa_catalog_match_title_near:
 * @at_least: how similar titles count, 0.62 to 1.0
 *
 * annexa_catalog_match_title() for those who look at near titles only: the nearer they have to be, the sooner
 * it is clear of most keys that no title is.
 *
 * Returns: the number of matches
 */
guint
annexa_catalog_match_title_near (AnnexaCatalog *self, const char *key, double at_least,
                                 AnnexaTitleMatch *matches, guint max_matches)
{
  const gboolean near = at_least < 1.0;
  /* cppcheck-suppress ctuuninitvar ; @matches is written, not read */
  Matches found = { matches, max_matches, 0 };
  g_autofree char *utf8 = NULL;
  AnnexaTitleUnits folded;

  g_return_val_if_fail (self != NULL && key != NULL, 0);
  g_return_val_if_fail (matches != NULL || max_matches == 0, 0);

  if (max_matches == 0 || !annexa_title_units_read (self->tables, key, !near, &folded))
    return 0;
  utf8 = annexa_title_units_to_utf8 (&folded);
  add_exact_matches (self->tables, &found, utf8, 1.0);
  add_languages_matches (self->tables, &found, &folded, at_least);
  if (!near || is_full (&found, 1.0))
    return found.n;
  add_bare_matches (self->tables, &found, &folded, utf8);
  if (at_least <= NEAR_CEILING && !is_full (&found, NEAR_CEILING))
    add_near_matches (self->tables, &found, &folded, MAX (at_least, NEAR_THRESHOLD));
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
  AnnexaTitleUnits folded, first, second;
  double whole;

  g_return_val_if_fail (item != NULL && key != NULL, 0.0);

  if (!annexa_title_units_read (((const AnnexaCatalogStandard *)item->standard)->tables, key, FALSE, &folded))
    return 0.0;
  whole = title_similarity (item, &folded);
  if (whole >= 1.0 || !annexa_title_units_split_languages (&folded, &first, &second))
    return whole;
  return MAX (whole, languages_similarity (item, &first, &second));
}
