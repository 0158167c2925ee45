/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "synthetic.h"

/* Forms that ask for answers: what nobody has filled in is no paper, however well its numbers are known. */

#define LEFT_X 50.0f
#define ROW_PT 24.0f
#define INTRODUCTION "ISO/IEC 27017:2015 の管理策ごとに、提案する内容を記入すること。"

static const float edges[] = { LEFT_X, 110, 250, 410, 540 };
static const char *const header[] = { "管理策番号", "管理策", "確認事項（要件）", "対応内容" };
static const char *const rows[][4]
    = { { "5.1.1", "方針群", "方針を定めていること。", "毎年見直しております。" },
        { "8.1.1", "資産目録", "目録を作ること。", "春に数え直しております。" },
        { "9.4.1", "アクセス制限", "部屋を分けること。", "鍵を別にしております。" },
        { "12.3.1", "バックアップ", "写しを取ること。", "夜ごとに取っております。" } };

/* A row of which the first @n cells say something; @texts has as many. */
static void
put_row (SyntheticPaper *paper, const char *const *texts, guint n)
{
  for (guint c = 0; c < n; c++)
    synthetic_paper_text (paper, edges[c] + 4, paper->y + 6, texts[c]);
  for (guint c = 0; c < G_N_ELEMENTS (edges); c++)
    synthetic_paper_rule (paper, edges[c], paper->y, edges[c], paper->y + ROW_PT);
  synthetic_paper_rule (paper, LEFT_X, paper->y, edges[4], paper->y);
  paper->y += ROW_PT;
  synthetic_paper_rule (paper, LEFT_X, paper->y, edges[4], paper->y);
}

/* The first @n_answered rows have answers. */
static void
test_form (SyntheticPaper *paper, gconstpointer data)
{
  const guint n_answered = GPOINTER_TO_UINT (data);
  g_autofree char *records = NULL;

  synthetic_paper_put (paper, INTRODUCTION);
  put_row (paper, header, 4);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    put_row (paper, rows[i], i < n_answered ? 4 : 3);
  records = synthetic_paper_records (paper);
  if (n_answered == 0)
    g_assert_cmpstr (records, ==, "");
  else
    {
      g_assert_nonnull (strstr (records, "5.1.1|方針群|毎年見直しております。\n"));
      g_assert_null (strstr (records, "こと。"));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/unanswered-forms/empty", GUINT_TO_POINTER (0), test_form);
  synthetic_paper_add ("/unanswered-forms/one-answer", GUINT_TO_POINTER (1), test_form);
  synthetic_paper_add ("/unanswered-forms/all", GUINT_TO_POINTER (4), test_form);
  return g_test_run ();
}
