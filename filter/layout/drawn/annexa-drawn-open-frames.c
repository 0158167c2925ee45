/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-drawing-private.h"

#include <math.h>

/* Frames that break over columns or pages, as those of LaTeX do: what a column has of one lacks its foot or
 * its head, or both, and is two lines down its sides, which stand where those of whole frames do. */

/* Lines of one frame begin and end this close, and stand as close to where those of others do. */
#define SAME_PT 2.0f
/* Nobody frames so much on a page. */
#define MAX_LINES 64u

/* Whether a whole frame on the page has the sides @left and @right. */
static gboolean
has_whole (const GPtrArray *grids, float left, float right)
{
  for (guint g = 0; g < grids->len; g++)
    {
      const AnnexaGrid *grid = g_ptr_array_index (grids, g);

      if (grid->columns_ruled && grid->cells->len == 1 && fabsf (grid->box.x1 - left) <= SAME_PT
          && fabsf (grid->box.x2 - right) <= SAME_PT)
        return TRUE;
    }
  return FALSE;
}

/* The line that is the other side of the frame of which line @l is the left one; 0 where there is none. */
static guint
find_right (const GArray *lines, const GPtrArray *grids, guint l)
{
  const AnnexaBox *left = &g_array_index (lines, AnnexaBox, l);

  for (guint r = l + 1; r < lines->len; r++)
    {
      const AnnexaBox *right = &g_array_index (lines, AnnexaBox, r);

      if (fabsf (left->y1 - right->y1) <= SAME_PT && fabsf (left->y2 - right->y2) <= SAME_PT
          && has_whole (grids, left->x1, right->x1))
        return r;
    }
  return 0;
}

/* The head of a frame, or its foot, parts no rows of a table. */
static void
take_ends (GArray *horizontal, const AnnexaBox *frame)
{
  for (guint i = 0; i < horizontal->len; i++)
    {
      AnnexaDrawnRule *rule = &g_array_index (horizontal, AnnexaDrawnRule, i);

      if ((fabsf (rule->at - frame->y1) <= SAME_PT || fabsf (rule->at - frame->y2) <= SAME_PT)
          && rule->from >= frame->x1 - SAME_PT && rule->to <= frame->x2 + SAME_PT)
        rule->group = ANNEXA_GROUP_TAKEN;
    }
}

/* Makes grids of the frames of which only the sides are drawn, which are @lines, from left to right: what is
 * in them stands between no columns of the page. */
void
annexa_drawing_close_frames (GArray *horizontal, GArray *lines, GPtrArray *grids)
{
  if (grids->len == 0 || lines->len > MAX_LINES)
    return;
  for (guint l = 0; l < lines->len;)
    {
      AnnexaBox box = g_array_index (lines, AnnexaBox, l);
      const guint r = find_right (lines, grids, l);
      AnnexaGrid *frame;

      if (r == 0)
        {
          l++;
          continue;
        }
      box.x2 = g_array_index (lines, AnnexaBox, r).x1;
      g_array_remove_index (lines, r);
      g_array_remove_index (lines, l);
      take_ends (horizontal, &box);
      frame = annexa_grid_new (box);
      frame->columns_ruled = TRUE;
      g_array_append_val (frame->cells, box);
      g_ptr_array_add (grids, frame);
    }
}
