/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-side-heads-private.h"

#include "layout/figures/annexa-figures-private.h"

#include <math.h>

#include "model/annexa-array-private.h"

/* What stands at the side of a page and beside it: rows that no line runs over, the lines of headings in
 * them, and those of answers. */

/* The first line of a paragraph may be indented. */
#define MAX_INDENT_EM 2.2f
#define SAME_SIDE_PT 1.5f
#define MIN_GUTTER_PT 4.0f
/* Lines of one heading are no further apart than this. */
#define MAX_LINE_GAP_EM 0.9f
/* The same for a reference in brackets, and for what heads one answer; rows of answers are further apart than
 * lines by ROW_GAP_EM. */
#define MAX_REFERENCE_GAP_EM 2.0f
#define MAX_SHARED_GAP_EM 3.0f
#define ROW_GAP_EM 0.6f
/* Nothing is nearer to the heading above it that heads another answer. */
#define MIN_ROW_GAP_EM 0.4f
#define SAME_HEIGHT_PT 2.5f
#define SAME_GAP_PT 0.5f
/* One line of answers in so many begins at their edge. */
#define MAX_SET_IN 3u
/* Notes below the answers are so much smaller than these. */
#define MAX_NOTE_SHARE 0.85f
#define MAX_NOTE_LINES 3u

/* Whether @span, which runs over the white before @side, has white there: two pieces that stand so near each
 * other that they look like one. @end gets where the first ends. */
static gboolean
has_gap (const AnnexaPageWork *work, const AnnexaSpan *span, float side, float *end)
{
  *end = span->x1;
  for (guint i = span->first; i < span->first + span->n; i++)
    {
      const AnnexaGlyph *glyph = annexa_rows_glyph (work->rows, i);

      if (glyph->x1 >= side - SAME_SIDE_PT)
        return *end > span->x1 && glyph->x1 - *end >= MIN_GUTTER_PT
               && glyph->x1 < side + MAX_INDENT_EM * span->size_pt;
      *end = glyph->x2;
    }
  return FALSE;
}

static void
add_piece (GArray *pieces, const AnnexaSpan *span, float x2)
{
  AnnexaSidePiece piece = { span->y1, span->y2, x2, span->size_pt, span->row, span->first };
  const AnnexaSidePiece *last
      = pieces->len > 0 ? &g_array_index (pieces, AnnexaSidePiece, pieces->len - 1) : NULL;

  /* Several pieces of one row are one line. */
  if (last != NULL && last->row == span->row)
    {
      AnnexaSidePiece *same = &g_array_index (pieces, AnnexaSidePiece, pieces->len - 1);

      same->y1 = MIN (same->y1, span->y1);
      same->y2 = MAX (same->y2, span->y2);
      same->x2 = MAX (same->x2, x2);
      return;
    }
  g_array_append_val (pieces, piece);
}

/* Adds what stands in @row to the pieces at the side and to those of the answers; FALSE where a line runs
 * over both. */
static gboolean
add_row (const AnnexaPageWork *work, guint row, float side, GArray *heads, GArray *lines)
{
  const AnnexaRow *box = annexa_work_row (work, row);
  GArray *before = work->side_right ? lines : heads, *behind = work->side_right ? heads : lines;
  guint n_heads = heads->len, n_lines = lines->len;

  for (guint s = box->first_span; s < box->first_span + box->n_spans; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);
      float end = span->x2;

      if (span->x1 >= side - SAME_SIDE_PT)
        add_piece (behind, span, span->x2);
      else if (span->x2 <= side - MIN_GUTTER_PT)
        add_piece (before, span, span->x2);
      else if (has_gap (work, span, side, &end))
        {
          add_piece (before, span, end);
          add_piece (behind, span, span->x2);
        }
      else
        {
          g_array_set_size (heads, n_heads);
          g_array_set_size (lines, n_lines);
          return FALSE;
        }
    }
  return TRUE;
}

/* Whether a rule across headings and answers ends a row of them between the row above and @row. */
static gboolean
is_ruled_off (const AnnexaPageWork *work, float side, guint above, guint row)
{
  float y1 = annexa_work_middle (work, above), y2 = annexa_work_middle (work, row);

  for (guint i = 0; work->edges != NULL && i < work->edges->len; i++)
    {
      const AnnexaBox *rule = &g_array_index (work->edges, AnnexaBox, i);

      if (rule->y1 > y1 && rule->y1 < y2 && rule->x1 < work->left + SAME_SIDE_PT
          && rule->x2 > side + (work->right - side) / 2)
        return TRUE;
    }
  return FALSE;
}

