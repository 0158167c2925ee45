/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "synthetic.h"

/* Printed spreadsheets without rules: rows are taller than their text, which stands at their top, and numbers
 * and titles in their middle; names of groups of columns stand over those of the columns. */

#define NUMBER_X 40.0f
#define TITLE_X 70.0f
#define MARK_X 180.0f
#define ANSWER_X 210.0f
#define CUSTOMER_X 412.2f
#define LEADING_PT 12.0f
#define MAX_ANSWER_LINES 6
#define PADDING_PT 0.0f

static const struct
{
  const char *number, *title, *answer[MAX_ANSWER_LINES], *customer;
  guint n_lines; /* of the row */
} rows[] = {
  { "5.1.1",
    "方針群",
    { "会社の考えを文書にまとめ、すべての働き手", "に配っております。", "春ごとに読み直します。",
      "直した所は朱で書きます。", "古い写しは集めて燃やします。", "新しい写しは倉にも置きます。" },
    "写しを窓口で受け取ってください。",
    9 },
  { "6.1.1", "役割及び責任", { "受け持ちを表にまとめ、窓口に貼っています", "。" }, "不要です。", 2 },
  { "8.1.1",
    "資産目録",
    { "持ち物の一覧を作り、置き場所と合わせて書", "きとめております。", "数は月ごとに数えております。",
      "古いものは捨てております。" },
    "不要です。",
    5 },
  { "9.2.1", "利用者登録", { "申し込みは画面から受けます。" }, "名を届けてください。", 1 },
  { "12.3.1",
    "情報のバックアップ",
    { "写しは夜ごとに取っております。", "倉は二つあります。" },
    "控えも取ってください。",
    5 },
  { "12.4.1", "イベントログ取得", { "出入りを帳面に付けております。" }, "不要です。", 3 },
};

static void
put (SyntheticPaper *paper, float x, float y, const char *text)
{
  synthetic_text (paper->pages, paper->page, x, y, text);
}

static void
put_names (SyntheticPaper *paper, const char *const *names, const float *xs, guint n)
{
  for (guint i = 0; i < n; i++)
    synthetic_text_in (paper->pages, paper->page, xs[i], paper->y, names[i], "Gothic-Bold", 10);
  paper->y += 16;
}

/* @data: whether names of groups stand over those of the columns. */
static void
test_rows (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const groups[] = { "管理策", "クラウドサービスプロバイダ", "クラウドサービスカスタマ" };
  static const char *const names[] = { "番号", "名称", "実施", "実施の内容", "ご対応いただく内容" };
  static const float group_xs[] = { 90, 250, 416 }, name_xs[] = { 40, 100, 175, 280, 430 };
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autofree char *records = NULL;

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを次の表にまとめます。");
  paper->y = 100;
  if (data != NULL)
    put_names (paper, groups, group_xs, G_N_ELEMENTS (groups));
  put_names (paper, names, name_xs, G_N_ELEMENTS (names));
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      const float height = (float)rows[r].n_lines * LEADING_PT;
      const float middle = paper->y + (height - LEADING_PT) / 2;

      put (paper, NUMBER_X - (r >= 4 ? 6 : 0), middle, rows[r].number);
      put (paper, TITLE_X, middle, rows[r].title);
      put (paper, MARK_X, middle, "○");
      put (paper, CUSTOMER_X, paper->y, rows[r].customer);
      g_string_append_printf (expected, "%s|%s|", rows[r].number, rows[r].title);
      for (guint l = 0; l < MAX_ANSWER_LINES && rows[r].answer[l] != NULL; l++)
        {
          put (paper, ANSWER_X, paper->y + LEADING_PT * (float)l, rows[r].answer[l]);
          g_string_append (expected, rows[r].answer[l]);
        }
      g_string_append_printf (expected, "%s\n", rows[r].customer);
      paper->y += height + PADDING_PT;
    }
  records = synthetic_records (paper->pages, NULL, NULL);
  g_assert_cmpstr (records, ==, expected->str);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/sheet-tables/rows", SyntheticPaper, NULL, synthetic_paper_set_up, test_rows,
              synthetic_paper_tear_down);
  g_test_add ("/sheet-tables/groups", SyntheticPaper, "groups", synthetic_paper_set_up, test_rows,
              synthetic_paper_tear_down);
  return g_test_run ();
}
