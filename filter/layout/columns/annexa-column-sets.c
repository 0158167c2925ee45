/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-flow-private.h"
#include "layout/annexa-regions-private.h"

#include <math.h>

/* Sets of columns: a page in two or three columns of prose whose chapters each begin with a heading over all
 * of them. Above and below such a heading the columns are read each for itself. */

/* A heading over both columns is so much larger than their text; so much where nothing else marks it. */
#define LARGER 1.15f
#define MUCH_LARGER 1.4f
/* A line is drawn over both columns this far from the heading, in type sizes of it. */
#define MAX_RULE_EM 1.2f
/* What stands over both columns goes so far beyond the white between them. */
#define MIN_ACROSS_EM 1.5f
#define MIN_ROWS_PER_COLUMN 2u
/* Columns are as wide as each other within this, or one takes at least this share of the other. */
#define SAME_WIDTH_EM 2.5f
#define MIN_EQUAL_SHARE 0.6f
/* Where the page before is in columns, so many lines in each are enough, and so much white between them. */
#define MIN_LINES 3u
#define MIN_GUTTER_PT 7.0f
#define MAX_SIZE_PT 100
#define MAX_BAR_PT 64.0f
#define MAX_GUTTERS 2u
/* Strips of white that are looked at. */
#define MAX_STRIPS 8u

/* The type size of most glyphs of the body. */
static float
text_size (const AnnexaPageWork *work)
{
  guint counts[MAX_SIZE_PT + 1] = { 0 }, best = 0;
  float size = 0;

  for (guint pass = 0; pass < 2; pass++)
    for (guint s = 0; s < work->rows->spans->len; s++)
      {
        const AnnexaSpan *span = annexa_work_span (work, s);
        guint rounded = (guint)CLAMP (span->size_pt + 0.5f, 0.0f, (float)MAX_SIZE_PT);

        if (work->role[span->row] != ANNEXA_ROLE_BODY)
          continue;
        if (pass == 1 && rounded == best)
          size = MAX (size, span->size_pt);
        else if (pass == 0 && (counts[rounded] += span->n) > counts[best])
          best = rounded;
      }
  return size;
}

/* Whether the two columns of the page before go on on this one, however little of them is left. */
static gboolean
goes_on (const AnnexaPageWork *work, AnnexaCatalog *catalog, AnnexaGutter *gutter)
{
  guint n_left = 0, n_right = 0, n = work->rows->rows->len;

  *gutter = (AnnexaGutter){ work->left, work->right };
  for (guint s = 0; work->prose_x > 0 && s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);

      if (work->role[span->row] != ANNEXA_ROLE_BODY)
        continue;
      if (span->x2 <= work->prose_x)
        {
          gutter->x1 = MAX (gutter->x1, span->x2);
          n_left++;
        }
      else if (span->x1 >= work->prose_x)
        {
          gutter->x2 = MIN (gutter->x2, span->x1);
          n_right++;
        }
    }
  return MIN (n_left, n_right) >= MIN_LINES && gutter->x2 - gutter->x1 >= MIN_GUTTER_PT
         && !annexa_columns_has_labels (work, catalog, 0, n, work->left, gutter->x1)
         && !annexa_columns_has_labels (work, catalog, 0, n, gutter->x2, work->right);
}

/**
 * annexa_columns_sets_gutter:
 * @work: a page
 * @catalog: to know tables of controls
 * @gutter: (out): the white between the columns
 * @size_pt: (out): of their text
 *
 * Returns: whether text of the page stands in two columns of prose of about the same width, be they parted by
 * headings that run over both
 */
