/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-form-private.h"

#include <math.h>
#include <string.h>

#include "text/annexa-fold.h"

/* What begins a form: a band with number and title, or the number in the place of a name. The number may be
 * the vendor's own; then the first entry below says which control it is, whatever that entry is called. */

#define MAX_TITLE_LINES 3u
#define SAME_EDGE_PT 4.0f
#define MIN_TITLE_SIMILARITY 0.75

/* Whether row @row of @table has a number in its first cell, and the row below it is an entry of a form,
 * whose value has the rest of the row. */
static gboolean
is_over_entry (const AnnexaEvidence *self, const AnnexaTable *table, guint row)
{
  const AnnexaCell *head = annexa_table_cell_at (table, row, 0),
                   *name = annexa_table_cell_at (table, row + 1, 0),
                   *value = name != NULL ? annexa_form_value_beside (table, name) : NULL;

  return head != NULL && annexa_form_has_labels (self, head) && value != NULL && name->row == row + 1
         && name->n_lines > 0 && !annexa_form_has_labels (self, name) && value->row == row + 1
         && value->column + value->column_span >= table->n_columns;
}

/* Whether row @row of @table heads entries, be they on the next page where others do here. */
static gboolean
is_head_row (const AnnexaEvidence *self, const AnnexaTable *table, guint row)
{
  return is_over_entry (self, table, row)
         || (row + 1 == table->n_rows && (row == 0 || is_over_entry (self, table, 0)));
}

/**
 * annexa_form_title_of_head:
 * @name: a cell in the first column
 *
 * A form may begin with a number in the place of an entry's name and the title as its value, alone but for
 * numbers of another edition, or that it has none: 5.1.1 | 〔5.1〕 | 方針群.
 *
 * Returns: (nullable): the cell with the title
 */
const AnnexaCell *
annexa_form_title_of_head (const AnnexaEvidence *self, const AnnexaTable *table, const AnnexaCell *name)
{
  const AnnexaCell *title = NULL;
  guint n_cells = 0;

  if (name->n_lines == 0 || !annexa_form_has_labels (self, name))
    return NULL;
  for (const AnnexaCell *cell = annexa_form_value_beside (table, name); cell != NULL;
       cell = annexa_form_value_beside (table, cell))
    {
      n_cells++;
      if (cell->row != name->row || cell->n_lines == 0 || cell->n_lines > MAX_TITLE_LINES)
        return NULL;
      if (annexa_form_is_counterpart (self, cell))
        continue;
      if (title != NULL || self->headings[cell->first_line + cell->n_lines - 1].sentence)
        return NULL;
      title = cell;
    }
  return n_cells == 1 || is_head_row (self, table, name->row) ? title : NULL;
}

/* Whether a title of the control @id is @title, or its first line where it goes on in another language. */
gboolean
annexa_form_is_title_of (const AnnexaEvidence *self, const char *id, const char *title,
                         const char *first_line)
{
  g_autofree char *key = annexa_fold_key (title), *first_key = annexa_fold_key (first_line);
  guint n = 0;
  const AnnexaItem *const *items = annexa_catalog_lookup (self->catalog, id, &n);

  for (guint i = 0; i < n; i++)
    if (annexa_catalog_title_similarity (items[i], key) > MIN_TITLE_SIMILARITY
        || annexa_catalog_title_similarity (items[i], first_key) > MIN_TITLE_SIMILARITY)
      return TRUE;
  return FALSE;
}

/* Whether @value is the title that @form lacks, word for word, whatever its name says. */
gboolean
annexa_form_holds_title (const AnnexaEvidence *self, const AnnexaForm *form, const AnnexaCell *value)
{
  g_autofree char *text = NULL, *key = NULL;
  const AnnexaItem *const *items;
  guint n = 0;

  if (form->open == NULL || form->open->title != NULL || form->open->cells->len > 0
      || form->open->labels.len == 0 || value->n_lines == 0 || value->n_lines > MAX_TITLE_LINES)
    return FALSE;
  text = annexa_table_cell_text (self, value);
  key = annexa_fold_key (text);
  items = annexa_catalog_lookup (self->catalog, annexa_candidate_first_label (form->open)->id, &n);
  for (guint i = 0; i < n; i++)
    if (annexa_catalog_title_similarity (items[i], key) >= ANNEXA_SAME_TITLE_SIMILARITY)
      return TRUE;
  return FALSE;
}

/* Whether nothing stands beside @cell in its row. */
static gboolean
is_alone (const AnnexaTable *table, const AnnexaCell *cell)
{
  for (const AnnexaCell *beside = annexa_form_value_beside (table, cell); beside != NULL;
       beside = annexa_form_value_beside (table, beside))
    if (beside->row != cell->row || beside->n_lines > 0)
      return FALSE;
  return cell->row_span == 1;
}

/* Whether @cell runs across the form: a band that heads the entries below it. Where nothing is drawn between
 * its columns, the number and title of a control may be short enough for the first. */
