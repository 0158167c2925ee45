/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "written-sections.h"

/* Where sections begin and end, and what stands between their headings and their answers. */

/* Below each heading of a control stand a question and its answer: neither the question nor the mark is of
 * the answer. */
static void
test_questions_below (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策の順に、よくあるお尋ねをまとめました。");
  for (guint i = 0; i < N_WRITTEN; i++)
    {
      written_put_heading (paper, i);
      synthetic_paper_put (paper,
                           "Q. 御社ではこの件をどのように扱い、どのくらいの間隔で見直しておられますか。");
      if (i == 1)
        synthetic_paper_put (paper, "担当の方のお名前もお知らせください。");
      synthetic_paper_print (paper, "A. %s", written_sections[i].answer);
      synthetic_paper_put (paper, written_sections[i].end);
      written_expect (paper, i);
    }
  synthetic_paper_check (paper);
}

/* One answer that begins with an A is no such paper. */
static void
test_single_mark (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < N_WRITTEN; i++)
    {
      written_put_heading (paper, i);
      if (i == 2)
        synthetic_paper_put (paper, "A. 倉庫の棚");
      written_put_answer (paper, i);
      written_expect_as (paper, i, written_sections[i].title, i == 2 ? "A.倉庫の棚" : "", "");
    }
  synthetic_paper_check (paper);
}

/* お問い合わせ先 in the type of the text is over a part of the answer where the next control follows; as a
 * heading, and behind the last control, it ends the answer. */
static void
test_contact_within (SyntheticPaper *paper, gconstpointer data)
{
  static const char caption[] = "お問い合わせ先", contact[] = "契約の事は営業の窓口へどうぞ";

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < N_WRITTEN; i++)
    {
      written_put_heading (paper, i);
      written_put_answer (paper, i);
      written_expect_as (paper, i, written_sections[i].title, "",
                         i == 1 ? "お問い合わせ先契約の事は営業の窓口へどうぞ" : "");
      if (i == 3)
        synthetic_paper_put_heading (paper, caption);
      else if (i == 1 || i + 1 == N_WRITTEN)
        synthetic_paper_put (paper, caption);
      else
        continue;
      synthetic_paper_put (paper, contact);
      paper->y += 6;
    }
  synthetic_paper_check (paper);
}

/* What the standard asks for is quoted below the heading, over the caption of the answer. */
static void
test_requirement (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < N_WRITTEN; i++)
    {
      written_put_heading (paper, i);
      if (i != 3)
        synthetic_paper_put (paper, "この件について、定めた手順があり、人がそれに従っていることが望ましい。");
      synthetic_paper_put (paper, "当社の対応");
      written_put_answer (paper, i);
      written_expect (paper, i);
    }
  synthetic_paper_check (paper);
}

/* A caption that only some sections have parts their answers, it does not begin them. */
static void
test_caption_within (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < N_WRITTEN; i++)
    {
      written_put_heading (paper, i);
      written_put_answer (paper, i);
      if (i < 3)
        {
          synthetic_paper_put (paper, "備考");
          synthetic_paper_put (paper, "書面での照会も受け付けます。");
        }
      written_expect_as (paper, i, written_sections[i].title, "",
                         i < 3 ? "備考書面での照会も受け付けます。" : "");
    }
  synthetic_paper_check (paper);
}

/* Titles set as the text is are no headings where a line of the text happens to be one, with which a sentence
 * goes on. */
static void
test_title_in_sentence (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const more[]
      = { NULL, "に関する役を分けております。", NULL, "は、二人で見張ります。", NULL };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < N_WRITTEN; i++)
    {
      paper->y += 12;
      synthetic_paper_put (paper, written_sections[i].title);
      paper->y += 8;
      written_put_answer (paper, i);
      written_expect (paper, i);
      if (more[i] == NULL)
        continue;
      synthetic_paper_put (paper, written_sections[i].title);
      synthetic_paper_put (paper, more[i]);
      g_string_truncate (paper->expected, paper->expected->len - 1);
      synthetic_paper_expect (paper, "%s%s\n", written_sections[i].title, more[i]);
    }
  synthetic_paper_check (paper);
}

/* The title of a clause without its number ends the answer above it. */
static void
test_clause_title (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const clauses[N_WRITTEN]
      = { "情報セキュリティのための組織", "資産の管理", "アクセス制御", "運用のセキュリティ", NULL };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < N_WRITTEN; i++)
    {
      paper->y += 10;
      synthetic_paper_print (paper, "%s %s", written_sections[i].id, written_sections[i].title);
      written_put_answer (paper, i);
      written_expect (paper, i);
      paper->y += 10;
      if (clauses[i] != NULL)
        synthetic_paper_put (paper, clauses[i]);
    }
  synthetic_paper_check (paper);
}

