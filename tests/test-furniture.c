/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/annexa-layout.h"

#include <string.h>

#include "synthetic.h"

#define N_PAGES 5
#define N_BODY_LINES 30
#define TOP_PT 90.0f

typedef struct
{
  AnnexaPages *pages;
  AnnexaLayout *layout;
} Fixture;

static AnnexaPage *
page_at (Fixture *fixture, guint i)
{
  return g_ptr_array_index (fixture->pages->pages, i);
}

/* Pages full of text of which no line comes twice. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->pages = annexa_pages_new (NULL);
  fixture->layout = NULL;
  for (guint p = 0; p < N_PAGES; p++)
    {
      AnnexaPage *page = synthetic_page (fixture->pages);

      for (guint i = 0; i < N_BODY_LINES; i++)
        {
          g_autofree char *text = g_strdup_printf (
              "当社は%c%cの手順を定め、責任者が毎月これを見直したうえで利用者に知らせています",
              'a' + (char)(p * N_BODY_LINES + i) % 26, 'a' + (char)((p * N_BODY_LINES + i) / 26));

          synthetic_text (fixture->pages, page, 72, TOP_PT + SYNTHETIC_LINE_PT * i, text);
        }
    }
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_pointer (&fixture->layout, annexa_layout_free);
  annexa_pages_free (fixture->pages);
}

static void
lay_out (Fixture *fixture)
{
  fixture->layout = annexa_layout_new (fixture->pages, synthetic_catalog (), NULL, NULL);
}

/* Lines of @role, one below the other with their pages. */
static char *
lines_of (const AnnexaLayout *layout, AnnexaRole role)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < layout->lines->len; i++)
    {
      const AnnexaLine *line = annexa_layout_line (layout, i);

      if (line->role == role)
        g_string_append_printf (text, "%u %s\n", line->page, line->text);
    }
  return g_string_free (text, FALSE);
}

static void
assert_furniture (Fixture *fixture, const char *expected)
{
  g_autofree char *found = NULL;
  g_autofree char *body = NULL;
  guint n_lines = 0;

  lay_out (fixture);
  found = lines_of (fixture->layout, ANNEXA_ROLE_FURNITURE);
  g_assert_cmpstr (found, ==, expected);
  body = lines_of (fixture->layout, ANNEXA_ROLE_BODY);
  for (const char *p = body; (p = strstr (p, "の手順を定め")) != NULL; p++)
    n_lines++;
  g_assert_cmpuint (n_lines, ==, N_PAGES * N_BODY_LINES);
}

static void
test_none (Fixture *fixture, gconstpointer data)
{
  assert_furniture (fixture, "");
}

static void
test_header (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < N_PAGES; i++)
    synthetic_text (fixture->pages, page_at (fixture, i), 72, 40, "株式会社みなと");
  assert_furniture (fixture, "1 株式会社みなと\n2 株式会社みなと\n3 株式会社みなと\n"
                             "4 株式会社みなと\n5 株式会社みなと\n");
}

/* The head of all pages but the cover touches the body. */
static void
test_header_on_body (Fixture *fixture, gconstpointer data)
{
  for (guint i = 1; i < N_PAGES; i++)
    synthetic_text (fixture->pages, page_at (fixture, i), 72, TOP_PT - SYNTHETIC_LINE_PT, "みなとの倉の白書");
  assert_furniture (fixture, "2 みなとの倉の白書\n3 みなとの倉の白書\n4 みなとの倉の白書\n"
                             "5 みなとの倉の白書\n");
}

/* The halves of a line that a page cuts across stand on two pages; the text of both has the whole of it. */
static void
test_cut_line (Fixture *fixture, gconstpointer data)
{
  g_autofree char *aside = NULL, *body = NULL;
  const char *line = "12.4.1 倉の番の者が夕べごとに戸の鍵を改めて、帳面に書き残しております";

  synthetic_text (fixture->pages, page_at (fixture, 1), 72, 700, line);
  synthetic_text (fixture->pages, page_at (fixture, 2), 72, TOP_PT - SYNTHETIC_LINE_PT, line);
  lay_out (fixture);
  aside = lines_of (fixture->layout, ANNEXA_ROLE_ASIDE);
  body = lines_of (fixture->layout, ANNEXA_ROLE_BODY);
  g_assert_cmpstr (aside, ==, "3 12.4.1 倉の番の者が夕べごとに戸の鍵を改めて、帳面に書き残しております\n");
  g_assert_nonnull (strstr (body, "2 12.4.1 倉の番の者が"));
}

/* The title page has no running lines. */
static void
test_not_on_first_page (Fixture *fixture, gconstpointer data)
{
  for (guint i = 1; i < 4; i++)
    synthetic_text (fixture->pages, page_at (fixture, i), 72, 40, "白書第2版");
  assert_furniture (fixture, "2 白書第2版\n3 白書第2版\n4 白書第2版\n");
}

