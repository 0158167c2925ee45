/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "annexa-title-units-private.h"

#include <glib/gi18n-lib.h>

#include "text/annexa-fold.h"

/* Titles as the rules give them, made ready for comparing: exact ones are found by hash, near ones by the
 * pairs of neighbouring characters that they share. */

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
          self->equivalent_firsts[units[0] & 0x3ff] = 1;
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

/* The entry of @title, made when no title with its key has one yet; NULL when it is empty or too long. */
static AnnexaTitleKey *
entry_of (AnnexaCatalog *self, const char *title)
{
  g_autofree char *folded = annexa_fold_key (title);
  g_autofree char *utf8 = NULL;
  AnnexaTitleKey *entry;
  AnnexaTitleUnits key, bare;

  if (!annexa_title_units_read (self, folded, &key))
    return NULL;
  utf8 = annexa_title_units_to_utf8 (&key);
  entry = g_hash_table_lookup (self->title_keys, utf8);
  if (entry == NULL)
    {
      entry = g_new0 (AnnexaTitleKey, 1);
      entry->key = g_string_chunk_insert (self->strings, utf8);
      entry->n_units = key.n;
      entry->items = g_ptr_array_new ();
      g_hash_table_insert (self->title_keys, (gpointer)entry->key, entry);
      g_ptr_array_add (self->titles, entry);
      if (annexa_title_units_strip_brackets (&key, &bare))
        {
          g_autofree char *bare_key = annexa_title_units_to_utf8 (&bare);

          g_hash_table_insert (self->bare_title_keys, g_string_chunk_insert (self->strings, bare_key), entry);
        }
    }
  return entry;
}

/* Standards take titles over from each other, so that many come here several times. */
const char *
annexa_catalog_add_title (AnnexaCatalog *self, const AnnexaItem *item, const char *title, GHashTable *seen)
{
  AnnexaTitleKey *entry = g_hash_table_lookup (seen, title);

  if (entry == NULL)
    {
      entry = entry_of (self, title);
      if (entry == NULL)
        return NULL;
      g_hash_table_insert (seen, (gpointer)title, entry);
    }
  add_item (entry, item);
  return entry->key;
}

/* Makes the index of all titles, once there are no more. */
void
annexa_catalog_index_titles (AnnexaCatalog *self)
{
  for (guint i = self->titles->len; i > 0; i--)
    {
      AnnexaTitleKey *title = g_ptr_array_index (self->titles, i - 1);
      gunichar units[ANNEXA_TITLE_MAX_UNITS];
      gsize n = 0;

      for (const char *p = title->key; *p != '\0'; p = g_utf8_next_char (p))
        units[n++] = g_utf8_get_char (p);
      title->n_bigrams = annexa_title_index_add (&self->title_index, units, n, i - 1);
    }
}
