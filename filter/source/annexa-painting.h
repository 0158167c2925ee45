/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "annexa-objects.h"

G_BEGIN_DECLS

/* What a page paints besides text, as far as tables, figures and lists need it: boxes with sides along the
 * page's. Rules are thin boxes; a frame is four of them. */

typedef struct
{
  float x1, y1, x2, y2; /* points from the top left of the page as displayed */
  guint32 color;        /* 0xRRGGBB */
  guint8 opacity;       /* 255 hides what is below */
} AnnexaPaintedBox;

typedef struct
{
  float width_pt, height_pt;
  GArray *boxes; /* of AnnexaPaintedBox, in the order in which they are painted */
  GArray *dots;  /* of AnnexaPaintedBox: around small discs, rings and squares, such as bullets */
} AnnexaPainting;

AnnexaPainting *annexa_painting_new (float width_pt, float height_pt);
AnnexaPainting *annexa_painting_read (AnnexaObjects *objects, guint page);
void annexa_painting_turn (AnnexaPainting *self, guint quarter_turns);
void annexa_painting_free (AnnexaPainting *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnexaPainting, annexa_painting_free)

G_END_DECLS
