/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "segment/annexa-candidates-private.h"

#include <string.h>

#include "text/annexa-marks.h"

/* Titles without what they are set in and what parts them from the rest. */

/* Brackets, colons and dashes about a title are no more. */
#define MAX_TRIMS 16u

/* Whether @c is a bracket that titles are set in; others are of the title, or quote it. */
static gboolean
is_bracket_of_titles (gunichar c)
{
  return annexa_is_open_bracket (c) && c != '('
         && c != 0xff08 /* （ */ && c != 0x300c /* 「 */ && c != 0x300e /* 『 */
         && c != 0xff62 /* ｢ */;
}

/* Whether the bracket that begins @title closes at its end, or nowhere. */
static gboolean
is_in_bracket (const char *title)
{
  gint depth = 0;

  for (const char *p = title; *p != '\0'; p = g_utf8_next_char (p))
    {
      depth += annexa_is_open_bracket (g_utf8_get_char (p)) - annexa_is_close_bracket (g_utf8_get_char (p));
      if (depth == 0)
        return *g_utf8_next_char (p) == '\0';
    }
  return TRUE;
}

/* Whether @c parts a title from what it points to: an arrow, or a triangle that serves as one. */
static gboolean
is_pointer (gunichar c)
{
  return annexa_is_arrow (c) || (c >= 0x25b6 /* ▶ */ && c <= 0x25bb /* ▻ */);
}

/* Leaves out of a title the bracket that it stands in, alone or with its number:
 * 【情報のバックアップ】（12.3.1）, 【12.3.1 情報のバックアップ】, and the colon, the dash or the arrow that
 * parts it from its answer or reference. */
void
annexa_lines_trim_title (char *title)
{
  g_strchomp (title);
  for (guint n = 0; n < MAX_TRIMS && *title != '\0'; n++, g_strchomp (title))
    {
      char *last = g_utf8_prev_char (title + strlen (title));
      const gunichar c = g_utf8_get_char (last);
      const gboolean parts = (g_unichar_type (c) == G_UNICODE_DASH_PUNCTUATION || is_pointer (c))
                             && last > title && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (last)));

      if (is_bracket_of_titles (g_utf8_get_char (title)) && is_in_bracket (title))
        memmove (title, g_utf8_next_char (title), strlen (g_utf8_next_char (title)) + 1);
      else if (parts || c == ':' || c == 0xff1a /* ： */
               || (annexa_is_close_bracket (c) && annexa_bracket_depth (title) < 0))
        *last = '\0';
      else
        break;
    }
  g_strchug (title);
}

/* Leaves out of the title of an article the bracket that it stands in behind its number @own, as laws have
 * it: 第3条（セキュリティ方針）. */
void
annexa_lines_trim_article (const AnnexaNumber *own, char *title)
{
  char *last;

  if (own->kind != ANNEXA_NUMBERING_CHAPTER || *title == '\0'
      || !annexa_is_open_bracket (g_utf8_get_char (title)) || !is_in_bracket (title))
    return;
  last = g_utf8_prev_char (title + strlen (title));
  if (!annexa_is_close_bracket (g_utf8_get_char (last)))
    return;
  *last = '\0';
  memmove (title, g_utf8_next_char (title), strlen (g_utf8_next_char (title)) + 1);
  g_strstrip (title);
}
