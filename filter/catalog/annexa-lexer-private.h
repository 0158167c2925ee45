/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "annexa-catalog-private.h"
#include "annexa-pattern-program-private.h"
#include "text/annexa-fold-private.h"

G_BEGIN_DECLS

/* A line on its way to tokens. */
typedef struct
{
  AnnexaCatalog *catalog;
  const AnnexaCatalogTables *tables;
  const char *text;
  const gunichar *units;
  const guint32 *offsets;
  gsize n;
  GArray *tokens; /* longer than what it holds while the line is read */
  guint n_tokens;
  /* the first digit and the first full stop from the place on that is looked at, or where the line ends */
  gsize digit, dot;
  gboolean has_ranges; /* in words */
  gboolean has_text;   /* of which no token is made yet, before the place that is looked at */
} AnnexaLexer;

static inline guint8
annexa_lexer_flags_at (const AnnexaLexer *lexer, gsize at)
{
  return lexer->tables->flags[lexer->units[at] & 0xFFFF];
}

static inline gboolean
annexa_lexer_is_digit (gunichar c)
{
  return c >= '0' && c <= '9';
}

/* Whether @found, the first of its kind from a place on, is where no more than @most units come before it. */
static inline gboolean
annexa_lexer_is_near (gsize found, gsize at, guint most)
{
  return most == G_MAXUINT || found <= at + most || found < at;
}

/* Whether @pattern may match at @at, as far as digits and full stops tell. */
static inline gboolean
annexa_lexer_may_match (const AnnexaLexer *lexer, const AnnexaPattern *pattern, gsize at)
{
  return annexa_lexer_is_near (lexer->digit, at, pattern->most_before_digit)
         && annexa_lexer_is_near (lexer->dot, at, pattern->most_before_dot);
}

static inline gboolean
annexa_lexer_is_latin (gunichar c)
{
  return c < 0x80 ? g_ascii_isalpha (c) : c < 0x2E80 && g_unichar_isalpha (c);
}

/* One code point may fold to several units: tokens begin and end between code points. */
static inline gboolean
annexa_lexer_is_boundary (const AnnexaLexer *lexer, gsize at)
{
  return at == 0 || at >= lexer->n || lexer->offsets[at] != lexer->offsets[at - 1];
}

/* annexa-lexer.c: the token that is @back before the end, or NULL */
const AnnexaToken *annexa_lexer_last_token (const AnnexaLexer *lexer, guint back);

/* annexa-lexer-words.c */
const AnnexaWord *annexa_lexer_find_word (const AnnexaLexer *lexer, gsize at, gsize *end);
AnnexaCueSet annexa_lexer_find_pattern (const AnnexaLexer *lexer, gsize at, gsize *end);
gsize annexa_lexer_skip_version (const AnnexaLexer *lexer, gsize at);

/* annexa-lexer-ids.c */
gboolean annexa_lexer_append_group (const AnnexaLexer *lexer, const AnnexaNumberForm *form,
                                    const AnnexaPatternGroup *group, gboolean as_printed, char *id, gsize *n);
gboolean annexa_lexer_fill_in (const AnnexaLexer *lexer, const AnnexaNumberForm *form,
                               const AnnexaPatternGroup *groups, gboolean as_printed,
                               char id[ANNEXA_RULES_MAX_ID_BYTES + 1]);
gboolean annexa_lexer_fill_id (const AnnexaLexer *lexer, const AnnexaNumberForm *form,
                               const AnnexaPatternGroup *groups, char id[ANNEXA_RULES_MAX_ID_BYTES + 1]);

/* annexa-lexer-labels.c */
gboolean annexa_lexer_try_form (const AnnexaLexer *lexer, guint index, gsize at, gsize *end,
                                AnnexaToken *token);
gboolean annexa_lexer_find_label (const AnnexaLexer *lexer, gsize at, gsize *end, AnnexaToken *token);

gboolean annexa_lexer_read_below (const AnnexaLexer *lexer, guint index, gsize *end,
                                  char id[ANNEXA_RULES_MAX_ID_BYTES + 1]);

/* annexa-lexer-continued.c */
gboolean annexa_lexer_find_continued (const AnnexaLexer *lexer, gsize at, gsize *end, AnnexaToken *token);
gboolean annexa_lexer_find_enclosed (const AnnexaLexer *lexer, gsize at, gsize *end, AnnexaToken *token);
void annexa_lexer_join_numbers (AnnexaLexer *lexer);
void annexa_lexer_close_ranges (AnnexaLexer *lexer);

G_END_DECLS
