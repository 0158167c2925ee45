/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-heading-private.h"

#include "text/annexa-fold.h"

/* References to controls in a line: which numbers, and of which standard. */

/* The words that matter in a heading. */
const AnnexaHeadingWords *
annexa_heading_words (void)
{
  static AnnexaHeadingWords words;
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      words.control = g_quark_from_static_string ("control-word");
      words.none = g_quark_from_static_string ("no-counterpart");
      words.see = g_quark_from_static_string ("see");
      g_once_init_leave (&once, 1);
    }
  return &words;
}

/* Whether @token is a word such as 管理策. */
gboolean
annexa_heading_is_control_word (const AnnexaToken *token)
{
  return token->kind == ANNEXA_TOKEN_CUE && token->cue == annexa_heading_words ()->control;
}

/* Whether @token may be part of a reference. */
gboolean
annexa_heading_is_reference_token (const AnnexaToken *token)
{
  switch (token->kind)
    {
    case ANNEXA_TOKEN_LABEL:
    case ANNEXA_TOKEN_STANDARD:
    case ANNEXA_TOKEN_OPEN:
    case ANNEXA_TOKEN_CLOSE:
    case ANNEXA_TOKEN_SEPARATOR:
    case ANNEXA_TOKEN_SPACE:
      return TRUE;
    case ANNEXA_TOKEN_CUE:
      return token->cue == annexa_heading_words ()->control;
    case ANNEXA_TOKEN_TEXT:
    default:
      return FALSE;
    }
}

/* Whether @token is a mark between numbers and words. */
static gboolean
is_mark (const AnnexaToken *token)
{
  return token->kind == ANNEXA_TOKEN_OPEN || token->kind == ANNEXA_TOKEN_CLOSE
         || token->kind == ANNEXA_TOKEN_SEPARATOR || token->kind == ANNEXA_TOKEN_SPACE;
}

static gboolean
is_colon (gunichar c)
{
  return c == ':' || c == 0xff1a;
}

static gboolean
is_dash (gunichar c)
{
  return g_unichar_type (c) == G_UNICODE_DASH_PUNCTUATION || c == 0x2212 || c == 0x2500 || c == 0x2501;
}

/* Whether token @i says 該当なし, or is the dash that stands for it and for nothing else. */
static gboolean
is_none (const char *text, const GArray *tokens, guint i)
{
  const AnnexaToken *token = token_at (tokens, i);

  if (token->kind != ANNEXA_TOKEN_SEPARATOR)
    return token->kind == ANNEXA_TOKEN_CUE && token->cue == annexa_heading_words ()->none;
  if (!is_dash (g_utf8_get_char (text + token->start)))
    return FALSE;
  while (++i < tokens->len && token_at (tokens, i)->kind == ANNEXA_TOKEN_SPACE)
    ;
  return i == tokens->len || token_at (tokens, i)->kind == ANNEXA_TOKEN_CLOSE
         || token_at (tokens, i)->kind == ANNEXA_TOKEN_SEPARATOR;
}

/* Whether @token names what has no counterpart: 27001:2022, 旧. 対応：なし rather answers. */
static gboolean
names_edition (AnnexaCatalog *catalog, const char *text, const AnnexaToken *token)
{
  g_autofree char *word = NULL, *key = NULL;

  if (!annexa_heading_is_control_word (token))
    return token->kind == ANNEXA_TOKEN_STANDARD;
  word = g_strndup (text + token->start, token->end - token->start);
  key = annexa_fold_key (word);
  return !annexa_catalog_is_cue (catalog, "column-answer", key)
         && !annexa_catalog_is_cue (catalog, "column-requirement", key);
}

