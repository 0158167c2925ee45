/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "synthetic.h"

/* Printed spreadsheets without rules: rows are taller than their text, which stands at their top, and numbers
 * and titles in their middle; names of groups of columns stand over those of the columns. */

#define NUMBER_X 40.0f
#define TITLE_X 70.0f
#define MARK_X 180.0f
#define ANSWER_X 210.0f
#define CUSTOMER_X 412.2f
#define LEADING_PT 12.0f
#define MAX_ANSWER_LINES 6
#define PADDING_PT 0.0f
#define SMALL_PT 6.5f

static const struct
{
  const char *number, *title, *answer[MAX_ANSWER_LINES], *customer;
  guint n_lines; /* of the row */
} rows[] = {
  { "5.1.1",
    "方針群",
    { "会社の考えを文書にまとめ、すべての働き手", "に配っております。", "春ごとに読み直します。",
      "直した所は朱で書きます。", "古い写しは集めて燃やします。", "新しい写しは倉にも置きます。" },
    "写しを窓口で受け取ってください。",
    9 },
  { "6.1.1", "役割及び責任", { "受け持ちを表にまとめ、窓口に貼っています", "。" }, "不要です。", 2 },
  { "8.1.1",
    "資産目録",
    { "持ち物の一覧を作り、置き場所と合わせて書", "きとめております。", "数は月ごとに数えております。",
      "古いものは捨てております。" },
    "不要です。",
    5 },
  { "9.2.1", "利用者登録", { "申し込みは画面から受けます。" }, "名を届けてください。", 1 },
  { "12.3.1",
    "情報のバックアップ",
    { "写しは夜ごとに取っております。", "倉は二つあります。" },
    "控えも取ってください。",
    5 },
  { "12.4.1", "イベントログ取得", { "出入りを帳面に付けております。" }, "不要です。", 3 },
};

static void
put (SyntheticPaper *paper, float x, float y, const char *text)
{
  synthetic_paper_text (paper, x, y, text);
}

static void
put_names (SyntheticPaper *paper, const char *const *names, const float *xs, guint n)
{
  for (guint i = 0; i < n; i++)
    synthetic_paper_text_in (paper, xs[i], paper->y, names[i], "Gothic-Bold", 10);
  paper->y += 16;
}

/* @data: whether names of groups stand over those of the columns. */
static void
test_rows (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const groups[] = { "管理策", "クラウドサービスプロバイダ", "クラウドサービスカスタマ" };
  static const char *const names[] = { "番号", "名称", "実施", "実施の内容", "ご対応いただく内容" };
  static const float group_xs[] = { 90, 250, 416 }, name_xs[] = { 40, 100, 175, 280, 430 };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを次の表にまとめます。");
  paper->y = 100;
  if (data != NULL)
    put_names (paper, groups, group_xs, G_N_ELEMENTS (groups));
  put_names (paper, names, name_xs, G_N_ELEMENTS (names));
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      const float height = (float)rows[r].n_lines * LEADING_PT;
      const float middle = paper->y + (height - LEADING_PT) / 2;

      put (paper, NUMBER_X - (r >= 4 ? 6 : 0), middle, rows[r].number);
      put (paper, TITLE_X, middle, rows[r].title);
      put (paper, MARK_X, middle, "○");
      put (paper, CUSTOMER_X, paper->y, rows[r].customer);
      synthetic_paper_expect (paper, "%s|%s|", rows[r].number, rows[r].title);
      for (guint l = 0; l < MAX_ANSWER_LINES && rows[r].answer[l] != NULL; l++)
        {
          put (paper, ANSWER_X, paper->y + LEADING_PT * (float)l, rows[r].answer[l]);
          synthetic_paper_expect (paper, "%s", rows[r].answer[l]);
        }
      synthetic_paper_expect (paper, "%s\n", rows[r].customer);
      paper->y += height + PADDING_PT;
    }
  synthetic_paper_check (paper);
}

/* Rows that are much taller than their text, over two pages: no number stands beside the first line of its
 * text, nor the last, nor its middle. */
static void
test_pages (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const names[] = { "番号", "名称", "実施の内容" };
  static const float xs[] = { NUMBER_X, 110, 260 };
  static const guint n_lines[] = { 8, 6, 5, 4, 6, 5 };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを次の表にまとめます。");
  paper->y = 100;
  put_names (paper, names, xs, G_N_ELEMENTS (names));
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      const float height = (float)n_lines[r] * LEADING_PT;

      if (r == 2)
        {
          synthetic_paper_turn (paper);
          paper->y = 100;
        }
      put (paper, xs[0], paper->y + (height - LEADING_PT) / 2, rows[r].number);
      put (paper, xs[1], paper->y + (height - LEADING_PT) / 2, rows[r].title);
      synthetic_paper_expect (paper, "%s|%s|", rows[r].number, rows[r].title);
      for (guint l = 0; l < MAX_ANSWER_LINES && rows[r].answer[l] != NULL; l++)
        {
          put (paper, xs[2], paper->y + LEADING_PT * (float)l, rows[r].answer[l]);
          synthetic_paper_expect (paper, "%s", rows[r].answer[l]);
        }
      synthetic_paper_expect (paper, "\n");
      paper->y += height;
    }
  synthetic_paper_check (paper);
}

