/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/annexa-layout-private.h"
#include "segment/tables/annexa-table-shape.h"
#include "white-table.h"

/* What the rows of tables are taken for. */

/* On every page. */
static void
draw_rule (SyntheticPaper *paper, float x1, float y1, float x2, float y2)
{
  synthetic_paper_fill_all (paper, x1 - 0.25f, y1 - 0.25f, x2 + 0.25f, y2 + 0.25f, 0);
}

/* What the tables of the pages answer: number, title and answer of each control on a line. */
static char *
describe_candidates (SyntheticPaper *paper)
{
  g_autoptr (AnnexaLayout) layout
      = annexa_layout_new (paper->pages, synthetic_catalog (), synthetic_paper_painting, paper);
  AnnexaEvidence *evidence = annexa_evidence_new (layout, synthetic_catalog ());
  GString *text = g_string_new (NULL);

  annexa_candidates_from_tables (evidence);
  for (guint i = 0; i < evidence->candidates->len; i++)
    {
      const AnnexaCandidate *candidate = annexa_evidence_candidate (evidence, i);

      g_string_append (text, i > 0 ? "\n" : "");
      for (guint k = 0; k < candidate->labels.len; k++)
        g_string_append_printf (text, "%s|%s|", candidate->labels.data[k].id,
                                k == 0 ? candidate->title
                                       : (const char *)g_ptr_array_index (candidate->titles, k));
      for (guint c = 0; c < candidate->cells->len; c++)
        {
          const AnnexaRun *run = &g_array_index (candidate->cells, AnnexaRun, c);

          for (guint l = run->first; l < run->first + run->n; l++)
            g_string_append (text, annexa_layout_line (layout, l)->text);
        }
    }
  annexa_evidence_free (evidence);
  return g_string_free (text, FALSE);
}

static float
put_entry (SyntheticPaper *paper, float y, const char *name, const char *const *value)
{
  if (name != NULL)
    synthetic_paper_text (paper, NUMBER_X, y, name);
  for (guint i = 0; value[i] != NULL; i++, y += 14)
    synthetic_paper_text (paper, TITLE_X + 20, y, value[i]);
  return y + 8;
}

/* A form a control: the names of its entries stand at the left. One goes on on the next page. */
static void
test_forms (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const first[] = { "8.1.1", NULL }, *const first_title[] = { "資産目録", NULL };
  static const char *const first_answer[]
      = { "目録は四つの区分に分けて作り、区分ごと", "に責任者を置いています。", NULL };
  static const char *const second[] = { "CLD.8.1.5", NULL }, *const second_title[] = { "資産の除去", NULL };
  static const char *const second_answer[] = { "解約の日から三十日で、すべての写しを消", NULL };
  static const char *const rest[] = { "去します。", "証明書をお渡しします。", NULL };
  static const char *const third[] = { "8.2.2", NULL }, *const third_title[] = { "ラベル付け", NULL };
  static const char *const third_answer[] = { "札を付けられます。", NULL };
  g_autofree char *text = NULL;
  float y = 100;

  y = put_entry (paper, y, "管理策番号", first);
  y = put_entry (paper, y, "管理策名", first_title);
  y = put_entry (paper, y, "実施内容", first_answer);
  y = put_entry (paper, y, "管理策番号", second);
  y = put_entry (paper, y, "管理策名", second_title);
  put_entry (paper, y, "実施内容", second_answer);
  synthetic_paper_turn (paper);
  y = put_entry (paper, 60, "実施内容", rest);
  y = put_entry (paper, y, "管理策番号", third);
  y = put_entry (paper, y, "管理策名", third_title);
  put_entry (paper, y, "実施内容", third_answer);
  text = describe_candidates (paper);
  g_assert_cmpstr (
      text, ==,
      "8.1.1|資産目録|目録は四つの区分に分けて作り、区分ごとに責任者を置いています。\n"
      "CLD.8.1.5|資産の除去|解約の日から三十日で、すべての写しを消去します。証明書をお渡しします。\n"
      "8.2.2|ラベル付け|札を付けられます。");
}

/* A heading beside several rows, in merged cells, is no part of the answer of the first of them. */
static void
test_merged_groups (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const labels[] = { "5.1", "5.2", "6.1", "6.2" };
  static const char *const titles[] = { "方針群", "役割及び責任", "選考", "雇用条件" };
  g_autofree char *text = NULL;

  for (guint i = 0; i <= 5; i++)
    draw_rule (paper, i == 0 || i == 1 || i == 3 || i == 5 ? 50 : 150, 90 + 24 * (float)i, 540,
               90 + 24 * (float)i);
  for (guint i = 0; i < 5; i++)
    {
      static const float xs[] = { 50, 150, 210, 330, 540 };

      draw_rule (paper, xs[i], 90, xs[i], 210);
    }
  synthetic_paper_text (paper, 56, 96, "区分");
  synthetic_paper_text (paper, 156, 96, "項番");
  synthetic_paper_text (paper, 216, 96, "管理策");
  synthetic_paper_text (paper, 336, 96, "実施状況");
  synthetic_paper_text (paper, 56, 120, "組織的管理策");
  synthetic_paper_text (paper, 56, 168, "人的管理策");
  for (guint i = 0; i < 4; i++)
    {
      synthetic_paper_text (paper, 156, 120 + 24 * (float)i, labels[i]);
      synthetic_paper_text (paper, 216, 120 + 24 * (float)i, titles[i]);
      synthetic_paper_text (paper, 336, 120 + 24 * (float)i, "規程に定めています。");
    }
  text = describe_candidates (paper);
  g_assert_cmpstr (text, ==,
                   "5.1|方針群|規程に定めています。\n5.2|役割及び責任|規程に定めています。\n"
                   "6.1|選考|規程に定めています。\n6.2|雇用条件|規程に定めています。");
}

