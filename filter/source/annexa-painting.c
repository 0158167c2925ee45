/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-painting.h"

#include <string.h>

#include "annexa-painter-private.h"

AnnexaPainting *
annexa_painting_new (float width_pt, float height_pt)
{
  AnnexaPainting *self = g_new0 (AnnexaPainting, 1);

  self->width_pt = width_pt;
  self->height_pt = height_pt;
  self->boxes = g_array_new (FALSE, FALSE, sizeof (AnnexaPaintedBox));
  return self;
}

void
annexa_painting_free (AnnexaPainting *self)
{
  g_array_unref (self->boxes);
  g_free (self);
}

/* A point of a page of @width by @height, after the page was turned to the left. */
static void
turn_point (float *x, float *y, guint quarter_turns, float width, float height)
{
  float from_x = *x, from_y = *y;

  switch (quarter_turns)
    {
    case 1:
      *x = from_y;
      *y = width - from_x;
      break;
    case 2:
      *x = width - from_x;
      *y = height - from_y;
      break;
    case 3:
      *x = height - from_y;
      *y = from_x;
      break;
    default:
      break;
    }
}

/**
 * annexa_painting_turn:
 * @self: a page
 * @quarter_turns: how often it is turned to the left, 0 to 3
 */
void
annexa_painting_turn (AnnexaPainting *self, guint quarter_turns)
{
  float width = self->width_pt, height = self->height_pt;

  for (guint i = 0; i < self->boxes->len; i++)
    {
      AnnexaPaintedBox *box = &g_array_index (self->boxes, AnnexaPaintedBox, i), turned = *box;

      turn_point (&turned.x1, &turned.y1, quarter_turns, width, height);
      turn_point (&turned.x2, &turned.y2, quarter_turns, width, height);
      box->x1 = MIN (turned.x1, turned.x2);
      box->y1 = MIN (turned.y1, turned.y2);
      box->x2 = MAX (turned.x1, turned.x2);
      box->y2 = MAX (turned.y1, turned.y2);
    }
  if (quarter_turns % 2 != 0)
    {
      self->width_pt = height;
      self->height_pt = width;
    }
}

/* From the coordinates of the page's contents to those of the page as displayed. */
static void
set_page_matrix (AnnexaPainter *self, const AnnexaContent *page)
{
  const double *b = page->box;
  gboolean sideways = page->rotate == 90 || page->rotate == 270;

  self->painting->width_pt = (float)(sideways ? b[3] - b[1] : b[2] - b[0]);
  self->painting->height_pt = (float)(sideways ? b[2] - b[0] : b[3] - b[1]);
  switch (page->rotate)
    {
    case 90:
      memcpy (self->state.matrix, (double[]){ 0, 1, 1, 0, -b[1], -b[0] }, 6 * sizeof (double));
      break;
    case 180:
      memcpy (self->state.matrix, (double[]){ -1, 0, 0, 1, b[2], -b[1] }, 6 * sizeof (double));
      break;
    case 270:
      memcpy (self->state.matrix, (double[]){ 0, -1, -1, 0, b[3], b[2] }, 6 * sizeof (double));
      break;
    default:
      memcpy (self->state.matrix, (double[]){ 1, 0, 0, -1, -b[0], b[3] }, 6 * sizeof (double));
    }
  self->state.clip = (AnnexaBounds){ 0, 0, self->painting->width_pt, self->painting->height_pt };
}

/**
 * annexa_painting_read:
 * @objects: the document
 * @page: which page, from 1
 *
 * Follows the page's content stream and the forms it draws, and keeps the boxes that it paints.
 *
 * Returns: (transfer full) (nullable): the boxes, or %NULL when the page cannot be read
 */
AnnexaPainting *
annexa_painting_read (AnnexaObjects *objects, guint page)
{
  g_autoptr (AnnexaPainting) painting = annexa_painting_new (0, 0);
  AnnexaPainter painter;
  AnnexaContent content = { 0 };

  if (!annexa_objects_page (objects, page, &content))
    {
      annexa_objects_forget (objects);
      return NULL;
    }
  annexa_painter_init (&painter, objects, painting);
  set_page_matrix (&painter, &content);
  annexa_painter_run (&painter, &content, 0);
  annexa_painter_clear (&painter);
  annexa_content_clear (&content);
  annexa_objects_forget (objects);
  return g_steal_pointer (&painting);
}
