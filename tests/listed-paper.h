/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "layout/annexa-layout.h"
#include "synthetic.h"

/* A paper with contents, and the body that these speak of. */

typedef struct
{
  AnnexaPages *pages;
  AnnexaPage *page; /* of the contents */
  AnnexaLayout *layout;
  float y;
  guint last_page; /* of the contents */
} ListedPaper;

#define listed_paper_add(path, data, test)                                                                   \
  g_test_add (path, ListedPaper, data, listed_paper_set_up, test, listed_paper_tear_down)

extern const char *const listed_titles[6];

void listed_paper_set_up (ListedPaper *paper, gconstpointer data);
void listed_paper_tear_down (ListedPaper *paper, gconstpointer data);
void listed_paper_put (ListedPaper *paper, const char *text);
void listed_paper_print (ListedPaper *paper, const char *format, ...) G_GNUC_PRINTF (2, 3);
/* A title, and its page number set apart at the right. */
void listed_paper_put_with_number (ListedPaper *paper, const char *title, const char *number);
/* The body that the contents speak of: each title, and text under it. */
void listed_paper_add_body (ListedPaper *paper);
/* That the entries have these titles and pages, and that so many lines, all of the first pages, are contents.
 */
void listed_paper_check (ListedPaper *paper, const char *expected_entries, guint n_lines);
/* The entries of all titles, each @step pages behind the one before. */
char *listed_paper_entries (guint first, guint step);
