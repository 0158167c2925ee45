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
  ANNEXA_OP_RANGES, /* one unit of the x ranges (y = 0) or of none of them (y = 1) */
  ANNEXA_OP_SPLIT,  /* try x, then y */
  ANNEXA_OP_JUMP,
  ANNEXA_OP_SAVE, /* group x: start (y = 0) or end (y = 1) */
  ANNEXA_OP_MATCH,
  ANNEXA_OP_SECOND, /* the last: none, but tells what a match may have second as others what they begin with
                     */
} AnnexaPatternOp;

/* What a way through the program may come to first. */
typedef enum
{
  ANNEXA_FIRST_ALL = 1 << 0, /* anything, or the end of the match */
} AnnexaPatternFirst;

typedef struct
{
  guint8 op;      /* AnnexaPatternOp */
  guint8 first;   /* AnnexaPatternFirst of the way from here on */
  guint16 x, y;   /* instructions, or as the operation says */
  guint64 firsts; /* characters of ASCII, by annexa_pattern_first_bit() */
  guint64 others; /* characters beyond it, by their low six bits */
  const AnnexaPatternRange *ranges;
} AnnexaPatternInstruction;

/* Text is folded: it has no upper case, whose characters share their bits with the lower case. */
static inline guint64
annexa_pattern_first_bit (gunichar c)
{
  return G_GUINT64_CONSTANT (1) << ((c & 31) | (c >> 1 & 32));
}

/* Whether the way from @instruction on can take @c, 0 at the end of the text. */
static inline gboolean
annexa_pattern_may_begin (const AnnexaPatternInstruction *instruction, gunichar c)
{
  if (instruction->first & ANNEXA_FIRST_ALL)
    return TRUE;
  return c < 0x80 ? (instruction->firsts & annexa_pattern_first_bit (c)) != 0 && c != 0
                  : (instruction->others >> (c & 63) & 1) != 0;
}

/* What the program is made from, and what owns it. */
typedef struct
{
  GPtrArray *nodes;
  GPtrArray *group_names;
  AnnexaPatternNode *root;
  GArray *program;
} AnnexaPatternTree;

/* What a match needs: plain arrays, which a catalog image has without a tree. */
struct _AnnexaPattern
{
  guint n_instructions;
  const AnnexaPatternInstruction *program;
  guint n_groups;
  const char *const *group_names;
  guint most_before_digit; /* no match has more units before a digit; G_MAXUINT: it may have no digit */
  guint most_before_dot;   /* the same for a full stop */
  AnnexaPatternTree *tree; /* (nullable) (owned) */
};

/* annexa-pattern-parse.c: the tree of @text, which @self owns; %NULL with a translated *@message */
AnnexaPatternNode *annexa_pattern_parse (AnnexaPatternTree *self, const char *text, char **message);

#define ANNEXA_PATTERN_MAX_FOLDED ANNEXA_FOLD_MAX_UNITS (8)

/* annexa-pattern-tree.c */
/* The code points that @c stands for in folded text; returns their number. */
guint annexa_pattern_fold (gunichar c, gunichar units[ANNEXA_PATTERN_MAX_FOLDED]);
/* (transfer none): @tree owns it */
AnnexaPatternNode *annexa_pattern_node_new (AnnexaPatternTree *tree, AnnexaPatternNodeKind kind,
                                            AnnexaPatternNode *a, AnnexaPatternNode *b);
void annexa_pattern_node_free (gpointer node);
/* Which of @names the @length bytes at @name are, or -1. */
int annexa_pattern_find_name (const char *const *names, guint n_names, const char *name, gsize length);
gboolean annexa_pattern_node_may_be_empty (const AnnexaPatternNode *node);
gboolean annexa_pattern_node_has_unbounded (const AnnexaPatternNode *node);
/* How many units of a match come before the first from @first to @last; G_MAXUINT where one may have none. */
guint annexa_pattern_node_before (const AnnexaPatternNode *node, gunichar first, gunichar last);
gboolean annexa_pattern_node_first (const AnnexaPatternNode *node,
                                    void (*mark) (gunichar, gunichar, gpointer), gpointer data,
                                    gboolean *open);

/* annexa-pattern-compile.c: whether the program of the tree is short enough */
gboolean annexa_pattern_compile (AnnexaPatternTree *self);

G_END_DECLS
