/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "segment/records/annexa-assemble.h"
#include "segment/annexa-candidates-private.h"

#include <math.h>

/* Questionnaires ask about more than controls: Q A-6 設立年月を記入してください. Such a question ends the
 * answer to the one before it, be it a sentence, as those about controls are. */

#define SAME_INDENT_PT 1.0f

/* Whether the question on line @i has a number of the same kind as that on line @before, and a higher one. */
static gboolean
counts_on (const AnnexaEvidence *self, guint before, guint i)
{
  const AnnexaNumber *own = &self->headings[before].own, *next = &self->headings[i].own;

  if (own->n_parts > 0 || next->n_parts > 0)
    return own->kind == next->kind && own->n_parts == next->n_parts && annexa_number_compare (own, next) < 0;
  return annexa_lines_has_question_number (self, before) && annexa_lines_has_question_number (self, i);
}

/* Whether line @i is the next question, set and marked as the heading of @candidate is. */
gboolean
annexa_answer_is_next_question (const AnnexaEvidence *self, const AnnexaCandidate *candidate, guint i)
{
  const guint first = candidate->first_line;
  const AnnexaLine *line = annexa_evidence_line (self, i), *own = annexa_evidence_line (self, first);

  return self->headings[i].question && self->headings[first].question && line->table < 0 && own->table < 0
         && line->style == own->style && line->first_style == own->first_style
         && fabsf (line->x1 - line->left - (own->x1 - own->left)) < SAME_INDENT_PT
         && counts_on (self, first, i);
}
