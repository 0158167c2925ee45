/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-lexer-private.h"

#include <string.h>

#include "text/annexa-fold.h"

/* Numbers that leave out what the one before them begins with: 統4、6、7 is 統4, 統6 and 統7; IAM-02, 14;
 * 3-2-①、②; 第18条、同条第2項. And words between numbers that join them as commas do, or make a range of
 * them. */

#define MAX_TAIL_UNITS 12u
/* White space, a comma and white space at most. */
#define MAX_TOKENS_BETWEEN 3u
#define MAX_JOINING_BYTES 15u

/* Whether @token is a short word that is no part of others, and of class @cue as a whole. */
static gboolean
is_word (const AnnexaLexer *lexer, const AnnexaToken *token, const char *cue)
{
  g_autofree char *text = NULL, *key = NULL;

  if (token == NULL || token->kind != ANNEXA_TOKEN_TEXT || token->end - token->start > MAX_JOINING_BYTES)
    return FALSE;
  text = g_strndup (lexer->text + token->start, token->end - token->start);
  key = annexa_fold_key (text);
  return annexa_catalog_is_cue (lexer->catalog, cue, key);
}

/* The number that a list goes on after, which a form marks as that of one standard, or the first of a range
 * in words; %NULL where there is none. Where it may follow at once (@glued), it need not be parted. What may
 * be an amount (@is_amount) does not go on behind "and": AC-2 and 3 more. */
static const AnnexaToken *
number_before (const AnnexaLexer *lexer, gboolean glued, gboolean is_amount)
{
  gboolean is_parted = glued;

  for (guint back = 0; back <= MAX_TOKENS_BETWEEN; back++)
    {
      const AnnexaToken *token = annexa_lexer_last_token (lexer, back);

      if (token == NULL)
        return NULL;
      if (token->kind == ANNEXA_TOKEN_LABEL)
        return is_parted && token->prefixed && token->standard != NULL ? token : NULL;
      if (token->kind == ANNEXA_TOKEN_SEPARATOR || is_word (lexer, token, "number-range")
          || (!is_amount && is_word (lexer, token, "number-and")))
        is_parted = TRUE;
      else if (token->kind != ANNEXA_TOKEN_SPACE)
        return NULL;
    }
  return NULL;
}

/* Bytes of @id before its first digit. */
static gsize
head_length (const char *id)
{
  return strcspn (id, "0123456789");
}

static gboolean
is_tail (gunichar c)
{
  return annexa_lexer_is_digit (c) || c == '-' || c == '.';
}

/* Whether a word such as まで stands at @at. */
static gboolean
ends_range (const AnnexaLexer *lexer, gsize at)
{
  g_autofree char *key = annexa_fold_key (lexer->text + lexer->offsets[at]);

  return annexa_catalog_begins_with_cue (lexer->catalog, "number-range-end", key);
}

/* Where the digits, dots and dashes at @at end; @at where they may be an amount: 6月, 3回, 10GB. */
static gsize
tail_end (const AnnexaLexer *lexer, gsize at)
{
  gsize end = at;
  gunichar after;

  while (end < lexer->n && end - at < MAX_TAIL_UNITS && is_tail (lexer->units[end]))
    end++;
  while (end > at && !annexa_lexer_is_digit (lexer->units[end - 1]))
    end--;
  after = end < lexer->n ? lexer->units[end] : ' ';
  return annexa_lexer_is_boundary (lexer, end) && !annexa_lexer_is_digit (after)
                 && !annexa_lexer_is_latin (after) && after != '%'
                 && (g_unichar_type (after) != G_UNICODE_OTHER_LETTER || ends_range (lexer, end))
             ? end
             : at;
}

/* Reads @whole as the number of a control that the standard of @before has. */
static gboolean
read_whole (const AnnexaLexer *lexer, const AnnexaToken *before, const GString *whole, AnnexaToken *token)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  const AnnexaToken *found;

  annexa_catalog_lex (lexer->catalog, whole->str, whole->len, tokens);
  found = tokens->len == 1 ? &g_array_index (tokens, AnnexaToken, 0) : NULL;
  if (found == NULL || found->kind != ANNEXA_TOKEN_LABEL || found->standard != before->standard
      || annexa_catalog_find (lexer->catalog, found->standard, found->id) == NULL)
    return FALSE;
  *token = *found;
  return TRUE;
}

