/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"

/* Panels with the number and the title of a control beside its answer. */

/* A number and a title in a shaded panel, with the answer beside it: some of their lines are on one height.
 */
static void
put_panel (SyntheticPaper *paper, float x, float text_x, float y, const char *number, const char *title,
           const char *answer)
{
  synthetic_paper_fill_all (paper, x, y, x + 160, y + 96, 0x224455);
  synthetic_paper_text_in (paper, x + 10, y + 8, number, "Gothic-Bold", 24);
  synthetic_paper_lines (paper, x + 10, y + 39, 14, title, "Gothic");
  synthetic_paper_lines (paper, text_x, y + 5, 17, answer, "Mincho");
}

static void
test_panels (SyntheticPaper *paper, gconstpointer data)
{
  gboolean left = GPOINTER_TO_INT (data);
  float x = left ? 40 : 395, text_x = left ? 214 : 40;

  synthetic_paper_text (paper, 40, 60, "ISO/IEC 27017:2015の管理策への取り組みを示します。");
  put_panel (paper, x, text_x, 100, "6.1.3", "関係当局との連絡",
             "本社は川沿いの町にあり、預かった品は全\nて町の倉に置いております。\n"
             "役所の求めには二人で応じます。");
  put_panel (paper, x, text_x, 204, "CLD.6.3.1",
             "クラウドコンピューティング環\n境における役割及び責任の共有\n及び分担",
             "倉の鍵は当社が預かり、箱の鍵はお客様が\n預かります。");
  put_panel (paper, x, text_x, 308, "8.1.1", "資産目録",
             "帳面は毎年三月に改めます。\n帳面には品の名と置き場所を書き、年の瀬\nに全て数えます。");
  synthetic_paper_check_records (
      paper, "6.1.3|関係当局との連絡|本社は川沿いの町にあり、預かった品は全て町の倉に置いております。"
             "役所の求めには二人で応じます。\n"
             "CLD.6.3.1|クラウドコンピューティング環境における役割及び責任の共有及び分担|"
             "倉の鍵は当社が預かり、箱の鍵はお客様が預かります。\n"
             "8.1.1|資産目録|帳面は毎年三月に改めます。"
             "帳面には品の名と置き場所を書き、年の瀬に全て数えます。\n");
}

/* Panels with titles alone, the second of which goes on. */
static void
test_title_panels (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_text (paper, 40, 60, "ISO/IEC 27017:2015の管理策への取り組みを示します。");
  put_panel (paper, 40, 214, 100, "", "関係当局との連絡",
             "本社は川沿いの町にあり、預かった品は全\nて町の倉に置いております。\n"
             "役所の求めには二人で応じます。");
  put_panel (paper, 40, 214, 204, "", "クラウドコンピューティング環\n境における役割及び責任の共有\n及び分担",
             "倉の鍵は当社が預かり、箱の鍵はお客様が\n預かります。");
  put_panel (paper, 40, 214, 308, "", "資産目録",
             "帳面は毎年三月に改めます。\n帳面には品の名と置き場所を書き、年の瀬\nに全て数えます。");
  synthetic_paper_check_records (
      paper, "6.1.3|関係当局との連絡|本社は川沿いの町にあり、預かった品は全て町の倉に置いております。"
             "役所の求めには二人で応じます。\n"
             "CLD.6.3.1|クラウドコンピューティング環境における役割及び責任の共有及び分担|"
             "倉の鍵は当社が預かり、箱の鍵はお客様が預かります。\n"
             "8.1.1|資産目録|帳面は毎年三月に改めます。"
             "帳面には品の名と置き場所を書き、年の瀬に全て数えます。\n");
}

/* A panel on each page: the answer beside it may end with a word on a line of its own, and have a flow at the
 * height of the title, which is none of its labels. */
