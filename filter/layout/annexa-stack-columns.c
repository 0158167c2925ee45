/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-layout-private.h"

/* The columns of a table of which only the rows are drawn, and the rows around it that stand in them. */

/* Rules of one table begin and end this close. */
#define SAME_EXTENT_PT 4.0f
/* A row that belongs to the table stands no further from it, in type sizes. */
#define MAX_ROW_DISTANCE_EM 2.6f
/* Of the rows in boxes, at most one in so many and one runs across the columns. */
#define MAX_ACROSS_BOXES 4u
/* What stands on both sides of a gutter leaves this share of it white, or so much. */
#define MIN_WHITE_SHARE 0.5f
#define MIN_WHITE_EM 0.6f
/* A heading over the rows of a group takes no more of the width. */
#define MAX_GROUP_SHARE 0.7f
/* One row in so many may be wider than the rules. */
#define MAX_OVERRUN 5u

static gboolean
is_body (const AnnexaPageWork *work, guint row)
{
  return work->role[row] == ANNEXA_ROLE_BODY;
}

static float
middle_of (const AnnexaPageWork *work, guint row)
{
  return (annexa_work_row (work, row)->y1 + annexa_work_row (work, row)->y2) / 2;
}

static gboolean
in_box (const AnnexaPageWork *work, guint row, const AnnexaBox *box)
{
  float middle = middle_of (work, row);

  return is_body (work, row) && middle > box->y1 && middle < box->y2;
}

/* A row that would take every gutter away is text across the columns. */
static void
narrow_unless_lost (const AnnexaPageWork *work, guint row, GArray *gutters)
{
  g_autoptr (GArray) narrowed = g_array_new (FALSE, FALSE, sizeof (AnnexaGutter));

  g_array_append_vals (narrowed, gutters->data, gutters->len);
  annexa_columns_narrow (work, row, narrowed);
  if (narrowed->len == 0)
    return;
  g_array_set_size (gutters, 0);
  g_array_append_vals (gutters, narrowed->data, narrowed->len);
}

static gboolean
keeps_all (const AnnexaPageWork *work, guint row, const GArray *gutters)
{
  g_autoptr (GArray) narrowed = g_array_new (FALSE, FALSE, sizeof (AnnexaGutter));

  g_array_append_vals (narrowed, gutters->data, gutters->len);
  annexa_columns_narrow (work, row, narrowed);
  return narrowed->len == gutters->len;
}