/* Rows of a sheet of questions, every other one shaded: questions and answers stand at the top, numbers and
 * controls in the middle, so that no line has a piece in every column; questions fill theirs. */
#define QUESTION_X 60.0f
#define CONTROL_X 162.5f
#define SHEET_ANSWER_X 285.0f

static const struct
{
  const char *number, *question, *controls, *answer;
  guint n_lines;
} questions[] = {
  { "1", "考えは文書ですか。", "5.1.1 方針群", "会社の考えを文書にまとめ、すべての働き手\nに配っております。",
    4 },
  { "2", "受け持ちは分けてあり\nますか。",
    "15.1.2 供給者との合意に\nおけるセキュリティの取扱\nい\n15.1.3 ICTサプライチェー\nン",
    "受け持ちを表にまとめ、窓口に貼っています。\n受け持ちが変わると、その日のうちに表を改\nめます。\n取引先と"
    "も年に一度は話します。",
    7 },
  { "3", "目録はありますか。", "8.1.1 資産目録",
    "持ち物の一覧を作り、置き場所と合わせて書\nきとめております。\n数は月ごとに数えております。\n古いものは捨"
    "てております。",
    6 },
  { "4", "名簿はどうしますか。", "9.2.1 利用者登録", "申し込みは画面から受けます。", 3 },
  { "5", "写しは取りますか。", "12.3.1 情報のバックアッ\nプ",
    "写しは夜ごとに取っております。\n倉は二つあります。", 5 },
};

static void
put_cell (SyntheticPaper *paper, float x, float top, guint n_row_lines, gboolean centred, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint n = g_strv_length (lines);

  if (centred)
    top += (float)(n_row_lines - n) * LEADING_PT / 2;
  for (guint i = 0; i < n; i++)
    put (paper, x, top + LEADING_PT * (float)i, lines[i]);
}

/* Whether each row of the table has what was put into it, cell by cell. */
static void
assert_cells (const AnnexaLayout *layout, const AnnexaTable *table)
{
  g_assert_cmpuint (table->n_rows, ==, G_N_ELEMENTS (questions) + 1);
  g_assert_cmpuint (table->n_columns, ==, 4);
  for (guint i = 0; i < table->cells->len; i++)
    {
      const AnnexaCell *cell = &g_array_index (table->cells, AnnexaCell, i);
      g_autoptr (GString) text = g_string_new (NULL);

      if (cell->row == 0)
        continue;
      for (guint l = cell->first_line; l < cell->first_line + cell->n_lines; l++)
        g_string_append_printf (text, "%s%s", l > cell->first_line ? "\n" : "",
                                annexa_layout_line (layout, l)->text);
      g_assert_cmpstr (text->str, ==,
                       cell->column == 0   ? questions[cell->row - 1].number
                       : cell->column == 1 ? questions[cell->row - 1].question
                       : cell->column == 2 ? questions[cell->row - 1].controls
                                           : questions[cell->row - 1].answer);
    }
}

static void
test_questions (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const names[] = { "項番", "ご質問", "当社の回答" };
  static const float name_xs[] = { 30, 95, 360 };
  AnnexaLayout *layout;

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを次の表にまとめます。");
  paper->y = 100;
  synthetic_paper_fill_all (paper, 30, 96, 500, 126, 0x662288);
  synthetic_paper_text_in (paper, 200, 100, "ISO/IEC 27017", "Gothic-Bold", 10);
  synthetic_paper_text_in (paper, 216, 112, "管理策", "Gothic-Bold", 10);
  paper->y = 106;
  put_names (paper, names, name_xs, G_N_ELEMENTS (names));
  paper->y = 128;
  for (guint r = 0; r < G_N_ELEMENTS (questions); r++)
    {
      const guint n = questions[r].n_lines;
      const float height = (float)n * LEADING_PT;

      if (r % 2 == 0)
        synthetic_paper_fill_all (paper, 30, paper->y - 2, 500, paper->y - 2 + height, 0xeeddff);
      put_cell (paper, 40, paper->y, n, TRUE, questions[r].number);
      put_cell (paper, QUESTION_X, paper->y, n, FALSE, questions[r].question);
      put_cell (paper, CONTROL_X, paper->y, n, TRUE, questions[r].controls);
      put_cell (paper, SHEET_ANSWER_X, paper->y, n, FALSE, questions[r].answer);
      paper->y += height;
    }
  layout = annexa_layout_new (paper->pages, synthetic_catalog (), synthetic_paper_painting, paper);
  g_assert_cmpuint (layout->tables->len, ==, 1);
  assert_cells (layout, g_ptr_array_index (layout->tables, 0));
  annexa_layout_free (layout);
}

