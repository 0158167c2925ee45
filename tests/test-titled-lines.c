/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "synthetic.h"

#include <string.h>

/* Sections of the vendor's own, with the numbers of the controls and their titles on the line below the
 * heading, behind a word that says so. The vendor's numbers may be those of controls in another edition. */

static const struct
{
  const char *heading, *line, *titles[2], *ids[2], *answer;
} sections[] = {
  { "2.1 村の決まり",
    "［対応管理策］5.1.1 情報セキュリティのための方針群",
    { "情報セキュリティのための方針群" },
    { "5.1.1" },
    "考えを紙に書き、春ごとに読み直しております。" },
  { "2.2 受け持ち",
    "［対応管理策］6.1.1 情報セキュリティの役割及び責任",
    { "情報セキュリティの役割及び責任" },
    { "6.1.1" },
    "だれが何をするかを表に書いております。" },
  { "3.4 出るときの片付け",
    "［対応管理策］CLD.8.1.5 クラウドサービスカスタマの資産の除去、8.1.4 資産の返却",
    { "クラウドサービスカスタマの資産の除去", "資産の返却" },
    { "CLD.8.1.5", "8.1.4" },
    "出る者の荷物は十日のうちに片付けております。" },
  { "4.5 隣との仕切り",
    "［対応管理策］CLD.9.5.1 仮想コンピューティング環境における分離",
    { "仮想コンピューティング環境における分離" },
    { "CLD.9.5.1" },
    "部屋ごとに壁を立て、鍵を分けております。" },
  { "5.1 変えることの知らせ",
    "［対応管理策］12.1.2 変更管理",
    { "変更管理" },
    { "12.1.2" },
    "変えることは七日前に知らせております。" },
  { "5.3 番の者の手引き",
    "［対応管理策］CLD.12.1.5 実務管理者の運用のセキュリティ",
    { "実務管理者の運用のセキュリティ" },
    { "CLD.12.1.5" },
    "手引きを書いて、番の者に渡しております。" },
  { "5.4 帳面",
    "［対応管理策］12.4.1 イベントログ取得",
    { "イベントログ取得" },
    { "12.4.1" },
    "出入りの跡は一年のあいだ残しております。" },
};

static void
test_titled (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策を、各節の見出しの下に示します。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      synthetic_paper_put_heading (paper, sections[i].heading);
      synthetic_paper_put (paper, sections[i].line);
      synthetic_paper_put (paper, sections[i].answer);
      for (guint k = 0; k < 2 && sections[i].ids[k] != NULL; k++)
        synthetic_paper_expect (paper, "%s|%s|%s\n", sections[i].ids[k], sections[i].titles[k],
                                sections[i].answer);
    }
  synthetic_paper_check (paper);
}

/* The line below the heading stands in brackets, in small type, with the number of another edition in
 * brackets of its own, and may wrap in the title or in the name of the standard. */
