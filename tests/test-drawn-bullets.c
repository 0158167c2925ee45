/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "drawn-page.h"

/* Bullets that are drawn, as browsers draw them that print, become bullets of the text. */

#define X 40.0
#define ITEM_X 62.0
#define LINE_PT 16.0

static void
put (DrawnPage *page, double x, double y, const char *text)
{
  synthetic_text (page->pages, page->page, (float)x, (float)y, text);
}

/* An item whose bullet, a disc of @radius, stands before it, as high as the middle of its letters. */
static void
put_item (DrawnPage *page, double x, double y, double radius, const char *text)
{
  drawn_page_disc (page, x - 8, y + SYNTHETIC_SIZE_PT / 2, radius);
  put (page, x, y, text);
}

static void
assert_lines (DrawnPage *page, const char *const *expected)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();
  AnnexaLayout *layout = drawn_page_layout (page);

  for (guint i = 0; i < layout->lines->len; i++)
    g_ptr_array_add (lines, (gpointer)annexa_layout_line (layout, i)->text);
  g_ptr_array_add (lines, NULL);
  g_assert_cmpstrv (lines->pdata, expected);
  annexa_layout_free (layout);
}

/* The second item wraps; its second line has no bullet. */
static void
test_list (DrawnPage *page, gconstpointer data)
{
  static const char *const expected[] = {
    "倉に納める品は三つあります。", "• 鍵と札", "• 遠い町へ送る筆と墨と紙を入れた箱と", "その写し", "• 帳面",
    "品は月ごとに数えます。",       NULL
  };

  put (page, X, 40, expected[0]);
  put_item (page, ITEM_X, 40 + LINE_PT, 1.8, "鍵と札");
  put_item (page, ITEM_X, 40 + 2 * LINE_PT, 1.8, "遠い町へ送る筆と墨と紙を入れた箱と");
  put (page, ITEM_X, 40 + 3 * LINE_PT, "その写し");
  put_item (page, ITEM_X, 40 + 4 * LINE_PT, 1.8, "帳面");
  put (page, X, 40 + 5 * LINE_PT, expected[5]);
  assert_lines (page, expected);
}

/* A page may begin with items. */
static void
test_top (DrawnPage *page, gconstpointer data)
{
  static const char *const expected[] = { "• 鍵と札", "• 筆と墨", "品は月ごとに数えます。", NULL };

  put_item (page, ITEM_X, 40, 1.8, "鍵と札");
  put_item (page, ITEM_X, 40 + LINE_PT, 1.8, "筆と墨");
  put (page, X, 40 + 2 * LINE_PT, expected[2]);
  assert_lines (page, expected);
}

/* The first of them may have items of its own below it. */
static void
test_top_nested (DrawnPage *page, gconstpointer data)
{
  static const char *const expected[]
      = { "• 鍵と札", "• 札の控え", "• 筆と墨", "品は月ごとに数えます。", NULL };

  put_item (page, ITEM_X, 40, 1.8, "鍵と札");
  put_item (page, ITEM_X + 10, 40 + LINE_PT, 1.8, "札の控え");
  put_item (page, ITEM_X, 40 + 2 * LINE_PT, 1.8, "筆と墨");
  put (page, X, 40 + 3 * LINE_PT, expected[3]);
  assert_lines (page, expected);
}

/* Below the first line of a paragraph, which is set in, items are so by little more. */
static void
test_below_first (DrawnPage *page, gconstpointer data)
{
  static const char *const expected[]
      = { "倉の品は帳面に記してあります。", "それは次の品です。", "• 鍵と札", "• 筆と墨", NULL };

  put (page, X, 40, expected[0]);
  put (page, X + 10, 40 + LINE_PT, expected[1]);
  put_item (page, X + 19, 40 + 2 * LINE_PT, 1.8, "鍵と札");
  put_item (page, X + 19, 40 + 3 * LINE_PT, 1.8, "筆と墨");
  assert_lines (page, expected);
}

/* An item that is set in by little has its bullet on the edge of the text above, half outside. */
static void
test_on_edge (DrawnPage *page, gconstpointer data)
{
  static const char *const expected[] = { "倉に納める品は次のとおりです。", "• 鍵と札", NULL };

  put (page, X, 40, expected[0]);
  drawn_page_disc (page, X + 0.3, 40 + LINE_PT + SYNTHETIC_SIZE_PT / 2, 1.8);
  put (page, X + 14, 40 + LINE_PT, "鍵と札");
  assert_lines (page, expected);
}

/* A page may begin with the last item of a list, at the place of those on the page before. What has a dot
 * elsewhere is none, nor is what stands below text. */
