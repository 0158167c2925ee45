/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"

/* Tables whose columns at both sides are boxes, with the controls between them. */

#define LEFT_X 40.0f
#define RIGHT_X 390.0f
#define PADDING_PT 5.0f
#define WIDTH_PT 175.0f
#define MIDDLE_X 300.0f
#define LEADING_PT 13.6f
#define LINE_CHARS 19
#define SIZE_PT 8.2f
#define N_ROWS_A_PAGE 6u

static const struct
{
  const char *id, *title;
  guint n_ours, n_theirs; /* sentences */
} rows[] = {
  { "5.1.1", "情報セキュリティのための方針群", 6, 2 },
  { "6.1.1", "情報セキュリティの役割及び責任", 4, 2 },
  { "6.1.3", "関係当局との連絡", 2, 1 },
  { "CLD.6.3.1", "役割及び責任の共有及び分担", 3, 2 },
  { "8.1.1", "資産目録", 5, 1 },
  { "CLD.8.1.5", "クラウドサービスカスタマの資産の除去", 5, 1 },
  { "8.2.2", "情報のラベル付け", 2, 2 },
  { "9.2.1", "利用者登録及び登録削除", 2, 1 },
  { "9.2.3", "特権的アクセス権の管理", 4, 1 },
  { "10.1.1", "暗号による管理策の利用方針", 2, 2 },
  { "12.3.1", "情報のバックアップ", 4, 1 },
  { "12.4.4", "クロックの同期", 2, 1 },
};

static const char *const sentences[] = { "考えは文書にまとめ、主の承認を得て店に掲げております。",
                                         "受け持ちは表にまとめ、半年ごとに読み合わせております。",
                                         "役所の求めには主が応じ、その訳を帳面に残しております。",
                                         "倉の品は全て帳面に記し、年の瀬に数えております。",
                                         "写しは夜ごとに取り、離れた町の倉に納めております。",
                                         "鍵を渡す方の名は帳面に記し、月ごとに改めております。",
                                         "箱には色の札を付け、置く棚を分けております。" };

/* (transfer full): @n sentences, from @first on */
static char *
join (guint first, guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (text, sentences[(first + i) % G_N_ELEMENTS (sentences)]);
  return g_string_free (text, FALSE);
}

/* Writes @text into the box whose corner is at @x and @y; returns how high that is. */
static float
put_text (const SyntheticPaper *paper, float x, float y, const char *text)
{
  float line_y = y + PADDING_PT;

  while (*text != '\0')
    {
      const char *end = text;
      g_autofree char *line = NULL;

      for (guint n = 0; n < LINE_CHARS && *end != '\0'; n++)
        end = g_utf8_next_char (end);
      line = g_strndup (text, (gsize)(end - text));
      synthetic_paper_text_in (paper, x + PADDING_PT, line_y, line, "Mincho", SIZE_PT);
      line_y += LEADING_PT;
      text = end;
    }
  return line_y + PADDING_PT - y;
}

static void
put_middle (const SyntheticPaper *paper, float y, const char *text, float size_pt)
{
  const float width = size_pt * (float)g_utf8_strlen (text, -1) * (g_ascii_isalnum (*text) ? 0.5f : 1.0f);

  synthetic_paper_text_in (paper, MIDDLE_X - width / 2, y, text, "Mincho", size_pt);
}

/* A heading of the paper stands over the first rows; boxes of one colour at one side, of another at the
 * other, are as high as the longer text. The numbers stand lower than the first lines beside them, the titles
 * below. */
static void
test_sides (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_text_in (paper, LEFT_X, 50, "受け持ちの地図", "Gothic-Bold", 18);
  synthetic_paper_text_in (paper, LEFT_X, 84, "中央に ISO/IEC 27017:2015 の管理策を置きます。", "Mincho",
                           SIZE_PT);
  paper->y = 120;
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *ours = join (i, rows[i].n_ours), *theirs = join (i + 3, rows[i].n_theirs);
      float height;

      if (i == N_ROWS_A_PAGE)
        {
          synthetic_paper_turn (paper);
          paper->y = 40;
        }
      height = put_text (paper, LEFT_X, paper->y, ours);
      height = MAX (height, put_text (paper, RIGHT_X, paper->y, theirs));
      put_middle (paper, paper->y + 10, rows[i].id, 11.2f);
      put_middle (paper, paper->y + 27, rows[i].title, SIZE_PT);
      height = MAX (height, 45);
      synthetic_paper_fill (paper, LEFT_X, paper->y, LEFT_X + WIDTH_PT, paper->y + height, 0xeaf5ea);
      synthetic_paper_fill (paper, RIGHT_X, paper->y, RIGHT_X + WIDTH_PT, paper->y + height, 0xfbf0e8);
      paper->y += height + 5;
      synthetic_paper_expect (paper, "%s|%s|%s%s\n", rows[i].id, rows[i].title, ours, theirs);
    }
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/lanes/sides", NULL, test_sides);
  return g_test_run ();
}
