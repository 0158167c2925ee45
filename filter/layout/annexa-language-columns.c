/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-regions-private.h"

#include <math.h>
#include <string.h>

/* The same text in Japanese and in English side by side: of every section first the one is read and then the
 * other. Headings stand over both. */

/* So many rows have Japanese before the gutter and English behind it, all of which begins in one line. */
#define MIN_ROWS 4u
#define SAME_SIDE_PT 2.0f
#define MIN_LATIN_GLYPHS 6u
#define MIN_SHARE 0.3f
/* A gutter is at least so wide. */
#define MIN_GUTTER_EM 0.1f

/* How many of the glyphs [first, end) are Japanese letters: a mark such as ・ may stand in English, too. */
static guint
count_japanese (const AnnexaPageWork *work, guint first, guint end)
{
  guint n = 0;

  for (guint i = first; i < end; i++)
    n += annexa_is_cjk (annexa_rows_glyph (work->rows, i)->ch)
         && g_unichar_isalpha (annexa_rows_glyph (work->rows, i)->ch);
  return n;
}

static guint
count_cjk (const AnnexaPageWork *work, const AnnexaSpan *span)
{
  return count_japanese (work, span->first, span->first + span->n);
}

/* Whether a span has Japanese up to the gutter at @x and English from there on, and the gutter so narrow that
 * it looked like white between two words. An address in Japanese may be longer than what is said of it. */
static gboolean
is_glued (const AnnexaPageWork *work, const AnnexaSpan *span, float x)
{
  const guint end = span->first + span->n;
  guint at = span->first;

  while (at < end && annexa_rows_glyph (work->rows, at)->x1 < x - SAME_SIDE_PT)
    at++;
  return at > span->first && at < end && annexa_rows_glyph (work->rows, at)->x1 <= x + SAME_SIDE_PT
         && annexa_rows_glyph (work->rows, at)->x1 - annexa_rows_glyph (work->rows, at - 1)->x2
                > MIN_GUTTER_EM * span->size_pt
         && count_japanese (work, span->first, at) > 0 && count_japanese (work, at, end) == 0;
}

/* Whether a row is Japanese and, behind a gutter, English, which begins at @x. */
static gboolean
has_both (const AnnexaPageWork *work, guint row_index, float *x)
{
  const AnnexaRow *row = annexa_work_row (work, row_index);
  const AnnexaSpan *left = annexa_work_span (work, row->first_span), *right = left + 1;

  if (work->role[row_index] != ANNEXA_ROLE_BODY || row->n_spans != 2 || right->n < MIN_LATIN_GLYPHS
      || 3 * count_cjk (work, left) < left->n || count_cjk (work, right) > 0)
    return FALSE;
  *x = right->x1;
  return TRUE;
}

/* Whether a row is English alone, behind a gutter at @x and beside a line of Japanese that is a little higher
 * or lower: type of another size has other base lines. */
static gboolean
is_beside (const AnnexaPageWork *work, guint row_index, float *x)
{
  const AnnexaRow *row = annexa_work_row (work, row_index);
  const AnnexaSpan *span = annexa_work_span (work, row->first_span);

  if (work->role[row_index] != ANNEXA_ROLE_BODY || row->n_spans != 1 || span->n < MIN_LATIN_GLYPHS
      || count_cjk (work, span) > 0)
    return FALSE;
  for (guint r = row_index > 0 ? row_index - 1 : 1; r <= row_index + 1 && r < work->rows->rows->len; r++)
    {
      const AnnexaRow *other = annexa_work_row (work, r);
      const AnnexaSpan *left = annexa_work_span (work, other->first_span);

      if (r != row_index && work->role[r] == ANNEXA_ROLE_BODY && other->n_spans == 1 && other->x2 < span->x1
          && other->y1 < row->y2 && other->y2 > row->y1 && 3 * count_cjk (work, left) >= left->n)
        {
          *x = span->x1;
          return TRUE;
        }
    }
  return FALSE;
}

