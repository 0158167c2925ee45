/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <string.h>

#include "control-texts.h"
#include "ruled-table.h"
#include "synthetic-records.h"

/* Which controls the rows of ruled tables and the boxes of a page answer. */

static const RuledCase answers[] = {
  /* Most rows have no more than a dash for the customer, and some a sentence, which is of the answer. */
  { "few-sentences",
    { 100, 240, 420 },
    {
        { "番号", "管理策", "当社の対応", "お客様の責任" },
        { "5.1.1", "情報セキュリティのための方針群", "考えを文書にしております。", "―" },
        { "6.1.1", "情報セキュリティの役割及び責任", "受け持ちを表にしております。", "―" },
        { "8.1.1", "資産目録", "持ち物の帳面を付けております。", "―" },
        { "9.2.1", "利用者登録及び登録削除", "画面で登録を受けております。", "名簿をお改めください。" },
        { "10.1.1", "暗号による管理策の利用方針", "箱に鍵をかけております。", "―" },
        { "12.3.1", "情報のバックアップ", "写しを毎晩取っております。", "―" },
        { "12.4.1", "イベントログ取得", "出入りの跡を残しております。", "―" },
    },
    "5.1.1|情報セキュリティのための方針群|考えを文書にしております。\n"
    "6.1.1|情報セキュリティの役割及び責任|受け持ちを表にしております。\n"
    "8.1.1|資産目録|持ち物の帳面を付けております。\n"
    "9.2.1|利用者登録及び登録削除|画面で登録を受けております。名簿をお改めください。\n"
    "10.1.1|暗号による管理策の利用方針|箱に鍵をかけております。\n"
    "12.3.1|情報のバックアップ|写しを毎晩取っております。\n"
    "12.4.1|イベントログ取得|出入りの跡を残しております。\n" },
  { "across",
    { 120 },
    { { "5.1.1", "情報セキュリティのための方針群" },
      { A1 },
      { "6.1.1", "情報セキュリティの役割及び責任" },
      { A2 },
      { "8.1.1", "資産目録" },
      { A3 },
      { "9.2.1", "利用者登録及び登録削除" },
      { A4 } },
    "5.1.1|情報セキュリティのための方針群|" A1 "\n6.1.1|情報セキュリティの役割及び責任|" A2
    "\n8.1.1|資産目録|" A3 "\n9.2.1|利用者登録及び登録削除|" A4 "\n" },
  /* What the standard asks for is quoted above the answer, in which another control's number may be. */
  { "across-below-requirement",
    { 120 },
    { { "5.1.1", "情報セキュリティのための方針群" },
      { "要求事項：考えを定めることが望ましい。" },
      { A1 },
      { "6.1.1", "情報セキュリティの役割及び責任" },
      { "要求事項：受け持ちを決めることが望ましい。" },
      { "名簿は9.2.1に述べるとおり作っております。" },
      { "8.1.1", "資産目録" },
      { "要求事項：一覧を持つことが望ましい。" },
      { A3 } },
    "5.1.1|情報セキュリティのための方針群|" A1
    "\n6.1.1|情報セキュリティの役割及び責任|名簿は9.2.1に述べるとおり作っております。\n8.1.1|資産目録|" A3
    "\n" },
  { "across-beside-word",
    { 120, 420 },
    { { "5.1.1", "情報セキュリティのための方針群", "基本" },
      { A1 },
      { "6.1.1", "情報セキュリティの役割及び責任", "拡張" },
      { A2 },
      { "8.1.1", "資産目録", "基本" },
      { A3 } },
    "5.1.1|情報セキュリティのための方針群|" A1 "\n6.1.1|情報セキュリティの役割及び責任|" A2
    "\n8.1.1|資産目録|" A3 "\n" },
  { "second-title",
    { 110 },
    { { "項番", "当社の取り組み" },
      { "8.1.1", "*資産目録\n*Inventory of assets\nISO/IEC 27001:2022 A.5.9\n" A3 },
      { "8.2.2", "*情報のラベル付け\n*Labelling of information\nISO/IEC 27001:2022 A.5.13\n" A2 },
      { "12.3.1", "*情報のバックアップ\n*Information backup\nISO/IEC 27001:2022 A.8.13\n" A5 } },
    "8.1.1|資産目録Inventoryofassets|" A3 "\n8.2.2|情報のラベル付けLabellingofinformation|" A2
    "\n12.3.1|情報のバックアップInformationbackup|" A5 "\n" },
  /* Two languages side by side: below the titles the text of each. */
  { "two-languages",
    { 100, 330 },
    { { "No.", "日本語", "English" },
      { "5.1.1", "情報セキュリティのための方針群", "Policies for information security" },
      { "", A1, "We keep our policy in writing." },
      { "8.1.1", "資産目録", "Inventory of assets" },
      { "", A3, "" },
      { "9.2.1", "利用者登録及び登録削除", "User registration and de-registration" },
      { "", A4, "Users sign up on the screen." },
      RULED_NEW_PAGE,
      { "12.3.1", "情報のバックアップ", "Information backup" },
      { "", A5, "Copies are made every night." } },
    "5.1.1|情報セキュリティのための方針群|" A1 "Wekeepourpolicyinwriting.\n8.1.1|資産目録|" A3
    "\n9.2.1|利用者登録及び登録削除|" A4 "Userssignuponthescreen.\n12.3.1|情報のバックアップ|" A5
    "Copiesaremadeeverynight.\n" },
  { "titles-over-text",
    { 100 },
    { { "項番", "内容" },
      { "5.1.1", "情報セキュリティのための方針群" },
      { "", A1 },
      { "8.1.1", "資産目録" },
      { "", A3 },
      { "", B1 },
      { "12.3.1", "情報のバックアップ" },
      { "", A5 } },
    "5.1.1|情報セキュリティのための方針群|" A1 "\n8.1.1|資産目録|" A3 B1 "\n12.3.1|情報のバックアップ|" A5
    "\n" },
};

