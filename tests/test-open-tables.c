/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <string.h>

#include "open-table.h"
#include "synthetic-records.h"

/* Tables of controls that no rule parts and no white line either, and that go on over pages. */

#define MAX_LINES 24

/* What stands on one line in the columns of number, title and answer; a new page begins where all are NULL.
 */
typedef struct
{
  const char *number, *title, *answer;
} Line;

typedef struct
{
  const char *name;
  float answer_x;
  Line lines[MAX_LINES];
  const char *expected;
  gboolean centred; /* what is in the first two columns */
} Case;

/* Digits, dots and letters are half as wide as the size. */
static float
width_of (const char *text)
{
  return (float)strlen (text) * SYNTHETIC_SIZE_PT / 2;
}

static void
test_case (SyntheticPaper *paper, gconstpointer data)
{
  const Case *table = data;
  guint n = MAX_LINES;

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを次の表にまとめます。");
  paper->y = TOP_Y;
  while (table->lines[n - 1].number == NULL && table->lines[n - 1].title == NULL
         && table->lines[n - 1].answer == NULL)
    n--;
  for (guint l = 0; l < n; l++)
    {
      const Line *line = &table->lines[l];
      const char *texts[] = { line->number, line->title, line->answer };
      const float xs[] = { NUMBER_X, TITLE_X, table->answer_x };
      gboolean any = FALSE;

      for (guint c = 0; c < G_N_ELEMENTS (texts); c++)
        {
          if (texts[c] != NULL)
            synthetic_paper_text (paper, xs[c] - (table->centred && c < 2 ? width_of (texts[c]) / 2 : 0),
                                  paper->y, texts[c]);
          any = any || texts[c] != NULL;
        }
      paper->y += LEADING_PT;
      if (any)
        continue;
      synthetic_paper_turn (paper);
      paper->y = TOP_Y;
    }
  synthetic_paper_check_records (paper, table->expected);
}

#define NEW_PAGE                                                                                             \
  {                                                                                                          \
    NULL, NULL, NULL                                                                                         \
  }

/* Titles are eight characters of 10 points wide, so that 6 points of white are left before the answers. */
#define CLOSE_X (TITLE_X + 86)

