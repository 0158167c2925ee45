/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"

/* What stands side by side in parts of a page is read part by part. */

/* A time line: numbers hang beside the titles, and shaded bars head the chapters, but are no rows of a table.
 */
static void
test_time_line (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *chapter, *number, *title, *answer;
  } entries[] = {
    { "5 情報セキュリティのための方針群", "5.1.1", "情報セキュリティのための方針群",
      "蔵の方針は主が毎年三月に改め、町の会所に貼り出しております。" },
    { "8 資産の管理", "8.1.1", "資産目録", "預かる品は全て帳面に記します。\n帳面は年の瀬に数え直します。" },
    { NULL, "8.2.2", "情報のラベル付け", "箱には品の名を書いた札を付けます。" },
    { "18 順守", "18.1.1", "適用法令及び契約上の要求事項の特定",
      "定めは役所の触れ書きに従います。\n触れ書きは写して綴じます。" },
  };
  float y = 46;

  synthetic_paper_text (paper, 40, 60, "ISO/IEC 27017:2015の管理策への取り組みを示します。");
  synthetic_paper_turn (paper);
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      g_auto (GStrv) lines = g_strsplit (entries[i].answer, "\n", -1);
      g_autofree char *answer = g_strjoinv ("", lines);

      if (entries[i].chapter != NULL)
        {
          synthetic_paper_fill_all (paper, 40, y, 555, y + 20, 0xeeddcc);
          synthetic_paper_text_in (paper, 50, y + 5, entries[i].chapter, "Gothic", 11);
          y += 32;
        }
      synthetic_paper_text_in (paper, 42, y, "No.", "Mincho", 9);
      synthetic_paper_text_in (paper, 56, y, entries[i].number, "Mincho", 9);
      synthetic_paper_text_in (paper, 110, y, entries[i].title, "Mincho", 10.35f);
      synthetic_paper_lines (paper, 110, y + 18, 13, entries[i].answer, "Mincho");
      y += 32 + 13 * (float)g_strv_length (lines);
      synthetic_paper_expect (paper, "%s|%s|%s\n", entries[i].number, entries[i].title, answer);
    }
  synthetic_paper_check (paper);
}

#define LONG_SENTENCE "この決まりは春と秋に番の者が読み合わせて、改めるところがあれば主に申し出ます。"

/* The vendor's own numbers hang beside number and title of controls, over shaded boxes with what the standard
 * asks for, which are no rows of a table. */
static void
test_hanging_own_numbers (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *own, *number, *title, *answer;
  } entries[] = {
    { "7.1", "9.2.1", "利用者登録及び登録削除", "名簿には主が名を書き、去る者の名は消します。" },
    { "7.2", "9.2.2", "利用者アクセスの提供", "蔵の鍵は番の者が朝に渡し、夕に受け取ります。" },
    { "7.3", "9.2.3", "特権的アクセス権の管理", "奥の蔵の鍵は主と番頭だけが持っております。" },
    { "7.4", "9.2.4", "利用者の秘密認証情報の管理", "合い言葉は月の初めに改めて伝えております。" },
    { "7.5", "9.4.1", "情報へのアクセス制限", "棚ごとに見てよい者を札に書いてあります。" },
  };
  float y = 100;

  synthetic_paper_text (paper, 54, 60, "ISO/IEC 27017:2015の管理策への取り組みを示します。");
  synthetic_paper_text_in (paper, 54, 76, "7", "Gothic-Bold", 13);
  synthetic_paper_text_in (paper, 107, 76, "蔵への出入り", "Gothic-Bold", 13);
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      g_autofree char *heading = g_strdup_printf ("A.%s %s", entries[i].number, entries[i].title);

      synthetic_paper_text_in (paper, 54, y, entries[i].own, "Gothic-Bold", 11);
      synthetic_paper_text_in (paper, 107, y, heading, "Gothic-Bold", 11);
      synthetic_paper_fill_all (paper, 105, y + 14, 540, y + 38, 0xeeeeee);
      synthetic_paper_text (paper, 107, y + 18, "手順を定め、知らせることが望ましい。");
      synthetic_paper_text (paper, 107, y + 44, "＜当社の取り組み＞");
      synthetic_paper_text (paper, 107, y + 60, entries[i].answer);
      synthetic_paper_text (paper, 107, y + 80, LONG_SENTENCE);
      y += 120;
      synthetic_paper_expect (paper, "%s|%s|%s" LONG_SENTENCE "\n", entries[i].number, entries[i].title,
                              entries[i].answer);
    }
  synthetic_paper_check (paper);
}

