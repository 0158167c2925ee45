/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "layout/annexa-layout.h"
#include "synthetic.h"

/* Pages full of text of which no line comes twice, for heads and feet. */

#define FULL_PAGES 5
#define FULL_PAGES_LINES 30
#define FULL_PAGES_TOP_PT 90.0f

#define full_pages_add(path, data, test)                                                                     \
  g_test_add (path, FullPages, data, full_pages_set_up, test, full_pages_tear_down)

typedef struct
{
  AnnexaPages *pages;
  AnnexaLayout *layout;
} FullPages;

/* Page @i, from 0 on. */
AnnexaPage *full_pages_at (FullPages *self, guint i);
void full_pages_put_in (FullPages *self, guint i, float x, float y, const char *text, const char *font,
                        float size_pt);
void full_pages_put (FullPages *self, guint i, float x, float y, const char *text);
void full_pages_print (FullPages *self, guint i, float x, float y, const char *format, ...)
    G_GNUC_PRINTF (5, 6);
void full_pages_set_up (FullPages *self, gconstpointer data);
void full_pages_tear_down (FullPages *self, gconstpointer data);
void full_pages_lay_out (FullPages *self);
/* Lines of @role, one below the other with their pages. */
char *full_pages_lines_of (const AnnexaLayout *layout, AnnexaRole role);
/* That these lines are furniture, and that all text of the pages is left. */
void full_pages_check (FullPages *self, const char *expected);
