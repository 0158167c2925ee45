/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "annexa-catalog-private.h"

G_BEGIN_DECLS

/* So many units of a title tell it from nearly all that is none. */
#define ANNEXA_TITLE_BEGINNING_UNITS 4u

/* A title as it is compared: the code points of its key, every spelling of rules' equivalents the first of
 * its list. */
typedef struct
{
  gunichar units[ANNEXA_TITLE_MAX_UNITS];
  gsize n;
} AnnexaTitleUnits;

gboolean annexa_title_units_read (const AnnexaCatalogTables *tables, const char *text, gboolean known,
                                  AnnexaTitleUnits *key);
char *annexa_title_units_to_utf8 (const AnnexaTitleUnits *key);
gboolean annexa_title_units_strip_brackets (const AnnexaTitleUnits *key, AnnexaTitleUnits *bare);
gboolean annexa_title_units_split_languages (const AnnexaTitleUnits *key, AnnexaTitleUnits *first,
                                             AnnexaTitleUnits *second);
guint annexa_title_units_pairs (const AnnexaTitleUnits *key, guint64 pairs[ANNEXA_TITLE_MAX_UNITS]);

G_END_DECLS
