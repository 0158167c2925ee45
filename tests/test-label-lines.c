/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <string.h>

#include "synthetic-records.h"
#include "synthetic.h"

/* Lines that begin with the number of a control, from glyphs to records. */

static const struct
{
  const char *id, *title, *own, *name; /* of the standard, and as the vendor has them */
  const char *answer[2];
} sections[] = {
  { "5.1.1",
    "情報セキュリティのための方針群",
    "1-1",
    "きまり",
    { "方針を定めて文書とし、経営者の承認を得て公開しています。毎年これを見直し、", "写しを配ります。" } },
  { "6.1.1",
    "情報セキュリティの役割及び責任",
    "1-2",
    "だれが何をするか",
    { "役割を分けて台帳に載せ、異動の度に改めています。代行の者も決めてあり、その", "記録を残します。" } },
  { "8.1.1",
    "資産目録",
    "2-1",
    "台帳",
    { "資産の台帳を持ち、置き場所と責任者を明らかにしています。年度の初めに棚卸しを", "行います。" } },
  { "9.2.1",
    "利用者登録及び登録削除",
    "2-2",
    "登録",
    { "登録の申請は画面から受け付け、承認を経て反映します。退職の日に取り消し、その", "旨を知らせます。" } },
  { "12.3.1",
    "情報のバックアップ",
    "3-1",
    "写しを取る",
    { "控えを毎日取り、別の地域に置いています。戻せることを毎月確かめ、その結果を", "お知らせします。" } },
  { "CLD.12.4.5",
    "クラウドサービスの監視",
    "3-2",
    "見守り",
    { "お客様は画面から稼働の様子をご覧になれます。記録は一年のあいだ残し、写しを", "お渡しします。" } },
  { "18.2.1",
    "情報セキュリティの独立したレビュー",
    "4-1",
    "外の目",
    { "毎年、外部の審査を受けています。結果の要約は、求めに応じてお示しすることに", "しています。" } },
};

static void
put_answer (SyntheticPaper *paper, guint i)
{
  synthetic_paper_put (paper, sections[i].answer[0]);
  synthetic_paper_put (paper, sections[i].answer[1]);
  synthetic_paper_expect (paper, "%s%s", sections[i].answer[0], sections[i].answer[1]);
}

/* Headings are set as the body is. A sentence that wraps right before a number is part of its answer. */
static void
test_sentence (SyntheticPaper *paper, gconstpointer data)
{
  const char *const *sentence = data;

  synthetic_paper_put (paper, "本書は ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      paper->y += 10;
      synthetic_paper_print (paper, "%s %s", sections[i].id, sections[i].title);
      synthetic_paper_expect (paper, "%s|%s|", sections[i].id, sections[i].title);
      put_answer (paper, i);
      if (i == 2)
        {
          synthetic_paper_put (paper, sentence[0]);
          if (sentence[1] != NULL)
            synthetic_paper_put (paper, sentence[1]);
          synthetic_paper_expect (paper, "%s%s", sentence[0], sentence[1] != NULL ? sentence[1] : "");
        }
      synthetic_paper_expect (paper, "\n");
    }
  synthetic_paper_check (paper);
}

/* The number of the control stands in the margin, in small type, the vendor's own before the title. */
static void
test_own_number (SyntheticPaper *paper, gconstpointer data)
{
  const char *dash = data;
  g_autoptr (GString) numbers = g_string_new (NULL);

  synthetic_paper_put (paper, "左の余白に ISO/IEC 27017:2015 の管理策の番号を示します。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autoptr (GString) own = g_string_new (sections[i].own);

      g_string_replace (own, "-", dash, 0);
      g_string_append_printf (numbers, "iso27017-2015.%s|%s||\n", sections[i].id, own->str);
      g_string_append_printf (own, " %s", sections[i].name);
      paper->y += 10;
      synthetic_paper_put_at (paper, 20, sections[i].id, "Mincho", 8);
      synthetic_paper_put_at (paper, 72, own->str, "Gothic-Bold", 10);
      paper->y += 20;
      synthetic_paper_expect (paper, "%s|%s|", sections[i].id, sections[i].name);
      put_answer (paper, i);
      synthetic_paper_expect (paper, "\n");
    }
  synthetic_paper_check (paper);
  synthetic_paper_check_controls (paper, numbers->str);
}

/* The name of the standard stands in the margin before the vendor's own number, that of the control below it.
 */
