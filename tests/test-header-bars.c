/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <string.h>

#include "synthetic-records.h"
#include "synthetic.h"

/* Tables of controls of which the header alone is drawn: a shaded bar, and rules above and below the table.
 */

#define LEFT 60.0f
#define RIGHT 535.0f
#define LEADING_PT 14.0f
#define INTRODUCTION "ISO/IEC 27017:2015 の管理策への取り組みを表に示します。"

/* What is drawn on the page that a test makes; pages are drawn on after they are written. */
static void
draw (SyntheticPaper *paper, float x1, float y1, float x2, float y2, guint8 grey)
{
  synthetic_paper_fill_all (paper, x1, y1, x2, y2, grey);
}

static void
draw_rule (SyntheticPaper *paper, float y)
{
  draw (paper, LEFT, y, RIGHT, y + 0.6f, 0);
}

/* A header at @y, its answers at @x. */
static void
put_header (SyntheticPaper *paper, float y, float x)
{
  draw_rule (paper, y);
  draw (paper, LEFT, y + 0.6f, RIGHT, y + 18, 220);
  synthetic_paper_text (paper, LEFT + 4, y + 4, "管理策");
  synthetic_paper_text (paper, x, y + 4, "当社の取り組み");
}

/* A row: number over title in the first column, the lines of the answer in the second. Returns its end. */
static float
put_row (SyntheticPaper *paper, float y, float x, const char *number, const char *title,
         const char *const *answer)
{
  float end = y + 2 * LEADING_PT;

  synthetic_paper_text (paper, LEFT + 4, y, number);
  synthetic_paper_text (paper, LEFT + 4, y + LEADING_PT, title);
  for (guint i = 0; answer[i] != NULL; i++)
    {
      synthetic_paper_text (paper, x, y + LEADING_PT * (float)i, answer[i]);
      end = MAX (end, y + LEADING_PT * (float)(i + 1));
    }
  return end + 8;
}

static const char *const policies[]
    = { "会社の考えを文書にまとめ、働き手の", "すべてに配っております。", NULL };
static const char *const roles[] = { "受け持ちを表にまとめ、年のはじめに", "見直しております。", NULL };
static const char *const lessons[] = { "春と秋に集まって学び、出た者の名を", "帳面に書きとめます。", NULL };
static const char *const goods[] = { "持ち物の一覧を作り、置き場所とあわ", "せて書きとめております。", NULL };
static const char *const names[] = { "申し込みは窓口で受け、すぐに名簿へ", "書き入れております。", NULL };

/* Two tables of one page have the same header and extent, but the columns of the second begin elsewhere. */
static void
test_other_columns (SyntheticPaper *paper, gconstpointer data)
{
  g_autofree char *records = NULL;
  float y;

  synthetic_paper_text (paper, LEFT, 60, INTRODUCTION);
  put_header (paper, 100, 180);
  y = put_row (paper, 122, 180, "6.1.3", "関係当局との連絡", policies);
  y = put_row (paper, y, 180, "8.1.1", "資産目録", roles);
  draw_rule (paper, y);
  synthetic_paper_text_in (paper, LEFT, y + 20, "第二章 人と品", "Gothic-Bold", 14);
  y += 50;
  put_header (paper, y, 210);
  y = put_row (paper, y + 22, 210, "9.2.4", "利用者の秘密認証情報の管理", lessons);
  y = put_row (paper, y, 210, "16.1.2", "情報セキュリティ事象の報告", goods);
  draw_rule (paper, y);
  records = synthetic_paper_records (paper);
  g_assert_cmpstr (
      records, ==,
      "6.1.3|関係当局との連絡|会社の考えを文書にまとめ、働き手のすべてに配っております。\n"
      "8.1.1|資産目録|受け持ちを表にまとめ、年のはじめに見直しております。\n"
      "9.2.4|利用者の秘密認証情報の管理|春と秋に集まって学び、出た者の名を帳面に書きとめます。\n"
      "16.1.2|情報セキュリティ事象の報告|持ち物の一覧を作り、置き場所とあわせて書きとめております。\n");
}

