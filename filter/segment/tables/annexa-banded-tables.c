/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-form-private.h"

#include "text/annexa-fold.h"

/* Tables that a band with number and title heads, one control a table or several below each other: below the
 * band stand the names of the columns, what the provider does and what the customer, and below these the
 * answers. A page may end behind the band, or within the answers. */

/* A band has a number and a title. */
#define MAX_BAND_CELLS 2u
/* The name of a column is no longer. */
#define MAX_NAME_LINES 2u
#define MAX_NAME_CHARS 30

/* The cells of @row that hold text, as far as @cells has room. Returns: how many there are */
static guint
filled_cells (const AnnexaTable *table, guint row, const AnnexaCell **cells, guint room)
{
  guint n = 0;

  for (guint i = 0; i < table->cells->len; i++)
    {
      const AnnexaCell *cell = &g_array_index (table->cells, AnnexaCell, i);

      if (cell->row != row || cell->n_lines == 0)
        continue;
      if (n < room)
        cells[n] = cell;
      n++;
    }
  return n;
}

/* Whether @cell begins with the number of a control that the rules know. */
static gboolean
is_numbered (const AnnexaEvidence *self, const AnnexaCell *cell)
{
  AnnexaLabel labels[ANNEXA_MAX_LABELS];
  g_autofree char *text = NULL;
  const AnnexaItem *const *items;
  guint n_items = 0;

  if (annexa_form_read_labels (self, cell, labels, &text) == 0)
    return FALSE;
  items = annexa_catalog_lookup (self->catalog, labels[0].id, &n_items);
  return n_items > 0 && !items[0]->is_clause;
}

static gboolean
is_band (const AnnexaEvidence *self, const AnnexaTable *table, guint row, const AnnexaCell **cells,
         guint *n_cells)
{
  *n_cells = filled_cells (table, row, cells, MAX_BAND_CELLS);
  return *n_cells > 0 && *n_cells <= MAX_BAND_CELLS && is_numbered (self, cells[0])
         && (*n_cells == 1
             || (!self->headings[cells[1]->first_line].sentence && !is_numbered (self, cells[1])));
}

/* Whether @cell is the name of a column of answers, 当社の取組み, or holds one: プロバイダ（当社） */
static gboolean
is_name (const AnnexaEvidence *self, const AnnexaCell *cell)
{
  g_autofree char *text = NULL, *key = NULL;

  /* An answer may end as names do: …チェックシートの回答 */
  if (cell->n_lines > MAX_NAME_LINES)
    return FALSE;
  if (annexa_form_role_of_cell (self, cell) != ANNEXA_COLUMN_OTHER)
    return annexa_form_role_of_cell (self, cell) == ANNEXA_COLUMN_ANSWER;
  if (self->headings[cell->first_line].sentence || annexa_form_has_labels (self, cell))
    return FALSE;
  text = annexa_table_cell_text (self, cell);
  key = annexa_fold_key (text);
  return g_utf8_strlen (text, -1) <= MAX_NAME_CHARS
         && (annexa_catalog_has_cue (self->catalog, "column-answer", key)
             || annexa_catalog_has_cue (self->catalog, "column-customer", key));
}

/* Whether @row names columns of answers, and nothing else. */
static gboolean
names_columns (const AnnexaEvidence *self, const AnnexaTable *table, guint row)
{
  const AnnexaCell *cells[ANNEXA_MAX_COLUMNS];
  guint n = row < table->n_rows ? filled_cells (table, row, cells, ANNEXA_MAX_COLUMNS) : 0;

  for (guint i = 0; i < MIN (n, ANNEXA_MAX_COLUMNS); i++)
    if (!is_name (self, cells[i]))
      return FALSE;
  return n >= 2 && n <= ANNEXA_MAX_COLUMNS;
}

static void
close_band (AnnexaEvidence *self, AnnexaBandedTables *state)
{
  AnnexaCandidate *candidate = g_steal_pointer (&state->open);

  if (candidate == NULL)
    return;
  annexa_evidence_settle (self, candidate);
  if (candidate->title != NULL)
    annexa_evidence_is_listed (self, candidate->title, &candidate->signals);
  g_ptr_array_add (self->candidates, candidate);
}

