/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-line-numbers-private.h"
#include "annexa-margin-notes-private.h"

#include <math.h>

/* Numbers in the left margin that count the lines of the text, each of them or every fifth, as drafts for
 * comment and texts that are cited by line have them. */

#define MAX_DIGITS 4u
#define MAX_STEP 10u
/* So many numbers of a page tell; a last page may have fewer. */
#define MIN_NUMBERS 6u
#define MIN_WIDE_NUMBERS 4u
#define WIDE_STEP 5u
#define SAME_SIDE_PT 1.5f
#define MARGIN_PT 0.5f
/* Of the lines beside and between the numbers so many in a hundred must be counted. */
#define MIN_COUNTED_PERCENT 80u
/* So many lines in a hundred go to the right edge where the text is no table and no list. Numbers of every
 * fifth line tell it by themselves: lines between them, as many as they count. */
#define MIN_FULL_PERCENT 20u
#define MAX_COUNTED_PERCENT 125u
/* Most lines are so near to the one above; the rows of a table have room between them. */
#define MAX_PITCH_EM 3.0f
#define NEAR_PERCENT 50u
/* Lines of a further column begin behind so much of the width. */
#define MIN_BEHIND_SHARE 0.4f
#define FULL_EM 2.0f
#define MIN_PAGES 2u
/* Running lines may begin as far to the left. */
#define MAX_OUTSIDE 4u

/* A number that a row begins with. */
typedef struct
{
  guint value, n_digits;
  guint span; /* which may hold text as well */
  float x1, x2, y1, y2;
  float size_pt; /* of the last type in its row */
} Number;

/* The column of numbers of a page. */
typedef struct
{
  GArray *numbers; /* of Number, from top to bottom */
  float x1, x2;
  guint step; /* 0 where there is one number */
} Column;

static void
column_clear (Column *self)
{
  g_clear_pointer (&self->numbers, g_array_unref);
}

/* The number at the start of row @r. */
static gboolean
read_number (const AnnexaPageWork *work, guint r, Number *number)
{
  const AnnexaRow *row = annexa_work_row (work, r);
  const AnnexaSpan *span = annexa_work_span (work, row->first_span);
  const char *text = work->text[r];
  guint n = 0;

  for (number->value = 0; g_ascii_isdigit (text[n]); n++)
    if (n < MAX_DIGITS)
      number->value = 10 * number->value + (guint)g_ascii_digit_value (text[n]);
  if (n == 0 || n > MAX_DIGITS || (text[n] != '\0' && text[n] != ' '))
    return FALSE;
  number->n_digits = n;
  number->span = row->first_span;
  number->x1 = span->x1;
  number->x2 = span->x2;
  number->y1 = span->y1;
  number->y2 = span->y2;
  number->size_pt = span[row->n_spans - 1].size_pt;
  return TRUE;
}

/* Finds where numbers end that share a span with text. */
static void
measure (AnnexaPageWork *work, GArray *numbers)
{
  annexa_page_work_open (work);
  for (guint i = 0; i < numbers->len; i++)
    {
      Number *own = &g_array_index (numbers, Number, i);

      own->x2
          = annexa_rows_glyph (work->rows, annexa_work_span (work, own->span)->first + own->n_digits - 1)->x2;
    }
  annexa_page_work_close (work);
}

/* The numbers that rows of a page begin with, where there are @least of them. */
static gboolean
find_numbers (AnnexaPageWork *work, GArray *numbers, guint least)
{
  gboolean shared = FALSE;
  Number number;

  for (guint r = 0; r < work->rows->rows->len; r++)
    if (read_number (work, r, &number))
      {
        shared = shared || annexa_work_span (work, number.span)->n > number.n_digits;
        g_array_append_val (numbers, number);
      }
  if (numbers->len < least)
    return FALSE;
  if (shared)
    measure (work, numbers);
  return TRUE;
}

/* Keeps the leftmost numbers, which stand one below the other. */
static void
find_column (Column *column)
{
  GArray *numbers = column->numbers;
  Number first = g_array_index (numbers, Number, 0);

  for (guint i = 1; i < numbers->len; i++)
    if (g_array_index (numbers, Number, i).x2 < first.x2 - SAME_SIDE_PT)
      first = g_array_index (numbers, Number, i);
  column->x1 = first.x1;
  column->x2 = first.x2;
  for (guint i = numbers->len; i > 0; i--)
    {
      const Number *own = &g_array_index (numbers, Number, i - 1);

      if (fabsf (own->x2 - first.x2) > SAME_SIDE_PT && fabsf (own->x1 - first.x1) > SAME_SIDE_PT)
        {
          g_array_remove_index (numbers, i - 1);
          continue;
        }
      column->x1 = MIN (column->x1, own->x1);
      column->x2 = MAX (column->x2, own->x2);
    }
}

