/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "segment/annexa-candidates-private.h"

#include "text/annexa-fold.h"
#include "text/annexa-marks.h"

/* Lines in answers that say with an arrow alone where to read on: → 12.3.1,
 * ⇒「情報のバックアップ」（12.3.1）. They look as references do below titles of the vendor's own, and as
 * headings do; what tells is that the paper has headings of controls or references without an arrow, many
 * more than lines with one. */

/* So many headings and references come upon a line with an arrow. */
#define MIN_HEADINGS 2u

/* Whether line @i begins with an arrow and holds the number of a control, and names a standard if that is
 * @cited. */
static gboolean
is_pointer (const AnnexaEvidence *self, guint i, gboolean cited)
{
  const AnnexaHeading *heading = &self->headings[i];
  const char *p;

  annexa_layout_line_step (self->layout, i);
  if ((heading->n_lead == 0 && heading->n_trail == 0) || heading->cited != cited
      || !annexa_lines_is_open (self, i) || annexa_evidence_stands_out (self, i))
    return FALSE;
  p = annexa_evidence_line (self, i)->text;
  while (g_unichar_isspace (g_utf8_get_char (p)) || annexa_is_open_bracket (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return annexa_is_arrow (g_utf8_get_char (p));
}

/* Whether line @i is the number of a control and its title, of which it may have the beginning alone. */
static gboolean
heads_control (const AnnexaEvidence *self, guint i)
{
  const AnnexaHeading *heading = &self->headings[i];
  g_autofree char *title = NULL;

  if (heading->n_lead == 0 || heading->is_reference || heading->sentence
      || heading->title_end <= heading->title_start || !annexa_lines_is_open (self, i))
    return FALSE;
  annexa_lines_take_title (self, i, heading->title_start, heading->title_end, &title);
  return annexa_lines_title_similarity (self, title) >= ANNEXA_MIN_TITLE_SIMILARITY;
}

/* Whether line @i says without an arrow which control is answered there. */
static gboolean
names_control (const AnnexaEvidence *self, guint i)
{
  const AnnexaHeading *heading = &self->headings[i];

  annexa_layout_line_step (self->layout, i);
  return heading->is_reference ? heading->n_trail > 0 && annexa_lines_is_open (self, i)
                               : heads_control (self, i);
}

/* Makes text of lines that point to a control with an arrow. Those that name a standard do so in a paper
 * whose headings do without. */
void
annexa_arrows_find (AnnexaEvidence *self)
{
  guint n_pointers[2] = { 0, 0 }, n_others = 0;

  for (guint i = 0; i < self->layout->lines->len; i++)
    {
      n_pointers[FALSE] += is_pointer (self, i, FALSE);
      n_pointers[TRUE] += is_pointer (self, i, TRUE);
    }
  if (n_pointers[FALSE] + n_pointers[TRUE] == 0)
    return;
  for (guint i = 0; i < self->layout->lines->len; i++)
    n_others += !is_pointer (self, i, FALSE) && !is_pointer (self, i, TRUE) && names_control (self, i);
  for (guint i = 0; i < self->layout->lines->len; i++)
    {
      AnnexaHeading *heading = &self->headings[i];
      const gboolean cited = heading->cited;

      if (n_others < MIN_HEADINGS * n_pointers[cited] || !is_pointer (self, i, cited))
        continue;
      heading->n_lead = heading->n_trail = 0;
      heading->is_reference = FALSE;
      heading->see = heading->sentence = TRUE;
    }
}
