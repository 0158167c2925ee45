/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/annexa-regions-private.h"

#include <math.h>

#include "layout/figures/annexa-figures-private.h"

/* Parts of one answer in boxes that are drawn side by side, each below a caption of its own, as slides have
 * them: what the provider does, what the customer is asked for. Their lines stand at any heights; each box is
 * read to its end before the next. */

#define SAME_TOP_PT 4.0f
#define MIN_WIDTH_PT 60.0f
#define MIN_ROWS 2u
/* A panel that is drawn alone takes so much of the height of its slide. */
#define MIN_HEIGHT_SHARE 0.25f
/* Boxes whose text is looked at; nobody draws so many parts beside each other on one page. */
#define MAX_BOXES 32u
/* Lines behind the first box that stand outside all, and do not make the page one of two columns. */
#define MAX_BEHIND 1u
/* Text beside a box takes at least this share of the width of that. */
#define MIN_BESIDE_SHARE 0.8f

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const AnnexaBox *first = a, *second = b;

  if (fabsf (first->y1 - second->y1) > SAME_TOP_PT)
    return first->y1 < second->y1 ? -1 : 1;
  return first->x1 < second->x1 ? -1 : first->x1 > second->x1;
}

/* Whether @box holds a caption and below it lines of which one ends a sentence or several are there. No
 * number of a control is the caption: that would be a card, or a cell. */
static gboolean
is_part (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaBox *box, gboolean *sentence)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  guint n_rows = 0, last_row = G_MAXUINT;

  for (guint s = 0; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);
      g_autofree char *text = NULL;

      if (work->role[span->row] != ANNEXA_ROLE_BODY || !annexa_frame_holds (box, span)
          || work->owner[span->first] == ANNEXA_OWNER_FIGURE)
        continue;
      text = annexa_rows_text (work->rows, span->first, span->n, NULL);
      if (n_rows == 0
          && (annexa_figures_ends_sentence (text)
              || annexa_run_of_columns_control (work, catalog, span, tokens) >= 0))
        return FALSE;
      n_rows += span->row != last_row;
      last_row = span->row;
      *sentence = *sentence || annexa_figures_ends_sentence (text);
    }
  return n_rows >= MIN_ROWS;
}

/* The boxes of some size, from top to bottom and from left to right. */
static GArray *
collect (const AnnexaPageWork *work)
{
  GArray *boxes = g_array_new (FALSE, FALSE, sizeof (AnnexaBox));

  for (guint i = 0; i < work->grids->len && boxes->len <= MAX_BOXES; i++)
    {
      const AnnexaGrid *grid = g_ptr_array_index (work->grids, i);

      if (grid->columns_ruled && annexa_grid_has_one_column (grid)
          && grid->box.x2 - grid->box.x1 >= MIN_WIDTH_PT)
        g_array_append_val (boxes, grid->box);
    }
  g_array_sort (boxes, compare_places);
  return boxes;
}

/* Whether the page is no more than the boxes from left to right: from row @from on little stands behind @x
 * outside them. */
static gboolean
is_whole_width (const AnnexaPageWork *work, const GArray *boxes, guint from, float x)
{
  guint n_behind = 0;

  for (guint s = 0; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);
      gboolean inside = FALSE;

      if (span->row < from || work->role[span->row] != ANNEXA_ROLE_BODY || span->x1 < x)
        continue;
      for (guint b = 0; b < boxes->len && !inside; b++)
        inside = annexa_frame_holds (&g_array_index (boxes, AnnexaBox, b), span);
      n_behind += !inside;
    }
  return n_behind <= MAX_BEHIND;
}

/* Whether nothing stands between the tops and the feet of @parts but what they hold. */
static gboolean
hold_all (const AnnexaPageWork *work, const AnnexaBox *parts, guint n)
{
  float foot = parts[0].y2;

  for (guint i = 1; i < n; i++)
    foot = MAX (foot, parts[i].y2);
  for (guint s = 0; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);
      float middle = (span->y1 + span->y2) / 2;
      gboolean inside = work->role[span->row] != ANNEXA_ROLE_BODY || middle < parts[0].y1 || middle > foot;

      for (guint i = 0; i < n && !inside; i++)
        inside = annexa_frame_holds (&parts[i], span);
      if (!inside)
        return FALSE;
    }
  return TRUE;
}

