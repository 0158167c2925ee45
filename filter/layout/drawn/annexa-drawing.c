/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-drawing-private.h"

#include <math.h>

/* Rules that touch are one drawing, and each drawing a grid of cells. */

/* A page with more boxes than this, or more cells, is a drawing. */
#define MAX_GRIDS 1000u
#define MAX_CELLS 10000u
/* A shorter rule parts no columns. */
#define MIN_DIVIDER_PT 36.0f
/* No column of a table is so narrow: a stripe that decorates the side of a box. */
#define MAX_STRIPE_PT 8.0f

/* What stands for all that are joined with @i: where the way through @parents ends. */
guint
annexa_drawing_find_root (GArray *parents, guint i)
{
  while (g_array_index (parents, guint, i) != i)
    i = g_array_index (parents, guint, i) = g_array_index (parents, guint, g_array_index (parents, guint, i));
  return i;
}

/* Rules that touch belong to one drawing, but for lines between columns that boxes interrupt. Horizontal ones
 * come first in the numbering. */
static void
group_rules (GArray *horizontal, GArray *vertical)
{
  g_autoptr (GArray) parents = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree gboolean *interrupted = annexa_drawing_join_interrupted (horizontal, vertical);

  for (guint i = 0; i < horizontal->len + vertical->len; i++)
    g_array_append_val (parents, i);
  for (guint i = 0; i < horizontal->len; i++)
    for (guint j = 0; j < vertical->len; j++)
      {
        const AnnexaDrawnRule *h = &g_array_index (horizontal, AnnexaDrawnRule, i);
        const AnnexaDrawnRule *v = &g_array_index (vertical, AnnexaDrawnRule, j);

        if (!interrupted[j] && v->at >= h->from - ANNEXA_TOUCH_PT && v->at <= h->to + ANNEXA_TOUCH_PT
            && h->at >= v->from - ANNEXA_TOUCH_PT && h->at <= v->to + ANNEXA_TOUCH_PT)
          g_array_index (parents, guint, annexa_drawing_find_root (parents, i))
              = annexa_drawing_find_root (parents, horizontal->len + j);
      }
  for (guint i = 0; i < horizontal->len; i++)
    g_array_index (horizontal, AnnexaDrawnRule, i).group = annexa_drawing_find_root (parents, i);
  for (guint j = 0; j < vertical->len; j++)
    g_array_index (vertical, AnnexaDrawnRule, j).group
        = annexa_drawing_find_root (parents, horizontal->len + j);
}

/* Of each of @vertical, whether it is of a drawing with one of @horizontal. */
static gboolean *
find_touched (const GArray *horizontal, const GArray *vertical)
{
  gboolean *touched = g_new0 (gboolean, vertical->len + 1);

  for (guint k = 0; k < vertical->len; k++)
    for (guint i = 0; i < horizontal->len && !touched[k]; i++)
      touched[k] = g_array_index (horizontal, AnnexaDrawnRule, i).group
                   == g_array_index (vertical, AnnexaDrawnRule, k).group;
  return touched;
}

static gboolean
have_one_extent (const AnnexaDrawnRule *rule, const AnnexaDrawnRule *other)
{
  return fabsf (rule->from - other->from) <= ANNEXA_TOUCH_PT
         && fabsf (rule->to - other->to) <= ANNEXA_TOUCH_PT;
}

/* Whether rule @k, of those from left to right, is one of the two sides of a bar, as headings have it. */
static gboolean
is_side_of_bar (const GArray *vertical, guint k)
{
  const AnnexaDrawnRule *rules = (const AnnexaDrawnRule *)vertical->data;

  for (guint i = k; i > 0 && rules[k].at - rules[i - 1].at <= MAX_STRIPE_PT; i--)
    if (have_one_extent (&rules[i - 1], &rules[k]))
      return TRUE;
  for (guint i = k + 1; i < vertical->len && rules[i].at - rules[k].at <= MAX_STRIPE_PT; i++)
    if (have_one_extent (&rules[i], &rules[k]))
      return TRUE;
  return FALSE;
}

/* Whether rule @k touches no horizontal one, and is long enough to part columns. */
static gboolean
is_free (const GArray *vertical, const gboolean *touched, guint k)
{
  const AnnexaDrawnRule *rule = &g_array_index (vertical, AnnexaDrawnRule, k);

  return !touched[k] && rule->to - rule->from >= MIN_DIVIDER_PT && !is_side_of_bar (vertical, k);
}

/* Whether horizontal rules end at both ends of the vertical @side: it is that of a whole box. */
static gboolean
is_closed (const GArray *horizontal, const AnnexaDrawnRule *side)
{
  gboolean head = FALSE, foot = FALSE;

  for (guint i = 0; i < horizontal->len; i++)
    {
      const AnnexaDrawnRule *rule = &g_array_index (horizontal, AnnexaDrawnRule, i);

      if (rule->group != side->group
          || (fabsf (rule->from - side->at) > ANNEXA_TOUCH_PT
              && fabsf (rule->to - side->at) > ANNEXA_TOUCH_PT))
        continue;
      head = head || fabsf (rule->at - side->from) <= ANNEXA_TOUCH_PT;
      foot = foot || fabsf (rule->at - side->to) <= ANNEXA_TOUCH_PT;
    }
  return head && foot;
}

