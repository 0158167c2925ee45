/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-stack-private.h"

#include <string.h>

/* The columns of a table of which only the rows are drawn. */

/* Rules of one table begin and end this close. */
#define SAME_EXTENT_PT 4.0f
/* One row in so many may be wider than the rules. */
#define MAX_OVERRUN 5u
/* The heading of a chapter is so much larger than what stands below it. */
#define MIN_CHAPTER_RATIO 1.1f
#define LARGER 1.15f

gboolean
annexa_stack_holds_row (const AnnexaPageWork *work, guint row, const AnnexaBox *box)
{
  float middle = annexa_work_middle (work, row);

  return annexa_work_is_body (work, row) && middle > box->y1 && middle < box->y2;
}

gboolean
annexa_stack_keeps_gutters (const AnnexaPageWork *work, guint row, const GArray *gutters)
{
  g_autoptr (GArray) narrowed = g_array_new (FALSE, FALSE, sizeof (AnnexaGutter));

  g_array_append_vals (narrowed, gutters->data, gutters->len);
  annexa_columns_narrow (work, row, narrowed);
  return narrowed->len == gutters->len;
}

/* Whether a row stands in a drawn grid that is no part of the table. */
gboolean
annexa_stack_is_taken (const AnnexaPageWork *work, const GPtrArray *grids, GPtrArray *members, guint r)
{
  for (guint i = 0; i < grids->len; i++)
    {
      const AnnexaGrid *other = g_ptr_array_index (grids, i);

      if (annexa_stack_holds_row (work, r, &other->box) && annexa_work_row (work, r)->x2 > other->box.x1
          && annexa_work_row (work, r)->x1 < other->box.x2 && !g_ptr_array_find (members, other, NULL))
        return TRUE;
    }
  return FALSE;
}

/* Whether the grid is part of something wider, as boxes in one of two columns of text are. */
static gboolean
is_overrun (const AnnexaPageWork *work, const AnnexaGrid *grid)
{
  guint n = 0, n_over = 0;

  for (guint r = 0; r < work->rows->rows->len; r++)
    if (annexa_stack_holds_row (work, r, &grid->box))
      {
        n++;
        n_over += annexa_work_row (work, r)->x1 < grid->box.x1 - SAME_EXTENT_PT
                  || annexa_work_row (work, r)->x2 > grid->box.x2 + SAME_EXTENT_PT;
      }
  return n_over * MAX_OVERRUN > n;
}

/* The largest type of rows of several spans. */
static float
size_of_rows (const AnnexaPageWork *work, const AnnexaColumns *columns)
{
  float size_pt = 0;

  for (guint r = columns->first; r < columns->first + columns->n; r++)
    if (annexa_work_is_body (work, r) && annexa_work_row (work, r)->n_spans > 1)
      size_pt = MAX (size_pt, annexa_work_row_size (work, r));
  return size_pt;
}

/* Whether the one span of @row, in larger type than @size_pt, begins before a gutter and ends behind it,
 * though the blank behind the number of a chapter may leave it white: 第5章 人的資源のセキュリティ. */
static gboolean
is_larger_across (const AnnexaPageWork *work, const AnnexaRow *row, const GArray *gutters, float size_pt)
{
  if (size_pt == 0 || annexa_work_span (work, row->first_span)->size_pt <= LARGER * size_pt)
    return FALSE;
  for (guint g = 0; g < gutters->len; g++)
    if (row->x1 < g_array_index (gutters, AnnexaGutter, g).x1
        && row->x2 > g_array_index (gutters, AnnexaGutter, g).x2)
      return TRUE;
  return FALSE;
}

