/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-numbering-private.h"

#include <string.h>

#include "text/annexa-fold.h"
#include "text/annexa-marks.h"
#include "text/annexa-utf8.h"

/* Numbers above this are years, amounts or article numbers, not headings. */
#define MAX_PART 199
/* Parts of papers that are called by letters are no more: A to H. */
#define MAX_GLUED_LETTER 8u
/* Longer words stand before no number. */
#define MAX_WORD_CHARS 8

static gint
digit_of (gunichar c)
{
  if (c >= 0xff10 && c <= 0xff19)
    return (gint)(c - 0xff10);
  return c >= '0' && c <= '9' ? (gint)(c - '0') : -1;
}

static gboolean
read_integer (const char **p, guint *value)
{
  const char *start = *p;
  guint n = 0;

  for (gint digit; (digit = digit_of (annexa_utf8_at (*p))) >= 0 && n <= MAX_PART; *p = g_utf8_next_char (*p))
    n = 10 * n + (guint)digit;
  *value = n;
  return *p != start && n <= MAX_PART && digit_of (annexa_utf8_at (*p)) < 0;
}

static gboolean
is_dash (gunichar c)
{
  return c == '-' || c == 0xff0d || c == 0x2010 || c == 0x2212 || c == 0x2013;
}

/* 1  1.  1.1  1.1.  1.1)  1-2, also with full-width characters and stray spaces after the dots. */
static gboolean
parse_decimal (const char *text, AnnexaNumber *number)
{
  const char *p = text, *end = text;
  gboolean separated = FALSE;

  while (number->n_parts < ANNEXA_MAX_PARTS)
    {
      guint value;
      gunichar c;

      if (!read_integer (&p, &value))
        break;
      number->parts[number->n_parts++] = value;
      end = p;
      c = annexa_utf8_at (p);
      if (!annexa_number_is_dot (c) && !is_dash (c))
        break;
      separated = annexa_number_is_dot (c);
      end = g_utf8_next_char (p);
      p = annexa_number_skip_space (end);
      if (digit_of (annexa_utf8_at (p)) < 0)
        break;
      if (p != end && digit_of (annexa_utf8_at (p)) >= 0)
        break; /* "1. 5 名": the second number is text */
    }
  if (number->n_parts == 0)
    return FALSE;
  /* A bare integer needs a dot, white space or a title glued to it that is no counter: 3 名, 30 日. */
  if (number->n_parts == 1 && !separated && !g_unichar_isspace (annexa_utf8_at (end)))
    return FALSE;
  /* 3.1) 方針: no bracket is open that it could close. */
  if (number->n_parts > 1 && (annexa_utf8_at (end) == ')' || annexa_utf8_at (end) == 0xff09))
    end = g_utf8_next_char (end);
  number->kind = ANNEXA_NUMBERING_DECIMAL;
  number->start = 0;
  number->end = (guint)(end - text);
  return TRUE;
}

/* The bytes of the word at @p for what is numbered: 章, and 条 before a title in brackets; 0 where there is
 * none. */
static guint
unit_at (AnnexaCatalog *catalog, const char *p)
{
  guint unit = annexa_catalog_word_at (catalog, "chapter-unit", p, NULL);
  gunichar after;

  if (unit > 0)
    return unit;
  unit = annexa_catalog_word_at (catalog, "article-unit", p, NULL);
  after = annexa_utf8_at (annexa_number_skip_space (p + unit));
  return annexa_is_open_bracket (after) ? unit : 0;
}

/* 第3章  第3条（方針） */
static gboolean
parse_chapter (AnnexaCatalog *catalog, const char *text, AnnexaNumber *number)
{
  guint prefix = annexa_catalog_word_at (catalog, "ordinal-prefix", text, NULL), unit;
  const char *p;

  if (prefix == 0)
    return FALSE;
  p = annexa_number_skip_space (text + prefix);
  if (!read_integer (&p, &number->parts[0]))
    return FALSE;
  p = annexa_number_skip_space (p);
  unit = unit_at (catalog, p);
  if (unit == 0)
    return FALSE;
  number->kind = ANNEXA_NUMBERING_CHAPTER;
  number->n_parts = 1;
  number->end = (guint)(p - text) + unit;
  return TRUE;
}

/* Whether the number that ends at @p goes on there: STEP 1-2, STEP 1.5 */
static gboolean
is_part_of_more (const char *p)
{
  const gunichar c = annexa_utf8_at (p);

  return (annexa_number_is_dot (c) || is_dash (c)) && digit_of (annexa_utf8_at (g_utf8_next_char (p))) >= 0;
}