/* A drawn table in the answer does not end the table around it, whose other rows nothing parts. */
static void
test_inner_table (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const cells[][2] = { { "重さ", "期限" }, { "重い", "三日" }, { "軽い", "十日" } };
  float y;

  synthetic_paper_text (paper, LEFT, 60, INTRODUCTION);
  put_header (paper, 100, 180);
  y = put_row (paper, 122, 180, "6.1.3", "関係当局との連絡", policies);
  y = put_row (paper, y, 180, "8.1.1", "資産目録", roles);
  for (guint r = 0; r < G_N_ELEMENTS (cells); r++)
    for (guint c = 0; c < 2; c++)
      {
        const float x = 180 + 80 * (float)c, top = y + 16 * (float)r;

        draw (paper, x, top, x + 80, top + 0.6f, 0);
        draw (paper, x, top + 16, x + 80, top + 16.6f, 0);
        draw (paper, x, top, x + 0.6f, top + 16, 0);
        draw (paper, x + 80, top, x + 80.6f, top + 16, 0);
        synthetic_paper_text (paper, x + 4, top + 3, cells[r][c]);
      }
  y = put_row (paper, y + 64, 180, "8.2.2", "情報のラベル付け", goods);
  put_row (paper, y, 180, "12.1.2", "変更管理", names);
  synthetic_paper_check_records (
      paper, "6.1.3|関係当局との連絡|会社の考えを文書にまとめ、働き手のすべてに配っております。\n"
             "8.1.1|資産目録|受け持ちを表にまとめ、年のはじめに見直しております。"
             "重さ期限重い三日軽い十日\n"
             "8.2.2|情報のラベル付け|持ち物の一覧を作り、置き場所とあわせて書きとめております。\n"
             "12.1.2|変更管理|申し込みは窓口で受け、すぐに名簿へ書き入れております。\n");
}

/* The rules below each header and table part no rows: below the header that is printed again stands the end
 * of the row before it. */
static void
test_rest_below_header (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const rest[] = { "配っております。写しは窓口でお渡し", "します。", NULL };
  float y;

  synthetic_paper_text (paper, LEFT, 60, INTRODUCTION);
  put_header (paper, 100, 180);
  synthetic_paper_text (paper, 180, 122, rest[0]);
  synthetic_paper_text (paper, 180, 122 + LEADING_PT, rest[1]);
  y = put_row (paper, 166, 180, "8.1.1", "資産目録", roles);
  draw_rule (paper, y);
  synthetic_paper_text_in (paper, LEFT, y + 20, "第二章 人と品", "Gothic-Bold", 14);
  y += 50;
  put_header (paper, y, 180);
  y = put_row (paper, y + 22, 180, "8.1.2", "資産の管理責任", lessons);
  y = put_row (paper, y + 10, 180, "8.2.2", "情報のラベル付け", goods);
  y = put_row (paper, y + 10, 180, "12.1.2", "変更管理", names);
  draw_rule (paper, y);
  synthetic_paper_check_records (
      paper, "8.1.1|資産目録|受け持ちを表にまとめ、年のはじめに見直しております。\n"
             "8.1.2|資産の管理責任|春と秋に集まって学び、出た者の名を帳面に書きとめます。\n"
             "8.2.2|情報のラベル付け|持ち物の一覧を作り、置き場所とあわせて書きとめております。\n"
             "12.1.2|変更管理|申し込みは窓口で受け、すぐに名簿へ書き入れております。\n");
}

/* Boxes around number and title are headings, though the rule below the title of the next chapter is as long:
 * the text between them does not keep to their columns; what stands in a second column of the page is none of
 * it. */
static void
test_boxed_headings (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *chapter, *number, *title;
    const char *const *answer;
  } parts[] = { { NULL, "6.1.3", "関係当局との連絡", policies },
                { "8 資産の管理", "8.1.1", "資産目録", roles },
                { "9 アクセス制御", "9.2.1", "利用者登録及び登録削除", names },
                { "12 運用のセキュリティ", "12.1.2", "変更管理", goods } };
  g_autofree char *records = NULL;
  const gboolean in_column = data != NULL;
  const float right = in_column ? 285 : RIGHT;
  float y = 100;

  synthetic_paper_text (paper, LEFT, 60, INTRODUCTION);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (parts[i].chapter != NULL)
        {
          synthetic_paper_text_in (paper, LEFT, y, parts[i].chapter, "Gothic-Bold", 13);
          draw (paper, LEFT, y + 20, right, y + 20.6f, 0);
          y += 30;
        }
      draw (paper, LEFT, y, LEFT + 70, y + 20, 60);
      draw (paper, LEFT + 70, y, right, y + 0.6f, 60);
      draw (paper, LEFT + 70, y + 19.4f, right, y + 20, 60);
      draw (paper, right - 0.6f, y, right, y + 20, 60);
      synthetic_paper_text (paper, LEFT + 8, y + 5, parts[i].number);
      synthetic_paper_text (paper, LEFT + 80, y + 5, parts[i].title);
      y += 28;
      for (guint l = 0; parts[i].answer[l] != NULL; l++, y += LEADING_PT)
        synthetic_paper_text (paper, LEFT, y, parts[i].answer[l]);
      y += 14;
    }
  for (y = 93; in_column && y < 400; y += LEADING_PT)
    synthetic_paper_text (paper, 310, y, "棚の数はいつも帳面に書いています。");
  records = synthetic_paper_records (paper);
  if (in_column)
    *strstr (records, "棚の数") = '\0';
  g_assert_true (g_str_has_prefix (
      "6.1.3|関係当局との連絡|会社の考えを文書にまとめ、働き手のすべてに配っております。\n"
      "8.1.1|資産目録|受け持ちを表にまとめ、年のはじめに見直しております。\n"
      "9.2.1|利用者登録及び登録削除|申し込みは窓口で受け、すぐに名簿へ書き入れております。\n"
      "12.1.2|変更管理|持ち物の一覧を作り、置き場所とあわせて書きとめております。\n",
      records));
}

