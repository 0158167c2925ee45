/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-drawn-rules-private.h"

#include "model/annexa-array-private.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* A step of this much in one of the primary colours is an edge of a rule or of a filled box. */
#define EDGE_STEP 4
#define MIN_HORIZONTAL_PT 12.0f
#define MIN_VERTICAL_PT 9.0f
/* Breaks that dashes and rounding leave in one rule. */
#define MAX_BREAK_PT 1.5f
/* The two edges of one rule, and rules that meet, lie this close. */
#define SAME_PT 1.6f
/* Rules are looked at as if all were drawn with a thin pen, so that a heavy one is not taken for two. */
#define THICK_PT 3.0f
#define THIN_PT 0.5f
/* Nobody sees less between two boxes: it is what rounding leaves. */
#define MIN_SEEN_PT 0.02f
#define MAX_RULES 2000
/* Painted boxes that are looked at; where there are more, the small ones are parts of a picture. */
#define MAX_BOXES 4000
#define SMALL_PT 20.0f
/* Steps along a rule. */
#define STEP_PT 0.5f
#define MAX_STEPS 16384
/* Pages on which more than this has to be painted, step by step and box over box, are pictures. */
#define MAX_PAINTED_STEPS 20000000u
/* Steps that are compared at once. */
#define SAME_RUN 16u
#define PAPER 0xffffffu
/* What ends so close to the end of the paper is its ground. */
#define PAPER_EDGE_PT 1.0f

/* A box seen along the rules that are looked for: across them, and along them in steps. */
typedef struct
{
  float low, high;
  guint from, to;
  guint32 color;
  guint8 opacity;
} Stripe;

static guint
step_at (float position_pt, guint n_steps)
{
  return (guint)CLAMP (position_pt / STEP_PT + 0.5f, 0.0f, (float)n_steps);
}

static GArray *
stripes_of (const AnnexaPainting *painting, gboolean horizontal, guint n_steps)
{
  GArray *stripes = g_array_new (FALSE, FALSE, sizeof (Stripe));
  gboolean large_only = painting->boxes->len > MAX_BOXES;

  for (guint i = 0; i < painting->boxes->len && stripes->len < MAX_BOXES; i++)
    {
      const AnnexaPaintedBox *box = &g_array_index (painting->boxes, AnnexaPaintedBox, i);
      Stripe stripe = { horizontal ? box->y1 : box->x1,
                        horizontal ? box->y2 : box->x2,
                        step_at (horizontal ? box->x1 : box->y1, n_steps - 1),
                        step_at (horizontal ? box->x2 : box->y2, n_steps),
                        box->color,
                        box->opacity };

      if (large_only && box->x2 - box->x1 < SMALL_PT && box->y2 - box->y1 < SMALL_PT)
        continue;
      stripe.to = MAX (stripe.to, stripe.from + 1);
      if (stripe.high - stripe.low <= THICK_PT)
        {
          float middle = (stripe.low + stripe.high) / 2;

          stripe.low = middle - THIN_PT / 2;
          stripe.high = middle + THIN_PT / 2;
        }
      g_array_append_val (stripes, stripe);
    }
  return stripes;
}

/* The positions at which what is painted can change; the last of those between which nothing is seen. */
static GArray *
edges_of (const GArray *stripes)
{
  GArray *edges = g_array_sized_new (FALSE, FALSE, sizeof (float), 2 * stripes->len);
  float first = -G_MAXFLOAT;
  guint kept = 0;

  for (guint i = 0; i < stripes->len; i++)
    {
      const Stripe *stripe = &g_array_index (stripes, Stripe, i);

      g_array_append_val (edges, stripe->low);
      g_array_append_val (edges, stripe->high);
    }
  annexa_sort_floats (edges);
  for (guint i = 0; i < edges->len; i++)
    {
      const float edge = g_array_index (edges, float, i);

      if (edge - first >= MIN_SEEN_PT)
        {
          first = edge;
          kept++;
        }
      g_array_index (edges, float, kept - 1) = edge;
    }
  g_array_set_size (edges, kept);
  return edges;
}

static guint32
blend (guint32 below, guint32 color, guint opacity)
{
  guint32 result = 0;

  for (guint shift = 0; shift < 24; shift += 8)
    {
      guint b = below >> shift & 0xff, c = color >> shift & 0xff;

      result |= (guint32)((b * (255 - opacity) + c * opacity) / 255) << shift;
    }
  return result;
}

