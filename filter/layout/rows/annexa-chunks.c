/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-rows-private.h"

#include <math.h>

#include "text/annexa-fold.h"

/* Runs of glyphs as the extractor gave them: what is written one after the other on one base line, or up or
 * down the page. */

/* Glyphs follow each other in a chunk while the gap stays below this. */
#define CHUNK_GAP_EM 0.8f
/* Two glyphs follow each other when they share this much of the lower one's height. */
#define ROW_OVERLAP 0.5f
/* Letters that lie on their side are so many times as wide as tall. */
#define MIN_LYING_RATIO 1.5f
#define MAX_CHUNKS_BELOW_RUBY 60u
/* Against the type below it; what is smaller by more stands on a watermark. */
#define MAX_RUBY_SIZE 0.67f
#define MIN_RUBY_SIZE 0.3f
/* A word alone below its reading is no longer, and their middles are so near, twice. */
#define MAX_READ_GLYPHS 6u
#define MAX_SHIFT_EM 1.0f

static void
chunk_add (AnnexaChunk *chunk, const AnnexaGlyph *glyph, float size)
{
  chunk->n++;
  chunk->x1 = MIN (chunk->x1, glyph->x1);
  chunk->y1 = MIN (chunk->y1, glyph->y1);
  chunk->x2 = MAX (chunk->x2, glyph->x2);
  chunk->y2 = MAX (chunk->y2, glyph->y2);
  chunk->size_pt = MAX (chunk->size_pt, size);
}

/* Whether @next goes on to the right of @glyph on the same base line. */
static gboolean
runs_on (const AnnexaGlyph *glyph, const AnnexaGlyph *next, float size, float next_size)
{
  float height = MIN (glyph->y2 - glyph->y1, next->y2 - next->y1);

  return annexa_rows_overlap (glyph->y1, glyph->y2, next->y1, next->y2) >= ROW_OVERLAP * height
         && next->x1 >= glyph->x1 && next->x1 - glyph->x2 <= CHUNK_GAP_EM * MAX (size, next_size)
         && MAX (size, next_size) <= ANNEXA_MAX_SIZE_RATIO * MIN (size, next_size);
}

static gboolean
is_upright (const AnnexaGlyph *glyph)
{
  return glyph->y2 - glyph->y1 > glyph->x2 - glyph->x1;
}

/* Whether @glyph lies on its side: what stands upright is as tall as its type. */
static gboolean
is_lying (const AnnexaGlyph *glyph)
{
  return glyph->x2 - glyph->x1 > MIN_LYING_RATIO * (glyph->y2 - glyph->y1);
}

/* Whether @next stands above or below @glyph as in a line that runs up or down the page. What runs up lies on
 * its side: upright, the one above is of another line, as numbers of lines that the extractor takes from
 * below. Narrow letters that lie on their side are close to each other.
 */
static gboolean
runs_vertically (const AnnexaGlyph *glyph, const AnnexaGlyph *next, float size)
{
  float step = fabsf ((next->y1 + next->y2) - (glyph->y1 + glyph->y2)) / 2;
  float width = MIN (glyph->x2 - glyph->x1, next->x2 - next->x1);

  if (next->chunk_start || (next->y1 < glyph->y1 && is_upright (glyph) && is_upright (next)))
    return FALSE;
  return annexa_rows_overlap (glyph->x1, glyph->x2, next->x1, next->x2) >= 0.6f * width
         && (step > 0.3f * size || (is_lying (glyph) && is_lying (next))) && step < 2.0f * size;
}

static int
compare_chunks (gconstpointer a, gconstpointer b)
{
  const AnnexaChunk *first = a, *second = b;
  float difference = (first->y1 + first->y2) - (second->y1 + second->y2);

  if (difference != 0)
    return difference < 0 ? -1 : 1;
  return first->x1 < second->x1 ? -1 : first->x1 > second->x1;
}

/**
 * annexa_chunks_find:
 * @rows: the rows that are being made
 * @glyphs: (array length=n): indexes of glyphs of the page, rising; must outlive the chunks
 * @n: how many
 * @upright: none of them runs up or down the page
 *
 * Returns: (transfer full) (element-type AnnexaChunk): from top to bottom
 */