/* The usual white between two lines of an answer: the least on the page, as one row may have too few lines to
 * tell. Such as no other two lines have may be the work of a taller character. */
static float
find_gap (const AnnexaPageWork *work, float side)
{
  g_autoptr (GArray) heads = g_array_new (FALSE, FALSE, sizeof (AnnexaSidePiece));
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (AnnexaSidePiece));
  g_autoptr (GArray) gaps = g_array_new (FALSE, FALSE, sizeof (float));

  for (guint r = 0; r < work->rows->rows->len; r++)
    if (work->role[r] == ANNEXA_ROLE_BODY)
      add_row (work, r, side, heads, lines);
  for (guint i = 1; i < lines->len; i++)
    {
      float gap
          = g_array_index (lines, AnnexaSidePiece, i).y1 - g_array_index (lines, AnnexaSidePiece, i - 1).y2;

      g_array_append_val (gaps, gap);
    }
  annexa_sort_floats (gaps);
  for (guint i = 1; i < gaps->len; i++)
    if (g_array_index (gaps, float, i) - g_array_index (gaps, float, i - 1) < SAME_GAP_PT)
      return g_array_index (gaps, float, i - 1);
  return gaps->len > 0 ? g_array_index (gaps, float, 0) : 0;
}

AnnexaSideBand
annexa_side_band_init (const AnnexaPageWork *work, float side)
{
  return (AnnexaSideBand){ g_array_new (FALSE, FALSE, sizeof (AnnexaSidePiece)),
                           g_array_new (FALSE, FALSE, sizeof (AnnexaSidePiece)), find_gap (work, side), FALSE,
                           NULL };
}

void
annexa_side_band_clear (AnnexaSideBand *self)
{
  g_array_unref (self->heads);
  g_array_unref (self->lines);
}

/* Finds the next rows from @from on over which no line runs, nor a rule between them. */
gboolean
annexa_side_band_next (const AnnexaPageWork *work, float side, guint *from, AnnexaSideBand *band)
{
  guint n = work->rows->rows->len, first = *from, above = 0;

  g_array_set_size (band->heads, 0);
  g_array_set_size (band->lines, 0);
  for (; *from < n; *from += 1)
    {
      if (work->role[*from] != ANNEXA_ROLE_BODY)
        continue;
      if (band->taken != NULL && band->taken[*from])
        {
          if (band->heads->len + band->lines->len > 0)
            break;
          continue;
        }
      if (band->heads->len + band->lines->len > 0 && is_ruled_off (work, side, above, *from))
        break;
      above = *from;
      if (add_row (work, *from, side, band->heads, band->lines))
        continue;
      band->n_across++;
      if (band->heads->len + band->lines->len > 0)
        break;
    }
  band->carried = annexa_work_is_first_row (work, first) && work->page->number > 1;
  return band->heads->len + band->lines->len > 0;
}

/* Whether lines of answers begin at @side in as many of the rows that have some as they do beside headings,
 * be what the standard asks for set in above, and those of a card at the right side of a page do not. */
gboolean
annexa_side_band_is_begun (const AnnexaSideBand *band, const AnnexaPageWork *work, float side)
{
  guint n = 0;

  for (guint i = 0; i < band->lines->len; i++)
    {
      const AnnexaSidePiece *line = &g_array_index (band->lines, AnnexaSidePiece, i);

      n += annexa_rows_glyph (work->rows, line->first)->x1 < side + MAX_INDENT_EM * line->size_pt;
    }
  return n * MAX_SET_IN >= band->lines->len && n > 0;
}

/* Whether no row of answers ends beside the lines at the side from @above to @below: they head one answer. */
static gboolean
share_answer (const AnnexaSideBand *band, const AnnexaSideBlock *above, const AnnexaSidePiece *below,
              float gap_pt)
{
  const AnnexaSidePiece *last = NULL;

  for (guint i = 0; i < band->lines->len; i++)
    {
      const AnnexaSidePiece *line = &g_array_index (band->lines, AnnexaSidePiece, i);

      if (line->y2 < above->y1)
        continue;
      if (last == NULL ? line->y1 > above->y2 : line->y1 - last->y2 > gap_pt + ROW_GAP_EM * line->size_pt)
        return FALSE;
      if (line->y1 > below->y1 + SAME_SIDE_PT)
        return last != NULL;
      last = line;
    }
  return last != NULL && last->y2 > below->y2 - SAME_SIDE_PT;
}

