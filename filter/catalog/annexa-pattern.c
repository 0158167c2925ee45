/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "annexa-pattern-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "text/annexa-fold-private.h"

/* A pattern is parsed to a tree, the tree is checked, then compiled to a program for a small backtracking
 * machine. */

typedef struct
{
  gunichar first, last;
} Range;

typedef enum
{
  NODE_EMPTY,
  NODE_RANGES, /* one unit */
  NODE_SEQUENCE,
  NODE_CHOICE,
  NODE_REPEAT,
  NODE_GROUP,
} NodeKind;

typedef struct _Node Node;
struct _Node
{
  NodeKind kind;
  Node *a, *b;
  guint min, max; /* REPEAT; max G_MAXUINT: unbounded */
  guint group;    /* GROUP */
  gboolean negated;
  guint n_ranges;
  Range *ranges;
};

typedef enum
{
  OP_RANGES,
  OP_SPLIT, /* try x, then y */
  OP_JUMP,
  OP_SAVE, /* group x: start (y = 0) or end (y = 1) */
  OP_MATCH,
} Op;

typedef struct
{
  Op op;
  guint x, y;
  const Node *node;
} Instruction;

struct _AnnexaPattern
{
  GPtrArray *nodes;
  GPtrArray *group_names;
  Node *root;
  GArray *program;
};

typedef struct
{
  AnnexaPattern *pattern;
  const char *p;
  guint depth;
  char *message;
} Parser;

static Node *parse_choice (Parser *parser);

static void
node_free (gpointer data)
{
  Node *node = data;

  g_free (node->ranges);
  g_free (node);
}

static Node *
node_new (Parser *parser, NodeKind kind, Node *a, Node *b)
{
  Node *node = g_new0 (Node, 1);

  node->kind = kind;
  node->a = a;
  node->b = b;
  g_ptr_array_add (parser->pattern->nodes, node);
  return node;
}

static Node *
fail (Parser *parser, const char *message)
{
  if (parser->message == NULL)
    parser->message = g_strdup (message);
  return NULL;
}

static Node *
ranges_new (Parser *parser, const Range *ranges, guint n_ranges)
{
  Node *node = node_new (parser, NODE_RANGES, NULL, NULL);

  node->ranges = g_memdup2 (ranges, n_ranges * sizeof (Range));
  node->n_ranges = n_ranges;
  return node;
}

static Node *
optional_blank (Parser *parser)
{
  Range blank = { ' ', ' ' };
  Node *node = node_new (parser, NODE_REPEAT, ranges_new (parser, &blank, 1), NULL);

  node->max = 1;
  return node;
}

/* A literal, folded as the text will be: `Ａ` and `A` are `a`, `㈱` is `(株)`. */
static Node *
literal (Parser *parser, gunichar c)
{
  char utf8[8];
  gunichar units[ANNEXA_FOLD_MAX_UNITS (8)];
  guint32 offsets[ANNEXA_FOLD_MAX_UNITS (8)];
  gsize n = annexa_fold_units (utf8, g_unichar_to_utf8 (c, utf8), units, offsets);
  Node *node = NULL;

  if (n == 0)
    return fail (parser, _ ("a pattern holds a character that text is read without"));
  for (gsize i = 0; i < n; i++)
    {
      Range range = { units[i], units[i] };
      Node *unit = ranges_new (parser, &range, 1);

      node = node == NULL ? unit : node_new (parser, NODE_SEQUENCE, node, unit);
    }
  return node;
}

static gboolean
folded_single (gunichar c, gunichar *folded)
{
  char utf8[8];
  gunichar units[ANNEXA_FOLD_MAX_UNITS (8)];
  guint32 offsets[ANNEXA_FOLD_MAX_UNITS (8)];

  if (annexa_fold_units (utf8, g_unichar_to_utf8 (c, utf8), units, offsets) != 1)
    return FALSE;
  *folded = units[0];
  return TRUE;
}

static const Range digit_ranges[] = { { '0', '9' } };
static const Range word_ranges[] = { { '0', '9' }, { '_', '_' }, { 'a', 'z' } };
static const Range space_ranges[] = { { ' ', ' ' } };

