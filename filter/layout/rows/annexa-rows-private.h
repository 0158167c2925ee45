/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "annexa-rows.h"

G_BEGIN_DECLS

/* A run of glyphs as the extractor gave them, before sorting. */
typedef struct
{
  const guint32 *glyphs; /* of the page, a slice of those that the chunks were made of */
  guint n;
  float x1, y1, x2, y2;
  float size_pt;
  gboolean vertical;
} AnnexaChunk;

/* A glyph on its way into a row. */
typedef struct
{
  float x;
  guint32 glyph; /* of the page */
  guint chunk;   /* that it is of */
} AnnexaPlacedGlyph;

/* A row while it is being filled. */
typedef struct
{
  float x1, y1, x2, y2;
  float size_pt;  /* of its tallest chunk, which decides y1 and y2 */
  guint n;        /* glyphs */
  GArray *placed; /* of AnnexaPlacedGlyph, owned */
} AnnexaOpenRow;

/* A mark, such as that of a note or a list, has so few glyphs. */
/* Fewer glyphs below each other may be of two lines. */
#define ANNEXA_MIN_VERTICAL_GLYPHS 3u
#define ANNEXA_MAX_MARK_GLYPHS 4

/* What is made into rows: all of a page, a card or the like on it, or a cell. */
typedef enum
{
  ANNEXA_ROWS_OF_PAGE,
  ANNEXA_ROWS_OF_REGION,
  ANNEXA_ROWS_OF_CELL
} AnnexaRowsKind;

gint annexa_rows_is_number_between (const AnnexaRows *self, const AnnexaOpenRow *above,
                                    const AnnexaOpenRow *number, const AnnexaOpenRow *below,
                                    AnnexaRowsKind kind, gboolean at_head);
gboolean annexa_rows_take_badge (const AnnexaRows *self, AnnexaOpenRow *above, AnnexaOpenRow *row,
                                 const AnnexaOpenRow *below);
guint annexa_rows_count_prefix (const AnnexaRows *self, const AnnexaChunk *chunk);
void annexa_rows_join_stacked (const AnnexaRows *self, const GArray *chunks, guint prefix, GArray *rows);
int annexa_rows_find (const AnnexaRows *self, const GArray *rows, const AnnexaChunk *chunk);
void annexa_rows_add_placed (const AnnexaRows *self, GArray *placed, const AnnexaChunk *chunk, guint number);
void annexa_rows_place (AnnexaRows *self, GArray *placed);
GArray *annexa_chunks_find (const AnnexaRows *rows, const guint32 *glyphs, guint n, gboolean upright);
GArray *annexa_diagonals_add (const AnnexaPages *pages, const AnnexaPage *page, GArray *aside);
void annexa_rows_cut (AnnexaRows *self, guint first, guint n, gpointer user_data);
/* How far characters of a letter-spaced line are set apart. */
typedef struct
{
  float gap_pt;  /* 0 in any other line */
  float word_em; /* words are further apart than this; 0 where gaps do not tell */
} AnnexaTracking;

AnnexaTracking annexa_rows_find_tracking (const AnnexaRows *self, guint first, guint n);
gboolean annexa_rows_is_letter_spaced (const AnnexaRows *self, guint first, guint n);
void annexa_vertical_mark_tabs (const AnnexaRows *rows, const GArray *chunks, gboolean *aside);
void annexa_vertical_mark (const AnnexaRows *rows, const GArray *chunks, gboolean *aside);
gboolean annexa_chunks_is_ruby (const AnnexaRows *rows, const GArray *chunks, guint index);

static inline const AnnexaGlyph *
annexa_rows_page_glyph (const AnnexaRows *self, guint32 index)
{
  return &g_array_index (self->page->glyphs, AnnexaGlyph, index);
}

static inline float
annexa_rows_glyph_size (const AnnexaRows *self, const AnnexaGlyph *glyph)
{
  return annexa_pages_style (self->pages, glyph->style)->size_pt;
}

static inline float
annexa_rows_overlap (float a1, float a2, float b1, float b2)
{
  return MIN (a2, b2) - MAX (a1, b1);
}

G_END_DECLS
