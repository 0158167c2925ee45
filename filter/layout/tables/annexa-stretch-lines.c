/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-bands-private.h"

#include <math.h>

/* Small tables without numbers whose rows are one line each, no further apart than the lines of a cell. */

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
/* A narrow table takes no more of the width of the text: less than one of two columns. */
#define MAX_NARROW_SHARE 0.5f

/* How many columns have text, if each line of @self has text in all of them; else 0. */
static guint
count_columns (const AnnexaStretch *self, guint *n_lines)
{
  guint n_columns = 0, n = 0;
  float middle = -G_MAXFLOAT;

  *n_lines = 0;
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const AnnexaPiece *piece = &g_array_index (self->pieces, AnnexaPiece, i);

      if (piece->middle - middle > SAME_LINE_EM * piece->size_pt)
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

/* How far line @l is below the one above it. */
static float
pitch_at (const AnnexaPiece *pieces, guint n_columns, guint l)
{
  return pieces[l * n_columns].middle - pieces[(l - 1) * n_columns].middle;
}

/**
 * annexa_stretch_cut_lines:
 * @self: part of a table that has no numbers
 * @bands: (element-type float): gets the places where its rows end
 *
 * Where every line fills every column, all are evenly apart, but for the first, and none of the first column
 * runs on, or has to in a table for which the page has more room, each line is a row.
 *
 * Returns: whether they are
 */
gboolean
annexa_stretch_cut_lines (const AnnexaStretch *self, GArray *bands)
{
  guint n_lines;
  const guint n_columns = count_columns (self, &n_lines);
  g_autoptr (GArray) sorted = NULL;
  AnnexaPiece *pieces;
  float pitch;

  if (n_columns < 2 || n_lines > MAX_LINES)
    return FALSE;
  sorted = g_array_copy (self->pieces);
  pieces = (AnnexaPiece *)sorted->data;
  for (guint l = 0; l < n_lines; l++)
    if (!sort_line (&pieces[l * n_columns], n_columns))
      return FALSE;
  pitch = pitch_at (pieces, n_columns, n_lines - 1);
  for (guint l = 1; l < n_lines; l++)
    if (fabsf (pitch_at (pieces, n_columns, l) - pitch) > SAME_PITCH_EM * pieces[0].size_pt
        && (l > 1 || !self->narrow || pitch_at (pieces, n_columns, l) < pitch))
      return FALSE;
  if (!self->narrow && wraps (pieces, n_columns, n_lines))
    return FALSE;
  for (guint l = 1; l < n_lines; l++)
    {
      const float at = (pieces[l * n_columns].middle + pieces[(l - 1) * n_columns].middle) / 2;

      g_array_append_val (bands, at);
    }
  return TRUE;
}
