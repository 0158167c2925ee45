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
  g_autofree char *controls = synthetic_paper_controls (paper);

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

/* Brackets may be but how the numbers of the controls are set; that of the other edition stands behind a
 * divider. */
static void
test_bracketed_numbers (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const headings[]
      = { "[5.1.1] 情報セキュリティのための方針群 / 5.1", "[6.1.1] 情報セキュリティの役割及び責任 / 5.2",
          "[9.2.1] 利用者登録及び登録削除 / 5.16", "[12.3.1] 情報のバックアップ / 8.13",
          "[10.1.1] 暗号による管理策の利用方針 / 8.24" };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015（ISO/IEC 27001:2022 の番号を併記）に沿って述べます。");
  put_sections (paper, headings);
  assert_controls (
      paper,
      "iso27017-2015.5.1.1||ISO/IEC 27001:2022 5.1,|\niso27017-2015.6.1.1||ISO/IEC 27001:2022 5.2,|\n"
      "iso27017-2015.9.2.1||ISO/IEC 27001:2022 5.16,|\niso27017-2015.12.3.1||ISO/IEC 27001:2022 8.13,|\n"
      "iso27017-2015.10.1.1||ISO/IEC 27001:2022 8.24,|\n");
}

/* The number of the other edition may wrap onto a line of its own, behind the divider or with it. */
static void
test_wrapped_behind_divider (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const headings[]
      = { "5.1.1 情報セキュリティのための方針群 /", "6.1.1 情報セキュリティの役割及び責任 /",
          "9.2.1 利用者登録及び登録削除 ／", "12.3.1 情報のバックアップ",
          "10.1.1 暗号による管理策の利用方針 /" };
  static const char *const others[] = { "5.1", "5.2", "5.16", "/ 8.13", "8.24" };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015（ISO/IEC 27001:2022 の番号を併記）に沿って述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      synthetic_paper_put_heading (paper, headings[i]);
      synthetic_paper_put (paper, others[i]);
      synthetic_paper_put (paper, answers[i]);
    }
  assert_controls (paper, "iso27017-2015.5.1.1||ISO/IEC 27001:2022 5.1,|\n"
                          "iso27017-2015.6.1.1||ISO/IEC 27001:2022 5.2,|\n"
                          "iso27017-2015.9.2.1||ISO/IEC 27001:2022 5.16,|\n"
                          "iso27017-2015.12.3.1||ISO/IEC 27001:2022 8.13,|\n"
                          "iso27017-2015.10.1.1||ISO/IEC 27001:2022 8.24,|\n");
}

/* Titles alone are of the two standards that the paper names, and not of a third which has them all. */
static void
test_titles_of_two (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const headings[]
      = { "2-1 アクセス権", "2-2 識別情報の管理", "2-3 暗号の利用",
          "2-4 クラウドコンピューティング環境における役割及び責任の共有及び分担",
          "2-5 仮想コンピューティング環境における分離" };

  synthetic_paper_put_heading (paper, "安全への取組み");
  synthetic_paper_put (paper,
                       "ISO/IEC 27001:2022（附属書 A）及び ISO/IEC 27017:2015 の管理策に沿って述べます。");
  put_sections (paper, headings);
  assert_controls (paper, "iso27001-2022.5.18|2-1||\niso27001-2022.5.16|2-2||\niso27001-2022.8.24|2-3||\n"
                          "iso27017-2015.CLD.6.3.1|2-4||\niso27017-2015.CLD.9.5.1|2-5||\n");
}

/* Numbers of two editions are of the one whose controls the paper speaks of: the other is only what the
 * vendor is certified for. A paper on that other may speak of the controls that it builds on, too. */
