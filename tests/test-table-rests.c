/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "ruled-table.h"
#include "synthetic-records.h"

/* What the last page of a table begins with, and what stands below it. */

#define LEFT_X 56.0f
#define NUMBER_X 60.0f
#define TITLE_X 120.0f
#define ANSWER_X 260.0f
#define RIGHT_X 540.0f
#define ROW_PT 17.0f
#define LINE_PT 14.0f

static void
put_row (SyntheticPaper *paper, const char *number, const char *title, const char *answer)
{
  synthetic_paper_text (paper, NUMBER_X, paper->y, number);
  synthetic_paper_text (paper, TITLE_X, paper->y, title);
  synthetic_paper_text (paper, ANSWER_X, paper->y, answer);
}

static void
put_bar (SyntheticPaper *paper)
{
  synthetic_paper_fill (paper, LEFT_X, paper->y - 4, RIGHT_X, paper->y + SYNTHETIC_SIZE_PT + 3, 0xe0e8f0);
}

static void
put_header (SyntheticPaper *paper)
{
  paper->y = 100;
  put_bar (paper);
  put_row (paper, "番号", "管理策", "実施内容");
}

/* The rest of a row stands below the names of the columns, which are printed again, and above rows of one
 * line each: that the numbers stand at the top of their rows is known from the page before. Behind the table
 * a word closes the paper. */
static void
test_rest_and_closing (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const rows[][4]
      = { { "5.1.1", "方針群", "考えを文書にまとめ、すべての働き手", "に配ります。" },
          { "6.1.1", "役割及び責任", "役目は月ごとに分け、名を戸口に掲げ", "ております。" },
          { NULL, "8 資産", NULL, NULL },
          { "8.1.1", "資産目録", "持ち物は帳面に記します。", NULL },
          { "8.2.2", "情報のラベル付け", "箱には色の札を付け、札の色は三つと", "しております。" },
          { NULL, "9 入口", NULL, NULL },
          { "9.2.1", "利用者登録", "申し込みは門で受けます。", NULL },
          { "9.4.1", "入口の制限", "奥の間に入る者を限ります。", "名は戸に掲げます。" },
          { "12.1.2", "変更管理", "変える前に知らせます。", NULL },
          { "12.3.1", "情報のバックアップ", "夜ごとに写しを取ります。", NULL },
          { "12.4.1", "イベントログ取得", "出入りを書き留めます。", NULL } };
  g_autofree char *records = NULL;

  synthetic_paper_text (paper, LEFT_X, 60, "ISO/IEC 27017:2015 の管理策への取り組みを次の表にまとめます。");
  put_header (paper);
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      paper->y += ROW_PT;
      if (rows[r][0] == NULL)
        {
          put_bar (paper);
          synthetic_paper_text (paper, NUMBER_X, paper->y, rows[r][1]);
          continue;
        }
      put_row (paper, rows[r][0], rows[r][1], rows[r][2]);
      synthetic_paper_expect (paper, "%s|%s|%s%s\n", rows[r][0], rows[r][1], rows[r][2],
                              rows[r][3] != NULL ? rows[r][3] : "");
      if (rows[r][3] == NULL)
        continue;
      if (r == 7)
        {
          synthetic_paper_turn (paper);
          put_header (paper);
        }
      paper->y += LINE_PT;
      synthetic_paper_text (paper, ANSWER_X, paper->y, rows[r][3]);
    }
  synthetic_paper_text (paper, 510, paper->y + ROW_PT, "以上");
  records = synthetic_records (paper->pages, synthetic_paper_painting, paper);
  g_assert_cmpstr (records, ==, paper->expected->str);
}

/* Numbers stand in the margin, without rules. A page has room for no more than the rest of one answer before
 * a table that is drawn in it. */
