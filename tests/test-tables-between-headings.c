/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "ruled-table.h"
#include "synthetic-records.h"

/* Tables between headings that rules of the same width underline. */

#define LEFT_X 56.0f
#define RIGHT_X 540.0f
#define LINE_PT 16.0f

static const float columns[] = { LEFT_X + 3, 220, 320, 430 };

static void
put_heading (SyntheticPaper *paper, const char *own, const char *id, const char *title)
{
  g_autofree char *heading = g_strdup_printf ("%s %s", own, title);

  paper->y += LINE_PT;
  synthetic_paper_text_in (paper, LEFT_X, paper->y, heading, "Gothic-Bold", 12);
  synthetic_paper_rule (paper, LEFT_X, paper->y + 16, RIGHT_X, paper->y + 16);
  paper->y += 24;
  synthetic_paper_expect (paper, "%s%s|%s|", paper->expected->len > 0 ? "\n" : "", id, title);
}

static void
put_line (SyntheticPaper *paper, const char *text)
{
  synthetic_paper_text (paper, LEFT_X, paper->y, text);
  synthetic_paper_expect (paper, "%s", text);
  paper->y += LINE_PT;
}

static void
put_cells (SyntheticPaper *paper, const char *const *cells)
{
  for (guint c = 0; c < G_N_ELEMENTS (columns); c++)
    {
      synthetic_paper_text (paper, columns[c], paper->y, cells[c]);
      synthetic_paper_expect (paper, c > 0 ? "\t%s" : "%s", cells[c]);
    }
  paper->y += LINE_PT;
}

static void
put_sections (SyntheticPaper *paper, guint first, guint n)
{
  static const char *const sections[][5]
      = { { "2-1", "8.1.1", "資産目録",
            "持ち物は帳面に記し、年の初めに、棚のものと一つずつ突き合わせて、帳面を直しております。",
            "帳面は棚にしまいます。" },
          { "2-2", "9.2.1", "利用者登録及び登録削除", "申し込みは門で受け、その日のうちに答えます。",
            "名は戸に掲げます。" },
          { "2-3", "12.1.2", "変更管理",
            "変える前に、町の人々に知らせ、七日のあいだ意見を待ち、それから戸を直しております。",
            "知らせは戸口に貼ります。" },
          { "2-4", "12.3.1", "情報のバックアップ",
            "夜ごとに写しを取り、離れた倉に納め、年に二度は取り出して読めるかを確かめます。",
            "倉には鍵があります。" },
          { "2-5", "12.4.4", "クロックの同期", "時計は月の初めに、町の鐘に合わせております。",
            "鐘は朝に鳴ります。" } };

  for (guint i = first; i < first + n; i++)
    {
      put_heading (paper, sections[i][0], sections[i][1], sections[i][2]);
      put_line (paper, sections[i][3]);
      put_line (paper, sections[i][4]);
    }
}

/* Of a table nothing is drawn but its header, which is shaded. Its last column is empty white for most of
 * what stands above and below it. */
static void
test_shaded_header (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const cells[][4] = { { "役割", "閲覧", "編集", "管理" },
                                          { "一般", "可", "不可", "不可" },
                                          { "編集者", "可", "可", "不可" },
                                          { "管理者", "可", "可", "可" } };

  synthetic_paper_text (paper, LEFT_X, 60, "ISO/IEC 27017:2015 の管理策への取り組みをまとめます。");
  paper->y = 100;
  put_sections (paper, 0, 2);
  synthetic_paper_fill (paper, LEFT_X, paper->y - 4, RIGHT_X, paper->y + 14, 0xdddddd);
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    put_cells (paper, cells[i]);
  put_sections (paper, 2, 3);
  synthetic_paper_expect (paper, "\n");
  synthetic_paper_check (paper);
}

/* The last row of a table stands alone at the top of a page, above a line that is stretched over the width
 * and headings. */
