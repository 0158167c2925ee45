/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "segment/annexa-candidates-private.h"
#include "annexa-heading-private.h"

#include "text/annexa-fold.h"

/* Numbers of controls in the margin: of further ones below the first, which stands beside the heading of all,
 * 6.1.1 2 責任の分担 / CLD.6.3.1; and with notes below them, which are read before the title beside the
 * number: 9.2.2 / 担当：開発部 / 利用者アクセスの提供. */

/* So many lines of notes stand below a number in the margin. */
#define MAX_MARGIN_NOTES 4u

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

/* Whether line @heading begins in the margin, where the numbers of line @i stand, and not right of them. */
static gboolean
begins_in_margin (const AnnexaEvidence *self, guint heading, guint i)
{
  return annexa_layout_line (self->layout, heading)->x1 < annexa_layout_line (self->layout, i)->x2;
}

/* Whether line @i is the number of a further control of the heading above it. */
gboolean
annexa_lines_is_margin_label (const AnnexaEvidence *self, guint i)
{
  const guint label = i;

  while (i > 0 && is_in_margin (self, i))
    {
      const AnnexaHeading *above = &self->headings[--i];

      if (!annexa_lines_is_open (self, i) || above->n_lead == 0 || above->lead[0].start > 0)
        return FALSE;
      if (above->title_end > above->title_start)
        return begins_in_margin (self, i, label);
    }
  return FALSE;
}

/* Reads line @i again as a heading that begins at byte @start, with a number of the vendor's own. Returns
 * whether it is one. */
static gboolean
take_own_heading (AnnexaEvidence *self, guint i, guint start)
{
  const char *text = annexa_layout_line (self->layout, i)->text;
  AnnexaHeading *heading = &self->headings[i];
  AnnexaNumber own;

  if (!annexa_number_parse (self->catalog, text + start, &own))
    return FALSE;
  own.start += start;
  own.end += start;
  heading->own = own;
  heading->n_lead = 0;
  heading->cited = FALSE;
  heading->title_start = own.end;
  while (g_unichar_isspace (g_utf8_get_char (text + heading->title_start)))
    heading->title_start = (guint)(g_utf8_next_char (text + heading->title_start) - text);
  return TRUE;
}

/**
 * annexa_margin_prefixes_find:
 * @self: with all lines read as headings
 *
 * Where the name of the standard stands in the margin before a heading, and the number of the control below
 * the name, the number behind the name is the vendor's own: ISO/IEC 27017 3.1.1 責任の分担 / 6.1.1.
 */
void
annexa_margin_prefixes_find (AnnexaEvidence *self)
{
  for (guint i = 0; i + 1 < self->layout->lines->len; i++)
    {
      const AnnexaHeading *heading = &self->headings[i], *below = &self->headings[i + 1];
      guint start;

      annexa_layout_line_step (self->layout, i);
      if (heading->n_lead != 1 || !heading->cited || below->n_lead == 0 || !below->is_reference
          || !annexa_lines_is_open (self, i) || !annexa_lines_is_open (self, i + 1))
        continue;
      start = annexa_references_skip_prefix (self, i, i + 1);
      if (start > 0 && start == heading->lead[0].start && take_own_heading (self, i, start))
        annexa_heading_make_reference (&self->headings[i + 1]);
    }
}

/* The number of @candidate that @id is, which may stand once more with the name of its standard; NULL where
 * it is none. */
static AnnexaLabel *
find_label (const AnnexaCandidate *candidate, const char *id)
{
  for (guint i = 0; i < candidate->labels.len; i++)
    if (candidate->labels.data[i].id == id)
      return &candidate->labels.data[i];
  return NULL;
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
  while (is_in_margin (self, candidate->end_line)
         && begins_in_margin (self, candidate->first_line, candidate->end_line))
    {
      const AnnexaHeading *heading = &self->headings[candidate->end_line];

      for (guint l = 0; l < heading->n_lead; l++)
        {
          AnnexaLabel *known = find_label (candidate, heading->lead[l].id);

          if (known == NULL)
            annexa_candidate_add_label (candidate, &heading->lead[l],
                                        annexa_layout_line (self->layout, candidate->end_line)->text);
          else if (known->standard == NULL)
            known->standard = heading->lead[l].standard;
        }
      candidate->end_line++;
    }
}

/* Whether @title stands at the height of @number, right of it. */
static gboolean
is_beside (const AnnexaLine *number, const AnnexaLine *title)
{
  const float middle = (number->y1 + number->y2) / 2;

  return title->x1 > number->x2 && title->y1 < middle && middle < title->y2;
}

/* Whether the title of the control on line @i stands below it rather than beside it, on line @beside, where
 * an answer may begin with a heading. */
static gboolean
has_title_below (const AnnexaEvidence *self, guint i, guint beside)
{
  g_autofree char *key = NULL;

  if (!annexa_lines_has_own_title_below (self, i))
    return FALSE;
  key = annexa_fold_key (annexa_layout_line (self->layout, beside)->text);
  return !annexa_catalog_is_title_of (self->catalog, self->headings[i].lead[0].id, key, FALSE);
}

/**
 * annexa_lines_title_beside:
 * @self: the evidence
 * @i: a line that is nothing but a number
 *
 * Notes in the margin below a number, such as who is in charge, are read with it, before the text beside
 * them. What stands at its height is its title all the same.
 *
 * Returns: the line with the title, behind those of the notes; 0 where there are no notes, or no such line
 */
guint
annexa_lines_title_beside (const AnnexaEvidence *self, guint i)
{
  const AnnexaLine *number = annexa_layout_line (self->layout, i);

  for (guint t = i + 1; t <= i + 1 + MAX_MARGIN_NOTES; t++)
    {
      const AnnexaHeading *heading;
      const AnnexaLine *line;

      if (!annexa_lines_is_open (self, t))
        return 0;
      heading = &self->headings[t];
      line = annexa_layout_line (self->layout, t);
      if (line->page != number->page || line->table != number->table)
        return 0;
      if (line->x1 > number->x2)
        return t > i + 1 && is_beside (number, line) && heading->n_lead == 0 && !heading->is_reference
                       && !heading->sentence && annexa_lines_is_heading_like (self, t)
                       && !has_title_below (self, i, t)
                   ? t
                   : 0;
      if (line->y1 < (number->y1 + number->y2) / 2 || line->size_pt > number->size_pt)
        return 0;
    }
  return 0;
}

/**
 * annexa_candidate_take_title_beside:
 * @self: the evidence
 * @candidate: a heading that begins with the number of a control
 * @title: what annexa_lines_title_beside() found
 *
 * Gives the heading its title, and what the notes before that say about other editions.
 */
void
annexa_candidate_take_title_beside (const AnnexaEvidence *self, AnnexaCandidate *candidate, guint title)
{
  for (guint i = candidate->first_line + 1; i < title; i++)
    {
      const AnnexaHeading *heading = &self->headings[i];

      if (!heading->is_reference)
        continue;
      annexa_candidate_add_mapped (candidate, heading->lead, heading->n_lead);
      annexa_candidate_add_mapped (candidate, heading->trail, heading->n_trail);
    }
  candidate->end_line
      = annexa_candidate_read_title (self, candidate, title, self->headings[title].decoration,
                                     annexa_lines_title_end (self, title, self->headings[title].decoration));
}
