/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-drawing-private.h"

#include <math.h>

/* A box that hangs on a longer rule and has nothing drawn beside it: a shaded line at the top of a cell,
 * below the rule between two rows or below the bar of a chapter. It is a drawing of its own; with the rule it
 * would make a grid of which a cell stands open, and the rule would be lost to the rows that it parts. */

/* So far a rule goes on at the side of what hangs on it. */
#define MIN_BESIDE_PT 15.0f

typedef struct
{
  float left, top, right, bottom;
  guint top_rule; /* its index among the horizontal ones */
} Hanging;

static AnnexaDrawnRule *
rule_at (GArray *rules, guint i)
{
  return &g_array_index (rules, AnnexaDrawnRule, i);
}

static gboolean
near (float a, float b)
{
  return fabsf (a - b) <= ANNEXA_TOUCH_PT;
}

/* The rule of the group of @side that goes on at both sides of its upper end, or G_MAXUINT. */
static guint
find_top (GArray *horizontal, const AnnexaDrawnRule *side)
{
  for (guint i = 0; i < horizontal->len && rule_at (horizontal, i)->at <= side->from + ANNEXA_TOUCH_PT; i++)
    {
      const AnnexaDrawnRule *rule = rule_at (horizontal, i);

      if (rule->group == side->group && near (rule->at, side->from) && rule->from <= side->at - MIN_BESIDE_PT
          && rule->to >= side->at + MIN_BESIDE_PT)
        return i;
    }
  return G_MAXUINT;
}

/* The rule of the group of @side that ends or begins at its lower end, or NULL. */
static const AnnexaDrawnRule *
find_bottom (GArray *horizontal, const AnnexaDrawnRule *side)
{
  for (guint i = 0; i < horizontal->len && rule_at (horizontal, i)->at <= side->to + ANNEXA_TOUCH_PT; i++)
    {
      const AnnexaDrawnRule *rule = rule_at (horizontal, i);

      if (rule->group == side->group && near (rule->at, side->to)
          && (near (rule->from, side->at) || near (rule->to, side->at)))
        return rule;
    }
  return NULL;
}

/* The vertical rule of @group at @x all along the box, or NULL. */
static AnnexaDrawnRule *
find_side (GArray *vertical, guint group, float x, const Hanging *box)
{
  for (guint i = 0; i < vertical->len && rule_at (vertical, i)->at <= x + ANNEXA_TOUCH_PT; i++)
    {
      AnnexaDrawnRule *rule = rule_at (vertical, i);

      if (rule->group == group && near (rule->at, x) && rule->from <= box->top + ANNEXA_TOUCH_PT
          && rule->to >= box->bottom - ANNEXA_TOUCH_PT)
        return rule;
    }
  return NULL;
}

/* Whether a vertical rule of @group stands beside the box: the side of a cell that ends elsewhere, or on
 * another page. */
static gboolean
has_beside (GArray *vertical, guint group, const Hanging *box)
{
  for (guint i = 0; i < vertical->len; i++)
    {
      const AnnexaDrawnRule *rule = rule_at (vertical, i);

      if (rule->group == group && rule->from < box->bottom - ANNEXA_TOUCH_PT
          && rule->to > box->top + ANNEXA_TOUCH_PT
          && (rule->at < box->left - ANNEXA_TOUCH_PT || rule->at > box->right + ANNEXA_TOUCH_PT))
        return TRUE;
    }
  return FALSE;
}

/* Whether a rule of @group that runs on beside the box parts it: it is a shaded column, of which the page
 * ends the last cell. */
static gboolean
is_parted (GArray *horizontal, guint group, const Hanging *box)
{
  for (guint i = 0; i < horizontal->len; i++)
    {
      const AnnexaDrawnRule *rule = rule_at (horizontal, i);

      if (rule->group == group && rule->at > box->top + ANNEXA_TOUCH_PT
          && rule->at < box->bottom - ANNEXA_TOUCH_PT && rule->from < box->right && rule->to > box->left
          && (rule->from <= box->left - MIN_BESIDE_PT || rule->to >= box->right + MIN_BESIDE_PT))
        return TRUE;
    }
  return FALSE;
}

/* The box of which vertical rule @side is a side, where it hangs; FALSE where there is none. */
static gboolean
find_hanging (GArray *horizontal, GArray *vertical, const AnnexaDrawnRule *side, Hanging *box)
{
  const AnnexaDrawnRule *bottom;

  box->top_rule = find_top (horizontal, side);
  bottom = box->top_rule != G_MAXUINT ? find_bottom (horizontal, side) : NULL;
  if (bottom == NULL)
    return FALSE;
  *box = (Hanging){ bottom->from, side->from, bottom->to, side->to, box->top_rule };
  return rule_at (horizontal, box->top_rule)->from <= box->left + ANNEXA_TOUCH_PT
         && rule_at (horizontal, box->top_rule)->to >= box->right - ANNEXA_TOUCH_PT
         && find_side (vertical, side->group, box->left, box) != NULL
         && find_side (vertical, side->group, box->right, box) != NULL
         && !has_beside (vertical, side->group, box) && !is_parted (horizontal, side->group, box);
}

/* Gives what lies within [from, to] along the rules and [low, high] across them to @group; a longer rule is
 * cut. */
static void
move_rules (GArray *rules, guint old_group, guint group, float low, float high, float from, float to)
{
  for (guint i = 0; i < rules->len; i++)
    {
      AnnexaDrawnRule *rule = rule_at (rules, i);
      AnnexaDrawnRule within;

      if (rule->group != old_group || rule->at < low - ANNEXA_TOUCH_PT || rule->at > high + ANNEXA_TOUCH_PT
          || rule->to < from + ANNEXA_TOUCH_PT || rule->from > to - ANNEXA_TOUCH_PT)
        continue;
      within = (AnnexaDrawnRule){ rule->at, MAX (rule->from, from), MIN (rule->to, to), group };
      if (rule->from >= from - ANNEXA_TOUCH_PT && rule->to <= to + ANNEXA_TOUCH_PT)
        {
          *rule = within;
          continue;
        }
      /* Of an edge that goes on, what is above the box stays; it may go on below another that hangs. */
      if (rule->from < from - ANNEXA_TOUCH_PT && rule->to <= to + ANNEXA_TOUCH_PT)
        rule->to = from;
      g_array_insert_val (rules, ++i, within);
    }
}

/* Makes each box that hangs on a longer rule a group of its own, with as much of the rule as it needs. */
void
annexa_drawing_part_hanging (GArray *horizontal, GArray *vertical)
{
  guint next_group = horizontal->len + vertical->len;

  for (guint i = 0; i < vertical->len; i++)
    {
      const guint old_group = rule_at (vertical, i)->group;
      Hanging box;
      AnnexaDrawnRule top;

      if (!find_hanging (horizontal, vertical, rule_at (vertical, i), &box))
        continue;
      top = (AnnexaDrawnRule){ rule_at (horizontal, box.top_rule)->at, box.left, box.right, next_group };
      move_rules (vertical, old_group, next_group, box.left, box.right, box.top, box.bottom);
      move_rules (horizontal, old_group, next_group, box.top + 2 * ANNEXA_TOUCH_PT, box.bottom, box.left,
                  box.right);
      g_array_insert_val (horizontal, box.top_rule + 1, top);
      next_group++;
    }
}
