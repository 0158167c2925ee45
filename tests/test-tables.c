/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/annexa-layout-private.h"
#include "segment/tables/annexa-table-shape.h"
#include "white-table.h"

/* Tables that white space shows, alone or between drawn rules. */

/* Seconds that they may take under valgrind, where they need half; without it they need one. */
#define N_CARDS 400u

/* Rows one below the other, cells parted by bars, lines of a cell joined. */
static char *
describe (const AnnexaLayout *layout, guint index)
{
  const AnnexaTable *table = g_ptr_array_index (layout->tables, index);
  GString *text = g_string_new (NULL);
  guint row = 0;

  for (guint i = 0; i < table->cells->len; i++)
    {
      const AnnexaCell *cell = &g_array_index (table->cells, AnnexaCell, i);

      if (i > 0)
        g_string_append_c (text, cell->row == row ? '|' : '\n');
      row = cell->row;
      for (guint l = cell->first_line; l < cell->first_line + cell->n_lines; l++)
        g_string_append (text, annexa_layout_line (layout, l)->text);
    }
  return g_string_free (text, FALSE);
}

static void
assert_table (SyntheticPaper *paper, const char *expected)
{
  g_autoptr (AnnexaLayout) layout = annexa_layout_new (paper->pages, synthetic_catalog (), NULL, NULL);
  g_autofree char *text = NULL;

  g_assert_cmpuint (layout->tables->len, ==, 1);
  text = describe (layout, 0);
  g_assert_cmpstr (text, ==, expected);
}

static void
put_header (SyntheticPaper *paper, float y)
{
  white_table_put_row (paper, y, "項番", "管理策", "当社の取り組み");
}

/* Nothing parts the rows: the number stands on the first line of its own. */
static void
test_top (SyntheticPaper *paper, gconstpointer data)
{
  put_header (paper, 80);
  white_table_put_row (paper, 100, "5.1.1", "方針群", "方針を定めています。");
  synthetic_paper_text (paper, ANSWER_X, 114, "毎年見直します。");
  white_table_put_row (paper, 128, "6.1.1", "役割及び責任", "責任者を置いています。");
  white_table_put_row (paper, 142, "6.1.3", "関係当局との連絡", "窓口を定めています。");
  synthetic_paper_text (paper, ANSWER_X, 156, "連絡先の一覧があります。");
  assert_table (paper, "項番|管理策|当社の取り組み\n"
                       "5.1.1|方針群|方針を定めています。毎年見直します。\n"
                       "6.1.1|役割及び責任|責任者を置いています。\n"
                       "6.1.3|関係当局との連絡|窓口を定めています。連絡先の一覧があります。");
}

/* A name in the header wraps: its second line is nearer to the first than to the rows. */
static void
test_wrapped_header (SyntheticPaper *paper, gconstpointer data)
{
  white_table_put_row (paper, 80, "項番", "管理策", "当社の取り組み");
  synthetic_paper_text (paper, TITLE_X, 92, "の名前");
  white_table_put_row (paper, 112, "5.1.1", "方針群", "方針を定めています。");
  white_table_put_row (paper, 132, "6.1.1", "役割及び責任", "責任者を置いています。");
  white_table_put_row (paper, 152, "6.1.3", "関係当局との連絡", "窓口を定めています。");
  assert_table (paper, "項番|管理策の名前|当社の取り組み\n"
                       "5.1.1|方針群|方針を定めています。\n"
                       "6.1.1|役割及び責任|責任者を置いています。\n"
                       "6.1.3|関係当局との連絡|窓口を定めています。");
}

/* The number stands in the middle, and a paragraph inside an answer is parted as widely as rows are. */
static void
test_middle (SyntheticPaper *paper, gconstpointer data)
{
  put_header (paper, 80);
  synthetic_paper_text (paper, ANSWER_X, 100, "方針を定めています。");
  synthetic_paper_text (paper, ANSWER_X, 114, "方針は公開しています。");
  white_table_put_row (paper, 124, "5.1.1", "方針群", NULL);
  synthetic_paper_text (paper, ANSWER_X, 134, "毎年見直します。");
  synthetic_paper_text (paper, ANSWER_X, 148, "見直しは取締役会が行います。");
  white_table_put_row (paper, 175, "6.1.1", "役割及び責任", NULL);
  synthetic_paper_text (paper, ANSWER_X, 168, "責任者を置いています。");
  synthetic_paper_text (paper, ANSWER_X, 182, "役割は規程にあります。");
  white_table_put_row (paper, 209, "6.1.3", "関係当局との連絡", NULL);
  synthetic_paper_text (paper, ANSWER_X, 202, "窓口を定めています。");
  synthetic_paper_text (paper, ANSWER_X, 216, "連絡先の一覧があります。");
  assert_table (
      paper,
      "項番|管理策|当社の取り組み\n"
      "5.1.1|方針群|方針を定めています。方針は公開しています。毎年見直します。見直しは取締役会が行います。\n"
      "6.1.1|役割及び責任|責任者を置いています。役割は規程にあります。\n"
      "6.1.3|関係当局との連絡|窓口を定めています。連絡先の一覧があります。");
}

