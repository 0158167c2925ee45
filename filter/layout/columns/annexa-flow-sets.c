/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-flow-private.h"

#include <math.h>

#include "layout/notes/annexa-margin-notes-private.h"
#include "text/annexa-marks.h"

/* Sets of columns on one page: rows over which nothing runs, from one heading over all columns to the next.
 */

/* What runs over a gutter goes so far beyond it. */
#define MIN_ACROSS_EM 1.0f
/* A note below the columns is so much smaller than their text. */
#define MAX_NOTE_SHARE 0.86f
#define MIN_NOTE_GAP_EM 0.5f
#define SAME_SIZE_PT 0.3f
/* Pieces in two columns leave so much of the white between these. */
#define WHITE_SHARE 0.7f
/* What hangs begins where the line ends, or so much of its width before. */
#define HANGING_SHARE 0.3f
#define IDEOGRAPHIC_COMMA 0x3001
#define ACROSS G_MAXUINT
#define MAX_HEADING_LINES 5u
/* AnnexaFlow that end at one height end so near above the next heading over them. */
#define MAX_LEVEL_EM 4.0f
#define MAX_ROWS_BELOW 100u
#define SAME_HEIGHT_PT 2.5f
#define LARGER 1.15f
#define MIN_WHITE_EM 3.0f

/* Whether @glyph is a full stop that hangs behind the end of its line, in the white between columns. */
static gboolean
hangs (const AnnexaGlyph *glyph, const AnnexaGutter *gutter)
{
  return (annexa_is_full_stop (glyph->ch) || glyph->ch == IDEOGRAPHIC_COMMA)
         && glyph->x1 > gutter->x1 - HANGING_SHARE * (glyph->x2 - glyph->x1);
}

/* Whether the glyphs of @span, which goes on behind @gutter, leave it white: pieces of two columns that stand
 * so near each other that they look like one. */
static gboolean
leaves_white (const AnnexaPageWork *work, const AnnexaSpan *span, const AnnexaGutter *gutter)
{
  float middle = annexa_flow_middle (gutter), end = -G_MAXFLOAT, start = G_MAXFLOAT;

  for (guint i = span->first; i < span->first + span->n; i++)
    {
      const AnnexaGlyph *glyph = annexa_rows_glyph (work->rows, i);

      if ((glyph->x1 + glyph->x2) / 2 < middle)
        end = MAX (end, hangs (glyph, gutter) ? glyph->x1 : glyph->x2);
      else
        start = MIN (start, glyph->x1);
    }
  return start - end >= WHITE_SHARE * (gutter->x2 - gutter->x1);
}

guint
annexa_flow_first_column (const AnnexaFlow *columns, const AnnexaSpan *span)
{
  guint column = 0;

  while (column < columns->n && span->x1 > annexa_flow_middle (&columns->gutters[column]))
    column++;
  return column;
}

/* The last column in which @span has text; one that is nowhere, where it runs over a gutter. */
static guint
last_column (const AnnexaPageWork *work, const AnnexaFlow *columns, const AnnexaSpan *span)
{
  guint column = annexa_flow_first_column (columns, span);

  for (; column < columns->n
         && span->x2 > annexa_flow_middle (&columns->gutters[column]) + MIN_ACROSS_EM * span->size_pt;
       column++)
    if (!leaves_white (work, span, &columns->gutters[column]))
      return ACROSS;
  return column;
}

static gboolean
runs_across (const AnnexaPageWork *work, const AnnexaFlow *columns, guint r)
{
  const AnnexaRow *row = annexa_work_row (work, r);

  for (guint s = row->first_span; s < row->first_span + row->n_spans; s++)
    if (last_column (work, columns, annexa_work_span (work, s)) == ACROSS)
      return TRUE;
  return annexa_flow_is_in_grid (work, columns, r);
}

