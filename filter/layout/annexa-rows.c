/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-rows-private.h"

#include <math.h>
#include <string.h>

#include "text/annexa-fold.h"

/* A gap wider than this many type sizes may be the gutter between two columns. */
#define SPAN_GAP_EM 1.3f
/* Text is on a row when its middle is this close to the row's: fonts of one line differ by a tenth. */
#define MAX_MIDDLE_EM 0.45f
/* Text of one line that touches counts as so much nearer. */
#define TOUCHING_EM 0.6f
#define TOUCHING_SHARE 0.4f
/* Fonts of one line may disagree where it is, but not on its size. */
#define MAX_SAME_RATIO 1.3f
/* The same for text of much larger type, which may be so many times the size. */
#define MAX_BESIDE_EM 0.35f
#define MAX_BESIDE_RATIO 2.5f
/* A number that stands out beside its title may be larger still, and need not be in line with it. */
#define MAX_PANEL_RATIO 4.5f
#define MAX_PANEL_GLYPHS 12
#define MAX_BULLET_RATIO 2.2f
/* A mark of a note or an exponent: so few glyphs, so much smaller than the text that they touch. */
#define MAX_MARK_GLYPHS 4
#define MAX_MARK_RATIO 3.0f
#define MAX_MARK_GAP_EM 0.35f

/* Whether a large number stands beside text, as those of cards do: on one height with it, and over none of
 * it. */
static gboolean
stands_beside (const AnnexaRow *row, float size, const AnnexaChunk *chunk, float distance)
{
  float small = MIN (size, chunk->size_pt), large = MAX (size, chunk->size_pt);

  return large <= MAX_BESIDE_RATIO * small && distance < MAX_BESIDE_EM * small
         && (chunk->x2 < row->x1 - small || chunk->x1 > row->x2 + small);
}

/* What is known of a row while it is being filled. */
typedef struct
{
  float size_pt; /* of its tallest chunk */
  guint n;       /* glyphs */
} Filling;

/* Whether one of them is a large number in a column of its own and the other the text beside it, somewhere
 * between its top and its foot. */
static gboolean
is_number_panel (const AnnexaRows *self, const AnnexaRow *row, const Filling *filling,
                 const AnnexaChunk *chunk)
{
  gboolean chunk_is_large = chunk->size_pt > filling->size_pt;
  float small = MIN (filling->size_pt, chunk->size_pt), large = MAX (filling->size_pt, chunk->size_pt);
  float y1 = chunk_is_large ? chunk->y1 : row->y1, y2 = chunk_is_large ? chunk->y2 : row->y2;
  float middle = chunk_is_large ? (row->y1 + row->y2) / 2 : (chunk->y1 + chunk->y2) / 2;
  guint n = chunk_is_large ? chunk->n : filling->n;

  return large > ANNEXA_MAX_SIZE_RATIO * small && large <= MAX_PANEL_RATIO * small && n <= MAX_PANEL_GLYPHS
         && middle > y1 && middle < y2 && (chunk_is_large ? chunk->x2 < row->x1 : row->x2 < chunk->x1)
         && (!chunk_is_large
             || g_unichar_isdigit (annexa_rows_page_glyph (self, chunk->glyphs[chunk->n - 1])->ch));
}

/* Whether one of them is a small mark, such as that of a note, at the text of the other. */
static gboolean
is_mark_at (const AnnexaRow *row, const Filling *filling, const AnnexaChunk *chunk)
{
  gboolean chunk_is_mark = chunk->size_pt < filling->size_pt;
  guint n = chunk_is_mark ? chunk->n : filling->n;
  float small = MIN (filling->size_pt, chunk->size_pt), large = MAX (filling->size_pt, chunk->size_pt);
  float y1 = chunk_is_mark ? row->y1 : chunk->y1, y2 = chunk_is_mark ? row->y2 : chunk->y2;
  float middle = chunk_is_mark ? (chunk->y1 + chunk->y2) / 2 : (row->y1 + row->y2) / 2;

  return n <= MAX_MARK_GLYPHS && large <= MAX_MARK_RATIO * small && middle > y1 && middle < y2
         && annexa_rows_overlap (row->x1, row->x2, chunk->x1, chunk->x2) > -MAX_MARK_GAP_EM * large;
}

