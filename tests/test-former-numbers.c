/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "synthetic.h"

/* Tables without rules in which each control has the numbers beside it that it had in the edition before, of
 * which there are more than controls. */

#define LEFT_X 50.0f
#define NUMBER_X 60.0f
#define FORMER_X 100.0f
#define TITLE_X 150.0f
#define ANSWER_X 240.0f
#define RIGHT_X 540.0f
#define TOP_Y 100.0f
#define LEADING_PT 12.0f
#define HEADER_PT 40.0f
#define SET_IN_PT 6.0f

static const struct
{
  const char *number, *former[3], *title, *lines[3];
  gboolean begins; /* a clause */
} rows[] = {
  { "5.10", { "8.1.3", "8.2.3" }, "利用の許容範囲", { "使い方は帳面に", "まとめております。" }, TRUE },
  { "5.14",
    { "13.2.1", "13.2.2", "13.2.3" },
    "情報転送",
    { "文は箱に入れ", "鍵を掛けて", "届けております。" } },
  { "6.1", { "7.1.1" }, "選考", { "人を雇うときは", "前の村に尋ねます。" }, TRUE },
  { "6.6", { "13.2.4" }, "秘密保持契約", { "口外しない旨の証文を", "交わしております。" } },
  { "6.7", { "6.2.2" }, "リモートワーク", { "家では奥の間の戸を", "閉めて行います。" } },
  { "7.3", { "11.1.3" }, "施設の保護", { "奥の間の戸には", "鍵を掛けております。" }, TRUE },
  { "7.11", { "11.2.2" }, "ユーティリティ", { "油は十日分を", "蓄えております。" } },
  { "8.2", { "9.2.3" }, "特権の管理", { "蔵の鍵は番の者に", "限っております。" }, TRUE },
  { "8.6", { "12.1.3" }, "容量の管理", { "倉の空きは月ごとに", "数えております。" } },
  { "8.11", { NULL }, "マスキング", { "名は初めの字だけ", "書いております。" } },
  { "8.13", { "12.3.1" }, "バックアップ", { "夜ごとに写しを", "取っております。" } },
  { "8.32", { "12.1.2", "14.2.2", "14.2.4" }, "変更管理", { "直す前に", "主に伺い", "帳面につけます。" } },
};

/* A header of two rows: of the first two columns, which have a name together, and of the others. All its
 * cells are drawn. */
static void
put_group_header (SyntheticPaper *paper)
{
  const float top = paper->y, middle = top + HEADER_PT / 2, bottom = top + HEADER_PT;

  synthetic_paper_rule (paper, LEFT_X, top, RIGHT_X, top);
  synthetic_paper_rule (paper, LEFT_X, bottom, RIGHT_X, bottom);
  synthetic_paper_rule (paper, LEFT_X, middle, TITLE_X - 5, middle);
  synthetic_paper_rule (paper, LEFT_X, top, LEFT_X, bottom);
  synthetic_paper_rule (paper, FORMER_X - 5, middle, FORMER_X - 5, bottom);
  synthetic_paper_rule (paper, TITLE_X - 5, top, TITLE_X - 5, bottom);
  synthetic_paper_rule (paper, ANSWER_X - 5, top, ANSWER_X - 5, bottom);
  synthetic_paper_rule (paper, RIGHT_X, top, RIGHT_X, bottom);
  synthetic_paper_text (paper, NUMBER_X, top + 5, "番号");
  synthetic_paper_text (paper, NUMBER_X, middle + 5, "現行");
  synthetic_paper_text (paper, FORMER_X, middle + 5, "旧番号");
}

/* With @grouped each clause has a table below such a header, and only over all clauses is it seen which of
 * the numbers run in order. The former ones may be set in below their name; they head nothing beside the new
 * ones, of which some are those of clauses, too. */
