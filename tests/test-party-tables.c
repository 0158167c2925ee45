/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "synthetic.h"

/* A small table below the heading of each control, which parts the answer by whose it is. */

#define LEFT 50.0f
#define RIGHT 540.0f

typedef struct
{
  float middle;
  const char *names[2]; /* over the columns, or beside the rows */
} Look;

static const Look columns = { 290, { "弊社の取組み", "お客様へのお願い" } };
static const Look rows = { 150, { "弊社の取組み", "お客様の責任" } };

static const struct
{
  const char *heading, *ours[3], *theirs[3];
} controls[] = {
  { "8.1.1 資産目録",
    { "預かる品は全て帳面に記し、年の瀬に全て数", "え、違いがあれば訳を調べて帳面を正し、主",
      "に伝えております。" },
    { "品の名は窓口へお知らせください。品を引き", "上げる日は前もってお知らせください。",
      "品の札は外さないでください。" } },
  { "9.2.1 利用者登録及び登録削除",
    { "10.1.1 暗号による管理策の利用方針をご参照", "ください。" },
    { "出入りする者をお届けください。" } },
  { "10.1.1 暗号による管理策の利用方針",
    { "帳面は箱に入れて鍵を掛け、鍵は主が持つ。", "◆ 箱は二つ", "◆ 鍵は三つ" },
    { "鍵を写さないでください。" } },
  { "12.1.2 変更管理", { "直す前に触れを出します。" }, { "触れをお読みください。" } },
};

/* Puts the lines of a cell; returns where it ends. */
static float
put_cell (SyntheticPaper *paper, float x, float y, const char *const *lines)
{
  for (guint i = 0; i < 3 && lines[i] != NULL; i++, y += SYNTHETIC_LINE_PT)
    synthetic_paper_text (paper, x + 4, y + 4, lines[i]);
  return y + 6;
}

static float
put_row (SyntheticPaper *paper, float y, float middle, const char *const *left, const char *const *right)
{
  const float foot = MAX (put_cell (paper, LEFT, y, left), put_cell (paper, middle, y, right));

  synthetic_paper_rule (paper, LEFT, y, RIGHT, y);
  synthetic_paper_rule (paper, LEFT, foot, RIGHT, foot);
  synthetic_paper_rule (paper, LEFT, y, LEFT, foot);
  synthetic_paper_rule (paper, middle, y, middle, foot);
  synthetic_paper_rule (paper, RIGHT, y, RIGHT, foot);
  return foot;
}

static void
test_parts (SyntheticPaper *paper, gconstpointer data)
{
  const Look *look = data;
  const char *const ours[] = { look->names[0], NULL }, *const theirs[] = { look->names[1], NULL };
  float y = 90;

  synthetic_paper_text (paper, LEFT, 60, "ISO/IEC 27017:2015の管理策への取り組みを示します。");
  for (guint i = 0; i < G_N_ELEMENTS (controls); i++)
    {
      synthetic_paper_text_in (paper, LEFT, y, controls[i].heading, "Gothic-Bold", 12);
      y += 22;
      if (look == &columns)
        {
          y = put_row (paper, y, look->middle, ours, theirs);
          y = put_row (paper, y, look->middle, controls[i].ours, controls[i].theirs);
        }
      else
        {
          y = put_row (paper, y, look->middle, ours, controls[i].ours);
          y = put_row (paper, y, look->middle, theirs, controls[i].theirs);
        }
      y += 30;
    }
  synthetic_paper_check_records (
      paper, "8.1.1|資産目録|預かる品は全て帳面に記し、年の瀬に全て数え、違いがあれば訳を調べて帳面を正し、"
             "主に伝えております。品の名は窓口へお知らせください。品を引き上げる日は前もってお知らせくだ"
             "さい。品の札は外さないでください。\n"
             "9.2.1|利用者登録及び登録削除|10.1.1暗号による管理策の利用方針をご参照ください。出入りする"
             "者をお届けください。\n"
             "10.1.1|暗号による管理策の利用方針|帳面は箱に入れて鍵を掛け、鍵は主が持つ。◆箱は二つ◆鍵は"
             "三つ鍵を写さないでください。\n"
             "12.1.2|変更管理|直す前に触れを出します。触れをお読みください。\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/party-tables/columns", &columns, test_parts);
  synthetic_paper_add ("/party-tables/rows", &rows, test_parts);
  return g_test_run ();
}
