/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "synthetic.h"

/* Headings whose titles are the vendor's own, so that their numbers alone tell which control is answered, in
 * papers that print other numbers with them. */

static const struct
{
  const char *chapter, *older, *newer, *title, *answer;
} sections[] = {
  { "5 方針", "5.1.1", "5.1", "考えを決める", "考えを紙に書いて配り、春ごとに読み直しております。" },
  { "8 資産", "8.1.1", "5.9", "持ち物を数える", "箱には札を付け、置いた所を帳面に書いております。" },
  { "9 出入り", "9.2.1", "5.16", "名簿を整える", "申し込みは窓口で受け、去った者の名を消します。" },
  { "12 日々", "12.3.1", "8.13", "写しを遠くへ", "写しは夜ごとに取り、離れた町の倉に納めます。" },
  { "16 もしもの時", "16.1.2", "6.8", "鐘を鳴らす", "気付いた者はすぐに鐘を鳴らし、番の者を呼びます。" },
};

static void
put_title (SyntheticPaper *paper, const char *text)
{
  synthetic_paper_put_at (paper, 72, text, "Gothic-Bold", 12);
  paper->y += 20;
}

static void
begin (SyntheticPaper *paper)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 及び ISO/IEC 27001:2022 の管理策への取り組みを述べます。");
  paper->y += 20;
}

/* What closes each answer says what the control is in the other edition. */
static void
test_closing (SyntheticPaper *paper, gconstpointer data)
{
  begin (paper);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *heading = g_strdup_printf ("%s %s", sections[i].older, sections[i].title);

      put_title (paper, heading);
      synthetic_paper_put (paper, sections[i].answer);
      synthetic_paper_print_at (paper, 380, "Mincho", 8, "ISO/IEC 27001:2022 附属書A %s", sections[i].newer);
      paper->y += 30;
      synthetic_paper_expect (paper, "%s|%s|%s\n", sections[i].older, sections[i].title, sections[i].answer);
    }
  synthetic_paper_check (paper);
}

/* The number before the title is the one answered, the one behind it what that is in the other edition. */
static void
test_both (SyntheticPaper *paper, gconstpointer data)
{
  begin (paper);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *heading = g_strdup_printf ("A.%s %s（ISO/IEC 27017:2015 %s）", sections[i].newer,
                                                  sections[i].title, sections[i].older);

      put_title (paper, heading);
      synthetic_paper_put (paper, sections[i].answer);
      paper->y += 20;
      synthetic_paper_expect (paper, "%s|%s|%s\n", sections[i].newer, sections[i].title, sections[i].answer);
    }
  synthetic_paper_check (paper);
}

/* Small lines say where the headings stand, and end with the number. */
static void
test_paths (SyntheticPaper *paper, gconstpointer data)
{
  const char *parting = data;

  begin (paper);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      synthetic_paper_print_at (paper, 72, "Mincho", 8, "%s%s%s", sections[i].chapter, parting,
                                sections[i].older);
      paper->y += 14;
      put_title (paper, sections[i].title);
      synthetic_paper_put (paper, sections[i].answer);
      paper->y += 20;
      synthetic_paper_expect (paper, "%s|%s|%s\n", sections[i].older, sections[i].title, sections[i].answer);
    }
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/own-titles/closing", NULL, test_closing);
  synthetic_paper_add ("/own-titles/both", NULL, test_both);
  synthetic_paper_add ("/own-titles/paths", " ＞ ", test_paths);
  synthetic_paper_add ("/own-titles/paths/narrow", " > ", test_paths);
  return g_test_run ();
}