static void
test_drawn_table_overleaf (SyntheticPaper *paper, gconstpointer data)
{
  static const float edges[] = { ANSWER_X, 350, 450 };
  static const char *const rows[][4]
      = { { "5.1.1", "2022: 5.1", "情報セキュリティのための方針群",
            "考えを文書にまとめ、すべての働き手に配ります。" },
          { "6.1.1", "2022: 5.2", "情報セキュリティの役割及び責任",
            "役目は月ごとに分け、名を戸口に掲げております。" },
          { "8.1.1", "2022: 5.9", "資産目録", "持ち物は帳面に記し、棚にしまっております。" },
          { "9.2.1", "2022: 5.16", "利用者登録及び登録削除", "申し込みは門で受け、その日のうちに答えます。" },
          { "12.1.2", "2022: 8.32", "変更管理", "変える前に、次のものを知らせます。" },
          { "12.3.1", "2022: 8.13", "情報のバックアップ", "夜ごとに写しを取り、離れた倉に納めます。" },
          { "12.4.1", "2022: 8.15", "イベントログ取得", "出入りは帳面に書き留め、五年の間残します。" },
          { "12.4.4", "2022: 8.17", "クロックの同期", "時計は月の初めに、町の鐘に合わせております。" },
          { "13.1.3", "2022: 8.22", "ネットワークの分離", "奥の間の線は、表の間の線と分けてあります。" } };
  static const char *const cells[][3] = { { "ことがら", "いつ", "どこで" },
                                          { "戸の直し", "前の週", "戸口" },
                                          { "店の休み", "前の月", "町" } };
  g_autofree char *records = NULL;

  synthetic_paper_text (paper, LEFT_X, 60, "ISO/IEC 27017:2015 の管理策への取り組みをまとめます。");
  paper->y = 100;
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      synthetic_paper_text (paper, NUMBER_X, paper->y, rows[r][0]);
      synthetic_paper_text_in (paper, ANSWER_X, paper->y, rows[r][2], "Gothic-Bold", SYNTHETIC_SIZE_PT);
      synthetic_paper_text_in (paper, NUMBER_X, paper->y + LINE_PT, rows[r][1], "Mincho", 8);
      synthetic_paper_text (paper, ANSWER_X, paper->y + LINE_PT, rows[r][3]);
      synthetic_paper_expect (paper, "%s|%s|%s\n", rows[r][0], rows[r][2], rows[r][3]);
      paper->y += 4 * LINE_PT;
      if (r != 4)
        continue;
      synthetic_paper_text (paper, ANSWER_X, paper->y - 2 * LINE_PT, "・ 変わる日");
      ruled_table_turn (paper);
      synthetic_paper_text (paper, ANSWER_X, paper->y, "・ 変わる所");
      synthetic_paper_text (paper, ANSWER_X, paper->y + LINE_PT, "・ 変えるわけ");
      paper->y += 2 * LINE_PT;
      for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
        ruled_table_put_row_from (paper, edges, 4, 1, cells[i]);
      paper->y += 2 * LINE_PT;
      g_string_truncate (paper->expected, paper->expected->len - 1);
      synthetic_paper_expect (paper, "・変わる日・変わる所・変えるわけ");
      for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
        synthetic_paper_expect (paper, "%s%s%s", cells[i][0], cells[i][1], cells[i][2]);
      synthetic_paper_expect (paper, "\n");
    }
  records = synthetic_records (paper->pages, synthetic_paper_painting, paper);
  g_assert_cmpstr (records, ==, paper->expected->str);
}

/* Answers stand across a table, below number and title. Who is asked about the paper stands below the table.
 */
static void
test_below_answer_across (SyntheticPaper *paper, gconstpointer data)
{
  static const float edges[] = { 110, 400 };
  static const char *const rows[][3] = { { "5.1.1", "情報セキュリティのための方針群", "2022：5.1" },
                                         { "考えを文書にまとめております。" },
                                         { "8.1.1", "資産目録", "2022：5.9" },
                                         { "持ち物は帳面に記します。" },
                                         { "9.2.1", "利用者登録及び登録削除", "2022：5.16" },
                                         { "申し込みは門で受けます。" } };

  synthetic_paper_text (paper, RULED_LEFT_X, 60, "ISO/IEC 27017:2015 への取り組みをまとめます。");
  paper->y = 100;
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    ruled_table_put_row (paper, edges, 3, rows[r]);
  synthetic_paper_text (paper, RULED_LEFT_X, paper->y + ROW_PT, "みなと町役場 電話 0000-00-0000");
  synthetic_paper_check_records (paper,
                                 "5.1.1|情報セキュリティのための方針群|考えを文書にまとめております。\n"
                                 "8.1.1|資産目録|持ち物は帳面に記します。\n"
                                 "9.2.1|利用者登録及び登録削除|申し込みは門で受けます。\n");
}

