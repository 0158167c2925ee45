/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-rows.h"

#include <math.h>
#include <string.h>

#include "text/annexa-fold.h"

/* A gap wider than this many type sizes may be the gutter between two columns. */
#define SPAN_GAP_EM 1.3f
/* Glyphs follow each other in a chunk while the gap stays below this. */
#define CHUNK_GAP_EM 0.8f
/* Two glyphs follow each other when they share this much of the lower one's height. */
#define ROW_OVERLAP 0.5f
/* Text is on a row when its middle is this close to the row's: fonts of one line differ by a tenth. */
#define MAX_MIDDLE_EM 0.45f
/* A watermark or a drop cap does not share a row with text much smaller than itself. */
#define MAX_SIZE_RATIO 1.9f
/* Between CJK characters only a gap of about half of one is white space. */
#define CJK_SPACE_EM 0.45f
/* White space is printed where the gap is at least this wide. */
#define WORD_GAP_EM 0.12f

/* A run of glyphs as the extractor gave them, before sorting. */
typedef struct
{
  guint first, n; /* slice of the page's glyphs */
  float x1, y1, x2, y2;
  float size_pt;
  gboolean vertical;
} Chunk;

static const AnnexaGlyph *
page_glyph (const AnnexaRows *self, guint index)
{
  return &g_array_index (self->page->glyphs, AnnexaGlyph, index);
}

const AnnexaGlyph *
annexa_rows_glyph (const AnnexaRows *self, guint order_index)
{
  return page_glyph (self, g_array_index (self->order, guint32, order_index));
}

static float
glyph_size (const AnnexaRows *self, const AnnexaGlyph *glyph)
{
  return annexa_pages_style (self->pages, glyph->style)->size_pt;
}

static float
overlap (float a1, float a2, float b1, float b2)
{
  return MIN (a2, b2) - MAX (a1, b1);
}

static void
chunk_add (Chunk *chunk, const AnnexaGlyph *glyph, float size)
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

  return overlap (glyph->y1, glyph->y2, next->y1, next->y2) >= ROW_OVERLAP * height && next->x1 >= glyph->x1
         && next->x1 - glyph->x2 <= CHUNK_GAP_EM * MAX (size, next_size)
         && MAX (size, next_size) <= MAX_SIZE_RATIO * MIN (size, next_size);
}

/* Whether @next stands above or below @glyph as in a line that runs up or down the page. */
static gboolean
runs_vertically (const AnnexaGlyph *glyph, const AnnexaGlyph *next, float size)
{
  float step = fabsf ((next->y1 + next->y2) - (glyph->y1 + glyph->y2)) / 2;
  float width = MIN (glyph->x2 - glyph->x1, next->x2 - next->x1);

  /* Vertical writing may come out as one glyph a line; characters that stand close below each other tell it.
   */
  if (next->chunk_start
      && !(annexa_is_cjk (glyph->ch) && annexa_is_cjk (next->ch) && g_unichar_isalpha (glyph->ch)
           && g_unichar_isalpha (next->ch) && step < 1.4f * size && next->y1 > glyph->y1))
    return FALSE;
  return overlap (glyph->x1, glyph->x2, next->x1, next->x2) >= 0.6f * width && step > 0.3f * size
         && step < 2.0f * size;
}

static GArray *
find_chunks (const AnnexaRows *self)
{
  GArray *chunks = g_array_new (FALSE, FALSE, sizeof (Chunk));
  const AnnexaGlyph *before = NULL;
  float before_size = 0;

  for (guint i = 0; i < self->page->glyphs->len; i++)
    {
      const AnnexaGlyph *glyph = page_glyph (self, i);
      float size = glyph_size (self, glyph);
      Chunk *chunk = chunks->len > 0 ? &g_array_index (chunks, Chunk, chunks->len - 1) : NULL;

      if (chunk != NULL && !chunk->vertical && runs_on (before, glyph, before_size, size))
        chunk_add (chunk, glyph, size);
      else if (chunk != NULL && (chunk->vertical || chunk->n == 1) && runs_vertically (before, glyph, size))
        {
          chunk->vertical = TRUE;
          chunk_add (chunk, glyph, size);
        }
      else
        {
          Chunk fresh = { i, 1, glyph->x1, glyph->y1, glyph->x2, glyph->y2, size, FALSE };

          g_array_append_val (chunks, fresh);
        }
      before = glyph;
      before_size = size;
    }
  return chunks;
}

