/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-margin-notes-private.h"
#include "annexa-regions-private.h"

#include <math.h>

#include "model/annexa-array-private.h"

/* Columns of prose all over a document, two or more of one width, whatever stands over them: headings of
 * chapters or of single answers below which the columns begin anew, pages of which little is left, and the
 * few lines of a short answer. What one page shows is known of all. That text runs from one column into the
 * next, and does not stand beside it as in a table, is told by last lines that fill their column. */

#define MAX_GUTTERS 3u
/* Columns are as wide as each other within this, and stand at one place on all pages. */
#define SAME_WIDTH_EM 2.5f
#define SAME_PLACE_PT 4.0f
/* A line that ends so near to the right edge of its column may go on in the next. */
#define FULL_EM 1.6f
/* So many columns end in such a line, and so many in a hundred. */
#define MIN_OPEN 2u
#define MIN_OPEN_PERCENT 20u
/* So many pages in a hundred of those with text on both sides show the same columns. */
#define MIN_PAGES_PERCENT 25u
/* What runs over a gutter goes so far beyond it. */
#define MIN_ACROSS_EM 1.0f
/* A note below the columns is so much smaller than their text. */
#define MAX_NOTE_SHARE 0.86f
#define MIN_NOTE_GAP_EM 0.5f
#define SAME_SIZE_PT 0.3f
/* Pieces in two columns leave so much of the white between these. */
#define WHITE_SHARE 0.7f
#define ACROSS G_MAXUINT
#define MAX_HEADING_LINES 5u
/* Columns that end at one height end so near above the next heading over them. */
#define MAX_LEVEL_EM 4.0f
#define MAX_ROWS_BELOW 100u
#define SAME_HEIGHT_PT 2.5f
#define LARGER 1.15f
#define MIN_WHITE_EM 3.0f

typedef struct
{
  AnnexaGutter gutters[MAX_GUTTERS];
  guint n;
  float left, right;
  guint n_pages;
  GArray *inner; /* (nullable) of guint8, by style: whether lines of columns behind the first begin in it */
} Columns;

/* The rows of one set of columns, and where the text of each column begins and ends. */
typedef struct
{
  guint first, end;
  float y1[MAX_GUTTERS + 1], y2[MAX_GUTTERS + 1], x2[MAX_GUTTERS + 1];
  float size_pt;
  guint n[MAX_GUTTERS + 1];
} Set;

static float
middle_of (const AnnexaGutter *gutter)
{
  return (gutter->x1 + gutter->x2) / 2;
}

/* The columns that the white strips of a page show, where they are of one width. */
static gboolean
read_strips (const AnnexaPageWork *work, Columns *columns)
{
  g_autoptr (GArray) strips = annexa_prose_columns_strips (work);
  float least = G_MAXFLOAT, most = 0, left = work->left, size = 10.0f;

  if (strips->len == 0 || strips->len > MAX_GUTTERS)
    return FALSE;
  for (guint g = 0; g <= strips->len; g++)
    {
      float end = g < strips->len ? g_array_index (strips, AnnexaGutter, g).x1 : work->right;

      least = MIN (least, end - left);
      most = MAX (most, end - left);
      if (g == strips->len)
        break;
      left = g_array_index (strips, AnnexaGutter, g).x2;
      columns->gutters[g] = g_array_index (strips, AnnexaGutter, g);
    }
  columns->n = strips->len;
  columns->left = work->left;
  columns->right = work->right;
  columns->n_pages = 1;
  return most - least < SAME_WIDTH_EM * size;
}

static gboolean
are_same (const Columns *a, const Columns *b)
{
  for (guint g = 0; g < MAX (a->n, b->n); g++)
    if (a->n != b->n || fabsf (middle_of (&a->gutters[g]) - middle_of (&b->gutters[g])) > SAME_PLACE_PT)
      return FALSE;
  return TRUE;
}

