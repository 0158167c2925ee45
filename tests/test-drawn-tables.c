/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <string.h>

#include "drawn-page.h"
#include "layout/drawn/annexa-drawing.h"

/* Tables of which only rows are drawn, and what else is drawn around text. */

/* Rules between sections make no table of what runs across them, whatever table stands in one of these. */
static void
test_rules_between_sections (DrawnPage *drawn, gconstpointer data)
{
  static const char *const rows[][3] = { { "重大", "十五分以内", "電話で" },
                                         { "中位", "一時間以内", "電子で" },
                                         { "軽微", "翌営業日中", "画面で" } };
  g_autoptr (AnnexaLayout) layout = NULL;
  guint n_open = 0;
  float y = 20;

  for (guint section = 0; section < 4; section++)
    {
      drawn_page_line (drawn, 20, y, 380, y);
      y += 8;
      for (guint i = 0; i < 2; i++, y += 14)
        synthetic_text (drawn->pages, drawn->page, 20, y,
                        "連絡の期限を段階ごとに定めて周知しその記録を残しております");
      for (guint r = 0; section == 1 && r < G_N_ELEMENTS (rows); r++, y += 14)
        for (guint c = 0; c < 3; c++)
          synthetic_text (drawn->pages, drawn->page, 20 + 110 * c, y, rows[r][c]);
      y += 8;
    }
  drawn_page_line (drawn, 20, y, 380, y);
  layout = drawn_page_layout (drawn);
  for (guint i = 0; i < layout->lines->len; i++)
    n_open += annexa_layout_line (layout, i)->table < 0;
  g_assert_cmpuint (n_open, ==, 8);
  g_assert_cmpuint (layout->tables->len, ==, 1);
}

/* Cards with a rule above each: what stands above them is none, and the last one has no rule below. */
static void
test_cards (DrawnPage *drawn, gconstpointer data)
{
  g_autoptr (AnnexaLayout) layout = NULL;
  const AnnexaTable *table;
  float y = 20;

  drawn_page_line (drawn, 20, y, 380, y);
  drawn_page_line (drawn, 20, y + 4, 380, y + 4);
  synthetic_text (drawn->pages, drawn->page, 20, y + 10,
                  "当社は管理策への取り組みをこの冊子にまとめてお客様にお示しします");
  synthetic_text (drawn->pages, drawn->page, 20, y + 26, "番号は規格のものです");
  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *number = g_strdup_printf ("5.%u", i + 1);

      y = 70 + 50 * (float)i;
      drawn_page_line (drawn, 20, y, 380, y);
      synthetic_text_in (drawn->pages, drawn->page, 20, y + 3, number, "Gothic", 20);
      synthetic_text (drawn->pages, drawn->page, 120, y + 8, "方針を定めて文書とし公開し毎年見直しています");
      synthetic_text (drawn->pages, drawn->page, 20, y + 25, "見出しです");
      synthetic_text (drawn->pages, drawn->page, 120, y + 25, "代行の順も定めました。");
    }
  layout = drawn_page_layout (drawn);
  g_assert_cmpuint (layout->tables->len, ==, 1);
  table = g_ptr_array_index (layout->tables, 0);
  g_assert_cmpuint (table->n_columns, ==, 2);
  g_assert_cmpuint (table->n_rows, ==, 4);
  g_assert_cmpuint (table->n_lines, ==, 16);
  g_assert_cmpint (annexa_layout_line (layout, 0)->table, <, 0);
  g_assert_cmpint (annexa_layout_line (layout, 1)->table, <, 0);
}

/* Text between the rule below a page's title and a table whose header is a shaded bar is none of the table:
 * its lines do not tell where the columns are. */
