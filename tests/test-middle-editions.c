/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "synthetic.h"

/* Tables below headings of chapters, in which the number in the other edition stands in the middle, beside
 * the number over its title at the top. */

#define LINE_PT 12.0f
#define LEFT_X 60.0f
#define RIGHT_X 535.0f
#define TITLE_X 100.0f
#define ANSWER_X 200.0f

/* A row; returns where it ends. */
static float
put_row (SyntheticPaper *paper, float y, const char *edition, const char *number, const char *title,
         const char *answer)
{
  synthetic_paper_text (paper, LEFT_X + 4, y + 1.5f * LINE_PT, edition);
  synthetic_paper_text (paper, TITLE_X, y, number);
  synthetic_paper_text (paper, TITLE_X, y + LINE_PT, title);
  synthetic_paper_lines (paper, ANSWER_X, y, LINE_PT, answer, "Mincho");
  synthetic_paper_text (paper, ANSWER_X, y + 2 * LINE_PT, "写しを残します。");
  synthetic_paper_text (paper, ANSWER_X, y + 3 * LINE_PT, "古い写しは焼いております。");
  return y + 4 * LINE_PT + 8;
}

/* The heading of the next chapter is below the last row, and no wider than to run over the first column; with
 * @data the headers are drawn, and all stand on one page. */
static void
test_heading_over_first (SyntheticPaper *paper, gconstpointer data)
{
  const gboolean drawn = data != NULL;
  float y = 100;

  synthetic_paper_text (paper, LEFT_X, 60, "ISO/IEC 27017:2015 の管理策への取り組みを表に示します。");
  for (guint t = 0; t < 3; t++)
    {
      if (drawn)
        synthetic_paper_fill (paper, LEFT_X, y, RIGHT_X, y + 18, 0xdcdcdc);
      synthetic_paper_text (paper, LEFT_X + 4, y + 4, "2022");
      synthetic_paper_text (paper, TITLE_X, y + 4, "管理策");
      synthetic_paper_text (paper, ANSWER_X, y + 4, "当社の取り組み");
      y += 22;
      if (t == 2)
        {
          put_row (paper, y, "8.32", "【12.1.2】", "変更管理",
                   "申し込みは窓口で受け、すぐに名簿へ\n書き入れております。");
          break;
        }
      if (t == 0)
        y = put_row (paper, y, "5.5", "【6.1.3】", "関係当局との連絡",
                     "会社の考えを文書にまとめ、働き手の\nすべてに配っております。");
      y = t == 0 ? put_row (paper, y, "5.9", "【8.1.1】", "資産目録",
                            "受け持ちを表にまとめ、年のはじめに\n見直しております。")
                 : put_row (paper, y, "5.13", "【8.2.2】", "情報のラベル付け",
                            "持ち物の一覧を作り、置き場所とあわ\nせて書きとめております。");
      synthetic_paper_text_in (paper, LEFT_X, y + 10, t == 0 ? "第二章 品" : "第三章 日々", "Gothic-Bold",
                               14);
      synthetic_paper_text (paper, LEFT_X, y + 30,
                            "この章で述べることは、何れも年のはじめに集まって改めております。");
      y += 50;
      if (!drawn)
        synthetic_paper_turn (paper);
      y = drawn ? y : 100;
    }
  synthetic_paper_check_records (
      paper, "6.1.3|関係当局との連絡|会社の考えを文書にまとめ、働き手のすべてに配っております。"
             "写しを残します。古い写しは焼いております。\n"
             "8.1.1|資産目録|受け持ちを表にまとめ、年のはじめに見直しております。"
             "写しを残します。古い写しは焼いております。\n"
             "8.2.2|情報のラベル付け|持ち物の一覧を作り、置き場所とあわせて書きとめております。"
             "写しを残します。古い写しは焼いております。\n"
             "12.1.2|変更管理|申し込みは窓口で受け、すぐに名簿へ書き入れております。"
             "写しを残します。古い写しは焼いております。\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/middle-editions/heading-over-first", NULL, test_heading_over_first);
  synthetic_paper_add ("/middle-editions/heading-over-first-drawn", "drawn", test_heading_over_first);
  return g_test_run ();
}
