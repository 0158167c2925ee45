/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "annexa-explain.h"
#include "catalog/annexa-rules-places.h"

G_BEGIN_DECLS

/* What the rules make of single lines of text, without a paper. docs/rules.md describes both forms. */

/* Lines told of, and how long each may be. */
#define ANNEXA_TRY_MAX_LINES 2000
#define ANNEXA_TRY_MAX_LINE_BYTES 4096

char *annexa_try (AnnexaCatalog *catalog, const AnnexaRulesPlaces *places, const char *const *lines,
                  AnnexaExplainForm form);

G_END_DECLS
