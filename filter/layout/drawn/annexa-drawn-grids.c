/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-drawing-private.h"

#include <math.h>

#include "model/annexa-array-private.h"

/* The cells between rules that touch; those that no rule separates are one. */

#define MIN_BOX_WIDTH_PT 15.0f
#define MAX_GRID_LINES 200
/* Rules this close are one line of a grid. */
#define SAME_LINE_PT 3.5f
/* The outer two, and one between. */
#define MIN_COLUMN_RULES 3u
/* No letter is so wide: what a page has room for of a table in small type may be a row lower than letters. */
#define MIN_ROW_WIDTH_PT 100.0f
/* The bar beside a heading of two lines is no longer. */
#define MAX_STUB_PT 36.0f

static void
unique_positions (GArray *positions)
{
  guint kept = 0;

  annexa_sort_floats (positions);
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

/* The largest of the boxes in @joined that @cell lies in; %NULL where it lies in none. */
static const AnnexaBox *
cell_around (const AnnexaBox *cell, const GArray *joined)
{
  const AnnexaBox *around = NULL;

  for (guint k = 0; k < joined->len; k++)
    {
      const AnnexaBox *box = &g_array_index (joined, AnnexaBox, k);

      if (lies_in (cell, box) && (around == NULL || lies_in (around, box)))
        around = box;
    }
  return around;
}

/* Whether @grid has cells side by side and below each other. */
static gboolean
is_table (const AnnexaGrid *grid)
{
  const AnnexaBox *first = &g_array_index (grid->cells, AnnexaBox, 0);
  gboolean beside = FALSE, below = FALSE;

  for (guint i = 1; i < grid->cells->len; i++)
    {
      beside = beside || g_array_index (grid->cells, AnnexaBox, i).x1 >= first->x2;
      below = below || g_array_index (grid->cells, AnnexaBox, i).y1 >= first->y2;
    }
  return beside && below;
}

/* A table inside a cell that touches one of its sides has its cells within the cell, which is none less for
 * it: they are a grid of their own, which goes to @within. Only a cell of several parts, of which @joined are
 * the boxes, can have others within. */
static void
part_nested (AnnexaGrid *grid, const GArray *joined, GPtrArray *within)
{
  g_autoptr (GHashTable) nested = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)annexa_grid_free);
  guint kept = 0;

  for (guint i = 0; i < grid->cells->len; i++)
    {
      const AnnexaBox cell = g_array_index (grid->cells, AnnexaBox, i);
      const AnnexaBox *around = cell_around (&cell, joined);
      AnnexaGrid *table = around != NULL ? g_hash_table_lookup (nested, around) : NULL;

      if (around == NULL)
        {
          g_array_index (grid->cells, AnnexaBox, kept++) = cell;
          continue;
        }
      if (table == NULL)
        {
          table = annexa_grid_new (cell);
          table->columns_ruled = TRUE;
          g_hash_table_insert (nested, (gpointer)around, table);
        }
      g_array_append_val (table->cells, cell);
      table->box = (AnnexaBox){ MIN (table->box.x1, cell.x1), MIN (table->box.y1, cell.y1),
                                MAX (table->box.x2, cell.x2), MAX (table->box.y2, cell.y2) };
    }
  g_array_set_size (grid->cells, kept);
  for (guint k = 0; k < joined->len; k++)
    {
      const AnnexaBox *box = &g_array_index (joined, AnnexaBox, k);
      AnnexaGrid *table = g_hash_table_lookup (nested, box);

      if (table == NULL || !is_table (table))
        continue;
      g_hash_table_steal (nested, box);
      g_ptr_array_add (within, table);
    }
}

