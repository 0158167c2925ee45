/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-cards-private.h"

/* Parts of a card side by side, what the provider does and what is asked of the customer: captions that all
 * cards repeat stand in one row, and each part goes on below its own. */

#define MAX_CAPTION_GLYPHS 18u
#define GUTTER_PT 3.0f

/* A row of two captions in a card. */
typedef struct
{
  const AnnexaSpan *left, *right; /* NULL where there is none */
} Captions;

/* The first row below the title that two short pieces make. */
static Captions
find_captions (const AnnexaPageWork *work, const AnnexaCard *card)
{
  for (guint r = 0; r < work->rows->rows->len; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);
      Captions found = { NULL, NULL };
      guint n = 0;

      if (work->role[r] != ANNEXA_ROLE_BODY || row->y2 < card->box.y1 || row->y1 > card->box.y2)
        continue;
      for (guint s = row->first_span; s < row->first_span + row->n_spans; s++)
        {
          const AnnexaSpan *span = annexa_work_span (work, s);
          AnnexaBox box = { span->x1, span->y1, span->x2, span->y2 };

          if (!annexa_box_is_in (&card->box, &box) || annexa_box_is_in (&card->head.title, &box)
              || annexa_box_is_in (&card->head.number, &box))
            continue;
          n++;
          found = (Captions){ n == 1 ? span : found.left, span };
        }
      if (n == 2 && found.left->y1 > card->head.title.y1 && found.left->n <= MAX_CAPTION_GLYPHS
          && found.right->n <= MAX_CAPTION_GLYPHS)
        return found;
    }
  return (Captions){ NULL, NULL };
}

static gboolean
are_same (const AnnexaPageWork *work, const AnnexaSpan *a, const AnnexaSpan *b)
{
  g_autofree char *first = annexa_rows_text (work->rows, a->first, a->n, NULL);
  g_autofree char *second = annexa_rows_text (work->rows, b->first, b->n, NULL);

  return g_str_equal (first, second);
}

/* Whether another card has the same captions. */
static gboolean
are_repeated (const AnnexaPageWork *work, const GArray *cards, guint index, const Captions *captions)
{
  for (guint i = 0; i < cards->len; i++)
    {
      Captions other
          = i != index ? find_captions (work, annexa_card_at (cards, i)) : (Captions){ NULL, NULL };

      if (other.left != NULL && are_same (work, captions->left, other.left)
          && are_same (work, captions->right, other.right))
        return TRUE;
    }
  return FALSE;
}

/* Adds what a card holds besides its head: what is above the captions of parts side by side, and each part.
 */
void
annexa_card_add_parts (const AnnexaPageWork *work, const GArray *cards, guint index, GArray *boxes)
{
  AnnexaBox whole = annexa_card_at (cards, index)->box, left, right, gutter;
  Captions captions = find_captions (work, annexa_card_at (cards, index));

  if (captions.left != NULL && are_repeated (work, cards, index, &captions))
    {
      left = right = whole;
      left.y1 = right.y1 = MIN (captions.left->y1, captions.right->y1) - ANNEXA_CARD_EDGE_PT;
      left.x2 = right.x1 = captions.right->x1 - ANNEXA_CARD_EDGE_PT;
      gutter = (AnnexaBox){ left.x2 - GUTTER_PT, left.y1, left.x2, left.y2 };
      if (!annexa_cards_have_ink (work, &gutter))
        {
          whole.y2 = left.y1;
          g_array_append_val (boxes, whole);
          g_array_append_val (boxes, left);
          g_array_append_val (boxes, right);
          return;
        }
    }
  g_array_append_val (boxes, whole);
}