static void
test_last_row_overleaf (SyntheticPaper *paper, gconstpointer data)
{
  static const float edges[] = { 220, 320, 430 };
  static const char *const cells[][4] = { { "役割", "閲覧", "編集", "管理" },
                                          { "一般", "可", "不可", "不可" },
                                          { "編集者", "可", "可", "不可" } };
  static const char stretched[] = "役割は帳面に書いてあります。";

  synthetic_paper_text (paper, LEFT_X, 60, "ISO/IEC 27017:2015 の管理策への取り組みをまとめます。");
  paper->y = 100;
  put_sections (paper, 0, 2);
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      if (i == 2)
        {
          synthetic_paper_turn (paper);
          paper->y = 80;
        }
      synthetic_paper_rule (paper, LEFT_X, paper->y - 4, RIGHT_X, paper->y - 4);
      synthetic_paper_rule (paper, LEFT_X, paper->y + 12, RIGHT_X, paper->y + 12);
      for (guint c = 0; c < G_N_ELEMENTS (edges); c++)
        synthetic_paper_rule (paper, edges[c] - 4, paper->y - 4, edges[c] - 4, paper->y + 12);
      synthetic_paper_rule (paper, LEFT_X, paper->y - 4, LEFT_X, paper->y + 12);
      synthetic_paper_rule (paper, RIGHT_X, paper->y - 4, RIGHT_X, paper->y + 12);
      put_cells (paper, cells[i]);
    }
  synthetic_spaced (paper->pages, paper->page, LEFT_X, paper->y, stretched, SYNTHETIC_SIZE_PT, 14);
  synthetic_paper_expect (paper, "%s", stretched);
  paper->y += LINE_PT;
  put_sections (paper, 2, 3);
  synthetic_paper_expect (paper, "\n");
  synthetic_paper_check (paper);
}

/* A box around the heading of a control is as wide as the table above it, which only rules part, and the
 * heading of a chapter stands between them, at the left side or, with @data, in the middle. */
static void
test_boxed_heading (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const cells[][4] = { { "役割", "閲覧", "編集", "管理" },
                                          { "一般", "可", "不可", "不可" },
                                          { "編集者", "可", "可", "不可" },
                                          { "管理者", "可", "可", "可" } };
  static const char *const controls[][3]
      = { { "8.1.1", "資産目録", "持ち物は帳面に記します。" },
          { "9.2.1", "利用者登録及び登録削除", "申し込みは門で受けます。" },
          { "12.1.2", "変更管理", "変える前に知らせます。" },
          { "12.3.1", "情報のバックアップ", "夜ごとに写しを取ります。" },
          { "12.4.4", "クロックの同期", "時計は町の鐘に合わせます。" } };

  synthetic_paper_text (paper, LEFT_X, 60, "ISO/IEC 27017:2015 の管理策への取り組みをまとめます。");
  paper->y = 100;
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      for (guint c = 0; c < G_N_ELEMENTS (columns); c++)
        synthetic_paper_text (paper, columns[c], paper->y, cells[i][c]);
      synthetic_paper_rule (paper, LEFT_X, paper->y - 4, RIGHT_X, paper->y - 4);
      paper->y += LINE_PT;
    }
  synthetic_paper_rule (paper, LEFT_X, paper->y - 4, RIGHT_X, paper->y - 4);
  synthetic_paper_text_in (paper, data != NULL ? 256 : LEFT_X, paper->y + 12, "守りの仕組み", "Gothic-Bold",
                           14);
  paper->y += 48;
  for (guint i = 0; i < G_N_ELEMENTS (controls); i++)
    {
      g_autofree char *heading = g_strdup_printf ("%u. %s", i + 1, controls[i][1]);

      ruled_table_draw_box (paper, LEFT_X, paper->y - 5, RIGHT_X, paper->y + 17);
      synthetic_paper_text_in (paper, LEFT_X + 4, paper->y, heading, "Gothic-Bold", 12);
      synthetic_paper_text (paper, LEFT_X, paper->y + 24, controls[i][2]);
      synthetic_paper_expect (paper, "%s|%s|%s\n", controls[i][0], controls[i][1], controls[i][2]);
      paper->y += 56;
    }
  synthetic_paper_check (paper);
}

/* Small tables name the controls below headings; in one of the answers a table has scores, from 7.0 to 8.9.
 */
static void
test_scores (SyntheticPaper *paper, gconstpointer data)
{
  static const float edges[] = { 140 }, score_edges[] = { 140, 300 };
  static const char *const head[] = { "管理策番号", "管理策" };
  static const char *const scores[][3] = { { "深刻度", "点数", "期限" },
                                           { "緊急", "9.0以上", "3日" },
                                           { "重要", "7.0～8.9", "14日" },
                                           { "警告", "4.0～6.9", "90日" } };
  static const char *const controls[][4]
      = { { "5.9", "帳面", "情報及びその他の関連資産の目録", "持ち物は帳面に記します。" },
          { "5.16", "申し込み", "識別情報の管理", "申し込みは門で受けます。" },
          { "8.8", "弱いところ", "技術的ぜい弱性の管理", "弱いところは年に二度調べます。" },
          { "8.13", "写し", "情報のバックアップ", "夜ごとに写しを取ります。" },
          { "8.17", "時計", "クロックの同期", "時計は町の鐘に合わせます。" } };

  synthetic_paper_text (paper, LEFT_X, 60, "ISO/IEC 27001:2022 の管理策への取り組みをまとめます。");
  paper->y = 100;
  for (guint i = 0; i < G_N_ELEMENTS (controls); i++)
    {
      g_autofree char *heading = g_strdup_printf ("%u. %s", i + 1, controls[i][1]),
                      *label = g_strdup_printf ("A.%s", controls[i][0]);
      const char *const row[] = { label, controls[i][2] };

      synthetic_paper_text_in (paper, RULED_LEFT_X, paper->y, heading, "Gothic-Bold", 12);
      paper->y += 28;
      ruled_table_put_row (paper, edges, 2, head);
      ruled_table_put_row (paper, edges, 2, row);
      synthetic_paper_text (paper, RULED_LEFT_X, paper->y + 10, controls[i][3]);
      synthetic_paper_expect (paper, "%s|%s|%s", controls[i][0], controls[i][2], controls[i][3]);
      paper->y += 36;
      for (guint r = 0; i == 2 && r < G_N_ELEMENTS (scores); r++)
        {
          ruled_table_put_row (paper, score_edges, 3, scores[r]);
          synthetic_paper_expect (paper, "%s\t%s\t%s", scores[r][0], scores[r][1], scores[r][2]);
        }
      paper->y += i == 2 ? 16 : 0;
      synthetic_paper_expect (paper, "\n");
    }
  synthetic_paper_check (paper);
}

