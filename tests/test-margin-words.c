/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "synthetic.h"

/* Words in the margin that are of no answer: what it is about, what a word means, the number that the vendor
 * gives a section. */

static const struct
{
  const char *id, *title, *answer[2], *words[2], *number;
} sections[] = {
  { "5.1.1",
    "情報セキュリティのための方針群",
    { "考えを紙に書き、町の皆に配っております。春ごとに読み直し、", "直した所を知らせます。" },
    { "方針", "見直し" },
    "1-1" },
  { "6.1.1",
    "情報セキュリティの役割及び責任",
    { "だれが何をするかを表に書き、替わるたびに改めております。表は", "窓口に置きます。" },
    { "番の者", "倉と町を見回る者" },
    "1-2" },
  { "7.2.2",
    "情報セキュリティの意識向上、教育及び訓練",
    { "春と秋に集まって学び、出た者の名を帳面に書いております。出ら", "れぬ者には別に教えます。" },
    { "学び", NULL },
    "1-3" },
  { "12.1.2",
    "変更管理",
    { "日々のことを帳面に付け、番の者が夕べごとに目を通しております。", "倉は月ごとに数えます。" },
    { "帳面", "日々のことを書く紙" },
    "2-1" },
};

typedef struct
{
  const char *name;
  float text_x, words_x;
  gboolean at_heading, numbers;
} Case;

static const Case cases[] = {
  { "left", 170, 60, FALSE, FALSE },
  { "right", 60, 420, FALSE, FALSE },
  { "right-at-headings", 60, 420, TRUE, FALSE },
  { "numbers", 60, 420, TRUE, TRUE },
};

static void
test_words (SyntheticPaper *paper, gconstpointer data)
{
  const Case *how = data;

  synthetic_paper_put_at (paper, how->text_x, "ISO/IEC 27017:2015 の管理策への町の答えを順に示します。",
                          "Mincho", 10);
  paper->y += 20;
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *title = g_strdup_printf ("%s %s", sections[i].id, sections[i].title);
      float y;

      if (i == 2)
        synthetic_paper_turn (paper);
      paper->y += 12;
      y = paper->y + (how->at_heading ? 2.0f : 26.0f);
      if (how->numbers)
        synthetic_paper_text_in (paper, how->words_x, y, sections[i].number, "Gothic-Bold", 11);
      for (guint w = 0; !how->numbers && w < 2 && sections[i].words[w] != NULL; w++)
        synthetic_paper_text_in (paper, how->words_x, y + 11 * (float)w, sections[i].words[w], "Gothic",
                                 7.5f);
      synthetic_paper_put_at (paper, how->text_x, title, "Gothic-Bold", 12);
      paper->y += 22;
      for (guint l = 0; l < 2; l++)
        {
          synthetic_paper_put_at (paper, how->text_x, sections[i].answer[l], "Mincho", 10);
          paper->y += SYNTHETIC_LINE_PT;
        }
      synthetic_paper_expect (paper, "%s|%s|%s%s\n", sections[i].id, sections[i].title, sections[i].answer[0],
                              sections[i].answer[1]);
    }
  synthetic_paper_check (paper);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/margin-words/", cases[i].name, NULL);

      synthetic_paper_add (path, &cases[i], test_words);
    }
  return g_test_run ();
}