static const Case cases[] = {
  /* Numbers of most controls are as long as each other, and begin at one place; those of the others do not.
   */
  { "centred-numbers",
    175,
    { { "2022年版", "項番", "当社の取組み" },
      { "5.1", "5.1.1", "会社の考えを文書にまとめました。" },
      { NULL, NULL, "働き手に配っております。" },
      { "-", "CLD.6.3.1", "受け持ちを表にまとめております。" },
      { NULL, NULL, "年のはじめに見直しております。" },
      { "6.3", "7.2.2", "稽古は春と秋に行っております。" },
      { "-", "CLD.8.1.5", "持ち物の一覧を作っております。" },
      { NULL, NULL, "数は月ごとに数えております。" },
      { "5.9", "8.1.1", "置き場所を書きとめております。" },
      { "5.18", "9.2.5", "申し込みは画面から受けております。" },
      { NULL, NULL, "名簿は鍵のかかる棚にしまいます。" },
      { "-", "CLD.9.5.1", "部屋は客ごとに分けております。" },
      NEW_PAGE,
      { "8.13", "12.3.1", "夜ごとに写しを取っております。" },
      { NULL, NULL, "月に一度は戻しております。" },
      { "8.15", "12.4.1", "誰が開けたかを書き留めております。" },
      { "-", "CLD.12.4.5", "客も帳面を見ることができます。" } },
    "5.1.1||会社の考えを文書にまとめました。働き手に配っております。\n"
    "CLD.6.3.1||受け持ちを表にまとめております。年のはじめに見直しております。\n"
    "7.2.2||稽古は春と秋に行っております。\n"
    "CLD.8.1.5||持ち物の一覧を作っております。数は月ごとに数えております。\n"
    "8.1.1||置き場所を書きとめております。\n"
    "9.2.5||申し込みは画面から受けております。名簿は鍵のかかる棚にしまいます。\n"
    "CLD.9.5.1||部屋は客ごとに分けております。\n"
    "12.3.1||夜ごとに写しを取っております。月に一度は戻しております。\n"
    "12.4.1||誰が開けたかを書き留めております。\n"
    "CLD.12.4.5||客も帳面を見ることができます。\n",
    TRUE },
  { "close-columns",
    CLOSE_X,
    { { "項番", "管理策", "当社の取り組み" },
      { "5.1.1", "方針群のつくりか", "会社の考えを文書にまとめ、すべての" },
      { NULL, "た", "働き手に配っております。" },
      { "6.1.1", "役割及び責任", "受け持ちを表にまとめ、年のはじめに" },
      { NULL, NULL, "見直しております。" },
      { "8.1.1", "資産の目録づくり", "持ち物の一覧を作り、置き場所とあわ" },
      { NULL, NULL, "せて書きとめております。" },
      { "9.2.1", "利用者登録", "申し込みは画面から受け、すぐに名簿" },
      { NULL, NULL, "へ書き入れております。" } },
    "5.1.1|方針群のつくりかた|会社の考えを文書にまとめ、すべての働き手に配っております。\n"
    "6.1.1|役割及び責任|受け持ちを表にまとめ、年のはじめに見直しております。\n"
    "8.1.1|資産の目録づくり|持ち物の一覧を作り、置き場所とあわせて書きとめております。\n"
    "9.2.1|利用者登録|申し込みは画面から受け、すぐに名簿へ書き入れております。\n" },
  /* No name is one that the rules have as a whole: each has a word of one. */
  { "names-with-known-words",
    CLOSE_X,
    { { "番号等", "安全管理策", "当社の考え方" },
      { "5.1.1", "方針群のつくりか", "会社の考えを文書にまとめ、すべての" },
      { NULL, "た", "働き手に配っております。" },
      { "6.1.1", "役割及び責任など", "受け持ちを表にまとめております。" },
      { "8.1.1", "資産の目録づくり", "持ち物の一覧を作っております。" },
      { "9.2.1", "利用者登録のこと", "申し込みは画面から受けております。" } },
    "5.1.1|方針群のつくりかた|会社の考えを文書にまとめ、すべての働き手に配っております。\n"
    "6.1.1|役割及び責任など|受け持ちを表にまとめております。\n"
    "8.1.1|資産の目録づくり|持ち物の一覧を作っております。\n"
    "9.2.1|利用者登録のこと|申し込みは画面から受けております。\n" },
  /* No page has more than one row that tells where the answers begin. */
  { "columns-of-all-pages",
    CLOSE_X,
    { { "5.1.1", "方針群のつくりか", "会社の考えを文書にまとめ、すべての" },
      { NULL, "た", "働き手に配っております。" },
      NEW_PAGE,
      { "6.1.1", "役割及び責任など", "受け持ちを表にまとめ、年のはじめに" },
      { NULL, NULL, "見直しております。" },
      NEW_PAGE,
      { "8.1.1", "資産の目録づくり", "持ち物の一覧を作り、置き場所とあわ" },
      { NULL, NULL, "せて書きとめております。" },
      NEW_PAGE,
      { "9.2.1", "利用者登録のこと", "申し込みは画面から受け、すぐに名簿" },
      { NULL, NULL, "へ書き入れております。" },
      NEW_PAGE,
      { "12.3.1", "写しをとっておく", "夜ごとに写しを取り、月に一度は戻す" },
      { NULL, NULL, "稽古をしております。" } },
    "5.1.1|方針群のつくりかた|会社の考えを文書にまとめ、すべての働き手に配っております。\n"
    "6.1.1|役割及び責任など|受け持ちを表にまとめ、年のはじめに見直しております。\n"
    "8.1.1|資産の目録づくり|持ち物の一覧を作り、置き場所とあわせて書きとめております。\n"
    "9.2.1|利用者登録のこと|申し込みは画面から受け、すぐに名簿へ書き入れております。\n"
    "12.3.1|写しをとっておく|夜ごとに写しを取り、月に一度は戻す稽古をしております。\n" },
  /* Numbers of another edition go on below in the column of the numbers. */
  { "listed-numbers",
    260,
    { { "番号", "管理策", "当社の取り組み" },
      { "5.14,9.1.1,", "情報転送", "会社の考えを文書にまとめました。" },
      { "9.1.2", "の手順", NULL },
      { "5.17,9.2.4,", "認証情報", "申し込みは画面から受けております。" },
      { "9.3.1", NULL, NULL },
      { "5.18,9.2.2", "アクセス権", "名簿は鍵のかかる棚にしまいます。" },
      { "5.33,8.1.3", "記録の保護", "帳面は七年のあいだ残しております。" } },
    "5.14|情報転送の手順|会社の考えを文書にまとめました。\n"
    "5.17|認証情報|申し込みは画面から受けております。\n"
    "5.18|アクセス権|名簿は鍵のかかる棚にしまいます。\n"
    "5.33|記録の保護|帳面は七年のあいだ残しております。\n" },
  /* In many rows a comma hangs over the edge of its cell and reaches into the next. */
  { "commas-over-edges",
    TITLE_X + 88,
    { { "項番", "管理策", "当社の取り組み" },
      { "5.1.1", "方針を決めること、", "会社の考えを文書にまとめ、すべての" },
      { NULL, "その群", "働き手に配っております。" },
      { "6.1.1", "役割を分けること、", "受け持ちを表にまとめ、年のはじめに" },
      { NULL, "及び責任", "見直しております。" },
      { "8.1.1", "資産の目録づくり", "持ち物の一覧を作り、置き場所とあわ" },
      { NULL, "をする", "せて書きとめております。" },
      { "9.2.1", "利用者を書くこと、", "申し込みは画面から受け、すぐに名簿" },
      { NULL, "消すこと", "へ書き入れております。" },
      { "12.3.1", "写しを取ること、", "夜ごとに写しを取り、月に一度は戻す" },
      { NULL, "戻すこと", "稽古をしております。" } },
    "5.1.1|方針を決めること、その群|会社の考えを文書にまとめ、すべての働き手に配っております。\n"
    "6.1.1|役割を分けること、及び責任|受け持ちを表にまとめ、年のはじめに見直しております。\n"
    "8.1.1|資産の目録づくりをする|持ち物の一覧を作り、置き場所とあわせて書きとめております。\n"
    "9.2.1|利用者を書くこと、消すこと|申し込みは画面から受け、すぐに名簿へ書き入れております。\n"
    "12.3.1|写しを取ること、戻すこと|夜ごとに写しを取り、月に一度は戻す稽古をしております。\n" },
  /* The same where each row has a number of the paper's own, and that of the control in brackets. */
  { "bracketed-numbers-of-all-pages",
    CLOSE_X,
    { { "Q1", "[5.1.1] 方針群", "会社の考えを文書にまとめ、すべての" },
      { NULL, "のつくりかた", "働き手に配っております。" },
      NEW_PAGE,
      { "Q2", "[6.1.1] 役割と", "受け持ちを表にまとめ、年のはじめに" },
      { NULL, "責任", "見直しております。" },
      NEW_PAGE,
      { "Q3", "[8.1.1] 資産の", "持ち物の一覧を作り、置き場所とあわ" },
      { NULL, "目録", "せて書きとめております。" },
      NEW_PAGE,
      { "Q4", "[9.2.1] 利用者", "申し込みは画面から受け、すぐに名簿" },
      { NULL, "登録", "へ書き入れております。" },
      NEW_PAGE,
      { "Q5", "[12.3.1] 写しを", "夜ごとに写しを取り、月に一度は戻す" },
      { NULL, "とっておく", "稽古をしております。" } },
    "5.1.1|方針群のつくりかた|会社の考えを文書にまとめ、すべての働き手に配っております。\n"
    "6.1.1|役割と責任|受け持ちを表にまとめ、年のはじめに見直しております。\n"
    "8.1.1|資産の目録|持ち物の一覧を作り、置き場所とあわせて書きとめております。\n"
    "9.2.1|利用者登録|申し込みは画面から受け、すぐに名簿へ書き入れております。\n"
    "12.3.1|写しをとっておく|夜ごとに写しを取り、月に一度は戻す稽古をしております。\n" },
  /* The headings of clauses, each with its number after a word, run over the columns. */
  { "clauses-with-words",
    CLOSE_X,
    { { "5.1.1", "方針群のつくりか", "会社の考えを文書にまとめ、すべての" },
      { NULL, "た", "働き手に配っております。" },
      { "箇条6", "情報セキュリティのための組織", NULL },
      { "6.1.1", "役割及び責任など", "受け持ちを表にまとめ、年のはじめに" },
      { NULL, NULL, "見直しております。" },
      NEW_PAGE,
      { "8.1.1", "資産の目録づくり", "持ち物の一覧を作り、置き場所とあわ" },
      { NULL, NULL, "せて書きとめております。" },
      NEW_PAGE,
      { "9.2.1", "利用者登録のこと", "申し込みは画面から受け、すぐに名簿" },
      { NULL, NULL, "へ書き入れております。" },
      { "箇条12", "運用のセキュリティ", NULL },
      { "12.3.1", "写しをとっておく", "夜ごとに写しを取り、月に一度は戻す" },
      { NULL, NULL, "稽古をしております。" } },
    "5.1.1|方針群のつくりかた|会社の考えを文書にまとめ、すべての働き手に配っております。\n"
    "6.1.1|役割及び責任など|受け持ちを表にまとめ、年のはじめに見直しております。\n"
    "8.1.1|資産の目録づくり|持ち物の一覧を作り、置き場所とあわせて書きとめております。\n"
    "9.2.1|利用者登録のこと|申し込みは画面から受け、すぐに名簿へ書き入れております。\n"
    "12.3.1|写しをとっておく|夜ごとに写しを取り、月に一度は戻す稽古をしております。\n" },
  /* The number of a clause with a dot behind it is none of a control that goes on below, nor is it white
   * between it and its title that parts columns. */
  { "clauses-with-dots",
    260,
    { { "項番", "管理策", "当社の取り組み" },
      { "6.1. 内部組織", NULL, NULL },
      { "6.1.1", "役割及び責任", "受け持ちを表にまとめております。" },
      { "6.1.3", "当局との連絡", "届け出の手順を定めております。" },
      { "8.1. 資産に対する責任", NULL, NULL },
      { "8.1.1", "資産目録", "持ち物の一覧を作っております。" },
      { "8.2. 情報分類", NULL, NULL },
      { "8.2.2", "ラベル付け", "箱には札を付けております。" },
      { "12.3. バックアップ", NULL, NULL },
      { NULL, "情報のバック", "夜ごとに写しを取り、月に一度は戻す" },
      { "12.3.1", NULL, NULL },
      { NULL, "アップ", "稽古をしております。" } },
    "6.1.1|役割及び責任|受け持ちを表にまとめております。\n"
    "6.1.3|当局との連絡|届け出の手順を定めております。\n"
    "8.1.1|資産目録|持ち物の一覧を作っております。\n"
    "8.2.2|ラベル付け|箱には札を付けております。\n"
    "12.3.1|情報のバックアップ|夜ごとに写しを取り、月に一度は戻す稽古をしております。\n" },
  /* Numbers of clauses stand in another column than those of controls. */
  { "number-column-of-all-pages",
    260,
    { { "管理策", "項番", "当社の取り組み" },
      { "方針群", "5.1.1", "会社の考えを文書にまとめ、すべての" },
      { NULL, NULL, "働き手に配っております。" },
      { "資産目録", "8.1.1", "持ち物の一覧を作り、置き場所とあわ" },
      { NULL, NULL, "せて書きとめております。" },
      NEW_PAGE,
      { "管理策", "項番", "当社の取り組み" },
      { "9 アクセス制御", NULL, NULL },
      { "9.2 利用者アクセスの管理", NULL, NULL },
      { "利用者登録", "9.2.1", "申し込みは画面から受けております。" },
      { NULL, NULL, "名簿は棚にしまいます。" },
      { "特権の管理", "9.2.3", "鍵は会の人にだけ渡しております。" },
      { NULL, NULL, "鍵は年ごとに替えます。" } },
    "5.1.1|方針群|会社の考えを文書にまとめ、すべての働き手に配っております。\n"
    "8.1.1|資産目録|持ち物の一覧を作り、置き場所とあわせて書きとめております。\n"
    "9.2.1|利用者登録|申し込みは画面から受けております。名簿は棚にしまいます。\n"
    "9.2.3|特権の管理|鍵は会の人にだけ渡しております。鍵は年ごとに替えます。\n" },
  { "one-row-on-the-last-page",
    260,
    { { "項番", "管理策", "当社の取り組み" },
      { "5.1.1", "方針群", "会社の考えを文書にまとめ、すべての" },
      { NULL, NULL, "働き手に配っております。" },
      { "6.1.1", "役割及び責任", "受け持ちを表にまとめ、年のはじめに" },
      { NULL, NULL, "見直しております。" },
      { "8.1.1", "資産目録", "持ち物の一覧を作り、置き場所とあわ" },
      NEW_PAGE,
      { NULL, NULL, "せて書きとめております。数は月ごと" },
      { NULL, NULL, "に数えております。" },
      { "9.2.1", "利用者登録", "申し込みは画面から受け、すぐに名簿" },
      { NULL, NULL, "へ書き入れております。" } },
    "5.1.1|方針群|会社の考えを文書にまとめ、すべての働き手に配っております。\n"
    "6.1.1|役割及び責任|受け持ちを表にまとめ、年のはじめに見直しております。\n"
    "8.1.1|資産目録|持ち物の一覧を作り、置き場所とあわせて書きとめております。数は月ごとに数えております。\n"
    "9.2.1|利用者登録|申し込みは画面から受け、すぐに名簿へ書き入れております。\n" },
  { "numbers-in-brackets",
    260,
    { { "管理策", NULL, "当社の取り組み" },
      { "【5.1.1】", NULL, "会社の考えを文書にまとめました。" },
      { "方針群", NULL, "働き手に配っております。" },
      { NULL, NULL, "直す所は帳面に書き留めております。" },
      { "【6.1.1】", NULL, "受け持ちを表にまとめております。" },
      { "役割及び責任", NULL, "年のはじめに見直しております。" },
      { "【8.1.1】", NULL, "持ち物の一覧を作っております。" },
      { "資産目録", NULL, "数は月ごとに数えております。" },
      { "【9.2.1】", NULL, "申し込みは画面から受けております。" },
      { "利用者登録", NULL, "名簿は鍵のかかる棚にしまいます。" } },
    "5.1.1|方針群|"
    "会社の考えを文書にまとめました。働き手に配っております。直す所は帳面に書き留めております。\n"
    "6.1.1|役割及び責任|受け持ちを表にまとめております。年のはじめに見直しております。\n"
    "8.1.1|資産目録|持ち物の一覧を作っております。数は月ごとに数えております。\n"
    "9.2.1|利用者登録|申し込みは画面から受けております。名簿は鍵のかかる棚にしまいます。\n" },
  /* The number happens to stand in the middle of what is above it and what is its own. */
  { "numbers-at-the-top-as-before",
    260,
    { { "項番", "管理策", "当社の取り組み" },
      { "5.1.1", "方針群", "会社の考えを文書にまとめ、すべての" },
      { NULL, NULL, "働き手に配っております。" },
      { "6.1.1", "役割及び責任", "受け持ちを表にまとめております。" },
      { NULL, NULL, "年のはじめに見直しております。" },
      { NULL, NULL, "写しは倉に置いております。" },
      { "8.1.1", "資産目録", "持ち物の一覧を作っております。" },
      NEW_PAGE,
      { NULL, NULL, "数は月ごとに数えております。" },
      { NULL, NULL, "古いものは捨てております。" },
      { "9.2.1", "利用者登録", "申し込みは画面から受けております。" },
      { NULL, NULL, "名簿は鍵のかかる棚にしまいます。" },
      { NULL, NULL, "辞めた方の名は消します。" } },
    "5.1.1|方針群|会社の考えを文書にまとめ、すべての働き手に配っております。\n"
    "6.1.1|役割及び責任|"
    "受け持ちを表にまとめております。年のはじめに見直しております。写しは倉に置いております。\n"
    "8.1.1|資産目録|持ち物の一覧を作っております。数は月ごとに数えております。古いものは捨てております。\n"
    "9.2.1|利用者登録|"
    "申し込みは画面から受けております。名簿は鍵のかかる棚にしまいます。辞めた方の名は消します。\n" },
};

