/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-layout-private.h"
#include "model/annexa-array-private.h"

#include <math.h>
#include <string.h>

/* From white space, or horizontal rules alone, to the cells of a table. */

/* The ink of a line of text inside its box, as a share of the type size around the middle. */
#define INK_HALF_EM 0.42f
/* No cell is smaller; edges this close are the two sides of one thick or double rule. */
#define MIN_CELL_SIDE_PT 5.0f
/* White space below the last rule of a table, and between the lines of the row that stands there. */
#define MAX_ROW_GAP_PT 16.0f

typedef struct
{
  float y1, y2;   /* ink of one row of text */
  gboolean label; /* its first column begins with a control number */
  gboolean alone; /* a header, or a heading across the columns: a band of its own */
} InkRow;

static gboolean
begins_with_label (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint row, float x2)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  const AnnexaSpan *span = annexa_work_span (work, annexa_work_row (work, row)->first_span);
  g_autofree char *text = NULL;

  if (span->x1 >= x2)
    return FALSE;
  text = annexa_rows_text (work->rows, span->first, span->n, NULL);
  annexa_catalog_lex (catalog, text, strlen (text), tokens);
  return tokens->len > 0 && g_array_index (tokens, AnnexaToken, 0).kind == ANNEXA_TOKEN_LABEL;
}

/* The widest white space at which cutting still leaves no two numbers in one band. */
static float
band_threshold (const GArray *ink)
{
  g_autoptr (GArray) gaps = g_array_new (FALSE, FALSE, sizeof (float));
  float best = 0, limit = G_MAXFLOAT, widest = 0;
  gboolean after_label = FALSE;

  for (guint i = 0; i < ink->len; i++)
    {
      const InkRow *row = &g_array_index (ink, InkRow, i);
      float gap = i > 0 ? row->y1 - g_array_index (ink, InkRow, i - 1).y2 : 0;

      if (row->alone || (i > 0 && g_array_index (ink, InkRow, i - 1).alone))
        {
          /* A cut is made here in any case. */
          after_label = FALSE;
          widest = 0;
          if (row->alone)
            continue;
          gap = 0;
        }
      widest = MAX (widest, gap);
      if (i > 0)
        g_array_append_val (gaps, gap);
      if (!row->label)
        continue;
      /* Between two numbers at least one cut is needed: the widest gap there. */
      if (after_label)
        limit = MIN (limit, widest);
      after_label = TRUE;
      widest = 0;
    }
  if (gaps->len == 0)
    return 0;
  if (limit < G_MAXFLOAT)
    return limit - 0.05f;
  g_array_sort (gaps, annexa_compare_floats);
  /* Without numbers: gaps clearly wider than those inside cells. */
  best = g_array_index (gaps, float, gaps->len / 4);
  return best + MAX (2.0f, 0.5f * fabsf (best));
}

static gboolean
is_group_row (const AnnexaColumns *columns, guint row)
{
  for (guint i = 0; i < columns->groups->len; i++)
    if (g_array_index (columns->groups, guint, i) == row)
      return TRUE;
  return FALSE;
}

static GArray *
find_bands (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaColumns *columns)
{
  g_autoptr (GArray) ink = g_array_new (FALSE, FALSE, sizeof (InkRow));
  GArray *bands = g_array_new (FALSE, FALSE, sizeof (float));
  float x2 = g_array_index (columns->gutters, AnnexaGutter, 0).x2, threshold;

  for (guint r = columns->first; r < columns->first + columns->n; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);
      float middle = (row->y1 + row->y2) / 2;
      float half = INK_HALF_EM * annexa_work_span (work, row->first_span)->size_pt;
      InkRow entry = { middle - half, middle + half, begins_with_label (work, catalog, r, x2), FALSE };

      entry.alone
          = is_group_row (columns, r) || (r == columns->first && annexa_columns_is_header (work, catalog, r));

      g_array_append_val (ink, entry);
    }
  threshold = band_threshold (ink);
  for (guint i = 0; i < ink->len; i++)
    {
      const InkRow *row = &g_array_index (ink, InkRow, i);
      float edge = i == 0 ? row->y1 - 2 : (row->y1 + g_array_index (ink, InkRow, i - 1).y2) / 2;

      if (i == 0 || row->alone || g_array_index (ink, InkRow, i - 1).alone
          || row->y1 - g_array_index (ink, InkRow, i - 1).y2 > threshold)
        g_array_append_val (bands, edge);
    }
  threshold = g_array_index (ink, InkRow, ink->len - 1).y2 + 2;
  g_array_append_val (bands, threshold);
  return bands;
}

