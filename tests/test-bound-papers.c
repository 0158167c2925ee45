/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "synthetic.h"

/* Documents that consist of several papers, each of its own look. */

static const struct
{
  const char *id, *title, *line, *end;
} sections[] = {
  { "5.1.1", "情報セキュリティのための方針群",
    "会社の考えを文書にまとめ、社長が認めたうえで社外にも示しております。毎年の春", "に読み直します。" },
  { "8.1.1", "資産目録", "持ち物の一覧を作り、置いた場所と受け持つ人を書き添えております。年度の終わり",
    "に数え直します。" },
  { "12.4.1", "イベントログ取得",
    "出入りの記録を一年のあいだ残し、だれが見たかも書き留めております。消せる者は", "おりません。" },
};

/* The shorter of two papers is set in a font of its own, headings and text alike: items of its lists are no
 * headings. */
static void
test_two_papers (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const items[] = { "・鍵と札", "・筆と墨", "・帳面" };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint part = 0; part < 2; part++)
    {
      const char *font = part == 0 ? "Mincho" : "Gothic";

      if (part > 0)
        synthetic_paper_turn (paper);
      for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
        {
          synthetic_paper_print_at (paper, 72, part == 0 ? "Gothic-Bold" : font, SYNTHETIC_SIZE_PT, "%s %s",
                                    sections[i].id, sections[i].title);
          paper->y += SYNTHETIC_LINE_PT;
          synthetic_paper_expect (paper, "%s|%s|", sections[i].id, sections[i].title);
          for (guint p = 0; p < (part == 0 ? 5 : 1); p++)
            {
              synthetic_paper_put_at (paper, 72, sections[i].line, font, SYNTHETIC_SIZE_PT);
              paper->y += SYNTHETIC_LINE_PT;
              synthetic_paper_put_at (paper, 72, sections[i].end, font, SYNTHETIC_SIZE_PT);
              paper->y += SYNTHETIC_LINE_PT;
              synthetic_paper_expect (paper, "%s%s", sections[i].line, sections[i].end);
            }
          for (guint l = 0; part > 0 && l < G_N_ELEMENTS (items); l++)
            {
              synthetic_paper_put_at (paper, 84, items[l], font, SYNTHETIC_SIZE_PT);
              paper->y += SYNTHETIC_LINE_PT;
              synthetic_paper_expect (paper, "%s", items[l]);
            }
          paper->y += 12;
          synthetic_paper_expect (paper, "\n");
        }
    }
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/bound-papers/lists", NULL, test_two_papers);
  return g_test_run ();
}
