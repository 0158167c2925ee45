/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/annexa-layout.h"
#include "synthetic.h"

/* What belongs to figures and sidebars, and not to the text around them. */

/* On every page. */
static void
draw_rule (SyntheticPaper *paper, float x1, float y1, float x2, float y2)
{
  synthetic_paper_fill_all (paper, x1 - 0.25f, y1 - 0.25f, x2 + 0.25f, y2 + 0.25f, 0);
}

static void
draw_box (SyntheticPaper *paper, float x1, float y1, float x2, float y2)
{
  draw_rule (paper, x1, y1, x2, y1);
  draw_rule (paper, x1, y2, x2, y2);
  draw_rule (paper, x1, y1, x1, y2);
  draw_rule (paper, x2, y1, x2, y2);
}

/* The lines of @role must be @expected, one below the other. */
static void
assert_lines (SyntheticPaper *paper, AnnexaRole role, const char *expected)
{
  g_autoptr (AnnexaLayout) layout
      = annexa_layout_new (paper->pages, synthetic_catalog (), synthetic_paper_painting, paper);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < layout->lines->len; i++)
    if (annexa_layout_line (layout, i)->role == role)
      g_string_append_printf (text, "%s\n", annexa_layout_line (layout, i)->text);
  g_assert_cmpstr (text->str, ==, expected);
}

#define BEFORE "写しは離れた町の倉へ運び、その道筋を次の図に示します。"
#define AFTER "倉の鍵は二人で預かり、開けるたびに帳面に書き留めております。"

static void
put_figure (SyntheticPaper *paper)
{
  synthetic_paper_text (paper, 72, 100, BEFORE);
  draw_box (paper, 200, 150, 280, 190);
  synthetic_paper_text (paper, 215, 165, "利用者");
  draw_box (paper, 200, 220, 280, 260);
  synthetic_paper_text (paper, 215, 235, "提供者");
  synthetic_paper_text (paper, 72, 300, AFTER);
}

/* Words beside a figure say what its arrows and brackets are. */
static void
test_words_beside (SyntheticPaper *paper, gconstpointer data)
{
  put_figure (paper);
  synthetic_paper_text (paper, 400, 165, "夜ごとに");
  synthetic_paper_text (paper, 400, 235, "月ごとに");
  assert_lines (paper, ANNEXA_ROLE_BODY, BEFORE "\n" AFTER "\n");
}

/* Text that runs beside a figure is none of its words, nor is one short line of it. */
static void
test_text_beside (SyntheticPaper *paper, gconstpointer data)
{
  put_figure (paper);
  synthetic_paper_text (paper, 380, 165, "車は一台");
  synthetic_paper_text (paper, 380, 235, "運ぶ人は二人です。");
  assert_lines (paper, ANNEXA_ROLE_FIGURE, "利用者\n提供者\n");
}

/* Nor are items of a list. */
static void
test_list_beside (SyntheticPaper *paper, gconstpointer data)
{
  put_figure (paper);
  synthetic_paper_text (paper, 380, 165, "▶ 車は一台");
  synthetic_paper_text (paper, 380, 235, "▶ 人は二人");
  assert_lines (paper, ANNEXA_ROLE_FIGURE, "利用者\n提供者\n");
}

/* Boxes below each other at the side of running text, as high as some of its lines: the figure ends at the
 * white before them, and the text goes on between them. */
static void
test_boxes_beside (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const lines[] = { "写しは夜ごとに取り、荷車で三里",
                                       "離れた町の倉へ運んでおります。",
                                       "荷を受けた者は帳面に名を書き、",
                                       "倉の鍵は二人で預かります。",
                                       "開けるたびに札を入れ替え、月の",
                                       "終わりに数え直しております。",
                                       NULL };
  static const char *const labels[] = { "荷車", "町の倉", "帳面" };

  synthetic_lines (paper->pages, paper->page, 72, 100, lines);
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      float y = 96 + 38 * (float)i;

      draw_box (paper, 262, y, 362, y + 22);
      synthetic_paper_text (paper, 290, y + 4, labels[i]);
    }
  assert_lines (paper, ANNEXA_ROLE_FIGURE, "荷車\n町の倉\n帳面\n");
}

