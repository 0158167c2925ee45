/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "ruled-table.h"
#include "synthetic-records.h"

/* What is the text of a paper: that around tables, whose type is smaller, where the tables have more. */

static const char *const paragraph[]
    = { "倉に納める品は帳面に記し、月ごとに数えて過不足を確かめ、年の終わりに主が目を通しております。",
        "鍵は二人が一つずつ預かり、開けるときは名と時を書き、開けたわけも後から分かるように残します。" };

static void
assert_body (SyntheticPaper *paper, float size_pt)
{
  g_autoptr (AnnexaLayout) layout = annexa_layout_new (paper->pages, synthetic_catalog (), NULL, NULL);

  g_assert_cmpfloat (annexa_pages_style (layout->pages, layout->body_style)->size_pt, ==, size_pt);
}

/* @data is how many times the two lines stand before the table. */
static void
test_tables (SyntheticPaper *paper, gconstpointer data)
{
  const guint n = GPOINTER_TO_UINT (data);

  for (guint i = 0; i < n; i++)
    for (guint l = 0; l < G_N_ELEMENTS (paragraph); l++)
      synthetic_paper_put (paper, paragraph[l]);
  paper->y += 20;
  for (guint row = 0; row < 24; row++)
    {
      synthetic_paper_text_in (paper, 72, paper->y, "品の名", "Mincho", 7);
      synthetic_paper_text_in (paper, 160, paper->y, "置いた所と受け持つ者を書き添える", "Mincho", 7);
      synthetic_paper_text_in (paper, 340, paper->y, "春と秋の二度にわたり数え直す", "Mincho", 7);
      synthetic_paper_rule (paper, 70, paper->y + 12, 520, paper->y + 12);
      paper->y += 16;
    }
  assert_body (paper, n > 3 ? SYNTHETIC_SIZE_PT : 7);
}

/* What the standard asks for, in smaller type over each answer, has more text than the answers. */
static void
test_quoted_over (SyntheticPaper *paper, gconstpointer data)
{
  for (guint i = 0; i < 12; i++)
    {
      for (guint l = 0; l < 1 + i % 2; l++)
        synthetic_paper_text_in (paper, 72, paper->y + 12 * (float)l, paragraph[l], "Mincho", 9);
      paper->y += 30;
      synthetic_paper_put (
          paper, "品は倉の棚に並べ、月ごとに数えて、年の終わりに主が目を通し、その名を書いております。");
    }
  assert_body (paper, SYNTHETIC_SIZE_PT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/body-style/text-around-tables", GUINT_TO_POINTER (5), test_tables);
  synthetic_paper_add ("/body-style/tables-alone", GUINT_TO_POINTER (1), test_tables);
  synthetic_paper_add ("/body-style/quoted-over", NULL, test_quoted_over);
  return g_test_run ();
}
