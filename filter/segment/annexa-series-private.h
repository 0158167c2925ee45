/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "annexa-candidate.h"

G_BEGIN_DECLS

/* Candidates that look alike are believed or doubted as a whole. */

typedef struct
{
  guint n_prefixed, n, n_catalog, n_titled, n_matching, n_near, n_sentences, n_rising, n_pairs, n_cld,
      n_distinct, n_consistent, n_mapped, n_added, n_leaps, n_foreign, n_over;
  double score;
} AnnexaSeries;

char *annexa_series_look (const AnnexaEvidence *self, const AnnexaCandidate *candidate);
void annexa_series_score_candidate (AnnexaEvidence *self, AnnexaCandidate *candidate);
void annexa_series_count (const AnnexaEvidence *self, AnnexaCandidate *candidate,
                          const AnnexaCandidate *before, GHashTable *ids, AnnexaSeries *series);
void annexa_series_score (const AnnexaEvidence *self, AnnexaCandidateKind kind, AnnexaSeries *series);
void annexa_path_leave_form_heads (AnnexaEvidence *self, GPtrArray *aside);
void annexa_series_discount_others (AnnexaEvidence *self, const AnnexaSeries *series,
                                    const AnnexaCandidateKind *kinds, guint n_series);
void annexa_candidate_lists_discount (AnnexaEvidence *self);

/* annexa-listed-controls.c */
void annexa_listed_controls_discount (AnnexaEvidence *self, guint n_series);
gboolean annexa_listed_controls_cover (GHashTable *answered, GHashTable *listed);

/* annexa-own-sections.c */
void annexa_own_sections_doubt (const AnnexaEvidence *self, AnnexaSeries *series, guint n_series);

/* annexa-paper-standard.c */
gboolean annexa_paper_standard_is_foreign (const AnnexaEvidence *self, const AnnexaCandidate *candidate);
void annexa_paper_standard_settle (AnnexaEvidence *self, guint first, guint end);

/* annexa-question-heads.c */
void annexa_path_leave_question_heads (AnnexaEvidence *self, GPtrArray *aside);

G_END_DECLS
