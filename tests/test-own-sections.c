/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "decided-paper.h"

/* Sections and chapters of the paper's own, which have numbers or names as controls have. */

static const struct
{
  const char *number, *title;
} pages[] = { { "5.1.1", "電源を入れる" }, { "5.1.2", "ふたを開ける" }, { "9.2.1", "紙を入れる" },
              { "9.2.2", "紙を替える" },   { "9.2.3", "紙を捨てる" },   { "12.3.1", "箱に戻す" },
              { "12.4.1", "札を見る" },    { "16.1.1", "音がする" } };

/* The sections of a manual end with a line in text, and with one in brackets below a figure, that name them
 * again; one that says that its numbers are those of controls is a paper. */
static void
test_manual (DecidedPaper *paper, gconstpointer data)
{
  const char *const *line = data;

  decided_paper_put (paper,
                     "対策については別の冊子（ISO/IEC 27017:2015 への対応をまとめたもの）をご覧ください。");
  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      decided_paper_print_heading (paper, "%s %s", pages[i].number, pages[i].title);
      decided_paper_put_answer (paper);
      decided_paper_print (paper, "%s%s%s", line[0], pages[i].number, line[1]);
    }
  decided_paper_check (paper, line[2]);
  g_assert_cmpuint (paper->evidence->candidates->len, >, 0);
}

static const char *const hints[] = { "こつ：したことは「帳面」に残ります（", "）。", "" };
static const char *const figures[] = { "［図 ", "］", "" };
static const char *const controls[]
    = { "【管理策 ", "】", "5.1.1 5.1.2 9.2.1 9.2.2 9.2.3 12.3.1 12.4.1 16.1.1" };

/* Headings are titles of controls; the name of the chapter over them is like another. */
static void
test_chapter (DecidedPaper *paper, gconstpointer data)
{
  for (guint i = 0; i < 3; i++)
    decided_paper_put_citation (paper);
  for (gsize i = 0; i < G_N_ELEMENTS (decided_controls); i++)
    {
      decided_paper_put_heading (paper, decided_controls[i].title);
      decided_paper_put_answer (paper);
    }
  decided_paper_put_in (paper, "情報セキュリティインシデント管理", "Gothic", 15);
  decided_paper_put_heading (paper, "情報セキュリティ事象の報告");
  decided_paper_put_answer (paper);
  decided_paper_check (paper, DECIDED_ALL " 16.1.2");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  decided_paper_add ("/own-sections/hints", hints, test_manual);
  decided_paper_add ("/own-sections/figures", figures, test_manual);
  decided_paper_add ("/own-sections/controls", controls, test_manual);
  decided_paper_add ("/own-sections/chapter", NULL, test_chapter);
  return g_test_run ();
}
