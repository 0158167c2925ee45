/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "control-texts.h"
#include "ruled-table.h"
#include "synthetic-records.h"

/* Forms, and what stands around them or is parted from them by a page. */

/* The vendor's own number of a section may be that of a control in another edition, and even of the one that
 * the form below is for: the form tells which control it answers. */
static void
test_forms_below_own_numbers (SyntheticPaper *paper, gconstpointer data)
{
  static const float edges[] = { 130 };
  static const struct
  {
    const char *own, *id, *title, *answer;
  } sections[] = { { "5.1", "5.1.1", "情報セキュリティのための方針群", A1 },
                   { "6.1", "6.1.1", "情報セキュリティの役割及び責任", A2 },
                   { "7.1", "8.1.1", "資産目録", A3 },
                   { "8.1", "9.2.1", "利用者登録及び登録削除", A4 },
                   { "9.1", "12.3.1", "情報のバックアップ", A5 } };

  synthetic_paper_text (paper, RULED_LEFT_X, 60,
                        "ISO/IEC 27017:2015 と ISO/IEC 27001:2022 への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *heading = g_strdup_printf ("%s %s", sections[i].own, sections[i].title);
      const char *const number[] = { "管理策番号", sections[i].id },
                        *const title[] = { "管理策", sections[i].title },
                        *const answer[] = { "当社の取り組み", sections[i].answer };

      synthetic_paper_text_in (paper, RULED_LEFT_X, paper->y, heading, "Gothic-Bold", 13);
      paper->y += 24;
      ruled_table_put_row (paper, edges, 2, number);
      ruled_table_put_row (paper, edges, 2, title);
      ruled_table_put_row (paper, edges, 2, answer);
      paper->y += 24;
      synthetic_paper_expect (paper, "%s|%s|%s\n", sections[i].id, sections[i].title, sections[i].answer);
    }
  synthetic_paper_check (paper);
}

/* Pages made from one template have the caption of a tall row at one height; it is none of their feet. */
static void
test_captions_at_one_height (SyntheticPaper *paper, gconstpointer data)
{
  static const float edges[] = { 110 };
  static const char *const ids[] = { "5.1.1", "6.1.1", "8.1.1" };
  static const char *const titles[]
      = { "情報セキュリティのための方針群", "情報セキュリティの役割及び責任", "資産目録" };
  static const char *const texts[] = { "会社の考えを文書にまとめ、\n役員の承認を受けております。",
                                       "受け持ちを表にまとめ、\n年に一度改めております。",
                                       "持ち物の一覧を作り、\n置き場所を書き込んでおります。" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      const char *const number[] = { "番号", ids[i] }, *const title[] = { "管理策", titles[i] };
      g_autofree char *tall = g_strconcat (texts[i], "\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n", NULL);
      const char *const answer[] = { "", tall };

      if (i > 0)
        ruled_table_turn (paper);
      paper->y = 300;
      ruled_table_put_row (paper, edges, 2, number);
      ruled_table_put_row (paper, edges, 2, title);
      synthetic_paper_text (paper, RULED_LEFT_X + 6, 500, "当社の対応");
      ruled_table_put_row (paper, edges, 2, answer);
      synthetic_paper_expect (paper, "%s|%s|%s\n", ids[i], titles[i], texts[i]);
    }
  g_string_replace (paper->expected, "、\n", "、", 0);
  synthetic_paper_check (paper);
}

/* A page cuts the last cell of a form, whose rest stands at the top of the next one without rules; it may
 * be an item of a list. */
