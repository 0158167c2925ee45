/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/annexa-layout.h"

#include <string.h>

#include "synthetic.h"
#include "text/annexa-fold.h"

typedef struct
{
  AnnexaPages *pages;
  AnnexaPage *page; /* of the contents */
  AnnexaLayout *layout;
  float y;
  guint last_page; /* of the contents */
} Fixture;

static const char *const titles[]
    = { "1. はじめに",      "2. 方針群",       "2.1 情報セキュリティ",
        "2.2 役割及び責任", "3. 物理的な境界", "4. 暗号による管理策の利用方針" };

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->pages = annexa_pages_new (NULL);
  fixture->page = synthetic_page (fixture->pages);
  fixture->layout = NULL;
  fixture->y = 100;
  fixture->last_page = 1;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_pointer (&fixture->layout, annexa_layout_free);
  annexa_pages_free (fixture->pages);
}

static void
put (Fixture *fixture, const char *text)
{
  synthetic_text (fixture->pages, fixture->page, 72, fixture->y, text);
  fixture->y += 18;
}

/* A title, and its page number set apart at the right. */
static void
put_with_number (Fixture *fixture, const char *title, const char *number)
{
  synthetic_text (fixture->pages, fixture->page, 500, fixture->y, number);
  put (fixture, title);
}

/* The body that the contents speak of: each title, and text under it. */
static void
add_body (Fixture *fixture)
{
  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autofree char *text = g_strdup_printf ("%cについて当社が定めていることを述べます。", 'a' + (char)i);

      if (i % 3 == 0)
        {
          fixture->page = synthetic_page (fixture->pages);
          fixture->y = 100;
        }
      put (fixture, titles[i]);
      put (fixture, text);
    }
}

/* That the entries have these titles and pages, and that so many lines, all of the first pages, are contents.
 */
static void
assert_contents (Fixture *fixture, const char *expected_entries, guint n_lines)
{
  g_autoptr (GString) entries = g_string_new (NULL);
  g_auto (GStrv) expected = g_strsplit (expected_entries, "\n", -1);
  guint n = 0;

  fixture->layout = annexa_layout_new (fixture->pages, synthetic_catalog (), NULL, NULL);
  for (guint i = 0; i < fixture->layout->contents->len; i++)
    {
      const AnnexaContentsEntry *entry = &g_array_index (fixture->layout->contents, AnnexaContentsEntry, i);

      g_string_append_printf (entries, "%s%s@%u\n", i == 0 ? "\n" : "", entry->key, entry->page);
    }
  for (guint i = 0; i < fixture->layout->lines->len; i++)
    {
      const AnnexaLine *line = annexa_layout_line (fixture->layout, i);

      if (line->role != ANNEXA_ROLE_CONTENTS)
        continue;
      n++;
      g_assert_cmpuint (line->page, <=, fixture->last_page);
    }
  if (*expected_entries == '\0')
    g_assert_cmpstr (entries->str, ==, "");
  for (guint i = 0; expected[i] != NULL; i++)
    if (*expected[i] != '\0')
      {
        g_autofree char *whole = g_strdup_printf ("\n%s\n", expected[i]);

        if (strstr (entries->str, whole) == NULL)
          g_error ("%s is not among the entries:%s", expected[i], entries->str);
      }
  g_assert_cmpuint (n, ==, n_lines);
}

static char *
expected_with_pages (guint first, guint step)
{
  GString *expected = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autofree char *key = annexa_fold_key (titles[i]);

      g_string_append_printf (expected, "%s@%u\n", key, first + step * (guint)i);
    }
  return g_string_free (expected, FALSE);
}

static void
test_leaders (Fixture *fixture, gconstpointer data)
{
  static const char *const leaders[][2]
      = { { " ........................ ", "" }, { "……………………", "" },   { " ・・・・・・・・・・ ", "" },
          { " . . . . . . . . . . ", "" },      { " …… ", "ページ" }, { "……", " 頁" } };
  g_autofree char *expected = expected_with_pages (2, 1);

  for (gsize l = 0; l < G_N_ELEMENTS (leaders); l++)
    {
      g_test_message ("%s", leaders[l][0]);
      if (l > 0)
        {
          tear_down (fixture, NULL);
          set_up (fixture, NULL);
        }
      put (fixture, "目次");
      for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
        {
          g_autofree char *text
              = g_strdup_printf ("%s%s%u%s", titles[i], leaders[l][0], (guint)i + 2, leaders[l][1]);

          put (fixture, text);
        }
      add_body (fixture);
      assert_contents (fixture, expected, 1 + G_N_ELEMENTS (titles));
    }
}

