/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-rows-private.h"

/* Rows are cut into spans where the white is wide. */

/* A gap wider than this many type sizes may be the gutter between two columns. */
#define SPAN_GAP_EM 1.3f
/* The same where the type differs as that of a heading does from text. */
#define HEADING_GAP_EM 1.1f
#define LARGER 1.15f
#define MAX_BULLET_GLYPHS 2u
#define MAX_NUMBER_GLYPHS 11u

/* Fills in a span's box and size from its slice. */
void
annexa_rows_measure (const AnnexaRows *self, AnnexaSpan *span)
{
  span->x1 = span->y1 = G_MAXFLOAT;
  span->x2 = span->y2 = -G_MAXFLOAT;
  span->size_pt = 0;
  for (guint i = span->first; i < span->first + span->n; i++)
    {
      const AnnexaGlyph *glyph = annexa_rows_glyph (self, i);

      span->x1 = MIN (span->x1, glyph->x1);
      span->y1 = MIN (span->y1, glyph->y1);
      span->x2 = MAX (span->x2, glyph->x2);
      span->y2 = MAX (span->y2, glyph->y2);
      span->size_pt = MAX (span->size_pt, annexa_rows_glyph_size (self, glyph));
    }
}

/* How much white may stand between two glyphs of one span, behind @n of it: as much as the smaller may have,
 * but bullets may be small. Less does where a heading in larger type and text stand beside each other;
 * numbers before titles are short. */
static float
widest_gap (const AnnexaRows *self, const AnnexaGlyph *glyph, const AnnexaGlyph *next, guint n)
{
  float size_pt = annexa_rows_glyph_size (self, glyph), next_pt = annexa_rows_glyph_size (self, next);

  if (n <= MAX_BULLET_GLYPHS)
    return SPAN_GAP_EM * next_pt;
  if (size_pt > LARGER * next_pt || (next_pt > LARGER * size_pt && n > MAX_NUMBER_GLYPHS))
    return HEADING_GAP_EM * MIN (size_pt, next_pt);
  return SPAN_GAP_EM * MIN (size_pt, next_pt);
}

/* Makes a row of a slice of order. */
void
annexa_rows_cut (AnnexaRows *self, guint first, guint n, gpointer user_data)
{
  AnnexaRow row = { self->spans->len, 0, G_MAXFLOAT, G_MAXFLOAT, -G_MAXFLOAT, -G_MAXFLOAT };
  gboolean spaced = annexa_rows_is_letter_spaced (self, first, n);
  guint start = first;

  for (guint i = first; i < first + n; i++)
    {
      const AnnexaGlyph *glyph = annexa_rows_glyph (self, i);
      const AnnexaGlyph *next = i + 1 < first + n ? annexa_rows_glyph (self, i + 1) : NULL;
      AnnexaSpan span = { start, i + 1 - start, 0, 0, 0, 0, 0, self->rows->len };

      if (next != NULL && (spaced || next->x1 - glyph->x2 <= widest_gap (self, glyph, next, span.n)))
        continue;
      annexa_rows_measure (self, &span);
      g_array_append_val (self->spans, span);
      row.x1 = MIN (row.x1, span.x1);
      row.y1 = MIN (row.y1, span.y1);
      row.x2 = MAX (row.x2, span.x2);
      row.y2 = MAX (row.y2, span.y2);
      start = i + 1;
    }
  row.n_spans = self->spans->len - row.first_span;
  if (row.n_spans > 0)
    g_array_append_val (self->rows, row);
}