/* Dots that show how far the paper has come: another one is full on each page. */
static void
test_progress (Fixture *fixture, gconstpointer data)
{
  static const char *const dots[] = { "●○○○○", "○●○○○", "○○●○○", "○○○●○", "○○○○●" };

  for (guint i = 0; i < N_PAGES; i++)
    synthetic_text (fixture->pages, page_at (fixture, i), 400, 40, dots[i]);
  assert_furniture (fixture, "1 ●○○○○\n2 ○●○○○\n3 ○○●○○\n4 ○○○●○\n5 ○○○○●\n");
}

/* The name of a chapter that takes one page stands where those of the others do. */
static void
test_chapter_of_one_page (Fixture *fixture, gconstpointer data)
{
  static const char *const chapters[N_PAGES] = { "蔵の守り", "蔵の守り", "人の出入り", "人の出入り", "窓口" };

  for (guint i = 0; i < N_PAGES; i++)
    synthetic_text_in (fixture->pages, page_at (fixture, i), 72, 40, chapters[i], "Gothic", 8);
  assert_furniture (fixture, "1 蔵の守り\n2 蔵の守り\n3 人の出入り\n4 人の出入り\n5 窓口\n");
}

/* The title of one slide is none, though those of others repeat: whom to ask, what is where. */
static void
test_titles_of_slides (Fixture *fixture, gconstpointer data)
{
  static const char *const titles[N_PAGES] = { "蔵の守り", "蔵の守り", "人の出入り", "人の出入り", "窓口" };

  for (guint i = 0; i < N_PAGES; i++)
    synthetic_text_in (fixture->pages, page_at (fixture, i), 72, 40, titles[i], "Gothic", 20);
  assert_furniture (fixture, "1 蔵の守り\n2 蔵の守り\n3 人の出入り\n4 人の出入り\n");
}

static void
test_page_numbers (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < N_PAGES; i++)
    {
      g_autofree char *text = g_strdup_printf ("- %u -", i + 7);

      synthetic_text (fixture->pages, page_at (fixture, i), 290, 800, text);
    }
  assert_furniture (fixture, "1 - 7 -\n2 - 8 -\n3 - 9 -\n4 - 10 -\n5 - 11 -\n");
}

static void
test_page_of_pages (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < N_PAGES; i++)
    {
      g_autofree char *text = g_strdup_printf ("Page %u of 5", i + 1);

      synthetic_text (fixture->pages, page_at (fixture, i), 290, 800, text);
    }
  assert_furniture (fixture, "1 Page 1 of 5\n2 Page 2 of 5\n3 Page 3 of 5\n4 Page 4 of 5\n5 Page 5 of 5\n");
}

/* Left and right pages have other running lines. */
static void
test_facing_pages (Fixture *fixture, gconstpointer data)
{
  while (fixture->pages->pages->len < 8)
    {
      AnnexaPage *page = synthetic_page (fixture->pages);

      g_autofree char *text = g_strdup_printf ("%c番目の別の話", 'a' + (char)page->number);

      synthetic_text (fixture->pages, page, 72, 400, text);
    }
  for (guint i = 0; i < 8; i++)
    synthetic_text (fixture->pages, page_at (fixture, i), i % 2 == 0 ? 72.0f : 400.0f, 40,
                    i % 2 == 0 ? "みなとクラウド" : "セキュリティ白書");
  assert_furniture (fixture, "1 みなとクラウド\n2 セキュリティ白書\n3 みなとクラウド\n4 セキュリティ白書\n"
                             "5 みなとクラウド\n6 セキュリティ白書\n7 みなとクラウド\n8 セキュリティ白書\n");
}

/* Lines at the edge of the page that do not repeat are text: position alone is never enough. */
static void
test_text_at_the_edge (Fixture *fixture, gconstpointer data)
{
  static const char *const titles[N_PAGES] = { "ああ", "いい", "うう", "ええ", "おお" };

  for (guint i = 0; i < N_PAGES; i++)
    {
      synthetic_text (fixture->pages, page_at (fixture, i), 72, 20, titles[i]);
      synthetic_text (fixture->pages, page_at (fixture, i), 72, 820, titles[N_PAGES - 1 - i]);
    }
  assert_furniture (fixture, "");
}

/* Headings with numbers that rise as the pages do stand in the text, at other heights. */
static void
test_headings (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < N_PAGES; i++)
    {
      g_autofree char *text = g_strdup_printf ("5.1.%u 方針", i + 1);

      synthetic_text (fixture->pages, page_at (fixture, i), 72, 600 + 30.0f * i, text);
    }
  assert_furniture (fixture, "");
}

/* A paragraph of every answer that happens to repeat is part of each of them. */
static void
test_repeated_sentences (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < N_PAGES; i++)
    synthetic_text (fixture->pages, page_at (fixture, i), 72, TOP_PT + SYNTHETIC_LINE_PT * N_BODY_LINES,
                    "詳しくはお問い合わせください。");
  assert_furniture (fixture, "");
}

