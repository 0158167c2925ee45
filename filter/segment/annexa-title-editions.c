/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-candidates-private.h"

#include "text/annexa-fold.h"

/* Papers whose headings are titles of one standard without its numbers, each with the number of the control
 * in another edition: 利用者登録及び登録削除 over （ISO/IEC 27001:2022 5.16）. The titles say which control
 * is answered, the numbers are what the paper maps it to; what has no counterpart has its title alone. */

/* Fewer titles that the other edition has not may be the vendor's own. */
#define MIN_TITLES 3u

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
 * Where the headings of a paper are titles of a standard that it names, and the numbers below them those of
 * another edition, the titles say which controls are answered.
 */
void
annexa_title_editions_find (AnnexaEvidence *self)
{
  for (guint i = 0; i < annexa_catalog_n_standards (self->catalog); i++)
    {
      const AnnexaStandard *standard = annexa_catalog_standard (self->catalog, i);

      if (self->named[i] > 0 && annexa_catalog_profile (self->catalog, standard) != NULL)
        find_for (self, standard);
    }
}