/* Rows that answer several controls. */
static const RuledCase several[] = {
  /* Below each title, or behind it, stand the numbers of another edition. */
  { "other-edition-below",
    { 200 },
    { { "管理策", "ミナモの対応" },
      { "5.1.1 方針群\n（A.5.1）", A1 },
      { "9.2.1 利用者登録\n（A.5.16）\n9.2.2 利用者への提供\n（A.5.18）", A4 },
      { "12.4.1 跡の取得（A.8.15）\n12.4.4 時計（A.8.17）", A5 } },
    "5.1.1|方針群|" A1 "\n9.2.1|利用者登録|" A4 "\n9.2.2|利用者への提供|" A4 "\n12.4.1|跡の取得|" A5
    "\n12.4.4|時計|" A5 "\n" },
  /* Each title has its number in brackets below it, or behind it. */
  { "numbers-below",
    { 200 },
    { { "管理策", "ミナモの対応" },
      { "情報セキュリティの\nための方針群\n（5.1.1）", A1 },
      { "利用者登録及び\n登録削除\n（9.2.1）\n利用者アクセスの提供\n（9.2.2）", A4 },
      { "イベントログ取得（12.4.1）\nクロックの同期（12.4.4）", A5 } },
    "5.1.1|情報セキュリティのための方針群|" A1 "\n9.2.1|利用者登録及び登録削除|" A4
    "\n9.2.2|利用者アクセスの提供|" A4 "\n12.4.1|イベントログ取得|" A5 "\n12.4.4|クロックの同期|" A5 "\n" },
  /* Each has its number in another edition behind its own in brackets, without titles. */
  { "mapped-by-turns",
    { 230, 330 },
    { { "名称", "番号", "当社の取り組み" },
      { "方針群", "5.1.1 [5.1]", A1 },
      { "利用者登録\n利用者の提供", "9.2.1 [5.16]\n9.2.2 [5.18]", A2 },
      { "跡の取得", "12.4.1 [8.15]", A3 },
      { "時計", "12.4.4 [8.17]", A4 } },
    .opening = "ISO/IEC 27017:2015 への取り組みをまとめます。",
    .controls = "iso27017-2015.5.1.1||ISO/IEC 27001:2022 5.1,|\n"
                "iso27017-2015.9.2.1||ISO/IEC 27001:2022 5.16,|\n"
                "iso27017-2015.9.2.2||ISO/IEC 27001:2022 5.18,|\n"
                "iso27017-2015.12.4.1||ISO/IEC 27001:2022 8.15,|\n"
                "iso27017-2015.12.4.4||ISO/IEC 27001:2022 8.17,|\n" },
  /* Numbers stand below each other in one cell, and their titles in another. */
  { "titles-beside",
    { 110, 300 },
    { { "番号", "名称", "ミナモの対応" },
      { "5.1.1", "情報セキュリティの\nための方針群", A1 },
      { "9.2.1\n9.2.2", "利用者登録及び\n登録削除\n利用者アクセスの提供", A4 },
      { "12.4.1\n12.4.4", "イベントログ取得\nクロックの同期", A5 } },
    "5.1.1|情報セキュリティのための方針群|" A1 "\n9.2.1|利用者登録及び登録削除|" A4
    "\n9.2.2|利用者アクセスの提供|" A4 "\n12.4.1|イベントログ取得|" A5 "\n12.4.4|クロックの同期|" A5 "\n" },
};

