/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <string.h>

#include "synthetic-records.h"
#include "synthetic.h"

/* Numbers of controls that begin or end the text of their answers. */

static const struct
{
  const char *id, *title, *own, *answer, *last;
} sections[] = {
  { "5.1.1", "情報セキュリティのための方針群", "わたしたちの考え方",
    "会社の考えを文書にまとめ、社長が認めたうえで社外にも示しております。毎年の春", "に読み直します。" },
  { "6.1.1", "情報セキュリティの役割及び責任", "受け持ちの分け方",
    "だれが何を受け持つかを表にまとめ、人が替わるたびに書き直しております。表は社", "内に掲げます。" },
  { "8.1.1", "資産目録", "持ち物の帳面",
    "持ち物の一覧を作り、置いた場所と受け持つ人を書き添えております。年度の終わり", "に数え直します。" },
  { "9.2.1", "利用者登録及び登録削除", "名簿のこと",
    "申し込みは画面から受け、上長の認めたものだけを通しております。辞めた人の分は", "その日に消します。" },
  { "12.3.1", "情報のバックアップ", "写しの取り方",
    "写しは夜ごとに取り、離れた町の倉に納めております。戻せることは月に一度、手を", "動かして試します。" },
};

/* Puts the papers' sections: a heading, and an answer between @before and @after the number. */
static void
put_sections (SyntheticPaper *paper, gboolean own_titles, const char *opening, const char *closing)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *heading
          = own_titles ? g_strdup_printf ("2.%u %s", i + 1, sections[i].own) : g_strdup (sections[i].title);
      g_autoptr (GString) first = g_string_new (opening), last = g_string_new (closing);

      g_string_replace (first, "#", sections[i].id, 0);
      g_string_replace (last, "#", sections[i].id, 0);
      g_string_append (first, sections[i].answer);
      g_string_prepend (last, sections[i].last);
      synthetic_paper_put_heading (paper, heading);
      synthetic_paper_put (paper, first->str);
      synthetic_paper_put (paper, last->str);
    }
}

/* The records of sections whose headings have no number. */
static void
assert_own_records (SyntheticPaper *paper)
{
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    synthetic_paper_expect (paper, "%s|%s|%s%s\n", sections[i].id, sections[i].own, sections[i].answer,
                            sections[i].last);
  synthetic_paper_check (paper);
}

static void
assert_records (SyntheticPaper *paper, gboolean own_titles, const char *end)
{
  g_autofree char *records = synthetic_paper_records (paper);

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    synthetic_paper_expect (paper, "%s|%s|%s%s%s\n", sections[i].id,
                            own_titles ? sections[i].own : sections[i].title, sections[i].answer,
                            sections[i].last, end);
  g_assert_cmpstr (records, ==, paper->expected->str);
}

/* A number behind the last sentence, in brackets of any kind, is none of the answer. */
static void
test_closing (SyntheticPaper *paper, gconstpointer data)
{
  put_sections (paper, FALSE, "", data);
  assert_records (paper, FALSE, "");
}

/* The bracket in which the last sentence stands stays with it. */
static void
test_closing_sentence (SyntheticPaper *paper, gconstpointer data)
{
  put_sections (paper, FALSE, "", "（町の外は除きます。）　#");
  assert_records (paper, FALSE, "（町の外は除きます。）");
}

/* The full stop of a word before a version ends no sentence. */
static void
test_version (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put_heading (paper, "町の守りの白書");
  synthetic_paper_put (paper, "2030 年 6 月 19 日 Ver. 1.4");
  synthetic_paper_put_heading (paper, "わたしたちの持ち場");
  put_sections (paper, FALSE, "", "（#）");
  assert_records (paper, FALSE, "");
}

/* What the control is called in another edition, at the end of each answer or below it, is none of the
 * answer, be it without the name of that: it may be of no other. */
