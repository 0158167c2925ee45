/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "segment/annexa-assemble.h"

#include "synthetic.h"

/* Ways in which papers say which control an answer is of, from glyphs to records. */
typedef struct
{
  AnnexaPages *pages;
  AnnexaPage *page;
  float y;
} Fixture;

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

static void
set_up (Fixture *fixture, gconstpointer data)
{
  *fixture = (Fixture){ .pages = annexa_pages_new (), .y = 80 };
  fixture->page = synthetic_page (fixture->pages);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  annexa_pages_free (fixture->pages);
}

static void
next_page (Fixture *fixture)
{
  fixture->page = synthetic_page (fixture->pages);
  fixture->y = 80;
}

static void
put_at (Fixture *fixture, float x, const char *text, const char *font, float size)
{
  synthetic_text_in (fixture->pages, fixture->page, x, fixture->y, text, font, size);
}

static void
put (Fixture *fixture, const char *text)
{
  put_at (fixture, 72, text, "Mincho", 10);
  fixture->y += 16;
}

static void
put_heading (Fixture *fixture, const char *text)
{
  fixture->y += 10;
  put_at (fixture, 72, text, "Gothic-Bold", 12);
  fixture->y += 20;
}

/* An answer of two lines, of which no two are alike. */
static void
put_answer (Fixture *fixture, guint n)
{
  put (fixture, answers[n % G_N_ELEMENTS (answers)]);
  put (fixture, ends[n % G_N_ELEMENTS (ends)]);
}

/* The records as lines "id|title|text"; where paragraphs end is not what is tried here. */
static char *
read_records (Fixture *fixture)
{
  g_autoptr (AnnexaLayout) layout = annexa_layout_new (fixture->pages, synthetic_catalog (), NULL, NULL);
  g_autoptr (AnnexaDocument) document = annexa_document_new ();
  AnnexaEvidence *evidence = annexa_evidence_new (layout, synthetic_catalog ());
  GString *text = g_string_new (NULL);

  annexa_candidates_from_tables (evidence);
  annexa_candidates_from_lines (evidence);
  annexa_path_choose (evidence);
  annexa_captions_take (evidence);
  annexa_assemble (evidence, document, NULL);
  for (guint i = 0; i < annexa_document_get_records (document)->len; i++)
    {
      const AnnexaRecord *record = g_ptr_array_index (annexa_document_get_records (document), i);

      g_strdelimit (record->text, "\n", ' ');
      g_string_append_printf (text, "%s|%s|%s\n", record->id, record->title, record->text);
    }
  annexa_evidence_free (evidence);
  g_string_replace (text, " ", "", 0);
  return g_string_free (text, FALSE);
}

/* What read_records() gives where record @i has the answer @i. */
static void
expect (GString *expected, const char *id, const char *title, guint n)
{
  g_string_append_printf (expected, "%s|%s|%s%s\n", id, title, answers[n % G_N_ELEMENTS (answers)],
                          ends[n % G_N_ELEMENTS (ends)]);
}

static void
assert_records (Fixture *fixture, GString *expected)
{
  g_autofree char *records = read_records (fixture);

  g_string_replace (expected, " ", "", 0);
  g_assert_cmpstr (records, ==, expected->str);
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
test_right_margin (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) expected = g_string_new (NULL);

  put (fixture, "右の余白に ISO/IEC 27017:2015 の管理策の番号を示します。");
  for (guint i = 0; i < G_N_ELEMENTS (margin); i++)
    {
      g_autofree char *first = g_strconcat (data != NULL ? data : "", margin[i].first, NULL);

      fixture->y += 10;
      put_at (fixture, 455, first, "Mincho", 8);
      put_at (fixture, 72, margin[i].title, "Gothic-Bold", 12);
      fixture->y += 14;
      if (margin[i].second != NULL)
        put_at (fixture, 455, margin[i].second, "Mincho", 8);
      fixture->y += 12;
      put_answer (fixture, i);
      expect (expected, margin[i].first, margin[i].title + 4, i);
      if (margin[i].second != NULL)
        expect (expected, margin[i].second, margin[i].title + 4, i);
    }
  assert_records (fixture, expected);
}

