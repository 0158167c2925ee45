/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <string.h>

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
  /* The page has no more room than for the number, or for the heading of its clause and that. */
  { "number-at-foot",
    { 60, 120, 240 },
    { { 2, { "項番", "管理策", "当社の取り組み" } },
      { 2, { "5.1 経営陣の方向性" } },
      { 2, { NULL, NULL, "考えを文書にまとめ、すべての働き手に配っておりま" } },
      { 2, { "5.1.1", "方針群", "す。年のはじめに改めます。" } },
      { 2, { NULL, NULL, "古い文書は焼きます。" } },
      { 4, { "6.1 内部組織" } },
      { 4, { NULL, NULL, "受け持ちを表にまとめ、戸口に掲げております。表は" } },
      { 2, { "6.1.1", "役割及び責任", "年のはじめに改めます。" } },
      { 2, { NULL, NULL, "古い表は焼きます。" } },
      { 4, { "8.1 資産に対する責任" } },
      { 2, { "8.1.1" } },
      NEW_PAGE,
      { 2, { "項番", "管理策", "当社の取り組み" } },
      { 2, { NULL, "資産目録", "持ち物の一覧を作り、置き場所とあわせて書きとめて" } },
      { 2, { NULL, NULL, "おります。" } },
      { 4, { "9.2 利用者アクセスの管理" } },
      { 4, { NULL, NULL, "申し込みは画面から受け、すぐに名簿へ書き入れてお" } },
      { 2, { "9.2.1", "利用者登録", "ります。" } },
      { 2, { NULL, NULL, "名簿は棚にしまいます。" } },
      { 4, { "9.2.2" } },
      NEW_PAGE,
      { 2, { "項番", "管理策", "当社の取り組み" } },
      { 2, { NULL, "利用者アクセス", "出入りできる部屋を人ごとに決めております。" } },
      { 4, { "12.3 バックアップ" } },
      { 4, { NULL, NULL, "夜ごとに写しを取り、離れた倉に納めております。倉" } },
      { 2, { "12.3.1", "情報の写し", "には鍵をかけます。" } },
      { 2, { NULL, NULL, "月に一度は戻します。" } } },
    "5.1.1|方針群|考えを文書にまとめ、すべての働き手に配っております。年のはじめに改めます。"
    "古い文書は焼きます。\n"
    "6.1.1|役割及び責任|受け持ちを表にまとめ、戸口に掲げております。表は年のはじめに改めます。"
    "古い表は焼きます。\n"
    "8.1.1|資産目録|持ち物の一覧を作り、置き場所とあわせて書きとめております。\n"
    "9.2.1|利用者登録|申し込みは画面から受け、すぐに名簿へ書き入れております。名簿は棚にしまいます。\n"
    "9.2.2|利用者アクセス|出入りできる部屋を人ごとに決めております。\n"
    "12.3.1|情報の写し|夜ごとに写しを取り、離れた倉に納めております。倉には鍵をかけます。"
    "月に一度は戻します。\n" },
  /* The page has room for the number alone, or with that of another edition below it. */
  { "editions-at-foot",
    { 60, 160, 280 },
    { { 2, { "項番", "管理策", "当社の取り組み" } },
      { 2, { "5.1.1", "方針群", "考えを文書にまとめ、すべての働き手に配って" } },
      { 2, { "2022: 5.1", NULL, "おります。" } },
      { 4, { "6.1.1", "役割及び責任", "受け持ちを表にまとめ、戸口に掲げております" } },
      { 2, { "2022: 5.2", NULL, "。表は年のはじめに改めます。" } },
      { 4, { "8.1.1" } },
      NEW_PAGE,
      { 2, { "2022: 5.9", "資産目録", "持ち物の一覧を作り、置き場所とあわせて書き" } },
      { 2, { NULL, NULL, "とめております。" } },
      { 4, { "9.2.1", "利用者登録", "申し込みは画面から受け、すぐに名簿へ書き入" } },
      { 2, { "2022: 5.16", NULL, "れております。" } },
      { 4, { "9.2.2" } },
      { 2, { "2022: 5.18" } },
      NEW_PAGE,
      { 2, { NULL, "部屋の出入り", "出入りできる部屋を人ごとに決めております。" } },
      { 4, { "12.3.1", "情報の写し", "夜ごとに写しを取り、離れた倉に納めておりま" } },
      { 2, { "2022: 8.13", NULL, "す。" } } },
    "5.1.1|方針群|考えを文書にまとめ、すべての働き手に配っております。\n"
    "6.1.1|役割及び責任|受け持ちを表にまとめ、戸口に掲げております。表は年のはじめに改めます。\n"
    "8.1.1|資産目録|持ち物の一覧を作り、置き場所とあわせて書きとめております。\n"
    "9.2.1|利用者登録|申し込みは画面から受け、すぐに名簿へ書き入れております。\n"
    "9.2.2|部屋の出入り|出入りできる部屋を人ごとに決めております。\n"
    "12.3.1|情報の写し|夜ごとに写しを取り、離れた倉に納めております。\n" },
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