static void
test_counterpart (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const numbers[] = { "5.1", "5.2", "5.9", "5.16", "8.13" };
  const gboolean below = data != NULL, own = below && strstr (data, "own") != NULL;
  const gboolean behind = below && strstr (data, "behind") != NULL;
  const gboolean apart = below && strstr (data, "apart") != NULL;
  const char *format = below && strstr (data, "unnamed") != NULL ? "関連：%s"
                       : below                                   ? "関連：ISO/IEC 27001:2022 附属書A %s"
                                                                 : "（JIS Q 27001:2023 %s）";
  g_autoptr (GString) mapped = g_string_new (NULL);

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *heading
          = own      ? g_strdup_printf ("3.%u %s（%s）", i + 1, sections[i].title, sections[i].id)
            : apart  ? g_strdup (sections[i].title)
            : behind ? g_strdup_printf ("%s %s", sections[i].title, sections[i].id)
                     : g_strdup_printf ("%s %s", sections[i].id, sections[i].title);
      g_autofree char *number = own ? g_strdup_printf ("3.%u", i + 1) : g_strdup ("");
      g_auto (GStrv) around = g_strsplit (format, "%s", -1);
      g_autofree char *reference = g_strjoinv (numbers[i], around);
      g_autofree char *last = g_strconcat (sections[i].last, below ? "" : reference, NULL);

      if (behind && (i == 0 || *sections[i].id != *sections[i - 1].id))
        {
          synthetic_paper_print_heading (paper, "%.*s %s", (int)strcspn (sections[i].id, "."), sections[i].id,
                                         sections[i].own);
        }
      if (own)
        {
          paper->y += 12;
          synthetic_paper_put (paper, heading);
        }
      else
        synthetic_paper_put_heading (paper, heading);
      if (apart)
        {
          synthetic_paper_print (paper, "（%s）", sections[i].id);
        }
      synthetic_paper_put (paper, sections[i].answer);
      synthetic_paper_put (paper, last);
      if (below)
        synthetic_paper_put (paper, reference);
      synthetic_paper_expect (paper, "%s|%s|%s%s\n", sections[i].id, sections[i].title, sections[i].answer,
                              sections[i].last);
      g_string_append_printf (mapped, "iso27017-2015.%s|%s|ISO/IEC 27001:2022 %s,|\n", sections[i].id, number,
                              numbers[i]);
    }
  synthetic_paper_put_heading (paper, "お問い合わせ");
  synthetic_paper_put (paper, "町の店までお越しください。");
  synthetic_paper_check (paper);
  synthetic_paper_check_controls (paper, mapped->str);
}

/* It tells the control where the title is the vendor's own. */
static void
test_closing_own (SyntheticPaper *paper, gconstpointer data)
{
  put_sections (paper, TRUE, "", data);
  assert_records (paper, TRUE, "");
}

static void
test_opening (SyntheticPaper *paper, gconstpointer data)
{
  put_sections (paper, FALSE, data, "");
  assert_records (paper, FALSE, "");
}

static void
test_opening_own (SyntheticPaper *paper, gconstpointer data)
{
  put_sections (paper, TRUE, data, "");
  assert_records (paper, TRUE, "");
}

/* A heading in brackets and in the type of the text, below that of a chapter, is not the beginning of an
 * answer: its title is no sentence. Captions stand over both parts of the answer. */
static void
test_opening_heading (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *title = g_strconcat (sections[i].title, i % 2 == 0 ? "の概要" : "", NULL);

      synthetic_paper_print_heading (paper, "【%.1s】%s", sections[i].id, sections[i].own);
      synthetic_paper_print (paper, "【%s】%s", sections[i].id, title);
      synthetic_paper_put (paper, "＜要求事項＞");
      synthetic_paper_put (paper, "決まりを作り、守ることが望ましい。");
      synthetic_paper_put (paper, "＜実施内容＞");
      synthetic_paper_put (paper, sections[i].answer);
      synthetic_paper_expect (paper, "%s|%s|%s\n", sections[i].id, title, sections[i].answer);
    }
  synthetic_paper_check (paper);
}

