/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "segment/annexa-candidates-private.h"

/* Chapters that have the paper's own numbers, over sections that have none and end with their references:
 * 01 組織とルール over セキュリティポリシーを経営が決める. A heading below a numbered one may as well head a
 * part of its answer; that others in its type head sections by themselves tells. */

/* Other sections are looked for so far away. */
#define MAX_LINES_AWAY 400u
/* The type of a chapter is so many times that of a section. */
#define LARGER 1.1f

/* The uppermost heading between the reference on line @i and the one above that, where none of them has the
 * paper's own number; G_MAXUINT else. */
static guint
heads_alone (const AnnexaEvidence *self, guint i)
{
  guint head = G_MAXUINT;

  for (guint k = i; k > 0 && i - k < MAX_LINES_AWAY; k--)
    {
      if (annexa_heading_refers (&self->headings[k - 1]))
        return head;
      if (!annexa_lines_is_open (self, k - 1) || !annexa_references_is_marked_heading (self, k - 1))
        continue;
      if (self->headings[k - 1].own.n_parts > 0)
        return G_MAXUINT;
      head = k - 1;
    }
  return G_MAXUINT;
}

/* Fonts that are made for a page have no name that counts. */
static gboolean
looks_alike (const AnnexaEvidence *self, guint a, guint b)
{
  const AnnexaStyle *first = annexa_pages_style (self->layout->pages, annexa_evidence_line (self, a)->style),
                    *second = annexa_pages_style (self->layout->pages, annexa_evidence_line (self, b)->style);

  return first->size_pt == second->size_pt && first->color == second->color;
}

/* Whether the heading on line @chapter, which has a number, is that of a chapter, and the one on line @first,
 * the uppermost below it, that of the section that the reference on line @i ends. */
gboolean
annexa_references_is_in_chapter (const AnnexaEvidence *self, guint chapter, guint first, guint i)
{
  const guint end = MIN (self->layout->lines->len, i + MAX_LINES_AWAY);

  if (self->headings[first].own.n_parts > 0
      || annexa_references_line_above (self, first) != annexa_references_heading_last (self, chapter, first)
      || annexa_evidence_line (self, chapter)->size_pt < LARGER * annexa_evidence_line (self, first)->size_pt)
    return FALSE;
  for (guint k = i - MIN (i, MAX_LINES_AWAY); k < end; k++)
    if (k != i && annexa_heading_refers (&self->headings[k]))
      {
        const guint head = heads_alone (self, k);

        if (head != G_MAXUINT && looks_alike (self, head, first))
          return TRUE;
      }
  return FALSE;
}
