/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-bands-private.h"

#include <string.h>

/* Rows of a table that titles name whose numbers stand behind them: 資産目録（8.1.1）. */

/* Lines of one title stand no further apart, in the lines of the table. */
#define MAX_LINE_SHARE 1.3f
#define MAX_COLUMNS 4u

/* Whether number @at ends a range of amounts, of which none is a control: 7.0～8.9 */
static gboolean
ends_amounts (AnnexaCatalog *catalog, const char *text, const GArray *tokens, guint at)
{
  while (at > 0)
    {
      const AnnexaToken *token = &g_array_index (tokens, AnnexaToken, at - 1);

      guint n = 0;

      if (token->kind == ANNEXA_TOKEN_LABEL)
        return annexa_catalog_lookup (catalog, token->id, &n) == NULL || n == 0;
      for (const char *p = text + token->end; p > text + token->start;)
        {
          p = g_utf8_prev_char (p);
          if (g_unichar_isalnum (g_utf8_get_char (p)))
            return token->kind == ANNEXA_TOKEN_TEXT && g_unichar_isdigit (g_utf8_get_char (p));
        }
      if (token->kind == ANNEXA_TOKEN_OPEN)
        return FALSE;
      at--;
    }
  return FALSE;
}

/* Whether @text ends with a number in brackets. @open is set where it breaks off within brackets. */
static gboolean
ends_with_label (AnnexaCatalog *catalog, const char *text, const char **open)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  guint n;

  *open = NULL;
  annexa_catalog_lex (catalog, text, strlen (text), tokens);
  for (n = 0; n < tokens->len; n++)
    {
      const AnnexaToken *token = &g_array_index (tokens, AnnexaToken, n);

      if (token->kind == ANNEXA_TOKEN_OPEN)
        *open = text + token->start;
      else if (token->kind == ANNEXA_TOKEN_CLOSE)
        *open = NULL;
    }
  while (n > 0 && g_array_index (tokens, AnnexaToken, n - 1).kind == ANNEXA_TOKEN_SPACE)
    n--;
  return n >= 2 && g_array_index (tokens, AnnexaToken, n - 1).kind == ANNEXA_TOKEN_CLOSE
         && g_array_index (tokens, AnnexaToken, n - 2).kind == ANNEXA_TOKEN_LABEL
         && !ends_amounts (catalog, text, tokens, n - 2);
}

/* Finds the titles in @column of @pieces that end with a number in brackets, all their lines, which stand
 * about @line_pt apart. */
void
annexa_anchors_find_behind (const AnnexaPageWork *work, AnnexaCatalog *catalog, const GArray *pieces,
                            guint column, float line_pt, GArray *anchors)
{
  const AnnexaPiece *first = NULL, *above = NULL;
  g_autofree char *open = NULL; /* what the line above has behind the bracket that it breaks off in */

  g_array_set_size (anchors, 0);
  for (guint i = 0; i < pieces->len; i++)
    {
      const AnnexaPiece *piece = &g_array_index (pieces, AnnexaPiece, i);
      g_autofree char *text = NULL, *joined = NULL;
      const char *rest;

      if (piece->column != column)
        continue;
      if (first == NULL || piece->middle - above->middle > MAX_LINE_SHARE * line_pt)
        {
          first = piece;
          g_clear_pointer (&open, g_free);
        }
      text = annexa_rows_text (work->rows, piece->first, piece->n, NULL);
      joined = g_strconcat (open != NULL ? open : "", text, NULL);
      if (ends_with_label (catalog, joined, &rest))
        {
          AnnexaAnchor anchor = { first->middle, piece->middle };

          g_array_append_val (anchors, anchor);
          first = NULL;
        }
      g_free (open);
      open = g_strdup (rest);
      above = piece;
    }
}

/* Tells @anchors which lines right below them in @column of @pieces are theirs, such as those of the title
 * that goes on below its number. */
void
annexa_anchors_find_ends (const GArray *pieces, guint column, const AnnexaLeading *leading, GArray *anchors)
{
  for (guint i = 0, a = 0; a < anchors->len; a++)
    {
      AnnexaAnchor *anchor = &g_array_index (anchors, AnnexaAnchor, a);
      const float next = a + 1 < anchors->len ? anchor[1].top : G_MAXFLOAT;

      anchor->end = anchor->bottom;
      for (; i < pieces->len && g_array_index (pieces, AnnexaPiece, i).middle < next; i++)
        {
          const AnnexaPiece *piece = &g_array_index (pieces, AnnexaPiece, i);

          if (piece->column == column && piece->middle > anchor->end
              && piece->middle - anchor->end < MAX_LINE_SHARE * leading->line_pt)
            anchor->end = piece->middle;
        }
    }
}

/* The column before the last in which most titles end with a number; @anchors gets these. */
guint
annexa_anchors_find_behind_column (const AnnexaPageWork *work, AnnexaCatalog *catalog, const GArray *pieces,
                                   guint n_columns, float line_pt, GArray *anchors)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (AnnexaAnchor));
  guint best = 0;

  g_array_set_size (anchors, 0);
  for (guint c = 0; c + 1 < n_columns && c < MAX_COLUMNS; c++)
    {
      annexa_anchors_find_behind (work, catalog, pieces, c, line_pt, found);
      if (found->len <= anchors->len)
        continue;
      best = c;
      g_array_set_size (anchors, 0);
      g_array_append_vals (anchors, found->data, found->len);
    }
  return best;
}
