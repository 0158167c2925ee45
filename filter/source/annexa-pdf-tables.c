/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-pdf-private.h"

/* The names of glyphs and what they stand for, the directories of encodings and the character maps that were
 * read: Poppler loads its tables with the first document that is open and drops them with the last. */

/* No pages, and no fault for Poppler to print a message about. */
static const char no_pages[] = "%PDF-1.1\n"
                               "1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
                               "2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n"
                               "xref\n0 3\n"
                               "0000000000 65535 f \n"
                               "0000000009 00000 n \n"
                               "0000000054 00000 n \n"
                               "trailer\n<</Size 3/Root 1 0 R>>\n"
                               "startxref\n100\n%%EOF\n";

static gpointer
open_no_pages (gpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (no_pages, sizeof no_pages - 1);

  return poppler_document_new_from_bytes (bytes, NULL, NULL);
}

/* Has Poppler's tables stay as long as the process does, so that they are not loaded for every document: a
 * document of no pages stays open. */
void
annexa_pdf_keep_tables (void)
{
  static GOnce kept = G_ONCE_INIT;

  g_once (&kept, open_no_pages, NULL);
}