/* No row has a number: the title names the control. */
static const RuledCase titles_alone[] = {
  { "header",
    { 180 },
    { { "管理策", "ミナモの対応" },
      { "情報セキュリティのため\nの方針群", A1 },
      { "資産目録\n（持ち物の一覧）", A3 },
      { "クラウドサービスカスタマ\nの資産の除去", A2 } },
    "5.1.1|情報セキュリティのための方針群|" A1 "\n8.1.1|資産目録（持ち物の一覧）|" A3
    "\nCLD.8.1.5|クラウドサービスカスタマの資産の除去|" A2 "\n" },
  { "no-header",
    { 180 },
    { { "情報セキュリティのため\nの方針群", A1 }, { "資産目録", A3 }, { "利用者登録及び登録削除", A4 } },
    "5.1.1|情報セキュリティのための方針群|" A1 "\n8.1.1|資産目録|" A3 "\n9.2.1|利用者登録及び登録削除|" A4
    "\n" },
  { "own-numbers",
    { 80, 260 },
    { { "No.", "名称", "ミナモの様子" },
      { "1", "情報セキュリティのための方針群", A1 },
      { "2", "資産目録", A3 },
      { "3", "利用者登録及び登録削除", A4 } },
    "5.1.1|情報セキュリティのための方針群|" A1 "\n8.1.1|資産目録|" A3 "\n9.2.1|利用者登録及び登録削除|" A4
    "\n" },
  /* A title of the vendor's own among the others begins no record, nor goes on with one. */
  { "other-title",
    { 180 },
    { { "管理策", "ミナモの対応" },
      { "情報セキュリティのため\nの方針群", A1 },
      { "資産目録", A3 },
      { "地震に備えた訓練", A5 },
      RULED_NEW_PAGE,
      { "", "年に一度、外の人に見てもらいます。" },
      { "利用者登録及び登録削除", A4 },
      { "情報のバックアップ", A2 } },
    "5.1.1|情報セキュリティのための方針群|" A1 "\n8.1.1|資産目録|" A3 "\n9.2.1|利用者登録及び登録削除|" A4
    "\n12.3.1|情報のバックアップ|" A2 "\n" },
  /* Titles beside words that answer nothing are a list. */
  { "list",
    { 180 },
    { { "管理策", "受け持つ部" },
      { "情報セキュリティのための方針群", "総務部" },
      { "資産目録", "管理部" },
      { "利用者登録及び登録削除", "運用部" } },
    "" },
};

/* Where headings are titles alone, pages without any number have answers as well: what is drawn there counts.
 */
static void
test_box_below_title (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const titles[] = { "情報セキュリティのための方針群", "情報セキュリティの役割及び責任",
                                        "資産目録", "利用者登録及び登録削除", "暗号による管理策の利用方針" };
  static const char *const texts[] = { A1, A2, A3, A4, A1 };
  static const char *const ids[] = { "5.1.1", "6.1.1", "8.1.1", "9.2.1", "10.1.1" };

  synthetic_paper_text (paper, RULED_LEFT_X, 40, "ISO/IEC 27017:2015 の管理策について述べます。");
  synthetic_paper_text (paper, RULED_LEFT_X, 60, "5.1.1 と 6.1.1 はこの頁で述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      if (i == 2 || i == 3)
        ruled_table_turn (paper);
      ruled_table_put_section (paper, texts[i], "%s", titles[i]);
      synthetic_paper_expect (paper, "%s|%s|%s\n", ids[i], titles[i], texts[i]);
      if (i != 3)
        continue;
      synthetic_paper_text (paper, RULED_LEFT_X + 8, paper->y + 8, "コラム：倉の壁とは");
      synthetic_paper_text (paper, RULED_LEFT_X + 8, paper->y + 24, "昔の倉は土の壁でした。");
      synthetic_paper_rule (paper, RULED_LEFT_X, paper->y, RULED_RIGHT_X, paper->y);
      synthetic_paper_rule (paper, RULED_LEFT_X, paper->y + 44, RULED_RIGHT_X, paper->y + 44);
      synthetic_paper_rule (paper, RULED_LEFT_X, paper->y, RULED_LEFT_X, paper->y + 44);
      synthetic_paper_rule (paper, RULED_RIGHT_X, paper->y, RULED_RIGHT_X, paper->y + 44);
      paper->y += 70;
    }
  synthetic_paper_check (paper);
}

