/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "full-pages.h"

#include <string.h>

/* Controls and parts of answers that stand at the head or foot of each page are text. */

/* Where each page has one control, its number goes up with that of the page, and is none. */
static void
test_control_of_each_page (FullPages *self, gconstpointer data)
{
  for (guint i = 0; i < FULL_PAGES; i++)
    full_pages_print (self, i, 72, 40, "管理策番号 9.2.%u", i + 1);
  full_pages_check (self, "");
}

/* A caption over the same part of each answer comes to stand at the top of a few pages by chance. */
static void
test_captions (FullPages *self, gconstpointer data)
{
  for (guint i = 0; i < FULL_PAGES; i++)
    {
      if (i % 2 == 0)
        full_pages_put (self, i, 72, 40, "■ お客様へのお願い");
      for (guint k = 0; k < 6; k++)
        {
          g_autofree char *text
              = g_strdup_printf ("鍵の数は%c%cの月に数えてください", 'a' + (char)i, 'a' + (char)k);

          full_pages_put (self, i, 72, 590 + 16 * (float)k, k < 2 ? "■ お客様へのお願い" : text);
        }
    }
  full_pages_check (self, "");
}

/* A row with the number of a control begins an answer, though all rows have a part in common. */
static void
test_repeated_part_of_answers (FullPages *self, gconstpointer data)
{
  const char *const numbers[FULL_PAGES] = { "9.2.1", "8.1.3", "6.1.1", "10.1.2", "5.1.1" };

  for (guint i = 0; i < FULL_PAGES; i++)
    {
      full_pages_put (self, i, 72, 40, "国際規格の管理策");
      full_pages_put (self, i, 400, 40, numbers[i]);
    }
  full_pages_check (self, "");
}

/* A part that says in small type what a heading says, be it one of another page, is of the running head. */
static void
test_repeated_part_beside_headings (FullPages *self, gconstpointer data)
{
  const char *const headings[FULL_PAGES] = { "5.1.1 守りの方針", "6.1.1 役割と責任", "6.1.1 役割と責任",
                                             "9.2.1 利用者の登録", "10.1.2 鍵の管理" };

  for (guint i = 0; i < FULL_PAGES; i++)
    {
      full_pages_put_in (self, i, 72, 40, "みなとの安全の本", "Mincho", 7);
      full_pages_put_in (self, i, 400, 40, headings[i], "Mincho", 7);
      if (i != 2)
        full_pages_put_in (self, i, 72, 620, headings[i], "Gothic", 12);
    }
  full_pages_check (self, "1 みなとの安全の本 5.1.1 守りの方針\n2 みなとの安全の本 6.1.1 役割と責任\n"
                          "3 みなとの安全の本 6.1.1 役割と責任\n4 みなとの安全の本 9.2.1 利用者の登録\n"
                          "5 みなとの安全の本 10.1.2 鍵の管理\n");
}

/* The title of a slide, behind a smaller number, which the next slide has again with a mark. */
static void
test_number_smaller_than_title (FullPages *self, gconstpointer data)
{
  const char *const titles[FULL_PAGES] = { "倉の人の役割と責任", "倉の人の役割と責任 (続き)", "持ち物の目録",
                                           "鍵を預かる者", "鍵を預かる者 (続き)" };
  const char *const numbers[FULL_PAGES] = { "6.1.1", "6.1.1", "8.1.1", "9.2.3", "9.2.3" };

  for (guint i = 0; i < FULL_PAGES; i++)
    {
      full_pages_put_in (self, i, 72, 62, numbers[i], "Gothic", 12);
      full_pages_put_in (self, i, 130, 60, titles[i], "Gothic", 16);
    }
  full_pages_check (self, "");
}

/* A part with Latin type, which is a little larger, is of a running head as the others are. */
static void
test_part_larger (FullPages *self, gconstpointer data)
{
  const char *const headings[] = { "守りの方針 Ver. 2", "役割と責任 Ver. 2" };

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      full_pages_put_in (self, i, 72, 40, "みなとの安全の本", "Mincho", 7);
      full_pages_put_in (self, i, 400, 40, headings[i], "Mincho", 7.6f);
      full_pages_put_in (self, i, 72, 620, headings[i], "Gothic", 8.4f);
    }
  full_pages_check (self, "1 みなとの安全の本 守りの方針 Ver. 2\n2 みなとの安全の本 役割と責任 Ver. 2\n");
}

