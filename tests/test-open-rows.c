/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <string.h>

#include "open-table.h"
#include "synthetic-records.h"

/* Rows of tables without rules, whose numbers, clauses or headers stand in the middle of what is beside them,
 * or nearly touch it. */

/* The rest of a table on the next page, where numbers and titles stand as near as words and are as wide as
 * the answers beside them, is no text in two columns. */
static void
test_wide_titles (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const rows[][4] = {
    { "8.1.1", "資産目録についての管理策", "持ち物の一覧を作っておりまして毎年",
      "の春に数え直しております。" },
    { "8.2.2", "情報のラベル付けの管理策", "箱には色の札を付けておりましてその",
      "色は年のはじめに決めます。" },
    { "9.2.1", "利用者登録についての規則", "名簿は当番の者が書いておりまして辞", "めた方の名は消します。" },
    { "9.2.2", "利用者アクセスの提供手順", "鍵は倉の番の者が渡しておりまして返",
      "す日も書きとめております。" },
    { "9.2.3", "特権的アクセス権の管理策", "親鍵は二人で持っておりまして一人で", "は使えない決まりです。" },
    { "9.4.1", "情報へのアクセス制限の策", "奥の間には入れる者を限っておりまし",
      "て名は戸に掲げております。" },
    { "10.1.1", "暗号による管理策利用方針", "大事な文は暗号で書いておりまして読",
      "み方は口で伝えております。" },
  };
  float y = TOP_Y;

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを次の表にまとめます。");
  synthetic_paper_text (paper, NUMBER_X, y, "項番");
  synthetic_paper_text (paper, NUMBER_X + 36, y, "管理策");
  synthetic_paper_text (paper, 230, y, "当社の取り組み");
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      if (r == 2)
        synthetic_paper_turn (paper);
      y = r == 2 ? 50 : y + 50;
      synthetic_paper_text (paper, NUMBER_X, y, "管理策");
      synthetic_paper_text (paper, NUMBER_X, y + LEADING_PT, rows[r][0]);
      synthetic_paper_text (paper, NUMBER_X + 36, y, rows[r][1]);
      synthetic_paper_text (paper, 230, y, rows[r][2]);
      synthetic_paper_text (paper, 230, y + LEADING_PT, rows[r][2]);
      synthetic_paper_text (paper, 230, y + 2 * LEADING_PT, rows[r][3]);
      synthetic_paper_expect (paper, "%s|%s|%s%s%s\n", rows[r][0], rows[r][1], rows[r][2], rows[r][2],
                              rows[r][3]);
    }
  synthetic_paper_check (paper);
}

/* The number of the last row stands below the line of its answer, and another page follows. */
static void
test_last_number_alone (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const numbers[] = { "5.1.1", "6.1.1", "8.1.1", "9.2.1" };
  static const char *const titles[] = { "方針群", "役割及び責任", "資産目録", "利用者登録" };
  static const char *const lines[]
      = { "品を箱に収め、箱は棚に置き、棚には", "札を付けて、札の色は年ごとに新しい",
          "色に変え、古い札は燃やします。" };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを次の表にまとめます。");
  paper->y = TOP_Y;
  synthetic_paper_text (paper, NUMBER_X, paper->y, "項番");
  synthetic_paper_text (paper, TITLE_X, paper->y, "管理策");
  synthetic_paper_text (paper, ANSWER_X, paper->y, "当社の取り組み");
  paper->y += 20;
  for (guint r = 0; r < G_N_ELEMENTS (numbers); r++)
    {
      const gboolean last = r + 1 == G_N_ELEMENTS (numbers);

      synthetic_paper_expect (paper, "%s|%s|", numbers[r], titles[r]);
      for (guint i = last ? 2 : 0; i < G_N_ELEMENTS (lines); i++, paper->y += LEADING_PT)
        {
          synthetic_paper_text (paper, ANSWER_X, paper->y, lines[i]);
          synthetic_paper_expect (paper, "%s", lines[i]);
        }
      synthetic_paper_expect (paper, "\n");
      synthetic_paper_text (paper, NUMBER_X, last ? paper->y + 3 : paper->y - 2 * LEADING_PT, numbers[r]);
      synthetic_paper_text (paper, TITLE_X, paper->y - (last ? 1 : 2) * LEADING_PT, titles[r]);
      paper->y += LEADING_PT;
    }
  synthetic_paper_turn (paper);
  synthetic_paper_put (paper, "お問い合わせは下の窓口までお願いします。");
  synthetic_paper_check (paper);
}

