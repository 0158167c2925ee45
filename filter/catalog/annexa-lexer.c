/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-lexer-private.h"

/* One pass over the folded line with a table of what may begin at each character; words by trie, numbers by
 * the forms of the rules. */

#define STACK_UNITS 1024
/* Room that is made for tokens at first. */
#define MAX_JOINING_UNITS 8u
#define FIRST_TOKENS 16

const AnnexaToken *
annexa_lexer_last_token (const AnnexaLexer *lexer, guint back)
{
  return lexer->n_tokens > back ? &g_array_index (lexer->tokens, AnnexaToken, lexer->n_tokens - 1 - back)
                                : NULL;
}

static void
append (AnnexaLexer *lexer, AnnexaToken *token, AnnexaTokenKind kind, gsize start, gsize end)
{
  if (start == end)
    return;
  token->kind = kind;
  token->start = lexer->offsets[start];
  token->end = lexer->offsets[end];
  if (token->end <= token->start)
    return;
  if (lexer->n_tokens == lexer->tokens->len)
    g_array_set_size (lexer->tokens, MAX (FIRST_TOKENS, 2 * lexer->n_tokens));
  g_array_index (lexer->tokens, AnnexaToken, lexer->n_tokens++) = *token;
}

static void
append_text (AnnexaLexer *lexer, gsize start, gsize end)
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

/* Whether what a pattern takes from @at to @end for the number of a scheme that no rules are of names a
 * standard of the rules after all, or has a number that only one of them prints so and has: CCM AIS-01, where
 * CCM is a standard of the user's own. */
