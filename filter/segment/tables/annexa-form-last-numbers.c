/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-form-private.h"

/* Forms that end with the number of their control: a title in a band, entries below it, and the last of them
 * says which control it was. */

/* Forms have no more entries. */
#define MAX_ENTRIES 16u
#define SAME_EDGE_PT 4.0f

/* The entry with the number below row @row of table *@index, which is that of its table then; what stands
 * before it is no band. @n is how many entries do, and @answered whether one of them answers. NULL where
 * there is none. */
static const AnnexaCell *
find_number (const AnnexaEvidence *self, guint *index, guint row, gboolean *answered)
{
  *answered = FALSE;
  for (guint n = 0; n < MAX_ENTRIES && annexa_form_row_below (self, index, &row); n++)
    {
      const AnnexaTable *table = annexa_table_at (self, *index);
      const AnnexaCell *name = annexa_table_cell_at (table, row, 0), *number;

      if (name == NULL || name->row != row || name->n_lines == 0)
        continue;
      if (annexa_form_is_band (self, table, name))
        return NULL;
      number = annexa_form_number_of_row (self, table, name);
      if (number != NULL)
        return number;
      *answered = *answered || annexa_form_role_of_cell (self, name) == ANNEXA_COLUMN_ANSWER;
    }
  return NULL;
}

/* Whether @title is that of the control whose number stands in @number. */
static gboolean
has_title (const AnnexaEvidence *self, const AnnexaCell *number, const AnnexaCell *title)
{
  AnnexaLabel labels[ANNEXA_MAX_LABELS];
  g_autofree char *text = NULL, *said = NULL;

  if (annexa_form_read_labels (self, number, labels, &text) == 0)
    return FALSE;
  said = annexa_table_cell_text (self, title);
  return annexa_form_is_title_of (self, labels[0].id, said,
                                  annexa_layout_line (self->layout, title->first_line)->text);
}

/**
 * annexa_form_last_number:
 * @index: of a table
 * @band: a cell in its first column
 *
 * Below a band with a title, answers may come before the number: that of the title, or what ends the table
 * that begins with the band.
 *
 * Returns: (nullable): the cell with that number
 */
const AnnexaCell *
annexa_form_last_number (const AnnexaEvidence *self, guint index, const AnnexaCell *band)
{
  const AnnexaTable *table = annexa_table_at (self, index);
  guint last = index;
  const AnnexaCell *number;
  gboolean answered;

  if (band->column_span < table->n_columns || annexa_form_has_labels (self, band))
    return NULL;
  number = find_number (self, &last, band->row, &answered);
  return number != NULL && answered
                 && (has_title (self, number, band)
                     || (band->row == 0 && number->row + 1u == annexa_table_at (self, last)->n_rows))
             ? number
             : NULL;
}

/**
 * annexa_form_title_above:
 * @index: of a table
 * @title: (out caller-allocates): the cell that the band is
 *
 * The band may be all of such a form that has room on the page before, and is no table there.
 *
 * Returns: (nullable): the cell with the number of the control that has the title
 */
const AnnexaCell *
annexa_form_title_above (const AnnexaEvidence *self, guint index, AnnexaCell *title)
{
  const AnnexaTable *table = annexa_table_at (self, index);
  const AnnexaCell *name = annexa_table_cell_at (table, 0, 0), *number;
  const AnnexaLine *line = NULL;
  guint i = table->first_line;
  gboolean answered;

  if (name == NULL || name->n_lines == 0 || annexa_form_is_band (self, table, name)
      || annexa_form_role_of_cell (self, name) != ANNEXA_COLUMN_ANSWER)
    return NULL;
  while (i > 0 && (line == NULL || line->role != ANNEXA_ROLE_BODY))
    line = annexa_layout_line (self->layout, --i);
  if (line == NULL || line->role != ANNEXA_ROLE_BODY || line->page + 1 != table->page
      || line->x1 < table->x1 - SAME_EDGE_PT || line->x2 > table->x2 + SAME_EDGE_PT)
    return NULL;
  *title = (AnnexaCell){ .column_span = table->n_columns, .row_span = 1, .first_line = i, .n_lines = 1 };
  number = find_number (self, &index, 0, &answered);
  return number != NULL && has_title (self, number, title) ? number : NULL;
}
