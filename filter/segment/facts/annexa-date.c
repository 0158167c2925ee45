/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-date-private.h"

#include <string.h>

/* Values of date-unit in rules/. */
enum
{
  UNIT_YEAR = 1,
  UNIT_MONTH,
  UNIT_DAY
};

static gboolean
is_alnum (char c)
{
  return g_ascii_isalnum (c);
}

guint
annexa_date_skip_blanks (const char *s, guint at)
{
  while (s[at] == ' ')
    at++;
  return at;
}

/* Reads up to @max_digits digits; more than that is no such number. */
gboolean
annexa_date_read_number (const char *s, guint *at, guint max_digits, guint *value)
{
  guint i = *at, n = 0;

  for (*value = 0; g_ascii_isdigit (s[i]) && n <= max_digits; i++, n++)
    *value = *value * 10 + (guint)(s[i] - '0');
  if (n == 0 || n > max_digits)
    return FALSE;
  *at = i;
  return TRUE;
}

/* A number below 100 in Chinese numerals, or 元. */
gboolean
annexa_date_read_ideographs (const char *s, guint *at, guint *value)
{
  static const char *const digits[] = { "〇", "一", "二", "三", "四", "五", "六", "七", "八", "九" };
  guint i = *at, ones = 0;
  gboolean any = FALSE;

  if (g_str_has_prefix (s + i, "元"))
    {
      *value = 1;
      *at = i + (guint)strlen ("元");
      return TRUE;
    }
  *value = 0;
  while (s[i] != '\0')
    {
      guint d = 0;

      if (g_str_has_prefix (s + i, "十"))
        {
          *value += (ones == 0 ? 1 : ones) * 10;
          ones = 0;
          i += (guint)strlen ("十");
          any = TRUE;
          continue;
        }
      while (d < G_N_ELEMENTS (digits) && !g_str_has_prefix (s + i, digits[d]))
        d++;
      if (d == G_N_ELEMENTS (digits) || ones != 0)
        break;
      ones = d;
      i += (guint)strlen (digits[d]);
      any = TRUE;
    }
  if (!any)
    return FALSE;
  *value += ones;
  *at = i;
  return TRUE;
}

static gboolean
read_any_number (const char *s, guint *at, guint max_digits, guint *value)
{
  return annexa_date_read_number (s, at, max_digits, value) || annexa_date_read_ideographs (s, at, value);
}

static gboolean
set_date (AnnexaDate *date, guint start, guint end, guint year, guint month, guint day)
{
  if (year < 1990 || year > 2099 || month < 1 || month > 12 || day > 31)
    return FALSE;
  if (day > 0 && !g_date_valid_dmy ((GDateDay)day, (GDateMonth)month, (GDateYear)year))
    return FALSE;
  date->start = start;
  date->end = end;
  if (day > 0)
    g_snprintf (date->iso, sizeof date->iso, "%04u-%02u-%02u", year, month, day);
  else
    g_snprintf (date->iso, sizeof date->iso, "%04u-%02u", year, month);
  return TRUE;
}

/* The era at @at, and the blanks behind it; @year_before: the year before its first. */
static gboolean
read_era (AnnexaCatalog *catalog, const char *s, guint *at, guint *year_before)
{
  guint length = annexa_catalog_word_at (catalog, "era", s + *at, year_before);

  if (length == 0)
    return FALSE;
  *at = annexa_date_skip_blanks (s, *at + length);
  return TRUE;
}

/* Year as printed: of four digits, or of an era. */
gboolean
annexa_date_read_year (AnnexaCatalog *catalog, const char *s, guint *at, guint *year)
{
  guint i = *at, year_before;

  if (!g_ascii_isdigit (s[i]))
    {
      if (!read_era (catalog, s, &i, &year_before) || !read_any_number (s, &i, 2, year))
        return FALSE;
      *year += year_before;
      *at = i;
      return TRUE;
    }
  if (!annexa_date_read_number (s, &i, 4, year) || i - *at != 4)
    return FALSE;
  *at = i;
  return TRUE;
}

/* Moves @at behind @unit and the blanks before it. */
static gboolean
read_unit (AnnexaCatalog *catalog, const char *s, guint *at, guint unit)
{
  guint i = annexa_date_skip_blanks (s, *at), found = 0;
  guint length = annexa_catalog_word_at (catalog, "date-unit", s + i, &found);

  if (length == 0 || found != unit)
    return FALSE;
  *at = i + length;
  return TRUE;
}

