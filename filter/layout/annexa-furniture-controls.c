/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-layout-private.h"

#include <string.h>

#include "text/annexa-marks.h"

/* Running heads that name the controls of their page, as those of a dictionary name its words: A.5.1.1 –
 * A.9.2.1, or one number alone beside the title of the paper. */

/* What stands beside one number alone is so long. */
#define MIN_BESIDE_CHARS 6

static gboolean
has_number (const char *key)
{
  for (const char *p = strchr (key, '.'); p != NULL; p = strchr (p + 1, '.'))
    if (p > key && g_ascii_isdigit (p[-1]) && g_ascii_isdigit (p[1]))
      return TRUE;
  return FALSE;
}

/* Whether nothing but the sign of a range stands in bytes [start, end) of @text. */
static gboolean
is_range (const char *text, guint start, guint end)
{
  g_autofree char *between = g_strstrip (g_strndup (text + start, end - start));

  return *between != '\0' && annexa_is_range_sign (g_utf8_get_char (between))
         && *g_utf8_next_char (between) == '\0';
}

/* Whether the number in bytes [start, end) of the text of @row is printed in another row of the page too,
 * where a line may begin. */
static gboolean
stands_below (const AnnexaPageWork *work, guint row, guint start, guint end)
{
  g_autofree char *number = g_strndup (work->text[row] + start, end - start);

  for (guint r = 0; r < work->rows->rows->len; r++)
    for (const char *p = r != row ? strstr (work->text[r], number) : NULL; p != NULL;
         p = strstr (p + 1, number))
      if ((p == work->text[r] || p[-1] == ' ') && p[strlen (number)] != '.'
          && !g_ascii_isdigit (p[strlen (number)]))
        return TRUE;
  return FALSE;
}

/* The key of @row without the numbers of controls that the page has below; NULL where it is no such head. */
char *
annexa_furniture_control_key (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint row)
{
  const char *text = work->text[row];
  g_autoptr (GArray) tokens = NULL;
  const AnnexaToken *labels[2] = { NULL, NULL };
  g_autofree char *rest = NULL, *key = NULL;
  guint n = 0;

  if (!has_number (work->key[row]))
    return NULL;
  tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  annexa_catalog_lex (catalog, text, strlen (text), tokens);
  for (guint t = 0; t < tokens->len; t++)
    if (g_array_index (tokens, AnnexaToken, t).kind == ANNEXA_TOKEN_LABEL)
      {
        if (n == G_N_ELEMENTS (labels))
          return NULL;
        labels[n++] = &g_array_index (tokens, AnnexaToken, t);
      }
  if (n == 0 || (n == 2 && !is_range (text, labels[0]->end, labels[1]->start)))
    return NULL;
  if (!stands_below (work, row, labels[0]->start, labels[0]->end)
      && !stands_below (work, row, labels[n - 1]->start, labels[n - 1]->end))
    return NULL;
  rest = g_strdup_printf ("%.*s %s", (int)labels[0]->start, text, text + labels[n - 1]->end);
  key = annexa_fold_key (rest);
  return n == 2 || g_utf8_strlen (key, -1) >= MIN_BESIDE_CHARS ? g_strconcat ("{}", key, NULL) : NULL;
}
