/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-pattern-program-private.h"

static guint
emit (AnnexaPatternTree *self, AnnexaPatternOp op, guint x, guint y, const AnnexaPatternRange *ranges)
{
  AnnexaPatternInstruction instruction
      = { .op = (guint8)op, .x = (guint16)x, .y = (guint16)y, .ranges = ranges };

  if (self->program->len <= ANNEXA_PATTERN_MAX_INSTRUCTIONS)
    g_array_append_val (self->program, instruction);
  return self->program->len - 1;
}

static AnnexaPatternInstruction *
instruction_at (const AnnexaPatternTree *self, guint at)
{
  return &g_array_index (self->program, AnnexaPatternInstruction, at);
}

static void
compile (AnnexaPatternTree *self, const AnnexaPatternNode *node)
{
  guint split, jump;

  /* Copies of a body multiply; stop as soon as the program is too long, which annexa_pattern_new() reports.
   */
  if (self->program->len > ANNEXA_PATTERN_MAX_INSTRUCTIONS)
    return;
  switch (node->kind)
    {
    case ANNEXA_NODE_EMPTY:
      break;
    case ANNEXA_NODE_RANGES:
      emit (self, ANNEXA_OP_RANGES, node->n_ranges, node->negated ? 1 : 0, node->ranges);
      break;
    case ANNEXA_NODE_SEQUENCE:
      compile (self, node->a);
      compile (self, node->b);
      break;
    case ANNEXA_NODE_CHOICE:
      split = emit (self, ANNEXA_OP_SPLIT, self->program->len + 1, 0, NULL);
      compile (self, node->a);
      jump = emit (self, ANNEXA_OP_JUMP, 0, 0, NULL);
      instruction_at (self, split)->y = self->program->len;
      compile (self, node->b);
      instruction_at (self, jump)->x = self->program->len;
      break;
    case ANNEXA_NODE_REPEAT:
      for (guint i = 0; i < node->min; i++)
        compile (self, node->a);
      if (node->max == G_MAXUINT)
        {
          split = emit (self, ANNEXA_OP_SPLIT, self->program->len + 1, 0, NULL);
          compile (self, node->a);
          emit (self, ANNEXA_OP_JUMP, split, 0, NULL);
          instruction_at (self, split)->y = self->program->len;
          break;
        }
      /* (a(a(a)?)?)? rather than a?a?a?, which has many ways to take the same characters. Until it is known
       * where the copies end, each split holds the place of the one before. */
      split = G_MAXUINT16;
      for (guint i = node->min; i < node->max; i++)
        {
          if (self->program->len > ANNEXA_PATTERN_MAX_INSTRUCTIONS)
            return;
          split = emit (self, ANNEXA_OP_SPLIT, self->program->len + 1, split, NULL);
          compile (self, node->a);
        }
      while (split != G_MAXUINT16)
        {
          AnnexaPatternInstruction *instruction = instruction_at (self, split);

          split = instruction->y;
          instruction->y = (guint16)self->program->len;
        }
      break;
    case ANNEXA_NODE_GROUP:
      emit (self, ANNEXA_OP_SAVE, node->group, 0, NULL);
      compile (self, node->a);
      emit (self, ANNEXA_OP_SAVE, node->group, 1, NULL);
      break;
    }
}

static void
add_range (AnnexaPatternInstruction *instruction, const AnnexaPatternRange *range)
{
  for (gunichar c = range->first; c <= range->last && c < 0x80; c++)
    instruction->firsts |= annexa_pattern_first_bit (c);
  if (range->last >= 0x80)
    {
      gunichar first = MAX (range->first, 0x80), last = MIN (range->last, first + 63);

      for (gunichar c = first; c <= last; c++)
        instruction->others |= G_GUINT64_CONSTANT (1) << (c & 63);
    }
}

static void
add_firsts (AnnexaPatternInstruction *instruction, const AnnexaPatternInstruction *next)
{
  instruction->first |= next->first;
  instruction->firsts |= next->firsts;
  instruction->others |= next->others;
}

/* Notes for every instruction what the way from there on may begin with, so that ways that lead nowhere are
 * not tried. From the last to the first: only the jump back of a repetition leads to one that is not known
 * yet. */
static void
find_firsts (AnnexaPatternTree *self)
{
  for (guint at = self->program->len; at > 0; at--)
    {
      AnnexaPatternInstruction *instruction = instruction_at (self, at - 1);

      switch (instruction->op)
        {
        case ANNEXA_OP_RANGES:
          if (instruction->y != 0)
            instruction->first = ANNEXA_FIRST_ALL;
          for (guint i = 0; i < instruction->x; i++)
            add_range (instruction, &instruction->ranges[i]);
          break;
        case ANNEXA_OP_SPLIT:
          add_firsts (instruction, instruction_at (self, instruction->x));
          add_firsts (instruction, instruction_at (self, instruction->y));
          break;
        case ANNEXA_OP_JUMP:
          if (instruction->x < at)
            instruction->first = ANNEXA_FIRST_ALL;
          else
            add_firsts (instruction, instruction_at (self, instruction->x));
          break;
        case ANNEXA_OP_SAVE:
          add_firsts (instruction, instruction_at (self, at));
          break;
        case ANNEXA_OP_SECOND:
          break;
        case ANNEXA_OP_MATCH:
        default:
          instruction->first = ANNEXA_FIRST_ALL;
          break;
        }
    }
}

/* Notes in the last instruction, which no way comes to, what a match may have second. */
static void
find_seconds (AnnexaPatternTree *self)
{
  AnnexaPatternInstruction *second = instruction_at (self, self->program->len - 1);
  gboolean is_first[ANNEXA_PATTERN_MAX_INSTRUCTIONS] = { TRUE };

  for (guint at = 0; at + 1 < self->program->len; at++)
    {
      const AnnexaPatternInstruction *instruction = instruction_at (self, at);

      if (!is_first[at])
        continue;
      switch (instruction->op)
        {
        case ANNEXA_OP_RANGES:
          add_firsts (second, instruction_at (self, at + 1));
          break;
        case ANNEXA_OP_SPLIT:
          is_first[instruction->x] = is_first[instruction->y] = TRUE;
          break;
        case ANNEXA_OP_JUMP:
          is_first[instruction->x] = TRUE;
          if (instruction->x < at)
            second->first = ANNEXA_FIRST_ALL;
          break;
        case ANNEXA_OP_SAVE:
          is_first[at + 1] = TRUE;
          break;
        case ANNEXA_OP_MATCH:
        case ANNEXA_OP_SECOND:
        default:
          second->first = ANNEXA_FIRST_ALL;
          break;
        }
    }
}

gboolean
annexa_pattern_compile (AnnexaPatternTree *self)
{
  compile (self, self->root);
  emit (self, ANNEXA_OP_MATCH, 0, 0, NULL);
  emit (self, ANNEXA_OP_SECOND, 0, 0, NULL);
  if (self->program->len > ANNEXA_PATTERN_MAX_INSTRUCTIONS)
    return FALSE;
  find_firsts (self);
  find_seconds (self);
  return TRUE;
}
