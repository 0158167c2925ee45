/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "written-sections.h"

/* Numbers of another edition beside those of the controls. */

/* A heading that a word begins as it does references, in the type of the text, with the number of another
 * standard below it. */
static void
test_worded_heading (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const headings[][3] = { { "5.1.1", "情報セキュリティのための方針群", "5.1" },
                                             { "6.1.1", "情報セキュリティの役割及び責任", "5.2" },
                                             { "8.1.1", "資産目録", "5.9" },
                                             { "9.2.1", "利用者登録及び登録削除", "5.16" } };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      if (i % 2 == 0)
        {
          paper->y += 14;
          synthetic_paper_put_heading (paper, i == 0 ? "5 決まりと人" : "9 物と人");
          referring_put_answer (paper, 3 - i);
        }
      paper->y += 16;
      synthetic_paper_print (paper, "管理策 %s %s", headings[i][0], headings[i][1]);
      paper->y += 9;
      synthetic_paper_print (paper, "（ISO/IEC 27001:2022：%s）", headings[i][2]);
      referring_put_answer (paper, i);
      referring_expect (paper, headings[i][0], headings[i][1], i);
    }
  synthetic_paper_check (paper);
}

/* Where an edition has no such control the reference says so, in a line below the heading or behind the
 * title, which may wrap. */
static void
test_none (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const headings[][3]
      = { { "情報セキュリティのための方針群", "ISO/IEC 27017 項番：5.1.1", "5.1.1" },
          { "責任の分担", "ISO/IEC 27017 項番：CLD.6.3.1", "CLD.6.3.1" },
          { "資産目録", "ISO/IEC 27017 項番：8.1.1", "8.1.1" },
          { "仮想環境の分離", "ISO/IEC 27017 項番：CLD.9.5.1", "CLD.9.5.1" } };
  const char *none = data;

  synthetic_paper_put (paper, "本書は ISO/IEC 27017:2015 の管理策について述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      g_autofree char *other
          = g_strconcat ("ISO/IEC 27001:2022 附属書A：", i % 2 == 0 ? "A.5.1" : none, NULL);

      synthetic_paper_put_heading (paper, headings[i][0]);
      synthetic_paper_put_at (paper, 80, headings[i][1], "Mincho", 8);
      paper->y += 11;
      synthetic_paper_put_at (paper, 80, other, "Mincho", 8);
      paper->y += 14;
      referring_put_answer (paper, i);
      referring_expect (paper, headings[i][2], headings[i][0], i);
    }
  synthetic_paper_check (paper);
}

/* The number of another edition stands in brackets within those of the number: nothing of them is text. */
static void
test_nested_brackets (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "本書は ISO/IEC 27017:2015 の管理策について述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (referring_sections); i++)
    {
      synthetic_paper_print_heading (paper, "(%u) %s【%s（27001:2022 5.%u）】", i + 1,
                                     referring_sections[i].title, referring_sections[i].id, i + 1);
      referring_put_answer (paper, i);
      referring_expect (paper, referring_sections[i].id, referring_sections[i].title, i);
    }
  synthetic_paper_check (paper);
}

/* Below the heading of a control its number and title in another edition, or that there is none. @data has
 * how that is printed: before the number, behind the title; or, behind the title, on the line of the
 * heading. */
static void
test_counterparts (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *id, *title, *other, *other_title;
  } pairs[] = {
    { "A.5.1.1", "情報セキュリティのための方針群", "5.1", "情報セキュリティのための方針群" },
    { "A.6.1.1", "情報セキュリティの役割及び責任", "5.2", "情報セキュリティの役割及び責任" },
    { "A.8.1.1", "資産目録", "5.9", "情報及びその他の関連資産の目録" },
    { "A.9.2.1", "利用者登録及び登録削除", "5.16", "識別情報の管理" },
    { "CLD.9.5.1", "仮想コンピューティング環境における分離", "なし（JIS Q 27017 固有）", "" },
  };
  const char *const *around = data;

  synthetic_paper_put (paper, "本書は JIS Q 27017:2016 の管理策について述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *heading = g_strdup_printf ("%s %s", pairs[i].id, pairs[i].title);
      g_autofree char *other
          = g_strdup_printf ("%s%s %s%s", around[0], pairs[i].other, pairs[i].other_title, around[1]);
      g_autofree char *both = g_strconcat (heading, other, NULL);

      synthetic_paper_put_heading (paper, g_strcmp0 (around[2], "inline") == 0 ? both : heading);
      if (around[2] == NULL)
        synthetic_paper_put_at (paper, 72, other, "Mincho", 8);
      paper->y += around[2] == NULL ? 16 : 0;
      referring_put_answer (paper, i % G_N_ELEMENTS (referring_sections));
      referring_expect (paper, g_str_has_prefix (pairs[i].id, "A.") ? pairs[i].id + 2 : pairs[i].id,
                        pairs[i].title, i % G_N_ELEMENTS (referring_sections));
    }
  synthetic_paper_check (paper);
}

/* The heading of a clause is none of a control of a later edition that has its number, to which the rules
 * map the first control below it. */
