/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "synthetic.h"

/* Forms below headings that have the vendor's own number and the title of the control again. */

#define LEFT 50.0f
#define MIDDLE 185.0f
#define RIGHT 540.0f
#define ROW_PT 20.0f
/* Below the first heading, and from there to below the next one. */
#define RULE_Y 127.0f
#define FORM_PT 160.0f

typedef struct
{
  const char *names[5];
  struct
  {
    const char *heading, *number, *newer, *title, *ours, *theirs;
  } entries[3];
  const char *demand;
} Forms;

static const Forms japanese = { { "管理策番号", "管理策", "要求事項", "当社の対応", "お客様の対応" },
                                { { "3.1", "6.1.3", "5.5", "関係当局との連絡", "役所の求めには主が応じます。",
                                    "役所の名をお知らせください。" },
                                  { "3.2", "8.2.2", "5.13", "情報のラベル付け", "箱には色の札を付けます。",
                                    "札の色をお決めください。" },
                                  { "3.3", "9.2.1", "5.16", "利用者登録及び登録削除",
                                    "申し込みは窓口で受けます。", "届けは前の日までにお願いします。" } },
                                "店は決まりを書いて守ることが望ましい。" };
/* Both editions call these controls the same. */
static const Forms alike = { { "管理策番号", "管理策", "要求事項", "当社の対応", "お客様の対応" },
                             { { "3.1", "12.3.1", "8.13", "情報のバックアップ", "帳面は二つ書いて置きます。",
                                 "要る物をお伝えください。" },
                               { "3.2", "12.6.1", "8.8", "技術的ぜい弱性の管理", "戸の傷みは月ごとに見ます。",
                                 "傷みをお知らせください。" },
                               { "3.3", "16.1.2", "6.8", "情報セキュリティ事象の報告",
                                 "気付いたことは窓口へ届きます。", "窓口へお知らせください。" } },
                             "店は決まりを書いて守ることが望ましい。" };
static const Forms english = { { "Control", "Title", "Requirement", "Our measures", "Customer" },
                               { { "3.1", "6.1.3", "5.5", "Contact with authorities",
                                   "The keeper answers the office.", "Please name the office." },
                                 { "3.2", "8.2.2", "5.13", "Labelling of information",
                                   "Boxes have coloured labels.", "Please choose the colour." },
                                 { "3.3", "9.2.1", "5.16", "User registration and de-registration",
                                   "Names are taken at the desk.", "Please write a day before." } },
                               "The shop should write down its rules." };

static void
put_row (SyntheticPaper *paper, const char *name, const char *value)
{
  const float y = paper->y, foot = y + ROW_PT;

  synthetic_paper_text (paper, LEFT + 4, y + 5, name);
  synthetic_paper_text (paper, MIDDLE + 4, y + 5, value);
  synthetic_paper_rule (paper, LEFT, y, RIGHT, y);
  synthetic_paper_rule (paper, LEFT, foot, RIGHT, foot);
  synthetic_paper_rule (paper, LEFT, y, LEFT, foot);
  synthetic_paper_rule (paper, MIDDLE, y, MIDDLE, foot);
  synthetic_paper_rule (paper, RIGHT, y, RIGHT, foot);
  paper->y = foot;
}

/* Puts the forms, of which a page ends below the first row of the last. */
static void
put_forms (SyntheticPaper *paper, const Forms *forms, gboolean mapped)
{
  for (guint i = 0; i < G_N_ELEMENTS (forms->entries); i++)
    {
      g_autofree char *heading
          = g_strdup_printf ("%s %s", forms->entries[i].heading, forms->entries[i].title);

      synthetic_paper_text_in (paper, LEFT, paper->y + 20, heading, "Gothic-Bold", 14);
      paper->y += 40;
      put_row (paper, forms->names[0], forms->entries[i].number);
      if (!mapped && i + 1 == G_N_ELEMENTS (forms->entries))
        {
          synthetic_paper_turn (paper);
          paper->y = 60;
        }
      put_row (paper, forms->names[1], forms->entries[i].title);
      if (mapped)
        put_row (paper, "対応する27001:2022", forms->entries[i].newer);
      put_row (paper, forms->names[2], forms->demand);
      put_row (paper, forms->names[3], forms->entries[i].ours);
      put_row (paper, forms->names[4], forms->entries[i].theirs);
      synthetic_paper_expect (paper, "%s|%s|%s%s\n", forms->entries[i].number, forms->entries[i].title,
                              forms->entries[i].ours, forms->entries[i].theirs);
    }
}

