/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-heading-private.h"

/* The marks of questions behind the numbers of controls. */

/* Takes the mark of a question, which has a number, out of the title where it stands behind the number of a
 * control: ［5.1.1］Q1 方針を定めていますか。 */
void
annexa_heading_read_question_behind (AnnexaCatalog *catalog, const char *text, AnnexaHeading *heading)
{
  gboolean numbered = FALSE;
  guint end;

  if (heading->n_lead == 0 || heading->question || heading->quoted
      || heading->title_end <= heading->title_start)
    return;
  end = annexa_heading_skip_mark (catalog, text, heading->title_start, "question");
  for (guint i = heading->title_start; i < end; i++)
    numbered = numbered || g_ascii_isdigit (text[i]);
  if (!numbered || end >= heading->title_end)
    return;
  heading->question = TRUE;
  heading->mark_start = heading->title_start;
  heading->mark_end = heading->title_start = end;
}
