/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-heading-private.h"

#include "text/annexa-fold.h"

/* Numbers behind a title together with the titles that they have in the standard, in brackets or not:
 * A.5.1.1 情報セキュリティのための方針群（JIS Q 27001:2023 5.1 情報セキュリティのための方針群） and
 * Q 方針はありますか。 ISO/IEC 27017 5.1.1「情報セキュリティのための方針群」. */

#define MIN_SIMILARITY 0.85

/* Whether @token may stand before the first number in such a bracket. */
static gboolean
may_precede (const AnnexaToken *token)
{
  return annexa_heading_is_reference_token (token) && token->kind != ANNEXA_TOKEN_LABEL
         && token->kind != ANNEXA_TOKEN_OPEN && token->kind != ANNEXA_TOKEN_CLOSE;
}

/* Whether bytes [start, end) of @text are the title that the rules give the number of @label, in whichever
 * edition. */
static gboolean
is_title_of (AnnexaCatalog *catalog, const char *text, const AnnexaToken *label, guint start, guint end)
{
  g_autofree char *title = g_strndup (text + start, end - start), *key = annexa_fold_key (title);
  guint n;
  const AnnexaItem *const *items = annexa_catalog_lookup (catalog, label->id, &n);

  for (guint i = 0; i < n && *key != '\0'; i++)
    if (!items[i]->is_clause && annexa_catalog_title_similarity (items[i], key) >= MIN_SIMILARITY)
      return TRUE;
  return FALSE;
}

/* Whether @token may stand around a title. */
static gboolean
is_mark (const AnnexaToken *token)
{
  return token->kind == ANNEXA_TOKEN_SPACE || token->kind == ANNEXA_TOKEN_SEPARATOR;
}

/* The first byte of what follows token @i, without blanks and separators; @bracketed is whether a bracket
 * opens there, which holds it. */
static guint
skip_marks (const GArray *tokens, guint i, gboolean *bracketed)
{
  while (++i < tokens->len && is_mark (token_at (tokens, i)))
    ;
  *bracketed = i + 1 < tokens->len && token_at (tokens, i)->kind == ANNEXA_TOKEN_OPEN;
  return token_at (tokens, MIN (i + *bracketed, tokens->len - 1))->start;
}

/* Whether the tokens [from, to) are numbers of controls, each with its title behind it. */
static gboolean
is_glossed (AnnexaCatalog *catalog, const char *text, const GArray *tokens, guint from, guint to)
{
  guint i = from;

  while (i < to && may_precede (token_at (tokens, i)))
    i++;
  if (i == to || token_at (tokens, i)->kind != ANNEXA_TOKEN_LABEL)
    return FALSE;
  while (i < to)
    {
      guint next = i + 1, end, start;
      gboolean bracketed;

      while (next < to && token_at (tokens, next)->kind != ANNEXA_TOKEN_LABEL)
        next++;
      end = next;
      while (end > i + 1 && is_mark (token_at (tokens, end - 1)))
        end--;
      start = skip_marks (tokens, i, &bracketed);
      if (bracketed && token_at (tokens, end - 1)->kind == ANNEXA_TOKEN_CLOSE)
        end--;
      if (end <= i + 1 || token_at (tokens, end - 1)->end <= start
          || !is_title_of (catalog, text, token_at (tokens, i), start, token_at (tokens, end - 1)->end))
        return FALSE;
      i = next;
    }
  return TRUE;
}

/* Whether token @i may stand beside a title in such a bracket: a mark, the name of an edition, 該当なし. */
static gboolean
may_stand_beside (AnnexaCatalog *catalog, const char *text, const GArray *tokens, guint i)
{
  return annexa_heading_is_reference_token (token_at (tokens, i))
         || annexa_heading_skip_none (catalog, text, tokens, i) > i;
}

/* Whether the tokens [from, to) are the title of @label, be it one that @label is NULL for not. */
static gboolean
are_title_of (AnnexaCatalog *catalog, const char *text, const GArray *tokens, guint from, guint to,
              const AnnexaToken *label)
{
  return label != NULL
         && is_title_of (catalog, text, label, token_at (tokens, from)->start,
                         token_at (tokens, to - 1)->end);
}

/* Whether the tokens [from, to), between the numbers @before and @behind, either of which may be NULL, are
 * nothing but what may stand between numbers, or the title of one of these with that around it; @n_titles
 * counts on where they are. */
static gboolean
are_between (AnnexaCatalog *catalog, const char *text, const GArray *tokens, guint from, guint to,
             const AnnexaToken *before, const AnnexaToken *behind, guint *n_titles)
{
  while (from < to && may_stand_beside (catalog, text, tokens, from))
    from++;
  while (to > from && may_stand_beside (catalog, text, tokens, to - 1))
    to--;
  if (from == to)
    return TRUE;
  *n_titles += 1;
  return are_title_of (catalog, text, tokens, from, to, before)
         || are_title_of (catalog, text, tokens, from, to, behind);
}

/* Whether the tokens [from, to) are numbers of controls, at least one with its title before or behind it:
 * 9.2.1 利用者登録及び登録削除／2022: 5.16. */
