/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "annexa-catalog-private.h"

#include <glib/gi18n-lib.h>

#include "model/annexa-error.h"
#include "text/annexa-fold.h"

/**
 * annexa_catalog_load:
 * @directories: (nullable) (array zero-terminated=1): directories whose rule files are added to the built-in
 * ones
 * @error: return location for an error
 *
 * Reads the built-in rules and those of @directories, in this order; files of one directory are taken in the
 * order of their paths. The built-in rules are those installed, those of the source tree for a program that
 * runs in the build tree, or the directory that the environment variable ANNEXA_RULES_DIR names. What is
 * wrong with a rule file is %ANNEXA_ERROR_RULES with a message that begins with `file:line:`.
 *
 * Returns: (transfer full): the catalog, or %NULL
 */
AnnexaCatalog *
annexa_catalog_load (const char *const *directories, GError **error)
{
  g_autoptr (AnnexaRules) rules = annexa_rules_new ();
  g_autofree char *builtin = annexa_rules_builtin_directory ();

  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!annexa_rules_read_directory (rules, builtin, error))
    return NULL;
  for (guint i = 0; directories != NULL && directories[i] != NULL; i++)
    if (!annexa_rules_read_directory (rules, directories[i], error))
      return NULL;
  return annexa_catalog_build (rules, error);
}

/**
 * annexa_catalog_check:
 * @directory: a directory of rule files
 * @error: return location for an error
 *
 * Whether @directory can be added to the built-in rules, that is, whether annexa_catalog_load() would take
 * it. A directory without any rule file is an error, for it is surely the wrong one.
 */
gboolean
annexa_catalog_check (const char *directory, GError **error)
{
  const char *directories[] = { directory, NULL };
  g_autoptr (AnnexaRules) own = annexa_rules_new ();
  g_autoptr (AnnexaCatalog) catalog = NULL;

  g_return_val_if_fail (directory != NULL, FALSE);

  if (!annexa_rules_read_directory (own, directory, error))
    return FALSE;
  if (own->n_files == 0)
    {
      g_set_error (error, ANNEXA_ERROR, ANNEXA_ERROR_RULES, _ ("no rule file (*.yaml) in “%s”"), directory);
      return FALSE;
    }
  catalog = annexa_catalog_load (directories, error);
  return catalog != NULL;
}

void
annexa_catalog_free (AnnexaCatalog *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->profiles);
  g_hash_table_unref (self->mapped);
  g_hash_table_unref (self->items_by_id);
  g_hash_table_unref (self->standard_names);
  g_ptr_array_unref (self->standards);
  g_array_unref (self->forms);
  g_ptr_array_unref (self->form_patterns);
  g_array_unref (self->classes);
  g_free (self->flags);
  annexa_trie_clear (&self->text_trie);
  g_array_unref (self->text_words);
  annexa_trie_clear (&self->key_trie);
  g_array_unref (self->key_words);
  annexa_trie_clear (&self->equivalents);
  g_ptr_array_unref (self->equivalent_targets);
  g_hash_table_unref (self->title_keys);
  g_hash_table_unref (self->bare_title_keys);
  g_ptr_array_unref (self->titles);
  annexa_title_index_clear (&self->title_index);
  g_hash_table_unref (self->foreign_ids);
  g_mutex_clear (&self->mutex);
  g_string_chunk_free (self->strings);
  g_clear_pointer (&self->read, g_byte_array_unref);
  g_free (self->digest);
  g_free (self);
}

/**
 * annexa_catalog_digest:
 *
 * Returns: SHA-256 over names and contents of all rule files in the order read, in hexadecimal
 */
const char *
annexa_catalog_digest (AnnexaCatalog *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  /* Not made with the catalog: it takes as long as a tenth of that, and only a journal wants it. */
  g_mutex_lock (&self->mutex);
  if (self->digest == NULL)
    self->digest = g_compute_checksum_for_data (G_CHECKSUM_SHA256, self->read->data, self->read->len);
  g_clear_pointer (&self->read, g_byte_array_unref);
  g_mutex_unlock (&self->mutex);
  return self->digest;
}

guint
annexa_catalog_n_standards (AnnexaCatalog *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->standards->len;
}

const AnnexaStandard *
annexa_catalog_standard (AnnexaCatalog *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->standards->len, NULL);

  return g_ptr_array_index (self->standards, index);
}

