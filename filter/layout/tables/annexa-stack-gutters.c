/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-stack-private.h"

/* What parts the columns of a table of which only the rows are drawn. */

/* Rules of one table begin and end this close. */
#define SAME_EXTENT_PT 4.0f
/* Of the rows in boxes, at most one in so many and one runs across the columns. */
#define MAX_ACROSS_BOXES 4u
/* The same in a table of the document whose columns are known. */
#define MAX_ACROSS_KNOWN 3u
#define MIN_BESIDE_KNOWN 2u
/* What stands on both sides of a gutter leaves this share of it white, or so much. */
#define MIN_WHITE_SHARE 0.5f
#define MIN_WHITE_EM 0.6f
/* Lines of two cells that stand side by side are no further off, from middle to middle; so many tell columns.
 */
#define MAX_OFFSET_EM 0.9f
#define MIN_OFFSET_ROWS 3u

/* The cell of @grid that holds @row, where all its cells are as wide as it is, or NULL. */
static const AnnexaBox *
find_wide_cell (const AnnexaPageWork *work, const AnnexaGrid *grid, guint row)
{
  const AnnexaBox *found = NULL;

  for (guint c = 0; c < grid->cells->len; c++)
    {
      const AnnexaBox *cell = &g_array_index (grid->cells, AnnexaBox, c);

      if (cell->x1 > grid->box.x1 + SAME_EXTENT_PT || cell->x2 < grid->box.x2 - SAME_EXTENT_PT)
        return NULL;
      if (annexa_stack_holds_row (work, row, cell))
        found = cell;
    }
  return found;
}

/* Whether @row stands alone in a box across the table: 7 人的資源のセキュリティ over the rows of its
 * controls. */
static gboolean
is_in_bar (const AnnexaPageWork *work, const GPtrArray *members, guint row)
{
  for (guint m = 0; m < members->len; m++)
    {
      const AnnexaGrid *member = g_ptr_array_index (members, m);
      const AnnexaBox *cell = member->columns_ruled ? find_wide_cell (work, member, row) : NULL;

      if (cell != NULL)
        return (row == 0 || !annexa_stack_holds_row (work, row - 1, cell))
               && (row + 1 == work->rows->rows->len || !annexa_stack_holds_row (work, row + 1, cell));
    }
  return FALSE;
}

/* Takes the text of a row out of the gutters. A row that would take every gutter away is text across the
 * columns; so is one of a single span that leaves less than a column needs, and one in a bar that takes any
 * away. */
static void
narrow_unless_lost (const AnnexaPageWork *work, const GPtrArray *members, guint row, GArray *gutters)
{
  g_autoptr (GArray) narrowed = g_array_new (FALSE, FALSE, sizeof (AnnexaGutter));
  const AnnexaRow *box = annexa_work_row (work, row);
  float least = MIN_WHITE_EM * annexa_work_span (work, box->first_span)->size_pt;

  g_array_append_vals (narrowed, gutters->data, gutters->len);
  annexa_columns_narrow (work, row, narrowed);
  if (narrowed->len == 0 || (narrowed->len < gutters->len && is_in_bar (work, members, row)))
    return;
  for (guint g = 0; box->n_spans == 1 && g < gutters->len; g++)
    if (narrowed->len < gutters->len
        || g_array_index (narrowed, AnnexaGutter, g).x2 - g_array_index (narrowed, AnnexaGutter, g).x1
               < least)
      return;
  g_array_set_size (gutters, 0);
  g_array_append_vals (gutters, narrowed->data, narrowed->len);
}

static gboolean
is_figure (const AnnexaPageWork *work, guint r)
{
  return work->owner[annexa_work_span (work, annexa_work_row (work, r)->first_span)->first]
         == ANNEXA_OWNER_FIGURE;
}

/* Text that fills its column leaves little white: what stands on both sides need not be two spans. */
AnnexaRowPlace
annexa_stack_place_row (const AnnexaPageWork *work, guint row, const AnnexaGutter *gutter)
{
  const AnnexaRow *box = annexa_work_row (work, row);
  const AnnexaSpan *last = annexa_work_span (work, box->first_span + box->n_spans - 1);
  float at = (gutter->x1 + gutter->x2) / 2, left = -G_MAXFLOAT, right = G_MAXFLOAT;

  if (box->x1 >= at || box->x2 <= at || work->role[row] != ANNEXA_ROLE_BODY)
    return ANNEXA_ROW_APART;
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
             ? ANNEXA_ROW_BESIDE
             : ANNEXA_ROW_ACROSS;
}

