/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "segment/annexa-candidates-private.h"

#include <string.h>

#include "text/annexa-fold.h"

/* Numbers of several controls one below the other at the left of a heading, and at its right their titles,
 * which wrap or are in two languages, so that a number does not stand beside its own title:
 *
 *   A.6.1.1    情報セキュリティの役割及び責任
 *   CLD.6.3.1  Information security roles and responsibilities
 *              クラウドコンピューティング環境における役割及び責任の共有及び分担
 *
 * The answer below is theirs together. */

#define MAX_STACKED 8u

/* What line @i says of titles: all that stands behind its number. */
static const char *
words_at (const AnnexaEvidence *self, guint i)
{
  return annexa_evidence_line (self, i)->text
         + (self->headings[i].n_lead > 0 ? self->headings[i].title_start : 0);
}

/* Whether line @i begins with one number and has words behind it. */
static gboolean
has_number (const AnnexaEvidence *self, guint i)
{
  const AnnexaHeading *heading = &self->headings[i];

  return annexa_lines_is_open (self, i) && heading->n_lead == 1 && heading->n_trail == 0
         && !heading->is_reference && !heading->sentence && !heading->quoted
         && heading->title_end > heading->title_start;
}

/* How many lines, from line @i on, are the title of the control @id; 0 where they are none. The first title
 * is set to @title (nullable), (transfer full). */
static guint
take_title (const AnnexaEvidence *self, const char *id, guint i, char **title)
{
  g_autofree char *text = NULL;

  for (guint n = 0; n < ANNEXA_MAX_TITLE_LINES; n++)
    {
      g_autofree char *longer = NULL, *key = NULL;

      if (!annexa_lines_is_open (self, i + n)
          || annexa_evidence_line (self, i + n)->page != annexa_evidence_line (self, i)->page
          || annexa_evidence_line (self, i + n)->table != annexa_evidence_line (self, i)->table
          || self->headings[i + n].sentence)
        return 0;
      longer = n > 0 ? annexa_lines_join (self, text, words_at (self, i + n)) : g_strdup (words_at (self, i));
      key = annexa_fold_key (longer);
      if (annexa_catalog_is_title_of (self->catalog, id, key, FALSE))
        {
          if (title != NULL)
            *title = g_steal_pointer (&longer);
          return n + 1;
        }
      g_free (text);
      text = g_steal_pointer (&longer);
    }
  return 0;
}

/* Adds the candidate of several numbers on lines of their own, from line @i on, the titles of which follow
 * each other beside and below them. Returns: how many lines the heading is on; 0 when there is none */
guint
annexa_stacked_numbers_add (AnnexaEvidence *self, guint i)
{
  AnnexaCandidate *candidate;
  guint n_numbers = 0, end = i;

  while (n_numbers < MAX_STACKED && has_number (self, i + n_numbers))
    n_numbers++;
  /* Most numbers stand beside their own titles. */
  if (n_numbers < 2 || take_title (self, self->headings[i + 1].lead[0].id, i + 1, NULL) > 0)
    return 0;
  candidate = annexa_candidate_new (self->arena, ANNEXA_CANDIDATE_LABEL, i, i + 1);
  candidate->titles = g_ptr_array_new_with_free_func (g_free);
  for (guint k = 0; k < n_numbers; k++)
    {
      const AnnexaLabel *label = &self->headings[i + k].lead[0];
      char *title = NULL;
      guint n = take_title (self, label->id, end, &title);

      if (n == 0)
        break;
      annexa_candidate_add_label (candidate, label, annexa_evidence_line (self, i + k)->text);
      g_ptr_array_add (candidate->titles, title);
      /* The same in another language. */
      for (end += n; (n = take_title (self, label->id, end, NULL)) > 0;)
        end += n;
    }
  if (candidate->titles->len < n_numbers || end < i + n_numbers)
    {
      annexa_candidate_free (candidate);
      return 0;
    }
  annexa_candidate_take_title (candidate, g_strdup (g_ptr_array_index (candidate->titles, 0)));
  candidate->end_line = end;
  candidate->n_title_lines = end - i;
  annexa_candidates_add (self, candidate);
  return end - i;
}
