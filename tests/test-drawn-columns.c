/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "drawn-page.h"
#include "layout/drawn/annexa-drawing.h"

/* Tables of which only the columns are drawn, and tables of boxes. */

static const char *const numbers[] = { "5.1.1", "6.1.1", "6.1.3", "7.2.2" };

/* Rules between three columns from @top to @bottom. */
static void
draw_columns (DrawnPage *drawn, double top, double bottom)
{
  static const double xs[] = { 20, 80, 180, 380 };

  for (guint i = 0; i < G_N_ELEMENTS (xs); i++)
    drawn_page_line (drawn, xs[i], top, xs[i], bottom);
}

static void
put_row (DrawnPage *drawn, float y, const char *number)
{
  synthetic_text (drawn->pages, drawn->page, 24, y, number);
  synthetic_text (drawn->pages, drawn->page, 84, y, "門の開閉");
  synthetic_text (drawn->pages, drawn->page, 184, y, "番の者が鍵を持ち、朝と晩に");
  synthetic_text (drawn->pages, drawn->page, 184, y + 14, "見回ります。");
}

/* The rows between two rules are told by their numbers, also below a header. */
static void
test_columns_alone (DrawnPage *drawn, gconstpointer header)
{
  g_autoptr (AnnexaLayout) layout = NULL;
  const AnnexaTable *table;

  if (header != NULL)
    {
      drawn_page_box (drawn, 20, 30, 380, 50);
      synthetic_text (drawn->pages, drawn->page, 24, 35, "番号");
      synthetic_text (drawn->pages, drawn->page, 84, 35, "管理策");
      synthetic_text (drawn->pages, drawn->page, 184, 35, "対応");
      draw_columns (drawn, 30, 50);
    }
  drawn_page_line (drawn, 20, 50, 380, 50);
  drawn_page_line (drawn, 20, 250, 380, 250);
  draw_columns (drawn, 50, 250);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    put_row (drawn, 60 + 46 * (float)i, numbers[i]);
  layout = drawn_page_layout (drawn);
  g_assert_cmpuint (layout->tables->len, ==, 1);
  table = g_ptr_array_index (layout->tables, 0);
  g_assert_cmpuint (table->n_columns, ==, 3);
  g_assert_cmpuint (table->n_rows, ==, header != NULL ? 5 : 4);
}

/* Two numbers right below each other share a cell. */
static void
test_shared_cell (DrawnPage *drawn, gconstpointer data)
{
  g_autoptr (AnnexaLayout) layout = NULL;
  const AnnexaTable *table;

  drawn_page_box (drawn, 20, 50, 380, 120);
  draw_columns (drawn, 50, 120);
  put_row (drawn, 60, numbers[0]);
  synthetic_text (drawn->pages, drawn->page, 24, 74, numbers[1]);
  synthetic_text (drawn->pages, drawn->page, 84, 74, "門の番");
  layout = drawn_page_layout (drawn);
  g_assert_cmpuint (layout->tables->len, ==, 1);
  table = g_ptr_array_index (layout->tables, 0);
  g_assert_cmpuint (table->n_rows, ==, 1);
}

/* Between two rules stand two numbers, each beside a line of the answer that is whole, and one mark for both:
 * one row, where every row has its mark, be they few. Where a rule begins below the first number, or each has
 * its mark, they are two rows, unless rows keep clear of the rules, and these numbers of nothing. */
static void
test_shared_mark (DrawnPage *drawn, gconstpointer data)
{
  static const struct
  {
    const char *numbers[2], *titles[2], *marks[2], *answers[2];
  } rows[] = { { { "5.1.1" }, { "門の開閉" }, { "○" }, { "番の者が鍵を持ちます。" } },
               { { "6.1.1" }, { "門の番" }, { "○" }, { "二人ずつ立ちます。" } },
               { { "7.2.2" }, { "番の稽古" }, { "○" }, { "年に二度いたします。" } },
               { { "8.1.1", "8.2.1" },
                 { "蔵の帳面", "蔵の札" },
                 { "○", "○" },
                 { "月の初めに改めます。", "品ごとに札を付けます。" } },
               { { "9.1.1" }, { "蔵の鍵" }, { "○" }, { "主が持ちます。" } } };
  const gboolean padded = g_strcmp0 (data, "padded") == 0, each = padded || g_strcmp0 (data, "each") == 0;
  const gboolean parted = each || g_strcmp0 (data, "rule") == 0;
  const guint first = g_strcmp0 (data, "few") == 0 ? 2 : 0;
  const float padding_pt = padded ? 6 : 0;
  g_autoptr (AnnexaLayout) layout = NULL;
  float y = 60;

  for (guint i = first; i < G_N_ELEMENTS (rows); i++)
    {
      drawn_page_line (drawn, 20, y - 3, 380, y - 3);
      y += padding_pt;
      for (guint k = 0; k < 2 && rows[i].numbers[k] != NULL; k++, y += 14)
        {
          synthetic_text (drawn->pages, drawn->page, 24, y, rows[i].numbers[k]);
          synthetic_text (drawn->pages, drawn->page, 74, y, rows[i].titles[k]);
          if (k == 0 || each)
            synthetic_text (drawn->pages, drawn->page, 150, y, rows[i].marks[k]);
          synthetic_text (drawn->pages, drawn->page, 190, y, rows[i].answers[k]);
          if (k == 1 && g_strcmp0 (data, "rule") == 0)
            drawn_page_line (drawn, 20, y - 3, 140, y - 3);
        }
      y += 3 + padding_pt;
    }
  drawn_page_line (drawn, 20, y - 3, 380, y - 3);
  layout = drawn_page_layout (drawn);
  g_assert_cmpuint (layout->tables->len, ==, 1);
  g_assert_cmpuint (((AnnexaTable *)g_ptr_array_index (layout->tables, 0))->n_rows, ==,
                    G_N_ELEMENTS (rows) - first + (parted && !padded ? 1 : 0));
}

