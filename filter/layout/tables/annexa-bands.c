/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-bands-private.h"

#include <string.h>

#include "model/annexa-array-private.h"

/* The rows of a table: between what is drawn, headings across the columns, and white space. */

/* Around the text of the first and last row. */
#define MARGIN_PT 2.0f
/* So many edges that are drawn part rows, whatever these hold. */
#define MIN_EDGES 2u
/* So many say that each row has its rule, also the one that a page cuts. */
#define MIN_RULES_ABOVE_CUT 4u
/* Between the numbers of two rows stands at least so much more than between two of one cell. */
#define MIN_ROW_LINES 2.0f

static gboolean
is_group_row (const AnnexaColumns *columns, guint row)
{
  for (guint i = 0; i < columns->groups->len; i++)
    if (g_array_index (columns->groups, guint, i) == row)
      return TRUE;
  return FALSE;
}

static void
stretch_clear (gpointer data)
{
  AnnexaStretch *self = data;

  g_array_unref (self->pieces);
  g_array_unref (self->anchors);
  g_array_unref (self->gaps);
}

static gboolean
is_drawn (const AnnexaColumns *columns, float from, float to)
{
  for (guint i = 0; columns->edges != NULL && i < columns->edges->len; i++)
    if (g_array_index (columns->edges, float, i) > from && g_array_index (columns->edges, float, i) < to)
      return TRUE;
  return FALSE;
}

/* Where rows end for certain: where a rule is drawn, and above and below headings across the columns. */
static GArray *
known_edges (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaColumns *columns)
{
  GArray *edges = g_array_new (FALSE, FALSE, sizeof (float));
  gboolean before = FALSE;
  guint header_end = annexa_bands_header_end (work, catalog, columns);
  guint names = annexa_columns_header_names (work, catalog, columns->first);
  g_autoptr (GArray) headers = annexa_bands_next_headers (work, catalog, columns);

  if (columns->edges != NULL)
    g_array_append_vals (edges, columns->edges->data, columns->edges->len);
  for (guint r = columns->first, last = G_MAXUINT; r < columns->first + columns->n; r++)
    {
      gboolean alone;

      if (work->role[r] != ANNEXA_ROLE_BODY || (header_end != G_MAXUINT && r >= names && r < header_end))
        continue;
      alone = is_group_row (columns, r) || r == header_end;
      if (last != G_MAXUINT && (alone || before || annexa_bands_begin_part (headers, r))
          && !is_drawn (columns, annexa_work_middle (work, last), annexa_work_middle (work, r)))
        {
          float edge = (annexa_work_row (work, last)->y2 + annexa_work_row (work, r)->y1) / 2;

          g_array_append_val (edges, edge);
        }
      before = alone;
      last = r;
    }
  annexa_sort_floats (edges);
  return edges;
}

static int
compare_pieces (gconstpointer a, gconstpointer b)
{
  const AnnexaPiece *first = a, *second = b;

  if (first->middle != second->middle)
    return first->middle < second->middle ? -1 : 1;
  return first->column < second->column ? -1 : first->column > second->column;
}

/* Whether one of the first @n edges, which are all above, and one of the others is drawn. Below the last one
 * a page @cuts the row whose rule is on the next. */
static gboolean
is_ruled (const AnnexaColumns *columns, const GArray *edges, guint n, gboolean cuts)
{
  return columns->edges != NULL && n > 0
         && (n < edges->len || (cuts && columns->edges->len >= MIN_RULES_ABOVE_CUT));
}

/* Whether numbers stand so far apart between two edges that they are of several rows, not of one cell, in
 * which the title of each may go on below it. */
static gboolean
has_rows (const AnnexaStretch *stretch)
{
  float above = -G_MAXFLOAT;

  for (guint a = 0, i = 0; a < stretch->anchors->len; a++)
    {
      const AnnexaAnchor *anchor = &g_array_index (stretch->anchors, AnnexaAnchor, a);

      for (; i < stretch->pieces->len && g_array_index (stretch->pieces, AnnexaPiece, i).middle < anchor->top;
           i++)
        if (g_array_index (stretch->pieces, AnnexaPiece, i).column == stretch->number_column)
          above = g_array_index (stretch->pieces, AnnexaPiece, i).middle;
      if (a > 0 && anchor->top - above > MIN_ROW_LINES * stretch->leading->line_pt)
        return TRUE;
    }
  return FALSE;
}

/* The least white that stands between @pieces and the edges above and below them. */
static float
padding_of (const GArray *pieces, float above, float below)
{
  float padding = G_MAXFLOAT;

  for (guint i = 0; i < pieces->len; i++)
    {
      const AnnexaPiece *piece = &g_array_index (pieces, AnnexaPiece, i);

      padding = MIN (padding, MIN (piece->y1 - above, below - piece->y2));
    }
  return padding;
}

