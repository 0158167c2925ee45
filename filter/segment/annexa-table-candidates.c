/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-table-shape.h"

#include <string.h>

#include "text/annexa-fold.h"
#include "text/annexa-marks.h"

/* Tables whose rows answer controls: which column is what, and a candidate for each row. */

/* What stands beside number and title in a row whose answer is below: 基本, 拡張. */
#define MAX_WORD_GLYPHS 8u
/* So many numbers and titles below each other, and no answer to any, are a list. */
#define MIN_LISTED 3u

static void
add_cell (AnnexaCandidate *candidate, const AnnexaCell *cell, guint column)
{
  AnnexaRun run = { cell->first_line, cell->n_lines, (gint)column };

  if (cell->n_lines > 0)
    g_array_append_val (candidate->cells, run);
}

static void
bind_labels (const AnnexaEvidence *self, AnnexaLabel *labels, guint n, const AnnexaStandard *standard)
{
  for (guint i = 0; standard != NULL && i < n; i++)
    if (annexa_catalog_form_fits (self->catalog, labels[i].form, standard))
      labels[i].standard = standard;
}

/* Adds numbers to those that @candidate answers, or, as @mapping and where they are of another kind, to those
 * that are printed for the same control. */
void
annexa_table_add_labels (AnnexaCandidate *candidate, const AnnexaLabel *labels, guint n, const char *text,
                         gboolean mapping)
{
  for (guint i = 0; i < n; i++)
    {
      const AnnexaLabel *first
          = candidate->labels->len > 0 ? &g_array_index (candidate->labels, AnnexaLabel, 0) : NULL;
      gboolean known = FALSE, alike;

      for (guint k = 0; k < candidate->labels->len; k++)
        known = known || g_array_index (candidate->labels, AnnexaLabel, k).id == labels[i].id;
      for (guint k = 0; k < candidate->mapped->len; k++)
        known = known || g_array_index (candidate->mapped, AnnexaLabel, k).id == labels[i].id;
      if (known)
        continue;
      alike = first == NULL
              || (strchr (first->id, '.') == strrchr (first->id, '.'))
                     == (strchr (labels[i].id, '.') == strrchr (labels[i].id, '.'));
      if (!mapping && alike)
        annexa_candidate_add_label (candidate, &labels[i], text);
      else
        g_array_append_val (candidate->mapped, labels[i]);
    }
}

static gboolean
row_is_group (const AnnexaTable *table, guint row, guint number_column)
{
  guint n_filled = 0;
  gboolean wide = FALSE;

  for (guint i = 0; i < table->cells->len; i++)
    {
      const AnnexaCell *cell = &g_array_index (table->cells, AnnexaCell, i);

      if (cell->row != row || cell->n_lines == 0)
        continue;
      n_filled++;
      wide = wide || cell->column_span > 1 || (table->n_columns > 1 && cell->column == number_column);
    }
  return n_filled == 1 && wide;
}

/* The same number again in another column, as in a paper in two languages side by side. */
static gboolean
is_parallel_heading (const AnnexaEvidence *self, const AnnexaCandidate *candidate, const AnnexaCell *cell)
{
  const AnnexaHeading *heading = &self->headings[cell->first_line];

  return heading->n_lead > 0 && !heading->particle && candidate->labels->len > 0
         && heading->lead[0].id == g_array_index (candidate->labels, AnnexaLabel, 0).id;
}

