/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "segment/annexa-candidates-private.h"

#include <string.h>

#include "text/annexa-fold.h"

/* Headings that are a control's for certain, whatever a reference below them says. */

/* Fewer numbers of two parts that are those of their titles may be chance. */
#define MIN_PAIRS 3u
#define MAX_ANSWER_LINES 400u

/* Whether @label is of three parts or more, or is marked as a control's, A.5.34. */
static gboolean
is_certain (const AnnexaLabel *label)
{
  return label->prefixed || strchr (label->id, '.') != strrchr (label->id, '.');
}

/* Whether @title is what the rules call a control with the number @label. */
static gboolean
is_title_of (const AnnexaEvidence *self, const AnnexaLabel *label, const char *title)
{
  g_autofree char *key = annexa_fold_key (title);
  guint n;
  const AnnexaItem *const *items = annexa_catalog_lookup (self->catalog, label->id, &n);

  for (guint k = 0; k < n; k++)
    if (!items[k]->is_clause
        && annexa_catalog_title_similarity (items[k], key) >= ANNEXA_MIN_TITLE_SIMILARITY)
      return TRUE;
  return FALSE;
}

/* Whether there is nothing on the line but one number: 5.1.1, or A.5.12 and No. 5.1.1, which could as well
 * refer. */
static gboolean
is_number_alone (const AnnexaHeading *heading)
{
  return heading->n_lead == 1
         && (heading->n_trail == 0
             || (heading->n_trail == 1 && heading->trail[0].start == heading->lead[0].start));
}

/* (transfer full) (nullable): the title of the heading on line @i, on it or, where its number stands alone,
 * below. */
static char *
title_at (const AnnexaEvidence *self, guint i)
{
  const AnnexaHeading *heading = &self->headings[i];
  const guint start
      = heading->n_lead == 0 && heading->own.n_parts > 0 ? heading->own.end : heading->title_start;
  const guint below = annexa_lines_below (self, i);
  char *title = NULL;

  if (heading->particle || (heading->sentence && heading->see))
    return NULL;
  if (heading->title_end > start)
    return heading->is_reference
               ? NULL
               : g_strndup (annexa_evidence_line (self, i)->text + start, heading->title_end - start);
  if (!is_number_alone (heading) || !annexa_lines_is_open (self, below) || self->headings[below].n_lead > 0
      || self->headings[below].sentence)
    return NULL;
  annexa_lines_take_title (self, below, 0, (guint)strlen (annexa_evidence_line (self, below)->text), &title);
  return title;
}

/* Whether the rules map @control to one of the numbers of @reference or back. */
static gboolean
is_mapped (const AnnexaEvidence *self, const AnnexaLabel *control, const AnnexaHeading *reference)
{
  guint n;
  const AnnexaItem *const *items = annexa_catalog_lookup (self->catalog, control->id, &n);

  for (guint k = 0; k < n; k++)
    for (guint r = 0; r < reference->n_trail; r++)
      if (annexa_catalog_mapped_standard (self->catalog, items[k], reference->trail[r].id) != NULL)
        return TRUE;
  return FALSE;
}

/* Whether line @i begins with a number that is certain to be a control's, if it is none of the vendor's own,
 * and is set as a heading. */
static gboolean
is_numbered_heading (const AnnexaEvidence *self, guint i)
{
  const AnnexaHeading *heading = &self->headings[i];

  return annexa_lines_is_open (self, i) && heading->n_lead == 1 && is_certain (&heading->lead[0])
         && !heading->sentence && heading->title_end > heading->title_start
         && annexa_evidence_stands_out (self, i);
}

/* The number of a control that line @i prints before its title or over it, or behind it where it is certain
 * to be one, as it then is rather than one that is not; NULL where it prints none, or has not that title. */
static const AnnexaLabel *
read_titled (const AnnexaEvidence *self, guint i)
{
  const AnnexaHeading *heading = &self->headings[i];
  const AnnexaLabel *lead = heading->n_lead == 1 ? &heading->lead[0] : NULL;
  const AnnexaLabel *trail
      = heading->n_trail == 1 && is_certain (&heading->trail[0]) ? &heading->trail[0] : NULL;
  g_autofree char *title = lead != NULL || trail != NULL ? title_at (self, i) : NULL;

  if (title == NULL)
    return NULL;
  if (trail != NULL && !(lead != NULL && is_certain (lead)) && is_title_of (self, trail, title))
    return trail;
  return lead != NULL
                 && (is_title_of (self, lead, title)
                     || (self->has_mapped_numbers && is_numbered_heading (self, i)))
             ? lead
             : NULL;
}

/* Whether a number that is not certain to be a control's stands before the title of some control on line @i.
 * Alone over a title it may be that of a chapter. */