static void
test_title_above_bars (DrawnPage *drawn, gconstpointer data)
{
  static const char *const titles[]
      = { "5.1.1 情報の方針群です", "5.1.2 方針のレビュー", "6.1.1 役割及び責任" };
  g_autoptr (AnnexaLayout) layout = NULL;
  const AnnexaTable *table;
  float y = 120;

  synthetic_text_in (drawn->pages, drawn->page, 20, 15, "管理策への取り組み", "Gothic", 16);
  drawn_page_line (drawn, 20, 38, 380, 38);
  synthetic_text (drawn->pages, drawn->page, 20, 42,
                  "本頁の内容は改定することがありますのでお求めの際は日付をお確かめく");
  synthetic_text (drawn->pages, drawn->page, 20, 53,
                  "ださい。当社は規格の管理策への取り組みの内容をこの頁でお示しいたしており");
  synthetic_text (drawn->pages, drawn->page, 20, 64, "ます。");
  drawn_page_shade (drawn, 20, 78, 380, 98, 0.5);
  synthetic_text (drawn->pages, drawn->page, 24, 82, "管理策");
  synthetic_text (drawn->pages, drawn->page, 180, 82, "当社の対応");
  drawn_page_shade (drawn, 20, 98, 380, 118, 0.9);
  synthetic_text (drawn->pages, drawn->page, 24, 102, "情報セキュリティのための方針群の章");
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++, y += 40)
    {
      synthetic_text (drawn->pages, drawn->page, 24, y + 4, titles[i]);
      synthetic_text (drawn->pages, drawn->page, 180, y + 4, "方針は文書に定めて公開しています。");
      synthetic_text (drawn->pages, drawn->page, 180, y + 20, "毎年見直しています。");
      drawn_page_line (drawn, 20, y + 38, 380, y + 38);
    }
  layout = drawn_page_layout (drawn);
  g_assert_cmpuint (layout->tables->len, ==, 1);
  table = g_ptr_array_index (layout->tables, 0);
  g_assert_cmpuint (table->n_columns, ==, 2);
  g_assert_cmpuint (table->n_rows, ==, 5);
  g_assert_cmpstr (annexa_layout_line (layout, 7)->text, ==, titles[0]);
}

/* The last row of a table that a page begins with, above the rule below a heading and another such table, is
 * no header of what stands over that rule. */
static void
test_rest_above_heading (DrawnPage *drawn, gconstpointer data)
{
  g_autoptr (AnnexaLayout) layout = NULL;
  const float ys[] = { 20, 90, 120 };

  for (guint i = 0; i < G_N_ELEMENTS (ys); i++)
    {
      drawn_page_box (drawn, 20, ys[i], 120, ys[i] + 30);
      drawn_page_box (drawn, 120, ys[i], 380, ys[i] + 30);
      synthetic_text (drawn->pages, drawn->page, 24, ys[i] + 8, i == 1 ? "店の仕事" : "客の仕事");
      synthetic_text (drawn->pages, drawn->page, 124, ys[i] + 8, "帳面に記し年の瀬に数えております。");
    }
  synthetic_text_in (drawn->pages, drawn->page, 20, 64, "8.2.2 情報のラベル付けと札の色について", "Gothic",
                     12);
  drawn_page_line (drawn, 20, 82, 380, 82);
  layout = drawn_page_layout (drawn);
  g_assert_cmpuint (layout->tables->len, ==, 2);
  g_assert_cmpuint (((const AnnexaTable *)g_ptr_array_index (layout->tables, 0))->n_rows, ==, 1);
  g_assert_cmpuint (((const AnnexaTable *)g_ptr_array_index (layout->tables, 1))->n_rows, ==, 2);
  g_assert_cmpint (annexa_layout_line (layout, 2)->table, <, 0);
  g_assert_cmpstr (annexa_layout_line (layout, 2)->text, ==, "8.2.2 情報のラベル付けと札の色について");
}

/* Of six rows the second, fourth and sixth are shaded, cell by cell, and nothing else is drawn. */
static void
test_stripes (DrawnPage *drawn, gconstpointer data)
{
  static const char *const labels[] = { "5.1.1", "6.1.1", "6.1.3", "7.2.2", "8.1.1", "8.2.2" };
  g_autoptr (AnnexaLayout) layout = NULL;
  const AnnexaTable *table;

  cairo_set_source_rgb (drawn->cr, 0.9, 0.95, 0.95);
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      const float y = 40 + 34 * (float)i;

      if (i % 2 == 1)
        {
          cairo_rectangle (drawn->cr, 20, (double)y, 100, 34);
          cairo_rectangle (drawn->cr, 120.5, (double)y, 259.5, 34);
          cairo_fill (drawn->cr);
        }
      synthetic_text (drawn->pages, drawn->page, 24, y + 3, labels[i]);
      synthetic_text (drawn->pages, drawn->page, 124, y + 3, "方針を定めて文書とし公開しています");
      synthetic_text (drawn->pages, drawn->page, 124, y + 18, "毎年見直しています。");
    }
  layout = drawn_page_layout (drawn);
  g_assert_cmpuint (layout->tables->len, ==, 1);
  table = g_ptr_array_index (layout->tables, 0);
  g_assert_cmpuint (table->n_columns, ==, 2);
  g_assert_cmpuint (table->n_rows, ==, 6);
  g_assert_cmpuint (table->n_lines, ==, 18);
}

