/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-rows-private.h"

#include <math.h>

#include "text/annexa-fold.h"

/* Which row a chunk belongs to, while the rows of a page are being filled. */

/* Text is on a row when its middle is this close to the row's: fonts of one line differ by a tenth. */
#define MAX_MIDDLE_EM 0.45f
/* Text of one line that touches counts as so much nearer. */
#define TOUCHING_EM 0.6f
#define TOUCHING_SHARE 0.4f
/* Fonts of one line may disagree where it is, but not on its size. */
#define MAX_SAME_RATIO 1.3f
/* The same for text of much larger type, which may be so many times the size. */
#define MAX_BESIDE_EM 0.35f
#define MAX_BESIDE_RATIO 2.5f
/* A number that stands out beside its title may be larger still, and need not be in line with it. */
#define MAX_PANEL_RATIO 4.5f
#define MAX_PANEL_GLYPHS 12
#define MAX_BULLET_RATIO 2.2f
/* A mark of a note or an exponent: so much smaller than the text that it touches. */
#define MAX_MARK_RATIO 3.0f
#define MAX_MARK_GAP_EM 0.35f
/* Lines of one block are further apart than this, and of one size. */
#define MIN_LINE_STEP_EM 0.8f
#define MAX_LINE_RATIO 1.1f
/* So many glyphs of a row are looked at for the line above. */
#define MAX_GLYPHS_BACK 200u
/* How many of the last rows are looked at. */
#define MAX_OPEN_ROWS 40

/* Whether a large number stands beside text, as those of cards do: on one height with it, and over none of
 * it. */
static gboolean
stands_beside (const AnnexaOpenRow *row, const AnnexaChunk *chunk, float distance)
{
  float small = MIN (row->size_pt, chunk->size_pt), large = MAX (row->size_pt, chunk->size_pt);

  return large <= MAX_BESIDE_RATIO * small && distance < MAX_BESIDE_EM * small
         && (chunk->x2 < row->x1 - small || chunk->x1 > row->x2 + small);
}

/* Whether a row is one large character that no number ends with, such as one of a watermark. */
static gboolean
is_lone_character (const AnnexaRows *self, const AnnexaOpenRow *row)
{
  gunichar c = annexa_rows_page_glyph (self, g_array_index (row->placed, AnnexaPlacedGlyph, 0).glyph)->ch;

  return row->n == 1 && annexa_is_cjk (c) && g_unichar_isalpha (c);
}

/* Whether one of them is a large number in a column of its own and the other the text beside it, somewhere
 * between its top and its foot. */
static gboolean
is_number_panel (const AnnexaRows *self, const AnnexaOpenRow *row, const AnnexaChunk *chunk)
{
  gboolean chunk_is_large = chunk->size_pt > row->size_pt;
  float small = MIN (row->size_pt, chunk->size_pt), large = MAX (row->size_pt, chunk->size_pt);
  float y1 = chunk_is_large ? chunk->y1 : row->y1, y2 = chunk_is_large ? chunk->y2 : row->y2;
  float middle = chunk_is_large ? (row->y1 + row->y2) / 2 : (chunk->y1 + chunk->y2) / 2;
  guint n = chunk_is_large ? chunk->n : row->n;

  return large > ANNEXA_MAX_SIZE_RATIO * small && large <= MAX_PANEL_RATIO * small && n <= MAX_PANEL_GLYPHS
         && middle > y1 && middle < y2 && (chunk_is_large ? chunk->x2 < row->x1 : row->x2 < chunk->x1)
         && (!chunk_is_large
                 ? !is_lone_character (self, row)
                 : g_unichar_isdigit (annexa_rows_page_glyph (self, chunk->glyphs[chunk->n - 1])->ch));
}

/* Whether one of them is a small number in a column of its own, as badges hold them, and the other the title
 * at its right, somewhere between whose top and foot it stands. */
static gboolean
is_number_badge (const AnnexaRows *self, const AnnexaOpenRow *row, const AnnexaChunk *chunk)
{
  const gboolean chunk_is_badge = chunk->size_pt < row->size_pt;
  const float small = MIN (row->size_pt, chunk->size_pt), large = MAX (row->size_pt, chunk->size_pt);
  const float y1 = chunk_is_badge ? row->y1 : chunk->y1, y2 = chunk_is_badge ? row->y2 : chunk->y2;
  const float middle = chunk_is_badge ? (chunk->y1 + chunk->y2) / 2 : (row->y1 + row->y2) / 2;
  const guint n = chunk_is_badge ? chunk->n : row->n;
  const guint32 last = chunk_is_badge
                           ? chunk->glyphs[chunk->n - 1]
                           : g_array_index (row->placed, AnnexaPlacedGlyph, row->placed->len - 1).glyph;

  return large <= MAX_BESIDE_RATIO * small && n <= MAX_PANEL_GLYPHS && middle > y1 && middle < y2
         && (chunk_is_badge ? chunk->x2 < row->x1 - small : row->x2 < chunk->x1 - small)
         && g_unichar_isdigit (annexa_rows_page_glyph (self, last)->ch);
}

