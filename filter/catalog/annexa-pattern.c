/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "annexa-pattern-program-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

AnnexaPattern *
annexa_pattern_new (const char *pattern, char **message)
{
  g_autoptr (AnnexaPattern) self = g_new0 (AnnexaPattern, 1);
  gboolean open = FALSE;

  self->nodes = g_ptr_array_new_with_free_func (annexa_pattern_node_free);
  self->group_names = g_ptr_array_new_with_free_func (g_free);
  self->program = g_array_new (FALSE, FALSE, sizeof (AnnexaPatternInstruction));
  self->root = annexa_pattern_parse (self, pattern, message);
  if (self->root == NULL)
    return NULL;
  annexa_pattern_node_first (self->root, NULL, NULL, &open);
  if (open)
    *message = g_strdup (_ ("a pattern may not begin with just any character"));
  else if (!annexa_pattern_compile (self))
    *message = g_strdup (_ ("a pattern is too long when its counts are written out"));
  else
    return g_steal_pointer (&self);
  return NULL;
}

void
annexa_pattern_free (AnnexaPattern *self)
{
  g_ptr_array_unref (self->nodes);
  g_ptr_array_unref (self->group_names);
  g_array_unref (self->program);
  g_free (self);
}

int
annexa_pattern_group (const AnnexaPattern *self, const char *name, gsize length)
{
  for (guint i = 0; i < self->group_names->len; i++)
    {
      const char *have = g_ptr_array_index (self->group_names, i);

      if (strlen (have) == length && memcmp (have, name, length) == 0)
        return i;
    }
  return -1;
}

static inline gboolean
accepts (const AnnexaPatternNode *node, gunichar c)
{
  for (guint i = 0; i < node->n_ranges; i++)
    if (c >= node->ranges[i].first && c <= node->ranges[i].last)
      return !node->negated;
  return node->negated;
}

/* What to return to when a way fails: an instruction and a place, or a group's bound to restore. */
typedef struct
{
  guint pc;
  guint at;
  guint group; /* G_MAXUINT: go on at pc; else restore this group to old */
  AnnexaPatternGroup old;
} Choice;

#define MAX_CHOICES 256

gsize
annexa_pattern_match (const AnnexaPattern *self, const gunichar *units, gsize n_units, gsize at,
                      gboolean whole, AnnexaPatternGroup groups[ANNEXA_PATTERN_MAX_GROUPS])
{
  const AnnexaPatternInstruction *program
      = (const AnnexaPatternInstruction *)(const void *)self->program->data;
  Choice choices[MAX_CHOICES];
  guint n_choices = 0, pc = 0, pos = at;
  gunichar next;

  if (at >= n_units || !annexa_pattern_may_begin (program, units[at]))
    return 0;
  for (guint i = 0; i < ANNEXA_PATTERN_MAX_GROUPS; i++)
    groups[i].start = groups[i].end = G_MAXUINT;
  for (guint n_steps = 0; n_steps < ANNEXA_PATTERN_MAX_STEPS; n_steps++)
    {
      const AnnexaPatternInstruction *instruction = &program[pc];
      gboolean failed = FALSE;

      switch (instruction->op)
        {
        case ANNEXA_OP_RANGES:
          failed = pos >= n_units || !accepts (instruction->node, units[pos]);
          pos++;
          pc++;
          break;
        case ANNEXA_OP_SPLIT:
          next = pos < n_units ? units[pos] : 0;
          if (!annexa_pattern_may_begin (&program[instruction->x], next))
            {
              pc = instruction->y;
              break;
            }
          if (!annexa_pattern_may_begin (&program[instruction->y], next))
            {
              pc = instruction->x;
              break;
            }
          if (n_choices == MAX_CHOICES)
            return 0;
          choices[n_choices++] = (Choice){ .pc = instruction->y, .at = pos, .group = G_MAXUINT };
          pc = instruction->x;
          break;
        case ANNEXA_OP_JUMP:
          pc = instruction->x;
          break;
        case ANNEXA_OP_SAVE:
          if (n_choices == MAX_CHOICES)
            return 0;
          choices[n_choices++] = (Choice){ .group = instruction->x, .old = groups[instruction->x] };
          if (instruction->y == 0)
            groups[instruction->x].start = pos;
          else
            groups[instruction->x].end = pos;
          pc++;
          break;
        case ANNEXA_OP_MATCH:
        default:
          if (!whole || pos == n_units)
            return pos - at;
          failed = TRUE;
          break;
        }
      while (failed)
        {
          if (n_choices == 0)
            return 0;
          n_choices--;
          if (choices[n_choices].group != G_MAXUINT)
            {
              groups[choices[n_choices].group] = choices[n_choices].old;
              continue;
            }
          pc = choices[n_choices].pc;
          pos = choices[n_choices].at;
          failed = FALSE;
        }
    }
  return 0;
}

void
annexa_pattern_foreach_first (const AnnexaPattern *self, void (*mark) (gunichar, gunichar, gpointer),
                              gpointer data)
{
  gboolean open = FALSE;

  annexa_pattern_node_first (self->root, mark, data, &open);
}