/* Numbers in the middle of shaded rows and of those between them, one of which has two, the second beside an
 * item of a list that comes after a short one. */
static void
test_two_in_middle (DrawnPage *drawn, gconstpointer data)
{
  static const struct
  {
    const char *number, *second;
    guint n_lines, at;
  } rows[] = {
    { "5.1.1", NULL, 3, 1 }, { "12.4.1", "12.4.3", 7, 2 }, { "12.4.4", NULL, 2, 0 }, { "12.6.1", NULL, 3, 1 }
  };
  g_autoptr (AnnexaLayout) layout = NULL;
  const AnnexaTable *table;
  float y = 30;

  synthetic_text (drawn->pages, drawn->page, 24, 15, "管理策");
  synthetic_text (drawn->pages, drawn->page, 124, 15, "当社の対応");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      float end = y + 12 * (float)rows[i].n_lines + 8;

      if (i % 2 == 1)
        drawn_page_shade (drawn, 20, (double)y, 380, (double)end, 0.9);
      for (guint k = 0; k < rows[i].n_lines; k++)
        {
          float line = y + 5 + 12 * (float)k;
          gboolean second = rows[i].second != NULL;

          if (k == rows[i].at)
            synthetic_text (drawn->pages, drawn->page, 24, line, rows[i].number);
          else if (second && k == rows[i].at + 1)
            synthetic_text (drawn->pages, drawn->page, 24, line, rows[i].second);
          synthetic_text (drawn->pages, drawn->page, 124, line,
                          second && k >= 2 && k < 6 ? "・日時と担当の者"
                                                    : "記録は三年のあいだ残し消せる者はおりません。");
        }
      y = end;
    }
  layout = drawn_page_layout (drawn);
  g_assert_cmpuint (layout->tables->len, ==, 1);
  table = g_ptr_array_index (layout->tables, 0);
  g_assert_cmpuint (table->n_columns, ==, 2);
  g_assert_cmpuint (table->n_rows, ==, 1 + G_N_ELEMENTS (rows));
}

static AnnexaPainting *
note_page (guint page, gpointer data)
{
  *(guint *)data |= 1u << page;
  return NULL;
}

/* What is drawn counts also on pages whose numbers stand at the right of their answers. */
static void
test_numbers_at_right (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const labels[] = { "5.1.1", "6.1.1", "8.1.1", "9.2.1", "CLD.9.5.2", "12.4.1" };
  g_autoptr (AnnexaLayout) layout = NULL;
  guint looked_at = 0;

  synthetic_paper_put (paper, "A.5.1.1 から A.12.4.1 までの管理策への取り組みです。");
  synthetic_paper_turn (paper);
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      synthetic_paper_put_at (paper, 72, "記録は三年のあいだ残し、消せる者はおりません。", "Mincho", 10);
      synthetic_paper_put_at (paper, 480, labels[i], "Mincho", 10);
      paper->y += 20;
      if (i == 2)
        synthetic_paper_turn (paper);
    }
  layout = annexa_layout_new (paper->pages, synthetic_catalog (), note_page, &looked_at);
  g_assert_cmpuint (looked_at & 1u << 3, !=, 0);
}