static void
add_cells (AnnexaGrid *grid, const GArray *horizontal, const GArray *vertical, const GArray *xs,
           const GArray *ys, GPtrArray *within)
{
  guint n_x = xs->len - 1, n_y = ys->len - 1;
  g_autoptr (GArray) parents = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) joined = g_array_new (FALSE, FALSE, sizeof (AnnexaBox));
  g_autofree AnnexaBox *boxes = g_new (AnnexaBox, n_x * n_y);
  g_autofree guint *n_parts = g_new0 (guint, n_x * n_y);

  for (guint i = 0; i < n_x * n_y; i++)
    g_array_append_val (parents, i);
#define X(i) g_array_index (xs, float, i)
#define Y(j) g_array_index (ys, float, j)
  for (guint j = 0; j < n_y; j++)
    for (guint i = 0; i < n_x; i++)
      {
        guint own = j * n_x + i;

        if (i + 1 < n_x && covered (vertical, X (i + 1), Y (j), Y (j + 1)) < 0.6f)
          g_array_index (parents, guint, annexa_drawing_find_root (parents, own + 1))
              = annexa_drawing_find_root (parents, own);
        if (j + 1 < n_y && covered (horizontal, Y (j + 1), X (i), X (i + 1)) < 0.6f)
          g_array_index (parents, guint, annexa_drawing_find_root (parents, own + n_x))
              = annexa_drawing_find_root (parents, own);
        boxes[own] = (AnnexaBox){ X (i), Y (j), X (i + 1), Y (j + 1) };
      }
#undef X
#undef Y
  for (guint i = 0; i < n_x * n_y; i++)
    {
      guint root = annexa_drawing_find_root (parents, i);
      AnnexaBox *box = &boxes[root];

      box->x1 = MIN (box->x1, boxes[i].x1);
      box->y1 = MIN (box->y1, boxes[i].y1);
      box->x2 = MAX (box->x2, boxes[i].x2);
      box->y2 = MAX (box->y2, boxes[i].y2);
      n_parts[root]++;
    }
  for (guint i = 0; i < n_x * n_y; i++)
    {
      if (n_parts[i] > 0)
        g_array_append_val (grid->cells, boxes[i]);
      if (n_parts[i] > 1)
        g_array_append_val (joined, boxes[i]);
    }
  part_nested (grid, joined, within);
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

/* Whether @rules are all of one extent, and so many that they stand between columns of a table of which the
 * page shows neither the beginning nor the end. */
static gboolean
are_columns (const GArray *rules)
{
  for (guint i = 1; i < rules->len; i++)
    if (fabsf (g_array_index (rules, AnnexaDrawnRule, i).from
               - g_array_index (rules, AnnexaDrawnRule, 0).from)
            > ANNEXA_SAME_SIDE_PT
        || fabsf (g_array_index (rules, AnnexaDrawnRule, i).to - g_array_index (rules, AnnexaDrawnRule, 0).to)
               > ANNEXA_SAME_SIDE_PT)
      return FALSE;
  return rules->len >= MIN_COLUMN_RULES;
}

/* Whether @rule is one of the two edges of the bar beside a heading, or of its ends. */
static gboolean
is_short (const AnnexaDrawnRule *rule)
{
  return rule->to - rule->from < MIN_BOX_WIDTH_PT;
}

/* The edges of the band that @horizontal has, but for what is short; whether it has two. */
static gboolean
find_band (const GArray *horizontal, AnnexaDrawnRule *top, AnnexaDrawnRule *foot)
{
  gboolean any = FALSE;

  for (guint i = 0; i < horizontal->len; i++)
    {
      const AnnexaDrawnRule *rule = &g_array_index (horizontal, AnnexaDrawnRule, i);

      if (is_short (rule))
        continue;
      if (!any)
        *top = *foot = *rule;
      else if (foot->at - top->at <= SAME_LINE_PT)
        *foot = *rule;
      else if (rule->at - foot->at > SAME_LINE_PT)
        return FALSE;
      any = TRUE;
    }
  return any && foot->at - top->at > SAME_LINE_PT;
}

