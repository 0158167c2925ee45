/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "synthetic.h"

#include <string.h>

/* Ways in which papers say which control an answer is of, from glyphs to records. */

static const char *const answers[] = {
  "方針を定めて文書とし、経営者の承認を得て公開しています。毎年これを見直し、",
  "役割を分けて台帳に載せ、異動の度に改めています。代行の者も決めてあり、その",
  "連絡の窓口を公的な機関ごとに定め、一年に二度、番号が変わらないかを確かめて",
  "資産の台帳を持ち、置き場所と責任者を明らかにしています。年度の初めに棚卸しを",
  "登録の申請は画面から受け付け、承認を経て反映します。退職の日に取り消し、その",
  "鍵は専用の装置に保管し、取り出せないようにしています。方式は公開の一覧に従い",
  "控えを毎日取り、別の地域に置いています。戻せることを毎月確かめ、その結果を",
};

static const char *const ends[] = {
  "その記録を残しています。", "写しを配ります。",       "います。",         "行います。",
  "記録を残します。",         "定期に見直しています。", "お知らせします。",
};

/* An answer of two lines, of which no two are alike. */
static void
put_answer (SyntheticPaper *paper, guint n)
{
  synthetic_paper_put (paper, answers[n % G_N_ELEMENTS (answers)]);
  synthetic_paper_put (paper, ends[n % G_N_ELEMENTS (ends)]);
}

/* What synthetic_records() gives where record @i has the answer @i. */
static void
expect (SyntheticPaper *paper, const char *id, const char *title, guint n)
{
  synthetic_paper_expect (paper, "%s|%s|%s%s\n", id, title, answers[n % G_N_ELEMENTS (answers)],
                          ends[n % G_N_ELEMENTS (ends)]);
}

/* The number of the other edition stands in brackets below that of the control, beside the answer. */
static void
test_other_edition_below (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const headings[][3] = { { "5.1.1", "情報セキュリティのための方針群", "（5.1）" },
                                             { "6.1.3", "関係当局との連絡", "（5.5）" },
                                             { "8.1.1", "資産目録", "（5.9）" },
                                             { "CLD.9.5.1", "仮想コンピューティング環境における分離", NULL },
                                             { "12.1.2", "変更管理", "（8.32）" } };

  synthetic_paper_put (paper, "上は ISO/IEC 27017:2015 の番号、下は ISO/IEC 27001:2022 の番号です。");
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      paper->y += 12;
      synthetic_paper_put_at (paper, 72, headings[i][0], "Gothic-Bold", 11);
      synthetic_paper_put_at (paper, 140, headings[i][1], "Gothic-Bold", 11);
      paper->y += 14;
      if (headings[i][2] != NULL)
        synthetic_paper_put_at (paper, 72, headings[i][2], "Mincho", 8);
      paper->y += 8;
      put_answer (paper, i);
      expect (paper, headings[i][0], headings[i][1], i);
    }
  synthetic_paper_check (paper);
}

/* A title wraps before the other edition's number at the right edge, and hangs below its first line. */
static void
test_title_beside_reference (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const titles[][3]
      = { { "情報セキュリティのための方針群", NULL, "27001:2022 5.1" },
          { "情報セキュリティの意識向上、教育及", "び訓練", "27001:2022 6.3" },
          { "資産目録", NULL, "27001:2022 5.9" } };
  static const char *const ids[] = { "5.1.1", "7.2.2", "8.1.1" };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを示します。");
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autofree char *title = g_strconcat (titles[i][0], titles[i][1], NULL);

      paper->y += 12;
      synthetic_paper_put_at (paper, 72, ids[i], "Mincho", 10);
      synthetic_paper_put_at (paper, 130, titles[i][0], "Mincho", 10);
      synthetic_paper_put_at (paper, 440, titles[i][2], "Mincho", 10);
      paper->y += 16;
      if (titles[i][1] != NULL)
        {
          synthetic_paper_put_at (paper, 130, titles[i][1], "Mincho", 10);
          paper->y += 16;
        }
      paper->y += 6;
      put_answer (paper, i);
      expect (paper, ids[i], title, i);
    }
  synthetic_paper_check (paper);
}