/* Headings in boxes below each other beside their answers are no labels, be there a reference below each. */
static void
test_headings_beside (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const titles[] = { "鍵の番", "情報のラベル付け" };
  static const char *const numbers[] = { "ISO/IEC 27017 10.1.2", "ISO/IEC 27017 8.2.2" };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      float y = 96 + 70 * (float)i;

      draw_box (paper, 72, y, 200, y + 50);
      synthetic_paper_text (paper, 80, y + 6, titles[i]);
      synthetic_paper_text (paper, 80, y + 24, numbers[i]);
      synthetic_paper_text (paper, 220, y + 4, AFTER);
      synthetic_paper_text (paper, 220, y + 20, BEFORE);
    }
  assert_lines (paper, ANNEXA_ROLE_FIGURE, "");
}

/* The title stands over the figure, below the sentence that announces it. */
static void
test_title (SyntheticPaper *paper, gconstpointer data)
{
  put_figure (paper);
  synthetic_paper_text (paper, 205, 132, "写しの道筋");
  assert_lines (paper, ANNEXA_ROLE_BODY, BEFORE "\n" AFTER "\n");
}

/* What begins at the edge of the text is a heading or a sentence, not the title. */
static void
test_no_title (SyntheticPaper *paper, gconstpointer data)
{
  put_figure (paper);
  synthetic_paper_text (paper, 72, 132, "写しの道筋");
  assert_lines (paper, ANNEXA_ROLE_BODY, BEFORE "\n写しの道筋\n" AFTER "\n");
}

/* Between a small table and the caption of a figure there is white enough for a picture, which has no text.
 * The caption is the picture's; one without a number may be a heading. */
static void
test_picture_between (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_text (paper, 72, 100, AFTER);
  draw_box (paper, 200, 150, 360, 230);
  draw_rule (paper, 200, 190, 360, 190);
  draw_rule (paper, 280, 150, 280, 230);
  synthetic_paper_text (paper, 215, 165, "品の名");
  synthetic_paper_text (paper, 295, 165, "置く倉");
  synthetic_paper_text (paper, 215, 205, "米と豆");
  synthetic_paper_text (paper, 295, 205, "東の倉");
  synthetic_paper_text (paper, 190, 290, "図 1 写しの道筋");
  synthetic_paper_text (paper, 72, 320, AFTER);
  assert_lines (paper, ANNEXA_ROLE_FIGURE, "図 1 写しの道筋\n");
  synthetic_paper_text (paper, 72, 420, "システム構成図");
  synthetic_paper_text (paper, 72, 440, AFTER);
  assert_lines (paper, ANNEXA_ROLE_FIGURE, "図 1 写しの道筋\n");
}

/* A caption is enough to make boxes with labels a figure, and part of that, in any of its forms; a sentence
 * that speaks of a figure elsewhere, and the caption of a table, are none. */
static void
test_captions (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *text;
    gboolean is;
    const char *written; /* where blanks go */
  } cases[] = {
    { "図 1 写しの道筋", TRUE },
    { "図1. 写しの道筋", TRUE },
    { "（図2-1）写しの道筋", TRUE },
    { "【図1】写しの道筋", TRUE },
    { "図① 写しの道筋", TRUE, "図①写しの道筋" },
    { "Figure 3: How copies travel", TRUE },
    { "システム構成図", TRUE },
    { "図 写しの道筋", TRUE, "図写しの道筋" },
    { "図：写しの道筋", TRUE },
    { "図 に写しの道筋がございます", FALSE },
    { "図 写しの道筋を示しております。", FALSE },
    { "図1のとおりに運びます", FALSE },
    { "図1参照", FALSE },
    { "図書の置き場と道筋", FALSE },
    { "構成図作りの手順", FALSE },
    { "表 1 写しの道筋", FALSE },
    { "図1に写しの道筋。", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *expected = NULL;

      g_test_message ("%s", cases[i].text);
      synthetic_paper_again (paper);
      synthetic_paper_text (paper, 72, 100, AFTER);
      draw_box (paper, 200, 150, 360, 230);
      draw_rule (paper, 200, 190, 360, 190);
      draw_rule (paper, 280, 150, 280, 230);
      synthetic_paper_text (paper, 215, 165, "利用者");
      synthetic_paper_text (paper, 295, 165, "提供者");
      synthetic_paper_text (paper, 215, 205, "朝の便");
      synthetic_paper_text (paper, 295, 205, "夜の便");
      synthetic_paper_text (paper, 190, 245, cases[i].text);
      synthetic_paper_text (paper, 72, 310, AFTER);
      expected = g_strdup_printf ("利用者\n提供者\n朝の便\n夜の便\n%s\n",
                                  cases[i].written != NULL ? cases[i].written : cases[i].text);
      assert_lines (paper, ANNEXA_ROLE_FIGURE, cases[i].is ? expected : "");
    }
}

