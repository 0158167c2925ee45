/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-form-private.h"
#include "annexa-party-tables.h"
#include "annexa-table-rows-private.h"
#include "text/annexa-fold.h"

#include <string.h>

/* The walk over tables whose rows answer controls. */

/* So many numbers and titles below each other, and no answer to any, are a list. */
#define MIN_LISTED 3u
/* So many tables with one header head sections. */
#define MIN_HEADS 3u
/* A heading is so much larger than what stands in the rows. */
#define LARGER 1.15f

typedef struct
{
  AnnexaEvidence *evidence;
  AnnexaTableKin *kin;
  const AnnexaTableShape *shape; /* (nullable): of the last table of controls */
  guint number;                  /* its column of numbers */
  gint before;                   /* its index, or -1 */
  gint begun;                    /* that of the table which it goes on with over pages, or its own */
  AnnexaCandidate *last;         /* (nullable): that the next row may go on with */
  guint tail;                    /* index of the first of its runs that a row without a number gave, or 0 */
  gsize tail_title;              /* how much of its title was there before that row */
  gboolean parted;               /* what is drawn parts those runs from the row above */
  const AnnexaCell *rest;        /* (nullable): of its title, at the top of a page, beside several rows */
  gint head;                     /* the one row of a table so far, if it has no number, or -1 */
  gint given;                    /* index of the last table whose rows answer controls, or -1 */
  AnnexaCandidate *end;          /* (nullable): its last one */
  gboolean list;                 /* it lists controls and answers none */
  gboolean bare;                 /* it answers none so far */
  guint first;                   /* of the candidates from all pages of the table */
} Walk;

/* Whether the one cell of a row that stands in one column is a heading nevertheless: it names a clause, or is
 * set in larger type than the row of @last. */
static gboolean
is_heading_cell (const AnnexaEvidence *self, const AnnexaCell *cell, const AnnexaCandidate *last)
{
  float size_pt = annexa_layout_line (self->layout, last->first_line)->size_pt;

  /* The number may be set in smaller type than the answer. */
  for (guint i = 0; i < MIN (last->cells->len, ANNEXA_MAX_COLUMNS); i++)
    {
      const AnnexaRun *run = &g_array_index (last->cells, AnnexaRun, i);

      if (run->n > 0)
        size_pt = MAX (size_pt, annexa_layout_line (self->layout, run->first)->size_pt);
    }
  return annexa_layout_line (self->layout, cell->first_line)->size_pt > LARGER * size_pt
         || annexa_table_is_clause_cell (self, cell);
}

static gboolean
row_is_group (const Walk *self, const AnnexaTable *table, guint row)
{
  const AnnexaCell *filled = NULL;
  guint n_filled = 0;
  gboolean wide = FALSE;

  for (guint i = 0; i < table->cells->len; i++)
    {
      const AnnexaCell *cell = &g_array_index (table->cells, AnnexaCell, i);

      if (cell->row != row || cell->n_lines == 0)
        continue;
      n_filled++;
      filled = cell;
      wide = wide || cell->column_span > 1 || (table->n_columns > 1 && cell->column == self->number);
    }
  return n_filled == 1 && (wide || is_heading_cell (self->evidence, filled, self->last));
}

/* Whether the row of @candidate holds more than its control and marks. */
static gboolean
has_text (const AnnexaCandidate *candidate)
{
  for (guint i = 0; i < candidate->cells->len; i++)
    if ((candidate->mark_columns >> g_array_index (candidate->cells, AnnexaRun, i).column & 1) == 0)
      return TRUE;
  return FALSE;
}

/* Whether a table lists controls and answers none, as a report of an audit does with a mark for each: those
 * collected since @first have no text, nor can it stand below the table. A table with a @short_list may have
 * few rows. */
static gboolean
is_list (const AnnexaEvidence *self, guint first, gboolean short_list)
{
  for (guint i = first; i < self->candidates->len; i++)
    if (!annexa_evidence_candidate (self, i)->rest_follows || has_text (annexa_evidence_candidate (self, i)))
      return FALSE;
  return self->candidates->len >= first + (short_list ? 1 : MIN_LISTED);
}

/* A row without a number goes on with the one above; at the top of a page also where number and title share a
 * cell and the rest of the title stands here, or where it has the rest of the number, as @is_rest tells. */
