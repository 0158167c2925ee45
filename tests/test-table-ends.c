/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <string.h>

#include "synthetic-records.h"
#include "synthetic.h"

/* Tables of controls without rules, each below the heading of its chapter: where one ends and the next
 * begins. */

#define LEFT_X 56.0f
#define RIGHT_X 540.0f
#define NUMBER_X 60.0f
#define TITLE_X 120.0f
#define ANSWER_X 230.0f
#define TOP_Y 100.0f
#define MAX_LINES 24

/* What stands at @y in the columns of number, title and answer; a new page begins where y is 0. @heading is
 * the size of a heading at the left edge of the page, which stands in place of the number. */
typedef struct
{
  float y, heading_pt;
  const char *number, *title, *answer;
  float indent; /* of the answer */
} Line;

typedef struct
{
  const char *name;
  float shaded; /* the top of a row that is shaded, 20 points high, or 0 */
  Line lines[MAX_LINES];
  const char *expected;
} Case;

static void
shade (SyntheticPaper *paper, const Case *table)
{
  if (table->shaded > 0)
    synthetic_paper_fill_all (paper, LEFT_X, table->shaded, 540, table->shaded + 20, 0xe0e8f0);
}

static void
test_case (SyntheticPaper *paper, gconstpointer data)
{
  const Case *table = data;

  synthetic_paper_text (paper, LEFT_X, 60, "ISO/IEC 27017:2015 の管理策への取り組みを次の表にまとめます。");
  for (const Line *line = table->lines;
       line->number != NULL || line->title != NULL || line->answer != NULL || line[1].y > 0; line++)
    {
      if (line->y == 0)
        {
          synthetic_paper_turn (paper);
          continue;
        }
      if (line->heading_pt > 0)
        synthetic_paper_text_in (paper, LEFT_X, line->y, line->number, "Gothic-Bold", line->heading_pt);
      else if (line->number != NULL)
        synthetic_paper_text (paper, NUMBER_X, line->y, line->number);
      if (line->title != NULL)
        synthetic_paper_text (paper, TITLE_X, line->y, line->title);
      if (line->answer != NULL)
        synthetic_paper_text (paper, ANSWER_X + line->indent, line->y, line->answer);
    }
  shade (paper, table);
  synthetic_paper_check_records (paper, table->expected);
}

#define HEADER(y)                                                                                            \
  {                                                                                                          \
    y, 0, "番号", "管理策", "実施内容"                                                                   \
  }
#define NEW_PAGE                                                                                             \
  {                                                                                                          \
    0, 0, NULL, NULL, NULL                                                                                   \
  }

