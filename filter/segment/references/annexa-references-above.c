/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "segment/annexa-candidates-private.h"

#include "text/annexa-fold.h"

/* References to controls on lines of their own over the headings that they are of. */

/* A reference line is so much nearer to the heading below than to the text above. */
#define MIN_NEARER_PT 2.0f
/* Fewer titles below their numbers are chance. */
#define MIN_TITLED 3u
/* Of sections with titles of the vendor's own, such as those of several controls, some have titles that tell,
 * which speak so clearly. */
#define MAX_UNTITLED 4u
#define MIN_LEAD 4u
/* So many references that are nearer to the text above show that all are of it, and so many times those that
 * are not. */
#define MIN_NEAR 4u
#define MIN_LEAD_NEAR 3u
/* So many chapters show how their sections begin. */
#define MIN_CHAPTERS 2u

/* The line of the body above line @i, 0 where there is none. */
static guint
body_above (const AnnexaEvidence *self, guint i)
{
  guint above = i - 1;

  while (above > 0 && annexa_evidence_line (self, above)->role == ANNEXA_ROLE_FURNITURE)
    above--;
  return above;
}

/* The line below the reference that begins on line @i. */
static guint
line_below (const AnnexaEvidence *self, guint i)
{
  guint below = annexa_evidence_line_below (self, i);

  for (guint n = 1; n < ANNEXA_MAX_TITLE_LINES && annexa_lines_is_open (self, below)
                    && annexa_heading_refers (&self->headings[below]);
       n++)
    below = annexa_evidence_line_below (self, below);
  return below;
}

/* Whether line @i may be the heading that a reference right above it is of. */
static gboolean
is_heading (const AnnexaEvidence *self, guint i)
{
  return self->headings[i].question || annexa_references_is_marked_heading (self, i)
         || (self->references_above && annexa_lines_is_heading_like (self, i));
}

/* Whether the line @i, with @rest (nullable) that follows on it, has the title that the rules give one of
 * @labels. */
static gboolean
has_title_of (const AnnexaEvidence *self, guint i, const char *rest, const AnnexaLabel *labels,
              guint n_labels)
{
  const AnnexaHeading *heading = &self->headings[i];
  g_autofree char *title = g_strndup (annexa_evidence_line (self, i)->text + heading->title_start,
                                      heading->title_end - heading->title_start);
  g_autofree char *whole = annexa_lines_join (self, title, rest != NULL ? rest : "");
  g_autofree char *key = annexa_fold_key (whole);

  for (guint k = 0; k < n_labels && *key != '\0'; k++)
    if (annexa_catalog_is_title_of (self->catalog, labels[k].id, key, FALSE))
      return TRUE;
  return FALSE;
}

/* Whether the title on line @i, with the lines that it wraps onto, is that of one of the numbers on line
 * @reference. */
static gboolean
begins_title (const AnnexaEvidence *self, guint i, guint reference)
{
  const AnnexaHeading *heading = &self->headings[i], *above = &self->headings[reference];
  g_autofree char *title = NULL, *key = NULL;

  if (heading->sentence || heading->title_end <= heading->title_start)
    return FALSE;
  annexa_lines_take_title (self, i, heading->title_start, heading->title_end, &title);
  key = annexa_fold_key (title);
  for (guint k = 0; k < above->n_trail && *key != '\0'; k++)
    if (annexa_catalog_is_title_of (self->catalog, above->trail[k].id, key, FALSE))
      return TRUE;
  return FALSE;
}

/* Whether the references of the paper end their answers: they stand right above later sections of chapters,
 * 2.2, and above no first one, 2.1, over which only the chapter's heading stands. */
static gboolean
end_answers (const AnnexaEvidence *self)
{
  guint n_first = 0, n_later = 0;

  for (guint i = 1; i < self->layout->lines->len; i++)
    {
      const AnnexaNumber *own = &self->headings[i].own;
      gboolean first, below;

      annexa_layout_line_step (self->layout, i);
      if (own->n_parts < 2 || !annexa_lines_is_open (self, i)
          || !annexa_references_is_marked_heading (self, i))
        continue;
      first = own->parts[own->n_parts - 1] == 1;
      below = annexa_heading_refers (&self->headings[body_above (self, i)]);
      if (first && below)
        return FALSE;
      n_first += first;
      n_later += !first && below;
    }
  return n_first >= MIN_CHAPTERS && n_later >= MIN_TITLED;
}