/* A sentence below the page number of all pages but the cover. */
static void
test_sentence_at_foot (Fixture *fixture, gconstpointer data)
{
  for (guint i = 1; i < N_PAGES; i++)
    {
      g_autofree char *number = g_strdup_printf ("― %u ―", i + 1);

      synthetic_text (fixture->pages, page_at (fixture, i), 280, 780, number);
      synthetic_text (fixture->pages, page_at (fixture, i), 72, 800, "この冊子を写すことを禁じます。");
    }
  assert_furniture (fixture,
                    "2 ― 2 ―\n2 この冊子を写すことを禁じます。\n3 ― 3 ―\n3 この冊子を写すことを禁じます。\n"
                    "4 ― 4 ―\n4 この冊子を写すことを禁じます。\n5 ― 5 ―\n5 この冊子を写すことを禁じます。\n");
}

/* The header row of a table that goes on over pages is no running line. */
static void
test_table_header (Fixture *fixture, gconstpointer data)
{
  g_autofree char *furniture = NULL;

  for (guint i = 0; i < N_PAGES; i++)
    {
      AnnexaPage *page = page_at (fixture, i);

      synthetic_text (fixture->pages, page, 72, 60, "項番");
      synthetic_text (fixture->pages, page, 150, 60, "管理策");
      synthetic_text (fixture->pages, page, 350, 60, "当社の取り組み");
    }
  lay_out (fixture);
  furniture = lines_of (fixture->layout, ANNEXA_ROLE_FURNITURE);
  g_assert_cmpstr (furniture, ==, "");
}

/* A running head of the size of the text stands close over it, as near as the lines of a paragraph. */
static void
test_head_over_table (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) expected = g_string_new (NULL);

  for (guint i = 0; i < N_PAGES; i++)
    {
      AnnexaPage *page = page_at (fixture, i);

      synthetic_text (fixture->pages, page, 72, 60 - SYNTHETIC_SIZE_PT - 3, "みなとの管理策の表");
      synthetic_text (fixture->pages, page, 72, 60, "項番");
      synthetic_text (fixture->pages, page, 150, 60, "管理策");
      synthetic_text (fixture->pages, page, 350, 60, "当社の取り組み");
      g_string_append_printf (expected, "%u みなとの管理策の表\n", i + 1);
    }
  assert_furniture (fixture, expected->str);
}

/* Nor are its words a header at the foot of the page. */
static void
test_table_words_at_foot (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) expected = g_string_new (NULL);

  for (guint i = 0; i < N_PAGES; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u/5", i + 1);

      synthetic_text_in (fixture->pages, page_at (fixture, i), 72, 790, "当社の取り組み", "Mincho", 7);
      synthetic_text_in (fixture->pages, page_at (fixture, i), 250, 790, "管理策", "Mincho", 7);
      synthetic_text_in (fixture->pages, page_at (fixture, i), 500, 790, number, "Mincho", 7);
      g_string_append_printf (expected, "%u 当社の取り組み 管理策 %s\n", i + 1, number);
    }
  assert_furniture (fixture, expected->str);
}

static void
test_one_page (void)
{
  Fixture fixture = { annexa_pages_new (NULL), NULL };
  AnnexaPage *page = synthetic_page (fixture.pages);
  g_autofree char *furniture = NULL;

  synthetic_text (fixture.pages, page, 72, 40, "株式会社みなと");
  synthetic_text (fixture.pages, page, 72, 100, "本文です。");
  synthetic_text (fixture.pages, page, 290, 800, "1");
  lay_out (&fixture);
  furniture = lines_of (fixture.layout, ANNEXA_ROLE_FURNITURE);
  g_assert_cmpstr (furniture, ==, "");
  tear_down (&fixture, NULL);
}

/* Each page names its own chapter, in smaller type than the chapter's heading; the body's last page has none.
 */
static void
test_chapters (Fixture *fixture, gconstpointer data)
{
  const char *const chapters[] = { "5 方針", "6 組織", "9 アクセス制御" };

  for (guint i = 0; i < G_N_ELEMENTS (chapters); i++)
    {
      g_autofree char *head = g_strdup_printf ("%s %u", chapters[i], i + 1);

      synthetic_text_in (fixture->pages, page_at (fixture, i), 72, 40, head, "Mincho", 8);
      synthetic_text_in (fixture->pages, page_at (fixture, i), 72, 620, chapters[i], "Gothic", 14);
    }
  assert_furniture (fixture, "1 5 方針 1\n2 6 組織 2\n3 9 アクセス制御 3\n");
}

/* The same nearer to the text than its lines are to one another. */
static void
test_chapters_touching (Fixture *fixture, gconstpointer data)
{
  const char *const chapters[] = { "5 方針", "6 組織", "9 アクセス制御" };

  for (guint i = 0; i < G_N_ELEMENTS (chapters); i++)
    {
      synthetic_text_in (fixture->pages, page_at (fixture, i), 72, 80, chapters[i], "Mincho", 7);
      synthetic_text_in (fixture->pages, page_at (fixture, i), 72, 620, chapters[i], "Gothic", 14);
    }
  assert_furniture (fixture, "1 5 方針\n2 6 組織\n3 9 アクセス制御\n");
}

