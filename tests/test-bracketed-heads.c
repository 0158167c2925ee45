/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "written-sections.h"

/* Numbers in brackets over their titles. */

/* The heading of a chapter and what it says end a page, and the next begins with a number over its title. */
static void
test_bracketed_at_head (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "本書は ISO/IEC 27017:2015 の管理策について述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (referring_sections); i++)
    {
      paper->y += 20;
      synthetic_paper_print_at (paper, 72, "Gothic-Bold", 16, "%u 決まりごと%c", i + 5, 'A' + (char)i);
      paper->y += 28;
      synthetic_paper_print (paper, "本章は決まりごと%cについて述べます。", 'A' + (char)i);
      paper->y += 12;
      if (i == 1)
        synthetic_paper_turn (paper);
      synthetic_paper_print_at (paper, 72, "Gothic-Bold", 12, "[%s]", referring_sections[i].id);
      paper->y += 18;
      synthetic_paper_put_at (paper, 72, i == 1 ? "情報セキュリティの" : referring_sections[i].title,
                              "Gothic-Bold", 12);
      paper->y += i == 1 ? 16 : 0;
      if (i == 1)
        synthetic_paper_put_at (paper, 72, "役割及び責任", "Gothic-Bold", 12);
      paper->y += 24;
      referring_put_answer (paper, i);
      referring_expect (paper, referring_sections[i].id, referring_sections[i].title, i);
    }
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/bracketed-heads/at-page-head", NULL, test_bracketed_at_head);
  return g_test_run ();
}
