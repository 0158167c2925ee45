/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-bands-private.h"

/* How the numbers of a document's tables stand in their rows: at the top, in the middle or at the bottom. A
 * page with few rows, of which the first or last is cut, leaves that in doubt, where the rows of all pages
 * before do not. */

/* What was seen before counts no more than one row that is far out of place, in lines. */
#define MAX_HABIT_LINES 3.0f

/* (transfer full) (element-type float): of each alignment, how ill it fits the rows seen so far: none. */
GArray *
annexa_row_habit_new (void)
{
  GArray *habit = g_array_sized_new (FALSE, TRUE, sizeof (float), ANNEXA_N_ALIGNMENTS);

  return g_array_set_size (habit, ANNEXA_N_ALIGNMENTS);
}

/* Adds to @costs, one for each alignment, how much better others than it fit the rows of pages before. */
void
annexa_row_habit_recall (const GArray *habit, float *costs)
{
  float least = G_MAXFLOAT;

  for (guint a = 0; a < ANNEXA_N_ALIGNMENTS; a++)
    least = MIN (least, g_array_index (habit, float, a));
  for (guint a = 0; a < ANNEXA_N_ALIGNMENTS; a++)
    costs[a] += MIN (g_array_index (habit, float, a) - least, MAX_HABIT_LINES);
}

/* Adds to @habit what a table costs whose costs were @before and are @after it. */
void
annexa_row_habit_add (GArray *habit, const float *before, const float *after)
{
  for (guint a = 0; a < ANNEXA_N_ALIGNMENTS; a++)
    g_array_index (habit, float, a) += after[a] - before[a];
}