/* The heading of a chapter and that of a control, each in a box as wide as the table, which only rules part
 * and which stands at the end of the answer. */
static void
test_boxed_headings (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const cells[][2] = {
    { "書き物", "しまう所" }, { "帳面", "門の脇の棚" }, { "申込書", "門の箱" }, { "写し", "離れた倉" }
  };
  static const char *const controls[][4]
      = { { "持ち物", "8.1.1", "資産目録", "持ち物は帳面に記し、棚のものと一つずつ突き合わせます。" },
          { "門", "9.2.1", "利用者登録及び登録削除",
            "申し込みは門で受け、その日のうちに、戸口に掲げる名を直しております。" },
          { "戸", "12.1.2", "変更管理", "変える前に、町の人々に知らせます。" },
          { "倉", "12.3.1", "情報のバックアップ", "夜ごとに写しを取り、離れた倉に納めます。" } };

  synthetic_paper_text (paper, LEFT_X, 60, "ISO/IEC 27017:2015 の管理策への取り組みをまとめます。");
  paper->y = 100;
  for (guint i = 0; i < G_N_ELEMENTS (controls); i++)
    {
      g_autofree char *chapter = g_strdup_printf ("3.%u %s", i + 1, controls[i][0]);
      g_autofree char *heading = g_strdup_printf ("%s %s", controls[i][1], controls[i][2]);

      ruled_table_draw_box (paper, LEFT_X, paper->y - 4, RIGHT_X, paper->y + 14);
      synthetic_paper_text_in (paper, LEFT_X + 4, paper->y, chapter, "Gothic-Bold", SYNTHETIC_SIZE_PT);
      ruled_table_draw_box (paper, LEFT_X, paper->y + 22, RIGHT_X, paper->y + 48);
      synthetic_paper_text (paper, LEFT_X + 16, paper->y + 30, heading);
      paper->y += 60;
      synthetic_paper_expect (paper, "%s%s|%s|", i > 0 ? "\n" : "", controls[i][1], controls[i][2]);
      put_line (paper, controls[i][3]);
      put_line (paper, "くわしいことは、朝と夕に門の脇にいる係の者にお尋ねになるか、帳面をご覧ください。");
      paper->y += 8;
      for (guint r = 0; i == 1 && r < G_N_ELEMENTS (cells); r++)
        {
          synthetic_paper_rule (paper, LEFT_X, paper->y - 4, RIGHT_X, paper->y - 4);
          for (guint c = 0; c < G_N_ELEMENTS (cells[r]); c++)
            {
              synthetic_paper_text (paper, columns[c], paper->y, cells[r][c]);
              synthetic_paper_expect (paper, c > 0 ? "\t%s" : "%s", cells[r][c]);
            }
          paper->y += LINE_PT;
        }
      if (i == 1)
        synthetic_paper_rule (paper, LEFT_X, paper->y - 4, RIGHT_X, paper->y - 4);
      paper->y += 12;
    }
  synthetic_paper_expect (paper, "\n");
  synthetic_paper_check (paper);
}

