/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "synthetic.h"

/* Answers below boxes that quote what the standard asks for, in a paper that lists its controls in a table.
 */

#define LEFT 50.0f
#define RIGHT 540.0f
#define MARK 470.0f

static const struct
{
  const char *number, *title, *text[3];
} controls[] = {
  { "6.1.1",
    "情報セキュリティの役割及び責任",
    { "役目は主が決めて名を書き出します。", "年の始めに見直します。" } },
  { "6.1.3", "関係当局との連絡", { "役所の求めには主が応じます。" } },
  { "8.1.1", "資産目録", { "預かる品は全て帳面に記しております。", "・箱の数", "・箱の中の品" } },
  { "8.2.2", "情報のラベル付け", { "箱には色の札を付けます。", "札の色はお決めいただけます。" } },
  { "9.2.1",
    "利用者登録及び登録削除",
    { "申し込みは窓口で受け、名簿に書き、鍵を渡し、帰りには鍵を受け取って名簿から名を消し、箱を" } },
};

static void
put_box (SyntheticPaper *paper, const char *text)
{
  const float y = paper->y, foot = y + 20;

  synthetic_paper_text (paper, LEFT + 4, y + 5, text);
  synthetic_paper_rule (paper, LEFT, y, RIGHT, y);
  synthetic_paper_rule (paper, LEFT, foot, RIGHT, foot);
  synthetic_paper_rule (paper, LEFT, y, LEFT, foot);
  synthetic_paper_rule (paper, RIGHT, y, RIGHT, foot);
  paper->y = foot + 8;
}

/* A table within an answer. */
static void
put_table (SyntheticPaper *paper)
{
  static const char *const cells[][3]
      = { { "札", "代の数", "戻す時" }, { "白", "三つ", "八時" }, { "青", "七つ", "四時" } };
  const float y = paper->y, x[] = { LEFT, LEFT + 160, LEFT + 320, RIGHT };

  for (guint r = 0; r < G_N_ELEMENTS (cells); r++, paper->y += 20)
    {
      for (guint c = 0; c < 3; c++)
        synthetic_paper_text (paper, x[c] + 4, paper->y + 5, cells[r][c]);
      synthetic_paper_rule (paper, LEFT, paper->y, RIGHT, paper->y);
    }
  synthetic_paper_rule (paper, LEFT, paper->y, RIGHT, paper->y);
  for (guint c = 0; c < G_N_ELEMENTS (x); c++)
    synthetic_paper_rule (paper, x[c], y, x[c], paper->y);
  paper->y += 8;
}

/* Lists the controls, who answers for each in a column of its own. */
static void
put_list (SyntheticPaper *paper)
{
  for (guint i = 0; i < G_N_ELEMENTS (controls); i++, paper->y += 20)
    {
      synthetic_paper_text (paper, LEFT, paper->y, controls[i].number);
      synthetic_paper_text (paper, LEFT + 28, paper->y, controls[i].title);
      synthetic_paper_text (paper, MARK, paper->y, "○");
      synthetic_paper_text (paper, MARK + 50, paper->y, "△");
    }
}

/* Where the columns of the list are, those of no table are that stands between the boxes. */
static void
test_list_before (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_text (paper, LEFT, 60, "ISO/IEC 27017:2015の管理策への取り組みを示します。");
  paper->y = 100;
  put_list (paper);
  synthetic_paper_turn (paper);
  paper->y = 60;
  for (guint i = 0; i < G_N_ELEMENTS (controls); i++)
    {
      g_autofree char *heading = g_strdup_printf ("%s %s", controls[i].number, controls[i].title);
      const char *const *text = controls[i].text;

      synthetic_paper_text_in (paper, LEFT, paper->y, heading, "Gothic-Bold", 12);
      paper->y += 20;
      put_box (paper, "店は決まりを書いて守ることが望ましい。");
      for (guint l = 0; l < G_N_ELEMENTS (controls[i].text) && text[l] != NULL; l++)
        {
          synthetic_paper_text (paper, LEFT, paper->y, text[l]);
          paper->y += SYNTHETIC_LINE_PT;
        }
      if (i == 2)
        put_table (paper);
      paper->y += 16;
      synthetic_paper_expect (paper, "%s|%s|店は決まりを書いて守ることが望ましい。%s%s%s%s\n",
                              controls[i].number, controls[i].title, text[0], text[1] != NULL ? text[1] : "",
                              text[1] != NULL && text[2] != NULL ? text[2] : "",
                              i == 2 ? "札\t代の数\t戻す時白\t三つ\t八時青\t七つ\t四時" : "");
    }
  synthetic_paper_turn (paper);
  synthetic_paper_text_in (paper, LEFT, 60, "付録 管理策の一覧", "Gothic-Bold", 12);
  paper->y = 100;
  put_list (paper);
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/quoted-boxes/list-before", NULL, test_list_before);
  return g_test_run ();
}
