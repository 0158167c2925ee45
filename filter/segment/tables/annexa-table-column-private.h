/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "annexa-table-shape.h"

G_BEGIN_DECLS

/* Fewer different texts than this, in so many cells, are words of a list. */
#define ANNEXA_MAX_COLUMN_VALUES 4u

/* What the cells of a column are, in numbers of cells. */
typedef struct
{
  guint n;
  guint n_labels;   /* numbers of controls */
  guint n_catalog;  /* those that a catalog knows */
  guint n_former;   /* those behind a word that says they are of the edition before: 旧：5.1.1 */
  guint n_deep;     /* those of three parts, or of a form that one standard has */
  guint n_added;    /* those of a standard that somebody added and the paper cites */
  guint n_pure;     /* those with nothing behind them */
  guint n_titled;   /* those with the control's title behind them */
  guint n_editions; /* numbers that the rules map to one further right in their row, or from it */
  guint n_mapped;   /* the same of numbers with something behind them */
  guint n_beside; /* numbers with nothing behind them whose control has the title in another cell of their row
                   */
  guint n_titles; /* titles of controls */
  guint n_clauses;  /* number and title of a clause */
  guint n_chapters; /* titles of clauses, alone */
  guint n_integers;
  guint n_own;   /* the vendor's own numbers, as 1-1 or Q1 */
  guint n_marks; /* such as ○ */
  guint n_sentences;
  guint n_demands;                /* that end as what asks or demands does */
  guint n_cjk;                    /* that begin in CJK characters */
  guint n_tall;                   /* beside several rows */
  guint n_chars;                  /* characters in all of them */
  guint n_pairs;                  /* controls of one standard that follow each other */
  guint n_rising;                 /* those that do so in its order */
  const AnnexaItem *first, *last; /* (nullable): the controls of the first and last cell */
  guint n_values;                 /* distinct texts, as far as they are counted */
  guint n_repeated;               /* that say the same as one of those */
  char *values[ANNEXA_MAX_COLUMN_VALUES];
} AnnexaTableColumn;

void annexa_table_count_beside (const AnnexaEvidence *self, const AnnexaTable *table, const AnnexaCell *cell,
                                AnnexaTableColumn *content);
void annexa_table_column_measure (const AnnexaEvidence *self, const AnnexaTable *table, guint column,
                                  guint first_row, AnnexaTableColumn *content);
void annexa_table_column_add (AnnexaTableColumn *content, const AnnexaTableColumn *other);
void annexa_table_column_clear (AnnexaTableColumn *content);
gboolean annexa_table_column_is_marks (const AnnexaTableColumn *content);
gboolean annexa_table_column_is_enumeration (const AnnexaTableColumn *content);
gboolean annexa_table_column_is_names (const AnnexaTableColumn *content);
gboolean annexa_table_column_is_remark (const AnnexaTableColumn *content);
gboolean annexa_table_column_is_chapters (const AnnexaTableColumn *content);

void annexa_table_shape_measure (const AnnexaEvidence *self, const AnnexaTable *table, guint first_row,
                                 AnnexaTableColumn *content);
gint annexa_table_shape_number (const AnnexaTableShape *shape, const AnnexaTableColumn *content);
gint annexa_table_find_titles_alone (const AnnexaTableShape *shape, const AnnexaTableColumn *content);
gboolean annexa_table_has_titles_alone (const AnnexaTableShape *shape, const AnnexaTableColumn *titles);
void annexa_table_tally_titles (const AnnexaEvidence *self, const AnnexaTable *table, guint column,
                                guint first_row, guint *tally);
const AnnexaStandard *annexa_table_standard_of_titles (const AnnexaEvidence *self, const guint *tally);
gboolean annexa_table_shape_is_doubtful (const AnnexaTableColumn *content, gint number,
                                         const AnnexaTableShape *shape);
gboolean annexa_table_shape_settle (const AnnexaEvidence *self, const AnnexaTableColumn *content, gint number,
                                    AnnexaTableShape *shape);

G_END_DECLS
