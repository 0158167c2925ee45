/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-cell-parts-private.h"

#include <math.h>

/* How the text of a cell is read: from top to bottom, line by line, but for tables that are drawn within. */

#define MAX_DIGIT_GAP_EM 0.15f
/* A word that runs over the edge of its cell is no longer, and printed over what stands so many glyphs before
 * or behind, by so much of the narrower. */
#define MAX_WORD_GLYPHS 24u
#define MAX_NEIGHBOURS 6u
#define MIN_OVERPRINT_SHARE 0.4f
/* Edges this close are one. */
#define SAME_EDGE_PT 1.5f
/* Text ends no further beyond the right edge of its table. */
#define MAX_OUTSIDE_EM 3.0f
/* An edge cuts a letter that begins so far before it. */
#define MIN_CUT_PT 0.5f

/* Whether @glyph goes on with the number that @before is of: one too long for its cell runs over its edge. */
static gboolean
goes_on_with_number (const AnnexaGlyph *before, const AnnexaGlyph *glyph)
{
  return g_ascii_isdigit ((char)MIN (glyph->ch, 0x7f)) && glyph->style == before->style
         && (before->ch == '.' || g_ascii_isdigit ((char)MIN (before->ch, 0x7f)))
         && fabsf (glyph->x1 - before->x2) < MAX_DIGIT_GAP_EM * (glyph->y2 - glyph->y1);
}

/* Whether @glyph stands beyond the edge of its cell, right behind @before, because no line may begin with it:
 * a full stop or comma, a closing bracket, a small kana. */
gboolean
annexa_glyph_hangs_over (const AnnexaGlyph *before, const AnnexaGlyph *glyph)
{
  static const gunichar no_start[] = {
    0x3001, 0x3002, 0xff0c, 0xff0e, 0x30fb, 0x30fc, 0x3005, 0xff09, 0x300d, 0x300f,
    0x3011, 0x3015, 0x3041, 0x3043, 0x3045, 0x3047, 0x3049, 0x3063, 0x3083, 0x3085,
    0x3087, 0x30a1, 0x30a3, 0x30a5, 0x30a7, 0x30a9, 0x30c3, 0x30e3, 0x30e5, 0x30e7,
  };
  gboolean found = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (no_start) && !found; i++)
    found = no_start[i] == glyph->ch;
  return found && annexa_is_cjk (before->ch)
         && fabsf (glyph->x1 - before->x2) < MAX_DIGIT_GAP_EM * (glyph->y2 - glyph->y1);
}

/* Glyph @i of the page's order. */
static guint32
index_at (const AnnexaPageWork *work, guint i)
{
  return g_array_index (work->rows->order, guint32, i);
}

/* Whether @next is set right behind @glyph, in the same type. */
static gboolean
abuts (const AnnexaGlyph *glyph, const AnnexaGlyph *next)
{
  return glyph->style == next->style && !next->space_before && fabsf (next->y1 - glyph->y1) < SAME_EDGE_PT
         && fabsf (next->x1 - glyph->x2) < MAX_DIGIT_GAP_EM * (glyph->y2 - glyph->y1);
}

/* Whether @glyph and one of its neighbours in the order of the row, from @from to before @end, stand over
 * each other, though they are not drawn one after the other. */
static gboolean
is_overprinted (const AnnexaPageWork *work, guint from, guint end, guint i)
{
  const AnnexaGlyph *glyph = annexa_rows_glyph (work->rows, i);

  for (guint k = MAX (from, i - MIN (i, MAX_NEIGHBOURS)); k < MIN (end, i + MAX_NEIGHBOURS + 1); k++)
    {
      const AnnexaGlyph *other = annexa_rows_glyph (work->rows, k);
      const float shared = MIN (glyph->x2, other->x2) - MAX (glyph->x1, other->x1);

      if (k != i && !abuts (glyph, other) && !abuts (other, glyph)
          && shared > MIN_OVERPRINT_SHARE * MIN (glyph->x2 - glyph->x1, other->x2 - other->x1))
        return TRUE;
    }
  return FALSE;
}

/* Whether glyph @i of the row from @from to before @end goes on with a word too long for its cell, of which
 * the last glyph in it is @before, the @last of the page's: what stands in the next cell is printed over it.
 */
