/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-side-heads-private.h"

#include <math.h>

/* Which lines of the answers stand beside which heading at the side: the partition that fits the way in which
 * all headings of the document are set, level with the first line of their answers, with their middle, or
 * with the last. */

/* More lines in one band are no answers beside headings; the search takes their square. */
#define MAX_LINES 400u
/* What it costs, in points, that a heading has no answer, that an answer has no heading, that two rows
 * overlap, and that a row ends where lines are no further apart than usual. A row costs no more than
 * MAX_ROW_PT for its place. */
#define NO_ANSWER_PT 30.0f
#define NO_HEAD_PT 60.0f
#define OVERLAP_PT 60.0f
#define CLOSE_PT 15.0f
#define MAX_ROW_PT 60.0f
/* Lines overlap by more than this. */
#define MIN_OVERLAP_PT 3.0f
/* A heading that had no room higher up stands so close below the one before, and costs so much less. */
#define MAX_PUSHED_EM 1.5f
#define PUSHED_SHARE 0.5f
/* The heading of a chapter is so much larger than answers. */
#define LARGER 1.15f
/* Rows are further apart than lines by so much. */
#define MORE_GAP_PT 1.0f

typedef struct
{
  const AnnexaSideBand *band;
  const GArray *blocks;
  AnnexaAlignment alignment;
} Parting;

static const AnnexaSidePiece *
line_at (const Parting *self, guint i)
{
  return &g_array_index (self->band->lines, AnnexaSidePiece, i);
}

static float
middle (float y1, float y2)
{
  return (y1 + y2) / 2;
}

/* Whether block @b had no room where the answer begins with line @first, below others that stand apart from
 * it: it stands right below the block before, which reaches further down than the answer to that. */
static gboolean
is_pushed (const Parting *self, guint b, guint first)
{
  const AnnexaSideBlock *block = &g_array_index (self->blocks, AnnexaSideBlock, b);
  const AnnexaSidePiece *top = line_at (self, first);

  return self->alignment == ANNEXA_ALIGN_TOP && b > 0 && first > 0 && block->y1 > top->y1
         && block->y1 - block[-1].y2 < MAX_PUSHED_EM * top->size_pt
         && block[-1].y2 > line_at (self, first - 1)->y2
         && top->y1 - line_at (self, first - 1)->y2 >= self->band->gap_pt + MORE_GAP_PT;
}

/* What it costs that lines [first, end) are the answer to block @b. */
static float
row_cost (const Parting *self, guint b, guint first, guint end)
{
  const AnnexaSideBlock *block = &g_array_index (self->blocks, AnnexaSideBlock, b);
  const AnnexaSidePiece *head = &g_array_index (self->band->heads, AnnexaSidePiece, block->first);
  const AnnexaSidePiece *foot = head + block->n - 1;
  const AnnexaSidePiece *top, *bottom;
  float cost;

  if (first == end)
    return NO_ANSWER_PT;
  top = line_at (self, first);
  bottom = line_at (self, end - 1);
  switch (self->alignment)
    {
    case ANNEXA_ALIGN_MIDDLE:
      cost = fabsf (middle (block->y1, block->y2) - middle (top->y1, bottom->y2));
      break;
    case ANNEXA_ALIGN_BOTTOM:
      cost = fabsf (middle (foot->y1, foot->y2) - middle (bottom->y1, bottom->y2));
      break;
    default:
      cost = fabsf (middle (head->y1, head->y2) - middle (top->y1, top->y2));
      break;
    }
  cost = MIN (cost, MAX_ROW_PT);
  if (is_pushed (self, b, first))
    cost *= PUSHED_SHARE;
  else if (b > 0 && g_array_index (self->blocks, AnnexaSideBlock, b - 1).y2 > top->y1 + MIN_OVERLAP_PT)
    cost += OVERLAP_PT;
  /* What ends above a heading stands beside none of it, be that one of a clause, with no answer. */
  else if (bottom->y2 < block->y1)
    cost += NO_ANSWER_PT;
  if (b + 1 < self->blocks->len
      && g_array_index (self->blocks, AnnexaSideBlock, b + 1).y1 < bottom->y2 - MIN_OVERLAP_PT)
    cost += OVERLAP_PT;
  if (first > 0 && top->y1 - line_at (self, first - 1)->y2 < self->band->gap_pt + MORE_GAP_PT)
    cost += CLOSE_PT;
  return cost;
}

/* Whether the lines begin with the heading of a chapter over the column of answers, in larger type: it stands
 * above the first heading at the side, which is level with the answer below. */
static gboolean
begins_chapter (const Parting *self)
{
  const guint n = self->band->lines->len;

  return self->alignment == ANNEXA_ALIGN_TOP && n > 0 && self->blocks->len > 0
         && line_at (self, 0)->size_pt > LARGER * line_at (self, n / 2)->size_pt
         && line_at (self, 0)->y2 < g_array_index (self->blocks, AnnexaSideBlock, 0).y1;
}

/**
 * annexa_side_rows_part:
 * @band: what stands at the side and beside it
 * @blocks: (element-type AnnexaSideBlock): the headings at the side
 * @alignment: how they are set beside their answers
 * @ends: (nullable) (element-type guint): gets where the rest of an answer of the page before ends, and each
 *   answer
 *
 * Returns: how ill the lines fit, in points
 */
float
annexa_side_rows_part (const AnnexaSideBand *band, const GArray *blocks, AnnexaAlignment alignment,
                       GArray *ends)
{
  Parting self = { band, blocks, alignment };
  guint n = band->lines->len, n_blocks = blocks->len;
  g_autofree float *costs = NULL;
  g_autofree guint *from = NULL;
  gboolean headless = band->carried || n_blocks == 0;
  float least;

  if (n > MAX_LINES)
    {
      for (guint b = 0; ends != NULL && b <= n_blocks; b++)
        g_array_append_val (ends, n);
      return MAX_ROW_PT;
    }
  costs = g_new (float, (gsize)(n_blocks + 1) * (n + 1));
  from = g_new0 (guint, (gsize)(n_blocks + 1) * (n + 1));
  headless = headless || begins_chapter (&self);
  for (guint e = 0; e <= n; e++)
    costs[e] = e == 0 ? 0 : headless ? 1 : NO_HEAD_PT;
  for (guint b = 0; b < n_blocks; b++)
    for (guint e = 0; e <= n; e++)
      {
        float best = G_MAXFLOAT;

        for (guint s = 0; s <= e; s++)
          {
            float cost = costs[b * (n + 1) + s];

            /* What an empty row costs does not depend on the rest. */
            cost += row_cost (&self, b, s, e);
            if (cost < best)
              {
                best = cost;
                from[(b + 1) * (n + 1) + e] = s;
              }
          }
        costs[(b + 1) * (n + 1) + e] = best;
      }
  least = costs[n_blocks * (n + 1) + n];
  if (ends == NULL)
    return least;
  g_array_set_size (ends, n_blocks + 1);
  for (guint b = n_blocks, e = n;; b--)
    {
      g_array_index (ends, guint, b) = e;
      if (b == 0)
        break;
      e = from[b * (n + 1) + e];
    }
  return least;
}
