/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-layout-private.h"

#include <math.h>

/* Columns of a table that stand nearer to each other than gutters are wide. */

/* So many lines that begin at one edge make a column, if the white before it is at least so wide. */
#define MIN_EDGE_ROWS 4
#define MIN_CLOSE_EM 0.3f
/* So many edges are tried for a table, which has fewer columns. */
#define MAX_TRIED_EDGES 24u
/* A cell begins this near to the edge of its column. */
#define SAME_EDGE_PT 1.5f

/* How many of @rows begin at @x, or 0 where one of them does not leave the strip before it white. */
static guint
count_begun_at (const AnnexaPageWork *work, const GArray *rows, float x, AnnexaGutter *strip)
{
  g_autoptr (GArray) narrowed = g_array_new (FALSE, FALSE, sizeof (AnnexaGutter));
  guint n = 0;

  g_array_append_vals (narrowed, strip, 1);
  for (guint i = 0; i < rows->len && narrowed->len > 0; i++)
    {
      const guint r = g_array_index (rows, guint, i);

      if (work->role[r] != ANNEXA_ROLE_BODY)
        continue;
      n += fabsf (annexa_work_row (work, r)->x1 - x) < SAME_EDGE_PT;
      annexa_columns_narrow (work, r, narrowed);
    }
  if (narrowed->len == 0)
    return 0;
  *strip = g_array_index (narrowed, AnnexaGutter, 0);
  return strip->x2 > x - SAME_EDGE_PT ? n : 0;
}

/* Adds to @gutters, of which there are some, the strip before a column of the table of @rows (element-type
 * guint) whose cells stand nearer to those beside them than words that are apart do, but in which so many
 * lines begin at one edge. */
void
annexa_columns_add_close (const AnnexaPageWork *work, const GArray *rows, GArray *gutters)
{
  float before = 0;
  guint n_tried = 0;

  for (guint i = 0; i < rows->len && n_tried < MAX_TRIED_EDGES; i++)
    {
      const guint r = g_array_index (rows, guint, i);
      const AnnexaRow *row = annexa_work_row (work, r);
      float size = annexa_work_span (work, row->first_span)->size_pt;
      const AnnexaGutter *last = &g_array_index (gutters, AnnexaGutter, gutters->len - 1);
      AnnexaGutter strip = { row->x1 - size, row->x1 };

      if (work->role[r] != ANNEXA_ROLE_BODY || strip.x1 < last->x2 + size || fabsf (row->x1 - before) < 0.1f)
        continue;
      before = row->x1;
      n_tried++;
      if (count_begun_at (work, rows, row->x1, &strip) < MIN_EDGE_ROWS
          || strip.x2 - strip.x1 < MIN_CLOSE_EM * size)
        continue;
      g_array_append_val (gutters, strip);
    }
}
