/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <string.h>

#include "layout/annexa-layout-private.h"
#include "segment/annexa-table-shape.h"
#include "synthetic.h"

/* Tables that white space shows, alone or between drawn rules. */

/* The columns of the pages below. */
#define NUMBER_X 60.0f
#define TITLE_X 120.0f
#define ANSWER_X 240.0f
#define RIGHT_X 540.0f
/* Seconds that they may take under valgrind, where they need half; without it they need one. */
#define N_CARDS 400u

typedef struct
{
  AnnexaPages *pages;
  AnnexaPage *page;
  GArray *rules; /* of AnnexaPaintedBox, on every page */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->pages = annexa_pages_new (NULL);
  fixture->page = synthetic_page (fixture->pages);
  fixture->rules = g_array_new (FALSE, FALSE, sizeof (AnnexaPaintedBox));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  annexa_pages_free (fixture->pages);
  g_array_unref (fixture->rules);
}

static void
draw_rule (Fixture *fixture, float x1, float y1, float x2, float y2)
{
  AnnexaPaintedBox rule = { x1 - 0.25f, y1 - 0.25f, x2 + 0.25f, y2 + 0.25f, 0, 255 };

  g_array_append_val (fixture->rules, rule);
}

static AnnexaPainting *
give_painting (guint page, gpointer user_data)
{
  Fixture *fixture = user_data;
  AnnexaPainting *painting = annexa_painting_new (SYNTHETIC_WIDTH_PT, SYNTHETIC_HEIGHT_PT);

  g_array_append_vals (painting->boxes, fixture->rules->data, fixture->rules->len);
  return painting;
}

static void
put (Fixture *fixture, float x, float y, const char *text)
{
  synthetic_text (fixture->pages, fixture->page, x, y, text);
}

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
assert_table (Fixture *fixture, const char *expected)
{
  g_autoptr (AnnexaLayout) layout = annexa_layout_new (fixture->pages, synthetic_catalog (), NULL, NULL);
  g_autofree char *text = NULL;

  g_assert_cmpuint (layout->tables->len, ==, 1);
  text = describe (layout, 0);
  g_assert_cmpstr (text, ==, expected);
}

static void
put_header (Fixture *fixture, float y)
{
  put (fixture, NUMBER_X, y, "項番");
  put (fixture, TITLE_X, y, "管理策");
  put (fixture, ANSWER_X, y, "当社の取り組み");
}

/* Nothing parts the rows: the number stands on the first line of its own. */
static void
test_top (Fixture *fixture, gconstpointer data)
{
  put_header (fixture, 80);
  put (fixture, NUMBER_X, 100, "5.1.1");
  put (fixture, TITLE_X, 100, "方針群");
  put (fixture, ANSWER_X, 100, "方針を定めています。");
  put (fixture, ANSWER_X, 114, "毎年見直します。");
  put (fixture, NUMBER_X, 128, "6.1.1");
  put (fixture, TITLE_X, 128, "役割及び責任");
  put (fixture, ANSWER_X, 128, "責任者を置いています。");
  put (fixture, NUMBER_X, 142, "6.1.3");
  put (fixture, TITLE_X, 142, "関係当局との連絡");
  put (fixture, ANSWER_X, 142, "窓口を定めています。");
  put (fixture, ANSWER_X, 156, "連絡先の一覧があります。");
  assert_table (fixture, "項番|管理策|当社の取り組み\n"
                         "5.1.1|方針群|方針を定めています。毎年見直します。\n"
                         "6.1.1|役割及び責任|責任者を置いています。\n"
                         "6.1.3|関係当局との連絡|窓口を定めています。連絡先の一覧があります。");
}