/* So it does beside the number of the control itself, be it the title that the standard has or another. */
static void
test_title_beside_number (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *title, *rest, *number, *id;
  } headings[] = {
    { "2.1 情報セキュリティの役割及び責任", NULL, "【6.1.1】", "6.1.1" },
    { "2.2 クラウドコンピューティング環境における役割及び", "責任の共有及び分担", "【CLD.6.3.1】",
      "CLD.6.3.1" },
    { "3.1 預かった荷と舟の置き場所を書き留める帳面を毎年改", "めること", "【8.1.1】", "8.1.1" },
    { "3.2 情報のラベル付け", NULL, "【8.2.2】", "8.2.2" },
  };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを示します。");
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      g_autofree char *title = g_strconcat (headings[i].title + strlen ("2.1 "), headings[i].rest, NULL);

      paper->y += 16;
      synthetic_paper_put_at (paper, 72, headings[i].title, "Gothic-Bold", 12);
      synthetic_paper_put_at (paper, 520 - 6 * (float)(strlen (headings[i].number) - 2), headings[i].number,
                              "Gothic-Bold", 12);
      paper->y += 16;
      if (headings[i].rest != NULL)
        {
          synthetic_paper_put_at (paper, 72, headings[i].rest, "Gothic-Bold", 12);
          paper->y += 16;
        }
      paper->y += 6;
      put_answer (paper, i);
      expect (paper, headings[i].id, title, i);
    }
  synthetic_paper_check (paper);
}

/* What is asked stands over a line with the control's number and title; it is no end of the answer before,
 * and may wrap. */
static void
test_question_above (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *lines[2], *id, *title;
  } questions[] = {
    { { "Q1. 方針はどのように定めていますか。" }, "5.1.1", "情報セキュリティのための方針群" },
    { { "Q2. 舟と荷の受け持ちは、だれとだれの間でどのように分けられて、それはどこに", "記されていますか。" },
      "6.1.1",
      "情報セキュリティの役割及び責任" },
    { { "Q3. 関係当局との連絡に関する状況を教えてください。" }, "6.1.3", "関係当局との連絡" },
    { { "Q4. 資産目録はありますか。" }, "8.1.1", "資産目録" },
  };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策について、よくあるご質問にお答えします。");
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      paper->y += 8;
      for (guint l = 0; l < 2 && questions[i].lines[l] != NULL; l++)
        synthetic_paper_put (paper, questions[i].lines[l]);
      synthetic_paper_print (paper, "関連する管理策：ISO/IEC 27017 %s %s", questions[i].id,
                             questions[i].title);
      put_answer (paper, i);
      expect (paper, questions[i].id, questions[i].title, i);
    }
  synthetic_paper_check (paper);
}

static const struct
{
  const char *title, *first, *second; /* numbers in the margin, one below the other */
} margin[] = {
  { "2.1 安全についての方針", "5.1.1", NULL },     { "2.2 当事者の役割", "6.1.1", NULL },
  { "2.3 台帳と持ち主", "8.1.1", "8.1.2" },        { "2.4 登録と権限", "9.2.1", "9.2.2" },
  { "2.5 契約者どうしの隔離", "CLD.9.5.1", NULL }, { "2.6 暗号の使い方", "10.1.1", NULL },
};

/* The vendor's own numbers and titles, those of the controls in the right margin. */
static void
test_right_margin (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "右の余白に ISO/IEC 27017:2015 の管理策の番号を示します。");
  for (guint i = 0; i < G_N_ELEMENTS (margin); i++)
    {
      g_autofree char *first = g_strconcat (data != NULL ? data : "", margin[i].first, NULL);

      paper->y += 10;
      synthetic_paper_put_at (paper, 455, first, "Mincho", 8);
      synthetic_paper_put_at (paper, 72, margin[i].title, "Gothic-Bold", 12);
      paper->y += 14;
      if (margin[i].second != NULL)
        synthetic_paper_put_at (paper, 455, margin[i].second, "Mincho", 8);
      paper->y += 12;
      put_answer (paper, i);
      expect (paper, margin[i].first, margin[i].title + 4, i);
      if (margin[i].second != NULL)
        expect (paper, margin[i].second, margin[i].title + 4, i);
    }
  synthetic_paper_check (paper);
}

