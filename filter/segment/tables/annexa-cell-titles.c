/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-table-shape.h"

#include <string.h>

#include "segment/annexa-candidates-private.h"

/* Cells of a table that hold several controls, each with its title. */

/* Whether two numbers are of one kind, which those of two editions are not: 8.1.1 and 5.9. */
static gboolean
are_alike (const AnnexaLabel *a, const AnnexaLabel *b)
{
  return (strchr (a->id, '.') == strrchr (a->id, '.')) == (strchr (b->id, '.') == strrchr (b->id, '.'));
}

/* Whether a line of a cell begins a title with its number, or is the number above it, where a long word of
 * the title may have no room behind it; all are of one kind. */
static gboolean
begins_title (const AnnexaHeading *heading, const GArray *labels)
{
  return heading->n_lead == 1
         && (labels->len == 0 || are_alike (&heading->lead[0], &g_array_index (labels, AnnexaLabel, 0)));
}

/* Adds to @mapped the numbers of another edition that @heading has for the last of @labels, on a line of its
 * own where it has @whole_line. */
static void
add_mapped (const AnnexaHeading *heading, const GArray *labels, gboolean whole_line, GArray *mapped)
{
  const guint n_found = heading->n_lead > 0 && whole_line ? heading->n_lead : heading->n_trail;
  const AnnexaLabel *found = heading->n_lead > 0 && whole_line ? heading->lead : heading->trail;

  for (guint i = 0; i < n_found; i++)
    {
      AnnexaLabel label = found[i];

      if (are_alike (&label, &g_array_index (labels, AnnexaLabel, 0)))
        continue;
      label.only_for = labels->len;
      g_array_append_val (mapped, label);
    }
}

/* Whether a line below a title has nothing but numbers of another edition. */
static gboolean
is_other_edition (const AnnexaHeading *heading, const GArray *labels)
{
  const AnnexaLabel *first = heading->n_lead > 0    ? &heading->lead[0]
                             : heading->n_trail > 0 ? &heading->trail[0]
                                                    : NULL;

  return first != NULL && heading->is_reference && labels->len > 0
         && !are_alike (first, &g_array_index (labels, AnnexaLabel, 0));
}

/* Whether @id is among @labels. */
static gboolean
has_label (const GArray *labels, const char *id)
{
  for (guint i = 0; i < labels->len; i++)
    if (g_str_equal (g_array_index (labels, AnnexaLabel, i).id, id))
      return TRUE;
  return FALSE;
}

/* Gives @candidate the numbers in @labels, each with its title. One that stood behind the title of another as
 * the cell was read as a whole is none of another edition. */
static void
take_titled (AnnexaCandidate *candidate, const GArray *labels, GPtrArray *titles)
{
  candidate->labels.len = 0;
  annexa_candidate_append_labels (candidate, &candidate->labels, &g_array_index (labels, AnnexaLabel, 0),
                                  labels->len);
  for (guint i = candidate->mapped.len; i > 0; i--)
    if (has_label (labels, candidate->mapped.data[i - 1].id))
      {
        candidate->mapped.len--;
        memmove (&candidate->mapped.data[i - 1], &candidate->mapped.data[i],
                 (candidate->mapped.len - i + 1) * sizeof *candidate->mapped.data);
      }
  annexa_candidate_take_title (candidate, g_strdup (g_ptr_array_index (titles, 0)));
  candidate->titles = titles;
}

/* A cell with several numbers gives each its title, where each begins a line, behind it or below, and may
 * have the numbers of another edition with each. */
