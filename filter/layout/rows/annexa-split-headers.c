/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/annexa-layout-private.h"
#include "annexa-rows-private.h"

#include <math.h>

/* Headers of tables in which some names are of two lines, and the others stand in the middle beside them:
 * their lines are three rows of the page, of which the one in the middle alone has names that are whole. */

/* From a line of a name to the middle of the header, and by how much the two may differ. */
#define MAX_HALF_LINE_EM 1.2f
#define SAME_STEP_EM 0.15f
/* Lines of one name are no further apart, and as far from each other within so much; they begin at one place
 * or share their middle. */
#define MAX_LINE_STEP_EM 1.8f
#define SAME_LINE_STEP_EM 0.3f
#define SAME_PLACE_PT 1.5f
#define SAME_SIZE_SHARE 0.2f /* Latin and Japanese type of one name */
/* From the names of groups of columns to those of the columns. */
#define MAX_GROUP_GAP_EM 2.0f
/* White space between two names. */
#define MIN_WHITE_EM 0.5f

/* Whether no name in one of the two rows stands above or below one in the other. */
static gboolean
stand_apart (const AnnexaPageWork *work, const AnnexaRow *first, const AnnexaRow *second)
{
  for (guint i = first->first_span; i < first->first_span + first->n_spans; i++)
    for (guint k = second->first_span; k < second->first_span + second->n_spans; k++)
      {
        const AnnexaSpan *one = annexa_work_span (work, i), *other = annexa_work_span (work, k);

        if (annexa_rows_overlap (one->x1, one->x2, other->x1, other->x2) > 0)
          return FALSE;
      }
  return TRUE;
}

/* Three rows that may be one header. */
typedef struct
{
  const AnnexaRow *first, *middle, *last;
  float above_em, below_em; /* from middle to middle of two that follow each other */
} ThreeRows;

static gboolean
read_three (const AnnexaPageWork *work, guint row, ThreeRows *rows)
{
  float size;

  for (guint r = row; r < row + 3; r++)
    if (r >= work->rows->rows->len || work->role[r] != ANNEXA_ROLE_BODY)
      return FALSE;
  rows->first = annexa_work_row (work, row);
  rows->middle = annexa_work_row (work, row + 1);
  rows->last = annexa_work_row (work, row + 2);
  size = annexa_work_span (work, rows->middle->first_span)->size_pt;
  rows->above_em = (annexa_work_middle (work, row + 1) - annexa_work_middle (work, row)) / size;
  rows->below_em = (annexa_work_middle (work, row + 2) - annexa_work_middle (work, row + 1)) / size;
  return TRUE;
}

static gboolean
is_split (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint row)
{
  ThreeRows rows;

  return read_three (work, row, &rows) && rows.above_em < MAX_HALF_LINE_EM
         && fabsf (rows.below_em - rows.above_em) < SAME_STEP_EM
         && (rows.first->n_spans == rows.last->n_spans
             || (rows.first->n_spans < rows.last->n_spans
                 && annexa_columns_is_header (work, catalog, row + 2)))
         && stand_apart (work, rows.first, rows.middle) && stand_apart (work, rows.last, rows.middle)
         && annexa_columns_is_header (work, catalog, row + 1);
}

/* Whether each span of @row, fewer than those of @middle, is a line of one of the names in that. */
static gboolean
are_lines_of (const AnnexaPageWork *work, const AnnexaRow *row, const AnnexaRow *middle)
{
  if (row->n_spans >= middle->n_spans)
    return FALSE;
  for (guint i = row->first_span; i < row->first_span + row->n_spans; i++)
    {
      const AnnexaSpan *line = annexa_work_span (work, i);
      gboolean found = FALSE;

      for (guint k = middle->first_span; k < middle->first_span + middle->n_spans; k++)
        {
          const AnnexaSpan *name = annexa_work_span (work, k);

          found = found
                  || (fabsf (line->size_pt - name->size_pt) < SAME_SIZE_SHARE * name->size_pt
                      && (fabsf (line->x1 - name->x1) < SAME_PLACE_PT
                          || fabsf (line->x1 + line->x2 - name->x1 - name->x2) < 2 * SAME_PLACE_PT));
        }
      if (!found)
        return FALSE;
    }
  return TRUE;
}

