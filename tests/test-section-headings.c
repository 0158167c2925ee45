/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "written-sections.h"

/* Headings of sections that wrap, that run into their answers or have an answer in common. */

/* Headings that run into their answers, with the vendor's own numbers; one wraps. */
static void
test_run_in (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "当社の取り組みを順に述べます。");
  for (guint i = 0; i < N_WRITTEN; i++)
    {
      paper->y += 8;
      synthetic_paper_print (paper, "【%u】%s〔ISO27017：%s〕 このことは社内で決めてあり、", i + 1,
                             written_sections[i].title, written_sections[i].id);
      written_put_answer (paper, i);
      written_expect_as (paper, i, written_sections[i].title, "このことは社内で決めてあり、", "");
    }
  synthetic_paper_check (paper);
}

/* Below numbers and titles on a line with their answers, a title that wraps before its answer begins, Latin
 * words that the line ends with, and an answer that begins with a short line. */
static void
test_run_in_after_titles (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const papers[][3] = {
    { "5.1.1 情報セキュリティのための方針群　会社の考えは社長が決めており、文書に", "して春に直します。",
      "5.1.1|情報セキュリティのための方針群|会社の考えは社長が決めており、文書にして春に直します。" },
    { "6.1.1 情報セキュリティの役割及び責任　Hoshizora Notebook Platform Services",
      "の受け持ちは表にまとめます。",
      "6.1.1|情報セキュリティの役割及び責任|"
      "HoshizoraNotebookPlatformServicesの受け持ちは表にまとめます。" },
    { "8.1.1 資産目録　持ち物の一覧を作り、置いた場所と受け持つ人を書き添えており", "、春に数えます。",
      "8.1.1|資産目録|持ち物の一覧を作り、置いた場所と受け持つ人を書き添えており、春に数えます。" },
    { "12.1.2 変更管理　知らせること", "・日時と担当の名", "12.1.2|変更管理|知らせること・日時と担当の名" },
    { "CLD.13.1.4 仮想及び物理ネットワークのセキュリティ管理の", "整合　差は毎晩調べて直しております。",
      "CLD.13.1.4|仮想及び物理ネットワークのセキュリティ管理の整合|差は毎晩調べて直しております。" }
  };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      paper->y += 8;
      synthetic_paper_put (paper, papers[i][0]);
      synthetic_paper_put (paper, papers[i][1]);
      synthetic_paper_expect (paper, "%s\n", papers[i][2]);
    }
  synthetic_paper_check (paper);
}

/* Wherever the title wraps, also where its rest looks like a title itself. */
static void
test_run_in_wrapped (SyntheticPaper *paper, gconstpointer data)
{
  glong n_first = GPOINTER_TO_INT (data);

  synthetic_paper_put (paper, "当社の取り組みを順に述べます。");
  for (guint i = 0; i < N_WRITTEN; i++)
    {
      const char *cut = g_utf8_offset_to_pointer (
          written_sections[i].title,
          n_first > 0 ? n_first : g_utf8_strlen (written_sections[i].title, -1) + n_first);
      g_autofree char *start
          = g_strndup (written_sections[i].title, (gsize)(cut - written_sections[i].title));

      paper->y += 8;
      synthetic_paper_print (paper, "【%u】%s", i + 1, start);
      synthetic_paper_print (paper, "%s〔ISO27017：%s〕 このことは社内で決めてあり、", cut,
                             written_sections[i].id);
      written_put_answer (paper, i);
      written_expect_as (paper, i, written_sections[i].title, "このことは社内で決めてあり、", "");
    }
  synthetic_paper_check (paper);
}

/* A bracket in running text, however it refers to controls, begins no section. */
static void
test_run_in_sentence (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < N_WRITTEN; i++)
    {
      written_put_heading (paper, i);
      synthetic_paper_put (paper, "鍵を預かる人は二人おり〔ISO27017：10.1.2〕 互いに見張ります。");
      written_put_answer (paper, i);
      written_expect_as (paper, i, written_sections[i].title,
                         "鍵を預かる人は二人おり〔ISO27017：10.1.2〕互いに見張ります。", "");
    }
  synthetic_paper_check (paper);
}

/* Headings right below each other have the answer below the last in common, each with its title. */
static void
test_shared_headings (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < N_WRITTEN; i++)
    {
      if (i == 3)
        {
          paper->y += 10;
          synthetic_paper_put_at (paper, 72, "9.2.2 利用者アクセスの提供", "Gothic-Bold", 12);
          paper->y += 6;
          synthetic_paper_expect (paper, "9.2.2|利用者アクセスの提供|%s%s\n", written_sections[i].answer,
                                  written_sections[i].end);
        }
      written_put_heading (paper, i);
      written_put_answer (paper, i);
      written_expect (paper, i);
    }
  synthetic_paper_check (paper);
}

