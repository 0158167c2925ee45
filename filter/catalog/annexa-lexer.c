/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-catalog-private.h"

#include <string.h>

#include "text/annexa-fold-private.h"

/* One pass over the folded line with a table of what may begin at each character; words by trie, numbers by
 * the forms of the rules. */

#define STACK_UNITS 1024

typedef struct
{
  AnnexaCatalog *catalog;
  const char *text;
  const gunichar *units;
  const guint32 *offsets;
  gsize n;
  GArray *tokens;
} Lexer;

static inline guint8
flags_at (const Lexer *lexer, gsize at)
{
  return lexer->catalog->flags[lexer->units[at] & 0xFFFF];
}

static inline gboolean
is_digit (gunichar c)
{
  return c >= '0' && c <= '9';
}

static inline gboolean
is_latin (gunichar c)
{
  return c < 0x80 ? g_ascii_isalpha (c) : c < 0x2E80 && g_unichar_isalpha (c);
}

/* One code point may fold to several units: tokens begin and end between code points. */
static inline gboolean
is_boundary (const Lexer *lexer, gsize at)
{
  return at == 0 || at >= lexer->n || lexer->offsets[at] != lexer->offsets[at - 1];
}

static const AnnexaToken *
last_token (const Lexer *lexer, guint back)
{
  return lexer->tokens->len > back
             ? &g_array_index (lexer->tokens, AnnexaToken, lexer->tokens->len - 1 - back)
             : NULL;
}

/* Words. */

/* Whether blanks between @a and @b say nothing: ISO/IEC 27017, 附属書 A, but not two Latin words or two
 * numbers, and not two CJK characters. */
static gboolean
is_joint (gunichar a, gunichar b)
{
  if (is_latin (a) || is_latin (b))
    return is_latin (a) != is_latin (b);
  if (is_digit (a) || is_digit (b))
    return is_digit (a) != is_digit (b);
  return !annexa_is_cjk (a) || !annexa_is_cjk (b);
}

static gboolean
word_ends (const Lexer *lexer, gsize end)
{
  gunichar last = lexer->units[end - 1];

  if (!is_boundary (lexer, end))
    return FALSE;
  if (end >= lexer->n || !(is_latin (last) || is_digit (last)))
    return TRUE;
  return !is_latin (lexer->units[end]) && !is_digit (lexer->units[end]);
}

/* Follows @node from @at on and notes the longest word in *word and *end. A blank in the text is both
 * followed, where words have one, and passed over, where it says nothing. */
static void
follow_word (const Lexer *lexer, guint node, gsize start, gsize at, const AnnexaWord **word, gsize *end)
{
  const AnnexaTrie *trie = &lexer->catalog->text_trie;

  for (gsize i = at; i < lexer->n; i++)
    {
      guint32 value;

      if (lexer->units[i] == ' ' && i > start && i + 1 < lexer->n
          && is_joint (lexer->units[i - 1], lexer->units[i + 1]))
        follow_word (lexer, node, start, i + 1, word, end);
      node = annexa_trie_child (trie, node, lexer->units[i]);
      if (node == 0)
        return;
      value = annexa_trie_value (trie, node);
      if (value != 0 && i + 1 > *end && word_ends (lexer, i + 1))
        {
          *word = &g_array_index (lexer->catalog->text_words, AnnexaWord, value - 1);
          *end = i + 1;
        }
    }
}

static gboolean
is_cjk_letter_at (const Lexer *lexer, gsize at)
{
  return at < lexer->n && annexa_is_cjk (lexer->units[at]) && g_unichar_isalpha (lexer->units[at]);
}

/* A word of one CJK character stands alone: 新 in `新 5.1` is a word, in 更新 it is not. */
static gboolean
is_part_of_word (const Lexer *lexer, gsize at, gsize end)
{
  return end == at + 1 && is_cjk_letter_at (lexer, at)
         && ((at > 0 && is_cjk_letter_at (lexer, at - 1)) || is_cjk_letter_at (lexer, end));
}

/* The longest word at @at, or NULL; *end is where it ends. */
static const AnnexaWord *
find_word (const Lexer *lexer, gsize at, gsize *end)
{
  const AnnexaWord *word = NULL;

  if (at > 0 && (is_latin (lexer->units[at]) || is_digit (lexer->units[at]))
      && (is_latin (lexer->units[at - 1]) || is_digit (lexer->units[at - 1])))
    return NULL;
  *end = at;
  follow_word (lexer, 0, at, at, &word, end);
  if (word == NULL || !is_part_of_word (lexer, at, *end))
    return word;
  *end = at;
  return NULL;
}