/* The chapter's title stands in one of two columns, beside text of the other. */
static void
test_chapters_in_columns (Fixture *fixture, gconstpointer data)
{
  const char *const chapters[] = { "安定した運用", "開発と調達", "もしものときに" };
  g_autofree char *found = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (chapters); i++)
    {
      g_autofree char *beside = g_strdup_printf ("その%uを前もってお知らせしています", i + 1);

      synthetic_text_in (fixture->pages, page_at (fixture, i), 72, 40, chapters[i], "Mincho", 8);
      synthetic_text_in (fixture->pages, page_at (fixture, i), 72, 620, chapters[i], "Gothic", 14);
      synthetic_text (fixture->pages, page_at (fixture, i), 312, 622, beside);
    }
  lay_out (fixture);
  found = lines_of (fixture->layout, ANNEXA_ROLE_FURNITURE);
  g_assert_cmpstr (found, ==, "1 安定した運用\n2 開発と調達\n3 もしものときに\n");
}

/* What a chapter is called stands in larger type in contents of two columns only. */
static void
test_chapters_of_contents (Fixture *fixture, gconstpointer data)
{
  const char *const chapters[] = { "1. 方針", "2. 組織", "3. 持ち物", "4. 鍵" };

  for (guint i = 0; i < G_N_ELEMENTS (chapters); i++)
    {
      synthetic_text_in (fixture->pages, page_at (fixture, i + 1), 72, 40, chapters[i], "Mincho", 8);
      synthetic_text_in (fixture->pages, page_at (fixture, 0), i < 2 ? 72 : 300, 640 + 24 * (float)(i % 2),
                         chapters[i], "Gothic", 14);
    }
  assert_furniture (fixture, "2 1. 方針\n3 2. 組織\n4 3. 持ち物\n5 4. 鍵\n");
}

/* The same at the top of a page in the type of the body says nothing: it is a heading that comes again. */
static void
test_headings_again (Fixture *fixture, gconstpointer data)
{
  const char *const chapters[] = { "5 方針", "6 組織", "9 アクセス制御" };

  for (guint i = 0; i < G_N_ELEMENTS (chapters); i++)
    {
      synthetic_text_in (fixture->pages, page_at (fixture, i), 72, 40, chapters[i], "Gothic", 14);
      synthetic_text (fixture->pages, page_at (fixture, 4), 72, 620 + 20 * (float)i, chapters[i]);
    }
  assert_furniture (fixture, "");
}

/* Two pages on a sheet have two numbers, which no integer of the sheet's explains. */
static void
test_spreads (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < N_PAGES; i++)
    {
      g_autofree char *text = g_strdup_printf ("― %u ― ― %u ―", 2 * i + 3, 2 * i + 4);

      synthetic_text (fixture->pages, page_at (fixture, i), 230, 800, text);
    }
  assert_furniture (fixture,
                    "1 ― 3 ― ― 4 ―\n2 ― 5 ― ― 6 ―\n3 ― 7 ― ― 8 ―\n4 ― 9 ― ― 10 ―\n5 ― 11 ― ― 12 ―\n");
}

/* Of a running head one part is the same on all pages and the other is not. */
static void
test_repeated_part (Fixture *fixture, gconstpointer data)
{
  const char *const chapters[N_PAGES] = { "守り方", "当社の人", "持ち物", "鍵の管理", "写し" };

  for (guint i = 0; i < N_PAGES; i++)
    {
      synthetic_text (fixture->pages, page_at (fixture, i), 72, 40, "みなとの安全説明書");
      synthetic_text (fixture->pages, page_at (fixture, i), 400, 40, chapters[i]);
    }
  /* Words such as 当社 and 説明 name columns of tables; in a running head they name nothing. */
  assert_furniture (fixture, "1 みなとの安全説明書 守り方\n2 みなとの安全説明書 当社の人\n"
                             "3 みなとの安全説明書 持ち物\n4 みなとの安全説明書 鍵の管理\n"
                             "5 みなとの安全説明書 写し\n");
}

/* Fonts that say that they are three times as tall as their type leave hardly any white below the head. */
static void
test_tall_font (Fixture *fixture, gconstpointer data)
{
  static const char *const chapters[N_PAGES] = { "はじめに", "倉の番", "鍵の預かり", "品の目録", "おわりに" };
  g_autoptr (GString) expected = g_string_new (NULL);

  for (guint i = 0; i < N_PAGES; i++)
    {
      AnnexaPage *page = page_at (fixture, i);

      synthetic_text_in (fixture->pages, page, 72, 52, "しおかぜ倉庫の取り組み", "Gothic", 9);
      synthetic_text_in (fixture->pages, page, 440, 52, chapters[i], "Gothic", 9);
      for (guint g = 0; g < page->glyphs->len; g++)
        {
          AnnexaGlyph *glyph = &g_array_index (page->glyphs, AnnexaGlyph, g);

          glyph->y1 -= 0.9f * (glyph->y2 - glyph->y1);
          glyph->y2 += 0.55f * (glyph->y2 - glyph->y1);
        }
      g_string_append_printf (expected, "%u しおかぜ倉庫の取り組み %s\n", i + 1, chapters[i]);
    }
  assert_furniture (fixture, expected->str);
}

