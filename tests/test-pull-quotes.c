/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "synthetic.h"

/* Sentences of answers that are printed again between their lines in larger type, without the full stop: the
 * first sentence below a heading, where the answer above ends in a list, and one behind another. */

#define QUOTE_PT 14

static const struct
{
  const char *id, *title, *text[2], *quote, *rest;
} sections[] = {
  { "6.1.3",
    "関係当局との連絡",
    { "番所への道は戸口に貼ってあります。火が出たときは鐘を鳴らして人を集めます。", "・鐘は三つ" },
    "火が出たときは鐘を鳴らして人を集めます",
    "・旗は二つ" },
  { "12.3.1",
    "情報のバックアップ",
    { "写しは毎晩取り離れた町の倉へ納めております。", "月に一度は戻してみて確かめます。" },
    "写しは毎晩取り離れた町の倉へ納めております",
    "お客様が求めるときはお渡しします。" },
};

static void
test_first_sentence (SyntheticPaper *paper, gconstpointer data)
{
  g_autofree char *records = NULL;

  synthetic_paper_put (paper,
                       "ISO/IEC 27017:2015 の管理策への取り組みを述べます。これは行の右の端まで続く文です。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      synthetic_paper_print_heading (paper, "%s %s", sections[i].id, sections[i].title);
      synthetic_paper_put (paper, sections[i].text[0]);
      synthetic_paper_put (paper, sections[i].text[1]);
      paper->y += 8;
      synthetic_paper_put_at (paper, 90, sections[i].quote, "Mincho", QUOTE_PT);
      paper->y += 28;
      synthetic_paper_put (paper, sections[i].rest);
      synthetic_paper_expect (paper, "%s|%s|%s%s%s\n", sections[i].id, sections[i].title, sections[i].text[0],
                              sections[i].text[1], sections[i].rest);
    }
  records = synthetic_records (paper->pages, NULL, NULL);
  g_assert_cmpstr (records, ==, paper->expected->str);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/pull-quotes/first-sentence", NULL, test_first_sentence);
  return g_test_run ();
}
