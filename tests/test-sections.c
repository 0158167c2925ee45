/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "synthetic.h"

/* Where sections begin and end, and what stands between their headings and their answers. */

static const struct
{
  const char *id, *title, *answer, *end;
} sections[] = {
  { "5.1.1", "情報セキュリティのための方針群",
    "会社の考えを文書にまとめ、社長が認めたうえで社外にも示しております。毎年の春", "に読み直します。" },
  { "6.1.1", "情報セキュリティの役割及び責任",
    "だれが何を受け持つかを表にまとめ、人が替わるたびに書き直しております。表は社", "内に掲げます。" },
  { "8.1.1", "資産目録", "持ち物の一覧を作り、置いた場所と受け持つ人を書き添えております。年度の終わり",
    "に数え直します。" },
  { "9.2.1", "利用者登録及び登録削除",
    "申し込みは画面から受け、上長の認めたものだけを通しております。辞めた人の分は", "その日に消します。" },
  { "12.3.1", "情報のバックアップ",
    "写しは夜ごとに取り、離れた町の倉に納めております。戻せることは月に一度、手を", "動かして試します。" },
};

static void
put_control (SyntheticPaper *paper, guint i)
{
  synthetic_paper_print_heading (paper, "%s %s", sections[i].id, sections[i].title);
}

static void
put_answer (SyntheticPaper *paper, guint i)
{
  synthetic_paper_put (paper, sections[i].answer);
  synthetic_paper_put (paper, sections[i].end);
}

/* The record that section @i gives, its answer between @before and @after. */
static void
expect_as (SyntheticPaper *paper, guint i, const char *title, const char *before, const char *after)
{
  synthetic_paper_expect (paper, "%s|%s|%s%s%s%s\n", sections[i].id, title, before, sections[i].answer,
                          sections[i].end, after);
}

static void
expect (SyntheticPaper *paper, guint i)
{
  expect_as (paper, i, sections[i].title, "", "");
}

/* Below each heading of a control stand a question and its answer: neither the question nor the mark is of
 * the answer. */
static void
test_questions_below (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策の順に、よくあるお尋ねをまとめました。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      put_control (paper, i);
      synthetic_paper_put (paper,
                           "Q. 御社ではこの件をどのように扱い、どのくらいの間隔で見直しておられますか。");
      if (i == 1)
        synthetic_paper_put (paper, "担当の方のお名前もお知らせください。");
      synthetic_paper_print (paper, "A. %s", sections[i].answer);
      synthetic_paper_put (paper, sections[i].end);
      expect (paper, i);
    }
  synthetic_paper_check (paper);
}

/* One answer that begins with an A is no such paper. */
static void
test_single_mark (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      put_control (paper, i);
      if (i == 2)
        synthetic_paper_put (paper, "A. 倉庫の棚");
      put_answer (paper, i);
      expect_as (paper, i, sections[i].title, i == 2 ? "A.倉庫の棚" : "", "");
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
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      put_control (paper, i);
      put_answer (paper, i);
      expect_as (paper, i, sections[i].title, "", i == 1 ? "お問い合わせ先契約の事は営業の窓口へどうぞ" : "");
      if (i == 3)
        synthetic_paper_put_heading (paper, caption);
      else if (i == 1 || i + 1 == G_N_ELEMENTS (sections))
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
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      put_control (paper, i);
      if (i != 3)
        synthetic_paper_put (paper, "この件について、定めた手順があり、人がそれに従っていることが望ましい。");
      synthetic_paper_put (paper, "当社の対応");
      put_answer (paper, i);
      expect (paper, i);
    }
  synthetic_paper_check (paper);
}

/* A caption that only some sections have parts their answers, it does not begin them. */
static void
test_caption_within (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      put_control (paper, i);
      put_answer (paper, i);
      if (i < 3)
        {
          synthetic_paper_put (paper, "備考");
          synthetic_paper_put (paper, "書面での照会も受け付けます。");
        }
      expect_as (paper, i, sections[i].title, "", i < 3 ? "備考書面での照会も受け付けます。" : "");
    }
  synthetic_paper_check (paper);
}

