/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-drawing.h"

#include "annexa-drawn-rules-private.h"
#include "model/annexa-array-private.h"

#include <math.h>

/* One cell in so many may touch text on both sides of its edge. */
#define MIN_CLEAN_CELLS 4
/* Rules that meet lie this close. */
#define TOUCH_PT 3.2f
/* Smaller boxes are parts of letters. */
#define MIN_BOX_WIDTH_PT 15.0f
#define MIN_BOX_HEIGHT_PT 10.5f
#define MAX_FIRST_ROW_PT 160.0f
/* Text this close on both sides of a rule shows that it is none. */
#define SQUEEZE_PT 0.9f
#define MAX_GRID_LINES 200

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

      if (kept == 0 || at - g_array_index (positions, float, kept - 1) > 3.5f)
        g_array_index (positions, float, kept++) = at;
    }
  g_array_set_size (positions, MIN (kept, MAX_GRID_LINES));
}

/* How much of [from, to] the rules of @group at position @at cover, 0 to 1. */
static float
covered (const GArray *rules, guint group, float at, float from, float to)
{
  float sum = 0;

  for (guint i = 0; i < rules->len; i++)
    {
      const AnnexaDrawnRule *rule = &g_array_index (rules, AnnexaDrawnRule, i);

      if (rule->group == group && fabsf (rule->at - at) <= 3.5f)
        sum += MAX (0.0f, MIN (rule->to, to) - MAX (rule->from, from));
    }
  return sum / MAX (to - from, 0.1f);
}

