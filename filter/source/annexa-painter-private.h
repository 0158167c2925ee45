/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "annexa-content-stream.h"
#include "annexa-drawn-path.h"
#include "annexa-painting.h"

G_BEGIN_DECLS

/* Follows content streams (ISO 32000-2, 8) as far as it takes to know which boxes they paint. */

#define ANNEXA_MAX_SAVED_STATES 64
/* What colour a picture, pattern or shading has is not looked at: it is not the paper's. */
#define ANNEXA_SOME_COLOR 0xa0a0a0u
/* What is clipped to more parts is clipped to the box around them: the four sides of a frame are so many. */
#define ANNEXA_MAX_CLIP_PARTS 4

/* The graphics state, as far as it is needed. */
typedef struct
{
  double matrix[6];  /* to points from the top left of the page as displayed */
  AnnexaBounds clip; /* the box around these: */
  AnnexaBounds
      clip_parts[ANNEXA_MAX_CLIP_PARTS]; /* nothing is painted but in them; none: there is only one */
  guint n_clip_parts;
  guint32 fill, stroke;
  AnnexaColorKind fill_kind, stroke_kind;
  double fill_opacity, stroke_opacity;
  double line_width;
} AnnexaGraphicsState;

typedef struct
{
  AnnexaObjects *objects;
  AnnexaPainting *painting;
  AnnexaGraphicsState state;
  AnnexaGraphicsState saved[ANNEXA_MAX_SAVED_STATES];
  guint n_saved, n_unsaved; /* states saved, and those beyond the limit */
  GArray *path;             /* of AnnexaPathPoint */
  GArray *found;            /* of AnnexaBounds: scratch */
  float start_x, start_y;   /* of the subpath */
  gboolean clip_pending, clip_even_odd;
  guint n_operations;
  gsize n_form_bytes;
} AnnexaPainter;

void annexa_painter_init (AnnexaPainter *self, AnnexaObjects *objects, AnnexaPainting *painting);
void annexa_painter_clear (AnnexaPainter *self);
void annexa_painter_run (AnnexaPainter *self, const AnnexaContent *content, guint depth);

/* The pen: paths and boxes. */
void annexa_painter_add_point (AnnexaPainter *self, AnnexaStep step, double x, double y);
void annexa_painter_add_rectangle (AnnexaPainter *self, double x, double y, double width, double height);
void annexa_painter_close_path (AnnexaPainter *self);
void annexa_painter_end_path (AnnexaPainter *self, gboolean fill, gboolean even_odd, gboolean stroke);
void annexa_painter_clip_to_path (AnnexaPainter *self, gboolean even_odd);
void annexa_painter_add_box (AnnexaPainter *self, AnnexaBounds bounds, guint32 color, double opacity);

guint32 annexa_color_read (const AnnexaOperation *operation, AnnexaColorKind kind);

G_END_DECLS
