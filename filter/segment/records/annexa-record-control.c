/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-assembly-private.h"

#include <math.h>
#include <string.h>

#include "segment/explain/annexa-explain.h"

/* Which control a record answers, by which evidence, and what it maps to. */

/* Below this a record needs to be checked by a person. */
#define LOW_CONFIDENCE 0.5

static const AnnexaStandard *
standard_of (const AnnexaAssembly *self, const AnnexaLabel *label, const AnnexaItem *item)
{
  guint n;
  const AnnexaItem *const *items;

  if (item != NULL)
    return item->standard;
  if (label->standard != NULL)
    return label->standard;
  if (self->usual != NULL && annexa_catalog_form_fits (self->evidence->catalog, label->form, self->usual))
    return self->usual;
  items = annexa_catalog_lookup (self->evidence->catalog, label->id, &n);
  if (n > 0)
    return items[0]->standard;
  for (guint i = 0; i < annexa_catalog_n_standards (self->evidence->catalog); i++)
    if (annexa_catalog_form_fits (self->evidence->catalog, label->form,
                                  annexa_catalog_standard (self->evidence->catalog, i)))
      return annexa_catalog_standard (self->evidence->catalog, i);
  return annexa_catalog_standard (self->evidence->catalog, 0);
}

/* The standard that a number printed beside a control is of. */
static const AnnexaStandard *
standard_of_mapped (const AnnexaAssembly *self, const AnnexaLabel *label, const AnnexaItem *item)
{
  const AnnexaStandard *standard = label->standard;

  if (standard == NULL && item != NULL)
    standard = annexa_catalog_mapped_standard (self->evidence->catalog, item, label->id);
  return standard != NULL ? standard : standard_of (self, label, NULL);
}

/* The item of label @index: of the standard that its candidate was settled on, where that has the number. */
static const AnnexaItem *
item_of (const AnnexaAssembly *self, const AnnexaCandidate *candidate, guint index)
{
  const AnnexaLabel *label = &candidate->labels.data[index];
  const AnnexaItem *item;

  if (index == 0 || candidate->item == NULL)
    return index == 0 ? candidate->item : NULL;
  item = annexa_catalog_find (self->evidence->catalog,
                              label->standard != NULL ? label->standard : candidate->item->standard,
                              label->id);
  return item;
}

/* Whether control @index of @candidate has the number @label in another edition, by the rules. */
static gboolean
is_counterpart (const AnnexaAssembly *self, const AnnexaCandidate *candidate, const AnnexaLabel *label,
                guint index)
{
  const AnnexaItem *item = item_of (self, candidate, index);

  return item != NULL && annexa_catalog_mapped_standard (self->evidence->catalog, item, label->id) != NULL;
}

/* Whether @label, a number of another edition that @candidate prints, is printed for its control @index. Of
 * several controls those have it that the rules say so of, whatever the order of the two lists is:
 * 6.1.3, 6.1.4 / A.5.5, A.5.6. It is printed for all where the rules know of none. */
static gboolean
is_printed_for (const AnnexaAssembly *self, const AnnexaCandidate *candidate, const AnnexaLabel *label,
                guint index)
{
  if (label->only_for != 0)
    return label->only_for == index + 1;
  if (is_counterpart (self, candidate, label, index))
    return TRUE;
  for (guint i = 0; i < candidate->labels.len; i++)
    if (is_counterpart (self, candidate, label, i))
      return FALSE;
  return TRUE;
}

static void
add_mappings (const AnnexaAssembly *self, AnnexaRecord *record, const AnnexaCandidate *candidate, guint index,
              const AnnexaItem *item)
{
  guint n = 0;
  const AnnexaMapped *mapped;

  for (guint i = 0; i < candidate->mapped.len; i++)
    {
      const AnnexaLabel *label = &candidate->mapped.data[i];

      if (!is_printed_for (self, candidate, label, index))
        continue;
      g_ptr_array_add (record->mappings,
                       annexa_mapping_new (standard_of_mapped (self, label, item)->name, label->id, TRUE));
    }
  mapped = item != NULL ? annexa_catalog_mapped (self->evidence->catalog, item, &n) : NULL;
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (record->mappings, annexa_mapping_new (mapped[i].standard->name, mapped[i].id, FALSE));
}

