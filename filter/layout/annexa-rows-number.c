/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-rows-private.h"

#include <math.h>

/* Numbers in the middle beside titles of two lines, as headings of cards have them. */

#define MAX_NUMBER_GLYPHS 12u
/* The middle of the number is that of the two lines, within this. */
#define MAX_OFFSET_EM 0.25f
#define MAX_LINE_EM 2.0f
#define SAME_SIDE_PT 2.0f

static float
middle_of (const AnnexaOpenRow *row)
{
  return (row->y1 + row->y2) / 2;
}

/* Whether a row is a number such as 5.23 or CLD.6.3.1 and nothing else. */
static gboolean
is_number (const AnnexaRows *self, const AnnexaOpenRow *row)
{
  gboolean any = FALSE;

  if (row->n > MAX_NUMBER_GLYPHS)
    return FALSE;
  for (guint i = 0; i < row->placed->len; i++)
    {
      gunichar c = annexa_rows_page_glyph (self, g_array_index (row->placed, AnnexaPlacedGlyph, i).glyph)->ch;

      if (c >= 0x80 || (!g_ascii_isdigit ((char)c) && !g_ascii_isupper ((char)c) && c != '.' && c != '-'))
        return FALSE;
      any = any || g_ascii_isdigit ((char)c);
    }
  return any;
}

/**
 * annexa_rows_is_number_between:
 * @self: the rows that are being made
 * @above: a row
 * @number: the next one below
 * @below: the next one below that
 *
 * Returns: whether @number is one, half-way between two lines that begin behind it: it is read before them
 */
gboolean
annexa_rows_is_number_between (const AnnexaRows *self, const AnnexaOpenRow *above,
                               const AnnexaOpenRow *number, const AnnexaOpenRow *below)
{
  float half_way = (middle_of (above) + middle_of (below)) / 2;

  return number->x2 < MIN (above->x1, below->x1) && fabsf (above->x1 - below->x1) <= SAME_SIDE_PT
         && fabsf (middle_of (number) - half_way) <= MAX_OFFSET_EM * number->size_pt
         && middle_of (below) - middle_of (above) <= MAX_LINE_EM * MAX (above->size_pt, below->size_pt)
         && is_number (self, number);
}