/* The page seen line by line, from one edge to the next. */
typedef struct
{
  const GArray *stripes;
  GArray *starts; /* of guint: the stripes by where they begin */
  GArray *active; /* of guint: those that the line crosses, in the order in which they are painted */
  guint n_started;
  guint from, to; /* the steps in which the line may differ from the one before */
  guint n_painted;
} Sweep;

static void
sweep_touch (Sweep *self, const Stripe *stripe)
{
  self->from = MIN (self->from, stripe->from);
  self->to = MAX (self->to, stripe->to);
}

static int
compare_lows (gconstpointer a, gconstpointer b, gpointer stripes)
{
  const Stripe *first = &g_array_index ((GArray *)stripes, Stripe, *(const guint *)a);
  const Stripe *second = &g_array_index ((GArray *)stripes, Stripe, *(const guint *)b);

  return first->low < second->low ? -1 : first->low > second->low;
}

static void
sweep_init (Sweep *self, GArray *stripes)
{
  *self = (Sweep){
    stripes, g_array_new (FALSE, FALSE, sizeof (guint)), g_array_new (FALSE, FALSE, sizeof (guint)), 0, 0, 0,
    0
  };
  for (guint i = 0; i < stripes->len; i++)
    g_array_append_val (self->starts, i);
  g_array_sort_with_data (self->starts, compare_lows, stripes);
}

static void
sweep_clear (Sweep *self)
{
  g_array_unref (self->starts);
  g_array_unref (self->active);
}

static void
sweep_insert (Sweep *self, guint stripe)
{
  guint low = 0, high = self->active->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->active, guint, middle) < stripe)
        low = middle + 1;
      else
        high = middle;
    }
  g_array_insert_val (self->active, low, stripe);
}

/* Goes on to the line below the edge @at. */
static void
sweep_move (Sweep *self, float at)
{
  guint kept = 0;

  self->from = G_MAXUINT;
  self->to = 0;
  for (guint i = 0; i < self->active->len; i++)
    {
      guint index = g_array_index (self->active, guint, i);
      const Stripe *stripe = &g_array_index (self->stripes, Stripe, index);

      if (stripe->high > at)
        g_array_index (self->active, guint, kept++) = index;
      else
        sweep_touch (self, stripe);
    }
  g_array_set_size (self->active, kept);
  for (; self->n_started < self->starts->len; self->n_started++)
    {
      guint index = g_array_index (self->starts, guint, self->n_started);
      const Stripe *stripe = &g_array_index (self->stripes, Stripe, index);

      if (stripe->low > at)
        return;
      if (stripe->high <= at)
        continue;
      sweep_insert (self, index);
      sweep_touch (self, stripe);
    }
}

/* Paints what is seen along the line, step by step, where it may differ from the one before. */
static void
sweep_paint (Sweep *self, guint32 *line)
{
  for (guint x = self->from; x < self->to; x++)
    line[x] = PAPER;
  for (guint i = 0; i < self->active->len && self->n_painted < MAX_PAINTED_STEPS; i++)
    {
      const Stripe *stripe = &g_array_index (self->stripes, Stripe, g_array_index (self->active, guint, i));
      guint from = MAX (stripe->from, self->from), to = MIN (stripe->to, self->to);

      for (guint x = from; x < to; x++)
        line[x] = stripe->opacity == 255 ? stripe->color : blend (line[x], stripe->color, stripe->opacity);
      self->n_painted += 1 + (to > from ? to - from : 0);
    }
}

static gboolean
differ (guint32 a, guint32 b)
{
  for (guint shift = 0; shift < 24; shift += 8)
    if (abs ((int)(a >> shift & 0xff) - (int)(b >> shift & 0xff)) >= EDGE_STEP)
      return TRUE;
  return FALSE;
}

static void
end_run (GArray *rules, float at, guint from, guint to, float least_pt)
{
  AnnexaDrawnRule rule = { at, (float)from * STEP_PT, (float)(to + 1) * STEP_PT, 0 };

  if (rule.to - rule.from >= least_pt && rules->len < MAX_RULES)
    g_array_append_val (rules, rule);
}

