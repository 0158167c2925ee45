/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-table-rows-private.h"

#include <math.h>

/* The rest of a table's last cell, which stands below it or on the next page and is of no table there. */

#define SAME_EDGE_PT 2.0f
/* A column of answers is so far from the left side of its table. */
#define MIN_INDENT_PT 36.0f
/* So many parts of one table are looked at. */
#define MAX_PARTS 8u

/* Whether line @i, below table @index, may be the rest of a cell that begins at @left: it is no heading, nor
 * do rows that go on, or the first column of another table, say what it is, if not all is in the cell. */
static gboolean
may_be_rest (const AnnexaEvidence *self, guint index, guint i, float left)
{
  const AnnexaLine *line = annexa_layout_line (self->layout, i);
  const AnnexaTable *table = line->table >= 0 ? annexa_table_at (self, (guint)line->table) : NULL;

  if (table != NULL && table->continues == (gint)index)
    return FALSE;
  return (table != NULL && table->x1 > left - SAME_EDGE_PT)
         || (!annexa_evidence_stands_out (self, i) && (table == NULL || line->column > 0));
}

/* Where line @i begins, or the table that it is in. */
static float
left_of_line (const AnnexaEvidence *self, guint i)
{
  const AnnexaLine *line = annexa_layout_line (self->layout, i);

  return line->table >= 0 ? MIN (line->x1, annexa_table_at (self, (guint)line->table)->x1) : line->x1;
}

/* The sides of table @index; without rules they are those of its texts, and a page may have no more of it
 * than the rest of one cell: where it goes on from, there may be others. */
static void
find_sides (const AnnexaEvidence *self, guint index, float *left, float *right)
{
  const AnnexaTable *table = annexa_table_at (self, index);

  *left = table->x1;
  *right = table->x2;
  for (guint n = 0; n < MAX_PARTS && !table->ruled && table->continues >= 0; n++)
    {
      table = annexa_table_at (self, (guint)table->continues);
      *left = MIN (*left, table->x1);
      *right = MAX (*right, table->x2);
    }
}

/* Whether a line of @run begins at @x1, be it right of the others as the items of a list do. */
static gboolean
has_line_at (const AnnexaEvidence *self, const AnnexaRun *run, float x1)
{
  for (guint i = run->first; i < run->first + run->n; i++)
    if (fabsf (annexa_layout_line (self->layout, i)->x1 - x1) <= SAME_EDGE_PT)
      return TRUE;
  return FALSE;
}

/* Adds the lines from below table @index on that stand where its last cell, that of @candidate, is; from page
 * @first_page on and before line @end. What is not of the body may stand among them. */
static void
take_rest (const AnnexaEvidence *self, guint index, AnnexaCandidate *candidate, guint first_page, guint end)
{
  const AnnexaTable *table = annexa_table_at (self, index);
  AnnexaRun rest = { table->first_line + table->n_lines, 0, 0 };
  g_autoptr (GArray) runs = g_array_new (FALSE, FALSE, sizeof (AnnexaRun));
  const AnnexaRun *run;
  float left = G_MAXFLOAT, first = G_MAXFLOAT, x1, x2;

  if (candidate->cells->len == 0)
    return;
  find_sides (self, index, &x1, &x2);
  run = &g_array_index (candidate->cells, AnnexaRun, candidate->cells->len - 1);
  for (guint i = run->first; i < run->first + run->n; i++)
    left = MIN (left, annexa_layout_line (self->layout, i)->x1);
  /* Behind the columns of a wide sheet, which stand on another page, is nothing of the row. */
  if (run->n == 0 || left < x1 + MIN_INDENT_PT || run->first >= rest.first)
    return;
  while (rest.first < self->layout->lines->len
         && annexa_layout_line (self->layout, rest.first)->role != ANNEXA_ROLE_BODY)
    rest.first++;
  if (rest.first < self->layout->lines->len
      && annexa_layout_line (self->layout, rest.first)->page < first_page)
    return;
  rest.column = run->column;
  for (guint i = rest.first; i < MIN (self->layout->lines->len, end); i++)
    {
      const AnnexaLine *line = annexa_layout_line (self->layout, i);

      if (line->page > table->page + 1)
        break;
      if (line->role != ANNEXA_ROLE_BODY)
        {
          if (rest.n > 0)
            g_array_append_val (runs, rest);
          rest = (AnnexaRun){ i + 1, 0, run->column };
          continue;
        }
      if (!may_be_rest (self, index, i, left) || line->x1 < left - SAME_EDGE_PT
          || line->x2 > x2 + SAME_EDGE_PT)
        break;
      first = MIN (first, left_of_line (self, i));
      rest.n++;
    }
  if (rest.n > 0)
    g_array_append_val (runs, rest);
  if (runs->len == 0 || (first > left + SAME_EDGE_PT && !has_line_at (self, run, first)))
    return;
  g_array_append_vals (candidate->cells, runs->data, runs->len);
  rest = g_array_index (runs, AnnexaRun, runs->len - 1);
  candidate->end_line = MAX (candidate->end_line, rest.first + rest.n);
}

/**
 * annexa_table_take_rest_below:
 * @index: of a table
 * @candidate: its last one
 *
 * Where no rules are drawn but below the header, only its place shows that what stands below the table or on
 * the next page is the rest of a cell: right below the lines of the last answer, far from the left side.
 */
void
annexa_table_take_rest_below (const AnnexaEvidence *self, guint index, AnnexaCandidate *candidate)
{
  take_rest (self, index, candidate, 0, G_MAXUINT);
}

/**
 * annexa_table_take_rest_behind:
 * @index: of a table
 * @candidate: its last one
 * @end: a line
 *
 * The same before @end where all is drawn and the cell is of no table on the next page, whose name is on this
 * one: only a page can part it.
 */
void
annexa_table_take_rest_behind (const AnnexaEvidence *self, guint index, AnnexaCandidate *candidate, guint end)
{
  take_rest (self, index, candidate, annexa_table_at (self, index)->page + 1, end);
}
