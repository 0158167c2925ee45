/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <string.h>

#include "control-texts.h"
#include "ruled-table.h"
#include "synthetic-records.h"

/* Tables that list controls, and histories of revisions, answer none. */

/* Where a paper lists controls and answers none, that is what the reader is told. */
static void
test_list_is_reported (SyntheticPaper *paper, gconstpointer data)
{
  static const float edges[] = { 110, 380 };
  static const char *const rows[][3] = { { "番号", "管理策", "判定" },
                                         { "5.1.1", "情報セキュリティのための方針群", "○" },
                                         { "6.1.1", "情報セキュリティの役割及び責任", "○" },
                                         { "8.1.1", "資産目録", "△" } };
  g_autofree char *messages = NULL;

  synthetic_paper_text (paper, RULED_LEFT_X, 60, "ISO/IEC 27017:2015 による監査の結果です。");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    ruled_table_put_row (paper, edges, 3, rows[i]);
  messages = synthetic_paper_messages (paper);
  g_assert_nonnull (strstr (messages, "controls are listed in tables, without answers"));
}

/* A page cuts a history of revisions at the end: its last row stands alone on the next, and is no control. */
static void
test_cut_history (SyntheticPaper *paper, gconstpointer data)
{
  static const float edges[] = { 110, 260 }, history_edges[] = { 120, 300 };
  static const char *const rows[][3] = {
    { "番号", "管理策", "取り組み" },
    { "8.1.1", "資産目録", A1 },
    { "12.1.3", "容量・能力の管理", A2 },
    { "12.3.1", "情報のバックアップ", A3 },
  };
  static const char *const history[][3] = {
    { "版", "日付", "内容" },
    { "1.0", "2022年6月1日", "初版" },
    { "1.1", "2023年5月10日", "8.1.1 を改訂" },
    { "2.3", "2024年4月1日", "12.1.3 容量・能力の管理 を追加" },
  };

  synthetic_paper_text (paper, RULED_LEFT_X, 60, "ISO/IEC 27017:2015 の管理策について述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    ruled_table_put_row (paper, edges, 3, rows[i]);
  paper->y += 60;
  synthetic_paper_text_in (paper, RULED_LEFT_X, paper->y, "改訂履歴", "Gothic-Bold", 13);
  paper->y += 20;
  for (guint i = 0; i < G_N_ELEMENTS (history); i++)
    {
      if (i + 1 == G_N_ELEMENTS (history))
        ruled_table_turn (paper);
      ruled_table_put_row (paper, history_edges, 3, history[i]);
    }
  synthetic_paper_check_records (paper, "8.1.1|資産目録|" A1 "\n12.1.3|容量・能力の管理|" A2
                                        "\n12.3.1|情報のバックアップ|" A3 "\n");
}

/* A history of revisions below a heading with a number of its own, whose rows name controls beside dates. */
static void
test_numbered_history (SyntheticPaper *paper, gconstpointer data)
{
  static const float edges[] = { 110, 260 }, history_edges[] = { 120, 300 };
  static const char *const rows[][3] = {
    { "番号", "管理策", "取り組み" },
    { "8.1.1", "資産目録", A1 },
    { "12.1.3", "容量・能力の管理", A2 },
    { "12.3.1", "情報のバックアップ", A3 },
  };
  static const char *const history[][3] = {
    { "日付", "管理策", "変更の内容" },
    { "2022.6.1", "全体", "はじめの版" },
    { "2023.5.10", "8.1.1 資産目録", "数え方を改めました。" },
    { "2024.4.1", "12.3.1 情報のバックアップ", "写しを増やしました。" },
  };

  synthetic_paper_text (paper, RULED_LEFT_X, 60, "ISO/IEC 27017:2015 の管理策について述べます。");
  synthetic_paper_text_in (paper, RULED_LEFT_X, paper->y, "1. 変更履歴", "Gothic-Bold", 13);
  paper->y += 20;
  for (guint i = 0; i < G_N_ELEMENTS (history); i++)
    ruled_table_put_row (paper, history_edges, 3, history[i]);
  paper->y += 60;
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    ruled_table_put_row (paper, edges, 3, rows[i]);
  synthetic_paper_check_records (paper, "8.1.1|資産目録|" A1 "\n12.1.3|容量・能力の管理|" A2
                                        "\n12.3.1|情報のバックアップ|" A3 "\n");
}

/* The last row of a list of controls behind the answers may stand alone on a page, and goes on with none of
 * these.
 */
static void
test_cut_list (SyntheticPaper *paper, gconstpointer data)
{
  static const float edges[] = { 160, 330 };
  static const char *const rows[][3] = {
    { "ISO/IEC 27017:2015", "管理策の名称", "ISO/IEC 27001:2022" },
    { "8.1.1", "資産目録", "5.9" },
    { "9.2.1", "利用者登録及び登録削除", "5.16" },
    { "10.1.1", "暗号による管理策の利用方針", "8.24" },
    { "12.1.2", "変更管理", "8.32" },
    { "12.1.3", "容量・能力の管理", "8.6" },
    { "12.3.1", "情報のバックアップ", "8.13" },
  };
  static const char *const texts[] = { A1, A2, A3, A4, A1, A2 };

  synthetic_paper_text (paper, RULED_LEFT_X, 60, "ISO/IEC 27017:2015 の管理策について述べます。");
  /* The contents list the headings, and so the rows. */
  synthetic_paper_text_in (paper, RULED_LEFT_X, 90, "目次", "Gothic-Bold", 13);
  for (guint i = 1; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *entry = g_strdup_printf ("%s %s ............ 2", rows[i][0], rows[i][1]);

      synthetic_paper_text (paper, RULED_LEFT_X, 100 + 16 * (float)i, entry);
    }
  ruled_table_turn (paper);
  for (guint i = 1; i < G_N_ELEMENTS (rows); i++, paper->y += 40)
    {
      g_autofree char *heading = g_strdup_printf ("%s %s", rows[i][0], rows[i][1]);

      synthetic_paper_text_in (paper, RULED_LEFT_X, paper->y, heading, "Gothic-Bold", 13);
      synthetic_paper_text (paper, RULED_LEFT_X, paper->y + 20, texts[i - 1]);
      synthetic_paper_expect (paper, "%s|%s|%s\n", rows[i][0], rows[i][1], texts[i - 1]);
    }
  synthetic_paper_text_in (paper, RULED_LEFT_X, paper->y, "管理策対応一覧", "Gothic-Bold", 13);
  paper->y += 30;
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      if (i + 1 == G_N_ELEMENTS (rows))
        ruled_table_turn (paper);
      ruled_table_put_row (paper, edges, 3, rows[i]);
    }
  synthetic_paper_check (paper);
}