/* Digits at @at instead of those of the number before. */
static gboolean
find_digits (const AnnexaLexer *lexer, gsize at, gsize *end, AnnexaToken *token)
{
  const AnnexaToken *before = number_before (lexer, FALSE, TRUE);
  const gsize tail = before != NULL ? tail_end (lexer, at) : at;
  g_autoptr (GString) whole = NULL;

  if (tail == at || head_length (before->id) == 0)
    return FALSE;
  whole = g_string_new_len (before->id, (gssize)head_length (before->id));
  for (gsize i = at; i < tail; i++)
    g_string_append_unichar (whole, lexer->units[i]);
  if (!read_whole (lexer, before, whole, token))
    return FALSE;
  *end = tail;
  return TRUE;
}

/* Whether lists of numbers are counted with @a as they are with @b: both ①, or both ア. */
static gboolean
count_alike (gunichar a, gunichar b)
{
  return g_unichar_type (a) == g_unichar_type (b) && g_unichar_get_script (a) == g_unichar_get_script (b);
}

/* A character at @at instead of the last of the number before: 3-2-①、②. */
static gboolean
find_character (const AnnexaLexer *lexer, gsize at, gsize *end, AnnexaToken *token)
{
  const AnnexaToken *before = number_before (lexer, FALSE, FALSE);
  const char *last
      = before != NULL ? g_utf8_find_prev_char (before->id, before->id + strlen (before->id)) : NULL;
  const gunichar after = at + 1 < lexer->n ? lexer->units[at + 1] : ' ';
  g_autoptr (GString) whole = NULL;

  /* A letter of a word is none. */
  if (last == NULL || !count_alike (g_utf8_get_char (last), lexer->units[at])
      || !annexa_lexer_is_boundary (lexer, at + 1)
      || (g_unichar_isalpha (lexer->units[at]) && g_unichar_isalpha (after)))
    return FALSE;
  whole = g_string_new_len (before->id, last - before->id);
  g_string_append_unichar (whole, lexer->units[at]);
  if (!read_whole (lexer, before, whole, token))
    return FALSE;
  *end = at + 1;
  return TRUE;
}

/* Whether a word for what the number before begins with stands at @at, as in 第18条、同条第2項; sets @end to
 * where it ends. */
static gboolean
is_same (const AnnexaLexer *lexer, gsize at, gsize *end)
{
  g_autofree char *word = NULL;
  gsize word_end = at;

  if (annexa_lexer_find_word (lexer, at, &word_end) == NULL)
    return FALSE;
  word = g_strndup (lexer->text + lexer->offsets[at], lexer->offsets[word_end] - lexer->offsets[at]);
  *end = word_end;
  return annexa_catalog_is_cue (lexer->catalog, "number-same", word);
}

/* A part at @at instead of the last of the number before, which begins alike, or behind a word for what that
 * begins with: 第18条第2項及び第3項, 第18条、同条第2項. */
static gboolean
find_part (const AnnexaLexer *lexer, gsize at, gsize *end, AnnexaToken *token)
{
  const AnnexaToken *before = number_before (lexer, FALSE, FALSE);
  gsize from = at;
  const gboolean same = before != NULL && is_same (lexer, at, &from);

  if (!same)
    from = at;
  for (gsize n = before != NULL ? strlen (before->id) : 0; n > 0; n--)
    {
      if ((before->id[n] & 0xC0) == 0x80 || (!same && g_utf8_get_char (before->id + n) != lexer->units[at]))
        continue;
      for (gsize tail = MIN (lexer->n, from + MAX_TAIL_UNITS); tail > from; tail--)
        {
          g_autoptr (GString) whole = NULL;

          if (!annexa_lexer_is_boundary (lexer, tail))
            continue;
          whole = g_string_new_len (before->id, (gssize)n);
          for (gsize i = from; i < tail; i++)
            g_string_append_unichar (whole, lexer->units[i]);
          if (!read_whole (lexer, before, whole, token))
            continue;
          *end = tail;
          return TRUE;
        }
    }
  return FALSE;
}

