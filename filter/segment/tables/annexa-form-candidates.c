/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "segment/annexa-candidates-private.h"
#include "annexa-form-private.h"

#include <string.h>

#include "text/annexa-fold.h"

/* Tables that are forms: one control a form, with the name of each entry at its left (管理策番号 | 5.1.1,
 * below it 管理策名 | ...). A form may go on on the next page. */

/* Whether an entry that no rule knows stands above the number, as in the first form: it begins the next. */
static gboolean
stands_above (const AnnexaEvidence *self, const AnnexaForm *form, const AnnexaCell *name)
{
  g_autofree char *text = NULL, *key = NULL;

  if (form->above == NULL)
    return FALSE;
  text = annexa_table_cell_text (self, name);
  key = annexa_fold_key (text);
  return g_hash_table_contains (form->above, key)
         && (form->names == NULL || !g_hash_table_contains (form->names, key));
}

static void
close_form (AnnexaEvidence *self, AnnexaForm *form)
{
  AnnexaCandidate *candidate = g_steal_pointer (&form->open);

  if (candidate == NULL)
    return;
  annexa_evidence_settle_control (self, candidate);
  if (candidate->item != NULL && candidate->item->is_clause)
    {
      annexa_candidate_free (candidate);
      return;
    }
  if (candidate->title != NULL)
    annexa_evidence_is_listed (self, candidate->title, &candidate->signals);
  g_ptr_array_add (self->candidates, candidate);
}

/* Numbers of another edition, in an entry of their own. */
static gboolean
add_mapping (const AnnexaEvidence *self, AnnexaForm *form, const AnnexaCell *name, const AnnexaCell *cell)
{
  AnnexaLabel labels[ANNEXA_MAX_LABELS];
  g_autofree char *text = NULL;
  guint n = annexa_form_read_mapping (self, name, cell, labels, &text);

  if (n == 0)
    return FALSE;
  annexa_table_add_labels (form->open, labels, n, text, TRUE);
  form->open->end_line = MAX (form->open->end_line, cell->first_line + cell->n_lines);
  return TRUE;
}

static void
open_form (AnnexaEvidence *self, AnnexaForm *form, guint table, const AnnexaCell *cell, guint first_line)
{
  AnnexaLabel labels[ANNEXA_MAX_LABELS];
  g_autofree char *text = NULL;
  guint n = annexa_form_read_labels (self, cell, labels, &text);
  AnnexaHeadingRoom room;
  const AnnexaHeading *heading;
  AnnexaCandidate *candidate;

  close_form (self, form);
  form->number = NULL;
  form->banded = FALSE;
  form->caption = ANNEXA_COLUMN_OTHER;
  if (n == 0)
    return;
  candidate = annexa_candidate_new (self->arena, ANNEXA_CANDIDATE_ROW, first_line,
                                    cell->first_line + cell->n_lines);
  candidate->table = (gint)table;
  candidate->cells = g_array_new (FALSE, FALSE, sizeof (AnnexaRun));
  candidate->column_names = g_ptr_array_new_with_free_func (g_free);
  candidate->signals |= ANNEXA_SIGNAL_TABLE;
  annexa_table_add_labels (candidate, labels, n, text, FALSE);
  /* Behind it may stand those of another edition: 9.1.1（5.15） */
  heading = annexa_table_parse (self, text, &room);
  if (heading->n_lead > 0)
    annexa_table_add_labels (candidate, heading->trail, heading->n_trail, text, !heading->is_reference);
  form->open = candidate;
  if (form->former != NULL)
    add_mapping (self, form, NULL, form->former);
  form->former = NULL;
}

static void
add_title (const AnnexaEvidence *self, AnnexaForm *form, const AnnexaCell *cell)
{
  g_autofree char *text = annexa_table_cell_text (self, cell);

  annexa_candidate_append_title (form->open, text);
  form->open->end_line = MAX (form->open->end_line, cell->first_line + cell->n_lines);
}

/* Adds an entry of the answer; its name is that of a column where there are several. Boxes to be ticked are
 * marks beside it, as is what its name says to be a @mark: 実施区分 | 実施済. */
