/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "synthetic.h"

/* Tables with rules around all cells, on a paper. */

#define RULED_LEFT_X 40.0f
#define RULED_RIGHT_X 555.0f
#define RULED_TOP_Y 100.0f
#define RULED_LEADING_PT 14.0f
#define RULED_MAX_ROWS 20
#define RULED_MAX_CELLS 5

/* A table, and the records that are to be read from it. Where a cell is NULL the one at its left goes on;
 * lines of a cell are parted by \n, those in bold begin with *, those in another font with +. */
typedef struct
{
  const char *name;
  float edges[RULED_MAX_CELLS - 1]; /* between the columns, from left to right */
  const char *rows[RULED_MAX_ROWS][RULED_MAX_CELLS];
  const char *expected;
  const char
      *opening; /* (nullable): what stands above the table; NULL for a sentence that names the standard */
  float top;    /* where the table begins on the first page, 0 for RULED_TOP_Y */
  const char *controls; /* (nullable): what the records answer, as synthetic_controls() has it */
} RuledCase;

/* As a row: a new page begins. */
#define RULED_NEW_PAGE                                                                                       \
  {                                                                                                          \
    NULL, ""                                                                                                 \
  }

#define ruled_table_add(path, data, test)                                                                    \
  g_test_add (path, SyntheticPaper, data, ruled_table_set_up, test, synthetic_paper_tear_down)

void ruled_table_set_up (SyntheticPaper *paper, gconstpointer data);
void ruled_table_turn (SyntheticPaper *paper);
/* The left edge of a column; that behind the last is the right edge of the table. */
float ruled_table_edge (const float *edges, guint n_columns, guint column);
/* Writes the lines of a cell and returns how many they are. */
guint ruled_table_put_cell (SyntheticPaper *paper, float x, const char *text);
/* A row below what stands on the page, of all columns or of those from @first on. */
void ruled_table_put_row (SyntheticPaper *paper, const float *edges, guint n_columns,
                          const char *const *cells);
void ruled_table_put_row_from (SyntheticPaper *paper, const float *edges, guint n_columns, guint first,
                               const char *const *cells);
/* The four sides of a box. */
void ruled_table_draw_box (SyntheticPaper *paper, float x1, float y1, float x2, float y2);
/* A section on one of the pages of such tables: its heading, and its answer of one line. */
void ruled_table_put_section (SyntheticPaper *paper, const char *answer, const char *format, ...)
    G_GNUC_PRINTF (3, 4);
void ruled_table_add_cases (const char *path, const RuledCase *cases, gsize n);
