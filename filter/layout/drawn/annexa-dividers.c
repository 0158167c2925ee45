/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/annexa-regions-private.h"

#include <math.h>
#include <string.h>

/* Columns between lines that are drawn from their top to their foot, as newspapers have them. */

/* A line parts columns where so many rows have text on either side of it. */
#define MIN_ROWS 3u
/* A shorter line that stands where none did before is beside a heading or a remark. */
#define MIN_LENGTH_PT 72.0f
/* Columns are about as wide as each other. */
#define MIN_EQUAL_SHARE 0.6f
/* Lines that begin or end at about one height belong together. */
#define SAME_END_PT 30.0f
/* A line stands where another did. */
#define SAME_PLACE_PT 3.0f
/* Text stands no further from a line. */
#define MAX_PADDING_PT 30.0f
/* Glyphs may touch a line. */
#define TOUCH_EM 0.3f
/* Text runs down a column in which so many rows go to its right side. */
#define MIN_FULL_ROWS 4u
#define FULL_SHARE 0.4f

/* Whether a line stands where columns are parted elsewhere: on the page, or on one before. However little
 * there is on its sides is columns too. */
static gboolean
is_known (const AnnexaPageWork *work, const AnnexaBox *line)
{
  for (guint i = 0; i < work->n_dividers; i++)
    if (fabsf (line->x1 - work->divider_x[i]) < SAME_PLACE_PT)
      return TRUE;
  return work->prose_x > 0 && fabsf (line->x1 - work->prose_x) < SAME_PLACE_PT;
}

/* Counts the pieces of text on both sides of a line. Returns: whether none runs over it */
static gboolean
look_beside (const AnnexaPageWork *work, const AnnexaBox *line, guint *n_left, guint *n_right)
{
  *n_left = *n_right = 0;
  for (guint s = 0; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);
      float y = (span->y1 + span->y2) / 2, touch = TOUCH_EM * span->size_pt;

      if (work->role[span->row] != ANNEXA_ROLE_BODY || y < line->y1 || y > line->y2)
        continue;
      *n_left += span->x1 < line->x1;
      *n_right += span->x2 > line->x1;
      if (span->x1 > line->x1 - touch || span->x2 < line->x1 + touch)
        continue;
      for (guint i = span->first; i < span->first + span->n; i++)
        if (annexa_rows_glyph (work->rows, i)->x1 < line->x1 - touch
            && annexa_rows_glyph (work->rows, i)->x2 > line->x1 + touch)
          return FALSE;
    }
  return TRUE;
}

/* Whether text stands on both sides of a line, and none of it runs over it. */
static gboolean
parts_text (const AnnexaPageWork *work, const AnnexaBox *line)
{
  guint n_left, n_right;

  if (!look_beside (work, line, &n_left, &n_right))
    return FALSE;
  return is_known (work, line) ? MIN (n_left, n_right) > 0
                               : MIN (n_left, n_right) >= MIN_ROWS && line->y2 - line->y1 >= MIN_LENGTH_PT;
}

/* The highest line below row @from that parts text, or %NULL. */
static const AnnexaBox *
find_highest (const AnnexaPageWork *work, guint from)
{
  const AnnexaBox *highest = NULL;

  for (guint i = 0; i < work->dividers->len; i++)
    {
      const AnnexaBox *line = &g_array_index (work->dividers, AnnexaBox, i);

      if ((highest == NULL || line->y1 < highest->y1) && line->y2 > annexa_work_middle (work, from)
          && parts_text (work, line))
        highest = line;
    }
  return highest;
}

/* Whether all text at the height of a line stands left of it. */
static gboolean
ends_text (const AnnexaPageWork *work, const AnnexaBox *line)
{
  guint n_left, n_right;

  return look_beside (work, line, &n_left, &n_right) && n_left > 0 && n_right == 0;
}

/* The lines beside @first that part the same columns, from left to right. */
static GArray *
collect (const AnnexaPageWork *work, const AnnexaBox *first)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (AnnexaBox));

  for (guint i = 0; i < work->dividers->len && lines->len < ANNEXA_MAX_DIVIDERS; i++)
    {
      const AnnexaBox *line = &g_array_index (work->dividers, AnnexaBox, i);

      if (fabsf (line->y1 - first->y1) < SAME_END_PT && fabsf (line->y2 - first->y2) < SAME_END_PT
          && parts_text (work, line))
        g_array_append_val (lines, *line);
    }
  return lines;
}

/* Where text ends in a column that is not the last: the next line that is drawn beside @lines, or stands
 * there elsewhere; the right edge of the page where there is none. */
