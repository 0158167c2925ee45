/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-control-columns-private.h"

#include <math.h>
#include <string.h>

/* The strips of white that part the columns of the tables of controls of a document. */

/* A strip between two columns is so wide. */
#define MIN_GUTTER_EM 0.22f
/* Places across the page are looked at so close to each other, and no further right than this. */
#define BINS_PER_PT 4u
#define N_BINS 8000u
#define HALF_BIN_PT 0.125f
/* Two bins: a strip ends so near to the text beside it. */
#define MAX_WIDER_PT 0.5f
/* A strip has text on both sides in so many rows, and in so many times those in which text runs over it. */
#define MIN_BESIDE 3u
#define MIN_TIMES_BESIDE 4u
/* Of the rows, one in so many may run across; and one in so many over a strip by chance, as a long word may
 * that does not fit its cell. */
#define MAX_ACROSS_SHARE 3u
#define MAX_CHANCE_SHARE 100u
/* Over a strip behind which nearly all cells begin at one place, one in so many of those with text on both
 * sides. */
#define MIN_TIMES_ALIGNED 24u
#define NEARLY_ALL 20u
/* So few lines of running text stand below the table on its last page. */
#define MAX_LINES_BELOW 3u
/* Of the numbers, one in so many may be too long for its column, into which it does not wrap. */
#define MAX_LONG_SHARE 8u
/* Lines of two cells that stand side by side are no further off, from middle to middle. */
#define MAX_OFFSET_EM 0.9f
#define MAX_COLUMNS 16u

/* In how many rows text runs over a place, in how many of them a number that begins in its column, and in how
 * many text stands on both sides. */
typedef struct
{
  guint cover[N_BINS], numbers[N_BINS], beside[N_BINS];
} Counts;

static guint
bin_of (float x)
{
  return (guint)CLAMP (x * BINS_PER_PT, 0.0f, (float)(N_BINS - 1));
}

/* The widest white in a line. */
float
annexa_control_line_widest_white (const AnnexaControlSight *sight, const AnnexaControlLine *line)
{
  float widest = 0;

  for (guint k = line->first + 1; k < line->first + line->n; k++)
    widest = MAX (widest, g_array_index (sight->pieces, AnnexaControlPiece, k).x1
                              - g_array_index (sight->pieces, AnnexaControlPiece, k - 1).x2);
  return widest;
}

static void
count (guint *bins, float from, float to)
{
  for (guint b = bin_of (from); b < bin_of (to); b++)
    bins[b]++;
}

static int
compare_pieces (gconstpointer a, gconstpointer b)
{
  const AnnexaControlPiece *first = a, *second = b;

  return first->x1 < second->x1 ? -1 : first->x1 > second->x1;
}

/* Counts the white of a line, and of the one below it where the two stand side by side. */
static void
count_beside (const AnnexaControlSight *sight, guint i, Counts *counts)
{
  const AnnexaControlLine *line = &g_array_index (sight->lines, AnnexaControlLine, i), *next = line + 1;
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (AnnexaControlPiece));
  float right;

  g_array_append_vals (pieces, &g_array_index (sight->pieces, AnnexaControlPiece, line->first), line->n);
  if (i + 1 < sight->end && next->page == line->page && !next->across
      && next->middle - line->middle < MAX_OFFSET_EM * line->size_pt)
    {
      g_array_append_vals (pieces, &g_array_index (sight->pieces, AnnexaControlPiece, next->first), next->n);
      g_array_sort (pieces, compare_pieces);
    }
  right = g_array_index (pieces, AnnexaControlPiece, 0).x2;
  for (guint k = 1; k < pieces->len; k++)
    {
      const AnnexaControlPiece *piece = &g_array_index (pieces, AnnexaControlPiece, k);

      if (piece->x1 - right >= ANNEXA_MIN_WHITE_PT)
        count (counts->beside, right, piece->x1);
      right = MAX (right, piece->x2);
    }
}