static const Case cases[] = {
  /* The header of the table stands at the foot of the page before. */
  { "header-alone",
    0,
    { HEADER (700),
      NEW_PAGE,
      { 100, 0, "12.6.1", "技術的ぜい弱性の管理", "預かる品は全て帳面に記し、月の" },
      { 114, 0, NULL, NULL, "終わりに数えます。" } },
    "12.6.1|技術的ぜい弱性の管理|預かる品は全て帳面に記し、月の終わりに数えます。\n" },
  /* The history of the paper is told in a sentence, and another heading stands over the table below it. */
  { "below-history",
    0,
    { { 84, 14, "改訂履歴", NULL, NULL },
      { 104, 10, "春に 12.6.1 の行を書き直しました。", NULL, NULL },
      { 122, 14, "取り組み", NULL, NULL },
      HEADER (150),
      { 174, 0, "8.1.1", "資産目録", "預かる品は全て帳面に記します。" },
      { 188, 0, NULL, NULL, "帳面は鍵のかかる棚にあります。" },
      { 206, 0, "9.2.1", "利用者の登録", "鍵は会の人にだけ渡します。" },
      { 220, 0, NULL, NULL, "貸した鍵は翌月に数えます。" } },
    "8.1.1|資産目録|預かる品は全て帳面に記します。帳面は鍵のかかる棚にあります。\n"
    "9.2.1|利用者の登録|鍵は会の人にだけ渡します。貸した鍵は翌月に数えます。\n" },
  /* The chapter's heading fits into the first columns and is hardly larger than the text. */
  { "next-header",
    0,
    { { 100, 0, "8.1.1", "資産目録", "預かる品は全て帳面に記します。" },
      { 114, 0, NULL, NULL, "帳面は鍵のかかる棚にあります。" },
      { 172, 11, "9 入退", NULL, NULL },
      HEADER (196),
      { 220, 0, "9.2.1", "利用者の登録", "鍵は会の人にだけ渡します。" },
      { 234, 0, NULL, NULL, "貸した鍵は翌月に数えます。" } },
    "8.1.1|資産目録|預かる品は全て帳面に記します。帳面は鍵のかかる棚にあります。\n"
    "9.2.1|利用者の登録|鍵は会の人にだけ渡します。貸した鍵は翌月に数えます。\n" },
  /* A short answer stands in the middle of its row, beside a title of two lines. */
  { "middle",
    0,
    { { 100, 0, "管理策", NULL, "実施内容" },
      { 124, 0, "装置のセキュリティを保った", NULL, NULL },
      { 131, 0, NULL, NULL, "空の箱は会で燃やします。" },
      { 138, 0, "処分又は再利用（11.2.7）", NULL, NULL } },
    "11.2.7|装置のセキュリティを保った処分又は再利用|空の箱は会で燃やします。\n" },
  /* Rows begin with titles that have their numbers behind them, which may wrap. */
  { "titles-with-numbers-behind",
    0,
    { { 100, 0, "管理策", NULL, "実施内容" },
      { 124, 0, "資産目録（8.1.1）", NULL, "預かる品は全て帳面に記します。" },
      { 138, 0, NULL, NULL, "帳面は鍵のかかる棚にあります。" },
      { 154, 0, "カスタマの資産の除", NULL, "置いていった品は月の終わりに返" },
      { 168, 0, "去（CLD.8.1.5）", NULL, "します。" },
      { 184, 0, "ラベル付け（8.2.2）", NULL, "箱には色の札を付けます。" },
      { 198, 0, NULL, NULL, "札の色は会で決めます。" },
      { 214, 0, "利用者の登録（9.2.1）", NULL, "鍵は会の人にだけ渡します。" } },
    "8.1.1|資産目録|預かる品は全て帳面に記します。帳面は鍵のかかる棚にあります。\n"
    "CLD.8.1.5|カスタマの資産の除去|置いていった品は月の終わりに返します。\n"
    "8.2.2|ラベル付け|箱には色の札を付けます。札の色は会で決めます。\n"
    "9.2.1|利用者の登録|鍵は会の人にだけ渡します。\n" },
  /* The name of a chapter stands in the column of titles, as does a heading in larger type below the rows. */
  { "chapter-among-titles",
    0,
    { { 100, 0, "管理策", "項番", "実施内容" },
      { 124, 0, "証拠の収集", "16.1.7", "写しは鍵のかかる棚にあります。" },
      { 138, 0, NULL, NULL, "棚の鍵は会で預かります。" },
      { 162, 0, "18 順守", NULL, NULL },
      { 186, 0, "知的財産権", "18.1.2", "図面は会の人にだけ見せます。" },
      { 200, 0, NULL, NULL, "写した人は帳面に名を残します。" },
      { 224, 0, "記録の保護", "18.1.3", "帳面は五年の間とっておきます。" },
      { 238, 0, NULL, NULL, "古い帳面は会で燃やします。" },
      { 262, 12, "履歴", NULL, NULL },
      { 286, 0, "版", "日付", "内容" },
      { 310, 0, "1", "4月1日", "初めての版" } },
    "16.1.7|証拠の収集|写しは鍵のかかる棚にあります。棚の鍵は会で預かります。\n"
    "18.1.2|知的財産権|図面は会の人にだけ見せます。写した人は帳面に名を残します。\n"
    "18.1.3|記録の保護|帳面は五年の間とっておきます。古い帳面は会で燃やします。\n" },
  /* One name in the header is of two lines, and the others stand in the middle beside it. */
  { "name-of-two-lines",
    0,
    { { 93, 0, NULL, "規格の中で", NULL },
      { 100, 0, "管理策", NULL, "実施内容" },
      { 107, 0, NULL, "の番号", NULL },
      { 131, 0, "カスタマ", "管理策 CLD.8.1.5", "置いていった品は月の終わりに渡し" },
      { 145, 0, "の資産の", NULL, "ます。名は帳面に残します。" },
      { 159, 0, "除去", NULL, "帳面は鍵のかかる棚にあります。" } },
    "CLD.8.1.5|カスタマの資産の除去|"
    "置いていった品は月の終わりに渡します。名は帳面に残します。帳面は鍵のかかる棚にあります。\n" },
  /* Numbers wrap behind what stands before them. */
  { "wrapped-numbers",
    0,
    { HEADER (100),
      { 124, 0, "管理策", "資産目録", "預かる品は全て帳面に記します。" },
      { 138, 0, "8.1.1", NULL, "帳面は鍵のかかる棚にあります。" },
      { 152, 0, "管理策", "ラベル付け", "箱には色の札を付けます。" },
      { 166, 0, "8.2.2", NULL, "札の色は会で決めます。" },
      { 180, 0, "【CLD.", "資産の除去", "置いていった品は月の終わりに返" },
      { 194, 0, "8.1.5】", NULL, "します。" },
      { 208, 0, "管理策", "利用者登録", "鍵は会の人にだけ渡します。" },
      { 222, 0, "9.2.1", NULL, "貸した鍵は翌月に数えます。" } },
    "8.1.1|資産目録|預かる品は全て帳面に記します。帳面は鍵のかかる棚にあります。\n"
    "8.2.2|ラベル付け|箱には色の札を付けます。札の色は会で決めます。\n"
    "CLD.8.1.5|資産の除去|置いていった品は月の終わりに返します。\n"
    "9.2.1|利用者登録|鍵は会の人にだけ渡します。貸した鍵は翌月に数えます。\n" },
  /* More white than between lines stands above the second paragraph of the last answer. */
  { "paragraph-at-the-end",
    0,
    { HEADER (100),
      { 124, 0, "8.1.1", "資産目録", "預かる品は全て帳面に記し、その" },
      { 138, 0, NULL, NULL, "帳面は鍵のかかる棚にしまい、棚" },
      { 152, 0, NULL, NULL, "の鍵は会で預かります。鍵は年の" },
      { 166, 0, NULL, NULL, "初めに作り直します。" },
      { 190, 0, "8.2.2", "ラベル付け", "箱には色の札を付け、その札の色" },
      { 204, 0, NULL, NULL, "は会で決めます。" },
      { 224, 0, NULL, NULL, "色は年の初めに改めます。", 10 },
      { 250, 11, "9 店に入る人の名と出る人の名を帳面に書くことについての会の定めのあれこれ", NULL, NULL },
      HEADER (274),
      { 298, 0, "9.2.1", "利用者の登録", "鍵は会の人にだけ渡します。" } },
    "8.1.1|資産目録|"
    "預かる品は全て帳面に記し、その帳面は鍵のかかる棚にしまい、棚の鍵は会で預かります。鍵は年の初めに作り直し"
    "ます。\n"
    "8.2.2|ラベル付け|箱には色の札を付け、その札の色は会で決めます。色は年の初めに改めます。\n"
    "9.2.1|利用者の登録|鍵は会の人にだけ渡します。\n" },
  /* No header: the answer to the first control begins above its number, which stands in the middle. */
  { "above-first-number",
    0,
    { { 100, 0, NULL, NULL, "預かる品は全て帳面に記し、その" },
      { 114, 0, NULL, NULL, "帳面は鍵のかかる棚にしまい、棚" },
      { 128, 0, "8.1.1", "資産目録", "の鍵は会で預かります。鍵は年の" },
      { 142, 0, NULL, NULL, "初めに作り直し、古い鍵は会の集" },
      { 156, 0, NULL, NULL, "まりで燃やします。" },
      { 180, 0, NULL, NULL, "箱には色の札を付け、その札の色" },
      { 187, 0, "8.2.2", "ラベル付け", NULL },
      { 194, 0, NULL, NULL, "は会で決めます。" },
      { 218, 0, "9.2.1", "利用者の登録", "鍵は会の人にだけ渡します。" } },
    "8.1.1|資産目録|預かる品は全て帳面に記し、その帳面は鍵のかかる棚にしまい、棚の鍵は会で預かります。"
    "鍵は年の初めに作り直し、古い鍵は会の集まりで燃やします。\n"
    "8.2.2|ラベル付け|箱には色の札を付け、その札の色は会で決めます。\n"
    "9.2.1|利用者の登録|鍵は会の人にだけ渡します。\n" },
  /* What stands right below the header is no rest of its names, but text above the first number. */
  { "above-number-below-header",
    0,
    { { 100, 0, "番号", "管理策", "内容" },
      { 118, 0, NULL, "資産目録", "預かる品は全て帳面に記します。" },
      { 142, 0, "8.1.1", NULL, NULL },
      { 180, 0, NULL, "ラベル付け", "箱には色の札を付けます。" },
      { 204, 0, "8.2.2", NULL, NULL },
      { 242, 0, NULL, "利用者の登録", "鍵は会の人にだけ渡します。" },
      { 266, 0, "9.2.1", NULL, NULL },
      { 304, 0, NULL, "変更管理", "会で決めます。" },
      { 328, 0, "12.1.2", NULL, NULL } },
    "8.1.1|資産目録|預かる品は全て帳面に記します。\n"
    "8.2.2|ラベル付け|箱には色の札を付けます。\n"
    "9.2.1|利用者の登録|鍵は会の人にだけ渡します。\n"
    "12.1.2|変更管理|会で決めます。\n" },
  /* Columns about as wide as halves of the page, in which few lines stand side by side. */
  { "no-halves",
    0,
    { { 100, 0, NULL, NULL, "預かる品は全て帳面に記し、その帳面" },
      { 107, 0, "8.1.1", "会の品の目録を作る", NULL },
      { 114, 0, NULL, NULL, "は鍵のかかる棚にしまいます。" },
      { 138, 0, NULL, NULL, "箱には色の札を付け、その札の色は会" },
      { 145, 0, "8.2.2", "箱にラベルを付ける", NULL },
      { 152, 0, NULL, NULL, "の集まりで決めます。" },
      { 176, 0, NULL, NULL, "鍵は会の人にだけ渡し、貸した鍵は翌" },
      { 183, 0, "9.2.1", "利用者の登録と削除", NULL },
      { 190, 0, NULL, NULL, "月に数えます。" },
      { 214, 0, NULL, NULL, "鍵を渡す人は帳面に名を残し、渡され" },
      { 221, 0, "9.2.2", "利用者に鍵を渡す時", NULL },
      { 228, 0, NULL, NULL, "た人も名を残します。" },
      { 252, 0, NULL, NULL, "奥の部屋の鍵は会の長が渡し、日の暮" },
      { 259, 0, "9.2.3", "特別な鍵を渡すとき", NULL },
      { 266, 0, NULL, NULL, "れまでに返してもらいます。" },
      { 290, 0, NULL, NULL, "奥の部屋に入る人の名は会の集まりで" },
      { 297, 0, "9.4.1", "部屋に入る人を限る", NULL },
      { 304, 0, NULL, NULL, "決め、壁に貼り出します。" } },
    "8.1.1|会の品の目録を作る|預かる品は全て帳面に記し、その帳面は鍵のかかる棚にしまいます。\n"
    "8.2.2|箱にラベルを付ける|箱には色の札を付け、その札の色は会の集まりで決めます。\n"
    "9.2.1|利用者の登録と削除|鍵は会の人にだけ渡し、貸した鍵は翌月に数えます。\n"
    "9.2.2|利用者に鍵を渡す時|鍵を渡す人は帳面に名を残し、渡された人も名を残します。\n"
    "9.2.3|特別な鍵を渡すとき|奥の部屋の鍵は会の長が渡し、日の暮れまでに返してもらいます。\n"
    "9.4.1|部屋に入る人を限る|奥の部屋に入る人の名は会の集まりで決め、壁に貼り出します。\n" },
  /* Every second row is shaded, here the last one. */
  { "one-shaded-row",
    142,
    { { 100, 0, "管理策", NULL, "実施内容" },
      { 124, 0, "資産目録（8.1.1）", NULL, "預かる品は全て帳面に記します。" },
      { 148, 0, "ラベル付け（8.2.2）", NULL, "箱には色の札を付けます。" } },
    "8.1.1|資産目録|預かる品は全て帳面に記します。\n8.2.2|ラベル付け|箱には色の札を付けます。\n" },
};