/* The head stands nearer to the text than its lines to one another, the foot touches the footnotes: both are
 * in smaller type than the text and on all pages. */
static void
test_touching (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) expected = g_string_new (NULL);

  for (guint i = 0; i < N_PAGES; i++)
    {
      g_autofree char *foot = g_strdup_printf ("しおかぜ倉庫の取り組み %u", i + 1);

      synthetic_text_in (fixture->pages, page_at (fixture, i), 400, 79, "2023年4月2日", "Mincho", 7);
      if (i % 2 == 0)
        synthetic_text_in (fixture->pages, page_at (fixture, i), 80, 796, "*1 倉の番をする人をいう。",
                           "Mincho", 7);
      synthetic_text_in (fixture->pages, page_at (fixture, i), 72, 806, foot, "Mincho", 7);
      g_string_append_printf (expected, "%u 2023年4月2日\n%u %s\n", i + 1, i + 1, foot);
    }
  assert_furniture (fixture, expected->str);
}

/* The number of the page stands behind one that the line itself ends in; on some pages the text reaches down
 * to it. */
static void
test_behind_number (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) expected = g_string_new (NULL);

  for (guint i = 0; i < N_PAGES; i++)
    {
      float y = TOP_PT + SYNTHETIC_LINE_PT * N_BODY_LINES + 1;
      g_autofree char *number = g_strdup_printf ("%u/%d", i + 1, N_PAGES);

      synthetic_text_in (fixture->pages, page_at (fixture, i), 72, y, "倉の守り方 Ver.1.0", "Mincho", 7);
      synthetic_text_in (fixture->pages, page_at (fixture, i), 480, y, number, "Mincho", 7);
      g_string_append_printf (expected, "%u 倉の守り方 Ver.1.0 %s\n", i + 1, number);
    }
  assert_furniture (fixture, expected->str);
}

/* Chapters of a page each count on as the pages do: their headings are no running heads. */
static void
test_chapter_of_each_page (Fixture *fixture, gconstpointer data)
{
  const char *const chapters[N_PAGES] = { "守り方", "当社の人", "持ち物", "鍵の管理", "写し" };

  for (guint i = 0; i < N_PAGES; i++)
    {
      g_autofree char *heading = g_strdup_printf ("%u %s", i + 6, chapters[i]);

      synthetic_text_in (fixture->pages, page_at (fixture, i), 72, 60, heading, "Gothic", 14);
    }
  assert_furniture (fixture, "");
}

/* Where each page has one control, its number goes up with that of the page, and is none. */
static void
test_control_of_each_page (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < N_PAGES; i++)
    {
      g_autofree char *text = g_strdup_printf ("管理策番号 9.2.%u", i + 1);

      synthetic_text (fixture->pages, page_at (fixture, i), 72, 40, text);
    }
  assert_furniture (fixture, "");
}

/* A caption over the same part of each answer comes to stand at the top of a few pages by chance. */
static void
test_captions (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < N_PAGES; i++)
    {
      if (i % 2 == 0)
        synthetic_text (fixture->pages, page_at (fixture, i), 72, 40, "■ お客様へのお願い");
      for (guint k = 0; k < 6; k++)
        {
          g_autofree char *text
              = g_strdup_printf ("鍵の数は%c%cの月に数えてください", 'a' + (char)i, 'a' + (char)k);

          synthetic_text (fixture->pages, page_at (fixture, i), 72, 590 + 16 * (float)k,
                          k < 2 ? "■ お客様へのお願い" : text);
        }
    }
  assert_furniture (fixture, "");
}

/* A row with the number of a control begins an answer, though all rows have a part in common. */
static void
test_repeated_part_of_answers (Fixture *fixture, gconstpointer data)
{
  const char *const numbers[N_PAGES] = { "9.2.1", "8.1.3", "6.1.1", "10.1.2", "5.1.1" };

  for (guint i = 0; i < N_PAGES; i++)
    {
      synthetic_text (fixture->pages, page_at (fixture, i), 72, 40, "国際規格の管理策");
      synthetic_text (fixture->pages, page_at (fixture, i), 400, 40, numbers[i]);
    }
  assert_furniture (fixture, "");
}

/* A part that says in small type what a heading says, be it one of another page, is of the running head. */
static void
test_repeated_part_beside_headings (Fixture *fixture, gconstpointer data)
{
  const char *const headings[N_PAGES] = { "5.1.1 守りの方針", "6.1.1 役割と責任", "6.1.1 役割と責任",
                                          "9.2.1 利用者の登録", "10.1.2 鍵の管理" };

  for (guint i = 0; i < N_PAGES; i++)
    {
      synthetic_text_in (fixture->pages, page_at (fixture, i), 72, 40, "みなとの安全の本", "Mincho", 7);
      synthetic_text_in (fixture->pages, page_at (fixture, i), 400, 40, headings[i], "Mincho", 7);
      if (i != 2)
        synthetic_text_in (fixture->pages, page_at (fixture, i), 72, 620, headings[i], "Gothic", 12);
    }
  assert_furniture (fixture, "1 みなとの安全の本 5.1.1 守りの方針\n2 みなとの安全の本 6.1.1 役割と責任\n"
                             "3 みなとの安全の本 6.1.1 役割と責任\n4 みなとの安全の本 9.2.1 利用者の登録\n"
                             "5 みなとの安全の本 10.1.2 鍵の管理\n");
}

