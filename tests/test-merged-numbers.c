/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "ruled-table.h"

#include "synthetic-records.h"

/* Ruled tables with numbers of two editions, of which those of one stand once beside several rows or are
 * marked as former ones. */

#define N_COLUMNS 4u

/* In the order of the newer edition: numbers, title and answer of a row; the number of the newer edition is
 * NULL where the cell above goes on.
 */
static const struct
{
  const char *newer, *cells[3];
} rows[] = {
  { "5.1", { "5.1.1", "情報セキュリティのための方針群", "考えを文書にまとめております。" } },
  { NULL, { "5.1.2", "情報セキュリティのための方針群のレビュー", "春ごとに読み直します。" } },
  { "5.2", { "6.1.1", "情報セキュリティの役割及び責任", "受け持ちを表にまとめております。" } },
  { "5.8", { "14.1.1", "情報セキュリティ要求事項の分析", "始める前に要るものを書き出します。" } },
  { "5.9", { "8.1.1", "資産目録", "持ち物の一覧を作ります。" } },
  { "5.18", { "9.2.2", "利用者アクセスの提供", "申し込みは画面から受けます。" } },
  { NULL, { "9.2.5", "利用者アクセス権のレビュー", "名簿を年に二度改めます。" } },
  { NULL, { "9.2.6", "アクセス権の削除又は修正", "去る者の名はその日に消します。" } },
  { "8.2", { "9.2.3", "特権的アクセス権の管理", "蔵の鍵は番の者に限っております。" } },
  { "8.13", { "12.3.1", "情報のバックアップ", "帳面は夜ごとに書き写します。" } },
  { "8.24", { "10.1.1", "暗号による管理策の利用方針", "送る文は暗号にしております。" } },
  { "8.32", { "12.1.2", "変更管理", "直す日は十日前にお知らせします。" } },
  { "－", { "CLD.12.4.5", "クラウドサービスの監視", "様子は夜も昼も見張っております。" } },
};

static const float edges[] = { 90, 160, 330 };

/* Draws the cell at the left, beside the rows from @top down. */
static void
draw_tall (SyntheticPaper *paper, float top)
{
  ruled_table_draw_box (paper, RULED_LEFT_X, top, edges[0], paper->y);
}

/* Each row has an answer of its own, that of the older number, beside which the newer one may reach over
 * several, where a page may end (@data). */
static void
test_beside_rows (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const head[] = { "27001\n2022", "27017\n2015", "管理策", "当社の対応" };
  const char *newer = NULL;
  float top = 0;

  synthetic_paper_text (paper, RULED_LEFT_X, 60, "当社の管理策への取り組みを次の表にまとめます。");
  ruled_table_put_row (paper, edges, N_COLUMNS, head);
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      const gboolean turns = data != NULL && g_strcmp0 (rows[r].cells[0], data) == 0;

      if (r > 0 && (rows[r].newer != NULL || turns))
        draw_tall (paper, top);
      if (turns)
        {
          ruled_table_turn (paper);
          ruled_table_put_row (paper, edges, N_COLUMNS, head);
        }
      if (rows[r].newer != NULL || turns)
        top = paper->y;
      if (rows[r].newer != NULL)
        {
          newer = rows[r].newer;
          ruled_table_put_cell (paper, RULED_LEFT_X, newer);
        }
      ruled_table_put_row_from (paper, edges, N_COLUMNS, 1, rows[r].cells);
      if (g_unichar_isdigit (g_utf8_get_char (newer)))
        synthetic_paper_expect (paper, "iso27017-2015.%s||ISO/IEC 27001:2022 %s,|\n", rows[r].cells[0],
                                newer);
      else
        synthetic_paper_expect (paper, "iso27017-2015.%s|||\n", rows[r].cells[0]);
    }
  draw_tall (paper, top);
  synthetic_paper_check_controls (paper, paper->expected->str);
}

/* Forms of which the first row has the newer number, the title, and the former number behind a word that says
 * so: 5.1 is none of the clause that the edition before has, though the paper may name no other. */
