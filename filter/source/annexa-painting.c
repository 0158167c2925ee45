/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-painting.h"

#include <string.h>

#include "annexa-painter-private.h"
#include "model/annexa-page.h"

AnnexaPainting *
annexa_painting_new (float width_pt, float height_pt)
{
  AnnexaPainting *self = g_new0 (AnnexaPainting, 1);

  self->width_pt = width_pt;
  self->height_pt = height_pt;
  self->boxes = g_array_new (FALSE, FALSE, sizeof (AnnexaPaintedBox));
  self->dots = g_array_new (FALSE, FALSE, sizeof (AnnexaPaintedBox));
  return self;
}

void
annexa_painting_free (AnnexaPainting *self)
{
  g_array_unref (self->boxes);
  g_array_unref (self->dots);
  g_free (self);
}

static void
turn_boxes (const AnnexaPainting *self, GArray *boxes, guint quarter_turns)
{
  for (guint i = 0; i < boxes->len; i++)
    {
      AnnexaPaintedBox *box = &g_array_index (boxes, AnnexaPaintedBox, i);
      double x1 = (double)box->x1, y1 = (double)box->y1, x2 = (double)box->x2, y2 = (double)box->y2;

      annexa_turn_box (quarter_turns, (double)self->width_pt, (double)self->height_pt, &x1, &y1, &x2, &y2);
      *box = (AnnexaPaintedBox){ (float)x1, (float)y1, (float)x2, (float)y2, box->color, box->opacity };
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

  turn_boxes (self, self->boxes, quarter_turns);
  turn_boxes (self, self->dots, quarter_turns);
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
