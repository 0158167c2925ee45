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
/* More rows need not be known. */
#define MAX_SIDES 4000u
#define MIN_SHARE 0.3f
/* Paragraphs of it begin so far behind its lines. */
#define MAX_INDENT_EM 2.2f
/* A bar around a heading is no taller: lines above and below a part of the page are none. */
#define MAX_BAR_PT 40.0f
/* One glyph in so many is Japanese where most of a line is; where the columns are known. */
#define MOSTLY_JAPANESE 3u
#define JAPANESE 10u
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

/* Whether a span is words of English: other Latin text, such as the number of a control, stands in Japanese,
 * too. */
static gboolean
is_english (const AnnexaPageWork *work, const AnnexaSpan *span)
{
  guint n_lower = 0;

  for (guint i = span->first; i < span->first + span->n; i++)
    n_lower += annexa_rows_glyph (work->rows, i)->ch < 0x80
               && g_ascii_islower ((char)annexa_rows_glyph (work->rows, i)->ch);
  return span->n >= MIN_LATIN_GLYPHS && 2 * n_lower >= span->n && count_cjk (work, span) == 0;
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

/* Whether a row is Japanese, in so many parts of its glyphs at least, and, behind a gutter, English, which
 * begins at @x. */
static gboolean
has_both (const AnnexaPageWork *work, guint row_index, guint parts, float *x)
{
  const AnnexaRow *row = annexa_work_row (work, row_index);
  const AnnexaSpan *left = annexa_work_span (work, row->first_span), *right = left + 1;

  if (work->role[row_index] != ANNEXA_ROLE_BODY || row->n_spans != 2
      || parts * count_cjk (work, left) < left->n || !is_english (work, right))
    return FALSE;
  *x = right->x1;
  return TRUE;
}

/* Whether English begins in row @row_index behind a gutter, and beside Japanese of this row or of one that is
 * a little higher or lower: type of another size has other base lines. Gets where it begins and the row of
 * Japanese. */
static gboolean
is_beside (const AnnexaPageWork *work, guint row_index, float *x, guint *japanese)
{
  const AnnexaRow *row = annexa_work_row (work, row_index);
  const AnnexaSpan *span = annexa_work_span (work, row->first_span);

  *japanese = row_index;
  if (has_both (work, row_index, MOSTLY_JAPANESE, x))
    return TRUE;
  if (work->role[row_index] != ANNEXA_ROLE_BODY || row->n_spans != 1 || !is_english (work, span))
    return FALSE;
  for (guint r = row_index > 0 ? row_index - 1 : 1; r <= row_index + 1 && r < work->rows->rows->len; r++)
    {
      const AnnexaRow *other = annexa_work_row (work, r);
      const AnnexaSpan *left = annexa_work_span (work, other->first_span);

      if (r != row_index && work->role[r] == ANNEXA_ROLE_BODY && other->n_spans == 1 && other->x2 < span->x1
          && other->y1 < row->y2 && other->y2 > row->y1
          && MOSTLY_JAPANESE * count_cjk (work, left) >= left->n)
        {
          *x = span->x1;
          *japanese = r;
          return TRUE;
        }
    }
  return FALSE;
}

/* The style of the first Japanese letter of a row; else that of its first glyph. */
static guint
japanese_style (const AnnexaPageWork *work, guint r)
{
  const AnnexaSpan *span = annexa_work_span (work, annexa_work_row (work, r)->first_span);

  for (guint i = span->first; i < span->first + span->n; i++)
    if (count_japanese (work, i, i + 1) > 0)
      return annexa_rows_glyph (work->rows, i)->style;
  return annexa_rows_glyph (work->rows, span->first)->style;
}

/* Whether a closed page may have text in English behind white: rows that do not end in Japanese. */
static gboolean
may_have_side (const AnnexaPageWork *work)
{
  for (guint r = 0; r < work->rows->rows->len; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);
      const AnnexaSpan *last = annexa_work_span (work, row->first_span + row->n_spans - 1);

      if (work->role[r] == ANNEXA_ROLE_BODY && row->n_spans <= 2 && last->n >= MIN_LATIN_GLYPHS
          && last->x1 - work->left > MIN_SHARE * (work->right - work->left)
          && (guchar)work->text[r][strlen (work->text[r]) - 1] < 0x80)
        return TRUE;
    }
  return FALSE;
}