/* Whether a heading across the columns stands in the band between @y1 and @y2. */
static gboolean
band_has_group (const AnnexaPageWork *work, const AnnexaColumns *columns, float y1, float y2)
{
  for (guint i = 0; columns != NULL && i < columns->groups->len; i++)
    {
      const AnnexaRow *row = annexa_work_row (work, g_array_index (columns->groups, guint, i));
      float middle = (row->y1 + row->y2) / 2;

      if (middle > y1 && middle < y2)
        return TRUE;
    }
  return FALSE;
}

static void
add_cells (AnnexaGrid *grid, const AnnexaPageWork *work, const AnnexaColumns *columns, const GArray *bands,
           const GArray *gutters)
{
  for (guint b = 0; b + 1 < bands->len; b++)
    for (guint g = 0; g <= gutters->len; g++)
      {
        AnnexaBox box = { grid->box.x1, g_array_index (bands, float, b), grid->box.x2,
                          g_array_index (bands, float, b + 1) };

        if (band_has_group (work, columns, box.y1, box.y2))
          {
            g_array_append_val (grid->cells, box);
            break;
          }
        if (g > 0)
          box.x1 = (g_array_index (gutters, AnnexaGutter, g - 1).x1
                    + g_array_index (gutters, AnnexaGutter, g - 1).x2)
                   / 2;
        if (g < gutters->len)
          box.x2 = (g_array_index (gutters, AnnexaGutter, g).x1 + g_array_index (gutters, AnnexaGutter, g).x2)
                   / 2;
        g_array_append_val (grid->cells, box);
      }
}

/* The cells of a table that nothing but white space shows. */
AnnexaGrid *
annexa_columns_to_grid (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaColumns *columns)
{
  g_autoptr (GArray) bands = find_bands (work, catalog, columns);
  AnnexaBox box = { G_MAXFLOAT, g_array_index (bands, float, 0), -G_MAXFLOAT,
                    g_array_index (bands, float, bands->len - 1) };
  AnnexaGrid *grid;

  for (guint r = columns->first; r < columns->first + columns->n; r++)
    {
      box.x1 = MIN (box.x1, annexa_work_row (work, r)->x1 - 1);
      box.x2 = MAX (box.x2, annexa_work_row (work, r)->x2 + 1);
    }
  grid = annexa_grid_new (box);
  add_cells (grid, work, columns, bands, columns->gutters);
  return grid;
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

/* Rules above and below many rows leave them in one band; where it holds several numbers, white space divides
 * it. */
static void
divide_bands (const AnnexaPageWork *work, AnnexaCatalog *catalog, GArray *bands, GArray *gutters)
{
  g_autoptr (GArray) groups = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) divided = g_array_new (FALSE, FALSE, sizeof (float));
  float x2 = g_array_index (gutters, AnnexaGutter, 0).x2;

  for (guint b = 0; b + 1 < bands->len; b++)
    {
      AnnexaColumns columns = { ANNEXA_COLUMNS_TABLE, 0, 0, gutters, groups };
      guint n_labels = 0;

      g_array_append_val (divided, g_array_index (bands, float, b));
      for (guint r = 0; r < work->rows->rows->len; r++)
        {
          const AnnexaRow *row = annexa_work_row (work, r);
          float middle = (row->y1 + row->y2) / 2;

          if (middle < g_array_index (bands, float, b) || middle >= g_array_index (bands, float, b + 1))
            continue;
          if (columns.n == 0)
            columns.first = r;
          columns.n = r + 1 - columns.first;
          n_labels += begins_with_label (work, catalog, r, x2);
        }
      if (n_labels > 1)
        {
          g_autoptr (GArray) inner = find_bands (work, catalog, &columns);

          if (inner->len > 2)
            g_array_append_vals (divided, &g_array_index (inner, float, 1), inner->len - 2);
        }
    }
  g_array_append_val (divided, g_array_index (bands, float, bands->len - 1));
  g_array_set_size (bands, 0);
  g_array_append_vals (bands, divided->data, divided->len);
}

typedef enum
{
  ROW_APART,  /* outside the grid, or on one side of the gutter */
  ROW_BESIDE, /* text on both sides */
  ROW_ACROSS, /* text over it */
} RowPlace;

static RowPlace
place_of_row (const AnnexaPageWork *work, guint row, const AnnexaGutter *gutter)
{
  const AnnexaRow *box = annexa_work_row (work, row);
  float at = (gutter->x1 + gutter->x2) / 2;

  if (box->x1 >= at || box->x2 <= at || work->role[row] != ANNEXA_ROLE_BODY)
    return ROW_APART;
  for (guint s = box->first_span; s < box->first_span + box->n_spans; s++)
    if (annexa_work_span (work, s)->x1 < at && annexa_work_span (work, s)->x2 > at)
      return ROW_ACROSS;
  return ROW_BESIDE;
}

