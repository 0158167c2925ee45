/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-bands-private.h"

#include <math.h>

#include "text/annexa-marks.h"

/* Small tables without numbers whose rows are one line each, no further apart than the lines of a cell, be it
 * that cells of other columns than the first wrap. */

/* What stands on one line in two columns differs by no more: the boxes of Latin type may be taller than those
 * of Japanese. */
#define SAME_LINE_EM 0.3f
/* Lines are evenly apart within this. */
#define SAME_PITCH_EM 0.25f
/* A line that wraps leaves less room than this before the next column; of the lines of cells that wrap at
 * least every other does, of rows the longest alone, of three or more. */
#define MIN_ROOM_EM 2.5f
#define MAX_FULL_LINES 3u
#define MAX_LINES 60u
/* A line that ends so near to the right edge may go on in the next. */
#define FULL_LINE_EM 1.6f
#define FULL_LATIN_LINE_EM 4.0f
#define MAX_COLUMNS 16u
/* A narrow table takes no more of the width of the text: less than one of two columns. */
#define MAX_NARROW_SHARE 0.5f

/* Whether @piece is of a line below the one in the middle of which is @middle. */
static gboolean
is_below (const AnnexaPiece *piece, float middle)
{
  return piece->middle - middle > SAME_LINE_EM * piece->size_pt;
}

/* The rest of the cells of a row. */
typedef struct
{
  guint n_lines;
  float bottom; /* the middle of the last of them */
} Rest;

/* The columns of a table. */
typedef struct
{
  guint n;
  float right[MAX_COLUMNS];   /* where their lines end */
  gboolean full[MAX_COLUMNS]; /* the last line so far goes there */
} Columns;

/* Where the lines of the columns of all @n pieces end; FALSE where there are too many. */
static gboolean
measure_columns (const AnnexaPiece *pieces, guint n, Columns *columns)
{
  columns->n = 0;
  for (guint i = 0; i < n; i++)
    columns->n = MAX (columns->n, pieces[i].column + 1);
  if (columns->n > MAX_COLUMNS)
    return FALSE;
  for (guint i = 0; i < n; i++)
    columns->right[pieces[i].column] = MAX (columns->right[pieces[i].column], pieces[i].x2);
  return TRUE;
}

/* Whether the @n pieces of a line go on with the cells above: none is of the first column, and each stands
 * below a full line. */
static gboolean
go_on (const Columns *columns, const AnnexaPiece *line, guint n)
{
  for (guint i = 0; i < n; i++)
    if (line[i].column == 0 || !columns->full[line[i].column])
      return FALSE;
  return TRUE;
}

/* How far before the end of its column a full line may end: words of Latin are longer. */
static float
room_of (const AnnexaPiece *piece)
{
  return (piece->last < 0x80 ? FULL_LATIN_LINE_EM : FULL_LINE_EM) * piece->size_pt;
}

/* The end of the line that piece @i begins, of @n. */
static guint
line_end (const AnnexaPiece *pieces, guint i, guint n)
{
  guint end = i + 1;

  while (end < n && !is_below (&pieces[end], pieces[i].middle))
    end++;
  return end;
}

/* Takes the lines that have no text in the first column, and with which a row goes on, out of @pieces; adds
 * to @rests what each row has of them, and sets whether there are @any. FALSE where they are no such lines:
 * only full ones go on, and in the last column all do but those with which a sentence ends. */
static gboolean
leave_rests (GArray *pieces, GArray *rests, gboolean *any)
{
  const AnnexaPiece *all = (const AnnexaPiece *)pieces->data;
  guint kept = 0, n = pieces->len;
  Columns columns = { 0 };
  gboolean open = FALSE, strict = FALSE;

  *any = FALSE;
  if (!measure_columns (all, n, &columns))
    return FALSE;
  for (guint i = 0, end; i < n; i = end)
    {
      const Rest row = { 0, all[i].middle };
      gboolean first = FALSE;

      end = line_end (all, i, n);
      for (guint k = i; k < end; k++)
        first = first || all[k].column == 0;
      if (!first)
        {
          Rest *above = rests->len > 0 ? &g_array_index (rests, Rest, rests->len - 1) : NULL;

          if (above == NULL || !go_on (&columns, &all[i], end - i))
            return FALSE;
          above->n_lines++;
          above->bottom = all[i].middle;
          *any = TRUE;
        }
      else
        {
          strict = strict || open;
          g_array_append_val (rests, row);
        }
      for (guint k = i; k < end; k++)
        {
          const AnnexaPiece piece = all[k];

          columns.full[piece.column] = piece.x2 > columns.right[piece.column] - room_of (&piece);
          if (piece.column + 1 == columns.n)
            open = piece.x2 > columns.right[piece.column] - FULL_LINE_EM * piece.size_pt
                   && !annexa_is_full_stop (piece.last) && piece.last != '.';
          if (first)
            g_array_index (pieces, AnnexaPiece, kept++) = piece;
        }
    }
  g_array_set_size (pieces, kept);
  return !*any || !strict;
}