gboolean
annexa_columns_sets_gutter (const AnnexaPageWork *work, AnnexaCatalog *catalog, AnnexaGutter *gutter,
                            float *size_pt)
{
  g_autoptr (GArray) strips = annexa_prose_columns_strips (work, ANNEXA_MIN_STRIP_ROWS);
  guint n = work->rows->rows->len;

  *size_pt = text_size (work);
  for (guint g = 0; g < strips->len; g++)
    {
      const AnnexaGutter *strip = &g_array_index (strips, AnnexaGutter, g);
      gboolean known = work->prose_x > strip->x1 && work->prose_x < strip->x2;
      float left = strip->x1 - work->left, right = work->right - strip->x2;

      if (MIN (left, right) < MIN_EQUAL_SHARE * MAX (left, right)
          || !(known || ABS (left - right) < SAME_WIDTH_EM * *size_pt)
          || annexa_columns_has_labels (work, catalog, 0, n, work->left, strip->x1)
          || annexa_columns_has_labels (work, catalog, 0, n, strip->x2, work->right)
          || !annexa_columns_read_as_prose (work, 0, n, work->left, strip->x1)
          || !annexa_columns_read_as_prose (work, 0, n, strip->x2, work->right))
        continue;
      *gutter = *strip;
      return TRUE;
    }
  return goes_on (work, catalog, gutter);
}

typedef struct
{
  const AnnexaPageWork *work;
  AnnexaGutter gutters[MAX_GUTTERS]; /* from left to right */
  guint n_gutters;
  float size_pt; /* of the text */
} Sets;

/* The last white between columns. */
static const AnnexaGutter *
last_gutter (const Sets *self)
{
  return &self->gutters[self->n_gutters - 1];
}

static gboolean
is_column (const AnnexaPageWork *work, AnnexaCatalog *catalog, float left, float right)
{
  const guint n = work->rows->rows->len;

  return !annexa_columns_has_labels (work, catalog, 0, n, left, right)
         && annexa_columns_read_as_prose (work, 0, n, left, right);
}

/* Finds two strips of white that part the page into three columns of prose of one width, of which the last
 * may be hardly filled. */
static gboolean
find_thirds (Sets *self, AnnexaCatalog *catalog)
{
  const AnnexaPageWork *work = self->work;
  g_autoptr (GArray) strips = annexa_prose_columns_strips (work, ANNEXA_MIN_STRIP_ROWS);

  for (guint g = 0; g + 1 < MIN (strips->len, MAX_STRIPS); g++)
    for (guint h = g + 1; h < MIN (strips->len, MAX_STRIPS); h++)
      {
        const AnnexaGutter *first = &g_array_index (strips, AnnexaGutter, g);
        const AnnexaGutter *second = &g_array_index (strips, AnnexaGutter, h);
        const float widths[] = { first->x1 - work->left, second->x1 - first->x2, work->right - second->x2 };

        if (MAX (MAX (widths[0], widths[1]), widths[2]) - MIN (MIN (widths[0], widths[1]), widths[2])
                > SAME_WIDTH_EM * self->size_pt
            || !is_column (work, catalog, work->left, first->x1)
            || !is_column (work, catalog, first->x2, second->x1)
            || annexa_columns_has_labels (work, catalog, 0, work->rows->rows->len, second->x2, work->right))
          continue;
        self->gutters[0] = *first;
        self->gutters[1] = *second;
        self->n_gutters = 2;
        return TRUE;
      }
  return FALSE;
}

/* Whether text of @row runs over the white between columns. */
static gboolean
runs_across (const Sets *self, guint r)
{
  const AnnexaRow *row = annexa_work_row (self->work, r);

  for (guint s = row->first_span; s < row->first_span + row->n_spans; s++)
    for (guint g = 0; g < self->n_gutters; g++)
      {
        const AnnexaSpan *span = annexa_work_span (self->work, s);
        const float middle = (self->gutters[g].x1 + self->gutters[g].x2) / 2;

        if (span->x1 < middle - MIN_ACROSS_EM * span->size_pt
            && span->x2 > middle + MIN_ACROSS_EM * span->size_pt)
          return TRUE;
      }
  return FALSE;
}