/* Headings that run into their answers, with the vendor's own numbers; one wraps. */
static void
test_run_in (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "当社の取り組みを順に述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      paper->y += 8;
      synthetic_paper_print (paper, "【%u】%s〔ISO27017：%s〕 このことは社内で決めてあり、", i + 1,
                             sections[i].title, sections[i].id);
      put_answer (paper, i);
      expect_as (paper, i, sections[i].title, "このことは社内で決めてあり、", "");
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
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      const char *cut = g_utf8_offset_to_pointer (
          sections[i].title, n_first > 0 ? n_first : g_utf8_strlen (sections[i].title, -1) + n_first);
      g_autofree char *start = g_strndup (sections[i].title, (gsize)(cut - sections[i].title));

      paper->y += 8;
      synthetic_paper_print (paper, "【%u】%s", i + 1, start);
      synthetic_paper_print (paper, "%s〔ISO27017：%s〕 このことは社内で決めてあり、", cut, sections[i].id);
      put_answer (paper, i);
      expect_as (paper, i, sections[i].title, "このことは社内で決めてあり、", "");
    }
  synthetic_paper_check (paper);
}

/* A bracket in running text, however it refers to controls, begins no section. */
static void
test_run_in_sentence (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      put_control (paper, i);
      synthetic_paper_put (paper, "鍵を預かる人は二人おり〔ISO27017：10.1.2〕 互いに見張ります。");
      put_answer (paper, i);
      expect_as (paper, i, sections[i].title, "鍵を預かる人は二人おり〔ISO27017：10.1.2〕互いに見張ります。",
                 "");
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
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      paper->y += 12;
      synthetic_paper_put (paper, sections[i].title);
      paper->y += 8;
      put_answer (paper, i);
      expect (paper, i);
      if (more[i] == NULL)
        continue;
      synthetic_paper_put (paper, sections[i].title);
      synthetic_paper_put (paper, more[i]);
      g_string_truncate (paper->expected, paper->expected->len - 1);
      synthetic_paper_expect (paper, "%s%s\n", sections[i].title, more[i]);
    }
  synthetic_paper_check (paper);
}

/* Headings right below each other have the answer below the last in common, each with its title. */
static void
test_shared_headings (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      if (i == 3)
        {
          paper->y += 10;
          synthetic_paper_put_at (paper, 72, "9.2.2 利用者アクセスの提供", "Gothic-Bold", 12);
          paper->y += 6;
          synthetic_paper_expect (paper, "9.2.2|利用者アクセスの提供|%s%s\n", sections[i].answer,
                                  sections[i].end);
        }
      put_control (paper, i);
      put_answer (paper, i);
      expect (paper, i);
    }
  synthetic_paper_check (paper);
}

/* So have headings with room around them, where a caption stands out above the answer. */
static void
test_shared_headings_apart (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      if (i == 3)
        {
          paper->y += 10;
          synthetic_paper_put_at (paper, 72, "9.2.2 利用者アクセスの提供", "Gothic-Bold", 12);
          paper->y += 26;
          synthetic_paper_expect (paper, "9.2.2|利用者アクセスの提供|%s%s\n", sections[i].answer,
                                  sections[i].end);
        }
      put_control (paper, i);
      synthetic_paper_put_at (paper, 72, "【当社の対応】", "Gothic-Bold", 10);
      paper->y += 18;
      put_answer (paper, i);
      expect (paper, i);
    }
  synthetic_paper_check (paper);
}

/* A prefix stands over its number, in a column of its own beside the title. */
static void
test_stacked_prefix (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      put_control (paper, i);
      put_answer (paper, i);
      expect (paper, i);
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
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      synthetic_paper_print_heading (paper, "%s（管理策 %s）", sections[i].title, sections[i].id);
      put_answer (paper, i);
      expect (paper, i);
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

/* The title of a clause without its number ends the answer above it. */
static void
test_clause_title (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const clauses[G_N_ELEMENTS (sections)]
      = { "情報セキュリティのための組織", "資産の管理", "アクセス制御", "運用のセキュリティ", NULL };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      paper->y += 10;
      synthetic_paper_print (paper, "%s %s", sections[i].id, sections[i].title);
      put_answer (paper, i);
      expect (paper, i);
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
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      if (i == 3)
        synthetic_paper_put_heading (paper, "アクセス制御");
      synthetic_paper_put_heading (paper, sections[i].title);
      put_answer (paper, i);
      expect (paper, i);
    }
  synthetic_paper_check (paper);
}

