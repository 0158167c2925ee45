/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "control-texts.h"
#include "ruled-table.h"
#include "synthetic-records.h"

/* A table for each clause, with the same header over all of them. */

/* A table of @n_rows rows below the heading of its clause. */
static void
put_clause (SyntheticPaper *paper, const char *heading, const char *const *head, const char *const (*rows)[2],
            guint n_rows)
{
  static const float edges[] = { 120 };

  synthetic_paper_text_in (paper, RULED_LEFT_X, paper->y, heading, "Gothic-Bold", 13);
  paper->y += 24;
  ruled_table_put_row (paper, edges, 2, head);
  for (guint r = 0; r < n_rows; r++)
    ruled_table_put_row (paper, edges, 2, rows[r]);
  paper->y += 20;
}

/* Each clause has a table with the same header. The first has one row, of which a page leaves nothing but the
 * number and the title: alone it looks like a form, or like a list of controls. */
static void
test_kin (SyntheticPaper *paper, gconstpointer data)
{
  static const float edges[] = { 120 };
  static const char *const head[] = { "番号", "管理策／回答" };
  static const char *const rows[][2] = { { "5.1.1", "*情報セキュリティのための方針群" },
                                         { "", A1 },
                                         { "6.1.1", "*情報セキュリティの役割及び責任\n" A2 },
                                         { "8.1.1", "*資産目録\n" A3 },
                                         { "8.2.2", "*情報のラベル付け\n" A4 },
                                         { "12.3.1", "*情報のバックアップ\n" A5 } };

  synthetic_paper_text (paper, RULED_LEFT_X, 60, "ISO/IEC 27017:2015 の管理策について述べます。");
  put_clause (paper, "5 情報セキュリティのための方針群", head, rows, 1);
  ruled_table_turn (paper);
  ruled_table_put_row (paper, edges, 2, head);
  ruled_table_put_row (paper, edges, 2, rows[1]);
  paper->y += 20;
  put_clause (paper, "6 情報セキュリティのための組織", head, rows + 2, 1);
  put_clause (paper, "8 資産の管理", head, rows + 3, 2);
  put_clause (paper, "12 運用のセキュリティ", head, rows + 5, 1);
  synthetic_paper_check_records (
      paper, "5.1.1|情報セキュリティのための方針群|" A1 "\n6.1.1|情報セキュリティの役割及び責任|" A2
             "\n8.1.1|資産目録|" A3 "\n8.2.2|情報のラベル付け|" A4 "\n12.3.1|情報のバックアップ|" A5 "\n");
}

/* A page leaves of the table of a clause the header and the answer of its first row, whose number stands low
 * in its cell. */
static void
test_number_of_kin_below (SyntheticPaper *paper, gconstpointer data)
{
  static const float edges[] = { 120 };
  static const char *const clauses[] = { "5 方針群", "6 組織", "8 資産の管理" };
  static const char *const head[] = { "管理策", "当社の取り組み" };
  static const char *const rows[][2] = { { "5.1.1\n方針群", A1 },
                                         { "6.1.1\n役割及び責任", A2 },
                                         { "", A3 },
                                         { "8.1.1\n資産目録", "写しは倉に置いております。" },
                                         { "8.2.2\nラベル付け", A4 } };

  synthetic_paper_text (paper, RULED_LEFT_X, 60, "ISO/IEC 27017:2015 の管理策について述べます。");
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      if (r == 3)
        ruled_table_turn (paper);
      if (r == 3)
        ruled_table_put_row (paper, edges, 2, head);
      if (r < 3)
        put_clause (paper, clauses[r], head, &rows[r], 1);
      else
        ruled_table_put_row (paper, edges, 2, rows[r]);
    }
  synthetic_paper_check_records (paper, "5.1.1|方針群|" A1 "\n6.1.1|役割及び責任|" A2 "\n8.1.1|資産目録|" A3
                                        "写しは倉に置いております。\n8.2.2|ラベル付け|" A4 "\n");
}

/* A page leaves of the table one control between the headings of two clauses. */
static void
test_clauses_before_page (SyntheticPaper *paper, gconstpointer data)
{
  static const float edges[] = { 200 };
  static const char *const rows[][2]
      = { { "管理策", "取り組み" }, { "5 方針群", "" },         { "5.1.1 方針群", A1 },
          { "6 組織", "" },         { "管理策", "取り組み" },   { "6.1.1 役割及び責任", A2 },
          { "8.1.1 資産目録", A3 }, { "8.2.2 ラベル付け", A4 }, { "12.3.1 情報のバックアップ", A5 } };

  synthetic_paper_text (paper, RULED_LEFT_X, 60, "ISO/IEC 27017:2015 の管理策について述べます。");
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      if (r == 4)
        ruled_table_turn (paper);
      ruled_table_put_row (paper, edges, 2, rows[r]);
    }
  synthetic_paper_check_records (paper, "5.1.1|方針群|" A1 "\n6.1.1|役割及び責任|" A2 "\n8.1.1|資産目録|" A3
                                        "\n8.2.2|ラベル付け|" A4 "\n12.3.1|情報のバックアップ|" A5 "\n");
}

