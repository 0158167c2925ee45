/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "written-sections.h"

/* References with the titles of their controls, or in footnotes. */

static const struct
{
  const char *heading;
  const char *lines[3]; /* of the reference, as they wrap */
  const char *ids[3], *titles[3];
} titled[] = {
  { "きまりを作る",
    { "対応する管理策（ISO/IEC 27017）：5.1.1 情報セキュリティのため",
      "の方針群、6.1.1 情報セキュリティの役割及び責任" },
    { "5.1.1", "6.1.1" },
    { "情報セキュリティのための方針群", "情報セキュリティの役割及び責任" } },
  { "たなおろし", { "対応する管理策（ISO/IEC 27017）：8.1.1 資産目録" }, { "8.1.1" }, { "資産目録" } },
  { "だれが使うか",
    { "対応する管理策（ISO/IEC 27017）：9.2.1 利用者登録及び登録削", "除、9.2.2 利用者アクセスの提供、",
      "9.2.3 特権的アクセス権の管理" },
    { "9.2.1", "9.2.2", "9.2.3" },
    { "利用者登録及び登録削除", "利用者アクセスの提供", "特権的アクセス権の管理" } },
  { "かぎの扱い",
    { "対応する管理策（ISO/IEC 27017）：10.1.1 暗号による管理策の利", "用方針、10.1.2 鍵管理" },
    { "10.1.1", "10.1.2" },
    { "暗号による管理策の利用方針", "鍵管理" } },
};

static void
put_titled_reference (SyntheticPaper *paper, guint i)
{
  for (guint l = 0; l < G_N_ELEMENTS (titled[i].lines) && titled[i].lines[l] != NULL; l++)
    {
      synthetic_paper_put_at (paper, 250 + 10 * (float)l, titled[i].lines[l], "Mincho", 8);
      paper->y += 11;
    }
}

/* A reference in small type with the titles of its controls, at the end of each answer or below each
 * heading; with what the paper closes with below it, or without. */
static void
test_titled (SyntheticPaper *paper, gconstpointer data)
{
  gboolean below = g_strcmp0 (data, "below") == 0;

  synthetic_paper_put (paper, "各節に ISO/IEC 27017:2015 の管理策を示します。");
  for (guint i = 0; i < G_N_ELEMENTS (titled); i++)
    {
      synthetic_paper_put_heading (paper, titled[i].heading);
      if (below)
        put_titled_reference (paper, i);
      referring_put_answer (paper, i);
      if (!below)
        put_titled_reference (paper, i);
      for (guint k = 0; k < G_N_ELEMENTS (titled[i].ids) && titled[i].ids[k] != NULL; k++)
        referring_expect (paper, titled[i].ids[k], titled[i].titles[k], i);
    }
  paper->y += 24;
  if (g_strcmp0 (data, "closing") == 0)
    synthetic_paper_put (paper, "ご質問は相談窓口 0120-555-0101（年中無休）まで");
  synthetic_paper_check (paper);
}

/* The word before such a reference at the end of an answer is one that else points elsewhere, in brackets of
 * its own. */
static void
test_titled_behind_bracket (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const references[][2] = { { "9.2.1", "利用者登録及び登録削除" },
                                               { "12.3.1", "情報のバックアップ" },
                                               { "5.1.1", "情報セキュリティのための方針群" } };

  synthetic_paper_put (paper, "お尋ねに、管理策を添えてお答えします。");
  for (guint i = 0; i < G_N_ELEMENTS (references); i++)
    {
      synthetic_paper_put_heading (paper, titled[i].heading);
      referring_put_answer (paper, i);
      synthetic_paper_print_at (paper, 250, "Mincho", 8, "【参照】ISO/IEC 27017:2015 %s %s", references[i][0],
                                references[i][1]);
      paper->y += 11;
      referring_expect (paper, references[i][0], references[i][1], i);
    }
  synthetic_paper_check (paper);
}

