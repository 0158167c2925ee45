/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-line-numbers-private.h"
#include "annexa-margin-notes-private.h"

#include <math.h>

/* Numbers that count the lines of columns behind the first stand in the gutter, which may hardly have room
 * for them: they touch the lines before them, and are as high as lines beside which they do not belong. What
 * tells them is their type, which the numbers in the margin have and the text has not, and that they count
 * on. */

#define MAX_DIGITS 4u
#define SAME_LINE_PT 1.0f
/* Of a digit so much is looked at: what else stands there has its middle elsewhere. */
#define HALF_HEIGHT_PT 2.0f

/* The number that begins at glyph @i of the page, if it is in @style; sets how many digits it has. */
static guint
read_number (const AnnexaPageWork *work, guint i, guint style, guint *n)
{
  const AnnexaGlyph *first = annexa_rows_page_glyph (work->rows, i);
  guint value = 0;

  for (*n = 0; i + *n < work->page->glyphs->len && *n < MAX_DIGITS; *n += 1)
    {
      const AnnexaGlyph *glyph = annexa_rows_page_glyph (work->rows, i + *n);

      if (glyph->style != style || glyph->ch < '0' || glyph->ch > '9'
          || fabsf (glyph->y1 - first->y1) > SAME_LINE_PT)
        break;
      value = 10 * value + (guint)(glyph->ch - '0');
    }
  return value;
}

static void
add_digits (const AnnexaPageWork *work, guint first, guint n, GArray *boxes)
{
  for (guint i = first; i < first + n; i++)
    {
      const AnnexaGlyph *glyph = annexa_rows_page_glyph (work->rows, i);
      const float middle = (glyph->y1 + glyph->y2) / 2;
      AnnexaBox box = { glyph->x1, middle - HALF_HEIGHT_PT, glyph->x2, middle + HALF_HEIGHT_PT };

      g_array_append_val (boxes, box);
    }
}

/**
 * annexa_gutter_numbers_add:
 * @work: a page whose lines are counted in the left margin
 * @number: the first glyph, in the order of rows, of one of the numbers there
 * @last: the last number there
 * @step: by what they count on
 * @x2: where they end
 * @boxes: (element-type AnnexaBox): what runs with no text, which this adds to
 */
void
annexa_gutter_numbers_add (AnnexaPageWork *work, guint number, guint last, guint step, float x2,
                           GArray *boxes)
{
  guint style;

  annexa_page_work_open (work);
  style = annexa_rows_glyph (work->rows, number)->style;
  if (style != annexa_margin_find_style (work))
    for (guint i = 0, n; i < work->page->glyphs->len; i += MAX (n, 1))
      {
        const guint value = read_number (work, i, style, &n);

        if (n == 0 || annexa_rows_page_glyph (work->rows, i)->x1 <= x2 || value <= last
            || (value - last) % step != 0)
          continue;
        add_digits (work, i, n, boxes);
      }
  annexa_page_work_close (work);
}
