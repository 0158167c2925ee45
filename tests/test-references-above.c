/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "written-sections.h"

/* References over their headings, and such as stand near to another heading than their own. */

/* An answer ends with an address, whose last stroke parts it from nothing: the number below is over its
 * title.
 */
static void
test_below_address (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "本書は ISO/IEC 27017:2015 の管理策について述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (referring_sections); i++)
    {
      paper->y += 10;
      synthetic_paper_print (paper, "[%s]", referring_sections[i].id);
      synthetic_paper_put_at (paper, 72, referring_sections[i].title, "Gothic-Bold", 10);
      paper->y += 16;
      referring_put_answer (paper, i);
      synthetic_paper_put (paper, "ア） 帳面");
      synthetic_paper_print (paper, "イ） 手引き https://kura.example.jp/%u/", i);
      synthetic_paper_expect (paper, "%s|%s|%s%sア）帳面イ）手引きhttps://kura.example.jp/%u/\n",
                              referring_sections[i].id, referring_sections[i].title,
                              referring_sections[i].answer, referring_sections[i].end, i);
    }
  synthetic_paper_check (paper);
}

/* A number alone, in brackets or not, stands over the heading that has the paper's own number, such as a
 * control of another edition has too. */
static void
test_lone_over_own (SyntheticPaper *paper, gconstpointer data)
{
  const char *const *brackets = data;

  synthetic_paper_put (paper, "本書は ISO/IEC 27017:2015 の管理策について述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (referring_sections); i++)
    {
      paper->y += 18;
      synthetic_paper_print (paper, "%s%s%s", brackets[0], referring_sections[i].id, brackets[1]);
      synthetic_paper_print_heading (paper, "8.%u %s", i + 1, referring_sections[i].title);
      referring_put_answer (paper, i);
      referring_expect (paper, referring_sections[i].id, referring_sections[i].title, i);
    }
  synthetic_paper_check (paper);
}

/* The large letter of a watermark stands between the heading and the line that prints the numbers of the
 * edition before. */
static void
test_behind_watermark (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const headings[][3] = { { "5.1", "情報セキュリティのための方針群", "5.1.1" },
                                             { "5.9", "情報及びその他の関連資産の目録", "8.1.1" },
                                             { "8.13", "情報のバックアップ", "12.3.1" } };

  synthetic_paper_put (paper, "本書は ISO/IEC 27001:2022 の管理策について述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      if (i > 0)
        synthetic_paper_turn (paper);
      paper->y = 140;
      synthetic_paper_text_in (paper, 400, 130, "秘", "Gothic", 70);
      synthetic_paper_print_heading (paper, "%s %s", headings[i][0], headings[i][1]);
      paper->y += 12;
      synthetic_paper_print_at (paper, 72, "Mincho", 8, "旧版（ISO/IEC 27001:2013）の番号：%s",
                                headings[i][2]);
      paper->y += 16;
      referring_put_answer (paper, i);
      referring_expect (paper, headings[i][0], headings[i][1], i);
    }
  synthetic_paper_check (paper);
}

/* A reference stands below its heading though what the standard asks for, in other type right below it,
 * begins with the title too, and though a heading in the type of the text wraps before it. */
static void
test_below_heading (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const titles[][3]
      = { { "5.1.1", "情報セキュリティのための方針群", NULL },
          { "8.1.1", "資産目録", NULL },
          { "CLD.6.3.1", "クラウドコンピューティング環境における役割及び責任の共有及び", "分担" },
          { "9.2.1", "利用者登録及び登録削除", NULL } };

  synthetic_paper_put (paper, "本書は ISO/IEC 27017:2015 の管理策について述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autofree char *asked
          = g_strdup_printf ("%sは、組織の要求事項に従って計画することが望ま", titles[i][1]);

      paper->y += 20;
      synthetic_paper_print_at (paper, 72, "Gothic-Bold", SYNTHETIC_SIZE_PT, "(%u) %s", i + 1, titles[i][1]);
      paper->y += SYNTHETIC_LINE_PT;
      if (titles[i][2] != NULL)
        {
          synthetic_paper_put_at (paper, 72, titles[i][2], "Gothic-Bold", SYNTHETIC_SIZE_PT);
          paper->y += SYNTHETIC_LINE_PT;
        }
      paper->y += 9;
      synthetic_paper_print (paper, "（対応する管理策：%s）", titles[i][0]);
      paper->y += 4;
      synthetic_paper_expect (paper, "%s|%s%s|", titles[i][0], titles[i][1],
                              titles[i][2] != NULL ? titles[i][2] : "");
      synthetic_paper_put_at (paper, 72, asked, "Gothic-Italic", SYNTHETIC_SIZE_PT);
      paper->y += SYNTHETIC_LINE_PT;
      synthetic_paper_put_at (paper, 72, "しい。", "Gothic-Italic", SYNTHETIC_SIZE_PT);
      paper->y += SYNTHETIC_LINE_PT + 4;
      synthetic_paper_expect (paper, "%sしい。", asked);
      referring_put_answer (paper, i);
      synthetic_paper_expect (paper, "%s%s\n", referring_sections[i].answer, referring_sections[i].end);
    }
  synthetic_paper_check (paper);
}

/* A number stands far above its title, as on the upper edge of a card. */
static void
test_far_above (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "本書は ISO/IEC 27017:2015 の管理策について述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (referring_sections); i++)
    {
      paper->y += 30;
      synthetic_paper_put_at (paper, 300, referring_sections[i].id, "Helvetica-Bold", 12);
      paper->y += 40;
      synthetic_paper_put_heading (paper, referring_sections[i].title);
      referring_put_answer (paper, i);
      referring_expect (paper, referring_sections[i].id, referring_sections[i].title, i);
    }
  synthetic_paper_check (paper);
}

/* A number in brackets in small type above its title, below a chapter with a number of its own. */
static void
test_bracketed_above (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "本書は ISO/IEC 27017:2015 の管理策について述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (referring_sections); i++)
    {
      if (i == 0 || i == 2)
        {
          paper->y += 10;
          synthetic_paper_put_heading (paper, i == 0 ? "5 決まりと人" : "8 物と人");
        }
      paper->y += 14;
      synthetic_paper_print_at (paper, 72, "Mincho", 8, "【%s】", referring_sections[i].id);
      paper->y += 12;
      synthetic_paper_put_at (paper, 72, referring_sections[i].title, "Gothic-Bold", 11);
      paper->y += 18;
      referring_put_answer (paper, i);
      referring_expect (paper, referring_sections[i].id, referring_sections[i].title, i);
    }
  synthetic_paper_check (paper);
}

/* References over headings whose titles are those of the rules, as far from them as from the text above;
 * behind the titles may stand the number of another edition, and a page may end between. */
static void
test_above_titles (SyntheticPaper *paper, gconstpointer data)
{
  gboolean mapped = data != NULL;

  synthetic_paper_put (paper, "見出しの上に ISO/IEC 27017:2015 の管理策の番号を示します。");
  synthetic_paper_put_heading (paper, "第三部 取り組み");
  for (guint i = 0; i < G_N_ELEMENTS (referring_sections); i++)
    {
      static const char *const others[] = { "5.1", "5.2", "5.9", "5.16" };
      g_autofree char *other = g_strdup_printf ("【ISO/IEC 27001:2022 %s】", others[i]);

      synthetic_paper_print (paper, "【関連管理策：%s】", referring_sections[i].id);
      if (i == 2)
        synthetic_paper_turn (paper);
      synthetic_paper_print_heading (paper, "%s %s%s", referring_sections[i].own, referring_sections[i].title,
                                     mapped ? other : "");
      referring_put_answer (paper, i);
      referring_expect (paper, referring_sections[i].id, referring_sections[i].title, i);
    }
  synthetic_paper_check (paper);
}

/* The same where headings have numbers that a control could have, of which the first stands below that of a
 * chapter, and where sections of several controls have titles of the vendor's own. */
static void
test_above_counted (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *own, *ids[2], *title;
  } sections[] = {
    { "3.1", { "5.1.1" }, "情報セキュリティのための方針群" },
    { "3.2", { "6.1.1", "6.1.3" }, "だれが何を受け持つか" },
    { "3.3", { "7.2.2" }, "情報セキュリティの意識向上、教育及び訓練" },
    { "3.4", { "8.1.1", "8.2.2" }, "持ち物と名札" },
    { "3.5", { "9.2.1" }, "利用者登録及び登録削除" },
    { "3.6", { "10.1.1", "11.2.7" }, "錠と捨て方" },
    { "3.7", { "12.1.2", "12.3.1" }, "直しと写し" },
  };

  synthetic_paper_put (paper, "見出しの上に ISO/IEC 27017:2015 の管理策の番号を示します。");
  synthetic_paper_put_heading (paper, "3．取り組み");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      const char *const *ids = sections[i].ids, *answer = "折にふれて読み直しております。";

      synthetic_paper_print (paper, "関連管理策：ISO/IEC 27017:2015 %s%s%s", ids[0],
                             ids[1] != NULL ? " / " : "", ids[1] != NULL ? ids[1] : "");
      if (i == 4)
        synthetic_paper_turn (paper);
      synthetic_paper_print_heading (paper, "%s %s", sections[i].own, sections[i].title);
      synthetic_paper_put (paper, answer);
      for (guint k = 0; k < 2 && ids[k] != NULL; k++)
        synthetic_paper_expect (paper, "%s|%s|%s\n", ids[k], sections[i].title, answer);
    }
  synthetic_paper_check (paper);
}