/* Tables whose rows are shaded in turn below names of columns of which one takes three lines, and whose
 * numbers, some in two lines, stand in the middle. */

#define BANDED_LEFT_X 56.0f
#define BANDED_RIGHT_X 540.0f
#define N_BANDED 4u

static const float banded_x[] = { 60, 110, 160, 250 };

/* The lines of a row, of which the numbers stand in the middle; returns where it ends. */
static float
put_banded_row (SyntheticPaper *paper, float y, const char *const *cells, guint32 color)
{
  guint n_lines[N_BANDED] = { 0 }, most = 0;
  float end;

  for (guint c = 0; c < N_BANDED; c++)
    for (const char *line = cells[c]; line != NULL; line = strchr (line + 1, '\n'))
      n_lines[c]++;
  for (guint c = 0; c < N_BANDED; c++)
    most = MAX (most, n_lines[c]);
  end = y + (float)most * LINE_PT + 8;
  if (color != 0)
    synthetic_paper_fill (paper, BANDED_LEFT_X, y, BANDED_RIGHT_X, end, color);
  for (guint c = 0; c < N_BANDED; c++)
    if (cells[c] != NULL)
      synthetic_paper_lines (paper, banded_x[c],
                             y + 4 + (c < 2 ? (float)(most - n_lines[c]) * LINE_PT / 2 : 0), LINE_PT,
                             cells[c], "Mincho");
  return end;
}

static float
put_banded_header (SyntheticPaper *paper, float y)
{
  static const char *const names[] = { "項番\n（2013\n）", "\n2022年版", "\n管理策", "\n実施内容" };
  const float end = y + 3 * LINE_PT + 8;

  synthetic_paper_fill (paper, BANDED_LEFT_X, y, BANDED_RIGHT_X, end, 0xfce4d6);
  for (guint c = 0; c < N_BANDED; c++)
    synthetic_paper_lines (paper, banded_x[c], y + 4, LINE_PT, names[c], "Gothic-Bold");
  return end;
}

/* Tells in which chapter each control is answered, in columns of other widths. */
static void
put_appendix (SyntheticPaper *paper)
{
  static const char *const rows[][3] = { { "番号", "管理策", "該当箇所" },
                                         { "5.1.1", "情報セキュリティのための方針群", "一章" },
                                         { "6.1.1", "情報セキュリティの役割及び責任", "二章" },
                                         { "6.1.3", "関係当局との連絡", "二章" },
                                         { "6.2.1", "モバイル機器の方針", "二章" },
                                         { "8.1.4", "資産の返却", "三章" },
                                         { "8.2.1", "情報の分類", "三章" },
                                         { "8.3.2", "媒体の処分", "三章" } };
  static const float xs[] = { 60, 160, 480 };

  synthetic_paper_turn (paper);
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    for (guint c = 0; c < G_N_ELEMENTS (xs); c++)
      synthetic_paper_text (paper, xs[c], 100 + 20 * (float)r, rows[r][c]);
}

