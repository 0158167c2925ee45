/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* The nouns of one answer. Plain boxed data: every string is UTF-8 and owned by its struct, every
 * GPtrArray owns its elements and is never NULL unless a field says so. docs/record.md gives the
 * same shapes as YAML. */

/**
 * AnnexaRegion:
 * @page: 1-based page number
 * @x1: left edge in PDF points
 * @y1: top edge in PDF points, origin at the top left of the page as displayed
 * @x2: right edge
 * @y2: bottom edge
 *
 * A rectangle on a page.
 */
typedef struct
{
  guint page;
  double x1, y1, x2, y2;
} AnnexaRegion;

/**
 * AnnexaBlockKind:
 * @ANNEXA_BLOCK_PARAGRAPH: running text, in #AnnexaBlock.text
 * @ANNEXA_BLOCK_LIST: items with their printed bullets or numbers, in #AnnexaBlock.items
 * @ANNEXA_BLOCK_TABLE: rows of cells, in #AnnexaBlock.rows
 * @ANNEXA_BLOCK_FIGURE: labels of a drawing, in #AnnexaBlock.items; not part of a record's text
 */
typedef enum
{
  ANNEXA_BLOCK_PARAGRAPH,
  ANNEXA_BLOCK_LIST,
  ANNEXA_BLOCK_TABLE,
  ANNEXA_BLOCK_FIGURE,
} AnnexaBlockKind;

/**
 * AnnexaBlock:
 * @kind: what it is
 * @text: (nullable): a paragraph's text without line breaks; %NULL for the other kinds
 * @items: (nullable) (element-type utf8): list items or figure labels; %NULL for the other kinds
 * @rows: (nullable) (element-type GPtrArray): table rows, each a #GPtrArray of UTF-8 cells; %NULL for the
 * other kinds
 */
typedef struct
{
  AnnexaBlockKind kind;
  char *text;
  GPtrArray *items;
  GPtrArray *rows;
} AnnexaBlock;

/**
 * AnnexaMapping:
 * @standard: the standard's name, such as `ISO/IEC 27001:2022`
 * @id: the canonical control id there, such as `8.24`
 * @from_document: %TRUE when the paper prints it, %FALSE when the catalog derives it
 */
typedef struct
{
  char *standard;
  char *id;
  gboolean from_document;
} AnnexaMapping;

/**
 * AnnexaReference:
 * @label: another control's number as printed in the answer
 * @id: its canonical id
 */
typedef struct
{
  char *label;
  char *id;
} AnnexaReference;

/**
 * AnnexaColumn:
 * @name: the column's header as printed
 * @text: what this row answers there
 */
typedef struct
{
  char *name;
  char *text;
} AnnexaColumn;

/**
 * AnnexaRecord:
 * @standard: the standard's name, such as `ISO/IEC 27017:2015`
 * @id: canonical control id, such as `CLD.9.5.2`
 * @token: unique over all standards, starts with a letter
 * @label: the number as printed; empty when the heading has none
 * @title: the title as printed, without label and own number; may be empty
 * @section_number: (nullable): the vendor's own number, if any
 * @section_path: (element-type utf8): headings above this one, outermost first; may be empty
 * @text: the whole answer, one line a paragraph, list item or table row; cells by a tab
 * @blocks: (element-type AnnexaBlock): the same with its shape
 * @mappings: (element-type AnnexaMapping): printed ones first, then derived
 * @references: (element-type AnnexaReference): other controls that the text points to
 * @columns: (nullable) (element-type AnnexaColumn): only where a table answers in several named columns
 * @shared_with: (nullable) (element-type utf8): ids of the other controls that the same section answers
 * @regions: (element-type AnnexaRegion): where heading and answer stand
 * @score: 0 to 1, how sure annexa is that this is the answer to that control
 * @signals: (element-type utf8): names of the evidence found
 */
typedef struct
{
  char *standard;
  char *id;
  char *token;
  char *label;
  char *title;
  char *section_number;
  GPtrArray *section_path;
  char *text;
  GPtrArray *blocks;
  GPtrArray *mappings;
  GPtrArray *references;
  GPtrArray *columns;
  GPtrArray *shared_with;
  GArray *regions; /* of AnnexaRegion */
  double score;
  GPtrArray *signals;
} AnnexaRecord;

/**
 * AnnexaSection:
 * @number: (nullable): the printed number
 * @title: the printed heading; empty for text before the first heading
 * @text: what stands under it, one line a paragraph
 * @page: 1-based page on which it starts
 *
 * A part of the body that is no record.
 */
typedef struct
{
  char *number;
  char *title;
  char *text;
  guint page;
} AnnexaSection;

#define ANNEXA_TYPE_REGION (annexa_region_get_type ())
#define ANNEXA_TYPE_BLOCK (annexa_block_get_type ())
#define ANNEXA_TYPE_MAPPING (annexa_mapping_get_type ())
#define ANNEXA_TYPE_REFERENCE (annexa_reference_get_type ())
#define ANNEXA_TYPE_COLUMN (annexa_column_get_type ())
#define ANNEXA_TYPE_RECORD (annexa_record_get_type ())
#define ANNEXA_TYPE_SECTION (annexa_section_get_type ())

GType annexa_region_get_type (void);
AnnexaRegion *annexa_region_copy (const AnnexaRegion *self);
void annexa_region_free (AnnexaRegion *self);

GType annexa_block_get_type (void);
AnnexaBlock *annexa_block_new (AnnexaBlockKind kind);
AnnexaBlock *annexa_block_copy (const AnnexaBlock *self);
void annexa_block_free (AnnexaBlock *self);

GType annexa_mapping_get_type (void);
AnnexaMapping *annexa_mapping_new (const char *standard, const char *id, gboolean from_document);
AnnexaMapping *annexa_mapping_copy (const AnnexaMapping *self);
void annexa_mapping_free (AnnexaMapping *self);

GType annexa_reference_get_type (void);
AnnexaReference *annexa_reference_new (const char *label, const char *id);
AnnexaReference *annexa_reference_copy (const AnnexaReference *self);
void annexa_reference_free (AnnexaReference *self);

GType annexa_column_get_type (void);
AnnexaColumn *annexa_column_new (const char *name, const char *text);
AnnexaColumn *annexa_column_copy (const AnnexaColumn *self);
void annexa_column_free (AnnexaColumn *self);

GType annexa_record_get_type (void);
AnnexaRecord *annexa_record_new (void);
AnnexaRecord *annexa_record_copy (const AnnexaRecord *self);
void annexa_record_free (AnnexaRecord *self);

GType annexa_section_get_type (void);
AnnexaSection *annexa_section_new (void);
AnnexaSection *annexa_section_copy (const AnnexaSection *self);
void annexa_section_free (AnnexaSection *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnexaBlock, annexa_block_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnexaRecord, annexa_record_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnexaSection, annexa_section_free)

G_END_DECLS