static void
test_in_brackets (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *heading, *line[2], *id, *title, *control, *answer;
  } bracketed[] = {
    { "2.1 村の決まり / Rules of the village",
      { "（ISO/IEC 27017:2015 5.1.1 情報セキュリティのための方針群（ISO/IEC 27001:2022 5.1））" },
      "5.1.1",
      "情報セキュリティのための方針群",
      "2.1|ISO/IEC 27001:2022 5.1,",
      "考えを紙に書き、春ごとに読み直しております。" },
    { "2.2 受け持ち / Who does what",
      { "（ISO/IEC 27017:2015 6.1.1 情報セキュリティの役割及び責任（ISO/IEC", "27001:2022 5.2））" },
      "6.1.1",
      "情報セキュリティの役割及び責任",
      "2.2|ISO/IEC 27001:2022 5.2,",
      "だれが何をするかを表に書いております。" },
    { "3.1 分け合い / Shared roles",
      { "（ISO/IEC 27017:2015 CLD.6.3.1 クラウドコンピューティング環境における役割及び責任の共有",
        "及び分担）" },
      "CLD.6.3.1",
      "クラウドコンピューティング環境における役割及び責任の共有及び分担",
      "3.1|",
      "分け合う仕事を板に掲げております。" },
    { "3.2 変えることの知らせ / Changes",
      { "（ISO/IEC 27017:2015 12.1.2 変更管理（ISO/IEC 27001:2022 8.32））" },
      "12.1.2",
      "変更管理",
      "3.2|ISO/IEC 27001:2022 8.32,",
      "変えることは七日前に知らせております。" },
    { "3.3 帳面 / Books",
      { "（ISO/IEC 27017:2015 12.4.1 イベントログ取得、ISO/IEC 27001:2022 8.15）" },
      "12.4.1",
      "イベントログ取得",
      "3.3|ISO/IEC 27001:2022 8.15,",
      "出入りの跡は一年のあいだ残しております。" },
  };
  /* The last one has the number of the chapter below it. */
  static const char *const items[] = { "1.夜の番", "2.戸の鍵", "3.火の始末" };
  g_autoptr (GString) controls = g_string_new (NULL);

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策を、各節の見出しの下に示します。");
  for (guint i = 0; i < G_N_ELEMENTS (bracketed); i++)
    {
      if (i == 2)
        synthetic_paper_put_heading (paper, "3 皆でする仕事");
      synthetic_paper_put_heading (paper, bracketed[i].heading);
      for (guint l = 0; l < 2 && bracketed[i].line[l] != NULL; l++, paper->y += 12)
        synthetic_paper_put_at (paper, 72, bracketed[i].line[l], "Mincho", 8);
      paper->y += 4;
      synthetic_paper_put (paper, bracketed[i].answer);
      synthetic_paper_put (paper, bracketed[i].answer);
      synthetic_paper_expect (paper, "%s|%s|%s%s", bracketed[i].id, bracketed[i].title, bracketed[i].answer,
                              bracketed[i].answer);
      for (guint l = 0; l < G_N_ELEMENTS (items) && i == 1; l++)
        {
          synthetic_paper_put_at (paper, 90, items[l], "Mincho", SYNTHETIC_SIZE_PT);
          paper->y += SYNTHETIC_LINE_PT;
          synthetic_paper_expect (paper, "%s", items[l]);
        }
      synthetic_paper_expect (paper, "\n");
      g_string_append_printf (controls, "iso27017-2015.%s|%s|\n", bracketed[i].id, bracketed[i].control);
    }
  synthetic_paper_check (paper);
  synthetic_paper_check_controls (paper, controls->str);
}

/* The reference of one section wraps within the brackets that have the number of another edition. */
static void
test_wrapped_in_brackets (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *own, *title, *line[2], *controls;
  } wrapped[] = {
    { "1.1", "村の決まり", { "関連管理策：27017-5.1.1（ISO/IEC 27001:2022 5.1）" }, "5.1.1 5.1" },
    { "1.2", "受け持ち", { "関連管理策：27017-6.1.1（ISO/IEC 27001:2022 5.2）" }, "6.1.1 5.2" },
    { "2.1",
      "鐘を鳴らす",
      { "関連管理策：27017-16.1.2（ISO/IEC 27001:2022 6.8）、27017-16.1.7（ISO/IEC 27001:2022", "5.28）" },
      "16.1.2 6.8 16.1.7 5.28" },
    { "2.2", "帳面", { "関連管理策：27017-18.1.3（ISO/IEC 27001:2022 5.33）" }, "18.1.3 5.33" },
  };
  static const char answer[] = "決めたことは板に書き、春ごとに読み直しております。";
  g_autoptr (GString) controls = g_string_new (NULL);

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策を、各節の見出しの下に示します。");
  for (guint i = 0; i < G_N_ELEMENTS (wrapped); i++)
    {
      g_auto (GStrv) words = g_strsplit (wrapped[i].controls, " ", -1);
      g_autofree char *heading = g_strconcat (wrapped[i].own, " ", wrapped[i].title, NULL);

      synthetic_paper_put_heading (paper, heading);
      for (guint l = 0; l < 2 && wrapped[i].line[l] != NULL; l++, paper->y += 13)
        synthetic_paper_put_at (paper, 72, wrapped[i].line[l], "Mincho", 9);
      paper->y += 4;
      synthetic_paper_put (paper, answer);
      for (guint k = 0; words[k] != NULL; k += 2)
        {
          synthetic_paper_expect (paper, "%s|%s|%s\n", words[k], wrapped[i].title, answer);
          g_string_append_printf (controls, "iso27017-2015.%s|%s|ISO/IEC 27001:2022 %s,|\n", words[k],
                                  wrapped[i].own, words[k + 1]);
        }
    }
  synthetic_paper_check (paper);
  synthetic_paper_check_controls (paper, controls->str);
}

