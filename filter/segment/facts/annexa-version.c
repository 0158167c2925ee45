/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-date-private.h"

#include <string.h>

#include "text/annexa-fold.h"

/* Versions of papers. */

/* Parts of a version such as 1.2.3.4. */
#define MAX_VERSION_PARTS 4

/* 第三版 is a version as it stands: its number has no digits. */
static gboolean
read_ideographic_version (AnnexaCatalog *catalog, const char *s, guint start, AnnexaVersion *version)
{
  guint at = annexa_word_end (catalog, "ordinal-prefix", s, start), value, end;

  if (at == start || !annexa_date_read_ideographs (s, &at, &value))
    return FALSE;
  end = annexa_word_end (catalog, "version-suffix", s, at);
  if (end == at)
    return FALSE;
  *version = (AnnexaVersion){ start, end, start, end };
  return TRUE;
}

/* 2025年度版 is a version whose number says nothing without its words. */
static gboolean
read_year_version (AnnexaCatalog *catalog, const char *s, guint start, AnnexaVersion *version)
{
  guint at = start, year, end;

  if (!annexa_date_read_year (catalog, s, &at, &year))
    return FALSE;
  at = annexa_date_skip_blanks (s, at);
  end = annexa_word_end (catalog, "year-version", s, at);
  if (end == at)
    return FALSE;
  *version = (AnnexaVersion){ start, end, start, end };
  return TRUE;
}

static guint
end_of_parts (const char *s, guint at)
{
  guint value;

  for (guint parts = 0; parts < MAX_VERSION_PARTS; parts++)
    {
      guint next = at;

      if (parts > 0 && s[next] == '.')
        next++;
      else if (parts > 0)
        break;
      if (!annexa_date_read_number (s, &next, 4, &value))
        break;
      at = next;
    }
  if (g_ascii_isalpha (s[at]) && !g_ascii_isalnum (s[at + 1]))
    at++;
  return at;
}

/**
 * annexa_version_find:
 * @catalog: the rules: classes version-label, version-suffix and first-version
 * @folded: text of annexa_fold_line(), dates blanked
 * @from: where to begin
 * @version: (out caller-allocates): the first version of the paper
 *
 * Returns: whether there is one: a number after a word such as Ver. or before one such as 版
 */
gboolean
annexa_version_find (AnnexaCatalog *catalog, const char *folded, guint from, AnnexaVersion *version)
{
  g_autofree char *key = annexa_fold_key (folded + from);
  gboolean words = annexa_catalog_has_cue (catalog, "first-version", key)
                   || annexa_catalog_has_cue (catalog, "version-suffix", key);

  for (guint i = from; folded[i] != '\0'; i++)
    {
      guint end, before, label, after, suffix;

      if (((guchar)folded[i] & 0xC0) == 0x80)
        continue;
      if ((guchar)folded[i] >= 0x80)
        {
          if (!words)
            continue;
          end = annexa_word_end (catalog, "first-version", folded, i);
          if (end > i)
            {
              *version = (AnnexaVersion){ i, end, i, end };
              return TRUE;
            }
          if (read_ideographic_version (catalog, folded, i, version)
              || read_year_version (catalog, folded, i, version))
            return TRUE;
          continue;
        }
      if (!g_ascii_isdigit (folded[i])
          || (i > 0 && (g_ascii_isdigit (folded[i - 1]) || folded[i - 1] == '.')
              && !(i > 1 && folded[i - 1] == '.' && g_ascii_isalpha (folded[i - 2]))))
        continue;
      if (read_year_version (catalog, folded, i, version))
        return TRUE;
      /* The number of a document: DG-002. */
      if (i > 1 && folded[i - 1] == '-' && g_ascii_isalnum (folded[i - 2]))
        continue;
      /* The year of a standard: 27017:2015 版. */
      if (i > 1 && folded[i - 1] == ':' && g_ascii_isdigit (folded[i - 2]))
        continue;
      end = end_of_parts (folded, i);
      if (end == i || g_ascii_isalnum (folded[end]))
        continue;
      before = i;
      while (before > 0 && (folded[before - 1] == ' ' || folded[before - 1] == ':'))
        before--;
      label = annexa_word_start (catalog, "version-label", folded, before);
      after = annexa_date_skip_blanks (folded, end);
      suffix = annexa_word_end (catalog, "version-suffix", folded, after);
      if (label == before && suffix == after)
        continue;
      if (suffix > after && label == before)
        label = annexa_word_start (catalog, "ordinal-prefix", folded, before);
      *version = (AnnexaVersion){ label, suffix > after ? suffix : end, i, end };
      return TRUE;
    }
  return FALSE;
}
