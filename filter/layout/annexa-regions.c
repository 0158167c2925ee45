/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-regions-private.h"

#include "layout/figures/annexa-figures-private.h"
#include "layout/notes/annexa-margin-notes-private.h"

/* Regions: parts of a designed page that are read one after the other, each for itself, such as cards, the
 * panels beside answers, and the columns between drawn lines. Rows over the whole page would mix what stands
 * side by side in them, so that every region gets rows of its own, and everything that can be on a page can
 * be in a region. A page of plain text has none. */

/* Regions within regions go no deeper. */
#define MAX_DEPTH 2u
/* Nobody designs a page of more rows. Each finder looks at rows again and again. */
#define MAX_ROWS 2000u
/* Notes are so much smaller than answers. */
#define MAX_NOTE_SHARE 0.85f

/* Whether a sentence ends in @box. */
gboolean
annexa_regions_has_sentence (const AnnexaPageWork *work, const AnnexaBox *box)
{
  for (guint s = 0; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);
      g_autofree char *text = NULL;

      if (work->role[span->row] != ANNEXA_ROLE_BODY || !annexa_frame_holds (box, span))
        continue;
      text = annexa_rows_text (work->rows, span->first, span->n, NULL);
      if (annexa_figures_ends_sentence (text))
        return TRUE;
    }
  return FALSE;
}

/* Whether the boxes are drawn around headings alone, whose answers stand below them. */
static gboolean
hold_headings (const AnnexaPageWork *work, const GArray *boxes)
{
  for (guint i = 0; i < boxes->len; i++)
    if (annexa_regions_has_sentence (work, &g_array_index (boxes, AnnexaBox, i)))
      return FALSE;
  return boxes->len > 0;
}

/* The rows whose middle is between the top of the first box and the foot of the last. */
static gboolean
find_rows (const AnnexaPageWork *work, const GArray *boxes, guint *first, guint *end)
{
  float y1 = G_MAXFLOAT, y2 = -G_MAXFLOAT;

  for (guint i = 0; i < boxes->len; i++)
    {
      y1 = MIN (y1, g_array_index (boxes, AnnexaBox, i).y1);
      y2 = MAX (y2, g_array_index (boxes, AnnexaBox, i).y2);
    }
  *first = work->rows->rows->len;
  *end = 0;
  for (guint r = 0; r < work->rows->rows->len; r++)
    if (annexa_work_middle (work, r) > y1 && annexa_work_middle (work, r) < y2)
      {
        *first = MIN (*first, r);
        *end = r + 1;
      }
  return *first < *end;
}

/* Lines of a region wrap as far from its right side as they begin from its left. */
static void
leave_padding (AnnexaPageWork *region, const AnnexaBox *box)
{
  float padding = MAX (region->left - box->x1, 0.0f);

  region->right = MAX (region->right, box->x2 - padding);
}

/* A box with a tab is no table in the region that it is drawn around. */
static void
leave_tabs (const AnnexaPageWork *work, AnnexaPageWork *region)
{
  for (guint g = work->rows->aside->len > 0 ? region->grids->len : 0; g > 0; g--)
    {
      const AnnexaGrid *grid = g_ptr_array_index (region->grids, g - 1);

      if (!annexa_grid_has_one_column (grid) && annexa_grid_has_one_text_column (work, grid))
        g_ptr_array_remove_index (region->grids, g - 1);
    }
}

static void
add_run (AnnexaPageWork *work, AnnexaCatalog *catalog, const GArray *boxes, GArray *runs)
{
  AnnexaColumns run = { .kind = ANNEXA_COLUMNS_REGIONS };
  guint end;

  if (!find_rows (work, boxes, &run.first, &end))
    return;
  run.n = end - run.first;
  run.regions = g_ptr_array_new_with_free_func ((GDestroyNotify)annexa_page_work_free);
  for (guint i = 0; i < boxes->len; i++)
    {
      const AnnexaBox *box = &g_array_index (boxes, AnnexaBox, i);
      AnnexaPageWork *region = annexa_page_work_new_region (work, box);

      g_ptr_array_add (run.regions, region);
      leave_padding (region, box);
      if (region->grids == NULL)
        continue;
      leave_tabs (work, region);
      annexa_figures_mark (region, catalog, FALSE);
      annexa_sidebars_mark (region, catalog);
    }
  g_array_append_val (runs, run);
}

