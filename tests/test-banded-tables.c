/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "synthetic.h"

/* A table for each control: a band with number and title, the names of two columns, and what each side does.
 */

#define LEFT 50.0f
#define MIDDLE 290.0f
#define RIGHT 540.0f

static const struct
{
  const char *number, *title, *left[2], *right;
} controls[] = {
  { "6.1.3",
    "関係当局との連絡",
    { "役所の求めには主が応じ、その訳を帳", "面に残しております。" },
    "役所の名をお知らせください。" },
  { "8.1.1",
    "資産目録",
    { "預かる品は全て帳面に記し、年の瀬に", "全て数えております。" },
    "品の名をお書きください。" },
  { "9.2.1",
    "利用者登録及び登録削除",
    { "申し込みは窓口で受け、すぐに名簿へ", "書き入れております。" },
    "出入りする者をお届けください。" },
};

/* Draws the cells of a row between @y and @foot, parted at @middle. */
static void
draw_row (SyntheticPaper *paper, float y, float foot, float middle)
{
  synthetic_paper_rule (paper, LEFT, y, RIGHT, y);
  synthetic_paper_rule (paper, LEFT, foot, RIGHT, foot);
  synthetic_paper_rule (paper, LEFT, y, LEFT, foot);
  synthetic_paper_rule (paper, middle, y, middle, foot);
  synthetic_paper_rule (paper, RIGHT, y, RIGHT, foot);
}

/* The page may end behind the last band. */
static void
test_banded (SyntheticPaper *paper, gconstpointer data)
{
  float y = 100;

  synthetic_paper_text (paper, LEFT, 60, "ISO/IEC 27017:2015の管理策への取り組みを示します。");
  for (guint i = 0; i < G_N_ELEMENTS (controls); i++)
    {
      synthetic_paper_text_in (paper, LEFT + 10, y + 5, controls[i].number, "Gothic-Bold", 10);
      synthetic_paper_text_in (paper, LEFT + 80, y + 5, controls[i].title, "Gothic-Bold", 11);
      draw_row (paper, y, y + 20, LEFT + 70);
      y += 20;
      if (data != NULL && i + 1 == G_N_ELEMENTS (controls))
        {
          synthetic_paper_turn (paper);
          y = 60;
        }
      synthetic_paper_text (paper, LEFT + 60, y + 4, "預かる店（当社）");
      synthetic_paper_text (paper, MIDDLE + 60, y + 4, "預ける方（お客様）");
      draw_row (paper, y, y + 18, MIDDLE);
      y += 18;
      synthetic_paper_text (paper, LEFT + 4, y + 4, controls[i].left[0]);
      synthetic_paper_text (paper, LEFT + 4, y + 20, controls[i].left[1]);
      synthetic_paper_text (paper, MIDDLE + 4, y + 4, controls[i].right);
      draw_row (paper, y, y + 38, MIDDLE);
      y += 60;
      synthetic_paper_expect (paper, "%s|%s|%s%s%s\n", controls[i].number, controls[i].title,
                              controls[i].left[0], controls[i].left[1], controls[i].right);
    }
  synthetic_paper_check (paper);
}

/* Below the band stands one answer beside its name; it may end as names do. */
static void
test_named_answer (SyntheticPaper *paper, gconstpointer data)
{
  float y = 100;

  synthetic_paper_text (paper, LEFT, 60, "ISO/IEC 27017:2015の管理策への取り組みを示します。");
  for (guint i = 0; i < G_N_ELEMENTS (controls); i++)
    {
      g_autofree char *head = g_strdup_printf ("%s %s", controls[i].number, controls[i].title);

      synthetic_paper_text (paper, LEFT + 4, y + 4, head);
      draw_row (paper, y, y + 18, RIGHT);
      y += 18;
      synthetic_paper_text (paper, LEFT + 4, y + 4, "当社の対応");
      synthetic_paper_text (paper, LEFT + 104, y + 4, controls[i].left[0]);
      synthetic_paper_text (paper, LEFT + 104, y + 20, controls[i].left[1]);
      synthetic_paper_text (paper, LEFT + 104, y + 36, "・ 帳面の写し");
      synthetic_paper_text (paper, LEFT + 104, y + 52, "・ 尋ねられたことへの回答");
      draw_row (paper, y, y + 70, LEFT + 100);
      y += 90;
      synthetic_paper_expect (paper, "%s|%s|%s%s・帳面の写し・尋ねられたことへの回答\n", controls[i].number,
                              controls[i].title, controls[i].left[0], controls[i].left[1]);
    }
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/banded-tables/page", NULL, test_banded);
  synthetic_paper_add ("/banded-tables/over-page", "over page", test_banded);
  synthetic_paper_add ("/banded-tables/named-answer", NULL, test_named_answer);
  return g_test_run ();
}
