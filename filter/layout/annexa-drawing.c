/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-drawing.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* A step in brightness of this much along a straight run is an edge of a rule or of a filled box. */
#define EDGE_STEP 8
#define MIN_HORIZONTAL_PT 12.0f
#define MIN_VERTICAL_PT 9.0f
/* One cell in so many may touch text on both sides of its edge. */
#define MIN_CLEAN_CELLS 4
/* Pixels that are compared at once. */
#define SAME_RUN 16u
/* Breaks that dashes and rounding leave in one rule. */
#define MAX_BREAK_PIXELS 2
/* The two edges of one rule, and rules that meet, lie this close. */
#define SAME_PT 2.6f
#define TOUCH_PT 3.2f
/* Smaller boxes are parts of letters. */
#define MIN_BOX_WIDTH_PT 15.0f
#define MIN_BOX_HEIGHT_PT 10.5f
#define MAX_FIRST_ROW_PT 160.0f
#define BAND_PT 16.0f
#define MAX_BANDS 1000
/* Text this close on both sides of a rule shows that it is none. */
#define SQUEEZE_PT 0.9f
#define MAX_RULES 4000
#define MAX_GRID_LINES 200

/* A straight edge: position across it, and extent along it, in points. */
typedef struct
{
  float at, from, to;
  guint group;
} Rule;

/* The glyphs of a page by bands of its height, so that the few at one place are found at once. */
typedef struct
{
  const AnnexaPage *page;
  GArray **bands; /* of guint32: glyphs that reach into the band */
  guint n_bands;
} GlyphIndex;

static guint
band_at (const GlyphIndex *index, float y)
{
  return (guint)CLAMP (y / BAND_PT, 0.0f, (float)index->n_bands - 1);
}

static void
glyph_index_init (GlyphIndex *index, const AnnexaPage *page)
{
  index->page = page;
  index->n_bands = (guint)CLAMP (page->height_pt / BAND_PT, 0.0f, (float)MAX_BANDS) + 1;
  index->bands = g_new0 (GArray *, index->n_bands);
  for (guint32 i = 0; i < page->glyphs->len; i++)
    {
      const AnnexaGlyph *glyph = &g_array_index (page->glyphs, AnnexaGlyph, i);

      for (guint b = band_at (index, glyph->y1); b <= band_at (index, glyph->y2); b++)
        {
          if (index->bands[b] == NULL)
            index->bands[b] = g_array_new (FALSE, FALSE, sizeof (guint32));
          g_array_append_val (index->bands[b], i);
        }
    }
}

static void
glyph_index_clear (GlyphIndex *index)
{
  for (guint b = 0; b < index->n_bands; b++)
    g_clear_pointer (&index->bands[b], g_array_unref);
  g_free (index->bands);
}

/* Strokes of letters are edges as well; a rule is longer than the glyph it lies in. */
static gboolean
inside_glyph (const GlyphIndex *index, const Rule *rule, gboolean horizontal)
{
  const GArray *band = index->bands[band_at (index, horizontal ? rule->at : (rule->from + rule->to) / 2)];

  for (guint i = 0; band != NULL && i < band->len; i++)
    {
      const AnnexaGlyph *glyph
          = &g_array_index (index->page->glyphs, AnnexaGlyph, g_array_index (band, guint32, i));
      float from = horizontal ? glyph->x1 : glyph->y1, to = horizontal ? glyph->x2 : glyph->y2;
      float low = horizontal ? glyph->y1 : glyph->x1, high = horizontal ? glyph->y2 : glyph->x2;

      /* The sides of a box drawn tightly around text lie on the edge of a glyph's box and are as long as that
       * is. */
      if (rule->at > low && rule->at < high && rule->from >= from - 1 && rule->to <= to + 1
          && rule->to - rule->from < (horizontal ? 1.05f : 0.85f) * (to - from))
        return TRUE;
    }
  return FALSE;
}

static void
end_run (GArray *rules, const AnnexaRaster *raster, const GlyphIndex *glyphs, guint at, guint from, guint to,
         gboolean horizontal)
{
  Rule rule = { (float)((at + 1) / raster->scale), (float)(from / raster->scale),
                (float)((to + 1) / raster->scale), 0 };
  float least = horizontal ? MIN_HORIZONTAL_PT : MIN_VERTICAL_PT;

  if (rule.to - rule.from < least || rules->len >= MAX_RULES)
    return;
  if (rule.to - rule.from < 60.0f && inside_glyph (glyphs, &rule, horizontal))
    return;
  g_array_append_val (rules, rule);
}

static void
find_horizontal (const AnnexaRaster *raster, const GlyphIndex *glyphs, GArray *rules)
{
  for (guint y = 0; y + 1 < raster->height; y++)
    {
      const guint8 *row = raster->pixels + (gsize)y * raster->stride;
      const guint8 *next = row + raster->stride;
      guint from = 0, last = 0;
      gboolean open = FALSE;

      for (guint x = 0; x < raster->width; x++)
        {
          /* Most of a page is white: whole runs that do not differ are passed over at once. */
          if (x + SAME_RUN <= raster->width && memcmp (row + x, next + x, SAME_RUN) == 0)
            {
              x += SAME_RUN - 1;
              continue;
            }
          if (abs ((int)row[x] - (int)next[x]) < EDGE_STEP)
            continue;
          if (open && x - last > MAX_BREAK_PIXELS)
            {
              end_run (rules, raster, glyphs, y, from, last, TRUE);
              open = FALSE;
            }
          if (!open)
            from = x;
          open = TRUE;
          last = x;
        }
      if (open)
        end_run (rules, raster, glyphs, y, from, last, TRUE);
    }
}

