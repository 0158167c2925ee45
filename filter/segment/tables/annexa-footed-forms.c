/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-form-private.h"
#include "segment/annexa-candidates-private.h"

#include <math.h>

#include "text/annexa-fold.h"

/* Forms that say at their foot which control they answer: 問4-1 | データは台帳で管理されますか？, below it
 * 回答 | ■ はい □ いいえ, below both the answer, and as its last line 該当する管理策：8.1.1 資産目録. A page
 * may end between any of these lines. */

/* One alone may be an answer with a table in it. */
#define MIN_FORMS 2u
#define MAX_FOOT_LINES 2u
/* The rest of a form on the next page is no longer. */
#define MAX_REST_LINES 60u
#define SAME_EDGE_PT 4.0f

/* Reads the foot that the lines from @first on have before line @end: a word such as 管理策, the number of a
 * control and its title, word for word. Returns: how many lines it is on; 0 where there is none */
static guint
read_foot (const AnnexaEvidence *self, guint first, guint end, AnnexaHeadingRoom *room, char **text)
{
  g_autofree char *foot = g_strdup ("");

  for (guint n = 1; n <= MAX_FOOT_LINES && end >= first + n; n++)
    {
      const AnnexaHeading *begins = &self->headings[end - n], *heading;
      char *longer = annexa_lines_join (self, annexa_layout_line (self->layout, end - n)->text, foot);
      g_autofree char *title = NULL, *key = NULL;

      g_free (foot);
      foot = longer;
      if (begins->sentence)
        return 0;
      if (!begins->cited || begins->n_lead != 1)
        continue;
      heading = annexa_table_parse (self, foot, room);
      if (heading->n_lead != 1 || heading->see || heading->particle
          || heading->title_end <= heading->title_start)
        return 0;
      title = g_strndup (foot + heading->title_start, heading->title_end - heading->title_start);
      key = annexa_fold_key (title);
      if (!annexa_catalog_is_title_of (self->catalog, heading->lead[0].id, key, FALSE))
        return 0;
      *text = g_steal_pointer (&foot);
      return n;
    }
  return 0;
}

/* Whether @cell runs across @table. */
static gboolean
is_across (const AnnexaTable *table, const AnnexaCell *cell)
{
  return cell != NULL && cell->column == 0 && cell->column_span >= table->n_columns;
}

/* How many entries, none of which is called by a number of a control, @table begins with; below them stands
 * nothing but the answer across all columns, @answer (nullable). 0 where it is no such form. */
static guint
count_entries (const AnnexaEvidence *self, const AnnexaTable *table, const AnnexaCell **answer)
{
  guint n = 0;

  *answer = NULL;
  for (guint r = 0; r < table->n_rows; r++)
    {
      const AnnexaCell *name = annexa_table_cell_at (table, r, 0),
                       *value = name != NULL ? annexa_form_value_beside (table, name) : NULL;

      if (name == NULL || name->row != r || name->n_lines == 0 || annexa_form_has_labels (self, name))
        return 0;
      if (is_across (table, name) && n > 0 && r + 1 == table->n_rows)
        *answer = name;
      else if (value == NULL || value->row != r || value->n_lines == 0
               || value->column + value->column_span < table->n_columns)
        return 0;
      else
        n++;
    }
  return n;
}

/* The line behind the form that begins with @table, with its foot read, be that on the next page; 0 where
 * there is none. */
static guint
find_end (const AnnexaEvidence *self, const AnnexaTable *table, const AnnexaCell *answer,
          AnnexaHeadingRoom *room, char **text, guint *n_foot)
{
  const guint end = table->first_line + table->n_lines;

  if (answer != NULL
      && (*n_foot = read_foot (self, answer->first_line, answer->first_line + answer->n_lines, room, text))
             > 0)
    return answer->first_line + answer->n_lines;
  for (guint i = end; i < MIN (end + MAX_REST_LINES, self->layout->lines->len); i++)
    {
      const AnnexaLine *line = annexa_layout_line (self->layout, i);

      if (line->role != ANNEXA_ROLE_BODY)
        continue;
      if (line->page != table->page + 1 || line->table >= 0 || line->x1 < table->x1 - SAME_EDGE_PT
          || line->x2 > table->x2 + SAME_EDGE_PT)
        return 0;
      *n_foot = read_foot (self, end, i + 1, room, text);
      if (*n_foot > 0)
        return i + 1;
    }
  return 0;
}

