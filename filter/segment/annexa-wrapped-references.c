/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-candidates-private.h"
#include "annexa-heading-private.h"

#include <string.h>

/* References on lines of their own that wrap. */

static const AnnexaLine *
line_at (const AnnexaEvidence *self, guint i)
{
  return annexa_layout_line (self->layout, i);
}

/* The line of the body above line @i: where a page ends between them, its furniture stands there. */
static guint
line_above (const AnnexaEvidence *self, guint i)
{
  guint above = i - 1;

  while (above > 0 && line_at (self, above)->role != ANNEXA_ROLE_BODY)
    above--;
  return above;
}

/* The first line of the reference on line @i, which may have no room for its number beside the words before
 * it: 対応する管理策：ISO/IEC 27017 / 6.1.3. */
guint
annexa_references_find_start (const AnnexaEvidence *self, guint i)
{
  guint above = line_above (self, i);
  const AnnexaHeading *heading;
  g_autofree char *text = NULL;
  g_autoptr (GArray) tokens = NULL;
  const AnnexaToken *first;

  if (above >= i || line_at (self, above)->table != line_at (self, i)->table
      || line_at (self, above)->style != line_at (self, i)->style)
    return i;
  heading = &self->headings[above];
  if (heading->n_lead > 0 || heading->n_trail > 0 || heading->is_reference)
    return i;
  text = g_strconcat (line_at (self, above)->text, " ", line_at (self, i)->text, NULL);
  tokens = g_array_new (FALSE, FALSE, sizeof (AnnexaToken));
  annexa_catalog_lex (self->catalog, text, strlen (text), tokens);
  first = tokens->len > 0 ? &g_array_index (tokens, AnnexaToken, 0) : NULL;
  return first != NULL && first->end < strlen (line_at (self, above)->text) + 1
                 && (first->kind == ANNEXA_TOKEN_STANDARD || first->kind == ANNEXA_TOKEN_CUE
                     || first->kind == ANNEXA_TOKEN_OPEN)
                 && annexa_heading_is_reference_line (self->catalog, text, tokens, 0)
             ? above
             : i;
}
