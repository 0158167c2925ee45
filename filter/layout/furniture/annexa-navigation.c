/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/annexa-layout-private.h"

#include <math.h>

/* Navigation: a column of links beside the text, as web sites have it, which every page of their printouts
 * repeats at the same place. */

/* So many lines of it must be the same on two pages that follow each other. */
#define MIN_LINES 8u
/* A page with fewer rows of several spans has nothing beside its text. */
#define MIN_MULTI_ROWS 3u
#define MAX_WIDTH_SHARE 0.4f
#define MIN_HEIGHT_SHARE 0.2f
/* Of the lines that begin within the column, so many in a hundred may differ: text beside them may make them
 * one with it. */
#define MAX_OTHER_PERCENT 30u
/* Of those that stand at the same places, so many may say something else. */
#define MAX_CHANGED_PERCENT 10u
/* A header has so many names beside those within the column. */
#define MIN_NAMES 2u
/* So many numbers of controls that stand alone are of a table. */
#define MIN_NUMBERS 3u
/* Boxes of two pages are the same within this. */
#define SAME_PT 0.5f

static gboolean
has_columns (const AnnexaPageWork *work)
{
  guint n = 0;

  for (guint r = 0; r < work->rows->rows->len && n < MIN_MULTI_ROWS; r++)
    n += annexa_work_row (work, r)->n_spans > 1;
  return n >= MIN_MULTI_ROWS;
}

/* What two spans have in common that stand at one place. */
static gpointer
place_of (const AnnexaSpan *span)
{
  guint x = (guint)CLAMP (span->x1 / SAME_PT + 0.5f, 0.0f, 4000.0f);
  guint y = (guint)CLAMP (span->y1 / SAME_PT + 0.5f, 0.0f, 4000.0f);

  return GUINT_TO_POINTER (y * 4001 + x + 1);
}

static GHashTable *
places_of (const AnnexaPageWork *work)
{
  GHashTable *places = g_hash_table_new (NULL, NULL);

  for (guint s = 0; s < work->rows->spans->len; s++)
    g_hash_table_insert (places, place_of (annexa_work_span (work, s)), annexa_work_span (work, s));
  return places;
}

static gboolean
is_in (GHashTable *places, const AnnexaSpan *span)
{
  const AnnexaSpan *other = g_hash_table_lookup (places, place_of (span));

  return other != NULL && fabsf (other->x1 - span->x1) <= SAME_PT && fabsf (other->x2 - span->x2) <= SAME_PT
         && fabsf (other->y1 - span->y1) <= SAME_PT && other->n == span->n;
}

static gpointer
begin_of (const AnnexaSpan *span)
{
  return GINT_TO_POINTER ((gint)(span->x1 / SAME_PT + 0.5f));
}

/* Whether half of what begins at one place in the column at the left, @box, runs out of it, into the text
 * that begins at @edge, and is not on the page of @places: in forms, which have the names of their entries on
 * each page, text stands beside these. Where links are but one with the text beside them, more begin there.
 */
static gboolean
has_text (const AnnexaPageWork *work, GHashTable *places, const AnnexaBox *box, float edge)
{
  g_autoptr (GHashTable) balance = g_hash_table_new (NULL, NULL);

  for (guint pass = 0; pass < 2; pass++)
    for (guint s = 0; s < work->rows->spans->len; s++)
      {
        const AnnexaSpan *span = annexa_work_span (work, s);
        gboolean same = is_in (places, span);
        gint n;

        if (span->y2 < box->y1 || span->y1 > box->y2 || span->x1 < box->x1 - SAME_PT || span->x1 >= box->x2
            || (!same && span->x2 <= edge))
          continue;
        n = GPOINTER_TO_INT (g_hash_table_lookup (balance, begin_of (span)));
        if (pass == 0)
          g_hash_table_insert (balance, begin_of (span), GINT_TO_POINTER (n + (same ? -1 : 1)));
        else if (!same && n >= 0)
          return TRUE;
      }
  return FALSE;
}

/* Whether some row of @box is the header of a table, which is printed again above its rows on the next page:
 * not only what is in the column is the same there, but several names beside it. */
