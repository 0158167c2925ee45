/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <string.h>

#include "synthetic-records.h"
#include "synthetic.h"

/* Magazines and interviews: large numbers in the margin between title and question, questions set otherwise
 * than the answers, sentences that are printed again in large type. */

#define MARGIN_X 40.0f
#define TEXT_X 130.0f

static const struct
{
  const char *id, *title, *question, *answer;
} sections[] = {
  { "5.1.1", "情報セキュリティのための方針群", "――方針はどうなっておりますか",
    "会社の考えを文書にまとめ、社長が認めております。" },
  { "8.1.1", "資産目録", "――次にこの点を教えてください",
    "持ち物の一覧を作り、置いた場所を書き添えております。" },
  { "9.4.1", "情報へのアクセス制限", "――ここはいかがでしょう", "客ごとに部屋を分け、鍵を別にしております。" },
  { "12.3.1", "情報のバックアップ", "――写しはございますか",
    "写しは夜ごとに取り、離れた町に納めております。" },
};

static void
put (SyntheticPaper *paper, float x, const char *text, const char *font, float size_pt, float step_pt)
{
  synthetic_paper_put_at (paper, x, text, font, size_pt);
  paper->y += step_pt;
}

/* One section, its number @lower below the top of the title. */
static void
put_section (SyntheticPaper *paper, guint i, float lower)
{
  paper->y += 20 + lower;
  synthetic_paper_put_at (paper, MARGIN_X, sections[i].id, "Gothic-Bold", 14);
  paper->y -= lower;
  put (paper, TEXT_X, sections[i].title, "Gothic-Bold", 10, 20);
  put (paper, TEXT_X, sections[i].question, "Gothic", 10, 20);
  put (paper, TEXT_X, sections[i].answer, "Mincho", 10, SYNTHETIC_LINE_PT);
}

static void
assert_records (SyntheticPaper *paper)
{
  g_autofree char *records = synthetic_paper_records (paper);

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    synthetic_paper_expect (paper, "%s|%s|%s\n", sections[i].id, sections[i].title, sections[i].answer);
  g_assert_cmpstr (records, ==, paper->expected->str);
}

static void
begin (SyntheticPaper *paper)
{
  put (paper, TEXT_X, "ISO/IEC 27017:2015 の管理策への取り組みを係の者に聞きました。", "Mincho", 10,
       SYNTHETIC_LINE_PT);
}

static void
test_margin_numbers (SyntheticPaper *paper, gconstpointer data)
{
  begin (paper);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    put_section (paper, i, 8);
  assert_records (paper);
}

static void
test_questions (SyntheticPaper *paper, gconstpointer data)
{
  begin (paper);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    put_section (paper, i, 0);
  assert_records (paper);
}

/* A sentence of an answer, printed again over two lines. */
static void
test_pull_quote (SyntheticPaper *paper, gconstpointer data)
{
  begin (paper);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      put_section (paper, i, 0);
      if (i != 1)
        continue;
      paper->y += 10;
      put (paper, TEXT_X + 20, "“ 持ち物の一覧を作り、置いた", "Gothic", 14, 20);
      put (paper, TEXT_X + 20, "場所を書き添えております。”", "Gothic", 14, 20);
    }
  assert_records (paper);
}

/* A heading in the same type may stand right below one. */
static void
test_pull_quote_over_heading (SyntheticPaper *paper, gconstpointer data)
{
  begin (paper);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      paper->y += 20;
      synthetic_paper_print_at (paper, MARGIN_X, "Gothic", 14, "%s %s", sections[i].id, sections[i].title);
      paper->y += 24;
      put (paper, MARGIN_X, sections[i].answer, "Mincho", 10, SYNTHETIC_LINE_PT);
      if (i != 1)
        continue;
      paper->y += 10;
      put (paper, TEXT_X, "「持ち物の一覧を作り、置いた", "Gothic", 14, 20);
      put (paper, TEXT_X, "場所を書き添えております」", "Gothic", 14, 20);
    }
  assert_records (paper);
}

/* What the text does not say is no such quote. */
static void
test_no_pull_quote (SyntheticPaper *paper, gconstpointer data)
{
  g_autofree char *records = NULL;

  begin (paper);
  put (paper, MARGIN_X, "8.1.1 資産目録", "Gothic-Bold", 12, 20);
  put (paper, MARGIN_X, "持ち物の一覧を作っております。", "Mincho", 10, SYNTHETIC_LINE_PT);
  put (paper, MARGIN_X, "持ち物の一覧は手元に置いております。", "Gothic", 14, 20);
  put (paper, MARGIN_X, "一覧は年ごとに改めております。", "Mincho", 10, SYNTHETIC_LINE_PT);
  records = synthetic_paper_records (paper);
  g_assert_nonnull (strstr (records, "手元に置いております。"));
}

/* The full stop may be left out of one, but then it is a whole sentence of the text. */
static void
test_without_stop (SyntheticPaper *paper, gconstpointer data)
{
  g_autofree char *records = NULL;

  begin (paper);
  put (paper, MARGIN_X, "8.1.1 資産目録", "Gothic-Bold", 12, 20);
  put (paper, MARGIN_X, "一覧を作っております。持ち物の一覧は手元に置いております。", "Mincho", 10,
       SYNTHETIC_LINE_PT);
  put (paper, MARGIN_X, "持ち物の一覧は手元に置いております", "Gothic-Bold", 14, 20);
  put (paper, MARGIN_X, "夏ごとに改めております。", "Mincho", 10, SYNTHETIC_LINE_PT);
  records = synthetic_paper_records (paper);
  g_assert_nonnull (strstr (records, "置いております。夏ごとに"));
}

#define add(name, test)                                                                                      \
  g_test_add ("/interviews/" name, SyntheticPaper, NULL, synthetic_paper_set_up, test,                       \
              synthetic_paper_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("margin-numbers", test_margin_numbers);
  add ("questions", test_questions);
  add ("pull-quote", test_pull_quote);
  add ("pull-quote/over-heading", test_pull_quote_over_heading);
  add ("no-pull-quote", test_no_pull_quote);
  add ("without-stop", test_without_stop);
  return g_test_run ();
}