static guint
greatest_divisor (guint a, guint b)
{
  return b == 0 ? a : greatest_divisor (b, a % b);
}

/* Finds by what the numbers count on; FALSE where they do not. */
static gboolean
find_step (Column *column)
{
  const Number *numbers = (const Number *)column->numbers->data;

  for (guint i = 1; i < column->numbers->len; i++)
    {
      if (numbers[i].value <= numbers[i - 1].value)
        return FALSE;
      column->step = greatest_divisor (numbers[i].value - numbers[i - 1].value, column->step);
    }
  return column->step <= MAX_STEP;
}

/* Whether the second span of @row may begin with a number of the column: what is before it ends left of that.
 */
static gboolean
may_hide_number (const AnnexaPageWork *work, const Column *column, const AnnexaRow *row)
{
  const AnnexaSpan *note = annexa_work_span (work, row->first_span);

  return row->n_spans > 1 && note->x2 < column->x1
         && note[1].x1 > column->x1 - SAME_SIDE_PT - column->x2 + column->x1 && note[1].x1 < column->x2;
}

/* The number that @span begins with, in @style, which is not that of the text. */
static gboolean
read_hidden (const AnnexaPageWork *work, const AnnexaSpan *span, guint style, Number *number)
{
  guint n = 0;

  for (number->value = 0; n < MIN (span->n, MAX_DIGITS + 1); n++)
    {
      const AnnexaGlyph *glyph = annexa_rows_glyph (work->rows, span->first + n);

      if (glyph->style != style || glyph->ch < '0' || glyph->ch > '9')
        break;
      number->value = 10 * number->value + (guint)(glyph->ch - '0');
      number->x2 = glyph->x2;
    }
  number->n_digits = n;
  number->span = (guint)(span - annexa_work_span (work, 0));
  number->x1 = span->x1;
  number->y1 = span->y1;
  number->y2 = span->y2;
  number->size_pt = span->size_pt;
  return n > 0 && n <= MAX_DIGITS;
}

/* Adds @number where it counts on from those above it, to those below. */
static void
insert_number (Column *column, const Number *number)
{
  const Number *numbers = (const Number *)column->numbers->data;
  guint i = 0;

  while (i < column->numbers->len && numbers[i].y1 < number->y1)
    i++;
  if ((i > 0 && numbers[i - 1].value >= number->value)
      || (i < column->numbers->len && numbers[i].value <= number->value)
      || fabsf (number->x2 - column->x2) > SAME_SIDE_PT)
    return;
  g_array_insert_val (column->numbers, i, *number);
}

/* Adds the numbers that stand behind notes in the margin. */
static void
add_hidden (AnnexaPageWork *work, Column *column)
{
  const guint n = work->rows->rows->len;
  guint style, r = 0;

  while (r < n && !may_hide_number (work, column, annexa_work_row (work, r)))
    r++;
  if (r == n)
    return;
  annexa_page_work_open (work);
  style = annexa_rows_glyph (work->rows,
                             annexa_work_span (work, g_array_index (column->numbers, Number, 0).span)->first)
              ->style;
  for (; r < n && style != annexa_margin_find_style (work); r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);
      Number number;

      if (may_hide_number (work, column, row)
          && read_hidden (work, annexa_work_span (work, row->first_span + 1), style, &number))
        insert_number (column, &number);
    }
  annexa_page_work_close (work);
}

/* Whether the numbers follow each other as closely as lines do. */
static gboolean
has_pitch_of_lines (const Column *column)
{
  const Number *numbers = (const Number *)column->numbers->data;
  guint n_near = 0;

  for (guint i = 1; i < column->numbers->len; i++)
    n_near += numbers[i].y1 - numbers[i - 1].y1
              <= MAX_PITCH_EM * numbers[i].size_pt * (float)(numbers[i].value - numbers[i - 1].value);
  return n_near * 100 >= NEAR_PERCENT * (column->numbers->len - 1);
}

static gboolean
has_numbers (const Column *column)
{
  const Number *first, *last;
  guint n = column->numbers->len;

  if (n < (column->step >= WIDE_STEP ? MIN_WIDE_NUMBERS : MIN_NUMBERS))
    return FALSE;
  first = &g_array_index (column->numbers, Number, 0);
  last = &g_array_index (column->numbers, Number, n - 1);
  return n * column->step * 10 >= (last->value - first->value + column->step) * 9
         && has_pitch_of_lines (column);
}

/* Whether a number of the column stands beside what is from @y1 to @y2. */
static gboolean
is_counted (const Column *column, float y1, float y2)
{
  for (guint i = 0; i < column->numbers->len; i++)
    {
      const Number *own = &g_array_index (column->numbers, Number, i);
      float middle = (own->y1 + own->y2) / 2;

      if (middle > y1 && middle < y2)
        return TRUE;
    }
  return FALSE;
}

