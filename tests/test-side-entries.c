/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "control-texts.h"
#include "ruled-table.h"
#include "synthetic-records.h"

/* Requirements as a tool exports them: a bar with the number of the tool's own, below it entries in a cell at
 * the side of title and answer. */

static const float edges[] = { 200 };

static const struct
{
  const char *id, *later, *title, *answer;
} controls[] = {
  { "A.14.1.1", "5.8", "情報セキュリティ要求事項の分析及び仕様化", A1 },
  { "A.6.1.3", "5.5", "関係当局との連絡", A2 },
  { "CLD.9.5.1", NULL, "仮想コンピューティング環境における分離", A3 },
  { "A.9.2.1", "5.16", "利用者登録及び登録削除", A4 },
  { "A.12.3.1", "8.13", "情報のバックアップ", A5 },
};

static void
test_entries (SyntheticPaper *paper, gconstpointer data)
{
  g_autoptr (GString) mapped = g_string_new (NULL);

  synthetic_paper_text (paper, RULED_LEFT_X, 60, "ISO/IEC 27017:2015 の要求事項と回答");
  for (guint i = 0; i < G_N_ELEMENTS (controls); i++)
    {
      g_autofree char *own = g_strdup_printf ("REQ-%05u", 118 + 3 * i);
      g_autofree char *later = controls[i].later != NULL
                                   ? g_strdup_printf ("\n*対照\nISO/IEC 27001:2022 %s", controls[i].later)
                                   : g_strdup ("");
      g_autofree char *entries = g_strdup_printf ("*枠組み\nISO/IEC 27017:2015\n*番号\n%s%s\n*持ち主\n番の者",
                                                  controls[i].id, later);
      g_autofree char *answer
          = g_strdup_printf ("*%s\n*回答\n%s\n" B1, controls[i].title, controls[i].answer);
      const char *const bar[] = { own, "済み" }, *const row[] = { entries, answer };

      if (i == 3)
        ruled_table_turn (paper);
      ruled_table_put_row (paper, edges, 2, bar);
      ruled_table_put_row (paper, edges, 2, row);
      paper->y += 16;
      synthetic_paper_expect (paper, "%s|%s|%s" B1 "\n", controls[i].id + (*controls[i].id == 'A' ? 2 : 0),
                              controls[i].title, controls[i].answer);
      g_string_append_printf (
          mapped, "iso27017-2015.%s||%s%s%s|\n", controls[i].id + (*controls[i].id == 'A' ? 2 : 0),
          controls[i].later != NULL ? "ISO/IEC 27001:2022 " : "",
          controls[i].later != NULL ? controls[i].later : "", controls[i].later != NULL ? "," : "");
    }
  synthetic_paper_check (paper);
  synthetic_paper_check_controls (paper, mapped->str);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ruled_table_add ("/side-entries/export", NULL, test_entries);
  return g_test_run ();
}
