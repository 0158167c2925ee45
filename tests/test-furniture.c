/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "full-pages.h"

#include <string.h>

/* Lines that repeat at the heads and feet of pages, and what only looks like them. */

static void
test_none (FullPages *self, gconstpointer data)
{
  full_pages_check (self, "");
}

static void
test_header (FullPages *self, gconstpointer data)
{
  for (guint i = 0; i < FULL_PAGES; i++)
    full_pages_put (self, i, 72, 40, "株式会社みなと");
  full_pages_check (self, "1 株式会社みなと\n2 株式会社みなと\n3 株式会社みなと\n"
                          "4 株式会社みなと\n5 株式会社みなと\n");
}

/* The head of all pages but the cover touches the body. */
static void
test_header_on_body (FullPages *self, gconstpointer data)
{
  for (guint i = 1; i < FULL_PAGES; i++)
    full_pages_put (self, i, 72, FULL_PAGES_TOP_PT - SYNTHETIC_LINE_PT, "みなとの倉の白書");
  full_pages_check (self, "2 みなとの倉の白書\n3 みなとの倉の白書\n4 みなとの倉の白書\n"
                          "5 みなとの倉の白書\n");
}

/* The halves of a line that a page cuts across stand on two pages; the text of both has the whole of it. */
static void
test_cut_line (FullPages *self, gconstpointer data)
{
  g_autofree char *aside = NULL, *body = NULL;
  const char *line = "12.4.1 倉の番の者が夕べごとに戸の鍵を改めて、帳面に書き残しております";

  full_pages_put (self, 1, 72, 700, line);
  full_pages_put (self, 2, 72, FULL_PAGES_TOP_PT - SYNTHETIC_LINE_PT, line);
  full_pages_lay_out (self);
  aside = full_pages_lines_of (self->layout, ANNEXA_ROLE_ASIDE);
  body = full_pages_lines_of (self->layout, ANNEXA_ROLE_BODY);
  g_assert_cmpstr (aside, ==, "3 12.4.1 倉の番の者が夕べごとに戸の鍵を改めて、帳面に書き残しております\n");
  g_assert_nonnull (strstr (body, "2 12.4.1 倉の番の者が"));
}

/* The title page has no running lines. */
static void
test_not_on_first_page (FullPages *self, gconstpointer data)
{
  for (guint i = 1; i < 4; i++)
    full_pages_put (self, i, 72, 40, "白書第2版");
  full_pages_check (self, "2 白書第2版\n3 白書第2版\n4 白書第2版\n");
}

/* Dots that show how far the paper has come: another one is full on each page. */
static void
test_progress (FullPages *self, gconstpointer data)
{
  static const char *const dots[] = { "●○○○○", "○●○○○", "○○●○○", "○○○●○", "○○○○●" };

  for (guint i = 0; i < FULL_PAGES; i++)
    full_pages_put (self, i, 400, 40, dots[i]);
  full_pages_check (self, "1 ●○○○○\n2 ○●○○○\n3 ○○●○○\n4 ○○○●○\n5 ○○○○●\n");
}

static void
test_page_numbers (FullPages *self, gconstpointer data)
{
  for (guint i = 0; i < FULL_PAGES; i++)
    full_pages_print (self, i, 290, 800, "- %u -", i + 7);
  full_pages_check (self, "1 - 7 -\n2 - 8 -\n3 - 9 -\n4 - 10 -\n5 - 11 -\n");
}

static void
test_page_of_pages (FullPages *self, gconstpointer data)
{
  for (guint i = 0; i < FULL_PAGES; i++)
    full_pages_print (self, i, 290, 800, "Page %u of 5", i + 1);
  full_pages_check (self, "1 Page 1 of 5\n2 Page 2 of 5\n3 Page 3 of 5\n4 Page 4 of 5\n5 Page 5 of 5\n");
}

/* Left and right pages have other running lines. */
static void
test_facing_pages (FullPages *self, gconstpointer data)
{
  while (self->pages->pages->len < 8)
    {
      AnnexaPage *page = synthetic_page (self->pages);

      g_autofree char *text = g_strdup_printf ("%c番目の別の話", 'a' + (char)page->number);

      synthetic_text (self->pages, page, 72, 400, text);
    }
  for (guint i = 0; i < 8; i++)
    full_pages_put (self, i, i % 2 == 0 ? 72.0f : 400.0f, 40,
                    i % 2 == 0 ? "みなとクラウド" : "セキュリティ白書");
  full_pages_check (self, "1 みなとクラウド\n2 セキュリティ白書\n3 みなとクラウド\n4 セキュリティ白書\n"
                          "5 みなとクラウド\n6 セキュリティ白書\n7 みなとクラウド\n8 セキュリティ白書\n");
}

