/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "segment/annexa-candidate.h"

G_BEGIN_DECLS

/* What the columns of a table of controls are, and what kind of table one is. */

#define ANNEXA_MAX_COLUMNS 24

typedef enum
{
  ANNEXA_COLUMN_OTHER,
  ANNEXA_COLUMN_NUMBER,
  ANNEXA_COLUMN_MAPPING, /* numbers of another edition */
  ANNEXA_COLUMN_OWN,     /* the vendor's own row number */
  ANNEXA_COLUMN_TITLE,
  ANNEXA_COLUMN_ANSWER,
  ANNEXA_COLUMN_MARK,
  ANNEXA_COLUMN_GROUP, /* headings, each beside several rows */
} AnnexaColumnRole;

typedef struct
{
  guint n_columns;
  AnnexaColumnRole role[ANNEXA_MAX_COLUMNS];
  const AnnexaStandard *standard[ANNEXA_MAX_COLUMNS]; /* named in the header */
  char *name[ANNEXA_MAX_COLUMNS];                     /* header text, owned; NULL where there is none */
  gboolean edition[ANNEXA_MAX_COLUMNS];               /* whether that has but the year of an edition */
  gboolean spanned[ANNEXA_MAX_COLUMNS];               /* whether that, and text below, begins before */
  gboolean header;
  gboolean title_rows;   /* the row of a number has titles, and the text is below them in the same columns */
  gboolean titles_alone; /* no row has a number: the column of numbers has the titles of the controls */
  guint n_before;        /* columns before that of the numbers which hold parts of them; see
                            annexa_table_find_split_number() */
} AnnexaTableShape;

void annexa_table_shape_clear (AnnexaTableShape *shape);
gboolean annexa_table_shape_has_places (const AnnexaEvidence *self, const AnnexaTableShape *shape);
gboolean annexa_table_shape_has_role (const AnnexaTableShape *shape, AnnexaColumnRole role);

/* The shapes of all tables of a paper, where kin is weighed as one. */
typedef struct _AnnexaTableKin AnnexaTableKin;

AnnexaTableKin *annexa_table_kin_new (const AnnexaEvidence *evidence);
const AnnexaTableShape *annexa_table_kin_shape (AnnexaTableKin *self, guint index);
gboolean annexa_table_kin_has_rows (AnnexaTableKin *self, guint index);
guint annexa_table_kin_count (const AnnexaTableKin *self, guint t);
void annexa_table_kin_free (AnnexaTableKin *self);

const AnnexaTable *annexa_table_at (const AnnexaEvidence *self, guint index);
const AnnexaCell *annexa_table_cell_at (const AnnexaTable *table, guint row, guint column);
char *annexa_table_number_over_page (const AnnexaEvidence *self, guint t, const AnnexaTableShape *shape,
                                     guint row, guint column, const char *text);
char *annexa_table_whole_name (const AnnexaEvidence *self, guint i);
char *annexa_table_cell_text (const AnnexaEvidence *self, const AnnexaCell *cell);
char *annexa_table_join_number (const AnnexaEvidence *self, const AnnexaTable *table, guint row, guint last,
                                guint n_before);
gint annexa_table_find_split_number (const AnnexaEvidence *self, const AnnexaTable *table, guint first_row,
                                     guint *n_before);
const AnnexaHeading *annexa_table_parse (const AnnexaEvidence *self, const char *text,
                                         AnnexaHeadingRoom *room);
const AnnexaLabel *annexa_table_labels (const AnnexaHeading *heading, guint *n);

AnnexaColumnRole annexa_table_role_of_name (const AnnexaEvidence *self, const char *key);
gboolean annexa_table_is_requirement (const AnnexaEvidence *self, const char *name);
gboolean annexa_table_is_demand (const AnnexaEvidence *self, const char *key);
gboolean annexa_table_says_requirement (const AnnexaEvidence *self, const char *text);
gboolean annexa_table_shape_read_header (const AnnexaEvidence *self, const AnnexaTable *table,
                                         AnnexaTableShape *shape);
gboolean annexa_table_shape_has_further_columns (const AnnexaEvidence *self, const AnnexaTable *table,
                                                 const AnnexaTableShape *shape);
gboolean annexa_table_shape_repeats_header (const AnnexaEvidence *self, const AnnexaTable *table,
                                            const AnnexaTableShape *shape, guint row);
