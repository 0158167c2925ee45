/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"

#include "segment/records/annexa-assemble.h"

/* From glyphs to a document, without a file. */
static AnnexaDocument *
read_records (const AnnexaPages *pages, AnnexaPaintingSource painting, gpointer user_data)
{
  g_autoptr (AnnexaLayout) layout = annexa_layout_new (pages, synthetic_catalog (), painting, user_data);
  AnnexaDocument *document = annexa_document_new ();
  AnnexaEvidence *evidence = annexa_evidence_new (layout, synthetic_catalog ());

  annexa_candidates_from_tables (evidence);
  annexa_candidates_from_lines (evidence);
  annexa_candidates_from_notes (evidence);
  annexa_path_choose (evidence);
  annexa_continued_headings_join (evidence);
  annexa_heading_tags_find (evidence);
  annexa_shared_headings_join (evidence);
  annexa_captions_take (evidence);
  annexa_inner_references_take (evidence);
  annexa_assemble (evidence, document, NULL);
  /* Whatever a test is about, nothing of its paper is lost. */
  g_assert_cmpuint (annexa_document_get_ledger (document)->unplaced, ==, 0);
  annexa_evidence_free (evidence);
  return document;
}

/* Records as lines "id|title|text". White space is left out, as where paragraphs end is not what is tried. */
char *
synthetic_records (const AnnexaPages *pages, AnnexaPaintingSource painting, gpointer user_data)
{
  g_autoptr (AnnexaDocument) document = read_records (pages, painting, user_data);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < annexa_document_get_records (document)->len; i++)
    {
      const AnnexaRecord *record = g_ptr_array_index (annexa_document_get_records (document), i);

      g_strdelimit (record->text, "\n", ' ');
      g_string_append_printf (text, "%s|%s|%s\n", record->id, record->title, record->text);
    }
  g_string_replace (text, " ", "", 0);
  return g_string_free (text, FALSE);
}

/* What records are the answers to, as lines "token|own number|printed mappings|references". */
char *
synthetic_controls (const AnnexaPages *pages, AnnexaPaintingSource painting, gpointer user_data)
{
  g_autoptr (AnnexaDocument) document = read_records (pages, painting, user_data);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < annexa_document_get_records (document)->len; i++)
    {
      const AnnexaRecord *record = g_ptr_array_index (annexa_document_get_records (document), i);

      g_string_append_printf (text, "%s|%s|", record->token,
                              record->section_number != NULL ? record->section_number : "");
      for (guint m = 0; m < record->mappings->len; m++)
        {
          const AnnexaMapping *mapping = g_ptr_array_index (record->mappings, m);

          if (mapping->from_document)
            g_string_append_printf (text, "%s %s,", mapping->standard, mapping->id);
        }
      g_string_append_c (text, '|');
      for (guint r = 0; r < record->references->len; r++)
        g_string_append_printf (text, "%s,",
                                ((const AnnexaReference *)g_ptr_array_index (record->references, r))->id);
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

/* What is said about the document, each message in a line. */
char *
synthetic_messages (const AnnexaPages *pages, AnnexaPaintingSource painting, gpointer user_data)
{
  g_autoptr (AnnexaDocument) document = read_records (pages, painting, user_data);
  GPtrArray *diagnostics = annexa_document_get_diagnostics (document);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < diagnostics->len; i++)
    {
      g_autofree char *message = annexa_diagnostic_message (g_ptr_array_index (diagnostics, i));

      g_string_append_printf (text, "%s\n", message);
    }
  return g_string_free (text, FALSE);
}

/* Where nothing is drawn the pages are read without a painting, as those of a paper that has none. */
static AnnexaPaintingSource
painting_of (const SyntheticPaper *paper)
{
  return paper->drawn->len > 0 ? synthetic_paper_painting : NULL;
}

char *
synthetic_paper_records (SyntheticPaper *paper)
{
  return synthetic_records (paper->pages, painting_of (paper), paper);
}

char *
synthetic_paper_controls (SyntheticPaper *paper)
{
  return synthetic_controls (paper->pages, painting_of (paper), paper);
}

char *
synthetic_paper_messages (SyntheticPaper *paper)
{
  return synthetic_messages (paper->pages, painting_of (paper), paper);
}

/* That the records are those which synthetic_paper_expect() was told of. */
void
synthetic_paper_check (SyntheticPaper *paper)
{
  g_string_replace (paper->expected, " ", "", 0);
  synthetic_paper_check_records (paper, paper->expected->str);
}

void
synthetic_paper_check_records (SyntheticPaper *paper, const char *expected)
{
  g_autofree char *records = synthetic_paper_records (paper);

  g_assert_cmpstr (records, ==, expected);
}

void
synthetic_paper_check_controls (SyntheticPaper *paper, const char *expected)
{
  g_autofree char *controls = synthetic_paper_controls (paper);

  g_assert_cmpstr (controls, ==, expected);
}