/* Adds what a page shows: the white that all pages leave. */
static void
add_columns (GArray *all, const Columns *columns)
{
  for (guint i = 0; i < all->len; i++)
    {
      Columns *known = &g_array_index (all, Columns, i);

      if (!are_same (known, columns))
        continue;
      for (guint g = 0; g < known->n; g++)
        {
          known->gutters[g].x1 = MAX (known->gutters[g].x1, columns->gutters[g].x1);
          known->gutters[g].x2 = MIN (known->gutters[g].x2, columns->gutters[g].x2);
        }
      known->left = MIN (known->left, columns->left);
      known->right = MAX (known->right, columns->right);
      known->n_pages++;
      return;
    }
  if (all->len < 8)
    g_array_append_vals (all, columns, 1);
}

/* Whether the glyphs of @span, which goes on behind @gutter, leave it white: pieces of two columns that stand
 * so near each other that they look like one. */
static gboolean
leaves_white (const AnnexaPageWork *work, const AnnexaSpan *span, const AnnexaGutter *gutter)
{
  float middle = middle_of (gutter), end = -G_MAXFLOAT, start = G_MAXFLOAT;

  for (guint i = span->first; i < span->first + span->n; i++)
    {
      const AnnexaGlyph *glyph = annexa_rows_glyph (work->rows, i);

      if ((glyph->x1 + glyph->x2) / 2 < middle)
        end = MAX (end, glyph->x2);
      else
        start = MIN (start, glyph->x1);
    }
  return start - end >= WHITE_SHARE * (gutter->x2 - gutter->x1);
}

static guint
first_column (const Columns *columns, const AnnexaSpan *span)
{
  guint column = 0;

  while (column < columns->n && span->x1 > middle_of (&columns->gutters[column]))
    column++;
  return column;
}

/* The last column in which @span has text; one that is nowhere, where it runs over a gutter. */
static guint
last_column (const AnnexaPageWork *work, const Columns *columns, const AnnexaSpan *span)
{
  guint column = first_column (columns, span);

  for (; column < columns->n
         && span->x2 > middle_of (&columns->gutters[column]) + MIN_ACROSS_EM * span->size_pt;
       column++)
    if (!leaves_white (work, span, &columns->gutters[column]))
      return ACROSS;
  return column;
}

/* Whether row @r stands in a table or box that is drawn over a gutter. */
static gboolean
is_in_grid (const AnnexaPageWork *work, const Columns *columns, guint r)
{
  float y = annexa_work_middle (work, r);

  for (guint i = 0; work->grids != NULL && i < work->grids->len; i++)
    {
      const AnnexaBox *box = &((const AnnexaGrid *)g_ptr_array_index (work->grids, i))->box;

      for (guint g = 0; g < columns->n && y > box->y1 && y < box->y2; g++)
        if (box->x1 < columns->gutters[g].x1 && box->x2 > columns->gutters[g].x2)
          return TRUE;
    }
  return FALSE;
}

static gboolean
runs_across (const AnnexaPageWork *work, const Columns *columns, guint r)
{
  const AnnexaRow *row = annexa_work_row (work, r);

  for (guint s = row->first_span; s < row->first_span + row->n_spans; s++)
    if (last_column (work, columns, annexa_work_span (work, s)) == ACROSS)
      return TRUE;
  return is_in_grid (work, columns, r);
}

static gboolean
is_in_first (const AnnexaPageWork *work, const Columns *columns, guint r)
{
  const AnnexaRow *row = annexa_work_row (work, r);
  const AnnexaSpan *span = annexa_work_span (work, row->first_span + row->n_spans - 1);

  return first_column (columns, span) == 0 && last_column (work, columns, span) == 0;
}

/* Whether row @r begins with text in @style, be there a number in another before it. */
static gboolean
begins_in (const AnnexaPageWork *work, guint r, guint style)
{
  const AnnexaSpan *span = annexa_work_span (work, annexa_work_row (work, r)->first_span);

  for (guint i = span->first; i < span->first + MIN (span->n, ANNEXA_MIN_LONG_GLYPHS); i++)
    if (annexa_rows_glyph (work->rows, i)->style == style)
      return TRUE;
  return FALSE;
}

/* Whether row @r begins with a line of a heading: as large as the text, in another style, at the left edge.
 */
