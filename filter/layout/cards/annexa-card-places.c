/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-cards-private.h"

#include <math.h>
#include <string.h>

/* Where each card is: in the frame or shade that is drawn, or as far as white goes about its head and answer.
 */

/* Columns of cards have so much white between them at least. */
#define MIN_GUTTER_PT 4.0f
#define MIN_WIDTH_PT 60.0f
#define SAME_SIDE_PT 4.0f
/* A heading over several cards is so much larger than their titles. */
#define LARGER 1.1f
/* The answer begins so far below the title. */
#define MAX_BELOW_EM 3.5f

static gboolean
is_body (const AnnexaPageWork *work, const AnnexaSpan *span)
{
  return work->role[span->row] == ANNEXA_ROLE_BODY;
}

/* Whether body text stands in @box, glyph by glyph. */
gboolean
annexa_cards_have_ink (const AnnexaPageWork *work, const AnnexaBox *box)
{
  for (guint s = 0; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);
      AnnexaBox whole = annexa_box_of (span);

      if (!is_body (work, span) || !annexa_boxes_meet (&whole, box))
        continue;
      for (guint i = span->first; i < span->first + span->n; i++)
        {
          const AnnexaGlyph *glyph = annexa_rows_glyph (work->rows, i);
          float middle = (glyph->y1 + glyph->y2) / 2;

          if (glyph->x1 < box->x2 && glyph->x2 > box->x1 && middle > box->y1 && middle < box->y2
              && !g_unichar_isspace (glyph->ch))
            return TRUE;
        }
    }
  return FALSE;
}

/* Where the text of a card begins: a mark may stand before its title, or its number. */
static float
find_left (const AnnexaPageWork *work, const AnnexaCard *card)
{
  const AnnexaBox *title = &card->head.title;
  float left = MIN (title->x1, card->head.number.x1);

  if (card->framed)
    return card->box.x1;
  if (card->head.number.y2 < title->y1 && card->head.number.x1 < title->x1 - MIN_WIDTH_PT)
    left = title->x1;
  for (guint s = 0; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);

      if (is_body (work, span) && span->y1 > title->y2 - ANNEXA_CARD_EDGE_PT && span->x1 < title->x2
          && span->x2 > title->x1)
        return span->y1 < title->y2 + MAX_BELOW_EM * card->head.size_pt && span->x1 > title->x1 - MIN_WIDTH_PT
                   ? MIN (left, span->x1)
                   : left;
    }
  return left;
}

static int
compare_floats (gconstpointer a, gconstpointer b)
{
  const float *first = a, *second = b;

  return *first < *second ? -1 : *first > *second;
}

/* Whether other cards of the page before, or none, stand near @x. */
static gboolean
is_new_column (const GArray *lefts, float x)
{
  for (guint i = 0; i < lefts->len; i++)
    if (fabsf (g_array_index (lefts, float, i) - x) < MIN_WIDTH_PT)
      return FALSE;
  return TRUE;
}

/* Finds where the columns of cards begin, from left to right, those of the page before among them, and which
 * card is in which. Returns: (transfer full) (element-type float) */
GArray *
annexa_cards_find_columns (const AnnexaPageWork *work, GArray *cards)
{
  GArray *lefts = g_array_new (FALSE, FALSE, sizeof (float));

  for (guint i = 0; i < cards->len; i++)
    {
      AnnexaCard *card = annexa_card_at (cards, i);

      card->left = find_left (work, card);
      g_array_append_val (lefts, card->left);
    }
  g_array_sort (lefts, compare_floats);
  for (guint i = lefts->len; i > 1; i--)
    if (g_array_index (lefts, float, i - 1) < g_array_index (lefts, float, i - 2) + MIN_WIDTH_PT)
      g_array_remove_index (lefts, i - 1);
  for (guint i = 0; i < work->cards.n_columns; i++)
    if (is_new_column (lefts, work->cards.x[i]))
      g_array_append_val (lefts, work->cards.x[i]);
  g_array_sort (lefts, compare_floats);
  for (guint i = 0; i < cards->len; i++)
    {
      AnnexaCard *card = annexa_card_at (cards, i);

      card->column = 0;
      while (card->column + 1 < lefts->len && g_array_index (lefts, float, card->column + 1) <= card->left)
        card->column++;
    }
  return lefts;
}

/* Whether @span is a heading over several cards: the name of a clause, or of larger type than their titles.
 */
