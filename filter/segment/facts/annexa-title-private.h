/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "annexa-facts-private.h"

G_BEGIN_DECLS

#define ANNEXA_MAX_TITLE_LINES 8
#define ANNEXA_MAX_COVER_LINES 80

/* The first page, as far as a title may be on it. */
typedef struct
{
  AnnexaFactsWork *work;
  guint lines[ANNEXA_MAX_COVER_LINES]; /* in reading order, furniture left out */
  guint n_lines;
} AnnexaCover;

void annexa_cover_collect (AnnexaCover *cover);
const AnnexaLine *annexa_cover_line (const AnnexaCover *cover, guint i);
guint annexa_cover_count_chars (const char *text);
gboolean annexa_cover_may_be_title (const AnnexaFactsWork *work, guint index);
gboolean annexa_cover_set_title (AnnexaCover *cover, guint first, guint end, const char *model);
gboolean annexa_cover_match_model (AnnexaCover *cover, const char *model);

gboolean annexa_title_is_bracket (AnnexaCatalog *catalog, const char *rest, const char *line);
gboolean annexa_title_is_kind (AnnexaCatalog *catalog, const char *text);
gboolean annexa_title_may_be_name (AnnexaCatalog *catalog, const char *text);
void annexa_title_take_longer (AnnexaFactsWork *work, const char *info);

G_END_DECLS