/* A running header that says the same as the heading below it is no part of the answer before. */
static void
test_header_of_chapter (Fixture *fixture, gconstpointer data)
{
  static const char *const chapters[] = { "第2章 組織", "第3章 資産" };
  static const char *const headings[][2] = { { "5.1.1", "情報セキュリティのための方針群" },
                                             { "6.1.1", "情報セキュリティの役割及び責任" },
                                             { "8.1.1", "資産目録" },
                                             { "9.2.1", "利用者登録及び登録削除" } };
  g_autoptr (GString) expected = g_string_new (NULL);

  put (fixture, "本書は ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      g_autofree char *heading = g_strdup_printf ("%s %s", headings[i][0], headings[i][1]);

      if (i % 2 == 0)
        {
          next_page (fixture);
          fixture->y = 40;
          put_at (fixture, 440, chapters[i / 2], "Mincho", 8);
          fixture->y = 80;
          put_at (fixture, 72, chapters[i / 2], "Gothic-Bold", 16);
          fixture->y += 24;
        }
      put_heading (fixture, heading);
      put_answer (fixture, i);
      expect (expected, headings[i][0], headings[i][1], i);
    }
  assert_records (fixture, expected);
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
test_remarks (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) expected = g_string_new (NULL);

  put (fixture, "Below each heading stands the control of ISO/IEC 27001:2022.");
  for (guint i = 0; i < G_N_ELEMENTS (editions); i++)
    {
      g_autofree char *reference
          = g_strdup_printf ("ISO/IEC 27001:2022 A.%s · %s", editions[i].id, editions[i].before);

      put_heading (fixture, editions[i].title);
      put_at (fixture, 72, reference, "Mincho", 8);
      fixture->y += 14;
      put_answer (fixture, i);
      expect (expected, editions[i].id, editions[i].title, i);
    }
  assert_records (fixture, expected);
}

/* The last item of a list is no heading of the reference that ends the answer. */
static void
test_list_before_reference (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) expected = g_string_new (NULL);

  put (fixture, "各節の終わりに ISO/IEC 27017:2015 の管理策を示します。");
  for (guint i = 0; i < G_N_ELEMENTS (margin); i++)
    {
      g_autofree char *reference = g_strdup_printf ("【関連管理策：%s】", margin[i].first);

      put_heading (fixture, margin[i].title);
      if (i % 2 == 0)
        {
          put (fixture, "1. 毎晩、別の地域へ写す");
          put (fixture, "2. 月に一度、戻せることを確かめる");
          g_string_append_printf (expected,
                                  "%s|%s|1. 毎晩、別の地域へ写す2. 月に一度、戻せることを確かめる\n",
                                  margin[i].first, margin[i].title + 4);
        }
      else
        {
          put_answer (fixture, i);
          expect (expected, margin[i].first, margin[i].title + 4, i);
        }
      put (fixture, reference);
    }
  assert_records (fixture, expected);
}

