/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <string.h>

#include "control-texts.h"
#include "ruled-table.h"
#include "synthetic-records.h"

/* Forms that a page cuts in their answers, or before them. */

/* A page cuts the first form in its answer. What the rest ends with is called by words that no rule knows, as
 * in the forms below it. */
static void
test_first_form_cut (SyntheticPaper *paper, gconstpointer data)
{
  static const float edges[] = { 140 };
  static const char *const rows[][2] = { { "規格番号", "5.1.1" },
                                         { "項目", "情報セキュリティのための方針群" },
                                         { "実施内容", A1 },
                                         { NULL, A3 },
                                         { "根拠資料", "帳面の第三章" },
                                         { "規格番号", "6.1.1" },
                                         { "項目", "情報セキュリティの役割及び責任" },
                                         { "実施内容", A2 },
                                         { "根拠資料", "帳面の第四章" } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      if (i == 3)
        ruled_table_turn (paper);
      if (i == 5)
        paper->y += 24;
      ruled_table_put_row (paper, edges, 2, rows[i]);
    }
  synthetic_paper_check_records (paper, "5.1.1|情報セキュリティのための方針群|" A1 A3 "帳面の第三章"
                                        "\n6.1.1|情報セキュリティの役割及び責任|" A2 "帳面の第四章\n");
}

/* A page ends right below the name of the answer, which stands on the next one without rules; the last form
 * has no answer, and what stands below it is none. */
static void
test_named_answer_overleaf (SyntheticPaper *paper, gconstpointer data)
{
  static const float edges[] = { 140 };
  static const char *const rows[][2] = { { "項番", "5.1.1" },
                                         { "表題", "情報セキュリティのための方針群" },
                                         { "対応内容", "" },
                                         { "項番", "6.1.1" },
                                         { "表題", "情報セキュリティの役割及び責任" },
                                         { "対応内容", A2 },
                                         { "項番", "8.1.1" },
                                         { "表題", "資産目録" },
                                         { "対応内容", "" } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      if (i == 3)
        {
          ruled_table_turn (paper);
          synthetic_paper_text (paper, edges[0] + 6, paper->y - 24, A1);
        }
      if (i == 6)
        paper->y += 24;
      ruled_table_put_row (paper, edges, 2, rows[i]);
    }
  ruled_table_turn (paper);
  synthetic_paper_text (paper, RULED_LEFT_X, paper->y, "お尋ねは、窓口までお寄せください。");
  synthetic_paper_check_records (paper, "5.1.1|情報セキュリティのための方針群|" A1
                                        "\n6.1.1|情報セキュリティの役割及び責任|" A2 "\n8.1.1|資産目録|\n");
}

/* Forms in frames without rules between their entries, of which no rule knows the last: a page cuts one, so
 * that its first entry is left on the page before. */
static void
test_framed_forms_cut (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const controls[][2] = { { "5.1.1 情報セキュリティのための方針群", A1 },
                                             { "6.1.1 情報セキュリティの役割及び責任", A2 },
                                             { "8.1.1 資産目録", A3 },
                                             { "9.2.1 利用者登録及び登録削除", A4 } };
  static const char *const names[] = { "標題", "実施内容", "お客様の役割", "根拠資料" };
  GString *expected = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (controls); i++)
    {
      const char *const entries[]
          = { controls[i][0], controls[i][1], "係の者が戸を閉めます。", "帳面の第三章" };
      float top = paper->y - 6;
      const char *title = strchr (controls[i][0], ' ');

      for (guint r = 0; r < G_N_ELEMENTS (names); r++)
        {
          if (i == 1 && r == 1)
            {
              synthetic_paper_rule (paper, RULED_LEFT_X, top, RULED_RIGHT_X, top);
              synthetic_paper_rule (paper, RULED_LEFT_X, top, RULED_LEFT_X, paper->y);
              synthetic_paper_rule (paper, RULED_RIGHT_X, top, RULED_RIGHT_X, paper->y);
              ruled_table_turn (paper);
              top = paper->y - 6;
            }
          synthetic_paper_text (paper, RULED_LEFT_X + 4, paper->y, names[r]);
          synthetic_paper_text (paper, 140, paper->y, entries[r]);
          if (r == 1)
            synthetic_paper_text (paper, 140, paper->y += SYNTHETIC_LINE_PT, "夜は窓も閉めます。");
          paper->y += 22;
        }
      ruled_table_draw_box (paper, RULED_LEFT_X, top, RULED_RIGHT_X, paper->y);
      paper->y += 30;
      g_string_append_printf (expected,
                              "%.*s|%s|%s夜は窓も閉めます。"
                              "係の者が戸を閉めます。帳面の第三章\n",
                              (int)(title - controls[i][0]), controls[i][0], title + 1, controls[i][1]);
    }
  synthetic_paper_check_records (paper, expected->str);
  g_string_free (expected, TRUE);
}

/* The first row of a form: names that are shaded, and beside them what is not. */
static void
put_shaded_head (SyntheticPaper *paper, const char *number, const char *title)
{
  static const float edges[] = { RULED_LEFT_X, 130, 320, 380, RULED_RIGHT_X };
  const char *const cells[] = { "番号", number, "管理策", title };

  for (guint c = 0; c < G_N_ELEMENTS (cells); c++)
    {
      if (c % 2 == 0)
        synthetic_paper_fill (paper, edges[c], paper->y - 4, edges[c + 1], paper->y + 14, 0xffeedd);
      synthetic_paper_text (paper, edges[c] + 4, paper->y, cells[c]);
    }
  paper->y += 18;
}

static void
put_shaded_answer (SyntheticPaper *paper, const char *answer)
{
  synthetic_paper_fill (paper, RULED_LEFT_X, paper->y - 4, 130, paper->y + 30, 0xffeedd);
  synthetic_paper_fill (paper, 130, paper->y - 4, RULED_RIGHT_X, paper->y + 30, 0xeeeeff);
  synthetic_paper_text (paper, RULED_LEFT_X + 4, paper->y, "対応内容");
  synthetic_paper_text (paper, 134, paper->y, answer);
  synthetic_paper_text (paper, 134, paper->y + SYNTHETIC_LINE_PT, "夜は窓も閉めます。");
  paper->y += 48;
}

/* Forms of which the names of the entries are shaded, and the answers: the page ends with the first row of
 * one. */
static void
test_shaded_head (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const controls[][3] = { { "A.5.1.1", "方針群", A1 },
                                             { "A.6.1.1", "役割及び責任", A2 },
                                             { "A.8.1.1", "資産目録", A3 },
                                             { "A.9.2.1", "利用者登録", A4 } };

  for (guint i = 0; i < G_N_ELEMENTS (controls); i++)
    {
      put_shaded_head (paper, controls[i][0], controls[i][1]);
      if (i == 2)
        ruled_table_turn (paper);
      put_shaded_answer (paper, controls[i][2]);
      synthetic_paper_expect (paper, "%s|%s|%s夜は窓も閉めます。\n", controls[i][0] + 2, controls[i][1],
                              controls[i][2]);
    }
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ruled_table_add ("/cut-forms/first", NULL, test_first_form_cut);
  ruled_table_add ("/cut-forms/named-answer-overleaf", NULL, test_named_answer_overleaf);
  ruled_table_add ("/cut-forms/framed", NULL, test_framed_forms_cut);
  ruled_table_add ("/cut-forms/shaded-head", NULL, test_shaded_head);
  return g_test_run ();
}