static void
test_edition_spoken_of (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const headings[]
      = { "A.5.1.1 情報セキュリティのための方針群", "A.6.1.1 情報セキュリティの役割及び責任",
          "A.9.2.1 利用者登録及び登録削除", "A.12.3.1 情報のバックアップ",
          "A.10.1.1 暗号による管理策の利用方針" };
  gboolean is_cloud = GPOINTER_TO_INT (data);

  synthetic_paper_put_heading (paper, is_cloud ? "ISO/IEC 27017 への取組み" : "安全への取組み");
  if (is_cloud)
    synthetic_paper_put (paper, "ISO/IEC 27017 は雲の上の守りを定めています。");
  else
    synthetic_paper_put (paper, "当社は ISO/IEC 27017 の認証を受けています。");
  synthetic_paper_put (paper, "ISO/IEC 27001:2013 附属書 A の管理策をもとにしています。");
  put_sections (paper, headings);
  assert_controls (paper, is_cloud
                              ? "iso27017-2015.5.1.1|||\niso27017-2015.6.1.1|||\niso27017-2015.9.2.1|||\n"
                                "iso27017-2015.12.3.1|||\niso27017-2015.10.1.1|||\n"
                              : "iso27001-2013.5.1.1|||\niso27001-2013.6.1.1|||\niso27001-2013.9.2.1|||\n"
                                "iso27001-2013.12.3.1|||\niso27001-2013.10.1.1|||\n");
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

/* The vendor's own number, the reference below it with its printed mapping, and what the answer points to. */
static void
test_own_numbers (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const ids[] = { "A.5.1.1", "A. 6. 1. 1", "A.9.2.1", "A.12.3.1", "A.10.1.1" };
  static const char *const others[] = { "5.1", "5. 2", "5.16", "8.13", "8.24" };
  static const char *const titles[] = { "方針", "役割", "登録", "写し", "鍵" };

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      synthetic_paper_print_heading (paper, "%u. %sについて", i + 1, titles[i]);
      synthetic_paper_print (paper, "ISO/IEC 27017:2015 %s (ISO/IEC 27001:2022 管理策 %s)", ids[i],
                             others[i]);
      synthetic_paper_put (paper, answers[i]);
      if (i == 3)
        synthetic_paper_put (paper, "鍵の扱いは管理策 10.1.1 をご参照ください。");
    }
  assert_controls (paper, "iso27017-2015.5.1.1|1|ISO/IEC 27001:2022 5.1,|\n"
                          "iso27017-2015.6.1.1|2|ISO/IEC 27001:2022 5.2,|\n"
                          "iso27017-2015.9.2.1|3|ISO/IEC 27001:2022 5.16,|\n"
                          "iso27017-2015.12.3.1|4|ISO/IEC 27001:2022 8.13,|10.1.1,\n"
                          "iso27017-2015.10.1.1|5|ISO/IEC 27001:2022 8.24,|\n");
}

/* The number of a question is the vendor's own; the control is named below it. */
static void
test_questions (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const headings[]
      = { "Q1. 方針はありますか。", "Q2. 責任の分担は。", "Q3. 登録はどうしますか。",
          "Q4. 写しはありますか。", "Q5. 鍵はどうしますか。" };
  static const char *const references[]
      = { "管理策：5.1.1", "管理策：6.1.1", "管理策：9.2.1", "管理策：12.3.1", "管理策：10.1.1" };

  synthetic_paper_put_heading (paper, "ISO/IEC 27017:2015 への対応");
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      synthetic_paper_put_heading (paper, headings[i]);
      synthetic_paper_put (paper, references[i]);
      synthetic_paper_put (paper, answers[i]);
    }
  assert_controls (paper, "iso27017-2015.5.1.1|Q1||\niso27017-2015.6.1.1|Q2||\niso27017-2015.9.2.1|Q3||\n"
                          "iso27017-2015.12.3.1|Q4||\niso27017-2015.10.1.1|Q5||\n");
}

/* The word that counts sections is of their numbers, not of their titles. */
static void
test_steps (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const headings[]
      = { "STEP 1 社内の決まり", "STEP 2 分担", "STEP 3 使い始め", "STEP 4 複製", "ステップ５．鍵" };
  static const char *const references[]
      = { "管理策：5.1.1", "管理策：6.1.1", "管理策：9.2.1", "管理策：12.3.1", "管理策：10.1.1" };

  synthetic_paper_put_heading (paper, "ISO/IEC 27017:2015 への対応");
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      synthetic_paper_put_heading (paper, headings[i]);
      synthetic_paper_put (paper, references[i]);
      synthetic_paper_put (paper, answers[i]);
    }
  assert_controls (paper, "iso27017-2015.5.1.1|STEP 1||\niso27017-2015.6.1.1|STEP 2||\n"
                          "iso27017-2015.9.2.1|STEP 3||\niso27017-2015.12.3.1|STEP 4||\n"
                          "iso27017-2015.10.1.1|ステップ５||\n");
}