static void
open_band (AnnexaEvidence *self, AnnexaBandedTables *state, guint index, const AnnexaCell *const *cells,
           guint n_cells)
{
  AnnexaLabel labels[ANNEXA_MAX_LABELS];
  g_autofree char *text = NULL, *whole = annexa_table_cell_text (self, cells[0]);
  guint n = annexa_form_read_labels (self, cells[0], labels, &text);
  const AnnexaCell *last = cells[n_cells - 1];
  AnnexaHeadingRoom room;
  const AnnexaHeading *heading = annexa_table_parse (self, whole, &room);
  AnnexaCandidate *candidate;

  close_band (self, state);
  candidate = annexa_candidate_new (
      self->arena, ANNEXA_CANDIDATE_ROW, cells[0]->first_line,
      MAX (cells[0]->first_line + cells[0]->n_lines, last->first_line + last->n_lines));
  candidate->table = (gint)index;
  candidate->cells = g_array_new (FALSE, FALSE, sizeof (AnnexaRun));
  candidate->column_names = g_ptr_array_new_with_free_func (g_free);
  candidate->signals |= ANNEXA_SIGNAL_TABLE;
  annexa_table_add_labels (candidate, labels, n, text, FALSE);
  if (n_cells > 1)
    annexa_candidate_take_title (candidate, annexa_table_cell_text (self, cells[1]));
  else if (heading->title_end > heading->title_start)
    annexa_candidate_take_title (
        candidate, g_strndup (whole + heading->title_start, heading->title_end - heading->title_start));
  state->open = candidate;
}

/* Takes the names of the columns; those that a page prints again are known. */
static void
take_names (const AnnexaEvidence *self, AnnexaBandedTables *state, const AnnexaTable *table, guint row)
{
  const AnnexaCell *cells[ANNEXA_MAX_COLUMNS];
  guint n = filled_cells (table, row, cells, ANNEXA_MAX_COLUMNS);

  state->n_names = MIN (n, ANNEXA_MAX_COLUMNS);
  for (guint i = 0; i < state->n_names; i++)
    {
      state->names_x[i] = g_array_index (table->column_x, float, cells[i]->column);
      state->open->end_line = MAX (state->open->end_line, cells[i]->first_line + cells[i]->n_lines);
      if (state->open->column_names->len == i)
        g_ptr_array_add (state->open->column_names, annexa_table_cell_text (self, cells[i]));
    }
}

/* The column of answers that a cell stands in. */
static guint
column_of (const AnnexaBandedTables *state, const AnnexaTable *table, const AnnexaCell *cell)
{
  guint column = 0;
  float x = g_array_index (table->column_x, float, cell->column);

  while (column + 1 < state->n_names && x > state->names_x[column + 1] - 1)
    column++;
  return column;
}

static void
take_answers (AnnexaBandedTables *state, const AnnexaTable *table, guint row)
{
  for (guint i = 0; i < table->cells->len; i++)
    {
      const AnnexaCell *cell = &g_array_index (table->cells, AnnexaCell, i);
      AnnexaRun run = { cell->first_line, cell->n_lines, 0 };

      if (cell->row != row || cell->n_lines == 0)
        continue;
      run.column = (gint)column_of (state, table, cell);
      g_array_append_val (state->open->cells, run);
      state->open->end_line = MAX (state->open->end_line, cell->first_line + cell->n_lines);
    }
}

/* Whether the rows of @table can be those of such tables: bands over names, or what goes on from the page
 * before. */
static gboolean
fits (const AnnexaEvidence *self, const AnnexaTable *table, const AnnexaBandedTables *state)
{
  const AnnexaCell *cells[MAX_BAND_CELLS];
  guint n_cells;

  if (!table->ruled || table->n_columns < 2)
    return FALSE;
  if (is_band (self, table, 0, cells, &n_cells))
    return names_columns (self, table, 1)
           || (table->n_rows == 1 && state->table >= 0
               && annexa_table_at (self, (guint)state->table)->page == table->page);
  return state->open != NULL && annexa_table_at (self, (guint)state->table)->page + 1 == table->page
         && names_columns (self, table, 0);
}

/**
 * annexa_banded_tables_take:
 * @self: the evidence
 * @index: of a table
 * @state: from one table to the next
 *
 * Collects the candidates of a table below a band.
 *
 * Returns: %FALSE when it is none
 */
gboolean
annexa_banded_tables_take (AnnexaEvidence *self, guint index, AnnexaBandedTables *state)
{
  const AnnexaTable *table = annexa_table_at (self, index);
  const AnnexaCell *cells[MAX_BAND_CELLS];
  guint n_cells;

  if (!fits (self, table, state))
    {
      close_band (self, state);
      state->table = -1;
      return FALSE;
    }
  for (guint row = 0; row < table->n_rows; row++)
    if (is_band (self, table, row, cells, &n_cells)
        && ((row == 0 && table->n_rows == 1) || names_columns (self, table, row + 1)))
      open_band (self, state, index, cells, n_cells);
    else if (names_columns (self, table, row))
      take_names (self, state, table, row);
    else
      take_answers (state, table, row);
  state->table = (gint)index;
  self->in_control_table[index] = TRUE;
  return TRUE;
}

/* After the last table. */
void
annexa_banded_tables_finish (AnnexaEvidence *self, AnnexaBandedTables *state)
{
  close_band (self, state);
}