/* A name in the header wraps: its second line is nearer to the first than to the rows. */
static void
test_wrapped_header (Fixture *fixture, gconstpointer data)
{
  put (fixture, NUMBER_X, 80, "項番");
  put (fixture, TITLE_X, 80, "管理策");
  put (fixture, ANSWER_X, 80, "当社の取り組み");
  put (fixture, TITLE_X, 92, "の名前");
  put (fixture, NUMBER_X, 112, "5.1.1");
  put (fixture, TITLE_X, 112, "方針群");
  put (fixture, ANSWER_X, 112, "方針を定めています。");
  put (fixture, NUMBER_X, 132, "6.1.1");
  put (fixture, TITLE_X, 132, "役割及び責任");
  put (fixture, ANSWER_X, 132, "責任者を置いています。");
  put (fixture, NUMBER_X, 152, "6.1.3");
  put (fixture, TITLE_X, 152, "関係当局との連絡");
  put (fixture, ANSWER_X, 152, "窓口を定めています。");
  assert_table (fixture, "項番|管理策の名前|当社の取り組み\n"
                         "5.1.1|方針群|方針を定めています。\n"
                         "6.1.1|役割及び責任|責任者を置いています。\n"
                         "6.1.3|関係当局との連絡|窓口を定めています。");
}

/* The number stands in the middle, and a paragraph inside an answer is parted as widely as rows are. */
static void
test_middle (Fixture *fixture, gconstpointer data)
{
  put_header (fixture, 80);
  put (fixture, ANSWER_X, 100, "方針を定めています。");
  put (fixture, ANSWER_X, 114, "方針は公開しています。");
  put (fixture, NUMBER_X, 124, "5.1.1");
  put (fixture, TITLE_X, 124, "方針群");
  put (fixture, ANSWER_X, 134, "毎年見直します。");
  put (fixture, ANSWER_X, 148, "見直しは取締役会が行います。");
  put (fixture, NUMBER_X, 175, "6.1.1");
  put (fixture, TITLE_X, 175, "役割及び責任");
  put (fixture, ANSWER_X, 168, "責任者を置いています。");
  put (fixture, ANSWER_X, 182, "役割は規程にあります。");
  put (fixture, NUMBER_X, 209, "6.1.3");
  put (fixture, TITLE_X, 209, "関係当局との連絡");
  put (fixture, ANSWER_X, 202, "窓口を定めています。");
  put (fixture, ANSWER_X, 216, "連絡先の一覧があります。");
  assert_table (
      fixture,
      "項番|管理策|当社の取り組み\n"
      "5.1.1|方針群|方針を定めています。方針は公開しています。毎年見直します。見直しは取締役会が行います。\n"
      "6.1.1|役割及び責任|責任者を置いています。役割は規程にあります。\n"
      "6.1.3|関係当局との連絡|窓口を定めています。連絡先の一覧があります。");
}

/* A narrow column wraps CLD. / 12.1.5: one number, and no row ends inside it. */
static void
test_wrapped_number (Fixture *fixture, gconstpointer data)
{
  put_header (fixture, 80);
  put (fixture, NUMBER_X, 100, "12.1.2");
  put (fixture, TITLE_X, 100, "変更管理");
  put (fixture, ANSWER_X, 100, "変更は前もってお知らせします。");
  put (fixture, NUMBER_X, 114, "CLD.");
  put (fixture, TITLE_X, 114, "実務管理者の");
  put (fixture, ANSWER_X, 114, "手順書をお渡しします。");
  put (fixture, NUMBER_X, 128, "12.1.5");
  put (fixture, TITLE_X, 128, "運用のセキュリティ");
  put (fixture, ANSWER_X, 128, "画面でも読めます。");
  put (fixture, NUMBER_X, 142, "12.3.1");
  put (fixture, TITLE_X, 142, "バックアップ");
  put (fixture, ANSWER_X, 142, "毎日取得します。");
  assert_table (fixture,
                "項番|管理策|当社の取り組み\n"
                "12.1.2|変更管理|変更は前もってお知らせします。\n"
                "CLD.12.1.5|実務管理者の運用のセキュリティ|手順書をお渡しします。画面でも読めます。\n"
                "12.3.1|バックアップ|毎日取得します。");
}

