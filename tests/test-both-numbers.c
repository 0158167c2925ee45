/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "synthetic.h"

/* Headings that print the number of their control in two editions, one of them in brackets: the bare number
 * is answered, wherever it stands, the one in brackets is mapped. */

typedef struct
{
  const char *name, *standard;
  const char *format; /* of the heading, with the numbers answered and mapped and the title */
  gboolean newer;     /* the paper answers the newer edition */
} Case;

static const struct
{
  const char *older, *newer, *title, *newer_title, *answer;
} sections[] = {
  { "9.2.1", "5.16", "利用者登録及び登録削除", "識別情報の管理", "申し込みは画面から受けております。" },
  { "10.1.1", "8.24", "暗号による管理策の利用方針", "暗号の利用", "送る文はすべて暗号にしております。" },
  { "12.1.2", "8.32", "変更管理", "変更管理", "直す前に七日の間をおいてお知らせします。" },
  { "12.4.1", "8.15", "イベントログ取得", "ログ取得", "出入りの跡は一年のあいだ残します。" },
  { "16.1.2", "6.8", "情報セキュリティ事象の報告", "情報セキュリティ事象の報告",
    "気付いたことは窓口へ届きます。" },
};

/* What counts the sections of two chapters. */
typedef struct
{
  const char *name, *space;
  const char *marks[G_N_ELEMENTS (sections)];
  gboolean is_word, in_margin;
} Counts;

static const Counts counted[] = {
  { "letters", "  ", { "A", "B", "C", "A", "Ｂ" }, FALSE, TRUE },
  { "letter", "  ", { "A", "A", "A", "A", "A" }, TRUE, TRUE },
  { "brackets", "", { "(1)", "(2)", "(3)", "(1)", "（２）" }, FALSE, FALSE },
  { "bracket", "", { "(1)", "(1)", "(1)", "(1)", "(1)" }, TRUE, FALSE },
  { "circles", " ", { "①", "②", "③", "①", "②" }, FALSE, FALSE },
};

/* %1$s: the number answered, %2$s: the other, %3$s: the title */
static const Case cases[] = {
  { "behind-bracket", "ISO/IEC 27017:2015", "%3$s（ISO/IEC 27002:2022 %2$s） %1$s", FALSE },
  { "behind-bracket-plain", "ISO/IEC 27017:2015", "%3$s（%2$s） %1$s", FALSE },
  { "before-bracket", "ISO/IEC 27017:2015", "%3$s %1$s（ISO/IEC 27002:2022 %2$s）", FALSE },
  { "bracket-first", "ISO/IEC 27017:2015", "（ISO/IEC 27002:2022 %2$s） %1$s %3$s", FALSE },
  { "bracket-first-plain", "ISO/IEC 27017:2015", "【%2$s】%1$s %3$s", FALSE },
  { "around", "ISO/IEC 27017:2015", "（27002:2022 %2$s） %3$s %1$s", FALSE },
  { "former-behind-bracket", "ISO/IEC 27001:2022", "%3$s（旧 %2$s） %1$s", TRUE },
  { "bracket-stroke", "ISO/IEC 27001:2022", "%3$s [管理策 %1$s] / %2$s", TRUE },
  { "former-first", "ISO/IEC 27001:2022", "（27001:2013 %2$s） %1$s %3$s", TRUE },
};

static void
test_case (SyntheticPaper *paper, gconstpointer data)
{
  const Case *test = data;

  synthetic_paper_print (paper, "%s の管理策への取り組みを、順に述べてまいります。", test->standard);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      const char *id = test->newer ? sections[i].newer : sections[i].older;
      const char *title = test->newer ? sections[i].newer_title : sections[i].title;
      g_autoptr (GString) heading = g_string_new (test->format);

      g_string_replace (heading, "%1$s", id, 1);
      g_string_replace (heading, "%2$s", test->newer ? sections[i].older : sections[i].newer, 1);
      g_string_replace (heading, "%3$s", title, 1);
      synthetic_paper_put_heading (paper, heading->str);
      synthetic_paper_put (paper, sections[i].answer);
      synthetic_paper_expect (paper, "%s|%s|%s\n", id, title, sections[i].answer);
    }
  synthetic_paper_check (paper);
}

/* The numbers of controls, in the margin or not, and behind them letters or numbers in brackets that count
 * the sections of each chapter. Where only one stands there, it is the first word of the titles. */
