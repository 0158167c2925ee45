/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "annexa-catalog-builder-private.h"

#include <glib/gi18n-lib.h>

/* Makes the catalog of what the rule files say: resolves names, checks ids, builds the indices. */

gpointer
annexa_catalog_builder_own (AnnexaCatalogBuilder *self, gpointer block)
{
  g_ptr_array_add (self->store->blocks, block);
  return block;
}

gpointer
annexa_catalog_builder_own_array (AnnexaCatalogBuilder *self, GArray *array)
{
  return annexa_catalog_builder_own (self, g_array_steal (array, NULL));
}

gpointer
annexa_catalog_builder_copy_pointers (AnnexaCatalogBuilder *self, const GPtrArray *pointers)
{
  return annexa_catalog_builder_own (self, g_memdup2 (pointers->pdata, pointers->len * sizeof (gpointer)));
}

const AnnexaStandard *
annexa_catalog_require_standard (AnnexaCatalog *catalog, const AnnexaRulesPlace *place, const char *name,
                                 GError **error)
{
  const AnnexaStandard *standard = annexa_catalog_find_standard (catalog, name);

  if (standard == NULL)
    annexa_catalog_set_standard_error (catalog, place, name, error);
  return standard;
}

const AnnexaItem *
annexa_catalog_require_item (AnnexaCatalog *catalog, const AnnexaRulesPlace *place,
                             const AnnexaStandard *standard, const char *id, GError **error)
{
  const AnnexaItem *item = annexa_catalog_find (catalog, standard, id);

  if (item == NULL)
    annexa_rules_set_error (error, place, _ ("“%s” has no item “%s”"), standard->name, id);
  return item;
}

static gboolean
fill_form (AnnexaCatalogBuilder *self, AnnexaNumberForm *form, AnnexaRulesForm *raw, GError **error)
{
  for (guint i = 0; i < raw->standards->len; i++)
    {
      const AnnexaStandard *standard = annexa_catalog_require_standard (
          self->catalog, &raw->place, g_ptr_array_index (raw->standards, i), error);

      if (standard == NULL)
        return FALSE;
      form->standards |= G_GUINT64_CONSTANT (1) << standard->index;
      form->only_standard = raw->standards->len == 1 ? standard : NULL;
    }
  form->template = raw->id;
  form->prefixed = raw->prefixed;
  form->glued = raw->glued;
  form->lower = raw->lower;
  form->printed = raw->printed;
  form->below = raw->below;
  form->pattern = raw->pattern;
  g_ptr_array_add (self->store->patterns, g_steal_pointer (&raw->pattern));
  return TRUE;
}

static gboolean
add_forms (AnnexaCatalogBuilder *self, GError **error)
{
  const GPtrArray *raw = self->rules->forms;
  AnnexaNumberForm *forms = annexa_catalog_builder_own (self, g_new0 (AnnexaNumberForm, raw->len + 1));

  self->tables->forms = forms;
  for (guint i = 0; i < raw->len; i++)
    {
      AnnexaRulesForm *form = g_ptr_array_index (raw, i);

      if (i == ANNEXA_RULES_MAX_FORMS)
        {
          annexa_rules_set_error (error, &form->place, _ ("more than %d number forms"),
                                  ANNEXA_RULES_MAX_FORMS);
          return FALSE;
        }
      if (!fill_form (self, &forms[self->tables->n_forms], form, error))
        {
          if (!annexa_rules_keep (self->rules, error))
            return FALSE;
          continue;
        }
      self->tables->n_forms++;
    }
  return TRUE;
}

/* Takes what it needs out of the rules. */
static gboolean
fill (AnnexaCatalogBuilder *self, GError **error)
{
  /* What is wrong with a standard would be wrong with all that names it. */
  if (!annexa_rules_take_away (self->rules, error) || !annexa_catalog_add_standards (self, error)
      || !annexa_rules_settle (self->rules, error) || !annexa_catalog_add_equivalents (self, error)
      || !annexa_catalog_add_titles (self, error) || !annexa_catalog_add_names (self, error)
      || !annexa_catalog_add_cues (self, error) || !add_forms (self, error)
      || !annexa_catalog_check_ids (self, error) || !annexa_catalog_add_mappings (self, error)
      || !annexa_catalog_add_profiles (self, error))
    return FALSE;
  if (!annexa_rules_settle (self->rules, error))
    return FALSE;
  annexa_catalog_set_flags (self);
  return TRUE;
}

static AnnexaCatalogStore *
store_new (GStringChunk *strings)
{
  AnnexaCatalogStore *self = g_new0 (AnnexaCatalogStore, 1);

  self->strings = strings;
  self->blocks = g_ptr_array_new_with_free_func (g_free);
  self->patterns = g_ptr_array_new_with_free_func ((GDestroyNotify)annexa_pattern_free);
  annexa_string_index_init (&self->tables.standard_names);
  annexa_string_index_init (&self->tables.ids);
  annexa_trie_init (&self->tables.text_trie);
  annexa_trie_init (&self->tables.key_trie);
  annexa_trie_init (&self->tables.equivalents);
  annexa_string_index_init (&self->tables.title_keys);
  annexa_string_index_init (&self->tables.bare_title_keys);
  annexa_title_index_init (&self->tables.title_index);
  return self;
}

void
annexa_catalog_store_free (AnnexaCatalogStore *self)
{
  annexa_string_index_clear (&self->tables.standard_names);
  annexa_string_index_clear (&self->tables.ids);
  annexa_trie_clear (&self->tables.text_trie);
  annexa_trie_clear (&self->tables.key_trie);
  annexa_trie_clear (&self->tables.equivalents);
  annexa_string_index_clear (&self->tables.title_keys);
  annexa_string_index_clear (&self->tables.bare_title_keys);
  annexa_title_index_clear (&self->tables.title_index);
  g_ptr_array_unref (self->patterns);
  g_ptr_array_unref (self->blocks);
  g_string_chunk_free (self->strings);
  g_free (self);
}

AnnexaCatalog *
annexa_catalog_build (AnnexaRules *rules, GError **error)
{
  AnnexaCatalogStore *store = store_new (g_steal_pointer (&rules->strings));
  g_autoptr (AnnexaCatalog) catalog = annexa_catalog_new (&store->tables, store);
  g_autoptr (GPtrArray) title_items = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  g_autoptr (GArray) bare_titles = g_array_new (FALSE, TRUE, sizeof (guint32));
  g_autoptr (GArray) text_words = g_array_new (FALSE, TRUE, sizeof (AnnexaWord));
  g_autoptr (GArray) key_words = g_array_new (FALSE, TRUE, sizeof (AnnexaWord));
  AnnexaCatalogBuilder builder = { .rules = rules,
                                   .catalog = catalog,
                                   .store = store,
                                   .tables = &store->tables,
                                   .title_items = title_items,
                                   .bare_titles = bare_titles,
                                   .text_words = text_words,
                                   .key_words = key_words };

  catalog->read = g_steal_pointer (&rules->read);
  if (!fill (&builder, error))
    return NULL;
  annexa_catalog_name_classes (catalog);
  return g_steal_pointer (&catalog);
}
