/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-marks.h"

#include <string.h>

#include "annexa-fold.h"
#include "annexa-utf8.h"

#define LONG_VOWEL 0x30fc /* ー */

/**
 * annexa_is_full_stop:
 *
 * Returns: whether @c ends Japanese sentences and nothing else: a dot also ends numbers and abbreviations
 */
gboolean
annexa_is_full_stop (gunichar c)
{
  return c == 0x3002 || c == 0xff0e || c == 0xff61; /* 。 ． ｡ */
}

/**
 * annexa_ends_sentence:
 * @text: a line, without white space at its end
 *
 * Returns: whether its last character ends a sentence
 */
gboolean
annexa_ends_sentence (const char *text)
{
  const char *end = text + strlen (text);
  gunichar last = end > text ? g_utf8_get_char (g_utf8_prev_char (end)) : 0;

  return annexa_is_full_stop (last) || last == '.' || last == '!' || last == '?' || last == 0xff01 /* ！ */
         || last == 0xff1f;                                                                        /* ？ */
}

/**
 * annexa_is_typed_rule:
 * @text: a line
 * @min_chars: how often the sign is there at least
 *
 * Returns: whether it is one sign again and again, which draws a line: -------- ======== ＊＊＊＊＊＊＊＊
 */
gboolean
annexa_is_typed_rule (const char *text, guint min_chars)
{
  gunichar sign = 0;
  guint n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c))
        continue;
      if ((sign != 0 && c != sign) || (g_unichar_isalnum (c) && c != LONG_VOWEL))
        return FALSE;
      sign = c;
      n++;
    }
  return n > 0 && n >= min_chars;
}

/**
 * annexa_is_bullet:
 * @c: the first character of a line
 *
 * Returns: whether it marks an item of a list or a heading and says nothing itself: ・ ● ■ ➢ ※
 */
