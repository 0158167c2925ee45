/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "segment/annexa-candidate.h"
#include "model/annexa-document.h"

G_BEGIN_DECLS

/* Chosen candidates → records; the rest of the body → sections; every glyph → the ledger. */

/* Takes what is made of a document in the order in which it is written out. */
typedef struct
{
  void (*begin) (AnnexaDocument *document, gpointer user_data);    /* source and facts are known */
  void (*record) (const AnnexaRecord *record, gpointer user_data); /* the next record */
  void (*coverage) (AnnexaDocument *document,
                    gpointer user_data); /* that was the last; the coverage is known */
  void (*section) (const AnnexaSection *section, gpointer user_data);
  gpointer user_data;
} AnnexaTaker;

void annexa_assemble (const AnnexaEvidence *evidence, AnnexaDocument *document, const AnnexaTaker *taker);
void annexa_assembly_count_standards (const AnnexaEvidence *evidence, guint *answered);

/* Where the answer of @candidate ends; lines from there on are another part of the document. */
guint annexa_answer_end (const AnnexaEvidence *evidence, const AnnexaCandidate *candidate,
                         const AnnexaCandidate *next, guint limit);
guint annexa_answer_find_end (const AnnexaEvidence *self, AnnexaCandidate *candidate,
                              const AnnexaCandidate *next, guint limit);
guint annexa_answer_find_closing (const AnnexaEvidence *evidence, const AnnexaCandidate *candidate,
                                  guint end);
guint annexa_answer_leave_number (const AnnexaEvidence *evidence, const AnnexaCandidate *candidate, guint end,
                                  guint limit);
guint annexa_answer_leave_headings (const AnnexaEvidence *evidence, const AnnexaCandidate *candidate,
                                    const AnnexaCandidate *next, guint end);
gboolean annexa_answer_is_closing_word (const AnnexaEvidence *self, const char *key);
gboolean annexa_answer_is_inner_word (const AnnexaEvidence *self, const AnnexaCandidate *candidate,
                                      const AnnexaCandidate *next, guint i, const char *key);
gboolean annexa_answer_is_inner_heading (const AnnexaEvidence *self, const AnnexaCandidate *candidate,
                                         const AnnexaCandidate *next, guint i);
gboolean annexa_answer_is_next_question (const AnnexaEvidence *self, const AnnexaCandidate *candidate,
                                         guint i);
gboolean annexa_answer_outranks (const AnnexaEvidence *self, const AnnexaCandidate *candidate, guint i);
gboolean annexa_answer_is_heading (const AnnexaEvidence *evidence, guint line);

/* Coverage of the profile of the standard that most records are of. */
void annexa_coverage_fill (AnnexaDocument *document, AnnexaCatalog *catalog);
void annexa_coverage_report (AnnexaDocument *document);

G_END_DECLS
