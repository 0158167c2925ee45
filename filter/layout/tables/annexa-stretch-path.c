/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-bands-private.h"
#include "model/annexa-array-private.h"
#include "text/annexa-marks.h"

#include <math.h>
#include <string.h>

/* Where one row of a table ends and the next begins, when nothing is drawn between them. Each row has one
 * number. White space and the place of the number beside the other cells - at the top, in the middle or at
 * the bottom, the same in all rows - tell together which lines are the number's. */

/* Lines of neighbouring rows of the table may overlap by so much. */
#define MAX_INK_OVERLAP_EM 0.35f
/* So far off the place that the other rows give it a number may stand for little, in lines. */
#define FREE_MISFIT_LINES 0.6f
#define SMALL_MISFIT_SHARE 0.3f
#define MAX_MISFIT_LINES 3.0f
/* White space of this much more than between lines weighs as much as one line of misfit. */
#define GAP_WORTH_EM 0.4f
#define MAX_GAP_WORTH 2.5f
/* It is as wide as between lines if it is no narrower than this: lines of several columns, whose type
 * differs, may stand closer to each other than those of one. */
#define SAME_GAP_EM 0.1f
/* What it costs to end a row between two lines of which the upper one is full and ends no sentence. */
#define PARTED_LINES_COST 1.5f
#define FULL_LINE_EM 1.2f
#define NEXT_LINE_SHARE 1.3f
/* What lines before the first number cost that belong to no row of this page. */
#define LEAD_COST 1.5f
#define CARRIED_LEAD_COST 0.3f
/* Below names of columns that are printed again, where the page before ends in the table and the numbers
 * stand at the top of their rows: else they stand below some lines of these. */
#define HEADED_LEAD_COST 0.5f
/* They never cost less than this on a page that the table begins on or names its columns anew, save a little
 * for white space, which may as well part a number in the middle or at the bottom from the text of its row.
 */
#define LEAST_LEAD_COST 0.3f
#define LITTLE_WORTH 0.1f
#define RULED_LEAD_COST 6.0f
/* The number of a row that a page break cuts is out of place, unless it stands at its top. */
#define CUT_ROW_WEIGHT 0.25f
/* No more cuts are weighed between two numbers. */
#define MAX_CHOICES 400u
#define NO_COST 1.0e9f

/* The column that has the most text, and where its longest line ends. */
static guint
find_text_column (const AnnexaStretch *self, float *right)
{
  g_autoptr (GArray) widths = g_array_new (FALSE, TRUE, sizeof (float));
  guint best = 0;

  *right = 0;
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const AnnexaPiece *piece = &g_array_index (self->pieces, AnnexaPiece, i);

      if (piece->column >= widths->len)
        g_array_set_size (widths, piece->column + 1);
      g_array_index (widths, float, piece->column) += piece->x2 - piece->x1;
    }
  for (guint c = 1; c < widths->len; c++)
    if (g_array_index (widths, float, c) >= g_array_index (widths, float, best))
      best = c;
  for (guint i = 0; i < self->pieces->len; i++)
    if (g_array_index (self->pieces, AnnexaPiece, i).column == best)
      *right = MAX (*right, g_array_index (self->pieces, AnnexaPiece, i).x2);
  return best;
}

/* Whether piece @i of the text goes on in the next line below it, as far as the line itself tells. */
static gboolean
runs_on (const AnnexaStretch *self, guint i, guint column, float right)
{
  const AnnexaPiece *piece = &g_array_index (self->pieces, AnnexaPiece, i);

  if (piece->x2 < right - FULL_LINE_EM * piece->size_pt || annexa_is_full_stop (piece->last)
      || piece->last == '.')
    return FALSE;
  for (guint k = i + 1; k < self->pieces->len; k++)
    if (g_array_index (self->pieces, AnnexaPiece, k).column == column)
      return g_array_index (self->pieces, AnnexaPiece, k).middle - piece->middle
             < NEXT_LINE_SHARE * self->leading->line_pt;
  return FALSE;
}

