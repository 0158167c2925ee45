/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "layout/annexa-layout.h"
#include "model/annexa-record.h"

G_BEGIN_DECLS

/* Lines → paragraphs, list items, tables and figures, joined as a reader would. */

typedef struct
{
  const AnnexaLayout *layout;
  AnnexaCatalog *catalog;
  GPtrArray *blocks;                  /* of AnnexaBlock */
  GString *text;                      /* one line a paragraph, item or row */
  guint skip_line, skip_bytes;        /* the bytes that this line begins with are no part of the text */
  guint closing_line, closing_offset; /* the text of the body ends there, or G_MAXUINT */
  guint closing_end;                  /* from which line on there is more of it, or G_MAXUINT */
  /* what is being built */
  GString *open;
  gboolean open_is_item;
  gboolean open_hangs; /* its first line begins with a mark that is left out */
  gint before;         /* index of the last line of the open paragraph, or -1 */
  float open_x1;       /* left edge of its first line */
  float open_text_x1;  /* where its continuation lines began, or -1 */
} AnnexaBlocks;

AnnexaBlocks *annexa_blocks_new (const AnnexaLayout *layout, AnnexaCatalog *catalog);
void annexa_blocks_add_line (AnnexaBlocks *self, guint line);
void annexa_blocks_add_table (AnnexaBlocks *self, guint table, guint first_row, gboolean parties);
void annexa_blocks_add_row (AnnexaBlocks *self, const AnnexaCell *cells, guint n, gboolean goes_on);
void annexa_blocks_append (AnnexaBlocks *self, const char *line);
void annexa_blocks_break (AnnexaBlocks *self);
void annexa_blocks_finish (AnnexaBlocks *self);
void annexa_blocks_free (AnnexaBlocks *self);

gboolean annexa_blocks_is_item (const char *text);
gboolean annexa_blocks_begins_paragraph (const AnnexaBlocks *self, const AnnexaLine *before,
                                         const AnnexaLine *line);
float annexa_blocks_first_word_pt (const AnnexaLine *line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnexaBlocks, annexa_blocks_free)

G_END_DECLS