static void
put_heading (SyntheticPaper *paper, float y, const char *text)
{
  synthetic_paper_text_in (paper, LEFT_X, y, text, "Gothic-Bold", 14);
  synthetic_paper_rule (paper, LEFT_X, y + 20, 540, y + 20);
}

/* Headings have a rule below them that is as wide as the rows of the table, which are shaded. Under the first
 * stands a drawn table of what was changed when. */
static void
test_revisions_above (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const revisions[][3] = { { "版", "日付", "内容" },
                                              { "1.0", "2022年6月1日", "初版" },
                                              { "1.1", "2023年5月10日", "8.2.2を改めた" } };
  static const char *const rows[][4] = { { "8.1.1", "資産目録", "預かる品は全て帳面に", "記しております。" },
                                         { "8.2.2", "ラベル付け", "箱には色の札を", "付けております。" },
                                         { "9.2.1", "利用者登録", "申し込みは窓口で", "受けております。" },
                                         { "9.2.3", "特権の管理", "親鍵は二人で", "持っております。" },
                                         { "9.4.1", "入口の制限", "奥の間に入れる者を", "限っております。" },
                                         { "12.3.1", "バックアップ", "夜ごとに写しを", "取っております。" },
                                         { "12.4.1", "ログの取得", "戸の開け閉めを", "書き留めております。" },
                                         { "12.4.4", "時計の同期", "鐘は寺の鐘に", "合わせております。" } };
  const float xs[] = { LEFT_X, 116, 226, 400 };
  g_autofree char *records = NULL;
  float y = 60;

  put_heading (paper, y, "改定の記録");
  y += 34;
  for (guint r = 0; r <= G_N_ELEMENTS (revisions); r++)
    synthetic_paper_rule (paper, LEFT_X, y + 20 * (float)r, xs[3], y + 20 * (float)r);
  for (guint c = 0; c < G_N_ELEMENTS (xs); c++)
    synthetic_paper_rule (paper, xs[c], y, xs[c], y + 20 * (float)G_N_ELEMENTS (revisions));
  for (guint r = 0; r < G_N_ELEMENTS (revisions); r++, y += 20)
    for (guint c = 0; c < 3; c++)
      synthetic_paper_text (paper, xs[c] + 4, y + 5, revisions[r][c]);
  y += 14;
  put_heading (paper, y, "はじめに");
  synthetic_paper_text (paper, LEFT_X, y + 30,
                        "ISO/IEC 27017:2015 の管理策への取り組みを次の表にまとめます。");
  y += 60;
  put_heading (paper, y, "管理策への対応");
  y += 34;
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++, y += 40)
    {
      if (r == 4)
        {
          synthetic_paper_turn (paper);
          y = 60;
        }
      if (r % 4 == 0)
        {
          synthetic_paper_fill (paper, LEFT_X, y, 540, y + 20, 0xd0e0f0);
          synthetic_paper_text (paper, NUMBER_X, y + 5, "番号");
          synthetic_paper_text (paper, TITLE_X, y + 5, "管理策");
          synthetic_paper_text (paper, ANSWER_X, y + 5, "実施内容");
          y += 20;
        }
      if (r % 2 == 1)
        synthetic_paper_fill (paper, LEFT_X, y, 540, y + 40, 0xf0f4f8);
      synthetic_paper_text (paper, NUMBER_X, y + 14, rows[r][0]);
      synthetic_paper_text (paper, TITLE_X, y + 14, rows[r][1]);
      synthetic_paper_text (paper, ANSWER_X, y + 8, rows[r][2]);
      synthetic_paper_text (paper, ANSWER_X, y + 20, rows[r][3]);
      synthetic_paper_expect (paper, "%s|%s|%s%s\n", rows[r][0], rows[r][1], rows[r][2], rows[r][3]);
    }
  records = synthetic_records (paper->pages, synthetic_paper_painting, paper);
  g_assert_cmpstr (records, ==, paper->expected->str);
}

