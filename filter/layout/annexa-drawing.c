/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-drawing.h"

#include "annexa-drawn-rules-private.h"
#include "model/annexa-array-private.h"

#include <math.h>

/* Rules that meet lie this close. */
#define TOUCH_PT 1.6f
/* Smaller boxes are parts of letters. */
#define MIN_BOX_WIDTH_PT 15.0f
#define MIN_BOX_HEIGHT_PT 10.5f
#define MAX_FIRST_ROW_PT 160.0f
#define MAX_GRID_LINES 200
/* Rules this close are one line of a grid. */
#define SAME_LINE_PT 3.5f
/* A page with more boxes than this, or more cells, is a drawing. */
#define MAX_GRIDS 1000u
#define MAX_CELLS 10000u
/* Sides that should be in line are within this. */
#define SAME_SIDE_PT 4.0f
/* So many rules of one extent are a table; below a shaded header fewer will do. */
#define MIN_STACK_WIDTH_PT 150.0f
#define MIN_RULES 4u
#define MIN_RULES_BELOW_HEADER 1u

static guint
find_root (GArray *parents, guint i)
{
  while (g_array_index (parents, guint, i) != i)
    i = g_array_index (parents, guint, i) = g_array_index (parents, guint, g_array_index (parents, guint, i));
  return i;
}

/* Rules that touch belong to one drawing. Horizontal ones come first in the numbering. */
static void
group_rules (GArray *horizontal, GArray *vertical)
{
  g_autoptr (GArray) parents = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < horizontal->len + vertical->len; i++)
    g_array_append_val (parents, i);
  for (guint i = 0; i < horizontal->len; i++)
    for (guint j = 0; j < vertical->len; j++)
      {
        const AnnexaDrawnRule *h = &g_array_index (horizontal, AnnexaDrawnRule, i);
        const AnnexaDrawnRule *v = &g_array_index (vertical, AnnexaDrawnRule, j);

        if (v->at >= h->from - TOUCH_PT && v->at <= h->to + TOUCH_PT && h->at >= v->from - TOUCH_PT
            && h->at <= v->to + TOUCH_PT)
          g_array_index (parents, guint, find_root (parents, i)) = find_root (parents, horizontal->len + j);
      }
  for (guint i = 0; i < horizontal->len; i++)
    g_array_index (horizontal, AnnexaDrawnRule, i).group = find_root (parents, i);
  for (guint j = 0; j < vertical->len; j++)
    g_array_index (vertical, AnnexaDrawnRule, j).group = find_root (parents, horizontal->len + j);
}

static void
unique_positions (GArray *positions)
{
  guint kept = 0;

  g_array_sort (positions, annexa_compare_floats);
  for (guint i = 0; i < positions->len; i++)
    {
      float at = g_array_index (positions, float, i);

      if (kept == 0 || at - g_array_index (positions, float, kept - 1) > SAME_LINE_PT)
        g_array_index (positions, float, kept++) = at;
    }
  g_array_set_size (positions, MIN (kept, MAX_GRID_LINES));
}

/* How much of [from, to] the rules at position @at cover, 0 to 1. */
static float
covered (const GArray *rules, float at, float from, float to)
{
  float sum = 0;
  guint low = 0, high = rules->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (at - g_array_index (rules, AnnexaDrawnRule, middle).at > SAME_LINE_PT)
        low = middle + 1;
      else
        high = middle;
    }
  for (guint i = low; i < rules->len; i++)
    {
      const AnnexaDrawnRule *rule = &g_array_index (rules, AnnexaDrawnRule, i);

      if (rule->at - at > SAME_LINE_PT)
        break;
      sum += MAX (0.0f, MIN (rule->to, to) - MAX (rule->from, from));
    }
  return sum / MAX (to - from, 0.1f);
}

