/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-catalog-private.h"

#include <string.h>

#include "text/annexa-fold.h"

AnnexaCatalog *
annexa_catalog_new (const AnnexaCatalogTables *tables, AnnexaCatalogStore *store)
{
  AnnexaCatalog *self = g_new0 (AnnexaCatalog, 1);

  self->tables = tables;
  self->store = store;
  annexa_string_index_init (&self->class_names);
  self->lexed = annexa_lexer_memo_new ();
  g_mutex_init (&self->mutex);
  self->foreign_ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
annexa_catalog_free (AnnexaCatalog *self)
{
  g_return_if_fail (self != NULL);

  annexa_string_index_clear (&self->class_names);
  annexa_lexer_memo_free (self->lexed);
  g_clear_pointer (&self->store, annexa_catalog_store_free);
  g_hash_table_unref (self->foreign_ids);
  g_mutex_clear (&self->mutex);
  g_clear_pointer (&self->read, g_byte_array_unref);
  g_free (self->digest);
  g_free (self);
}

void
annexa_catalog_name_classes (AnnexaCatalog *self)
{
  for (guint i = 0; i < self->tables->n_classes; i++)
    {
      self->class_quarks[i] = g_quark_from_string (self->tables->classes[i].name);
      annexa_string_index_add (&self->class_names, self->tables->classes[i].name);
    }
}

AnnexaCueSet
annexa_catalog_cue_bit (AnnexaCatalog *self, const char *name)
{
  gint *hint = &self->class_hints[GPOINTER_TO_SIZE (name) % G_N_ELEMENTS (self->class_hints)];
  guint number = (guint)g_atomic_int_get (hint);

  /* A name is asked for again and again, mostly from the same place. */
  if (number < self->class_names.n_keys && strcmp (self->class_names.keys[number], name) == 0)
    return (AnnexaCueSet)1 << number;
  if (!annexa_string_index_find (&self->class_names, name, &number))
    return 0;
  g_atomic_int_set (hint, (gint)number);
  return (AnnexaCueSet)1 << number;
}

/** annexa_catalog_n_classes: Returns: how many classes of words there are, a bit of a cue set each */
guint
annexa_catalog_n_classes (AnnexaCatalog *self)
{
  return self->tables->n_classes;
}

/** annexa_catalog_class_name: Returns: what the rules call the class of bit @number */
const char *
annexa_catalog_class_name (AnnexaCatalog *self, guint number)
{
  g_return_val_if_fail (self != NULL && number < self->tables->n_classes, NULL);

  return self->tables->classes[number].name;
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

  if (self->tables->digest != NULL)
    return self->tables->digest;
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

  return self->tables->n_standards;
}

const AnnexaStandard *
annexa_catalog_standard (AnnexaCatalog *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->tables->n_standards, NULL);

  return &self->tables->standards[index].public;
}

/**
 * annexa_catalog_standard_number:
 * @text: UTF-8
 *
 * Returns: how many bytes of @text, from its start, are the number that the name of a standard ends with:
 * 27017; 0 where it begins with none
 */
