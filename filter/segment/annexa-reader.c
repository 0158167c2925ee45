/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "segment/records/annexa-assemble.h"
#include "segment/facts/annexa-facts.h"
#include "annexa-reader-private.h"
#include "model/annexa-error.h"
#include "source/annexa-sha256.h"

/* A paper is a few megabytes; more than this is no paper. */
#define MAX_INPUT_BYTES (512 * 1024 * 1024)
/* ISO 32000-1, annex H, note 13: readers accept the header anywhere in the first 1024 bytes. */
#define PDF_HEADER_WITHIN_BYTES 1024
#define SNIFF_TEXT_BYTES 512

struct _AnnexaReader
{
  GObject parent_instance;

  GPtrArray *rules;
  char *password;
  AnnexaCatalog *catalog;
  AnnexaPdfProgress progress;
  gpointer progress_data;
  const AnnexaStorage *storage;
};

G_DEFINE_FINAL_TYPE (AnnexaReader, annexa_reader, G_TYPE_OBJECT)

static void
annexa_reader_finalize (GObject *object)
{
  AnnexaReader *self = ANNEXA_READER (object);

  g_ptr_array_unref (self->rules);
  g_free (self->password);
  g_clear_pointer (&self->catalog, annexa_catalog_free);
  G_OBJECT_CLASS (annexa_reader_parent_class)->finalize (object);
}

static void
annexa_reader_class_init (AnnexaReaderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = annexa_reader_finalize;
}

static void
annexa_reader_init (AnnexaReader *self)
{
  self->rules = g_ptr_array_new_with_free_func (g_free);
}

/**
 * annexa_reader_new:
 *
 * Returns: (transfer full): a reader with the built-in rules
 */
AnnexaReader *
annexa_reader_new (void)
{
  return g_object_new (ANNEXA_TYPE_READER, NULL);
}

/**
 * annexa_reader_add_rules:
 * @self: a reader that has not read yet
 * @directory: a directory of rule files
 *
 * Adds rules to the built-in ones.
 */
void
annexa_reader_add_rules (AnnexaReader *self, const char *directory)
{
  g_return_if_fail (ANNEXA_IS_READER (self));
  g_return_if_fail (directory != NULL);
  g_ptr_array_add (self->rules, g_strdup (directory));
  g_clear_pointer (&self->catalog, annexa_catalog_free);
}

/**
 * annexa_reader_set_password:
 * @self: a reader
 * @password: (nullable): for encrypted documents; %NULL for none
 */
void
annexa_reader_set_password (AnnexaReader *self, const char *password)
{
  g_return_if_fail (ANNEXA_IS_READER (self));
  g_free (self->password);
  self->password = g_strdup (password);
}

/* Called at each page, and with page 0 in between, for whoever watches over the reading. */
void
annexa_reader_set_progress (AnnexaReader *self, AnnexaPdfProgress progress, gpointer user_data)
{
  self->progress = progress;
  self->progress_data = user_data;
}

/* Where what is kept of long documents is laid aside; must outlive @self. */
void
annexa_reader_set_storage (AnnexaReader *self, const AnnexaStorage *storage)
{
  self->storage = storage;
}

/**
 * annexa_reader_load_rules:
 * @self: a reader
 * @error: an %ANNEXA_ERROR_RULES with file and line
 *
 * Loads the rules now rather than at the first document. Once loaded, reading opens no file.
 *
 * Returns: whether the rules are loaded
 */
gboolean
annexa_reader_load_rules (AnnexaReader *self, GError **error)
{
  g_autoptr (GPtrArray) directories = NULL;

  g_return_val_if_fail (ANNEXA_IS_READER (self), FALSE);
  if (self->catalog != NULL)
    return TRUE;
  directories = g_ptr_array_new ();
  for (guint i = 0; i < self->rules->len; i++)
    g_ptr_array_add (directories, g_ptr_array_index (self->rules, i));
  g_ptr_array_add (directories, NULL);
  self->catalog = annexa_catalog_load ((const char *const *)directories->pdata, error);
  return self->catalog != NULL;
}

/**
 * annexa_reader_get_rules_digest:
 * @self: a reader whose rules are loaded
 *
 * Returns: (nullable): SHA-256 over all rules, in hexadecimal; %NULL before they are loaded
 */
const char *
annexa_reader_get_rules_digest (AnnexaReader *self)
{
  g_return_val_if_fail (ANNEXA_IS_READER (self), NULL);
  return self->catalog != NULL ? annexa_catalog_digest (self->catalog) : NULL;
}

static gboolean
begins_with (const guint8 *data, gsize size, const char *magic, gsize length)
{
  return size >= length && memcmp (data, magic, length) == 0;
}

