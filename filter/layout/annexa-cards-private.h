/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "annexa-figures-private.h"
#include "annexa-regions-private.h"

G_BEGIN_DECLS

/* What heads a card: the title of a control, and the control's number that stands anywhere about it. */
typedef struct
{
  AnnexaBox title;  /* all its lines, with what stands before it in them */
  AnnexaBox number; /* no width where it stands before the title in its line */
  gint control;     /* rises with its number */
  float size_pt;    /* of the title */
  gboolean is_bare; /* the number has no brackets about it, nor the name of a standard */
} AnnexaCardHead;

GArray *annexa_card_heads_find (const AnnexaPageWork *work, AnnexaCatalog *catalog);
gboolean annexa_card_heads_are_apart (const AnnexaCardHead *head);

static inline void
annexa_box_add (AnnexaBox *box, float x1, float y1, float x2, float y2)
{
  box->x1 = MIN (box->x1, x1);
  box->y1 = MIN (box->y1, y1);
  box->x2 = MAX (box->x2, x2);
  box->y2 = MAX (box->y2, y2);
}

#define ANNEXA_CARD_EDGE_PT 1.0f

typedef struct
{
  AnnexaCardHead head;
  AnnexaBox box;
  gboolean framed; /* the box is drawn */
  float left;      /* of what stands in it */
  guint column, band;
} AnnexaCard;

#define annexa_card_at(cards, i) (&g_array_index ((cards), AnnexaCard, (i)))

gboolean annexa_cards_find_frames (const AnnexaPageWork *work, GArray *cards);
float annexa_card_left (const AnnexaPageWork *work, const AnnexaCard *card);
void annexa_cards_find_columns (GArray *cards);
GArray *annexa_cards_find_barriers (const AnnexaPageWork *work, AnnexaCatalog *catalog, const GArray *cards);
float annexa_cards_end (const AnnexaPageWork *work, const GArray *barriers, float y);
gboolean annexa_cards_find_places (const AnnexaPageWork *work, GArray *cards, const GArray *barriers,
                                   float from);

gboolean annexa_cards_have_ink (const AnnexaPageWork *work, const AnnexaBox *box);
void annexa_card_add_parts (const AnnexaPageWork *work, const GArray *cards, guint index, GArray *boxes);

/* Whether the middle of @inner is in @box. */
static inline gboolean
annexa_box_is_in (const AnnexaBox *box, const AnnexaBox *inner)
{
  float x = (inner->x1 + inner->x2) / 2, y = (inner->y1 + inner->y2) / 2;

  return x > box->x1 && x < box->x2 && y > box->y1 && y < box->y2;
}

static inline float
annexa_card_top (const AnnexaCardHead *head)
{
  return MIN (head->title.y1, head->number.y1) - ANNEXA_CARD_EDGE_PT;
}

G_END_DECLS
