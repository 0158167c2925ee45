/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "layout/annexa-layout-private.h"

G_BEGIN_DECLS

/* A part of a cell that is read from top to bottom. */
typedef struct
{
  AnnexaBox box;
  gboolean within; /* it is a cell of a table that is drawn in the cell */
} AnnexaCellPart;

GArray *annexa_cell_take (AnnexaPageWork *work, const AnnexaBox *box, gboolean outermost);
void annexa_cell_find_parts (const AnnexaPageWork *work, const GPtrArray *grids, const AnnexaGrid *outer,
                             const AnnexaBox *box, GArray *parts);

G_END_DECLS