static gboolean
is_partly_glossed (AnnexaCatalog *catalog, const char *text, const GArray *tokens, guint from, guint to)
{
  const AnnexaToken *before = NULL;
  guint n_titles = 0;

  for (guint i = from, next; i <= to; i = next + 1)
    {
      next = i;
      while (next < to && token_at (tokens, next)->kind != ANNEXA_TOKEN_LABEL)
        next++;
      if (!are_between (catalog, text, tokens, i, next, before, next < to ? token_at (tokens, next) : NULL,
                        &n_titles))
        return FALSE;
      before = next < to ? token_at (tokens, next) : NULL;
    }
  return n_titles > 0;
}

/* Where the bracket begins that ends the line and holds numbers of controls with their titles, behind the
 * title that begins at token @from; or the number of tokens. */
guint
annexa_heading_find_glosses (AnnexaCatalog *catalog, const char *text, const GArray *tokens, guint from)
{
  guint depth = 0, end = tokens->len;

  while (end > from && token_at (tokens, end - 1)->kind == ANNEXA_TOKEN_SPACE)
    end--;
  for (guint i = end; i > from + 1; i--)
    {
      const AnnexaToken *token = token_at (tokens, i - 1);

      depth += token->kind == ANNEXA_TOKEN_CLOSE;
      if (depth == 0)
        break;
      depth -= token->kind == ANNEXA_TOKEN_OPEN;
      if (depth == 0)
        return is_partly_glossed (catalog, text, tokens, i, end - 1) ? i - 1 : tokens->len;
    }
  return tokens->len;
}

/* Whether one of the tokens [from, to) says 管理策 or the like. */
static gboolean
has_control_word (const GArray *tokens, guint from, guint to)
{
  for (guint i = from; i < to; i++)
    if (annexa_heading_is_control_word (token_at (tokens, i)))
      return TRUE;
  return FALSE;
}

/* Where numbers of controls with their titles begin that end at token @to, at the end of the line or before
 * the bracket that does, behind the title that begins at token @from and what parts it from them: a standard,
 * a word such as 対応項番, or a number where @plain; or @to. */
guint
annexa_heading_find_titled (AnnexaCatalog *catalog, const char *text, const GArray *tokens, guint from,
                            guint to, gboolean plain)
{
  for (guint i = from + 1; i < to; i++)
    {
      const AnnexaToken *token = token_at (tokens, i);
      gboolean label = token->kind == ANNEXA_TOKEN_LABEL;
      guint start = i;

      if (!label && token->kind != ANNEXA_TOKEN_STANDARD)
        continue;
      /* 関連する管理策：… */
      while (start > from + 1 && may_precede (token_at (tokens, start - 1)))
        start--;
      if (start < i && (plain || !label || token->prefixed || has_control_word (tokens, start, i))
          && is_glossed (catalog, text, tokens, i, to))
        return start;
      if (label)
        break;
    }
  return to;
}

/* Whether the line refers to controls and gives their titles in brackets: 対応する管理策：8.1.1（資産目録）.
 * Sets where the first title stands. */
static gboolean
is_titled_reference (GArray *tokens, guint first, guint *start, guint *end)
{
  gboolean named = FALSE, label = FALSE, glossed = FALSE;
  guint depth = 0;

  for (guint i = first; i < tokens->len; i++)
    {
      const AnnexaToken *token = token_at (tokens, i);

      if (token->kind == ANNEXA_TOKEN_OPEN)
        {
          if (depth++ == 0 && label && !glossed)
            *start = token->end;
        }
      else if (token->kind == ANNEXA_TOKEN_CLOSE && depth > 0)
        {
          if (--depth == 0 && label && !glossed)
            {
              glossed = TRUE;
              *end = token->start;
            }
        }
      else if (depth == 0 && !annexa_heading_is_reference_token (token))
        return FALSE;
      else if (depth == 0)
        {
          named = named || token->kind == ANNEXA_TOKEN_STANDARD || annexa_heading_is_control_word (token);
          label = label || token->kind == ANNEXA_TOKEN_LABEL;
        }
    }
  return named && label && glossed && depth == 0;
}

/* Reads the numbers outside brackets as those of a reference. */
static void
read_glossed (AnnexaCatalog *catalog, GArray *tokens, guint first, AnnexaHeading *heading)
{
  guint depth = 0;

  for (guint i = first; i < tokens->len; i++)
    {
      const AnnexaToken *token = token_at (tokens, i);

      depth += token->kind == ANNEXA_TOKEN_OPEN;
      depth -= token->kind == ANNEXA_TOKEN_CLOSE && depth > 0;
      if (depth == 0 && token->kind == ANNEXA_TOKEN_LABEL)
        annexa_heading_add_label (catalog, token, NULL, heading->trail, &heading->n_trail);
    }
  heading->is_reference = heading->cited = TRUE;
  annexa_heading_keep_controls (catalog, heading);
}

/* Reads the line as a reference that gives titles in brackets, where it is one. */
gboolean
annexa_heading_read_glossed (AnnexaCatalog *catalog, GArray *tokens, guint first, AnnexaHeading *heading)
{
  if (!is_titled_reference (tokens, first, &heading->title_start, &heading->title_end))
    return FALSE;
  read_glossed (catalog, tokens, first, heading);
  return TRUE;
}
