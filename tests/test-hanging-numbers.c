/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "synthetic.h"

/* Headings whose titles a tab sets apart from their numbers, over text that is set in by less or not at all,
 * and lists below them whose items hang from their marks: no table, though nothing stands in the strip
 * between numbers and titles. */

#define LEFT_X 72.0f
#define ITEM_X 108.0f
#define TITLE_X 126.0f

static const struct
{
  const char *id, *title, *text[2], *items[3];
} sections[] = {
  { "5.1.1",
    "情報セキュリティのための方針群",
    { "考えを紙に書き、町の皆に配っております。春ごとに読み直して直した所は辻の",
      "札で知らせます。次のものを配ります。" },
    { "考えを書いた紙", "読み方を書いた紙", NULL } },
  { "8.1.1",
    "資産目録",
    { "持ち物を帳面に書いて蔵に置いております。", "次の三つに分けます。" },
    { "紙に書いたもの", "石に刻んだもの", "人が覚えているもの" } },
  { "12.3.1",
    "情報のバックアップ",
    { "写しは夜ごとに取り、三里離れた蔵に納めております。写しが読めることは月ご", "とに確かめます。" },
    { NULL } },
};

typedef struct
{
  const char *number, *mark[3];
  float text_x;
  gboolean shaded;
} Case;

static const Case cases[] = {
  { "1.1.%u", { "ア）", "イ）", "ウ）" }, LEFT_X, FALSE },
  { "第%u節", { "○", "○", "○" }, ITEM_X, FALSE },
  { "第%u節", { "○", "○", "○" }, ITEM_X, TRUE },
  { "%u.", { "イ．", "ロ．", "ハ．" }, LEFT_X, TRUE },
};

static void
put_items (SyntheticPaper *paper, const Case *how, guint i)
{
  for (guint k = 0; k < G_N_ELEMENTS (sections[i].items) && sections[i].items[k] != NULL; k++)
    {
      float indent = how->text_x - LEFT_X;

      synthetic_paper_text (paper, LEFT_X + indent, paper->y, how->mark[k]);
      synthetic_paper_text (paper, ITEM_X + indent, paper->y, sections[i].items[k]);
      synthetic_paper_expect (paper, "%s%s", how->mark[k], sections[i].items[k]);
      paper->y += SYNTHETIC_LINE_PT;
    }
}

static void
test_case (SyntheticPaper *paper, gconstpointer data)
{
  const Case *how = data;

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを順に述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *title = g_strdup_printf ("%s（%s）", sections[i].title, sections[i].id);
      g_auto (GStrv) parts = g_strsplit (how->number, "%u", 2);
      g_autofree char *number = g_strdup_printf ("%s%u%s", parts[0], i + 1, parts[1]);

      paper->y += 12;
      if (how->shaded)
        {
          synthetic_paper_fill_all (paper, LEFT_X - 4, paper->y - 4, 500, paper->y + 14, 0xe0e0e0);
        }
      synthetic_paper_text (paper, LEFT_X, paper->y, number);
      synthetic_paper_text (paper, TITLE_X, paper->y, title);
      paper->y += SYNTHETIC_LINE_PT + 6;
      synthetic_paper_expect (paper, "%s|%s|", sections[i].id, sections[i].title);
      for (guint l = 0; l < 2; l++, paper->y += SYNTHETIC_LINE_PT)
        {
          synthetic_paper_text (paper, how->text_x, paper->y, sections[i].text[l]);
          synthetic_paper_expect (paper, "%s", sections[i].text[l]);
        }
      put_items (paper, how, i);
      synthetic_paper_expect (paper, "\n");
    }
  synthetic_paper_check (paper);
}

/* A heading in larger type right below a small table, its number apart, is none of its rows. */
static void
test_below_table (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const rows[][3] = { { "重さ", "時", "知らせ方" },
                                         { "急ぎ", "二時", "電話で" },
                                         { "高い", "八時", "手紙で" },
                                         { "低い", "三日", "札で" } };
  g_autoptr (GString) found = NULL;
  g_autofree char *records = NULL;

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを順に述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *number = g_strdup_printf ("(%u)", i + 8);
      g_autofree char *title = g_strdup_printf ("%s（%s）", sections[i].title, sections[i].id);

      paper->y += 10;
      synthetic_paper_text_in (paper, LEFT_X, paper->y, number, "Gothic", 14);
      synthetic_paper_text_in (paper, TITLE_X, paper->y, title, "Gothic", 14);
      paper->y += SYNTHETIC_LINE_PT + 10;
      synthetic_paper_expect (paper, "%s|%s|", sections[i].id, sections[i].title);
      for (guint l = 0; l < 2; l++, paper->y += SYNTHETIC_LINE_PT)
        {
          synthetic_paper_text (paper, LEFT_X, paper->y, sections[i].text[l]);
          synthetic_paper_expect (paper, "%s", sections[i].text[l]);
        }
      for (guint r = 0; r < G_N_ELEMENTS (rows); r++, paper->y += 18)
        for (guint c = 0; c < 3; c++)
          {
            synthetic_paper_text (paper, LEFT_X + 6 + 44 * (float)c, paper->y, rows[r][c]);
            synthetic_paper_expect (paper, "%s", rows[r][c]);
          }
      synthetic_paper_expect (paper, "\n");
    }
  records = synthetic_paper_records (paper);
  found = g_string_new (records);
  g_string_replace (found, "\t", "", 0);
  g_assert_cmpstr (found->str, ==, paper->expected->str);
}