/* Every page of a printed web site repeats the links beside its text, in lines that are closer together. The
 * number of a control stands behind its title. */
static void
test_navigation (SyntheticPaper *paper, gconstpointer data)
{
  const char *const links[] = { "はじめに",         "関係当局との連絡", "資産目録",     "情報のラベル付け",
                                "イベントログ取得", "知的財産権",       "料金",         "使い方",
                                "よくある質問",     "更新の記録",       "お問い合わせ", "会社の案内" };
  const char *const titles[]
      = { "関係当局との連絡 6.1.3", "資産目録 8.1.1", "情報のラベル付け 8.2.2", "イベントログ取得 12.4.1" };
  const char *const answers[] = { "役所の求めには主が応じ、その訳を帳面に\n残します。",
                                  "倉の品は全て帳面に記し、年の瀬に数えて\nおります。",
                                  "箱には色の札を付け、置く棚を分けており\nます。",
                                  "戸の開け閉めは番の者が書き残し、月ごと\nに改めます。" };

  for (guint p = 0; p < 3; p++)
    {
      if (p > 0)
        synthetic_paper_turn (paper);
      for (guint i = 0; i < G_N_ELEMENTS (links); i++)
        synthetic_paper_text_in (paper, 40, 82 + 16.5f * (float)i, links[i], "Gothic", 6);
      if (p == 0)
        synthetic_paper_text (paper, 190, 80, "ISO/IEC 27017:2015の管理策への取り組みを示します。");
      /* The last page has no more than the end of the web page. */
      if (p == 2)
        synthetic_paper_text (paper, 190, 84, "ページの先頭へ戻る");
      for (guint i = 0; p < 2 && i < 2; i++)
        {
          synthetic_paper_title (paper, 190, 110 + 90 * (float)i, titles[2 * p + i]);
          synthetic_paper_lines (paper, 190, 130 + 90 * (float)i, 16, answers[2 * p + i], "Mincho");
        }
    }
  synthetic_paper_check_records (
      paper, "6.1.3|関係当局との連絡|役所の求めには主が応じ、その訳を帳面に残します。\n"
             "8.1.1|資産目録|倉の品は全て帳面に記し、年の瀬に数えております。\n"
             "8.2.2|情報のラベル付け|箱には色の札を付け、置く棚を分けております。\n"
             "12.4.1|イベントログ取得|戸の開け閉めは番の者が書き残し、月ごとに改めます。\n");
}

/* Forms that are as tall as those of the page before, at the same places: the names of their entries are no
 * links. */
static void
test_same_forms (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const names[] = { "管理策番号", "管理策名", "当社の取り組み" };
  static const char *const forms[][3] = { { "5.1.1", "方針群", "考えを文書にまとめております。" },
                                          { "6.1.1", "役割", "受け持ちを表にしております。" },
                                          { "6.1.3", "当局", "役所の求めには主が応じます。" },
                                          { "7.2.2", "教育", "稽古は春と秋に行っております。" },
                                          { "8.1.1", "資産目録", "倉の品は全て帳面に記します。" },
                                          { "8.2.2", "ラベル付け", "箱には色の札を付けております。" },
                                          { "9.2.1", "利用者登録", "名簿は当番の者が書いております。" },
                                          { "9.2.3", "特権", "親鍵は二人で持っております。" } };
  static const float edges[] = { 40, 250, 540 };
  float y = 0;

  synthetic_paper_text (paper, 40, 80, "ISO/IEC 27017:2015の管理策への取り組みを示します。");
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++, y += 14)
    {
      if (i % 4 == 0)
        {
          synthetic_paper_turn (paper);
          y = 60;
        }
      for (guint k = 0; k < G_N_ELEMENTS (names); k++, y += 20)
        {
          synthetic_paper_rule (paper, 40, y - 5, 540, y - 5);
          synthetic_paper_rule (paper, 40, y + 15, 540, y + 15);
          for (guint x = 0; x < 3; x++)
            synthetic_paper_rule (paper, edges[x], y - 5, edges[x], y + 15);
          synthetic_paper_text (paper, 46, y, names[k]);
          synthetic_paper_text (paper, 256, y, forms[i][k]);
        }
      synthetic_paper_expect (paper, "%s|%s|%s\n", forms[i][0], forms[i][1], forms[i][2]);
    }
  synthetic_paper_check_records (paper, paper->expected->str);
}

