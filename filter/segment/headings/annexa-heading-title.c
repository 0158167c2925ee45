/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-heading-private.h"

#include <string.h>

#include "text/annexa-marks.h"

/* The title of a heading, between the numbers before it and the reference behind it. */

/* Fewer dots are of the title. */
#define MIN_LEADERS 4u

/* Where the title begins behind the numbers, the last of which is before token @after. */
static guint
find_title (const char *text, GArray *tokens, guint after, const AnnexaHeading *heading)
{
  const char *p;

  if (heading->n_lead == 0)
    {
      p = text + (heading->own.n_parts > 0 ? heading->own.end : heading->decoration);
      while (g_unichar_isspace (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
      return (guint)(p - text);
    }
  p = after < tokens->len ? text + token_at (tokens, after)->start : text + strlen (text);
  /* A mark before the title stands behind a number that was read first: 5.1.1 ■ 方針群. */
  while (annexa_heading_ends_mark (g_utf8_get_char (p)) || annexa_is_bullet (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return (guint)(p - text);
}

/* Leaves out leaders between the title and a number at the other edge: 資産目録 ........ 8.1.1 */
static void
trim_leaders (const char *text, AnnexaHeading *heading)
{
  guint start = heading->title_end, n = 0;

  while (start > heading->title_start)
    {
      const char *last = g_utf8_prev_char (text + start);
      gunichar c = g_utf8_get_char (last);

      if (!annexa_is_leader (c) && !g_unichar_isspace (c))
        break;
      n += c == 0x2026 /* … */ ? 3 : annexa_is_leader (c);
      start = (guint)(last - text);
    }
  if (n >= MIN_LEADERS)
    heading->title_end = start;
}

/* Leaves white space at the end out of the title, and what parts it from a number if one @follows. */
static void
trim_title (const char *text, gboolean follows, AnnexaHeading *heading)
{
  if (follows)
    trim_leaders (text, heading);
  while (heading->title_end > heading->title_start)
    {
      const char *last = g_utf8_prev_char (text + heading->title_end);
      gunichar c = g_utf8_get_char (last);

      if (!g_unichar_isspace (c) && !(follows && annexa_is_divider (c)))
        return;
      follows = follows && g_unichar_isspace (c);
      heading->title_end = (guint)(last - text);
    }
}

/* Ends the title before the numbers at byte @at of @text, and what parts it from them. */
void
annexa_heading_end_title (const char *text, guint at, AnnexaHeading *heading)
{
  heading->title_end = at;
  trim_title (text, TRUE, heading);
}

/* Where the numbers begin that the marked one of a control, token @trailing, stands behind, apart from the
 * title: 役割と責任の分担 6.1.1/CLD.6.3.1. */
static guint
take_numbers_before (const GArray *tokens, guint trailing)
{
  guint first = trailing;

  if (trailing >= tokens->len || token_at (tokens, trailing)->kind != ANNEXA_TOKEN_LABEL)
    return trailing;
  while (first >= 2 && token_at (tokens, first - 1)->kind == ANNEXA_TOKEN_SEPARATOR
         && token_at (tokens, first - 2)->kind == ANNEXA_TOKEN_LABEL)
    first -= 2;
  return first > 0 && token_at (tokens, first - 1)->kind == ANNEXA_TOKEN_SPACE ? first : trailing;
}

/* The title, and the reference behind it if there is one. */
void
annexa_heading_read_title (AnnexaCatalog *catalog, const char *text, GArray *tokens, guint after,
                           AnnexaHeading *heading)
{
  guint trailing = annexa_heading_find_reference (catalog, text, tokens, after);
  const guint pointing = annexa_heading_find_pointing (catalog, tokens, after, heading);

  heading->title_start = find_title (text, tokens, after, heading);
  heading->title_end = (guint)strlen (text);
  if (pointing < tokens->len)
    {
      annexa_heading_end_title (text, token_at (tokens, pointing)->start, heading);
      return;
    }
  annexa_heading_read_own_behind (text, heading);
  if (trailing == tokens->len)
    trailing = annexa_heading_find_arrow (catalog, text, tokens, after, heading);
  if (trailing == tokens->len)
    trailing = annexa_heading_find_mapped (catalog, text, tokens, after, heading);
  if (heading->n_lead > 0 || heading->own.n_parts > 0 || heading->question)
    trailing = MIN (trailing, annexa_heading_find_glosses (catalog, text, tokens, after));
  /* The vendor's own number may be one that a control could have: 2.6 認証情報 関連管理策：27001-5.17
   * 認証情報. A bracket with the number of another edition may end the reference. */
  if (heading->n_lead == 0 || annexa_heading_has_own_number (heading))
    trailing = annexa_heading_find_titled (catalog, text, tokens, after, trailing, heading->question);
  trailing = annexa_heading_find_own_number (catalog, text, tokens, trailing, heading);
  trailing = take_numbers_before (tokens, trailing);
  heading->particle = heading->n_lead > 0
                      && (annexa_heading_begins_with_particle (catalog, text + heading->title_start)
                          || annexa_heading_is_rest_of_sentence (text + heading->title_start)
                          || annexa_heading_goes_on_quoted (text + heading->title_start));
  if (trailing < tokens->len && token_at (tokens, trailing)->start >= heading->title_start)
    {
      annexa_heading_read_reference (catalog, text, tokens, trailing, tokens->len, heading);
      if (heading->n_trail > 0 || !annexa_heading_has_label (tokens, trailing, tokens->len))
        heading->title_end = token_at (tokens, trailing)->start;
    }
  trim_title (text, text[heading->title_end] != '\0', heading);
  heading->sentence = heading->sentence
                      || (heading->n_trail > 0
                          && annexa_heading_title_is_sentence (text + heading->title_start,
                                                               heading->title_end - heading->title_start));
}