/* Rows of two chapters, of which the last goes on on the next page; with @data an appendix follows. */
static void
test_banded (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const rows[][N_BANDED]
      = { { "(5.1.1)", "5.1", "方針群のつくり\nかた",
            "考えを文書にまとめ、すべての働き手に配って\nおります。年のはじめに改めます。" },
          { NULL },
          { "(6.1.1)", "5.2", "役割及び責任",
            "受け持ちを表にまとめ、戸口に掲げております\n。表は年のはじめに改めます。\n古い表は焼きます。" },
          { "(6.1.3)", "5.5", "関係当局との連\n絡",
            "役所の名は帳面に記し、その帳面は番の者の部\n屋の棚に置いております。\n棚には鍵をかけます。\n鍵は"
            "主の家に預けております。" },
          { "(6.2.1)", "8.1", "モバイル機器の\n方針",
            "持ち歩く品には札を付けます。\n札の色は三つあります。" },
          { "(8.1.4)", "5.11", "資産の返却", "辞める者は品を返します。" } };
  static const char *const rests[][N_BANDED] = {
    { NULL, NULL, NULL, "・帳面\n・鍵\n返した品は月のはじめに数えます。" },
    { "(CLD8.\n1.5)", "—", "資産の除去",
      "客の品は月の終わりに返しております。\n写しは焼きます。\n灰は埋めます。\n場所は帳面に記します。" },
    { "(8.2.1)", "5.12", "情報の分類",
      "文書は四つに分けております。\n箱には札を付けます。\n札の色は四つあります。" },
    { "(8.3.2)", "7.10", "媒体の処分", "古い札は焼きます。\n灰は埋めます。" }
  };
  float y = 100;

  synthetic_paper_text (paper, BANDED_LEFT_X, 60, "ISO/IEC 27017:2015 の管理策への取り組みをまとめます。");
  y = put_banded_header (paper, y);
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      if (rows[r][0] == NULL)
        {
          synthetic_paper_text_in (paper, BANDED_LEFT_X, y + 24, "情報セキュリティのための組織",
                                   "Gothic-Bold", 14);
          synthetic_paper_text (paper, BANDED_LEFT_X, y + 50,
                                "本章では、情報セキュリティのための組織に関する取組みを説明します。");
          y = put_banded_header (paper, y + 76);
          continue;
        }
      y = put_banded_row (paper, y, rows[r], r % 2 == 1 ? 0xe8edf5 : 0);
    }
  synthetic_paper_turn (paper);
  y = put_banded_header (paper, 60);
  for (guint r = 0; r < G_N_ELEMENTS (rests); r++)
    y = put_banded_row (paper, y, rests[r], r % 2 == 0 ? 0xe8edf5 : 0);
  if (data != NULL)
    put_appendix (paper);
  synthetic_paper_check_records (
      paper,
      "5.1.1|方針群のつくりかた|考えを文書にまとめ、すべての働き手に配っております。年のはじめに改めます。\n"
      "6.1.1|役割及び責任|受け持ちを表にまとめ、戸口に掲げております。表は年のはじめに改めます。"
      "古い表は焼きます。\n"
      "6.1.3|関係当局との連絡|役所の名は帳面に記し、その帳面は番の者の部屋の棚に置いております。"
      "棚には鍵をかけます。鍵は主の家に預けております。\n"
      "6.2.1|モバイル機器の方針|持ち歩く品には札を付けます。札の色は三つあります。\n"
      "8.1.4|資産の返却|辞める者は品を返します。・帳面・鍵返した品は月のはじめに数えます。\n"
      "CLD.8.1.5|資産の除去|客の品は月の終わりに返しております。写しは焼きます。灰は埋めます。"
      "場所は帳面に記します。\n"
      "8.2.1|情報の分類|文書は四つに分けております。箱には札を付けます。札の色は四つあります。\n"
      "8.3.2|媒体の処分|古い札は焼きます。灰は埋めます。\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/middle-numbers/", cases[i].name, NULL);

      synthetic_paper_add (path, &cases[i], test_case);
    }
  synthetic_paper_add ("/middle-numbers/banded", NULL, test_banded);
  synthetic_paper_add ("/middle-numbers/banded-and-appendix", "appendix", test_banded);
  return g_test_run ();
}