/* The class of the cue pattern that matches the most at @at, as a bit; 0 for none. */
static guint64
find_pattern (const Lexer *lexer, gsize at, gsize *end)
{
  AnnexaPatternGroup groups[ANNEXA_PATTERN_MAX_GROUPS];
  guint64 bit = 0;
  gsize longest = 0;

  if (at > 0 && (is_latin (lexer->units[at]) || is_digit (lexer->units[at]))
      && (is_latin (lexer->units[at - 1]) || is_digit (lexer->units[at - 1])))
    return 0;
  for (guint i = 0; i < lexer->catalog->classes->len; i++)
    {
      const AnnexaCueClass *class = &g_array_index (lexer->catalog->classes, AnnexaCueClass, i);

      for (guint k = 0; class->in_text && k < class->patterns->len; k++)
        {
          gsize length = annexa_pattern_match (g_ptr_array_index (class->patterns, k), lexer->units, lexer->n,
                                               at, FALSE, groups);

          if (length > longest && word_ends (lexer, at + length))
            {
              longest = length;
              bit = G_GUINT64_CONSTANT (1) << i;
              *end = at + length;
            }
        }
    }
  return bit;
}

/* Numbers. */

static gboolean
is_reference_token (const AnnexaToken *token)
{
  return token != NULL
         && (token->kind == ANNEXA_TOKEN_LABEL || token->kind == ANNEXA_TOKEN_STANDARD
             || token->kind == ANNEXA_TOKEN_CUE);
}

/* Whether what was printed before says that the number at @at is a version: `Ver.5.1.1`, `バージョン 5.1`. */
static gboolean
follows_version_word (const Lexer *lexer)
{
  const AnnexaToken *token = last_token (lexer, 0);

  if (token != NULL && token->kind == ANNEXA_TOKEN_SPACE)
    token = last_token (lexer, 1);
  return token != NULL && token->kind == ANNEXA_TOKEN_CUE && (token->cues & lexer->catalog->version_cue) != 0;
}

/* Whether a number may begin at @at, that is, it does not go on a longer number, word, address or amount. */
static gboolean
label_begins (const Lexer *lexer, gsize at)
{
  gunichar first = lexer->units[at], before, before_that;
  gboolean alnum_before_that;

  if (!is_boundary (lexer, at))
    return FALSE;
  if (at == 0 || !(is_digit (first) || is_latin (first)))
    return TRUE;
  if (follows_version_word (lexer))
    return FALSE;
  before = lexer->units[at - 1];
  before_that = at > 1 ? lexer->units[at - 2] : ' ';
  alnum_before_that = is_digit (before_that) || is_latin (before_that);
  if (is_digit (before) || is_latin (before))
    return FALSE;
  switch (before)
    {
    case '.':
      if (!alnum_before_that)
        return TRUE;
      /* `No.5.1.1`: the full stop belongs to the word. */
      return last_token (lexer, 0) != NULL && last_token (lexer, 0)->end == lexer->offsets[at]
             && is_reference_token (last_token (lexer, 0));
    case '-':
    case '/':
      return !alnum_before_that || is_reference_token (last_token (lexer, 1));
    case ',':
    case ':':
      return !is_digit (before_that) || !is_digit (first) || is_reference_token (last_token (lexer, 1));
    case '_':
    case '@':
    case '$':
    case '\\':
    case '%':
    case '=':
    case '?':
    case 0xA5:
    case 0x20AC:
    case 0xA3:
      return FALSE;
    default:
      return TRUE;
    }
}

static gboolean
is_upper_at (const Lexer *lexer, gsize at)
{
  return at < lexer->n && g_unichar_isupper (g_utf8_get_char (lexer->text + lexer->offsets[at]));
}

/* A number with a Latin title glued to it, as in `15.1.3ICTサプライチェーン`: two letters, the first upper
 * case. An amount such as `2.4GHz` looks alike, so only numbers that cannot be one may have it. */
