/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-flow-private.h"
#include "annexa-regions-private.h"

#include <math.h>

/* AnnexaFlow of prose all over a document, two or more of one width, whatever stands over them: headings of
 * chapters or of single answers below which the columns begin anew, pages of which little is left, and the
 * few lines of a short answer. What one page shows is known of all. That text runs from one column into the
 * next, and does not stand beside it as in a table, is told by last lines that fill their column. */

/* AnnexaFlow are as wide as each other within this, and stand at one place on all pages. */
#define SAME_WIDTH_EM 2.5f
#define SAME_PLACE_PT 4.0f
/* A line that ends so near to the right edge of its column may go on in the next. */
#define FULL_EM 1.6f
/* So many columns end in such a line, and so many in a hundred. */
#define MIN_OPEN 2u
#define MIN_OPEN_PERCENT 20u
/* So many rows of text keep to the columns for one that runs over them, as text above a small table does. */
#define MIN_WITHIN 3u
/* So many pages in a hundred of those with text on both sides show the same columns. */
#define MIN_PAGES_PERCENT 25u

/* The columns that the white strips of a page show, where they are of one width. */
static gboolean
read_strips (const AnnexaPageWork *work, AnnexaFlow *columns)
{
  g_autoptr (GArray) strips = annexa_prose_columns_strips (work);
  float least = G_MAXFLOAT, most = 0, left = work->left, size = 10.0f;

  if (strips->len == 0 || strips->len > ANNEXA_MAX_FLOW_GUTTERS)
    return FALSE;
  for (guint g = 0; g <= strips->len; g++)
    {
      float end = g < strips->len ? g_array_index (strips, AnnexaGutter, g).x1 : work->right;

      least = MIN (least, end - left);
      most = MAX (most, end - left);
      if (g == strips->len)
        break;
      left = g_array_index (strips, AnnexaGutter, g).x2;
      columns->gutters[g] = g_array_index (strips, AnnexaGutter, g);
    }
  columns->n = strips->len;
  columns->left = work->left;
  columns->right = work->right;
  columns->n_pages = 1;
  return most - least < SAME_WIDTH_EM * size;
}

static gboolean
are_same (const AnnexaFlow *a, const AnnexaFlow *b)
{
  for (guint g = 0; g < MAX (a->n, b->n); g++)
    if (a->n != b->n
        || fabsf (annexa_flow_middle (&a->gutters[g]) - annexa_flow_middle (&b->gutters[g])) > SAME_PLACE_PT)
      return FALSE;
  return TRUE;
}

/* Adds what a page shows: the white that all pages leave. */
static void
add_columns (GArray *all, const AnnexaFlow *columns)
{
  for (guint i = 0; i < all->len; i++)
    {
      AnnexaFlow *known = &g_array_index (all, AnnexaFlow, i);

      if (!are_same (known, columns))
        continue;
      for (guint g = 0; g < known->n; g++)
        {
          known->gutters[g].x1 = MAX (known->gutters[g].x1, columns->gutters[g].x1);
          known->gutters[g].x2 = MIN (known->gutters[g].x2, columns->gutters[g].x2);
        }
      known->left = MIN (known->left, columns->left);
      known->right = MAX (known->right, columns->right);
      known->n_pages++;
      return;
    }
  if (all->len < 8)
    g_array_append_vals (all, columns, 1);
}

/* Counts the columns of a page that others follow, and those that end in a line that may go on there. */
static void
count_open (AnnexaPageWork *work, const AnnexaFlow *columns, guint *n, guint *n_open, guint *n_within,
            guint *n_across)
{
  AnnexaFlowSet set;

  annexa_page_work_open (work);
  annexa_flow_add_inner (work, columns);
  annexa_flow_count_rows (work, columns, n_within, n_across);
  for (guint from = 0; annexa_flow_next_set (work, columns, &from, &set);)
    for (guint c = 0; c < columns->n; c++)
      {
        if (set.n[c] < 2 || set.n[c + 1] == 0)
          continue;
        *n += 1;
        *n_open += set.x2[c] > columns->gutters[c].x1 - FULL_EM * set.size_pt;
      }
  annexa_page_work_close (work);
}

