/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "written-sections.h"

/* What printed web pages have to press beside their text, from glyphs to records. */

/* A sign behind each heading opens and closes its answer; links go back to the top of the page, and the foot
 * of the page, below the last answer, has its number in line with the signs. */
static void
put_signs (SyntheticPaper *paper, const char *sign, gboolean foot)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みです。項目を押すと開きます。");
  for (guint i = 0; i < G_N_ELEMENTS (written_sections); i++)
    {
      paper->y += 10;
      synthetic_paper_put_at (paper, 72, written_sections[i].id, "Mincho", SYNTHETIC_SIZE_PT);
      synthetic_paper_put_at (paper, 520, sign, "Mincho", SYNTHETIC_SIZE_PT);
      synthetic_paper_put_at (paper, 130, written_sections[i].title, "Mincho", SYNTHETIC_SIZE_PT);
      paper->y += 20;
      written_put_answer (paper, i);
      if (i % 2 == 1)
        {
          paper->y += 10;
          synthetic_paper_put_at (paper, 430, "▲ ページの先頭へ", "Mincho", SYNTHETIC_SIZE_PT);
          paper->y += 30;
        }
      written_expect (paper, i);
    }
  if (foot)
    {
      paper->y = 815;
      synthetic_paper_put_at (paper, 72, "https://kura.example/security/", "Mincho", 8);
      synthetic_paper_put_at (paper, 520, "1/1", "Mincho", 8);
    }
  synthetic_paper_check (paper);
}

static void
test_signs (SyntheticPaper *paper, gconstpointer data)
{
  put_signs (paper, data, FALSE);
}

static void
test_foot (SyntheticPaper *paper, gconstpointer data)
{
  put_signs (paper, data, TRUE);
}

/* So it is where headings have no numbers; the head of the page stands over the signs, but not in line. */
static void
test_titles (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put_at (paper, 72, "倉の機能", "Mincho", SYNTHETIC_SIZE_PT);
  synthetic_paper_put_at (paper, 490, "お問い合わせ", "Mincho", SYNTHETIC_SIZE_PT);
  paper->y += 30;
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みです。項目を押すと開きます。");
  for (guint n = 0; n < 2; n++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (written_sections); i++)
        {
          paper->y += 10;
          synthetic_paper_put_at (paper, 72, written_sections[i].title, "Mincho", SYNTHETIC_SIZE_PT);
          synthetic_paper_put_at (paper, 520, data, "Mincho", SYNTHETIC_SIZE_PT);
          paper->y += 20;
          written_put_answer (paper, i);
          synthetic_paper_print_at (paper, 72, "Mincho", 8, "管理策：ISO/IEC 27017:2015 A.%s",
                                    written_sections[i].id);
          paper->y += 20;
          written_expect (paper, i);
        }
      if (n == 0)
        synthetic_paper_turn (paper);
    }
  synthetic_paper_check (paper);
}

/* Signs behind questions, at whose ends stand the number and title of the control in small type, or below
 * them where there is no room. */
static void
test_questions (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "よくいただくお尋ねに、国際規格の番号を添えてお答えします。");
  for (guint i = 0; i < G_N_ELEMENTS (written_sections); i++)
    {
      g_autofree char *answer = g_strconcat ("A ", written_sections[i].answer, NULL);
      const char *question = "Q この件にはどのように対応していますか。";

      paper->y += 24;
      synthetic_paper_put_at (paper, 72, question, "Mincho", SYNTHETIC_SIZE_PT);
      synthetic_paper_put_at (paper, 520, data, "Mincho", SYNTHETIC_SIZE_PT);
      if (i % 3 == 1)
        paper->y += 14;
      synthetic_paper_print_at (paper, i % 3 == 1 ? 90 : 285, "Gothic", 8, "ISO/IEC 27017 %s「%s」",
                                written_sections[i].id, written_sections[i].title);
      paper->y += 24;
      synthetic_paper_put (paper, answer);
      synthetic_paper_put (paper, written_sections[i].end);
      synthetic_paper_expect (paper, "%s|%s|%s%s\n", written_sections[i].id,
                              "この件にはどのように対応していますか。", written_sections[i].answer,
                              written_sections[i].end);
    }
  synthetic_paper_check (paper);
}

/* Questions without a mark, in bold, over the number and title. */
static void
test_bold_questions (SyntheticPaper *paper, gconstpointer data)
{
  static const char question[] = "この件にはどのように対応していますか。";

  synthetic_paper_put (paper, "よくいただくお尋ねに、国際規格の番号を添えてお答えします。");
  for (guint i = 0; i < G_N_ELEMENTS (written_sections); i++)
    {
      paper->y += 24;
      synthetic_paper_put_at (paper, 72, question, "Gothic-Bold", SYNTHETIC_SIZE_PT);
      synthetic_paper_put_at (paper, 520, data, "Mincho", SYNTHETIC_SIZE_PT);
      paper->y += 15;
      synthetic_paper_print_at (paper, 72, "Gothic", 8, "ISO/IEC 27017:2015 %s「%s」", written_sections[i].id,
                                written_sections[i].title);
      paper->y += 24;
      written_put_answer (paper, i);
      synthetic_paper_expect (paper, "%s|%s|%s%s\n", written_sections[i].id, question,
                              written_sections[i].answer, written_sections[i].end);
    }
  synthetic_paper_check (paper);
}

