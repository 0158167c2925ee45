/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <string.h>

#include "synthetic-records.h"
#include "synthetic.h"

/* Questionnaires: questions that are sentences, with the reference to their control in brackets behind them.
 */

#define ANSWER_X 96.0f

static const struct
{
  const char *id, *lines[3], *answer;
} sections[] = {
  { "5.1.1",
    { "会社としての考えを文書にまとめ、社長が認めたうえで皆に知らせていますか。【ISO/IEC", "27017 5.1.1】" },
    "はい。春ごとに読み直しております。" },
  { "6.1.1",
    { "店と客と問屋とのあいだで、だれが何を受け持つかを決め、その紙を取り交わしたうえで",
      "いますか。【ISO/IEC 27017 6.1.1】" },
    "受け持ちの表を契約に添えております。" },
  { "CLD.6.3.1",
    { "受け持ちの表を書き改めたとき、それを客にも問屋にも時をおかずに渡していますか。【ISO/",
      "IEC 27017 CLD.6.3.1】" },
    "改めた日に渡しております。" },
  { "8.1.1",
    { "持ち物の帳面に、客から預かったものと、店が働くうちにできたものとを、別のものとし",
      "てそれぞれ書き分け、置いた場所と受け持つ人と数とを、後から来た人にも分かるように書き添え",
      "ていますか。【ISO/IEC 27017 8.1.1】" },
    "帳面は二冊に分けております。" },
  { "9.2.1", { "名簿に足す手順を客に渡していますか。【ISO/IEC 27017 9.2.1】" }, "手引きに書いております。" },
  { "12.3.1",
    { "写しを取る道具を客に渡し、どれだけの日にちのあいだ取っておくかを知らせていますか。",
      "【ISO/IEC 27017 12.3.1】" },
    "三十日のあいだ取っております。" },
};

static void
list (SyntheticPaper *paper, const char *title)
{
  AnnexaOutlineEntry entry = { g_strdup (title), 1, 1 };

  g_array_append_val (paper->pages->outline, entry);
}

/* The question wraps anywhere, within its sentence or its reference. What an outline lists beside questions
 * that it does not is a heading within their answers where it looks like one. */
static void
test_wrapped (SyntheticPaper *paper, gconstpointer data)
{
  const gboolean listed = g_strcmp0 (data, "listed") == 0;
  const char *mark = data != NULL && !listed ? data : "Q#. ";

  for (guint l = 0; l < 16; l++)
    synthetic_paper_put (paper,
                         "お尋ねの多いことに、番号を添えてお答えします。お尋ねは町の人から集めております。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      const gboolean parted = listed && i % 2 == 1;
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      g_autoptr (GString) title = g_string_new (NULL);

      paper->y += 14;
      for (guint l = 0; l < G_N_ELEMENTS (sections[i].lines) && sections[i].lines[l] != NULL; l++)
        {
          g_autoptr (GString) line = g_string_new (l == 0 ? mark : "");

          g_string_replace (line, "#", number, 0);
          g_string_append (line, sections[i].lines[l]);
          synthetic_paper_put_at (paper, 72, line->str, "Gothic-Bold", SYNTHETIC_SIZE_PT);
          paper->y += SYNTHETIC_LINE_PT;
          g_string_append (title, sections[i].lines[l]);
        }
      synthetic_paper_text (paper, 72, paper->y, "A.");
      synthetic_paper_put_at (paper, ANSWER_X, sections[i].answer, "Mincho", SYNTHETIC_SIZE_PT);
      paper->y += SYNTHETIC_LINE_PT;
      if (parted)
        {
          paper->y += 10;
          synthetic_paper_put_at (paper, ANSWER_X, "そのあとのこと", "Gothic-Bold", SYNTHETIC_SIZE_PT);
          list (paper, "そのあとのこと");
          paper->y += SYNTHETIC_LINE_PT;
          synthetic_paper_put_at (paper, ANSWER_X, "年に二度読み直します。", "Mincho", SYNTHETIC_SIZE_PT);
          paper->y += SYNTHETIC_LINE_PT;
        }
      synthetic_paper_expect (paper, "%s|%.*s|%s%s\n", sections[i].id,
                              (int)(strstr (title->str, "【") - title->str), title->str, sections[i].answer,
                              parted ? "そのあとのこと年に二度読み直します。" : "");
    }
  synthetic_paper_check (paper);
}

/* The number stands in brackets right behind the mark; between question and answer a page may end. A chapter
 * answers some controls so, and the others below their titles. */
