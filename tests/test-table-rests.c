/* SPDX-License-Identifier: GPL-2.0-or-later */
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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/table-rests/rest-and-closing", NULL, test_rest_and_closing);
  return g_test_run ();
}
