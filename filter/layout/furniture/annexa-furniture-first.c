/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-furniture-private.h"

#include <string.h>

/* The number at the foot of the first page. LaTeX sets it there alone where the other pages have theirs in
 * running heads, so that it repeats nowhere: what tells it is that those count on from it. */

/* So many pages behind it are to count on. */
#define MIN_COUNTED 2u
#define MAX_DIGITS 4u

/* Whether a running line of @work begins or ends in the number @value. */
static gboolean
is_numbered (const AnnexaPageWork *work, guint value)
{
  for (guint r = 0; r < work->rows->rows->len; r++)
    {
      const char *text = work->text[r], *last = strrchr (text, ' ');
      g_autofree char *number = g_strdup_printf ("%u", value);
      const gsize n = strlen (number);

      if (work->role[r] == ANNEXA_ROLE_FURNITURE
          && (g_str_equal (last != NULL ? last + 1 : text, number)
              || (g_str_has_prefix (text, number) && text[n] == ' ')))
        return TRUE;
    }
  return FALSE;
}

/**
 * annexa_furniture_mark_first:
 * @works: (element-type AnnexaPageWork): all pages, with the running lines that repeat marked
 *
 * Marks the last row of the first page where it is its number.
 */
void
annexa_furniture_mark_first (GPtrArray *works)
{
  AnnexaPageWork *first;
  guint row, value;
  const char *text;
  gboolean at_top;

  if (works->len <= MIN_COUNTED)
    return;
  first = g_ptr_array_index (works, 0);
  annexa_page_work_step (first);
  if (first->rows->rows->len < 2)
    return;
  row = first->rows->rows->len - 1;
  text = first->text[row];
  if (first->role[row] != ANNEXA_ROLE_BODY || *text == '\0' || strlen (text) > MAX_DIGITS
      || strspn (text, "0123456789") != strlen (text) || !annexa_furniture_in_zone (first, row, &at_top)
      || at_top || !annexa_furniture_is_apart (first, row, FALSE, annexa_furniture_usual_gap (first)))
    return;
  value = (guint)g_ascii_strtoull (text, NULL, 10);
  for (guint p = 1; p <= MIN_COUNTED; p++)
    {
      annexa_page_work_step (g_ptr_array_index (works, p));
      if (!is_numbered (g_ptr_array_index (works, p), value + p))
        return;
    }
  first->role[row] = ANNEXA_ROLE_FURNITURE;
}
