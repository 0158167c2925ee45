/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "annexa-catalog.h"

G_BEGIN_DECLS

/* Where the rules of a catalog are written, for those who write them: a catalog itself does not remember. */

typedef struct _AnnexaRulesPlaces AnnexaRulesPlaces;

/* The file and line of an entry; @file is NULL where it is not known. */
typedef struct
{
  const char *file;
  guint line;
  const char *name; /* (nullable): of a number form */
} AnnexaPlace;

/* What there is in a directory of rule files. */
typedef struct
{
  guint n_files;
  guint n_standards;
  guint n_controls;
} AnnexaRulesCount;

gboolean annexa_rules_count (const char *directory, AnnexaRulesCount *count, GError **error);
char **annexa_rules_doubts (const char *const *directories, const AnnexaCatalog *catalog, GError **error);

AnnexaRulesPlaces *annexa_rules_places_load (const char *const *directories, GError **error);
void annexa_rules_places_free (AnnexaRulesPlaces *self);

AnnexaPlace annexa_rules_places_form (const AnnexaRulesPlaces *self, guint form);
AnnexaPlace annexa_rules_places_name (const AnnexaRulesPlaces *self, const AnnexaStandard *standard,
                                      const char *text);
AnnexaPlace annexa_rules_places_item (const AnnexaRulesPlaces *self, const AnnexaItem *item,
                                      const char *title);
AnnexaPlace annexa_rules_places_cue (const AnnexaRulesPlaces *self, const char *cue, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnexaRulesPlaces, annexa_rules_places_free)

G_END_DECLS