static void
test_last (DrawnPage *page, gconstpointer data)
{
  static const char *const expected[]
      = { "倉に納める品は三つあります。", "• 鍵と札", "• 帳面", "品は月ごとに数えます。", NULL };
  static const char *const other[]
      = { "倉に納める品は三つあります。", "• 鍵と札", "春に蔵を開けます。", NULL };

  put (page, X, 40, expected[0]);
  put_item (page, ITEM_X, 40 + LINE_PT, 1.8, "鍵と札");
  drawn_page_turn (page);
  put_item (page, ITEM_X, 40, 1.8, "帳面");
  put (page, X, 40 + LINE_PT, expected[3]);
  assert_lines (page, expected);
  drawn_page_again (page);
  put (page, X, 40, other[0]);
  put_item (page, ITEM_X, 40 + LINE_PT, 1.8, "鍵と札");
  drawn_page_turn (page);
  put_item (page, ITEM_X - 4, 40, 1.8, other[2]);
  assert_lines (page, other);
}

#define CELL_X 140.0
#define TABLE_RIGHT 380.0

/* Two rows of a table between @y and @height below, of which the names stand in the first. */
static void
put_table (DrawnPage *page, double y, double height)
{
  const double rows[] = { y, y + 20, y + 20 + height };
  const double columns[] = { X, CELL_X - 30, TABLE_RIGHT };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    drawn_page_line (page, X, rows[i], TABLE_RIGHT, rows[i]);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    drawn_page_line (page, columns[i], rows[0], columns[i], rows[2]);
  put (page, X + 4, y + 5, "品");
  put (page, CELL_X - 26, y + 5, "納め方");
}

/* The same in a cell that a page cuts, below the header that is printed again. */
static void
test_last_in_cell (DrawnPage *page, gconstpointer data)
{
  static const char *const expected[]
      = { "品", "納め方", "倉", "倉に納める品は三つあります。", "• 鍵と札", "品", "納め方", "• 帳面", NULL };

  put_table (page, 220, 50);
  put (page, X + 4, 245, "倉");
  put (page, CELL_X - 26, 245, expected[3]);
  put_item (page, CELL_X, 245 + LINE_PT, 1.8, "鍵と札");
  drawn_page_turn (page);
  put_table (page, 40, 25);
  put_item (page, CELL_X, 65, 1.8, "帳面");
  assert_lines (page, expected);
}

/* The rest of the cell need have no rules around it. */
static void
test_last_behind_cell (DrawnPage *page, gconstpointer data)
{
  static const char *const expected[]
      = { "品", "納め方", "倉", "倉に納める品は三つあります。", "• 鍵と札", "• 帳面", NULL };

  put_table (page, 220, 50);
  put (page, X + 4, 245, "倉");
  put (page, CELL_X - 26, 245, expected[3]);
  put_item (page, CELL_X, 245 + LINE_PT, 1.8, "鍵と札");
  drawn_page_turn (page);
  put_item (page, CELL_X, 40, 1.8, "帳面");
  assert_lines (page, expected);
}

/* The last line of the paragraph above may end before the bullets. */
static void
test_below_short_line (DrawnPage *page, gconstpointer data)
{
  static const char *const expected[]
      = { "倉に納める品は帳面に記してあり、春と秋に数えてお見せ", "する。", "• 鍵と札", NULL };

  put (page, X, 40, expected[0]);
  put (page, X, 40 + LINE_PT, expected[1]);
  put_item (page, X + 44, 40 + 2 * LINE_PT, 1.8, "鍵と札");
  assert_lines (page, expected);
}

/* Items may begin with amounts. */
static void
test_amounts (DrawnPage *page, gconstpointer data)
{
  static const char *const expected[]
      = { "合言葉は自分で決めていただきます。", "• 2.5倍より長いこと", "• 10文字より長いこと", NULL };

  put (page, X, 40, expected[0]);
  put_item (page, ITEM_X, 40 + LINE_PT, 1.8, "2.5倍より長いこと");
  put_item (page, ITEM_X, 40 + 2 * LINE_PT, 1.8, "10文字より長いこと");
  assert_lines (page, expected);
}

/* A cell may begin with items, the first of which wraps; they are set in by little more than a paragraph is.
 */
static void
test_begins_cell (DrawnPage *page, gconstpointer data)
{
  static const char *const expected[]
      = { "品",       "納め方",   "倉", "• 遠い町へ送る筆と墨と紙を入れた箱とそれに添えた帳面の",
          "その写し", "• 鍵と札", NULL };

  put_table (page, 40, 60);
  put (page, X + 4, 65, "倉");
  put_item (page, CELL_X - 14.8, 65, 1.8, "遠い町へ送る筆と墨と紙を入れた箱とそれに添えた帳面の");
  put (page, CELL_X - 14.8, 65 + LINE_PT, "その写し");
  put_item (page, CELL_X - 14.8, 65 + 2 * LINE_PT, 1.8, "鍵と札");
  assert_lines (page, expected);
}