static void
test_rest_behind_form (SyntheticPaper *paper, gconstpointer data)
{
  static const float edges[] = { 140 };
  const gboolean item = data != NULL;
  const char *const rows[][2] = { { "管理策", "5.1.1 情報セキュリティのための方針群" },
                                  { "対応状況", item ? "倉に納める物です。\n　・帳面の写し"
                                                     : "会社の考えを文書にまとめて、その写しを" },
                                  { "管理策", "6.1.1 情報セキュリティの役割及び責任" },
                                  { "対応状況", A2 } };
  g_autofree char *records = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      if (i == 2)
        {
          ruled_table_turn (paper);
          synthetic_paper_text (paper, edges[0] + (item ? 16 : 6), paper->y - 24,
                                item ? "・札の控え" : "倉に納めております。");
        }
      ruled_table_put_row (paper, edges, 2, rows[i]);
    }
  records = synthetic_paper_records (paper);
  g_assert_cmpstr (
      records, ==,
      item ? "5.1.1|情報セキュリティのための方針群|倉に納める物です。・帳面の写し・札の控え\n6.1.1|"
             "情報セキュリティの役割及び責任|" A2 "\n"
           : "5.1.1|情報セキュリティのための方針群|"
             "会社の考えを文書にまとめて、その写しを倉に納めております。\n"
             "6.1.1|情報セキュリティの役割及び責任|" A2 "\n");
}

/* A page ends below the first row of a form, which a heading parts from the forms above. */
static void
test_head_of_form (SyntheticPaper *paper, gconstpointer data)
{
  static const float edges[] = { 120, 200, 280 };
  static const char *const rows[][4] = { { "管理番号", "5.1.1", "管理策", "情報セキュリティのための方針群" },
                                         { "実施内容", A1, NULL, NULL },
                                         { "管理番号", "6.1.1", "管理策", "情報セキュリティの役割及び責任" },
                                         { "実施内容", A2, NULL, NULL } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      if (i == 2)
        synthetic_paper_text (paper, RULED_LEFT_X, paper->y + 30, "箇条6 役割と責任");
      if (i == 2)
        paper->y += 60;
      if (i == 3)
        ruled_table_turn (paper);
      ruled_table_put_row (paper, edges, 4, rows[i]);
    }
  synthetic_paper_check_records (paper, "5.1.1|情報セキュリティのための方針群|" A1
                                        "\n6.1.1|情報セキュリティの役割及び責任|" A2 "\n");
}

/* Below the band that names the answer no rules are drawn at its sides, so that it is no row; or a page ends
 * before the band, or in the answer. */
static void
test_answer_below_form (SyntheticPaper *paper, gconstpointer data)
{
  static const float edges[] = { 160 };
  static const char *const rows[][2] = { { "5.1.1", "情報セキュリティのための方針群" },
                                         { "質問", "考えを書いた物がありますか。" },
                                         { "回答", NULL },
                                         { "6.1.1", "情報セキュリティの役割及び責任" },
                                         { "質問", "受け持ちを書いた物がありますか。" },
                                         { "8.1.1", "資産目録" },
                                         { "質問", "一覧がありますか。" },
                                         { "回答", NULL },
                                         { "持ち物の一覧は年ごとに作り替え、その", NULL },
                                         { "9.2.1", "利用者登録及び登録削除" },
                                         { "質問", "名簿がありますか。" },
                                         { "回答", A4 } };
  static const char *const below[G_N_ELEMENTS (rows)]
      = { NULL, NULL, A1, NULL, "回答", NULL, NULL, NULL, "写しを社内に配っております。" };

  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      ruled_table_put_row (paper, edges, G_N_ELEMENTS (rows[r]), rows[r]);
      if (below[r] == NULL)
        continue;
      if (r > 2)
        ruled_table_turn (paper);
      synthetic_paper_text (paper, RULED_LEFT_X + 6, paper->y + 5, below[r]);
      if (r == 4)
        synthetic_paper_text (paper, RULED_LEFT_X + 6, paper->y + 21, A2);
      paper->y += 50;
    }
  synthetic_paper_check_records (
      paper, "5.1.1|情報セキュリティのための方針群|" A1 "\n6.1.1|情報セキュリティの役割及び責任|" A2
             "\n8.1.1|資産目録|持ち物の一覧は年ごとに作り替え、その写しを社内に配っております。\n"
             "9.2.1|利用者登録及び登録削除|" A4 "\n");
}

