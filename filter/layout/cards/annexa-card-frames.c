/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-cards-private.h"

#include <math.h>

/* What is drawn around cards. */

/* A badge sits on the edge of its card. */
#define NEAR_PT 20.0f
#define MIN_WIDTH_PT 60.0f
#define SAME_SIDE_PT 4.0f
#define MIN_ANSWER_GLYPHS 8u
/* Nobody draws more cards on a page. */
#define MAX_FRAMES 64u

/* Whether @box holds the head at @index, no other, and an answer. */
static gboolean
is_frame_of (const AnnexaPageWork *work, const GArray *cards, guint index, const AnnexaBox *box)
{
  const AnnexaCardHead *head = &annexa_card_at (cards, index)->head;
  AnnexaBox around = { box->x1 - NEAR_PT, box->y1 - NEAR_PT, box->x2 + NEAR_PT, box->y2 + NEAR_PT };
  guint n = 0;

  if (box->x2 - box->x1 < MIN_WIDTH_PT || !annexa_box_is_in (box, &head->title)
      || !annexa_box_is_in (&around, &head->number))
    return FALSE;
  for (guint i = 0; i < cards->len; i++)
    if (i != index && annexa_box_is_in (box, &annexa_card_at (cards, i)->head.title))
      return FALSE;
  for (guint s = 0; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);
      AnnexaBox part = annexa_box_of (span);

      if (work->role[span->row] == ANNEXA_ROLE_BODY && annexa_box_is_in (box, &part)
          && !annexa_boxes_meet (&head->title, &part) && !annexa_box_is_in (&head->number, &part))
        n += span->n;
    }
  return n >= MIN_ANSWER_GLYPHS;
}

/* The cell of @grid that holds the middle of @box, or NULL. */
static const AnnexaBox *
find_cell (const AnnexaGrid *grid, const AnnexaBox *box)
{
  for (guint c = 0; c < grid->cells->len; c++)
    if (annexa_box_is_in (&g_array_index (grid->cells, AnnexaBox, c), box))
      return &g_array_index (grid->cells, AnnexaBox, c);
  return NULL;
}

/* Whether @box is a part of the head of one of @cards. */
static gboolean
is_of_head (const GArray *cards, const AnnexaBox *box)
{
  for (guint i = 0; i < cards->len; i++)
    if (annexa_box_is_in (&annexa_card_at (cards, i)->head.title, box)
        || annexa_box_is_in (&annexa_card_at (cards, i)->head.number, box))
      return TRUE;
  return FALSE;
}

/* Whether text besides heads stands in @grid beside its cell @own, and not in cell @title. */
static gboolean
has_text_beside (const AnnexaPageWork *work, const GArray *cards, const AnnexaGrid *grid,
                 const AnnexaBox *own, const AnnexaBox *title)
{
  for (guint s = 0; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);
      AnnexaBox box = annexa_box_of (span);

      if (work->role[span->row] == ANNEXA_ROLE_BODY && annexa_box_is_in (&grid->box, &box)
          && (box.x1 > own->x2 || box.x2 < own->x1) && box.y1 < own->y2 && box.y2 > own->y1
          && !annexa_box_is_in (title, &box) && !is_of_head (cards, &box))
        return TRUE;
    }
  return FALSE;
}

/* Whether text stands in both of two cells of @grid that are side by side above its cell @own and no wider
 * than that together: names of entries and what they name, in a form that says at its foot which control it
 * is.
 */
static gboolean
has_entries_above (const AnnexaPageWork *work, const AnnexaGrid *grid, const AnnexaBox *own)
{
  for (guint c = 1; c < grid->cells->len; c++)
    {
      const AnnexaBox *name = &g_array_index (grid->cells, AnnexaBox, c - 1), *value = name + 1;

      if (name->x1 < own->x1 - SAME_SIDE_PT || value->x2 > own->x2 + SAME_SIDE_PT
          || name->y2 > own->y1 + SAME_SIDE_PT || value->x1 < name->x2 - SAME_SIDE_PT
          || fabsf (value->y1 - name->y1) > SAME_SIDE_PT)
        continue;
      if (annexa_cards_have_ink (work, name) && annexa_cards_have_ink (work, value))
        return TRUE;
    }
  return FALSE;
}