/* The title of a slide, behind a smaller number, which the next slide has again with a mark. */
static void
test_number_smaller_than_title (Fixture *fixture, gconstpointer data)
{
  const char *const titles[N_PAGES] = { "倉の人の役割と責任", "倉の人の役割と責任 (続き)", "持ち物の目録",
                                        "鍵を預かる者", "鍵を預かる者 (続き)" };
  const char *const numbers[N_PAGES] = { "6.1.1", "6.1.1", "8.1.1", "9.2.3", "9.2.3" };

  for (guint i = 0; i < N_PAGES; i++)
    {
      synthetic_text_in (fixture->pages, page_at (fixture, i), 72, 62, numbers[i], "Gothic", 12);
      synthetic_text_in (fixture->pages, page_at (fixture, i), 130, 60, titles[i], "Gothic", 16);
    }
  assert_furniture (fixture, "");
}

/* A part with Latin type, which is a little larger, is of a running head as the others are. */
static void
test_part_larger (Fixture *fixture, gconstpointer data)
{
  const char *const headings[] = { "守りの方針 Ver. 2", "役割と責任 Ver. 2" };

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      synthetic_text_in (fixture->pages, page_at (fixture, i), 72, 40, "みなとの安全の本", "Mincho", 7);
      synthetic_text_in (fixture->pages, page_at (fixture, i), 400, 40, headings[i], "Mincho", 7.6f);
      synthetic_text_in (fixture->pages, page_at (fixture, i), 72, 620, headings[i], "Gothic", 8.4f);
    }
  assert_furniture (fixture, "1 みなとの安全の本 守りの方針 Ver. 2\n2 みなとの安全の本 役割と責任 Ver. 2\n");
}

/* The number of a slide's control stands small over the title, on the next slide too where the answer goes
 * on. */
static void
test_number_over_title (Fixture *fixture, gconstpointer data)
{
  const char *const numbers[N_PAGES] = { "6.1.1", "6.1.1", "8.1.1", "9.2.3", "9.2.3" };

  for (guint i = 0; i < N_PAGES; i++)
    {
      AnnexaPage *page = page_at (fixture, i);

      page->width_pt = 2 * SYNTHETIC_HEIGHT_PT;
      synthetic_text_in (fixture->pages, page, 72, 36, numbers[i], "Gothic", 9);
      synthetic_text_in (fixture->pages, page, 72, 58, i % 2 == 0 ? "倉の人の役割" : "倉の人の役割 (続き)",
                         "Gothic", 18);
    }
  assert_furniture (fixture, "");
}

/* Beside the page number a running head may say something else on every page. */
static void
test_numbered_heads (Fixture *fixture, gconstpointer data)
{
  const char *const chapters[N_PAGES] = { "守り方", "当社の人", "持ち物", "鍵の管理", "写し" };

  for (guint i = 0; i < N_PAGES; i++)
    {
      g_autofree char *head = g_strdup_printf ("%s %u", chapters[i], i + 11);

      synthetic_text_in (fixture->pages, page_at (fixture, i), 72, 40, head, "Mincho", 8);
    }
  assert_furniture (fixture, "1 守り方 11\n2 当社の人 12\n3 持ち物 13\n4 鍵の管理 14\n5 写し 15\n");
}

/* The first page has its number at the foot, the next in the head. */
static void
test_number_elsewhere (Fixture *fixture, gconstpointer data)
{
  synthetic_text_in (fixture->pages, page_at (fixture, 0), 72, 40, "みなと白書", "Gothic", 18);
  synthetic_text (fixture->pages, page_at (fixture, 0), 290, 800, "1");
  synthetic_text_in (fixture->pages, page_at (fixture, 1), 72, 40, "みなと白書 2", "Mincho", 8);
  assert_furniture (fixture, "1 1\n2 みなと白書 2\n");
}

/* Type whose box reaches as far out of the page as a file likes, at its top and its foot. */
static void
test_far_outside (Fixture *fixture, gconstpointer data)
{
  for (guint p = 0; p < N_PAGES; p++)
    {
      AnnexaPage *page = page_at (fixture, p);

      for (guint i = 0; i < page->glyphs->len; i++)
        {
          AnnexaGlyph *glyph = &g_array_index (page->glyphs, AnnexaGlyph, i);

          if (glyph->y1 <= TOP_PT)
            glyph->y1 = -1e12f;
          else if (i + 40 > page->glyphs->len)
            glyph->y2 = 1e12f;
        }
    }
  lay_out (fixture);
  g_assert_cmpuint (fixture->layout->lines->len, ==, N_PAGES * N_BODY_LINES);
}

