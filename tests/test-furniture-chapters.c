/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "full-pages.h"

/* Heads that name the chapter of each page, and what else of running lines differs from page to page. */

/* The name of a chapter that takes one page stands where those of the others do. */
static void
test_chapter_of_one_page (FullPages *self, gconstpointer data)
{
  static const char *const chapters[FULL_PAGES]
      = { "蔵の守り", "蔵の守り", "人の出入り", "人の出入り", "窓口" };

  for (guint i = 0; i < FULL_PAGES; i++)
    full_pages_put_in (self, i, 72, 40, chapters[i], "Gothic", 8);
  full_pages_check (self, "1 蔵の守り\n2 蔵の守り\n3 人の出入り\n4 人の出入り\n5 窓口\n");
}

/* The title of one slide is none, though those of others repeat: whom to ask, what is where. */
static void
test_titles_of_slides (FullPages *self, gconstpointer data)
{
  static const char *const titles[FULL_PAGES]
      = { "蔵の守り", "蔵の守り", "人の出入り", "人の出入り", "窓口" };

  for (guint i = 0; i < FULL_PAGES; i++)
    full_pages_put_in (self, i, 72, 40, titles[i], "Gothic", 20);
  full_pages_check (self, "1 蔵の守り\n2 蔵の守り\n3 人の出入り\n4 人の出入り\n");
}

/* Each page names its own chapter, in smaller type than the chapter's heading; the body's last page has none.
 */
static void
test_chapters (FullPages *self, gconstpointer data)
{
  const char *const chapters[] = { "5 方針", "6 組織", "9 アクセス制御" };

  for (guint i = 0; i < G_N_ELEMENTS (chapters); i++)
    {
      g_autofree char *head = g_strdup_printf ("%s %u", chapters[i], i + 1);

      full_pages_put_in (self, i, 72, 40, head, "Mincho", 8);
      full_pages_put_in (self, i, 72, 620, chapters[i], "Gothic", 14);
    }
  full_pages_check (self, "1 5 方針 1\n2 6 組織 2\n3 9 アクセス制御 3\n");
}

/* The same nearer to the text than its lines are to one another. */
static void
test_chapters_touching (FullPages *self, gconstpointer data)
{
  const char *const chapters[] = { "5 方針", "6 組織", "9 アクセス制御" };

  for (guint i = 0; i < G_N_ELEMENTS (chapters); i++)
    {
      full_pages_put_in (self, i, 72, 80, chapters[i], "Mincho", 7);
      full_pages_put_in (self, i, 72, 620, chapters[i], "Gothic", 14);
    }
  full_pages_check (self, "1 5 方針\n2 6 組織\n3 9 アクセス制御\n");
}

/* The chapter's title stands in one of two columns, beside text of the other. */
static void
test_chapters_in_columns (FullPages *self, gconstpointer data)
{
  const char *const chapters[] = { "安定した運用", "開発と調達", "もしものときに" };
  g_autofree char *found = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (chapters); i++)
    {
      full_pages_put_in (self, i, 72, 40, chapters[i], "Mincho", 8);
      full_pages_put_in (self, i, 72, 620, chapters[i], "Gothic", 14);
      full_pages_print (self, i, 312, 622, "その%uを前もってお知らせしています", i + 1);
    }
  full_pages_lay_out (self);
  found = full_pages_lines_of (self->layout, ANNEXA_ROLE_FURNITURE);
  g_assert_cmpstr (found, ==, "1 安定した運用\n2 開発と調達\n3 もしものときに\n");
}

/* What a chapter is called stands in larger type in contents of two columns only. */
static void
test_chapters_of_contents (FullPages *self, gconstpointer data)
{
  const char *const chapters[] = { "1. 方針", "2. 組織", "3. 持ち物", "4. 鍵" };

  for (guint i = 0; i < G_N_ELEMENTS (chapters); i++)
    {
      full_pages_put_in (self, i + 1, 72, 40, chapters[i], "Mincho", 8);
      full_pages_put_in (self, 0, i < 2 ? 72 : 300, 640 + 24 * (float)(i % 2), chapters[i], "Gothic", 14);
    }
  full_pages_check (self, "2 1. 方針\n3 2. 組織\n4 3. 持ち物\n5 4. 鍵\n");
}