/* A mark of a chapter over its title ends the answer before. */
static void
test_chapter_mark (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      paper->y += 10;
      synthetic_paper_print (paper, "CHAPTER %u", i + 1);
      put_control (paper, i);
      put_answer (paper, i);
      expect (paper, i);
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
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *title = g_strdup_printf ("わが社の決まりごと%c", 'A' + (char)i);
      g_autofree char *list = g_strjoin ("", items[0], items[1], items[2], NULL);

      synthetic_paper_print_heading (paper, "3.%u %s", i + 1, title);
      synthetic_paper_print_at (paper, 90, "Mincho", 8, "（ISO/IEC 27017:2015 %s）", sections[i].id);
      paper->y += 16;
      put_answer (paper, i);
      for (guint k = 0; k < G_N_ELEMENTS (items); k++)
        synthetic_paper_put (paper, items[k]);
      expect_as (paper, i, title, "", list);
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

/* A typed paper: all in one type, each clause between two lines of dashes. */
static void
test_typed_rules (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const clauses[]
      = { "5. 情報セキュリティのための方針群", "6. 情報セキュリティのための組織", "8. 資産の管理",
          "9. アクセス制御", "12. 運用のセキュリティ" };
  static const char rule[] = "--------------------------------------------------------";

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      synthetic_paper_put (paper, rule);
      synthetic_paper_put (paper, clauses[i]);
      synthetic_paper_put (paper, rule);
      synthetic_paper_put (paper, "--"); /* it wraps */
      paper->y += 10;
      synthetic_paper_print (paper, "■%s %s", sections[i].id, sections[i].title);
      put_answer (paper, i);
      paper->y += 10;
      expect (paper, i);
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
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      synthetic_paper_turn (paper);
      synthetic_paper_text_in (paper, 69, 206, number, "Gothic", 12);
      synthetic_paper_text_in (paper, 124, 196, chapters[i], "Gothic-Bold", 28);
      synthetic_paper_turn (paper);
      synthetic_paper_print_at (paper, 56, "Gothic-Bold", 18, "%s %s", sections[i].id, sections[i].title);
      paper->y += 30;
      put_answer (paper, i);
      expect (paper, i);
    }
  synthetic_paper_check (paper);
}

/* Slides that print their heading again, and say that it is or what it adds, are one answer; their heads run
 * no further. */
static void
test_continued (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const marks[][2]
      = { { "", "（続き）" }, { "（1/2）", "（2/2）" }, { "", "（構成図）" } };
  gboolean number = GPOINTER_TO_UINT (data);

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      synthetic_paper_expect (paper, "%s|%s|", sections[i].id, sections[i].title);
      for (guint part = 0; part < 2; part++)
        {
          g_autofree char *heading
              = g_strconcat (number ? sections[i].id : "", number ? " " : "", sections[i].title,
                             marks[i % G_N_ELEMENTS (marks)][part], NULL);

          synthetic_paper_turn (paper);
          synthetic_paper_put_at (paper, 56, heading, "Gothic-Bold", 18);
          paper->y += 30;
          put_answer (paper, i);
          synthetic_paper_expect (paper, "%s%s", sections[i].answer, sections[i].end);
        }
      synthetic_paper_expect (paper, "\n");
    }
  synthetic_paper_check (paper);
}

/* Slides that print their title again as it is where an answer goes on. */
static void
test_title_again (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      synthetic_paper_expect (paper, "%s|%s|", sections[i].id, sections[i].title);
      for (guint part = 0; part < 2; part++)
        {
          paper->page = synthetic_page_of (paper->pages, 720, 405);
          paper->y = 40;
          synthetic_paper_print_at (paper, 56, "Gothic-Bold", 18, "%s %s", sections[i].id, sections[i].title);
          paper->y += 40;
          put_answer (paper, i);
          synthetic_paper_expect (paper, "%s%s", sections[i].answer, sections[i].end);
        }
      synthetic_paper_expect (paper, "\n");
    }
  synthetic_paper_check (paper);
}

