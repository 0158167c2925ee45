/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "synthetic.h"

/* Headings within answers that have the control's number again, and headings of controls that run into their
 * answers behind a colon or dash, in the type of the text. */

static const struct
{
  const char *id, *title, *answer;
} sections[] = {
  { "9.2.1", "利用者登録及び登録削除", "申し込みは画面から受けております。" },
  { "10.1.1", "暗号による管理策の利用方針", "送る文はすべて暗号にしております。" },
  { "12.1.2", "変更管理", "直す前に七日の間をおいてお知らせします。" },
  { "12.4.1", "イベントログ取得", "出入りの跡は一年のあいだ残します。" },
  { "16.1.2", "情報セキュリティ事象の報告", "気付いたことは窓口へ届きます。" },
};

/* Behind the number where @before, else with %s for it. */
static const struct
{
  const char *name, *before, *behind;
} parts[] = {
  { "counted", "", "-1 点検の方法" },
  { "lettered", "(", "-a) 点検の方法" },
  { "letter", "", "a) 点検の方法" },
  { "word", "補足（", "）" },
};

static const struct
{
  const char *name, *format; /* with the title, the number and the answer */
} run_in[] = {
  { "colon", "%2$s（%1$s）：%3$s" },
  { "space", "%2$s（%1$s）　%3$s" },
  { "dash", "%1$s %2$s－%3$s" },
};

static void
test_parts (SyntheticPaper *paper, gconstpointer data)
{
  const guint k = GPOINTER_TO_UINT (data);

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを、順に述べてまいります。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *part = g_strconcat (parts[k].before, sections[i].id, parts[k].behind, NULL);

      synthetic_paper_print_heading (paper, "%s %s", sections[i].id, sections[i].title);
      synthetic_paper_put (paper, sections[i].answer);
      synthetic_paper_put_heading (paper, part);
      synthetic_paper_put (paper, sections[i].answer);
      synthetic_paper_expect (paper, "%s|%s|%s%s%s\n", sections[i].id, sections[i].title, sections[i].answer,
                              part, sections[i].answer);
    }
  synthetic_paper_check (paper);
}

static void
test_run_in (SyntheticPaper *paper, gconstpointer data)
{
  const guint k = GPOINTER_TO_UINT (data);

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを、順に述べてまいります。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autoptr (GString) line = g_string_new (run_in[k].format);

      g_string_replace (line, "%1$s", sections[i].id, 0);
      g_string_replace (line, "%2$s", sections[i].title, 0);
      g_string_replace (line, "%3$s", sections[i].answer, 0);
      paper->y += 6;
      synthetic_paper_put (paper, line->str);
      synthetic_paper_put (paper, sections[i].answer);
      synthetic_paper_expect (paper, "%s|%s|%s%s\n", sections[i].id, sections[i].title, sections[i].answer,
                              sections[i].answer);
    }
  synthetic_paper_check (paper);
}

/* Counted headings below headings of controls in the type of the text: parts of the answers, or with @data
 * groups of controls, each over the next heading. */
static void
test_counted_from_one (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const own[][2] = { { "1. 書き方", "2. 残し方" },
                                        { "1. 鍵の置き場", "2. 鍵の番" },
                                        { "1. 知らせる先", "2. 知らせる日" },
                                        { "1. 跡の読み方", "2. 跡の消し方" },
                                        { "1. 窓口の場所", "2. 窓口の開く時" } };
  const gboolean groups = data != NULL;

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを、順に述べてまいります。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      if (groups)
        synthetic_paper_put_at (paper, 72, own[i][0], "Gothic-Bold", SYNTHETIC_SIZE_PT);
      paper->y += 20;
      synthetic_paper_print (paper, "[%s] %s", sections[i].id, sections[i].title);
      synthetic_paper_expect (paper, "%s|%s|", sections[i].id, sections[i].title);
      for (guint k = 0; k < (groups ? 1 : 2); k++)
        {
          paper->y += 6;
          if (!groups)
            {
              synthetic_paper_put_at (paper, 72, own[i][k], "Gothic-Bold", SYNTHETIC_SIZE_PT);
              paper->y += 20;
              synthetic_paper_expect (paper, "%s", own[i][k]);
            }
          synthetic_paper_put (paper, sections[i].answer);
          synthetic_paper_expect (paper, "%s", sections[i].answer);
        }
      synthetic_paper_expect (paper, "\n");
      paper->y += 12;
    }
  synthetic_paper_check (paper);
}

/* (1) and (2) count on, though a title in Latin letters alone is set larger than one in Japanese, and than
 * the headings of the controls. */
static void
test_scripts (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを、順に述べてまいります。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      float x;

      synthetic_paper_print_heading (paper, "%s %s", sections[i].id, sections[i].title);
      x = synthetic_paper_text_in (paper, 72, paper->y, "(1) ", "Roman-Bold", 13);
      synthetic_paper_text_in (paper, x + 4, paper->y, "帳面の係について", "Gothic-Bold", 11);
      paper->y += 20;
      synthetic_paper_put (paper, sections[i].answer);
      synthetic_paper_text_in (paper, 72, paper->y, "(2) Ledger API", "Roman-Bold", 13);
      paper->y += 20;
      synthetic_paper_put (paper, sections[i].answer);
      synthetic_paper_expect (paper, "%s|%s|(1)帳面の係について%s(2)LedgerAPI%s\n", sections[i].id,
                              sections[i].title, sections[i].answer, sections[i].answer);
    }
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *path = g_strconcat ("/answer-parts/", parts[i].name, NULL);

      synthetic_paper_add (path, GUINT_TO_POINTER (i), test_parts);
    }
  for (guint i = 0; i < G_N_ELEMENTS (run_in); i++)
    {
      g_autofree char *path = g_strconcat ("/answer-parts/run-in-", run_in[i].name, NULL);

      synthetic_paper_add (path, GUINT_TO_POINTER (i), test_run_in);
    }
  synthetic_paper_add ("/answer-parts/counted-from-one", NULL, test_counted_from_one);
  synthetic_paper_add ("/answer-parts/scripts", NULL, test_scripts);
  synthetic_paper_add ("/answer-parts/counted-groups", "groups", test_counted_from_one);
  return g_test_run ();
}
