/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "synthetic.h"

/* Tabs of a thumb index, on a height with lines of the text, from glyphs to records. */

static const struct
{
  const char *tab, *id, *title, *answer[3];
} sections[] = {
  { "志",
    "5.1.1",
    "情報セキュリティのための方針群",
    { "蔵の方針は主が毎年三月に改め、町の会所の壁に貼り出してだれにでも",
      "読めるようにしております。変えた所には朱を入れ、古いものは十年のあ", "いだ取っておきます。" } },
  { "志",
    "8.1.1",
    "資産目録",
    { "預かる品は全て帳面に記し、年の瀬に全て数え直しております。帳面は主",
      "と番頭とが一冊ずつ持ち、違いがあればその日のうちに訳を調べて書き残", "します。" } },
  { "営み",
    "12.3.1",
    "情報のバックアップ",
    { "写しは夜ごとに取り、離れた町の倉へ運んで三年のあいだしまっておりま",
      "す。戻せることは月に一度、手を動かして試し、できなければ次の日にも", "う一度試します。" } },
};

/* Writes the sections on a page each, their text from @left on, and tabs at @x. */
static char *
read_sections (SyntheticPaper *paper, float left, float x)
{
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      if (i > 0)
        synthetic_paper_turn (paper);
      else
        synthetic_paper_put_at (paper, left, "ISO/IEC 27017:2015の管理策への取り組みを示します。", "Mincho",
                                10);
      paper->y = 100;
      synthetic_paper_put_at (paper, left, sections[i].id, "Gothic-Bold", 12);
      synthetic_paper_put_at (paper, left + 60, sections[i].title, "Gothic-Bold", 12);
      paper->y = 124;
      synthetic_paper_expect (paper, "%s|%s|", sections[i].id, sections[i].title);
      for (guint l = 0; l < 3; l++)
        {
          if (l == 1)
            synthetic_paper_put_at (paper, x, sections[i].tab, "Gothic", 9);
          synthetic_paper_put_at (paper, left, sections[i].answer[l], "Mincho", 10);
          paper->y += SYNTHETIC_LINE_PT;
          synthetic_paper_expect (paper, "%s", sections[i].answer[l]);
        }
      synthetic_paper_expect (paper, "\n");
    }
  return synthetic_paper_records (paper);
}

static void
test_right (SyntheticPaper *paper, gconstpointer data)
{
  g_autofree char *records = read_sections (paper, 72, 572);

  g_assert_cmpstr (records, ==, paper->expected->str);
}

static void
test_left (SyntheticPaper *paper, gconstpointer data)
{
  g_autofree char *records = read_sections (paper, 130, 12);

  g_assert_cmpstr (records, ==, paper->expected->str);
}

/* Tabs that run down the page; a word of two characters looks like the ends of two lines. */
static void
test_vertical (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const tabs[] = { "組織と方針", "組織と方針", "複製" };

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      float y = 126;

      if (i > 0)
        synthetic_paper_turn (paper);
      for (const char *p = tabs[i]; *p != '\0'; p = g_utf8_next_char (p), y += 14)
        {
          g_autofree char *glyph = g_strndup (p, (gsize)(g_utf8_next_char (p) - p));

          synthetic_paper_text_in (paper, 570, y, glyph, "Gothic", 12);
        }
      paper->y = 100;
      synthetic_paper_put_at (paper, 72, sections[i].id, "Gothic-Bold", 12);
      synthetic_paper_put_at (paper, 132, sections[i].title, "Gothic-Bold", 12);
      paper->y = 124;
      synthetic_paper_expect (paper, "%s|%s|", sections[i].id, sections[i].title);
      for (guint l = 0; l < 3; l++, paper->y += SYNTHETIC_LINE_PT)
        {
          synthetic_paper_put_at (paper, 72, sections[i].answer[l], "Mincho", 10);
          synthetic_paper_expect (paper, "%s", sections[i].answer[l]);
        }
      synthetic_paper_expect (paper, "\n");
    }
  synthetic_paper_check (paper);
}

/* The numbers of chapters, each a step lower than the one before, one a page; no two pages have the same. The
 * last may have letters. */
static void
test_numbers (SyntheticPaper *paper, gconstpointer letters)
{
  const char *const tabs[] = { "5", "8", letters != NULL ? letters : "12" };
  const float last_x = letters != NULL ? 574.0f : 576.5f;

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      if (i > 0)
        synthetic_paper_turn (paper);
      synthetic_paper_text_in (paper, i == 2 ? last_x : 579, 102 + 16 * (float)i, tabs[i], "Gothic", 10);
      paper->y = 100;
      synthetic_paper_put_at (paper, 72, sections[i].id, "Gothic-Bold", 12);
      synthetic_paper_put_at (paper, 132, sections[i].title, "Gothic-Bold", 12);
      paper->y = 124;
      synthetic_paper_expect (paper, "%s|%s|", sections[i].id, sections[i].title);
      for (guint l = 0; l < 3; l++, paper->y += SYNTHETIC_LINE_PT)
        {
          synthetic_paper_put_at (paper, 72, sections[i].answer[l], "Mincho", 10);
          synthetic_paper_expect (paper, "%s", sections[i].answer[l]);
        }
      synthetic_paper_expect (paper, "\n");
    }
  synthetic_paper_check (paper);
}

/* Where text goes to the edges of the page, what stands there is of it. */
static void
test_narrow_margins (SyntheticPaper *paper, gconstpointer data)
{
  static const char wide[] = "蔵の者が毎朝戸の錠を確かめ、客から預かる品の数を帳面と合わせてから店を開ける";
  g_autofree char *records = NULL;
  const char *mark = NULL;

  for (guint i = 0; i < 2; i++)
    {
      if (i > 0)
        synthetic_paper_turn (paper);
      paper->y = 100;
      synthetic_paper_put_at (paper, 14, sections[i].id, "Gothic-Bold", 12);
      synthetic_paper_put_at (paper, 80, sections[i].title, "Gothic-Bold", 12);
      for (paper->y = 124; paper->y < 190; paper->y += SYNTHETIC_LINE_PT)
        synthetic_paper_put_at (paper, 14, paper->y == 156 ? "手順" : wide, "Mincho", 12);
    }
  records = synthetic_paper_records (paper);
  mark = strstr (records, "手順");
  g_assert_nonnull (mark);
  g_assert_nonnull (strstr (mark + 1, "手順"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define add(name, test) synthetic_paper_add (name, NULL, test)
  add ("/thumb-tabs/right", test_right);
  add ("/thumb-tabs/left", test_left);
  add ("/thumb-tabs/vertical", test_vertical);
  add ("/thumb-tabs/numbers", test_numbers);
  synthetic_paper_add ("/thumb-tabs/letters", "CLD", test_numbers);
  add ("/thumb-tabs/narrow-margins", test_narrow_margins);
#undef add
  return g_test_run ();
}
