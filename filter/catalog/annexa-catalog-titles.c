/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "annexa-catalog-builder-private.h"

#include <glib/gi18n-lib.h>

/* Which titles each item has: its own, those of another standard, and those that other files add. */

/* The titles of @raw, or those that another standard gives to the same id when it has none. */
static const GPtrArray *
titles_of (const AnnexaRules *rules, const AnnexaRulesStandard *standard, const AnnexaRulesItem *raw,
           GHashTable *raw_items)
{
  for (guint depth = 0;
       raw->titles->len == 0 && !raw->has_titles && standard->titles_from != NULL && depth < 4; depth++)
    {
      const AnnexaRulesStandard *source = NULL;
      g_autofree char *key = NULL;
      const AnnexaRulesItem *other;

      for (guint i = 0; i < rules->standards->len && source == NULL; i++)
        {
          const AnnexaRulesStandard *candidate = g_ptr_array_index (rules->standards, i);

          if (g_str_equal (candidate->name, standard->titles_from)
              || g_str_equal (candidate->token, standard->titles_from))
            source = candidate;
        }
      if (source == NULL)
        break;
      key = g_strdup_printf ("%s %s", source->token, raw->id);
      other = g_hash_table_lookup (raw_items, key);
      if (other == NULL)
        break;
      raw = other;
      standard = source;
    }
  return raw->titles;
}

static gboolean
set_titles (AnnexaCatalogBuilder *self, AnnexaItem *item, const GPtrArray *titles,
            const AnnexaRulesPlace *place, GHashTable *seen, GError **error)
{
  const char **kept = annexa_catalog_builder_own (self, g_new0 (const char *, titles->len + 1));
  const char **keys = annexa_catalog_builder_own (self, g_new0 (const char *, titles->len + 1));

  item->titles = kept;
  item->keys = keys;
  for (guint i = 0; i < titles->len; i++)
    {
      const char *title = g_ptr_array_index (titles, i);
      const char *key = annexa_catalog_add_title (self, item, title, seen);

      if (key == NULL || self->tables->title_keys.n_keys > ANNEXA_RULES_MAX_TITLES)
        {
          annexa_rules_set_error (error, place,
                                  _ ("the title “%s” is empty or too long, or there are too many"), title);
          return FALSE;
        }
      kept[item->n_titles] = title;
      keys[item->n_titles++] = key;
    }
  return TRUE;
}

/* Titles that other files add, by item. */
static GHashTable *
collect_added_titles (AnnexaCatalog *catalog, AnnexaRules *rules, GError **error)
{
  g_autoptr (GHashTable) added = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)g_ptr_array_unref);

  for (guint i = 0; i < rules->titles->len; i++)
    {
      const AnnexaRulesStrings *entry = g_ptr_array_index (rules->titles, i);
      const AnnexaStandard *standard
          = annexa_catalog_require_standard (catalog, &entry->place, entry->standard, error);
      const AnnexaItem *item = NULL;
      GPtrArray *titles;

      if (standard != NULL)
        item = annexa_catalog_require_item (catalog, &entry->place, standard, entry->id, error);
      if (item == NULL && !annexa_rules_keep (rules, error))
        return NULL;
      if (item == NULL)
        continue;
      titles = g_hash_table_lookup (added, item);
      if (titles == NULL)
        {
          titles = g_ptr_array_new ();
          g_hash_table_insert (added, (gpointer)item, titles);
        }
      for (guint k = 0; k < entry->strings->len; k++)
        g_ptr_array_add (titles, g_ptr_array_index (entry->strings, k));
    }
  return g_steal_pointer (&added);
}

static GHashTable *
index_raw_items (const AnnexaRules *rules)
{
  GHashTable *raw_items = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < rules->standards->len; i++)
    {
      const AnnexaRulesStandard *standard = g_ptr_array_index (rules->standards, i);

      for (guint k = 0; k < standard->items->len; k++)
        {
          AnnexaRulesItem *item = g_ptr_array_index (standard->items, k);

          g_hash_table_insert (raw_items, g_strdup_printf ("%s %s", standard->token, item->id), item);
        }
    }
  return raw_items;
}

static gboolean
add_titles_of_standard (AnnexaCatalogBuilder *self, guint index, GHashTable *added, GHashTable *raw_items,
                        GHashTable *seen, GError **error)
{
  const AnnexaRulesStandard *raw = g_ptr_array_index (self->rules->standards, index);

  if (raw->titles_from != NULL
      && annexa_catalog_require_standard (self->catalog, &raw->place, raw->titles_from, error) == NULL)
    return FALSE;
  for (guint i = 0; i < raw->items->len; i++)
    {
      const AnnexaRulesItem *raw_item = g_ptr_array_index (raw->items, i);
      AnnexaItem *item = (AnnexaItem *)self->standards[index].public.items[i];
      const GPtrArray *more = g_hash_table_lookup (added, item);
      const GPtrArray *own = titles_of (self->rules, raw, raw_item, raw_items);
      g_autoptr (GPtrArray) all = g_ptr_array_new ();

      for (guint t = 0; t < own->len; t++)
        g_ptr_array_add (all, g_ptr_array_index (own, t));
      for (guint t = 0; more != NULL && t < more->len; t++)
        g_ptr_array_add (all, g_ptr_array_index (more, t));
      if (!set_titles (self, item, all, &raw_item->place, seen, error)
          && !annexa_rules_keep (self->rules, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
annexa_catalog_add_titles (AnnexaCatalogBuilder *self, GError **error)
{
  g_autoptr (GHashTable) added = collect_added_titles (self->catalog, self->rules, error);
  g_autoptr (GHashTable) raw_items = index_raw_items (self->rules);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  if (added == NULL)
    return FALSE;
  for (guint i = 0; i < self->rules->standards->len; i++)
    if (!add_titles_of_standard (self, i, added, raw_items, seen, error)
        && !annexa_rules_keep (self->rules, error))
      return FALSE;
  annexa_catalog_index_titles (self);
  return TRUE;
}