/* Rows of one span that run across a gutter from the left are headings over the rows below. */
static void
find_groups (const AnnexaPageWork *work, AnnexaColumns *columns, float left)
{
  const float size_pt = size_of_rows (work, columns);

  for (guint r = columns->first; r < columns->first + columns->n; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);

      if (annexa_work_is_body (work, r) && row->n_spans == 1
          && row->x1 < left + 2 * annexa_work_span (work, row->first_span)->size_pt
          && (!annexa_stack_keeps_gutters (work, r, columns->gutters)
              || is_larger_across (work, row, columns->gutters, size_pt)))
        g_array_append_val (columns->groups, r);
    }
}

/* Whether nothing stands behind @gutter but the number of one heading, and text below its title runs on
 * there: the rules part chapters. */
static gboolean
is_lone_number (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint first, guint end,
                const AnnexaGutter *gutter)
{
  guint n_numbers = 0, n_across = 0;

  for (guint r = first; r < end; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);
      const AnnexaSpan *last = annexa_work_span (work, row->first_span + row->n_spans - 1);

      if (!annexa_work_is_body (work, r) || last->x2 < gutter->x2)
        continue;
      if (last->x1 < gutter->x1)
        n_across++;
      else if (row->n_spans > 1 && annexa_columns_is_label (work, catalog, last))
        n_numbers++;
      else
        return FALSE;
    }
  return n_numbers == 1 && n_across > 0;
}

/* Whether row @r has the title of a control behind the span that its number is, or the number and the title
 * behind the vendor's own: 7.1 | A.9.2.1 利用者登録及び登録削除. */
static gboolean
has_title_behind (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint r)
{
  const AnnexaRow *row = annexa_work_row (work, r);
  g_autofree char *text = NULL;
  g_autoptr (GArray) tokens = NULL;
  const AnnexaSpan *title;
  gsize start = 0;

  if (row->n_spans != 2)
    return FALSE;
  title = annexa_work_span (work, row->first_span + 1);
  text = annexa_rows_text (work->rows, title->first, title->n, NULL);
  tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  annexa_catalog_lex_lead (catalog, text, strlen (text), 1, tokens);
  if (tokens->len > 0 && g_array_index (tokens, AnnexaToken, 0).kind == ANNEXA_TOKEN_LABEL)
    start = g_array_index (tokens, AnnexaToken, 0).end;
  return annexa_columns_is_title (catalog, text + start + strspn (text + start, " "));
}

/* Whether @span is the number and the title of a clause. */
static gboolean
is_chapter (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaSpan *span)
{
  g_autofree char *text = annexa_rows_text (work->rows, span->first, span->n, NULL);
  g_autofree char *key = annexa_fold_key (text);
  AnnexaTitleMatch match;

  return g_ascii_isdigit (*key)
         && annexa_catalog_match_title (catalog, key + strspn (key, "0123456789. "), FALSE, &match, 1) > 0
         && match.item->is_clause;
}

/* Whether row @r is the heading of a chapter: its number, of one part, hangs, and its title is in larger type
 * than the row below. */
static gboolean
is_hanging_chapter (const AnnexaPageWork *work, guint r)
{
  const AnnexaRow *row = annexa_work_row (work, r);
  g_autofree char *number = NULL;
  gsize n;

  if (row->n_spans != 2 || r + 1 >= work->rows->rows->len
      || annexa_work_span (work, row->first_span + 1)->size_pt
             < MIN_CHAPTER_RATIO * annexa_work_row_size (work, r + 1))
    return FALSE;
  number = annexa_rows_text (work->rows, annexa_work_span (work, row->first_span)->first,
                             annexa_work_span (work, row->first_span)->n, NULL);
  n = strspn (number, "0123456789");
  return n > 0 && (number[n] == '\0' || strcmp (number + n, ".") == 0);
}

/* Whether all that stands before @gutter is numbers, of controls or the vendor's own, each beside the title
 * of a control, below which its answer begins: headings along a time line or over shaded boxes, whose numbers
 * hang, between those of chapters. */