static void
test_counted_anew (SyntheticPaper *paper, gconstpointer data)
{
  const Counts *counts = data;

  synthetic_paper_put (paper, "欄外の数字は ISO/IEC 27017:2015 の管理策の番号です。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      const char *mark = counts->marks[i];

      if (i == 0 || i == 3)
        synthetic_paper_put_heading (paper, i == 0 ? "Ⅰ．人に関する対策" : "Ⅱ．機器に関する対策");
      if (counts->in_margin)
        synthetic_paper_text_in (paper, 30, paper->y + 10, sections[i].older, "Mincho", 8);
      synthetic_paper_print_heading (paper, "%s %s%s%s", counts->in_margin ? "" : sections[i].older, mark,
                                     counts->space, sections[i].title);
      synthetic_paper_put (paper, sections[i].answer);
      synthetic_paper_expect (paper, "%s|%s%s|%s\n", sections[i].older, counts->is_word ? mark : "",
                              sections[i].title, sections[i].answer);
    }
  synthetic_paper_check (paper);
}

/* The bracket below a heading, which closes on the line below it within its last number. */
static void
test_bracket_below (SyntheticPaper *paper, gconstpointer data)
{
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autofree char *controls = NULL;

  synthetic_paper_put (paper, "ISO/IEC 27001:2022 の管理策への取り組みを、順に述べてまいります。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      synthetic_paper_print_heading (paper, "A.%s %s", sections[i].newer, sections[i].newer_title);
      paper->y -= 10;
      synthetic_paper_print_heading (paper, "(ISO/IEC 27001:2013 A.18.1.1, A.%s", i == 2 ? "" : "18.1.5)");
      if (i == 2)
        {
          paper->y -= 10;
          synthetic_paper_put_heading (paper, "18.1.5)");
        }
      synthetic_paper_put (paper, sections[i].answer);
    }
  controls = synthetic_paper_controls (paper);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    g_string_append_printf (expected,
                            "iso27001-2022.%s||ISO/IEC 27001:2013 18.1.1,ISO/IEC 27001:2013 18.1.5,|\n",
                            sections[i].newer);
  g_assert_cmpstr (controls, ==, expected->str);
}

/* The other number behind a stroke, where a title has a bracket of its own. */
static void
test_bracket_in_title (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを、順に述べてまいります。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      const char *id = i == 4 ? "18.1.4" : sections[i].older;
      const char *title = i == 4 ? "プライバシー及び個人を特定できる情報（PII）の保護" : sections[i].title;

      synthetic_paper_print (paper, "[%s] %s / %s", id, title, i == 4 ? "5.34" : sections[i].newer);
      synthetic_paper_put (paper, sections[i].answer);
      synthetic_paper_expect (paper, "%s|%s|%s\n", id, title, sections[i].answer);
    }
  synthetic_paper_check (paper);
}

/* A dash parts the vendor's own number from the title, with the reference behind that or before it. */
static void
test_dash (SyntheticPaper *paper, gconstpointer data)
{
  const gboolean before = data != NULL;
  g_autoptr (GString) numbers = g_string_new (NULL);
  g_autofree char *controls = NULL;

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを、順に述べてまいります。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      if (before)
        synthetic_paper_print_heading (paper, "[管理策：A.%s] 2-%u – %s", sections[i].older, i + 1,
                                       sections[i].title);
      else
        synthetic_paper_print_heading (paper, "2-%u – %s [管理策：A.%s]", i + 1, sections[i].title,
                                       sections[i].older);
      synthetic_paper_put (paper, sections[i].answer);
      synthetic_paper_expect (paper, "%s|%s|%s\n", sections[i].older, sections[i].title, sections[i].answer);
      g_string_append_printf (numbers, "iso27017-2015.%s|2-%u||\n", sections[i].older, i + 1);
    }
  controls = synthetic_paper_controls (paper);
  g_assert_cmpstr (controls, ==, numbers->str);
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/both-numbers/", cases[i].name, NULL);

      synthetic_paper_add (path, &cases[i], test_case);
    }
  for (guint i = 0; i < G_N_ELEMENTS (counted); i++)
    {
      g_autofree char *path = g_strconcat ("/both-numbers/counted/", counted[i].name, NULL);

      synthetic_paper_add (path, &counted[i], test_counted_anew);
    }
  synthetic_paper_add ("/both-numbers/bracket-below", NULL, test_bracket_below);
  synthetic_paper_add ("/both-numbers/bracket-in-title", NULL, test_bracket_in_title);
  synthetic_paper_add ("/both-numbers/dash", NULL, test_dash);
  synthetic_paper_add ("/both-numbers/dash-behind-reference", "", test_dash);
  return g_test_run ();
}
