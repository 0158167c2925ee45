/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "synthetic.h"

#include <string.h>

/* Ruled tables in which the number of a control stands in the middle of a cell beside several rows of its
 * answer, and the page ends between these. */

#define LEFT_X 40.0f
#define PART_X 190.0f
#define ANSWER_X 270.0f
#define RIGHT_X 555.0f
#define TOP_Y 100.0f
#define ROW_PT 24.0f
#define MAX_PARTS 3

static const struct
{
  const char *control, *answers[MAX_PARTS + 1];
} groups[] = {
  { "5.1.1 方針群", { "考えを文書にまとめております。", "春ごとに読み直します。" } },
  { "6.1.1 役割及び責任", { "受け持ちを表にまとめております。", "表は窓口に貼ります。" } },
  { "8.1.1 資産目録", { "持ち物の一覧を作ります。", "置き場所も書きます。", "年の瀬に数えます。" } },
  { "9.2.1 利用者登録", { "申し込みは画面から受けます。", "名簿にすぐ書き入れます。" } },
  { "12.3.1 情報のバックアップ", { "帳面は夜ごとに書き写します。", "写しは山の倉に置きます。" } },
};

typedef struct
{
  SyntheticPaper *paper;
  GPtrArray *rules; /* of GArray of AnnexaPaintedBox, one a page */
} Table;

static void
draw (Table *self, float x1, float y1, float x2, float y2)
{
  AnnexaPaintedBox rule = { x1 - 0.25f, y1 - 0.25f, x2 + 0.25f, y2 + 0.25f, 0, 255 };

  g_array_append_val (g_ptr_array_index (self->rules, self->rules->len - 1), rule);
}

static AnnexaPainting *
give_painting (guint page, gpointer user_data)
{
  const Table *self = user_data;
  const GArray *rules = g_ptr_array_index (self->rules, page - 1);
  AnnexaPainting *painting = annexa_painting_new (SYNTHETIC_WIDTH_PT, SYNTHETIC_HEIGHT_PT);

  g_array_append_vals (painting->boxes, rules->data, rules->len);
  return painting;
}

static void
begin_page (Table *self)
{
  g_ptr_array_add (self->rules, g_array_new (FALSE, FALSE, sizeof (AnnexaPaintedBox)));
}

static void
put (Table *self, float x, float y, const char *text)
{
  synthetic_text (self->paper->pages, self->paper->page, x, y, text);
}

static void
draw_cell (Table *self, float x1, float y1, float x2, float y2)
{
  draw (self, x1, y1, x2, y1);
  draw (self, x1, y2, x2, y2);
  draw (self, x1, y1, x1, y2);
  draw (self, x2, y1, x2, y2);
}

/* The cell of @control beside the rows from @top to @bottom, with it or without. */
static void
put_control (Table *self, float top, float bottom, const char *control)
{
  draw_cell (self, LEFT_X, top, PART_X, bottom);
  if (control != NULL)
    put (self, LEFT_X + 6, (top + bottom) / 2 - 5, control);
}

#define NUMBER_ABOVE 10u

