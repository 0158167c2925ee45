/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <string.h>

#include "layout/annexa-layout-private.h"
#include "synthetic-records.h"

/* Tables without rules, in which chapters and their sections stand in bars across all columns: statements of
 * applicability. */

#define LEFT_X 40.0f
#define RIGHT_X 555.0f
#define N_COLUMNS 6u
#define MAX_LINES 3u
#define LINE_PT 14.0f
#define BAR_PT 20.0f
/* The middle of the column of numbers. */
#define NUMBERS_X 112.0f
#define DIGIT_PT 5.0f

static const float column_x[N_COLUMNS] = { 48, 100, 150, 230, 322, 522 };

/* A row of the table; a bar where it has no number, a new page where it has nothing. */
typedef struct
{
  const char *cells[N_COLUMNS][MAX_LINES];
} Row;

#define BAR(text)                                                                                            \
  {                                                                                                          \
    {                                                                                                        \
      {                                                                                                      \
        NULL, text                                                                                           \
      }                                                                                                      \
    }                                                                                                        \
  }
#define NEW_PAGE                                                                                             \
  {                                                                                                          \
    {                                                                                                        \
      {                                                                                                      \
        NULL                                                                                                 \
      }                                                                                                      \
    }                                                                                                        \
  }

static const Row rows[]
    = { BAR ("方針"),
        BAR ("5.1 経営の方向性"),
        { { { "1" },
            { "5.1.1" },
            { "方針群" },
            { "本社の定めに", "従うため" },
            { "会社の考えを文書にまとめ、働き手のす", "べてに配っております。" },
            { "対応済" } } },
        BAR ("組織"),
        BAR ("6.1 内部組織"),
        { { { "2" },
            { "6.1.1" },
            { "役割及び責任" },
            { "約束のため" },
            { "受け持ちを表にまとめ、年のはじめに見", "直しております。" },
            { "対応済" } } },
        { { { "3" },
            { "6.1.3" },
            { "関係当局との", "連絡" },
            { "法のため" },
            { "町の役所の番号を戸口に掲げます。" },
            { "対応済" } } },
        NEW_PAGE,
        BAR ("8.1 資産に対する責任"),
        { { { "4" },
            { "8.1.1" },
            { "資産目録" },
            { "客の求め" },
            { "一覧は春に作り替えております。", "どれも帳面に残します。" },
            { NULL, "対応済" } } },
        BAR ("8.2 情報分類"),
        { { { "5" },
            { "8.2.2" },
            { "ラベル付け" },
            { "法のため" },
            { "箱には色の札を付けます。", "どれも帳面に残します。" },
            { NULL, "対応済" } } },
        BAR ("アクセス制御"),
        BAR ("9.2 利用者アクセスの管理"),
        { { { "6" },
            { "9.2.1" },
            { "利用者登録" },
            { "客の求め" },
            { "申し込みは窓口で受けております。", "どれも帳面に残します。" },
            { NULL, "対応済" } } },
        BAR ("運用"),
        BAR ("12.6 技術的ぜい弱性管理"),
        { { { "7" },
            { "12.6.1" },
            { "ぜい弱性", "に対する管理策" },
            { "法のため" },
            { "穴の知らせは月ごとに読みます。その間", "は、隣の町の番人が対応に当たります。" },
            { NULL, "対応済" } } },
        BAR ("12.7 監査"),
        NEW_PAGE,
        { { { "8" },
            { "12.7.1" },
            { "監査に対する", "管理策" },
            { "法のため" },
            { "見る者は月ごとに替わります。夜の間は", "隣の町の番人が対応に当たります。" },
            { NULL, "対応済" } } },
        BAR ("通信"),
        BAR ("CLD.13.1 線"),
        { { { "9" },
            { "CLD.13.1.4" },
            { "線の管理の", "整合" },
            { "客の求め" },
            { "奥の間の線は、表の間の線と分けてあり", "ます。", "線には色の札を付けます。" },
            { NULL, "対応済" } } } };