static void
test_panel_of_page (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *number, *title, *answer;
  } slides[] = {
    { "6.1.3", "Contact with\nauthorities", "The keeper writes to the harbour office\nmonthly." },
    { "9.2.3", "Management of privileged\naccess rights",
      "Two keepers hold the keys of the old mill\nhouse." },
    { "13.1.3", "Segregation in\nnetworks", "The nets of each boat hang on poles of their\nown." },
    { "18.1.2", "Intellectual property\nrights", "Songs of others are sung with leave from the\nsinger." },
  };

  synthetic_paper_text (paper, 40, 60, "This paper answers the controls of ISO/IEC 27017:2015.");
  synthetic_paper_fill_all (paper, 40, 100, 200, 380, 0x224455);
  for (guint b = 0; b < 3; b++)
    synthetic_paper_fill_all (paper, 300 + 80 * (float)b, 164, 350 + 80 * (float)b, 184, 0x446688);
  for (guint b = 1; b < 3; b++)
    synthetic_paper_fill_all (paper, 270 + 80 * (float)b, 173.75f, 300 + 80 * (float)b, 174.25f, 0);
  for (guint i = 0; i < G_N_ELEMENTS (slides); i++)
    {
      g_auto (GStrv) title = g_strsplit (slides[i].title, "\n", 2);
      g_auto (GStrv) answer = g_strsplit (slides[i].answer, "\n", 2);

      if (i > 0)
        synthetic_paper_turn (paper);
      synthetic_paper_text_in (paper, 50, 110, slides[i].number, "Gothic-Bold", 18);
      synthetic_paper_lines (paper, 50, 150, 18, slides[i].title, "Gothic");
      synthetic_paper_lines (paper, 230, 112, 15, slides[i].answer, "Mincho");
      synthetic_paper_text (paper, 230, 144, "See you.");
      for (guint b = 0; b < 3; b++)
        synthetic_paper_text_in (paper, 308 + 80 * (float)b, 170,
                                 b == 0   ? "mill"
                                 : b == 1 ? "cart"
                                          : "boat",
                                 "Gothic", 8);
      synthetic_paper_expect (paper, "%s|%s%s|%s%sSeeyou.\n", slides[i].number, title[0], title[1], answer[0],
                              answer[1]);
    }
  synthetic_paper_check (paper);
}

/* Panels left and right by turns, with a word over their numbers. */
static void
test_panels_by_turns (SyntheticPaper *paper, gconstpointer data)
{
  const char *const numbers[] = { "6.1.3", "8.1.1", "9.2.3" };
  const char *const titles[] = { "関係当局との連絡", "資産目録", "特権的アクセス権の管理" };

  synthetic_paper_text (paper, 40, 60, "ISO/IEC 27017:2015の管理策への取り組みを示します。");
  for (guint i = 0; i < 3; i++)
    {
      float x = i % 2 == 0 ? 40 : 395, y = 100 + 104 * (float)i;

      synthetic_paper_fill_all (paper, x, y, x + 160, y + 90, 0x557799);
      synthetic_paper_text_in (paper, x + 60, y + 8, "管理策", "Gothic", 8);
      synthetic_paper_text_in (paper, x + 50, y + 20, numbers[i], "Gothic-Bold", 22);
      synthetic_paper_title (paper, x + 20, y + 50, titles[i]);
      synthetic_paper_lines (paper, i % 2 == 0 ? 214 : 40, y + 10, 17,
                             "倉の鍵は当社が預かり、箱の鍵はお客様が\n預かります。", "Mincho");
    }
  synthetic_paper_check_records (
      paper, "6.1.3|関係当局との連絡|倉の鍵は当社が預かり、箱の鍵はお客様が預かります。\n"
             "8.1.1|資産目録|倉の鍵は当社が預かり、箱の鍵はお客様が預かります。\n"
             "9.2.3|特権的アクセス権の管理|倉の鍵は当社が預かり、箱の鍵はお客様が預かります。\n");
}

#define PART_BESIDE                                                                                                                                              \
  "当社の取組み倉の品は月の終わりに全て数え、帳面と合わない時はその日のうちに訳を調べて、長に知らせておりま" \
  "す。"                                                                                                                                                       \
  "ISO/IEC27017に沿っております。店にお願いすること鍵の番をする者を一人は決めておいてください。\n"

/* Slides whose number stands far at the right, over a box with what is asked of the customer: it is read
 * after the answer beside it, which stands in no box. */