/* Slides with a large number in a panel at the left, on a height with the middle of the answer. */
static void
test_number_panel (Fixture *fixture, gconstpointer data)
{
  static const char *const slides[][2] = { { "5.1.1", "情報セキュリティのための方針群" },
                                           { "6.1.1", "情報セキュリティの役割及び責任" },
                                           { "CLD.8.1.5", "クラウドサービスカスタマの資産の除去" },
                                           { "9.2.1", "利用者登録及び登録削除" } };
  g_autoptr (GString) expected = g_string_new (NULL);

  put (fixture, "ISO/IEC 27017:2015 の管理策への対応");
  for (guint i = 0; i < G_N_ELEMENTS (slides); i++)
    {
      next_page (fixture);
      put_at (fixture, 190, slides[i][1], "Gothic-Bold", 20);
      fixture->y += 40;
      put_at (fixture, 190, "●控えを毎日取る", "Mincho", 12);
      fixture->y += 10;
      put_at (fixture, 20, slides[i][0], "Gothic-Bold", 28);
      fixture->y += 14;
      put_at (fixture, 190, "●戻せることを毎月確かめる", "Mincho", 12);
      g_string_append_printf (expected, "%s|%s|●控えを毎日取る●戻せることを毎月確かめる\n", slides[i][0],
                              slides[i][1]);
    }
  assert_records (fixture, expected);
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
test_questions (Fixture *fixture, gconstpointer data)
{
  const char *const *marks = data;
  g_autoptr (GString) expected = g_string_new (NULL);

  put (fixture, "ISO/IEC 27017:2015 の管理策の順に並べました。");
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      g_autofree char *number
          = g_str_has_suffix (marks[0], ".") ? g_strdup ("") : g_strdup_printf ("%u", i + 1);
      g_autofree char *question = g_strconcat (marks[0], number, NULL);
      g_autofree char *answer = g_strconcat (marks[1], number, NULL);
      g_auto (GStrv) ids = g_strsplit (questions[i].number, " / ", -1);

      fixture->y += 12;
      put_at (fixture, 65, question, "Gothic-Bold", 14);
      put_at (fixture, 110, questions[i].question, "Mincho", 10);
      put_at (fixture, 440, questions[i].number, "Mincho", 8);
      fixture->y += 20;
      put_at (fixture, 65, answer, "Gothic-Bold", 14);
      put_at (fixture, 110, answers[i], "Mincho", 10);
      fixture->y += 16;
      put_at (fixture, 110, ends[i], "Mincho", 10);
      fixture->y += 16;
      for (guint k = 0; ids[k] != NULL; k++)
        expect (expected, ids[k], questions[i].question, i);
    }
  assert_records (fixture, expected);
}

static const char *const marks_latin[] = { "Q", "A" };
static const char *const marks_words[] = { "質問", "回答" };
static const char *const marks_dots[] = { "Q.", "A." };

/* The reference stands in small type over the heading that it is of, be that a title or a question. */
static void
test_reference_above (Fixture *fixture, gconstpointer data)
{
  gboolean ask = data != NULL;
  g_autoptr (GString) expected = g_string_new (NULL);

  put (fixture, "ISO/IEC 27017:2015 の管理策について述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      g_autofree char *reference = g_strdup_printf ("管理策 %s", questions[i].number);
      g_autofree char *heading
          = ask ? g_strdup_printf ("Q%u %s", i + 1, questions[i].question) : g_strdup (margin[i].title);
      g_autofree char *answer = g_strdup_printf ("A%u %s", i + 1, answers[i]);
      g_auto (GStrv) ids = g_strsplit (questions[i].number, " / ", -1);

      fixture->y += 12;
      put_at (fixture, 72, reference, "Mincho", 8);
      fixture->y += 12;
      put_at (fixture, 72, heading, "Gothic-Bold", 12);
      fixture->y += 18;
      put (fixture, ask ? answer : answers[i]);
      put (fixture, ends[i]);
      for (guint k = 0; ids[k] != NULL; k++)
        expect (expected, ids[k], ask ? questions[i].question : margin[i].title + 4, i);
    }
  assert_records (fixture, expected);
}

/* Numbers of the vendor's own that look like controls', over sections that say whose number is theirs. */
static void
test_own_three_levels (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) expected = g_string_new (NULL);
  static const char *const sections[][3] = { { "5.1.1", "情報セキュリティのための方針群", "5.1.1" },
                                             { "5.2.1", "情報セキュリティの役割及び責任", "6.1.1" },
                                             { "5.3.1", "資産目録", "8.1.1" },
                                             { "6.1.1", "利用者登録及び登録削除", "9.2.1" } };

  put (fixture, "ISO/IEC 27017:2015 の番号は見出しの末尾にあります。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *chapter = g_strndup (sections[i][0], 3);
      g_autofree char *over = g_strdup_printf ("%s %s", chapter, sections[i][1]);
      g_autofree char *heading
          = g_strdup_printf ("%s %s（27017: %s）", sections[i][0], sections[i][1], sections[i][2]);

      put_at (fixture, 72, over, "Gothic-Bold", 14);
      fixture->y += 22;
      put_heading (fixture, heading);
      put_answer (fixture, i);
      expect (expected, sections[i][2], sections[i][1], i);
    }
  assert_records (fixture, expected);
}