static void
go_on_with_row (Walk *self, const AnnexaTable *table, guint row, guint tail, gboolean top_of_page,
                gboolean is_rest)
{
  const AnnexaCell *cell = annexa_table_cell_at (table, row, self->number);

  if (cell == NULL || cell->n_lines == 0 || is_rest
      || (top_of_page && annexa_number_cell_is_continued (self->evidence, cell)))
    {
      self->tail = !top_of_page && table->ruled ? self->last->cells->len : 0;
      if (self->tail > 0 && tail > 0 && cell != NULL && cell->row < row)
        self->tail = tail;
      self->parted = annexa_number_cell_is_parted (table, cell);
      self->tail_title = self->last->title != NULL ? strlen (self->last->title) : 0;
      annexa_table_add_rows (self->evidence, table, self->shape, self->last, row, row + 1);
      if (top_of_page)
        {
          annexa_table_take_title_from_answer (self->evidence, self->last);
          self->rest = cell;
        }
      return;
    }
  if (cell->row != row)
    {
      if (cell == self->rest)
        annexa_table_add_rows (self->evidence, table, self->shape, self->last, row, row + 1);
      return;
    }
  /* Where titles alone name the rows, this one answers something else. */
  if ((self->shape->titles_alone && !top_of_page) || annexa_number_cell_says_none (self->evidence, cell))
    {
      self->last = NULL;
      return;
    }
  if (self->last->cells->len == 0
      || annexa_table_is_answer_across (self->evidence, table, self->shape, self->last, row))
    {
      annexa_table_take_across (self->evidence, table, self->last, row);
      return;
    }
  if (!top_of_page || cell->column_span != 1)
    return;
  annexa_table_add_rows (self->evidence, table, self->shape, self->last, row, row + 1);
  if (!annexa_table_shape_has_role (self->shape, ANNEXA_COLUMN_TITLE))
    annexa_table_append_title (self->evidence, self->last, cell);
  self->rest = cell;
}

/* The title of a row whose beginning ends the page before goes on with what that has of it. */
static void
take_tail_title (const Walk *self, AnnexaCandidate *candidate)
{
  g_autofree char *begun = NULL, *rest = NULL;

  if (self->last->title == NULL || strlen (self->last->title) == self->tail_title)
    return;
  begun = g_strdup (self->last->title + self->tail_title);
  rest = g_strdup (candidate->title);
  self->last->title[self->tail_title] = '\0';
  annexa_candidate_take_title (candidate, g_steal_pointer (&begun));
  if (rest != NULL)
    annexa_candidate_append_title (candidate, rest);
}

/* A page may part a row whose number stands low in its cell: the answer ends the page before, in a row that
 * has nothing else, and the number and the title begin this one. Beside them may be more of the answer where
 * it is drawn that the row before is not of the number above. */
static gboolean
takes_tail (const Walk *self, guint tail, AnnexaCandidate *candidate)
{
  GArray *cells = self->last != NULL ? self->last->cells : NULL;

  if (tail == 0 || cells == NULL || cells->len <= tail || (candidate->cells->len > 0 && !self->parted)
      || candidate->rest_follows)
    return FALSE;
  g_array_prepend_vals (candidate->cells, &g_array_index (cells, AnnexaRun, tail), cells->len - tail);
  candidate->first_line = MIN (candidate->first_line, g_array_index (cells, AnnexaRun, tail).first);
  self->last->end_line = MIN (self->last->end_line, candidate->first_line);
  g_array_set_size (cells, tail);
  take_tail_title (self, candidate);
  return TRUE;
}

/* Where the rest of the table stands on the next page, its one row may have its number there. */
static void
take_head (const Walk *self, guint head, AnnexaCandidate *candidate)
{
  GArray *cells = candidate->cells;
  guint first_line = candidate->first_line;

  candidate->cells = g_array_new (FALSE, FALSE, sizeof (AnnexaRun));
  annexa_table_add_rows (self->evidence, annexa_table_at (self->evidence, (guint)self->before), self->shape,
                         candidate, head, head + 1);
  g_array_append_vals (candidate->cells, cells->data, cells->len);
  g_array_unref (cells);
  candidate->first_line = MIN (candidate->first_line, first_line);
}

/* Whether @row of @table has the names of the columns again, as below the heading of the next chapter. */
static gboolean
is_header_again (const Walk *self, const AnnexaTable *table, guint row)
{
  return row > 0 && self->shape->header
         && annexa_table_shape_repeats_header (self->evidence, table, self->shape, row);
}

