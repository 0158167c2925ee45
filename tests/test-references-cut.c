/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "wrapped-headings.h"

/* References that are cut: within a number, behind the vendor's own, before what closes them. */

/* A number below its title is cut in two. */
static void
test_cut_below (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const headings[][3] = { { "仮想マシンの要塞化", "CLD", "9.5.2" },
                                             { "クラウドサービスの監視", "CLD", "12.4.5" },
                                             { "実務管理者の運用のセキュリティ", "CLD", "12.1.5" },
                                             { "クラウドサービスカスタマの資産の除去", "CLD", "8.1.5" } };

  synthetic_paper_put (paper, "本書は ISO/IEC 27017:2015 の管理策について述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      synthetic_paper_put_heading (paper, headings[i][0]);
      for (guint k = 1; k < 3; k++)
        {
          synthetic_paper_put_at (paper, 300, headings[i][k], "Helvetica-Bold", 14);
          paper->y += 16;
        }
      referring_put_answer (paper, i);
      synthetic_paper_expect (paper, "CLD.%s|%s|%s%s\n", headings[i][2], headings[i][0],
                              referring_sections[i].answer, referring_sections[i].end);
    }
  synthetic_paper_check (paper);
}

/* A reference to several controls, each with its number in another edition, wraps before the last of these.
 */
static void
test_wraps_in_mapping (SyntheticPaper *paper, gconstpointer data)
{
  g_autofree char *controls = NULL;

  synthetic_paper_put (paper, "各節に ISO/IEC 27017:2015 の管理策の番号を示します。");
  synthetic_paper_put_heading (paper, "1. 守るべき決まり");
  referring_put_answer (paper, 0);
  synthetic_paper_put (
      paper,
      "対応項番 18.1.1（ISO/IEC 27001:2022 5.31）、18.1.2（ISO/IEC 27001:2022 5.32）、18.1.3（ISO/IEC");
  synthetic_paper_put_at (paper, 400, "27001:2022 5.33）", "Mincho", SYNTHETIC_SIZE_PT);
  controls = synthetic_paper_controls (paper);
  g_assert_cmpstr (
      controls, ==,
      "iso27017-2015.18.1.1|1|ISO/IEC 27001:2022 5.31,|\niso27017-2015.18.1.2|1|ISO/IEC 27001:2022 5.32,|\n"
      "iso27017-2015.18.1.3|1|ISO/IEC 27001:2022 5.33,|\n");
}

/* Headings in the type of the text that wrap before the number in brackets, or in it, well before the edge,
 * be the paper's own numbers such as controls have. */
static void
test_cut_before_number (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *lines[4], *id, *title;
  } cut[] = {
    { { "9.2.1 情報セキュリティのための方針群", "（5.1.1）" }, "5.1.1", "情報セキュリティのための方針群" },
    { { "9.2.2 クラウドコンピューティング環境に", "おける役割及び責任の共有及び分担", "（CLD.6.3.1）" },
      "CLD.6.3.1",
      "クラウドコンピューティング環境における役割及び責任の共有及び分担" },
    { { "9.2.3 利用者の秘密認証情報の", "管理（ISO/IEC 27017:2015", "9.2.4）" },
      "9.2.4",
      "利用者の秘密認証情報の管理" },
    { { "9.2.4 変更管理（ISO/IEC 27017:2015", "12.1.2）" }, "12.1.2", "変更管理" },
  };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを順に述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (cut); i++)
    {
      paper->y += 14;
      for (guint l = 0; l < 4 && cut[i].lines[l] != NULL; l++)
        synthetic_paper_put (paper, cut[i].lines[l]);
      paper->y += 8;
      synthetic_paper_put (paper,
                           "考えを紙に書き、町の皆に配っております。春ごとに読み直して直した所は辻の札で知");
      synthetic_paper_put (paper, "らせます。");
      synthetic_paper_expect (
          paper,
          "%s|%s|考えを紙に書き、町の皆に配っております。春ごとに読み直して直した所は辻の札で"
          "知らせます。\n",
          cut[i].id, cut[i].title);
    }
  synthetic_paper_check (paper);
}

/* Below the paper's own heading the control has one in the type of the text, with its number in another
 * edition in brackets, in the name of which the line ends. */
