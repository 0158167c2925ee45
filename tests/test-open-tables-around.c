/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <string.h>

#include "open-table.h"
#include "synthetic-records.h"

/* What stands around tables without rules, or is such a table within an answer. */

/* A table has a rule below its header and no other; on the next page the rest of its last answer stands
 * alone, above the heading of the next clause and its table. */
static void
draw_head_rule (SyntheticPaper *paper)
{
  synthetic_paper_fill_all (paper, NUMBER_X - 5, TOP_Y + 15, 540, TOP_Y + 15.5f, 0);
}

static void
put_line (const SyntheticPaper *paper, float y, const char *number, const char *title, const char *answer)
{
  synthetic_paper_text (paper, NUMBER_X, y, number);
  synthetic_paper_text (paper, TITLE_X, y, title);
  synthetic_paper_text (paper, 260, y, answer);
}

static void
test_rest_below (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_text (paper, NUMBER_X, 50, "ISO/IEC 27017:2015 の管理策について述べます。");
  synthetic_paper_text_in (paper, NUMBER_X, 80, "5 情報セキュリティのための方針群", "Gothic-Bold", 12);
  put_line (paper, TOP_Y + 3, "項番", "管理策", "当社の取り組み");
  put_line (paper, TOP_Y + 30, "5.1.1", "方針群", "会社の考えを文書にまとめております。");
  put_line (paper, TOP_Y + 60, "5.1.2", "方針群の見直し", "年のはじめに読み合わせ、直す所を");
  synthetic_paper_turn (paper);
  synthetic_paper_text (paper, 260, 50, "帳面に書き留めております。");
  synthetic_paper_text_in (paper, NUMBER_X, 80, "8 資産の管理", "Gothic-Bold", 12);
  put_line (paper, TOP_Y + 3, "項番", "管理策", "当社の取り組み");
  put_line (paper, TOP_Y + 30, "8.1.1", "資産目録", "持ち物の一覧を作っております。");
  put_line (paper, TOP_Y + 60, "8.2.2", "ラベル付け", "箱には色の札を付けております。");
  draw_head_rule (paper);
  synthetic_paper_check_records (
      paper, "5.1.1|方針群|会社の考えを文書にまとめております。\n"
             "5.1.2|方針群の見直し|年のはじめに読み合わせ、直す所を帳面に書き留めております。\n"
             "8.1.1|資産目録|持ち物の一覧を作っております。\n"
             "8.2.2|ラベル付け|箱には色の札を付けております。\n");
}

static void
draw_rules (SyntheticPaper *paper)
{
  static const float ys[] = { 50, 180, 200, 220, 240 };

  for (guint i = 0; i < G_N_ELEMENTS (ys); i++)
    synthetic_paper_fill_all (paper, NUMBER_X, ys[i], 540, ys[i] + 0.5f, 0);
}

/* The rule below the head of the page is as wide as those of a table in the answer, and the heading between
 * them has its number where that has a column. */
static void
test_below_page_rule (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const rows[][3]
      = { { "もの", "かぎ", "番の者" }, { "米", "鉄の錠", "二人" }, { "酒", "木の錠", "一人" } };
  g_autofree char *records = NULL;

  synthetic_paper_text_in (paper, NUMBER_X, 30, "ISO/IEC 27017:2015", "Gothic", 8);
  synthetic_paper_text_in (paper, NUMBER_X, 100, "暗号による管理策の利用方針", "Gothic-Bold", 12);
  synthetic_paper_text_in (paper, 500, 100, "10.1.1", "Gothic-Bold", 12);
  synthetic_paper_text (paper, NUMBER_X + 10, 130,
                        "倉の戸には錠を掛け、そのかぎは二人の番の者が代わるがわるに持っております。");
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    for (guint c = 0; c < 3; c++)
      synthetic_paper_text (paper, NUMBER_X + 4 + 160 * (float)c, 184 + 20 * (float)r, rows[r][c]);
  synthetic_paper_text_in (paper, NUMBER_X, 270, "変更管理", "Gothic-Bold", 12);
  synthetic_paper_text_in (paper, 500, 270, "12.1.2", "Gothic-Bold", 12);
  synthetic_paper_text (paper, NUMBER_X + 10, 300, "錠を替える時は前の日までに知らせます。");
  draw_rules (paper);
  records = synthetic_paper_records (paper);
  g_assert_cmpstr (
      records, ==,
      "10.1.1|暗号による管理策の利用方針|"
      "倉の戸には錠を掛け、そのかぎは二人の番の者が代わるがわるに持っております。もの\tかぎ\t番の者"
      "米\t鉄の錠\t二人酒\t木の錠\t一人\n"
      "12.1.2|変更管理|錠を替える時は前の日までに知らせます。\n");
}

