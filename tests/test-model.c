/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa.h"

#include <gio/gio.h>
#include <sysexits.h>

static void
test_exit_codes (void)
{
  static const struct
  {
    AnnexaError code;
    int exit_code;
  } cases[] = {
    { ANNEXA_ERROR_USAGE, EX_USAGE },        { ANNEXA_ERROR_EMPTY, EX_DATAERR },
    { ANNEXA_ERROR_DAMAGED, EX_DATAERR },    { ANNEXA_ERROR_ENCRYPTED, EX_DATAERR },
    { ANNEXA_ERROR_NOT_FOUND, EX_NOINPUT },  { ANNEXA_ERROR_UNAVAILABLE, EX_UNAVAILABLE },
    { ANNEXA_ERROR_INTERNAL, EX_SOFTWARE },  { ANNEXA_ERROR_IO, EX_IOERR },
    { ANNEXA_ERROR_TIMEOUT, EX_TEMPFAIL },   { ANNEXA_ERROR_CANNOT_CREATE, EX_CANTCREAT },
    { ANNEXA_ERROR_CANCELLED, EX_TEMPFAIL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = g_error_new_literal (ANNEXA_ERROR, cases[i].code, "x");
      g_assert_cmpint (annexa_error_exit_code (error), ==, cases[i].exit_code);
    }
}

static void
test_exit_codes_foreign (void)
{
  g_autoptr (GError) missing = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "x");
  g_autoptr (GError) full = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NO_SPACE, "x");
  g_autoptr (GError) other = g_error_new_literal (G_MARKUP_ERROR, G_MARKUP_ERROR_EMPTY, "x");

  g_assert_cmpint (annexa_error_exit_code (missing), ==, EX_NOINPUT);
  g_assert_cmpint (annexa_error_exit_code (full), ==, EX_IOERR);
  g_assert_cmpint (annexa_error_exit_code (other), ==, EX_SOFTWARE);
}

static void
test_error_domain (void)
{
  g_assert_cmpstr (g_quark_to_string (ANNEXA_ERROR), ==, "annexa-error-quark");
}

static void
test_record_copy (void)
{
  g_autoptr (AnnexaRecord) record = annexa_record_new ();
  g_autoptr (AnnexaRecord) copy = NULL;
  AnnexaBlock *block = annexa_block_new (ANNEXA_BLOCK_TABLE);
  GPtrArray *row = g_ptr_array_new_with_free_func (g_free);
  AnnexaRegion region = { 3, 1.0, 2.0, 3.0, 4.0 };

  g_ptr_array_add (row, g_strdup ("cell"));
  g_ptr_array_add (block->rows, row);
  g_ptr_array_add (record->blocks, block);
  g_array_append_val (record->regions, region);
  record->id = g_strdup ("CLD.9.5.2");
  record->shared_with = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (record->shared_with, g_strdup ("9.4.1"));

  copy = annexa_record_copy (record);
  g_clear_pointer (&record, annexa_record_free);

  g_assert_cmpstr (copy->id, ==, "CLD.9.5.2");
  g_assert_null (copy->columns);
  g_assert_cmpstr (g_ptr_array_index (copy->shared_with, 0), ==, "9.4.1");
  g_assert_cmpuint (g_array_index (copy->regions, AnnexaRegion, 0).page, ==, 3);
  block = g_ptr_array_index (copy->blocks, 0);
  g_assert_cmpstr (g_ptr_array_index ((GPtrArray *)g_ptr_array_index (block->rows, 0), 0), ==, "cell");
}

static void
test_diagnostic_table (void)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint tag = 0; tag < ANNEXA_DIAGNOSTIC_N_TAGS; tag++)
    {
      const char *name = annexa_diagnostic_tag_name (tag);

      g_assert_nonnull (name);
      g_assert_true (g_hash_table_add (names, (gpointer)name));
      g_assert_nonnull (annexa_diagnostic_tag_explanation (tag));
      g_assert_nonnull (annexa_severity_name (annexa_diagnostic_tag_severity (tag)));
    }
}

static void
test_diagnostic_message (void)
{
  g_autoptr (AnnexaDocument) document = annexa_document_new ();
  g_autofree char *with_detail = NULL;
  g_autofree char *without = NULL;

  annexa_document_add_diagnostic (document, ANNEXA_DIAGNOSTIC_EMPTY_ANSWER, 4, "9.4.1");
  annexa_document_add_diagnostic (document, ANNEXA_DIAGNOSTIC_NO_RECORDS, 0, NULL);
  with_detail = annexa_diagnostic_message (g_ptr_array_index (annexa_document_get_diagnostics (document), 0));
  without = annexa_diagnostic_message (g_ptr_array_index (annexa_document_get_diagnostics (document), 1));
  g_assert_cmpstr (with_detail, ==, "a control heading has no answer: 9.4.1");
  g_assert_cmpstr (without, ==, "no control is answered in this document");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/exit-codes", test_exit_codes);
  g_test_add_func ("/model/exit-codes/foreign", test_exit_codes_foreign);
  g_test_add_func ("/model/error-domain", test_error_domain);
  g_test_add_func ("/model/record/copy", test_record_copy);
  g_test_add_func ("/model/diagnostic/table", test_diagnostic_table);
  g_test_add_func ("/model/diagnostic/message", test_diagnostic_message);
  return g_test_run ();
}
