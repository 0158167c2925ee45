/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <string.h>

#include "synthetic-records.h"
#include "written-sections.h"

/* References at the end of answers, and what there is none. */

/* A number in brackets and nothing else ends each answer, at the right edge, below headings of the vendor's
 * own. */
static void
test_bracketed (SyntheticPaper *paper, gconstpointer data)
{
  const char *const *brackets = data;

  synthetic_paper_put (paper, "各節の終わりに ISO/IEC 27017:2015 の管理策の番号を示します。");
  for (guint i = 0; i < G_N_ELEMENTS (referring_sections); i++)
    {
      g_autofree char *title = g_strdup_printf ("わが社の決まりごと%c", 'A' + (char)i);

      synthetic_paper_print_heading (paper, "1.%u %s", i + 1, title);
      referring_put_answer (paper, i);
      synthetic_paper_print_at (paper, 460, "Mincho", SYNTHETIC_SIZE_PT, "%s%s%s", brackets[0],
                                referring_sections[i].id, brackets[1]);
      paper->y += 20;
      referring_expect (paper, referring_sections[i].id, title, i);
    }
  synthetic_paper_check (paper);
}

/* Behind its title a heading has its number; text that breaks off where it refers to a number, in a bracket
 * or not, is none. */
static void
test_breaks_off (SyntheticPaper *paper, gconstpointer data)
{
  const char *const text[]
      = { data != NULL ? "鍵の貸し借りは帳面に付け、月の終わりに番の者が二人で改めております（8.1.1"
                       : "鍵の貸し借りは帳面に付け、月の終わりに番の者が二人で改め、その扱いは、CLD.6.3.1",
          data != NULL ? "も参照）。" : "もあわせてご参照ください。" };

  synthetic_paper_put (paper, "本書は ISO/IEC 27017:2015 の管理策について述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (referring_sections); i++)
    {
      synthetic_paper_print_heading (paper, "%s %s", referring_sections[i].title, referring_sections[i].id);
      synthetic_paper_put (paper, text[0]);
      synthetic_paper_put (paper, text[1]);
      synthetic_paper_expect (paper, "%s|%s|%s%s\n", referring_sections[i].id, referring_sections[i].title,
                              text[0], text[1]);
    }
  synthetic_paper_check (paper);
}

/* An index at the end lists the controls once more and answers none. */
static void
test_index (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "本書は ISO/IEC 27017:2015 の管理策について述べます。");
  for (guint i = 0; i < 2 * G_N_ELEMENTS (referring_sections); i++)
    {
      guint n = i % G_N_ELEMENTS (referring_sections);
      g_autofree char *heading
          = g_strdup_printf ("%s %s", referring_sections[n].id, referring_sections[n].title);

      if (i == G_N_ELEMENTS (referring_sections))
        {
          synthetic_paper_turn (paper);
          synthetic_paper_put_heading (paper, "管理策のさくいん");
        }
      if (i >= G_N_ELEMENTS (referring_sections))
        {
          synthetic_paper_put (paper, heading);
          continue;
        }
      synthetic_paper_put_heading (paper, heading);
      referring_put_answer (paper, i);
      referring_expect (paper, referring_sections[i].id, referring_sections[i].title, i);
    }
  synthetic_paper_check (paper);
}

/* What heads the parts of every answer is no heading that the reference below the answer may be of, nor
 * does a heading in other type go before a numbered question. */
