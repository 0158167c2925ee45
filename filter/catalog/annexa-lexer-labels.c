/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-lexer-private.h"

#include <string.h>

/* Numbers of a line, by the forms of the rules. */

static gboolean
is_reference_token (const AnnexaToken *token)
{
  return token != NULL
         && (token->kind == ANNEXA_TOKEN_LABEL || token->kind == ANNEXA_TOKEN_STANDARD
             || token->kind == ANNEXA_TOKEN_CUE);
}

/* Whether what was printed before says that the number at @at is a version: `Ver.5.1.1`, `バージョン 5.1`. */
static gboolean
follows_version_word (const AnnexaLexer *lexer)
{
  const AnnexaToken *token = annexa_lexer_last_token (lexer, 0);

  if (token != NULL && token->kind == ANNEXA_TOKEN_SPACE)
    token = annexa_lexer_last_token (lexer, 1);
  return token != NULL && token->kind == ANNEXA_TOKEN_CUE && (token->cues & lexer->tables->version_cue) != 0;
}

/* Whether what stands right before @at is a word, a name or a number that a reference may have there. */
static gboolean
follows_word (const AnnexaLexer *lexer, gsize at)
{
  const AnnexaToken *token = annexa_lexer_last_token (lexer, 0);

  return token != NULL && token->end == lexer->offsets[at] && is_reference_token (token);
}

/* Whether the last token stands behind a slash. */
static gboolean
follows_slash (const AnnexaLexer *lexer)
{
  const AnnexaToken *token = annexa_lexer_last_token (lexer, 0);

  return token->start > 0 && lexer->text[token->start - 1] == '/';
}

