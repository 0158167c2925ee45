/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "synthetic.h"

/* Titles at the right side of their answers, with no number, which wrap beside these. */

#define TEXT_X 72
#define SIDE_X 360

static const struct
{
  const char *id, *title[2], *text[3];
} sections[] = {
  { "5.1.1",
    { "情報セキュリティの", "ための方針群" },
    { "会社の考えを文書にまとめ、社長が認めたうえで外に",
      "も示しております。毎年の春に読み直して日付を改め、", "前のものも三年のあいだ残します。" } },
  { "6.1.1",
    { "情報セキュリティの", "役割及び責任" },
    { "誰が何を受け持つかを表にまとめ、新しく加わった人", "にも初めの日に渡しております。" } },
  { "8.1.1",
    { "資産目録", NULL },
    { "持ち物の一覧を作り、置いた場所と受け持つ人を書き", "添えております。年度の終わりに数え直します。" } },
  { "9.2.2",
    { "利用者アクセスの", "提供" },
    { "入れる部屋は上の者が決め、鍵を渡すときに帳面へ名", "を書いてもらいます。" } },
  { "12.1.2",
    { "変更管理", NULL },
    { "変えることは先に知らせ、困る人がいないかを尋ねて", "おります。返事のないときは電話で確かめ、それでも",
      "分からなければ日を延ばすことにします。" } },
  { "12.3.1",
    { "情報のバックアップ", NULL },
    { "写しは毎晩取り、離れた町の倉に納めております。月", "に一度は戻してみて、欠けたところがないかを人の目",
      "で確かめております。" } },
  { "16.1.1",
    { "責任及び手順", NULL },
    { "何かが起きたときに誰が動くかを決め、年に二度はそ", "の通りに動けるかを試しております。" } },
};

static void
test_titles (SyntheticPaper *paper, gconstpointer data)
{
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autofree char *records = NULL;

  synthetic_paper_put (paper,
                       "ISO/IEC 27017:2015 の管理策への取り組みを述べます。これは行の右の端まで続く文です。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_string_append_printf (expected, "%s|", sections[i].id);
      for (guint k = 0; k < 2 && sections[i].title[k] != NULL; k++)
        g_string_append (expected, sections[i].title[k]);
      g_string_append_c (expected, '|');
      paper->y += 24;
      for (guint k = 0; k < 3 && sections[i].text[k] != NULL; k++)
        {
          if (k < 2 && sections[i].title[k] != NULL)
            synthetic_paper_put_at (paper, SIDE_X, sections[i].title[k], "Gothic-Bold", SYNTHETIC_SIZE_PT);
          synthetic_paper_put_at (paper, TEXT_X, sections[i].text[k], "Mincho", SYNTHETIC_SIZE_PT);
          g_string_append (expected, sections[i].text[k]);
          paper->y += SYNTHETIC_LINE_PT;
        }
      g_string_append_c (expected, '\n');
    }
  records = synthetic_records (paper->pages, NULL, NULL);
  g_assert_cmpstr (records, ==, expected->str);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/side-heads-right/titles", SyntheticPaper, NULL, synthetic_paper_set_up, test_titles,
              synthetic_paper_tear_down);
  return g_test_run ();
}
