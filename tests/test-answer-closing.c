/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <string.h>

#include "synthetic-records.h"
#include "synthetic.h"

/* What a paper closes with below its last answer, without a heading, is not of the answer. */

static const struct
{
  const char *id, *title, *line, *end;
} sections[] = {
  { "5.1.1", "情報セキュリティのための方針群",
    "会社の考えを文書にまとめ、社長が認めたうえで社外にも示しております。毎年の春", "に読み直します。" },
  { "8.1.1", "資産目録", "持ち物の一覧を作り、置いた場所と受け持つ人を書き添えております。年度の終わり",
    "に数え直します。" },
  { "12.4.1", "イベントログ取得",
    "出入りの記録を一年のあいだ残し、だれが見たかも書き留めております。消せる者は", "おりません。" },
};

static const struct
{
  const char *lines[3];
  float gap, x;
  gboolean of_answer;
} closings[] = {
  { { "株式会社みなとの町", "みなと便り 相談の窓", "電話 03-5555-0101（平日 9 時から）" }, 30, 72, FALSE },
  { { "関連記事：約束ごと／止まったときのお知らせ", "株式会社みなとの町 help@minato.example" },
    30,
    72,
    FALSE },
  { { "書いたことは春のものであり、変わることがございます。", "© 2026 Minato no Machi" }, 30, 78, FALSE },
  { { "2026年4月1日更新" }, 30, 400, FALSE },
  /* Whose the rights are is never of an answer, however near. */
  { { "© みなとの町株式会社" }, 6, 72, FALSE },
  { { "最終更新日：2026年4月1日" }, 30, 400, FALSE },
  /* Nor are the links at the foot of a web page, but sentences of them are. */
  { { "会社概要　利用規約 | プライバシーポリシー", "© みなとの町株式会社" }, 6, 72, FALSE },
  { { "会社概要と利用規約とプライバシーポリシーに書いております。" }, 6, 72, TRUE },
  /* Nor who publishes the paper, unless a sentence tells of that. */
  { { "発行 株式会社みなとの町 港区浜" }, 0, 72, FALSE },
  { { "発行：みなとの町株式会社", "みはりの寄合" }, 30, 72, FALSE },
  { { "編集後記　次は夏に出します。問いは文@みなと.example まで。発行　株式会社みなとの町" }, 0, 72, FALSE },
  { { "編集後記は倉に納めております。" }, 0, 72, TRUE },
  { { "発行は株式会社みなとの町が受け持ちます。" }, 0, 72, TRUE },
  { { "発行の控えは倉に納める" }, 0, 72, TRUE },
  /* Nor who signs it at the right edge. */
  { { "みなとの町株式会社 2026年4月" }, 0, 316, FALSE },
  { { "二〇二六年の春の終わりの日", "町の寄合 みなとの町株式会社" }, 0, 326, FALSE },
  { { "みなとの町株式会社 2026年4月" }, 0, 72, TRUE },
  /* Nor what a web page asks of its reader. */
  { { "このページはお役に立ちましたか。 はい いいえ" }, 6, 72, FALSE },
  { { "ページの先頭へ戻る" }, 0, 72, FALSE },
  { { "ページはお役に立ちましたか" }, 6, 72, TRUE },
  /* As near as paragraphs are, it is one. */
  { { "たずね先は次のとおり", "help@minato.example" }, 6, 72, TRUE },
  /* Nobody is named: it may be of the answer. */
  { { "写しは倉に納める", "鍵は二人で持つ" }, 30, 72, TRUE },
  /* Neither in a sentence. */
  { { "くわしくは https://minato.example/log/ に掲げ、", "月ごとに改めております。" }, 30, 72, TRUE },
};

