/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "segment/headings/annexa-heading-private.h"
#include "annexa-series-private.h"

#include <string.h>

/* Numbers in brackets that point to the paper's own sections: 5.1.1 ログイン … 履歴に残ります（5.1.1）。 */

/* What counts against references to them: as much as against the sections themselves. */
#define OWN_SECTIONS 9.5
/* So many sections at least show how the paper numbers. */
#define MIN_SECTIONS 3u
/* A title less like that of the control is none. */
#define NEAR_TITLE 0.55

/* Whether @candidate is a section of the paper that has a number as a control has it, and another title. */
static gboolean
is_section (const AnnexaCandidate *candidate, const AnnexaSeries *series)
{
  return candidate->kind == ANNEXA_CANDIDATE_LABEL && candidate->title != NULL && *candidate->title != '\0'
         && candidate->similarity < NEAR_TITLE && series->score < 0 && series->n >= MIN_SECTIONS
         && series->n_near * 4 < series->n_titled;
}

/* Whether @candidate is a reference that does not say what its number is of. */
static gboolean
is_bare (const AnnexaEvidence *self, const AnnexaCandidate *candidate)
{
  const AnnexaLabel *label = annexa_candidate_first_label (candidate);
  const guint line
      = candidate->reference_line != G_MAXUINT ? candidate->reference_line : candidate->first_line;
  const char *text = annexa_evidence_line (self, line)->text;
  g_autoptr (GArray) tokens = NULL;

  if (candidate->kind != ANNEXA_CANDIDATE_REFERENCE || candidate->refusal != ANNEXA_REFUSAL_NONE
      || candidate->similarity >= NEAR_TITLE || label->prefixed || label->standard != NULL)
    return FALSE;
  tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  annexa_catalog_lex (self->catalog, text, strlen (text), tokens);
  for (guint t = 0; t < tokens->len; t++)
    if (token_at (tokens, t)->kind == ANNEXA_TOKEN_STANDARD
        || annexa_heading_is_control_word (token_at (tokens, t)))
      return FALSE;
  return TRUE;
}

/* Counts for each series those of candidates [first, end), one paper, that name its own sections. */
static void
count_own (const AnnexaEvidence *self, const AnnexaSeries *series, guint first, guint end, guint *n_own)
{
  g_autoptr (GHashTable) sections = g_hash_table_new (NULL, NULL);

  for (guint i = first; i < end; i++)
    {
      const AnnexaCandidate *candidate = annexa_evidence_candidate (self, i);

      if (is_section (candidate, &series[candidate->series]))
        g_hash_table_add (sections, (gpointer)annexa_candidate_first_label (candidate)->id);
    }
  for (guint i = first; i < end && g_hash_table_size (sections) >= MIN_SECTIONS; i++)
    {
      const AnnexaCandidate *candidate = annexa_evidence_candidate (self, i);

      n_own[candidate->series]
          += g_hash_table_contains (sections, annexa_candidate_first_label (candidate)->id)
             && is_bare (self, candidate);
    }
}

/* A paper whose sections are numbered as controls are, and are none, means them by such numbers in text and
 * below its figures as well. */
void
annexa_own_sections_doubt (const AnnexaEvidence *self, AnnexaSeries *series, guint n_series)
{
  g_autofree guint *n_own = g_new0 (guint, n_series + 1);

  for (guint first = 0, end; first < self->candidates->len; first = end)
    {
      const guint part = annexa_evidence_candidate (self, first)->part;

      for (end = first + 1; end < self->candidates->len; end++)
        if (annexa_evidence_candidate (self, end)->part != part)
          break;
      count_own (self, series, first, end, n_own);
    }
  for (guint s = 0; s < n_series; s++)
    if (n_own[s] * 2 > series[s].n && series[s].n_mapped == 0 && series[s].n_cld == 0)
      series[s].score -= OWN_SECTIONS;
}
