/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/annexa-regions-private.h"

/* Columns of prose, two or more, told by the strips that the text of a page leaves white from top to bottom:
 * the lines of such columns need not stand side by side. */

#define MAX_COLUMNS 4u
/* Headings, pictures' words and the like may run over a strip: one row in so many. */
#define MAX_CROSSING 5u
#define MIN_STRIP_PT 7.0f
/* A column takes at least this share of the width, and of the widest column. */
#define MIN_COLUMN_SHARE 0.17f
#define MIN_EQUAL_SHARE 0.6f
#define MAX_BINS 2000u
/* Halves of a page are as wide as each other within this, and hold so many lines each. */
#define SAME_WIDTH_EM 2.5f
#define MIN_HALF_LINES 5u
/* A bar may stand out of its column by this. */
#define SAME_EDGE_PT 12.0f
#define MAX_BAR_PT 64.0f
#define SAME_HEIGHT_PT 3.0f
/* Beside answers stand so many numbers with their titles, of no more lines each on average. */
#define MIN_NUMBERS 3u
#define MAX_TITLE_LINES 3u
#define SAME_TITLE_PT 1.5f
#define MAX_NUMBER_GLYPHS 24u
/* One bar in so many may stand beside one in the other column by chance. */
#define MAX_PAIRED 3u

/* How many rows cover each point of the width. */
static guint *
cover_of (const AnnexaPageWork *work, guint n_bins, guint *n_rows)
{
  guint *cover = g_new0 (guint, n_bins + 1);

  *n_rows = 0;
  for (guint r = 0; r < work->rows->rows->len; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);

      if (work->role[r] != ANNEXA_ROLE_BODY)
        continue;
      *n_rows += 1;
      for (guint s = row->first_span; s < row->first_span + row->n_spans; s++)
        {
          const AnnexaSpan *span = annexa_work_span (work, s);
          guint from = (guint)CLAMP (span->x1 - work->left, 0, (float)n_bins);
          guint to = (guint)CLAMP (span->x2 - work->left, 0, (float)n_bins);

          /* For now: where cover begins, and ends. */
          if (from < to)
            {
              cover[from]++;
              cover[to]--;
            }
        }
    }
  for (guint bin = 1; bin <= n_bins; bin++)
    cover[bin] += cover[bin - 1];
  return cover;
}

/* The part of the strip from @start to @end that the fewest rows run over, where it is wide enough: short
 * lines leave the end of their column nearly white, too. */
static void
tighten (const guint *cover, guint *start, guint *end)
{
  guint least = G_MAXUINT, best_start = 0, best_end = 0;

  for (guint bin = *start; bin < *end; bin++)
    least = MIN (least, cover[bin]);
  for (guint bin = *start; bin < *end; bin++)
    {
      guint from = bin;

      while (bin < *end && cover[bin] == least)
        bin++;
      if (bin - from > best_end - best_start)
        {
          best_start = from;
          best_end = bin;
        }
    }
  if (best_end - best_start < MIN_STRIP_PT)
    return;
  *start = best_start;
  *end = best_end;
}

/* The white strips of a page of @min_rows rows or more, from left to right. */
GArray *
annexa_prose_columns_strips (const AnnexaPageWork *work, guint min_rows)
{
  GArray *strips = g_array_new (FALSE, FALSE, sizeof (AnnexaGutter));
  guint n_bins = (guint)CLAMP (work->right - work->left, 0, (float)MAX_BINS), n_rows;
  g_autofree guint *cover = cover_of (work, n_bins, &n_rows);

  if (n_rows < min_rows)
    return strips;
  for (guint bin = 0; bin < n_bins;)
    {
      guint start = bin;

      while (bin < n_bins && cover[bin] * MAX_CROSSING <= n_rows)
        bin++;
      if (bin - start >= MIN_STRIP_PT && start > 0 && bin < n_bins)
        {
          guint from = start, to = bin;
          AnnexaGutter strip;

          tighten (cover, &from, &to);
          strip = (AnnexaGutter){ work->left + (float)from, work->left + (float)to };
          g_array_append_val (strips, strip);
        }
      bin = MAX (bin, start + 1);
    }
  return strips;
}

