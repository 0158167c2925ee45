/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-heading-private.h"

#include "text/annexa-fold.h"
#include "text/annexa-marks.h"

/* Numbers behind a title that are those of its control in another edition, whatever words say so:
 * 6.1.1 情報セキュリティの役割及び責任（27001:2022の5.2に対応）, 5.2 … (was 6.1.1), 6.1.1 … 5.2（2022）. That
 * the title is the control's, and that the rules map the one number to the other, tells. */

/* No more letters and digits are beside the numbers. */
#define MAX_OTHER_CHARS 14u
/* The number may stand behind so many brackets and numbers of the title's. */
#define MAX_PLACES 4u

/* Whether an edition maps control @id to @other. Not all mappings are known both ways. */
gboolean
annexa_heading_is_mapped (AnnexaCatalog *catalog, const char *id, const char *other)
{
  guint n = 0;
  const AnnexaItem *const *items = annexa_catalog_lookup (catalog, id, &n);

  for (guint i = 0; i < n; i++)
    if (annexa_catalog_mapped_standard (catalog, items[i], other) != NULL)
      return TRUE;
  return FALSE;
}

/* Whether @c is an arrow to a number, or from it: ← 6.1.1. */
static gboolean
leads (gunichar c)
{
  return annexa_is_arrow (c) || c == 0x2190 /* ← */ || c == 0x21d0 /* ⇐ */;
}

/* The index of the arrow behind the title of @heading, from token @from on, that leads to what the rules say
 * its control is in another edition, and to nothing else: 資産目録 → 5.9. The number of tokens where there is
 * none; to another control it points. */
guint
annexa_heading_find_arrow (AnnexaCatalog *catalog, const char *text, const GArray *tokens, guint from,
                           const AnnexaHeading *heading)
{
  gboolean found = FALSE;

  if (heading->n_lead == 0)
    return tokens->len;
  for (guint i = tokens->len; i > from; i--)
    {
      const AnnexaToken *token = token_at (tokens, i - 1);

      if (token->kind == ANNEXA_TOKEN_LABEL
          && (annexa_heading_is_mapped (catalog, heading->lead[0].id, token->id)
              || annexa_heading_is_mapped (catalog, token->id, heading->lead[0].id)))
        found = TRUE;
      else if (token->kind == ANNEXA_TOKEN_SEPARATOR && leads (g_utf8_get_char (text + token->start)))
        return found ? i - 1 : tokens->len;
      else if (token->kind != ANNEXA_TOKEN_SEPARATOR && token->kind != ANNEXA_TOKEN_SPACE)
        return tokens->len;
    }
  return tokens->len;
}

/* Whether the tokens from @from on hold numbers that @label is mapped to, no other, and few words. */
static gboolean
are_mapped (AnnexaCatalog *catalog, const char *text, const GArray *tokens, guint from,
            const AnnexaLabel *label)
{
  guint n_labels = 0, n_other = 0;

  for (guint i = from; i < tokens->len; i++)
    {
      const AnnexaToken *token = token_at (tokens, i);

      if (token->kind == ANNEXA_TOKEN_LABEL)
        {
          if (!annexa_heading_is_mapped (catalog, label->id, token->id)
              && !annexa_heading_is_mapped (catalog, token->id, label->id))
            return FALSE;
          n_labels++;
        }
      else if (token->kind == ANNEXA_TOKEN_TEXT)
        for (const char *p = text + token->start; p < text + token->end; p = g_utf8_next_char (p))
          n_other += g_unichar_isalnum (g_utf8_get_char (p));
    }
  return n_labels > 0 && n_other <= MAX_OTHER_CHARS;
}

/**
 * annexa_heading_find_mapped:
 * @from: the token that the title begins with
 * @heading: with its numbers
 *
 * Returns: the index of the first token, a bracket or a number, behind the title where its numbers are the
 * control's in another edition; the number of tokens where they are none
 */
guint
annexa_heading_find_mapped (AnnexaCatalog *catalog, const char *text, const GArray *tokens, guint from,
                            const AnnexaHeading *heading)
{
  const AnnexaLabel *label = heading->lead;
  guint n_places = 0;

  if (heading->n_lead != 1)
    return tokens->len;
  for (guint at = from + 1; at < tokens->len && n_places < MAX_PLACES; at++)
    {
      g_autofree char *title = NULL, *key = NULL;

      if (token_at (tokens, at)->kind != ANNEXA_TOKEN_OPEN
          && (token_at (tokens, at)->kind != ANNEXA_TOKEN_LABEL
              || token_at (tokens, at - 1)->kind != ANNEXA_TOKEN_SPACE))
        continue;
      n_places++;
      if (!are_mapped (catalog, text, tokens, at, label))
        continue;
      title = g_strndup (text + token_at (tokens, from)->start,
                         token_at (tokens, at)->start - token_at (tokens, from)->start);
      key = annexa_fold_key (title);
      /* A title may have brackets of its own: …特定できる情報（PII）の保護 / 5.34. */
      if (annexa_catalog_is_title_of (catalog, label->id, key, FALSE))
        return at;
    }
  return tokens->len;
}