/* References over titles in two languages, which are set as the text is and may wrap. */
static void
test_above_two_languages (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const english[][2] = { { "Policies for information security", NULL },
                                            { "Information", "security roles and responsibilities" },
                                            { "Inventory of assets", NULL },
                                            { "User", "registration and de-registration" } };

  synthetic_paper_put (paper, "見出しの上に ISO/IEC 27017:2015 の管理策の番号を示します。");
  for (guint i = 0; i < G_N_ELEMENTS (english); i++)
    {
      g_autofree char *first = g_strdup_printf ("%s / %s", referring_sections[i].title, english[i][0]);
      g_autofree char *title = g_strjoin (" ", first, english[i][1], NULL);

      paper->y += 12;
      synthetic_paper_print (paper, "管理策 27017-%s", referring_sections[i].id);
      synthetic_paper_put (paper, first);
      if (english[i][1] != NULL)
        synthetic_paper_put (paper, english[i][1]);
      referring_put_answer (paper, i);
      referring_expect (paper, referring_sections[i].id, title, i);
    }
  synthetic_paper_check (paper);
}

/* References that end their answers stand nearer to the heading of the next section than to the text; none
 * stands between the heading of a chapter and that of its first section. */
static void
test_near_next (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const titles[] = { "町の考え", "だれの役目か", "物の控え", "人の控え" };
  static const char *const numbers[] = { "1.1", "1.2", "1.3", "2.1", "2.2", "2.3" };
  static const char *const ids[] = { "5.1.1", "6.1.1", "7.2.2", "8.1.1", "9.2.1", "9.2.3" };
  const gboolean told = data != NULL;

  synthetic_paper_put (paper, "節の終わりに ISO/IEC 27017:2015 の管理策の番号を示します。");
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      if (i % 3 == 0)
        {
          paper->y += 10;
          synthetic_paper_put_at (paper, 72, i == 0 ? "1. 備え" : "2. 営み", "Gothic-Bold", 14);
          paper->y += 26;
          if (told)
            synthetic_paper_put (paper, "この章では町の営みについて述べます。");
        }
      synthetic_paper_print_at (paper, 72, "Gothic-Bold", 11, "%s %s", numbers[i], titles[i % 4]);
      paper->y += 18;
      referring_put_answer (paper, i % 4);
      paper->y += 4;
      synthetic_paper_print_at (paper, 380, "Gothic", 9, "【関連管理策：%s】", ids[i]);
      paper->y += 10;
      referring_expect (paper, ids[i], titles[i % 4], i % 4);
    }
  synthetic_paper_check (paper);
}