/* A box with a word such as コラム at its top runs with no answer; any other box does. */
static void
test_sidebar (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const heads[] = {
    "コラム", "POINT", "コラム：倉の壁とは", "【豆知識】倉の壁", "お客様のメリット", "Check!", "倉の鍵"
  };

  for (gsize i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      g_autofree char *box = g_strdup_printf ("%s\n昔の倉は土の壁でした。\n火に強いからです。\n", heads[i]);

      synthetic_paper_again (paper);
      synthetic_paper_text (paper, 72, 100,
                            "写しは離れた町の倉へ運び、着いた日の夕方までに中を確かめております。");
      draw_box (paper, 150, 140, 450, 210);
      synthetic_paper_text (paper, 160, 148, heads[i]);
      synthetic_paper_text (paper, 160, 166, "昔の倉は土の壁でした。");
      synthetic_paper_text (paper, 160, 182, "火に強いからです。");
      synthetic_paper_text (paper, 72, 240, AFTER);
      assert_lines (paper, ANNEXA_ROLE_ASIDE, i + 1 < G_N_ELEMENTS (heads) ? box : "");
    }
}

/* A label that is wider than its box sticks out at both sides, and is one label. */
static void
test_overhang (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_text (paper, 72, 100, BEFORE);
  draw_box (paper, 150, 140, 210, 170);
  draw_box (paper, 260, 140, 320, 170);
  synthetic_paper_text (paper, 145, 150, "朝の便りの帳面");
  synthetic_paper_text (paper, 270, 150, "夜の倉");
  synthetic_paper_text (paper, 72, 220, AFTER);
  assert_lines (paper, ANNEXA_ROLE_FIGURE, "朝の便りの帳面\n夜の倉\n");
}

/* A table as wide as the text right above a figure is none of it, though nothing but labels stand in its
 * cells. */
static void
test_below_table (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_text (paper, 72, 80, BEFORE);
  synthetic_paper_text (paper, 72, 96,
                        "写しは離れた町の倉へ運び、着いた日の夕方までに中を確かめております。");
  draw_box (paper, 72, 120, 440, 160);
  draw_rule (paper, 72, 140, 440, 140);
  draw_rule (paper, 240, 120, 240, 160);
  synthetic_paper_text (paper, 80, 125, "朝の便");
  synthetic_paper_text (paper, 250, 125, "七日ごと");
  synthetic_paper_text (paper, 80, 145, "夜の便");
  synthetic_paper_text (paper, 250, 145, "月ごと");
  draw_box (paper, 150, 180, 210, 200);
  draw_box (paper, 260, 180, 320, 200);
  synthetic_paper_text (paper, 160, 185, "利用者");
  synthetic_paper_text (paper, 270, 185, "提供者");
  synthetic_paper_text (paper, 200, 206, "図 1 写しの道筋");
  synthetic_paper_text (paper, 72, 240, AFTER);
  assert_lines (paper, ANNEXA_ROLE_FIGURE, "利用者\n提供者\n図 1 写しの道筋\n");
}

/* Nor is a narrow one with something in each of its cells, where boxes below it are a figure without it,
 * which a line may join (@data). */
static void
test_below_narrow_table (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const cells[][2] = { { "便", "間" }, { "朝の便", "七日ごと" }, { "夜の便", "月ごと" } };

  synthetic_paper_text (paper, 72, 80, BEFORE);
  synthetic_paper_text (paper, 72, 96,
                        "写しは離れた町の倉へ運び、着いた日の夕方までに中を確かめております。");
  draw_box (paper, 72, 120, 220, 180);
  draw_rule (paper, 140, 120, 140, 180);
  for (guint r = 0; r < G_N_ELEMENTS (cells); r++)
    {
      const float y = 120 + 20 * (float)r;

      draw_rule (paper, 72, y, 220, y);
      synthetic_paper_text (paper, 80, y + 5, cells[r][0]);
      synthetic_paper_text (paper, 150, y + 5, cells[r][1]);
    }
  draw_box (paper, 80, 190, 140, 210);
  draw_box (paper, 160, 190, 220, 210);
  if (data != NULL)
    draw_rule (paper, 140, 200, 160, 200);
  synthetic_paper_text (paper, 90, 195, "利用者");
  synthetic_paper_text (paper, 170, 195, "提供者");
  synthetic_paper_text (paper, 110, 226, "図 1 写しの道筋");
  synthetic_paper_text (paper, 72, 260, AFTER);
  assert_lines (paper, ANNEXA_ROLE_FIGURE, "利用者\n提供者\n図 1 写しの道筋\n");
}

