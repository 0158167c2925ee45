/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-regions-private.h"

#include <math.h>

/* Columns between lines that are drawn from their top to their foot, as newspapers have them. */

/* A line parts columns where so many rows have text on either side of it. */
#define MIN_ROWS 3u
/* A shorter line that stands where none did before is beside a heading or a remark. */
#define MIN_LENGTH_PT 72.0f
#define MAX_COLUMNS 6u
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

/* Whether a line stands where columns were parted before: higher on the page, or on the page before. However
 * little there is on its sides is columns too. */
static gboolean
is_known (const AnnexaPageWork *work, const AnnexaBox *line)
{
  return work->prose_x > 0 && fabsf (line->x1 - work->prose_x) < SAME_PLACE_PT;
}

/* Whether text stands on both sides of a line, and none of it runs over it. */
static gboolean
parts_text (const AnnexaPageWork *work, const AnnexaBox *line)
{
  guint n_left = 0, n_right = 0;

  for (guint s = 0; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);
      float y = (span->y1 + span->y2) / 2, touch = TOUCH_EM * span->size_pt;

      if (work->role[span->row] != ANNEXA_ROLE_BODY || y < line->y1 || y > line->y2)
        continue;
      n_left += span->x1 < line->x1;
      n_right += span->x2 > line->x1;
      if (span->x1 > line->x1 - touch || span->x2 < line->x1 + touch)
        continue;
      for (guint i = span->first; i < span->first + span->n; i++)
        if (annexa_rows_glyph (work->rows, i)->x1 < line->x1 - touch
            && annexa_rows_glyph (work->rows, i)->x2 > line->x1 + touch)
          return FALSE;
    }
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

/* The lines beside @first that part the same columns, from left to right. */
static GArray *
collect (const AnnexaPageWork *work, const AnnexaBox *first)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (AnnexaBox));

  for (guint i = 0; i < work->dividers->len && lines->len < MAX_COLUMNS; i++)
    {
      const AnnexaBox *line = &g_array_index (work->dividers, AnnexaBox, i);

      if (fabsf (line->y1 - first->y1) < SAME_END_PT && fabsf (line->y2 - first->y2) < SAME_END_PT
          && parts_text (work, line))
        g_array_append_val (lines, *line);
    }
  return lines;
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
      float right = i < lines->len ? g_array_index (lines, AnnexaBox, i).x1 : work->right + 1;
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
