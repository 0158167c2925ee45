/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "annexa-catalog-private.h"

#include <glib/gi18n-lib.h>

#include "text/annexa-fold.h"

/* Makes the catalog of what the rule files say: resolves names, checks ids, builds the indices. */

/* One string for all that are alike: ids are compared by their address. */
static const char *
keep (AnnexaCatalog *self, const char *string)
{
  return g_string_chunk_insert_const (self->strings, string);
}

static gboolean
add_standard_name (AnnexaCatalog *self, const AnnexaCatalogStandard *standard, const char *name,
                   GError **error)
{
  g_autofree char *key = annexa_fold_key (name);
  const AnnexaStandard *other = g_hash_table_lookup (self->standard_names, key);

  if (other != NULL && other != &standard->public)
    {
      annexa_rules_set_error (error, &standard->place, _ ("“%s” is already a name of “%s”"), name,
                              other->name);
      return FALSE;
    }
  g_hash_table_insert (self->standard_names, (gpointer)keep (self, key), (gpointer)standard);
  return TRUE;
}

static void
add_item (AnnexaCatalog *self, AnnexaCatalogStandard *standard, const AnnexaRulesItem *raw)
{
  AnnexaItem *item = g_new0 (AnnexaItem, 1);
  GPtrArray *same_id;

  item->standard = &standard->public;
  item->id = keep (self, raw->id);
  item->is_clause = raw->is_clause;
  item->order = standard->items->len;
  g_ptr_array_add (standard->items, item);
  g_hash_table_insert (standard->by_id, (gpointer)item->id, item);
  same_id = g_hash_table_lookup (self->items_by_id, item->id);
  if (same_id == NULL)
    {
      same_id = g_ptr_array_new ();
      g_hash_table_insert (self->items_by_id, (gpointer)item->id, same_id);
    }
  g_ptr_array_add (same_id, item);
}

static gboolean
add_standard (AnnexaCatalog *self, const AnnexaRulesStandard *raw, guint *n_items, GError **error)
{
  AnnexaCatalogStandard *standard = g_new0 (AnnexaCatalogStandard, 1);

  standard->catalog = self;
  standard->place = raw->place;
  standard->items = g_ptr_array_new_with_free_func (g_free);
  standard->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  standard->public.index = self->standards->len;
  standard->public.name = raw->name;
  standard->public.token = raw->token;
  standard->public.family = raw->family;
  g_ptr_array_add (self->standards, standard);
  if (self->standards->len > ANNEXA_RULES_MAX_STANDARDS)
    {
      annexa_rules_set_error (error, &raw->place, _ ("more than %d standards"), ANNEXA_RULES_MAX_STANDARDS);
      return FALSE;
    }
  if (!add_standard_name (self, standard, raw->name, error)
      || !add_standard_name (self, standard, raw->token, error))
    return FALSE;
  for (guint i = 0; i < raw->items->len; i++)
    {
      const AnnexaRulesItem *item = g_ptr_array_index (raw->items, i);

      if (++*n_items > ANNEXA_RULES_MAX_ITEMS)
        {
          annexa_rules_set_error (error, &item->place, _ ("more than %d items"), ANNEXA_RULES_MAX_ITEMS);
          return FALSE;
        }
      if (g_hash_table_contains (standard->by_id, item->id))
        {
          annexa_rules_set_error (error, &item->place, _ ("the id “%s” is given twice"), item->id);
          return FALSE;
        }
      add_item (self, standard, item);
    }
  standard->public.n_items = standard->items->len;
  standard->public.items = (const AnnexaItem *const *)standard->items->pdata;
  return TRUE;
}

const AnnexaStandard *
annexa_catalog_require_standard (AnnexaCatalog *self, const AnnexaRulesPlace *place, const char *name,
                                 GError **error)
{
  const AnnexaStandard *standard = annexa_catalog_find_standard (self, name);

  if (standard == NULL)
    annexa_rules_set_error (error, place, _ ("no standard is called “%s”"), name);
  return standard;
}

const AnnexaItem *
annexa_catalog_require_item (AnnexaCatalog *self, const AnnexaRulesPlace *place,
                             const AnnexaStandard *standard, const char *id, GError **error)
{
  const AnnexaItem *item = annexa_catalog_find (self, standard, id);

  if (item == NULL)
    annexa_rules_set_error (error, place, _ ("“%s” has no item “%s”"), standard->name, id);
  return item;
}