/* Each number of such a reference has that of another edition in brackets behind its title. */
static void
test_titled_both_editions (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const sections_of_two[][3]
      = { { "きまりを作る",
            "対応する管理策：5.1.1 情報セキュリティのための方針群（ISO/IEC 27001:2022 5.1）、",
            "6.1.1 情報セキュリティの役割及び責任（ISO/IEC 27001:2022 5.2）" },
          { "記録を残す", "対応する管理策：12.4.1 イベントログ取得（ISO/IEC 27001:2022 8.15）、12.4.4 ク",
            "ロックの同期（ISO/IEC 27001:2022 8.17）" } };
  g_autofree char *controls = NULL;

  synthetic_paper_put (paper, "各節に ISO/IEC 27017:2015 の管理策を示します。");
  for (guint i = 0; i < G_N_ELEMENTS (sections_of_two); i++)
    {
      synthetic_paper_put_heading (paper, sections_of_two[i][0]);
      for (guint l = 1; l < G_N_ELEMENTS (sections_of_two[i]); l++, paper->y += 11)
        synthetic_paper_put_at (paper, 72, sections_of_two[i][l], "Mincho", 8);
      referring_put_answer (paper, i);
    }
  controls = synthetic_paper_controls (paper);
  g_assert_cmpstr (
      controls, ==,
      "iso27017-2015.5.1.1||ISO/IEC 27001:2022 5.1,|\niso27017-2015.6.1.1||ISO/IEC 27001:2022 5.2,|\n"
      "iso27017-2015.12.4.1||ISO/IEC 27001:2022 8.15,|\niso27017-2015.12.4.4||ISO/IEC 27001:2022 8.17,|\n");
}

/* References in brackets and in bold, with titles where there are several. */
static void
test_titled_in_brackets (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const headings[][3]
      = { { "5.1 情報セキュリティのための方針群", "A.5.1" },
          { "5.2 職務の分離", "A.5.3" },
          { "5.3 脅威インテリジェンス", "A.5.7" },
          { "6.1 選考", "A.6.1" },
          { "6.3 リモートワーク等", "A.6.7 リモートワーク", "A.6.8 情報セキュリティ事象の報告" },
          { "7.1 物理的入退", "A.7.2" },
          { "8.1 利用者エンドポイント機器", "A.8.1" },
          { "8.2 情報へのアクセス制限等", "A.8.3 情報へのアクセス制限", "A.8.5 セキュリティを保った認証" } };

  synthetic_paper_put (paper, "各節に ISO/IEC 27001:2022 の管理策を示します。");
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      const gboolean single = headings[i][2] == NULL;

      synthetic_paper_put_heading (paper, headings[i][0]);
      synthetic_paper_print_at (paper, 72, "Gothic-Bold", 9, "[ISO/IEC 27001:2022 %s%s%s]", headings[i][1],
                                single ? "" : "、", single ? "" : headings[i][2]);
      paper->y += 14;
      referring_put_answer (paper, i % G_N_ELEMENTS (referring_sections));
      paper->y += 10;
      for (guint c = 1; c < 3 && headings[i][c] != NULL; c++)
        {
          g_auto (GStrv) words = g_strsplit (headings[i][c] + 2, " ", 2);

          referring_expect (paper, words[0], single ? headings[i][0] + 4 : words[1],
                            i % G_N_ELEMENTS (referring_sections));
        }
    }
  synthetic_paper_check (paper);
}

/* A page may end within a bracket. */
static void
test_over_page (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const headings[][3] = {
    { "5.1 情報セキュリティのための方針群", "[ISO/IEC 27001:2022 A.5.1]" },
    { "5.2 職務の分離", "[ISO/IEC 27001:2022 A.5.3]" },
    { "6.1 選考", "[ISO/IEC 27001:2022 A.6.1]" },
    { "8.2 情報へのアクセス制限等", "[ISO/IEC 27001:2022 A.8.3 情報へのアクセス制限、A.8.5 セキュリ",
      "ティを保った認証]" },
  };

  synthetic_paper_put (paper, "各節に ISO/IEC 27001:2022 の管理策を示します。");
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      synthetic_paper_put_heading (paper, headings[i][0]);
      for (guint l = 1; l < G_N_ELEMENTS (headings[i]) && headings[i][l] != NULL; l++, paper->y += 14)
        {
          if (l > 1)
            synthetic_paper_turn (paper);
          synthetic_paper_put_at (paper, 72, headings[i][l], "Mincho", 8);
        }
      referring_put_answer (paper, i);
      paper->y += 10;
    }
  referring_expect (paper, "5.1", "情報セキュリティのための方針群", 0);
  referring_expect (paper, "5.3", "職務の分離", 1);
  referring_expect (paper, "6.1", "選考", 2);
  referring_expect (paper, "8.3", "情報へのアクセス制限", 3);
  referring_expect (paper, "8.5", "セキュリティを保った認証", 3);
  synthetic_paper_check (paper);
}