static void
test_former_word (SyntheticPaper *paper, gconstpointer data)
{
  static const float heads[] = { 90, 400 };

  synthetic_paper_text (paper, RULED_LEFT_X, 60, data);
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      g_autofree char *former = g_strdup_printf ("旧：%s", rows[r].cells[0]);
      const char *cells[] = { rows[r].newer, rows[r].cells[1], former };
      const char *answer[] = { rows[r].cells[2], NULL, NULL };

      if (rows[r].newer == NULL || !g_unichar_isdigit (g_utf8_get_char (rows[r].newer)))
        continue;
      ruled_table_put_row (paper, heads, G_N_ELEMENTS (cells), cells);
      ruled_table_put_row (paper, heads, G_N_ELEMENTS (answer), answer);
      synthetic_paper_expect (paper, "%s|%s|%s\n", rows[r].newer, rows[r].cells[1], rows[r].cells[2]);
    }
  synthetic_paper_check_records (paper, paper->expected->str);
}

/* The clauses beside their rows have titles of controls, too: what the standard asks for, which begins with
 * the title of the row's own control, is the title all the same. */
static void
test_clauses (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const head[] = { "章", "管理策", "要求事項", "回答" };
  static const float clause_edges[] = { 170, 230, 400 };
  static const struct
  {
    const char *clause, *cells[3];
  } asked[] = {
    { "情報セキュリティの\nための方針群",
      { "5.1.1", "情報セキュリティのための方針群\nについて、考えがあるか。",
        "考えを文書にまとめております。" } },
    { NULL, { "5.1.2", "方針群のレビューについて、\n改める日があるか。", "春ごとに読み直します。" } },
    { "資産の管理", { "8.1.1", "資産目録について、一覧がある\nか。", "持ち物の一覧を作ります。" } },
    { NULL, { "8.1.2", "資産の管理責任について、番の\n者がいるか。", "番の者を決めております。" } },
    { NULL, { "8.2.2", "情報のラベル付けについて、札\nがあるか。", "札を付けております。" } },
  };
  float top = 0;

  synthetic_paper_text (paper, RULED_LEFT_X, 60,
                        "ISO/IEC 27017:2015 の管理策への取り組みを次の表にまとめます。");
  ruled_table_put_row (paper, clause_edges, N_COLUMNS, head);
  for (guint r = 0; r < G_N_ELEMENTS (asked); r++)
    {
      g_auto (GStrv) lines = g_strsplit (asked[r].cells[1], "\n", 2);

      if (asked[r].clause != NULL)
        {
          if (r > 0)
            ruled_table_draw_box (paper, RULED_LEFT_X, top, clause_edges[0], paper->y);
          top = paper->y;
          ruled_table_put_cell (paper, RULED_LEFT_X, asked[r].clause);
        }
      ruled_table_put_row_from (paper, clause_edges, N_COLUMNS, 1, asked[r].cells);
      synthetic_paper_expect (paper, "%s|%s%s|%s\n", asked[r].cells[0], lines[0], lines[1],
                              asked[r].cells[2]);
    }
  ruled_table_draw_box (paper, RULED_LEFT_X, top, clause_edges[0], paper->y);
  synthetic_paper_check_records (paper, paper->expected->str);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ruled_table_add ("/merged-numbers/beside-rows", NULL, test_beside_rows);
  ruled_table_add ("/merged-numbers/beside-rows/over-page", "9.2.6", test_beside_rows);
  ruled_table_add ("/merged-numbers/former-word",
                   "ISO/IEC 27001:2022 の管理策への取り組みです。旧は2013年版の番号です。", test_former_word);
  ruled_table_add ("/merged-numbers/former-word/named",
                   "ISO/IEC 27017:2015 の管理策への取り組みです。旧は2013年版の番号です。", test_former_word);
  ruled_table_add ("/merged-numbers/clauses", NULL, test_clauses);
  return g_test_run ();
}
