/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "listed-paper.h"

#include <string.h>

#include "text/annexa-fold.h"

/* Which lines are contents, and what they list. */

static void
test_leaders (ListedPaper *paper, gconstpointer data)
{
  static const char *const leaders[][2]
      = { { " ........................ ", "" }, { "……………………", "" },   { " ・・・・・・・・・・ ", "" },
          { " . . . . . . . . . . ", "" },      { " …… ", "ページ" }, { "……", " 頁" } };
  g_autofree char *expected = listed_paper_entries (2, 1);

  for (gsize l = 0; l < G_N_ELEMENTS (leaders); l++)
    {
      g_test_message ("%s", leaders[l][0]);
      if (l > 0)
        {
          listed_paper_tear_down (paper, NULL);
          listed_paper_set_up (paper, NULL);
        }
      listed_paper_put (paper, "目次");
      for (gsize i = 0; i < G_N_ELEMENTS (listed_titles); i++)
        listed_paper_print (paper, "%s%s%u%s", listed_titles[i], leaders[l][0], (guint)i + 2, leaders[l][1]);
      listed_paper_add_body (paper);
      listed_paper_check (paper, expected, 1 + G_N_ELEMENTS (listed_titles));
    }
}

/* Without a heading, leaders alone tell. */
static void
test_no_heading (ListedPaper *paper, gconstpointer data)
{
  g_autofree char *expected = listed_paper_entries (2, 1);

  for (gsize i = 0; i < G_N_ELEMENTS (listed_titles); i++)
    listed_paper_print (paper, "%s ........................ %u", listed_titles[i], (guint)i + 2);
  listed_paper_add_body (paper);
  listed_paper_check (paper, expected, G_N_ELEMENTS (listed_titles));
}

static void
test_tabs (ListedPaper *paper, gconstpointer data)
{
  g_autofree char *expected = listed_paper_entries (3, 2);

  listed_paper_put (paper, "目 次");
  for (gsize i = 0; i < G_N_ELEMENTS (listed_titles); i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", 3 + 2 * (guint)i);

      listed_paper_put_with_number (paper, listed_titles[i], number);
    }
  listed_paper_add_body (paper);
  listed_paper_check (paper, expected, 1 + G_N_ELEMENTS (listed_titles));
}

/* The numbers of the pages stand farther to the right than the text of any later page. */
static void
test_tabs_beyond_text (ListedPaper *paper, gconstpointer data)
{
  g_autofree char *expected = listed_paper_entries (3, 0);

  listed_paper_put (paper, "目次");
  for (gsize i = 0; i < G_N_ELEMENTS (listed_titles); i++)
    listed_paper_put_with_number (paper, listed_titles[i], "3");
  listed_paper_add_body (paper);
  for (guint i = 0; i < 12; i++)
    listed_paper_put (paper, "棚の品は毎朝数えて帳面に書き、夕方に主が改めます。");
  listed_paper_check (paper, expected, 1 + G_N_ELEMENTS (listed_titles));
}

/* One entry of those that begin with control numbers is left for the next page. */
static void
test_over_page (ListedPaper *paper, gconstpointer data)
{
  const char *const controls[]
      = { "5.1.1 方針群",    "6.1.1 役割及び責任",  "8.1.1 資産目録", "9.2.1 利用者登録",
          "12.1.2 変更管理", "12.3.1 バックアップ", "18.2.1 レビュー" };

  listed_paper_put (paper, "目次");
  for (gsize i = 0; i < G_N_ELEMENTS (controls); i++)
    {
      if (i + 1 == G_N_ELEMENTS (controls))
        {
          paper->page = synthetic_page (paper->pages);
          paper->y = 100;
        }
      listed_paper_print (paper, "%s ........................ 3", controls[i]);
    }
  paper->last_page = 2;
  paper->page = synthetic_page (paper->pages);
  paper->y = 100;
  for (gsize i = 0; i < G_N_ELEMENTS (controls); i++)
    {
      listed_paper_put (paper, controls[i]);
      listed_paper_put (paper, "定めていることを述べます。");
    }
  listed_paper_check (paper, "5.1.1方針群@3", 1 + G_N_ELEMENTS (controls));
}

