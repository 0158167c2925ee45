/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "segment/annexa-candidate.h"

#include "text/annexa-fold.h"

/* Headings that are printed in two languages side by side, each over its own text: 5.1.1 情報セキュリティの
 * ための方針群 | 5.1.1 Policies for information security. The control is answered once, in both. So it is
 * where the title alone is printed again below the heading. */

/* So many candidates are looked at for the heading in the first language. */
#define MAX_BETWEEN 8u

static gboolean
is_japanese (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (annexa_is_cjk (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

static gboolean
is_titled_label (const AnnexaCandidate *candidate)
{
  return candidate->kind == ANNEXA_CANDIDATE_LABEL && candidate->table < 0 && candidate->title != NULL
         && *candidate->title != '\0';
}

/* Whether the heading of @again is that of @first in another language, in a column beside it. */
static gboolean
is_translation (const AnnexaEvidence *self, const AnnexaCandidate *first, const AnnexaCandidate *again)
{
  const AnnexaLine *line = annexa_layout_line (self->layout, first->first_line);
  const guint page = line->page;
  const float right = line->right;

  if (first->labels.data[0].id != again->labels.data[0].id
      || is_japanese (first->title) == is_japanese (again->title))
    return FALSE;
  line = annexa_layout_line (self->layout, again->first_line);
  return line->page == page && line->left >= right;
}

/* The heading among the candidates [@from, @end) that @again has in another language; NULL if it is none.
 * Between the two stands the answer in the first, in which lines may begin with numbers too. */
static const AnnexaCandidate *
find_translated (const AnnexaEvidence *self, guint from, guint end, const AnnexaCandidate *again)
{
  if (!is_titled_label (again))
    return NULL;
  for (guint i = end; i > from && end - i < MAX_BETWEEN; i--)
    {
      const AnnexaCandidate *first = annexa_evidence_candidate (self, i - 1);

      if (is_titled_label (first) && is_translation (self, first, again))
        return first;
    }
  return NULL;
}

/* Whether @title is the title of the control of @first in another language, right below its heading. */
static gboolean
is_title_below (const AnnexaCandidate *first, const AnnexaCandidate *title)
{
  return title->kind == ANNEXA_CANDIDATE_TITLE && title->first_line == first->end_line
         && title->own.n_parts == 0 && title->title != NULL
         && title->labels.data[0].id == first->labels.data[0].id
         && is_japanese (first->title) != is_japanese (title->title);
}

/**
 * annexa_translations_take:
 * @self: with all candidates in their order
 *
 * Takes candidates away that have in another language the heading before them: they say nothing about the
 * path, and belong to it where that heading does.
 *
 * Returns: (transfer full) (element-type AnnexaCandidate): what was taken
 */
GPtrArray *
annexa_translations_take (AnnexaEvidence *self)
{
  GPtrArray *taken = g_ptr_array_new_with_free_func ((GDestroyNotify)annexa_candidate_free);
  const AnnexaCandidate *first = NULL, *last = NULL;
  guint n = 0, behind = 0; /* of those that stay, and behind the last that was translated */

  for (guint i = 0; i < self->candidates->len; i++)
    {
      AnnexaCandidate *candidate = annexa_evidence_candidate (self, i);
      const AnnexaCandidate *translated = find_translated (self, behind, n, candidate);

      if (translated != NULL)
        {
          candidate->translates = translated->first_line;
          candidate->refusal = ANNEXA_REFUSAL_CONTINUED;
          last = candidate;
          first = NULL;
          behind = n;
        }
      else if (first != NULL && is_title_below (first, candidate))
        {
          candidate->refusal = ANNEXA_REFUSAL_PATH;
          last = candidate;
        }
      else if (last == NULL || candidate->first_line >= last->end_line)
        {
          self->candidates->pdata[n++] = candidate;
          first = is_titled_label (candidate) ? candidate : first;
          continue;
        }
      g_ptr_array_add (taken, candidate);
    }
  g_ptr_array_set_size (self->candidates, n);
  return taken;
}