/* STEP 3  ステップ３．: a word of the rules and a number. */
static gboolean
parse_step (AnnexaCatalog *catalog, const char *text, AnnexaNumber *number)
{
  g_autofree char *word = NULL, *key = NULL;
  const char *end = text, *p;

  for (guint n = 0; n < MAX_WORD_CHARS && g_unichar_isalpha (annexa_utf8_at (end)); n++)
    end = g_utf8_next_char (end);
  p = annexa_number_is_dot (annexa_utf8_at (end)) ? g_utf8_next_char (end) : end;
  p = annexa_number_skip_space (p);
  if (end == text || !read_integer (&p, &number->parts[0]) || is_part_of_more (p))
    return FALSE;
  word = g_strndup (text, (gsize)(end - text));
  key = annexa_fold_key (word);
  if (!annexa_catalog_is_cue (catalog, "section-word", key))
    return FALSE;
  number->kind = ANNEXA_NUMBERING_CHAPTER;
  number->n_parts = 1;
  number->end = (guint)((annexa_number_is_dot (annexa_utf8_at (p)) ? g_utf8_next_char (p) : p) - text);
  return TRUE;
}

static gboolean
parse_paren (const char *text, AnnexaNumber *number)
{
  gunichar open = annexa_utf8_at (text);
  const char *p = text;

  if (open == '(' || open == 0xff08 || open == '[' || open == 0xff3b || open == 0x3010 || open == 0x3014)
    p = annexa_number_skip_space (g_utf8_next_char (p));
  else if (digit_of (open) < 0)
    return FALSE;
  if (!read_integer (&p, &number->parts[0]))
    return FALSE;
  p = annexa_number_skip_space (p);
  /* Where headings are spaced out the digits stand apart: ( 1 2 ) */
  for (guint digit;
       digit_of (open) < 0 && number->parts[0] <= MAX_PART / 10 && read_integer (&p, &digit) && digit < 10;
       p = annexa_number_skip_space (p))
    number->parts[0] = 10 * number->parts[0] + digit;
  if (!annexa_number_is_closing (annexa_utf8_at (p)))
    return FALSE;
  number->kind = ANNEXA_NUMBERING_PAREN;
  number->n_parts = 1;
  number->end = (guint)(g_utf8_next_char (p) - text);
  return TRUE;
}

