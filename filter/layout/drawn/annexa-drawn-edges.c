/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/tables/annexa-bands-private.h"

#include "model/annexa-array-private.h"

/* What is drawn between the rows of a table whose columns are white space: rules and the edges of shaded
 * rows. Below a cell that stands beside several rows, that of their clause, they begin at the column to its
 * right. */

/* Rules begin and end this close to the sides of a column. */
#define SAME_SIDE_PT 2.0f
/* A rule through a line of text is none between rows. */
#define CLEAR_EM 0.25f
/* The two edges of one rule, or of a shaded row and the rule below it. */
#define SAME_EDGE_PT 5.0f

/* Whether a rule begins at the left side of the table, or of a column up to that of the numbers. */
static gboolean
begins_rows (const AnnexaColumns *columns, float from, float left, guint number_column)
{
  if (from <= left + SAME_SIDE_PT)
    return TRUE;
  for (guint g = 0; g < MIN (number_column, columns->gutters->len); g++)
    {
      const AnnexaGutter *gutter = &g_array_index (columns->gutters, AnnexaGutter, g);

      if (from > gutter->x1 - SAME_SIDE_PT && from < gutter->x2 + SAME_SIDE_PT)
        return TRUE;
    }
  return FALSE;
}

/* Whether text to the right of where the rule begins stands above it and below, and none on it. */
static gboolean
parts_pieces (const GArray *pieces, const AnnexaBox *rule)
{
  gboolean above = FALSE, below = FALSE;

  for (guint i = 0; i < pieces->len; i++)
    {
      const AnnexaPiece *piece = &g_array_index (pieces, AnnexaPiece, i);

      if (piece->x2 < rule->x1)
        continue;
      if (ABS (piece->middle - rule->y1) < CLEAR_EM * piece->size_pt)
        return FALSE;
      above = above || piece->middle < rule->y1;
      below = below || piece->middle > rule->y1;
    }
  return above && below;
}

/**
 * annexa_drawn_edges_find:
 * @work: a page
 * @columns: rows of a table and its gutters
 * @pieces: (element-type AnnexaPiece): the lines of its columns
 * @number_column: that of the numbers, or 0
 *
 * Returns: (transfer full) (element-type float): where something is drawn between the rows, from top to
 * bottom
 */
GArray *
annexa_drawn_edges_find (const AnnexaPageWork *work, const AnnexaColumns *columns, const GArray *pieces,
                         guint number_column)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (float));
  float left = G_MAXFLOAT, right = -G_MAXFLOAT;
  guint kept = 0;

  if (columns->edges != NULL)
    g_array_append_vals (found, columns->edges->data, columns->edges->len);
  for (guint r = columns->first; r < columns->first + columns->n; r++)
    if (work->role[r] == ANNEXA_ROLE_BODY)
      {
        left = MIN (left, annexa_work_row (work, r)->x1);
        right = MAX (right, annexa_work_row (work, r)->x2);
      }
  for (guint i = 0; work->edges != NULL && i < work->edges->len; i++)
    {
      const AnnexaBox *rule = &g_array_index (work->edges, AnnexaBox, i);

      if (rule->x2 >= right - SAME_SIDE_PT && begins_rows (columns, rule->x1, left, number_column)
          && parts_pieces (pieces, rule))
        g_array_append_val (found, rule->y1);
    }
  annexa_sort_floats (found);
  for (guint i = 0; i < found->len; i++)
    if (kept == 0 || g_array_index (found, float, i) - g_array_index (found, float, kept - 1) > SAME_EDGE_PT)
      g_array_index (found, float, kept++) = g_array_index (found, float, i);
  g_array_set_size (found, kept);
  return found;
}