/* Whether one of them is a single glyph beside the other, a bullet whose font is larger or only says so. */
static gboolean
is_bullet_at (const AnnexaRow *row, const Filling *filling, const AnnexaChunk *chunk, float distance)
{
  guint n = chunk->size_pt > filling->size_pt ? chunk->n : filling->n;
  float small = MIN (filling->size_pt, chunk->size_pt), large = MAX (filling->size_pt, chunk->size_pt);

  return n == 1 && large <= MAX_BULLET_RATIO * small && distance < MAX_MIDDLE_EM * small
         && annexa_rows_overlap (row->x1, row->x2, chunk->x1, chunk->x2) < 0.1f * small;
}

/* A mark that is wider than the room for it runs into the text behind by less than this: (ア)変更. */
#define MAX_RUN_INTO_EM 1.2f

/* How far @chunk is from the line of a row: by its middle or, where fonts disagree on how tall they are, by
 * its foot.
 */
static float
distance_of (const AnnexaRow *row, float size, const AnnexaChunk *chunk, gboolean weighed)
{
  float middle = fabsf ((row->y1 + row->y2) / 2 - (chunk->y1 + chunk->y2) / 2);
  gboolean same_size = MAX (size, chunk->size_pt) < MAX_SAME_RATIO * MIN (size, chunk->size_pt);
  float distance = same_size ? MIN (middle, fabsf (row->y2 - chunk->y2)) : middle;

  /* Of two rows whose lines are hardly apart, as those of two columns, it is of the one that it touches. */
  return weighed && annexa_rows_overlap (row->x1, row->x2, chunk->x1, chunk->x2) > -TOUCHING_EM * size
             ? TOUCHING_SHARE * distance
             : distance;
}

/* Which open row @chunk belongs to, or -1: the one whose middle is nearest. Boxes are as tall as the font
 * says, which may be taller than the distance of lines, so their overlap alone does not tell. */
static int
find_row (const AnnexaRows *self, const GArray *rows, const GArray *fillings, const AnnexaChunk *chunk)
{
  int best = -1, panel = -1;
  float nearest = G_MAXFLOAT;

  for (int i = (int)rows->len - 1; i >= 0 && i >= (int)rows->len - 40; i--)
    {
      const AnnexaRow *row = &g_array_index (rows, AnnexaRow, i);
      const Filling *filling = &g_array_index (fillings, Filling, i);
      float size = filling->size_pt;
      float distance = distance_of (row, size, chunk, TRUE);

      /* The title is the first line beside its number. */
      if (is_number_panel (self, row, filling, chunk)
          && (panel < 0 || row->y1 < g_array_index (rows, AnnexaRow, panel).y1))
        panel = i;
      if (MAX (size, chunk->size_pt) > ANNEXA_MAX_SIZE_RATIO * MIN (size, chunk->size_pt)
          && !stands_beside (row, size, chunk, distance) && !is_mark_at (row, filling, chunk)
          && !is_bullet_at (row, filling, chunk, distance))
        continue;
      if (distance_of (row, size, chunk, FALSE) < MAX_MIDDLE_EM * MAX (size, chunk->size_pt)
          && distance < nearest)
        {
          nearest = distance;
          best = i;
        }
    }
  return best >= 0 ? best : panel;
}

typedef struct
{
  float x;
  guint32 glyph;
  guint chunk;
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
         && annexa_rows_overlap (glyph->x1, glyph->x2, other->x1, other->x2) > 0.6f * (glyph->x2 - glyph->x1);
}

/* The glyphs of a chunk stand together in @placed; those of the one that begins at @first end here. */
static guint
chunk_end (const GArray *placed, guint first)
{
  guint end = first + 1;

  while (end < placed->len
         && g_array_index (placed, Placed, end).chunk == g_array_index (placed, Placed, first).chunk)
    end++;
  return end;
}

/* Whether the chunk at [first, end) is a mark that runs into the text which begins at @text. */
static gboolean
runs_into (const AnnexaRows *self, const GArray *placed, guint first, guint end, guint text)
{
  const Placed *begins = &g_array_index (placed, Placed, text);
  const AnnexaGlyph *glyph = annexa_rows_page_glyph (self, begins->glyph);
  float size = annexa_rows_glyph_size (self, glyph), last = g_array_index (placed, Placed, end - 1).x;

  if (end - first > MAX_MARK_GLYPHS || begins->x <= g_array_index (placed, Placed, first).x
      || begins->x >= last || last - begins->x > MAX_RUN_INTO_EM * size
      || g_array_index (placed, Placed, chunk_end (placed, text) - 1).x <= last)
    return FALSE;
  for (guint i = first; i < end; i++)
    if (is_duplicate (glyph, annexa_rows_page_glyph (self, g_array_index (placed, Placed, i).glyph), size))
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
          shift = g_array_index (placed, Placed, end - 1).x - g_array_index (placed, Placed, text).x + 0.01f;
          for (guint i = text; i < text_end; i++)
            g_array_index (placed, Placed, i).x += shift;
        }
    }
}

