/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/annexa-layout-private.h"

#include "text/annexa-fold.h"

/* The white between columns: what rows have of it, and what they leave. */

/* A blank between words is no wider. */
#define MAX_WORD_SPACE_EM 0.4f
/* Less than one row in so many has one where columns part. */
#define MIN_ROWS_PER_WORD_SPACE 3u

/* (transfer full) (element-type AnnexaGutter): the white between the spans of @row. */
GArray *
annexa_columns_gutters_of_row (const AnnexaPageWork *work, const AnnexaRow *row)
{
  GArray *gutters = g_array_new (FALSE, FALSE, sizeof (AnnexaGutter));

  for (guint s = row->first_span; s + 1 < row->first_span + row->n_spans; s++)
    {
      AnnexaGutter gutter = { annexa_work_span (work, s)->x2, annexa_work_span (work, s + 1)->x1 };

      g_array_append_val (gutters, gutter);
    }
  return gutters;
}

/* Whether all that @row has of @gutter is a blank between two Latin words of one line. What ends in a digit
 * may be the number in a column of its own. */
static gboolean
is_word_space (const AnnexaPageWork *work, const AnnexaRow *row, const AnnexaGutter *gutter)
{
  for (guint s = row->first_span; s < row->first_span + row->n_spans; s++)
    {
      const AnnexaSpan *span = annexa_work_span (work, s);
      const AnnexaGlyph *before = NULL;

      if (span->x1 >= gutter->x1 || span->x2 <= gutter->x2)
        continue;
      for (guint i = span->first; i < span->first + span->n; i++)
        {
          const AnnexaGlyph *glyph = annexa_rows_glyph (work->rows, i);

          if (glyph->x1 >= gutter->x2 - 1)
            return before != NULL && glyph->x1 - before->x2 <= MAX_WORD_SPACE_EM * span->size_pt
                   && !annexa_is_cjk (before->ch) && !annexa_is_cjk (glyph->ch)
                   && !g_unichar_isdigit (before->ch);
          before = glyph;
        }
    }
  return FALSE;
}

/* Whether so many rows have text on both sides of a gutter, and enough of them leave it wide: the characters
 * of running text stand in columns too, but with next to nothing between them, be it below a heading with its
 * reference at the right edge, and so may the blanks between the words of lines that begin alike. What parts
 * the names in a header of several rows is @named. */
gboolean
annexa_columns_is_believable (const AnnexaPageWork *work, guint first, guint end, const AnnexaGutter *gutter,
                              guint least, gboolean named)
{
  guint n = named, n_wide = named, n_words = 0, n_through = 0;

  for (guint r = first; r < end; r++)
    {
      const AnnexaRow *row = annexa_work_row (work, r);

      if (work->role[r] != ANNEXA_ROLE_BODY)
        continue;
      if (row->x1 >= gutter->x1 || row->x2 <= gutter->x2)
        {
          gboolean beside = annexa_columns_stand_beside (work, r, end, gutter);

          n += beside;
          n_wide += beside;
          continue;
        }
      n++;
      n_through++;
      n_words += is_word_space (work, row, gutter);
      for (guint s = row->first_span; s + 1 < row->first_span + row->n_spans; s++)
        if (annexa_work_span (work, s)->x2 <= gutter->x1 + 1
            && annexa_work_span (work, s + 1)->x1 >= gutter->x2 - 1)
          n_wide++;
    }
  return n >= least && n_wide >= least - 1 && n_wide * 4 >= n
         && (n_words == 0 || n_words * MIN_ROWS_PER_WORD_SPACE < n_through);
}

/* What the glyphs of @row leave of @gutters is @narrowed: FALSE where that is nothing. */
gboolean
annexa_columns_keep_gutters (const AnnexaPageWork *work, guint row, const GArray *gutters, GArray *narrowed)
{
  g_array_set_size (narrowed, 0);
  g_array_append_vals (narrowed, gutters->data, gutters->len);
  annexa_columns_narrow (work, row, narrowed);
  return narrowed->len > 0;
}

/* Whether no span of a row runs over one of @gutters, as that of a title over all columns may do where two of
 * its characters are apart. */
gboolean
annexa_columns_stand_in (const AnnexaPageWork *work, guint row_index, const GArray *gutters)
{
  const AnnexaRow *row = annexa_work_row (work, row_index);

  for (guint s = row->first_span; s < row->first_span + row->n_spans; s++)
    for (guint g = 0; g < gutters->len; g++)
      if (annexa_work_span (work, s)->x1 < g_array_index (gutters, AnnexaGutter, g).x1
          && annexa_work_span (work, s)->x2 > g_array_index (gutters, AnnexaGutter, g).x2)
        return FALSE;
  return TRUE;
}
