/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "layout/annexa-layout-private.h"

G_BEGIN_DECLS

/* Columns down which the text of a document runs: what the stages of finding them share. */

#define ANNEXA_MAX_FLOW_GUTTERS 3u

typedef struct
{
  AnnexaGutter gutters[ANNEXA_MAX_FLOW_GUTTERS];
  guint n;
  float left, right;
  guint n_pages;
  GArray *inner; /* (nullable) of guint8, by style: whether lines of columns behind the first begin in it */
} AnnexaFlow;

/* The rows of one set of columns, and where the text of each column begins and ends. */
typedef struct
{
  guint first, end;
  float y1[ANNEXA_MAX_FLOW_GUTTERS + 1], y2[ANNEXA_MAX_FLOW_GUTTERS + 1], x2[ANNEXA_MAX_FLOW_GUTTERS + 1];
  float size_pt;
  guint n[ANNEXA_MAX_FLOW_GUTTERS + 1];
} AnnexaFlowSet;

static inline float
annexa_flow_middle (const AnnexaGutter *gutter)
{
  return (gutter->x1 + gutter->x2) / 2;
}

gboolean annexa_flow_find_halves (GPtrArray *works, AnnexaFlow *columns);
gboolean annexa_flow_is_in_grid (const AnnexaPageWork *work, const AnnexaFlow *columns, guint r);
gboolean annexa_flow_is_in_table (const AnnexaPageWork *work, guint r, const AnnexaGutter *gutter);
gboolean annexa_flow_is_of_table (const AnnexaPageWork *work, guint r);
gboolean annexa_flow_next_set (const AnnexaPageWork *work, const AnnexaFlow *columns, guint *from,
                               AnnexaFlowSet *set);
void annexa_flow_count_rows (const AnnexaPageWork *work, const AnnexaFlow *columns, guint *n_within,
                             guint *n_across);
void annexa_flow_add_inner (const AnnexaPageWork *work, const AnnexaFlow *columns);
guint annexa_flow_first_column (const AnnexaFlow *columns, const AnnexaSpan *span);

G_END_DECLS