/* Whether a row stands in a drawn grid that is no part of the table. */
static gboolean
is_taken (const AnnexaPageWork *work, const GPtrArray *grids, GPtrArray *members, guint r)
{
  for (guint i = 0; i < grids->len; i++)
    {
      const AnnexaGrid *other = g_ptr_array_index (grids, i);

      if (!g_ptr_array_find (members, other, NULL) && in_box (work, r, &other->box)
          && annexa_work_row (work, r)->x2 > other->box.x1 && annexa_work_row (work, r)->x1 < other->box.x2)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_figure (const AnnexaPageWork *work, guint r)
{
  return work->owner[annexa_work_span (work, annexa_work_row (work, r)->first_span)->first]
         == ANNEXA_OWNER_FIGURE;
}

typedef enum
{
  ROW_APART,  /* on one side of the gutter */
  ROW_BESIDE, /* text on both sides */
  ROW_ACROSS, /* text over it */
} RowPlace;

/* Text that fills its column leaves little white: what stands on both sides need not be two spans. */
static RowPlace
place_of_row (const AnnexaPageWork *work, guint row, const AnnexaGutter *gutter)
{
  const AnnexaRow *box = annexa_work_row (work, row);
  const AnnexaSpan *last = annexa_work_span (work, box->first_span + box->n_spans - 1);
  float at = (gutter->x1 + gutter->x2) / 2, left = -G_MAXFLOAT, right = G_MAXFLOAT;

  if (box->x1 >= at || box->x2 <= at || !is_body (work, row))
    return ROW_APART;
  for (guint i = annexa_work_span (work, box->first_span)->first; i < last->first + last->n; i++)
    {
      const AnnexaGlyph *glyph = annexa_rows_glyph (work->rows, i);

      if (glyph->x1 + glyph->x2 < 2 * at)
        left = MAX (left, glyph->x2);
      else
        right = MIN (right, glyph->x1);
    }
  return right - left >= MIN_WHITE_SHARE * (gutter->x2 - gutter->x1)
                 || right - left >= MIN_WHITE_EM * last->size_pt
             ? ROW_BESIDE
             : ROW_ACROSS;
}

/* Whether too many rows of the grid run across a gutter for the few that have text on both sides of it: it is
 * one of a table, figure or heading that stands between the rules, not of what they part. */
static gboolean
is_crossed (const AnnexaPageWork *work, const GPtrArray *grids, GPtrArray *members, const AnnexaGrid *grid,
            const AnnexaGutter *gutter)
{
  guint n[3] = { 0 };
  gboolean boxes = FALSE;

  for (guint m = 0; m < members->len; m++)
    {
      const AnnexaGrid *member = g_ptr_array_index (members, m);

      boxes = boxes || (member->columns_ruled && !member->open_ended);
    }
  for (guint r = 0; r < work->rows->rows->len; r++)
    if (in_box (work, r, &grid->box) && !is_figure (work, r) && !is_taken (work, grids, members, r))
      n[place_of_row (work, r, gutter)]++;
  /* Boxes may be anything; the rules of a table are a better sign. */
  return n[ROW_ACROSS] * (boxes ? MAX_ACROSS_BOXES : 1) > n[ROW_BESIDE];
}

/* Whether the grid is part of something wider, as boxes in one of two columns of text are. */
static gboolean
is_overrun (const AnnexaPageWork *work, const AnnexaGrid *grid)
{
  guint n = 0, n_over = 0;

  for (guint r = 0; r < work->rows->rows->len; r++)
    if (in_box (work, r, &grid->box))
      {
        n++;
        n_over += annexa_work_row (work, r)->x1 < grid->box.x1 - SAME_EXTENT_PT
                  || annexa_work_row (work, r)->x2 > grid->box.x2 + SAME_EXTENT_PT;
      }
  return n_over * MAX_OVERRUN > n;
}

/* The white between the columns: start from that of the row with most spans, then take out what every other
 * row covers. */
static GArray *
find_gutters (const AnnexaPageWork *work, const GPtrArray *grids, GPtrArray *members, const AnnexaGrid *grid)
{
  GArray *gutters = g_array_new (FALSE, FALSE, sizeof (AnnexaGutter));
  const AnnexaRow *widest = NULL;

  for (guint r = 0; r < work->rows->rows->len; r++)
    if (in_box (work, r, &grid->box) && !is_figure (work, r) && !is_taken (work, grids, members, r)
        && (widest == NULL || annexa_work_row (work, r)->n_spans > widest->n_spans))
      widest = annexa_work_row (work, r);
  for (guint s = widest != NULL ? widest->first_span : 0;
       widest != NULL && s + 1 < widest->first_span + widest->n_spans; s++)
    {
      AnnexaGutter gutter = { annexa_work_span (work, s)->x2, annexa_work_span (work, s + 1)->x1 };

      g_array_append_val (gutters, gutter);
    }
  for (guint r = 0; r < work->rows->rows->len; r++)
    if (in_box (work, r, &grid->box) && annexa_work_row (work, r)->n_spans > 1 && !is_figure (work, r)
        && !is_taken (work, grids, members, r))
      narrow_unless_lost (work, r, gutters);
  for (guint g = gutters->len; g > 0; g--)
    if (is_crossed (work, grids, members, grid, &g_array_index (gutters, AnnexaGutter, g - 1)))
      g_array_remove_index (gutters, g - 1);
  return gutters;
}

/* Whether a row outside the grid stands in its columns: on both sides of a gutter, or in other than the
 * first. */
static gboolean
fits (const AnnexaPageWork *work, guint r, const AnnexaGrid *grid, const GArray *gutters)
{
  const AnnexaRow *row = annexa_work_row (work, r);
  const AnnexaGutter *first = &g_array_index (gutters, AnnexaGutter, 0);

  if (!is_body (work, r) || row->x1 < grid->box.x1 - SAME_EXTENT_PT || row->x2 > grid->box.x2 + SAME_EXTENT_PT
      || !keeps_all (work, r, gutters))
    return FALSE;
  if (row->x1 >= first->x2 - 1)
    return TRUE;
  for (guint g = 0; g < gutters->len; g++)
    if (row->x1 < g_array_index (gutters, AnnexaGutter, g).x1
        && row->x2 > g_array_index (gutters, AnnexaGutter, g).x2)
      return TRUE;
  return FALSE;
}

/* Takes rows above and below into the table, such as a header over shaded rows or a last row that is not
 * shaded. Returns the first row and sets @end. */
static guint
widen (const AnnexaPageWork *work, const AnnexaGrid *grid, const GPtrArray *grids, GPtrArray *members,
       const GArray *gutters, guint first, guint *end)
{
  for (guint r = first; r > 0; r--)
    {
      float size = annexa_work_span (work, annexa_work_row (work, r - 1)->first_span)->size_pt;
      float distance
          = MIN (annexa_work_row (work, first)->y1, grid->box.y1 + size) - annexa_work_row (work, r - 1)->y2;

      if (distance > MAX_ROW_DISTANCE_EM * size || is_taken (work, grids, members, r - 1)
          || !fits (work, r - 1, grid, gutters))
        break;
      first = r - 1;
    }
  for (guint r = *end; r < work->rows->rows->len; r++)
    {
      float size = annexa_work_span (work, annexa_work_row (work, r)->first_span)->size_pt;
      float bottom = MAX (annexa_work_row (work, *end - 1)->y2, grid->box.y2);

      if (!is_body (work, r))
        continue;
      if (annexa_work_row (work, r)->y1 - bottom > MAX_ROW_DISTANCE_EM * size
          || is_taken (work, grids, members, r) || !fits (work, r, grid, gutters))
        break;
      *end = r + 1;
    }
  return first;
}

/* Rows of one span that run across a gutter from the left are headings over the rows below. */
static void
find_groups (const AnnexaPageWork *work, AnnexaColumns *columns, float left)
{
  for (guint r = columns->first; r < columns->first + columns->n; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);

      if (is_body (work, r) && row->n_spans == 1
          && row->x1 < left + 2 * annexa_work_span (work, row->first_span)->size_pt
          && !keeps_all (work, r, columns->gutters))
        g_array_append_val (columns->groups, r);
    }
}

/* Whether a band may be a row of the table: text beside a gutter, in one column, or a heading over other
 * rows. */
static gboolean
is_row_of_table (const AnnexaPageWork *work, const GArray *gutters, const AnnexaBox *band)
{
  gboolean any = FALSE;

  for (guint r = 0; r < work->rows->rows->len; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);
      gboolean across = FALSE;

      if (!in_box (work, r, band))
        continue;
      any = TRUE;
      for (guint g = 0; g < gutters->len; g++)
        {
          RowPlace place = place_of_row (work, r, &g_array_index (gutters, AnnexaGutter, g));

          if (place == ROW_BESIDE)
            return TRUE;
          across = across || place == ROW_ACROSS;
        }
      if (across && (row->n_spans > 1 || row->x2 - row->x1 > MAX_GROUP_SHARE * (band->x2 - band->x1)))
        return FALSE;
    }
  return any;
}