static gboolean
latin_title_follows (const Lexer *lexer, const AnnexaForm *form, gsize start, gsize end)
{
  guint n_dots = 0;

  if (!is_upper_at (lexer, end) || end + 1 >= lexer->n || !is_latin (lexer->units[end + 1]))
    return FALSE;
  for (gsize i = start; i < end; i++)
    n_dots += lexer->units[i] == '.';
  return form->prefixed || n_dots >= 2;
}

static gboolean
label_ends (const Lexer *lexer, const AnnexaForm *form, gsize start, gsize end)
{
  gunichar last = lexer->units[end - 1], after, after_that;

  if (!is_boundary (lexer, end))
    return FALSE;
  if (end >= lexer->n)
    return TRUE;
  after = lexer->units[end];
  after_that = end + 1 < lexer->n ? lexer->units[end + 1] : ' ';
  if (is_digit (after) && (is_digit (last) || is_latin (last)))
    return FALSE;
  if (is_latin (after))
    return form->glued && latin_title_follows (lexer, form, start, end);
  if (after == '.' && is_digit (after_that))
    return FALSE;
  if (after == '%' || after == '_' || after == '@' || after == 0x2030 || after == 0x2103 || after == 0xB0)
    return FALSE;
  if (form->glued)
    return TRUE;
  return after == '.' || after == 0x3002
         || (flags_at (lexer, end)
             & (ANNEXA_FLAG_SPACE | ANNEXA_FLAG_OPEN | ANNEXA_FLAG_CLOSE | ANNEXA_FLAG_SEPARATOR))
                != 0;
}

/* 十二 and 一〇三 as numbers; FALSE when the group is not wholly of Chinese digits. */
static gboolean
read_han_number (const Lexer *lexer, const AnnexaPatternGroup *group, guint *number)
{
  static const gunichar digits[]
      = { 0x3007, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D };
  guint total = 0, pending = 0;
  gboolean has_pending = FALSE;

  if (group->end == group->start || group->end - group->start > 9)
    return FALSE;
  for (guint i = group->start; i < group->end; i++)
    {
      gunichar c = lexer->units[i];
      guint unit = c == 0x5341 ? 10 : c == 0x767E ? 100 : c == 0x5343 ? 1000 : 0;
      guint digit = 0;

      if (unit > 0)
        {
          total += (has_pending ? pending : 1) * unit;
          pending = 0;
          has_pending = FALSE;
          continue;
        }
      while (digit < G_N_ELEMENTS (digits) && digits[digit] != c)
        digit++;
      if (digit == G_N_ELEMENTS (digits) || pending > 99999)
        return FALSE;
      pending = pending * 10 + digit;
      has_pending = TRUE;
    }
  *number = total + pending;
  return TRUE;
}

/* The text of a group as an id has it: no blanks, no leading zeros, Chinese numbers in digits, letters in one
 * case. */
static gboolean
append_group (const Lexer *lexer, const AnnexaForm *form, const AnnexaPatternGroup *group, char *id, gsize *n)
{
  gsize start = *n;
  gboolean digits = TRUE;
  guint number;

  if (*n + 12 < ANNEXA_RULES_MAX_ID_BYTES && read_han_number (lexer, group, &number))
    {
      *n += g_snprintf (id + *n, 12, "%u", number);
      return TRUE;
    }
  for (guint i = group->start; i < group->end; i++)
    {
      gunichar c = lexer->units[i];

      if (c == ' ')
        continue;
      if (*n + 6 >= ANNEXA_RULES_MAX_ID_BYTES)
        return FALSE;
      digits = digits && is_digit (c);
      *n += g_unichar_to_utf8 (form->lower ? c : g_unichar_toupper (c), id + *n);
    }
  while (digits && *n > start + 1 && id[start] == '0')
    {
      memmove (id + start, id + start + 1, *n - start - 1);
      (*n)--;
    }
  return TRUE;
}