static gboolean
has_hanging_controls (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint first, guint end,
                      const AnnexaGutter *gutter)
{
  guint n_numbers = 0, n_below = 0;

  for (guint r = first; r < end; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);
      const AnnexaSpan *span = annexa_work_span (work, row->first_span);

      if (!annexa_work_is_body (work, r) || span->x2 > gutter->x2
          || (row->n_spans == 1 && is_chapter (work, catalog, span)) || is_hanging_chapter (work, r))
        {
          n_below += annexa_work_is_body (work, r) && span->x1 >= gutter->x1;
          continue;
        }
      if (!annexa_columns_is_label (work, catalog, span) || !has_title_behind (work, catalog, r))
        return FALSE;
      n_numbers++;
    }
  return n_numbers > 0 && n_below >= n_numbers;
}

/* Whether the columns are text and numbers in the margin at its right, or questions and answers that hang
 * from their marks, or titles from their numbers: shaded headings, not rows of a table. */
static gboolean
is_margin (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaGrid *grid, const GArray *gutters)
{
  guint first = G_MAXUINT, end = 0;

  for (guint r = 0; r < work->rows->rows->len; r++)
    if (annexa_stack_holds_row (work, r, &grid->box))
      {
        first = MIN (first, r);
        end = r + 1;
      }
  if (first < end
      && annexa_columns_has_questions (work, catalog, first, end,
                                       g_array_index (gutters, AnnexaGutter, 0).x1))
    return TRUE;
  if (first < end && gutters->len == 1
      && annexa_columns_has_marks (work, catalog, first, end, g_array_index (gutters, AnnexaGutter, 0).x1,
                                   grid->box.x2, TRUE))
    return TRUE;
  if (first < end && gutters->len == 1
      && has_hanging_controls (work, catalog, first, end, &g_array_index (gutters, AnnexaGutter, 0)))
    return TRUE;
  return first < end
         && g_array_index (gutters, AnnexaGutter, gutters->len - 1).x2 > (grid->box.x1 + grid->box.x2) / 2
         && (annexa_columns_classify (work, catalog, first, end, gutters) == ANNEXA_COLUMNS_NONE
             || is_lone_number (work, catalog, first, end,
                                &g_array_index (gutters, AnnexaGutter, gutters->len - 1)));
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
annexa_stack_add_columns (AnnexaPageWork *work, AnnexaCatalog *catalog, const GPtrArray *grids,
                          GPtrArray *members, AnnexaGrid *grid)
{
  g_autoptr (GArray) gutters = annexa_stack_find_gutters (work, catalog, grids, members, grid);
  g_autoptr (GArray) groups = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) edges = g_array_new (FALSE, FALSE, sizeof (float));
  g_autoptr (AnnexaGrid) cells = NULL;
  AnnexaColumns columns = { ANNEXA_COLUMNS_TABLE, G_MAXUINT, 0, gutters, groups, FALSE, edges, NULL };
  float costs[ANNEXA_N_ALIGNMENTS] = { 0 };
  guint end = 0;

  if (gutters->len == 0 || is_overrun (work, grid) || is_margin (work, catalog, grid, gutters))
    return FALSE;
  annexa_stack_trim (work, gutters, grid);
  for (guint r = 0; r < work->rows->rows->len; r++)
    if (annexa_stack_holds_row (work, r, &grid->box))
      {
        columns.first = MIN (columns.first, r);
        end = r + 1;
      }
  columns.first = annexa_stack_widen (work, grid, grids, members, gutters, columns.first, &end);
  columns.n = end - columns.first;
  columns.costs = costs;
  for (guint i = 0; i < grid->cells->len; i++)
    g_array_append_val (edges, g_array_index (grid->cells, AnnexaBox, i).y1);
  g_array_append_val (edges, grid->box.y2);
  find_groups (work, &columns, grid->box.x1);
  cells = annexa_columns_to_grid (work, catalog, &columns);
  if (annexa_notes_follow_only (work, catalog, end - 1))
    annexa_columns_keep_open (work, &columns);
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
