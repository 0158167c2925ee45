/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-record.h"

#include "annexa-array-private.h"

G_DEFINE_BOXED_TYPE (AnnexaRegion, annexa_region, annexa_region_copy, annexa_region_free)
G_DEFINE_BOXED_TYPE (AnnexaBlock, annexa_block, annexa_block_copy, annexa_block_free)
G_DEFINE_BOXED_TYPE (AnnexaMapping, annexa_mapping, annexa_mapping_copy, annexa_mapping_free)
G_DEFINE_BOXED_TYPE (AnnexaReference, annexa_reference, annexa_reference_copy, annexa_reference_free)
G_DEFINE_BOXED_TYPE (AnnexaColumn, annexa_column, annexa_column_copy, annexa_column_free)
G_DEFINE_BOXED_TYPE (AnnexaRecord, annexa_record, annexa_record_copy, annexa_record_free)
G_DEFINE_BOXED_TYPE (AnnexaSection, annexa_section, annexa_section_copy, annexa_section_free)

static gpointer
copy_row (gconstpointer source, gpointer data)
{
  return annexa_array_copy_strings ((GPtrArray *)source);
}

/* g_ptr_array_copy() wants a GCopyFunc; these give the typed copies that shape. */
#define DEFINE_COPY_ELEMENT(type)                                                                            \
  static gpointer copy_##type (gconstpointer source, gpointer data)                                          \
  {                                                                                                          \
    return annexa_##type##_copy (source);                                                                    \
  }

DEFINE_COPY_ELEMENT (block)
DEFINE_COPY_ELEMENT (mapping)
DEFINE_COPY_ELEMENT (reference)
DEFINE_COPY_ELEMENT (column)

/**
 * annexa_region_copy:
 * @self: a region
 *
 * Returns: (transfer full): a copy of @self
 */
AnnexaRegion *
annexa_region_copy (const AnnexaRegion *self)
{
  return g_memdup2 (self, sizeof *self);
}

/**
 * annexa_region_free:
 * @self: a region
 *
 * Frees @self
 */
void
annexa_region_free (AnnexaRegion *self)
{
  g_free (self);
}

/**
 * annexa_block_new:
 * @kind: the kind, which decides which of the fields are allocated
 *
 * Returns: (transfer full): a block with empty `items` or `rows`, and %NULL text
 */
AnnexaBlock *
annexa_block_new (AnnexaBlockKind kind)
{
  AnnexaBlock *self = g_new0 (AnnexaBlock, 1);

  self->kind = kind;
  if (kind == ANNEXA_BLOCK_LIST || kind == ANNEXA_BLOCK_FIGURE)
    self->items = g_ptr_array_new_with_free_func (g_free);
  if (kind == ANNEXA_BLOCK_TABLE)
    self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  return self;
}

/**
 * annexa_block_copy:
 * @self: a block
 *
 * Returns: (transfer full): a deep copy of @self
 */
AnnexaBlock *
annexa_block_copy (const AnnexaBlock *self)
{
  AnnexaBlock *copy = g_new0 (AnnexaBlock, 1);

  copy->kind = self->kind;
  copy->text = g_strdup (self->text);
  copy->items = annexa_array_copy_strings (self->items);
  copy->rows = annexa_array_copy (self->rows, copy_row, (GDestroyNotify)g_ptr_array_unref);
  return copy;
}

/**
 * annexa_block_free:
 * @self: a block
 *
 * Frees @self and what it owns
 */
void
annexa_block_free (AnnexaBlock *self)
{
  g_free (self->text);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_free (self);
}

/**
 * annexa_mapping_new:
 * @standard: name of the other standard
 * @id: canonical control id there
 * @from_document: whether the paper prints it
 *
 * Returns: (transfer full): a mapping that copies its arguments
 */
AnnexaMapping *
annexa_mapping_new (const char *standard, const char *id, gboolean from_document)
{
  AnnexaMapping *self = g_new0 (AnnexaMapping, 1);

  self->standard = g_strdup (standard);
  self->id = g_strdup (id);
  self->from_document = from_document;
  return self;
}

/**
 * annexa_mapping_copy:
 * @self: a mapping
 *
 * Returns: (transfer full): a deep copy of @self
 */
AnnexaMapping *
annexa_mapping_copy (const AnnexaMapping *self)
{
  return annexa_mapping_new (self->standard, self->id, self->from_document);
}

/**
 * annexa_mapping_free:
 * @self: a mapping
 *
 * Frees @self and what it owns
 */
void
annexa_mapping_free (AnnexaMapping *self)
{
  g_free (self->standard);
  g_free (self->id);
  g_free (self);
}

/**
 * annexa_reference_new:
 * @label: a number as printed
 * @id: its canonical id
 *
 * Returns: (transfer full): a reference that copies its arguments
 */
AnnexaReference *
annexa_reference_new (const char *label, const char *id)
{
  AnnexaReference *self = g_new0 (AnnexaReference, 1);

  self->label = g_strdup (label);
  self->id = g_strdup (id);
  return self;
}

/**
 * annexa_reference_copy:
 * @self: a reference
 *
 * Returns: (transfer full): a deep copy of @self
 */