/* Takes a slice of order that is one row. */
typedef void (*RowMaker) (AnnexaRows *self, guint first, guint n, gpointer user_data);

/* Most rows come in order already. */
static void
sort_placed (GArray *placed)
{
  for (guint i = 1; i < placed->len; i++)
    if (compare_placed (&g_array_index (placed, Placed, i - 1), &g_array_index (placed, Placed, i)) > 0)
      {
        g_array_sort (placed, compare_placed);
        return;
      }
}

static void
place_row (AnnexaRows *self, GArray *placed)
{
  guint first = self->order->len, n = first;

  part_marks (self, placed);
  sort_placed (placed);
  g_array_set_size (self->order, first + placed->len);
  for (guint i = 0; i < placed->len; i++)
    {
      guint32 index = g_array_index (placed, Placed, i).glyph;
      const AnnexaGlyph *glyph = annexa_rows_page_glyph (self, index);
      gboolean duplicate = FALSE;

      for (guint j = n; j > first && j + 3 > n && !duplicate; j--)
        duplicate
            = is_duplicate (glyph, annexa_rows_glyph (self, j - 1), annexa_rows_glyph_size (self, glyph));
      if (duplicate)
        self->n_duplicates++;
      else
        g_array_index (self->order, guint32, n++) = index;
    }
  g_array_set_size (self->order, n);
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
      span->size_pt = MAX (span->size_pt, annexa_rows_glyph_size (self, glyph));
    }
}

static void
cut_row (AnnexaRows *self, guint first, guint n, gpointer user_data)
{
  AnnexaRow row = { self->spans->len, 0, G_MAXFLOAT, G_MAXFLOAT, -G_MAXFLOAT, -G_MAXFLOAT };
  gboolean spaced = annexa_rows_is_letter_spaced (self, first, n);
  guint start = first;

  for (guint i = first; i < first + n; i++)
    {
      const AnnexaGlyph *glyph = annexa_rows_glyph (self, i);
      const AnnexaGlyph *next = i + 1 < first + n ? annexa_rows_glyph (self, i + 1) : NULL;
      AnnexaSpan span = { start, i + 1 - start, 0, 0, 0, 0, 0, self->rows->len };

      if (next != NULL
          && (spaced
              || next->x1 - glyph->x2 <= SPAN_GAP_EM
                                             * MAX (annexa_rows_glyph_size (self, glyph),
                                                    annexa_rows_glyph_size (self, next))))
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
add_placed (const AnnexaRows *self, GArray *placed, const AnnexaChunk *chunk, guint number)
{
  guint n = placed->len;

  g_array_set_size (placed, n + chunk->n);
  for (guint g = 0; g < chunk->n; g++)
    g_array_index (placed, Placed, n + g)
        = (Placed){ annexa_rows_page_glyph (self, chunk->glyphs[g])->x1, chunk->glyphs[g], number };
}

static void
build_rows (AnnexaRows *self, const GArray *chunks, RowMaker make_row, gpointer user_data)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (AnnexaRow));
  g_autoptr (GArray) fillings = g_array_new (FALSE, FALSE, sizeof (Filling));
  g_autoptr (GArray) sorted = g_array_new (FALSE, FALSE, sizeof (SortedRow));
  g_autoptr (GPtrArray) members = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);

  for (guint i = 0; i < chunks->len; i++)
    {
      const AnnexaChunk *chunk = &g_array_index (chunks, AnnexaChunk, i);
      int index = find_row (self, rows, fillings, chunk);
      AnnexaRow *row;
      Filling *filling;

      if (index < 0)
        {
          AnnexaRow fresh = { 0, 0, chunk->x1, chunk->y1, chunk->x2, chunk->y2 };
          Filling empty = { chunk->size_pt, 0 };

          index = (int)rows->len;
          g_array_append_val (rows, fresh);
          g_array_append_val (fillings, empty);
          g_ptr_array_add (members, g_array_new (FALSE, FALSE, sizeof (Placed)));
        }
      row = &g_array_index (rows, AnnexaRow, index);
      /* The tallest chunk decides the row's height: a subscript must not stretch it into the next row. */
      filling = &g_array_index (fillings, Filling, index);
      filling->n += chunk->n;
      if (chunk->size_pt > filling->size_pt)
        {
          filling->size_pt = chunk->size_pt;
          row->y1 = chunk->y1;
          row->y2 = chunk->y2;
        }
      row->x1 = MIN (row->x1, chunk->x1);
      row->x2 = MAX (row->x2, chunk->x2);
      add_placed (self, g_ptr_array_index (members, (guint)index), chunk, i);
    }
  for (guint i = 0; i < rows->len; i++)
    {
      SortedRow entry
          = { g_array_index (rows, AnnexaRow, i), g_array_index (fillings, Filling, i).size_pt, i };

      g_array_append_val (sorted, entry);
    }
  g_array_sort (sorted, compare_rows);
  for (guint i = 0; i < sorted->len; i++)
    {
      guint first = self->order->len;

      place_row (self, g_ptr_array_index (members, g_array_index (sorted, SortedRow, i).index));
      make_row (self, first, self->order->len - first, user_data);
    }
}