/* A table of which but the header is drawn, in one shade, above headings that rules underline. */
static void
test_underlined_below (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const cells[][4] = { { "役割", "閲覧", "編集", "管理" },
                                          { "一般", "可", "不可", "不可" },
                                          { "編集者", "可", "可", "不可" } };
  static const char *const chapters[][2] = { { "おわりに", "町の人々の力を借りて、守りを直してまいります。" },
                                             { "お問い合わせ先", "門の脇の窓口で承ります。" },
                                             { "改訂の記録", "帳面の終わりに記します。" } };

  synthetic_paper_text (paper, LEFT_X, 60, "ISO/IEC 27017:2015 の管理策への取り組みをまとめます。");
  paper->y = 90;
  for (guint i = 0; i < 3; i++)
    {
      static const char *const controls[][3]
          = { { "8.1.1", "資産目録", "持ち物は帳面に記し、棚のものと一つずつ突き合わせます。" },
              { "9.2.1", "利用者登録及び登録削除", "申し込みは門で受け、その日のうちに答えます。" },
              { "12.1.2", "変更管理", "変える前に、町の人々に知らせます。" } };

      synthetic_paper_print_at (paper, LEFT_X, "Gothic-Bold", 12, "%s %s", controls[i][0], controls[i][1]);
      synthetic_paper_expect (paper, "%s%s|%s|", i > 0 ? "\n" : "", controls[i][0], controls[i][1]);
      paper->y += 8;
      put_line (paper, controls[i][2]);
    }
  paper->y += 8;
  synthetic_paper_fill (paper, LEFT_X, paper->y - 4, RIGHT_X, paper->y + 14, 0xdddddd);
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    put_cells (paper, cells[i]);
  put_line (paper, "役割については8.1.1の記載も併せてご覧になり、わからないことがあればお尋ねください。");
  for (guint i = 0; i < G_N_ELEMENTS (chapters); i++)
    {
      synthetic_paper_text_in (paper, LEFT_X, paper->y + 8, chapters[i][0], "Gothic-Bold", 14);
      synthetic_paper_rule (paper, LEFT_X, paper->y + 26, RIGHT_X, paper->y + 26);
      synthetic_paper_text (paper, LEFT_X, paper->y + 34, chapters[i][1]);
      paper->y += 52;
    }
  synthetic_paper_rule (paper, LEFT_X, paper->y + 8, RIGHT_X, paper->y + 8);
  synthetic_paper_expect (paper, "\n");
  synthetic_paper_check (paper);
}

/* Below the heading of each section of the vendor's own a table says what controls it answers, and for whom;
 * the answer follows. */
static void
test_heads (SyntheticPaper *paper, gconstpointer data)
{
  static const float edges[] = { 140 };
  static const struct
  {
    const char *heading, *controls, *ids[2], *titles[2], *answer;
  } sections[] = {
    { "1. 名簿",
      "9.2.1 利用者登録及び登録削除、9.2.2 利用者アクセスの提供（provisioning）",
      { "9.2.1", "9.2.2" },
      { "利用者登録及び登録削除", "利用者アクセスの提供（provisioning）" },
      "名簿は当番の者が書いております。" },
    { "2. 写し",
      "12.3.1 情報のバックアップ",
      { "12.3.1" },
      { "情報のバックアップ" },
      "夜ごとに写しを取ります。" },
    { "3. 帳面", "12.4.1、12.4.4", { "12.4.1", "12.4.4" }, { "帳面", "帳面" }, "出入りは帳面に書きます。" },
  };

  synthetic_paper_text (paper, RULED_LEFT_X, 60, "ISO/IEC 27017:2015 の管理策への取り組みを順に述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      const char *const controls[] = { "対応する管理策", sections[i].controls };
      static const char *const fact[] = { "対象", "町の者" };

      synthetic_paper_text_in (paper, RULED_LEFT_X, paper->y, sections[i].heading, "Gothic-Bold", 14);
      paper->y += 24;
      ruled_table_put_row (paper, edges, 2, controls);
      ruled_table_put_row (paper, edges, 2, fact);
      synthetic_paper_text (paper, RULED_LEFT_X, paper->y + 12, sections[i].answer);
      paper->y += 50;
      for (guint k = 0; k < 2 && sections[i].ids[k] != NULL; k++)
        synthetic_paper_expect (paper, "%s|%s|対象\t町の者%s\n", sections[i].ids[k], sections[i].titles[k],
                                sections[i].answer);
    }
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/tables-between-headings/shaded-header", NULL, test_shaded_header);
  synthetic_paper_add ("/tables-between-headings/last-row-overleaf", NULL, test_last_row_overleaf);
  synthetic_paper_add ("/tables-between-headings/boxed-heading", NULL, test_boxed_heading);
  synthetic_paper_add ("/tables-between-headings/boxed-heading-below-middle", "", test_boxed_heading);
  synthetic_paper_add ("/tables-between-headings/boxed-headings", NULL, test_boxed_headings);
  synthetic_paper_add ("/tables-between-headings/underlined-below", NULL, test_underlined_below);
  synthetic_paper_add ("/tables-between-headings/scores", NULL, test_scores);
  ruled_table_add ("/tables-between-headings/heads", NULL, test_heads);
  return g_test_run ();
}
