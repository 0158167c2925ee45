/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-table-rows-private.h"
#include "segment/annexa-candidates-private.h"

#include <string.h>

#include "text/annexa-fold.h"

/* The candidate of one row of a table of controls, from what its columns hold. */

/* Adds the lines of @cell, which is in @column, to the answer. */
void
annexa_table_add_cell (AnnexaCandidate *candidate, const AnnexaCell *cell, guint column)
{
  AnnexaRun run = { cell->first_line, cell->n_lines, (gint)column };

  if (cell->n_lines > 0)
    g_array_append_val (candidate->cells, run);
}

/* A candidate without numbers, title and answer as yet. */
static AnnexaCandidate *
new_candidate (const AnnexaEvidence *self, guint table_index, const AnnexaTableShape *shape,
               const AnnexaCell *number)
{
  AnnexaCandidate *candidate = annexa_candidate_new (self->arena, ANNEXA_CANDIDATE_ROW, number->first_line,
                                                     number->first_line + number->n_lines);

  candidate->table = (gint)table_index;
  candidate->cells = g_array_new (FALSE, FALSE, sizeof (AnnexaRun));
  candidate->column_names = g_ptr_array_new_with_free_func (g_free);
  for (guint c = 0; c < shape->n_columns; c++)
    {
      g_ptr_array_add (candidate->column_names, g_strdup (shape->name[c] != NULL ? shape->name[c] : ""));
      if (shape->role[c] == ANNEXA_COLUMN_MARK)
        candidate->mark_columns |= G_GUINT64_CONSTANT (1) << c;
    }
  candidate->rest_follows = !annexa_table_shape_has_role (shape, ANNEXA_COLUMN_ANSWER);
  candidate->signals |= ANNEXA_SIGNAL_TABLE;
  return candidate;
}

/* (transfer full): what stands in the cell of the number, mended where the number is damaged or cut. */
static char *
number_text (const AnnexaEvidence *self, guint table_index, const AnnexaTableShape *shape,
             const AnnexaCell *number)
{
  const AnnexaTable *table = annexa_table_at (self, table_index);
  g_autofree char *text = annexa_table_cell_text (self, number);
  char *repaired;

  if (shape->n_before > 0)
    {
      char *joined = annexa_table_join_number (self, table, number->row, number->column, shape->n_before);

      return joined != NULL ? joined : g_steal_pointer (&text);
    }
  repaired = annexa_table_number_over_page (self, table_index, shape, number->row, number->column, text);
  if (repaired == NULL)
    repaired = annexa_table_repair_number (self, table, shape, number->row, text);
  return repaired != NULL ? repaired : g_steal_pointer (&text);
}

/* (transfer full) (nullable): the title behind the number in its cell. */
static char *
title_behind_number (const AnnexaHeading *heading, const char *text)
{
  if (heading->title_end <= heading->title_start)
    return NULL;
  return g_strndup (text + heading->title_start, heading->title_end - heading->title_start);
}

static void
take_title_behind_number (const AnnexaEvidence *self, AnnexaCandidate *candidate, const AnnexaCell *number,
                          const AnnexaHeading *heading, const char *text)
{
  annexa_candidate_take_title (candidate, title_behind_number (heading, text));
  annexa_number_cell_leave_note (self, candidate, number);
}

/* Fills @candidate with what its row holds besides the number, whose cell has @text. */
static void
fill_candidate (const AnnexaEvidence *self, const AnnexaTableShape *shape, const AnnexaCell *number,
                const AnnexaHeading *heading, const char *text, AnnexaCandidate *candidate)
{
  const AnnexaTable *table = annexa_table_at (self, (guint)candidate->table);
  gboolean has_title = annexa_table_shape_has_role (shape, ANNEXA_COLUMN_TITLE);

  /* Of a cell with nothing but numbers those of another kind are another edition's: 12.1.2 (A.8.32). */
  if (heading->n_lead > 0 && heading->n_trail > 0)
    annexa_table_add_labels (candidate, heading->trail, heading->n_trail, text, !heading->is_reference);
  if (!has_title)
    take_title_behind_number (self, candidate, number, heading, text);
  annexa_table_add_cells (self, table, shape, candidate, number->row, number->row + number->row_span,
                          number->row);
  if (candidate->title == NULL)
    take_title_behind_number (self, candidate, number, heading, text);
  if (!has_title)
    annexa_table_take_titles (self, candidate, number);
  annexa_table_take_title_from_answer (self, candidate);
}