/* Six cards in two columns: which way they are read, their numbers say. */
static void
test_side_by_side (DrawnPage *drawn, gconstpointer data)
{
  static const char *const orders[][6] = {
    { "5.1.1", "6.1.1", "6.1.3", "7.2.2", "8.1.1", "8.2.2" }, /* row by row */
    { "5.1.1", "7.2.2", "6.1.1", "8.1.1", "6.1.3", "8.2.2" }, /* column by column */
  };
  static const char *const expected[] = { "5.1.1", "6.1.1", "6.1.3", "7.2.2", "8.1.1", "8.2.2" };

  for (gsize o = 0; o < G_N_ELEMENTS (orders); o++)
    {
      g_autoptr (AnnexaLayout) layout = NULL;
      guint n = 0;

      drawn_page_again (drawn);
      for (guint i = 0; i < 6; i++)
        {
          const float x = 20 + 190 * (float)(i % 2), y = 20 + 90 * (float)(i / 2);

          drawn_page_box (drawn, (double)x, (double)y, (double)x + 170, (double)y + 80);
          synthetic_text (drawn->pages, drawn->page, x + 8, y + 10, orders[o][i]);
          synthetic_text (drawn->pages, drawn->page, x + 8, y + 30, "方針を定めて文書と");
          synthetic_text (drawn->pages, drawn->page, x + 8, y + 45, "し公開しています。");
        }
      layout = drawn_page_layout (drawn);
      g_assert_cmpuint (layout->tables->len, ==, 0);
      g_assert_cmpuint (layout->lines->len, ==, 18);
      for (guint i = 0; i < layout->lines->len; i += 3, n++)
        g_assert_cmpstr (annexa_layout_line (layout, i)->text, ==, expected[n]);
    }
}

/* A table with a bar over each chapter and a shaded line at the top of each answer, numbers and titles in the
 * middle of their rows; the last row has no rule below. */
static void
test_hanging_boxes (DrawnPage *drawn, gconstpointer data)
{
  static const char *const labels[] = { "5.1.1", "6.1.1", "6.1.3", "7.2.2" };
  g_autoptr (AnnexaLayout) layout = NULL;
  const AnnexaTable *table;
  float y = 30;

  drawn_page_line (drawn, 20, 10, 380, 10);
  synthetic_text (drawn->pages, drawn->page, 24, 15, "項番");
  synthetic_text (drawn->pages, drawn->page, 84, 15, "管理策");
  synthetic_text (drawn->pages, drawn->page, 184, 15, "取組み");
  drawn_page_line (drawn, 20, (double)y, 380, (double)y);
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      if (i < 2)
        {
          drawn_page_shade (drawn, 20, (double)y, 380, (double)y + 18, 0.8);
          synthetic_text (drawn->pages, drawn->page, 24, y + 4, i == 0 ? "5 方針" : "6 組織についての管理策");
          y += 18;
        }
      drawn_page_shade (drawn, 180, (double)y, 380, (double)y + 16, 0.9);
      synthetic_text (drawn->pages, drawn->page, 184, y + 3, "要点を示します");
      synthetic_text (drawn->pages, drawn->page, 24, y + 26, labels[i]);
      synthetic_text (drawn->pages, drawn->page, 84, y + 26, "見出しです");
      synthetic_text (drawn->pages, drawn->page, 184, y + 20, "方針を定めて文書とし公開して");
      synthetic_text (drawn->pages, drawn->page, 184, y + 34, "います。");
      y += 52;
      if (i + 1 < G_N_ELEMENTS (labels))
        drawn_page_line (drawn, 20, (double)y, 380, (double)y);
    }
  layout = drawn_page_layout (drawn);
  g_assert_cmpuint (layout->tables->len, ==, 1);
  table = g_ptr_array_index (layout->tables, 0);
  g_assert_cmpuint (table->n_columns, ==, 3);
  g_assert_cmpuint (table->n_rows, ==, 7);
  g_assert_cmpuint (table->n_lines, ==, layout->lines->len);
  for (guint i = 0; i < layout->lines->len; i++)
    {
      const AnnexaLine *line = annexa_layout_line (layout, i);

      if (g_str_equal (line->text, "要点を示します"))
        {
          g_assert_cmpuint (line->column, ==, 2);
          /* The rest of its row follows. */
          g_assert_cmpuint (annexa_layout_line (layout, i + 1)->row, ==, line->row);
        }
    }
}

/* Headings in tabs that stand on rules: these part answers, whose lines happen to leave the same place white
 * below the right end of a tab, and no rows, be it that a line at the head of the page makes a box at the
 * right of the first tab. */
