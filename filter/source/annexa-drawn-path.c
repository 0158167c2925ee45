/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-drawn-path.h"

#include "model/annexa-array-private.h"

#include <math.h>

/* Lines that lean by less are straight. */
#define STRAIGHT_PT 0.3f
/* A side may be rounded or mitred at its ends: so much of it must be straight. */
#define MIN_STRAIGHT 0.5f
/* The short ends of a rule may have any shape. */
#define RULE_PT 3.0f
/* Shorter strokes belong to letters and symbols. */
#define MIN_STROKE_PT 3.0f
#define LETTER_PT 20.0f
/* Those whose outline is slanted or curved somewhere, in so many steps, may be as large as headings. */
#define MAX_LETTER_PT 72.0f
#define MIN_LETTER_STEPS 8
/* Thinner lines are drawn as thin as the device can. */
#define MIN_WIDTH_PT 0.4f
/* More boxes in one path are not looked at for holes. */
#define MAX_HOLLOW 32

typedef struct
{
  AnnexaBounds bounds;
  gboolean is_box;  /* its sides run along the page's, whatever its corners */
  gboolean curved;  /* it has rounded corners */
  gint orientation; /* 1 or -1: which way round it is drawn */
} Shape;

static guint
end_of_subpath (const GArray *path, guint first)
{
  guint end = first + 1;

  while (end < path->len && g_array_index (path, AnnexaPathPoint, end).step != ANNEXA_STEP_MOVE)
    end++;
  return end;
}

static void
extend (AnnexaBounds *bounds, const AnnexaPathPoint *point)
{
  bounds->x1 = MIN (bounds->x1, point->x);
  bounds->y1 = MIN (bounds->y1, point->y);
  bounds->x2 = MAX (bounds->x2, point->x);
  bounds->y2 = MAX (bounds->y2, point->y);
}

static AnnexaBounds
bounds_of (const AnnexaPathPoint *points, guint n)
{
  AnnexaBounds bounds = { points[0].x, points[0].y, points[0].x, points[0].y };

  for (guint i = 1; i < n; i++)
    extend (&bounds, &points[i]);
  return bounds;
}

/* The box around all of @path; FALSE when it is empty. */
gboolean
annexa_drawn_path_bounds (const GArray *path, AnnexaBounds *bounds)
{
  if (path->len == 0)
    return FALSE;
  *bounds = bounds_of (&g_array_index (path, AnnexaPathPoint, 0), path->len);
  return TRUE;
}

/* One side of a frame with round corners is drawn with horns at its ends, which follow the corners: the side
 * itself lies between the long edges. */
static void
leave_horns (const AnnexaPathPoint *points, guint n, AnnexaBounds *bounds)
{
  const float width = bounds->x2 - bounds->x1, height = bounds->y2 - bounds->y1;
  AnnexaBounds edges = { G_MAXFLOAT, G_MAXFLOAT, -G_MAXFLOAT, -G_MAXFLOAT };

  for (guint i = 0; i < n; i++)
    {
      const AnnexaPathPoint *from = &points[i], *to = &points[(i + 1) % n];
      float dx = fabsf (to->x - from->x), dy = fabsf (to->y - from->y);

      if (dx <= STRAIGHT_PT && dy >= MIN_STRAIGHT * height)
        {
          edges.x1 = MIN (edges.x1, from->x);
          edges.x2 = MAX (edges.x2, from->x);
        }
      if (dy <= STRAIGHT_PT && dx >= MIN_STRAIGHT * width)
        {
          edges.y1 = MIN (edges.y1, from->y);
          edges.y2 = MAX (edges.y2, from->y);
        }
    }
  if (height > width && edges.x2 - edges.x1 > STRAIGHT_PT)
    {
      bounds->x1 = edges.x1;
      bounds->x2 = edges.x2;
    }
  if (width > height && edges.y2 - edges.y1 > STRAIGHT_PT)
    {
      bounds->y1 = edges.y1;
      bounds->y2 = edges.y2;
    }
}

static gboolean
has_curve (const AnnexaPathPoint *points, guint n)
{
  for (guint i = 1; i < n; i++)
    if (points[i].step == ANNEXA_STEP_CURVE)
      return TRUE;
  return FALSE;
}

