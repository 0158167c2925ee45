/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-cards-private.h"

#include <math.h>
#include <string.h>

/* Cards: pieces of a page, each with the title of a control, its number, and the answer below or beside. They
 * are found by their heads, so that it does not matter how the design shows where a card is: by a frame, a
 * shade, a stripe, lines between or white alone. Each is read for itself, number and title as one line.
 */

#define SAME_SIDE_PT 4.0f
#define MIN_LARGE_EM 2.0f

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

static int
compare_bands (gconstpointer a, gconstpointer b)
{
  const AnnexaCard *first = a, *second = b;

  return first->band != second->band ? (first->band < second->band ? -1 : 1) : compare_columns (a, b);
}

static gint
count_rises (const GArray *cards)
{
  gint rises = 0, last = -1;

  for (guint i = 0; i < cards->len; i++)
    if (annexa_card_at (cards, i)->has_head)
      {
        gint control = annexa_card_at (cards, i)->head.control;

        rises += last < 0 ? 0 : control > last ? 1 : -1;
        last = control;
      }
  return rises;
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

static const GCompareFunc orders[] = { compare_tops, compare_columns, compare_bands };

/* On which side of its title a number stands. */
typedef enum
{
  SIDE_NONE,
  SIDE_BEFORE, /* in a column of its own, if not in the line */
  SIDE_ABOVE,
  SIDE_BEHIND, /* or below */
} Side;

static Side
side_of (const AnnexaCardHead *head)
{
  if (head->is_inline || head->number.x2 <= head->title.x1 + SAME_SIDE_PT)
    return SIDE_BEFORE;
  return head->number.y1 + head->number.y2 < 2 * head->title.y1 ? SIDE_ABOVE : SIDE_BEHIND;
}

/* Whether there is room for a line between a number and the title below it, such as a caption over what a
 * standard requires: both head no card, but stand in any paper. */
static gboolean
is_far (const AnnexaCardHead *head)
{
  return !head->is_inline && head->title.y1 - head->number.y2 > head->size_pt;
}

/* Whether a number is printed large behind its title. Fonts may say that their signs are taller than they
 * are: one that stands above hardly reaches into the line below. */
static gboolean
is_behind (const AnnexaCardHead *head)
{
  const float middle = (head->title.y1 + head->title.y2) / 2;

  return !head->is_inline && head->number.y2 - head->number.y1 > MIN_LARGE_EM * head->size_pt
         && annexa_boxes_meet (&head->number, &head->title) && middle > head->number.y1
         && middle < head->number.y2;
}

/* Whether a number does not stand in the line of its title, as in any paper. */
static gboolean
is_apart (const AnnexaCardHead *head)
{
  float middle = (head->number.y1 + head->number.y2) / 2;

  return !head->is_inline && (middle < head->title.y1 || middle > head->title.y2);
}

/* The order in which numbers of cards rise, that of the page before where these do not tell. @all gets
 * whether all rise. */
static guint
find_order (const AnnexaPageWork *work, GArray *cards, gboolean *all)
{
  guint best = work->cards.side != SIDE_NONE ? work->cards.order : 0;
  gint most;

  find_bands (cards);
  g_array_sort (cards, orders[best]);
  most = count_rises (cards);
  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      gint rises;

      g_array_sort (cards, orders[i]);
      rises = count_rises (cards);
      if (rises > most)
        {
          most = rises;
          best = i;
        }
    }
  *all = most + 1 >= (gint)cards->len;
  return best;
}

/* What the next page needs to know. */
static void
remember (AnnexaPageWork *work, Side side, const GArray *lefts, guint order)
{
  work->cards.side = side;
  work->cards.order = order;
  work->cards.n_columns = MIN (lefts->len, ANNEXA_MAX_CARD_COLUMNS);
  memcpy (work->cards.x, lefts->data, work->cards.n_columns * sizeof (float));
}

static GArray *
make_cards (const GArray *heads)
{
  GArray *cards = g_array_new (FALSE, FALSE, sizeof (AnnexaCard));

  for (guint i = 0; i < heads->len; i++)
    {
      AnnexaCard card = { .head = g_array_index (heads, AnnexaCardHead, i), .has_head = TRUE };

      g_array_append_val (cards, card);
    }
  return cards;
}

/* Whether cards are told by more than their titles: numbers stand on one side of all, and apart from the
 * titles, or the cards beside each other; those of the page before may have told it. */
static gboolean
are_alike (const AnnexaPageWork *work, const GArray *cards, gboolean sure)
{
  gboolean several = FALSE, apart;
  guint n_apart = 0, n_framed = 0, n_bare = 0;
  const AnnexaCard *first;

  for (guint i = 0; i < cards->len; i++)
    {
      const AnnexaCard *card = annexa_card_at (cards, i);

      if (is_behind (&card->head)
          || (!card->framed
              && (side_of (&card->head) != side_of (&annexa_card_at (cards, 0)->head)
                  || is_far (&card->head))))
        return FALSE;
      n_apart += is_apart (&card->head);
      n_bare += card->head.is_bare;
      n_framed += card->framed;
      several = several || card->column > 0;
    }
  first = annexa_card_at (cards, 0);
  if (n_framed < cards->len && (n_apart < cards->len || !several)
      && (sure || (!several && (n_apart < cards->len || n_bare < cards->len))))
    return FALSE;
  /* Titles over parts side by side would be rows of a table. */
  apart = n_apart > 0 || several || work->cards.side != SIDE_NONE || annexa_card_has_parts (work, first);
  return apart
         && (cards->len > 1 || work->cards.side == side_of (&first->head)
             || (is_apart (&first->head) && (first->framed || annexa_card_has_badge (work, &first->head))));
}