/* Whether text on both sides of the middle of a page might be in columns. */
static gboolean
has_sides (const AnnexaPageWork *work, const AnnexaFlow *columns)
{
  guint n_left = 0, n_right = 0;

  for (guint s = 0; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);

      if (work->role[span->row] != ANNEXA_ROLE_BODY)
        continue;
      n_left += annexa_flow_first_column (columns, span) == 0;
      n_right += annexa_flow_first_column (columns, span) > 0;
    }
  return MIN (n_left, n_right) >= 2;
}

/**
 * annexa_flow_columns_mark:
 * @works: (element-type AnnexaPageWork): all pages, furniture and contents marked
 *
 * Finds out whether the text of the document runs down columns, and tells its pages.
 */
void
annexa_flow_columns_mark (GPtrArray *works)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (AnnexaFlow));
  AnnexaFlow *best = NULL;
  g_autoptr (GArray) inner = NULL;
  guint n = 0, n_open = 0, n_pages = 0, n_within = 0, n_across = 0;

  for (guint p = 0; p < works->len; p++)
    {
      AnnexaPageWork *work = g_ptr_array_index (works, p);
      AnnexaFlow columns = { 0 };

      annexa_page_work_step (work);
      annexa_page_work_find_edges (work);
      if (read_strips (work, &columns))
        add_columns (all, &columns);
    }
  for (guint i = 0; i < all->len; i++)
    if (best == NULL || g_array_index (all, AnnexaFlow, i).n_pages > best->n_pages)
      best = &g_array_index (all, AnnexaFlow, i);
  if (best == NULL)
    return;
  inner = g_array_new (FALSE, TRUE, sizeof (guint8));
  g_array_set_size (inner, ((const AnnexaPageWork *)g_ptr_array_index (works, 0))->rows->pages->styles->len);
  best->inner = inner;
  for (guint p = 0; p < works->len; p++)
    {
      AnnexaPageWork *work = g_ptr_array_index (works, p);

      annexa_page_work_step (work);
      if (!has_sides (work, best))
        continue;
      n_pages++;
      count_open (work, best, &n, &n_open, &n_within, &n_across);
    }
  if (best->n_pages * 100 < MIN_PAGES_PERCENT * n_pages || n_open < MIN_OPEN
      || n_open * 100 < MIN_OPEN_PERCENT * n || n_across * MIN_WITHIN > n_within)
    return;
  for (guint p = 0; p < works->len; p++)
    {
      AnnexaPageWork *work = g_ptr_array_index (works, p);

      work->n_flow = best->n;
      work->flow_inner = g_array_ref (inner);
      for (guint g = 0; g < best->n; g++)
        work->flow[g] = best->gutters[g];
    }
}

/**
 * annexa_flow_columns_find:
 * @work: a page
 * @catalog: not used
 * @from: (inout): the row to look from; gets the one to go on from
 * @boxes: (out) (element-type AnnexaBox): gets the columns of the next rows, from left to right
 *
 * Returns: whether there are some
 */
gboolean
annexa_flow_columns_find (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint *from, GArray *boxes)
{
  AnnexaFlow columns
      = { .n = work->n_flow, .left = work->left, .right = work->right, .inner = work->flow_inner };
  AnnexaFlowSet set;

  if (work->n_flow == 0 || work->depth > 0)
    return FALSE;
  for (guint g = 0; g < columns.n; g++)
    columns.gutters[g] = work->flow[g];
  while (boxes->len == 0 && annexa_flow_next_set (work, &columns, from, &set))
    {
      guint n_columns = 0;

      for (guint c = 0; c <= columns.n; c++)
        n_columns += set.n[c] > 0;
      /* What has nothing beside it is read where it stands. */
      if (n_columns < 2)
        continue;
      for (guint c = 0; c <= columns.n; c++)
        {
          AnnexaBox box
              = { c == 0 ? work->left - 1 : annexa_flow_middle (&columns.gutters[c - 1]), set.y1[c] - 1,
                  c == columns.n ? work->right + 1 : annexa_flow_middle (&columns.gutters[c]),
                  set.y2[c] + 1 };

          if (set.n[c] > 0)
            g_array_append_val (boxes, box);
        }
    }
  return boxes->len > 0;
}
