/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-series-private.h"

#include "text/annexa-fold.h"

/* One paper is about one standard: what its other numbers say of it is worth more than what a number says
 * alone, where several standards have it. */

/* A title that is so near to that of a standard that the paper does not speak of is of it all the same. */
#define NEAR_TITLE 0.8

/* Whether nothing that is printed at its number tells of which standard it is. */
static gboolean
is_open (const AnnexaCandidate *candidate)
{
  return candidate->kind != ANNEXA_CANDIDATE_TITLE && candidate->item != NULL
         && annexa_candidate_first_label (candidate)->standard == NULL;
}

static void
settle_on (AnnexaEvidence *self, AnnexaCandidate *candidate, const AnnexaStandard *standard)
{
  for (guint i = 0; i < candidate->labels.len; i++)
    {
      AnnexaLabel *label = &candidate->labels.data[i];

      if (label->standard == NULL)
        label->standard = standard;
    }
  candidate->signals
      &= ~(guint)(ANNEXA_SIGNAL_CATALOG_NUMBER | ANNEXA_SIGNAL_CATALOG_TITLE | ANNEXA_SIGNAL_NEAR_TITLE);
  annexa_evidence_settle (self, candidate);
  annexa_series_score_candidate (self, candidate);
}

/* What the candidates [first, end) were settled on, by index of the standard: @n all of them, @n_bare those
 * whose numbers have no mark of it. */
static void
count (const AnnexaEvidence *self, guint first, guint end, guint *n, guint *n_bare)
{
  for (guint i = first; i < end; i++)
    {
      const AnnexaCandidate *candidate = annexa_evidence_candidate (self, i);

      if (candidate->kind == ANNEXA_CANDIDATE_TITLE || candidate->item == NULL)
        continue;
      n[candidate->item->standard->index]++;
      n_bare[candidate->item->standard->index] += !annexa_candidate_first_label (candidate)->prefixed;
    }
}

static const AnnexaStandard *
most (const AnnexaEvidence *self, const guint *n)
{
  guint best = 0;

  for (guint i = 1; i < annexa_catalog_n_standards (self->catalog); i++)
    if (n[i] > n[best])
      best = i;
  return n[best] > 0 ? annexa_catalog_standard (self->catalog, best) : NULL;
}

/**
 * annexa_paper_standard_settle:
 * @self: with candidates that were settled one by one
 * @first: the first candidate of a paper
 * @end: behind its last one
 *
 * Settles numbers that several standards have once more, now that it is known which standard most numbers of
 * the paper are of: a number of a standard that the paper does not speak of, or only as what the vendor is
 * certified for, is one of the standard that it does speak of. That one may lack it.
 */
void
annexa_paper_standard_settle (AnnexaEvidence *self, guint first, guint end)
{
  const guint n_standards = annexa_catalog_n_standards (self->catalog);
  g_autofree guint *n = g_new0 (guint, n_standards + 1), *n_bare = g_new0 (guint, n_standards + 1);
  const AnnexaStandard *main;

  count (self, first, end, n, n_bare);
  main = most (self, n);
  if (main == NULL || !main->is_added || self->cited[main->index] == 0 || n_bare[main->index] == 0)
    return;
  for (guint i = first; i < end; i++)
    {
      AnnexaCandidate *candidate = annexa_evidence_candidate (self, i);
      const AnnexaStandard *standard = candidate->item != NULL ? candidate->item->standard : NULL;

      if (is_open (candidate) && standard != main && self->named[standard->index] == 0
          && candidate->similarity < NEAR_TITLE && !annexa_candidate_first_label (candidate)->prefixed)
        settle_on (self, candidate, main);
    }
}

/* Whether the number is of a standard that somebody added and the paper never names, and such as any contract
 * or manual prints: a bare one, or that of an article. */
gboolean
annexa_paper_standard_is_foreign (const AnnexaEvidence *self, const AnnexaCandidate *candidate)
{
  const AnnexaLabel *label = annexa_candidate_first_label (candidate);
  const AnnexaStandard *standard = candidate->item != NULL ? candidate->item->standard : label->standard;
  g_autofree char *key = NULL;

  if (candidate->kind == ANNEXA_CANDIDATE_TITLE || standard == NULL || !standard->is_added
      || self->cited[standard->index] > 0)
    return FALSE;
  if (!label->prefixed)
    return TRUE;
  key = annexa_fold_key (label->id);
  return annexa_catalog_begins_with_cue (self->catalog, "law-article", key) > 0;
}
