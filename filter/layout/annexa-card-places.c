/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-cards-private.h"

#include <math.h>
#include <string.h>

/* Where each card is: in the frame or shade that is drawn, or as far as white goes about its head and answer.
 */

/* A badge sits on the edge of its card. */
#define NEAR_PT 20.0f
/* Columns of cards have so much white between them at least. */
#define MIN_GUTTER_PT 4.0f
#define MIN_WIDTH_PT 60.0f
/* A heading over several cards is so much larger than their titles. */
#define LARGER 1.1f
/* The answer begins so far below the title. */
#define MAX_BELOW_EM 3.5f
/* A mark behind a title in its line. */
#define MAX_MARK_GLYPHS 8u
#define MIN_ANSWER_CHARS 8
/* A badge is so high. */
#define MAX_BADGE_EM 5.0f

static AnnexaBox
box_of (const AnnexaSpan *span)
{
  return (AnnexaBox){ span->x1, span->y1, span->x2, span->y2 };
}

/* Whether body text stands in @box, glyph by glyph. */
gboolean
annexa_cards_have_ink (const AnnexaPageWork *work, const AnnexaBox *box)
{
  for (guint s = 0; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);

      if (work->role[span->row] != ANNEXA_ROLE_BODY || span->y1 >= box->y2 || span->y2 <= box->y1
          || span->x1 >= box->x2 || span->x2 <= box->x1)
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

/* Whether @box holds the head at @index, no other, and an answer. */
static gboolean
is_frame_of (const AnnexaPageWork *work, const GArray *cards, guint index, const AnnexaBox *box)
{
  const AnnexaCardHead *head = &annexa_card_at (cards, index)->head;
  g_autofree char *text = NULL, *title = NULL;
  guint n_rows, n_title_rows;

  if (box->x2 - box->x1 < MIN_WIDTH_PT || !annexa_box_is_in (box, &head->title))
    return FALSE;
  for (guint i = 0; i < cards->len; i++)
    if (i != index && annexa_box_is_in (box, &annexa_card_at (cards, i)->head.title))
      return FALSE;
  if (!annexa_box_is_in (
          &(AnnexaBox){ box->x1 - NEAR_PT, box->y1 - NEAR_PT, box->x2 + NEAR_PT, box->y2 + NEAR_PT },
          &head->number))
    return FALSE;
  text = annexa_figures_text_in (work, box, &n_rows);
  title = annexa_figures_text_in (work, &head->title, &n_title_rows);
  return g_utf8_strlen (text, -1) >= g_utf8_strlen (title, -1) + MIN_ANSWER_CHARS + (glong)MAX_MARK_GLYPHS;
}

/* Whether each cell of a grid that has text holds the title of one card, or is a badge with its number. */
static gboolean
is_of_cards (const AnnexaPageWork *work, const GArray *cards, const AnnexaGrid *grid)
{
  for (guint c = 0; c < grid->cells->len; c++)
    {
      const AnnexaBox *cell = &g_array_index (grid->cells, AnnexaBox, c);
      guint n = 0;

      for (guint i = 0; i < cards->len; i++)
        {
          const AnnexaCardHead *head = &annexa_card_at (cards, i)->head;

          n += annexa_box_is_in (cell, &head->title)
               || (annexa_box_is_in (cell, &head->number)
                   && cell->y2 - cell->y1 < MAX_BADGE_EM * head->size_pt
                   && cell->y1 < head->title.y1 - head->size_pt / 2);
        }
      if (n != 1 && annexa_cards_have_ink (work, cell))
        return FALSE;
    }
  return TRUE;
}

/* Finds the smallest box that is drawn around each card. FALSE where a title stands in a table. */
gboolean
annexa_cards_find_frames (const AnnexaPageWork *work, GArray *cards)
{
  for (guint g = 0; work->grids != NULL && g < work->grids->len; g++)
    {
      const AnnexaGrid *grid = g_ptr_array_index (work->grids, g);

      if (!grid->columns_ruled)
        continue;
      if (!annexa_grid_has_one_column (grid) && !is_of_cards (work, cards, grid))
        {
          for (guint i = 0; i < cards->len; i++)
            if (annexa_box_is_in (&grid->box, &annexa_card_at (cards, i)->head.title))
              return FALSE;
          continue;
        }
      for (guint i = 0; i < cards->len; i++)
        for (guint c = 0; c <= grid->cells->len; c++)
          {
            AnnexaCard *card = annexa_card_at (cards, i);
            const AnnexaBox *box
                = c < grid->cells->len ? &g_array_index (grid->cells, AnnexaBox, c) : &grid->box;

            if (!annexa_box_is_in (box, &card->head.title)
                || (card->framed
                    && (box->x2 - box->x1) * (box->y2 - box->y1)
                           >= (card->box.x2 - card->box.x1) * (card->box.y2 - card->box.y1))
                || !is_frame_of (work, cards, i, box))
              continue;
            card->box = *box;
            card->framed = TRUE;
          }
    }
  return TRUE;
}

/* Where the text of a card begins: a mark may stand before its title, or its number. */
float
annexa_card_left (const AnnexaPageWork *work, const AnnexaCard *card)
{
  const AnnexaBox *title = &card->head.title;
  float left = title->x1;

  if (card->framed)
    return card->box.x1;
  if (card->head.number.x1 < title->x1)
    left = card->head.number.x1;
  for (guint s = 0; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);

      if (work->role[span->row] == ANNEXA_ROLE_BODY && span->y1 > title->y2 - ANNEXA_CARD_EDGE_PT
          && span->x1 < title->x2 && span->x2 > title->x1)
        return span->y1 < title->y2 + MAX_BELOW_EM * card->head.size_pt && span->x1 > title->x1 - MIN_WIDTH_PT
                   ? MIN (left, span->x1)
                   : left;
    }
  return left;
}

