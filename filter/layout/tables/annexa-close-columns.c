/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-control-columns-private.h"

#include <math.h>

/* Columns of a table that stand nearer to each other than gutters are wide. */

/* In so many lines text begins at one edge that makes a column, if the white before it is at least so wide.
 */
#define MIN_EDGE_ROWS 4
#define MIN_CLOSE_EM 0.3f
/* A narrower column is one of list marks. */
#define MIN_COLUMN_EM 2.0f
/* So many edges are tried for a table, which has fewer columns. */
#define MAX_TRIED_EDGES 24u
/* A cell begins this near to the edge of its column. */
#define SAME_EDGE_PT 1.5f

static guint
end_of_row (const AnnexaPageWork *work, const AnnexaRow *row)
{
  const AnnexaSpan *last = annexa_work_span (work, row->first_span + row->n_spans - 1);

  return last->first + last->n;
}

/* Whether text begins at @x in @row, with white before it or nothing. */
static gboolean
begins_at (const AnnexaPageWork *work, const AnnexaRow *row, float x)
{
  const AnnexaSpan *first = annexa_work_span (work, row->first_span);
  float right = -G_MAXFLOAT;

  if (row->x1 > x + SAME_EDGE_PT || row->x2 < x)
    return FALSE;
  for (guint i = first->first; i < end_of_row (work, row); i++)
    {
      const AnnexaGlyph *glyph = annexa_rows_glyph (work->rows, i);

      if (fabsf (glyph->x1 - x) < SAME_EDGE_PT)
        return glyph->x1 - right >= MIN_CLOSE_EM * first->size_pt;
      right = MAX (right, glyph->x2);
    }
  return FALSE;
}

/* In how many of @rows text begins at @x, or 0 where one of them does not leave the strip before it white. */
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
      n += begins_at (work, annexa_work_row (work, r), x);
      annexa_columns_narrow (work, r, narrowed);
    }
  if (narrowed->len == 0)
    return 0;
  *strip = g_array_index (narrowed, AnnexaGutter, 0);
  return strip->x2 > x - SAME_EDGE_PT ? n : 0;
}

/* Whether the strip before @x is one of @gutters, or leaves a column beside one that is too narrow. */
static gboolean
is_beside_gutter (const GArray *gutters, float x, float size)
{
  for (guint g = 0; g < gutters->len; g++)
    {
      const AnnexaGutter *gutter = &g_array_index (gutters, AnnexaGutter, g);

      if (x > gutter->x1 - MIN_COLUMN_EM * size && x < gutter->x2 + MIN_COLUMN_EM * size)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_tried (const float *tried, guint n_tried, float x)
{
  for (guint i = 0; i < n_tried; i++)
    if (fabsf (tried[i] - x) < SAME_EDGE_PT)
      return TRUE;
  return FALSE;
}

/* Adds to @gutters, of which there are some, the strips before columns of the table of @rows (element-type
 * guint) whose cells stand nearer to those beside them than words that are apart do, but in which so many
 * lines begin at one edge; a number behind the name of its standard is one with it. */
void
annexa_columns_add_close (const AnnexaPageWork *work, AnnexaCatalog *catalog, const GArray *rows,
                          GArray *gutters)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  float tried[MAX_TRIED_EDGES], left = G_MAXFLOAT;
  guint n_tried = 0;

  for (guint i = 0; i < rows->len; i++)
    if (work->role[g_array_index (rows, guint, i)] == ANNEXA_ROLE_BODY)
      left = MIN (left, annexa_work_row (work, g_array_index (rows, guint, i))->x1);
  for (guint i = 0; i < rows->len && n_tried < MAX_TRIED_EDGES; i++)
    {
      const guint r = g_array_index (rows, guint, i);
      const AnnexaRow *row = annexa_work_row (work, r);
      const AnnexaSpan *first = annexa_work_span (work, row->first_span);
      float size = first->size_pt, right = row->x1 - size;
      guint number;

      if (work->role[r] != ANNEXA_ROLE_BODY)
        continue;
      number = annexa_control_number_at (work, catalog, first->first, end_of_row (work, row), tokens);
      for (guint k = first->first; k < end_of_row (work, row) && n_tried < MAX_TRIED_EDGES; k++)
        {
          const AnnexaGlyph *glyph = annexa_rows_glyph (work->rows, k);
          AnnexaGutter strip = { glyph->x1 - size, glyph->x1 };
          gboolean apart = glyph->x1 - right >= MIN_CLOSE_EM * size;

          right = MAX (right, glyph->x2);
          /* A number may itself begin a column, but none begins within it. */
          if (k > first->first && k < first->first + number)
            continue;
          if (!apart || glyph->x1 < left + MIN_COLUMN_EM * size || is_beside_gutter (gutters, glyph->x1, size)
              || is_tried (tried, n_tried, glyph->x1))
            continue;
          tried[n_tried++] = glyph->x1;
          if (count_begun_at (work, rows, glyph->x1, &strip) >= MIN_EDGE_ROWS
              && strip.x2 - strip.x1 >= MIN_CLOSE_EM * size)
            g_array_append_val (gutters, strip);
        }
    }
  g_array_sort (gutters, annexa_gutter_compare_lefts);
}
