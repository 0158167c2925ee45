/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "segment/annexa-candidates-private.h"

/* Lines set as headings that stand in the paper again and again: 【対応】, A., お客様の責任. They head parts
 * of answers, whatever they say, and are no heading that a reference below them may be of. */

/* A title that stands twice may be printed again where its answer goes on. */
#define MIN_TIMES 3u

static gboolean
may_repeat (const AnnexaEvidence *self, guint i)
{
  const AnnexaLine *line = annexa_layout_line (self->layout, i);

  return line->role == ANNEXA_ROLE_BODY && line->table < 0 && annexa_evidence_stands_out (self, i);
}

void
annexa_repeated_lines_find (AnnexaEvidence *self)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  const guint n = self->layout->lines->len;

  for (guint i = 0; i < n; i++)
    if (may_repeat (self, i))
      {
        gpointer text = (gpointer)annexa_layout_line (self->layout, i)->text;
        guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, text));

        g_hash_table_insert (counts, text, GUINT_TO_POINTER (count + 1));
      }
  self->is_repeated = g_new0 (guint8, n);
  for (guint i = 0; i < n; i++)
    self->is_repeated[i]
        = may_repeat (self, i)
          && GPOINTER_TO_UINT (g_hash_table_lookup (counts, annexa_layout_line (self->layout, i)->text))
                 >= MIN_TIMES;
}