static gboolean
goes_on_over_edge (const AnnexaPageWork *work, guint from, guint end, guint i, const AnnexaGlyph *before,
                   guint32 last)
{
  guint32 index = index_at (work, i);
  const AnnexaGlyph *glyph = annexa_rows_glyph (work->rows, i);
  gboolean over = FALSE;

  if (before == NULL || index != last + 1 || !abuts (before, glyph))
    return FALSE;
  for (guint k = i; k < MIN (end, i + MAX_WORD_GLYPHS) && !over; k++)
    {
      if (index_at (work, k) != index || (k != i && !abuts (glyph, annexa_rows_glyph (work->rows, k))))
        continue;
      over = is_overprinted (work, from, end, k);
      glyph = annexa_rows_glyph (work->rows, k);
      index++;
    }
  return over;
}

static gboolean
is_of_latin_word (const AnnexaGlyph *glyph)
{
  return glyph->ch > ' ' && glyph->ch <= '~';
}

/* Whether @glyph, the one drawn after @before, is the letter that an @edge of the cell cuts in a Latin word
 * too long for it, such as an address, or one of the letters behind that. What stands in the next cell begins
 * beyond the edge. */
static gboolean
goes_on_with_word (const AnnexaGlyph *before, const AnnexaGlyph *glyph, gboolean next, float edge)
{
  return next && is_of_latin_word (before) && is_of_latin_word (glyph) && abuts (before, glyph)
         && (glyph->x1 < edge - MIN_CUT_PT || (before->x1 + before->x2) / 2 >= edge);
}

/* Whether @glyph, the one drawn after @before, goes on with its line beyond the right @edge of its table, as
 * text that is wider than its cell does in slides. */
static gboolean
goes_on_outside (const AnnexaGlyph *before, const AnnexaGlyph *glyph, gboolean next, float edge)
{
  return next && abuts (before, glyph)
         && (glyph->x1 + glyph->x2) / 2 <= edge + MAX_OUTSIDE_EM * (glyph->y2 - glyph->y1);
}

/* (transfer full): moves the glyphs of @box that are not written yet to the end of the page's order, sorted
 * into lines of their own; @outermost: the box is drawn and ends at the right edge of its table. */
GArray *
annexa_cell_take (AnnexaPageWork *work, const AnnexaBox *box, gboolean outermost)
{
  g_autoptr (GArray) glyphs = g_array_new (FALSE, FALSE, sizeof (guint32));
  GArray *lines;
  guint n = work->rows->order->len;

  for (guint r = 0; r < work->rows->rows->len; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);
      const AnnexaSpan *last = annexa_work_span (work, row->first_span + row->n_spans - 1);
      const guint from = annexa_work_span (work, row->first_span)->first, end = last->first + last->n;
      const AnnexaGlyph *taken = NULL, *word = NULL;
      guint32 last_of_word = 0;
      float margin = row->y2 - row->y1;

      if (work->role[r] != ANNEXA_ROLE_BODY || row->y2 + margin < box->y1 || row->y1 - margin > box->y2
          || row->x1 >= box->x2 || row->x2 <= box->x1)
        continue;
      for (guint i = from; i < end; i++)
        {
          const AnnexaGlyph *glyph = annexa_rows_glyph (work->rows, i);
          float x = (glyph->x1 + glyph->x2) / 2, y = (glyph->y1 + glyph->y2) / 2;

          if (work->owner[i] != ANNEXA_OWNER_NONE || x < box->x1 || y < box->y1 || y >= box->y2
              || (x >= box->x2
                  && (taken == NULL
                      || (!goes_on_with_number (taken, glyph) && !annexa_glyph_hangs_over (taken, glyph)
                          && !goes_on_with_word (taken, glyph, index_at (work, i) == last_of_word + 1,
                                                 box->x2)
                          && !(outermost
                               && goes_on_outside (taken, glyph, index_at (work, i) == last_of_word + 1,
                                                   box->x2))))
                  && !goes_on_over_edge (work, from, end, i, word, last_of_word)))
            {
              taken = NULL;
              continue;
            }
          taken = word = glyph;
          last_of_word = index_at (work, i);
          work->owner[i] = ANNEXA_OWNER_DONE;
          g_array_append_val (glyphs, last_of_word);
        }
    }
  lines = annexa_rows_regroup (work->rows, glyphs);
  work->owner = g_renew (gint16, work->owner, work->rows->order->len + 1);
  for (guint i = n; i < work->rows->order->len; i++)
    work->owner[i] = ANNEXA_OWNER_NONE;
  return lines;
}

static void
add_part (GArray *parts, const AnnexaBox *box, gboolean within)
{
  AnnexaCellPart part = { *box, within };

  g_array_append_val (parts, part);
}

