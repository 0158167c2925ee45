/* SPDX-License-Identifier: GPL-2.0-or-later */

/* What a worker does with every file given, in one process: read, and write as YAML, record by record. For
 * callgrind and perf; `poppler-loop` is what it is compared with. */

#include <emit/annexa-emission.h>
#include <segment/annexa-reader-private.h>

static void
count (const guint8 *bytes, gsize n_bytes, gpointer user_data)
{
  *(gsize *)user_data += n_bytes;
}

static void
begin (AnnexaDocument *document, gpointer user_data)
{
  annexa_emission_begin (user_data, document);
}

static void
take_record (const AnnexaRecord *record, gpointer user_data)
{
  annexa_emission_record (user_data, record);
}

static void
coverage (AnnexaDocument *document, gpointer user_data)
{
  annexa_emission_coverage (user_data, document);
}

static void
take_section (const AnnexaSection *section, gpointer user_data)
{
  annexa_emission_section (user_data, section);
}

int
main (int argc, char **argv)
{
  g_autoptr (AnnexaReader) reader = annexa_reader_new ();
  int failed = 0;

  for (int i = 1; i < argc; i++)
    {
      gsize yaml_bytes = 0;
      g_autoptr (AnnexaEmission) emission = annexa_emission_new (count, &yaml_bytes);
      const AnnexaTaker taker = { begin, take_record, coverage, take_section, emission };
      g_autofree char *data = NULL;
      gsize n_bytes = 0;

      if (g_file_get_contents (argv[i], &data, &n_bytes, NULL))
        {
          g_autoptr (GBytes) bytes = g_bytes_new_take (g_steal_pointer (&data), n_bytes);
          g_autoptr (AnnexaDocument) document
              = annexa_reader_pass_bytes (reader, bytes, argv[i], &taker, NULL, NULL);

          failed += document == NULL || !annexa_emission_end (emission, document, NULL);
        }
      else
        failed++;
    }
  return failed > 0;
}