/* Looks at one closed subpath: how much of each side of its bounds is drawn straight. */
static Shape
shape_of (const AnnexaPathPoint *points, guint n)
{
  Shape shape = { bounds_of (points, n), FALSE, has_curve (points, n), 1 };
  const AnnexaBounds *b = &shape.bounds;
  float width, height, area = 0;
  float left = 0, right = 0, top = 0, bottom = 0;

  if (shape.curved)
    leave_horns (points, n, &shape.bounds);
  width = b->x2 - b->x1;
  height = b->y2 - b->y1;

  for (guint i = 0; i < n; i++)
    {
      const AnnexaPathPoint *from = &points[i], *to = &points[(i + 1) % n];
      float dx = fabsf (to->x - from->x), dy = fabsf (to->y - from->y);

      area += from->x * to->y - to->x * from->y;
      if (i + 1 < n && to->step == ANNEXA_STEP_CURVE)
        continue;
      /* What is drawn within is no side: a letter has many strokes. */
      if (dx <= STRAIGHT_PT && dy > dx && MIN (from->x - b->x1, b->x2 - from->x) <= RULE_PT)
        *(from->x - b->x1 < b->x2 - from->x ? &left : &right) += dy;
      else if (dy <= STRAIGHT_PT && MIN (from->y - b->y1, b->y2 - from->y) <= RULE_PT)
        *(from->y - b->y1 < b->y2 - from->y ? &top : &bottom) += dx;
    }
  shape.orientation = area < 0 ? -1 : 1;
  /* Of a rule, the two long sides lie so close that either may have taken both. */
  if (height <= RULE_PT)
    top = bottom = (top + bottom) / 2;
  if (width <= RULE_PT)
    left = right = (left + right) / 2;
  shape.is_box = (width <= RULE_PT || MIN (top, bottom) >= MIN_STRAIGHT * width)
                 && (height <= RULE_PT || MIN (left, right) >= MIN_STRAIGHT * height);
  return shape;
}

static gboolean
overlap (const AnnexaBounds *a, const AnnexaBounds *b)
{
  return a->x1 < b->x2 && b->x1 < a->x2 && a->y1 < b->y2 && b->y1 < a->y2;
}

static gboolean
any_overlap (const GArray *shapes)
{
  for (guint i = 0; i < shapes->len; i++)
    for (guint j = 0; j < i; j++)
      if (overlap (&g_array_index (shapes, Shape, i).bounds, &g_array_index (shapes, Shape, j).bounds))
        return TRUE;
  return FALSE;
}

/* Whether the rule of filling paints the point. */
static gboolean
is_painted (const GArray *shapes, gboolean even_odd, float x, float y)
{
  gint n = 0;

  for (guint i = 0; i < shapes->len; i++)
    {
      const Shape *shape = &g_array_index (shapes, Shape, i);

      if (x > shape->bounds.x1 && x < shape->bounds.x2 && y > shape->bounds.y1 && y < shape->bounds.y2)
        n += even_odd ? 1 : shape->orientation;
    }
  return even_odd ? n % 2 != 0 : n != 0;
}

/* Boxes with holes, such as a frame of an outer and an inner box: as boxes side by side. */
static void
fill_hollow (const GArray *shapes, gboolean even_odd, GArray *boxes)
{
  g_autoptr (GArray) xs = g_array_new (FALSE, FALSE, sizeof (float));
  g_autoptr (GArray) ys = g_array_new (FALSE, FALSE, sizeof (float));

  for (guint i = 0; i < shapes->len; i++)
    {
      const AnnexaBounds *b = &g_array_index (shapes, Shape, i).bounds;

      g_array_append_vals (xs, (float[]){ b->x1, b->x2 }, 2);
      g_array_append_vals (ys, (float[]){ b->y1, b->y2 }, 2);
    }
  annexa_sort_floats (xs);
  annexa_sort_floats (ys);
  for (guint j = 0; j + 1 < ys->len; j++)
    {
      AnnexaBounds run = { 0, g_array_index (ys, float, j), 0, g_array_index (ys, float, j + 1) };
      gboolean open = FALSE;

      if (run.y2 <= run.y1)
        continue;
      for (guint i = 0; i + 1 < xs->len; i++)
        {
          float x1 = g_array_index (xs, float, i), x2 = g_array_index (xs, float, i + 1);

          if (x2 <= x1)
            continue;
          if (is_painted (shapes, even_odd, (x1 + x2) / 2, (run.y1 + run.y2) / 2))
            {
              if (!open)
                run.x1 = x1;
              run.x2 = x2;
              open = TRUE;
              continue;
            }
          if (open)
            g_array_append_val (boxes, run);
          open = FALSE;
        }
      if (open)
        g_array_append_val (boxes, run);
    }
}

/* The shapes of @path; those that are no boxes only where @all are wanted. */
static GArray *
shapes_of (const GArray *path, gboolean all)
{
  GArray *shapes = g_array_new (FALSE, FALSE, sizeof (Shape));

  for (guint first = 0, end; first < path->len; first = end)
    {
      Shape shape;

      end = end_of_subpath (path, first);
      if (end - first < 2)
        continue;
      shape = shape_of (&g_array_index (path, AnnexaPathPoint, first), end - first);
      if (shape.is_box || all)
        g_array_append_val (shapes, shape);
    }
  return shapes;
}

/**
 * annexa_drawn_path_fill:
 * @path: (element-type AnnexaPathPoint): what is filled
 * @even_odd: the rule of filling: even-odd, else non-zero winding
 * @boxes: (element-type AnnexaBounds): gets the boxes that are painted
 *
 * Shapes with other than straight sides along the page's give none: letters, circles, arrows.
 */