static gboolean
looks_like_text (const guint8 *data, gsize size)
{
  gsize n = MIN (size, SNIFF_TEXT_BYTES);

  for (gsize i = 0; i < n; i++)
    if (data[i] < 0x20 && data[i] != '\n' && data[i] != '\r' && data[i] != '\t' && data[i] != '\f')
      return FALSE;
  return TRUE;
}

/* Whether @data is a PDF, by its content; says what else it looks like where it is none. */
static gboolean
check_type (const guint8 *data, gsize size, const char *name, GError **error)
{
  const char *what;

  if (size == 0)
    {
      g_set_error (error, ANNEXA_ERROR, ANNEXA_ERROR_DAMAGED,
                   _ ("%s: the file is empty; get it again from its source"), name);
      return FALSE;
    }
  if (g_strstr_len ((const char *)data, (gssize)MIN (size, PDF_HEADER_WITHIN_BYTES), "%PDF-") != NULL
      || memmem (data, MIN (size, PDF_HEADER_WITHIN_BYTES), "%PDF-", 5) != NULL)
    return TRUE;
  if (begins_with (data, size, "PK\003\004", 4))
    what = _ ("an office document or ZIP archive; save it as PDF first");
  else if (begins_with (data, size, "\320\317\021\340\241\261\032\341", 8))
    what = _ ("an older office document; save it as PDF first");
  else if (begins_with (data, size, "\211PNG", 4) || begins_with (data, size, "\377\330\377", 3)
           || begins_with (data, size, "GIF8", 4) || begins_with (data, size, "II*\0", 4)
           || begins_with (data, size, "MM\0*", 4))
    what = _ ("an image; it needs character recognition (OCR) into a PDF first");
  else if (begins_with (data, size, "%!PS", 4))
    what = _ ("PostScript; convert it to PDF first");
  else if (looks_like_text (data, size))
    what = _ ("text; annexa reads PDF");
  else
    what = _ ("of an unknown type; annexa reads PDF");
  g_set_error (error, ANNEXA_ERROR, ANNEXA_ERROR_UNSUPPORTED, _ ("%s: not a PDF: it is %s"), name, what);
  return FALSE;
}

static void
go_on (gpointer user_data)
{
  AnnexaReader *self = user_data;

  if (self->progress != NULL)
    self->progress (0, 0, self->progress_data);
}

typedef struct
{
  AnnexaReader *reader;
  AnnexaPdf *pdf;
  AnnexaDocument *document;
} PaintingSource;

static AnnexaPainting *
give_painting (guint page, gpointer user_data)
{
  const PaintingSource *source = user_data;

  go_on (source->reader);
  return annexa_pdf_painting (source->pdf, source->document, page);
}

static void
fill_source (AnnexaReader *self, AnnexaDocument *document, GBytes *bytes, const char *name, guint n_pages)
{
  AnnexaSource *source = annexa_document_get_source (document);

  source->name = g_utf8_make_valid (name, -1);
  source->media_type = g_strdup ("application/pdf");
  source->bytes = g_bytes_get_size (bytes);
  source->sha256 = annexa_sha256_of_bytes (bytes, go_on, self);
  source->pages = n_pages;
}

/* Makes @document of @pages, whatever they were read from. @painting, @inspect and @taker may be NULL. */
void
annexa_pages_make_document (AnnexaCatalog *catalog, const AnnexaPages *pages, AnnexaPaintingSource painting,
                            gpointer painting_data, AnnexaInspector inspect, gpointer user_data,
                            AnnexaDocument *document, const AnnexaTaker *taker)
{
  g_autoptr (AnnexaLayout) layout = annexa_layout_new (pages, catalog, painting, painting_data);
  AnnexaEvidence *evidence = annexa_evidence_new (layout, catalog);

  annexa_candidates_from_tables (evidence);
  annexa_candidates_from_lines (evidence);
  annexa_candidates_from_notes (evidence);
  annexa_path_choose (evidence);
  annexa_continued_headings_join (evidence);
  annexa_heading_tags_find (evidence);
  annexa_shared_headings_join (evidence);
  annexa_captions_take (evidence);
  annexa_inner_references_take (evidence);
  if (inspect != NULL)
    inspect (evidence, user_data);
  annexa_paper_facts_fill (evidence, document);
  if (taker != NULL)
    taker->begin (document, taker->user_data);
  annexa_assemble (evidence, document, taker);
  annexa_evidence_free (evidence);
}

