/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-cards-private.h"

#include <math.h>

/* Cards that lines alone show, where the title stands at the side of the answer and so does not tell how high
 * the card is: lines across above or below each, or a stripe down its left edge. */

#define SAME_SIDE_PT 4.0f
/* Where no line ends a card, its text goes on as far as the white is no wider. */
#define MAX_GAP_EM 1.2f
/* A page with more lines is a drawing. */
#define MAX_LINES 256u

static gboolean
is_answer (const AnnexaPageWork *work, const AnnexaCardHead *head, const AnnexaBox *box,
           const AnnexaSpan *span)
{
  AnnexaBox part = annexa_box_of (span);

  return work->role[span->row] == ANNEXA_ROLE_BODY && span->n > ANNEXA_CARD_MARK_GLYPHS
         && annexa_box_is_in (box, &part) && !annexa_box_is_in (&head->title, &part)
         && !annexa_box_is_in (&head->number, &part);
}

/* Whether the answer stands beside the title in @box: -1 on its left, 1 on its right, 0 if not. */
static gint
side_of_answer (const AnnexaPageWork *work, const AnnexaCardHead *head, const AnnexaBox *box)
{
  gboolean left = FALSE, right = FALSE, over = FALSE;

  for (guint s = 0; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);

      if (!is_answer (work, head, box, span))
        continue;
      left = left || span->x2 < head->title.x1;
      right = right || span->x1 > head->title.x2;
      over = over || (span->x1 < head->title.x2 && span->x2 > head->title.x1);
    }
  return over || left == right ? 0 : left ? -1 : 1;
}

/* Makes @box as high as the text about @head in it goes on without much white: upwards, downwards. */
static void
shrink (const AnnexaPageWork *work, const AnnexaCardHead *head, gboolean up, gboolean down, AnnexaBox *box)
{
  float top = MIN (head->title.y1, head->number.y1), bottom = MAX (head->title.y2, head->number.y2);
  const float gap = MAX_GAP_EM * head->size_pt;
  guint n = work->rows->rows->len;

  for (guint r = 0; r < 2 * n; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r < n ? n - 1 - r : r - n);

      if (work->role[row - annexa_work_row (work, 0)] != ANNEXA_ROLE_BODY || row->x2 < box->x1
          || row->x1 > box->x2 || row->y1 > bottom + gap || row->y2 < top - gap)
        continue;
      top = MIN (top, row->y1);
      bottom = MAX (bottom, row->y2);
    }
  if (up)
    box->y1 = top - ANNEXA_CARD_EDGE_PT;
  if (down)
    box->y2 = bottom + ANNEXA_CARD_EDGE_PT;
}

/* What is between the lines across above and below @head, of which one may be missing. */
static gboolean
find_between_rules (const AnnexaPageWork *work, const AnnexaCardHead *head, AnnexaBox *box)
{
  float top = MIN (head->title.y1, head->number.y1), bottom = MAX (head->title.y2, head->number.y2);
  const AnnexaBox *above = NULL, *below = NULL;

  for (guint i = 0; work->edges != NULL && work->edges->len <= MAX_LINES && i < work->edges->len; i++)
    {
      const AnnexaBox *edge = &g_array_index (work->edges, AnnexaBox, i);

      if (edge->x1 > head->title.x1 || edge->x2 < head->title.x2)
        continue;
      if (edge->y2 < top + ANNEXA_CARD_EDGE_PT && (above == NULL || edge->y2 > above->y2))
        above = edge;
      if (edge->y1 > bottom - ANNEXA_CARD_EDGE_PT && (below == NULL || edge->y1 < below->y1))
        below = edge;
    }
  if (above != NULL && below != NULL
      && (fabsf (above->x1 - below->x1) > SAME_SIDE_PT || fabsf (above->x2 - below->x2) > SAME_SIDE_PT))
    above = NULL;
  if (above == NULL && below == NULL)
    return FALSE;
  *box = above != NULL ? *above : *below;
  box->y1 = above != NULL ? above->y2 : -G_MAXFLOAT;
  box->y2 = below != NULL ? below->y1 : G_MAXFLOAT;
  shrink (work, head, above == NULL, below == NULL, box);
  /* Where the title is at the left it may be that of a table. */
  return side_of_answer (work, head, box) < 0;
}

/* What is beside the stripe at the left of @head, up to the next stripe at the right. */
static gboolean
find_at_stripe (const AnnexaPageWork *work, const AnnexaCardHead *head, AnnexaBox *box)
{
  float middle = (head->title.y1 + head->title.y2) / 2;
  const AnnexaBox *stripe = NULL;

  for (guint i = 0; work->dividers != NULL && work->dividers->len <= MAX_LINES && i < work->dividers->len;
       i++)
    {
      const AnnexaBox *line = &g_array_index (work->dividers, AnnexaBox, i);
      AnnexaBox part = { line->x2, line->y1, work->right + ANNEXA_CARD_EDGE_PT, line->y2 };

      if (line->y1 > middle || line->y2 < middle || line->x2 > MIN (head->title.x1, head->number.x1))
        continue;
      for (guint k = 0; k < work->dividers->len; k++)
        {
          const AnnexaBox *next = &g_array_index (work->dividers, AnnexaBox, k);

          /* One that begins below the title stands between parts of the answer. */
          if (next->x1 > head->title.x2 && next->y1 < middle && next->y2 > line->y1)
            part.x2 = MIN (part.x2, next->x1);
        }
      if ((!head->is_inline && side_of_answer (work, head, &part) == 0)
          || (stripe != NULL && stripe->x1 < line->x1))
        continue;
      stripe = line;
      *box = part;
    }
  return stripe != NULL;
}

/**
 * annexa_card_find_lines:
 * @work: a page
 * @head: of a card
 * @box: (out): where the card is
 *
 * Returns: whether lines show a card whose title stands at the side of its answer, or after its number
 */
gboolean
annexa_card_find_lines (const AnnexaPageWork *work, const AnnexaCardHead *head, AnnexaBox *box)
{
  return find_at_stripe (work, head, box) || (!head->is_inline && find_between_rules (work, head, box));
}
