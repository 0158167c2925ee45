/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-painter-private.h"

#include <math.h>
#include <string.h>

#define MAX_FORM_DEPTH 12
#define MAX_OPERATIONS 4000000
#define MAX_FORM_BYTES (16 * 1024 * 1024)
/* Pictures with soft edges are shadows and logos; narrow ones may be rules. */
#define RULE_PT 3.0f

void
annexa_painter_init (AnnexaPainter *self, AnnexaObjects *objects, AnnexaPainting *painting)
{
  memset (self, 0, sizeof *self);
  self->objects = objects;
  self->painting = painting;
  self->path = g_array_new (FALSE, FALSE, sizeof (AnnexaPathPoint));
  self->found = g_array_new (FALSE, FALSE, sizeof (AnnexaBounds));
  self->state.fill_opacity = self->state.stroke_opacity = 1;
  self->state.line_width = 1;
}

void
annexa_painter_clear (AnnexaPainter *self)
{
  g_array_unref (self->path);
  g_array_unref (self->found);
}

/* @first is applied first. */
static void
concatenate (const double first[6], const double second[6], double result[6])
{
  const double *a = first, *b = second;

  memcpy (result,
          (double[]){ a[0] * b[0] + a[1] * b[2], a[0] * b[1] + a[1] * b[3], a[2] * b[0] + a[3] * b[2],
                      a[2] * b[1] + a[3] * b[3], a[4] * b[0] + a[5] * b[2] + b[4],
                      a[4] * b[1] + a[5] * b[3] + b[5] },
          6 * sizeof (double));
}

/* The unit square, in which images are drawn, on the page. */
static AnnexaBounds
unit_square (const AnnexaGraphicsState *state)
{
  const double *m = state->matrix;
  double x1 = m[4] + MIN (m[0], 0) + MIN (m[2], 0), x2 = m[4] + MAX (m[0], 0) + MAX (m[2], 0);
  double y1 = m[5] + MIN (m[1], 0) + MIN (m[3], 0), y2 = m[5] + MAX (m[1], 0) + MAX (m[3], 0);

  return (AnnexaBounds){ (float)x1, (float)y1, (float)x2, (float)y2 };
}

static void
paint_image (AnnexaPainter *self, AnnexaXObjectKind kind)
{
  AnnexaBounds bounds = unit_square (&self->state);
  gboolean thin = MIN (bounds.x2 - bounds.x1, bounds.y2 - bounds.y1) <= RULE_PT;

  if (kind == ANNEXA_XOBJECT_IMAGE || thin)
    annexa_painter_add_box (self, bounds,
                            kind == ANNEXA_XOBJECT_STENCIL ? self->state.fill : ANNEXA_SOME_COLOR,
                            self->state.fill_opacity);
}

static void
save_state (AnnexaPainter *self)
{
  if (self->n_saved < ANNEXA_MAX_SAVED_STATES)
    self->saved[self->n_saved++] = self->state;
  else
    self->n_unsaved++;
}

static void
restore_state (AnnexaPainter *self, guint least)
{
  if (self->n_unsaved > 0)
    self->n_unsaved--;
  else if (self->n_saved > least)
    self->state = self->saved[--self->n_saved];
}

static void
paint_form (AnnexaPainter *self, const AnnexaContent *form, guint depth)
{
  AnnexaGraphicsState outer = self->state;
  guint n_saved = self->n_saved, n_unsaved = self->n_unsaved;

  self->n_form_bytes += form->n_bytes;
  concatenate (form->matrix, outer.matrix, self->state.matrix);
  g_array_set_size (self->path, 0);
  annexa_painter_add_rectangle (self, form->box[0], form->box[1], form->box[2] - form->box[0],
                                form->box[3] - form->box[1]);
  annexa_painter_clip_to_path (self, FALSE);
  self->n_unsaved = 0;
  annexa_painter_run (self, form, depth + 1);
  self->state = outer;
  self->n_saved = n_saved;
  self->n_unsaved = n_unsaved;
}

static void
paint_xobject (AnnexaPainter *self, AnnexaResources resources, const char *name, guint depth)
{
  AnnexaContent form = { 0 };
  AnnexaXObjectKind kind;

  if (depth >= MAX_FORM_DEPTH || self->n_form_bytes > MAX_FORM_BYTES)
    return;
  kind = annexa_objects_xobject (self->objects, resources, name, &form);
  if (kind == ANNEXA_XOBJECT_FORM)
    paint_form (self, &form, depth);
  else if (kind != ANNEXA_XOBJECT_NONE)
    paint_image (self, kind);
  annexa_content_clear (&form);
}

/* A shading fills all that may be painted on; one that fills the page is its paper. */
static void
paint_shading (AnnexaPainter *self)
{
  const AnnexaBounds *clip = &self->state.clip;

  if (clip->x2 - clip->x1 < 0.9f * self->painting->width_pt
      || clip->y2 - clip->y1 < 0.9f * self->painting->height_pt)
    annexa_painter_add_box (self, *clip, ANNEXA_SOME_COLOR, self->state.fill_opacity);
}

#define OP ANNEXA_OPERATOR

