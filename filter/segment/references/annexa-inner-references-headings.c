/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-inner-references-private.h"

/* The headings of answers that end with the number of their control. */

#define MAX_ANSWER_LINES 400u

static gboolean
is_title (const AnnexaEvidence *self, guint i)
{
  const AnnexaHeading *heading = &self->headings[i];
  guint start = heading->own.n_parts > 0 ? heading->own.end : heading->decoration;

  return annexa_lines_title_similarity (self, annexa_evidence_line (self, i)->text + start)
         >= ANNEXA_MIN_TITLE_SIMILARITY;
}

/* Whether a heading set as line @i is stands between it and line @end too: both head parts of one answer. */
static gboolean
is_repeated (const AnnexaEvidence *self, guint i, guint end)
{
  for (guint below = i + 1; below < end; below++)
    if (annexa_evidence_line (self, below)->style == annexa_evidence_line (self, i)->style
        && annexa_references_is_marked_heading (self, below))
      return TRUE;
  return FALSE;
}

/* Whether the number of the heading on line @above says that it heads a section before that on line @below,
 * and none that this is in: 3.7 or 1.2.1 above 3.8. Numbers of one part may count the parts of an answer. */
static gboolean
is_section_before (const AnnexaEvidence *self, guint above, guint below)
{
  const AnnexaNumber *first = &self->headings[above].own, *second = &self->headings[below].own;

  return first->n_parts >= 2 && second->n_parts >= 2 && first->kind == second->kind
         && annexa_number_compare (first, second) < 0 && !annexa_number_is_ancestor (first, second);
}

/* The heading of the answer that ends on line @i: the nearest that is a control's title; or else the first
 * one below the answer before, headings over it left out, and those within the answer; or else, where no
 * answer is before and there is more above than headings of answers, the nearest. */
gboolean
annexa_inner_references_find_heading (const AnnexaEvidence *self, guint i, guint *heading)
{
  guint first = G_MAXUINT, nearest = G_MAXUINT;
  gboolean bounded = FALSE;

  for (guint j = i; j > 0 && i - j < MAX_ANSWER_LINES && !bounded; j--)
    {
      bounded = j < i
                && ((self->headings[j - 1].n_trail > 0 && annexa_inner_references_end_section (self, j - 1))
                    || annexa_references_closes_answer (self, j - 1));
      if (bounded || !annexa_references_is_marked_heading (self, j - 1))
        continue;
      /* One whose answer ends without a reference. */
      bounded = first != G_MAXUINT && is_section_before (self, j - 1, first);
      if (bounded)
        break;
      *heading = j - 1;
      if (is_title (self, j - 1))
        return TRUE;
      if (nearest == G_MAXUINT
          || (self->headings[nearest].own.n_parts == 0 && self->headings[j - 1].own.n_parts > 0))
        nearest = j - 1;
      if (first == G_MAXUINT || !annexa_references_is_marked_heading (self, j)
          || is_repeated (self, first, i))
        first = j - 1;
    }
  *heading = bounded ? first : nearest;
  return *heading != G_MAXUINT;
}