static void
test_full_width (ListedPaper *paper, gconstpointer data)
{
  static const char *const numbers[] = { "１", "２", "３", "４", "１０", "１２" };
  static const guint values[] = { 1, 2, 3, 4, 10, 12 };
  g_autoptr (GString) expected = g_string_new (NULL);

  listed_paper_put (paper, "目次");
  for (gsize i = 0; i < G_N_ELEMENTS (listed_titles); i++)
    {
      g_autofree char *key = annexa_fold_key (listed_titles[i]);

      listed_paper_print (paper, "%s……………%s", listed_titles[i], numbers[i]);
      g_string_append_printf (expected, "%s@%u\n", key, values[i]);
    }
  listed_paper_add_body (paper);
  listed_paper_check (paper, expected->str, 1 + G_N_ELEMENTS (listed_titles));
}

/* A list of the headings under a heading of its own, without page numbers. */
static void
test_no_numbers (ListedPaper *paper, gconstpointer data)
{
  g_autofree char *expected = listed_paper_entries (0, 0);

  listed_paper_put (paper, "目次");
  for (gsize i = 0; i < G_N_ELEMENTS (listed_titles); i++)
    listed_paper_put (paper, listed_titles[i]);
  listed_paper_add_body (paper);
  listed_paper_check (paper, expected, 1 + G_N_ELEMENTS (listed_titles));
}

/* The same where the headings wrap or stand beside others, so that no row says all of one, but the outline
 * does, which has the body's first heading too. */
static void
test_outlined (ListedPaper *paper, gconstpointer data)
{
  g_autofree char *expected = listed_paper_entries (0, 0);
  const char *const first = "本書の読み方";

  listed_paper_put (paper, "目次");
  for (gsize i = 0; i < G_N_ELEMENTS (listed_titles); i++)
    listed_paper_put (paper, listed_titles[i]);
  listed_paper_put (paper, first);
  listed_paper_put (paper, "この白書は春ごとに書き直しております。");
  for (gsize i = 0; i <= G_N_ELEMENTS (listed_titles); i++)
    {
      AnnexaOutlineEntry entry
          = { g_strdup (i == 0 ? first : listed_titles[i - 1]), 0, i == 0 ? 1 : 1 + (guint)(i + 1) / 2 };

      g_array_append_val (paper->pages->outline, entry);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (listed_titles); i++)
    {
      if (i % 2 == 0)
        {
          paper->page = synthetic_page (paper->pages);
          paper->y = 100;
        }
      synthetic_text (paper->pages, paper->page, i % 2 == 0 ? 72 : 300, 100, listed_titles[i]);
      paper->y = i % 2 == 0 ? 100 : 118;
      listed_paper_put (paper, "当社が定めていることを、ここに述べます。");
    }
  listed_paper_check (paper, expected, 1 + G_N_ELEMENTS (listed_titles));
}

/* 内容 ends the name of an entry; the names of the next ones come again on each sheet. */
static void
test_names_of_entries (ListedPaper *paper, gconstpointer data)
{
  const char *const names[] = { "実施の", "内容", "所管 情報課", "決裁", "備付書類 台帳" };

  for (guint p = 0; p < 2; p++)
    {
      if (p > 0)
        {
          paper->page = synthetic_page (paper->pages);
          paper->y = 100;
        }
      listed_paper_put (paper, p == 0 ? "6.1.3 関係当局との連絡" : "8.1.1 資産目録");
      for (guint i = 0; i < G_N_ELEMENTS (names); i++)
        synthetic_text (paper->pages, paper->page, 72, paper->y + 14 * (float)i, names[i]);
    }
  listed_paper_check (paper, "", 0);
}

