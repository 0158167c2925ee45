/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "catalog/annexa-catalog.h"
#include "layout/annexa-layout.h"
#include "model/annexa-page.h"

/* Pages made of glyphs rather than of a PDF, as the tests of layout and segment need them. */

#define SYNTHETIC_WIDTH_PT 595.0f
#define SYNTHETIC_HEIGHT_PT 842.0f
#define SYNTHETIC_SIZE_PT 10.0f
/* From the top of one line of a paragraph to that of the next. */
#define SYNTHETIC_LINE_PT 16.0f

/* A paper of one empty page, as a fixture. */
typedef struct
{
  AnnexaPages *pages; /* owned */
  AnnexaPage *page;   /* the last one */
  float y;            /* where the next line goes, in points from the top */
  GArray *drawn;      /* what is painted on its pages */
  GString *expected;  /* the records that are to be read from it, as synthetic_records() has them */
} SyntheticPaper;

#define synthetic_paper_add(path, data, test)                                                                \
  g_test_add (path, SyntheticPaper, data, synthetic_paper_set_up, test, synthetic_paper_tear_down)

void synthetic_paper_set_up (SyntheticPaper *paper, gconstpointer data);
void synthetic_paper_tear_down (SyntheticPaper *paper, gconstpointer data);
void synthetic_paper_again (SyntheticPaper *paper);
void synthetic_paper_turn (SyntheticPaper *paper);

/* Text somewhere on the page; these return where it ends. */
float synthetic_paper_text (const SyntheticPaper *paper, float x, float y, const char *text);
float synthetic_paper_text_in (const SyntheticPaper *paper, float x, float y, const char *text,
                               const char *font, float size_pt);
/* Lines of a column, parted by \n, whose paper leaves @leading_pt from one to the next. */
void synthetic_paper_lines (const SyntheticPaper *paper, float x, float y, float leading_pt, const char *text,
                            const char *font);
/* Text as titles within designed pages are set. */
void synthetic_paper_title (const SyntheticPaper *paper, float x, float y, const char *text);
/* Lines of running text, or what a format makes of its arguments. */
void synthetic_paper_put_at (SyntheticPaper *paper, float x, const char *text, const char *font,
                             float size_pt);
void synthetic_paper_put (SyntheticPaper *paper, const char *text);
void synthetic_paper_put_heading (SyntheticPaper *paper, const char *text);
void synthetic_paper_print_at (SyntheticPaper *paper, float x, const char *font, float size_pt,
                               const char *format, ...) G_GNUC_PRINTF (5, 6);
void synthetic_paper_print (SyntheticPaper *paper, const char *format, ...) G_GNUC_PRINTF (2, 3);
void synthetic_paper_print_heading (SyntheticPaper *paper, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* What is painted on the page, or on all pages. */
void synthetic_paper_rule (SyntheticPaper *paper, float x1, float y1, float x2, float y2);
void synthetic_paper_fill (SyntheticPaper *paper, float x1, float y1, float x2, float y2, guint32 color);
void synthetic_paper_fill_all (SyntheticPaper *paper, float x1, float y1, float x2, float y2, guint32 color);
void synthetic_paper_paint_all (SyntheticPaper *paper, const AnnexaPaintedBox *boxes, guint n);
AnnexaPainting *synthetic_paper_painting (guint page, gpointer paper);

void synthetic_paper_expect (SyntheticPaper *paper, const char *format, ...) G_GNUC_PRINTF (2, 3);

void synthetic_use_rules (const char *yaml);
AnnexaCatalog *synthetic_catalog (void);
AnnexaPage *synthetic_page (AnnexaPages *pages);
AnnexaPage *synthetic_page_of (AnnexaPages *pages, float width_pt, float height_pt);
float synthetic_text (AnnexaPages *pages, AnnexaPage *page, float x, float y, const char *text);
float synthetic_text_in (AnnexaPages *pages, AnnexaPage *page, float x, float y, const char *text,
                         const char *font, float size_pt);
float synthetic_spaced (AnnexaPages *pages, AnnexaPage *page, float x, float y, const char *text,
                        float size_pt, float gap_pt);
float synthetic_lines (AnnexaPages *pages, AnnexaPage *page, float x, float y, const char *const *lines);
