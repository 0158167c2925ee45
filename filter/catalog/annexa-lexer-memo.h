/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "annexa-catalog.h"

G_BEGIN_DECLS

/* Lines lexed of late: layout and segment ask again and again for the tokens of the same rows, cells and
 * headings. A catalog owns one. */
typedef struct _AnnexaLexerMemo AnnexaLexerMemo;

/* What was asked for. */
typedef struct
{
  const char *text;
  gsize n_bytes;
  guint max_tokens;
  guint mode;
} AnnexaLexed;

AnnexaLexerMemo *annexa_lexer_memo_new (void);
void annexa_lexer_memo_free (AnnexaLexerMemo *self);
/* The tokens of @lexed in @tokens; FALSE when they are not known. */
gboolean annexa_lexer_memo_find (AnnexaLexerMemo *self, const AnnexaLexed *lexed, GArray *tokens);
void annexa_lexer_memo_keep (AnnexaLexerMemo *self, const AnnexaLexed *lexed, const GArray *tokens);

G_END_DECLS
