/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "annexa-facts-private.h"

G_BEGIN_DECLS

gboolean annexa_title_is_bracket (AnnexaCatalog *catalog, const char *rest, const char *line);
gboolean annexa_title_is_kind (AnnexaCatalog *catalog, const char *text);
gboolean annexa_title_may_be_name (AnnexaCatalog *catalog, const char *text);
void annexa_title_take_longer (AnnexaFactsWork *work, const char *info);

G_END_DECLS
