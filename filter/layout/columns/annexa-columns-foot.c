/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/figures/annexa-figures-private.h"
#include "layout/annexa-layout-private.h"

#include "text/annexa-fold.h"

/* What stands below columns of prose and is of none: who published the paper, and where to ask, or the
 * heading of what runs across below. Where it is short it looks like the last line of the first column, apart
 * from the lines above it there. */

/* The white above it in that column, in its type sizes: paragraphs and headings have less. */
#define MIN_APART_EM 3.0f
/* A heading is so much larger than the text, and what it stands over runs so far across the white. */
#define LARGER 1.05f
#define MIN_ACROSS_EM 3.0f

/* Whether row @r says who publishes the paper or whom to ask, and is no end of a sentence. */
static gboolean
tells_contact (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint r)
{
  g_autofree char *key = annexa_fold_key (work->text[r]);

  return !annexa_figures_ends_sentence (work->text[r])
         && (annexa_catalog_has_cue (catalog, "contact", key)
             || annexa_catalog_begins_with_cue (catalog, "publisher", key));
}

/* Whether row @r, the last in columns that end before row @end, is the heading of what stands right below and
 * runs across the white behind @gutter. */
static gboolean
heads_across (const AnnexaPageWork *work, guint r, guint end, float gutter)
{
  const AnnexaRow *row = annexa_work_row (work, r), *below;
  const float size = annexa_work_span (work, row->first_span)->size_pt;

  while (end < work->rows->rows->len && work->role[end] != ANNEXA_ROLE_BODY)
    end++;
  if (end == work->rows->rows->len)
    return FALSE;
  below = annexa_work_row (work, end);
  return row->n_spans == 1 && below->x1 < gutter && below->x2 > gutter + MIN_ACROSS_EM * size
         && size > LARGER * annexa_work_span (work, below->first_span)->size_pt;
}

/* Where the text of the first column ends above row @r, of the rows from @first on. */
static float
foot_of_column (const AnnexaPageWork *work, guint first, guint r, float gutter)
{
  float foot = -G_MAXFLOAT;

  for (guint i = first; i < r; i++)
    {
      const AnnexaRow *row = annexa_work_row (work, i);

      if (work->role[i] == ANNEXA_ROLE_BODY && row->x1 < gutter)
        foot = MAX (foot, annexa_work_span (work, row->first_span)->y2);
    }
  return foot;
}

/**
 * annexa_columns_foot:
 * @work: a page
 * @catalog: for cue words
 * @first: the first row of columns of prose
 * @end: the row behind their last
 * @gutter: where the white behind the first column begins
 *
 * Returns: the row that stands below all of the columns and is of none; @end where there is none
 */
guint
annexa_columns_foot (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint first, guint end, float gutter)
{
  guint last = end;
  const AnnexaRow *row;

  while (last > first && work->role[last - 1] != ANNEXA_ROLE_BODY)
    last--;
  if (last-- <= first + 1)
    return end;
  row = annexa_work_row (work, last);
  if (row->x2 > gutter
      || ((row->y1 - foot_of_column (work, first, last, gutter)
               < MIN_APART_EM * annexa_work_span (work, row->first_span)->size_pt
           || !tells_contact (work, catalog, last))
          && !heads_across (work, last, end, gutter)))
    return end;
  for (guint i = first; i < last; i++)
    if (work->role[i] == ANNEXA_ROLE_BODY && annexa_work_row (work, i)->y2 > row->y1)
      return end;
  return last;
}
