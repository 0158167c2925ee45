/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-figures-private.h"

#include <math.h>
#include <string.h>

#include "text/annexa-marks.h"

/* Figures made of boxes with labels. Their text is kept, but it is no running text. */

#define MAX_LABEL_CHARS 40
#define MAX_LABEL_ROWS 3
/* A caption stands no further below its figure. */
#define MAX_CAPTION_GAP_EM 3.0f
/* So much white has room for a picture. */
#define MIN_PICTURE_EM 3.0f
/* Boxes of one figure lie this close to each other. */
#define MAX_DISTANCE_PT 90.0f
/* A grid and what else is of its figure are nearer, and no more. */
#define MAX_PART_DISTANCE_PT 45.0f
#define MAX_PARTS 30u
/* The boxes of one figure stand beside each other within this. */
#define MIN_APART_PT 6.0f
/* Lines between boxes that are as wide are no label. */
#define RUNNING_TEXT_SHARE 0.6f
/* Boxes below each other are as wide as each other within this. */
#define SAME_SIDE_PT 2.0f

static gboolean
is_label (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaBox *box, glong max_chars)
{
  guint n_rows;
  g_autofree char *text = annexa_figures_text_in (work, box, &n_rows);

  return n_rows <= MAX_LABEL_ROWS && g_utf8_strlen (text, -1) <= max_chars
         && !annexa_figures_ends_sentence (text) && !annexa_figures_reads_as_heading (catalog, text);
}

static gboolean
is_first_text (const AnnexaPageWork *work, const AnnexaBox *box)
{
  for (guint r = 0; r < work->rows->rows->len; r++)
    if (work->role[r] == ANNEXA_ROLE_BODY)
      return (annexa_work_row (work, r)->y1 + annexa_work_row (work, r)->y2) / 2 > box->y1;
  return FALSE;
}

/* A grid is a figure only where the text around it says so: 下図のとおり above, or 図 1 right below: in more
 * white there is a picture. */
gboolean
annexa_figures_is_cued (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaBox *box)
{
  gint above = -1, below = -1;

  for (guint r = 0; r < work->rows->rows->len; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);

      if (work->role[r] != ANNEXA_ROLE_BODY)
        continue;
      if (row->y2 <= box->y1 + 3)
        above = (gint)r;
      if (below < 0 && row->y1 >= box->y2 - 3)
        below = (gint)r;
    }
  if (above >= 0
      && (annexa_catalog_has_cue (catalog, "figure-follows", work->key[above])
          || annexa_figures_is_caption (work, catalog, (guint)above)))
    return TRUE;
  return below >= 0 && annexa_figures_is_caption (work, catalog, (guint)below)
         && annexa_work_row (work, (guint)below)->y1 - box->y2
                < MAX_CAPTION_GAP_EM * annexa_work_row_size (work, (guint)below);
}

static gboolean
touches_figure (const AnnexaPageWork *work, const AnnexaRow *row)
{
  for (guint s = row->first_span; s < row->first_span + row->n_spans; s++)
    if (work->owner[annexa_work_span (work, s)->first] == ANNEXA_OWNER_FIGURE)
      return TRUE;
  return FALSE;
}

/* Whether @box stands above all text of the body, as those of a logo do. */
static gboolean
is_above_text (const AnnexaPageWork *work, const AnnexaBox *box)
{
  for (guint r = 0; r < work->rows->rows->len; r++)
    if (work->role[r] == ANNEXA_ROLE_BODY)
      return annexa_work_row (work, r)->y1 >= box->y2;
  return TRUE;
}

/* Whether the one box of a grid may be part of a figure, which stands above all text where its caption says
 * so. */
static gboolean
is_labelled_box (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaBox *box)
{
  return !annexa_figures_hold_names (work, catalog, box)
         && (!is_above_text (work, box) || annexa_figures_is_cued (work, catalog, box))
         && !annexa_figures_is_wide (work, box) && is_label (work, catalog, box, MAX_LABEL_CHARS);
}

/* Whether all cells of a grid may be labels of a figure. */
static gboolean
has_labels_only (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaGrid *grid)
{
  for (guint i = 0; i < grid->cells->len; i++)
    if (!is_label (work, catalog, &g_array_index (grid->cells, AnnexaBox, i), ANNEXA_MAX_CELL_LABEL_CHARS))
      return FALSE;
  return TRUE;
}

/* Whether running text stands between what is above @box and below it, and not beside it alone: a sentence, a
 * heading or a line as wide as text. What is boxed are captions in it, and no labels of one figure. */
