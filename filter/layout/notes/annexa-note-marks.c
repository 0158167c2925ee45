/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/annexa-layout-private.h"

#include <string.h>

#include "text/annexa-fold.h"
#include "text/annexa-marks.h"

/* Marks of notes, as a note begins with one and as they stand in the text. */

#define MAX_MARK_DIGITS 2
#define MAX_MARK_WORD_CHARS 4

gboolean
annexa_note_mark_is_raised_digit (gunichar c)
{
  return c == 0xb9 || c == 0xb2 || c == 0xb3 || (c >= 0x2070 && c <= 0x2079);
}

/* Where the longest note mark of rules/ ends that @text begins with; @text itself when there is none. */
static const char *
skip_mark_word (AnnexaCatalog *catalog, const char *text)
{
  const char *p = text, *end = text;

  for (guint n = 0;
       n < MAX_MARK_WORD_CHARS && *p != '\0' && !g_unichar_isspace (g_utf8_get_char (p))
       && !g_unichar_isdigit (g_utf8_get_char (p)) && !annexa_note_mark_is_raised_digit (g_utf8_get_char (p));
       n++)
    {
      g_autofree char *word = NULL;
      g_autofree char *key = NULL;

      p = g_utf8_next_char (p);
      word = g_strndup (text, (gsize)(p - text));
      key = annexa_fold_key (word);
      if (annexa_catalog_is_cue (catalog, "note-mark", key))
        end = p;
    }
  return end;
}

/* Whether @c may follow at once on a number that is set raised: 1ISO/IEC 27017. */
static gboolean
begins_word (gunichar c)
{
  return g_unichar_isalpha (c) || g_unichar_type (c) == G_UNICODE_OPEN_PUNCTUATION;
}

/* How many bytes the mark takes that a note begins with: ※1, *, （注2）, 1）, a raised 1. 0 when it begins
 * with none. Of a number alone, be there a full stop behind it or not, @bare is set: it may be that of a
 * list, unless it stands raised in the text or right behind the end of a sentence. */
gsize
annexa_note_mark_length (AnnexaCatalog *catalog, const char *text, gboolean *bare)
{
  const char *p = text, *word;
  guint n_digits = 0;
  gboolean raised = FALSE, named;

  if (g_unichar_type (g_utf8_get_char (p)) == G_UNICODE_OPEN_PUNCTUATION)
    p = g_utf8_next_char (p);
  word = p;
  p = skip_mark_word (catalog, p);
  named = p > word;
  if (named && *p == ' ' && g_unichar_isdigit (g_utf8_get_char (p + 1)))
    p++;
  for (; g_unichar_isdigit (g_utf8_get_char (p)) || annexa_note_mark_is_raised_digit (g_utf8_get_char (p));
       n_digits++)
    {
      raised = raised || annexa_note_mark_is_raised_digit (g_utf8_get_char (p));
      p = g_utf8_next_char (p);
    }
  if (n_digits > MAX_MARK_DIGITS || (!named && n_digits == 0))
    return 0;
  if (g_unichar_type (g_utf8_get_char (p)) == G_UNICODE_CLOSE_PUNCTUATION)
    p = g_utf8_next_char (p);
  else if (!named && !raised)
    {
      *bare = TRUE;
      if (*p == '.' && !g_unichar_isdigit (g_utf8_get_char (p + 1)))
        p++;
      return *p == ' ' || begins_word (g_utf8_get_char (p)) ? (gsize)(p - text) : 0;
    }
  return *p != '\0' ? (gsize)(p - text) : 0;
}

/* The digits of @mark raised: 12 is ¹². */
char *
annexa_note_mark_raise (const char *mark)
{
  static const gunichar raised[]
      = { 0x2070, 0xb9, 0xb2, 0xb3, 0x2074, 0x2075, 0x2076, 0x2077, 0x2078, 0x2079 };
  GString *text = g_string_new (NULL);

  for (const char *p = mark; *p != '\0'; p = g_utf8_next_char (p))
    {
      gint digit = g_unichar_digit_value (g_utf8_get_char (p));

      g_string_append_unichar (text, digit >= 0 ? raised[digit] : g_utf8_get_char (p));
    }
  return g_string_free (text, FALSE);
}