/* Two columns of control numbers and titles without page numbers, on a page of their own, be it with a word
 * before each; the body has the title first. Under a body that does not name the numbers again they are no
 * contents. */
static void
test_two_columns (ListedPaper *paper, gconstpointer data)
{
  static const char *const left[]
      = { "5.1.1 方針群", "6.1.1 役割", "6.1.3 連絡", "7.2.2 教育", "8.1.1 目録" };
  static const char *const right[]
      = { "9.2.1 登録", "9.4.1 制限", "10.1.1 暗号", "12.3.1 控え", "12.4.1 記録" };
  const gboolean again = data != NULL;
  guint n_contents = 0;

  listed_paper_put (paper, "目次");
  for (gsize i = 0; i < G_N_ELEMENTS (left); i++)
    {
      g_autofree char *first = g_strconcat (again ? data : "", left[i], NULL);
      g_autofree char *second = g_strconcat (again ? data : "", right[i], NULL);

      synthetic_text (paper->pages, paper->page, 330, paper->y, second);
      listed_paper_put (paper, first);
    }
  for (gsize i = 0; i < 2 * G_N_ELEMENTS (left); i++)
    {
      const char *entry = i < G_N_ELEMENTS (left) ? left[i] : right[i - G_N_ELEMENTS (left)];
      g_autofree char *number = g_strndup (entry, strcspn (entry, " "));

      paper->page = synthetic_page (paper->pages);
      paper->y = 100;
      listed_paper_print (paper, "%s ISO/IEC 27017 %s", strchr (entry, ' ') + 1, again ? number : "");
      listed_paper_put (paper, "当社が定めていることを述べます。");
    }
  paper->layout = annexa_layout_new (paper->pages, synthetic_catalog (), NULL, NULL);
  for (guint i = 0; i < paper->layout->lines->len; i++)
    n_contents += annexa_layout_line (paper->layout, i)->role == ANNEXA_ROLE_CONTENTS;
  g_assert_cmpuint (n_contents > 0, ==, again);
}

/* Text that the contents are followed by on the same page is none of them. */
static void
test_text_after (ListedPaper *paper, gconstpointer data)
{
  g_autofree char *expected = listed_paper_entries (2, 1);

  listed_paper_put (paper, "目次");
  for (gsize i = 0; i < G_N_ELEMENTS (listed_titles); i++)
    listed_paper_print (paper, "%s ........................ %u", listed_titles[i], (guint)i + 2);
  paper->y += 40;
  for (guint i = 0; i < 6; i++)
    listed_paper_print (paper, "この白書は%c点目として次のことを述べるものです。", 'a' + (char)i);
  listed_paper_add_body (paper);
  listed_paper_check (paper, expected, 1 + G_N_ELEMENTS (listed_titles));
}

/* Amounts at the right edge make no contents, whatever stands to their left. */
static void
test_price_list (ListedPaper *paper, gconstpointer data)
{
  static const char *const items[] = { "初期費用", "月額", "予備", "保管", "通信", "電話", "訪問" };

  for (gsize i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autofree char *amount = g_strdup_printf ("%u", 3 * (guint)i + 1);

      listed_paper_put_with_number (paper, items[i], amount);
    }
  listed_paper_add_body (paper);
  listed_paper_check (paper, "", 0);
}

static void
test_body_only (ListedPaper *paper, gconstpointer data)
{
  listed_paper_add_body (paper);
  listed_paper_check (paper, "", 0);
}

/* In a document of so many pages rows are counted before they are looked up. */
#define MANY_PAGES 400u

static void
add_other_pages (ListedPaper *paper)
{
  for (guint p = 0; p < MANY_PAGES; p++)
    {
      paper->page = synthetic_page (paper->pages);
      paper->y = 100;
      for (guint i = 0; i < 12; i++)
        listed_paper_print (paper, "This is line %c of page %u and of no other", 'a' + (char)i, p);
    }
}