static gboolean
is_barrier (const AnnexaPageWork *work, AnnexaCatalog *catalog, const GArray *cards, const AnnexaSpan *span)
{
  AnnexaBox box = annexa_box_of (span);
  g_autofree char *text = NULL, *key = NULL;
  const char *title;
  AnnexaTitleMatch match;
  float left = G_MAXFLOAT, size = 0;

  for (guint i = 0; i < cards->len; i++)
    {
      const AnnexaCard *card = annexa_card_at (cards, i);

      if (card->framed && annexa_box_is_in (&card->box, &box))
        return FALSE;
      if (!card->has_head)
        continue;
      if (annexa_boxes_meet (&card->head.title, &box) || annexa_boxes_meet (&card->head.number, &box))
        return FALSE;
      left = MIN (left, card->left);
      size = MAX (size, card->head.size_pt);
    }
  if (span->x1 > left + MIN_WIDTH_PT)
    return FALSE;
  if (span->size_pt > LARGER * size)
    return TRUE;
  text = annexa_rows_text (work->rows, span->first, span->n, NULL);
  title = strchr (text, ' ');
  key = annexa_fold_key (title != NULL ? title + 1 : text);
  return annexa_catalog_match_title (catalog, key, FALSE, &match, 1) > 0 && match.item->is_clause;
}

/* Where the cards that begin at @y end: at the next heading over several, or where the page does. */
static float
find_end (const AnnexaPageWork *work, AnnexaCatalog *catalog, const GArray *cards, float y)
{
  float end = 0;

  for (guint s = 0; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);

      if (!is_body (work, span))
        continue;
      if (span->y1 > y && is_barrier (work, catalog, cards, span))
        return span->y1;
      end = MAX (end, span->y2 + ANNEXA_CARD_EDGE_PT);
    }
  return end;
}

/* Whether @span runs over the left side of a card that stands beside others: it is none of its text. Over it
 * a heading is centred. */
static gboolean
runs_across (const AnnexaCard *card, const AnnexaSpan *span)
{
  return card->column > 0 && span->x1 < card->box.x1 - span->size_pt
         && span->x2 > card->box.x1 + span->size_pt;
}

/* Whether an answer begins near below the title. */
static gboolean
has_text_below (const AnnexaPageWork *work, const AnnexaCard *card)
{
  AnnexaBox below = card->head.title;

  below.y1 = below.y2;
  below.y2 += MAX_BELOW_EM * card->head.size_pt;
  below.y2 = MIN (below.y2, card->box.y2);
  /* A badge may stand between both. */
  if (annexa_card_has_badge (work, &card->head))
    below.x2 = card->box.x2;
  for (guint s = 0; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);
      AnnexaBox box = annexa_box_of (span);

      if (is_body (work, span) && annexa_boxes_meet (&box, &below) && !runs_across (card, span)
          && !annexa_boxes_meet (&box, &card->head.number) && !annexa_boxes_meet (&box, &card->head.title))
        return TRUE;
    }
  return FALSE;
}

/* Whether text of some length stands beside the title: the answer of a table, or of a heading at its side. */
static gboolean
has_text_beside (const AnnexaPageWork *work, const AnnexaCard *card)
{
  const AnnexaBox *title = &card->head.title;

  for (guint s = 0; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);
      AnnexaBox box = annexa_box_of (span);

      if (is_body (work, span) && span->n > ANNEXA_CARD_MARK_GLYPHS && annexa_box_is_in (&card->box, &box)
          && span->x1 > title->x2 && span->y1 < title->y2 - ANNEXA_CARD_EDGE_PT
          && span->y2 > title->y1 + ANNEXA_CARD_EDGE_PT && !annexa_box_is_in (&card->head.number, &box))
        return TRUE;
    }
  return FALSE;
}

/* Moves the left side of a card of the first column to where its lines begin: a quotation or a list right
 * below the title may be set in against what follows. */
static void
leave_no_line (const AnnexaPageWork *work, AnnexaCard *card)
{
  const float edge = card->box.x1;

  for (guint s = 0; card->column == 0 && s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);

      if (is_body (work, span) && span->y1 > card->box.y1 && span->y2 < card->box.y2 && span->x1 < edge
          && span->x2 > edge + span->size_pt)
        card->box.x1 = MIN (card->box.x1, span->x1 - ANNEXA_CARD_EDGE_PT);
    }
}

/* Gives a card without a frame its height, and its width as far as white parts it from the next column. */
static void
find_place (const AnnexaPageWork *work, const GArray *cards, const GArray *lefts, AnnexaCard *card)
{
  card->box.x1 = card->left - ANNEXA_CARD_EDGE_PT;
  card->box.y1 = annexa_card_top (card);
  card->box.x2 = MAX (work->right, card->head.number.x2) + ANNEXA_CARD_EDGE_PT;
  for (guint k = 0; k < cards->len; k++)
    {
      const AnnexaCard *other = annexa_card_at (cards, k);

      if (other->column == card->column && annexa_card_top (other) > card->head.title.y1)
        card->box.y2 = MIN (card->box.y2, annexa_card_edge (other));
    }
  leave_no_line (work, card);
  for (guint c = lefts->len; c > card->column + 1; c--)
    {
      float x = g_array_index (lefts, float, c - 1);
      AnnexaBox gutter = { x - MIN_GUTTER_PT, card->box.y1, x - ANNEXA_CARD_EDGE_PT / 2, card->box.y2 };

      if (!annexa_cards_have_ink (work, &gutter))
        card->box.x2 = MIN (card->box.x2, x - ANNEXA_CARD_EDGE_PT);
    }
}

