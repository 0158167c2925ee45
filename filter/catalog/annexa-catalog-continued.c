/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-catalog.h"

#include <string.h>

#include "text/annexa-fold.h"
#include "text/annexa-marks.h"

/* What marks a title as printed again: (続き), 【つづき】, (2/2), [continued]. */

#define MAX_MARK_CHARS 24u

/**
 * annexa_catalog_find_continued:
 * @text: a title
 *
 * Returns: where the mark at its end begins that says that the title is one of several parts, white space
 *   before it left out; the length of @text when there is none
 */
gsize
annexa_catalog_find_continued (AnnexaCatalog *self, const char *text)
{
  gsize length = strlen (text);
  const char *close, *p;
  guint n = 0;

  g_return_val_if_fail (self != NULL, length);
  while (length > 0 && g_ascii_isspace (text[length - 1]))
    length--;
  if (length == 0)
    return strlen (text);
  close = p = g_utf8_prev_char (text + length);
  if (!annexa_is_close_bracket (g_utf8_get_char (close)))
    return strlen (text);
  while (p > text && n++ < MAX_MARK_CHARS)
    {
      g_autofree char *inside = NULL, *key = NULL;
      const char *start = p;

      p = g_utf8_prev_char (p);
      if (!annexa_is_open_bracket (g_utf8_get_char (p)))
        continue;
      inside = g_strndup (start, (gsize)(close - start));
      key = annexa_fold_key (inside);
      if (!annexa_catalog_is_cue (self, "continued", key))
        break;
      while (p > text && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (p))))
        p = g_utf8_prev_char (p);
      return (gsize)(p - text);
    }
  return strlen (text);
}
