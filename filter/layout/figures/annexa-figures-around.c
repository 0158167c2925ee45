/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-figures-private.h"

#include "text/annexa-marks.h"

/* Words of a figure in its boxes, between and around them. */

/* Words at the outer boxes stick out by at most this. */
#define MAX_OUTSIDE_PT 60.0f
#define MAX_TITLE_DISTANCE_EM 2.5f
/* A label that is wider than its box sticks out by no more at each side. */
#define MAX_OVERHANG_EM 2.0f

static void
own_span (AnnexaPageWork *work, const AnnexaSpan *span)
{
  for (guint i = span->first; i < span->first + span->n; i++)
    work->owner[i] = ANNEXA_OWNER_FIGURE;
}

/* Gives what stands in @box of @span to the figure, and with most of it the rest, where that is a label which
 * is wider than its box. */
static void
own_in_box (AnnexaPageWork *work, const AnnexaSpan *span, const AnnexaBox *box)
{
  const float overhang = MAX_OVERHANG_EM * span->size_pt;
  guint n_inside = 0;

  for (guint i = span->first; i < span->first + span->n; i++)
    {
      const AnnexaGlyph *glyph = annexa_rows_glyph (work->rows, i);
      float x = (glyph->x1 + glyph->x2) / 2;

      if (x < box->x1 || x > box->x2)
        continue;
      work->owner[i] = ANNEXA_OWNER_FIGURE;
      n_inside++;
    }
  if (2 * n_inside <= span->n || n_inside == span->n || span->x1 < box->x1 - overhang
      || span->x2 > box->x2 + overhang)
    return;
  own_span (work, span);
}

/* Gives what stands in @box to the figure. */
void
annexa_figures_own_box (AnnexaPageWork *work, const AnnexaBox *box)
{
  for (guint r = 0; r < work->rows->rows->len; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);

      if (work->role[r] != ANNEXA_ROLE_BODY || (row->y1 + row->y2) / 2 < box->y1
          || (row->y1 + row->y2) / 2 > box->y2)
        continue;
      for (guint s = row->first_span; s < row->first_span + row->n_spans; s++)
        own_in_box (work, annexa_work_span (work, s), box);
    }
}

/* Words between the boxes, such as those along arrows, belong to the figure as well. Text that runs beyond
 * the boxes does not, nor does that of the column beside them, nor a caption, below which another figure
 * begins. */
void
annexa_figures_own_between (AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaBox *figure)
{
  for (guint r = 0; r < work->rows->rows->len; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);
      float middle = (row->y1 + row->y2) / 2, left = G_MAXFLOAT, right = -G_MAXFLOAT;
      guint first = G_MAXUINT, end = 0;
      gboolean touches = FALSE, beside = FALSE;
      g_autofree char *text = NULL;

      if (work->role[r] != ANNEXA_ROLE_BODY || middle < figure->y1 || middle > figure->y2)
        continue;
      for (guint s = row->first_span; s < row->first_span + row->n_spans; s++)
        {
          const AnnexaSpan *span = annexa_work_span (work, s);

          if (span->x2 < figure->x1 - MAX_OUTSIDE_PT || span->x1 > figure->x2 + MAX_OUTSIDE_PT)
            continue;
          /* Running text beside the figure, whose boxes stand at the height of its lines. */
          if (work->owner[span->first] != ANNEXA_OWNER_FIGURE
              && (span->x1 < figure->x1 - MAX_OUTSIDE_PT || span->x2 > figure->x2 + MAX_OUTSIDE_PT))
            {
              beside = TRUE;
              continue;
            }
          first = MIN (first, span->first);
          end = MAX (end, span->first + span->n);
          left = MIN (left, span->x1);
          right = MAX (right, span->x2);
          touches = touches || work->owner[span->first] == ANNEXA_OWNER_FIGURE;
        }
      if (first >= end || (beside && !touches))
        continue;
      text = annexa_rows_text (work->rows, first, end - first, NULL);
      if (!touches
          && (annexa_is_bullet (g_utf8_get_char (text)) || annexa_figures_is_caption (work, catalog, r)
              || left < figure->x1 - MAX_OUTSIDE_PT || right > figure->x2 + MAX_OUTSIDE_PT
              || right - left > 0.6f * (work->right - work->left) || annexa_figures_ends_sentence (text)
              || annexa_figures_reads_as_heading (catalog, text)))
        continue;
      for (guint i = first; i < end; i++)
        work->owner[i] = ANNEXA_OWNER_FIGURE;
    }
}