/* Whether the words behind the number of @label are the title of its control, whatever words are in that:
 * 手順に従って. */
static gboolean
has_own_title (const AnnexaEvidence *self, const AnnexaHeading *heading, const char *text,
               const AnnexaLabel *label)
{
  g_autofree char *title = title_behind_number (heading, text);
  g_autofree char *key = annexa_fold_key (title != NULL ? title : "");

  return annexa_catalog_is_title_of (self->catalog, label->id, key, TRUE);
}

/* The candidate of a row without a number that is named by the title of its control in @cell; NULL where it
 * is none. */
static AnnexaCandidate *
take_named_row (AnnexaEvidence *self, guint table_index, const AnnexaTableShape *shape,
                const AnnexaCell *cell)
{
  const AnnexaItem *item = annexa_table_find_named_control (self, cell, shape->standard[cell->column]);
  AnnexaLabel label = { 0 };
  AnnexaCandidate *candidate;

  if (item == NULL)
    return NULL;
  label.id = item->id;
  label.standard = item->standard;
  candidate = new_candidate (self, table_index, shape, cell);
  annexa_candidate_add_label (candidate, &label, "");
  annexa_candidate_take_title (candidate, annexa_table_cell_text (self, cell));
  annexa_table_add_cells (self, annexa_table_at (self, table_index), shape, candidate, cell->row,
                          (guint)cell->row + cell->row_span, cell->row);
  annexa_evidence_settle (self, candidate);
  candidate->signals &= ~(guint)ANNEXA_SIGNAL_NUMBER;
  annexa_evidence_is_listed (self, candidate->title, &candidate->signals);
  g_ptr_array_add (self->candidates, candidate);
  return candidate;
}

/* The cell left of column @column that has nothing but the number of a control which the rules map to the one
 * that @label, behind a title, names with its standard: 5.1 | 情報セキュリティのための方針群 ISO/IEC
 * 27017 5.1.1. It is the row's own number; sets @text and @lead. NULL where there is none. */
static const AnnexaCell *
find_own_number (const AnnexaEvidence *self, const AnnexaTable *table, guint row, guint column,
                 const AnnexaLabel *label, char **text, AnnexaLabel *lead)
{
  const AnnexaItem *item
      = label->standard != NULL ? annexa_catalog_find (self->catalog, label->standard, label->id) : NULL;

  for (guint c = 0; item != NULL && c < column; c++)
    {
      const AnnexaCell *cell = annexa_table_cell_at (table, row, c);
      g_autofree char *number = cell != NULL && cell->row == row ? annexa_table_cell_text (self, cell) : NULL;
      AnnexaHeadingRoom room;
      const AnnexaHeading *heading = number != NULL ? annexa_table_parse (self, number, &room) : NULL;

      if (heading == NULL || heading->n_lead != 1 || heading->title_end > heading->title_start
          || annexa_catalog_mapped_standard (self->catalog, item, heading->lead[0].id) == NULL)
        continue;
      *lead = heading->lead[0];
      lead->standard = annexa_catalog_mapped_standard (self->catalog, item, lead->id);
      *text = g_steal_pointer (&number);
      return cell;
    }
  return NULL;
}

/* Takes the number of @candidate itself out of those that it is mapped to. */
static void
leave_own_mapping (AnnexaCandidate *candidate, const AnnexaLabel *own)
{
  guint n = 0;

  for (guint i = 0; i < candidate->mapped.len; i++)
    if (candidate->mapped.data[i].id != own->id)
      candidate->mapped.data[n++] = candidate->mapped.data[i];
  candidate->mapped.len = n;
}

/* Whether @cell is text across all columns, with a number in it. */
static gboolean
is_text_across (const AnnexaTable *table, const AnnexaCell *cell, const AnnexaHeading *heading)
{
  return table->n_columns > 1 && cell->column_span >= table->n_columns && heading->n_lead == 0
         && heading->sentence;
}

/* (nullable): the standard in which the first number of @candidate maps to one that is printed beside it. */
static const AnnexaStandard *
find_mapped_standard (const AnnexaEvidence *self, const AnnexaCandidate *candidate)
{
  guint n = 0;
  const AnnexaItem *const *items = annexa_catalog_lookup (self->catalog, candidate->labels.data[0].id, &n);

  for (guint i = 0; i < n; i++)
    for (guint m = 0; m < candidate->mapped.len; m++)
      if (annexa_catalog_mapped_standard (self->catalog, items[i], candidate->mapped.data[m].id) != NULL)
        return items[i]->standard;
  return NULL;
}

