/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/annexa-layout-private.h"

#include "text/annexa-fold.h"

#include <math.h>
#include <string.h>

/* The white strips between the columns of a table, as its rows leave them. */

/* A strip is first seen where a row leaves it wide; rows that fill their column may narrow it down to this.
 */
#define MIN_GUTTER_EM 0.2f
/* Into a strip that is wider text may reach from both sides. */
#define WIDE_GUTTER_EM 4.0f
#define MAX_WORD_SPACE_EM 0.5f
/* What hangs over the edge of its cell begins this near to it. */
#define MAX_HANG_EM 0.2f
/* And leaves so much before the next cell: in a sentence the next character follows at once. */
#define MIN_BEHIND_HANG_EM 0.1f
/* Or reaches so little into that. */
#define MAX_HANG_OVER_EM 0.3f
/* A cell begins this near to the edge of its column. */
#define SAME_EDGE_PT 1.5f

/* A number in a column that is too narrow for it: so many glyphs, and so far over the edge of the next. */
#define MAX_NUMBER_GLYPHS 14u
#define MIN_DOTS 2u
#define MAX_OVER_EM 0.5f

/* A blank between words is no wider, and other white no narrower. */
#define MAX_BLANK_EM 1.0f
#define MIN_WHITE_EM 4.0f
/* What begins at the same place is this near. */
#define SAME_PLACE_PT 1.5f
/* Blanks between words are no narrower; where justified text spreads them those of a line differ by no more,
 * and so many lines of three words tell. */
#define MIN_BLANK_EM 0.18f
#define MAX_BLANKS_APART_EM 0.12f
#define MIN_SPREAD_ROWS 2u

/* Whether white between two glyphs is more than between words; @before is NULL where it begins the strip. */
static gboolean
is_no_word_space (const AnnexaGlyph *before, const AnnexaGlyph *glyph, float white, float size)
{
  return before == NULL || white > MAX_WORD_SPACE_EM * size
         || (annexa_is_cjk (before->ch) && annexa_is_cjk (glyph->ch));
}

/* The widest part of a strip that the glyphs of @row leave white. */
static AnnexaGutter
white_of (const AnnexaPageWork *work, const AnnexaRow *row, const AnnexaGutter *gutter)
{
  AnnexaGutter widest = { gutter->x1, gutter->x1 };
  const AnnexaGlyph *before = NULL;
  float x = gutter->x1;

  for (guint s = row->first_span; s < row->first_span + row->n_spans; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);

      if (span->x2 <= gutter->x1 || span->x1 >= gutter->x2)
        continue;
      for (guint i = span->first; i < span->first + span->n; i++)
        {
          const AnnexaGlyph *glyph = annexa_rows_glyph (work->rows, i);

          if (glyph->x2 <= gutter->x1 || glyph->x1 >= gutter->x2)
            continue;
          if (glyph->x1 - x > widest.x2 - widest.x1
              && is_no_word_space (before, glyph, glyph->x1 - x, span->size_pt))
            widest = (AnnexaGutter){ x, glyph->x1 };
          x = MAX (x, glyph->x2);
          before = glyph;
        }
    }
  return gutter->x2 - x > widest.x2 - widest.x1 ? (AnnexaGutter){ x, gutter->x2 } : widest;
}

/* Of which of the document's tables of controls @gutter is one, which no single row tells otherwise. */
static const AnnexaControlTable *
table_of_gutter (const AnnexaPageWork *work, const AnnexaGutter *gutter)
{
  for (guint t = 0; work->control_tables != NULL && t < work->control_tables->len; t++)
    {
      const AnnexaControlTable *table = &g_array_index (work->control_tables, AnnexaControlTable, t);

      for (guint g = 0; table->gutters != NULL && g < table->gutters->len; g++)
        if (memcmp (&g_array_index (table->gutters, AnnexaGutter, g), gutter, sizeof *gutter) == 0)
          return table;
    }
  return NULL;
}

/* Whether nothing of @row runs over @gutter, behind the column of the numbers of @table, but one of these
 * that is too long for it, as CLD.12.4.5 may be, and reaches next to nothing into the next column. */