/* Without a heading, leaders alone tell. */
static void
test_no_heading (Fixture *fixture, gconstpointer data)
{
  g_autofree char *expected = expected_with_pages (2, 1);

  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autofree char *text = g_strdup_printf ("%s ........................ %u", titles[i], (guint)i + 2);

      put (fixture, text);
    }
  add_body (fixture);
  assert_contents (fixture, expected, G_N_ELEMENTS (titles));
}

static void
test_tabs (Fixture *fixture, gconstpointer data)
{
  g_autofree char *expected = expected_with_pages (3, 2);

  put (fixture, "目 次");
  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", 3 + 2 * (guint)i);

      put_with_number (fixture, titles[i], number);
    }
  add_body (fixture);
  assert_contents (fixture, expected, 1 + G_N_ELEMENTS (titles));
}

/* The numbers of the pages stand farther to the right than the text of any later page. */
static void
test_tabs_beyond_text (Fixture *fixture, gconstpointer data)
{
  g_autofree char *expected = expected_with_pages (3, 0);

  put (fixture, "目次");
  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    put_with_number (fixture, titles[i], "3");
  add_body (fixture);
  for (guint i = 0; i < 12; i++)
    put (fixture, "棚の品は毎朝数えて帳面に書き、夕方に主が改めます。");
  assert_contents (fixture, expected, 1 + G_N_ELEMENTS (titles));
}

/* One entry of those that begin with control numbers is left for the next page. */
static void
test_over_page (Fixture *fixture, gconstpointer data)
{
  const char *const controls[]
      = { "5.1.1 方針群",    "6.1.1 役割及び責任",  "8.1.1 資産目録", "9.2.1 利用者登録",
          "12.1.2 変更管理", "12.3.1 バックアップ", "18.2.1 レビュー" };

  put (fixture, "目次");
  for (gsize i = 0; i < G_N_ELEMENTS (controls); i++)
    {
      g_autofree char *text = g_strdup_printf ("%s ........................ 3", controls[i]);

      if (i + 1 == G_N_ELEMENTS (controls))
        {
          fixture->page = synthetic_page (fixture->pages);
          fixture->y = 100;
        }
      put (fixture, text);
    }
  fixture->last_page = 2;
  fixture->page = synthetic_page (fixture->pages);
  fixture->y = 100;
  for (gsize i = 0; i < G_N_ELEMENTS (controls); i++)
    {
      put (fixture, controls[i]);
      put (fixture, "定めていることを述べます。");
    }
  assert_contents (fixture, "5.1.1方針群@3", 1 + G_N_ELEMENTS (controls));
}

static void
test_full_width (Fixture *fixture, gconstpointer data)
{
  static const char *const numbers[] = { "１", "２", "３", "４", "１０", "１２" };
  static const guint values[] = { 1, 2, 3, 4, 10, 12 };
  g_autoptr (GString) expected = g_string_new (NULL);

  put (fixture, "目次");
  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autofree char *text = g_strdup_printf ("%s……………%s", titles[i], numbers[i]);
      g_autofree char *key = annexa_fold_key (titles[i]);

      put (fixture, text);
      g_string_append_printf (expected, "%s@%u\n", key, values[i]);
    }
  add_body (fixture);
  assert_contents (fixture, expected->str, 1 + G_N_ELEMENTS (titles));
}

/* A list of the headings under a heading of its own, without page numbers. */
static void
test_no_numbers (Fixture *fixture, gconstpointer data)
{
  g_autofree char *expected = expected_with_pages (0, 0);

  put (fixture, "目次");
  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    put (fixture, titles[i]);
  add_body (fixture);
  assert_contents (fixture, expected, 1 + G_N_ELEMENTS (titles));
}