/* In the middle of their row the numbers of two controls stand right below each other, beside lines of titles
 * and of the answer that are half a line off: they share it, and each has its own title. */
static void
test_numbers_share_middle (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const numbers[][2] = { { "9.2.1", "9.2.2" }, { "12.3.1", "12.4.1" } };
  static const char *const titles[][3] = { { "利用者登録及び登録", "削除", "利用者アクセスの提供" },
                                           { "情報のバック", "アップ", "イベントログ取得" } };
  static const char *const lines[] = { "品を箱に収めて、箱は棚に置いておりまして、棚には",
                                       "札を付けております。札の色は年ごとに新しい色に変",
                                       "えておりまして、古い札は当番の者が裏の庭に運んで", "燃やします。" };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを次の表にまとめます。");
  paper->y = TOP_Y;
  synthetic_paper_text (paper, NUMBER_X, paper->y, "項番");
  synthetic_paper_text (paper, TITLE_X, paper->y, "管理策");
  synthetic_paper_text (paper, ANSWER_X, paper->y, "当社の取り組み");
  paper->y += 24;
  for (guint r = 0; r < G_N_ELEMENTS (numbers); r++, paper->y += 10)
    {
      for (guint i = 0; i < G_N_ELEMENTS (numbers[r]); i++)
        synthetic_paper_text (paper, NUMBER_X, paper->y + (1 + (float)i) * LEADING_PT, numbers[r][i]);
      for (guint i = 0; i < G_N_ELEMENTS (titles[r]); i++)
        synthetic_paper_text (paper, TITLE_X, paper->y + (0.5f + (float)i) * LEADING_PT, titles[r][i]);
      for (guint i = 0; i < G_N_ELEMENTS (numbers[r]); i++)
        synthetic_paper_expect (paper, "%s|%s%s|%s%s%s%s\n", numbers[r][i], titles[r][i == 0 ? 0 : 2],
                                i == 0 ? titles[r][1] : "", lines[0], lines[1], lines[2], lines[3]);
      for (guint i = 0; i < G_N_ELEMENTS (lines); i++, paper->y += LEADING_PT)
        synthetic_paper_text (paper, ANSWER_X, paper->y, lines[i]);
    }
  synthetic_paper_check (paper);
}

