/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-lexer-private.h"

#include <string.h>

#include "text/annexa-fold.h"

/* Numbers that leave out what the one before them begins with: 統4、6、7 is 統4, 統6 and 統7; IAM-02, 14. And
 * words between numbers that join them as commas do. */

#define MAX_TAIL_UNITS 12u
/* White space, a comma and white space at most. */
#define MAX_TOKENS_BETWEEN 3u
#define MAX_JOINING_BYTES 15u

/* The number that a list goes on after, which a form marks as that of one standard; NULL where there is none.
 */
static const AnnexaToken *
number_before (const AnnexaLexer *lexer)
{
  gboolean is_parted = FALSE;

  for (guint back = 0; back <= MAX_TOKENS_BETWEEN; back++)
    {
      const AnnexaToken *token = annexa_lexer_last_token (lexer, back);

      if (token == NULL)
        return NULL;
      if (token->kind == ANNEXA_TOKEN_LABEL)
        return is_parted && token->prefixed && token->standard != NULL ? token : NULL;
      if (token->kind != ANNEXA_TOKEN_SEPARATOR && token->kind != ANNEXA_TOKEN_SPACE)
        return NULL;
      is_parted = is_parted || token->kind == ANNEXA_TOKEN_SEPARATOR;
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
                 && g_unichar_type (after) != G_UNICODE_OTHER_LETTER
             ? end
             : at;
}

/* A number at @at that goes on a list and whose standard has it with the beginning of the number before. */
gboolean
annexa_lexer_find_continued (const AnnexaLexer *lexer, gsize at, gsize *end, AnnexaToken *token)
{
  const AnnexaToken *before = annexa_lexer_is_digit (lexer->units[at]) ? number_before (lexer) : NULL;
  const gsize tail = before != NULL ? tail_end (lexer, at) : at;
  g_autoptr (GString) whole = NULL;
  g_autoptr (GArray) tokens = NULL;
  const AnnexaToken *found;

  if (tail == at || head_length (before->id) == 0)
    return FALSE;
  whole = g_string_new_len (before->id, (gssize)head_length (before->id));
  for (gsize i = at; i < tail; i++)
    g_string_append_unichar (whole, lexer->units[i]);
  tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  annexa_catalog_lex (lexer->catalog, whole->str, whole->len, tokens);
  found = tokens->len == 1 ? &g_array_index (tokens, AnnexaToken, 0) : NULL;
  if (found == NULL || found->kind != ANNEXA_TOKEN_LABEL || found->standard != before->standard
      || annexa_catalog_find (lexer->catalog, found->standard, found->id) == NULL)
    return FALSE;
  *token = *found;
  *end = tail;
  return TRUE;
}

static gboolean
is_space (const AnnexaToken *token)
{
  return token != NULL && token->kind == ANNEXA_TOKEN_SPACE;
}

/* Where the number that was found last is joined to one before it by a word, that is what a comma would be:
 * 実14 及び 実15. */
void
annexa_lexer_join_numbers (AnnexaLexer *lexer)
{
  guint back = is_space (annexa_lexer_last_token (lexer, 1)) ? 2 : 1;
  const AnnexaToken *word = annexa_lexer_last_token (lexer, back);
  const AnnexaToken *before = annexa_lexer_last_token (
      lexer, back + (is_space (annexa_lexer_last_token (lexer, back + 1)) ? 2 : 1));
  g_autofree char *text = NULL, *key = NULL;

  if (word == NULL || before == NULL || word->kind != ANNEXA_TOKEN_TEXT || before->kind != ANNEXA_TOKEN_LABEL
      || word->end - word->start > MAX_JOINING_BYTES)
    return;
  text = g_strndup (lexer->text + word->start, word->end - word->start);
  key = annexa_fold_key (text);
  if (annexa_catalog_is_cue (lexer->catalog, "number-and", key))
    g_array_index (lexer->tokens, AnnexaToken, lexer->n_tokens - 1 - back).kind = ANNEXA_TOKEN_SEPARATOR;
}
