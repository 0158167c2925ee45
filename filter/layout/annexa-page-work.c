/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-layout-private.h"

#include <string.h>

/* What is kept of a page while the others are read: its rows with their text and key. Its glyphs are packed;
 * they come back for the time that the page is looked at. */

/* Two numbers, each in up to five bytes. */
#define MAX_RUN_BYTES 10

static guint8 *
put_number (guint8 *to, guint32 number)
{
  for (; number >= 0x80; number >>= 7)
    *to++ = (guint8)(number | 0x80);
  *to++ = (guint8)number;
  return to;
}

static const guint8 *
take_number (const guint8 *from, guint32 *number)
{
  *number = 0;
  for (guint shift = 0;; shift += 7)
    {
      *number |= (guint32)(*from & 0x7f) << shift;
      if ((*from++ & 0x80) == 0)
        return from;
    }
}

/* The glyphs of a row mostly follow each other on the page as well: their order is written as runs, each by
 * its first glyph and its length. */
static guint8 *
pack_order (const GArray *order, gsize *n_bytes)
{
  g_autofree guint8 *bytes = g_malloc ((gsize)order->len * MAX_RUN_BYTES + 1);
  guint8 *to = bytes;

  for (guint i = 0; i < order->len;)
    {
      guint32 first = g_array_index (order, guint32, i), n = 1;

      while (i + n < order->len && g_array_index (order, guint32, i + n) == first + n)
        n++;
      to = put_number (put_number (to, first), n);
      i += n;
    }
  *n_bytes = (gsize)(to - bytes) + 1;
  return g_steal_pointer (&bytes);
}

static GArray *
unpack_order (const guint8 *packed, guint n_order)
{
  GArray *order = g_array_sized_new (FALSE, FALSE, sizeof (guint32), n_order);
  guint at = 0;

  g_array_set_size (order, n_order);
  while (at < n_order)
    {
      guint32 first, n;

      packed = take_number (take_number (packed, &first), &n);
      for (guint32 glyph = first; glyph < first + n && at < n_order; glyph++)
        g_array_index (order, guint32, at++) = glyph;
    }
  return order;
}

/* Arrays grow in powers of two; what stays does not need the room for more. */
static void
fit (GArray **array, guint element_bytes)
{
  GArray *fitting;

  if ((*array)->len == 0)
    return;
  fitting = g_array_new (FALSE, FALSE, element_bytes);
  g_array_append_vals (fitting, (*array)->data, (*array)->len);
  g_array_unref (*array);
  *array = fitting;
}

/* A copy that stays as long as the page does. */
static gpointer
keep (AnnexaPageWork *work, gconstpointer data, gsize n_bytes)
{
  return work->aside ? annexa_arena_copy (work->rows->pages->arena, data, n_bytes)
                     : g_memdup2 (data, n_bytes);
}

/* What is laid aside stays there to the end of the document. */
static void
forget_text (AnnexaPageWork *work)
{
  if (work->aside)
    return;
  g_clear_pointer (&work->strings, g_free);
  g_clear_pointer (&work->text, g_free);
  g_clear_pointer (&work->key, g_free);
  g_clear_pointer (&work->gap_pt, g_free);
}

/* Text and key of every row, all in one piece of memory; a key that is its text is the text. */
void
annexa_page_work_read_rows (AnnexaPageWork *work)
{
  guint n = work->rows->rows->len;
  g_autofree gsize *keys = g_new (gsize, n + 1), *texts = g_new (gsize, n + 1);
  g_autofree float *gaps = g_new (float, n + 1);
  g_autoptr (GString) strings = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      const AnnexaRow *row = annexa_work_row (work, i);
      const AnnexaSpan *first = annexa_work_span (work, row->first_span);
      const AnnexaSpan *last = annexa_work_span (work, row->first_span + row->n_spans - 1);
      g_autofree char *text
          = annexa_rows_text (work->rows, first->first, last->first + last->n - first->first, &gaps[i]);
      g_autofree char *key = annexa_fold_key (text);

      texts[i] = keys[i] = strings->len;
      g_string_append_len (strings, text, (gssize)strlen (text) + 1);
      if (strcmp (text, key) == 0)
        continue;
      keys[i] = strings->len;
      g_string_append_len (strings, key, (gssize)strlen (key) + 1);
    }
  forget_text (work);
  work->strings = keep (work, strings->str, strings->len + 1);
  work->text = keep (work, texts, (n + 1) * sizeof (char *));
  work->key = keep (work, keys, (n + 1) * sizeof (char *));
  work->gap_pt = keep (work, gaps, (n + 1) * sizeof (float));
  for (guint i = 0; i < n; i++)
    {
      work->text[i] = work->strings + texts[i];
      work->key[i] = work->strings + keys[i];
    }
}

/* Lays the elements of @array aside in @kept, which then looks like it to whoever reads them. */
static void
lay_aside (AnnexaPageWork *work, GArray **array, guint element_bytes, GArray *kept)
{
  if (kept->data == NULL && (*array)->len > 0)
    kept->data
        = annexa_arena_copy (work->rows->pages->arena, (*array)->data, (gsize)(*array)->len * element_bytes);
  kept->len = (*array)->len;
  g_array_unref (*array);
  *array = kept;
}

