/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <string.h>

#include "ruled-table.h"
#include "synthetic-records.h"

/* Words in the margin that are of no answer: what it is about, what a word means, the number that the vendor
 * gives a section. */

static const struct
{
  const char *id, *title, *answer[2], *words[2], *number;
} sections[] = {
  { "5.1.1",
    "情報セキュリティのための方針群",
    { "考えを紙に書き、町の皆に配っております。春ごとに読み直し、", "直した所を知らせます。" },
    { "方針", "見直し" },
    "1-1" },
  { "6.1.1",
    "情報セキュリティの役割及び責任",
    { "だれが何をするかを表に書き、替わるたびに改めております。表は", "窓口に置きます。" },
    { "番の者", "倉と町を見回る者" },
    "1-2" },
  { "7.2.2",
    "情報セキュリティの意識向上、教育及び訓練",
    { "春と秋に集まって学び、出た者の名を帳面に書いております。出ら", "れぬ者には別に教えます。" },
    { "学び", NULL },
    "1-3" },
  { "12.1.2",
    "変更管理",
    { "日々のことを帳面に付け、番の者が夕べごとに目を通しております。", "倉は月ごとに数えます。" },
    { "帳面", "日々のことを書く紙" },
    "2-1" },
};

typedef struct
{
  const char *name;
  float text_x, words_x;
  gboolean at_heading, numbers;
} Case;

static const Case cases[] = {
  { "left", 170, 60, FALSE, FALSE },
  { "right", 60, 420, FALSE, FALSE },
  { "right-at-headings", 60, 420, TRUE, FALSE },
  { "numbers", 60, 420, TRUE, TRUE },
};

static void
test_words (SyntheticPaper *paper, gconstpointer data)
{
  const Case *how = data;

  synthetic_paper_put_at (paper, how->text_x, "ISO/IEC 27017:2015 の管理策への町の答えを順に示します。",
                          "Mincho", 10);
  paper->y += 20;
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *title = g_strdup_printf ("%s %s", sections[i].id, sections[i].title);
      float y;

      if (i == 2)
        synthetic_paper_turn (paper);
      paper->y += 12;
      y = paper->y + (how->at_heading ? 2.0f : 26.0f);
      if (how->numbers)
        synthetic_paper_text_in (paper, how->words_x, y, sections[i].number, "Gothic-Bold", 11);
      for (guint w = 0; !how->numbers && w < 2 && sections[i].words[w] != NULL; w++)
        synthetic_paper_text_in (paper, how->words_x, y + 11 * (float)w, sections[i].words[w], "Gothic",
                                 7.5f);
      synthetic_paper_put_at (paper, how->text_x, title, "Gothic-Bold", 12);
      paper->y += 22;
      for (guint l = 0; l < 2; l++)
        {
          synthetic_paper_put_at (paper, how->text_x, sections[i].answer[l], "Mincho", 10);
          paper->y += SYNTHETIC_LINE_PT;
        }
      synthetic_paper_expect (paper, "%s|%s|%s%s\n", sections[i].id, sections[i].title, sections[i].answer[0],
                              sections[i].answer[1]);
    }
  synthetic_paper_check (paper);
}

/* A table whose rows chapters head that begin where its numbers do: the header names their column, and they
 * are no notes in the margin, be their base line not quite that of the row. The lines in another
 * font above some are no headings. */
