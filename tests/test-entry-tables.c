/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "synthetic.h"

/* A small table without rules below the heading of each control: names of entries at the left, no further
 * apart than lines, and what is to be said of each. */

#define LEFT 50.0f
#define NAME_X 72.0f
#define TEXT_X 134.0f
#define PITCH_PT 12.5f
#define N_ENTRIES 4u

static const char *const names[N_ENTRIES] = { "対応状況", "担当", "実施内容", "補足" };

static const struct
{
  const char *id, *title, *entries[N_ENTRIES], *rest; /* of the last entry, on a line of its own */
} controls[] = {
  { "5.1.1",
    "情報セキュリティのための方針群",
    { "済", "総務の係", "考えを文書にまとめる",
      "文書は町の辻に掲げて、年のはじめに皆で読み合わせ、改めた所は三日" },
    "のうちに知らせます。" },
  { "8.1.1",
    "資産目録",
    { "済", "倉の番人", "品を帳面に記す",
      "帳面には品の名と置き場所を記し、朝と夕に品を数えて違いがないかを" },
    "確かめます。" },
  { "9.2.1", "利用者登録及び登録削除", { "来年", "名主", "名簿を作る" } },
  { "9.2.3",
    "特権的アクセス権の管理",
    { "済", "名主", "鍵は一人が持つ", "鍵を持つ者は年ごとに改めて、写しを作ることは誰にも許しておりませ" },
    "ん。" },
  { "10.1.1",
    "暗号による管理策の利用方針",
    { "未定", "倉の番人", "文は封をして送る", "封の印は月ごとに替えます。" } },
};

/* Each line is a row, with what the last cell has below it; the heading of the next control is larger, begins
 * further left than the table, and is none of its rows. */
static void
test_entries (SyntheticPaper *paper, gconstpointer data)
{
  float y = 90;

  synthetic_paper_text (paper, LEFT, 60, "ISO/IEC 27017:2015の管理策への取り組みを示します。");
  for (guint i = 0; i < G_N_ELEMENTS (controls); i++)
    {
      g_autofree char *heading = g_strdup_printf ("%s %s", controls[i].id, controls[i].title);

      synthetic_paper_text_in (paper, LEFT, y, heading, "Gothic-Bold", 13);
      synthetic_paper_expect (paper, "%s|%s|", controls[i].id, controls[i].title);
      y += 16;
      for (guint e = 0; e < N_ENTRIES && controls[i].entries[e] != NULL; e++, y += PITCH_PT)
        {
          synthetic_paper_text_in (paper, NAME_X, y, names[e], "Gothic-Bold", 10);
          synthetic_paper_text (paper, TEXT_X, y, controls[i].entries[e]);
          synthetic_paper_expect (paper, "%s\t%s", names[e], controls[i].entries[e]);
        }
      if (controls[i].rest != NULL)
        {
          synthetic_paper_text (paper, TEXT_X, y, controls[i].rest);
          synthetic_paper_expect (paper, "%s", controls[i].rest);
          y += PITCH_PT;
        }
      synthetic_paper_expect (paper, "\n");
      y += 8;
    }
  synthetic_paper_check (paper);
}

/* What each side does for a control is below its number and title, which stand right above the first rows of
 * the table on a page as above those further down, below headings with numbers of the paper's own. What the
 * first row says may look like names of columns. */
static void
test_sides (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *id, *title, *provider, *customer;
  } answered[] = {
    { "5.1.1", "情報セキュリティのための方針群",
      "考えを文書にまとめ、町の辻に掲げ、年のはじめに読みます。\n改めた所は三日のうちに知らせます。",
      "文書をお読みください。" },
    { "6.1.1", "情報セキュリティの役割及び責任", "受け持ちを表にまとめます。\n表は戸口に掲げております。",
      "受け持ちをお決めください。" },
    { "8.1.1", "資産目録", "お客様は、当社が設ける帳面に、品の名と置き場所を、いつでも\n書き入れられます。",
      "品をお数えください。" },
    { "9.2.1", "利用者登録及び登録削除", "申し込みはその日に名簿へ書き入れます。\n名簿は棚にしまいます。",
      "名をお知らせください。" },
  };
  float y = 60;

  synthetic_paper_text (paper, LEFT, y, "ISO/IEC 27017:2015の管理策への取り組みを示します。");
  synthetic_paper_turn (paper);
  for (guint i = 0; i < G_N_ELEMENTS (answered); i++)
    {
      g_autofree char *chapter = g_strdup_printf ("3.%u %s", i + 1, answered[i].title);
      g_autofree char *heading = g_strdup_printf ("A.%s %s", answered[i].id, answered[i].title);
      g_auto (GStrv) lines = g_strsplit (answered[i].provider, "\n", 2);

      if (i == 2)
        {
          synthetic_paper_turn (paper);
          y = 60;
        }
      synthetic_paper_text_in (paper, LEFT, y, chapter, "Gothic", 13);
      synthetic_paper_text (paper, LEFT + 5, y + 26, heading);
      synthetic_paper_text (paper, LEFT + 5, y + 50, "プロバイダ");
      synthetic_paper_lines (paper, TEXT_X, y + 50, PITCH_PT, answered[i].provider, "Mincho");
      synthetic_paper_text (paper, LEFT + 5, y + 85, "お客様の対応");
      synthetic_paper_text (paper, TEXT_X, y + 85, answered[i].customer);
      synthetic_paper_expect (paper, "%s|%s|%s%s%s\n", answered[i].id, answered[i].title, lines[0], lines[1],
                              answered[i].customer);
      y += 130;
    }
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/entry-tables/entries", NULL, test_entries);
  synthetic_paper_add ("/entry-tables/sides", NULL, test_sides);
  return g_test_run ();
}
