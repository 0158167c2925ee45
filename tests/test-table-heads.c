/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "ruled-table.h"
#include "synthetic-records.h"

/* Small tables that head sections with the numbers and titles of their controls; the answer stands below. */

static const struct
{
  const char *heading, *ids[3], *titles[3], *answer;
} sections[] = {
  { "きまりのこと",
    { "5.1.1" },
    { "情報セキュリティのための方針群" },
    "会社の考えを文書にまとめ、社長が認めております。" },
  { "持ち物のこと",
    { "8.1.1", "8.2.2" },
    { "資産目録", "情報のラベル付け" },
    "持ち物の一覧を作り、札を付けて分けております。" },
  { "出入りのこと",
    { "9.2.1", "9.2.2", "9.2.3" },
    { "利用者登録及び登録削除", "利用者アクセスの提供", "特権的アクセス権の管理" },
    "申し込みは画面から受け、上長の認めたものだけを通しております。" },
  { "控えのこと", { "12.3.1" }, { "情報のバックアップ" }, "写しは夜ごとに取り、離れた町に納めております。" },
};

/* What several numbers head is the answer to each of them. */
static void
test_several (SyntheticPaper *paper, gconstpointer data)
{
  static const float edges[] = { 120 };
  static const char *const head[] = { "管理策番号", "管理策の名称" };

  synthetic_paper_text (paper, RULED_LEFT_X, 60, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      synthetic_paper_text_in (paper, RULED_LEFT_X, paper->y, sections[i].heading, "Gothic-Bold", 13);
      paper->y += 24;
      ruled_table_put_row (paper, edges, 2, head);
      for (guint k = 0; k < G_N_ELEMENTS (sections[i].ids) && sections[i].ids[k] != NULL; k++)
        {
          const char *const row[] = { sections[i].ids[k], sections[i].titles[k] };

          ruled_table_put_row (paper, edges, 2, row);
          synthetic_paper_expect (paper, "%s|%s|%s\n", sections[i].ids[k], sections[i].titles[k],
                                  sections[i].answer);
        }
      synthetic_paper_text (paper, RULED_LEFT_X, paper->y + 12, sections[i].answer);
      paper->y += 48;
    }
  synthetic_paper_check (paper);
}

/* Boxes side by side begin with whose part they are, which is said once, also where other answers have the
 * same captions below each other. */
static void
test_named_boxes (SyntheticPaper *paper, gconstpointer data)
{
  static const float edges[] = { 290 };
  static const char *const others[][2] = { { "13.1.3", "ネットワークの分離" },
                                           { "15.1.2", "供給者との合意におけるセキュリティの取扱い" },
                                           { "16.1.2", "情報セキュリティ事象の報告" } };
  static const char more[] = "帳面は三年の間、蔵の棚に納めます。";

  synthetic_paper_text (paper, RULED_LEFT_X, 60, "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *own = g_strdup_printf ("当社の対応\n%s\n%s", sections[i].answer, more);
      g_autofree char *customer = g_strdup_printf ("お客様の対応\n札を%u枚お持ちください。", i + 2);
      g_autofree char *heading = g_strdup_printf ("%s %s", sections[i].ids[0], sections[i].titles[0]);
      const char *const row[] = { own, customer };

      synthetic_paper_text_in (paper, RULED_LEFT_X, paper->y, heading, "Gothic-Bold", 13);
      paper->y += 24;
      ruled_table_put_row (paper, edges, 2, row);
      paper->y += 20;
      if (i == 1)
        ruled_table_turn (paper);
      synthetic_paper_expect (paper, "%s|%s|当社の対応%s%s\tお客様の対応札を%u枚お持ちください。\n",
                              sections[i].ids[0], sections[i].titles[0], sections[i].answer, more, i + 2);
    }
  ruled_table_turn (paper);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *heading = g_strdup_printf ("%s %s", others[i][0], others[i][1]);
      g_autofree char *customer = g_strdup_printf ("鍵を%u本お持ちください。", i + 2);

      synthetic_paper_text_in (paper, RULED_LEFT_X, paper->y, heading, "Gothic-Bold", 13);
      synthetic_paper_text (paper, RULED_LEFT_X, paper->y + 24, "当社の対応");
      synthetic_paper_text (paper, RULED_LEFT_X, paper->y + 38, more);
      synthetic_paper_text (paper, RULED_LEFT_X, paper->y + 56, "お客様の対応");
      synthetic_paper_text (paper, RULED_LEFT_X, paper->y + 70, customer);
      paper->y += 110;
      synthetic_paper_expect (paper, "%s|%s|当社の対応%sお客様の対応%s\n", others[i][0], others[i][1], more,
                              customer);
    }
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ruled_table_add ("/table-heads/several", NULL, test_several);
  ruled_table_add ("/table-heads/named-boxes", NULL, test_named_boxes);
  return g_test_run ();
}
