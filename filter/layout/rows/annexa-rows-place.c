/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-rows-private.h"

#include <math.h>

/* The glyphs of one row from left to right: marks that run into the text behind them, and characters that are
 * drawn twice. */

/* A mark that is wider than the room for it runs into the text behind by less than this: (ア)変更. */
#define MAX_RUN_INTO_EM 1.2f

static int
compare_placed (gconstpointer a, gconstpointer b)
{
  const AnnexaPlacedGlyph *first = a, *second = b;

  if (first->x != second->x)
    return first->x < second->x ? -1 : 1;
  return first->glyph < second->glyph ? -1 : first->glyph > second->glyph;
}

/* Fake bold and shadows draw a character twice at almost the same place. */
static gboolean
is_duplicate (const AnnexaGlyph *glyph, const AnnexaGlyph *other, float size)
{
  return glyph->ch == other->ch && fabsf (glyph->x1 - other->x1) < 0.3f * size
         && fabsf (glyph->y1 - other->y1) < 0.3f * size
         && annexa_rows_overlap (glyph->x1, glyph->x2, other->x1, other->x2) > 0.6f * (glyph->x2 - glyph->x1);
}

/* The glyphs of a chunk stand together in @placed; those of the one that begins at @first end here. */
static guint
chunk_end (const GArray *placed, guint first)
{
  guint end = first + 1;

  while (end < placed->len
         && g_array_index (placed, AnnexaPlacedGlyph, end).chunk
                == g_array_index (placed, AnnexaPlacedGlyph, first).chunk)
    end++;
  return end;
}

/* Whether the chunk at [first, end) is a mark that runs into the text which begins at @text. */
static gboolean
runs_into (const AnnexaRows *self, const GArray *placed, guint first, guint end, guint text)
{
  const AnnexaPlacedGlyph *begins = &g_array_index (placed, AnnexaPlacedGlyph, text);
  const AnnexaGlyph *glyph = annexa_rows_page_glyph (self, begins->glyph);
  float size = annexa_rows_glyph_size (self, glyph),
        last = g_array_index (placed, AnnexaPlacedGlyph, end - 1).x;

  if (end - first > ANNEXA_MAX_MARK_GLYPHS || begins->x <= g_array_index (placed, AnnexaPlacedGlyph, first).x
      || begins->x >= last || last - begins->x > MAX_RUN_INTO_EM * size
      || g_array_index (placed, AnnexaPlacedGlyph, chunk_end (placed, text) - 1).x <= last)
    return FALSE;
  for (guint i = first; i < end; i++)
    if (is_duplicate (
            glyph, annexa_rows_page_glyph (self, g_array_index (placed, AnnexaPlacedGlyph, i).glyph), size))
      return FALSE;
  return TRUE;
}

/* Moves text behind the marks that run into it, so that their characters do not mingle. */
static void
part_marks (const AnnexaRows *self, GArray *placed)
{
  for (guint first = 0, end; first < placed->len; first = end)
    {
      end = chunk_end (placed, first);
      for (guint text = 0, text_end; end - first > 1 && text < placed->len; text = text_end)
        {
          float shift;

          text_end = chunk_end (placed, text);
          if (text == first || !runs_into (self, placed, first, end, text))
            continue;
          shift = g_array_index (placed, AnnexaPlacedGlyph, end - 1).x
                  - g_array_index (placed, AnnexaPlacedGlyph, text).x + 0.01f;
          for (guint i = text; i < text_end; i++)
            g_array_index (placed, AnnexaPlacedGlyph, i).x += shift;
        }
    }
}

/* Most rows come in order already. */
static void
sort_placed (GArray *placed)
{
  for (guint i = 1; i < placed->len; i++)
    if (compare_placed (&g_array_index (placed, AnnexaPlacedGlyph, i - 1),
                        &g_array_index (placed, AnnexaPlacedGlyph, i))
        > 0)
      {
        g_array_sort (placed, compare_placed);
        return;
      }
}

/* Adds the glyphs of @chunk, which is the @number-th, to those of its row. */
void
annexa_rows_add_placed (const AnnexaRows *self, GArray *placed, const AnnexaChunk *chunk, guint number)
{
  guint n = placed->len;

  g_array_set_size (placed, n + chunk->n);
  for (guint g = 0; g < chunk->n; g++)
    g_array_index (placed, AnnexaPlacedGlyph, n + g)
        = (AnnexaPlacedGlyph){ annexa_rows_page_glyph (self, chunk->glyphs[g])->x1, chunk->glyphs[g],
                               number };
}

/* Whether @glyph is one of the last two of the row that begins at @first in order and ends at @end. */
static gboolean
is_drawn_already (const AnnexaRows *self, guint first, guint end, const AnnexaGlyph *glyph)
{
  for (guint i = end; i > first && i + 3 > end; i--)
    if (is_duplicate (glyph, annexa_rows_glyph (self, i - 1), annexa_rows_glyph_size (self, glyph)))
      return TRUE;
  return FALSE;
}

/* Adds the glyphs of a row to order, from left to right; sorts @placed. */
void
annexa_rows_place (AnnexaRows *self, GArray *placed)
{
  guint first = self->order->len, n = first;

  part_marks (self, placed);
  sort_placed (placed);
  g_array_set_size (self->order, first + placed->len);
  for (guint i = 0; i < placed->len; i++)
    {
      guint32 index = g_array_index (placed, AnnexaPlacedGlyph, i).glyph;

      if (is_drawn_already (self, first, n, annexa_rows_page_glyph (self, index)))
        self->n_duplicates++;
      else
        g_array_index (self->order, guint32, n++) = index;
    }
  g_array_set_size (self->order, n);
}
