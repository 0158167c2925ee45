/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-party-tables.h"

#include "segment/annexa-candidates-private.h"
#include "annexa-table-shape.h"
#include "text/annexa-fold.h"

/* Small tables that part an answer by whose it is, 当社の取り組み beside or above お客様へのお願い. They are
 * the answer to the control whose heading stands above them, and have none of their own. */

/* So many tables show what the parts of a row are. */
#define MIN_TABLES 3u

/* What @cell names: whose part of the answer it is, the customer's too. */
static gboolean
names_part (const AnnexaEvidence *self, const AnnexaCell *cell, gboolean *customer)
{
  g_autofree char *text = NULL, *key = NULL;

  *customer = FALSE;
  if (cell == NULL || cell->n_lines == 0)
    return FALSE;
  text = annexa_table_cell_text (self, cell);
  key = annexa_fold_key (text);
  *customer = annexa_captions_is_customer (self->catalog, key);
  return *customer || annexa_captions_is_answer (self->catalog, key);
}

/* Whether @cell begins with the number of a control, to which it does not merely point. */
static gboolean
is_numbered (const AnnexaEvidence *self, const AnnexaCell *cell)
{
  g_autofree char *text = NULL;
  AnnexaHeadingRoom room;
  const AnnexaHeading *heading;
  guint n;

  if (cell->n_lines == 0 || self->headings[cell->first_line].n_lead == 0)
    return FALSE;
  text = annexa_table_cell_text (self, cell);
  heading = annexa_table_parse (self, text, &room);
  annexa_table_labels (heading, &n);
  return n > 0 && !heading->see && !heading->particle && !heading->sentence;
}

/* Whether a cell of @table says which control it is. */
static gboolean
has_control (const AnnexaEvidence *self, const AnnexaTable *table)
{
  for (guint i = 0; i < table->cells->len; i++)
    if (is_numbered (self, &g_array_index (table->cells, AnnexaCell, i)))
      return TRUE;
  return FALSE;
}

/* Whether the first row of @table names the two parties, each once. */
static gboolean
has_columns (const AnnexaEvidence *self, const AnnexaTable *table)
{
  gboolean first, second;

  return names_part (self, annexa_table_cell_at (table, 0, 0), &first)
         && names_part (self, annexa_table_cell_at (table, 0, 1), &second) && first != second;
}

/* Whether all rows of @table begin with the name of a part, and have one, of each party (@both) or of any. */
static gboolean
has_rows (const AnnexaEvidence *self, const AnnexaTable *table, gboolean both)
{
  guint n_customer = 0;

  for (guint r = 0; r < table->n_rows; r++)
    {
      const AnnexaCell *name = annexa_table_cell_at (table, r, 0), *part = annexa_table_cell_at (table, r, 1);
      gboolean customer;

      if (name == NULL || name->row_span != 1 || part == name || !names_part (self, name, &customer))
        return FALSE;
      n_customer += customer;
    }
  return !both || (n_customer > 0 && n_customer < table->n_rows);
}

static AnnexaParties
kind_of (const AnnexaEvidence *self, const AnnexaTable *table)
{
  if (table->n_columns != 2 || table->n_rows < 2)
    return ANNEXA_PARTIES_NONE;
  if (has_columns (self, table))
    return has_control (self, table) ? ANNEXA_PARTIES_NONE : ANNEXA_PARTIES_IN_COLUMNS;
  return has_rows (self, table, TRUE) && !has_control (self, table) ? ANNEXA_PARTIES_IN_ROWS
                                                                    : ANNEXA_PARTIES_NONE;
}

/* Finds these tables, before any is taken for one of controls. Where there are several whose rows are named,
 * a page may part the rows of others. */
void
annexa_party_tables_find (AnnexaEvidence *self)
{
  guint n_rows = 0;

  for (guint t = 0; t < self->layout->tables->len; t++)
    {
      self->parties[t] = kind_of (self, annexa_table_at (self, t));
      n_rows += self->parties[t] == ANNEXA_PARTIES_IN_ROWS;
    }
  for (guint t = 0; n_rows >= MIN_TABLES && t < self->layout->tables->len; t++)
    {
      const AnnexaTable *table = annexa_table_at (self, t);

      if (table->n_columns == 2 && table->n_rows == 1 && has_rows (self, table, FALSE)
          && !has_control (self, table))
        self->parties[t] = ANNEXA_PARTIES_IN_ROWS;
    }
}

/* Whether each table of parties in columns that begins with table @t, or goes on with it right below or on
 * the next page, before line @end, has but one row of answers; sets the last of them. Where there are more,
 * what stands beside each other belongs together. */
gboolean
annexa_party_tables_is_one_row (const AnnexaEvidence *self, guint t, guint end, guint *last)
{
  gboolean one = annexa_table_at (self, t)->n_rows == 2;

  for (*last = t; *last + 1 < self->layout->tables->len; *last += 1)
    {
      const AnnexaTable *table = annexa_table_at (self, *last), *next = annexa_table_at (self, *last + 1);

      if (self->parties[*last + 1] != self->parties[t] || next->first_line >= end)
        break;
      for (guint i = table->first_line + table->n_lines; i < next->first_line; i++)
        if (annexa_layout_line (self->layout, i)->role == ANNEXA_ROLE_BODY)
          return one;
      one = one && next->n_rows == 2;
    }
  return one;
}