/* A row of a table whose number and title stand in the middle beside the lines of the answer; a heading over
 * a group of rows has nothing else. */
typedef struct
{
  const char *group, *number, *title;
  const char *answer[6];
} GroupRow;

/* Headings of groups run across the columns of number and title, and many lines of the first answer stand
 * above its number; on the next page the rest of an answer comes first. */
static void
test_groups_over_middle (SyntheticPaper *paper, gconstpointer data)
{
#define LONG(first)                                                                                          \
  {                                                                                                          \
    first "は棚に置き、棚に", "は札を付けております。数は月ごとに", "数え、違いがあれば長に知らせて",        \
        "調べ直しております。札の色は四つで", "年ごとに変え、古い札は燃やします。"          \
  }
#define LONG_TEXT                                                                                                                                          \
  "は棚に置き、棚には札を付けております。数は月ごとに数え、違いがあれば長に知らせて調べ直しております。" \
  "札の色は四つで年ごとに変え、古い札は燃やします。\n"
  static const GroupRow rows[] = {
    { "【5】情報セキュリティのための方針", NULL, NULL, { NULL } },
    { NULL, "5.1.1", "方針群", LONG ("文書") },
    { "【6】情報セキュリティの組織", NULL, NULL, { NULL } },
    { NULL, "6.1.1", "役割及び責任", LONG ("名簿") },
    { NULL, NULL, NULL, { NULL } },
    { "【8】資産の管理のための事", NULL, NULL, { NULL } },
    { NULL, "8.1.1", "資産目録", LONG ("目録") },
    { "【9】アクセス制御のための事", NULL, NULL, { NULL } },
    { NULL, "9.2.1", "利用者登録", LONG ("帳面") },
  };
  static const char *const rest[] = { "写しは別の倉に置きます。", "写しも年ごとに取り替えます。" };
  static const float xs[] = { 60, 120, 260 };
  static const char *const head[] = { "項番", "管理策", "当社の取り組み" };
  g_autofree char *records = NULL;

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを次の表にまとめます。");
  paper->y = TOP_Y;
  for (guint c = 0; c < G_N_ELEMENTS (xs); c++)
    synthetic_paper_text (paper, xs[c], paper->y, head[c]);
  paper->y += 24;
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      const GroupRow *row = &rows[r];
      const float top = paper->y;
      const char *const *lines = row->answer;
      guint n = 0;

      if (row->group != NULL)
        synthetic_paper_text (paper, 50, paper->y, row->group);
      else if (row->number == NULL)
        {
          synthetic_paper_turn (paper);
          paper->y = TOP_Y;
          for (guint i = 0; i < G_N_ELEMENTS (rest); i++, paper->y += LEADING_PT)
            synthetic_paper_text (paper, xs[2], paper->y, rest[i]);
          paper->y += LEADING_PT;
          continue;
        }
      for (; n < G_N_ELEMENTS (row->answer) && lines[n] != NULL; n++, paper->y += LEADING_PT)
        synthetic_paper_text (paper, xs[2], paper->y, lines[n]);
      paper->y += 16;
      if (row->number == NULL)
        continue;
      synthetic_paper_text (paper, xs[0], top + 2 * LEADING_PT, row->number);
      synthetic_paper_text (paper, xs[1], top + 2 * LEADING_PT, row->title);
    }
  records = synthetic_paper_records (paper);
  g_assert_cmpstr (
      records, ==,
      "5.1.1|方針群|文書" LONG_TEXT
      "6.1.1|役割及び責任|名簿は棚に置き、棚には札を付けております。数は月ごとに数え、違いがあれば"
      "長に知らせて調べ直しております。札の色は四つで年ごとに変え、古い札は燃やします。"
      "写しは別の倉に置きます。写しも年ごとに取り替えます。\n"
      "8.1.1|資産目録|目録" LONG_TEXT "9.2.1|利用者登録|帳面" LONG_TEXT);
}

/* Numbers stand in the middle of their rows, reasons nearly touch the answers, and the heading of a group
 * ends the page: its rows go on on the next one in the columns of the header, which is not printed again. */