/* The number in a form is no number of a card, whose title would be the heading above it. */
static void
test_forms (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_text (paper, LEFT, 60, "ISO/IEC 27017:2015の管理策への取り組みを示します。");
  paper->y = 90;
  put_forms (paper, data, FALSE);
  synthetic_paper_check (paper);
}

/* Puts forms of which no cells are drawn: every other entry is shaded, or the names alone are, on one @bar.
 */
static void
put_open_forms (SyntheticPaper *paper, const Forms *forms, gboolean bar)
{
  synthetic_paper_text (paper, LEFT, 60, "ISO/IEC 27017:2015の管理策への取り組みを示します。");
  paper->y = 90;
  for (guint i = 0; i < G_N_ELEMENTS (forms->entries); i++)
    {
      const char *const values[]
          = { forms->entries[i].number, forms->entries[i].title, forms->demand, forms->entries[i].ours };
      g_autofree char *heading
          = g_strdup_printf ("%s %s", forms->entries[i].heading, forms->entries[i].title);

      if (!bar)
        synthetic_paper_text_in (paper, LEFT, paper->y + 20, heading, "Gothic-Bold", 14);
      paper->y += bar ? 10 : 40;
      if (bar)
        synthetic_paper_fill (paper, LEFT, paper->y, MIDDLE, paper->y + (G_N_ELEMENTS (values) - 1) * ROW_PT,
                              0xe8e8e8);
      for (guint k = 0; k < G_N_ELEMENTS (values); k += bar && k == 1 ? 2 : 1, paper->y += ROW_PT)
        {
          if (!bar && k % 2 == 1)
            synthetic_paper_fill (paper, LEFT, paper->y, RIGHT, paper->y + ROW_PT, 0xedf1f6);
          synthetic_paper_text (paper, LEFT + 4, paper->y + 5, forms->names[k]);
          synthetic_paper_text (paper, MIDDLE + 4, paper->y + 5, values[k]);
        }
      synthetic_paper_expect (paper, "%s|%s|%s\n", forms->entries[i].number, forms->entries[i].title,
                              forms->entries[i].ours);
    }
  synthetic_paper_check (paper);
}

/* Nor is it where no cells are drawn, but every other entry is shaded from side to side. */
static void
test_shaded (SyntheticPaper *paper, gconstpointer data)
{
  put_open_forms (paper, data, FALSE);
}

/* The names of all entries may stand on one bar, which is no box of a figure. */
static void
test_names_on_bar (SyntheticPaper *paper, gconstpointer data)
{
  put_open_forms (paper, data, TRUE);
}

/* Nor is the number in another edition, which an entry named by that has. */
static void
test_mapped (SyntheticPaper *paper, gconstpointer data)
{
  g_autofree char *controls = NULL;

  synthetic_paper_text (paper, LEFT, 60, "ISO/IEC 27017:2015の管理策への取り組みを示します。");
  paper->y = 90;
  put_forms (paper, data, TRUE);
  controls = synthetic_paper_controls (paper);
  g_assert_cmpstr (
      controls, ==,
      "iso27017-2015.12.3.1||ISO/IEC 27001:2022 8.13,|\niso27017-2015.12.6.1||ISO/IEC 27001:2022 8.8,|\n"
      "iso27017-2015.16.1.2||ISO/IEC 27001:2022 6.8,|\n");
  synthetic_paper_check (paper);
}

/* Rules below the headings and the running head make a grid around the forms: its cells are none of theirs.
 */
static void
test_ruled_headings (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_text (paper, LEFT, 60, "ISO/IEC 27017:2015の管理策への取り組みを示します。");
  synthetic_paper_rule (paper, LEFT + 6, 46, RIGHT + 6, 46);
  for (guint i = 0; i < 3; i++)
    synthetic_paper_rule (paper, LEFT + 6, RULE_Y + (float)i * FORM_PT, RIGHT + 6,
                          RULE_Y + (float)i * FORM_PT);
  paper->y = 90;
  put_forms (paper, data, TRUE);
  synthetic_paper_check (paper);
}