/* Fills the form's template: `{name}` by the group, `[…]` left out when a group in it took no part. */
static gboolean
fill_template (const Lexer *lexer, const AnnexaForm *form, const AnnexaPatternGroup *groups,
               char id[ANNEXA_RULES_MAX_ID_BYTES + 1])
{
  gsize n = 0, option_start = 0;
  gboolean skipped = FALSE;

  for (const char *p = form->template; *p != '\0'; p++)
    {
      if (*p == '[')
        {
          option_start = n;
          skipped = FALSE;
        }
      else if (*p == ']')
        n = skipped ? option_start : n;
      else if (*p == '{')
        {
          const char *close = strchr (p, '}');
          int group = annexa_pattern_group (form->pattern, p + 1, close - p - 1);

          if (groups[group].end == G_MAXUINT)
            skipped = TRUE;
          else if (!append_group (lexer, form, &groups[group], id, &n))
            return FALSE;
          p = close;
        }
      else if (n + 1 >= ANNEXA_RULES_MAX_ID_BYTES)
        return FALSE;
      else
        id[n++] = *p;
    }
  id[n] = '\0';
  return n > 0;
}

/* The longest number at @at as a token, or FALSE. */
static gboolean
find_label (const Lexer *lexer, gsize at, gsize *end, AnnexaToken *token)
{
  const AnnexaForm *best = NULL;
  AnnexaPatternGroup best_groups[ANNEXA_PATTERN_MAX_GROUPS];
  gsize longest = 0;
  char id[ANNEXA_RULES_MAX_ID_BYTES + 1];

  if (!label_begins (lexer, at))
    return FALSE;
  for (guint i = 0; i < lexer->catalog->forms->len; i++)
    {
      const AnnexaForm *form = &g_array_index (lexer->catalog->forms, AnnexaForm, i);
      AnnexaPatternGroup groups[ANNEXA_PATTERN_MAX_GROUPS];
      gsize length = annexa_pattern_match (form->pattern, lexer->units, lexer->n, at, FALSE, groups);

      if (length <= longest || !label_ends (lexer, form, at, at + length))
        continue;
      longest = length;
      best = form;
      memcpy (best_groups, groups, sizeof groups);
      token->form = i;
    }
  if (best == NULL || !fill_template (lexer, best, best_groups, id))
    return FALSE;
  token->id = annexa_catalog_intern_id (lexer->catalog, id);
  token->prefixed = best->prefixed;
  token->standard = best->only_standard;
  *end = at + longest;
  return token->id != NULL;
}

/* Tokens. */

static void
append (Lexer *lexer, AnnexaToken *token, AnnexaTokenKind kind, gsize start, gsize end)
{
  if (start == end)
    return;
  token->kind = kind;
  token->start = lexer->offsets[start];
  token->end = lexer->offsets[end];
  if (token->end > token->start)
    g_array_append_vals (lexer->tokens, token, 1);
}

static void
append_text (Lexer *lexer, gsize start, gsize end)
{
  AnnexaToken token = { 0 };

  append (lexer, &token, ANNEXA_TOKEN_TEXT, start, end);
}

static gboolean
mark_kind (guint8 flags, AnnexaTokenKind *kind)
{
  if (flags & ANNEXA_FLAG_SPACE)
    *kind = ANNEXA_TOKEN_SPACE;
  else if (flags & ANNEXA_FLAG_OPEN)
    *kind = ANNEXA_TOKEN_OPEN;
  else if (flags & ANNEXA_FLAG_CLOSE)
    *kind = ANNEXA_TOKEN_CLOSE;
  else if (flags & ANNEXA_FLAG_SEPARATOR)
    *kind = ANNEXA_TOKEN_SEPARATOR;
  else
    return FALSE;
  return TRUE;
}

/* Number, name or cue at @at: whichever is longest, a number or name before a cue of the same length. A
 * number whose form marks it as one is not given up for a cue: 第12条の3 as a control is not the article in
 * 第12条の3第2項. */
static gboolean
find_token (Lexer *lexer, gsize at, guint8 flags, gsize *end, AnnexaToken *token)
{
  gsize label_end = at, word_end = at, pattern_end = at;
  const AnnexaWord *word = NULL;
  guint64 pattern_cue = 0;

  if ((flags & ANNEXA_FLAG_LABEL) && !find_label (lexer, at, &label_end, token))
    label_end = at;
  if (flags & ANNEXA_FLAG_WORD)
    word = find_word (lexer, at, &word_end);
  if (flags & ANNEXA_FLAG_PATTERN)
    pattern_cue = find_pattern (lexer, at, &pattern_end);
  *end = MAX (label_end, MAX (word_end, pattern_end));
  if (*end == at)
    return FALSE;
  if (label_end > at && token->prefixed && !(*end == word_end && word->standard != NULL))
    *end = label_end;
  if (*end == label_end)
    {
      token->kind = ANNEXA_TOKEN_LABEL;
      return TRUE;
    }
  *token = (AnnexaToken){ .kind = ANNEXA_TOKEN_CUE };
  if (*end == word_end && word->standard != NULL)
    {
      token->kind = ANNEXA_TOKEN_STANDARD;
      token->standard = word->standard;
      token->without_year = word->without_year;
      return TRUE;
    }
  token->cues = (*end == word_end ? word->cues : 0) | (*end == pattern_end ? pattern_cue : 0);
  token->cue = g_array_index (lexer->catalog->classes, AnnexaCueClass, g_bit_nth_lsf (token->cues, -1)).quark;
  return TRUE;
}