static void
add_signals (AnnexaRecord *record, guint signals)
{
  for (guint bit = ANNEXA_SIGNAL_NUMBER; bit <= ANNEXA_SIGNAL_SERIES; bit <<= 1)
    if (signals & bit)
      g_ptr_array_add (record->signals, g_strdup (annexa_signal_name (bit)));
}

/* Counts for each standard how many of the numbers that the records will have are its: their own, and those
 * that the paper prints beside them. */
void
annexa_assembly_count_standards (const AnnexaEvidence *evidence, guint *answered)
{
  AnnexaAssembly self = { .evidence = evidence, .usual = annexa_assembly_usual_standard (evidence) };

  for (guint c = 0; c < evidence->candidates->len; c++)
    {
      const AnnexaCandidate *candidate = annexa_evidence_candidate (evidence, c);

      for (guint i = 0; candidate->chosen && i < candidate->labels.len; i++)
        {
          const AnnexaItem *item = item_of (&self, candidate, i);

          answered[standard_of (&self, &candidate->labels.data[i], item)->index]++;
          for (guint m = 0; m < candidate->mapped.len; m++)
            answered[standard_of_mapped (&self, &candidate->mapped.data[m], item)->index]++;
        }
    }
}

/* Whether what was read as the vendor's own number is the control's, printed as no form has it: 5-1-1. */
static gboolean
is_control_number (const AnnexaNumber *own, const char *id)
{
  g_autoptr (GString) number = g_string_new (NULL);

  for (guint i = 0; i < own->n_parts; i++)
    g_string_append_printf (number, i > 0 ? ".%u" : "%u", own->parts[i]);
  return own->n_parts > 1 && own->kind == ANNEXA_NUMBERING_DECIMAL && g_str_equal (number->str, id);
}

static void
set_printed_label (AnnexaRecord *record, const char *printed)
{
  if (*record->label != '\0' || printed == NULL)
    return;
  g_free (record->label);
  record->label = g_strdup (printed);
}

void
annexa_assembly_finish_record (AnnexaAssembly *self, AnnexaRecord *record, const AnnexaCandidate *candidate,
                               guint index)
{
  const AnnexaLabel *label = &candidate->labels.data[index];
  const AnnexaItem *item = item_of (self, candidate, index);
  const AnnexaStandard *standard = standard_of (self, label, item);

  record->standard = g_strdup (standard->name);
  record->id = g_strdup (label->id);
  record->token = g_strdup_printf ("%s.%s", standard->token, label->id);
  record->label = g_strdup (candidate->labels.data[index].printed);
  record->title = g_strdup (candidate->titles != NULL  ? g_ptr_array_index (candidate->titles, index)
                            : candidate->title != NULL ? candidate->title
                                                       : "");
  g_strstrip (record->title);
  if (is_control_number (&candidate->own, record->id))
    set_printed_label (record, candidate->own_text);
  else
    record->section_number = g_strdup (candidate->own_text);
  add_mappings (self, record, candidate, index, item);
  add_signals (record, candidate->signals);
  record->score = 1.0 / (1.0 + exp (-0.7 * (candidate->total - 0.5)));
  if (candidate->labels.len > 1)
    {
      record->shared_with = g_ptr_array_new_with_free_func (g_free);
      for (guint i = 0; i < candidate->labels.len; i++)
        if (i != index)
          g_ptr_array_add (record->shared_with, g_strdup (candidate->labels.data[i].id));
    }
  if (*record->text == '\0')
    annexa_document_add_diagnostic (self->document, ANNEXA_DIAGNOSTIC_EMPTY_ANSWER,
                                    annexa_assembly_line (self, candidate->first_line)->page, record->id);
  if (item == NULL)
    annexa_document_add_diagnostic (self->document, ANNEXA_DIAGNOSTIC_UNKNOWN_CONTROL,
                                    annexa_assembly_line (self, candidate->first_line)->page, record->id);
  if (record->score < LOW_CONFIDENCE)
    annexa_document_add_diagnostic (self->document, ANNEXA_DIAGNOSTIC_LOW_CONFIDENCE,
                                    annexa_assembly_line (self, candidate->first_line)->page, record->id);
}