/* The rule, among those that horizontal ones join, that is as long as @first: this is the side of a cell
 * beside it which a page shows neither the beginning nor the end of, and of no box that has both. NULL where
 * there is none. @closed keeps what is known of each of them, 0 not yet. */
static const AnnexaDrawnRule *
find_joined (const GArray *horizontal, const GArray *vertical, const gboolean *touched, guint8 *closed,
             const AnnexaDrawnRule *first)
{
  for (guint k = 0; k < vertical->len; k++)
    {
      const AnnexaDrawnRule *side = &g_array_index (vertical, AnnexaDrawnRule, k);

      if (!touched[k] || !have_one_extent (side, first))
        continue;
      if (closed[k] == 0)
        closed[k] = is_closed (horizontal, side) ? 2 : 1;
      if (closed[k] == 1)
        return side;
    }
  return NULL;
}

/* A page may be all that it shows of one row of a table: the rules between its columns, and none above or
 * below. So many of one extent are a group. */
static void
group_columns (const GArray *horizontal, GArray *vertical)
{
  g_autofree gboolean *touched = find_touched (horizontal, vertical);
  g_autofree guint8 *closed = g_new0 (guint8, vertical->len + 1);

  for (guint i = 0; i < vertical->len; i++)
    {
      AnnexaDrawnRule *first = &g_array_index (vertical, AnnexaDrawnRule, i);
      const AnnexaDrawnRule *joined;

      if (!is_free (vertical, touched, i))
        continue;
      joined = find_joined (horizontal, vertical, touched, closed, first);
      if (joined != NULL)
        first->group = joined->group;
      for (guint k = i + 1; k < vertical->len; k++)
        {
          AnnexaDrawnRule *rule = &g_array_index (vertical, AnnexaDrawnRule, k);

          if (!have_one_extent (rule, first) || !is_free (vertical, touched, k))
            continue;
          rule->group = first->group;
          touched[k] = joined != NULL;
        }
      touched[i] = joined != NULL;
    }
}

AnnexaGrid *
annexa_grid_new (AnnexaBox box)
{
  AnnexaGrid *self = g_new0 (AnnexaGrid, 1);

  self->box = box;
  self->cells = g_array_new (FALSE, FALSE, sizeof (AnnexaBox));
  return self;
}

void
annexa_grid_free (AnnexaGrid *self)
{
  g_array_unref (self->cells);
  g_free (self);
}

/* Whether all cells stand side by side. */
gboolean
annexa_grid_is_one_row (const AnnexaGrid *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      const AnnexaBox *cell = &g_array_index (self->cells, AnnexaBox, i);

      if (fabsf (cell->y1 - self->box.y1) > ANNEXA_SAME_SIDE_PT
          || fabsf (cell->y2 - self->box.y2) > ANNEXA_SAME_SIDE_PT)
        return FALSE;
    }
  return TRUE;
}

/* Whether all cells at the left side of a grid, or the right, are so narrow that nothing can stand in them;
 * @edge gets where they end. */
static gboolean
is_stripe (const AnnexaGrid *self, gboolean right, float *edge)
{
  float narrowest = G_MAXFLOAT;

  for (guint i = 0; i < self->cells->len; i++)
    {
      const AnnexaBox *cell = &g_array_index (self->cells, AnnexaBox, i);

      if (right ? cell->x2 < self->box.x2 - ANNEXA_TOUCH_PT : cell->x1 > self->box.x1 + ANNEXA_TOUCH_PT)
        continue;
      if (cell->x2 - cell->x1 > MAX_STRIPE_PT)
        return FALSE;
      if (cell->x2 - cell->x1 < narrowest)
        *edge = right ? cell->x1 : cell->x2;
      narrowest = MIN (narrowest, cell->x2 - cell->x1);
    }
  return narrowest < G_MAXFLOAT;
}

/* Makes the stripe at a side of a box, as headings and cards have it, a part of what it decorates. */
static void
join_stripe (AnnexaGrid *self, gboolean right)
{
  float edge = 0;

  if (self->cells->len < 2 || !is_stripe (self, right, &edge))
    return;
  for (guint i = 0; i < self->cells->len;)
    {
      AnnexaBox *cell = &g_array_index (self->cells, AnnexaBox, i);

      if (right ? cell->x1 > edge - ANNEXA_TOUCH_PT : cell->x2 < edge + ANNEXA_TOUCH_PT)
        {
          g_array_remove_index (self->cells, i);
          continue;
        }
      if (right ? cell->x2 > edge - ANNEXA_TOUCH_PT : cell->x1 < edge + ANNEXA_TOUCH_PT)
        *(right ? &cell->x2 : &cell->x1) = right ? self->box.x2 : self->box.x1;
      i++;
    }
}

