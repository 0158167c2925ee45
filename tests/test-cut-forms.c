/* SPDX-License-Identifier: GPL-2.0-or-later */
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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ruled_table_add ("/cut-forms/first", NULL, test_first_form_cut);
  ruled_table_add ("/cut-forms/named-answer-overleaf", NULL, test_named_answer_overleaf);
  return g_test_run ();
}