static gboolean
has_pair (const AnnexaEvidence *self, guint i)
{
  const AnnexaHeading *heading = &self->headings[i];
  g_autofree char *title = NULL;

  if (!annexa_lines_is_open (self, i) || heading->n_lead != 1 || is_certain (&heading->lead[0])
      || heading->sentence || heading->title_end <= heading->title_start)
    return FALSE;
  title = title_at (self, i);
  return title != NULL && annexa_lines_title_similarity (self, title) >= ANNEXA_MIN_TITLE_SIMILARITY;
}

/* Whether the numbers of three parts that headings begin with are those of controls though most titles are
 * the vendor's own: most references below them say what just these are in another edition. */
static gboolean
have_mapped_numbers (const AnnexaEvidence *self)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (NULL, NULL);
  const AnnexaLabel *control = NULL;
  guint n = 0, n_mapped = 0, n_titled = 0;

  for (guint i = 0; i < self->layout->lines->len; i++)
    {
      annexa_layout_line_step (self->layout, i);
      if (is_numbered_heading (self, i))
        {
          g_autofree char *title = title_at (self, i);

          control = &self->headings[i].lead[0];
          n_titled += title != NULL && is_title_of (self, control, title);
        }
      else if (annexa_heading_refers (&self->headings[i]))
        {
          n += control != NULL;
          if (control != NULL && is_mapped (self, control, &self->headings[i]))
            {
              n_mapped++;
              g_hash_table_add (ids, (gpointer)control->id);
            }
          control = NULL;
        }
    }
  return g_hash_table_size (ids) >= MIN_PAIRS && n_mapped * 2 > n && n_titled * 2 < n_mapped;
}

/**
 * annexa_control_headings_count:
 * @self: with all lines parsed
 *
 * Tells whether numbers of two parts are those of the standard in this paper: most that stand before the
 * title of a control are the number of just that. A vendor who counts by himself has few that happen to be.
 * Tells the same of those of three parts, whatever their titles.
 */
void
annexa_control_headings_count (AnnexaEvidence *self)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (NULL, NULL);
  guint n = 0, n_own = 0;

  for (guint i = 0; i < self->layout->lines->len; i++)
    {
      const AnnexaLabel *label;

      annexa_layout_line_step (self->layout, i);
      if (!has_pair (self, i))
        continue;
      label = read_titled (self, i);
      n++;
      n_own += label != NULL;
      if (label != NULL)
        g_hash_table_add (ids, (gpointer)label->id);
    }
  self->has_mapped_numbers = have_mapped_numbers (self);
  self->has_control_pairs = g_hash_table_size (ids) >= MIN_PAIRS && n_own * 2 > n;
}

/* The same, where no number of the vendor's own is alike: one that is certain, or where the paper's numbers
 * of two parts are known to be the standard's. */
static const AnnexaLabel *
titled_control (const AnnexaEvidence *self, guint i)
{
  const AnnexaLabel *label = read_titled (self, i);

  return label != NULL && (self->has_control_pairs || is_certain (label)) ? label : NULL;
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

/* The line of the body below line @i; the number of lines where there is none. */
static guint
body_below (const AnnexaEvidence *self, guint i)
{
  do
    i++;
  while (i < self->layout->lines->len && annexa_evidence_line (self, i)->role != ANNEXA_ROLE_BODY);
  return i;
}

/* Whether the reference on line @i, below the heading of @above, may be of another control whose heading is
 * below it: it prints what that is in another edition too, and is nearer to it. */
static gboolean
heads_control (const AnnexaEvidence *self, guint i, const AnnexaLabel *above)
{
  const guint below = body_below (self, i);
  const AnnexaLabel *control = below < self->layout->lines->len ? titled_control (self, below) : NULL;

  return control != NULL && control->id != above->id && !annexa_evidence_line (self, below)->starts_flow
         && is_mapped (self, control, &self->headings[i])
         && annexa_evidence_line (self, below)->page == annexa_evidence_line (self, i)->page
         && annexa_evidence_line (self, below)->gap_above_pt < annexa_evidence_line (self, i)->gap_above_pt;
}

/* Whether the reference on line @i ends the answer of a control whose heading is above, and prints what that
 * is in another edition, as the rules have it. Whatever else is set as a heading between them is part of the
 * answer: 補足, Q. どのように…か。 */
gboolean
annexa_references_closes_control (const AnnexaEvidence *self, guint i)
{
  for (guint above = i; above > 0 && i - above < MAX_ANSWER_LINES; above--)
    {
      const AnnexaLabel *control = titled_control (self, above - 1);

      if (control != NULL)
        return annexa_references_maps_control (self, above - 1, i)
               && is_mapped (self, control, &self->headings[i]) && !heads_control (self, i, control);
      if (annexa_heading_refers (&self->headings[above - 1]))
        return FALSE;
    }
  return FALSE;
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