/* Finds the next boxes from a row on, which goes on behind them. */
typedef gboolean (*NextBoxes) (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint *from,
                               GArray *boxes);

/* Adds what white space alone shows, which may be several runs one below the other. */
static gboolean
find_runs (AnnexaPageWork *work, AnnexaCatalog *catalog, NextBoxes next, GArray *runs)
{
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (AnnexaBox));

  for (guint from = 0; next (work, catalog, &from, boxes); g_array_set_size (boxes, 0))
    add_run (work, catalog, boxes, runs);
  return runs->len > 0;
}

/* Adds columns that lines are drawn between, where the next page and what is below go on with them. Where the
 * line stands is known once one is found: shorter ones above it may stand there too. */
static gboolean
find_divided_columns (AnnexaPageWork *work, AnnexaCatalog *catalog, GArray *runs)
{
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (AnnexaBox));
  guint from = 0;

  annexa_dividers_learn (work, catalog);
  if (!annexa_dividers_find (work, catalog, &from, boxes))
    return FALSE;
  work->prose_x = boxes->len == 2 ? g_array_index (boxes, AnnexaBox, 1).x1 : 0;
  g_array_set_size (boxes, 0);
  for (from = 0; annexa_dividers_find (work, catalog, &from, boxes); g_array_set_size (boxes, 0))
    {
      add_run (work, catalog, boxes, runs);
      work->prose_x = boxes->len == 2 ? g_array_index (boxes, AnnexaBox, 1).x1 : 0;
    }
  return runs->len > 0;
}

/* Adds columns of headings and answers, where the next page goes on with them. */
static gboolean
find_answer_columns (AnnexaPageWork *work, AnnexaCatalog *catalog, GArray *runs)
{
  if (!find_runs (work, catalog, annexa_answer_columns_find, runs))
    return FALSE;
  for (guint i = 0; i < runs->len; i++)
    for (guint k = 0; k < g_array_index (runs, AnnexaColumns, i).regions->len; k++)
      {
        AnnexaPageWork *column = g_ptr_array_index (g_array_index (runs, AnnexaColumns, i).regions, k);

        column->is_column = TRUE;
        work->prose_x = column->left;
      }
  return TRUE;
}

/* Adds columns down which the text of the whole document runs. */
static gboolean
find_flow_columns (AnnexaPageWork *work, AnnexaCatalog *catalog, GArray *runs)
{
  if (!find_runs (work, catalog, annexa_flow_columns_find, runs))
    return FALSE;
  work->prose_x = (work->flow[0].x1 + work->flow[0].x2) / 2;
  for (guint i = 0; i < runs->len; i++)
    for (guint k = 0; k < g_array_index (runs, AnnexaColumns, i).regions->len; k++)
      {
        AnnexaPageWork *column = g_ptr_array_index (g_array_index (runs, AnnexaColumns, i).regions, k);

        column->is_half = column->is_column = TRUE;
      }
  return TRUE;
}

/* What small type says below all answers at the foot of a page is no part of the last. */
static void
leave_notes (AnnexaPageWork *work, const AnnexaColumns *last)
{
  float size = annexa_pages_style (work->rows->pages, annexa_margin_find_style (work))->size_pt;
  guint end = work->rows->rows->len;

  while (end > last->first + last->n
         && (work->role[end - 1] != ANNEXA_ROLE_BODY
             || annexa_work_row_size (work, end - 1) < MAX_NOTE_SHARE * size))
    end--;
  for (guint r = end; r < work->rows->rows->len; r++)
    if (work->role[r] == ANNEXA_ROLE_BODY)
      work->role[r] = ANNEXA_ROLE_NOTE;
}

static int
compare_runs (gconstpointer a, gconstpointer b)
{
  const AnnexaColumns *first = a, *second = b;

  return first->first < second->first ? -1 : first->first > second->first;
}

