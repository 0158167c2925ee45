/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/annexa-layout.h"
#include "synthetic.h"

/* Figures of boxes below each other, of which no word of the text speaks. */

#define ANSWER "荷の中身は預けた方が、倉と荷車は弊店が見ております。"
#define MORE "倉の鍵は二人で預かり、開けるたびに帳面に書き留めております。"
#define HEIGHT_PT 18.0f

static const char *const layers[] = { "荷の中身", "預けた方の名", "資産目録", "荷車", "倉" };

/* Boxes of one width at @x1 and @x2, with @white_pt between them, whose words stand @set_in_pt behind the
 * left side, or in the middle where that is 0. */
static void
put_stack (SyntheticPaper *paper, float x1, float x2, float white_pt, float set_in_pt)
{
  for (guint i = 0; i < G_N_ELEMENTS (layers); i++)
    {
      const float y = 140 + (HEIGHT_PT + white_pt) * (float)i;
      const float width = SYNTHETIC_SIZE_PT * (float)g_utf8_strlen (layers[i], -1);

      synthetic_paper_rule (paper, x1, y, x2, y);
      synthetic_paper_rule (paper, x1, y + HEIGHT_PT, x2, y + HEIGHT_PT);
      synthetic_paper_rule (paper, x1, y, x1, y + HEIGHT_PT);
      synthetic_paper_rule (paper, x2, y, x2, y + HEIGHT_PT);
      synthetic_paper_text (paper, set_in_pt > 0 ? x1 + set_in_pt : (x1 + x2 - width) / 2, y + 4, layers[i]);
    }
}

static void
put_paper (SyntheticPaper *paper)
{
  synthetic_paper_again (paper);
  synthetic_paper_text (paper, 72, 80, "8.1.1 持ち物");
  synthetic_paper_text (paper, 72, 100, ANSWER);
  synthetic_paper_text (paper, 72, 120, MORE);
}

static guint
count_figures (SyntheticPaper *paper)
{
  g_autoptr (AnnexaLayout) layout
      = annexa_layout_new (paper->pages, synthetic_catalog (), synthetic_paper_painting, paper);
  guint n = 0;

  for (guint i = 0; i < layout->lines->len; i++)
    n += annexa_layout_line (layout, i)->role == ANNEXA_ROLE_FIGURE;
  return n;
}

/* Layers that touch or do not, as wide as the text or not, one of which has the title of a control. */
static void
test_layers (SyntheticPaper *paper, gconstpointer data)
{
  static const float cases[][3] = { { 160, 435, 4 }, { 160, 435, 0 }, { 72, 520, 3 }, { 72, 330, 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      put_paper (paper);
      put_stack (paper, cases[i][0], cases[i][1], cases[i][2], 0);
      g_assert_cmpuint (count_figures (paper), ==, G_N_ELEMENTS (layers));
    }
}

/* The rows of a table of one column begin at its left side. */
static void
test_rows (SyntheticPaper *paper, gconstpointer data)
{
  put_paper (paper);
  put_stack (paper, 160, 435, 0, 6);
  g_assert_cmpuint (count_figures (paper), ==, 0);
}

/* Nothing on the last page of answers begins with the number of a control, or ends with one behind a blank:
 * its reference is a word and a number. */
static void
test_page_of_reference (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const labels[] = { "荷車", "倉", "預けた方" };
  static const char *const sections[][3] = { { "持ち物のこと", "関連する管理策番号：8.1.1", ANSWER },
                                             { "門のこと", "関連する管理策番号：9.2.1", MORE } };

  put_paper (paper);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      synthetic_paper_turn (paper);
      for (guint l = 0; l < G_N_ELEMENTS (sections[i]); l++)
        synthetic_paper_text (paper, 72, 80 + 20 * (float)(i + l), sections[i][l]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      const float x = 120 + 120 * (float)i;

      synthetic_paper_rule (paper, x, 150, x + 80, 150);
      synthetic_paper_rule (paper, x, 170, x + 80, 170);
      synthetic_paper_rule (paper, x, 150, x, 170);
      synthetic_paper_rule (paper, x + 80, 150, x + 80, 170);
      synthetic_paper_text (paper, x + 10, 155, labels[i]);
    }
  synthetic_paper_text (paper, 240, 186, "図1 荷の道");
  g_assert_cmpuint (count_figures (paper), >=, G_N_ELEMENTS (labels));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/stacked-figures/layers", NULL, test_layers);
  synthetic_paper_add ("/stacked-figures/rows", NULL, test_rows);
  synthetic_paper_add ("/stacked-figures/page-of-reference", NULL, test_page_of_reference);
  return g_test_run ();
}