/* Counts the lines that do not run across. Returns how many there are. */
static guint
count_lines (const AnnexaControlSight *sight, Counts *counts)
{
  guint n = 0;

  memset (counts, 0, sizeof *counts);
  for (guint i = sight->first; i < sight->end; i++)
    {
      const AnnexaControlLine *line = &g_array_index (sight->lines, AnnexaControlLine, i);

      if (line->across || line->n == 0)
        continue;
      n++;
      for (guint k = line->first; k < line->first + line->n; k++)
        count (counts->cover, g_array_index (sight->pieces, AnnexaControlPiece, k).x1 - HALF_BIN_PT,
               g_array_index (sight->pieces, AnnexaControlPiece, k).x2 + HALF_BIN_PT);
      count_beside (sight, i, counts);
    }
  for (guint i = 0; i < sight->anchors->len; i++)
    {
      const AnnexaControlNumber *number = &g_array_index (sight->anchors, AnnexaControlNumber, i);

      if (number->line >= sight->first && number->line < sight->end
          && number->x1 <= sight->place_end + ANNEXA_SAME_PLACE_PT
          && !g_array_index (sight->lines, AnnexaControlLine, number->line).across)
        count (counts->numbers, number->x1 - HALF_BIN_PT, number->x2 + HALF_BIN_PT);
    }
  return n;
}

/* How many numbers may run over the white behind their column. */
static guint
count_long (const AnnexaControlSight *sight)
{
  guint n = 0;

  for (guint i = 0; i < sight->anchors->len; i++)
    n += g_array_index (sight->anchors, AnnexaControlNumber, i).placed;
  return n / MAX_LONG_SHARE;
}

/* Widens a strip to where the text beside it ends and begins. */
static void
fit_strip (const AnnexaControlSight *sight, AnnexaGutter *strip)
{
  AnnexaGutter fitted = { strip->x1 - MAX_WIDER_PT, strip->x2 + MAX_WIDER_PT };

  for (guint i = sight->first; i < sight->end; i++)
    {
      const AnnexaControlLine *line = &g_array_index (sight->lines, AnnexaControlLine, i);

      for (guint k = line->first; k < line->first + line->n && !line->across; k++)
        {
          const AnnexaControlPiece *piece = &g_array_index (sight->pieces, AnnexaControlPiece, k);

          if (piece->x2 <= strip->x1)
            fitted.x1 = MAX (fitted.x1, piece->x2);
          if (piece->x1 >= strip->x2)
            fitted.x2 = MIN (fitted.x2, piece->x1);
        }
    }
  *strip = fitted;
}

/* The next strip from bin @from on over which no more rows run than @chance, but for @n_long numbers, or
 * where @times, so few times as many as stand on both sides, which are @least at least; the part of it over
 * which the fewest do. */
static gboolean
next_strip (const Counts *counts, guint *from, guint chance, guint n_long, guint times, guint least,
            AnnexaGutter *strip)
{
#define IS_WHITE(b)                                                                                          \
  (counts->beside[b] >= least                                                                                \
   && counts->cover[b] - MIN (counts->numbers[b], MIN (counts->cover[b], n_long))                            \
          <= MAX (chance, times > 0 ? counts->beside[b] / times : 0))
  guint b = *from, start, end, fewest = G_MAXUINT, best = 0, n_best = 0;

  while (b < N_BINS && !IS_WHITE (b))
    b++;
  if (b == N_BINS)
    return FALSE;
  for (start = b; b < N_BINS && IS_WHITE (b); b++)
    fewest = MIN (fewest, counts->cover[b]);
  *from = end = b;
  for (b = start; b < end;)
    {
      guint n = 0;

      while (b + n < end && counts->cover[b + n] <= MAX (fewest, chance))
        n++;
      if (n > n_best)
        {
          n_best = n;
          best = b;
        }
      b += MAX (n, 1);
    }
#undef IS_WHITE
  strip->x1 = (float)best / BINS_PER_PT;
  strip->x2 = (float)(best + n_best) / BINS_PER_PT;
  return TRUE;
}