static gboolean
lies_in (const AnnexaBox *box, const AnnexaBox *other)
{
  return box->x1 >= other->x1 && box->x2 <= other->x2 && box->y1 >= other->y1 && box->y2 <= other->y2
         && (box->x2 - box->x1 < other->x2 - other->x1 || box->y2 - box->y1 < other->y2 - other->y1);
}

/* A table inside a cell that touches one of its sides has its cells within the cell, which is none less for
 * it. */
static void
leave_out_nested (AnnexaGrid *grid)
{
  for (guint i = grid->cells->len; i > 0; i--)
    for (guint k = 0; k < grid->cells->len; k++)
      if (lies_in (&g_array_index (grid->cells, AnnexaBox, i - 1),
                   &g_array_index (grid->cells, AnnexaBox, k)))
        {
          g_array_remove_index (grid->cells, i - 1);
          break;
        }
}

static void
add_cells (AnnexaGrid *grid, const GArray *horizontal, const GArray *vertical, const GArray *xs,
           const GArray *ys)
{
  guint n_x = xs->len - 1, n_y = ys->len - 1;
  g_autoptr (GArray) parents = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree AnnexaBox *boxes = g_new (AnnexaBox, n_x * n_y);

  for (guint i = 0; i < n_x * n_y; i++)
    g_array_append_val (parents, i);
#define X(i) g_array_index (xs, float, i)
#define Y(j) g_array_index (ys, float, j)
  for (guint j = 0; j < n_y; j++)
    for (guint i = 0; i < n_x; i++)
      {
        guint own = j * n_x + i;

        if (i + 1 < n_x && covered (vertical, X (i + 1), Y (j), Y (j + 1)) < 0.6f)
          g_array_index (parents, guint, find_root (parents, own + 1)) = find_root (parents, own);
        if (j + 1 < n_y && covered (horizontal, Y (j + 1), X (i), X (i + 1)) < 0.6f)
          g_array_index (parents, guint, find_root (parents, own + n_x)) = find_root (parents, own);
        boxes[own] = (AnnexaBox){ X (i), Y (j), X (i + 1), Y (j + 1) };
      }
#undef X
#undef Y
  for (guint i = 0; i < n_x * n_y; i++)
    {
      AnnexaBox *box = &boxes[find_root (parents, i)];

      box->x1 = MIN (box->x1, boxes[i].x1);
      box->y1 = MIN (box->y1, boxes[i].y1);
      box->x2 = MAX (box->x2, boxes[i].x2);
      box->y2 = MAX (box->y2, boxes[i].y2);
    }
  for (guint i = 0; i < n_x * n_y; i++)
    if (find_root (parents, i) == i)
      g_array_append_val (grid->cells, boxes[i]);
  leave_out_nested (grid);
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

      if (fabsf (cell->y1 - self->box.y1) > SAME_SIDE_PT || fabsf (cell->y2 - self->box.y2) > SAME_SIDE_PT)
        return FALSE;
    }
  return TRUE;
}

static float
first_of (const GArray *positions)
{
  return g_array_index (positions, float, 0);
}

static float
last_of (const GArray *positions)
{
  return g_array_index (positions, float, positions->len - 1);
}

/* The rules of @group, by their positions. */
static GArray *
rules_of_group (const GArray *rules, guint group)
{
  GArray *result = g_array_new (FALSE, FALSE, sizeof (AnnexaDrawnRule));

  for (guint i = 0; i < rules->len; i++)
    if (g_array_index (rules, AnnexaDrawnRule, i).group == group)
      g_array_append_val (result, g_array_index (rules, AnnexaDrawnRule, i));
  return result;
}

static void
add_positions (const GArray *rules, GArray *across, GArray *along)
{
  for (guint i = 0; i < rules->len; i++)
    {
      const AnnexaDrawnRule *rule = &g_array_index (rules, AnnexaDrawnRule, i);

      g_array_append_val (across, rule->at);
      g_array_append_vals (along, (float[]){ rule->from, rule->to }, 2);
    }
}

