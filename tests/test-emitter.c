/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "emitter-documents.h"

#include <locale.h>
#include <string.h>

#include "emit/annexa-yaml-private.h"

/* Compares @document with tests/emitter/NAME.yaml; with ANNEXA_TEST_REGENERATE set, writes that file instead.
 */
static void
assert_yaml (AnnexaDocument *document, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) yaml = annexa_document_to_yaml (document, &error);
  g_autofree char *file = g_strconcat (name, ".yaml", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "emitter", file, NULL);
  g_autofree char *expected = NULL;
  g_autofree char *actual = NULL;

  g_assert_no_error (error);
  actual = g_strndup (g_bytes_get_data (yaml, NULL), g_bytes_get_size (yaml));
  g_assert_cmpuint (strlen (actual), ==, g_bytes_get_size (yaml));
  if (g_getenv ("ANNEXA_TEST_REGENERATE") != NULL)
    g_file_set_contents (path, actual, -1, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (actual, ==, expected);
}

static void
test_full (void)
{
  g_autoptr (AnnexaDocument) document = test_document_full ();

  assert_yaml (document, "full");
}

static void
test_minimal (void)
{
  g_autoptr (AnnexaDocument) document = test_document_minimal ();

  assert_yaml (document, "minimal");
}

/* Numbers are written with a comma there. */
static void
test_locale (void)
{
  g_autofree char *before = g_strdup (setlocale (LC_ALL, NULL));

  g_assert_nonnull (setlocale (LC_ALL, "de_DE.UTF-8"));
  g_assert_cmpstr (localeconv ()->decimal_point, ==, ",");
  test_full ();
  g_assert_nonnull (setlocale (LC_ALL, before));
}

static void
test_write (void)
{
  g_autoptr (AnnexaDocument) document = test_document_full ();
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GBytes) once = annexa_document_to_yaml (document, NULL);
  g_autoptr (GBytes) twice = NULL;
  g_autoptr (GError) error = NULL;
  const char *written;
  gsize size_bytes = g_bytes_get_size (once);

  g_assert_true (annexa_document_write (document, stream, NULL, &error));
  g_assert_true (annexa_document_write (document, stream, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_output_stream_close (stream, NULL, &error));
  twice = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
  g_assert_cmpuint (g_bytes_get_size (twice), ==, 2 * size_bytes);
  written = g_bytes_get_data (twice, NULL);
  g_assert_cmpmem (written + size_bytes, size_bytes, written, size_bytes);
}