/* How far @rule goes on beyond the band between @top and @foot, above it or below. */
static float
overhang (const AnnexaDrawnRule *rule, const AnnexaDrawnRule *top, const AnnexaDrawnRule *foot)
{
  return MAX (top->at - rule->from, rule->to - foot->at);
}

/* Cuts off what lines of @vertical have above and below a band of which @horizontal has the two edges, where
 * it is short: bars beside the headings that follow, and what is left of a line between columns. They part no
 * row of a table, but where they stand at both ends of the band. */
static void
cut_stubs (GArray *horizontal, GArray *vertical)
{
  AnnexaDrawnRule top = { 0 }, foot = { 0 };
  guint kept = 0, n_left = 0, n_right = 0, n_cut = 0;

  if (!find_band (horizontal, &top, &foot))
    return;
  for (guint i = 0; i < vertical->len; i++)
    {
      const AnnexaDrawnRule *rule = &g_array_index (vertical, AnnexaDrawnRule, i);
      const float beyond = overhang (rule, &top, &foot);

      if (beyond > MAX_STUB_PT)
        return;
      if (beyond <= SAME_LINE_PT)
        continue;
      n_cut++;
      n_left += fabsf (rule->at - top.from) <= ANNEXA_SAME_SIDE_PT;
      n_right += fabsf (rule->at - top.to) <= ANNEXA_SAME_SIDE_PT;
    }
  if (n_cut == 0 || (n_left > 0 && n_right > 0))
    return;
  for (guint i = 0; i < vertical->len; i++)
    {
      AnnexaDrawnRule rule = g_array_index (vertical, AnnexaDrawnRule, i);

      rule.from = MAX (rule.from, top.at);
      rule.to = MIN (rule.to, foot.at);
      if (rule.to - rule.from > SAME_LINE_PT)
        g_array_index (vertical, AnnexaDrawnRule, kept++) = rule;
    }
  g_array_set_size (vertical, kept);
  kept = 0;
  for (guint i = 0; i < horizontal->len; i++)
    if (!is_short (&g_array_index (horizontal, AnnexaDrawnRule, i)))
      g_array_index (horizontal, AnnexaDrawnRule, kept++) = g_array_index (horizontal, AnnexaDrawnRule, i);
  g_array_set_size (horizontal, kept);
}

/* The grid of cells between the rules of @group, or NULL where they are none. Tables in its cells that touch
 * their sides go to @within. */
AnnexaGrid *
annexa_drawing_grid_of_group (const GArray *all_horizontal, const GArray *all_vertical, guint group,
                              GPtrArray *within)
{
  g_autoptr (GArray) xs = g_array_new (FALSE, FALSE, sizeof (float));
  g_autoptr (GArray) ys = g_array_new (FALSE, FALSE, sizeof (float));
  g_autoptr (GArray) horizontal = rules_of_group (all_horizontal, group);
  g_autoptr (GArray) vertical = NULL;
  AnnexaGrid *grid;

  vertical = rules_of_group (all_vertical, group);
  if (horizontal->len < 2 && !are_columns (vertical))
    return NULL;
  cut_stubs (horizontal, vertical);
  add_positions (horizontal, ys, xs);
  add_positions (vertical, xs, ys);
  unique_positions (xs);
  unique_positions (ys);
  if (xs->len < 2 || ys->len < 2 || last_of (xs) - first_of (xs) < MIN_BOX_WIDTH_PT
      || (last_of (ys) - first_of (ys) < ANNEXA_MIN_BOX_HEIGHT_PT
          && (xs->len < MIN_COLUMN_RULES || last_of (xs) - first_of (xs) < MIN_ROW_WIDTH_PT)))
    return NULL;

  grid = annexa_grid_new ((AnnexaBox){ first_of (xs), first_of (ys), last_of (xs), last_of (ys) });
  grid->columns_ruled = TRUE;
  add_cells (grid, horizontal, vertical, xs, ys, within);
  return grid;
}