/* The names of the columns are printed again on each page: one is of two lines, of which the first is level
 * with most names, and beside whose middle another stands. The answer above ends with the page. */
static void
test_staggered_header (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const rows[][4]
      = { { "5.5", "関係当局", "法令の要求", "役所の求めには主が応じております。" },
          { "5.9", "資産目録", "事業上の要求", "預かる品は全て帳面に記しております。" },
          { "5.13", "ラベル付け", "契約の要求", "箱には色の札を付けております。" },
          { "5.15", "入口の制限", "事業上の要求", "奥の間に入れる者を限っております。" },
          { "8.13", "写しの用意", "契約の要求", "夜ごとに写しを取っております。" },
          { "8.15", "ログの取得", "法令の要求", "戸の開け閉めを書き留めております。" },
          { "8.17", "時計の同期", "事業上の要求", "鐘は寺の鐘に合わせております。" },
          { "8.24", "暗号の利用", "契約の要求", "大事な文は暗号で書いております。" } };
  const float mark_x = 190, reason_x = 215, answer_x = 300;
  g_autofree char *records = NULL;

  synthetic_paper_text (paper, LEFT_X, 60, "ISO/IEC 27001:2022 の管理策への取り組みを次の表にまとめます。");
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      if (r == 4)
        synthetic_paper_turn (paper);
      if (r % 4 == 0)
        {
          paper->y = TOP_Y;
          synthetic_paper_text (paper, NUMBER_X, paper->y, "番号");
          synthetic_paper_text (paper, TITLE_X, paper->y, "管理策");
          synthetic_paper_text (paper, mark_x, paper->y, "採");
          synthetic_paper_text (paper, reason_x, paper->y + 7, "採用理由");
          synthetic_paper_text (paper, answer_x, paper->y, "実施内容");
          synthetic_paper_text (paper, mark_x, paper->y + 14, "否");
          paper->y += 28;
        }
      synthetic_paper_text (paper, NUMBER_X, paper->y, rows[r][0]);
      synthetic_paper_text (paper, TITLE_X, paper->y, rows[r][1]);
      synthetic_paper_text (paper, mark_x, paper->y, "○");
      synthetic_paper_text (paper, reason_x, paper->y, rows[r][2]);
      synthetic_paper_text (paper, answer_x, paper->y, rows[r][3]);
      synthetic_paper_text (paper, answer_x, paper->y + 14, "春に見直します。");
      synthetic_paper_expect (paper, "%s|%s|%s%s春に見直します。\n", rows[r][0], rows[r][1], rows[r][2],
                              rows[r][3]);
      paper->y += 32;
    }
  records = synthetic_records (paper->pages, NULL, NULL);
  g_assert_cmpstr (records, ==, paper->expected->str);
}

