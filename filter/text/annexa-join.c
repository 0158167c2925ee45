/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-fold.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

/**
 * annexa_is_cjk:
 * @c: a code point
 *
 * Returns: whether @c is written without spaces between words: Han, kana, CJK punctuation, full-width forms,
 *   enclosed and squared CJK characters (㈱, ㎡)
 */
gboolean
annexa_is_cjk (gunichar c)
{
  if (c < 0x2E80)
    return c >= 0x2460 && c <= 0x24FF; /* ① stands in CJK text like a CJK character */
  if (c <= 0x33FF)
    return !(c >= 0x3130 && c <= 0x318F); /* Hangul compatibility jamo: Korean has spaces */
  return c <= 0x9FFF || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE4F)
         || (c >= 0xFF01 && c <= 0xFF9F) || (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x20000 && c <= 0x3FFFF);
}

static gboolean
is_space (gunichar c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0x3000 || c == 0xA0;
}

/* Opening brackets and quotes take nothing after them, closing ones and stops nothing before them. */
static gboolean
is_opening (gunichar c)
{
  int type = u_charType (c);

  return type == U_START_PUNCTUATION || type == U_INITIAL_PUNCTUATION;
}

static gboolean
is_closing (gunichar c)
{
  int type = u_charType (c);

  return type == U_END_PUNCTUATION || type == U_FINAL_PUNCTUATION || c == ',' || c == '.' || c == ';'
         || c == ':' || c == '!' || c == '?' || c == '%';
}

static gboolean
is_url_char (guchar c)
{
  return g_ascii_isalnum (c) || strchr ("-._~:/?#[]@!$&'()*+,;=%\\", c) != NULL;
}

/* The last word of @before when it is a URL, a mail address or a path, else NULL. */
static const char *
trailing_address (const char *before)
{
  const char *start = before + strlen (before);

  while (start > before && (guchar)start[-1] > ' ' && (guchar)start[-1] < 0x7F && is_url_char (start[-1]))
    start--;
  while (*start != '\0' && strchr ("(['<", *start) != NULL)
    start++;
  if (strstr (start, "://") != NULL || g_str_has_prefix (start, "www.")
      || g_str_has_prefix (start, "mailto:"))
    return start;
  return NULL;
}

/* Whether a word that begins @after may go on the address that ends @before: it is cut after a mark that
 * addresses have inside, or goes on with one. `https://example.com/` followed by a plain word is a finished
 * address. */
static gboolean
address_goes_on (const char *address, const char *after)
{
  char last = address[strlen (address) - 1];
  gsize n = 0;
  gboolean marked = FALSE;

  while ((guchar)after[n] > ' ' && (guchar)after[n] < 0x7F && is_url_char (after[n]))
    {
      marked |= strchr ("/._-?=&%#~", after[n]) != NULL && after[n + 1] != '\0' && after[n + 1] != ' ';
      n++;
    }
  if (n == 0 || strchr (",;!)]", last) != NULL)
    return FALSE;
  if (strchr ("/?&=#%_-~:", after[0]) != NULL || (after[0] == '.' && g_ascii_isalnum (after[1])))
    return TRUE;
  if (strchr ("?&=#%_-~:", last) != NULL)
    return TRUE;
  return strchr ("/.", last) != NULL && (marked || g_ascii_islower (after[0]) || g_ascii_isdigit (after[0]));
}

/* The word before the hyphen at the end of @before, in bytes; 0 when the hyphen does not end a lower-case
 * word. */
static gsize
hyphenated_word (const char *before)
{
  gsize length = strlen (before), n = 0;

  if (length < 3 || before[length - 1] != '-')
    return 0;
  while (n + 1 < length && g_ascii_isalpha (before[length - 2 - n]))
    n++;
  if (n == 0 || !g_ascii_islower (before[length - 2]))
    return 0;
  /* A word that has a hyphen, digit or other mark before is a compound already: state-of-the-art. */
  if (n + 1 < length && !is_space (before[length - 2 - n]) && strchr ("(\"'[", before[length - 2 - n]) == NULL
      && (guchar)before[length - 2 - n] < 0x80)
    return 0;
  return n;
}

/* First words of compounds that keep their hyphen. A word not in this list that ends a line with a hyphen
 * before a lower-case letter is taken as cut by the typesetter, who does so far more often. */