static void
test_group_ends_page (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *group, *number, *title, *answer[2];
  } rows[] = {
    { "A.5 情報セキュリティのための方針群の章",
      "A.5.1.1",
      "方針群の文書",
      { "きまりは毎年の春に見直し、変えた所を掲示の板に貼り出し", "ております。" } },
    { "A.6 情報セキュリティのための組織の章",
      "A.6.1.1",
      "役割と責任",
      { "役の者は名を帳面に記し、代わる時はその日のうちに書き改", "めております。" } },
    { NULL,
      "A.6.1.3",
      "当局との連絡",
      { "町の役所と火消しの組に、年に一度は顔を出して話をしてき", "ております。" } },
    { "A.8 資産の管理",
      "A.8.1.1",
      "資産の目録",
      { "倉にある品は年に二度数え、帳面と合わぬ時は訳を調べて直", "しております。" } },
    { NULL,
      "A.8.2.2",
      "ラベル付け",
      { "大事な書付けには赤い札を付け、そうでない物には白い札を", "付けております。" } },
    { "A.9 制御",
      "A.9.2.1",
      "登録と削除",
      { "倉に入る者は名を届け、辞めた者の札はその日に取り上げて", "おります。" } },
  };
  float y = TOP_Y;

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを次の表にまとめます。");
  synthetic_paper_text (paper, NUMBER_X, y, "番号");
  synthetic_paper_text (paper, NUMBER_X + 50, y, "管理策");
  synthetic_paper_text (paper, 230, y, "実施状況");
  synthetic_paper_text (paper, 504, y, "文書");
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      y += r == 0 ? 16 : r == 3 ? 48 : 34;
      if (rows[r].group != NULL)
        synthetic_paper_text (paper, NUMBER_X, y, rows[r].group);
      if (r == 3)
        {
          synthetic_paper_turn (paper);
          y = 50;
        }
      else if (rows[r].group != NULL)
        y += 14;
      synthetic_paper_text (paper, NUMBER_X, y + 18, rows[r].number);
      synthetic_paper_text (paper, NUMBER_X + 50, y, rows[r].title);
      for (guint l = 0; l < 2; l++)
        synthetic_paper_text (paper, 230, y + LEADING_PT * (float)l, rows[r].answer[l]);
      synthetic_paper_text (paper, 504, y, "手順書");
      synthetic_paper_expect (paper, "%s|%s|%s%s手順書\n", rows[r].number + 2, rows[r].title,
                              rows[r].answer[0], rows[r].answer[1]);
    }
  synthetic_paper_check (paper);
}

/* A comma may hang over the edge of its cell and nearly touch the answer beside it, where the columns are
 * known of all the other rows. */
static void
test_comma_over_edge (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const numbers[]
      = { "5.1.1",  "6.1.1",  "7.2.2",  "8.1.1",  "8.2.2",  "9.2.1",  "9.4.1",
          "10.1.1", "11.2.7", "12.1.2", "12.3.1", "12.4.1", "13.1.3", "16.1.2" };
  static const char *const titles[]
      = { "方針の文書の事",   "役割の割り振り", "学びと稽古をする、", "資産の目録の事", "情報の札の付け方",
          "利用者の登録の事", "利用の制限の事", "暗号の使い方",       "装置の処分の事", "変更の管理の事",
          "写しを取る事",     "記録を取る事",   "網の分け方の事",     "事故の知らせ方" };
  const guint n_lines = 8, hanging = 2;

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを次の表にまとめます。");
  for (guint n = 0; n < G_N_ELEMENTS (numbers); n++)
    {
      if (n == hanging || n == 8)
        synthetic_paper_turn (paper);
      if (n == 0 || n == hanging || n == 8)
        paper->y = TOP_Y;
      synthetic_paper_text (paper, NUMBER_X, paper->y, numbers[n]);
      synthetic_paper_text (paper, TITLE_X, paper->y, titles[n]);
      if (n == hanging)
        synthetic_paper_text (paper, TITLE_X, paper->y + LEADING_PT, "また教える事");
      synthetic_paper_expect (paper, "%s|%s%s|", numbers[n], titles[n], n == hanging ? "また教える事" : "");
      for (guint l = 0; l < n_lines; l++)
        {
          const char *text
              = l + 1 < n_lines ? "年のはじめに皆を集めて決まりを読み上げ" : "まして、書きとめております。";

          synthetic_paper_text (paper, TITLE_X + 91.5f, paper->y, text);
          synthetic_paper_expect (paper, "%s", text);
          paper->y += LEADING_PT;
        }
      synthetic_paper_expect (paper, "\n");
    }
  synthetic_paper_check (paper);
}