/* Lines at the edge of the page that do not repeat are text: position alone is never enough. */
static void
test_text_at_the_edge (FullPages *self, gconstpointer data)
{
  static const char *const titles[FULL_PAGES] = { "ああ", "いい", "うう", "ええ", "おお" };

  for (guint i = 0; i < FULL_PAGES; i++)
    {
      full_pages_put (self, i, 72, 20, titles[i]);
      full_pages_put (self, i, 72, 820, titles[FULL_PAGES - 1 - i]);
    }
  full_pages_check (self, "");
}

/* Headings with numbers that rise as the pages do stand in the text, at other heights. */
static void
test_headings (FullPages *self, gconstpointer data)
{
  for (guint i = 0; i < FULL_PAGES; i++)
    full_pages_print (self, i, 72, 600 + 30.0f * i, "5.1.%u 方針", i + 1);
  full_pages_check (self, "");
}

/* A paragraph of every answer that happens to repeat is part of each of them. */
static void
test_repeated_sentences (FullPages *self, gconstpointer data)
{
  for (guint i = 0; i < FULL_PAGES; i++)
    full_pages_put (self, i, 72, FULL_PAGES_TOP_PT + SYNTHETIC_LINE_PT * FULL_PAGES_LINES,
                    "詳しくはお問い合わせください。");
  full_pages_check (self, "");
}

/* The reference that answers end with stands among the text of most pages, and at the foot of two. */
static void
test_references (FullPages *self, gconstpointer data)
{
  const float foot_pt = FULL_PAGES_TOP_PT + SYNTHETIC_LINE_PT * (FULL_PAGES_LINES + 1);

  for (guint i = 0; i < FULL_PAGES; i++)
    full_pages_put (self, i, 72, i == 1 || i == 3 ? foot_pt : FULL_PAGES_TOP_PT + SYNTHETIC_LINE_PT * 12.5f,
                    "（ISO/IEC 27001:2022 8.20）");
  full_pages_check (self, "");
}

/* A sentence below the page number of all pages but the cover. */
static void
test_sentence_at_foot (FullPages *self, gconstpointer data)
{
  for (guint i = 1; i < FULL_PAGES; i++)
    {
      full_pages_print (self, i, 280, 780, "― %u ―", i + 1);
      full_pages_put (self, i, 72, 800, "この冊子を写すことを禁じます。");
    }
  full_pages_check (self,
                    "2 ― 2 ―\n2 この冊子を写すことを禁じます。\n3 ― 3 ―\n3 この冊子を写すことを禁じます。\n"
                    "4 ― 4 ―\n4 この冊子を写すことを禁じます。\n5 ― 5 ―\n5 この冊子を写すことを禁じます。\n");
}

/* The header row of a table that goes on over pages is no running line. */
static void
test_table_header (FullPages *self, gconstpointer data)
{
  g_autofree char *furniture = NULL;

  for (guint i = 0; i < FULL_PAGES; i++)
    {
      full_pages_put (self, i, 72, 60, "項番");
      full_pages_put (self, i, 150, 60, "管理策");
      full_pages_put (self, i, 350, 60, "当社の取り組み");
    }
  full_pages_lay_out (self);
  furniture = full_pages_lines_of (self->layout, ANNEXA_ROLE_FURNITURE);
  g_assert_cmpstr (furniture, ==, "");
}

/* A running head of the size of the text stands close over it, as near as the lines of a paragraph. */
static void
test_head_over_table (FullPages *self, gconstpointer data)
{
  g_autoptr (GString) expected = g_string_new (NULL);

  for (guint i = 0; i < FULL_PAGES; i++)
    {
      full_pages_put (self, i, 72, 60 - SYNTHETIC_SIZE_PT - 3, "みなとの管理策の表");
      full_pages_put (self, i, 72, 60, "項番");
      full_pages_put (self, i, 150, 60, "管理策");
      full_pages_put (self, i, 350, 60, "当社の取り組み");
      g_string_append_printf (expected, "%u みなとの管理策の表\n", i + 1);
    }
  full_pages_check (self, expected->str);
}