static gboolean
begins_compound (const char *word, gsize length)
{
  static const char *const words[] = {
    "back",  "built",  "client", "cloud", "cross", "day",   "end",    "family", "first", "follow", "four",
    "fully", "high",   "ill",    "in",    "left",  "log",   "long",   "low",    "mid",   "multi",  "need",
    "non",   "off",    "on",     "one",   "open",  "out",   "peer",   "point",  "post",  "pre",    "quasi",
    "re",    "read",   "real",   "risk",  "role",  "run",   "second", "self",   "semi",  "server", "short",
    "sign",  "single", "site",   "stand", "step",  "sub",   "third",  "three",  "time",  "top",    "two",
    "up",    "user",   "web",    "well",  "work",  "write",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (strlen (words[i]) == length && g_ascii_strncasecmp (words[i], word, length) == 0)
      return TRUE;
  return FALSE;
}

/* `in-` + `formation` is a cut word though "in" begins compounds: short prefixes count only before whole
 * words that usually follow them. */
static gboolean
is_short_prefix (const char *word, gsize length)
{
  static const char *const prefixes[]
      = { "in",    "on",   "re",  "up",  "sub", "pre", "out", "off", "non",  "mid",  "post",
          "multi", "semi", "log", "end", "run", "top", "one", "low", "user", "cross" };

  for (gsize i = 0; i < G_N_ELEMENTS (prefixes); i++)
    if (strlen (prefixes[i]) == length && g_ascii_strncasecmp (prefixes[i], word, length) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
follows_short_prefix (const char *after)
{
  static const char *const words[]
      = { "house",        "site",       "premises",    "premise",    "line",       "use",       "demand",
          "to",           "date",       "tenant",      "tenancy",    "factor",     "user",      "cloud",
          "region",       "site",       "repudiation", "disclosure", "compliance", "compliant", "conformity",
          "conformities", "production", "box",         "scope",      "out",        "of",        "point",
          "level",        "border",     "agreed",      "defined",    "based",      "time" };
  gsize n = 0;

  while (g_ascii_isalpha (after[n]))
    n++;
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (strlen (words[i]) == n && g_ascii_strncasecmp (words[i], after, n) == 0)
      return TRUE;
  return FALSE;
}

/* A hyphen is a typesetter's when it cuts a lower-case word. */
static gboolean
is_cut_word (const char *before, const char *after)
{
  gsize n = hyphenated_word (before);
  const char *word = before + strlen (before) - 1 - n;

  if (n == 0 || !g_ascii_islower (after[0]))
    return FALSE;
  if (!begins_compound (word, n))
    return TRUE;
  return is_short_prefix (word, n) && !follows_short_prefix (after);
}

/**
 * annexa_join:
 * @before: text up to the end of one line
 * @after: text from the start of the next
 * @spaced_habit: whether the document puts a space between Latin and CJK
 * @drop_hyphen: (out) (optional): whether the hyphen at the end of @before was only there to cut a word
 *
 * What a reader puts between the two: nothing between CJK, a space between Latin words, nothing inside a URL
 * or a path that the line end cut, what the document does elsewhere between Latin and CJK. White space that
 * is already there is left to the caller, and nothing is added to it.
 *
 * A hyphen goes away when it stands between lower-case letters of an English word, unless the part before
 * begins a usual compound (third-party, well-known, user-defined): those keep it and are joined without a
 * space.
 *
 * Returns: "" or " "
 */
const char *
annexa_join (const char *before, const char *after, gboolean spaced_habit, gboolean *drop_hyphen)
{
  const char *address = NULL;
  gunichar last, first;

  g_return_val_if_fail (before != NULL && after != NULL, "");

  if (drop_hyphen != NULL)
    *drop_hyphen = FALSE;
  if (*before == '\0' || *after == '\0')
    return "";
  last = g_utf8_get_char (g_utf8_prev_char (before + strlen (before)));
  first = g_utf8_get_char (after);
  if (is_space (last) || is_space (first))
    return "";

  if (first < 0x80)
    {
      address = trailing_address (before);
      if (address != NULL && *address != '\0' && address_goes_on (address, after))
        return "";
    }
  if (last == '-' && first < 0x80 && g_ascii_isalnum (first))
    {
      gsize length = strlen (before);

      if (length >= 2 && is_space ((guchar)before[length - 2]))
        return " "; /* a dash between words */
      if (drop_hyphen != NULL)
        *drop_hyphen = is_cut_word (before, after);
      return "";
    }
  if (last == 0xAD || last == 0x2010)
    {
      if (drop_hyphen != NULL)
        *drop_hyphen = last == 0xAD;
      return "";
    }
  if (annexa_is_cjk (last) && annexa_is_cjk (first))
    return "";
  if (annexa_is_cjk (last) || annexa_is_cjk (first))
    {
      gunichar latin = annexa_is_cjk (last) ? first : last, cjk = annexa_is_cjk (last) ? last : first;

      /* Punctuation of either side carries its own space. */
      if (!u_isalnum (latin) || !u_isalnum (cjk))
        return "";
      return spaced_habit ? " " : "";
    }
  if (is_opening (last) || is_closing (first))
    return "";
  if (last == '/' && address == NULL && first < 0x80 && g_ascii_isalnum (first))
    return "";
  return " ";
}