/* 2022 年 3 月 18 日, 令和4年3月. */
static gboolean
read_ideographic_date (AnnexaCatalog *catalog, const char *s, guint start, AnnexaDate *date)
{
  guint at = start, year, month, day = 0, end;

  if (!annexa_date_read_year (catalog, s, &at, &year) || !read_unit (catalog, s, &at, UNIT_YEAR))
    return FALSE;
  at = annexa_date_skip_blanks (s, at);
  if (!read_any_number (s, &at, 2, &month) || !read_unit (catalog, s, &at, UNIT_MONTH))
    return FALSE;
  end = at;
  at = annexa_date_skip_blanks (s, end);
  if (read_any_number (s, &at, 2, &day) && read_unit (catalog, s, &at, UNIT_DAY))
    end = at;
  else
    day = 0;
  return set_date (date, start, end, year, month, day);
}

/* 2025.08.13, 2021/12/1, 2024-08-01, 2025/08, R4.3.18. */
static gboolean
read_numeric_date (AnnexaCatalog *catalog, const char *s, guint start, AnnexaDate *date)
{
  guint at = start, year = 0, year_before = 0, month, day, end;
  gboolean of_era = !g_ascii_isdigit (s[at]) && read_era (catalog, s, &at, &year_before);
  char mark;

  if (!annexa_date_read_number (s, &at, of_era ? 2 : 4, &year) || (!of_era && at - start != 4))
    return FALSE;
  year += year_before;
  at = annexa_date_skip_blanks (s, at);
  mark = s[at];
  if (mark != '.' && mark != '/' && mark != '-')
    return FALSE;
  at = annexa_date_skip_blanks (s, at + 1);
  end = at;
  if (!annexa_date_read_number (s, &at, 2, &month))
    return FALSE;
  if (s[annexa_date_skip_blanks (s, at)] != mark)
    /* "2026.1" is as well a version. */
    return !of_era && at - end == 2 && !is_alnum (s[at]) && set_date (date, start, at, year, month, 0);
  at = annexa_date_skip_blanks (s, annexa_date_skip_blanks (s, at) + 1);
  if (!annexa_date_read_number (s, &at, 2, &day) || day == 0 || is_alnum (s[at]))
    return FALSE;
  return set_date (date, start, at, year, month, day);
}

static gboolean
read_month_name (AnnexaCatalog *catalog, const char *s, guint *at, guint *month)
{
  guint length = annexa_catalog_word_at (catalog, "month", s + *at, month);

  if (length == 0)
    return FALSE;
  *at += length;
  if (s[*at] == '.')
    (*at)++;
  return TRUE;
}

/* Behind what ends the number of a day in words: 1st. */
static guint
skip_ordinal (AnnexaCatalog *catalog, const char *s, guint at)
{
  guint length = annexa_catalog_word_at (catalog, "ordinal-suffix", s + at, NULL);

  return is_alnum (s[at + length]) ? at : at + length;
}

static guint
skip_comma (const char *s, guint at)
{
  at = annexa_date_skip_blanks (s, at);
  return annexa_date_skip_blanks (s, s[at] == ',' || s[at] == '-' ? at + 1 : at);
}

/* March 18, 2022; 11 February 2025; Oct. 2025. */
static gboolean
read_english_date (AnnexaCatalog *catalog, const char *s, guint start, AnnexaDate *date)
{
  guint at = start, year, month, day = 0;
  gboolean day_first = annexa_date_read_number (s, &at, 2, &day);

  if (day_first)
    at = skip_comma (s, skip_ordinal (catalog, s, at));
  if (!read_month_name (catalog, s, &at, &month))
    return FALSE;
  at = skip_comma (s, at);
  if (!day_first)
    {
      guint k = at;

      if (annexa_date_read_number (s, &k, 2, &day))
        at = skip_comma (s, skip_ordinal (catalog, s, k));
      else
        day = 0;
    }
  if (!annexa_date_read_number (s, &at, 4, &year) || is_alnum (s[at]))
    return FALSE;
  return set_date (date, start, at, year, month, day);
}

/**
 * annexa_date_find:
 * @catalog: the rules: classes era, date-unit, month and ordinal-suffix
 * @folded: text of annexa_fold_line()
 * @from: where to begin
 * @date: (out caller-allocates): the first date
 *
 * Dates of two digits a year and those whose month and day cannot be told apart are none.
 *
 * Returns: whether there is a date
 */
gboolean
annexa_date_find (AnnexaCatalog *catalog, const char *folded, guint from, AnnexaDate *date)
{
  for (guint i = from; folded[i] != '\0'; i++)
    {
      guchar c = (guchar)folded[i];

      if ((c & 0xC0) == 0x80)
        continue;
      if (i > 0 && is_alnum (folded[i - 1]))
        continue;
      if (i > 1 && (folded[i - 1] == '.' || folded[i - 1] == '-') && g_ascii_isdigit (folded[i - 2]))
        continue;
      if (!g_ascii_isalnum (c) && c < 0x80)
        continue;
      if (read_ideographic_date (catalog, folded, i, date) || read_numeric_date (catalog, folded, i, date)
          || read_english_date (catalog, folded, i, date))
        return TRUE;
    }
  return FALSE;
}