/* A figure with a caption is one above all text of its page, too, where boxes may be a logo, and of two below
 * each other each has its caption. */
static void
test_two_captions (SyntheticPaper *paper, gconstpointer data)
{
  for (guint i = 0; i < 2; i++)
    {
      const float y = 80 + 60 * (float)i;

      draw_box (paper, 150, y, 210, y + 20);
      draw_box (paper, 260, y, 320, y + 20);
      synthetic_paper_text (paper, 160, y + 5, i == 0 ? "利用者" : "朝の便");
      synthetic_paper_text (paper, 270, y + 5, i == 0 ? "提供者" : "夜の便");
      synthetic_paper_text (paper, 200, y + 26, i == 0 ? "図 1 写しの道筋" : "図 2 便の道筋");
    }
  synthetic_paper_text (paper, 72, 220, AFTER);
  assert_lines (paper, ANNEXA_ROLE_FIGURE,
                "利用者\n提供者\n図 1 写しの道筋\n朝の便\n夜の便\n図 2 便の道筋\n");
}

/* What heads a hint does so for the answer whose column its box stands in, be that in a panel, and for none
 * beside it. */
static void
test_hint (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *head;
    float x1, x2;
    gboolean is_aside;
  } cases[] = {
    { "ワンポイント", 66, 446, FALSE }, { "POINT", 66, 446, FALSE },
    { "コラム", 66, 446, TRUE },        { "豆知識", 66, 446, TRUE },
    { "ワンポイント", 200, 446, TRUE }, { "ワンポイント", 460, 580, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *box = g_strdup_printf ("%s\n昔の倉は土の壁でした。\n", cases[i].head);

      g_test_message ("%s", cases[i].head);
      synthetic_paper_again (paper);
      synthetic_paper_text (paper, 72, 100,
                            "写しは離れた町の倉へ運び、着いた日の夕方までに中を確かめております。");
      if (data != NULL)
        draw_box (paper, 58, 80, 588, 250);
      draw_box (paper, cases[i].x1, 140, cases[i].x2, 190);
      synthetic_paper_text (paper, cases[i].x1 + 8, 148, cases[i].head);
      synthetic_paper_text (paper, cases[i].x1 + 8, 166, "昔の倉は土の壁でした。");
      synthetic_paper_text (paper, 72, 220, AFTER);
      assert_lines (paper, ANNEXA_ROLE_ASIDE, cases[i].is_aside ? box : "");
    }
}

/* Boxes around headings that have the number of their control behind them, or that are but for it the title
 * of one, are no figure. */
static void
test_boxed_headings (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_text (paper, 72, 100, BEFORE);
  draw_box (paper, 150, 150, 345, 180);
  synthetic_paper_text (paper, 160, 160, "持ち物の帳面（附属書A 8.1.1）");
  synthetic_paper_text (paper, 150, 190, "持ち物を帳面に記す");
  draw_box (paper, 150, 220, 345, 250);
  synthetic_paper_text (paper, 160, 230, "変更管理（いつも）");
  synthetic_paper_text (paper, 72, 300, AFTER);
  assert_lines (paper, ANNEXA_ROLE_FIGURE, "");
}

/* The boxes of a logo in the head of the page are of no figure, and what stands below them, the last item of
 * a list, is none of its words. */
