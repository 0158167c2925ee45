/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/annexa-regions-private.h"

#include <math.h>

/* Sheets on which two pages are printed side by side, as their two page numbers show. */

#define MIN_WIDTH_TO_HEIGHT 1.2f
/* The numbers of two pages are about half a sheet apart, or as far from the middle as each other. */
#define MAX_OFF_SHARE 0.08f
#define MAX_NUMBER_CHARS 8u

/* The number that @span is, with marks around it: - 3 -, 3; 0 where it is none. */
static guint
read_number (const AnnexaPageWork *work, const AnnexaSpan *span)
{
  guint number = 0, n_digits = 0;
  gboolean ended = FALSE;

  if (span->n > MAX_NUMBER_CHARS)
    return 0;
  for (guint i = span->first; i < span->first + span->n; i++)
    {
      gunichar c = annexa_rows_glyph (work->rows, i)->ch;

      if (g_unichar_isdigit (c))
        {
          if (ended || ++n_digits > 4)
            return 0;
          number = 10 * number + (guint)g_unichar_digit_value (c);
          continue;
        }
      if (g_unichar_isalnum (c))
        return 0;
      ended = n_digits > 0;
    }
  return number;
}

/* Takes the number out of what the spans [first, end) say; FALSE where there is not one. */
static gboolean
take_number (const AnnexaPageWork *work, guint first, guint end, GString *said, guint *number)
{
  guint n_digits = 0;
  gboolean ended = FALSE;

  for (guint s = first; s < end; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);

      for (guint i = span->first; i < span->first + span->n; i++)
        {
          gunichar c = annexa_rows_glyph (work->rows, i)->ch;

          if (g_unichar_isdigit (c))
            {
              if (ended || ++n_digits > 4)
                return FALSE;
              *number = 10 * *number + (guint)g_unichar_digit_value (c);
              continue;
            }
          ended = n_digits > 0;
          if (!g_unichar_isspace (c))
            g_string_append_unichar (said, c);
        }
      ended = n_digits > 0;
    }
  return n_digits > 0;
}

/* Whether the spans [first, middle) and [middle, end) say the same but for the numbers of two pages, each
 * with one, that follow each other. */
static gboolean
are_running_lines (const AnnexaPageWork *work, guint first, guint middle, guint end)
{
  g_autoptr (GString) left = g_string_new (NULL), right = g_string_new (NULL);
  guint number = 0, next = 0;

  return take_number (work, first, middle, left, &number) && take_number (work, middle, end, right, &next)
         && next == number + 1 && g_string_equal (left, right);
}

/* Whether @row prints the numbers of two pages that follow each other, one in each half of the sheet, alone
 * or in running lines that say the same. */
static gboolean
numbers_pages (const AnnexaPageWork *work, const AnnexaRow *row)
{
  float width = (float)work->page->width_pt, off = MAX_OFF_SHARE * width;
  const guint end = row->first_span + row->n_spans;
  const AnnexaSpan *left, *right;
  float left_x, right_x;
  guint number, middle = row->first_span;

  if (row->n_spans < 2)
    return FALSE;
  left = annexa_work_span (work, row->first_span);
  right = annexa_work_span (work, end - 1);
  if (left->x2 >= width / 2 || right->x1 <= width / 2)
    return FALSE;
  while (annexa_work_span (work, middle)->x1 < width / 2)
    middle++;
  number = read_number (work, left);
  left_x = (left->x1 + annexa_work_span (work, middle - 1)->x2) / 2;
  right_x = (annexa_work_span (work, middle)->x1 + right->x2) / 2;
  if (number > 0 && read_number (work, right) == number + 1)
    {
      left_x = (left->x1 + left->x2) / 2;
      right_x = (right->x1 + right->x2) / 2;
    }
  else if (!are_running_lines (work, row->first_span, middle, end))
    return FALSE;
  return (fabsf (right_x - left_x - width / 2) < off || fabsf (left_x + right_x - width) < off);
}

/* Whether no text runs over the middle of the sheet; sets from where to where there is text. */
static gboolean
is_parted (const AnnexaPageWork *work, float *y1, float *y2)
{
  float middle = (float)work->page->width_pt / 2;

  *y1 = G_MAXFLOAT;
  *y2 = -G_MAXFLOAT;
  for (guint s = 0; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);

      if (work->role[span->row] != ANNEXA_ROLE_BODY)
        continue;
      if (span->x1 < middle && span->x2 > middle)
        return FALSE;
      *y1 = MIN (*y1, span->y1);
      *y2 = MAX (*y2, span->y2);
    }
  return *y1 < *y2;
}

/**
 * annexa_sheets_find:
 * @work: a page
 *
 * Returns: (transfer full): the two pages, left and right, where two are printed on one sheet; else empty
 */
GArray *
annexa_sheets_find (const AnnexaPageWork *work)
{
  GArray *boxes = g_array_new (FALSE, FALSE, sizeof (AnnexaBox));
  float width = (float)work->page->width_pt, y1, y2;

  if (work->depth > 0 || width < MIN_WIDTH_TO_HEIGHT * (float)work->page->height_pt)
    return boxes;
  for (guint r = work->rows->rows->len; r > 0; r--)
    if (work->role[r - 1] == ANNEXA_ROLE_FURNITURE && numbers_pages (work, annexa_work_row (work, r - 1)))
      {
        if (!is_parted (work, &y1, &y2))
          break;
        for (guint half = 0; half < 2; half++)
          {
            AnnexaBox box = { 0.5f * (float)half * width, y1 - 1, 0.5f * (float)(half + 1) * width, y2 + 1 };

            g_array_append_val (boxes, box);
          }
        break;
      }
  return boxes;
}
