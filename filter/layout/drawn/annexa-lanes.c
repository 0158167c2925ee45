/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/annexa-layout-private.h"

#include <math.h>

/* Tables whose columns at both sides are boxes, row by row, with nothing drawn between these, where the
 * numbers and titles of the controls stand: 当社の責任 | 5.1.1 方針群 | お客様の責任. Two of a kind are not
 * cards. */

#define SAME_SIDE_PT 1.5f
/* A number has so much room. */
#define MIN_MIDDLE_PT 40.0f
/* Rows are no further apart. */
#define MAX_BETWEEN_PT 14.0f
#define MIN_ROWS 2u
#define MAX_BOXES 600u

/* A row: the boxes at its sides. */
typedef struct
{
  AnnexaGrid *left, *right;
} Lane;

/* Whether @right stands at the other side of a row from @left. */
static gboolean
is_opposite (const AnnexaBox *left, const AnnexaBox *right)
{
  return fabsf (left->y1 - right->y1) <= SAME_SIDE_PT && fabsf (left->y2 - right->y2) <= SAME_SIDE_PT
         && right->x1 - left->x2 >= MIN_MIDDLE_PT;
}

/* Whether anything is drawn between the boxes of a row. */
static gboolean
is_filled (const AnnexaPageWork *work, const AnnexaBox *left, const AnnexaBox *right)
{
  for (guint i = 0; i < work->grids->len; i++)
    {
      const AnnexaBox *box = &((const AnnexaGrid *)g_ptr_array_index (work->grids, i))->box;

      if (box != left && box != right && box->x1 < right->x1 && box->x2 > left->x2 && box->y1 < left->y2
          && box->y2 > left->y1)
        return TRUE;
    }
  return FALSE;
}

/* Whether what stands between the boxes begins with the number of a control, and all of it has room there. */
static gboolean
holds_control (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaBox *left,
               const AnnexaBox *right)
{
  gboolean any = FALSE;

  for (guint s = 0; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);
      const float middle = (span->y1 + span->y2) / 2;
      g_autofree char *text = NULL;

      if (work->role[span->row] != ANNEXA_ROLE_BODY || middle < left->y1 || middle > left->y2
          || span->x2 < left->x2 || span->x1 > right->x1)
        continue;
      if (span->x1 < left->x2 || span->x2 > right->x1)
        return FALSE;
      if (any)
        continue;
      text = annexa_rows_text (work->rows, span->first, span->n, NULL);
      if (!annexa_columns_begins_with_label (catalog, text))
        return FALSE;
      any = TRUE;
    }
  return any;
}

/* The box that is at the other side of @left, with the number of a control between them; NULL where there is
 * none. */
static AnnexaGrid *
find_right (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaGrid *left)
{
  for (guint i = 0; i < work->grids->len; i++)
    {
      AnnexaGrid *right = g_ptr_array_index (work->grids, i);

      if (right->cells->len == 1 && is_opposite (&left->box, &right->box))
        return !is_filled (work, &left->box, &right->box)
                       && holds_control (work, catalog, &left->box, &right->box)
                   ? right
                   : NULL;
    }
  return NULL;
}

/* Whether @next is the row of the same table below @lane. */
static gboolean
goes_on (const Lane *lane, const Lane *next)
{
  const AnnexaBox *box = &lane->left->box, *below = &next->left->box;

  return fabsf (box->x1 - below->x1) <= SAME_SIDE_PT && fabsf (box->x2 - below->x2) <= SAME_SIDE_PT
         && fabsf (lane->right->box.x1 - next->right->box.x1) <= SAME_SIDE_PT
         && fabsf (lane->right->box.x2 - next->right->box.x2) <= SAME_SIDE_PT
         && below->y1 >= box->y2 - SAME_SIDE_PT && below->y1 - box->y2 <= MAX_BETWEEN_PT;
}

static int
compare_lanes (gconstpointer a, gconstpointer b)
{
  const float first = ((const Lane *)a)->left->box.y1, second = ((const Lane *)b)->left->box.y1;

  return (first > second) - (first < second);
}

/* Makes one table of the @n rows from @lanes on. */
static void
join (AnnexaPageWork *work, const Lane *lanes, guint n)
{
  AnnexaGrid *table = annexa_grid_new ((AnnexaBox){ lanes[0].left->box.x1, lanes[0].left->box.y1,
                                                    lanes[0].right->box.x2, lanes[n - 1].left->box.y2 });
  guint at = 0;

  work->has_lanes = TRUE;
  table->columns_ruled = TRUE;
  for (guint i = 0; i < n; i++)
    {
      const AnnexaBox *left = &lanes[i].left->box, *right = &lanes[i].right->box;
      const AnnexaBox cells[] = { *left,
                                  { left->x2, left->y1, right->x1, left->y2 },
                                  { right->x1, left->y1, right->x2, left->y2 } };

      g_array_append_vals (table->cells, cells, G_N_ELEMENTS (cells));
    }
  if (g_ptr_array_find (work->grids, lanes[0].left, &at))
    g_ptr_array_insert (work->grids, (gint)at, table);
  for (guint i = 0; i < n; i++)
    {
      g_ptr_array_remove (work->grids, lanes[i].left);
      g_ptr_array_remove (work->grids, lanes[i].right);
    }
}

/**
 * annexa_lanes_join:
 * @work: a page; boxes at both sides of rows with controls between them become one grid
 * @catalog: for control numbers
 */
void
annexa_lanes_join (AnnexaPageWork *work, AnnexaCatalog *catalog)
{
  g_autoptr (GArray) lanes = g_array_new (FALSE, FALSE, sizeof (Lane));

  if (work->grids->len < 2 * MIN_ROWS || work->grids->len > MAX_BOXES)
    return;
  for (guint i = 0; i < work->grids->len; i++)
    {
      AnnexaGrid *left = g_ptr_array_index (work->grids, i);
      Lane lane = { left, left->cells->len == 1 ? find_right (work, catalog, left) : NULL };

      if (lane.right != NULL)
        g_array_append_val (lanes, lane);
    }
  g_array_sort (lanes, compare_lanes);
  for (guint i = 0, n; i < lanes->len; i += n)
    {
      const Lane *first = &g_array_index (lanes, Lane, i);

      for (n = 1; i + n < lanes->len && goes_on (first + n - 1, first + n);)
        n++;
      if (n >= MIN_ROWS)
        join (work, first, n);
    }
}
