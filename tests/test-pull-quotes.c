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
  { "18.1.2",
    "知的財産権",
    { "Keys are kept in a box of oak. Boats are moored at night.", "Lamps burn until dawn." },
    "Keys are kept in a box of oak",
    "Ask the keeper of the lamps." },
};

/* With %s within the marks that @data has, which may be lost ones. */
static void
test_first_sentence (SyntheticPaper *paper, gconstpointer data)
{
  g_autofree char *records = NULL;

  synthetic_paper_put (paper,
                       "ISO/IEC 27017:2015 の管理策への取り組みを述べます。これは行の右の端まで続く文です。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autoptr (GString) quote = g_string_new (data);

      synthetic_paper_print_heading (paper, "%s %s", sections[i].id, sections[i].title);
      synthetic_paper_put (paper, sections[i].text[0]);
      synthetic_paper_put (paper, sections[i].text[1]);
      paper->y += 8;
      g_string_replace (quote, "%s", sections[i].quote, 1);
      synthetic_paper_put_at (paper, 90, quote->str, "Mincho", QUOTE_PT);
      paper->y += 28;
      synthetic_paper_put (paper, sections[i].rest);
      synthetic_paper_expect (paper, "%s|%s|%s%s%s\n", sections[i].id, sections[i].title, sections[i].text[0],
                              sections[i].text[1], sections[i].rest);
    }
  g_string_replace (paper->expected, " ", "", 0);
  records = synthetic_records (paper->pages, NULL, NULL);
  g_assert_cmpstr (records, ==, paper->expected->str);
}

static const struct
{
  const char *number, *title, *id, *name, *answer;
} contents[] = {
  { "3.1", "Inventory of assets (Annex A 8.1.1)", "8.1.1", "Inventory of assets",
    "All that is kept for others stands in a book." },
  { "3.2", "Labelling of information (Annex A 8.2.2)", "8.2.2", "Labelling of information",
    "Each box has a card in the colour of its owner." },
};

/* Contents in a column of text that begins beside them say headings again, and dots behind these. */
static void
test_contents (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "This paper answers the controls of ISO/IEC 27017:2015 one by one.");
  for (guint i = 0; i < 2; i++)
    for (guint k = 0; k < G_N_ELEMENTS (contents); k++)
      {
        if (i == 0)
          {
            synthetic_paper_print (paper, "%s %s . . %u", contents[k].number, contents[k].title, k + 1);
            continue;
          }
        synthetic_paper_print_heading (paper, "%s %s", contents[k].number, contents[k].title);
        synthetic_paper_put (paper, contents[k].answer);
        synthetic_paper_expect (paper, "%s|%s|%s\n", contents[k].id, contents[k].name, contents[k].answer);
      }
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/pull-quotes/first-sentence", "%s", test_first_sentence);
  synthetic_paper_add ("/pull-quotes/first-sentence/marked", "「%s」", test_first_sentence);
  synthetic_paper_add ("/pull-quotes/first-sentence/lost-marks", "<%s=", test_first_sentence);
  synthetic_paper_add ("/pull-quotes/contents", NULL, test_contents);
  return g_test_run ();
}