/* Leaves out the bands above the first row and below the last: other rules stand above and below those of the
 * table. */
static void
trim_bands (const AnnexaPageWork *work, const GArray *gutters, AnnexaGrid *grid)
{
  guint first = 0, end = grid->cells->len;

  while (first < end && !is_row_of_table (work, gutters, &g_array_index (grid->cells, AnnexaBox, first)))
    first++;
  while (end > first && !is_row_of_table (work, gutters, &g_array_index (grid->cells, AnnexaBox, end - 1)))
    end--;
  if (first == end)
    return;
  g_array_set_size (grid->cells, end);
  if (first > 0)
    g_array_remove_range (grid->cells, 0, first);
  grid->box.y1 = g_array_index (grid->cells, AnnexaBox, 0).y1;
  grid->box.y2 = g_array_index (grid->cells, AnnexaBox, grid->cells->len - 1).y2;
}

/* Whether the columns are text and numbers in the margin at its right, or questions and answers that hang
 * from their marks: shaded headings, not rows of a table. */
static gboolean
is_margin (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaGrid *grid, const GArray *gutters)
{
  guint first = G_MAXUINT, end = 0;

  for (guint r = 0; r < work->rows->rows->len; r++)
    if (in_box (work, r, &grid->box))
      {
        first = MIN (first, r);
        end = r + 1;
      }
  if (first < end
      && annexa_columns_has_questions (work, catalog, first, end,
                                       g_array_index (gutters, AnnexaGutter, 0).x1))
    return TRUE;
  return first < end
         && g_array_index (gutters, AnnexaGutter, gutters->len - 1).x1 > (grid->box.x1 + grid->box.x2) / 2
         && annexa_columns_classify (work, catalog, first, end, gutters) == ANNEXA_COLUMNS_NONE;
}