static gboolean
is_in_first (const AnnexaPageWork *work, const AnnexaFlow *columns, guint r)
{
  const AnnexaRow *row = annexa_work_row (work, r);
  const AnnexaSpan *span = annexa_work_span (work, row->first_span + row->n_spans - 1);

  return annexa_flow_first_column (columns, span) == 0 && last_column (work, columns, span) == 0;
}

/* Whether row @r begins with text in @style, be there a number in another before it. */
static gboolean
begins_in (const AnnexaPageWork *work, guint r, guint style)
{
  const AnnexaSpan *span = annexa_work_span (work, annexa_work_row (work, r)->first_span);

  for (guint i = span->first; i < span->first + MIN (span->n, ANNEXA_MIN_LONG_GLYPHS); i++)
    if (annexa_rows_glyph (work->rows, i)->style == style)
      return TRUE;
  return FALSE;
}

/* Whether row @r begins with a line of a heading: as large as the text, in another style, at the left edge.
 */
static gboolean
looks_like_heading (const AnnexaPageWork *work, const AnnexaFlow *columns, guint r, float size_pt,
                    guint style)
{
  const AnnexaSpan *span = annexa_work_span (work, annexa_work_row (work, r)->first_span);

  return annexa_work_row_size (work, r) >= size_pt - SAME_SIZE_PT && span->x1 < columns->left + span->size_pt
         && !begins_in (work, r, style);
}

/* Where what stands in the other columns above row @r ends. */
static float
end_above (const AnnexaPageWork *work, const AnnexaFlow *columns, guint r)
{
  float above = -G_MAXFLOAT;

  for (guint i = r; i > 0; i--)
    if (work->role[i - 1] == ANNEXA_ROLE_BODY && !is_in_first (work, columns, i - 1))
      above = MAX (above, annexa_work_row (work, i - 1)->y2);
  return above;
}

/* Whether row @r has text in the first column and, at the same height, in another. */
static gboolean
begins_level (const AnnexaPageWork *work, const AnnexaFlow *columns, guint r)
{
  const AnnexaRow *row = annexa_work_row (work, r);
  const AnnexaSpan *first = annexa_work_span (work, row->first_span);

  for (guint s = row->first_span; s < row->first_span + row->n_spans; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);

      if (annexa_flow_first_column (columns, span) > 0)
        return annexa_flow_first_column (columns, first) == 0
               && fabsf (span->y1 + span->y2 - first->y1 - first->y2) < 2 * SAME_HEIGHT_PT;
    }
  return annexa_flow_first_column (columns, first) == 0;
}

/* Whether @below, the first row with text in other columns below a heading @r, tells that this is over all of
 * them: they begin or go on there, or it is larger than the text and much white is beside it. */
static gboolean
begins_columns (const AnnexaPageWork *work, const AnnexaFlow *columns, guint r, guint below, float size_pt,
                guint style)
{
  const AnnexaRow *row = annexa_work_row (work, r), *next = annexa_work_row (work, below);
  gboolean large = annexa_work_row_size (work, r) > LARGER * size_pt;
  float white = next->y1 - end_above (work, columns, r) - (row->y2 - row->y1);

  if (next->y1 <= row->y2 - 1)
    return FALSE;
  if (begins_in (work, below, style)
      && (begins_level (work, columns, below) || white > (large ? 1 : MIN_WHITE_EM) * size_pt))
    return TRUE;
  return large && (begins_level (work, columns, below) || white > MIN_WHITE_EM * size_pt);
}

/* Notes in what styles lines begin in the columns behind the first. */
void
annexa_flow_add_inner (const AnnexaPageWork *work, const AnnexaFlow *columns)
{
  for (guint s = 0; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);
      guint c = annexa_flow_first_column (columns, span), style;

      if (work->role[span->row] != ANNEXA_ROLE_BODY || c == 0
          || span->x1 > columns->gutters[c - 1].x2 + span->size_pt)
        continue;
      style = annexa_rows_glyph (work->rows, span->first)->style;
      if (style < columns->inner->len)
        g_array_index (columns->inner, guint8, style) = TRUE;
    }
}

