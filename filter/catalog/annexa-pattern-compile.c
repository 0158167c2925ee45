/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-pattern-program-private.h"

static guint
emit (AnnexaPattern *self, AnnexaPatternOp op, guint x, guint y, const AnnexaPatternNode *node)
{
  AnnexaPatternInstruction instruction = { op, x, y, node };

  if (self->program->len <= ANNEXA_PATTERN_MAX_INSTRUCTIONS)
    g_array_append_val (self->program, instruction);
  return self->program->len - 1;
}

static AnnexaPatternInstruction *
instruction_at (const AnnexaPattern *self, guint at)
{
  return &g_array_index (self->program, AnnexaPatternInstruction, at);
}

static void
compile (AnnexaPattern *self, const AnnexaPatternNode *node)
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
      emit (self, ANNEXA_OP_RANGES, 0, 0, node);
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
      for (guint i = node->min; i < node->max; i++)
        {
          split = emit (self, ANNEXA_OP_SPLIT, self->program->len + 1, 0, NULL);
          compile (self, node->a);
          instruction_at (self, split)->y = self->program->len;
        }
      break;
    case ANNEXA_NODE_GROUP:
      emit (self, ANNEXA_OP_SAVE, node->group, 0, NULL);
      compile (self, node->a);
      emit (self, ANNEXA_OP_SAVE, node->group, 1, NULL);
      break;
    }
}

gboolean
annexa_pattern_compile (AnnexaPattern *self)
{
  compile (self, self->root);
  emit (self, ANNEXA_OP_MATCH, 0, 0, NULL);
  return self->program->len <= ANNEXA_PATTERN_MAX_INSTRUCTIONS;
}