/* Number and title are boxes over the answer, within which headings have marks: ・お願い. */
static void
test_marked_below_boxes (SyntheticPaper *paper, gconstpointer data)
{
  static const float edges[] = { 110 };
  static const char *const rows[][2] = { { "*9.2.1", "*利用者登録及び登録削除" },
                                         { "*11.2.7", "*装置のセキュリティを保った処分又は再利用" },
                                         { "*12.3.1", "*情報のバックアップ" } };

  synthetic_paper_text (paper, RULED_LEFT_X, 60, "ISO/IEC 27017:2015 の管理策について述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      ruled_table_put_row (paper, edges, 2, rows[i]);
      synthetic_paper_text (paper, RULED_LEFT_X, paper->y + 14, A4);
      synthetic_paper_text_in (paper, RULED_LEFT_X, paper->y + 34, "・舟に乗る方へのお願い", "Gothic-Bold",
                               SYNTHETIC_SIZE_PT);
      synthetic_paper_text (paper, RULED_LEFT_X, paper->y + 54, A5);
      paper->y += 90;
      synthetic_paper_expect (paper, "%s|%s|" A4 "・舟に乗る方へのお願い" A5 "\n", rows[i][0] + 1,
                              rows[i][1] + 1);
    }
  synthetic_paper_check (paper);
}

/* Each of several controls in one cell has its own number of the other edition. */
static void
test_mapped_each (SyntheticPaper *paper, gconstpointer data)
{
  static const float edges[] = { 200 };
  g_autofree char *controls = NULL;

  synthetic_paper_text (paper, RULED_LEFT_X, 60, "ISO/IEC 27017:2015 への取り組みをまとめます。");
  for (guint i = 0; several[0].rows[i][0] != NULL; i++)
    ruled_table_put_row (paper, edges, 2, several[0].rows[i]);
  controls = synthetic_paper_controls (paper);
  g_assert_cmpstr (
      controls, ==,
      "iso27017-2015.5.1.1||ISO/IEC 27001:2022 5.1,|\niso27017-2015.9.2.1||ISO/IEC 27001:2022 5.16,|\n"
      "iso27017-2015.9.2.2||ISO/IEC 27001:2022 5.18,|\niso27017-2015.12.4.1||ISO/IEC 27001:2022 8.15,|\n"
      "iso27017-2015.12.4.4||ISO/IEC 27001:2022 8.17,|\n");
}

/* Where the second of several controls in one cell is one of the cloud's own, nothing is mapped to it. */
static void
test_titled_each (SyntheticPaper *paper, gconstpointer data)
{
  static const float edges[] = { 240 };
  static const char *const rows[][2]
      = { { "管理策", "当社の対応" },
          { "5.1.1 情報セキュリティのための方針群", A1 },
          { "6.1.1 情報セキュリティの役割\n及び責任\nCLD.6.3.1 クラウドコンピューティング\n環境における"
            "役割及び責任の共有及び分\n担",
            A2 },
          { "8.1.1 資産目録", A3 },
          { "13.1.1 ネットワーク管理策\nCLD.13.1.4 仮想及び物理ネット\nワークのセキュリティ管理の整合",
            A4 } };
  g_autofree char *controls = NULL;

  synthetic_paper_text (paper, RULED_LEFT_X, 60, "ISO/IEC 27017:2015 への取り組みをまとめます。");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    ruled_table_put_row (paper, edges, 2, rows[i]);
  controls = synthetic_paper_controls (paper);
  g_assert_cmpstr (controls, ==,
                   "iso27017-2015.5.1.1|||\niso27017-2015.6.1.1|||\niso27017-2015.CLD.6.3.1|||\n"
                   "iso27017-2015.8.1.1|||\niso27017-2015.13.1.1|||\niso27017-2015.CLD.13.1.4|||\n");
}