/* Where English begins in a row, and in which style Japanese stands beside it. */
typedef struct
{
  float x;
  guint style;
} Side;

static int
compare_sides (gconstpointer a, gconstpointer b)
{
  const Side *one = a, *other = b;

  return one->x < other->x ? -1 : one->x > other->x;
}

/* Adds where English begins on a page that stands behind Japanese. */
static void
collect_sides (const AnnexaPageWork *work, GArray *sides)
{
  float width = work->right - work->left;

  for (guint r = 0; r < work->rows->rows->len; r++)
    {
      guint japanese;
      Side side;

      if (!is_beside (work, r, &side.x, &japanese) || side.x - work->left < MIN_SHARE * width
          || work->right - side.x < MIN_SHARE * width)
        continue;
      side.style = japanese_style (work, japanese);
      g_array_append_val (sides, side);
    }
}

/* The style of most of @n sides. */
static guint
usual_style (const Side *sides, guint n)
{
  guint best = 0, count = 0;

  for (guint i = 0; i < n; i++)
    {
      if (count == 0)
        best = sides[i].style;
      count += sides[i].style == best ? 1 : -1;
    }
  return best;
}

/**
 * annexa_language_columns_mark:
 * @works: (element-type AnnexaPageWork): all pages, furniture and contents marked
 *
 * Finds where most English begins that stands beside Japanese, and tells the pages: there may be little of it
 * on each.
 */
void
annexa_language_columns_mark (GPtrArray *works)
{
  g_autoptr (GArray) sides = g_array_new (FALSE, FALSE, sizeof (Side));
  guint most = MIN_ROWS - 1, style = 0;
  float best = 0;

  for (guint p = 0; p < works->len && sides->len < MAX_SIDES; p++)
    {
      AnnexaPageWork *work = g_ptr_array_index (works, p);

      annexa_page_work_step (work);
      annexa_page_work_find_edges (work);
      if (!may_have_side (work))
        continue;
      annexa_page_work_open (work);
      collect_sides (work, sides);
      annexa_page_work_close (work);
    }
  g_array_sort (sides, compare_sides);
  for (guint i = 0, n; i < sides->len; i += n)
    {
      const Side *side = &g_array_index (sides, Side, i);

      for (n = 1; i + n < sides->len && side[n].x - side->x <= SAME_SIDE_PT;)
        n++;
      if (n <= most)
        continue;
      most = n;
      best = side[n / 2].x;
      style = usual_style (side, n);
    }
  for (guint p = 0; best > 0 && p < works->len; p++)
    {
      ((AnnexaPageWork *)g_ptr_array_index (works, p))->language_x = best;
      ((AnnexaPageWork *)g_ptr_array_index (works, p))->language_style = style;
    }
}

/* Whether the row stands in a table, or a bar is drawn around it and what is on the other side of @x. */
static gboolean
is_in_grid (const AnnexaPageWork *work, guint row, float x)
{
  float middle = annexa_work_middle (work, row);

  for (guint i = 0; work->grids != NULL && i < work->grids->len; i++)
    {
      const AnnexaGrid *grid = g_ptr_array_index (work->grids, i);

      if (middle < grid->box.y1 || middle > grid->box.y2 || grid->box.x1 > x - SAME_SIDE_PT
          || grid->box.x2 < x + SAME_SIDE_PT)
        continue;
      if (!annexa_grid_has_one_column (grid))
        return TRUE;
      for (guint c = 0; c < grid->cells->len; c++)
        {
          const AnnexaBox *cell = &g_array_index (grid->cells, AnnexaBox, c);

          if (cell->y2 - cell->y1 < MAX_BAR_PT && middle > cell->y1 && middle < cell->y2)
            return TRUE;
        }
    }
  return FALSE;
}

/* Whether a row keeps to either side of @x. */
static gboolean
keeps_to_sides (const AnnexaPageWork *work, guint row_index, float x)
{
  const AnnexaRow *row = annexa_work_row (work, row_index);

  if (work->role[row_index] != ANNEXA_ROLE_BODY || is_in_grid (work, row_index, x))
    return FALSE;
  for (guint s = row->first_span; s < row->first_span + row->n_spans; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);

      if (span->x1 < x - SAME_SIDE_PT ? span->x2 > x && !is_glued (work, span, x)
                                      : count_cjk (work, span) > 0)
        return FALSE;
    }
  return TRUE;
}