static void
test_below_parts (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const topics[] = { "社内の決まり", "受け持ち", "持ち物", "名簿" };
  static const char *const chapters[] = { "第一部", "第二部", "第三部", "第四部" };
  const char *const request = "名札を付けてお越しください。";
  gboolean questions = data != NULL;

  synthetic_paper_put (paper, "各節の終わりに ISO/IEC 27017:2015 の管理策の番号を示します。");
  for (guint i = 0; i < G_N_ELEMENTS (referring_sections); i++)
    {
      g_autofree char *heading = g_strdup_printf ("%s|", topics[i]);
      g_autofree char *parted = g_strdup_printf ("%s|【ミナモの責任】", topics[i]);

      synthetic_paper_put_heading (paper, chapters[i]);
      if (questions)
        synthetic_paper_print (paper, "Q%u. %s", i + 1, topics[i]);
      else
        synthetic_paper_put_heading (paper, topics[i]);
      synthetic_paper_put_heading (paper, questions ? "A." : "【ミナモの責任】");
      referring_put_answer (paper, i);
      if (!questions)
        {
          synthetic_paper_put_heading (paper, "【会員の責任】");
          synthetic_paper_put (paper, request);
        }
      synthetic_paper_print (paper, "（関連管理策 %s）", referring_sections[i].id);
      referring_expect (paper, referring_sections[i].id, topics[i], i);
      if (!questions)
        {
          g_string_truncate (paper->expected, paper->expected->len - 1);
          synthetic_paper_expect (paper, "【会員の責任】%s\n", request);
          g_string_replace (paper->expected, heading, parted, 1);
        }
    }
  synthetic_paper_check (paper);
}

/* A table in an answer has cells that read as references do, which end no section. */
static void
test_tables_in_answers (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const cells[][3] = { { "区分", "度合い", "利用者の分担" },
                                          { "緊急", "9.0～10.0", "設定の確認" },
                                          { "重要", "7.0～8.9", "（該当なし）" },
                                          { "警告", "4.0～6.9", "（該当なし）" } };

  synthetic_paper_put (paper, "各節の終わりに ISO/IEC 27017:2015 の管理策の番号を示します。");
  for (guint i = 0; i < G_N_ELEMENTS (referring_sections); i++)
    {
      synthetic_paper_print_heading (paper, "（%u）%s", i + 1, referring_sections[i].title);
      referring_put_answer (paper, i);
      referring_expect (paper, referring_sections[i].id, referring_sections[i].title, i);
      for (guint r = 0; i % 2 == 1 && r < G_N_ELEMENTS (cells); r++)
        {
          for (guint c = 0; c < 3; c++)
            synthetic_paper_put_at (paper, 80 + 130 * (float)c, cells[r][c], "Mincho", 9);
          paper->y += 26;
          if (r == 0)
            g_string_truncate (paper->expected, paper->expected->len - 1);
          synthetic_paper_expect (paper, "%s\t%s\t%s", cells[r][0], cells[r][1], cells[r][2]);
        }
      if (i % 2 == 1)
        {
          paper->y += 6;
          synthetic_paper_put (paper, "詳しい値は、ご契約の際にお渡しする説明書に載せています。");
          synthetic_paper_expect (paper, "詳しい値は、ご契約の際にお渡しする説明書に載せています。\n");
        }
      synthetic_paper_print_at (paper, 380, "Mincho", 9, "【関連管理策：%s】", referring_sections[i].id);
      paper->y += 16;
    }
  synthetic_paper_check (paper);
}

/* Parts of an answer that are counted, in type of their own, are no headings of the reference that ends it,
 * be there several or one below some text. */