/* Whether other columns of the document have lines that begin in the style of row @r: headings in that style
 * stand in the columns. */
static gboolean
is_of_columns (const AnnexaPageWork *work, const AnnexaFlow *columns, guint r)
{
  guint style
      = annexa_rows_glyph (work->rows, annexa_work_span (work, annexa_work_row (work, r)->first_span)->first)
            ->style;

  return columns->inner != NULL && style < columns->inner->len
         && g_array_index (columns->inner, guint8, style);
}

/* Whether row @r is a heading over all columns though it is short: nothing stands beside it, and below it
 * text begins in several columns at one height or runs over them, or has the next such heading below it where
 * the columns above end at one height. One in a style that headings in the columns have, too, is none but
 * right above text that runs over them. @size_pt and @style are those of the text. */
static gboolean
is_short_heading (const AnnexaPageWork *work, const AnnexaFlow *columns, guint r, float size_pt, guint style)
{
  const AnnexaRow *row = annexa_work_row (work, r);
  guint n = work->rows->rows->len;
  gboolean any_text = FALSE, of_columns = FALSE;

  if (!is_in_first (work, columns, r) || !looks_like_heading (work, columns, r, size_pt, style))
    return FALSE;
  of_columns = is_of_columns (work, columns, r);
  for (guint i = r; i > 0 && annexa_work_row (work, i - 1)->y2 > row->y1 - 1; i--)
    if (work->role[i - 1] == ANNEXA_ROLE_BODY && !is_in_first (work, columns, i - 1))
      return FALSE;
  for (guint i = r + 1; i < n && i < r + MAX_ROWS_BELOW; i++)
    {
      if (work->role[i] != ANNEXA_ROLE_BODY)
        continue;
      if (runs_across (work, columns, i))
        return TRUE;
      if (of_columns)
        return FALSE;
      if (!is_in_first (work, columns, i))
        return !any_text && begins_columns (work, columns, r, i, size_pt, style);
      if (any_text && looks_like_heading (work, columns, i, size_pt, style))
        return row->y1 < end_above (work, columns, r) + MAX_LEVEL_EM * size_pt;
      /* It may wrap, and have a reference below it. */
      any_text = any_text || i > r + MAX_HEADING_LINES || begins_in (work, i, style);
    }
  /* It may be the last of the page. */
  return !of_columns && row->y1 < end_above (work, columns, r) + MAX_LEVEL_EM * size_pt
         && (any_text || annexa_work_row_size (work, r) > LARGER * size_pt);
}

/* Whether row @r is such a heading and ends behind the middle of the white beside the first column, where the
 * columns would cut it. */
static gboolean
is_heading_over_white (const AnnexaPageWork *work, const AnnexaFlow *columns, guint r, float size_pt,
                       guint style)
{
  const AnnexaRow *row = annexa_work_row (work, r);

  return annexa_work_span (work, row->first_span + row->n_spans - 1)->x2
             > annexa_flow_middle (&columns->gutters[0])
         && is_short_heading (work, columns, r, size_pt, style);
}

/* Whether what stands above row @r in the first column is as small, and text of other columns beside it or
 * below: notes to the text of that column, at its end. */
static gboolean
is_below_note (const AnnexaPageWork *work, const AnnexaFlow *columns, guint r)
{
  const float size_pt = annexa_work_span (work, annexa_work_row (work, r)->first_span)->size_pt;

  for (guint i = r; i > 0; i--)
    {
      const AnnexaSpan *span = annexa_work_span (work, annexa_work_row (work, i - 1)->first_span);

      if (work->role[i - 1] == ANNEXA_ROLE_BODY && annexa_flow_first_column (columns, span) == 0)
        return span->size_pt <= size_pt + SAME_SIZE_PT && end_above (work, columns, r) > span->y1;
    }
  return FALSE;
}

/* Whether row @r is a note below the columns: smaller than their text, apart from it, with nothing beside it.
 */
