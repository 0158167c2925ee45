/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/annexa-layout-private.h"
#include "layout/notes/annexa-margin-notes-private.h"

#include <string.h>

#include "text/annexa-fold.h"
#include "text/annexa-marks.h"

/* Items that hang from their marks, and headings that hang from their numbers: rows that share a gutter, and
 * no table. */

/* A cell begins this near to the edge of its column. */
#define SAME_EDGE_PT 1.5f
/* The title of a heading that hangs ends so far before the right edge of the text. */
#define MIN_SHORT_EM 2.0f
/* A heading stands so much further below a list or table than its rows are apart, and so many are looked at.
 */
#define MORE_GAP_EM 0.2f
#define MAX_ROWS_ABOVE 40u
/* What begins so far left of the marks of a list is none of its items. */
#define MIN_LEFT_EM 0.5f

/* A bullet, or a number or sign as lists have it: ・, ①, 1., (a), 3）, イ．, （一） */
static gboolean
is_list_mark (const char *text)
{
  gunichar c = g_utf8_get_char (text);
  AnnexaAlphabet alphabet;
  const char *p = text;
  guint n = 0;

  if (*g_utf8_next_char (text) == '\0' && (!g_unichar_isalnum (c) || (c >= 0x2460 && c <= 0x24ff)))
    return TRUE;
  if (c == '(' || c == 0xff08)
    p = g_utf8_next_char (p);
  if (annexa_find_in_alphabet (g_utf8_get_char (p), &alphabet) > 0)
    {
      p = g_utf8_next_char (p);
      n++;
    }
  while (g_ascii_isalnum (*p) && n < 3)
    {
      n++;
      p++;
    }
  c = g_utf8_get_char (p);
  return n > 0 && n < 3 && (c == '.' || c == ')' || c == 0xff0e || c == 0xff09)
         && *g_utf8_next_char (p) == '\0';
}

/* How many parts the number at @text has, 3-1 or 4.2., behind which @text is set. */
guint
annexa_columns_count_parts (const char **text)
{
  guint n_parts = 0;

  while (g_ascii_isdigit (**text))
    {
      while (g_ascii_isdigit (**text))
        *text += 1;
      n_parts++;
      if (**text == '.' || **text == '-')
        *text += 1;
    }
  return n_parts;
}

