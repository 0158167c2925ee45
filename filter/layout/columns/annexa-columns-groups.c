/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/annexa-layout-private.h"

#include <math.h>
#include <string.h>

/* Headings over groups of rows of a table without rules. */

/* A heading over the rows of a group may run across the gutters; so many of them may follow each other. */
#define MAX_GROUP_ROWS 2u
/* Below it so many lines may stand above the first number of the group, or more where all of them are in
 * other columns than that. */
#define MIN_LINES_ABOVE 3u
#define MAX_LINES_ABOVE 40u
/* A cell begins this near to the edge of its column. */
#define SAME_EDGE_PT 1.5f
/* A heading is so much larger than the text. */
#define LARGER 1.15f
/* Headings of the same kind differ by no more, and stand no more further above the rows below them. */
#define MAX_SIZE_PT 0.5f
#define MORE_GAP_EM 0.25f

/* Whether the columns that @gutters part go on from row @first on: some row soon has text in several of them,
 * or one further down that begins its row of the table in the middle, below lines of other cells of it. */
static gboolean
columns_go_on (const AnnexaPageWork *work, guint first, guint end, const GArray *gutters, GArray *narrowed)
{
  for (guint r = first; r < MIN (end, first + MAX_LINES_ABOVE); r++)
    {
      if (work->role[r] != ANNEXA_ROLE_BODY)
        continue;
      if (annexa_work_row (work, r)->n_spans > 1)
        return annexa_columns_keep_gutters (work, r, gutters, narrowed) && narrowed->len >= gutters->len;
      if (r >= first + MIN_LINES_ABOVE && !annexa_columns_is_behind (work, r, gutters))
        return FALSE;
    }
  return FALSE;
}

/* Whether rows from @row on are headings over a group of the table's rows: they run across the gutters, begin
 * at its left edge, and below them the columns go on. Returns how many they are, or 0. */
guint
annexa_columns_count_group_rows (const AnnexaPageWork *work, guint row, guint end, float left,
                                 const GArray *gutters)
{
  g_autoptr (GArray) narrowed = g_array_new (FALSE, FALSE, sizeof (AnnexaGutter));

  for (guint n = 1; n <= MAX_GROUP_ROWS && row + n < end; n++)
    {
      const AnnexaRow *group = annexa_work_row (work, row + n - 1);

      if (work->role[row + n - 1] != ANNEXA_ROLE_BODY || group->n_spans > 1
          || fabsf (group->x1 - left) > 2 * annexa_work_span (work, group->first_span)->size_pt
          || group->x2 > work->left + 0.75f * (work->right - work->left))
        return 0;
      if (work->role[row + n] != ANNEXA_ROLE_BODY
          || !annexa_columns_keep_gutters (work, row + n, gutters, narrowed) || narrowed->len < gutters->len)
        continue;
      if (columns_go_on (work, row + n, end, gutters, narrowed))
        return n;
    }
  return 0;
}

/* Whether row @r is a heading over the rows below it that does not run across the gutters but is of larger
 * type, of @size_pt at most in the rows above, and begins at the left edge of the table. */
gboolean
annexa_columns_is_short_group (const AnnexaPageWork *work, guint r, guint end, float left, float size_pt)
{
  const AnnexaRow *row = annexa_work_row (work, r);

  return row->n_spans == 1 && fabsf (row->x1 - left) < SAME_EDGE_PT
         && annexa_work_span (work, row->first_span)->size_pt > LARGER * size_pt && r + 1 < end
         && work->role[r + 1] == ANNEXA_ROLE_BODY && annexa_work_row (work, r + 1)->n_spans > 1;
}

/* Whether row @r is a heading as row @group is, which stands over a group of rows of a table and has the
 * number of a control: of the same type, at the same place and no further above the row below it. */
static gboolean
is_like_group (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint r, guint group)
{
  const AnnexaRow *row = annexa_work_row (work, r), *other = annexa_work_row (work, group);
  const float size_pt = annexa_work_row_size (work, r);

  return row->n_spans == 1 && fabsf (row->x1 - other->x1) < SAME_EDGE_PT
         && fabsf (size_pt - annexa_work_row_size (work, group)) < MAX_SIZE_PT
         && annexa_work_row (work, r + 1)->y1 - row->y2
                < annexa_work_row (work, group + 1)->y1 - other->y2 + MORE_GAP_EM * size_pt
         && annexa_columns_begins_with_label (catalog, work->text[group])
         && annexa_columns_begins_with_label (catalog, work->text[r]);
}

/**
 * annexa_columns_take_group_above:
 * @work: a page
 * @catalog: for numbers of controls
 * @least: the first row that may be of the table
 * @first: its first row of several columns
 * @end: where it ends
 * @groups: (element-type guint): headings over groups of its rows; gets the one above the first
 *
 * Returns: the row that the table begins with: the heading right above its first rows where those further
 * down have such headings too
 */
guint
annexa_columns_take_group_above (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint least, guint first,
                                 guint end, GArray *groups)
{
  if (first == least || work->role[first - 1] != ANNEXA_ROLE_BODY)
    return first;
  for (guint i = 0; i < groups->len; i++)
    {
      const guint group = g_array_index (groups, guint, i), r = first - 1;

      if (group + 1 >= end || !is_like_group (work, catalog, r, group))
        continue;
      g_array_prepend_val (groups, r);
      return r;
    }
  return first;
}

/* Whether nothing but the heading of a group whose rows stand on the next page follows @columns on the page.
 * The table has had such headings, or may have had on a page before. */
gboolean
annexa_columns_end_in_group (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaColumns *columns)
{
  float left = G_MAXFLOAT, size = 0;
  guint r = columns->first;

  if (!columns->carried && (columns->groups == NULL || columns->groups->len == 0))
    return FALSE;
  for (; r < columns->first + columns->n; r++)
    if (work->role[r] == ANNEXA_ROLE_BODY)
      {
        left = MIN (left, annexa_work_row (work, r)->x1);
        size = MAX (size, annexa_work_row_size (work, r));
      }
  while (r < work->rows->rows->len && work->role[r] != ANNEXA_ROLE_BODY)
    r++;
  return r < work->rows->rows->len && annexa_work_row (work, r)->n_spans == 1
         && fabsf (annexa_work_row (work, r)->x1 - left) < SAME_EDGE_PT
         && annexa_work_row_size (work, r) < LARGER * size && strstr (work->text[r], "。") == NULL
         && annexa_notes_follow_only (work, catalog, r);
}