static GArray *
bring_back (const GArray *kept, guint element_bytes)
{
  GArray *array = g_array_sized_new (FALSE, FALSE, element_bytes, kept->len);

  return kept->len > 0 ? g_array_append_vals (array, kept->data, kept->len) : array;
}

static void
put_away (AnnexaPageWork *work)
{
  annexa_page_let_go (work->page, FALSE);
  g_array_unref (work->rows->order);
  work->rows->order = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_clear_pointer (&work->owner, g_free);
  if (!work->aside)
    return;
  lay_aside (work, &work->rows->rows, sizeof (AnnexaRow), &work->kept_rows);
  lay_aside (work, &work->rows->spans, sizeof (AnnexaSpan), &work->kept_spans);
}

/* Reads what the rows of a page say, and closes it. */
static void
keep_rows (AnnexaPageWork *work)
{
  g_autofree guint8 *order = NULL;
  gsize n_bytes;

  work->role = g_new0 (guint8, work->rows->rows->len + 1);
  annexa_page_work_read_rows (work);
  annexa_typed_rules_mark (work);
  work->n_order = work->rows->order->len;
  order = pack_order (work->rows->order, &n_bytes);
  work->packed_order = keep (work, order, n_bytes);
  put_away (work);
  if (work->aside)
    return;
  fit (&work->rows->rows, sizeof (AnnexaRow));
  fit (&work->rows->spans, sizeof (AnnexaSpan));
}

/* What is laid aside stays there, to the end of the document, also where the page finds other rows. */
static void
forget_rows (AnnexaPageWork *work)
{
  forget_text (work);
  if (!work->aside)
    g_free (work->packed_order);
  else if (work->owner == NULL)
    work->rows->rows = work->rows->spans = NULL; /* closed: they are not the arrays' own */
  work->kept_rows = work->kept_spans = (GArray){ 0 };
  g_free (work->role);
  annexa_rows_free (work->rows);
}

/* Finds the rows of @page, which is closed then. */
AnnexaPageWork *
annexa_page_work_new (const AnnexaPages *pages, AnnexaPage *page)
{
  AnnexaPageWork *work = g_new0 (AnnexaPageWork, 1);

  annexa_page_unpack (page, pages);
  work->page = page;
  work->aside = annexa_arena_is_aside (pages->arena);
  work->rows = annexa_rows_new (pages, page);
  keep_rows (work);
  return work;
}

static gboolean
is_in_boxes (const AnnexaGlyph *glyph, const GArray *boxes)
{
  for (guint b = 0; boxes != NULL && b < boxes->len; b++)
    if (annexa_box_holds (&g_array_index (boxes, AnnexaBox, b), glyph))
      return TRUE;
  return FALSE;
}

/**
 * annexa_page_work_set_aside:
 * @work: a page that nothing but its rows is known of
 * @pages: the document
 * @boxes: (nullable) (element-type AnnexaBox): what is in them runs with no text
 * @notes: (nullable) (element-type AnnexaMarginNote): notes in the margin, from top to bottom
 *
 * Finds the rows of the page anew, without what is in @boxes; each of @notes is a row.
 */
void
annexa_page_work_set_aside (AnnexaPageWork *work, const AnnexaPages *pages, const GArray *boxes,
                            const GArray *notes)
{
  g_autoptr (GArray) aside = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autofree guint *note_of = NULL;
  g_autoptr (GArray) heights = NULL;

  forget_rows (work);
  annexa_page_unpack (work->page, pages);
  for (guint32 i = 0; i < work->page->glyphs->len; i++)
    if (is_in_boxes (&g_array_index (work->page->glyphs, AnnexaGlyph, i), boxes))
      g_array_append_val (aside, i);
  if (notes != NULL)
    note_of = annexa_margin_notes_mark (work->page, notes, &heights);
  work->rows = annexa_rows_new_beside (pages, work->page, aside, note_of, heights);
  keep_rows (work);
  for (guint i = 0; work->rows->notes != NULL && i < work->rows->notes->len; i++)
    work->role[g_array_index (work->rows->notes, guint, i)] = ANNEXA_ROLE_MARGIN;
}

void
annexa_page_work_free (AnnexaPageWork *work)
{
  if (work == NULL)
    return;
  forget_rows (work);
  g_free (work->owner);
  g_clear_pointer (&work->grids, g_ptr_array_unref);
  g_clear_pointer (&work->dividers, g_array_unref);
  g_clear_pointer (&work->edges, g_array_unref);
  g_clear_pointer (&work->flow_inner, g_array_unref);
  g_clear_pointer (&work->control_tables, g_array_unref);
  g_clear_pointer (&work->before.gutters, g_array_unref);
  g_clear_pointer (&work->after.gutters, g_array_unref);
  g_free (work);
}

