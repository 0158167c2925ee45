/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-candidates-private.h"

#include <string.h>

#include "text/annexa-fold.h"

/* Headings that are a control's for certain, whatever a reference below them says. */

static const AnnexaLine *
line_at (const AnnexaEvidence *self, guint i)
{
  return annexa_layout_line (self->layout, i);
}

/* Whether @label is of three parts or more, or is marked as a control's, A.5.34. */
static gboolean
is_certain (const AnnexaLabel *label)
{
  return label->prefixed || strchr (label->id, '.') != strrchr (label->id, '.');
}

/* The number of a control that line @i prints before or behind its title, and which is certain to be one;
 * NULL where it prints none, or has not that title: no number of the vendor's own is alike. */
static const AnnexaLabel *
titled_control (const AnnexaEvidence *self, guint i)
{
  const AnnexaHeading *heading = &self->headings[i];
  const AnnexaLabel *label = heading->n_lead == 1 && is_certain (&heading->lead[0]) ? &heading->lead[0]
                             : heading->n_trail == 1                                ? &heading->trail[0]
                                                                                    : NULL;
  const guint start
      = heading->n_lead == 0 && heading->own.n_parts > 0 ? heading->own.end : heading->title_start;
  g_autofree char *title = NULL, *key = NULL;
  const AnnexaItem *const *items;
  guint n_items;

  if (label == NULL || heading->is_reference || !is_certain (label) || heading->title_end <= start)
    return NULL;
  title = g_strndup (line_at (self, i)->text + start, heading->title_end - start);
  key = annexa_fold_key (title);
  items = annexa_catalog_lookup (self->catalog, label->id, &n_items);
  for (guint k = 0; k < n_items; k++)
    if (!items[k]->is_clause
        && annexa_catalog_title_similarity (items[k], key) >= ANNEXA_MIN_TITLE_SIMILARITY)
      return label;
  return NULL;
}

/* Whether line @i is the heading of a control for certain: it prints its number and has its title. */
gboolean
annexa_lines_is_control_heading (const AnnexaEvidence *self, guint i)
{
  return titled_control (self, i) != NULL;
}

/* Whether @label may be of a standard that has @control. */
static gboolean
is_of_same_standard (AnnexaCatalog *catalog, const AnnexaLabel *control, const AnnexaLabel *label)
{
  guint n;
  const AnnexaItem *const *items = annexa_catalog_lookup (catalog, control->id, &n);

  for (guint k = 0; k < n; k++)
    {
      const AnnexaItem *item = label->standard == NULL || label->standard == items[k]->standard
                                   ? annexa_catalog_find (catalog, items[k]->standard, label->id)
                                   : NULL;

      if (!items[k]->is_clause && item != NULL && !item->is_clause)
        return TRUE;
    }
  return FALSE;
}

/* Whether line @heading is that of a control for certain, and the reference on line @i says what this is in
 * other standards. */
gboolean
annexa_references_maps_control (const AnnexaEvidence *self, guint heading, guint i)
{
  const AnnexaHeading *reference = &self->headings[i];
  const AnnexaLabel *control = reference->n_trail > 0 ? titled_control (self, heading) : NULL;

  for (guint k = 0; control != NULL && k < reference->n_trail; k++)
    if (is_of_same_standard (self->catalog, control, &reference->trail[k]))
      return FALSE;
  return control != NULL;
}

/* Whether the heading on lines [first, last] prints a control of its own, of another standard than the
 * reference on line @i, which maps that control. */
gboolean
annexa_references_has_other_standard (const AnnexaEvidence *self, guint first, guint last, guint i)
{
  const AnnexaHeading *heading = &self->headings[last], *reference = &self->headings[i];
  const AnnexaLabel *control = titled_control (self, first);

  if (control != NULL)
    {
      for (guint k = 0; k < reference->n_trail; k++)
        if (reference->trail[k].id == control->id)
          return FALSE;
      return reference->n_trail > 0;
    }
  return !heading->is_reference && heading->n_trail > 0 && reference->n_trail > 0
         && heading->trail[0].standard != NULL && reference->trail[0].standard != NULL
         && heading->trail[0].standard != reference->trail[0].standard;
}