static void
test_wraps_below_heading (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const controls[][4] = {
    { "5.1.1", "情報セキュリティのための方針群", "（ISO/IEC 27001:2022 5.1）", NULL },
    { "6.1.1", "情報セキュリティの役割及び責任", "（ISO/IEC", "27001:2022 5.2）" },
    { "8.1.1", "資産目録", "（ISO/IEC 27001:2022 5.9）", NULL },
    { "9.2.1", "利用者登録及び登録削除", "（ISO/IEC", "27001:2022 5.16）" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (controls); i++)
    {
      paper->y += 14;
      synthetic_paper_print_heading (paper, "%u.1 倉と帳面の決まり（%u）", i + 2, i + 1);
      synthetic_paper_print (paper, "ISO/IEC 27017:2015 管理策 %s %s%s", controls[i][0], controls[i][1],
                             controls[i][2]);
      if (controls[i][3] != NULL)
        synthetic_paper_put (paper, controls[i][3]);
      paper->y += 4;
      referring_put_answer (paper, i);
      referring_expect (paper, controls[i][0], controls[i][1], i);
    }
  synthetic_paper_check (paper);
}

/* The vendor's own numbers before those of controls, which the paper as a whole tells, also where a heading
 * wraps in the bracket behind its title. */
static void
test_wraps_behind_own (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *own, *id, *title, *lines[2];
  } sections[] = {
    { "5.98", "6.1.3", "関係当局との連絡", { "関係当局との連絡（27001:2022: 5.5）" } },
    { "5.99", "8.2.2", "情報のラベル付け", { "情報のラベル付け（27001:2022: 5.13）" } },
    { "6.1", "9.2.1", "利用者登録及び登録削除", { "利用者登録及び登録削除（27001:2022: 5.16）" } },
    { "6.2",
      "14.1.1",
      "情報セキュリティ要求事項の分析及び仕様化",
      { "情報セキュリティ要求事項の分析及び仕様化（27001:2022:", "5.8）" } },
  };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを順に述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      paper->y += 14;
      synthetic_paper_print_heading (paper, "%s %s %s", sections[i].own, sections[i].id,
                                     sections[i].lines[0]);
      if (sections[i].lines[1] != NULL)
        synthetic_paper_put_heading (paper, sections[i].lines[1]);
      synthetic_paper_put (paper, "考えを紙に書き、町の皆に配っております。");
      synthetic_paper_expect (paper, "%s|%s|考えを紙に書き、町の皆に配っております。\n", sections[i].id,
                              sections[i].title);
    }
  synthetic_paper_check (paper);
  synthetic_paper_check_controls (paper, "iso27017-2015.6.1.3|5.98|ISO/IEC 27001:2022 5.5,|\n"
                                         "iso27017-2015.8.2.2|5.99|ISO/IEC 27001:2022 5.13,|\n"
                                         "iso27017-2015.9.2.1|6.1|ISO/IEC 27001:2022 "
                                         "5.16,|\niso27017-2015.14.1.1|6.2|ISO/IEC 27001:2022 5.8,|\n");
}

/* Numbers of the paper's own with a bracket behind them, which opens nowhere; the one behind the title does,
 * and wraps between the numbers of two controls. */
static void
test_wraps_behind_closed_own (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const headings[][3] = {
    { "3.1) 関係当局との連絡（参照：ISO/IEC 27001:2022 5.5）", NULL, "5.5" },
    { "3.2) 情報のラベル付け（参照：ISO/IEC 27001:2022 5.13）", NULL, "5.13" },
    { "3.3) 供給者の変更管理と事業の継続（参照：ISO/IEC 27001:2022 5.22 /", "5.30）", "5.22" },
    { "3.4) 記録の保護（参照：ISO/IEC 27001:2022 5.33）", NULL, "5.33" },
  };

  synthetic_paper_put (paper, "本書は ISO/IEC 27001:2022 の管理策について述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      const char *title = headings[i][0] + strlen ("3.1) ");
      g_autofree char *head
          = g_strdup_printf ("%s|%.*s", headings[i][2], (int)(strstr (title, "（") - title), title);

      synthetic_paper_put_heading (paper, headings[i][0]);
      if (headings[i][1] != NULL)
        synthetic_paper_put_heading (paper, headings[i][1]);
      referring_put_answer (paper, i);
      expect_answer (paper, head, i);
      if (headings[i][1] != NULL)
        expect_answer (paper, "5.30|供給者の変更管理と事業の継続", i);
    }
  synthetic_paper_check (paper);
}

/* The bracket of a heading that wraps in its title closes on a third line. */
static void
test_closes_alone (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const headings[][4] = {
    { "■ 関係当局との連絡＜管理策 6.1.3＞", NULL, NULL, "6.1.3|関係当局との連絡" },
    { "■ 情報のラベル付け＜管理策 8.2.2＞", NULL, NULL, "8.2.2|情報のラベル付け" },
    { "■ 守りの仕組みとその手順を、町の外の者が読み直して確かめることと独立した", "レビュー＜管理策 18.2.1",
      "＞", "18.2.1|守りの仕組みとその手順を、町の外の者が読み直して確かめることと独立したレビュー" },
    { "■ 変更管理＜管理策 12.1.2＞", NULL, NULL, "12.1.2|変更管理" },
  };

  synthetic_paper_put (paper, "本書は ISO/IEC 27017:2015 の管理策について述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      for (guint n = 0; n < 3 && headings[i][n] != NULL; n++)
        {
          paper->y -= n > 0 ? 8 : 0;
          synthetic_paper_put_heading (paper, headings[i][n]);
        }
      referring_put_answer (paper, i);
      expect_answer (paper, headings[i][3], i);
    }
  synthetic_paper_check (paper);
}