/* A number at @at that goes on a list and whose standard has it with the beginning of the number before. */
gboolean
annexa_lexer_find_continued (const AnnexaLexer *lexer, gsize at, gsize *end, AnnexaToken *token)
{
  if (lexer->n_tokens == 0 || lexer->has_text)
    return FALSE;
  if (annexa_lexer_is_digit (lexer->units[at]))
    return find_digits (lexer, at, end, token);
  return lexer->units[at] > 0x7f
         && (find_character (lexer, at, end, token) || find_part (lexer, at, end, token));
}

/* A part in brackets at @at that stands for a number with the beginning of the one before, which has such a
 * part too: AC-2(1)(3), AC-2(1), (3), GR-2(a), (b). */
gboolean
annexa_lexer_find_enclosed (const AnnexaLexer *lexer, gsize at, gsize *end, AnnexaToken *token)
{
  const AnnexaToken *before;
  const char *bracket;
  g_autoptr (GString) whole = NULL;
  gsize i = at + 1;

  while (i < lexer->n && i - at <= MAX_TAIL_UNITS && annexa_lexer_is_digit (lexer->units[i]))
    i++;
  if (i == at + 1 && i < lexer->n && annexa_lexer_is_latin (lexer->units[i]))
    i++;
  if (lexer->units[at] != '(' || i == at + 1 || i >= lexer->n || lexer->units[i] != ')'
      || !annexa_lexer_is_boundary (lexer, i + 1))
    return FALSE;
  before = number_before (lexer, TRUE, FALSE);
  bracket = before != NULL && g_str_has_suffix (before->id, ")") ? strrchr (before->id, '(') : NULL;
  if (bracket == NULL || bracket == before->id)
    return FALSE;
  whole = g_string_new_len (before->id, bracket - before->id);
  for (gsize unit = at; unit <= i; unit++)
    g_string_append_unichar (whole, lexer->units[unit]);
  if (!read_whole (lexer, before, whole, token))
    return FALSE;
  *end = i + 1;
  return TRUE;
}

static gboolean
is_space (const AnnexaToken *token)
{
  return token != NULL && token->kind == ANNEXA_TOKEN_SPACE;
}

/* The place from the end, from @back on, of the token before white space. */
static guint
skip_space (const AnnexaLexer *lexer, guint back)
{
  return is_space (annexa_lexer_last_token (lexer, back)) ? back + 1 : back;
}

/* Where the number that was found last is joined to one before it by a word, that is what a comma would be:
 * 実14 及び 実15, 統20から統23. */
void
annexa_lexer_join_numbers (AnnexaLexer *lexer)
{
  const guint back = skip_space (lexer, 1);
  const AnnexaToken *word = annexa_lexer_last_token (lexer, back);
  const AnnexaToken *before = annexa_lexer_last_token (lexer, skip_space (lexer, back + 1));
  gboolean is_range;

  if (before == NULL || before->kind != ANNEXA_TOKEN_LABEL)
    return;
  is_range = is_word (lexer, word, "number-range");
  if (!is_range && !is_word (lexer, word, "number-and"))
    return;
  g_array_index (lexer->tokens, AnnexaToken, lexer->n_tokens - 1 - back).kind = ANNEXA_TOKEN_SEPARATOR;
  lexer->has_ranges = lexer->has_ranges || is_range;
}

/* Makes what ends a range in words as nothing behind its second number would: 統20から統23まで. */
void
annexa_lexer_close_ranges (AnnexaLexer *lexer)
{
  for (guint i = 1; lexer->has_ranges && i < lexer->n_tokens; i++)
    {
      AnnexaToken *token = &g_array_index (lexer->tokens, AnnexaToken, i);

      if (token[-1].kind == ANNEXA_TOKEN_LABEL && is_word (lexer, token, "number-range-end"))
        token->kind = ANNEXA_TOKEN_SEPARATOR;
    }
}