/**
 * annexa_stack_add_columns:
 * @work: a page
 * @catalog: for numbers and words that tell a table of controls
 * @grids: (element-type AnnexaGrid): what is drawn on it
 * @members: (element-type AnnexaGrid): those of them that @grid was made of
 * @grid: whose cells are the bands between rules
 *
 * Replaces the bands by cells.
 *
 * Returns: whether there are columns; @grid is unchanged when there are none
 */
gboolean
annexa_stack_add_columns (const AnnexaPageWork *work, AnnexaCatalog *catalog, const GPtrArray *grids,
                          GPtrArray *members, AnnexaGrid *grid)
{
  g_autoptr (GArray) gutters = find_gutters (work, grids, members, grid);
  g_autoptr (GArray) groups = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) edges = g_array_new (FALSE, FALSE, sizeof (float));
  g_autoptr (AnnexaGrid) cells = NULL;
  AnnexaColumns columns = { ANNEXA_COLUMNS_TABLE, G_MAXUINT, 0, gutters, groups, FALSE, edges };
  guint end = 0;

  if (gutters->len == 0 || is_overrun (work, grid) || is_margin (work, catalog, grid, gutters))
    return FALSE;
  trim_bands (work, gutters, grid);
  for (guint r = 0; r < work->rows->rows->len; r++)
    if (in_box (work, r, &grid->box))
      {
        columns.first = MIN (columns.first, r);
        end = r + 1;
      }
  columns.first = widen (work, grid, grids, members, gutters, columns.first, &end);
  columns.n = end - columns.first;
  for (guint i = 0; i < grid->cells->len; i++)
    g_array_append_val (edges, g_array_index (grid->cells, AnnexaBox, i).y1);
  g_array_append_val (edges, grid->box.y2);
  find_groups (work, &columns, grid->box.x1);
  cells = annexa_columns_to_grid (work, catalog, &columns);
  g_array_set_size (grid->cells, 0);
  g_array_append_vals (grid->cells, cells->cells->data, cells->cells->len);
  grid->box.y1 = MIN (grid->box.y1, cells->box.y1);
  grid->box.y2 = MAX (grid->box.y2, cells->box.y2);
  for (guint i = 0; i < grid->cells->len; i++)
    {
      AnnexaBox *cell = &g_array_index (grid->cells, AnnexaBox, i);

      /* The outer columns reach to the ends of the rules. */
      if (cell->x1 <= cells->box.x1)
        cell->x1 = MIN (grid->box.x1, cells->box.x1);
      if (cell->x2 >= cells->box.x2)
        cell->x2 = MAX (grid->box.x2, cells->box.x2);
    }
  grid->box.x1 = MIN (grid->box.x1, cells->box.x1);
  grid->box.x2 = MAX (grid->box.x2, cells->box.x2);
  return TRUE;
}