static guint
count_lines (const AnnexaPageWork *work, const AnnexaBox *box)
{
  guint n = 0;

  for (guint r = 0; r < work->rows->rows->len; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);
      float middle = annexa_work_middle (work, r);
      gboolean found = FALSE;

      if (work->role[r] != ANNEXA_ROLE_BODY || middle < box->y1 || middle >= box->y2)
        continue;
      for (guint s = row->first_span; s < row->first_span + row->n_spans && !found; s++)
        {
          const AnnexaSpan *span = annexa_work_span (work, s);

          found = (span->x1 + span->x2) / 2 >= box->x1 && (span->x1 + span->x2) / 2 < box->x2;
        }
      n += found;
    }
  return n;
}

/* Where the band of rows that begins at @top ends: at the next edge that no cell reaches over. */
static float
band_end (const AnnexaGrid *grid, float top)
{
  float bottom = top;

  for (gboolean grown = TRUE; grown;)
    {
      grown = FALSE;
      for (guint i = 0; i < grid->cells->len; i++)
        {
          const AnnexaBox *cell = &g_array_index (grid->cells, AnnexaBox, i);
          gboolean begins = fabsf (cell->y1 - top) < SAME_EDGE_PT;
          gboolean over = cell->y1 < bottom - SAME_EDGE_PT && cell->y1 > top - SAME_EDGE_PT;

          if ((begins || over) && cell->y2 > bottom + SAME_EDGE_PT)
            {
              bottom = cell->y2;
              grown = TRUE;
            }
        }
    }
  return bottom;
}

static int
compare_cells (gconstpointer a, gconstpointer b)
{
  const AnnexaBox *first = a, *second = b;

  if (fabsf (first->y1 - second->y1) > SAME_EDGE_PT)
    return first->y1 < second->y1 ? -1 : 1;
  return first->x1 < second->x1 ? -1 : first->x1 > second->x1;
}

/* Adds the rows of @grid between @top and @bottom: cell by cell where one of them wraps and another does not,
 * else as what else stands in the cell @box. */
static void
add_band (const AnnexaPageWork *work, const AnnexaGrid *grid, const AnnexaBox *box, float top, float bottom,
          GArray *parts)
{
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (AnnexaBox));
  AnnexaBox band = { box->x1, top, box->x2, bottom };
  guint most = 0, least = G_MAXUINT;

  for (guint i = 0; i < grid->cells->len; i++)
    {
      const AnnexaBox *cell = &g_array_index (grid->cells, AnnexaBox, i);
      guint n;

      if (cell->y1 < top - SAME_EDGE_PT || cell->y2 > bottom + SAME_EDGE_PT)
        continue;
      g_array_append_val (cells, *cell);
      n = count_lines (work, cell);
      most = MAX (most, n);
      if (n > 0)
        least = MIN (least, n);
    }
  if (most > least)
    {
      g_array_sort (cells, compare_cells);
      for (guint i = 0; i < cells->len; i++)
        add_part (parts, &g_array_index (cells, AnnexaBox, i), TRUE);
    }
  /* What stands beside the cells. */
  add_part (parts, &band, FALSE);
}

/* The highest of the tables drawn in @box below @top; NULL where there is none. */
static const AnnexaGrid *
next_within (const GPtrArray *grids, const AnnexaGrid *outer, const AnnexaBox *box, float top)
{
  const AnnexaGrid *next = NULL;

  for (guint i = 0; i < grids->len; i++)
    {
      const AnnexaGrid *grid = g_ptr_array_index (grids, i);

      if (grid != outer && grid->columns_ruled && !grid->written && grid->box.y1 >= top
          && grid->box.x1 >= box->x1 && grid->box.x2 <= box->x2 && grid->box.y2 <= box->y2
          && (next == NULL || grid->box.y1 < next->box.y1))
        next = grid;
    }
  return next;
}

/**
 * annexa_cell_find_parts:
 * @grids: the tables of the page
 * @outer: the one that the cell is of
 * @box: the cell
 * @parts: of #AnnexaCellPart: gets what the cell is read by, one after the other
 */
void
annexa_cell_find_parts (const AnnexaPageWork *work, const GPtrArray *grids, const AnnexaGrid *outer,
                        const AnnexaBox *box, GArray *parts)
{
  AnnexaBox rest = *box;
  const AnnexaGrid *grid;

  while ((grid = next_within (grids, outer, &rest, rest.y1)) != NULL)
    {
      AnnexaBox above = rest;
      float top = grid->box.y1, bottom;

      above.y2 = top;
      add_part (parts, &above, FALSE);
      while ((bottom = band_end (grid, top)) > top)
        {
          add_band (work, grid, box, top, bottom, parts);
          top = bottom;
        }
      rest.y1 = top;
      if (top < grid->box.y2 - SAME_EDGE_PT)
        break;
    }
  add_part (parts, &rest, FALSE);
}