/* Settles @candidate. A number that one edition has as a clause is that of a control in a row with the title
 * of one and an answer, and in the other edition where the one that it maps to stands beside it: 5.1 | 5.1.1.
 */
static void
settle (AnnexaEvidence *self, AnnexaCandidate *candidate)
{
  AnnexaLabel *label = &candidate->labels.data[0];

  if (candidate->cells->len > 0)
    annexa_evidence_settle_control (self, candidate);
  else
    annexa_evidence_settle (self, candidate);
  if (label->standard != NULL || candidate->item == NULL || !candidate->item->is_clause)
    return;
  label->standard = find_mapped_standard (self, candidate);
  if (label->standard != NULL)
    annexa_evidence_settle (self, candidate);
}

/* The cell of @row that has the number of its control in the other edition, where @number says that it has
 * none in the paper's: － | CLD.6.3.1. NULL where there is none. */
static const AnnexaCell *
find_only_number (const AnnexaEvidence *self, const AnnexaTable *table, const AnnexaTableShape *shape,
                  const AnnexaCell *number)
{
  for (guint c = 0; c < shape->n_columns; c++)
    {
      const AnnexaCell *cell = shape->role[c] == ANNEXA_COLUMN_MAPPING && c != number->column
                                   ? annexa_table_cell_at (table, number->row, c)
                                   : NULL;
      g_autofree char *text
          = cell != NULL && cell->row == number->row ? annexa_table_cell_text (self, cell) : NULL;
      AnnexaHeadingRoom room;
      guint n = 0;

      if (text != NULL)
        annexa_table_labels (annexa_table_parse (self, text, &room), &n);
      if (n == 1)
        return annexa_number_cell_says_none (self, number) ? cell : NULL;
    }
  return NULL;
}

/* The candidate of a row that has a number of its own in @number_column; NULL where it has none. */
AnnexaCandidate *
annexa_table_take_row (AnnexaEvidence *self, guint table_index, const AnnexaTableShape *shape,
                       guint number_column, guint row)
{
  const AnnexaTable *table = annexa_table_at (self, table_index);
  const AnnexaCell *number = annexa_table_cell_at (table, row, number_column);
  g_autofree char *text = NULL, *own_text = NULL;
  AnnexaCandidate *candidate;
  AnnexaHeadingRoom room;
  const AnnexaHeading *heading;
  AnnexaLabel labels[ANNEXA_MAX_LABELS], own;
  const AnnexaLabel *found;
  const AnnexaCell *only;
  guint n;

  if (number == NULL || number->row != row)
    return NULL;
  if (shape->titles_alone)
    return number->n_lines > 0 ? take_named_row (self, table_index, shape, number) : NULL;
  only = number->n_lines > 0 ? find_only_number (self, table, shape, number) : NULL;
  if (only != NULL)
    {
      number = only;
      number_column = only->column;
    }
  text = number_text (self, table_index, shape, number);
  heading = annexa_table_parse (self, text, &room);
  found = annexa_table_labels (heading, &n);
  if (n == 0 || heading->particle || is_text_across (table, number, heading)
      || (heading->see && !has_own_title (self, heading, text, &found[0])))
    return NULL;
  memcpy (labels, found, n * sizeof *found);
  annexa_table_bind_labels (self, labels, n, shape->standard[number_column]);
  candidate = new_candidate (self, table_index, shape, number);
  if (heading->n_lead == 0
      && find_own_number (self, table, row, number_column, &found[0], &own_text, &own) != NULL)
    annexa_table_add_labels (candidate, &own, 1, own_text, FALSE);
  annexa_table_add_labels (candidate, labels, n, text, own_text != NULL);
  if (heading->n_lead > 0 && heading->own.n_parts > 0 && heading->own.end < labels[0].start)
    candidate->own_text
        = annexa_candidate_keep (candidate, text + heading->own.start, heading->own.end - heading->own.start);
  fill_candidate (self, shape, number, heading, text, candidate);
  if (own_text != NULL || only != NULL)
    leave_own_mapping (candidate, own_text != NULL ? &own : &labels[0]);
  settle (self, candidate);
  /* A clause is a heading over the rows of its controls. */
  if (candidate->item != NULL && candidate->item->is_clause)
    {
      annexa_candidate_free (candidate);
      return NULL;
    }
  if (candidate->title != NULL)
    annexa_evidence_is_listed (self, candidate->title, &candidate->signals);
  g_ptr_array_add (self->candidates, candidate);
  return candidate;
}
