/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "synthetic.h"

/* Notes at the right end of the first line of an answer, as web pages let them float there: the number of the
 * control in another edition. */

#define LEFT 60.0f
#define RIGHT 400.0f

static const struct
{
  const char *number, *title, *other, *lines[3];
} sections[] = {
  { "6.1.3",
    "関係当局との連絡",
    "5.5",
    { "店では役所の求めに主が応じ、その訳を帳面に書き残して", "おります。", NULL } },
  { "8.1.1",
    "資産目録",
    "5.9",
    { "預かる品は全て帳面に記し、年の瀬に全て数えております。", "数えた者の名も残します。", NULL } },
  { "9.2.1",
    "利用者登録及び登録削除",
    "5.16",
    { "申し込みは窓口で受け、すぐに名簿へ書き入れてから札を", "お渡しします。", NULL } },
  { "12.1.2",
    "変更管理",
    "8.32",
    { "棚を動かす日は、半月前に町の壁へ貼り出してお知らせし", "ております。", NULL } },
};

/* Whether the heading is in the type of the text, as where a font has all weights under one name. */
static void
test_floating (SyntheticPaper *paper, gconstpointer data)
{
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autofree char *records = NULL;
  float y = 100;

  synthetic_text (paper->pages, paper->page, LEFT, 60, "ISO/IEC 27017:2015の管理策への取り組みを示します。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++, y += 24)
    {
      const char *font = data != NULL ? "Gothic" : "Gothic-Bold";
      g_autofree char *note = g_strdup_printf ("2022年版：%s", sections[i].other);

      synthetic_text_in (paper->pages, paper->page, LEFT, y, sections[i].title, font, SYNTHETIC_SIZE_PT);
      synthetic_text_in (paper->pages, paper->page, RIGHT - 40, y, sections[i].number, font,
                         SYNTHETIC_SIZE_PT);
      y += 24;
      synthetic_text_in (paper->pages, paper->page, RIGHT - 3.5f * (float)(g_utf8_strlen (note, -1) + 3),
                         y + 1, note, "Gothic", 7);
      g_string_append_printf (expected, "%s|%s|", sections[i].number, sections[i].title);
      for (guint l = 0; sections[i].lines[l] != NULL; l++, y += 16)
        {
          synthetic_text (paper->pages, paper->page, LEFT, y, sections[i].lines[l]);
          g_string_append (expected, sections[i].lines[l]);
        }
      g_string_append_c (expected, '\n');
    }
  records = synthetic_records (paper->pages, NULL, NULL);
  g_assert_cmpstr (records, ==, expected->str);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/floating-notes/bold", SyntheticPaper, NULL, synthetic_paper_set_up, test_floating,
              synthetic_paper_tear_down);
  g_test_add ("/floating-notes/plain", SyntheticPaper, "plain", synthetic_paper_set_up, test_floating,
              synthetic_paper_tear_down);
  return g_test_run ();
}