/* Whether the row and the one below it stand side by side, one on each side of @gutter, as where cells of
 * different heights are set in the middle of their row. */
static gboolean
is_side_by_side (const AnnexaPageWork *work, const AnnexaGrid *grid, guint r, AnnexaGutter *gutter)
{
  const AnnexaRow *row = annexa_work_row (work, r);
  float size = annexa_work_span (work, row->first_span)->size_pt;

  if (r + 1 >= work->rows->rows->len || !annexa_stack_holds_row (work, r, &grid->box)
      || !annexa_stack_holds_row (work, r + 1, &grid->box)
      || annexa_work_middle (work, r + 1) - annexa_work_middle (work, r) > MAX_OFFSET_EM * size)
    return FALSE;
  *gutter = (AnnexaGutter){ MIN (row->x2, row[1].x2), MAX (row->x1, row[1].x1) };
  return gutter->x2 - gutter->x1 > size;
}

/* What parts the columns where no row has text on both sides of it, from several rows side by side. */
static gboolean
find_offset_gutter (const AnnexaPageWork *work, const AnnexaGrid *grid, AnnexaGutter *gutter)
{
  guint n = 0;

  for (guint r = 0; r < work->rows->rows->len; r++)
    {
      AnnexaGutter between;

      if (!is_side_by_side (work, grid, r, &between))
        continue;
      gutter->x1 = n > 0 ? MAX (gutter->x1, between.x1) : between.x1;
      gutter->x2 = n > 0 ? MIN (gutter->x2, between.x2) : between.x2;
      n++;
    }
  return n >= MIN_OFFSET_ROWS && gutter->x2 > gutter->x1;
}

/* Whether any row of the grid has text on both sides of some white. */
static gboolean
has_white (const AnnexaPageWork *work, const AnnexaGrid *grid)
{
  for (guint r = 0; r < work->rows->rows->len; r++)
    if (annexa_work_row (work, r)->n_spans > 1 && annexa_stack_holds_row (work, r, &grid->box))
      return TRUE;
  return FALSE;
}

/* The rows of the grid, without those of figures and of drawn grids that are no part of the table. */
static GArray *
rows_of (const AnnexaPageWork *work, const GPtrArray *grids, GPtrArray *members, const AnnexaGrid *grid)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint r = 0; r < work->rows->rows->len; r++)
    if (annexa_stack_holds_row (work, r, &grid->box) && !is_figure (work, r)
        && !annexa_stack_is_taken (work, grids, members, r))
      g_array_append_val (rows, r);
  return rows;
}

/* Whether too many rows of the grid run across a gutter for the few that have text on both sides of it: it is
 * one of a table, figure or heading that stands between the rules, not of what they part. The heading of
 * another table that begins with a box does not count. */
static gboolean
is_crossed (const AnnexaPageWork *work, GPtrArray *members, const AnnexaGrid *grid, const GArray *rows,
            const AnnexaGutter *gutter)
{
  guint n[3] = { 0 };
  gboolean boxes = FALSE;

  for (guint m = 0; m < members->len; m++)
    {
      const AnnexaGrid *member = g_ptr_array_index (members, m);

      boxes = boxes || (member->columns_ruled && !member->open_ended);
    }
  for (guint i = 0; i < rows->len; i++)
    {
      const guint row = g_array_index (rows, guint, i);
      AnnexaRowPlace place = annexa_stack_place_row (work, row, gutter);

      if (place != ANNEXA_ROW_ACROSS
          || (!is_in_bar (work, members, row)
              && !annexa_stack_leads_to_box (work, members, row, grid->box.x1)))
        n[place]++;
    }
  /* Boxes may be anything; the rules of a table are a better sign. */
  return n[ANNEXA_ROW_ACROSS] * (boxes ? MAX_ACROSS_BOXES : 1) > n[ANNEXA_ROW_BESIDE];
}

/* The white between the pieces of the row with most of them, or between the names in a header of several rows
 * where these are more: cells that are set in the middle beside others at the top share no row with them. */
