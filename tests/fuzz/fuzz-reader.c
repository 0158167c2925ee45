/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "fuzz-reader.h"

#include <emit/annexa-emitter.h>
#include <segment/annexa-reader.h>

/* Whatever the bytes are: what can be read can be written, and every glyph went to one place. */

/* Larger inputs teach a fuzzer nothing more. */
#define MAX_INPUT_BYTES (4u * 1024 * 1024)

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize n_bytes)
{
  static AnnexaReader *reader;
  g_autoptr (GBytes) bytes = NULL, yaml = NULL;
  g_autoptr (AnnexaDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  const AnnexaLedger *ledger;

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
  ledger = annexa_document_get_ledger (document);
  g_assert_cmpuint (ledger->unplaced, ==, 0);
  g_assert_cmpuint (ledger->records + ledger->sections + ledger->contents + ledger->furniture
                        + ledger->figures,
                    ==, ledger->glyphs);
  yaml = annexa_document_to_yaml (document, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (yaml), >, 0);
  return 0;
}