/* Whether the last row of the table before has but the beginning of its number, which the page cuts. */
static gboolean
is_cut_number (const Walk *self)
{
  const AnnexaTable *before = annexa_table_at (self->evidence, (guint)self->before);
  const guint row = before->n_rows - 1;
  g_autofree char *text
      = annexa_table_cell_text (self->evidence, annexa_table_cell_at (before, row, self->number));
  g_autofree char *whole = annexa_table_number_over_page (self->evidence, (guint)self->before, self->shape,
                                                          row, self->number, text);

  return whole != NULL && !is_header_again (self, before, row);
}

/* Takes one row of table @t; at the @top_of_page it may be the rest of the last one on the page before. */
static void
take_row (Walk *self, guint t, guint row, gboolean top_of_page)
{
  const AnnexaTable *table = annexa_table_at (self->evidence, t);
  const gboolean is_rest = top_of_page && self->last != NULL && self->before >= 0 && is_cut_number (self);
  AnnexaCandidate *candidate
      = is_rest ? NULL : annexa_table_take_row (self->evidence, t, self->shape, self->number, row);
  guint tail = self->tail;
  gint head = self->head;

  self->tail = 0;
  self->head = -1;
  if (candidate != NULL)
    {
      if (head >= 0 && top_of_page)
        take_head (self, (guint)head, candidate);
      if (self->last != NULL && top_of_page)
        annexa_table_take_mappings_over_page (self->evidence, self->shape, self->last, candidate);
      if (self->last != NULL && !top_of_page
          && (annexa_table_share_number (self->evidence, table, self->shape, row, self->last, candidate)
              || annexa_table_share_cell (self->evidence, table, self->shape, row, self->last, candidate)))
        return;
      if (self->last == NULL || !top_of_page || self->shape->title_rows || takes_tail (self, tail, candidate)
          || !annexa_table_share_row (self->evidence, self->last, candidate))
        self->last = candidate;
      return;
    }
  if (self->last == NULL)
    {
      if (table->ruled && row == (self->shape->header ? 1 : 0) && row + 1 == table->n_rows && !top_of_page)
        self->head = (gint)row;
      return;
    }
  if (top_of_page && annexa_table_goes_on_across (self->evidence, table, self->last, row))
    annexa_table_add_rest (table, self->last, row);
  else if (top_of_page
           && annexa_table_is_rest_of_title (self->evidence, table, self->last, row, self->number))
    annexa_table_append_title (self->evidence, self->last, annexa_table_cell_at (table, row, self->number));
  else if (annexa_table_is_clause_row (self->evidence, table, row)
           || (row_is_group (self, table, row)
               && !annexa_table_is_answer_across (self->evidence, table, self->shape, self->last, row)))
    self->last = NULL;
  else
    go_on_with_row (self, table, row, tail, top_of_page, is_rest);
}

/* Takes the rows of table @t from @first on; it goes on from the page before if it @continues. */
static void
take_rows (Walk *self, guint t, guint first, gboolean continues)
{
  guint n_before = self->evidence->candidates->len;

  self->first = continues ? self->first : n_before;
  self->evidence->in_control_table[t] = TRUE;
  for (guint row = first; row < annexa_table_at (self->evidence, t)->n_rows; row++)
    if (!is_header_again (self, annexa_table_at (self->evidence, t), row))
      take_row (self, t, row, continues && row == first);
  self->before = (gint)t;
  if (self->last != NULL && !continues && annexa_table_kin_count (self->kin, t) >= MIN_HEADS
      && annexa_table_share_below (self->evidence, t, n_before))
    self->last = annexa_evidence_candidate (self->evidence, n_before);
  if (self->last != NULL)
    {
      annexa_table_take_rest_below (self->evidence, t, self->last);
      annexa_table_close_across (self->evidence, t, self->last);
    }
  /* So may the rest of a list, and one that says where the answers are. */
  self->list
      = is_list (self->evidence, n_before,
                 (continues && self->list) || annexa_table_shape_has_places (self->evidence, self->shape));
  self->given = self->list ? -1 : (gint)t;
  self->end = self->list ? NULL : self->last;
  self->bare = self->last == NULL && self->evidence->candidates->len == self->first;
  if (!self->list)
    return;
  /* A page may have had room for few of its rows. */
  if (is_list (self->evidence, self->first, TRUE))
    n_before = self->first;
  for (guint i = n_before; i < self->evidence->candidates->len; i++)
    self->evidence->in_control_table[annexa_evidence_candidate (self->evidence, i)->table] = FALSE;
  self->evidence->n_listed += self->evidence->candidates->len - n_before;
  annexa_evidence_drop_candidates (self->evidence, n_before);
  self->evidence->in_control_table[t] = FALSE;
  self->last = NULL;
}