/* Whether a piece of @line runs over @strip. */
gboolean
annexa_control_line_runs_over (const AnnexaControlSight *sight, const AnnexaControlLine *line,
                               const AnnexaGutter *strip)
{
  for (guint k = line->first; k < line->first + line->n; k++)
    if (g_array_index (sight->pieces, AnnexaControlPiece, k).x1 < strip->x1
        && g_array_index (sight->pieces, AnnexaControlPiece, k).x2 > strip->x2)
      return TRUE;
  return FALSE;
}

/* Whether a piece of @line stands in @strip, be it in the middle of it. */
static gboolean
stands_in (const AnnexaControlSight *sight, const AnnexaControlLine *line, const AnnexaGutter *strip)
{
  for (guint k = line->first; k < line->first + line->n; k++)
    if (g_array_index (sight->pieces, AnnexaControlPiece, k).x1 < strip->x2 - ANNEXA_SAME_PLACE_PT
        && g_array_index (sight->pieces, AnnexaControlPiece, k).x2 > strip->x1 + ANNEXA_SAME_PLACE_PT)
      return TRUE;
  return FALSE;
}

/* Sets aside what stands below the table on the page of its last number, from the first line on that has
 * words in @strip. */
static void
leave_below (const AnnexaControlSight *sight, const AnnexaGutter *strip)
{
  gboolean below = FALSE;

  for (guint i = sight->last_number + 1; i < sight->end; i++)
    {
      AnnexaControlLine *line = &g_array_index (sight->lines, AnnexaControlLine, i);

      below = below || stands_in (sight, line, strip);
      line->across = line->across || below;
    }
}

/* Sets aside what stands below the table: few lines, which may leave but part of the white between columns.
 */
static void
leave_text_below (const AnnexaControlSight *sight, const Counts *counts)
{
  AnnexaGutter strip;

  for (guint from = 0; next_strip (counts, &from, MAX_LINES_BELOW, 0, MIN_TIMES_BESIDE, MIN_BESIDE, &strip);)
    if (strip.x2 - strip.x1 >= ANNEXA_MIN_WHITE_PT)
      leave_below (sight, &strip);
}

/* Marks the lines that run over what is white beside most of them. Returns whether they are few. */
static gboolean
mark_across (const AnnexaControlSight *sight, const Counts *counts)
{
  AnnexaGutter strip;
  guint n = 0;

  for (guint from = 0; next_strip (counts, &from, 0, 0, MIN_TIMES_BESIDE, MIN_BESIDE, &strip);)
    {
      if (strip.x2 - strip.x1 < ANNEXA_MIN_WHITE_PT)
        continue;
      for (guint i = sight->first; i < sight->end; i++)
        {
          AnnexaControlLine *line = &g_array_index (sight->lines, AnnexaControlLine, i);

          if (line->across || line->number
              || annexa_control_line_widest_white (sight, line) >= ANNEXA_MIN_APART_EM * line->size_pt
              || !annexa_control_line_runs_over (sight, line, &strip))
            continue;
          line->across = TRUE;
          n++;
        }
    }
  return n * MAX_ACROSS_SHARE <= sight->end - sight->first;
}

/* Whether rows have text on both sides of @strip, or text that begins behind it stands above and below that
 * before it. */
static gboolean
stands_between (const AnnexaControlSight *sight, const Counts *counts, const AnnexaGutter *strip)
{
  guint n_before = 0, n_behind = 0;

  for (guint b = bin_of (strip->x1); b < bin_of (strip->x2); b++)
    if (counts->beside[b] >= MIN_BESIDE)
      return TRUE;
  for (guint i = sight->first; i < sight->end; i++)
    {
      const AnnexaControlLine *line = &g_array_index (sight->lines, AnnexaControlLine, i);

      for (guint k = line->first; k < line->first + line->n && !line->across; k++)
        {
          n_before += g_array_index (sight->pieces, AnnexaControlPiece, k).x2 <= strip->x1 + 1;
          n_behind += fabsf (g_array_index (sight->pieces, AnnexaControlPiece, k).x1 - strip->x2)
                      <= ANNEXA_SAME_PLACE_PT;
        }
    }
  /* A cell beside many rows, that of their clause, may be all that stands before the numbers. */
  return n_before >= (fabsf (strip->x2 - sight->place) <= ANNEXA_SAME_PLACE_PT ? 1 : MIN_BESIDE)
         && n_behind >= MIN_BESIDE;
}