/* Adds the lines of the body from @first to before @end to the answer. */
static void
add_lines (const AnnexaEvidence *self, AnnexaCandidate *candidate, guint first, guint end)
{
  AnnexaRun run = { first, 0, (gint)candidate->column_names->len - 1 };

  for (guint i = first; i <= end; i++)
    {
      if (i < end && annexa_layout_line (self->layout, i)->role == ANNEXA_ROLE_BODY)
        {
          run.n++;
          continue;
        }
      if (run.n > 0)
        g_array_append_val (candidate->cells, run);
      run.first = i + 1;
      run.n = 0;
    }
}

/* Adds what is ticked, under its name. */
static void
add_choices (const AnnexaEvidence *self, const AnnexaTable *table, AnnexaCandidate *candidate)
{
  for (guint r = 0; r < table->n_rows; r++)
    {
      const AnnexaCell *name = annexa_table_cell_at (table, r, 0),
                       *value = annexa_form_value_beside (table, name);

      if (value == NULL || is_across (table, name) || !annexa_form_is_choice (self, value))
        continue;
      if (candidate->column_names->len < ANNEXA_MAX_MARK_COLUMNS)
        candidate->mark_columns |= G_GUINT64_CONSTANT (1) << candidate->column_names->len;
      g_ptr_array_add (candidate->column_names, annexa_table_cell_text (self, name));
      add_lines (self, candidate, value->first_line, value->first_line + value->n_lines);
    }
}

static gboolean
is_as_wide (const AnnexaTable *table, const AnnexaTable *other)
{
  return fabsf (table->x1 - other->x1) <= SAME_EDGE_PT && fabsf (table->x2 - other->x2) <= SAME_EDGE_PT;
}

/**
 * annexa_footed_forms_find:
 *
 * Returns: the index of the first of several forms that say at their foot which control they answer; -1 where
 * there are none
 */
gint
annexa_footed_forms_find (const AnnexaEvidence *self)
{
  gint first = -1;
  guint n = 0;

  for (guint t = 0; t < self->layout->tables->len && n < MIN_FORMS; t++)
    {
      const AnnexaTable *table = annexa_table_at (self, t);
      const AnnexaCell *last = annexa_table_cell_at (table, table->n_rows - 1, 0), *answer;
      g_autofree char *text = NULL;
      AnnexaHeadingRoom room;

      if (!is_across (table, last) || last->n_lines < 2 || table->n_rows < 2 || table->n_columns < 2
          || read_foot (self, last->first_line + 1, last->first_line + last->n_lines, &room, &text) == 0
          || count_entries (self, table, &answer) == 0)
        continue;
      first = n++ == 0 ? (gint)t : first;
    }
  return n < MIN_FORMS ? -1 : first;
}

/**
 * annexa_footed_forms_take:
 * @index: of a table
 * @first: what annexa_footed_forms_find() found
 *
 * Adds the candidate of a form that says at its foot which control it answers.
 *
 * Returns: %FALSE when it is none
 */
gboolean
annexa_footed_forms_take (AnnexaEvidence *self, guint index, gint first)
{
  const AnnexaTable *table = annexa_table_at (self, index);
  const AnnexaCell *answer;
  g_autofree char *text = NULL;
  AnnexaHeadingRoom room;
  AnnexaCandidate *candidate;
  guint end, n_foot;

  if (first < 0 || !is_as_wide (table, annexa_table_at (self, (guint)first))
      || table->n_columns != annexa_table_at (self, (guint)first)->n_columns
      || count_entries (self, table, &answer) == 0)
    return FALSE;
  end = find_end (self, table, answer, &room, &text, &n_foot);
  if (end == 0)
    return FALSE;
  candidate = annexa_candidate_new (self->arena, ANNEXA_CANDIDATE_ROW, table->first_line, end);
  candidate->table = (gint)index;
  candidate->cells = g_array_new (FALSE, FALSE, sizeof (AnnexaRun));
  candidate->column_names = g_ptr_array_new_with_free_func (g_free);
  candidate->signals |= ANNEXA_SIGNAL_TABLE;
  annexa_table_add_labels (candidate, room.heading.lead, 1, text, FALSE);
  annexa_table_add_labels (candidate, room.heading.trail, room.heading.n_trail, text, TRUE);
  annexa_candidate_take_title (candidate, g_strndup (text + room.heading.title_start,
                                                     room.heading.title_end - room.heading.title_start));
  add_choices (self, table, candidate);
  g_ptr_array_add (candidate->column_names, g_strdup (""));
  add_lines (self, candidate, answer != NULL ? answer->first_line : table->first_line + table->n_lines,
             end - n_foot);
  annexa_evidence_settle_control (self, candidate);
  annexa_evidence_is_listed (self, candidate->title, &candidate->signals);
  g_ptr_array_add (self->candidates, candidate);
  self->in_control_table[index] = TRUE;
  return TRUE;
}
