/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "fuzz.h"

#include "segment/annexa-reader.h"

/* Files, through Poppler, which takes most of the time; the other targets begin behind it. */

/* Larger inputs teach a fuzzer nothing more. */
#define MAX_INPUT_BYTES (4u * 1024 * 1024)

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize n_bytes)
{
  static AnnexaReader *reader;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (AnnexaDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  if (n_bytes > MAX_INPUT_BYTES)
    return 0;
  if (reader == NULL)
    reader = annexa_reader_new ();
  bytes = g_bytes_new_static (data, n_bytes);
  document = annexa_reader_read_bytes (reader, bytes, "fuzz.pdf", NULL, &error);
  if (document == NULL)
    {
      g_assert_nonnull (error);
      return 0;
    }
  g_assert_no_error (error);
  fuzz_check_document (document);
  return 0;
}
