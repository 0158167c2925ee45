/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "layout/annexa-layout-private.h"

G_BEGIN_DECLS

/* What the stages share that make tables of rules and boxes below each other. */

/* How a row of the page stands to a gutter. */
typedef enum
{
  ANNEXA_ROW_APART,  /* on one side of the gutter */
  ANNEXA_ROW_BESIDE, /* text on both sides */
  ANNEXA_ROW_ACROSS, /* text over it */
} AnnexaRowPlace;

gboolean annexa_stack_holds_row (const AnnexaPageWork *work, guint row, const AnnexaBox *box);
gboolean annexa_stack_keeps_gutters (const AnnexaPageWork *work, guint row, const GArray *gutters);
gboolean annexa_stack_is_taken (const AnnexaPageWork *work, const GPtrArray *grids, GPtrArray *members,
                                guint r);
AnnexaRowPlace annexa_stack_place_row (const AnnexaPageWork *work, guint row, const AnnexaGutter *gutter);
GArray *annexa_stack_find_gutters (const AnnexaPageWork *work, AnnexaCatalog *catalog, const GPtrArray *grids,
                                   GPtrArray *members, const AnnexaGrid *grid);
guint annexa_stack_widen (const AnnexaPageWork *work, AnnexaGrid *grid, const GPtrArray *grids,
                          GPtrArray *members, GArray *gutters, guint first, guint *end);
void annexa_stack_leave_text (const AnnexaPageWork *work, AnnexaGrid *grid, float y);
gboolean annexa_stack_is_headed (const AnnexaPageWork *work, const AnnexaGrid *first, const AnnexaGrid *above,
                                 const AnnexaGrid *grid);
gboolean annexa_stack_leads_to_box (const AnnexaPageWork *work, GPtrArray *members, guint r, float left);
float annexa_stack_find_heading (const AnnexaPageWork *work, const AnnexaGrid *table);
guint annexa_stack_only_row (const AnnexaPageWork *work, const AnnexaGrid *grid);
gboolean annexa_stack_is_rows (const AnnexaGrid *grid);
gboolean annexa_stack_is_interrupted (const AnnexaPageWork *work, const GPtrArray *grids,
                                      const AnnexaGrid *stack, float y);
void annexa_stacks_part (const AnnexaPageWork *work, AnnexaCatalog *catalog, GPtrArray *grids);
AnnexaGrid *annexa_stack_part_heading (const AnnexaPageWork *work, AnnexaGrid *grid);
void annexa_stack_insert (GPtrArray *grids, guint at, AnnexaGrid *below);
AnnexaGrid *annexa_stack_cut (AnnexaGrid *grid, float y);
void annexa_stack_mend (AnnexaGrid *grid, const AnnexaGrid *below);
void annexa_stack_trim (const AnnexaPageWork *work, const GArray *gutters, AnnexaGrid *grid);

G_END_DECLS