/* Whether @token needs no context: 2022年版で新設, ISMAP管理基準 9.2.1.13.PB. */
static gboolean
says_none_alone (const char *text, const AnnexaToken *token)
{
  if (token->kind != ANNEXA_TOKEN_CUE || token->cue != annexa_heading_words ()->none)
    return FALSE;
  for (const char *p = text + token->start; p < text + token->end; p = g_utf8_next_char (p))
    if (g_unichar_isdigit (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

/* The index after token @i where it says that an edition has no counterpart: behind what names the edition
 * (旧：新規), alone in brackets, or behind the number in the other edition (A.5.23／新規). So it is after
 * what another scheme calls the control: ISMAP管理基準 9.2.1.13.PB. @i else. */
guint
annexa_heading_skip_none (AnnexaCatalog *catalog, const char *text, const GArray *tokens, guint i)
{
  gboolean apart = FALSE;
  guint after = i + 1;

  if (says_none_alone (text, token_at (tokens, i)))
    return after;
  if (!is_none (text, tokens, i))
    return i;
  while (after < tokens->len && is_none (text, tokens, after))
    after++;
  if (after < tokens->len && !is_mark (token_at (tokens, after)))
    return i;
  for (guint k = i; k > 0; k--)
    {
      const AnnexaToken *before = token_at (tokens, k - 1);

      if (before->kind == ANNEXA_TOKEN_OPEN && k == i && after < tokens->len
          && (token_at (tokens, after)->kind == ANNEXA_TOKEN_CLOSE
              || token_at (tokens, after)->kind == ANNEXA_TOKEN_OPEN))
        return after;
      if (!is_mark (before) && !is_none (text, tokens, k - 1))
        return names_edition (catalog, text, before) || (before->kind == ANNEXA_TOKEN_LABEL && apart) ? after
                                                                                                      : i;
      apart = apart || before->kind == ANNEXA_TOKEN_SEPARATOR;
    }
  return i;
}

/* Whether one of the tokens [from, to) says that an edition has no counterpart. */
static gboolean
says_none (AnnexaCatalog *catalog, const char *text, const GArray *tokens, guint from, guint to)
{
  for (guint i = from; i < to; i++)
    if (annexa_heading_skip_none (catalog, text, tokens, i) > i)
      return TRUE;
  return FALSE;
}

/* Whether the tokens [from, to) tell numbers of controls, or that there are none. */
gboolean
annexa_heading_tells (AnnexaCatalog *catalog, const char *text, GArray *tokens, guint from, guint to)
{
  return annexa_heading_has_label (tokens, from, to) || says_none (catalog, text, tokens, from, to);
}

gboolean
annexa_heading_has_label (GArray *tokens, guint from, guint to)
{
  for (guint i = from; i < to; i++)
    if (token_at (tokens, i)->kind == ANNEXA_TOKEN_LABEL)
      return TRUE;
  return FALSE;
}

/* Whether control word @i is the last one of an English title before a bracket or the name of a standard:
 * cryptographic controls (10.1.1), Access control ISO/IEC 27001:2022 5.15 */
static gboolean
ends_title (const char *text, GArray *tokens, guint from, guint i)
{
  const AnnexaToken *token = token_at (tokens, i);
  guint next = i + 1;

  if (i < from + 2 || !g_ascii_islower (text[token->start]) || !g_ascii_isalpha (text[token->end - 1])
      || token_at (tokens, i - 1)->kind != ANNEXA_TOKEN_SPACE
      || token_at (tokens, i - 2)->kind != ANNEXA_TOKEN_TEXT)
    return FALSE;
  while (next < tokens->len && token_at (tokens, next)->kind == ANNEXA_TOKEN_SPACE)
    next++;
  return next < tokens->len
         && (token_at (tokens, next)->kind == ANNEXA_TOKEN_OPEN
             || token_at (tokens, next)->kind == ANNEXA_TOKEN_STANDARD);
}

/* Whether a reference may begin with token @i, of those that begin at @from. */
static gboolean
opens_reference (const char *text, GArray *tokens, guint from, guint i)
{
  const AnnexaToken *token = token_at (tokens, i);

  switch (token->kind)
    {
    case ANNEXA_TOKEN_OPEN:
    case ANNEXA_TOKEN_STANDARD:
      return TRUE;
    case ANNEXA_TOKEN_LABEL:
      return token->prefixed;
    case ANNEXA_TOKEN_CUE:
      if (says_none_alone (text, token))
        return TRUE;
      /* 暗号による管理策: a control word that ends a title is part of the title. */
      return annexa_heading_is_control_word (token)
             && (i == from || token_at (tokens, i - 1)->kind != ANNEXA_TOKEN_TEXT)
             && !ends_title (text, tokens, from, i);
    case ANNEXA_TOKEN_CLOSE:
    case ANNEXA_TOKEN_SEPARATOR:
    case ANNEXA_TOKEN_SPACE:
    case ANNEXA_TOKEN_TEXT:
    default:
      return FALSE;
    }
}

/* Whether control word @i, right behind words with no white between, is none of these: they are the title of
 * a control without it, and a colon and a number follow it. 資産目録対応する管理策：8.1.1 */
static gboolean
parts_title (AnnexaCatalog *catalog, const char *text, GArray *tokens, guint from, guint i)
{
  const AnnexaToken *token = token_at (tokens, i);
  AnnexaTitleMatch match;
  guint next = i + 1;
  g_autofree char *title = NULL, *key = NULL;

  if (token->kind != ANNEXA_TOKEN_CUE || !annexa_heading_is_control_word (token) || i == from
      || next >= tokens->len || token_at (tokens, next)->kind != ANNEXA_TOKEN_SEPARATOR
      || !is_colon (g_utf8_get_char (text + token->end)))
    return FALSE;
  while (next < tokens->len && is_mark (token_at (tokens, next)))
    next++;
  if (next >= tokens->len || !annexa_heading_is_reference_token (token_at (tokens, next)))
    return FALSE;
  title = g_strndup (text + token_at (tokens, from)->start, token->start - token_at (tokens, from)->start);
  key = annexa_fold_key (title);
  return annexa_catalog_match_title (catalog, key, FALSE, &match, 1) > 0;
}

/* The index of the bracket where tokens from @start on are the rest of one that begins with 参照 or see and
 * then names a standard: （参照：ISO/IEC 27017:2015 5.1.2）. @start else: other numbers may be places of the
 * paper. */
static guint
find_pointing_bracket (const GArray *tokens, guint from, guint start)
{
  guint next = start;

  if (start < from + 2 || token_at (tokens, start - 1)->kind != ANNEXA_TOKEN_CUE
      || token_at (tokens, start - 1)->cue != annexa_heading_words ()->see
      || token_at (tokens, start - 2)->kind != ANNEXA_TOKEN_OPEN)
    return start;
  while (next < tokens->len
         && (token_at (tokens, next)->kind == ANNEXA_TOKEN_SEPARATOR
             || token_at (tokens, next)->kind == ANNEXA_TOKEN_SPACE))
    next++;
  return next < tokens->len && token_at (tokens, next)->kind == ANNEXA_TOKEN_STANDARD ? start - 2 : start;
}

/* Where a reference at the end of the line begins, or the number of tokens. It begins with a bracket, a
 * standard, a control word or a number that is marked as a control's, and holds a number or says that there
 * is none. */
guint
annexa_heading_find_reference (AnnexaCatalog *catalog, const char *text, GArray *tokens, guint from)
{
  guint start = tokens->len;

  while (start > from
         && (annexa_heading_is_reference_token (token_at (tokens, start - 1))
             || annexa_heading_skip_none (catalog, text, tokens, start - 1) >= start))
    start--;
  start = find_pointing_bracket (tokens, from, start);
  for (guint i = start; i < tokens->len; i++)
    if ((opens_reference (text, tokens, from, i) || parts_title (catalog, text, tokens, from, i))
        && annexa_heading_tells (catalog, text, tokens, i, tokens->len))
      return i;
  return tokens->len;
}

/* The index of the first token from @at on that is no mark which parts numbers from a title:
 * 8.1.1（5.9）- 資産目録. */
guint
annexa_heading_skip_marks (const GArray *tokens, guint at)
{
  while (at < tokens->len
         && (token_at (tokens, at)->kind == ANNEXA_TOKEN_CLOSE
             || token_at (tokens, at)->kind == ANNEXA_TOKEN_SPACE
             || token_at (tokens, at)->kind == ANNEXA_TOKEN_SEPARATOR))
    at++;
  return at;
}

/* A bracket right behind the number that holds the number of another edition: 8.2.2 (ISO/IEC 27001:2022
 * A.5.13) 情報のラベル付け. Returns the index of the token after it and what parts it from the title. */
guint
annexa_heading_read_bracket (AnnexaCatalog *catalog, const char *text, GArray *tokens, guint at,
                             AnnexaHeading *heading)
{
  guint end = at;

  if (heading->n_lead == 0 || at >= tokens->len || token_at (tokens, at)->kind != ANNEXA_TOKEN_OPEN)
    return at;
  while (end < tokens->len && token_at (tokens, end)->kind != ANNEXA_TOKEN_CLOSE
         && (annexa_heading_is_reference_token (token_at (tokens, end))
             || annexa_heading_skip_none (catalog, text, tokens, end) > end))
    end++;
  if (end >= tokens->len || token_at (tokens, end)->kind != ANNEXA_TOKEN_CLOSE
      || !annexa_heading_tells (catalog, text, tokens, at, end))
    return at;
  annexa_heading_read_reference (catalog, text, tokens, at, end + 1, heading);
  return annexa_heading_skip_marks (tokens, end + 1);
}