/* So have headings with room around them, where a caption stands out above the answer. */
static void
test_shared_headings_apart (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < N_WRITTEN; i++)
    {
      if (i == 3)
        {
          paper->y += 10;
          synthetic_paper_put_at (paper, 72, "9.2.2 利用者アクセスの提供", "Gothic-Bold", 12);
          paper->y += 26;
          synthetic_paper_expect (paper, "9.2.2|利用者アクセスの提供|%s%s\n", written_sections[i].answer,
                                  written_sections[i].end);
        }
      written_put_heading (paper, i);
      synthetic_paper_put_at (paper, 72, "【当社の対応】", "Gothic-Bold", 10);
      paper->y += 18;
      written_put_answer (paper, i);
      written_expect (paper, i);
    }
  synthetic_paper_check (paper);
}

/* So have headings in the type of the text that stand no further from each other than the paragraphs below.
 */
static void
test_shared_headings_as_text (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < N_WRITTEN; i++)
    {
      g_autofree char *heading = g_strdup_printf ("%s %s", written_sections[i].id, written_sections[i].title);

      paper->y += 12;
      if (i == 3)
        {
          synthetic_paper_put (paper, "9.2.2 利用者アクセスの提供");
          paper->y += 12;
          synthetic_paper_expect (paper, "9.2.2|利用者アクセスの提供|%s%s\n", written_sections[i].answer,
                                  written_sections[i].end);
        }
      synthetic_paper_put (paper, heading);
      paper->y += 12;
      written_put_answer (paper, i);
      written_expect (paper, i);
    }
  synthetic_paper_check (paper);
}

/* A prefix stands over its number, in a column of its own beside the title. */
static void
test_stacked_prefix (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < N_WRITTEN; i++)
    {
      written_put_heading (paper, i);
      written_put_answer (paper, i);
      written_expect (paper, i);
      if (i != 3)
        continue;
      paper->y += 10;
      synthetic_paper_put_at (paper, 72, "CLD.", "Gothic-Bold", 12);
      synthetic_paper_put_at (paper, 110, "仮想マシンの要塞化", "Gothic-Bold", 12);
      paper->y += 11.9f;
      synthetic_paper_put_at (paper, 72, "9.5.2", "Gothic-Bold", 12);
      paper->y += 20;
      synthetic_paper_put (paper, "要らない口はふさぎ、使う口だけを残しております。");
      synthetic_paper_expect (
          paper, "CLD.9.5.2|仮想マシンの要塞化|要らない口はふさぎ、使う口だけを残しております。\n");
    }
  synthetic_paper_check (paper);
}

/* A heading that stands out wraps before its reference: a title that the rules know, one that they do not,
 * and one behind a number of the vendor that might be a control's. */
static void
test_wrapped_before_reference (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *start, *title, *rest, *id;
  } wrapped[] = {
    { "クラウドコンピューティング環境における役割及び責任の共",
      "クラウドコンピューティング環境における役割及び責任の共", "有及び分担", "CLD.6.3.1" },
    { "倉の鍵を預かる人と預ける人とが互いに見張るための取り決",
      "倉の鍵を預かる人と預ける人とが互いに見張るための取り決", "めの作り方", "9.2.3" },
    { "8.2 倉の書付を写して持ち出すときに守ることとその見張り",
      "倉の書付を写して持ち出すときに守ることとその見張り", "の人の決め方", "8.3.1" },
  };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < N_WRITTEN; i++)
    {
      synthetic_paper_print_heading (paper, "%s（管理策 %s）", written_sections[i].title,
                                     written_sections[i].id);
      written_put_answer (paper, i);
      written_expect (paper, i);
    }
  for (guint i = 0; i < G_N_ELEMENTS (wrapped); i++)
    {
      g_autofree char *rest = g_strdup_printf ("%s（管理策 %s）", wrapped[i].rest, wrapped[i].id);

      paper->y += 10;
      synthetic_paper_put_at (paper, 72, wrapped[i].start, "Gothic-Bold", 14);
      paper->y += 18;
      synthetic_paper_put_at (paper, 72, rest, "Gothic-Bold", 14);
      paper->y += 22;
      synthetic_paper_put (paper, "境目は約款の別表に書き、替えるときは前もってお伝えします。");
      synthetic_paper_expect (paper, "%s|%s%s|境目は約款の別表に書き、替えるときは前もってお伝えします。\n",
                              wrapped[i].id, wrapped[i].title, wrapped[i].rest);
    }
  synthetic_paper_check (paper);
}

/* Headings a little larger than the text, in the same type, with the reference below: two lines of one are
 * still its title, and do not end an answer. */