static void
test_contact (SyntheticPaper *paper, gconstpointer data)
{
  for (guint c = 0; c < G_N_ELEMENTS (closings); c++)
    {
      synthetic_paper_again (paper);
      synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
      for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
        {
          synthetic_paper_print_heading (paper, "%s %s", sections[i].id, sections[i].title);
          for (guint p = 0; p < 4; p++)
            {
              synthetic_paper_put (paper, sections[i].line);
              synthetic_paper_put (paper, sections[i].end);
              paper->y += 6;
            }
          synthetic_paper_expect (paper, "%s%s|%s|", i > 0 ? "\n" : "", sections[i].id, sections[i].title);
          for (guint p = 0; p < 4; p++)
            synthetic_paper_expect (paper, "%s%s", sections[i].line, sections[i].end);
        }
      paper->y += closings[c].gap - 6;
      for (guint l = 0; l < G_N_ELEMENTS (closings[c].lines) && closings[c].lines[l] != NULL; l++)
        {
          g_auto (GStrv) words = g_strsplit (closings[c].lines[l], " ", -1);
          g_autofree char *packed = g_strjoinv ("", words);

          synthetic_paper_put_at (paper, closings[c].x, closings[c].lines[l], "Mincho", SYNTHETIC_SIZE_PT);
          paper->y += SYNTHETIC_LINE_PT;
          if (closings[c].of_answer)
            synthetic_paper_expect (paper, "%s", packed);
        }
      synthetic_paper_expect (paper, "\n");
      synthetic_paper_check (paper);
    }
}

/* Behind pages of two columns, who published the paper stands across the last page, alone. */
static void
test_behind_columns (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const answer[]
      = { "会社の考えを文書にまとめたうえで社外にも", "示しております。毎年の春に読み直し、改め",
          "た所は帳面に書き留めております。受け持つ", "人は二人おります。" };
  static const char *const headings[]
      = { "5.1.1 方針群", "8.1.1 資産目録", "9.2.1 利用者登録", "12.4.1 イベントログ取得" };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      const float x = i < 2 ? 60 : 310;
      g_auto (GStrv) words = g_strsplit (headings[i], " ", 2);

      if (i % 2 == 0)
        paper->y = 140;
      synthetic_paper_text_in (paper, x, paper->y, headings[i], "Gothic-Bold", 12);
      paper->y = synthetic_lines (paper->pages, paper->page, x, paper->y + 20,
                                  (const char *const[]){ answer[0], answer[1], answer[2], answer[3], NULL })
                 + 16;
      synthetic_paper_expect (paper, "%s|%s|%s%s%s%s\n", words[0], words[1], answer[0], answer[1], answer[2],
                              answer[3]);
    }
  synthetic_paper_turn (paper);
  synthetic_paper_text (paper, 60, 100, "株式会社みなとの町 〒100-0000 港区浜 1-2-3 発行 2026年4月");
  synthetic_paper_check (paper);
}

/* An item of a list may be a word that closes papers, or begin with the sign that stands for ©; below a list,
 * whose items are no sentences, who signs the page is set at the right. */
static void
test_list (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const all[][3] = { { "起きた日時", "起きたこと", "お問い合わせ先" },
                                        { "(a) 起きた日時", "(b) 起きたこと", "(c) 見た人" } };
  const char *const *items = all[data != NULL];

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      synthetic_paper_print_heading (paper, "%s %s", sections[i].id, sections[i].title);
      synthetic_paper_put (paper, sections[i].line);
      synthetic_paper_put (paper, sections[i].end);
      synthetic_paper_expect (paper, "%s|%s|%s%s", sections[i].id, sections[i].title, sections[i].line,
                              sections[i].end);
      for (guint k = 0; k < G_N_ELEMENTS (all[0]); k++, paper->y += SYNTHETIC_LINE_PT)
        {
          synthetic_paper_text (paper, 96, paper->y, items[k]);
          synthetic_paper_expect (paper, "%s", items[k]);
        }
      synthetic_paper_expect (paper, "\n");
    }
  paper->y += 12;
  if (data == NULL)
    {
      synthetic_paper_text (paper, 352, paper->y, "定めた日 2026年4月1日");
      synthetic_paper_text (paper, 385, paper->y + 16, "みなと 山野海");
      synthetic_paper_text (paper, 200, paper->y + 48, "© 2026 Minato no Machi");
    }
  synthetic_paper_check (paper);
}

