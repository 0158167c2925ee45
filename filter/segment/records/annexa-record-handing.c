/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-assembly-private.h"

/* A record that is complete goes to who writes it out, or stays with the document. */

/* Region boxes are of the page as its text was read until here; readers want them as it is displayed. */
static void
turn_regions (const AnnexaAssembly *self, AnnexaRecord *record)
{
  const GPtrArray *pages = self->evidence->layout->pages->pages;

  for (guint r = 0; r < record->regions->len; r++)
    {
      AnnexaRegion *region = &g_array_index (record->regions, AnnexaRegion, r);

      annexa_page_to_displayed (g_ptr_array_index (pages, region->page - 1), &region->x1, &region->y1,
                                &region->x2, &region->y2);
    }
}

/* Leaves of a record what coverage and diagnostics ask for: which control it answers, and where it begins. */
static void
strip (AnnexaRecord *record)
{
  GArray *regions = record->regions;

  g_clear_pointer (&record->token, g_free);
  g_clear_pointer (&record->label, g_free);
  g_clear_pointer (&record->title, g_free);
  g_clear_pointer (&record->section_number, g_free);
  g_clear_pointer (&record->text, g_free);
  g_clear_pointer (&record->section_path, g_ptr_array_unref);
  g_clear_pointer (&record->blocks, g_ptr_array_unref);
  g_clear_pointer (&record->mappings, g_ptr_array_unref);
  g_clear_pointer (&record->references, g_ptr_array_unref);
  g_clear_pointer (&record->columns, g_ptr_array_unref);
  g_clear_pointer (&record->shared_with, g_ptr_array_unref);
  g_clear_pointer (&record->signals, g_ptr_array_unref);
  record->regions = g_array_sized_new (FALSE, FALSE, sizeof (AnnexaRegion), 1);
  g_array_append_vals (record->regions, regions->data, MIN (regions->len, 1));
  g_array_unref (regions);
}

/* @record: (transfer full): complete */
void
annexa_assembly_hand_on (AnnexaAssembly *self, AnnexaRecord *record)
{
  turn_regions (self, record);
  g_ptr_array_add (annexa_document_get_records (self->document), record);
  if (self->taker == NULL)
    return;
  self->taker->record (record, self->taker->user_data);
  strip (record);
}
