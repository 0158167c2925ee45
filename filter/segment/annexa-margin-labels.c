/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-candidates-private.h"
#include "annexa-heading-private.h"

/* Numbers of further controls in the margin, below the first, which stands beside the heading of all:
 * 6.1.1 2 責任の分担 / CLD.6.3.1. */

/* Whether line @i is nothing but numbers, and all that follows them on the page stands right of them, the
 * first line beside them. */
static gboolean
is_in_margin (const AnnexaEvidence *self, guint i)
{
  const AnnexaHeading *heading = &self->headings[i];
  const AnnexaLine *line = annexa_layout_line (self->layout, i), *next;

  if (!annexa_lines_is_open (self, i) || !annexa_lines_is_open (self, i + 1) || heading->n_lead == 0
      || heading->title_end > heading->title_start || heading->lead[0].start > 0)
    return FALSE;
  next = annexa_layout_line (self->layout, i + 1);
  return next->page == line->page && next->x1 > line->x2 && next->y1 < line->y2 + line->size_pt;
}

/* Whether line @i is the number of a further control of the heading above it. */
gboolean
annexa_lines_is_margin_label (const AnnexaEvidence *self, guint i)
{
  while (i > 0 && is_in_margin (self, i))
    {
      const AnnexaHeading *above = &self->headings[--i];

      if (!annexa_lines_is_open (self, i) || above->n_lead == 0 || above->lead[0].start > 0)
        return FALSE;
      if (above->title_end > above->title_start)
        return TRUE;
    }
  return FALSE;
}

/**
 * annexa_candidate_take_margin_labels:
 * @self: the evidence
 * @candidate: a heading that begins with the number of a control
 *
 * Makes the heading that of the controls too whose numbers stand in the margin below its own.
 */
void
annexa_candidate_take_margin_labels (const AnnexaEvidence *self, AnnexaCandidate *candidate)
{
  while (is_in_margin (self, candidate->end_line))
    {
      const AnnexaHeading *heading = &self->headings[candidate->end_line];

      for (guint l = 0; l < heading->n_lead; l++)
        annexa_candidate_add_label (candidate, &heading->lead[l],
                                    annexa_layout_line (self->layout, candidate->end_line)->text);
      candidate->end_line++;
    }
}