static gboolean
is_between (const AnnexaPageWork *work, guint row, float y1, float y2)
{
  const AnnexaRow *box = annexa_work_row (work, row);
  float middle = (box->y1 + box->y2) / 2;

  return middle >= y1 && middle <= y2;
}

/* Whether more rows of the grid run across a gutter than have text on both sides of it: it is one of a table
 * or figure that stands between the rules, not of what they part. */
static gboolean
is_crossed (const AnnexaPageWork *work, const AnnexaGrid *grid, const AnnexaGutter *gutter)
{
  guint n[3] = { 0 };

  for (guint r = 0; r < work->rows->rows->len; r++)
    if (is_between (work, r, grid->box.y1, grid->box.y2))
      n[place_of_row (work, r, gutter)]++;
  return n[ROW_ACROSS] > n[ROW_BESIDE];
}

/* Leaves out the bands above the first and below the last that has text on both sides of a gutter: other
 * rules stand above and below those of the table. */
static void
trim_bands (const AnnexaPageWork *work, const GArray *gutters, AnnexaGrid *grid, GArray *bands)
{
  guint first = bands->len, last = 0;

  for (guint b = 0; b + 1 < bands->len; b++)
    for (guint r = 0; r < work->rows->rows->len; r++)
      for (guint g = 0; g < gutters->len; g++)
        if (is_between (work, r, g_array_index (bands, float, b), g_array_index (bands, float, b + 1))
            && place_of_row (work, r, &g_array_index (gutters, AnnexaGutter, g)) == ROW_BESIDE)
          {
            first = MIN (first, b);
            last = b;
          }
  if (first == bands->len)
    return;
  g_array_set_size (bands, last + 2);
  g_array_remove_range (bands, 0, first);
  grid->box.y1 = g_array_index (bands, float, 0);
  grid->box.y2 = g_array_index (bands, float, bands->len - 1);
}

/* Where each row has its rule above it, the last one has none below: it ends where the columns do. */
static void
add_last_row (const AnnexaPageWork *work, const GArray *gutters, AnnexaGrid *grid, GArray *bands)
{
  g_autoptr (GArray) left = g_array_new (FALSE, FALSE, sizeof (AnnexaGutter));
  float end = grid->box.y2;

  for (guint r = 0; r < work->rows->rows->len; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);

      if ((row->y1 + row->y2) / 2 <= grid->box.y2 || work->role[r] != ANNEXA_ROLE_BODY)
        continue;
      g_array_set_size (left, 0);
      g_array_append_vals (left, gutters->data, gutters->len);
      annexa_columns_narrow (work, r, left);
      if (left->len < gutters->len || row->x1 < grid->box.x1 - 2 || row->x2 > grid->box.x2 + 2
          || (end == grid->box.y2
              && place_of_row (work, r, &g_array_index (gutters, AnnexaGutter, 0)) != ROW_BESIDE)
          || row->y1 - end > MAX_ROW_GAP_PT)
        break;
      end = row->y2 + 2;
    }
  if (end == grid->box.y2)
    return;
  grid->box.y2 = end;
  g_array_append_val (bands, end);
}

/* Cuts the bands of a grid that has only horizontal rules into columns, by the white between them. Returns
 * whether there are any. */
gboolean
annexa_grid_add_columns (const AnnexaPageWork *work, AnnexaCatalog *catalog, AnnexaGrid *grid)
{
  g_autoptr (GArray) gutters = g_array_new (FALSE, FALSE, sizeof (AnnexaGutter));
  g_autoptr (GArray) bands = g_array_new (FALSE, FALSE, sizeof (float));

  for (guint i = 0; i < grid->cells->len; i++)
    g_array_append_val (bands, g_array_index (grid->cells, AnnexaBox, i).y1);
  g_array_append_val (bands, grid->box.y2);

  /* Start from the white of the row with most spans, then take out what every other row covers. */
  for (guint pass = 0; pass < 2; pass++)
    {
      const AnnexaRow *widest = NULL;

      for (guint r = 0; r < work->rows->rows->len; r++)
        {
          const AnnexaRow *row = annexa_work_row (work, r);
          float middle = (row->y1 + row->y2) / 2;

          if (middle < grid->box.y1 || middle > grid->box.y2)
            continue;
          if (pass == 0 && (widest == NULL || row->n_spans > widest->n_spans))
            widest = row;
          else if (pass == 1 && row->n_spans > 1)
            narrow_unless_lost (work, r, gutters);
        }
      if (pass == 0 && widest != NULL)
        for (guint s = widest->first_span; s + 1 < widest->first_span + widest->n_spans; s++)
          {
            AnnexaGutter gutter = { annexa_work_span (work, s)->x2, annexa_work_span (work, s + 1)->x1 };

            g_array_append_val (gutters, gutter);
          }
    }
  for (guint g = gutters->len; g > 0; g--)
    if (is_crossed (work, grid, &g_array_index (gutters, AnnexaGutter, g - 1)))
      g_array_remove_index (gutters, g - 1);
  if (gutters->len == 0)
    return FALSE;
  trim_bands (work, gutters, grid, bands);
  add_last_row (work, gutters, grid, bands);
  divide_bands (work, catalog, bands, gutters);
  g_array_set_size (grid->cells, 0);
  add_cells (grid, work, NULL, bands, gutters);
  return TRUE;
}