/* Finds what names the rows among @pieces. */
static void
find_anchors (const AnnexaPageWork *work, AnnexaCatalog *catalog, const GArray *pieces, guint column,
              const AnnexaLeading *leading, AnnexaRowsBy rows_by, GArray *anchors)
{
  if (rows_by == ANNEXA_ROWS_BY_NAMES)
    annexa_anchors_find_names (work, catalog, pieces, anchors);
  else if (rows_by == ANNEXA_ROWS_BY_TITLES)
    annexa_anchors_find_behind (work, catalog, pieces, column, leading->line_pt, anchors);
  else
    annexa_anchors_find (work, catalog, pieces, column, anchors);
  annexa_anchors_find_ends (pieces, column, leading, anchors);
}

/* Finds what names the rows of a table of @pieces, and its column. */
static AnnexaRowsBy
find_rows_by (const AnnexaPageWork *work, AnnexaCatalog *catalog, const GArray *pieces, const GArray *gutters,
              const AnnexaLeading *leading, guint *column, GArray *anchors)
{
  g_autoptr (GArray) behind = g_array_new (FALSE, FALSE, sizeof (AnnexaAnchor));
  const guint n_columns = gutters->len + 1;
  guint behind_column;

  *column = 0;
  if (annexa_anchors_find_names (work, catalog, pieces, anchors))
    return ANNEXA_ROWS_BY_NAMES;
  if (annexa_control_columns_find_number (work, gutters, column))
    {
      annexa_anchors_find (work, catalog, pieces, *column, anchors);
      if (anchors->len > 0)
        return ANNEXA_ROWS_BY_NUMBERS;
    }
  *column = annexa_anchors_find_column (work, catalog, pieces, n_columns);
  annexa_anchors_find (work, catalog, pieces, *column, anchors);
  behind_column
      = annexa_anchors_find_behind_column (work, catalog, pieces, n_columns, leading->line_pt, behind);
  if (behind->len <= anchors->len)
    return ANNEXA_ROWS_BY_NUMBERS;
  *column = behind_column;
  g_array_set_size (anchors, 0);
  g_array_append_vals (anchors, behind->data, behind->len);
  return ANNEXA_ROWS_BY_TITLES;
}

static void
add_stretches (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaColumns *columns,
               const GArray *edges, const GArray *pieces, const AnnexaLeading *leading, guint number_column,
               AnnexaRowsBy rows_by, GArray *stretches)
{
  const gboolean narrow = annexa_pieces_are_narrow (work, pieces);
  gboolean any_parted = FALSE, headed = work->before.gutters != NULL;
  guint next = 0;

  for (guint e = 0; e <= edges->len; e++)
    {
      const gboolean last
          = e == edges->len && annexa_notes_follow_only (work, catalog, columns->first + columns->n - 1);
      AnnexaStretch stretch = { g_array_new (FALSE, FALSE, sizeof (AnnexaPiece)),
                                g_array_new (FALSE, FALSE, sizeof (AnnexaAnchor)),
                                g_array_new (FALSE, FALSE, sizeof (AnnexaGap)),
                                leading,
                                number_column,
                                columns->carried && e == 0,
                                headed,
                                last,
                                is_ruled (columns, edges, e, last),
                                work->edges,
                                narrow,
                                0 };

      while (next < pieces->len
             && (e == edges->len
                 || g_array_index (pieces, AnnexaPiece, next).middle < g_array_index (edges, float, e)))
        {
          g_array_append_val (stretch.pieces, g_array_index (pieces, AnnexaPiece, next));
          next++;
        }
      find_anchors (work, catalog, stretch.pieces, number_column, leading, rows_by, stretch.anchors);
      if (stretch.ruled)
        stretch.padding_pt = padding_of (stretch.pieces, g_array_index (edges, float, e - 1),
                                         e < edges->len ? g_array_index (edges, float, e) : G_MAXFLOAT);
      g_array_append_val (stretches, stretch);
      headed = headed && stretch.anchors->len == 0;
      any_parted = any_parted || has_rows (&stretch);
    }
  /* Where not every row has its rule, none is a reason to keep together what stands between two. */
  for (guint e = 0; any_parted && e < stretches->len; e++)
    g_array_index (stretches, AnnexaStretch, e).ruled = FALSE;
}

/**
 * annexa_bands_has_rows:
 * @work: a page
 * @catalog: to know numbers
 * @columns: as for annexa_bands_find()
 *
 * Returns: whether the numbers in them are of several rows, not of one cell
 */