/* The number of a heading that hangs from it: 4-1, 2.3., 第3節, or that of a control */
static gboolean
is_section_number (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaSpan *span,
                   const char *text)
{
  g_autofree char *key = annexa_fold_key (text);
  const char *p = annexa_is_cjk (g_utf8_get_char (key)) ? g_utf8_next_char (key) : key;
  const gboolean counted = p > key;
  const guint n_parts = annexa_columns_count_parts (&p);

  if (counted && n_parts == 1 && annexa_is_cjk (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return (n_parts > 0 && *p == '\0') || annexa_columns_is_label (work, catalog, span);
}

typedef enum
{
  RANK_NONE,
  RANK_MARK,    /* as lists have them too: (10), 4. */
  RANK_SECTION, /* 3.2, 第3節 */
} Rank;

static Rank
rank_of (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaSpan *span)
{
  g_autofree char *text = annexa_rows_text (work->rows, span->first, span->n, NULL);

  if (is_list_mark (text))
    return RANK_MARK;
  return is_section_number (work, catalog, span, text) ? RANK_SECTION : RANK_NONE;
}

/* Whether @span is nothing but the number of a heading, as the vendor or the standard has it: (10), 3.2,
 * 第3節.
 */
gboolean
annexa_columns_is_number (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaSpan *span)
{
  return rank_of (work, catalog, span) != RANK_NONE;
}

/**
 * annexa_columns_begin_numbers:
 * @work: a page
 * @catalog: what knows the controls
 * @first: the first row
 * @r: a row below it
 *
 * Returns: whether @r is a heading whose number hangs, or stands apart behind the title, below rows none of
 * which has such a number there, and further below them than they are apart: the rows are a list or a small
 * table above it
 */
gboolean
annexa_columns_begin_numbers (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint first, guint r)
{
  const AnnexaRow *row = annexa_work_row (work, r);
  float widest = 0;
  gboolean behind;
  Rank rank;

  if (row->n_spans != 2 || r - first > MAX_ROWS_ABOVE || r < 2)
    return FALSE;
  rank = rank_of (work, catalog, annexa_work_span (work, row->first_span));
  behind = rank == RANK_NONE
           && annexa_columns_is_label (work, catalog, annexa_work_span (work, row->first_span + 1));
  if (rank == RANK_NONE && !behind)
    return FALSE;
  for (guint above = first; above < r; above++)
    {
      const AnnexaRow *other = annexa_work_row (work, above);

      if (behind ? annexa_columns_is_label (work, catalog,
                                            annexa_work_span (work, other->first_span + other->n_spans - 1))
                 : rank_of (work, catalog, annexa_work_span (work, other->first_span)) >= rank)
        return FALSE;
      /* One row alone is a table's header, or stands as near to what is above it as rows do; what is of one
       * piece may be a heading over this one. */
      if ((above > first || (above > 0 && r == first + 1)) && other->n_spans > 1)
        widest = MAX (widest, other->y1 - other[-1].y2);
    }
  return row->y1 - row[-1].y2 > widest + MORE_GAP_EM * annexa_work_row_size (work, r);
}

/* Whether the title beside the number that row @r begins with is set in further than the text below, as by a
 * tab, and short. A cell may begin so too, but goes on to its edge. */
static gboolean
hangs (const AnnexaPageWork *work, guint r, guint end, float right)
{
  const AnnexaRow *row = annexa_work_row (work, r);
  const AnnexaSpan *title = annexa_work_span (work, row->first_span + 1);

  if (row->n_spans != 2 || title->x2 > right - MIN_SHORT_EM * title->size_pt)
    return FALSE;
  for (guint below = r + 1; below < end; below++)
    if (work->role[below] == ANNEXA_ROLE_BODY)
      return annexa_work_row (work, below)->x1 < title->x1 - SAME_EDGE_PT;
  return TRUE;
}

/**
 * annexa_columns_has_marks:
 * @work: a page
 * @catalog: what knows the controls
 * @first: the first row
 * @end: the row behind the last
 * @x2: where the first column would end
 * @right: where the text ends
 * @drawn: whether the rows are, as those of tables may be that count theirs
 *
 * Returns: whether nothing stands left of @x2 but the marks of a list, and the numbers of headings below it,
 * or of headings that hang; what goes on behind @x2 is a heading over all columns
 */
gboolean
annexa_columns_has_marks (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint first, guint end,
                          float x2, float right, gboolean drawn)
{
  guint n_marks = 0, n_hanging = 0;
  float left = G_MAXFLOAT;

  for (guint r = first; r < end; r++)
    for (guint s = annexa_work_row (work, r)->first_span;
         s < annexa_work_row (work, r)->first_span + annexa_work_row (work, r)->n_spans; s++)
      {
        const AnnexaSpan *span = annexa_work_span (work, s);
        g_autofree char *text = NULL;

        if (span->x1 > x2 || span->x2 > x2 + span->size_pt)
          continue;
        text = annexa_rows_text (work->rows, span->first, span->n, NULL);
        if (is_list_mark (text))
          {
            n_marks++;
            left = MIN (left, span->x1);
          }
        /* A short line that begins further left stands below the list: a caption, or the first line of a box.
         */
        else if (n_marks > 0 && annexa_work_row (work, r)->n_spans == 1
                 && span->x1 < left - MIN_LEFT_EM * span->size_pt)
          continue;
        else if (!is_section_number (work, catalog, span, text))
          return FALSE;
        else if (hangs (work, r, end, right))
          n_hanging++;
        else if (n_marks == 0)
          return FALSE;
      }
  return n_hanging > 0 || (!drawn && n_marks > 0);
}

/**
 * annexa_columns_has_hanging_numbers:
 * @work: a page
 * @catalog: what knows the controls
 * @first: the first row
 * @end: the row behind the last
 * @x2: where the first column would end
 *
 * Returns: whether what stands left of @x2 is the paper's own numbers, rising, each beside the first line of
 * a heading, which is set otherwise than the text below it: often in a circle
 */
gboolean
annexa_columns_has_hanging_numbers (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint first,
                                    guint end, float x2)
{
  guint style = annexa_margin_find_style (work);
  g_autofree char *before = NULL;
  guint n_numbers = 0;

  for (guint r = first; r < end; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);
      const AnnexaSpan *span = annexa_work_span (work, row->first_span);
      g_autofree char *text = NULL;

      if (work->role[r] != ANNEXA_ROLE_BODY || span->x2 > x2 + 1)
        continue;
      text = annexa_rows_text (work->rows, span->first, span->n, NULL);
      if (row->n_spans < 2 || !is_section_number (work, catalog, span, text)
          || annexa_columns_is_label (work, catalog, span)
          || (before != NULL && strverscmp (before, text) >= 0)
          || annexa_rows_glyph (work->rows, annexa_work_span (work, row->first_span + 1)->first)->style
                 == style)
        return FALSE;
      g_free (before);
      before = g_steal_pointer (&text);
      n_numbers++;
    }
  return n_numbers > 1;
}
