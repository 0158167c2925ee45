/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-rows-private.h"

#include <math.h>

/* Numbers in the middle beside titles of two lines, before or behind these, as headings of cards have them,
 * and numbers whose letters stand above them in a narrow margin. */

#define MAX_NUMBER_GLYPHS 12u
/* The middle of the number is that of the two lines, within this. */
#define MAX_OFFSET_EM 0.25f
#define MAX_LINE_EM 2.0f
/* A number in the margin is so many times as large as the text. */
#define MIN_MARGIN_RATIO 1.25f
#define SAME_SIDE_PT 2.0f

/* The last part of a number that is cut has so many digits. */
#define MAX_REST_GLYPHS 2u

#define MIN_PREFIX_GLYPHS 3u
#define MAX_PREFIX_GLYPHS 5u
/* The letters stand so close above the number. */
#define MAX_STEP_EM 1.7f
/* Chunks between the letters and the number: the title and what stands in other columns. */
#define MAX_CHUNKS_BETWEEN 24u

static float
middle_of (const AnnexaOpenRow *row)
{
  return (row->y1 + row->y2) / 2;
}

static guint
style_of (const AnnexaRows *self, const AnnexaOpenRow *row)
{
  return annexa_rows_page_glyph (self, g_array_index (row->placed, AnnexaPlacedGlyph, 0).glyph)->style;
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

/* Whether the lines are those of one title. */
static gboolean
are_of_title (const AnnexaOpenRow *above, const AnnexaOpenRow *below)
{
  return middle_of (below) - middle_of (above) <= MAX_LINE_EM * MAX (above->size_pt, below->size_pt);
}

/* Whether @number is set so large that it reaches into both lines, some way off in the margin. */
static gboolean
reaches_into_both (const AnnexaOpenRow *above, const AnnexaOpenRow *number, const AnnexaOpenRow *below)
{
  return number->size_pt >= MIN_MARGIN_RATIO * MAX (above->size_pt, below->size_pt) && number->y1 < above->y2
         && number->y2 > below->y1 && above->x1 - number->x2 > number->size_pt;
}

/**
 * annexa_rows_is_number_between:
 * @self: the rows that are being made
 * @above: a row
 * @number: the next one below
 * @below: the next one below that
 * @kind: what has these rows
 * @at_head: @above is the first of them
 *
 * Returns: -1 where @number is one, half-way between two lines that begin behind it, and is read before them;
 * 1 where it is one behind the ends of both lines of a title, and is read behind them; 0 where neither is so
 */
gint
annexa_rows_is_number_between (const AnnexaRows *self, const AnnexaOpenRow *above,
                               const AnnexaOpenRow *number, const AnnexaOpenRow *below, AnnexaRowsKind kind,
                               gboolean at_head)
{
  float half_way = (middle_of (above) + middle_of (below)) / 2;
  gboolean of_title = kind != ANNEXA_ROWS_OF_PAGE && are_of_title (above, below);

  if (fabsf (above->x1 - below->x1) > SAME_SIDE_PT
      || fabsf (middle_of (number) - half_way) > MAX_OFFSET_EM * number->size_pt || !is_number (self, number))
    return 0;
  if (number->x2 < MIN (above->x1, below->x1))
    /* In a cell that should be two the number and title of a control may follow the number of the row. */
    return reaches_into_both (above, number, below)
                   || (of_title && !(kind == ANNEXA_ROWS_OF_CELL && is_number (self, above)))
               ? -1
               : 0;
  return at_head && of_title && number->x1 > MAX (above->x2, below->x2) + number->size_pt
         && style_of (self, above) == style_of (self, below) && !is_number (self, above);
}

/* How many glyphs at the start of a chunk are of one style and of one of two kinds; 0 where what follows them
 * looks the same. */
static guint
count_leading (const AnnexaRows *self, const AnnexaChunk *chunk, gboolean letters, guint most)
{
  guint style = annexa_rows_page_glyph (self, chunk->glyphs[0])->style, n = 0;

  for (; n < chunk->n && n <= most; n++)
    {
      gunichar c = annexa_rows_page_glyph (self, chunk->glyphs[n])->ch;

      if (c != '.' && (letters ? c < 'A' || c > 'Z' : c < '0' || c > '9'))
        break;
    }
  return n <= most && (n == chunk->n || annexa_rows_page_glyph (self, chunk->glyphs[n])->style != style) ? n
                                                                                                         : 0;
}

/* How many glyphs at the start of a chunk are letters that a number follows: CLD. */
static guint
count_letters (const AnnexaRows *self, const AnnexaChunk *chunk)
{
  gunichar c = annexa_rows_page_glyph (self, chunk->glyphs[0])->ch;
  guint n = c >= 'A' && c <= 'Z' ? count_leading (self, chunk, TRUE, MAX_PREFIX_GLYPHS) : 0;

  return n >= MIN_PREFIX_GLYPHS && annexa_rows_page_glyph (self, chunk->glyphs[n - 1])->ch == '.' ? n : 0;
}

/* How many glyphs at the start of a chunk are a number with dots: 9.5.1 */
static guint
count_number (const AnnexaRows *self, const AnnexaChunk *chunk)
{
  gunichar c = annexa_rows_page_glyph (self, chunk->glyphs[0])->ch;
  guint n = c >= '0' && c <= '9' ? count_leading (self, chunk, FALSE, MAX_NUMBER_GLYPHS) : 0;

  for (guint i = 0; i < n; i++)
    if (annexa_rows_page_glyph (self, chunk->glyphs[i])->ch == '.')
      return n;
  return 0;
}

/* How many glyphs a chunk has that is a number cut after a dot, as narrow margins wrap it: CLD.12.1. */
static guint
count_cut (const AnnexaRows *self, const AnnexaChunk *chunk)
{
  guint n_letters = 0, n_dots = 0;

  if (chunk->n > MAX_NUMBER_GLYPHS || annexa_rows_page_glyph (self, chunk->glyphs[chunk->n - 1])->ch != '.')
    return 0;
  for (guint i = 0; i < chunk->n; i++)
    {
      gunichar c = annexa_rows_page_glyph (self, chunk->glyphs[i])->ch;

      if (c >= 'A' && c <= 'Z' && n_letters == i)
        n_letters++;
      else if (c == '.')
        n_dots++;
      else if (c < '0' || c > '9')
        return 0;
    }
  return n_letters + 1 >= MIN_PREFIX_GLYPHS && n_letters < MAX_PREFIX_GLYPHS
                 && annexa_rows_page_glyph (self, chunk->glyphs[n_letters])->ch == '.' && n_dots == 3
             ? chunk->n
             : 0;
}

/* Whether two chunks are lines of one cell, flush left, flush right or centred. */
static gboolean
are_aligned (const AnnexaChunk *one, const AnnexaChunk *other)
{
  return fabsf (one->x1 - other->x1) <= SAME_SIDE_PT || fabsf (one->x2 - other->x2) <= SAME_SIDE_PT
         || fabsf (one->x1 + one->x2 - other->x1 - other->x2) <= SAME_SIDE_PT;
}

/* How many digits there are at the start of a chunk that begins where @cut does, or ends or has its middle
 * there, with room or nothing behind them: the last part of a number that is cut. */
static guint
count_rest (const AnnexaRows *self, const AnnexaChunk *cut, const AnnexaChunk *chunk)
{
  const AnnexaGlyph *first = annexa_rows_page_glyph (self, cut->glyphs[0]), *last = NULL, *next;
  guint n = 0;

  if (!are_aligned (cut, chunk))
    return 0;
  for (; n < chunk->n && n <= MAX_REST_GLYPHS; n++)
    {
      const AnnexaGlyph *glyph = annexa_rows_page_glyph (self, chunk->glyphs[n]);

      if (glyph->ch < '0' || glyph->ch > '9' || glyph->style != first->style)
        break;
      last = glyph;
    }
  if (n == 0 || n > MAX_REST_GLYPHS)
    return 0;
  next = n < chunk->n ? annexa_rows_page_glyph (self, chunk->glyphs[n]) : NULL;
  return next == NULL || next->x1 - last->x2 > annexa_rows_glyph_size (self, last) ? n : 0;
}

/* Whether the first @n_number glyphs of a chunk stand below the first @n_letters of another. */
static gboolean
stands_below (const AnnexaRows *self, const AnnexaChunk *letters, guint n_letters, const AnnexaChunk *number,
              guint n_number)
{
  const AnnexaGlyph *first = annexa_rows_page_glyph (self, letters->glyphs[0]);
  const AnnexaGlyph *last = annexa_rows_page_glyph (self, letters->glyphs[n_letters - 1]);
  const AnnexaGlyph *below = annexa_rows_page_glyph (self, number->glyphs[0]);
  const AnnexaGlyph *end = annexa_rows_page_glyph (self, number->glyphs[n_number - 1]);
  float size = MAX (annexa_rows_glyph_size (self, first), annexa_rows_glyph_size (self, below));
  float step = (below->y1 + below->y2 - first->y1 - first->y2) / 2;

  return step > 0.5f * size && step <= MAX_STEP_EM * size
         && annexa_rows_overlap (first->x1, last->x2, below->x1, end->x2)
                > 0.5f * MIN (last->x2 - first->x1, end->x2 - below->x1);
}

/* The row that the first glyph of chunk @number is in, and where. */
static GArray *
find_placed (GArray *rows, guint number, guint *at)
{
  for (guint r = 0; r < rows->len; r++)
    {
      GArray *placed = g_array_index (rows, AnnexaOpenRow, r).placed;

      for (*at = 0; *at < placed->len; *at += 1)
        if (g_array_index (placed, AnnexaPlacedGlyph, *at).chunk == number)
          return placed;
    }
  return NULL;
}

/* How many glyphs at the start of a chunk are the first part of a number whose rest may stand below: letters
 * that a number follows, or a number that is cut. */
guint
annexa_rows_count_prefix (const AnnexaRows *self, const AnnexaChunk *chunk)
{
  guint n = count_letters (self, chunk);

  return n > 0 ? n : count_cut (self, chunk);
}

/**
 * annexa_rows_join_stacked:
 * @self: the rows that are being made
 * @chunks: (element-type AnnexaChunk): from top to bottom
 * @prefix: the number of one that begins with the first part of a number
 * @rows: (element-type AnnexaOpenRow): get the rest below it moved behind it
 */
void
annexa_rows_join_stacked (const AnnexaRows *self, const GArray *chunks, guint prefix, GArray *rows)
{
  const AnnexaChunk *letters = &g_array_index (chunks, AnnexaChunk, prefix);
  guint n_letters = annexa_rows_count_prefix (self, letters);
  gboolean cut = count_letters (self, letters) == 0;

  for (guint k = prefix + 1; k < MIN (chunks->len, prefix + MAX_CHUNKS_BETWEEN); k++)
    {
      const AnnexaChunk *number = &g_array_index (chunks, AnnexaChunk, k);
      guint n_number = cut ? count_rest (self, letters, number) : count_number (self, number), at, from;
      GArray *upper, *lower;
      float shift;

      if (n_number == 0 || !stands_below (self, letters, n_letters, number, n_number))
        continue;
      upper = find_placed (rows, prefix, &at);
      lower = find_placed (rows, k, &from);
      if (upper == NULL || lower == NULL || upper == lower)
        return;
      /* In order the letters stand before the number, wherever they are drawn. */
      shift = annexa_rows_page_glyph (self, letters->glyphs[n_letters - 1])->x2
              - annexa_rows_page_glyph (self, number->glyphs[0])->x1;
      for (guint i = at; i < at + n_letters; i++)
        g_array_index (upper, AnnexaPlacedGlyph, i).x -= MAX (shift, 0.0f);
      g_array_insert_vals (upper, at + n_letters, &g_array_index (lower, AnnexaPlacedGlyph, from), n_number);
      for (guint i = at + n_letters; i < at + n_letters + n_number; i++)
        g_array_index (upper, AnnexaPlacedGlyph, i).chunk = prefix;
      g_array_remove_range (lower, from, n_number);
      return;
    }
}