static void
test_wrapped_over_reference (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const ids[] = { "9.2.3", "8.3.1", "12.4.4" };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      static const char title[] = "倉の書付を写して持ち出すときに守ることとその見張り役の人";

      paper->y += 10;
      synthetic_paper_print_at (paper, 72, "Mincho", 1.05f * SYNTHETIC_SIZE_PT, "%u.1 %s", i + 2, title);
      paper->y += SYNTHETIC_LINE_PT;
      synthetic_paper_put_at (paper, 72, "の決め方と替え方", "Mincho", 1.05f * SYNTHETIC_SIZE_PT);
      paper->y += SYNTHETIC_LINE_PT;
      synthetic_paper_print_at (paper, 80, "Mincho", 0.85f * SYNTHETIC_SIZE_PT,
                                "ISO/IEC 27017:2015 管理策 %s", ids[i]);
      paper->y += SYNTHETIC_LINE_PT;
      synthetic_paper_put (paper, "境目は約款の別表に書き、替えるときは前もって皆にお伝え");
      synthetic_paper_put (paper, "しております。");
      synthetic_paper_expect (paper, "%s|%sの決め方と替え方|", ids[i], title);
      synthetic_paper_expect (paper,
                              "境目は約款の別表に書き、替えるときは前もって皆にお伝えしております。\n");
    }
  synthetic_paper_check (paper);
}

#define LEARN "Alllearneachyear."
#define KEEP "Keysarekeptapart."
#define NOTE "Everyuseisnoted."

/* A title in a narrow column goes on over as many lines as it has words. */
static void
test_narrow_titles (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const lines[][8] = {
    { "7.2.2", "Information", "security", "awareness,", "education and", "training", NULL },
    { "9.2.4", "Management of", "secret", "authentication", "information of", "users", NULL },
    { "12.4.1", "Event logging", NULL },
  };
  static const char *const answers[] = { LEARN, KEEP, NOTE };

  paper->page->width_pt = 220;
  synthetic_paper_put (paper, "ISO/IEC 27017:2015");
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      paper->y += 14;
      for (guint l = 0; lines[i][l] != NULL; l++)
        {
          synthetic_paper_put_at (paper, 72, lines[i][l], "Sans-Bold", 14);
          paper->y += 16;
        }
      for (guint n = 0; n < 4; n++)
        synthetic_paper_put (paper, answers[i]);
    }
  synthetic_paper_check_records (
      paper, "7.2.2|Informationsecurityawareness,educationandtraining|" LEARN LEARN LEARN LEARN "\n"
             "9.2.4|Managementofsecretauthenticationinformationofusers|" KEEP KEEP KEEP KEEP "\n"
             "12.4.1|Eventlogging|" NOTE NOTE NOTE NOTE "\n");
}

/* One of the numbers may be of another kind than those of all other headings. */
static void
test_shared_heading_of_other_kind (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < N_WRITTEN; i++)
    {
      synthetic_paper_print_heading (paper, "(A.%s) %s", written_sections[i].id, written_sections[i].title);
      if (i == 3)
        synthetic_paper_put_heading (paper, "(CLD.8.1.5) クラウドサービスカスタマの資産の除去");
      written_put_answer (paper, i);
      written_expect (paper, i);
      if (i == 3)
        synthetic_paper_expect (paper, "CLD.8.1.5|クラウドサービスカスタマの資産の除去|%s%s\n",
                                written_sections[i].answer, written_sections[i].end);
    }
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/section-headings/run-in", NULL, test_run_in);
  synthetic_paper_add ("/section-headings/run-in-after-titles", NULL, test_run_in_after_titles);
  synthetic_paper_add ("/section-headings/run-in-wrapped/late", GINT_TO_POINTER (-2), test_run_in_wrapped);
  synthetic_paper_add ("/section-headings/run-in-wrapped/early", GINT_TO_POINTER (2), test_run_in_wrapped);
  synthetic_paper_add ("/section-headings/run-in-sentence", NULL, test_run_in_sentence);
  synthetic_paper_add ("/section-headings/shared-headings", NULL, test_shared_headings);
  synthetic_paper_add ("/section-headings/shared-headings-apart", NULL, test_shared_headings_apart);
  synthetic_paper_add ("/section-headings/shared-headings-as-text", NULL, test_shared_headings_as_text);
  synthetic_paper_add ("/section-headings/shared-heading-of-other-kind", NULL,
                       test_shared_heading_of_other_kind);
  synthetic_paper_add ("/section-headings/stacked-prefix", NULL, test_stacked_prefix);
  synthetic_paper_add ("/section-headings/wrapped-before-reference", NULL, test_wrapped_before_reference);
  synthetic_paper_add ("/section-headings/wrapped-over-reference", NULL, test_wrapped_over_reference);
  synthetic_paper_add ("/section-headings/narrow-titles", NULL, test_narrow_titles);
  return g_test_run ();
}