static void
test_part_beside_text (SyntheticPaper *paper, gconstpointer data)
{
  const char *const numbers[] = { "6.1.3", "8.1.1", "12.3.1" };
  const char *const titles[] = { "関係当局との連絡", "資産目録", "情報のバックアップ" };

  synthetic_paper_fill_all (paper, 490, 30, 570, 70, 0x335577);
  synthetic_paper_fill_all (paper, 400, 115, 570, 280, 0xeeeeff);
  for (guint i = 0; i < 3; i++)
    {
      paper->page = synthetic_page_of (paper->pages, 595, 400);
      synthetic_paper_text_in (paper, 40, 40, titles[i], "Gothic-Bold", 20);
      synthetic_paper_text_in (paper, 512, 44, numbers[i], "Gothic-Bold", 12);
      synthetic_paper_title (paper, 40, 98, "当社の取組み");
      synthetic_paper_lines (
          paper, 40, 122, 15,
          "倉の品は月の終わりに全て数え、帳面と合わない時はその日の\nうちに訳を調べて、長に知らせてお"
          "ります。\n"
          "ISO/IEC 27017に沿っております。",
          "Mincho");
      synthetic_paper_title (paper, 410, 124, "店にお願いすること");
      synthetic_paper_lines (paper, 410, 139, 15, "鍵の番をする者を一人は決\nめておいてください。", "Mincho");
    }
  synthetic_paper_check_records (paper, "6.1.3|関係当局との連絡|" PART_BESIDE "8.1.1|資産目録|" PART_BESIDE
                                        "12.3.1|情報のバックアップ|" PART_BESIDE);
}

/* Whose part of an answer stands beside it is told in a shaded panel, or in a frame around both, halfway down
 * the lines of the answer. */
static void
test_named_panel (SyntheticPaper *paper, gconstpointer data)
{
  const char *const numbers[] = { "6.1.3", "8.1.1", "12.3.1" };
  const char *const titles[] = { "関係当局との連絡", "資産目録", "情報のバックアップ" };

  synthetic_paper_fill_all (paper, 40, 90, 150, 260, 0xe0e8f0);
  if (GPOINTER_TO_INT (data))
    for (guint i = 0; i < 4; i++)
      synthetic_paper_fill_all (paper, i < 2 ? 40 : 40 + 510 * (float)(i - 2),
                                i < 2 ? 90 + 170 * (float)i : 90, i < 2 ? 550 : 40.5f + 510 * (float)(i - 2),
                                i < 2 ? 90.5f + 170 * (float)i : 260, 0x333333);
  for (guint i = 0; i < 3; i++)
    {
      paper->page = synthetic_page_of (paper->pages, 595, 400);
      synthetic_paper_text_in (paper, 40, 40, numbers[i], "Gothic-Bold", 20);
      synthetic_paper_text_in (paper, 110, 40, titles[i], "Gothic-Bold", 20);
      synthetic_paper_title (paper, 52, 128, "当社の取り組み");
      synthetic_paper_lines (
          paper, 170, 100, 15,
          "倉の品は月の終わりに全て数え、帳面と合わない時はその日の\nうちに訳を調べて、長に知らせてお"
          "ります。\n・倉の鍵の番\n・荷車の番\n帳面は十年の間しまっておき、尋ねがあれば見せます。",
          "Mincho");
      synthetic_paper_expect (
          paper,
          "%s|%s|倉の品は月の終わりに全て数え、帳面と合わない時はその日のうち"
          "に訳を調べて、長に知らせております。・倉の鍵の番・荷車の番帳面は十年の間しまってお"
          "き、尋ねがあれば見せます。\n",
          numbers[i], titles[i]);
    }
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/title-panels/panels-left", GINT_TO_POINTER (TRUE), test_panels);
  synthetic_paper_add ("/title-panels/panels-right", NULL, test_panels);
  synthetic_paper_add ("/title-panels/panels-of-titles", NULL, test_title_panels);
  synthetic_paper_add ("/title-panels/panel-of-page", NULL, test_panel_of_page);
  synthetic_paper_add ("/title-panels/panels-by-turns", NULL, test_panels_by_turns);
  synthetic_paper_add ("/title-panels/part-beside-text", NULL, test_part_beside_text);
  synthetic_paper_add ("/title-panels/named-panel", NULL, test_named_panel);
  synthetic_paper_add ("/title-panels/named-panel-in-frame", GINT_TO_POINTER (TRUE), test_named_panel);
  return g_test_run ();
}