static void
test_table (SyntheticPaper *paper, gconstpointer data)
{
  static const float edges[] = { 95, 158, 188, 465 };
  static const char *const header[] = { "管理策", "管理策名", "対応", "当社の実施事項", "お客様" };
  static const struct
  {
    const char *chapter, *id, *cells[5];
  } rows[] = {
    { "*情報セキュリティのための方針群と組織",
      "A.5.1.1",
      { "", "情報セキュ\nリティのた\nめの方針群", "○",
        "考えを紙に書き、町の皆に配っております。春ごとに読\nみ直し、直した所を知らせております。この月の終わ"
        "り\nには町の者が集まって帳面を読み合わせ、足りない所が\n+あればその場で書き足しております。",
        "お読みください。" } },
    { NULL,
      "A.6.1.1",
      { "", "情報セキュ\nリティの役\n割及び責任", "○",
        "受け持ちを表に書き、戸口に掲げております。替わるた\nびに書き改め、古い表は一年の間は残します。番の者"
        "は\n朝と夕べに戸の鍵を確かめ、開いていた所があれば名を\n+書いて主に伝えることに決めております。",
        "表をご覧ください。" } },
    { "*資産の管理とアクセス制御",
      "A.8.1.1",
      { "", "資産目録", "○",
        "持ち物は帳面に記し、年ごとに数えております。数が合\nわないときは、その日のうちに町へ届けます。倉の中"
        "の\n品は棚ごとに札を付けて分けてあり、札のない品は窓口\n+の者が預かって持ち主を探しております。",
        "数えてください。" } },
    { NULL,
      "A.8.2.2",
      { "", "情報のラベ\nル付け", "○",
        "札を付け、色を分けております。札の書き方は窓口の帳\n面にあり、どなたでもお読みになれます。客の名は封"
        "を\nした紙にだけ残し、二人の者が立ち会わなければ開けら\n+れないように箱に納めております。",
        "札をお選びください。" } },
    { NULL,
      "A.9.2.1",
      { "", "利用者登録\n及び登録削\n除", "○",
        "申し込みは門で受け、その日のうちに答えております。\n名は帳面に書き、去る方の名は消します。水の出る季"
        "節\nには二階へ移し、雨の音がやんでから元の所へ戻して、\n+ぬれた品がないか見ております。",
        "お申し込みください。" } },
    { NULL,
      "A.9.2.4",
      { "", "利用者の秘\n密認証情報\nの管理", "○",
        "鍵は封をして渡し、年ごとに替えております。なくした\n方には、窓口で名を確かめてから渡します。遠い町の"
        "倉\nには写しを置いてあり、月の初めに馬で運んで、着いた\n+日のうちに数を読み合わせております。",
        "お替えください。" } },
    { NULL,
      "A.9.4.1",
      { "", "情報へのア\nクセス制限", "○",
        "奥の間には、名を書いた者だけを通します。出入りの時\nは番の者が書き留め、月ごとに読み合わせます。新し"
        "く\n来た者には古くからの者が付き、ひと月の間は一人では\n+鍵を持たせないことに決めてございます。",
        "名をお届けください。" } },
  };

  synthetic_paper_text (paper, RULED_LEFT_X, 60, "ISO/IEC 27017:2015 の管理策への取り組みをまとめます。");
  ruled_table_put_row (paper, edges, 5, header);
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      g_auto (GStrv) title = g_strsplit (rows[r].cells[1], "\n", -1);
      g_auto (GStrv) answer = g_strsplit (rows[r].cells[3], "\n", -1);
      g_autofree char *whole_title = g_strjoinv ("", title), *whole_answer = g_strjoinv ("", answer);
      char *font = strchr (whole_answer, '+');

      memmove (font, font + 1, strlen (font));
      if (rows[r].chapter != NULL)
        ruled_table_put_row (paper, edges, 1, &rows[r].chapter);
      synthetic_paper_text (paper, RULED_LEFT_X + 9, paper->y + 4.5f, rows[r].id);
      ruled_table_put_row (paper, edges, 5, rows[r].cells);
      synthetic_paper_expect (paper, "%s|%s|%s%s\n", rows[r].id + strlen ("A."), whole_title, whole_answer,
                              rows[r].cells[4]);
    }
  synthetic_paper_check_records (paper, paper->expected->str);
}

/* Names of entries in small type are no such words where the numbers of controls stand right below some: the
 * margin is a column of what the document has about each answer. */
static void
test_entries (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const entries[][2] = {
    { "書式", "この町の帳面" }, { "番号", "A.%s" }, { "持ち主", "番の者の組" }, { "出来具合", "3 / 5" }
  };
  g_autoptr (AnnexaLayout) layout = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      float y;

      if (i == 2)
        synthetic_paper_turn (paper);
      paper->y += 24;
      y = paper->y;
      synthetic_paper_text_in (paper, 170, y, sections[i].title, "Gothic-Bold", 12);
      for (guint e = 0; e < G_N_ELEMENTS (entries); e++, y += 26)
        {
          g_auto (GStrv) parts = g_strsplit (entries[e][1], "%s", 2);
          g_autofree char *value = g_strjoinv (sections[i].id, parts);

          synthetic_paper_text_in (paper, 60, y + 14, entries[e][0], "Gothic", 7);
          synthetic_paper_text_in (paper, 60, y + 25, value, "Gothic", 8.5f);
          synthetic_paper_text_in (paper, 170, y + 18, sections[i].answer[0], "Mincho", 10);
        }
      paper->y = y + 20;
    }
  layout = annexa_layout_new (paper->pages, synthetic_catalog (), NULL, NULL);
  for (guint i = 0; i < layout->lines->len; i++)
    g_assert_cmpuint (annexa_layout_line (layout, i)->role, !=, ANNEXA_ROLE_ASIDE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/margin-words/", cases[i].name, NULL);

      synthetic_paper_add (path, &cases[i], test_words);
    }
  ruled_table_add ("/margin-words/numbers-of-table", NULL, test_table);
  synthetic_paper_add ("/margin-words/entries", NULL, test_entries);
  return g_test_run ();
}
