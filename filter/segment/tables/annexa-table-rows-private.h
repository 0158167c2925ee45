/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "annexa-table-shape.h"

G_BEGIN_DECLS

/* What the stages share that make candidates of the rows of a table. */

void annexa_table_add_cell (AnnexaCandidate *candidate, const AnnexaCell *cell, guint column);
void annexa_table_bind_labels (const AnnexaEvidence *self, AnnexaLabel *labels, guint n,
                               const AnnexaStandard *standard);
void annexa_table_append_title (const AnnexaEvidence *self, AnnexaCandidate *candidate,
                                const AnnexaCell *cell);
void annexa_table_add_cells (const AnnexaEvidence *self, const AnnexaTable *table,
                             const AnnexaTableShape *shape, AnnexaCandidate *candidate, guint row, guint end,
                             guint number_row);
void annexa_table_add_rows (const AnnexaEvidence *self, const AnnexaTable *table,
                            const AnnexaTableShape *shape, AnnexaCandidate *candidate, guint row, guint end);
AnnexaCandidate *annexa_table_take_row (AnnexaEvidence *self, guint table_index,
                                        const AnnexaTableShape *shape, guint number_column, guint row);

gboolean annexa_number_cell_is_continued (const AnnexaEvidence *self, const AnnexaCell *cell);
gboolean annexa_number_cell_is_parted (const AnnexaTable *table, const AnnexaCell *cell);
gboolean annexa_number_cell_says_none (const AnnexaEvidence *self, const AnnexaCell *cell);
void annexa_number_cell_leave_note (const AnnexaEvidence *self, AnnexaCandidate *candidate,
                                    const AnnexaCell *number);

void annexa_table_take_across (const AnnexaEvidence *self, const AnnexaTable *table,
                               AnnexaCandidate *candidate, guint row);
void annexa_table_add_rest (const AnnexaTable *table, AnnexaCandidate *candidate, guint row);
gboolean annexa_table_is_answer_across (const AnnexaEvidence *self, const AnnexaTable *table,
                                        const AnnexaTableShape *shape, const AnnexaCandidate *above,
                                        guint row);
gboolean annexa_table_goes_on_across (const AnnexaEvidence *self, const AnnexaTable *table,
                                      const AnnexaCandidate *above, guint row);

void annexa_table_take_rest_between (const AnnexaEvidence *self, guint before, guint next,
                                     AnnexaCandidate *candidate);

const AnnexaItem *annexa_table_find_named_control (const AnnexaEvidence *self, const AnnexaCell *cell,
                                                   const AnnexaStandard *standard);

void annexa_table_take_rest_below (const AnnexaEvidence *self, guint index, AnnexaCandidate *candidate);
void annexa_table_close_across (const AnnexaEvidence *self, guint index, AnnexaCandidate *candidate);

void annexa_table_take_title_from_answer (const AnnexaEvidence *self, AnnexaCandidate *candidate);
gboolean annexa_table_is_rest_of_title (const AnnexaEvidence *self, const AnnexaTable *table,
                                        const AnnexaCandidate *candidate, guint row, guint column);

void annexa_table_leave_headings (AnnexaEvidence *self);

G_END_DECLS
