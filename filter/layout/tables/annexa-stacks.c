/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-stack-private.h"

#include <math.h>
#include <string.h>

#include "model/annexa-array-private.h"

/* Tables of which only the rows are drawn, by rules or by shading: boxes and rules of the same extent below
 * each other. Their columns are white space, and rows above the first and below the last may belong to them.
 */

/* Rules of one table begin and end this close. */
#define SAME_EXTENT_PT 4.0f
/* The two edges of one rule, or of a shaded row and the rule below it. */
#define SAME_EDGE_PT 5.0f
/* So many boxes below each other, or parts of one, may be the rows of a table. */
#define MIN_BOXES 3u

/* Whether a grid may be some rows of a table of which only the rows are drawn: all its cells are as wide as
 * it is; those of a header may be drawn one by one. */
gboolean
annexa_stack_is_rows (const AnnexaGrid *grid)
{
  /* Only the columns of its header are drawn, or of its shaded rows. */
  if (grid->open_ended)
    return TRUE;
  for (guint i = 0; i < grid->cells->len; i++)
    {
      const AnnexaBox *cell = &g_array_index (grid->cells, AnnexaBox, i);

      if (cell->y1 > grid->box.y1 + SAME_EDGE_PT
          && (cell->x1 > grid->box.x1 + SAME_EXTENT_PT || cell->x2 < grid->box.x2 - SAME_EXTENT_PT))
        return FALSE;
    }
  return grid->cells->len > 0
         && (!grid->columns_ruled || grid->cells->len == 1
             || g_array_index (grid->cells, AnnexaBox, grid->cells->len - 1).y1
                    > grid->box.y1 + SAME_EDGE_PT);
}

/* One grid of the rows of @members and what lies between them. */
static AnnexaGrid *
join (const GPtrArray *members)
{
  const AnnexaGrid *first = g_ptr_array_index (members, 0);
  AnnexaGrid *joined = annexa_grid_new (first->box);
  g_autoptr (GArray) ys = g_array_new (FALSE, FALSE, sizeof (float));
  guint kept = 0;

  for (guint m = 0; m < members->len; m++)
    {
      const AnnexaGrid *member = g_ptr_array_index (members, m);

      joined->box.x1 = MIN (joined->box.x1, member->box.x1);
      joined->box.x2 = MAX (joined->box.x2, member->box.x2);
      for (guint i = 0; i < member->cells->len; i++)
        {
          g_array_append_val (ys, g_array_index (member->cells, AnnexaBox, i).y1);
          g_array_append_val (ys, g_array_index (member->cells, AnnexaBox, i).y2);
        }
    }
  annexa_sort_floats (ys);
  for (guint i = 0; i < ys->len; i++)
    if (kept == 0 || g_array_index (ys, float, i) - g_array_index (ys, float, kept - 1) > SAME_EDGE_PT)
      g_array_index (ys, float, kept++) = g_array_index (ys, float, i);
  g_array_set_size (ys, kept);
  joined->box.y1 = g_array_index (ys, float, 0);
  joined->box.y2 = g_array_index (ys, float, ys->len - 1);
  for (guint i = 0; i + 1 < ys->len; i++)
    {
      AnnexaBox box = { joined->box.x1, g_array_index (ys, float, i), joined->box.x2,
                        g_array_index (ys, float, i + 1) };

      g_array_append_val (joined->cells, box);
    }
  return joined;
}

/* Whether @grid may go on the table whose last part is @above. */
static gboolean
goes_on (const AnnexaGrid *above, const AnnexaGrid *grid)
{
  return annexa_stack_is_rows (grid) && fabsf (above->box.x1 - grid->box.x1) <= SAME_EXTENT_PT
         && fabsf (above->box.x2 - grid->box.x2) <= SAME_EXTENT_PT && grid->box.y1 > above->box.y1;
}