/* Some chapters have forms, others text below number and title in two boxes as wide: no page ends there. */
static void
test_boxed_headings (SyntheticPaper *paper, gconstpointer data)
{
  static const float form_edges[] = { 160 }, box_edges[] = { 90 };
  static const char *const form[][2]
      = { { "管理策番号", "5.1.1" }, { "管理策", "情報セキュリティのための方針群" }, { "当社の対応", A1 } };
  static const char *const boxes[][3] = { { "8.1.1", "資産目録", A3 },
                                          { "9.2.1", "利用者登録及び登録削除", A4 },
                                          { "12.3.1", "情報のバックアップ", A5 } };

  synthetic_paper_text (paper, RULED_LEFT_X, 60, "ISO/IEC 27017:2015 の管理策について述べます。");
  for (guint r = 0; r < G_N_ELEMENTS (form); r++)
    ruled_table_put_row (paper, form_edges, 2, form[r]);
  synthetic_paper_expect (paper, "5.1.1|情報セキュリティのための方針群|" A1 "\n");
  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    {
      paper->y += 30;
      ruled_table_put_row (paper, box_edges, 2, boxes[i]);
      synthetic_paper_text (paper, RULED_LEFT_X, paper->y + 8, boxes[i][2]);
      paper->y += 20;
      synthetic_paper_expect (paper, "%s|%s|%s\n", boxes[i][0], boxes[i][1], boxes[i][2]);
    }
  synthetic_paper_text_in (paper, RULED_LEFT_X, paper->y + 40, "以上", "Gothic-Bold", 12);
  synthetic_paper_check (paper);
}

/* Forms begin with a row of number and title. Below that row a page ends, which leaves it no table. */
static void
test_head_row_at_foot (SyntheticPaper *paper, gconstpointer data)
{
  static const float edges[] = { 160 };
  static const char *const rows[][2] = { { "5.1.1", "情報セキュリティのための方針群" },
                                         { "対応状況", A1 },
                                         { "参照文書", "しおり" },
                                         { "6.1.1", "情報セキュリティの役割及び責任" },
                                         { "対応状況", A2 },
                                         { "参照文書", "手引" },
                                         { "対応状況", A3 },
                                         { "参照文書", "約款" } };

  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      if (r % 3 == 0)
        paper->y += 20;
      if (r == 6)
        {
          synthetic_paper_text_in (paper, RULED_LEFT_X + 6, paper->y, "8.1.1", "Gothic-Bold", 10);
          synthetic_paper_text_in (paper, edges[0] + 6, paper->y, "資産目録", "Gothic-Bold", 10);
          ruled_table_turn (paper);
        }
      ruled_table_put_row (paper, edges, 2, rows[r]);
    }
  synthetic_paper_check_records (paper, "5.1.1|情報セキュリティのための方針群|" A1 "しおり\n"
                                        "6.1.1|情報セキュリティの役割及び責任|" A2 "手引\n"
                                        "8.1.1|資産目録|" A3 "約款\n");
}

/* Titles stand above small tables with their numbers, which are of the headings: the answers are below them,
 * with what else the tables say, also where a page cuts them. */