static void
draw_grid (SyntheticPaper *paper, float y1, float y2, float between)
{
  const AnnexaPaintedBox rules[] = {
    { NUMBER_X, y1, 540, y1 + 0.5f, 0, 255 },
    { NUMBER_X, y2, 540, y2 + 0.5f, 0, 255 },
    { NUMBER_X, y1, NUMBER_X + 0.5f, y2, 0, 255 },
    { 300, y1, 300.5f, y2, 0, 255 },
    { 540, y1, 540.5f, y2, 0, 255 },
    { NUMBER_X, between, 540, between + 0.5f, 0, 255 },
  };

  synthetic_paper_paint_all (paper, rules, between > 0 ? 6 : 5);
}

/* Which column is whose is said above the first table of a chapter alone, and is no part of the answers. */
static void
test_parties (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_text (paper, NUMBER_X, 60, "ISO/IEC 27017:2015 の管理策への取り組みを示します。");
  synthetic_paper_text_in (paper, NUMBER_X, 95, "8.1.1 資産目録", "Gothic-Bold", 12);
  synthetic_paper_text (paper, 150, 124, "当社の責任");
  synthetic_paper_text (paper, 390, 124, "お客様の責任");
  synthetic_paper_text (paper, NUMBER_X + 5, 145, "預かる品は全て帳面に記します。");
  synthetic_paper_text (paper, 305, 145, "品の名を書いてお渡しください。");
  synthetic_paper_text_in (paper, NUMBER_X, 235, "8.2.2 情報のラベル付け", "Gothic-Bold", 12);
  synthetic_paper_text (paper, NUMBER_X + 5, 265, "箱には色の札を付けます。");
  synthetic_paper_text (paper, 305, 265, "札の色をお決めください。");
  draw_grid (paper, 120, 200, 140);
  draw_grid (paper, 260, 320, 0);
  synthetic_paper_check_records (
      paper, "8.1.1|資産目録|預かる品は全て帳面に記します。品の名を書いてお渡しください。\n"
             "8.2.2|情報のラベル付け|箱には色の札を付けます。\t札の色をお決めください。\n");
}

static void
draw_rules_of_two (SyntheticPaper *paper)
{
  static const float ys[] = { 95, 115, 145, 175, 205, 240, 260, 280 };

  for (guint i = 0; i < G_N_ELEMENTS (ys); i++)
    synthetic_paper_fill_all (paper, NUMBER_X - 5, ys[i], 540, ys[i] + 0.5f, 0);
}

/* The table below the next heading has rules of the same width, and other columns. */
static void
test_next_table (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_text (paper, NUMBER_X, 50, "ISO/IEC 27017:2015 の管理策について述べます。");
  put_line (paper, TOP_Y, "項番", "管理策", "当社の取り組み");
  put_line (paper, 120, "5.1.1", "方針群", "会社の考えを文書にまとめ、すべての");
  synthetic_paper_text (paper, 260, 132, "働き手に配っております。");
  put_line (paper, 150, "8.1.1", "資産目録", "持ち物の一覧を作り、置き場所とあわ");
  synthetic_paper_text (paper, 260, 162, "せて書きとめております。");
  put_line (paper, 180, "9.2.1", "利用者登録", "申し込みは画面から受け、すぐに名簿");
  synthetic_paper_text (paper, 260, 192, "へ書き入れております。");
  synthetic_paper_text_in (paper, NUMBER_X - 5, 215, "履歴", "Gothic-Bold", 14);
  for (guint r = 0; r < 2; r++)
    {
      synthetic_paper_text (paper, NUMBER_X, 245 + 20 * (float)r, r == 0 ? "版" : "1");
      synthetic_paper_text (paper, 150, 245 + 20 * (float)r,
                            r == 0 ? "改めた日の日付と改めた者" : "初めての春の日に番の者が");
      synthetic_paper_text (paper, 420, 245 + 20 * (float)r, r == 0 ? "内容" : "初めての版");
    }
  draw_rules_of_two (paper);
  synthetic_paper_check_records (
      paper, "5.1.1|方針群|会社の考えを文書にまとめ、すべての働き手に配っております。\n"
             "8.1.1|資産目録|持ち物の一覧を作り、置き場所とあわせて書きとめております。\n"
             "9.2.1|利用者登録|申し込みは画面から受け、すぐに名簿へ書き入れております。\n");
}

