/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-figures-private.h"

#include <math.h>
#include <string.h>

/* Layers drawn as boxes of one width below each other, whether they touch or not, each with a few words in
 * its middle. Rows of a table of one column begin at its left side. */

#define MIN_BOXES 3u
/* A cell of a table of one column is of the stack where its sides are those of the others, within this. */
#define SAME_SIDE_PT 2.0f
/* The white between two boxes, against the height of one. */
#define MAX_WHITE 0.8f
/* The middle of the words is that of the box, twice, and these are set in, against its width. */
#define MAX_OFF_MIDDLE 0.03f
#define MIN_SET_IN 0.1f

/* The left and right sides of the one row in @box; FALSE where there is none or another. */
static gboolean
find_row (const AnnexaPageWork *work, const AnnexaBox *box, float *x1, float *x2)
{
  gint row = -1;

  *x1 = G_MAXFLOAT;
  *x2 = -G_MAXFLOAT;
  for (guint s = 0; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);
      const float middle = annexa_work_middle (work, span->row);

      if (work->role[span->row] != ANNEXA_ROLE_BODY || middle < box->y1 || middle > box->y2
          || span->x2 < box->x1 || span->x1 > box->x2)
        continue;
      if (row >= 0 && (guint)row != span->row)
        return FALSE;
      row = (gint)span->row;
      *x1 = MIN (*x1, span->x1);
      *x2 = MAX (*x2, span->x2);
    }
  return row >= 0;
}

/* Whether a few words stand in the middle of @box, which are no sentence and have no number of a control. */
static gboolean
has_words_in_middle (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaBox *box)
{
  const float width = box->x2 - box->x1;
  g_autofree char *text = NULL;
  float x1, x2;
  guint n_rows;

  if (!find_row (work, box, &x1, &x2) || fabsf (x1 + x2 - box->x1 - box->x2) > MAX_OFF_MIDDLE * width
      || x1 - box->x1 < MIN_SET_IN * width)
    return FALSE;
  text = annexa_figures_text_in (work, box, &n_rows);
  return g_utf8_strlen (text, -1) <= ANNEXA_MAX_CELL_LABEL_CHARS && !annexa_figures_ends_sentence (text)
         && (strpbrk (text, "0123456789") == NULL || !annexa_figures_reads_as_heading (catalog, text));
}

/* Whether the cells of @grid stand below each other and nowhere else. */
static gboolean
is_one_column (const AnnexaGrid *grid)
{
  for (guint i = 0; i < grid->cells->len; i++)
    {
      const AnnexaBox *cell = &g_array_index (grid->cells, AnnexaBox, i);

      if (fabsf (cell->x1 - grid->box.x1) > SAME_SIDE_PT || fabsf (cell->x2 - grid->box.x2) > SAME_SIDE_PT)
        return FALSE;
    }
  return grid->columns_ruled;
}

static int
compare_boxes (gconstpointer a, gconstpointer b)
{
  const AnnexaBox *first = a, *second = b;

  return (first->y1 > second->y1) - (first->y1 < second->y1);
}

/* Whether @next is as wide as @box and right below it. */
static gboolean
goes_on (const AnnexaBox *box, const AnnexaBox *next)
{
  return fabsf (next->x1 - box->x1) <= SAME_SIDE_PT && fabsf (next->x2 - box->x2) <= SAME_SIDE_PT
         && next->y1 - box->y2 <= MAX_WHITE * (box->y2 - box->y1);
}

/* Makes stacks of boxes figures: of so many, or of fewer that the text announces. */
void
annexa_figures_own_stacks (AnnexaPageWork *work, AnnexaCatalog *catalog)
{
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (AnnexaBox));

  for (guint g = 0; g < work->grids->len; g++)
    {
      const AnnexaGrid *grid = g_ptr_array_index (work->grids, g);

      if (is_one_column (grid))
        g_array_append_vals (boxes, grid->cells->data, grid->cells->len);
    }
  g_array_sort (boxes, compare_boxes);
  for (guint first = 0, end; first < boxes->len; first = end)
    {
      const AnnexaBox *top = &g_array_index (boxes, AnnexaBox, first);

      for (end = first; end < boxes->len; end++)
        if ((end > first
             && !goes_on (&g_array_index (boxes, AnnexaBox, end - 1), &g_array_index (boxes, AnnexaBox, end)))
            || !has_words_in_middle (work, catalog, &g_array_index (boxes, AnnexaBox, end)))
          break;
      if (end - first >= MIN_BOXES || (end > first && annexa_figures_is_cued (work, catalog, top)))
        for (guint i = first; i < end; i++)
          annexa_figures_own_box (work, &g_array_index (boxes, AnnexaBox, i));
      end = MAX (end, first + 1);
    }
}
