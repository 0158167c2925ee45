/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "annexa-catalog-builder-private.h"

#include <glib/gi18n-lib.h>

/* Mappings between standards, and profiles of them. */

typedef struct
{
  AnnexaRules *rules;
  AnnexaCatalog *catalog;
  GHashTable *mapped; /* AnnexaItem -> (owned) GArray of AnnexaMapped */
} Mappings;

static void
add_mapped (Mappings *self, const AnnexaItem *from, const AnnexaItem *to)
{
  AnnexaMapped mapped = { to->standard, to->id };
  GArray *list = g_hash_table_lookup (self->mapped, from);

  if (list == NULL)
    {
      list = g_array_new (FALSE, FALSE, sizeof (AnnexaMapped));
      g_hash_table_insert (self->mapped, (gpointer)from, list);
    }
  for (guint i = 0; i < list->len; i++)
    {
      const AnnexaMapped *have = &g_array_index (list, AnnexaMapped, i);

      if (have->standard == mapped.standard && have->id == mapped.id)
        return;
    }
  g_array_append_val (list, mapped);
}

static void
add_same_ids (Mappings *self, const AnnexaRulesMapping *mapping, const AnnexaStandard *from,
              const AnnexaStandard *to)
{
  for (guint i = 0; i < from->n_items; i++)
    {
      const AnnexaItem *other = annexa_catalog_find (self->catalog, to, from->items[i]->id);

      if (other == NULL || from->items[i]->is_clause || other->is_clause)
        continue;
      add_mapped (self, from->items[i], other);
      if (mapping->both_ways)
        add_mapped (self, other, from->items[i]);
    }
}

static gboolean
add_pair (Mappings *self, const AnnexaRulesMapping *mapping, const AnnexaRulesStrings *pair,
          const AnnexaStandard *from_standard, const AnnexaStandard *to_standard, GError **error)
{
  const AnnexaItem *from
      = annexa_catalog_require_item (self->catalog, &pair->place, from_standard, pair->id, error);

  for (guint i = 0; from != NULL && i < pair->strings->len; i++)
    {
      const AnnexaItem *to = annexa_catalog_require_item (self->catalog, &pair->place, to_standard,
                                                          g_ptr_array_index (pair->strings, i), error);

      if (to == NULL)
        return FALSE;
      add_mapped (self, from, to);
      if (mapping->both_ways)
        add_mapped (self, to, from);
    }
  return from != NULL;
}

static gboolean
add_mapping (Mappings *self, const AnnexaRulesMapping *mapping, GError **error)
{
  const AnnexaStandard *from
      = annexa_catalog_require_standard (self->catalog, &mapping->place, mapping->from, error);
  const AnnexaStandard *to
      = from != NULL ? annexa_catalog_require_standard (self->catalog, &mapping->place, mapping->to, error)
                     : NULL;

  if (to == NULL)
    return FALSE;
  if (mapping->same_ids)
    add_same_ids (self, mapping, from, to);
  for (guint i = 0; i < mapping->pairs->len; i++)
    if (!add_pair (self, mapping, g_ptr_array_index (mapping->pairs, i), from, to, error)
        && !annexa_rules_keep (self->rules, error))
      return FALSE;
  return TRUE;
}

gboolean
annexa_catalog_add_mappings (AnnexaCatalogBuilder *self, GError **error)
{
  g_autoptr (GHashTable) mapped = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)g_array_unref);
  Mappings mappings = { self->rules, self->catalog, mapped };

  for (guint i = 0; i < self->rules->mappings->len; i++)
    if (!add_mapping (&mappings, g_ptr_array_index (self->rules->mappings, i), error)
        && !annexa_rules_keep (self->rules, error))
      return FALSE;
  for (guint i = 0; i < self->tables->n_items; i++)
    {
      GArray *list = g_hash_table_lookup (mapped, &self->items[i].public);

      if (list == NULL)
        continue;
      self->items[i].n_mapped = list->len;
      self->items[i].mapped = annexa_catalog_builder_own_array (self, list);
    }
  return TRUE;
}

static gboolean
add_profile (AnnexaCatalogBuilder *self, AnnexaProfile *profile, const AnnexaRulesProfile *raw,
             GError **error)
{
  const AnnexaStandard *standard
      = annexa_catalog_require_standard (self->catalog, &raw->place, raw->standard, error);
  const char **ids;

  if (standard == NULL)
    return FALSE;
  if (annexa_catalog_profile (self->catalog, standard) != NULL)
    {
      annexa_rules_set_error (error, &raw->place, _ ("“%s” already has a profile"), standard->name);
      return FALSE;
    }
  ids = annexa_catalog_builder_own (self, g_new0 (const char *, raw->ids->len + 1));
  profile->name = raw->name;
  profile->standard = standard;
  profile->ids = ids;
  for (guint i = 0; i < raw->ids->len; i++)
    {
      const AnnexaItem *item = annexa_catalog_require_item (self->catalog, &raw->place, standard,
                                                            g_ptr_array_index (raw->ids, i), error);

      if (item == NULL && !annexa_rules_keep (self->rules, error))
        return FALSE;
      if (item == NULL)
        continue;
      ids[profile->n_ids++] = item->id;
    }
  return TRUE;
}

gboolean
annexa_catalog_add_profiles (AnnexaCatalogBuilder *self, GError **error)
{
  const GPtrArray *raw = self->rules->profiles;
  AnnexaProfile *profiles = annexa_catalog_builder_own (self, g_new0 (AnnexaProfile, raw->len + 1));

  self->tables->profiles = profiles;
  for (guint i = 0; i < raw->len; i++)
    {
      if (add_profile (self, &profiles[self->tables->n_profiles], g_ptr_array_index (raw, i), error))
        self->tables->n_profiles++;
      else if (!annexa_rules_keep (self->rules, error))
        return FALSE;
    }
  return TRUE;
}
