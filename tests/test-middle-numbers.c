/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"

/* Tables that no rule parts, whose numbers and titles stand in the middle of their rows, and which pages cut:
 * what is in doubt on one page is known from the others. */

#define COLUMNS 3
#define MAX_LINES 48
#define TOP_Y 100.0f
#define LINE_PT 12.0f

/* What stands in the columns so many half lines below the line before; a new page begins where none does. */
typedef struct
{
  guint step;
  const char *cells[COLUMNS];
} Line;

typedef struct
{
  const char *name;
  float xs[COLUMNS];
  Line lines[MAX_LINES];
  const char *expected;
} Case;

#define NEW_PAGE                                                                                             \
  {                                                                                                          \
    0,                                                                                                       \
    {                                                                                                        \
      NULL                                                                                                   \
    }                                                                                                        \
  }

static void
test_case (SyntheticPaper *paper, gconstpointer data)
{
  const Case *table = data;
  guint n = MAX_LINES;

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを次の表にまとめます。");
  paper->y = TOP_Y;
  while (table->lines[n - 1].step == 0)
    n--;
  for (guint l = 0; l < n; l++)
    {
      const Line *line = &table->lines[l];

      if (line->step == 0)
        {
          synthetic_paper_turn (paper);
          paper->y = TOP_Y - LINE_PT;
          continue;
        }
      paper->y += (float)line->step * LINE_PT / 2;
      for (guint c = 0; c < COLUMNS; c++)
        if (line->cells[c] != NULL)
          synthetic_paper_text (paper, table->xs[c], paper->y, line->cells[c]);
    }
  synthetic_paper_check_records (paper, table->expected);
}