/* Whether the lines of the page are what the numbers count, and run as prose does; nothing else stands in the
 * column, and little of the page as far to the left: the numbers of the rows of a table stand in the text. */
static gboolean
counts_lines (const AnnexaPageWork *work, const Column *column)
{
  float top = g_array_index (column->numbers, Number, 0).y1;
  float bottom = g_array_index (column->numbers, Number, column->numbers->len - 1).y2, right = 0;
  guint n = 0, n_counted = 0, n_full = 0, n_in_column = 0, n_outside = 0;

  for (guint pass = 0; pass < 2; pass++)
    for (guint r = 0; r < work->rows->rows->len; r++)
      {
        const AnnexaRow *row = annexa_work_row (work, r);

        if (row->y2 <= top || row->y1 >= bottom)
          {
            n_outside += pass == 0 && row->x1 <= column->x2;
            continue;
          }
        if (pass == 0)
          {
            right = MAX (right, row->x2);
            n_in_column += row->x1 <= column->x2 && row->x2 >= column->x1;
            continue;
          }
        if ((row->n_spans == 1 && row->x2 <= column->x2 + SAME_SIDE_PT)
            || row->x1 > column->x2 + MIN_BEHIND_SHARE * (right - column->x2))
          continue;
        n++;
        n_counted += is_counted (column, row->y1, row->y2);
        n_full += row->x2 > right - FULL_EM * annexa_work_span (work, row->first_span)->size_pt;
      }
  n_counted *= column->step;
  return n_in_column == column->numbers->len && n_outside <= MAX_OUTSIDE
         && n_counted * 100 >= MIN_COUNTED_PERCENT * n
         && (n_full * 100 >= MIN_FULL_PERCENT * n
             || (column->step >= WIDE_STEP
                 && n_counted * 100 <= MAX_COUNTED_PERCENT * n + 100 * column->step));
}

/* Adds the column of a page to the boxes of what goes aside. */
static void
add_box (const Column *column, GArray **boxes)
{
  AnnexaBox box = { column->x1 - MARGIN_PT, g_array_index (column->numbers, Number, 0).y1 - MARGIN_PT,
                    column->x2 + MARGIN_PT,
                    g_array_index (column->numbers, Number, column->numbers->len - 1).y2 + MARGIN_PT };

  if (*boxes == NULL)
    *boxes = g_array_new (FALSE, FALSE, sizeof (AnnexaBox));
  g_array_append_val (*boxes, box);
}

/* Finds the column of a page that has @least numbers; FALSE where there is none. */
static gboolean
read_page (AnnexaPageWork *work, guint least, Column *column)
{
  column_clear (column);
  column->step = 0;
  column->numbers = g_array_new (FALSE, FALSE, sizeof (Number));
  if (!find_numbers (work, column->numbers, least))
    return FALSE;
  find_column (column);
  if (!find_step (column))
    return FALSE;
  add_hidden (work, column);
  return TRUE;
}

/* Whether the short column of a page goes on the numbering of the others. */
static gboolean
goes_on (const Column *column, const Column *other)
{
  return fabsf (column->x2 - other->x2) <= SAME_SIDE_PT + (column->x2 - column->x1)
         && g_array_index (column->numbers, Number, 0).value % other->step == 0
         && (column->step == 0 || column->step == other->step);
}

/**
 * annexa_line_numbers_add:
 * @works: (element-type AnnexaPageWork): all pages
 * @boxes: (array): of each page, the #AnnexaBox of what runs with no text, which this adds to
 */
void
annexa_line_numbers_add (GPtrArray *works, GArray **boxes)
{
  g_autofree Column *columns = g_new0 (Column, works->len + 1);
  const Column *usual = NULL;
  guint n = 0;

  for (guint p = 0; p < works->len; p++)
    {
      AnnexaPageWork *work = g_ptr_array_index (works, p);

      annexa_page_work_step (work);
      if (!read_page (work, MIN_WIDE_NUMBERS, &columns[p]) || !has_numbers (&columns[p])
          || !counts_lines (work, &columns[p]))
        {
          column_clear (&columns[p]);
          continue;
        }
      usual = &columns[p];
      n++;
    }
  for (guint p = 0; p < works->len && n > 0; p++)
    {
      if (n >= MIN_PAGES
          && (columns[p].numbers != NULL
              || (read_page (g_ptr_array_index (works, p), 1, &columns[p]) && goes_on (&columns[p], usual))))
        {
          const Number *last = &g_array_index (columns[p].numbers, Number, columns[p].numbers->len - 1);
          AnnexaPageWork *work = g_ptr_array_index (works, p);

          add_box (&columns[p], &boxes[p]);
          annexa_gutter_numbers_add (work, annexa_work_span (work, last->span)->first, last->value,
                                     usual->step, columns[p].x2, boxes[p]);
        }
    }
  for (guint p = 0; p < works->len; p++)
    column_clear (&columns[p]);
}