/* A small table without rules, set in, ends an answer. The heading of the next section stands close below it,
 * at the left edge of the page, and the number of its control in the margin. */
static void
test_section_below (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *heading, *number;
  } sections[] = { { "A-1 方針", "5.1.1" },
                   { "A-2 受け持ち", "6.1.1" },
                   { "A-3 持ち物", "8.1.1" },
                   { "A-4 名簿", "9.2.1" },
                   { "A-5 写し", "12.3.1" } };
  static const char *const cells[][2]
      = { { "役職", "主な受け持ち" }, { "番人", "朝と夕の数え" }, { "番頭", "帳面と金の出し入れ" } };
  float y = 90;

  synthetic_paper_text (paper, NUMBER_X, 50, "余白に ISO/IEC 27017:2015 の管理策の番号を示しております。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      synthetic_paper_text_in (paper, NUMBER_X, y, sections[i].heading, "Gothic-Bold", 12);
      synthetic_paper_text_in (paper, 490, y + 26, sections[i].number, "Gothic", 8);
      synthetic_paper_text (paper, NUMBER_X + 10, y + 24,
                            "倉の番人が朝と夕に品を数え、帳面に書きとめております。数が合わな");
      synthetic_paper_text (paper, NUMBER_X, y + 40, "い時は訳を調べます。");
      for (guint r = 0; r < G_N_ELEMENTS (cells); r++)
        for (guint c = 0; c < 2; c++)
          synthetic_paper_text_in (paper, c == 0 ? 164 : 270, y + 58 + 13 * (float)r, cells[r][c], "Mincho",
                                   9);
      y += 94;
      synthetic_paper_expect (paper,
                              "%s|%s|倉の番人が朝と夕に品を数え、帳面に書きとめております。数が合わない時は"
                              "訳を調べます。役職\t主な受け持ち番人\t朝と夕の数え番頭\t帳面と金の出し入れ\n",
                              sections[i].number, strchr (sections[i].heading, ' ') + 1);
    }
  synthetic_paper_check (paper);
}

/* A note at the foot of the page ends no table, be its mark in the text or not; what is left of the last row
 * is on the next page. The columns have no header. */
static void
test_notes_at_foot (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const rows[][3] = {
    { "5.1.1 方針群", "会社の考えを文書にまとめ、すべての働き手に配っており", "ます。" },
    { "6.1.1 役割及び責任", "受け持ちを表にまとめ、年のはじめに見直しております。表", "は社内に掲げます。" },
    { "8.1.1 資産目録", "持ち物の一覧を作り、置き場所とあわせて書きとめており", "ます。" },
    { "9.2.1 利用者登録", "申し込みは画面から受け、すぐに名簿へ書き入れております", "。" },
    { "12.3.1 バックアップ", "写しは夜ごとに取り、離れた町の倉に納めております。戻", "せることも試します。" },
    { "12.4.1 イベントログ", "出入りの記録を一年のあいだ残し、だれが見たかも書き留", "めております。" }
  };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを次に示します。");
  paper->y = TOP_Y;
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      synthetic_paper_text (paper, NUMBER_X, paper->y, rows[i][0]);
      synthetic_paper_text (paper, 210, paper->y, rows[i][1]);
      if (i == 2)
        {
          paper->y = 760;
          synthetic_paper_put_at (paper, NUMBER_X, data, "Mincho", 8);
          synthetic_paper_turn (paper);
          paper->y = TOP_Y - 16;
        }
      synthetic_paper_text (paper, 210, paper->y + 16, rows[i][2]);
      paper->y += 50;
      synthetic_paper_expect (paper, "%.*s|%s|%s%s\n", (int)(strchr (rows[i][0], ' ') - rows[i][0]),
                              rows[i][0], strchr (rows[i][0], ' ') + 1, rows[i][1], rows[i][2]);
    }
  synthetic_paper_check (paper);
}

/* Rows of a small table within an answer may be no further apart than lines: each line of it is a row. What
 * ends with amounts in brackets has no number of a control there. */
