/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "synthetic.h"

/* Titles at the right side of their answers, which wrap beside these: with no number, or below numbers in
 * larger type, where chapters begin; what the control is in another edition closes the answer. */

#define TEXT_X 72
#define SIDE_X 400
#define LARGER_PT 13
#define SMALLER_PT 8
/* A page has no room for more. */
#define MAX_WITH_CHAPTERS 6u

static const struct
{
  const char *id, *title[2], *text[3], *other;
} sections[] = {
  { "5.1.1",
    { "情報セキュリティの", "ための方針群" },
    { "会社の考えを文書にまとめ、社長が認めたうえで外に",
      "も示しております。毎年の春に読み直して日付を改め、", "前のものも三年のあいだ残します。" },
    "5.1" },
  { "6.1.1",
    { "情報セキュリティの", "役割及び責任" },
    { "誰が何を受け持つかを表にまとめ、新しく加わった人", "にも初めの日に渡しております。" },
    "5.2" },
  { "8.1.1",
    { "資産目録", NULL },
    { "持ち物の一覧を作り、置いた場所と受け持つ人を書き", "添えております。年度の終わりに数え直します。" },
    "5.9" },
  { "9.2.2",
    { "利用者アクセスの", "提供" },
    { "入れる部屋は上の者が決め、鍵を渡すときに帳面へ名", "を書いてもらいます。" },
    "5.18" },
  { "12.1.2",
    { "変更管理", NULL },
    { "変えることは先に知らせ、困る人がいないかを尋ねて", "おります。返事のないときは電話で確かめ、それでも",
      "分からなければ日を延ばすことにします。" },
    "8.32" },
  { "12.3.1",
    { "情報のバックアップ", NULL },
    { "写しは毎晩取り、離れた町の倉に納めております。月", "に一度は戻してみて、欠けたところがないかを人の目",
      "で確かめております。" },
    "8.13" },
  { "16.1.1",
    { "責任及び手順", NULL },
    { "何かが起きたときに誰が動くかを決め、年に二度はそ", "の通りに動けるかを試しております。" },
    "5.24" },
};

static void
draw_rule (SyntheticPaper *paper, float y)
{
  synthetic_paper_fill_all (paper, TEXT_X, y - 0.25f, SYNTHETIC_WIDTH_PT - TEXT_X, y + 0.25f, 0);
}

/* @data is what stands before the numbers, or NULL where there are none. */
static void
test_titles (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper,
                       "ISO/IEC 27017:2015 の管理策への取り組みを述べます。これは行の右の端まで続く文です。");
  for (guint i = 0; i < (data != NULL ? MAX_WITH_CHAPTERS : G_N_ELEMENTS (sections)); i++)
    {
      guint n_number = 0;

      synthetic_paper_expect (paper, "%s|", sections[i].id);
      for (guint k = 0; k < 2 && sections[i].title[k] != NULL; k++)
        synthetic_paper_expect (paper, "%s", sections[i].title[k]);
      synthetic_paper_expect (paper, "|");
      paper->y += 24;
      if (data != NULL)
        {
          draw_rule (paper, paper->y);
          synthetic_paper_print_heading (paper, "%u 守りの話", i + 5);
          draw_rule (paper, paper->y - 3);
          synthetic_paper_print_at (paper, SIDE_X, "Gothic-Bold", LARGER_PT, "%s%s", (const char *)data,
                                    sections[i].id);
          n_number = 1;
        }
      for (guint k = 0; k < 3; k++)
        {
          if (k >= n_number && k < n_number + 2 && sections[i].title[k - n_number] != NULL)
            synthetic_paper_put_at (paper, SIDE_X, sections[i].title[k - n_number], "Gothic-Bold",
                                    SYNTHETIC_SIZE_PT);
          if (sections[i].text[k] != NULL)
            {
              g_autofree char *line = g_strconcat (k == 0 ? "私どもでは" : "", sections[i].text[k], NULL);

              synthetic_paper_put_at (paper, TEXT_X, line, "Mincho", SYNTHETIC_SIZE_PT);
              synthetic_paper_expect (paper, "%s", line);
            }
          paper->y += SYNTHETIC_LINE_PT;
        }
      synthetic_paper_expect (paper, "\n");
      if (data != NULL)
        {
          synthetic_paper_print_at (paper, TEXT_X, "Mincho", SMALLER_PT, "関連: ISO/IEC 27001:2022 %s",
                                    sections[i].other);
          paper->y += SYNTHETIC_LINE_PT;
        }
    }
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/side-heads-right/titles", NULL, test_titles);
  synthetic_paper_add ("/side-heads-right/numbers", "", test_titles);
  return g_test_run ();
}