AnnexaReference *
annexa_reference_copy (const AnnexaReference *self)
{
  return annexa_reference_new (self->label, self->id);
}

/**
 * annexa_reference_free:
 * @self: a reference
 *
 * Frees @self and what it owns
 */
void
annexa_reference_free (AnnexaReference *self)
{
  g_free (self->label);
  g_free (self->id);
  g_free (self);
}

/**
 * annexa_column_new:
 * @name: the header as printed
 * @text: what the row answers there
 *
 * Returns: (transfer full): a column that copies its arguments
 */
AnnexaColumn *
annexa_column_new (const char *name, const char *text)
{
  AnnexaColumn *self = g_new0 (AnnexaColumn, 1);

  self->name = g_strdup (name);
  self->text = g_strdup (text);
  return self;
}

/**
 * annexa_column_copy:
 * @self: a column
 *
 * Returns: (transfer full): a deep copy of @self
 */
AnnexaColumn *
annexa_column_copy (const AnnexaColumn *self)
{
  return annexa_column_new (self->name, self->text);
}

/**
 * annexa_column_free:
 * @self: a column
 *
 * Frees @self and what it owns
 */
void
annexa_column_free (AnnexaColumn *self)
{
  g_free (self->name);
  g_free (self->text);
  g_free (self);
}

/**
 * annexa_record_new:
 *
 * Returns: (transfer full): a record whose lists are empty and whose strings are %NULL; whoever
 *   builds it sets `standard`, `id`, `token`, `label`, `title` and `text`
 */
AnnexaRecord *
annexa_record_new (void)
{
  AnnexaRecord *self = g_new0 (AnnexaRecord, 1);

  self->section_path = g_ptr_array_new_with_free_func (g_free);
  self->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify)annexa_block_free);
  self->mappings = g_ptr_array_new_with_free_func ((GDestroyNotify)annexa_mapping_free);
  self->references = g_ptr_array_new_with_free_func ((GDestroyNotify)annexa_reference_free);
  self->regions = g_array_new (FALSE, FALSE, sizeof (AnnexaRegion));
  self->signals = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/**
 * annexa_record_copy:
 * @self: a record
 *
 * Returns: (transfer full): a deep copy of @self
 */
AnnexaRecord *
annexa_record_copy (const AnnexaRecord *self)
{
  AnnexaRecord *copy = g_new0 (AnnexaRecord, 1);

  copy->standard = g_strdup (self->standard);
  copy->id = g_strdup (self->id);
  copy->token = g_strdup (self->token);
  copy->label = g_strdup (self->label);
  copy->title = g_strdup (self->title);
  copy->section_number = g_strdup (self->section_number);
  copy->section_path = annexa_array_copy_strings (self->section_path);
  copy->text = g_strdup (self->text);
  copy->blocks = annexa_array_copy (self->blocks, copy_block, (GDestroyNotify)annexa_block_free);
  copy->mappings = annexa_array_copy (self->mappings, copy_mapping, (GDestroyNotify)annexa_mapping_free);
  copy->references
      = annexa_array_copy (self->references, copy_reference, (GDestroyNotify)annexa_reference_free);
  copy->columns = annexa_array_copy (self->columns, copy_column, (GDestroyNotify)annexa_column_free);
  copy->shared_with = annexa_array_copy_strings (self->shared_with);
  copy->regions = g_array_copy (self->regions);
  copy->score = self->score;
  copy->signals = annexa_array_copy_strings (self->signals);
  return copy;
}

/**
 * annexa_record_free:
 * @self: a record
 *
 * Frees @self and what it owns
 */
void
annexa_record_free (AnnexaRecord *self)
{
  g_free (self->standard);
  g_free (self->id);
  g_free (self->token);
  g_free (self->label);
  g_free (self->title);
  g_free (self->section_number);
  g_clear_pointer (&self->section_path, g_ptr_array_unref);
  g_free (self->text);
  g_clear_pointer (&self->blocks, g_ptr_array_unref);
  g_clear_pointer (&self->mappings, g_ptr_array_unref);
  g_clear_pointer (&self->references, g_ptr_array_unref);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_clear_pointer (&self->shared_with, g_ptr_array_unref);
  g_array_unref (self->regions);
  g_clear_pointer (&self->signals, g_ptr_array_unref);
  g_free (self);
}

/**
 * annexa_section_new:
 *
 * Returns: (transfer full): a section whose strings are %NULL
 */
AnnexaSection *
annexa_section_new (void)
{
  return g_new0 (AnnexaSection, 1);
}

/**
 * annexa_section_copy:
 * @self: a section
 *
 * Returns: (transfer full): a deep copy of @self
 */
AnnexaSection *
annexa_section_copy (const AnnexaSection *self)
{
  AnnexaSection *copy = annexa_section_new ();

  copy->number = g_strdup (self->number);
  copy->title = g_strdup (self->title);
  copy->text = g_strdup (self->text);
  copy->page = self->page;
  return copy;
}

/**
 * annexa_section_free:
 * @self: a section
 *
 * Frees @self and what it owns
 */
void
annexa_section_free (AnnexaSection *self)
{
  g_free (self->number);
  g_free (self->title);
  g_free (self->text);
  g_free (self);
}