/* A narrow column wraps CLD. / 12.1.5: one number, and no row ends inside it. */
static void
test_wrapped_number (SyntheticPaper *paper, gconstpointer data)
{
  put_header (paper, 80);
  white_table_put_row (paper, 100, "12.1.2", "変更管理", "変更は前もってお知らせします。");
  white_table_put_row (paper, 114, "CLD.", "実務管理者の", "手順書をお渡しします。");
  white_table_put_row (paper, 128, "12.1.5", "運用のセキュリティ", "画面でも読めます。");
  white_table_put_row (paper, 142, "12.3.1", "バックアップ", "毎日取得します。");
  assert_table (paper, "項番|管理策|当社の取り組み\n"
                       "12.1.2|変更管理|変更は前もってお知らせします。\n"
                       "CLD.12.1.5|実務管理者の運用のセキュリティ|手順書をお渡しします。画面でも読めます。\n"
                       "12.3.1|バックアップ|毎日取得します。");
}

/* A heading as narrow as the first column is a row of its own, and so is a row whose number cannot be read.
 */
static void
test_rows_without_number (SyntheticPaper *paper, gconstpointer data)
{
  put_header (paper, 80);
  white_table_put_row (paper, 104, "5.1.1", "方針群", "方針を定めています。");
  synthetic_paper_text (paper, ANSWER_X, 118, "毎年見直します。");
  synthetic_paper_text (paper, NUMBER_X, 142, "8 資産");
  white_table_put_row (paper, 166, "8.1.1", "資産目録", "目録があります。");
  synthetic_paper_text (paper, ANSWER_X, 180, "毎年確かめます。");
  white_table_put_row (paper, 204, "CLD.?.1.5", "資産の除去", "三十日で消去します。");
  synthetic_paper_text (paper, ANSWER_X, 218, "証明書をお渡しします。");
  white_table_put_row (paper, 242, "8.2.2", "ラベル付け", "札を付けられます。");
  assert_table (paper, "項番|管理策|当社の取り組み\n"
                       "5.1.1|方針群|方針を定めています。毎年見直します。\n"
                       "8 資産||\n"
                       "8.1.1|資産目録|目録があります。毎年確かめます。\n"
                       "CLD.?.1.5|資産の除去|三十日で消去します。証明書をお渡しします。\n"
                       "8.2.2|ラベル付け|札を付けられます。");
}

/* Two numbers right below each other share a cell where all other rows are clearly parted. */
static void
test_shared_cell (SyntheticPaper *paper, gconstpointer data)
{
  put_header (paper, 80);
  white_table_put_row (paper, 104, "5.1.1", "方針群", "方針を定めています。");
  synthetic_paper_text (paper, NUMBER_X, 128, "9.2.1");
  synthetic_paper_text (paper, NUMBER_X, 142, "9.2.2");
  synthetic_paper_text (paper, TITLE_X, 128, "利用者の登録");
  synthetic_paper_text (paper, TITLE_X, 142, "と登録の削除");
  synthetic_paper_text (paper, ANSWER_X, 128, "登録も削除も管理者の画面から行えま");
  synthetic_paper_text (paper, ANSWER_X, 142, "す。");
  white_table_put_row (paper, 166, "9.4.1", "制限", "接続元を限れます。");
  synthetic_paper_text (paper, ANSWER_X, 180, "時刻でも限れます。");
  white_table_put_row (paper, 204, "10.1.1", "暗号", "暗号を使います。");
  assert_table (paper, "項番|管理策|当社の取り組み\n"
                       "5.1.1|方針群|方針を定めています。\n"
                       "9.2.19.2.2|利用者の登録と登録の削除|登録も削除も管理者の画面から行えます。\n"
                       "9.4.1|制限|接続元を限れます。時刻でも限れます。\n"
                       "10.1.1|暗号|暗号を使います。");
}

