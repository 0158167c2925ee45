/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-fold-private.h"

/* 、 and what vendors write for it; `-` and what looks like it; brackets of one kind. */
gunichar
annexa_fold_punctuation (gunichar c)
{
  switch (c)
    {
    case 0x3001: /* 、 */
    case 0x30FB: /* ・ */
    case 0x00B7: /* · */
    case 0x2022: /* • */
    case 0x2027: /* ‧ */
    case '/':
    case ';':
    case 0x2044: /* ⁄ */
      return ',';
    case 0x30FC: /* ー */
    case 0x2500: /* ─ */
    case 0x2501: /* ━ */
    case '~':
    case 0x301C: /* 〜 */
      return '-';
    case 0x3010: /* 【 */
    case 0x3014: /* 〔 */
    case 0x3008: /* 〈 */
    case 0x300A: /* 《 */
    case 0x3016: /* 〖 */
    case '[':
    case '{':
    case '<':
      return '(';
    case 0x3011:
    case 0x3015:
    case 0x3009:
    case 0x300B:
    case 0x3017:
    case ']':
    case '}':
    case '>':
      return ')';
    case 0x201C:
    case 0x201D:
    case 0x2033:
      return '"';
    case 0x2018:
    case 0x2019:
    case 0x2032:
    case '`':
      return '\'';
    case 0x3002: /* 。 */
      return '.';
    default:
      return c;
    }
}

gboolean
annexa_fold_is_dash (gunichar c)
{
  return (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x2043 || c == 0xFE58 || c == 0xFE63
         || c == 0x02D7;
}
