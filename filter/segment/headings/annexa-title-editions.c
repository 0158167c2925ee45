/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "segment/annexa-candidates-private.h"

#include <string.h>

#include "text/annexa-fold.h"

/* Papers whose headings are titles of one standard without its numbers, each with the number of the control
 * in another edition: 利用者登録及び登録削除 over （ISO/IEC 27001:2022 5.16）. The titles say which control
 * is answered, the numbers are what the paper maps it to; what has no counterpart has its title alone. Some
 * print the control's own number below: 利用者登録及び登録削除（27001:2022: 5.16） over （ISO/IEC 27017:2015
 * 箇条 9.2.1）. */

/* Fewer titles that the other edition has not may be the vendor's own. */
#define MIN_TITLES 3u
/* So many more titles are of the edition printed below than of that behind the titles. */
#define MIN_LEAD 3u

/* The control of @standard whose title the heading of @candidate is, or NULL; sets whether no other control
 * of any edition is called so. */
static const AnnexaItem *
find_title (const AnnexaEvidence *self, const AnnexaCandidate *candidate, const AnnexaStandard *standard,
            gboolean *only)
{
  AnnexaTitleMatch matches[8] = { 0 };
  const AnnexaItem *titled = NULL;
  g_autofree char *key = candidate->title != NULL ? annexa_fold_key (candidate->title) : NULL;
  guint n;

  if (key == NULL)
    return NULL;
  n = annexa_catalog_match_title (self->catalog, key, FALSE, matches, G_N_ELEMENTS (matches));
  for (guint m = 0; m < n && titled == NULL; m++)
    if (matches[m].item->standard == standard && !matches[m].item->is_clause)
      titled = matches[m].item;
  *only = TRUE;
  for (guint m = 0; titled != NULL && m < n; m++)
    *only = *only && g_str_equal (matches[m].item->id, titled->id);
  return titled;
}

/* Whether line @i is the title of a control that @label is a number of, in its own edition or another. */
gboolean
annexa_lines_is_title_of (const AnnexaEvidence *self, guint i, const AnnexaLabel *label)
{
  const AnnexaHeading *heading = &self->headings[i];
  const guint start = heading->own.n_parts > 0 ? heading->own.end : heading->decoration;
  g_autofree char *key = annexa_fold_key (annexa_layout_line (self->layout, i)->text + start);
  AnnexaTitleMatch matches[8] = { 0 };
  const guint n = annexa_catalog_match_title (self->catalog, key, FALSE, matches, G_N_ELEMENTS (matches));

  for (guint m = 0; m < n; m++)
    if (!matches[m].item->is_clause
        && (g_str_equal (matches[m].item->id, label->id)
            || annexa_catalog_mapped_standard (self->catalog, matches[m].item, label->id) != NULL))
      return TRUE;
  return FALSE;
}

/* The control of @standard whose title the heading of @candidate is, of a section with the number of another
 * edition, where the rules map the control to that; NULL for others. */
static const AnnexaItem *
find_titled (const AnnexaEvidence *self, const AnnexaCandidate *candidate, const AnnexaStandard *standard)
{
  const AnnexaItem *titled = NULL;
  gboolean only;

  if (candidate->kind == ANNEXA_CANDIDATE_REFERENCE && candidate->mapped.len == 0)
    titled = find_title (self, candidate, standard, &only);
  for (guint i = 0; titled != NULL && i < candidate->labels.len; i++)
    if (annexa_catalog_mapped_standard (self->catalog, titled, candidate->labels.data[i].id) == NULL)
      return NULL;
  return titled;
}

/* Whether @candidate prints a number of @standard, be it an edition's that numbers alike. */
static gboolean
prints_number (const AnnexaEvidence *self, const AnnexaCandidate *candidate, const AnnexaStandard *standard)
{
  const AnnexaLabels *lists[] = { &candidate->labels, &candidate->mapped };

  for (guint l = 0; candidate->kind != ANNEXA_CANDIDATE_TITLE && l < G_N_ELEMENTS (lists); l++)
    for (guint i = 0; i < lists[l]->len; i++)
      {
        const AnnexaItem *item = annexa_catalog_find (self->catalog, standard, lists[l]->data[i].id);

        if (item != NULL && !item->is_clause)
          return TRUE;
      }
  return FALSE;
}

