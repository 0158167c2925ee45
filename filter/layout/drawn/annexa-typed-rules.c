/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/annexa-layout-private.h"

#include "text/annexa-marks.h"

/* Lines that are typed, as plain text has them, are drawn all the same: nobody reads them. */

/* A line of fewer signs may say something: --- in a cell. */
#define MIN_TYPED_RULE_CHARS 8u

/* Whether row @row is what is left of the typed line above it, which wraps: the same sign, once more or
 * twice. */
static gboolean
is_rest_of_rule (const AnnexaPageWork *work, guint row)
{
  g_autofree char *both = NULL;

  if (row == 0 || work->role[row - 1] != ANNEXA_ROLE_FIGURE || !annexa_is_typed_rule (work->text[row], 1))
    return FALSE;
  both = g_strconcat (work->text[row - 1], work->text[row], NULL);
  return annexa_is_typed_rule (both, MIN_TYPED_RULE_CHARS);
}

/* Makes typed lines figures of the page. */
void
annexa_typed_rules_mark (AnnexaPageWork *work)
{
  for (guint r = 0; r < work->rows->rows->len; r++)
    if (annexa_is_typed_rule (work->text[r], MIN_TYPED_RULE_CHARS) || is_rest_of_rule (work, r))
      work->role[r] = ANNEXA_ROLE_FIGURE;
}