/* Bars over the groups of rows stand far apart, and a title below the first comes near to the mark beside it.
 */
static void
test_distant_bars (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *bar, *number, *title;
    guint n_lines;
  } rows[] = { { "A.8 資産の管理", "A.8.2.2", "情報のラベル付け", 2 },
               { "A.9 アクセス制御", "A.9.2.1", "利用者登録及び登録削除", 9 },
               { NULL, "A.9.2.3", "特権的アクセス権の管理", 9 },
               { NULL, "A.9.4.1", "情報へのアクセス制限", 9 },
               { "A.10 暗号", "A.10.1.1", "暗号の利用方針", 3 } };
  float y = 120;

  synthetic_paper_text (paper, LEFT, 60, INTRODUCTION);
  draw_rule (paper, 98);
  draw_rule (paper, 116);
  synthetic_paper_text (paper, LEFT + 4, 102, "番号");
  synthetic_paper_text (paper, 120, 102, "管理策");
  synthetic_paper_text (paper, 245, 102, "適用");
  synthetic_paper_text (paper, 290, 102, "実施の状況");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      if (rows[i].bar != NULL)
        {
          draw (paper, LEFT, y, RIGHT, y + 16, 230);
          synthetic_paper_text (paper, LEFT + 4, y + 3, rows[i].bar);
          y += 20;
        }
      synthetic_paper_text (paper, LEFT + 4, y, rows[i].number);
      synthetic_paper_text (paper, 120, y, rows[i].title);
      synthetic_paper_text (paper, 250, y, "○");
      synthetic_paper_expect (paper, "%s|%s|", rows[i].number + 2, rows[i].title);
      for (guint l = 0; l < rows[i].n_lines; l++)
        {
          g_autofree char *line = g_strdup_printf ("%c%cの倉の番人が朝と夕に品を数えております。",
                                                   'A' + (char)i, 'A' + (char)l);

          synthetic_paper_text (paper, 290, y, line);
          synthetic_paper_expect (paper, "%s", line);
          y += LEADING_PT;
        }
      synthetic_paper_expect (paper, "\n");
      y += 8;
    }
  synthetic_paper_check (paper);
}

/* Number and title of a heading stand in two cells; in a justified line below it a blank happens to stand
 * where the second begins, but its text does not begin where that of the cell does. */
