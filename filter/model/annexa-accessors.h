/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "annexa-document.h"
#include "annexa-record.h"

G_BEGIN_DECLS

/* The lists that stand in struct fields, for languages that reach lists only through functions. C reads the
 * fields. */

GPtrArray *annexa_facts_get_services (const AnnexaFacts *self);
GPtrArray *annexa_facts_get_standards (const AnnexaFacts *self);
GPtrArray *annexa_facts_get_revisions (const AnnexaFacts *self);

GPtrArray *annexa_coverage_get_missing (const AnnexaCoverage *self);
GPtrArray *annexa_coverage_get_repeated (const AnnexaCoverage *self);

GPtrArray *annexa_record_get_section_path (const AnnexaRecord *self);
GPtrArray *annexa_record_get_blocks (const AnnexaRecord *self);
GPtrArray *annexa_record_get_mappings (const AnnexaRecord *self);
GPtrArray *annexa_record_get_references (const AnnexaRecord *self);
GPtrArray *annexa_record_get_columns (const AnnexaRecord *self);
GPtrArray *annexa_record_get_shared_with (const AnnexaRecord *self);
guint annexa_record_get_n_regions (const AnnexaRecord *self);
const AnnexaRegion *annexa_record_get_region (const AnnexaRecord *self, guint index);
GPtrArray *annexa_record_get_signals (const AnnexaRecord *self);

GPtrArray *annexa_block_get_items (const AnnexaBlock *self);
guint annexa_block_get_n_rows (const AnnexaBlock *self);
GPtrArray *annexa_block_get_row (const AnnexaBlock *self, guint index);

G_END_DECLS