/* Forgets the table before. One that answers no control, on no page, stands in an answer. */
static void
leave_table (Walk *self)
{
  if (self->before >= 0 && self->bare)
    self->evidence->in_control_table[self->before] = FALSE;
  self->shape = NULL;
  self->head = self->before = -1;
  self->last = NULL;
}

/* Whether table @t, which begins here, is one of controls; finds out the roles of its columns. */
static gboolean
enter_table (Walk *self, guint t)
{
  AnnexaEvidence *evidence = self->evidence;
  const AnnexaTable *table = annexa_table_at (evidence, t);

  leave_table (self);
  if (table->n_columns < 2 || table->n_columns > ANNEXA_MAX_COLUMNS
      || annexa_table_is_revision (evidence, table) || annexa_table_is_prices (evidence, table))
    return FALSE;
  evidence->is_cards[t] = annexa_table_is_cards (evidence, table);
  if (evidence->is_cards[t])
    return FALSE;
  self->shape = annexa_table_kin_shape (self->kin, t);
  if (self->shape == NULL)
    return FALSE;
  self->number = 0;
  while (self->number + 1 < self->shape->n_columns && self->shape->role[self->number] != ANNEXA_COLUMN_NUMBER)
    self->number++;
  return TRUE;
}

/* Collects the candidates of all tables. A table that goes on over a page keeps the roles of its columns. */
void
annexa_candidates_from_tables (AnnexaEvidence *self)
{
  Walk walk = { .evidence = self, .kin = annexa_table_kin_new (self), .before = -1, .head = -1 };
  AnnexaForm form = { .table = -1, .role = ANNEXA_COLUMN_OTHER, .caption = ANNEXA_COLUMN_OTHER };
  AnnexaBandedTables banded = { .table = -1 };
  AnnexaAssignedSections *sections = annexa_assigned_sections_new (self);
  const gint footed = annexa_footed_forms_find (self);
  const gboolean beside = annexa_side_entries_find (self), heads = annexa_head_tables_find (self);

  annexa_party_tables_find (self);
  for (guint t = 0; t < self->layout->tables->len; t++)
    {
      const AnnexaTable *table = annexa_table_at (self, t);
      gboolean header;

      if (table->columns_of >= 0)
        continue;
      if (walk.end != NULL)
        annexa_table_take_rest_between (self, (guint)walk.given, t, walk.end);
      if (annexa_footed_forms_take (self, t, footed) || (beside && annexa_side_entries_take (self, t))
          || (heads && annexa_head_tables_take (self, t)) || annexa_banded_tables_take (self, t, &banded))
        leave_table (&walk);
      else if (self->parties[t] == ANNEXA_PARTIES_IN_COLUMNS)
        leave_table (&walk);
      else if (walk.before >= 0 && table->continues == walk.before
               && !annexa_table_shape_has_further_columns (self, table, walk.shape))
        {
          header = annexa_table_shape_repeats_header (self, table, walk.shape, 0)
                   || annexa_table_has_header (self, table);
          take_rows (&walk, t,
                     header ? annexa_table_count_repeated_rows (self, table,
                                                                annexa_table_at (self, (guint)walk.begun))
                            : 0,
                     TRUE);
        }
      else if (annexa_assigned_sections_take (sections, t))
        leave_table (&walk);
      else if (!annexa_table_kin_has_rows (walk.kin, t) && annexa_form_take (self, t, &form))
        leave_table (&walk);
      else if (self->parties[t] == ANNEXA_PARTIES_NONE && enter_table (&walk, t))
        {
          walk.begun = (gint)t;
          take_rows (&walk, t, walk.shape->header ? annexa_table_count_header_rows (self, table) : 0, FALSE);
        }
    }
  leave_table (&walk);
  for (guint t = 0; t < self->layout->tables->len; t++)
    if (annexa_table_at (self, t)->columns_of >= 0)
      self->in_control_table[t] = self->in_control_table[annexa_table_at (self, t)->columns_of];
  annexa_form_finish (self, &form);
  annexa_banded_tables_finish (self, &banded);
  annexa_assigned_sections_finish (sections);
  annexa_table_kin_free (walk.kin);
  annexa_table_leave_headings (self);
}
