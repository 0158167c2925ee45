/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "fuzz.h"

#include <emit/annexa-emitter.h>

void
fuzz_check_document (AnnexaDocument *document)
{
  const AnnexaLedger *ledger = annexa_document_get_ledger (document);
  g_autoptr (GBytes) yaml = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (ledger->unplaced, ==, 0);
  g_assert_cmpuint (ledger->records + ledger->sections + ledger->contents + ledger->furniture
                        + ledger->figures,
                    ==, ledger->glyphs);
  yaml = annexa_document_to_yaml (document, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (yaml), >, 0);
}