static int
compare_chunks (gconstpointer a, gconstpointer b)
{
  const Chunk *first = a, *second = b;
  float difference = (first->y1 + first->y2) - (second->y1 + second->y2);

  if (difference != 0)
    return difference < 0 ? -1 : 1;
  return first->x1 < second->x1 ? -1 : first->x1 > second->x1;
}

/* Which open row @chunk belongs to, or -1: the one whose middle is nearest. Boxes are as tall as the font
 * says, which may be taller than the distance of lines, so their overlap alone does not tell. */
static int
find_row (const GArray *rows, const GArray *row_size, const Chunk *chunk)
{
  int best = -1;
  float middle = (chunk->y1 + chunk->y2) / 2, nearest = G_MAXFLOAT;

  for (int i = (int)rows->len - 1; i >= 0 && i >= (int)rows->len - 40; i--)
    {
      const AnnexaRow *row = &g_array_index (rows, AnnexaRow, i);
      float size = g_array_index (row_size, float, i);
      float distance = fabsf ((row->y1 + row->y2) / 2 - middle);

      if (MAX (size, chunk->size_pt) > MAX_SIZE_RATIO * MIN (size, chunk->size_pt))
        continue;
      if (distance < MAX_MIDDLE_EM * MAX (size, chunk->size_pt) && distance < nearest)
        {
          nearest = distance;
          best = i;
        }
    }
  return best;
}

typedef struct
{
  float x;
  guint32 glyph;
} Placed;

static int
compare_placed (gconstpointer a, gconstpointer b)
{
  const Placed *first = a, *second = b;

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
         && overlap (glyph->x1, glyph->x2, other->x1, other->x2) > 0.6f * (glyph->x2 - glyph->x1);
}

static void
place_row (AnnexaRows *self, GArray *placed)
{
  guint first = self->order->len;

  g_array_sort (placed, compare_placed);
  for (guint i = 0; i < placed->len; i++)
    {
      guint32 index = g_array_index (placed, Placed, i).glyph;
      const AnnexaGlyph *glyph = page_glyph (self, index);
      gboolean duplicate = FALSE;

      for (guint j = self->order->len; j > first && j + 3 > self->order->len && !duplicate; j--)
        duplicate = is_duplicate (glyph, annexa_rows_glyph (self, j - 1), glyph_size (self, glyph));
      if (duplicate)
        self->n_duplicates++;
      else
        g_array_append_val (self->order, index);
    }
}

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
      span->size_pt = MAX (span->size_pt, glyph_size (self, glyph));
    }
}

/* Letter-spaced headings (目　次) have the same wide gap after every character; their row is one span. */
static gboolean
is_letter_spaced (const AnnexaRows *self, guint first, guint n)
{
  float least = G_MAXFLOAT, most = 0;

  if (n < 2 || n > 40)
    return FALSE;
  for (guint i = first + 1; i < first + n; i++)
    {
      float gap = annexa_rows_glyph (self, i)->x1 - annexa_rows_glyph (self, i - 1)->x2;

      least = MIN (least, gap);
      most = MAX (most, gap);
      if (!annexa_is_cjk (annexa_rows_glyph (self, i)->ch)
          || !annexa_is_cjk (annexa_rows_glyph (self, i - 1)->ch))
        return FALSE;
    }
  return least > 0.2f * glyph_size (self, annexa_rows_glyph (self, first)) && most < 1.35f * least + 1.0f
         && most < 4.0f * glyph_size (self, annexa_rows_glyph (self, first));
}

