/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-flow-private.h"

#include <math.h>

/* Papers in two columns that fill the second hardly anywhere: their chapters are short, and each begins the
 * columns anew. No page shows two columns; but the lines of the whole document wrap at the middle of it, and
 * what little stands behind begins at one place and could be as wide. */

/* A line that is so wide, of all the width, shows where text wraps. */
#define MIN_WIDE_SHARE 0.35f
/* So many lines wrap at one place, and so many in a hundred of all wide ones. */
#define MIN_WRAPPED 16u
#define MIN_WRAPPED_PERCENT 50u
/* Lines behind the middle: so many at least, and no more than one in so many; columns that are filled are
 * seen otherwise, and may be cards or a table. */
#define MIN_BEHIND 2u
#define MAX_BEHIND_SHARE 4u
/* One line in so many may run over both columns. */
#define MAX_ACROSS_SHARE 6u
#define SAME_PLACE_PT 2.5f
#define MIN_GUTTER_PT 8.0f
#define MAX_GUTTER_PT 40.0f
#define SAME_WIDTH_PT 20.0f
#define MAX_X_PT 2000u

/* The lines of a document. */
typedef struct
{
  float left, right;    /* where they begin and end */
  float end, start;     /* where most wide lines end, and where those behind begin */
  guint ends[MAX_X_PT]; /* of wide lines */
  guint n_wide, n_wrapped, n_before, n_behind, n_across;
} Halves;

typedef void (*TakeLine) (const AnnexaSpan *span, Halves *halves);

static void
each_line (GPtrArray *works, TakeLine take, Halves *halves)
{
  for (guint p = 0; p < works->len; p++)
    {
      const AnnexaPageWork *work = g_ptr_array_index (works, p);

      annexa_page_work_step (work);
      for (guint s = 0; s < work->rows->spans->len; s++)
        if (work->role[annexa_work_span (work, s)->row] == ANNEXA_ROLE_BODY)
          take (annexa_work_span (work, s), halves);
    }
}

static void
measure (const AnnexaSpan *span, Halves *halves)
{
  halves->left = MIN (halves->left, span->x1);
  halves->right = MAX (halves->right, span->x2);
}

static void
count_end (const AnnexaSpan *span, Halves *halves)
{
  if (span->x2 - span->x1 < MIN_WIDE_SHARE * (halves->right - halves->left) || span->x2 < 0
      || span->x2 + 1 >= MAX_X_PT)
    return;
  halves->n_wide++;
  halves->ends[(guint)(span->x2 + 0.5f)]++;
}

/* What begins behind the end of most lines. */
static void
find_start (const AnnexaSpan *span, Halves *halves)
{
  if (span->x1 > halves->end)
    halves->start = MIN (halves->start, span->x1);
}

static void
count_line (const AnnexaSpan *span, Halves *halves)
{
  halves->n_wrapped += fabsf (span->x2 - halves->end) <= SAME_PLACE_PT
                       && span->x1 < halves->left + (halves->end - halves->left) / 2;
  halves->n_before += span->x2 <= halves->end + SAME_PLACE_PT;
  halves->n_behind += span->x1 >= halves->start;
  halves->n_across += span->x1 < halves->end - span->size_pt && span->x2 > halves->start + span->size_pt;
}

/**
 * annexa_flow_find_halves:
 * @works: (element-type AnnexaPageWork): all pages, furniture and contents marked
 * @columns: (out): the two columns
 *
 * Returns: whether the text of the document wraps as that of two columns does, the second of which is nearly
 * empty
 */
gboolean
annexa_flow_find_halves (GPtrArray *works, AnnexaFlow *columns)
{
  g_autofree Halves *halves = g_new0 (Halves, 1);
  guint best = 0;

  halves->left = halves->start = G_MAXFLOAT;
  each_line (works, measure, halves);
  each_line (works, count_end, halves);
  for (guint x = 0; x < MAX_X_PT; x++)
    if (halves->ends[x] > halves->ends[best])
      best = x;
  if (halves->ends[best] == 0)
    return FALSE;
  halves->end = (float)best + SAME_PLACE_PT;
  each_line (works, find_start, halves);
  halves->end = (float)best;
  each_line (works, count_line, halves);
  if (halves->n_wrapped < MIN_WRAPPED || halves->n_wrapped * 100 < MIN_WRAPPED_PERCENT * halves->n_wide
      || halves->n_behind < MIN_BEHIND || halves->n_behind * MAX_BEHIND_SHARE > halves->n_before
      || halves->n_across * MAX_ACROSS_SHARE > halves->n_before || halves->start - halves->end < MIN_GUTTER_PT
      || halves->start - halves->end > MAX_GUTTER_PT
      || fabsf (halves->end - halves->left - halves->right + halves->start) > SAME_WIDTH_PT)
    return FALSE;
  *columns = (AnnexaFlow){ .n = 1, .left = halves->left, .right = halves->right };
  columns->gutters[0] = (AnnexaGutter){ halves->end, halves->start };
  return TRUE;
}