/* The header alone stands at the foot of a page, and where its names end tells little of the columns. */
static void
test_header_alone (SyntheticPaper *paper, gconstpointer data)
{
  g_autoptr (AnnexaLayout) layout = NULL;

  synthetic_paper_text (paper, 60, 700, "番号");
  synthetic_paper_text (paper, 120, 700, "管理策");
  synthetic_paper_text (paper, 250, 700, "質問");
  synthetic_paper_text (paper, 400, 700, "回答");
  synthetic_paper_turn (paper);
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *number = g_strdup_printf ("9.2.%u", i + 1);
      float y = 100 + 40 * (float)i;

      synthetic_paper_text (paper, 60, y, number);
      synthetic_paper_text (paper, 120, y, "利用者に鍵を渡すときの");
      synthetic_paper_text (paper, 250, y, "鍵を渡した人は名を残すか。");
      synthetic_paper_text (paper, 400, y, "帳面に残します。");
      synthetic_paper_text (paper, 400, y + 14, "名は消しません。");
    }
  layout = annexa_layout_new (paper->pages, synthetic_catalog (), NULL, NULL);
  g_assert_cmpuint (layout->tables->len, ==, 2);
  g_assert_cmpint (((AnnexaTable *)g_ptr_array_index (layout->tables, 1))->continues, ==, 0);
}

/* Small print: marks and numbers stand lower than titles, so that no line has both, headings of clauses run
 * over the columns of both, and answers fill their column up to the one behind. @data: what is put behind the
 * dots of numbers, which make no columns. */
static void
test_small_print (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const names[] = { "番号", "管理策", "適用", "担当", "実施状況", "関連文書" };
  static const float xs[] = { 54, 110, 242, 262, 312, 478.5f };
  static const char *const clauses[]
      = { "A.5 情報セキュリティのための方針群", "A.6 情報セキュリティのための組織", "A.8 資産の管理",
          "A.9 アクセス制御" };
  static const struct
  {
    guint clause; /* one more than its place above */
    const char *number, *title, *answer;
  } low[]
      = { { 1, "A.5.1.1", "情報セキュリティのための方針群",
            "会社の考えを文書にまとめ、すべての働き手にお配り" },
          { 2, "A.6.1.1", "役割及び責任", "受け持ちを表にまとめ、年のはじめに長が見直して書" },
          { 0, "A.6.1.3", "関係当局との連絡", "町の役所と火消しの組に、年に一度は話をしに通って" },
          { 3, "A.8.1.1", "資産目録", "持ち物の一覧を作り、置き場所とあわせて書きとめて" },
          { 0, "A.8.2.2", "情報のラベル付け", "大事な書付けには赤い札を、そうでない物には白い札" },
          { 4, "A.9.2.1", "利用者登録及び登録削除", "倉に入る者は名を届け、辞めた者の札はその日に返し" } };
  static const char *const keepers[] = { "主の家", "番の者", "帳面の係" };
  float y = 100;

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを次の表にまとめます。");
  for (guint c = 0; c < G_N_ELEMENTS (xs); c++)
    synthetic_paper_text_in (paper, xs[c], y, names[c], "Mincho", SMALL_PT);
  y += 28;
  for (guint r = 0; r < G_N_ELEMENTS (low); r++, y += 44)
    {
      g_auto (GStrv) parts = g_strsplit (low[r].number, ".", -1);
      g_autofree char *number = g_strjoinv (data, parts);
      const float tops[] = { y + 18, y, y + 18, y, y, y };
      const char *const texts[]
          = { number, low[r].title, "○", keepers[r % 3], low[r].answer, r % 2 ? "手順書" : "規程" };

      if (low[r].clause > 0)
        synthetic_paper_text_in (paper, xs[0], y - 10, clauses[low[r].clause - 1], "Mincho", SMALL_PT);
      for (guint c = 0; c < G_N_ELEMENTS (xs); c++)
        synthetic_paper_text_in (paper, xs[c], tops[c], texts[c], "Mincho", SMALL_PT);
      synthetic_paper_text_in (paper, xs[4], y + 7, "おります。", "Mincho", SMALL_PT);
      synthetic_paper_expect (paper, "%s|%s|%sおります。\n", low[r].number + 2, low[r].title, low[r].answer);
    }
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/sheet-tables/rows", NULL, test_rows);
  synthetic_paper_add ("/sheet-tables/groups", "groups", test_rows);
  synthetic_paper_add ("/sheet-tables/pages", NULL, test_pages);
  synthetic_paper_add ("/sheet-tables/questions", NULL, test_questions);
  synthetic_paper_add ("/sheet-tables/header-alone", NULL, test_header_alone);
  synthetic_paper_add ("/sheet-tables/small-print/plain", ".", test_small_print);
  synthetic_paper_add ("/sheet-tables/small-print/spaced-numbers", ". ", test_small_print);
  return g_test_run ();
}
