/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-heading-private.h"

/* Lines that are a reference as a whole, and the words that they begin with. */

#define MAX_WORD_BYTES 24u

/* The index of the token behind a word of any kind that a line in brackets begins with, before the name of a
 * standard: （紐付け：ISO/IEC 27001:2022 8.25）. @first where there is none. */
static guint
skip_word_in_bracket (const char *text, GArray *tokens, guint first)
{
  const AnnexaToken *open = first + 4 < tokens->len ? token_at (tokens, first) : NULL;
  const AnnexaToken *word = open != NULL ? token_at (tokens, first + 1) : NULL;
  guint next = first + 3;

  if (open == NULL || open->kind != ANNEXA_TOKEN_OPEN || word->kind != ANNEXA_TOKEN_TEXT
      || word->end - word->start > MAX_WORD_BYTES
      || token_at (tokens, first + 2)->kind != ANNEXA_TOKEN_SEPARATOR
      || !annexa_heading_ends_mark (g_utf8_get_char (text + word->end)))
    return first;
  if (token_at (tokens, next)->kind == ANNEXA_TOKEN_SPACE)
    next++;
  return next < tokens->len && token_at (tokens, next)->kind == ANNEXA_TOKEN_STANDARD ? next : first;
}

/* Whether a number of a control follows token @i and white space. */
static gboolean
has_label_behind (const GArray *tokens, guint i)
{
  return i + 2 < tokens->len && token_at (tokens, i + 1)->kind == ANNEXA_TOKEN_SPACE
         && token_at (tokens, i + 2)->kind == ANNEXA_TOKEN_LABEL;
}

/* The index behind the number that the name of a standard ends with, where token @first is that, and numbers
 * of controls follow: 27017 6.1.1（ISO/IEC 27001:2022 5.2）. Else @first. */
static guint
skip_standard_number (AnnexaCatalog *catalog, const char *text, const GArray *tokens, guint first)
{
  const AnnexaToken *token = first < tokens->len ? token_at (tokens, first) : NULL;

  return token != NULL && token->kind == ANNEXA_TOKEN_TEXT
                 && annexa_catalog_standard_number (catalog, text + token->start) == token->end - token->start
                 && has_label_behind (tokens, first)
             ? first + 2
             : first;
}

/* Whether the tokens from @first on are a number that no standard of the rules has, and words such as those
 * which references begin with: a heading of the vendor's own, 1.2 参照規格. */
static gboolean
is_own_heading (AnnexaCatalog *catalog, GArray *tokens, guint first)
{
  const AnnexaToken *number = first + 1 < tokens->len ? token_at (tokens, first) : NULL;
  gboolean word = FALSE;
  guint n = 0;

  if (number == NULL || number->kind != ANNEXA_TOKEN_LABEL || number->prefixed
      || annexa_catalog_lookup (catalog, number->id, &n) != NULL)
    return FALSE;
  for (guint i = first + 1; i < tokens->len; i++)
    {
      word = word || annexa_heading_is_control_word (token_at (tokens, i));
      if (!annexa_heading_is_control_word (token_at (tokens, i))
          && token_at (tokens, i)->kind != ANNEXA_TOKEN_SPACE)
        return FALSE;
    }
  return word;
}

/* The number of tokens without the full stop of a reference that is worded as a sentence: See ISO/IEC 27017
 * 5.1.1. What begins with a number may be a heading. */
static guint
leave_full_stop (const char *text, const GArray *tokens, guint first)
{
  const AnnexaToken *last = tokens->len > first + 1 ? token_at (tokens, tokens->len - 1) : NULL;

  return last != NULL && last->kind == ANNEXA_TOKEN_TEXT && text[last->start] == '.'
                 && last->end == last->start + 1
                 && (annexa_heading_is_control_word (token_at (tokens, first))
                     || token_at (tokens, first)->kind == ANNEXA_TOKEN_STANDARD)
             ? tokens->len - 1
             : tokens->len;
}

/* Whether nothing but a reference stands in the tokens from @first on. */
gboolean
annexa_heading_is_reference_line (AnnexaCatalog *catalog, const char *text, GArray *tokens, guint first)
{
  const guint end = leave_full_stop (text, tokens, first);

  if (is_own_heading (catalog, tokens, first) || annexa_heading_leaves_quotation_open (text))
    return FALSE;
  first = skip_standard_number (catalog, text, tokens, skip_word_in_bracket (text, tokens, first));
  for (guint i = first; i < end; i++)
    if (!annexa_heading_is_reference_token (token_at (tokens, i))
        && annexa_heading_skip_none (catalog, text, tokens, i) == i)
      return FALSE;
  return annexa_heading_tells (catalog, text, tokens, first, tokens->len);
}

void
annexa_heading_read_reference_line (AnnexaCatalog *catalog, const char *text, GArray *tokens, guint first,
                                    AnnexaHeading *heading)
{
  heading->title_start = heading->title_end = (guint)strlen (text);
  annexa_heading_read_reference (catalog, text, tokens, first, tokens->len, heading);
  heading->cited = heading->cited || skip_standard_number (catalog, text, tokens, first) > first;
  heading->is_reference = heading->n_trail > 0 || !annexa_heading_has_label (tokens, first, tokens->len);
  if (!heading->is_reference)
    {
      heading->cited = FALSE;
      heading->n_lead = 0;
      heading->title_start = heading->decoration;
      return;
    }
  /* Nothing but one plain number: a heading without a title as likely as a reference; the caller decides. */
  if (heading->n_lead == 1 && !heading->cited && heading->n_trail == 1 && !heading->lead[0].prefixed)
    heading->n_trail = 0;
}

