/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-cards-private.h"

#include <string.h>

/* What a card consists of: the head, which may stand beside the answer, and the answer, which may have parts
 * side by side, what the provider does and what is asked of the customer. */

#define MIN_WHITE_PT 3.0f
/* Captions of parts are no longer. */
#define MAX_CAPTION_GLYPHS 18u
/* Of what stands below a number the first line is this near, in type sizes of the title. */
#define MAX_NOTE_GAP_EM 1.2f

static void
add (GArray *boxes, GArray *heads, AnnexaBox box, AnnexaHeadPart part)
{
  g_array_append_val (boxes, box);
  g_array_append_val (heads, part);
}

static AnnexaBox
grown (AnnexaBox box)
{
  return (AnnexaBox){ box.x1 - ANNEXA_CARD_EDGE_PT, box.y1 - ANNEXA_CARD_EDGE_PT,
                      box.x2 + ANNEXA_CARD_EDGE_PT, box.y2 + ANNEXA_CARD_EDGE_PT };
}

/* Whether @span is body text of the card besides its head. */
static gboolean
is_of_answer (const AnnexaPageWork *work, const AnnexaCard *card, const AnnexaSpan *span)
{
  AnnexaBox box = annexa_box_of (span);

  return work->role[span->row] == ANNEXA_ROLE_BODY && annexa_box_is_in (&card->box, &box)
         && !annexa_box_is_in (&card->head.title, &box) && !annexa_box_is_in (&card->head.number, &box);
}

/* Makes @head the side of a card in which its title stands alone, the answer beside it over the whole height.
 */
static void
find_side (const AnnexaPageWork *work, const AnnexaCard *card, AnnexaBox *head)
{
  const AnnexaBox *title = &card->head.title;
  AnnexaBox side = card->box;
  float x1 = G_MAXFLOAT, x2 = -G_MAXFLOAT;
  gboolean right;

  for (guint s = 0; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);

      if (!is_of_answer (work, card, span) || span->n <= ANNEXA_CARD_MARK_GLYPHS
          || (span->x1 < title->x2 && span->x2 > title->x1))
        continue;
      x1 = MIN (x1, span->x1);
      x2 = MAX (x2, span->x2);
    }
  right = x1 > title->x2;
  if (x1 > x2 || (!right && x2 > title->x1))
    return;
  if (right)
    side.x2 = x1 - MIN_WHITE_PT / 2;
  else
    side.x1 = x2 + MIN_WHITE_PT / 2;
  for (guint s = 0; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);

      if (is_of_answer (work, card, span) && span->x1 < side.x2 && span->x2 > side.x1
          && (span->x1 < side.x1 || span->x2 > side.x2 || span->n > MAX_CAPTION_GLYPHS))
        return;
    }
  if (!annexa_regions_has_sentence (work, &side))
    *head = side;
}

/* Finds the height below which parts of an answer stand side by side, and where the second begins: at a row
 * of two captions, below which nothing runs over the white between them. What is in @head is none of it. */
static gboolean
find_parts (const AnnexaPageWork *work, const AnnexaCard *card, const AnnexaBox *head, float *x, float *y)
{
  for (guint r = 0; r < work->rows->rows->len; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);
      const AnnexaSpan *left = NULL, *right = NULL;
      AnnexaBox gutter, both[2];
      guint n = 0;

      if (work->role[r] != ANNEXA_ROLE_BODY || row->y2 < card->box.y1 || row->y1 > card->box.y2)
        continue;
      for (guint s = row->first_span; s < row->first_span + row->n_spans; s++)
        if (is_of_answer (work, card, annexa_work_span (work, s))
            && !annexa_frame_holds (head, annexa_work_span (work, s)))
          {
            n++;
            left = left == NULL ? annexa_work_span (work, s) : left;
            right = annexa_work_span (work, s);
          }
      if (n == 1 || n > 2)
        return FALSE;
      if (n == 0)
        continue;
      *x = right->x1 - ANNEXA_CARD_EDGE_PT;
      *y = MIN (left->y1, right->y1) - ANNEXA_CARD_EDGE_PT;
      gutter = (AnnexaBox){ *x - MIN_WHITE_PT, *y, *x, card->box.y2 };
      both[0] = (AnnexaBox){ card->box.x1, *y, *x, card->box.y2 };
      both[1] = (AnnexaBox){ *x, *y, card->box.x2, card->box.y2 };
      return left->n <= MAX_CAPTION_GLYPHS && right->n <= MAX_CAPTION_GLYPHS
             && !annexa_cards_have_ink (work, &gutter) && annexa_regions_has_sentence (work, &both[0])
             && annexa_regions_has_sentence (work, &both[1]);
    }
  return FALSE;
}

