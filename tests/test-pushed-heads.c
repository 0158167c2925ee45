/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "synthetic.h"

/* Headings at the side that are taller than their answers: the next one has no room beside the first line of
 * its own and stands right below. */

#define SIDE_X 40.0f
#define TEXT_X 200.0f
#define TITLE_PT 8.0f
#define NUMBER_PT 11.0f
#define LEADING_PT 15.0f
#define ROOM_PT 14.0f
#define PER_PAGE 5u

static const struct
{
  const char *number, *later, *title[2];
  guint n_lines; /* of the answer */
} sections[] = {
  { "5.1.1", "5.1", { "情報セキュリティのための", "方針群" }, 4 },
  { "6.1.1", "5.2", { "情報セキュリティの", "役割及び責任" }, 2 },
  { "6.1.3", "5.5", { "関係当局との連絡" }, 2 },
  { "7.2.2", "6.3", { "情報セキュリティの意識", "向上、教育及び訓練" }, 5 },
  { "8.1.1", "5.9", { "資産目録" }, 4 },
  { "9.1.2", "5.15", { "ネットワーク及びネット", "ワークサービスへのアクセス" }, 2 },
  { "9.2.1", "5.16", { "利用者登録及び登録削除" }, 2 },
  { "9.4.1", "8.3", { "情報へのアクセス制限" }, 5 },
  { "12.1.2", "8.32", { "変更管理" }, 3 },
  { "12.3.1", "8.13", { "情報のバックアップ" }, 4 },
};

/* Returns where the heading ends. */
static float
put_heading (SyntheticPaper *paper, guint i, float y)
{
  g_autofree char *later = g_strdup_printf ("（2022年版 %s）", sections[i].later);

  synthetic_paper_expect (paper, "%s|", sections[i].number);
  for (guint l = 0; l < 2 && sections[i].title[l] != NULL; l++, y += 11)
    {
      synthetic_paper_text_in (paper, SIDE_X, y, sections[i].title[l], "Gothic-Bold", TITLE_PT);
      synthetic_paper_expect (paper, "%s", sections[i].title[l]);
    }
  synthetic_paper_text_in (paper, SIDE_X, y, sections[i].number, "Antiqua", NUMBER_PT);
  synthetic_paper_text_in (paper, SIDE_X, y + 17, later, "Gothic", 6);
  return y + 23;
}

static void
test_short_answers (SyntheticPaper *paper, gconstpointer data)
{
  float heading_end = 0;

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      if (i % PER_PAGE == 0)
        {
          synthetic_paper_turn (paper);
          paper->y = 100;
          heading_end = 0;
        }
      heading_end = put_heading (paper, i, MAX (paper->y + 6, heading_end + 8));
      synthetic_paper_expect (paper, "|");
      for (guint l = 0; l < sections[i].n_lines; l++)
        {
          g_autofree char *line
              = g_strdup_printf ("%c%uの鍵は番の者が二人で毎朝確かめており、その日付は帳面に残%s",
                                 'a' + (char)i, l, l + 1 < sections[i].n_lines ? "し" : "す。");

          synthetic_paper_text (paper, TEXT_X, paper->y, line);
          synthetic_paper_expect (paper, "%s", line);
          paper->y += LEADING_PT;
        }
      synthetic_paper_expect (paper, "\n");
      paper->y += ROOM_PT;
    }
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/pushed-heads/short-answers", NULL, test_short_answers);
  return g_test_run ();
}
