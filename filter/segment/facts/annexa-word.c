/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-date.h"

#include "text/annexa-fold.h"

/* Words of rules/ inside a line. */

/* Longest word that is looked for, in characters. */
#define MAX_WORD_CHARS 32
/* Folding may take several characters for one: a word is lost only after so many that lead nowhere. */
#define MAX_LOST_CHARS 3u

/* (transfer full): the key of what stands between @start and @end. */
static char *
key_of (const char *folded, guint start, guint end)
{
  g_autofree char *text = g_strndup (folded + start, end - start);

  return annexa_fold_key (text);
}

/* Whether what stands between @start and @end, whose key is @key, is a word. */
static gboolean
is_word (AnnexaCatalog *catalog, const char *cue, const char *folded, guint start, guint end, const char *key)
{
  if (g_ascii_isalnum (folded[start]) && start > 0 && g_ascii_isalnum (folded[start - 1]))
    return FALSE;
  if (g_ascii_isalnum (folded[end - 1]) && g_ascii_isalpha (folded[end - 1]) && g_ascii_isalpha (folded[end]))
    return FALSE;
  return *key != '\0' && annexa_catalog_is_cue (catalog, cue, key);
}

guint
annexa_word_end (AnnexaCatalog *catalog, const char *cue, const char *folded, guint start)
{
  guint best = start, end = start, n_lost = 0;

  if (folded[start] == ' ' || !annexa_catalog_text_may_be_cue (catalog, cue, folded + start))
    return start;
  for (guint n = 0; n < MAX_WORD_CHARS && n_lost < MAX_LOST_CHARS && folded[end] != '\0'; n++)
    {
      g_autofree char *key = NULL;

      end = (guint)(g_utf8_next_char (folded + end) - folded);
      key = key_of (folded, start, end);
      if (!annexa_catalog_may_be_cue (catalog, cue, key))
        n_lost++;
      else if (folded[end - 1] != ' ' && is_word (catalog, cue, folded, start, end, key))
        best = end;
    }
  return best;
}

guint
annexa_word_start (AnnexaCatalog *catalog, const char *cue, const char *folded, guint end)
{
  guint best = end, start = end;

  if (end == 0 || folded[end - 1] == ' ')
    return end;
  for (guint n = 0; n < MAX_WORD_CHARS && start > 0; n++)
    {
      g_autofree char *key = NULL;

      start = (guint)(g_utf8_prev_char (folded + start) - folded);
      if (folded[start] == ' ')
        continue;
      key = key_of (folded, start, end);
      if (is_word (catalog, cue, folded, start, end, key))
        best = start;
    }
  return best;
}