gboolean
annexa_form_is_band (const AnnexaEvidence *self, const AnnexaTable *table, const AnnexaCell *cell)
{
  g_autofree char *text = NULL, *title = NULL;
  AnnexaHeadingRoom room;
  const AnnexaHeading *heading;
  const AnnexaLabel *labels;
  guint n;

  if (cell->column != 0 || cell->n_lines == 0)
    return FALSE;
  if (cell->column_span >= table->n_columns)
    return TRUE;
  if (!is_alone (table, cell) || !annexa_form_has_labels (self, cell))
    return FALSE;
  text = annexa_table_cell_text (self, cell);
  heading = annexa_table_parse (self, text, &room);
  labels = annexa_table_labels (heading, &n);
  title = g_strndup (text + heading->title_start, heading->title_end - heading->title_start);
  return n > 0 && annexa_form_is_title_of (self, labels[0].id, title, title);
}

static guint
count_parts (const char *id)
{
  guint n = 1;

  for (; *id != '\0'; id++)
    n += *id == '.';
  return n;
}

/* Whether @value holds nothing but numbers of controls, of which the rules know the first: it is @label. */
static gboolean
is_bare_reference (const AnnexaEvidence *self, const AnnexaCell *value, AnnexaLabel *label)
{
  g_autofree char *text = NULL;
  AnnexaHeadingRoom room;
  const AnnexaHeading *heading;
  const AnnexaItem *const *items;
  const AnnexaLabel *labels;
  guint n, n_items = 0;

  if (value->n_lines == 0 || value->n_lines > MAX_TITLE_LINES)
    return FALSE;
  text = annexa_table_cell_text (self, value);
  heading = annexa_table_parse (self, text, &room);
  labels = annexa_table_labels (heading, &n);
  if (n == 0 || heading->sentence || heading->see || heading->particle
      || !(heading->is_reference || heading->title_end <= heading->title_start))
    return FALSE;
  items = annexa_catalog_lookup (self->catalog, labels[0].id, &n_items);
  *label = labels[0];
  return n_items > 0 && !items[0]->is_clause;
}

/* Whether the number before a title is not the one of the control that @reference is. */
static gboolean
is_own_number (const AnnexaEvidence *self, const AnnexaHeading *heading, const AnnexaLabel *reference,
               const char *title, const char *first_line)
{
  guint n;
  const AnnexaLabel *labels = annexa_table_labels (heading, &n);

  if (n == 0)
    return heading->own.n_parts > 0 || annexa_form_is_title_of (self, reference->id, title, first_line);
  if (annexa_form_is_title_of (self, labels[0].id, title, first_line))
    return FALSE;
  return annexa_form_is_title_of (self, reference->id, title, first_line)
         || count_parts (labels[0].id) < count_parts (reference->id);
}

/* (nullable): the table that a page parts from table @index below its last row, as wide as it. */
const AnnexaTable *
annexa_form_table_behind (const AnnexaEvidence *self, guint index)
{
  const AnnexaTable *table = annexa_table_at (self, index), *next;

  if (index + 1 >= self->layout->tables->len)
    return NULL;
  next = annexa_table_at (self, index + 1);
  return next->page == table->page + 1 && next->n_columns == table->n_columns
                 && fabsf (next->x1 - table->x1) <= SAME_EDGE_PT
                 && fabsf (next->x2 - table->x2) <= SAME_EDGE_PT
             ? next
             : NULL;
}

/* The row right below *@row of table *@index, be it on the next page. Returns whether there is one. */
gboolean
annexa_form_row_below (const AnnexaEvidence *self, guint *index, guint *row)
{
  if (++*row < annexa_table_at (self, *index)->n_rows)
    return TRUE;
  if (annexa_form_table_behind (self, *index) == NULL)
    return FALSE;
  ++*index;
  *row = 0;
  return TRUE;
}

/* (nullable): the cell of the row right below @row that says which control it is: one entry that has nothing
 * but its number, with no title of the control below it. */
static const AnnexaCell *
reference_below (const AnnexaEvidence *self, guint index, guint row, AnnexaLabel *label)
{
  const AnnexaTable *table;
  const AnnexaCell *name, *next, *value;

  if (!annexa_form_row_below (self, &index, &row))
    return NULL;
  table = annexa_table_at (self, index);
  name = annexa_table_cell_at (table, row, 0);
  if (name == NULL || name->row != row || name->row_span != 1 || name->n_lines == 0
      || annexa_form_has_labels (self, name))
    return NULL;
  value = annexa_form_value_beside (table, name);
  if (value == NULL || value->row != row || value->row_span != 1
      || value->column + value->column_span < table->n_columns || !is_bare_reference (self, value, label))
    return NULL;
  next = annexa_form_row_below (self, &index, &row)
             ? annexa_table_cell_at (annexa_table_at (self, index), row, 0)
             : NULL;
  return next != NULL && annexa_form_role_of_cell (self, next) == ANNEXA_COLUMN_TITLE ? NULL : value;
}