static void
test_numbers_below_titles (SyntheticPaper *paper, gconstpointer data)
{
  static const float edges[] = { 160 };
  static const struct
  {
    const char *id, *title, *answer;
  } sections[] = { { "5.1.1", "情報セキュリティのための方針群", A1 },
                   { "6.1.1", "情報セキュリティの役割及び責任", A2 },
                   { "8.1.1", "資産目録", A3 },
                   { "9.2.1", "利用者登録及び登録削除", A4 },
                   { "12.3.1", "情報のバックアップ", A5 } };

  synthetic_paper_text (paper, RULED_LEFT_X, 60, "ISO/IEC 27017:2015 の管理策について述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      const char *const number[] = { "管理策番号", sections[i].id }, *const kind[] = { "区分", "手引" };

      synthetic_paper_text_in (paper, RULED_LEFT_X, paper->y, sections[i].title, "Gothic-Bold", 13);
      paper->y += 24;
      ruled_table_put_row (paper, edges, 2, number);
      if (i == 3)
        ruled_table_turn (paper);
      ruled_table_put_row (paper, edges, 2, kind);
      synthetic_paper_text (paper, RULED_LEFT_X, paper->y + 8, sections[i].answer);
      paper->y += 50;
      synthetic_paper_expect (paper, "%s|%s|区分\t手引%s\n", sections[i].id, sections[i].title,
                              sections[i].answer);
    }
  synthetic_paper_check (paper);
}

/* Forms without rules, whose names of entries are shaded: a page ends above the answer of one. */
static void
test_shaded_name_overleaf (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const rows[][2] = { { "項番", "5.1.1" },
                                         { "表題", "情報セキュリティのための方針群" },
                                         { "対応内容", A1 },
                                         { "項番", "6.1.1" },
                                         { "表題", "情報セキュリティの役割及び責任" },
                                         { "対応内容", A2 },
                                         { "項番", "8.1.1" },
                                         { "表題", "資産目録" },
                                         { "対応内容", A3 },
                                         { "項番", "9.2.1" },
                                         { "表題", "利用者登録及び登録削除" },
                                         { "対応内容", A4 } };

  synthetic_paper_text (paper, 40, 60, "ISO/IEC 27017:2015 への取り組みを次の表にまとめます。");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      if (i == 5)
        ruled_table_turn (paper);
      else if (i % 3 == 0)
        paper->y += 20;
      synthetic_paper_fill (paper, 40, paper->y - 4, 110, paper->y + 16, 0xe8e8e8);
      synthetic_paper_text_in (paper, 44, paper->y, rows[i][0], "Gothic-Bold", SYNTHETIC_SIZE_PT);
      synthetic_paper_text (paper, 120, paper->y, rows[i][1]);
      paper->y += 20;
    }
  synthetic_paper_check_records (paper, "5.1.1|情報セキュリティのための方針群|" A1
                                        "\n6.1.1|情報セキュリティの役割及び責任|" A2 "\n8.1.1|資産目録|" A3
                                        "\n9.2.1|利用者登録及び登録削除|" A4 "\n");
}

/* Over each form stands the vendor's own number with the title, which is an entry as well: a page ends below
 * the number of one. */
static void
test_titled_entry_overleaf (SyntheticPaper *paper, gconstpointer data)
{
  static const float edges[] = { 140 };
  static const char *const rows[][2] = { { "3.1 情報セキュリティのための方針群", NULL },
                                         { "規格項番", "5.1.1" },
                                         { "管理策", "情報セキュリティのための方針群" },
                                         { "取組み", A1 },
                                         { "3.2 情報セキュリティの役割及び責任", NULL },
                                         { "規格項番", "6.1.1" },
                                         { "管理策", "情報セキュリティの役割及び責任" },
                                         { "取組み", A2 },
                                         { "3.3 資産目録", NULL },
                                         { "規格項番", "8.1.1" },
                                         { "管理策", "資産目録" },
                                         { "取組み", A3 } };

  synthetic_paper_text (paper, RULED_LEFT_X, 60, "ISO/IEC 27017:2015 への取り組みをまとめます。");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      if (i == 6)
        ruled_table_turn (paper);
      ruled_table_put_row (paper, edges, 2, rows[i]);
    }
  synthetic_paper_check_records (paper,
                                 "5.1.1|情報セキュリティのための方針群|" A1
                                 "\n6.1.1|情報セキュリティの役割及び責任|" A2 "\n8.1.1|資産目録|" A3 "\n");
}

/* Pages end below the number and title of the first forms, each in a box of its own there: the entries on the
 * next page are theirs. */
