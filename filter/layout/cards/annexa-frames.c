/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/annexa-regions-private.h"

/* Cards: boxes of text side by side. Each is read for itself, row by row or column by column, as their
 * control numbers run. */

#define SAME_SIDE_PT 4.0f
#define MIN_WIDTH_PT 60.0f
/* Of the rows between the first card and the last, so many in a hundred may stand outside all of them. */
#define MAX_OUTSIDE_PERCENT 20

/* Whether the middle of @span is in @box. */
gboolean
annexa_frame_holds (const AnnexaBox *box, const AnnexaSpan *span)
{
  float x = (span->x1 + span->x2) / 2, y = (span->y1 + span->y2) / 2;

  return x > box->x1 && x < box->x2 && y > box->y1 && y < box->y2;
}

typedef struct
{
  const AnnexaGrid *grid;
  guint band; /* cards that stand side by side are in one band */
  guint column;
  gint control;
} Frame;

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const Frame *first = a, *second = b;

  if (first->band != second->band)
    return first->band < second->band ? -1 : 1;
  return (int)first->column - (int)second->column;
}

static int
compare_columns (gconstpointer a, gconstpointer b)
{
  const Frame *first = a, *second = b;

  if (first->column != second->column)
    return first->column < second->column ? -1 : 1;
  return first->grid->box.y1 < second->grid->box.y1 ? -1 : first->grid->box.y1 > second->grid->box.y1;
}

static int
compare_tops (gconstpointer a, gconstpointer b)
{
  const Frame *first = a, *second = b;

  if (first->grid->box.y1 != second->grid->box.y1)
    return first->grid->box.y1 < second->grid->box.y1 ? -1 : 1;
  return first->grid->box.x1 < second->grid->box.x1 ? -1 : first->grid->box.x1 > second->grid->box.x1;
}

static int
compare_lefts (gconstpointer a, gconstpointer b)
{
  const Frame *first = a, *second = b;

  return first->grid->box.x1 < second->grid->box.x1 ? -1 : first->grid->box.x1 > second->grid->box.x1;
}

/* How often the numbers of the controls rise from one card to the next, less how often they fall. */
static gint
count_rises (const GArray *frames)
{
  gint rises = 0, last = -1;

  for (guint i = 0; i < frames->len; i++)
    {
      gint control = g_array_index (frames, Frame, i).control;

      if (control < 0)
        continue;
      if (last >= 0)
        rises += control > last ? 1 : -1;
      last = control;
    }
  return rises;
}

/* Numbers the bands from top to bottom and the columns from left to right; whether there are several columns.
 */
static gboolean
place (GArray *frames)
{
  float bottom = -G_MAXFLOAT, right = -G_MAXFLOAT;
  guint band = 0, column = 0;

  g_array_sort (frames, compare_lefts);
  for (guint i = 0; i < frames->len; i++)
    {
      Frame *frame = &g_array_index (frames, Frame, i);

      if (frame->grid->box.x1 > right - SAME_SIDE_PT)
        column++;
      right = frame->grid->box.x1 > right - SAME_SIDE_PT ? frame->grid->box.x2
                                                         : MAX (right, frame->grid->box.x2);
      frame->column = column;
    }
  g_array_sort (frames, compare_tops);
  for (guint i = 0; i < frames->len; i++)
    {
      Frame *frame = &g_array_index (frames, Frame, i);

      if (frame->grid->box.y1 > bottom - SAME_SIDE_PT)
        band++;
      bottom = MAX (bottom, frame->grid->box.y2);
      frame->band = band;
    }
  return column > 1 && frames->len > band;
}

/* Whether little but cards stands between the top of the first and the bottom of the last. */
static gboolean
hold_nearly_all (const AnnexaPageWork *work, const GArray *frames)
{
  float y1 = G_MAXFLOAT, y2 = -G_MAXFLOAT;
  guint n_inside = 0, n_outside = 0;

  for (guint i = 0; i < frames->len; i++)
    {
      y1 = MIN (y1, g_array_index (frames, Frame, i).grid->box.y1);
      y2 = MAX (y2, g_array_index (frames, Frame, i).grid->box.y2);
    }
  for (guint r = 0; r < work->rows->rows->len; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);

      if (work->role[r] != ANNEXA_ROLE_BODY || row->y1 < y1 || row->y2 > y2)
        continue;
      for (guint s = row->first_span; s < row->first_span + row->n_spans; s++)
        {
          gboolean inside = FALSE;

          for (guint i = 0; i < frames->len && !inside; i++)
            inside = annexa_frame_holds (&g_array_index (frames, Frame, i).grid->box,
                                         annexa_work_span (work, s));
          *(inside ? &n_inside : &n_outside) += annexa_work_span (work, s)->n;
        }
    }
  return n_outside * 100 <= MAX_OUTSIDE_PERCENT * (n_inside + n_outside);
}

