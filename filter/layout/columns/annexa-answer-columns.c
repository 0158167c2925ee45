/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/annexa-regions-private.h"

#include <math.h>

#include "model/annexa-array-private.h"

/* Two columns of headings and answers. Short paragraphs and lists leave few lines that fill a column, so that
 * the text alone does not tell them from a table: the numbers of controls do, which stand in both columns,
 * each with its answer below, wherever in its heading a number may be. On the next page the columns are
 * known. */

/* The second column begins in this part of the width of the page, where so many lines do. */
#define MIN_SIDE_SHARE 0.4f
#define MAX_SIDE_SHARE 0.64f
#define MIN_LINES 3u
#define SAME_SIDE_PT 1.0f
#define MIN_GUTTER_PT 6.0f
/* A box that is drawn around the second column, or a bar behind a heading of it, begins less before its text.
 */
#define MAX_PADDING_PT 14.0f
/* Brackets hang to the left of their column by less than this. */
#define MAX_HANG_EM 0.8f
/* No more places where lines begin are tried. */
#define MAX_SIDES 4u
#define MIN_ROWS 2u
/* One column is no wider than the other by more than this. */
#define MAX_WIDTH_RATIO 1.35f
/* A heading that stands below both columns is larger than all in them by this. Lines of the second column are
 * indented no further: what stands below such a heading may be a table. */
#define LARGER_PT 0.5f
#define MAX_INDENT_EM 3.0f
#define IDEOGRAPHIC_COMMA 0x3001
#define IDEOGRAPHIC_FULL_STOP 0x3002

/* Whether @glyph is a bracket that hangs from the second column. */
static gboolean
hangs (const AnnexaGlyph *glyph, float size_pt, float side)
{
  return glyph->x1 >= side - MAX_HANG_EM * size_pt && glyph->x1 < side
         && g_unichar_type (glyph->ch) == G_UNICODE_OPEN_PUNCTUATION;
}

/* Where what @glyph shows ends: the right half of a comma or full stop, which may hang out of its column, is
 * white. */
static float
ink_end (const AnnexaGlyph *glyph)
{
  return glyph->ch == IDEOGRAPHIC_COMMA || glyph->ch == IDEOGRAPHIC_FULL_STOP ? (glyph->x1 + glyph->x2) / 2
                                                                              : glyph->x2;
}

/* Whether a piece of a line is part of the second column. */
gboolean
annexa_run_of_columns_is_behind (const AnnexaPageWork *work, const AnnexaSpan *span, float side)
{
  return span->x1 >= side - SAME_SIDE_PT
         || hangs (annexa_rows_glyph (work->rows, span->first), span->size_pt, side);
}

/* Whether the white before @side cuts a drawn box in row @row, other than the one that the second column
 * stands in. */
static gboolean
cuts_table (const AnnexaPageWork *work, guint row, float side)
{
  float x = side - MIN_GUTTER_PT / 2, y = annexa_work_middle (work, row);

  for (guint i = 0; work->grids != NULL && i < work->grids->len; i++)
    {
      const AnnexaBox *box = &((const AnnexaGrid *)g_ptr_array_index (work->grids, i))->box;

      if (box->x1 < MIN (x, side - MAX_PADDING_PT) && box->x2 > x && box->y1 < y && box->y2 > y)
        return TRUE;
    }
  return FALSE;
}

static gboolean
crosses (const AnnexaPageWork *work, guint row_index, float side)
{
  const AnnexaRow *row = annexa_work_row (work, row_index);

  for (guint s = row->first_span; s < row->first_span + row->n_spans; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);

      if (span->x2 <= side - MIN_GUTTER_PT || annexa_run_of_columns_is_behind (work, span, side))
        continue;
      for (guint i = span->first; i < span->first + span->n; i++)
        {
          const AnnexaGlyph *glyph = annexa_rows_glyph (work->rows, i);

          if (ink_end (glyph) > side - MIN_GUTTER_PT && glyph->x1 < side - SAME_SIDE_PT
              && !hangs (glyph, span->size_pt, side))
            return TRUE;
        }
    }
  return cuts_table (work, row_index, side);
}

/* The places where most lines begin that may be the second column's, most first. Where it was on the page
 * before one line is enough. */
static GArray *
find_sides (const AnnexaPageWork *work)
{
  g_autoptr (GArray) xs = g_array_new (FALSE, FALSE, sizeof (float));
  GArray *sides = g_array_new (FALSE, FALSE, sizeof (float));
  float width = work->rows->page->width_pt;
  gboolean known = FALSE;

  for (guint s = 0; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);

      if (work->role[span->row] == ANNEXA_ROLE_BODY && span->x1 > MIN_SIDE_SHARE * width
          && span->x1 < MAX_SIDE_SHARE * width)
        {
          known = known || fabsf (span->x1 - work->prose_x) <= SAME_SIDE_PT;
          g_array_append_val (xs, span->x1);
        }
    }
  if (known)
    g_array_append_val (sides, work->prose_x);
  annexa_sort_floats (xs);
  while (sides->len < MAX_SIDES)
    {
      guint most = MIN_LINES - 1, best = 0;

      for (guint i = 0, n; i < xs->len; i += n)
        {
          for (n = 1; i + n < xs->len
                      && g_array_index (xs, float, i + n) - g_array_index (xs, float, i) <= SAME_SIDE_PT;)
            n++;
          if (n > most)
            {
              most = n;
              best = i;
            }
        }
      if (most < MIN_LINES)
        break;
      g_array_append_val (sides, g_array_index (xs, float, best));
      g_array_remove_range (xs, best, most);
    }
  return sides;
}