gboolean
annexa_bands_has_rows (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaColumns *columns)
{
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (AnnexaPiece));
  g_autoptr (GArray) anchors = g_array_new (FALSE, FALSE, sizeof (AnnexaAnchor));
  AnnexaStretch stretch = { .pieces = pieces, .anchors = anchors };
  AnnexaLeading leading;

  for (guint r = columns->first; r < columns->first + columns->n; r++)
    if (work->role[r] == ANNEXA_ROLE_BODY)
      annexa_pieces_collect (work, r, columns->gutters, pieces);
  g_array_sort (pieces, compare_pieces);
  annexa_pieces_measure (pieces, &leading);
  stretch.leading = &leading;
  find_rows_by (work, catalog, pieces, columns->gutters, &leading, &stretch.number_column, anchors);
  return has_rows (&stretch);
}

/* Finds the ends of rows in @stretches. Where the numbers of a table of the document's controls stand in them
 * is told by the tables before, too. */
static void
cut_stretches (const AnnexaPageWork *work, const AnnexaColumns *columns, AnnexaRowsBy rows_by,
               const GArray *stretches, GArray *bands)
{
  const AnnexaControlTable *table
      = rows_by == ANNEXA_ROWS_BY_NUMBERS ? annexa_work_control_table (work, columns->first) : NULL;
  float before[ANNEXA_N_ALIGNMENTS] = { 0 }, costs[ANNEXA_N_ALIGNMENTS];

  if (columns->costs != NULL)
    memcpy (before, columns->costs, sizeof before);
  if (table != NULL && !columns->carried)
    annexa_row_habit_recall (table->costs, before);
  memcpy (costs, before, sizeof costs);
  annexa_stretches_cut (stretches, costs, bands);
  if (table != NULL)
    annexa_row_habit_add (table->costs, before, costs);
  if (columns->costs != NULL)
    memcpy (columns->costs, costs, sizeof costs);
}

/**
 * annexa_bands_find:
 * @work: a page
 * @catalog: to know numbers
 * @columns: rows of a table, its gutters, the headings across them and what is drawn between rows
 *
 * Returns: (transfer full) (element-type float): where the rows of the table begin, and where the last ends
 */
GArray *
annexa_bands_find (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaColumns *columns)
{
  GArray *bands = g_array_new (FALSE, FALSE, sizeof (float));
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (AnnexaPiece));
  g_autoptr (GArray) stretches = g_array_new (FALSE, FALSE, sizeof (AnnexaStretch));
  g_autoptr (GArray) anchors = g_array_new (FALSE, FALSE, sizeof (AnnexaAnchor));
  g_autoptr (GArray) edges = NULL;
  g_autoptr (GArray) drawn = NULL;
  AnnexaColumns ruled = *columns;
  AnnexaLeading leading;
  AnnexaRowsBy rows_by;
  guint number_column;
  float top = G_MAXFLOAT, bottom = -G_MAXFLOAT;

  g_array_set_clear_func (stretches, stretch_clear);
  for (guint r = columns->first; r < columns->first + columns->n; r++)
    if (work->role[r] == ANNEXA_ROLE_BODY)
      annexa_pieces_collect (work, r, columns->gutters, pieces);
  g_array_sort (pieces, compare_pieces);
  for (guint i = 0; i < pieces->len; i++)
    {
      top = MIN (top, g_array_index (pieces, AnnexaPiece, i).y1 - MARGIN_PT);
      bottom = MAX (bottom, g_array_index (pieces, AnnexaPiece, i).y2 + MARGIN_PT);
    }
  annexa_pieces_measure (pieces, &leading);
  rows_by = find_rows_by (work, catalog, pieces, columns->gutters, &leading, &number_column, anchors);
  if (rows_by == ANNEXA_ROWS_BY_NUMBERS)
    annexa_pieces_leave_tall (anchors, number_column, &leading, pieces);
  drawn = annexa_drawn_edges_find (work, columns, pieces, number_column);
  /* One edge below one number may as well be that of a heading in a box. */
  if (columns->edges == NULL && drawn->len < MIN_EDGES && anchors->len < 2
      && !(drawn->len > 0
           && annexa_bands_is_below_row (work, catalog, columns, g_array_index (drawn, float, 0))))
    g_array_set_size (drawn, 0);
  ruled.edges = drawn->len > 0 ? drawn : NULL;
  edges = known_edges (work, catalog, &ruled);
  add_stretches (work, catalog, &ruled, edges, pieces, &leading, number_column, rows_by, stretches);
  g_array_append_vals (bands, edges->data, edges->len);
  cut_stretches (work, &ruled, rows_by, stretches, bands);
  /* Text may stand above the first rule that is drawn, and below the last. */
  if (edges->len == 0
      || (pieces->len > 0 && g_array_index (pieces, AnnexaPiece, 0).middle < g_array_index (edges, float, 0)))
    g_array_append_val (bands, top);
  if (edges->len == 0
      || (pieces->len > 0
          && g_array_index (pieces, AnnexaPiece, pieces->len - 1).middle
                 > g_array_index (edges, float, edges->len - 1)))
    g_array_append_val (bands, bottom);
  annexa_sort_floats (bands);
  return bands;
}