/* The caption over the answers of all slides is printed again below a heading that is. */
static void
test_continued_captions (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      gboolean twice = i % 2 == 1;

      synthetic_paper_expect (paper, "%s|%s|", sections[i].id, sections[i].title);
      for (guint part = 0; part < 1u + twice; part++)
        {
          g_autofree char *heading
              = g_strconcat (sections[i].id, " ", sections[i].title, part > 0 ? "（続き）" : "", NULL);

          synthetic_paper_turn (paper);
          synthetic_paper_put_at (paper, 56, heading, "Gothic-Bold", 18);
          paper->y += 30;
          synthetic_paper_put_at (paper, 60, "当社の取り組み", "Gothic", 9);
          paper->y += 14;
          put_answer (paper, i);
          synthetic_paper_expect (paper, "%s%s", sections[i].answer, sections[i].end);
        }
      synthetic_paper_expect (paper, "\n");
    }
  synthetic_paper_check (paper);
}

/* Small tags over the headings say what an edition changed; a small note below an answer is still of it. */
static void
test_tags (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const tags[] = { "変更", "新規", "統合", "変更", "新規" };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      paper->y += 12;
      synthetic_paper_put_at (paper, 76, tags[i], "Gothic", 8);
      paper->y += 4;
      put_control (paper, i);
      put_answer (paper, i);
      synthetic_paper_put_at (paper, 72, "（倉の台帳による）", "Gothic", 7);
      paper->y += 20;
      expect_as (paper, i, sections[i].title, "", "（倉の台帳による）");
    }
  synthetic_paper_check (paper);
}

/* So they do where each kind has a colour of its own. */
static void
test_coloured_tags (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      guint first = paper->page->glyphs->len;
      guint style = annexa_pages_intern_style (paper->pages, "Gothic", 8, i % 2 == 0 ? 0xc00000 : 0x0000c0);

      paper->y += 12;
      synthetic_paper_put_at (paper, 76, i % 2 == 0 ? "変更" : "新規", "Gothic", 8);
      for (guint g = first; g < paper->page->glyphs->len; g++)
        g_array_index (paper->page->glyphs, AnnexaGlyph, g).style = (guint16)style;
      paper->y += 4;
      put_control (paper, i);
      put_answer (paper, i);
      paper->y += 20;
      expect (paper, i);
    }
  synthetic_paper_check (paper);
}

static void
list (SyntheticPaper *paper, const char *title, guint level)
{
  AnnexaOutlineEntry entry = { g_strdup (title), level, 1 };

  g_array_append_val (paper->pages->outline, entry);
}

/* What the outline lists below the heading of a control heads parts of its answer. */
static void
test_outline_below (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *heading = g_strdup_printf ("%s %s", sections[i].id, sections[i].title);

      put_control (paper, i);
      list (paper, heading, 1);
      synthetic_paper_put_at (paper, 60, "あらまし", "Bold", 10);
      paper->y += SYNTHETIC_LINE_PT;
      list (paper, "あらまし", 2);
      put_answer (paper, i);
      expect_as (paper, i, sections[i].title, "あらまし", "");
    }
  synthetic_paper_put (paper, "このあと");
  list (paper, "このあと", 1);
  synthetic_paper_put (paper, "よろしくお願いします。");
  synthetic_paper_check (paper);
}

/* The same where the number stands behind the title, and the outline has but that. */
static void
test_outline_of_titles (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      synthetic_paper_put_heading (paper, sections[i].title);
      paper->y -= SYNTHETIC_LINE_PT;
      synthetic_paper_text (paper, 450, paper->y, sections[i].id);
      paper->y += SYNTHETIC_LINE_PT;
      list (paper, sections[i].title, 1);
      synthetic_paper_put_at (paper, 60, "あらまし", "Bold", 10);
      paper->y += SYNTHETIC_LINE_PT;
      list (paper, "あらまし", 2);
      put_answer (paper, i);
      expect_as (paper, i, sections[i].title, "あらまし", "");
    }
  synthetic_paper_put (paper, "このあと");
  list (paper, "このあと", 1);
  synthetic_paper_put (paper, "よろしくお願いします。");
  synthetic_paper_check (paper);
}