static void
test_blank_below_cells (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const parts[][2] = { { "6.1.3", "関係当局との連絡" },
                                          { "8.1.1", "資産目録" },
                                          { "9.2.1", "利用者登録及び登録削除" },
                                          { "12.1.2", "変更管理" } };
  float y = 130;

  synthetic_paper_text (paper, LEFT, 60, INTRODUCTION);
  /* Such a page is looked at. */
  for (guint r = 0; r < 2; r++)
    for (guint c = 0; c < 3; c++)
      synthetic_paper_text (paper, LEFT + 120 * (float)c, 80 + 16 * (float)r, r == 0 ? "品の名" : "米と豆");
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      draw (paper, LEFT, y, LEFT + 100, y + 18, 220);
      draw_rule (paper, y);
      draw_rule (paper, y + 18);
      draw (paper, LEFT, y, LEFT + 0.6f, y + 18, 0);
      draw (paper, LEFT + 100, y, LEFT + 100.6f, y + 18, 0);
      draw (paper, RIGHT - 0.6f, y, RIGHT, y + 18, 0);
      synthetic_paper_text (paper, LEFT + 6, y + 4, parts[i][0]);
      synthetic_paper_text (paper, LEFT + 106, y + 4, parts[i][1]);
      synthetic_paper_text (paper, LEFT + 6, y + 24, "倉の番人は");
      synthetic_paper_text (paper, LEFT + 6, y + 40, "朝と夕に品を数えて");
      synthetic_paper_text (paper, LEFT + 101, y + 40,
                            "帳面に書きとめ、月の終わりには皆で読み合わせております。");
      synthetic_paper_text (paper, LEFT + 6, y + 56, "鍵は二つございます。");
      y += 110;
      synthetic_paper_expect (
          paper,
          "%s|%s|倉の番人は朝と夕に品を数えて帳面に書きとめ、月の終わりには皆で読み合わせて"
          "おります。鍵は二つございます。\n",
          parts[i][0], parts[i][1]);
    }
  synthetic_paper_check (paper);
}

/* The last entry of a form stands alone at the top of a page, above the heading of a chapter between rules as
 * wide as it, which is no row below a header. */
static void
test_chapter_below_row (SyntheticPaper *paper, gconstpointer data)
{
  static const char heading[] = "7 道具と倉の守り方";
  g_autoptr (AnnexaLayout) layout = NULL;
  gboolean found = FALSE;

  draw_rule (paper, 100);
  draw_rule (paper, 118);
  draw (paper, LEFT, 100, LEFT + 90, 118, 60);
  draw (paper, LEFT + 89.4f, 100, LEFT + 90, 118, 0);
  draw (paper, RIGHT - 0.6f, 100, RIGHT, 118, 0);
  synthetic_paper_text (paper, LEFT + 4, 104, "お客様の対応");
  synthetic_paper_text (paper, LEFT + 94, 104, "鍵の数を確かめてください。");
  draw_rule (paper, 132);
  synthetic_paper_text_in (paper, LEFT, 139, heading, "Gothic-Bold", 12);
  draw_rule (paper, 149);
  synthetic_paper_text (paper, LEFT, 170, "この章の項目は次のとおりです。");
  synthetic_paper_text (paper, LEFT + 8, 190, "12.3.1 情報のバックアップ");
  synthetic_paper_text (paper, LEFT + 8, 206, "12.4.1 イベントログ取得");
  for (guint r = 0; r < 2; r++)
    for (guint c = 0; c < 3; c++)
      synthetic_paper_text (paper, LEFT + 120 * (float)c, 240 + 16 * (float)r, r == 0 ? "品の名" : "米と豆");
  layout = annexa_layout_new (paper->pages, synthetic_catalog (), synthetic_paper_painting, paper);
  for (guint i = 0; i < layout->lines->len; i++)
    found = found
            || (strcmp (annexa_layout_line (layout, i)->text, heading) == 0
                && annexa_layout_line (layout, i)->table < 0);
  g_assert_true (found);
}

/* A row of which each cell is shaded, for a header, and a rule below it. */
static float
put_cells (SyntheticPaper *paper, float y, const float *xs, guint n, const char *const *texts,
           gboolean header)
{
  for (guint c = 0; c < n; c++)
    {
      if (header)
        draw (paper, xs[c], y, c + 1 < n ? xs[c + 1] : RIGHT, y + 18, 220);
      if (header && c > 0)
        draw (paper, xs[c], y, xs[c] + 0.6f, y + 18, 0);
      synthetic_paper_text (paper, xs[c] + 4, y + 4, texts[c]);
    }
  if (!header)
    draw_rule (paper, y + 18);
  return y + 18;
}

