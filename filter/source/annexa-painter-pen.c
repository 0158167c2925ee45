/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-painter-private.h"

#include <math.h>
#include <string.h>

/* Paths on their way to the page, and the boxes that come of them. */

#define MAX_PATH_POINTS 4000
#define MAX_BOXES 20000
#define MAX_DOTS 400u
/* Bullets are as wide as high, and so large. */
#define MIN_DOT_PT 1.0f
#define MAX_DOT_PT 8.0f
#define ROUND_PT 0.3f

void
annexa_painter_add_point (AnnexaPainter *self, AnnexaStep step, double x, double y)
{
  const double *m = self->state.matrix;
  AnnexaPathPoint point = { (float)(m[0] * x + m[2] * y + m[4]), (float)(m[1] * x + m[3] * y + m[5]), step };

  if (self->path->len >= MAX_PATH_POINTS || !isfinite (point.x) || !isfinite (point.y))
    return;
  if (step == ANNEXA_STEP_MOVE || self->path->len == 0)
    {
      point.step = ANNEXA_STEP_MOVE;
      self->start_x = point.x;
      self->start_y = point.y;
    }
  g_array_append_val (self->path, point);
}

void
annexa_painter_close_path (AnnexaPainter *self)
{
  AnnexaPathPoint point = { self->start_x, self->start_y, ANNEXA_STEP_LINE };

  if (self->path->len > 0 && self->path->len < MAX_PATH_POINTS)
    g_array_append_val (self->path, point);
}

void
annexa_painter_add_rectangle (AnnexaPainter *self, double x, double y, double width, double height)
{
  annexa_painter_add_point (self, ANNEXA_STEP_MOVE, x, y);
  annexa_painter_add_point (self, ANNEXA_STEP_LINE, x + width, y);
  annexa_painter_add_point (self, ANNEXA_STEP_LINE, x + width, y + height);
  annexa_painter_add_point (self, ANNEXA_STEP_LINE, x, y + height);
  annexa_painter_close_path (self);
}

static AnnexaBounds
intersect (const AnnexaBounds *a, const AnnexaBounds *b)
{
  return (AnnexaBounds){ MAX (a->x1, b->x1), MAX (a->y1, b->y1), MIN (a->x2, b->x2), MIN (a->y2, b->y2) };
}

static void
add_clipped (AnnexaPainter *self, const AnnexaBounds *bounds, const AnnexaBounds *clip, guint32 color,
             guint8 opacity)
{
  const AnnexaBounds seen = intersect (bounds, clip);
  AnnexaPaintedBox box = { seen.x1, seen.y1, seen.x2, seen.y2, color, opacity };

  if (box.x2 >= box.x1 && box.y2 >= box.y1 && opacity > 0 && self->painting->boxes->len < MAX_BOXES)
    g_array_append_val (self->painting->boxes, box);
}

void
annexa_painter_add_box (AnnexaPainter *self, AnnexaBounds bounds, guint32 color, double opacity)
{
  const AnnexaGraphicsState *state = &self->state;
  const guint8 alpha = (guint8)(CLAMP (opacity, 0, 1) * 255 + 0.5);

  if (state->n_clip_parts == 0)
    add_clipped (self, &bounds, &state->clip, color, alpha);
  for (guint i = 0; i < state->n_clip_parts; i++)
    add_clipped (self, &bounds, &state->clip_parts[i], color, alpha);
}

static void
add_found (AnnexaPainter *self, guint32 color, double opacity)
{
  for (guint i = 0; i < self->found->len; i++)
    annexa_painter_add_box (self, g_array_index (self->found, AnnexaBounds, i), color, opacity);
  g_array_set_size (self->found, 0);
}

/* Clips to the boxes around the parts of the path, and ends it. */
void
annexa_painter_clip_to_path (AnnexaPainter *self, gboolean even_odd)
{
  AnnexaGraphicsState *state = &self->state;
  const AnnexaBounds *old = state->n_clip_parts > 0 ? state->clip_parts : &state->clip;
  AnnexaBounds parts[ANNEXA_MAX_CLIP_PARTS] = { 0 }, bounds;
  guint n = 0;

  annexa_drawn_path_clip (self->path, even_odd, self->found);
  for (guint i = 0; i < MAX (state->n_clip_parts, 1); i++)
    for (guint k = 0; k < self->found->len; k++)
      {
        const AnnexaBounds part = intersect (&old[i], &g_array_index (self->found, AnnexaBounds, k));

        if (part.x2 <= part.x1 || part.y2 <= part.y1)
          continue;
        if (n < ANNEXA_MAX_CLIP_PARTS)
          parts[n] = part;
        n++;
      }
  if (annexa_drawn_path_bounds (self->path, &bounds))
    state->clip = intersect (&state->clip, &bounds);
  state->n_clip_parts = n <= ANNEXA_MAX_CLIP_PARTS ? n : 0;
  memcpy (state->clip_parts, parts, state->n_clip_parts * sizeof *parts);
  g_array_set_size (self->found, 0);
  g_array_set_size (self->path, 0);
}

/* Keeps where the path is when it may be the bullet of a list: browsers draw these. */
static void
add_dot (AnnexaPainter *self, guint32 color, double opacity)
{
  const AnnexaBounds *clip = &self->state.clip;
  AnnexaBounds bounds;
  AnnexaPaintedBox dot;

  if (self->path->len < 4 || self->painting->dots->len >= MAX_DOTS || opacity <= 0
      || !annexa_drawn_path_bounds (self->path, &bounds) || bounds.x2 - bounds.x1 < MIN_DOT_PT
      || bounds.x2 - bounds.x1 > MAX_DOT_PT
      || fabsf ((bounds.x2 - bounds.x1) - (bounds.y2 - bounds.y1)) > ROUND_PT || bounds.x1 < clip->x1
      || bounds.y1 < clip->y1 || bounds.x2 > clip->x2 || bounds.y2 > clip->y2)
    return;
  /* Letters that are drawn have holes, or several parts. */
  for (guint i = 1; i + 1 < self->path->len; i++)
    if (g_array_index (self->path, AnnexaPathPoint, i).step == ANNEXA_STEP_MOVE)
      return;
  dot = (AnnexaPaintedBox){ bounds.x1, bounds.y1, bounds.x2, bounds.y2, color, 255 };
  g_array_append_val (self->painting->dots, dot);
}

/* Ends the path with painting it, or with nothing. */
void
annexa_painter_end_path (AnnexaPainter *self, gboolean fill, gboolean even_odd, gboolean stroke)
{
  const AnnexaGraphicsState *state = &self->state;

  if (fill || stroke)
    add_dot (self, fill ? state->fill : state->stroke, fill ? state->fill_opacity : state->stroke_opacity);
  if (fill)
    {
      annexa_drawn_path_fill (self->path, even_odd, self->found);
      add_found (self, state->fill, state->fill_opacity);
    }
  if (stroke)
    {
      const double *m = state->matrix;
      double scale = sqrt (fabs (m[0] * m[3] - m[1] * m[2]));

      annexa_drawn_path_stroke (self->path, (float)(state->line_width * scale), self->found);
      add_found (self, state->stroke, state->stroke_opacity);
    }
  if (self->clip_pending)
    annexa_painter_clip_to_path (self, self->clip_even_odd);
  self->clip_pending = FALSE;
  g_array_set_size (self->path, 0);
}