/* Numbers of controls as no form has them are told by the titles: no numbers of the vendor's. */
static void
test_hyphens (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const headings[]
      = { "5-1-1 情報セキュリティのための方針群", "6-1-1 情報セキュリティの役割及び責任",
          "9-2-1 利用者登録及び登録削除", "12-3-1 情報のバックアップ", "10-1-1 暗号による管理策の利用方針" };

  synthetic_paper_put_heading (paper, "ISO/IEC 27017:2015 への対応");
  put_sections (paper, headings);
  assert_controls (paper, "iso27017-2015.5.1.1|||\n"
                          "iso27017-2015.6.1.1|||\n"
                          "iso27017-2015.9.2.1|||\n"
                          "iso27017-2015.12.3.1|||\n"
                          "iso27017-2015.10.1.1|||\n");
}

/* Numbers of another edition, in brackets behind the title of a heading that begins with the control's. */
static void
test_mapped_behind_titles (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const headings[]
      = { "5.1 情報セキュリティのための方針群 ([ISO/IEC 27001:2013] A.5.1.1, A.5.1.2)",
          "5.2 情報セキュリティの役割及び責任 ([ISO/IEC 27001:2013] A.6.1.1)",
          "5.16 識別情報の管理 ([ISO/IEC 27001:2013] A.9.2.1)",
          "8.13 情報のバックアップ ([ISO/IEC 27001:2013] A.12.3.1)",
          "8.24 暗号の利用 ([ISO/IEC 27001:2013] A.10.1.1)" };

  put_sections (paper, headings);
  assert_controls (paper, "iso27001-2022.5.1||ISO/IEC 27001:2013 5.1.1,ISO/IEC 27001:2013 5.1.2,|\n"
                          "iso27001-2022.5.2||ISO/IEC 27001:2013 6.1.1,|\n"
                          "iso27001-2022.5.16||ISO/IEC 27001:2013 9.2.1,|\n"
                          "iso27001-2022.8.13||ISO/IEC 27001:2013 12.3.1,|\n"
                          "iso27001-2022.8.24||ISO/IEC 27001:2013 10.1.1,|\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/record-controls/editions-alike/2026", GINT_TO_POINTER (TRUE), test_editions_alike);
  synthetic_paper_add ("/record-controls/editions-alike/2022", GINT_TO_POINTER (FALSE), test_editions_alike);
  synthetic_paper_add ("/record-controls/bracketed-numbers", NULL, test_bracketed_numbers);
  synthetic_paper_add ("/record-controls/wrapped-behind-divider", NULL, test_wrapped_behind_divider);
  synthetic_paper_add ("/record-controls/titles-of-two", NULL, test_titles_of_two);
  synthetic_paper_add ("/record-controls/edition-spoken-of/cloud", GINT_TO_POINTER (TRUE),
                       test_edition_spoken_of);
  synthetic_paper_add ("/record-controls/edition-spoken-of/annex", GINT_TO_POINTER (FALSE),
                       test_edition_spoken_of);
  synthetic_paper_add ("/record-controls/edition-before", NULL, test_edition_before);
  synthetic_paper_add ("/record-controls/own-numbers", NULL, test_own_numbers);
  synthetic_paper_add ("/record-controls/questions", NULL, test_questions);
  synthetic_paper_add ("/record-controls/steps", NULL, test_steps);
  synthetic_paper_add ("/record-controls/hyphens", NULL, test_hyphens);
  synthetic_paper_add ("/record-controls/mapped-behind-titles", NULL, test_mapped_behind_titles);
  return g_test_run ();
}