/* Whether all text in @box is a figure's. */
static gboolean
is_figure (const AnnexaPageWork *work, const AnnexaBox *box)
{
  gboolean any = FALSE;

  for (guint s = 0; s < work->rows->spans->len; s++)
    if (annexa_frame_holds (box, annexa_work_span (work, s)))
      {
        if (work->owner[annexa_work_span (work, s)->first] != ANNEXA_OWNER_FIGURE)
          return FALSE;
        any = TRUE;
      }
  return any;
}

static gboolean
is_within (const AnnexaBox *inner, const AnnexaBox *outer)
{
  return inner->x1 >= outer->x1 && inner->x2 <= outer->x2 && inner->y1 >= outer->y1 && inner->y2 <= outer->y2;
}

/* Where boxes lie side by side: the first right edge and the last left one. */
typedef struct
{
  float right, left;
} Sides;

static const Sides no_sides = { G_MAXFLOAT, -G_MAXFLOAT };

static void
sides_add (Sides *self, const AnnexaBox *box)
{
  self->right = MIN (self->right, box->x2);
  self->left = MAX (self->left, box->x1);
}

static gboolean
sides_are_several (const Sides *self)
{
  return self->left > self->right - SAME_SIDE_PT;
}

/* Whether a box is the ground of several cards that stand side by side on it. */
static gboolean
is_ground (const AnnexaPageWork *work, const GArray *frames, guint index)
{
  const AnnexaBox *outer = &g_array_index (frames, Frame, index).grid->box;
  Sides sides = no_sides;

  for (guint k = 0; k < frames->len; k++)
    {
      const Frame *inner = &g_array_index (frames, Frame, k);

      if (k != index && inner->control >= 0 && is_within (&inner->grid->box, outer)
          && annexa_regions_has_sentence (work, &inner->grid->box))
        sides_add (&sides, &inner->grid->box);
    }
  return sides_are_several (&sides);
}

/* Leaves out the grounds of cards, and the boxes that stand in others, such as those of a figure in a card.
 */
static void
leave_out_nested (const AnnexaPageWork *work, GArray *frames)
{
  for (guint i = frames->len; i > 0; i--)
    if (is_ground (work, frames, i - 1))
      g_array_remove_index (frames, i - 1);
  for (guint i = frames->len; i > 0; i--)
    for (guint k = 0; k < frames->len; k++)
      if (k != i - 1
          && is_within (&g_array_index (frames, Frame, i - 1).grid->box,
                        &g_array_index (frames, Frame, k).grid->box))
        {
          g_array_remove_index (frames, i - 1);
          break;
        }
}

/* Whether a box stands across several columns of cards above or below it: it parts them. */
static gboolean
is_bar (const GArray *frames, guint index)
{
  const AnnexaBox *bar = &g_array_index (frames, Frame, index).grid->box;
  Sides sides = no_sides;

  for (guint k = 0; k < frames->len; k++)
    {
      const AnnexaBox *box = &g_array_index (frames, Frame, k).grid->box;

      if ((box->y1 > bar->y2 - SAME_SIDE_PT || box->y2 < bar->y1 + SAME_SIDE_PT)
          && box->x2 > bar->x1 + SAME_SIDE_PT && box->x1 < bar->x2 - SAME_SIDE_PT)
        sides_add (&sides, box);
    }
  return sides_are_several (&sides);
}

/* The boxes that may be cards, from top to bottom. */
static GArray *
collect (const AnnexaPageWork *work, AnnexaCatalog *catalog)
{
  GArray *frames = g_array_new (FALSE, FALSE, sizeof (Frame));

  for (guint i = 0; work->grids != NULL && i < work->grids->len; i++)
    {
      Frame frame = { g_ptr_array_index (work->grids, i), 0, 0, -1 };
      const AnnexaBox *box = &frame.grid->box;

      if (!frame.grid->columns_ruled || !annexa_grid_has_one_text_column (work, frame.grid)
          || box->x2 - box->x1 < MIN_WIDTH_PT || is_figure (work, box))
        continue;
      frame.control = annexa_frame_control (work, catalog, box);
      g_array_append_val (frames, frame);
    }
  leave_out_nested (work, frames);
  g_array_sort (frames, compare_tops);
  return frames;
}