/* 内容 ends the name of an entry; the names of the next ones come again on each sheet. */
static void
test_names_of_entries (Fixture *fixture, gconstpointer data)
{
  const char *const names[] = { "実施の", "内容", "所管 情報課", "決裁", "備付書類 台帳" };

  for (guint p = 0; p < 2; p++)
    {
      if (p > 0)
        {
          fixture->page = synthetic_page (fixture->pages);
          fixture->y = 100;
        }
      put (fixture, p == 0 ? "6.1.3 関係当局との連絡" : "8.1.1 資産目録");
      for (guint i = 0; i < G_N_ELEMENTS (names); i++)
        synthetic_text (fixture->pages, fixture->page, 72, fixture->y + 14 * (float)i, names[i]);
    }
  assert_contents (fixture, "", 0);
}

/* Two columns of control numbers and titles without page numbers, on a page of their own, be it with a word
 * before each; the body has the title first. Under a body that does not name the numbers again they are no
 * contents. */
static void
test_two_columns (Fixture *fixture, gconstpointer data)
{
  static const char *const left[]
      = { "5.1.1 方針群", "6.1.1 役割", "6.1.3 連絡", "7.2.2 教育", "8.1.1 目録" };
  static const char *const right[]
      = { "9.2.1 登録", "9.4.1 制限", "10.1.1 暗号", "12.3.1 控え", "12.4.1 記録" };
  const gboolean again = data != NULL;
  guint n_contents = 0;

  put (fixture, "目次");
  for (gsize i = 0; i < G_N_ELEMENTS (left); i++)
    {
      g_autofree char *first = g_strconcat (again ? data : "", left[i], NULL);
      g_autofree char *second = g_strconcat (again ? data : "", right[i], NULL);

      synthetic_text (fixture->pages, fixture->page, 330, fixture->y, second);
      put (fixture, first);
    }
  for (gsize i = 0; i < 2 * G_N_ELEMENTS (left); i++)
    {
      const char *entry = i < G_N_ELEMENTS (left) ? left[i] : right[i - G_N_ELEMENTS (left)];
      g_autofree char *number = g_strndup (entry, strcspn (entry, " "));
      g_autofree char *heading
          = g_strdup_printf ("%s ISO/IEC 27017 %s", strchr (entry, ' ') + 1, again ? number : "");

      fixture->page = synthetic_page (fixture->pages);
      fixture->y = 100;
      put (fixture, heading);
      put (fixture, "当社が定めていることを述べます。");
    }
  fixture->layout = annexa_layout_new (fixture->pages, synthetic_catalog (), NULL, NULL);
  for (guint i = 0; i < fixture->layout->lines->len; i++)
    n_contents += annexa_layout_line (fixture->layout, i)->role == ANNEXA_ROLE_CONTENTS;
  g_assert_cmpuint (n_contents > 0, ==, again);
}

/* An entry of two lines is listed whole. */
static void
test_wrapped (Fixture *fixture, gconstpointer data)
{
  g_autofree char *whole = annexa_fold_key ("2. 情報セキュリティのための方針群及びその見直しの手順");
  g_autofree char *expected = g_strdup_printf ("%s@3", whole);

  put (fixture, "目次");
  put (fixture, "1. はじめに .................... 2");
  put (fixture, "2. 情報セキュリティのための方針群及びその");
  put (fixture, "見直しの手順 .................... 3");
  put (fixture, "3. 物理的な境界 .................... 4");
  put (fixture, "4. 暗号 .................... 5");
  add_body (fixture);
  assert_contents (fixture, expected, 6);
}

/* Entries that fill their lines have their leaders and numbers on the next. */
static void
test_full_lines (Fixture *fixture, gconstpointer data)
{
  g_autofree char *whole = annexa_fold_key ("2. 情報セキュリティのための方針群及びその見直し");
  g_autofree char *expected = g_strdup_printf ("%s@3", whole);

  put (fixture, "目次");
  put (fixture, "1. はじめに .................... 2");
  put (fixture, "2. 情報セキュリティのための方針群及びその見直し");
  put (fixture, ".............................................. 3");
  put (fixture, "3. 情報セキュリティの役割及び責任とその分け方");
  put (fixture, ".............................................. 4");
  put (fixture, "4. 暗号による管理策の利用方針と鍵の置き方など");
  put (fixture, ".............................................. 5");
  add_body (fixture);
  assert_contents (fixture, expected, 8);
}