/* Adds what stands in rows [row, end) to @candidate, the number's own column left out. */
static void
add_rows (const AnnexaEvidence *self, const AnnexaTable *table, const AnnexaTableShape *shape,
          AnnexaCandidate *candidate, guint row, guint end)
{
  for (guint c = 0; c < shape->n_columns; c++)
    for (guint r = row; r < end; r++)
      {
        const AnnexaCell *cell = annexa_table_cell_at (table, r, c);
        g_autofree char *text = NULL;

        if (cell == NULL || cell->row != r || cell->column != c || cell->n_lines == 0)
          continue;
        candidate->end_line = MAX (candidate->end_line, cell->first_line + cell->n_lines);
        candidate->first_line = MIN (candidate->first_line, cell->first_line);
        switch (shape->role[c])
          {
          case ANNEXA_COLUMN_TITLE:
            text = annexa_table_cell_text (self, cell);
            if (candidate->title != NULL && *candidate->title != '\0')
              {
                char *longer = g_strconcat (candidate->title, text, NULL);

                g_free (candidate->title);
                candidate->title = longer;
              }
            else
              {
                g_free (candidate->title);
                candidate->title = g_steal_pointer (&text);
              }
            break;
          case ANNEXA_COLUMN_MAPPING:
            {
              AnnexaHeadingRoom room;
              const AnnexaLabel *labels;
              AnnexaLabel bound[ANNEXA_MAX_LABELS];
              guint n;

              text = annexa_table_cell_text (self, cell);
              labels = annexa_table_labels (annexa_table_parse (self, text, &room), &n);
              memcpy (bound, labels, n * sizeof *labels);
              bind_labels (self, bound, n, shape->standard[c]);
              annexa_table_add_labels (candidate, bound, n, text, TRUE);
              break;
            }
          case ANNEXA_COLUMN_OWN:
            if (candidate->own_text == NULL)
              candidate->own_text = annexa_table_cell_text (self, cell);
            break;
          case ANNEXA_COLUMN_ANSWER:
          case ANNEXA_COLUMN_MARK:
            if (!is_parallel_heading (self, candidate, cell))
              add_cell (candidate, cell, c);
            break;
          case ANNEXA_COLUMN_OTHER:
          case ANNEXA_COLUMN_GROUP:
          case ANNEXA_COLUMN_NUMBER:
          default:
            break;
          }
      }
}

static gboolean
has_role (const AnnexaTableShape *shape, AnnexaColumnRole role)
{
  for (guint c = 0; c < shape->n_columns; c++)
    if (shape->role[c] == role)
      return TRUE;
  return FALSE;
}

/* Adds what stands in @cell to the title that began on the page before. */
static void
append_title (const AnnexaEvidence *self, AnnexaCandidate *candidate, const AnnexaCell *cell)
{
  g_autofree char *text = annexa_table_cell_text (self, cell);
  char *longer = g_strconcat (candidate->title != NULL ? candidate->title : "", text, NULL);

  g_free (candidate->title);
  candidate->title = longer;
  candidate->end_line = MAX (candidate->end_line, cell->first_line + cell->n_lines);
}

/* A row of headings is answered by the row below it, cell by cell. */
static void
add_answer_row (const AnnexaTable *table, AnnexaCandidate *candidate, guint row)
{
  for (guint i = 0; i < table->cells->len; i++)
    {
      const AnnexaCell *cell = &g_array_index (table->cells, AnnexaCell, i);

      if (cell->row != row)
        continue;
      add_cell (candidate, cell, cell->column);
      candidate->end_line = MAX (candidate->end_line, cell->first_line + cell->n_lines);
    }
}

/* Whether the one cell of a row is the answer to the number and title in the row above it: no column is for
 * answers, or but for a word, and it heads no clause. */
static gboolean
is_answer_across (const AnnexaEvidence *self, const AnnexaTable *table, const AnnexaTableShape *shape,
                  const AnnexaCandidate *above, guint row)
{
  gboolean sentence = FALSE, words_only = TRUE;

  for (guint c = 0; c < above->cells->len; c++)
    {
      const AnnexaRun *run = &g_array_index (above->cells, AnnexaRun, c);

      words_only = words_only && run->n == 1 && !self->headings[run->first].sentence
                   && annexa_layout_line (self->layout, run->first)->n_glyphs <= MAX_WORD_GLYPHS;
    }
  for (guint i = 0; i < table->cells->len; i++)
    {
      const AnnexaCell *cell = &g_array_index (table->cells, AnnexaCell, i);

      if (cell->row != row || cell->n_lines == 0)
        continue;
      if (self->headings[cell->first_line].n_lead > 0)
        return FALSE;
      for (guint line = cell->first_line; line < cell->first_line + cell->n_lines; line++)
        sentence = sentence || self->headings[line].sentence;
      return above->cells->len > 0 ? words_only && sentence && cell->column_span >= table->n_columns
                                   : !has_role (shape, ANNEXA_COLUMN_ANSWER);
    }
  return FALSE;
}