/* An entry of contents that wraps before its reference, and is all that is left of them, begins no answer. */
static void
test_entry (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put_heading (paper, "1.9 物 理 的 入 退 管 理 策");
  synthetic_paper_put (paper, "【11.1.2】 . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . . "
                              ". . . . . . . . . . . . 5");
  synthetic_paper_put (paper, "1.10 この続きに町の答えを順に並べます【12.4.1】 . . 5");
  put_sections (paper, TRUE, "【#】", "");
  assert_records (paper, TRUE, "");
}

/* What points to another control, or is said of the whole sentence, is of the answer. */
static void
test_text (SyntheticPaper *paper, gconstpointer data)
{
  put_sections (paper, FALSE, "", data);
  assert_records (paper, FALSE, data);
}

/* The reference may begin on a line above, at each | of @data, and the line below look like one of its own or
 * like the heading of another control. */
static void
test_wrapped (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *text
          = g_strconcat ("春と秋に読み直して、直したところを皆に知らせております。", data, NULL);
      g_autoptr (GString) answer = g_string_new (text);
      g_auto (GStrv) lines = NULL;

      g_string_replace (answer, "#", sections[i].id, 0);
      lines = g_strsplit (answer->str, "|", -1);
      synthetic_paper_put_heading (paper, sections[i].title);
      for (guint l = 0; lines[l] != NULL; l++)
        synthetic_paper_put (paper, lines[l]);
      synthetic_paper_expect (paper, "%s|%s|春と秋に読み直して、直したところを皆に知らせております。\n",
                              sections[i].id, sections[i].title);
    }
  synthetic_paper_check (paper);
}

/* The number of a control stands at the right of a heading that wraps, and the dot in it ends no sentence. */
static void
test_heading_wraps (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *chapter, *title, *rest, *number, *answer;
  } headings[] = {
    { "情報セキュリティのための組織", "クラウドコンピューティング環境における役割及び責任の共有及び分", "担",
      "CLD. 6.3.1", "受け持ちは契約の別紙に書き分けております。" },
    { "アクセス制御", "仮想コンピューティング環境における分離", NULL, "CLD. 9.5.1",
      "お客様ごとに区画を分けております。" },
    { NULL, "仮想マシンの要塞化", NULL, "CLD. 9.5.2", "使わない口は閉じております。" },
  };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      paper->y += 14;
      if (headings[i].chapter != NULL)
        {
          synthetic_paper_put_at (paper, 60, headings[i].chapter, "Gothic-Bold", 16);
          paper->y += 28;
        }
      synthetic_paper_put_at (paper, 72, headings[i].title, "Gothic-Bold", 12);
      synthetic_paper_put_at (paper, 480, headings[i].number, "Gothic-Bold", 12);
      paper->y += 17;
      if (headings[i].rest != NULL)
        {
          synthetic_paper_put_at (paper, 72, headings[i].rest, "Gothic-Bold", 12);
          paper->y += 20;
        }
      synthetic_paper_put (paper, headings[i].answer);
    }
  {
    g_autofree char *records = synthetic_paper_records (paper);

    g_assert_cmpstr (records, ==,
                     "CLD.6.3.1|クラウドコンピューティング環境における役割及び責任の共有及び分担|"
                     "受け持ちは契約の別紙に書き分けております。\n"
                     "CLD.9.5.1|仮想コンピューティング環境における分離|お客様ごとに区画を分けております。\n"
                     "CLD.9.5.2|仮想マシンの要塞化|使わない口は閉じております。\n");
  }
}

/* A heading set as the text is, which ends its line with a mark that has more of it behind, goes on. */
static void
test_unfinished (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      const char *more = i % 2 == 0 ? "・" : "";

      paper->y += 14;
      synthetic_paper_print (paper, "(%u) %s%s", i + 1, sections[i].own, more);
      if (*more != '\0')
        synthetic_paper_put (paper, "そのほかのこと");
      synthetic_paper_put (paper, sections[i].answer);
      synthetic_paper_put (paper, sections[i].last);
      synthetic_paper_print_at (paper, 400, "Mincho", SYNTHETIC_SIZE_PT, "関連管理策：%s", sections[i].id);
      paper->y += SYNTHETIC_LINE_PT;
      synthetic_paper_expect (paper, "%s|%s%s%s|%s%s\n", sections[i].id, sections[i].own, more,
                              *more != '\0' ? "そのほかのこと" : "", sections[i].answer, sections[i].last);
    }
  synthetic_paper_check (paper);
}

