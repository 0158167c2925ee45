/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <string.h>

#include "synthetic-records.h"
#include "synthetic.h"

/* Tables of controls that no rule parts and no white line either, and that go on over pages. */

#define NUMBER_X 60.0f
#define TITLE_X 120.0f
#define ANSWER_X 240.0f
#define LEADING_PT 12.0f
#define TOP_Y 100.0f
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
      paper, "8.1.1|資産目録|預かる品は全て帳面に記します。\t品の名を書いてお渡しください。\n"
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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/open-tables/", cases[i].name, NULL);

      synthetic_paper_add (path, &cases[i], test_case);
    }
  synthetic_paper_add ("/open-tables/long-number", NULL, test_long_number);
  synthetic_paper_add ("/open-tables/wrapped-number-alone", NULL, test_wrapped_number_alone);
  synthetic_paper_add ("/open-tables/threefold-header", NULL, test_threefold_header);
  synthetic_paper_add ("/open-tables/heading-over-header", NULL, test_heading_over_header);
  synthetic_paper_add ("/open-tables/below-page-rule", NULL, test_below_page_rule);
  synthetic_paper_add ("/open-tables/group-ends-page", NULL, test_group_ends_page);
  synthetic_paper_add ("/open-tables/comma-over-edge", NULL, test_comma_over_edge);
  synthetic_paper_add ("/open-tables/rest-below", NULL, test_rest_below);
  synthetic_paper_add ("/open-tables/wide-titles", NULL, test_wide_titles);
  synthetic_paper_add ("/open-tables/tall-clauses", NULL, test_tall_clauses);
  synthetic_paper_add ("/open-tables/cut-clause", NULL, test_cut_clause);
  synthetic_paper_add ("/open-tables/parties", NULL, test_parties);
  synthetic_paper_add ("/open-tables/next-table", NULL, test_next_table);
  synthetic_paper_add ("/open-tables/section-below", NULL, test_section_below);
  synthetic_paper_add ("/open-tables/groups-over-middle", NULL, test_groups_over_middle);
  synthetic_paper_add ("/open-tables/last-number-alone", NULL, test_last_number_alone);
  synthetic_paper_add ("/open-tables/rows-of-narrow-table", NULL, test_rows_of_narrow_table);
  synthetic_paper_add ("/open-tables/rows-of-lines", NULL, test_rows_of_lines);
  synthetic_paper_add ("/open-tables/notes-at-foot", "*2 倉は二つございます。", test_notes_at_foot);
  return g_test_run ();
}
