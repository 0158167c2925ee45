/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-figures-private.h"

/* What tells the small tables of an answer from figures of boxes with labels. */

#define MAX_PARTS 30u
/* Between boxes that do not touch there is room for an arrow. */
#define MIN_APART_PT 6.0f
/* A box that is as wide as this share of the text is no label, and cells that touch are a table. */
#define MIN_WIDE_SHARE 0.75f
/* So many cells, all with something in them, are a table where the figure does without. */
#define MIN_TABLE_CELLS 6u

/* Whether @box is as wide as the text. */
gboolean
annexa_figures_is_wide (const AnnexaPageWork *work, const AnnexaBox *box)
{
  return box->x2 - box->x1 >= MIN_WIDE_SHARE * (work->right - work->left);
}

/* Whether what @work has of text in @grid stands in boxes that lines join, as those of a flow are: unlike the
 * cells of a table none of them touch. */
gboolean
annexa_figures_is_flow (const AnnexaPageWork *work, const AnnexaGrid *grid)
{
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (AnnexaBox));

  for (guint i = 0; i < grid->cells->len && boxes->len <= MAX_PARTS; i++)
    {
      guint n_rows;
      const AnnexaBox *cell = &g_array_index (grid->cells, AnnexaBox, i);
      g_autofree char *text = annexa_figures_text_in (work, cell, &n_rows);

      if (n_rows > 0)
        g_array_append_val (boxes, *cell);
    }
  if (boxes->len < 2 || boxes->len == grid->cells->len || boxes->len > MAX_PARTS)
    return FALSE;
  for (guint i = 1; i < boxes->len; i++)
    for (guint k = 0; k < i; k++)
      {
        const AnnexaBox *a = &g_array_index (boxes, AnnexaBox, i);
        const AnnexaBox *b = &g_array_index (boxes, AnnexaBox, k);

        if (MAX (MAX (a->x1 - b->x2, b->x1 - a->x2), MAX (a->y1 - b->y2, b->y1 - a->y2)) < MIN_APART_PT)
          return FALSE;
      }
  return TRUE;
}

/* Whether @grid, which no text calls a figure, is a small table as wide as the text. */
gboolean
annexa_figures_is_table (const AnnexaPageWork *work, const AnnexaGrid *grid)
{
  return grid->cells->len > 1 && annexa_figures_is_wide (work, &grid->box)
         && !annexa_figures_is_flow (work, grid);
}

/* Whether anything is written in @box. */
gboolean
annexa_figures_has_text (const AnnexaPageWork *work, const AnnexaBox *box)
{
  guint n_rows;
  g_autofree char *text = annexa_figures_text_in (work, box, &n_rows);

  return *text != '\0';
}

/* Whether the first of @parts is a table, with something in all of its cells, above boxes that are a figure
 * without it, be they joined by lines: its caption stands below them. */
gboolean
annexa_figures_is_table_above (const AnnexaPageWork *work, AnnexaCatalog *catalog, const GPtrArray *parts)
{
  const AnnexaGrid *table = g_ptr_array_index (parts, 0);
  AnnexaBox rest;
  guint n_boxes = 0;

  if (parts->len < 2 || table->cells->len < MIN_TABLE_CELLS)
    return FALSE;
  for (guint i = 0; i < table->cells->len; i++)
    if (!annexa_figures_has_text (work, &g_array_index (table->cells, AnnexaBox, i)))
      return FALSE;
  rest = ((const AnnexaGrid *)g_ptr_array_index (parts, 1))->box;
  for (guint i = 1; i < parts->len; i++)
    {
      const AnnexaGrid *part = g_ptr_array_index (parts, i);

      if ((part->cells->len > 1 && !annexa_figures_is_flow (work, part)) || part->box.y1 < table->box.y2)
        return FALSE;
      n_boxes += part->cells->len;
      rest.x1 = MIN (rest.x1, part->box.x1);
      rest.x2 = MAX (rest.x2, part->box.x2);
      rest.y1 = MIN (rest.y1, part->box.y1);
      rest.y2 = MAX (rest.y2, part->box.y2);
    }
  return n_boxes > 1 && annexa_figures_is_cued (work, catalog, &rest);
}
