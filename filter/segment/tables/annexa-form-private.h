/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "annexa-table-shape.h"

G_BEGIN_DECLS

/* How the taking of forms and the reading of their entries share the work. */

gboolean annexa_form_is_requirement (const AnnexaEvidence *self, const AnnexaCell *name);
AnnexaColumnRole annexa_form_role_of_cell (const AnnexaEvidence *self, const AnnexaCell *cell);
guint annexa_form_read_labels (const AnnexaEvidence *self, const AnnexaCell *cell, AnnexaLabel *labels,
                               char **text);
guint annexa_form_read_mapping (const AnnexaEvidence *self, const AnnexaCell *name, const AnnexaCell *cell,
                                AnnexaLabel *labels, char **text);
gboolean annexa_form_has_labels (const AnnexaEvidence *self, const AnnexaCell *cell);
gboolean annexa_form_is_group (const AnnexaEvidence *self, const AnnexaCell *name, const AnnexaCell *value);
gboolean annexa_form_is_clerical (const AnnexaEvidence *self, const AnnexaCell *name,
                                  const AnnexaCell *value);
const AnnexaCell *annexa_form_value_beside (const AnnexaTable *table, const AnnexaCell *name);
AnnexaColumnRole annexa_form_role_of_entry (const AnnexaEvidence *self, const AnnexaCell *name,
                                            const AnnexaCell *value);
const AnnexaCell *annexa_form_name_beside (const AnnexaEvidence *self, const AnnexaTable *table,
                                           const AnnexaCell *value);
const AnnexaCell *annexa_form_number_of_row (const AnnexaEvidence *self, const AnnexaTable *table,
                                             const AnnexaCell *name);
gboolean annexa_form_is_choice (const AnnexaEvidence *self, const AnnexaCell *value);
gboolean annexa_form_is_band (const AnnexaEvidence *self, const AnnexaTable *table, const AnnexaCell *cell);
const AnnexaCell *annexa_form_title_of_head (const AnnexaEvidence *self, const AnnexaTable *table,
                                             const AnnexaCell *name);
gboolean annexa_form_holds_title (const AnnexaEvidence *self, const AnnexaForm *form,
                                  const AnnexaCell *value);
gboolean annexa_form_head_above (const AnnexaEvidence *self, const AnnexaForm *form, guint index,
                                 AnnexaCell *head);
gboolean annexa_form_names_edition (const AnnexaEvidence *self, const AnnexaCell *name);
gboolean annexa_form_says_none (const AnnexaEvidence *self, const AnnexaCell *cell);
gboolean annexa_form_is_counterpart (const AnnexaEvidence *self, const AnnexaCell *cell);
const AnnexaCell *annexa_form_control_below (const AnnexaEvidence *self, guint index,
                                             const AnnexaCell *first);
gboolean annexa_form_is_title_of (const AnnexaEvidence *self, const char *id, const char *title,
                                  const char *first_line);
gboolean annexa_form_row_below (const AnnexaEvidence *self, guint *index, guint *row);
const AnnexaCell *annexa_form_last_number (const AnnexaEvidence *self, guint index, const AnnexaCell *band);
const AnnexaCell *annexa_form_title_above (const AnnexaEvidence *self, guint index, AnnexaCell *title);

void annexa_form_remember (const AnnexaEvidence *self, GHashTable **names, const AnnexaCell *name);
gboolean annexa_form_quotes (const AnnexaEvidence *self, AnnexaForm *form, const AnnexaCell *name,
                             const AnnexaCell *value);
gboolean annexa_form_has_names (const AnnexaEvidence *self, guint index, const AnnexaForm *form,
                                gboolean goes_on);
const AnnexaTable *annexa_form_table_behind (const AnnexaEvidence *self, guint index);
gboolean annexa_form_is_in_next_column (const AnnexaEvidence *self, const AnnexaForm *form,
                                        const AnnexaTable *table);
gboolean annexa_form_has_edges_of (const AnnexaEvidence *self, const AnnexaForm *form,
                                   const AnnexaTable *table);

gboolean annexa_head_tables_find (const AnnexaEvidence *self);
gboolean annexa_head_tables_take (AnnexaEvidence *self, guint index);
gboolean annexa_side_entries_find (const AnnexaEvidence *self);
gboolean annexa_side_entries_take (AnnexaEvidence *self, guint index);

void annexa_form_take_below (const AnnexaEvidence *self, AnnexaForm *form, guint end);

/* Tables below a band, from one to the next. */
typedef struct
{
  AnnexaCandidate *open; /* (nullable) */
  gint table;            /* the last one that was taken, or -1 */
  guint n_names;
  float names_x[ANNEXA_MAX_COLUMNS]; /* where the columns begin */
} AnnexaBandedTables;

gboolean annexa_banded_tables_take (AnnexaEvidence *self, guint index, AnnexaBandedTables *state);
void annexa_banded_tables_finish (AnnexaEvidence *self, AnnexaBandedTables *state);

G_END_DECLS
