/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "model/annexa-page.h"

G_BEGIN_DECLS

/* A watermark or a drop cap does not share a line with text much smaller than itself. */
#define ANNEXA_MAX_SIZE_RATIO 1.9f
/* In type as large watermarks stand in rows of their own, which are told by their coming again. */
#define ANNEXA_MIN_WATERMARK_PT 30.0f

/* Glyphs of one page sorted into visual rows, and rows cut into spans at wide gaps. */

typedef struct
{
  guint first, n; /* slice of AnnexaRows.order */
  float x1, y1, x2, y2;
  float size_pt; /* largest type size that is common in it */
  guint row;
} AnnexaSpan;

typedef struct
{
  guint first_span, n_spans;
  float x1, y1, x2, y2;
} AnnexaRow;

typedef struct
{
  const AnnexaPages *pages;
  const AnnexaPage *page;
  GArray *order;      /* of guint32: glyph indexes, row by row, from left to right */
  GArray *spans;      /* of AnnexaSpan, row by row, from left to right */
  GArray *rows;       /* of AnnexaRow, from top to bottom */
  GArray *aside;      /* of AnnexaSpan: rotated text and ruby, slices of order as well */
  GArray *notes;      /* (nullable) of guint: rows that are notes in the margin */
  guint n_duplicates; /* glyphs left out because they are drawn twice */
} AnnexaRows;

AnnexaRows *annexa_rows_new (const AnnexaPages *pages, const AnnexaPage *page);
AnnexaRows *annexa_rows_new_beside (const AnnexaPages *pages, const AnnexaPage *page, GArray *aside,
                                    const guint *note_of, const GArray *heights);
AnnexaRows *annexa_rows_new_of (const AnnexaPages *pages, const AnnexaPage *page, GArray *glyphs);
void annexa_rows_free (AnnexaRows *self);

GArray *annexa_rows_regroup (AnnexaRows *self, GArray *glyphs);

void annexa_rows_measure (const AnnexaRows *self, AnnexaSpan *span);
char *annexa_rows_text (const AnnexaRows *self, guint first, guint n, float *widest_gap_pt);

static inline const AnnexaGlyph *
annexa_rows_glyph (const AnnexaRows *self, guint order_index)
{
  return &g_array_index (self->page->glyphs, AnnexaGlyph, g_array_index (self->order, guint32, order_index));
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnexaRows, annexa_rows_free)

G_END_DECLS