/* Adds headings at the side of their answers, in the rows that are of no other region. */
static gboolean
find_side_heads (AnnexaPageWork *work, AnnexaCatalog *catalog, GArray *runs)
{
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (AnnexaBox));
  g_autofree gboolean *taken = g_new0 (gboolean, work->rows->rows->len + 1);
  const guint n_runs = runs->len;

  for (guint i = 0; i < n_runs; i++)
    for (guint r = 0; r < g_array_index (runs, AnnexaColumns, i).n; r++)
      taken[g_array_index (runs, AnnexaColumns, i).first + r] = TRUE;
  for (guint from = 0; annexa_side_heads_find (work, catalog, taken, &from, boxes);
       g_array_set_size (boxes, 0))
    add_run (work, catalog, boxes, runs);
  if (runs->len == n_runs)
    return FALSE;
  for (guint i = n_runs; i < runs->len; i++)
    for (guint k = 0; k < g_array_index (runs, AnnexaColumns, i).regions->len; k++)
      ((AnnexaPageWork *)g_ptr_array_index (g_array_index (runs, AnnexaColumns, i).regions, k))->is_column
          = TRUE;
  g_array_sort (runs, compare_runs);
  if (!work->side_mixed)
    leave_notes (work, &g_array_index (runs, AnnexaColumns, runs->len - 1));
  return TRUE;
}

/* Adds columns in two languages. */
static gboolean
find_language_columns (AnnexaPageWork *work, AnnexaCatalog *catalog, GArray *runs)
{
  if (!find_runs (work, catalog, annexa_language_columns_find, runs))
    return FALSE;
  for (guint i = 0; i < runs->len; i++)
    ((AnnexaPageWork *)g_array_index (runs, AnnexaColumns, i).regions->pdata[1])->is_translation = TRUE;
  return TRUE;
}

/* Adds columns of prose that headings over all of them part into sets, where the next page goes on with them.
 */
static gboolean
find_column_sets (AnnexaPageWork *work, AnnexaCatalog *catalog, GArray *runs)
{
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (AnnexaBox));
  guint from = 0;

  for (; annexa_columns_sets_find (work, catalog, &from, boxes); g_array_set_size (boxes, 0))
    {
      guint n = runs->len;

      /* Two of three columns may have text. */
      work->prose_x = boxes->len == 2 && g_array_index (boxes, AnnexaBox, 1).x2 > work->right
                          ? g_array_index (boxes, AnnexaBox, 1).x1
                          : 0;
      add_run (work, catalog, boxes, runs);
      for (guint i = 0; n < runs->len && i < boxes->len; i++)
        ((AnnexaPageWork *)g_array_index (runs, AnnexaColumns, n).regions->pdata[i])->is_half = TRUE;
    }
  return runs->len > 0;
}

/* Adds cards. What is drawn around one is no table in it. */
static void
add_cards (AnnexaPageWork *work, AnnexaCatalog *catalog, const GArray *boxes, const GArray *heads,
           gpointer user_data)
{
  GArray *runs = user_data;
  guint n = runs->len;

  add_run (work, catalog, boxes, runs);
  for (guint i = 0; n < runs->len && i < boxes->len; i++)
    {
      AnnexaPageWork *card = g_ptr_array_index (g_array_index (runs, AnnexaColumns, n).regions, i);

      card->head = (guint8)g_array_index (heads, AnnexaHeadPart, i);
      for (guint g = card->grids != NULL && card->rows->rows->len > 0 ? card->grids->len : 0; g > 0; g--)
        {
          const AnnexaGrid *grid = g_ptr_array_index (card->grids, g - 1);

          if (grid->box.x1 <= card->left && grid->box.x2 >= card->right
              && grid->box.y1 <= annexa_work_row (card, 0)->y1)
            g_ptr_array_remove_index (card->grids, g - 1);
        }
    }
}

static gboolean
find_headed_cards (AnnexaPageWork *work, AnnexaCatalog *catalog, const GArray *heads, gboolean sure,
                   GArray *runs)
{
  annexa_cards_find (work, catalog, heads, sure, add_cards, runs);
  return runs->len > 0;
}