/* Whether text runs on from one column of cards to the next. */
static gboolean
run_on (const AnnexaPageWork *work, AnnexaCatalog *catalog, const GArray *cards, const GArray *lefts,
        float from, float end)
{
  g_autoptr (GArray) all = g_array_copy ((GArray *)cards);

  annexa_cards_find_rests (work, catalog, all, lefts, from, end);
  for (guint i = cards->len; i < all->len; i++)
    if (annexa_card_at (all, i)->column > 0)
      return TRUE;
  return FALSE;
}

/* Whether cards are told by nothing but headings. */
static gboolean
is_prose (const GArray *cards)
{
  for (guint i = 0; i < cards->len; i++)
    if (!annexa_card_at (cards, i)->has_head || annexa_card_at (cards, i)->framed
        || is_apart (&annexa_card_at (cards, i)->head))
      return FALSE;
  return TRUE;
}

/* Whether a piece of the row in which the title of @head stands, left of it, names an entry that has the
 * control: 標題 | 8.22 ネットワークの分離. */
static gboolean
is_named (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaCardHead *head)
{
  for (guint s = 0; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);
      g_autofree char *text = NULL, *key = NULL;

      if (span->x2 > head->title.x1 || span->y2 < head->title.y1 || span->y1 > head->title.y2
          || work->role[span->row] != ANNEXA_ROLE_BODY)
        continue;
      text = annexa_rows_text (work->rows, span->first, span->n, NULL);
      key = annexa_fold_key (text);
      if (annexa_catalog_is_cue (catalog, "column-title", key)
          || annexa_catalog_is_cue (catalog, "column-number", key))
        return TRUE;
    }
  return FALSE;
}

/* Whether most cards are forms whose entries have names, one above the other, so that they are tables; others
 * may be sections above these. */
static gboolean
are_forms (const AnnexaPageWork *work, AnnexaCatalog *catalog, const GArray *cards)
{
  guint n = 0, column = 0;

  for (guint i = 0; i < cards->len; i++)
    {
      const AnnexaCard *card = annexa_card_at (cards, i);

      if (!card->head.is_inline || !is_named (work, catalog, &card->head))
        continue;
      if (n > 0 && card->column != column)
        return FALSE;
      column = card->column;
      n++;
    }
  return n * 2 > cards->len;
}

/**
 * annexa_cards_find:
 * @work: a page
 * @catalog: for control numbers and titles
 * @heads: (element-type AnnexaCardHead): what annexa_card_heads_find() says of @work
 * @sure: whether to leave out what other regions may explain: only cards in frames are wanted, or ones that
 * are read from side to side
 * @add: is called for the boxes of the cards that no heading parts, in the order in which they are to be
 * read: number and title of each, and the rest; and which of them make a line together
 * @user_data: for @add
 *
 * Finds cards. Where they stand but one above the other and begin with their numbers, the text reads the same
 * without them.
 */
void
annexa_cards_find (AnnexaPageWork *work, AnnexaCatalog *catalog, const GArray *heads, gboolean sure,
                   AnnexaCardsFound add, gpointer user_data)
{
  g_autoptr (GArray) cards = make_cards (heads), lefts = NULL;
  g_autoptr (GPtrArray) sets = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
  float top = -G_MAXFLOAT, end;
  gboolean framed = TRUE;
  Side side;

  if (cards->len == 0 || !annexa_cards_find_frames (work, cards))
    return;
  lefts = annexa_cards_find_columns (work, cards);
  if (!are_alike (work, cards, sure) || are_forms (work, catalog, cards))
    return;
  side = side_of (&annexa_card_at (cards, 0)->head);
  for (guint i = 0; i < cards->len; i++)
    framed = framed && annexa_card_at (cards, i)->framed;
  annexa_cards_add_frames (work, cards, lefts);
  for (;; top = end)
    {
      g_autoptr (GArray) set = g_array_copy (cards);
      gboolean good = annexa_cards_find_places (work, catalog, set, lefts, top, &end);

      if (set->len == 0 || end <= top)
        break;
      /* Of headings in columns of prose the last may be one that nothing stands beside. */
      if (!good && sure && !framed)
        return;
      if (good)
        {
          gboolean all;
          guint order = find_order (work, set, &all);

          /* Columns of prose are read as such. */
          if ((orders[order] != compare_tops && is_prose (set))
              || (sure && !framed
                  && (orders[order] != compare_tops || !all || run_on (work, catalog, set, lefts, top, end))))
            return;
          remember (work, side, lefts, order);
          /* Down columns, what stands above the first card of one goes on with the last of that before. */
          if (orders[order] == compare_columns)
            annexa_cards_find_rests (work, catalog, set, lefts, top, end);
          g_array_sort (set, orders[order]);
          g_ptr_array_add (sets, g_steal_pointer (&set));
        }
    }
  for (guint a = 0; a < sets->len; a++)
    {
      const GArray *set = g_ptr_array_index (sets, a);
      g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (AnnexaBox));
      g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (AnnexaHeadPart));

      for (guint i = 0; i < set->len; i++)
        annexa_card_add (work, catalog, annexa_card_at (set, i), boxes, parts);
      add (work, catalog, boxes, parts, user_data);
    }
}