static gboolean
looks_like_heading (const AnnexaPageWork *work, const Columns *columns, guint r, float size_pt, guint style)
{
  const AnnexaSpan *span = annexa_work_span (work, annexa_work_row (work, r)->first_span);

  return annexa_work_row_size (work, r) >= size_pt - SAME_SIZE_PT && span->x1 < columns->left + span->size_pt
         && !begins_in (work, r, style);
}

/* Where what stands in the other columns above row @r ends. */
static float
end_above (const AnnexaPageWork *work, const Columns *columns, guint r)
{
  float above = -G_MAXFLOAT;

  for (guint i = r; i > 0; i--)
    if (work->role[i - 1] == ANNEXA_ROLE_BODY && !is_in_first (work, columns, i - 1))
      above = MAX (above, annexa_work_row (work, i - 1)->y2);
  return above;
}

/* Whether row @r has text in the first column and, at the same height, in another. */
static gboolean
begins_level (const AnnexaPageWork *work, const Columns *columns, guint r)
{
  const AnnexaRow *row = annexa_work_row (work, r);
  const AnnexaSpan *first = annexa_work_span (work, row->first_span);

  for (guint s = row->first_span; s < row->first_span + row->n_spans; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);

      if (first_column (columns, span) > 0)
        return first_column (columns, first) == 0
               && fabsf (span->y1 + span->y2 - first->y1 - first->y2) < 2 * SAME_HEIGHT_PT;
    }
  return first_column (columns, first) == 0;
}

/* Whether @below, the first row with text in other columns below a heading @r, tells that this is over all of
 * them: they begin or go on there, or it is larger than the text and much white is beside it. */
static gboolean
begins_columns (const AnnexaPageWork *work, const Columns *columns, guint r, guint below, float size_pt,
                guint style)
{
  const AnnexaRow *row = annexa_work_row (work, r), *next = annexa_work_row (work, below);
  gboolean large = annexa_work_row_size (work, r) > LARGER * size_pt;
  float white = next->y1 - end_above (work, columns, r) - (row->y2 - row->y1);

  if (next->y1 <= row->y2 - 1)
    return FALSE;
  if (begins_in (work, below, style)
      && (begins_level (work, columns, below) || white > (large ? 1 : MIN_WHITE_EM) * size_pt))
    return TRUE;
  return large && (begins_level (work, columns, below) || white > MIN_WHITE_EM * size_pt);
}

/* Notes in what styles lines begin in the columns behind the first. */
static void
add_inner (const AnnexaPageWork *work, const Columns *columns)
{
  for (guint s = 0; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);
      guint c = first_column (columns, span), style;

      if (work->role[span->row] != ANNEXA_ROLE_BODY || c == 0
          || span->x1 > columns->gutters[c - 1].x2 + span->size_pt)
        continue;
      style = annexa_rows_glyph (work->rows, span->first)->style;
      if (style < columns->inner->len)
        g_array_index (columns->inner, guint8, style) = TRUE;
    }
}

/* Whether other columns of the document have lines that begin in the style of row @r: headings in that style
 * stand in the columns. */
static gboolean
is_of_columns (const AnnexaPageWork *work, const Columns *columns, guint r)
{
  guint style
      = annexa_rows_glyph (work->rows, annexa_work_span (work, annexa_work_row (work, r)->first_span)->first)
            ->style;

  return columns->inner != NULL && style < columns->inner->len
         && g_array_index (columns->inner, guint8, style);
}

/* Whether row @r is a heading over all columns though it is short: nothing stands beside it, and below it
 * text begins in several columns at one height or runs over them, or has the next such heading below it where
 * the columns above end at one height. @size_pt and @style are those of the text. */
