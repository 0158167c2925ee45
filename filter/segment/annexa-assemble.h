/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "annexa-candidate.h"
#include "model/annexa-document.h"

G_BEGIN_DECLS

/* Chosen candidates → records; the rest of the body → sections; every glyph → the ledger. */

void annexa_assemble (AnnexaEvidence *evidence, AnnexaDocument *document);

/* Where the answer of @candidate ends; lines from there on are another part of the document. */
guint annexa_answer_end (const AnnexaEvidence *evidence, const AnnexaCandidate *candidate,
                         const AnnexaCandidate *next, guint limit);
gboolean annexa_answer_is_heading (const AnnexaEvidence *evidence, guint line);

/* Coverage of the profile of the standard that most records are of. */
void annexa_coverage_fill (AnnexaDocument *document, AnnexaCatalog *catalog);

G_END_DECLS