static void
test_former_numbers (SyntheticPaper *paper, gconstpointer grouped)
{
  const float former_x = g_strcmp0 (grouped, "set-in") == 0 ? FORMER_X + SET_IN_PT : FORMER_X;
  g_autofree char *records = NULL;

  synthetic_paper_put (paper, "ISO/IEC 27001:2022 の管理策への取り組みを次の表にまとめます。");
  paper->y = TOP_Y;
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      guint n = 0;

      if (grouped != NULL && rows[r].begins)
        put_group_header (paper);
      if (r == 0 || (grouped != NULL && rows[r].begins))
        {
          synthetic_paper_text (paper, TITLE_X, paper->y + 15, "管理策");
          synthetic_paper_text (paper, ANSWER_X, paper->y + 15, "当社の取り組み");
          paper->y += HEADER_PT + 8;
        }
      synthetic_paper_text (paper, NUMBER_X, paper->y, rows[r].number);
      synthetic_paper_text (paper, TITLE_X, paper->y, rows[r].title);
      synthetic_paper_expect (paper, "%s|%s|", rows[r].number, rows[r].title);
      for (; n < 3 && rows[r].lines[n] != NULL; n++)
        {
          if (rows[r].former[n] != NULL)
            synthetic_paper_text (paper, former_x, paper->y, rows[r].former[n]);
          synthetic_paper_text (paper, ANSWER_X, paper->y, rows[r].lines[n]);
          synthetic_paper_expect (paper, "%s", rows[r].lines[n]);
          paper->y += LEADING_PT;
        }
      synthetic_paper_expect (paper, "\n");
      if (grouped != NULL && r + 1 < G_N_ELEMENTS (rows) && rows[r + 1].begins)
        paper->y += 2 * LEADING_PT;
    }
  records = synthetic_records (paper->pages, grouped != NULL ? synthetic_paper_painting : NULL, paper);
  g_assert_cmpstr (records, ==, paper->expected->str);
}

/* The number of the other edition stands in brackets below that of the control, beside the second line of its
 * title. */
static void
test_brackets (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const controls[][6] = {
    { "5.1.1", "(5.1)", "情報セキュリティの", "ための方針群", "考えを文書に", "まとめております。" },
    { "6.1.3", "(5.5)", "関係当局との", "連絡", "役所の求めには主が", "応じております。" },
    { "8.1.1", "(5.9)", "資産目録", NULL, "品は全て帳面に", "記しております。" },
    { "8.2.2", "(5.13)", "情報の", "ラベル付け", "箱には札を", "付けております。" },
    {
        "12.3.1",
        "(8.13,",
        "情報の",
        "バックアップ",
        "夜ごとに写しを",
        "取っております。",
    },
  };
  g_autofree char *records = NULL;

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを次の表にまとめます。");
  paper->y = TOP_Y;
  synthetic_paper_text (paper, NUMBER_X, paper->y, "番号");
  synthetic_paper_text (paper, FORMER_X + 20, paper->y, "管理策");
  synthetic_paper_text (paper, ANSWER_X, paper->y, "当社の取り組み");
  paper->y += 2 * LEADING_PT;
  for (guint r = 0; r < G_N_ELEMENTS (controls); r++)
    {
      const char *const *row = controls[r];

      for (guint i = 0; i < 2; i++)
        {
          synthetic_paper_text (paper, NUMBER_X, paper->y, row[i]);
          if (row[2 + i] != NULL)
            synthetic_paper_text (paper, FORMER_X + 20, paper->y, row[2 + i]);
          synthetic_paper_text (paper, ANSWER_X, paper->y, row[4 + i]);
          paper->y += LEADING_PT;
        }
      if (g_str_has_suffix (row[1], ","))
        synthetic_paper_text (paper, NUMBER_X, paper->y, "8.14)");
      synthetic_paper_text (paper, ANSWER_X, paper->y, "年ごとに見直します。");
      paper->y += 1.3f * LEADING_PT;
      synthetic_paper_expect (paper, "%s|%s%s|%s%s年ごとに見直します。\n", row[0], row[2],
                              row[3] != NULL ? row[3] : "", row[4], row[5]);
    }
  records = synthetic_records (paper->pages, NULL, NULL);
  g_assert_cmpstr (records, ==, paper->expected->str);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/former-numbers/lists", NULL, test_former_numbers);
  synthetic_paper_add ("/former-numbers/lists/grouped", "grouped", test_former_numbers);
  synthetic_paper_add ("/former-numbers/lists/set-in", "set-in", test_former_numbers);
  synthetic_paper_add ("/former-numbers/brackets", NULL, test_brackets);
  return g_test_run ();
}
