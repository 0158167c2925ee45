/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "annexa-pattern-private.h"
#include "text/annexa-fold-private.h"

G_BEGIN_DECLS

/* A pattern is parsed to a tree, the tree is checked, then compiled to a program for a small backtracking
 * machine: each stage is a file. */

typedef struct
{
  gunichar first, last;
} AnnexaPatternRange;

typedef enum
{
  ANNEXA_NODE_EMPTY,
  ANNEXA_NODE_RANGES, /* one unit */
  ANNEXA_NODE_SEQUENCE,
  ANNEXA_NODE_CHOICE,
  ANNEXA_NODE_REPEAT,
  ANNEXA_NODE_GROUP,
} AnnexaPatternNodeKind;

typedef struct _AnnexaPatternNode AnnexaPatternNode;
struct _AnnexaPatternNode
{
  AnnexaPatternNodeKind kind;
  AnnexaPatternNode *a, *b;
  guint min, max; /* REPEAT; max G_MAXUINT: unbounded */
  guint group;    /* GROUP */
  gboolean negated;
  guint n_ranges;
  AnnexaPatternRange *ranges;
};

typedef enum
{
  ANNEXA_OP_RANGES,
  ANNEXA_OP_SPLIT, /* try x, then y */
  ANNEXA_OP_JUMP,
  ANNEXA_OP_SAVE, /* group x: start (y = 0) or end (y = 1) */
  ANNEXA_OP_MATCH,
} AnnexaPatternOp;

typedef struct
{
  AnnexaPatternOp op;
  guint x, y;
  const AnnexaPatternNode *node;
} AnnexaPatternInstruction;

struct _AnnexaPattern
{
  GPtrArray *nodes;
  GPtrArray *group_names;
  AnnexaPatternNode *root;
  GArray *program;
};

/* annexa-pattern-parse.c: the tree of @text, which the pattern owns; %NULL with a translated *@message */
AnnexaPatternNode *annexa_pattern_parse (AnnexaPattern *self, const char *text, char **message);

#define ANNEXA_PATTERN_MAX_FOLDED ANNEXA_FOLD_MAX_UNITS (8)

/* annexa-pattern-tree.c */
/* The code points that @c stands for in folded text; returns their number. */
guint annexa_pattern_fold (gunichar c, gunichar units[ANNEXA_PATTERN_MAX_FOLDED]);
/* (transfer none): @pattern owns it */
AnnexaPatternNode *annexa_pattern_node_new (AnnexaPattern *pattern, AnnexaPatternNodeKind kind,
                                            AnnexaPatternNode *a, AnnexaPatternNode *b);
void annexa_pattern_node_free (gpointer node);
gboolean annexa_pattern_node_may_be_empty (const AnnexaPatternNode *node);
gboolean annexa_pattern_node_has_unbounded (const AnnexaPatternNode *node);
gboolean annexa_pattern_node_first (const AnnexaPatternNode *node,
                                    void (*mark) (gunichar, gunichar, gpointer), gpointer data,
                                    gboolean *open);

/* annexa-pattern-compile.c: whether the program of the tree is short enough */
gboolean annexa_pattern_compile (AnnexaPattern *self);

G_END_DECLS
