/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-numbering-private.h"

/* Sections that signs of an alphabet number instead of digits. */

/* The alphabets that count: where @c stands in one of them; 0 where it does in none, as Latin letters do not.
 */
static guint
find_in_alphabet (gunichar c, AnnexaNumbering *kind)
{
  static const char kana[]
      = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワ";
  static const char ideographs[] = "一二三四五六七八九十";
  const char *found;

  /* The end of the text would be found in every string. */
  if (c < 0x80)
    return 0;
  *kind = ANNEXA_NUMBERING_ROMAN;
  if (c >= 0x2160 && c <= 0x217b)
    return (c - 0x2160) % 16 < 12 ? (c - 0x2160) % 16 + 1 : 0;
  *kind = ANNEXA_NUMBERING_PAREN;
  found = g_utf8_strchr (ideographs, -1, c);
  if (found != NULL)
    return (guint)g_utf8_pointer_to_offset (ideographs, found) + 1;
  *kind = ANNEXA_NUMBERING_KANA;
  found = g_utf8_strchr (kana, -1, c);
  return found != NULL ? (guint)g_utf8_pointer_to_offset (kana, found) + 1 : 0;
}

/* （ア）  ア）  （一）  （ⅱ）  ア．: one sign of an alphabet in brackets, or before one, or one of Japanese
 * before a dot. */
gboolean
annexa_number_parse_alphabet (const char *text, AnnexaNumber *number)
{
  gunichar open = g_utf8_get_char (text), sign;
  const char *p = text;
  gboolean bracket = open == '(' || open == 0xff08 || open == '[' || open == 0xff3b || open == 0x3010;

  if (bracket)
    p = annexa_number_skip_space (g_utf8_next_char (p));
  sign = g_utf8_get_char (p);
  number->parts[0] = find_in_alphabet (sign, &number->kind);
  if (number->parts[0] == 0)
    return FALSE;
  p = g_utf8_next_char (p);
  if (bracket)
    p = annexa_number_skip_space (p);
  if (!annexa_number_is_closing (g_utf8_get_char (p))
      && (bracket || sign < 0x3000 || !annexa_number_is_dot (g_utf8_get_char (p))))
    return FALSE;
  number->n_parts = 1;
  number->end = (guint)(g_utf8_next_char (p) - text);
  return TRUE;
}
