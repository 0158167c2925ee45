/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-emitter.h"

#include "annexa-emission.h"

#define INITIAL_OUTPUT_BYTES (64 * 1024)

static void
append_output (const guint8 *bytes, gsize n_bytes, gpointer user_data)
{
  g_byte_array_append (user_data, bytes, (guint)n_bytes);
}

/**
 * annexa_document_to_yaml:
 * @document: a document as the reader filled it
 * @error: return location for a #GError
 *
 * Writes @document as one YAML document, the shape of which is in docs/record.md. The same document gives the
 * same bytes in every locale.
 *
 * Returns: (transfer full): UTF-8 that starts with a line `---` and ends with a line break, or %NULL with
 *   %ANNEXA_ERROR_INTERNAL when a required field is %NULL, a string is not UTF-8 or a number is not finite
 */
GBytes *
annexa_document_to_yaml (AnnexaDocument *document, GError **error)
{
  g_autoptr (AnnexaEmission) emission = NULL;
  g_autoptr (GByteArray) yaml = NULL;
  GPtrArray *records, *sections;

  g_return_val_if_fail (ANNEXA_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  yaml = g_byte_array_sized_new (INITIAL_OUTPUT_BYTES);
  emission = annexa_emission_new (append_output, yaml);
  annexa_emission_begin (emission, document);
  records = annexa_document_get_records (document);
  for (guint i = 0; i < records->len; i++)
    annexa_emission_record (emission, g_ptr_array_index (records, i));
  annexa_emission_coverage (emission, document);
  sections = annexa_document_get_sections (document);
  for (guint i = 0; i < sections->len; i++)
    annexa_emission_section (emission, g_ptr_array_index (sections, i));
  if (!annexa_emission_end (emission, document, error))
    return NULL;
  return g_byte_array_free_to_bytes (g_steal_pointer (&yaml));
}

/**
 * annexa_document_write:
 * @document: a document as the reader filled it
 * @stream: where to write
 * @cancellable: (nullable): a #GCancellable
 * @error: return location for a #GError: %ANNEXA_ERROR_INTERNAL as annexa_document_to_yaml(), or what @stream
 * gives
 *
 * Writes @document as annexa_document_to_yaml() gives it, and flushes @stream, which stays open. Documents
 * that are written one after another make a valid YAML stream.
 *
 * Returns: %TRUE when every byte was written
 */
gboolean
annexa_document_write (AnnexaDocument *document, GOutputStream *stream, GCancellable *cancellable,
                       GError **error)
{
  g_autoptr (GBytes) yaml = NULL;
  gconstpointer data;
  gsize size_bytes;

  g_return_val_if_fail (ANNEXA_IS_DOCUMENT (document), FALSE);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), FALSE);
  g_return_val_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  yaml = annexa_document_to_yaml (document, error);
  if (yaml == NULL)
    return FALSE;
  data = g_bytes_get_data (yaml, &size_bytes);
  if (!g_output_stream_write_all (stream, data, size_bytes, NULL, cancellable, error))
    return FALSE;
  return g_output_stream_flush (stream, cancellable, error);
}