/* Whether a line of text stands below @y1 and above @y2. */
static gboolean
has_text_between (const AnnexaPageWork *work, float y1, float y2)
{
  for (guint r = 0; r < work->rows->rows->len; r++)
    if (work->role[r] == ANNEXA_ROLE_BODY && annexa_work_middle (work, r) > y1
        && annexa_work_middle (work, r) < y2)
      return TRUE;
  return FALSE;
}

/* How many of @cards, which are sorted by their tops, no text between cards parts from the first. */
static guint
count_together (const AnnexaPageWork *work, const GArray *cards)
{
  float bottom = g_array_index (cards, Frame, 0).grid->box.y2;

  for (guint i = 1; i < cards->len; i++)
    {
      const AnnexaBox *box = &g_array_index (cards, Frame, i).grid->box;

      if (box->y1 > bottom && has_text_between (work, bottom, box->y1))
        return i;
      bottom = MAX (bottom, box->y2);
    }
  return cards->len;
}

/* Whether @cards are to be read each for itself: they hold several controls side by side, or, where headings
 * hang at the side of other answers, any. */
static gboolean
are_cards (const AnnexaPageWork *work, GArray *cards)
{
  guint n_controls = 0;
  gboolean beside = place (cards);

  for (guint i = 0; i < cards->len; i++)
    n_controls += g_array_index (cards, Frame, i).control >= 0;
  return n_controls > 0 && ((n_controls > 1 && beside) || work->side_mixed) && hold_nearly_all (work, cards);
}

/* Adds the cards from @next to the next bar, in reading order; where these are none, or headings hang at the
 * side of answers, to the next text between them. */
static gboolean
take_cards (const AnnexaPageWork *work, const GArray *frames, const gboolean *bars, guint *next,
            GArray *boxes)
{
  g_autoptr (GArray) cards = g_array_new (FALSE, FALSE, sizeof (Frame));
  const guint first = *next;
  guint n;
  gint by_rows;

  for (; *next < frames->len && !bars[*next]; *next += 1)
    g_array_append_val (cards, g_array_index (frames, Frame, *next));
  n = count_together (work, cards);
  if (n < cards->len && (work->side_mixed || !are_cards (work, cards)))
    {
      g_array_set_size (cards, 0);
      g_array_append_vals (cards, &g_array_index (frames, Frame, first), n);
      *next = first + n;
    }
  if (!are_cards (work, cards))
    return FALSE;
  g_array_sort (cards, compare_rows);
  by_rows = count_rises (cards);
  g_array_sort (cards, compare_columns);
  if (by_rows >= count_rises (cards))
    g_array_sort (cards, compare_rows);
  for (guint i = 0; i < cards->len; i++)
    g_array_append_val (boxes, g_array_index (cards, Frame, i).grid->box);
  return TRUE;
}

/**
 * annexa_frames_find:
 * @work: a page whose grids are known
 * @catalog: for control numbers
 * @from: (inout): the row to look from; gets the one to go on from
 * @boxes: (out) (element-type AnnexaBox): gets the next cards in the order in which they are to be read
 *
 * Returns: whether there are some; where boxes stand but one above the other, the text reads the same without
 * them
 */
gboolean
annexa_frames_find (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint *from, GArray *boxes)
{
  g_autoptr (GArray) frames = NULL;
  g_autofree gboolean *bars = NULL;
  guint next = 0;

  if (*from >= work->rows->rows->len || work->grids == NULL)
    return FALSE;
  frames = collect (work, catalog);
  bars = g_new0 (gboolean, frames->len + 1);
  for (guint i = 0; i < frames->len; i++)
    bars[i] = is_bar (frames, i);
  while (next < frames->len)
    {
      const AnnexaBox *box = &g_array_index (frames, Frame, next).grid->box;

      if (bars[next] || (box->y1 + box->y2) / 2 < annexa_work_middle (work, *from))
        next++;
      else if (take_cards (work, frames, bars, &next, boxes))
        {
          for (guint i = 0; i < boxes->len; i++)
            while (*from < work->rows->rows->len
                   && annexa_work_middle (work, *from) < g_array_index (boxes, AnnexaBox, i).y2)
              *from += 1;
          return TRUE;
        }
    }
  return FALSE;
}