/* Headings within answers that look as those of the controls do, but have no number: one that repeats, one
 * with less white above it, one below the turn of a page. A heading of another part has as much white. */
static void
test_inner_headings (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const inner[] = { "守り方", "春の読み直し", "守り方", "守り方" };
  static const char *const counted[] = { "(1)留意事項", "(2)読む人" };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      paper->y += 20;
      synthetic_paper_print_heading (paper, "%s %s", sections[i].id, sections[i].title);
      synthetic_paper_expect (paper, "%s|%s|", sections[i].id, sections[i].title);
      for (guint p = 0; p < 3; p++)
        {
          if (p == 2 && i == 1)
            synthetic_paper_turn (paper);
          if (p > 0)
            {
              synthetic_paper_put_heading (paper, inner[p == 1 ? 0 : 1 + i]);
              synthetic_paper_expect (paper, "%s", inner[p == 1 ? 0 : 1 + i]);
            }
          synthetic_paper_put (paper, sections[i].line);
          synthetic_paper_put (paper, sections[i].end);
          synthetic_paper_expect (paper, "%s%s", sections[i].line, sections[i].end);
        }
      /* A word that closes papers too is over a part where another counts on from it. */
      for (guint p = 0; i == 0 && p < G_N_ELEMENTS (counted); p++)
        {
          paper->y += 6;
          synthetic_paper_put (paper, counted[p]);
          synthetic_paper_put (paper, sections[i].line);
          synthetic_paper_put (paper, sections[i].end);
          synthetic_paper_expect (paper, "%s%s%s", counted[p], sections[i].line, sections[i].end);
        }
      synthetic_paper_expect (paper, "\n");
      if (i != 1)
        continue;
      paper->y += 20;
      synthetic_paper_put_heading (paper, "道具の話");
      synthetic_paper_put (paper, "ここから先は道具について述べるところでございます。");
    }
  synthetic_paper_check (paper);
}

static const struct
{
  const char *word, *font;
  float size;
  gboolean of_answer, before_contact;
} last_words[] = {
  { "留意事項", "Gothic-Bold", 10, TRUE }, /* as the headings within the answers before */
  { "留意事項", "Mincho", 10, TRUE },
  { "■ 留意事項", "Mincho", 10, TRUE },
  { "留意事項", "Gothic-Bold", 14, FALSE }, /* as those of the controls */
  { "お問い合わせ先", "Gothic-Bold", 10, FALSE },
  { "留意事項", "Gothic-Bold", 10, FALSE, TRUE }, /* as what closes the paper below it */
};

/* A word that closes papers may be over a part of the last answer. */
static void
test_last_inner_word (SyntheticPaper *paper, gconstpointer data)
{
  const guint w = GPOINTER_TO_UINT (data);
  const gboolean marked = g_str_has_prefix (last_words[w].word, "■");
  const char *word = last_words[w].word;

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      const gboolean last = i + 1 == G_N_ELEMENTS (sections);

      paper->y += 24;
      synthetic_paper_print_at (paper, 72, "Gothic-Bold", 14, "%s %s", sections[i].id, sections[i].title);
      paper->y += 24;
      synthetic_paper_expect (paper, "%s|%s|", sections[i].id, sections[i].title);
      for (guint p = 0; p < 2; p++)
        {
          const char *inner = p == 1 && last ? word : p == 0 ? "守り方" : "読み直し";
          g_autofree char *text = g_strconcat (marked && inner != word ? "■ " : "", inner, NULL);
          const gboolean closes = inner == word && !last_words[w].of_answer;

          paper->y += 8 + (closes ? 20 : 0);
          synthetic_paper_put_at (paper, 72, text,
                                  inner == word || marked ? last_words[w].font : "Gothic-Bold",
                                  inner == word ? last_words[w].size : 10);
          paper->y += SYNTHETIC_LINE_PT + (closes ? 8 : 0);
          synthetic_paper_put (paper, sections[i].line);
          synthetic_paper_put (paper, sections[i].end);
          if (!closes)
            {
              synthetic_paper_expect (paper, "%s%s%s", text, sections[i].line, sections[i].end);
              g_string_replace (paper->expected, "■ ", "■", 0);
            }
        }
      if (last && last_words[w].before_contact)
        {
          paper->y += 28;
          synthetic_paper_put_at (paper, 72, "お問い合わせ先", last_words[w].font, last_words[w].size);
          paper->y += SYNTHETIC_LINE_PT + 8;
          synthetic_paper_put (paper, "渡し場の舟守");
        }
      synthetic_paper_expect (paper, "\n");
    }
  synthetic_paper_check (paper);
}