void
annexa_stretch_find_gaps (const AnnexaStretch *self)
{
  float bottom = -G_MAXFLOAT, right;
  guint column = find_text_column (self, &right);
  gboolean open = FALSE;

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const AnnexaPiece *piece = &g_array_index (self->pieces, AnnexaPiece, i);
      float top = piece->y1;

      /* What stands on the same line in other columns may reach higher. */
      for (guint k = i + 1;
           k < self->pieces->len && g_array_index (self->pieces, AnnexaPiece, k).y1 < piece->middle; k++)
        top = MIN (top, g_array_index (self->pieces, AnnexaPiece, k).y1);
      if (i > 0 && top - bottom > -MAX_INK_OVERLAP_EM * piece->size_pt)
        {
          AnnexaGap gap = { (top + bottom) / 2, top - bottom, i, open };

          g_array_append_val (self->gaps, gap);
        }
      if (piece->column == column)
        open = runs_on (self, i, column, right);
      bottom = MAX (bottom, piece->y2);
    }
}

/* How far off the number stands in the row of the table that pieces [first, end) make, in lines. */
static float
misfit (const AnnexaStretch *self, guint first, guint end, const AnnexaAnchor *anchor,
        AnnexaAlignment alignment)
{
  float top = g_array_index (self->pieces, AnnexaPiece, first).middle;
  float bottom = g_array_index (self->pieces, AnnexaPiece, end - 1).middle;
  float off = 0;

  if (alignment == ANNEXA_ALIGN_CELL && end < self->pieces->len)
    {
      top = g_array_index (self->pieces, AnnexaPiece, first).y1;
      bottom = g_array_index (self->pieces, AnnexaPiece, end).y1 - self->leading->gap_pt;
    }

  if (alignment == ANNEXA_ALIGN_TOP)
    off = anchor->top - top;
  else if (alignment == ANNEXA_ALIGN_BOTTOM)
    off = bottom - anchor->end;
  else
    off = (anchor->top + anchor->end - top - bottom) / 2;
  /* How far below its text the last cell ends is not known. */
  if (alignment == ANNEXA_ALIGN_CELL && end == self->pieces->len)
    off = MIN (off, 0.0f);
  off = fabsf (off) / self->leading->line_pt;
  return CLAMP (off - FREE_MISFIT_LINES, 0.0f, MAX_MISFIT_LINES)
         + SMALL_MISFIT_SHARE * MIN (off, FREE_MISFIT_LINES);
}

static float
gap_worth (const AnnexaStretch *self, const AnnexaGap *gap)
{
  const float size_pt = self->leading->size_pt;
  float wider_pt = gap->width_pt - self->leading->gap_pt;

  if (wider_pt < 0)
    wider_pt = MIN (wider_pt + SAME_GAP_EM * size_pt, 0.0f);
  return CLAMP (wider_pt / (GAP_WORTH_EM * size_pt), -MAX_GAP_WORTH, MAX_GAP_WORTH)
         - (gap->parts_lines ? PARTED_LINES_COST : 0);
}

/* What it costs that the first row begins below @gap, so that what is above it is of no row. */
static float
lead_cost (const AnnexaStretch *self, const AnnexaGap *gap, AnnexaAlignment alignment)
{
  const gboolean headed = self->headed && alignment == ANNEXA_ALIGN_TOP;
  float cost = self->ruled && !self->headed ? RULED_LEAD_COST
               : self->carried              ? CARRIED_LEAD_COST
               : headed                     ? HEADED_LEAD_COST
                                            : LEAD_COST;

  cost -= gap_worth (self, gap);
  return self->carried ? cost : MAX (cost, LEAST_LEAD_COST + LITTLE_WORTH * (cost - LEAST_LEAD_COST));
}

