/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "synthetic.h"

/* Lines in answers that begin with the number and title of a control because a sentence points to it: what
 * tells that comes behind the title, on that line or the next, or before the number on the line above. */

static const struct
{
  const char *name;
  const char *lines[4];
  const char *text; /* of the answer */
  gboolean plain;   /* headings are set as the text is */
} cases[] = {
  { "wraps",
    { "12.4.1 イベントログ取得", "を参照してください。" },
    "12.4.1 イベントログ取得を参照してください。" },
  { "behind-arrow",
    { "→ 12.1.2 変更管理 のとおりに行いますが、急ぎの直しに限り、届けを後から出すことがあり、",
      "そのときもあらましを残します。" },
    "→ 12.1.2 変更管理 "
    "のとおりに行いますが、急ぎの直しに限り、届けを後から出すことがあり、そのときもあらましを残"
    "します。" },
  { "led-to",
    { "跡を残す間の長さは、", "12.4.1 イベントログ取得に定める手順に従います。" },
    "跡を残す間の長さは、12.4.1 イベントログ取得に定める手順に従います。" },
  { "behind-words",
    { "詳しくは、→ 12.4.1 イベントログ取得をご覧いただけます。", "12.1.2 変更管理もご参照ください。" },
    "詳しくは、→ 12.4.1 イベントログ取得をご覧いただけます。12.1.2 変更管理もご参照ください。" },
  { "listed",
    { "次の項もあわせてご参照ください。", "・12.1.2 変更管理", "・16.1.7 証拠の収集" },
    "次の項もあわせてご参照ください。・12.1.2 変更管理・16.1.7 証拠の収集" },
  { "by-arrow-alone", { "→ 12.4.1" }, "→ 12.4.1" },
  { "by-arrow-to-title", { "→ 12.4.1 イベントログ取得" }, "→ 12.4.1 イベントログ取得" },
  { "related",
    { "関連する管理策：12.4.1 イベントログ取得" },
    "関連する管理策：12.4.1 イベントログ取得",
    TRUE },
  { "related-quoted", { "関連する管理策：「12.1.2 変更管理」" }, "関連する管理策：「12.1.2 変更管理」" },
  { "related-number", { "関連する管理策：12.4.1 項" }, "関連する管理策：12.4.1 項", TRUE },
  { "in-bracket",
    { "（12.4.1 イベントログ取得 もあわせてご確認", "ください。）" },
    "（12.4.1 イベントログ取得 もあわせてご確認ください。）" },
  { "quoted",
    { "12.4.1 「イベントログ取得について」もあわせてご参照くださ", "い。" },
    "12.4.1 「イベントログ取得について」もあわせてご参照ください。" },
  { "quoted-and-wrapped",
    { "12.4.1 「イベントログ取", "得」もあわせてご参照ください。" },
    "12.4.1 「イベントログ取得」もあわせてご参照ください。" },
  { "assumed",
    { "12.4.1（イベントログ取得）の対策を、暗号による管理策の前提とし", "ています。" },
    "12.4.1（イベントログ取得）の対策を、暗号による管理策の前提としています。" },
  { "led-to-by-arrow",
    { "跡を残す間の長さは →", "12.4.1 イベントログ取得", "に記載しています。" },
    "跡を残す間の長さは → 12.4.1 イベントログ取得に記載しています。" },
};

static const struct
{
  const char *id, *title, *answer;
} sections[] = {
  { "9.2.1", "利用者登録及び登録削除", "申し込みは画面から受けております。" },
  { "10.1.1", "暗号による管理策の利用方針", "送る文はすべて暗号にしております。" },
  { "12.1.2", "変更管理", "直す前に七日の間をおいてお知らせします。" },
  { "12.4.1", "イベントログ取得", "出入りの跡は一年のあいだ残します。" },
  { "16.1.2", "情報セキュリティ事象の報告", "気付いたことは窓口へ届きます。" },
};

static void
test_case (SyntheticPaper *paper, gconstpointer data)
{
  const guint k = GPOINTER_TO_UINT (data);

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを、順に述べてまいります。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *heading = g_strdup_printf ("%s %s", sections[i].id, sections[i].title);

      if (cases[k].plain)
        synthetic_paper_put (paper, heading);
      else
        synthetic_paper_put_heading (paper, heading);
      synthetic_paper_put (paper, sections[i].answer);
      synthetic_paper_expect (paper, "%s|%s|%s", sections[i].id, sections[i].title, sections[i].answer);
      if (i == 1)
        {
          for (guint l = 0; l < G_N_ELEMENTS (cases[k].lines) && cases[k].lines[l] != NULL; l++)
            synthetic_paper_put (paper, cases[k].lines[l]);
          synthetic_paper_expect (paper, "%s", cases[k].text);
        }
      synthetic_paper_expect (paper, "\n");
    }
  synthetic_paper_check (paper);
}

/* Titles of the vendor's own, with a reference below: arrows point, also those that name the standard, in
 * answers of such a paper. */
