/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-control-columns-private.h"

#include <math.h>

/* The column in which the numbers of a document's tables of controls stand: below each other at one place,
 * flush left, centred or flush right. */

/* Numbers that a cell lists stand so close below each other. */
#define MAX_LISTED_EM 1.6f
/* Behind those of rows stand up to so many times as many numbers, where cells list them. */
#define MAX_UNLISTED_SHARE 2u
/* Places across the page are told apart by so much, and no further right than this. */
#define PLACES_PER_PT 2u
#define N_PLACES 4000u
#define N_ALIGNMENTS 3u

static guint
place_of (float x)
{
  return (guint)CLAMP (x * PLACES_PER_PT, 0.0f, (float)(N_PLACES - 1));
}

/* Where @anchor stands, if numbers are set flush left (0), centred (1) or flush right (2). */
static float
aligned_at (const AnnexaControlNumber *anchor, guint alignment)
{
  return anchor->x1 + (anchor->x2 - anchor->x1) * (float)alignment / 2;
}

/* Marks numbers that begin no row: they go on with the list above them in a cell of their row, alone on the
 * line right below two numbers of which the other stands further left, or below another that goes on so.
 * Those of a clause would stand there too, but they begin with its number. Returns whether there are any. */
static gboolean
mark_listed (AnnexaControlSight *sight)
{
  const AnnexaControlLine *lines = (const AnnexaControlLine *)(gpointer)sight->lines->data;
  AnnexaControlNumber *numbers = (AnnexaControlNumber *)(gpointer)sight->anchors->data;
  gboolean any = FALSE;

  for (guint i = 2; i < sight->anchors->len; i++)
    {
      const AnnexaControlNumber *above = &numbers[i - 1], *row = &numbers[i - 2];
      const AnnexaControlLine *line = &lines[numbers[i].line], *line_above = &lines[above->line];

      numbers[i].listed = numbers[i].line != above->line
                          && (i + 1 == sight->anchors->len || numbers[i + 1].line != numbers[i].line)
                          && line->page == line_above->page
                          && line->middle - line_above->middle < MAX_LISTED_EM * line->size_pt
                          && numbers[i].x1 < above->x2 && numbers[i].x2 > above->x1
                          && (above->listed
                              || (row->line == above->line && row->x2 < above->x1
                                  && !g_str_has_prefix (above->id, row->id)));
      any = any || numbers[i].listed;
    }
  return any;
}

/* The place at which most numbers stand when they are aligned so: that of @best. Only the @first ones of
 * their lines count, or all. Returns how many do. */
static guint
find_aligned (const GArray *anchors, guint alignment, gboolean first, float *best)
{
  g_autofree guint *counts = g_new0 (guint, N_PLACES + 1);
  guint most = 0, line = G_MAXUINT;

  for (guint i = 0; i < anchors->len; i++)
    {
      const AnnexaControlNumber *anchor = &g_array_index (anchors, AnnexaControlNumber, i);

      if (!first || (anchor->line != line && !anchor->listed))
        counts[place_of (aligned_at (anchor, alignment))]++;
      line = anchor->line;
    }
  for (guint b = 0; b + 1 < N_PLACES; b++)
    if (counts[b] + counts[b + 1] > most)
      {
        most = counts[b] + counts[b + 1];
        *best = (float)(b + 1) / PLACES_PER_PT;
      }
  return most;
}

/* Finds the column of most numbers, which are longer and shorter: what they have in common is where they
 * begin, their middle or where they end. Only the @first ones of their lines count, or all. Returns how many
 * stand there. */
static guint
find_column (const GArray *anchors, gboolean first, guint *alignment, float *place)
{
  guint most = 0;

  for (guint a = 0; a < N_ALIGNMENTS; a++)
    {
      float best = 0;
      const guint n = find_aligned (anchors, a, first, &best);

      if (n <= most)
        continue;
      most = n;
      *alignment = a;
      *place = best;
    }
  return most;
}

/* Finds the column of numbers that the rows of the table have. Where some list several of another edition
 * behind their own, these are more. Returns how many stand there. */
guint
annexa_control_place_find (AnnexaControlSight *sight)
{
  guint alignment = 0, first_alignment = 0, most, n_first;
  float place = 0, first_place = 0;

  most = find_column (sight->anchors, FALSE, &alignment, &place);
  n_first = mark_listed (sight) ? find_column (sight->anchors, TRUE, &first_alignment, &first_place) : 0;
  if (n_first * MAX_UNLISTED_SHARE > most)
    {
      most = n_first;
      alignment = first_alignment;
      place = first_place;
    }
  sight->place = alignment == 0 ? place : G_MAXFLOAT;
  sight->place_end = alignment == 0 ? place : 0;
  for (guint i = 0; i < sight->anchors->len; i++)
    {
      AnnexaControlNumber *anchor = &g_array_index (sight->anchors, AnnexaControlNumber, i);

      anchor->placed = fabsf (aligned_at (anchor, alignment) - place) <= ANNEXA_SAME_PLACE_PT;
      if (!anchor->placed || alignment == 0)
        continue;
      sight->place = MIN (sight->place, anchor->x1);
      sight->place_end = MAX (sight->place_end, anchor->x1);
    }
  return most;
}