/* Whether the names of a header whose first row is @row are of three lines, and those of one stand in the
 * middle beside them: ISO/IEC, 27017 and 番号 below each other. */
static gboolean
is_threefold (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint row)
{
  ThreeRows rows;

  return read_three (work, row, &rows) && rows.middle->n_spans > 1
         && MAX (rows.above_em, rows.below_em) < MAX_LINE_STEP_EM
         && fabsf (rows.below_em - rows.above_em) < SAME_LINE_STEP_EM
         && rows.first->n_spans == rows.last->n_spans && are_lines_of (work, rows.first, rows.middle)
         && are_lines_of (work, rows.last, rows.middle) && annexa_columns_is_header (work, catalog, row + 1);
}

/* Whether @row has names of groups of columns, and those of the columns stand in the next: 管理策 over 番号
 * and 名称. */
static gboolean
is_over_names (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint row)
{
  const AnnexaRow *groups, *names;
  float size;

  if (row + 1 >= work->rows->rows->len || work->role[row] != ANNEXA_ROLE_BODY
      || work->role[row + 1] != ANNEXA_ROLE_BODY)
    return FALSE;
  groups = annexa_work_row (work, row);
  names = annexa_work_row (work, row + 1);
  size = annexa_work_span (work, names->first_span)->size_pt;
  if (groups->n_spans < 2 || groups->n_spans >= names->n_spans
      || names->y1 - groups->y2 > MAX_GROUP_GAP_EM * size)
    return FALSE;
  return annexa_columns_is_header (work, catalog, row) && annexa_columns_is_header (work, catalog, row + 1);
}

/* The first row of the header of a table that begins at @row which has the names of its columns. */
guint
annexa_columns_header_names (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint row)
{
  return is_over_names (work, catalog, row) ? row + 1 : row;
}

/* The last row of the header of a table that begins at @row, or G_MAXUINT. */
guint
annexa_columns_header_end (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint row)
{
  if (is_over_names (work, catalog, row))
    return row + 1;
  if (annexa_columns_is_header (work, catalog, row))
    return row;
  return is_split (work, catalog, row) || is_threefold (work, catalog, row) ? row + 2 : G_MAXUINT;
}

/* (transfer full) (element-type AnnexaGutter): the white between the names in rows [first, end) of a header.
 */
GArray *
annexa_columns_header_gutters (const AnnexaPageWork *work, guint first, guint end)
{
  GArray *gutters = g_array_new (FALSE, FALSE, sizeof (AnnexaGutter));
  g_autoptr (GArray) names = g_array_new (FALSE, FALSE, sizeof (AnnexaGutter));
  float size = annexa_work_span (work, annexa_work_row (work, first)->first_span)->size_pt, right;

  for (guint r = first; r < end; r++)
    for (guint s = annexa_work_row (work, r)->first_span;
         s < annexa_work_row (work, r)->first_span + annexa_work_row (work, r)->n_spans; s++)
      {
        AnnexaGutter name = { annexa_work_span (work, s)->x1, annexa_work_span (work, s)->x2 };

        g_array_append_val (names, name);
      }
  g_array_sort (names, annexa_gutter_compare_lefts);
  right = g_array_index (names, AnnexaGutter, 0).x2;
  for (guint i = 1; i < names->len; i++)
    {
      AnnexaGutter gutter = { right, g_array_index (names, AnnexaGutter, i).x1 };

      if (gutter.x2 - gutter.x1 > MIN_WHITE_EM * size)
        g_array_append_val (gutters, gutter);
      right = MAX (right, g_array_index (names, AnnexaGutter, i).x2);
    }
  return gutters;
}