static void
test_number_behind_mark (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *id, *title, *answer;
    gboolean asked;
  } items[] = { { "5.1.1", "情報セキュリティのための方針群", "春ごとに読み直しております。", FALSE },
                { "6.1.3", "関係当局との連絡", "名簿を番の者が持っております。", FALSE },
                { "7.2.2", "皆に教えていますか。", "春と秋に集まって学んでおります。", TRUE },
                { "8.1.1", "持ち物を数えていますか。", "帳面は二冊に分けております。", TRUE },
                { "10.1.1", "どの錠を使っていますか。", "新しい錠だけを使っております。", TRUE },
                { "12.3.1", "写しを取っていますか。", "三十日のあいだ取っております。", TRUE },
                { "12.4.1", "イベントログ取得", "夜ごとに帳面を付けております。", FALSE },
                { "CLD.13.1.4", "道は分けていますか。", "客ごとに分けております。", TRUE } };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 に沿って述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      paper->y += 14;
      if (!items[i].asked)
        synthetic_paper_print_heading (paper, "%s %s", items[i].id, items[i].title);
      else
        synthetic_paper_print (paper, "Ｑ（%s） %s", items[i].id, items[i].title);
      if (i + 1 == G_N_ELEMENTS (items))
        synthetic_paper_turn (paper);
      synthetic_paper_print (paper, "%s%s", items[i].asked ? "Ａ　" : "", items[i].answer);
      synthetic_paper_expect (paper, "%s|%s|%s\n", items[i].id, items[i].title, items[i].answer);
    }
  synthetic_paper_check (paper);
}

/* Questions in the type of the text, some on two lines. The reference stands below at the right, with the
 * number of another edition in brackets at its end, and no mark before the answer. */
static void
test_below (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *id, *other, *lines[2], *answer;
  } items[]
      = { { "5.1.1",
            "2022年版では 5.1",
            { "店としての考えを紙に書き、それを主が認めたうえで皆に知らせていま", "すか？" },
            "春ごとに読み直しております。" },
          { "6.1.3", "2022年版では 5.5", { "お役所へ知らせますか？" }, "名簿を番の者が持っております。" },
          { "CLD.8.1.5", "クラウド固有", { "預けた物を返しますか？" }, "ひと月のうちに返しております。" },
          { "9.2.1",
            "2022年版では 5.16",
            { "名簿に足す手順と名簿から消す手順とを、それぞれ客に渡していらっしゃ", "いますか？" },
            "手引きに書いております。" } };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の順に、皆さまのお尋ねにお答えいたしております。まず");
  synthetic_paper_put (paper, "は店のことから申し上げます。");
  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autofree char *reference = g_strdup_printf ("管理策 %s（%s）", items[i].id, items[i].other);
      const char *const rest = items[i].lines[1] != NULL ? items[i].lines[1] : "";

      paper->y += 14;
      synthetic_paper_print (paper, "Q%u %s", i + 1, items[i].lines[0]);
      if (*rest != '\0')
        synthetic_paper_put (paper, rest);
      paper->y += 6;
      synthetic_paper_put_at (paper, 300, reference, "Mincho", 7);
      paper->y += 18;
      synthetic_paper_put (paper, items[i].answer);
      synthetic_paper_expect (paper, "%s|%s%s|%s\n", items[i].id, items[i].lines[0], rest, items[i].answer);
    }
  synthetic_paper_check (paper);
}

/* The bracket behind a question holds the title of its control too, and its number in another edition,
 * be that the first. An answer may have no mark, and be a list whose first letter is none; before one
 * with a mark the reference needs no bracket. */