static void
test_heads_of_first_forms (SyntheticPaper *paper, gconstpointer data)
{
  static const float edges[] = { 140 };
  static const char *const rows[][2] = { { "ことば", "意味" },
                                         { "鍵", "戸を開けるもの" },
                                         { "管理策", "管理策 5.1.1 情報セキュリティのための方針群" },
                                         { "要求事項", "考えを定めることが望ましい。" },
                                         { "回答", A1 },
                                         { "管理策", "管理策 6.1.1 情報セキュリティの役割及び責任" },
                                         { "要求事項", "受け持ちを決めることが望ましい。" },
                                         { "回答", A2 },
                                         { "管理策", "管理策 8.1.1 資産目録" },
                                         { "要求事項", "一覧を作ることが望ましい。" },
                                         { "回答", A3 } };

  synthetic_paper_text (paper, RULED_LEFT_X, 60, "ISO/IEC 27017:2015 への取り組みをまとめます。");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      if (i == 3 || i == 6)
        ruled_table_turn (paper);
      else if (i % 3 == 2)
        paper->y += 20;
      ruled_table_put_row (paper, edges, 2, rows[i]);
    }
  synthetic_paper_check_records (paper,
                                 "5.1.1|情報セキュリティのための方針群|" A1
                                 "\n6.1.1|情報セキュリティの役割及び責任|" A2 "\n8.1.1|資産目録|" A3 "\n");
}

typedef struct
{
  const char *name, *value;
} Entry;

/* Entries of forms in a column that begins at @x, each with room for two lines; a form begins with each 番号.
 */
static void
put_column (SyntheticPaper *paper, float x, const Entry *entries, guint n)
{
  paper->y = RULED_TOP_Y;
  for (guint i = 0; i < n; i++)
    {
      if (i > 0 && g_str_equal (entries[i].name, "番号"))
        paper->y += 14;
      synthetic_paper_text (paper, x + 4, paper->y + 5, entries[i].name);
      synthetic_paper_lines (paper, x + 59, paper->y + 5, 13, entries[i].value, "Mincho");
      ruled_table_draw_box (paper, x, paper->y, x + 55, paper->y + 34);
      ruled_table_draw_box (paper, x + 55, paper->y, x + 245, paper->y + 34);
      paper->y += 34;
    }
}

/* Forms stand in two columns of each page: the first column ends in one that goes on at the top of the
 * second, and this in one that goes on on the next page. */
static void
test_forms_in_columns (SyntheticPaper *paper, gconstpointer data)
{
  static const Entry first[] = { { "番号", "5.1.1" },
                                 { "管理策", "情報セキュリティのための方針群" },
                                 { "回答", "会社の考えを文書にまとめて、春と秋に\n皆が読みます。" },
                                 { "番号", "6.1.1" },
                                 { "管理策", "情報セキュリティの役割及び責任" } },
                     second[] = { { "回答", "受け持ちを大きな表にまとめて、役所の\n壁に掛けております。" },
                                  { "番号", "6.1.3" },
                                  { "管理策", "関係当局との連絡" },
                                  { "回答", "役所へは二人で参り、\n話を書き留めます。" },
                                  { "番号", "8.1.1" },
                                  { "管理策", "資産目録" } },
                     third[] = { { "回答", "持ち物の一覧を帳面にまとめ、倉に納め\n年の瀬に数えます。" },
                                 { "番号", "9.2.1" },
                                 { "管理策", "利用者登録及び登録削除" },
                                 { "回答", "申し込みは画面から\n受けております。" } },
                     fourth[] = { { "番号", "12.3.1" },
                                  { "管理策", "情報のバックアップ" },
                                  { "回答", "帳面の写しは夜ごとに取り、離れた倉に\n倉に納めます。" } };

  synthetic_paper_text (paper, 40, 60, "ISO/IEC 27017:2015 への取り組みをまとめます。");
  put_column (paper, 40, first, G_N_ELEMENTS (first));
  put_column (paper, 310, second, G_N_ELEMENTS (second));
  ruled_table_turn (paper);
  put_column (paper, 40, third, G_N_ELEMENTS (third));
  put_column (paper, 310, fourth, G_N_ELEMENTS (fourth));
  synthetic_paper_check_records (
      paper, "5.1.1|情報セキュリティのための方針群|会社の考えを文書にまとめて、春と秋に皆が読みます。\n"
             "6.1.1|情報セキュリティの役割及び責任|受け持ちを大きな表にまとめて、役所の壁に掛けております。\n"
             "6.1.3|関係当局との連絡|役所へは二人で参り、話を書き留めます。\n"
             "8.1.1|資産目録|持ち物の一覧を帳面にまとめ、倉に納め年の瀬に数えます。\n"
             "9.2.1|利用者登録及び登録削除|申し込みは画面から受けております。\n"
             "12.3.1|情報のバックアップ|帳面の写しは夜ごとに取り、離れた倉に倉に納めます。\n");
}