/* So is a header whose second row stands apart from the first, whose names alone are known. */
static void
test_second_row_of_header (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const rows[][4]
      = { { "6.1.3", "関係当局", "役所の求めには主が応じます。", "窓口を決めて下さい。" },
          { "8.1.1", "資産目録", "品は全て帳面に記します。", "数を数えて下さい。" },
          { "8.2.2", "札の付方", "箱には色の札を付けます。", "札を外さないで下さい。" },
          { "9.4.1", "入口制限", "奥の間に入れる者を限ります。", "名簿を届けて下さい。" },
          { "12.3.1", "写しの用意", "夜ごとに写しを取ります。", "写しを確かめて下さい。" },
          { "12.4.1", "ログ取得", "戸の開け閉めを書きます。", "帳面を見て下さい。" },
          { "12.4.4", "時計の同期", "鐘は寺の鐘に合わせます。", "時計を合わせて下さい。" },
          { "16.1.2", "事故の報告", "事故は直ちに知らせます。", "知らせて下さい。" } };
  const float ours_x = 200, customers_x = 390;
  g_autofree char *records = NULL;

  synthetic_paper_text (paper, LEFT_X, 60, "ISO/IEC 27017:2015 の管理策への取り組みを次の表にまとめます。");
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      if (r == 4)
        synthetic_paper_turn (paper);
      if (r % 4 == 0)
        {
          paper->y = TOP_Y;
          synthetic_paper_text (paper, NUMBER_X, paper->y, "番号");
          synthetic_paper_text (paper, TITLE_X, paper->y, "管理策");
          synthetic_paper_text (paper, ours_x, paper->y, "取り組み内容");
          synthetic_paper_text (paper, ours_x, paper->y + 24, "倉の会の受け持つ事");
          synthetic_paper_text (paper, customers_x, paper->y + 24, "借りる人の受け持つ事");
          paper->y += 48;
        }
      synthetic_paper_text (paper, NUMBER_X, paper->y, rows[r][0]);
      synthetic_paper_text (paper, TITLE_X, paper->y, rows[r][1]);
      synthetic_paper_text (paper, ours_x, paper->y, rows[r][2]);
      synthetic_paper_text (paper, ours_x, paper->y + 14, "春に見直します。");
      synthetic_paper_text (paper, customers_x, paper->y, rows[r][3]);
      synthetic_paper_expect (paper, "%s|%s|%s春に見直します。%s\n", rows[r][0], rows[r][1], rows[r][2],
                              rows[r][3]);
      paper->y += 40;
    }
  records = synthetic_records (paper->pages, NULL, NULL);
  g_assert_cmpstr (records, ==, paper->expected->str);
}