/* Numbers in the middle of rows of two lines, of which one is too long for its column and does not wrap. */
static void
test_long_number (SyntheticPaper *paper, gconstpointer data)
{
  const float leading = 1.7f * SYNTHETIC_SIZE_PT;
  static const float xs[] = { NUMBER_X, 108, 240 };
  static const char *const names[] = { "項番", "管理策", "当社の取組み" };
  static const struct
  {
    const char *number, *title[2], *answer[2];
  } rows[] = {
    { "5.1.1", { "方針群のつ", "くり方" }, { "会社の考えを文書に", "まとめました。" } },
    { "6.1.1", { "受け持ち", "" }, { "受け持ちを表に", "まとめております。" } },
    { "7.2.2", { "稽古の日", "" }, { "稽古は春と秋に", "行っております。" } },
    { "CLD.8.1.5", { "持ち物を記", "す帳面" }, { "持ち物の一覧を", "作っております。" } },
    { "9.2.5", { "名簿を見直", "す時期" }, { "申し込みは画面から", "受けております。" } },
    { "12.3.1", { "写しを取る", "時刻" }, { "夜ごとに写しを", "取っております。" } },
    { "12.4.1", { "帳面をつけ", "る者" }, { "誰が開けたかを", "書き留めております。" } },
    { "CLD.12.4.5", { "帳面を見せ", "る時期" }, { "客も帳面を見ることが", "できます。" } },
    { "12.6.1", { "弱みを直す", "手順" }, { "弱みは見つけ次第", "直しております。" } },
  };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを次の表にまとめます。");
  for (guint c = 0; c < G_N_ELEMENTS (names); c++)
    synthetic_paper_text (paper, xs[c], TOP_Y, names[c]);
  paper->y = TOP_Y + 2 * leading;
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      const float lower = *rows[r].title[1] == '\0' ? leading / 2 : 0;

      synthetic_paper_text (paper, xs[0], paper->y + leading / 2, rows[r].number);
      for (guint l = 0; l < 2; l++, paper->y += leading)
        {
          synthetic_paper_text (paper, xs[1], paper->y + lower, rows[r].title[l]);
          synthetic_paper_text (paper, xs[2], paper->y, rows[r].answer[l]);
        }
      paper->y += leading;
      synthetic_paper_expect (paper, "%s|%s%s|%s%s\n", rows[r].number, rows[r].title[0], rows[r].title[1],
                              rows[r].answer[0], rows[r].answer[1]);
    }
  synthetic_paper_check (paper);
}

/* All that the last page has below the heading of a clause is a row whose number wraps, in the middle of it.
 */
static void
test_wrapped_number_alone (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const rows[][3] = {
    { "項番", "管理策", "当社の取り組み" },
    { "8.1.1", "資産目録", "持ち物の一覧を作っております。" },
    { "12.1.2", "変更管理", "変える前に知らせております。" },
    { "12.3.1", "情報のバックアップ", "夜ごとに写しを取っております。" },
    { "12.4.1", "イベントログ取得", "誰が開けたかを書き留めております。" },
    { "12.4.4", "クロックの同期", "時計は朝ごとに合わせております。" },
  };
  static const char *const answer[] = { "倉の図を二枚作りました。", "壁は二つに分けました。",
                                        "図は年ごとに見直します。", "扉は一つにしました。" };
  const float answer_x = 300;
  g_autofree char *records = NULL;

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを次の表にまとめます。");
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    for (guint c = 0; c < 3; c++)
      synthetic_paper_text (paper,
                            c == 0   ? NUMBER_X
                            : c == 1 ? TITLE_X
                                     : answer_x,
                            TOP_Y + 24 * (float)r, rows[r][c]);
  synthetic_paper_turn (paper);
  synthetic_paper_text (paper, NUMBER_X, TOP_Y, "CLD13.1. ネットワークセキュリティ管理");
  for (guint l = 0; l < G_N_ELEMENTS (answer); l++)
    synthetic_paper_text (paper, answer_x, TOP_Y + 30 + 18 * (float)l, answer[l]);
  synthetic_paper_text (paper, NUMBER_X, TOP_Y + 48, "CLD13.");
  synthetic_paper_text (paper, TITLE_X, TOP_Y + 48, "仮想及び物理ネットワ");
  synthetic_paper_text (paper, NUMBER_X, TOP_Y + 66, "1.4");
  synthetic_paper_text (paper, TITLE_X, TOP_Y + 66, "ークのセキュリティ管理の整合");
  records = synthetic_paper_records (paper);
  g_assert_nonnull (strstr (records, "\nCLD.13.1.4|仮想及び物理ネットワークのセキュリティ管理の整合|"
                                     "倉の図を二枚作りました。壁は二つに分けました。"
                                     "図は年ごとに見直します。扉は一つにしました。\n"));
}