static gboolean
has_header (const AnnexaPageWork *work, GHashTable *places, const AnnexaBox *box)
{
  for (guint r = 0; r < work->rows->rows->len; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);
      guint n_within = 0, n_beside = 0;

      if (row->y2 < box->y1 || row->y1 > box->y2)
        continue;
      for (guint s = row->first_span; s < row->first_span + row->n_spans; s++)
        {
          const AnnexaSpan *span = annexa_work_span (work, s);
          const gboolean within = span->x1 >= box->x1 - SAME_PT && span->x2 <= box->x2 + SAME_PT;

          if (!is_in (places, span))
            continue;
          n_within += within;
          n_beside += !within;
        }
      if (n_within > 0 && n_beside >= MIN_NAMES)
        return TRUE;
    }
  return FALSE;
}

/* The column of spans at the left or the right of a page that the page of @places has too. */
static gboolean
find_column (const AnnexaPageWork *work, GHashTable *places, gboolean right, AnnexaBox *box)
{
  float width = work->page->width_pt, outer = MAX_WIDTH_SHARE * width, edge;
  guint n = 0, n_other = 0;

  *box = (AnnexaBox){ G_MAXFLOAT, G_MAXFLOAT, -G_MAXFLOAT, -G_MAXFLOAT };
  for (guint s = 0; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);

      if ((right ? span->x1 < width - outer : span->x2 > outer) || !is_in (places, span))
        continue;
      box->x1 = MIN (box->x1, span->x1);
      box->y1 = MIN (box->y1, span->y1);
      box->x2 = MAX (box->x2, span->x2);
      box->y2 = MAX (box->y2, span->y2);
      n++;
    }
  if (n < MIN_LINES || box->y2 - box->y1 < MIN_HEIGHT_SHARE * work->page->height_pt
      || has_header (work, places, box))
    return FALSE;
  /* Half-way to the text. */
  edge = right ? -G_MAXFLOAT : G_MAXFLOAT;
  for (guint s = 0; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);

      if (span->y2 < box->y1 || span->y1 > box->y2)
        continue;
      if (span->x1 >= box->x1 - SAME_PT && span->x1 < box->x2)
        n_other += !is_in (places, span);
      else if (right)
        edge = MAX (edge, span->x2);
      else
        edge = MIN (edge, span->x1);
    }
  if (n_other * 100 > MAX_OTHER_PERCENT * n || fabsf (edge) > 2 * width
      || (!right && has_text (work, places, box, edge)))
    return FALSE;
  *(right ? &box->x1 : &box->x2) = ((right ? box->x1 : box->x2) + edge) / 2;
  return right ? box->x1 > edge : box->x2 < edge;
}

/* Whether the column in @box says the same on both pages, but for few lines, and is no two of a table whose
 * further columns stand on the other page: the numbers of controls, apart from their titles. Numbers are as
 * long as each other, and so are titles: those of a table may stand at the same places on both. Each link is
 * there once; the names of entries come again in each form of a page, and where the forms are as tall as
 * those of the page before, at the same places. */
static gboolean
says_same (AnnexaPageWork *work, AnnexaPageWork *other, AnnexaCatalog *catalog, GHashTable *places,
           const AnnexaBox *box)
{
  g_autoptr (GHashTable) said_before = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n = 0, n_same = 0, n_numbers = 0;

  annexa_page_work_open (work);
  annexa_page_work_open (other);
  for (guint s = 0; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s), *twin;
      g_autofree char *text = NULL, *said = NULL;

      if (span->x1 < box->x1 - SAME_PT || span->x2 > box->x2 + SAME_PT || !is_in (places, span))
        continue;
      twin = g_hash_table_lookup (places, place_of (span));
      text = annexa_rows_text (work->rows, span->first, span->n, NULL);
      said = annexa_rows_text (other->rows, twin->first, twin->n, NULL);
      n++;
      n_same += g_str_equal (text, said);
      n_numbers += annexa_columns_is_label (work, catalog, span);
      g_hash_table_add (said_before, g_steal_pointer (&text));
    }
  annexa_page_work_close (other);
  annexa_page_work_close (work);
  return n_numbers < MIN_NUMBERS && g_hash_table_size (said_before) * 2 > n
         && (n - n_same) * 100 <= MAX_CHANGED_PERCENT * n;
}

/* Whether the column of links in @box, which the page before has, stands on a page with hardly any text
 * beside it, as the last one of a printout may be. */
static gboolean
repeats_column (AnnexaPageWork *work, AnnexaPageWork *before, AnnexaCatalog *catalog, const AnnexaBox *box)
{
  g_autoptr (GHashTable) places = places_of (before);
  guint n = 0, n_other = 0;

  for (guint s = 0; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);

      if (span->y2 < box->y1 || span->y1 > box->y2 || span->x2 < box->x1 || span->x1 > box->x2)
        continue;
      if (is_in (places, span))
        n++;
      else
        n_other++;
    }
  return n >= MIN_LINES && n_other * 100 <= MAX_OTHER_PERCENT * n
         && says_same (work, before, catalog, places, box);
}