/* An answer below its table ends in an address, in a font of its own, which wraps behind other words. */
static void
test_address_below (SyntheticPaper *paper, gconstpointer data)
{
  static const float edges[] = { 140 };
  static const char lead[] = "くわしい手順と申し込みに要る物の一覧は、次の場所にまとめてあります。場所：";
  static const char *const controls[][2] = { { "5.1.1", "情報セキュリティのための方針群" },
                                             { "8.1.1", "資産目録" },
                                             { "9.2.1", "利用者登録及び登録削除" } };
  static const char *const names[] = { "管理策番号", "管理策" };

  synthetic_paper_text (paper, RULED_LEFT_X, 60, "ISO/IEC 27017:2015 への取り組みをまとめます。");
  paper->y = 100;
  for (guint i = 0; i < G_N_ELEMENTS (controls); i++)
    {
      ruled_table_put_row (paper, edges, 2, names);
      ruled_table_put_row (paper, edges, 2, controls[i]);
      paper->y += 14;
      synthetic_paper_text (
          paper, RULED_LEFT_X, paper->y,
          "帳面にまとめて門の番と倉の番とに一部ずつ渡し、春と秋に読み合わせて改めるものとしております。");
      synthetic_paper_text (paper, RULED_LEFT_X, paper->y + 15, lead);
      synthetic_paper_text_in (paper, RULED_LEFT_X + 10 * (float)g_utf8_strlen (lead, -1), paper->y + 15,
                               "https://example.jp/kb/", "Latin", 10);
      synthetic_paper_text_in (paper, RULED_LEFT_X, paper->y + 30, "23340", "Latin", 10);
      paper->y += 60;
      synthetic_paper_expect (
          paper,
          "%s|%s|帳面にまとめて門の番と倉の番とに一部ずつ渡し、春と秋に読み合わせて改めるものとして"
          "おります。%shttps://example.jp/kb/23340\n",
          controls[i][0], controls[i][1], lead);
    }
  synthetic_paper_check (paper);
}

/* A page cuts the last row of a table within an answer in its first column, whose line runs to its edge. */
static void
test_cut_first_cell (SyntheticPaper *paper, gconstpointer data)
{
  static const float edges[] = { 150, 350 };
  static const char *const rows[][3] = { { "仕事", "回数", "受け持ち" },
                                         { "戸締まり", "日に一度", "門の番" },
                                         { "倉の中の品の数え", "月に一度", "倉の番" },
                                         { "直し", "", "" },
                                         { "帳面の見直し", "年に一度", "主" } };

  synthetic_paper_text (paper, RULED_LEFT_X, 60, "ISO/IEC 27017:2015 の管理策への取り組みを順に述べます。");
  ruled_table_put_section (paper, "考えを紙に書き、町の皆に配っております。",
                           "5.1.1 情報セキュリティのための方針群");
  ruled_table_put_section (paper, "持ち物は帳面に記しております。", "8.1.1 資産目録");
  ruled_table_put_section (paper, "仕事は次の表のとおりです。", "12.1.1 操作手順書");
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      if (r == 3)
        ruled_table_turn (paper);
      ruled_table_put_row (paper, edges, 3, rows[r]);
    }
  paper->y += 30;
  ruled_table_put_section (paper, "変える前に知らせます。", "12.1.2 変更管理");
  synthetic_paper_check_records (
      paper,
      "5.1.1|情報セキュリティのための方針群|考えを紙に書き、町の皆に配っております。\n"
      "8.1.1|資産目録|持ち物は帳面に記しております。\n"
      "12.1.1|操作手順書|仕事は次の表のとおりです。仕事\t回数\t受け持ち戸締まり\t日に一度\t門の番倉の中の品の"
      "数え直し\t月に一度\t倉の番帳面の見直し\t年に一度\t主\n"
      "12.1.2|変更管理|変える前に知らせます。\n");
}

