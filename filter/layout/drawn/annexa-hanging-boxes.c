/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-drawing-private.h"

#include <math.h>

/* A box that hangs on a longer rule and has nothing drawn beside it but others like it: a shaded line at the
 * top of a cell, below the rule between two rows or below the bar of a chapter; or that stands on one, as the
 * tab of a register does around a heading. It is a drawing of its own; with the rule it would make a grid of
 * which a cell stands open, and the rule would be lost to the rows that it parts. */

/* So far a rule goes on at the side of what hangs or stands on it. */
#define MIN_BESIDE_PT 15.0f
/* The cells of a table are nearer to each other. */
#define MIN_WHITE_PT 5.0f
/* Cards that hang beside each other on one rule have no more sides. */
#define MAX_SIDES 16u

typedef struct
{
  float left, top, right, bottom;
  guint rule; /* that it hangs or stands on: its index among the horizontal ones */
  gboolean stands;
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

/* The rule of the group of @side that goes on at both sides of @end, one of its ends, or G_MAXUINT. */
static guint
find_longer (GArray *horizontal, const AnnexaDrawnRule *side, float end)
{
  for (guint i = 0; i < horizontal->len && rule_at (horizontal, i)->at <= end + ANNEXA_TOUCH_PT; i++)
    {
      const AnnexaDrawnRule *rule = rule_at (horizontal, i);

      if (rule->group == side->group && near (rule->at, end) && rule->from <= side->at - MIN_BESIDE_PT
          && rule->to >= side->at + MIN_BESIDE_PT)
        return i;
    }
  return G_MAXUINT;
}

/* The rule of the group of @side that ends or begins at @end, the other of its ends, or NULL. */
static const AnnexaDrawnRule *
find_shorter (GArray *horizontal, const AnnexaDrawnRule *side, float end)
{
  for (guint i = 0; i < horizontal->len && rule_at (horizontal, i)->at <= end + ANNEXA_TOUCH_PT; i++)
    {
      const AnnexaDrawnRule *rule = rule_at (horizontal, i);

      if (rule->group == side->group && near (rule->at, end)
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

/* The box that hangs, or stands, with vertical rule @side; FALSE where another side or an edge is missing. */
static gboolean
find_box (GArray *horizontal, GArray *vertical, const AnnexaDrawnRule *side, guint longer, gboolean stands,
          Hanging *box)
{
  const AnnexaDrawnRule *other = find_shorter (horizontal, side, stands ? side->from : side->to);

  if (other == NULL)
    return FALSE;
  *box = (Hanging){ other->from, side->from, other->to, side->to, longer, stands };
  return rule_at (horizontal, longer)->from <= box->left + ANNEXA_TOUCH_PT
         && rule_at (horizontal, longer)->to >= box->right - ANNEXA_TOUCH_PT
         && find_side (vertical, side->group, box->left, box) != NULL
         && find_side (vertical, side->group, box->right, box) != NULL;
}

/* Whether a vertical rule of @group stands within @box, which has columns then. */
static gboolean
has_columns (GArray *vertical, guint group, const Hanging *box)
{
  for (guint i = 0; i < vertical->len; i++)
    {
      const AnnexaDrawnRule *rule = rule_at (vertical, i);

      if (rule->group == group && rule->at > box->left + ANNEXA_TOUCH_PT
          && rule->at < box->right - ANNEXA_TOUCH_PT && rule->from <= box->top + ANNEXA_TOUCH_PT
          && rule->to >= box->bottom - ANNEXA_TOUCH_PT)
        return TRUE;
    }
  return FALSE;
}

/* Whether @rule is of @group and runs all across @box, between its edges. */
static gboolean
parts_rows (const AnnexaDrawnRule *rule, guint group, const Hanging *box)
{
  return rule->group == group && rule->at > box->top + ANNEXA_TOUCH_PT
         && rule->at < box->bottom - ANNEXA_TOUCH_PT && rule->from <= box->left + ANNEXA_TOUCH_PT
         && rule->to >= box->right - ANNEXA_TOUCH_PT;
}

/* Whether a rule at the height of horizontal rule @i parts rows of @box. The rules are sorted by height. */
static gboolean
has_row_beside (GArray *horizontal, guint i, guint group, const Hanging *box)
{
  const float at = rule_at (horizontal, i)->at;

  while (i > 0 && near (rule_at (horizontal, i - 1)->at, at))
    i--;
  for (; i < horizontal->len && near (rule_at (horizontal, i)->at, at); i++)
    if (parts_rows (rule_at (horizontal, i), group, box))
      return TRUE;
  return FALSE;
}

/* Whether two boxes are parts of one table: one has columns, and a row ends in both where it does in the
 * other. Between them stands a cell beside all these rows, of which the page shows neither end. */
static gboolean
share_rows (GArray *horizontal, GArray *vertical, guint group, const Hanging *box, const Hanging *other)
{
  if (!has_columns (vertical, group, box) && !has_columns (vertical, group, other))
    return FALSE;
  for (guint i = 0; i < horizontal->len; i++)
    if (parts_rows (rule_at (horizontal, i), group, box) && has_row_beside (horizontal, i, group, other))
      return TRUE;
  return FALSE;
}

/* Whether @rule is the side of another such box, with white between the two as between cards. */
static gboolean
is_of_other_box (GArray *horizontal, GArray *vertical, const AnnexaDrawnRule *rule, const Hanging *box)
{
  Hanging other;

  return near (box->stands ? rule->to : rule->from, rule_at (horizontal, box->rule)->at)
         && find_box (horizontal, vertical, rule, box->rule, box->stands, &other)
         && (other.right < box->left - MIN_WHITE_PT || other.left > box->right + MIN_WHITE_PT)
         && !share_rows (horizontal, vertical, rule->group, box, &other);
}

/* Whether a vertical rule of @group stands beside the box: the side of a cell that ends elsewhere, or on
 * another page. */
static gboolean
has_beside (GArray *horizontal, GArray *vertical, guint group, const Hanging *box)
{
  guint n = 0;

  for (guint i = 0; i < vertical->len; i++)
    {
      const AnnexaDrawnRule *rule = rule_at (vertical, i);

      if (rule->group == group && rule->from < box->bottom - ANNEXA_TOUCH_PT
          && rule->to > box->top + ANNEXA_TOUCH_PT
          && (rule->at < box->left - ANNEXA_TOUCH_PT || rule->at > box->right + ANNEXA_TOUCH_PT)
          && (++n > MAX_SIDES || !is_of_other_box (horizontal, vertical, rule, box)))
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

/* The box of which vertical rule @side is a side, where it hangs, or @stands; FALSE where there is none. */
static gboolean
find_hanging (GArray *horizontal, GArray *vertical, const AnnexaDrawnRule *side, gboolean stands,
              Hanging *box)
{
  guint longer = find_longer (horizontal, side, stands ? side->to : side->from);

  return longer != G_MAXUINT && find_box (horizontal, vertical, side, longer, stands, box)
         && !has_beside (horizontal, vertical, side->group, box) && !is_parted (horizontal, side->group, box);
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

/* Makes each box that hangs or stands on a longer rule a group of its own, with as much of the rule as it
 * needs. */
void
annexa_drawing_part_hanging (GArray *horizontal, GArray *vertical)
{
  guint next_group = horizontal->len + vertical->len;

  for (guint i = 0; i < vertical->len; i++)
    {
      const guint old_group = rule_at (vertical, i)->group;
      Hanging box;
      AnnexaDrawnRule part;

      if (!find_hanging (horizontal, vertical, rule_at (vertical, i), FALSE, &box)
          && !find_hanging (horizontal, vertical, rule_at (vertical, i), TRUE, &box))
        continue;
      part = (AnnexaDrawnRule){ rule_at (horizontal, box.rule)->at, box.left, box.right, next_group };
      /* What it hangs or stands on stays what it is. */
      g_array_insert_val (horizontal, box.rule + 1, part);
      move_rules (vertical, old_group, next_group, box.left, box.right, box.top, box.bottom);
      move_rules (horizontal, old_group, next_group, box.top + (box.stands ? 0 : 2 * ANNEXA_TOUCH_PT),
                  box.bottom - (box.stands ? 2 * ANNEXA_TOUCH_PT : 0), box.left, box.right);
      next_group++;
    }
}