/* The header of a table has names in two rows, and rows of the second page stand where others do on the
 * third, with numbers and titles that are as long. */
static void
test_same_places (SyntheticPaper *paper, gconstpointer data)
{
  const char *const rows[][3] = { { "6.1.3", "関係当局", "役所の求めには主が応じております。" },
                                  { "7.2.2", "稽古の事", "稽古は春と秋に行っております。" },
                                  { "8.1.1", "資産目録", "倉の品は全て帳面に記しております。" },
                                  { "8.2.2", "札の付方", "箱には色の札を付けております。" },
                                  { "9.2.1", "利用登録", "名簿は当番の者が書いております。" },
                                  { "9.2.3", "特権管理", "親鍵は二人で持っております。" },
                                  { "9.2.4", "秘密の鍵", "合言葉は月ごとに改めております。" },
                                  { "9.4.1", "入口制限", "奥の間に入れる者を限っております。" } };

  synthetic_paper_text (paper, 40, 80, "ISO/IEC 27017:2015の管理策への取り組みを示します。");
  for (guint p = 0; p < 2; p++)
    {
      synthetic_paper_turn (paper);
      synthetic_paper_text (paper, 60, 72, "番号");
      synthetic_paper_text (paper, 120, 72, "項目");
      synthetic_paper_text (paper, 260, 72, "実施状況");
      synthetic_paper_text (paper, 200, 84, "適用");
      for (guint i = 0; i < 4; i++)
        {
          const char *const *row = rows[4 * p + i];

          synthetic_paper_text (paper, 60, 110 + 56 * (float)i, row[0]);
          synthetic_paper_text (paper, 120, 110 + 56 * (float)i, row[1]);
          synthetic_paper_text (paper, 205, 110 + 56 * (float)i, "○");
          synthetic_paper_text (paper, 260, 110 + 56 * (float)i, row[2]);
          synthetic_paper_text (paper, 260, 124 + 56 * (float)i,
                                p == 0 ? "控えも取ります。" : "帳面にも記しております。");
          synthetic_paper_expect (paper, "%s|%s|%s%s\n", row[0], row[1], row[2],
                                  p == 0 ? "控えも取ります。" : "帳面にも記しております。");
        }
    }
  synthetic_paper_check_records (paper, paper->expected->str);
}

/* The header of a table has names of many lines in its narrow columns, again at the top of each page. */
static void
test_tall_header (SyntheticPaper *paper, gconstpointer data)
{
  const char *const names[] = { "管理\n策番号", "他の\n規格の\n番号\n新版\nのもの\nだけ", "管理策\nの名称" };
  const char *const beside[] = { "当社の取り組み", "受け持ち", "備考" };
  const char *const rows[][4] = {
    { "6.1.3", "5.5", "関係当局", "役所の求めには主が応じ、その訳を\n帳面に残しております。" },
    { "8.1.1", "5.9", "資産目録", "倉の品は全て帳面に記し、年の瀬に\n数えております。" },
  };
  AnnexaLayout *layout;
  guint n = 0;

  for (guint p = 0; p < G_N_ELEMENTS (rows); p++)
    {
      if (p > 0)
        synthetic_paper_turn (paper);
      else
        synthetic_paper_text (paper, 40, 50, "ISO/IEC 27017:2015の管理策への取り組みを示します。");
      for (guint i = 0; i < 3; i++)
        {
          synthetic_paper_lines (paper, 40 + 60 * (float)i, 82, 30, names[i], "Mincho");
          synthetic_paper_text (paper, i == 0 ? 230 : 380 + 70 * (float)i, 82, beside[i]);
          synthetic_paper_text (paper, 40 + 60 * (float)i, 270, rows[p][i]);
        }
      synthetic_paper_lines (paper, 230, 270, 16, rows[p][3], "Mincho");
    }
  layout = annexa_layout_new (paper->pages, synthetic_catalog (), NULL, NULL);
  for (guint i = 0; i < layout->lines->len; i++)
    n += annexa_layout_line (layout, i)->role == ANNEXA_ROLE_ASIDE;
  annexa_layout_free (layout);
  g_assert_cmpuint (n, ==, 0);
}

