/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-facts-private.h"

#include <string.h>

#include "annexa-date.h"
#include "text/annexa-fold.h"

/* The company that a line names. */

#define MAX_NAME_BYTES 240
/* Characters of a name before a Latin word in it. */
#define MAX_LEAD_CHARS 4

/* Whether a company's name ends at a character. */
static gboolean
bounds_company (const char *rest, guint at)
{
  static const char *const marks[]
      = { "©", "、", "。", "「", "」", "『", "』", "【", "】", "|", "/", ":", "*", "[", "]", "●", "■", "· " };

  if (rest[at] == ANNEXA_FACTS_CUT)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_str_has_prefix (rest + at, marks[i]))
      return TRUE;
  return FALSE;
}

void
annexa_paper_cut_words (AnnexaCatalog *catalog, const char *cue, char *text)
{
  for (guint i = 0; text[i] != '\0'; i++)
    {
      guint end;

      if (((guchar)text[i] & 0xC0) == 0x80 || text[i] == ANNEXA_FACTS_CUT)
        continue;
      end = annexa_word_end (catalog, cue, text, i);
      if (end > i)
        memset (text + i, ANNEXA_FACTS_CUT, end - i);
    }
}

/* Whether @folded holds a company's suffix. Keys have no blanks, so that a short Latin word such as Oy is
 * looked for where words begin. */
gboolean
annexa_paper_has_suffix (AnnexaCatalog *catalog, const char *folded)
{
  if (annexa_paper_has (catalog, "vendor-suffix", folded))
    return TRUE;
  for (guint i = 1; *folded != '\0' && folded[i] != '\0'; i++)
    if (folded[i - 1] == ' ' && g_ascii_isalpha (folded[i])
        && annexa_word_end (catalog, "vendor-suffix", folded, i) > i)
      return TRUE;
  return FALSE;
}

/* Whether a Latin word inside a name stands after the blank at @blank: 伊豆 EC 基盤株式会社. A title that
 * stands before a name is longer. */
static gboolean
is_short_lead (const char *rest, guint blank, char after)
{
  guint n = 0;

  if (!g_ascii_isalpha (after))
    return FALSE;
  for (guint at = blank; at > 0 && n <= MAX_LEAD_CHARS; n++)
    {
      at = (guint)(g_utf8_prev_char (rest + at) - rest);
      if (bounds_company (rest, at) || rest[at] == ' ' || (guchar)rest[at] < 0x80)
        return FALSE;
    }
  return n > 0 && n <= MAX_LEAD_CHARS;
}

/* Whether the word that begins at @at of @rest is in no English name: it has no capital as @printed, and
 * joins no others. */
static gboolean
is_running_word (AnnexaCatalog *catalog, const char *rest, guint at, const char *printed)
{
  return g_ascii_islower (*printed) && rest[annexa_word_end (catalog, "name-joining", rest, at)] != ' ';
}

/* Start of the name whose suffix begins at @suffix: Japanese names have no blanks save after Latin words,
 * English ones are words with capitals. @offsets lead from @rest to @text, which is printed. */
static guint
company_start (AnnexaCatalog *catalog, const char *rest, guint suffix, gboolean latin, const char *text,
               const GArray *offsets)
{
  guint at = suffix, word = suffix;

  while (at > 0)
    {
      guint previous = (guint)(g_utf8_prev_char (rest + at) - rest);
      char c = rest[previous];

      if (bounds_company (rest, previous) || c == '(' || (c == ')' && !latin))
        break;
      if (c == ',' && at != suffix && !(latin && rest[at] == ' ' && at + 1 == suffix))
        break;
      if (c == ' ' && latin && at != suffix)
        {
          if (is_running_word (catalog, rest, at, text + g_array_index (offsets, guint, at)))
            return word;
          word = at;
        }
      if (c == ' ' && !latin && previous > 0 && (at == suffix || !g_ascii_isalpha (rest[previous - 1]))
          && !is_short_lead (rest, previous, rest[at]))
        break;
      at = previous;
    }
  while (at < suffix && strchr (" ,-.0123456789", rest[at]) != NULL)
    at++;
  return at;
}