/* Whether an answer begins at the height of a line at the side, apart from the one above it. */
static gboolean
begins_answer (const AnnexaSideBand *band, const AnnexaSidePiece *head, float gap_pt)
{
  for (guint i = 1; i < band->lines->len; i++)
    {
      const AnnexaSidePiece *line = &g_array_index (band->lines, AnnexaSidePiece, i);

      if (fabsf (line->y1 + line->y2 - head->y1 - head->y2) < 2 * SAME_HEIGHT_PT)
        return line->y1 - g_array_index (band->lines, AnnexaSidePiece, i - 1).y2
               > gap_pt + ROW_GAP_EM * line->size_pt;
    }
  return FALSE;
}

/* Joins the lines at the side that are near each other, and those that stand beside one answer. */
void
annexa_side_band_join (const AnnexaPageWork *work, const AnnexaSideBand *band, GArray *blocks)
{
  float gap = band->gap_pt;

  for (guint i = 0; i < band->heads->len && blocks->len <= ANNEXA_MAX_SIDE_BLOCKS; i++)
    {
      const AnnexaSidePiece *piece = &g_array_index (band->heads, AnnexaSidePiece, i);
      AnnexaSideBlock *last
          = blocks->len > 0 ? &g_array_index (blocks, AnnexaSideBlock, blocks->len - 1) : NULL;
      AnnexaSideBlock block = { i, 1, piece->y1, piece->y2 };
      float size
          = i > 0 ? MIN (piece->size_pt, g_array_index (band->heads, AnnexaSidePiece, i - 1).size_pt) : 0;
      gunichar c = annexa_rows_glyph (work->rows, piece->first)->ch;

      if (last != NULL
          && (piece->y1 - last->y2 < MIN_ROW_GAP_EM * size
              || (piece->y1 - last->y2 < MAX_LINE_GAP_EM * size && !begins_answer (band, piece, gap))
              || (piece->y1 - last->y2 < MAX_REFERENCE_GAP_EM * size
                  && g_unichar_type (c) == G_UNICODE_OPEN_PUNCTUATION && piece->size_pt < size + 1)
              || (piece->y1 - last->y2 < MAX_SHARED_GAP_EM * size && share_answer (band, last, piece, gap))))
        {
          last->n++;
          last->y2 = MAX (last->y2, piece->y2);
          continue;
        }
      g_array_append_val (blocks, block);
    }
}

/* Whether a line of an answer stands at the height of @block. */
gboolean
annexa_side_band_has_beside (const AnnexaSideBand *self, const AnnexaSideBlock *block)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      const AnnexaSidePiece *line = &g_array_index (self->lines, AnnexaSidePiece, i);

      if (line->y1 < block->y2 && line->y2 > block->y1)
        return TRUE;
    }
  return FALSE;
}

/* Notes below all answers are read where they stand. A tag with the numbers of another edition is none. */
void
annexa_side_band_leave_notes (const AnnexaPageWork *work, AnnexaCatalog *catalog, AnnexaSideBand *band)
{
  const AnnexaSidePiece *heads = (const AnnexaSidePiece *)(gpointer)band->heads->data;
  const AnnexaSidePiece *lines = (const AnnexaSidePiece *)(gpointer)band->lines->data;
  guint n = band->lines->len;
  float size = n > 0 ? lines[n / 2].size_pt : 0;

  while (n > 1 && lines[n - 1].size_pt < MAX_NOTE_SHARE * size
         && !annexa_figures_is_reference (catalog, work->text[lines[n - 1].row]))
    n--;
  if (n < band->lines->len && n + MAX_NOTE_LINES >= band->lines->len
      && lines[n].y1 - lines[n - 1].y2 > ROW_GAP_EM * size)
    g_array_set_size (band->lines, n);
  /* They may begin at the left edge of the page. */
  for (n = band->heads->len; n > 1 && heads[n - 1].size_pt < MAX_NOTE_SHARE * size
                             && heads[n - 1].y1 > lines[band->lines->len - 1].y2 + size;)
    n--;
  if (n < band->heads->len && heads[n].y1 - heads[n - 1].y2 > size)
    g_array_set_size (band->heads, n);
}