/* So it does over both pages of a table whose rows have much white between them. */
static void
test_head_over_two_pages (void)
{
  AnnexaPages *pages = annexa_pages_new (NULL);
  AnnexaLayout *layout;
  g_autofree char *found = NULL;

  for (guint i = 0; i < 2; i++)
    {
      AnnexaPage *page = synthetic_page (pages);

      synthetic_text_in (pages, page, 440, 34, "みなと-003 表", "Mincho", 8);
      synthetic_text (pages, page, 72, 56, "項番");
      synthetic_text (pages, page, 150, 56, "管理策");
      synthetic_text (pages, page, 350, 56, "当社の取り組み");
      for (guint k = 0; k < 20; k++)
        {
          g_autofree char *number = g_strdup_printf ("A.%u.%u", i + 5, k + 1);
          g_autofree char *answer
              = g_strdup_printf ("%c%cの品は番人が見ております。", 'a' + (char)i, 'a' + (char)k);

          synthetic_text (pages, page, 72, 80 + 28 * (float)k, number);
          synthetic_text (pages, page, 150, 80 + 28 * (float)k, answer + 1);
          synthetic_text (pages, page, 350, 80 + 28 * (float)k, answer);
        }
    }
  layout = annexa_layout_new (pages, synthetic_catalog (), NULL, NULL);
  found = full_pages_lines_of (layout, ANNEXA_ROLE_FURNITURE);
  g_assert_cmpstr (found, ==, "1 みなと-003 表\n2 みなと-003 表\n");
  annexa_layout_free (layout);
  annexa_pages_free (pages);
}

/* Nor are its words a header at the foot of the page. */
static void
test_table_words_at_foot (FullPages *self, gconstpointer data)
{
  g_autoptr (GString) expected = g_string_new (NULL);

  for (guint i = 0; i < FULL_PAGES; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u/5", i + 1);

      full_pages_put_in (self, i, 72, 790, "当社の取り組み", "Mincho", 7);
      full_pages_put_in (self, i, 250, 790, "管理策", "Mincho", 7);
      full_pages_put_in (self, i, 500, 790, number, "Mincho", 7);
      g_string_append_printf (expected, "%u 当社の取り組み 管理策 %s\n", i + 1, number);
    }
  full_pages_check (self, expected->str);
}

static void
test_one_page (void)
{
  FullPages self = { annexa_pages_new (NULL), NULL };
  AnnexaPage *page = synthetic_page (self.pages);
  g_autofree char *furniture = NULL;

  synthetic_text (self.pages, page, 72, 40, "株式会社みなと");
  synthetic_text (self.pages, page, 72, 100, "本文です。");
  synthetic_text (self.pages, page, 290, 800, "1");
  full_pages_lay_out (&self);
  furniture = full_pages_lines_of (self.layout, ANNEXA_ROLE_FURNITURE);
  g_assert_cmpstr (furniture, ==, "");
  full_pages_tear_down (&self, NULL);
}

/* Two pages on a sheet have two numbers, which no integer of the sheet's explains. */
static void
test_spreads (FullPages *self, gconstpointer data)
{
  for (guint i = 0; i < FULL_PAGES; i++)
    full_pages_print (self, i, 230, 800, "― %u ― ― %u ―", 2 * i + 3, 2 * i + 4);
  full_pages_check (self, "1 ― 3 ― ― 4 ―\n2 ― 5 ― ― 6 ―\n3 ― 7 ― ― 8 ―\n4 ― 9 ― ― 10 ―\n5 ― 11 ― ― 12 ―\n");
}

/* Type whose box reaches as far out of the page as a file likes, at its top and its foot. */
static void
test_far_outside (FullPages *self, gconstpointer data)
{
  for (guint p = 0; p < FULL_PAGES; p++)
    {
      AnnexaPage *page = full_pages_at (self, p);

      for (guint i = 0; i < page->glyphs->len; i++)
        {
          AnnexaGlyph *glyph = &g_array_index (page->glyphs, AnnexaGlyph, i);

          if (glyph->y1 <= FULL_PAGES_TOP_PT)
            glyph->y1 = -1e12f;
          else if (i + 40 > page->glyphs->len)
            glyph->y2 = 1e12f;
        }
    }
  full_pages_lay_out (self);
  g_assert_cmpuint (self->layout->lines->len, ==, FULL_PAGES * FULL_PAGES_LINES);
}

/* Of a long document keys are counted before they are looked up: also what only two pages have repeats. */
static void
test_long_document (FullPages *self, gconstpointer data)
{
  g_autoptr (GString) expected = g_string_new (NULL);

  for (guint p = FULL_PAGES; p < 400; p++)
    {
      AnnexaPage *page = synthetic_page (self->pages);

      for (guint i = 0; i < 12; i++)
        {
          g_autofree char *text = g_strdup_printf ("Line %c of page %u goes on to the end", 'a' + (char)i, p);

          synthetic_text (self->pages, page, 72, FULL_PAGES_TOP_PT + SYNTHETIC_LINE_PT * i, text);
        }
      if (p != 123 && p != 321)
        continue;
      synthetic_text (self->pages, page, 72, 40, "株式会社みなと");
      g_string_append_printf (expected, "%u 株式会社みなと\n", p + 1);
    }
  full_pages_check (self, expected->str);
}

