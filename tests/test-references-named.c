/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "written-sections.h"

/* References that wrap where they name a standard. */

/* Where a heading fills its line, its reference wraps behind the standard's name, or within it at a bar. */
static void
test_wraps_behind_name (SyntheticPaper *paper, gconstpointer data)
{
  g_auto (GStrv) name = g_strsplit (data, "|", 2);

  synthetic_paper_put (paper, "見出しの右に ISO/IEC 27017:2015 の管理策の番号を示します。");
  for (guint i = 0; i < G_N_ELEMENTS (referring_sections); i++)
    {
      g_autofree char *heading
          = g_strdup_printf ("%s %s", referring_sections[i].own, referring_sections[i].title);
      float x;

      paper->y += 10;
      x = synthetic_paper_text_in (paper, 72, paper->y, heading, "Gothic-Bold", 12);
      x = synthetic_paper_text_in (paper, x + 4, paper->y + 3, name[0], "Mincho", 8);
      if (i == 2)
        {
          paper->y += 16;
          x = 70;
        }
      if (name[1] != NULL)
        x = synthetic_paper_text_in (paper, x + 4, paper->y + 3, name[1], "Mincho", 8);
      synthetic_paper_text_in (paper, x + 5, paper->y + 3, referring_sections[i].id, "Mincho", 8);
      paper->y += 20;
      referring_put_answer (paper, i);
      referring_expect (paper, referring_sections[i].id, referring_sections[i].title, i);
    }
  synthetic_paper_check (paper);
}

/* Numbers of the paper's own with a colon, and behind the title a blank of a third of a character before the
 * reference, which wraps where it has no room for its number. A page of such headings is one of answers,
 * whose figures are none of them. */
static void
test_wraps_behind_colon (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "見出しの右に ISO/IEC 27017:2015 の管理策の番号を示します。");
  for (guint i = 0; i < G_N_ELEMENTS (referring_sections); i++)
    {
      g_autofree char *heading = g_strdup_printf ("%s：倉と帳面の決まりへの対応", referring_sections[i].own);
      float x;

      paper->y += 10;
      for (guint n = 0; n < 2 && i == 3; n++)
        synthetic_paper_turn (paper);
      x = synthetic_paper_text (paper, 72, paper->y, heading);
      x = synthetic_paper_text (paper, x + 3.5f, paper->y, "対応する管理策：");
      if (i == 2)
        {
          paper->y += SYNTHETIC_LINE_PT;
          x = 72;
        }
      synthetic_paper_text (paper, x, paper->y, referring_sections[i].id);
      paper->y += 24;
      referring_put_answer (paper, i);
      referring_expect (paper, referring_sections[i].id, "倉と帳面の決まりへの対応", i);
    }
  for (guint k = 0; k < 2; k++)
    {
      const float x1 = 180 + 90 * (float)k, x2 = x1 + 60, y1 = paper->y + 20, y2 = y1 + 20;

      synthetic_paper_text (paper, x1 + 10, y1 + 5, k == 0 ? "荷主" : "船頭");
      synthetic_paper_rule (paper, x1, y1, x2, y1);
      synthetic_paper_rule (paper, x1, y2, x2, y2);
      synthetic_paper_rule (paper, x1, y1, x1, y2);
      synthetic_paper_rule (paper, x2, y1, x2, y2);
    }
  synthetic_paper_check (paper);
}

/* Behind an arrow stand two standards, of which the second has no room for its number, or for its name. The
 * line below is of the heading, not of the answer. */
static void
test_wraps_in_second (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const others[] = { "5.1", "5.9", "8.16", "5.24" };
  const gboolean in_name = data != NULL;

  synthetic_paper_put (paper, "見出しに JIS Q 27017 と ISO/IEC 27001:2022 の管理策の番号を示します。");
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      const gboolean wraps = i % 2 == 1;

      paper->y += 14;
      synthetic_paper_print (paper, "(%u) %sについて ▶ JIS Q 27017 A.%s / %s", i + 1,
                             referring_sections[i].title, referring_sections[i].id,
                             !wraps    ? "ISO/IEC 27001:2022 5.1"
                             : in_name ? "ISO/"
                                       : "ISO/IEC 27001:2022");
      if (wraps)
        synthetic_paper_print (paper, "%s%s", in_name ? "IEC 27001:2022 " : "", others[i]);
      paper->y += 10;
      referring_put_answer (paper, i);
      g_string_append_printf (paper->expected, "iso27017-2015.%s|(%u)|ISO/IEC 27001:2022 %s,|\n",
                              referring_sections[i].id, i + 1, wraps ? others[i] : "5.1");
    }
  synthetic_paper_check_controls (paper, paper->expected->str);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/references-named/wraps-behind-name/number", "27017:", test_wraps_behind_name);
  synthetic_paper_add ("/references-named/wraps-behind-name/standard", "ISO/IEC 27017:2015",
                       test_wraps_behind_name);
  synthetic_paper_add ("/references-named/wraps-behind-name/within", "ISO/IEC|27017:2015",
                       test_wraps_behind_name);
  synthetic_paper_add ("/references-named/wraps-behind-colon", NULL, test_wraps_behind_colon);
  synthetic_paper_add ("/references-named/wraps-in-second", NULL, test_wraps_in_second);
  synthetic_paper_add ("/references-named/wraps-in-second/name", "name", test_wraps_in_second);
  return g_test_run ();
}