/* The number of a slide's control stands small over the title, on the next slide too where the answer goes
 * on. */
static void
test_number_over_title (FullPages *self, gconstpointer data)
{
  const char *const numbers[FULL_PAGES] = { "6.1.1", "6.1.1", "8.1.1", "9.2.3", "9.2.3" };

  for (guint i = 0; i < FULL_PAGES; i++)
    {
      AnnexaPage *page = full_pages_at (self, i);

      page->width_pt = 2 * SYNTHETIC_HEIGHT_PT;
      synthetic_text_in (self->pages, page, 72, 36, numbers[i], "Gothic", 9);
      synthetic_text_in (self->pages, page, 72, 58, i % 2 == 0 ? "倉の人の役割" : "倉の人の役割 (続き)",
                         "Gothic", 18);
    }
  full_pages_check (self, "");
}

/* The first page has its number at the foot, the next in the head. */
static void
test_number_elsewhere (FullPages *self, gconstpointer data)
{
  full_pages_put_in (self, 0, 72, 40, "みなと白書", "Gothic", 18);
  full_pages_put (self, 0, 290, 800, "1");
  full_pages_put_in (self, 1, 72, 40, "みなと白書 2", "Mincho", 8);
  full_pages_check (self, "1 1\n2 みなと白書 2\n");
}

/* As a dictionary names its words: the first and the last control of each page, or the first one beside the
 * title of the paper. */
static void
test_controls_of_page (FullPages *self, gconstpointer data)
{
  g_autoptr (GString) expected = g_string_new (NULL);

  for (guint p = 0; p < FULL_PAGES; p++)
    {
      const char *name = p % 2 == 0 ? " みなと便り安全説明書" : "";
      g_autofree char *head = g_strdup_printf ("A.%u.1.1 – A.%u.2.%u%s", 2 * p + 5, 2 * p + 6, p + 1, name);
      g_autofree char *first = g_strdup_printf ("A.%u.1.1 はじめの題", 2 * p + 5);
      g_autofree char *last = g_strdup_printf ("A.%u.2.%u おわりの題", 2 * p + 6, p + 1);

      full_pages_put_in (self, p, 72, 40, head, "Mincho", 8);
      full_pages_put_in (self, p, 72, FULL_PAGES_TOP_PT + SYNTHETIC_LINE_PT * FULL_PAGES_LINES, first,
                         "Gothic-Bold", 11);
      full_pages_put_in (self, p, 72, FULL_PAGES_TOP_PT + SYNTHETIC_LINE_PT * (FULL_PAGES_LINES + 2), last,
                         "Gothic-Bold", 11);
      g_string_append_printf (expected, "%u %s\n", p + 1, head);
    }
  full_pages_check (self, expected->str);
}

/* Rows of a form that answers share, the last of two of five pages at one height by chance: nearer to the
 * text than to the page number, they are text. */
static void
test_rows_of_forms (FullPages *self, gconstpointer data)
{
  g_autofree char *body = NULL;

  for (guint i = 0; i < FULL_PAGES; i++)
    {
      full_pages_print (self, i, 280, 800, "- %u -", i + 1);
      if (i == 1 || i == 3)
        full_pages_put (self, i, 72, FULL_PAGES_TOP_PT + SYNTHETIC_LINE_PT * (FULL_PAGES_LINES + 1),
                        "受け持ち：運用の係");
    }
  full_pages_check (self, "1 - 1 -\n2 - 2 -\n3 - 3 -\n4 - 4 -\n5 - 5 -\n");
  body = full_pages_lines_of (self->layout, ANNEXA_ROLE_BODY);
  g_assert_nonnull (strstr (body, "4 受け持ち：運用の係\n"));
}

