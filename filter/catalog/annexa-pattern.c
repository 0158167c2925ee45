/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "annexa-pattern-program-private.h"

#include <glib/gi18n-lib.h>

static AnnexaPatternTree *
tree_new (void)
{
  AnnexaPatternTree *tree = g_new0 (AnnexaPatternTree, 1);

  tree->nodes = g_ptr_array_new_with_free_func (annexa_pattern_node_free);
  tree->group_names = g_ptr_array_new_with_free_func (g_free);
  tree->program = g_array_new (FALSE, FALSE, sizeof (AnnexaPatternInstruction));
  return tree;
}

static void
tree_free (AnnexaPatternTree *tree)
{
  g_ptr_array_unref (tree->nodes);
  g_ptr_array_unref (tree->group_names);
  g_array_unref (tree->program);
  g_free (tree);
}

AnnexaPattern *
annexa_pattern_new (const char *pattern, char **message)
{
  g_autoptr (AnnexaPattern) self = g_new0 (AnnexaPattern, 1);
  gboolean open = FALSE;

  self->tree = tree_new ();
  self->tree->root = annexa_pattern_parse (self->tree, pattern, message);
  if (self->tree->root == NULL)
    return NULL;
  annexa_pattern_node_first (self->tree->root, NULL, NULL, &open);
  if (open)
    {
      *message = g_strdup (_ ("a pattern may not begin with just any character"));
      return NULL;
    }
  if (!annexa_pattern_compile (self->tree))
    {
      *message = g_strdup (_ ("a pattern is too long when its counts are written out"));
      return NULL;
    }
  self->n_instructions = self->tree->program->len;
  self->program = (const AnnexaPatternInstruction *)(const void *)self->tree->program->data;
  self->most_before_digit = annexa_pattern_node_before (self->tree->root, '0', '9');
  self->most_before_dot = annexa_pattern_node_before (self->tree->root, '.', '.');
  self->n_groups = self->tree->group_names->len;
  self->group_names = (const char *const *)self->tree->group_names->pdata;
  return g_steal_pointer (&self);
}

AnnexaPattern *
annexa_pattern_new_of_group (const AnnexaPattern *self, guint group)
{
  AnnexaPattern *part = g_new0 (AnnexaPattern, 1);

  g_return_val_if_fail (self->tree != NULL && group < self->n_groups, part);

  part->tree = g_new0 (AnnexaPatternTree, 1);
  part->tree->nodes = g_ptr_array_ref (self->tree->nodes);
  part->tree->group_names = g_ptr_array_ref (self->tree->group_names);
  part->tree->program = g_array_new (FALSE, FALSE, sizeof (AnnexaPatternInstruction));
  for (guint i = 0; i < self->tree->nodes->len; i++)
    {
      AnnexaPatternNode *node = g_ptr_array_index (self->tree->nodes, i);

      if (node->kind == ANNEXA_NODE_GROUP && node->group == group)
        part->tree->root = node;
    }
  annexa_pattern_compile (part->tree);
  part->n_instructions = part->tree->program->len;
  part->program = (const AnnexaPatternInstruction *)(const void *)part->tree->program->data;
  part->most_before_digit = annexa_pattern_node_before (part->tree->root, '0', '9');
  part->most_before_dot = annexa_pattern_node_before (part->tree->root, '.', '.');
  part->n_groups = self->n_groups;
  part->group_names = self->group_names;
  return part;
}

void
annexa_pattern_free (AnnexaPattern *self)
{
  g_clear_pointer (&self->tree, tree_free);
  g_free (self);
}

int
annexa_pattern_group (const AnnexaPattern *self, const char *name, gsize length)
{
  return annexa_pattern_find_name (self->group_names, self->n_groups, name, length);
}

static inline gboolean
accepts (const AnnexaPatternInstruction *instruction, gunichar c)
{
  for (guint i = 0; i < instruction->x; i++)
    if (c >= instruction->ranges[i].first && c <= instruction->ranges[i].last)
      return instruction->y == 0;
  return instruction->y != 0;
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
  const AnnexaPatternInstruction *program = self->program, *first;
  Choice choices[MAX_CHOICES];
  guint n_choices = 0, pc = 0, pos = at;
  gunichar next;

  if (at >= n_units || !annexa_pattern_may_begin (program, units[at]))
    return 0;
  /* Most attempts end at the first character. */
  for (first = program; first->op == ANNEXA_OP_SAVE; first++)
    ;
  if (first->op == ANNEXA_OP_RANGES && !accepts (first, units[at]))
    return 0;
  /* And most others at the second. */
  if (!annexa_pattern_may_begin (&program[self->n_instructions - 1], at + 1 < n_units ? units[at + 1] : 0))
    return 0;
  for (guint i = 0; i < self->n_groups; i++)
    groups[i].start = groups[i].end = G_MAXUINT;
  for (guint n_steps = 0; n_steps < ANNEXA_PATTERN_MAX_STEPS; n_steps++)
    {
      const AnnexaPatternInstruction *instruction = &program[pc];
      gboolean failed = FALSE;

      switch (instruction->op)
        {
        case ANNEXA_OP_RANGES:
          failed = pos >= n_units || !accepts (instruction, units[pos]);
          pos++;
          pc++;
          break;
        case ANNEXA_OP_SPLIT:
          next = pos < n_units ? units[pos] : 0;
          if (!annexa_pattern_may_begin (&program[instruction->x], next))
            {
              failed = !annexa_pattern_may_begin (&program[instruction->y], next);
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
        case ANNEXA_OP_SECOND:
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

  g_return_if_fail (self->tree != NULL);

  annexa_pattern_node_first (self->tree->root, mark, data, &open);
}
