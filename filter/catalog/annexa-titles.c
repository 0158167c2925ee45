/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "annexa-catalog-builder-private.h"
#include "annexa-title-units-private.h"

#include <glib/gi18n-lib.h>

#include "text/annexa-fold.h"

/* Titles as the rules give them, made ready for comparing: exact ones are found by hash, near ones by the
 * pairs of neighbouring characters that they share. */

#define MAX_SPELLING_UNITS 64

static gboolean
add_spelling (AnnexaCatalogBuilder *self, guint8 *firsts, const AnnexaRulesStrings *entry, guint number,
              AnnexaEquivalent *target, GError **error)
{
  const char *spelling = g_ptr_array_index (entry->strings, number);
  g_autofree char *key = annexa_fold_key (spelling);
  glong n;
  g_autofree gunichar *units = g_utf8_to_ucs4_fast (key, -1, &n);
  AnnexaTrie *trie = &self->tables->equivalents;
  guint node;

  /* An empty first spelling: the others are left out. */
  if (n == 0 && number == 0 && *spelling == '\0')
    {
      *target = (AnnexaEquivalent){ 0, annexa_catalog_builder_own (self, g_steal_pointer (&units)) };
      return TRUE;
    }
  if (n == 0 || n > MAX_SPELLING_UNITS)
    {
      annexa_rules_set_error (error, &entry->place, _ ("“%s” has nothing to compare"), spelling);
      return FALSE;
    }
  firsts[units[0] & (ANNEXA_CATALOG_N_FIRSTS - 1)] = 1;
  node = annexa_trie_insert (trie, units, n);
  if (annexa_trie_value (trie, node) != 0)
    {
      annexa_rules_set_error (error, &entry->place, _ ("“%s” is already in a list of equivalents"), spelling);
      return FALSE;
    }
  annexa_trie_set_value (trie, node, self->tables->n_equivalent_targets);
  if (number == 0)
    *target = (AnnexaEquivalent){ n, annexa_catalog_builder_own (self, g_steal_pointer (&units)) };
  return TRUE;
}

gboolean
annexa_catalog_add_equivalents (AnnexaCatalogBuilder *self, GError **error)
{
  const GPtrArray *raw = self->rules->equivalents;
  guint8 *firsts = annexa_catalog_builder_own (self, g_new0 (guint8, ANNEXA_CATALOG_N_FIRSTS));
  AnnexaEquivalent *targets = annexa_catalog_builder_own (self, g_new0 (AnnexaEquivalent, raw->len + 1));

  self->tables->equivalent_firsts = firsts;
  self->tables->equivalent_targets = targets;
  for (guint i = 0; i < raw->len; i++)
    {
      const AnnexaRulesStrings *entry = g_ptr_array_index (raw, i);

      self->tables->n_equivalent_targets++;
      for (guint k = 0; k < entry->strings->len; k++)
        if (!add_spelling (self, firsts, entry, k, &targets[i], error))
          return FALSE;
    }
  return TRUE;
}

static void
add_item (GPtrArray *items, const AnnexaItem *item)
{
  if (!g_ptr_array_find (items, item, NULL))
    g_ptr_array_add (items, (gpointer)item);
}

/* Of titles that are alike without their brackets, the last one is found. */
static void
add_bare_title (AnnexaCatalogBuilder *self, const AnnexaTitleUnits *key, guint32 title)
{
  AnnexaStringIndex *bare_keys = &self->tables->bare_title_keys;
  g_autofree char *bare_key = NULL;
  AnnexaTitleUnits bare;
  guint number;

  if (!annexa_title_units_strip_brackets (key, &bare))
    return;
  bare_key = annexa_title_units_to_utf8 (&bare);
  if (!annexa_string_index_find (bare_keys, bare_key, &number))
    number = annexa_string_index_add (bare_keys, g_string_chunk_insert (self->store->strings, bare_key));
  g_array_set_size (self->bare_titles, bare_keys->n_keys);
  g_array_index (self->bare_titles, guint32, number) = title;
}

/* The number of @title, a new one when no title with its key has one yet; FALSE when it is empty or too long.
 */
static gboolean
number_of (AnnexaCatalogBuilder *self, const char *title, guint *number)
{
  AnnexaStringIndex *keys = &self->tables->title_keys;
  g_autofree char *folded = annexa_fold_key (title);
  g_autofree char *utf8 = NULL;
  AnnexaTitleUnits key;

  if (!annexa_title_units_read (self->tables, folded, FALSE, &key))
    return FALSE;
  utf8 = annexa_title_units_to_utf8 (&key);
  if (annexa_string_index_find (keys, utf8, number))
    return TRUE;
  *number = annexa_string_index_add (keys, g_string_chunk_insert (self->store->strings, utf8));
  g_ptr_array_add (self->title_items, g_ptr_array_new ());
  add_bare_title (self, &key, *number);
  return TRUE;
}

/* Standards take titles over from each other, so that many come here several times. */
const char *
annexa_catalog_add_title (AnnexaCatalogBuilder *self, const AnnexaItem *item, const char *title,
                          GHashTable *seen)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (seen, title));

  if (number > 0)
    number--;
  else if (number_of (self, title, &number))
    g_hash_table_insert (seen, (gpointer)title, GUINT_TO_POINTER (number + 1));
  else
    return NULL;
  add_item (g_ptr_array_index (self->title_items, number), item);
  return self->tables->title_keys.keys[number];
}

void
annexa_catalog_index_titles (AnnexaCatalogBuilder *self)
{
  const guint n_titles = self->tables->title_keys.n_keys;
  AnnexaTitleKey *titles = annexa_catalog_builder_own (self, g_new0 (AnnexaTitleKey, n_titles + 1));

  for (guint i = n_titles; i > 0; i--)
    {
      const GPtrArray *items = g_ptr_array_index (self->title_items, i - 1);
      gunichar units[ANNEXA_TITLE_MAX_UNITS];
      gsize n = 0;

      for (const char *p = self->tables->title_keys.keys[i - 1]; *p != '\0'; p = g_utf8_next_char (p))
        units[n++] = g_utf8_get_char (p);
      titles[i - 1].n_bigrams = annexa_title_index_add (&self->tables->title_index, units, n, i - 1);
      titles[i - 1].items
          = (AnnexaItemList){ items->len, annexa_catalog_builder_copy_pointers (self, items) };
    }
  annexa_title_index_finish (&self->tables->title_index);
  self->tables->titles = titles;
  self->tables->bare_titles = annexa_catalog_builder_own_array (self, self->bare_titles);
}
