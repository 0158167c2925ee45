/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "synthetic.h"

/* Columns of sections whose numbers stand in circles beside their titles, as magazines set them. */

#define COLUMN_PT 185.0f
#define LEFT_X 30.0f
#define TITLE_PT 10.5f
#define TITLE_LEADING_PT 10.2f
#define NUMBER_PT 7.5f
#define LEADING_PT 15.0f
#define N_COLUMNS 3u
#define PER_COLUMN 3u

static const struct
{
  const char *number, *title[3];
  float number_y; /* below the top of the title */
} sections[] = {
  { "5.1.1", { "情報セキュリティの", "ための方針群" }, 7 },
  { "6.1.3", { "関係当局との連絡" }, 8 },
  { "8.1.1", { "資産目録" }, 8 },
  { "9.1.2", { "ネットワーク及び", "ネットワークサービス", "へのアクセス" }, 11.7f },
  { "9.2.3", { "特権的アクセス権の管", "理" }, 7 },
  { "9.4.1", { "情報へのアクセス制限" }, 8 },
  { "12.1.2", { "変更管理" }, 8 },
  { "12.1.3", { "容量・能力の管理" }, 8 },
  { "12.4.4", { "クロックの同期" }, 8 },
};

static void
put_section (SyntheticPaper *paper, guint i, float x, float *y)
{
  const char *lines[]
      = { "の鍵は番の者が二人で毎朝確かめ", "ており、その日付は帳面に残しま",
          "す。帳面は奥の間に置いておりま", "す。主は月ごとにそれを読み合わ", "せております。" };
  g_autofree char *first = g_strdup_printf ("%c%s", 'a' + (char)i, lines[0]);
  guint n = 0;

  synthetic_paper_expect (paper, "%s|", sections[i].number);
  synthetic_paper_text_in (paper, x + 8, *y + sections[i].number_y, sections[i].number, "Antiqua", NUMBER_PT);
  for (; n < G_N_ELEMENTS (sections[i].title) && sections[i].title[n] != NULL; n++)
    {
      synthetic_paper_text_in (paper, x + 45, *y + TITLE_LEADING_PT * (float)n, sections[i].title[n],
                               "Gothic-Bold", TITLE_PT);
      synthetic_paper_expect (paper, "%s", sections[i].title[n]);
    }
  *y += MAX (TITLE_LEADING_PT * (float)n, 30) + 14;
  synthetic_paper_expect (paper, "|");
  for (guint l = 0; l < G_N_ELEMENTS (lines); l++)
    {
      synthetic_paper_text (paper, x, *y, l == 0 ? first : lines[l]);
      synthetic_paper_expect (paper, "%s", l == 0 ? first : lines[l]);
      *y += LEADING_PT;
    }
  synthetic_paper_expect (paper, "\n");
  *y += 16;
}

/* Mottos in large type between the sections are no part of their text. */
static void
test_columns (SyntheticPaper *paper, gconstpointer motto)
{
  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  synthetic_paper_turn (paper);
  for (guint c = 0; c < N_COLUMNS; c++)
    {
      const float x = LEFT_X + COLUMN_PT * (float)c;
      float y = 80;

      for (guint k = 0; k < PER_COLUMN; k++)
        {
          put_section (paper, c * PER_COLUMN + k, x, &y);
          if (motto == NULL || k > 0)
            continue;
          synthetic_paper_text_in (paper, x + 10, y, "「境目を知ること", "Gothic-Bold", 14);
          synthetic_paper_text_in (paper, x + 10, y + 20, "の安らぎ」", "Gothic-Bold", 14);
          y += 56;
        }
    }
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/number-circles/columns", NULL, test_columns);
  synthetic_paper_add ("/number-circles/mottos", "mottos", test_columns);
  return g_test_run ();
}