/* Whether the reference on line @i, over the heading on line @below, is nearer to the text above it: 1,
 * nearer to the heading: -1, or neither: 0. */
static gint
nearer_above (const AnnexaEvidence *self, guint i, guint below)
{
  const AnnexaLine *line = annexa_evidence_line (self, i), *heading = annexa_evidence_line (self, below);

  if (line->starts_flow || heading->starts_flow || heading->page != line->page || line->table >= 0
      || heading->table >= 0 || annexa_references_is_marked_heading (self, i - 1)
      || !annexa_references_is_marked_heading (self, below))
    return 0;
  if (heading->gap_above_pt > line->gap_above_pt + MIN_NEARER_PT)
    return 1;
  return line->gap_above_pt > heading->gap_above_pt + MIN_NEARER_PT ? -1 : 0;
}

/* Finds whether the references of the paper stand over their headings: where titles are those of the rules,
 * most of them stand right below their numbers; and whether they end their answers, of which titles tell as
 * much, or the white around nearly all of them: some stand below a list, which leaves more of it. */
void
annexa_references_find_above (AnnexaEvidence *self)
{
  guint n = 0, n_titled = 0, n_ended = 0, counted = G_MAXUINT, n_near[3] = { 0 };

  for (guint i = 0; i + 1 < self->layout->lines->len; i++)
    {
      const AnnexaHeading *heading = &self->headings[i];
      guint below;

      if (!annexa_lines_is_open (self, i))
        continue;
      if (heading->own.n_parts > 0 && heading->n_lead == 0 && heading->title_end > heading->title_start)
        counted = i;
      if (!annexa_heading_refers (heading))
        continue;
      n_ended += counted != G_MAXUINT && heading->n_trail > 0
                 && has_title_of (self, counted, NULL, heading->trail, heading->n_trail);
      below = line_below (self, i);
      n++;
      if (i > 0 && annexa_lines_is_open (self, i - 1) && annexa_lines_is_open (self, below))
        n_near[1 + nearer_above (self, i, below)]++;
      n_titled
          += annexa_lines_is_open (self, below) && heading->n_trail > 0
             && (self->headings[below].n_lead == 0 || annexa_heading_has_own_number (&self->headings[below]))
             && has_title_of (self, below, NULL, heading->trail, heading->n_trail);
      i = below - 1;
    }
  self->references_above
      = n_titled >= MIN_TITLED
        && (n_titled * 2 >= n || (n_titled * MAX_UNTITLED >= n && n_titled > MIN_LEAD * n_ended));
  self->references_end = n >= MIN_TITLED && !self->references_above
                         && ((n_ended >= MIN_TITLED && n_ended * 2 >= n) || end_answers (self)
                             || (n_near[2] >= MIN_NEAR && n_near[2] > MIN_LEAD_NEAR * n_near[0]));
}

/* Whether the heading right above line @i, which may be of two lines, is the title of its control. */
static gboolean
stands_below_title (const AnnexaEvidence *self, guint i)
{
  const AnnexaHeading *reference = &self->headings[i];

  return i > 1 && !annexa_evidence_line (self, i)->starts_flow && annexa_lines_is_open (self, i - 1)
         && (has_title_of (self, i - 1, NULL, reference->trail, reference->n_trail)
             || (annexa_lines_is_open (self, i - 2) && annexa_lines_may_continue (self, i - 2, i - 1)
                 && has_title_of (self, i - 2, annexa_evidence_line (self, i - 1)->text, reference->trail,
                                  reference->n_trail)));
}

/* Whether line @i belongs to the heading on line @title below it rather than to the answer above: it is in
 * one box with the heading, or nearer to it, or all references of the paper are of what is below. */