/* What heads a clause in the paper's edition is a control in another: アクセス制御 is no 5.15 here. */
static void
test_clause_of_other_edition (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "当社は管理策への取り組みを順に述べます。");
  for (guint i = 0; i < N_WRITTEN; i++)
    {
      if (i == 3)
        synthetic_paper_put_heading (paper, "アクセス制御");
      synthetic_paper_put_heading (paper, written_sections[i].title);
      written_put_answer (paper, i);
      written_expect (paper, i);
    }
  synthetic_paper_check (paper);
}

/* A mark of a chapter over its title ends the answer before. */
static void
test_chapter_mark (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < N_WRITTEN; i++)
    {
      paper->y += 10;
      synthetic_paper_print (paper, "CHAPTER %u", i + 1);
      written_put_heading (paper, i);
      written_put_answer (paper, i);
      written_expect (paper, i);
    }
  synthetic_paper_check (paper);
}

/* An item of a list that has the number of the chapter, at the end of an answer. */
static void
test_item_like_chapter (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const items[]
      = { "1. 人に見せないもの", "2. 社内だけのもの", "3. だれに見せてもよいもの" };

  synthetic_paper_put (paper, "見出しの下に ISO/IEC 27017:2015 の番号を示します。");
  for (guint i = 0; i < N_WRITTEN; i++)
    {
      g_autofree char *title = g_strdup_printf ("わが社の決まりごと%c", 'A' + (char)i);
      g_autofree char *list = g_strjoin ("", items[0], items[1], items[2], NULL);

      synthetic_paper_print_heading (paper, "3.%u %s", i + 1, title);
      synthetic_paper_print_at (paper, 90, "Mincho", 8, "（ISO/IEC 27017:2015 %s）", written_sections[i].id);
      paper->y += 16;
      written_put_answer (paper, i);
      for (guint k = 0; k < G_N_ELEMENTS (items); k++)
        synthetic_paper_put (paper, items[k]);
      written_expect_as (paper, i, title, "", list);
    }
  synthetic_paper_check (paper);
}

/* A typed paper: all in one type, each clause between two lines of dashes. */
static void
test_typed_rules (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const clauses[]
      = { "5. 情報セキュリティのための方針群", "6. 情報セキュリティのための組織", "8. 資産の管理",
          "9. アクセス制御", "12. 運用のセキュリティ" };
  static const char rule[] = "--------------------------------------------------------";

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < N_WRITTEN; i++)
    {
      synthetic_paper_put (paper, rule);
      synthetic_paper_put (paper, clauses[i]);
      synthetic_paper_put (paper, rule);
      synthetic_paper_put (paper, "--"); /* it wraps */
      paper->y += 10;
      synthetic_paper_print (paper, "■%s %s", written_sections[i].id, written_sections[i].title);
      written_put_answer (paper, i);
      paper->y += 10;
      written_expect (paper, i);
    }
  synthetic_paper_check (paper);
}

/* Slides between the chapters have the number of the next beside its title, in smaller type. */
static void
test_divider_slides (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const chapters[]
      = { "方針のこと", "組織のこと", "持ち物のこと", "出入りのこと", "写しのこと" };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < N_WRITTEN; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      synthetic_paper_turn (paper);
      synthetic_paper_text_in (paper, 69, 206, number, "Gothic", 12);
      synthetic_paper_text_in (paper, 124, 196, chapters[i], "Gothic-Bold", 28);
      synthetic_paper_turn (paper);
      synthetic_paper_print_at (paper, 56, "Gothic-Bold", 18, "%s %s", written_sections[i].id,
                                written_sections[i].title);
      paper->y += 30;
      written_put_answer (paper, i);
      written_expect (paper, i);
    }
  synthetic_paper_check (paper);
}

/* Sub-headings in brackets or with a mark before them, in the type of the headings of controls, head parts of
 * the answers. */
static void
test_bracketed_within (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const names[] = { "【時期】", "（場所）", "＜担当＞", "■期限", "[手順]" };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < N_WRITTEN; i++)
    {
      g_autofree char *after = g_strconcat (names[i], "年ごとに改めます。", NULL);

      written_put_heading (paper, i);
      written_put_answer (paper, i);
      synthetic_paper_put_heading (paper, names[i]);
      synthetic_paper_put (paper, "年ごとに改めます。");
      written_expect_as (paper, i, written_sections[i].title, "", after);
    }
  synthetic_paper_check (paper);
}