/* `\d`, `\w`, `\s`: their ranges, or NULL for an escaped mark. */
static const Range *
escape_ranges (char c, guint *n_ranges)
{
  *n_ranges = c == 'w' ? G_N_ELEMENTS (word_ranges) : 1;
  return c == 'd' ? digit_ranges : c == 'w' ? word_ranges : c == 's' ? space_ranges : NULL;
}

static gunichar
take_char (Parser *parser)
{
  gunichar c = g_utf8_get_char (parser->p);

  if (c != 0)
    parser->p = g_utf8_next_char (parser->p);
  return c;
}

static Node *
parse_escape (Parser *parser)
{
  guint n_ranges;
  gunichar c = take_char (parser);
  const Range *ranges = c < 0x80 ? escape_ranges (c, &n_ranges) : NULL;

  if (ranges != NULL)
    return ranges_new (parser, ranges, n_ranges);
  if (c >= '0' && c <= '9')
    return fail (parser, _ ("a pattern may not refer back to a group"));
  if (c == 0 || c >= 0x80 || g_ascii_isalnum (c))
    return fail (parser, _ ("a pattern has an escape other than \\d, \\w, \\s and escaped marks"));
  return literal (parser, c);
}

/* One member of a class into @c; for `\d` and the like, its ranges are appended and FALSE is returned. */
static gboolean
class_member (Parser *parser, GArray *ranges, gunichar *c)
{
  gunichar raw = take_char (parser);

  if (raw == '\\')
    {
      guint n_ranges;
      const Range *escaped;

      raw = take_char (parser);
      escaped = raw < 0x80 ? escape_ranges (raw, &n_ranges) : NULL;
      if (escaped != NULL)
        {
          g_array_append_vals (ranges, escaped, n_ranges);
          return FALSE;
        }
      if (raw == 0 || raw >= 0x80 || g_ascii_isalnum (raw))
        fail (parser, _ ("a pattern has an escape other than \\d, \\w, \\s and escaped marks"));
    }
  if (parser->message == NULL && !folded_single (raw, c))
    fail (parser,
          _ ("a pattern has a character in brackets that does not stand for one character when folded"));
  return parser->message == NULL;
}

static Node *
parse_class (Parser *parser)
{
  g_autoptr (GArray) ranges = g_array_new (FALSE, FALSE, sizeof (Range));
  gboolean negated = *parser->p == '^';
  Node *node;

  if (negated)
    parser->p++;
  while (*parser->p != ']' && *parser->p != '\0' && parser->message == NULL)
    {
      Range range;

      if (!class_member (parser, ranges, &range.first))
        continue;
      range.last = range.first;
      if (parser->p[0] == '-' && parser->p[1] != ']' && parser->p[1] != '\0')
        {
          parser->p++;
          if (!class_member (parser, ranges, &range.last) && parser->message == NULL)
            return fail (parser, _ ("a pattern has a range that ends in a class"));
          if (parser->message == NULL && range.last < range.first)
            return fail (parser, _ ("a pattern has a range that runs backwards"));
        }
      g_array_append_val (ranges, range);
    }
  if (parser->message != NULL)
    return NULL;
  if (*parser->p != ']')
    return fail (parser, _ ("a pattern lacks a closing “]”"));
  parser->p++;
  if (ranges->len == 0)
    return fail (parser, _ ("a pattern has an empty “[]”"));
  node = ranges_new (parser, (const Range *)(const void *)ranges->data, ranges->len);
  node->negated = negated;
  return node;
}

/* After `(?<`: the name up to `>`; the index of its group, or -1. */
static int
parse_group_name (Parser *parser)
{
  gsize length = 0;

  while (g_ascii_islower (parser->p[length]))
    length++;
  if (length == 0 || parser->p[length] != '>')
    {
      fail (parser, _ ("the name of a group in a pattern is lower-case letters followed by “>”"));
      return -1;
    }
  if (annexa_pattern_group (parser->pattern, parser->p, length) >= 0)
    {
      fail (parser, _ ("a pattern names two groups alike"));
      return -1;
    }
  if (parser->pattern->group_names->len == ANNEXA_PATTERN_MAX_GROUPS)
    {
      fail (parser, _ ("a pattern has too many named groups"));
      return -1;
    }
  g_ptr_array_add (parser->pattern->group_names, g_strndup (parser->p, length));
  parser->p += length + 1;
  return parser->pattern->group_names->len - 1;
}