/* Whether the one cell across the first row of a page is the rest of the answer on the page before. */
static gboolean
goes_on_across (const AnnexaEvidence *self, const AnnexaTable *table, const AnnexaCandidate *above, guint row)
{
  const AnnexaCell *cell = annexa_table_cell_at (table, row, 0);
  const AnnexaRun *run
      = above->cells->len > 0 ? &g_array_index (above->cells, AnnexaRun, above->cells->len - 1) : NULL;

  return run != NULL && run->n > 0 && cell != NULL && cell->row == row
         && cell->column_span >= table->n_columns && cell->n_lines > 0
         && self->headings[cell->first_line].n_lead == 0
         && !annexa_evidence_stands_out (self, cell->first_line)
         && (self->headings[cell->first_line].sentence
             || !annexa_ends_sentence (annexa_layout_line (self->layout, run->first + run->n - 1)->text));
}

/* Whether @text is a title of a control that @candidate answers, as the rules know it. */
static gboolean
is_title_of (const AnnexaEvidence *self, const AnnexaCandidate *candidate, const char *text)
{
  g_autofree char *key = annexa_fold_key (text);
  AnnexaTitleMatch matches[8] = { 0 };
  guint n = annexa_catalog_match_title (self->catalog, key, FALSE, matches, G_N_ELEMENTS (matches));

  for (guint m = 0; m < n; m++)
    for (guint i = 0; i < candidate->labels->len; i++)
      if (strcmp (matches[m].item->id, g_array_index (candidate->labels, AnnexaLabel, i).id) == 0)
        return TRUE;
  return FALSE;
}

/* (transfer full): @title, which goes, and the line below it. */
static char *
append_line (const AnnexaEvidence *self, char *title, const char *line)
{
  GString *text = g_string_new (title);

  g_free (title);
  annexa_join_append (text, line, self->layout->habit);
  return g_string_free (text, FALSE);
}

/* Below the title at the top of an answer may stand the same title in another language, and the numbers of
 * another edition. */
static void
take_rest_of_heading (const AnnexaEvidence *self, AnnexaCandidate *candidate, AnnexaRun *run)
{
  for (; run->n > 1; run->first++, run->n--)
    {
      const AnnexaHeading *heading = &self->headings[run->first];
      const AnnexaLine *line = annexa_layout_line (self->layout, run->first);

      if (heading->is_reference && heading->n_trail > 0)
        {
          annexa_table_add_labels (candidate, heading->trail, heading->n_trail, line->text, TRUE);
          continue;
        }
      if (heading->sentence || !is_title_of (self, candidate, line->text))
        return;
      candidate->title = append_line (self, g_steal_pointer (&candidate->title), line->text);
    }
}

/* Where no column has the titles, a heading at the top of the answer is the title. */
static void
take_title_from_answer (const AnnexaEvidence *self, AnnexaCandidate *candidate)
{
  AnnexaRun *run;
  const AnnexaHeading *heading;
  const char *text;
  guint start;

  if (candidate->cells->len == 0 || (candidate->title != NULL && *candidate->title != '\0'))
    return;
  run = &g_array_index (candidate->cells, AnnexaRun, 0);
  heading = &self->headings[run->first];
  if (run->n < 2 || heading->sentence || !annexa_evidence_stands_out (self, run->first)
      || annexa_evidence_stands_out (self, run->first + run->n - 1))
    return;
  text = annexa_layout_line (self->layout, run->first)->text;
  start = heading->own.n_parts > 0 ? heading->own.end : heading->decoration;
  if (heading->own.n_parts > 0 && candidate->own_text == NULL)
    {
      candidate->own = heading->own;
      candidate->own_text = g_strndup (text + heading->own.start, heading->own.end - heading->own.start);
    }
  g_free (candidate->title);
  candidate->title = g_strstrip (g_strdup (text + start));
  run->first++;
  run->n--;
  take_rest_of_heading (self, candidate, run);
}

