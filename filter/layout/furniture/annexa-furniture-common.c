/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-furniture-private.h"

#include <math.h>
#include <string.h>

/* What stands at the top of all pages, word for word at one height, is a running head though the body touches
 * it: an office program may leave no white below the head. */

/* So many pages say so; the cover and another page may lack it. */
#define MIN_PAGES 4u
#define MAX_PAGES_WITHOUT 2u
#define SAME_HEIGHT_PT 3.0f

static gboolean
is_alike (const AnnexaPageWork *work, const AnnexaPageWork *other)
{
  return other != NULL && work->rows->rows->len > 0
         && fabsf (annexa_work_row (work, 0)->y1 - annexa_work_row (other, 0)->y1) <= SAME_HEIGHT_PT
         && strcmp (work->key[0], other->key[0]) == 0;
}

/**
 * annexa_common_top_find:
 * @works: (element-type AnnexaPageWork): all pages
 *
 * Returns: (nullable): a page that begins with the row that all pages begin with
 */
const AnnexaPageWork *
annexa_common_top_find (GPtrArray *works)
{
  const AnnexaPageWork *found = NULL;
  guint count = 0;

  /* The majority, if any row has one. */
  for (guint p = 0; p < works->len; p++)
    {
      const AnnexaPageWork *work = g_ptr_array_index (works, p);

      annexa_page_work_step (work);
      if (count == 0)
        found = work->rows->rows->len > 0 ? work : NULL;
      count += count == 0 ? found != NULL : is_alike (work, found) ? 1 : (guint)-1;
    }
  count = 0;
  for (guint p = 0; p < works->len; p++)
    {
      annexa_page_work_step (g_ptr_array_index (works, p));
      count += is_alike (g_ptr_array_index (works, p), found);
    }
  return count >= MIN_PAGES && count + MAX_PAGES_WITHOUT >= works->len && *found->key[0] != '\0' ? found
                                                                                                 : NULL;
}

/* Whether @work begins with the row that @common (nullable) begins with. */
gboolean
annexa_common_top_is (const AnnexaPageWork *common, const AnnexaPageWork *work)
{
  return common != NULL && is_alike (work, common);
}
