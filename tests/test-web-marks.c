/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "synthetic.h"

/* What printed web pages have to press beside their text, from glyphs to records. */

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
  { "12.4.1", "イベントログ取得",
    "出入りの記録を一年のあいだ残し、だれが見たかも書き留めております。消せる者は", "おりません。" },
};

/* A sign behind each heading opens and closes its answer; links go back to the top of the page, and the foot
 * of the page, below the last answer, has its number in line with the signs. */
static void
put_signs (SyntheticPaper *paper, const char *sign, gboolean foot)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みです。項目を押すと開きます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      paper->y += 10;
      synthetic_paper_put_at (paper, 72, sections[i].id, "Mincho", SYNTHETIC_SIZE_PT);
      synthetic_paper_put_at (paper, 520, sign, "Mincho", SYNTHETIC_SIZE_PT);
      synthetic_paper_put_at (paper, 130, sections[i].title, "Mincho", SYNTHETIC_SIZE_PT);
      paper->y += 20;
      synthetic_paper_put (paper, sections[i].answer);
      synthetic_paper_put (paper, sections[i].end);
      if (i % 2 == 1)
        {
          paper->y += 10;
          synthetic_paper_put_at (paper, 430, "▲ ページの先頭へ", "Mincho", SYNTHETIC_SIZE_PT);
          paper->y += 30;
        }
      synthetic_paper_expect (paper, "%s|%s|%s%s\n", sections[i].id, sections[i].title, sections[i].answer,
                              sections[i].end);
    }
  if (foot)
    {
      paper->y = 815;
      synthetic_paper_put_at (paper, 72, "https://kura.example/security/", "Mincho", 8);
      synthetic_paper_put_at (paper, 520, "1/1", "Mincho", 8);
    }
  synthetic_paper_check (paper);
}

static void
test_signs (SyntheticPaper *paper, gconstpointer data)
{
  put_signs (paper, data, FALSE);
}

static void
test_foot (SyntheticPaper *paper, gconstpointer data)
{
  put_signs (paper, data, TRUE);
}

/* So it is where headings have no numbers; the head of the page stands over the signs, but not in line. */
static void
test_titles (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put_at (paper, 72, "倉の機能", "Mincho", SYNTHETIC_SIZE_PT);
  synthetic_paper_put_at (paper, 490, "お問い合わせ", "Mincho", SYNTHETIC_SIZE_PT);
  paper->y += 30;
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みです。項目を押すと開きます。");
  for (guint n = 0; n < 2; n++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
        {
          paper->y += 10;
          synthetic_paper_put_at (paper, 72, sections[i].title, "Mincho", SYNTHETIC_SIZE_PT);
          synthetic_paper_put_at (paper, 520, data, "Mincho", SYNTHETIC_SIZE_PT);
          paper->y += 20;
          synthetic_paper_put (paper, sections[i].answer);
          synthetic_paper_put (paper, sections[i].end);
          synthetic_paper_print_at (paper, 72, "Mincho", 8, "管理策：ISO/IEC 27017:2015 A.%s",
                                    sections[i].id);
          paper->y += 20;
          synthetic_paper_expect (paper, "%s|%s|%s%s\n", sections[i].id, sections[i].title,
                                  sections[i].answer, sections[i].end);
        }
      if (n == 0)
        synthetic_paper_turn (paper);
    }
  synthetic_paper_check (paper);
}

/* Signs behind questions, at whose ends stand the number and title of the control in small type, or below
 * them where there is no room. */
static void
test_questions (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "よくいただくお尋ねに、国際規格の番号を添えてお答えします。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *answer = g_strconcat ("A ", sections[i].answer, NULL);
      const char *question = "Q この件にはどのように対応していますか。";

      paper->y += 24;
      synthetic_paper_put_at (paper, 72, question, "Mincho", SYNTHETIC_SIZE_PT);
      synthetic_paper_put_at (paper, 520, data, "Mincho", SYNTHETIC_SIZE_PT);
      if (i % 3 == 1)
        paper->y += 14;
      synthetic_paper_print_at (paper, i % 3 == 1 ? 90 : 285, "Gothic", 8, "ISO/IEC 27017 %s「%s」",
                                sections[i].id, sections[i].title);
      paper->y += 24;
      synthetic_paper_put (paper, answer);
      synthetic_paper_put (paper, sections[i].end);
      synthetic_paper_expect (paper, "%s|%s|%s%s\n", sections[i].id, "この件にはどのように対応していますか。",
                              sections[i].answer, sections[i].end);
    }
  synthetic_paper_check (paper);
}