/* The first piece of text behind @x in row @r or beside it; NULL if there is none. */
static const AnnexaSpan *
piece_beside (const AnnexaPageWork *work, guint r, float x)
{
  const AnnexaRow *row = annexa_work_row (work, r);

  for (guint i = r > 0 ? r - 1 : 0; i <= r + 1 && i < work->rows->rows->len; i++)
    {
      const AnnexaRow *other = annexa_work_row (work, i);

      if (work->role[i] != ANNEXA_ROLE_BODY || other->y1 >= row->y2 || other->y2 <= row->y1)
        continue;
      for (guint s = other->first_span; s < other->first_span + other->n_spans; s++)
        if (annexa_work_span (work, s)->x1 > x - SAME_SIDE_PT)
          return annexa_work_span (work, s);
    }
  return NULL;
}

/* The control whose heading row @r begins with where it stands in the other language beside it; else -1. */
static gint
control_of_pair (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint r, float x, GArray *tokens)
{
  const AnnexaSpan *left = annexa_work_span (work, annexa_work_row (work, r)->first_span);
  const AnnexaSpan *right = left->x1 < x ? piece_beside (work, r, x) : NULL;
  gint control = right != NULL && keeps_to_sides (work, r, x)
                     ? annexa_run_of_columns_control (work, catalog, left, tokens)
                     : -1;

  return control >= 0 && annexa_run_of_columns_control (work, catalog, right, tokens) == control ? control
                                                                                                 : -1;
}

/* Whether row @r begins a heading in both languages. The title may stand below the number. */
static gboolean
is_pair (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint r, float x, GArray *tokens)
{
  return control_of_pair (work, catalog, r, x, tokens) >= 0
         && (r == 0 || control_of_pair (work, catalog, r - 1, x, tokens) < 0);
}

/* Whether a row is a heading though it keeps to the sides of @x, being short: one in either language, or
 * nothing stands beside it and it begins with the number of a control, or in another type than that of the
 * columns. */
static gboolean
is_heading (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint r, float x, GArray *tokens)
{
  const char *start = work->text[r];

  if (piece_beside (work, r, x) != NULL)
    return is_pair (work, catalog, r, x, tokens);
  while (g_unichar_type (g_utf8_get_char (start)) == G_UNICODE_OPEN_PUNCTUATION)
    start = g_utf8_next_char (start);
  g_array_set_size (tokens, 0);
  annexa_catalog_lex_start (catalog, start, strlen (start), 1, tokens);
  if (tokens->len > 0 && g_array_index (tokens, AnnexaToken, 0).kind == ANNEXA_TOKEN_LABEL)
    return TRUE;
  return japanese_style (work, r) != work->language_style;
}

/* Whether row @r has English that begins a line or a paragraph at @x beside Japanese. */
static gboolean
begins_text (const AnnexaPageWork *work, guint r, float x)
{
  const AnnexaRow *row = annexa_work_row (work, r);
  float left = 0;
  guint japanese;

  if (work->role[r] != ANNEXA_ROLE_BODY)
    return FALSE;
  if (row->n_spans == 1 && is_glued (work, annexa_work_span (work, row->first_span), x))
    return TRUE;
  return (has_both (work, r, JAPANESE, &left) || is_beside (work, r, &left, &japanese))
         && left >= x - SAME_SIDE_PT && left <= x + MAX_INDENT_EM * annexa_work_row_size (work, r);
}

static gboolean
is_in_columns (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint r, float x, GArray *tokens)
{
  return keeps_to_sides (work, r, x) && !is_heading (work, catalog, r, x, tokens);
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
  float x = work->language_x;
  guint n = work->rows->rows->len;

  for (guint r = x > 0 && work->depth == 0 ? *from : n; r < n; r++)
    {
      guint first = r, end = r + 1;
      AnnexaBox box = { work->left - 1, G_MAXFLOAT, 0, -G_MAXFLOAT };

      if (!is_pair (work, catalog, r, x, tokens))
        {
          if (!begins_text (work, r, x) || !is_in_columns (work, catalog, r, x, tokens))
            continue;
          while (first > *from && is_in_columns (work, catalog, first - 1, x, tokens))
            first--;
        }
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