/* Sections counted through without chapters, whose titles tell which way references belong that stand between
 * an answer and the next heading, some nearer to the latter. */
static void
test_near_next_counted (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "節の終わりに ISO/IEC 27017:2015 の管理策の番号を示します。");
  for (guint i = 0; i < G_N_ELEMENTS (referring_sections); i++)
    {
      synthetic_paper_print_at (paper, 72, "Gothic-Bold", 11, "%u. %s", i + 1, referring_sections[i].title);
      paper->y += 20;
      referring_put_answer (paper, i);
      paper->y += i == 1 ? 12 : 0;
      synthetic_paper_print_at (paper, 300, "Mincho", 9, "対応項番 %s（ISO/IEC 27001:2022 %s）",
                                referring_sections[i].id, i == 0 ? "5.1" : "5.2");
      paper->y += i == 1 ? 16 : 30;
      referring_expect (paper, referring_sections[i].id, referring_sections[i].title, i);
    }
  synthetic_paper_check (paper);
}

/* The number of a control in brackets over its title, and what it is in another edition below that, where it
 * has a number there. */
static void
test_counterparts_below (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const headings[][3] = { { "6.1.3", "関係当局との連絡", "5.5" },
                                             { "CLD.6.3.1", "責任の分担", NULL },
                                             { "7.1.2", "雇用条件", "6.2" },
                                             { "8.2.2", "情報のラベル付け", "5.13" } };

  synthetic_paper_put (paper,
                       "本書は ISO/IEC 27017:2015（ISO/IEC 27001:2022の番号を併記）について述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      paper->y += 10;
      synthetic_paper_print_at (paper, 72, "Mincho", 9, "[%s]", headings[i][0]);
      paper->y += 32;
      synthetic_paper_put_at (paper, 76, headings[i][1], "Gothic-Bold", 13);
      paper->y += 26;
      if (headings[i][2] != NULL)
        {
          synthetic_paper_print_at (paper, 300, "Mincho", 9, "(ISO/IEC 27001:2022 : %s)", headings[i][2]);
          paper->y += 20;
        }
      referring_put_answer (paper, i);
      referring_expect (paper, headings[i][0], headings[i][1], i);
    }
  synthetic_paper_check (paper);
}