#define TABLE_STEP_PT 120.0f

static void
paint_headers (SyntheticPaper *paper)
{
  for (guint t = 0; t < 4; t++)
    {
      const float y = TOP_Y + TABLE_STEP_PT * (float)t;

      synthetic_paper_fill_all (paper, 55, y - 16, 540, y + 24, 0xd9e2f3);
      synthetic_paper_fill_all (paper, 55, y + 65, 540, y + 65.5f, 0);
    }
}

/* Tables of one row each, below a shaded header in which the name of the first column is of three lines,
 * beside whose middle the others stand. */
static void
test_threefold_header (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const rows[][4] = {
    { "8.1.1", "資産目録", "持ち物の一覧を作っております。", "数は月ごとに数えております。" },
    { "12.3.1", "情報のバックアップ", "夜ごとに写しを取っております。", "月に一度は戻しております。" },
    { "12.4.1", "イベントログ取得", "誰が開けたかを書き留めております。", "帳面は棚にしまいます。" },
    { "12.4.4", "クロックの同期", "時計は朝ごとに合わせております。", "遅れは帳面につけます。" },
  };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを次の表にまとめます。");
  for (guint t = 0; t < G_N_ELEMENTS (rows); t++)
    {
      const float y = TOP_Y + TABLE_STEP_PT * (float)t;

      synthetic_paper_text (paper, NUMBER_X, y - LEADING_PT, "ISO/IEC");
      synthetic_paper_text (paper, NUMBER_X, y, "27017");
      synthetic_paper_text (paper, NUMBER_X, y + LEADING_PT, "項番");
      synthetic_paper_text (paper, TITLE_X, y, "管理策名");
      synthetic_paper_text (paper, ANSWER_X, y, "当社の取組み");
      for (guint c = 0; c < 2; c++)
        synthetic_paper_text (paper, c == 0 ? NUMBER_X : TITLE_X, y + 48, rows[t][c]);
      synthetic_paper_text (paper, ANSWER_X, y + 42, rows[t][2]);
      synthetic_paper_text (paper, ANSWER_X, y + 54, rows[t][3]);
      synthetic_paper_expect (paper, "%s|%s|%s%s\n", rows[t][0], rows[t][1], rows[t][2], rows[t][3]);
    }
  paint_headers (paper);
  synthetic_paper_check (paper);
}

/* The titles of clauses stand in the middle of cells over several rows, before the numbers, and leave little
 * white between two rows. 情報分類 is the title of a clause as well. */