/* Two of five pages begin with the same item of a list, which stands within another page, too. */
static void
test_items_of_lists (FullPages *self, gconstpointer data)
{
  g_autofree char *body = NULL;

  for (guint i = 0; i < FULL_PAGES; i++)
    full_pages_print (self, i, 280, 800, "- %u -", i + 1);
  full_pages_put (self, 1, 92, 60, "○ 町の者によるもの");
  full_pages_put (self, 3, 92, 60, "○ 町の者によるもの");
  full_pages_put (self, 4, 92, FULL_PAGES_TOP_PT + SYNTHETIC_LINE_PT * (FULL_PAGES_LINES + 1),
                  "○ 町の者によるもの");
  full_pages_put (self, 4, 92, FULL_PAGES_TOP_PT + SYNTHETIC_LINE_PT * (FULL_PAGES_LINES + 2),
                  "○ 村の者によるもの");
  full_pages_put (self, 4, 92, FULL_PAGES_TOP_PT + SYNTHETIC_LINE_PT * (FULL_PAGES_LINES + 3),
                  "町の者と村の者が受け持ちます。");
  full_pages_put (self, 4, 92, FULL_PAGES_TOP_PT + SYNTHETIC_LINE_PT * (FULL_PAGES_LINES + 4),
                  "よその者は受け持ちません。");
  full_pages_check (self, "1 - 1 -\n2 - 2 -\n3 - 3 -\n4 - 4 -\n5 - 5 -\n");
  body = full_pages_lines_of (self->layout, ANNEXA_ROLE_BODY);
  g_assert_nonnull (strstr (body, "4 ○ 町の者によるもの\n"));
}

/* Slides that go on, in whose long titles the type is smaller than in the text: each is the heading of its
 * slide. */
static void
test_parts_of_answers (FullPages *self, gconstpointer data)
{
  static const char *const titles[]
      = { "CLD.6.3.1 役割及び責任の共有及び分担（ 1/2 ）", "CLD.6.3.1 役割及び責任の共有及び分担（ 2/2 ）",
          "9.2.4 秘密認証情報の管理（ 1/2 ）", "9.2.4 秘密認証情報の管理（ 2/2 ）" };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    full_pages_put_in (self, i, 72, 40, titles[i], "Gothic", 9.5f);
  full_pages_check (self, "");
}

/* The heading of a page stands as high as the entry of the contents that names it, in larger type. */
static void
test_entry_as_high (FullPages *self, gconstpointer data)
{
  full_pages_put (self, 0, 72, 60, "だれが守るか");
  full_pages_put_in (self, 3, 72, 60, "だれが守るか", "Gothic", 18);
  full_pages_check (self, "");
}

/* Entry and heading may be of one size, too, where they name a control. */
static void
test_control_as_high (FullPages *self, gconstpointer data)
{
  full_pages_put (self, 0, 92, 60, "A.12.3.1 情報のバックアップ");
  full_pages_put (self, 3, 72, 60, "A.12.3.1 情報のバックアップ");
  full_pages_check (self, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  full_pages_add ("/furniture-controls/number-elsewhere", NULL, test_number_elsewhere);
  full_pages_add ("/furniture-controls/control-of-each-page", NULL, test_control_of_each_page);
  full_pages_add ("/furniture-controls/controls-of-page", NULL, test_controls_of_page);
  full_pages_add ("/furniture-controls/captions", NULL, test_captions);
  full_pages_add ("/furniture-controls/items", NULL, test_items_of_lists);
  full_pages_add ("/furniture-controls/repeated-part/answers", NULL, test_repeated_part_of_answers);
  full_pages_add ("/furniture-controls/repeated-part/headings", NULL, test_repeated_part_beside_headings);
  full_pages_add ("/furniture-controls/number-over-title", NULL, test_number_over_title);
  full_pages_add ("/furniture-controls/number-smaller-than-title", NULL, test_number_smaller_than_title);
  full_pages_add ("/furniture-controls/part-larger", NULL, test_part_larger);
  full_pages_add ("/furniture-controls/rows-of-forms", NULL, test_rows_of_forms);
  full_pages_add ("/furniture-controls/parts-of-answers", NULL, test_parts_of_answers);
  full_pages_add ("/furniture-controls/entry-as-high", NULL, test_entry_as_high);
  full_pages_add ("/furniture-controls/control-as-high", NULL, test_control_as_high);
  return g_test_run ();
}