GArray *
annexa_chunks_find (const AnnexaRows *rows, const guint32 *glyphs, guint n, gboolean upright)
{
  GArray *chunks = g_array_new (FALSE, FALSE, sizeof (AnnexaChunk));
  const AnnexaGlyph *before = NULL;
  float before_size = 0;

  for (guint i = 0; i < n; i++)
    {
      const AnnexaGlyph *glyph = annexa_rows_page_glyph (rows, glyphs[i]);
      float size = annexa_rows_glyph_size (rows, glyph);
      AnnexaChunk *chunk = chunks->len > 0 ? &g_array_index (chunks, AnnexaChunk, chunks->len - 1) : NULL;

      if (chunk != NULL && !chunk->vertical && runs_on (before, glyph, before_size, size))
        chunk_add (chunk, glyph, size);
      else if (!upright && chunk != NULL && (chunk->vertical || chunk->n == 1)
               && runs_vertically (before, glyph, size))
        {
          chunk->vertical = TRUE;
          chunk_add (chunk, glyph, size);
        }
      else
        {
          AnnexaChunk fresh = { glyphs + i, 1, glyph->x1, glyph->y1, glyph->x2, glyph->y2, size, FALSE };

          g_array_append_val (chunks, fresh);
        }
      before = glyph;
      before_size = size;
    }
  g_array_sort (chunks, compare_chunks);
  return chunks;
}

static gboolean
is_above (const AnnexaChunk *chunk, const AnnexaChunk *below)
{
  return chunk->size_pt <= MAX_RUBY_SIZE * below->size_pt && chunk->size_pt >= MIN_RUBY_SIZE * below->size_pt
         && below->y1 - chunk->y2 < 0.25f * below->size_pt && chunk->y1 < below->y1
         && chunk->x1 >= below->x1 - below->size_pt && chunk->x2 <= below->x2 + below->size_pt;
}

/* Whether @chunk is above a part of a line. */
static gboolean
is_above_part (const AnnexaChunk *chunk, const AnnexaChunk *below)
{
  return below->n > chunk->n && chunk->x2 - chunk->x1 < 0.5f * (below->x2 - below->x1);
}

static gboolean
is_han (gunichar c)
{
  return g_unichar_get_script (c) == G_UNICODE_SCRIPT_HAN;
}

/* Whether @chunk is above the middle of a word that has a line of its own, and all of whose characters have a
 * reading. */
static gboolean
is_above_word (const AnnexaRows *rows, const AnnexaChunk *chunk, const AnnexaChunk *below)
{
  if (below->n > MAX_READ_GLYPHS
      || fabsf (chunk->x1 + chunk->x2 - below->x1 - below->x2) > MAX_SHIFT_EM * below->size_pt)
    return FALSE;
  for (guint i = 0; i < below->n; i++)
    if (!is_han (annexa_rows_page_glyph (rows, below->glyphs[i])->ch))
      return FALSE;
  return TRUE;
}

/* Whether @chunk, of hiragana, is above the middle of those characters in a line that have it as their
 * reading, which may be most of the line. */
static gboolean
is_above_read (const AnnexaRows *rows, const AnnexaChunk *chunk, const AnnexaChunk *below)
{
  float x1 = G_MAXFLOAT, x2 = -G_MAXFLOAT;
  guint n = 0;

  for (guint i = 0; i < chunk->n; i++)
    if (g_unichar_get_script (annexa_rows_page_glyph (rows, chunk->glyphs[i])->ch)
        != G_UNICODE_SCRIPT_HIRAGANA)
      return FALSE;
  for (guint i = 0; i < below->n; i++)
    {
      const AnnexaGlyph *glyph = annexa_rows_page_glyph (rows, below->glyphs[i]);
      float middle = (glyph->x1 + glyph->x2) / 2;

      if (middle <= chunk->x1 || middle >= chunk->x2 || !is_han (glyph->ch))
        continue;
      x1 = MIN (x1, glyph->x1);
      x2 = MAX (x2, glyph->x2);
      n++;
    }
  return n > 0 && chunk->n >= n && fabsf (chunk->x1 + chunk->x2 - x1 - x2) <= MAX_SHIFT_EM * below->size_pt;
}

static gboolean
is_kana (const AnnexaRows *rows, const AnnexaChunk *chunk)
{
  for (guint i = 0; i < chunk->n; i++)
    {
      gunichar c = annexa_rows_page_glyph (rows, chunk->glyphs[i])->ch;

      if (c < 0x3040 || c > 0x30ff)
        return FALSE;
    }
  return TRUE;
}

/* Ruby: small kana right above a line, within its width, or above words that are read so. */
gboolean
annexa_chunks_is_ruby (const AnnexaRows *rows, const GArray *chunks, guint index)
{
  const AnnexaChunk *chunk = &g_array_index (chunks, AnnexaChunk, index);

  for (guint i = index + 1; i < chunks->len && i < index + MAX_CHUNKS_BELOW_RUBY; i++)
    {
      const AnnexaChunk *below = &g_array_index (chunks, AnnexaChunk, i);

      if (is_above (chunk, below)
          && (is_above_part (chunk, below) || is_above_word (rows, chunk, below)
              || is_above_read (rows, chunk, below))
          && is_kana (rows, chunk))
        return TRUE;
    }
  return FALSE;
}