/* The vendor numbers the rows of the tables of all clauses through; some numbers are those of controls. */
static void
test_own_numbers_of_kin (SyntheticPaper *paper, gconstpointer data)
{
  static const float edges[] = { 80, 150, 300 };
  static const char *const head[] = { "No.", "ISO/IEC 27017", "項目", "取り組み" };
  static const char *const rows[][4] = { { "1.1", "5.1.1", "方針群", A1 },
                                         { "5.1", "6.1.1", "役割及び責任", A2 },
                                         { "6.1", "8.1.1", "資産目録", A3 },
                                         { "9.1", "12.3.1", "情報のバックアップ", A5 } };

  synthetic_paper_text (paper, RULED_LEFT_X, 60, "ISO/IEC 27017:2015 の管理策について述べます。");
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      ruled_table_put_row (paper, edges, 4, head);
      ruled_table_put_row (paper, edges, 4, rows[r]);
      paper->y += 20;
    }
  synthetic_paper_check_controls (
      paper, "iso27017-2015.5.1.1|1.1||\niso27017-2015.6.1.1|5.1||\niso27017-2015.8.1.1|6.1||\n"
             "iso27017-2015.12.3.1|9.1||\n");
}

/* A row of the first table names columns again, in other words; another table has no more than one control.
 */
static void
test_header_among_rows_of_kin (SyntheticPaper *paper, gconstpointer data)
{
  static const float edges[] = { 120, 250 };
  static const char *const head[] = { "ISO/IEC\n27017 項番", "項目", "対応内容" };
  static const char *const clause[] = { "8.1 資産に対する責任", NULL, NULL };
  static const char *const again[] = { "ISO/IEC\n27017 の番号", "項目", "対応内容" };
  static const char *const rows[][3] = { { "5.1.1.", "方針群", A1 },
                                         { "6.1.1.", "役割及び責任", A2 },
                                         { "6.1.3.", "関係当局", A3 },
                                         { "7.2.2.", "教育及び訓練", A4 },
                                         { "8.1.1.", "資産目録", A3 } };

  synthetic_paper_text (paper, RULED_LEFT_X, 60, "ISO/IEC 27017:2015 の管理策について述べます。");
  ruled_table_put_row (paper, edges, 3, head);
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      if (r == 2)
        ruled_table_put_row (paper, edges, 3, again);
      if (r + 1 == G_N_ELEMENTS (rows))
        {
          paper->y += 20;
          synthetic_paper_text_in (paper, RULED_LEFT_X, paper->y, "第2章 資産の管理", "Gothic-Bold", 13);
          paper->y += 24;
          ruled_table_put_row (paper, edges, 3, head);
          ruled_table_put_row (paper, edges, 3, clause);
        }
      ruled_table_put_row (paper, edges, 3, rows[r]);
      synthetic_paper_expect (paper, "%.5s|%s|%s\n", rows[r][0], rows[r][1], rows[r][2]);
    }
  synthetic_paper_check (paper);
}

/* The chapters of a page have one control each, below the header and the name of its group, and the rules of
 * all their tables are one. */
static void
test_header_again (SyntheticPaper *paper, gconstpointer data)
{
  static const float edges[] = { 120, 260 };
  static const char *const head[] = { "項番", "管理策", "対応状況" };
  static const char *const rows[][2][3]
      = { { { "8.1 資産に対する責任", NULL, NULL }, { "8.1.1", "資産目録", A3 } },
          { { "11.2 装置", NULL, NULL }, { "11.2.1", "装置の設置及び保護", A1 } },
          { { "12.3 バックアップ", NULL, NULL }, { "12.3.1", "情報のバックアップ", A5 } },
          { { "18.1 順守", NULL, NULL }, { "18.1.3", "記録の保護", A2 } },
          { { "18.2 レビュー", NULL, NULL }, { "18.2.1", "独立したレビュー", A4 } } };

  synthetic_paper_text (paper, RULED_LEFT_X, 60, "ISO/IEC 27017:2015 の管理策について述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      if (i + 1 == G_N_ELEMENTS (rows))
        {
          ruled_table_turn (paper);
          synthetic_paper_text_in (paper, RULED_LEFT_X, paper->y - 30, "追って書いたもの", "Gothic-Bold", 13);
        }
      ruled_table_put_row (paper, edges, 3, head);
      ruled_table_put_row (paper, edges, 3, rows[i][0]);
      ruled_table_put_row (paper, edges, 3, rows[i][1]);
      synthetic_paper_expect (paper, "%s|%s|%s\n", rows[i][1][0], rows[i][1][1], rows[i][1][2]);
    }
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ruled_table_add ("/table-kin/one-row", NULL, test_kin);
  ruled_table_add ("/table-kin/number-below", NULL, test_number_of_kin_below);
  ruled_table_add ("/table-kin/clauses-before-page", NULL, test_clauses_before_page);
  ruled_table_add ("/table-kin/own-numbers", NULL, test_own_numbers_of_kin);
  ruled_table_add ("/table-kin/header-among-rows", NULL, test_header_among_rows_of_kin);
  ruled_table_add ("/table-kin/header-again", NULL, test_header_again);
  return g_test_run ();
}
