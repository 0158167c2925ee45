/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/annexa-layout-private.h"

#include <math.h>

/* Tables whose cells are shaded boxes with a little of the paper between them, as white borders leave it. */

/* More between two boxes is the distance of cards. */
#define MAX_BETWEEN_PT 4.5f
#define SAME_SIDE_PT 1.5f
/* So many columns and rows at least. */
#define MIN_PARTS 2u
/* So much of a table its boxes take, together with what is between them. */
#define MIN_SHARE 0.9f
#define MAX_TILES 600u

static const AnnexaBox *
box_of (const GPtrArray *tiles, guint i)
{
  return &((const AnnexaGrid *)g_ptr_array_index (tiles, i))->box;
}

/* Whether two boxes touch but for the paper between them, one beside the other. */
static gboolean
is_beside (const AnnexaBox *one, const AnnexaBox *other)
{
  return fabsf (other->x1 - one->x2) <= MAX_BETWEEN_PT && other->y1 < one->y2 && other->y2 > one->y1;
}

/* Whether they stand below each other, in the same columns. */
static gboolean
is_below (const AnnexaBox *one, const AnnexaBox *other)
{
  return fabsf (other->y1 - one->y2) <= MAX_BETWEEN_PT && other->x1 < one->x2 && other->x2 > one->x1
         && (fabsf (other->x1 - one->x1) <= SAME_SIDE_PT || fabsf (other->x2 - one->x2) <= SAME_SIDE_PT);
}

static guint
find_root (guint *parents, guint i)
{
  while (parents[i] != i)
    i = parents[i] = parents[parents[i]];
  return i;
}

/* How many of @tiles begin at the left side of @box, or at its top. */
static guint
count_along (const GPtrArray *tiles, const AnnexaBox *box, gboolean left)
{
  guint n = 0;

  for (guint i = 0; i < tiles->len; i++)
    n += left ? box_of (tiles, i)->x1 <= box->x1 + SAME_SIDE_PT
              : box_of (tiles, i)->y1 <= box->y1 + SAME_SIDE_PT;
  return n;
}

/* (transfer full) (nullable): the table that @tiles are the cells of. */
static AnnexaGrid *
table_of (const GPtrArray *tiles)
{
  AnnexaBox whole = *box_of (tiles, 0);
  guint n_wide = 0;
  float area = 0;
  AnnexaGrid *grid;

  for (guint i = 0; i < tiles->len; i++)
    {
      const AnnexaBox *box = box_of (tiles, i);

      whole.x1 = MIN (whole.x1, box->x1);
      whole.y1 = MIN (whole.y1, box->y1);
      whole.x2 = MAX (whole.x2, box->x2);
      whole.y2 = MAX (whole.y2, box->y2);
      area += (box->x2 - box->x1 + MAX_BETWEEN_PT / 2) * (box->y2 - box->y1 + MAX_BETWEEN_PT / 2);
    }
  for (guint i = 0; i < tiles->len; i++)
    n_wide += box_of (tiles, i)->x2 - box_of (tiles, i)->x1 > whole.x2 - whole.x1 - MAX_BETWEEN_PT;
  if (count_along (tiles, &whole, TRUE) < MIN_PARTS || tiles->len < n_wide + 2 * MIN_PARTS
      || area < MIN_SHARE * (whole.x2 - whole.x1) * (whole.y2 - whole.y1))
    return NULL;
  grid = annexa_grid_new (whole);
  grid->columns_ruled = TRUE;
  for (guint i = 0; i < tiles->len; i++)
    g_array_append_vals (grid->cells, box_of (tiles, i), 1);
  return grid;
}

/**
 * annexa_tiles_join:
 * @work: a page; boxes on it that are the cells of one table become one grid
 */
void
annexa_tiles_join (AnnexaPageWork *work)
{
  g_autoptr (GPtrArray) tiles = g_ptr_array_new ();
  g_autofree guint *parents = NULL;

  for (guint i = 0; i < work->grids->len; i++)
    if (((const AnnexaGrid *)g_ptr_array_index (work->grids, i))->cells->len == 1)
      g_ptr_array_add (tiles, g_ptr_array_index (work->grids, i));
  if (tiles->len < 2 * MIN_PARTS || tiles->len > MAX_TILES)
    return;
  parents = g_new (guint, tiles->len);
  for (guint i = 0; i < tiles->len; i++)
    parents[i] = i;
  for (guint i = 0; i < tiles->len; i++)
    for (guint k = 0; k < tiles->len; k++)
      if (i != k
          && (is_beside (box_of (tiles, i), box_of (tiles, k))
              || is_below (box_of (tiles, i), box_of (tiles, k))))
        parents[find_root (parents, i)] = find_root (parents, k);
  for (guint i = 0; i < tiles->len; i++)
    {
      g_autoptr (GPtrArray) members = g_ptr_array_new ();
      AnnexaGrid *table;
      guint at;

      for (guint k = 0; k < tiles->len && parents[i] == i; k++)
        if (find_root (parents, k) == i)
          g_ptr_array_add (members, g_ptr_array_index (tiles, k));
      table = members->len >= 2 * MIN_PARTS ? table_of (members) : NULL;
      if (table == NULL || !g_ptr_array_find (work->grids, g_ptr_array_index (members, 0), &at))
        {
          g_clear_pointer (&table, annexa_grid_free);
          continue;
        }
      g_ptr_array_insert (work->grids, (gint)at, table);
      for (guint m = 0; m < members->len; m++)
        g_ptr_array_remove (work->grids, g_ptr_array_index (members, m));
    }
}
