/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "synthetic.h"

/* Headings whose titles are in two languages, each set in a font of its own, and wrap in narrow columns
 * before the reference to their control. */

#define LEFT_X 72.0f
#define LINE_PT 15.0f

static const struct
{
  const char *japanese, *english; /* on the first line */
  const char *rest, *id;          /* on the second */
  const char *title, *text[2];
} sections[] = {
  { "情報セキュリティのための方針群",
    " / Policies for in-",
    "formation security",
    "5.1.1",
    "情報セキュリティのための方針群 / Policies for information security",
    { "考えを紙に書き、町の皆に配っております。春ごとに", "読み直しております。" } },
  { "資産の管理責任及び資産目録",
    " / Inventory of the",
    "assets",
    "8.1.1",
    "資産の管理責任及び資産目録 / Inventory of the assets",
    { "倉の品は帳面に記し、年の瀬に全て数え直しており、", "欠けた品は村の皆に知らせます。" } },
  { "技術的ぜい弱性の管理",
    " / Management of technical",
    "vulnerabilities",
    "12.6.1",
    "技術的ぜい弱性の管理 / Management of technical vulnerabilities",
    { "壁の穴は見つけた日に埋め、埋めたことを紙に書いて", "辻の札の下に置いております。" } },
  { "記録の保護と保管について",
    " / Protection of re-",
    "cords",
    "18.1.3",
    "記録の保護と保管について / Protection of records",
    { "帳面は蔵に納めて、鍵を二人で持っております。鍵は", "夜の間も離しません。" } },
};

static void
test_wraps (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put_at (paper, LEFT_X, "ISO/IEC 27017:2015 の管理策について述べます。", "Mincho", 10);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *rest = g_strdup_printf ("%s (%s)", sections[i].rest, sections[i].id);
      float x;

      paper->y += 20;
      x = synthetic_paper_text_in (paper, LEFT_X, paper->y, sections[i].japanese, "Gothic-Bold", 10);
      synthetic_paper_text_in (paper, x, paper->y, sections[i].english, "Sans", 10);
      paper->y += LINE_PT;
      synthetic_paper_text_in (paper, LEFT_X, paper->y, rest, "Sans", 10);
      paper->y += LINE_PT + 3;
      for (guint l = 0; l < 2; l++, paper->y += LINE_PT)
        synthetic_paper_text_in (paper, LEFT_X, paper->y, sections[i].text[l], "Mincho", 10);
      synthetic_paper_expect (paper, "%s|%s|%s%s\n", sections[i].id, sections[i].title, sections[i].text[0],
                              sections[i].text[1]);
    }
  synthetic_paper_check (paper);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/bilingual-headings/wraps", NULL, test_wraps);
  return g_test_run ();
}