/* Sub-headings in brackets or with a mark before them, in the type of the headings of controls, head parts of
 * the answers. */
static void
test_bracketed_within (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const names[] = { "【時期】", "（場所）", "＜担当＞", "■期限", "[手順]" };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *after = g_strconcat (names[i], "年ごとに改めます。", NULL);

      put_control (paper, i);
      put_answer (paper, i);
      synthetic_paper_put_heading (paper, names[i]);
      synthetic_paper_put (paper, "年ごとに改めます。");
      expect_as (paper, i, sections[i].title, "", after);
    }
  synthetic_paper_check (paper);
}

/* A line of an answer that is mostly an address, set in larger type than the headings, is of the answer. */
static void
test_address_within (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      paper->y += 12;
      synthetic_paper_print (paper, "%s %s", sections[i].id, sections[i].title);
      put_answer (paper, i);
      synthetic_paper_put_at (paper, 60, "https://www.example.jp/trust/history", "Latin", 11);
      paper->y += SYNTHETIC_LINE_PT;
      synthetic_paper_put (paper, "に載せます。");
      expect_as (paper, i, sections[i].title, "", "https://www.example.jp/trust/historyに載せます。");
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

#define add(name, test)                                                                                      \
  g_test_add ("/sections/" name, SyntheticPaper, NULL, synthetic_paper_set_up, test,                         \
              synthetic_paper_tear_down)

/* Bars with the names of chapters, without numbers and in smaller type than the headings below them: they end
 * no answer. */
static void
test_chapter_bars (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const names[] = { "組織の取り組み", "人の持ち物", "もしもの備え" };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みです。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      if (i % 2 == 0)
        {
          paper->y += 10;
          synthetic_paper_put_at (paper, 82, names[i / 2], "Gothic", 11.4f);
          paper->y += 20;
        }
      put_control (paper, i);
      put_answer (paper, i);
      expect (paper, i);
    }
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("coloured-tags", test_coloured_tags);
  add ("outline-below", test_outline_below);
  add ("outline-of-titles", test_outline_of_titles);
  add ("bracketed-within", test_bracketed_within);
  add ("address-within", test_address_within);
  add ("questions-below", test_questions_below);
  add ("single-mark", test_single_mark);
  add ("requirement", test_requirement);
  add ("caption-within", test_caption_within);
  add ("run-in", test_run_in);
  add ("run-in-after-titles", test_run_in_after_titles);
  synthetic_paper_add ("/sections/run-in-wrapped/late", GINT_TO_POINTER (-2), test_run_in_wrapped);
  synthetic_paper_add ("/sections/run-in-wrapped/early", GINT_TO_POINTER (2), test_run_in_wrapped);
  add ("run-in-sentence", test_run_in_sentence);
  add ("title-in-sentence", test_title_in_sentence);
  add ("shared-headings", test_shared_headings);
  add ("shared-headings-apart", test_shared_headings_apart);
  add ("stacked-prefix", test_stacked_prefix);
  add ("wrapped-before-reference", test_wrapped_before_reference);
  add ("wrapped-over-reference", test_wrapped_over_reference);
  add ("clause-title", test_clause_title);
  add ("clause-of-other-edition", test_clause_of_other_edition);
  add ("chapter-mark", test_chapter_mark);
  add ("item-like-chapter", test_item_like_chapter);
  add ("chapter-bars", test_chapter_bars);
  add ("typed-rules", test_typed_rules);
  add ("tags", test_tags);
  add ("divider-slides", test_divider_slides);
  add ("contact-within", test_contact_within);
  synthetic_paper_add ("/sections/continued/title", GUINT_TO_POINTER (FALSE), test_continued);
  synthetic_paper_add ("/sections/continued/number", GUINT_TO_POINTER (TRUE), test_continued);
  synthetic_paper_add ("/sections/continued/title-again", NULL, test_title_again);
  synthetic_paper_add ("/sections/continued/captions", NULL, test_continued_captions);
  synthetic_paper_add ("/sections/narrow-titles", NULL, test_narrow_titles);
  return g_test_run ();
}