guint annexa_table_count_header_rows (const AnnexaEvidence *self, const AnnexaTable *table);
guint annexa_table_count_repeated_rows (const AnnexaEvidence *self, const AnnexaTable *table,
                                        const AnnexaTable *begun);
gboolean annexa_table_has_header (const AnnexaEvidence *self, const AnnexaTable *table);

gboolean annexa_table_is_revision (const AnnexaEvidence *self, const AnnexaTable *table);
gboolean annexa_table_is_prices (const AnnexaEvidence *self, const AnnexaTable *table);
gboolean annexa_table_is_cards (const AnnexaEvidence *self, const AnnexaTable *table);

/* What a form that began in one table leaves open for the next. */
typedef struct
{
  AnnexaCandidate *open;     /* (nullable), owned */
  gint table;                /* index of the table that it is in, or -1 */
  AnnexaColumnRole role;     /* of its last entry */
  AnnexaColumnRole caption;  /* of what is below the band that was last */
  GHashTable *names;         /* (nullable): keys of the names of all entries so far */
  GHashTable *above;         /* (nullable): of those above the number of the first form */
  GHashTable *quotes;        /* (nullable): of those that are called as titles are and quote the standard */
  const AnnexaCell *control; /* (nullable): the entry that says which control the open form answers */
  const AnnexaCell *number;  /* (nullable): the name of the entry that the open form began with */
  const AnnexaCell *former;  /* (nullable): a number of another edition above that of the next form */
  gboolean in_band;          /* an answer across the form was last */
  const AnnexaCell *empty;   /* (nullable): the name of an answer without text, which was last */
  gboolean banded;           /* the last form began with its number and title, in a band or a row */
} AnnexaForm;

void annexa_table_add_labels (AnnexaCandidate *candidate, const AnnexaLabel *labels, guint n,
                              const char *text, gboolean mapping);
void annexa_table_take_mappings_over_page (const AnnexaEvidence *self, const AnnexaTableShape *shape,
                                           const AnnexaCandidate *before, AnnexaCandidate *candidate);
gboolean annexa_table_is_edition_of (const AnnexaEvidence *self, const AnnexaLabel *label,
                                     const AnnexaLabel *other);
void annexa_table_take_titles (const AnnexaEvidence *self, AnnexaCandidate *candidate,
                               const AnnexaCell *cell);
void annexa_table_take_rest_behind (const AnnexaEvidence *self, guint index, AnnexaCandidate *candidate,
                                    guint end);
gboolean annexa_table_share_cell (AnnexaEvidence *self, const AnnexaTable *table,
                                  const AnnexaTableShape *shape, guint row, AnnexaCandidate *above,
                                  AnnexaCandidate *below);
gboolean annexa_table_share_number (AnnexaEvidence *self, const AnnexaTable *table,
                                    const AnnexaTableShape *shape, guint row, AnnexaCandidate *above,
                                    AnnexaCandidate *below);
gboolean annexa_table_share_below (AnnexaEvidence *self, guint t, guint first);
gboolean annexa_table_share_row (AnnexaEvidence *self, AnnexaCandidate *above, AnnexaCandidate *below);
char *annexa_table_repair_number (const AnnexaEvidence *self, const AnnexaTable *table,
                                  const AnnexaTableShape *shape, guint row, const char *text);
/* Tables that tell which section answers which control. */
typedef struct _AnnexaAssignedSections AnnexaAssignedSections;

AnnexaAssignedSections *annexa_assigned_sections_new (AnnexaEvidence *evidence);
gboolean annexa_assigned_sections_take (AnnexaAssignedSections *self, guint index);
void annexa_assigned_sections_finish (AnnexaAssignedSections *self);

gboolean annexa_form_take (AnnexaEvidence *self, guint index, AnnexaForm *form);
void annexa_form_finish (AnnexaEvidence *self, AnnexaForm *form);

/* annexa-footed-forms.c */
gint annexa_footed_forms_find (const AnnexaEvidence *self);
gboolean annexa_footed_forms_take (AnnexaEvidence *self, guint index, gint first);

gboolean annexa_table_is_clause_cell (const AnnexaEvidence *self, const AnnexaCell *cell);
gboolean annexa_table_is_clause_row (const AnnexaEvidence *self, const AnnexaTable *table, guint row);

G_END_DECLS
