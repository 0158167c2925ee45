/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/figures/annexa-figures-private.h"
#include "layout/annexa-layout-private.h"

#include "text/annexa-fold.h"

/* What stands below columns of prose and is of none: who published the paper, and where to ask. Where it is
 * short it looks like the last line of the first column, apart from the lines above it there. */

/* The white above it in that column, in its type sizes: paragraphs and headings have less. */
#define MIN_APART_EM 3.0f

/* Whether row @r says who publishes the paper or whom to ask, and is no end of a sentence. */
static gboolean
tells_contact (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint r)
{
  g_autofree char *key = annexa_fold_key (work->text[r]);

  return !annexa_figures_ends_sentence (work->text[r])
         && (annexa_catalog_has_cue (catalog, "contact", key)
             || annexa_catalog_begins_with_cue (catalog, "publisher", key));
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
      || row->y1 - foot_of_column (work, first, last, gutter)
             < MIN_APART_EM * annexa_work_span (work, row->first_span)->size_pt
      || !tells_contact (work, catalog, last))
    return end;
  for (guint i = first; i < last; i++)
    if (work->role[i] == ANNEXA_ROLE_BODY && annexa_work_row (work, i)->y2 > row->y1)
      return end;
  return last;
}