/* A running header that says the same as the heading below it is no part of the answer before. */
static void
test_header_of_chapter (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const chapters[] = { "第2章 組織", "第3章 資産" };
  static const char *const headings[][2] = { { "5.1.1", "情報セキュリティのための方針群" },
                                             { "6.1.1", "情報セキュリティの役割及び責任" },
                                             { "8.1.1", "資産目録" },
                                             { "9.2.1", "利用者登録及び登録削除" } };

  synthetic_paper_put (paper, "本書は ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      if (i % 2 == 0)
        {
          synthetic_paper_turn (paper);
          paper->y = 40;
          synthetic_paper_put_at (paper, 440, chapters[i / 2], "Mincho", 8);
          paper->y = 80;
          synthetic_paper_put_at (paper, 72, chapters[i / 2], "Gothic-Bold", 16);
          paper->y += 24;
        }
      synthetic_paper_print_heading (paper, "%s %s", headings[i][0], headings[i][1]);
      put_answer (paper, i);
      expect (paper, headings[i][0], headings[i][1], i);
    }
  synthetic_paper_check (paper);
}

static const struct
{
  const char *title, *id, *before; /* the number in the edition before, or a remark */
} editions[] = {
  { "What we promise", "5.1", "ISO/IEC 27001:2013 A.5.1.1, A.5.1.2" },
  { "Who is responsible", "5.2", "ISO/IEC 27001:2013 A.6.1.1" },
  { "How we follow new threats", "5.7", "new in 2022" },
  { "What we hold", "5.9", "ISO/IEC 27001:2013 A.8.1.1" },
  { "Our suppliers", "5.23", "(no such control before)" },
  { "Copies of your data", "8.13", "ISO/IEC 27001:2013 A.12.3.1" },
};

/* A reference line below each heading; where there is nothing to refer to it says so. */
static void
test_remarks (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "Below each heading stands the control of ISO/IEC 27001:2022.");
  for (guint i = 0; i < G_N_ELEMENTS (editions); i++)
    {
      synthetic_paper_put_heading (paper, editions[i].title);
      synthetic_paper_print_at (paper, 72, "Mincho", 8, "ISO/IEC 27001:2022 A.%s · %s", editions[i].id,
                                editions[i].before);
      paper->y += 14;
      put_answer (paper, i);
      expect (paper, editions[i].id, editions[i].title, i);
    }
  synthetic_paper_check (paper);
}

/* The last item of a list is no heading of the reference that ends the answer. */
static void
test_list_before_reference (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "各節の終わりに ISO/IEC 27017:2015 の管理策を示します。");
  for (guint i = 0; i < G_N_ELEMENTS (margin); i++)
    {
      synthetic_paper_put_heading (paper, margin[i].title);
      if (i % 2 == 0)
        {
          synthetic_paper_put (paper, "1. 毎晩、別の地域へ写す");
          synthetic_paper_put (paper, "2. 月に一度、戻せることを確かめる");
          synthetic_paper_expect (paper, "%s|%s|1. 毎晩、別の地域へ写す2. 月に一度、戻せることを確かめる\n",
                                  margin[i].first, margin[i].title + 4);
        }
      else
        {
          put_answer (paper, i);
          expect (paper, margin[i].first, margin[i].title + 4, i);
        }
      synthetic_paper_print (paper, "【関連管理策：%s】", margin[i].first);
    }
  synthetic_paper_check (paper);
}

/* Slides with a large number in a panel at the left, on a height with the middle of the answer. */
static void
test_number_panel (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const slides[][2] = { { "5.1.1", "情報セキュリティのための方針群" },
                                           { "6.1.1", "情報セキュリティの役割及び責任" },
                                           { "CLD.8.1.5", "クラウドサービスカスタマの資産の除去" },
                                           { "9.2.1", "利用者登録及び登録削除" } };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への対応");
  for (guint i = 0; i < G_N_ELEMENTS (slides); i++)
    {
      synthetic_paper_turn (paper);
      synthetic_paper_put_at (paper, 190, slides[i][1], "Gothic-Bold", 20);
      paper->y += 40;
      synthetic_paper_put_at (paper, 190, "●控えを毎日取る", "Mincho", 12);
      paper->y += 10;
      synthetic_paper_put_at (paper, 20, slides[i][0], "Gothic-Bold", 28);
      paper->y += 14;
      synthetic_paper_put_at (paper, 190, "●戻せることを毎月確かめる", "Mincho", 12);
      synthetic_paper_expect (paper, "%s|%s|●控えを毎日取る●戻せることを毎月確かめる\n", slides[i][0],
                              slides[i][1]);
    }
  synthetic_paper_check (paper);
}