/* Text that the contents are followed by on the same page is none of them. */
static void
test_text_after (Fixture *fixture, gconstpointer data)
{
  g_autofree char *expected = expected_with_pages (2, 1);

  put (fixture, "目次");
  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autofree char *text = g_strdup_printf ("%s ........................ %u", titles[i], (guint)i + 2);

      put (fixture, text);
    }
  fixture->y += 40;
  for (guint i = 0; i < 6; i++)
    {
      g_autofree char *text
          = g_strdup_printf ("この白書は%c点目として次のことを述べるものです。", 'a' + (char)i);

      put (fixture, text);
    }
  add_body (fixture);
  assert_contents (fixture, expected, 1 + G_N_ELEMENTS (titles));
}

/* Amounts at the right edge make no contents, whatever stands to their left. */
static void
test_price_list (Fixture *fixture, gconstpointer data)
{
  static const char *const items[] = { "初期費用", "月額", "予備", "保管", "通信", "電話", "訪問" };

  for (gsize i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autofree char *amount = g_strdup_printf ("%u", 3 * (guint)i + 1);

      put_with_number (fixture, items[i], amount);
    }
  add_body (fixture);
  assert_contents (fixture, "", 0);
}

/* An answer that two services share, in whose lines that of the column beside it may stand, comes again and
 * is no list. */
static void
test_shared_answer (Fixture *fixture, gconstpointer data)
{
  static const char *const lines[] = { "品は町の倉と山の倉とに分けて置", "き、雨の日も開けて番をする。倉",
                                       "の鍵は番の者が二人で持ち、夜の", "見回りの時にも帳面を付けること" };

  for (guint pass = 0; pass < 2; pass++)
    {
      for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
        {
          g_autofree char *beside = g_strdup_printf ("隣の%c段の言葉", 'a' + (char)i);

          put (fixture, lines[i]);
          if (pass == 1)
            put (fixture, beside);
        }
      add_body (fixture);
    }
  fixture->last_page = 0;
  assert_contents (fixture, "", 0);
}

/* Paragraphs that answers have in common come again in another order, with nothing between them that a
 * heading has below it; so do English sentences, wherever they stand. */
static void
test_shared_paragraphs (Fixture *fixture, gconstpointer data)
{
  static const char *const lines[] = { "品は町の倉と山の倉とに分けて置", "鍵は番の者が二人で持ち",
                                       "夜の見回りの時にも", "帳面を付けること" };
  static const char *const sentences[] = { "The keys are kept by two persons.", "Doors are closed at night.",
                                           "Rounds are made every hour.", "The book is read in spring." };
  const guint n = G_N_ELEMENTS (lines);

  for (guint pass = 0; pass < 2; pass++)
    {
      for (guint i = 0; i < n; i++)
        put (fixture, lines[pass == 0 ? i : n - 1 - i]);
      add_body (fixture);
    }
  for (guint pass = 0; pass < n; pass++)
    for (guint i = 0; i < n; i++)
      {
        g_autofree char *between = g_strdup_printf ("Case %u of round %u", i, pass);

        put (fixture, sentences[i]);
        if (pass > 0)
          put (fixture, between);
      }
  fixture->last_page = 0;
  assert_contents (fixture, "", 0);
}

/* Items that stand in the lists of several answers come again and are no list of contents. */
static void
test_shared_items (Fixture *fixture, gconstpointer data)
{
  static const char *const items[]
      = { "倉の鍵の数", "番の者の名", "見回りの時刻", "帳面の置き場", "門を開ける日" };
  const char *mark = data;
  gsize n = G_N_ELEMENTS (items);

  for (gsize pass = 0; pass < n; pass++)
    {
      put (fixture, "帳面には次のことを記す。");
      for (gsize i = 0; i < n - 1; i++)
        {
          g_autofree char *item = g_strconcat (mark, items[(2 * i + pass) % n], NULL);

          put (fixture, item);
        }
      add_body (fixture);
    }
  fixture->last_page = 0;
  assert_contents (fixture, "", 0);
}

