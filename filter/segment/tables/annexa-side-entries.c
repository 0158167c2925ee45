/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-form-private.h"
#include "annexa-table-rows-private.h"

#include <string.h>

#include "segment/annexa-candidates-private.h"

/* Rows of two cells, as tools that keep track of requirements export them: in the left one entries below each
 * other, one of which is nothing but the number of the control, in the right one its title over the answer.
 */

/* Fewer are chance. */
#define MIN_ROWS 3u
#define MIN_ENTRY_LINES 3u
#define MAX_ENTRY_LINES 30u
#define MAX_TITLE_LINES 3u

typedef struct
{
  const AnnexaCell *entries, *answer;
  guint number;     /* the line that is the number */
  guint title_end;  /* the first line behind the title */
  guint text_start; /* the first line of the text */
} SideRow;

/* Whether line @i is the number of a control and nothing else. */
static gboolean
is_number (const AnnexaEvidence *self, guint i)
{
  const AnnexaHeading *heading = &self->headings[i];

  return heading->n_lead == 1 && heading->lead[0].start == 0
         && heading->lead[0].end == strlen (annexa_layout_line (self->layout, i)->text);
}

/* Finds where the title ends that @row begins its answer with; FALSE where that is not of the control. */
static gboolean
read_title (const AnnexaEvidence *self, SideRow *row)
{
  const AnnexaCell *cell = row->answer;
  const char *id = self->headings[row->number].lead[0].id;
  g_autofree char *title = NULL;

  for (guint n = 1; n <= MAX_TITLE_LINES && n < cell->n_lines; n++)
    {
      const AnnexaCell head = { .first_line = cell->first_line, .n_lines = (guint16)n };

      g_free (title);
      title = annexa_table_cell_text (self, &head);
      if (!annexa_form_is_title_of (self, id, title, title))
        continue;
      row->title_end = row->text_start = cell->first_line + n;
      return TRUE;
    }
  return FALSE;
}

/* What names the answer, in type of its own, is none of it. */
static void
skip_caption (const AnnexaEvidence *self, SideRow *row)
{
  const AnnexaCell caption = { .first_line = row->title_end, .n_lines = 1 };
  const guint end = row->answer->first_line + row->answer->n_lines;

  if (row->title_end + 1 < end
      && annexa_layout_line (self->layout, row->title_end)->style
             != annexa_layout_line (self->layout, row->title_end + 1)->style
      && annexa_form_role_of_cell (self, &caption) == ANNEXA_COLUMN_ANSWER)
    row->text_start++;
}

/* Whether row @r of @table is such a row, with @least lines of entries. */
static gboolean
read_row (const AnnexaEvidence *self, const AnnexaTable *table, guint r, guint least, SideRow *row)
{
  const AnnexaCell *entries = annexa_table_cell_at (table, r, 0);
  const AnnexaCell *answer = entries != NULL ? annexa_form_value_beside (table, entries) : NULL;
  guint n_numbers = 0;

  if (answer == NULL || entries->row != r || answer->row != r || entries->n_lines < least
      || entries->n_lines > MAX_ENTRY_LINES || answer->n_lines < 2
      || answer->column + answer->column_span < table->n_columns)
    return FALSE;
  for (guint i = entries->first_line; i < entries->first_line + entries->n_lines; i++)
    if (is_number (self, i))
      {
        row->number = i;
        n_numbers++;
      }
  row->entries = entries;
  row->answer = answer;
  if (n_numbers != 1 || !read_title (self, row))
    return FALSE;
  skip_caption (self, row);
  return TRUE;
}

/* Adds what the other entries say that the control is in other editions. */
static void
add_mappings (const AnnexaEvidence *self, const SideRow *row, AnnexaCandidate *candidate)
{
  for (guint i = row->entries->first_line; i < row->entries->first_line + row->entries->n_lines; i++)
    {
      const AnnexaHeading *heading = &self->headings[i];
      const char *text = annexa_layout_line (self->layout, i)->text;

      if (i == row->number || heading->sentence)
        continue;
      if (heading->n_lead > 0 && (heading->cited || heading->lead[0].standard != NULL))
        annexa_table_add_labels (candidate, heading->lead, heading->n_lead, text, TRUE);
      if (heading->is_reference || heading->n_lead > 0)
        annexa_table_add_labels (candidate, heading->trail, heading->n_trail, text, TRUE);
    }
}

static void
take_row (AnnexaEvidence *self, guint t, const SideRow *row)
{
  const AnnexaCell head = { .first_line = row->answer->first_line,
                            .n_lines = (guint16)(row->title_end - row->answer->first_line) };
  const guint end = row->answer->first_line + row->answer->n_lines;
  AnnexaRun run = { row->text_start, end - row->text_start, 0, FALSE };
  AnnexaCandidate *candidate = annexa_candidate_new (
      self->arena, ANNEXA_CANDIDATE_ROW, MIN (row->entries->first_line, row->answer->first_line),
      MAX (end, row->entries->first_line + row->entries->n_lines));

  candidate->table = (gint)t;
  candidate->cells = g_array_new (FALSE, FALSE, sizeof (AnnexaRun));
  candidate->column_names = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (candidate->column_names, g_strdup (""));
  candidate->signals |= ANNEXA_SIGNAL_TABLE;
  annexa_table_add_labels (candidate, self->headings[row->number].lead, 1,
                           annexa_layout_line (self->layout, row->number)->text, FALSE);
  add_mappings (self, row, candidate);
  annexa_candidate_take_title (candidate, annexa_table_cell_text (self, &head));
  if (run.n > 0)
    g_array_append_val (candidate->cells, run);
  annexa_evidence_settle_control (self, candidate);
  g_ptr_array_add (self->candidates, candidate);
}

/**
 * annexa_side_entries_find:
 * @self: the evidence
 *
 * Returns: whether the document has such rows
 */
gboolean
annexa_side_entries_find (const AnnexaEvidence *self)
{
  SideRow row;
  guint n = 0;

  for (guint t = 0; t < self->layout->tables->len && n < MIN_ROWS; t++)
    for (guint r = 0; r < annexa_table_at (self, t)->n_rows && n < MIN_ROWS; r++)
      n += read_row (self, annexa_table_at (self, t), r, MIN_ENTRY_LINES, &row);
  return n >= MIN_ROWS;
}

/**
 * annexa_side_entries_take:
 * @self: the evidence of a document that has such rows
 * @index: of a table
 *
 * Collects the candidates of such rows of a table.
 *
 * Returns: %FALSE where it has none
 */
gboolean
annexa_side_entries_take (AnnexaEvidence *self, guint index)
{
  const AnnexaTable *table = annexa_table_at (self, index);
  const guint n_before = self->candidates->len;
  SideRow row;

  for (guint r = 0; r < table->n_rows; r++)
    if (read_row (self, table, r, 1, &row))
      take_row (self, index, &row);
  if (self->candidates->len == n_before)
    return FALSE;
  self->in_control_table[index] = TRUE;
  return TRUE;
}
