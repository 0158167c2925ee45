/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "segment/annexa-candidates-private.h"
#include "annexa-table-rows-private.h"

#include <string.h>

#include "text/annexa-fold.h"

/* What the cells of a row of a table of controls add to its candidate. */

/* Makes those of @labels whose numbers are of its grammar ones of @standard (nullable). */
void
annexa_table_bind_labels (const AnnexaEvidence *self, AnnexaLabel *labels, guint n,
                          const AnnexaStandard *standard)
{
  for (guint i = 0; standard != NULL && i < n; i++)
    if (annexa_catalog_form_fits (self->catalog, labels[i].form, standard))
      labels[i].standard = standard;
}

/* The same number again in another column, as in a paper in two languages side by side. */
static gboolean
is_parallel_heading (const AnnexaEvidence *self, const AnnexaCandidate *candidate, const AnnexaCell *cell)
{
  const AnnexaHeading *heading = &self->headings[cell->first_line];

  return heading->n_lead > 0 && !heading->particle && candidate->labels.len > 0
         && heading->lead[0].id == candidate->labels.data[0].id;
}

/* Whether @text is the title of @candidate, printed again and marked as such, or nothing but the mark. */
static gboolean
is_printed_again (const AnnexaEvidence *self, const AnnexaCandidate *candidate, const char *text)
{
  gsize mark = annexa_catalog_find_continued (self->catalog, text);
  g_autofree char *bare = NULL, *key = NULL, *title = NULL;

  if (candidate->title == NULL || text[mark] == '\0')
    return FALSE;
  bare = g_strndup (text, mark);
  key = annexa_fold_key (bare);
  title = annexa_fold_key (candidate->title);
  return *key == '\0' || strcmp (key, title) == 0;
}

/* Adds what stands in @cell to the title. */
void
annexa_table_append_title (const AnnexaEvidence *self, AnnexaCandidate *candidate, const AnnexaCell *cell)
{
  g_autofree char *text = annexa_table_cell_text (self, cell);

  candidate->end_line = MAX (candidate->end_line, cell->first_line + cell->n_lines);
  if (!is_printed_again (self, candidate, text))
    annexa_candidate_append_title (candidate, text);
}

/* Adds the numbers of another edition in @cell. */
static void
add_mapping (const AnnexaEvidence *self, const AnnexaTableShape *shape, AnnexaCandidate *candidate,
             const AnnexaCell *cell)
{
  g_autofree char *text = annexa_table_cell_text (self, cell);
  AnnexaHeadingRoom room;
  AnnexaLabel bound[ANNEXA_MAX_LABELS];
  guint n;
  const AnnexaLabel *labels = annexa_table_labels (annexa_table_parse (self, text, &room), &n);

  memcpy (bound, labels, n * sizeof *labels);
  annexa_table_bind_labels (self, bound, n, shape->standard[cell->column]);
  annexa_table_add_labels (candidate, bound, n, text, TRUE);
}

/* Adds what stands in @cell, which is in @column or in one that has its header. */
static void
add_by_role (const AnnexaEvidence *self, const AnnexaTableShape *shape, AnnexaCandidate *candidate,
             const AnnexaCell *cell, guint column)
{
  switch (shape->role[cell->column])
    {
    case ANNEXA_COLUMN_TITLE:
      annexa_table_append_title (self, candidate, cell);
      break;
    case ANNEXA_COLUMN_MAPPING:
      add_mapping (self, shape, candidate, cell);
      break;
    case ANNEXA_COLUMN_OWN:
      if (candidate->own_text == NULL)
        {
          g_autofree char *number = annexa_table_cell_text (self, cell);

          candidate->own_text = annexa_candidate_keep (candidate, number, strlen (number));
        }
      break;
    case ANNEXA_COLUMN_ANSWER:
    case ANNEXA_COLUMN_MARK:
      if (!is_parallel_heading (self, candidate, cell))
        annexa_table_add_cell (candidate, cell, column);
      break;
    case ANNEXA_COLUMN_OTHER:
    case ANNEXA_COLUMN_GROUP:
    case ANNEXA_COLUMN_NUMBER:
    default:
      break;
    }
}

/* Where titles and text stand in one column by turns, what is beside the number is the title; that in another
 * language, in the next column, is not taken. */
static void
add_title_row (const AnnexaEvidence *self, const AnnexaTableShape *shape, AnnexaCandidate *candidate,
               const AnnexaCell *cell, guint column)
{
  if (shape->role[cell->column] != ANNEXA_COLUMN_ANSWER || self->headings[cell->first_line].sentence)
    add_by_role (self, shape, candidate, cell, column);
  else if (candidate->title == NULL)
    annexa_table_append_title (self, candidate, cell);
}

/* The column after those from @column on that stand below one name and hold answers. */
static guint
columns_end (const AnnexaTableShape *shape, guint column)
{
  guint end = column + 1;

  while (!shape->spanned[column] && shape->role[column] == ANNEXA_COLUMN_ANSWER && end < shape->n_columns
         && shape->spanned[end] && shape->role[end] == ANNEXA_COLUMN_ANSWER)
    end++;
  return end;
}

/* Adds what stands in columns [column, last) of row @row to @candidate; of several the cells are parts of a
 * row. */
static void
add_row (const AnnexaEvidence *self, const AnnexaTable *table, const AnnexaTableShape *shape,
         AnnexaCandidate *candidate, guint row, guint column, guint last, gboolean number_row)
{
  const guint n_before = candidate->cells->len;

  for (guint c = column; c < last; c++)
    {
      const AnnexaCell *cell = annexa_table_cell_at (table, row, c);

      if (cell == NULL || cell->column != c || cell->n_lines == 0)
        continue;
      /* A number of another edition may stand once beside several rows. */
      if (cell->row < row && number_row && shape->role[c] == ANNEXA_COLUMN_MAPPING)
        add_mapping (self, shape, candidate, cell);
      if (cell->row != row)
        continue;
      /* The other rows come first where the columns of a wide sheet stand on another page. */
      if (cell->first_line < table->first_line + table->n_lines)
        candidate->end_line = MAX (candidate->end_line, cell->first_line + cell->n_lines);
      candidate->first_line = MIN (candidate->first_line, cell->first_line);
      if (shape->title_rows && number_row)
        add_title_row (self, shape, candidate, cell, column);
      else
        add_by_role (self, shape, candidate, cell, column);
    }
  for (guint i = n_before; last > column + 1 && i < candidate->cells->len; i++)
    g_array_index (candidate->cells, AnnexaRun, i).in_row = TRUE;
}

/* Adds what stands in rows [row, end) to @candidate, column by column, and row by row where one name stands
 * over several columns, as over a table within the answers; the number's own column is left out. @number_row
 * has the number. */
void
annexa_table_add_cells (const AnnexaEvidence *self, const AnnexaTable *table, const AnnexaTableShape *shape,
                        AnnexaCandidate *candidate, guint row, guint end, guint number_row)
{
  for (guint c = 0, last; c < shape->n_columns; c = last)
    {
      last = columns_end (shape, c);
      for (guint r = row; r < end; r++)
        add_row (self, table, shape, candidate, r, c, last, r == number_row);
    }
}

/* Adds what stands in rows [row, end), which have no number, to @candidate. */
void
annexa_table_add_rows (const AnnexaEvidence *self, const AnnexaTable *table, const AnnexaTableShape *shape,
                       AnnexaCandidate *candidate, guint row, guint end)
{
  annexa_table_add_cells (self, table, shape, candidate, row, end, G_MAXUINT);
}