/* Headings within answers, without numbers, that look as the numbered ones of the controls do and have as
 * much white above: there are several, or it is set in, in a box below the text. */
static void
test_unnumbered_headings (SyntheticPaper *paper, gconstpointer data)
{
  const gboolean set_in = data != NULL;
  static const char *const inner[][2]
      = { { "守り方", "読む人" }, { "蔵の鍵", "春の読み直し" }, { "帳面", "札" }, { "倉", "鍵" } };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      paper->y += 10;
      synthetic_paper_print_heading (paper, "%s %s", sections[i].id, sections[i].title);
      synthetic_paper_expect (paper, "%s|%s|%s", sections[i].id, sections[i].title, sections[i].line);
      synthetic_paper_put (paper, sections[i].line);
      synthetic_paper_expect (paper, "%s", sections[i].end);
      synthetic_paper_put (paper, sections[i].end);
      for (guint p = 0; p < (set_in ? 1 : 2) && i + 1 < G_N_ELEMENTS (sections); p++)
        {
          paper->y += set_in ? 20 : 10;
          if (set_in)
            synthetic_paper_put_at (paper, 80, inner[i][p], "Gothic-Bold", 12);
          else
            synthetic_paper_put_heading (paper, inner[i][p]);
          paper->y += set_in ? 20 : 0;
          synthetic_paper_expect (paper, "%s", inner[i][p]);
          synthetic_paper_put (paper, sections[i].line);
          synthetic_paper_put (paper, sections[i].end);
          synthetic_paper_expect (paper, "%s%s", sections[i].line, sections[i].end);
        }
      synthetic_paper_expect (paper, "\n");
    }
  synthetic_paper_check (paper);
}

/* An address that wraps before a word such as index ends no answer. */
static void
test_word_in_address (SyntheticPaper *paper, gconstpointer data)
{
  g_autofree char *records = NULL;

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      synthetic_paper_print_heading (paper, "%s %s", sections[i].id, sections[i].title);
      synthetic_paper_put (paper, sections[i].line);
      synthetic_paper_put (paper, sections[i].end);
      if (i == 0)
        {
          synthetic_paper_put (paper,
                               "https://village.example/of/storehouses-and-books-kept-by-the-mill-paper-");
          synthetic_paper_put (paper, "index");
        }
    }
  records = synthetic_paper_records (paper);
  g_assert_nonnull (strstr (records, "mill-paper-index\n8.1.1|"));
}

/* A line that begins with words such as 以上 as a sentence and tells whom to ask ends the last answer,
 * however near it stands. */
static void
test_end_in_words (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      synthetic_paper_print_heading (paper, "%s %s", sections[i].id, sections[i].title);
      synthetic_paper_put (paper, sections[i].line);
      synthetic_paper_put (paper, sections[i].end);
      synthetic_paper_expect (paper, "%s|%s|%s%s\n", sections[i].id, sections[i].title, sections[i].line,
                              sections[i].end);
    }
  synthetic_paper_put (paper, data);
  synthetic_paper_check (paper);
}

