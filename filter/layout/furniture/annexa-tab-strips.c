/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/annexa-layout-private.h"

/* Tabs of web pages: short words side by side, above the heading of each section, which say the same over all
 * of them. They are there to press, and of neither the answer above nor the section. */

/* So many sections must have them, each called otherwise. */
#define MIN_SECTIONS 3u
#define MIN_TABS 2u
#define MAX_TAB_GLYPHS 10u
/* Headings are so much larger, and no further below, in their own type size. */
#define MIN_HEADING_RATIO 1.3f
#define MAX_HEADING_GAP_EM 2.5f
/* Around them. */
#define MARGIN_PT 0.5f

static float
size_of (const AnnexaPageWork *work, guint r)
{
  return annexa_work_span (work, annexa_work_row (work, r)->first_span)->size_pt;
}

/* Whether row @r may be tabs: nothing but short words. */
static gboolean
may_be_tabs (const AnnexaPageWork *work, guint r)
{
  const AnnexaRow *row = annexa_work_row (work, r);

  if (row->n_spans < MIN_TABS)
    return FALSE;
  for (guint s = row->first_span; s < row->first_span + row->n_spans; s++)
    if (annexa_work_span (work, s)->n > MAX_TAB_GLYPHS)
      return FALSE;
  return *work->key[r] != '\0';
}

/* Whether the words of row @r name the columns of a table. */
static gboolean
names_columns (AnnexaPageWork *work, AnnexaCatalog *catalog, guint r)
{
  gboolean names;

  annexa_page_work_open (work);
  names = annexa_columns_is_header (work, catalog, r);
  annexa_page_work_close (work);
  return names;
}

/* Whether @r is no last row of a table, and the row below it is the heading of a section, and not of a
 * control, whose form may have words over it. */
static gboolean
stands_over_heading (AnnexaPageWork *work, AnnexaCatalog *catalog, guint r)
{
  const AnnexaRow *row = annexa_work_row (work, r), *below;
  float size;

  if (r == 0 || r + 1 >= work->rows->rows->len || annexa_work_row (work, r - 1)->n_spans >= row->n_spans)
    return FALSE;
  below = annexa_work_row (work, r + 1);
  size = size_of (work, r + 1);
  return below->n_spans < row->n_spans && size >= MIN_HEADING_RATIO * size_of (work, r)
         && below->y1 - row->y2 <= MAX_HEADING_GAP_EM * size
         && !annexa_columns_begins_with_label (catalog, work->text[r + 1])
         && !annexa_columns_is_title (catalog, work->text[r + 1]) && !names_columns (work, catalog, r);
}

/* What the rows over headings say → (set of) the headings, both as keys. */
static GHashTable *
collect (GPtrArray *works, AnnexaCatalog *catalog)
{
  GHashTable *tabs
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_hash_table_unref);

  for (guint p = 0; p < works->len; p++)
    {
      AnnexaPageWork *work = g_ptr_array_index (works, p);

      annexa_page_work_step (work);
      for (guint r = 0; r < work->rows->rows->len; r++)
        {
          GHashTable *headings;

          if (!may_be_tabs (work, r) || !stands_over_heading (work, catalog, r))
            continue;
          headings = g_hash_table_lookup (tabs, work->key[r]);
          if (headings == NULL)
            {
              headings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
              g_hash_table_insert (tabs, g_strdup (work->key[r]), headings);
            }
          g_hash_table_add (headings, g_strdup (work->key[r + 1]));
        }
    }
  return tabs;
}

/* Leaves those that stand over enough headings. Returns: whether there are any */
static gboolean
leave_others (GHashTable *tabs)
{
  GHashTableIter iter;
  gpointer headings;

  g_hash_table_iter_init (&iter, tabs);
  while (g_hash_table_iter_next (&iter, NULL, &headings))
    if (g_hash_table_size (headings) < MIN_SECTIONS)
      g_hash_table_iter_remove (&iter);
  return g_hash_table_size (tabs) > 0;
}

/**
 * annexa_tab_strips_add:
 * @works: (element-type AnnexaPageWork): all pages
 * @catalog: for numbers and words
 * @boxes: (array): of each page, the #AnnexaBox of what runs with no text, which this adds to
 */
void
annexa_tab_strips_add (GPtrArray *works, AnnexaCatalog *catalog, GArray **boxes)
{
  g_autoptr (GHashTable) tabs = collect (works, catalog);

  if (!leave_others (tabs))
    return;
  for (guint p = 0; p < works->len; p++)
    {
      const AnnexaPageWork *work = g_ptr_array_index (works, p);

      annexa_page_work_step (work);
      for (guint r = 0; r < work->rows->rows->len; r++)
        {
          const AnnexaRow *row = annexa_work_row (work, r);
          AnnexaBox box
              = { row->x1 - MARGIN_PT, row->y1 - MARGIN_PT, row->x2 + MARGIN_PT, row->y2 + MARGIN_PT };

          /* Over a heading at the top of the next page, too. */
          if (!may_be_tabs (work, r) || !g_hash_table_contains (tabs, work->key[r]))
            continue;
          if (boxes[p] == NULL)
            boxes[p] = g_array_new (FALSE, FALSE, sizeof (AnnexaBox));
          g_array_append_val (boxes[p], box);
        }
    }
}
