/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "segment/annexa-candidates-private.h"
#include "segment/headings/annexa-heading-private.h"

/* Numbers of controls alone on their lines, in brackets or without, over headings that have the paper's own
 * numbers: （8.1.1） over 5.2 資産目録. By itself such a number may as well be a heading without a title;
 * where nearly all of a paper stand so they are references, of what is above them or below. */

/* Fewer are chance; and so many times those that stand elsewhere. */
#define MIN_OVER 3u
#define MIN_LEAD_OVER 3u

/* Whether line @i is the number of one control and nothing else. */
static gboolean
is_lone (const AnnexaEvidence *self, guint i)
{
  const AnnexaHeading *heading = &self->headings[i];

  return annexa_lines_is_open (self, i) && heading->is_reference && heading->n_lead == 1
         && heading->n_trail == 0;
}

/* Whether the line below the lone number on line @i is a heading with a number of the paper's own, and not
 * that of the same control in another edition: 5.1.1 over 5.1 情報セキュリティのための方針群. */
static gboolean
is_over_own (const AnnexaEvidence *self, guint i)
{
  const guint below = annexa_lines_below (self, i);
  const AnnexaHeading *heading;

  if (!annexa_lines_is_open (self, below))
    return FALSE;
  heading = &self->headings[below];
  if (heading->own.n_parts == 0 || heading->is_reference
      || !annexa_references_is_marked_heading (self, below))
    return FALSE;
  for (guint l = 0; l < heading->n_lead; l++)
    if (heading->lead[l].prefixed || heading->lead[l].id == self->headings[i].lead[0].id
        || annexa_heading_is_mapped (self->catalog, self->headings[i].lead[0].id, heading->lead[l].id)
        || annexa_heading_is_mapped (self->catalog, heading->lead[l].id, self->headings[i].lead[0].id))
      return FALSE;
  return TRUE;
}

/**
 * annexa_lone_numbers_find:
 * @self: with all lines parsed
 *
 * Makes lone numbers references where they stand over the headings of the paper's own sections.
 */
void
annexa_lone_numbers_find (AnnexaEvidence *self)
{
  guint n_over = 0, n_other = 0;

  for (guint i = 0; i < self->layout->lines->len; i++)
    if (is_lone (self, i))
      *(is_over_own (self, i) ? &n_over : &n_other) += 1;
  if (n_over < MIN_OVER || n_over < MIN_LEAD_OVER * n_other)
    return;
  for (guint i = 0; i < self->layout->lines->len; i++)
    if (is_lone (self, i) && is_over_own (self, i))
      annexa_heading_make_reference (&self->headings[i]);
}
