/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-assembly-private.h"

/* Answers in one language and, in a column beside it, in another. On each page the one is read and then the
 * other: where an answer goes on further down, all of the one language is read before the other. */

/* Columns begin this near to their edges. */
#define SAME_EDGE_PT 2.0f

static gboolean
is_of_flow (const AnnexaLine *line)
{
  return line->role == ANNEXA_ROLE_BODY && line->table < 0;
}

/* Whether line @i of the flow stands before the column of the other language, which begins at @side. */
gboolean
annexa_assembly_is_before_side (const AnnexaAssembly *self, guint i, float side)
{
  const AnnexaLine *line = annexa_assembly_line (self, i);

  return is_of_flow (line) && !line->is_translation && line->x2 <= side + SAME_EDGE_PT;
}

/* Whether of lines [from, to) some go on in the first language behind those in the other, and none stands
 * over both columns. */
gboolean
annexa_assembly_goes_on_before_side (const AnnexaAssembly *self, guint from, guint to)
{
  float side = 0;
  gboolean any = FALSE;

  for (guint i = from; i < to; i++)
    {
      const AnnexaLine *line = annexa_assembly_line (self, i);

      if (line->is_translation && is_of_flow (line))
        side = line->left;
      else if (side > 0 && annexa_assembly_is_before_side (self, i, side))
        any = TRUE;
      else if (side > 0 && is_of_flow (line))
        return FALSE;
    }
  return any;
}