/* Without bullets the order that each list has of its own tells. */
static void
test_shuffled_items (Fixture *fixture, gconstpointer data)
{
  static const char *const items[]
      = { "倉の鍵が足りない時", "番の者が休む時", "門を早く閉じる時", "帳面を移す時" };
  static const char *const lists[] = { "0123", "203", "13", "201" };

  for (guint l = 0; l < G_N_ELEMENTS (lists); l++)
    {
      put (fixture, "次の場合に知らせる。");
      for (const char *item = lists[l]; *item != '\0'; item++)
        put (fixture, items[*item - '0']);
      add_body (fixture);
    }
  fixture->last_page = 0;
  assert_contents (fixture, "", 0);
}

/* So do the rows of tables that differ in some values, of two columns (@data) as well. */
static void
test_shared_rows (Fixture *fixture, gconstpointer data)
{
  static const char *const rows[][4] = { { "帳面", "書く時", "残す間", "残す間" },
                                         { "門の帳面", "出入りの度", "一年", "二年" },
                                         { "鍵の帳面", "朝と夕", "三年", "四年" },
                                         { "品の帳面", "月ごと", "五年", "五年" } };

  for (guint pass = 0; pass < 4; pass++)
    {
      g_autofree char *text = g_strdup_printf ("%c の棚に置く。", 'a' + (char)pass);

      put (fixture, "帳面は次のとおりとする。");
      for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
        {
          const guint k = r == 1 ? pass % 2 : pass / 2;

          if (data == NULL)
            synthetic_text (fixture->pages, fixture->page, 200, fixture->y, rows[r][1]);
          synthetic_text (fixture->pages, fixture->page, 330, fixture->y, rows[r][2 + k]);
          put (fixture, rows[r][0]);
        }
      fixture->y += 20;
      put (fixture, text);
    }
  add_body (fixture);
  fixture->last_page = 0;
  assert_contents (fixture, "", 0);
}

/* So does the beginning of a sentence below them, where it wraps in the same way. */
static void
test_shared_items_and_sentence (Fixture *fixture, gconstpointer data)
{
  static const char *const lines[]
      = { "鍵の数", "番の者の名", "見回りの時刻", "帳面は倉の奥の棚に置き、五年の間そこから出さずに保" };

  for (guint pass = 0; pass < 2; pass++)
    {
      for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
        put (fixture, lines[i]);
      put (fixture, pass == 0 ? "つこととし、破れたら写す。" : "つこととする。");
      add_body (fixture);
    }
  fixture->last_page = 0;
  assert_contents (fixture, "", 0);
}

static void
test_body_only (Fixture *fixture, gconstpointer data)
{
  add_body (fixture);
  assert_contents (fixture, "", 0);
}

/* In a document of so many pages rows are counted before they are looked up. */
#define MANY_PAGES 400u

static void
add_other_pages (Fixture *fixture)
{
  for (guint p = 0; p < MANY_PAGES; p++)
    {
      fixture->page = synthetic_page (fixture->pages);
      fixture->y = 100;
      for (guint i = 0; i < 12; i++)
        {
          g_autofree char *text
              = g_strdup_printf ("This is line %c of page %u and of no other", 'a' + (char)i, p);

          put (fixture, text);
        }
    }
}

static void
test_long_document (Fixture *fixture, gconstpointer data)
{
  const gboolean with_numbers = data != NULL;
  g_autofree char *expected = expected_with_pages (with_numbers ? 2 : 0, with_numbers ? 1 : 0);

  put (fixture, "目次");
  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autofree char *numbered = g_strdup_printf ("%s %" G_GSIZE_FORMAT, titles[i], i + 2);

      put (fixture, with_numbers ? numbered : titles[i]);
    }
  add_other_pages (fixture);
  add_body (fixture);
  assert_contents (fixture, expected, 1 + G_N_ELEMENTS (titles));
}

/* Entries without page numbers in two columns, some of which wrap, the last as well: no part of one comes
 * again. The columns are at heights of their own. */
