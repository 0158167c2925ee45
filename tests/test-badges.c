/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "synthetic.h"

#include <string.h>

/* Numbers in a box beside the whole of their text, at the height of some line of it. */

#define LEADING_PT 17.0f

typedef struct
{
  const char *name;
  gboolean right;
  float number_y; /* below the first line of the text */
} Design;

static const Design designs[] = {
  { "left", FALSE, 17 },
  { "right", TRUE, 17 },
  { "between-lines", FALSE, 8 },
};

typedef struct
{
  const char *number, *title, *answer;
} Slide;

static const Slide slides[] = {
  { "5.1.1", "情報セキュリティのための方針群",
    "店の方針は毎年三月に主が改め、町の会所の壁に貼り出すとともに、\n預かる品の主にも一枚ずつお渡ししておりま"
    "す。\n"
    "新しく来た者は初めの日に読み、帳面に名を記します。" },
  { "8.1.1", "資産目録",
    "預かる品は全て帳面に記し、品の名と置き場所と預かった日とを書き\n添えております。\n年の瀬に全て数えます"
    "。" },
  { "CLD.9.5.1", "仮想コンピューティング環境における分離",
    "棚には主ごとに戸を付け、戸ごとに異なる鍵を掛け、鍵は二人の番の\n者が別々に持っております。\n鍵は貸しませ"
    "ん。" },
};

static AnnexaPainting *
give_painting (guint page, gpointer user_data)
{
  const Design *design = user_data;
  AnnexaPainting *painting = annexa_painting_new (SYNTHETIC_WIDTH_PT, SYNTHETIC_HEIGHT_PT);
  float x = design->right ? 450 : 40;
  AnnexaPaintedBox box
      = { x, 120 + design->number_y - 8, x + 90, 120 + design->number_y + 18, 0xddbb11, 255 };

  g_array_append_val (painting->boxes, box);
  return painting;
}

static void
test_slides (gconstpointer data)
{
  const Design *design = data;
  AnnexaPages *pages = annexa_pages_new (NULL);
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autofree char *records = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (slides); i++)
    {
      AnnexaPage *page = synthetic_page (pages);
      g_auto (GStrv) lines = g_strsplit (slides[i].answer, "\n", -1);
      g_autofree char *answer = g_strjoinv ("", lines);

      synthetic_text_in (pages, page, 40, 80, slides[i].title, "Gothic-Bold", 16);
      synthetic_text_in (pages, page, design->right ? 465 : 55, 120 + design->number_y, slides[i].number,
                         "Gothic-Bold", 10);
      for (guint l = 0; lines[l] != NULL; l++)
        synthetic_text_in (pages, page, design->right ? 40 : 180, 120 + LEADING_PT * (float)l, lines[l],
                           "Mincho", SYNTHETIC_SIZE_PT);
      g_string_append_printf (expected, "%s|%s|%s\n", slides[i].number, slides[i].title, answer);
    }
  records = synthetic_records (pages, give_painting, (gpointer)design);
  g_assert_cmpstr (records, ==, expected->str);
  annexa_pages_free (pages);
}

static AnnexaPainting *
give_tags (guint page, gpointer user_data)
{
  AnnexaPainting *painting = annexa_painting_new (SYNTHETIC_WIDTH_PT, SYNTHETIC_HEIGHT_PT);

  for (guint i = 0; i < 2; i++)
    {
      AnnexaPaintedBox tag = { 40, 78 + 52 * (float)i, 110, 96 + 52 * (float)i, 0x1166cc, 255 };

      g_array_append_val (painting->boxes, tag);
    }
  return painting;
}

/* Several numbers in tags on a slide, each beside the heading of its text, which is little larger than that.
 * The text of the first does not belong to the second, however near it ends above. */
static void
test_tags_beside_headings (void)
{
  static const char *const titles[]
      = { "資産目録", "情報のラベル付け", "特権的アクセス権の管理", "秘密認証情報の管理" };
  static const char *const numbers[] = { "8.1.1", "8.2.2", "9.2.3", "9.2.4" };
  static const char *const answers[] = { "品は全て帳面に記します。", "品には札を結びます。",
                                         "蔵の鍵は番の者が持ちます。", "合言葉は月ごとに改めます。" };
  AnnexaPages *pages = annexa_pages_new (NULL);
  AnnexaPage *page = NULL;
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autofree char *records = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      const float y = 80 + 52 * (float)(i % 2);

      if (i % 2 == 0)
        page = synthetic_page (pages);
      synthetic_text_in (pages, page, 60, y + 2, numbers[i], "Gothic-Bold", 10);
      synthetic_text_in (pages, page, 130, y, titles[i], "Gothic-Bold", SYNTHETIC_SIZE_PT + 2);
      synthetic_text (pages, page, 130, y + 22, answers[i]);
      g_string_append_printf (expected, "%s|%s|%s\n", numbers[i], titles[i], answers[i]);
    }
  records = synthetic_records (pages, give_tags, NULL);
  g_assert_cmpstr (records, ==, expected->str);
  annexa_pages_free (pages);
}

