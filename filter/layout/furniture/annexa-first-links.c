/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/annexa-layout-private.h"

#include <math.h>

#include "model/annexa-array-private.h"
#include "text/annexa-marks.h"

/* Links beside the text of the first pages only: a site's navigation, or what a page contains, ends
 * somewhere, and what is printed after it has white there. Unlike text it is a close list in which no
 * sentence ends. */

/* None goes on over more pages. */
#define MAX_PAGES 3u
/* Where the text stands is told by so many pages after that. */
#define MAX_LATER_PAGES 8u
#define MIN_LATER_ROWS 20u
/* So many rows in a hundred may stand farther out: the heads of later pages, or a site's foot. */
#define MAX_OUTER_PERCENT 10u
#define MIN_LINES 5u
#define MIN_BESIDE_ROWS 5u
/* The white between two entries, in type sizes. */
#define MAX_GAP_EM 4.0f
/* Of the text beside. */
#define MAX_WIDTH_SHARE 0.5f
/* Columns are parted by so much. */
#define MIN_GUTTER_PT 6.0f
/* Text of one column begins or ends at one place, within this. */
#define SAME_EDGE_PT 2.0f
#define SAME_WIDTH_PT 1.0f
#define MARGIN_PT 1.0f

/* The side of a page on which a column is looked for. */
typedef struct
{
  const AnnexaPageWork *work;
  AnnexaCatalog *catalog;
  gboolean right;
  float edge; /* of the text on later pages */
} Side;

/* Where the text of the pages from @first on begins, or, with @right, where it ends. */
static gboolean
find_edge_from (GPtrArray *works, guint first, const AnnexaPageWork *work, gboolean right, float *edge)
{
  g_autoptr (GArray) edges = g_array_new (FALSE, FALSE, sizeof (float));

  for (guint q = first; q < works->len && q < first + MAX_LATER_PAGES; q++)
    {
      const AnnexaPageWork *later = g_ptr_array_index (works, q);

      annexa_page_work_step (later);
      if (fabsf (later->page->width_pt - work->page->width_pt) > SAME_WIDTH_PT)
        continue;
      for (guint r = 0; r < later->rows->rows->len; r++)
        {
          const AnnexaRow *row = annexa_work_row (later, r);
          float x = right ? -row->x2 : row->x1;

          g_array_append_val (edges, x);
        }
    }
  if (edges->len < MIN_LATER_ROWS)
    return FALSE;
  annexa_sort_floats (edges);
  *edge = fabsf (g_array_index (edges, float, edges->len *MAX_OUTER_PERCENT / 100));
  return TRUE;
}

/* The same of the pages after @p, if possible of those that are too late to have such links. */
static gboolean
find_edge (GPtrArray *works, guint p, gboolean right, float *edge)
{
  for (guint first = MAX_PAGES; first > p; first--)
    if (find_edge_from (works, first, g_ptr_array_index (works, p), right, edge))
      return TRUE;
  return FALSE;
}

static gboolean
is_outside (const Side *self, const AnnexaSpan *span)
{
  return self->right ? span->x1 >= self->edge + MIN_GUTTER_PT : span->x2 <= self->edge - MIN_GUTTER_PT;
}

/* Whether @span stands where the text does, or, with @list, at least beside that. */
static gboolean
is_text (const Side *self, const AnnexaSpan *span, const AnnexaBox *list)
{
  if (self->right)
    return span->x2 <= self->edge + SAME_EDGE_PT || (list != NULL && span->x2 <= list->x1 - MIN_GUTTER_PT);
  return span->x1 >= self->edge - SAME_EDGE_PT || (list != NULL && span->x1 >= list->x2 + MIN_GUTTER_PT);
}

