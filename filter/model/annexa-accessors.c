/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-accessors.h"

/**
 * annexa_facts_get_services:
 * @self: facts
 *
 * Returns: (transfer none) (element-type utf8): the services that the paper is about
 */
GPtrArray *
annexa_facts_get_services (const AnnexaFacts *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->services;
}

/**
 * annexa_facts_get_standards:
 * @self: facts
 *
 * Returns: (transfer none) (element-type utf8): the standards that it cites
 */
GPtrArray *
annexa_facts_get_standards (const AnnexaFacts *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->standards;
}

/**
 * annexa_facts_get_revisions:
 * @self: facts
 *
 * Returns: (transfer none) (element-type AnnexaRevision): its revision history
 */
GPtrArray *
annexa_facts_get_revisions (const AnnexaFacts *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->revisions;
}

/**
 * annexa_coverage_get_missing:
 * @self: a coverage
 *
 * Returns: (transfer none) (element-type utf8): ids of the profile without a record
 */
GPtrArray *
annexa_coverage_get_missing (const AnnexaCoverage *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->missing;
}

/**
 * annexa_coverage_get_repeated:
 * @self: a coverage
 *
 * Returns: (transfer none) (element-type utf8): ids with more than one record
 */
GPtrArray *
annexa_coverage_get_repeated (const AnnexaCoverage *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->repeated;
}

/**
 * annexa_record_get_section_path:
 * @self: a record
 *
 * Returns: (transfer none) (element-type utf8): the headings above the record, outermost first
 */
GPtrArray *
annexa_record_get_section_path (const AnnexaRecord *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->section_path;
}

/**
 * annexa_record_get_blocks:
 * @self: a record
 *
 * Returns: (transfer none) (element-type AnnexaBlock): the answer with its shape
 */
GPtrArray *
annexa_record_get_blocks (const AnnexaRecord *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->blocks;
}

/**
 * annexa_record_get_mappings:
 * @self: a record
 *
 * Returns: (transfer none) (element-type AnnexaMapping): the same control in other standards, printed ones
 * first
 */
GPtrArray *
annexa_record_get_mappings (const AnnexaRecord *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->mappings;
}

/**
 * annexa_record_get_references:
 * @self: a record
 *
 * Returns: (transfer none) (element-type AnnexaReference): other controls that the text points to
 */
GPtrArray *
annexa_record_get_references (const AnnexaRecord *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->references;
}

/**
 * annexa_record_get_columns:
 * @self: a record
 *
 * Returns: (transfer none) (nullable) (element-type AnnexaColumn): what named columns of a table answer
 */
GPtrArray *
annexa_record_get_columns (const AnnexaRecord *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->columns;
}

/**
 * annexa_record_get_shared_with:
 * @self: a record
 *
 * Returns: (transfer none) (nullable) (element-type utf8): ids of the other controls that the same section
 * answers
 */
GPtrArray *
annexa_record_get_shared_with (const AnnexaRecord *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->shared_with;
}

/**
 * annexa_record_get_n_regions:
 * @self: a record
 *
 * Returns: how many rectangles the record has
 */
guint
annexa_record_get_n_regions (const AnnexaRecord *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->regions->len;
}

/**
 * annexa_record_get_region:
 * @self: a record
 * @index: below annexa_record_get_n_regions()
 *
 * Returns: (transfer none): where a part of heading and answer stands
 */
const AnnexaRegion *
annexa_record_get_region (const AnnexaRecord *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->regions->len, NULL);
  return &g_array_index (self->regions, AnnexaRegion, index);
}

/**
 * annexa_record_get_signals:
 * @self: a record
 *
 * Returns: (transfer none) (element-type utf8): names of the evidence found
 */
GPtrArray *
annexa_record_get_signals (const AnnexaRecord *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->signals;
}

/**
 * annexa_block_get_items:
 * @self: a block
 *
 * Returns: (transfer none) (nullable) (element-type utf8): list items or figure labels; %NULL for other kinds
 */
GPtrArray *
annexa_block_get_items (const AnnexaBlock *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->items;
}

/**
 * annexa_block_get_n_rows:
 * @self: a block
 *
 * Returns: how many rows a table has; 0 for other kinds
 */
guint
annexa_block_get_n_rows (const AnnexaBlock *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->rows == NULL ? 0 : self->rows->len;
}

/**
 * annexa_block_get_row:
 * @self: a table
 * @index: below annexa_block_get_n_rows()
 *
 * Returns: (transfer none) (element-type utf8): the cells of a row
 */
GPtrArray *
annexa_block_get_row (const AnnexaBlock *self, guint index)
{
  g_return_val_if_fail (self != NULL && self->rows != NULL, NULL);
  g_return_val_if_fail (index < self->rows->len, NULL);
  return g_ptr_array_index (self->rows, index);
}