static void
test_counted_parts (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *heading, *title, *parts[3];
  } own[] = { { "1. 町の考え", "町の考え", { NULL } },
              { "2. だれの役目か", "だれの役目か", { "1. 主の務め", "2. 番の者の務め", "3. 帳面の付け方" } },
              { "3. 物の控え", "物の控え", { "1. 倉の品", NULL } },
              { "4. 人の控え", "人の控え", { "1. 名簿の置き場", "2. 名を消す日", NULL } } };

  synthetic_paper_put (paper, "節の終わりに ISO/IEC 27017:2015 の管理策の番号を示します。");
  for (guint i = 0; i < G_N_ELEMENTS (own); i++)
    {
      synthetic_paper_put_at (paper, 72, own[i].heading, "Gothic-Bold", 14);
      paper->y += 22;
      synthetic_paper_expect (paper, "%s|%s|", referring_sections[i].id, own[i].title);
      if (own[i].parts[1] == NULL)
        {
          synthetic_paper_put (paper, "この節では次のことを述べます。");
          synthetic_paper_expect (paper, "この節では次のことを述べます。");
        }
      for (guint k = 0; k < G_N_ELEMENTS (own[i].parts) && (k == 0 || own[i].parts[k] != NULL); k++)
        {
          if (own[i].parts[k] != NULL)
            {
              synthetic_paper_put_at (paper, 72, own[i].parts[k], "Gothic-Bold", 11);
              paper->y += 18;
              synthetic_paper_expect (paper, "%s", own[i].parts[k]);
            }
          referring_put_answer (paper, i);
          synthetic_paper_expect (paper, "%s%s", referring_sections[i].answer, referring_sections[i].end);
        }
      synthetic_paper_print_at (paper, 72, "Mincho", 9, "ISO/IEC 27017 %s", referring_sections[i].id);
      paper->y += 24;
      synthetic_paper_expect (paper, "\n");
    }
  synthetic_paper_check (paper);
}

/* A line that would make a title longer, in smaller type below it, heads a part of the answer; and an item
 * of a list that begins with a number, right above the reference that ends an answer, is no heading. */
static void
test_titles_and_items (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *title, *part, *id;
  } headings[] = {
    { "資産目録", "台帳", "8.1.1" },
    { "情報のバックアップ", "取得", "12.3.1" },
    { "ログ", "取得", "12.4.1" },
    { "クロック", "の同期", "12.4.4" },
  };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策を各節の終わりに示します。");
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      synthetic_paper_print_heading (paper, "(%u) %s", i + 1, headings[i].title);
      synthetic_paper_put_at (paper, 72, headings[i].part, data, SYNTHETIC_SIZE_PT);
      paper->y += SYNTHETIC_LINE_PT;
      referring_put_answer (paper, i);
      synthetic_paper_put (paper, "・当番の者が朝ごとに見回り、気付いたことを書き残す");
      synthetic_paper_put (paper, "・ 30 分ごとに鐘を鳴らす");
      synthetic_paper_print (paper, "【関連管理策：%s】", headings[i].id);
      synthetic_paper_expect (paper,
                              "%s|%s|%s%s%s・当番の者が朝ごとに見回り、気付いたことを書き残す"
                              "・30分ごとに鐘を鳴らす\n",
                              headings[i].id, headings[i].title, headings[i].part,
                              referring_sections[i].answer, referring_sections[i].end);
    }
  synthetic_paper_check (paper);
}

/* What is to be typed, in type of its own and with an address at its end, right above the reference that ends
 * the answer, is no heading that wraps. */
static void
test_below_command (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const ids[] = { "8.1.1", "12.3.1", "12.4.1" }, *const titles[]
                                                                    = { "持ち物のこと", "写しのこと",
                                                                        "帳面のこと" };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策を各節の終わりに示します。");
  for (guint l = 0; l < 12; l++)
    synthetic_paper_put (paper, "町の人から集めたお尋ねに、番の者が折々にお答えしてまいりました。");
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      synthetic_paper_print_heading (paper, "4.%u %s", i + 1, titles[i]);
      synthetic_paper_put (paper, "窓口のほか、次のとおりにして取り寄せることもできます。");
      paper->y += 12;
      synthetic_paper_put_at (paper, 72, "fetch --key $KEY --as list", "Courier", SYNTHETIC_SIZE_PT);
      paper->y += SYNTHETIC_LINE_PT;
      synthetic_paper_put_at (
          paper, 84, "https://mise.example/v1/list?from=spring&until=autumn&who=everyone&shelf=first",
          "Courier", SYNTHETIC_SIZE_PT);
      paper->y += SYNTHETIC_LINE_PT;
      synthetic_paper_print (paper, "関連管理策：ISO/IEC 27017:2015 %s", ids[i]);
      synthetic_paper_expect (
          paper,
          "%s|%s|窓口のほか、次のとおりにして取り寄せることもできます。"
          "fetch --key $KEY --as "
          "listhttps://mise.example/v1/list?from=spring&until=autumn&who=everyone&shelf=first\n",
          ids[i], titles[i]);
    }
  synthetic_paper_check (paper);
}

