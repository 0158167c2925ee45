/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "layout/annexa-layout-private.h"

G_BEGIN_DECLS

/* What the stages that read shaded rows share. */

/* Sides of cells of one column are no further apart. */
#define ANNEXA_STRIPES_SAME_SIDE_PT 3.0f

gboolean annexa_stripes_fit (const AnnexaPageWork *work, const GArray *pattern, guint row, gboolean *several);
void annexa_stripes_add_rows (const AnnexaPageWork *work, AnnexaCatalog *catalog, AnnexaGrid *grid,
                              const GArray *pattern, float y1, float y2);

G_END_DECLS
