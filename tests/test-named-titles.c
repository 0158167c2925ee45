/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"

/* Headings that say on which line the number of a control is and on which its title, in running text. */

static const char *const controls[][3]
    = { { "5.1.1", "町の決まりを書いた巻物", "巻物は広場の板に掲げ、年の初めに読み直しております。" },
        { "6.1.1", "受け持ちの分け方", "受け持ちは表に書き、月ごとに改めております。" },
        { "CLD.6.3.1", "客と宿の分け持ち", "分け持ちは宿帳の初めに記しております。" },
        { "9.2.1", "名簿への書き入れ", "名簿は番の者が書き、去る人の名は消しております。" },
        { "12.3.1", "写しを取ること", "写しは夜ごとに取り、離れた倉に納めております。" } };

/* How the lines of a heading are printed: %1$s is the number and %2$s the title. */
typedef struct
{
  const char *name, *lines[2];
} Form;

static const Form forms[] = {
  { "colon", { "管理策番号：%1$s", "管理策名：%2$s" } },
  { "space", { "管理策番号　%1$s", "管理策名　%2$s" } },
  { "brackets", { "【項番】%1$s", "【管理策名】%2$s" } },
  { "title-first", { "管理策名：%2$s", "管理策番号：%1$s" } },
  { "one-line", { "管理策番号：%1$s　管理策名：%2$s", NULL } },
};

static void
test_form (SyntheticPaper *paper, gconstpointer data)
{
  const Form *form = data;

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを示します。");
  for (guint i = 0; i < G_N_ELEMENTS (controls); i++)
    {
      paper->y += 12;
      for (guint l = 0; l < G_N_ELEMENTS (form->lines) && form->lines[l] != NULL; l++)
        {
          g_autoptr (GString) line = g_string_new (form->lines[l]);

          g_string_replace (line, "%1$s", controls[i][0], 0);
          g_string_replace (line, "%2$s", controls[i][1], 0);
          synthetic_paper_put (paper, line->str);
        }
      synthetic_paper_put (paper, controls[i][2]);
      synthetic_paper_expect (paper, "%s|%s|%s\n", controls[i][0], controls[i][1], controls[i][2]);
    }
  synthetic_paper_check (paper);
}

/* The names are small, in a band of colour over the answer, which is as large as number and title. */
static void
test_bands (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを示します。");
  for (guint i = 0; i < G_N_ELEMENTS (controls); i++)
    {
      paper->y += 16;
      synthetic_paper_fill (paper, 60, paper->y - 3, 540, paper->y + 31, 0xdde8f5);
      synthetic_paper_text_in (paper, 64, paper->y + 2, "管理策番号", "Mincho", 8);
      synthetic_paper_text (paper, 130, paper->y, controls[i][0]);
      synthetic_paper_text_in (paper, 64, paper->y + 17, "管理策名", "Mincho", 8);
      synthetic_paper_text (paper, 130, paper->y + 15, controls[i][1]);
      paper->y += 38;
      synthetic_paper_text (paper, 64, paper->y, controls[i][2]);
      paper->y += 16;
      synthetic_paper_expect (paper, "%s|%s|%s\n", controls[i][0], controls[i][1], controls[i][2]);
    }
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autofree char *path = g_strconcat ("/named-titles/", forms[i].name, NULL);

      synthetic_paper_add (path, &forms[i], test_form);
    }
  synthetic_paper_add ("/named-titles/bands", NULL, test_bands);
  return g_test_run ();
}