/* Dashes in a column that holds text as well are answers. */
static void
test_column (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みです。");
  paper->y += 10;
  synthetic_paper_put_at (paper, 72, "項番", "Mincho", SYNTHETIC_SIZE_PT);
  synthetic_paper_put_at (paper, 130, "管理策", "Mincho", SYNTHETIC_SIZE_PT);
  synthetic_paper_put_at (paper, 360, "当社の取り組み", "Mincho", SYNTHETIC_SIZE_PT);
  paper->y += 30;
  for (guint i = 0; i < G_N_ELEMENTS (written_sections); i++)
    {
      const char *answer = i % 4 == 1 ? "表を社内に掲げ、人が替わるたびに" : "－";

      synthetic_paper_put_at (paper, 72, written_sections[i].id, "Mincho", SYNTHETIC_SIZE_PT);
      synthetic_paper_put_at (paper, 130, written_sections[i].title, "Mincho", SYNTHETIC_SIZE_PT);
      synthetic_paper_put_at (paper, 360, answer, "Mincho", SYNTHETIC_SIZE_PT);
      paper->y += 30;
      synthetic_paper_expect (paper, "%s|%s|%s\n", written_sections[i].id, written_sections[i].title, answer);
    }
  synthetic_paper_check (paper);
}

/* Links beside the text that begin on the first page and end on it, or on the next: those of the site and
 * those of the page, some of which say what a heading says. What is as high as the text stands between its
 * lines. */
static void
put_links (SyntheticPaper *paper, float links_x, float text_x, guint n_links)
{
  const char *const links[] = { "はじめての方へ",     "料金",         "資産目録",   "使い方",
                                "情報のバックアップ", "よくある質問", "更新の記録", "会社の案内" };
  guint n = 0;

  paper->y = 60;
  synthetic_paper_put_at (paper, 40, "守りの取り組み", "Gothic-Bold", 20);
  for (guint i = 0; i < G_N_ELEMENTS (written_sections); i++)
    {
      if (i % 2 == 0)
        {
          if (i > 0)
            synthetic_paper_turn (paper);
          for (paper->y = 101; n < n_links && paper->y < 750; n++, paper->y += n % 4 == 0 ? 30 : 19)
            synthetic_paper_put_at (paper, links_x, links[n % G_N_ELEMENTS (links)], "Gothic", 9);
          paper->y = 100;
          if (i == 0)
            synthetic_paper_put_at (paper, text_x, "ISO/IEC 27017:2015 の管理策に沿って示します。", "Mincho",
                                    SYNTHETIC_SIZE_PT);
        }
      paper->y += 40;
      synthetic_paper_put_at (paper, text_x, written_sections[i].id, "Gothic-Bold", 12);
      synthetic_paper_put_at (paper, text_x + 60, written_sections[i].title, "Gothic-Bold", 12);
      for (guint k = 0; k < 9; k++)
        {
          paper->y += k > 0 ? 17 : 24;
          synthetic_paper_put_at (paper, text_x, written_sections[i].answer, "Mincho", SYNTHETIC_SIZE_PT);
        }
      paper->y += 17;
      synthetic_paper_put_at (paper, text_x, written_sections[i].end, "Mincho", SYNTHETIC_SIZE_PT);
      synthetic_paper_expect (paper, "%s|%s|", written_sections[i].id, written_sections[i].title);
      for (guint k = 0; k < 9; k++)
        synthetic_paper_expect (paper, "%s", written_sections[i].answer);
      synthetic_paper_expect (paper, "%s\n", written_sections[i].end);
    }
  synthetic_paper_check (paper);
}

static void
test_links_left (SyntheticPaper *paper, gconstpointer data)
{
  put_links (paper, 40, 170, GPOINTER_TO_UINT (data));
}

static void
test_links_right (SyntheticPaper *paper, gconstpointer data)
{
  put_links (paper, 450, 40, GPOINTER_TO_UINT (data));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define add(name, data, test)                                                                                \
  g_test_add ("/web-marks/" name, SyntheticPaper, data, synthetic_paper_set_up, test,                        \
              synthetic_paper_tear_down)
  add ("signs/dash", "−", test_signs);
  add ("foot", "−", test_foot);
  add ("signs/triangle", "▼", test_signs);
  add ("titles", "－", test_titles);
  add ("questions", "▲", test_questions);
  add ("bold-questions", "＋", test_bold_questions);
  add ("column", NULL, test_column);
  add ("links/left", GUINT_TO_POINTER (11), test_links_left);
  add ("links/right", GUINT_TO_POINTER (11), test_links_right);
  add ("links/two-pages", GUINT_TO_POINTER (38), test_links_left);
  return g_test_run ();
}
