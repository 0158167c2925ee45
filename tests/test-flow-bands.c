/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "synthetic.h"

/* Two columns that bands over both part into chapters: hardly a line fills its column, headings are as large
 * as the text, and what is drawn beside them or between the columns touches the bands. */

#define LEFT_X 50.0f
#define RIGHT_X 308.0f
#define END_X 545.0f
#define LINE_PT 15.0f
#define BAND_PT 28.0f
#define N_CHAPTERS 4
#define COLOR 0xdfe9f5

static const struct
{
  const char *id, *title;
} controls[] = {
  { "5.1.1", "情報セキュリティのための方針群" },
  { "6.1.1", "情報セキュリティの役割及び責任" },
  { "6.1.3", "関係当局との連絡" },
  { "8.1.1", "資産目録" },
  { "8.2.2", "情報のラベル付け" },
  { "9.2.1", "利用者登録及び登録削除" },
  { "9.2.2", "利用者アクセスの提供" },
  { "9.4.1", "情報へのアクセス制限" },
  { "10.1.1", "暗号による管理策の利用方針" },
  { "12.1.2", "変更管理" },
  { "12.3.1", "情報のバックアップ" },
  { "12.4.1", "イベントログ取得" },
};

static const char *const chapters[N_CHAPTERS]
    = { "町の決まりごとと受け持ちのこと", "蔵の品と札と名の書き方のこと", "門の出入りと鍵の扱い方のこと",
        "帳面の写し方と直し方のこと" };

static const char *const lines[] = { "町の者が寄り合いで決めて辻の札に書きました。",
                                     "札は年の初めに読み直します。", "読めぬ者には番の者が読みます。" };

typedef enum
{
  DRAWN_BARS,    /* beside headings */
  DRAWN_DIVIDER, /* between the columns, from band to band */
  DRAWN_BOX,     /* with words and the number of a control in it, below an answer */
  DRAWN_TABLE,   /* in smaller type, which ends the first column of the last chapter */
} Drawn;

/* Sets a heading, beside which a bar stands. */
static float
put_heading (SyntheticPaper *paper, float x, float y, guint c, Drawn drawn)
{
  g_autofree char *text = g_strdup_printf ("[%s] %s", controls[c].id, controls[c].title);

  synthetic_paper_text_in (paper, x, y, text, "Gothic", 10);
  if (drawn == DRAWN_BARS)
    synthetic_paper_fill (paper, x - 10, y - 4, x - 6, y + 10, 0x003366);
  return y + LINE_PT;
}

static float
put_lines (SyntheticPaper *paper, float x, float y, guint first, guint end, guint c)
{
  for (guint i = first; i < end; i++, y += LINE_PT)
    {
      g_autofree char *text = g_strdup_printf ("%c%s", 'A' + (char)c, lines[i]);

      synthetic_paper_text_in (paper, x, y, text, "Mincho", 10);
    }
  return y;
}

/* Sets what stands below an answer of the last chapter, in the first column or in the second. */
static float
put_rest (SyntheticPaper *paper, float x, float y, Drawn drawn, GString *text)
{
  static const char *const cells[][3]
      = { { "役", "名", "刻" }, { "門番", "太郎", "朝" }, { "蔵番", "次郎", "夜" } };

  if (drawn == DRAWN_BOX && x == RIGHT_X)
    {
      const float x1 = x + 80, x2 = x + 180, y2 = y + 24;

      synthetic_paper_rule (paper, x1, y, x2, y);
      synthetic_paper_rule (paper, x1, y2, x2, y2);
      synthetic_paper_rule (paper, x1, y, x1, y2);
      synthetic_paper_rule (paper, x2, y, x2, y2);
      synthetic_paper_text_in (paper, x1 + 8, y + 7, "番の小屋 9.4.4", "Mincho", 8);
      g_string_append (text, "番の小屋9.4.4");
      return y2;
    }
  if (drawn != DRAWN_TABLE || x != LEFT_X)
    return y;
  y += 6;
  for (guint r = 0; r < G_N_ELEMENTS (cells); r++, y += LINE_PT)
    for (guint k = 0; k < 3; k++)
      {
        synthetic_paper_text_in (paper, x + 80 * (float)k, y, cells[r][k], "Mincho", 8);
        g_string_append (text, cells[r][k]);
      }
  return y;
}

static void
test_bands (SyntheticPaper *paper, gconstpointer data)
{
  const Drawn drawn = (Drawn)GPOINTER_TO_UINT (data);
  GString *rest[2] = { g_string_new (NULL), g_string_new (NULL) };
  float y = 100;

  synthetic_paper_text_in (paper, LEFT_X, 70,
                           "この冊子は ISO/IEC 27017:2015 の管理策への町の答えを順に書いたものでございます。",
                           "Mincho", 10);
  for (guint i = 0; i < N_CHAPTERS; i++)
    {
      const guint c = 3 * i;
      const gboolean last = i + 1 == N_CHAPTERS;
      const guint n_left = drawn >= DRAWN_BOX && last ? 3 : 1;
      const float top = y + BAND_PT + 4;
      float left, right;

      synthetic_paper_fill (paper, LEFT_X - 8, y, END_X + 8, y + BAND_PT, COLOR);
      synthetic_paper_text_in (paper, 210, y + 8, chapters[i], "Gothic", 12);
      left = put_heading (paper, LEFT_X, top, c, drawn);
      left = put_lines (paper, LEFT_X, left, 0, 3, c);
      left = put_heading (paper, LEFT_X, left + 5, c + 1, drawn);
      left = put_lines (paper, LEFT_X, left, 0, n_left, c + 1);
      if (last)
        left = put_rest (paper, LEFT_X, left, drawn, rest[0]);
      right = put_lines (paper, RIGHT_X, top, n_left, 3, c + 1);
      right = put_heading (paper, RIGHT_X, right + 5, c + 2, drawn);
      right = put_lines (paper, RIGHT_X, right, 0, 3, c + 2);
      if (last)
        right = put_rest (paper, RIGHT_X, right, drawn, rest[1]);
      if (drawn == DRAWN_DIVIDER)
        synthetic_paper_fill (paper, 297, y + BAND_PT, 298, MAX (left, right) + 8, 0);
      y = MAX (left, right) + 8;
    }
  for (guint c = 0; c < G_N_ELEMENTS (controls); c++)
    synthetic_paper_expect (paper, "%s|%s|%c%s%c%s%c%s%s\n", controls[c].id, controls[c].title, 'A' + (char)c,
                            lines[0], 'A' + (char)c, lines[1], 'A' + (char)c, lines[2],
                            c + 2 < G_N_ELEMENTS (controls) ? ""
                                                            : rest[c + 2 - G_N_ELEMENTS (controls)]->str);
  synthetic_paper_check (paper);
  for (guint i = 0; i < 2; i++)
    g_string_free (rest[i], TRUE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/flow-bands/bars", GUINT_TO_POINTER (DRAWN_BARS), test_bands);
  synthetic_paper_add ("/flow-bands/divider", GUINT_TO_POINTER (DRAWN_DIVIDER), test_bands);
  synthetic_paper_add ("/flow-bands/box", GUINT_TO_POINTER (DRAWN_BOX), test_bands);
  synthetic_paper_add ("/flow-bands/table", GUINT_TO_POINTER (DRAWN_TABLE), test_bands);
  return g_test_run ();
}
