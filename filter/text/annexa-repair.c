/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-fold.h"

#include <string.h>

#include "annexa-ideograph-table.h"
#include "annexa-symbol-table.h"

/**
 * annexa_repair_char:
 * @c: a code point as the PDF gives it
 *
 * The code point that a reader means: unified ideographs instead of Kangxi radicals, the CJK radicals
 * supplement, CJK strokes (property Equivalent_Unified_Ideograph) and compatibility ideographs. PDF producers
 * write these because one glyph serves several code points. Full-width forms, circled digits and the like
 * stay as they are.
 *
 * Returns: the unified ideograph, or @c
 */
gunichar
annexa_repair_char (gunichar c)
{
  gunichar unified = 0;

  if (c < 0x2E80 || (c > 0x31EF && c < 0xF900))
    return c;
  if (c <= 0x2FDF)
    unified = annexa_radicals[c - 0x2E80];
  else if (c >= 0x31C0 && c <= 0x31EF)
    unified = annexa_strokes[c - 0x31C0];
  else if (c >= 0xF900 && c <= 0xFAFF)
    unified = annexa_compatibility[c - 0xF900];
  else if (c >= 0x2F800 && c <= 0x2FA1F)
    unified = annexa_compatibility_supplement[c - 0x2F800];
  return unified != 0 ? unified : c;
}

/**
 * annexa_repair_hyphen:
 * @c: a code point as the PDF gives it
 * @wide: whether it is drawn as wide as an ideograph
 * @cuts_word: whether it may cut a word at the end of a line
 *
 * In many fonts one glyph serves as U+002D, as the hyphens U+2010 and U+2011, the figure dash U+2012 and the
 * soft hyphen, and producers name any of them. Japanese text has a wide hyphen of its own, which stays. So
 * does one that may cut a word: what joins the lines believes it more than a `-`.
 *
 * Returns: `-` for a narrow hyphen, U+2010 for one that cuts a word, or @c
 */
gunichar
annexa_repair_hyphen (gunichar c, gboolean wide, gboolean cuts_word)
{
  if (wide || !((c >= 0x2010 && c <= 0x2012) || c == 0x00AD))
    return c;
  return cuts_word ? 0x2010 : '-';
}

/**
 * annexa_repair_shared:
 * @c: a code point as the PDF gives it
 * @wide: whether it is drawn as wide as an ideograph
 *
 * Fonts for Japanese draw marks that nobody writes with the glyph of one that is written: the hyphenation
 * point with that of the middle dot of katakana, the division slash with that of the wide solidus, and so on
 * (the character maps of Noto Sans CJK, Source Han Sans and IPAex). What makes a PDF from the font's own
 * table, as Chrome and cairo do, names the former.
 *
 * Returns: what is written for a wide mark, or @c
 */
gunichar
annexa_repair_shared (gunichar c, gboolean wide)
{
  static const gunichar written[][2] = {
    { 0x00AD, 0x2212 }, /* − */
    { 0x0305, 0x203E }, /* ‾ */
    { 0x0336, 0x2014 }, /* — */
    { 0x2027, 0x30FB }, /* ・ */
    { 0x2035, 0xFF40 }, /* ｀ */
    { 0x2215, 0xFF0F }, /* ／ */
  };

  for (guint i = 0; wide && i < G_N_ELEMENTS (written); i++)
    if (written[i][0] == c)
      return written[i][1];
  return c;
}

typedef enum
{
  SYMBOL_FONT_NONE,
  SYMBOL_FONT_WINGDINGS,
  SYMBOL_FONT_WINGDINGS_2,
  SYMBOL_FONT_WINGDINGS_3,
  SYMBOL_FONT_WEBDINGS,
  SYMBOL_FONT_SYMBOL,
  SYMBOL_FONT_ZAPF,
  SYMBOL_FONT_OPEN_SYMBOL,
} SymbolFont;

/* Lower-case letters and digits of @font_name without a subset prefix such as `ABCDEF+`. */
static void
plain_font_name (const char *font_name, char *plain, gsize size)
{
  const char *plus = strchr (font_name, '+');
  const char *p = plus != NULL && plus - font_name == 6 ? plus + 1 : font_name;
  gsize n = 0;

  for (; *p != '\0' && n + 1 < size; p++)
    if (g_ascii_isalnum (*p))
      plain[n++] = g_ascii_tolower (*p);
  plain[n] = '\0';
}

static SymbolFont
symbol_font (const char *font_name)
{
  char plain[64];

  if (font_name == NULL)
    return SYMBOL_FONT_NONE;
  plain_font_name (font_name, plain, sizeof plain);
  if (g_str_has_prefix (plain, "wingdings2"))
    return SYMBOL_FONT_WINGDINGS_2;
  if (g_str_has_prefix (plain, "wingdings3"))
    return SYMBOL_FONT_WINGDINGS_3;
  if (g_str_has_prefix (plain, "wingdings"))
    return SYMBOL_FONT_WINGDINGS;
  if (g_str_has_prefix (plain, "webdings"))
    return SYMBOL_FONT_WEBDINGS;
  /* "Symbol", "SymbolMT", "SymbolPS", "Symbol,Bold", "StandardSymbolsPS", but not "Segoe UI Symbol", which is
   * Unicode. */
  if (g_str_has_prefix (plain, "symbol") || g_str_has_prefix (plain, "standardsymbols"))
    return g_str_has_prefix (plain, "symbola") ? SYMBOL_FONT_NONE : SYMBOL_FONT_SYMBOL;
  if (strstr (plain, "zapfdingbats") != NULL || g_str_has_prefix (plain, "dingbats")
      || g_str_has_prefix (plain, "itczapf"))
    return SYMBOL_FONT_ZAPF;
  if (g_str_has_prefix (plain, "opensymbol") || g_str_has_prefix (plain, "starsymbol"))
    return SYMBOL_FONT_OPEN_SYMBOL;
  return SYMBOL_FONT_NONE;
}

