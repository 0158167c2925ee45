/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-pattern-program-private.h"

#include <string.h>

/* What can be said of the tree of a pattern. */

void
annexa_pattern_node_free (gpointer data)
{
  AnnexaPatternNode *node = data;

  g_free (node->ranges);
  g_free (node);
}

AnnexaPatternNode *
annexa_pattern_node_new (AnnexaPatternTree *tree, AnnexaPatternNodeKind kind, AnnexaPatternNode *a,
                         AnnexaPatternNode *b)
{
  AnnexaPatternNode *node = g_new0 (AnnexaPatternNode, 1);

  node->kind = kind;
  node->a = a;
  node->b = b;
  g_ptr_array_add (tree->nodes, node);
  return node;
}

int
annexa_pattern_find_name (const char *const *names, guint n_names, const char *name, gsize length)
{
  for (guint i = 0; i < n_names; i++)
    if (strlen (names[i]) == length && memcmp (names[i], name, length) == 0)
      return (int)i;
  return -1;
}

gboolean
annexa_pattern_node_may_be_empty (const AnnexaPatternNode *node)
{
  switch (node->kind)
    {
    case ANNEXA_NODE_EMPTY:
      return TRUE;
    case ANNEXA_NODE_RANGES:
      return FALSE;
    case ANNEXA_NODE_SEQUENCE:
      return annexa_pattern_node_may_be_empty (node->a) && annexa_pattern_node_may_be_empty (node->b);
    case ANNEXA_NODE_CHOICE:
      return annexa_pattern_node_may_be_empty (node->a) || annexa_pattern_node_may_be_empty (node->b);
    case ANNEXA_NODE_REPEAT:
      return node->min == 0 || annexa_pattern_node_may_be_empty (node->a);
    case ANNEXA_NODE_GROUP:
    default:
      return annexa_pattern_node_may_be_empty (node->a);
    }
}

gboolean
annexa_pattern_node_has_unbounded (const AnnexaPatternNode *node)
{
  if (node->kind == ANNEXA_NODE_REPEAT && node->max == G_MAXUINT)
    return TRUE;
  return (node->a != NULL && annexa_pattern_node_has_unbounded (node->a))
         || (node->b != NULL && annexa_pattern_node_has_unbounded (node->b));
}

/* What of a match comes before a unit of a range, such as a digit. */
typedef struct
{
  gboolean always; /* every match has one */
  guint before;    /* units before the first one, at most */
  guint without;   /* units of a match that has none, at most */
} Before;

/* More are not told apart. */
#define MANY_UNITS 1000u

static Before
find_before (const AnnexaPatternNode *node, const AnnexaPatternRange *range)
{
  Before a = { FALSE, 0, 0 }, b = { FALSE, 0, 0 };

  if (node->kind == ANNEXA_NODE_RANGES)
    {
      a.always = !node->negated;
      for (guint i = 0; i < node->n_ranges; i++)
        a.always = a.always && node->ranges[i].first >= range->first && node->ranges[i].last <= range->last;
      a.without = !a.always;
      return a;
    }
  if (node->a != NULL)
    a = find_before (node->a, range);
  if (node->b != NULL)
    b = find_before (node->b, range);
  if (node->kind == ANNEXA_NODE_SEQUENCE)
    return (Before){ a.always || b.always, MAX (a.before, a.always ? 0 : a.without + b.before),
                     MIN (a.without + b.without, MANY_UNITS) };
  if (node->kind == ANNEXA_NODE_CHOICE)
    return (Before){ a.always && b.always, MAX (a.before, b.before), MAX (a.without, b.without) };
  if (node->kind == ANNEXA_NODE_REPEAT)
    {
      a.without *= MIN (node->max, MANY_UNITS);
      a.before += a.always ? 0 : a.without;
      a.without = MIN (a.without, MANY_UNITS);
      a.always = a.always && node->min > 0;
    }
  return a;
}

guint
annexa_pattern_node_before (const AnnexaPatternNode *node, gunichar first, gunichar last)
{
  const Before before = find_before (node, &(AnnexaPatternRange){ first, last });

  return before.always ? before.before : G_MAXUINT;
}

/* Whether what a match begins with is known: not `.` or a negated class. Marks it when @mark is not NULL.
 * Returns whether @node may be empty, so that what follows may come first as well; *@open is set for an
 * unknown beginning. */
gboolean
annexa_pattern_node_first (const AnnexaPatternNode *node, void (*mark) (gunichar, gunichar, gpointer),
                           gpointer data, gboolean *open)
{
  gboolean empty;

  switch (node->kind)
    {
    case ANNEXA_NODE_EMPTY:
      return TRUE;
    case ANNEXA_NODE_RANGES:
      *open |= node->negated;
      for (guint i = 0; i < node->n_ranges; i++)
        {
          *open |= node->ranges[i].last - node->ranges[i].first > 0x8000;
          if (mark != NULL)
            mark (node->ranges[i].first, node->ranges[i].last, data);
        }
      return FALSE;
    case ANNEXA_NODE_SEQUENCE:
      return annexa_pattern_node_first (node->a, mark, data, open)
             && annexa_pattern_node_first (node->b, mark, data, open);
    case ANNEXA_NODE_CHOICE:
      empty = annexa_pattern_node_first (node->a, mark, data, open);
      return annexa_pattern_node_first (node->b, mark, data, open) || empty;
    case ANNEXA_NODE_REPEAT:
      return annexa_pattern_node_first (node->a, mark, data, open) || node->min == 0;
    case ANNEXA_NODE_GROUP:
    default:
      return annexa_pattern_node_first (node->a, mark, data, open);
    }
}

guint
annexa_pattern_fold (gunichar c, gunichar units[ANNEXA_PATTERN_MAX_FOLDED])
{
  char utf8[8];
  guint32 offsets[ANNEXA_PATTERN_MAX_FOLDED];

  return (guint)annexa_fold_units (utf8, (gsize)g_unichar_to_utf8 (c, utf8), units, offsets);
}
