/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"

/* Tables of which rules part but the rows, all of one extent, below each other's headings. */

#define LEFT_X 56.0f
#define RIGHT_X 540.0f
#define LINE_PT 16.0f

static const float columns[] = { LEFT_X + 3, 220, 320, 430 };

/* Cells of @n columns at @xs, between rules. */
static void
put_ruled (SyntheticPaper *paper, const float *xs, guint n, const char *const *cells, gboolean expect)
{
  synthetic_paper_rule (paper, LEFT_X, paper->y - 4, RIGHT_X, paper->y - 4);
  for (guint c = 0; c < n; c++)
    {
      synthetic_paper_text (paper, xs[c], paper->y, cells[c]);
      if (expect)
        synthetic_paper_expect (paper, c > 0 ? "\t%s" : "%s", cells[c]);
    }
  synthetic_paper_rule (paper, LEFT_X, paper->y + 12, RIGHT_X, paper->y + 12);
  paper->y += LINE_PT;
}

/* A table whose header is shaded cell by cell, above forms with other columns, each below a heading: rules of
 * one extent part the rows of all. */
static void
test_forms_below (SyntheticPaper *paper, gconstpointer data)
{
  static const float form[] = { LEFT_X + 3, 160 };
  static const char *const cells[][4] = { { "役割", "閲覧", "編集", "管理" },
                                          { "一般", "可", "不可", "不可" },
                                          { "編集者", "可", "可", "不可" } };
  static const char *const forms[][3]
      = { { "8.1.1", "資産目録", "持ち物は帳面に記し、棚のものと一つずつ突き合わせます。" },
          { "9.2.1", "利用者登録及び登録削除", "申し込みは門で受け、その日のうちに答えます。" },
          { "12.1.2", "変更管理", "変える前に、町の人々に知らせます。" } };

  synthetic_paper_text (paper, LEFT_X, 60, "ISO/IEC 27017:2015 の管理策への取り組みをまとめます。");
  paper->y = 100;
  for (guint c = 0; c < G_N_ELEMENTS (columns); c++)
    synthetic_paper_fill (paper, c > 0 ? columns[c] - 3 : LEFT_X, paper->y - 4,
                          c + 1 < G_N_ELEMENTS (columns) ? columns[c + 1] - 3 : RIGHT_X, paper->y + 12,
                          c % 2 == 0 ? 0xdddddd : 0xcccccc);
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    put_ruled (paper, columns, G_N_ELEMENTS (columns), cells[i], FALSE);
  synthetic_paper_text_in (paper, LEFT_X, paper->y + 20, "3. 守りの仕組み", "Gothic-Bold", 14);
  paper->y += 32;
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      const char *const rows[][2]
          = { { "規格項番", forms[i][0] }, { "管理策", forms[i][1] }, { "当社の対応", forms[i][2] } };
      g_autofree char *heading = g_strdup_printf ("3.%u %s", i + 1, forms[i][1]);

      synthetic_paper_text_in (paper, LEFT_X, paper->y + 16, heading, "Gothic-Bold", 12);
      paper->y += 40;
      for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
        put_ruled (paper, form, 2, rows[r], FALSE);
      synthetic_paper_expect (paper, "%s|%s|%s\n", forms[i][0], forms[i][1], forms[i][2]);
    }
  synthetic_paper_check (paper);
}

/* Each chapter has a table with the same header, whose cells are shaded one by one; below that only the rows
 * are drawn, and the numbers wrap right before their titles. What stands first is left of a table of the page
 * before. */