static void
test_rows_of_lines (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const rows[][2] = { { "項目", "対応" },
                                         { "急ぐ（9.0 以上）", "3 日" },
                                         { "重い（7.0～8.9）", "7 日" },
                                         { "軽い（4.0～6.9）", "30 日" } };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みをまとめます。");
  synthetic_paper_put_heading (paper, "5.1.1 情報セキュリティのための方針群");
  synthetic_paper_put (paper, "会社の考えを文書にまとめております。");
  synthetic_paper_put_heading (paper, "12.6.1 技術的ぜい弱性の管理");
  synthetic_paper_put (paper, "穴が見つかった時は次の日数のうちに直します。");
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++, paper->y += LEADING_PT)
    {
      synthetic_paper_text (paper, 164, paper->y, rows[r][0]);
      synthetic_paper_text (paper, 300, paper->y, rows[r][1]);
    }
  paper->y += LEADING_PT;
  synthetic_paper_put_heading (paper, "16.1.1 責任及び手順");
  synthetic_paper_put (paper, "火が出た時は鐘を三度打ちます。");
  synthetic_paper_check_records (
      paper, "5.1.1|情報セキュリティのための方針群|会社の考えを文書にまとめております。\n"
             "12.6.1|技術的ぜい弱性の管理|穴が見つかった時は次の日数のうちに直します。項目\t対応"
             "急ぐ（9.0以上）\t3日重い（7.0～8.9）\t7日軽い（4.0～6.9）\t30日\n"
             "16.1.1|責任及び手順|火が出た時は鐘を三度打ちます。\n");
}

/* So are those of a table as wide as its longest cells, below a header that stands a little apart, beside
 * which is room enough for none of them to wrap. */
static void
test_rows_of_narrow_table (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const rows[][3] = { { "消すものは", "いつごろまで", "どのようにして" },
                                         { "帳面の写し", "去った後三日", "墨で塗りつぶして" },
                                         { "控えの木札", "去った後五日", "竈にくべて灰とし" },
                                         { "見張りの記", "百日", "川に流す" } };
  static const float x[] = { 164, 232, 310 };

  synthetic_paper_put (
      paper, "ISO/IEC 27017:2015 "
             "の管理策への取り組みを順にまとめますので、町にお住まいのどなたも先にお読みくださいませ。");
  synthetic_paper_put_heading (paper, "8.1.1 資産目録");
  synthetic_paper_put (paper, "持ち物の一覧を作っております。");
  synthetic_paper_put_heading (paper, "CLD.8.1.5 クラウドサービスカスタマの資産の除去");
  synthetic_paper_put (paper, "次のとおり消しております。");
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++, paper->y += r == 0 ? LEADING_PT + 5 : LEADING_PT)
    for (guint c = 0; c < G_N_ELEMENTS (x); c++)
      synthetic_paper_text (paper, x[c], paper->y, rows[r][c]);
  paper->y += LEADING_PT;
  synthetic_paper_put_heading (paper, "16.1.1 責任及び手順");
  synthetic_paper_put (paper, "火が出た時は鐘を三度打ちます。");
  synthetic_paper_check_records (
      paper, "8.1.1|資産目録|持ち物の一覧を作っております。\n"
             "CLD.8.1.5|クラウドサービスカスタマの資産の除去|次のとおり消しております。"
             "消すものは\tいつごろまで\tどのようにして帳面の写し\t去った後三日\t墨で塗りつぶして"
             "控えの木札\t去った後五日\t竈にくべて灰とし見張りの記\t百日\t川に流す\n"
             "16.1.1|責任及び手順|火が出た時は鐘を三度打ちます。\n");
}

/* White is in the heading over a table, too, where the table's columns are. */
static void
test_heading_over_header (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const rows[][3] = { { "番号", "管理策", "本書の節" },
                                         { "5.1.1", "方針群", "1.1" },
                                         { "8.1.1", "資産目録", "1.2" },
                                         { "9.2.1", "利用者登録", "1.3" } };
  static const char *const sections[][2]
      = { { "1.1 方針群 (5.1.1)", "会社の考えを文書にまとめております。" },
          { "1.2 資産目録 (8.1.1)", "持ち物の一覧を作っております。" },
          { "1.3 利用者登録 (9.2.1)", "申し込みは画面から受けております。" } };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      paper->y += 12;
      synthetic_paper_put_heading (paper, sections[i][0]);
      synthetic_paper_put (paper, sections[i][1]);
    }
  paper->y += 20;
  synthetic_paper_text_in (paper, 72, paper->y, "付録A", "Gothic-Bold", 14);
  synthetic_paper_text_in (paper, 140, paper->y, "索引", "Gothic-Bold", 14);
  paper->y += 24;
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++, paper->y += 16)
    for (guint c = 0; c < 3; c++)
      synthetic_paper_text (paper, 72 + 68 * (float)c + (c == 2 ? 100 : 0), paper->y, rows[r][c]);
  synthetic_paper_check_records (paper, "5.1.1|方針群|会社の考えを文書にまとめております。\n"
                                        "8.1.1|資産目録|持ち物の一覧を作っております。\n"
                                        "9.2.1|利用者登録|申し込みは画面から受けております。\n");
}