static gboolean
crosses (const AnnexaPageWork *work, guint row_index, const GArray *strips)
{
  const AnnexaRow *row = annexa_work_row (work, row_index);

  for (guint s = row->first_span; s < row->first_span + row->n_spans; s++)
    for (guint g = 0; g < strips->len; g++)
      {
        const AnnexaGutter *strip = &g_array_index (strips, AnnexaGutter, g);
        float middle = (strip->x1 + strip->x2) / 2;

        if (annexa_work_span (work, s)->x1 < middle && annexa_work_span (work, s)->x2 > middle)
          return TRUE;
      }
  return FALSE;
}

/* The longest run of rows of which none runs over a strip. */
static void
find_run (const AnnexaPageWork *work, const GArray *strips, guint *first, guint *end)
{
  guint start = 0;

  *first = *end = 0;
  for (guint r = 0; r <= work->rows->rows->len; r++)
    {
      if (r < work->rows->rows->len && work->role[r] == ANNEXA_ROLE_FURNITURE)
        continue;
      if (r < work->rows->rows->len && work->role[r] == ANNEXA_ROLE_BODY && !crosses (work, r, strips))
        continue;
      if (r - start > *end - *first)
        {
          *first = start;
          *end = r;
        }
      start = r + 1;
    }
  while (*end > *first && work->role[*end - 1] != ANNEXA_ROLE_BODY)
    *end -= 1;
  while (*end > *first && work->role[*first] != ANNEXA_ROLE_BODY)
    *first += 1;
}

/* Whether the columns between the strips are about as wide, and text runs down all of them, or the headings
 * of controls stand in several. */
static gboolean
are_prose (const AnnexaPageWork *work, AnnexaCatalog *catalog, const GArray *strips, guint first, guint end)
{
  float least = G_MAXFLOAT, most = 0, left = work->left;
  guint n_prose = 0;

  for (guint g = 0; g <= strips->len; g++)
    {
      float right = g < strips->len ? g_array_index (strips, AnnexaGutter, g).x1 : work->right;

      least = MIN (least, right - left);
      most = MAX (most, right - left);
      n_prose += annexa_columns_read_as_prose (work, first, end, left, right);
      left = g < strips->len ? g_array_index (strips, AnnexaGutter, g).x2 : 0;
    }
  return least >= MIN_EQUAL_SHARE * most && least >= MIN_COLUMN_SHARE * (work->right - work->left)
         && (n_prose > strips->len
             || (n_prose > 0 && annexa_columns_have_headings (work, catalog, strips, first, end)));
}

/* How many lines stand on each side of @strip from row @first to @end, their outer edges, and how many rows
 * have lines on both sides. */
typedef struct
{
  float left, right, size_pt;
  guint n_left, n_right, n_both;
} Halves;

static Halves
halves_of (const AnnexaPageWork *work, const AnnexaGutter *strip, guint first, guint end)
{
  Halves halves = { G_MAXFLOAT, 0, 0, 0, 0, 0 };

  for (guint r = first; r < end; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);

      if (work->role[r] != ANNEXA_ROLE_BODY)
        continue;
      halves.left = MIN (halves.left, row->x1);
      halves.right = MAX (halves.right, row->x2);
      halves.size_pt = MAX (halves.size_pt, annexa_work_span (work, row->first_span)->size_pt);
      halves.n_left += row->x1 < strip->x1;
      halves.n_right += row->x2 > strip->x2;
      halves.n_both += row->x1 < strip->x1 && row->x2 > strip->x2;
    }
  return halves;
}

