/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-rows-private.h"

#include <math.h>

/* Numbers in a badge, such as a circle, beside the middle of a title of two or three lines. They touch some
 * line of it, and are to be read before the first. */

#define MAX_NUMBER_GLYPHS 12u
#define MIN_NUMBER_GLYPHS 3u
/* The middle of the number is that of the title, within this. */
#define MAX_OFFSET_EM 0.25f
#define MAX_LINE_EM 2.0f
#define SAME_SIDE_PT 2.0f
/* The title of one line is so much larger than the number, which is so far beside it. */
#define MIN_TITLE_RATIO 1.15f
#define MIN_OVERLAP 0.25f

typedef struct
{
  guint chunk; /* of the number */
  float x2, y1, y2, size_pt;
  const AnnexaGlyph *text; /* (nullable): the first glyph behind it */
} Badge;

static float
middle_of (const AnnexaGlyph *glyph)
{
  return (glyph->y1 + glyph->y2) / 2;
}

static const AnnexaGlyph *
glyph_of (const AnnexaRows *self, const AnnexaOpenRow *row, guint i)
{
  return annexa_rows_page_glyph (self, g_array_index (row->placed, AnnexaPlacedGlyph, i).glyph);
}

/* The leftmost glyph of @row that is not of chunk @but; NULL where there is none. */
static const AnnexaGlyph *
find_leftmost (const AnnexaRows *self, const AnnexaOpenRow *row, guint but, guint *chunk)
{
  const AnnexaGlyph *first = NULL;

  for (guint i = 0; i < row->placed->len; i++)
    {
      const AnnexaGlyph *glyph = glyph_of (self, row, i);
      const guint own = g_array_index (row->placed, AnnexaPlacedGlyph, i).chunk;

      if (own == but || (first != NULL && glyph->x1 >= first->x1))
        continue;
      first = glyph;
      *chunk = own;
    }
  return first;
}

/* Whether @row is a number of several parts in a chunk of its own, or begins with it and text is some way
 * behind. */
static gboolean
read_badge (const AnnexaRows *self, const AnnexaOpenRow *row, Badge *badge)
{
  const AnnexaGlyph *first = find_leftmost (self, row, G_MAXUINT, &badge->chunk);
  guint n = 0, n_dots = 0, text_chunk = 0;

  badge->x2 = badge->y2 = -G_MAXFLOAT;
  badge->y1 = G_MAXFLOAT;
  for (guint i = 0; first != NULL && i < row->placed->len; i++)
    {
      const AnnexaGlyph *glyph = glyph_of (self, row, i);

      if (g_array_index (row->placed, AnnexaPlacedGlyph, i).chunk != badge->chunk)
        continue;
      if (glyph->ch >= 0x80
          || (!g_ascii_isdigit ((char)glyph->ch) && !g_ascii_isupper ((char)glyph->ch) && glyph->ch != '.'))
        return FALSE;
      n++;
      n_dots += glyph->ch == '.';
      badge->x2 = MAX (badge->x2, glyph->x2);
      badge->y1 = MIN (badge->y1, glyph->y1);
      badge->y2 = MAX (badge->y2, glyph->y2);
    }
  if (n < MIN_NUMBER_GLYPHS || n > MAX_NUMBER_GLYPHS || n_dots == 0)
    return FALSE;
  badge->size_pt = annexa_rows_glyph_size (self, first);
  badge->text = find_leftmost (self, row, badge->chunk, &text_chunk);
  return badge->text == NULL || badge->text->x1 > badge->x2 + badge->size_pt;
}

/* Whether @row (nullable) is a line of the title that the text behind @badge is one of, above or below it. */
static gboolean
is_of_title (const AnnexaRows *self, const Badge *badge, const AnnexaOpenRow *row)
{
  const AnnexaGlyph *first;
  guint chunk;

  if (row == NULL)
    return FALSE;
  first = find_leftmost (self, row, G_MAXUINT, &chunk);
  return first != NULL && first->style == badge->text->style
         && fabsf (first->x1 - badge->text->x1) <= SAME_SIDE_PT
         && fabsf (middle_of (first) - middle_of (badge->text))
                <= MAX_LINE_EM * annexa_rows_glyph_size (self, first);
}

/* Whether the number, of which @row has nothing else, hangs beside the foot of @above, the one line of a
 * title at its right, and not beside the row @below (nullable). */
static gboolean
hangs_beside (const Badge *badge, const AnnexaOpenRow *above, const AnnexaOpenRow *below)
{
  return above->x1 > badge->x2 + badge->size_pt && above->size_pt > MIN_TITLE_RATIO * badge->size_pt
         && annexa_rows_overlap (above->y1, above->y2, badge->y1, badge->y2)
                > MIN_OVERLAP * (badge->y2 - badge->y1)
         && (below == NULL || below->y1 >= badge->y2 || below->x1 <= badge->x2);
}

/* Whether the number is in the middle of @above, the text behind it, and @below (nullable). */
static gboolean
is_in_middle (const AnnexaRows *self, const Badge *badge, const AnnexaOpenRow *above,
              const AnnexaOpenRow *below)
{
  const float middle = (badge->y1 + badge->y2) / 2, most = MAX_OFFSET_EM * badge->size_pt;
  const float half_way = (middle_of (glyph_of (self, above, 0)) + middle_of (badge->text)) / 2;

  return is_of_title (self, badge, above)
         && (fabsf (middle - half_way) <= most
             || (fabsf (middle - middle_of (badge->text)) <= most && is_of_title (self, badge, below)));
}

/**
 * annexa_rows_take_badge:
 * @self: the rows that are being made
 * @above: a row
 * @row: the next one below
 * @below: (nullable): the next one below that
 *
 * Moves the number that @row begins with to @above where that is the first line of its title.
 *
 * Returns: whether nothing is left in @row
 */
gboolean
annexa_rows_take_badge (const AnnexaRows *self, AnnexaOpenRow *above, AnnexaOpenRow *row,
                        const AnnexaOpenRow *below)
{
  Badge badge = { 0 };

  if (above->placed->len == 0 || above->x1 - row->x1 <= SAME_SIDE_PT || !read_badge (self, row, &badge)
      || !(badge.text == NULL ? hangs_beside (&badge, above, below)
                              : is_in_middle (self, &badge, above, below)))
    return FALSE;
  for (guint i = 0; i < row->placed->len;)
    if (g_array_index (row->placed, AnnexaPlacedGlyph, i).chunk == badge.chunk)
      {
        g_array_append_val (above->placed, g_array_index (row->placed, AnnexaPlacedGlyph, i));
        g_array_remove_index (row->placed, i);
      }
    else
      i++;
  return row->placed->len == 0;
}
