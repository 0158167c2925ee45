/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "annexa-catalog-builder-private.h"

#include <glib/gi18n-lib.h>

#include "text/annexa-fold.h"

/* Standards with their items, and both by name. */

static gboolean
add_standard_name (AnnexaCatalogBuilder *self, const AnnexaRulesStandard *raw, const char *name,
                   guint32 standard, GError **error)
{
  g_autofree char *key = annexa_fold_key (name);
  guint32 *named = (guint32 *)self->tables->named_standards;
  const AnnexaRulesStandard *first;
  guint number;

  if (!annexa_string_index_find (&self->tables->standard_names, key, &number))
    {
      number = annexa_string_index_add (&self->tables->standard_names,
                                        g_string_chunk_insert (self->store->strings, key));
      named[number] = standard;
    }
  if (named[number] == standard)
    return TRUE;
  first = g_ptr_array_index (self->rules->standards, named[number]);
  annexa_rules_set_error (error, &raw->place, _ ("“%s” is already a name of “%s” (%s:%u)"), name, first->name,
                          first->place.file, first->place.line);
  return FALSE;
}

static void
add_item (AnnexaCatalogBuilder *self, AnnexaCatalogStandard *standard, const AnnexaRulesItem *raw)
{
  AnnexaItem *item = &self->items[self->tables->n_items++].public;
  guint id = annexa_string_index_add (&self->tables->ids, raw->id);

  item->standard = &standard->public;
  /* One string for all that are alike: ids are compared by their address. */
  item->id = self->tables->ids.keys[id];
  item->is_clause = raw->is_clause;
  item->order = standard->public.n_items++;
  for (guint i = 0; i < raw->also->len; i++)
    annexa_string_index_add (&self->tables->ids, raw->also->pdata[i]);
}

static gboolean
add_items (AnnexaCatalogBuilder *self, AnnexaCatalogStandard *standard, const AnnexaRulesStandard *raw,
           GError **error)
{
  g_autoptr (GHashTable) own_ids = g_hash_table_new (g_str_hash, g_str_equal); /* id → its first item */
  const AnnexaItem **list;
  guint first = self->tables->n_items;

  for (guint i = 0; i < raw->items->len; i++)
    {
      AnnexaRulesItem *item = g_ptr_array_index (raw->items, i);
      const AnnexaRulesItem *twin = g_hash_table_lookup (own_ids, item->id);

      if (self->tables->n_items == ANNEXA_RULES_MAX_ITEMS)
        {
          annexa_rules_set_error (error, &item->place, _ ("more than %d items"), ANNEXA_RULES_MAX_ITEMS);
          return FALSE;
        }
      if (twin == NULL)
        g_hash_table_insert (own_ids, (gpointer)item->id, item);
      else
        {
          annexa_rules_set_error (error, &item->place, _ ("the id “%s” is given twice, first in line %u"),
                                  item->id, twin->place.line);
          if (!annexa_rules_keep (self->rules, error))
            return FALSE;
        }
      add_item (self, standard, item);
    }
  list = annexa_catalog_builder_own (self, g_new0 (const AnnexaItem *, raw->items->len + 1));
  for (guint i = 0; i < raw->items->len; i++)
    list[i] = &self->items[first + i].public;
  standard->public.items = list;
  return TRUE;
}

static gboolean
add_standard (AnnexaCatalogBuilder *self, const AnnexaRulesStandard *raw, GError **error)
{
  const guint index = self->tables->n_standards;
  AnnexaCatalogStandard *standard = &self->standards[index];

  if (index == ANNEXA_RULES_MAX_STANDARDS)
    {
      annexa_rules_set_error (error, &raw->place, _ ("more than %d standards"), ANNEXA_RULES_MAX_STANDARDS);
      return FALSE;
    }
  self->tables->n_standards++;
  standard->tables = self->tables;
  standard->public.index = index;
  standard->public.name = raw->name;
  standard->public.token = raw->token;
  standard->public.family = raw->family;
  standard->public.is_added = index >= self->rules->n_builtin;
  return add_standard_name (self, raw, raw->name, index, error)
         && add_standard_name (self, raw, raw->token, index, error) && add_items (self, standard, raw, error);
}