/* Whether a sentence goes on at @at, behind a name: が提供する, 当社は after a blank. */
static gboolean
goes_on (AnnexaCatalog *catalog, const char *rest, guint at)
{
  if (rest[at] != ' ')
    return annexa_catalog_word_at (catalog, "before-name", rest + at, NULL) > 0;
  return annexa_catalog_word_at (catalog, "vendor-alias", rest + at + 1, NULL) > 0
         || annexa_catalog_word_at (catalog, "paper-alias", rest + at + 1, NULL) > 0;
}

/* Where the name ends whose suffix stands before it: not with what its sentence says of it, nor with the
 * label that follows it on its line. */
static guint
company_end (AnnexaCatalog *catalog, const char *rest, guint suffix_end)
{
  guint at = suffix_end, blank;

  while (rest[at] != '\0' && !bounds_company (rest, at) && rest[at] != '(' && rest[at] != ')'
         && rest[at] != ',' && (at == suffix_end || !goes_on (catalog, rest, at)))
    at = (guint)(g_utf8_next_char (rest + at) - rest);
  if (g_str_has_prefix (rest + at, "、"))
    at = annexa_word_start (catalog, "particle", rest, at);
  blank = at;
  while (rest[at] == ':' && blank > suffix_end && rest[blank] != ' ')
    blank--;
  at = blank > suffix_end ? blank : at;
  while (at > suffix_end && rest[at - 1] == ' ')
    at--;
  return at;
}

/* End of a name without the department after it; @start where it stands in an address. */
static guint
without_department (AnnexaCatalog *catalog, const char *rest, guint start, guint end)
{
  guint at = end;

  if (annexa_word_start (catalog, "addressee", rest, end) < end)
    return start;
  while (annexa_word_start (catalog, "department", rest, at) < at)
    {
      guint blank = at;

      while (blank > start && rest[blank - 1] != ' ')
        blank--;
      if (blank == start)
        break;
      at = blank - 1;
    }
  return at;
}

/* (transfer full) (nullable): the company that a line names. */
char *
annexa_paper_company (AnnexaCatalog *catalog, const char *text, const AnnexaFactsLine *line)
{
  g_autofree char *rest = NULL;

  if (!annexa_paper_has_suffix (catalog, line->rest))
    return NULL;
  rest = g_strdup (line->rest);
  annexa_paper_cut_words (catalog, "rights", rest);
  annexa_paper_cut_words (catalog, "date-label", rest);
  annexa_paper_cut_words (catalog, "handling", rest);
  for (guint i = 0; rest[i] != '\0'; i++)
    {
      guint end, start, stop;
      gboolean latin;

      if (((guchar)rest[i] & 0xC0) == 0x80 || rest[i] == ANNEXA_FACTS_CUT)
        continue;
      end = annexa_word_end (catalog, "vendor-suffix", rest, i);
      if (end == i)
        continue;
      latin = g_ascii_isalpha (rest[i]);
      start = company_start (catalog, rest, i, latin, text, line->offsets);
      stop = start < i || latin ? end
                                : without_department (catalog, rest, end, company_end (catalog, rest, end));
      if (annexa_word_end (catalog, "addressee", rest, rest[stop] == ' ' ? stop + 1 : stop)
          > stop + (rest[stop] == ' '))
        return NULL;
      if (stop - start > end - i && stop - start < MAX_NAME_BYTES)
        {
          guint from = g_array_index (line->offsets, guint, start);
          guint to = g_array_index (line->offsets, guint, stop);

          return g_strstrip (g_strndup (text + from, to - from));
        }
      i = end - 1;
    }
  return NULL;
}