/* Whether @grid has a header whose columns are not those of @first, which has one too. */
static gboolean
has_other_header (const AnnexaGrid *first, const AnnexaGrid *grid)
{
  return first->open_ended && grid->open_ended && !annexa_grid_has_columns_of (grid, first);
}

/* Whether @grid, below @above, begins with its own header, and nothing but headings and text stand between
 * the two. */
static gboolean
begins_anew (const AnnexaPageWork *work, const AnnexaGrid *above, const AnnexaGrid *grid)
{
  const AnnexaBox between = { above->box.x1, above->box.y2, above->box.x2, grid->box.y1 };
  gboolean any = FALSE;

  if (!above->open_ended || !grid->open_ended)
    return FALSE;
  for (guint r = 0; r < work->rows->rows->len; r++)
    if (annexa_stack_holds_row (work, r, &between))
      {
        if (annexa_work_row (work, r)->n_spans > 1)
          return FALSE;
        any = TRUE;
      }
  return any;
}

static float
middle_of_first (const AnnexaGrid *grid)
{
  const AnnexaBox *cell = &g_array_index (grid->cells, AnnexaBox, 0);

  return (cell->y1 + cell->y2) / 2;
}

/* Collects the grids below @first that may be rows of the same table. Returns whether they may make one. */
static gboolean
collect_members (const AnnexaPageWork *work, const GPtrArray *grids, guint first, GPtrArray *members)
{
  AnnexaGrid *last = g_ptr_array_index (grids, first);
  gboolean any_stack = !last->columns_ruled || last->open_ended;
  guint n = last->cells->len;

  g_ptr_array_add (members, last);
  for (guint k = first + 1; k < grids->len; k++)
    {
      AnnexaGrid *grid = g_ptr_array_index (grids, k);

      if (!goes_on (last, grid))
        continue;
      if (annexa_stack_is_interrupted (work, grids, last, grid->box.y1) || begins_anew (work, last, grid)
          || has_other_header (g_ptr_array_index (members, 0), grid)
          || annexa_stack_is_headed (work, g_ptr_array_index (members, 0), last, grid)
          || annexa_work_control_tables_differ (work, middle_of_first (last), middle_of_first (grid)))
        break;
      g_ptr_array_add (members, grid);
      any_stack = any_stack || !grid->columns_ruled || grid->open_ended;
      n += grid->cells->len;
      last = grid;
    }
  return any_stack || n >= MIN_BOXES;
}

/* Where the highest box among @members begins; G_MAXFLOAT where all are but rules. */
static float
first_box (const GPtrArray *members)
{
  float top = G_MAXFLOAT;

  for (guint m = 0; m < members->len; m++)
    {
      const AnnexaGrid *member = g_ptr_array_index (members, m);

      if (member->columns_ruled)
        top = MIN (top, member->box.y1);
    }
  return top;
}

static gboolean
begins_with_number (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint row)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));

  annexa_catalog_lex (catalog, work->text[row], strlen (work->text[row]), tokens);
  return tokens->len > 0 && g_array_index (tokens, AnnexaToken, 0).kind == ANNEXA_TOKEN_LABEL;
}

/* Whether the number of a heading stands at the end of row @row, set apart from the title. */
static gboolean
ends_with_number (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint row)
{
  const AnnexaRow *box = annexa_work_row (work, row);

  return box->n_spans == 2
         && annexa_columns_is_label (work, catalog, annexa_work_span (work, box->first_span + 1));
}

/* Whether the rows below each other underline headings: more of the bands between them end with a number's
 * row than begin with one. Among boxes, where a table may have its numbers at the foot of their cells, only
 * numbers behind their titles tell. */
