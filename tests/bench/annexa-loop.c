/* SPDX-License-Identifier: GPL-2.0-or-later */

/* What a worker does with every file given, in one process: read, and write as YAML. For callgrind and perf;
 * `poppler-loop` is what it is compared with. */

#include <emit/annexa-emitter.h>
#include <segment/annexa-reader.h>

int
main (int argc, char **argv)
{
  g_autoptr (AnnexaReader) reader = annexa_reader_new ();
  int failed = 0;

  for (int i = 1; i < argc; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (argv[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (AnnexaDocument) document = annexa_reader_read_file (reader, file, NULL, &error);
      g_autoptr (GBytes) yaml = document == NULL ? NULL : annexa_document_to_yaml (document, &error);

      failed += yaml == NULL;
    }
  return failed > 0;
}
