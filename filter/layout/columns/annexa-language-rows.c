/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-language-private.h"

#include <string.h>

/* Where a document has English beside Japanese: what its rows tell. */

/* So many rows have Japanese before the gutter and English behind it, all of which begins in one line. */
#define MIN_ROWS 4u
/* Lines begin no further from the edge of their column. */
#define MAX_BEHIND_EM 2.2f
#define MIN_LATIN_GLYPHS 6u
/* More rows need not be known. */
#define MAX_SIDES 4000u
#define MIN_SHARE 0.3f
/* One glyph in so many is Japanese where most of a line is. */
#define MOSTLY_JAPANESE 3u
/* What begins at one place does so within this. */
#define ROUNDED_PT 0.7f
/* A gutter is at least so wide. */
#define MIN_GUTTER_EM 0.1f

/* How many of the glyphs [first, end) are Japanese letters: a mark such as ・ may stand in English, too. */
guint
annexa_language_count (const AnnexaPageWork *work, guint first, guint end)
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
  return annexa_language_count (work, span->first, span->first + span->n);
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
gboolean
annexa_language_is_glued (const AnnexaPageWork *work, const AnnexaSpan *span, float x)
{
  const guint end = span->first + span->n;
  guint at = span->first;

  while (at < end && annexa_rows_glyph (work->rows, at)->x1 < x - ANNEXA_LANGUAGE_SAME_PT)
    at++;
  return at > span->first && at < end && annexa_rows_glyph (work->rows, at)->x1 <= x + ANNEXA_LANGUAGE_SAME_PT
         && annexa_rows_glyph (work->rows, at)->x1 - annexa_rows_glyph (work->rows, at - 1)->x2
                > MIN_GUTTER_EM * span->size_pt
         && annexa_language_count (work, span->first, at) > 0 && annexa_language_count (work, at, end) == 0;
}

/* Whether a row is Japanese, in so many parts of its glyphs at least, and, behind a gutter, English, which
 * begins at @x. */
gboolean
annexa_language_has_both (const AnnexaPageWork *work, guint row_index, guint parts, float *x)
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
gboolean
annexa_language_is_beside (const AnnexaPageWork *work, guint row_index, float *x, guint *japanese)
{
  const AnnexaRow *row = annexa_work_row (work, row_index);
  const AnnexaSpan *span = annexa_work_span (work, row->first_span);

  *japanese = row_index;
  if (annexa_language_has_both (work, row_index, MOSTLY_JAPANESE, x))
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
guint
annexa_language_style (const AnnexaPageWork *work, guint r)
{
  const AnnexaSpan *span = annexa_work_span (work, annexa_work_row (work, r)->first_span);

  for (guint i = span->first; i < span->first + span->n; i++)
    if (annexa_language_count (work, i, i + 1) > 0)
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

      if (!annexa_language_is_beside (work, r, &side.x, &japanese) || side.x - work->left < MIN_SHARE * width
          || work->right - side.x < MIN_SHARE * width)
        continue;
      side.style = annexa_language_style (work, japanese);
      g_array_append_val (sides, side);
    }
}

/* How many lines of a page that begin at @x, or a little behind, are Japanese: English has none there. */
static guint
count_japanese (AnnexaPageWork *work, float x)
{
  guint n = 0;

  annexa_page_work_step (work);
  annexa_page_work_open (work);
  for (guint s = 0; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);

      n += work->role[span->row] == ANNEXA_ROLE_BODY && span->n >= MIN_LATIN_GLYPHS
           && span->x1 > x - MAX_BEHIND_EM * span->size_pt && span->x1 < x + MAX_BEHIND_EM * span->size_pt
           && MOSTLY_JAPANESE * count_cjk (work, span) >= span->n;
    }
  annexa_page_work_close (work);
  return n;
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
  guint most = MIN_ROWS - 1, style = 0, n_japanese = 0;
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
      guint n_first = 0;

      for (n = 1; i + n < sides->len && side[n].x - side->x <= ANNEXA_LANGUAGE_SAME_PT;)
        n++;
      if (n <= most)
        continue;
      most = n;
      /* Headings in bars are set in a little; the text begins before them. */
      while (n_first < n && side[n_first].x - side->x < ROUNDED_PT)
        n_first++;
      n_first = n_first >= MIN_ROWS ? n_first : n;
      best = side[n_first / 2].x;
      style = usual_style (side, n_first);
    }
  /* Text in both languages that runs down two columns has both of them in either. */
  for (guint p = 0; best > 0 && p < works->len && n_japanese < most; p++)
    n_japanese += count_japanese (g_ptr_array_index (works, p), best);
  for (guint p = 0; best > 0 && n_japanese < most && p < works->len; p++)
    {
      ((AnnexaPageWork *)g_ptr_array_index (works, p))->language_x = best;
      ((AnnexaPageWork *)g_ptr_array_index (works, p))->language_style = style;
    }
}