static void
test_tabs (DrawnPage *drawn, gconstpointer data)
{
  static const char *const labels[] = { "5.1.1", "6.1.1", "6.1.3", "7.2.2" };
  g_autoptr (AnnexaLayout) layout = NULL;

  if (data != NULL)
    drawn_page_shade (drawn, 20, 20, 380, 21, 0.4);
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      const float y = 20 + 66 * (float)i;

      drawn_page_shade (drawn, 20, (double)y, i == 1 ? 320 : 160, (double)y + 18, 0.4);
      drawn_page_shade (drawn, 20, (double)y + 18, 380, (double)y + 19.5, 0.4);
      synthetic_text (drawn->pages, drawn->page, 30, y + 4, labels[i]);
      synthetic_text (drawn->pages, drawn->page, 70, y + 4, "見出しです");
      synthetic_text (drawn->pages, drawn->page, 20, y + 28,
                      "蔵の方針は主が毎年三月に改めておりますので、いつも帳面に");
      synthetic_text (drawn->pages, drawn->page, 323, y + 28, "会所に貼");
      synthetic_text (drawn->pages, drawn->page, 20, y + 44,
                      data != NULL ? "って読めます。" : "って読めるようにしております。");
      if (data != NULL)
        synthetic_text (drawn->pages, drawn->page, 20, y + 56, "朱で書いております。");
    }
  layout = drawn_page_layout (drawn);
  g_assert_cmpuint (layout->tables->len, ==, 0);
}

/* A merged cell at the left that goes on over the page leaves its last row open, but for the side of the
 * table: all of it is one grid. */
static void
test_open_at_the_end (DrawnPage *drawn, gconstpointer data)
{
  g_autoptr (AnnexaPainting) painting = NULL;
  g_autoptr (GPtrArray) grids = NULL;

  for (guint i = 0; i < 3; i++)
    drawn_page_line (drawn, i == 0 ? 20 : 120, 40 + 40 * i, 380, 40 + 40 * i);
  drawn_page_line (drawn, 20, 40, 20, 120);
  drawn_page_line (drawn, 120, 40, 120, 120);
  drawn_page_line (drawn, 380, 40, 380, 120);
  painting = drawn_page_painting (drawn);
  grids = annexa_drawing_find_grids (painting, NULL, NULL);
  g_assert_cmpuint (grids->len, ==, 1);
  g_assert_cmpuint (((AnnexaGrid *)g_ptr_array_index (grids, 0))->cells->len, ==, 3);
}

/* The first column is shaded, and the page ends the last cell of it, without a rule below: it is no box that
 * hangs on the rule below a chapter. */
static void
test_shaded_column (DrawnPage *drawn, gconstpointer data)
{
  static const char *const titles[] = { "6.1.1 役割及び責任", "6.1.3 役所との連絡", "7.2.2 教えと訓練" };
  g_autoptr (AnnexaLayout) layout = NULL;
  const AnnexaTable *table;

  drawn_page_shade (drawn, 20, 20, 380, 40, 0.5);
  synthetic_text (drawn->pages, drawn->page, 24, 24, "管理策");
  synthetic_text (drawn->pages, drawn->page, 150, 24, "当社の取り組み");
  drawn_page_shade (drawn, 20, 40, 380, 60, 0.8);
  synthetic_text (drawn->pages, drawn->page, 24, 44, "情報セキュリティのための組織の章");
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      const float y = 60 + 60 * (float)i;

      drawn_page_shade (drawn, 20, (double)y, 140, (double)y + 60, 0.95);
      drawn_page_line (drawn, 20, (double)y, 380, (double)y);
      synthetic_text (drawn->pages, drawn->page, 24, y + 6, titles[i]);
      synthetic_text (drawn->pages, drawn->page, 150, y + 6, "受け持ちは紙に書いて皆に配り");
      synthetic_text (drawn->pages, drawn->page, 150, y + 20, "ました。毎年見直しています。");
    }
  layout = drawn_page_layout (drawn);
  g_assert_cmpuint (layout->tables->len, ==, 1);
  table = g_ptr_array_index (layout->tables, 0);
  g_assert_cmpuint (table->n_rows, ==, 5);
  for (guint i = 0; i < layout->lines->len; i++)
    if (strstr (annexa_layout_line (layout, i)->text, "毎年") != NULL)
      g_assert_cmpuint (annexa_layout_line (layout, i)->column, ==, 1);
}