static void
run (Lexer *lexer)
{
  const guint8 *table = lexer->catalog->flags;
  gsize text_start = 0, at = 0;

  while (at < lexer->n)
    {
      guint8 flags = table[lexer->units[at] & 0xFFFF];
      AnnexaToken token = { 0 };
      AnnexaTokenKind kind;
      gsize end = at + 1;

      if (G_LIKELY (flags == 0))
        {
          at++;
          continue;
        }
      if (flags & (ANNEXA_FLAG_LABEL | ANNEXA_FLAG_WORD | ANNEXA_FLAG_PATTERN))
        {
          /* Text before goes first: what may begin here depends on the tokens so far. */
          gboolean found;

          if (!is_boundary (lexer, at))
            found = FALSE;
          else if (text_start < at && (flags & ANNEXA_FLAG_LABEL))
            {
              guint n_before = lexer->tokens->len;

              append_text (lexer, text_start, at);
              found = find_token (lexer, at, flags, &end, &token);
              if (!found)
                g_array_set_size (lexer->tokens, n_before);
            }
          else
            {
              found = find_token (lexer, at, flags, &end, &token);
              if (found)
                append_text (lexer, text_start, at);
            }
          if (found)
            {
              append (lexer, &token, token.kind, at, end);
              text_start = at = end;
              continue;
            }
        }
      end = at + 1;
      if (lexer->units[at] < 0x10000 && mark_kind (flags, &kind) && is_boundary (lexer, at)
          && is_boundary (lexer, end))
        {
          token = (AnnexaToken){ 0 };
          append_text (lexer, text_start, at);
          append (lexer, &token, kind, at, end);
          text_start = end;
        }
      at = end;
    }
  append_text (lexer, text_start, lexer->n);
}

/**
 * annexa_catalog_lex:
 * @text: UTF-8
 * @length_bytes: how much of it
 * @tokens: (element-type AnnexaToken): emptied and filled
 *
 * The tokens of a line. They cover it without gaps save for characters that text is read without (soft
 * hyphens, zero width spaces), and their offsets are those of @text, though words and numbers are recognised
 * whatever their width and case. A number is only a label where it can begin and end: `5.1.1` in `10.5.1.1`,
 * `v5.1.1`, `5.1.1.2` or `5.1%` is text.
 */
void
annexa_catalog_lex (AnnexaCatalog *self, const char *text, gsize length_bytes, GArray *tokens)
{
  gunichar stack_units[STACK_UNITS];
  guint32 stack_offsets[STACK_UNITS];
  g_autofree gunichar *heap_units = NULL;
  g_autofree guint32 *heap_offsets = NULL;
  gunichar *units = stack_units;
  guint32 *offsets = stack_offsets;
  Lexer lexer = { self, text, NULL, NULL, 0, tokens };

  g_return_if_fail (self != NULL && text != NULL && tokens != NULL);
  g_return_if_fail (length_bytes < G_MAXUINT32 / 8);
  g_return_if_fail (g_array_get_element_size (tokens) == sizeof (AnnexaToken));

  g_array_set_size (tokens, 0);
  if (ANNEXA_FOLD_MAX_UNITS (length_bytes) > STACK_UNITS)
    {
      units = heap_units = g_new (gunichar, ANNEXA_FOLD_MAX_UNITS (length_bytes));
      offsets = heap_offsets = g_new (guint32, ANNEXA_FOLD_MAX_UNITS (length_bytes));
    }
  lexer.n = annexa_fold_units (text, length_bytes, units, offsets);
  lexer.units = units;
  lexer.offsets = offsets;
  run (&lexer);
}