static GArray *
distinct (const GArray *cells, gboolean across)
{
  GArray *positions = g_array_new (FALSE, FALSE, sizeof (float));
  guint kept = 0;

  for (guint i = 0; i < cells->len; i++)
    {
      const AnnexaBox *box = &g_array_index (cells, AnnexaBox, i);

      g_array_append_val (positions, *(across ? &box->x1 : &box->y1));
      g_array_append_val (positions, *(across ? &box->x2 : &box->y2));
    }
  g_array_sort (positions, annexa_compare_floats);
  for (guint i = 0; i < positions->len; i++)
    if (kept == 0
        || g_array_index (positions, float, i) - g_array_index (positions, float, kept - 1)
               > MIN_CELL_SIDE_PT)
      g_array_index (positions, float, kept++) = g_array_index (positions, float, i);
  g_array_set_size (positions, kept);
  return positions;
}

static guint
index_of (const GArray *positions, float at)
{
  guint best = 0;

  for (guint i = 1; i < positions->len; i++)
    if (fabsf (g_array_index (positions, float, i) - at)
        < fabsf (g_array_index (positions, float, best) - at))
      best = i;
  return best;
}

typedef struct
{
  AnnexaCell cell;
  AnnexaBox box;
} Placed;

static int
compare_placed (gconstpointer a, gconstpointer b)
{
  const Placed *first = a, *second = b;

  if (first->cell.row != second->cell.row)
    return first->cell.row < second->cell.row ? -1 : 1;
  return (int)first->cell.column - (int)second->cell.column;
}

/* A table with rows, columns and spans from the cells of @grid; @boxes gets the cells' boxes in the same
 * order. */
AnnexaTable *
annexa_table_new (const AnnexaGrid *grid, guint page, GArray *boxes)
{
  AnnexaTable *self = g_new0 (AnnexaTable, 1);
  g_autoptr (GArray) ys = distinct (grid->cells, FALSE);
  g_autoptr (GArray) placed = g_array_new (FALSE, FALSE, sizeof (Placed));

  self->page = page;
  self->x1 = grid->box.x1;
  self->y1 = grid->box.y1;
  self->x2 = grid->box.x2;
  self->y2 = grid->box.y2;
  self->ruled = grid->columns_ruled;
  self->continues = -1;
  self->column_x = distinct (grid->cells, TRUE);
  self->n_columns = MAX (self->column_x->len, 2) - 1;
  self->n_rows = MAX (ys->len, 2) - 1;
  self->cells = g_array_new (FALSE, FALSE, sizeof (AnnexaCell));
  for (guint i = 0; i < grid->cells->len; i++)
    {
      Placed entry = { { 0 }, g_array_index (grid->cells, AnnexaBox, i) };

      entry.cell.row = (guint16)index_of (ys, entry.box.y1);
      entry.cell.column = (guint16)index_of (self->column_x, entry.box.x1);
      entry.cell.row_span = (guint16)MAX (index_of (ys, entry.box.y2), entry.cell.row + 1u) - entry.cell.row;
      entry.cell.column_span = (guint16)MAX (index_of (self->column_x, entry.box.x2), entry.cell.column + 1u)
                               - entry.cell.column;
      g_array_append_val (placed, entry);
    }
  g_array_sort (placed, compare_placed);
  for (guint i = 0; i < placed->len; i++)
    {
      g_array_append_val (self->cells, g_array_index (placed, Placed, i).cell);
      g_array_append_val (boxes, g_array_index (placed, Placed, i).box);
    }
  return self;
}

void
annexa_table_free (AnnexaTable *self)
{
  g_array_unref (self->column_x);
  g_array_unref (self->cells);
  g_free (self);
}