/* Questions without a mark, in bold, over the number and title. */
static void
test_bold_questions (SyntheticPaper *paper, gconstpointer data)
{
  static const char question[] = "この件にはどのように対応していますか。";

  synthetic_paper_put (paper, "よくいただくお尋ねに、国際規格の番号を添えてお答えします。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      paper->y += 24;
      synthetic_paper_put_at (paper, 72, question, "Gothic-Bold", SYNTHETIC_SIZE_PT);
      synthetic_paper_put_at (paper, 520, data, "Mincho", SYNTHETIC_SIZE_PT);
      paper->y += 15;
      synthetic_paper_print_at (paper, 72, "Gothic", 8, "ISO/IEC 27017:2015 %s「%s」", sections[i].id,
                                sections[i].title);
      paper->y += 24;
      synthetic_paper_put (paper, sections[i].answer);
      synthetic_paper_put (paper, sections[i].end);
      synthetic_paper_expect (paper, "%s|%s|%s%s\n", sections[i].id, question, sections[i].answer,
                              sections[i].end);
    }
  synthetic_paper_check (paper);
}

/* Dashes in a column that holds text as well are answers. */
static void
test_column (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みです。");
  paper->y += 10;
  synthetic_paper_put_at (paper, 72, "項番", "Mincho", SYNTHETIC_SIZE_PT);
  synthetic_paper_put_at (paper, 130, "管理策", "Mincho", SYNTHETIC_SIZE_PT);
  synthetic_paper_put_at (paper, 360, "当社の取り組み", "Mincho", SYNTHETIC_SIZE_PT);
  paper->y += 30;
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      const char *answer = i % 4 == 1 ? "表を社内に掲げ、人が替わるたびに" : "－";

      synthetic_paper_put_at (paper, 72, sections[i].id, "Mincho", SYNTHETIC_SIZE_PT);
      synthetic_paper_put_at (paper, 130, sections[i].title, "Mincho", SYNTHETIC_SIZE_PT);
      synthetic_paper_put_at (paper, 360, answer, "Mincho", SYNTHETIC_SIZE_PT);
      paper->y += 30;
      synthetic_paper_expect (paper, "%s|%s|%s\n", sections[i].id, sections[i].title, answer);
    }
  synthetic_paper_check (paper);
}

/* Links beside the text that begin on the first page and end on it, or on the next: those of the site and
 * those of the page, some of which say what a heading says. What is as high as the text stands between its
 * lines. */
static void
put_links (SyntheticPaper *paper, float links_x, float text_x, guint n_links)
{
  const char *const links[] = { "はじめての方へ",     "料金",         "資産目録",   "使い方",
                                "情報のバックアップ", "よくある質問", "更新の記録", "会社の案内" };
  guint n = 0;

  paper->y = 60;
  synthetic_paper_put_at (paper, 40, "守りの取り組み", "Gothic-Bold", 20);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      if (i % 2 == 0)
        {
          if (i > 0)
            synthetic_paper_turn (paper);
          for (paper->y = 101; n < n_links && paper->y < 750; n++, paper->y += n % 4 == 0 ? 30 : 19)
            synthetic_paper_put_at (paper, links_x, links[n % G_N_ELEMENTS (links)], "Gothic", 9);
          paper->y = 100;
          if (i == 0)
            synthetic_paper_put_at (paper, text_x, "ISO/IEC 27017:2015 の管理策に沿って示します。", "Mincho",
                                    SYNTHETIC_SIZE_PT);
        }
      paper->y += 40;
      synthetic_paper_put_at (paper, text_x, sections[i].id, "Gothic-Bold", 12);
      synthetic_paper_put_at (paper, text_x + 60, sections[i].title, "Gothic-Bold", 12);
      for (guint k = 0; k < 9; k++)
        {
          paper->y += k > 0 ? 17 : 24;
          synthetic_paper_put_at (paper, text_x, sections[i].answer, "Mincho", SYNTHETIC_SIZE_PT);
        }
      paper->y += 17;
      synthetic_paper_put_at (paper, text_x, sections[i].end, "Mincho", SYNTHETIC_SIZE_PT);
      synthetic_paper_expect (paper, "%s|%s|", sections[i].id, sections[i].title);
      for (guint k = 0; k < 9; k++)
        synthetic_paper_expect (paper, "%s", sections[i].answer);
      synthetic_paper_expect (paper, "%s\n", sections[i].end);
    }
  synthetic_paper_check (paper);
}

static void
test_links_left (SyntheticPaper *paper, gconstpointer data)
{
  put_links (paper, 40, 170, GPOINTER_TO_UINT (data));
}

static void
test_links_right (SyntheticPaper *paper, gconstpointer data)
{
  put_links (paper, 450, 40, GPOINTER_TO_UINT (data));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define add(name, data, test)                                                                                \
  g_test_add ("/web-marks/" name, SyntheticPaper, data, synthetic_paper_set_up, test,                        \
              synthetic_paper_tear_down)
  add ("signs/dash", "−", test_signs);
  add ("foot", "−", test_foot);
  add ("signs/triangle", "▼", test_signs);
  add ("titles", "－", test_titles);
  add ("questions", "▲", test_questions);
  add ("bold-questions", "＋", test_bold_questions);
  add ("column", NULL, test_column);
  add ("links/left", GUINT_TO_POINTER (11), test_links_left);
  add ("links/right", GUINT_TO_POINTER (11), test_links_right);
  add ("links/two-pages", GUINT_TO_POINTER (38), test_links_left);
  return g_test_run ();
}