static AnnexaPainting *
give_rules (guint page, gpointer user_data)
{
  AnnexaPainting *painting = annexa_painting_new (SYNTHETIC_WIDTH_PT, SYNTHETIC_HEIGHT_PT);

  for (guint i = 0; i < 5; i++)
    {
      AnnexaPaintedBox rule = { 40, 70 + 60 * (float)i, 520, 70.5f + 60 * (float)i, 0, 255 };

      g_array_append_val (painting->boxes, rule);
    }
  return painting;
}

/* Numbers in the middle of their rows, of which the last has no rule below: a column, no badge beside a text.
 */
static void
test_column (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const numbers[] = { "5.1.1", "6.1.1", "7.2.2", "8.1.1", "9.2.1" };
  AnnexaLayout *layout;

  synthetic_paper_text (paper, 44, 55, "項番");
  synthetic_paper_text (paper, 110, 55, "管理策");
  synthetic_paper_text (paper, 200, 55, "当社の取り組み");
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      const float y = 75 + 60 * (float)i;

      synthetic_paper_text_in (paper, 44, y + 17, numbers[i], "Gothic-Bold", 9);
      synthetic_paper_text (paper, 110, y + 25, "見出しです");
      synthetic_paper_text (paper, 200, y, "店の方針は毎年三月に主が改め、町の会所の壁に貼り出すとともに");
      synthetic_paper_text (paper, 200, y + 17, "預かる品の主にも一枚ずつお渡ししております。");
      synthetic_paper_text (paper, 200, y + 34, "新しく来た者は初めの日に読みます。");
    }
  layout = annexa_layout_new (paper->pages, synthetic_catalog (), give_rules, NULL);
  g_assert_cmpuint (layout->tables->len, ==, 1);
  g_assert_cmpuint (((AnnexaTable *)g_ptr_array_index (layout->tables, 0))->n_rows, ==, 6);
  annexa_layout_free (layout);
}

/* Titles in bars with their numbers at the right: a title that wraps has its number half-way between its
 * lines, and a number that wraps stands above and below its title, flush right. */
static void
test_bars (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *title[2], *number[2], *answer;
  } bars[] = {
    { { "情報セキュリティのための方針群" }, { "5.1.1" }, "考えを紙に書き、町の皆に配っております。" },
    { { "仮想コンピューティング環境における", "分離" },
      { "CLD.9.5.1" },
      "棚には主ごとに戸を付け、戸ごとに異なる鍵を掛けております。" },
    { { "実務管理者の運用のセキュリティ" },
      { "CLD.12.1.", "5" },
      "手引きを書いて、番の者に渡しております。" },
    { { "特権的なユーティリティプログラムの", "使用" }, { "9.4.4" }, "親鍵は二人で持っております。" },
    { { "変更管理" }, { "12.1.2" }, "変えることは七日前に知らせております。" },
  };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを、順に述べてまいります。");
  for (guint i = 0; i < G_N_ELEMENTS (bars); i++)
    {
      const gboolean wraps = bars[i].title[1] != NULL, parted = bars[i].number[1] != NULL;

      paper->y += 20;
      synthetic_paper_text_in (paper, 72, paper->y + (parted ? 7 : 0), bars[i].title[0], "Gothic", 10);
      if (wraps)
        synthetic_paper_text_in (paper, 72, paper->y + 14, bars[i].title[1], "Gothic", 10);
      synthetic_paper_text_in (paper, 360 - 5 * (float)strlen (bars[i].number[0]), paper->y + (wraps ? 7 : 0),
                               bars[i].number[0], "Gothic", 10);
      if (parted)
        synthetic_paper_text_in (paper, 360 - 5, paper->y + 14, bars[i].number[1], "Gothic", 10);
      paper->y += 36;
      synthetic_paper_put (paper, bars[i].answer);
      synthetic_paper_expect (paper, "%s%s|%s%s|%s\n", bars[i].number[0], parted ? bars[i].number[1] : "",
                              bars[i].title[0], wraps ? bars[i].title[1] : "", bars[i].answer);
    }
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (designs); i++)
    {
      g_autofree char *path = g_strdup_printf ("/badges/%s", designs[i].name);

      g_test_add_data_func (path, &designs[i], test_slides);
    }
  g_test_add_func ("/badges/tags-beside-headings", test_tags_beside_headings);
  synthetic_paper_add ("/badges/column", NULL, test_column);
  synthetic_paper_add ("/badges/bars", NULL, test_bars);
  return g_test_run ();
}