/* Whether @strip parts the page into halves of which each has lines of its own: in a table the lines on both
 * sides of a gutter stand side by side. Short paragraphs may leave few lines that fill their column. */
static gboolean
are_halves (const AnnexaPageWork *work, const AnnexaGutter *strip, guint first, guint end)
{
  Halves halves = halves_of (work, strip, first, end);
  float left = strip->x1 - halves.left, right = halves.right - strip->x2;
  float middle = work->rows->page->width_pt / 2;
  gboolean known = work->prose_x > strip->x1 && work->prose_x < strip->x2;
  guint least = MIN (halves.n_left, halves.n_right);

  if (least < MIN_HALF_LINES || (known ? 4 : 2) * halves.n_both >= (known ? 3 : 1) * least
      || MIN (left, right) < MIN_EQUAL_SHARE * MAX (left, right))
    return FALSE;
  return known || ABS (left - right) < SAME_WIDTH_EM * halves.size_pt
         || (middle > strip->x1 && middle < strip->x2);
}

/* Leaves of @strips the one that parts the page into halves, if there is one; gives its rows. */
static gboolean
find_halves (const AnnexaPageWork *work, GArray *strips, guint *first, guint *end)
{
  for (guint g = 0; g < strips->len; g++)
    {
      g_autoptr (GArray) alone = g_array_new (FALSE, FALSE, sizeof (AnnexaGutter));

      g_array_append_vals (alone, &g_array_index (strips, AnnexaGutter, g), 1);
      find_run (work, alone, first, end);
      if (*end - *first < ANNEXA_MIN_STRIP_ROWS
          || !are_halves (work, &g_array_index (alone, AnnexaGutter, 0), *first, *end))
        continue;
      g_array_set_size (strips, 0);
      g_array_append_vals (strips, alone->data, 1);
      return TRUE;
    }
  return FALSE;
}

/* Whether nothing stands before @strip in the rows [first, end) but numbers of controls and, behind a gutter
 * of their own, titles, and no number behind it: they are columns of a table whose numbers stand in the
 * middle of its rows, so that few lines are side by side. Each column of prose has its answers below its
 * headings. */
static gboolean
are_numbers_and_titles (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaGutter *strip,
                        guint first, guint end)
{
  guint n_numbers = 0, n_titles = 0;
  float numbers = 0, titles = G_MAXFLOAT; /* where the ones end and the others begin */

  for (guint pass = 0; pass < 2; pass++)
    for (guint s = annexa_work_row (work, first)->first_span;
         s < annexa_work_row (work, end - 1)->first_span + annexa_work_row (work, end - 1)->n_spans; s++)
      {
        const AnnexaSpan *span = annexa_work_span (work, s);
        gboolean number = span->n <= MAX_NUMBER_GLYPHS && annexa_columns_is_label (work, catalog, span);

        if (work->role[span->row] != ANNEXA_ROLE_BODY)
          continue;
        if (span->x1 > strip->x1)
          {
            if (number)
              return FALSE;
            continue;
          }
        if (number && pass == 0)
          {
            n_numbers++;
            numbers = MAX (numbers, span->x2);
          }
        if (number || pass == 0)
          continue;
        n_titles++;
        titles = MIN (titles, span->x1);
        if (span->x1 < numbers || span->x1 > titles + SAME_TITLE_PT)
          return FALSE;
      }
  return n_numbers >= MIN_NUMBERS && n_titles <= MAX_TITLE_LINES * n_numbers;
}

/**
 * annexa_prose_columns_find:
 * @work: a page
 * @catalog: to know tables of controls
 * @columns: (out): the rows and their gutters; the caller frees its arrays
 *
 * Returns: whether the page is set in columns of prose
 */