static void
put_header (SyntheticPaper *paper)
{
  static const char *const names[N_COLUMNS]
      = { "通番", "附属書A", "管理策", "適用・除外の理由", "管理の概要", "適用" };

  synthetic_paper_fill (paper, LEFT_X, paper->y - 5, RIGHT_X, paper->y + 15, 0xfff0d0);
  for (guint c = 0; c < N_COLUMNS; c++)
    synthetic_paper_text (paper, column_x[c], paper->y, names[c]);
  paper->y += BAR_PT;
}

static void
put_bar (SyntheticPaper *paper, const char *text)
{
  synthetic_paper_fill (paper, LEFT_X, paper->y - 5, RIGHT_X, paper->y + 15,
                        g_ascii_isdigit (*text) ? 0xf2f2f2 : 0xd9d9d9);
  synthetic_paper_text (paper, LEFT_X + 5, paper->y, text);
  paper->y += BAR_PT + 4;
}

static void
put_row (SyntheticPaper *paper, const Row *row)
{
  guint n_lines = 1;

  for (guint c = 0; c < N_COLUMNS; c++)
    for (guint l = 0; l < MAX_LINES; l++)
      if (row->cells[c][l] != NULL)
        {
          const float x = c != 1 ? column_x[c] : NUMBERS_X - DIGIT_PT / 2 * (float)strlen (row->cells[c][l]);

          synthetic_paper_text (paper, x, paper->y + LINE_PT * (float)l, row->cells[c][l]);
          n_lines = MAX (n_lines, l + 1);
        }
  paper->y += LINE_PT * (float)n_lines + 12;
}

static void
expect_cell (SyntheticPaper *paper, const Row *row, guint column)
{
  for (guint l = 0; l < MAX_LINES && row->cells[column][l] != NULL; l++)
    synthetic_paper_expect (paper, "%s", row->cells[column][l]);
}

/* Most lines of a page are bars, over the columns that the document's rows have in common; a line of a cell
 * may have the words that the names of columns have. */
static void
test_applicability (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_text (paper, LEFT_X, 60, "ISO/IEC 27017:2015 の管理策への取り組みを次の表にまとめます。");
  paper->y = 100;
  put_header (paper);
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      const Row *row = &rows[r];

      if (row->cells[0][0] != NULL)
        {
          put_row (paper, row);
          synthetic_paper_expect (paper, "%s|", row->cells[1][0]);
          expect_cell (paper, row, 2);
          synthetic_paper_expect (paper, "|");
          expect_cell (paper, row, 3);
          expect_cell (paper, row, 4);
          synthetic_paper_expect (paper, "\n");
        }
      else if (row->cells[0][1] != NULL)
        put_bar (paper, row->cells[0][1]);
      else
        {
          synthetic_paper_turn (paper);
          paper->y = 80;
        }
    }
  synthetic_paper_check (paper);
}

/* A line of a row has the words that names of columns have, one of them in a sentence. */
static void
test_sentence_among_words (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    const char *cells[3];
    gboolean header;
  } lines[] = { { { "項番と管理策", "当社の対応", "お客様の対応" }, TRUE },
                { { "に対する管理策", "隣の町の番人が対応に当たります。", "対応済" }, FALSE } };
  AnnexaPageWork *work;

  for (guint l = 0; l < G_N_ELEMENTS (lines); l++)
    for (guint c = 0; c < G_N_ELEMENTS (lines[l].cells); c++)
      synthetic_paper_text (paper, 48 + 190 * (float)c, 100 + 40 * (float)l, lines[l].cells[c]);
  work = annexa_page_work_new (paper->pages, paper->page);
  annexa_page_work_open (work);
  for (guint l = 0; l < G_N_ELEMENTS (lines); l++)
    g_assert_cmpint (annexa_columns_is_header (work, synthetic_catalog (), l), ==, lines[l].header);
  annexa_page_work_close (work);
  annexa_page_work_free (work);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/barred-rows/applicability", NULL, test_applicability);
  synthetic_paper_add ("/barred-rows/sentence-among-words", NULL, test_sentence_among_words);
  return g_test_run ();
}