/* The part that stands in no box beside @panel: @beside gets its rows, and those below that stay on the same
 * side. FALSE where something stands on both sides, or no sentence ends beside the panel. */
static gboolean
find_beside (const AnnexaPageWork *work, const AnnexaBox *panel, AnnexaBox *beside)
{
  float foot = G_MAXFLOAT, last = panel->y2;
  guint row_before = G_MAXUINT;
  gboolean sentence = FALSE;

  for (guint s = 0; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);
      const float middle = (span->y1 + span->y2) / 2;

      if (work->role[span->row] != ANNEXA_ROLE_BODY || middle < panel->y1 || annexa_frame_holds (panel, span))
        continue;
      /* Cells stand side by side, prose does not. */
      if (middle < panel->y2 && (span->x2 >= panel->x1 || span->row == row_before))
        return FALSE;
      row_before = span->row;
      if (span->x2 < panel->x1)
        continue;
      foot = MIN (foot, middle);
    }
  for (guint s = 0; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);
      const float middle = (span->y1 + span->y2) / 2;
      g_autofree char *text = NULL;

      if (work->role[span->row] != ANNEXA_ROLE_BODY || middle < panel->y1 || middle >= foot
          || span->x2 >= panel->x1)
        continue;
      last = MAX (last, span->y2);
      if (middle > panel->y2 || sentence)
        continue;
      text = annexa_rows_text (work->rows, span->first, span->n, NULL);
      sentence = annexa_figures_ends_sentence (text);
    }
  *beside = (AnnexaBox){ work->left - 1, panel->y1, panel->x1, MIN (last + 1, foot) };
  return sentence;
}

/* A slide with a box for one of the parts alone, at the right of what is the other: what the customer is
 * asked for beside the answer. */
static gboolean
find_single (const AnnexaPageWork *work, AnnexaCatalog *catalog, const GArray *all, guint *from,
             GArray *boxes)
{
  const AnnexaBox *panel = NULL;
  AnnexaBox beside;
  gboolean sentence = FALSE;

  if (work->depth > 0 || work->page->width_pt <= work->page->height_pt)
    return FALSE;
  for (guint i = 0; i < all->len; i++)
    {
      const AnnexaBox *box = &g_array_index (all, AnnexaBox, i);

      if (box->x1 < work->left + (work->right - work->left) / 2
          || box->y2 - box->y1 < MIN_HEIGHT_SHARE * work->page->height_pt
          || !is_part (work, catalog, box, &sentence))
        continue;
      if (panel != NULL)
        return FALSE;
      panel = box;
    }
  if (panel == NULL || !sentence || panel->y1 < annexa_work_middle (work, *from)
      || !find_beside (work, panel, &beside))
    return FALSE;
  g_array_append_val (boxes, beside);
  g_array_append_val (boxes, *panel);
  *from = work->rows->rows->len;
  return TRUE;
}

/**
 * annexa_part_panels_find:
 * @work: a page
 * @catalog: for control numbers
 * @from: (inout): the row to look from; gets the one to go on from
 * @boxes: (out) (element-type AnnexaBox): gets the next parts that stand side by side, from left to right
 *
 * Returns: whether there are some
 */