/* The next rows from @from on of which none runs over the white before @side. */
static AnnexaColumnRun
next_run (const AnnexaPageWork *work, guint from, float side)
{
  guint n[2] = { 0, 0 }, n_rows = work->rows->rows->len;
  AnnexaColumnRun run = { side, from, from, 0 };

  for (guint r = from; r < n_rows; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);

      if (work->role[r] == ANNEXA_ROLE_FURNITURE)
        continue;
      if (work->role[r] == ANNEXA_ROLE_BODY && !crosses (work, r, side))
        {
          run.first = run.end > run.first ? run.first : r;
          run.end = r + 1;
          n[0] += !annexa_run_of_columns_is_behind (work, annexa_work_span (work, row->first_span), side);
          n[1] += row->x2 > side;
        }
      else if (run.end > run.first)
        break;
    }
  run.n_both = MIN (n[0], n[1]);
  return run;
}

/* The run of rows with most lines on either side. */
static AnnexaColumnRun
longest_run (const AnnexaPageWork *work)
{
  g_autoptr (GArray) sides = find_sides (work);
  AnnexaColumnRun best = { 0 };

  for (guint i = 0; i < sides->len; i++)
    for (AnnexaColumnRun run = next_run (work, 0, g_array_index (sides, float, i)); run.end > run.first;
         run = next_run (work, run.end, run.side))
      if (run.n_both > best.n_both)
        best = run;
  return best;
}

/* A heading below both columns, of what follows them, ends them: no control is answered below it. */
static void
trim_end (const AnnexaPageWork *work, AnnexaCatalog *catalog, AnnexaColumnRun *run)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  float largest = 0;
  guint last = run->first, end = run->end;

  for (guint s = 0; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);

      if (span->row >= run->first && span->row < run->end
          && annexa_run_of_columns_is_behind (work, span, run->side)
          && span->x1 < run->side + MAX_INDENT_EM * span->size_pt)
        last = MAX (last, span->row);
    }
  for (guint r = run->first; r < run->end; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);
      float size = annexa_work_span (work, row->first_span)->size_pt;

      if (work->role[r] != ANNEXA_ROLE_BODY)
        continue;
      if (r > last && end < run->end
          && annexa_run_of_columns_control (work, catalog, annexa_work_span (work, row->first_span), tokens)
                 >= 0)
        return;
      if (r > last && end == run->end && size > largest + LARGER_PT)
        end = r;
      if (row->n_spans > 1 || r > run->first)
        largest = MAX (largest, size);
    }
  run->end = end;
}

/* The two columns: as wide as their text, so that full lines are known. */
static gboolean
boxes_of_run (const AnnexaPageWork *work, const AnnexaColumnRun *run, AnnexaBox *boxes)
{
  float margin = work->rows->page->width_pt - work->left, left_end = 0, start = run->side;
  float y1 = G_MAXFLOAT, y2 = -G_MAXFLOAT, widths[2];

  for (guint s = 0; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);

      if (span->row < run->first || span->row >= run->end || work->role[span->row] != ANNEXA_ROLE_BODY)
        continue;
      y1 = MIN (y1, annexa_work_row (work, span->row)->y1 - 1);
      y2 = MAX (y2, annexa_work_row (work, span->row)->y2 + 1);
      for (guint i = span->first; i < span->first + span->n; i++)
        {
          const AnnexaGlyph *glyph = annexa_rows_glyph (work->rows, i);

          if (hangs (glyph, span->size_pt, run->side))
            start = MIN (start, glyph->x1);
          else if (glyph->x1 < run->side - SAME_SIDE_PT)
            left_end = MAX (left_end, MIN (glyph->x2, run->side - MIN_GUTTER_PT));
        }
    }
  boxes[0] = (AnnexaBox){ work->left - 1, y1, MIN (left_end + 1, start - SAME_SIDE_PT), y2 };
  boxes[1] = (AnnexaBox){ start - SAME_SIDE_PT, y1, work->right + 1, y2 };
  widths[0] = run->side - work->left;
  widths[1] = MAX (margin, work->right) - run->side;
  return widths[0] < MAX_WIDTH_RATIO * widths[1] && widths[1] < MAX_WIDTH_RATIO * widths[0];
}

/**
 * annexa_answer_columns_find:
 * @work: a page
 * @catalog: for control numbers
 * @from: (inout): the row to look from; gets the one to go on from
 * @boxes: (out) (element-type AnnexaBox): gets the two columns of the next run of rows
 *
 * Returns: whether there are some
 */
gboolean
annexa_answer_columns_find (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint *from, GArray *boxes)
{
  AnnexaColumnRun best;
  AnnexaBox columns[2];

  if (work->depth > 0)
    return FALSE;
  best = longest_run (work);
  if (best.n_both == 0)
    return FALSE;
  trim_end (work, catalog, &best);
  if ((best.end - best.first < MIN_ROWS && fabsf (best.side - work->prose_x) > SAME_SIDE_PT)
      || !boxes_of_run (work, &best, columns)
      || !annexa_run_of_columns_answers (work, catalog, &best, columns))
    return FALSE;
  for (AnnexaColumnRun run = next_run (work, *from, best.side); run.end > run.first;
       run = next_run (work, run.end, run.side))
    {
      if (run.n_both == 0)
        continue;
      trim_end (work, catalog, &run);
      boxes_of_run (work, &run, columns);
      g_array_append_vals (boxes, columns, 2);
      *from = run.end;
      return TRUE;
    }
  return FALSE;
}
