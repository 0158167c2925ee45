/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "segment/annexa-reader.h"

#include <string.h>

#include "emit/annexa-emitter.h"
#include "model/annexa-error.h"

#define N_PDF_OBJECTS 6U

static const char *const controls[] = {
  "5.1.1 Policies for information security",
  "6.1.1 Information security roles and responsibilities",
  "7.2.2 Information security awareness, education and training",
  "8.1.1 Inventory of assets",
  "9.2.1 User registration and deregistration",
  "10.1.1 Policy on the use of cryptographic controls",
};

static void
add_object (GString *pdf, gsize *offsets, guint number, const char *text)
{
  offsets[number] = pdf->len;
  g_string_append_printf (pdf, "%u 0 obj\n%s\nendobj\n", number, text);
}

/* A page that draws @content; @trailer is added to the trailer. */
static GBytes *
make_pdf (const char *content, const char *trailer)
{
  g_autofree char *stream
      = g_strdup_printf ("<< /Length %u >>\nstream\n%s\nendstream", (guint)strlen (content), content);
  gsize offsets[N_PDF_OBJECTS + 1] = { 0 };
  GString *pdf = g_string_new ("%PDF-1.4\n");
  gsize table;

  add_object (pdf, offsets, 1, "<< /Type /Catalog /Pages 2 0 R >>");
  add_object (pdf, offsets, 2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
  add_object (pdf, offsets, 3,
              "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
              "/Resources << /Font << /F1 5 0 R >> >> >>");
  add_object (pdf, offsets, 4, stream);
  add_object (pdf, offsets, 5,
              "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
  add_object (pdf, offsets, 6,
              "<< /Filter /Standard /V 1 /R 2 /P -4 "
              "/O <0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef> "
              "/U <0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef> >>");
  table = pdf->len;
  g_string_append_printf (pdf, "xref\n0 %u\n0000000000 65535 f \n", N_PDF_OBJECTS + 1);
  for (guint i = 1; i <= N_PDF_OBJECTS; i++)
    g_string_append_printf (pdf, "%010u 00000 n \n", (guint)offsets[i]);
  g_string_append_printf (pdf, "trailer\n<< /Size %u /Root 1 0 R %s >>\nstartxref\n%u\n%%%%EOF\n",
                          N_PDF_OBJECTS + 1, trailer, (guint)table);
  return g_string_free_to_bytes (pdf);
}

static void
show (GString *content, guint size, guint y, const char *text)
{
  g_string_append_printf (content, "BT /F1 %u Tf 72 %u Td (%s) Tj ET\n", size, y, text);
}

/* A paper that answers a few controls. */
static GBytes *
make_paper (void)
{
  g_autoptr (GString) content = g_string_new (NULL);
  guint y = 780;

  show (content, 11, y, "This paper tells how we answer ISO/IEC 27017:2015.");
  for (gsize i = 0; i < G_N_ELEMENTS (controls); i++)
    {
      show (content, 14, y -= 34, controls[i]);
      show (content, 11, y -= 20, "We answer this in plain words.");
    }
  return make_pdf (content->str, "");
}

static AnnexaDocument *
read_paper (AnnexaReader *reader, GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  AnnexaDocument *document = annexa_reader_read_bytes (reader, bytes, "paper.pdf", NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (document);
  return document;
}

static void
assert_records (AnnexaDocument *document)
{
  GPtrArray *records = annexa_document_get_records (document);

  g_assert_cmpuint (records->len, ==, G_N_ELEMENTS (controls));
  for (guint i = 0; i < records->len; i++)
    {
      const AnnexaRecord *record = g_ptr_array_index (records, i);
      g_autofree char *heading = g_strdup_printf ("%s %s", record->id, record->title);

      g_assert_cmpstr (heading, ==, controls[i]);
      g_assert_cmpstr (record->standard, ==, "ISO/IEC 27017:2015");
      g_assert_cmpstr (record->text, ==, "We answer this in plain words.");
    }
}

/* That @bytes fail with @code, and with a message that names the input. */
static void
assert_fails (GBytes *bytes, AnnexaError code)
{
  g_autoptr (AnnexaReader) reader = annexa_reader_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (AnnexaDocument) document
      = annexa_reader_read_bytes (reader, bytes, "the input.pdf", NULL, &error);

  g_assert_null (document);
  g_assert_error (error, ANNEXA_ERROR, (int)code);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_nonnull (strstr (error->message, "the input.pdf"));
}

static void
test_paper (void)
{
  g_autoptr (AnnexaReader) reader = annexa_reader_new ();
  g_autoptr (GBytes) bytes = make_paper ();
  g_autoptr (AnnexaDocument) document = read_paper (reader, bytes);
  const AnnexaSource *source = annexa_document_get_source (document);
  const AnnexaLedger *ledger = annexa_document_get_ledger (document);
  g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  assert_records (document);
  g_assert_cmpstr (source->name, ==, "paper.pdf");
  g_assert_cmpstr (source->media_type, ==, "application/pdf");
  g_assert_cmpuint (source->bytes, ==, g_bytes_get_size (bytes));
  g_assert_cmpstr (source->sha256, ==, digest);
  g_assert_cmpuint (source->pages, ==, 1);
  g_assert_cmpuint (ledger->unplaced, ==, 0);
  g_assert_cmpuint (ledger->glyphs, ==,
                    ledger->records + ledger->sections + ledger->contents + ledger->furniture
                        + ledger->figures);
}

/* What is no PDF is told by its content, whatever its name. */
static void
test_other_types (void)
{
  static const struct
  {
    const char *data;
    gsize length;
    AnnexaError code;
  } cases[] = {
    { "", 0, ANNEXA_ERROR_DAMAGED },
    { "5.1.1 Policies\nplain text\n", 26, ANNEXA_ERROR_UNSUPPORTED },
    { "PK\003\004........[Content_Types].xml", 31, ANNEXA_ERROR_UNSUPPORTED },
    { "\320\317\021\340\241\261\032\341........", 16, ANNEXA_ERROR_UNSUPPORTED },
    { "\211PNG\r\n\032\n....", 12, ANNEXA_ERROR_UNSUPPORTED },
    { "%!PS-Adobe-3.0\n", 15, ANNEXA_ERROR_UNSUPPORTED },
    { "\000\001\002\003\004", 5, ANNEXA_ERROR_UNSUPPORTED },
    { "%PDF-", 5, ANNEXA_ERROR_DAMAGED },
    { "%PDF-1.7\nnothing else", 21, ANNEXA_ERROR_DAMAGED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].data, cases[i].length);

      g_test_message ("case %u", (guint)i);
      assert_fails (bytes, cases[i].code);
    }
}

static void
test_truncated (void)
{
  g_autoptr (GBytes) whole = make_paper ();
  g_autoptr (GBytes) part = g_bytes_new_from_bytes (whole, 0, 120);

  assert_fails (part, ANNEXA_ERROR_DAMAGED);
}

/* Cut anywhere, a file gives an error or a document and nothing in between. */
static void
test_cut_anywhere (void)
{
  g_autoptr (AnnexaReader) reader = annexa_reader_new ();
  g_autoptr (GBytes) whole = make_paper ();

  for (gsize length = 0; length < g_bytes_get_size (whole); length += 97)
    {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (whole, 0, length);
      g_autoptr (GError) error = NULL;
      g_autoptr (AnnexaDocument) document = annexa_reader_read_bytes (reader, part, "cut.pdf", NULL, &error);

      g_assert_cmpint (document == NULL, ==, error != NULL);
      if (error != NULL)
        g_assert_true (error->domain == ANNEXA_ERROR);
    }
}

static void
test_without_text (void)
{
  g_autoptr (GBytes) lines = make_pdf ("72 72 m 300 300 l S", "");
  g_autoptr (GBytes) nothing = make_pdf ("", "");

  assert_fails (lines, ANNEXA_ERROR_EMPTY);
  assert_fails (nothing, ANNEXA_ERROR_EMPTY);
}

static void
test_encrypted (void)
{
  g_autoptr (GBytes) bytes = make_pdf (
      "BT /F1 11 Tf 72 700 Td (x) Tj ET",
      "/Encrypt 6 0 R /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]");
  g_autoptr (AnnexaReader) reader = annexa_reader_new ();
  g_autoptr (GError) error = NULL;
  AnnexaDocument *document;

  assert_fails (bytes, ANNEXA_ERROR_ENCRYPTED);
  annexa_reader_set_password (reader, "geheim");
  document = annexa_reader_read_bytes (reader, bytes, "locked.pdf", NULL, &error);
  g_assert_null (document);
  g_assert_error (error, ANNEXA_ERROR, ANNEXA_ERROR_ENCRYPTED);
  g_assert_null (strstr (error->message, "geheim"));
}

/* Readers accept what stands before the header of a PDF, up to 1024 bytes. */
static void
test_leading_bytes (void)
{
  g_autoptr (AnnexaReader) reader = annexa_reader_new ();
  g_autoptr (GBytes) paper = make_paper ();
  g_autoptr (GByteArray) shifted = g_byte_array_new ();
  g_autoptr (GBytes) far = NULL;
  g_autofree guint8 *blanks = g_malloc (2000);

  memset (blanks, '\n', 2000);
  g_byte_array_append (shifted, blanks, 2000);
  g_byte_array_append (shifted, g_bytes_get_data (paper, NULL), (guint)g_bytes_get_size (paper));
  {
    g_autoptr (GBytes) near = g_bytes_new (shifted->data + 1900, shifted->len - 1900);
    g_autoptr (AnnexaDocument) document = read_paper (reader, near);

    assert_records (document);
  }
  far = g_bytes_new (shifted->data, shifted->len);
  assert_fails (far, ANNEXA_ERROR_UNSUPPORTED);
}

static void
test_same_twice (void)
{
  g_autoptr (AnnexaReader) reader = annexa_reader_new ();
  g_autoptr (AnnexaReader) other_reader = annexa_reader_new ();
  g_autoptr (GBytes) bytes = make_paper ();
  g_autoptr (GBytes) other = make_pdf ("BT /F1 11 Tf 72 700 Td (An invoice over 12 EUR) Tj ET", "");
  g_autoptr (AnnexaDocument) first = read_paper (reader, bytes);
  g_autoptr (AnnexaDocument) between = read_paper (reader, other);
  g_autoptr (AnnexaDocument) second = read_paper (reader, bytes);
  g_autoptr (AnnexaDocument) third = read_paper (other_reader, bytes);
  g_autoptr (GBytes) yaml = annexa_document_to_yaml (first, NULL);
  g_autoptr (GBytes) again = annexa_document_to_yaml (second, NULL);
  g_autoptr (GBytes) elsewhere = annexa_document_to_yaml (third, NULL);

  g_assert_cmpuint (g_bytes_get_size (yaml), >, 1000);
  g_assert_true (g_bytes_equal (yaml, again));
  g_assert_true (g_bytes_equal (yaml, elsewhere));
  g_assert_cmpuint (annexa_document_get_records (between)->len, ==, 0);
}

/* A document that is no such paper is no error; it gives no records and says why. */
static void
test_no_paper (void)
{
  g_autoptr (AnnexaReader) reader = annexa_reader_new ();
  g_autoptr (GBytes) bytes
      = make_pdf ("BT /F1 11 Tf 72 700 Td (5.1.1 Opening the lid of the printer) Tj ET", "");
  g_autoptr (AnnexaDocument) document = read_paper (reader, bytes);
  GPtrArray *diagnostics = annexa_document_get_diagnostics (document);
  guint n = 0;

  g_assert_cmpuint (annexa_document_get_records (document)->len, ==, 0);
  for (guint i = 0; i < diagnostics->len; i++)
    n += ((AnnexaDiagnostic *)g_ptr_array_index (diagnostics, i))->tag == ANNEXA_DIAGNOSTIC_NO_RECORDS;
  g_assert_cmpuint (n, ==, 1);
}

static void
test_stream (void)
{
  g_autoptr (AnnexaReader) reader = annexa_reader_new ();
  g_autoptr (GBytes) bytes = make_paper ();
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (GError) error = NULL;
  g_autoptr (AnnexaDocument) document = annexa_reader_read_stream (reader, stream, "paper.pdf", NULL, &error);

  g_assert_no_error (error);
  assert_records (document);
  g_assert_false (g_input_stream_is_closed (stream));
}

static void
test_files (void)
{
  g_autoptr (AnnexaReader) reader = annexa_reader_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *directory = g_dir_make_tmp ("annexa-XXXXXX", &error);
  g_autofree char *path = g_build_filename (directory, "白書 1.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) folder = g_file_new_for_path (directory);
  g_autoptr (GBytes) bytes = make_paper ();
  AnnexaDocument *document;

  g_assert_no_error (error);
  document = annexa_reader_read_file (reader, file, NULL, &error);
  g_assert_null (document);
  g_assert_error (error, ANNEXA_ERROR, ANNEXA_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "白書 1.pdf"));
  g_clear_error (&error);

  document = annexa_reader_read_file (reader, folder, NULL, &error);
  g_assert_null (document);
  g_assert_error (error, ANNEXA_ERROR, ANNEXA_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  document = annexa_reader_read_file (reader, file, NULL, &error);
  g_assert_no_error (error);
  assert_records (document);
  g_assert_cmpstr (annexa_document_get_source (document)->name, ==, "白書 1.pdf");
  g_object_unref (document);
  g_assert_true (g_file_delete (file, NULL, NULL));
  g_assert_true (g_file_delete (folder, NULL, NULL));
}

static void
test_cancelled (void)
{
  g_autoptr (AnnexaReader) reader = annexa_reader_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GBytes) bytes = make_paper ();
  g_autoptr (GError) error = NULL;
  AnnexaDocument *document;

  g_cancellable_cancel (cancellable);
  document = annexa_reader_read_bytes (reader, bytes, "paper.pdf", cancellable, &error);
  g_assert_null (document);
  g_assert_error (error, ANNEXA_ERROR, ANNEXA_ERROR_CANCELLED);
}

static void
test_rules (void)
{
  g_autoptr (AnnexaReader) reader = annexa_reader_new ();
  g_autoptr (AnnexaReader) broken = annexa_reader_new ();
  g_autoptr (GBytes) bytes = make_paper ();
  g_autoptr (GError) error = NULL;
  AnnexaDocument *document;

  g_assert_null (annexa_reader_get_rules_digest (reader));
  g_assert_true (annexa_reader_load_rules (reader, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (strlen (annexa_reader_get_rules_digest (reader)), ==, 64);

  annexa_reader_add_rules (broken, "/nonexistent/rules");
  document = annexa_reader_read_bytes (broken, bytes, "paper.pdf", NULL, &error);
  g_assert_null (document);
  g_assert_true (error != NULL && error->domain == ANNEXA_ERROR);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reader/paper", test_paper);
  g_test_add_func ("/reader/other-types", test_other_types);
  g_test_add_func ("/reader/truncated", test_truncated);
  g_test_add_func ("/reader/cut-anywhere", test_cut_anywhere);
  g_test_add_func ("/reader/without-text", test_without_text);
  g_test_add_func ("/reader/encrypted", test_encrypted);
  g_test_add_func ("/reader/leading-bytes", test_leading_bytes);
  g_test_add_func ("/reader/same-twice", test_same_twice);
  g_test_add_func ("/reader/no-paper", test_no_paper);
  g_test_add_func ("/reader/stream", test_stream);
  g_test_add_func ("/reader/files", test_files);
  g_test_add_func ("/reader/cancelled", test_cancelled);
  g_test_add_func ("/reader/rules", test_rules);
  return g_test_run ();
}