/* Whether a word such as 参照 is among @tokens. */
gboolean
annexa_heading_has_see_word (GArray *tokens)
{
  GQuark see = annexa_heading_words ()->see;

  for (guint i = 0; i < tokens->len; i++)
    if (token_at (tokens, i)->kind == ANNEXA_TOKEN_CUE && token_at (tokens, i)->cue == see)
      return TRUE;
  return FALSE;
}

/* Makes a word such as 参照 one of a reference where the line, from token @first on, begins with it and a
 * standard: 参照：ISO/IEC 27017 5.1.1. It points nowhere. */
void
annexa_heading_read_leading_see (GArray *tokens, guint first)
{
  AnnexaToken *word;

  while (first < tokens->len
         && (token_at (tokens, first)->kind == ANNEXA_TOKEN_OPEN
             || token_at (tokens, first)->kind == ANNEXA_TOKEN_SPACE))
    first++;
  if (first == tokens->len)
    return;
  word = &g_array_index (tokens, AnnexaToken, first);
  if (word->kind != ANNEXA_TOKEN_CUE || word->cue != annexa_heading_words ()->see)
    return;
  while (++first < tokens->len
         && (token_at (tokens, first)->kind == ANNEXA_TOKEN_SEPARATOR
             || token_at (tokens, first)->kind == ANNEXA_TOKEN_CLOSE
             || token_at (tokens, first)->kind == ANNEXA_TOKEN_SPACE))
    ;
  if (first < tokens->len && token_at (tokens, first)->kind == ANNEXA_TOKEN_STANDARD)
    word->cue = annexa_heading_words ()->control;
}

/* Makes the number that the name of a standard ends with a word of a reference where it stands for that in a
 * bracket: [27017 8.1.1] (2022: 5.9), [27017 8.2.2] (2022: 5.13). */
void
annexa_heading_read_standard_numbers (AnnexaCatalog *catalog, const char *text, GArray *tokens)
{
  for (guint i = 1; i < tokens->len; i++)
    {
      AnnexaToken *token = &g_array_index (tokens, AnnexaToken, i);

      if (token->kind == ANNEXA_TOKEN_TEXT && token_at (tokens, i - 1)->kind == ANNEXA_TOKEN_OPEN
          && has_label_behind (tokens, i)
          && annexa_catalog_standard_number (catalog, text + token->start) == token->end - token->start)
        {
          token->kind = ANNEXA_TOKEN_CUE;
          token->cue = annexa_heading_words ()->control;
        }
    }
}

/* Whether some standard has both of two controls. */
static gboolean
share_standard (AnnexaCatalog *catalog, const char *id, const char *other)
{
  guint n = 0, n_others = 0;
  const AnnexaItem *const *items = annexa_catalog_lookup (catalog, id, &n);
  const AnnexaItem *const *others = annexa_catalog_lookup (catalog, other, &n_others);

  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < n_others; k++)
      if (items[i]->standard == others[k]->standard && !others[k]->is_clause)
        return TRUE;
  return FALSE;
}

/* Whether the tokens from @at on, a bracket, hold a word of pointing before or behind all numbers, and these
 * are of the standard whose control @lead is, and it ends the line. */
static gboolean
is_pointing_bracket (AnnexaCatalog *catalog, const GArray *tokens, guint at, const AnnexaLabel *lead)
{
  const GQuark see = annexa_heading_words ()->see;
  guint n_labels = 0, end = at + 1;
  gboolean points = FALSE, behind = FALSE;

  for (; end < tokens->len && token_at (tokens, end)->kind != ANNEXA_TOKEN_CLOSE; end++)
    {
      const AnnexaToken *token = token_at (tokens, end);
      const gboolean is_see = token->kind == ANNEXA_TOKEN_CUE && token->cue == see;

      if (token->kind == ANNEXA_TOKEN_LABEL)
        {
          if (behind || !share_standard (catalog, lead->id, token->id))
            return FALSE;
          n_labels++;
        }
      else if (is_see)
        behind = n_labels > 0;
      else if (token->kind != ANNEXA_TOKEN_SEPARATOR && token->kind != ANNEXA_TOKEN_SPACE
               && !annexa_heading_is_control_word (token))
        return FALSE;
      points = points || is_see;
    }
  return points && n_labels > 0 && end + 1 == tokens->len;
}

/* The index of the bracket that ends the heading and points to other controls of its standard: AC-2 Account
 * Management (see also AC-3), AC-2 アカウント管理（AC-3 を参照）. They are neither what it answers nor what
 * its control is elsewhere. The number of tokens where there is none behind @from. */
guint
annexa_heading_find_pointing (AnnexaCatalog *catalog, const GArray *tokens, guint from,
                              const AnnexaHeading *heading)
{
  if (heading->see && heading->n_lead > 0)
    for (guint i = from + 1; i < tokens->len; i++)
      if (token_at (tokens, i)->kind == ANNEXA_TOKEN_OPEN
          && is_pointing_bracket (catalog, tokens, i, &heading->lead[0]))
        return i;
  return tokens->len;
}