/* Headings in whatever words with the number of the control at the right end of their last line. */
static void
test_number_at_end (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *own, *title[2], *id, *answer;
  } ends[] = {
    { "1-1", { "村の決まり" }, "5.1.1", "考えを紙に書き、春ごとに読み直しております。" },
    { "1-2", { "人ごとの受け持ち" }, "6.1.1", "だれが何をするかを表に書いております。" },
    { "2-1",
      { "蔵の戸を開ける道具の使い方（直しに使うものと、引っ越しに使", "うものを含む）" },
      "9.4.4",
      "道具は番の者だけが使い、使った跡を帳面に書いております。" },
    { "2-2",
      { "七日の前に出す、変えることの知らせと、その札を立てる場所に", "ついての定め" },
      "12.1.2",
      "変えることは七日前に知らせております。" },
    /* No room is left for the number. */
    { "2-3",
      { "夜番の者が戸と窓とを一つずつ見て回る順と、その跡の残し方の", "" },
      "12.1.3",
      "順は月ごとに改めております。" },
    { "2-4", { "帳面" }, "12.4.1", "出入りの跡は一年のあいだ残しております。" },
  };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策の番号を、各節の見出しの右の端に示しております。");
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      const float width = 36;

      paper->y += 14;
      synthetic_paper_print_at (paper, 72, "Gothic-Bold", 11, "%s %s", ends[i].own, ends[i].title[0]);
      if (ends[i].title[1] != NULL)
        {
          paper->y += 15;
          synthetic_paper_put_at (paper, 90, ends[i].title[1], "Gothic-Bold", 11);
        }
      synthetic_paper_put_at (paper, 435 - width, ends[i].id, "Gothic-Bold", 11);
      paper->y += 17;
      synthetic_paper_put (paper, ends[i].answer);
      synthetic_paper_expect (paper, "%s|%s%s|%s\n", ends[i].id, ends[i].title[0],
                              ends[i].title[1] != NULL ? ends[i].title[1] : "", ends[i].answer);
    }
  synthetic_paper_check (paper);
}

/* Headings may be in the type of the text, and an answer begin with what it quotes, on two lines. */
static void
test_quote_below (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const heads[]
      = { "5.1.1 情報セキュリティのための方針群",
          "CLD.6.3.1 クラウドコンピューティング環境における役割及び責任の共有及び分担", "8.1.1 資産目録",
          "12.3.1 情報のバックアップ" };
  static const char *const answers[][2]
      = { { "考えを紙に書き、春ごとに読み直しております。" },
          { "「6.1.1", "情報セキュリティの役割及び責任」の図に書いております。" },
          { "持ち物の一覧を作っております。" },
          { "夜ごとに写しを取っております。" } };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みです。");
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      const char *title = strchr (heads[i], ' ') + 1;

      synthetic_paper_put (paper, heads[i]);
      for (guint l = 0; l < 2 && answers[i][l] != NULL; l++)
        synthetic_paper_put (paper, answers[i][l]);
      synthetic_paper_expect (paper, "%.*s|%s|%s%s\n", (int)(title - heads[i] - 1), heads[i], title,
                              answers[i][0], answers[i][1] != NULL ? answers[i][1] : "");
    }
  synthetic_paper_check (paper);
}