/* A page with @n drawn boxes, as annexa_drawing_find_grids() gives them. */
static GPtrArray *
drawn (const AnnexaBox *boxes, guint n, gboolean ruled)
{
  GPtrArray *grids = g_ptr_array_new_with_free_func ((GDestroyNotify)annexa_grid_free);

  for (guint i = 0; i < n; i++)
    {
      AnnexaGrid *grid = annexa_grid_new (boxes[i]);

      grid->columns_ruled = ruled;
      g_array_append_val (grid->cells, boxes[i]);
      g_ptr_array_add (grids, grid);
    }
  return grids;
}

/* Hands @grids to the stage that makes tables of boxes, and tells what became of them. */
static void
make_tables (SyntheticPaper *paper, GPtrArray *grids)
{
  AnnexaPageWork work = { 0 };
  guint n;

  work.rows = annexa_rows_new (paper->pages, paper->page);
  n = work.rows->order->len;
  work.role = g_new0 (guint8, work.rows->rows->len + 1);
  work.owner = g_new (gint16, n + 1);
  for (guint i = 0; i < n; i++)
    work.owner[i] = ANNEXA_OWNER_NONE;
  work.text = g_new0 (char *, work.rows->rows->len + 1);
  for (guint i = 0; i < work.rows->rows->len; i++)
    {
      const AnnexaRow *row = &g_array_index (work.rows->rows, AnnexaRow, i);
      const AnnexaSpan *first = &g_array_index (work.rows->spans, AnnexaSpan, row->first_span);

      work.text[i] = annexa_rows_text (work.rows, first->first, first->n, NULL);
    }
  annexa_stacks_to_tables (&work, synthetic_catalog (), grids);
  g_clear_pointer (&work.after.gutters, g_array_unref);
  g_strfreev (work.text);
  g_free (work.role);
  g_free (work.owner);
  annexa_rows_free (work.rows);
}

static void
put_zebra (SyntheticPaper *paper)
{
  white_table_put_row (paper, 100, "管理策", NULL, "当社の対応");
  for (guint i = 0; i < 6; i++)
    {
      static const char *const labels[] = { "9.2.1", "9.2.2", "9.2.3", "9.2.4", "9.4.1", "9.4.4" };
      float y = 124 + 20 * (float)i;

      synthetic_paper_text (paper, NUMBER_X, y, labels[i]);
      synthetic_paper_text (paper, NUMBER_X + 32, y, "利用者の登録");
      synthetic_paper_text (paper, ANSWER_X, y, "管理者の画面から行えます。");
    }
}

/* Every other row is shaded: the boxes, what lies between them, the header above and the row below make one
 * table. */
static void
test_zebra (SyntheticPaper *paper, gconstpointer data)
{
  const AnnexaBox boxes[] = { { 50, 119, 545, 139 }, { 50, 159, 545, 179 }, { 50, 199, 545, 219 } };
  g_autoptr (GPtrArray) grids = drawn (boxes, G_N_ELEMENTS (boxes), TRUE);
  const AnnexaGrid *grid;

  put_zebra (paper);
  make_tables (paper, grids);
  g_assert_cmpuint (grids->len, ==, 1);
  grid = g_ptr_array_index (grids, 0);
  g_assert_false (grid->columns_ruled);
  /* A header and six rows, of two columns each. */
  g_assert_cmpuint (grid->cells->len, ==, 14);
  g_assert_cmpfloat (grid->box.y1, <, 105);
  g_assert_cmpfloat (grid->box.y2, >, 230);
}

/* Cells of different heights stand in the middle of their rows, so that no line has text in two columns; what
 * is above the first shaded row is a row as well. */
static void
test_zebra_of_middles (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const labels[] = { "9.2.1", "9.2.2", "9.2.3", "9.2.4", "9.4.1", "9.4.4", "10.1.1" };
  const AnnexaBox boxes[] = { { 50, 164, 545, 204 }, { 50, 244, 545, 284 }, { 50, 324, 545, 364 } };
  g_autoptr (GPtrArray) grids = drawn (boxes, G_N_ELEMENTS (boxes), TRUE);
  const AnnexaGrid *grid;

  white_table_put_row (paper, 104, "管理策", NULL, "当社の対応");
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      float y = 126 + 40 * (float)i;

      synthetic_paper_text (paper, ANSWER_X, y, "管理者の画面から行えます。");
      synthetic_paper_text (paper, NUMBER_X, y + 6, labels[i]);
      synthetic_paper_text (paper, ANSWER_X, y + 12, "記録も残ります。");
      synthetic_paper_text (paper, NUMBER_X, y + 18, "登録");
      synthetic_paper_text (paper, ANSWER_X, y + 24, "いつでも見られます。");
    }
  make_tables (paper, grids);
  g_assert_cmpuint (grids->len, ==, 1);
  grid = g_ptr_array_index (grids, 0);
  /* A header and seven rows, of two columns each. */
  g_assert_cmpuint (grid->cells->len, ==, 16);
  g_assert_cmpfloat (grid->box.y1, <, 110);
  g_assert_cmpfloat (grid->box.y2, >, 388);
}