/* @data: how many rows of the third control stand on the first page, and whether its number does. */
static void
test_break (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const parts[] = { "体制", "実施", "記録" };
  const guint n_above = GPOINTER_TO_UINT (data) % NUMBER_ABOVE;
  const gboolean number_above = GPOINTER_TO_UINT (data) >= NUMBER_ABOVE;
  Table self = { paper, g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref) };
  g_autofree char *records = NULL;

  begin_page (&self);
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを次の表にまとめます。");
  paper->y = TOP_Y;
  draw_cell (&self, LEFT_X, paper->y, PART_X, paper->y + ROW_PT);
  draw_cell (&self, PART_X, paper->y, ANSWER_X, paper->y + ROW_PT);
  draw_cell (&self, ANSWER_X, paper->y, RIGHT_X, paper->y + ROW_PT);
  put (&self, LEFT_X + 6, paper->y + 6, "管理策");
  put (&self, PART_X + 6, paper->y + 6, "区分");
  put (&self, ANSWER_X + 6, paper->y + 6, "当社の取り組み");
  paper->y += ROW_PT;
  for (guint g = 0; g < G_N_ELEMENTS (groups); g++)
    {
      float top = paper->y;

      synthetic_paper_expect (paper, "%s|", groups[g].control);
      *strchr (strrchr (paper->expected->str, '\n') != NULL ? strrchr (paper->expected->str, '\n')
                                                            : paper->expected->str,
               ' ')
          = '|';
      for (guint p = 0; groups[g].answers[p] != NULL; p++)
        {
          if (g == 2 && p == n_above)
            {
              put_control (&self, top, paper->y, number_above ? groups[g].control : NULL);
              synthetic_paper_turn (paper);
              begin_page (&self);
              top = paper->y = TOP_Y;
            }
          draw_cell (&self, PART_X, paper->y, ANSWER_X, paper->y + ROW_PT);
          draw_cell (&self, ANSWER_X, paper->y, RIGHT_X, paper->y + ROW_PT);
          put (&self, PART_X + 6, paper->y + 6, parts[p]);
          put (&self, ANSWER_X + 6, paper->y + 6, groups[g].answers[p]);
          synthetic_paper_expect (paper, "%s", groups[g].answers[p]);
          paper->y += ROW_PT;
        }
      put_control (&self, top, paper->y, g == 2 && number_above ? NULL : groups[g].control);
      synthetic_paper_expect (paper, "\n");
    }
  records = synthetic_records (paper->pages, give_painting, &self);
  g_ptr_array_unref (self.rules);
  g_assert_cmpstr (records, ==, paper->expected->str);
}

/* A small table of an answer is cut by the page within a row: the rest of its cell stands in it, not behind
 * the cells beside it. @data: whether a whole row follows instead, whose first cell is empty. */
static void
test_cut_row (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const rows[][3] = { { "番", "改める物", "いつ" },
                                         { "1", "帳面と蔵の品の照らし合わせ", "月ごと" },
                                         { "2", "夜ごとに取る写しが読める事と棚にある帳面の", "年ごと" },
                                         { "", "仕組みの有無", NULL },
                                         { "3", "蔵の鍵の数と持ち主", "日ごと" } };
  const gboolean whole = data != NULL;
  Table self = { paper, g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref) };
  const float x[] = { 72, 112, 330, 430 };
  g_autofree char *records = NULL;
  const char *expected;

  begin_page (&self);
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  synthetic_paper_put_heading (paper, "5.1.1 情報セキュリティのための方針群");
  synthetic_paper_put (paper, "次の物を改めます。");
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++, paper->y += ROW_PT)
    {
      if (r == 3)
        {
          synthetic_paper_turn (paper);
          begin_page (&self);
          paper->y = TOP_Y;
        }
      for (guint c = 0; c < 3; c++)
        {
          draw_cell (&self, x[c], paper->y, x[c + 1], paper->y + ROW_PT);
          if (rows[r][c] != NULL || whole)
            put (&self, x[c] + 6, paper->y + 6, rows[r][c] != NULL ? rows[r][c] : "随時");
        }
    }
  synthetic_paper_put_heading (paper, "5.1.2 情報セキュリティのための方針群のレビュー");
  synthetic_paper_put (paper, "春ごとに読み直します。");
  synthetic_paper_put_heading (paper, "6.1.1 情報セキュリティの役割及び責任");
  synthetic_paper_put (paper, "受け持ちを表にまとめております。");
  synthetic_paper_put_heading (paper, "8.1.1 資産目録");
  synthetic_paper_put (paper, "持ち物の一覧を作ります。");
  records = synthetic_records (paper->pages, give_painting, &self);
  g_ptr_array_unref (self.rules);
  expected = whole ? "年ごと\t仕組みの有無\t随時3" : "帳面の仕組みの有無\t年ごと3";
  if (strstr (records, expected) == NULL)
    g_assert_cmpstr (records, ==, expected);
}

static const struct
{
  const char *name;
  guint data;
} cases[] = {
  { "/merged-rows/number-below", 1 },
  { "/merged-rows/number-below-two", 2 },
  { "/merged-rows/number-above", NUMBER_ABOVE + 2 },
  { "/merged-rows/number-above-one", NUMBER_ABOVE + 1 },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    synthetic_paper_add (cases[i].name, GUINT_TO_POINTER (cases[i].data), test_break);
  synthetic_paper_add ("/merged-rows/cut-row", NULL, test_cut_row);
  synthetic_paper_add ("/merged-rows/whole-row", "whole", test_cut_row);
  return g_test_run ();
}