/* The last row of a table stands alone at the top of a page, its words so near to each other that only the
 * rule between them parts them, and in larger type than the text. */
static void
test_near_cells (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const rows[][2]
      = { { "物", "守り" }, { "門", "錠を二つ掛けます" }, { "倉の戸", "札を掛けます" } };

  synthetic_paper_text (paper, RULED_LEFT_X, 60, "ISO/IEC 27017:2015 の管理策への取り組みを順に述べます。");
  ruled_table_put_section (paper, "考えを紙に書き、町の皆に配っております。",
                           "5.1.1 情報セキュリティのための方針群");
  ruled_table_put_section (paper, "守りは次の表のとおりです。", "12.1.1 操作手順書");
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      if (r == 2)
        ruled_table_turn (paper);
      ruled_table_draw_box (paper, 40, paper->y - 4, r == 2 ? 83 : 100, paper->y + 16);
      ruled_table_draw_box (paper, r == 2 ? 83 : 100, paper->y - 4, 300, paper->y + 16);
      synthetic_paper_text_in (paper, 44, paper->y, rows[r][0], "Gothic", 12);
      synthetic_paper_text_in (paper, r == 2 ? 87 : 104, paper->y, rows[r][1], "Gothic", 12);
      paper->y += 20;
    }
  paper->y += 10;
  synthetic_paper_text (paper, RULED_LEFT_X, paper->y, "夜は番の者が見回ります。");
  paper->y += 30;
  ruled_table_put_section (paper, "変える前に知らせます。", "12.1.2 変更管理");
  synthetic_paper_check_records (
      paper,
      "5.1.1|情報セキュリティのための方針群|考えを紙に書き、町の皆に配っております。\n"
      "12.1.1|操作手順書|"
      "守りは次の表のとおりです。物\t守り門\t錠を二つ掛けます倉の戸\t札を掛けます夜は番の者が見回ります。\n"
      "12.1.2|変更管理|変える前に知らせます。\n");
}

#define TWO                                                                                                                                                   \
  "客ごとに道を分け、奥の間の線は表の間の線と分けてあります。夜は番人を置いて、朝まで見ております。鍵は、" \
  "町の番人にも渡してあります。"

/* A rule stands below each row. A page cuts the last one, which answers two controls: its own rule is on the
 * next. */
static void
test_row_of_two_cut (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const lines[][3] = { { "5.1.1", "方針群", "会社の考えを文書にまとめ、働き手の" },
                                          { "", "", "すべてに配っております。" },
                                          { NULL },
                                          { "6.1.1", "役割及び責任", "受け持ちは表にまとめております。" },
                                          { NULL },
                                          { "8.1.1", "資産目録", "持ち物の一覧を、年ごとに作り替えて" },
                                          { "", "", "おります。" },
                                          { NULL },
                                          { "9.2.1", "利用者登録", "申し込みは窓口で受けております。" },
                                          { NULL },
                                          { "12.3.1", "バックアップ", "夜ごとに写しを取り、離れた倉に納め" },
                                          { "", "", "ております。" },
                                          { NULL },
                                          { "13.1.3", "道の分け方と", "客ごとに道を分け、奥の間の線は表の" },
                                          { "CLD.13.1.4", "その整合", "間の線と分けてあります。夜は番人を" },
                                          { "", "", "置いて、朝まで見ております。鍵は、" },
                                          { NULL, "" },
                                          { "", "", "町の番人にも渡してあります。" },
                                          { NULL },
                                          { "16.1.2", "事象の報告", "困りごとは、その日のうちに知らせま" },
                                          { "", "", "す。" },
                                          { NULL } };

  synthetic_paper_text (paper, LEFT_X, 60, "ISO/IEC 27017:2015 の管理策への取り組みを次の表にまとめます。");
  put_header (paper);
  paper->y += 24;
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    if (lines[i][0] != NULL)
      {
        put_row (paper, lines[i][0], lines[i][1], lines[i][2]);
        paper->y += LINE_PT;
      }
    else if (lines[i][1] != NULL)
      {
        synthetic_paper_turn (paper);
        put_header (paper);
        paper->y += 24;
      }
    else
      {
        synthetic_paper_rule (paper, LEFT_X, paper->y + 3, RIGHT_X, paper->y + 3);
        paper->y += 10;
      }
  synthetic_paper_check_records (
      paper, "5.1.1|方針群|会社の考えを文書にまとめ、働き手のすべてに配っております。\n"
             "6.1.1|役割及び責任|受け持ちは表にまとめております。\n"
             "8.1.1|資産目録|持ち物の一覧を、年ごとに作り替えております。\n"
             "9.2.1|利用者登録|申し込みは窓口で受けております。\n"
             "12.3.1|バックアップ|夜ごとに写しを取り、離れた倉に納めております。\n"
             "13.1.3|道の分け方とその整合|" TWO "\nCLD.13.1.4|道の分け方とその整合|" TWO "\n"
             "16.1.2|事象の報告|困りごとは、その日のうちに知らせます。\n");
}