static void
add_cells (AnnexaGrid *grid, const GArray *horizontal, const GArray *vertical, guint group, const GArray *xs,
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

        if (i + 1 < n_x && covered (vertical, group, X (i + 1), Y (j), Y (j + 1)) < 0.6f)
          g_array_index (parents, guint, find_root (parents, own + 1)) = find_root (parents, own);
        if (j + 1 < n_y && covered (horizontal, group, Y (j + 1), X (i), X (i + 1)) < 0.6f)
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

static AnnexaGrid *
grid_of_group (const GArray *horizontal, const GArray *vertical, guint group)
{
  g_autoptr (GArray) xs = g_array_new (FALSE, FALSE, sizeof (float));
  g_autoptr (GArray) ys = g_array_new (FALSE, FALSE, sizeof (float));
  guint n_horizontal = 0, n_vertical = 0;
  AnnexaGrid *grid;

  for (guint i = 0; i < horizontal->len; i++)
    {
      const AnnexaDrawnRule *rule = &g_array_index (horizontal, AnnexaDrawnRule, i);

      if (rule->group != group)
        continue;
      n_horizontal++;
      g_array_append_val (ys, rule->at);
      g_array_append_val (xs, rule->from);
      g_array_append_val (xs, rule->to);
    }
  for (guint i = 0; i < vertical->len; i++)
    {
      const AnnexaDrawnRule *rule = &g_array_index (vertical, AnnexaDrawnRule, i);

      if (rule->group != group)
        continue;
      n_vertical++;
      g_array_append_val (xs, rule->at);
      g_array_append_val (ys, rule->from);
      g_array_append_val (ys, rule->to);
    }
  if (n_horizontal < 2 || n_vertical < 1)
    return NULL;
  unique_positions (xs);
  unique_positions (ys);
  if (xs->len < 2 || ys->len < 2 || last_of (xs) - first_of (xs) < MIN_BOX_WIDTH_PT
      || last_of (ys) - first_of (ys) < MIN_BOX_HEIGHT_PT)
    return NULL;

  grid = annexa_grid_new ((AnnexaBox){ first_of (xs), first_of (ys), last_of (xs), last_of (ys) });
  grid->columns_ruled = TRUE;
  add_cells (grid, horizontal, vertical, group, xs, ys);
  return grid;
}

/* A shaded header is a box of its own; between it and the first rule below stands the first row. */
static void
add_header (AnnexaGrid *grid, const GPtrArray *grids)
{
  for (guint i = 0; i < grids->len; i++)
    {
      const AnnexaBox *box = &((AnnexaGrid *)g_ptr_array_index (grids, i))->box;
      AnnexaBox row = { grid->box.x1, box->y2, grid->box.x2, grid->box.y1 };

      if (((AnnexaGrid *)g_ptr_array_index (grids, i))->cells->len != 1 || fabsf (box->x1 - grid->box.x1) > 4
          || fabsf (box->x2 - grid->box.x2) > 4 || row.y2 - row.y1 < MIN_BOX_HEIGHT_PT
          || row.y2 - row.y1 > MAX_FIRST_ROW_PT)
        continue;
      g_array_prepend_val (grid->cells, row);
      row = *box;
      g_array_prepend_val (grid->cells, row);
      grid->box.y1 = box->y1;
      return;
    }
}

/* Stacks of at least four horizontal rules of the same extent make the rows of a table without column rules.
 */
static void
find_stacks (GArray *horizontal, GPtrArray *grids)
{
  for (guint i = 0; i < horizontal->len; i++)
    {
      AnnexaDrawnRule *top = &g_array_index (horizontal, AnnexaDrawnRule, i);
      g_autoptr (GArray) ys = g_array_new (FALSE, FALSE, sizeof (float));
      AnnexaGrid *grid;

      if (top->group == G_MAXUINT || top->to - top->from < 150)
        continue;
      for (guint j = i; j < horizontal->len; j++)
        {
          AnnexaDrawnRule *rule = &g_array_index (horizontal, AnnexaDrawnRule, j);

          if (rule->group == G_MAXUINT || fabsf (rule->from - top->from) > 4
              || fabsf (rule->to - top->to) > 4)
            continue;
          if (rule != top)
            rule->group = G_MAXUINT;
          g_array_append_val (ys, rule->at);
        }
      top->group = G_MAXUINT;
      if (ys->len < 4)
        continue;
      grid = annexa_grid_new (
          (AnnexaBox){ top->from, top->at, top->to, g_array_index (ys, float, ys->len - 1) });
      for (guint j = 0; j + 1 < ys->len; j++)
        {
          AnnexaBox box
              = { top->from, g_array_index (ys, float, j), top->to, g_array_index (ys, float, j + 1) };

          g_array_append_val (grid->cells, box);
        }
      add_header (grid, grids);
      g_ptr_array_add (grids, grid);
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

/* How many glyphs the side of a cell at @x cuts through or squeezes: a real rule has white on both sides. */
static guint
count_squeezed (const AnnexaPage *page, const AnnexaBox *cell, float x)
{
  guint n_left = 0, n_right = 0, n_cut = 0;

  for (guint i = 0; i < page->glyphs->len; i++)
    {
      const AnnexaGlyph *glyph = &g_array_index (page->glyphs, AnnexaGlyph, i);
      float middle = (glyph->y1 + glyph->y2) / 2;

      if (middle < cell->y1 || middle > cell->y2 || glyph->x2 < x - SQUEEZE_PT || glyph->x1 > x + SQUEEZE_PT)
        continue;
      if (glyph->x1 < x - SQUEEZE_PT && glyph->x2 > x + SQUEEZE_PT)
        n_cut++;
      else if (glyph->x2 <= x + SQUEEZE_PT)
        n_left++;
      else
        n_right++;
    }
  return n_cut + MIN (n_left, n_right);
}

/* Strokes of letters that happen to stand in line make grids that run through text. */
static gboolean
runs_through_text (const AnnexaPage *page, const AnnexaGrid *grid)
{
  guint n = 0;

  for (guint i = 0; i < grid->cells->len; i++)
    {
      const AnnexaBox *cell = &g_array_index (grid->cells, AnnexaBox, i);

      n += count_squeezed (page, cell, cell->x1) + count_squeezed (page, cell, cell->x2) > 0;
    }
  /* Text that fills its cell to the last point may touch a rule here and there. */
  return n * MIN_CLEAN_CELLS > grid->cells->len;
}

/**
 * annexa_drawing_find_grids:
 * @raster: the page as pixels
 * @page: its glyphs, whose strokes are no rules
 *
 * Finds straight rules and the edges of filled areas by their step in brightness, groups those that touch,
 * and reads each group as a grid of cells; cells that no rule separates are one.
 *
 * Returns: (transfer full) (element-type AnnexaGrid): from top to bottom
 */
GPtrArray *
annexa_drawing_find_grids (const AnnexaRaster *raster, const AnnexaPage *page)
{
  GPtrArray *grids = g_ptr_array_new_with_free_func ((GDestroyNotify)annexa_grid_free);
  g_autoptr (GArray) horizontal = g_array_new (FALSE, FALSE, sizeof (AnnexaDrawnRule));
  g_autoptr (GArray) vertical = g_array_new (FALSE, FALSE, sizeof (AnnexaDrawnRule));
  g_autoptr (GHashTable) done = g_hash_table_new (NULL, NULL);

  annexa_drawn_rules_find (raster, page, horizontal, vertical);
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
      if (runs_through_text (page, grid))
        {
          annexa_grid_free (grid);
          continue;
        }
      g_ptr_array_add (grids, grid);
      for (guint j = 0; j < horizontal->len; j++)
        if (g_array_index (horizontal, AnnexaDrawnRule, j).group == group)
          g_array_index (horizontal, AnnexaDrawnRule, j).group = G_MAXUINT;
    }
  find_stacks (horizontal, grids);
  g_ptr_array_sort (grids, compare_grids);
  return grids;
}