static Node *
parse_group (Parser *parser)
{
  int group = -1;
  Node *inner;

  if (++parser->depth > ANNEXA_PATTERN_MAX_DEPTH)
    return fail (parser, _ ("a pattern nests its groups too deep"));
  if (g_str_has_prefix (parser->p, "?:"))
    parser->p += 2;
  else if (g_str_has_prefix (parser->p, "?<") && parser->p[2] != '=' && parser->p[2] != '!')
    {
      parser->p += 2;
      group = parse_group_name (parser);
    }
  else if (*parser->p == '?')
    return fail (
        parser,
        _ ("a pattern may only use (…), (?:…) and (?<name>…); looking ahead or behind is not allowed"));
  if (parser->message != NULL)
    return NULL;
  inner = parse_choice (parser);
  if (inner == NULL)
    return NULL;
  if (*parser->p != ')')
    return fail (parser, _ ("a pattern lacks a closing “)”"));
  parser->p++;
  parser->depth--;
  if (group < 0)
    return inner;
  inner = node_new (parser, NODE_GROUP, inner, NULL);
  inner->group = group;
  return inner;
}

static Node *
parse_atom (Parser *parser)
{
  gunichar c = take_char (parser);

  switch (c)
    {
    case '(':
      return parse_group (parser);
    case '[':
      return parse_class (parser);
    case '\\':
      return parse_escape (parser);
    case ' ':
      return optional_blank (parser);
    case '.':
      {
        Range any = { 1, 0x10FFFF };

        return ranges_new (parser, &any, 1);
      }
    case '*':
    case '+':
    case '?':
    case '{':
      return fail (parser, _ ("a pattern repeats nothing"));
    case ']':
    case '}':
      return fail (parser, _ ("a pattern has a bracket that nothing opens; write it with a backslash"));
    case '^':
    case '$':
      return fail (parser,
                   _ ("a pattern may not use ^ or $; numbers and words are looked for where they can begin"));
    default:
      return literal (parser, c);
    }
}

static gboolean
parse_count (Parser *parser, guint *count)
{
  guint64 value;
  char *end;

  if (!g_ascii_isdigit (*parser->p))
    return FALSE;
  value = g_ascii_strtoull (parser->p, &end, 10);
  parser->p = end;
  *count = MIN (value, ANNEXA_PATTERN_MAX_REPEAT + 1);
  return TRUE;
}

/* `?`, `*`, `+`, `{m}`, `{m,}`, `{m,n}`; FALSE when none follows. */
static gboolean
parse_quantifier (Parser *parser, guint *min, guint *max)
{
  char c = *parser->p;

  if (c != '?' && c != '*' && c != '+' && c != '{')
    return FALSE;
  parser->p++;
  *min = c == '+';
  *max = c == '?' ? 1 : G_MAXUINT;
  if (c == '{')
    {
      gboolean counted = parse_count (parser, min);

      *max = *min;
      if (counted && *parser->p == ',')
        {
          parser->p++;
          if (!parse_count (parser, max))
            *max = G_MAXUINT;
        }
      if (!counted || *parser->p != '}' || *min > *max)
        fail (parser, _ ("a pattern has a count that is not {m}, {m,} or {m,n}"));
      else
        parser->p++;
      if (*min > ANNEXA_PATTERN_MAX_REPEAT || (*max != G_MAXUINT && *max > ANNEXA_PATTERN_MAX_REPEAT))
        fail (parser, _ ("a pattern repeats something too often"));
    }
  if (*parser->p == '?' || *parser->p == '+' || *parser->p == '*' || *parser->p == '{')
    fail (parser,
          _ ("a pattern repeats a repetition; lazy and possessive repetition is not part of the language"));
  return parser->message == NULL;
}

static gboolean
may_be_empty (const Node *node)
{
  switch (node->kind)
    {
    case NODE_EMPTY:
      return TRUE;
    case NODE_RANGES:
      return FALSE;
    case NODE_SEQUENCE:
      return may_be_empty (node->a) && may_be_empty (node->b);
    case NODE_CHOICE:
      return may_be_empty (node->a) || may_be_empty (node->b);
    case NODE_REPEAT:
      return node->min == 0 || may_be_empty (node->a);
    case NODE_GROUP:
    default:
      return may_be_empty (node->a);
    }
}