/* Whether a number may begin at @at, that is, it does not go on a longer number, word, address or amount. */
static gboolean
label_begins (const AnnexaLexer *lexer, gsize at)
{
  gunichar first = lexer->units[at], before, before_that;
  gboolean alnum_before_that;

  if (!annexa_lexer_is_boundary (lexer, at))
    return FALSE;
  if (at == 0 || !(annexa_lexer_is_digit (first) || annexa_lexer_is_latin (first)))
    return TRUE;
  if (follows_version_word (lexer))
    return FALSE;
  before = lexer->units[at - 1];
  before_that = at > 1 ? lexer->units[at - 2] : ' ';
  alnum_before_that = annexa_lexer_is_digit (before_that) || annexa_lexer_is_latin (before_that);
  if (annexa_lexer_is_digit (before) || annexa_lexer_is_latin (before))
    return FALSE;
  switch (before)
    {
    case '.':
      /* `No.5.1.1`: the full stop belongs to the word. */
      return !alnum_before_that || follows_word (lexer, at);
    case '-':
      return !alnum_before_that || is_reference_token (annexa_lexer_last_token (lexer, 1));
    case '/':
      /* `2022/5.5`: the slash is of the word, too, unless this is a part of an address. */
      return !alnum_before_that || is_reference_token (annexa_lexer_last_token (lexer, 1))
             || (follows_word (lexer, at) && !follows_slash (lexer));
    case ',':
    case ':':
      /* `2022:5.5`: so does the colon. */
      return !annexa_lexer_is_digit (before_that) || !annexa_lexer_is_digit (first)
             || is_reference_token (annexa_lexer_last_token (lexer, 1)) || follows_word (lexer, at);
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
is_upper_at (const AnnexaLexer *lexer, gsize at)
{
  return at < lexer->n && g_unichar_isupper (g_utf8_get_char (lexer->text + lexer->offsets[at]));
}

/* A number with a Latin title glued to it, as in `15.1.3ICTサプライチェーン`: two letters, the first upper
 * case. An amount such as `2.4GHz` looks alike, so only numbers that cannot be one may have it. */
static gboolean
latin_title_follows (const AnnexaLexer *lexer, const AnnexaNumberForm *form, gsize start, gsize end)
{
  guint n_dots = 0;

  if (!is_upper_at (lexer, end) || end + 1 >= lexer->n || !annexa_lexer_is_latin (lexer->units[end + 1]))
    return FALSE;
  for (gsize i = start; i < end; i++)
    n_dots += lexer->units[i] == '.';
  return form->prefixed || n_dots >= 2;
}

static gboolean
label_ends (const AnnexaLexer *lexer, const AnnexaNumberForm *form, gsize start, gsize end)
{
  gunichar last = lexer->units[end - 1], after, after_that;

  if (!annexa_lexer_is_boundary (lexer, end))
    return FALSE;
  if (end >= lexer->n)
    return TRUE;
  after = lexer->units[end];
  after_that = end + 1 < lexer->n ? lexer->units[end + 1] : ' ';
  if (annexa_lexer_is_digit (after) && (annexa_lexer_is_digit (last) || annexa_lexer_is_latin (last)))
    return FALSE;
  if (annexa_lexer_is_latin (after))
    return form->glued && latin_title_follows (lexer, form, start, end);
  if (after == '.' && annexa_lexer_is_digit (after_that))
    return FALSE;
  if (after == '%' || after == '_' || after == '@' || after == 0x2030 || after == 0x2103 || after == 0xB0)
    return FALSE;
  if (form->glued)
    return TRUE;
  return after == '.' || after == 0x3002
         || (annexa_lexer_flags_at (lexer, end)
             & (ANNEXA_FLAG_SPACE | ANNEXA_FLAG_OPEN | ANNEXA_FLAG_CLOSE | ANNEXA_FLAG_SEPARATOR))
                != 0;
}

/* A form that matches the text at some place. */
typedef struct
{
  const AnnexaNumberForm *form; /* (nullable) */
  guint index;
  AnnexaPatternGroup groups[ANNEXA_PATTERN_MAX_GROUPS];
} FormMatch;

/* Whether a standard that numbers so has the number. */
static gboolean
is_known (const AnnexaLexer *lexer, const FormMatch *match)
{
  char id[ANNEXA_RULES_MAX_ID_BYTES + 1];
  const AnnexaItem *const *items;
  guint n_items;

  if (!annexa_lexer_fill_id (lexer, match->form, match->groups, id))
    return FALSE;
  items = annexa_catalog_lookup (lexer->catalog, id, &n_items);
  for (guint i = 0; i < n_items; i++)
    if (match->form->standards & G_GUINT64_CONSTANT (1) << items[i]->standard->index)
      return TRUE;
  return FALSE;
}

/* The longest match at @at, its length as result. Of equally long ones a number that its standard has comes
 * before one that none has, then the form that stands first in the rules; @other is the next such number, of
 * a standard that the form of @best is not for. */
static gsize
find_forms (const AnnexaLexer *lexer, gsize at, FormMatch *best, FormMatch *other)
{
  const AnnexaCatalogTables *tables = lexer->tables;
  guint64 may_begin = tables->form_firsts[lexer->units[at] & (ANNEXA_CATALOG_N_FIRSTS - 1)];
  gsize longest = 0;

  /* The last bit is that of all forms from there on. */
  for (guint i = 0; i < tables->n_forms && may_begin >> MIN (i, 63) != 0; i++)
    {
      FormMatch match;
      gsize length;

      if ((may_begin >> MIN (i, 63) & 1) == 0 || tables->forms[i].below
          || !annexa_lexer_may_match (lexer, tables->forms[i].pattern, at))
        continue;
      match.form = &tables->forms[i];
      match.index = i;
      length = annexa_pattern_match (match.form->pattern, lexer->units, lexer->n, at, FALSE, match.groups);
      if (length == 0 || length < longest || !label_ends (lexer, match.form, at, at + length))
        continue;
      if (length > longest)
        {
          longest = length;
          *best = match;
          other->form = NULL;
        }
      else if (other->form == NULL && is_known (lexer, &match))
        {
          if (!is_known (lexer, best))
            *best = match;
          else if ((match.form->standards & ~best->form->standards) != 0)
            *other = match;
        }
    }
  return longest;
}

/* Where no standard has the number that @longest, a form of one standard, makes of what stands at @at, but
 * that one has what a shorter form makes of its beginning, and the rest begins with a letter of a script
 * without spaces: 第3条第1項 where only 第3条 is an item. Makes @longest that; the number stays as long. */
static void
take_known_part (const AnnexaLexer *lexer, gsize at, gsize length, FormMatch *longest)
{
  const AnnexaCatalogTables *tables = lexer->tables;
  const AnnexaStandard *standard = longest->form->only_standard;

  if (standard == NULL || !longest->form->prefixed || is_known (lexer, longest))
    return;
  for (guint i = 0; i < tables->n_forms; i++)
    {
      FormMatch match = { .form = &tables->forms[i], .index = i };
      gsize shorter;

      if (match.form->only_standard != standard || match.form->below || !match.form->prefixed)
        continue;
      shorter = annexa_pattern_match (match.form->pattern, lexer->units, lexer->n, at, FALSE, match.groups);
      if (shorter == 0 || shorter >= length
          || g_unichar_type (lexer->units[at + shorter]) != G_UNICODE_OTHER_LETTER
          || !is_known (lexer, &match))
        continue;
      *longest = match;
      return;
    }
}

/* Where a number goes on that has one letter more, and a standard has it so: 8.3.1.a, also where the form of
 * that standard is another one. Returns its end, and the letter is in @id. */
static gsize
take_letter (const AnnexaLexer *lexer, gsize end, char id[ANNEXA_RULES_MAX_ID_BYTES + 1])
{
  const gsize n = strlen (id);
  guint n_items;

  if (end + 1 >= lexer->n || lexer->units[end] != '.' || lexer->units[end + 1] >= 0x80
      || !g_ascii_isalpha (lexer->units[end + 1]) || n + 2 > ANNEXA_RULES_MAX_ID_BYTES)
    return end;
  if (end + 2 < lexer->n
      && (annexa_lexer_is_latin (lexer->units[end + 2]) || annexa_lexer_is_digit (lexer->units[end + 2])))
    return end;
  id[n] = '.';
  id[n + 1] = (char)lexer->units[end + 1];
  id[n + 2] = '\0';
  if (annexa_catalog_lookup (lexer->catalog, id, &n_items) != NULL)
    return end + 2;
  id[n] = '\0';
  return end;
}

/* The number that form @index makes of what stands at @at, whatever other forms do. */
gboolean
annexa_lexer_try_form (const AnnexaLexer *lexer, guint index, gsize at, gsize *end, AnnexaToken *token)
{
  FormMatch match = { .form = &lexer->tables->forms[index], .index = index };
  char id[ANNEXA_RULES_MAX_ID_BYTES + 1];
  gsize length;

  if (match.form->below || !label_begins (lexer, at))
    return FALSE;
  length = annexa_pattern_match (match.form->pattern, lexer->units, lexer->n, at, FALSE, match.groups);
  if (length == 0 || !label_ends (lexer, match.form, at, at + length)
      || !annexa_lexer_fill_id (lexer, match.form, match.groups, id))
    return FALSE;
  *end = take_letter (lexer, at + length, id);
  token->id = annexa_catalog_intern_id (lexer->catalog, id);
  token->form = index;
  token->prefixed = match.form->prefixed;
  token->standard = match.form->only_standard;
  return token->id != NULL;
}

/* What form @index, whose numbers go on with one above, adds to that at the beginning of the line. */
gboolean
annexa_lexer_read_below (const AnnexaLexer *lexer, guint index, gsize *end,
                         char id[ANNEXA_RULES_MAX_ID_BYTES + 1])
{
  const AnnexaNumberForm *form = &lexer->tables->forms[index];
  AnnexaPatternGroup groups[ANNEXA_PATTERN_MAX_GROUPS];

  if (!form->below || lexer->n == 0)
    return FALSE;
  *end = annexa_pattern_match (form->pattern, lexer->units, lexer->n, 0, FALSE, groups);
  return *end > 0 && label_ends (lexer, form, 0, *end)
         && annexa_lexer_fill_in (lexer, form, groups, FALSE, id);
}

/* The longest number at @at as a token, or FALSE. */
gboolean
annexa_lexer_find_label (const AnnexaLexer *lexer, gsize at, gsize *end, AnnexaToken *token)
{
  FormMatch best, other;
  gsize longest;
  char id[ANNEXA_RULES_MAX_ID_BYTES + 1];

  if (!label_begins (lexer, at))
    return FALSE;
  best.form = other.form = NULL;
  longest = find_forms (lexer, at, &best, &other);
  if (best.form != NULL && other.form == NULL)
    take_known_part (lexer, at, longest, &best);
  if (best.form == NULL || !annexa_lexer_fill_id (lexer, best.form, best.groups, id))
    return FALSE;
  *end = take_letter (lexer, at + longest, id);
  token->id = annexa_catalog_intern_id (lexer->catalog, id);
  token->form = best.index;
  token->prefixed = best.form->prefixed;
  token->standard = best.form->only_standard;
  if (other.form != NULL && annexa_lexer_fill_id (lexer, other.form, other.groups, id))
    token->other = (AnnexaReading){ annexa_catalog_intern_id (lexer->catalog, id), other.index,
                                    other.form->prefixed, other.form->only_standard };
  return token->id != NULL;
}