/* Every other row is shaded, bars over the chapters are, and text nearly fills its column: a bar whose title
 * runs over the columns is one row across, and the last column begins where so many lines do. */
static void
test_bars_among_stripes (DrawnPage *drawn, gconstpointer data)
{
  static const char *const labels[] = { "5.1.1", "6.1.1", "6.1.3", "7.2.2" };
  g_autoptr (AnnexaLayout) layout = NULL;
  const AnnexaTable *table;
  float y = 24;

  synthetic_text (drawn->pages, drawn->page, 24, 10, "項番");
  synthetic_text (drawn->pages, drawn->page, 84, 10, "管理策");
  synthetic_text (drawn->pages, drawn->page, 141, 10, "回答");
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      if (i < 2)
        {
          drawn_page_shade (drawn, 20, (double)y, 380, (double)y + 16, 0.8);
          synthetic_text (drawn->pages, drawn->page, 24, y + 3, "5 情報セキュリティのための管理策");
          y += 16;
        }
      if (i != 2)
        drawn_page_shade (drawn, 20, (double)y, 380, (double)y + 46, 0.9);
      synthetic_text (drawn->pages, drawn->page, 24, y + 2, labels[i]);
      synthetic_text (drawn->pages, drawn->page, 84, y + 2, "見出しであ");
      synthetic_text (drawn->pages, drawn->page, 84, y + 16, "ります");
      synthetic_text (drawn->pages, drawn->page, 141, y + 2, "方針を定めて文書とし公開しており");
      synthetic_text (drawn->pages, drawn->page, 141, y + 16, "毎年四月にその内容を見直して改め");
      synthetic_text (drawn->pages, drawn->page, 141, y + 30, "ています。");
      y += 46;
    }
  layout = drawn_page_layout (drawn);
  g_assert_cmpuint (layout->tables->len, ==, 1);
  table = g_ptr_array_index (layout->tables, 0);
  g_assert_cmpuint (table->n_columns, ==, 3);
  g_assert_cmpuint (table->n_rows, ==, 7);
}

/* Bars as wide as the columns of prose in which they stand are headings there: no boxes of a figure, and no
 * rows of a table with those in the other column. */
static void
test_bars_in_columns (DrawnPage *drawn, gconstpointer data)
{
  g_autoptr (AnnexaLayout) layout = NULL;
  g_autoptr (GString) text = g_string_new (NULL), expected = g_string_new (NULL);

  for (guint c = 0; c < 2; c++)
    for (guint i = 0; i < 12; i++)
      {
        float x = 20 + 190 * (float)c, y = 20 + 20 * (float)i + 9 * (float)c;
        g_autofree char *line = g_strdup_printf ("%c%c%s", 'a' + (char)c, 'a' + (char)i,
                                                 i % 4 == 0   ? "の見出し"
                                                 : i % 4 == 1 ? "に記録を長く長く残し置きます。"
                                                              : "に残します。");

        if (i % 4 == 0)
          drawn_page_shade (drawn, x - 2, y - 3, x + 166, y + 14, 0.8);
        synthetic_text (drawn->pages, drawn->page, x, y, line);
        g_string_append_printf (expected, "%s\n", line);
      }
  layout = drawn_page_layout (drawn);
  for (guint i = 0; i < layout->lines->len; i++)
    if (annexa_layout_line (layout, i)->role == ANNEXA_ROLE_BODY)
      g_string_append_printf (text, "%s\n", annexa_layout_line (layout, i)->text);
  g_assert_cmpstr (text->str, ==, expected->str);
  g_assert_cmpuint (layout->tables->len, ==, 0);
}

/* Between the last row and the rule over the foot of the page stands when the paper was updated; what an
 * answer of the last row says in small type in its own column is of that. */