/* As a dictionary names its words: the first and the last control of each page, or the first one beside the
 * title of the paper. */
static void
test_controls_of_page (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) expected = g_string_new (NULL);

  for (guint p = 0; p < N_PAGES; p++)
    {
      AnnexaPage *page = page_at (fixture, p);
      const char *name = p % 2 == 0 ? " みなと便り安全説明書" : "";
      g_autofree char *head = g_strdup_printf ("A.%u.1.1 – A.%u.2.%u%s", 2 * p + 5, 2 * p + 6, p + 1, name);
      g_autofree char *first = g_strdup_printf ("A.%u.1.1 はじめの題", 2 * p + 5);
      g_autofree char *last = g_strdup_printf ("A.%u.2.%u おわりの題", 2 * p + 6, p + 1);

      synthetic_text_in (fixture->pages, page, 72, 40, head, "Mincho", 8);
      synthetic_text_in (fixture->pages, page, 72, TOP_PT + SYNTHETIC_LINE_PT * N_BODY_LINES, first,
                         "Gothic-Bold", 11);
      synthetic_text_in (fixture->pages, page, 72, TOP_PT + SYNTHETIC_LINE_PT * (N_BODY_LINES + 2), last,
                         "Gothic-Bold", 11);
      g_string_append_printf (expected, "%u %s\n", p + 1, head);
    }
  assert_furniture (fixture, expected->str);
}

/* Rows of a form that answers share, the last of two of five pages at one height by chance: nearer to the
 * text than to the page number, they are text. */
static void
test_rows_of_forms (Fixture *fixture, gconstpointer data)
{
  g_autofree char *body = NULL;

  for (guint i = 0; i < N_PAGES; i++)
    {
      g_autofree char *number = g_strdup_printf ("- %u -", i + 1);

      synthetic_text (fixture->pages, page_at (fixture, i), 280, 800, number);
      if (i == 1 || i == 3)
        synthetic_text (fixture->pages, page_at (fixture, i), 72,
                        TOP_PT + SYNTHETIC_LINE_PT * (N_BODY_LINES + 1), "受け持ち：運用の係");
    }
  assert_furniture (fixture, "1 - 1 -\n2 - 2 -\n3 - 3 -\n4 - 4 -\n5 - 5 -\n");
  body = lines_of (fixture->layout, ANNEXA_ROLE_BODY);
  g_assert_nonnull (strstr (body, "4 受け持ち：運用の係\n"));
}

/* Slides that go on, in whose long titles the type is smaller than in the text: each is the heading of its
 * slide. */
static void
test_parts_of_answers (Fixture *fixture, gconstpointer data)
{
  static const char *const titles[]
      = { "CLD.6.3.1 役割及び責任の共有及び分担（ 1/2 ）", "CLD.6.3.1 役割及び責任の共有及び分担（ 2/2 ）",
          "9.2.4 秘密認証情報の管理（ 1/2 ）", "9.2.4 秘密認証情報の管理（ 2/2 ）" };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    synthetic_text_in (fixture->pages, page_at (fixture, i), 72, 40, titles[i], "Gothic", 9.5f);
  assert_furniture (fixture, "");
}

/* The heading of a page stands as high as the entry of the contents that names it, in larger type. */
static void
test_entry_as_high (Fixture *fixture, gconstpointer data)
{
  synthetic_text (fixture->pages, page_at (fixture, 0), 72, 60, "だれが守るか");
  synthetic_text_in (fixture->pages, page_at (fixture, 3), 72, 60, "だれが守るか", "Gothic", 18);
  assert_furniture (fixture, "");
}

/* Entry and heading may be of one size, too, where they name a control. */
static void
test_control_as_high (Fixture *fixture, gconstpointer data)
{
  synthetic_text (fixture->pages, page_at (fixture, 0), 92, 60, "A.12.3.1 情報のバックアップ");
  synthetic_text (fixture->pages, page_at (fixture, 3), 72, 60, "A.12.3.1 情報のバックアップ");
  assert_furniture (fixture, "");
}

/* Of a long document keys are counted before they are looked up: also what only two pages have repeats. */
static void
test_long_document (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) expected = g_string_new (NULL);

  for (guint p = N_PAGES; p < 400; p++)
    {
      AnnexaPage *page = synthetic_page (fixture->pages);

      for (guint i = 0; i < 12; i++)
        {
          g_autofree char *text = g_strdup_printf ("Line %c of page %u goes on to the end", 'a' + (char)i, p);

          synthetic_text (fixture->pages, page, 72, TOP_PT + SYNTHETIC_LINE_PT * i, text);
        }
      if (p != 123 && p != 321)
        continue;
      synthetic_text (fixture->pages, page, 72, 40, "株式会社みなと");
      g_string_append_printf (expected, "%u 株式会社みなと\n", p + 1);
    }
  assert_furniture (fixture, expected->str);
}

