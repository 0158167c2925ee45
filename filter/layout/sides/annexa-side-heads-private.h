/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "layout/annexa-layout-private.h"

G_BEGIN_DECLS

/* More lines at the side of one page are no headings. */
#define ANNEXA_MAX_SIDE_BLOCKS 60u
/* So many headings at the side make the habit of a document. */
#define ANNEXA_MIN_SIDE_HEADS 3u

/* A line of a heading at the side, or of an answer. */
typedef struct
{
  float y1, y2, x2;
  float size_pt;
  guint row;
  guint first; /* glyph, in the order of the page */
} AnnexaSidePiece;

/* The lines of one heading. */
typedef struct
{
  guint first, n; /* of the band's heads */
  float y1, y2;
} AnnexaSideBlock;

/* Rows below each other that no line runs over from the side to the answers, nor a rule. */
typedef struct
{
  GArray *heads;         /* of AnnexaSidePiece, from top to bottom */
  GArray *lines;         /* the same, of the answers */
  float gap_pt;          /* usual white between two lines of an answer of the page */
  gboolean carried;      /* it may begin with the rest of an answer of the page before */
  const gboolean *taken; /* (nullable): rows of the page that are of other regions */
  guint n_across;        /* rows so far that run over both */
} AnnexaSideBand;

float annexa_side_find_left (GPtrArray *works, gboolean *mixed);
float annexa_side_find_right (GPtrArray *works);
AnnexaSideBand annexa_side_band_init (const AnnexaPageWork *work, float side);
void annexa_side_band_clear (AnnexaSideBand *self);
gboolean annexa_side_band_next (const AnnexaPageWork *work, float side, guint *from, AnnexaSideBand *band);
gboolean annexa_side_band_is_begun (const AnnexaSideBand *band, const AnnexaPageWork *work, float side);
void annexa_side_band_join (const AnnexaPageWork *work, const AnnexaSideBand *band, GArray *blocks);
gboolean annexa_side_band_has_beside (const AnnexaSideBand *self, const AnnexaSideBlock *block);
void annexa_side_band_leave_notes (const AnnexaPageWork *work, AnnexaCatalog *catalog, AnnexaSideBand *band);
char *annexa_side_block_text (const AnnexaPageWork *work, const AnnexaSideBand *band,
                              const AnnexaSideBlock *block, float side);
gboolean annexa_side_names_control (AnnexaCatalog *catalog, const char *text, gboolean *alone);
float annexa_side_rows_part (const AnnexaSideBand *band, const GArray *blocks, AnnexaAlignment alignment,
                             GArray *ends);

G_END_DECLS