/* No white parts the rows, and nothing is drawn but the bars of the clauses. The second page begins with the
 * names of the columns and the rest of the answer above, and all its numbers stand near to the titles above
 * them. */
static void
test_rest_below_header (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *bar, *number, *title, *lines[8];
    guint n_above; /* lines that the page before has, where it cuts the answer; 0: it does not */
  } rows[] = {
    { "5. 方針", "5.1.1", "方針群", { "会社の考えを文書にまとめ、すべての", "働き手に配っております。" }, 0 },
    { "8. 資産",
      "8.1.1",
      "資産目録",
      { "持ち物の一覧を作り、置き場所とあわ", "せて書きとめております。" },
      0 },
    { NULL,
      "8.2.2",
      "ラベル付け",
      { "箱には色の札を付けております。", "札の色は三つございます。", "札を付ける者は決めております。",
        "札の古いものは春に付けかえ、その", "数は帳面に残しております。", "帳面は年の終わりに改めます。",
        "箱は棚に置いております。", "棚には番号を振っております。" },
      3 },
    { NULL,
      "9.2.1",
      "利用者登録",
      { "申し込みは画面から受け、すぐに名簿", "へ書き入れております。", "春に見直しております。" },
      0 },
    { NULL,
      "9.4.1",
      "入口の制限",
      { "奥の間に入れる者を限っております。", "名は戸に掲げております。", "春に見直しております。" },
      0 },
    { "10. 暗号",
      "10.1.1",
      "暗号策",
      { "大事な文は暗号で書いております。", "読み方は口で伝えます。", "春に見直しております。" },
      0 },
    { "12. 運用",
      "12.3.1",
      "写し等",
      { "夜ごとに写しを取っております。", "月に一度は戻します。", "春に見直しております。" },
      0 },
  };
  g_autofree char *records = NULL;

  synthetic_paper_text (paper, LEFT_X, 60, "ISO/IEC 27017:2015 の管理策への取り組みを次の表にまとめます。");
  paper->y = TOP_Y;
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      const float size = SYNTHETIC_SIZE_PT;

      for (guint l = 0; l < 8 && (l == 0 || rows[r].lines[l] != NULL); l++)
        {
          const gboolean cut = l > 0 && l == rows[r].n_above;

          if (cut)
            synthetic_paper_turn (paper);
          if (cut || (r == 0 && l == 0))
            {
              paper->y = TOP_Y;
              synthetic_paper_text (paper, NUMBER_X, paper->y, "管理策");
              synthetic_paper_text (paper, ANSWER_X, paper->y, "実施内容");
              paper->y += 1.2f * size;
            }
          if (l == 0 && rows[r].bar != NULL)
            {
              synthetic_paper_fill (paper, LEFT_X, paper->y - 1, 540, paper->y + size + 1, 0xe0e8f0);
              synthetic_paper_text (paper, NUMBER_X, paper->y, rows[r].bar);
              paper->y += 1.2f * size;
            }
          if (l == 0)
            {
              synthetic_paper_text (paper, NUMBER_X, paper->y, rows[r].number);
              synthetic_paper_text (paper, NUMBER_X, paper->y + 1.2f * size, rows[r].title);
              synthetic_paper_expect (paper, "%s|%s|", rows[r].number, rows[r].title);
            }
          synthetic_paper_text (paper, ANSWER_X, paper->y, rows[r].lines[l]);
          synthetic_paper_expect (paper, "%s", rows[r].lines[l]);
          paper->y += 1.2f * size;
        }
      synthetic_paper_expect (paper, "\n");
    }
  records = synthetic_records (paper->pages, synthetic_paper_painting, paper);
  g_assert_cmpstr (records, ==, paper->expected->str);
}