static AnnexaGrid *
grid_of_group (const GArray *all_horizontal, const GArray *all_vertical, guint group)
{
  g_autoptr (GArray) xs = g_array_new (FALSE, FALSE, sizeof (float));
  g_autoptr (GArray) ys = g_array_new (FALSE, FALSE, sizeof (float));
  g_autoptr (GArray) horizontal = rules_of_group (all_horizontal, group);
  g_autoptr (GArray) vertical = NULL;
  AnnexaGrid *grid;

  if (horizontal->len < 2)
    return NULL;
  vertical = rules_of_group (all_vertical, group);
  add_positions (horizontal, ys, xs);
  add_positions (vertical, xs, ys);
  unique_positions (xs);
  unique_positions (ys);
  if (xs->len < 2 || ys->len < 2 || last_of (xs) - first_of (xs) < MIN_BOX_WIDTH_PT
      || last_of (ys) - first_of (ys) < MIN_BOX_HEIGHT_PT)
    return NULL;

  grid = annexa_grid_new ((AnnexaBox){ first_of (xs), first_of (ys), last_of (xs), last_of (ys) });
  grid->columns_ruled = TRUE;
  add_cells (grid, horizontal, vertical, xs, ys);
  return grid;
}

/* A shaded header is a grid of its own, of one row; between it and the first rule below stands the first row.
 */
static const AnnexaGrid *
header_of (const GPtrArray *grids, const AnnexaDrawnRule *top)
{
  for (guint i = 0; i < grids->len; i++)
    {
      const AnnexaGrid *grid = g_ptr_array_index (grids, i);
      float row_height = top->at - grid->box.y2;

      if (fabsf (grid->box.x1 - top->from) <= SAME_SIDE_PT && fabsf (grid->box.x2 - top->to) <= SAME_SIDE_PT
          && row_height >= MIN_BOX_HEIGHT_PT && row_height <= MAX_FIRST_ROW_PT
          && annexa_grid_is_one_row (grid))
        return grid;
    }
  return NULL;
}

/* The box that holds @rule; rules in different boxes make no table together. */
static const AnnexaGrid *
holder_of (const GPtrArray *grids, const AnnexaDrawnRule *rule)
{
  for (guint i = 0; i < grids->len; i++)
    {
      const AnnexaGrid *grid = g_ptr_array_index (grids, i);

      if (rule->at > grid->box.y1 && rule->at < grid->box.y2 && rule->from >= grid->box.x1 - TOUCH_PT
          && rule->to <= grid->box.x2 + TOUCH_PT)
        return grid;
    }
  return NULL;
}

/* The rules of the same extent as @top and in the same box, which are taken out of what is left to look at.
 */
static GArray *
take_stack (GArray *horizontal, guint first, const GPtrArray *grids)
{
  const AnnexaDrawnRule *top = &g_array_index (horizontal, AnnexaDrawnRule, first);
  const AnnexaGrid *holder = holder_of (grids, top);
  GArray *ys = g_array_new (FALSE, FALSE, sizeof (float));

  for (guint i = first; i < horizontal->len; i++)
    {
      AnnexaDrawnRule *rule = &g_array_index (horizontal, AnnexaDrawnRule, i);

      if (rule->group == G_MAXUINT || fabsf (rule->from - top->from) > SAME_SIDE_PT
          || fabsf (rule->to - top->to) > SAME_SIDE_PT || holder_of (grids, rule) != holder)
        continue;
      rule->group = G_MAXUINT;
      g_array_append_val (ys, rule->at);
    }
  return ys;
}