/* Captions over number and answer, the same in every section; a heading that comes once is part of its
 * answer. */
static void
test_captions (Fixture *fixture, gconstpointer data)
{
  const char *const *captions = data;
  static const char *const sections[][2] = { { "5.1.1", "情報セキュリティのための方針群" },
                                             { "6.1.1", "情報セキュリティの役割及び責任" },
                                             { "8.1.1", "資産目録" },
                                             { "9.2.1", "利用者登録及び登録削除" } };
  g_autoptr (GString) expected = g_string_new (NULL);

  put (fixture, "ISO/IEC 27017:2015 の管理策について述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *heading = g_strdup_printf ("%s %s", sections[i][0], sections[i][1]);

      fixture->y += 12;
      put (fixture, captions[0]);
      put_heading (fixture, heading);
      put (fixture, captions[1]);
      put_answer (fixture, i);
      if (i == 1)
        put (fixture, "【備考】");
      expect (expected, sections[i][0], sections[i][1], i);
      if (i == 1)
        g_string_insert (expected, (gssize)expected->len - 1, "【備考】");
    }
  assert_records (fixture, expected);
}

static const char *const captions_plain[] = { "管理策", "当社の対応" };
static const char *const captions_brackets[] = { "【管理策】", "【実施内容】" };

/* Above the first reference stands the paper's title, in larger type than the headings, which have but
 * numbers. */
static void
test_first_reference (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) expected = g_string_new (NULL);

  put_heading (fixture, "「みなも」安全管理の説明書");
  put (fixture, "各項の末尾に ISO/IEC 27017:2015 の管理策を示します。");
  for (guint i = 0; i < G_N_ELEMENTS (margin); i++)
    {
      g_autofree char *heading = g_strdup_printf ("%u %s", i + 1, margin[i].title + 4);
      g_autofree char *reference = g_strdup_printf ("【関連管理策：%s】", margin[i].first);

      fixture->y += 10;
      put (fixture, heading);
      fixture->y += 6;
      put_answer (fixture, i);
      put (fixture, reference);
      expect (expected, margin[i].first, margin[i].title + 4, i);
    }
  assert_records (fixture, expected);
}

/* A heading in two languages, each in a font of its own, wraps inside the second. */
static void
test_two_fonts (Fixture *fixture, gconstpointer data)
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
  g_autoptr (GString) expected = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (preface); i++)
    put (fixture, preface[i]);
  put (fixture, "各項に ISO/IEC 27017:2015 の管理策の番号を付けます。");
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      g_autofree char *cut = g_strndup (headings[i].latin, strlen (headings[i].latin) - 1);
      g_autofree char *title = g_strconcat (headings[i].japanese, cut, headings[i].rest, NULL);
      float x = 72;

      fixture->y += 10;
      x = synthetic_text_in (fixture->pages, fixture->page, x, fixture->y, headings[i].id, "Sans", 10);
      x = synthetic_text_in (fixture->pages, fixture->page, x + 10, fixture->y, headings[i].japanese,
                             "Gothic", 10);
      synthetic_text_in (fixture->pages, fixture->page, x + 5, fixture->y, headings[i].latin, "Sans", 10);
      fixture->y += 14;
      put_at (fixture, 72, headings[i].rest, "Sans", 10);
      fixture->y += 18;
      put_answer (fixture, i);
      expect (expected, headings[i].id, title, i);
    }
  assert_records (fixture, expected);
}

#define add(name, data, test) g_test_add ("/candidates/" name, Fixture, data, set_up, test, tear_down)

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
  add ("two-fonts", NULL, test_two_fonts);
  return g_test_run ();
}
