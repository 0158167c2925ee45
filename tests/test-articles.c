/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "synthetic.h"

/* Papers that are worded as rules: each answer is an article, whose number is none of its title. */

static const struct
{
  const char *older, *newer, *title, *answer;
} articles[] = {
  { "5.1.1", "5.1", "考えを書く", "考えは春ごとに読み直すものとする。" },
  { "6.1.1", "5.2", "受け持ち", "受け持ちは表に書くものとする。" },
  { "8.1.1", "5.9", "持ち物（帳面）", "帳面は二冊に分けるものとする。" },
  { "12.3.1", "8.13", "写しを取る", "写しは夜ごとに取るものとする。" },
  { "16.1.2", "6.8", "知らせる", "気付いたことは窓口へ届けるものとする。" },
};

/* 第3条（方針）［5.1.1］〈5.1〉, Article 3 Policies [5.1.1] */
static void
test_articles (SyntheticPaper *paper, gconstpointer data)
{
  const gboolean english = data != NULL;

  synthetic_paper_put (paper, english ? "These articles follow ISO/IEC 27017:2015 and its controls."
                                      : "ISO/IEC 27017:2015 の定めについて、次のとおり約束する。");
  for (guint i = 0; i < G_N_ELEMENTS (articles); i++)
    {
      paper->y += 14;
      if (english)
        synthetic_paper_print_heading (paper, "Article %u %s [%s]", i + 3, articles[i].title,
                                       articles[i].older);
      else
        synthetic_paper_print_heading (paper, "第 %u 条（%s）［%s］〈%s〉", i + 3, articles[i].title,
                                       articles[i].older, articles[i].newer);
      synthetic_paper_put (paper, articles[i].answer);
      synthetic_paper_expect (paper, "%s|%s|%s\n", articles[i].older, articles[i].title, articles[i].answer);
    }
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/articles/japanese", NULL, test_articles);
  synthetic_paper_add ("/articles/english", "english", test_articles);
  return g_test_run ();
}
