/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "source/annexa-painting.h"

G_BEGIN_DECLS

/* What is drawn on a page besides text, as far as tables and figures need it: boxes and grids, in points. */

typedef struct
{
  float x1, y1, x2, y2;
} AnnexaBox;

typedef struct
{
  AnnexaBox box;          /* outline of the whole */
  GArray *cells;          /* of AnnexaBox; one cell makes it a plain box */
  gboolean columns_ruled; /* FALSE when only horizontal rules are drawn: cells are whole rows */
  gboolean open_ended;    /* nothing is drawn above its first or below its last row */
  gboolean written;       /* the layout has put it into its place */
} AnnexaGrid;

AnnexaGrid *annexa_grid_new (AnnexaBox box);
void annexa_grid_free (AnnexaGrid *self);
gboolean annexa_grid_is_one_row (const AnnexaGrid *self);
gboolean annexa_grid_has_columns_of (const AnnexaGrid *grid, const AnnexaGrid *header);
GPtrArray *annexa_drawing_find_grids (const AnnexaPainting *painting, GArray *dividers, GArray *edges);

G_END_DECLS