static gboolean
apply_path_operator (AnnexaPainter *self, const AnnexaOperation *operation)
{
  const double *n = operation->numbers;

  switch (operation->code)
    {
    case OP ('m', 0, 0):
      if (operation->n_numbers >= 2)
        annexa_painter_add_point (self, ANNEXA_STEP_MOVE, n[0], n[1]);
      return TRUE;
    case OP ('l', 0, 0):
      if (operation->n_numbers >= 2)
        annexa_painter_add_point (self, ANNEXA_STEP_LINE, n[0], n[1]);
      return TRUE;
    case OP ('c', 0, 0):
      if (operation->n_numbers >= 6)
        annexa_painter_add_point (self, ANNEXA_STEP_CURVE, n[4], n[5]);
      return TRUE;
    case OP ('v', 0, 0):
    case OP ('y', 0, 0):
      if (operation->n_numbers >= 4)
        annexa_painter_add_point (self, ANNEXA_STEP_CURVE, n[2], n[3]);
      return TRUE;
    case OP ('h', 0, 0):
      annexa_painter_close_path (self);
      return TRUE;
    case OP ('r', 'e', 0):
      if (operation->n_numbers >= 4)
        annexa_painter_add_rectangle (self, n[0], n[1], n[2], n[3]);
      return TRUE;
    case OP ('W', 0, 0):
    case OP ('W', '*', 0):
      self->clip_pending = TRUE;
      self->clip_even_odd = operation->code == OP ('W', '*', 0);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
apply_painting_operator (AnnexaPainter *self, const AnnexaOperation *operation)
{
  switch (operation->code)
    {
    case OP ('n', 0, 0):
      annexa_painter_end_path (self, FALSE, FALSE, FALSE);
      return TRUE;
    case OP ('s', 0, 0):
      annexa_painter_close_path (self);
      annexa_painter_end_path (self, FALSE, FALSE, TRUE);
      return TRUE;
    case OP ('S', 0, 0):
      annexa_painter_end_path (self, FALSE, FALSE, TRUE);
      return TRUE;
    case OP ('f', 0, 0):
    case OP ('F', 0, 0):
      annexa_painter_end_path (self, TRUE, FALSE, FALSE);
      return TRUE;
    case OP ('f', '*', 0):
      annexa_painter_end_path (self, TRUE, TRUE, FALSE);
      return TRUE;
    case OP ('b', 0, 0):
    case OP ('b', '*', 0):
      annexa_painter_close_path (self);
      annexa_painter_end_path (self, TRUE, operation->code != OP ('b', 0, 0), TRUE);
      return TRUE;
    case OP ('B', 0, 0):
    case OP ('B', '*', 0):
      annexa_painter_end_path (self, TRUE, operation->code != OP ('B', 0, 0), TRUE);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
apply_color_operator (AnnexaPainter *self, const AnnexaOperation *operation, AnnexaResources resources)
{
  AnnexaGraphicsState *state = &self->state;

  switch (operation->code)
    {
    case OP ('g', 0, 0):
    case OP ('r', 'g', 0):
    case OP ('k', 0, 0):
      state->fill_kind = ANNEXA_COLOR_BY_COUNT;
      state->fill = annexa_color_read (operation, state->fill_kind);
      return TRUE;
    case OP ('G', 0, 0):
    case OP ('R', 'G', 0):
    case OP ('K', 0, 0):
      state->stroke_kind = ANNEXA_COLOR_BY_COUNT;
      state->stroke = annexa_color_read (operation, state->stroke_kind);
      return TRUE;
    case OP ('c', 's', 0):
      state->fill_kind = annexa_objects_color (self->objects, resources, operation->name);
      state->fill = 0;
      return TRUE;
    case OP ('C', 'S', 0):
      state->stroke_kind = annexa_objects_color (self->objects, resources, operation->name);
      state->stroke = 0;
      return TRUE;
    case OP ('s', 'c', 0):
    case OP ('s', 'c', 'n'):
      state->fill = annexa_color_read (operation, state->fill_kind);
      return TRUE;
    case OP ('S', 'C', 0):
    case OP ('S', 'C', 'N'):
      state->stroke = annexa_color_read (operation, state->stroke_kind);
      return TRUE;
    default:
      return FALSE;
    }
}

static void
apply_other_operator (AnnexaPainter *self, const AnnexaOperation *operation, AnnexaResources resources,
                      guint least, guint depth)
{
  AnnexaGraphicsState *state = &self->state;

  switch (operation->code)
    {
    case OP ('q', 0, 0):
      save_state (self);
      break;
    case OP ('Q', 0, 0):
      restore_state (self, least);
      break;
    case OP ('c', 'm', 0):
      if (operation->n_numbers >= 6)
        concatenate (operation->numbers, state->matrix, state->matrix);
      break;
    case OP ('w', 0, 0):
      if (operation->n_numbers >= 1 && isfinite (operation->numbers[0]))
        state->line_width = operation->numbers[0];
      break;
    case OP ('g', 's', 0):
      annexa_objects_opacity (self->objects, resources, operation->name, &state->fill_opacity,
                              &state->stroke_opacity);
      break;
    case OP ('D', 'o', 0):
      paint_xobject (self, resources, operation->name, depth);
      break;
    case OP ('B', 'I', 0):
      paint_image (self, operation->mask ? ANNEXA_XOBJECT_STENCIL : ANNEXA_XOBJECT_IMAGE);
      break;
    case OP ('s', 'h', 0):
      paint_shading (self);
      break;
    default:
      break;
    }
}

/* Paints what @content draws; @depth counts the forms it stands in. */
void
annexa_painter_run (AnnexaPainter *self, const AnnexaContent *content, guint depth)
{
  guint least = self->n_saved;
  AnnexaContentStream stream;
  AnnexaOperation operation;

  annexa_content_stream_init (&stream, content->data, content->n_bytes);
  while (self->n_operations++ < MAX_OPERATIONS && annexa_content_stream_next (&stream, &operation))
    if (!apply_path_operator (self, &operation) && !apply_painting_operator (self, &operation)
        && !apply_color_operator (self, &operation, content->resources))
      apply_other_operator (self, &operation, content->resources, least, depth);
}