/* Cards have the same boxes, but their text runs across. */
static void
test_cards (SyntheticPaper *paper, gconstpointer data)
{
  const AnnexaBox boxes[] = { { 50, 119, 545, 179 }, { 50, 199, 545, 259 }, { 50, 279, 545, 339 } };
  g_autoptr (GPtrArray) grids = drawn (boxes, G_N_ELEMENTS (boxes), TRUE);

  for (guint i = 0; i < 3; i++)
    {
      float y = 124 + 80 * (float)i;

      synthetic_paper_text (paper, NUMBER_X, y, "利用者の登録");
      synthetic_paper_text (paper, 500, y, "9.2.1");
      synthetic_paper_text (
          paper, NUMBER_X, y + 18,
          "管理者の画面から、利用者の登録と削除をいつでも行っていただくことができ、その記録も残ります。");
      synthetic_paper_text (
          paper, NUMBER_X, y + 32,
          "記録は管理者の画面から、期間と利用者を選んで、いつでも取り出していただくことができます。");
    }
  make_tables (paper, grids);
  g_assert_cmpuint (grids->len, ==, 3);
  for (guint i = 0; i < grids->len; i++)
    g_assert_cmpuint (((AnnexaGrid *)g_ptr_array_index (grids, i))->cells->len, ==, 1);
}

/* More boxes below each other than a page has: each is taken once, and none waits for all the others. */
static void
test_many_cards (SyntheticPaper *paper, gconstpointer data)
{
  AnnexaBox boxes[N_CARDS];
  g_autoptr (GPtrArray) grids = NULL;

  for (guint i = 0; i < N_CARDS; i++)
    {
      float y = 60 + 40 * (float)i;

      boxes[i] = (AnnexaBox){ 50, y, 545, y + 34 };
      synthetic_paper_text (paper, NUMBER_X, y + 4, "利用者");
      synthetic_paper_text (paper, 500, y + 4, "9.2.1");
      synthetic_paper_text (paper, NUMBER_X, y + 18,
                            "管理者の画面から、利用者の登録と削除をいつでも行っていただくことができます。");
    }
  grids = drawn (boxes, N_CARDS, TRUE);
  make_tables (paper, grids);
  g_assert_cmpuint (grids->len, ==, N_CARDS);
}

/* Boxes in one of two columns of text are no rows. */
static void
test_boxes_beside_text (SyntheticPaper *paper, gconstpointer data)
{
  const AnnexaBox boxes[] = { { 50, 119, 285, 139 }, { 50, 159, 285, 179 }, { 50, 199, 285, 219 } };
  g_autoptr (GPtrArray) grids = drawn (boxes, G_N_ELEMENTS (boxes), TRUE);

  for (guint i = 0; i < 6; i++)
    {
      float y = 124 + 20 * (float)i;

      synthetic_paper_text (paper, NUMBER_X, y, "9.2.1");
      synthetic_paper_text (paper, TITLE_X, y, "利用者の登録");
      synthetic_paper_text (paper, 310, y, "管理者の画面から行っていただきます。");
    }
  make_tables (paper, grids);
  g_assert_cmpuint (grids->len, ==, 3);
}

/* Text fills its column, so that only the header shows two pieces; a title goes on below the last rule. */
static void
test_full_columns (SyntheticPaper *paper, gconstpointer data)
{
  const AnnexaBox boxes[] = { { 50, 95, 450, 118 }, { 50, 118, 450, 141 }, { 50, 141, 450, 164 } };
  g_autoptr (GPtrArray) grids = drawn (boxes, G_N_ELEMENTS (boxes), FALSE);
  const AnnexaGrid *grid;
  const AnnexaBox *cell;

  white_table_put_row (paper, 100, "管理策", NULL, "当社の対応");
  for (guint i = 0; i < 3; i++)
    {
      static const char *const titles[]
          = { "9.2.1 利用者の登録及び登録の削除手", "9.2.2 利用者アクセスの提供の手順で",
              "9.2.3 特権的アクセス権の管理の手順" };
      float y = 123 + 23 * (float)i;

      synthetic_paper_text (paper, NUMBER_X, y, titles[i]);
      synthetic_paper_text (paper, ANSWER_X, y, "管理者の画面から行えます。");
    }
  synthetic_paper_text (paper, NUMBER_X, 183, "について");
  make_tables (paper, grids);
  g_assert_cmpuint (grids->len, ==, 1);
  grid = g_ptr_array_index (grids, 0);
  g_assert_cmpuint (grid->cells->len, ==, 8);
  g_assert_cmpfloat (grid->box.y2, >, 190);
  cell = &g_array_index (grid->cells, AnnexaBox, 2);
  /* The titles end 11 points before the answers begin. */
  g_assert_cmpfloat (cell->x2, >, NUMBER_X + 168);
  g_assert_cmpfloat (cell->x2, <, ANSWER_X);
}