/* A title that wraps behind its number reads as a reference at the end of the section whose heading stands
 * over all of them: it hides none of the controls before it, and they do not hide it. */
static void
test_within_clause (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *clause, *control, *rest, *answer;
  } parts[] = {
    { "6.1 内部組織", "管理策 6.1.1 情報セキュリティの役割及び責任", NULL, "役を分けて台帳に載せています。" },
    { NULL, "管理策 6.1.3 関係当局との連絡に関する取り組", "み", "役所の窓口を一覧にしています。" },
    { "8.2 情報分類", "管理策 8.2.2 情報のラベル付け", NULL, "札の色を三つに分けています。" },
    { "12.3 バックアップ", "管理策 12.3.1 情報のバックアップ", NULL, "写しを毎晩取っています。" },
    { "12.4 ログ取得及び監視", "管理策 12.4.1 イベントログ取得", NULL, "記録を三年残しています。" },
  };
  g_autofree char *records = NULL;

  synthetic_paper_put (paper, "ISO/IEC 27017 が定める管理策について、取り組みを示します。");
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (parts[i].clause != NULL)
        synthetic_paper_put_heading (paper, parts[i].clause);
      synthetic_paper_put (paper, parts[i].control);
      if (parts[i].rest != NULL)
        synthetic_paper_put (paper, parts[i].rest);
      paper->y += 8;
      if (parts[i].rest != NULL)
        {
          synthetic_paper_put_at (paper, 72, "窓口との付き合い", "Gothic-Bold", SYNTHETIC_SIZE_PT);
          paper->y += 20;
        }
      synthetic_paper_put (paper, parts[i].answer);
      if (i == 0)
        synthetic_paper_turn (paper);
    }
  records = synthetic_paper_records (paper);
  g_assert_nonnull (strstr (records, "6.1.1|情報セキュリティの役割及び責任|役を分けて"));
  g_assert_nonnull (strstr (records, "6.1.3|関係当局との連絡に関する取り組み|"));
}

/* Items of a list that are called as controls are head no answer that ends with a reference. */
static void
test_list_of_titles (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const items[] = { "1. マルウェアからの保護", "2. 暗号による管理策", "3. 夜の見回り" };
  static const char *const titles[] = { "供える品の仕入れ", "鍵の番" };
  static const char *const ids[] = { "15.1.2", "9.2.1" };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策の番号を終わりに示します。");
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      synthetic_paper_print_heading (paper, "%s", titles[i]);
      synthetic_paper_expect (paper, "%s|%s|仕入れ先とは次のことを取り決めます。", ids[i], titles[i]);
      synthetic_paper_put (paper, "仕入れ先とは次のことを取り決めます。");
      for (guint k = 0; k < G_N_ELEMENTS (items); k++)
        {
          synthetic_paper_put (paper, items[k]);
          synthetic_paper_expect (paper, "%.2s%s", items[k], items[k] + 3);
        }
      synthetic_paper_expect (paper, "\n");
      synthetic_paper_print (paper, "【関連管理策：%s】", ids[i]);
    }
  synthetic_paper_check (paper);
}

/* The answer of a control whose heading is certain points to others at its end, which are no answers of the
 * chapter over it. */
