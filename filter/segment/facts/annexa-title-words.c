/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-title-private.h"

#include <string.h>

#include "text/annexa-fold.h"

/* What words of a title say, and what the document information adds to it. */

/* The name of a service is no shorter. */
#define MIN_REST_BYTES 4
#define FRONT_PAGES 3

static gboolean
names_standard (AnnexaCatalog *catalog, const char *text)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));

  annexa_catalog_lex (catalog, text, strlen (text), tokens);
  for (guint t = 0; t < tokens->len; t++)
    if (g_array_index (tokens, AnnexaToken, t).kind == ANNEXA_TOKEN_STANDARD)
      return TRUE;
  return FALSE;
}

/* Whether the folded @rest of @line is one bracket that says which standard the paper is on: (ISO/IEC
 * 27001:2022版). Another may be a gloss. */
gboolean
annexa_title_is_bracket (AnnexaCatalog *catalog, const char *rest, const char *line)
{
  const char *wide = g_strrstr (line, "（"), *open = wide != NULL ? wide : strrchr (line, '(');

  return *rest == '(' && strchr (rest, ')') == rest + strlen (rest) - 1 && open != NULL
         && names_standard (catalog, open);
}

/* Whether @text says no more than what kind of paper this is: セキュリティガイド. */
gboolean
annexa_title_is_kind (AnnexaCatalog *catalog, const char *text)
{
  g_autofree char *key = annexa_fold_key (text);
  const char *p = key;

  while (*p != '\0')
    {
      guint n = annexa_catalog_word_at (catalog, "paper-word", p, NULL);

      if (n == 0)
        n = annexa_catalog_word_at (catalog, "after-name", p, NULL);
      if (n == 0)
        return FALSE;
      p += n;
    }
  return TRUE;
}

/* Whether @text, in smaller type above or below the kind of paper, can be the name of what it is about. */
gboolean
annexa_title_may_be_name (AnnexaCatalog *catalog, const char *text)
{
  return !annexa_paper_has (catalog, "addressee", text) && !annexa_paper_has (catalog, "paper-word", text)
         && !names_standard (catalog, text);
}

/* Whether a line of the first pages says @key. */
static gboolean
is_said (const AnnexaFactsWork *work, const char *key)
{
  for (guint i = 0; i < work->layout->lines->len; i++)
    {
      const AnnexaLine *line = annexa_layout_line (work->layout, i);
      g_autofree char *said = NULL;

      if (line->page > FRONT_PAGES)
        break;
      said = annexa_fold_key (line->text);
      if (strstr (said, key) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* Takes the title of the document information where that is the one found with the name of the service before
 * or behind it, which the paper says elsewhere. */
void
annexa_title_take_longer (AnnexaFactsWork *work, const char *info)
{
  g_autofree char *title = annexa_fold_key (work->facts->title), *key = annexa_fold_key (info);
  g_autofree char *rest = NULL;
  gsize n = strlen (title), length = strlen (key);

  if (n >= length)
    return;
  if (g_str_has_suffix (key, title))
    rest = g_strndup (key, length - n);
  else if (g_str_has_prefix (key, title))
    rest = g_strdup (key + n);
  if (rest == NULL)
    return;
  g_strdelimit (rest, "|/-:", ' ');
  g_strstrip (rest);
  if (strlen (rest) < MIN_REST_BYTES || !is_said (work, rest))
    return;
  g_free (work->facts->title);
  work->facts->title = annexa_paper_without_version (work->catalog, g_strdup (info));
}
