/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/annexa-layout-private.h"

#include <math.h>

/* Forms of which only the names of the entries are shaded, and the answers: the row that such a form begins
 * with, number and title beside their names, is one of its grid, since the answer below is as wide as it is.
 * Where a page has room for that row alone, nothing joins its shaded boxes. */

#define SAME_SIDE_PT 1.5f

static const AnnexaGrid *
grid_at (const AnnexaPageWork *work, guint i)
{
  return g_ptr_array_index (work->grids, i);
}

static gboolean
stands_beside (const AnnexaBox *box, const AnnexaBox *other)
{
  return fabsf (box->y1 - other->y1) <= SAME_SIDE_PT && fabsf (box->y2 - other->y2) <= SAME_SIDE_PT;
}

/* Whether nothing on the page is drawn below @box. */
static gboolean
is_last (const AnnexaPageWork *work, const AnnexaBox *box)
{
  for (guint i = 0; i < work->grids->len; i++)
    if (grid_at (work, i)->box.y1 > box->y2 - SAME_SIDE_PT)
      return FALSE;
  return TRUE;
}

/* (nullable): the cell of the first row of @form that is where @box is between left and right. */
static const AnnexaBox *
cell_above (const AnnexaGrid *form, const AnnexaBox *box)
{
  for (guint i = 0; i < form->cells->len; i++)
    {
      const AnnexaBox *cell = &g_array_index (form->cells, AnnexaBox, i);

      if (cell->y1 <= form->box.y1 + SAME_SIDE_PT && fabsf (cell->x1 - box->x1) <= SAME_SIDE_PT
          && fabsf (cell->x2 - box->x2) <= SAME_SIDE_PT)
        return cell;
    }
  return NULL;
}

/* Adds to @boxes those beside @first, which begins where @form does. Returns: whether each is where one of
 * the cells is that @form begins with, and there are others */
static gboolean
is_row_of (const AnnexaPageWork *work, const AnnexaGrid *form, const AnnexaGrid *first, GPtrArray *boxes)
{
  guint n_cells = 0;

  for (guint i = 0; i < work->grids->len; i++)
    {
      AnnexaGrid *grid = g_ptr_array_index (work->grids, i);

      if (!stands_beside (&first->box, &grid->box))
        continue;
      if (grid->cells->len != 1 || cell_above (form, &grid->box) == NULL)
        return FALSE;
      g_ptr_array_add (boxes, grid);
    }
  for (guint i = 0; i < form->cells->len; i++)
    n_cells += g_array_index (form->cells, AnnexaBox, i).y1 <= form->box.y1 + SAME_SIDE_PT;
  return boxes->len > 1 && n_cells > boxes->len;
}

/* (transfer full): the row that @form begins with, as high as @box. */
static AnnexaGrid *
row_of (const AnnexaGrid *form, const AnnexaBox *box)
{
  AnnexaGrid *row = annexa_grid_new ((AnnexaBox){ form->box.x1, box->y1, form->box.x2, box->y2 });

  row->columns_ruled = TRUE;
  for (guint i = 0; i < form->cells->len; i++)
    {
      AnnexaBox cell = g_array_index (form->cells, AnnexaBox, i);

      if (cell.y1 > form->box.y1 + SAME_SIDE_PT)
        continue;
      cell.y1 = box->y1;
      cell.y2 = box->y2;
      g_array_append_val (row->cells, cell);
    }
  return row;
}

/**
 * annexa_form_heads_join:
 * @work: a page; the boxes at its foot that are the first row of a form like one above become one grid
 */
void
annexa_form_heads_join (AnnexaPageWork *work)
{
  for (guint i = 1; i < work->grids->len; i++)
    {
      const AnnexaGrid *first = grid_at (work, i);

      if (first->cells->len != 1 || !is_last (work, &first->box))
        continue;
      for (guint f = i; f > 0; f--)
        {
          const AnnexaGrid *form = grid_at (work, f - 1);
          g_autoptr (GPtrArray) boxes = g_ptr_array_new ();
          AnnexaGrid *row;

          if (form->cells->len < 2 || fabsf (form->box.x1 - first->box.x1) > SAME_SIDE_PT
              || annexa_grid_is_one_row (form) || !is_row_of (work, form, first, boxes))
            continue;
          row = row_of (form, &first->box);
          for (guint b = 0; b < boxes->len; b++)
            g_ptr_array_remove (work->grids, g_ptr_array_index (boxes, b));
          g_ptr_array_add (work->grids, row);
          return;
        }
    }
}