static void
test_logo (SyntheticPaper *paper, gconstpointer data)
{
  for (guint i = 0; i < 2; i++)
    draw_box (paper, 430 + 44 * (float)i, 36, 470 + 44 * (float)i, 64);
  synthetic_paper_text (paper, 90, 85, data);
  for (guint i = 0; i < 3; i++)
    {
      draw_box (paper, 90 + 140 * (float)i, 110, 210 + 140 * (float)i, 150);
      synthetic_paper_text (paper, 115 + 140 * (float)i, 118,
                            i == 0   ? "利用者"
                            : i == 1 ? "提供者"
                                     : "倉の主");
    }
  synthetic_paper_text (paper, 230, 170, "図 1 役割の分担");
  synthetic_paper_text (paper, 72, 200, AFTER);
  synthetic_paper_text (paper, 72, 220, AFTER);
  assert_lines (paper, ANNEXA_ROLE_FIGURE, "利用者\n提供者\n倉の主\n図 1 役割の分担\n");
}

/* Boxes that lines join are one grid, and those beside and below them are others; a caption below the last
 * says that all are a figure. */
static void
test_joined_boxes (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_text (paper, 72, 80, AFTER);
  for (guint i = 0; i < 2; i++)
    {
      float x = 200 + 110 * (float)i;

      draw_box (paper, x, 110, x + 90, 135);
      synthetic_paper_text (paper, x + 20, 117, i == 0 ? "倉ア" : "倉イ");
      draw_rule (paper, x + 45, 135, x + 45, 155);
      draw_box (paper, x, 155, x + 90, 180);
      synthetic_paper_text (paper, x + 20, 162, i == 0 ? "戸ア" : "戸イ");
    }
  draw_box (paper, 200, 186, 400, 210);
  synthetic_paper_text (paper, 270, 192, "共通の土台");
  synthetic_paper_text (paper, 250, 225, "図 1 倉の分け方");
  synthetic_paper_text (paper, 72, 260, AFTER);
  assert_lines (paper, ANNEXA_ROLE_BODY, AFTER "\n" AFTER "\n");
}

/* Boxes that lines join are a flow, whatever the text says; the cells of a table touch. */
static void
put_flows (SyntheticPaper *paper, float gap)
{
  synthetic_paper_text (paper, 72, 80, AFTER);
  for (guint i = 0; i < 9; i++)
    {
      float x = 100 + (80 + gap) * (float)(i % 3), y = 130 + 80 * (float)(i / 3);

      draw_box (paper, x, y, x + 80, y + 30);
      synthetic_paper_text (paper, x + 20, y + 10, i % 3 == 0 ? "店" : i % 3 == 1 ? "車" : "倉");
      if (i % 3 > 0 && gap > 0)
        draw_rule (paper, x - gap, y + 15, x, y + 15);
      if (i % 3 == 0)
        synthetic_paper_text (paper, 72, y + 50, AFTER);
    }
}

static void
test_flow (SyntheticPaper *paper, gconstpointer data)
{
  put_flows (paper, 25);
  assert_lines (paper, ANNEXA_ROLE_FIGURE, "店\n車\n倉\n店\n車\n倉\n店\n車\n倉\n");
}

/* One is all that is drawn on a page whose text ends before it. */
static void
test_flow_alone (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_text (paper, 72, 80, "荷は店から倉へ運びます。");
  for (guint i = 0; i < 2; i++)
    {
      const float x = 210 + 105 * (float)i;

      draw_box (paper, x, 130, x + 80, 160);
      synthetic_paper_text (paper, x + 30, 140, i == 0 ? "店先" : "土倉");
    }
  draw_rule (paper, 290, 145, 315, 145);
  assert_lines (paper, ANNEXA_ROLE_FIGURE, "店先\n土倉\n");
}

static void
test_no_flow (SyntheticPaper *paper, gconstpointer data)
{
  put_flows (paper, 0);
  assert_lines (paper, ANNEXA_ROLE_FIGURE, "");
}

/* A sidebar between rules, above the rule over the next heading. */
static void
test_sidebar_between_rules (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_text (paper, 72, 80, AFTER);
  draw_rule (paper, 72, 110, 400, 110);
  synthetic_paper_text (paper, 82, 120, "ことば");
  synthetic_paper_text (paper, 82, 136, "帳面とは倉の品の名を記すもの。");
  draw_rule (paper, 72, 160, 400, 160);
  draw_rule (paper, 72, 180, 400, 180);
  synthetic_paper_text (paper, 72, 190, "倉の鍵");
  synthetic_paper_text (paper, 72, 220, AFTER);
  draw_rule (paper, 72, 250, 400, 250);
  synthetic_paper_text (paper, 72, 260, "車の道");
  synthetic_paper_text (paper, 72, 290, AFTER);
  assert_lines (paper, ANNEXA_ROLE_ASIDE, "ことば\n帳面とは倉の品の名を記すもの。\n");
}

