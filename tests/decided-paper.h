/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "segment/annexa-candidate.h"
#include "synthetic.h"

/* A small document of headings and text, and the decision over it. */

typedef struct
{
  AnnexaPages *pages;
  AnnexaPage *page;
  AnnexaLayout *layout;
  AnnexaEvidence *evidence;
  float y;
  guint n_answers;
} DecidedPaper;

#define decided_paper_add(path, data, test)                                                                  \
  g_test_add (path, DecidedPaper, data, decided_paper_set_up, test, decided_paper_tear_down)

/* The controls that papers have, and their numbers as decided_paper_check() takes them. */
extern const struct DecidedControl
{
  const char *id, *title;
} decided_controls[7];

#define DECIDED_ALL "5.1.1 6.1.1 6.1.3 8.1.1 9.2.1 10.1.1 12.3.1"

void decided_paper_set_up (DecidedPaper *paper, gconstpointer data);
void decided_paper_tear_down (DecidedPaper *paper, gconstpointer data);
void decided_paper_put_in (DecidedPaper *paper, const char *text, const char *font, float size);
void decided_paper_put (DecidedPaper *paper, const char *text);
void decided_paper_put_heading (DecidedPaper *paper, const char *text);
void decided_paper_print (DecidedPaper *paper, const char *format, ...) G_GNUC_PRINTF (2, 3);
void decided_paper_print_heading (DecidedPaper *paper, const char *format, ...) G_GNUC_PRINTF (2, 3);
/* Two lines of text, of which no line comes twice in a document. */
void decided_paper_put_answer (DecidedPaper *paper);
/* Decides, and holds the decision to what is always true of one. */
void decided_paper_decide (DecidedPaper *paper);
/* (transfer full): the numbers of the candidates that are chosen. */
char *decided_paper_ids (const AnnexaEvidence *evidence);
void decided_paper_check (DecidedPaper *paper, const char *expected);
const AnnexaCandidate *decided_paper_find (DecidedPaper *paper, const char *line, AnnexaCandidateKind kind);
void decided_paper_put_citation (DecidedPaper *paper);
void decided_paper_put_all (DecidedPaper *paper);
