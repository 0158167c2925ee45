/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "drawn-page.h"

#include <cairo-pdf.h>

static cairo_status_t
append (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

void
drawn_page_set_up (DrawnPage *self, gconstpointer data)
{
  self->pdf = g_byte_array_new ();
  self->surface = cairo_pdf_surface_create_for_stream (append, self->pdf, DRAWN_WIDTH_PT, DRAWN_HEIGHT_PT);
  self->cr = cairo_create (self->surface);
  self->pages = annexa_pages_new (NULL);
  self->page = synthetic_page_of (self->pages, DRAWN_WIDTH_PT, DRAWN_HEIGHT_PT);
  cairo_set_line_width (self->cr, 0.5);
}

void
drawn_page_tear_down (DrawnPage *self, gconstpointer data)
{
  cairo_destroy (self->cr);
  cairo_surface_destroy (self->surface);
  g_byte_array_unref (self->pdf);
  annexa_pages_free (self->pages);
}

void
drawn_page_again (DrawnPage *self)
{
  drawn_page_tear_down (self, NULL);
  drawn_page_set_up (self, NULL);
}

void
drawn_page_line (DrawnPage *self, double x1, double y1, double x2, double y2)
{
  cairo_move_to (self->cr, x1, y1);
  cairo_line_to (self->cr, x2, y2);
  cairo_stroke (self->cr);
}

void
drawn_page_box (DrawnPage *self, double x1, double y1, double x2, double y2)
{
  cairo_rectangle (self->cr, x1, y1, x2 - x1, y2 - y1);
  cairo_stroke (self->cr);
}

static AnnexaPainting *
read_painting (DrawnPage *self, guint page)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (AnnexaObjects) objects = NULL;
  AnnexaPainting *painting;

  cairo_surface_finish (self->surface);
  bytes = g_bytes_new (self->pdf->data, self->pdf->len);
  objects = annexa_objects_open (bytes, NULL);
  g_assert_nonnull (objects);
  painting = annexa_painting_read (objects, page);
  g_assert_nonnull (painting);
  return painting;
}

AnnexaPainting *
drawn_page_painting (DrawnPage *self)
{
  return read_painting (self, 1);
}

void
drawn_page_turn (DrawnPage *self)
{
  cairo_show_page (self->cr);
  self->page = synthetic_page_of (self->pages, DRAWN_WIDTH_PT, DRAWN_HEIGHT_PT);
}

void
drawn_page_shade (DrawnPage *self, double x1, double y1, double x2, double y2, double grey)
{
  cairo_set_source_rgb (self->cr, grey, grey, grey);
  cairo_rectangle (self->cr, x1, y1, x2 - x1, y2 - y1);
  cairo_fill (self->cr);
  cairo_set_source_rgb (self->cr, 0, 0, 0);
}

void
drawn_page_disc (DrawnPage *self, double x, double y, double radius)
{
  /* Browsers take a curve for each quarter. */
  for (guint quarter = 0; quarter < 4; quarter++)
    cairo_arc (self->cr, x, y, radius, quarter * G_PI_2, (quarter + 1) * G_PI_2);
  cairo_fill (self->cr);
}

static AnnexaPainting *
give_painting (guint page, gpointer self)
{
  return read_painting (self, page);
}

AnnexaLayout *
drawn_page_layout (DrawnPage *self)
{
  return annexa_layout_new (self->pages, synthetic_catalog (), give_painting, self);
}