/* Writes a row of a table from @y on, its cells at @xs, and shades it where @shaded. */
static void
put_band (DrawnPage *drawn, float y, const float *xs, const char *const *cells, gboolean shaded)
{
  if (shaded)
    drawn_page_shade (drawn, 20, y, 380, y + 20, 0.9);
  for (guint c = 0; cells[c] != NULL; c++)
    synthetic_text (drawn->pages, drawn->page, xs[c], y + 5, cells[c]);
}

/* Every other row of a table of words is shaded. Below a heading, and a sentence, another table begins with a
 * shaded header, as wide but with other columns. */
static void
test_headed_columns (DrawnPage *drawn, gconstpointer data)
{
  static const float words_x[] = { 24, 124 }, controls_x[] = { 24, 84, 204 };
  static const char *const words[][3]
      = { { "門番", "門を開け閉めする者をいいます。" }, { "蔵番", "鍵を持つ者。" } };
  static const char *const controls[][4] = { { "項番", "管理策", "当社の対応" },
                                             { "5.1.1", "門の開閉の方針", "番の者が鍵を持ちます。" },
                                             { "6.1.1", "門の番の役割", "二人ずつ立ちます。" },
                                             { "7.2.2", "番の者の稽古", "年に二度いたします。" } };
  g_autoptr (AnnexaLayout) layout = NULL;
  const AnnexaTable *table;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    put_band (drawn, 20 + 20 * (float)i, words_x, words[i], i % 2 == 1);
  synthetic_text_in (drawn->pages, drawn->page, 20, 108, "門と蔵の管理策", "Gothic", 14);
  synthetic_text (drawn->pages, drawn->page, 20, 130, "当社の対応を次の表に示します。");
  for (guint i = 0; i < G_N_ELEMENTS (controls); i++)
    put_band (drawn, 150 + 20 * (float)i, controls_x, controls[i], i % 2 == 0);
  layout = drawn_page_layout (drawn);
  g_assert_cmpuint (layout->tables->len, >, 0);
  table = g_ptr_array_index (layout->tables, layout->tables->len - 1);
  g_assert_cmpuint (table->n_columns, ==, 3);
  g_assert_cmpuint (table->n_rows, ==, 4);
}

/* Below a heading stands a box as wide as the table above it, with no columns: it is no row of that. */
static void
test_headed_box (DrawnPage *drawn, gconstpointer data)
{
  static const double edges[] = { 20, 160, 270, 380 };
  static const char *const marks[][3]
      = { { "対象", "当社", "客" }, { "門", "○", "―" }, { "蔵", "○", "○" }, { "帳面", "―", "○" } };
  g_autoptr (AnnexaLayout) layout = NULL;

  for (guint c = 0; c < 3; c++)
    drawn_page_shade (drawn, edges[c], 20, edges[c + 1] - 0.5, 38, 0.8);
  for (guint r = 0; r < G_N_ELEMENTS (marks); r++)
    {
      const float y = 20 + 18 * (float)r;

      drawn_page_line (drawn, 20, (double)y, 380, (double)y);
      drawn_page_line (drawn, 20, (double)y + 18, 380, (double)y + 18);
      for (guint c = 0; c < 3; c++)
        synthetic_text (drawn->pages, drawn->page, (float)edges[c] + 4, y + 4, marks[r][c]);
    }
  synthetic_text_in (drawn->pages, drawn->page, 20, 116, "門と蔵への取組み", "Gothic", 14);
  drawn_page_box (drawn, 20, 146, 380, 164);
  synthetic_text (drawn->pages, drawn->page, 24, 150, "5.1.1 門の開閉の方針");
  drawn_page_box (drawn, 20, 164, 380, 182);
  synthetic_text (drawn->pages, drawn->page, 24, 168, "番の者が鍵を持ちます。");
  layout = drawn_page_layout (drawn);
  g_assert_cmpuint (layout->tables->len, ==, 1);
  g_assert_cmpuint (((AnnexaTable *)g_ptr_array_index (layout->tables, 0))->n_rows, ==, G_N_ELEMENTS (marks));
}

