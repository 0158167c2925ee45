/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/annexa-layout-private.h"

#include <math.h>
#include <string.h>

#include "text/annexa-marks.h"

/* Rows that a page cuts across. What makes web pages into sheets may draw the upper half of a line at the
 * foot of one page and the lower half at the top of the next, and the whole line stands in the text of both.
 */

/* So many rows, lines of cells side by side, are cut at once. */
#define MAX_ROWS 4u
#define MIN_GLYPHS 12u
/* A line that nobody writes twice has so many. */
#define MIN_LINE_GLYPHS 20u
#define SAME_PLACE_PT 0.5f
/* They stand in this part of the page, at its foot and at its top. */
#define EDGE_SHARE 0.25f
/* Lines of one text are no further apart. */
#define MAX_GAP_EM 1.2f

/* The first row of the body, or the last one; the number of rows where there is none. */
static guint
find_edge (const AnnexaPageWork *work, gboolean last)
{
  const guint n = work->rows->rows->len;

  for (guint i = 0; i < n; i++)
    {
      const guint r = last ? n - 1 - i : i;

      if (work->role[r] == ANNEXA_ROLE_BODY)
        return r;
    }
  return n;
}

/* Whether row @r of @work says what row @s of @next does, all pieces at the same places. */
static gboolean
is_same (const AnnexaPageWork *work, guint r, const AnnexaPageWork *next, guint s, guint *n_glyphs)
{
  const AnnexaRow *row = annexa_work_row (work, r), *other = annexa_work_row (next, s);

  if (work->role[r] != ANNEXA_ROLE_BODY || next->role[s] != ANNEXA_ROLE_BODY || row->n_spans != other->n_spans
      || strcmp (work->key[r], next->key[s]) != 0)
    return FALSE;
  for (guint i = 0; i < row->n_spans; i++)
    {
      const AnnexaSpan *span = annexa_work_span (work, row->first_span + i);
      const AnnexaSpan *again = annexa_work_span (next, other->first_span + i);

      if (fabsf (span->x1 - again->x1) > SAME_PLACE_PT || fabsf (span->x2 - again->x2) > SAME_PLACE_PT)
        return FALSE;
      *n_glyphs += span->n;
    }
  return TRUE;
}

/* How many rows @work ends with that @next begins with. */
static guint
count_cut (const AnnexaPageWork *work, const AnnexaPageWork *next, guint last, guint first)
{
  for (guint n = MIN (MIN (MAX_ROWS, last + 1), next->rows->rows->len - first); n > 0; n--)
    {
      guint n_same = 0, n_glyphs = 0;

      while (n_same < n && is_same (work, last + 1 - n + n_same, next, first + n_same, &n_glyphs))
        n_same++;
      if (n_same == n && n_glyphs >= MIN_GLYPHS)
        return n;
    }
  return 0;
}

/* Whether row @r at the foot of a page is row @s, with which the next begins, or one line that is the first
 * piece of that: text that went over to that page with what stands beside it, and was left behind unseen. */
static gboolean
is_left_behind (const AnnexaPageWork *work, guint r, const AnnexaPageWork *next, guint s)
{
  const AnnexaRow *row = annexa_work_row (work, r), *other = annexa_work_row (next, s);
  const AnnexaSpan *span = annexa_work_span (work, row->first_span);
  const AnnexaSpan *again = annexa_work_span (next, other->first_span);
  guint n_glyphs = 0;

  if (row->n_spans > 1 && is_same (work, r, next, s, &n_glyphs) && n_glyphs >= MIN_GLYPHS)
    return TRUE;
  return row->n_spans == 1 && span->n >= MIN_LINE_GLYPHS && span->n == again->n
         && g_str_has_prefix (next->key[s], work->key[r]) && fabsf (span->x1 - again->x1) <= SAME_PLACE_PT
         && fabsf (span->x2 - again->x2) <= SAME_PLACE_PT;
}

/* Whether row @s, with which @next begins, is above what is seen of that page, where it is the same as row @r
 * at the foot of the page before: from one to the other is as far as a page is seen, between margins that are
 * as wide above as below. */
static gboolean
is_above_page (const AnnexaPageWork *work, guint r, const AnnexaPageWork *next, guint s)
{
  const float seen_pt = annexa_work_row (work, r)->y1 - annexa_work_row (next, s)->y1;

  return annexa_work_middle (next, s) < (next->page->height_pt - seen_pt) / 2;
}

/* Whether row @s, with which @next begins above what is seen of that page, is one line that is seen in row
 * @r, at the foot of the page before, beside lines of other cells: their ends are no less a part of that row.
 */