void
annexa_drawn_path_fill (const GArray *path, gboolean even_odd, GArray *boxes)
{
  g_autoptr (GArray) shapes = shapes_of (path, FALSE);

  if (shapes->len > 1 && shapes->len <= MAX_HOLLOW && any_overlap (shapes))
    {
      fill_hollow (shapes, even_odd, boxes);
      return;
    }
  for (guint i = 0; i < shapes->len; i++)
    g_array_append_val (boxes, g_array_index (shapes, Shape, i).bounds);
}

/**
 * annexa_drawn_path_clip:
 * @path: (element-type AnnexaPathPoint): what is clipped to
 * @even_odd: as for annexa_drawn_path_fill()
 * @boxes: (element-type AnnexaBounds): gets the boxes around its parts, which do not overlap
 */
void
annexa_drawn_path_clip (const GArray *path, gboolean even_odd, GArray *boxes)
{
  g_autoptr (GArray) shapes = shapes_of (path, TRUE);
  gboolean hollow = shapes->len > 1 && (shapes->len > MAX_HOLLOW || any_overlap (shapes)), all_boxes = TRUE;
  AnnexaBounds bounds;

  for (guint i = 0; i < shapes->len; i++)
    all_boxes = all_boxes && g_array_index (shapes, Shape, i).is_box;
  if (hollow && all_boxes && shapes->len <= MAX_HOLLOW)
    fill_hollow (shapes, even_odd, boxes);
  else if (hollow && annexa_drawn_path_bounds (path, &bounds))
    g_array_append_val (boxes, bounds);
  else
    for (guint i = 0; i < shapes->len; i++)
      g_array_append_val (boxes, g_array_index (shapes, Shape, i).bounds);
}

static gboolean
is_within (const AnnexaBounds *bounds, float size_pt)
{
  return bounds->x2 - bounds->x1 < size_pt && bounds->y2 - bounds->y1 < size_pt;
}

static gboolean
leaves_grid (const AnnexaPathPoint *points, guint n)
{
  for (guint i = 1; i < n; i++)
    if (points[i].step == ANNEXA_STEP_CURVE
        || MIN (fabsf (points[i].x - points[i - 1].x), fabsf (points[i].y - points[i - 1].y)) > STRAIGHT_PT)
      return TRUE;
  return FALSE;
}

/* Whether @path is the outline of letters: bold type that a program draws along its edges. Their straight
 * strokes, and counters such as that of 口, are no rules and no frames. */
static gboolean
is_lettering (const GArray *path)
{
  gboolean found = FALSE;

  for (guint first = 0, end; first < path->len; first = end)
    {
      const AnnexaPathPoint *points = &g_array_index (path, AnnexaPathPoint, first);
      AnnexaBounds bounds;

      end = end_of_subpath (path, first);
      bounds = bounds_of (points, end - first);
      if (!is_within (&bounds, MAX_LETTER_PT))
        return FALSE;
      found = found
              || (end - first > MIN_LETTER_STEPS && leaves_grid (points, end - first)
                  && !shape_of (points, end - first).is_box);
    }
  return found;
}

static void
stroke_line (float x1, float y1, float x2, float y2, float half, GArray *boxes)
{
  AnnexaBounds box = { MIN (x1, x2) - half, MIN (y1, y2) - half, MAX (x1, x2) + half, MAX (y1, y2) + half };

  g_array_append_val (boxes, box);
}

/**
 * annexa_drawn_path_stroke:
 * @path: (element-type AnnexaPathPoint): what is drawn as lines
 * @width_pt: the width of the lines
 * @boxes: (element-type AnnexaBounds): gets each straight line along a side of the page, and the four sides
 * of boxes with rounded corners
 */
void
annexa_drawn_path_stroke (const GArray *path, float width_pt, GArray *boxes)
{
  float half = MAX (width_pt, MIN_WIDTH_PT) / 2;

  if (is_lettering (path))
    return;
  for (guint first = 0, end; first < path->len; first = end)
    {
      const AnnexaPathPoint *points = &g_array_index (path, AnnexaPathPoint, first);
      Shape shape;

      end = end_of_subpath (path, first);
      shape = shape_of (points, end - first);
      if (end - first > 3 && is_within (&shape.bounds, LETTER_PT))
        continue;
      if (shape.curved && shape.is_box)
        {
          const AnnexaBounds *b = &shape.bounds;

          stroke_line (b->x1, b->y1, b->x2, b->y1, half, boxes);
          stroke_line (b->x1, b->y2, b->x2, b->y2, half, boxes);
          stroke_line (b->x1, b->y1, b->x1, b->y2, half, boxes);
          stroke_line (b->x2, b->y1, b->x2, b->y2, half, boxes);
          continue;
        }
      for (guint i = 1; i < end - first; i++)
        {
          float dx = fabsf (points[i].x - points[i - 1].x), dy = fabsf (points[i].y - points[i - 1].y);

          if (points[i].step == ANNEXA_STEP_LINE && MIN (dx, dy) <= STRAIGHT_PT
              && MAX (dx, dy) >= MIN_STROKE_PT)
            stroke_line (points[i - 1].x, points[i - 1].y, points[i].x, points[i].y, half, boxes);
        }
    }
}