/* A page may show neither the top nor the foot of a row. */
static void
test_open_row (DrawnPage *drawn, gconstpointer data)
{
  g_autoptr (AnnexaPainting) painting = NULL;
  g_autoptr (GPtrArray) grids = NULL;
  const AnnexaGrid *grid;

  draw_columns (drawn, 30, 270);
  painting = drawn_page_painting (drawn);
  grids = annexa_drawing_find_grids (painting, NULL, NULL);
  g_assert_cmpuint (grids->len, ==, 1);
  grid = g_ptr_array_index (grids, 0);
  g_assert_cmpuint (grid->cells->len, ==, 3);
}

/* Boxes with a little of the paper between them are the cells of a table; further apart they are cards. */
static void
test_boxes (DrawnPage *drawn, gconstpointer apart)
{
  g_autoptr (AnnexaLayout) layout = NULL;
  double between = apart != NULL ? 9 : 2;

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      double y = 40 + 50 * (double)i;

      drawn_page_shade (drawn, 20, y, 80 - between, y + 50 - between, 0.8);
      drawn_page_shade (drawn, 80, y, 180 - between, y + 50 - between, 0.9);
      drawn_page_shade (drawn, 180, y, 380, y + 50 - between, 0.95);
      put_row (drawn, (float)y + 8, numbers[i]);
    }
  layout = drawn_page_layout (drawn);
  if (apart != NULL)
    {
      for (guint t = 0; t < layout->tables->len; t++)
        g_assert_false (((AnnexaTable *)g_ptr_array_index (layout->tables, t))->ruled);
      return;
    }
  g_assert_cmpuint (layout->tables->len, ==, 1);
  g_assert_true (((AnnexaTable *)g_ptr_array_index (layout->tables, 0))->ruled);
  g_assert_cmpuint (((AnnexaTable *)g_ptr_array_index (layout->tables, 0))->n_columns, ==, 3);
  g_assert_cmpuint (((AnnexaTable *)g_ptr_array_index (layout->tables, 0))->n_rows, ==, 4);
}

/* One row with shaded cells, or a header, has the columns of what stands above and below it. */
static void
test_one_stripe (DrawnPage *drawn, gconstpointer header)
{
  static const double xs[] = { 20, 80, 180, 380 };
  double top = header != NULL ? 30 : 98, bottom = header != NULL ? 50 : 140;
  g_autoptr (AnnexaLayout) layout = NULL;
  const AnnexaTable *table;

  for (guint i = 0; i + 1 < G_N_ELEMENTS (xs); i++)
    drawn_page_shade (drawn, xs[i], top, xs[i + 1], bottom, 0.7 + 0.06 * i);
  synthetic_text (drawn->pages, drawn->page, 24, 35, "番号");
  synthetic_text (drawn->pages, drawn->page, 84, 35, "管理策");
  synthetic_text (drawn->pages, drawn->page, 184, 35, "対応");
  for (guint i = 0; i < 3; i++)
    put_row (drawn, 58 + 46 * (float)i, numbers[i]);
  synthetic_text (drawn->pages, drawn->page, 20, 220,
                  "この頁に書かれたことは、日を置かずに改められることがあります。");
  layout = drawn_page_layout (drawn);
  g_assert_cmpuint (layout->tables->len, ==, 1);
  table = g_ptr_array_index (layout->tables, 0);
  g_assert_true (table->ruled);
  g_assert_cmpuint (table->n_columns, ==, 3);
  g_assert_cmpuint (table->n_rows, ==, 4);
  g_assert_cmpint (annexa_layout_line (layout, layout->lines->len - 1)->table, <, 0);
}