/* Adds cards, or what stands in columns below boxes that are drawn around the headings, be it in two
 * languages.
 */
static gboolean
find_cards (AnnexaPageWork *work, AnnexaCatalog *catalog, GArray *runs)
{
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (AnnexaBox));

  for (guint from = 0; annexa_frames_find (work, catalog, &from, boxes);)
    continue;
  if (boxes->len == 0)
    return FALSE;
  return (hold_headings (work, boxes)
          && (find_language_columns (work, catalog, runs) || find_answer_columns (work, catalog, runs)
              || find_runs (work, catalog, annexa_head_columns_find, runs)))
         || find_runs (work, catalog, annexa_frames_find, runs);
}

/* Whether the page is columns of running text, headings in them. */
static gboolean
has_prose (const AnnexaPageWork *work, AnnexaCatalog *catalog)
{
  AnnexaColumns columns = { 0 };
  gboolean found = annexa_prose_columns_find (work, catalog, &columns);

  if (!found)
    return FALSE;
  g_clear_pointer (&columns.gutters, g_array_unref);
  g_clear_pointer (&columns.groups, g_array_unref);
  return TRUE;
}

/* The row of the page up to which nothing but what stands in no region is above region @i, all those before
 * it being above that; 0 where these stand beside it. */
guint
annexa_regions_row_above (const AnnexaPageWork *work, const GPtrArray *regions, guint i)
{
  float foot = -G_MAXFLOAT, top = G_MAXFLOAT;
  guint r = 0;

  for (guint k = 0; k < regions->len; k++)
    {
      const AnnexaPageWork *region = g_ptr_array_index (regions, k);
      guint n = region->rows->rows->len;

      if (n > 0 && k < i)
        foot = MAX (foot, annexa_work_row (region, n - 1)->y2);
      else if (n > 0)
        top = MIN (top, annexa_work_row (region, 0)->y1);
    }
  while (foot <= top && r < work->rows->rows->len && annexa_work_row (work, r)->y2 <= top)
    r++;
  return r;
}

/**
 * annexa_regions_find:
 * @work: a page whose grids are known; what is in its regions is its no more
 * @catalog: for control numbers
 * @runs: (element-type AnnexaColumns): gets runs of rows that consist of regions, from top to bottom
 */
void
annexa_regions_find (AnnexaPageWork *work, AnnexaCatalog *catalog, GArray *runs)
{
  g_autoptr (GArray) boxes = NULL, heads = NULL;
  const gboolean has_table = annexa_work_has_control_table (work);

  if (work->depth >= MAX_DEPTH || work->rows->rows->len > MAX_ROWS)
    return;
  /* The number of a row, in the middle beside its title, may look like that of a card. */
  heads = annexa_work_has_named_control_table (work) ? NULL : annexa_card_heads_find (work, catalog);
  boxes = annexa_sheets_find (work);
  if (boxes->len == 0
      && ((heads != NULL && find_headed_cards (work, catalog, heads, TRUE, runs))
          || find_cards (work, catalog, runs) || find_runs (work, catalog, annexa_part_panels_find, runs)))
    {
      if (work->side_mixed)
        find_side_heads (work, catalog, runs);
      return;
    }
  if (boxes->len > 0 || annexa_panels_find (work, catalog, boxes))
    add_run (work, catalog, boxes, runs);
  else if (!find_language_columns (work, catalog, runs) && !find_flow_columns (work, catalog, runs)
           && !find_divided_columns (work, catalog, runs)
           && (has_table || work->has_lanes || !find_column_sets (work, catalog, runs))
           && !find_runs (work, catalog, annexa_part_panels_find_beside, runs) && !work->has_bars
           && (has_table || !find_answer_columns (work, catalog, runs))
           && !find_runs (work, catalog, annexa_head_columns_find, runs))
    find_side_heads (work, catalog, runs);
  if (runs->len == 0 && heads != NULL && heads->len > 0)
    find_headed_cards (work, catalog, heads, has_prose (work, catalog), runs);
}
