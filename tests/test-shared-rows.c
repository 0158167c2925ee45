/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "synthetic.h"

/* Tables of controls without rules whose rows answer several controls, each with its number and the title
 * below that in one cell. */

#define CONTROL_X 68.0f
#define ANSWER_X 219.0f
#define LINE_PT 14.0f
#define PARAGRAPH_PT 18.5f
#define ROW_PT 21.0f

/* What a cell holds, a line each; a line that begins with + is a new paragraph. */
static float
put_cell (SyntheticPaper *paper, float x, const char *const *lines)
{
  float y = paper->y;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (i > 0)
        y += lines[i][0] == '+' ? PARAGRAPH_PT : LINE_PT;
      synthetic_paper_text (paper, x, y, lines[i] + (lines[i][0] == '+'));
    }
  return y;
}

static void
put_row (SyntheticPaper *paper, const char *const *control, const char *const *answer)
{
  float left = put_cell (paper, CONTROL_X, control), right = put_cell (paper, ANSWER_X, answer);

  paper->y = MAX (left, right) + ROW_PT;
}

#define CELL(...)                                                                                            \
  (const char *const[])                                                                                      \
  {                                                                                                          \
    __VA_ARGS__, NULL                                                                                        \
  }

static void
begin (SyntheticPaper *paper)
{
  paper->y = 60;
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを次の表にまとめます。");
  paper->y = 100;
  put_row (paper, CELL ("管理策"), CELL ("取組み"));
  put_row (
      paper, CELL ("5.1.1", "情報セキュリティのための方", "針群"),
      CELL ("会社の考えを文書にまとめ、すべての働き手に配って", "おります。", "+毎年の春に読み直します。"));
  put_row (paper, CELL ("6.1.1", "情報セキュリティの役割及び", "責任"),
           CELL ("受け持ちを表にまとめ、年のはじめに見直しておりま", "す。"));
  put_row (paper, CELL ("8.1.1", "資産目録"),
           CELL ("持ち物の一覧を作り、置き場所とあわせて書きとめ、", "年の瀬に全て数えております。"));
}

#define BEGUN                                                                                                                                   \
  "5.1.1|情報セキュリティのための方針群|会社の考えを文書にまとめ、すべての働き手に配っております。" \
  "毎年の春に読み直します。\n"                                                                                                      \
  "6.1.1|情報セキュリティの役割及び責任|受け持ちを表にまとめ、年のはじめに見直しております。\n"        \
  "8.1.1|資産目録|持ち物の一覧を作り、置き場所とあわせて書きとめ、年の瀬に全て数えております。\n"
#define SHARED                                                                                                      \
  "箱は一人ずつの棚に分けて置き、棚には錠をかけており、鍵は番人が預かります。" \
  "棚の板は毎月改めております。開ける時は二人で立ち会います。\n"

/* The answer goes on beside the second number: its lines stand closer than rows do, and not on that of the
 * number, or in the middle of a sentence. */
static void
test_two_controls (SyntheticPaper *paper, gconstpointer data)
{
  begin (paper);
  put_row (
      paper,
      CELL ("CLD.9.5.1", "仮想コンピューティング環境", "における分離", "+CLD.9.5.2", "仮想マシンの要塞化"),
      CELL ("箱は一人ずつの棚に分けて置き、棚には錠をかけてお", "り、鍵は番人が預かります。",
            "+棚の板は毎月改めております。", "+開ける時は二人で立ち会います。"));
  put_row (paper, CELL ("12.3.1", "情報のバックアップ"), CELL ("帳面は夜ごとに書き写します。"));
  synthetic_paper_check_records (paper, BEGUN "CLD.9.5.1|仮想コンピューティング環境における分離|" SHARED
                                              "CLD.9.5.2|仮想マシンの要塞化|" SHARED
                                              "12.3.1|情報のバックアップ|帳面は夜ごとに書き写します。\n");
}

