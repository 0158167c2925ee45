/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "ruled-table.h"
#include "synthetic-records.h"

/* Sheets wider than a page, of whose rows each page has but the number again. */

#define PER_PAGE 6u

static const char *const controls[][2] = {
  { "5.1.1", "情報セキュリティのための方針群" },
  { "6.1.1", "情報セキュリティの役割及び責任" },
  { "6.1.3", "関係当局との連絡" },
  { "7.2.2", "情報セキュリティの意識向上，教育及び訓練" },
  { "8.1.1", "資産目録" },
  { "8.2.2", "情報のラベル付け" },
  { "9.1.2", "ネットワーク及びネットワークサービスへのアクセス" },
  { "9.2.1", "利用者登録及び登録削除" },
  { "9.2.2", "利用者アクセスの提供" },
  { "9.2.3", "特権的アクセス権の管理" },
  { "9.2.4", "利用者の秘密認証情報の管理" },
  { "9.4.1", "情報へのアクセス制限" },
  { "10.1.1", "暗号による管理策の利用方針" },
};

static const float asked_edges[] = { 80, 150, 340 }, answered_edges[] = { 80, 480 };

/* The rows of one page, with what is asked or with the answers; their names stand over the first. */
static void
put_page (SyntheticPaper *paper, guint first, gboolean answered)
{
  const char *const asked_names[] = { "No.", "管理策番号", "管理策の名称", "設問" };
  const char *const answered_names[] = { "No.", "回答", "部署" };

  if (first > 0 || answered)
    ruled_table_turn (paper);
  if (first == 0)
    ruled_table_put_row (paper, answered ? answered_edges : asked_edges, answered ? 3 : 4,
                         answered ? answered_names : asked_names);
  for (guint i = first; i < MIN (first + PER_PAGE, G_N_ELEMENTS (controls)); i++)
    {
      /* Rows are as high as their answers, on both pages. */
      const char *room = i % 2 == 0 ? "\n\n" : "\n\n\n";
      g_autofree char *own = g_strdup_printf ("%u%s", i + 1, room);
      g_autofree char *answer = g_strdup_printf ("%cの鍵を番の者が二人で確かめております。\n"
                                                 "その日付は帳面に残しております。",
                                                 'a' + (char)i);
      const char *const asked[]
          = { own, controls[i][0], controls[i][1], "行っていることを記入してください。" };
      const char *const answers[] = { own, answer, "" };

      ruled_table_put_row (paper, answered ? answered_edges : asked_edges, answered ? 3 : 4,
                           answered ? answers : asked);
    }
}

static void
expect (SyntheticPaper *paper)
{
  for (guint i = 0; i < G_N_ELEMENTS (controls); i++)
    synthetic_paper_expect (paper,
                            "%s|%s|%cの鍵を番の者が二人で確かめております。"
                            "その日付は帳面に残しております。\n",
                            controls[i][0], controls[i][1], 'a' + (char)i);
}

/* The answers to the rows of a page are on the next; a last page has few rows. */
static void
test_over_then_down (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_text (paper, RULED_LEFT_X, 60, "ISO/IEC 27017:2015 の調査票への回答");
  for (guint i = 0; i < G_N_ELEMENTS (controls); i += PER_PAGE)
    {
      put_page (paper, i, FALSE);
      put_page (paper, i, TRUE);
    }
  expect (paper);
  synthetic_paper_check (paper);
}

/* All that is asked comes before all answers. */
static void
test_down_then_over (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_text (paper, RULED_LEFT_X, 60, "ISO/IEC 27017:2015 の調査票への回答");
  for (guint answered = 0; answered < 2; answered++)
    for (guint i = 0; i < G_N_ELEMENTS (controls); i += PER_PAGE)
      put_page (paper, i, answered > 0);
  expect (paper);
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ruled_table_add ("/wide-sheets/over-then-down", NULL, test_over_then_down);
  ruled_table_add ("/wide-sheets/down-then-over", NULL, test_down_then_over);
  return g_test_run ();
}