/* On some pages the text reaches down to the number of the page, which stands apart on most. */
static void
test_full_pages (FullPages *self, gconstpointer data)
{
  const float foot = FULL_PAGES_TOP_PT + SYNTHETIC_LINE_PT * (FULL_PAGES_LINES + 5);
  g_autofree char *found = NULL, *body = NULL;

  for (guint i = 0; i < FULL_PAGES; i++)
    {
      for (guint l = 0; i % 3 == 1 && l < 5; l++)
        full_pages_print (self, i, 72, FULL_PAGES_TOP_PT + SYNTHETIC_LINE_PT * (FULL_PAGES_LINES + (float)l),
                          "%c%cの写しを取り、別の所に置きます", 'p' + (char)i, 'p' + (char)l);
      full_pages_print (self, i, 290, foot, "%u", i + 1);
    }
  full_pages_lay_out (self);
  found = full_pages_lines_of (self->layout, ANNEXA_ROLE_FURNITURE);
  g_assert_cmpstr (found, ==, "1 1\n2 2\n3 3\n4 4\n5 5\n");
  body = full_pages_lines_of (self->layout, ANNEXA_ROLE_BODY);
  g_assert_nonnull (strstr (body, "2 qtの写しを取り"));
}

/* Lines without white between them, and a running head in small type above them with a little. */
static void
test_narrow_margin (void)
{
  AnnexaPages *pages = annexa_pages_new (NULL);
  AnnexaLayout *layout;
  g_autofree char *found = NULL;

  for (guint p = 0; p < FULL_PAGES; p++)
    {
      AnnexaPage *page = synthetic_page (pages);

      synthetic_text_in (pages, page, 72, FULL_PAGES_TOP_PT - 11, "みなとの安全の手引", "Gothic", 8);
      for (guint l = 0; l < FULL_PAGES_LINES; l++)
        {
          g_autofree char *text
              = g_strdup_printf ("%c%cの手順を定めています", 'a' + (char)p, 'a' + (char)l % 26);

          synthetic_text (pages, page, 72, FULL_PAGES_TOP_PT + 11 * (float)l, text);
        }
    }
  layout = annexa_layout_new (pages, synthetic_catalog (), NULL, NULL);
  found = full_pages_lines_of (layout, ANNEXA_ROLE_FURNITURE);
  g_assert_cmpstr (found, ==,
                   "1 みなとの安全の手引\n2 みなとの安全の手引\n3 みなとの安全の手引\n"
                   "4 みなとの安全の手引\n5 みなとの安全の手引\n");
  annexa_layout_free (layout);
  annexa_pages_free (pages);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  full_pages_add ("/furniture/none", NULL, test_none);
  full_pages_add ("/furniture/header", NULL, test_header);
  full_pages_add ("/furniture/far-outside", NULL, test_far_outside);
  full_pages_add ("/furniture/not-on-first-page", NULL, test_not_on_first_page);
  full_pages_add ("/furniture/progress", NULL, test_progress);
  full_pages_add ("/furniture/page-numbers", NULL, test_page_numbers);
  full_pages_add ("/furniture/page-of-pages", NULL, test_page_of_pages);
  full_pages_add ("/furniture/full-pages", NULL, test_full_pages);
  g_test_add_func ("/furniture/narrow-margin", test_narrow_margin);
  full_pages_add ("/furniture/facing-pages", NULL, test_facing_pages);
  full_pages_add ("/furniture/text-at-the-edge", NULL, test_text_at_the_edge);
  full_pages_add ("/furniture/headings", NULL, test_headings);
  full_pages_add ("/furniture/repeated-sentences", NULL, test_repeated_sentences);
  full_pages_add ("/furniture/references", NULL, test_references);
  full_pages_add ("/furniture/sentence-at-foot", NULL, test_sentence_at_foot);
  full_pages_add ("/furniture/table-header", NULL, test_table_header);
  full_pages_add ("/furniture/table-header/foot", NULL, test_table_words_at_foot);
  g_test_add_func ("/furniture/one-page", test_one_page);
  full_pages_add ("/furniture/spreads", NULL, test_spreads);
  full_pages_add ("/furniture/header-on-body", NULL, test_header_on_body);
  full_pages_add ("/furniture/cut-line", NULL, test_cut_line);
  full_pages_add ("/furniture/head-over-table", NULL, test_head_over_table);
  g_test_add_func ("/furniture/head-over-two-pages", test_head_over_two_pages);
  full_pages_add ("/furniture/long-document", NULL, test_long_document);
  return g_test_run ();
}
