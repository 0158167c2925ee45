/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-heading-private.h"

#include <string.h>

#include "text/annexa-fold.h"
#include "text/annexa-marks.h"

/* Ranges of controls in headings and references: 9.2.1～9.2.4 stands for all four, 統20から統23 too. */

/* No clause has more controls. */
#define MAX_RANGE 20u
/* A word between its ends is no longer. */
#define MAX_WORD_BYTES 16u

/* Whether nothing but the sign of a range, or a word for it, stands in bytes [start, end) of @text. */
static gboolean
is_range (AnnexaCatalog *catalog, const char *text, guint start, guint end)
{
  g_autofree char *word = NULL, *key = NULL;
  guint n_signs = 0;

  for (const char *p = text + start; p < text + end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (annexa_is_range_sign (c))
        n_signs++;
      else if (!g_unichar_isspace (c))
        break;
      if (g_utf8_next_char (p) == text + end)
        return n_signs == 1;
    }
  if (end - start > MAX_WORD_BYTES)
    return FALSE;
  word = g_strndup (text + start, end - start);
  key = annexa_fold_key (word);
  return annexa_catalog_is_cue (catalog, "number-range", key);
}

/* The number that @id ends with, and how many bytes stand before it; 0 where it ends otherwise. */
static guint
last_number (const char *id, gsize *n_before)
{
  gsize length = strlen (id), start = length;

  while (start > 0 && g_ascii_isdigit (id[start - 1]))
    start--;
  *n_before = start;
  return start < length ? (guint)g_ascii_strtoull (id + start, NULL, 10) : 0;
}

/* Puts the controls between labels @at and @at + 1 between them; those that no standard has are none. Returns
 * how many. */
static guint
fill (AnnexaCatalog *catalog, AnnexaLabel *labels, guint8 *n, guint at)
{
  const AnnexaLabel from = labels[at], to = labels[at + 1];
  gsize n_before, n_other;
  guint first = last_number (from.id, &n_before), last = last_number (to.id, &n_other), n_filled = 0;
  int width;

  if (first == 0 || n_before != n_other || strncmp (from.id, to.id, n_before) != 0 || last <= first
      || last - first > MAX_RANGE || (from.form != to.form && to.prefixed))
    return 0;
  width = from.id[n_before] == '0' ? (int)strlen (from.id + n_before) : 1;
  for (guint number = first + 1; number < last && *n < ANNEXA_MAX_LABELS; number++)
    {
      g_autofree char *id = g_strdup_printf ("%.*s%0*u", (int)n_before, from.id, width, number);
      AnnexaLabel *label = &labels[at + 1 + n_filled];
      guint n_items = 0;

      annexa_catalog_lookup (catalog, id, &n_items);
      if (n_items == 0)
        continue;
      memmove (label + 1, label, (*n - at - 1 - n_filled) * sizeof *label);
      *label = from;
      label->id = annexa_catalog_intern_id (catalog, id);
      label->other = (AnnexaReading){ 0 };
      label->end = to.end;
      n_filled++;
      *n += 1;
    }
  return n_filled;
}

/* Adds the controls that ranges in @labels, which were read from @text, stand for. */
void
annexa_heading_fill_ranges (AnnexaCatalog *catalog, const char *text, AnnexaLabel *labels, guint8 *n)
{
  for (guint i = 0; i + 1 < *n; i++)
    if (labels[i].end <= labels[i + 1].start && is_range (catalog, text, labels[i].end, labels[i + 1].start))
      i += fill (catalog, labels, n, i);
}