static const Case cases[] = {
  /* The number and its title, which goes on below it, are in the middle together, and no white parts rows. */
  { "number-with-title",
    { 60, 160, 380 },
    { { 2, { "管理策", "当社の取り組み", "お客様のこと" } },
      { 2, { NULL, "考えを文書にまとめ、すべての働き手に配", "文書をお読みください。" } },
      { 1, { "5.1.1 方針群の" } },
      { 1, { NULL, "っております。" } },
      { 1, { "つくりかた" } },
      { 1, { NULL, "年のはじめに改めます。" } },
      { 2, { "6.1.1 役割及び", "受け持ちを表にまとめ、戸口に掲げており", "名をお知らせください。" } },
      { 2, { "責任", "ます。" } },
      { 2, { NULL, "持ち物の一覧を作り、置き場所とあわせて", "数をお数えください。" } },
      { 2, { NULL, "書きとめております。" } },
      { 2, { "8.1.1 資産目録", "数は月ごとに数えます。" } },
      { 2, { "のつくりかたと", "箱には札を付けます。" } },
      { 2, { "その数えかた", "札の色は三つあります。" } },
      { 2, { NULL, "札は年ごとに替えます。" } },
      { 2, { NULL, "古い札は焼きます。" } },
      { 2, { NULL, "申し込みは画面から受け、すぐに名簿へ書", "鍵をおかけください。" } },
      { 1, { "9.2.1 利用者の" } },
      { 1, { NULL, "き入れております。" } },
      { 1, { "登録" } },
      { 1, { NULL, "名簿は棚にしまいます。" } } },
    "5.1.1|方針群のつくりかた|考えを文書にまとめ、すべての働き手に配っております。年のはじめに改めます。"
    "文書をお読みください。\n"
    "6.1.1|役割及び責任|受け持ちを表にまとめ、戸口に掲げております。名をお知らせください。\n"
    "8.1.1|資産目録のつくりかたとその数えかた|"
    "持ち物の一覧を作り、置き場所とあわせて書きとめております。数は月ごとに数えます。箱には札を付けます。"
    "札の色は三つあります。札は年ごとに替えます。古い札は焼きます。数をお数えください。\n"
    "9.2.1|利用者の登録|申し込みは画面から受け、すぐに名簿へ書き入れております。名簿は棚にしまいます。"
    "鍵をおかけください。\n" },
  /* Headings of clauses run over the white behind the numbers. */
  { "clauses-across",
    { 60, 160, 380 },
    { { 2, { "管理策", "当社の取り組み", "お客様のこと" } },
      { 2, { "CLD.6.3　クラウドサービスカスタマとクラウドサービスプロバイダとの関係" } },
      { 2, { NULL, "受け持ちを表にまとめ、戸口に掲げており", "名をお知らせください。" } },
      { 1, { "CLD.6.3.1 共有" } },
      { 1, { NULL, "ます。表は年のはじめに改めます。" } },
      { 1, { "及び分担" } },
      { 1, { NULL, "古い表は焼きます。" } },
      NEW_PAGE,
      { 2, { "CLD.9.5　共有する仮想環境におけるクラウドサービスカスタマデータのアクセス制御" } },
      { 2, { NULL, "部屋は客ごとに分けており、隣の部屋へは", "鍵をおかけください。" } },
      { 1, { "CLD.9.5.1 分離" } },
      { 1, { NULL, "行けません。" } },
      { 2, { NULL, "使わない戸は釘で打っております。釘は年", "戸をお確かめください。" } },
      { 1, { "CLD.9.5.2 要塞" } },
      { 1, { NULL, "ごとに改めます。" } },
      { 1, { "化" } },
      { 1, { NULL, "窓も同じです。" } },
      NEW_PAGE,
      { 2, { "12.4 ログ取得及び監視" } },
      { 2, { NULL, "出入りは帳面に書き留め、五年の間残して", "帳面をお読みください。" } },
      { 1, { "12.4.1 記録" } },
      { 1, { NULL, "おります。" } } },
    "CLD.6.3.1|共有及び分担|受け持ちを表にまとめ、戸口に掲げております。表は年のはじめに改めます。"
    "古い表は焼きます。名をお知らせください。\n"
    "CLD.9.5.1|分離|部屋は客ごとに分けており、隣の部屋へは行けません。鍵をおかけください。\n"
    "CLD.9.5.2|要塞化|使わない戸は釘で打っております。釘は年ごとに改めます。窓も同じです。"
    "戸をお確かめください。\n"
    "12.4.1|記録|出入りは帳面に書き留め、五年の間残しております。帳面をお読みください。\n" },
  /* The rest of a title stands between the lines of the rest of its answer. */
  { "rest-of-title-between-lines",
    { 60, 160, 400 },
    { { 2, { "管理策", "当社の取り組み" } },
      { 2, { NULL, "考えを文書にまとめ、すべての働き手に配" } },
      { 1, { "5.1.1 方針群の" } },
      { 1, { NULL, "っております。" } },
      { 1, { "つくりかた" } },
      { 1, { NULL, "年のはじめに改めます。" } },
      { 2, { "6.1.1 役割及び", "受け持ちを表にまとめ、戸口に掲げており" } },
      { 2, { "責任", "ます。" } },
      { 2, { "8.1.1 資産目録", "持ち物の一覧を作り、置き場所とあわせて" } },
      { 2, { "のつくりかたと", "書きとめております。置き場所の名は、す" } },
      NEW_PAGE,
      { 2, { NULL, "べて戸口に掲げており、月のはじめに改め" } },
      { 2, { NULL, "ております。数は月ごとに数えており、箱" } },
      { 1, { "その数えかた" } },
      { 1, { NULL, "には札を付けております。" } },
      { 2, { NULL, "古い札は焼きます。" } },
      NEW_PAGE,
      { 2, { "管理策", "当社の取り組み" } },
      { 2, { NULL, "申し込みは画面から受け、すぐに名簿へ書" } },
      { 1, { "9.2.1 利用者の" } },
      { 1, { NULL, "き入れております。" } },
      { 1, { "登録" } },
      { 1, { NULL, "名簿は棚にしまいます。" } } },
    "5.1.1|方針群のつくりかた|考えを文書にまとめ、すべての働き手に配っております。年のはじめに改めます。\n"
    "6.1.1|役割及び責任|受け持ちを表にまとめ、戸口に掲げております。\n"
    "8.1.1|資産目録のつくりかたとその数えかた|"
    "持ち物の一覧を作り、置き場所とあわせて書きとめております。置き場所の名は、すべて戸口に掲げており、"
    "月のはじめに改めております。数は月ごとに数えており、箱には札を付けております。古い札は焼きます。\n"
    "9.2.1|利用者の登録|申し込みは画面から受け、すぐに名簿へ書き入れております。名簿は棚にしまいます。\n" },
  /* That numbers stand in the middle of their rows is known from the tables before. */
  { "habit-of-tables-before",
    { 60, 120, 240 },
    { { 2, { "項番", "管理策", "当社の取り組み" } },
      { 2, { NULL, NULL, "考えを文書にまとめ、すべての働き手に配っておりま" } },
      { 2, { "5.1.1", "方針群", "す。年のはじめに改め、古い文書は焼いておりますが" } },
      { 2, { NULL, NULL, "、写しは残します。" } },
      { 2, { "6.1.1", "役割及び責任", "受け持ちを表にまとめ、戸口に掲げております。" } },
      { 2, { NULL, NULL, "役所の名は帳面に記し、その帳面は番の者の部屋の棚" } },
      { 2, { "6.1.3", "関係当局との連絡", "に置いております。棚には鍵をかけ、その鍵は主の家" } },
      { 2, { NULL, NULL, "に預けております。" } },
      NEW_PAGE,
      { 2, { "第8章 持ち物のこと" } },
      { 4, { "項番", "管理策", "当社の取り組み" } },
      { 2, { "8.1.1", "資産目録", "持ち物の一覧を作っております。" } },
      { 2, { NULL, NULL, "品は蔵ごとに分け、札を付けております。" } },
      { 2, { "8.2.2", "ラベル付け", "札の色は三つあります。" } },
      { 2, { NULL, NULL, "古い札は焼きます。" } } },
    "5.1.1|方針群|"
    "考えを文書にまとめ、すべての働き手に配っております。年のはじめに改め、古い文書は焼いておりますが"
    "、写しは残します。\n"
    "6.1.1|役割及び責任|受け持ちを表にまとめ、戸口に掲げております。\n"
    "6.1.3|関係当局との連絡|"
    "役所の名は帳面に記し、その帳面は番の者の部屋の棚に置いております。棚には鍵をかけ、その鍵は"
    "主の家に預けております。\n"
    "8.1.1|資産目録|持ち物の一覧を作っております。\n"
    "8.2.2|ラベル付け|品は蔵ごとに分け、札を付けております。札の色は三つあります。古い札は焼きます。\n" },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/middle-numbers/", cases[i].name, NULL);

      synthetic_paper_add (path, &cases[i], test_case);
    }
  return g_test_run ();
}