/**
 * annexa_catalog_find_standard:
 * @name: the name or token of a standard; width, case and blanks do not matter
 *
 * Returns: (nullable): the standard
 */
const AnnexaStandard *
annexa_catalog_find_standard (AnnexaCatalog *self, const char *name)
{
  const AnnexaStandard *standard;
  g_autofree char *key = NULL;

  g_return_val_if_fail (self != NULL && name != NULL, NULL);

  standard = g_hash_table_lookup (self->standard_names, name);
  if (standard != NULL)
    return standard;
  key = annexa_fold_key (name);
  return g_hash_table_lookup (self->standard_names, key);
}

/**
 * annexa_catalog_find:
 * @standard: a standard of this catalog
 * @id: a canonical id
 *
 * Returns: (nullable): the item
 */
const AnnexaItem *
annexa_catalog_find (AnnexaCatalog *self, const AnnexaStandard *standard, const char *id)
{
  g_return_val_if_fail (self != NULL && standard != NULL && id != NULL, NULL);

  return g_hash_table_lookup (((const AnnexaCatalogStandard *)standard)->by_id, id);
}

/**
 * annexa_catalog_lookup:
 * @id: a canonical id
 * @n_items: (out): how many items there are
 *
 * Returns: (nullable) (array length=n_items): the items of all standards that have @id, in the order of the
 * standards
 */
const AnnexaItem *const *
annexa_catalog_lookup (AnnexaCatalog *self, const char *id, guint *n_items)
{
  const GPtrArray *items;

  g_return_val_if_fail (self != NULL && id != NULL && n_items != NULL, NULL);

  items = g_hash_table_lookup (self->items_by_id, id);
  *n_items = items != NULL ? items->len : 0;
  return items != NULL ? (const AnnexaItem *const *)items->pdata : NULL;
}

/**
 * annexa_catalog_form_fits:
 * @form: the form of a label token
 * @standard: a standard
 *
 * Returns: whether numbers of @standard are printed in @form
 */
gboolean
annexa_catalog_form_fits (AnnexaCatalog *self, guint form, const AnnexaStandard *standard)
{
  g_return_val_if_fail (self != NULL && standard != NULL, FALSE);

  return form < self->forms->len
         && (g_array_index (self->forms, AnnexaForm, form).standards >> standard->index & 1) != 0;
}

/**
 * annexa_catalog_mapped:
 * @item: an item of this catalog
 * @n_mapped: (out): how many there are
 *
 * Returns: (nullable) (array length=n_mapped): the items of other standards that rules/mappings/ derives from
 * @item
 */
const AnnexaMapped *
annexa_catalog_mapped (AnnexaCatalog *self, const AnnexaItem *item, guint *n_mapped)
{
  const GArray *list;

  g_return_val_if_fail (self != NULL && item != NULL && n_mapped != NULL, NULL);

  list = g_hash_table_lookup (self->mapped, item);
  *n_mapped = list != NULL ? list->len : 0;
  return list != NULL ? (const AnnexaMapped *)(const void *)list->data : NULL;
}

/**
 * annexa_catalog_profile:
 * @standard: a standard
 *
 * Returns: (nullable): which of its items papers are expected to answer
 */
const AnnexaProfile *
annexa_catalog_profile (AnnexaCatalog *self, const AnnexaStandard *standard)
{
  g_return_val_if_fail (self != NULL && standard != NULL, NULL);

  for (guint i = 0; i < self->profiles->len; i++)
    {
      const AnnexaProfile *profile = g_ptr_array_index (self->profiles, i);

      if (profile->standard == standard)
        return profile;
    }
  return NULL;
}

const char *
annexa_catalog_intern_id (AnnexaCatalog *self, const char *id)
{
  const GPtrArray *items = g_hash_table_lookup (self->items_by_id, id);
  char *foreign;

  if (items != NULL)
    return ((const AnnexaItem *)g_ptr_array_index (items, 0))->id;
  g_mutex_lock (&self->mutex);
  foreign = (char *)g_hash_table_lookup (self->foreign_ids, id);
  if (foreign == NULL && g_hash_table_size (self->foreign_ids) < ANNEXA_CATALOG_MAX_FOREIGN_IDS)
    {
      foreign = g_strdup (id);
      g_hash_table_insert (self->foreign_ids, foreign, foreign);
    }
  g_mutex_unlock (&self->mutex);
  return foreign;
}