static gboolean
has_letter (const char *text)
{
  while (*text != '\0' && !g_unichar_isalpha (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return *text != '\0';
}

/* Whether @span may be a link: no number that stands beside what it belongs to, as a page's in a table of
 * contents that is wider than the text, and no end of a sentence. */
static gboolean
is_link (const Side *self, const AnnexaSpan *span)
{
  g_autofree char *text = annexa_rows_text (self->work->rows, span->first, span->n, NULL);

  return has_letter (text) && !annexa_ends_sentence (text)
         && !annexa_columns_is_label (self->work, self->catalog, span);
}

/* Whether text stands beside a list, and is much wider. */
static gboolean
is_beside_text (const Side *self, const AnnexaBox *box)
{
  float x1 = G_MAXFLOAT, x2 = -G_MAXFLOAT;
  guint n = 0;

  for (guint s = 0; s < self->work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (self->work, s);

      if (span->y2 <= box->y1 || span->y1 >= box->y2 || !is_text (self, span, box))
        continue;
      x1 = MIN (x1, span->x1);
      x2 = MAX (x2, span->x2);
      n++;
    }
  return n >= MIN_BESIDE_ROWS && box->x2 - box->x1 <= MAX_WIDTH_SHARE * (x2 - x1);
}

/* Adds the box of a list to @boxes where it is links. */
static void
end_list (const Side *self, guint n, AnnexaBox box, GArray **boxes)
{
  if (n < MIN_LINES || !is_beside_text (self, &box))
    return;
  if (*boxes == NULL)
    *boxes = g_array_new (FALSE, FALSE, sizeof (AnnexaBox));
  box = (AnnexaBox){ box.x1 - MARGIN_PT, box.y1 - MARGIN_PT, box.x2 + MARGIN_PT, box.y2 + MARGIN_PT };
  g_array_append_val (*boxes, box);
}

/* The lists of one side of the page, from top to bottom. */
static void
add_lists (const Side *self, GArray **boxes)
{
  AnnexaBox box = { 0, 0, 0, 0 };
  guint n = 0;

  for (guint s = 0; s < self->work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (self->work, s);
      gboolean outside = is_outside (self, span);

      if (!outside && is_text (self, span, n > 0 ? &box : NULL))
        continue;
      if (n > 0 && (!outside || span->y1 - box.y2 > MAX_GAP_EM * span->size_pt || !is_link (self, span)))
        {
          end_list (self, n, box, boxes);
          n = 0;
        }
      if (!outside || (n == 0 && !is_link (self, span)))
        continue;
      box = n++ == 0 ? (AnnexaBox){ span->x1, span->y1, span->x2, span->y2 }
                     : (AnnexaBox){ MIN (box.x1, span->x1), MIN (box.y1, span->y1), MAX (box.x2, span->x2),
                                    MAX (box.y2, span->y2) };
    }
  end_list (self, n, box, boxes);
}

/* Whether so many spans of the page stand outside that a list may be there. */
static gboolean
has_outside (const Side *self)
{
  guint n = 0;

  for (guint s = 0; s < self->work->rows->spans->len && n < MIN_LINES; s++)
    n += is_outside (self, annexa_work_span (self->work, s));
  return n >= MIN_LINES;
}

/**
 * annexa_first_links_add:
 * @works: (element-type AnnexaPageWork): all pages
 * @catalog: for numbers
 * @boxes: (array): of each page, the #AnnexaBox of what runs with no text, which this adds to
 */
void
annexa_first_links_add (GPtrArray *works, AnnexaCatalog *catalog, GArray **boxes)
{
  /* They begin on the first page. */
  for (guint p = 0; p < works->len && p < MAX_PAGES && (p == 0 || boxes[p - 1] != NULL); p++)
    for (guint i = 0; i < 2; i++)
      {
        AnnexaPageWork *work = g_ptr_array_index (works, p);
        Side side = { work, catalog, i == 1, 0 };

        if (boxes[p] != NULL || !find_edge (works, p, side.right, &side.edge) || !has_outside (&side))
          continue;
        annexa_page_work_open (work);
        add_lists (&side, &boxes[p]);
        annexa_page_work_close (work);
      }
}
