/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-cards-private.h"

#include <math.h>

/* Boxes with a tab at their side, in which a number stands upright, are no tables. */

#define SAME_SIDE_PT 4.0f

/* Boxes one above the other are cards and frames around text, no table. */
gboolean
annexa_grid_has_one_column (const AnnexaGrid *grid)
{
  for (guint i = 1; i < grid->cells->len; i++)
    if (g_array_index (grid->cells, AnnexaBox, i).x1
        > g_array_index (grid->cells, AnnexaBox, 0).x1 + SAME_SIDE_PT)
      return FALSE;
  return TRUE;
}

/* Whether text that runs with none stands in @box, as that of a tab does which is set upright. */
static gboolean
has_aside (const AnnexaPageWork *work, const AnnexaBox *box)
{
  for (guint i = 0; i < work->rows->aside->len; i++)
    if (annexa_frame_holds (box, &g_array_index (work->rows->aside, AnnexaSpan, i)))
      return TRUE;
  return FALSE;
}

/* The same as annexa_grid_has_one_column(), where tabs stand beside boxes. */
gboolean
annexa_grid_has_one_text_column (const AnnexaPageWork *work, const AnnexaGrid *grid)
{
  const AnnexaBox *text = NULL;

  if (annexa_grid_has_one_column (grid))
    return TRUE;
  for (guint i = 0; work->rows->aside->len > 0 && i < grid->cells->len; i++)
    {
      const AnnexaBox *cell = &g_array_index (grid->cells, AnnexaBox, i);

      if ((text != NULL && fabsf (cell->x1 - text->x1) <= SAME_SIDE_PT)
          || (has_aside (work, cell) && !annexa_cards_have_ink (work, cell)))
        continue;
      if (text != NULL)
        return FALSE;
      text = cell;
    }
  return text != NULL;
}