static AnnexaDocument *
read_bytes (AnnexaReader *self, GBytes *bytes, const char *name, AnnexaInspector inspect, gpointer user_data,
            const AnnexaTaker *taker, GCancellable *cancellable, GError **error)
{
  g_autoptr (AnnexaDocument) document = NULL;
  g_autoptr (AnnexaPdf) pdf = NULL;
  g_autoptr (AnnexaPages) pages = NULL;
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  if (!check_type (data, size, name, error) || !annexa_reader_load_rules (self, error))
    return NULL;
  pdf = annexa_pdf_open (bytes, name, self->password, error);
  if (pdf == NULL)
    return NULL;
  document = annexa_document_new ();
  fill_source (self, document, bytes, name, annexa_pdf_n_pages (pdf));
  pages = annexa_pdf_read (pdf, document, self->storage, self->progress, self->progress_data, cancellable,
                           error);
  if (pages == NULL)
    return NULL;
  annexa_pages_make_document (self->catalog, pages, give_painting, &(PaintingSource){ self, pdf, document },
                              inspect, user_data, document, taker);
  return g_steal_pointer (&document);
}

/* Reads a document as far as the evidence, which @inspect sees before records are made of it. */
AnnexaDocument *
annexa_reader_inspect_bytes (AnnexaReader *self, GBytes *bytes, const char *name, AnnexaInspector inspect,
                             gpointer user_data, GCancellable *cancellable, GError **error)
{
  return read_bytes (self, bytes, name, inspect, user_data, NULL, cancellable, error);
}

/* Reads a document of any length: @taker gets its records and sections as they are made, and the document
 * that is returned no longer has them, save for which controls its records answer. */
AnnexaDocument *
annexa_reader_pass_bytes (AnnexaReader *self, GBytes *bytes, const char *name, const AnnexaTaker *taker,
                          GCancellable *cancellable, GError **error)
{
  return read_bytes (self, bytes, name, NULL, NULL, taker, cancellable, error);
}

/**
 * annexa_reader_read_bytes:
 * @self: a reader
 * @bytes: a PDF
 * @name: what to call it in messages and in the record
 * @cancellable: (nullable): looked at before each page
 * @error: an %ANNEXA_ERROR
 *
 * Returns: (transfer full): the document; one without records is no error
 */
AnnexaDocument *
annexa_reader_read_bytes (AnnexaReader *self, GBytes *bytes, const char *name, GCancellable *cancellable,
                          GError **error)
{
  g_return_val_if_fail (ANNEXA_IS_READER (self), NULL);
  g_return_val_if_fail (bytes != NULL && name != NULL, NULL);
  return read_bytes (self, bytes, name, NULL, NULL, NULL, cancellable, error);
}

/**
 * annexa_reader_read_stream:
 * @self: a reader
 * @stream: gives a PDF; read to its end and left open
 * @name: what to call it in messages and in the record
 * @cancellable: (nullable): to stop, with %ANNEXA_ERROR_CANCELLED
 * @error: an %ANNEXA_ERROR, or an error of the stream
 *
 * Returns: (transfer full): the document
 */
AnnexaDocument *
annexa_reader_read_stream (AnnexaReader *self, GInputStream *stream, const char *name,
                           GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) data = g_byte_array_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autofree guint8 *buffer = g_malloc (65536);
  g_autoptr (GError) cause = NULL;
  gssize n;

  g_return_val_if_fail (ANNEXA_IS_READER (self), NULL);
  g_return_val_if_fail (G_IS_INPUT_STREAM (stream) && name != NULL, NULL);
  while ((n = g_input_stream_read (stream, buffer, 65536, cancellable, &cause)) > 0)
    {
      g_byte_array_append (data, buffer, (guint)n);
      if (data->len > MAX_INPUT_BYTES)
        {
          g_set_error (error, ANNEXA_ERROR, ANNEXA_ERROR_LIMIT,
                       _ ("%s: more than %d bytes; split the document"), name, MAX_INPUT_BYTES);
          return NULL;
        }
    }
  if (n < 0)
    {
      if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_set_error (error, ANNEXA_ERROR, ANNEXA_ERROR_CANCELLED, "%s: %s", name, cause->message);
      else
        g_propagate_error (error, g_steal_pointer (&cause));
      return NULL;
    }
  bytes = g_byte_array_free_to_bytes (g_steal_pointer (&data));
  return annexa_reader_read_bytes (self, bytes, name, cancellable, error);
}

/**
 * annexa_reader_read_file:
 * @self: a reader
 * @file: a PDF
 * @cancellable: (nullable): to stop
 * @error: an %ANNEXA_ERROR
 *
 * Returns: (transfer full): the document
 */
AnnexaDocument *
annexa_reader_read_file (AnnexaReader *self, GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GError) cause = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (ANNEXA_IS_READER (self), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);
  name = g_file_get_basename (file);
  stream = g_file_read (file, cancellable, &cause);
  if (stream == NULL)
    {
      gboolean cancelled = g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED);

      g_set_error (error, ANNEXA_ERROR, cancelled ? ANNEXA_ERROR_CANCELLED : ANNEXA_ERROR_NOT_FOUND,
                   _ ("%s: cannot be opened: %s"), name, cause->message);
      return NULL;
    }
  return annexa_reader_read_stream (self, G_INPUT_STREAM (stream), name, cancellable, error);
}