static void
add_entry (const AnnexaEvidence *self, AnnexaForm *form, const AnnexaCell *cell, const char *name,
           gboolean mark)
{
  AnnexaCandidate *candidate = form->open;
  AnnexaRun run = { cell->first_line, cell->n_lines, 0 };

  if (cell->n_lines == 0)
    return;
  if (name != NULL)
    g_ptr_array_add (candidate->column_names, g_strdup (name));
  else if (candidate->column_names->len == 0)
    g_ptr_array_add (candidate->column_names, g_strdup (""));
  run.column = (gint)candidate->column_names->len - 1;
  if ((guint)run.column < ANNEXA_MAX_MARK_COLUMNS && (mark || annexa_form_is_choice (self, cell)))
    candidate->mark_columns |= G_GUINT64_CONSTANT (1) << run.column;
  g_array_append_val (candidate->cells, run);
  candidate->end_line = MAX (candidate->end_line, cell->first_line + cell->n_lines);
}

/* Adds the title behind the number in a cell with @text. */
static void
take_title_behind (AnnexaForm *form, const AnnexaHeading *heading, const char *text)
{
  if (heading->title_end > heading->title_start)
    annexa_candidate_take_title (
        form->open, g_strndup (text + heading->title_start, heading->title_end - heading->title_start));
}

/* Begins a form with the number in @number, or several with their titles; @title (nullable) is beside it. */
static void
begin_form (AnnexaEvidence *self, guint index, AnnexaForm *form, const AnnexaCell *number,
            const AnnexaCell *title)
{
  g_autofree char *text = annexa_table_cell_text (self, number);
  AnnexaHeadingRoom room;
  const AnnexaHeading *heading = annexa_table_parse (self, text, &room);

  open_form (self, form, index, number, number->first_line);
  if (form->open == NULL)
    return;
  take_title_behind (form, heading, text);
  if (title != NULL)
    add_title (self, form, title);
  else
    annexa_table_take_titles (self, form->open, number);
}

/* Begins a form with the row that begins with @number and has @title. */
static void
begin_headed_form (AnnexaEvidence *self, guint index, AnnexaForm *form, const AnnexaCell *number,
                   const AnnexaCell *title)
{
  const AnnexaTable *table = annexa_table_at (self, index);

  begin_form (self, index, form, number, title);
  form->banded = form->open != NULL;
  form->role = ANNEXA_COLUMN_TITLE;
  for (const AnnexaCell *cell = annexa_form_value_beside (table, number); cell != NULL && form->open != NULL;
       cell = annexa_form_value_beside (table, cell))
    if (cell != title)
      add_mapping (self, form, NULL, cell);
}

/* Begins a form whose title is in the row that begins with @first, below which @control has the number. */
static void
begin_own_form (AnnexaEvidence *self, guint index, AnnexaForm *form, const AnnexaCell *first,
                const AnnexaCell *control)
{
  const AnnexaTable *table = annexa_table_at (self, index);
  const AnnexaCell *beside = annexa_form_value_beside (table, first);
  const gboolean named = annexa_form_role_of_cell (self, first) == ANNEXA_COLUMN_TITLE;
  g_autofree char *text = annexa_table_cell_text (self, named ? beside : first);
  g_autofree char *reference = annexa_table_cell_text (self, control);
  AnnexaHeadingRoom room;
  const AnnexaHeading *heading;

  open_form (self, form, index, control, first->first_line);
  if (form->open == NULL)
    return;
  take_title_behind (form, annexa_table_parse (self, reference, &room), reference);
  heading = annexa_table_parse (self, text, &room);
  take_title_behind (form, heading, text);
  if (beside != NULL && !named)
    add_title (self, form, beside);
  form->role = ANNEXA_COLUMN_TITLE;
  form->control = control;
  if (heading->own.n_parts > 0)
    annexa_candidate_set_own_number (form->open, &heading->own, text);
}

static void
begin_banded_form (AnnexaEvidence *self, guint index, AnnexaForm *form, const AnnexaCell *band)
{
  begin_form (self, index, form, band, NULL);
  form->banded = form->open != NULL;
}

/* A band with a number and a title begins a form; other text across it belongs to the one that is open, below
 * a band that names it as an entry does, or where it is a sentence. */