/* The names of each form take as much room as they happen to: the rest of an answer stands at the top of a
 * page over forms whose columns begin elsewhere. */
static void
test_rest_over_other_columns (SyntheticPaper *paper, gconstpointer data)
{
  static const struct
  {
    float edge;
    const char *cells[2];
  } rows[] = { { 140, { "管理策", "5.1.1 情報セキュリティのための方針群" } },
               { 140, { "対応状況", "会社の考えを文書にまとめて、その写しを" } },
               { 140, { "", "倉に納めております。" } },
               { 100, { "管理策", "6.1.1 情報セキュリティの役割及び責任" } },
               { 100, { "対応状況", A2 } },
               { 180, { "管理策", "8.1.1 資産目録" } },
               { 180, { "対応状況", A3 } } };

  synthetic_paper_text (paper, RULED_LEFT_X, 60, "ISO/IEC 27017:2015 への取り組みをまとめます。");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      if (i == 2)
        ruled_table_turn (paper);
      ruled_table_put_row (paper, &rows[i].edge, 2, rows[i].cells);
    }
  synthetic_paper_check_records (
      paper, "5.1.1|情報セキュリティのための方針群|会社の考えを文書にまとめて、その写しを"
             "倉に納めております。\n6.1.1|情報セキュリティの役割及び責任|" A2 "\n8.1.1|資産目録|" A3 "\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ruled_table_add ("/form-pages/rest-on-next-page", NULL, test_rest_behind_form);
  ruled_table_add ("/form-pages/item-on-next-page", "item", test_rest_behind_form);
  ruled_table_add ("/form-pages/head-at-foot-of-page", NULL, test_head_of_form);
  ruled_table_add ("/form-pages/head-row-at-foot-of-page", NULL, test_head_row_at_foot);
  ruled_table_add ("/form-pages/numbers-below-titles", NULL, test_numbers_below_titles);
  ruled_table_add ("/form-pages/boxed-headings", NULL, test_boxed_headings);
  ruled_table_add ("/form-pages/answer-below", NULL, test_answer_below_form);
  ruled_table_add ("/form-pages/below-own-numbers", NULL, test_forms_below_own_numbers);
  ruled_table_add ("/form-pages/captions-at-one-height", NULL, test_captions_at_one_height);
  ruled_table_add ("/form-pages/shaded-name-overleaf", NULL, test_shaded_name_overleaf);
  ruled_table_add ("/form-pages/titled-entry-overleaf", NULL, test_titled_entry_overleaf);
  ruled_table_add ("/form-pages/rest-over-other-columns", NULL, test_rest_over_other_columns);
  ruled_table_add ("/form-pages/heads-of-first-forms", NULL, test_heads_of_first_forms);
  ruled_table_add ("/form-pages/in-columns", NULL, test_forms_in_columns);
  return g_test_run ();
}
