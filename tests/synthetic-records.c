/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"

#include "segment/annexa-assemble.h"
#include "synthetic.h"

/* From glyphs to records, without a file: lines "id|title|text". White space is left out, as where paragraphs
 * end is not what is tried. */
char *
synthetic_records (const AnnexaPages *pages, AnnexaPaintingSource painting, gpointer user_data)
{
  g_autoptr (AnnexaLayout) layout = annexa_layout_new (pages, synthetic_catalog (), painting, user_data);
  g_autoptr (AnnexaDocument) document = annexa_document_new ();
  AnnexaEvidence *evidence = annexa_evidence_new (layout, synthetic_catalog ());
  GString *text = g_string_new (NULL);

  annexa_candidates_from_tables (evidence);
  annexa_candidates_from_lines (evidence);
  annexa_path_choose (evidence);
  annexa_shared_headings_join (evidence);
  annexa_captions_take (evidence);
  annexa_assemble (evidence, document, NULL);
  for (guint i = 0; i < annexa_document_get_records (document)->len; i++)
    {
      const AnnexaRecord *record = g_ptr_array_index (annexa_document_get_records (document), i);

      g_strdelimit (record->text, "\n", ' ');
      g_string_append_printf (text, "%s|%s|%s\n", record->id, record->title, record->text);
    }
  annexa_evidence_free (evidence);
  g_string_replace (text, " ", "", 0);
  return g_string_free (text, FALSE);
}