static void
take_band (AnnexaEvidence *self, guint index, AnnexaForm *form, const AnnexaCell *band)
{
  AnnexaColumnRole caption
      = annexa_form_is_requirement (self, band) ? ANNEXA_COLUMN_GROUP : annexa_form_role_of_cell (self, band);
  AnnexaColumnRole named = form->caption;

  form->caption = ANNEXA_COLUMN_OTHER;
  if (annexa_form_has_labels (self, band))
    begin_banded_form (self, index, form, band);
  else if (form->open != NULL && (caption == ANNEXA_COLUMN_GROUP || caption == ANNEXA_COLUMN_ANSWER))
    form->caption = caption;
  else if (form->open != NULL && named != ANNEXA_COLUMN_GROUP
           && (named == ANNEXA_COLUMN_ANSWER || self->headings[band->first_line].sentence))
    {
      add_entry (self, form, band, NULL, FALSE);
      form->in_band = TRUE;
    }
}

/* Whether the entry @name, called by an edition, is another than that which the open form began with: it has
 * the number in that edition, be it that of a control. */
static gboolean
is_other_edition (const AnnexaEvidence *self, const AnnexaForm *form, const AnnexaCell *name)
{
  g_autofree char *text = NULL, *first = NULL;

  if (form->open == NULL || !annexa_form_names_edition (self, name))
    return FALSE;
  text = annexa_table_cell_text (self, name);
  first = form->number != NULL ? annexa_table_cell_text (self, form->number) : NULL;
  return g_strcmp0 (text, first) != 0;
}

/* Takes the entry @name | @value of a form. */
static void
take_entry (AnnexaEvidence *self, guint index, AnnexaForm *form, const AnnexaCell *name,
            const AnnexaCell *value)
{
  AnnexaColumnRole own = name->n_lines > 0 ? annexa_form_role_of_cell (self, name) : form->role, role = own;
  g_autofree char *text = NULL;

  if (annexa_form_is_clerical (self, name, value) || annexa_form_is_group (self, name, value))
    return;
  /* Below the number in an entry of its own the title may print it again. */
  if (name->n_lines > 0 && form->role != ANNEXA_COLUMN_NUMBER)
    role = annexa_form_role_of_entry (self, name, value);
  if (role == ANNEXA_COLUMN_OTHER && annexa_form_holds_title (self, form, value))
    role = ANNEXA_COLUMN_TITLE;
  /* The next number is that of another form, or of a third edition. */
  if (role == ANNEXA_COLUMN_NUMBER && name->n_lines > 0 && form->role != ANNEXA_COLUMN_NUMBER
      && is_other_edition (self, form, name))
    role = ANNEXA_COLUMN_MAPPING;
  if (role == ANNEXA_COLUMN_NUMBER && own == ANNEXA_COLUMN_TITLE)
    begin_form (self, index, form, value, NULL);
  else if (role == ANNEXA_COLUMN_NUMBER && name->n_lines > 0 && annexa_form_has_labels (self, value)
           && (form->open == NULL || form->role != ANNEXA_COLUMN_NUMBER
               || !add_mapping (self, form, name, value)))
    {
      open_form (self, form, index, value, name->first_line);
      form->number = name;
    }
  else if (form->open != NULL && form->open->title != NULL && annexa_form_quotes (self, form, name, value))
    role = ANNEXA_COLUMN_GROUP;
  else if (form->open != NULL && role == ANNEXA_COLUMN_TITLE)
    add_title (self, form, value);
  else if ((role == ANNEXA_COLUMN_OTHER || role == ANNEXA_COLUMN_MAPPING) && name->n_lines > 0
           && (form->open == NULL || stands_above (self, form, name)))
    {
      close_form (self, form);
      annexa_form_remember (self, &form->above, name);
      form->former = role == ANNEXA_COLUMN_MAPPING ? value : form->former;
    }
  else if (form->open != NULL && role == ANNEXA_COLUMN_MAPPING
           && (annexa_form_says_none (self, value) || add_mapping (self, form, name, value)))
    annexa_form_remember (self, &form->names, name);
  else if (form->open != NULL && role != ANNEXA_COLUMN_NUMBER && role != ANNEXA_COLUMN_GROUP)
    {
      text = name->n_lines > 0 ? annexa_table_cell_text (self, name) : NULL;
      if (text != NULL)
        annexa_form_remember (self, &form->names, name);
      add_entry (self, form, value, text, role == ANNEXA_COLUMN_MARK);
      form->empty = role == ANNEXA_COLUMN_ANSWER && text != NULL && value->n_lines == 0 ? name : NULL;
    }
  form->role = role;
}