static void
test_wrapped_in_columns (Fixture *fixture, gconstpointer data)
{
  static const char *const entries[][2]
      = { { "5.1 方針群", NULL },
          { "5.2 役割及び責任", NULL },
          { "5.5 関係当局との連絡", NULL },
          { "5.24 情報セキュリティインシデント管理の計", "画及び準備" },
          { "5.28 証拠の収集", NULL },
          { "8.15 ログ取得", NULL },
          { "8.17 クロックの同期", NULL },
          { "CLD.6.3.1 クラウドコンピューティング環境", "における役割及び責任の共有及び分担" },
          { "CLD.8.1.5 資産の除去", NULL },
          { "CLD.13.1.4 仮想及び物理ネットワークのセ", "キュリティ管理の整合" } };
  guint n_lines = 0;
  float y = 100;

  put (fixture, "目次");
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      if (i == 0 || i == 5)
        y = i == 0 ? 130 : 136;
      for (guint k = 0; k < 2 && entries[i][k] != NULL; k++, y += 13)
        synthetic_text (fixture->pages, fixture->page, i < 5 ? 60 : 320, y, entries[i][k]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      g_autofree char *title = g_strconcat (entries[i][0], entries[i][1], NULL);
      g_autofree char *text = g_strdup_printf ("%cについて当社が定めていることを述べます。", 'a' + (char)i);

      if (i % 4 == 0)
        {
          fixture->page = synthetic_page (fixture->pages);
          fixture->y = 100;
        }
      put (fixture, title);
      put (fixture, text);
    }
  fixture->layout = annexa_layout_new (fixture->pages, synthetic_catalog (), NULL, NULL);
  for (guint i = 0; i < fixture->layout->lines->len; i++)
    {
      const AnnexaLine *line = annexa_layout_line (fixture->layout, i);

      g_assert_cmpint (line->role == ANNEXA_ROLE_CONTENTS, ==, line->page == 1);
      n_lines += line->page == 1;
    }
  g_assert_cmpuint (n_lines, >, G_N_ELEMENTS (entries));
}

/* Two columns most of whose entries are side by side, until one wraps: what is left below it is of the list
 * too. */
static void
test_wrapped_below_pairs (Fixture *fixture, gconstpointer data)
{
  static const char *const left[]
      = { "5.1 方針群",           "5.2 役割及び責任", "5.3 職務の分離", "5.4 管理層の責任",
          "5.5 関係当局との連絡", "5.7 脅威情報",     "5.9 資産の目録", "5.24 計画及び準備の手順" };
  static const char *const right[]
      = { "6.1 選考", "6.3 教育及び訓練", "6.5 終了後の責任", "6.7 離れた町の仕事",
          "7.1 境界", "7.2 入る人",       "7.4 見回り",       "8.2 特権" };
  static const char *const rest[][2] = { { "8.3 情報へのアク", NULL },
                                         { NULL, "8.5 認証" },
                                         { "セスの制限", NULL },
                                         { NULL, "8.6 容量" },
                                         { "8.7 悪い荷への備え", NULL } };
  static const char *const rest_whole[]
      = { "8.3 情報へのアクセスの制限", "8.5 認証", "8.6 容量", "8.7 悪い荷への備え" };
  const guint n = G_N_ELEMENTS (left);
  guint n_contents = 0;

  put (fixture, "目次");
  for (guint i = 0; i < n; i++)
    {
      synthetic_text (fixture->pages, fixture->page, 320, fixture->y - (i < 2 ? 7 : 0), right[i]);
      put (fixture, left[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (rest); i++)
    {
      if (rest[i][0] != NULL)
        synthetic_text (fixture->pages, fixture->page, 72, fixture->y, rest[i][0]);
      else
        synthetic_text (fixture->pages, fixture->page, 320, fixture->y, rest[i][1]);
      fixture->y += 14;
    }
  fixture->page = synthetic_page (fixture->pages);
  fixture->y = 60;
  for (guint i = 0; i < 2 * n + G_N_ELEMENTS (rest_whole); i++)
    {
      const char *title = i < n ? left[i] : i < 2 * n ? right[i - n] : rest_whole[i - 2 * n];
      g_autofree char *text = g_strdup_printf ("%cについて当社が定めていることを述べます。", 'a' + (char)i);

      synthetic_text_in (fixture->pages, fixture->page, 72, fixture->y, title, "Gothic-Bold", 12);
      fixture->y += 18;
      put (fixture, text);
    }
  fixture->layout = annexa_layout_new (fixture->pages, synthetic_catalog (), NULL, NULL);
  for (guint i = 0; i < fixture->layout->lines->len; i++)
    {
      const AnnexaLine *line = annexa_layout_line (fixture->layout, i);

      g_assert_cmpint (line->role == ANNEXA_ROLE_CONTENTS, ==, line->page == 1);
      n_contents += line->page == 1;
    }
  g_assert_cmpuint (n_contents, >, n);
}

/* Links to the headings, without 目次 over them and without page numbers: the heading of one wraps in the
 * body. */
static void
test_links_to_wrapped (Fixture *fixture, gconstpointer data)
{
  static const char *const parts[][2] = { { "方針群（5.1.1）", NULL },
                                          { "役割（6.1.1）", NULL },
                                          { "環境における役割及び責任の共有及び分担", "（CLD.6.3.1）" },
                                          { "教育（7.2.2）", NULL },
                                          { "資産目録（8.1.1）", NULL },
                                          { "ネットワークの管理の整合", "（CLD.13.1.4）" } };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *title = g_strconcat (parts[i][0], parts[i][1], NULL);

      put (fixture, title);
    }
  fixture->y += 20;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *text = g_strdup_printf ("%cについて当社が定めていることを述べます。", 'a' + (char)i);

      put (fixture, parts[i][0]);
      if (parts[i][1] != NULL)
        put (fixture, parts[i][1]);
      put (fixture, text);
    }
  fixture->layout = annexa_layout_new (fixture->pages, synthetic_catalog (), NULL, NULL);
  for (guint i = 0; i < fixture->layout->lines->len; i++)
    g_assert_cmpint (annexa_layout_line (fixture->layout, i)->role == ANNEXA_ROLE_CONTENTS, ==,
                     i < G_N_ELEMENTS (parts));
}