static gboolean
has_unbounded (const Node *node)
{
  if (node->kind == NODE_REPEAT && node->max == G_MAXUINT)
    return TRUE;
  return (node->a != NULL && has_unbounded (node->a)) || (node->b != NULL && has_unbounded (node->b));
}

static Node *
parse_piece (Parser *parser)
{
  Node *atom = parse_atom (parser), *repeat;
  guint min, max;

  if (atom == NULL || parser->message != NULL)
    return NULL;
  if (!parse_quantifier (parser, &min, &max))
    return parser->message == NULL ? atom : NULL;
  if (max > 1 && may_be_empty (atom))
    return fail (parser, _ ("a pattern repeats something that may be empty"));
  if (max > 1 && has_unbounded (atom))
    return fail (parser, _ ("a pattern repeats what is already repeated without bound"));
  repeat = node_new (parser, NODE_REPEAT, atom, NULL);
  repeat->min = min;
  repeat->max = max;
  return repeat;
}

static Node *
parse_sequence (Parser *parser)
{
  Node *sequence = NULL;

  while (*parser->p != '\0' && *parser->p != '|' && *parser->p != ')')
    {
      Node *piece = parse_piece (parser);

      if (piece == NULL)
        return NULL;
      sequence = sequence == NULL ? piece : node_new (parser, NODE_SEQUENCE, sequence, piece);
    }
  return sequence != NULL ? sequence : node_new (parser, NODE_EMPTY, NULL, NULL);
}

static Node *
parse_choice (Parser *parser)
{
  Node *first = parse_sequence (parser);
  Node *rest;

  if (first == NULL || *parser->p != '|')
    return first;
  parser->p++;
  rest = parse_choice (parser);
  return rest == NULL ? NULL : node_new (parser, NODE_CHOICE, first, rest);
}

static guint
emit (AnnexaPattern *self, Op op, guint x, guint y, const Node *node)
{
  Instruction instruction = { op, x, y, node };

  if (self->program->len <= ANNEXA_PATTERN_MAX_INSTRUCTIONS)
    g_array_append_val (self->program, instruction);
  return self->program->len - 1;
}

static Instruction *
instruction_at (const AnnexaPattern *self, guint at)
{
  return &g_array_index (self->program, Instruction, at);
}

static void
compile (AnnexaPattern *self, const Node *node)
{
  guint split, jump;

  /* Copies of a body multiply; stop as soon as the program is too long, which annexa_pattern_new() reports.
   */
  if (self->program->len > ANNEXA_PATTERN_MAX_INSTRUCTIONS)
    return;
  switch (node->kind)
    {
    case NODE_EMPTY:
      break;
    case NODE_RANGES:
      emit (self, OP_RANGES, 0, 0, node);
      break;
    case NODE_SEQUENCE:
      compile (self, node->a);
      compile (self, node->b);
      break;
    case NODE_CHOICE:
      split = emit (self, OP_SPLIT, self->program->len + 1, 0, NULL);
      compile (self, node->a);
      jump = emit (self, OP_JUMP, 0, 0, NULL);
      instruction_at (self, split)->y = self->program->len;
      compile (self, node->b);
      instruction_at (self, jump)->x = self->program->len;
      break;
    case NODE_REPEAT:
      for (guint i = 0; i < node->min; i++)
        compile (self, node->a);
      if (node->max == G_MAXUINT)
        {
          split = emit (self, OP_SPLIT, self->program->len + 1, 0, NULL);
          compile (self, node->a);
          emit (self, OP_JUMP, split, 0, NULL);
          instruction_at (self, split)->y = self->program->len;
          break;
        }
      for (guint i = node->min; i < node->max; i++)
        {
          split = emit (self, OP_SPLIT, self->program->len + 1, 0, NULL);
          compile (self, node->a);
          instruction_at (self, split)->y = self->program->len;
        }
      break;
    case NODE_GROUP:
      emit (self, OP_SAVE, node->group, 0, NULL);
      compile (self, node->a);
      emit (self, OP_SAVE, node->group, 1, NULL);
      break;
    }
}

