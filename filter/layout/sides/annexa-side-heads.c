/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-side-heads-private.h"

#include <string.h>

#include "layout/annexa-regions-private.h"

/* Headings that hang at one side of their answers, all over a document: number, title and reference in a
 * narrow column, left or right, the answer in a wide one, with white space or lines between the rows, and
 * headings of chapters across. They are read as what they are, headings above their answers: row by row the
 * heading, then the answer. A table that names its columns is read as a table. */

#define MIN_GUTTER_PT 4.0f
#define SAME_SIDE_PT 1.5f

/* What the lines of @block say. */
char *
annexa_side_block_text (const AnnexaPageWork *work, const AnnexaSideBand *band, const AnnexaSideBlock *block,
                        float side)
{
  GString *text = g_string_new (NULL);

  for (guint i = block->first; i < block->first + block->n; i++)
    {
      guint r = g_array_index (band->heads, AnnexaSidePiece, i).row;
      const AnnexaRow *row = annexa_work_row (work, r);

      for (guint s = row->first_span; s < row->first_span + row->n_spans; s++)
        {
          const AnnexaSpan *span = annexa_work_span (work, s);
          guint n = 0, start;
          g_autofree char *piece = NULL;

          while (n < span->n && annexa_rows_glyph (work->rows, span->first + n)->x1 < side - SAME_SIDE_PT)
            n++;
          start = work->side_right ? n : 0;
          n = work->side_right ? span->n - n : n;
          if (n == 0)
            continue;
          piece = annexa_rows_text (work->rows, span->first + start, n, NULL);
          g_string_append_printf (text, "%s%s", s > row->first_span ? " " : "", piece);
        }
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

/* Whether a heading at the side names a control, be it by a number below its title; @alone gets whether it
 * says nothing else than that number. */
gboolean
annexa_side_names_control (AnnexaCatalog *catalog, const char *text, gboolean *alone)
{
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  g_autofree char *key = annexa_fold_key (text);
  AnnexaTitleMatch match = { 0 };
  guint n_other = 0;
  gboolean any = FALSE;

  *alone = FALSE;
  if (annexa_catalog_match_title (catalog, key, TRUE, &match, 1) > 0 && !match.item->is_clause)
    return TRUE;
  annexa_catalog_lex (catalog, text, strlen (text), tokens);
  for (guint t = 0; t < tokens->len; t++)
    {
      const AnnexaToken *token = &g_array_index (tokens, AnnexaToken, t);
      guint n_items = 0;

      if (token->kind == ANNEXA_TOKEN_LABEL)
        annexa_catalog_lookup (catalog, token->id, &n_items);
      any = any || n_items > 0;
      n_other += token->kind == ANNEXA_TOKEN_TEXT && token->end - token->start > 3;
    }
  *alone = any && n_other == 0;
  return any;
}

/* Whether a drawn table at the height of the answers in @band has a column edge near the white before them:
 * it is read as one, and tells nothing of what stands above or below it. */
static gboolean
is_drawn_table (const AnnexaPageWork *work, const AnnexaSideBand *band)
{
  const float y1 = g_array_index (band->lines, AnnexaSidePiece, 0).y1;
  const float y2 = g_array_index (band->lines, AnnexaSidePiece, band->lines->len - 1).y2;

  for (guint i = 0; work->grids != NULL && i < work->grids->len; i++)
    {
      const AnnexaGrid *grid = g_ptr_array_index (work->grids, i);

      if (!annexa_grid_has_one_column (grid) && grid->box.x1 < work->side_x - MIN_GUTTER_PT
          && grid->box.x2 > work->side_x + MIN_GUTTER_PT && grid->box.y1 < y2 && grid->box.y2 > y1)
        return TRUE;
    }
  return FALSE;
}

/* Whether headings stand at the side in @band, where other parts of the document are set in other ways. */
static gboolean
has_head (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaSideBand *band,
          const GArray *blocks)
{
  if (!annexa_side_band_is_begun (band, work, work->side_x))
    return FALSE;
  for (guint b = 0; b < blocks->len; b++)
    {
      g_autofree char *text
          = annexa_side_block_text (work, band, &g_array_index (blocks, AnnexaSideBlock, b), work->side_x);
      gboolean alone;

      if (annexa_side_names_control (catalog, text, &alone))
        return TRUE;
    }
  return FALSE;
}

static void
add_box (GArray *boxes, float x1, float x2, float y1, float y2)
{
  AnnexaBox box = { x1, y1 - 1, x2, y2 + 1 };

  g_array_append_val (boxes, box);
}

/**
 * annexa_side_heads_find:
 * @work: a page
 * @catalog: for references
 * @taken: for each row of the page whether it is of another region
 * @from: (inout): the row to look from; gets the one to go on from
 * @boxes: (out) (element-type AnnexaBox): gets headings and answers by turns
 *
 * Returns: whether there are some
 */
gboolean
annexa_side_heads_find (const AnnexaPageWork *work, AnnexaCatalog *catalog, const gboolean *taken,
                        guint *from, GArray *boxes)
{
  AnnexaSideBand band;

  if (work->side_x <= 0 || work->depth > 0)
    return FALSE;
  band = annexa_side_band_init (work, work->side_x);
  band.taken = taken;
  while (boxes->len == 0 && annexa_side_band_next (work, work->side_x, from, &band))
    {
      g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (AnnexaSideBlock));
      g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (guint));
      const GArray *before = work->side_right ? band.lines : band.heads;
      float edge = work->left;

      annexa_side_band_leave_notes (work, catalog, &band);
      annexa_side_band_join (work, &band, blocks);
      if (band.lines->len == 0 || blocks->len > ANNEXA_MAX_SIDE_BLOCKS || is_drawn_table (work, &band)
          || (work->side_mixed && !has_head (work, catalog, &band, blocks)))
        continue;
      for (guint i = 0; i < before->len; i++)
        edge = MAX (edge, g_array_index (before, AnnexaSidePiece, i).x2);
      edge = MIN ((edge + work->side_x) / 2, work->side_x - SAME_SIDE_PT);
      annexa_side_rows_part (&band, blocks, work->side_alignment, ends);
      for (guint b = 0; b <= blocks->len; b++)
        {
          guint start = b == 0 ? 0 : g_array_index (ends, guint, b - 1), end = g_array_index (ends, guint, b);

          if (b > 0)
            add_box (boxes, work->side_right ? edge : work->left - 1,
                     work->side_right ? work->right + 1 : edge,
                     g_array_index (blocks, AnnexaSideBlock, b - 1).y1,
                     g_array_index (blocks, AnnexaSideBlock, b - 1).y2);
          if (end > start)
            add_box (boxes, work->side_right ? work->left - 1 : edge,
                     work->side_right ? edge : work->right + 1,
                     g_array_index (band.lines, AnnexaSidePiece, start).y1,
                     g_array_index (band.lines, AnnexaSidePiece, end - 1).y2);
        }
    }
  annexa_side_band_clear (&band);
  return boxes->len > 0;
}