static gboolean
is_seen_beside (AnnexaPageWork *work, guint r, const AnnexaPageWork *next, guint s)
{
  const AnnexaRow *row = annexa_work_row (work, r), *other = annexa_work_row (next, s);
  const AnnexaSpan *again = annexa_work_span (next, other->first_span);

  if (row->n_spans < 2 || other->n_spans != 1 || again->n < MIN_GLYPHS || !is_above_page (work, r, next, s))
    return FALSE;
  for (guint i = 0; i < row->n_spans; i++)
    {
      const AnnexaSpan *span = annexa_work_span (work, row->first_span + i);
      g_autofree char *text = NULL;

      if (span->n != again->n || fabsf (span->x1 - again->x1) > SAME_PLACE_PT
          || fabsf (span->x2 - again->x2) > SAME_PLACE_PT)
        continue;
      annexa_page_work_open (work);
      text = annexa_rows_text (work->rows, span->first, span->n, NULL);
      annexa_page_work_close (work);
      return strcmp (text, next->text[s]) == 0;
    }
  return FALSE;
}

/* The piece of the row above row @r that begins where @span does, right above it; NULL where there is none.
 */
static const AnnexaSpan *
find_above (const AnnexaPageWork *work, guint r, const AnnexaSpan *span)
{
  const AnnexaRow *above = r > 0 ? annexa_work_row (work, r - 1) : NULL;

  for (guint i = 0; above != NULL && i < above->n_spans; i++)
    {
      const AnnexaSpan *other = annexa_work_span (work, above->first_span + i);

      if (fabsf (other->x1 - span->x1) <= SAME_PLACE_PT && span->y1 - other->y2 < MAX_GAP_EM * span->size_pt)
        return other;
    }
  return NULL;
}

/* Whether row @r, at the foot of a page, is the end of a sentence, however short, which no line above ends,
 * and row @s, with which the next page begins, is the same: no text has it twice. */
static gboolean
ends_sentence_twice (AnnexaPageWork *work, guint r, const AnnexaPageWork *next, guint s)
{
  const AnnexaRow *row = annexa_work_row (work, r);
  const AnnexaSpan *span = annexa_work_span (work, row->first_span), *above;
  g_autofree char *text = NULL;
  guint n_glyphs = 0;

  if (row->n_spans != 1 || !is_same (work, r, next, s, &n_glyphs) || !annexa_ends_sentence (work->text[r]))
    return FALSE;
  above = find_above (work, r, span);
  if (above == NULL || above->x2 <= span->x2)
    return FALSE;
  annexa_page_work_open (work);
  text = annexa_rows_text (work->rows, above->first, above->n, NULL);
  annexa_page_work_close (work);
  return !annexa_ends_sentence (text);
}

/* Whether some of @n rows from @row on has the number of a control. */
static gboolean
have_control (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint row, guint n)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));

  for (guint r = row; r < row + n; r++)
    {
      g_array_set_size (tokens, 0);
      annexa_catalog_lex (catalog, work->text[r], strlen (work->text[r]), tokens);
      for (guint t = 0; t < tokens->len; t++)
        if (g_array_index (tokens, AnnexaToken, t).kind == ANNEXA_TOKEN_LABEL)
          return TRUE;
    }
  return FALSE;
}

static gboolean
names_columns (AnnexaPageWork *work, AnnexaCatalog *catalog, guint row)
{
  gboolean found;

  annexa_page_work_open (work);
  found = annexa_columns_header_end (work, catalog, row) != G_MAXUINT;
  annexa_page_work_close (work);
  return found;
}

/**
 * annexa_cut_rows_mark:
 * @works: (element-type AnnexaPageWork): all pages, furniture and contents marked
 * @catalog: for the names of columns
 *
 * Makes rows with the number of a control at the top of a page that stand at the foot of the one before too
 * run with no text: such a control would be answered twice. The names of columns may be printed again below
 * themselves. A whole line that the next page begins with, or one of each or of one of several cells, or the
 * end of a sentence, runs with no text where less of it is seen.
 */
void
annexa_cut_rows_mark (GPtrArray *works, AnnexaCatalog *catalog)
{
  for (guint p = 1; p < works->len; p++)
    {
      AnnexaPageWork *work = g_ptr_array_index (works, p - 1);
      AnnexaPageWork *next = g_ptr_array_index (works, p);
      guint last = find_edge (work, TRUE), first = find_edge (next, FALSE), n;
      gboolean cut;

      annexa_page_work_step (next);
      if (last == work->rows->rows->len || first == next->rows->rows->len
          || annexa_work_middle (work, last) < (1 - EDGE_SHARE) * work->page->height_pt
          || annexa_work_middle (next, first) > EDGE_SHARE * next->page->height_pt)
        continue;
      if (is_seen_beside (work, last, next, first))
        {
          next->role[first] = ANNEXA_ROLE_ASIDE;
          continue;
        }
      n = count_cut (work, next, last, first);
      cut = n > 0 && have_control (next, catalog, first, n);
      if ((!cut && !is_left_behind (work, last, next, first)
           && !ends_sentence_twice (work, last, next, first))
          || names_columns (next, catalog, first))
        continue;
      cut = cut || (n == 1 && is_above_page (work, last, next, first));
      if (!cut)
        work->role[last] = ANNEXA_ROLE_ASIDE;
      for (guint i = 0; cut && i < n; i++)
        next->role[first + i] = ANNEXA_ROLE_ASIDE;
    }
}