gboolean
annexa_prose_columns_find (const AnnexaPageWork *work, AnnexaCatalog *catalog, AnnexaColumns *columns)
{
  g_autoptr (GArray) strips = annexa_prose_columns_strips (work, ANNEXA_MIN_STRIP_ROWS);
  guint first, end;

  if (strips->len == 0 || strips->len >= MAX_COLUMNS)
    return FALSE;
  find_run (work, strips, &first, &end);
  if ((end - first < ANNEXA_MIN_STRIP_ROWS || !are_prose (work, catalog, strips, first, end))
      && !find_halves (work, strips, &first, &end))
    return FALSE;
  if (annexa_columns_is_header (work, catalog, first)
      || are_numbers_and_titles (work, catalog, &g_array_index (strips, AnnexaGutter, strips->len - 1), first,
                                 end))
    return FALSE;
  *columns = (AnnexaColumns){ ANNEXA_COLUMNS_PROSE,
                              first,
                              end - first,
                              g_steal_pointer (&strips),
                              g_array_new (FALSE, FALSE, sizeof (guint)),
                              FALSE,
                              NULL,
                              NULL };
  return TRUE;
}

/* Whether @grid is a bar, or a stack of them, from the left edge of one of the halves beside @strip to its
 * right edge. A frame around text is a card, and so is a low one that has its heading apart from a sentence,
 * or that of a control above one.
 */
static gboolean
is_bar (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaGutter *strip, const AnnexaGrid *grid)
{
  const AnnexaBox *box = &grid->box;
  float x1 = box->x1 < strip->x1 ? work->left : strip->x2, x2 = box->x1 < strip->x1 ? strip->x1 : work->right;

  return annexa_grid_has_one_column (grid) && (!grid->columns_ruled || box->y2 - box->y1 < MAX_BAR_PT)
         && ABS (box->x1 - x1) < SAME_EDGE_PT && ABS (box->x2 - x2) < SAME_EDGE_PT
         && !(grid->columns_ruled && annexa_regions_has_sentence (work, box)
              && (grid->cells->len > 1 || annexa_frame_control (work, catalog, box) >= 0));
}

/* Whether another grid begins as high as @grid, as where bars head cards side by side. */
static gboolean
is_paired (const AnnexaPageWork *work, const AnnexaGrid *grid)
{
  for (guint g = 0; g < work->grids->len; g++)
    {
      const AnnexaGrid *other = g_ptr_array_index (work->grids, g);

      if (other != grid && ABS (other->box.y1 - grid->box.y1) < SAME_HEIGHT_PT)
        return TRUE;
    }
  return FALSE;
}

/**
 * annexa_prose_columns_leave_bars:
 * @work: a page whose grids are known
 * @catalog: to know tables of controls
 *
 * Drops the bars that are as wide as the columns of prose in which they stand: they are headings and
 * captions, no boxes of a figure, and no rows of a table with those in the other column.
 */
void
annexa_prose_columns_leave_bars (AnnexaPageWork *work, AnnexaCatalog *catalog)
{
  AnnexaGutter gutter;
  g_autoptr (GArray) strips = NULL;
  g_autoptr (GPtrArray) bars = g_ptr_array_new ();
  guint first, end, n_paired = 0;
  float size;

  if (work->grids->len == 0)
    return;
  strips = annexa_prose_columns_strips (work, ANNEXA_MIN_STRIP_ROWS);
  if (find_halves (work, strips, &first, &end))
    gutter = g_array_index (strips, AnnexaGutter, 0);
  else if (!annexa_columns_sets_gutter (work, catalog, &gutter, &size))
    return;
  for (guint g = 0; g < work->grids->len; g++)
    {
      AnnexaGrid *grid = g_ptr_array_index (work->grids, g);

      if (!is_bar (work, catalog, &gutter, grid))
        continue;
      g_ptr_array_add (bars, grid);
      n_paired += is_paired (work, grid);
    }
  work->has_bars = bars->len > 1 && MAX_PAIRED * n_paired <= bars->len;
  for (guint b = 0; b < bars->len; b++)
    g_ptr_array_remove (work->grids, g_ptr_array_index (bars, b));
}