/* Where most English text begins; 0 where it does not stand beside Japanese. */
static float
find_side (const AnnexaPageWork *work)
{
  g_autoptr (GArray) sides = g_array_new (FALSE, FALSE, sizeof (float));
  float best = 0, x, width = work->right - work->left;
  guint most = MIN_ROWS - 1;

  for (guint r = 0; r < work->rows->rows->len; r++)
    if (has_both (work, r, &x) || is_beside (work, r, &x))
      g_array_append_val (sides, x);
  for (guint i = 0; i < sides->len; i++)
    {
      guint n = 0;

      x = g_array_index (sides, float, i);
      for (guint k = 0; k < sides->len; k++)
        n += fabsf (g_array_index (sides, float, k) - x) <= SAME_SIDE_PT;
      if (n > most && x - work->left > MIN_SHARE * width && work->right - x > MIN_SHARE * width)
        {
          most = n;
          best = x;
        }
    }
  return best;
}

/* Whether a box is drawn around the row and the text on the other side of the gutter. */
static gboolean
is_in_bar (const AnnexaPageWork *work, guint row, float x)
{
  for (guint i = 0; work->grids != NULL && i < work->grids->len; i++)
    {
      const AnnexaGrid *grid = g_ptr_array_index (work->grids, i);

      for (guint c = 0; c < grid->cells->len; c++)
        {
          const AnnexaBox *cell = &g_array_index (grid->cells, AnnexaBox, c);

          if (cell->x1 < x - SAME_SIDE_PT && cell->x2 > x + SAME_SIDE_PT
              && annexa_work_middle (work, row) > cell->y1 && annexa_work_middle (work, row) < cell->y2)
            return TRUE;
        }
    }
  return FALSE;
}

/* Whether a row is part of the two columns: its text keeps to either side of @x, and it is no heading, which
 * may be short enough for that. */
static gboolean
is_in_columns (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint row_index, float x, GArray *tokens)
{
  const AnnexaRow *row = annexa_work_row (work, row_index);

  if (work->role[row_index] != ANNEXA_ROLE_BODY || is_in_bar (work, row_index, x))
    return FALSE;
  for (guint s = row->first_span; s < row->first_span + row->n_spans; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);

      if (span->x1 < x - SAME_SIDE_PT ? span->x2 > x && !is_glued (work, span, x)
                                      : count_cjk (work, span) > 0)
        return FALSE;
    }
  g_array_set_size (tokens, 0);
  annexa_catalog_lex_start (catalog, work->text[row_index], strlen (work->text[row_index]), 1, tokens);
  return tokens->len == 0 || g_array_index (tokens, AnnexaToken, 0).kind != ANNEXA_TOKEN_LABEL;
}

/**
 * annexa_language_columns_find:
 * @work: a page
 * @catalog: for control numbers
 * @from: (inout): the row to look from; gets the one to go on from
 * @boxes: (out) (element-type AnnexaBox): gets the two columns of the next run of rows
 *
 * Returns: whether there are some
 */
gboolean
annexa_language_columns_find (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint *from, GArray *boxes)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  float x = find_side (work), left = 0;
  guint n = work->rows->rows->len;

  for (guint r = x > 0 ? *from : n; r < n; r++)
    {
      guint first = r, end = r + 1;
      AnnexaBox box = { work->left - 1, G_MAXFLOAT, 0, -G_MAXFLOAT };

      if (!has_both (work, r, &left) || fabsf (left - x) > SAME_SIDE_PT
          || !is_in_columns (work, catalog, r, x, tokens))
        continue;
      while (first > *from && is_in_columns (work, catalog, first - 1, x, tokens))
        first--;
      while (end < n && is_in_columns (work, catalog, end, x, tokens))
        end++;
      for (guint i = first; i < end; i++)
        {
          box.y1 = MIN (box.y1, annexa_work_row (work, i)->y1 - 1);
          box.y2 = MAX (box.y2, annexa_work_row (work, i)->y2 + 1);
        }
      box.x2 = x - SAME_SIDE_PT;
      g_array_append_val (boxes, box);
      box.x1 = box.x2;
      box.x2 = work->right + 1;
      g_array_append_val (boxes, box);
      *from = end;
      return TRUE;
    }
  return FALSE;
}
