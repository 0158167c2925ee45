/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "layout/figures/annexa-figures-private.h"
#include "layout/annexa-regions-private.h"

G_BEGIN_DECLS

/* What heads a card: the title of a control, and the control's number that stands anywhere about it. */
typedef struct
{
  AnnexaBox title;                /* all its lines, with what stands before and behind it in them */
  AnnexaBox number;               /* as the title, where the number stands before it in its line */
  const AnnexaStandard *standard; /* of numbers apart from their titles */
  gint control;                   /* rises with its number */
  float size_pt;                  /* of the title */
  float distance_pt;              /* of the number from the title */
  gboolean is_inline;             /* the number stands before the title in its line */
  gboolean is_bare;               /* the number has no brackets about it, nor the name of a standard */
} AnnexaCardHead;

typedef struct
{
  AnnexaCardHead head;
  gboolean has_head; /* else it goes on with the card before */
  AnnexaBox box;
  gboolean framed; /* the box is drawn */
  float left;      /* of what stands in it */
  guint column, band;
} AnnexaCard;

#define ANNEXA_CARD_EDGE_PT 1.0f
/* A mark behind a title in its line. */
#define ANNEXA_CARD_MARK_GLYPHS 8u
#define annexa_card_at(cards, i) (&g_array_index ((cards), AnnexaCard, (i)))

/* The number of a control that stands by itself, or in a line beside its title. */
typedef struct
{
  guint span, first, n; /* glyphs of a span, its first or its last */
  const char *id;
  AnnexaBox box;
  float distance_pt; /* of the title that it is used for */
  gboolean used, is_bare;
  gboolean is_last; /* in a line of text, which must be the title */
} AnnexaCardNumber;

#define ANNEXA_CARD_NUMBER_GLYPHS 32u
#define ANNEXA_CARD_TITLE_GLYPHS 90u
/* A page with more numbers, or titles with their numbers, is a list. */
#define ANNEXA_MAX_CARD_NUMBERS 64u

gboolean annexa_card_numbers_may_be_in (const AnnexaPageWork *work, guint first, guint n);
GArray *annexa_card_numbers_find (const AnnexaPageWork *work, AnnexaCatalog *catalog, GArray *tokens);
void annexa_card_numbers_cut (const AnnexaPageWork *work, AnnexaCatalog *catalog, GArray *tokens,
                              AnnexaCardNumber *number);
const AnnexaStandard *annexa_card_numbers_standard (AnnexaCatalog *catalog, const GArray *numbers,
                                                    gboolean bare);
const char *annexa_card_numbers_read_inline (AnnexaCatalog *catalog, const char *text, GArray *tokens,
                                             const char **title);
gboolean annexa_card_find_lines (const AnnexaPageWork *work, const AnnexaCardHead *head, AnnexaBox *box);
gboolean annexa_card_has_badge (const AnnexaPageWork *work, const AnnexaCardHead *head);
gboolean annexa_cards_find_frames (const AnnexaPageWork *work, GArray *cards);
GArray *annexa_cards_find_columns (const AnnexaPageWork *work, GArray *cards);
void annexa_cards_add_frames (const AnnexaPageWork *work, GArray *cards, const GArray *lefts);
gboolean annexa_cards_find_places (const AnnexaPageWork *work, AnnexaCatalog *catalog, GArray *cards,
                                   const GArray *lefts, float from, float *end);
void annexa_cards_find_rests (const AnnexaPageWork *work, AnnexaCatalog *catalog, GArray *cards,
                              const GArray *lefts, float from, float end);
gboolean annexa_cards_have_ink (const AnnexaPageWork *work, const AnnexaBox *box);
gboolean annexa_card_has_parts (const AnnexaPageWork *work, const AnnexaCard *card);
void annexa_card_add (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaCard *card,
                      GArray *boxes, GArray *heads);

static inline void
annexa_box_add (AnnexaBox *box, const AnnexaBox *other)
{
  box->x1 = MIN (box->x1, other->x1);
  box->y1 = MIN (box->y1, other->y1);
  box->x2 = MAX (box->x2, other->x2);
  box->y2 = MAX (box->y2, other->y2);
}

static inline AnnexaBox
annexa_box_of (const AnnexaSpan *span)
{
  return (AnnexaBox){ span->x1, span->y1, span->x2, span->y2 };
}

/* Whether the middle of @inner is in @box. */
static inline gboolean
annexa_box_is_in (const AnnexaBox *box, const AnnexaBox *inner)
{
  float x = (inner->x1 + inner->x2) / 2, y = (inner->y1 + inner->y2) / 2;

  return x > box->x1 && x < box->x2 && y > box->y1 && y < box->y2;
}

static inline gboolean
annexa_boxes_meet (const AnnexaBox *a, const AnnexaBox *b)
{
  return a->x1 < b->x2 && a->x2 > b->x1 && a->y1 < b->y2 && a->y2 > b->y1;
}

/* Where the text of a card begins. */
static inline float
annexa_card_top (const AnnexaCard *card)
{
  return card->has_head ? MIN (card->head.title.y1, card->head.number.y1) - ANNEXA_CARD_EDGE_PT
                        : card->box.y1;
}

/* Where a card begins: the frame may be above the text. */
static inline float
annexa_card_edge (const AnnexaCard *card)
{
  return card->framed ? MIN (annexa_card_top (card), card->box.y1) : annexa_card_top (card);
}

G_END_DECLS