guint
annexa_catalog_standard_number (AnnexaCatalog *self, const char *text)
{
  const gsize n = strspn (text, "0123456789");

  for (guint i = 0; n > 0 && i < self->tables->n_standards; i++)
    for (const char *name = strchr (self->tables->standards[i].public.name, ' '); name != NULL;
         name = strchr (name, ' '))
      if (strncmp (++name, text, n) == 0 && (name[n] == ':' || name[n] == '\0'))
        return (guint)n;
  return 0;
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
  const AnnexaCatalogTables *tables;
  g_autofree char *key = NULL;
  guint number;

  g_return_val_if_fail (self != NULL && name != NULL, NULL);

  tables = self->tables;
  if (annexa_string_index_find (&tables->standard_names, name, &number))
    return &tables->standards[tables->named_standards[number]].public;
  key = annexa_fold_key (name);
  if (annexa_string_index_find (&tables->standard_names, key, &number))
    return &tables->standards[tables->named_standards[number]].public;
  return NULL;
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
  const AnnexaItem *const *items;
  guint n_items;

  g_return_val_if_fail (self != NULL && standard != NULL && id != NULL, NULL);

  items = annexa_catalog_lookup (self, id, &n_items);
  for (guint i = 0; i < n_items; i++)
    if (items[i]->standard == standard)
      return items[i];
  return NULL;
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
  guint number;

  g_return_val_if_fail (self != NULL && id != NULL && n_items != NULL, NULL);

  *n_items = 0;
  if (!annexa_string_index_find (&self->tables->ids, id, &number))
    return NULL;
  *n_items = self->tables->items_of_ids[number].n_items;
  return self->tables->items_of_ids[number].items;
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

  return form < self->tables->n_forms && (self->tables->forms[form].standards >> standard->index & 1) != 0;
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
  const AnnexaCatalogItem *own = (const AnnexaCatalogItem *)item;

  g_return_val_if_fail (self != NULL && item != NULL && n_mapped != NULL, NULL);

  *n_mapped = own->n_mapped;
  return own->mapped;
}

/* The standard of the item @id that @item is mapped to by itself. */
static const AnnexaStandard *
mapped_by_itself (AnnexaCatalog *self, const AnnexaItem *item, const char *id)
{
  guint n;
  const AnnexaMapped *mapped = annexa_catalog_mapped (self, item, &n);

  for (guint i = 0; i < n; i++)
    if (strcmp (mapped[i].id, id) == 0)
      return mapped[i].standard;
  return NULL;
}

/**
 * annexa_catalog_mapped_standard:
 * @item: an item of this catalog
 * @id: the id of another one
 *
 * An item of an edition that numbers as another one does is mapped to what that one's item is mapped to, and
 * most likely to the other edition of its own family.
 *
 * Returns: (nullable): the standard in which @item is mapped to @id
 */
const AnnexaStandard *
annexa_catalog_mapped_standard (AnnexaCatalog *self, const AnnexaItem *item, const char *id)
{
  const AnnexaStandard *standard = mapped_by_itself (self, item, id);
  guint n;
  const AnnexaMapped *mapped = annexa_catalog_mapped (self, item, &n);

  for (guint i = 0; i < n && standard == NULL; i++)
    {
      const AnnexaItem *alike = strcmp (mapped[i].id, item->id) == 0
                                    ? annexa_catalog_find (self, mapped[i].standard, item->id)
                                    : NULL;

      standard = alike != NULL ? mapped_by_itself (self, alike, id) : NULL;
      for (guint s = 0; standard != NULL && s < annexa_catalog_n_standards (self); s++)
        {
          const AnnexaStandard *other = annexa_catalog_standard (self, s);

          if (item->standard->family != NULL && g_strcmp0 (other->family, item->standard->family) == 0
              && annexa_catalog_find (self, other, id) != NULL)
            return other;
        }
    }
  return standard;
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

  for (guint i = 0; i < self->tables->n_profiles; i++)
    if (self->tables->profiles[i].standard == standard)
      return &self->tables->profiles[i];
  return NULL;
}

/**
 * annexa_catalog_is_expected:
 * @standard: a standard
 *
 * Returns: whether papers are likely to answer its controls: there is a profile of it, or somebody added it
 */
gboolean
annexa_catalog_is_expected (AnnexaCatalog *self, const AnnexaStandard *standard)
{
  g_return_val_if_fail (self != NULL && standard != NULL, FALSE);

  return standard->is_added || annexa_catalog_profile (self, standard) != NULL;
}

const char *
annexa_catalog_intern_id (AnnexaCatalog *self, const char *id)
{
  char *foreign;
  guint number;

  /* The id as the rules write it, where forms leave zeros out. */
  if (annexa_string_index_find (&self->tables->ids, id, &number))
    return self->tables->items_of_ids[number].items[0]->id;
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