/* Between two numbered headings such a word begins no part of the paper where it has no number and other
 * type, whatever white is above it. */
static void
test_bare_word (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      paper->y += 14;
      synthetic_paper_print (paper, "%s %s", sections[i].id, sections[i].title);
      paper->y += 4;
      synthetic_paper_expect (paper, "%s|%s|", sections[i].id, sections[i].title);
      for (guint p = 0; p < 2; p++)
        {
          if (p == 1 && i == 1)
            {
              paper->y += 24;
              synthetic_paper_put_at (paper, 80, "ご注意", "Gothic-Bold", SYNTHETIC_SIZE_PT);
              paper->y += SYNTHETIC_LINE_PT;
              synthetic_paper_expect (paper, "ご注意");
            }
          synthetic_paper_put (paper, sections[i].line);
          synthetic_paper_put (paper, sections[i].end);
          synthetic_paper_expect (paper, "%s%s", sections[i].line, sections[i].end);
        }
      synthetic_paper_expect (paper, "\n");
    }
  synthetic_paper_check (paper);
}

/* Versions of a product in a small table of an answer are numbered as controls are. */
static void
test_versions (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const cells[][3] = { { "版", "出した時", "直した所" },
                                          { "5.1.2", "2022年4月", "入口の戸を直しました。" },
                                          { "6.1.3", "2023年4月", "鍵の数を増やしました。" },
                                          { "8.2.2", "2024年1月", "札の色を改めました。" },
                                          { "9.2.6", "2024年6月", "番の者を増やしました。" },
                                          { "10.1.1", "2025年3月", "帳面を改めました。" } };
  g_autofree char *records = NULL;
  g_auto (GStrv) lines = NULL;

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      synthetic_paper_print_heading (paper, "%s %s", sections[i].id, sections[i].title);
      synthetic_paper_put (paper, sections[i].line);
      synthetic_paper_put (paper, sections[i].end);
      for (guint r = 0; i == 1 && r < G_N_ELEMENTS (cells); r++, paper->y += 18)
        {
          for (guint c = 0; c < 3; c++)
            synthetic_paper_text (paper, 80 + 140 * (float)c, paper->y + 14, cells[r][c]);
          for (guint c = 0; c <= 3; c++)
            synthetic_paper_rule (paper, 75 + 140 * (float)c, paper->y + 11, 75 + 140 * (float)c,
                                  paper->y + 29);
          synthetic_paper_rule (paper, 75, paper->y + 11, 495, paper->y + 11);
          synthetic_paper_rule (paper, 75, paper->y + 29, 495, paper->y + 29);
        }
      paper->y += 20;
    }
  records = synthetic_paper_records (paper);
  lines = g_strsplit (records, "\n8.1.1|", 2);
  g_assert_nonnull (lines[1]);
  g_assert_null (strstr (lines[0], "10.1.1"));
  g_assert_nonnull (strstr (lines[1], "10.1.1"));
  g_assert_null (strstr (lines[1], "\n10.1.1|"));
}

/* What stands apart below the last answer where answers are set in below their headings, and what has a page
 * of its own, is of no answer; at the top of a page it may be. */
