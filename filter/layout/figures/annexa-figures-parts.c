/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-figures-private.h"

#include <string.h>

/* Boxes of a figure that alone would look like something else: a title, a number, a bar as wide as text. */

#define MAX_LABEL_CHARS 40
#define MAX_LABEL_ROWS 3
/* What is of one figure stands no further apart. */
#define MAX_PART_DISTANCE_PT 45.0f
#define SLACK_PT 6.0f

/* Whether a few words stand in @box, be they the title of a control, バックアップ among servers, or with a
 * number behind them. */
static gboolean
has_words (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaBox *box)
{
  guint n_rows;
  g_autofree char *text = annexa_figures_text_in (work, box, &n_rows);

  return n_rows > 0 && n_rows <= MAX_LABEL_ROWS && g_utf8_strlen (text, -1) <= MAX_LABEL_CHARS
         && !annexa_figures_ends_sentence (text) && !annexa_columns_begins_with_label (catalog, text);
}

/* Whether @box stands among the boxes of @figure. */
static gboolean
is_among (const AnnexaBox *box, const AnnexaBox *figure)
{
  return box->y1 >= figure->y1 - SLACK_PT && box->y2 <= figure->y2 + SLACK_PT
         && box->x1 <= figure->x2 + MAX_PART_DISTANCE_PT && box->x2 >= figure->x1 - MAX_PART_DISTANCE_PT;
}

/* Whether @box is below all of @figure, near to it, and as wide or wider. */
static gboolean
is_base (const AnnexaBox *box, const AnnexaBox *figure)
{
  return box->y1 >= figure->y2 - SLACK_PT && box->y1 <= figure->y2 + MAX_PART_DISTANCE_PT
         && box->x1 <= figure->x1 + SLACK_PT && box->x2 >= figure->x2 - SLACK_PT;
}

/* Takes the bar that the boxes of a figure stand on, as wide as the text, where the caption is right below.
 */
static void
own_base (AnnexaPageWork *work, AnnexaCatalog *catalog, AnnexaBox *figure)
{
  for (guint g = 0; g < work->grids->len; g++)
    {
      const AnnexaGrid *grid = g_ptr_array_index (work->grids, g);
      AnnexaBox whole
          = { MIN (figure->x1, grid->box.x1), figure->y1, MAX (figure->x2, grid->box.x2), grid->box.y2 };

      if (!grid->columns_ruled || grid->cells->len != 1 || !is_base (&grid->box, figure)
          || !has_words (work, catalog, &grid->box) || !annexa_figures_is_cued (work, catalog, &whole))
        continue;
      annexa_figures_own_box (work, &grid->box);
      *figure = whole;
      return;
    }
}

/* Makes boxes among those of a @figure that the text speaks of parts of it, though titles stand in them or
 * they are as wide as text. */
void
annexa_figures_own_parts (AnnexaPageWork *work, AnnexaCatalog *catalog, AnnexaBox *figure)
{
  own_base (work, catalog, figure);
  if (!annexa_figures_is_cued (work, catalog, figure))
    return;
  for (guint g = 0; g < work->grids->len; g++)
    {
      const AnnexaGrid *grid = g_ptr_array_index (work->grids, g);

      if (!grid->columns_ruled || !is_among (&grid->box, figure) || !has_words (work, catalog, &grid->box))
        continue;
      annexa_figures_own_box (work, &grid->box);
      figure->x1 = MIN (figure->x1, grid->box.x1);
      figure->x2 = MAX (figure->x2, grid->box.x2);
    }
}