static void
test_chapters_of_tables (SyntheticPaper *paper, gconstpointer data)
{
  static const float xs[] = { LEFT_X + 4, LEFT_X + 28, LEFT_X + 62, LEFT_X + 160 };
  static const char *const head[] = { "No.", "番号", "管理策", "対応状況" };
  static const char *const chapters[] = { "第４章 門", "第５章 倉", "第６章 鐘" };
  static const char *const rows[][2][4]
      = { { { "7", "A.9.2.", "利用者登録及び登", "申し込みは門で受け、その日のうちに答えます。" },
            { NULL, "1", "録削除", "名は戸口に掲げます。" } },
          { { "8", "A.12.3", "情報のバックアッ", "夜ごとに写しを取り、離れた倉に納めます。" },
            { NULL, ".1", "プ", "年に二度は取り出します。" } },
          { { "9", "A.12.4", "クロックの同期を", "時計は月の初めに、町の鐘に合わせます。" },
            { NULL, ".4", "する", "鐘は朝に鳴ります。" } } };
  static const char *const ids[][2] = { { "9.2.1", "利用者登録及び登録削除" },
                                        { "12.3.1", "情報のバックアップ" },
                                        { "12.4.4", "クロックの同期をする" } };

  synthetic_paper_text (paper, LEFT_X, 40, "ISO/IEC 27017:2015 の管理策への取り組みをまとめます。");
  paper->y = 80;
  synthetic_paper_rule (paper, LEFT_X, paper->y - 4, RIGHT_X, paper->y - 4);
  synthetic_paper_text (paper, xs[2], paper->y, "び訓練");
  synthetic_paper_text (paper, xs[3], paper->y, "書いたものは棚にしまいます。");
  synthetic_paper_rule (paper, LEFT_X, paper->y + 14, RIGHT_X, paper->y + 14);
  paper->y += 50;
  for (guint i = 0; i < G_N_ELEMENTS (chapters); i++)
    {
      synthetic_paper_text_in (paper, LEFT_X, paper->y, chapters[i], "Gothic-Bold", 14);
      paper->y += 28;
      for (guint c = 0; c < G_N_ELEMENTS (xs); c++)
        {
          synthetic_paper_fill (paper, c > 0 ? xs[c] - 4 : LEFT_X, paper->y - 4,
                                c + 1 < G_N_ELEMENTS (xs) ? xs[c + 1] - 4 : RIGHT_X, paper->y + 14,
                                c % 2 == 0 ? 0xdddddd : 0xcccccc);
          synthetic_paper_text (paper, xs[c], paper->y, head[c]);
        }
      synthetic_paper_rule (paper, LEFT_X, paper->y + 14, RIGHT_X, paper->y + 14);
      for (guint l = 0; l < 2; l++)
        for (guint c = 0; c < G_N_ELEMENTS (xs); c++)
          if (rows[i][l][c] != NULL)
            synthetic_paper_text (paper, xs[c], paper->y + 18 + 14 * (float)l, rows[i][l][c]);
      synthetic_paper_rule (paper, LEFT_X, paper->y + 46, RIGHT_X, paper->y + 46);
      paper->y += 80;
      synthetic_paper_expect (paper, "%s|%s|%s%s\n", ids[i][0], ids[i][1], rows[i][0][3], rows[i][1][3]);
    }
  synthetic_paper_check (paper);
}

/* A page has room for one row of the table of controls that begins below another one and a heading: its rule
 * is the last of all. Header and bar of the table touch. */
static void
test_last_rule_of_next (SyntheticPaper *paper, gconstpointer data)
{
  static const float words[] = { LEFT_X + 3, 240 };
  static const float xs[] = { LEFT_X + 3, 130, 290 };
  static const char *const cells[][2] = { { "用語", "説明" },
                                          { "番人", "門を見る人をいいます。" },
                                          { "帳面", "持ち物を記すものをいいます。" },
                                          { "倉", "写しを納める所をいいます。" } };
  static const char *const controls[][3] = { { "8.1.1", "資産目録", "持ち物は帳面に記します。" },
                                             { "9.2.1", "利用者登録", "申し込みは門で受けます。" },
                                             { "12.1.2", "変更管理", "変える前に知らせます。" } };
  static const char *const head[] = { "番号", "表題", "当社の取組み" };

  synthetic_paper_text (paper, LEFT_X, 60, "ISO/IEC 27017:2015 の管理策への取り組みをまとめます。");
  paper->y = 100;
  synthetic_paper_fill (paper, LEFT_X, paper->y - 4, RIGHT_X, paper->y + 12, 0xddeedd);
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    put_ruled (paper, words, G_N_ELEMENTS (words), cells[i], FALSE);
  synthetic_paper_text_in (paper, LEFT_X, paper->y + 24, "２．守りの詳細", "Gothic-Bold", 14);
  paper->y += 56;
  synthetic_paper_fill (paper, LEFT_X, paper->y - 4, RIGHT_X, paper->y + 12, 0xddeedd);
  for (guint c = 0; c < G_N_ELEMENTS (xs); c++)
    synthetic_paper_text (paper, xs[c], paper->y, head[c]);
  paper->y += LINE_PT;
  synthetic_paper_fill (paper, LEFT_X, paper->y - 4, RIGHT_X, paper->y + 12, 0xeeeeee);
  synthetic_paper_text (paper, xs[0], paper->y, "守りの決まり");
  paper->y += LINE_PT;
  for (guint i = 0; i < G_N_ELEMENTS (controls); i++)
    {
      for (guint c = 0; c < G_N_ELEMENTS (xs); c++)
        synthetic_paper_text (paper, xs[c], paper->y + (c == 0 ? 8 : 0), controls[i][c]);
      synthetic_paper_text (paper, xs[2], paper->y + LINE_PT, "夜は窓も閉めます。");
      synthetic_paper_rule (paper, LEFT_X, paper->y + 30, RIGHT_X, paper->y + 30);
      paper->y += 36;
      if (i == 0)
        {
          synthetic_paper_turn (paper);
          synthetic_paper_rule (paper, LEFT_X, paper->y - 4, RIGHT_X, paper->y - 4);
        }
      synthetic_paper_expect (paper, "%s|%s|%s夜は窓も閉めます。\n", controls[i][0], controls[i][1],
                              controls[i][2]);
    }
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/tables-of-chapters/forms-below", NULL, test_forms_below);
  synthetic_paper_add ("/tables-of-chapters/chapters-of-tables", NULL, test_chapters_of_tables);
  synthetic_paper_add ("/tables-of-chapters/last-rule-of-next", NULL, test_last_rule_of_next);
  return g_test_run ();
}