/* Whether the entry right above @name, be it on the page before, has the number of a control: the title below
 * it is of that, though a control may have the same title in another edition whose number stands below both.
 */
static gboolean
is_below_number (const AnnexaEvidence *self, guint index, const AnnexaCell *name)
{
  const AnnexaTable *table = annexa_table_at (self, index);
  const AnnexaCell *above;
  guint row = name->row;

  if (row == 0)
    {
      if (index == 0 || annexa_table_at (self, index - 1)->page + 1 != table->page)
        return FALSE;
      table = annexa_table_at (self, index - 1);
      row = table->n_rows;
    }
  above = row > 0 ? annexa_table_cell_at (table, row - 1, 0) : NULL;
  return above != NULL && above->n_lines > 0 && annexa_form_number_of_row (self, table, above) != NULL;
}

/**
 * annexa_form_control_below:
 * @index: of a table
 * @first: a cell in its first column
 *
 * Where a form begins with a title, with or without a number of the vendor's, in one band, in the place of an
 * entry or as the entry that has titles, the first entry below it may have the number of the control, or the
 * last one below a band.
 *
 * Returns: (nullable): the cell with that number
 */
const AnnexaCell *
annexa_form_control_below (const AnnexaEvidence *self, guint index, const AnnexaCell *first)
{
  const AnnexaTable *table = annexa_table_at (self, index);
  const AnnexaCell *beside = annexa_form_value_beside (table, first), *reference;
  const AnnexaCell *titled = beside != NULL ? beside : first;
  const gboolean named = annexa_form_role_of_cell (self, first) == ANNEXA_COLUMN_TITLE;
  g_autofree char *number = NULL, *title = NULL;
  AnnexaHeadingRoom room;
  const AnnexaHeading *heading;
  AnnexaLabel label;

  if (first->n_lines == 0 || first->row_span != 1 || titled->row != first->row || titled->n_lines == 0
      || titled->n_lines > MAX_TITLE_LINES || titled->column + titled->column_span < table->n_columns
      || self->headings[titled->first_line + titled->n_lines - 1].sentence)
    return NULL;
  if (named && is_below_number (self, index, first))
    return NULL;
  reference = reference_below (self, index, first->row, &label);
  if (reference == NULL)
    return annexa_form_last_number (self, index, first);
  number = annexa_table_cell_text (self, named ? titled : first);
  heading = annexa_table_parse (self, number, &room);
  if (beside != NULL && !named && (heading->title_end > heading->title_start || heading->own.n_parts == 0))
    return NULL;
  title = beside != NULL && !named
              ? annexa_table_cell_text (self, beside)
              : g_strndup (number + heading->title_start, heading->title_end - heading->title_start);
  return is_own_number (self, heading, &label, title,
                        annexa_layout_line (self->layout, titled->first_line)->text)
             ? reference
             : NULL;
}

/**
 * annexa_form_head_above:
 * @form: state of the table before
 * @index: of the table that is next
 * @head: (out caller-allocates): the cell that the band is
 *
 * A page may end below the band or the row that begins a form. With nothing of the form below it that is no
 * table, but a line with the number and title of a control, the last one above the rest of the form.
 *
 * Returns: whether there is one
 */
gboolean
annexa_form_head_above (const AnnexaEvidence *self, const AnnexaForm *form, guint index, AnnexaCell *head)
{
  const AnnexaTable *table = annexa_table_at (self, index), *before;
  const AnnexaLine *line = NULL;
  guint first = table->first_line, i = first, n;
  g_autofree char *title = NULL;
  const AnnexaLabel *labels;

  if (!form->banded || form->table < 0 || (guint)form->table + 1 != index || first == 0)
    return FALSE;
  before = annexa_table_at (self, (guint)form->table);
  while (i > before->first_line + before->n_lines && (line == NULL || line->role != ANNEXA_ROLE_BODY))
    line = annexa_layout_line (self->layout, --i);
  if (line == NULL || line->role != ANNEXA_ROLE_BODY || line->table >= 0 || line->page + 1 != table->page
      || line->x1 < table->x1 - SAME_EDGE_PT || line->x2 > table->x2 + SAME_EDGE_PT
      || fabsf (before->x1 - table->x1) > SAME_EDGE_PT || fabsf (before->x2 - table->x2) > SAME_EDGE_PT)
    return FALSE;
  *head = (AnnexaCell){ .column_span = table->n_columns, .row_span = 1, .first_line = i, .n_lines = 1 };
  labels = annexa_table_labels (&self->headings[i], &n);
  if (n == 0 || !annexa_form_has_labels (self, head))
    return FALSE;
  title = g_strndup (line->text + self->headings[i].title_start,
                     self->headings[i].title_end - self->headings[i].title_start);
  return annexa_form_is_title_of (self, labels[0].id, title, title);
}