static void
test_own_number_behind_name (SyntheticPaper *paper, gconstpointer data)
{
  g_autoptr (GString) numbers = g_string_new (NULL);

  synthetic_paper_put (paper, "左の余白に ISO/IEC 27017:2015 の管理策の番号を示します。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *own = g_strdup_printf ("3.%u.1", i + 1);

      g_string_append_printf (numbers, "iso27017-2015.%s|%s||\n", sections[i].id, own);
      paper->y += 10;
      synthetic_paper_put_at (paper, 20, "ISO/IEC 27017", "Mincho", 7);
      synthetic_paper_print_at (paper, 72, "Gothic-Bold", 11, "%s %s", own, sections[i].name);
      paper->y += 9;
      synthetic_paper_put_at (paper, 20, sections[i].id, "Mincho", 7);
      paper->y += 14;
      synthetic_paper_expect (paper, "%s|%s|", sections[i].id, sections[i].name);
      put_answer (paper, i);
      synthetic_paper_expect (paper, "\n");
    }
  synthetic_paper_check (paper);
  synthetic_paper_check_controls (paper, numbers->str);
}

/* Numbers on lines of their own above their titles, one of which a page parts from its number and one within;
 * one title has a word more than that of the standard and stands far below its number. */
static void
test_over_page (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "本書は ISO/IEC 27017:2015 の管理策について述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      const char *cut = strstr (sections[i].title, i == 3 ? "削除" : "バックアップ");
      g_autofree char *title = g_strconcat (sections[i].title, i == 2 ? "の概要" : "", NULL);

      synthetic_paper_put_heading (paper, sections[i].id);
      if (i == 1)
        synthetic_paper_turn (paper);
      paper->y -= i == 2 ? 4 : 14;
      if (cut != NULL)
        {
          g_autofree char *first = g_strndup (sections[i].title, (gsize)(cut - sections[i].title));

          synthetic_paper_put_heading (paper, first);
          synthetic_paper_text_in (paper, 290, 800, i == 3 ? "- 2 -" : "- 3 -", "Mincho", 8);
          synthetic_paper_turn (paper);
          synthetic_paper_put_heading (paper, cut);
        }
      else
        synthetic_paper_put_heading (paper, title);
      synthetic_paper_put (paper, sections[i].answer[0]);
      synthetic_paper_put (paper, sections[i].answer[1]);
      synthetic_paper_expect (paper, "%s|%s|%s%s\n", sections[i].id, title, sections[i].answer[0],
                              sections[i].answer[1]);
    }
  synthetic_paper_check (paper);
}

/* A title that wraps far before the edge, in the type of the text: each line is more of what the rules have.
 */
static void
test_short_lines (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const lines[]
      = { "CLD.6.3.1 クラウドコンピ", "ューティング環境における", "役割及び責任の共有及び", "分担" };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを順に述べます。");
  for (guint i = 0; i < 3; i++)
    {
      paper->y += 14;
      synthetic_paper_print (paper, "%s %s", sections[i].id, sections[i].title);
      synthetic_paper_expect (paper, "%s|%s|", sections[i].id, sections[i].title);
      paper->y += 4;
      put_answer (paper, i);
      synthetic_paper_expect (paper, "\n");
    }
  paper->y += 14;
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    synthetic_paper_put (paper, lines[i]);
  synthetic_paper_expect (paper,
                          "CLD.6.3.1|クラウドコンピューティング環境における役割及び責任の共有及び分担|");
  paper->y += 4;
  put_answer (paper, 4);
  synthetic_paper_expect (paper, "\n");
  synthetic_paper_check (paper);
}

#define add(name, data, test)                                                                                \
  g_test_add ("/label-lines/" name, SyntheticPaper, data, synthetic_paper_set_up, test,                      \
              synthetic_paper_tear_down)

int
main (int argc, char **argv)
{
  static const char *const whole[] = { "12.3.1 で取った控えからも、その後に消します。", NULL };
  static const char *const wraps[] = { "12.3.1 で登録した者が扱うことも", "あります。" };

  g_test_init (&argc, &argv, NULL);
  add ("sentence/whole", whole, test_sentence);
  add ("sentence/wraps", wraps, test_sentence);
  add ("own-number/dash", "-", test_own_number);
  add ("own-number/wide-dash", "－", test_own_number);
  add ("own-number/dot", ".", test_own_number);
  add ("own-number/behind-name", NULL, test_own_number_behind_name);
  add ("over-page", NULL, test_over_page);
  add ("short-lines", NULL, test_short_lines);
  return g_test_run ();
}