static void
find_vertical (const AnnexaRaster *raster, const GlyphIndex *glyphs, GArray *rules)
{
  g_autofree gint *from = g_new (gint, raster->width);
  g_autofree gint *last = g_new (gint, raster->width);

  for (guint x = 0; x < raster->width; x++)
    from[x] = -1;
  for (guint y = 0; y < raster->height; y++)
    {
      const guint8 *row = raster->pixels + (gsize)y * raster->stride;

      for (guint x = 0; x + 1 < raster->width; x++)
        {
          if (x + SAME_RUN < raster->width && memcmp (row + x, row + x + 1, SAME_RUN) == 0)
            {
              x += SAME_RUN - 1;
              continue;
            }
          if (abs ((int)row[x] - (int)row[x + 1]) < EDGE_STEP)
            continue;
          if (from[x] >= 0 && (gint)y - last[x] > MAX_BREAK_PIXELS)
            {
              end_run (rules, raster, glyphs, x, (guint)from[x], (guint)last[x], FALSE);
              from[x] = -1;
            }
          if (from[x] < 0)
            from[x] = (gint)y;
          last[x] = (gint)y;
        }
    }
  for (guint x = 0; x + 1 < raster->width; x++)
    if (from[x] >= 0)
      end_run (rules, raster, glyphs, x, (guint)from[x], (guint)last[x], FALSE);
}

static int
compare_rules (gconstpointer a, gconstpointer b)
{
  const Rule *first = a, *second = b;

  if (first->at != second->at)
    return first->at < second->at ? -1 : 1;
  return first->from < second->from ? -1 : first->from > second->from;
}

/* Joins the two edges of a rule, and pieces of one rule, into one. */
static void
merge_rules (GArray *rules)
{
  guint kept = 0;

  g_array_sort (rules, compare_rules);
  for (guint i = 0; i < rules->len; i++)
    {
      Rule rule = g_array_index (rules, Rule, i);
      gboolean merged = FALSE;

      for (guint j = kept; j > 0 && !merged; j--)
        {
          Rule *other = &g_array_index (rules, Rule, j - 1);

          if (rule.at - other->at > SAME_PT)
            break;
          if (rule.from <= other->to + SAME_PT && other->from <= rule.to + SAME_PT)
            {
              other->from = MIN (other->from, rule.from);
              other->to = MAX (other->to, rule.to);
              merged = TRUE;
            }
        }
      if (!merged)
        g_array_index (rules, Rule, kept++) = rule;
    }
  g_array_set_size (rules, kept);
}

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
        const Rule *h = &g_array_index (horizontal, Rule, i);
        const Rule *v = &g_array_index (vertical, Rule, j);

        if (v->at >= h->from - TOUCH_PT && v->at <= h->to + TOUCH_PT && h->at >= v->from - TOUCH_PT
            && h->at <= v->to + TOUCH_PT)
          g_array_index (parents, guint, find_root (parents, i)) = find_root (parents, horizontal->len + j);
      }
  for (guint i = 0; i < horizontal->len; i++)
    g_array_index (horizontal, Rule, i).group = find_root (parents, i);
  for (guint j = 0; j < vertical->len; j++)
    g_array_index (vertical, Rule, j).group = find_root (parents, horizontal->len + j);
}

static int
compare_floats (gconstpointer a, gconstpointer b)
{
  float first = *(const float *)a, second = *(const float *)b;

  return first < second ? -1 : first > second;
}

static void
unique_positions (GArray *positions)
{
  guint kept = 0;

  g_array_sort (positions, compare_floats);
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
      const Rule *rule = &g_array_index (rules, Rule, i);

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
      const Rule *rule = &g_array_index (horizontal, Rule, i);

      if (rule->group != group)
        continue;
      n_horizontal++;
      g_array_append_val (ys, rule->at);
      g_array_append_val (xs, rule->from);
      g_array_append_val (xs, rule->to);
    }
  for (guint i = 0; i < vertical->len; i++)
    {
      const Rule *rule = &g_array_index (vertical, Rule, i);

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
      Rule *top = &g_array_index (horizontal, Rule, i);
      g_autoptr (GArray) ys = g_array_new (FALSE, FALSE, sizeof (float));
      AnnexaGrid *grid;

      if (top->group == G_MAXUINT || top->to - top->from < 150)
        continue;
      for (guint j = i; j < horizontal->len; j++)
        {
          Rule *rule = &g_array_index (horizontal, Rule, j);

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
  g_autoptr (GArray) horizontal = g_array_new (FALSE, FALSE, sizeof (Rule));
  g_autoptr (GArray) vertical = g_array_new (FALSE, FALSE, sizeof (Rule));
  g_autoptr (GHashTable) done = g_hash_table_new (NULL, NULL);
  GlyphIndex glyphs;

  glyph_index_init (&glyphs, page);
  find_horizontal (raster, &glyphs, horizontal);
  find_vertical (raster, &glyphs, vertical);
  glyph_index_clear (&glyphs);
  merge_rules (horizontal);
  merge_rules (vertical);
  group_rules (horizontal, vertical);
  for (guint i = 0; i < vertical->len; i++)
    {
      guint group = g_array_index (vertical, Rule, i).group;
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
        if (g_array_index (horizontal, Rule, j).group == group)
          g_array_index (horizontal, Rule, j).group = G_MAXUINT;
    }
  find_stacks (horizontal, grids);
  g_ptr_array_sort (grids, compare_grids);
  return grids;
}