/* Lines between four columns of text, of one extent and with nothing above and below, make no table. */
static void
test_newspaper (DrawnPage *drawn, gconstpointer data)
{
  static const char *const words[]
      = { "朝は門を開け掃き", "昼は帳面を改めて", "客に茶を出します", "夕は錠を閉め灯を" };
  g_autoptr (AnnexaLayout) layout = NULL;

  for (guint c = 0; c < 4; c++)
    {
      if (c > 0)
        drawn_page_line (drawn, 4 + 98 * (double)c, 40, 4 + 98 * (double)c, 250);
      for (guint l = 0; l < 12; l++)
        synthetic_text (drawn->pages, drawn->page, 8 + 98 * (float)c, 50 + 16 * (float)l, words[c]);
    }
  layout = drawn_page_layout (drawn);
  g_assert_cmpuint (layout->tables->len, ==, 0);
  for (guint c = 0; c < 4; c++)
    for (guint l = 0; l < 12; l++)
      g_assert_cmpstr (annexa_layout_line (layout, 12 * c + l)->text, ==, words[c]);
}

/* The rule between columns of text crosses the bands that head the chapters: these are in no table. */
static void
test_crossed_bands (DrawnPage *drawn, gconstpointer data)
{
  static const char *const titles[] = { "運用のセキュリティ", "通信のセキュリティ" };
  g_autoptr (AnnexaLayout) layout = NULL;

  for (guint b = 0; b < 2; b++)
    {
      const float y = 20 + 120 * (float)b;

      drawn_page_shade (drawn, 20, y, 380, y + 20, 0.6);
      synthetic_text_in (drawn->pages, drawn->page, 24, y + 4, titles[b], "Gothic-Bold", 12);
      for (guint i = 0; i < 5; i++)
        {
          synthetic_text (drawn->pages, drawn->page, 24, y + 26 + 14 * (float)i,
                          "番の者が鍵を持ち朝と晩に見て");
          synthetic_text (drawn->pages, drawn->page, 210, y + 26 + 14 * (float)i,
                          "荷は受けた日のうちに確かめて");
        }
    }
  drawn_page_line (drawn, 200, 15, 200, 20);
  drawn_page_line (drawn, 200, 40, 200, 140);
  drawn_page_line (drawn, 200, 160, 200, 250);
  layout = drawn_page_layout (drawn);
  g_assert_cmpuint (layout->tables->len, ==, 0);
}

/* Below the few rows of a table with a shaded header stand a line that fits its first cell, and a heading,
 * with more white above either than there is between the rows. */
static void
test_heading_below_few_rows (DrawnPage *drawn, gconstpointer data)
{
  static const char *const cells[][3]
      = { { "もの", "夏", "冬" }, { "米", "三俵", "五俵" }, { "味噌", "二樽", "四樽" } };
  g_autoptr (AnnexaLayout) layout = NULL;
  guint n_outside = 0;

  drawn_page_shade (drawn, 18, 46, 382, 62, 0.85);
  for (guint r = 0; r < G_N_ELEMENTS (cells); r++)
    for (guint c = 0; c < 3; c++)
      synthetic_text (drawn->pages, drawn->page, 20 + 130 * (float)c, 49 + 14 * (float)r, cells[r][c]);
  synthetic_text (drawn->pages, drawn->page, 30, 104, "くわしくは帳面の三丁目にあります");
  synthetic_text_in (drawn->pages, drawn->page, 20, 131, "写しの取り方", "Gothic-Bold", 10);
  for (guint i = 0; i < 4; i++)
    synthetic_text (drawn->pages, drawn->page, 20, 146 + 14 * (float)i,
                    "夜ごとに写しを取り、離れた倉に納め、年に二度は取り出して読みます。");
  layout = drawn_page_layout (drawn);
  for (guint i = 0; i < layout->lines->len; i++)
    n_outside += annexa_layout_line (layout, i)->table < 0;
  g_assert_cmpuint (n_outside, ==, 6);
}

#define add(name, test, data)                                                                                \
  g_test_add ("/drawn-columns/" name, DrawnPage, data, drawn_page_set_up, test, drawn_page_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("alone", test_columns_alone, NULL);
  add ("alone/header", test_columns_alone, "header");
  add ("shared-cell", test_shared_cell, NULL);
  add ("shared-mark", test_shared_mark, NULL);
  add ("shared-mark/few", test_shared_mark, "few");
  add ("shared-mark/each", test_shared_mark, "each");
  add ("shared-mark/rule", test_shared_mark, "rule");
  add ("shared-mark/padded", test_shared_mark, "padded");
  add ("headed-columns", test_headed_columns, NULL);
  add ("headed-box", test_headed_box, NULL);
  add ("open-row", test_open_row, NULL);
  add ("newspaper", test_newspaper, NULL);
  add ("boxes", test_boxes, NULL);
  add ("boxes/apart", test_boxes, "apart");
  add ("one-stripe", test_one_stripe, NULL);
  add ("one-stripe/header", test_one_stripe, "header");
  add ("crossed-bands", test_crossed_bands, NULL);
  add ("heading-below-few-rows", test_heading_below_few_rows, NULL);
  return g_test_run ();
}