/* The gaps between two numbers, [*from, *to). */
static void
choices (const AnnexaStretch *self, guint anchor, guint *from, guint *to)
{
  float above = anchor > 0 ? g_array_index (self->anchors, AnnexaAnchor, anchor - 1).bottom : -G_MAXFLOAT;
  float below = g_array_index (self->anchors, AnnexaAnchor, anchor).top;

  *from = 0;
  while (*from < self->gaps->len && g_array_index (self->gaps, AnnexaGap, *from).at < above)
    *from += 1;
  *to = *from;
  while (*to < self->gaps->len && g_array_index (self->gaps, AnnexaGap, *to).at < below
         && *to - *from < MAX_CHOICES)
    *to += 1;
}

/* Chooses the gap above each number so that all rows together fit best; a choice of G_MAXUINT is none: the
 * row begins at the top, or the number shares its lines with the one above. Returns the cost. */
float
annexa_stretch_choose (const AnnexaStretch *self, AnnexaAlignment alignment, GArray *chosen)
{
  guint n = self->anchors->len, width = MIN (self->gaps->len, MAX_CHOICES) + 1;
  g_autofree float *cost = g_new (float, width), *next = g_new (float, width);
  g_autofree guint *back = g_new0 (guint, (gsize)n * width), *starts = g_new (guint, n + 1);
  guint from = 0, to = 0, best = 0;
  float total;

  g_array_set_size (chosen, n);
  choices (self, 0, &from, &to);
  /* State k < to - from: the row begins below gap from + k; the last state: at the top of the stretch. */
  for (guint k = 0; k < to - from; k++)
    cost[k] = lead_cost (self, &g_array_index (self->gaps, AnnexaGap, from + k), alignment);
  cost[to - from] = 0;
  starts[0] = from;
  for (guint a = 0; a < n; a++)
    {
      guint next_from = self->gaps->len, next_to = next_from, n_next;
      const AnnexaAnchor *anchor = &g_array_index (self->anchors, AnnexaAnchor, a);

      if (a + 1 < n)
        choices (self, a + 1, &next_from, &next_to);
      n_next = a + 1 < n ? next_to - next_from : 0;
      for (guint k = 0; k <= n_next; k++)
        {
          gboolean whole = k == n_next; /* the last row, or no gap to cut at */
          guint end = whole ? self->pieces->len : g_array_index (self->gaps, AnnexaGap, next_from + k).piece;
          gboolean cut = a + 1 == n && self->cut_below && alignment != ANNEXA_ALIGN_TOP;
          float weight = cut ? CUT_ROW_WEIGHT : 1.0f;

          next[k] = NO_COST;
          for (guint j = 0; j <= to - from; j++)
            {
              guint first = j == to - from ? 0 : g_array_index (self->gaps, AnnexaGap, from + j).piece;
              float sum = cost[j];

              if (sum >= NO_COST || first >= end || (whole && a + 1 < n && n_next > 0))
                continue;
              sum += a + 1 < n && whole ? MAX_MISFIT_LINES
                                        : weight * misfit (self, first, end, anchor, alignment);
              if (!whole)
                sum -= gap_worth (self, &g_array_index (self->gaps, AnnexaGap, next_from + k));
              if (sum < next[k])
                {
                  next[k] = sum;
                  back[(gsize)a * width + k] = j;
                }
            }
        }
      memcpy (cost, next, (n_next + 1) * sizeof *cost);
      from = next_from;
      to = next_from + n_next;
      starts[a + 1] = from;
    }
  total = cost[0];
  for (guint a = n; a > 0; a--)
    {
      guint from_gap, to_gap;

      best = back[(gsize)(a - 1) * width + best];
      choices (self, a - 1, &from_gap, &to_gap);
      g_array_index (chosen, guint, a - 1) = best < to_gap - from_gap ? starts[a - 1] + best : G_MAXUINT;
    }
  return total;
}