static void
test_closing_line (DrawnPage *drawn, gconstpointer data)
{
  g_autoptr (AnnexaLayout) layout = NULL;
  const AnnexaTable *table;
  gboolean of_row = data != NULL;
  float y = 20;

  for (guint i = 0; i < 5; i++, y += 40)
    {
      g_autofree char *number = g_strdup_printf ("9.2.%u", i + 1);

      drawn_page_line (drawn, 20, y, 380, y);
      synthetic_text (drawn->pages, drawn->page, 22, y + 8, number);
      synthetic_text (drawn->pages, drawn->page, 120, y + 8, "方針を定めて文書とし公開し毎年見直して");
      synthetic_text (drawn->pages, drawn->page, 120, y + 22, "おります。");
    }
  drawn_page_line (drawn, 20, y, 380, y);
  synthetic_text_in (drawn->pages, drawn->page, of_row ? 120 : 315, y + 10, "2026年4月1日更新", "Mincho", 8);
  y += 30;
  drawn_page_line (drawn, 20, y, 380, y);
  synthetic_text_in (drawn->pages, drawn->page, 20, y + 10, "相談の窓は倉の前にございます", "Mincho", 8);
  layout = drawn_page_layout (drawn);
  g_assert_cmpuint (layout->tables->len, ==, 1);
  table = g_ptr_array_index (layout->tables, 0);
  g_assert_cmpuint (table->n_lines, ==, of_row ? 16 : 15);
}

/* Between two rules stands the last heading of a page, its number at the right edge, over which the text
 * below the title runs: no table. */
static void
test_lone_number (DrawnPage *drawn, gconstpointer data)
{
  g_autoptr (AnnexaLayout) layout = NULL;

  synthetic_text (drawn->pages, drawn->page, 20, 20, "写しは夜ごとに取り、三里離れた蔵に納めております。");
  drawn_page_line (drawn, 20, 50, 380, 50);
  synthetic_text (drawn->pages, drawn->page, 20, 70, "情報セキュリティの独立したレビュー");
  synthetic_text (drawn->pages, drawn->page, 345, 70, "18.2.1");
  synthetic_text (drawn->pages, drawn->page, 30, 90, "村の外から来た目付が春と秋に帳面を改め、見つけた事を");
  synthetic_text (drawn->pages, drawn->page, 20, 106,
                  "書いた紙を置いて行きます。紙は一年のあいだ辻の札に貼り置きます。");
  drawn_page_line (drawn, 20, 250, 380, 250);
  synthetic_text_in (drawn->pages, drawn->page, 20, 256, "1 目付は都から参ります。", "Mincho", 8);
  layout = drawn_page_layout (drawn);
  g_assert_cmpuint (layout->tables->len, ==, 0);
}

#define add(name, test)                                                                                      \
  g_test_add ("/drawn-tables/" name, DrawnPage, NULL, drawn_page_set_up, test, drawn_page_tear_down)

/* The cells of the rows stand so near to each other that each row is one piece; only the header shows that
 * lines may be drawn. */
static void
test_close_cells (DrawnPage *drawn, gconstpointer data)
{
  static const char *const cells[][3] = { { "版", "出した", "今" },
                                          { "5.1.1", "2023年4月", "使わない" },
                                          { "5.2.0", "2024年1月", "守っている" },
                                          { "6.1.3", "2025年3月", "新しい" } };
  static const float x[] = { 26, 63, 120, 182 };
  g_autoptr (AnnexaLayout) layout = NULL;
  const AnnexaTable *table;

  synthetic_text (drawn->pages, drawn->page, 20, 20,
                  "出した版を次の表に示します。古い版は使わないでください。");
  for (guint r = 0; r < G_N_ELEMENTS (cells); r++)
    {
      float y = 50 + 18 * (float)r;

      for (guint c = 0; c < 3; c++)
        {
          synthetic_text (drawn->pages, drawn->page, x[c], y, cells[r][c]);
          drawn_page_box (drawn, x[c] - 6, y - 4, x[c + 1] - 6, y + 14);
        }
    }
  layout = drawn_page_layout (drawn);
  g_assert_cmpuint (layout->tables->len, ==, 1);
  table = g_ptr_array_index (layout->tables, 0);
  g_assert_cmpuint (table->n_columns, ==, 3);
  g_assert_cmpuint (table->n_rows, ==, G_N_ELEMENTS (cells));
}

/* The titles of articles end with the numbers of controls, which begin rows on later pages alone: answers may
 * have tables from the first article on. */