/* An arrow leads from a title to its reference on the same line. */
static void
test_arrows (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const sections[][3] = { { "きまりを作る", "5.1.1", "→" },
                                             { "だれが使うか", "9.2.1", "▶" },
                                             { "かぎの扱い", "10.1.1", "▶" },
                                             { "時計を合わせる", "12.4.4", "⇒" } };

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *heading = g_strdup_printf ("4-%u %s %s JIS Q 27017 %s", i + 1, sections[i][0],
                                                  sections[i][2], sections[i][1]);

      synthetic_paper_put_heading (paper, heading);
      referring_put_answer (paper, i);
      referring_expect (paper, sections[i][1], sections[i][0], i);
    }
  synthetic_paper_check (paper);
}

/* The first of several titles is no heading into which the rest of the line runs. */
static void
test_several_in_english (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const sections[][4] = {
    { "Access control policy", "ISO/IEC 27017:2015 control 9.1.1", "Doors are locked at night." },
    { "Change management", "ISO/IEC 27017:2015 control 12.1.2", "A notice is given seven days before." },
    { "Clock synchronisation and related controls",
      "ISO/IEC 27017:2015 control 12.4.4 Clock synchronisation, CLD.12.4.5 Monitoring of",
      "All clocks are set each morning.", "cloud services" },
    { "Collection of evidence", "ISO/IEC 27017:2015 control 16.1.7", "Books are kept for ten years." },
  };

  synthetic_paper_put (paper, "Each section names its control of ISO/IEC 27017:2015.");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      synthetic_paper_put_heading (paper, sections[i][0]);
      synthetic_paper_put_at (paper, 72, sections[i][1], "Mincho", 8);
      paper->y += 11;
      if (sections[i][3] != NULL)
        {
          synthetic_paper_put_at (paper, 72, sections[i][3], "Mincho", 8);
          paper->y += 11;
        }
      synthetic_paper_put (paper, sections[i][2]);
    }
  synthetic_paper_expect (paper, "9.1.1|Access control policy|Doors are locked at night.\n"
                                 "12.1.2|Change management|A notice is given seven days before.\n"
                                 "12.4.4|Clock synchronisation|All clocks are set each morning.\n"
                                 "CLD.12.4.5|Monitoring of cloud services|All clocks are set each morning.\n"
                                 "16.1.7|Collection of evidence|Books are kept for ten years.\n");
  synthetic_paper_check (paper);
}

/* What lists the controls of a chapter below its heading is no reference of the chapter, and the vendor's
 * numbers before the word and number of the control are those of no other edition. */
static void
test_chapter_lists (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *heading;
    const char *own[3], *ids[3], *titles[3];
  } chapters[] = {
    { "3. Organization of information security",
      { "3.1", "3.2" },
      { "6.1.1", "6.1.3" },
      { "Information security roles and responsibilities", "Contact with authorities" } },
    { "4. Asset management", { "4.1" }, { "8.1.1" }, { "Inventory of assets" } },
    { "5. Operations security",
      { "5.1", "5.2", "5.3" },
      { "12.1.2", "12.3.1", "12.4.1" },
      { "Change management", "Information backup", "Event logging" } },
    { "6. Compliance",
      { "6.1", "6.2" },
      { "18.1.2", "18.1.3" },
      { "Intellectual property rights", "Protection of records" } },
  };
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autofree char *controls = NULL;

  synthetic_paper_put (paper, "Each section answers a control of ISO/IEC 27017:2015.");
  for (guint i = 0; i < G_N_ELEMENTS (chapters); i++)
    {
      synthetic_paper_text_in (paper, 72, paper->y + 6, chapters[i].heading, "Gothic-Bold", 15);
      paper->y += 30;
      synthetic_paper_put (paper, "Controls in this chapter:");
      for (guint k = 0; k < 3 && chapters[i].ids[k] != NULL; k++)
        synthetic_paper_print (paper, "■ Control %s %s", chapters[i].ids[k], chapters[i].titles[k]);
      for (guint k = 0; k < 3 && chapters[i].ids[k] != NULL; k++)
        {
          synthetic_paper_print_heading (paper, "%s Control %s %s", chapters[i].own[k], chapters[i].ids[k],
                                         chapters[i].titles[k]);
          synthetic_paper_print (paper, "The keeper writes down what belongs to %s.", chapters[i].own[k]);
          synthetic_paper_expect (paper, "%s|%s|The keeper writes down what belongs to %s.\n",
                                  chapters[i].ids[k], chapters[i].titles[k], chapters[i].own[k]);
          g_string_append_printf (expected, "iso27017-2015.%s|%s||\n", chapters[i].ids[k],
                                  chapters[i].own[k]);
        }
      if (i == 1)
        synthetic_paper_turn (paper);
    }
  controls = synthetic_paper_controls (paper);
  g_assert_cmpstr (controls, ==, expected->str);
  synthetic_paper_check (paper);
}

