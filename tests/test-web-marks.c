/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "synthetic.h"

/* What printed web pages have to press beside their text, from glyphs to records. */

static const struct
{
  const char *id, *title, *answer, *end;
} sections[] = {
  { "5.1.1", "情報セキュリティのための方針群",
    "会社の考えを文書にまとめ、社長が認めたうえで社外にも示しております。毎年の春", "に読み直します。" },
  { "6.1.1", "情報セキュリティの役割及び責任",
    "だれが何を受け持つかを表にまとめ、人が替わるたびに書き直しております。表は社", "内に掲げます。" },
  { "8.1.1", "資産目録", "持ち物の一覧を作り、置いた場所と受け持つ人を書き添えております。年度の終わり",
    "に数え直します。" },
  { "9.2.1", "利用者登録及び登録削除",
    "申し込みは画面から受け、上長の認めたものだけを通しております。辞めた人の分は", "その日に消します。" },
  { "12.3.1", "情報のバックアップ",
    "写しは夜ごとに取り、離れた町の倉に納めております。戻せることは月に一度、手を", "動かして試します。" },
  { "12.4.1", "イベントログ取得",
    "出入りの記録を一年のあいだ残し、だれが見たかも書き留めております。消せる者は", "おりません。" },
};

/* A sign behind each heading opens and closes its answer; links go back to the top of the page, and the foot
 * of the page, below the last answer, has its number in line with the signs. */
static void
put_signs (SyntheticPaper *paper, const char *sign, gboolean foot)
{
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autofree char *records = NULL;

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みです。項目を押すと開きます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      paper->y += 10;
      synthetic_paper_put_at (paper, 72, sections[i].id, "Mincho", SYNTHETIC_SIZE_PT);
      synthetic_paper_put_at (paper, 520, sign, "Mincho", SYNTHETIC_SIZE_PT);
      synthetic_paper_put_at (paper, 130, sections[i].title, "Mincho", SYNTHETIC_SIZE_PT);
      paper->y += 20;
      synthetic_paper_put (paper, sections[i].answer);
      synthetic_paper_put (paper, sections[i].end);
      if (i % 2 == 1)
        {
          paper->y += 10;
          synthetic_paper_put_at (paper, 430, "▲ ページの先頭へ", "Mincho", SYNTHETIC_SIZE_PT);
          paper->y += 30;
        }
      g_string_append_printf (expected, "%s|%s|%s%s\n", sections[i].id, sections[i].title, sections[i].answer,
                              sections[i].end);
    }
  if (foot)
    {
      paper->y = 815;
      synthetic_paper_put_at (paper, 72, "https://kura.example/security/", "Mincho", 8);
      synthetic_paper_put_at (paper, 520, "1/1", "Mincho", 8);
    }
  records = synthetic_records (paper->pages, NULL, NULL);
  g_assert_cmpstr (records, ==, expected->str);
}

static void
test_signs (SyntheticPaper *paper, gconstpointer data)
{
  put_signs (paper, data, FALSE);
}

static void
test_foot (SyntheticPaper *paper, gconstpointer data)
{
  put_signs (paper, data, TRUE);
}

/* So it is where headings have no numbers; the head of the page stands over the signs, but not in line. */
static void
test_titles (SyntheticPaper *paper, gconstpointer data)
{
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autofree char *records = NULL;

  synthetic_paper_put_at (paper, 72, "倉の機能", "Mincho", SYNTHETIC_SIZE_PT);
  synthetic_paper_put_at (paper, 490, "お問い合わせ", "Mincho", SYNTHETIC_SIZE_PT);
  paper->y += 30;
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みです。項目を押すと開きます。");
  for (guint n = 0; n < 2; n++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
        {
          g_autofree char *reference = g_strdup_printf ("管理策：ISO/IEC 27017:2015 A.%s", sections[i].id);

          paper->y += 10;
          synthetic_paper_put_at (paper, 72, sections[i].title, "Mincho", SYNTHETIC_SIZE_PT);
          synthetic_paper_put_at (paper, 520, data, "Mincho", SYNTHETIC_SIZE_PT);
          paper->y += 20;
          synthetic_paper_put (paper, sections[i].answer);
          synthetic_paper_put (paper, sections[i].end);
          synthetic_paper_put_at (paper, 72, reference, "Mincho", 8);
          paper->y += 20;
          g_string_append_printf (expected, "%s|%s|%s%s\n", sections[i].id, sections[i].title,
                                  sections[i].answer, sections[i].end);
        }
      if (n == 0)
        synthetic_paper_turn (paper);
    }
  records = synthetic_records (paper->pages, NULL, NULL);
  g_assert_cmpstr (records, ==, expected->str);
}

/* Dashes in a column that holds text as well are answers. */
static void
test_column (SyntheticPaper *paper, gconstpointer data)
{
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autofree char *records = NULL;

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みです。");
  paper->y += 10;
  synthetic_paper_put_at (paper, 72, "項番", "Mincho", SYNTHETIC_SIZE_PT);
  synthetic_paper_put_at (paper, 130, "管理策", "Mincho", SYNTHETIC_SIZE_PT);
  synthetic_paper_put_at (paper, 360, "当社の取り組み", "Mincho", SYNTHETIC_SIZE_PT);
  paper->y += 30;
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      const char *answer = i % 4 == 1 ? "表を社内に掲げ、人が替わるたびに" : "－";

      synthetic_paper_put_at (paper, 72, sections[i].id, "Mincho", SYNTHETIC_SIZE_PT);
      synthetic_paper_put_at (paper, 130, sections[i].title, "Mincho", SYNTHETIC_SIZE_PT);
      synthetic_paper_put_at (paper, 360, answer, "Mincho", SYNTHETIC_SIZE_PT);
      paper->y += 30;
      g_string_append_printf (expected, "%s|%s|%s\n", sections[i].id, sections[i].title, answer);
    }
  records = synthetic_records (paper->pages, NULL, NULL);
  g_assert_cmpstr (records, ==, expected->str);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define add(name, data, test)                                                                                \
  g_test_add ("/web-marks/" name, SyntheticPaper, data, synthetic_paper_set_up, test,                        \
              synthetic_paper_tear_down)
  add ("signs/dash", "−", test_signs);
  add ("foot", "−", test_foot);
  add ("signs/triangle", "▼", test_signs);
  add ("titles", "－", test_titles);
  add ("column", NULL, test_column);
  return g_test_run ();
}