/* Text beside a sidebar, with the number of the next heading at the right edge, is no table. */
static void
test_sidebar_beside (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const rows[]
      = { "持ち物は帳面に記し、月ごとに数えて", "おります。", "帳面に記す事柄", "● 品の名", "● 置き場と数" };

  synthetic_paper_text (paper, 72, 80, AFTER);
  draw_box (paper, 390, 110, 520, 175);
  synthetic_paper_text (paper, 400, 116, "ひとくちメモ");
  synthetic_paper_text (paper, 400, 136, "帳面は紙です。");
  synthetic_paper_text (paper, 400, 155, "棚にもあります。");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    synthetic_paper_text (paper, 72, 112 + 18 * (float)i, rows[i]);
  synthetic_paper_text (paper, 72, 220, "資産のラベル付け");
  synthetic_paper_text (paper, 490, 220, "8.2.2");
  synthetic_paper_text (paper, 72, 240, AFTER);
  assert_lines (paper, ANNEXA_ROLE_BODY,
                AFTER
                "\n持ち物は帳面に記し、月ごとに数えて\nおります。\n帳面に記す事柄\n● 品の名\n● 置き場と数\n"
                "資産のラベル付け 8.2.2\n" AFTER "\n");
}

/* A box in the margin below the rule under a heading takes no answer with it. */
static void
test_sidebar_in_margin (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const headings[]
      = { "8.1.1 資産目録", "8.2.2 情報のラベル付け", "10.1.1 鍵の扱い", "12.3.1 写しの取り方" };

  synthetic_paper_text (paper, 72, 60, AFTER);
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      const float y = 90 + 100 * (float)i;

      synthetic_paper_text (paper, 72, y, headings[i]);
      draw_rule (paper, 72, y + 14, 520, y + 14);
      draw_box (paper, 72, y + 20, 182, y + 60);
      synthetic_paper_text (paper, 76, y + 24, "ひとくちメモ");
      synthetic_paper_text (paper, 76, y + 42, "倉は土の壁です。");
      synthetic_paper_text (paper, 200, y + 26, "持ち物は帳面に記しております。");
      synthetic_paper_text (paper, 200, y + 44, "月ごとに数えます。");
      synthetic_paper_expect (paper, "ひとくちメモ\n倉は土の壁です。\n");
    }
  assert_lines (paper, ANNEXA_ROLE_ASIDE, paper->expected->str);
}

/* A box among those of a figure may say what is the title of a control. */
static void
test_titled_part (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const labels[] = { "資産目録", "監視", "入口" };

  synthetic_paper_text (paper, 72, 80, AFTER);
  synthetic_paper_text (paper, 72, 100, "8.1.1 持ち物");
  synthetic_paper_text (paper, 72, 120, BEFORE);
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      float x = 100 + 110 * (float)i;

      draw_box (paper, x, 150, x + 80, 180);
      synthetic_paper_text (paper, x + 10, 160, labels[i]);
      if (i + 1 < G_N_ELEMENTS (labels))
        draw_rule (paper, x + 80, 165, x + 96, 165);
    }
  synthetic_paper_text (paper, 72, 220, AFTER);
  assert_lines (paper, ANNEXA_ROLE_FIGURE, "資産目録\n監視\n入口\n");
}

/* The boxes of a figure with a caption stand on a bar as wide as the text; behind the words of one is the
 * number of a control. */
static void
test_base (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const labels[] = { "町の倉", "村の倉", "見張り 9.4.4" };

  synthetic_paper_text (paper, 72, 80, AFTER);
  synthetic_paper_text (paper, 72, 100, "8.1.1 持ち物");
  synthetic_paper_text (paper, 72, 120, AFTER);
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      float x = 76 + 100 * (float)i;

      draw_box (paper, x, 150, x + 80, 180);
      synthetic_paper_text (paper, x + 10, 160, labels[i]);
    }
  draw_box (paper, 72, 194, 520, 220);
  synthetic_paper_text (paper, 270, 202, "倉の土台");
  synthetic_paper_text (paper, 260, 228, "図 3 倉のつくり");
  synthetic_paper_text (paper, 72, 250, AFTER);
  assert_lines (paper, ANNEXA_ROLE_FIGURE, "町の倉\n村の倉\n見張り 9.4.4\n倉の土台\n図 3 倉のつくり\n");
}

