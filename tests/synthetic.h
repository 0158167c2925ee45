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
} SyntheticPaper;

void synthetic_paper_set_up (SyntheticPaper *paper, gconstpointer data);
void synthetic_paper_tear_down (SyntheticPaper *paper, gconstpointer data);
void synthetic_paper_turn (SyntheticPaper *paper);
void synthetic_paper_put_at (SyntheticPaper *paper, float x, const char *text, const char *font,
                             float size_pt);
void synthetic_paper_put (SyntheticPaper *paper, const char *text);
void synthetic_paper_put_heading (SyntheticPaper *paper, const char *text);

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