/* Links that wrap at other words than their headings do. */
static void
test_wrapped_elsewhere (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *link[3], *heading[2];
  } parts[] = {
    { { "方針群（5.1.1）" }, { "方針群（5.1.1）" } },
    { { "役割（6.1.1）" }, { "役割（6.1.1）" } },
    { { "環境における役割及び", "責任の共有及び分担", "（CLD.6.3.1）" },
      { "環境における役割及び責任の", "共有及び分担（CLD.6.3.1）" } },
    { { "教育（7.2.2）" }, { "教育（7.2.2）" } },
    { { "ネットワークの管理の整合", "（CLD.13.1.4）" }, { "ネットワークの管理の整合（CLD.13.1.4）" } },
    { { "資産目録（8.1.1）" }, { "資産目録（8.1.1）" } },
  };
  guint n_links = 0;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    for (guint k = 0; k < 3 && parts[i].link[k] != NULL; k++, n_links++)
      put (fixture, parts[i].link[k]);
  fixture->y += 20;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *text = g_strdup_printf ("%cについて当社が定めていることを述べます。", 'a' + (char)i);

      for (guint k = 0; k < 2 && parts[i].heading[k] != NULL; k++)
        put (fixture, parts[i].heading[k]);
      put (fixture, text);
    }
  fixture->layout = annexa_layout_new (fixture->pages, synthetic_catalog (), NULL, NULL);
  for (guint i = 0; i < fixture->layout->lines->len; i++)
    g_assert_cmpint (annexa_layout_line (fixture->layout, i)->role == ANNEXA_ROLE_CONTENTS, ==, i < n_links);
}

/* Links side by side, with bullets, to headings that are larger: one link wraps. Where the headings are no
 * larger the items are of a list that comes again. */
