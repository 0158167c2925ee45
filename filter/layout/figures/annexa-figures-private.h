/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "layout/annexa-layout-private.h"

G_BEGIN_DECLS

/* What the search for figures and that for the words around them share. */

#define ANNEXA_MAX_CELL_LABEL_CHARS 24

char *annexa_figures_text_in (const AnnexaPageWork *work, const AnnexaBox *box, guint *n_rows);
gboolean annexa_figures_ends_sentence (const char *text);
gboolean annexa_figures_is_reference (AnnexaCatalog *catalog, const char *text);
gboolean annexa_figures_is_control_word (AnnexaCatalog *catalog, const char *text, const AnnexaToken *token);
gboolean annexa_figures_reads_as_heading (AnnexaCatalog *catalog, const char *text);
gboolean annexa_figures_is_cued (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaBox *box);
gboolean annexa_figures_hold_names (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaBox *box);
gboolean annexa_figures_is_wide (const AnnexaPageWork *work, const AnnexaBox *box);
gboolean annexa_figures_has_text (const AnnexaPageWork *work, const AnnexaBox *box);
gboolean annexa_figures_is_flow (const AnnexaPageWork *work, const AnnexaGrid *grid);
gboolean annexa_figures_is_table (const AnnexaPageWork *work, const AnnexaGrid *grid);
gboolean annexa_figures_is_table_above (const AnnexaPageWork *work, AnnexaCatalog *catalog,
                                        const GPtrArray *parts);
void annexa_figures_own_box (AnnexaPageWork *work, const AnnexaBox *box);
void annexa_figures_own_parts (AnnexaPageWork *work, AnnexaCatalog *catalog, AnnexaBox *figure);
void annexa_figures_own_stacks (AnnexaPageWork *work, AnnexaCatalog *catalog);
void annexa_figures_own_between (AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaBox *figure);
void annexa_figures_own_around (AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaBox *figure,
                                gboolean goes_on);

G_END_DECLS