/* The titles of @raw, or those that another standard gives to the same id when it has none. */
static const GPtrArray *
titles_of (AnnexaRules *rules, const AnnexaRulesStandard *standard, const AnnexaRulesItem *raw,
           GHashTable *raw_items)
{
  for (guint depth = 0; raw->titles->len == 0 && standard->titles_from != NULL && depth < 4; depth++)
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
set_titles (AnnexaCatalog *self, AnnexaItem *item, const GPtrArray *titles, const AnnexaRulesPlace *place,
            GHashTable *seen, GError **error)
{
  const char **kept = g_new0 (const char *, titles->len + 1);
  const char **keys = g_new0 (const char *, titles->len + 1);

  item->titles = kept;
  item->keys = keys;
  for (guint i = 0; i < titles->len; i++)
    {
      const char *title = g_ptr_array_index (titles, i);
      const char *key = annexa_catalog_add_title (self, item, title, seen);

      if (key == NULL || self->titles->len > ANNEXA_RULES_MAX_TITLES)
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
collect_added_titles (AnnexaCatalog *self, AnnexaRules *rules, GError **error)
{
  g_autoptr (GHashTable) added = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)g_ptr_array_unref);

  for (guint i = 0; i < rules->titles->len; i++)
    {
      const AnnexaRulesStrings *entry = g_ptr_array_index (rules->titles, i);
      const AnnexaStandard *standard
          = annexa_catalog_require_standard (self, &entry->place, entry->standard, error);
      const AnnexaItem *item = NULL;
      GPtrArray *titles;

      if (standard != NULL)
        item = annexa_catalog_require_item (self, &entry->place, standard, entry->id, error);
      if (item == NULL)
        return NULL;
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
index_raw_items (AnnexaRules *rules)
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
add_titles (AnnexaCatalog *self, AnnexaRules *rules, GError **error)
{
  g_autoptr (GHashTable) added = collect_added_titles (self, rules, error);
  g_autoptr (GHashTable) raw_items = index_raw_items (rules);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  if (added == NULL)
    return FALSE;
  for (guint i = 0; i < rules->standards->len; i++)
    {
      const AnnexaRulesStandard *raw = g_ptr_array_index (rules->standards, i);
      const AnnexaCatalogStandard *standard = g_ptr_array_index (self->standards, i);

      if (raw->titles_from != NULL
          && annexa_catalog_require_standard (self, &raw->place, raw->titles_from, error) == NULL)
        return FALSE;
      for (guint k = 0; k < raw->items->len; k++)
        {
          const AnnexaRulesItem *raw_item = g_ptr_array_index (raw->items, k);
          AnnexaItem *item = g_ptr_array_index (standard->items, k);
          const GPtrArray *more = g_hash_table_lookup (added, item);
          const GPtrArray *own = titles_of (rules, raw, raw_item, raw_items);
          g_autoptr (GPtrArray) all = g_ptr_array_new ();

          for (guint t = 0; t < own->len; t++)
            g_ptr_array_add (all, g_ptr_array_index (own, t));
          for (guint t = 0; more != NULL && t < more->len; t++)
            g_ptr_array_add (all, g_ptr_array_index (more, t));
          if (!set_titles (self, item, all, &raw_item->place, seen, error))
            return FALSE;
        }
    }
  return TRUE;
}

static gboolean
add_form (AnnexaCatalog *self, AnnexaRulesForm *raw, GError **error)
{
  AnnexaForm form = { .prefixed = raw->prefixed, .glued = raw->glued, .lower = raw->lower };

  if (self->forms->len == ANNEXA_RULES_MAX_FORMS)
    {
      annexa_rules_set_error (error, &raw->place, _ ("more than %d number forms"), ANNEXA_RULES_MAX_FORMS);
      return FALSE;
    }
  form.template = raw->id;
  for (guint i = 0; i < raw->standards->len; i++)
    {
      const AnnexaStandard *standard
          = annexa_catalog_require_standard (self, &raw->place, g_ptr_array_index (raw->standards, i), error);

      if (standard == NULL)
        return FALSE;
      form.standards |= G_GUINT64_CONSTANT (1) << standard->index;
      form.only_standard = raw->standards->len == 1 ? standard : NULL;
    }
  form.pattern = g_steal_pointer (&raw->pattern);
  g_ptr_array_add (self->form_patterns, form.pattern);
  g_array_append_val (self->forms, form);
  return TRUE;
}

/* Takes what it needs out of @rules. */
static gboolean
fill (AnnexaCatalog *self, AnnexaRules *rules, GError **error)
{
  guint n_items = 0;

  for (guint i = 0; i < rules->standards->len; i++)
    if (!add_standard (self, g_ptr_array_index (rules->standards, i), &n_items, error))
      return FALSE;
  if (!annexa_catalog_add_equivalents (self, rules, error) || !add_titles (self, rules, error)
      || !annexa_catalog_add_names (self, rules, error) || !annexa_catalog_add_cues (self, rules, error))
    return FALSE;
  for (guint i = 0; i < rules->forms->len; i++)
    if (!add_form (self, g_ptr_array_index (rules->forms, i), error))
      return FALSE;
  for (guint i = 0; i < rules->mappings->len; i++)
    if (!annexa_catalog_add_mapping (self, g_ptr_array_index (rules->mappings, i), error))
      return FALSE;
  for (guint i = 0; i < rules->profiles->len; i++)
    if (!annexa_catalog_add_profile (self, g_ptr_array_index (rules->profiles, i), error))
      return FALSE;
  annexa_catalog_index_titles (self);
  annexa_catalog_set_flags (self);
  return TRUE;
}

static void
standard_free (gpointer data)
{
  AnnexaCatalogStandard *standard = data;

  for (guint i = 0; i < standard->items->len; i++)
    {
      AnnexaItem *item = g_ptr_array_index (standard->items, i);

      g_free ((gpointer)item->titles);
      g_free ((gpointer)item->keys);
    }
  g_ptr_array_unref (standard->items);
  g_hash_table_unref (standard->by_id);
  g_free (standard);
}

static void
profile_free (gpointer data)
{
  AnnexaProfile *profile = data;

  g_free ((gpointer)profile->ids);
  g_free (profile);
}

static void
title_key_free (gpointer data)
{
  AnnexaTitleKey *title = data;

  g_ptr_array_unref (title->items);
  g_free (title);
}

static void
class_clear (gpointer data)
{
  g_ptr_array_unref (((AnnexaCueClass *)data)->patterns);
}

AnnexaCatalog *
annexa_catalog_build (AnnexaRules *rules, GError **error)
{
  g_autoptr (AnnexaCatalog) self = g_new0 (AnnexaCatalog, 1);

  g_mutex_init (&self->mutex);
  self->strings = g_steal_pointer (&rules->strings);
  self->read = g_steal_pointer (&rules->read);
  self->standards = g_ptr_array_new_with_free_func (standard_free);
  self->standard_names = g_hash_table_new (g_str_hash, g_str_equal);
  self->items_by_id
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_ptr_array_unref);
  self->mapped = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)g_array_unref);
  self->profiles = g_ptr_array_new_with_free_func (profile_free);
  self->form_patterns = g_ptr_array_new_with_free_func ((GDestroyNotify)annexa_pattern_free);
  self->forms = g_array_new (FALSE, TRUE, sizeof (AnnexaForm));
  self->classes = g_array_new (FALSE, TRUE, sizeof (AnnexaCueClass));
  g_array_set_clear_func (self->classes, class_clear);
  self->flags = g_new0 (guint8, 0x10000);
  annexa_trie_init (&self->text_trie);
  self->text_words = g_array_new (FALSE, TRUE, sizeof (AnnexaWord));
  annexa_trie_init (&self->key_trie);
  self->key_words = g_array_new (FALSE, TRUE, sizeof (AnnexaWord));
  annexa_trie_init (&self->equivalents);
  self->equivalent_targets = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
  self->title_keys = g_hash_table_new (g_str_hash, g_str_equal);
  self->bare_title_keys = g_hash_table_new (g_str_hash, g_str_equal);
  self->titles = g_ptr_array_new_with_free_func (title_key_free);
  annexa_title_index_init (&self->title_index);
  self->foreign_ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (!fill (self, rules, error))
    return NULL;
  return g_steal_pointer (&self);
}