static gboolean
has_long_number (const AnnexaPageWork *work, const AnnexaControlTable *table, const AnnexaRow *row,
                 const AnnexaGutter *gutter)
{
  const AnnexaSpan *span = annexa_work_span (work, row->first_span);
  guint n_dots = 0;

  if (table->place > gutter->x1 || span->x1 > table->place_end || span->x2 <= gutter->x1
      || span->x2 > gutter->x2 + MAX_OVER_EM * span->size_pt || span->n > MAX_NUMBER_GLYPHS
      || (row->n_spans > 1 && span[1].x1 < gutter->x2))
    return FALSE;
  for (guint i = span->first; i < span->first + span->n; i++)
    {
      const gunichar c = annexa_rows_glyph (work->rows, i)->ch;

      if (c >= 0x80 || !g_ascii_isprint ((char)c))
        return FALSE;
      n_dots += c == '.';
    }
  return n_dots >= MIN_DOTS
         && g_unichar_isdigit (annexa_rows_glyph (work->rows, span->first + span->n - 1)->ch);
}

/* Whether glyph @i of @span, which stands in @gutter, leaves white before the next cell, or reaches into it a
 * little, or nothing stands in that beside it: in a sentence the next character would stand behind it. */
static gboolean
leaves_next_cell (const AnnexaPageWork *work, const AnnexaSpan *span, guint i, const AnnexaGutter *gutter)
{
  const AnnexaGlyph *glyph = annexa_rows_glyph (work->rows, i);
  const AnnexaGlyph *next = i + 1 < span->first + span->n ? annexa_rows_glyph (work->rows, i + 1) : NULL;

  if (glyph->x2 <= gutter->x2 - MIN_BEHIND_HANG_EM * span->size_pt)
    return TRUE;
  return glyph->x2 < gutter->x2 + MAX_HANG_OVER_EM * span->size_pt
         && (next == NULL
             || (next->x1 > gutter->x2 - SAME_EDGE_PT
                 && next->x1 - glyph->x1 > ANNEXA_MIN_HANG_EM * span->size_pt
                 && next->x1 - glyph->x1 < ANNEXA_MAX_HANG_EM * span->size_pt));
}

/* What the glyphs of @row leave of a strip, from their nearer side on: a gap between two of them is none.
 * Where @hanging, a comma that ends a line may stand in it, beyond the edge of its cell. */
static AnnexaGutter
rest_of (const AnnexaPageWork *work, const AnnexaRow *row, AnnexaGutter gutter, gboolean hanging)
{
  for (guint s = row->first_span; s < row->first_span + row->n_spans; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);

      for (guint i = span->first; i < span->first + span->n; i++)
        {
          const AnnexaGlyph *glyph = annexa_rows_glyph (work->rows, i);

          if (glyph->x2 <= gutter.x1 || glyph->x1 >= gutter.x2
              || (hanging && i > span->first && leaves_next_cell (work, span, i, &gutter)
                  && glyph->x1 < gutter.x1 + MAX_HANG_EM * span->size_pt
                  && annexa_glyph_hangs_over (annexa_rows_glyph (work->rows, i - 1), glyph)))
            continue;
          if (glyph->x1 - gutter.x1 > gutter.x2 - glyph->x2)
            gutter.x2 = glyph->x1;
          else
            gutter.x1 = glyph->x2;
        }
    }
  return gutter;
}

/* Takes the glyphs of @row out of the white strips. Strips that get too narrow go. Where the names in a
 * header leave one wide, the text of both columns may reach far into it. */