/* The same at the top of a page in the type of the body says nothing: it is a heading that comes again. */
static void
test_headings_again (FullPages *self, gconstpointer data)
{
  const char *const chapters[] = { "5 方針", "6 組織", "9 アクセス制御" };

  for (guint i = 0; i < G_N_ELEMENTS (chapters); i++)
    {
      full_pages_put_in (self, i, 72, 40, chapters[i], "Gothic", 14);
      full_pages_put (self, 4, 72, 620 + 20 * (float)i, chapters[i]);
    }
  full_pages_check (self, "");
}

/* Of a running head one part is the same on all pages and the other is not. */
static void
test_repeated_part (FullPages *self, gconstpointer data)
{
  const char *const chapters[FULL_PAGES] = { "守り方", "当社の人", "持ち物", "鍵の管理", "写し" };

  for (guint i = 0; i < FULL_PAGES; i++)
    {
      full_pages_put (self, i, 72, 40, "みなとの安全説明書");
      full_pages_put (self, i, 400, 40, chapters[i]);
    }
  /* Words such as 当社 and 説明 name columns of tables; in a running head they name nothing. */
  full_pages_check (self, "1 みなとの安全説明書 守り方\n2 みなとの安全説明書 当社の人\n"
                          "3 みなとの安全説明書 持ち物\n4 みなとの安全説明書 鍵の管理\n"
                          "5 みなとの安全説明書 写し\n");
}

/* Fonts that say that they are three times as tall as their type leave hardly any white below the head. */
static void
test_tall_font (FullPages *self, gconstpointer data)
{
  static const char *const chapters[FULL_PAGES]
      = { "はじめに", "倉の番", "鍵の預かり", "品の目録", "おわりに" };
  g_autoptr (GString) expected = g_string_new (NULL);

  for (guint i = 0; i < FULL_PAGES; i++)
    {
      AnnexaPage *page = full_pages_at (self, i);

      synthetic_text_in (self->pages, page, 72, 52, "しおかぜ倉庫の取り組み", "Gothic", 9);
      synthetic_text_in (self->pages, page, 440, 52, chapters[i], "Gothic", 9);
      for (guint g = 0; g < page->glyphs->len; g++)
        {
          AnnexaGlyph *glyph = &g_array_index (page->glyphs, AnnexaGlyph, g);

          glyph->y1 -= 0.9f * (glyph->y2 - glyph->y1);
          glyph->y2 += 0.55f * (glyph->y2 - glyph->y1);
        }
      g_string_append_printf (expected, "%u しおかぜ倉庫の取り組み %s\n", i + 1, chapters[i]);
    }
  full_pages_check (self, expected->str);
}

/* The head stands nearer to the text than its lines to one another, the foot touches the footnotes: both are
 * in smaller type than the text and on all pages. */
static void
test_touching (FullPages *self, gconstpointer data)
{
  g_autoptr (GString) expected = g_string_new (NULL);

  for (guint i = 0; i < FULL_PAGES; i++)
    {
      g_autofree char *foot = g_strdup_printf ("しおかぜ倉庫の取り組み %u", i + 1);

      full_pages_put_in (self, i, 400, 79, "2023年4月2日", "Mincho", 7);
      if (i % 2 == 0)
        full_pages_put_in (self, i, 80, 796, "*1 倉の番をする人をいう。", "Mincho", 7);
      full_pages_put_in (self, i, 72, 806, foot, "Mincho", 7);
      g_string_append_printf (expected, "%u 2023年4月2日\n%u %s\n", i + 1, i + 1, foot);
    }
  full_pages_check (self, expected->str);
}