static const struct
{
  const char *question, *number;
} questions[] = {
  { "方針は公開されていますか。", "5.1.1" },
  { "責任の分かれ目はどこですか。", "6.1.1" },
  { "資産の返却は受けられますか。時期はいつですか。", "CLD.8.1.5" },
  { "登録や権限の変更はできますか。", "9.2.1 / 9.2.2" },
  { "暗号化していますか。", "10.1.1" },
};

/* Questions with their numbers at the right end; marks hang at the left of questions and answers. */
static void
test_questions (SyntheticPaper *paper, gconstpointer data)
{
  const char *const *marks = data;

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策の順に並べました。");
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      g_autofree char *number
          = g_str_has_suffix (marks[0], ".") ? g_strdup ("") : g_strdup_printf ("%u", i + 1);
      g_autofree char *question = g_strconcat (marks[0], number, NULL);
      g_auto (GStrv) ids = g_strsplit (questions[i].number, " / ", -1);

      paper->y += 12;
      synthetic_paper_put_at (paper, 65, question, "Gothic-Bold", 14);
      synthetic_paper_put_at (paper, 110, questions[i].question, "Mincho", 10);
      synthetic_paper_put_at (paper, 440, questions[i].number, "Mincho", 8);
      paper->y += 20;
      synthetic_paper_print_at (paper, 65, "Gothic-Bold", 14, "%s%s", marks[1], number);
      synthetic_paper_put_at (paper, 110, answers[i], "Mincho", 10);
      paper->y += 16;
      synthetic_paper_put_at (paper, 110, ends[i], "Mincho", 10);
      paper->y += 16;
      for (guint k = 0; ids[k] != NULL; k++)
        expect (paper, ids[k], questions[i].question, i);
    }
  synthetic_paper_check (paper);
}

static const char *const marks_latin[] = { "Q", "A" };
static const char *const marks_words[] = { "質問", "回答" };
static const char *const marks_dots[] = { "Q.", "A." };

/* The reference stands in small type over the heading that it is of, be that a title or a question. */
static void
test_reference_above (SyntheticPaper *paper, gconstpointer data)
{
  gboolean ask = data != NULL;

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策について述べます。");
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 は、クラウドサービスのための規格です。");
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      g_autofree char *heading
          = ask ? g_strdup_printf ("Q%u %s", i + 1, questions[i].question) : g_strdup (margin[i].title);
      g_autofree char *answer = g_strdup_printf ("A%u %s", i + 1, answers[i]);
      g_auto (GStrv) ids = g_strsplit (questions[i].number, " / ", -1);

      paper->y += 12;
      synthetic_paper_print_at (paper, 72, "Mincho", 8, "管理策 %s", questions[i].number);
      paper->y += 12;
      synthetic_paper_put_at (paper, 72, heading, "Gothic-Bold", 12);
      paper->y += 18;
      synthetic_paper_put (paper, ask ? answer : answers[i]);
      synthetic_paper_put (paper, ends[i]);
      for (guint k = 0; ids[k] != NULL; k++)
        expect (paper, ids[k], ask ? questions[i].question : margin[i].title + 4, i);
    }
  synthetic_paper_check (paper);
}

/* Numbers of the vendor's own that look like controls', over sections that say whose number is theirs. */
static void
test_own_three_levels (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const sections[][3] = { { "5.1.1", "情報セキュリティのための方針群", "5.1.1" },
                                             { "5.2.1", "情報セキュリティの役割及び責任", "6.1.1" },
                                             { "5.3.1", "資産目録", "8.1.1" },
                                             { "6.1.1", "利用者登録及び登録削除", "9.2.1" } };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の番号は見出しの末尾にあります。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *chapter = g_strndup (sections[i][0], 3);

      synthetic_paper_print_at (paper, 72, "Gothic-Bold", 14, "%s %s", chapter, sections[i][1]);
      paper->y += 22;
      synthetic_paper_print_heading (paper, "%s %s（27017: %s）", sections[i][0], sections[i][1],
                                     sections[i][2]);
      put_answer (paper, i);
      expect (paper, sections[i][2], sections[i][1], i);
    }
  synthetic_paper_check (paper);
}