/* The rows between the positions @ys, below @header if there is one, in whose columns they are cut. */
static AnnexaGrid *
grid_of_stack (const AnnexaDrawnRule *top, GArray *ys, const AnnexaGrid *header)
{
  AnnexaGrid *grid
      = annexa_grid_new ((AnnexaBox){ top->from, top->at, top->to, g_array_index (ys, float, ys->len - 1) });
  AnnexaBox whole = { top->from, 0, top->to, 0 };

  if (header != NULL)
    {
      g_array_append_vals (grid->cells, header->cells->data, header->cells->len);
      g_array_prepend_val (ys, header->box.y2);
      grid->box.y1 = header->box.y1;
      grid->columns_ruled = grid->open_ended = header->cells->len > 1;
    }
  for (guint i = 0; i + 1 < ys->len; i++)
    for (guint c = 0; c < (header != NULL ? header->cells->len : 1); c++)
      {
        AnnexaBox cell = header != NULL ? g_array_index (header->cells, AnnexaBox, c) : whole;

        cell.y1 = g_array_index (ys, float, i);
        cell.y2 = g_array_index (ys, float, i + 1);
        g_array_append_val (grid->cells, cell);
      }
  return grid;
}

/* Stacks of horizontal rules of the same extent make the rows of a table without column rules. */
static void
find_stacks (GArray *horizontal, GPtrArray *grids)
{
  for (guint i = 0; i < horizontal->len; i++)
    {
      AnnexaDrawnRule top = g_array_index (horizontal, AnnexaDrawnRule, i);
      const AnnexaGrid *header;
      g_autoptr (GArray) ys = NULL;

      if (top.group == G_MAXUINT || top.to - top.from < MIN_STACK_WIDTH_PT)
        continue;
      header = header_of (grids, &top);
      ys = take_stack (horizontal, i, grids);
      if (ys->len < (header != NULL ? MIN_RULES_BELOW_HEADER : MIN_RULES))
        continue;
      g_ptr_array_add (grids, grid_of_stack (&top, ys, header));
      if (header != NULL)
        g_ptr_array_remove (grids, (gpointer)header);
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

/**
 * annexa_drawing_find_grids:
 * @painting: what the page paints besides text
 *
 * Groups the rules and edges of filled areas that touch, and reads each group as a grid of cells; cells that
 * no rule separates are one.
 *
 * Returns: (transfer full) (element-type AnnexaGrid): from top to bottom; none where there are so many that
 * they are no tables
 */
GPtrArray *
annexa_drawing_find_grids (const AnnexaPainting *painting)
{
  GPtrArray *grids = g_ptr_array_new_with_free_func ((GDestroyNotify)annexa_grid_free);
  g_autoptr (GArray) horizontal = g_array_new (FALSE, FALSE, sizeof (AnnexaDrawnRule));
  g_autoptr (GArray) vertical = g_array_new (FALSE, FALSE, sizeof (AnnexaDrawnRule));
  g_autoptr (GHashTable) done = g_hash_table_new (NULL, NULL);
  guint n_cells = 0;

  annexa_drawn_rules_find (painting, horizontal, vertical);
  group_rules (horizontal, vertical);
  for (guint i = 0; i < vertical->len; i++)
    {
      guint group = g_array_index (vertical, AnnexaDrawnRule, i).group;
      AnnexaGrid *grid;

      if (!g_hash_table_add (done, GUINT_TO_POINTER (group + 1)))
        continue;
      grid = grid_of_group (horizontal, vertical, group);
      if (grid == NULL)
        continue;
      g_ptr_array_add (grids, grid);
      n_cells += grid->cells->len;
      if (grids->len > MAX_GRIDS || n_cells > MAX_CELLS)
        {
          g_ptr_array_set_size (grids, 0);
          return grids;
        }
      for (guint j = 0; j < horizontal->len; j++)
        if (g_array_index (horizontal, AnnexaDrawnRule, j).group == group)
          g_array_index (horizontal, AnnexaDrawnRule, j).group = G_MAXUINT;
    }
  find_stacks (horizontal, grids);
  g_ptr_array_sort (grids, compare_grids);
  return grids;
}