static void
test_pointing_answers (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27001:2022 附属書Aへの対応を示します。");
  synthetic_paper_put_heading (paper, "5. 組織的管理策");
  synthetic_paper_put_heading (paper, "A.5.9 情報及びその他の関連資産の目録");
  synthetic_paper_put (paper, "倉の品は全て帳面に記し、年の瀬に数えております。");
  synthetic_paper_put (paper, "関連する管理策：A.8.13");
  synthetic_paper_put_heading (paper, "A.5.33 記録の保護");
  synthetic_paper_put (paper, "帳面は蔵の奥の箱に入れ、鍵を掛けております。");
  synthetic_paper_put_heading (paper, "8. 技術的管理策");
  synthetic_paper_put_heading (paper, "A.8.6 容量・能力の管理");
  synthetic_paper_put (paper, "棚の空きを月ごとに測り、足りなければ建て増します。");
  synthetic_paper_put (paper, "関連する管理策：A.5.9");
  synthetic_paper_put_heading (paper, "A.8.13 情報のバックアップ");
  synthetic_paper_put (paper, "帳面の写しを隣の町に置いております。");
  synthetic_paper_check_records (paper,
                                 "5.9|情報及びその他の関連資産の目録|"
                                 "倉の品は全て帳面に記し、年の瀬に数えております。関連する管理策：A.8.13\n"
                                 "5.33|記録の保護|帳面は蔵の奥の箱に入れ、鍵を掛けております。\n"
                                 "8.6|容量・能力の管理|"
                                 "棚の空きを月ごとに測り、足りなければ建て増します。関連する管理策：A.5.9\n"
                                 "8.13|情報のバックアップ|帳面の写しを隣の町に置いております。\n");
}

/* Sections in plain type, whose answers end with their references, below chapters of which one is called
 * much like a control: the first section below it is the heading. */
static void
test_sections_of_chapters (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const chapters[] = { "Ⅰ．方針", "Ⅱ．仮想環境" };
  static const char *const titles[] = { "（1）決まりを定めること", "（2）受け持ちを決めること",
                                        "（1）舟ごとの分け方", "（2）人の登録と取消し" };
  static const char *const ids[] = { "5.1.1", "6.1.1", "CLD.9.5.1", "9.2.1" };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策の番号を終わりに示します。");
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      if (i % 2 == 0)
        synthetic_paper_put_heading (paper, chapters[i / 2]);
      synthetic_paper_put (paper, titles[i]);
      referring_put_answer (paper, i);
      synthetic_paper_print (paper, "【関連管理策：%s】", ids[i]);
      referring_expect (paper, ids[i], titles[i] + strlen ("（1）"), i);
    }
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  static const char *const wide[] = { "［", "］" }, *const narrow[] = { "(", ")" };

  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/reference-ends/counted-parts", NULL, test_counted_parts);
  synthetic_paper_add ("/reference-ends/bracketed/wide", wide, test_bracketed);
  synthetic_paper_add ("/reference-ends/bracketed/narrow", narrow, test_bracketed);
  synthetic_paper_add ("/reference-ends/breaks-off/in-bracket", "(", test_breaks_off);
  synthetic_paper_add ("/reference-ends/breaks-off/taken-up", NULL, test_breaks_off);
  synthetic_paper_add ("/reference-ends/index", NULL, test_index);
  synthetic_paper_add ("/reference-ends/below-parts/captions", NULL, test_below_parts);
  synthetic_paper_add ("/reference-ends/below-parts/questions", "Q", test_below_parts);
  synthetic_paper_add ("/reference-ends/tables-in-answers", NULL, test_tables_in_answers);
  synthetic_paper_add ("/reference-ends/list-of-titles", NULL, test_list_of_titles);
  synthetic_paper_add ("/reference-ends/pointing-answers", NULL, test_pointing_answers);
  synthetic_paper_add ("/reference-ends/sections-of-chapters", NULL, test_sections_of_chapters);
  synthetic_paper_add ("/reference-ends/within-clause", NULL, test_within_clause);
  synthetic_paper_add ("/reference-ends/titles-and-items/size", "Mincho", test_titles_and_items);
  synthetic_paper_add ("/reference-ends/below-command", NULL, test_below_command);
  return g_test_run ();
}