/* Numbers that stand below each other beside an answer of several paragraphs share it, though one is beside
 * the first line of each: rows are parted by more white, all alike. */
static void
test_numbers_beside_paragraphs (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *numbers[2], *titles[2];
    guint n_paragraphs;
  } rows[] = {
    { { "5.1.1" }, { "方針群" }, 2 },        { { "6.1.3" }, { "関係当局との連絡" }, 2 },
    { { "8.1.1" }, { "資産目録" }, 3 },      { { "10.1.2", "12.1.2" }, { "鍵管理", "変更管理" }, 3 },
    { { "12.3.1" }, { "バックアップ" }, 2 }, { { "12.4.1" }, { "イベントログ取得" }, 1 },
  };
  static const char *const lines[]
      = { "品は箱に収めて、箱は棚に置いておりまして、棚には", "札を付けております。",
          "札の色は年ごとに新しい色に変えておりまして、古い", "札は焼きます。",
          "鍵は番の者が首に掛けて片時も離さずに持ち歩いてお", "ります。" };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを次の表にまとめます。");
  paper->y = TOP_Y;
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++, paper->y += 18)
    {
      const float top = paper->y;
      g_autoptr (GString) answer = g_string_new (NULL);

      for (guint i = rows[r].numbers[1] != NULL ? 1 : 0; i < 2 * rows[r].n_paragraphs; i++)
        {
          synthetic_paper_text (paper, ANSWER_X, paper->y, lines[i]);
          g_string_append (answer, lines[i]);
          paper->y += i % 2 == 0 ? 12 : 16;
        }
      for (guint i = 0; i < 2 && rows[r].numbers[i] != NULL; i++)
        {
          synthetic_paper_text (paper, NUMBER_X, top + 16 * (float)i, rows[r].numbers[i]);
          synthetic_paper_text (paper, TITLE_X, top + 16 * (float)i, rows[r].titles[i]);
          synthetic_paper_expect (paper, "%s|%s|%s\n", rows[r].numbers[i], rows[r].titles[i], answer->str);
        }
    }
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/open-tables/numbers-share-middle", NULL, test_numbers_share_middle);
  synthetic_paper_add ("/open-tables/numbers-beside-paragraphs", NULL, test_numbers_beside_paragraphs);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/open-tables/", cases[i].name, NULL);

      synthetic_paper_add (path, &cases[i], test_case);
    }
  return g_test_run ();
}
