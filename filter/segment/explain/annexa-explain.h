/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "segment/annexa-candidate.h"

G_BEGIN_DECLS

/* What the reader saw in a document and how it decided, for those who write rules. docs/explain.md describes
 * both forms. */

/* Candidates told of in full; the chosen ones go before the refused. */
#define ANNEXA_EXPLAIN_MAX_CANDIDATES 20000
/* Headings told of that are no candidates. */
#define ANNEXA_EXPLAIN_MAX_HEADINGS 2000
/* A title or line is cut after this many characters. */
#define ANNEXA_EXPLAIN_MAX_TITLE_CHARS 200

typedef enum
{
  ANNEXA_EXPLAIN_TEXT, /* for people, in their language */
  ANNEXA_EXPLAIN_JSON, /* for tools */
} AnnexaExplainForm;

char *annexa_explain (const AnnexaEvidence *evidence, const char *name, AnnexaExplainForm form);

const char *annexa_signal_name (AnnexaSignal signal);
const char *annexa_candidate_kind_name (AnnexaCandidateKind kind);
const char *annexa_refusal_name (AnnexaRefusal refusal);

G_END_DECLS
