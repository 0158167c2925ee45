/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/annexa-layout-private.h"

/* Captions of rows that stand at one height on every page or slide, as a template has them, look like running
 * lines. Where they stand in a cell beside text, they are of that table. */

/* So many rows of text beside it. */
#define MIN_TEXT_ROWS 2u
/* Larger type is a watermark. */
#define MAX_CAPTION_PT 20.0f

static gboolean
holds (const AnnexaBox *box, const AnnexaRow *row)
{
  float x = (row->x1 + row->x2) / 2, y = (row->y1 + row->y2) / 2;

  return x > box->x1 && x < box->x2 && y > box->y1 && y < box->y2;
}

/* How many rows of the body stand in @box. */
static guint
count_text (const AnnexaPageWork *work, const AnnexaBox *box)
{
  guint n = 0;

  for (guint s = 0; s < work->rows->spans->len; s++)
    n += work->role[annexa_work_span (work, s)->row] == ANNEXA_ROLE_BODY
         && annexa_frame_holds (box, annexa_work_span (work, s));
  return n;
}

/* Whether text stands in @grid beside the cell in which @row is. */
static gboolean
stands_beside_text (const AnnexaPageWork *work, const AnnexaGrid *grid, const AnnexaRow *row)
{
  const AnnexaBox *cell = NULL;

  if (annexa_work_span (work, row->first_span)->size_pt > MAX_CAPTION_PT)
    return FALSE;
  for (guint i = 0; i < grid->cells->len && cell == NULL; i++)
    if (holds (&g_array_index (grid->cells, AnnexaBox, i), row))
      cell = &g_array_index (grid->cells, AnnexaBox, i);
  for (guint i = 0; cell != NULL && i < grid->cells->len; i++)
    {
      const AnnexaBox *other = &g_array_index (grid->cells, AnnexaBox, i);
      float y = (row->y1 + row->y2) / 2;

      if (other != cell && y > other->y1 && y < other->y2 && count_text (work, other) >= MIN_TEXT_ROWS)
        return TRUE;
    }
  return FALSE;
}

/* The cell of @grid that holds the middle of @span; NULL where none does. */
static const AnnexaBox *
cell_of (const AnnexaGrid *grid, const AnnexaSpan *span)
{
  const float x = (span->x1 + span->x2) / 2, y = (span->y1 + span->y2) / 2;

  for (guint i = 0; i < grid->cells->len; i++)
    {
      const AnnexaBox *cell = &g_array_index (grid->cells, AnnexaBox, i);

      if (x > cell->x1 && x < cell->x2 && y > cell->y1 && y < cell->y2)
        return cell;
    }
  return NULL;
}

/* Whether the parts of @row stand in several cells of @grid, and text goes on below one of them in its cell.
 */
static gboolean
begins_text (const AnnexaPageWork *work, const AnnexaGrid *grid, const AnnexaRow *row)
{
  const AnnexaBox *first = NULL;
  gboolean several = FALSE, text = FALSE;

  for (guint s = row->first_span; s < row->first_span + row->n_spans; s++)
    {
      const AnnexaBox *cell = cell_of (grid, annexa_work_span (work, s));

      if (cell == NULL)
        return FALSE;
      several = several || (first != NULL && cell != first);
      first = first != NULL ? first : cell;
      text = text || count_text (work, cell) >= MIN_TEXT_ROWS;
    }
  return several && text;
}

/* Makes body again what stands beside text in the tables of the page, or begins it. */
void
annexa_furniture_leave_tables (AnnexaPageWork *work)
{
  for (guint r = 0; r < work->rows->rows->len; r++)
    for (guint g = 0; work->role[r] == ANNEXA_ROLE_FURNITURE && g < work->grids->len; g++)
      {
        const AnnexaGrid *grid = g_ptr_array_index (work->grids, g);

        if (grid->cells->len > 1
            && (stands_beside_text (work, grid, annexa_work_row (work, r))
                || begins_text (work, grid, annexa_work_row (work, r))))
          work->role[r] = ANNEXA_ROLE_BODY;
      }
}