static void
test_places (SyntheticPaper *paper, gconstpointer data)
{
  enum
  {
    OUTDENTED,
    ON_PAGE_ALONE,
    AT_TOP
  };
  static const char *const closing[]
      = { "ほかのことは help@minato.example におたずねください。", "お問い合わせ： help@minato.example",
          "お問い合わせ： help@minato.example" };

  for (guint place = OUTDENTED; place <= AT_TOP; place++)
    {
      synthetic_paper_again (paper);
      synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
      for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
        {
          paper->y += 24;
          synthetic_paper_print_heading (paper, "%s %s", sections[i].id, sections[i].title);
          synthetic_paper_put_at (paper, 90, sections[i].line, "Mincho", SYNTHETIC_SIZE_PT);
          paper->y += SYNTHETIC_LINE_PT;
          synthetic_paper_put_at (paper, 90, sections[i].end, "Mincho", SYNTHETIC_SIZE_PT);
          paper->y += SYNTHETIC_LINE_PT;
          synthetic_paper_expect (paper, "%s|%s|%s%s%s", sections[i].id, sections[i].title, sections[i].line,
                                  sections[i].end, i + 1 < G_N_ELEMENTS (sections) ? "\n" : "");
        }
      if (place == OUTDENTED)
        paper->y += 24;
      else
        synthetic_paper_turn (paper);
      if (place == ON_PAGE_ALONE)
        paper->y = 380;
      synthetic_paper_put_at (paper, place == OUTDENTED ? 72 : 90, closing[place], "Mincho",
                              SYNTHETIC_SIZE_PT);
      synthetic_paper_expect (paper, "%s", place == AT_TOP ? "お問い合わせ：help@minato.example\n" : "\n");
      synthetic_paper_check (paper);
    }
}

/* Whom to ask stands right below the last answer, in smaller type, or as large as that. */
static void
test_small_contact (SyntheticPaper *paper, gconstpointer small)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを順に述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      paper->y += 10;
      synthetic_paper_print_heading (paper, "%s %s", sections[i].id, sections[i].title);
      synthetic_paper_put (paper, sections[i].line);
      synthetic_paper_put (paper, sections[i].end);
      synthetic_paper_expect (paper, "%s|%s|%s%s", sections[i].id, sections[i].title, sections[i].line,
                              sections[i].end);
      if (i + 1 < G_N_ELEMENTS (sections))
        synthetic_paper_expect (paper, "\n");
    }
  synthetic_paper_put_at (paper, 72, "連絡先：ask@minato.example", "Mincho",
                          small != NULL ? 8 : SYNTHETIC_SIZE_PT);
  synthetic_paper_expect (paper, "%s\n", small != NULL ? "" : "連絡先：ask@minato.example");
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/answer-closing/contact", NULL, test_contact);
  synthetic_paper_add ("/answer-closing/behind-columns", NULL, test_behind_columns);
  synthetic_paper_add ("/answer-closing/list", NULL, test_list);
  synthetic_paper_add ("/answer-closing/list/lettered", "(c)", test_list);
  synthetic_paper_add ("/answer-closing/inner-headings", NULL, test_inner_headings);
  for (guint w = 0; w < G_N_ELEMENTS (last_words); w++)
    {
      g_autofree char *name = g_strdup_printf ("/answer-closing/last-inner-word/%u", w);

      synthetic_paper_add (name, GUINT_TO_POINTER (w), test_last_inner_word);
    }
  synthetic_paper_add ("/answer-closing/unnumbered-headings", NULL, test_unnumbered_headings);
  synthetic_paper_add ("/answer-closing/set-in-heading", "in", test_unnumbered_headings);
  synthetic_paper_add ("/answer-closing/word-in-address", NULL, test_word_in_address);
  synthetic_paper_add ("/answer-closing/end-in-words",
                       "End of responses. Further questions: ask@village.example", test_end_in_words);
  synthetic_paper_add ("/answer-closing/end-in-words/japanese", "以上。お尋ねは ask@village.example へ",
                       test_end_in_words);
  synthetic_paper_add ("/answer-closing/bare-word", NULL, test_bare_word);
  synthetic_paper_add ("/answer-closing/versions", NULL, test_versions);
  synthetic_paper_add ("/answer-closing/places", NULL, test_places);
  synthetic_paper_add ("/answer-closing/small-contact", "small", test_small_contact);
  synthetic_paper_add ("/answer-closing/small-contact/not-smaller", NULL, test_small_contact);
  return g_test_run ();
}