/* Makes the title of @candidate what tells its control, @item, and its numbers what that is mapped to. */
static void
name_by_title (AnnexaEvidence *self, AnnexaCandidate *candidate, const AnnexaItem *item)
{
  const guint n_numbers = candidate->labels.len;
  g_autofree AnnexaLabel *numbers
      = g_memdup2 (candidate->labels.data, n_numbers * sizeof *candidate->labels.data);
  AnnexaLabel label = { .id = item->id, .standard = item->standard };

  candidate->labels.len = 0;
  annexa_candidate_add_label (candidate, &label, "");
  annexa_candidate_add_mapped (candidate, numbers, n_numbers);
  candidate->kind = ANNEXA_CANDIDATE_TITLE;
  candidate->signals &= ~(guint)(ANNEXA_SIGNAL_NUMBER | ANNEXA_SIGNAL_CATALOG_NUMBER | ANNEXA_SIGNAL_PREFIX
                                 | ANNEXA_SIGNAL_CATALOG_TITLE | ANNEXA_SIGNAL_NEAR_TITLE);
  annexa_evidence_settle (self, candidate);
}

/* Whether @label is the number of a control of @standard, named as its. */
static gboolean
is_number_of (const AnnexaEvidence *self, const AnnexaLabel *label, const AnnexaStandard *standard)
{
  const AnnexaItem *item = annexa_catalog_find (self->catalog, standard, label->id);

  return item != NULL && !item->is_clause && (label->standard == NULL || label->standard == standard);
}

/* Whether @candidate is a section whose heading prints numbers of other editions, and its reference below
 * those of @standard. */
static gboolean
is_numbered_below (const AnnexaEvidence *self, const AnnexaCandidate *candidate,
                   const AnnexaStandard *standard)
{
  if (candidate->kind != ANNEXA_CANDIDATE_REFERENCE || candidate->reference_line == G_MAXUINT
      || candidate->reference_at_end)
    return FALSE;
  for (guint i = 0; i < candidate->labels.len; i++)
    if (is_number_of (self, &candidate->labels.data[i], standard))
      return FALSE;
  for (guint i = candidate->reference_line; i < candidate->end_line; i++)
    {
      const AnnexaHeading *below = &self->headings[i];
      const AnnexaLabel *labels = below->n_trail == 0 ? below->lead : below->trail;

      for (guint k = 0; k < MAX (below->n_trail, below->n_trail == 0 ? below->n_lead : 0); k++)
        if (is_number_of (self, &labels[k], standard))
          return TRUE;
    }
  return FALSE;
}

/* Makes the numbers of @standard on the reference below the heading of @candidate those that it answers, and
 * the others what it maps them to. */
static void
turn_numbers (AnnexaEvidence *self, AnnexaCandidate *candidate, const AnnexaStandard *standard)
{
  const AnnexaLabels printed[] = { candidate->labels, candidate->mapped };

  memset (&candidate->labels, 0, sizeof candidate->labels);
  memset (&candidate->mapped, 0, sizeof candidate->mapped);
  for (guint i = candidate->reference_line; i < candidate->end_line; i++)
    {
      const AnnexaHeading *below = &self->headings[i];
      const gboolean lead = below->n_trail == 0;

      for (guint k = 0; k < (lead ? below->n_lead : below->n_trail); k++)
        {
          AnnexaLabel label = lead ? below->lead[k] : below->trail[k];

          if (!is_number_of (self, &label, standard))
            continue;
          label.standard = standard;
          annexa_candidate_add_label (candidate, &label, annexa_layout_line (self->layout, i)->text);
        }
    }
  for (guint l = 0; l < G_N_ELEMENTS (printed); l++)
    for (guint i = 0; i < printed[l].len; i++)
      {
        AnnexaLabel label = printed[l].data[i];

        label.only_for = 0;
        annexa_candidate_add_mapped (candidate, &label, 1);
      }
  candidate->signals &= ~(guint)(ANNEXA_SIGNAL_CATALOG_NUMBER | ANNEXA_SIGNAL_CATALOG_TITLE
                                 | ANNEXA_SIGNAL_NEAR_TITLE | ANNEXA_SIGNAL_PREFIX);
  annexa_evidence_settle (self, candidate);
}