static float
find_right (const AnnexaPageWork *work, const GArray *lines)
{
  const AnnexaBox *last = &g_array_index (lines, AnnexaBox, lines->len - 1);
  float right = work->right + 1;

  for (guint i = 0; i < work->dividers->len; i++)
    {
      const AnnexaBox *line = &g_array_index (work->dividers, AnnexaBox, i);

      if (line->x1 > last->x1 && line->x1 < right && fabsf (line->y1 - last->y1) < SAME_END_PT
          && fabsf (line->y2 - last->y2) < SAME_END_PT && ends_text (work, line))
        right = line->x1;
    }
  for (guint i = 0; i < work->n_dividers; i++)
    {
      AnnexaBox line = { work->divider_x[i], last->y1, work->divider_x[i], last->y2 };

      if (line.x1 > last->x1 + SAME_PLACE_PT && line.x1 < right && ends_text (work, &line))
        right = line.x1;
    }
  return right;
}

/* Whether the lines between @x1 and @x2 go to the right side, as those of running text do. */
static gboolean
reads_as_prose (const AnnexaPageWork *work, const AnnexaBox *column)
{
  float right = column->x1;
  guint n_long = 0, n_full = 0;

  for (guint pass = 0; pass < 2; pass++)
    for (guint r = 0; r < work->rows->rows->len; r++)
      {
        const AnnexaRow *row = annexa_work_row (work, r);
        float from = G_MAXFLOAT, to = -G_MAXFLOAT, size = 0;

        if (work->role[r] != ANNEXA_ROLE_BODY || annexa_work_middle (work, r) < column->y1
            || annexa_work_middle (work, r) > column->y2)
          continue;
        for (guint s = row->first_span; s < row->first_span + row->n_spans; s++)
          for (guint i = annexa_work_span (work, s)->first;
               i < annexa_work_span (work, s)->first + annexa_work_span (work, s)->n; i++)
            {
              const AnnexaGlyph *glyph = annexa_rows_glyph (work->rows, i);
              float x = (glyph->x1 + glyph->x2) / 2;

              if (x < column->x1 || x > column->x2)
                continue;
              from = MIN (from, glyph->x1);
              to = MAX (to, glyph->x2);
              size = MAX (size, glyph->y2 - glyph->y1);
            }
        if (pass == 0)
          right = MAX (right, to);
        else if (to - from > 0.45f * (right - column->x1))
          {
            n_long++;
            n_full += to > right - 2 * size;
          }
      }
  return n_full >= MIN_FULL_ROWS && (float)n_full >= FULL_SHARE * (float)n_long;
}

/* How far text stands from the line at its left. */
static float
find_padding (const AnnexaPageWork *work, const AnnexaBox *line)
{
  float nearest = G_MAXFLOAT;

  for (guint s = 0; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);

      if (work->role[span->row] == ANNEXA_ROLE_BODY && span->x1 > line->x1 && span->y1 < line->y2
          && span->y2 > line->y1)
        nearest = MIN (nearest, span->x1 - line->x1);
    }
  return nearest < MAX_PADDING_PT ? nearest : 1;
}

/* The columns between the lines, each as far as text stands at their height. The first has as much white
 * before the first line as stands behind it. */
static void
add_columns (const AnnexaPageWork *work, const GArray *lines, GArray *boxes)
{
  const AnnexaBox *first = &g_array_index (lines, AnnexaBox, 0);
  float left = work->left - MAX (find_padding (work, first), 1.0f);

  for (guint i = 0; i <= lines->len; i++)
    {
      float right = i < lines->len ? g_array_index (lines, AnnexaBox, i).x1 : find_right (work, lines);
      AnnexaBox box = { left, first->y1, right, first->y2 };

      g_array_append_val (boxes, box);
      left = right;
    }
}

/* Whether the boxes are columns of text, rather than those of a table. */
static gboolean
are_columns (const AnnexaPageWork *work, AnnexaCatalog *catalog, const GArray *boxes)
{
  float least = G_MAXFLOAT, most = 0;
  guint first = work->rows->rows->len, end = 0;
  gboolean any = FALSE;

  for (guint r = 0; r < work->rows->rows->len; r++)
    if (work->role[r] == ANNEXA_ROLE_BODY
        && annexa_work_middle (work, r) > g_array_index (boxes, AnnexaBox, 0).y1
        && annexa_work_middle (work, r) < g_array_index (boxes, AnnexaBox, 0).y2)
      {
        first = MIN (first, r);
        end = r + 1;
      }
  if (first >= end || annexa_columns_is_header (work, catalog, first))
    return FALSE;
  for (guint i = 0; i < boxes->len; i++)
    {
      const AnnexaBox *box = &g_array_index (boxes, AnnexaBox, i);

      least = MIN (least, box->x2 - box->x1);
      most = MAX (most, box->x2 - box->x1);
      if (annexa_columns_has_labels (work, catalog, first, end, box->x1, box->x2))
        return FALSE;
      any = any || (i > 0 && is_known (work, &(AnnexaBox){ box->x1, 0, box->x1, 0 }))
            || reads_as_prose (work, box);
    }
  return any && least >= MIN_EQUAL_SHARE * most;
}

