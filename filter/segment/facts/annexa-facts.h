/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "segment/annexa-candidate.h"
#include "model/annexa-document.h"

G_BEGIN_DECLS

/* Title, vendor, services, version, date, language, standards and revisions, each only when found. */
void annexa_paper_facts_fill (const AnnexaEvidence *evidence, AnnexaDocument *document);

G_END_DECLS