/* The number of the page stands behind one that the line itself ends in; on some pages the text reaches down
 * to it. */
static void
test_behind_number (FullPages *self, gconstpointer data)
{
  g_autoptr (GString) expected = g_string_new (NULL);

  for (guint i = 0; i < FULL_PAGES; i++)
    {
      float y = FULL_PAGES_TOP_PT + SYNTHETIC_LINE_PT * FULL_PAGES_LINES + 1;
      g_autofree char *number = g_strdup_printf ("%u/%d", i + 1, FULL_PAGES);

      full_pages_put_in (self, i, 72, y, "倉の守り方 Ver.1.0", "Mincho", 7);
      full_pages_put_in (self, i, 480, y, number, "Mincho", 7);
      g_string_append_printf (expected, "%u 倉の守り方 Ver.1.0 %s\n", i + 1, number);
    }
  full_pages_check (self, expected->str);
}

/* Chapters of a page each count on as the pages do: their headings are no running heads. */
static void
test_chapter_of_each_page (FullPages *self, gconstpointer data)
{
  const char *const chapters[FULL_PAGES] = { "守り方", "当社の人", "持ち物", "鍵の管理", "写し" };

  for (guint i = 0; i < FULL_PAGES; i++)
    {
      g_autofree char *heading = g_strdup_printf ("%u %s", i + 6, chapters[i]);

      full_pages_put_in (self, i, 72, 60, heading, "Gothic", 14);
    }
  full_pages_check (self, "");
}

/* The heading of a section that goes on over the page is hardly larger than the text; the head of the next
 * page says it again. Pages on which one begins have none. */
static void
test_section_that_goes_on (FullPages *self, gconstpointer data)
{
  static const struct
  {
    guint page;
    const char *heading;
    gboolean goes_on;
  } sections[] = { { 0, "守り方", TRUE }, { 2, "持ち物", FALSE }, { 3, "鍵の管理", TRUE } };

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      full_pages_put_in (self, sections[i].page, 72, 620, sections[i].heading, "Gothic", 11);
      if (sections[i].goes_on)
        full_pages_put (self, sections[i].page + 1, 72, 40, sections[i].heading);
    }
  full_pages_check (self, "2 守り方\n5 鍵の管理\n");
}

/* Beside the page number a running head may say something else on every page. */
static void
test_numbered_heads (FullPages *self, gconstpointer data)
{
  const char *const chapters[FULL_PAGES] = { "守り方", "当社の人", "持ち物", "鍵の管理", "写し" };

  for (guint i = 0; i < FULL_PAGES; i++)
    {
      g_autofree char *head = g_strdup_printf ("%s %u", chapters[i], i + 11);

      full_pages_put_in (self, i, 72, 40, head, "Mincho", 8);
    }
  full_pages_check (self, "1 守り方 11\n2 当社の人 12\n3 持ち物 13\n4 鍵の管理 14\n5 写し 15\n");
}

/* Its two parts in small type, close over pages that are full of hardly larger type, as tables are. */
static void
test_repeated_part_over_tables (void)
{
  const char *const chapters[] = { "守り方", "人の話", "持ち物", "鍵の管理" };
  AnnexaPages *pages = annexa_pages_new (NULL);
  AnnexaLayout *layout;
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autofree char *found = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (chapters); i++)
    {
      AnnexaPage *page = synthetic_page (pages);
      g_autofree char *first = g_strdup_printf ("%sについては、春と秋に数え直しております。", chapters[i]);

      synthetic_text_in (pages, page, 72, 40, "みなとの安全の本", "Mincho", 8);
      synthetic_text_in (pages, page, 400, 40, chapters[i], "Mincho", 8);
      g_string_append_printf (expected, "%u みなとの安全の本 %s\n", i + 1, chapters[i]);
      synthetic_text (pages, page, 72, 58, first);
      for (guint k = 0; k < 36; k++)
        {
          g_autofree char *name = g_strdup_printf (
              "%c%cの品は倉の番人が朝と夕に数を数えて帳面に書きつけ、月ごとに読み合わせております",
              'a' + (char)i, 'a' + (char)(k % 26));

          synthetic_text_in (pages, page, 72, 82 + 18.5f * (float)k, name, "Mincho", 8.5f);
        }
    }
  layout = annexa_layout_new (pages, synthetic_catalog (), NULL, NULL);
  found = full_pages_lines_of (layout, ANNEXA_ROLE_FURNITURE);
  g_assert_cmpstr (found, ==, expected->str);
  annexa_layout_free (layout);
  annexa_pages_free (pages);
}