/**
 * annexa_dividers_find:
 * @work: a page whose drawn lines are known
 * @catalog: to know tables of controls
 * @from: (inout): the row to go on from
 * @boxes: (out) (element-type AnnexaBox): gets the next columns, from left to right
 *
 * Headings over all columns may part a page into several sets of columns, each with lines of its own.
 *
 * Returns: whether lines are drawn between columns of text
 */
gboolean
annexa_dividers_find (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint *from, GArray *boxes)
{
  while (work->dividers != NULL && *from < work->rows->rows->len)
    {
      const AnnexaBox *first = find_highest (work, *from);
      g_autoptr (GArray) lines = NULL;

      if (first == NULL)
        return FALSE;
      while (*from < work->rows->rows->len && annexa_work_middle (work, *from) < first->y2)
        *from += 1;
      lines = collect (work, first);
      add_columns (work, lines, boxes);
      if (are_columns (work, catalog, boxes))
        return TRUE;
      g_array_set_size (boxes, 0);
    }
  return FALSE;
}

/**
 * annexa_dividers_learn:
 * @work: a page whose drawn lines are known
 * @catalog: to know tables of controls
 *
 * Keeps where lines part columns on the page, so that short ones are known there too. Where none do what was
 * known before stays.
 */
void
annexa_dividers_learn (AnnexaPageWork *work, AnnexaCatalog *catalog)
{
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (AnnexaBox));
  float x[ANNEXA_MAX_DIVIDERS];
  guint n = 0;

  for (guint from = 0; annexa_dividers_find (work, catalog, &from, boxes); g_array_set_size (boxes, 0))
    for (guint i = 1; i < boxes->len && n < ANNEXA_MAX_DIVIDERS; i++)
      {
        gboolean again = FALSE;

        for (guint k = 0; k < n && !again; k++)
          again = fabsf (x[k] - g_array_index (boxes, AnnexaBox, i).x1) < SAME_PLACE_PT;
        if (!again)
          x[n++] = g_array_index (boxes, AnnexaBox, i).x1;
      }
  if (n == 0)
    return;
  memcpy (work->divider_x, x, n * sizeof (float));
  work->n_dividers = n;
}

/* Whether text stands on both sides of a table, at its height, and none runs over its sides; where lines
 * stand elsewhere the last column may be empty. */
static gboolean
has_text_beside (const AnnexaPageWork *work, const AnnexaBox *box)
{
  AnnexaBox left = { box->x1, box->y1, box->x1, box->y2 }, right = { box->x2, box->y1, box->x2, box->y2 };

  return parts_text (work, &left)
         && (parts_text (work, &right) || (is_known (work, &right) && ends_text (work, &right)));
}

/**
 * annexa_dividers_take:
 * @work: a page whose grids are known
 *
 * Lines of one extent with nothing above and below look like the only row of a table; where text stands on
 * its outer sides too they part columns. A box with a tab is none of it.
 */
void
annexa_dividers_take (AnnexaPageWork *work)
{
  guint n = work->dividers->len;

  for (guint g = work->grids->len; g > 0; g--)
    {
      const AnnexaGrid *grid = g_ptr_array_index (work->grids, g - 1);
      AnnexaBox line = { grid->box.x2, grid->box.y1, grid->box.x2, grid->box.y2 };

      if (!grid->columns_ruled || grid->cells->len < 2 || !annexa_grid_is_one_row (grid)
          || annexa_grid_has_one_text_column (work, grid) || !has_text_beside (work, &grid->box))
        continue;
      g_array_append_val (work->dividers, line);
      for (guint c = 0; c < grid->cells->len; c++)
        {
          line.x1 = line.x2 = g_array_index (grid->cells, AnnexaBox, c).x1;
          g_array_append_val (work->dividers, line);
        }
      g_ptr_array_remove_index (work->grids, g - 1);
    }
  if (work->dividers->len > n)
    g_array_sort (work->dividers, annexa_box_compare_lefts);
}
