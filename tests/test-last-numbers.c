/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "control-texts.h"
#include "ruled-table.h"
#include "synthetic-records.h"

/* Forms that end with the number of their control. */

#define NARROW_TOP_Y 40.0f

static const float edges[] = { 140 };

static const struct
{
  const char *id, *former, *title, *answer;
} controls[] = {
  { "5.1.1", "5.1", "情報セキュリティのための方針群", A1 },
  { "6.1.1", "5.2", "情報セキュリティの役割及び責任", A2 },
  { "8.1.1", "5.9", "資産目録", A3 },
  { "9.2.1", "5.16", "利用者登録及び登録削除", A4 },
  { "12.3.1", "8.13", "情報のバックアップ", A5 },
  { "12.4.4", "8.17", "クロックの同期", B1 },
};

static void
put_title (SyntheticPaper *paper, guint i)
{
  const char *const band[] = { controls[i].title, NULL };

  ruled_table_put_row (paper, edges, 2, band);
}

/* The answer may have a line apart at its top. */
static void
put_entries (SyntheticPaper *paper, guint i, const char *above)
{
  g_autofree char *said = g_strdup_printf ("%s%s%s\n" B1 "\n" B1 "\n" B1, above, *above != '\0' ? "\n\n" : "",
                                           controls[i].answer);
  g_autofree char *number
      = g_strdup_printf ("%s（ISO/IEC 27001:2022 附属書A %s）", controls[i].id, controls[i].former);
  const char *const rows[][2] = { { "当社の取り組み", said }, { "証跡", "帳面" }, { "管理策番号", number } };

  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    ruled_table_put_row (paper, edges, 2, rows[r]);
  paper->y += 20;
  synthetic_paper_expect (paper, "%s|%s|%s%s" B1 B1 B1 "帳面\n", controls[i].id, controls[i].title, above,
                          controls[i].answer);
}

/* A title in a band is over what stands below it up to the number. */
static void
test_bands (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_text (paper, RULED_LEFT_X, 60, "ISO/IEC 27017:2015 への取り組みをまとめます。");
  for (guint i = 0; i < G_N_ELEMENTS (controls); i++)
    {
      if (i == 4)
        ruled_table_turn (paper);
      put_title (paper, i);
      put_entries (paper, i, "");
    }
  synthetic_paper_check (paper);
}

/* Pages may have room for no more than the title; then each begins with an entry of the same name. */
static void
test_title_at_foot (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_text (paper, RULED_LEFT_X, 60, "ISO/IEC 27017:2015 への取り組みをまとめます。");
  for (guint i = 0; i < G_N_ELEMENTS (controls); i++)
    {
      put_title (paper, i);
      if (i > 0)
        {
          ruled_table_turn (paper);
          paper->y = NARROW_TOP_Y;
        }
      put_entries (paper, i, i == 3 ? "鍵を預かる者の名は番所の帳面に残すこと" : "");
    }
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ruled_table_add ("/last-numbers/bands", NULL, test_bands);
  ruled_table_add ("/last-numbers/title-at-foot", NULL, test_title_at_foot);
  return g_test_run ();
}