/* Tables below each other are as wide, with rules between rows alone, and have columns of their own. */
static void
test_columns_of_header (SyntheticPaper *paper, gconstpointer data)
{
  static const float edition_xs[] = { LEFT, 130, 250 }, xs[] = { LEFT, 120, 300 };
  static const char *const editions[][3] = { { "版", "改訂日", "改訂内容" },
                                             { "1.0", "2019/05/24", "初版" },
                                             { "1.1", "2020/02/20", "組織変更に伴う修正" },
                                             { "1.2", "2021/10/16", "記載内容の見直し" } };
  static const char *const rows[][3]
      = { { "項番", "管理策", "対応状況" },
          { "5.1.1", "情報セキュリティのための方針群", "文書にまとめ、すべての働き手に配ります。" },
          { "6.1.1", "情報セキュリティの役割及び責任", "受け持ちを表にして、窓口に貼ります。" },
          { "8.1.1", "資産目録", "持ち物の一覧を作り、年ごとに数えます。" } };
  float y = 80;

  for (guint r = 0; r < G_N_ELEMENTS (editions); r++)
    y = put_cells (paper, y, edition_xs, 3, editions[r], r == 0);
  synthetic_paper_text_in (paper, LEFT, y + 24, "はじめに", "Gothic-Bold", 14);
  synthetic_paper_text (paper, LEFT, y + 48, INTRODUCTION);
  y += 72;
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    y = put_cells (paper, y, xs, 3, rows[r], r == 0);
  synthetic_paper_check_records (
      paper, "5.1.1|情報セキュリティのための方針群|文書にまとめ、すべての働き手に配ります。\n"
             "6.1.1|情報セキュリティの役割及び責任|受け持ちを表にして、窓口に貼ります。\n"
             "8.1.1|資産目録|持ち物の一覧を作り、年ごとに数えます。\n");
}

/* Three columns, each table below the heading of its chapter: the blank behind the number of one is where the
 * first two columns part. */
static void
test_blank_in_heading (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const rows[][4]
      = { { NULL, "第1章", "人と品と門の決まり" },
          { "6.1.3", "役所との連絡", "会社の考えを文書にまとめ、働き手に", "配ります。" },
          { "8.1.1", "資産を書きとめた", "対象外", "目録" },
          { NULL, "第2章", "門の番" },
          { "9.2.4", "鍵の渡し方", "申し込みは窓口で受け、名簿に書き入", "れます。" },
          { "9.2.5", "鍵の数え方", "春と秋に数え、出た者の名を帳面に書", "きます。" },
          { NULL, "第3章", "知らせ" },
          { "16.1.2", "事象の報告", "困りごとは、その日のうちに皆に知ら", "せます。" },
          { "16.1.5", "事象の対応", "受け持ちを表にまとめ、春に見直して", "おります。" } };
  static const float xs[] = { LEFT + 4, 108, 220 };
  static const char *const columns[] = { "項番", "管理策", "当社の取り組み" };

  synthetic_paper_text (paper, LEFT, 60, INTRODUCTION);
  paper->y = 90;
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    if (rows[r][0] == NULL)
      {
        paper->y += 16;
        synthetic_paper_text_in (paper, LEFT, paper->y, rows[r][1], "Gothic-Bold", 13);
        synthetic_paper_text_in (paper, 108, paper->y, rows[r][2], "Gothic-Bold", 13);
        paper->y += 20;
        synthetic_paper_text (paper, LEFT, paper->y, "本章では、この町での決まりについて述べます。");
        paper->y += 20;
        draw (paper, LEFT, paper->y - 4, RIGHT, paper->y + 14, 60);
        for (guint c = 0; c < G_N_ELEMENTS (columns); c++)
          synthetic_paper_text (paper, xs[c], paper->y, columns[c]);
        paper->y += 20;
      }
    else
      {
        for (guint c = 0; c < G_N_ELEMENTS (xs); c++)
          synthetic_paper_text (paper, xs[c], paper->y, rows[r][c]);
        paper->y += LEADING_PT;
        synthetic_paper_text (paper, xs[r == 2 ? 1 : 2], paper->y, rows[r][3]);
        paper->y += LEADING_PT + 6;
        synthetic_paper_expect (paper, "%s|%s%s|%s%s\n", rows[r][0], rows[r][1], r == 2 ? rows[r][3] : "",
                                rows[r][2], r == 2 ? "" : rows[r][3]);
      }
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define add(name, test)                                                                                      \
  g_test_add ("/header-bars/" name, SyntheticPaper, NULL, synthetic_paper_set_up, test,                      \
              synthetic_paper_tear_down)
  add ("other-columns", test_other_columns);
  add ("inner-table", test_inner_table);
  add ("distant-bars", test_distant_bars);
  add ("boxed-headings", test_boxed_headings);
  add ("blank-below-cells", test_blank_below_cells);
  add ("chapter-below-row", test_chapter_below_row);
  synthetic_paper_add ("/header-bars/boxed-headings-in-column", "column", test_boxed_headings);
  add ("columns-of-header", test_columns_of_header);
  add ("rest-below-header", test_rest_below_header);
  synthetic_paper_add ("/header-bars/blank-in-heading", NULL, test_blank_in_heading);
  return g_test_run ();
}