/* One cell answers the controls of several rows beside it; each has its own title and number. */
static void
test_merged_answers (SyntheticPaper *paper, gconstpointer data)
{
  static const float edges[] = { 90, 210, 270 };
  static const char *const rows[][4]
      = { { "番号", "名称", "2022", "ミナモの対応" }, { "5.1.1", "方針群", "5.1", A1 },
          { "12.4.1", "跡の取得", "8.15", A3 },       { "12.4.3", "働き手の跡", "8.15", NULL },
          { "12.4.4", "時計", "8.17", NULL },         { "16.1.1", "手順", "5.24", A4 } };
  const char *expected = "5.1.1|方針群|" A1 "\n12.4.1|跡の取得|" A3 "\n12.4.3|働き手の跡|" A3
                         "\n12.4.4|時計|" A3 "\n16.1.1|手順|" A4 "\n";
  g_autofree char *controls = NULL;

  synthetic_paper_text (paper, RULED_LEFT_X, 60, "ISO/IEC 27017:2015 への取り組みをまとめます。");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const float y = paper->y;
      const gboolean merged = rows[i][3] == NULL,
                     first = i + 1 < G_N_ELEMENTS (rows) && rows[i + 1][3] == NULL;

      if (!merged && !first)
        {
          ruled_table_put_row (paper, edges, 4, rows[i]);
          continue;
        }
      for (guint c = 0; c < 4; c++)
        if (rows[i][c] != NULL)
          ruled_table_put_cell (paper, ruled_table_edge (edges, 4, c), rows[i][c]);
      paper->y = y + 8 + RULED_LEADING_PT;
      for (guint c = 0; c < 5; c++)
        synthetic_paper_rule (paper, ruled_table_edge (edges, 4, c), y, ruled_table_edge (edges, 4, c),
                              paper->y);
      if (first)
        synthetic_paper_rule (paper, RULED_LEFT_X, paper->y, edges[2], paper->y);
    }
  synthetic_paper_check_records (paper, expected);
  controls = synthetic_paper_controls (paper);
  g_assert_nonnull (strstr (controls, "12.4.3||ISO/IEC 27001:2022 8.15,"));
  g_assert_nonnull (strstr (controls, "12.4.4||ISO/IEC 27001:2022 8.17,|"));
}

/* An answer ends with articles that it lists, in its own type, right above the heading of the next control;
 * one is nothing but a dash. */
static void
test_short_lines (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const sections[][4] = {
    { "5.1.1", "情報セキュリティのための方針群", "考えを紙に書き、町の皆に配っております。" },
    { "9.4.1", "情報へのアクセス制限", "－" },
    { "9.4.4", "特権的なユーティリティプログラムの使用", "道具は貸しておりません。" },
    { "16.1.1", "責任及び手順", "受け持ちは次の条のとおりです。", "第10条（知らせ）" },
    { "16.1.2", "情報セキュリティ事象の報告", "困りごとは番の者に届きます。" },
  };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを、順に述べてまいります。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      paper->y += 8;
      synthetic_paper_print_at (paper, 72, "Mincho", SYNTHETIC_SIZE_PT, "[%s] %s", sections[i][0],
                                sections[i][1]);
      paper->y += 20;
      synthetic_paper_put_at (paper, 80, sections[i][2], "Mincho", SYNTHETIC_SIZE_PT);
      paper->y += SYNTHETIC_LINE_PT;
      if (sections[i][3] != NULL)
        {
          synthetic_paper_put_at (paper, 80, sections[i][3], "Mincho", SYNTHETIC_SIZE_PT);
          paper->y += SYNTHETIC_LINE_PT;
        }
      synthetic_paper_expect (paper, "%s|%s|%s%s\n", sections[i][0], sections[i][1], sections[i][2],
                              sections[i][3] != NULL ? sections[i][3] : "");
    }
  paper->y += 8;
  synthetic_paper_put (paper, "[18.2.1] 情報セキュリティの独立したレビュ");
  synthetic_paper_put (paper, "ー");
  paper->y += 8;
  synthetic_paper_put_at (paper, 80, "春ごとに隣の町の者が見ます。", "Mincho", SYNTHETIC_SIZE_PT);
  synthetic_paper_expect (paper, "18.2.1|情報セキュリティの独立したレビュー|春ごとに隣の町の者が見ます。\n");
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ruled_table_add_cases ("/control-answers", answers, G_N_ELEMENTS (answers));
  ruled_table_add_cases ("/control-answers/several", several, G_N_ELEMENTS (several));
  ruled_table_add_cases ("/control-answers/titles-alone", titles_alone, G_N_ELEMENTS (titles_alone));
  ruled_table_add ("/control-answers/several/mapped-each", NULL, test_mapped_each);
  ruled_table_add ("/control-answers/several/titled-each", NULL, test_titled_each);
  ruled_table_add ("/control-answers/several/merged-answers", NULL, test_merged_answers);
  ruled_table_add ("/control-answers/box-below-title", NULL, test_box_below_title);
  ruled_table_add ("/control-answers/marked-below-boxes", NULL, test_marked_below_boxes);
  synthetic_paper_add ("/control-answers/short-lines", NULL, test_short_lines);
  return g_test_run ();
}