static AnnexaCandidate *
candidate_of_row (AnnexaEvidence *self, guint table_index, const AnnexaTableShape *shape, guint number_column,
                  guint row)
{
  const AnnexaTable *table = annexa_table_at (self, table_index);
  const AnnexaCell *number = annexa_table_cell_at (table, row, number_column);
  g_autofree char *text = annexa_table_cell_text (self, number), *repaired = NULL;
  AnnexaCandidate *candidate;
  AnnexaHeadingRoom room;
  const AnnexaHeading *heading;
  AnnexaLabel labels[ANNEXA_MAX_LABELS];
  const AnnexaLabel *found;
  guint n;
  gboolean has_title = FALSE, has_answer = FALSE;

  if (number == NULL || number->row != row)
    return NULL;
  repaired = annexa_table_repair_number (self, table, shape, row, text);
  if (repaired != NULL)
    {
      g_free (text);
      text = g_steal_pointer (&repaired);
    }
  heading = annexa_table_parse (self, text, &room);
  found = annexa_table_labels (heading, &n);
  if (n == 0 || heading->particle || heading->see)
    return NULL;
  memcpy (labels, found, n * sizeof *found);
  bind_labels (self, labels, n, shape->standard[number_column]);
  candidate
      = annexa_candidate_new (ANNEXA_CANDIDATE_ROW, number->first_line, number->first_line + number->n_lines);
  candidate->table = (gint)table_index;
  candidate->cells = g_array_new (FALSE, FALSE, sizeof (AnnexaRun));
  candidate->column_names = g_ptr_array_new_with_free_func (g_free);
  for (guint c = 0; c < shape->n_columns; c++)
    {
      g_ptr_array_add (candidate->column_names, g_strdup (shape->name[c] != NULL ? shape->name[c] : ""));
      if (shape->role[c] == ANNEXA_COLUMN_MARK)
        candidate->mark_columns |= G_GUINT64_CONSTANT (1) << c;
      has_title = has_title || shape->role[c] == ANNEXA_COLUMN_TITLE;
      has_answer = has_answer || shape->role[c] == ANNEXA_COLUMN_ANSWER;
    }
  annexa_table_add_labels (candidate, labels, n, text, FALSE);
  /* Of a cell with nothing but numbers those of another kind are another edition's: 12.1.2 (A.8.32). */
  if (heading->n_lead > 0 && heading->n_trail > 0)
    annexa_table_add_labels (candidate, heading->trail, heading->n_trail, text, !heading->is_reference);
  if (heading->title_end > heading->title_start && !has_title)
    candidate->title = g_strndup (text + heading->title_start, heading->title_end - heading->title_start);
  add_rows (self, table, shape, candidate, row, row + number->row_span);
  if (candidate->title == NULL && heading->title_end > heading->title_start)
    candidate->title = g_strndup (text + heading->title_start, heading->title_end - heading->title_start);
  if (!has_title)
    annexa_table_take_titles (self, candidate, number);
  take_title_from_answer (self, candidate);
  candidate->rest_follows = !has_answer;
  candidate->signals |= ANNEXA_SIGNAL_TABLE;
  annexa_evidence_settle (self, candidate);
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

/* Whether a table lists controls and answers none: those collected since @first have no text, nor can it
 * stand below the table. */
static gboolean
is_list (const AnnexaEvidence *self, guint first)
{
  for (guint i = first; i < self->candidates->len; i++)
    if (!annexa_evidence_candidate (self, i)->rest_follows
        || annexa_evidence_candidate (self, i)->cells->len > 0)
      return FALSE;
  return self->candidates->len >= first + MIN_LISTED;
}

/* Collects the candidates of all tables. A table that goes on over a page keeps the roles of its columns. */
void
annexa_candidates_from_tables (AnnexaEvidence *self)
{
  AnnexaTableShape shape = { 0 };
  AnnexaForm form = { NULL, -1, ANNEXA_COLUMN_OTHER, NULL };
  gint before = -1; /* the last table of controls */
  AnnexaCandidate *last = NULL;

  for (guint t = 0; t < self->layout->tables->len; t++)
    {
      const AnnexaTable *table = annexa_table_at (self, t);
      gboolean continues = before >= 0 && table->continues == before;
      guint number = 0, row = 0, first_row, n_before;

      if (!continues && annexa_form_take (self, t, &form))
        {
          before = -1;
          last = NULL;
          continue;
        }
      if (continues && !annexa_table_shape_repeats_header (self, table, &shape)
          && !annexa_table_has_header (self, table))
        row = 0;
      else if (continues)
        row = 1; /* the header again */
      else
        {
          annexa_table_shape_clear (&shape);
          last = NULL;
          before = -1;
          if (table->n_columns < 2 || table->n_columns > ANNEXA_MAX_COLUMNS
              || annexa_table_is_revision (self, table))
            continue;
          self->is_cards[t] = annexa_table_is_cards (self, table);
          if (self->is_cards[t])
            continue;
          shape.n_columns = table->n_columns;
          row = annexa_table_shape_read_header (self, table, &shape) ? 1 : 0;
          if (!annexa_table_shape_find_roles (self, table, &shape))
            continue;
        }
      while (number + 1 < shape.n_columns && shape.role[number] != ANNEXA_COLUMN_NUMBER)
        number++;
      self->in_control_table[t] = TRUE;
      first_row = row;
      n_before = self->candidates->len;
      for (; row < table->n_rows; row++)
        {
          AnnexaCandidate *candidate = candidate_of_row (self, t, &shape, number, row);

          if (candidate != NULL && last != NULL && continues && row == first_row
              && annexa_table_share_row (self, last, candidate))
            ;
          else if (candidate != NULL)
            last = candidate;
          else if (continues && row == first_row && last != NULL && goes_on_across (self, table, last, row))
            add_answer_row (table, last, row);
          else if (row_is_group (table, row, number)
                   && (last == NULL || !is_answer_across (self, table, &shape, last, row)))
            last = NULL;
          else if (last != NULL)
            {
              const AnnexaCell *cell = annexa_table_cell_at (table, row, number);
              gboolean first_on_page = continues && row == first_row;

              /* A row without a number goes on with the one above; at the top of a page also where number and
               * title share a cell and the rest of the title stands here. */
              if (cell == NULL || cell->n_lines == 0)
                add_rows (self, table, &shape, last, row, row + 1);
              else if (cell->row == row
                       && (last->cells->len == 0 || is_answer_across (self, table, &shape, last, row)))
                {
                  g_array_set_size (last->cells, 0);
                  add_answer_row (table, last, row);
                }
              else if (first_on_page && cell->row == row && cell->column_span == 1)
                {
                  add_rows (self, table, &shape, last, row, row + 1);
                  if (!has_role (&shape, ANNEXA_COLUMN_TITLE))
                    append_title (self, last, cell);
                }
            }
        }
      before = (gint)t;
      if (is_list (self, n_before))
        {
          g_ptr_array_set_size (self->candidates, n_before);
          self->in_control_table[t] = FALSE;
          last = NULL;
        }
    }
  annexa_form_finish (self, &form);
  annexa_table_shape_clear (&shape);
}
