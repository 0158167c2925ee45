/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-rows-private.h"

/* The rows of a page, from its chunks. */

typedef struct
{
  float height; /* twice that of its middle */
  guint index;
} SortedRow;

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const SortedRow *first = a, *second = b;
  float difference = first->height - second->height;

  return difference < 0 ? -1 : difference > 0 ? 1 : first->index < second->index ? -1 : 1;
}

/* Adds @chunk, which is the @number-th, to the row that it belongs to, or begins one. */
static void
add_chunk (const AnnexaRows *self, GArray *open, const AnnexaChunk *chunk, guint number)
{
  int index = annexa_rows_find (self, open, chunk);
  AnnexaOpenRow *row;

  if (index < 0)
    {
      AnnexaOpenRow fresh = { chunk->x1, chunk->y1, chunk->x2, chunk->y2, chunk->size_pt, 0, NULL };

      fresh.placed = g_array_new (FALSE, FALSE, sizeof (AnnexaPlacedGlyph));
      index = (int)open->len;
      g_array_append_val (open, fresh);
    }
  row = &g_array_index (open, AnnexaOpenRow, index);
  row->n += chunk->n;
  /* The tallest chunk decides the row's height: a subscript must not stretch it into the next row. */
  if (chunk->size_pt > row->size_pt)
    {
      row->size_pt = chunk->size_pt;
      row->y1 = chunk->y1;
      row->y2 = chunk->y2;
    }
  row->x1 = MIN (row->x1, chunk->x1);
  row->x2 = MAX (row->x2, chunk->x2);
  annexa_rows_add_placed (self, row->placed, chunk, number);
}

static void
clear_open_row (gpointer row)
{
  g_array_unref (((AnnexaOpenRow *)row)->placed);
}

/* Takes a slice of order that is one row. */
typedef void (*RowMaker) (AnnexaRows *self, guint first, guint n, gpointer user_data);

/* Moves numbers that stand in the middle beside several lines to the first of these, or half-way between two
 * and behind both to the second. */
static void
join_numbers (const AnnexaRows *self, GArray *open, GArray *sorted, AnnexaRowsKind kind)
{
#define ROW(i) (&g_array_index (open, AnnexaOpenRow, g_array_index (sorted, SortedRow, (i)).index))
  for (guint i = 1; i < sorted->len && kind != ANNEXA_ROWS_OF_PAGE; i++)
    if (annexa_rows_take_badge (self, ROW (i - 1), ROW (i), i + 1 < sorted->len ? ROW (i + 1) : NULL))
      g_array_remove_index (sorted, i);
  for (guint i = 1; i + 1 < sorted->len; i++)
    {
      gint side = annexa_rows_is_number_between (self, ROW (i - 1), ROW (i), ROW (i + 1), kind, i == 1);

      if (side == 0)
        continue;
      g_array_append_vals (ROW (i + side)->placed, ROW (i)->placed->data, ROW (i)->placed->len);
      g_array_remove_index (sorted, i);
    }
#undef ROW
}