static gboolean
is_parted (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaBox *box)
{
  for (guint s = 0; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);
      float middle = annexa_work_middle (work, span->row);
      g_autofree char *text = NULL;

      if (work->role[span->row] != ANNEXA_ROLE_BODY || middle <= box->y1 || middle >= box->y2
          || span->x1 >= box->x2 || span->x2 <= box->x1)
        continue;
      if (span->x2 - span->x1 > RUNNING_TEXT_SHARE * (work->right - work->left))
        return TRUE;
      text = annexa_rows_text (work->rows, span->first, span->n, NULL);
      if (annexa_figures_ends_sentence (text) || annexa_figures_reads_as_heading (catalog, text))
        return TRUE;
    }
  return FALSE;
}

/* Whether running text stands between the boxes @a and @b, one above the other. */
static gboolean
are_parted (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaBox *a, const AnnexaBox *b)
{
  AnnexaBox between = { MIN (a->x1, b->x1), MIN (a->y2, b->y2), MAX (a->x2, b->x2), MAX (a->y1, b->y1) };

  return is_parted (work, catalog, &between);
}

/* Adds to @parts, which holds one grid of labels, and to the box of the @figure those that stand so near to
 * it that they may be of one figure: boxes that lines join are a grid, and those beside them are others.
 * Boxes without a word are a picture of their own. */
static void
add_parts (const AnnexaPageWork *work, AnnexaCatalog *catalog, GPtrArray *parts, AnnexaBox *figure)
{
  for (guint g = 0; g < work->grids->len && parts->len < MAX_PARTS; g++)
    {
      AnnexaGrid *other = g_ptr_array_index (work->grids, g);
      const AnnexaBox *box = &other->box;

      if (!other->columns_ruled || g_ptr_array_find (parts, other, NULL)
          || box->y1 > figure->y2 + MAX_PART_DISTANCE_PT || box->y2 < figure->y1 - MAX_PART_DISTANCE_PT
          || box->x1 > figure->x2 + MAX_PART_DISTANCE_PT || box->x2 < figure->x1 - MAX_PART_DISTANCE_PT
          || are_parted (work, catalog, figure, box) || !has_labels_only (work, catalog, other)
          || !annexa_figures_has_text (work, box) || annexa_figures_is_table (work, other))
        continue;
      g_ptr_array_add (parts, other);
      *figure = (AnnexaBox){ MIN (figure->x1, box->x1), MIN (figure->y1, box->y1), MAX (figure->x2, box->x2),
                             MAX (figure->y2, box->y2) };
    }
}

/* Makes a grid of labels a figure, or part of one, where the text says that it is. */
static void
own_grid (AnnexaPageWork *work, AnnexaCatalog *catalog, AnnexaGrid *grid, gboolean goes_on)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  AnnexaBox figure = grid->box;

  if (!has_labels_only (work, catalog, grid))
    return;
  g_ptr_array_add (parts, grid);
  if (!annexa_figures_is_cued (work, catalog, &figure) && !(goes_on && is_first_text (work, &figure)))
    {
      if (annexa_figures_is_table (work, grid))
        return;
      add_parts (work, catalog, parts, &figure);
      if (annexa_figures_is_table_above (work, catalog, parts))
        return;
      if (parts->len == 1 || !annexa_figures_is_cued (work, catalog, &figure))
        {
          if (is_above_text (work, &grid->box) || !annexa_figures_is_flow (work, grid))
            return;
          g_ptr_array_set_size (parts, 1);
          figure = grid->box;
        }
    }
  for (guint i = 0; i < parts->len; i++)
    annexa_figures_own_box (work, &((AnnexaGrid *)g_ptr_array_index (parts, i))->box);
  annexa_figures_own_parts (work, catalog, &figure);
  annexa_figures_own_around (work, catalog, &figure, goes_on);
}

/* Whether a box as wide as @box stands above or below it that reads as the heading of a control: headings in
 * boxes beside their answers are no labels, though one of them alone may look like that. */
static gboolean
is_among_headings (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaBox *box)
{
  for (guint g = 0; g < work->grids->len; g++)
    {
      const AnnexaBox *other = &((const AnnexaGrid *)g_ptr_array_index (work->grids, g))->box;
      g_autofree char *text = NULL;
      guint n_rows;

      if (fabsf (other->x1 - box->x1) > SAME_SIDE_PT || fabsf (other->x2 - box->x2) > SAME_SIDE_PT)
        continue;
      text = annexa_figures_text_in (work, other, &n_rows);
      if (annexa_figures_reads_as_heading (catalog, text))
        return TRUE;
    }
  return FALSE;
}

