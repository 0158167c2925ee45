/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-cards-private.h"

#include <math.h>

/* Cards: pieces of a page, each with the title of a control, its number, and the answer below or beside. They
 * are found by their heads, so that it does not matter how the design shows where a card is: by a frame, a
 * shade, a stripe, lines between or white alone. Each is read for itself, its number first, then the title.
 */

#define SAME_SIDE_PT 4.0f

/* Whether the number stands at the right end of the title's line, as it may in any paper. */
static gboolean
ends_line (const AnnexaCardHead *head)
{
  float middle = (head->number.y1 + head->number.y2) / 2;

  return head->number.x1 > head->title.x1 && middle > head->title.y1 && middle < head->title.y2;
}

static int
compare_tops (gconstpointer a, gconstpointer b)
{
  const AnnexaCard *first = a, *second = b;

  if (fabsf (first->box.y1 - second->box.y1) > SAME_SIDE_PT)
    return first->box.y1 < second->box.y1 ? -1 : 1;
  return first->box.x1 < second->box.x1 ? -1 : first->box.x1 > second->box.x1;
}

static int
compare_columns (gconstpointer a, gconstpointer b)
{
  const AnnexaCard *first = a, *second = b;

  if (first->column != second->column)
    return first->column < second->column ? -1 : 1;
  return first->box.y1 < second->box.y1 ? -1 : first->box.y1 > second->box.y1;
}

static gint
count_rises (const GArray *cards)
{
  gint rises = 0;

  for (guint i = 1; i < cards->len; i++)
    rises += annexa_card_at (cards, i)->head.control > annexa_card_at (cards, i - 1)->head.control ? 1 : -1;
  return rises;
}

static void
add_box (GArray *boxes, AnnexaBox box)
{
  box = (AnnexaBox){ box.x1 - ANNEXA_CARD_EDGE_PT, box.y1 - ANNEXA_CARD_EDGE_PT, box.x2 + ANNEXA_CARD_EDGE_PT,
                     box.y2 + ANNEXA_CARD_EDGE_PT };
  g_array_append_val (boxes, box);
}

static int
compare_bands (gconstpointer a, gconstpointer b)
{
  const AnnexaCard *first = a, *second = b;

  return first->band != second->band ? (first->band < second->band ? -1 : 1) : compare_columns (a, b);
}

/* Numbers the bands of cards that stand side by side, from top to bottom. */
static void
find_bands (GArray *cards)
{
  float bottom = -G_MAXFLOAT;
  guint band = 0;

  g_array_sort (cards, compare_tops);
  for (guint i = 0; i < cards->len; i++)
    {
      AnnexaCard *card = annexa_card_at (cards, i);

      band += card->box.y1 > bottom - SAME_SIDE_PT;
      bottom = MAX (bottom, card->box.y2);
      card->band = band;
    }
}

/* Puts the cards into the order in which their numbers rise; whether that is row by row. */
static gboolean
sort_cards (GArray *cards)
{
  static const GCompareFunc orders[] = { compare_tops, compare_bands, compare_columns };
  gint best = G_MININT;
  guint order = 0;

  find_bands (cards);
  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      gint rises;

      g_array_sort (cards, orders[i]);
      rises = count_rises (cards);
      if (rises > best)
        {
          best = rises;
          order = i;
        }
    }
  g_array_sort (cards, orders[order]);
  return order == 0;
}

/* Adds the cards, in the order of @cards. */
static void
add_cards (const AnnexaPageWork *work, const GArray *cards, GArray *boxes)
{
  for (guint i = 0; i < cards->len; i++)
    {
      const AnnexaCard *card = annexa_card_at (cards, i);
      const AnnexaCardHead *head = &card->head;

      if (annexa_card_heads_are_apart (head) || !annexa_box_is_in (&card->box, &head->number))
        {
          add_box (boxes, head->is_bare ? head->number : head->title);
          add_box (boxes, head->is_bare ? head->title : head->number);
        }
      annexa_card_add_parts (work, cards, i, boxes);
    }
}

static GArray *
find_cards (const AnnexaPageWork *work, AnnexaCatalog *catalog)
{
  GArray *cards = g_array_new (FALSE, FALSE, sizeof (AnnexaCard));
  g_autoptr (GArray) heads = annexa_card_heads_find (work, catalog);

  for (guint i = 0; i < heads->len; i++)
    {
      AnnexaCard card = { .head = g_array_index (heads, AnnexaCardHead, i) };

      g_array_append_val (cards, card);
    }
  return cards;
}