static void
cut_row (AnnexaRows *self, guint first, guint n)
{
  AnnexaRow row = { self->spans->len, 0, G_MAXFLOAT, G_MAXFLOAT, -G_MAXFLOAT, -G_MAXFLOAT };
  gboolean spaced = is_letter_spaced (self, first, n);
  guint start = first;

  for (guint i = first; i < first + n; i++)
    {
      const AnnexaGlyph *glyph = annexa_rows_glyph (self, i);
      const AnnexaGlyph *next = i + 1 < first + n ? annexa_rows_glyph (self, i + 1) : NULL;
      AnnexaSpan span = { start, i + 1 - start, 0, 0, 0, 0, 0, self->rows->len };

      if (next != NULL
          && (spaced
              || next->x1 - glyph->x2
                     <= SPAN_GAP_EM * MAX (glyph_size (self, glyph), glyph_size (self, next))))
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

static void
add_aside (AnnexaRows *self, const Chunk *chunk)
{
  AnnexaSpan span = { self->order->len, chunk->n, 0, 0, 0, 0, 0, 0 };

  for (guint32 i = chunk->first; i < chunk->first + chunk->n; i++)
    g_array_append_val (self->order, i);
  annexa_rows_measure (self, &span);
  g_array_append_val (self->aside, span);
}

/* Ruby: small kana right above a line, within its width. */
static gboolean
is_ruby (const Chunk *chunk, const AnnexaRow *below, float size)
{
  return chunk->size_pt <= 0.62f * size && below->y1 - chunk->y2 < 0.25f * size && chunk->y1 < below->y1
         && chunk->x1 >= below->x1 - size && chunk->x2 <= below->x2 + size
         && chunk->x2 - chunk->x1 < 0.5f * (below->x2 - below->x1);
}

static gboolean
is_kana_chunk (const AnnexaRows *self, const Chunk *chunk)
{
  for (guint i = chunk->first; i < chunk->first + chunk->n; i++)
    {
      gunichar c = page_glyph (self, i)->ch;

      if (c < 0x3040 || c > 0x30ff)
        return FALSE;
    }
  return TRUE;
}

typedef struct
{
  AnnexaRow row;
  float size;
  guint index;
} SortedRow;

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const SortedRow *first = a, *second = b;
  float difference = (first->row.y1 + first->row.y2) - (second->row.y1 + second->row.y2);

  return difference < 0 ? -1 : difference > 0 ? 1 : first->index < second->index ? -1 : 1;
}

static void
build_rows (AnnexaRows *self, GArray *chunks)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (AnnexaRow));
  g_autoptr (GArray) sizes = g_array_new (FALSE, FALSE, sizeof (float));
  g_autoptr (GArray) sorted = g_array_new (FALSE, FALSE, sizeof (SortedRow));
  g_autoptr (GPtrArray) members = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);

  for (guint i = 0; i < chunks->len; i++)
    {
      const Chunk *chunk = &g_array_index (chunks, Chunk, i);
      int index = find_row (rows, sizes, chunk);
      AnnexaRow *row;

      if (index < 0)
        {
          AnnexaRow fresh = { 0, 0, chunk->x1, chunk->y1, chunk->x2, chunk->y2 };

          index = (int)rows->len;
          g_array_append_val (rows, fresh);
          g_array_append_val (sizes, chunk->size_pt);
          g_ptr_array_add (members, g_array_new (FALSE, FALSE, sizeof (Placed)));
        }
      row = &g_array_index (rows, AnnexaRow, index);
      /* The tallest chunk decides the row's height: a subscript must not stretch it into the next row. */
      if (chunk->size_pt > g_array_index (sizes, float, index))
        {
          g_array_index (sizes, float, index) = chunk->size_pt;
          row->y1 = chunk->y1;
          row->y2 = chunk->y2;
        }
      row->x1 = MIN (row->x1, chunk->x1);
      row->x2 = MAX (row->x2, chunk->x2);
      for (guint32 g = chunk->first; g < chunk->first + chunk->n; g++)
        {
          Placed placed = { page_glyph (self, g)->x1, g };

          g_array_append_val (g_ptr_array_index (members, (guint)index), placed);
        }
    }
  for (guint i = 0; i < rows->len; i++)
    {
      SortedRow entry = { g_array_index (rows, AnnexaRow, i), g_array_index (sizes, float, i), i };

      g_array_append_val (sorted, entry);
    }
  g_array_sort (sorted, compare_rows);
  for (guint i = 0; i < sorted->len; i++)
    {
      guint first = self->order->len;

      place_row (self, g_ptr_array_index (members, g_array_index (sorted, SortedRow, i).index));
      cut_row (self, first, self->order->len - first);
    }
}

