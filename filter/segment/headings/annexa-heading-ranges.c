/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-heading-private.h"

#include <string.h>

#include "text/annexa-fold.h"
#include "text/annexa-marks.h"

/* Ranges of controls in headings and references: 9.2.1～9.2.4 stands for all four, 統20から統23 too. */

/* No clause has more controls. */
#define MAX_RANGE 20u
/* Of katakana there are more, for small ones and voiced ones stand between. */
#define MAX_KANA 40u
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

/* What an id ends with and lists count by: 3 of 9.2.3 and of AC-2(3), ③ of 3-2-③, b of GR-4.2(b). */
typedef struct
{
  gsize n_before;   /* bytes of the id before it */
  const char *tail; /* what stands behind it */
  gunichar least;   /* what comes before the first of its kind */
  guint count;
  int width; /* of digits with zeros before them, else 1 */
} LastPart;

static gboolean
find_last_part (const char *id, LastPart *part)
{
  const gsize length = strlen (id) - (g_str_has_suffix (id, ")") ? 1 : 0);
  const char *last = g_utf8_find_prev_char (id, id + length);
  gunichar c = last != NULL ? g_utf8_get_char (last) : 0;

  *part = (LastPart){ .tail = id + length, .width = 1 };
  if (g_ascii_isdigit (c))
    {
      while (last > id && g_ascii_isdigit (last[-1]))
        last--;
      part->count = (guint)g_ascii_strtoull (last, NULL, 10);
      part->width = *last == '0' ? (int)(id + length - last) : 1;
    }
  else if (g_unichar_type (c) == G_UNICODE_OTHER_NUMBER)
    part->least = 0x245F; /* before ① */
  else if (g_unichar_get_script (c) == G_UNICODE_SCRIPT_KATAKANA)
    part->least = 0x30A0; /* before ァ */
  else if (*part->tail != '\0' && g_ascii_isalpha (c))
    part->least = g_ascii_islower (c) ? 'a' - 1 : 'A' - 1;
  else
    return FALSE;
  if (part->least != 0)
    part->count = c > part->least ? c - part->least : 0;
  part->n_before = (gsize)(last - id);
  return part->count > 0;
}

/* Whether a range goes from @from to @to, which ends with @last: where both are counted alike, or the first
 * is what the second is counted below, 第12条～第12条の3. Sets @first to where the count begins. */
static gboolean
begins_range (const AnnexaLabel *from, const AnnexaLabel *to, const LastPart *last, guint *first)
{
  const gsize length = strlen (from->id);
  LastPart part;

  if (find_last_part (from->id, &part) && part.n_before == last->n_before && part.least == last->least
      && strncmp (from->id, to->id, part.n_before) == 0 && g_str_equal (part.tail, last->tail))
    {
      *first = part.count;
      return part.count < last->count && (from->form == to->form || !to->prefixed);
    }
  *first = 0;
  return to->prefixed && length < last->n_before && strncmp (from->id, to->id, length) == 0
         && !g_ascii_isalnum (to->id[length]);
}

/* Puts the controls between labels @at and @at + 1 between them; those that no standard has are none. Returns
 * how many. */
static guint
fill (AnnexaCatalog *catalog, AnnexaLabel *labels, guint8 *n, guint at)
{
  const AnnexaLabel from = labels[at], to = labels[at + 1];
  LastPart last, own;
  guint first, n_filled = 0;
  int width;

  if (!find_last_part (to.id, &last) || !begins_range (&from, &to, &last, &first)
      || last.count - first > (last.least > 0x3000 ? MAX_KANA : MAX_RANGE))
    return 0;
  width = first > 0 && find_last_part (from.id, &own) ? own.width : last.width;
  for (guint number = first + 1; number < last.count && *n < ANNEXA_MAX_LABELS; number++)
    {
      g_autoptr (GString) id = g_string_new_len (to.id, (gssize)last.n_before);
      AnnexaLabel *label = &labels[at + 1 + n_filled];
      guint n_items = 0;

      if (last.least == 0)
        g_string_append_printf (id, "%0*u", width, number);
      else
        g_string_append_unichar (id, last.least + number);
      g_string_append (id, last.tail);
      annexa_catalog_lookup (catalog, id->str, &n_items);
      if (n_items == 0)
        continue;
      memmove (label + 1, label, (*n - at - 1 - n_filled) * sizeof *label);
      *label = from;
      label->id = annexa_catalog_intern_id (catalog, id->str);
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