/* How many columns have text, if each line of @pieces has text in all of them; else 0. */
static guint
count_columns (const GArray *pieces, guint *n_lines)
{
  guint n_columns = 0, n = 0;
  float middle = -G_MAXFLOAT;

  *n_lines = 0;
  for (guint i = 0; i < pieces->len; i++)
    {
      const AnnexaPiece *piece = &g_array_index (pieces, AnnexaPiece, i);

      if (is_below (piece, middle))
        {
          if (*n_lines == 1)
            n_columns = n;
          if (*n_lines > 0 && n != n_columns)
            return 0;
          middle = piece->middle;
          (*n_lines)++;
          n = 0;
        }
      n++;
    }
  return *n_lines > 1 && n == n_columns ? n_columns : 0;
}

/* Sorts the @n pieces of one line by their columns; FALSE where two are of one. */
static gboolean
sort_line (AnnexaPiece *pieces, guint n)
{
  for (guint i = 1; i < n; i++)
    for (guint k = i; k > 0 && pieces[k].column <= pieces[k - 1].column; k--)
      {
        const AnnexaPiece piece = pieces[k];

        if (piece.column == pieces[k - 1].column)
          return FALSE;
        pieces[k] = pieces[k - 1];
        pieces[k - 1] = piece;
      }
  return TRUE;
}

/* Whether the cells of the first column wrap: lines reach to the next column. */
static gboolean
wraps (const AnnexaPiece *pieces, guint n_columns, guint n_lines)
{
  float next = G_MAXFLOAT;
  guint n_full = 0;

  for (guint l = 0; l < n_lines; l++)
    next = MIN (next, pieces[l * n_columns + 1].x1);
  for (guint l = 0; l + 1 < n_lines; l++)
    {
      const AnnexaPiece *piece = &pieces[l * n_columns];

      n_full += next - piece->x2 < MIN_ROOM_EM * piece->size_pt;
    }
  return n_full * MAX_FULL_LINES > n_lines;
}

/* Whether the table of @pieces takes so little of the width of the page's text that nobody needs to wrap its
 * cells. */
gboolean
annexa_pieces_are_narrow (const AnnexaPageWork *work, const GArray *pieces)
{
  float x1 = G_MAXFLOAT, x2 = -G_MAXFLOAT, left = G_MAXFLOAT, right = -G_MAXFLOAT;

  for (guint i = 0; i < pieces->len; i++)
    {
      x1 = MIN (x1, g_array_index (pieces, AnnexaPiece, i).x1);
      x2 = MAX (x2, g_array_index (pieces, AnnexaPiece, i).x2);
    }
  for (guint r = 0; r < work->rows->rows->len; r++)
    if (work->role[r] == ANNEXA_ROLE_BODY)
      {
        left = MIN (left, annexa_work_row (work, r)->x1);
        right = MAX (right, annexa_work_row (work, r)->x2);
      }
  return x2 - x1 < MAX_NARROW_SHARE * (right - left);
}

/* How far row @l is below the one above it, for each line of that. */
static float
pitch_at (const AnnexaPiece *pieces, guint n_columns, const GArray *rests, guint l)
{
  return (pieces[l * n_columns].middle - pieces[(l - 1) * n_columns].middle)
         / (float)(1 + g_array_index (rests, Rest, l - 1).n_lines);
}

/**
 * annexa_stretch_cut_lines:
 * @self: part of a table that has no numbers
 * @bands: (element-type float): gets the places where its rows end
 *
 * Where every line fills every column, all are evenly apart, but for the first, and none of the first column
 * runs on, or has to in a table for which the page has more room, each line is a row, with what follows of
 * its cells.
 *
 * Returns: whether they are
 */
gboolean
annexa_stretch_cut_lines (const AnnexaStretch *self, GArray *bands)
{
  g_autoptr (GArray) sorted = g_array_copy (self->pieces);
  g_autoptr (GArray) rests = g_array_new (FALSE, FALSE, sizeof (Rest));
  AnnexaPiece *pieces = (AnnexaPiece *)sorted->data;
  guint n_columns, n_lines;
  gboolean rest;
  float pitch;

  if (!leave_rests (sorted, rests, &rest))
    return FALSE;
  n_columns = count_columns (sorted, &n_lines);
  if (n_columns < 2 || n_lines > MAX_LINES || rests->len != n_lines)
    return FALSE;
  for (guint l = 0; l < n_lines; l++)
    if (!sort_line (&pieces[l * n_columns], n_columns))
      return FALSE;
  pitch = pitch_at (pieces, n_columns, rests, n_lines - 1);
  for (guint l = 1; l < n_lines; l++)
    if (fabsf (pitch_at (pieces, n_columns, rests, l) - pitch) > SAME_PITCH_EM * pieces[0].size_pt
        && (l > 1 || !self->narrow || pitch_at (pieces, n_columns, rests, l) < pitch))
      return FALSE;
  /* Were cells of the first column to wrap beside those, there were lines that follow a full one. */
  if (!self->narrow && !rest && wraps (pieces, n_columns, n_lines))
    return FALSE;
  for (guint l = 1; l < n_lines; l++)
    {
      const float at = (pieces[l * n_columns].middle + g_array_index (rests, Rest, l - 1).bottom) / 2;

      g_array_append_val (bands, at);
    }
  return TRUE;
}