/* Takes rotated text and ruby out of @chunks. */
static void
set_aside (AnnexaRows *self, GArray *chunks)
{
  guint kept = 0;

  for (guint i = 0; i < chunks->len; i++)
    {
      Chunk *chunk = &g_array_index (chunks, Chunk, i);
      gboolean aside = chunk->vertical && chunk->n >= 3;

      for (guint j = i + 1; !aside && j < chunks->len && j < i + 60; j++)
        {
          const Chunk *below = &g_array_index (chunks, Chunk, j);
          AnnexaRow row = { 0, 0, below->x1, below->y1, below->x2, below->y2 };

          aside = below->n > chunk->n && is_ruby (chunk, &row, below->size_pt) && is_kana_chunk (self, chunk);
        }
      if (aside)
        add_aside (self, chunk);
      else
        g_array_index (chunks, Chunk, kept++) = *chunk;
    }
  g_array_set_size (chunks, kept);
}

/* Sorts the glyphs of @page into rows and spans. */
AnnexaRows *
annexa_rows_new (const AnnexaPages *pages, const AnnexaPage *page)
{
  AnnexaRows *self = g_new0 (AnnexaRows, 1);
  g_autoptr (GArray) chunks = NULL;

  self->pages = pages;
  self->page = page;
  self->order = g_array_sized_new (FALSE, FALSE, sizeof (guint32), page->glyphs->len);
  self->spans = g_array_new (FALSE, FALSE, sizeof (AnnexaSpan));
  self->rows = g_array_new (FALSE, FALSE, sizeof (AnnexaRow));
  self->aside = g_array_new (FALSE, FALSE, sizeof (AnnexaSpan));
  chunks = find_chunks (self);
  g_array_sort (chunks, compare_chunks);
  set_aside (self, chunks);
  build_rows (self, chunks);
  return self;
}

void
annexa_rows_free (AnnexaRows *self)
{
  g_array_unref (self->order);
  g_array_unref (self->spans);
  g_array_unref (self->rows);
  g_array_unref (self->aside);
  g_free (self);
}

/* Whether a reader sees white space between two glyphs. Kana are kerned apart by up to a third of their size.
 */
static gboolean
prints_space (const AnnexaGlyph *before, const AnnexaGlyph *glyph, float gap, float size)
{
  gboolean cjk = annexa_is_cjk (glyph->ch), cjk_before = annexa_is_cjk (before->ch);

  if (cjk && cjk_before)
    return gap > CJK_SPACE_EM * size;
  if (gap > WORD_GAP_EM * size)
    return glyph->space_before || gap > 0.5f * size;
  return glyph->space_before && gap > 0.02f * size && !cjk && !cjk_before;
}

/* The text of a slice of one row, with spaces where the gaps show them. */
char *
annexa_rows_text (const AnnexaRows *self, guint first, guint n, float *widest_gap_pt)
{
  GString *text = g_string_sized_new (n * 3 + 8);
  gboolean spaced = is_letter_spaced (self, first, n);
  const AnnexaGlyph *before = NULL;

  if (widest_gap_pt != NULL)
    *widest_gap_pt = 0;
  for (guint i = first; i < first + n; i++)
    {
      const AnnexaGlyph *glyph = annexa_rows_glyph (self, i);

      if (before != NULL && !spaced)
        {
          float gap = glyph->x1 - before->x2;

          if (prints_space (before, glyph, gap, glyph_size (self, glyph)))
            g_string_append_c (text, ' ');
          if (widest_gap_pt != NULL)
            *widest_gap_pt = MAX (*widest_gap_pt, gap);
        }
      g_string_append_unichar (text, glyph->ch);
      before = glyph;
    }
  return g_string_free (text, FALSE);
}
