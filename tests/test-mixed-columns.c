/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "ruled-table.h"
#include "synthetic-records.h"

/* Papers of which some chapters are set in two columns, and the others over the width of the page. */

#define LEFT_X 60.0f
#define RIGHT_X 320.0f

typedef struct
{
  const char *id, *title, *lines[5];
} Section;

static const Section left[] = {
  { "12.4.1",
    "イベントログ取得",
    { "出入りの跡は門の帳面に書き留めて、年の暮れに", "蔵へ納めて三年の間そこに残しております。読み",
      "たい人は番の者に申し出て、札を受け取ってから", "蔵の前で読みます。" } },
  { "12.4.4",
    "クロックの同期",
    { "塔の時計は正午の鐘に合わせ、門の時計は塔の時", "計に合わせており、ずれが見えたときは番の者が",
      "その日のうちに直して帳面に書きます。" } },
};
static const Section right[] = {
  { "16.1.1",
    "責任及び手順",
    { "火の手が見えたときは番の者が鐘を鳴らし、町の", "火消しに知らせてから店の人を庭へ集めて、蔵の",
      "戸を閉めます。" } },
  { "16.1.2",
    "情報セキュリティ事象の報告",
    { "気付いたことは門の横の窓口へ届けてもらい、そ", "の日のうちに番の者が帳面に書き留めて、あくる",
      "日の朝に店の主へ知らせております。急ぐときは", "夜でも知らせます。" } },
};

/* Sections below each other in a column. */
static void
put_column (SyntheticPaper *paper, float x, float y, const Section *sections, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *heading = g_strdup_printf ("%s %s", sections[i].id, sections[i].title);

      synthetic_paper_text_in (paper, x, y, heading, "Gothic-Bold", 12);
      synthetic_paper_expect (paper, "%s|%s|", sections[i].id, sections[i].title);
      y += 20;
      for (guint l = 0; sections[i].lines[l] != NULL; l++, y += SYNTHETIC_LINE_PT)
        {
          synthetic_paper_text (paper, x, y, sections[i].lines[l]);
          synthetic_paper_expect (paper, "%s", sections[i].lines[l]);
        }
      synthetic_paper_expect (paper, "\n");
      y += 7;
    }
}

static void
put_columns (SyntheticPaper *paper, float y)
{
  put_column (paper, LEFT_X, y, left, G_N_ELEMENTS (left));
  put_column (paper, RIGHT_X, y, right, G_N_ELEMENTS (right));
}

/* A section over the width of the page. */
static void
put_wide (SyntheticPaper *paper, float y)
{
  static const char *const line
      = "写しは夜ごとに取って山の倉に納め、倉の番の者が数を改めてから帳面に書き留めて、月の";

  synthetic_paper_text_in (paper, LEFT_X, y, "12.3.1 情報のバックアップ", "Gothic-Bold", 12);
  synthetic_paper_expect (paper, "12.3.1|情報のバックアップ|");
  for (guint l = 0; l < 12; l++)
    {
      synthetic_paper_text (paper, LEFT_X, y + 20 + SYNTHETIC_LINE_PT * (float)l, line);
      synthetic_paper_expect (paper, "%s", line);
    }
  synthetic_paper_text (paper, LEFT_X, y + 20 + SYNTHETIC_LINE_PT * 12, "終わりに知らせます。");
  synthetic_paper_expect (paper, "終わりに知らせます。\n");
}

/* A section whose answer has a box at its right with what the reader is asked for. */
static void
put_boxed (SyntheticPaper *paper, float y, const char *id, const char *title)
{
  g_autofree char *heading = g_strdup_printf ("%s %s", id, title);
  static const char *const answer[]
      = { "直す前に七日の間をおいて、門の札でお知らせしま", "す。急ぐときは直したあとに札を掛けております。",
          "札は三日の間掛けておきます。" };

  synthetic_paper_text_in (paper, LEFT_X, y, heading, "Gothic-Bold", 12);
  synthetic_paper_expect (paper, "%s|%s|", id, title);
  for (guint l = 0; l < G_N_ELEMENTS (answer); l++)
    {
      synthetic_paper_text (paper, LEFT_X, y + 30 + SYNTHETIC_LINE_PT * (float)l, answer[l]);
      synthetic_paper_expect (paper, "%s", answer[l]);
    }
  ruled_table_draw_box (paper, 350, y + 22, 535, y + 82);
  synthetic_paper_text_in (paper, 360, y + 32, "お客様へのお願い", "Gothic-Bold", 9);
  synthetic_paper_text_in (paper, 360, y + 50, "門の札は朝ごとに読んでください。", "Mincho", 9);
  synthetic_paper_expect (paper, "お客様へのお願い門の札は朝ごとに読んでください。\n");
}

/* Columns may begin below an answer with a box beside it. */
static void
test_below_box (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_text (paper, LEFT_X, 60,
                        "ISO/IEC 27017:2015 の管理策への取り組みを、順に述べてまいります。");
  put_boxed (paper, 90, "12.1.2", "変更管理");
  put_wide (paper, 190);
  synthetic_paper_text_in (paper, LEFT_X, 450, "店の守り", "Gothic", 14);
  put_columns (paper, 482);
  synthetic_paper_check (paper);
}

/* A table on the page behind columns is in none of them, though the box below it has text at its left. */
static void
test_table_behind (SyntheticPaper *paper, gconstpointer data)
{
  static const float edges[] = { 55, 208, 361, 540 };
  static const char *const cells[][3] = { { "お知らせの種類", "時期", "方法" },
                                          { "門を閉めるとき", "十日前", "札と鐘" },
                                          { "道を直すとき", "七日前", "札" },
                                          { "倉を移すとき", "六月前", "手紙" } };
  float y = 100;

  synthetic_paper_text (paper, LEFT_X, 60,
                        "ISO/IEC 27017:2015 の管理策への取り組みを、順に述べてまいります。");
  put_wide (paper, 80);
  put_columns (paper, 340);
  synthetic_paper_turn (paper);
  synthetic_paper_text_in (paper, LEFT_X, 30, "店の続け方", "Gothic", 15);
  synthetic_paper_text_in (paper, LEFT_X, 60, "17.1.1 情報セキュリティ継続の計画", "Gothic-Bold", 12);
  synthetic_paper_text (paper, LEFT_X, 82, "お知らせの時期は次のとおりです。");
  synthetic_paper_expect (paper, "17.1.1|情報セキュリティ継続の計画|お知らせの時期は次のとおりです。");
  for (guint r = 0; r < G_N_ELEMENTS (cells); r++, y += 14)
    for (guint c = 0; c < G_N_ELEMENTS (cells[r]); c++)
      {
        ruled_table_draw_box (paper, edges[c], y, edges[c + 1], y + 14);
        synthetic_paper_text (paper, edges[c] + 6, y + 2, cells[r][c]);
        synthetic_paper_expect (paper, "%s%s", c > 0 ? "\t" : "", cells[r][c]);
      }
  synthetic_paper_expect (paper, "\n");
  put_boxed (paper, y + 20, "18.1.3", "記録の保護");
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/mixed-columns/below-box", NULL, test_below_box);
  synthetic_paper_add ("/mixed-columns/table-behind", NULL, test_table_behind);
  return g_test_run ();
}