static void
add_aside (AnnexaRows *self, const AnnexaChunk *chunk)
{
  AnnexaSpan span = { self->order->len, chunk->n, 0, 0, 0, 0, 0, 0 };

  g_array_append_vals (self->order, chunk->glyphs, chunk->n);
  annexa_rows_measure (self, &span);
  g_array_append_val (self->aside, span);
}

/* Takes rotated text and ruby out of @chunks. */
static void
set_aside (AnnexaRows *self, GArray *chunks)
{
  g_autofree gboolean *aside = g_new0 (gboolean, chunks->len + 1);
  guint kept = 0;

  annexa_vertical_mark (self, chunks, aside);
  for (guint i = 0; i < chunks->len; i++)
    {
      const AnnexaChunk *chunk = &g_array_index (chunks, AnnexaChunk, i);

      aside[i] = aside[i] || (chunk->vertical && chunk->n >= 3) || annexa_chunks_is_ruby (self, chunks, i);
    }
  for (guint i = 0; i < chunks->len; i++)
    if (aside[i])
      add_aside (self, &g_array_index (chunks, AnnexaChunk, i));
    else
      g_array_index (chunks, AnnexaChunk, kept++) = g_array_index (chunks, AnnexaChunk, i);
  g_array_set_size (chunks, kept);
}

/* Sorts the glyphs of @page into rows and spans. */
AnnexaRows *
annexa_rows_new (const AnnexaPages *pages, const AnnexaPage *page)
{
  AnnexaRows *self = g_new0 (AnnexaRows, 1);
  g_autofree guint32 *glyphs = g_new (guint32, page->glyphs->len + 1);
  g_autoptr (GArray) chunks = NULL;

  self->pages = pages;
  self->page = page;
  self->order = g_array_sized_new (FALSE, FALSE, sizeof (guint32), page->glyphs->len);
  self->spans = g_array_new (FALSE, FALSE, sizeof (AnnexaSpan));
  self->rows = g_array_new (FALSE, FALSE, sizeof (AnnexaRow));
  self->aside = g_array_new (FALSE, FALSE, sizeof (AnnexaSpan));
  for (guint32 i = 0; i < page->glyphs->len; i++)
    glyphs[i] = i;
  chunks = annexa_chunks_find (self, glyphs, page->glyphs->len, FALSE);
  set_aside (self, chunks);
  build_rows (self, chunks, cut_row, NULL);
  return self;
}

static int
compare_indexes (gconstpointer a, gconstpointer b)
{
  guint32 first = *(const guint32 *)a, second = *(const guint32 *)b;

  return first < second ? -1 : first > second;
}

static void
take_slice (AnnexaRows *self, guint first, guint n, gpointer user_data)
{
  AnnexaSpan span = { first, n, 0, 0, 0, 0, 0, 0 };

  if (n == 0)
    return;
  annexa_rows_measure (self, &span);
  g_array_append_val ((GArray *)user_data, span);
}

/**
 * annexa_rows_regroup:
 * @self: the rows of a page
 * @glyphs: (element-type guint32): indexes of some of its glyphs, none drawn twice; gets sorted
 *
 * Sorts glyphs into lines of their own, as those of one cell of a table: what stands beside them in other
 * cells need not have the same base lines. The lines are new slices at the end of order.
 *
 * Returns: (transfer full) (element-type AnnexaSpan): a span for each line, from top to bottom
 */
GArray *
annexa_rows_regroup (AnnexaRows *self, GArray *glyphs)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (AnnexaSpan));
  g_autoptr (GArray) chunks = NULL;

  g_array_sort (glyphs, compare_indexes);
  chunks = annexa_chunks_find (self, (const guint32 *)(gpointer)glyphs->data, glyphs->len, TRUE);
  build_rows (self, chunks, take_slice, lines);
  return lines;
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