/* Makes the boxes [first, end) a figure if they are several, or the rest of one. */
static void
own_boxes (AnnexaPageWork *work, AnnexaCatalog *catalog, const GArray *boxes, guint first, guint end,
           AnnexaBox *figure, gboolean goes_on)
{
  if ((end - first < 2 && !(goes_on && is_first_text (work, &g_array_index (boxes, AnnexaBox, first))))
      || is_among_headings (work, catalog, &g_array_index (boxes, AnnexaBox, first)))
    return;
  for (guint i = first; i < end; i++)
    annexa_figures_own_box (work, &g_array_index (boxes, AnnexaBox, i));
  annexa_figures_own_parts (work, catalog, figure);
  annexa_figures_own_between (work, catalog, figure);
  annexa_figures_own_around (work, catalog, figure, goes_on);
}

/* Makes figures of boxes that lie near each other. */
static void
group_boxes (AnnexaPageWork *work, AnnexaCatalog *catalog, const GArray *boxes, gboolean goes_on)
{
  for (guint first = 0, end; first < boxes->len; first = end)
    {
      AnnexaBox figure = g_array_index (boxes, AnnexaBox, first);

      for (end = first + 1; end < boxes->len; end++)
        {
          const AnnexaBox *box = &g_array_index (boxes, AnnexaBox, end);

          if (box->y1 - figure.y2 >= MAX_DISTANCE_PT || are_parted (work, catalog, &figure, box))
            break;
          figure.x1 = MIN (figure.x1, box->x1);
          figure.x2 = MAX (figure.x2, box->x2);
          figure.y2 = MAX (figure.y2, box->y2);
        }
      own_boxes (work, catalog, boxes, first, end, &figure, goes_on);
    }
}

/* Whether the last text of the page belongs to a figure. */
static gboolean
ends_in_figure (const AnnexaPageWork *work)
{
  for (guint r = work->rows->rows->len; r > 0; r--)
    if (work->role[r - 1] == ANNEXA_ROLE_BODY)
      return touches_figure (work, annexa_work_row (work, r - 1));
  return FALSE;
}

/* Whether there is room for a picture above row @r, or it begins its page. */
static gboolean
has_room_above (const AnnexaPageWork *work, guint r)
{
  const AnnexaRow *row = annexa_work_row (work, r);

  return r == 0 || work->role[r - 1] != ANNEXA_ROLE_BODY
         || row->y1 - row[-1].y2 > MIN_PICTURE_EM * annexa_work_row_size (work, r);
}

static gboolean
stands_at_figure (const AnnexaPageWork *work, guint r)
{
  return (r > 0 && touches_figure (work, annexa_work_row (work, r - 1)))
         || (r + 1 < work->rows->rows->len && touches_figure (work, annexa_work_row (work, r + 1)));
}

/* Captions are of their figures: above or below one that is drawn, or with a number below the white that a
 * picture leaves. */
static void
own_captions (AnnexaPageWork *work, AnnexaCatalog *catalog)
{
  for (guint r = 0; r < work->rows->rows->len; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);
      const AnnexaSpan *span = annexa_work_span (work, row->first_span);

      if (work->role[r] != ANNEXA_ROLE_BODY || row->n_spans != 1 || touches_figure (work, row)
          || !annexa_figures_is_caption (work, catalog, r)
          || !(stands_at_figure (work, r)
               || (has_room_above (work, r) && strpbrk (work->text[r], "0123456789") != NULL)))
        continue;
      for (guint i = span->first; i < span->first + span->n; i++)
        work->owner[i] = ANNEXA_OWNER_FIGURE;
    }
}

/**
 * annexa_figures_mark:
 * @work: a page whose grids are known
 * @catalog: for headings and cue words
 * @goes_on: the page before ends in a figure, so that one box at the top of this page may be the rest of it
 *
 * Gives the glyphs of figures to %ANNEXA_OWNER_FIGURE: groups of boxes with short labels that neither touch,
 * as the cells of a table do, nor hold sentences or headings; grids of short labels that the text calls a
 * figure; stacks of boxes with labels in their middle; and their captions.
 *
 * Returns: whether this page ends in a figure
 */
gboolean
annexa_figures_mark (AnnexaPageWork *work, AnnexaCatalog *catalog, gboolean goes_on)
{
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (AnnexaBox));

  for (guint g = 0; g < work->grids->len; g++)
    {
      AnnexaGrid *grid = g_ptr_array_index (work->grids, g);

      if (!grid->columns_ruled)
        continue;
      if (grid->cells->len == 1)
        {
          if (is_labelled_box (work, catalog, &grid->box))
            g_array_append_val (boxes, grid->box);
        }
      else
        own_grid (work, catalog, grid, goes_on);
    }
  group_boxes (work, catalog, boxes, goes_on);
  annexa_figures_own_stacks (work, catalog);
  own_captions (work, catalog);
  return ends_in_figure (work);
}