gboolean
annexa_part_panels_find (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint *from, GArray *boxes)
{
  g_autoptr (GArray) all = NULL;

  if (work->grids == NULL || work->grids->len < 2 || *from >= work->rows->rows->len)
    return FALSE;
  all = collect (work);
  if (all->len > MAX_BOXES)
    return FALSE;
  for (guint i = 0, n; i < all->len; i += n)
    {
      const AnnexaBox *parts = &g_array_index (all, AnnexaBox, i);
      gboolean sentence = FALSE, good = TRUE;

      for (n = 1; i + n < all->len && parts[n].x1 > parts[n - 1].x2 - SAME_TOP_PT
                  && fabsf (parts[n].y1 - parts[0].y1) <= SAME_TOP_PT;)
        n++;
      if (n < 2 || parts[0].y2 < annexa_work_middle (work, *from))
        continue;
      for (guint k = 0; k < n && good; k++)
        good = is_part (work, catalog, &parts[k], &sentence);
      if (!good || !sentence || !hold_all (work, parts, n) || !is_whole_width (work, all, *from, parts[1].x1))
        continue;
      g_array_append_vals (boxes, parts, n);
      for (guint k = 0; k < n; k++)
        while (*from < work->rows->rows->len && annexa_work_middle (work, *from) < parts[k].y2)
          *from += 1;
      return TRUE;
    }
  return find_single (work, catalog, all, from, boxes);
}

/* How far down the text left of @box goes: to where it runs below the box, or a heading of another control
 * begins. */
static float
find_foot (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaBox *box)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  float foot = box->y2;

  for (guint r = 0; r < work->rows->rows->len; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);

      if (work->role[r] != ANNEXA_ROLE_BODY || annexa_work_middle (work, r) < box->y2)
        continue;
      if (row->x2 > box->x1
          || annexa_run_of_columns_control (work, catalog, annexa_work_span (work, row->first_span), tokens)
                 >= 0)
        return MIN (foot, row->y1);
      foot = MAX (foot, row->y2 + 1);
    }
  return foot;
}

/* Whether all text beside @box stands left of it, in one column that is as wide, and is no heading of a
 * control. */
static gboolean
is_beside_text (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaBox *box)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  guint n_rows = 0, n_spans = 0, last_row = G_MAXUINT;
  float right = 0;

  for (guint s = 0; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);
      float middle = (span->y1 + span->y2) / 2;

      if (work->role[span->row] != ANNEXA_ROLE_BODY || middle < box->y1 || middle > box->y2
          || annexa_frame_holds (box, span))
        continue;
      if (span->x2 > box->x1 || annexa_run_of_columns_control (work, catalog, span, tokens) >= 0)
        return FALSE;
      right = MAX (right, span->x2);
      n_spans++;
      n_rows += span->row != last_row;
      last_row = span->row;
    }
  return n_rows >= MIN_ROWS && n_spans <= n_rows + MAX_BEHIND
         && right - work->left >= MIN_BESIDE_SHARE * (box->x2 - box->x1);
}

/**
 * annexa_part_panels_find_beside:
 * @work: a page
 * @catalog: for control numbers
 * @from: (inout): the row to look from; gets the one to go on from
 * @boxes: (out) (element-type AnnexaBox): gets the text of an answer, and the box with another part of it
 * that stands right of it
 *
 * Returns: whether there is such a box
 */
gboolean
annexa_part_panels_find_beside (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint *from,
                                GArray *boxes)
{
  g_autoptr (GArray) all = NULL;

  if (work->grids == NULL || *from >= work->rows->rows->len)
    return FALSE;
  all = collect (work);
  for (guint i = 0; i < all->len && all->len <= MAX_BOXES; i++)
    {
      const AnnexaBox *box = &g_array_index (all, AnnexaBox, i);
      AnnexaBox text = { work->left - 1, box->y1, box->x1, box->y2 };
      gboolean sentence = FALSE;

      if (box->y2 < annexa_work_middle (work, *from) || !is_part (work, catalog, box, &sentence) || !sentence
          || !is_beside_text (work, catalog, box))
        continue;
      text.y2 = find_foot (work, catalog, box);
      if (!annexa_regions_has_sentence (work, &text))
        continue;
      g_array_append_val (boxes, text);
      g_array_append_vals (boxes, box, 1);
      while (*from < work->rows->rows->len && annexa_work_middle (work, *from) < MAX (text.y2, box->y2))
        *from += 1;
      return TRUE;
    }
  return FALSE;
}