/* Titles that wrap stand between the numbers, and the second stands beside an item of a list. */
static void
test_wrapped_titles (SyntheticPaper *paper, gconstpointer data)
{
#define LISTED "帳面には次の事を書きます。・出入りした人の名・鐘の数・運んだ品・帰った時\n"

  begin (paper);
  /* Rows are not evenly parted. */
  paper->y += 9;
  put_row (paper, CELL ("12.3.1 情報のバックアップ"), CELL ("帳面は夜ごとに書き写します。"));
  paper->y += 9;
  put_row (paper, CELL ("12.4.1 イベントログ", "取得", "+12.4.4 クロックの同期"),
           CELL ("帳面には次の事を書きます。", "・出入りした人の名", "・鐘の数", "・運んだ品", "・帰った時"));
  paper->y += 9;
  put_row (paper, CELL ("16.1.1 責任及び手順"), CELL ("火が出た時は鐘を三度打ちます。"));
  synthetic_paper_check_records (paper,
                                 BEGUN "12.3.1|情報のバックアップ|帳面は夜ごとに書き写します。\n"
                                       "12.4.1|イベントログ取得|" LISTED "12.4.4|クロックの同期|" LISTED
                                       "16.1.1|責任及び手順|火が出た時は鐘を三度打ちます。\n");
}

/* What is said of a control ends in a paragraph at the foot of the page; the table goes on on the next. */
static void
test_last_paragraph (SyntheticPaper *paper, gconstpointer data)
{
  begin (paper);
  put_row (paper, CELL ("12.3.1", "情報のバックアップ"),
           CELL ("帳面は夜ごとに書き写し、写しは山の倉に置いており", "ます。",
                 "月に一度は読めることを確かめます。", "+読めない時は書き直します。"));
  synthetic_paper_turn (paper);
  paper->y = 80;
  put_row (paper, CELL ("管理策"), CELL ("取組み"));
  put_row (paper, CELL ("12.4.1", "イベントログ取得"), CELL ("出入りした人の名を書き留めます。"));
  put_row (paper, CELL ("12.4.4", "クロックの同期"), CELL ("時計は朝の鐘に合わせます。"));
  synthetic_paper_check_records (
      paper, BEGUN "12.3.1|情報のバックアップ|帳面は夜ごとに書き写し、写しは山の倉に置いております。"
                   "月に一度は読めることを確かめます。読めない時は書き直します。\n"
                   "12.4.1|イベントログ取得|出入りした人の名を書き留めます。\n"
                   "12.4.4|クロックの同期|時計は朝の鐘に合わせます。\n");
}

/* A page break parts two numbers from each other, and the title below them from the first. */
static void
test_parted_numbers (SyntheticPaper *paper, gconstpointer data)
{
  g_autofree char *records = NULL;

  begin (paper);
  put_row (paper, CELL ("15.1.2"), CELL ("仲間に仕事を頼む時は、あらかじめ相手の蔵をよく見て、"));
  synthetic_paper_turn (paper);
  paper->y = 80;
  put_row (paper, CELL ("管理策"), CELL ("取組み"));
  put_row (paper, CELL ("15.1.3", "仕事を頼む相手"), CELL ("約束を紙に書きます。"));
  put_row (paper, CELL ("16.1.1", "責任及び手順"), CELL ("火が出た時は鐘を三度打ちます。"));
  records = synthetic_paper_records (paper);
  g_assert_cmpstr (
      records, ==,
      BEGUN "15.1.2|仕事を頼む相手|仲間に仕事を頼む時は、あらかじめ相手の蔵をよく見て、約束を紙に書きます。\n"
            "15.1.3|仕事を頼む相手|仲間に仕事を頼む時は、あらかじめ相手の蔵をよく見て、約束を紙に書きます。\n"
            "16.1.1|責任及び手順|火が出た時は鐘を三度打ちます。\n");
}

#define add(name, test)                                                                                      \
  g_test_add ("/shared-rows/" name, SyntheticPaper, NULL, synthetic_paper_set_up, test,                      \
              synthetic_paper_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("two-controls", test_two_controls);
  add ("wrapped-titles", test_wrapped_titles);
  add ("last-paragraph", test_last_paragraph);
  add ("parted-numbers", test_parted_numbers);
  return g_test_run ();
}