/* The names of entries of a form without rules stand in the same places on each page, and text beside them.
 */
static void
test_names_on_each_page (SyntheticPaper *paper, gconstpointer data)
{
  const char *const names[] = { "管理策番号", "管理策の名称", "当社の対応", "記入者", "点検者",
                                "承認者",     "備付書類",     "決裁",       "合議",   "受付" };
  const char *const texts[][3] = {
    { "6.1.3", "関係当局との連絡", "役所の求めには主が応じ、その訳を帳面に残しております。" },
    { "8.1.1", "資産目録", "倉の品は全て帳面に記し、年の瀬に数えております。" },
  };
  AnnexaLayout *layout;
  guint n = 0;

  for (guint p = 0; p < G_N_ELEMENTS (texts); p++)
    {
      if (p > 0)
        synthetic_paper_turn (paper);
      for (guint i = 0; i < G_N_ELEMENTS (names); i++)
        synthetic_paper_text (paper, 60, 82 + 30 * (float)i, names[i]);
      for (guint i = 0; i < G_N_ELEMENTS (texts[p]); i++)
        synthetic_paper_text (paper, 160, 82 + 30 * (float)i, texts[p][i]);
      synthetic_paper_text (paper, 330, 82, "四月一日に記入");
    }
  layout = annexa_layout_new (paper->pages, synthetic_catalog (), NULL, NULL);
  for (guint i = 0; i < layout->lines->len; i++)
    n += annexa_layout_line (layout, i)->role == ANNEXA_ROLE_ASIDE;
  annexa_layout_free (layout);
  g_assert_cmpuint (n, ==, 0);
}

/* Two pages on each landscape sheet, with their numbers below, alone or in running lines; the cover is beside
 * the first answers, and nothing beside the last. */
static void
test_sheets (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const titles[] = { "6.1.3 関係当局との連絡", "8.1.1 資産目録", "8.2.2 情報のラベル付け",
                                        "9.2.1 利用者登録及び登録削除", "12.4.1 イベントログ取得" };
  static const char *const answers[] = {
    "役所の求めには主が応じ、その訳を帳面に残して\nおります。求めの写しは三年の間しまっており\nます。",
    "倉の品は全て帳面に記し、年の瀬に数えておりま\nす。数の合わない品は主に知らせ、その訳を調べ\nます。",
    "箱には色の札を付け、置く棚を分けております。\n札の色はお客様がお決めになれます。",
    "鍵を渡す方の名は帳面に記し、返された日も書き\n残しております。",
    "戸の開け閉めは番の者が書き残し、月ごとに改め\nております。",
  };

  annexa_pages_free (paper->pages);
  paper->pages = annexa_pages_new (NULL);
  for (guint half = 0; half < 6; half++)
    {
      float x = half % 2 == 0 ? 60 : 481;
      const float number_x = half % 2 == 0 ? 205 : 627;

      if (half % 2 == 0)
        paper->page = synthetic_page_of (paper->pages, 842, 595);
      paper->y = 560;
      if (data == NULL)
        synthetic_paper_print_at (paper, number_x, "Mincho", 10, "%u", half + 1);
      else if (half < 5)
        synthetic_paper_print_at (paper, number_x - 50, "Mincho", 10, "守りのしおり %u ページ", half + 7);
      if (half == 0)
        {
          synthetic_paper_text_in (paper, x + 90, 155, "しおかぜ倉庫", "Gothic-Bold", 13);
          synthetic_paper_text_in (paper, x + 70, 175, "守りのしおり（ISO/IEC 27017:2015）", "Gothic-Bold",
                                   11);
          synthetic_paper_text (paper, x + 100, 330, "株式会社しおかぜ");
          continue;
        }
      for (guint i = 0; i < (half == 1 ? 2u : half < 5 ? 1u : 0u); i++)
        {
          float y = 80 + 150 * (float)i;
          guint n = half == 1 ? i : half;
          g_auto (GStrv) parts = g_strsplit (titles[n], " ", 2);
          g_auto (GStrv) lines = g_strsplit (answers[n], "\n", -1);
          g_autofree char *text = g_strjoinv ("", lines);

          synthetic_paper_title (paper, x, y, titles[n]);
          synthetic_paper_lines (paper, x, y + 22, 17, answers[n], "Mincho");
          synthetic_paper_expect (paper, "%s|%s|%s\n", parts[0], parts[1], text);
        }
    }
  synthetic_paper_check (paper);
}

