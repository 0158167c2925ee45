/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-side-heads-private.h"

#include <math.h>

/* Where headings at the side of their answers may stand, from how the lines of a document begin. */

/* A line of text takes at least this share of the width, and the column of headings no more than this. */
#define MIN_WIDE_SHARE 0.4f
#define MIN_SIDE_SHARE 0.12f
#define MAX_SIDE_SHARE 0.45f
/* So many lines of text show where the column of answers begins, and so many in a hundred begin there. */
#define MIN_WIDE 6u
#define MIN_PERCENT 60u
/* The same where other parts of the document are set in other ways. */
#define MIN_MIXED_PERCENT 15u
/* At the edge of a column begin so many times fewer lines than set in from it, at most. */
#define MAX_FEWER 8u
#define SAME_SIDE_PT 1.5f
#define MIN_GUTTER_PT 4.0f
#define MAX_X_PT 2000u
/* Lists and boxes are indented by no more than this. */
#define MAX_LEFT_PT 40.0f

/* How the widest lines of a document begin. */
typedef struct
{
  guint counts[MAX_X_PT];
  guint n_wide;
  float left, right;
} Starts;

static void
add_starts (const AnnexaPageWork *work, Starts *starts, gboolean measure)
{
  for (guint s = 0; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);

      if (work->role[span->row] != ANNEXA_ROLE_BODY)
        continue;
      if (measure)
        {
          starts->left = MIN (starts->left, span->x1);
          starts->right = MAX (starts->right, span->x2);
        }
      else if (span->x2 - span->x1 >= MIN_WIDE_SHARE * (starts->right - starts->left) && span->x1 >= 0
               && span->x1 + 1 < MAX_X_PT)
        {
          starts->counts[(guint)(span->x1 + 0.5f)]++;
          starts->n_wide++;
        }
    }
}

/* Where most wide lines begin from @from to @end. */
static guint
find_most (const Starts *starts, guint from, guint end)
{
  guint best = from;

  for (guint x = from; x < MIN (end, MAX_X_PT); x++)
    if (starts->counts[x] > starts->counts[best])
      best = x;
  return best;
}

/* How many wide lines begin at @x, be they set in a little. */
static guint
count_here (const Starts *starts, guint x)
{
  guint n = 0;

  for (guint i = x > 0 ? x - 1 : 0; i < MIN (x + 24, MAX_X_PT); i++)
    n += starts->counts[i];
  return n;
}

/* Where the column begins from @from to @end that most wide lines are in, be they set in by a character as
 * the first of paragraphs are: other lines of it begin at its edge. */
static guint
find_edge (const Starts *starts, guint from, guint end)
{
  const guint most = find_most (starts, from, end);
  guint best = most;

  for (guint x = from; x < most; x++)
    if (starts->counts[x] * MAX_FEWER >= starts->counts[most]
        && count_here (starts, x) > count_here (starts, best))
      best = x;
  return best;
}

/* Where most wide lines of the document begin, if that is so far from the left edge that headings may stand
 * at their side; 0 where not. Of a document that is set in several ways fewer do, which @mixed gets. */
float
annexa_side_find_left (GPtrArray *works, gboolean *mixed)
{
  g_autofree Starts *starts = g_new0 (Starts, 1);
  guint best, from, end;
  float width;

  starts->left = G_MAXFLOAT;
  for (guint pass = 0; pass < 2; pass++)
    for (guint p = 0; p < works->len; p++)
      {
        annexa_page_work_step (g_ptr_array_index (works, p));
        add_starts (g_ptr_array_index (works, p), starts, pass == 0);
      }
  width = MAX (starts->right - starts->left, 1.0f);
  from = (guint)CLAMP (starts->left + MIN_SIDE_SHARE * width + 1, 0, MAX_X_PT - 1);
  end = (guint)CLAMP (starts->left + MAX_SIDE_SHARE * width, 0, MAX_X_PT);
  best = find_most (starts, 0, MAX_X_PT);
  *mixed = best < from || best >= end || count_here (starts, best) * 100 < MIN_PERCENT * starts->n_wide;
  if (*mixed)
    best = find_edge (starts, from, end);
  return count_here (starts, best) >= MIN_WIDE
                 && count_here (starts, best) * 100 >= MIN_MIXED_PERCENT * starts->n_wide
             ? (float)best
             : 0;
}

/* How many wide lines begin at the left edge and end before @x, and how many pieces begin at @x. */
static void
count_beside (const AnnexaPageWork *work, const Starts *starts, float x, guint *n_before, guint *n_at)
{
  for (guint s = 0; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);

      if (work->role[span->row] != ANNEXA_ROLE_BODY)
        continue;
      *n_at += fabsf (span->x1 - x) < SAME_SIDE_PT;
      *n_before += span->x2 - span->x1 >= MIN_WIDE_SHARE * (starts->right - starts->left)
                   && span->x1 < starts->left + MAX_LEFT_PT && span->x2 <= x - MIN_GUTTER_PT;
    }
}

/* Counts where what may be at the right side of a page begins, and the wide lines. */
static void
add_right_starts (const AnnexaPageWork *work, Starts *starts)
{
  float width = starts->right - starts->left;

  for (guint s = 0; s < work->rows->spans->len; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);

      if (work->role[span->row] != ANNEXA_ROLE_BODY)
        continue;
      starts->n_wide += span->x2 - span->x1 >= MIN_WIDE_SHARE * width;
      if (span->x1 > starts->right - MAX_SIDE_SHARE * width
          && span->x1 < starts->right - MIN_SIDE_SHARE * width && span->x1 >= 0 && span->x1 + 1 < MAX_X_PT)
        starts->counts[(guint)(span->x1 + 0.5f)]++;
    }
}

/* Where most of what stands at the right of wide lines begins, if these end before it and it is no more than
 * headings there may be; 0 where not. */
float
annexa_side_find_right (GPtrArray *works)
{
  g_autofree Starts *starts = g_new0 (Starts, 1);
  guint best = 0, n_before = 0, n_at = 0;

  starts->left = G_MAXFLOAT;
  for (guint pass = 0; pass < 2; pass++)
    for (guint p = 0; p < works->len; p++)
      {
        annexa_page_work_step (g_ptr_array_index (works, p));
        if (pass == 0)
          add_starts (g_ptr_array_index (works, p), starts, TRUE);
        else
          add_right_starts (g_ptr_array_index (works, p), starts);
      }
  for (guint x = 0; x < MAX_X_PT; x++)
    if (starts->counts[x] > starts->counts[best])
      best = x;
  for (guint p = 0; starts->counts[best] >= ANNEXA_MIN_SIDE_HEADS && p < works->len; p++)
    {
      annexa_page_work_step (g_ptr_array_index (works, p));
      count_beside (g_ptr_array_index (works, p), starts, (float)best, &n_before, &n_at);
    }
  return n_at >= ANNEXA_MIN_SIDE_HEADS && n_before >= MIN_WIDE
                 && n_before * 100 >= MIN_PERCENT * starts->n_wide
             ? (float)best
             : 0;
}