/* The last page has nothing of the table but the names of its columns, which stand in the middle of these,
 * and the end of the last answer. Where it is @drawn, the header is shaded and a rule ends what is below it.
 */
static void
test_rest_on_last_page (SyntheticPaper *paper, gconstpointer drawn)
{
  static const char *const rows[][3]
      = { { "資産目録", "持ち物の一覧を作り、置き場所とあわせて記します。", "8.1.1" },
          { "ラベル付け", "箱には色の札を付け、色は三つございます。", "8.2.2" },
          { "利用者登録", "申し込みは画面から受け、名簿に書き入れます。", "9.2.1" },
          { "写し等", "夜ごとに写しを取り、月に一度は戻します。", "12.3.1" },
          { "ログの取得", "次のものを書き留めております。", "12.4.1" } };
  static const char *const own[] = { "4-1", "4-2", "4-3", "4-4", "4-5" };
  const float title_x = 100, answer_x = 190, number_x = 500;
  g_autofree char *records = NULL;

  synthetic_paper_text (paper, LEFT_X, 60, "ISO/IEC 27017:2015 の管理策への取り組みを次の表にまとめます。");
  for (guint p = 0; p < 2; p++)
    {
      paper->y = TOP_Y;
      if (p > 0)
        synthetic_paper_turn (paper);
      if (drawn != NULL)
        synthetic_paper_fill (paper, LEFT_X, paper->y - 2, RIGHT_X, paper->y + 12, 0xe0e8f0);
      synthetic_paper_text (paper, NUMBER_X + 5, paper->y, "項");
      synthetic_paper_text (paper, title_x + 20, paper->y, "管理策");
      synthetic_paper_text (paper, answer_x + 130, paper->y, "取組内容");
      synthetic_paper_text (paper, number_x + 17, paper->y, "項番");
      for (guint r = 0; p == 0 && r < G_N_ELEMENTS (rows); r++)
        {
          paper->y += 24;
          synthetic_paper_text (paper, NUMBER_X, paper->y, own[r]);
          synthetic_paper_text (paper, title_x, paper->y, rows[r][0]);
          synthetic_paper_text (paper, answer_x, paper->y, rows[r][1]);
          synthetic_paper_text (paper, number_x, paper->y, rows[r][2]);
          synthetic_paper_expect (paper, "%s|%s|%s%s\n", rows[r][2], rows[r][0], rows[r][1],
                                  r + 1 == G_N_ELEMENTS (rows) ? "・戸の開け閉め・品の出し入れ" : "");
        }
      paper->y += 14;
      synthetic_paper_text (paper, answer_x, paper->y, p == 0 ? "・戸の開け閉め" : "・品の出し入れ");
      if (drawn != NULL)
        synthetic_paper_rule (paper, LEFT_X, paper->y + 18, RIGHT_X, paper->y + 18);
    }
  records = synthetic_records (paper->pages, drawn != NULL ? synthetic_paper_painting : NULL, paper);
  g_assert_cmpstr (records, ==, paper->expected->str);
}