/* On some pages the text reaches down to the number of the page, which stands apart on most. */
static void
test_full_pages (Fixture *fixture, gconstpointer data)
{
  const float foot = TOP_PT + SYNTHETIC_LINE_PT * (N_BODY_LINES + 5);
  g_autofree char *found = NULL, *body = NULL;

  for (guint i = 0; i < N_PAGES; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      for (guint l = 0; i % 3 == 1 && l < 5; l++)
        {
          g_autofree char *text
              = g_strdup_printf ("%c%cの写しを取り、別の所に置きます", 'p' + (char)i, 'p' + (char)l);

          synthetic_text (fixture->pages, page_at (fixture, i), 72,
                          TOP_PT + SYNTHETIC_LINE_PT * (N_BODY_LINES + (float)l), text);
        }
      synthetic_text (fixture->pages, page_at (fixture, i), 290, foot, number);
    }
  lay_out (fixture);
  found = lines_of (fixture->layout, ANNEXA_ROLE_FURNITURE);
  g_assert_cmpstr (found, ==, "1 1\n2 2\n3 3\n4 4\n5 5\n");
  body = lines_of (fixture->layout, ANNEXA_ROLE_BODY);
  g_assert_nonnull (strstr (body, "2 qtの写しを取り"));
}

/* Lines without white between them, and a running head in small type above them with a little. */
static void
test_narrow_margin (void)
{
  AnnexaPages *pages = annexa_pages_new (NULL);
  AnnexaLayout *layout;
  g_autofree char *found = NULL;

  for (guint p = 0; p < N_PAGES; p++)
    {
      AnnexaPage *page = synthetic_page (pages);

      synthetic_text_in (pages, page, 72, TOP_PT - 11, "みなとの安全の手引", "Gothic", 8);
      for (guint l = 0; l < N_BODY_LINES; l++)
        {
          g_autofree char *text
              = g_strdup_printf ("%c%cの手順を定めています", 'a' + (char)p, 'a' + (char)l % 26);

          synthetic_text (pages, page, 72, TOP_PT + 11 * (float)l, text);
        }
    }
  layout = annexa_layout_new (pages, synthetic_catalog (), NULL, NULL);
  found = lines_of (layout, ANNEXA_ROLE_FURNITURE);
  g_assert_cmpstr (found, ==,
                   "1 みなとの安全の手引\n2 みなとの安全の手引\n3 みなとの安全の手引\n"
                   "4 みなとの安全の手引\n5 みなとの安全の手引\n");
  annexa_layout_free (layout);
  annexa_pages_free (pages);
}

#define add(name, test) g_test_add ("/furniture/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("none", test_none);
  add ("header", test_header);
  add ("far-outside", test_far_outside);
  add ("not-on-first-page", test_not_on_first_page);
  add ("progress", test_progress);
  add ("page-numbers", test_page_numbers);
  add ("page-of-pages", test_page_of_pages);
  add ("full-pages", test_full_pages);
  g_test_add_func ("/furniture/narrow-margin", test_narrow_margin);
  add ("facing-pages", test_facing_pages);
  add ("text-at-the-edge", test_text_at_the_edge);
  add ("headings", test_headings);
  add ("repeated-sentences", test_repeated_sentences);
  add ("sentence-at-foot", test_sentence_at_foot);
  add ("table-header", test_table_header);
  add ("table-header/foot", test_table_words_at_foot);
  add ("chapters", test_chapters);
  add ("chapters/touching", test_chapters_touching);
  add ("chapters/columns", test_chapters_in_columns);
  add ("chapters/one-page", test_chapter_of_one_page);
  add ("chapters/slides", test_titles_of_slides);
  add ("chapters/contents", test_chapters_of_contents);
  add ("headings-again", test_headings_again);
  add ("number-elsewhere", test_number_elsewhere);
  g_test_add_func ("/furniture/one-page", test_one_page);
  add ("spreads", test_spreads);
  add ("control-of-each-page", test_control_of_each_page);
  add ("controls-of-page", test_controls_of_page);
  add ("captions", test_captions);
  add ("repeated-part", test_repeated_part);
  add ("repeated-part/tall-font", test_tall_font);
  add ("touching", test_touching);
  add ("behind-number", test_behind_number);
  add ("chapter-of-each-page", test_chapter_of_each_page);
  add ("repeated-part/answers", test_repeated_part_of_answers);
  add ("repeated-part/headings", test_repeated_part_beside_headings);
  add ("numbered-heads", test_numbered_heads);
  add ("header-on-body", test_header_on_body);
  add ("cut-line", test_cut_line);
  add ("head-over-table", test_head_over_table);
  add ("number-over-title", test_number_over_title);
  add ("number-smaller-than-title", test_number_smaller_than_title);
  add ("part-larger", test_part_larger);
  add ("rows-of-forms", test_rows_of_forms);
  add ("parts-of-answers", test_parts_of_answers);
  add ("entry-as-high", test_entry_as_high);
  add ("control-as-high", test_control_as_high);
  add ("long-document", test_long_document);
  return g_test_run ();
}