static gboolean
underlines_headings (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaGrid *grid,
                     gboolean boxes)
{
  guint n_first = 0, n_last = 0;

  for (guint i = 0; i < grid->cells->len; i++)
    {
      const AnnexaBox *band = &g_array_index (grid->cells, AnnexaBox, i);
      guint first = G_MAXUINT, last = 0;

      for (guint r = 0; r < work->rows->rows->len; r++)
        if (work->role[r] == ANNEXA_ROLE_BODY && annexa_work_middle (work, r) > band->y1
            && annexa_work_middle (work, r) < band->y2)
          {
            first = MIN (first, r);
            last = r;
          }
      if (first >= last)
        continue;
      n_first
          += (!boxes && begins_with_number (work, catalog, first)) || ends_with_number (work, catalog, first);
      n_last
          += (!boxes && begins_with_number (work, catalog, last)) || ends_with_number (work, catalog, last);
    }
  return n_last > n_first;
}

/* Whether the rows at @first and @second say the same at other places. */
static gboolean
stands_elsewhere (const AnnexaPageWork *work, guint first, guint second)
{
  const AnnexaRow *above = annexa_work_row (work, first), *below = annexa_work_row (work, second);

  if (above->n_spans != below->n_spans || strcmp (work->key[first], work->key[second]) != 0)
    return FALSE;
  for (guint i = 0; i < above->n_spans; i++)
    if (fabsf (annexa_work_span (work, above->first_span + i)->x1
               - annexa_work_span (work, below->first_span + i)->x1)
        > SAME_EXTENT_PT)
      return TRUE;
  return FALSE;
}

/* Whether @grid holds several tables, each with the same header but columns of its own. */
static gboolean
has_other_columns (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaGrid *grid)
{
  guint header = G_MAXUINT;

  for (guint r = 0; r < work->rows->rows->len; r++)
    {
      if (!annexa_stack_holds_row (work, r, &grid->box) || !annexa_columns_is_header (work, catalog, r))
        continue;
      if (header != G_MAXUINT && stands_elsewhere (work, header, r))
        return TRUE;
      header = r;
    }
  return FALSE;
}

static AnnexaGrid *
to_table (AnnexaPageWork *work, AnnexaCatalog *catalog, const GPtrArray *grids, GPtrArray *members)
{
  g_autoptr (AnnexaGrid) joined = join (members);
  float top = first_box (members);

  if (has_other_columns (work, catalog, joined)
      || underlines_headings (work, catalog, joined, top < G_MAXFLOAT))
    return NULL;
  annexa_stack_leave_text (work, joined, top + SAME_EDGE_PT);
  return annexa_stack_add_columns (work, catalog, grids, members, joined) ? g_steal_pointer (&joined) : NULL;
}

/* The first of the tables that @members make, and it makes these its own alone: @table is what they all make,
 * where the heading of another one may stand between them. */
static AnnexaGrid *
first_table (AnnexaPageWork *work, AnnexaCatalog *catalog, GPtrArray *grids, GPtrArray *members,
             AnnexaGrid *table)
{
  float y = annexa_stack_find_heading (work, table);
  g_autoptr (GPtrArray) above = g_ptr_array_new ();
  g_autoptr (AnnexaGrid) below = NULL;
  AnnexaGrid *cut = NULL, *first;
  guint at;

  for (guint m = 0; m < members->len; m++)
    {
      AnnexaGrid *member = g_ptr_array_index (members, m);

      if (member->box.y1 < y && member->box.y2 > y)
        {
          cut = member;
          below = annexa_stack_cut (cut, y);
        }
      if (member->box.y1 < y && member->box.y2 < y)
        g_ptr_array_add (above, member);
    }
  if (above->len == 0 || (cut != NULL && below == NULL))
    return table;
  first = to_table (work, catalog, grids, above);
  if (first == NULL)
    {
      if (below != NULL)
        annexa_stack_mend (cut, below);
      return table;
    }
  annexa_grid_free (table);
  if (below != NULL && g_ptr_array_find (grids, cut, &at))
    annexa_stack_insert (grids, at + 1, g_steal_pointer (&below));
  g_ptr_array_set_size (members, 0);
  for (guint m = 0; m < above->len; m++)
    g_ptr_array_add (members, g_ptr_array_index (above, m));
  return first;
}