static gboolean
names_own_standard (const AnnexaLexer *lexer, gsize at, gsize end)
{
  for (gsize i = at; i < end; i++)
    {
      const guint8 flags = annexa_lexer_flags_at (lexer, i);
      AnnexaToken label = { 0 };
      const AnnexaWord *word;
      gsize inner_end = i;

      if ((flags & (ANNEXA_FLAG_WORD | ANNEXA_FLAG_LABEL)) == 0 || !annexa_lexer_is_boundary (lexer, i))
        continue;
      word = flags & ANNEXA_FLAG_WORD ? annexa_lexer_find_word (lexer, i, &inner_end) : NULL;
      if (word != NULL && word->standard != NULL)
        return TRUE;
      if ((flags & ANNEXA_FLAG_LABEL) && annexa_lexer_find_label (lexer, i, &inner_end, &label)
          && label.prefixed && label.standard != NULL
          && annexa_catalog_find (lexer->catalog, label.standard, label.id) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* Whether a pattern takes more of an article than @label, the number of one that is an item: its paragraphs
 * and items, which are none. */
static gboolean
is_article (const AnnexaLexer *lexer, AnnexaCueSet cue, const AnnexaToken *label)
{
  return g_str_equal (lexer->tables->classes[annexa_cue_set_first (cue)].name, "law-article")
         && label->standard != NULL
         && annexa_catalog_find (lexer->catalog, label->standard, label->id) != NULL;
}

/* Number, name or cue at @at: whichever is longest, a number or name before a cue of the same length. A
 * number whose form marks it as one is not given up for a cue: 第12条の3 as a control is the article in
 * 第12条の3第2項, which is printed for it. */
static gboolean
find_token (AnnexaLexer *lexer, gsize at, guint8 flags, gsize *end, AnnexaToken *token)
{
  gsize label_end = at, word_end = at, pattern_end = at;
  const AnnexaWord *word = NULL;
  AnnexaCueSet pattern_cue = 0;
  AnnexaToken continued;
  guint n_items;

  if ((flags & ANNEXA_FLAG_LABEL) && !annexa_lexer_find_label (lexer, at, &label_end, token))
    label_end = at;
  if ((label_end == at || annexa_catalog_lookup (lexer->catalog, token->id, &n_items) == NULL)
      && annexa_lexer_find_continued (lexer, at, &word_end, &continued))
    {
      *token = continued;
      label_end = word_end;
      word_end = at;
    }
  if (flags & ANNEXA_FLAG_WORD)
    word = annexa_lexer_find_word (lexer, at, &word_end);
  if (flags & ANNEXA_FLAG_PATTERN)
    pattern_cue = annexa_lexer_find_pattern (lexer, at, &pattern_end);
  if (pattern_cue != 0 && pattern_cue == lexer->tables->none_cue
      && names_own_standard (lexer, at, pattern_end))
    pattern_end = at;
  *end = MAX (label_end, MAX (word_end, pattern_end));
  if (*end == at)
    return FALSE;
  if (label_end > at && token->prefixed && !(*end == word_end && word->standard != NULL))
    {
      if (pattern_end > label_end && is_article (lexer, pattern_cue, token))
        label_end = pattern_end;
      *end = label_end;
    }
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
      if (word->without_year)
        *end = annexa_lexer_skip_version (lexer, *end);
      return TRUE;
    }
  token->cues = (*end == word_end ? word->cues : 0) | (*end == pattern_end ? pattern_cue : 0);
  token->cue = lexer->catalog->class_quarks[annexa_cue_set_first (token->cues)];
  return TRUE;
}

static void
run (AnnexaLexer *lexer, guint max_tokens, gboolean lead)
{
  const guint8 *table = lexer->tables->flags;
  gsize text_start = 0, at = 0;

  while (at < lexer->n && lexer->n_tokens < max_tokens && !(lead && text_start < at))
    {
      guint8 flags = table[lexer->units[at] & 0xFFFF];
      AnnexaToken token;
      AnnexaTokenKind kind;
      gsize end = at + 1;

      if (G_LIKELY (flags == 0))
        {
          at++;
          continue;
        }
      /* Nothing begins within a word. */
      if (text_start < at && annexa_is_ascii_alnum (lexer->units[at])
          && annexa_is_ascii_alnum (lexer->units[at - 1]))
        {
          at++;
          continue;
        }
      token = (AnnexaToken){ 0 };
      if (flags & (ANNEXA_FLAG_LABEL | ANNEXA_FLAG_WORD | ANNEXA_FLAG_PATTERN))
        {
          /* Text before goes first: what may begin here depends on the tokens so far. */
          gboolean found;

          for (lexer->digit = MAX (lexer->digit, at);
               lexer->digit < lexer->n && !annexa_lexer_is_digit (lexer->units[lexer->digit]);)
            lexer->digit++;
          for (lexer->dot = MAX (lexer->dot, at); lexer->dot < lexer->n && lexer->units[lexer->dot] != '.';)
            lexer->dot++;
          if (!annexa_lexer_is_boundary (lexer, at))
            found = FALSE;
          else if (text_start < at && (flags & ANNEXA_FLAG_LABEL))
            {
              guint n_before = lexer->n_tokens;

              append_text (lexer, text_start, at);
              lexer->has_text = FALSE;
              found = find_token (lexer, at, flags, &end, &token);
              if (!found)
                lexer->n_tokens = n_before;
            }
          else
            {
              lexer->has_text = text_start < at;
              found = find_token (lexer, at, flags, &end, &token);
              if (found)
                append_text (lexer, text_start, at);
            }
          if (found)
            {
              append (lexer, &token, token.kind, at, end);
              if (token.kind == ANNEXA_TOKEN_LABEL)
                annexa_lexer_join_numbers (lexer);
              text_start = at = end;
              continue;
            }
        }
      /* Behind a number no more than a word joins it to the next. */
      if ((flags & ANNEXA_FLAG_OPEN) && at - text_start <= MAX_JOINING_UNITS && lexer->n_tokens > 0
          && annexa_lexer_is_boundary (lexer, at))
        {
          const guint n_before = lexer->n_tokens;

          append_text (lexer, text_start, at);
          if (annexa_lexer_find_enclosed (lexer, at, &end, &token))
            {
              append (lexer, &token, ANNEXA_TOKEN_LABEL, at, end);
              annexa_lexer_join_numbers (lexer);
              text_start = at = end;
              continue;
            }
          lexer->n_tokens = n_before;
        }
      end = at + 1;
      if (lexer->units[at] < 0x10000 && mark_kind (flags, &kind) && annexa_lexer_is_boundary (lexer, at)
          && annexa_lexer_is_boundary (lexer, end))
        {
          token = (AnnexaToken){ 0 };
          append_text (lexer, text_start, at);
          append (lexer, &token, kind, at, end);
          text_start = end;
        }
      at = end;
    }
  if (lexer->n_tokens < max_tokens)
    append_text (lexer, text_start, lexer->n);
  annexa_lexer_close_ranges (lexer);
}

/**
 * annexa_catalog_numbers_have_digits:
 *
 * Returns: whether there is no number in a text without a digit, or what folds to one
 */
gboolean
annexa_catalog_numbers_have_digits (AnnexaCatalog *self)
{
  for (guint i = 0; i < self->tables->n_forms; i++)
    if (self->tables->forms[i].pattern->most_before_digit == G_MAXUINT)
      return FALSE;
  return TRUE;
}

/* Whether there may be a number: a digit is in the line, or the rules have numbers without any. */
static gboolean
may_hold_number (const AnnexaLexer *lexer)
{
  for (gsize i = 0; i < lexer->n; i++)
    if (annexa_lexer_is_digit (lexer->units[i]))
      return TRUE;
  return !annexa_catalog_numbers_have_digits (lexer->catalog);
}

typedef enum
{
  LEX_ALL,
  LEX_LEAD,    /* none behind the first text */
  LEX_NUMBERS, /* none at all where there can be no number */
} LexMode;

/* Reads up to @max_tokens. */
static void
lex (AnnexaCatalog *self, const char *text, gsize length_bytes, guint max_tokens, LexMode mode,
     GArray *tokens)
{
  gunichar stack_units[STACK_UNITS];
  guint32 stack_offsets[STACK_UNITS];
  g_autofree gunichar *heap_units = NULL;
  g_autofree guint32 *heap_offsets = NULL;
  gunichar *units = stack_units;
  guint32 *offsets = stack_offsets;
  AnnexaLexer lexer = { self, NULL, text, NULL, NULL, 0, tokens, 0 };
  const AnnexaLexed lexed = { text, length_bytes, max_tokens, mode };

  g_return_if_fail (self != NULL && text != NULL && tokens != NULL);
  g_return_if_fail (length_bytes < G_MAXUINT32 / 8);
  g_return_if_fail (g_array_get_element_size (tokens) == sizeof (AnnexaToken));

  if (annexa_lexer_memo_find (self->lexed, &lexed, tokens))
    return;
  if (ANNEXA_FOLD_MAX_UNITS (length_bytes) > STACK_UNITS)
    {
      units = heap_units = g_new (gunichar, ANNEXA_FOLD_MAX_UNITS (length_bytes));
      offsets = heap_offsets = g_new (guint32, ANNEXA_FOLD_MAX_UNITS (length_bytes));
    }
  lexer.n = annexa_fold_units (text, length_bytes, units, offsets);
  lexer.tables = self->tables;
  lexer.units = units;
  lexer.offsets = offsets;
  if (mode != LEX_NUMBERS || may_hold_number (&lexer))
    run (&lexer, max_tokens, mode == LEX_LEAD);
  g_array_set_size (tokens, lexer.n_tokens);
  annexa_lexer_memo_keep (self->lexed, &lexed, tokens);
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
  lex (self, text, length_bytes, G_MAXUINT, LEX_ALL, tokens);
}

/**
 * annexa_catalog_lex_numbers:
 *
 * annexa_catalog_lex() for those who look for numbers: most text has no digit, and then there are no tokens.
 */
void
annexa_catalog_lex_numbers (AnnexaCatalog *self, const char *text, gsize length_bytes, GArray *tokens)
{
  lex (self, text, length_bytes, G_MAXUINT, LEX_NUMBERS, tokens);
}

/**
 * annexa_catalog_lex_start:
 * @max_tokens: how many are wanted; one or two more may come
 *
 * The first tokens of annexa_catalog_lex().
 */
void
annexa_catalog_lex_start (AnnexaCatalog *self, const char *text, gsize length_bytes, guint max_tokens,
                          GArray *tokens)
{
  lex (self, text, length_bytes, max_tokens, LEX_ALL, tokens);
}

/**
 * annexa_catalog_lex_lead:
 * @max_tokens: how many are wanted; one or two more may come
 *
 * The first tokens of annexa_catalog_lex() for those who look at none behind text: they end with the first
 * text, which is said to go on to the end. Most lines are text from their first character on.
 */
void
annexa_catalog_lex_lead (AnnexaCatalog *self, const char *text, gsize length_bytes, guint max_tokens,
                         GArray *tokens)
{
  lex (self, text, length_bytes, max_tokens, LEX_LEAD, tokens);
}
