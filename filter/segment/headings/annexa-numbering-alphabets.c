/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-numbering-private.h"

#include "segment/facts/annexa-date-private.h"
#include "text/annexa-marks.h"

/* Sections that signs of an alphabet number instead of digits. */

/* What letters and contracts write behind a number in ideographs: 一、目的 */
#define ENUMERATION_COMMA 0x3001u

/* The sign of an alphabet at @p, or several ideographs that are one number, 二十一; moves @p behind them. */
static guint
read_sign (const char **p, AnnexaAlphabet *alphabet)
{
  const gunichar sign = g_utf8_get_char (*p);
  guint value = annexa_find_in_alphabet (sign, alphabet), at = 0, all;

  if (value > 0 && *alphabet == ANNEXA_ALPHABET_IDEOGRAPHS && annexa_date_read_ideographs (*p, &at, &all))
    {
      *p += at;
      return all;
    }
  *p = g_utf8_next_char (*p);
  return value;
}

/* Whether @p is the comma behind a number in ideographs, and what follows is no more of them: 一、二の例 */
static gboolean
is_before_counted (const char *p)
{
  AnnexaAlphabet alphabet;

  return g_utf8_get_char (p) == ENUMERATION_COMMA
         && (annexa_find_in_alphabet (g_utf8_get_char (g_utf8_next_char (p)), &alphabet) == 0
             || alphabet != ANNEXA_ALPHABET_IDEOGRAPHS);
}

/* Whether @p is a blank behind a sign and before a title, whose characters are not spaced out as well:
 * ア　方針 */
static gboolean
is_before_title (const char *p)
{
  const char *title = annexa_number_skip_space (p), *second = g_utf8_next_char (title);

  return title > p && g_unichar_isalpha (g_utf8_get_char (title)) && *second != '\0'
         && !g_unichar_isspace (g_utf8_get_char (second));
}

/* （ア）  ア）  （二十一）  （ⅱ）  ア．  二十一、  ア　方針: one sign of an alphabet or a number in
 * ideographs in brackets, or before one, or one of Japanese before a dot, or such a number before a comma, or
 * kana before a blank. */
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
  number->parts[0] = read_sign (&p, &alphabet);
  if (number->parts[0] == 0)
    return FALSE;
  number->kind = kinds[alphabet];
  if (bracket)
    p = annexa_number_skip_space (p);
  if (!annexa_number_is_closing (g_utf8_get_char (p))
      && (bracket || sign < 0x3000 || !annexa_number_is_dot (g_utf8_get_char (p)))
      && (bracket || alphabet != ANNEXA_ALPHABET_IDEOGRAPHS || !is_before_counted (p))
      && (bracket || alphabet != ANNEXA_ALPHABET_KANA || !is_before_title (p)))
    return FALSE;
  number->n_parts = 1;
  number->end = (guint)(g_utf8_next_char (p) - text);
  return TRUE;
}