/* Other chapters answer in running text below headings of the same look, with the number in a line of its
 * own.
 */
static void
test_among_prose (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *heading, *number, *title, *text;
  } sections[] = {
    { "5.1", "12.1.2", "変更管理", "直す前に触れを出します。" },
    { "5.2", "12.1.3", "容量・能力の管理", "箱の数は月ごとに数えます。" },
    { "5.3", "12.3.1", "情報のバックアップ", "帳面は二つ書いて別の棚に置きます。" },
    { "5.4", "12.4.1", "イベントログ取得", "出入りは全て書き留めます。" },
    { "5.5", "12.4.4", "クロックの同期", "時計は朝ごとに合わせます。" },
  };

  synthetic_paper_text (paper, LEFT, 60, "ISO/IEC 27017:2015の管理策への取り組みを示します。");
  paper->y = 90;
  put_forms (paper, data, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *heading = g_strdup_printf ("%s %s", sections[i].heading, sections[i].title);

      synthetic_paper_text_in (paper, LEFT, paper->y + 20, heading, "Gothic-Bold", 14);
      synthetic_paper_text (paper, LEFT, paper->y + 42, sections[i].text);
      paper->y += 50;
      synthetic_paper_expect (paper, "%s|%s|%s\n", sections[i].number, sections[i].title, sections[i].text);
    }
  synthetic_paper_check (paper);
}

/* A form whose entries have rules between them, number and title in one of them, is no card with words at its
 * left; above it may stand a section with both on a line of its own. */
static void
test_numbers_before_titles (SyntheticPaper *paper, gconstpointer data)
{
  const Forms *forms = data;

  synthetic_paper_text (paper, LEFT, 60, "ISO/IEC 27017:2015の管理策への取り組みを示します。");
  synthetic_paper_text (paper, LEFT, 90, "(A.5.1.1) 情報セキュリティのための方針群");
  synthetic_paper_text (paper, LEFT + 9, 110, "店の考えは帳面の初めに書いてあります。");
  synthetic_paper_expect (paper,
                          "5.1.1|情報セキュリティのための方針群|店の考えは帳面の初めに書いてあります。\n");
  paper->y = 140;
  for (guint i = 0; i < G_N_ELEMENTS (forms->entries); i++)
    {
      g_autofree char *control
          = g_strdup_printf ("A.%s %s", forms->entries[i].number, forms->entries[i].title);
      const char *const values[] = { control, forms->entries[i].ours, forms->entries[i].theirs };
      static const guint names[] = { 1, 3, 4 };

      for (guint k = 0; k < G_N_ELEMENTS (values); k++, paper->y += ROW_PT)
        {
          synthetic_paper_rule (paper, LEFT, paper->y, RIGHT, paper->y);
          synthetic_paper_text (paper, LEFT + 4, paper->y + 5, forms->names[names[k]]);
          synthetic_paper_text (paper, MIDDLE + (k > 0 ? 13 : 4), paper->y + 5, values[k]);
        }
      synthetic_paper_rule (paper, LEFT, paper->y, RIGHT, paper->y);
      paper->y += ROW_PT;
      synthetic_paper_expect (paper, "%s|%s|%s%s\n", forms->entries[i].number, forms->entries[i].title,
                              forms->entries[i].ours, forms->entries[i].theirs);
    }
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/headed-forms/alone", &japanese, test_forms);
  synthetic_paper_add ("/headed-forms/english", &english, test_forms);
  synthetic_paper_add ("/headed-forms/shaded", &japanese, test_shaded);
  synthetic_paper_add ("/headed-forms/names-on-bar", &japanese, test_names_on_bar);
  synthetic_paper_add ("/headed-forms/mapped", &alike, test_mapped);
  synthetic_paper_add ("/headed-forms/among-prose", &japanese, test_among_prose);
  synthetic_paper_add ("/headed-forms/ruled-headings", &japanese, test_ruled_headings);
  synthetic_paper_add ("/headed-forms/numbers-before-titles", &japanese, test_numbers_before_titles);
  return g_test_run ();
}
