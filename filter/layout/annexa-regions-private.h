/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "annexa-layout-private.h"

G_BEGIN_DECLS

/* The ways in which a page may be seen to consist of regions. Each adds the boxes of a run, in reading order.
 */

/* Gets cards that no heading parts: their boxes, and of each the AnnexaHeadPart. */
typedef void (*AnnexaCardsFound) (AnnexaPageWork *work, AnnexaCatalog *catalog, const GArray *boxes,
                                  const GArray *heads, gpointer user_data);

gboolean annexa_regions_has_sentence (const AnnexaPageWork *work, const AnnexaBox *box);
/* (element-type AnnexaCardHead): titles of controls with their numbers, from top to bottom. */
GArray *annexa_card_heads_find (const AnnexaPageWork *work, AnnexaCatalog *catalog);
void annexa_cards_find (AnnexaPageWork *work, AnnexaCatalog *catalog, const GArray *heads, gboolean sure,
                        AnnexaCardsFound add, gpointer user_data);
gboolean annexa_frames_find (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint *from, GArray *boxes);
gboolean annexa_part_panels_find (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint *from,
                                  GArray *boxes);
gboolean annexa_part_panels_find_beside (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint *from,
                                         GArray *boxes);
char *annexa_panel_read (const AnnexaPageWork *work, const AnnexaBox *box);
gboolean annexa_panel_is (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaBox *box,
                          gboolean *named);
gboolean annexa_panels_find (AnnexaPageWork *work, AnnexaCatalog *catalog, GArray *boxes);
GArray *annexa_sheets_find (const AnnexaPageWork *work);
gboolean annexa_dividers_find (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint *from,
                               GArray *boxes);
void annexa_dividers_learn (AnnexaPageWork *work, AnnexaCatalog *catalog);
gboolean annexa_columns_sets_find (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint *from,
                                   GArray *boxes);
gboolean annexa_answer_columns_find (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint *from,
                                     GArray *boxes);
gboolean annexa_head_columns_find (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint *from,
                                   GArray *boxes);
gboolean annexa_language_columns_find (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint *from,
                                       GArray *boxes);

gboolean annexa_flow_columns_find (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint *from,
                                   GArray *boxes);
gboolean annexa_side_heads_find (const AnnexaPageWork *work, AnnexaCatalog *catalog, const gboolean *taken,
                                 guint *from, GArray *boxes);

/* Two columns of headings and answers: rows that keep to both sides of the white before @side, where the
 * second column begins. */
typedef struct
{
  float side;
  guint first, end;
  guint n_both; /* the smaller of the number of lines on either side */
} AnnexaColumnRun;

gboolean annexa_run_of_columns_is_behind (const AnnexaPageWork *work, const AnnexaSpan *span, float side);
gint annexa_run_of_columns_control (const AnnexaPageWork *work, AnnexaCatalog *catalog,
                                    const AnnexaSpan *span, GArray *tokens);
gboolean annexa_run_of_columns_answers (const AnnexaPageWork *work, AnnexaCatalog *catalog,
                                        const AnnexaColumnRun *run, const AnnexaBox *boxes);

G_END_DECLS