static gboolean
is_short_heading (const AnnexaPageWork *work, const Columns *columns, guint r, float size_pt, guint style)
{
  const AnnexaRow *row = annexa_work_row (work, r);
  guint n = work->rows->rows->len;
  gboolean any_text = FALSE;

  if (!is_in_first (work, columns, r) || !looks_like_heading (work, columns, r, size_pt, style)
      || is_of_columns (work, columns, r))
    return FALSE;
  for (guint i = r; i > 0 && annexa_work_row (work, i - 1)->y2 > row->y1 - 1; i--)
    if (work->role[i - 1] == ANNEXA_ROLE_BODY && !is_in_first (work, columns, i - 1))
      return FALSE;
  for (guint i = r + 1; i < n && i < r + MAX_ROWS_BELOW; i++)
    {
      if (work->role[i] != ANNEXA_ROLE_BODY)
        continue;
      if (runs_across (work, columns, i))
        return TRUE;
      if (!is_in_first (work, columns, i))
        return !any_text && begins_columns (work, columns, r, i, size_pt, style);
      if (any_text && looks_like_heading (work, columns, i, size_pt, style))
        return row->y1 < end_above (work, columns, r) + MAX_LEVEL_EM * size_pt;
      /* It may wrap, and have a reference below it. */
      any_text = any_text || i > r + MAX_HEADING_LINES || begins_in (work, i, style);
    }
  return any_text && row->y1 < end_above (work, columns, r) + MAX_LEVEL_EM * size_pt;
}

/* Whether row @r is a note below the columns: smaller than their text, apart from it, with nothing beside it.
 */
static gboolean
is_note (const AnnexaPageWork *work, const Columns *columns, guint r, float size_pt)
{
  const AnnexaRow *row = annexa_work_row (work, r);
  float above = -G_MAXFLOAT;

  if (annexa_work_span (work, row->first_span)->size_pt > MAX_NOTE_SHARE * size_pt
      || !is_in_first (work, columns, r))
    return FALSE;
  for (guint i = 0; i < work->rows->rows->len; i++)
    if (work->role[i] == ANNEXA_ROLE_BODY && annexa_work_row (work, i)->y1 < row->y1)
      above = MAX (above, annexa_work_row (work, i)->y2);
    else if (work->role[i] == ANNEXA_ROLE_BODY && i != r
             && annexa_work_row_size (work, i) > MAX_NOTE_SHARE * size_pt)
      return FALSE;
  return row->y1 - above > MIN_NOTE_GAP_EM * size_pt;
}

/* The type size of most of what is in @style. */
static float
size_of (const AnnexaPageWork *work, guint style)
{
  return annexa_pages_style (work->rows->pages, style)->size_pt;
}

static void
add_to_set (const AnnexaPageWork *work, const Columns *columns, guint r, Set *set)
{
  const AnnexaRow *row = annexa_work_row (work, r);

  for (guint s = row->first_span; s < row->first_span + row->n_spans; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);
      guint last = last_column (work, columns, span);

      for (guint c = first_column (columns, span); c <= last && c <= columns->n; c++)
        {
          set->y1[c] = set->n[c] == 0 ? row->y1 : MIN (set->y1[c], row->y1);
          set->y2[c] = MAX (set->y2[c], row->y2);
          set->x2[c] = c < last ? columns->gutters[c].x1 : span->x2;
          set->n[c]++;
        }
    }
}

/* Finds the next rows from @from on over which nothing runs; a page that is open. */
static gboolean
next_set (const AnnexaPageWork *work, const Columns *columns, guint *from, Set *set)
{
  guint style = annexa_margin_find_style (work), n = work->rows->rows->len;
  float size = size_of (work, style);

  *set = (Set){ *from, *from, { 0 }, { 0 }, { 0 }, size, { 0 } };
  for (; *from < n; *from += 1)
    {
      gboolean any = set->end > set->first;

      if (work->role[*from] != ANNEXA_ROLE_BODY)
        continue;
      if (runs_across (work, columns, *from) || is_note (work, columns, *from, size))
        {
          if (any)
            break;
          set->first = set->end = *from + 1;
          continue;
        }
      /* Such a heading is the first line of its columns. */
      if (any && is_short_heading (work, columns, *from, size, style))
        break;
      if (!any)
        set->first = *from;
      add_to_set (work, columns, *from, set);
      set->end = *from + 1;
    }
  return set->end > set->first;
}

/* Counts the columns of a page that others follow, and those that end in a line that may go on there. */
static void
count_open (AnnexaPageWork *work, const Columns *columns, guint *n, guint *n_open)
{
  Set set;

  annexa_page_work_open (work);
  add_inner (work, columns);
  for (guint from = 0; next_set (work, columns, &from, &set);)
    for (guint c = 0; c < columns->n; c++)
      {
        if (set.n[c] < 2 || set.n[c + 1] == 0)
          continue;
        *n += 1;
        *n_open += set.x2[c] > columns->gutters[c].x1 - FULL_EM * set.size_pt;
      }
  annexa_page_work_close (work);
}