/* The value of a Roman number of the letters I, V and X; 0 when @text begins with none. */
static guint
read_roman (const char **text)
{
  static const char *const tens[] = { "", "X", "XX", "XXX" };
  static const char *const ones[] = { "", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX" };
  gsize length = strspn (*text, "IVX");

  for (guint value = 1;
       value < G_N_ELEMENTS (tens) * G_N_ELEMENTS (ones) && !g_ascii_isalnum ((*text)[length]); value++)
    {
      const char *ten = tens[value / 10], *one = ones[value % 10];

      if (strlen (ten) + strlen (one) != length || !g_str_has_prefix (*text, ten)
          || strncmp (*text + strlen (ten), one, strlen (one)) != 0)
        continue;
      *text += length;
      return value;
    }
  return 0;
}

/* The letter or Roman number that a composed number begins with; 0 when there is none. */
static guint
read_letter (const char **text, AnnexaNumbering *kind)
{
  gunichar c = annexa_utf8_at (*text);
  guint roman;

  *kind = ANNEXA_NUMBERING_ROMAN;
  if (c >= 0x2160 && c <= 0x216b)
    {
      *text = g_utf8_next_char (*text);
      return c - 0x2160 + 1;
    }
  /* A single letter is a letter. */
  if (g_ascii_isalpha ((*text)[0]) && g_ascii_isalpha ((*text)[1]))
    {
      roman = read_roman (text);
      return roman;
    }
  *kind = ANNEXA_NUMBERING_LETTER;
  if (!((c >= 'A' && c <= 'Z') || (c >= 0xff21 && c <= 0xff3a)))
    return 0;
  *text = g_utf8_next_char (*text);
  return c >= 0xff21 ? c - 0xff21 + 1 : c - 'A' + 1;
}

/* Whether @p is a blank with a title in Japanese behind it; or a dot with such a title, or one in any script
 * behind a blank. */
static gboolean
is_before_title (const char *p)
{
  const gboolean dot = annexa_number_is_dot (annexa_utf8_at (p));
  const char *title = annexa_number_skip_space (dot ? g_utf8_next_char (p) : p);
  const gunichar c = annexa_utf8_at (title);

  return title > p && g_unichar_isalpha (c) && (annexa_is_cjk (c) || (dot && title > g_utf8_next_char (p)));
}

/* The number glued to a letter: A1 方針, A1. 方針. Letters further on are of names: S3. */
static gboolean
read_glued (const char **text, const AnnexaNumber *number, guint *value)
{
  const char *p = *text;

  if (number->kind != ANNEXA_NUMBERING_LETTER || number->parts[0] > MAX_GLUED_LETTER
      || !read_integer (&p, value) || *value == 0 || !is_before_title (p))
    return FALSE;
  *text = p;
  return TRUE;
}

/* A-1  B-2.3  B.1  Ⅳ-1  IV-1  A1: a letter or Roman number, and numbers. */
static gboolean
parse_composed (const char *text, AnnexaNumber *number)
{
  const char *p = text;
  guint first = read_letter (&p, &number->kind);

  if (first == 0)
    return FALSE;
  number->parts[number->n_parts++] = first;
  if (read_glued (&p, number, &number->parts[1]))
    number->n_parts++;
  while (number->n_parts < ANNEXA_MAX_PARTS
         && (is_dash (annexa_utf8_at (p)) || annexa_number_is_dot (annexa_utf8_at (p))))
    {
      const char *after = g_utf8_next_char (p);

      if (!read_integer (&after, &number->parts[number->n_parts]))
        break;
      number->n_parts++;
      p = after;
    }
  /* A1. 方針, B-2. 方針: the dot is of the number. */
  if (number->n_parts > 1 && annexa_number_is_dot (annexa_utf8_at (p)) && is_before_title (p))
    p = g_utf8_next_char (p);
  if (number->n_parts < 2 || (g_unichar_isalpha (annexa_utf8_at (p)) && !annexa_is_cjk (annexa_utf8_at (p))))
    return FALSE;
  number->end = (guint)(p - text);
  return TRUE;
}

/* II.  IV．: a Roman number in letters; one letter alone is a letter. */
static gboolean
parse_roman (const char *text, AnnexaNumber *number)
{
  const char *p = text;

  if (!g_ascii_isalpha (text[0]) || !g_ascii_isalpha (text[1]))
    return FALSE;
  number->parts[0] = read_roman (&p);
  if (number->parts[0] == 0 || !annexa_number_is_dot (annexa_utf8_at (p)))
    return FALSE;
  number->kind = ANNEXA_NUMBERING_ROMAN;
  number->n_parts = 1;
  number->end = (guint)(g_utf8_next_char (p) - text);
  return TRUE;
}

static gboolean
parse_sign (const char *text, AnnexaNumber *number)
{
  gunichar c = annexa_utf8_at (text);
  const char *p = g_utf8_next_char (text);

  if (c >= 0x2460 && c <= 0x2473)
    {
      number->kind = ANNEXA_NUMBERING_CIRCLED;
      number->parts[0] = c - 0x2460 + 1;
    }
  else if (c >= 0x2160 && c <= 0x216b)
    {
      number->kind = ANNEXA_NUMBERING_ROMAN;
      number->parts[0] = c - 0x2160 + 1;
    }
  else if (((c >= 'A' && c <= 'Z') || (c >= 0xff21 && c <= 0xff3a))
           && annexa_number_is_dot (annexa_utf8_at (p))
           && digit_of (annexa_utf8_at (annexa_number_skip_space (g_utf8_next_char (p)))) < 0)
    {
      number->kind = ANNEXA_NUMBERING_LETTER;
      number->parts[0] = c >= 0xff21 ? c - 0xff21 + 1 : c - 'A' + 1;
    }
  else
    return FALSE;
  if (annexa_number_is_dot (annexa_utf8_at (p)))
    p = g_utf8_next_char (p);
  number->n_parts = 1;
  number->end = (guint)(p - text);
  return TRUE;
}

/* Reads the vendor's own number at the start of @text, of any of the shapes of #AnnexaNumbering; without
 * @catalog (nullable), which has the words of chapters, of any other. */
gboolean
annexa_number_parse (AnnexaCatalog *catalog, const char *text, AnnexaNumber *number)
{
  typedef gboolean (*Parser) (const char *, AnnexaNumber *);
  static const Parser parsers[]
      = { parse_paren, parse_composed, parse_roman, parse_sign, parse_decimal, annexa_number_parse_alphabet };

  memset (number, 0, sizeof *number);
  if (catalog != NULL && parse_chapter (catalog, text, number))
    return TRUE;
  memset (number, 0, sizeof *number);
  if (catalog != NULL && parse_step (catalog, text, number))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (parsers); i++)
    {
      memset (number, 0, sizeof *number);
      if (parsers[i](text, number))
        return TRUE;
    }
  memset (number, 0, sizeof *number);
  return FALSE;
}

/* Whether @number is a proper beginning of @of: 2 of 2.1. */
gboolean
annexa_number_is_ancestor (const AnnexaNumber *number, const AnnexaNumber *of)
{
  if (number->kind != of->kind || number->n_parts == 0 || number->n_parts >= of->n_parts)
    return FALSE;
  for (guint i = 0; i < number->n_parts; i++)
    if (number->parts[i] != of->parts[i])
      return FALSE;
  return TRUE;
}

int
annexa_number_compare (const AnnexaNumber *a, const AnnexaNumber *b)
{
  for (guint i = 0; i < MIN (a->n_parts, b->n_parts); i++)
    if (a->parts[i] != b->parts[i])
      return a->parts[i] < b->parts[i] ? -1 : 1;
  return (int)a->n_parts - (int)b->n_parts;
}