static void
put_box (SyntheticPaper *paper, float x1, float x2, const char *name)
{
  synthetic_paper_fill (paper, x1, 80, x2, 100, 0x334411);
  synthetic_paper_text_in (paper, x1 + 5, 84, name, "Gothic-Bold", 10);
  synthetic_paper_rule (paper, x1, 100, x2, 100);
  synthetic_paper_rule (paper, x1, 380, x2, 380);
  synthetic_paper_rule (paper, x1, 100, x1, 380);
  synthetic_paper_rule (paper, x2, 100, x2, 380);
}

/* A full stop that no line may begin with hangs over the edge of the box that the answer stands in. */
static void
test_hanging_stop (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *number, *title, *question, *first, *second;
  } slides[] = {
    { "5.1.1", "情報セキュリティのための方針群", "方針はありますか。",
      "蔵の方針は主が毎年三月に改めて、町の会所の壁に貼り出しております。", "改めたところは朱で示します。" },
    { "6.1.1", "情報セキュリティの役割及び責任", "番はだれですか。",
      "蔵の番は主と番頭が一日ごとに替わり、替わる刻を帳面に書いています。", "帳面は会所に置きます。" },
    { "8.1.1", "資産目録", "品を数えますか。",
      "預かる品は番の者が全て帳面に記して、年の瀬に皆で数え直しています。",
      "欠けた品は持ち主に知らせます。" },
    { "9.2.1", "利用者登録及び登録削除", "名簿はありますか。",
      "名簿には主が出入りする者の名を書き、去る者の名は朱で消しています。", "名簿は蔵の外に出しません。" },
  };

  synthetic_paper_text (paper, 40, 60, "ISO/IEC 27017:2015の管理策への取り組みを示します。");
  for (guint i = 0; i < G_N_ELEMENTS (slides); i++)
    {
      g_autofree char *heading = g_strdup_printf ("%s %s", slides[i].number, slides[i].title);

      synthetic_paper_turn (paper);
      synthetic_paper_title (paper, 40, 50, heading);
      put_box (paper, 40, 200, "求められること");
      put_box (paper, 215, 543, "当社の対応");
      synthetic_paper_text (paper, 45, 108, slides[i].question);
      synthetic_paper_text (paper, 220, 108, slides[i].first);
      synthetic_paper_text (paper, 220, 124, slides[i].second);
      synthetic_paper_expect (paper, "%s|%s|%s%s\n", slides[i].number, slides[i].title, slides[i].first,
                              slides[i].second);
    }
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/regions/time-line", NULL, test_time_line);
  synthetic_paper_add ("/regions/hanging-own-numbers", NULL, test_hanging_own_numbers);
  synthetic_paper_add ("/regions/navigation", NULL, test_navigation);
  synthetic_paper_add ("/regions/same-places", NULL, test_same_places);
  synthetic_paper_add ("/regions/tall-header", NULL, test_tall_header);
  synthetic_paper_add ("/regions/names-on-each-page", NULL, test_names_on_each_page);
  synthetic_paper_add ("/regions/sheets", NULL, test_sheets);
  synthetic_paper_add ("/regions/sheets-with-running-lines", "", test_sheets);
  synthetic_paper_add ("/regions/hanging-stop", NULL, test_hanging_stop);
  synthetic_paper_add ("/regions/same-forms", NULL, test_same_forms);
  return g_test_run ();
}