/* The last item of a list in an answer is called as a control is. */
static void
test_item (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const controls[][3]
      = { { "8.1.1", "資産目録", "持ち物は帳面に記します。" },
          { "9.2.1", "利用者登録及び登録削除", "申し込みは門で受けます。" },
          { "10.1.1", "暗号による管理策の利用方針", "次のものに鍵を掛けます。" },
          { "12.1.2", "変更管理", "変える前に知らせます。" },
          { "12.3.1", "情報のバックアップ", "夜ごとに写しを取ります。" },
          { "12.4.4", "クロックの同期", "時計は町の鐘に合わせます。" } };
  static const char *const items[] = { "▪ 戸棚", "▪ 倉", "▪ ログ" };

  for (guint i = 0; i < 3; i++)
    synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みです。");
  for (guint i = 0; i < G_N_ELEMENTS (controls); i++)
    {
      synthetic_paper_put_heading (paper, controls[i][1]);
      synthetic_paper_put (paper, controls[i][2]);
      synthetic_paper_expect (paper, "%s|%s|%s", controls[i][0], controls[i][1], controls[i][2]);
      for (guint k = 0; i == 2 && k < G_N_ELEMENTS (items); k++)
        {
          synthetic_paper_put (paper, items[k]);
          synthetic_paper_expect (paper, "%s", items[k]);
        }
      synthetic_paper_expect (paper, "\n");
    }
  synthetic_paper_check (paper);
}

/* Lines stand far apart, in headings that wrap above their reference as in the text. */
static void
test_wide_leading (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *own, *lines[2], *id, *answer[2];
  } wide[] = {
    { "2.1",
      { "村の決まりをみなで定めることについて、古くから伝わる", "書き物の話" },
      "5.1.1",
      { "考えを紙に書き、春ごとにみなで読み直し、直したところは広場", "の板に掲げております。" } },
    { "2.2",
      { "受け持ち" },
      "6.1.1",
      { "だれが何をするかを表に書き、年の初めに配り、変わったときは",
        "その日のうちに書き直しております。" } },
    { "2.3",
      { "持ち物の帳面" },
      "8.1.1",
      { "持ち物は帳面に記し、年の初めに、棚のものと一つずつ突き合わ", "せて、帳面を直しております。" } },
    { "2.4",
      { "門で受ける申し込みと、門を出ていく者の札を返すときの", "手順" },
      "9.2.1",
      { "申し込みは門で受け、その日のうちに答え、名は門の内の戸に掲", "げております。" } },
    { "2.5",
      { "変えることの知らせ" },
      "12.1.2",
      { "変える前に、町の人々に知らせ、七日のあいだ意見を待ち、それ", "から戸を直しております。" } },
    { "2.6",
      { "写し" },
      "12.3.1",
      { "夜ごとに写しを取り、離れた倉に納め、年に二度は取り出して読", "めるかを確かめております。" } },
  };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みです。");
  paper->y += 20;
  for (guint i = 0; i < G_N_ELEMENTS (wide); i++)
    {
      g_autofree char *heading = g_strdup_printf ("%s %s", wide[i].own, wide[i].lines[0]);
      g_autofree char *reference = g_strdup_printf ("ISO/IEC 27017:2015 %s", wide[i].id);

      synthetic_paper_text_in (paper, 60, paper->y, heading, "Gothic-Bold", 11);
      paper->y += 26;
      if (wide[i].lines[1] != NULL)
        {
          synthetic_paper_text_in (paper, 60, paper->y, wide[i].lines[1], "Gothic-Bold", 11);
          paper->y += 26;
        }
      synthetic_paper_text (paper, 60, paper->y, reference);
      for (guint l = 0; l < 2; l++)
        {
          paper->y += 24;
          synthetic_paper_text (paper, 60, paper->y, wide[i].answer[l]);
        }
      paper->y += 40;
      synthetic_paper_expect (paper, "%s|%s%s|%s%s\n", wide[i].id, wide[i].lines[0],
                              wide[i].lines[1] != NULL ? wide[i].lines[1] : "", wide[i].answer[0],
                              wide[i].answer[1]);
    }
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/titled-lines/below", NULL, test_titled);
  synthetic_paper_add ("/titled-lines/in-brackets", NULL, test_in_brackets);
  synthetic_paper_add ("/titled-lines/wrapped-in-brackets", NULL, test_wrapped_in_brackets);
  synthetic_paper_add ("/titled-lines/number-at-end", NULL, test_number_at_end);
  synthetic_paper_add ("/titled-lines/quote-below", NULL, test_quote_below);
  synthetic_paper_add ("/titled-lines/item", NULL, test_item);
  synthetic_paper_add ("/titled-lines/wide-leading", NULL, test_wide_leading);
  return g_test_run ();
}
