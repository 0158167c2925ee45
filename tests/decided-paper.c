/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "decided-paper.h"

#include <string.h>

const struct DecidedControl decided_controls[] = {
  { "5.1.1", "情報セキュリティのための方針群" },
  { "6.1.1", "情報セキュリティの役割及び責任" },
  { "6.1.3", "関係当局との連絡" },
  { "8.1.1", "資産目録" },
  { "9.2.1", "利用者登録及び登録削除" },
  { "10.1.1", "暗号による管理策の利用方針" },
  { "12.3.1", "情報のバックアップ" },
};

void
decided_paper_set_up (DecidedPaper *paper, gconstpointer data)
{
  *paper = (DecidedPaper){ .pages = annexa_pages_new (NULL), .y = 80 };
  paper->page = synthetic_page (paper->pages);
}

void
decided_paper_tear_down (DecidedPaper *paper, gconstpointer data)
{
  g_clear_pointer (&paper->evidence, annexa_evidence_free);
  g_clear_pointer (&paper->layout, annexa_layout_free);
  annexa_pages_free (paper->pages);
}

void
decided_paper_put_in (DecidedPaper *paper, const char *text, const char *font, float size)
{
  if (paper->y > 740)
    {
      paper->page = synthetic_page (paper->pages);
      paper->y = 80;
    }
  synthetic_text_in (paper->pages, paper->page, 72, paper->y, text, font, size);
  paper->y += size + 6;
}

void
decided_paper_put (DecidedPaper *paper, const char *text)
{
  decided_paper_put_in (paper, text, "Mincho", 10);
}

void
decided_paper_put_heading (DecidedPaper *paper, const char *text)
{
  paper->y += 8;
  decided_paper_put_in (paper, text, "Gothic-Bold", 12);
}

void
decided_paper_print (DecidedPaper *paper, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  decided_paper_put (paper, text);
}

void
decided_paper_print_heading (DecidedPaper *paper, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  decided_paper_put_heading (paper, text);
}

void
decided_paper_put_answer (DecidedPaper *paper)
{
  decided_paper_print (paper,
                       "当社は%c番の手順を定めて文書とし経営者の承認を得て公開し、毎年これを見直すとともに",
                       'a' + (char)paper->n_answers % 26);
  decided_paper_print (paper, "利用者に%c回知らせています。", 'a' + (char)paper->n_answers % 26);
  paper->n_answers++;
}

void
decided_paper_decide (DecidedPaper *paper)
{
  const AnnexaCandidate *before = NULL;
  guint last_line = 0;

  paper->layout = annexa_layout_new (paper->pages, synthetic_catalog (), NULL, NULL);
  paper->evidence = annexa_evidence_new (paper->layout, synthetic_catalog ());
  annexa_candidates_from_tables (paper->evidence);
  annexa_candidates_from_lines (paper->evidence);
  annexa_path_choose (paper->evidence);
  for (guint i = 0; i < paper->evidence->candidates->len; i++)
    {
      const AnnexaCandidate *candidate = annexa_evidence_candidate (paper->evidence, i);

      g_assert_cmpuint (candidate->first_line, >=, last_line);
      last_line = candidate->first_line;
      g_assert_cmpuint (candidate->end_line, >, candidate->first_line);
      g_assert_cmpuint (candidate->end_line, <=, paper->layout->lines->len);
      g_assert_cmpuint (candidate->labels.len, >, 0);
      g_assert_cmpint (candidate->chosen, ==, candidate->refusal == ANNEXA_REFUSAL_NONE);
      if (!candidate->chosen)
        continue;
      if (before != NULL)
        g_assert_cmpuint (candidate->first_line, >=, before->end_line);
      before = candidate;
    }
}

char *
decided_paper_ids (const AnnexaEvidence *evidence)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < evidence->candidates->len; i++)
    {
      const AnnexaCandidate *candidate = annexa_evidence_candidate (evidence, i);

      for (guint k = 0; candidate->chosen && k < candidate->labels.len; k++)
        g_string_append_printf (ids, "%s%s", k == 0 ? (ids->len > 0 ? " " : "") : "+",
                                candidate->labels.data[k].id);
    }
  return g_string_free (ids, FALSE);
}

void
decided_paper_check (DecidedPaper *paper, const char *expected)
{
  g_autofree char *ids = NULL;

  decided_paper_decide (paper);
  ids = decided_paper_ids (paper->evidence);
  g_assert_cmpstr (ids, ==, expected);
}

const AnnexaCandidate *
decided_paper_find (DecidedPaper *paper, const char *line, AnnexaCandidateKind kind)
{
  for (guint i = 0; i < paper->evidence->candidates->len; i++)
    {
      const AnnexaCandidate *candidate = annexa_evidence_candidate (paper->evidence, i);

      if (candidate->kind == kind
          && strstr (annexa_layout_line (paper->layout, candidate->first_line)->text, line) != NULL)
        return candidate;
    }
  return NULL;
}

void
decided_paper_put_citation (DecidedPaper *paper)
{
  decided_paper_put (paper, "本書は ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
}

void
decided_paper_put_all (DecidedPaper *paper)
{
  decided_paper_put_citation (paper);
  for (gsize i = 0; i < G_N_ELEMENTS (decided_controls); i++)
    {
      decided_paper_print_heading (paper, "%s %s", decided_controls[i].id, decided_controls[i].title);
      decided_paper_put_answer (paper);
    }
}