/* References end their answers, below headings of the vendor's own. A list that ends an answer leaves more
 * white below it than there is over the next heading: where others stand shows what that one is of. */
static void
test_below_list (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const ids[] = { "5.1.1", "6.1.1", "6.1.3", "7.2.2", "8.1.1", "8.2.2", "9.2.1", "9.4.1" };
  static const char *const titles[] = { "決まりのこと", "受け持ちのこと", "役所とのこと", "稽古のこと",
                                        "倉の品のこと", "色の札のこと",   "名簿のこと",   "奥の間のこと" };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策の番号を終わりに示します。");
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      const gboolean list = i == 5;
      g_autofree char *title = g_strdup_printf ("%u %s", i + 3, titles[i]);

      paper->y += 14;
      synthetic_paper_put_at (paper, 72, title, "Gothic-Bold", 13);
      paper->y += 20;
      referring_put_answer (paper, i % G_N_ELEMENTS (referring_sections));
      if (list)
        {
          synthetic_paper_put (paper, "・年の瀬に改めること");
          synthetic_paper_put (paper, "・二人で改めること");
          paper->y += 22;
        }
      synthetic_paper_print_at (paper, 400, "Mincho", 8, "〔関連：ISO/IEC 27017 %s〕", ids[i]);
      paper->y += 10;
      synthetic_paper_expect (paper, "%s|%s|%s%s%s\n", ids[i], titles[i],
                              referring_sections[i % G_N_ELEMENTS (referring_sections)].answer,
                              referring_sections[i % G_N_ELEMENTS (referring_sections)].end,
                              list ? "・年の瀬に改めること・二人で改めること" : "");
    }
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  static const char *const no_brackets[] = { "", "" }, *const brackets[] = { "《", "》" };

  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/references-above/behind-watermark", NULL, test_behind_watermark);
  synthetic_paper_add ("/references-above/lone-over-own", no_brackets, test_lone_over_own);
  synthetic_paper_add ("/references-above/lone-over-own/bracketed", brackets, test_lone_over_own);
  synthetic_paper_add ("/references-above/near-next/counted", NULL, test_near_next_counted);
  synthetic_paper_add ("/references-above/below-heading", NULL, test_below_heading);
  synthetic_paper_add ("/references-above/bracketed/above", NULL, test_bracketed_above);
  synthetic_paper_add ("/references-above/above-titles/alone", NULL, test_above_titles);
  synthetic_paper_add ("/references-above/above-titles/mapped", "mapped", test_above_titles);
  synthetic_paper_add ("/references-above/above-titles/counted", NULL, test_above_counted);
  synthetic_paper_add ("/references-above/above-titles/two-languages", NULL, test_above_two_languages);
  synthetic_paper_add ("/references-above/near-next/headings", NULL, test_near_next);
  synthetic_paper_add ("/references-above/near-next/told", "told", test_near_next);
  synthetic_paper_add ("/references-above/far-above", NULL, test_far_above);
  synthetic_paper_add ("/references-above/counterparts-below", NULL, test_counterparts_below);
  synthetic_paper_add ("/references-above/below-address", NULL, test_below_address);
  synthetic_paper_add ("/references-above/below-list", NULL, test_below_list);
  return g_test_run ();
}