/* Whether nearly all of what stands right behind @strip in lines that have text before it, too, begins where
 * it ends, as cells do. */
static gboolean
begins_cells (const AnnexaControlSight *sight, const AnnexaGutter *strip)
{
  guint n = 0, n_at = 0;

  for (guint i = sight->first; i < sight->end; i++)
    {
      const AnnexaControlLine *line = &g_array_index (sight->lines, AnnexaControlLine, i);

      for (guint k = line->first + 1; k < line->first + line->n && !line->across; k++)
        {
          const AnnexaControlPiece *piece = &g_array_index (sight->pieces, AnnexaControlPiece, k);

          if (piece->x1 < strip->x2 - ANNEXA_SAME_PLACE_PT || piece[-1].x2 > strip->x1 + ANNEXA_SAME_PLACE_PT)
            continue;
          n++;
          n_at += piece->x1 <= strip->x2 + ANNEXA_SAME_PLACE_PT;
        }
    }
  return n_at * NEARLY_ALL >= n * (NEARLY_ALL - 1);
}

static int
compare_gutters (gconstpointer a, gconstpointer b)
{
  const AnnexaGutter *first = a, *second = b;

  return first->x1 < second->x1 ? -1 : first->x1 > second->x1;
}

/* Adds to @gutters, between bins @left and @right, the strips over which words of a few narrow cells hang, of
 * at least @least: the cells behind them begin below each other. */
static void
add_aligned (const AnnexaControlSight *sight, const Counts *counts, guint left, guint right, float least,
             GArray *gutters)
{
  const guint n_clear = gutters->len;
  AnnexaGutter strip;

  for (guint from = left; next_strip (counts, &from, 0, 0, MIN_TIMES_ALIGNED, MIN_TIMES_ALIGNED, &strip)
                          && bin_of (strip.x2) < right;)
    {
      gboolean known = FALSE;

      fit_strip (sight, &strip);
      for (guint g = 0; g < n_clear; g++)
        known = known
                || (g_array_index (gutters, AnnexaGutter, g).x1 < strip.x2
                    && g_array_index (gutters, AnnexaGutter, g).x2 > strip.x1);
      if (!known && strip.x2 - strip.x1 >= least && begins_cells (sight, &strip))
        g_array_append_val (gutters, strip);
    }
  g_array_sort (gutters, compare_gutters);
}

/* (transfer full) (nullable) (element-type AnnexaGutter): what parts the columns, from left to right. */
GArray *
annexa_control_gutters_find (const AnnexaControlSight *sight)
{
  g_autofree Counts *counts = g_new (Counts, 1);
  g_autoptr (GArray) gutters = g_array_new (FALSE, FALSE, sizeof (AnnexaGutter));
  float least = MIN_GUTTER_EM * annexa_control_usual_size (sight);
  AnnexaGutter strip;
  const guint n_long = count_long (sight);
  guint n, left = 0, right = N_BINS;

  count_lines (sight, counts);
  leave_text_below (sight, counts);
  if (!mark_across (sight, counts))
    return NULL;
  n = count_lines (sight, counts);
  while (left < N_BINS && counts->cover[left] == 0)
    left++;
  while (right > left && counts->cover[right - 1] == 0)
    right--;
  for (guint from = left;
       next_strip (counts, &from, n / MAX_CHANCE_SHARE, n_long, 0, 0, &strip) && bin_of (strip.x2) < right;)
    {
      if (strip.x2 - strip.x1 < least - 2 * MAX_WIDER_PT)
        continue;
      fit_strip (sight, &strip);
      if (strip.x2 - strip.x1 >= least && stands_between (sight, counts, &strip))
        g_array_append_val (gutters, strip);
    }
  add_aligned (sight, counts, left, right, least, gutters);
  annexa_control_gutters_leave_false (sight, gutters, least);
  return gutters->len > 0 && gutters->len < MAX_COLUMNS ? g_steal_pointer (&gutters) : NULL;
}
