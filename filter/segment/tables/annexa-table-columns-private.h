/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "annexa-table-column-private.h"

G_BEGIN_DECLS

/* So many rows have a title, for so many of ten of which it is that of the control, and the text below it. */
#define ANNEXA_MIN_TITLE_ROWS 2u
#define ANNEXA_MIN_TITLES_TENTHS 8u

/* The columns of a table while their roles are being found. */
typedef struct
{
  const AnnexaTableColumn *content; /* one for each column */
  gint number, title;               /* columns, or -1 */
  gboolean named_title;             /* a header calls a column the title that does not quote the standard */
  gint longest;                     /* the column with the longest texts of those without a role, or -1 */
  gint requirement;                 /* the first that quotes the standard and has no other role, or -1 */
  gboolean titles_alone;            /* titles stand where the numbers would */
  guint n_answers;                  /* columns of answers */
} AnnexaTableColumns;

gboolean annexa_table_columns_have_titles (const AnnexaTableColumns *self);
gboolean annexa_table_columns_hold_titles (const AnnexaTableColumns *self, guint c);
void annexa_table_columns_find_longest (AnnexaTableColumns *self, const AnnexaTableShape *shape);
void annexa_table_columns_settle_titles (AnnexaTableColumns *self, AnnexaTableShape *shape);

G_END_DECLS