/* A page breaks behind the row of 18.1.1, whose answer ends with @end; the next one has the answer @rest. */
static char *
describe_over_page (SyntheticPaper *paper, const char *end, const char *rest)
{
  white_table_put_row (paper, 100, "管理策", NULL, "当社の取り組み");
  white_table_put_row (paper, 124, "16.1.1 責任及び手順", NULL, "責任者を置いています。");
  white_table_put_row (paper, 148, "16.1.2 事象の報告", NULL, "窓口があります。");
  white_table_put_row (paper, 172, "18.1.1 法令の特定", NULL, end);
  synthetic_paper_turn (paper);
  white_table_put_row (paper, 60, "18.1.3 記録の保護", NULL, rest);
  white_table_put_row (paper, 84, "18.2.1 独立したレビュー", NULL, "外部の審査を受けています。");
  white_table_put_row (paper, 108, "18.2.2 順守", NULL, "点検しています。");
  return describe_candidates (paper);
}

/* The page breaks inside a row with several numbers: the answer goes on below, beside the second number. */
static void
test_shared_over_page (SyntheticPaper *paper, gconstpointer data)
{
  g_autofree char *text
      = describe_over_page (paper, "関係する法令の一覧を作り、半年ごとに見直し、改", "正を反映します。");

  g_assert_cmpstr (text, ==,
                   "16.1.1|責任及び手順|責任者を置いています。\n16.1.2|事象の報告|窓口があります。\n"
                   "18.1.1|法令の特定|18.1.3|記録の保護|"
                   "関係する法令の一覧を作り、半年ごとに見直し、改正を反映します。\n"
                   "18.2.1|独立したレビュー|外部の審査を受けています。\n18.2.2|順守|点検しています。");
}

/* A remark in brackets ends without a full stop, as far to the right as a line that goes on. */
static void
test_bracket_before_page (SyntheticPaper *paper, gconstpointer data)
{
  g_autofree char *text
      = describe_over_page (paper, "（関係する法令の一覧はお客様ごとに作っております）", "保管しています。");

  g_assert_cmpstr (text, ==,
                   "16.1.1|責任及び手順|責任者を置いています。\n16.1.2|事象の報告|窓口があります。\n"
                   "18.1.1|法令の特定|（関係する法令の一覧はお客様ごとに作っております）\n"
                   "18.1.3|記録の保護|保管しています。\n"
                   "18.2.1|独立したレビュー|外部の審査を受けています。\n18.2.2|順守|点検しています。");
}

/* A font that gives no code point for a digit: the title tells which it is, and only where the rest agrees.
 */
static void
test_lost_digits (SyntheticPaper *paper, gconstpointer data)
{
  g_autofree char *text = NULL;

  white_table_put_row (paper, 80, "項番", "管理策", NULL);
  synthetic_paper_text (paper, ANSWER_X + 60, 80, "当社の取り組み");
  white_table_put_row (paper, 104, "8.1.1", "資産目録", NULL);
  synthetic_paper_text (paper, ANSWER_X + 60, 104, "目録があります。");
  white_table_put_row (paper, 128, "CLD.\357\277\275.1.5", "クラウドサービスカスタマ", NULL);
  synthetic_paper_text (paper, TITLE_X, 142, "の資産の除去");
  synthetic_paper_text (paper, ANSWER_X + 60, 128, "三十日で消去します。");
  white_table_put_row (paper, 166, "8.\357\277\275.3", "情報のラベル付け", NULL);
  synthetic_paper_text (paper, ANSWER_X + 60, 166, "札を付けられます。");
  white_table_put_row (paper, 190, "9.2.1", "利用者登録", NULL);
  synthetic_paper_text (paper, ANSWER_X + 60, 190, "画面から行えます。");
  text = describe_candidates (paper);
  g_assert_cmpstr (text, ==,
                   "8.1.1|資産目録|目録があります。\n"
                   "CLD.8.1.5|クラウドサービスカスタマの資産の除去|三十日で消去します。\n"
                   "9.2.1|利用者登録|画面から行えます。");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/table-candidates/forms", NULL, test_forms);
  synthetic_paper_add ("/table-candidates/merged-groups", NULL, test_merged_groups);
  synthetic_paper_add ("/table-candidates/shared-over-page", NULL, test_shared_over_page);
  synthetic_paper_add ("/table-candidates/bracket-before-page", NULL, test_bracket_before_page);
  synthetic_paper_add ("/table-candidates/lost-digits", NULL, test_lost_digits);
  return g_test_run ();
}