/* Whether @grid is a table: beside the cell with a title, or with its number, stands another with text, or
 * entries above it. */
static gboolean
is_table (const AnnexaPageWork *work, const GArray *cards, const AnnexaGrid *grid)
{
  for (guint i = 0; i < cards->len; i++)
    {
      const AnnexaCardHead *head = &annexa_card_at (cards, i)->head;
      const AnnexaBox *title = find_cell (grid, &head->title), *number = find_cell (grid, &head->number);

      if (title != NULL
          && (has_entries_above (work, grid, title) || has_text_beside (work, cards, grid, title, title)
              || (number != NULL && number != title && has_text_beside (work, cards, grid, number, title))))
        return TRUE;
    }
  return FALSE;
}

/* Whether the number of @head stands in a box that is drawn around it alone, beside the lines of the answer.
 */
gboolean
annexa_card_has_badge (const AnnexaPageWork *work, const AnnexaCardHead *head)
{
  for (guint g = 0; work->grids != NULL && g < work->grids->len; g++)
    {
      const AnnexaGrid *grid = g_ptr_array_index (work->grids, g);
      guint n = 0, n_beside = 0;

      if (grid->cells->len > 1 || !annexa_box_is_in (&grid->box, &head->number))
        continue;
      for (guint s = 0; s < work->rows->spans->len && n < 2; s++)
        {
          const AnnexaSpan *span = annexa_work_span (work, s);

          n += annexa_frame_holds (&grid->box, span);
          n_beside += span->y1 < grid->box.y2 && span->y2 > grid->box.y1
                      && work->role[span->row] == ANNEXA_ROLE_BODY;
        }
      if (n == 1 && n_beside > 1)
        return TRUE;
    }
  return FALSE;
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
      if (!annexa_grid_has_one_column (grid) && is_table (work, cards, grid))
        return FALSE;
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
  for (guint i = 0; i < cards->len; i++)
    {
      AnnexaCard *card = annexa_card_at (cards, i);
      AnnexaBox box;

      if (!card->framed && annexa_card_find_lines (work, &card->head, &box)
          && is_frame_of (work, cards, i, &box))
        {
          card->box = box;
          card->framed = TRUE;
        }
    }
  return TRUE;
}

/* Whether @box is as wide as a card in a frame, and neither in one nor around one. */
static gboolean
is_like_cards (const GArray *cards, const AnnexaBox *box)
{
  gboolean like = FALSE;

  for (guint i = 0; i < cards->len; i++)
    {
      const AnnexaCard *card = annexa_card_at (cards, i);

      if (annexa_boxes_meet (&card->box, box))
        return FALSE;
      like = like || (card->framed && fabsf (card->box.x2 - card->box.x1 - box->x2 + box->x1) < SAME_SIDE_PT);
    }
  return like;
}

/* Adds boxes like those of @cards that have no head: other cards, or what one goes on with. */
void
annexa_cards_add_frames (const AnnexaPageWork *work, GArray *cards, const GArray *lefts)
{
  for (guint g = 0; work->grids != NULL && g < work->grids->len && cards->len < MAX_FRAMES; g++)
    {
      const AnnexaGrid *grid = g_ptr_array_index (work->grids, g);
      AnnexaCard card = { .box = grid->box, .framed = TRUE, .left = grid->box.x1 };

      if (!annexa_grid_has_one_column (grid) || !is_like_cards (cards, &grid->box)
          || !annexa_cards_have_ink (work, &grid->box))
        continue;
      while (card.column + 1 < lefts->len
             && g_array_index (lefts, float, card.column + 1) <= card.left + SAME_SIDE_PT)
        card.column++;
      g_array_append_val (cards, card);
    }
}
