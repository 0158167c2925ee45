/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-lexer-memo.h"

#include <string.h>

/* A line that is lexed takes the place of whichever was kept there: what is asked for twice is so on one
 * page, or in one pass over the lines. */
#define N_PLACES 128
/* Longer ones are prose, which is lexed once. More would be kept for each worker all the time. */
#define MAX_BYTES 256u
#define MAX_TOKENS 16u

typedef struct
{
  AnnexaLexed lexed; /* of a text that stands behind the tokens */
  guint n_tokens;
  AnnexaToken *tokens; /* NULL: none is kept here */
} Place;

struct _AnnexaLexerMemo
{
  GMutex mutex;
  Place places[N_PLACES];
};

AnnexaLexerMemo *
annexa_lexer_memo_new (void)
{
  AnnexaLexerMemo *self = g_new0 (AnnexaLexerMemo, 1);

  g_mutex_init (&self->mutex);
  return self;
}

void
annexa_lexer_memo_free (AnnexaLexerMemo *self)
{
  for (guint i = 0; i < N_PLACES; i++)
    g_free (self->places[i].tokens);
  g_mutex_clear (&self->mutex);
  g_free (self);
}

/* Eight bytes at a time; FNV would take as long as a tenth of the lexing. */
static Place *
place_of (AnnexaLexerMemo *self, const AnnexaLexed *lexed)
{
  guint64 hash = lexed->n_bytes ^ (guint64)lexed->mode << 32, word = 0;
  gsize at = 0;

  for (; at + sizeof word <= lexed->n_bytes; at += sizeof word)
    {
      memcpy (&word, lexed->text + at, sizeof word);
      hash = (hash ^ word) * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);
      hash ^= hash >> 32;
    }
  word = 0;
  memcpy (&word, lexed->text + at, lexed->n_bytes - at);
  hash = (hash ^ word) * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15);
  return &self->places[(hash >> 32) % N_PLACES];
}

static gboolean
is_same (const AnnexaLexed *a, const AnnexaLexed *b)
{
  return a->n_bytes == b->n_bytes && a->mode == b->mode && a->max_tokens == b->max_tokens
         && memcmp (a->text, b->text, a->n_bytes) == 0;
}

gboolean
annexa_lexer_memo_find (AnnexaLexerMemo *self, const AnnexaLexed *lexed, GArray *tokens)
{
  const Place *place;
  gboolean found;

  if (lexed->n_bytes > MAX_BYTES)
    return FALSE;
  g_mutex_lock (&self->mutex);
  place = place_of (self, lexed);
  found = place->tokens != NULL && is_same (&place->lexed, lexed);
  if (found)
    {
      g_array_set_size (tokens, 0);
      g_array_append_vals (tokens, place->tokens, place->n_tokens);
    }
  g_mutex_unlock (&self->mutex);
  return found;
}

void
annexa_lexer_memo_keep (AnnexaLexerMemo *self, const AnnexaLexed *lexed, const GArray *tokens)
{
  const gsize n_token_bytes = tokens->len * sizeof (AnnexaToken);
  Place *place;
  char *text;

  if (lexed->n_bytes > MAX_BYTES || tokens->len > MAX_TOKENS)
    return;
  g_mutex_lock (&self->mutex);
  place = place_of (self, lexed);
  place->tokens = g_realloc (place->tokens, n_token_bytes + lexed->n_bytes + 1);
  if (tokens->len > 0)
    memcpy (place->tokens, tokens->data, n_token_bytes);
  text = (char *)place->tokens + n_token_bytes;
  memcpy (text, lexed->text, lexed->n_bytes);
  place->lexed = *lexed;
  place->lexed.text = text;
  place->n_tokens = tokens->len;
  g_mutex_unlock (&self->mutex);
}
