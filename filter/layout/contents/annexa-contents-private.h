/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "layout/annexa-layout-private.h"

G_BEGIN_DECLS

/* So many entries make a table of contents when they have no leaders. */
#define ANNEXA_MIN_PLAIN_ENTRIES 5

/* A row of the body, as the search for contents sees it. There is one for every row of the document. */
typedef struct
{
  guint page, row; /* indexes */
  guint entry_page : 20;
  guint n_unit : 6; /* bytes of a word behind the page number */
  guint entry : 1, leaders : 1;
  guint numbered : 1; /* ends in a number that white space parts from the text */
} AnnexaContentsRow;

gpointer annexa_contents_gather (GPtrArray *works, AnnexaCatalog *catalog, GArray *rows,
                                 GHashTable *last_index);
gboolean annexa_contents_read_number (const char *text, guint *value);
char *annexa_contents_entry_text (const char *text, guint n_unit);
gboolean annexa_contents_is_cut (const char *text, guint n_unit);
gboolean annexa_contents_is_heading (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint row);
void annexa_contents_step (GPtrArray *works, const GArray *rows, guint i);
void annexa_contents_mark_range (GPtrArray *works, GArray *rows, guint first, guint last, GArray *entries);
void annexa_contents_mark_numbers (GPtrArray *works, GArray *rows, guint heading, AnnexaCatalog *catalog,
                                   GArray *entries);
gboolean annexa_contents_has_sentence (const char *text);
void annexa_contents_mark_repeated (GPtrArray *works, GArray *rows, GHashTable *last_index,
                                    AnnexaCatalog *catalog, GArray *entries);

G_END_DECLS