static int
compare_grids (gconstpointer a, gconstpointer b)
{
  const AnnexaGrid *first = *(AnnexaGrid *const *)a, *second = *(AnnexaGrid *const *)b;

  if (first->box.y1 != second->box.y1)
    return first->box.y1 < second->box.y1 ? -1 : 1;
  return first->box.x1 < second->box.x1 ? -1 : first->box.x1 > second->box.x1;
}

/* Adds the vertical rules of @group to @lines. */
static void
add_lines (const GArray *vertical, guint group, GArray *lines)
{
  for (guint i = 0; i < vertical->len; i++)
    {
      const AnnexaDrawnRule *rule = &g_array_index (vertical, AnnexaDrawnRule, i);
      AnnexaBox box = { rule->at, rule->from, rule->at, rule->to };

      if (rule->group == group)
        g_array_append_val (lines, box);
    }
}

/* Those of @lines that are long enough to part columns. */
static void
add_dividers (const GArray *lines, GArray *dividers)
{
  for (guint i = 0; i < lines->len; i++)
    {
      const AnnexaBox *line = &g_array_index (lines, AnnexaBox, i);

      if (line->y2 - line->y1 >= MIN_DIVIDER_PT)
        g_array_append_val (dividers, *line);
    }
}

/* The horizontal rules that are long enough to part rows. */
static void
add_edges (const GArray *horizontal, GArray *edges)
{
  for (guint i = 0; i < horizontal->len; i++)
    {
      const AnnexaDrawnRule *rule = &g_array_index (horizontal, AnnexaDrawnRule, i);
      AnnexaBox box = { rule->from, rule->at, rule->to, rule->at };

      if (rule->to - rule->from >= MIN_DIVIDER_PT)
        g_array_append_val (edges, box);
    }
}

/**
 * annexa_drawing_find_grids:
 * @painting: what the page paints besides text
 * @dividers: (nullable) (element-type AnnexaBox): gets the long vertical rules and edges that are part of no
 *   grid, from left to right
 * @edges: (nullable) (element-type AnnexaBox): gets all long horizontal rules and edges, from top to bottom
 *
 * Groups the rules and edges of filled areas that touch, and reads each group as a grid of cells; cells that
 * no rule separates are one.
 *
 * Returns: (transfer full) (element-type AnnexaGrid): from top to bottom; none where there are so many that
 * they are no tables
 */
GPtrArray *
annexa_drawing_find_grids (const AnnexaPainting *painting, GArray *dividers, GArray *edges)
{
  GPtrArray *grids = g_ptr_array_new_with_free_func ((GDestroyNotify)annexa_grid_free);
  g_autoptr (GArray) horizontal = g_array_new (FALSE, FALSE, sizeof (AnnexaDrawnRule));
  g_autoptr (GArray) vertical = g_array_new (FALSE, FALSE, sizeof (AnnexaDrawnRule));
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (AnnexaBox)); /* that are part of no grid */
  g_autoptr (GHashTable) done = g_hash_table_new (NULL, NULL);
  guint n_cells = 0;

  annexa_drawn_rules_find (painting, horizontal, vertical);
  if (edges != NULL)
    add_edges (horizontal, edges);
  group_rules (horizontal, vertical);
  annexa_drawing_part_hanging (horizontal, vertical);
  group_columns (horizontal, vertical);
  for (guint i = 0; i < vertical->len; i++)
    {
      guint group = g_array_index (vertical, AnnexaDrawnRule, i).group;
      AnnexaGrid *grid;

      if (!g_hash_table_add (done, GUINT_TO_POINTER (group + 1)))
        continue;
      grid = annexa_drawing_grid_of_group (horizontal, vertical, group, grids);
      if (grid == NULL)
        {
          add_lines (vertical, group, lines);
          continue;
        }
      join_stripe (grid, FALSE);
      join_stripe (grid, TRUE);
      annexa_drawing_part_tiles (painting, grid);
      g_ptr_array_add (grids, grid);
      n_cells += grid->cells->len;
      if (grids->len > MAX_GRIDS || n_cells > MAX_CELLS)
        {
          g_ptr_array_set_size (grids, 0);
          return grids;
        }
      for (guint j = 0; j < horizontal->len; j++)
        if (g_array_index (horizontal, AnnexaDrawnRule, j).group == group)
          g_array_index (horizontal, AnnexaDrawnRule, j).group = ANNEXA_GROUP_TAKEN;
    }
  annexa_drawing_close_frames (horizontal, lines, grids);
  if (dividers != NULL)
    add_dividers (lines, dividers);
  annexa_drawing_find_stacks (horizontal, grids);
  g_ptr_array_sort (grids, compare_grids);
  return grids;
}