/* A caption right below text may end the page: its figure begins the next. */
static void
test_caption_before (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_text (paper, 72, 200, AFTER);
  synthetic_paper_text (paper, 72, 220, "8.1.1 持ち物");
  synthetic_paper_text (paper, 72, 240, BEFORE);
  synthetic_paper_text (paper, 72, 260, AFTER);
  synthetic_paper_text (paper, 260, 280, "図 3 守りの輪");
  synthetic_paper_turn (paper);
  draw_box (paper, 100, 60, 180, 90);
  synthetic_paper_text (paper, 120, 70, "計画");
  draw_box (paper, 180, 60, 260, 90);
  synthetic_paper_text (paper, 200, 70, "改善");
  synthetic_paper_text (paper, 72, 130, "12.3.1 写し");
  synthetic_paper_text (paper, 72, 150, AFTER);
  assert_lines (paper, ANNEXA_ROLE_FIGURE, "計画\n改善\n");
}

/* A flow across the page, of which no word speaks: the row of its labels is reason to look at what is drawn.
 */
static void
test_row_of_boxes (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const labels[] = { "受付", "点検", "返却" };

  synthetic_paper_text (paper, 72, 100, AFTER);
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      float x = 180 + 80 * (float)i;

      draw_box (paper, x, 130, x + 50, 152);
      synthetic_paper_text (paper, x + 15, 136, labels[i]);
    }
  synthetic_paper_text (paper, 72, 180, "荷は受けた日のうちに確かめます。");
  assert_lines (paper, ANNEXA_ROLE_FIGURE, "受付\n点検\n返却\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/figures/words-beside", NULL, test_words_beside);
  synthetic_paper_add ("/figures/text-beside", NULL, test_text_beside);
  synthetic_paper_add ("/figures/list-beside", NULL, test_list_beside);
  synthetic_paper_add ("/figures/boxes-beside", NULL, test_boxes_beside);
  synthetic_paper_add ("/figures/headings-beside", NULL, test_headings_beside);
  synthetic_paper_add ("/figures/title", NULL, test_title);
  synthetic_paper_add ("/figures/no-title", NULL, test_no_title);
  synthetic_paper_add ("/figures/captions", NULL, test_captions);
  synthetic_paper_add ("/figures/picture-between", NULL, test_picture_between);
  synthetic_paper_add ("/figures/sidebar", NULL, test_sidebar);
  synthetic_paper_add ("/figures/boxed-headings", NULL, test_boxed_headings);
  synthetic_paper_add ("/figures/joined-boxes", NULL, test_joined_boxes);
  synthetic_paper_add ("/figures/overhang", NULL, test_overhang);
  synthetic_paper_add ("/figures/below-table", NULL, test_below_table);
  synthetic_paper_add ("/figures/below-narrow-table", NULL, test_below_narrow_table);
  synthetic_paper_add ("/figures/below-narrow-table/joined", "joined", test_below_narrow_table);
  synthetic_paper_add ("/figures/two-captions", NULL, test_two_captions);
  synthetic_paper_add ("/figures/hint", NULL, test_hint);
  synthetic_paper_add ("/figures/hint/panel", "panel", test_hint);
  synthetic_paper_add ("/figures/sidebar-beside", NULL, test_sidebar_beside);
  synthetic_paper_add ("/figures/sidebar-in-margin", NULL, test_sidebar_in_margin);
  synthetic_paper_add ("/figures/sidebar-between-rules", NULL, test_sidebar_between_rules);
  synthetic_paper_add ("/figures/flow", NULL, test_flow);
  synthetic_paper_add ("/figures/flow-alone", NULL, test_flow_alone);
  synthetic_paper_add ("/figures/no-flow", NULL, test_no_flow);
  synthetic_paper_add ("/figures/titled-part", NULL, test_titled_part);
  synthetic_paper_add ("/figures/base", NULL, test_base);
  synthetic_paper_add ("/figures/caption-before", NULL, test_caption_before);
  synthetic_paper_add ("/figures/row-of-boxes", NULL, test_row_of_boxes);
  synthetic_paper_add ("/figures/logo/item", "■ 手元の箱の守り", test_logo);
  synthetic_paper_add ("/figures/logo/line", "手元の箱の守り", test_logo);
  return g_test_run ();
}