/* Makes the glyphs of the page and their order be there. */
void
annexa_page_work_open (AnnexaPageWork *work)
{
  if (work->owner != NULL)
    return;
  annexa_page_unpack (work->page, work->rows->pages);
  g_array_unref (work->rows->order);
  if (work->aside)
    {
      work->rows->rows = bring_back (&work->kept_rows, sizeof (AnnexaRow));
      work->rows->spans = bring_back (&work->kept_spans, sizeof (AnnexaSpan));
    }
  work->rows->order = unpack_order (work->packed_order, work->n_order);
  work->owner = g_new (gint16, work->n_order + 1);
  for (guint i = 0; i < work->n_order; i++)
    work->owner[i] = ANNEXA_OWNER_NONE;
}

/* Gives their memory back, and with it what was found out about single glyphs. */
void
annexa_page_work_close (AnnexaPageWork *work)
{
  if (work->owner != NULL)
    put_away (work);
}

/* Where the body text of the page begins and ends. */
void
annexa_page_work_find_edges (AnnexaPageWork *work)
{
  work->left = G_MAXFLOAT;
  work->right = 0;
  for (guint i = 0; i < work->rows->rows->len; i++)
    {
      if (work->role[i] != ANNEXA_ROLE_BODY)
        continue;
      work->left = MIN (work->left, annexa_work_row (work, i)->x1);
      work->right = MAX (work->right, annexa_work_row (work, i)->x2);
    }
}

/* The glyphs of body text in @box, and those that hang over its right edge, which are the parent's no more.
 */
static GArray *
take_glyphs (AnnexaPageWork *work, const AnnexaBox *box)
{
  GArray *glyphs = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint s = 0; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);
      const AnnexaGlyph *taken = NULL;

      if ((work->role[span->row] != ANNEXA_ROLE_BODY && work->role[span->row] != ANNEXA_ROLE_MARGIN)
          || span->x2 < box->x1 || span->x1 > box->x2 || span->y2 < box->y1 || span->y1 > box->y2)
        continue;
      for (guint i = span->first; i < span->first + span->n; i++)
        {
          const AnnexaGlyph *glyph = annexa_rows_glyph (work->rows, i);
          float x = (glyph->x1 + glyph->x2) / 2, y = (glyph->y1 + glyph->y2) / 2;

          if (work->owner[i] == ANNEXA_OWNER_DONE || x < box->x1 || y < box->y1 || y >= box->y2
              || (x >= box->x2 && (taken == NULL || !annexa_glyph_hangs_over (taken, glyph))))
            {
              taken = NULL;
              continue;
            }
          taken = glyph;
          work->owner[i] = ANNEXA_OWNER_DONE;
          g_array_append_val (glyphs, g_array_index (work->rows->order, guint32, i));
        }
    }
  return glyphs;
}

/* Moves the grids that lie in @box from @work to a region of it. */
static GPtrArray *
take_grids (AnnexaPageWork *work, const AnnexaBox *box)
{
  GPtrArray *grids = g_ptr_array_new_with_free_func ((GDestroyNotify)annexa_grid_free);

  for (guint i = 0; i < work->grids->len;)
    {
      const AnnexaBox *inner = &((AnnexaGrid *)g_ptr_array_index (work->grids, i))->box;
      float x = (inner->x1 + inner->x2) / 2, y = (inner->y1 + inner->y2) / 2;

      if (x > box->x1 && x < box->x2 && y > box->y1 && y < box->y2
          && inner->x2 - inner->x1 < 1.1f * (box->x2 - box->x1))
        g_ptr_array_add (grids, g_ptr_array_steal_index (work->grids, i));
      else
        i++;
    }
  return grids;
}

/**
 * annexa_page_work_new_region:
 * @parent: a page, or a region of one, that is open; what is in @box is its no more
 * @box: where the region is
 *
 * A region is a page of its own, whose rows are made of its glyphs alone: what stands beside it has other
 * base lines.
 *
 * Returns: (transfer full): what is in @box
 */
AnnexaPageWork *
annexa_page_work_new_region (AnnexaPageWork *parent, const AnnexaBox *box)
{
  AnnexaPageWork *work = g_new0 (AnnexaPageWork, 1);
  g_autoptr (GArray) glyphs = take_glyphs (parent, box);

  work->page = parent->page;
  work->depth = parent->depth + 1;
  work->is_translation = parent->is_translation;
  work->rows = annexa_rows_new_of (parent->rows->pages, parent->page, glyphs);
  work->role = g_new0 (guint8, work->rows->rows->len + 1);
  work->n_order = work->rows->order->len;
  work->owner = g_new (gint16, work->n_order + 1);
  for (guint i = 0; i < work->n_order; i++)
    work->owner[i] = ANNEXA_OWNER_NONE;
  annexa_page_work_read_rows (work);
  if (parent->grids != NULL)
    work->grids = take_grids (parent, box);
  if (parent->edges != NULL)
    work->edges = g_array_ref (parent->edges);
  annexa_page_work_find_edges (work);
  return work;
}