/* Whether parts of the answer of a card in a frame stand side by side. */
gboolean
annexa_card_has_parts (const AnnexaPageWork *work, const AnnexaCard *card)
{
  AnnexaBox head = grown (card->head.title);
  float x, y;

  return card->framed && find_parts (work, card, &head, &x, &y);
}

/* Whether @span names a standard or a control. */
static gboolean
refers (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaSpan *span)
{
  g_autofree char *text = NULL;
  g_autoptr (GArray) tokens = NULL;

  if (span->n > ANNEXA_CARD_NUMBER_GLYPHS || !annexa_card_numbers_may_be_in (work, span->first, span->n))
    return FALSE;
  text = annexa_rows_text (work->rows, span->first, span->n, NULL);
  tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  annexa_catalog_lex (catalog, text, strlen (text), tokens);
  for (guint t = 0; t < tokens->len; t++)
    if (g_array_index (tokens, AnnexaToken, t).kind == ANNEXA_TOKEN_LABEL
        || g_array_index (tokens, AnnexaToken, t).kind == ANNEXA_TOKEN_STANDARD)
      return TRUE;
  return FALSE;
}

/* Makes @note what stands right below a number in a column of its own, of other numbers of its control:
 * （2022年版：5.1）. It is of the head, and beside the answer. */
static gboolean
find_note (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaCard *card, AnnexaBox *note)
{
  const AnnexaBox *number = &card->head.number;
  gboolean found = FALSE;

  *note = *number;
  for (guint s = 0; !card->head.is_inline && number->x2 <= card->head.title.x1 && s < work->rows->spans->len;
       s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);
      const AnnexaBox box = annexa_box_of (span);

      if (box.y1 > note->y2 + MAX_NOTE_GAP_EM * card->head.size_pt)
        break;
      if (!is_of_answer (work, card, span) || box.y1 + ANNEXA_CARD_EDGE_PT < note->y2
          || box.x2 > card->head.title.x1 || box.x2 < number->x1 || box.x1 > number->x2
          || !refers (work, catalog, span))
        continue;
      if (found)
        annexa_box_add (note, &box);
      else
        *note = box;
      found = TRUE;
    }
  return found;
}

/* Adds what a card consists of, in the order in which it is to be read. */
void
annexa_card_add (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaCard *card, GArray *boxes,
                 GArray *heads)
{
  AnnexaBox whole = card->box, head = grown (card->head.title), part;
  float x, y;

  if (!card->has_head)
    {
      add (boxes, heads, whole, ANNEXA_HEAD_NONE);
      return;
    }
  if (!card->head.is_inline)
    add (boxes, heads, grown (card->head.number), ANNEXA_HEAD_PART);
  find_side (work, card, &head);
  add (boxes, heads, head, ANNEXA_HEAD_END);
  if (find_note (work, catalog, card, &part))
    add (boxes, heads, grown (part), ANNEXA_HEAD_NONE);
  if (find_parts (work, card, &head, &x, &y))
    {
      part = whole;
      part.y2 = y;
      add (boxes, heads, part, ANNEXA_HEAD_NONE);
      part = whole;
      part.y1 = y;
      part.x2 = x;
      add (boxes, heads, part, ANNEXA_HEAD_NONE);
      whole.y1 = y;
      whole.x1 = x;
    }
  add (boxes, heads, whole, ANNEXA_HEAD_NONE);
}
