/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Reads strings from standard input, each ended by a NUL byte, and writes a document for each that carries it
 * in every kind of place where a string of a paper can stand. With a count as argument: the same document
 * that many times, to measure what writing costs. */
#include "emitter-documents.h"

#include <gio/gunixinputstream.h>
#include <gio/gunixoutputstream.h>
#include <string.h>
#include <unistd.h>

static AnnexaDocument *
document_of (const char *string)
{
  AnnexaDocument *document = annexa_document_new ();
  AnnexaRecord *record = test_record_new ("5.1.1", string, string);
  AnnexaBlock *paragraph = annexa_block_new (ANNEXA_BLOCK_PARAGRAPH);
  AnnexaBlock *table = annexa_block_new (ANNEXA_BLOCK_TABLE);
  GPtrArray *row = g_ptr_array_new_with_free_func (g_free);

  test_document_set_source (document, string);
  paragraph->text = g_strdup (string);
  test_strings_add (row, string);
  test_strings_add (row, string);
  g_ptr_array_add (table->rows, row);
  g_ptr_array_add (record->blocks, paragraph);
  g_ptr_array_add (record->blocks, table);
  test_strings_add (record->section_path, string);
  record->columns = g_ptr_array_new_with_free_func ((GDestroyNotify)annexa_column_free);
  g_ptr_array_add (record->columns, annexa_column_new (string, string));
  g_ptr_array_add (annexa_document_get_records (document), record);
  g_ptr_array_add (annexa_document_get_sections (document), test_section_new (string, string, string, 1));
  return document;
}

int
main (int argc, char *argv[])
{
  g_autoptr (GInputStream) input = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  g_autoptr (GOutputStream) strings = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) output = g_unix_output_stream_new (STDOUT_FILENO, FALSE);
  g_autoptr (GBytes) bytes = NULL;
  guint64 repeat = argc > 1 ? g_ascii_strtoull (argv[1], NULL, 10) : 1;
  const char *data;
  gsize size_bytes;

  if (g_output_stream_splice (strings, input, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, NULL) < 0)
    return 1;
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (strings));
  data = g_bytes_get_data (bytes, &size_bytes);
  for (const char *p = data; p != NULL && p < data + size_bytes; p += strlen (p) + 1)
    {
      g_autoptr (AnnexaDocument) document = NULL;

      if (memchr (p, '\0', data + size_bytes - p) == NULL)
        return 1;
      document = document_of (p);
      for (guint64 i = 0; i < repeat; i++)
        if (!annexa_document_write (document, output, NULL, NULL))
          return 1;
    }
  return 0;
}