void
annexa_columns_narrow (const AnnexaPageWork *work, guint row_index, GArray *gutters)
{
  const AnnexaRow *row = annexa_work_row (work, row_index);
  float size = annexa_work_row_size (work, row_index);
  guint kept = 0;

  for (guint g = 0; g < gutters->len; g++)
    {
      const AnnexaGutter *gutter = &g_array_index (gutters, AnnexaGutter, g);
      AnnexaGutter white = gutter->x2 - gutter->x1 > WIDE_GUTTER_EM * size
                               ? white_of (work, row, gutter)
                               : rest_of (work, row, *gutter, FALSE);

      const AnnexaControlTable *table
          = white.x2 - white.x1 < MIN_GUTTER_EM * size ? table_of_gutter (work, gutter) : NULL;

      if (table != NULL)
        {
          AnnexaGutter rest = rest_of (work, row, *gutter, TRUE);

          if (rest.x2 >= gutter->x2)
            white = rest;
          else if (has_long_number (work, table, row, gutter))
            white = *gutter;
        }
      if (white.x2 - white.x1 >= MIN_GUTTER_EM * size)
        g_array_index (gutters, AnnexaGutter, kept++) = white;
    }
  g_array_set_size (gutters, kept);
}

/* Whether @gutters are no more than blanks of justified text, all that other rows leave of the white in row
 * @start, such as that between a heading and its reference at the right edge. What is parted by a column
 * begins where that ends. */
gboolean
annexa_columns_are_blanks (const AnnexaPageWork *work, guint start, const GArray *gutters)
{
  const AnnexaRow *row = annexa_work_row (work, start);
  const float size_pt = annexa_work_row_size (work, start);
  gboolean any = FALSE;

  for (guint s = row->first_span; s + 1 < row->first_span + row->n_spans; s++)
    {
      const AnnexaSpan *behind = annexa_work_span (work, s + 1);
      const float white = behind->x1 - annexa_work_span (work, s)->x2;

      any = any || white > MIN_WHITE_EM * size_pt;
      for (guint g = 0; g < gutters->len; g++)
        if (fabsf (g_array_index (gutters, AnnexaGutter, g).x2 - behind->x1) < SAME_PLACE_PT)
          return FALSE;
    }
  for (guint g = 0; g < gutters->len && any; g++)
    any = g_array_index (gutters, AnnexaGutter, g).x2 - g_array_index (gutters, AnnexaGutter, g).x1
          <= MAX_BLANK_EM * size_pt;
  return any;
}

/* How the words of a row stand apart. */
typedef struct
{
  guint n;
  float least, most;
} Blanks;

static Blanks
blanks_of (const AnnexaPageWork *work, const AnnexaRow *row)
{
  const AnnexaSpan *first = annexa_work_span (work, row->first_span);
  const AnnexaSpan *last = annexa_work_span (work, row->first_span + row->n_spans - 1);
  Blanks blanks = { 0, G_MAXFLOAT, 0 };

  for (guint i = first->first; i + 1 < last->first + last->n; i++)
    {
      const float white = annexa_rows_glyph (work->rows, i + 1)->x1 - annexa_rows_glyph (work->rows, i)->x2;

      if (white < MIN_BLANK_EM * first->size_pt)
        continue;
      blanks.n++;
      blanks.least = MIN (blanks.least, white);
      blanks.most = MAX (blanks.most, white);
    }
  return blanks;
}

/* Whether rows @first to @last are lines of justified text in a narrow column, of which each has its words
 * equally far apart, one line further than another, from one edge to the other. Cells of a table begin where
 * their columns do, and the white behind them is what is left. */
gboolean
annexa_columns_are_spread (const AnnexaPageWork *work, guint first, guint last)
{
  const AnnexaRow *top = annexa_work_row (work, first);
  const float size_pt = annexa_work_row_size (work, first);
  float least = G_MAXFLOAT, most = 0;
  guint n = 0;

  for (guint r = first; r <= last; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);
      const Blanks blanks = blanks_of (work, row);

      if (fabsf (row->x1 - top->x1) > SAME_PLACE_PT || fabsf (row->x2 - top->x2) > SAME_PLACE_PT
          || (blanks.n > 0 && blanks.most - blanks.least > MAX_BLANKS_APART_EM * size_pt))
        return FALSE;
      if (blanks.n < 2)
        continue;
      n++;
      least = MIN (least, blanks.least);
      most = MAX (most, blanks.most);
    }
  return n >= MIN_SPREAD_ROWS && most - least > MAX_BLANKS_APART_EM * size_pt;
}