/* The caption of a list may be a row across it, of words that names of columns have as well: those stand
 * below it, and tell what the list is. */
static void
test_captioned_list (SyntheticPaper *paper, gconstpointer data)
{
  static const float edges[] = { 110, 260 }, list_edges[] = { 120, 400 };
  static const char *const rows[][3] = {
    { "番号", "管理策", "取り組み" },
    { "8.1.1", "資産目録", A1 },
    { "12.1.3", "容量・能力の管理", A2 },
    { "12.3.1", "情報のバックアップ", A3 },
  };
  static const char *const list[][3] = {
    { "付録 ISO/IEC 27017 管理策対応表", NULL, NULL },
    { "管理策", "名称", "記載箇所" },
    { "8.1.1", "資産目録", "第2章" },
    { "12.1.3", "容量・能力の管理", "第3章" },
    { "12.3.1", "情報のバックアップ", "第3章" },
  };

  synthetic_paper_text (paper, RULED_LEFT_X, 60, "ISO/IEC 27017:2015 の管理策について述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    ruled_table_put_row (paper, edges, 3, rows[i]);
  ruled_table_turn (paper);
  for (guint i = 0; i < G_N_ELEMENTS (list); i++)
    ruled_table_put_row (paper, list_edges, 3, list[i]);
  synthetic_paper_check_records (paper, "8.1.1|資産目録|" A1 "\n12.1.3|容量・能力の管理|" A2
                                        "\n12.3.1|情報のバックアップ|" A3 "\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ruled_table_add ("/control-lists/captioned-list", NULL, test_captioned_list);
  ruled_table_add ("/control-lists/cut-list", NULL, test_cut_list);
  ruled_table_add ("/control-lists/cut-history", NULL, test_cut_history);
  ruled_table_add ("/control-lists/numbered-history", NULL, test_numbered_history);
  ruled_table_add ("/control-lists/list-is-reported", NULL, test_list_is_reported);
  return g_test_run ();
}