static int
compare_lefts (gconstpointer a, gconstpointer b)
{
  const AnnexaCard *first = a, *second = b;

  if (fabsf (first->left - second->left) > ANNEXA_CARD_EDGE_PT)
    return first->left < second->left ? -1 : 1;
  return annexa_card_top (&first->head) < annexa_card_top (&second->head) ? -1 : 1;
}

/* Numbers the columns of cards from left to right. */
void
annexa_cards_find_columns (GArray *cards)
{
  guint column = 0;

  g_array_sort (cards, compare_lefts);
  for (guint i = 1; i < cards->len; i++)
    {
      if (annexa_card_at (cards, i)->left > annexa_card_at (cards, i - 1)->left + MIN_WIDTH_PT)
        column++;
      annexa_card_at (cards, i)->column = column;
    }
}

/* Whether @span is a heading over several cards: the name of a clause, or of larger type than their titles.
 */
static gboolean
is_barrier (const AnnexaPageWork *work, AnnexaCatalog *catalog, const GArray *cards, const AnnexaSpan *span)
{
  AnnexaBox box = box_of (span);
  g_autofree char *text = NULL, *key = NULL;
  const char *title;
  AnnexaTitleMatch match;
  float left = G_MAXFLOAT, size = 0;

  for (guint i = 0; i < cards->len; i++)
    {
      const AnnexaCard *card = annexa_card_at (cards, i);
      AnnexaBox title_box = card->head.title, number = card->head.number;

      if ((card->framed && annexa_box_is_in (&card->box, &box)) || annexa_box_is_in (&title_box, &box)
          || annexa_box_is_in (&number, &box) || annexa_box_is_in (&box, &number)
          || annexa_box_is_in (&box, &title_box))
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

/* The heights of headings over several cards, from top to bottom. */
GArray *
annexa_cards_find_barriers (const AnnexaPageWork *work, AnnexaCatalog *catalog, const GArray *cards)
{
  GArray *barriers = g_array_new (FALSE, FALSE, sizeof (float));

  for (guint s = 0; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);

      if (work->role[span->row] == ANNEXA_ROLE_BODY && is_barrier (work, catalog, cards, span))
        g_array_append_val (barriers, span->y1);
    }
  return barriers;
}

/* Where the cards that begin at @y end: at the next heading over several, or where the page does. */
float
annexa_cards_end (const AnnexaPageWork *work, const GArray *barriers, float y)
{
  float end = 0;

  for (guint i = 0; i < barriers->len; i++)
    if (g_array_index (barriers, float, i) > y)
      return g_array_index (barriers, float, i);
  for (guint r = 0; r < work->rows->rows->len; r++)
    if (work->role[r] == ANNEXA_ROLE_BODY)
      end = MAX (end, annexa_work_row (work, r)->y2 + ANNEXA_CARD_EDGE_PT);
  return end;
}

/* Gives each card without a frame its place: as far as the next column, where white parts it from that, and
 * down to the next head that stands below. FALSE where the page is no page of cards but a table: the title
 * has its answer beside it, or none. What begins above @from has been read. */
gboolean
annexa_cards_find_places (const AnnexaPageWork *work, GArray *cards, const GArray *barriers, float from)
{
  for (guint i = 0; i < cards->len; i++)
    {
      AnnexaCard *card = annexa_card_at (cards, i);
      const AnnexaBox *title = &card->head.title;
      const AnnexaBox *number = &card->head.number;
      gboolean is_last = number->y1 > title->y2 + card->head.size_pt && number->x1 > title->x1;
      AnnexaBox below = { title->x1, is_last ? title->y2 : MAX (title->y2, number->y2), title->x2, 0 };

      if (card->framed || annexa_card_top (&card->head) < from)
        continue;
      card->box = (AnnexaBox){
        card->left - ANNEXA_CARD_EDGE_PT, annexa_card_top (&card->head), work->right + ANNEXA_CARD_EDGE_PT,
        annexa_cards_end (work, barriers, annexa_card_top (&card->head) + 2 * ANNEXA_CARD_EDGE_PT)
      };
      for (guint k = 0; k < cards->len; k++)
        {
          const AnnexaCard *other = annexa_card_at (cards, k);
          float top = other->framed ? MIN (other->box.y1, annexa_card_top (&other->head))
                                    : annexa_card_top (&other->head);

          if (other->column == card->column && top > title->y1)
            card->box.y2 = MIN (card->box.y2, top);
        }
      for (guint k = cards->len; k > 0; k--)
        {
          const AnnexaCard *other = annexa_card_at (cards, k - 1);
          AnnexaBox gutter = { other->left - MIN_GUTTER_PT, card->box.y1,
                               other->left - ANNEXA_CARD_EDGE_PT / 2, card->box.y2 };

          if (other->column > card->column && !annexa_cards_have_ink (work, &gutter))
            card->box.x2 = MIN (card->box.x2, other->left - ANNEXA_CARD_EDGE_PT);
        }
      if (!annexa_box_is_in (&card->box, &card->head.number))
        return FALSE;
      below.y2 = below.y1 + MAX_BELOW_EM * card->head.size_pt;
      below.y2 = MIN (below.y2, card->box.y2);
      if (!annexa_cards_have_ink (work, &below))
        return FALSE;
      for (guint s = 0; s < work->rows->spans->len; s++)
        {
          const AnnexaSpan *span = annexa_work_span (work, s);
          AnnexaBox box = box_of (span);

          if (work->role[span->row] == ANNEXA_ROLE_BODY && span->n > MAX_MARK_GLYPHS
              && annexa_box_is_in (&card->box, &box) && span->x1 > title->x2
              && span->y1 < title->y2 - ANNEXA_CARD_EDGE_PT && span->y2 > title->y1 + ANNEXA_CARD_EDGE_PT
              && !annexa_box_is_in (&card->head.number, &box))
            return FALSE;
        }
    }
  return TRUE;
}