/* Whether a span beside or over a figure may be one of its words, rather than running text or an item of a
 * list in it. */
static gboolean
is_figure_word (const AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaSpan *span)
{
  g_autofree char *text = annexa_rows_text (work->rows, span->first, span->n, NULL);

  return g_utf8_strlen (text, -1) <= ANNEXA_MAX_CELL_LABEL_CHARS && !annexa_figures_ends_sentence (text)
         && !annexa_is_bullet (g_utf8_get_char (text)) && !annexa_figures_reads_as_heading (catalog, text);
}

/* Whether @span stands in a box beside @figure: it has a panel or card of its own. */
static gboolean
is_in_box_beside (const AnnexaPageWork *work, const AnnexaBox *figure, const AnnexaSpan *span)
{
  for (guint g = 0; g < work->grids->len; g++)
    {
      const AnnexaGrid *grid = g_ptr_array_index (work->grids, g);

      if (grid->columns_ruled && (grid->box.x2 <= figure->x1 || grid->box.x1 >= figure->x2)
          && annexa_frame_holds (&grid->box, span))
        return TRUE;
    }
  return FALSE;
}

/* Looks at the spans left or right of a figure: what its brackets and arrows say. Returns whether all are
 * such words, none text that runs beside it; makes them the figure's if @own. */
static gboolean
look_beside (AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaBox *figure, gboolean right,
             gboolean own)
{
  for (guint r = 0; r < work->rows->rows->len; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);
      float middle = annexa_work_middle (work, r);

      if (work->role[r] != ANNEXA_ROLE_BODY || middle < figure->y1 || middle > figure->y2)
        continue;
      for (guint s = row->first_span; s < row->first_span + row->n_spans; s++)
        {
          const AnnexaSpan *span = annexa_work_span (work, s);

          if ((right ? span->x1 < figure->x2 : span->x2 > figure->x1)
              || work->owner[span->first] == ANNEXA_OWNER_FIGURE)
            continue;
          if (!is_figure_word (work, catalog, span) || is_in_box_beside (work, figure, span))
            return FALSE;
          if (own)
            own_span (work, span);
        }
    }
  return TRUE;
}

/* The title of a figure stands right over it, not at the edge where text begins, below the sentence that
 * announces the figure. */
static void
own_title (AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaBox *figure, gboolean goes_on)
{
  for (guint r = work->rows->rows->len; r > 0; r--)
    {
      const AnnexaRow *row = annexa_work_row (work, r - 1);
      const AnnexaSpan *span = annexa_work_span (work, row->first_span);

      if (work->role[r - 1] != ANNEXA_ROLE_BODY || row->y2 > figure->y1 + 0.5f * span->size_pt)
        continue;
      if (row->n_spans == 1 && figure->y1 - row->y2 < MAX_TITLE_DISTANCE_EM * span->size_pt
          && span->x1 > work->left + span->size_pt && !annexa_is_bullet (g_utf8_get_char (work->text[r - 1]))
          && is_figure_word (work, catalog, span)
          && (annexa_work_is_first_row (work, r - 1)
                  ? goes_on
                  : annexa_catalog_has_cue (catalog, "figure-follows", work->key[r - 2])))
        own_span (work, span);
      return;
    }
}

/* What stands beside @figure, and its title over it, belong to it where they are words of a figure; @goes_on
 * as annexa_figures_mark() has it. */
void
annexa_figures_own_around (AnnexaPageWork *work, AnnexaCatalog *catalog, const AnnexaBox *figure,
                           gboolean goes_on)
{
  for (guint right = 0; right < 2; right++)
    if (look_beside (work, catalog, figure, right, FALSE))
      look_beside (work, catalog, figure, right, TRUE);
  own_title (work, catalog, figure, goes_on);
}
