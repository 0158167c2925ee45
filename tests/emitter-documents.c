/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "emitter-documents.h"

void
test_strings_add (GPtrArray *strings, const char *string)
{
  g_ptr_array_add (strings, g_strdup (string));
}

void
test_document_set_source (AnnexaDocument *document, const char *name)
{
  AnnexaSource *source = annexa_document_get_source (document);

  source->name = g_strdup (name);
  source->media_type = g_strdup ("application/pdf");
  source->bytes = 210334;
  source->sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, name, -1);
  source->pages = 12;
}

/** test_record_new: a record of ISO/IEC 27017:2015 with one paragraph */
AnnexaRecord *
test_record_new (const char *id, const char *title, const char *text)
{
  AnnexaRecord *record = annexa_record_new ();

  record->standard = g_strdup ("ISO/IEC 27017:2015");
  record->id = g_strdup (id);
  record->token = g_strconcat ("iso27017-2015.", id, NULL);
  record->label = g_strdup (id);
  record->title = g_strdup (title);
  record->text = g_strdup (text);
  record->score = 1.0;
  return record;
}

AnnexaSection *
test_section_new (const char *number, const char *title, const char *text, guint page)
{
  AnnexaSection *section = annexa_section_new ();

  section->number = g_strdup (number);
  section->title = g_strdup (title);
  section->text = g_strdup (text);
  section->page = page;
  return section;
}

/** test_document_minimal: a document in which nothing was found */
AnnexaDocument *
test_document_minimal (void)
{
  AnnexaDocument *document = annexa_document_new ();

  test_document_set_source (document, "-");
  annexa_document_add_diagnostic (document, ANNEXA_DIAGNOSTIC_NO_RECORDS, 0, NULL);
  return document;
}

static void
fill_facts (AnnexaFacts *facts)
{
  facts->title = g_strdup ("アクメクラウド セキュリティホワイトペーパー");
  facts->vendor = g_strdup ("株式会社アクメ");
  test_strings_add (facts->services, "アクメクラウド");
  test_strings_add (facts->services, "ACME: Backup #2");
  facts->version = g_strdup ("1.30");
  facts->date = g_strdup ("2025-08-13");
  facts->language = g_strdup ("ja");
  test_strings_add (facts->standards, "ISO/IEC 27017:2015");
  test_strings_add (facts->standards, "ISO/IEC 27001:2022");
  g_ptr_array_add (facts->revisions, annexa_revision_new ("1.0", "2023-09-01", "初版"));
  g_ptr_array_add (facts->revisions, annexa_revision_new ("1.30", NULL, NULL));
}

static AnnexaRecord *
new_plain_record (void)
{
  AnnexaRecord *record
      = test_record_new ("10.1.1", "暗号による管理策の利用方針",
                         "通信は TLS 1.2 以上で暗号化します。\n・保存データ: AES-256\n・鍵: HSM");
  AnnexaBlock *paragraph = annexa_block_new (ANNEXA_BLOCK_PARAGRAPH);
  AnnexaBlock *list = annexa_block_new (ANNEXA_BLOCK_LIST);
  AnnexaBlock *figure = annexa_block_new (ANNEXA_BLOCK_FIGURE);
  AnnexaRegion regions[] = { { 8, 72.0, 120.46, 523.04, 188.25 }, { 9, -0.02, 0.0, 595.276, 841.89 } };

  g_free (record->label);
  record->label = g_strdup ("A. 10.1.1");
  record->section_number = g_strdup ("6.10");
  test_strings_add (record->section_path, "ISO/IEC 27017に対する取り組み");
  test_strings_add (record->section_path, "6. 暗号");
  paragraph->text = g_strdup ("通信は TLS 1.2 以上で暗号化します。");
  test_strings_add (list->items, "・保存データ: AES-256");
  test_strings_add (list->items, "・鍵: HSM");
  test_strings_add (figure->items, "利用者");
  g_ptr_array_add (record->blocks, paragraph);
  g_ptr_array_add (record->blocks, list);
  g_ptr_array_add (record->blocks, figure);
  g_ptr_array_add (record->mappings, annexa_mapping_new ("ISO/IEC 27001:2022", "8.24", TRUE));
  g_ptr_array_add (record->mappings, annexa_mapping_new ("ISO/IEC 27001:2013", "10.1.1", FALSE));
  g_ptr_array_add (record->references, annexa_reference_new ("６．１．１", "6.1.1"));
  g_array_append_vals (record->regions, regions, G_N_ELEMENTS (regions));
  record->score = 0.976;
  test_strings_add (record->signals, "number");
  test_strings_add (record->signals, "catalog-title");
  return record;
}

static AnnexaRecord *
new_table_record (void)
{
  AnnexaRecord *record = test_record_new ("CLD.9.5.2", "", "仮想マシンの要塞化\t実施\n基準\t");
  AnnexaBlock *table = annexa_block_new (ANNEXA_BLOCK_TABLE);
  GPtrArray *header = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *row = g_ptr_array_new_with_free_func (g_free);

  test_strings_add (header, "仮想マシンの要塞化");
  test_strings_add (header, "実施");
  test_strings_add (row, "基準");
  test_strings_add (row, "");
  g_ptr_array_add (table->rows, header);
  g_ptr_array_add (table->rows, row);
  g_ptr_array_add (record->blocks, table);
  record->columns = g_ptr_array_new_with_free_func ((GDestroyNotify)annexa_column_free);
  g_ptr_array_add (record->columns, annexa_column_new ("提供者", "実施します。\n基準に従います。"));
  g_ptr_array_add (record->columns, annexa_column_new ("利用者", "○"));
  record->shared_with = g_ptr_array_new_with_free_func (g_free);
  test_strings_add (record->shared_with, "12.4.3");
  record->score = 0.5;
  return record;
}

/** test_document_full: a document that has every key of the record */
AnnexaDocument *
test_document_full (void)
{
  AnnexaDocument *document = annexa_document_new ();
  AnnexaCoverage *coverage = annexa_document_get_coverage (document);

  test_document_set_source (document, "アクメ #1: \"final\".pdf");
  fill_facts (annexa_document_get_facts (document));
  g_ptr_array_add (annexa_document_get_records (document), new_plain_record ());
  g_ptr_array_add (annexa_document_get_records (document), new_table_record ());
  coverage->standard = g_strdup ("ISO/IEC 27017:2015");
  coverage->profile = g_strdup ("csp-disclosure");
  coverage->answered = 2;
  test_strings_add (coverage->missing, "5.1.1");
  test_strings_add (coverage->missing, "6.1.1");
  test_strings_add (coverage->repeated, "10.1.1");
  g_ptr_array_add (annexa_document_get_sections (document),
                   test_section_new (NULL, "", "アクメクラウド\nセキュリティホワイトペーパー", 1));
  g_ptr_array_add (annexa_document_get_sections (document), test_section_new ("1", "はじめに", "本書は…", 3));
  *annexa_document_get_ledger (document) = (AnnexaLedger){ 18234, 15100, 2500, 300, 234, 100, 0 };
  annexa_document_add_diagnostic (document, ANNEXA_DIAGNOSTIC_DUPLICATE_CONTROL, 8, "10.1.1");
  annexa_document_add_diagnostic (document, ANNEXA_DIAGNOSTIC_PAGE_WITHOUT_TEXT, 12, NULL);
  annexa_document_add_diagnostic (document, ANNEXA_DIAGNOSTIC_CONTENTS_MISSING, 0, "5.1.1");
  return document;
}