/* Adds the column of links of each page to its boxes. */
static void
find_columns (GPtrArray *works, AnnexaCatalog *catalog, GArray **boxes)
{
  for (guint p = 0; p + 1 < works->len; p++)
    {
      AnnexaPageWork *work = g_ptr_array_index (works, p), *next = g_ptr_array_index (works, p + 1);

      annexa_page_work_step (work);
      if (!has_columns (work))
        continue;
      if (!has_columns (next))
        {
          if (boxes[p] != NULL
              && repeats_column (next, work, catalog, &g_array_index (boxes[p], AnnexaBox, 0)))
            {
              boxes[p + 1] = g_array_new (FALSE, FALSE, sizeof (AnnexaBox));
              g_array_append_vals (boxes[p + 1], boxes[p]->data, 1);
            }
          continue;
        }
      for (guint i = 0; i < 2; i++)
        {
          AnnexaPageWork *one = i == 0 ? work : next, *other = i == 0 ? next : work;
          g_autoptr (GHashTable) places = NULL;
          AnnexaBox box;

          if (boxes[p + i] != NULL)
            continue;
          places = places_of (other);
          if ((!find_column (one, places, FALSE, &box) && !find_column (one, places, TRUE, &box))
              || !says_same (one, other, catalog, places, &box))
            continue;
          boxes[p + i] = g_array_new (FALSE, FALSE, sizeof (AnnexaBox));
          g_array_append_val (boxes[p + i], box);
        }
    }
}

/* Finds the rows of pages whose lines are numbered anew, without the numbers: those would else be the first
 * words of what stands beside notes in the margin. @aside gets how many of the boxes of each page are no
 * longer to be set aside. */
static void
leave_line_numbers (GPtrArray *works, const AnnexaPages *pages, GArray **boxes, guint *aside)
{
  g_autofree guint *before = g_new0 (guint, works->len + 1);

  for (guint p = 0; p < works->len; p++)
    before[p] = boxes[p] != NULL ? boxes[p]->len : 0;
  annexa_line_numbers_add (works, boxes);
  for (guint p = 0; p < works->len; p++)
    {
      if (boxes[p] == NULL || boxes[p]->len == before[p])
        continue;
      annexa_page_work_step (g_ptr_array_index (works, p));
      annexa_page_work_set_aside (g_ptr_array_index (works, p), pages, boxes[p], NULL);
      aside[p] = boxes[p]->len;
    }
}

/**
 * annexa_navigation_set_aside:
 * @works: (element-type AnnexaPageWork): all pages
 * @pages: the document
 * @catalog: for numbers and words
 *
 * Makes columns of links, what else is there to be pressed, tabs, numbers of lines, and what is drawn again
 * where no one sees it run with no text: they go aside, and the rows beside them are made anew, as are those
 * beside notes in the margin, which become rows of their own.
 */
void
annexa_navigation_set_aside (GPtrArray *works, const AnnexaPages *pages, AnnexaCatalog *catalog)
{
  g_autofree GArray **boxes = g_new0 (GArray *, works->len + 1);
  g_autofree GArray **notes = g_new0 (GArray *, works->len + 1);
  g_autofree guint *aside = g_new0 (guint, works->len + 1);

  find_columns (works, catalog, boxes);
  annexa_first_links_add (works, catalog, boxes);
  leave_line_numbers (works, pages, boxes, aside);
  annexa_web_marks_add (works, catalog, boxes);
  annexa_tab_strips_add (works, catalog, boxes);
  annexa_thumb_tabs_add (works, catalog, boxes);
  annexa_redrawn_rows_add (works, catalog, boxes);
  annexa_margin_notes_find (works, catalog, notes);
  annexa_floating_notes_find (works, catalog, notes);
  annexa_margin_words_add (works, catalog, notes, boxes);
  for (guint p = 0; p < works->len; p++)
    {
      if (boxes[p] == NULL && notes[p] == NULL)
        continue;
      if (notes[p] != NULL || boxes[p]->len > aside[p])
        annexa_page_work_set_aside (g_ptr_array_index (works, p), pages, boxes[p], notes[p]);
      g_clear_pointer (&boxes[p], g_array_unref);
      g_clear_pointer (&notes[p], g_array_unref);
    }
}