static gunichar
find_symbol (const AnnexaSymbol *symbols, gsize n_symbols, guint code)
{
  gsize low = 0, high = n_symbols;

  while (low < high)
    {
      gsize middle = (low + high) / 2;

      if (symbols[middle].code == code)
        return symbols[middle].unicode;
      if (symbols[middle].code < code)
        low = middle + 1;
      else
        high = middle;
    }
  return 0;
}

/* What a PDF producer that knew no better wrote for byte @code of a symbol font: the byte itself, WinAnsi's
 * reading of it, or a private-use code point. U+2022 is left out: it is what a good reading gives. */
static guint
symbol_code (gunichar c)
{
  static const struct
  {
    guint16 c;
    guint8 code;
  } windows[] = {
    { 0x152, 0x8C },  { 0x153, 0x9C },  { 0x160, 0x8A },  { 0x161, 0x9A },  { 0x178, 0x9F },
    { 0x17D, 0x8E },  { 0x17E, 0x9E },  { 0x192, 0x83 },  { 0x2C6, 0x88 },  { 0x2DC, 0x98 },
    { 0x2013, 0x96 }, { 0x2014, 0x97 }, { 0x2018, 0x91 }, { 0x2019, 0x92 }, { 0x201A, 0x82 },
    { 0x201C, 0x93 }, { 0x201D, 0x94 }, { 0x201E, 0x84 }, { 0x2020, 0x86 }, { 0x2021, 0x87 },
    { 0x2026, 0x85 }, { 0x2030, 0x89 }, { 0x2039, 0x8B }, { 0x203A, 0x9B }, { 0x20AC, 0x80 },
    { 0x2122, 0x99 },
  };

  if (c >= 0xF020 && c <= 0xF0FF)
    return c - 0xF000;
  if (c >= 0x20 && c <= 0xFF)
    return c;
  for (gsize i = 0; i < G_N_ELEMENTS (windows); i++)
    if (windows[i].c == c)
      return windows[i].code;
  return 0;
}

/**
 * annexa_repair_symbol:
 * @c: a code point as the PDF gives it
 * @font_name: (nullable): the name of the font that draws it, with or without a subset prefix
 *
 * The Unicode symbol that a reader sees where a symbol font (Wingdings, Wingdings 2 and 3, Webdings, Symbol,
 * Zapf Dingbats) draws a letter, or where a private-use code point U+F020 to U+F0FF is left of one: `l` is ●,
 * `n` is ■, `ü` is ✔. OpenSymbol, the font of LibreOffice, has bullets from U+E001 on. A private-use code
 * point of an unknown font, or of OpenSymbol in the place of another, is read as Wingdings when it is one of
 * the usual bullets there, U+F0B7 as Symbol's •; that is what word processors write for list bullets.
 *
 * Returns: the symbol; annexa_repair_char() of @c when it is none
 */
gunichar
annexa_repair_symbol (gunichar c, const char *font_name)
{
  SymbolFont font = symbol_font (font_name);
  gunichar symbol = 0;
  guint code;

  if (font == SYMBOL_FONT_NONE && (c < 0xF020 || c > 0xF0FF))
    return annexa_repair_char (c);
  /* OpenSymbol has all else where Unicode has it, but stands in for Symbol and Wingdings where these are
   * missing, and keeps their code points. */
  if (font == SYMBOL_FONT_OPEN_SYMBOL && c >= 0xF020 && c <= 0xF0FF)
    font = SYMBOL_FONT_NONE;
  if (font == SYMBOL_FONT_OPEN_SYMBOL)
    code = c >= 0xE000 && c <= 0xE0FF ? c - 0xE000 : 0;
  else
    code = symbol_code (c);
  if (code == 0)
    return annexa_repair_char (c);

  switch (font)
    {
    case SYMBOL_FONT_OPEN_SYMBOL:
      symbol = find_symbol (annexa_open_symbol, G_N_ELEMENTS (annexa_open_symbol), code);
      break;
    case SYMBOL_FONT_WINGDINGS:
      symbol = find_symbol (annexa_wingdings, G_N_ELEMENTS (annexa_wingdings), code);
      break;
    case SYMBOL_FONT_WINGDINGS_2:
      symbol = find_symbol (annexa_wingdings_2, G_N_ELEMENTS (annexa_wingdings_2), code);
      break;
    case SYMBOL_FONT_WINGDINGS_3:
      symbol = find_symbol (annexa_wingdings_3, G_N_ELEMENTS (annexa_wingdings_3), code);
      break;
    case SYMBOL_FONT_WEBDINGS:
      symbol = find_symbol (annexa_webdings, G_N_ELEMENTS (annexa_webdings), code);
      break;
    case SYMBOL_FONT_SYMBOL:
      symbol = find_symbol (annexa_symbol, G_N_ELEMENTS (annexa_symbol), code);
      break;
    case SYMBOL_FONT_ZAPF:
      symbol = find_symbol (annexa_zapf, G_N_ELEMENTS (annexa_zapf), code);
      break;
    default:
      if (code == 0xB7)
        return 0x2022;
      symbol = find_symbol (annexa_wingdings, G_N_ELEMENTS (annexa_wingdings), code);
      break;
    }
  if (symbol != 0)
    return symbol;
  /* A private-use code point that stands for ordinary ASCII (a font without a Unicode table). */
  if (font == SYMBOL_FONT_NONE && code < 0x7F)
    return code;
  return annexa_repair_char (c);
}