static const struct
{
  const char *id, *question, *older[2], *newer[2], *answer[2];
} glossed[] = {
  { "5.1.1",
    "考えを紙に記していますか。",
    { "（5.1.1 情報セキュリティのための方針群／2022: 5.1）" },
    { "（2022年版 5.1／5.1.1 情報セキュリティのための方針群）" },
    { "A1. ", "春ごとに読み直しております。" } },
  { "8.1.3",
    "持ち物の使い道は、あらかじめ決めてありますか。",
    { "（8.1.3 資産利用の許容範囲に関する取", "組み／2022: 5.10）" },
    { "（2022年版 5.10／8.1.3 資産利用の許", "容範囲）" },
    { "A2. ", "決めてから渡しております。" } },
  { "8.2.2",
    "名札はどのように付けておりますか。",
    { "【情報のラベル付け（8.2.2）】" },
    { "（5.13／8.2.2 情報のラベル付け）" },
    { "①箱に付けております。", "②棚に付けております。" } },
  { "12.3.1",
    "写しはいつ取っておりますか。",
    { "（12.3.1 情報のバックアップ、8.13）" },
    { "（2022年版 8.13／12.3.1 情報のバックアップ）" },
    { "a.夜に取っております。", "b.朝に確かめております。" } },
  { "12.4.1",
    "帳面はだれが付けておりますか。",
    { "（関連管理策：12.4.1 イベントログ取得）" },
    { "（2022年版 8.15／12.4.1 イベントログ取得）" },
    { "A5. ", "番の者が付けております。" } },
  { "CLD.13.1.4",
    "道は客ごとに分けておりますか。",
    { "関連管理策：CLD.13.1.4 仮想及び物理ネットワ", "ークのセキュリティ管理の整合" },
    { "（CLD.13.1.4 仮想及び物理ネットワークのセ", "キュリティ管理の整合）" },
    { "A6. ", "客ごとに分けております。" } },
};

static void
test_glossed (SyntheticPaper *paper, gconstpointer newer_first)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 に沿って述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (glossed); i++)
    {
      const char *const *reference = newer_first != NULL ? glossed[i].newer : glossed[i].older;
      const char *const *answer = glossed[i].answer;
      const gboolean marked = *answer[0] == 'A';

      paper->y += 14;
      synthetic_paper_print (paper, "Q%u %s%s", i + 1, glossed[i].question, reference[0]);
      if (reference[1] != NULL)
        synthetic_paper_print (paper, "%s", reference[1]);
      if (marked)
        synthetic_paper_print (paper, "%s%s", answer[0], answer[1]);
      else
        {
          synthetic_paper_print (paper, "%s", answer[0]);
          synthetic_paper_print (paper, "%s", answer[1]);
        }
      synthetic_paper_expect (paper, "%s|%s|%s%s\n", glossed[i].id, glossed[i].question,
                              marked ? "" : answer[0], answer[1]);
    }
  synthetic_paper_check (paper);
}

static const struct
{
  const char *id, *question, *demand, *answer;
} numbered[] = {
  { "5.1.1", "会社の考えを書いていますか。", "考えを書くことが望ましい。",
    "会社の考えは紙に書いております。" },
  { "6.1.3", "お役所はどこですか。", "お役所を知らせることが望ましい。", "市のお役所でございます。" },
  { "9.2.1", "名簿に足す手順はありますか。", "手順を渡すことが望ましい。", "手引きに書いております。" },
  { "CLD.9.5.2", "裏の戸を閉めていますか。", "戸を閉めることが望ましい。", "夜ごとに閉めております。" },
  { "12.3.1", "写しを渡していますか。", "写しを渡すことが望ましい。", "三十日のあいだ取っております。" },
};

/* The mark of the question stands behind the number of the control; what the standard asks for may stand
 * before the answer. An item that ends an answer is no heading over the question below. */
static void
test_mark_behind_number (SyntheticPaper *paper, gconstpointer demands)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の順にお答えします。");
  for (guint i = 0; i < G_N_ELEMENTS (numbered); i++)
    {
      g_autofree char *heading
          = g_strdup_printf ("［%s］Q%u %s", numbered[i].id, i + 1, numbered[i].question);
      g_autofree char *demand = g_strdup_printf ("【管理策】%s", numbered[i].demand);

      paper->y += 14;
      synthetic_paper_put_at (paper, 72, heading, "Gothic-Bold", SYNTHETIC_SIZE_PT);
      paper->y += SYNTHETIC_LINE_PT;
      if (demands != NULL)
        synthetic_paper_print (paper, "%s", demand);
      synthetic_paper_print (paper, "回答：%s", numbered[i].answer);
      synthetic_paper_print (paper, "(1) ネットワークの段：セキュリティの組");
      synthetic_paper_expect (paper, "%s|%s|%s%s%s(1)ネットワークの段：セキュリティの組\n", numbered[i].id,
                              numbered[i].question, demands != NULL ? demand : "",
                              demands != NULL ? "回答：" : "", numbered[i].answer);
    }
  synthetic_paper_check (paper);
}

/* The answers stand beside a word, which ends where the number of each question does: the blank behind that
 * is no white between columns. */