/* A heading as narrow as the first column is a row of its own, and so is a row whose number cannot be read.
 */
static void
test_rows_without_number (Fixture *fixture, gconstpointer data)
{
  put_header (fixture, 80);
  put (fixture, NUMBER_X, 104, "5.1.1");
  put (fixture, TITLE_X, 104, "方針群");
  put (fixture, ANSWER_X, 104, "方針を定めています。");
  put (fixture, ANSWER_X, 118, "毎年見直します。");
  put (fixture, NUMBER_X, 142, "8 資産");
  put (fixture, NUMBER_X, 166, "8.1.1");
  put (fixture, TITLE_X, 166, "資産目録");
  put (fixture, ANSWER_X, 166, "目録があります。");
  put (fixture, ANSWER_X, 180, "毎年確かめます。");
  put (fixture, NUMBER_X, 204, "CLD.?.1.5");
  put (fixture, TITLE_X, 204, "資産の除去");
  put (fixture, ANSWER_X, 204, "三十日で消去します。");
  put (fixture, ANSWER_X, 218, "証明書をお渡しします。");
  put (fixture, NUMBER_X, 242, "8.2.2");
  put (fixture, TITLE_X, 242, "ラベル付け");
  put (fixture, ANSWER_X, 242, "札を付けられます。");
  assert_table (fixture, "項番|管理策|当社の取り組み\n"
                         "5.1.1|方針群|方針を定めています。毎年見直します。\n"
                         "8 資産||\n"
                         "8.1.1|資産目録|目録があります。毎年確かめます。\n"
                         "CLD.?.1.5|資産の除去|三十日で消去します。証明書をお渡しします。\n"
                         "8.2.2|ラベル付け|札を付けられます。");
}