/* A short line at the left edge below a list, the first of a box around the next, is no mark of it: neither
 * it nor the heading below makes a table of the list. */
static void
test_line_below_list (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを順に述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *title = g_strdup_printf ("%s（%s）", sections[i].title, sections[i].id);
      g_autofree char *number = g_strdup_printf ("3.1.%u", i + 1);

      paper->y += 20;
      synthetic_paper_text (paper, LEFT_X, paper->y, number);
      synthetic_paper_text (paper, TITLE_X, paper->y, title);
      paper->y += SYNTHETIC_LINE_PT + 12;
      synthetic_paper_put_at (paper, LEFT_X + 15, sections[0].text[1], "Mincho", 10);
      paper->y += SYNTHETIC_LINE_PT;
      synthetic_paper_expect (paper, "%s|%s|%s", sections[i].id, sections[i].title, sections[0].text[1]);
      for (guint k = 0; k < 3; k++, paper->y += SYNTHETIC_LINE_PT)
        {
          synthetic_paper_text (paper, LEFT_X + 24, paper->y, "・");
          synthetic_paper_text (paper, TITLE_X - 6, paper->y, sections[1].items[k]);
          synthetic_paper_expect (paper, "・%s", sections[1].items[k]);
        }
      paper->y += 6;
      synthetic_paper_put_at (paper, LEFT_X + 3, "心得", "Mincho", 10);
      paper->y += SYNTHETIC_LINE_PT;
      synthetic_paper_put_at (paper, LEFT_X + 3, sections[2].text[0], "Mincho", 10);
      paper->y += SYNTHETIC_LINE_PT;
      synthetic_paper_expect (paper, "心得%s\n", sections[2].text[0]);
    }
  synthetic_paper_check (paper);
}

/* What is said of a few words in two columns above such a heading is no table with it, nor with one whose
 * number stands behind the title (@data), and the clause above that. */
static void
test_words_above (SyntheticPaper *paper, gconstpointer data)
{
  const gboolean behind = data != NULL;
  static const char *const words[][2]
      = { { "時", "春と秋の二度に改めます。" }, { "人", "蔵の番が改めます。" }, { "所", "蔵の奥です。" } };
  g_autoptr (GString) found = NULL;
  g_autofree char *records = NULL;

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを順に述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      paper->y += 14;
      if (behind && i == 2)
        {
          synthetic_paper_put_at (paper, LEFT_X, "12 運用のセキュリティ", "Gothic-Bold", 12);
          paper->y += SYNTHETIC_LINE_PT + 10;
        }
      if (behind)
        {
          synthetic_paper_text_in (paper, LEFT_X, paper->y, sections[i].title, "Gothic-Bold", 10);
          synthetic_paper_text_in (paper, 480, paper->y, sections[i].id, "Gothic-Bold", 10);
        }
      else
        {
          synthetic_paper_text (paper, LEFT_X, paper->y, sections[i].id);
          synthetic_paper_text (paper, TITLE_X, paper->y, sections[i].title);
        }
      paper->y += SYNTHETIC_LINE_PT + 4;
      synthetic_paper_put (paper, sections[0].text[1]);
      synthetic_paper_expect (paper, "%s|%s|%s", sections[i].id, sections[i].title, sections[0].text[1]);
      for (guint w = 0; w < (behind ? 3 : 2 + i % 2); w++, paper->y += SYNTHETIC_LINE_PT)
        {
          synthetic_paper_text (paper, LEFT_X, paper->y, words[w][0]);
          synthetic_paper_text (paper, TITLE_X + (behind ? 60 : 14), paper->y, words[w][1]);
          synthetic_paper_expect (paper, "%s%s", words[w][0], words[w][1]);
        }
      synthetic_paper_expect (paper, "\n");
    }
  records = synthetic_paper_records (paper);
  found = g_string_new (records);
  g_string_replace (found, "\t", "", 0);
  g_assert_cmpstr (found->str, ==, paper->expected->str);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/hanging-numbers/below-table", NULL, test_below_table);
  synthetic_paper_add ("/hanging-numbers/words-above", NULL, test_words_above);
  synthetic_paper_add ("/hanging-numbers/words-above/behind", "behind", test_words_above);
  synthetic_paper_add ("/hanging-numbers/line-below-list", NULL, test_line_below_list);
  for (guint c = 0; c < G_N_ELEMENTS (cases); c++)
    {
      g_autofree char *name = g_strdup_printf ("/hanging-numbers/%u", c);

      synthetic_paper_add (name, &cases[c], test_case);
    }
  return g_test_run ();
}
