/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A path of a content stream (ISO 32000-2, 8.5), and the boxes that it paints. Points of the page as
 * displayed. */

typedef enum
{
  ANNEXA_STEP_MOVE,
  ANNEXA_STEP_LINE,
  ANNEXA_STEP_CURVE,
} AnnexaStep;

typedef struct
{
  float x, y; /* where the step ends */
  guint8 step;
} AnnexaPathPoint;

typedef struct
{
  float x1, y1, x2, y2;
} AnnexaBounds;

/* All take @path as GArray of AnnexaPathPoint and append to @boxes, a GArray of AnnexaBounds. */
void annexa_drawn_path_fill (const GArray *path, gboolean even_odd, GArray *boxes);
void annexa_drawn_path_clip (const GArray *path, gboolean even_odd, GArray *boxes);
void annexa_drawn_path_stroke (const GArray *path, float width_pt, GArray *boxes);
gboolean annexa_drawn_path_bounds (const GArray *path, AnnexaBounds *bounds);

G_END_DECLS