static void
build_rows (AnnexaRows *self, const GArray *chunks, AnnexaRowsKind kind, RowMaker make_row,
            gpointer user_data)
{
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (AnnexaOpenRow));
  g_autoptr (GArray) sorted = g_array_new (FALSE, FALSE, sizeof (SortedRow));
  g_autoptr (GArray) prefixes = g_array_new (FALSE, FALSE, sizeof (guint));

  g_array_set_clear_func (open, clear_open_row);
  for (guint i = 0; i < chunks->len; i++)
    {
      add_chunk (self, open, &g_array_index (chunks, AnnexaChunk, i), i);
      if (annexa_rows_count_prefix (self, &g_array_index (chunks, AnnexaChunk, i)) > 0)
        g_array_append_val (prefixes, i);
    }
  for (guint i = 0; i < prefixes->len; i++)
    annexa_rows_join_stacked (self, chunks, g_array_index (prefixes, guint, i), open);
  for (guint i = 0; i < open->len; i++)
    {
      const AnnexaOpenRow *row = &g_array_index (open, AnnexaOpenRow, i);
      SortedRow entry = { row->y1 + row->y2, i };

      if (row->placed->len > 0)
        g_array_append_val (sorted, entry);
    }
  g_array_sort (sorted, compare_rows);
  join_numbers (self, open, sorted, kind);
  for (guint i = 0; i < sorted->len; i++)
    {
      guint first = self->order->len, index = g_array_index (sorted, SortedRow, i).index;

      annexa_rows_place (self, g_array_index (open, AnnexaOpenRow, index).placed);
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

      aside[i] = aside[i] || (chunk->vertical && chunk->n >= ANNEXA_MIN_VERTICAL_GLYPHS)
                 || annexa_chunks_is_ruby (self, chunks, i);
    }
  annexa_vertical_mark_tabs (self, chunks, aside);
  for (guint i = 0; i < chunks->len; i++)
    if (aside[i])
      add_aside (self, &g_array_index (chunks, AnnexaChunk, i));
    else
      g_array_index (chunks, AnnexaChunk, kept++) = g_array_index (chunks, AnnexaChunk, i);
  g_array_set_size (chunks, kept);
}

/* The lines of a note in the margin. */
typedef struct
{
  AnnexaSpan span; /* all of them, one after the other */
  float height;
} Note;

/* Groups the glyphs of each note into lines. Returns: (transfer full) (element-type Note): the last one first
 */
static GArray *
take_notes (AnnexaRows *self, const guint *note_of, const GArray *heights, const GArray *aside)
{
  GArray *notes = g_array_new (FALSE, FALSE, sizeof (Note));

  for (guint number = heights->len; number > 0; number--)
    {
      g_autoptr (GArray) glyphs = g_array_new (FALSE, FALSE, sizeof (guint32));
      g_autoptr (GArray) lines = NULL;
      Note note = { { self->order->len, 0, 0, 0, 0, 0, 0, 0 }, 0 };

      for (guint32 i = 0, next = 0; i < self->page->glyphs->len; i++)
        if (next < aside->len && g_array_index (aside, guint32, next) == i)
          next++;
        else if (note_of[i] == number)
          g_array_append_val (glyphs, i);
      lines = annexa_rows_regroup (self, glyphs);
      if (lines->len == 0)
        continue;
      note.height = g_array_index (heights, float, number - 1);
      note.span.n = self->order->len - note.span.first;
      annexa_rows_measure (self, &note.span);
      g_array_append_val (notes, note);
    }
  return notes;
}

/* Adds the rows of the notes whose height is above @y. */
static void
add_notes (AnnexaRows *self, GArray *notes, float y)
{
  while (notes != NULL && notes->len > 0 && g_array_index (notes, Note, notes->len - 1).height < y)
    {
      AnnexaSpan span = g_array_index (notes, Note, notes->len - 1).span;
      AnnexaRow row = { self->spans->len, 1, span.x1, span.y1, span.x2, span.y2 };

      if (self->notes == NULL)
        self->notes = g_array_new (FALSE, FALSE, sizeof (guint));
      g_array_append_val (self->notes, self->rows->len);
      span.row = self->rows->len;
      g_array_append_val (self->spans, span);
      g_array_append_val (self->rows, row);
      g_array_set_size (notes, notes->len - 1);
    }
}

static void
cut_row_below_notes (AnnexaRows *self, guint first, guint n, gpointer user_data)
{
  AnnexaSpan span = { first, n, 0, 0, 0, 0, 0, 0 };

  annexa_rows_measure (self, &span);
  add_notes (self, user_data, span.y2);
  annexa_rows_cut (self, first, n, NULL);
}

static AnnexaRows *
new_empty (const AnnexaPages *pages, const AnnexaPage *page)
{
  AnnexaRows *self = g_new0 (AnnexaRows, 1);

  self->pages = pages;
  self->page = page;
  self->order = g_array_sized_new (FALSE, FALSE, sizeof (guint32), page->glyphs->len);
  self->spans = g_array_new (FALSE, FALSE, sizeof (AnnexaSpan));
  self->rows = g_array_new (FALSE, FALSE, sizeof (AnnexaRow));
  self->aside = g_array_new (FALSE, FALSE, sizeof (AnnexaSpan));
  return self;
}

