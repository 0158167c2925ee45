/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-regions-private.h"

/* Sets of columns: a page in two columns of prose whose chapters each begin with a heading over both. Above
 * and below such a heading the columns are read each for itself. */

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
  AnnexaGutter gutter;
  float size_pt; /* of the text */
} Sets;

/* Whether text of @row runs over the white between the columns. */
static gboolean
runs_across (const Sets *self, guint r)
{
  const AnnexaRow *row = annexa_work_row (self->work, r);
  float middle = (self->gutter.x1 + self->gutter.x2) / 2;

  for (guint s = row->first_span; s < row->first_span + row->n_spans; s++)
    {
      const AnnexaSpan *span = annexa_work_span (self->work, s);

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

      if (edge->y1 > y1 && edge->y1 < y2 && edge->x1 < self->gutter.x1 && edge->x2 > self->gutter.x2
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

  if (annexa_work_span (self->work, row->first_span + row->n_spans - 1)->x1 > self->gutter.x1)
    return FALSE;
  for (guint i = r; i > 0 && annexa_work_row (self->work, i - 1)->y2 > row->y1 + 1; i--)
    if (self->work->role[i - 1] == ANNEXA_ROLE_BODY
        && annexa_work_row (self->work, i - 1)->x2 > self->gutter.x2)
      return FALSE;
  for (guint i = r + 1; i < self->work->rows->rows->len && annexa_work_row (self->work, i)->y1 < row->y2 - 1;
       i++)
    if (self->work->role[i] == ANNEXA_ROLE_BODY && annexa_work_row (self->work, i)->x2 > self->gutter.x2)
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

      if (middle > grid->box.y1 && middle < grid->box.y2 && grid->box.x1 < self->gutter.x1
          && grid->box.x2 > self->gutter.x2 && grid->box.y2 - grid->box.y1 < MAX_BAR_PT
          && annexa_grid_has_one_column (grid))
        return TRUE;
    }
  return FALSE;
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
  if (size < LARGER * self->size_pt || row->x1 > self->work->left + 2 * size || !is_alone (self, r))
    return FALSE;
  return size >= MUCH_LARGER * self->size_pt || has_rule (self, row->y1 - reach, row->y2 + reach);
}

static gboolean
is_over (const Sets *self, guint r)
{
  return runs_across (self, r) || is_heading (self, r);
}

/* The next rows that keep to the columns and have text in both, as a box for each column. */
static gboolean
find_set (const Sets *self, guint *from, GArray *boxes)
{
  const AnnexaPageWork *work = self->work;
  guint n = work->rows->rows->len;

  while (*from < n)
    {
      float middle = (self->gutter.x1 + self->gutter.x2) / 2;
      AnnexaBox box = { work->left - 1, G_MAXFLOAT, work->right + 1, -G_MAXFLOAT };
      guint r = *from, n_left = 0, n_right = 0;

      for (; r < n && (work->role[r] != ANNEXA_ROLE_BODY || !is_over (self, r)); r++)
        {
          const AnnexaRow *row = annexa_work_row (work, r);

          if (work->role[r] != ANNEXA_ROLE_BODY)
            continue;
          box.y1 = MIN (box.y1, row->y1 - 1);
          box.y2 = MAX (box.y2, row->y2 + 1);
          n_left += row->x1 < self->gutter.x1;
          n_right += row->x2 > self->gutter.x2;
        }
      *from = MAX (r, *from + 1);
      if (MIN (n_left, n_right) < MIN_ROWS_PER_COLUMN)
        continue;
      for (guint column = 0; column < 2; column++)
        {
          AnnexaBox half = box;

          *(column == 0 ? &half.x2 : &half.x1) = middle;
          g_array_append_val (boxes, half);
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
 * @boxes: (out) (element-type AnnexaBox): gets the next two columns, from left to right
 *
 * Returns: whether there are further columns on a page whose columns of prose are parted by headings over
 * both of them
 */
gboolean
annexa_columns_sets_find (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint *from, GArray *boxes)
{
  Sets self = { work, { 0, 0 }, 0 };

  if (work->depth > 0 || *from >= work->rows->rows->len
      || !annexa_columns_sets_gutter (work, catalog, &self.gutter, &self.size_pt))
    return FALSE;
  return has_heading (&self) && find_set (&self, from, boxes);
}
