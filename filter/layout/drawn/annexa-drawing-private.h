/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "annexa-drawing.h"
#include "annexa-drawn-rules-private.h"

G_BEGIN_DECLS

/* What the stages share that make grids of the rules of a page. */

/* Rules that meet lie this close. */
#define ANNEXA_TOUCH_PT 1.6f
/* Lower boxes are parts of letters. */
#define ANNEXA_MIN_BOX_HEIGHT_PT 10.5f
/* Sides that should be in line are within this. */
#define ANNEXA_SAME_SIDE_PT 4.0f
/* AnnexaDrawnRule.group of a rule that is part of a table already. */
#define ANNEXA_GROUP_TAKEN G_MAXUINT

guint annexa_drawing_find_root (GArray *parents, guint i);
AnnexaGrid *annexa_drawing_grid_of_group (const GArray *all_horizontal, const GArray *all_vertical,
                                          guint group, GPtrArray *within);
/* annexa-hanging-boxes.c: @horizontal and @vertical are sorted by position, grouped, and stay so */
void annexa_drawing_part_hanging (GArray *horizontal, GArray *vertical);
gboolean *annexa_drawing_join_interrupted (const GArray *horizontal, GArray *vertical);
void annexa_drawing_close_frames (GArray *horizontal, GArray *lines, GPtrArray *grids);
void annexa_drawing_find_stacks (GArray *horizontal, GPtrArray *grids);
void annexa_drawing_part_tiles (const AnnexaPainting *painting, AnnexaGrid *grid);

G_END_DECLS
