/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "written-sections.h"

/* Chapters with the paper's own numbers over sections with titles of the vendor's own, each of which ends
 * with its reference. */

static const char *const titles[]
    = { "決めるのは経営です", "だれもが学びます", "窓口はひとつです", "鍵は預かりません" };

static void
test_chapters (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "各項の終わりに ISO/IEC 27017:2015 の管理策の番号を示します。");
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      if (i % 2 == 0)
        {
          synthetic_paper_turn (paper);
          synthetic_paper_print_at (paper, 72, "Gothic-Bold", 20, "%02u %s", i / 2 + 1,
                                    i == 0 ? "組織のこと" : "日々のこと");
          paper->y += 40;
        }
      synthetic_paper_put_at (paper, 72, titles[i], "Gothic-Bold", 13);
      paper->y += 20;
      referring_put_answer (paper, i);
      synthetic_paper_print_at (paper, 400, "Mincho", 8, "（ISO/IEC 27017 : %s）", referring_sections[i].id);
      paper->y += 30;
      referring_expect (paper, referring_sections[i].id, titles[i], i);
    }
  synthetic_paper_check (paper);
}

/* What stands below the number of a section heads a part of its answer where no other in its type heads a
 * section. */
static void
test_parts (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "各項の終わりに ISO/IEC 27017:2015 の管理策の番号を示します。");
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autofree char *part = g_strdup_printf ("%sの手順", titles[i]);

      synthetic_paper_print_at (paper, 72, "Gothic-Bold", 16, "%u. %s", i + 1, titles[i]);
      paper->y += 26;
      synthetic_paper_put_at (paper, 72, part, "Gothic-Bold", 12);
      paper->y += 20;
      referring_put_answer (paper, i);
      synthetic_paper_print_at (paper, 400, "Mincho", 8, "（ISO/IEC 27017 : %s）", referring_sections[i].id);
      paper->y += 30;
      synthetic_paper_expect (paper, "%s|%s|%s ", referring_sections[i].id, titles[i], part);
      synthetic_paper_expect (paper, "%s%s\n", referring_sections[i].answer, referring_sections[i].end);
    }
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/numbered-chapters/sections", NULL, test_chapters);
  synthetic_paper_add ("/numbered-chapters/parts", NULL, test_parts);
  return g_test_run ();
}