gboolean
annexa_is_bullet (gunichar c)
{
  if (c >= 0x25a0 && c <= 0x27bf) /* geometric shapes, symbols, dingbats */
    return TRUE;
  switch (c)
    {
    case 0x00b7: /* · */
    case 0x2022: /* • */
    case 0x2023: /* ‣ */
    case 0x2027: /* ‧ */
    case 0x203b: /* ※ */
    case 0x2043: /* ⁃ */
    case 0x2219: /* ∙ */
    case 0x2b1b: /* ⬛ */
    case 0x30fb: /* ・ */
    case 0xff65: /* ･ */
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
is_dash (gunichar c)
{
  return c == '-' || c == 0x2212 || c == 0xff0d || (c >= 0x2010 && c <= 0x2015); /* - − － ‐ ‑ ‒ – — ― */
}

/**
 * annexa_begins_with_dash:
 * @text: a line
 *
 * Returns: whether it is an item of a list that a dash marks, with a space behind it, － 鍵の管理, or a wide
 * one before a word in ideographs or katakana: －鍵の管理, but not ○ and － で示す
 */
gboolean
annexa_begins_with_dash (const char *text)
{
  gunichar c = g_utf8_get_char (text), next = c != 0 ? g_utf8_get_char (g_utf8_next_char (text)) : 0;

  if ((c == 0x2212 || c == 0xff0d) && annexa_is_cjk (next) && g_unichar_isalpha (next)
      && !annexa_is_hiragana (next))
    return TRUE;
  return is_dash (c) && g_unichar_isspace (next);
}

/**
 * annexa_begins_with_glued_dash:
 * @text: a line
 *
 * Returns: whether a letter stands right behind a dash, -ISO/IEC 27017: an item of a list only where a
 * sentence ends before it, or in a row of such items
 */
gboolean
annexa_begins_with_glued_dash (const char *text)
{
  return is_dash (g_utf8_get_char (text)) && g_unichar_isalpha (g_utf8_get_char (g_utf8_next_char (text)));
}

/**
 * annexa_begins_with_sign:
 * @text: a line
 *
 * Returns: whether it begins as items of lists do that a sign before a bracket counts, or one in a ring:
 * 1) a) (3) ア） （一） ①
 */
gboolean
annexa_begins_with_sign (const char *text)
{
  gunichar c = g_utf8_get_char (text);
  AnnexaAlphabet alphabet;
  guint n = 0;

  if (c >= 0x2460 && c <= 0x24ff)
    return TRUE;
  if (c == '(' || c == 0xff08)
    text = g_utf8_next_char (text);
  if (annexa_find_in_alphabet (g_utf8_get_char (text), &alphabet) > 0 || g_ascii_isalpha (*text))
    {
      text = g_utf8_next_char (text);
      n++;
    }
  else
    for (; n < 2 && g_unichar_isdigit (g_utf8_get_char (text)); n++)
      text = g_utf8_next_char (text);
  c = g_utf8_get_char (text);
  return n > 0 && (c == ')' || c == 0xff09);
}

/** annexa_is_katakana: Returns: whether @c is of the syllables that words from other languages are written
 * in, the sign of a long vowel among them */
gboolean
annexa_is_katakana (gunichar c)
{
  return (c >= 0x30a1 && c <= 0x30fa) || c == 0x30fc;
}

/** annexa_is_hiragana: Returns: whether @c is of the syllables that Japanese word endings and particles are
 * written in */
gboolean
annexa_is_hiragana (gunichar c)
{
  return c >= 0x3041 && c <= 0x3096;
}

/**
 * annexa_is_divider:
 *
 * Returns: whether @c may part a title from the number behind it
 */
gboolean
annexa_is_divider (gunichar c)
{
  return c == '/' || c == 0xff0f /* ／ */ || c == '|' || c == 0xff5c /* ｜ */ || c == 0x30fb /* ・ */
         || g_unichar_type (c) == G_UNICODE_DASH_PUNCTUATION;
}

/**
 * annexa_is_arrow:
 *
 * Returns: whether @c is an arrow to the right that leads from one thing to another
 */
gboolean
annexa_is_arrow (gunichar c)
{
  return c == 0x2192 /* → */ || c == 0x21d2 /* ⇒ */ || c == 0x27a1 /* ➡ */ || c == 0x21e8 /* ⇨ */
         || c == 0x261e /* ☞ */;
}

/**
 * annexa_is_range_sign:
 *
 * Returns: whether @c between two numbers stands for all that are between them: 9.2.1～9.2.4
 */
gboolean
annexa_is_range_sign (gunichar c)
{
  switch (c)
    {
    case '-':
    case '~':
    case 0x2010: /* ‐ */
    case 0x2013: /* – */
    case 0x2014: /* — */
    case 0x2212: /* − */
    case 0x301c: /* 〜 */
    case 0xff0d: /* － */
    case 0xff5e: /* ～ */
      return TRUE;
    default:
      return FALSE;
    }
}

/**
 * annexa_is_leader:
 *
 * Returns: whether rows of @c lead the eye from an entry to its page number: . … ‥ ・ · ⋯ _ ─ -
 */
gboolean
annexa_is_leader (gunichar c)
{
  return c == '.' || c == 0x2026 || c == 0x2025 || c == 0x30fb || c == 0x00b7 || c == 0x22ef || c == '_'
         || c == 0xff0e || c == 0x2024 || c == 0x2500 || c == 0x2d || c == 0x22c5 || c == 0xff65;
}

/**
 * annexa_find_in_alphabet:
 * @c: a character
 * @alphabet: (out): which of the alphabets that count it is of
 *
 * Returns: where it stands in that; 0 where it is of none, as Latin letters are
 */
guint
annexa_find_in_alphabet (gunichar c, AnnexaAlphabet *alphabet)
{
  static const char kana[]
      = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワ";
  static const char ideographs[] = "一二三四五六七八九十";
  const char *found;

  /* The end of the text would be found in every string. */
  if (c < 0x80)
    return 0;
  *alphabet = ANNEXA_ALPHABET_ROMAN;
  if (c >= 0x2160 && c <= 0x217b)
    return (c - 0x2160) % 16 < 12 ? (c - 0x2160) % 16 + 1 : 0;
  *alphabet = ANNEXA_ALPHABET_IDEOGRAPHS;
  found = g_utf8_strchr (ideographs, -1, c);
  if (found != NULL)
    return (guint)g_utf8_pointer_to_offset (ideographs, found) + 1;
  *alphabet = ANNEXA_ALPHABET_KANA;
  found = g_utf8_strchr (kana, -1, c);
  return found != NULL ? (guint)g_utf8_pointer_to_offset (kana, found) + 1 : 0;
}

/* Whether @c is no bracket for certain: a letter or digit of ASCII, kana or an ideograph, as most are. */
static inline gboolean
is_letter (gunichar c)
{
  return c < 0x80 ? g_ascii_isalnum ((char)c) : c >= 0x3041 && c <= 0x9fff;
}

/* Whether @c is a bracket, be it one of mathematics: 【 ＜. */
gboolean
annexa_is_open_bracket (gunichar c)
{
  if (is_letter (c))
    return FALSE;
  return g_unichar_type (c) == G_UNICODE_OPEN_PUNCTUATION || c == '<' || c == 0xff1c /* ＜ */;
}

gboolean
annexa_is_close_bracket (gunichar c)
{
  if (is_letter (c))
    return FALSE;
  return g_unichar_type (c) == G_UNICODE_CLOSE_PUNCTUATION || c == '>' || c == 0xff1e /* ＞ */;
}

/* How many more brackets open in @text than close. */
gint
annexa_bracket_depth (const char *text)
{
  gint depth = 0;

  while (*text != '\0')
    {
      const gunichar c = annexa_utf8_take (&text);

      if (!is_letter (c))
        depth += annexa_is_open_bracket (c) - annexa_is_close_bracket (c);
    }
  return depth;
}