/* What the footnote of a heading cites is the control of its section, and none of the text. */
static void
test_noted (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const raised[] = { "¹", "²", "³", "⁴" };
  const char *mark = data;

  for (guint i = 0; i < G_N_ELEMENTS (referring_sections); i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1), *sign = g_strconcat (mark, number, NULL);
      g_autofree char *note = g_strdup_printf ("%sISO/IEC 27017:2015、%s %s", sign, referring_sections[i].id,
                                               i == 1 ? "" : referring_sections[i].title);

      synthetic_paper_print_heading (paper, "%s %s%s", referring_sections[i].own, referring_sections[i].title,
                                     *mark != '\0' ? sign : raised[i]);
      referring_put_answer (paper, i);
      synthetic_paper_text_in (paper, 72, 700 + 11 * (float)i, note, "Mincho", 8);
      referring_expect (paper, referring_sections[i].id, referring_sections[i].title, i);
    }
  synthetic_paper_check (paper);
}

/* References in small type below titles of controls wrap behind the name of the standard, before one number
 * or several. */
static void
test_wrap_behind_name (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const parts[][3]
      = { { "情報セキュリティのための方針群", "5.1.1", "巻物は広場の板に掲げております。" },
          { "資産目録", "8.1.1", "持ち物は帳面に記しております。" },
          { "利用者登録及び登録削除ほか", "9.2.1・9.2.2", "名簿は番の者が書いております。" },
          { "仮想マシンの要塞化について", "CLD-9.5.2", "舟は板を厚くしております。" },
          { "情報のバックアップ", "12.3.1", "写しは離れた倉に納めております。" } };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを示します。");
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_auto (GStrv) ids = g_strsplit (parts[i][1], "・", -1);
      g_autofree char *title = g_strconcat ("■", parts[i][0], NULL);

      paper->y += 20;
      synthetic_paper_text_in (paper, 72, paper->y, title, "Gothic", 13);
      paper->y += 22;
      synthetic_paper_text_in (paper, 72, paper->y, "参照：ISO/IEC 27017:2015", "Mincho", 8);
      synthetic_paper_text_in (paper, 72, paper->y + 12, parts[i][1], "Mincho", 8);
      paper->y += 28;
      synthetic_paper_put (paper, parts[i][2]);
      for (guint k = 0; ids[k] != NULL; k++)
        synthetic_paper_expect (paper, "%s|%s|%s\n", i == 3 ? "CLD.9.5.2" : ids[k], parts[i][0], parts[i][2]);
    }
  synthetic_paper_check (paper);
}

/* Headings in smaller type than the text, each with its number in brackets and that of another edition in
 * others: they are no references at the end of what stands above. */
static void
test_number_in_brackets (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const headings[][3] = { { "9.2.1", "利用者登録及び登録削除", "5.16" },
                                             { "12.3.1", "情報のバックアップ", "8.13" },
                                             { "16.1.2", "情報セキュリティ事象の報告", "6.8" } };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを、順に述べてまいります。");
  synthetic_paper_put_heading (paper, "用語");
  synthetic_paper_put (paper, "窓口とは、申し込みを受ける所です。");
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      paper->y += 14;
      synthetic_paper_print_at (paper, 72, "Mincho", 9, "《%s》%s (27001:2022 %s)", headings[i][0],
                                headings[i][1], headings[i][2]);
      paper->y += 24;
      synthetic_paper_print_at (paper, 72, "Gothic", 10, "約束：私どもは、%sについて", headings[i][1]);
      paper->y += SYNTHETIC_LINE_PT;
      synthetic_paper_put_at (paper, 72, "お客さまに次のことを約束します。", "Gothic", 10);
      paper->y += SYNTHETIC_LINE_PT;
      referring_put_answer (paper, i);
      synthetic_paper_expect (paper, "%s|%s|約束：私どもは、%sについてお客さまに次のことを約束します。%s%s\n",
                              headings[i][0], headings[i][1], headings[i][1], referring_sections[i].answer,
                              referring_sections[i].end);
    }
  synthetic_paper_check (paper);
}