/* The runs in which two neighbouring lines are not alike are rules between them. */
static void
compare_lines (const guint32 *above, const guint32 *below, guint first, guint n_steps, float at,
               float least_pt, GArray *rules)
{
  guint from = 0, last = 0, end;
  gboolean open = FALSE;

  for (guint x = first; x < n_steps; x++)
    {
      /* Whole runs that do not differ are passed over at once. */
      if (x + SAME_RUN <= n_steps && memcmp (above + x, below + x, SAME_RUN * sizeof *above) == 0)
        {
          x += SAME_RUN - 1;
          continue;
        }
      /* So are those that are alike among themselves: each step is as the one before. */
      for (end = x + 1; end + SAME_RUN <= n_steps
                        && memcmp (above + end, above + end - 1, SAME_RUN * sizeof *above) == 0
                        && memcmp (below + end, below + end - 1, SAME_RUN * sizeof *below) == 0;)
        end += SAME_RUN;
      while (end < n_steps && above[end] == above[x] && below[end] == below[x])
        end++;
      if (!differ (above[x], below[x]))
        {
          x = end - 1;
          continue;
        }
      if (open && (float)(x - last) * STEP_PT > MAX_BREAK_PT)
        {
          end_run (rules, at, from, last, least_pt);
          open = FALSE;
        }
      if (!open)
        from = x;
      open = TRUE;
      last = x = end - 1;
    }
  if (open)
    end_run (rules, at, from, last, least_pt);
}

static int
compare_rules (gconstpointer a, gconstpointer b)
{
  const AnnexaDrawnRule *first = a, *second = b;

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
      AnnexaDrawnRule rule = g_array_index (rules, AnnexaDrawnRule, i);
      gboolean merged = FALSE;

      for (guint j = kept; j > 0 && !merged; j--)
        {
          AnnexaDrawnRule *other = &g_array_index (rules, AnnexaDrawnRule, j - 1);

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
        g_array_index (rules, AnnexaDrawnRule, kept++) = rule;
    }
  g_array_set_size (rules, kept);
}

/* FALSE when too much is painted. */
static gboolean
find_rules (const AnnexaPainting *painting, gboolean horizontal, GArray *rules)
{
  float along_pt = horizontal ? painting->width_pt : painting->height_pt;
  float across_pt = horizontal ? painting->height_pt : painting->width_pt;
  guint n_steps = (guint)CLAMP (along_pt / STEP_PT, 1.0f, (float)MAX_STEPS);
  g_autoptr (GArray) stripes = stripes_of (painting, horizontal, n_steps);
  g_autoptr (GArray) edges = edges_of (stripes);
  g_autofree guint32 *above = g_new (guint32, n_steps), *below = g_new (guint32, n_steps);
  Sweep sweep;

  for (guint x = 0; x < n_steps; x++)
    above[x] = below[x] = PAPER;
  sweep_init (&sweep, stripes);
  for (guint i = 0; i < edges->len && sweep.n_painted < MAX_PAINTED_STEPS; i++)
    {
      float at = g_array_index (edges, float, i);

      sweep_move (&sweep, at);
      if (sweep.from >= sweep.to)
        continue;
      sweep_paint (&sweep, below);
      if (at > PAPER_EDGE_PT && at < across_pt - PAPER_EDGE_PT)
        compare_lines (above, below, sweep.from, sweep.to, at,
                       horizontal ? MIN_HORIZONTAL_PT : MIN_VERTICAL_PT, rules);
      memcpy (above + sweep.from, below + sweep.from, (sweep.to - sweep.from) * sizeof *above);
    }
  sweep_clear (&sweep);
  if (sweep.n_painted >= MAX_PAINTED_STEPS)
    return FALSE;
  merge_rules (rules);
  return TRUE;
}

/**
 * annexa_drawn_rules_find:
 * @painting: what a page paints
 * @horizontal: (element-type AnnexaDrawnRule): gets the horizontal rules and edges of filled areas
 * @vertical: (element-type AnnexaDrawnRule): gets the vertical ones
 *
 * Finds straight rules and the edges of filled areas as far as they are seen: what is painted over, or in the
 * colour of its ground, is none. Between two positions at which boxes begin or end a page looks the same all
 * along, so that one line there stands for all; where two such neighbours differ, an edge lies. Where more is
 * painted than any table needs, nothing is found.
 */
void
annexa_drawn_rules_find (const AnnexaPainting *painting, GArray *horizontal, GArray *vertical)
{
  if (find_rules (painting, TRUE, horizontal) && find_rules (painting, FALSE, vertical))
    return;
  g_array_set_size (horizontal, 0);
  g_array_set_size (vertical, 0);
}