static void
test_blank_behind_number (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *number, *question, *id, *answer;
  } asked[]
      = { { "10", "Who reads the rules?", "5.1.1", "All who come to work in the houses do so, and" },
          { "11", "Who has which duties?", "6.1.1", "It is told on a board that hangs at the door, and" },
          { "12", "Is there a list of assets?", "8.1.1", "The list of what we have lies in a book, and" },
          { "13", "Who is let in at night?", "9.2.1", "Those whose names are written in the book, and" },
          { "14", "Are copies kept elsewhere?", "12.3.1", "We write a copy every night and store it, and" } };

  synthetic_paper_put (paper, "These are our answers with regard to ISO/IEC 27017:2015.");
  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    {
      g_autofree char *question
          = g_strdup_printf ("Question %s. %s [%s]", asked[i].number, asked[i].question, asked[i].id);

      paper->y += 14;
      synthetic_paper_put_at (paper, 72, question, "Gothic-Bold", SYNTHETIC_SIZE_PT);
      paper->y += SYNTHETIC_LINE_PT;
      synthetic_paper_text_in (paper, 90, paper->y, "Response", "Gothic-Bold", SYNTHETIC_SIZE_PT);
      synthetic_paper_text (paper, 150, paper->y, asked[i].answer);
      paper->y += SYNTHETIC_LINE_PT;
      synthetic_paper_text (paper, 150, paper->y, "it is so every day of the year.");
      paper->y += SYNTHETIC_LINE_PT;
      synthetic_paper_expect (paper, "%s|%s|Response %s it is so every day of the year.\n", asked[i].id,
                              asked[i].question, asked[i].answer);
    }
  synthetic_paper_check (paper);
}

/* Some questions are about no control and have no reference; their answers are none of the question before.
 */
static void
test_others_between (SyntheticPaper *paper, gconstpointer format)
{
  const gboolean lettered = format != NULL;

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の順にお答えします。");
  for (guint i = 0, n = 1; i < G_N_ELEMENTS (numbered); i++)
    {
      g_autofree char *mark = g_strdup_printf (lettered ? "Q A-%u" : "Q%u", n++),
                      *other = g_strdup_printf (lettered ? "Q A-%u" : "Q%u", n);
      g_autofree char *heading = g_strdup_printf ("%s %s［%s］", mark, numbered[i].question, numbered[i].id);

      paper->y += 14;
      synthetic_paper_put_at (paper, 72, heading, "Gothic-Bold", SYNTHETIC_SIZE_PT);
      paper->y += SYNTHETIC_LINE_PT;
      synthetic_paper_print (paper, "%s", numbered[i].answer);
      synthetic_paper_expect (paper, "%s|%s|%s\n", numbered[i].id, numbered[i].question, numbered[i].answer);
      if (i % 2 == 0)
        continue;
      g_free (heading);
      heading = g_strdup_printf ("%s 店を開いた年を書いてください。", other);
      n++;
      paper->y += 14;
      synthetic_paper_put_at (paper, 72, heading, "Gothic-Bold", SYNTHETIC_SIZE_PT);
      paper->y += SYNTHETIC_LINE_PT;
      synthetic_paper_put (paper, "四十年前の春でございます。");
    }
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/asked-references/wrapped", NULL, test_wrapped);
  synthetic_paper_add ("/asked-references/listed-within", "listed", test_wrapped);
  synthetic_paper_add ("/asked-references/dot-before-number", "Q.# ", test_wrapped);
  synthetic_paper_add ("/asked-references/number-of-two-parts", "Q2-#. ", test_wrapped);
  synthetic_paper_add ("/asked-references/space-before-number", "質問 #：", test_wrapped);
  synthetic_paper_add ("/asked-references/number-behind-mark", NULL, test_number_behind_mark);
  synthetic_paper_add ("/asked-references/below", NULL, test_below);
  synthetic_paper_add ("/asked-references/glossed", NULL, test_glossed);
  synthetic_paper_add ("/asked-references/glossed-newer-first", "newer", test_glossed);
  synthetic_paper_add ("/asked-references/mark-behind-number", NULL, test_mark_behind_number);
  synthetic_paper_add ("/asked-references/mark-behind-number-over-demand", "demand", test_mark_behind_number);
  synthetic_paper_add ("/asked-references/blank-behind-number", NULL, test_blank_behind_number);
  synthetic_paper_add ("/asked-references/others-between", NULL, test_others_between);
  synthetic_paper_add ("/asked-references/others-between-with-letters", "letters", test_others_between);
  return g_test_run ();
}