/* A line of small type with the number and title of the control stands over each heading of the vendor's own,
 * nearer to it than to the answer above; a page ends below one. */
static void
test_over_headings (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const sections[][3] = { { "5.1.1 情報セキュリティのための方針群", "5.1.1", "考え方" },
                                             { "6.1.1 情報セキュリティの役割及び責任", "6.1.1", "受け持ち" },
                                             { "8.1.1 資産目録", "8.1.1", "持ち物" },
                                             { "12.1.2 変更管理", "12.1.2", "知らせ" },
                                             { "16.1.2 情報セキュリティ事象の報告", "16.1.2", "届け出" } };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを、順に述べてまいります。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *line = g_strconcat ("ISO/IEC 27017:2015 ", sections[i][0], NULL);

      paper->y += 16;
      synthetic_paper_text_in (paper, 72, paper->y, line, "Mincho", 8);
      paper->y += 14;
      if (i == 3)
        synthetic_paper_turn (paper);
      synthetic_paper_put_at (paper, 72, sections[i][2], "Gothic", 13);
      paper->y += 8;
      referring_put_answer (paper, i % 3);
      synthetic_paper_expect (paper, "%s|%s|%s%s\n", sections[i][1], sections[i][2],
                              referring_sections[i % 3].answer, referring_sections[i % 3].end);
    }
  synthetic_paper_check (paper);
}

/* Each answer closes with the numbers of its controls in brackets and their titles, a line each, in small
 * type; the next section has the paper's own number, or is told by its larger type where no number is in
 * brackets. */
static void
test_closing_titles (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "各節に ISO/IEC 27017:2015 の管理策を示します。");
  for (guint i = 0; i < G_N_ELEMENTS (titled); i++)
    {
      if (data != NULL)
        synthetic_paper_put_heading (paper, titled[i].heading);
      else
        synthetic_paper_print_heading (paper, "%u.1 %s", i + 2, titled[i].heading);
      referring_put_answer (paper, i);
      for (guint k = 0; k < G_N_ELEMENTS (titled[i].ids) && titled[i].ids[k] != NULL; k++)
        {
          g_autofree char *line = data != NULL
                                      ? g_strdup_printf ("%s %s", titled[i].ids[k], titled[i].titles[k])
                                      : g_strdup_printf ("《A%s》 %s", titled[i].ids[k], titled[i].titles[k]);

          synthetic_paper_put_at (paper, 72, line, "Mincho", 8);
          paper->y += 11;
          referring_expect (paper, titled[i].ids[k], titled[i].titles[k], i);
        }
      paper->y += 8;
    }
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/titled-references/closing-titles", NULL, test_closing_titles);
  synthetic_paper_add ("/titled-references/closing-titles/bare", "", test_closing_titles);
  synthetic_paper_add ("/titled-references/at-end", NULL, test_titled);
  synthetic_paper_add ("/titled-references/below", "below", test_titled);
  synthetic_paper_add ("/titled-references/both-editions", NULL, test_titled_both_editions);
  synthetic_paper_add ("/titled-references/behind-bracket", NULL, test_titled_behind_bracket);
  synthetic_paper_add ("/titled-references/closing", "closing", test_titled);
  synthetic_paper_add ("/titled-references/arrows", NULL, test_arrows);
  synthetic_paper_add ("/titled-references/titled-in-brackets", NULL, test_titled_in_brackets);
  synthetic_paper_add ("/titled-references/over-page", NULL, test_over_page);
  synthetic_paper_add ("/titled-references/several-in-english", NULL, test_several_in_english);
  synthetic_paper_add ("/titled-references/chapter-lists", NULL, test_chapter_lists);
  synthetic_paper_add ("/titled-references/number-in-brackets", NULL, test_number_in_brackets);
  synthetic_paper_add ("/titled-references/noted/raised", "", test_noted);
  synthetic_paper_add ("/titled-references/noted/signs", "※", test_noted);
  synthetic_paper_add ("/titled-references/wrap-behind-name", NULL, test_wrap_behind_name);
  synthetic_paper_add ("/titled-references/over-headings", NULL, test_over_headings);
  return g_test_run ();
}