/* Headings of chapters stand over the tables, their numbers a wide blank before their titles, which run over
 * the little white between the columns. */
static void
test_chapters (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *chapter, *title, *number, *names[2], *answer[2];
  } rows[] = {
    { "第1章",
      "店の志とみなの心がまえのこと",
      "5.1.1",
      { "情報セキュリティのための", "方針群" },
      { "会社の考えを文書にまとめ、すべての働き手に", "配っております。" } },
    { "第2章",
      "店の者とその受け持ちのこと",
      "6.1.1",
      { "情報セキュリティの役割及", "び責任" },
      { "受け持ちを表にまとめ、窓口の横の壁に貼って", "おります。" } },
    { "第3章",
      "日々の勤めとその控えのこと",
      "12.4.1",
      { "イベントログ取得", "" },
      { "出入りを帳面に付けております。", "" } },
    { "第4章",
      "困りごととその始末のこと",
      "16.1.1",
      { "責任及び手順", "" },
      { "まず窓口に知らせ、当番の者が帳面に付けたの", "ち皆で直します。" } },
  };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      paper->y += 20;
      synthetic_paper_text_in (paper, 72, paper->y, rows[r].chapter, "Gothic-Bold", 14);
      synthetic_paper_text_in (paper, 128, paper->y, rows[r].title, "Gothic-Bold", 14);
      synthetic_paper_text (paper, 72, paper->y + 24, "この章のことを次の表に述べます。");
      paper->y += 40;
      synthetic_paper_text (paper, 72, paper->y, "番号");
      synthetic_paper_text (paper, 120, paper->y, "管理策");
      synthetic_paper_text (paper, 242.5f, paper->y, "当社の取り組み");
      paper->y += 16;
      synthetic_paper_text (paper, 72, paper->y, rows[r].number);
      for (guint l = 0; l < 2; l++)
        {
          synthetic_paper_text (paper, 120, paper->y + 13 * (float)l, rows[r].names[l]);
          synthetic_paper_text (paper, 242.5f, paper->y + 13 * (float)l, rows[r].answer[l]);
        }
      synthetic_paper_text (paper, 242.5f, paper->y + 26, "帳面は倉に置いております。");
      synthetic_paper_text (paper, 242.5f, paper->y + 39, "札の色は年ごとに改めます。");
      synthetic_paper_expect (paper, "%s|%s%s|%s%s帳面は倉に置いております。札の色は年ごとに改めます。\n",
                              rows[r].number, rows[r].names[0], rows[r].names[1], rows[r].answer[0],
                              rows[r].answer[1]);
      paper->y += 55;
    }
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/open-tables-around/chapters", NULL, test_chapters);
  synthetic_paper_add ("/open-tables-around/heading-over-header", NULL, test_heading_over_header);
  synthetic_paper_add ("/open-tables-around/below-page-rule", NULL, test_below_page_rule);
  synthetic_paper_add ("/open-tables-around/rest-below", NULL, test_rest_below);
  synthetic_paper_add ("/open-tables-around/parties", NULL, test_parties);
  synthetic_paper_add ("/open-tables-around/next-table", NULL, test_next_table);
  synthetic_paper_add ("/open-tables-around/section-below", NULL, test_section_below);
  synthetic_paper_add ("/open-tables-around/rows-of-narrow-table", NULL, test_rows_of_narrow_table);
  synthetic_paper_add ("/open-tables-around/rows-of-lines", NULL, test_rows_of_lines);
  synthetic_paper_add ("/open-tables-around/notes-at-foot", "*2 倉は二つございます。", test_notes_at_foot);
  return g_test_run ();
}
