/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "ruled-table.h"
#include "synthetic-records.h"

/* Rows whose number stands large beside the title, and once more in small type below it, with the name of its
 * standard, beside the answer. */

#define NUMBER_X 40.0f
#define TEXT_X 130.0f
#define RIGHT_X 540.0f
#define ROW_PT 110.0f

static const char *const controls[][2] = {
  { "5.1", "情報セキュリティのための方針群" },
  { "5.2", "情報セキュリティの役割及び責任" },
  { "5.5", "関係当局との連絡" },
  { "5.9", "情報及びその他の関連資産の目録" },
  { "5.13", "情報のラベル付け" },
  { "5.15", "アクセス制御" },
  { "5.18", "アクセス権" },
  { "5.24", "情報セキュリティインシデント管理の計画策定及び準備" },
};

static void
put_row (SyntheticPaper *paper, guint i, gboolean drawn)
{
  const char *lines[]
      = { "その日付は帳面に残し、月ごとに主が読み合わせております。", "帳面は奥の間にあります。" };
  g_autofree char *again = g_strdup_printf ("A.%s 27001:2022", controls[i][0]);
  g_autofree char *answer
      = g_strdup_printf ("%cの鍵は番の者が二人で毎朝毎晩確かめることにしております。", 'a' + (char)i);
  const float y = paper->y;

  synthetic_paper_text_in (paper, NUMBER_X, y, controls[i][0], "Antiqua", 20);
  synthetic_paper_text_in (paper, NUMBER_X, y + 29, again, "Antiqua", 6);
  synthetic_paper_text_in (paper, TEXT_X, y, controls[i][1], "Gothic", 12);
  synthetic_paper_text (paper, TEXT_X, y + 27, answer);
  for (guint l = 0; l < G_N_ELEMENTS (lines); l++)
    synthetic_paper_text (paper, TEXT_X, y + 45 + 18 * (float)l, lines[l]);
  synthetic_paper_expect (paper, "%s|%s|%s%s%s\n", controls[i][0], controls[i][1], answer, lines[0],
                          lines[1]);
  if (!drawn)
    synthetic_paper_rule (paper, NUMBER_X, y - 8, RIGHT_X, y - 8);
  for (guint k = 0; drawn && k < 4; k++)
    ruled_table_draw_box (paper, k % 2 == 0 ? NUMBER_X - 6 : TEXT_X - 6, k < 2 ? y - 4 : y + 24,
                          k % 2 == 0 ? TEXT_X - 6 : RIGHT_X, k < 2 ? y + 24 : y + 86);
  paper->y += drawn ? 90 : ROW_PT;
}

/* The number that stands again is no other one, be it at the side of text or in a table of its own rows. */
static void
test_below_number (SyntheticPaper *paper, gconstpointer drawn)
{
  synthetic_paper_put (paper, "ISO/IEC 27001:2022 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (controls); i++)
    {
      if (i % 4 == 0)
        {
          synthetic_paper_turn (paper);
          paper->y = 100;
        }
      put_row (paper, i, drawn != NULL);
    }
  synthetic_paper_check (paper);
}

/* What stands below rows that answer controls is no reference at the end of the section that they are in. */
static void
test_below_rows (SyntheticPaper *paper, gconstpointer data)
{
  static const float edges[] = { 110, 270 };

  synthetic_paper_put_heading (paper, "安全の手びき");
  synthetic_paper_put (paper, "ISO/IEC 27001:2022 の管理策への取り組みを述べます。");
  paper->y += 10;
  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *answer = g_strdup_printf ("%cの鍵は番の者が確かめております。", 'a' + (char)i);
      const char *const row[] = { controls[i][0], controls[i][1], answer };

      ruled_table_put_row (paper, edges, 3, row);
      synthetic_paper_expect (paper, "%s|%s|%s\n", controls[i][0], controls[i][1], answer);
    }
  synthetic_paper_text_in (paper, RULED_LEFT_X, paper->y + 12, "A.5.16 27001:2022", "Antiqua", 6);
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/small-numbers/side", NULL, test_below_number);
  synthetic_paper_add ("/small-numbers/table", "drawn", test_below_number);
  synthetic_paper_add ("/small-numbers/below-rows", NULL, test_below_rows);
  return g_test_run ();
}