/* Whether text on both sides of the middle of a page might be in columns. */
static gboolean
has_sides (const AnnexaPageWork *work, const Columns *columns)
{
  guint n_left = 0, n_right = 0;

  for (guint s = 0; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);

      if (work->role[span->row] != ANNEXA_ROLE_BODY)
        continue;
      n_left += first_column (columns, span) == 0;
      n_right += first_column (columns, span) > 0;
    }
  return MIN (n_left, n_right) >= 2;
}

/**
 * annexa_flow_columns_mark:
 * @works: (element-type AnnexaPageWork): all pages, furniture and contents marked
 *
 * Finds out whether the text of the document runs down columns, and tells its pages.
 */
void
annexa_flow_columns_mark (GPtrArray *works)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (Columns));
  Columns *best = NULL;
  g_autoptr (GArray) inner = NULL;
  guint n = 0, n_open = 0, n_pages = 0;

  for (guint p = 0; p < works->len; p++)
    {
      AnnexaPageWork *work = g_ptr_array_index (works, p);
      Columns columns = { 0 };

      annexa_page_work_step (work);
      annexa_page_work_find_edges (work);
      if (read_strips (work, &columns))
        add_columns (all, &columns);
    }
  for (guint i = 0; i < all->len; i++)
    if (best == NULL || g_array_index (all, Columns, i).n_pages > best->n_pages)
      best = &g_array_index (all, Columns, i);
  if (best == NULL)
    return;
  inner = g_array_new (FALSE, TRUE, sizeof (guint8));
  g_array_set_size (inner, ((const AnnexaPageWork *)g_ptr_array_index (works, 0))->rows->pages->styles->len);
  best->inner = inner;
  for (guint p = 0; p < works->len; p++)
    {
      AnnexaPageWork *work = g_ptr_array_index (works, p);

      annexa_page_work_step (work);
      if (!has_sides (work, best))
        continue;
      n_pages++;
      count_open (work, best, &n, &n_open);
    }
  if (best->n_pages * 100 < MIN_PAGES_PERCENT * n_pages || n_open < MIN_OPEN
      || n_open * 100 < MIN_OPEN_PERCENT * n)
    return;
  for (guint p = 0; p < works->len; p++)
    {
      AnnexaPageWork *work = g_ptr_array_index (works, p);

      work->n_flow = best->n;
      work->flow_inner = g_array_ref (inner);
      for (guint g = 0; g < best->n; g++)
        work->flow[g] = best->gutters[g];
    }
}

/**
 * annexa_flow_columns_find:
 * @work: a page
 * @catalog: not used
 * @from: (inout): the row to look from; gets the one to go on from
 * @boxes: (out) (element-type AnnexaBox): gets the columns of the next rows, from left to right
 *
 * Returns: whether there are some
 */
gboolean
annexa_flow_columns_find (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint *from, GArray *boxes)
{
  Columns columns
      = { .n = work->n_flow, .left = work->left, .right = work->right, .inner = work->flow_inner };
  Set set;

  if (work->n_flow == 0 || work->depth > 0)
    return FALSE;
  for (guint g = 0; g < columns.n; g++)
    columns.gutters[g] = work->flow[g];
  while (boxes->len == 0 && next_set (work, &columns, from, &set))
    {
      guint n_columns = 0;

      for (guint c = 0; c <= columns.n; c++)
        n_columns += set.n[c] > 0;
      /* What has nothing beside it is read where it stands. */
      if (n_columns < 2)
        continue;
      for (guint c = 0; c <= columns.n; c++)
        {
          AnnexaBox box
              = { c == 0 ? work->left - 1 : middle_of (&columns.gutters[c - 1]), set.y1[c] - 1,
                  c == columns.n ? work->right + 1 : middle_of (&columns.gutters[c]), set.y2[c] + 1 };

          if (set.n[c] > 0)
            g_array_append_val (boxes, box);
        }
    }
  return boxes->len > 0;
}
