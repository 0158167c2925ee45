/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "ruled-table.h"

#include "synthetic-records.h"

void
ruled_table_set_up (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_set_up (paper, data);
  paper->y = RULED_TOP_Y;
}

void
ruled_table_turn (SyntheticPaper *paper)
{
  synthetic_paper_turn (paper);
  paper->y = RULED_TOP_Y;
}

float
ruled_table_edge (const float *edges, guint n_columns, guint column)
{
  return column == 0 ? RULED_LEFT_X : column < n_columns ? edges[column - 1] : RULED_RIGHT_X;
}

guint
ruled_table_put_cell (SyntheticPaper *paper, float x, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint n = 0;

  for (; lines[n] != NULL; n++)
    synthetic_paper_text_in (paper, x + 6, paper->y + 5 + RULED_LEADING_PT * (float)n,
                             lines[n] + (*lines[n] == '*' || *lines[n] == '+'),
                             *lines[n] == '*'   ? "Gothic-Bold"
                             : *lines[n] == '+' ? "Gothic"
                                                : "Mincho",
                             SYNTHETIC_SIZE_PT);
  return MAX (n, 1);
}

void
ruled_table_put_row_from (SyntheticPaper *paper, const float *edges, guint n_columns, guint first,
                          const char *const *cells)
{
  guint n_lines = 1;
  float left = ruled_table_edge (edges, n_columns, first), bottom;

  for (guint c = first; c < n_columns; c++)
    if (cells[c - first] != NULL)
      n_lines = MAX (n_lines,
                     ruled_table_put_cell (paper, ruled_table_edge (edges, n_columns, c), cells[c - first]));
  bottom = paper->y + 8 + RULED_LEADING_PT * (float)n_lines;
  synthetic_paper_rule (paper, left, paper->y, RULED_RIGHT_X, paper->y);
  synthetic_paper_rule (paper, left, bottom, RULED_RIGHT_X, bottom);
  for (guint c = first; c < n_columns; c++)
    if (cells[c - first] != NULL)
      synthetic_paper_rule (paper, ruled_table_edge (edges, n_columns, c), paper->y,
                            ruled_table_edge (edges, n_columns, c), bottom);
  synthetic_paper_rule (paper, RULED_RIGHT_X, paper->y, RULED_RIGHT_X, bottom);
  paper->y = bottom;
}

void
ruled_table_put_row (SyntheticPaper *paper, const float *edges, guint n_columns, const char *const *cells)
{
  ruled_table_put_row_from (paper, edges, n_columns, 0, cells);
}

void
ruled_table_draw_box (SyntheticPaper *paper, float x1, float y1, float x2, float y2)
{
  synthetic_paper_rule (paper, x1, y1, x2, y1);
  synthetic_paper_rule (paper, x1, y2, x2, y2);
  synthetic_paper_rule (paper, x1, y1, x1, y2);
  synthetic_paper_rule (paper, x2, y1, x2, y2);
}

void
ruled_table_put_section (SyntheticPaper *paper, const char *answer, const char *format, ...)
{
  g_autofree char *heading = NULL;
  va_list arguments;

  va_start (arguments, format);
  heading = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  synthetic_paper_text_in (paper, RULED_LEFT_X, paper->y, heading, "Gothic-Bold", 13);
  synthetic_paper_text (paper, RULED_LEFT_X, paper->y + 20, answer);
  paper->y += 48;
}

static guint
count_columns (const RuledCase *table)
{
  guint n = 1;

  while (n < RULED_MAX_CELLS && table->edges[n - 1] > 0)
    n++;
  return n;
}

static void
test_case (SyntheticPaper *paper, gconstpointer data)
{
  const RuledCase *table = data;
  guint n_columns = count_columns (table);

  synthetic_paper_text (paper, RULED_LEFT_X, 60,
                        table->opening != NULL
                            ? table->opening
                            : "ISO/IEC 27017:2015 の管理策への取り組みを次の表にまとめます。");
  if (table->top > 0)
    paper->y = table->top;
  for (guint r = 0; r < RULED_MAX_ROWS; r++)
    {
      gboolean any = FALSE;

      for (guint c = 0; c < n_columns; c++)
        any = any || table->rows[r][c] != NULL;
      if (any && table->rows[r][0] == NULL)
        ruled_table_turn (paper);
      else if (any)
        ruled_table_put_row (paper, table->edges, n_columns, table->rows[r]);
    }
  if (table->expected != NULL)
    synthetic_paper_check_records (paper, table->expected);
  if (table->controls != NULL)
    synthetic_paper_check_controls (paper, table->controls);
}

/* Adds a test below @path for each case. */
void
ruled_table_add_cases (const char *path, const RuledCase *cases, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *whole = g_strdup_printf ("%s/%s", path, cases[i].name);

      ruled_table_add (whole, &cases[i], test_case);
    }
}