/* Whether a line is drawn over both columns between @y1 and @y2. */
static gboolean
has_rule (const Sets *self, float y1, float y2)
{
  for (guint i = 0; self->work->edges != NULL && i < self->work->edges->len; i++)
    {
      const AnnexaBox *edge = &g_array_index (self->work->edges, AnnexaBox, i);

      if (edge->y1 > y1 && edge->y1 < y2 && edge->x1 < self->gutters[0].x1
          && edge->x2 > last_gutter (self)->x2
          && edge->x2 - edge->x1 > 0.8f * (self->work->right - self->work->left))
        return TRUE;
    }
  return FALSE;
}

/* Whether nothing stands in the second column beside row @r, which may end in the white before it. */
static gboolean
is_alone (const Sets *self, guint r)
{
  const AnnexaRow *row = annexa_work_row (self->work, r);

  if (annexa_work_span (self->work, row->first_span + row->n_spans - 1)->x1 > self->gutters[0].x1)
    return FALSE;
  for (guint i = r; i > 0 && annexa_work_row (self->work, i - 1)->y2 > row->y1 + 1; i--)
    if (self->work->role[i - 1] == ANNEXA_ROLE_BODY
        && annexa_work_row (self->work, i - 1)->x2 > self->gutters[0].x2)
      return FALSE;
  for (guint i = r + 1; i < self->work->rows->rows->len && annexa_work_row (self->work, i)->y1 < row->y2 - 1;
       i++)
    if (self->work->role[i] == ANNEXA_ROLE_BODY && annexa_work_row (self->work, i)->x2 > self->gutters[0].x2)
      return FALSE;
  return TRUE;
}

/* Whether row @r stands in a bar over both columns. */
static gboolean
is_in_bar (const Sets *self, guint r)
{
  float middle = annexa_work_middle (self->work, r);

  for (guint g = 0; self->work->grids != NULL && g < self->work->grids->len; g++)
    {
      const AnnexaGrid *grid = g_ptr_array_index (self->work->grids, g);

      if (middle > grid->box.y1 && middle < grid->box.y2 && grid->box.x1 < self->gutters[0].x1
          && grid->box.x2 > last_gutter (self)->x2 && grid->box.y2 - grid->box.y1 < MAX_BAR_PT
          && annexa_grid_has_one_column (grid))
        return TRUE;
    }
  return FALSE;
}

/* Whether @row, in type of @size_pt, is all that stands at its height, in the middle of the page: over the
 * second of three columns. */
static gboolean
is_in_middle (const Sets *self, const AnnexaRow *row, float size_pt)
{
  if (self->n_gutters < 2 || fabsf (row->x1 + row->x2 - self->work->left - self->work->right) > 2 * size_pt)
    return FALSE;
  for (guint r = 0; r < self->work->rows->rows->len; r++)
    {
      const AnnexaRow *other = annexa_work_row (self->work, r);

      if (other != row && self->work->role[r] == ANNEXA_ROLE_BODY && other->y1 < row->y2 - 1
          && other->y2 > row->y1 + 1)
        return FALSE;
    }
  return TRUE;
}

/* Whether row @r is a heading over both columns though it is short: in a bar over both, or larger than the
 * text, with white beside it, and a line over both columns unless it is much larger. */
static gboolean
is_heading (const Sets *self, guint r)
{
  const AnnexaRow *row = annexa_work_row (self->work, r);
  float size = annexa_work_row_size (self->work, r), reach = MAX_RULE_EM * size;

  if (is_in_bar (self, r))
    return TRUE;
  if (size < LARGER * self->size_pt)
    return FALSE;
  if (row->x1 > self->work->left + 2 * size)
    return is_in_middle (self, row, size) && has_rule (self, row->y1 - reach, row->y2 + reach);
  if (!is_alone (self, r))
    return FALSE;
  return size >= MUCH_LARGER * self->size_pt || has_rule (self, row->y1 - reach, row->y2 + reach);
}

static gboolean
is_over (const Sets *self, guint r)
{
  return runs_across (self, r) || is_heading (self, r)
         || annexa_flow_is_in_table (self->work, r, &self->gutters[0]);
}