/* Whether the mark stands in @text, behind the words that it belongs to. */
gboolean
annexa_note_mark_is_in (const char *text, const char *mark)
{
  gsize length = strlen (mark);
  gunichar first = g_utf8_get_char (mark), last = g_utf8_get_char (g_utf8_prev_char (mark + length));

  for (const char *p = strstr (text, mark); p != NULL; p = strstr (p + 1, mark))
    {
      gunichar before = p > text ? g_utf8_get_char (g_utf8_prev_char (p)) : 0;
      gunichar after = g_utf8_get_char (p + length);

      if (before == 0 || before == first || after == last)
        continue;
      /* ※ is not ※1. */
      if (!g_unichar_isdigit (last) && !annexa_note_mark_is_raised_digit (last)
          && (g_unichar_isdigit (after) || annexa_note_mark_is_raised_digit (after)))
        continue;
      if ((g_unichar_isdigit (last) && g_unichar_isdigit (after))
          || (annexa_note_mark_is_raised_digit (last) && annexa_note_mark_is_raised_digit (after)))
        continue;
      if ((g_unichar_isdigit (first) && (g_unichar_isdigit (before) || before == '(' || before == '.'))
          || (annexa_note_mark_is_raised_digit (first) && annexa_note_mark_is_raised_digit (before)))
        continue;
      return TRUE;
    }
  return FALSE;
}

/* Whether a sentence may end with @c, which @before stands in front of. */
static gboolean
ends_sentence (gunichar c, gunichar before)
{
  return annexa_is_full_stop (c)
         || ((c == '.' || g_unichar_type (c) == G_UNICODE_CLOSE_PUNCTUATION) && !g_unichar_isdigit (before));
}

/* Whether @number stands in @text right behind the end of a sentence, with nothing or a blank behind it. Some
 * fonts draw raised digits that are plain ones for whoever reads the text. */
gboolean
annexa_note_mark_is_number_behind (const char *text, const char *number)
{
  gsize length = strlen (number);

  for (const char *p = strstr (text, number); p != NULL; p = strstr (p + 1, number))
    {
      const char *end = p > text ? g_utf8_prev_char (p) : NULL;

      if (end != NULL && end > text && (p[length] == '\0' || p[length] == ' ')
          && ends_sentence (g_utf8_get_char (end), g_utf8_get_char (g_utf8_prev_char (end))))
        return TRUE;
    }
  return FALSE;
}

/* Whether @number stands in @text between a word and the particle or mark behind it (@stopped: a full stop),
 * where nothing is counted: 窓口3で, but not 年3回, 第3は, 3つ. Fonts whose raised digits are plain ones for
 * the reader print marks so. Behind a full line it may stand alone with the end of the sentence. */
gboolean
annexa_note_mark_is_number_in (AnnexaCatalog *catalog, const char *text, const char *number, gboolean stopped)
{
  gsize length = strlen (number);

  for (const char *p = strstr (text, number); p != NULL; p = strstr (p + 1, number))
    {
      const char *word = p > text ? g_utf8_prev_char (p) : NULL, *rest = p + length;
      const gunichar after = g_utf8_get_char (rest);
      const gboolean particle = after >= 0x3041 && after <= 0x3096 /* hiragana */
                                && annexa_catalog_word_at (catalog, "counter-kana", rest, NULL) == 0;

      if (word == NULL && annexa_is_full_stop (after) && after != '.')
        return TRUE;
      if (word != NULL && annexa_is_cjk (g_utf8_get_char (word))
          && annexa_catalog_word_at (catalog, "ordinal-prefix", word, NULL) == 0
          && (after == 0x3002 /* 。 */ || (!stopped && (particle || after == 0x3001 /* 、 */))))
        return TRUE;
    }
  return FALSE;
}

/* Whether @text begins with the mark of a note and goes on with the sentence of the line above, which was
 * full: ※1。, *²; a note has its mark in no other type than its words. */
gboolean
annexa_note_mark_begins (const char *text, const char *folded, const char *mark)
{
  if (!g_str_has_prefix (folded, mark)
      || !g_unichar_isdigit (g_utf8_get_char (mark + strcspn (mark, "0123456789"))))
    return FALSE;
  for (guint n = 0, n_digits = 0; n < MAX_MARK_WORD_CHARS && *text != '\0';
       n++, text = g_utf8_next_char (text))
    {
      const gunichar c = g_utf8_get_char (text);

      if (annexa_note_mark_is_raised_digit (c)
          || (n_digits > 0 && (annexa_is_full_stop (c) || c == 0x3001 /* 、 */)))
        return TRUE;
      n_digits += g_unichar_isdigit (c);
    }
  return FALSE;
}
