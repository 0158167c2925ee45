/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "segment/annexa-candidates-private.h"
#include "annexa-heading-private.h"

#include <string.h>

#include "text/annexa-fold.h"
#include "text/annexa-marks.h"

/* What shows that a line with a number is a sentence, or the rest of one, and no heading. */

#define MAX_PARTICLE_CHARS 4
/* An English sentence has so many spaces, and a last word that is longer than etc. or so many more. */
#define MIN_SPACES 3u
#define MANY_SPACES 6u
#define MIN_LAST_LETTERS 2
#define LONG_LAST_LETTERS 4

/* Whether a line that ends with a dot may wrap inside a number: (A.17.1.1, A. / 17.1.2), (§ CLD. / 12.1.5),
 * 仮想マシンの要塞化 CLD. / 9.5.2 */
static gboolean
breaks_number (const char *text, gsize length)
{
  const char *start = text + length - 1;

  while (start > text && g_ascii_isupper (start[-1]))
    start--;
  if (start == text + length - 1 || (start > text && g_ascii_isalnum (start[-1])))
    return FALSE;
  if (start > text + 1 && *g_utf8_prev_char (start) == ' '
      && annexa_is_cjk (g_utf8_get_char (g_utf8_prev_char (g_utf8_prev_char (start)))))
    return TRUE;
  return start == text + length - 2 || annexa_lines_has_open_bracket (text);
}

/* Whether the full stop at @stop, with more of @text behind it, ends an English sentence that begins @text:
 * there are a few words, the last in small letters and no abbreviation. */
static gboolean
ends_english_sentence (const char *text, const char *stop)
{
  const char *word = stop;
  guint n_spaces = 0;

  while (word > text && g_ascii_islower (word[-1]))
    word--;
  if (stop - word < MIN_LAST_LETTERS)
    return FALSE;
  for (const char *p = text; p < word; p++)
    n_spaces += *p == ' ';
  return n_spaces >= (stop - word < LONG_LAST_LETTERS ? MANY_SPACES : MIN_SPACES);
}

/* Whether a sentence of @text ends before a bracket: All data is encrypted. [SC-28 */
static gboolean
has_sentence_before_bracket (const char *text)
{
  for (const char *stop = strchr (text, '.'); stop != NULL; stop = strchr (stop + 1, '.'))
    {
      const char *p = stop + 1;

      while (*p == ' ')
        p++;
      if (annexa_is_open_bracket (g_utf8_get_char (p)) && ends_english_sentence (text, stop))
        return TRUE;
    }
  return FALSE;
}

/* Whether @title, which a reference follows, is a sentence rather: All data is encrypted. SC-28 */
gboolean
annexa_heading_title_is_sentence (const char *title, gsize length)
{
  return length > 0 && title[length - 1] == '.' && ends_english_sentence (title, title + length - 1);
}

/* Whether a line is a whole sentence, or several. */
gboolean
annexa_heading_is_sentence (const char *text)
{
  gsize length = strlen (text);

  if (strstr (text, "。") != NULL || has_sentence_before_bracket (text))
    return TRUE;
  return length > 40 && text[length - 1] == '.' && !g_ascii_isdigit (text[length - 2])
         && !breaks_number (text, length);
}

/* A particle right after a number shows that the number is part of a sentence. */
gboolean
annexa_heading_begins_with_particle (AnnexaCatalog *catalog, const char *text)
{
  const char *p = text;

  if (!annexa_catalog_text_may_be_cue (catalog, "particle", text))
    return FALSE;
  for (guint n = 0; n < MAX_PARTICLE_CHARS && *p != '\0'; n++)
    {
      g_autofree char *start = NULL, *key = NULL;

      p = g_utf8_next_char (p);
      start = g_strndup (text, (gsize)(p - text));
      key = annexa_fold_key (start);
      if (annexa_catalog_is_cue (catalog, "particle", key))
        return TRUE;
    }
  return FALSE;
}

/* Whether what stands behind a number is the rest of an English sentence: 14.2.1 describes the procedures. */
gboolean
annexa_heading_is_rest_of_sentence (const char *text)
{
  const gsize length = strlen (text);

  return g_ascii_islower (*text) && strchr (text, ' ') != NULL && text[length - 1] == '.'
         && g_ascii_isalpha (text[length - 2]);
}

static gboolean
is_latin_quote (gunichar c)
{
  return c == '"' || c == '\'' || (c >= 0x2018 && c <= 0x201f);
}

/* Whether a title in quotation marks stands behind a number, and a sentence goes on behind it: 8.15 "Logging"
 * in this paper. */
gboolean
annexa_heading_goes_on_quoted (const char *text)
{
  const char *p = g_utf8_next_char (text);

  if (!is_latin_quote (g_utf8_get_char (text)))
    return FALSE;
  while (*p != '\0' && !(is_latin_quote (g_utf8_get_char (p)) && !g_ascii_isalpha (*g_utf8_next_char (p))))
    p = g_utf8_next_char (p);
  if (*p == '\0')
    return FALSE;
  p = g_utf8_next_char (p);
  return *p == ' ' && g_ascii_islower (p[1]);
}

/* Whether a line begins with a quotation mark that is not closed on it: in 「5.1.1 the line ends at the white
 * space behind a number that the sentence quotes with its title. */
gboolean
annexa_heading_leaves_quotation_open (const char *text)
{
  static const gunichar pairs[][2] = { { 0x300c, 0x300d }, { 0x300e, 0x300f }, { 0xff62, 0xff63 },
                                       { 0x201c, 0x201d }, { 0x2018, 0x2019 }, { 0x301d, 0x301f } };
  const gunichar first = g_utf8_get_char (text);

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (pairs[i][0] == first)
      return g_utf8_strchr (text, -1, pairs[i][1]) == NULL;
  return FALSE;
}