/* Two numbers right below each other share a cell where all other rows are clearly parted. */
static void
test_shared_cell (Fixture *fixture, gconstpointer data)
{
  put_header (fixture, 80);
  put (fixture, NUMBER_X, 104, "5.1.1");
  put (fixture, TITLE_X, 104, "方針群");
  put (fixture, ANSWER_X, 104, "方針を定めています。");
  put (fixture, NUMBER_X, 128, "9.2.1");
  put (fixture, NUMBER_X, 142, "9.2.2");
  put (fixture, TITLE_X, 128, "利用者の登録");
  put (fixture, TITLE_X, 142, "と登録の削除");
  put (fixture, ANSWER_X, 128, "登録も削除も管理者の画面から行えま");
  put (fixture, ANSWER_X, 142, "す。");
  put (fixture, NUMBER_X, 166, "9.4.1");
  put (fixture, TITLE_X, 166, "制限");
  put (fixture, ANSWER_X, 166, "接続元を限れます。");
  put (fixture, ANSWER_X, 180, "時刻でも限れます。");
  put (fixture, NUMBER_X, 204, "10.1.1");
  put (fixture, TITLE_X, 204, "暗号");
  put (fixture, ANSWER_X, 204, "暗号を使います。");
  assert_table (fixture, "項番|管理策|当社の取り組み\n"
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
make_tables (Fixture *fixture, GPtrArray *grids)
{
  AnnexaPageWork work = { 0 };
  guint n;

  work.rows = annexa_rows_new (fixture->pages, fixture->page);
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
put_zebra (Fixture *fixture)
{
  put (fixture, NUMBER_X, 100, "管理策");
  put (fixture, ANSWER_X, 100, "当社の対応");
  for (guint i = 0; i < 6; i++)
    {
      static const char *const labels[] = { "9.2.1", "9.2.2", "9.2.3", "9.2.4", "9.4.1", "9.4.4" };
      float y = 124 + 20 * (float)i;

      put (fixture, NUMBER_X, y, labels[i]);
      put (fixture, NUMBER_X + 32, y, "利用者の登録");
      put (fixture, ANSWER_X, y, "管理者の画面から行えます。");
    }
}

/* Every other row is shaded: the boxes, what lies between them, the header above and the row below make one
 * table. */
static void
test_zebra (Fixture *fixture, gconstpointer data)
{
  const AnnexaBox boxes[] = { { 50, 119, 545, 139 }, { 50, 159, 545, 179 }, { 50, 199, 545, 219 } };
  g_autoptr (GPtrArray) grids = drawn (boxes, G_N_ELEMENTS (boxes), TRUE);
  const AnnexaGrid *grid;

  put_zebra (fixture);
  make_tables (fixture, grids);
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
test_zebra_of_middles (Fixture *fixture, gconstpointer data)
{
  static const char *const labels[] = { "9.2.1", "9.2.2", "9.2.3", "9.2.4", "9.4.1", "9.4.4", "10.1.1" };
  const AnnexaBox boxes[] = { { 50, 164, 545, 204 }, { 50, 244, 545, 284 }, { 50, 324, 545, 364 } };
  g_autoptr (GPtrArray) grids = drawn (boxes, G_N_ELEMENTS (boxes), TRUE);
  const AnnexaGrid *grid;

  put (fixture, NUMBER_X, 104, "管理策");
  put (fixture, ANSWER_X, 104, "当社の対応");
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      float y = 126 + 40 * (float)i;

      put (fixture, ANSWER_X, y, "管理者の画面から行えます。");
      put (fixture, NUMBER_X, y + 6, labels[i]);
      put (fixture, ANSWER_X, y + 12, "記録も残ります。");
      put (fixture, NUMBER_X, y + 18, "登録");
      put (fixture, ANSWER_X, y + 24, "いつでも見られます。");
    }
  make_tables (fixture, grids);
  g_assert_cmpuint (grids->len, ==, 1);
  grid = g_ptr_array_index (grids, 0);
  /* A header and seven rows, of two columns each. */
  g_assert_cmpuint (grid->cells->len, ==, 16);
  g_assert_cmpfloat (grid->box.y1, <, 110);
  g_assert_cmpfloat (grid->box.y2, >, 388);
}

/* Cards have the same boxes, but their text runs across. */
static void
test_cards (Fixture *fixture, gconstpointer data)
{
  const AnnexaBox boxes[] = { { 50, 119, 545, 179 }, { 50, 199, 545, 259 }, { 50, 279, 545, 339 } };
  g_autoptr (GPtrArray) grids = drawn (boxes, G_N_ELEMENTS (boxes), TRUE);

  for (guint i = 0; i < 3; i++)
    {
      float y = 124 + 80 * (float)i;

      put (fixture, NUMBER_X, y, "利用者の登録");
      put (fixture, 500, y, "9.2.1");
      put (fixture, NUMBER_X, y + 18,
           "管理者の画面から、利用者の登録と削除をいつでも行っていただくことができ、その記録も残ります。");
      put (fixture, NUMBER_X, y + 32,
           "記録は管理者の画面から、期間と利用者を選んで、いつでも取り出していただくことができます。");
    }
  make_tables (fixture, grids);
  g_assert_cmpuint (grids->len, ==, 3);
  for (guint i = 0; i < grids->len; i++)
    g_assert_cmpuint (((AnnexaGrid *)g_ptr_array_index (grids, i))->cells->len, ==, 1);
}

/* More boxes below each other than a page has: each is taken once, and none waits for all the others. */
static void
test_many_cards (Fixture *fixture, gconstpointer data)
{
  AnnexaBox boxes[N_CARDS];
  g_autoptr (GPtrArray) grids = NULL;

  for (guint i = 0; i < N_CARDS; i++)
    {
      float y = 60 + 40 * (float)i;

      boxes[i] = (AnnexaBox){ 50, y, 545, y + 34 };
      put (fixture, NUMBER_X, y + 4, "利用者");
      put (fixture, 500, y + 4, "9.2.1");
      put (fixture, NUMBER_X, y + 18,
           "管理者の画面から、利用者の登録と削除をいつでも行っていただくことができます。");
    }
  grids = drawn (boxes, N_CARDS, TRUE);
  make_tables (fixture, grids);
  g_assert_cmpuint (grids->len, ==, N_CARDS);
}

/* Boxes in one of two columns of text are no rows. */
static void
test_boxes_beside_text (Fixture *fixture, gconstpointer data)
{
  const AnnexaBox boxes[] = { { 50, 119, 285, 139 }, { 50, 159, 285, 179 }, { 50, 199, 285, 219 } };
  g_autoptr (GPtrArray) grids = drawn (boxes, G_N_ELEMENTS (boxes), TRUE);

  for (guint i = 0; i < 6; i++)
    {
      float y = 124 + 20 * (float)i;

      put (fixture, NUMBER_X, y, "9.2.1");
      put (fixture, TITLE_X, y, "利用者の登録");
      put (fixture, 310, y, "管理者の画面から行っていただきます。");
    }
  make_tables (fixture, grids);
  g_assert_cmpuint (grids->len, ==, 3);
}

/* Text fills its column, so that only the header shows two pieces; a title goes on below the last rule. */
static void
test_full_columns (Fixture *fixture, gconstpointer data)
{
  const AnnexaBox boxes[] = { { 50, 95, 450, 118 }, { 50, 118, 450, 141 }, { 50, 141, 450, 164 } };
  g_autoptr (GPtrArray) grids = drawn (boxes, G_N_ELEMENTS (boxes), FALSE);
  const AnnexaGrid *grid;
  const AnnexaBox *cell;

  put (fixture, NUMBER_X, 100, "管理策");
  put (fixture, ANSWER_X, 100, "当社の対応");
  for (guint i = 0; i < 3; i++)
    {
      static const char *const titles[]
          = { "9.2.1 利用者の登録及び登録の削除手", "9.2.2 利用者アクセスの提供の手順で",
              "9.2.3 特権的アクセス権の管理の手順" };
      float y = 123 + 23 * (float)i;

      put (fixture, NUMBER_X, y, titles[i]);
      put (fixture, ANSWER_X, y, "管理者の画面から行えます。");
    }
  put (fixture, NUMBER_X, 183, "について");
  make_tables (fixture, grids);
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
test_underlined_headings (Fixture *fixture, gconstpointer data)
{
  static const char *const labels[] = { "9.2.1", "9.2.2", "9.2.3", "9.2.4" };

  for (guint below = 0; below < 2; below++)
    {
      g_autoptr (GPtrArray) grids = NULL;
      AnnexaBox boxes[G_N_ELEMENTS (labels) - 1];

      tear_down (fixture, NULL);
      set_up (fixture, NULL);
      for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
        {
          float y = 100 + 44 * (float)i;

          if (i + 1 < G_N_ELEMENTS (labels))
            boxes[i] = below ? (AnnexaBox){ 50, y + 12, 545, y + 56 } : (AnnexaBox){ 50, y - 3, 545, y + 41 };
          put (fixture, NUMBER_X, y, labels[i]);
          put (fixture, ANSWER_X, y, "利用者の登録");
          put (fixture, NUMBER_X, y + 18, "折及び人");
          put (fixture, ANSWER_X, y + 18, "管理者の画面から行えます。");
        }
      grids = drawn (boxes, G_N_ELEMENTS (boxes), FALSE);
      make_tables (fixture, grids);
      g_assert_cmpuint (grids->len, ==, below ? 0 : 1);
    }
}

/* The same with the numbers at the right edge, behind their titles, be it below a shaded bar as well. */
static void
test_underlined_titles (Fixture *fixture, gconstpointer data)
{
  static const char *const labels[] = { "9.2.1", "9.2.2", "9.2.3" };

  for (guint bar = 0; bar < 2; bar++)
    {
      g_autoptr (GPtrArray) grids = NULL;
      AnnexaBox boxes[G_N_ELEMENTS (labels) - 1];

      tear_down (fixture, NULL);
      set_up (fixture, NULL);
      put (fixture, NUMBER_X, 60, "人の管理");
      for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
        {
          float y = 100 + 44 * (float)i;

          if (i + 1 < G_N_ELEMENTS (labels))
            boxes[i] = (AnnexaBox){ 50, y + 12, 545, y + 56 };
          put (fixture, NUMBER_X, y, "利用者の登録");
          put (fixture, 500, y, labels[i]);
          put (fixture, NUMBER_X, y + 18, "管理者の画面から行えます。");
        }
      grids = drawn (boxes, G_N_ELEMENTS (boxes), FALSE);
      if (bar)
        {
          AnnexaGrid *box = annexa_grid_new ((AnnexaBox){ 50, 56, 545, 76 });

          g_array_append_val (box->cells, box->box);
          box->columns_ruled = TRUE;
          g_ptr_array_insert (grids, 0, box);
        }
      make_tables (fixture, grids);
      g_assert_cmpuint (grids->len, ==, bar);
    }
}

/* What the tables of the pages answer: number, title and answer of each control on a line. */
static char *
describe_candidates (Fixture *fixture)
{
  g_autoptr (AnnexaLayout) layout
      = annexa_layout_new (fixture->pages, synthetic_catalog (), give_painting, fixture);
  AnnexaEvidence *evidence = annexa_evidence_new (layout, synthetic_catalog ());
  GString *text = g_string_new (NULL);

  annexa_candidates_from_tables (evidence);
  for (guint i = 0; i < evidence->candidates->len; i++)
    {
      const AnnexaCandidate *candidate = annexa_evidence_candidate (evidence, i);

      g_string_append (text, i > 0 ? "\n" : "");
      for (guint k = 0; k < candidate->labels.len; k++)
        g_string_append_printf (text, "%s|%s|", candidate->labels.data[k].id,
                                k == 0 ? candidate->title
                                       : (const char *)g_ptr_array_index (candidate->titles, k));
      for (guint c = 0; c < candidate->cells->len; c++)
        {
          const AnnexaRun *run = &g_array_index (candidate->cells, AnnexaRun, c);

          for (guint l = run->first; l < run->first + run->n; l++)
            g_string_append (text, annexa_layout_line (layout, l)->text);
        }
    }
  annexa_evidence_free (evidence);
  return g_string_free (text, FALSE);
}

static float
put_entry (Fixture *fixture, float y, const char *name, const char *const *value)
{
  if (name != NULL)
    put (fixture, NUMBER_X, y, name);
  for (guint i = 0; value[i] != NULL; i++, y += 14)
    put (fixture, TITLE_X + 20, y, value[i]);
  return y + 8;
}

/* A form a control: the names of its entries stand at the left. One goes on on the next page. */
static void
test_forms (Fixture *fixture, gconstpointer data)
{
  static const char *const first[] = { "8.1.1", NULL }, *const first_title[] = { "資産目録", NULL };
  static const char *const first_answer[]
      = { "目録は四つの区分に分けて作り、区分ごと", "に責任者を置いています。", NULL };
  static const char *const second[] = { "CLD.8.1.5", NULL }, *const second_title[] = { "資産の除去", NULL };
  static const char *const second_answer[] = { "解約の日から三十日で、すべての写しを消", NULL };
  static const char *const rest[] = { "去します。", "証明書をお渡しします。", NULL };
  static const char *const third[] = { "8.2.2", NULL }, *const third_title[] = { "ラベル付け", NULL };
  static const char *const third_answer[] = { "札を付けられます。", NULL };
  g_autofree char *text = NULL;
  float y = 100;

  y = put_entry (fixture, y, "管理策番号", first);
  y = put_entry (fixture, y, "管理策名", first_title);
  y = put_entry (fixture, y, "実施内容", first_answer);
  y = put_entry (fixture, y, "管理策番号", second);
  y = put_entry (fixture, y, "管理策名", second_title);
  put_entry (fixture, y, "実施内容", second_answer);
  fixture->page = synthetic_page (fixture->pages);
  y = put_entry (fixture, 60, "実施内容", rest);
  y = put_entry (fixture, y, "管理策番号", third);
  y = put_entry (fixture, y, "管理策名", third_title);
  put_entry (fixture, y, "実施内容", third_answer);
  text = describe_candidates (fixture);
  g_assert_cmpstr (
      text, ==,
      "8.1.1|資産目録|目録は四つの区分に分けて作り、区分ごとに責任者を置いています。\n"
      "CLD.8.1.5|資産の除去|解約の日から三十日で、すべての写しを消去します。証明書をお渡しします。\n"
      "8.2.2|ラベル付け|札を付けられます。");
}

/* A heading beside several rows, in merged cells, is no part of the answer of the first of them. */
static void
test_merged_groups (Fixture *fixture, gconstpointer data)
{
  static const char *const labels[] = { "5.1", "5.2", "6.1", "6.2" };
  static const char *const titles[] = { "方針群", "役割及び責任", "選考", "雇用条件" };
  g_autofree char *text = NULL;

  for (guint i = 0; i <= 5; i++)
    draw_rule (fixture, i == 0 || i == 1 || i == 3 || i == 5 ? 50 : 150, 90 + 24 * (float)i, 540,
               90 + 24 * (float)i);
  for (guint i = 0; i < 5; i++)
    {
      static const float xs[] = { 50, 150, 210, 330, 540 };

      draw_rule (fixture, xs[i], 90, xs[i], 210);
    }
  put (fixture, 56, 96, "区分");
  put (fixture, 156, 96, "項番");
  put (fixture, 216, 96, "管理策");
  put (fixture, 336, 96, "実施状況");
  put (fixture, 56, 120, "組織的管理策");
  put (fixture, 56, 168, "人的管理策");
  for (guint i = 0; i < 4; i++)
    {
      put (fixture, 156, 120 + 24 * (float)i, labels[i]);
      put (fixture, 216, 120 + 24 * (float)i, titles[i]);
      put (fixture, 336, 120 + 24 * (float)i, "規程に定めています。");
    }
  text = describe_candidates (fixture);
  g_assert_cmpstr (text, ==,
                   "5.1|方針群|規程に定めています。\n5.2|役割及び責任|規程に定めています。\n"
                   "6.1|選考|規程に定めています。\n6.2|雇用条件|規程に定めています。");
}

/* A page breaks behind the row of 18.1.1, whose answer ends with @end; the next one has the answer @rest. */
static char *
describe_over_page (Fixture *fixture, const char *end, const char *rest)
{
  put (fixture, NUMBER_X, 100, "管理策");
  put (fixture, ANSWER_X, 100, "当社の取り組み");
  put (fixture, NUMBER_X, 124, "16.1.1 責任及び手順");
  put (fixture, ANSWER_X, 124, "責任者を置いています。");
  put (fixture, NUMBER_X, 148, "16.1.2 事象の報告");
  put (fixture, ANSWER_X, 148, "窓口があります。");
  put (fixture, NUMBER_X, 172, "18.1.1 法令の特定");
  put (fixture, ANSWER_X, 172, end);
  fixture->page = synthetic_page (fixture->pages);
  put (fixture, NUMBER_X, 60, "18.1.3 記録の保護");
  put (fixture, ANSWER_X, 60, rest);
  put (fixture, NUMBER_X, 84, "18.2.1 独立したレビュー");
  put (fixture, ANSWER_X, 84, "外部の審査を受けています。");
  put (fixture, NUMBER_X, 108, "18.2.2 順守");
  put (fixture, ANSWER_X, 108, "点検しています。");
  return describe_candidates (fixture);
}

/* The page breaks inside a row with several numbers: the answer goes on below, beside the second number. */
static void
test_shared_over_page (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text
      = describe_over_page (fixture, "関係する法令の一覧を作り、半年ごとに見直し、改", "正を反映します。");

  g_assert_cmpstr (text, ==,
                   "16.1.1|責任及び手順|責任者を置いています。\n16.1.2|事象の報告|窓口があります。\n"
                   "18.1.1|法令の特定|18.1.3|記録の保護|"
                   "関係する法令の一覧を作り、半年ごとに見直し、改正を反映します。\n"
                   "18.2.1|独立したレビュー|外部の審査を受けています。\n18.2.2|順守|点検しています。");
}

/* A remark in brackets ends without a full stop, as far to the right as a line that goes on. */
static void
test_bracket_before_page (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = describe_over_page (fixture, "（関係する法令の一覧はお客様ごとに作っております）",
                                              "保管しています。");

  g_assert_cmpstr (text, ==,
                   "16.1.1|責任及び手順|責任者を置いています。\n16.1.2|事象の報告|窓口があります。\n"
                   "18.1.1|法令の特定|（関係する法令の一覧はお客様ごとに作っております）\n"
                   "18.1.3|記録の保護|保管しています。\n"
                   "18.2.1|独立したレビュー|外部の審査を受けています。\n18.2.2|順守|点検しています。");
}

/* A font that gives no code point for a digit: the title tells which it is, and only where the rest agrees.
 */
static void
test_lost_digits (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  put (fixture, NUMBER_X, 80, "項番");
  put (fixture, TITLE_X, 80, "管理策");
  put (fixture, ANSWER_X + 60, 80, "当社の取り組み");
  put (fixture, NUMBER_X, 104, "8.1.1");
  put (fixture, TITLE_X, 104, "資産目録");
  put (fixture, ANSWER_X + 60, 104, "目録があります。");
  put (fixture, NUMBER_X, 128, "CLD.\357\277\275.1.5");
  put (fixture, TITLE_X, 128, "クラウドサービスカスタマ");
  put (fixture, TITLE_X, 142, "の資産の除去");
  put (fixture, ANSWER_X + 60, 128, "三十日で消去します。");
  put (fixture, NUMBER_X, 166, "8.\357\277\275.3");
  put (fixture, TITLE_X, 166, "情報のラベル付け");
  put (fixture, ANSWER_X + 60, 166, "札を付けられます。");
  put (fixture, NUMBER_X, 190, "9.2.1");
  put (fixture, TITLE_X, 190, "利用者登録");
  put (fixture, ANSWER_X + 60, 190, "画面から行えます。");
  text = describe_candidates (fixture);
  g_assert_cmpstr (text, ==,
                   "8.1.1|資産目録|目録があります。\n"
                   "CLD.8.1.5|クラウドサービスカスタマの資産の除去|三十日で消去します。\n"
                   "9.2.1|利用者登録|画面から行えます。");
}

#define add(name, test) g_test_add ("/tables/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("top", test_top);
  add ("wrapped-header", test_wrapped_header);
  add ("middle", test_middle);
  add ("wrapped-number", test_wrapped_number);
  add ("rows-without-number", test_rows_without_number);
  add ("shared-cell", test_shared_cell);
  add ("zebra", test_zebra);
  add ("zebra-of-middles", test_zebra_of_middles);
  add ("cards", test_cards);
  add ("many-cards", test_many_cards);
  add ("boxes-beside-text", test_boxes_beside_text);
  add ("full-columns", test_full_columns);
  add ("underlined-headings", test_underlined_headings);
  add ("underlined-titles", test_underlined_titles);
  add ("forms", test_forms);
  add ("merged-groups", test_merged_groups);
  add ("shared-over-page", test_shared_over_page);
  add ("bracket-before-page", test_bracket_before_page);
  add ("lost-digits", test_lost_digits);
  return g_test_run ();
}