static void
test_write_fails (void)
{
  g_autoptr (AnnexaDocument) document = test_document_full ();
  char small[100];
  g_autoptr (GOutputStream) full = g_memory_output_stream_new (small, sizeof small, NULL, NULL);
  g_autoptr (GOutputStream) unused = g_memory_output_stream_new_resizable ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) no_space = NULL;
  g_autoptr (GError) cancelled = NULL;

  g_assert_false (annexa_document_write (document, full, NULL, &no_space));
  g_assert_error (no_space, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_cancellable_cancel (cancellable);
  g_assert_false (annexa_document_write (document, unused, cancellable, &cancelled));
  g_assert_error (cancelled, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
assert_refused (AnnexaDocument *document, const char *key)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (annexa_document_to_yaml (document, &error));
  g_assert_error (error, ANNEXA_ERROR, ANNEXA_ERROR_INTERNAL);
  g_assert_nonnull (strstr (error->message, key));
}

static void
test_bad_utf8 (void)
{
  static const char *const bad[] = {
    "\xed\xa0\x80",     /* a lone surrogate */
    "a\xff",            /* no UTF-8 at all */
    "\xe3\x81",         /* cut short */
    "\xc0\xaf",         /* longer than needed */
    "\xf4\x90\x80\x80", /* beyond U+10FFFF */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (AnnexaDocument) in_title = test_document_minimal ();
      g_autoptr (AnnexaDocument) in_text = test_document_minimal ();
      g_autoptr (AnnexaDocument) in_detail = test_document_minimal ();

      annexa_document_get_facts (in_title)->title = g_strdup (bad[i]);
      assert_refused (in_title, "title");
      g_ptr_array_add (annexa_document_get_records (in_text), test_record_new ("5.1.1", "x", bad[i]));
      assert_refused (in_text, "text");
      annexa_document_add_diagnostic (in_detail, ANNEXA_DIAGNOSTIC_LIMIT, 1, bad[i]);
      assert_refused (in_detail, "message");
    }
}

static void
test_bad_values (void)
{
  g_autoptr (AnnexaDocument) no_source = annexa_document_new ();
  g_autoptr (AnnexaDocument) no_title = test_document_minimal ();
  g_autoptr (AnnexaDocument) not_a_number = test_document_minimal ();
  g_autoptr (AnnexaDocument) infinite = test_document_minimal ();
  AnnexaRecord *record = test_record_new ("5.1.1", "x", "y");
  AnnexaRegion region = { 1, 0, 0, G_MAXDOUBLE * 10, 0 };

  assert_refused (no_source, "name");
  g_ptr_array_add (annexa_document_get_records (no_title), test_record_new ("5.1.1", NULL, "y"));
  assert_refused (no_title, "title");
  record->score = 0.0 / (region.y1 + region.x1);
  g_ptr_array_add (annexa_document_get_records (not_a_number), record);
  assert_refused (not_a_number, "score");
  record = test_record_new ("5.1.1", "x", "y");
  g_array_append_val (record->regions, region);
  g_ptr_array_add (annexa_document_get_records (infinite), record);
  assert_refused (infinite, "box");
}

static void
test_literal_rule (void)
{
  static const struct
  {
    const char *text;
    gboolean literal;
  } cases[] = {
    { "a\nb", TRUE },
    { "クラウド\n\n・項目: #1\n- x\n---\n...\n%YAML", TRUE },
    { "# a\n\"b\" 'c' \\n\n\302\240", TRUE },
    { "\343\200\200a\nb", TRUE }, /* U+3000 is no white space to YAML */
    { "", FALSE },
    { "a", FALSE },
    { "\n", FALSE },
    { "a\n", FALSE },
    { "\na\nb", FALSE },
    { " a\nb", FALSE },
    { "a\n b", FALSE },
    { "a \nb", FALSE },
    { "a\nb ", FALSE },
    { "a\n \nb", FALSE },
    { "a\tb\nc", FALSE },
    { "a\r\nb", FALSE },
    { "a\nb\302\205", FALSE },     /* U+0085 */
    { "a\342\200\250b\n", FALSE }, /* U+2028 */
    { "a\nb\342\200\251c", FALSE },
    { "a\nb\001", FALSE },
    { "a\nb\177", FALSE },
    { "a\nb\302\233", FALSE },
    { "\357\273\277a\nb", FALSE },     /* U+FEFF */
    { "a\n\357\277\277b", FALSE },     /* U+FFFF */
    { "\360\240\200\213a\nb", FALSE }, /* U+2000B */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_cmpint (annexa_yaml_may_be_literal (cases[i].text), ==, cases[i].literal);
    }
}

static void
append (const guint8 *bytes, gsize n_bytes, gpointer user_data)
{
  g_string_append_len (user_data, (const char *)bytes, (gssize)n_bytes);
}

static void
test_numbers (void)
{
  static const struct
  {
    double value;
    guint n_decimals;
    const char *expected;
  } cases[] = {
    { 0.0, 1, "0.0" },    { -0.0, 1, "0.0" },       { -0.04, 1, "0.0" },
    { -0.06, 1, "-0.1" }, { 841.8898, 1, "841.9" }, { 72, 1, "72.0" },
    { 1, 2, "1.00" },     { 0.999, 2, "1.00" },     { 1e15, 1, "1000000000000000.0" },
    { 0.5, 0, "0" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) actual = g_string_new (NULL);
      g_autoptr (AnnexaYamlWriter) writer = annexa_yaml_writer_new (append, actual);
      g_autofree char *expected = g_strdup_printf ("---\nn: %s\n", cases[i].expected);

      annexa_yaml_writer_begin_map (writer, ANNEXA_YAML_BLOCK);
      annexa_yaml_writer_key (writer, "n");
      annexa_yaml_writer_number (writer, cases[i].value, cases[i].n_decimals);
      annexa_yaml_writer_end_map (writer);
      g_assert_true (annexa_yaml_writer_finish (writer, NULL));
      g_assert_cmpstr (actual->str, ==, expected);
    }
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/emitter/full", test_full);
  g_test_add_func ("/emitter/minimal", test_minimal);
  g_test_add_func ("/emitter/locale", test_locale);
  g_test_add_func ("/emitter/write", test_write);
  g_test_add_func ("/emitter/write/fails", test_write_fails);
  g_test_add_func ("/emitter/bad-utf8", test_bad_utf8);
  g_test_add_func ("/emitter/bad-values", test_bad_values);
  g_test_add_func ("/emitter/literal-rule", test_literal_rule);
  g_test_add_func ("/emitter/numbers", test_numbers);
  return g_test_run ();
}
