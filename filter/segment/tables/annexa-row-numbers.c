/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-table-shape.h"

#include <string.h>

#include "segment/annexa-candidates-private.h"

/* The numbers of a row: those that it answers, and those of other editions beside them. */

/* Adds numbers to those that @candidate answers, or, as @mapping and where they are of another kind, to those
 * that are printed for the same control: the one before them, where the two kinds stand by turns, as in
 * 9.2.1 [5.16] 9.2.3 [8.2]. */
void
annexa_table_add_labels (AnnexaCandidate *candidate, const AnnexaLabel *labels, guint n, const char *text,
                         gboolean mapping)
{
  gboolean by_turns = FALSE;

  for (guint i = 0; i < n; i++)
    {
      const AnnexaLabel *first = candidate->labels.len > 0 ? &candidate->labels.data[0] : NULL;
      gboolean known = FALSE, alike;

      for (guint k = 0; k < candidate->labels.len; k++)
        known = known || candidate->labels.data[k].id == labels[i].id;
      for (guint k = 0; k < candidate->mapped.len; k++)
        known = known || candidate->mapped.data[k].id == labels[i].id;
      if (known)
        continue;
      alike = first == NULL
              || (strchr (first->id, '.') == strrchr (first->id, '.'))
                     == (strchr (labels[i].id, '.') == strrchr (labels[i].id, '.'));
      if (mapping || !alike)
        {
          annexa_candidate_append_labels (candidate, &candidate->mapped, &labels[i], 1);
          continue;
        }
      by_turns = by_turns || candidate->mapped.len > 0;
      if (by_turns)
        annexa_candidate_close_group (candidate);
      annexa_candidate_add_label (candidate, &labels[i], text);
    }
  if (by_turns)
    annexa_candidate_close_group (candidate);
}

/* Whether @label and @other are numbers of one control: the rules map one to the other, or editions share it.
 */
gboolean
annexa_table_is_edition_of (const AnnexaEvidence *self, const AnnexaLabel *label, const AnnexaLabel *other)
{
  guint n, n_others;
  const AnnexaItem *const *items = annexa_catalog_lookup (self->catalog, label->id, &n);
  const AnnexaItem *const *others = annexa_catalog_lookup (self->catalog, other->id, &n_others);

  if (label->id == other->id)
    return TRUE;
  for (guint i = 0; i < n; i++)
    if (annexa_catalog_mapped_standard (self->catalog, items[i], other->id) != NULL)
      return TRUE;
  for (guint i = 0; i < n_others; i++)
    if (annexa_catalog_mapped_standard (self->catalog, others[i], label->id) != NULL)
      return TRUE;
  return FALSE;
}

/* Where a page parts the cell that has a number of another edition beside several rows, its rest is empty on
 * the next: @candidate, the first row there, has what the rules map it to of those of the row before. */
void
annexa_table_take_mappings_over_page (const AnnexaEvidence *self, const AnnexaTableShape *shape,
                                      const AnnexaCandidate *before, AnnexaCandidate *candidate)
{
  if (candidate->mapped.len > 0 || !annexa_table_shape_has_role (shape, ANNEXA_COLUMN_MAPPING))
    return;
  for (guint i = 0; i < before->mapped.len; i++)
    if (annexa_table_is_edition_of (self, &candidate->labels.data[0], &before->mapped.data[i]))
      annexa_candidate_append_labels (candidate, &candidate->mapped, &before->mapped.data[i], 1);
}