/* The bracket of a reference below its heading closes on a line of its own. */
static void
test_closes_below (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "見出しの下に ISO/IEC 27017:2015 の管理策の番号を示します。");
  for (guint i = 0; i < G_N_ELEMENTS (referring_sections); i++)
    {
      paper->y += 14;
      synthetic_paper_print_heading (paper, "%s 倉と帳面の決まり", referring_sections[i].own);
      paper->y += 4;
      synthetic_paper_print_at (paper, 72, "Mincho", 8, "＜管理策 %s%s", referring_sections[i].id,
                                i == 2 ? "" : "＞");
      if (i == 2)
        {
          paper->y += 12;
          synthetic_paper_put_at (paper, 72, "＞", "Mincho", 8);
        }
      paper->y += 14;
      referring_put_answer (paper, i);
      referring_expect (paper, referring_sections[i].id, "倉と帳面の決まり", i);
    }
  synthetic_paper_check (paper);
}

/* The last word of a title that wraps is one that references begin with, and stands before that. */
static void
test_wraps_before_word (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const headings[][3] = {
    { "Inventory of assets [8.1.1]", NULL, "8.1.1|Inventory of assets" },
    { "Labelling of information [8.2.2]", NULL, "8.2.2|Labelling of information" },
    { "Policy on the use of cryptographic", "controls [10.1.1]",
      "10.1.1|Policy on the use of cryptographic controls" },
    { "Change management [12.1.2]", NULL, "12.1.2|Change management" },
  };

  check_wrapped (paper, headings, G_N_ELEMENTS (headings), 8);
}

/* So is it where the number stands before the title and the reference is to another edition. */
static void
test_wraps_before_word_of_edition (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const headings[][3] = {
    { "8.1.1 Inventory of assets (ISO/IEC 27001:2022 A.5.9)", NULL, "8.1.1|Inventory of assets" },
    { "8.2.2 Labelling of information (ISO/IEC 27001:2022 A.5.13)", NULL, "8.2.2|Labelling of information" },
    { "10.1.1 Policy on the use of cryptographic", "controls (ISO/IEC 27001:2022 A.8.24)",
      "10.1.1|Policy on the use of cryptographic controls" },
    { "12.1.2 Change management (ISO/IEC 27001:2022 A.8.32)", NULL, "12.1.2|Change management" },
  };

  check_wrapped (paper, headings, G_N_ELEMENTS (headings), 8);
}

/* The last letter of a title stands before its reference, which is in another type and most of the line. */
static void
test_ends_before_reference (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const ends[]
      = { "へのわれわれの取組み", "についての店の考え方", "のしくみとその手順書", "のあらまし" };

  synthetic_paper_put (paper, "見出しの右に ISO/IEC 27017:2015 の管理策の番号を示します。");
  for (guint i = 0; i < G_N_ELEMENTS (referring_sections); i++)
    {
      g_autofree char *title = g_strconcat (referring_sections[i].title, ends[i], NULL);
      g_autofree char *heading = g_strdup_printf ("%s %s%s", referring_sections[i].own, title,
                                                  i == 1 ? "を町の皆に広く知らせることへの対" : "");
      g_autofree char *whole = g_strconcat (title, i == 1 ? "を町の皆に広く知らせることへの対応" : "", NULL);
      g_autofree char *reference = g_strdup_printf ("▶ ISO/IEC 27017 %s", referring_sections[i].id);
      float x;

      paper->y += 10;
      x = synthetic_paper_text_in (paper, 72, paper->y, heading, "Gothic-Bold", 11);
      if (i == 1)
        {
          paper->y += 13;
          x = synthetic_paper_text_in (paper, 72, paper->y, "応", "Gothic-Bold", 11);
        }
      synthetic_paper_text_in (paper, x + 8, paper->y, reference, "Gothic", 11);
      paper->y += 20;
      referring_put_answer (paper, i);
      referring_expect (paper, referring_sections[i].id, whole, i);
    }
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/references-cut/wraps-before-word-of-edition", NULL,
                       test_wraps_before_word_of_edition);
  synthetic_paper_add ("/references-cut/wraps-in-mapping", NULL, test_wraps_in_mapping);
  synthetic_paper_add ("/references-cut/cut-below", NULL, test_cut_below);
  synthetic_paper_add ("/references-cut/cut-before-number", NULL, test_cut_before_number);
  synthetic_paper_add ("/references-cut/wraps-below-heading", NULL, test_wraps_below_heading);
  synthetic_paper_add ("/references-cut/wraps-behind-own", NULL, test_wraps_behind_own);
  synthetic_paper_add ("/references-cut/ends-before-reference", NULL, test_ends_before_reference);
  synthetic_paper_add ("/references-cut/closes-alone", NULL, test_closes_alone);
  synthetic_paper_add ("/references-cut/closes-below", NULL, test_closes_below);
  synthetic_paper_add ("/references-cut/wraps-before-word", NULL, test_wraps_before_word);
  synthetic_paper_add ("/references-cut/wraps-behind-own/closed", NULL, test_wraps_behind_closed_own);
  return g_test_run ();
}
