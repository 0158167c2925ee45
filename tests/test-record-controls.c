/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "synthetic.h"

/* Which control of which standard a record answers, its own number, and what is printed beside it. */

static const char *const answers[] = {
  "会社の考えを文書にまとめ、社長が認めたうえで社外にも示しております。",
  "だれが何を受け持つかを表にまとめ、人が替わるたびに書き直しております。",
  "申し込みは画面から受け、上長の認めたものだけを通しております。",
  "写しは夜ごとに取り、離れた町の倉に納めております。",
  "鍵は機械の中で作り、外へは出しておりません。",
};

/* @headings: one for each of the answers. */
static void
put_sections (SyntheticPaper *paper, const char *const *headings)
{
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      synthetic_paper_put_heading (paper, headings[i]);
      synthetic_paper_put (paper, answers[i]);
    }
}

static void
assert_controls (SyntheticPaper *paper, const char *expected)
{
  g_autofree char *controls = synthetic_controls (paper->pages, NULL, NULL);

  g_assert_cmpstr (controls, ==, expected);
}

/* Of two editions that number alike and share their titles the one is meant that the paper names first. */
static void
test_editions_alike (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const headings[]
      = { "5.1 情報セキュリティのための方針群", "5.2 情報セキュリティの役割及び責任", "5.16 識別情報の管理",
          "8.13 情報のバックアップ", "8.24 暗号の利用" };
  gboolean is_cloud = GPOINTER_TO_INT (data);

  synthetic_paper_put_heading (paper,
                               is_cloud ? "ISO/IEC 27017:2026 への対応" : "ISO/IEC 27001:2022 への対応");
  synthetic_paper_put (paper, is_cloud ? "当社は ISO/IEC 27001:2022 の認証も受けています。"
                                       : "当社は ISO/IEC 27017:2026 も参考にしています。");
  put_sections (paper, headings);
  assert_controls (paper, is_cloud ? "iso27017-2026.5.1|||\niso27017-2026.5.2|||\niso27017-2026.5.16|||\n"
                                     "iso27017-2026.8.13|||\niso27017-2026.8.24|||\n"
                                   : "iso27001-2022.5.1|||\niso27001-2022.5.2|||\niso27001-2022.5.16|||\n"
                                     "iso27001-2022.8.13|||\niso27001-2022.8.24|||\n");
}

/* The numbers of the edition before, printed below headings of the one that numbers as ISO/IEC 27002:2022
 * does. */
static void
test_edition_before (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const headings[]
      = { "5.1 情報セキュリティのための方針群", "5.2 情報セキュリティの役割及び責任", "5.16 識別情報の管理",
          "8.13 情報のバックアップ", "8.24 暗号の利用" };
  static const char *const before[]
      = { "（2015 年版：5.1.1）", "（2015 年版：6.1.1）", "（2015 年版：9.2.1）", "（2015 年版：12.3.1）",
          "（2015 年版：10.1.1）" };

  synthetic_paper_put_heading (paper, "ISO/IEC 27017:2026 への対応");
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      synthetic_paper_put_heading (paper, headings[i]);
      synthetic_paper_put (paper, before[i]);
      synthetic_paper_put (paper, answers[i]);
    }
  assert_controls (paper, "iso27017-2026.5.1||ISO/IEC 27017:2015 5.1.1,|\n"
                          "iso27017-2026.5.2||ISO/IEC 27017:2015 6.1.1,|\n"
                          "iso27017-2026.5.16||ISO/IEC 27017:2015 9.2.1,|\n"
                          "iso27017-2026.8.13||ISO/IEC 27017:2015 12.3.1,|\n"
                          "iso27017-2026.8.24||ISO/IEC 27017:2015 10.1.1,|\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/record-controls/editions-alike/2026", SyntheticPaper, GINT_TO_POINTER (TRUE),
              synthetic_paper_set_up, test_editions_alike, synthetic_paper_tear_down);
  g_test_add ("/record-controls/editions-alike/2022", SyntheticPaper, GINT_TO_POINTER (FALSE),
              synthetic_paper_set_up, test_editions_alike, synthetic_paper_tear_down);
  g_test_add ("/record-controls/edition-before", SyntheticPaper, NULL, synthetic_paper_set_up,
              test_edition_before, synthetic_paper_tear_down);
  return g_test_run ();
}
