/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-stripes-private.h"

#include <math.h>
#include <string.h>

/* The rows above the first shaded one of a table and below its last. */

/* White space above a row that begins something new, in type sizes. */
#define MAX_GAP_EM 4.0f
/* A heading is so much larger than the text. */
#define LARGER 1.15f

/* Whether row @r stands in a grid, as a row of another table does. */
static gboolean
is_drawn (const AnnexaPageWork *work, guint r)
{
  for (guint g = 0; work->grids != NULL && g < work->grids->len; g++)
    {
      const AnnexaBox *box = &((const AnnexaGrid *)g_ptr_array_index (work->grids, g))->box;

      if (annexa_work_middle (work, r) > box->y1 && annexa_work_middle (work, r) < box->y2
          && annexa_work_row (work, r)->x1 < box->x2 && annexa_work_row (work, r)->x2 > box->x1)
        return TRUE;
    }
  return FALSE;
}

/* The largest type in the rows between @y1 and @y2. */
static float
size_between (const AnnexaPageWork *work, float y1, float y2)
{
  float size_pt = 0;

  for (guint r = 0; r < work->rows->rows->len; r++)
    if (work->role[r] == ANNEXA_ROLE_BODY && annexa_work_middle (work, r) > y1
        && annexa_work_middle (work, r) < y2)
      size_pt = MAX (size_pt, annexa_work_row_size (work, r));
  return size_pt;
}

/* The other edge of what begins at @edge of @grid and goes up or down; @edge where there is none. */
static float
find_end (const AnnexaPageWork *work, const AnnexaGrid *grid, const GArray *pattern, float edge,
          gboolean down)
{
  const float size_pt = size_between (work, grid->box.y1, grid->box.y2);
  guint n = work->rows->rows->len;
  gboolean several = FALSE;
  float end = edge;

  for (guint i = 0; i < n; i++)
    {
      guint r = down ? i : n - 1 - i;
      const AnnexaRow *row = annexa_work_row (work, r);
      float middle = (row->y1 + row->y2) / 2, gap = down ? row->y1 - end : end - row->y2;

      if (work->role[r] != ANNEXA_ROLE_BODY || (down ? middle < edge : middle > edge))
        continue;
      if (gap > MAX_GAP_EM * annexa_work_span (work, row->first_span)->size_pt
          || annexa_work_row_size (work, r) > LARGER * size_pt
          || !annexa_stripes_fit (work, pattern, r, &several) || is_drawn (work, r))
        break;
      end = down ? row->y2 : row->y1;
    }
  return several ? end : edge;
}

/* Whether a row between @y1 and @y2 begins with the number of a control, or one of its pieces is but that. */
static gboolean
has_number (const AnnexaPageWork *work, AnnexaCatalog *catalog, float y1, float y2)
{
  for (guint r = 0; r < work->rows->rows->len; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);
      g_autoptr (GArray) tokens = NULL;

      if (work->role[r] != ANNEXA_ROLE_BODY || annexa_work_middle (work, r) < y1
          || annexa_work_middle (work, r) > y2)
        continue;
      tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
      annexa_catalog_lex (catalog, work->text[r], strlen (work->text[r]), tokens);
      if (tokens->len > 0 && g_array_index (tokens, AnnexaToken, 0).kind == ANNEXA_TOKEN_LABEL)
        return TRUE;
      for (guint s = row->first_span; s < row->first_span + row->n_spans; s++)
        if (annexa_columns_is_label (work, catalog, annexa_work_span (work, s)))
          return TRUE;
    }
  return FALSE;
}

/**
 * annexa_stripes_extend:
 * @work: a page
 * @catalog: for the numbers of controls
 * @grid: a grid of it, which gets the rows above its first and below its last that fit its columns where it
 *   is open-ended, or one shaded row of a table of controls
 */
void
annexa_stripes_extend (const AnnexaPageWork *work, AnnexaCatalog *catalog, AnnexaGrid *grid)
{
  g_autoptr (GArray) pattern = NULL;
  float top, bottom;

  if (!grid->open_ended && (!grid->columns_ruled || grid->cells->len < 2 || !annexa_grid_is_one_row (grid)))
    return;
  pattern = g_array_new (FALSE, FALSE, sizeof (AnnexaBox));
  for (guint i = 0; i < grid->cells->len; i++)
    {
      const AnnexaBox *cell = &g_array_index (grid->cells, AnnexaBox, i);

      if (fabsf (cell->y2 - grid->box.y2) <= ANNEXA_STRIPES_SAME_SIDE_PT)
        g_array_append_val (pattern, *cell);
    }
  top = find_end (work, grid, pattern, grid->box.y1, FALSE);
  bottom = find_end (work, grid, pattern, grid->box.y2, TRUE);
  if (!grid->open_ended && !has_number (work, catalog, top, bottom))
    return;
  if (bottom > grid->box.y2)
    annexa_stripes_add_rows (work, catalog, grid, pattern, grid->box.y2, bottom + 1);
  if (top < grid->box.y1)
    annexa_stripes_add_rows (work, catalog, grid, pattern, top - 1, grid->box.y1);
  grid->box.y1 = MIN (grid->box.y1, top - 1);
  grid->box.y2 = MAX (grid->box.y2, bottom + 1);
}