static void
test_clause_over_control (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const headings[]
      = { "A.5 情報セキュリティのための方針群", "A5.1 情報セキュリティのための経営陣の方向性" };

  synthetic_paper_put (paper, "本書は ISO/IEC 27017:2015 の管理策について述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      synthetic_paper_put_at (paper, 72, headings[i], "Gothic-Bold", 12);
      paper->y += 20;
    }
  synthetic_paper_put_heading (paper, "A5.1.1 情報セキュリティのための方針群");
  referring_put_answer (paper, 0);
  referring_expect (paper, "5.1.1", "情報セキュリティのための方針群", 0);
  for (guint i = 1; i < G_N_ELEMENTS (referring_sections); i++)
    {
      synthetic_paper_print_heading (paper, "A%s %s", referring_sections[i].id, referring_sections[i].title);
      referring_put_answer (paper, i);
      referring_expect (paper, referring_sections[i].id, referring_sections[i].title, i);
    }
  synthetic_paper_check (paper);
}

/* The title of a clause stands right above that of its first control, and is none of another edition. */
static void
test_clauses_above (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const clauses[] = { "5.1 情報セキュリティのための経営陣の方向性", "6.1 内部組織",
                                         "8.1 資産に対する責任", "9.2 利用者アクセスの管理" };

  synthetic_paper_put (paper, "本書は ISO/IEC 27017:2015 の管理策について述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (referring_sections); i++)
    {
      synthetic_paper_put_heading (paper, clauses[i]);
      synthetic_paper_print_heading (paper, "%s %s", referring_sections[i].id, referring_sections[i].title);
      referring_put_answer (paper, i);
      referring_expect (paper, referring_sections[i].id, referring_sections[i].title, i);
    }
  synthetic_paper_check (paper);
}

/* Whatever words are beside it, the number behind a control's own title that it has in another edition is
 * that; another number is part of what is said. */
static void
test_other_words (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const headings[][3]
      = { { "5.1.1", "情報セキュリティのための方針群", "（27001:2022の5.1に対応）" },
          { "6.1.1", "情報セキュリティの役割及び責任", " 5.2（2022）" },
          { "8.1.1", "資産目録", "（今の版の5.9）" },
          { "9.2.1", "Registration of users", " (see 5.1.1 as well)" },
          { "9.4.1", "Information access restriction", " (now 8.3)" },
          { "12.1.2", "変更管理", "（8.32 (2022)）" } };

  synthetic_paper_put (paper, "本書は ISO/IEC 27017:2015 の管理策について述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      synthetic_paper_print_heading (paper, "%s %s%s", headings[i][0], headings[i][1], headings[i][2]);
      referring_put_answer (paper, i % G_N_ELEMENTS (referring_sections));
      if (i != 3)
        referring_expect (paper, headings[i][0], headings[i][1], i % G_N_ELEMENTS (referring_sections));
      else
        referring_expect (paper, headings[i][0], "Registration of users (see 5.1.1 as well)",
                          i % G_N_ELEMENTS (referring_sections));
    }
  synthetic_paper_check (paper);
  synthetic_paper_check_controls (paper, "iso27017-2015.5.1.1||ISO/IEC 27001:2022 5.1,|\n"
                                         "iso27017-2015.6.1.1||ISO/IEC 27001:2022 5.2,|\n"
                                         "iso27017-2015.8.1.1||ISO/IEC 27001:2022 5.9,|\n"
                                         "iso27017-2015.9.2.1|||\n"
                                         "iso27017-2015.9.4.1||ISO/IEC 27001:2022 8.3,|\n"
                                         "iso27017-2015.12.1.2||ISO/IEC 27001:2022 8.32,|\n");
}

int
main (int argc, char **argv)
{
  static const char *const named[] = { "［JIS Q 27001:2023 ", "］", NULL };
  static const char *const unbracketed[] = { "ISO/IEC 27001:2022 の管理策：", "", NULL };
  static const char *const plain[] = { "【", "】", NULL };
  static const char *const behind[] = { "（JIS Q 27001:2023 ", "）", "inline" };

  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/counterparts/worded-heading", NULL, test_worded_heading);
  synthetic_paper_add ("/counterparts/none/words", "該当なし", test_none);
  synthetic_paper_add ("/counterparts/none/dash", "－", test_none);
  synthetic_paper_add ("/counterparts/nested-brackets", NULL, test_nested_brackets);
  synthetic_paper_add ("/counterparts/named", named, test_counterparts);
  synthetic_paper_add ("/counterparts/unbracketed", unbracketed, test_counterparts);
  synthetic_paper_add ("/counterparts/clause", NULL, test_clause_over_control);
  synthetic_paper_add ("/counterparts/plain", plain, test_counterparts);
  synthetic_paper_add ("/counterparts/inline", behind, test_counterparts);
  synthetic_paper_add ("/counterparts/clauses-above", NULL, test_clauses_above);
  synthetic_paper_add ("/counterparts/other-words", NULL, test_other_words);
  return g_test_run ();
}
