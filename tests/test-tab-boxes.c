/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "ruled-table.h"
#include "synthetic-records.h"

#include <string.h>

/* Posters: columns of boxes, each with a tab at its left in which the number of the control stands upright.
 */

#define COLUMN_PT 176.0f
#define WIDTH_PT 166.0f
#define TAB_PT 20.0f
#define DIGIT_PT 6.0f
#define N_ROWS 3u

typedef struct
{
  const char *number, *title[2], *answer[3];
} Box;

static const Box columns[][N_ROWS] = {
  { { "5.1.1", { "情報セキュリティのため", "の方針群" }, { "考えを紙に書き、町の皆に", "配ります。", NULL } },
    { "6.1.3",
      { "関係当局との連絡", NULL },
      { "役所の求めには主が応じ、", "写しを帳面に残しておりま", "す。" } },
    { "8.1.1", { "資産目録", NULL }, { "倉の品は帳面に記します。", NULL, NULL } } },
  { { "9.2.1", { "利用者登録及び登録削除", NULL }, { "名札は門で渡し、門で返し", "ていただきます。", NULL } },
    { "10.1.2", { "鍵管理", NULL }, { "鍵は主が持ちます。", NULL, NULL } },
    { "12.1.2",
      { "変更管理", NULL },
      { "模様替えは七日前に札を立", "てますが、急ぐときは後に", "なることがあります。" } } },
  { { "12.3.1", { "情報のバックアップ", NULL }, { "夜ごとに写します。", NULL, NULL } },
    { "12.4.4",
      { "クロックの同期", NULL },
      { "正午の鐘に合わせ、ずれた", "ときは夕べの鐘でもう一度", "合わせます。" } },
    { "16.1.7", { "証拠の収集", NULL }, { "残った物には触れません。", "役所の人を待ちます。", NULL } } },
};

/* Digits that are read from below. */
static void
put_upright (const SyntheticPaper *paper, float x, float bottom, const char *text)
{
  const guint style = annexa_pages_intern_style (paper->pages, "Gothic", 10, 0);

  for (gsize i = 0; text[i] != '\0'; i++)
    {
      const float y = bottom - DIGIT_PT * (float)(i + 1);
      AnnexaGlyph glyph = { x, y, x + 10, y + DIGIT_PT, (gunichar)text[i], (guint16)style, 0, i == 0 };

      g_array_append_val (paper->page->glyphs, glyph);
      paper->pages->n_glyphs++;
    }
}

/* The number of lines that are written below @y. */
static guint
put_lines (SyntheticPaper *paper, const Box *box, float x, float y)
{
  guint n = 0;

  synthetic_paper_expect (paper, "%s|", box->number);
  for (guint l = 0; l < G_N_ELEMENTS (box->title) && box->title[l] != NULL; l++, n++)
    {
      synthetic_paper_text_in (paper, x, y + RULED_LEADING_PT * (float)n, box->title[l], "Gothic-Bold", 11);
      synthetic_paper_expect (paper, "%s", box->title[l]);
    }
  synthetic_paper_expect (paper, "|");
  for (guint l = 0; l < G_N_ELEMENTS (box->answer) && box->answer[l] != NULL; l++, n++)
    {
      synthetic_paper_text_in (paper, x, y + RULED_LEADING_PT * (float)n, box->answer[l], "Mincho", 10);
      synthetic_paper_expect (paper, "%s", box->answer[l]);
    }
  synthetic_paper_expect (paper, "\n");
  return n;
}

static void
test_poster (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_text_in (paper, RULED_LEFT_X, 40, "ISO/IEC 27017:2015 の管理策ごとの取組み", "Gothic-Bold",
                           20);
  for (guint c = 0; c < G_N_ELEMENTS (columns); c++)
    {
      const float x = RULED_LEFT_X + COLUMN_PT * (float)c;
      float y = RULED_TOP_Y;

      for (guint r = 0; r < N_ROWS; r++)
        {
          const Box *box = &columns[c][r];
          const guint n_lines = put_lines (paper, box, x + TAB_PT + 6, y + 6);
          const float height = 16 + RULED_LEADING_PT * (float)MAX (n_lines, 3u);

          put_upright (paper, x + 5, y + height / 2 + DIGIT_PT * (float)strlen (box->number) / 2,
                       box->number);
          ruled_table_draw_box (paper, x, y, x + TAB_PT, y + height);
          ruled_table_draw_box (paper, x + TAB_PT, y, x + WIDTH_PT, y + height);
          y += height + 8;
        }
    }
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ruled_table_add ("/tab-boxes/poster", NULL, test_poster);
  return g_test_run ();
}
