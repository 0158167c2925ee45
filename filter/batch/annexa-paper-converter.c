/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-paper-converter.h"

#include <glib/gi18n.h>

#include "annexa-sniff.h"
#include "annexa-worker.h"
#include "config.h"
#include "emit/annexa-emitter.h"
#include "model/annexa-error.h"

/* Poppler reads its character maps when a document asks for them, and fonts when a page has to be drawn. */
static const char *const readable[] = {
  ANNEXA_POPPLER_DATA_DIR,
  "/etc/fonts",
  "/usr/share/fonts",
  "/usr/local/share/fonts",
  "/usr/share/fontconfig",
  "/var/cache/fontconfig",
  "/etc/localtime", /* dates of the document information */
  NULL,
};

static gboolean
refuse_type (AnnexaType type, GError **error)
{
  const char *words = annexa_type_words (type);

  if (type == ANNEXA_TYPE_OFFICE)
    g_set_error (error, ANNEXA_ERROR, ANNEXA_ERROR_UNSUPPORTED,
                 _ ("this is %s, not a PDF document; save it as PDF first"), words);
  else
    g_set_error (error, ANNEXA_ERROR, ANNEXA_ERROR_UNSUPPORTED, _ ("this is %s, not a PDF document"), words);
  return FALSE;
}

static gboolean
convert (GBytes *bytes, const char *name, AnnexaConversion *conversion, gpointer user_data, GError **error)
{
  const AnnexaPaperSetup *setup = user_data;
  g_autoptr (AnnexaDocument) document = NULL;
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  const AnnexaType type = annexa_sniff (data, length);
  AnnexaSource *source;

  if (type != ANNEXA_TYPE_PDF)
    return refuse_type (type, error);

  document = annexa_reader_read_bytes (setup->reader, bytes, name, NULL, error);
  if (document == NULL)
    return FALSE;

  source = annexa_document_get_source (document);
  conversion->pages = source->pages;
  conversion->records = annexa_document_get_records (document)->len;
  conversion->sha256 = g_strdup (source->sha256);
  conversion->diagnostics = g_ptr_array_ref (annexa_document_get_diagnostics (document));
  if (setup->strict && conversion->records == 0)
    {
      g_set_error_literal (error, ANNEXA_ERROR, ANNEXA_ERROR_UNSUPPORTED, _ ("no control is answered in it"));
      return FALSE;
    }
  conversion->yaml = annexa_document_to_yaml (document, error);
  return conversion->yaml != NULL;
}

/**
 * annexa_paper_converter_init:
 * @converter: (out): reads papers with the library
 * @setup: with which reader; must outlive @converter
 */
void
annexa_paper_converter_init (AnnexaConverter *converter, AnnexaPaperSetup *setup)
{
  converter->convert = convert;
  converter->readable = readable;
  converter->user_data = setup;
}