/* Number and title stand beside two rows, one for each party; a page parts the first of them and the title.
 */
static void
test_parties_cut (SyntheticPaper *paper, gconstpointer data)
{
  static const float edges[] = { 150, 210 };
  static const char *const rows[][3] = { { "管理策", "主体", "内容" },
                                         { "5.1.1\n方針群", "当社", "考えを紙に\n書きます。" },
                                         { NULL, "お客様", "お読みください。" },
                                         { "6.1.1\n情報セキュリ", "当社", "受け持ちは\n表に" },
                                         { "ティの役割", "", "まとめております。" },
                                         { NULL, "お客様", "お決めください。" },
                                         { "8.1.1\n資産目録", "当社", "帳面に\n記します。" },
                                         { NULL, "お客様", "札をお付けください。" } };

  synthetic_paper_text (paper, RULED_LEFT_X, 60,
                        "ISO/IEC 27017:2015 の管理策への取り組みを次の表にまとめます。");
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      float top;

      if (r == 4)
        {
          ruled_table_turn (paper);
          ruled_table_put_row (paper, edges, 3, rows[0]);
        }
      if (r == 0)
        {
          ruled_table_put_row (paper, edges, 3, rows[r]);
          continue;
        }
      top = paper->y;
      if (rows[r][0] != NULL)
        {
          ruled_table_put_cell (paper, RULED_LEFT_X, rows[r][0]);
          synthetic_paper_rule (paper, RULED_LEFT_X, top, RULED_RIGHT_X, top);
        }
      ruled_table_put_row_from (paper, edges, 3, 1, rows[r] + 1);
      synthetic_paper_rule (paper, RULED_LEFT_X, top, RULED_LEFT_X, paper->y);
    }
  synthetic_paper_rule (paper, RULED_LEFT_X, paper->y, RULED_RIGHT_X, paper->y);
  synthetic_paper_check_records (paper, "5.1.1|方針群|考えを紙に書きます。お読みください。\n"
                                        "6.1.1|情報セキュリティの役割|"
                                        "受け持ちは表にまとめております。お決めください。\n"
                                        "8.1.1|資産目録|帳面に記します。札をお付けください。\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/table-rests/rest-and-closing", NULL, test_rest_and_closing);
  synthetic_paper_add ("/table-rests/drawn-table-overleaf", NULL, test_drawn_table_overleaf);
  synthetic_paper_add ("/table-rests/below-answer-across", NULL, test_below_answer_across);
  ruled_table_add ("/table-rests/address-below", NULL, test_address_below);
  ruled_table_add ("/table-rests/cut-first-cell", NULL, test_cut_first_cell);
  ruled_table_add ("/table-rests/near-cells", NULL, test_near_cells);
  synthetic_paper_add ("/table-rests/row-of-two-cut", NULL, test_row_of_two_cut);
  ruled_table_add ("/table-rests/parties-cut", NULL, test_parties_cut);
  return g_test_run ();
}