/* The first page has its number alone at its foot, the others in their heads, which count on from it. A
 * number that they do not count on from is none. */
static void
test_number_of_first_page (FullPages *self, gconstpointer data)
{
  full_pages_put (self, 0, 290, 800, data != NULL ? "7" : "1");
  for (guint i = 1; i < FULL_PAGES; i++)
    {
      g_autofree char *head = g_strdup_printf ("みなとの倉の白書 %u", i + 1);

      full_pages_put (self, i, 72, 40, head);
    }
  full_pages_check (self, data != NULL ? "2 みなとの倉の白書 2\n3 みなとの倉の白書 3\n"
                                         "4 みなとの倉の白書 4\n5 みなとの倉の白書 5\n"
                                       : "1 1\n2 みなとの倉の白書 2\n3 みなとの倉の白書 3\n"
                                         "4 みなとの倉の白書 4\n5 みなとの倉の白書 5\n");
}

/* Slides that were printed on the upper part of sheets end there. */
static void
test_upper_part (FullPages *self, gconstpointer data)
{
  for (guint i = 0; i < FULL_PAGES; i++)
    {
      full_pages_at (self, i)->height_pt *= 2;
      full_pages_put_in (self, i, 72, 780, "みなとの倉の白書", "Mincho", 8);
    }
  full_pages_check (self, "1 みなとの倉の白書\n2 みなとの倉の白書\n3 みなとの倉の白書\n"
                          "4 みなとの倉の白書\n5 みなとの倉の白書\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  full_pages_add ("/furniture-chapters/chapters", NULL, test_chapters);
  full_pages_add ("/furniture-chapters/running-into-text", NULL, test_chapters_touching);
  full_pages_add ("/furniture-chapters/columns", NULL, test_chapters_in_columns);
  full_pages_add ("/furniture-chapters/one-page", NULL, test_chapter_of_one_page);
  full_pages_add ("/furniture-chapters/slides", NULL, test_titles_of_slides);
  full_pages_add ("/furniture-chapters/contents", NULL, test_chapters_of_contents);
  full_pages_add ("/furniture-chapters/headings-again", NULL, test_headings_again);
  full_pages_add ("/furniture-chapters/repeated-part", NULL, test_repeated_part);
  g_test_add_func ("/furniture-chapters/repeated-part/over-tables", test_repeated_part_over_tables);
  full_pages_add ("/furniture-chapters/repeated-part/tall-font", NULL, test_tall_font);
  full_pages_add ("/furniture-chapters/touching", NULL, test_touching);
  full_pages_add ("/furniture-chapters/behind-number", NULL, test_behind_number);
  full_pages_add ("/furniture-chapters/chapter-of-each-page", NULL, test_chapter_of_each_page);
  full_pages_add ("/furniture-chapters/section-that-goes-on", NULL, test_section_that_goes_on);
  full_pages_add ("/furniture-chapters/numbered-heads", NULL, test_numbered_heads);
  full_pages_add ("/furniture-chapters/number-of-first-page", NULL, test_number_of_first_page);
  full_pages_add ("/furniture-chapters/number-of-first-page/other", "7", test_number_of_first_page);
  full_pages_add ("/furniture-chapters/upper-part", NULL, test_upper_part);
  return g_test_run ();
}
