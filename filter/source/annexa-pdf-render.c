/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <math.h>

#include "annexa-pdf-private.h"

/* Pixels a point: fine enough that two rules 1 pt apart stay two, coarse enough to be quick. */
#define RASTER_SCALE 1.5
#define MAX_RASTER_SIDE_PIXELS 4000

/* Turns what is drawn as annexa_pdf_read() turned the text; @width and @height are of the page as displayed.
 */
static void
turn_drawing (cairo_t *cr, guint quarter_turns, double width, double height)
{
  switch (quarter_turns)
    {
    case 1:
      cairo_translate (cr, 0, width);
      break;
    case 2:
      cairo_translate (cr, width, height);
      break;
    case 3:
      cairo_translate (cr, height, 0);
      break;
    default:
      return;
    }
  cairo_rotate (cr, -G_PI_2 * quarter_turns);
}

/* Draws one page in grey (its green), for its rules and boxes, turned as its text was. NULL when it cannot be
 * drawn. */
AnnexaRaster *
annexa_pdf_render (AnnexaPdf *self, guint page_number)
{
  g_autoptr (PopplerPage) page = poppler_document_get_page (self->document, (int)page_number - 1);
  g_autoptr (AnnexaRaster) raster = NULL;
  cairo_surface_t *surface;
  cairo_t *cr;
  double width = 0, height = 0;
  const guint8 *data;
  guint stride, turns;

  if (page == NULL)
    return NULL;
  poppler_page_get_size (page, &width, &height);
  if (!(width > 0 && height > 0) || width * RASTER_SCALE > MAX_RASTER_SIDE_PIXELS
      || height * RASTER_SCALE > MAX_RASTER_SIDE_PIXELS)
    return NULL;

  raster = g_new0 (AnnexaRaster, 1);
  raster->scale = RASTER_SCALE;
  turns = self->quarter_turns[page_number - 1];
  raster->width = (guint)ceil ((turns % 2 == 0 ? width : height) * RASTER_SCALE);
  raster->height = (guint)ceil ((turns % 2 == 0 ? height : width) * RASTER_SCALE);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int)raster->width, (int)raster->height);
  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    {
      cairo_surface_destroy (surface);
      return NULL;
    }
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, RASTER_SCALE, RASTER_SCALE);
  turn_drawing (cr, turns, width, height);
  poppler_page_render (page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  data = cairo_image_surface_get_data (surface);
  stride = (guint)cairo_image_surface_get_stride (surface);
  raster->stride = raster->width;
  raster->pixels = g_malloc ((gsize)raster->stride * raster->height);
  for (guint y = 0; y < raster->height; y++)
    {
      const guint32 *from = (const guint32 *)(const void *)(data + (gsize)y * stride);
      guint8 *to = raster->pixels + (gsize)y * raster->stride;

      for (guint x = 0; x < raster->width; x++)
        to[x] = (guint8)(from[x] >> 8);
    }
  cairo_surface_destroy (surface);
  return g_steal_pointer (&raster);
}

void
annexa_raster_free (AnnexaRaster *self)
{
  g_free (self->pixels);
  g_free (self);
}