/* A line of an answer that is mostly an address, set in larger type than the headings, is of the answer. */
static void
test_address_within (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < N_WRITTEN; i++)
    {
      paper->y += 12;
      synthetic_paper_print (paper, "%s %s", written_sections[i].id, written_sections[i].title);
      written_put_answer (paper, i);
      synthetic_paper_put_at (paper, 60, "https://www.example.jp/trust/history", "Latin", 11);
      paper->y += SYNTHETIC_LINE_PT;
      synthetic_paper_put (paper, "に載せます。");
      written_expect_as (paper, i, written_sections[i].title, "",
                         "https://www.example.jp/trust/historyに載せます。");
    }
  synthetic_paper_check (paper);
}

/* Bars with the names of chapters, without numbers and in smaller type than the headings below them: they end
 * no answer. */
static void
test_chapter_bars (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const names[] = { "組織の取り組み", "人の持ち物", "もしもの備え" };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みです。");
  for (guint i = 0; i < N_WRITTEN; i++)
    {
      if (i % 2 == 0)
        {
          paper->y += 10;
          synthetic_paper_put_at (paper, 82, names[i / 2], "Gothic", 11.4f);
          paper->y += 20;
        }
      written_put_heading (paper, i);
      written_put_answer (paper, i);
      written_expect (paper, i);
    }
  synthetic_paper_check (paper);
}

static void
put_in (SyntheticPaper *paper, const char *text, const char *font, float size_pt)
{
  synthetic_paper_put_at (paper, 72, text, font, size_pt);
  paper->y += SYNTHETIC_LINE_PT;
}

/* What ends an answer in type that most of the paper, its tables, is smaller than: the last line of a
 * sentence, or the last item of a list. It is no heading over the next control's. */
static void
test_end_like_bar (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みです。");
  for (guint i = 0; i < 24; i++)
    {
      g_autofree char *line = g_strdup_printf (
          "%u番目の語は取り組みを述べる折に用いるものでございますので折に触れてご覧くださいますよう", i + 1);

      put_in (paper, line, "Mincho", 8);
    }
  for (guint i = 0; i < N_WRITTEN; i++)
    {
      if (i == 0)
        synthetic_paper_turn (paper);
      written_put_heading (paper, i);
      put_in (paper, "預かる品は棚ごとに札を付けて帳面に", "Gothic", 11.5f);
      put_in (paper, "記します。", "Gothic", 11.5f);
      if (i % 2 == 0)
        {
          put_in (paper, "◦ 札の色", "Gothic", 11.5f);
          put_in (paper, "◦ 棚の数", "Gothic", 11.5f);
        }
      synthetic_paper_expect (paper, "%s|%s|預かる品は棚ごとに札を付けて帳面に記します。%s\n",
                              written_sections[i].id, written_sections[i].title,
                              i % 2 == 0 ? "◦札の色◦棚の数" : "");
    }
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/sections/bracketed-within", NULL, test_bracketed_within);
  synthetic_paper_add ("/sections/address-within", NULL, test_address_within);
  synthetic_paper_add ("/sections/questions-below", NULL, test_questions_below);
  synthetic_paper_add ("/sections/single-mark", NULL, test_single_mark);
  synthetic_paper_add ("/sections/requirement", NULL, test_requirement);
  synthetic_paper_add ("/sections/caption-within", NULL, test_caption_within);
  synthetic_paper_add ("/sections/title-in-sentence", NULL, test_title_in_sentence);
  synthetic_paper_add ("/sections/clause-title", NULL, test_clause_title);
  synthetic_paper_add ("/sections/clause-of-other-edition", NULL, test_clause_of_other_edition);
  synthetic_paper_add ("/sections/chapter-mark", NULL, test_chapter_mark);
  synthetic_paper_add ("/sections/item-like-chapter", NULL, test_item_like_chapter);
  synthetic_paper_add ("/sections/chapter-bars", NULL, test_chapter_bars);
  synthetic_paper_add ("/sections/end-like-bar", NULL, test_end_like_bar);
  synthetic_paper_add ("/sections/typed-rules", NULL, test_typed_rules);
  synthetic_paper_add ("/sections/divider-slides", NULL, test_divider_slides);
  synthetic_paper_add ("/sections/contact-within", NULL, test_contact_within);
  return g_test_run ();
}
