/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "annexa-pattern-program-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define BAD_ESCAPE _ ("a pattern has an escape other than \\d, \\w, \\s and escaped marks")

typedef struct
{
  AnnexaPatternTree *tree;
  const char *p;
  guint depth;
  char *message;
} Parser;

static AnnexaPatternNode *parse_choice (Parser *parser);

static AnnexaPatternNode *
fail (Parser *parser, const char *message)
{
  if (parser->message == NULL)
    parser->message = g_strdup (message);
  return NULL;
}

static AnnexaPatternNode *
ranges_new (Parser *parser, const AnnexaPatternRange *ranges, guint n_ranges)
{
  AnnexaPatternNode *node = annexa_pattern_node_new (parser->tree, ANNEXA_NODE_RANGES, NULL, NULL);

  node->ranges = g_memdup2 (ranges, n_ranges * sizeof (AnnexaPatternRange));
  node->n_ranges = n_ranges;
  return node;
}

/* A literal, folded as the text will be: `Ａ` and `A` are `a`, `㈱` is `(株)`. */
static AnnexaPatternNode *
literal (Parser *parser, gunichar c)
{
  gunichar units[ANNEXA_PATTERN_MAX_FOLDED];
  guint n = annexa_pattern_fold (c, units);
  AnnexaPatternNode *node = NULL;

  if (n == 0)
    return fail (parser, _ ("a pattern holds a character that text is read without"));
  for (guint i = 0; i < n; i++)
    {
      AnnexaPatternRange range = { units[i], units[i] };
      AnnexaPatternNode *unit = ranges_new (parser, &range, 1);

      node = node == NULL ? unit : annexa_pattern_node_new (parser->tree, ANNEXA_NODE_SEQUENCE, node, unit);
    }
  return node;
}

static gboolean
folded_single (gunichar c, gunichar *folded)
{
  gunichar units[ANNEXA_PATTERN_MAX_FOLDED];

  if (annexa_pattern_fold (c, units) != 1)
    return FALSE;
  *folded = units[0];
  return TRUE;
}

static const AnnexaPatternRange digit_ranges[] = { { '0', '9' } };
static const AnnexaPatternRange word_ranges[] = { { '0', '9' }, { '_', '_' }, { 'a', 'z' } };
static const AnnexaPatternRange space_ranges[] = { { ' ', ' ' } };

/* `\d`, `\w`, `\s`: their ranges, or NULL for an escaped mark. */
static const AnnexaPatternRange *
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

static AnnexaPatternNode *
parse_escape (Parser *parser)
{
  guint n_ranges;
  gunichar c = take_char (parser);
  const AnnexaPatternRange *ranges = c < 0x80 ? escape_ranges (c, &n_ranges) : NULL;

  if (ranges != NULL)
    return ranges_new (parser, ranges, n_ranges);
  if (c >= '0' && c <= '9')
    return fail (parser, _ ("a pattern may not refer back to a group"));
  if (c == 0 || c >= 0x80 || g_ascii_isalnum (c))
    return fail (parser, BAD_ESCAPE);
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
      const AnnexaPatternRange *escaped;

      raw = take_char (parser);
      escaped = raw < 0x80 ? escape_ranges (raw, &n_ranges) : NULL;
      if (escaped != NULL)
        {
          g_array_append_vals (ranges, escaped, n_ranges);
          return FALSE;
        }
      if (raw == 0 || raw >= 0x80 || g_ascii_isalnum (raw))
        fail (parser, BAD_ESCAPE);
    }
  if (parser->message == NULL && !folded_single (raw, c))
    fail (parser,
          _ ("a pattern has a character in brackets that does not stand for one character when folded"));
  return parser->message == NULL;
}

