/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-drawing-private.h"

#include <math.h>

/* Lines between columns of a page that a box interrupts: the box of a figure that is wider than its column,
 * and painted over the line. They are one line, and it is no side of what interrupts it. */

/* Shorter ones part no columns. */
#define MIN_PART_PT 36.0f

static AnnexaDrawnRule *
rule_at (const GArray *rules, guint i)
{
  return &g_array_index (rules, AnnexaDrawnRule, i);
}

static gboolean
near (float a, float b)
{
  return fabsf (a - b) <= ANNEXA_TOUCH_PT;
}

/* Whether @rule touches horizontal ones at its end @end alone, which goes on at both sides of it; what they
 * cover is added to @edge. */
static gboolean
ends_at_edge (const GArray *horizontal, const AnnexaDrawnRule *rule, float end, AnnexaBox *edge)
{
  gboolean any = FALSE;

  for (guint i = 0; i < horizontal->len; i++)
    {
      const AnnexaDrawnRule *across = rule_at (horizontal, i);

      if (across->from > rule->at + ANNEXA_TOUCH_PT || across->to < rule->at - ANNEXA_TOUCH_PT
          || across->at < rule->from - ANNEXA_TOUCH_PT || across->at > rule->to + ANNEXA_TOUCH_PT)
        continue;
      if (!near (across->at, end) || near (across->from, rule->at) || near (across->to, rule->at))
        return FALSE;
      edge->x1 = MIN (edge->x1, across->from);
      edge->x2 = MAX (edge->x2, across->to);
      any = TRUE;
    }
  return any;
}

/* Whether a vertical rule other than @i and @next stands on what lies between these, or hangs from it: they
 * are sides of cells. */
static gboolean
has_other (const GArray *vertical, guint i, guint next, const AnnexaBox *between)
{
  for (guint k = 0; k < vertical->len; k++)
    {
      const AnnexaDrawnRule *rule = rule_at (vertical, k);

      if (k != i && k != next && rule->at >= between->x1 - ANNEXA_TOUCH_PT
          && rule->at <= between->x2 + ANNEXA_TOUCH_PT && rule->from <= between->y2 + ANNEXA_TOUCH_PT
          && rule->to >= between->y1 - ANNEXA_TOUCH_PT
          && (rule->from < between->y1 - ANNEXA_TOUCH_PT || rule->to > between->y2 + ANNEXA_TOUCH_PT))
        return TRUE;
    }
  return FALSE;
}

/* The rule that goes on where @i ends, below what is between them; G_MAXUINT where none does. */
static guint
find_next (const GArray *vertical, guint i)
{
  const AnnexaDrawnRule *above = rule_at (vertical, i);
  guint next = G_MAXUINT;

  for (guint k = i + 1; k < vertical->len && near (rule_at (vertical, k)->at, above->at); k++)
    if (rule_at (vertical, k)->from > above->to + ANNEXA_MIN_BOX_HEIGHT_PT
        && (next == G_MAXUINT || rule_at (vertical, k)->from < rule_at (vertical, next)->from))
      next = k;
  return next;
}

/* Whether what is between rule @i and @next, which stands below it, is a box that interrupts a line. */
static gboolean
is_interrupted (const GArray *horizontal, const GArray *vertical, guint i, guint next)
{
  const AnnexaDrawnRule *above = rule_at (vertical, i), *below = rule_at (vertical, next);
  AnnexaBox between = { above->at, above->to, above->at, below->from };

  return above->to - above->from >= MIN_PART_PT && below->to - below->from >= MIN_PART_PT
         && ends_at_edge (horizontal, above, above->to, &between)
         && ends_at_edge (horizontal, below, below->from, &between)
         && !has_other (vertical, i, next, &between);
}

/**
 * annexa_drawing_join_interrupted:
 * @horizontal: (element-type AnnexaDrawnRule): all horizontal rules
 * @vertical: (element-type AnnexaDrawnRule): the vertical ones, sorted by position; those that boxes
 * interrupt are made one
 *
 * Returns: (transfer full): of each vertical rule, whether it is such a line
 */
gboolean *
annexa_drawing_join_interrupted (const GArray *horizontal, GArray *vertical)
{
  gboolean *joined = g_new0 (gboolean, vertical->len + 1);

  for (guint i = 0; i + 1 < vertical->len; i++)
    {
      const guint next = find_next (vertical, i);

      if (next == G_MAXUINT || !is_interrupted (horizontal, vertical, i, next))
        continue;
      rule_at (vertical, i)->to = rule_at (vertical, next)->to;
      g_array_remove_index (vertical, next);
      joined[i] = TRUE;
    }
  return joined;
}