/* Sorts the glyphs of @page into rows and spans. */
AnnexaRows *
annexa_rows_new (const AnnexaPages *pages, const AnnexaPage *page)
{
  g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (guint32));

  return annexa_rows_new_beside (pages, page, none, NULL, NULL);
}

static int
compare_indexes (gconstpointer a, gconstpointer b)
{
  guint32 first = *(const guint32 *)a, second = *(const guint32 *)b;

  return first < second ? -1 : first > second;
}

/**
 * annexa_rows_new_beside:
 * @pages: the document
 * @page: one of its pages
 * @aside: (element-type guint32): indexes of glyphs that run with no text, rising
 * @note_of: (nullable) (array): of each glyph the number of the note in the margin that it is of, or 0
 * @n_notes: how many notes there are, from top to bottom; each gets a row, above the one that it begins
 * beside
 *
 * Returns: (transfer full): rows and spans of the glyphs that do not go aside
 */
AnnexaRows *
annexa_rows_new_beside (const AnnexaPages *pages, const AnnexaPage *page, GArray *aside, const guint *note_of,
                        const GArray *heights)
{
  AnnexaRows *self = new_empty (pages, page);
  g_autofree guint32 *glyphs = g_new (guint32, page->glyphs->len + 1);
  g_autoptr (GArray) all = annexa_diagonals_add (pages, page, aside);
  g_autoptr (GArray) chunks = NULL;
  g_autoptr (GArray) lines = NULL;
  g_autoptr (GArray) notes = NULL;
  guint n = 0, next = 0;

  for (guint32 i = 0; i < page->glyphs->len; i++)
    if (next < all->len && g_array_index (all, guint32, next) == i)
      next++;
    else if (note_of == NULL || note_of[i] == 0)
      glyphs[n++] = i;
  notes = note_of != NULL && heights != NULL ? take_notes (self, note_of, heights, all) : NULL;
  chunks = annexa_chunks_find (self, glyphs, n, FALSE);
  set_aside (self, chunks);
  build_rows (self, chunks, ANNEXA_ROWS_OF_PAGE, notes != NULL ? cut_row_below_notes : annexa_rows_cut,
              notes);
  add_notes (self, notes, G_MAXFLOAT);
  if (all->len == 0)
    return self;
  lines = annexa_rows_regroup (self, all);
  g_array_append_vals (self->aside, lines->data, lines->len);
  return self;
}

/**
 * annexa_rows_new_of:
 * @pages: the document
 * @page: one of its pages
 * @glyphs: (element-type guint32): indexes of some of its glyphs, none rotated or drawn twice; gets sorted
 *
 * Returns: (transfer full): rows and spans of these glyphs alone
 */
AnnexaRows *
annexa_rows_new_of (const AnnexaPages *pages, const AnnexaPage *page, GArray *glyphs)
{
  AnnexaRows *self = new_empty (pages, page);
  g_autoptr (GArray) chunks = NULL;

  g_array_sort (glyphs, compare_indexes);
  chunks = annexa_chunks_find (self, (const guint32 *)(gpointer)glyphs->data, glyphs->len, TRUE);
  build_rows (self, chunks, ANNEXA_ROWS_OF_REGION, annexa_rows_cut, NULL);
  return self;
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
  build_rows (self, chunks, ANNEXA_ROWS_OF_CELL, take_slice, lines);
  return lines;
}

void
annexa_rows_free (AnnexaRows *self)
{
  g_array_unref (self->order);
  g_clear_pointer (&self->spans, g_array_unref);
  g_clear_pointer (&self->rows, g_array_unref);
  g_array_unref (self->aside);
  g_clear_pointer (&self->notes, g_array_unref);
  g_free (self);
}