static void
test_articles (DrawnPage *drawn, gconstpointer data)
{
  static const char *const cells[][2] = { { "役", "人" }, { "長", "庄屋" }, { "番", "若い衆" } };
  g_autoptr (AnnexaLayout) layout = NULL;
  const AnnexaTable *table;

  synthetic_text (drawn->pages, drawn->page, 20, 20, "第３条（情報セキュリティの役割及び責任）［6.1.1］");
  synthetic_text (drawn->pages, drawn->page, 20, 36, "１　受け持ちは次の表のとおりとする。");
  for (guint r = 0; r < G_N_ELEMENTS (cells); r++)
    for (guint c = 0; c < 2; c++)
      {
        const float x = 20 + 180 * (float)c, y = 60 + 18.5f * (float)r;

        drawn_page_box (drawn, x, y, x + 180, y + 18.5f);
        synthetic_text (drawn->pages, drawn->page, x + 3, y + 3, cells[r][c]);
      }
  synthetic_text (drawn->pages, drawn->page, 20, 130, "２　表は年の初めに改める。");
  drawn_page_turn (drawn);
  synthetic_text (drawn->pages, drawn->page, 20, 20, "第４条（関係当局との連絡）［6.1.3］");
  drawn_page_turn (drawn);
  synthetic_text (drawn->pages, drawn->page, 20, 20, "8.1.1 資産目録");
  layout = drawn_page_layout (drawn);
  g_assert_cmpuint (layout->tables->len, ==, 1);
  table = g_ptr_array_index (layout->tables, 0);
  g_assert_true (table->ruled);
  g_assert_cmpuint (table->n_rows, ==, G_N_ELEMENTS (cells));
}

/* Between rules above and below a small table, and one below its header, each line is a row, however near the
 * columns are to each other: the page has room for wider cells. Latin type has taller boxes. */
static void
test_small (DrawnPage *drawn, gconstpointer data)
{
  static const char *const rows[][2] = { { "深さ", "日数" },
                                         { "とても急ぐもの", "3 日のうち" },
                                         { "かなり急ぐもの", "七日のうち" },
                                         { "いつでもよい", "90 日のうち" } };
  g_autoptr (AnnexaLayout) layout = NULL;
  const AnnexaTable *table;

  synthetic_text (drawn->pages, drawn->page, 20, 20,
                  "穴が見つかった時は、深さをはかり、次に示す日数のうちに直しております。");
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      const float y = 66 + 16 * (float)r;

      synthetic_text (drawn->pages, drawn->page, 140, y, rows[r][0]);
      synthetic_text (drawn->pages, drawn->page, 222, g_ascii_isdigit (*rows[r][1]) ? y - 2.5f : y,
                      rows[r][1]);
    }
  drawn_page_line (drawn, 134, 62, 284, 62);
  drawn_page_line (drawn, 134, 79, 284, 79);
  drawn_page_line (drawn, 134, 130, 284, 130);
  layout = drawn_page_layout (drawn);
  g_assert_cmpuint (layout->tables->len, ==, 1);
  table = g_ptr_array_index (layout->tables, 0);
  g_assert_cmpuint (table->n_columns, ==, 2);
  g_assert_cmpuint (table->n_rows, ==, 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("rules-between-sections", test_rules_between_sections);
  add ("cards", test_cards);
  add ("title-above-bars", test_title_above_bars);
  add ("rest-above-heading", test_rest_above_heading);
  add ("stripes", test_stripes);
  add ("two-in-middle", test_two_in_middle);
  g_test_add ("/drawn-tables/numbers-at-right", SyntheticPaper, NULL, synthetic_paper_set_up,
              test_numbers_at_right, synthetic_paper_tear_down);
  add ("side-by-side", test_side_by_side);
  add ("hanging-boxes", test_hanging_boxes);
  add ("tabs", test_tabs);
  g_test_add ("/drawn-tables/tabs-below-line", DrawnPage, "line", drawn_page_set_up, test_tabs,
              drawn_page_tear_down);
  add ("shaded-column", test_shaded_column);
  add ("open-at-the-end", test_open_at_the_end);
  add ("bars-among-stripes", test_bars_among_stripes);
  add ("bars-in-columns", test_bars_in_columns);
  add ("closing-line/below", test_closing_line);
  g_test_add ("/drawn-tables/closing-line/of-row", DrawnPage, "row", drawn_page_set_up, test_closing_line,
              drawn_page_tear_down);
  add ("close-cells", test_close_cells);
  add ("lone-number", test_lone_number);
  add ("articles", test_articles);
  add ("small", test_small);
  return g_test_run ();
}