/* Takes the entries of the row that begins with @name, that of the number (nullable) first: 名称 | 方針群 |
 * 管理策番号 | 5.1.1. What else stands beside it tells of the form: 票番号 | 03. */
static void
take_row (AnnexaEvidence *self, guint index, AnnexaForm *form, const AnnexaCell *name,
          const AnnexaCell *number)
{
  const AnnexaTable *table = annexa_table_at (self, index);

  for (guint round = number != NULL ? 0 : 1; round < 2; round++)
    for (const AnnexaCell *entry = name, *value; entry != NULL;
         entry = annexa_form_name_beside (self, table, value))
      {
        value = annexa_form_value_beside (table, entry);
        if ((value == number) == (round == 0)
            && (number == NULL || value == number
                || annexa_form_role_of_cell (self, entry) != ANNEXA_COLUMN_OTHER))
          take_entry (self, index, form, entry, value);
      }
}

static void
take_entries (AnnexaEvidence *self, guint index, AnnexaForm *form)
{
  const AnnexaTable *table = annexa_table_at (self, index);

  for (guint r = 0; r < table->n_rows; r++)
    {
      const AnnexaCell *name = annexa_table_cell_at (table, r, 0);
      const AnnexaCell *value
          = name != NULL && name->row == r ? annexa_form_value_beside (table, name) : NULL;
      const AnnexaCell *control
          = name != NULL && name->row == r ? annexa_form_control_below (self, index, name) : NULL;
      const AnnexaCell *title;

      form->in_band = FALSE;
      form->empty = NULL;
      if (control != NULL)
        begin_own_form (self, index, form, name, control);
      /* Which control it is stands below, be it on the next page. */
      if (control != NULL || (value != NULL && value == form->control))
        continue;
      if (name != NULL && name->row == r && annexa_form_is_band (self, table, name))
        take_band (self, index, form, name);
      if (value == NULL || value->row != r)
        continue;
      title = annexa_form_title_of_head (self, table, name);
      if (title != NULL)
        begin_headed_form (self, index, form, name, title);
      else
        take_row (self, index, form, name, annexa_form_number_of_row (self, table, name));
    }
}

/* Takes the rest of the last cell, from the next page; the next form begins at line @end. */
static void
take_rest (const AnnexaEvidence *self, AnnexaForm *form, guint end)
{
  if (form->open == NULL || !annexa_table_at (self, (guint)form->table)->ruled)
    return;
  annexa_table_take_rest_behind (self, (guint)form->table, form->open, end);
  annexa_form_take_below (self, form, end);
}

/**
 * annexa_form_take:
 * @self: the evidence
 * @index: of a table
 * @form: state from one table to the next
 *
 * Collects the candidates of a table that is a form, several, or the rest of one from the page before.
 *
 * Returns: %FALSE when it is none of that
 */
gboolean
annexa_form_take (AnnexaEvidence *self, guint index, AnnexaForm *form)
{
  const AnnexaTable *table = annexa_table_at (self, index);
  gboolean goes_on = form->table >= 0
                     && (form->table == table->continues || annexa_form_has_edges_of (self, form, table)
                         || annexa_form_is_in_next_column (self, form, table));
  AnnexaCell head;
  const AnnexaCell *control = annexa_form_title_above (self, index, &head);
  gboolean headed = control != NULL || annexa_form_head_above (self, form, index, &head);
  gboolean named = annexa_form_has_names (self, index, form, goes_on || headed);

  headed = headed && named;
  take_rest (self, form, headed ? head.first_line : named ? table->first_line : G_MAXUINT);
  if (!goes_on || headed)
    close_form (self, form);
  if (!named)
    {
      close_form (self, form);
      form->table = -1;
      form->former = NULL;
      return FALSE;
    }
  if (headed && control != NULL)
    begin_own_form (self, index, form, &head, control);
  else if (headed)
    begin_banded_form (self, index, form, &head);
  take_entries (self, index, form);
  form->table = (gint)index;
  self->in_control_table[index] = TRUE;
  return TRUE;
}

/* After the last table. */
void
annexa_form_finish (AnnexaEvidence *self, AnnexaForm *form)
{
  take_rest (self, form, G_MAXUINT);
  close_form (self, form);
  g_clear_pointer (&form->names, g_hash_table_unref);
  g_clear_pointer (&form->above, g_hash_table_unref);
  g_clear_pointer (&form->quotes, g_hash_table_unref);
}