/* How many cells stand side by side at the top of @grid. */
static guint
count_first_row (const AnnexaGrid *grid)
{
  guint n = 0;

  for (guint i = 0; i < grid->cells->len; i++)
    n += fabsf (g_array_index (grid->cells, AnnexaBox, i).y1 - grid->box.y1) <= SAME_EDGE_PT;
  return n;
}

/* Whether @table has fewer columns than @grid, which it is made of, has names of columns in cells of their
 * own: all that the page has below these may be the heading of a clause, across them. */
static gboolean
loses_columns (const AnnexaGrid *table, const AnnexaGrid *grid)
{
  return grid->columns_ruled && count_first_row (table) < count_first_row (grid);
}

/* Whether another stack of the same height stands beside this one: tiles, of which each is a cell. */
static gboolean
has_twin (const GPtrArray *grids, const AnnexaGrid *grid)
{
  for (guint i = 0; i < grids->len; i++)
    {
      const AnnexaGrid *other = g_ptr_array_index (grids, i);

      if (other->cells->len == grid->cells->len && fabsf (other->box.y1 - grid->box.y1) < SAME_EDGE_PT
          && fabsf (other->box.y2 - grid->box.y2) < SAME_EDGE_PT
          && (other->box.x1 >= grid->box.x2 || other->box.x2 <= grid->box.x1))
        return TRUE;
    }
  return FALSE;
}

/* Parts the rules of tables whose columns are not the same. */
static void
part_shapes (const AnnexaPageWork *work, GPtrArray *grids)
{
  for (guint g = 0; work->control_tables != NULL && g < grids->len; g++)
    {
      AnnexaGrid *grid = g_ptr_array_index (grids, g);
      const float y = annexa_work_control_tables_edge (work, grid->box.y1, grid->box.y2);
      AnnexaGrid *below = y > 0 && annexa_stack_is_rows (grid) ? annexa_stack_cut (grid, y) : NULL;

      if (below != NULL)
        g_ptr_array_insert (grids, (gint)g + 1, below);
    }
}

/**
 * annexa_stacks_to_tables:
 * @work: a page
 * @catalog: for numbers and words that tell a table of controls
 * @grids: (element-type AnnexaGrid): what is drawn on it, from top to bottom
 *
 * Makes tables of the grids of which only the rows are drawn. Grids that have no columns then are left out
 * where they are but rules; boxes stay what they are.
 */
void
annexa_stacks_to_tables (AnnexaPageWork *work, AnnexaCatalog *catalog, GPtrArray *grids)
{
  annexa_stacks_part (work, catalog, grids);
  part_shapes (work, grids);
  for (guint g = 0; g < grids->len; g++)
    {
      AnnexaGrid *grid = g_ptr_array_index (grids, g);
      g_autoptr (GPtrArray) members = g_ptr_array_new ();
      AnnexaGrid *table = NULL;

      if (!annexa_stack_is_rows (grid))
        continue;
      if (collect_members (work, grids, g, members))
        table = to_table (work, catalog, grids, members);
      if (table == NULL && !grid->columns_ruled && members->len > 1)
        {
          g_ptr_array_set_size (members, 1);
          table = to_table (work, catalog, grids, members);
        }
      if (table != NULL && members->len == 1 && loses_columns (table, grid))
        g_clear_pointer (&table, annexa_grid_free);
      if (table != NULL)
        table = first_table (work, catalog, grids, members, table);
      if (table == NULL && (grid->columns_ruled || has_twin (grids, grid)))
        continue;
      for (guint m = table != NULL ? members->len : 1; m > 0; m--)
        g_ptr_array_remove (grids, g_ptr_array_index (members, m - 1));
      if (table != NULL)
        g_ptr_array_insert (grids, (gint)g, table);
      else
        g--;
    }
}
