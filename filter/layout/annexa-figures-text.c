/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-figures-private.h"

#include <string.h>

#include "text/annexa-marks.h"

/* What stands in boxes, and whether it may be words of a figure. */

gboolean
annexa_figures_ends_sentence (const char *text)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  const char *end = trimmed + strlen (trimmed);
  gunichar c;

  if (end == trimmed)
    return FALSE;
  c = g_utf8_get_char (g_utf8_prev_char (end));
  return annexa_is_full_stop (c) || (c == '.' && end - trimmed > 25);
}

/* The text inside @box, and how many rows it has. */
char *
annexa_figures_text_in (const AnnexaPageWork *work, const AnnexaBox *box, guint *n_rows)
{
  GString *text = g_string_new (NULL);

  *n_rows = 0;
  for (guint r = 0; r < work->rows->rows->len; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);
      float middle = (row->y1 + row->y2) / 2;
      gboolean any = FALSE;

      if (work->role[r] != ANNEXA_ROLE_BODY || middle < box->y1 || middle > box->y2)
        continue;
      for (guint s = row->first_span; s < row->first_span + row->n_spans; s++)
        {
          const AnnexaSpan *span = annexa_work_span (work, s);

          for (guint i = span->first; i < span->first + span->n; i++)
            {
              const AnnexaGlyph *glyph = annexa_rows_glyph (work->rows, i);
              float x = (glyph->x1 + glyph->x2) / 2;

              if (x < box->x1 || x > box->x2)
                continue;
              g_string_append_unichar (text, glyph->ch);
              any = TRUE;
            }
        }
      *n_rows += any;
    }
  return g_string_free (text, FALSE);
}

static gboolean
is_title (AnnexaCatalog *catalog, const char *text)
{
  g_autofree char *key = annexa_fold_key (text);
  AnnexaTitleMatch match = { 0 };

  return annexa_catalog_match_title (catalog, key, FALSE, &match, 1) > 0;
}

/* Whether @token is a word such as 管理策, which may stand before a number. */
gboolean
annexa_figures_is_control_word (AnnexaCatalog *catalog, const char *text, const AnnexaToken *token)
{
  g_autofree char *word = g_strndup (text + token->start, token->end - token->start);
  g_autofree char *key = annexa_fold_key (word);

  return annexa_catalog_is_cue (catalog, "control-word", key);
}

/* Whether @text begins with the number of a control, is the title of one, also before a bracket, or refers to
 * one as no label does: 資産目録（附属書A 8.1.1）. */
gboolean
annexa_figures_reads_as_heading (AnnexaCatalog *catalog, const char *text)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));

  annexa_catalog_lex (catalog, text, strlen (text), tokens);
  for (guint t = 0; t < tokens->len; t++)
    {
      const AnnexaToken *token = &g_array_index (tokens, AnnexaToken, t);

      if (token->kind == ANNEXA_TOKEN_LABEL && (t == 0 || token->prefixed))
        return TRUE;
      if (token->kind == ANNEXA_TOKEN_LABEL && t == 1
          && annexa_figures_is_control_word (catalog, text, &g_array_index (tokens, AnnexaToken, 0)))
        return TRUE;
      if (token->kind == ANNEXA_TOKEN_OPEN && t > 0)
        {
          g_autofree char *before = g_strndup (text, token->start);

          if (is_title (catalog, before))
            return TRUE;
        }
    }
  return is_title (catalog, text);
}