/* Whether what a match begins with is known: not `.` or a negated class. Marks it when @mark is not NULL.
 * Returns whether @node may be empty, so that what follows may come first as well; *@open is set for an
 * unknown beginning. */
static gboolean
first_of (const Node *node, void (*mark) (gunichar, gunichar, gpointer), gpointer data, gboolean *open)
{
  gboolean empty;

  switch (node->kind)
    {
    case NODE_EMPTY:
      return TRUE;
    case NODE_RANGES:
      *open |= node->negated;
      for (guint i = 0; i < node->n_ranges; i++)
        {
          *open |= node->ranges[i].last - node->ranges[i].first > 0x8000;
          if (mark != NULL)
            mark (node->ranges[i].first, node->ranges[i].last, data);
        }
      return FALSE;
    case NODE_SEQUENCE:
      return first_of (node->a, mark, data, open) && first_of (node->b, mark, data, open);
    case NODE_CHOICE:
      empty = first_of (node->a, mark, data, open);
      return first_of (node->b, mark, data, open) || empty;
    case NODE_REPEAT:
      return first_of (node->a, mark, data, open) || node->min == 0;
    case NODE_GROUP:
    default:
      return first_of (node->a, mark, data, open);
    }
}

AnnexaPattern *
annexa_pattern_new (const char *pattern, char **message)
{
  g_autoptr (AnnexaPattern) self = g_new0 (AnnexaPattern, 1);
  Parser parser = { self, pattern, 0, NULL };
  gboolean open = FALSE;

  self->nodes = g_ptr_array_new_with_free_func (node_free);
  self->group_names = g_ptr_array_new_with_free_func (g_free);
  self->program = g_array_new (FALSE, FALSE, sizeof (Instruction));
  if (strlen (pattern) > ANNEXA_PATTERN_MAX_BYTES)
    fail (&parser, _ ("a pattern is too long"));
  else
    self->root = parse_choice (&parser);
  if (parser.message == NULL && *parser.p == ')')
    fail (&parser, _ ("a pattern has a bracket that nothing opens; write it with a backslash"));
  if (parser.message == NULL && may_be_empty (self->root))
    fail (&parser, _ ("a pattern matches nothing at all"));
  if (parser.message == NULL)
    {
      first_of (self->root, NULL, NULL, &open);
      compile (self, self->root);
      emit (self, OP_MATCH, 0, 0, NULL);
      if (open)
        fail (&parser, _ ("a pattern may not begin with just any character"));
      else if (self->program->len > ANNEXA_PATTERN_MAX_INSTRUCTIONS)
        fail (&parser, _ ("a pattern is too long when its counts are written out"));
    }
  if (parser.message == NULL)
    return g_steal_pointer (&self);
  *message = parser.message;
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
accepts (const Node *node, gunichar c)
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
  const Instruction *program = (const Instruction *)(const void *)self->program->data;
  Choice choices[MAX_CHOICES];
  guint n_choices = 0, pc = 0, pos = at;

  for (guint i = 0; i < ANNEXA_PATTERN_MAX_GROUPS; i++)
    groups[i].start = groups[i].end = G_MAXUINT;
  for (guint n_steps = 0; n_steps < ANNEXA_PATTERN_MAX_STEPS; n_steps++)
    {
      const Instruction *instruction = &program[pc];
      gboolean failed = FALSE;

      switch (instruction->op)
        {
        case OP_RANGES:
          failed = pos >= n_units || !accepts (instruction->node, units[pos]);
          pos++;
          pc++;
          break;
        case OP_SPLIT:
          if (n_choices == MAX_CHOICES)
            return 0;
          choices[n_choices++] = (Choice){ .pc = instruction->y, .at = pos, .group = G_MAXUINT };
          pc = instruction->x;
          break;
        case OP_JUMP:
          pc = instruction->x;
          break;
        case OP_SAVE:
          if (n_choices == MAX_CHOICES)
            return 0;
          choices[n_choices++] = (Choice){ .group = instruction->x, .old = groups[instruction->x] };
          if (instruction->y == 0)
            groups[instruction->x].start = pos;
          else
            groups[instruction->x].end = pos;
          pc++;
          break;
        case OP_MATCH:
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

  first_of (self->root, mark, data, &open);
}