static gboolean
is_note (const AnnexaPageWork *work, const AnnexaFlow *columns, guint r, float size_pt)
{
  const AnnexaRow *row = annexa_work_row (work, r);
  float above = -G_MAXFLOAT;

  if (annexa_work_span (work, row->first_span)->size_pt > MAX_NOTE_SHARE * size_pt
      || !is_in_first (work, columns, r) || annexa_flow_is_of_table (work, r)
      || is_below_note (work, columns, r))
    return FALSE;
  for (guint i = 0; i < work->rows->rows->len; i++)
    if (work->role[i] == ANNEXA_ROLE_BODY && annexa_work_row (work, i)->y1 < row->y1)
      above = MAX (above, annexa_work_row (work, i)->y2);
    else if (work->role[i] == ANNEXA_ROLE_BODY && i != r
             && annexa_work_row_size (work, i) > MAX_NOTE_SHARE * size_pt)
      return FALSE;
  return row->y1 - above > MIN_NOTE_GAP_EM * size_pt;
}

static void
add_to_set (const AnnexaPageWork *work, const AnnexaFlow *columns, guint r, AnnexaFlowSet *set)
{
  const AnnexaRow *row = annexa_work_row (work, r);

  for (guint s = row->first_span; s < row->first_span + row->n_spans; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);
      guint last = last_column (work, columns, span);

      for (guint c = annexa_flow_first_column (columns, span); c <= last && c <= columns->n; c++)
        {
          set->y1[c] = set->n[c] == 0 ? row->y1 : MIN (set->y1[c], row->y1);
          set->y2[c] = MAX (set->y2[c], row->y2);
          set->x2[c] = c < last ? columns->gutters[c].x1 : span->x2;
          set->n[c]++;
        }
    }
}

/* The style of the text of a page. On slides no line may be long but the title: there it is the style of most
 * glyphs. */
static guint
text_style (const AnnexaPageWork *work)
{
  guint best = 0, count = 0;

  if (work->rows->page->width_pt <= work->rows->page->height_pt)
    return annexa_margin_find_style (work);
  for (guint s = 0; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);
      guint style = annexa_rows_glyph (work->rows, span->first + span->n / 2)->style;

      if (work->role[span->row] != ANNEXA_ROLE_BODY)
        continue;
      if (count == 0)
        best = style;
      if (style == best)
        count += span->n;
      else
        count -= MIN (count, span->n);
    }
  return best;
}

/* Adds how many rows of text of a page, which is open, keep to the columns and how many run over them. */
void
annexa_flow_count_rows (const AnnexaPageWork *work, const AnnexaFlow *columns, guint *n_within,
                        guint *n_across)
{
  guint style = text_style (work);

  for (guint r = 0; r < work->rows->rows->len; r++)
    if (work->role[r] == ANNEXA_ROLE_BODY && begins_in (work, r, style))
      *(runs_across (work, columns, r) ? n_across : n_within) += 1;
}

/* Finds the next rows from @from on over which nothing runs; a page that is open. */
gboolean
annexa_flow_next_set (const AnnexaPageWork *work, const AnnexaFlow *columns, guint *from, AnnexaFlowSet *set)
{
  guint style = text_style (work), n = work->rows->rows->len;
  float size = annexa_work_style_size (work, style);

  *set = (AnnexaFlowSet){ *from, *from, { 0 }, { 0 }, { 0 }, size, { 0 } };
  for (; *from < n; *from += 1)
    {
      gboolean any = set->end > set->first;

      if (work->role[*from] != ANNEXA_ROLE_BODY)
        continue;
      if (runs_across (work, columns, *from) || is_note (work, columns, *from, size)
          || is_heading_over_white (work, columns, *from, size, style))
        {
          if (any)
            break;
          set->first = set->end = *from + 1;
          continue;
        }
      /* Such a heading is the first line of its columns. */
      if (any && is_short_heading (work, columns, *from, size, style))
        break;
      if (!any)
        set->first = *from;
      add_to_set (work, columns, *from, set);
      set->end = *from + 1;
    }
  return set->end > set->first;
}
