/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "synthetic.h"

/* Tabs over the headings of sections, as web pages have them, are no text; the same words over the rows of a
 * table are its header, and what all tables end in is a row of each. */

#define TAB_PT 8.0f

static const char *const tabs[] = { "概要", "資料", "FAQ" };

static const struct
{
  const char *section, *id, *title, *answer;
} sections[] = {
  { "方針のこと", "5.1.1", "情報セキュリティのための方針群", "考えを文書にまとめております。" },
  { "名簿のこと", "9.2.1", "利用者登録及び登録削除", "申し込みは画面から受けております。" },
  { "写しのこと", "12.3.1", "情報のバックアップ", "写しを毎晩、遠くの蔵へ送ります。" },
  { "帳面のこと", "18.1.3", "記録の保護", "帳面は棚にしまいます。" },
};

static void
put_words (SyntheticPaper *paper, const char *const *words, float size_pt)
{
  for (guint i = 0; i < G_N_ELEMENTS (tabs); i++)
    synthetic_paper_put_at (paper, 72 + 80 * (float)i, words[i], "Mincho", size_pt);
  paper->y += SYNTHETIC_LINE_PT;
}

static void
put_section (SyntheticPaper *paper, guint i)
{
  synthetic_paper_put_heading (paper, sections[i].section);
  synthetic_paper_print (paper, "%s %s", sections[i].id, sections[i].title);
  synthetic_paper_put (paper, sections[i].answer);
  synthetic_paper_expect (paper, "%s|%s|%s", sections[i].id, sections[i].title, sections[i].answer);
}

static void
test_over_headings (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを、順に述べてまいります。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      paper->y += SYNTHETIC_LINE_PT;
      put_words (paper, tabs, TAB_PT);
      put_section (paper, i);
      synthetic_paper_expect (paper, "\n");
    }
  synthetic_paper_check (paper);
}

static void
test_over_rows (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const rows[][G_N_ELEMENTS (tabs)]
      = { { "あらまし", "冊子", "有り" }, { "詳しく", "別の紙", "無し" } };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを、順に述べてまいります。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      put_section (paper, i);
      paper->y += SYNTHETIC_LINE_PT;
      put_words (paper, tabs, TAB_PT);
      for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
        put_words (paper, rows[r], TAB_PT);
      synthetic_paper_expect (paper, "概要\t資料\tFAQあらまし\t冊子\t有り詳しく\t別の紙\t無し\n");
    }
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/tab-strips/over-headings", NULL, test_over_headings);
  synthetic_paper_add ("/tab-strips/over-rows", NULL, test_over_rows);
  return g_test_run ();
}
