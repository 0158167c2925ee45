/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/annexa-layout-private.h"

#include <math.h>

#include "model/annexa-array-private.h"

/* Cells that no line parts. Where every other row of a table is shaded and nothing is drawn between the cells
 * of the rest, each of those is one wide cell, which has text in all columns of the rows above or below it.
 */

/* Sides that should be in line are within this. */
#define SAME_SIDE_PT 4.0f
/* Text of two cells is so far apart where it meets, in type sizes. */
#define MIN_WHITE_EM 0.25f
/* In one line alone there may be a space between two words by chance. */
#define MIN_LINE_WHITE_EM 0.6f
#define MAX_CELLS 400u
#define MAX_COLUMNS 32u

/* (transfer full) (element-type float): where cells right above or below cell @i begin between its sides. */
static GArray *
edges_beside (const AnnexaGrid *grid, guint i)
{
  const AnnexaBox *cell = &g_array_index (grid->cells, AnnexaBox, i);
  GArray *edges = g_array_new (FALSE, FALSE, sizeof (float));
  guint n = 0;

  for (guint k = 0; k < grid->cells->len && edges->len < MAX_COLUMNS; k++)
    {
      const AnnexaBox *other = &g_array_index (grid->cells, AnnexaBox, k);

      if (other->x1 > cell->x1 + SAME_SIDE_PT && other->x1 < cell->x2 - SAME_SIDE_PT
          && (fabsf (other->y2 - cell->y1) <= SAME_SIDE_PT || fabsf (other->y1 - cell->y2) <= SAME_SIDE_PT))
        g_array_append_val (edges, other->x1);
    }
  annexa_sort_floats (edges);
  for (guint k = 0; k < edges->len; k++)
    if (n == 0 || g_array_index (edges, float, k) - g_array_index (edges, float, n - 1) > SAME_SIDE_PT)
      g_array_index (edges, float, n++) = g_array_index (edges, float, k);
  g_array_set_size (edges, n);
  return edges;
}

/* Whether the text of @span runs over @edge, where it leaves less than @least_em. */
static gboolean
runs_over (const AnnexaPageWork *work, const AnnexaSpan *span, float edge, float least_em)
{
  float before = -G_MAXFLOAT, behind = G_MAXFLOAT;

  if (span->x2 <= edge || span->x1 >= edge)
    return FALSE;
  for (guint g = span->first; g < span->first + span->n; g++)
    {
      const AnnexaGlyph *glyph = annexa_rows_glyph (work->rows, g);

      if ((glyph->x1 + glyph->x2) / 2 < edge)
        before = MAX (before, glyph->x2);
      else
        behind = MIN (behind, glyph->x1);
    }
  return behind - before < least_em * span->size_pt;
}

/* Whether @cell has text on one line alone. */
static gboolean
has_one_line (const AnnexaPageWork *work, const AnnexaBox *cell)
{
  guint row = G_MAXUINT;

  for (guint s = 0; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);

      if (work->role[span->row] != ANNEXA_ROLE_BODY || !annexa_frame_holds (cell, span))
        continue;
      if (row != G_MAXUINT && row != span->row)
        return FALSE;
      row = span->row;
    }
  return TRUE;
}

/* Whether all text in @cell keeps to the columns between @edges, and none of them is empty. */
static gboolean
stands_in_columns (const AnnexaPageWork *work, const AnnexaBox *cell, const GArray *edges)
{
  gboolean filled[MAX_COLUMNS + 1] = { FALSE };
  const float least_em = has_one_line (work, cell) ? MIN_LINE_WHITE_EM : MIN_WHITE_EM;

  for (guint s = 0; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);

      if (work->role[span->row] != ANNEXA_ROLE_BODY || !annexa_frame_holds (cell, span))
        continue;
      for (guint e = 0; e < edges->len; e++)
        if (runs_over (work, span, g_array_index (edges, float, e), least_em))
          return FALSE;
      for (guint g = span->first; g < span->first + span->n; g++)
        {
          const AnnexaGlyph *glyph = annexa_rows_glyph (work->rows, g);
          guint column = 0;

          while (column < edges->len && (glyph->x1 + glyph->x2) / 2 > g_array_index (edges, float, column))
            column++;
          filled[column] = TRUE;
        }
    }
  for (guint c = 0; c <= edges->len; c++)
    if (!filled[c])
      return FALSE;
  return TRUE;
}

/**
 * annexa_wide_cells_part:
 * @work: a page
 * @grid: a table drawn on it
 *
 * Parts the cells of @grid that are wider than those above or below them and hold text in the columns of
 * these.
 */
void
annexa_wide_cells_part (const AnnexaPageWork *work, AnnexaGrid *grid)
{
  guint n = grid->cells->len;

  if (!grid->columns_ruled || n > MAX_CELLS)
    return;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GArray) edges = edges_beside (grid, i);
      AnnexaBox cell = g_array_index (grid->cells, AnnexaBox, i);

      if (edges->len == 0 || !stands_in_columns (work, &cell, edges))
        continue;
      for (guint e = 0; e < edges->len; e++)
        {
          AnnexaBox part = cell;

          part.x1 = g_array_index (edges, float, e);
          if (e + 1 < edges->len)
            part.x2 = g_array_index (edges, float, e + 1);
          g_array_append_val (grid->cells, part);
        }
      g_array_index (grid->cells, AnnexaBox, i).x2 = g_array_index (edges, float, 0);
    }
}