/* Whether one of them is a small mark, such as that of a note, at the text of the other. */
static gboolean
is_mark_at (const AnnexaOpenRow *row, const AnnexaChunk *chunk)
{
  gboolean chunk_is_mark = chunk->size_pt < row->size_pt;
  guint n = chunk_is_mark ? chunk->n : row->n;
  float small = MIN (row->size_pt, chunk->size_pt), large = MAX (row->size_pt, chunk->size_pt);
  float y1 = chunk_is_mark ? row->y1 : chunk->y1, y2 = chunk_is_mark ? row->y2 : chunk->y2;
  float middle = chunk_is_mark ? (chunk->y1 + chunk->y2) / 2 : (row->y1 + row->y2) / 2;

  return n <= ANNEXA_MAX_MARK_GLYPHS && large <= MAX_MARK_RATIO * small && middle > y1 && middle < y2
         && annexa_rows_overlap (row->x1, row->x2, chunk->x1, chunk->x2) > -MAX_MARK_GAP_EM * large;
}

/* Whether one of them is a single glyph beside the other, a bullet whose font is larger or only says so. */
static gboolean
is_bullet_at (const AnnexaOpenRow *row, const AnnexaChunk *chunk, float distance)
{
  guint n = chunk->size_pt > row->size_pt ? chunk->n : row->n;
  float small = MIN (row->size_pt, chunk->size_pt), large = MAX (row->size_pt, chunk->size_pt);

  return n == 1 && large <= MAX_BULLET_RATIO * small && distance < MAX_MIDDLE_EM * small
         && annexa_rows_overlap (row->x1, row->x2, chunk->x1, chunk->x2) < 0.1f * small;
}

/* How far @chunk is from the line of a row: by its middle or, where fonts disagree on how tall they are, by
 * its foot.
 */
static float
distance_of (const AnnexaOpenRow *row, const AnnexaChunk *chunk, gboolean weighed)
{
  float middle = fabsf ((row->y1 + row->y2) / 2 - (chunk->y1 + chunk->y2) / 2);
  gboolean same_size
      = MAX (row->size_pt, chunk->size_pt) < MAX_SAME_RATIO * MIN (row->size_pt, chunk->size_pt);
  float distance = same_size ? MIN (middle, fabsf (row->y2 - chunk->y2)) : middle;

  /* Of two rows whose lines are hardly apart, as those of two columns, it is of the one that it touches. */
  return weighed && annexa_rows_overlap (row->x1, row->x2, chunk->x1, chunk->x2) > -TOUCHING_EM * row->size_pt
             ? TOUCHING_SHARE * distance
             : distance;
}

/* Whether type of two sizes may share a line, which is @distance from that of @chunk. */
static gboolean
sizes_agree (const AnnexaOpenRow *row, const AnnexaChunk *chunk, float distance)
{
  return MAX (row->size_pt, chunk->size_pt) <= ANNEXA_MAX_SIZE_RATIO * MIN (row->size_pt, chunk->size_pt)
         || stands_beside (row, chunk, distance) || is_mark_at (row, chunk)
         || is_bullet_at (row, chunk, distance);
}

/* Whether @chunk is the next line of a block of small type in the margin, of which a line stands in @row
 * already: beside a heading that is tall enough for both. */
static gboolean
is_next_line (const AnnexaRows *self, const AnnexaOpenRow *row, const AnnexaChunk *chunk)
{
  if (row->size_pt < MAX_LINE_RATIO * chunk->size_pt
      || annexa_rows_overlap (row->x1, row->x2, chunk->x1, chunk->x2) <= 0)
    return FALSE;
  for (guint i = row->placed->len - MIN (row->placed->len, MAX_GLYPHS_BACK); i < row->placed->len; i++)
    {
      const AnnexaGlyph *glyph
          = annexa_rows_page_glyph (self, g_array_index (row->placed, AnnexaPlacedGlyph, i).glyph);
      const float size_pt = annexa_rows_glyph_size (self, glyph);

      if (annexa_rows_overlap (glyph->x1, glyph->x2, chunk->x1, chunk->x2) > 0
          && MAX (size_pt, chunk->size_pt) < MAX_LINE_RATIO * MIN (size_pt, chunk->size_pt)
          && fabsf ((glyph->y1 + glyph->y2 - chunk->y1 - chunk->y2) / 2) > MIN_LINE_STEP_EM * size_pt)
        return TRUE;
    }
  return FALSE;
}

/* Which of @rows, of AnnexaOpenRow, @chunk belongs to, or -1: the one whose middle is nearest. Boxes are as
 * tall as the font says, which may be taller than the distance of lines, so their overlap alone does not
 * tell. */
int
annexa_rows_find (const AnnexaRows *self, const GArray *rows, const AnnexaChunk *chunk)
{
  int best = -1, panel = -1;
  float nearest = G_MAXFLOAT;

  for (int i = (int)rows->len - 1; i >= 0 && i >= (int)rows->len - MAX_OPEN_ROWS; i--)
    {
      const AnnexaOpenRow *row = &g_array_index (rows, AnnexaOpenRow, i);
      float distance = distance_of (row, chunk, TRUE);

      /* The title is the first line beside its number. */
      if ((is_number_panel (self, row, chunk) || is_number_badge (self, row, chunk))
          && (panel < 0 || row->y1 < g_array_index (rows, AnnexaOpenRow, panel).y1))
        panel = i;
      if (distance < nearest && sizes_agree (row, chunk, distance)
          && distance_of (row, chunk, FALSE) < MAX_MIDDLE_EM * MAX (row->size_pt, chunk->size_pt)
          && !is_next_line (self, row, chunk))
        {
          nearest = distance;
          best = i;
        }
    }
  return best >= 0 ? best : panel;
}