static void
test_long_document (ListedPaper *paper, gconstpointer data)
{
  const gboolean with_numbers = data != NULL;
  g_autofree char *expected = listed_paper_entries (with_numbers ? 2 : 0, with_numbers ? 1 : 0);

  listed_paper_put (paper, "目次");
  for (gsize i = 0; i < G_N_ELEMENTS (listed_titles); i++)
    {
      g_autofree char *numbered = g_strdup_printf ("%s %" G_GSIZE_FORMAT, listed_titles[i], i + 2);

      listed_paper_put (paper, with_numbers ? numbered : listed_titles[i]);
    }
  add_other_pages (paper);
  listed_paper_add_body (paper);
  listed_paper_check (paper, expected, 1 + G_N_ELEMENTS (listed_titles));
}

/* Contents of nothing but numbers of controls go on over the page; their headings wrap, so that no entry
 * comes again as it is. */
static void
test_numbers_over_page (ListedPaper *paper, gconstpointer data)
{
  static const char *const entries[][2]
      = { { "5.1.1 方針群の", "定め方" },     { "6.1.1 役割及び", "責任の分け方" },
          { "6.1.3 関係当局", "との連絡" },   { "8.1.1 資産目録", "の作り方" },
          { "9.2.1 利用者登", "録の受け方" }, { "10.1.1 暗号の", "利用方針" },
          { "12.1.2 変更の", "知らせ方" },    { "12.3.1 写しの", "取り方" },
          { "12.4.1 ログの", "残し方" },      { "16.1.1 責任の", "持ち方" } };

  listed_paper_put (paper, "目次");
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      g_autofree char *title = g_strconcat (entries[i][0], entries[i][1], NULL);

      if (i == 6)
        {
          paper->page = synthetic_page (paper->pages);
          paper->last_page = 2;
          paper->y = 100;
        }
      listed_paper_put_with_number (paper, title, "3");
    }
  paper->page = synthetic_page (paper->pages);
  paper->y = 100;
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      listed_paper_put (paper, entries[i][0]);
      listed_paper_put (paper, entries[i][1]);
      listed_paper_print (paper, "%cについて当社が定めていることを述べます。", 'a' + (char)i);
    }
  listed_paper_check (paper, "5.1.1方針群の定め方@3\n12.4.1ログの残し方@3", 11);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  listed_paper_add ("/contents/leaders", NULL, test_leaders);
  listed_paper_add ("/contents/no-heading", NULL, test_no_heading);
  listed_paper_add ("/contents/tabs", NULL, test_tabs);
  listed_paper_add ("/contents/tabs-beyond-text", NULL, test_tabs_beyond_text);
  listed_paper_add ("/contents/over-page", NULL, test_over_page);
  listed_paper_add ("/contents/full-width", NULL, test_full_width);
  listed_paper_add ("/contents/no-numbers", NULL, test_no_numbers);
  listed_paper_add ("/contents/outlined", NULL, test_outlined);
  listed_paper_add ("/contents/names-of-entries", NULL, test_names_of_entries);
  listed_paper_add ("/contents/two-columns/again", "", test_two_columns);
  listed_paper_add ("/contents/two-columns/word", "管理策 ", test_two_columns);
  listed_paper_add ("/contents/two-columns/not-again", NULL, test_two_columns);
  listed_paper_add ("/contents/text-after", NULL, test_text_after);
  listed_paper_add ("/contents/price-list", NULL, test_price_list);
  listed_paper_add ("/contents/body-only", NULL, test_body_only);
  listed_paper_add ("/contents/long-document/numbers", "", test_long_document);
  listed_paper_add ("/contents/long-document/plain", NULL, test_long_document);
  listed_paper_add ("/contents/numbers-over-page", NULL, test_numbers_over_page);
  return g_test_run ();
}