/* Captions over number and answer, the same in every section; a heading that comes once is part of its
 * answer. */
static void
test_captions (SyntheticPaper *paper, gconstpointer data)
{
  const char *const *captions = data;
  static const char *const sections[][2] = { { "5.1.1", "情報セキュリティのための方針群" },
                                             { "6.1.1", "情報セキュリティの役割及び責任" },
                                             { "8.1.1", "資産目録" },
                                             { "9.2.1", "利用者登録及び登録削除" } };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策について述べます。");
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 は、クラウドサービスのための規格です。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      paper->y += 12;
      synthetic_paper_put (paper, captions[0]);
      synthetic_paper_print_heading (paper, "%s %s", sections[i][0], sections[i][1]);
      synthetic_paper_put (paper, captions[1]);
      put_answer (paper, i);
      if (i == 1)
        synthetic_paper_put (paper, "【備考】");
      expect (paper, sections[i][0], sections[i][1], i);
      if (i == 1)
        g_string_insert (paper->expected, (gssize)paper->expected->len - 1, "【備考】");
    }
  synthetic_paper_check (paper);
}

static const char *const captions_plain[] = { "管理策", "当社の対応" };
static const char *const captions_brackets[] = { "【管理策】", "【実施内容】" };

/* Above the first reference stands the paper's title, in larger type than the headings, which have but
 * numbers. */
static void
test_first_reference (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put_heading (paper, "「みなも」安全管理の説明書");
  synthetic_paper_put (paper, "各項の末尾に ISO/IEC 27017:2015 の管理策を示します。");
  for (guint i = 0; i < G_N_ELEMENTS (margin); i++)
    {
      paper->y += 10;
      synthetic_paper_print (paper, "%u %s", i + 1, margin[i].title + 4);
      paper->y += 6;
      put_answer (paper, i);
      synthetic_paper_print (paper, "【関連管理策：%s】", margin[i].first);
      expect (paper, margin[i].first, margin[i].title + 4, i);
    }
  synthetic_paper_check (paper);
}

/* A heading in two languages, each in a font of its own, wraps inside the second. */
static void
test_two_fonts (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *id, *japanese, *latin, *rest;
  } headings[] = {
    { "6.1.1", "情報セキュリティの役割及び責任", "/ Information security roles and respon-", "sibilities" },
    { "CLD.6.3.1", "クラウドコンピューティング環境における役割及び責任の共有及び分担",
      "/ Shared roles and respon-", "sibilities within a cloud computing environment" },
    { "7.2.2", "情報セキュリティの意識向上、教育及び訓練", "/ Information security aware-",
      "ness, education and training" },
    { "18.1.1", "適用法令及び契約上の要求事項の特定", "/ Identification of applicable legislation and con-",
      "tractual requirements" },
  };
  static const char *const preface[] = {
    "この冊子は、当社が提供する役務を安心してお使いいただくために、日ごろの備えを順に",
    "述べるものです。お読みになる方として、導入を検討される企業の担当の方と、監査に携",
    "わる方を思い描きました。細かな手順は省き、考え方と結果とを示すように努めました。",
    "数字は前年度末のものです。その後の変更は、半年ごとに出す追補でお伝えしますので、",
    "あわせてご覧ください。ご不明の点は、巻末の窓口までお問い合わせください。",
  };

  for (guint i = 0; i < G_N_ELEMENTS (preface); i++)
    synthetic_paper_put (paper, preface[i]);
  synthetic_paper_put (paper, "各項に ISO/IEC 27017:2015 の管理策の番号を付けます。");
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      g_autofree char *cut = g_strndup (headings[i].latin, strlen (headings[i].latin) - 1);
      g_autofree char *title = g_strconcat (headings[i].japanese, cut, headings[i].rest, NULL);
      float x = 72;

      paper->y += 10;
      x = synthetic_paper_text_in (paper, x, paper->y, headings[i].id, "Sans", 10);
      x = synthetic_paper_text_in (paper, x + 10, paper->y, headings[i].japanese, "Gothic", 10);
      synthetic_paper_text_in (paper, x + 5, paper->y, headings[i].latin, "Sans", 10);
      paper->y += 14;
      synthetic_paper_put_at (paper, 72, headings[i].rest, "Sans", 10);
      paper->y += 18;
      put_answer (paper, i);
      expect (paper, headings[i].id, title, i);
    }
  synthetic_paper_check (paper);
}