static void
test_named (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const titles[] = { "申し込み", "送る文", "直すとき", "出入りの跡", "気付いたこと" };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを、順に述べてまいります。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      synthetic_paper_print_heading (paper, "%u. %s", i + 1, titles[i]);
      synthetic_paper_print (paper, "関連管理策：27017-%s", sections[i].id);
      synthetic_paper_put (paper, sections[i].answer);
      synthetic_paper_expect (paper, "%s|%s|%s", sections[i].id, titles[i], sections[i].answer);
      if (i + 1 == G_N_ELEMENTS (sections))
        {
          paper->y += SYNTHETIC_LINE_PT;
          synthetic_paper_put (paper, "→ 27017-16.1.7 証拠の収集");
          paper->y += SYNTHETIC_LINE_PT;
          synthetic_paper_expect (paper, "→27017-16.1.7証拠の収集");
        }
      synthetic_paper_expect (paper, "\n");
    }
  synthetic_paper_check (paper);
}

/* Sections in the type of the text under chapters that are set as headings, each of which ends with the
 * number of its control; one points to another with an arrow. */
static void
test_beside_references (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *chapter, *heading, *title;
  } own[] = { { "1. 人のこと", "1.1 申し込み", "申し込み" },
              { "2. 文のこと", "2.1 送る時の決まり", "送る時の決まり" },
              { "3. 日々のこと", "3.1 直す前の知らせ", "直す前の知らせ" },
              { NULL, "3.2 出入りの跡", "出入りの跡" },
              { "4. 変わったこと", "4.1 気付いた時", "気付いた時" } };
  const char *const pointer = "→ 27017-12.4.1 イベントログ取得";

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを、順に述べてまいります。");
  for (guint i = 0; i < G_N_ELEMENTS (own); i++)
    {
      if (own[i].chapter != NULL)
        synthetic_paper_put_heading (paper, own[i].chapter);
      synthetic_paper_put (paper, own[i].heading);
      synthetic_paper_put (paper, sections[i].answer);
      synthetic_paper_expect (paper, "%s|%s|%s", sections[i].id, own[i].title, sections[i].answer);
      if (i == 1)
        {
          synthetic_paper_put (paper, pointer);
          synthetic_paper_put (paper, "鍵は二人で持ちます。");
          synthetic_paper_expect (paper, "%s鍵は二人で持ちます。", pointer);
        }
      synthetic_paper_expect (paper, "\n");
      synthetic_paper_print_at (paper, 72, "Mincho", 9, "【ISO/IEC 27017:2015：27017-%s】", sections[i].id);
      paper->y += 24;
    }
  synthetic_paper_check (paper);
}

/* Headings in the type of the text, each behind a mark, are no items of a list below the sentence that ends
 * the answer above: it is another sentence there that points, or white parts them (@data: how much). */
static void
test_marked_headings (SyntheticPaper *paper, gconstpointer data)
{
  const char *const points = GPOINTER_TO_UINT (data) > 0
                                 ? "詳しくは窓口の頁をご覧ください。"
                                 : "詳しくは窓口の頁をご覧ください。写しは蔵にあります。";

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを、順に述べてまいります。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      paper->y += GPOINTER_TO_UINT (data);
      synthetic_paper_print (paper, "▼ %s %s", sections[i].id, sections[i].title);
      synthetic_paper_put (paper, sections[i].answer);
      synthetic_paper_put (paper, points);
      synthetic_paper_expect (paper, "%s|%s|%s%s\n", sections[i].id, sections[i].title, sections[i].answer,
                              points);
    }
  synthetic_paper_check (paper);
}

/* A number in brackets ends its heading, which is set as the text is, or one at the right, @data: the answer,
 * which begins with words of the control's title and says that something follows, is no part of it. */
static void
test_answer_below_number (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを、順に述べてまいります。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *title = g_strdup_printf ("%sはどのようにしていますか？", sections[i].title);

      if (i == 2)
        synthetic_paper_turn (paper);
      paper->y += 14;
      if (data != NULL)
        {
          synthetic_paper_text (paper, 420, paper->y, "ISO/IEC 27017");
          synthetic_paper_text (paper, 490, paper->y, sections[i].id);
          synthetic_paper_put (paper, title);
        }
      else
        synthetic_paper_print (paper, "%s【%s】", title, sections[i].id);
      synthetic_paper_print (paper, "%sは次のとおりです。", sections[i].title);
      synthetic_paper_put (paper, sections[i].answer);
      synthetic_paper_expect (paper, "%s|%s|%sは次のとおりです。%s\n", sections[i].id, title,
                              sections[i].title, sections[i].answer);
    }
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/pointing-lines/", cases[i].name, NULL);

      synthetic_paper_add (path, GUINT_TO_POINTER (i), test_case);
    }
  synthetic_paper_add ("/pointing-lines/by-arrow-and-name", NULL, test_named);
  synthetic_paper_add ("/pointing-lines/beside-references", NULL, test_beside_references);
  synthetic_paper_add ("/pointing-lines/marked-headings", NULL, test_marked_headings);
  synthetic_paper_add ("/pointing-lines/marked-headings/apart", GUINT_TO_POINTER (20), test_marked_headings);
  synthetic_paper_add ("/pointing-lines/answer-below-number", NULL, test_answer_below_number);
  synthetic_paper_add ("/pointing-lines/answer-below-number/right", "right", test_answer_below_number);
  return g_test_run ();
}
