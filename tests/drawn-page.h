/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <cairo.h>

#include "layout/annexa-layout.h"
#include "source/annexa-painting.h"
#include "synthetic.h"

/* A page that is drawn on with cairo, and written on with glyphs, as a fixture. */

#define DRAWN_WIDTH_PT 400.0
#define DRAWN_HEIGHT_PT 300.0

typedef struct
{
  GByteArray *pdf;
  cairo_surface_t *surface;
  cairo_t *cr;
  AnnexaPages *pages; /* what is written on it */
  AnnexaPage *page;
} DrawnPage;

void drawn_page_set_up (DrawnPage *self, gconstpointer data);
void drawn_page_tear_down (DrawnPage *self, gconstpointer data);
/* Starts again with an empty page. */
void drawn_page_again (DrawnPage *self);
/* Goes on on another page. */
void drawn_page_turn (DrawnPage *self);
void drawn_page_line (DrawnPage *self, double x1, double y1, double x2, double y2);
void drawn_page_box (DrawnPage *self, double x1, double y1, double x2, double y2);
/* A box filled with @grey, 0 black to 1 white. */
void drawn_page_shade (DrawnPage *self, double x1, double y1, double x2, double y2, double grey);
/* A disc around a point. */
void drawn_page_disc (DrawnPage *self, double x, double y, double radius);
/* What is drawn on the first page, once all is. Returns: (transfer full) */
AnnexaPainting *drawn_page_painting (DrawnPage *self);
/* The lines and tables of the pages. Returns: (transfer full) */
AnnexaLayout *drawn_page_layout (DrawnPage *self);