/**
 * annexa_cards_find_places:
 * @work: a page
 * @catalog: for the names of clauses
 * @cards: whose frames are known; gets those that begin at @from and which no heading parts
 * @lefts: (element-type float): where their columns begin
 * @from: what is above has been read
 * @end: (out): where they end
 *
 * Returns: whether the page is one of cards; else it is a table, where the title has its answer beside it, or
 * none
 */
gboolean
annexa_cards_find_places (const AnnexaPageWork *work, AnnexaCatalog *catalog, GArray *cards,
                          const GArray *lefts, float from, float *end)
{
  float top = G_MAXFLOAT;

  for (guint i = 0; i < cards->len; i++)
    if (annexa_card_top (annexa_card_at (cards, i)) >= from)
      top = MIN (top, annexa_card_top (annexa_card_at (cards, i)));
  *end = top < G_MAXFLOAT ? find_end (work, catalog, cards, top + 2 * ANNEXA_CARD_EDGE_PT) : top;
  for (guint i = cards->len; i > 0; i--)
    if (annexa_card_top (annexa_card_at (cards, i - 1)) < from
        || annexa_card_top (annexa_card_at (cards, i - 1)) > *end)
      g_array_remove_index (cards, i - 1);
  for (guint i = 0; i < cards->len; i++)
    if (!annexa_card_at (cards, i)->framed)
      {
        annexa_card_at (cards, i)->box.y2 = *end;
        find_place (work, cards, lefts, annexa_card_at (cards, i));
      }
  for (guint i = 0; i < cards->len; i++)
    {
      AnnexaCard *card = annexa_card_at (cards, i);

      if (card->framed)
        continue;
      /* One that goes over several columns ends those above it. */
      for (guint k = 0; k < cards->len; k++)
        {
          const AnnexaCard *other = annexa_card_at (cards, k);

          if (other->box.x1 < card->box.x2 - SAME_SIDE_PT && other->box.x2 > card->box.x1 + SAME_SIDE_PT
              && annexa_card_top (other) > card->head.title.y1)
            card->box.y2 = MIN (card->box.y2, annexa_card_edge (other));
        }
      if (!annexa_box_is_in (&card->box, &card->head.number) || !has_text_below (work, card)
          || has_text_beside (work, card))
        return FALSE;
    }
  return cards->len > 0;
}

/* How far above @top the columns that begin at @lefts go: to what stands across them, or heads several. */
static float
find_top (const AnnexaPageWork *work, AnnexaCatalog *catalog, const GArray *cards, const GArray *lefts,
          float from, float top)
{
  float highest = from;

  for (guint s = 0; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);
      gboolean across = span->y1 < from;

      if (!is_body (work, span) || span->y2 > top)
        continue;
      for (guint c = 1; c < lefts->len && !across; c++)
        across = span->x1 < g_array_index (lefts, float, c) - MIN_GUTTER_PT
                 && span->x2 > g_array_index (lefts, float, c);
      if (across || is_barrier (work, catalog, cards, span))
        highest = MAX (highest, span->y2);
    }
  return highest;
}

/* Adds what stands in a column above its first card, or in one without cards: it goes on with the card
 * before.
 * @from is where what was read ends, and @end where the cards do.  */
void
annexa_cards_find_rests (const AnnexaPageWork *work, AnnexaCatalog *catalog, GArray *cards,
                         const GArray *lefts, float from, float end)
{
  guint n = cards->len;
  float top = G_MAXFLOAT;

  for (guint i = 0; i < n; i++)
    top = MIN (top, annexa_card_edge (annexa_card_at (cards, i)));
  top = find_top (work, catalog, cards, lefts, from, top);
  for (guint c = lefts->len; c > 0; c--)
    {
      AnnexaCard rest = { .column = c - 1 };
      float right = c < lefts->len ? g_array_index (lefts, float, c) : work->right + 2 * ANNEXA_CARD_EDGE_PT;

      rest.box = (AnnexaBox){ g_array_index (lefts, float, c - 1) - ANNEXA_CARD_EDGE_PT, top,
                              right - ANNEXA_CARD_EDGE_PT, end };
      for (guint i = 0; i < n; i++)
        if (annexa_card_at (cards, i)->column == c - 1)
          rest.box.y2 = MIN (rest.box.y2, annexa_card_edge (annexa_card_at (cards, i)));
      if (!annexa_cards_have_ink (work, &rest.box))
        continue;
      g_array_append_val (cards, rest);
    }
}