static void
test_tall_clauses (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const rows[][4] = {
    { "8.1.1 資産目録", NULL, "持ち物の一覧を作っております。" },
    { "8.1.2 管理責任", NULL, "品ごとに受け持ちを決めております。", "8 資産の" },
    { "8.1.3 許容範囲", "の決めかた", "使い方は帳面にまとめております。" },
    { "8.2.1 情報分類", NULL, "文は三つに分けております。" },
    { "9.1.1 入口方針", NULL, "奥の間に入れる者を限っております。" },
    { "9.1.2 通信路等", NULL, "門は二つだけ設けております。", "9 制御" },
    { "9.2.1 利用者等", NULL, "名簿は当番の者が書いております。" },
    { "9.2.2 アクセス", NULL, "鍵は倉の番の者が渡しております。" },
    { "10.1.1 暗号策", NULL, "大事な文は暗号で書いております。", "10 暗号" },
    { "12.3.1 写し等", NULL, "夜ごとに写しを取っております。" },
  };
  float y = TOP_Y;

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを次の表にまとめます。");
  synthetic_paper_text (paper, NUMBER_X, y, "分類");
  synthetic_paper_text (paper, TITLE_X, y, "管理策");
  synthetic_paper_text (paper, ANSWER_X, y, "当社の取り組み");
  y += 3 * LEADING_PT;
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      const float below = rows[r][1] != NULL ? LEADING_PT : 0;

      synthetic_paper_text (paper, TITLE_X, y, rows[r][0]);
      if (rows[r][1] != NULL)
        synthetic_paper_text (paper, TITLE_X, y + below, rows[r][1]);
      synthetic_paper_text (paper, ANSWER_X, y + below / 2, rows[r][2]);
      synthetic_paper_expect (paper, "%.*s|%s%s|%s\n", (int)strcspn (rows[r][0], " "), rows[r][0],
                              strchr (rows[r][0], ' ') + 1, rows[r][1] != NULL ? rows[r][1] : "", rows[r][2]);
      if (rows[r][3] != NULL && rows[r + 1][1] == NULL)
        synthetic_paper_text (paper, NUMBER_X, y, rows[r][3]);
      else if (rows[r][3] != NULL)
        {
          synthetic_paper_text (paper, NUMBER_X, y + LEADING_PT / 2, rows[r][3]);
          synthetic_paper_text (paper, NUMBER_X, y + 1.5f * LEADING_PT, "章");
        }
      y += below + 2 * LEADING_PT;
    }
  synthetic_paper_check (paper);
}

/* Every other row is shaded, but for its clause. */
static void
shade_rows (SyntheticPaper *paper)
{
  for (guint r = 1; r < 6; r += 2)
    {
      const float y = TOP_Y + 36 * (float)r - 7;

      synthetic_paper_fill_all (paper, TITLE_X - 5, y, 540, y + 36, 0xeeeeff);
    }
}

/* A page break cuts the cell of a clause between the two lines of its title, which stands in the middle of
 * several rows before those that are shaded, and the last row of the page has a line beside its number. */
static void
test_cut_clause (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const rows[][5] = {
    { "5.1.1", "方針群", "会社の考えを文書にまとめました。", "直す所は書きとめます。", "方針" },
    { "6.1.1", "役割と責任", "受け持ちを表にまとめております。", "春に見直しております。" },
    { "6.1.3", "当局との連絡", "届け出の手順を定めております。", "控えは棚に置きます。", "組織" },
    { "7.2.2", "意識と教育", "稽古は春と秋に行っております。", "休んだ者は後で受けます。", "人々" },
    { "8.1.1", "資産目録", "持ち物の一覧を作っております。", "数は月ごとに数えます。" },
    { "8.2.2", "ラベル付け", "箱には札を付けております。", "札の色は三つあります。" },
    { "8.3.1", "持ち出し", "外へ出す箱には鍵を掛けております。", "鍵は別に送ります。" },
    { "9.1.1", "入口の方針", "奥の間に入れる者を限っております。", "名は戸に掲げます。" },
    { "9.2.1", "利用者登録", "名簿は当番の者が書いております。", "辞めた方の名は消します。", "制御" },
    { "9.2.3", "特権の管理", "親鍵は二人で持っております。", "一人では使えません。" },
    { "10.1.1", "暗号策", "大事な文は暗号で書いております。", "読み方は口で伝えます。", "暗号" },
    { "12.3.1", "写し等", "夜ごとに写しを取っております。", "月に一度は戻します。" },
  };
  const guint n_page = G_N_ELEMENTS (rows) / 2;
  const float x = TITLE_X + 45;

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを次の表にまとめます。");
  synthetic_paper_text (paper, NUMBER_X, TOP_Y, "分類");
  synthetic_paper_text (paper, TITLE_X, TOP_Y, "項番");
  synthetic_paper_text (paper, x, TOP_Y, "管理策");
  synthetic_paper_text (paper, ANSWER_X, TOP_Y, "当社の取り組み");
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      const float y = TOP_Y + 36 * (float)(r % n_page + (r < n_page));

      if (r == n_page)
        {
          synthetic_paper_text (paper, NUMBER_X, TOP_Y + 36 * (float)n_page + 28, "資産の管");
          synthetic_paper_turn (paper);
          synthetic_paper_text (paper, NUMBER_X, TOP_Y - 14, "理の章");
        }
      if (rows[r][4] != NULL)
        synthetic_paper_text (paper, NUMBER_X, y + LEADING_PT / 2, rows[r][4]);
      synthetic_paper_text (paper, TITLE_X, y + LEADING_PT / 2, rows[r][0]);
      synthetic_paper_text (paper, x, y + LEADING_PT / 2, rows[r][1]);
      synthetic_paper_text (paper, ANSWER_X, y, rows[r][2]);
      synthetic_paper_text (paper, ANSWER_X, y + LEADING_PT, rows[r][3]);
      synthetic_paper_expect (paper, "%s|%s|%s%s\n", rows[r][0], rows[r][1], rows[r][2], rows[r][3]);
    }
  shade_rows (paper);
  synthetic_paper_check (paper);
}

