/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "segment/annexa-candidates-private.h"
#include "segment/annexa-series-private.h"

#include <string.h>

/* Headings of controls over questions about them, each of which is answered: A&A-01 Audit policy over
 * A&A-01.1 Are audit policies established? */

/* Fewer may be by chance. */
#define MIN_HEADS 3u

/* Whether @candidate is a heading with the number of one control, and prints that. */
static gboolean
is_numbered (const AnnexaCandidate *candidate)
{
  return candidate->kind == ANNEXA_CANDIDATE_LABEL && candidate->labels.len == 1
         && *(const char *)candidate->labels.data[0].printed != '\0';
}

/* Whether @below has the number of @candidate, and behind that the number of a question. */
static gboolean
counts_below (const AnnexaCandidate *candidate, const AnnexaCandidate *below)
{
  const char *number, *longer;

  if (!is_numbered (candidate) || !is_numbered (below)
      || annexa_candidate_first_label (below)->id != annexa_candidate_first_label (candidate)->id)
    return FALSE;
  number = annexa_candidate_first_label (candidate)->printed;
  longer = annexa_candidate_first_label (below)->printed;
  return g_str_has_prefix (longer, number) && g_ascii_ispunct (longer[strlen (number)])
         && g_ascii_isdigit (longer[strlen (longer) - 1]);
}

/* Whether candidate @i is a heading with nothing between it and the first question about its control. */
static gboolean
heads_questions (const AnnexaEvidence *self, guint i)
{
  const AnnexaCandidate *candidate = annexa_evidence_candidate (self, i);
  const guint below = annexa_evidence_line_below (self, candidate->end_line - 1);

  for (guint k = i + 1; k < self->candidates->len && annexa_evidence_neighbour (self, k)->first_line <= below;
       k++)
    if (annexa_evidence_neighbour (self, k)->first_line == below
        && counts_below (candidate, annexa_evidence_neighbour (self, k)))
      return TRUE;
  return FALSE;
}

/* Moves the headings of controls over questions to @aside, where a paper has most of them so: the questions
 * are what it answers, which have titles of their own. */
void
annexa_path_leave_question_heads (AnnexaEvidence *self, GPtrArray *aside)
{
  const AnnexaCandidate *last = NULL;
  guint n_heads = 0, n_others = 0, kept = 0;
  g_autofree guint8 *heads = g_new0 (guint8, self->candidates->len + 1);

  for (guint i = 0; i < self->candidates->len; i++)
    {
      const AnnexaCandidate *candidate = annexa_evidence_candidate (self, i);

      heads[i] = heads_questions (self, i);
      n_heads += heads[i];
      n_others += !heads[i] && is_numbered (candidate) && (last == NULL || !counts_below (last, candidate));
      last = heads[i] ? candidate : last;
    }
  if (n_heads < MIN_HEADS || n_heads < n_others)
    return;
  self->is_question_head = g_new0 (guint8, self->layout->lines->len + 1);
  last = NULL;
  for (guint i = 0; i < self->candidates->len; i++)
    {
      AnnexaCandidate *candidate = annexa_evidence_candidate (self, i);

      candidate->is_question = last != NULL && counts_below (last, candidate);
      if (heads[i])
        {
          last = candidate;
          self->is_question_head[candidate->first_line] = TRUE;
          candidate->refusal = ANNEXA_REFUSAL_PATH;
          g_ptr_array_add (aside, candidate);
        }
      else
        self->candidates->pdata[kept++] = candidate;
    }
  g_ptr_array_set_size (self->candidates, (gint)kept);
}
