/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "synthetic.h"

/* Headings of two lines: the vendor's own number and those of the controls over the title, from glyphs to
 * records. */

static const char *const answers[]
    = { "方針を定めて文書とし、経営者の承認を得て公開し、毎年の終わりにこれを見直して写しを配ります。",
        "役割を分けて台帳に載せ、異動の度に改めています。代行の者も決めてあり、その記録を残します。",
        "登録の申請は画面から受け付け、承認を経て反映します。退職の日に取り消し、その旨を知らせます。",
        "控えを別の町の倉に置き、年に一度戻せるか確かめます。戻した記録を残し、責任者が目を通します。",
        "連絡の窓口を設け、夜も休日も電話に出ております。起きたことは三日のうちに書面で知らせます。" };

typedef struct
{
  const char *left[5], *right[5], *titles[5];
  const char *expected;
} Headings;

/* Numbers of controls at the other edge, spaced out, several in one, ranges. */
static const Headings spaced
    = { { "A-1", "A-2", "B-1", "B-2", "C-1" },
        { "5. 1. 1", "6. 1. 1・CLD. 6. 3. 1", "9. 2. 1～9. 2. 3", "12. 3. 1", "16. 1. 1、16. 1. 2" },
        { "きまりごと", "役割の分け方", "だれが使うか", "情報のバックアップ", "もしもの時" },
        "5.1.1|きまりごと|0 6.1.1|役割の分け方|1 CLD.6.3.1|役割の分け方|1 9.2.1|だれが使うか|2 "
        "9.2.2|だれが使うか|2 "
        "9.2.3|だれが使うか|2 12.3.1|情報のバックアップ|3 16.1.1|もしもの時|4 16.1.2|もしもの時|4" };

/* The vendor's numbers look like those of controls. */
static const Headings decimal
    = { { "1.1", "1.2", "2.1", "2.2", "3.1" },
        { "5.1.1", "6.1.1・CLD.6.3.1", "9.2.1～9.2.3", "12.3.1", "16.1.1、16.1.2" },
        { "きまりごと", "役割の分け方", "だれが使うか", "情報のバックアップ", "もしもの時" },
        "5.1.1|きまりごと|0 6.1.1|役割の分け方|1 CLD.6.3.1|役割の分け方|1 9.2.1|だれが使うか|2 "
        "9.2.2|だれが使うか|2 "
        "9.2.3|だれが使うか|2 12.3.1|情報のバックアップ|3 16.1.1|もしもの時|4 16.1.2|もしもの時|4" };

/* They stand behind the others. */
static const Headings behind
    = { { "5.1.1", "6.1.1・CLD.6.3.1", "9.2.1", "12.3.1", "16.1.1" },
        { "1-1", "1-2", "2-1", "2-2", "3-1" },
        { "きまりごと", "役割の分け方", "だれが使うか", "情報のバックアップ", "もしもの時" },
        "5.1.1|きまりごと|0 6.1.1|役割の分け方|1 CLD.6.3.1|役割の分け方|1 9.2.1|だれが使うか|2 "
        "12.3.1|情報のバックアップ|3 16.1.1|もしもの時|4" };

/* A word before the number, and the annex's letter before the first of a range only. */
static const Headings worded = {
  { "No.1", "No.2", "No.3", "No.4", "No.5" },
  { "A.5.1.1", "A.6.1.1", "A.9.2.1～9.2.3", "A.12.3.1", "A.16.1.1" },
  { "きまりごと", "役割の分け方", "だれが使うか", "情報のバックアップ", "もしもの時" },
  "5.1.1|きまりごと|0 6.1.1|役割の分け方|1 9.2.1|だれが使うか|2 9.2.2|だれが使うか|2 9.2.3|だれが使うか|2 "
  "12.3.1|情報のバックアップ|3 16.1.1|もしもの時|4"
};

/* No number but those of the controls, and titles of the vendor's own in a paper that names the standard
 * once. */
static const Headings alone = {
  { NULL },
  { "5.1.1", "6.1.2", "9.2.1", "12.3.1", "16.1.1" },
  { "きまりごと", "役割の分け方", "だれが使うか", "控えを取る", "もしもの時" },
  "5.1.1|きまりごと|0 6.1.2|役割の分け方|1 9.2.1|だれが使うか|2 12.3.1|控えを取る|3 16.1.1|もしもの時|4"
};