static void
test_links_side_by_side (Fixture *fixture, gconstpointer data)
{
  static const char *const links[][2] = { { "• 方針群", "• 鍵の管理" },
                                          { "• 役割及び責任", "• 変更管理" },
                                          { "• 環境における役割及び責任の共", "• 記録の保護" },
                                          { "有及び分担", "• 時計の同期" },
                                          { "• 資産目録", "• 証拠の収集" },
                                          { "• ラベル付け", "• 独立したレビュー" } };
  static const char *const headings[]
      = { "方針群",     "役割及び責任",    "環境における役割及び責任の共有及び分担",
          "資産目録",   "ラベル付け",      "鍵の管理",
          "変更管理",   "記録の保護",      "時計の同期",
          "証拠の収集", "独立したレビュー" };
  const gboolean larger = data != NULL;
  guint n_contents = 0;

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      synthetic_text (fixture->pages, fixture->page, 320, fixture->y, links[i][1]);
      put (fixture, links[i][0]);
    }
  fixture->y += 20;
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      g_autofree char *text = g_strdup_printf ("%cについて当社が定めていることを述べます。", 'a' + (char)i);

      synthetic_text_in (fixture->pages, fixture->page, 72, fixture->y, headings[i], "Gothic-Bold",
                         larger ? 14 : 10);
      fixture->y += 20;
      put (fixture, text);
    }
  fixture->layout = annexa_layout_new (fixture->pages, synthetic_catalog (), NULL, NULL);
  for (guint i = 0; i < fixture->layout->lines->len; i++)
    n_contents += annexa_layout_line (fixture->layout, i)->role == ANNEXA_ROLE_CONTENTS;
  g_assert_cmpuint (n_contents, >=, larger ? G_N_ELEMENTS (links) : 0);
  g_assert_cmpuint (n_contents, <=, larger ? 2 * G_N_ELEMENTS (links) : 0);
}

#define add(name, test) g_test_add ("/contents/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("leaders", test_leaders);
  add ("no-heading", test_no_heading);
  add ("tabs", test_tabs);
  add ("tabs-beyond-text", test_tabs_beyond_text);
  add ("over-page", test_over_page);
  add ("full-width", test_full_width);
  add ("no-numbers", test_no_numbers);
  add ("names-of-entries", test_names_of_entries);
  g_test_add ("/contents/two-columns/again", Fixture, "", set_up, test_two_columns, tear_down);
  g_test_add ("/contents/two-columns/word", Fixture, "管理策 ", set_up, test_two_columns, tear_down);
  g_test_add ("/contents/two-columns/not-again", Fixture, NULL, set_up, test_two_columns, tear_down);
  add ("wrapped", test_wrapped);
  add ("full-lines", test_full_lines);
  add ("wrapped/two-columns", test_wrapped_in_columns);
  add ("wrapped/below-pairs", test_wrapped_below_pairs);
  add ("links-to-wrapped", test_links_to_wrapped);
  add ("links-to-wrapped/elsewhere", test_wrapped_elsewhere);
  g_test_add ("/contents/links-side-by-side/larger", Fixture, "", set_up, test_links_side_by_side, tear_down);
  g_test_add ("/contents/links-side-by-side/list", Fixture, NULL, set_up, test_links_side_by_side, tear_down);
  add ("text-after", test_text_after);
  add ("price-list", test_price_list);
  add ("shared-answer", test_shared_answer);
  add ("shared-paragraphs", test_shared_paragraphs);
  add ("shared-rows/three-columns", test_shared_rows);
  g_test_add ("/contents/shared-rows/two-columns", Fixture, "two", set_up, test_shared_rows, tear_down);
  add ("shared-items/shuffled", test_shuffled_items);
  add ("shared-items/sentence", test_shared_items_and_sentence);
  g_test_add ("/contents/shared-items", Fixture, "・", set_up, test_shared_items, tear_down);
  g_test_add ("/contents/shared-items/dash", Fixture, "- ", set_up, test_shared_items, tear_down);
  g_test_add ("/contents/shared-items/sign", Fixture, "2) ", set_up, test_shared_items, tear_down);
  g_test_add ("/contents/shared-items/name", Fixture, "期間：", set_up, test_shared_items, tear_down);
  g_test_add ("/contents/shared-items/kana", Fixture, "（ア）", set_up, test_shared_items, tear_down);
  add ("body-only", test_body_only);
  g_test_add ("/contents/long-document/numbers", Fixture, "", set_up, test_long_document, tear_down);
  g_test_add ("/contents/long-document/plain", Fixture, NULL, set_up, test_long_document, tear_down);
  return g_test_run ();
}
