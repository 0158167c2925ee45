/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "annexa-catalog-private.h"

G_BEGIN_DECLS

/* A catalog on its way from rule files to tables; each stage is a file. What a stage has filled can be looked
 * up through the catalog by the next. */
typedef struct
{
  AnnexaRules *rules;
  AnnexaCatalog *catalog;
  AnnexaCatalogStore *store;
  AnnexaCatalogTables *tables; /* those of the store, and of the catalog */

  AnnexaCatalogStandard *standards; /* as in the tables */
  AnnexaCatalogItem *items;
  GPtrArray *title_items; /* (element-type GPtrArray): by number of the title, the items that have it */
  GArray *bare_titles;    /* (element-type guint32): as in the tables */
  GArray *text_words;     /* (element-type AnnexaWord) */
  GArray *key_words;
} AnnexaCatalogBuilder;

/* annexa-catalog-build.c */
/* Returns: (transfer none): @block, which the store frees from now on */
gpointer annexa_catalog_builder_own (AnnexaCatalogBuilder *self, gpointer block);
/* Returns: (transfer none): the elements of @array, which has none any more */
gpointer annexa_catalog_builder_own_array (AnnexaCatalogBuilder *self, GArray *array);
/* The elements of @pointers as they are now. */
gpointer annexa_catalog_builder_copy_pointers (AnnexaCatalogBuilder *self, const GPtrArray *pointers);
/* What a rule file names, or NULL with an error that tells its place. */
const AnnexaStandard *annexa_catalog_require_standard (AnnexaCatalog *catalog, const AnnexaRulesPlace *place,
                                                       const char *name, GError **error);
const AnnexaItem *annexa_catalog_require_item (AnnexaCatalog *catalog, const AnnexaRulesPlace *place,
                                               const AnnexaStandard *standard, const char *id,
                                               GError **error);

/* annexa-catalog-standards.c */
gboolean annexa_catalog_add_standards (AnnexaCatalogBuilder *self, GError **error);

/* annexa-catalog-titles.c */
gboolean annexa_catalog_add_titles (AnnexaCatalogBuilder *self, GError **error);

/* annexa-titles.c */
gboolean annexa_catalog_add_equivalents (AnnexaCatalogBuilder *self, GError **error);
/* Folds @title, applies the equivalents and remembers that @item has it; returns the key. @seen is for titles
 * at the same address, a new table of addresses. */
const char *annexa_catalog_add_title (AnnexaCatalogBuilder *self, const AnnexaItem *item, const char *title,
                                      GHashTable *seen);
/* Makes the index of all titles, once there are no more. */
void annexa_catalog_index_titles (AnnexaCatalogBuilder *self);

/* annexa-catalog-words.c */
gboolean annexa_catalog_add_names (AnnexaCatalogBuilder *self, GError **error);
gboolean annexa_catalog_add_cues (AnnexaCatalogBuilder *self, GError **error);
void annexa_catalog_set_flags (AnnexaCatalogBuilder *self);

/* annexa-catalog-nearest.c */
void annexa_catalog_set_standard_error (AnnexaCatalog *catalog, const AnnexaRulesPlace *place,
                                        const char *name, GError **error);
void annexa_catalog_set_class_error (const GArray *classes, const AnnexaRulesCue *cue, GError **error);

/* annexa-catalog-ids.c */
gboolean annexa_catalog_check_ids (AnnexaCatalogBuilder *self, GError **error);

/* annexa-catalog-mappings.c */
gboolean annexa_catalog_add_mappings (AnnexaCatalogBuilder *self, GError **error);
gboolean annexa_catalog_add_profiles (AnnexaCatalogBuilder *self, GError **error);

G_END_DECLS