static gboolean
belongs_below (const AnnexaEvidence *self, guint i, guint title)
{
  const AnnexaLine *line = annexa_evidence_line (self, i), *below = annexa_evidence_line (self, title);

  if (self->references_above || self->references_end)
    return self->references_above;
  if (stands_below_title (self, i))
    return FALSE;
  if (line->table >= 0)
    return line->table == below->table || (below->table >= 0 && below->page > line->page);
  if (below->starts_flow || below->page != line->page)
    return FALSE;
  return line->starts_flow || below->gap_above_pt < line->gap_above_pt - MIN_NEARER_PT;
}

/* Whether line @i is a heading with a reference above it: what is printed behind its title is mapped. */
gboolean
annexa_references_has_above (const AnnexaEvidence *self, guint i)
{
  return self->references_above && i > 0 && annexa_heading_refers (&self->headings[i - 1]);
}

/* Whether the rules map one of the @n labels to @id in another edition, or back. */
static gboolean
is_mapped (const AnnexaEvidence *self, const AnnexaLabel *labels, guint n, const char *id)
{
  for (guint i = 0; i < n; i++)
    if (annexa_heading_is_mapped (self->catalog, labels[i].id, id)
        || annexa_heading_is_mapped (self->catalog, id, labels[i].id))
      return TRUE;
  return FALSE;
}

/* Takes line @i below the title where it says what the controls of @reference, the one over the title, are in
 * another edition. Returns the line that the answer begins with. */
static guint
take_counterparts (const AnnexaEvidence *self, AnnexaCandidate *candidate, const AnnexaHeading *reference,
                   guint i)
{
  const AnnexaHeading *below;

  if (!annexa_lines_is_open (self, i) || !annexa_heading_refers (&self->headings[i]))
    return i;
  below = &self->headings[i];
  for (guint k = 0; k < below->n_trail; k++)
    if (!is_mapped (self, reference->trail, reference->n_trail, below->trail[k].id))
      return i;
  annexa_candidate_divide_labels (self, candidate, below->trail, below->n_trail,
                                  annexa_evidence_line (self, i)->text);
  return i + 1;
}

/* A reference on a line of its own over the heading that it is of. Where headings have titles of the vendor's
 * own the line may as well end the answer before: annexa_references_add_line() says so. A caption, such as
 * that of what the standard asks for, is none. */
gboolean
annexa_references_add_above (AnnexaEvidence *self, guint i)
{
  guint title = line_below (self, i);
  const AnnexaHeading *heading;
  AnnexaCandidate *candidate;
  g_autofree char *caption = NULL;

  if (!annexa_lines_is_open (self, title))
    return FALSE;
  heading = &self->headings[title];
  caption = annexa_captions_at (self, title, annexa_captions_is_word);
  if (caption != NULL || heading->is_reference || (heading->n_trail > 0 && !self->references_above)
      || !belongs_below (self, i, title)
      || (heading->n_lead > 0 && (heading->own.n_parts == 0 || heading->lead[0].prefixed))
      || !(is_heading (self, title) || begins_title (self, title, i)))
    return FALSE;
  candidate = annexa_candidate_new (self->arena, ANNEXA_CANDIDATE_REFERENCE, i, title + 1);
  candidate->reference_line = i;
  for (guint r = i; r < title; r = annexa_evidence_line_below (self, r))
    annexa_candidate_divide_labels (self, candidate, self->headings[r].trail, self->headings[r].n_trail,
                                    annexa_evidence_line (self, r)->text);
  annexa_candidate_divide_labels (self, candidate, heading->trail, heading->n_trail,
                                  annexa_evidence_line (self, title)->text);
  candidate->end_line
      = annexa_candidate_read_title (self, candidate, title, heading->title_start, heading->title_end);
  annexa_candidate_take_own_number (self, candidate, title);
  candidate->end_line = take_counterparts (self, candidate, &self->headings[i], candidate->end_line);
  candidate->n_title_lines = 1;
  if (heading->question)
    annexa_references_take_question (self, candidate);
  candidate->cited = self->headings[i].cited;
  candidate->signals |= ANNEXA_SIGNAL_REFERENCE;
  annexa_candidates_add (self, candidate);
  return self->references_above || !annexa_evidence_line (self, i)->starts_flow
         || annexa_evidence_line (self, i)->table >= 0;
}