/* Rules below headings part no rows: between two of them stand an answer and the next heading. Over their
 * headings they do. */
static void
test_underlined_headings (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const labels[] = { "9.2.1", "9.2.2", "9.2.3", "9.2.4" };

  for (guint below = 0; below < 2; below++)
    {
      g_autoptr (GPtrArray) grids = NULL;
      AnnexaBox boxes[G_N_ELEMENTS (labels) - 1];

      synthetic_paper_again (paper);
      for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
        {
          float y = 100 + 44 * (float)i;

          if (i + 1 < G_N_ELEMENTS (labels))
            boxes[i] = below ? (AnnexaBox){ 50, y + 12, 545, y + 56 } : (AnnexaBox){ 50, y - 3, 545, y + 41 };
          synthetic_paper_text (paper, NUMBER_X, y, labels[i]);
          synthetic_paper_text (paper, ANSWER_X, y, "利用者の登録");
          synthetic_paper_text (paper, NUMBER_X, y + 18, "折及び人");
          synthetic_paper_text (paper, ANSWER_X, y + 18, "管理者の画面から行えます。");
        }
      grids = drawn (boxes, G_N_ELEMENTS (boxes), FALSE);
      make_tables (paper, grids);
      g_assert_cmpuint (grids->len, ==, below ? 0 : 1);
    }
}

/* The same with the numbers at the right edge, behind their titles, be it below a shaded bar as well. */
static void
test_underlined_titles (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const labels[] = { "9.2.1", "9.2.2", "9.2.3" };

  for (guint bar = 0; bar < 2; bar++)
    {
      g_autoptr (GPtrArray) grids = NULL;
      AnnexaBox boxes[G_N_ELEMENTS (labels) - 1];

      synthetic_paper_again (paper);
      synthetic_paper_text (paper, NUMBER_X, 60, "人の管理");
      for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
        {
          float y = 100 + 44 * (float)i;

          if (i + 1 < G_N_ELEMENTS (labels))
            boxes[i] = (AnnexaBox){ 50, y + 12, 545, y + 56 };
          synthetic_paper_text (paper, NUMBER_X, y, "利用者の登録");
          synthetic_paper_text (paper, 500, y, labels[i]);
          synthetic_paper_text (paper, NUMBER_X, y + 18, "管理者の画面から行えます。");
        }
      grids = drawn (boxes, G_N_ELEMENTS (boxes), FALSE);
      if (bar)
        {
          AnnexaGrid *box = annexa_grid_new ((AnnexaBox){ 50, 56, 545, 76 });

          g_array_append_val (box->cells, box->box);
          box->columns_ruled = TRUE;
          g_ptr_array_insert (grids, 0, box);
        }
      make_tables (paper, grids);
      g_assert_cmpuint (grids->len, ==, bar);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/tables/top", NULL, test_top);
  synthetic_paper_add ("/tables/wrapped-header", NULL, test_wrapped_header);
  synthetic_paper_add ("/tables/middle", NULL, test_middle);
  synthetic_paper_add ("/tables/wrapped-number", NULL, test_wrapped_number);
  synthetic_paper_add ("/tables/rows-without-number", NULL, test_rows_without_number);
  synthetic_paper_add ("/tables/shared-cell", NULL, test_shared_cell);
  synthetic_paper_add ("/tables/zebra", NULL, test_zebra);
  synthetic_paper_add ("/tables/zebra-of-middles", NULL, test_zebra_of_middles);
  synthetic_paper_add ("/tables/cards", NULL, test_cards);
  synthetic_paper_add ("/tables/many-cards", NULL, test_many_cards);
  synthetic_paper_add ("/tables/boxes-beside-text", NULL, test_boxes_beside_text);
  synthetic_paper_add ("/tables/full-columns", NULL, test_full_columns);
  synthetic_paper_add ("/tables/underlined-headings", NULL, test_underlined_headings);
  synthetic_paper_add ("/tables/underlined-titles", NULL, test_underlined_titles);
  return g_test_run ();
}