/* An answer ends with a list that is counted, of which an item is worded as a clause is, and with what stands
 * below it in two columns of its own; the next row is on the next page. */
static void
test_counted_items (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const rows[][3] = { { "8.1.1", "資産目録", "持ち物の一覧を作り、置き場所も記します。" },
                                         { "8.2.2", "ラベル付け", "箱には色の札を付けております。" },
                                         { "9.2.1", "利用者登録", "申し込みは門で受け付けます。" },
                                         { "10.1.1", "暗号の方針", "次のものを読めなくしております。" },
                                         { "11.2.7", "装置の処分", "箱は砕いてから捨てております。" } };
  static const char *const items[] = { "①手紙", "②帳面", "③バックアップ" };
  static const char *const below[][2] = { { "手紙", "封蝋" }, { "帳面", "錠前" }, { "写し", "合言葉" } };
  const float title_x = 110, answer_x = 210, papers_x = 460;
  g_autofree char *records = NULL;

  synthetic_paper_text (paper, LEFT_X, 60, "ISO/IEC 27017:2015 の管理策への取り組みを次の表にまとめます。");
  paper->y = TOP_Y;
  synthetic_paper_text (paper, NUMBER_X, paper->y, "番号");
  synthetic_paper_text (paper, title_x, paper->y, "管理策");
  synthetic_paper_text (paper, answer_x, paper->y, "取組内容");
  synthetic_paper_text (paper, papers_x, paper->y, "関連文書");
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      paper->y += 24;
      if (r + 1 == G_N_ELEMENTS (rows))
        {
          synthetic_paper_turn (paper);
          paper->y = TOP_Y;
        }
      synthetic_paper_text (paper, NUMBER_X, paper->y, rows[r][0]);
      synthetic_paper_text (paper, title_x, paper->y, rows[r][1]);
      synthetic_paper_text (paper, answer_x, paper->y, rows[r][2]);
      synthetic_paper_text (paper, papers_x, paper->y, "掟の巻");
      synthetic_paper_expect (paper, "%s|%s|%s", rows[r][0], rows[r][1], rows[r][2]);
      for (guint i = 0; r == 3 && i < G_N_ELEMENTS (items); i++)
        {
          paper->y += 14;
          synthetic_paper_text (paper, answer_x, paper->y, items[i]);
          synthetic_paper_expect (paper, "%s", items[i]);
        }
      for (guint i = 0; r == 3 && i < G_N_ELEMENTS (below); i++)
        {
          paper->y += 14;
          synthetic_paper_text (paper, answer_x + 5, paper->y, below[i][0]);
          synthetic_paper_text (paper, answer_x + 75, paper->y, below[i][1]);
          synthetic_paper_expect (paper, "%s%s", below[i][0], below[i][1]);
        }
      synthetic_paper_expect (paper, "\n");
    }
  records = synthetic_records (paper->pages, NULL, NULL);
  g_assert_cmpstr (records, ==, paper->expected->str);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/table-ends/", cases[i].name, NULL);

      synthetic_paper_add (path, &cases[i], test_case);
    }
  synthetic_paper_add ("/table-ends/revisions-above", NULL, test_revisions_above);
  synthetic_paper_add ("/table-ends/staggered-header", NULL, test_staggered_header);
  synthetic_paper_add ("/table-ends/second-row-of-header", NULL, test_second_row_of_header);
  synthetic_paper_add ("/table-ends/rest-below-header", NULL, test_rest_below_header);
  synthetic_paper_add ("/table-ends/rest-on-last-page", NULL, test_rest_on_last_page);
  synthetic_paper_add ("/table-ends/rest-on-last-page/drawn", "drawn", test_rest_on_last_page);
  synthetic_paper_add ("/table-ends/counted-items", NULL, test_counted_items);
  return g_test_run ();
}