/* Makes the numbers that papers also print for @raw, an item of @standard, known as its own, unless they are
 * those of another standard. */
static gboolean
list_also (AnnexaCatalogBuilder *self, const AnnexaStandard *standard, const AnnexaRulesItem *raw,
           AnnexaItemList *lists, GError **error)
{
  for (guint i = 0; i < raw->also->len; i++)
    {
      const char *number = raw->also->pdata[i];
      AnnexaItemList *list = &lists[annexa_string_index_add (&self->tables->ids, number)];

      for (guint k = 0; k < list->n_items; k++)
        if (list->items[k]->standard == standard)
          {
            annexa_rules_set_error (
                error, &raw->place,
                _ ("“also” of “%s” has “%s”, which is a number of “%s” already; leave it out"), raw->id,
                number, list->items[k]->id);
            return FALSE;
          }
      if (list->n_items == 0)
        *list = lists[annexa_string_index_add (&self->tables->ids, raw->id)];
    }
  return TRUE;
}

static gboolean
list_all_also (AnnexaCatalogBuilder *self, AnnexaItemList *lists, GError **error)
{
  for (guint s = 0; s < self->tables->n_standards; s++)
    {
      const AnnexaRulesStandard *raw = g_ptr_array_index (self->rules->standards, s);

      for (guint i = 0; i < raw->items->len; i++)
        if (!list_also (self, &self->standards[s].public, g_ptr_array_index (raw->items, i), lists, error)
            && !annexa_rules_keep (self->rules, error))
          return FALSE;
    }
  return TRUE;
}

/* The items of all standards, sorted by id. */
static gboolean
list_items_of_ids (AnnexaCatalogBuilder *self, GError **error)
{
  const guint n_ids = self->tables->ids.n_keys;
  AnnexaItemList *lists = annexa_catalog_builder_own (self, g_new0 (AnnexaItemList, n_ids + 1));
  const AnnexaItem **all
      = annexa_catalog_builder_own (self, g_new0 (const AnnexaItem *, self->tables->n_items + 1));
  g_autofree guint *numbers = g_new0 (guint, self->tables->n_items + 1);
  guint first = 0;

  for (guint i = 0; i < self->tables->n_items; i++)
    {
      numbers[i] = annexa_string_index_add (&self->tables->ids, self->items[i].public.id);
      lists[numbers[i]].n_items++;
    }
  for (guint i = 0; i < n_ids; i++)
    {
      lists[i].items = all + first;
      first += lists[i].n_items;
      lists[i].n_items = 0;
    }
  for (guint i = 0; i < self->tables->n_items; i++)
    {
      AnnexaItemList *list = &lists[numbers[i]];

      ((const AnnexaItem **)list->items)[list->n_items++] = &self->items[i].public;
    }
  self->tables->items_of_ids = lists;
  return list_all_also (self, lists, error);
}

gboolean
annexa_catalog_add_standards (AnnexaCatalogBuilder *self, GError **error)
{
  const GPtrArray *raw = self->rules->standards;
  guint n_items = 0;

  for (guint i = 0; i < raw->len; i++)
    n_items += ((const AnnexaRulesStandard *)g_ptr_array_index (raw, i))->items->len;
  self->standards = annexa_catalog_builder_own (self, g_new0 (AnnexaCatalogStandard, raw->len + 1));
  self->items = annexa_catalog_builder_own (self, g_new0 (AnnexaCatalogItem, n_items + 1));
  self->tables->standards = self->standards;
  self->tables->items = self->items;
  /* Two for each: name and token. */
  self->tables->named_standards = annexa_catalog_builder_own (self, g_new0 (guint32, raw->len * 2 + 1));
  for (guint i = 0; i < raw->len; i++)
    if (!add_standard (self, g_ptr_array_index (raw, i), error) && !annexa_rules_keep (self->rules, error))
      return FALSE;
  return list_items_of_ids (self, error);
}
