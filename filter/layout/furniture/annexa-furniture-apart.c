/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-furniture-private.h"

#include <string.h>

#include "model/annexa-array-private.h"
#include "text/annexa-marks.h"

/* How far the rows at the edges of a page stand apart from its body. */

/* Fonts that say that they are taller leave as much white as others do. */
#define MAX_HEIGHT_EM 1.5f
/* So many pages, and half of all, end at one height where the lower part of sheets is empty; so much of them
 * is not. */
#define MIN_FILLED 3u
#define MIN_FILLED_PART (1 / 3.0)
#define SAME_BOTTOM_PT 3.0f

float
annexa_furniture_row_size (const AnnexaPageWork *work, guint row)
{
  return annexa_work_span (work, annexa_work_row (work, row)->first_span)->size_pt;
}

/* Whether a row ends a sentence, which few running lines do. */
gboolean
annexa_furniture_ends_sentence (const char *text)
{
  return *text != '\0' && annexa_is_full_stop (g_utf8_get_char (g_utf8_prev_char (text + strlen (text))));
}

/* The white space between two lines of one paragraph on this page; 0 where there are too few rows to say. */
float
annexa_furniture_usual_gap (const AnnexaPageWork *work)
{
  g_autoptr (GArray) gaps = g_array_new (FALSE, FALSE, sizeof (float));

  for (guint r = 1; r < work->rows->rows->len; r++)
    {
      float gap = annexa_work_row (work, r)->y1 - annexa_work_row (work, r - 1)->y2;

      g_array_append_val (gaps, gap);
    }
  if (gaps->len < 8)
    return 0;
  annexa_sort_floats (gaps);
  return g_array_index (gaps, float, gaps->len / 4);
}

float
annexa_furniture_gap_inward (const AnnexaPageWork *work, guint row, gboolean top)
{
  const AnnexaRow *box = annexa_work_row (work, row);

  if (top)
    return row + 1 < work->rows->rows->len ? annexa_work_row (work, row + 1)->y1 - box->y2 : G_MAXFLOAT;
  return row > 0 ? box->y1 - annexa_work_row (work, row - 1)->y2 : G_MAXFLOAT;
}

gboolean
annexa_furniture_is_apart (const AnnexaPageWork *work, guint row, gboolean top, float usual)
{
  const AnnexaRow *box = annexa_work_row (work, row);
  float gap = annexa_furniture_gap_inward (work, row, top),
        height = MIN (box->y2 - box->y1, MAX_HEIGHT_EM * annexa_furniture_row_size (work, row));

  return gap > 0.45f * height && gap > 1.2f * usual;
}

/* The size of most of the type on the page, by rows. */
float
annexa_furniture_usual_size (const AnnexaPageWork *work)
{
  g_autoptr (GArray) sizes = g_array_new (FALSE, FALSE, sizeof (float));

  for (guint r = 0; r < work->rows->rows->len; r++)
    {
      float size = annexa_furniture_row_size (work, r);

      g_array_append_val (sizes, size);
    }
  annexa_sort_floats (sizes);
  return g_array_index (sizes, float, sizes->len / 2);
}

/* Whether a row at the edge of the page may be furniture: white space parts it from the body, or it is the
 * outermost and in smaller type than the page's, and it ends no sentence. */
gboolean
annexa_furniture_stands_apart (const AnnexaPageWork *work, guint row, gboolean top)
{
  gboolean at_top;

  return annexa_furniture_in_zone (work, row, &at_top) && at_top == top
         && !annexa_furniture_ends_sentence (work->text[row])
         && (annexa_furniture_is_apart (work, row, top, annexa_furniture_usual_gap (work))
             || (row == (top ? 0 : work->rows->rows->len - 1)
                 && annexa_furniture_row_size (work, row)
                        < ANNEXA_MAX_HEAD_RATIO * annexa_furniture_usual_size (work)));
}

static float
bottom_of (const AnnexaPageWork *work)
{
  annexa_page_work_step (work);
  return work->rows->rows->len > 0 ? annexa_work_row (work, work->rows->rows->len - 1)->y2 : 0;
}

/* Finds where the upper half of what pages hold ends: slides that were printed on the upper part of sheets
 * have their last lines there, at one height. */
void
annexa_furniture_find_middles (GPtrArray *works)
{
  float bottom = 0;
  guint n_filled = 0;

  for (guint p = 0; p < works->len; p++)
    bottom = MAX (bottom, bottom_of (g_ptr_array_index (works, p)));
  for (guint p = 0; p < works->len; p++)
    n_filled += bottom_of (g_ptr_array_index (works, p)) > bottom - SAME_BOTTOM_PT;
  for (guint p = 0; p < works->len; p++)
    {
      AnnexaPageWork *work = g_ptr_array_index (works, p);

      work->middle_pt = work->rows->page->height_pt / 2;
      if (n_filled >= MIN_FILLED && n_filled * 2 >= works->len
          && bottom > MIN_FILLED_PART * work->rows->page->height_pt)
        work->middle_pt = bottom / 2;
    }
}
