/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "synthetic.h"

/* Sections whose controls stand in a reference, from glyphs to records. */

static const struct
{
  const char *number, *title, *id;
  const char *answer[2];
} sections[] = {
  { "1-1",
    "情報セキュリティのための方針群",
    "5.1.1",
    { "方針を定めて文書とし、経営者の承認を得て公開しています。毎年これを見直し、", "写しを配ります。" } },
  { "1-2",
    "情報セキュリティの役割及び責任",
    "6.1.1",
    { "役割を分けて台帳に載せ、異動の度に改めています。代行の者も決めてあり、その", "記録を残します。" } },
  { "2-1",
    "資産目録",
    "8.1.1",
    { "資産の台帳を持ち、置き場所と責任者を明らかにしています。年度の初めに棚卸しを", "行います。" } },
  { "2-2",
    "利用者登録及び登録削除",
    "9.2.1",
    { "登録の申請は画面から受け付け、承認を経て反映します。退職の日に取り消し、その", "旨を知らせます。" } },
};

static void
put_answer (SyntheticPaper *paper, guint i)
{
  synthetic_paper_put (paper, sections[i].answer[0]);
  synthetic_paper_put (paper, sections[i].answer[1]);
}

static void
expect (GString *expected, const char *id, const char *title, guint i)
{
  g_string_append_printf (expected, "%s|%s|%s%s\n", id, title, sections[i].answer[0], sections[i].answer[1]);
}

static void
assert_records (SyntheticPaper *paper, const GString *expected)
{
  g_autofree char *records = synthetic_records (paper->pages, NULL, NULL);

  g_assert_cmpstr (records, ==, expected->str);
}

/* Where a heading fills its line, its reference wraps behind the standard's name. */
static void
test_wraps_behind_name (SyntheticPaper *paper, gconstpointer data)
{
  const char *name = data;
  g_autoptr (GString) expected = g_string_new (NULL);

  synthetic_paper_put (paper, "見出しの右に ISO/IEC 27017:2015 の管理策の番号を示します。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *heading = g_strdup_printf ("%s %s", sections[i].number, sections[i].title);
      float x;

      paper->y += 10;
      x = synthetic_text_in (paper->pages, paper->page, 72, paper->y, heading, "Gothic-Bold", 12);
      x = synthetic_text_in (paper->pages, paper->page, x + 4, paper->y + 3, name, "Mincho", 8);
      if (i == 2)
        {
          paper->y += 16;
          x = 70;
        }
      synthetic_text_in (paper->pages, paper->page, x + 5, paper->y + 3, sections[i].id, "Mincho", 8);
      paper->y += 20;
      put_answer (paper, i);
      expect (expected, sections[i].id, sections[i].title, i);
    }
  assert_records (paper, expected);
}

#define add(name, data, test)                                                                                \
  g_test_add ("/references/" name, SyntheticPaper, data, synthetic_paper_set_up, test,                       \
              synthetic_paper_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("wraps-behind-name/number", "27017:", test_wraps_behind_name);
  add ("wraps-behind-name/standard", "ISO/IEC 27017:2015", test_wraps_behind_name);
  return g_test_run ();
}