/* The number of a control stands alone below its title. */
static void
test_number_below (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *id, *title;
    float size_pt;
  } headings[] = {
    { "6.1.1", "情報セキュリティの役割及び責任", 12 },
    { "6.1.3", "関係当局との連絡", 12 },
    { "CLD.6.3.1", "クラウドコンピューティング環境における役割及び責任の共有及び分担", 12 },
    { "7.2.2", "情報セキュリティの意識向上、教育及び訓練", 12 },
    { "8.1.1", "資産目録", 12 },
    { "CLD.8.1.5", "クラウドサービスカスタマの資産の除去", 12 },
    { "CLD.12.1.5", "実務管理者の運用のセキュリティ", 12 },
  };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策について述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      paper->y += 20;
      synthetic_paper_put_at (paper, 72, headings[i].title, "Gothic-Bold", headings[i].size_pt);
      paper->y += 20;
      synthetic_paper_put_at (paper, 72, headings[i].id, "Gothic-Bold", 11.6f);
      paper->y += 18;
      put_answer (paper, i);
      expect (paper, headings[i].id, headings[i].title, i);
    }
  synthetic_paper_check (paper);
}

/* A word stands before the number of a chapter, which has the look of the headings below it, or the letters
 * of CLD.9.5 are left out. */
static void
test_chapter_word (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const headings[][3] = {
    { NULL, "5.1.1", "情報セキュリティのための方針群" },
    { "CHAPTER 6 情報セキュリティのための組織", "6.1.3", "関係当局との連絡" },
    { "CHAPTER 8 資産の管理", "8.1.1", "資産目録" },
    { "9.5 共有する仮想環境におけるクラウドサービスカスタマデータのアクセス制御", "CLD.9.5.2",
      "仮想マシンの要塞化" },
    { "Sec. 12 運用のセキュリティ", "12.1.2", "変更管理" },
  };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策について述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      paper->y += 12;
      if (headings[i][0] != NULL)
        synthetic_paper_put (paper, headings[i][0]);
      paper->y += 12;
      synthetic_paper_print (paper, "%s %s", headings[i][1], headings[i][2]);
      paper->y += 8;
      put_answer (paper, i);
      expect (paper, headings[i][1], headings[i][2], i);
    }
  synthetic_paper_check (paper);
}

#define add(name, data, test)                                                                                \
  g_test_add ("/candidates/" name, SyntheticPaper, data, synthetic_paper_set_up, test,                       \
              synthetic_paper_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("right-margin", NULL, test_right_margin);
  add ("right-margin/word", "管理策 ", test_right_margin);
  add ("header-of-chapter", NULL, test_header_of_chapter);
  add ("remarks", NULL, test_remarks);
  add ("list-before-reference", NULL, test_list_before_reference);
  add ("number-panel", NULL, test_number_panel);
  add ("questions/latin", marks_latin, test_questions);
  add ("questions/words", marks_words, test_questions);
  add ("questions/dots", marks_dots, test_questions);
  add ("reference-above/title", NULL, test_reference_above);
  add ("reference-above/question", "Q", test_reference_above);
  add ("own-three-levels", NULL, test_own_three_levels);
  add ("captions/plain", captions_plain, test_captions);
  add ("captions/brackets", captions_brackets, test_captions);
  add ("first-reference", NULL, test_first_reference);
  add ("other-edition-below", NULL, test_other_edition_below);
  add ("title-beside-reference", NULL, test_title_beside_reference);
  add ("question-above", NULL, test_question_above);
  add ("title-beside-number", NULL, test_title_beside_number);
  add ("two-fonts", NULL, test_two_fonts);
  add ("number-below", NULL, test_number_below);
  add ("chapter-word", NULL, test_chapter_word);
  return g_test_run ();
}