/* Some of them are numbers that only ISO/IEC 27017 has. */
static const Headings cloud = {
  { "6.1.3", "CLD.6.3.1", "7.2.2", "CLD.8.1.5", "8.2.2" },
  { NULL },
  { "きまりごと", "読み直し", "だれが担うか", "控えを取る", "もしもの時" },
  "6.1.3|きまりごと|0 CLD.6.3.1|読み直し|1 7.2.2|だれが担うか|2 CLD.8.1.5|控えを取る|3 8.2.2|もしもの時|4"
};

static void
test_headings (SyntheticPaper *paper, gconstpointer data)
{
  const Headings *headings = data;
  g_auto (GStrv) wanted = g_strsplit (headings->expected, " ", -1);

  synthetic_paper_put (paper, "見出しの上に ISO/IEC 27017:2015 の管理策の番号を示します。");
  for (guint i = 0; i < G_N_ELEMENTS (headings->titles); i++)
    {
      paper->y += 12;
      if (headings->left[i] != NULL)
        synthetic_paper_put_at (paper, 72, headings->left[i], "Gothic", SYNTHETIC_SIZE_PT);
      if (headings->right[i] != NULL)
        synthetic_paper_put_at (paper, 440, headings->right[i], "Gothic", SYNTHETIC_SIZE_PT);
      paper->y += 14;
      synthetic_paper_put_at (paper, 72, headings->titles[i], "Gothic-Bold", SYNTHETIC_SIZE_PT);
      paper->y += 18;
      synthetic_paper_put (paper, answers[i]);
    }
  for (guint i = 0; wanted[i] != NULL; i++)
    {
      const guint length = (guint)strlen (wanted[i]);

      g_string_append_len (paper->expected, wanted[i], length - 1);
      synthetic_paper_expect (paper, "%s\n", answers[wanted[i][length - 1] - '0']);
    }
  synthetic_paper_check (paper);
}

/* The title may stand on the next page. */
static void
test_page_ends (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "見出しの上に ISO/IEC 27017:2015 の管理策の番号を示します。");
  for (guint i = 0; i < G_N_ELEMENTS (spaced.titles); i++)
    {
      paper->y += 12;
      synthetic_paper_put_at (paper, 72, behind.right[i], "Gothic", SYNTHETIC_SIZE_PT);
      synthetic_paper_put_at (paper, 440, alone.right[i], "Gothic", SYNTHETIC_SIZE_PT);
      paper->y += 14;
      if (i == 2)
        synthetic_paper_turn (paper);
      synthetic_paper_put_at (paper, 72, behind.titles[i], "Gothic-Bold", SYNTHETIC_SIZE_PT);
      paper->y += 18;
      synthetic_paper_put (paper, answers[i]);
      synthetic_paper_expect (paper, "%s|%s|%s\n", alone.right[i], behind.titles[i], answers[i]);
    }
  synthetic_paper_check (paper);
}

/* A chapter is called as its first control is in the standard, but here that has a title of the vendor's own.
 */
static void
test_chapter (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const ids[] = { "5.1.1", "6.1.1", "9.2.1", "12.3.1", "16.1.1" };

  synthetic_paper_put (paper, "見出しの上に ISO/IEC 27017:2015 の管理策の番号を示します。");
  paper->y += 12;
  synthetic_paper_put_at (paper, 72, "情報セキュリティのための方針群", "Gothic-Bold", 14);
  paper->y += 16;
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      paper->y += 20;
      synthetic_paper_put_at (paper, 72, ids[i], "Gothic", 8);
      paper->y += 11;
      synthetic_paper_put_at (paper, 72, alone.titles[i], "Gothic-Bold", 11);
      paper->y += 18;
      synthetic_paper_put (paper, answers[i]);
      synthetic_paper_expect (paper, "%s|%s|%s\n", ids[i], alone.titles[i], answers[i]);
    }
  synthetic_paper_check (paper);
}

#define add(name, test, data)                                                                                \
  g_test_add ("/numbers-above/" name, SyntheticPaper, data, synthetic_paper_set_up, test,                    \
              synthetic_paper_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("spaced", test_headings, &spaced);
  add ("decimal", test_headings, &decimal);
  add ("behind", test_headings, &behind);
  add ("worded", test_headings, &worded);
  add ("alone", test_headings, &alone);
  add ("cloud", test_headings, &cloud);
  add ("chapter", test_chapter, NULL);
  add ("page-ends", test_page_ends, NULL);
  return g_test_run ();
}
