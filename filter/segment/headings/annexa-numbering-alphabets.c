/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-numbering-private.h"

#include "text/annexa-marks.h"

/* Sections that signs of an alphabet number instead of digits. */

/* （ア）  ア）  （一）  （ⅱ）  ア．: one sign of an alphabet in brackets, or before one, or one of Japanese
 * before a dot. */
gboolean
annexa_number_parse_alphabet (const char *text, AnnexaNumber *number)
{
  static const AnnexaNumbering kinds[] = {
    [ANNEXA_ALPHABET_ROMAN] = ANNEXA_NUMBERING_ROMAN,
    [ANNEXA_ALPHABET_IDEOGRAPHS] = ANNEXA_NUMBERING_PAREN,
    [ANNEXA_ALPHABET_KANA] = ANNEXA_NUMBERING_KANA,
  };
  AnnexaAlphabet alphabet;
  gunichar open = g_utf8_get_char (text), sign;
  const char *p = text;
  gboolean bracket = open == '(' || open == 0xff08 || open == '[' || open == 0xff3b || open == 0x3010;

  if (bracket)
    p = annexa_number_skip_space (g_utf8_next_char (p));
  sign = g_utf8_get_char (p);
  number->parts[0] = annexa_find_in_alphabet (sign, &alphabet);
  if (number->parts[0] == 0)
    return FALSE;
  number->kind = kinds[alphabet];
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
