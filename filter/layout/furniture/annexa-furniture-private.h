/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "layout/annexa-layout-private.h"

G_BEGIN_DECLS

/* Furniture is looked for among this many rows from the top and the bottom of each page. */
#define ANNEXA_FURNITURE_ZONE_ROWS 4
/* A part of a running head stands on so many pages. */
#define ANNEXA_MIN_PART_PAGES 3u

/* A running head is at most so large against the text beside it. */
#define ANNEXA_MAX_HEAD_RATIO 0.9f

void annexa_furniture_find_middles (GPtrArray *works);
float annexa_furniture_row_size (const AnnexaPageWork *work, guint row);
float annexa_furniture_usual_size (const AnnexaPageWork *work);
float annexa_furniture_usual_gap (const AnnexaPageWork *work);
float annexa_furniture_gap_inward (const AnnexaPageWork *work, guint row, gboolean top);
gboolean annexa_furniture_is_apart (const AnnexaPageWork *work, guint row, gboolean top, float usual);
gboolean annexa_furniture_ends_sentence (const char *text);
gboolean annexa_furniture_in_zone (const AnnexaPageWork *work, guint row, gboolean *top);
GPtrArray *annexa_furniture_keys (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint row,
                                  gboolean top);
void annexa_furniture_add_key (GHashTable *counts, gpointer key);
GHashTable *annexa_furniture_count_keys (GPtrArray *works, AnnexaCatalog *catalog);
guint annexa_furniture_count_repeats (GHashTable *counts, const GPtrArray *keys);
guint annexa_furniture_count_within (GHashTable *counts, const AnnexaPageWork *work, guint row);
guint annexa_furniture_count_part (GHashTable *counts, AnnexaLargeHeadings *headings,
                                   const AnnexaPageWork *work, AnnexaCatalog *catalog, guint row,
                                   gboolean top);

const AnnexaPageWork *annexa_common_top_find (GPtrArray *works);
gboolean annexa_common_top_is (const AnnexaPageWork *common, const AnnexaPageWork *work);

void annexa_furniture_mark_first (GPtrArray *works);

G_END_DECLS