static void
take_titles_behind (const AnnexaEvidence *self, AnnexaCandidate *candidate, const AnnexaCell *cell)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) labels = g_array_new (FALSE, FALSE, sizeof (AnnexaLabel));
  g_autoptr (GArray) mapped = g_array_new (FALSE, FALSE, sizeof (AnnexaLabel));

  for (guint i = cell->first_line; i < cell->first_line + cell->n_lines; i++)
    {
      const AnnexaHeading *heading = &self->headings[i];
      const char *text = annexa_layout_line (self->layout, i)->text;

      if (begins_title (heading, labels))
        {
          AnnexaLabel label = heading->lead[0];

          label.printed = annexa_candidate_keep (candidate, text + label.start, label.end - label.start);
          g_array_append_val (labels, label);
          g_ptr_array_add (titles, heading->is_reference
                                       ? g_strdup ("")
                                       : g_strndup (text + heading->title_start,
                                                    heading->title_end - heading->title_start));
          add_mapped (heading, labels, FALSE, mapped);
        }
      else if (is_other_edition (heading, labels))
        add_mapped (heading, labels, TRUE, mapped);
      else if (titles->len == 0 || heading->n_lead > 0)
        return;
      else
        {
          char *longer = annexa_lines_join (self, g_ptr_array_index (titles, titles->len - 1), text);

          g_free (titles->pdata[titles->len - 1]);
          titles->pdata[titles->len - 1] = longer;
        }
    }
  if (labels->len < 2)
    return;
  for (guint i = 0; i < titles->len; i++)
    if (*(const char *)g_ptr_array_index (titles, i) == '\0')
      return;
  if (mapped->len > 0)
    {
      candidate->mapped.len = 0;
      annexa_candidate_append_labels (candidate, &candidate->mapped, &g_array_index (mapped, AnnexaLabel, 0),
                                      mapped->len);
    }
  take_titled (candidate, labels, g_steal_pointer (&titles));
}

/* The number in brackets that ends line @i, or is all of it, alike those that are known so far; NULL where
 * none does. @length is what stands before it. */
static const AnnexaLabel *
number_at_end (const AnnexaEvidence *self, guint i, const GArray *labels, gsize *length)
{
  const AnnexaHeading *heading = &self->headings[i];
  const AnnexaLabel *label = heading->is_reference && heading->n_lead == 1   ? &heading->lead[0]
                             : heading->n_lead == 0 && heading->n_trail == 1 ? &heading->trail[0]
                                                                             : NULL;

  if (label == NULL || (labels->len > 0 && !are_alike (label, &g_array_index (labels, AnnexaLabel, 0))))
    return NULL;
  *length = heading->is_reference ? 0 : heading->title_end;
  return label;
}

/* A cell with several titles, each with its number in brackets behind it or below, gives each its own:
 * 容量・能力の管理 （12.1.3）. */
static void
take_titles_before (const AnnexaEvidence *self, AnnexaCandidate *candidate, const AnnexaCell *cell)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) labels = g_array_new (FALSE, FALSE, sizeof (AnnexaLabel));
  g_autoptr (GString) title = g_string_new (NULL);

  for (guint i = cell->first_line; i < cell->first_line + cell->n_lines; i++)
    {
      const char *text = annexa_layout_line (self->layout, i)->text;
      gsize length = strlen (text);
      const AnnexaLabel *found = number_at_end (self, i, labels, &length);
      AnnexaLabel label;

      g_string_append_len (title, text, (gssize)length);
      if (found == NULL)
        continue;
      if (title->len == 0)
        return;
      label = *found;
      label.printed = annexa_candidate_keep (candidate, text + label.start, label.end - label.start);
      g_array_append_val (labels, label);
      g_ptr_array_add (titles, g_strdup (title->str));
      g_string_truncate (title, 0);
    }
  if (labels->len > 1 && title->len == 0)
    take_titled (candidate, labels, g_steal_pointer (&titles));
}

/* A cell with several numbers gives each its title. */
void
annexa_table_take_titles (const AnnexaEvidence *self, AnnexaCandidate *candidate, const AnnexaCell *cell)
{
  take_titles_behind (self, candidate, cell);
  if (candidate->titles == NULL)
    take_titles_before (self, candidate, cell);
}
