/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-lexer-private.h"

/* All that a place of a line may be read as, for those who write rules: the lexer itself keeps one of them.
 */

static void
add (const AnnexaLexer *lexer, GArray *readings, AnnexaToken *token, AnnexaTokenKind kind, gsize at,
     gsize end)
{
  token->kind = kind;
  token->start = lexer->offsets[at];
  token->end = lexer->offsets[end];
  g_array_append_val (readings, *token);
}

static void
add_words (const AnnexaLexer *lexer, gsize at, GArray *readings)
{
  const guint8 flags = annexa_lexer_flags_at (lexer, at);
  gsize end = at;
  const AnnexaWord *word = flags & ANNEXA_FLAG_WORD ? annexa_lexer_find_word (lexer, at, &end) : NULL;
  AnnexaToken name = { 0 }, cue = { 0 }, pattern = { 0 };

  if (word != NULL && word->standard != NULL)
    {
      name.standard = word->standard;
      name.without_year = word->without_year;
      add (lexer, readings, &name, ANNEXA_TOKEN_STANDARD, at, end);
    }
  if (word != NULL && word->cues != 0)
    {
      cue.cues = word->cues;
      add (lexer, readings, &cue, ANNEXA_TOKEN_CUE, at, end);
    }
  end = at;
  pattern.cues = flags & ANNEXA_FLAG_PATTERN ? annexa_lexer_find_pattern (lexer, at, &end) : 0;
  if (pattern.cues != 0)
    add (lexer, readings, &pattern, ANNEXA_TOKEN_CUE, at, end);
}

static void
add_labels (const AnnexaLexer *lexer, gsize at, GArray *readings)
{
  for (guint i = 0; i < lexer->tables->n_forms; i++)
    {
      AnnexaToken token = { 0 };
      gsize end;

      if (annexa_lexer_try_form (lexer, i, at, &end, &token))
        add (lexer, readings, &token, ANNEXA_TOKEN_LABEL, at, end);
    }
}

/**
 * annexa_catalog_readings:
 * @text: UTF-8
 * @length_bytes: how much of it
 * @before: (element-type AnnexaToken): what the lexer made of it
 * @n_before: how many of these stand before @offset
 * @offset: where a token begins
 * @readings: (element-type AnnexaToken): emptied and filled
 *
 * The numbers, names of standards and words that may begin at @offset, by every form of the rules; of words
 * and patterns only the longest.
 */
void
annexa_catalog_readings (AnnexaCatalog *self, const char *text, gsize length_bytes, GArray *before,
                         guint n_before, guint offset, GArray *readings)
{
  const gsize n_units = ANNEXA_FOLD_MAX_UNITS (length_bytes);
  g_autofree gunichar *units = g_new (gunichar, n_units);
  g_autofree guint32 *offsets = g_new (guint32, n_units);
  AnnexaLexer lexer = { self, NULL, text, units, offsets, 0, before, n_before };

  g_return_if_fail (self != NULL && text != NULL && before != NULL && n_before <= before->len);
  g_return_if_fail (length_bytes < G_MAXUINT32 / 8);

  g_array_set_size (readings, 0);
  lexer.tables = self->tables;
  lexer.n = annexa_fold_units (text, length_bytes, units, offsets);
  for (gsize at = 0; at < lexer.n; at++)
    if (offsets[at] == offset && annexa_lexer_is_boundary (&lexer, at))
      {
        add_labels (&lexer, at, readings);
        add_words (&lexer, at, readings);
        return;
      }
}