static AnnexaPatternNode *
parse_class (Parser *parser)
{
  g_autoptr (GArray) ranges = g_array_new (FALSE, FALSE, sizeof (AnnexaPatternRange));
  gboolean negated = *parser->p == '^';
  AnnexaPatternNode *node;

  if (negated)
    parser->p++;
  while (*parser->p != ']' && *parser->p != '\0' && parser->message == NULL)
    {
      AnnexaPatternRange range;

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
  node = ranges_new (parser, (const AnnexaPatternRange *)(const void *)ranges->data, ranges->len);
  node->negated = negated;
  return node;
}

/* After `(?<`: the name up to `>`; the index of its group, or -1. */
static int
parse_group_name (Parser *parser)
{
  GPtrArray *names = parser->tree->group_names;
  gsize length = 0;

  while (g_ascii_islower (parser->p[length]))
    length++;
  if (length == 0 || parser->p[length] != '>')
    {
      fail (parser, _ ("the name of a group in a pattern is lower-case letters followed by “>”"));
      return -1;
    }
  if (annexa_pattern_find_name ((const char *const *)names->pdata, names->len, parser->p, length) >= 0)
    {
      fail (parser, _ ("a pattern names two groups alike"));
      return -1;
    }
  if (names->len == ANNEXA_PATTERN_MAX_GROUPS)
    {
      fail (parser, _ ("a pattern has too many named groups"));
      return -1;
    }
  g_ptr_array_add (names, g_strndup (parser->p, length));
  parser->p += length + 1;
  return names->len - 1;
}

static AnnexaPatternNode *
parse_group (Parser *parser)
{
  int group = -1;
  AnnexaPatternNode *inner;

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
  inner = annexa_pattern_node_new (parser->tree, ANNEXA_NODE_GROUP, inner, NULL);
  inner->group = group;
  return inner;
}

static AnnexaPatternNode *
parse_atom (Parser *parser)
{
  gunichar c = take_char (parser);
  AnnexaPatternNode *blank;

  switch (c)
    {
    case '(':
      return parse_group (parser);
    case '[':
      return parse_class (parser);
    case '\\':
      return parse_escape (parser);
    case ' ': /* a blank that may be missing */
      blank = annexa_pattern_node_new (parser->tree, ANNEXA_NODE_REPEAT, ranges_new (parser, space_ranges, 1),
                                       NULL);
      blank->max = 1;
      return blank;
    case '.':
      {
        AnnexaPatternRange any = { 1, 0x10FFFF };

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
        {
          g_autofree char *message = g_strdup_printf (
              _ ("a pattern repeats something too often: %d times are allowed"), ANNEXA_PATTERN_MAX_REPEAT);

          fail (parser, message);
        }
    }
  if (*parser->p == '?' || *parser->p == '+' || *parser->p == '*' || *parser->p == '{')
    fail (parser,
          _ ("a pattern repeats a repetition; lazy and possessive repetition is not part of the language"));
  return parser->message == NULL;
}

static AnnexaPatternNode *
parse_piece (Parser *parser)
{
  AnnexaPatternNode *atom = parse_atom (parser), *repeat;
  guint min, max;

  if (atom == NULL || parser->message != NULL)
    return NULL;
  if (!parse_quantifier (parser, &min, &max))
    return parser->message == NULL ? atom : NULL;
  if (max > 1 && annexa_pattern_node_may_be_empty (atom))
    return fail (parser, _ ("a pattern repeats something that may be empty"));
  if (max > 1 && annexa_pattern_node_has_unbounded (atom))
    return fail (parser, _ ("a pattern repeats what is already repeated without bound"));
  repeat = annexa_pattern_node_new (parser->tree, ANNEXA_NODE_REPEAT, atom, NULL);
  repeat->min = min;
  repeat->max = max;
  return repeat;
}

static AnnexaPatternNode *
parse_sequence (Parser *parser)
{
  AnnexaPatternNode *sequence = NULL;

  while (*parser->p != '\0' && *parser->p != '|' && *parser->p != ')')
    {
      AnnexaPatternNode *piece = parse_piece (parser);

      if (piece == NULL)
        return NULL;
      sequence = sequence == NULL
                     ? piece
                     : annexa_pattern_node_new (parser->tree, ANNEXA_NODE_SEQUENCE, sequence, piece);
    }
  return sequence != NULL ? sequence : annexa_pattern_node_new (parser->tree, ANNEXA_NODE_EMPTY, NULL, NULL);
}

static AnnexaPatternNode *
parse_choice (Parser *parser)
{
  AnnexaPatternNode *first = parse_sequence (parser);
  AnnexaPatternNode *rest;

  if (first == NULL || *parser->p != '|')
    return first;
  parser->p++;
  rest = parse_choice (parser);
  return rest == NULL ? NULL : annexa_pattern_node_new (parser->tree, ANNEXA_NODE_CHOICE, first, rest);
}

AnnexaPatternNode *
annexa_pattern_parse (AnnexaPatternTree *self, const char *text, char **message)
{
  Parser parser = { self, text, 0, NULL };
  AnnexaPatternNode *root = NULL;

  if (strlen (text) > ANNEXA_PATTERN_MAX_BYTES)
    fail (&parser, _ ("a pattern is too long"));
  else
    root = parse_choice (&parser);
  if (parser.message == NULL && *parser.p == ')')
    fail (&parser, _ ("a pattern has a bracket that nothing opens; write it with a backslash"));
  if (parser.message == NULL && annexa_pattern_node_may_be_empty (root))
    fail (&parser, _ ("a pattern can match the empty text"));
  *message = parser.message;
  return parser.message == NULL ? root : NULL;
}