/* Gives the numbers that candidate @i maps its control to to the other candidates of the same heading and
 * control: those of the line below alone. */
static void
share_mapped (AnnexaEvidence *self, guint i)
{
  const AnnexaCandidate *turned = annexa_evidence_candidate (self, i);

  for (gint step = -1; step <= 1; step += 2)
    for (guint k = i + (guint)step; k < self->candidates->len; k += (guint)step)
      {
        AnnexaCandidate *other = annexa_evidence_candidate (self, k);

        if (other->first_line != turned->first_line)
          break;
        if (other->labels.len > 0 && other->labels.data[0].id == turned->labels.data[0].id)
          annexa_candidate_add_mapped (other, turned->mapped.data, turned->mapped.len);
      }
}

/* Where headings print one edition's numbers and the lines below them those of @standard, and it alone has
 * most of their titles, its numbers are the ones that are answered. */
static void
turn_for (AnnexaEvidence *self, const AnnexaStandard *standard)
{
  guint n_own = 0, n_other = 0;

  for (guint i = 0; i < self->candidates->len; i++)
    {
      const AnnexaCandidate *candidate = annexa_evidence_candidate (self, i);
      gboolean only = FALSE;

      if (!is_numbered_below (self, candidate, standard))
        continue;
      if (find_title (self, candidate, standard, &only) != NULL)
        n_own += only;
      else if (candidate->item != NULL && candidate->similarity >= ANNEXA_SAME_TITLE_SIMILARITY)
        n_other++;
    }
  if (n_own < MIN_TITLES || n_own <= MIN_LEAD * n_other)
    return;
  for (guint i = 0; i < self->candidates->len; i++)
    if (is_numbered_below (self, annexa_evidence_candidate (self, i), standard))
      {
        turn_numbers (self, annexa_evidence_candidate (self, i), standard);
        share_mapped (self, i);
      }
}

static void
find_for (AnnexaEvidence *self, const AnnexaStandard *standard)
{
  guint n_references = 0, n_titled = 0, n_own = 0, n_printed = 0, last = G_MAXUINT;

  for (guint i = 0; i < self->candidates->len; i++)
    {
      const AnnexaCandidate *candidate = annexa_evidence_candidate (self, i);
      gboolean only = FALSE;

      n_references += candidate->kind == ANNEXA_CANDIDATE_REFERENCE;
      n_printed += prints_number (self, candidate, standard);
      n_titled += find_titled (self, candidate, standard) != NULL;
      if (candidate->first_line == last
          || (candidate->kind != ANNEXA_CANDIDATE_REFERENCE && candidate->kind != ANNEXA_CANDIDATE_TITLE)
          || find_title (self, candidate, standard, &only) == NULL || !only)
        continue;
      n_own++;
      last = candidate->first_line;
    }
  if (n_own < MIN_TITLES || n_titled * 2 <= n_references || n_printed * 4 > n_titled)
    return;
  for (guint i = 0; i < self->candidates->len; i++)
    {
      AnnexaCandidate *candidate = annexa_evidence_candidate (self, i);
      const AnnexaItem *titled = find_titled (self, candidate, standard);

      if (titled != NULL)
        name_by_title (self, candidate, titled);
      /* A line that says that there is no counterpart. */
      else if (candidate->kind == ANNEXA_CANDIDATE_TITLE && candidate->reference_line == G_MAXUINT)
        annexa_candidate_take_reference_below (self, candidate);
    }
}

/**
 * annexa_title_editions_find:
 * @self: with all candidates, before one is chosen
 *
 * Where the headings of a paper are titles of a standard that it names, and the numbers beside or below them
 * those of another edition, the titles say which controls are answered.
 */
void
annexa_title_editions_find (AnnexaEvidence *self)
{
  for (guint i = 0; i < annexa_catalog_n_standards (self->catalog); i++)
    {
      const AnnexaStandard *standard = annexa_catalog_standard (self->catalog, i);

      if (self->named[i] > 0 && annexa_catalog_profile (self->catalog, standard) != NULL)
        {
          turn_for (self, standard);
          find_for (self, standard);
        }
    }
}