static void
add_widest (const AnnexaPageWork *work, AnnexaCatalog *catalog, const GArray *rows, GArray *gutters)
{
  const AnnexaRow *widest = NULL;
  guint first = rows->len > 0 ? g_array_index (rows, guint, 0) : 0, header_end = G_MAXUINT;

  for (guint i = 0; i < rows->len; i++)
    {
      const AnnexaRow *row = annexa_work_row (work, g_array_index (rows, guint, i));

      if (widest == NULL || row->n_spans > widest->n_spans)
        widest = row;
    }
  if (rows->len > 0)
    header_end = annexa_columns_header_end (work, catalog, first);
  if (header_end != G_MAXUINT && header_end > first)
    {
      g_autoptr (GArray) names = annexa_columns_header_gutters (
          work, annexa_columns_header_names (work, catalog, first), header_end + 1);

      if (names->len + 1 > widest->n_spans)
        {
          g_array_append_vals (gutters, names->data, names->len);
          return;
        }
    }
  for (guint s = widest != NULL ? widest->first_span : 0;
       widest != NULL && s + 1 < widest->first_span + widest->n_spans; s++)
    {
      AnnexaGutter gutter = { annexa_work_span (work, s)->x2, annexa_work_span (work, s + 1)->x1 };

      g_array_append_val (gutters, gutter);
    }
}

/* (nullable): the columns of the document's controls, where the table is one of these: its columns are where
 * these have theirs, few rows run over them but for those in bars, and some have text on both sides, or one
 * on both sides of each, as the names of columns stand over the end of an answer: paragraphs and boxes that
 * end before the last column need not be in one. */
static const GArray *
known_columns (const AnnexaPageWork *work, GPtrArray *members, const GArray *rows, const AnnexaGrid *grid)
{
  const AnnexaControlTable *table
      = rows->len > 0 ? annexa_work_control_table (work, g_array_index (rows, guint, 0)) : NULL;
  const GArray *gutters = table != NULL ? table->gutters : NULL;
  guint n_across = 0, n_beside = 0;
  gboolean all = FALSE;

  if (gutters == NULL || g_array_index (gutters, AnnexaGutter, 0).x1 < grid->box.x1
      || g_array_index (gutters, AnnexaGutter, gutters->len - 1).x2 > grid->box.x2)
    return NULL;
  for (guint i = 0; i < rows->len; i++)
    {
      const guint row = g_array_index (rows, guint, i);
      guint n = 0;

      n_across += !annexa_stack_keeps_gutters (work, row, gutters) && !is_in_bar (work, members, row);
      for (guint g = 0; g < gutters->len; g++)
        n += annexa_stack_place_row (work, row, &g_array_index (gutters, AnnexaGutter, g))
             == ANNEXA_ROW_BESIDE;
      n_beside += n > 0;
      all = all || (n == gutters->len && n >= MIN_BESIDE_KNOWN);
    }
  return n_across * MAX_ACROSS_KNOWN < rows->len && (all || n_beside >= MIN_BESIDE_KNOWN) ? gutters : NULL;
}

/* The white between the columns: start from that of the row with most spans, then take out what every other
 * row covers. */
GArray *
annexa_stack_find_gutters (const AnnexaPageWork *work, AnnexaCatalog *catalog, const GPtrArray *grids,
                           GPtrArray *members, const AnnexaGrid *grid)
{
  GArray *gutters = g_array_new (FALSE, FALSE, sizeof (AnnexaGutter));
  g_autoptr (GArray) rows = NULL;
  const GArray *known;
  AnnexaGutter offset;

  rows = rows_of (work, grids, members, grid);
  known = known_columns (work, members, rows, grid);
  if (known != NULL)
    {
      g_array_append_vals (gutters, known->data, known->len);
      return gutters;
    }
  if (has_white (work, grid))
    ;
  else if (find_offset_gutter (work, grid, &offset))
    g_array_append_val (gutters, offset);
  else
    return gutters;
  add_widest (work, catalog, rows, gutters);
  for (guint i = 0; i < rows->len; i++)
    narrow_unless_lost (work, members, g_array_index (rows, guint, i), gutters);
  for (guint g = gutters->len; g > 0; g--)
    if (is_crossed (work, members, grid, rows, &g_array_index (gutters, AnnexaGutter, g - 1)))
      g_array_remove_index (gutters, g - 1);
  for (guint i = rows->len; i > 0; i--)
    if (is_in_bar (work, members, g_array_index (rows, guint, i - 1)))
      g_array_remove_index (rows, i - 1);
  if (gutters->len > 0)
    annexa_columns_add_close (work, catalog, rows, gutters);
  return gutters;
}