/* Counts row @r in the columns that have text of it. */
static void
count_columns (const Sets *self, guint r, guint n_rows[MAX_GUTTERS + 1])
{
  const AnnexaRow *row = annexa_work_row (self->work, r);

  for (guint c = 0; c <= self->n_gutters; c++)
    {
      gboolean any = FALSE;

      for (guint s = row->first_span; s < row->first_span + row->n_spans; s++)
        any = any
              || ((c == self->n_gutters || annexa_work_span (self->work, s)->x1 < self->gutters[c].x1)
                  && (c == 0 || annexa_work_span (self->work, s)->x2 > self->gutters[c - 1].x2));
      n_rows[c] += any;
    }
}

/* Whether the rows of a set are in columns: in both of two, or in the first of three and another. */
static gboolean
is_set (const Sets *self, const guint n_rows[MAX_GUTTERS + 1])
{
  return self->n_gutters == 1 ? MIN (n_rows[0], n_rows[1]) >= MIN_ROWS_PER_COLUMN
                              : n_rows[0] > 0 && n_rows[1] + n_rows[2] > 0;
}

/* The next rows that keep to the columns and have text in several, as a box for each column. */
static gboolean
find_set (const Sets *self, AnnexaCatalog *catalog, guint *from, GArray *boxes)
{
  const AnnexaPageWork *work = self->work;
  guint n = work->rows->rows->len;

  while (*from < n)
    {
      AnnexaBox box = { work->left - 1, G_MAXFLOAT, work->right + 1, -G_MAXFLOAT };
      guint r = *from, n_rows[MAX_GUTTERS + 1] = { 0 }, foot;

      while (r < n && (work->role[r] != ANNEXA_ROLE_BODY || !is_over (self, r)))
        r++;
      foot = annexa_columns_foot (work, catalog, *from, r, self->gutters[0].x1);
      for (guint i = *from; i < foot; i++)
        {
          const AnnexaRow *row = annexa_work_row (work, i);

          if (work->role[i] != ANNEXA_ROLE_BODY)
            continue;
          box.y1 = MIN (box.y1, row->y1 - 1);
          box.y2 = MAX (box.y2, row->y2 + 1);
          count_columns (self, i, n_rows);
        }
      *from = MAX (r, *from + 1);
      if (!is_set (self, n_rows))
        continue;
      for (guint c = 0; c <= self->n_gutters; c++)
        {
          AnnexaBox column = box;

          if (c > 0)
            column.x1 = (self->gutters[c - 1].x1 + self->gutters[c - 1].x2) / 2;
          if (c < self->n_gutters)
            column.x2 = (self->gutters[c].x1 + self->gutters[c].x2) / 2;
          if (n_rows[c] > 0)
            g_array_append_val (boxes, column);
        }
      return TRUE;
    }
  return FALSE;
}

static gboolean
has_heading (const Sets *self)
{
  for (guint r = 0; r < self->work->rows->rows->len; r++)
    if (self->work->role[r] == ANNEXA_ROLE_BODY && is_heading (self, r))
      return TRUE;
  return FALSE;
}

/**
 * annexa_columns_sets_find:
 * @work: a page
 * @catalog: to know tables of controls
 * @from: (inout): the row to go on from
 * @boxes: (out) (element-type AnnexaBox): gets the next two or three columns, from left to right
 *
 * Returns: whether there are further columns on a page whose columns of prose are parted by headings over
 * all of them
 */
gboolean
annexa_columns_sets_find (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint *from, GArray *boxes)
{
  Sets self = { .work = work, .n_gutters = 1 };

  if (work->depth > 0 || *from >= work->rows->rows->len
      || (!annexa_columns_sets_gutter (work, catalog, &self.gutters[0], &self.size_pt)
          && !find_thirds (&self, catalog)))
    return FALSE;
  return has_heading (&self) && find_set (&self, catalog, from, boxes);
}