/* The dots of a time line mark headings, and stand outside of the text; large discs are ornaments. */
static void
test_marks (DrawnPage *page, gconstpointer data)
{
  static const char *const expected[] = { "春に蔵を開けます。",
                                          "鍵は二人で持ちます。",
                                          "夏に品を数えます。",
                                          "数えた者の名を帳面に記します。",
                                          "秋に写しを遠くへ送る",
                                          "• 箱は二つです。",
                                          NULL };

  put_item (page, ITEM_X, 40, 1.8, expected[0]);
  put (page, ITEM_X, 40 + LINE_PT, expected[1]);
  put_item (page, ITEM_X, 40 + 3 * LINE_PT, 1.8, expected[2]);
  put (page, ITEM_X, 40 + 4 * LINE_PT, expected[3]);
  put_item (page, ITEM_X, 40 + 6 * LINE_PT, 3.9, expected[4]);
  put_item (page, ITEM_X + 18, 40 + 7 * LINE_PT, 1.8, "箱は二つです。");
  assert_lines (page, expected);
}

/* A heading is put together of its title and the number that stands below its answer: no item stands beside
 * it. */
static void
test_below_cards (DrawnPage *page, gconstpointer data)
{
  static const char *const expected[] = {
    "6.1.3 関係当局との連絡", "届け先は次のとおりです。", "• 町の番所", "• 村の会所", "文は飛脚に託します。",
    "8.1.1 資産目録",         "品は月ごとに数えます。",   NULL
  };

  synthetic_text_in (page->pages, page->page, X, 40, "関係当局との連絡", "Gothic-Bold", 12);
  put (page, X, 40 + LINE_PT, expected[1]);
  put_item (page, ITEM_X, 40 + 2 * LINE_PT, 1.8, "町の番所");
  put_item (page, ITEM_X, 40 + 3 * LINE_PT, 1.8, "村の会所");
  put (page, X, 40 + 4 * LINE_PT, expected[4]);
  put (page, X + 160, 40 + 5 * LINE_PT, "6.1.3");
  synthetic_text_in (page->pages, page->page, X, 40 + 7 * LINE_PT, "資産目録", "Gothic-Bold", 12);
  put (page, X, 40 + 8 * LINE_PT, expected[6]);
  put (page, X + 160, 40 + 9 * LINE_PT, "8.1.1");
  assert_lines (page, expected);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/drawn-bullets/list", DrawnPage, NULL, drawn_page_set_up, test_list, drawn_page_tear_down);
  g_test_add ("/drawn-bullets/top", DrawnPage, NULL, drawn_page_set_up, test_top, drawn_page_tear_down);
  g_test_add ("/drawn-bullets/top-nested", DrawnPage, NULL, drawn_page_set_up, test_top_nested,
              drawn_page_tear_down);
  g_test_add ("/drawn-bullets/below-first", DrawnPage, NULL, drawn_page_set_up, test_below_first,
              drawn_page_tear_down);
  g_test_add ("/drawn-bullets/on-edge", DrawnPage, NULL, drawn_page_set_up, test_on_edge,
              drawn_page_tear_down);
  g_test_add ("/drawn-bullets/last", DrawnPage, NULL, drawn_page_set_up, test_last, drawn_page_tear_down);
  g_test_add ("/drawn-bullets/last/cell", DrawnPage, NULL, drawn_page_set_up, test_last_in_cell,
              drawn_page_tear_down);
  g_test_add ("/drawn-bullets/last/behind-cell", DrawnPage, NULL, drawn_page_set_up, test_last_behind_cell,
              drawn_page_tear_down);
  g_test_add ("/drawn-bullets/below-cards", DrawnPage, NULL, drawn_page_set_up, test_below_cards,
              drawn_page_tear_down);
  g_test_add ("/drawn-bullets/below-short-line", DrawnPage, NULL, drawn_page_set_up, test_below_short_line,
              drawn_page_tear_down);
  g_test_add ("/drawn-bullets/amounts", DrawnPage, NULL, drawn_page_set_up, test_amounts,
              drawn_page_tear_down);
  g_test_add ("/drawn-bullets/begins-cell", DrawnPage, NULL, drawn_page_set_up, test_begins_cell,
              drawn_page_tear_down);
  g_test_add ("/drawn-bullets/marks", DrawnPage, NULL, drawn_page_set_up, test_marks, drawn_page_tear_down);
  return g_test_run ();
}
