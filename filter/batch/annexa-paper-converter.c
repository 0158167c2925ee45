/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-paper-converter.h"

#include <glib/gi18n.h>
#include <string.h>

#include "annexa-worker-scratch.h"
#include "annexa-worker.h"
#include "config.h"
#include "emit/annexa-emission.h"
#include "model/annexa-error.h"
#include "segment/explain/annexa-explain.h"
#include "segment/annexa-reader-private.h"
#include "source/annexa-pdf.h"

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

/* Poppler converts the strings of the outline and the document information. The C library loads the code for
 * that when it is first wanted, which a worker may not: it stays loaded as long as a conversion is open. */
static void
keep_conversions_loaded (void)
{
  static const char *const charsets[] = { "UTF-16", "UTF-16BE", "ISO-8859-1" };
  static gsize loaded = 0;

  if (!g_once_init_enter (&loaded))
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (charsets); i++)
    (void)g_iconv_open ("UTF-8", charsets[i]);
  g_once_init_leave (&loaded, 1);
}

static void
beat (guint page, guint n_pages, gpointer user_data)
{
  annexa_worker_beat ();
}

/* The reader names the input in front of its messages; whoever prints them here does so too, and with its
 * path. */
static void
take_name_off (GError *error, const char *name)
{
  g_autofree char *prefix = g_strconcat (name, ": ", NULL);
  char *rest;

  if (!g_str_has_prefix (error->message, prefix))
    return;
  rest = g_strdup (error->message + strlen (prefix));
  g_free (error->message);
  error->message = rest;
}

typedef struct
{
  const char *name;
  AnnexaExplainForm form;
  char *text;
} Explanation;

static void
explain (const AnnexaEvidence *evidence, gpointer user_data)
{
  Explanation *explanation = user_data;

  explanation->text = annexa_explain (evidence, explanation->name, explanation->form);
}

/* The record on its way out. It begins with its first piece, for without any the paper may be refused. */
typedef struct
{
  AnnexaConversion *conversion;
  AnnexaEmission *emission;
  AnnexaDocument *document; /* (nullable): nothing is written yet */
  gboolean strict;
  gboolean refused;
} Outgoing;

static void
put (const guint8 *bytes, gsize n_bytes, gpointer user_data)
{
  AnnexaConversion *conversion = user_data;

  conversion->put (conversion, bytes, n_bytes);
}

static void
note_document (AnnexaDocument *document, gpointer user_data)
{
  ((Outgoing *)user_data)->document = document;
}

static void
write_head (Outgoing *outgoing)
{
  if (outgoing->emission != NULL)
    return;
  outgoing->emission = annexa_emission_new (put, outgoing->conversion);
  annexa_emission_begin (outgoing->emission, outgoing->document);
}

static void
write_record (const AnnexaRecord *record, gpointer user_data)
{
  Outgoing *outgoing = user_data;

  write_head (outgoing);
  annexa_emission_record (outgoing->emission, record);
}

static void
write_coverage (AnnexaDocument *document, gpointer user_data)
{
  Outgoing *outgoing = user_data;

  outgoing->refused = outgoing->strict && outgoing->emission == NULL;
  if (outgoing->refused)
    return;
  write_head (outgoing);
  annexa_emission_coverage (outgoing->emission, document);
}

static void
write_section (const AnnexaSection *section, gpointer user_data)
{
  Outgoing *outgoing = user_data;

  if (!outgoing->refused)
    annexa_emission_section (outgoing->emission, section);
}

static void
take_facts (AnnexaConversion *conversion, AnnexaDocument *document)
{
  const AnnexaSource *source = annexa_document_get_source (document);

  conversion->pages = source->pages;
  conversion->records = annexa_document_get_records (document)->len;
  conversion->sha256 = g_strdup (source->sha256);
  conversion->diagnostics = g_ptr_array_ref (annexa_document_get_diagnostics (document));
}

static gboolean
convert_to_records (GBytes *bytes, const char *name, AnnexaConversion *conversion,
                    const AnnexaPaperSetup *setup, GError **error)
{
  Outgoing outgoing = { .conversion = conversion, .strict = setup->strict };
  const AnnexaTaker taker = { note_document, write_record, write_coverage, write_section, &outgoing };
  g_autoptr (AnnexaDocument) document
      = annexa_reader_pass_bytes (setup->reader, bytes, name, &taker, NULL, error);
  g_autoptr (AnnexaEmission) emission = outgoing.emission;

  if (document == NULL)
    return FALSE;
  take_facts (conversion, document);
  if (!outgoing.refused)
    return annexa_emission_end (emission, document, error);
  g_set_error_literal (error, ANNEXA_ERROR, ANNEXA_ERROR_UNSUPPORTED, _ ("no control is answered in it"));
  return FALSE;
}

static gboolean
convert_to_explanation (GBytes *bytes, const char *name, AnnexaConversion *conversion,
                        const AnnexaPaperSetup *setup, GError **error)
{
  Explanation explanation = {
    .name = name,
    .form = setup->form == ANNEXA_PAPER_EXPLANATION_JSON ? ANNEXA_EXPLAIN_JSON : ANNEXA_EXPLAIN_TEXT,
  };
  g_autoptr (AnnexaDocument) document
      = annexa_reader_inspect_bytes (setup->reader, bytes, name, explain, &explanation, NULL, error);

  if (document == NULL)
    return FALSE;
  take_facts (conversion, document);
  conversion->yaml = g_bytes_new_take (explanation.text, strlen (explanation.text));
  return TRUE;
}

static gboolean
convert (GBytes *bytes, const char *name, AnnexaConversion *conversion, gpointer user_data, GError **error)
{
  const AnnexaPaperSetup *setup = user_data;
  g_autoptr (GError) cause = NULL;

  if (setup->form == ANNEXA_PAPER_RECORDS ? convert_to_records (bytes, name, conversion, setup, &cause)
                                          : convert_to_explanation (bytes, name, conversion, setup, &cause))
    return TRUE;
  take_name_off (cause, name);
  g_propagate_error (error, g_steal_pointer (&cause));
  return FALSE;
}

/**
 * annexa_paper_converter_init:
 * @converter: (out): reads papers with the library
 * @setup: with which reader; must outlive @converter
 */
void
annexa_paper_converter_init (AnnexaConverter *converter, AnnexaPaperSetup *setup)
{
  keep_conversions_loaded ();
  annexa_pdf_keep_tables ();
  annexa_reader_set_progress (setup->reader, beat, NULL);
  annexa_reader_set_storage (setup->reader, annexa_worker_scratch_get_storage ());
  converter->convert = convert;
  converter->readable = readable;
  converter->user_data = setup;
}