/* The lines of a row's cells are a little further apart than the rows, numbers are at the top of these and
 * marks in the middle, beside the second line of a title or between two. */
static void
test_marks_in_middle (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *number, *lines[3], *answer;
  } rows[] = {
    { "5.20", { "供給者との合意に", "おける情報セキュ", "リティの取扱い" }, "約束は紙に書きます。" },
    { "5.23", { "クラウドサービス", "の利用における情", "報セキュリティ" }, "雲は借りていません。" },
    { "5.29", { "事業の中断・阻害", "時の情報セキュリ", "ティ" }, "嵐の日は倉を閉めます。" },
    { "8.15", { "ログ取得", "", "" }, "出入りは帳面に付けます。" },
  };
  float y = TOP_Y + 20;

  synthetic_paper_put (paper, "ISO/IEC 27001:2022 の管理策への取り組みを次の表にまとめます。");
  synthetic_paper_text (paper, NUMBER_X, TOP_Y, "項番");
  synthetic_paper_text (paper, TITLE_X, TOP_Y, "管理策");
  synthetic_paper_text (paper, ANSWER_X, TOP_Y, "当社の取り組み");
  synthetic_paper_text (paper, 480, TOP_Y, "適用");
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      guint n = 0;

      synthetic_paper_expect (paper, "%s|", rows[r].number);
      synthetic_paper_text (paper, NUMBER_X, y, rows[r].number);
      synthetic_paper_text (paper, ANSWER_X, y, rows[r].answer);
      for (; n < G_N_ELEMENTS (rows[r].lines) && *rows[r].lines[n] != '\0'; n++)
        {
          synthetic_paper_text (paper, TITLE_X, y + (float)n * 14, rows[r].lines[n]);
          synthetic_paper_expect (paper, "%s", rows[r].lines[n]);
        }
      synthetic_paper_text (paper, 480, y + (float)(n - 1) * 7, "有");
      synthetic_paper_expect (paper, "|%s\n", rows[r].answer);
      y += (float)n * 14 - 0.7f;
    }
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/open-rows/long-number", NULL, test_long_number);
  synthetic_paper_add ("/open-rows/wrapped-number-alone", NULL, test_wrapped_number_alone);
  synthetic_paper_add ("/open-rows/threefold-header", NULL, test_threefold_header);
  synthetic_paper_add ("/open-rows/group-ends-page", NULL, test_group_ends_page);
  synthetic_paper_add ("/open-rows/comma-over-edge", NULL, test_comma_over_edge);
  synthetic_paper_add ("/open-rows/wide-titles", NULL, test_wide_titles);
  synthetic_paper_add ("/open-rows/tall-clauses", NULL, test_tall_clauses);
  synthetic_paper_add ("/open-rows/cut-clause", NULL, test_cut_clause);
  synthetic_paper_add ("/open-rows/groups-over-middle", NULL, test_groups_over_middle);
  synthetic_paper_add ("/open-rows/last-number-alone", NULL, test_last_number_alone);
  synthetic_paper_add ("/open-rows/marks-in-middle", NULL, test_marks_in_middle);
  return g_test_run ();
}