/* Below headings in the vendor's words alone, some answers end with the number behind their last sentence,
 * and others with it in a line of its own, in the type of the text or another, also where it found no room.
 */
static void
test_closing_lines (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "【 】は ISO/IEC 27017:2015 の管理策の番号です。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *number = g_strdup_printf ("【%s】", sections[i].id);
      g_autofree char *last = g_strconcat (sections[i].last, i % 2 == 0 ? "" : number, NULL);

      paper->y += 24;
      synthetic_paper_put_at (paper, 72, sections[i].own, "Gothic-Bold", 12);
      paper->y += 24;
      synthetic_paper_put (paper, sections[i].answer);
      synthetic_paper_put (paper, last);
      if (i % 2 == 0)
        {
          paper->y += i == 0 ? 0 : 6;
          synthetic_paper_put_at (paper, i == 0 ? 72 : 470, number, data, SYNTHETIC_SIZE_PT);
          paper->y += SYNTHETIC_LINE_PT;
        }
    }
  paper->y += 30;
  synthetic_paper_put (paper, "この紙は写してもかまいません。");
  assert_own_records (paper);
}

#define add(name, data, test)                                                                                \
  g_test_add ("/inner-references/" name, SyntheticPaper, data, synthetic_paper_set_up, test,                 \
              synthetic_paper_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("closing/wide", "［#］", test_closing);
  add ("closing/square", "[A.#]", test_closing);
  add ("closing/lenticular", "【#】", test_closing);
  add ("closing/lines", "Mincho", test_closing_lines);
  add ("closing/lines-set-out", "Gothic-Bold", test_closing_lines);
  add ("closing/standard", "（ISO/IEC 27017 #）", test_closing);
  add ("closing/word", "（対応する管理策：#）", test_closing);
  add ("closing/bare", "　#", test_closing);
  add ("closing/sentence", NULL, test_closing_sentence);
  add ("closing/counterpart", NULL, test_counterpart);
  add ("closing/counterpart-below", "", test_counterpart);
  add ("closing/counterpart-own", "own", test_counterpart);
  add ("closing/counterpart-unnamed", "unnamed", test_counterpart);
  add ("closing/counterpart-own-unnamed", "own unnamed", test_counterpart);
  add ("closing/counterpart-apart-unnamed", "apart unnamed", test_counterpart);
  add ("closing/counterpart-chapters", "behind", test_counterpart);
  add ("closing/counterpart-chapters-unnamed", "behind unnamed", test_counterpart);
  add ("closing/version", NULL, test_version);
  add ("closing/own-titles", "［#］", test_closing_own);
  add ("closing/own-titles-word", "（管理策 #）", test_closing_own);
  add ("opening/wide", "［#］", test_opening);
  add ("opening/own-titles", "【#】", test_opening_own);
  add ("opening/heading", NULL, test_opening_heading);
  add ("opening/entry", NULL, test_entry);
  add ("wrapped", "（ISO/IEC 27017|#）", test_wrapped);
  add ("wrapped/word", "【関連する|管理策：#】", test_wrapped);
  add ("wrapped/bare", "対応する管|理策：ISO/IEC 27017:2015 #", test_wrapped);
  add ("wrapped/standard", "ISO/IEC|27017:2015 #", test_wrapped);
  add ("wrapped/twice", "関連する管理策：|ISO/IEC|27017:2015 A.#", test_wrapped);
  add ("heading-wraps", NULL, test_heading_wraps);
  add ("heading-unfinished", NULL, test_unfinished);
  add ("text/elsewhere", "（18.2.1）", test_text);
  add ("text/see", "（18.2.1参照）", test_text);
  return g_test_run ();
}