/* On which side of its title a number stands: before it, behind it in its line, above or below. */
static guint
side_of (const AnnexaCardHead *head)
{
  if (ends_line (head))
    return 1;
  if (head->number.y2 < head->title.y1 + head->size_pt / 2)
    return 2;
  return head->number.y1 > head->title.y2 - head->size_pt / 2 ? 3 : 0;
}

/* Whether cards without frames are told by more than their titles: numbers stand on one side of all, and
 * cards of two columns side by side. */
static gboolean
are_alike (const GArray *cards)
{
  gboolean beside = FALSE;

  for (guint i = 1; i < cards->len; i++)
    {
      const AnnexaCard *card = annexa_card_at (cards, i);

      if (side_of (&card->head) != side_of (&annexa_card_at (cards, 0)->head))
        return FALSE;
      for (guint k = 0; k < i && !beside; k++)
        beside
            = annexa_card_at (cards, k)->column != card->column
              && fabsf (annexa_card_at (cards, k)->head.title.y1 - card->head.title.y1) < card->head.size_pt;
    }
  return beside;
}

/* Leaves out the cards that do not begin between @top and @end. */
static void
keep_between (GArray *cards, float top, float end)
{
  for (guint i = cards->len; i > 0; i--)
    if (annexa_card_top (&annexa_card_at (cards, i - 1)->head) < top
        || annexa_card_top (&annexa_card_at (cards, i - 1)->head) > end)
      g_array_remove_index (cards, i - 1);
}

/**
 * annexa_cards_find:
 * @work: a page
 * @catalog: for control numbers and titles
 * @from: (inout): the row to look from; gets the one to go on from
 * @boxes: (out) (element-type AnnexaBox): gets the next cards that no heading parts, in the order in which
 * they are to be read: number and title of each, and the rest
 *
 * Returns: whether there are some; where cards stand but one above the other and begin with their numbers,
 * the text reads the same without them
 */
gboolean
annexa_cards_find (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint *from, GArray *boxes)
{
  g_autoptr (GArray) cards = NULL, barriers = NULL;
  guint n_apart = 0, n_unframed = 0, n_rows = work->rows->rows->len;
  float top, end;

  if (*from >= n_rows)
    return FALSE;
  cards = find_cards (work, catalog);
  if (cards->len < 2 || !annexa_cards_find_frames (work, cards))
    return FALSE;
  for (guint i = 0; i < cards->len; i++)
    annexa_card_at (cards, i)->left = annexa_card_left (work, annexa_card_at (cards, i));
  annexa_cards_find_columns (cards);
  barriers = annexa_cards_find_barriers (work, catalog, cards);
  top = annexa_work_row (work, *from)->y1 - 2 * ANNEXA_CARD_EDGE_PT;
  for (guint i = 0; i < cards->len; i++)
    {
      const AnnexaCard *card = annexa_card_at (cards, i);

      n_apart += (annexa_card_heads_are_apart (&card->head) && !ends_line (&card->head))
                 || (card->framed && !annexa_box_is_in (&card->box, &card->head.number));
      n_unframed += !card->framed && annexa_card_top (&card->head) >= top;
    }
  if ((annexa_card_at (cards, cards->len - 1)->column == 0 && (n_apart == 0 || n_unframed > 0))
      || (n_unframed > 0 && !are_alike (cards)) || !annexa_cards_find_places (work, cards, barriers, top))
    return FALSE;
  keep_between (cards, top, G_MAXFLOAT);
  if (cards->len == 0)
    return FALSE;
  top = annexa_card_top (&annexa_card_at (cards, 0)->head);
  for (guint i = 0; i < cards->len; i++)
    top = MIN (top, annexa_card_top (&annexa_card_at (cards, i)->head));
  end = annexa_cards_end (work, barriers, top + 2 * ANNEXA_CARD_EDGE_PT);
  keep_between (cards, top, end);
  /* Columns of prose are read as such. */
  if (!sort_cards (cards) && n_unframed > 0 && n_apart == 0)
    return FALSE;
  add_cards (work, cards, boxes);
  for (guint i = 0; i < boxes->len; i++)
    while (*from < n_rows && annexa_work_middle (work, *from) < g_array_index (boxes, AnnexaBox, i).y2)
      *from += 1;
  return TRUE;
}
