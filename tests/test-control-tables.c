/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "synthetic.h"

#include <string.h>

/* Ruled tables of controls and forms, from glyphs and rules to records: which columns are answers, and which
 * rows belong together. */

#define LEFT_X 40.0f
#define RIGHT_X 555.0f
#define TOP_Y 100.0f
#define LEADING_PT 14.0f
#define MAX_ROWS 20
#define MAX_CELLS 5

/* A table. Where a cell is NULL the one at its left goes on; lines of a cell are parted by \n, those in bold
 * begin with *, those in another font with +. A row with nothing in its first cell begins a new page. */
typedef struct
{
  const char *name;
  float edges[MAX_CELLS - 1]; /* between the columns, from left to right */
  const char *rows[MAX_ROWS][MAX_CELLS];
  const char *expected;
} Case;

typedef struct
{
  AnnexaPages *pages;
  AnnexaPage *page;
  GPtrArray *rules; /* of GArray of AnnexaPaintedBox, one a page */
  float y;
} Fixture;

static void
next_page (Fixture *fixture)
{
  fixture->page = synthetic_page (fixture->pages);
  fixture->y = TOP_Y;
  g_ptr_array_add (fixture->rules, g_array_new (FALSE, FALSE, sizeof (AnnexaPaintedBox)));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  *fixture = (Fixture){ .pages = annexa_pages_new (NULL),
                        .rules = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref) };
  next_page (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  annexa_pages_free (fixture->pages);
  g_ptr_array_unref (fixture->rules);
}

static void
draw_rule (Fixture *fixture, float x1, float y1, float x2, float y2)
{
  AnnexaPaintedBox rule = { x1 - 0.25f, y1 - 0.25f, x2 + 0.25f, y2 + 0.25f, 0, 255 };

  g_array_append_val (g_ptr_array_index (fixture->rules, fixture->rules->len - 1), rule);
}

static AnnexaPainting *
give_painting (guint page, gpointer user_data)
{
  const Fixture *fixture = user_data;
  const GArray *rules = g_ptr_array_index (fixture->rules, page - 1);
  AnnexaPainting *painting = annexa_painting_new (SYNTHETIC_WIDTH_PT, SYNTHETIC_HEIGHT_PT);

  g_array_append_vals (painting->boxes, rules->data, rules->len);
  return painting;
}

static float
edge_at (const float *edges, guint n_columns, guint column)
{
  return column == 0 ? LEFT_X : column < n_columns ? edges[column - 1] : RIGHT_X;
}

static guint
put_cell (Fixture *fixture, float x, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint n = 0;

  for (; lines[n] != NULL; n++)
    synthetic_text_in (fixture->pages, fixture->page, x + 6, fixture->y + 5 + LEADING_PT * (float)n,
                       lines[n] + (*lines[n] == '*' || *lines[n] == '+'),
                       *lines[n] == '*'   ? "Gothic-Bold"
                       : *lines[n] == '+' ? "Gothic"
                                          : "Mincho",
                       SYNTHETIC_SIZE_PT);
  return MAX (n, 1);
}

/* A row of the columns from @first on. */
static void
put_row_from (Fixture *fixture, const float *edges, guint n_columns, guint first, const char *const *cells)
{
  guint n_lines = 1;
  float left = edge_at (edges, n_columns, first), bottom;

  for (guint c = first; c < n_columns; c++)
    if (cells[c - first] != NULL)
      n_lines = MAX (n_lines, put_cell (fixture, edge_at (edges, n_columns, c), cells[c - first]));
  bottom = fixture->y + 8 + LEADING_PT * (float)n_lines;
  draw_rule (fixture, left, fixture->y, RIGHT_X, fixture->y);
  draw_rule (fixture, left, bottom, RIGHT_X, bottom);
  for (guint c = first; c < n_columns; c++)
    if (cells[c - first] != NULL)
      draw_rule (fixture, edge_at (edges, n_columns, c), fixture->y, edge_at (edges, n_columns, c), bottom);
  draw_rule (fixture, RIGHT_X, fixture->y, RIGHT_X, bottom);
  fixture->y = bottom;
}

static void
put_row (Fixture *fixture, const float *edges, guint n_columns, const char *const *cells)
{
  put_row_from (fixture, edges, n_columns, 0, cells);
}

static guint
count_columns (const Case *table)
{
  guint n = 1;

  while (n < MAX_CELLS && table->edges[n - 1] > 0)
    n++;
  return n;
}

static void
test_case (Fixture *fixture, gconstpointer data)
{
  const Case *table = data;
  guint n_columns = count_columns (table);
  g_autofree char *records = NULL;

  synthetic_text (fixture->pages, fixture->page, LEFT_X, 60,
                  "ISO/IEC 27017:2015 の管理策への取り組みを次の表にまとめます。");
  for (guint r = 0; r < MAX_ROWS; r++)
    {
      gboolean any = FALSE;

      for (guint c = 0; c < n_columns; c++)
        any = any || table->rows[r][c] != NULL;
      if (any && table->rows[r][0] == NULL)
        next_page (fixture);
      else if (any)
        put_row (fixture, table->edges, n_columns, table->rows[r]);
    }
  records = synthetic_records (fixture->pages, give_painting, fixture);
  g_assert_cmpstr (records, ==, table->expected);
}

#define NEW_PAGE                                                                                             \
  {                                                                                                          \
    NULL, ""                                                                                                 \
  }
#define A1 "会社の考えを文書にまとめております。"
#define A2 "受け持ちを表にまとめております。"
#define A3 "持ち物の一覧を作っております。"
#define A4 "申し込みは画面から受けております。"
#define A5 "写しは夜ごとに取っております。"
#define ROWS_1_TO_4                                                                                          \
  "5.1.1|方針群|" A1 "\n6.1.1|役割及び責任|" A2 "\n8.1.1|資産目録|" A3 "\n9.2.1|利用者登録|" A4 "\n"

#define B1 "表は半年に一度、読み合わせております。"
#define CONTINUED_ROWS                                                                                       \
  "5.1.1|方針群|" A1 "\n6.1.1|役割及び責任|" A2 B1 "\n8.1.1|資産目録|" A3 "\n9.2.1|利用者登録|" A4 "\n"
#define CONTINUED(number, title)                                                                             \
  {                                                                                                          \
    { "項番", "管理策", "当社の取り組み" }, { "5.1.1", "方針群", A1 }, { "6.1.1", "役割及び責任", A2 },      \
        NEW_PAGE, { "項番", "管理策", "当社の取り組み" }, { number, title, B1 },                             \
        { "8.1.1", "資産目録", A3 },                                                                         \
    {                                                                                                        \
      "9.2.1", "利用者登録", A4                                                                              \
    }                                                                                                        \
  }

/* A row that a page cuts goes on below its number and title, printed again. */
static const Case continued[] = {
  { "title", { 120, 250 }, CONTINUED ("6.1.1", "役割及び責任（続き）"), CONTINUED_ROWS },
  { "number", { 120, 250 }, CONTINUED ("6.1.1【つづき】", "役割及び責任"), CONTINUED_ROWS },
  { "parts", { 120, 250 }, CONTINUED ("6.1.1", "役割及び責任 (2/2)"), CONTINUED_ROWS },
  { "no-title", { 120, 250 }, CONTINUED ("6.1.1 (続)", ""), CONTINUED_ROWS },
  { "mark-for-title", { 120, 250 }, CONTINUED ("6.1.1", "（前ページの続き）"), CONTINUED_ROWS },
  { "title-alone", { 120, 250 }, CONTINUED ("", "役割及び責任（続き）"), CONTINUED_ROWS },
  { "hanging-kana",
    { 120, 249 },
    { { "項番", "管理策", "当社の取り組み" },
      { "5.1.1", "方針群と決まりのまとめかァ", A1 },
      { "6.1.1", "役割及び責任", A2 },
      { "8.1.1", "資産目録", A3 } },
    "5.1.1|方針群と決まりのまとめかァ|" A1 "\n6.1.1|役割及び責任|" A2 "\n8.1.1|資産目録|" A3 "\n" },
  { "mark-for-number", { 120, 250 }, CONTINUED ("（続き）", ""), CONTINUED_ROWS },
};

/* A page may part a row at other places. */
static const Case parted_rows[] = {
  /* The number stands low in its cell: the answer ends the page before it. */
  { "number-on-the-next-page",
    { 120, 250 },
    { { "項番", "管理策", "当社の取り組み" },
      { "5.1.1", "方針群", A1 },
      { "6.1.1", "役割及び責任", A2 },
      { "", "", A3 },
      NEW_PAGE,
      { "8.1.1", "資産目録", "" },
      { "9.2.1", "利用者登録", A4 } },
    ROWS_1_TO_4 },
  /* The rest of a row that speaks of a standard is no header. */
  { "rest-with-standard",
    { 90, 180, 370 },
    { { "項番", "管理策", "要求事項", "当社の取り組み" },
      { "5.1.1", "方針群", "考えを定めること。", A1 },
      { "6.1.1", "役割及び責任", "受け持ちを決め、", "受け持ちを表に" },
      NEW_PAGE,
      { "", "", "知らせること。", "まとめております。\nISO/IEC 27001 の証もあり\nます。" },
      { "8.1.1", "資産目録", "一覧を作ること。", A3 },
      { "9.2.1", "利用者登録", "登録を行うこと。", A4 } },
    "5.1.1|方針群|" A1 "\n6.1.1|役割及び責任|" A2 "ISO/IEC27001の証もあります。\n8.1.1|資産目録|" A3
    "\n9.2.1|利用者登録|" A4 "\n" },
  /* A remark that fills its cell, beside an answer that ends below it, does not go on with the next row. */
  { "remark-above-the-end",
    { 100, 210, 400 },
    { { "項番", "管理策", "当社の取り組み", "備考" },
      { "5.1.1", "方針群", A1, "" },
      { "6.1.1", "役割及び責任", "受け持ちを表に\nまとめております。", "倉の文書の第三章と第四章の写" },
      NEW_PAGE,
      { "8.1.1", "資産目録", A3, "" },
      { "9.2.1", "利用者登録", A4, "" } },
    "5.1.1|方針群|" A1 "\n6.1.1|役割及び責任|" A2 "倉の文書の第三章と第四章の写\n8.1.1|資産目録|" A3
    "\n9.2.1|利用者登録|" A4 "\n" },
  /* Nor does an answer that ends with the number and title of a related control, at the side of its cell. */
  { "related-control-above-the-end",
    { 100, 340 },
    { { "項番", "管理策", "当社の取り組み" },
      { "5.1.1", "方針群", A1 },
      { "6.1.1", "役割及び責任",
        "受け持ちを表にまとめております。\n関連する管理策：12.3.1 情報のバックアップ" },
      NEW_PAGE,
      { "8.1.1", "資産目録", A3 },
      { "9.2.1", "利用者登録", A4 } },
    "5.1.1|方針群|" A1 "\n6.1.1|役割及び責任|" A2
    "関連する管理策：12.3.1情報のバックアップ\n8.1.1|資産目録|" A3 "\n9.2.1|利用者登録|" A4 "\n" },
  /* A page may cut a number that wraps, too, be the rest of it like another number or not. */
  { "cut-numbers",
    { 100, 210 },
    { { "項番", "管理策", "当社の取り組み" },
      { "5.1.1", "方針群", A1 },
      { "6.1.", "役割及び", "受け持ちを表に" },
      NEW_PAGE,
      { "1", "責任", "まとめております。" },
      { "8.1.1", "資産目録", A3 },
      { "14.", "要求事項の", "申し込みは" },
      NEW_PAGE,
      { "1.1", "分析", "画面から受けております。" } },
    "5.1.1|方針群|" A1 "\n6.1.1|役割及び責任|" A2 "\n8.1.1|資産目録|" A3 "\n14.1.1|要求事項の分析|" A4 "\n" },
  /* Nothing but the end of an answer's cells is left for the next page; they are no header, whatever is
     asked. */
  { "cells-on-the-next-page",
    { 90, 180, 370 },
    { { "項番", "管理策", "要求事項", "当社の取り組み" },
      { "5.1.1", "方針群", "考えを定めること。", A1 },
      { "6.1.1", "役割及び責任", "受け持ちを決めること。", A2 },
      { "8.1.1", "資産目録", "", "" },
      NEW_PAGE,
      { "", "", "資産の管理策を定め、実施すること。", A3 },
      { "9.2.1", "利用者登録", "登録を行うこと。", A4 } },
    ROWS_1_TO_4 },
  /* The first row of a page is no header, though the word before its number heads columns. */
  { "word-before-number",
    { 160 },
    { { "番号", "管理策／実施内容" },
      { "管理策 5.1.1", "*方針群\n" A1 },
      { "管理策 6.1.1", "*役割及び責任\n" A2 },
      NEW_PAGE,
      { "管理策 8.1.1", "*資産目録\n" A3 },
      { "管理策 9.2.1", "*利用者登録\n" A4 } },
    ROWS_1_TO_4 },
  /* The answers in two languages, each headed by the title in it, which may wrap; no header says so. */
  { "languages",
    { 90, 320 },
    { { "5.1.1", "*情報セキュリティのための方針群\n" A1,
        "*Policies for information security\nOur policy is kept in a\nbook. All have read it." },
      { "6.1.1", "*情報セキュリティの役割及び責任\n" A2,
        "*Information security roles\n*and responsibilities\nA table says who does\nwhat. It is kept on a "
        "wall." },
      { "8.1.1", "*資産目録\n" A3,
        "*Inventory of assets\nThere is a list of all that\nwe own. We count it." } },
    "5.1.1|情報セキュリティのための方針群|" A1 "Ourpolicyiskeptinabook.Allhavereadit.\n"
    "6.1.1|情報セキュリティの役割及び責任|" A2 "Atablesayswhodoeswhat.Itiskeptonawall.\n"
    "8.1.1|資産目録|" A3 "Thereisalistofallthatweown.Wecountit.\n" },
  /* The last line of a cell is in a font that has its signs, or sets it apart, as the title does in another
     way. */
  { "other-font",
    { 160 },
    { { "番号", "管理策／実施内容" },
      { "5.1.1", "*方針群\n" A1 },
      { "6.1.1", "*役割及び責任\n" A2 },
      { "8.1.1", "*資産目録\n" A3 },
      { "9.2.1", "*利用者登録\n" A4 "\n+②消した日" } },
    "5.1.1|方針群|" A1 "\n6.1.1|役割及び責任|" A2 "\n8.1.1|資産目録|" A3 "\n9.2.1|利用者登録|" A4
    "②消した日\n" },
  /* Titles that head the answers are in the type of these. */
  { "plain-titles",
    { 160 },
    { { "番号", "管理策／実施内容" },
      { "8.1.1", "資産目録\n" A3 },
      { "9.2.1", "利用者登録及び登録削除\n" A4 },
      { "12.3.1", "情報のバックアップ\n" A5 } },
    "8.1.1|資産目録|" A3 "\n9.2.1|利用者登録及び登録削除|" A4 "\n12.3.1|情報のバックアップ|" A5 "\n" },
};

static const Case columns[] = {
  /* A column is too narrow for a number, and cuts it between two digits of one part too. */
  { "cut-numbers",
    { 90, 260 },
    { { "番号", "管理策", "対応" },
      { "11.2.\n7", "装置のセキュリティを保った\n処分又は再利用", A1 },
      { "CLD.1\n2.1.5", "実務管理者の運用の\nセキュリティ", A2 },
      { "CLD.1\n3.1.4", "仮想及び物理ネットワークの\nセキュリティ管理の整合", A3 } },
    "11.2.7|装置のセキュリティを保った処分又は再利用|" A1 "\nCLD.12.1.5|実務管理者の運用のセキュリティ|" A2
    "\nCLD.13.1.4|仮想及び物理ネットワークのセキュリティ管理の整合|" A3 "\n" },
  /* A narrower one cuts it between letters, too, and twice. */
  { "twice-cut-numbers",
    { 75, 260 },
    { { "番号", "管理策", "対応" },
      { "6.1.\n1", "情報セキュリティの役割及び責任", A1 },
      { "CL\nD.6.\n3.1", "クラウドコンピューティング環境に\nおける役割及び責任の共有及び分担", A2 },
      { "CL\nD.1\n2.1.\n5", "実務管理者の運用の\nセキュリティ", A3 } },
    "6.1.1|情報セキュリティの役割及び責任|" A1
    "\nCLD.6.3.1|クラウドコンピューティング環境における役割及び責任の共有及び分担|" A2
    "\nCLD.12.1.5|実務管理者の運用のセキュリティ|" A3 "\n" },
  /* Answers are to the numbers of today, not to those of the edition before, which have more parts. */
  { "former-numbers",
    { 100, 200, 330 },
    { { "番号", "旧番号", "管理策", "当社の対応" },
      { "5.1", "A.5.1.1, A.5.1.2", "方針群", A1 },
      { "5.2", "A.6.1.1", "役割及び責任", A2 },
      { "8.13", "A.12.3.1", "バックアップ", A5 } },
    "5.1|方針群|" A1 "\n5.2|役割及び責任|" A2 "\n8.13|バックアップ|" A5 "\n" },
  /* Numbers of the vendor's own that controls might have stand beside those with titles. */
  { "own-beside-titled",
    { 100, 300 },
    { { "No.", "管理策", "当社の対応" },
      { "7.1", "8.6 容量・能力の管理", A1 },
      { "7.2", "8.9 構成管理", A2 },
      { "7.3", "8.13 情報のバックアップ", A3 },
      { "7.4", "8.15 ログ取得", A4 } },
    "8.6|容量・能力の管理|" A1 "\n8.9|構成管理|" A2 "\n8.13|情報のバックアップ|" A3 "\n8.15|ログ取得|" A4
    "\n" },
  /* A number too wide for its column ends right before the title, beyond the rule. */
  { "number-over-rule",
    { 93, 220 },
    { { "5.1.1", "方針群", A1 },
      { "CLD.9.5.2", "仮想マシンの要塞化", A2 },
      { "CLD.12.1.5", "実務管理者の運用の\nセキュリティ", A3 },
      { "12.3.1", "情報のバックアップ", A5 } },
    "5.1.1|方針群|" A1 "\nCLD.9.5.2|仮想マシンの要塞化|" A2 "\nCLD.12.1.5|実務管理者の運用のセキュリティ|" A3
    "\n12.3.1|情報のバックアップ|" A5 "\n" },
  /* Who does it is no answer, of however few rows. */
  { "who",
    { 90, 270, 340 },
    { { "番号", "管理策", "担当", "内容" },
      { "5.1.1", "情報セキュリティのための方針群", "主の家", "店の方針は毎年三月に改めます。" },
      { "8.1.1", "資産目録", "番の者", "預かる品は全て帳面に記します。" } },
    "5.1.1|情報セキュリティのための方針群|店の方針は毎年三月に改めます。\n"
    "8.1.1|資産目録|預かる品は全て帳面に記します。\n" },
  /* An offer for work on controls answers none. */
  { "offer",
    { 90, 300, 360 },
    { { "No.", "品名", "数量", "金額" },
      { "5.1.1", "方針群", "1式", "80,000" },
      { "6.1.1", "役割及び責任", "1式", "60,000" },
      { "8.1.1", "資産目録", "1式", "120,000" },
      { "9.2.1", "利用者登録", "2式", "90,000" } },
    "" },
  /* A report on an audit names clauses of the standard, a few of which number as controls do. */
  { "audit-report",
    { 80, 130, 200 },
    { { "No", "区分", "箇条", "内容" },
      { "1", "軽微", "9.2.2", "監査の度合いが書かれておりませんでした。" },
      { "2", "軽微", "7.2", "力の見きわめの記しが見当たりませんでした。" },
      { "3", "観察", "8.1", "書き物の形が部署ごとに違っておりました。" },
      { "4", "観察", "6.2", "目当てのうち測りにくいものがありました。" },
      { "5", "観察", "7.1", "人手の足りない部署がありました。" },
      { "6", "観察", "6.1.3", "あぶないことの一覧が古いままでした。" },
      { "ISO/IEC 27001:2022 の審査の結びとして、これらを伝えました。", NULL, NULL, NULL } },
    "" },
  { "clauses",
    { 160, 210, 310 },
    { { "5. 情報セキュリティの\nための方針群", "5.1.1", "方針群", A1 },
      { "6. 情報セキュリティの\nための組織", "6.1.1", "役割及び責任", A2 },
      { "8. 資産の管理", "8.1.1", "資産目録", A3 },
      { "9. アクセス制御", "9.2.1", "利用者登録", A4 } },
    ROWS_1_TO_4 },
  { "topics",
    { 200, 250, 350 },
    { { "話題", "項番", "管理策", "当社の取り組み" },
      { "社内の決まりと書き物のこと", "5.1.1", "方針群", A1 },
      { "だれが何を受け持つかのこと", "6.1.1", "役割及び責任", A2 },
      { "持ち物の数と置き場所のこと", "8.1.1", "資産目録", A3 },
      { "人の出入りと名簿の扱いのこと", "9.2.1", "利用者登録", A4 } },
    ROWS_1_TO_4 },
  { "enumeration",
    { 90, 190, 260 },
    { { "5.1.1", "方針群", "当方", A1 },
      { "6.1.1", "役割及び責任", "双方", A2 },
      { "8.1.1", "資産目録", "当方", A3 },
      { "9.2.1", "利用者登録", "先方", A4 } },
    ROWS_1_TO_4 },
  { "remarks",
    { 90, 190, 460 },
    { { "項番", "管理策", "当社の取り組み", "時節" },
      { "5.1.1", "方針群", A1, "春ごと" },
      { "6.1.1", "役割及び責任", A2, "人の替わる折" },
      { "8.1.1", "資産目録", A3, "年の暮れ" },
      { "9.2.1", "利用者登録", A4, "申し込みの折" } },
    ROWS_1_TO_4 },
  { "own-numbers",
    { 80, 140, 250 },
    { { "#", "項番", "管理策", "当社の取り組み" },
      { "1", "5.1.1", "方針群", A1 },
      { "2", "6.1.1", "役割及び責任", A2 },
      { "3", "8.1.1", "資産目録", A3 },
      { "4", "9.2.1", "利用者登録", A4 } },
    ROWS_1_TO_4 },
  { "own-numbers-of-two-levels",
    { 80, 140, 250 },
    { { "", "項番", "管理策", "当社の取り組み" },
      { "41.1", "5.1.1", "方針群", A1 },
      { "41.2", "6.1.1", "役割及び責任", A2 },
      { "42.1", "8.1.1", "資産目録", A3 },
      { "42.2", "9.2.1", "利用者登録", A4 } },
    ROWS_1_TO_4 },
  { "other-edition",
    { 110, 230 },
    { { "項番", "管理策", "当社の取り組み" },
      { "5.1.1\n(A.5.1)", "方針群", A1 },
      { "6.1.1\n(A.5.2)", "役割及び責任", A2 },
      { "8.1.1\n(A.5.9)", "資産目録", A3 },
      { "9.2.1\n(A.5.16)", "利用者登録", A4 } },
    ROWS_1_TO_4 },
  { "questions",
    { 190, 340 },
    { { "管理策", "質問", "回答" },
      { "5.1.1 情報セキュリティ\nのための方針群", "文書はありますか。", A1 },
      { "8.1.1 資産目録", "一覧はありますか。", A3 },
      { "9.4.5 プログラムソース\nコードへのアクセス制御", "だれが見られますか。", A4 },
      { "12.3.1 情報のバック\nアップ", "写しはありますか。", A5 } },
    "5.1.1|情報セキュリティのための方針群|" A1 "\n8.1.1|資産目録|" A3
    "\n9.4.5|プログラムソースコードへのアクセス制御|" A4 "\n12.3.1|情報のバックアップ|" A5 "\n" },
  /* Titles are known by what they say where their name is not. */
  { "questions-beside-known-titles",
    { 90, 220, 350 },
    { { "項番", "呼び方", "質問", "回答" },
      { "5.1.1", "情報セキュリティ\nのための方針群", "文書はありますか。", A1 },
      { "8.1.1", "資産目録", "一覧はありますか。", A3 },
      { "9.4.5", "プログラムソース\nコードへのアクセス制御", "だれが見られますか。", A4 },
      { "12.3.1", "情報のバックアップ", "写しはありますか。", A5 } },
    "5.1.1|情報セキュリティのための方針群|" A1 "\n8.1.1|資産目録|" A3
    "\n9.4.5|プログラムソースコードへのアクセス制御|" A4 "\n12.3.1|情報のバックアップ|" A5 "\n" },
  { "requirements-in-short",
    { 90, 180, 350 },
    { { "管理策No.", "タイトル", "要求の要旨", "対応内容" },
      { "5.1.1", "方針群", "文書を持つことが望ましい。", A1 },
      { "6.1.1", "役割及び責任", "人を定めることが望ましい。", A2 },
      { "8.1.1", "資産目録", "一覧を持つことが望ましい。", A3 },
      { "9.2.1", "利用者登録", "手順を持つことが望ましい。", A4 } },
    ROWS_1_TO_4 },
  /* A name of it that holds one of an answer, 内容. */
  { "requirements-named-after-answers",
    { 90, 180, 350 },
    { { "項番", "管理策", "確認内容", "当社のこと" },
      { "5.1.1", "方針群", "文書はありますか。", A1 },
      { "6.1.1", "役割及び責任", "人は決まっていますか。", A2 },
      { "8.1.1", "資産目録", "一覧はありますか。", A3 },
      { "9.2.1", "利用者登録", "手順はありますか。", A4 } },
    ROWS_1_TO_4 },
  /* Of two columns of numbers the rows answer those that run in the order of their standard. */
  { "numbers-in-order",
    { 80, 160, 280 },
    { { "番号", "管理策番号", "管理策", "当社の取り組み" },
      { "5.1", "5.1.1", "方針群", A1 },
      { "5.9", "8.1.1", "資産目録", A3 },
      { "5.16", "9.2.1", "識別情報の管理", A4 },
      { "6.4", "7.2.3", "懲戒手続", A2 },
      { "8.13", "12.3.1", "情報のバックアップ", A5 },
      { "8.32", "12.1.2", "変更管理", A1 } },
    "5.1|方針群|" A1 "\n5.9|資産目録|" A3 "\n5.16|識別情報の管理|" A4 "\n6.4|懲戒手続|" A2
    "\n8.13|情報のバックアップ|" A5 "\n8.32|変更管理|" A1 "\n" },
  /* No header tells which column asks. */
  { "demands-by-their-ends",
    { 90, 180, 350 },
    { { "項番", "管理策", "めやす", "当社の考え方" },
      { "5.1.1", "方針群", "文書を持っているか。", A1 },
      { "6.1.1", "役割及び責任", "人を定めなければならない。", A2 },
      { "8.1.1", "資産目録", "一覧を持つことが望ましい。", A3 },
      { "9.2.1", "利用者登録", "手順を持つこと。", A4 } },
    ROWS_1_TO_4 },
  /* What the customer is asked to do is an answer. */
  { "demands-of-customers",
    { 90, 180, 350 },
    { { "項番", "管理策", "お客様の役目", "当社の考え方" },
      { "5.1.1", "方針群", "文書を読むこと。", "考えを文書にしております。" },
      { "6.1.1", "役割及び責任", "人を定めること。", "人を定めております。" },
      { "8.1.1", "資産目録", "一覧を持つこと。", "一覧を作っております。" },
      { "9.2.1", "利用者登録", "手順を持つこと。", "名簿に書いております。" } },
    "5.1.1|方針群|文書を読むこと。考えを文書にしております。\n"
    "6.1.1|役割及び責任|人を定めること。人を定めております。\n"
    "8.1.1|資産目録|一覧を持つこと。一覧を作っております。\n"
    "9.2.1|利用者登録|手順を持つこと。名簿に書いております。\n" },
  /* What the standard asks for stands before the title. */
  { "requirements-first",
    { 90, 280, 370 },
    { { "項番", "規格の要求事項", "管理策", "当社の取り組み" },
      { "5.1.1", "考えを定めることが望ましい。", "方針群", A1 },
      { "6.1.1", "受け持ちを決めることが望ましい。", "役割及び責任", A2 },
      { "8.1.1", "一覧を持つことが望ましい。", "資産目録", A3 },
      { "9.2.1", "登録の手順を持つことが望ましい。", "利用者登録", A4 } },
    ROWS_1_TO_4 },
  /* Its header is no name of a title, and stands behind the title. */
  { "purposes",
    { 90, 180, 365 },
    { { "項番", "管理策", "趣旨", "当社の取り組み" },
      { "5.1.1", "方針群", "考えを定めることが望ましい。", A1 },
      { "6.1.1", "役割及び責任", "受け持ちを決めることが望ましい。", A2 },
      { "8.1.1", "資産目録", "一覧を持つことが望ましい。", A3 },
      { "9.2.1", "利用者登録", "登録の手順を持つことが望ましい。", A4 } },
    ROWS_1_TO_4 },
  /* Numbers of the standard among which many are left out, with titles of the vendor's own. */
  { "own-titles",
    { 90, 220 },
    { { "項番", "見出し", "当社の取り組み" },
      { "5.1.1", "わたしたちの約束", A1 },
      { "6.1.3", "役所に聞くこと", A2 },
      { "8.1.1", "持ち物帳", A3 },
      { "9.2.1", "窓口の受け付け", A4 },
      { "12.3.1", "控えの作り方", A5 } },
    "5.1.1|わたしたちの約束|" A1 "\n6.1.3|役所に聞くこと|" A2 "\n8.1.1|持ち物帳|" A3
    "\n9.2.1|窓口の受け付け|" A4 "\n12.3.1|控えの作り方|" A5 "\n" },
  { "requirements",
    { 90, 180, 350 },
    { { "項番", "管理策", "規格の要求事項", "当社の取り組み" },
      { "5.1.1", "方針群", "文書を持つことが望ましい。", A1 },
      { "6.1.1", "役割及び責任", "人を定めることが望ましい。", A2 },
      { "8.1.1", "資産目録", "一覧を持つことが望ましい。", A3 },
      { "9.2.1", "利用者登録", "手順を持つことが望ましい。", A4 } },
    ROWS_1_TO_4 },
  /* What is asked is not answered, and the title only where there is no other. */
  { "questions-beside-titles",
    { 90, 180, 350 },
    { { "規格番号", "管理策", "確認事項", "回答" },
      { "5.1.1", "方針群", "文書はありますか。", A1 },
      { "6.1.1", "役割及び責任", "人は決まっていますか。", A2 },
      { "8.1.1", "資産目録", "一覧はありますか。", A3 },
      { "9.2.1", "利用者登録", "手順はありますか。", A4 } },
    ROWS_1_TO_4 },
  /* Below the title in its cell stand the numbers of the edition before. */
  { "former-numbers-below",
    { 260 },
    { { "管理策", "当社の取り組み" },
      { "5.9 情報及びその他の関連\n資産の目録\n（旧番号：8.1.1）", A3 },
      { "5.15 アクセス制御\n（旧番号：9.1.1、9.1.2）", A1 },
      { "5.16 識別情報の管理\n（旧番号：9.2.1）", A4 },
      { "8.13 情報のバックアップ\n（旧番号：12.3.1）", A5 } },
    "5.9|情報及びその他の関連資産の目録|" A3 "\n5.15|アクセス制御|" A1 "\n5.16|識別情報の管理|" A4
    "\n8.13|情報のバックアップ|" A5 "\n" },
  { "list",
    { 120 },
    { { "項番", "管理策" },
      { "5.1.1", "情報セキュリティのための方針群" },
      { "6.1.1", "情報セキュリティの役割及び責任" },
      { "8.1.1", "資産目録" },
      { "9.2.1", "利用者登録及び登録削除" } },
    "" },
  /* An index that says in which chapter of the paper each control is answered answers none, long or short. */
  { "list-of-places",
    { 120, 360 },
    { { "番号", "管理策の名称", "本書の章" },
      { "6.1.1", "情報セキュリティの役割及び責任", "体制について" },
      { "8.1.1", "資産目録", "持ち物と在庫の数え方について" } },
    "" },
  { "list-of-chapters",
    { 120, 360 },
    { { "6.1.1", "情報セキュリティの役割及び責任", "情報セキュリティのための組織" },
      { "8.1.1", "資産目録", "資産の管理" },
      { "9.2.1", "利用者登録及び登録削除", "アクセス制御" },
      { "12.3.1", "情報のバックアップ", "運用のセキュリティ" } },
    "" },
  /* What has no number in one edition ends no answer of the row above. */
  { "list-of-editions",
    { 150, 380 },
    { { "ISO/IEC 27001:2022", "管理策の名称", "ISO/IEC 27001:2013" },
      { "5.5", "関係当局との連絡", "6.1.3" },
      { "5.6", "専門組織との連絡", "6.1.4" },
      { "5.7", "脅威インテリジェンス", "－" },
      { "5.11", "資産の返却", "8.1.4" },
      { "8.8", "技術的脆弱性の管理", "12.6.1、18.2.3" },
      { "8.9", "構成管理", "－" },
      { "8.10", "情報の削除", "該当なし" } },
    "" },
  { "list-with-verdicts",
    { 100, 350, 420 },
    { { "番号", "管理策", "判定", "見た所" },
      { "5.1.1", "情報セキュリティのための方針群", "○", "本店" },
      { "6.1.1", "情報セキュリティの役割及び責任", "△", "東の倉" },
      { "8.1.1", "資産目録", "○", "西の倉" },
      { "9.2.1", "利用者登録及び登録削除", "○", "本店" } },
    "" },
  { "split-number",
    { 90, 120, 150, 330 },
    { { "箇条", "区分", "項", "表題", "当社の対応" },
      { "5", "1", "1", "情報セキュリティのための方針群", A1 },
      { "6", "1", "1", "情報セキュリティの役割及び責任", A2 },
      { "8", "1", "1", "資産目録", A3 },
      { "9", "2", "1", "利用者登録及び登録削除", A4 } },
    "5.1.1|情報セキュリティのための方針群|" A1 "\n6.1.1|情報セキュリティの役割及び責任|" A2
    "\n8.1.1|資産目録|" A3 "\n9.2.1|利用者登録及び登録削除|" A4 "\n" },
  { "split-number-not-repeated",
    { 110, 140, 330 },
    { { "章", "項", "管理策", "当社の取り組み" },
      { "A.5", "2", "情報セキュリティの役割及び責任", A1 },
      { "", "9", "情報及びその他の関連資産の目録", A2 },
      { "A.8", "13", "情報のバックアップ", A3 },
      { "", "15", "ログ取得", A4 } },
    "5.2|情報セキュリティの役割及び責任|" A1 "\n5.9|情報及びその他の関連資産の目録|" A2
    "\n8.13|情報のバックアップ|" A3 "\n8.15|ログ取得|" A4 "\n" },
  { "controls-as-columns",
    { 110, 330 },
    { { "番号", "A.5.1.1", "CLD.9.5.1" },
      { "管理策", "情報セキュリティの\nための方針群", "仮想コンピューティング環境\nにおける分離" },
      { "当社の対応", A1, A2 } },
    "5.1.1|情報セキュリティのための方針群|" A1 "\nCLD.9.5.1|仮想コンピューティング環境における分離|" A2
    "\n" },
  /* Several words that come again and again are no answer. */
  { "who-answers",
    { 80, 200, 340 },
    { { "番号", "管理策", "別", "実装" },
      { "5.1.1", "方針群", "町の係だけが行うこと", A1 },
      { "6.1.1", "役割及び責任", "町の係と住む人との双方", A2 },
      { "8.1.1", "資産目録", "町の係だけが行うこと", A3 },
      { "9.2.1", "利用者登録", "町の係だけが行うこと", A4 },
      { "9.2.2", "利用者アクセス", "町の係と住む人との双方", A1 },
      { "12.3.1", "情報のバックアップ", "町の係だけが行うこと", A5 },
      { "12.4.1", "イベントログ取得", "町の係と住む人との双方", A2 },
      { "12.6.1", "技術的ぜい弱性の管理", "町の係だけが行うこと", A3 } },
    ROWS_1_TO_4 "9.2.2|利用者アクセス|" A1 "\n12.3.1|情報のバックアップ|" A5 "\n12.4.1|イベントログ取得|" A2
                "\n12.6.1|技術的ぜい弱性の管理|" A3 "\n" },
  { "marks-beside-answers",
    { 100, 250, 320 },
    { { "番号", "管理策", "採否", "理由" },
      { "5.1.1", "方針群", "○", A1 },
      { "6.1.1", "役割及び責任", "○", A2 },
      { "8.1.1", "資産目録", "×", "" },
      { "9.2.1", "利用者登録", "○", A4 } },
    "5.1.1|方針群|" A1 "\n6.1.1|役割及び責任|" A2 "\n8.1.1|資産目録|\n9.2.1|利用者登録|" A4 "\n" },
};

static const Case answers[] = {
  { "across",
    { 120 },
    { { "5.1.1", "情報セキュリティのための方針群" },
      { A1 },
      { "6.1.1", "情報セキュリティの役割及び責任" },
      { A2 },
      { "8.1.1", "資産目録" },
      { A3 },
      { "9.2.1", "利用者登録及び登録削除" },
      { A4 } },
    "5.1.1|情報セキュリティのための方針群|" A1 "\n6.1.1|情報セキュリティの役割及び責任|" A2
    "\n8.1.1|資産目録|" A3 "\n9.2.1|利用者登録及び登録削除|" A4 "\n" },
  /* What the standard asks for is quoted above the answer, in which another control's number may be. */
  { "across-below-requirement",
    { 120 },
    { { "5.1.1", "情報セキュリティのための方針群" },
      { "要求事項：考えを定めることが望ましい。" },
      { A1 },
      { "6.1.1", "情報セキュリティの役割及び責任" },
      { "要求事項：受け持ちを決めることが望ましい。" },
      { "名簿は9.2.1に述べるとおり作っております。" },
      { "8.1.1", "資産目録" },
      { "要求事項：一覧を持つことが望ましい。" },
      { A3 } },
    "5.1.1|情報セキュリティのための方針群|" A1
    "\n6.1.1|情報セキュリティの役割及び責任|名簿は9.2.1に述べるとおり作っております。\n8.1.1|資産目録|" A3
    "\n" },
  { "across-beside-word",
    { 120, 420 },
    { { "5.1.1", "情報セキュリティのための方針群", "基本" },
      { A1 },
      { "6.1.1", "情報セキュリティの役割及び責任", "拡張" },
      { A2 },
      { "8.1.1", "資産目録", "基本" },
      { A3 } },
    "5.1.1|情報セキュリティのための方針群|" A1 "\n6.1.1|情報セキュリティの役割及び責任|" A2
    "\n8.1.1|資産目録|" A3 "\n" },
  { "second-title",
    { 110 },
    { { "項番", "当社の取り組み" },
      { "8.1.1", "*資産目録\n*Inventory of assets\nISO/IEC 27001:2022 A.5.9\n" A3 },
      { "8.2.2", "*情報のラベル付け\n*Labelling of information\nISO/IEC 27001:2022 A.5.13\n" A2 },
      { "12.3.1", "*情報のバックアップ\n*Information backup\nISO/IEC 27001:2022 A.8.13\n" A5 } },
    "8.1.1|資産目録Inventoryofassets|" A3 "\n8.2.2|情報のラベル付けLabellingofinformation|" A2
    "\n12.3.1|情報のバックアップInformationbackup|" A5 "\n" },
  /* Two languages side by side: below the titles the text of each. */
  { "two-languages",
    { 100, 330 },
    { { "No.", "日本語", "English" },
      { "5.1.1", "情報セキュリティのための方針群", "Policies for information security" },
      { "", A1, "We keep our policy in writing." },
      { "8.1.1", "資産目録", "Inventory of assets" },
      { "", A3, "" },
      { "9.2.1", "利用者登録及び登録削除", "User registration and de-registration" },
      { "", A4, "Users sign up on the screen." },
      NEW_PAGE,
      { "12.3.1", "情報のバックアップ", "Information backup" },
      { "", A5, "Copies are made every night." } },
    "5.1.1|情報セキュリティのための方針群|" A1 "Wekeepourpolicyinwriting.\n8.1.1|資産目録|" A3
    "\n9.2.1|利用者登録及び登録削除|" A4 "Userssignuponthescreen.\n12.3.1|情報のバックアップ|" A5
    "Copiesaremadeeverynight.\n" },
  { "titles-over-text",
    { 100 },
    { { "項番", "内容" },
      { "5.1.1", "情報セキュリティのための方針群" },
      { "", A1 },
      { "8.1.1", "資産目録" },
      { "", A3 },
      { "", B1 },
      { "12.3.1", "情報のバックアップ" },
      { "", A5 } },
    "5.1.1|情報セキュリティのための方針群|" A1 "\n8.1.1|資産目録|" A3 B1 "\n12.3.1|情報のバックアップ|" A5
    "\n" },
};

/* Rows that answer several controls. */
static const Case several[] = {
  /* Below each title, or behind it, stand the numbers of another edition. */
  { "other-edition-below",
    { 200 },
    { { "管理策", "ミナモの対応" },
      { "5.1.1 方針群\n（A.5.1）", A1 },
      { "9.2.1 利用者登録\n（A.5.16）\n9.2.2 利用者への提供\n（A.5.18）", A4 },
      { "12.4.1 跡の取得（A.8.15）\n12.4.4 時計（A.8.17）", A5 } },
    "5.1.1|方針群|" A1 "\n9.2.1|利用者登録|" A4 "\n9.2.2|利用者への提供|" A4 "\n12.4.1|跡の取得|" A5
    "\n12.4.4|時計|" A5 "\n" },
  /* Each title has its number in brackets below it, or behind it. */
  { "numbers-below",
    { 200 },
    { { "管理策", "ミナモの対応" },
      { "情報セキュリティの\nための方針群\n（5.1.1）", A1 },
      { "利用者登録及び\n登録削除\n（9.2.1）\n利用者アクセスの提供\n（9.2.2）", A4 },
      { "イベントログ取得（12.4.1）\nクロックの同期（12.4.4）", A5 } },
    "5.1.1|情報セキュリティのための方針群|" A1 "\n9.2.1|利用者登録及び登録削除|" A4
    "\n9.2.2|利用者アクセスの提供|" A4 "\n12.4.1|イベントログ取得|" A5 "\n12.4.4|クロックの同期|" A5 "\n" },
};

/* No row has a number: the title names the control. */
static const Case titles_alone[] = {
  { "header",
    { 180 },
    { { "管理策", "ミナモの対応" },
      { "情報セキュリティのため\nの方針群", A1 },
      { "資産目録\n（持ち物の一覧）", A3 },
      { "クラウドサービスカスタマ\nの資産の除去", A2 } },
    "5.1.1|情報セキュリティのための方針群|" A1 "\n8.1.1|資産目録（持ち物の一覧）|" A3
    "\nCLD.8.1.5|クラウドサービスカスタマの資産の除去|" A2 "\n" },
  { "no-header",
    { 180 },
    { { "情報セキュリティのため\nの方針群", A1 }, { "資産目録", A3 }, { "利用者登録及び登録削除", A4 } },
    "5.1.1|情報セキュリティのための方針群|" A1 "\n8.1.1|資産目録|" A3 "\n9.2.1|利用者登録及び登録削除|" A4
    "\n" },
  { "own-numbers",
    { 80, 260 },
    { { "No.", "名称", "ミナモの様子" },
      { "1", "情報セキュリティのための方針群", A1 },
      { "2", "資産目録", A3 },
      { "3", "利用者登録及び登録削除", A4 } },
    "5.1.1|情報セキュリティのための方針群|" A1 "\n8.1.1|資産目録|" A3 "\n9.2.1|利用者登録及び登録削除|" A4
    "\n" },
  /* A title of the vendor's own among the others begins no record, nor goes on with one. */
  { "other-title",
    { 180 },
    { { "管理策", "ミナモの対応" },
      { "情報セキュリティのため\nの方針群", A1 },
      { "資産目録", A3 },
      { "地震に備えた訓練", A5 },
      NEW_PAGE,
      { "", "年に一度、外の人に見てもらいます。" },
      { "利用者登録及び登録削除", A4 },
      { "情報のバックアップ", A2 } },
    "5.1.1|情報セキュリティのための方針群|" A1 "\n8.1.1|資産目録|" A3 "\n9.2.1|利用者登録及び登録削除|" A4
    "\n12.3.1|情報のバックアップ|" A2 "\n" },
  /* Titles beside words that answer nothing are a list. */
  { "list",
    { 180 },
    { { "管理策", "受け持つ部" },
      { "情報セキュリティのための方針群", "総務部" },
      { "資産目録", "管理部" },
      { "利用者登録及び登録削除", "運用部" } },
    "" },
};

static const Case forms[] = {
  /* Number and title share a row, each with its name; the number may be called 管理策. */
  { "pairs",
    { 120, 200, 280 },
    { { "管理策", "5.1.1", "名称", "方針群" },
      { "当社の対応", A1, NULL, NULL },
      { "管理策", "6.1.1", "名称", "役割及び責任" },
      { "当社の対応", A2, NULL, NULL },
      { "管理策", "8.1.1", "名称", "資産目録" },
      { "当社の対応", A3, NULL, NULL },
      { "管理策", "9.2.1", "名称", "利用者登録" },
      { "当社の対応", A4, NULL, NULL } },
    ROWS_1_TO_4 },
  /* The title comes first, and captions run across over requirement and answer. */
  { "pairs-over-bands",
    { 120, 360, 460 },
    {
        { "名称", "方針群", "管理策番号", "5.1.1" },
        { "要求事項", NULL, NULL, NULL },
        { "手順を定めることが望ましい。", NULL, NULL, NULL },
        { "当社の対応", NULL, NULL, NULL },
        { A1, NULL, NULL, NULL },
        { "名称", "役割及び責任", "管理策番号", "6.1.1" },
        { "要求事項", NULL, NULL, NULL },
        { "手順を定めることが望ましい。", NULL, NULL, NULL },
        { "当社の対応", NULL, NULL, NULL },
        { A2, NULL, NULL, NULL },
        { "名称", "資産目録", "管理策番号", "8.1.1" },
        { "要求事項", NULL, NULL, NULL },
        { "手順を定めることが望ましい。", NULL, NULL, NULL },
        { "当社の対応", NULL, NULL, NULL },
        { A3, NULL, NULL, NULL },
        { "名称", "利用者登録", "管理策番号", "9.2.1" },
        { "要求事項", NULL, NULL, NULL },
        { "手順を定めることが望ましい。", NULL, NULL, NULL },
        { "当社の対応", NULL, NULL, NULL },
        { A4, NULL, NULL, NULL },
    },
    ROWS_1_TO_4 },
  /* The number in another edition stands below a title that the control has there, too; a page may end above
   * the title. The name of that entry wraps within the year. */
  { "title-of-both-editions",
    { 160 },
    { { "管理策番号", "9.2.1" },
      { "管理策", "利用者登録及び登録削除" },
      { "対応する27001:20 22", "5.16" },
      { "当社の対応", A1 },
      { "管理策番号", "12.3.1" },
      { "管理策", "情報のバックアップ" },
      { "対応する27001:20 22", "8.13" },
      { "当社の対応", A2 },
      { "管理策番号", "16.1.7" },
      NEW_PAGE,
      { "管理策", "証拠の収集" },
      { "対応する27001:20 22", "5.28" },
      { "当社の対応", A3 } },
    "9.2.1|利用者登録及び登録削除|" A1 "\n12.3.1|情報のバックアップ|" A2 "\n16.1.7|証拠の収集|" A3 "\n" },
  /* Number and title are one entry. */
  { "number-with-title",
    { 120 },
    { { "管理策", "5.1.1 方針群" },
      { "対応状況", A1 },
      { "管理策", "6.1.1 役割及び責任" },
      { "対応状況", A2 },
      { "管理策", "8.1.1 資産目録" },
      { "対応状況", A3 },
      { "管理策", "9.2.1 利用者登録" },
      { "対応状況", A4 } },
    ROWS_1_TO_4 },
  { "short-pages",
    { 160 },
    { { "管理策番号", "5.1.1" },
      { "管理策名", "情報セキュリティのための方針群" },
      { "実施内容", A1 },
      NEW_PAGE,
      { "管理策番号", "6.1.1" },
      { "管理策名", "情報セキュリティの役割及び責任" },
      { "実施内容", A2 },
      NEW_PAGE,
      { "実施内容", A3 } },
    "5.1.1|情報セキュリティのための方針群|" A1 "\n6.1.1|情報セキュリティの役割及び責任|" A2 A3 "\n" },
  { "bands",
    { 160 },
    { { "5.1.1 情報セキュリティのための方針群" },
      { "管理策の趣旨", "文書を持つことが望ましい。" },
      { "当社の対応", A1 },
      { "6.1.1 情報セキュリティの役割及び責任" },
      { "管理策の趣旨", "人を定めることが望ましい。" },
      { "当社の対応", A2 },
      { "8.1.1 資産目録" },
      { "管理策の趣旨", "一覧を持つことが望ましい。" },
      { "当社の対応", A3 } },
    "5.1.1|情報セキュリティのための方針群|" A1 "\n6.1.1|情報セキュリティの役割及び責任|" A2
    "\n8.1.1|資産目録|" A3 "\n" },
  { "number-and-title",
    { 160 },
    { { "5.1.1", "情報セキュリティのための方針群" },
      { "規格の要求事項", "文書を持つことが望ましい。" },
      { "当社の対応", A1 },
      { "6.1.1", "情報セキュリティの役割及び責任" },
      { "規格の要求事項", "人を定めることが望ましい。" },
      { "当社の対応", A2 },
      { "8.1.1", "資産目録" },
      { "規格の要求事項", "一覧を持つことが望ましい。" },
      { "当社の対応", A3 } },
    "5.1.1|情報セキュリティのための方針群|" A1 "\n6.1.1|情報セキュリティの役割及び責任|" A2
    "\n8.1.1|資産目録|" A3 "\n" },
  { "known-names",
    { 160 },
    { { "管理策番号", "5.1.1" },
      { "管理策名", "情報セキュリティのための方針群" },
      { "実施内容", A1 },
      { "見張りの仕方", "年に一度、外の人に見てもらいます。" },
      { "人の手配", "外の人です。" },
      { "道具の手配", "借ります。" },
      { "紙の手配", "買います。" },
      { "管理策番号", "6.1.1" },
      { "管理策名", "情報セキュリティの役割及び責任" },
      { "実施内容", A2 },
      NEW_PAGE,
      { "見張りの仕方", "半年に一度、表を読み合わせます。" },
      { "人の手配", "二人が行います。" },
      { "道具の手配", "社の物を使います。" },
      { "紙の手配", "要りません。" },
      { "管理策番号", "8.1.1" },
      { "管理策名", "資産目録" },
      { "実施内容", A3 } },
    "5.1.1|情報セキュリティのための方針群|" A1 "年に一度、外の人に見てもらいます。"
    "外の人です。借ります。買います。\n"
    "6.1.1|情報セキュリティの役割及び責任|" A2 "半年に一度、表を読み合わせます。二人が行います。"
    "社の物を使います。要りません。\n8.1.1|資産目録|" A3 "\n" },
  { "fewer-columns",
    { 130, 320, 410 },
    { { "管理策番号", "5.1.1", "改めた月", "四月" },
      { "管理策名", "情報セキュリティのための方針群", NULL, NULL },
      { "実施内容", A1, NULL, NULL },
      { "管理策番号", "8.1.1", "改めた月", "五月" },
      { "管理策名", "資産目録", NULL, NULL },
      { "実施内容", "持ち物の一覧は年ごとに作り替えて社内に配り、その", NULL, NULL },
      NEW_PAGE,
      { "", "写しを倉に納めております。", NULL, NULL },
      { "実施状況", "年に一度、外の人に見てもらいます。", NULL, NULL } },
    "5.1.1|情報セキュリティのための方針群|" A1
    "\n8.1.1|資産目録|持ち物の一覧は年ごとに作り替えて社内に配り、その写しを倉に納めております。"
    "年に一度、外の人に見てもらいます。\n" },
  /* A sheet for each control, with entries for the office around its own, boxes to be ticked, and the name of
   * the answer from top to bottom; the number stands last in its row, below another. */
  { "office",
    { 120, 250, 330 },
    { { "整理番号", "第一号", "作成部署", "総務課" },
      { "帳票番号", "01", "対応する管理策", "5.1.1" },
      { "管理策の名称", "情報セキュリティのための方針群", NULL, NULL },
      { "評価の区分", "☑ 適合 ☐ 一部適合 ☐ 不適合", NULL, NULL },
      { "実\n施\n内\n容", A1, NULL, NULL },
      { "決裁印", "", NULL, NULL },
      NEW_PAGE,
      { "整理番号", "第二号", "作成部署", "総務課" },
      { "帳票番号", "02", "対応する管理策", "6.1.1" },
      { "管理策の名称", "情報セキュリティの役割及び責任", NULL, NULL },
      { "評価の区分", "☐ 適合 ☑ 一部適合 ☐ 不適合", NULL, NULL },
      { "実\n施\n内\n容", A2, NULL, NULL },
      { "決裁印", "", NULL, NULL },
      NEW_PAGE,
      { "整理番号", "第三号", "作成部署", "総務課" },
      { "帳票番号", "03", "対応する管理策", "8.1.1" },
      { "管理策の名称", "資産目録", NULL, NULL },
      { "評価の区分", "☑ 適合 ☐ 一部適合 ☐ 不適合", NULL, NULL },
      { "実\n施\n内\n容", A3, NULL, NULL },
      { "決裁印", "", NULL, NULL } },
    "5.1.1|情報セキュリティのための方針群|" A1 "\n6.1.1|情報セキュリティの役割及び責任|" A2
    "\n8.1.1|資産目録|" A3 "\n" },
  /* An entry called by an edition has the number there, or says that there is none. */
  { "editions",
    { 180 },
    { { "管理策番号", "5.1.1" },
      { "2022 年版の番号", "5.1" },
      { "項目", "方針群" },
      { "当社の取組み", A1 },
      { "管理策番号", "CLD.9.5.1" },
      { "2022 年版の番号", "—" },
      { "項目", "仮想の分離" },
      { "当社の取組み", A2 } },
    "5.1.1|方針群|" A1 "\nCLD.9.5.1|仮想の分離|" A2 "\n" },
  /* The page ends below number and title. */
  { "head-before-page",
    { 160 },
    { { "5.1.1", "情報セキュリティのための方針群" },
      { "対応内容", A1 },
      { "ミナモの実施事項", A2 },
      NEW_PAGE,
      { "6.1.1", "情報セキュリティの役割及び責任" },
      { "対応内容", A3 },
      { "ミナモの実施事項", A4 },
      NEW_PAGE,
      { "8.1.1", "資産目録" },
      NEW_PAGE,
      { "対応内容", A5 },
      { "ミナモの実施事項", A1 } },
    "5.1.1|情報セキュリティのための方針群|" A1 A2 "\n6.1.1|情報セキュリティの役割及び責任|" A3 A4
    "\n8.1.1|資産目録|" A5 A1 "\n" },
  /* What is left on the next page is named by someone that no rule knows. */
  { "parts-over-page",
    { 160 },
    { { "管理策番号", "6.1.1" },
      { "項目", "情報セキュリティの役割及び責任" },
      { "当社の取組み", A2 },
      { "管理策番号", "8.1.1" },
      { "項目", "資産目録" },
      { "当社の取組み", "会社の考えを文書にまとめて、その" },
      NEW_PAGE,
      { "", "写しを倉に納めております。" },
      { "ミナモの実施事項", A3 } },
    "6.1.1|情報セキュリティの役割及び責任|" A2
    "\n8.1.1|資産目録|会社の考えを文書にまとめて、その写しを倉に納めております。" A3 "\n" },
  /* The number is the vendor's own, be it that of some control; the entry below says which control it is. */
  { "own-numbers",
    { 160 },
    { { "1.1", "情報セキュリティのための方針群" },
      { "照らした番号", "ISO/IEC 27017 5.1.1" },
      { "ミナモの様子", A1 },
      NEW_PAGE,
      { "6.3", "情報セキュリティの役割及び責任" },
      { "照らした番号", "ISO/IEC 27017 6.1.1" },
      { "ミナモの様子", A2 },
      NEW_PAGE,
      { "6.4", "資産目録" },
      NEW_PAGE,
      { "照らした番号", "ISO/IEC 27017 8.1.1" },
      { "ミナモの様子", A3 } },
    "5.1.1|情報セキュリティのための方針群|" A1 "\n6.1.1|情報セキュリティの役割及び責任|" A2
    "\n8.1.1|資産目録|" A3 "\n" },
  { "own-numbers-in-bands",
    { 160 },
    { { "1.1 情報セキュリティのための方針群" },
      { "照らした番号", "ISO/IEC 27017 5.1.1" },
      { "ミナモの様子", A1 },
      NEW_PAGE,
      { "1.2 情報セキュリティの役割及び責任" },
      { "照らした番号", "ISO/IEC 27017 6.1.1" },
      { "ミナモの様子", A2 },
      NEW_PAGE,
      { "1.3 資産目録" },
      { "照らした番号", "ISO/IEC 27017 8.1.1" },
      { "ミナモの様子", A3 } },
    "5.1.1|情報セキュリティのための方針群|" A1 "\n6.1.1|情報セキュリティの役割及び責任|" A2
    "\n8.1.1|資産目録|" A3 "\n" },
  { "mark-in-entry",
    { 160 },
    { { "管理策番号", "5.1.1" },
      { "管理策", "情報セキュリティのための方針群" },
      { "実施区分", "実施済" },
      { "実施内容", A1 },
      NEW_PAGE,
      { "管理策番号", "6.1.1" },
      { "管理策", "情報セキュリティの役割及び責任" },
      { "実施区分", "実施済" },
      { "実施内容", A2 },
      NEW_PAGE,
      { "管理策番号", "8.1.1" },
      { "管理策", "資産目録" },
      { "実施区分", "未実施" },
      { "実施内容", A3 } },
    "5.1.1|情報セキュリティのための方針群|" A1 "\n6.1.1|情報セキュリティの役割及び責任|" A2
    "\n8.1.1|資産目録|" A3 "\n" },
  { "own-numbers-in-entries",
    { 160 },
    { { "項目", "1.1 情報セキュリティのための方針群" },
      { "管理策番号", "ISO/IEC 27017 5.1.1" },
      { "ミナモの様子", A1 },
      NEW_PAGE,
      { "項目", "1.2 情報セキュリティの役割及び責任" },
      { "管理策番号", "ISO/IEC 27017 6.1.1" },
      { "ミナモの様子", A2 },
      NEW_PAGE,
      { "項目", "1.3 資産目録" },
      { "管理策番号", "ISO/IEC 27017 8.1.1" },
      { "ミナモの様子", A3 } },
    "5.1.1|情報セキュリティのための方針群|" A1 "\n6.1.1|情報セキュリティの役割及び責任|" A2
    "\n8.1.1|資産目録|" A3 "\n" },
  /* A page ends below the band that begins a form: with nothing of the form below it it is no table. */
  { "band-above-page-break",
    { 160 },
    { { "5.1.1 情報セキュリティのための方針群" },
      { "ISO/IEC 27001:2022", "5.1" },
      { "回答", A1 },
      NEW_PAGE,
      { "6.1.1 情報セキュリティの役割及び責任" },
      NEW_PAGE,
      { "ISO/IEC 27001:2022", "5.2" },
      { "回答", A2 },
      NEW_PAGE,
      { "8.1.1 資産目録" },
      NEW_PAGE,
      { "ISO/IEC 27001:2022", "5.9" },
      { "回答", A3 } },
    "5.1.1|情報セキュリティのための方針群|" A1 "\n6.1.1|情報セキュリティの役割及び責任|" A2
    "\n8.1.1|資産目録|" A3 "\n" },
  { "number-called-as-titles",
    { 160 },
    { { "管理策", "5.1.1（ISO/IEC 27001:2022 では 5.1）" },
      { "表題", "情報セキュリティのための方針群" },
      { "説明", A1 },
      NEW_PAGE,
      { "管理策", "6.1.1（ISO/IEC 27001:2022 では 5.2）" },
      { "表題", "情報セキュリティの役割及び責任" },
      { "説明", A2 },
      NEW_PAGE,
      { "管理策", "8.1.1（ISO/IEC 27001:2022 では 5.9）" },
      { "表題", "資産目録" },
      { "説明", A3 } },
    "5.1.1|情報セキュリティのための方針群|" A1 "\n6.1.1|情報セキュリティの役割及び責任|" A2
    "\n8.1.1|資産目録|" A3 "\n" },
  /* What a form says of itself is no answer, beside the title or in a row of its own. A title may end as the
   * names of answers do. */
  { "clerical",
    { 120, 220, 290 },
    { { "管理策番号", "5.1.1", "管理策名", "情報セキュリティのための方針群" },
      { "帳票の番号", "ミ-001", "主管", "総務課" },
      { "実施内容", A1, NULL, NULL },
      NEW_PAGE,
      { "管理策番号", "14.2.1", "管理策名", "セキュリティに配慮した開発のための方針" },
      { "帳票の番号", "ミ-002", "主管", "会計課" },
      { "実施内容", A2, NULL, NULL },
      NEW_PAGE,
      { "管理策番号", "16.1.2", "管理策名", "情報セキュリティ事象の報告" },
      { "帳票の番号", "ミ-003", "主管", "総務課" },
      { "実施内容", A3, NULL, NULL },
      { "電話番号", "03-0000-0000", NULL, NULL },
      { "更新日", "四月一日", NULL, NULL } },
    "5.1.1|情報セキュリティのための方針群|" A1 "\n14.2.1|セキュリティに配慮した開発のための方針|" A2
    "\n16.1.2|情報セキュリティ事象の報告|" A3 "03-0000-0000\n" },
  /* The number in another edition, or that there is none, stands between number and title. */
  { "head-of-both-editions",
    { 120, 220 },
    { { "5.1.1", "〔5.1〕", "情報セキュリティのための方針群" },
      { "質問", "考えを書いた物がありますか。", NULL },
      { "回答", A1, NULL },
      NEW_PAGE,
      { "CLD.6.3.1", "〔－〕", "役割及び責任の共有及び分担" },
      { "質問", "受け持ちを書いた物がありますか。", NULL },
      { "回答", A2, NULL },
      NEW_PAGE,
      { "8.1.1", "〔5.9〕", "資産目録" },
      { "質問", "一覧がありますか。", NULL },
      { "回答", A3, NULL } },
    "5.1.1|情報セキュリティのための方針群|" A1 "\nCLD.6.3.1|役割及び責任の共有及び分担|" A2
    "\n8.1.1|資産目録|" A3 "\n" },
  /* The number in another edition is an entry of its own, called as that edition is. */
  { "edition-below-band",
    { 160 },
    { { "5.1.1 情報セキュリティのための方針群" },
      { "ISO/IEC 27001:2022", "5.1" },
      { "当社の対応", A1 },
      NEW_PAGE,
      { "CLD.6.3.1 役割及び責任の共有及び分担" },
      { "ISO/IEC 27001:2022", "該当なし" },
      { "当社の対応", A2 },
      NEW_PAGE,
      { "8.1.1 資産目録" },
      { "ISO/IEC 27001:2022", "5.9" },
      { "当社の対応", A3 } },
    "5.1.1|情報セキュリティのための方針群|" A1 "\nCLD.6.3.1|役割及び責任の共有及び分担|" A2
    "\n8.1.1|資産目録|" A3 "\n" },
  { "number-and-title-called-as-titles",
    { 160 },
    { { "項目", "5.1.1 情報セキュリティのための方針群" },
      { "当社の対応", A1 },
      { "項目", "6.1.1 情報セキュリティの役割及び責任" },
      { "当社の対応", A2 },
      { "項目", "8.1.1 資産目録" },
      { "当社の対応", A3 } },
    "5.1.1|情報セキュリティのための方針群|" A1 "\n6.1.1|情報セキュリティの役割及び責任|" A2
    "\n8.1.1|資産目録|" A3 "\n" },
};

/* The one cell across the top of a page is the rest of the answer above, and the table goes on below it. */
static void
test_rest_across_page (Fixture *fixture, gconstpointer data)
{
  static const float edges[] = { 90, 220 };
  static const char *const rows[][3] = { { "項番", "管理策", "当社の取り組み" },
                                         { "5.1.1", "方針群", A1 },
                                         { "6.1.1", "役割及び責任", A2 },
                                         { "8.1.1", "資産目録", "持ち物の一覧は年ごとに作り替え、その" },
                                         { "写しを社内に配っております。", NULL, NULL },
                                         { "9.2.1", "利用者登録", A4 },
                                         { "12.3.1", "情報のバックアップ", A5 } };
  g_autofree char *records = NULL;
  g_auto (GStrv) lines = NULL;

  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      if (r == 4)
        next_page (fixture);
      put_row (fixture, edges, G_N_ELEMENTS (rows[r]), rows[r]);
    }
  records = synthetic_records (fixture->pages, give_painting, fixture);
  lines = g_strsplit (records, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 6);
  g_assert_cmpstr (lines[2], ==,
                   "8.1.1|資産目録|持ち物の一覧は年ごとに作り替え、その写しを社内に配っております。");
  g_assert_cmpstr (lines[3], ==, "9.2.1|利用者登録|" A4);
}

/* The header comes again on the next page, higher and in words that no rule knows, over the rest of a row. */
static void
test_unknown_header_again (Fixture *fixture, gconstpointer data)
{
  static const float edges[] = { 100, 250, 300 };
  static const char *const header[] = { "見出し", "お題", "誰が", "みなと町の暮らし方" };
  static const char *const rows[][4]
      = { { "5.1.1", "方針群", "町", A1 },
          { "6.1.1", "役割及び責任", "町", A2 },
          { "8.1.1", "資産目録", "町", "持ち物の一覧は年ごとに作り替え、その" },
          { "", "", "", "写しを社内に配っております。" },
          { "9.2.1", "利用者登録", "皆", A4 } };
  g_autofree char *records = NULL;

  fixture->y = 300;
  put_row (fixture, edges, 4, header);
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      if (r == 3)
        {
          next_page (fixture);
          put_row (fixture, edges, 4, header);
        }
      put_row (fixture, edges, 4, rows[r]);
    }
  records = synthetic_records (fixture->pages, give_painting, fixture);
  g_assert_cmpstr (records, ==,
                   "5.1.1|方針群|" A1 "\n6.1.1|役割及び責任|" A2
                   "\n8.1.1|資産目録|持ち物の一覧は年ごとに作り替え、その写しを社内に配っております。\n"
                   "9.2.1|利用者登録|" A4 "\n");
}

/* Numbers are set in smaller type than titles and answers: the rest of an answer on the next page is no
 * heading for being larger than the number. */
static void
test_small_number_across_page (Fixture *fixture, gconstpointer data)
{
  static const float edges[] = { 220 };
  static const struct
  {
    const char *number, *cells[2];
  } rows[] = { { "5.1.1", { "\n方針群", A1 } },
               { "6.1.1", { "\n役割及び責任", A2 } },
               { "8.1.1", { "\n資産目録", "持ち物の一覧は年ごとに作り替えます。" } },
               { "", { "", "写しを社内に配っております。" } },
               { "9.2.1", { "\n利用者登録", A4 } } };
  static const char *const header[] = { "管理策", "当社の取り組み" };
  g_autofree char *records = NULL;

  fixture->y = 300;
  put_row (fixture, edges, 2, header);
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      if (r == 3)
        {
          next_page (fixture);
          put_row (fixture, edges, 2, header);
        }
      synthetic_text_in (fixture->pages, fixture->page, LEFT_X + 6, fixture->y + 6, rows[r].number,
                         "Gothic-Bold", 0.8f * SYNTHETIC_SIZE_PT);
      put_row (fixture, edges, 2, rows[r].cells);
    }
  records = synthetic_records (fixture->pages, give_painting, fixture);
  g_assert_cmpstr (records, ==,
                   "5.1.1|方針群|" A1 "\n6.1.1|役割及び責任|" A2
                   "\n8.1.1|資産目録|持ち物の一覧は年ごとに作り替えます。写しを社内に配っております。\n"
                   "9.2.1|利用者登録|" A4 "\n");
}

/* In a cell stands a table with rules of its own, of which one cell wraps and those beside it do not. */
static void
test_table_in_cell (Fixture *fixture, gconstpointer data)
{
  static const float edges[] = { 90, 200 }, within[] = { 215, 300, 400, 530 };
  static const char *const rows[][3]
      = { { "項番", "管理策", "当社の取り組み" },
          { "5.1.1", "方針群", A1 },
          { "12.3.1", "情報のバックアップ", "次のとおりです。\n\n\n\n\n\n" A5 },
          { "8.1.1", "資産目録", A3 },
          { "9.2.1", "利用者登録", A4 } };
  g_autofree char *records = NULL;

  synthetic_text (fixture->pages, fixture->page, LEFT_X, 60, "ISO/IEC 27017:2015 の管理策について述べます。");
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      float y = fixture->y + 20;

      put_row (fixture, edges, 3, rows[r]);
      if (r != 2)
        continue;
      synthetic_text (fixture->pages, fixture->page, 221, y + 5, "もの");
      synthetic_text (fixture->pages, fixture->page, 306, y + 5, "回数");
      synthetic_text (fixture->pages, fixture->page, 406, y + 5, "置く所");
      synthetic_text (fixture->pages, fixture->page, 221, y + 27, "受け取った書");
      synthetic_text (fixture->pages, fixture->page, 221, y + 41, "き付け");
      synthetic_text (fixture->pages, fixture->page, 306, y + 27, "日に一度");
      synthetic_text (fixture->pages, fixture->page, 406, y + 27, "離れた町の倉の中");
      for (guint i = 0; i < G_N_ELEMENTS (within); i++)
        draw_rule (fixture, within[i], y, within[i], y + 58);
      draw_rule (fixture, within[0], y, within[3], y);
      draw_rule (fixture, within[0], y + 20, within[3], y + 20);
      draw_rule (fixture, within[0], y + 58, within[3], y + 58);
    }
  records = synthetic_records (fixture->pages, give_painting, fixture);
  g_assert_cmpstr (records, ==,
                   "5.1.1|方針群|" A1 "\n12.3.1|情報のバックアップ|次のとおりです。もの回数置く所"
                   "受け取った書き付け日に一度離れた町の倉の中" A5 "\n8.1.1|資産目録|" A3
                   "\n9.2.1|利用者登録|" A4 "\n");
}

/* The table of an answer goes on over the page below its header, printed again. */
static void
test_header_in_answer (Fixture *fixture, gconstpointer data)
{
  static const float edges[] = { 200, 380 };
  static const char *const rows[][3] = { { "もの", "回数", "置く所" },
                                         { "書き付け", "日に一度", "町の倉" },
                                         { "写し", "週に一度", "離れた町の倉" } };
  g_autofree char *records = NULL;

  synthetic_text_in (fixture->pages, fixture->page, LEFT_X, fixture->y, "12.3.1 情報のバックアップ",
                     "Gothic-Bold", 14);
  synthetic_text (fixture->pages, fixture->page, LEFT_X, fixture->y + 20, "次のとおりです。");
  fixture->y += 40;
  put_row (fixture, edges, 3, rows[0]);
  put_row (fixture, edges, 3, rows[1]);
  next_page (fixture);
  put_row (fixture, edges, 3, rows[0]);
  put_row (fixture, edges, 3, rows[2]);
  fixture->y += 20;
  synthetic_text_in (fixture->pages, fixture->page, LEFT_X, fixture->y, "12.4.4 クロックの同期",
                     "Gothic-Bold", 14);
  synthetic_text (fixture->pages, fixture->page, LEFT_X, fixture->y + 20, A4);
  records = synthetic_records (fixture->pages, give_painting, fixture);
  g_assert_cmpstr (records, ==,
                   "12.3.1|情報のバックアップ|次のとおりです。もの\t回数\t置く所書き付け\t日に一度\t町の倉"
                   "写し\t週に一度\t離れた町の倉\n12.4.4|クロックの同期|" A4 "\n");
}

static void
put_card (Fixture *fixture, const char *number, const char *title, const char *answer)
{
  static const float edges[] = { 90, 220 };
  const char *const cells[] = { number, title, answer };

  put_row (fixture, edges, 3, cells);
  fixture->y += 12;
}

/* Each control has a card. A page cuts the second: its rest stands at the top of the next page in a box that
 * is open above, without number and title. */
static void
test_cards_across_pages (Fixture *fixture, gconstpointer data)
{
  g_autofree char *records = NULL;

  synthetic_text (fixture->pages, fixture->page, LEFT_X, 60,
                  "ISO/IEC 27017:2015 の管理策に一つずつ答えます。");
  put_card (fixture, "5.1.1", "方針群", A1 "\n" A2);
  put_card (fixture, "6.1.1", "役割及び責任", A2);
  next_page (fixture);
  synthetic_text (fixture->pages, fixture->page, 226, fixture->y, B1);
  fixture->y += 24;
  put_card (fixture, "8.1.1", "資産目録", A3);
  put_card (fixture, "9.2.1", "利用者登録", A4);
  put_card (fixture, "12.3.1", "情報のバックアップ", A5);
  records = synthetic_records (fixture->pages, give_painting, fixture);
  g_assert_cmpstr (records, ==,
                   "5.1.1|方針群|" A1 A2 "\n6.1.1|役割及び責任|" A2 B1 "\n8.1.1|資産目録|" A3
                   "\n9.2.1|利用者登録|" A4 "\n12.3.1|情報のバックアップ|" A5 "\n");
}

/* A clause heads the rows below it, at the top of a page too, where an answer without a full stop is above.
 */
static void
test_clause_at_top (Fixture *fixture, gconstpointer data)
{
  static const float edges[] = { 230, 400 };
  static const char *const rows[][3]
      = { { "管理策", "当社の実施事項", "お客様の実施事項" },
          { "9 アクセス制御", NULL, NULL },
          { "9.2.1 利用者登録及び登録削除", "申し込みを受けます。", "申し込みます。" },
          { "9.4.1 情報へのアクセス制限", "該当なし", "－" },
          { "管理策", "当社の実施事項", "お客様の実施事項" },
          { "10 暗号", NULL, NULL },
          { "10.1.1 暗号による管理策の利用方針", "鍵を作ります。", "鍵を守ります。" } };
  g_autofree char *records = NULL;

  synthetic_text (fixture->pages, fixture->page, LEFT_X, 60, "ISO/IEC 27017:2015 の管理策について述べます。");
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      if (r == 4)
        next_page (fixture);
      put_row (fixture, edges, 3, rows[r]);
    }
  records = synthetic_records (fixture->pages, give_painting, fixture);
  g_assert_cmpstr (records, ==,
                   "9.2.1|利用者登録及び登録削除|申し込みを受けます。申し込みます。\n"
                   "9.4.1|情報へのアクセス制限|該当なし－\n"
                   "10.1.1|暗号による管理策の利用方針|鍵を作ります。鍵を守ります。\n");
}

/* A checklist with a topic beside all the rows of a page. It is printed once more, over
 * the rest of them, on the next page; the vendor's own numbers are no controls'. */
static void
test_topic_across_page (Fixture *fixture, gconstpointer data)
{
  static const float edges[] = { 110, 150, 290, 350 };
  static const char *const head[] = { "分類", "No.", "確認事項", "管理策", "回答" };
  static const char *const rows[][4] = { { "1-1", "方針群", "5.1.1", A1 },
                                         { "1-2", "役割及び責任", "6.1.1", A2 },
                                         { "1-3", "資産目録", "8.1.1", A3 },
                                         { "1-4", "写しがありますか。", "12.3.1", A5 } };
  g_autofree char *records = NULL, *controls = NULL;
  float top;

  synthetic_text (fixture->pages, fixture->page, LEFT_X, 60, "ISO/IEC 27017:2015 のチェックシートです。");
  put_row (fixture, edges, 5, head);
  top = fixture->y;
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      if (r == 3)
        {
          synthetic_text (fixture->pages, fixture->page, LEFT_X + 6, top + 40, "組織");
          draw_rule (fixture, LEFT_X, top, LEFT_X, fixture->y);
          next_page (fixture);
          synthetic_text (fixture->pages, fixture->page, LEFT_X + 6, fixture->y - 30, "組織");
          draw_rule (fixture, LEFT_X, fixture->y, edges[0], fixture->y);
          top = fixture->y;
        }
      put_row_from (fixture, edges, 5, 1, rows[r]);
    }
  draw_rule (fixture, LEFT_X, top, LEFT_X, fixture->y);
  draw_rule (fixture, LEFT_X, fixture->y, edges[0], fixture->y);
  records = synthetic_records (fixture->pages, give_painting, fixture);
  g_assert_cmpstr (records, ==,
                   "5.1.1|方針群|" A1 "\n6.1.1|役割及び責任|" A2 "\n8.1.1|資産目録|" A3
                   "\n12.3.1|写しがありますか。|" A5 "\n");
  controls = synthetic_controls (fixture->pages, give_painting, fixture);
  g_assert_cmpstr (controls, ==,
                   "iso27017-2015.5.1.1|1-1||\niso27017-2015.6.1.1|1-2||\niso27017-2015.8.1.1|1-3||\n"
                   "iso27017-2015.12.3.1|1-4||\n");
}

/* In an answer stands a table whose rows no rule parts: line by line its cells are rows. A table whose cells
 * wrap has none within. */
static void
test_rows_within (Fixture *fixture, gconstpointer data)
{
  static const float edges[] = { 200, 300 };
  static const char *const head[] = { "所", "人", "折" };
  static const char *const parted[] = { "表の入り口\n倉庫\n書類の棚", "所長\n係長\n課長", "朝\n昼\n晩" };
  static const char *const wrapped[]
      = { "表の入り口及び裏手の口の扉\nの前", "所長の認める人の\nうちの二人",
          "朝の八時から始めて昼の一時までにひととおり回り終え\nて、書き留めます。" };
  g_autofree char *records = NULL;

  for (guint i = 0; i < 2; i++)
    {
      synthetic_text_in (fixture->pages, fixture->page, LEFT_X, fixture->y,
                         i == 0 ? "11.1.1 物理的セキュリティ境界" : "11.1.2 物理的入退管理策", "Gothic-Bold",
                         14);
      fixture->y += 20;
      synthetic_text (fixture->pages, fixture->page, LEFT_X, fixture->y, "見回りは次のとおりです。");
      fixture->y += 20;
      put_row (fixture, edges, 3, head);
      put_row (fixture, edges, 3, i == 0 ? parted : wrapped);
      fixture->y += 20;
    }
  records = synthetic_records (fixture->pages, give_painting, fixture);
  g_assert_cmpstr (
      records, ==,
      "11.1.1|物理的セキュリティ境界|見回りは次のとおりです。所\t人\t折表の入り口\t所長\t朝"
      "倉庫\t係長\t昼書類の棚\t課長\t晩\n"
      "11.1.2|物理的入退管理策|見回りは次のとおりです。所\t人\t折表の入り口及び裏手の口の扉の前\t"
      "所長の認める人のうちの二人\t朝の八時から始めて昼の一時までにひととおり回り終えて、"
      "書き留めます。\n");
}

/* A cell at the left, as tall as @n rows of the columns at its right. */
static void
put_tall_row (Fixture *fixture, const float *edges, const char *left, const char *const (*rows)[2], guint n)
{
  float top = fixture->y;

  put_cell (fixture, LEFT_X, left);
  for (guint i = 0; i < n; i++)
    put_row_from (fixture, edges, 3, 1, rows[i]);
  draw_rule (fixture, LEFT_X, top, LEFT_X, fixture->y);
  draw_rule (fixture, LEFT_X, top, edges[0], top);
  draw_rule (fixture, LEFT_X, fixture->y, edges[0], fixture->y);
}

/* One name stands over two columns, which have names of their own below it: what says but what each text is
 * about is none of the answer. */
static void
test_aspects (Fixture *fixture, gconstpointer data)
{
  static const float edges[] = { 200, 280 };
  static const char *const names[][2] = { { "対応状況", NULL }, { "観点", "内容" } };
  static const char *const first[][2] = { { "規程", A1 }, { "実施", A2 }, { "確認", A3 } };
  static const char *const second[][2] = { { "規程", A4 }, { "実施", A5 }, { "確認", B1 } };
  g_autofree char *records = NULL;

  synthetic_text (fixture->pages, fixture->page, LEFT_X, 60,
                  "ISO/IEC 27017:2015 の管理策への取り組みを次の表にまとめます。");
  put_tall_row (fixture, edges, "管理策", names, G_N_ELEMENTS (names));
  put_tall_row (fixture, edges, "5.1.1 情報セキュリティのため\nの方針群", first, G_N_ELEMENTS (first));
  put_tall_row (fixture, edges, "6.1.1 情報セキュリティの役割\n及び責任", second, G_N_ELEMENTS (second));
  records = synthetic_records (fixture->pages, give_painting, fixture);
  g_assert_cmpstr (records, ==,
                   "5.1.1|情報セキュリティのための方針群|" A1 A2 A3 "\n"
                   "6.1.1|情報セキュリティの役割及び責任|" A4 A5 B1 "\n");
}

/* A header of two rows: one name over those of number and title, and beside them that of the answers. */
static void
put_group_header (Fixture *fixture, const float *edges)
{
  const float top = fixture->y, middle = top + 22, bottom = top + 44;

  put_cell (fixture, LEFT_X, "規格");
  put_cell (fixture, edges[1], "実施内容");
  fixture->y = middle;
  put_cell (fixture, LEFT_X, "番号");
  put_cell (fixture, edges[0], "管理策名");
  draw_rule (fixture, LEFT_X, top, RIGHT_X, top);
  draw_rule (fixture, LEFT_X, middle, edges[1], middle);
  draw_rule (fixture, LEFT_X, bottom, RIGHT_X, bottom);
  draw_rule (fixture, LEFT_X, top, LEFT_X, bottom);
  draw_rule (fixture, edges[0], middle, edges[0], bottom);
  draw_rule (fixture, edges[1], top, edges[1], bottom);
  draw_rule (fixture, RIGHT_X, top, RIGHT_X, bottom);
  fixture->y = bottom;
}

/* Both rows of such a header come again on the next page, as high as the table stands there. */
static void
test_two_header_rows (Fixture *fixture, gconstpointer data)
{
  static const float edges[] = { 100, 280 };
  static const char *const rows[][3] = { { "5.1.1", "情報セキュリティのための\n方針群", A1 },
                                         { "6.1.1", "情報セキュリティの役割及\nび責任", A2 },
                                         { "8.1.1", "資産目録", A3 },
                                         { "9.2.1", "利用者登録及び登録削除", A4 } };
  g_autofree char *records = NULL;

  synthetic_text (fixture->pages, fixture->page, LEFT_X, 60,
                  "ISO/IEC 27017:2015 の管理策への取り組みを次の表にまとめます。");
  fixture->y = 400;
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      if (r == 2)
        next_page (fixture);
      if (r % 2 == 0)
        put_group_header (fixture, edges);
      put_row (fixture, edges, 3, rows[r]);
    }
  records = synthetic_records (fixture->pages, give_painting, fixture);
  g_assert_cmpstr (records, ==,
                   "5.1.1|情報セキュリティのための方針群|" A1 "\n6.1.1|情報セキュリティの役割及び責任|" A2
                   "\n8.1.1|資産目録|" A3 "\n9.2.1|利用者登録及び登録削除|" A4 "\n");
}

static const struct
{
  const char *own, *title, *ids[2], *titles[2], *answer;
} pointed[] = {
  { "2.1",
    "きまりの話",
    { "5.1.1" },
    { "情報セキュリティのための方針群" },
    "きまりを定めて公開しています。" },
  { "2.2",
    "だれが何をするか",
    { "6.1.1" },
    { "情報セキュリティの役割及び責任" },
    "役割を台帳に載せています。" },
  { "2.3",
    "持ち物の話",
    { "8.1.1", "8.2.2" },
    { "資産目録", "情報のラベル付け" },
    "一覧を年ごとに作り替えます。" },
  { "2.4", "入り口の話", { "9.2.1" }, { "利用者登録及び登録削除" }, "登録は画面から受け付けます。" },
  { "2.5", "控えの話", { "12.3.1" }, { "情報のバックアップ" }, "控えを毎晩取っています。" },
};

static void
put_section (Fixture *fixture, guint i)
{
  g_autofree char *heading = g_strdup_printf ("%s %s", pointed[i].own, pointed[i].title);

  synthetic_text_in (fixture->pages, fixture->page, LEFT_X, fixture->y, heading, "Gothic-Bold", 13);
  synthetic_text (fixture->pages, fixture->page, LEFT_X, fixture->y + 20, pointed[i].answer);
  fixture->y += 48;
}

/* A table tells which section answers which control; it goes on over the page with one row more. Its third
 * column is the section's number, alone or with its title. */
static void
test_sections (Fixture *fixture, gconstpointer data)
{
  static const float edges[] = { 110, 380 };
  static const char *const head[] = { "管理策", "名称", "本書の章" };
  gboolean titles = data != NULL;
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autofree char *records = NULL;

  synthetic_text (fixture->pages, fixture->page, LEFT_X, 60, "ISO/IEC 27017:2015 との対応は付録にあります。");
  for (guint i = 0; i < G_N_ELEMENTS (pointed); i++)
    put_section (fixture, i);
  next_page (fixture);
  synthetic_text_in (fixture->pages, fixture->page, LEFT_X, fixture->y - 30, "付録 対応表", "Gothic-Bold",
                     13);
  put_row (fixture, edges, 3, head);
  for (guint i = 0; i < G_N_ELEMENTS (pointed); i++)
    for (guint k = 0; k < 2 && pointed[i].ids[k] != NULL; k++)
      {
        g_autofree char *place = titles ? g_strdup_printf ("%s %s", pointed[i].own, pointed[i].title)
                                        : g_strdup (pointed[i].own);
        const char *const row[] = { pointed[i].ids[k], pointed[i].titles[k], place };

        if (i + 1 == G_N_ELEMENTS (pointed))
          {
            next_page (fixture);
            put_row (fixture, edges, 3, head);
          }
        put_row (fixture, edges, 3, row);
        g_string_append_printf (expected, "%s|%s|%s\n", pointed[i].ids[k], pointed[i].titles[k],
                                pointed[i].answer);
      }
  records = synthetic_records (fixture->pages, give_painting, fixture);
  g_assert_cmpstr (records, ==, expected->str);
}

/* The numbers of the sections are those of controls in another edition too; the first column holds them. The
 * sections have the titles of the controls, in the vendor's words. */
static void
test_numbers_of_sections (Fixture *fixture, gconstpointer data)
{
  static const float edges[] = { 110, 180 };
  static const char *const head[] = { "本書の項", "規格の番号", "規格の表題" };
  static const struct
  {
    const char *own, *title, *id, *printed, *answer;
  } sections[] = {
    { "5.1", "資産目録について", "8.1.1", "資産目録", "一覧を年ごとに作り替えます。" },
    { "5.2", "情報のラベル付けについて", "8.2.2", "情報のラベル付け", "札を付けて分けています。" },
    { "6.1", "利用者の登録と登録削除について", "9.2.1", "利用者登録及び登録削除",
      "登録は画面から受け付けます。" },
    { "8.1", "情報のバックアップについて", "12.3.1", "情報のバックアップ", "控えを毎晩取っています。" },
  };
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autofree char *records = NULL;

  synthetic_text (fixture->pages, fixture->page, LEFT_X, 60, "ISO/IEC 27017:2015 との対応は付録にあります。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *heading = g_strdup_printf ("%s %s", sections[i].own, sections[i].title);

      synthetic_text_in (fixture->pages, fixture->page, LEFT_X, fixture->y, heading, "Gothic-Bold", 13);
      synthetic_text (fixture->pages, fixture->page, LEFT_X, fixture->y + 20, sections[i].answer);
      fixture->y += 48;
      g_string_append_printf (expected, "%s|%s|%s\n", sections[i].id, sections[i].title, sections[i].answer);
    }
  next_page (fixture);
  synthetic_text_in (fixture->pages, fixture->page, LEFT_X, fixture->y - 30, "付録 対応表", "Gothic-Bold",
                     13);
  put_row (fixture, edges, 3, head);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      const char *const row[] = { sections[i].own, sections[i].id, sections[i].printed };

      put_row (fixture, edges, 3, row);
    }
  records = synthetic_records (fixture->pages, give_painting, fixture);
  g_assert_cmpstr (records, ==, expected->str);
}

/* The headings of the sections print the numbers of another edition. */
static void
test_editions_of_sections (Fixture *fixture, gconstpointer data)
{
  static const float edges[] = { 110, 380 };
  static const char *const head[] = { "管理策", "名称", "本書の項" };
  static const struct
  {
    const char *own, *title, *id, *other, *answer;
  } sections[] = {
    { "3.1", "資産目録", "8.1.1", "5.9", "一覧を年ごとに作り替えます。" },
    { "3.2", "情報のラベル付け", "8.2.2", "5.13", "札を付けて分けています。" },
    { "4.1", "利用者登録及び登録削除", "9.2.1", "5.16", "登録は画面から受け付けます。" },
    { "7.1", "情報のバックアップ", "12.3.1", "8.13", "控えを毎晩取っています。" },
  };
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autofree char *controls = NULL;

  synthetic_text (fixture->pages, fixture->page, LEFT_X, 60, "ISO/IEC 27017:2015 との対応は付録にあります。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *heading = g_strdup_printf ("%s %s（27001:2022: %s）", sections[i].own,
                                                  sections[i].title, sections[i].other);

      synthetic_text_in (fixture->pages, fixture->page, LEFT_X, fixture->y, heading, "Gothic-Bold", 13);
      synthetic_text (fixture->pages, fixture->page, LEFT_X, fixture->y + 20, sections[i].answer);
      fixture->y += 48;
      g_string_append_printf (expected, "iso27017-2015.%s|%s|ISO/IEC 27001:2022 %s,|\n", sections[i].id,
                              sections[i].own, sections[i].other);
    }
  next_page (fixture);
  synthetic_text_in (fixture->pages, fixture->page, LEFT_X, fixture->y - 30, "付録 対応表", "Gothic-Bold",
                     13);
  put_row (fixture, edges, 3, head);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      const char *const row[] = { sections[i].id, sections[i].title, sections[i].own };

      put_row (fixture, edges, 3, row);
    }
  controls = synthetic_controls (fixture->pages, give_painting, fixture);
  g_assert_cmpstr (controls, ==, expected->str);
}

/* The vendor's own number of a section may be that of a control in another edition, and even of the one that
 * the form below is for: the form tells which control it answers. */
static void
test_forms_below_own_numbers (Fixture *fixture, gconstpointer data)
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
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autofree char *records = NULL;

  synthetic_text (fixture->pages, fixture->page, LEFT_X, 60,
                  "ISO/IEC 27017:2015 と ISO/IEC 27001:2022 への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *heading = g_strdup_printf ("%s %s", sections[i].own, sections[i].title);
      const char *const number[] = { "管理策番号", sections[i].id },
                        *const title[] = { "管理策", sections[i].title },
                        *const answer[] = { "当社の取り組み", sections[i].answer };

      synthetic_text_in (fixture->pages, fixture->page, LEFT_X, fixture->y, heading, "Gothic-Bold", 13);
      fixture->y += 24;
      put_row (fixture, edges, 2, number);
      put_row (fixture, edges, 2, title);
      put_row (fixture, edges, 2, answer);
      fixture->y += 24;
      g_string_append_printf (expected, "%s|%s|%s\n", sections[i].id, sections[i].title, sections[i].answer);
    }
  records = synthetic_records (fixture->pages, give_painting, fixture);
  g_assert_cmpstr (records, ==, expected->str);
}

/* Pages made from one template have the caption of a tall row at one height; it is none of their feet. */
static void
test_captions_at_one_height (Fixture *fixture, gconstpointer data)
{
  static const float edges[] = { 110 };
  static const char *const ids[] = { "5.1.1", "6.1.1", "8.1.1" };
  static const char *const titles[]
      = { "情報セキュリティのための方針群", "情報セキュリティの役割及び責任", "資産目録" };
  static const char *const texts[] = { "会社の考えを文書にまとめ、\n役員の承認を受けております。",
                                       "受け持ちを表にまとめ、\n年に一度改めております。",
                                       "持ち物の一覧を作り、\n置き場所を書き込んでおります。" };
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autofree char *records = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      const char *const number[] = { "番号", ids[i] }, *const title[] = { "管理策", titles[i] };
      g_autofree char *tall = g_strconcat (texts[i], "\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n", NULL);
      const char *const answer[] = { "", tall };

      if (i > 0)
        next_page (fixture);
      fixture->y = 300;
      put_row (fixture, edges, 2, number);
      put_row (fixture, edges, 2, title);
      synthetic_text (fixture->pages, fixture->page, LEFT_X + 6, 500, "当社の対応");
      put_row (fixture, edges, 2, answer);
      g_string_append_printf (expected, "%s|%s|%s\n", ids[i], titles[i], texts[i]);
    }
  g_string_replace (expected, "、\n", "、", 0);
  records = synthetic_records (fixture->pages, give_painting, fixture);
  g_assert_cmpstr (records, ==, expected->str);
}

/* Where headings are titles alone, pages without any number have answers as well: what is drawn there counts.
 */
static void
test_box_below_title (Fixture *fixture, gconstpointer data)
{
  static const char *const titles[] = { "情報セキュリティのための方針群", "情報セキュリティの役割及び責任",
                                        "資産目録", "利用者登録及び登録削除", "暗号による管理策の利用方針" };
  static const char *const texts[] = { A1, A2, A3, A4, A1 };
  static const char *const ids[] = { "5.1.1", "6.1.1", "8.1.1", "9.2.1", "10.1.1" };
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autofree char *records = NULL;

  synthetic_text (fixture->pages, fixture->page, LEFT_X, 40, "ISO/IEC 27017:2015 の管理策について述べます。");
  synthetic_text (fixture->pages, fixture->page, LEFT_X, 60, "5.1.1 と 6.1.1 はこの頁で述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      if (i == 2 || i == 3)
        next_page (fixture);
      synthetic_text_in (fixture->pages, fixture->page, LEFT_X, fixture->y, titles[i], "Gothic-Bold", 13);
      synthetic_text (fixture->pages, fixture->page, LEFT_X, fixture->y + 20, texts[i]);
      fixture->y += 48;
      g_string_append_printf (expected, "%s|%s|%s\n", ids[i], titles[i], texts[i]);
      if (i != 3)
        continue;
      synthetic_text (fixture->pages, fixture->page, LEFT_X + 8, fixture->y + 8, "コラム：倉の壁とは");
      synthetic_text (fixture->pages, fixture->page, LEFT_X + 8, fixture->y + 24, "昔の倉は土の壁でした。");
      draw_rule (fixture, LEFT_X, fixture->y, RIGHT_X, fixture->y);
      draw_rule (fixture, LEFT_X, fixture->y + 44, RIGHT_X, fixture->y + 44);
      draw_rule (fixture, LEFT_X, fixture->y, LEFT_X, fixture->y + 44);
      draw_rule (fixture, RIGHT_X, fixture->y, RIGHT_X, fixture->y + 44);
      fixture->y += 70;
    }
  records = synthetic_records (fixture->pages, give_painting, fixture);
  g_assert_cmpstr (records, ==, expected->str);
}

/* Number and title are boxes over the answer, within which headings have marks: ・お願い. */
static void
test_marked_below_boxes (Fixture *fixture, gconstpointer data)
{
  static const float edges[] = { 110 };
  static const char *const rows[][2] = { { "*9.2.1", "*利用者登録及び登録削除" },
                                         { "*11.2.7", "*装置のセキュリティを保った処分又は再利用" },
                                         { "*12.3.1", "*情報のバックアップ" } };
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autofree char *records = NULL;

  synthetic_text (fixture->pages, fixture->page, LEFT_X, 60, "ISO/IEC 27017:2015 の管理策について述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      put_row (fixture, edges, 2, rows[i]);
      synthetic_text (fixture->pages, fixture->page, LEFT_X, fixture->y + 14, A4);
      synthetic_text_in (fixture->pages, fixture->page, LEFT_X, fixture->y + 34, "・舟に乗る方へのお願い",
                         "Gothic-Bold", SYNTHETIC_SIZE_PT);
      synthetic_text (fixture->pages, fixture->page, LEFT_X, fixture->y + 54, A5);
      fixture->y += 90;
      g_string_append_printf (expected, "%s|%s|" A4 "・舟に乗る方へのお願い" A5 "\n", rows[i][0] + 1,
                              rows[i][1] + 1);
    }
  records = synthetic_records (fixture->pages, give_painting, fixture);
  g_assert_cmpstr (records, ==, expected->str);
}

/* Where a paper lists controls and answers none, that is what the reader is told. */
static void
test_list_is_reported (Fixture *fixture, gconstpointer data)
{
  static const float edges[] = { 110, 380 };
  static const char *const rows[][3] = { { "番号", "管理策", "判定" },
                                         { "5.1.1", "情報セキュリティのための方針群", "○" },
                                         { "6.1.1", "情報セキュリティの役割及び責任", "○" },
                                         { "8.1.1", "資産目録", "△" } };
  g_autofree char *messages = NULL;

  synthetic_text (fixture->pages, fixture->page, LEFT_X, 60, "ISO/IEC 27017:2015 による監査の結果です。");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    put_row (fixture, edges, 3, rows[i]);
  messages = synthetic_messages (fixture->pages, give_painting, fixture);
  g_assert_nonnull (strstr (messages, "controls are listed in tables, without answers"));
}

/* A table of controls and pages answers none of them, nor does the one row of it that is left for the next
 * page. */
static void
test_list_of_pages (Fixture *fixture, gconstpointer data)
{
  static const float edges[] = { 110, 380 };
  static const char *const head[] = { "管理策", "名称", "ページ" };
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autofree char *records = NULL;

  synthetic_text (fixture->pages, fixture->page, LEFT_X, 60, "ISO/IEC 27017:2015 の管理策について述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (pointed); i++)
    {
      g_autofree char *heading = g_strdup_printf ("%s %s", pointed[i].ids[0], pointed[i].titles[0]);

      synthetic_text_in (fixture->pages, fixture->page, LEFT_X, fixture->y, heading, "Gothic-Bold", 13);
      synthetic_text (fixture->pages, fixture->page, LEFT_X, fixture->y + 20, pointed[i].answer);
      fixture->y += 48;
      g_string_append_printf (expected, "%s|%s|%s\n", pointed[i].ids[0], pointed[i].titles[0],
                              pointed[i].answer);
    }
  next_page (fixture);
  synthetic_text_in (fixture->pages, fixture->page, LEFT_X, fixture->y - 30, "付録 一覧", "Gothic-Bold", 13);
  put_row (fixture, edges, 3, head);
  for (guint i = 0; i < G_N_ELEMENTS (pointed); i++)
    {
      const char *const row[] = { pointed[i].ids[0], pointed[i].titles[0], "1" };

      if (i + 1 == G_N_ELEMENTS (pointed))
        {
          next_page (fixture);
          put_row (fixture, edges, 3, head);
        }
      put_row (fixture, edges, 3, row);
    }
  records = synthetic_records (fixture->pages, give_painting, fixture);
  g_assert_cmpstr (records, ==, expected->str);
}

/* A table of @n_rows rows below the heading of its clause. */
static void
put_clause (Fixture *fixture, const char *heading, const char *const *head, const char *const (*rows)[2],
            guint n_rows)
{
  static const float edges[] = { 120 };

  synthetic_text_in (fixture->pages, fixture->page, LEFT_X, fixture->y, heading, "Gothic-Bold", 13);
  fixture->y += 24;
  put_row (fixture, edges, 2, head);
  for (guint r = 0; r < n_rows; r++)
    put_row (fixture, edges, 2, rows[r]);
  fixture->y += 20;
}

/* Each clause has a table with the same header. The first has one row, of which a page leaves nothing but the
 * number and the title: alone it looks like a form, or like a list of controls. */
static void
test_kin (Fixture *fixture, gconstpointer data)
{
  static const float edges[] = { 120 };
  static const char *const head[] = { "番号", "管理策／回答" };
  static const char *const rows[][2] = { { "5.1.1", "*情報セキュリティのための方針群" },
                                         { "", A1 },
                                         { "6.1.1", "*情報セキュリティの役割及び責任\n" A2 },
                                         { "8.1.1", "*資産目録\n" A3 },
                                         { "8.2.2", "*情報のラベル付け\n" A4 },
                                         { "12.3.1", "*情報のバックアップ\n" A5 } };
  g_autofree char *records = NULL;

  synthetic_text (fixture->pages, fixture->page, LEFT_X, 60, "ISO/IEC 27017:2015 の管理策について述べます。");
  put_clause (fixture, "5 情報セキュリティのための方針群", head, rows, 1);
  next_page (fixture);
  put_row (fixture, edges, 2, head);
  put_row (fixture, edges, 2, rows[1]);
  fixture->y += 20;
  put_clause (fixture, "6 情報セキュリティのための組織", head, rows + 2, 1);
  put_clause (fixture, "8 資産の管理", head, rows + 3, 2);
  put_clause (fixture, "12 運用のセキュリティ", head, rows + 5, 1);
  records = synthetic_records (fixture->pages, give_painting, fixture);
  g_assert_cmpstr (records, ==,
                   "5.1.1|情報セキュリティのための方針群|" A1 "\n6.1.1|情報セキュリティの役割及び責任|" A2
                   "\n8.1.1|資産目録|" A3 "\n8.2.2|情報のラベル付け|" A4 "\n12.3.1|情報のバックアップ|" A5
                   "\n");
}

/* A page leaves of the table of a clause the header and the answer of its first row, whose number stands low
 * in its cell. */
static void
test_number_of_kin_below (Fixture *fixture, gconstpointer data)
{
  static const float edges[] = { 120 };
  static const char *const clauses[] = { "5 方針群", "6 組織", "8 資産の管理" };
  static const char *const head[] = { "管理策", "当社の取り組み" };
  static const char *const rows[][2] = { { "5.1.1\n方針群", A1 },
                                         { "6.1.1\n役割及び責任", A2 },
                                         { "", A3 },
                                         { "8.1.1\n資産目録", "写しは倉に置いております。" },
                                         { "8.2.2\nラベル付け", A4 } };
  g_autofree char *records = NULL;

  synthetic_text (fixture->pages, fixture->page, LEFT_X, 60, "ISO/IEC 27017:2015 の管理策について述べます。");
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      if (r == 3)
        next_page (fixture);
      if (r == 3)
        put_row (fixture, edges, 2, head);
      if (r < 3)
        put_clause (fixture, clauses[r], head, &rows[r], 1);
      else
        put_row (fixture, edges, 2, rows[r]);
    }
  records = synthetic_records (fixture->pages, give_painting, fixture);
  g_assert_cmpstr (records, ==,
                   "5.1.1|方針群|" A1 "\n6.1.1|役割及び責任|" A2 "\n8.1.1|資産目録|" A3
                   "写しは倉に置いております。\n8.2.2|ラベル付け|" A4 "\n");
}

/* The vendor numbers the rows of the tables of all clauses through; some numbers are those of controls. */
static void
test_own_numbers_of_kin (Fixture *fixture, gconstpointer data)
{
  static const float edges[] = { 80, 150, 300 };
  static const char *const head[] = { "No.", "ISO/IEC 27017", "項目", "取り組み" };
  static const char *const rows[][4] = { { "1.1", "5.1.1", "方針群", A1 },
                                         { "5.1", "6.1.1", "役割及び責任", A2 },
                                         { "6.1", "8.1.1", "資産目録", A3 },
                                         { "9.1", "12.3.1", "情報のバックアップ", A5 } };
  g_autofree char *controls = NULL;

  synthetic_text (fixture->pages, fixture->page, LEFT_X, 60, "ISO/IEC 27017:2015 の管理策について述べます。");
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      put_row (fixture, edges, 4, head);
      put_row (fixture, edges, 4, rows[r]);
      fixture->y += 20;
    }
  controls = synthetic_controls (fixture->pages, give_painting, fixture);
  g_assert_cmpstr (controls, ==,
                   "iso27017-2015.5.1.1|1.1||\niso27017-2015.6.1.1|5.1||\niso27017-2015.8.1.1|6.1||\n"
                   "iso27017-2015.12.3.1|9.1||\n");
}

/* Numbers without a standard over them, before those of the controls, are the vendor's own, be they such as
 * controls of another edition have; they are that edition's where the rules map the controls to them. */
static void
test_known_numbers_before (Fixture *fixture, gconstpointer data)
{
  static const float edges[] = { 80, 150, 330 };
  static const char *const head[] = { "No.", "番号", "管理策", "当社の取り組み" };
  static const struct
  {
    const char *own, *other, *id, *title, *answer;
  } rows[] = { { "8.1", "5.16", "9.2.1", "利用者登録及び登録削除", A4 },
               { "8.2", "8.2", "9.2.3", "特権的アクセス権の管理", A2 },
               { "8.3", "8.13", "12.3.1", "情報のバックアップ", A5 } };
  const gboolean own = data != NULL;
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autofree char *controls = NULL;

  synthetic_text (fixture->pages, fixture->page, LEFT_X, 60, "ISO/IEC 27017:2015 の管理策について述べます。");
  put_row (fixture, edges, 4, head);
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      const char *const row[]
          = { own ? rows[r].own : rows[r].other, rows[r].id, rows[r].title, rows[r].answer };

      put_row (fixture, edges, 4, row);
      if (own)
        g_string_append_printf (expected, "iso27017-2015.%s|%s||\n", rows[r].id, rows[r].own);
      else
        g_string_append_printf (expected, "iso27017-2015.%s||ISO/IEC 27001:2022 %s,|\n", rows[r].id,
                                rows[r].other);
    }
  controls = synthetic_controls (fixture->pages, give_painting, fixture);
  g_assert_cmpstr (controls, ==, expected->str);
}

/* The table knows the first control of each section: one that names more below its heading tells itself which
 * it answers. The number behind the title of a section, or on the line below, is none of the title nor of the
 * answer, also where a table says which section it is. */
static void
test_number_behind_section (Fixture *fixture, gconstpointer data)
{
  const gboolean below = g_strcmp0 (data, "below") == 0, before = g_strcmp0 (data, "before") == 0;
  static const float edges[] = { 110 };
  static const char *const head[] = { "管理策", "本書の章" };
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autofree char *records = NULL;

  synthetic_text (fixture->pages, fixture->page, LEFT_X, 60, "ISO/IEC 27017:2015 との対応は付録にあります。");
  for (guint i = 0; i < G_N_ELEMENTS (pointed); i++)
    {
      const gboolean both = below && pointed[i].ids[1] != NULL;
      g_autofree char *reference
          = g_strdup_printf (below    ? "ISO/IEC 27017:2015 管理策 %s%s%s"
                             : before ? "管理策 %s "
                                      : "（%s）",
                             pointed[i].ids[0], both ? "、" : "", both ? pointed[i].ids[1] : "");
      g_autofree char *heading
          = g_strdup_printf ("%s %s%s", pointed[i].own, before ? reference : pointed[i].titles[0],
                             before  ? pointed[i].titles[0]
                             : below ? ""
                                     : reference);

      synthetic_text_in (fixture->pages, fixture->page, LEFT_X, fixture->y, heading, "Gothic-Bold", 13);
      if (below)
        synthetic_text_in (fixture->pages, fixture->page, LEFT_X, fixture->y + 15, reference, "Gothic", 8);
      synthetic_text (fixture->pages, fixture->page, LEFT_X, fixture->y + 30, pointed[i].answer);
      fixture->y += 58;
    }
  next_page (fixture);
  synthetic_text_in (fixture->pages, fixture->page, LEFT_X, fixture->y - 30, "付録 対応表", "Gothic-Bold",
                     13);
  put_row (fixture, edges, 2, head);
  for (guint i = 0; i < G_N_ELEMENTS (pointed); i++)
    {
      const char *const row[] = { pointed[i].ids[0], pointed[i].own };

      put_row (fixture, edges, 2, row);
      for (guint k = 0; k < (below ? 2 : 1) && pointed[i].ids[k] != NULL; k++)
        g_string_append_printf (expected, "%s|%s|%s\n", pointed[i].ids[k], pointed[i].titles[0],
                                pointed[i].answer);
    }
  records = synthetic_records (fixture->pages, give_painting, fixture);
  g_assert_cmpstr (records, ==, expected->str);
}

/* A stamp is drawn over the corner of each page's table: what its sides make of it is no row and no column.
 */
static void
test_stamped_corner (Fixture *fixture, gconstpointer data)
{
  static const float edges[] = { 120, 250 };
  static const char *const rows[][3] = {
    { "項番", "管理策", "当社の取り組み" },
    { "5.1.1", "方針群", A1 },
    { "6.1.1", "役割及び責任", A2 },
    { "項番", "管理策", "当社の取り組み" },
    { "", "", B1 },
    { "8.1.1", "資産目録", A3 },
    { "9.2.1", "利用者登録", A4 },
  };
  const float stamp_left = RIGHT_X - 40, stamp_right = RIGHT_X + 9, stamp_top = TOP_Y - 45,
              stamp_bottom = TOP_Y + 3;
  g_autofree char *records = NULL;

  synthetic_text (fixture->pages, fixture->page, LEFT_X, 40,
                  "ISO/IEC 27017:2015 の管理策への取り組みを次の表にまとめます。");
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      if (r == 3)
        next_page (fixture);
      if (r == 0 || r == 3)
        {
          draw_rule (fixture, stamp_left, stamp_top, stamp_right, stamp_top);
          draw_rule (fixture, stamp_left, stamp_bottom, stamp_right, stamp_bottom);
          draw_rule (fixture, stamp_left, stamp_top, stamp_left, stamp_bottom);
          draw_rule (fixture, stamp_right, stamp_top, stamp_right, stamp_bottom);
        }
      put_row (fixture, edges, 3, rows[r]);
    }
  records = synthetic_records (fixture->pages, give_painting, fixture);
  g_assert_cmpstr (records, ==, CONTINUED_ROWS);
}

/* An empty row stands over what is left of a row: its columns are columns, though nothing stands below some.
 */
static void
test_rest_below_empty_row (Fixture *fixture, gconstpointer data)
{
  static const float edges[] = { 120, 250 };
  static const char *const rows[][3] = {
    { "項番", "管理策", "当社の取り組み" },
    { "5.1.1", "方針群", A1 },
    { "6.1.1", "役割及び責任", A2 },
    { "8.1.1", "資産目録", A3 },
    { "9.2.1", "利用者登録", A4 },
    { "", "", "" },
    { "", "", B1 },
  };
  g_autofree char *records = NULL;

  synthetic_text (fixture->pages, fixture->page, LEFT_X, 40,
                  "ISO/IEC 27017:2015 の管理策への取り組みを次の表にまとめます。");
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      if (r == 5)
        next_page (fixture);
      put_row (fixture, edges, 3, rows[r]);
    }
  records = synthetic_records (fixture->pages, give_painting, fixture);
  g_assert_cmpstr (records, ==,
                   "5.1.1|方針群|" A1 "\n6.1.1|役割及び責任|" A2 "\n8.1.1|資産目録|" A3
                   "\n9.2.1|利用者登録|" A4 B1 "\n");
}

/* Each of several controls in one cell has its own number of the other edition. */
static void
test_mapped_each (Fixture *fixture, gconstpointer data)
{
  static const float edges[] = { 200 };
  g_autofree char *controls = NULL;

  synthetic_text (fixture->pages, fixture->page, LEFT_X, 60, "ISO/IEC 27017:2015 への取り組みをまとめます。");
  for (guint i = 0; several[0].rows[i][0] != NULL; i++)
    put_row (fixture, edges, 2, several[0].rows[i]);
  controls = synthetic_controls (fixture->pages, give_painting, fixture);
  g_assert_cmpstr (
      controls, ==,
      "iso27017-2015.5.1.1||ISO/IEC 27001:2022 5.1,|\niso27017-2015.9.2.1||ISO/IEC 27001:2022 5.16,|\n"
      "iso27017-2015.9.2.2||ISO/IEC 27001:2022 5.18,|\niso27017-2015.12.4.1||ISO/IEC 27001:2022 8.15,|\n"
      "iso27017-2015.12.4.4||ISO/IEC 27001:2022 8.17,|\n");
}

/* So has each whose number it stands behind in brackets, without titles. */
static void
test_mapped_by_turns (Fixture *fixture, gconstpointer data)
{
  static const float edges[] = { 230, 330 };
  static const char *const rows[][3] = { { "名称", "番号", "当社の取り組み" },
                                         { "方針群", "5.1.1 [5.1]", A1 },
                                         { "利用者登録\n利用者の提供", "9.2.1 [5.16]\n9.2.2 [5.18]", A2 },
                                         { "跡の取得", "12.4.1 [8.15]", A3 },
                                         { "時計", "12.4.4 [8.17]", A4 } };
  g_autofree char *controls = NULL;

  synthetic_text (fixture->pages, fixture->page, LEFT_X, 60, "ISO/IEC 27017:2015 への取り組みをまとめます。");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    put_row (fixture, edges, 3, rows[i]);
  controls = synthetic_controls (fixture->pages, give_painting, fixture);
  g_assert_cmpstr (
      controls, ==,
      "iso27017-2015.5.1.1||ISO/IEC 27001:2022 5.1,|\niso27017-2015.9.2.1||ISO/IEC 27001:2022 5.16,|\n"
      "iso27017-2015.9.2.2||ISO/IEC 27001:2022 5.18,|\niso27017-2015.12.4.1||ISO/IEC 27001:2022 8.15,|\n"
      "iso27017-2015.12.4.4||ISO/IEC 27001:2022 8.17,|\n");
}

/* One cell answers the controls of several rows beside it; each has its own title and number. */
static void
test_merged_answers (Fixture *fixture, gconstpointer data)
{
  static const float edges[] = { 90, 210, 270 };
  static const char *const rows[][4]
      = { { "番号", "名称", "2022", "ミナモの対応" }, { "5.1.1", "方針群", "5.1", A1 },
          { "12.4.1", "跡の取得", "8.15", A3 },       { "12.4.3", "働き手の跡", "8.15", NULL },
          { "12.4.4", "時計", "8.17", NULL },         { "16.1.1", "手順", "5.24", A4 } };
  const char *expected = "5.1.1|方針群|" A1 "\n12.4.1|跡の取得|" A3 "\n12.4.3|働き手の跡|" A3
                         "\n12.4.4|時計|" A3 "\n16.1.1|手順|" A4 "\n";
  g_autofree char *records = NULL, *controls = NULL;

  synthetic_text (fixture->pages, fixture->page, LEFT_X, 60, "ISO/IEC 27017:2015 への取り組みをまとめます。");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const float y = fixture->y;
      const gboolean merged = rows[i][3] == NULL,
                     first = i + 1 < G_N_ELEMENTS (rows) && rows[i + 1][3] == NULL;

      if (!merged && !first)
        {
          put_row (fixture, edges, 4, rows[i]);
          continue;
        }
      for (guint c = 0; c < 4; c++)
        if (rows[i][c] != NULL)
          put_cell (fixture, edge_at (edges, 4, c), rows[i][c]);
      fixture->y = y + 8 + LEADING_PT;
      for (guint c = 0; c < 5; c++)
        draw_rule (fixture, edge_at (edges, 4, c), y, edge_at (edges, 4, c), fixture->y);
      if (first)
        draw_rule (fixture, LEFT_X, fixture->y, edges[2], fixture->y);
    }
  records = synthetic_records (fixture->pages, give_painting, fixture);
  g_assert_cmpstr (records, ==, expected);
  controls = synthetic_controls (fixture->pages, give_painting, fixture);
  g_assert_nonnull (strstr (controls, "12.4.3||ISO/IEC 27001:2022 8.15,"));
  g_assert_nonnull (strstr (controls, "12.4.4||ISO/IEC 27001:2022 8.17,|"));
}

/* Every other row is drawn without its columns, as where shaded rows alone have cells. */
static void
test_rows_without_columns (Fixture *fixture, gconstpointer data)
{
  static const float edges[] = { 110, 260 };
  static const char *const rows[][3] = { { "番号", "管理策", "当社の対応" },
                                         { "5.1.1", "情報セキュリティの\nための方針群", A1 },
                                         { "6.1.1", "情報セキュリティの\n役割及び責任", A2 },
                                         { "8.1.1", "資産目録", A3 },
                                         { "12.3.1", "情報のバックアップ", A5 } };
  g_autofree char *records = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      guint n_lines = 1;
      float bottom;

      if (i % 2 == 0)
        {
          put_row (fixture, edges, 3, rows[i]);
          continue;
        }
      for (guint c = 0; c < 3; c++)
        n_lines = MAX (n_lines, put_cell (fixture, edge_at (edges, 3, c), rows[i][c]));
      bottom = fixture->y + 8 + LEADING_PT * (float)n_lines;
      draw_rule (fixture, LEFT_X, fixture->y, LEFT_X, bottom);
      draw_rule (fixture, RIGHT_X, fixture->y, RIGHT_X, bottom);
      draw_rule (fixture, LEFT_X, bottom, RIGHT_X, bottom);
      fixture->y = bottom;
    }
  records = synthetic_records (fixture->pages, give_painting, fixture);
  g_assert_cmpstr (records, ==,
                   "5.1.1|情報セキュリティのための方針群|" A1 "\n6.1.1|情報セキュリティの役割及び責任|" A2
                   "\n8.1.1|資産目録|" A3 "\n12.3.1|情報のバックアップ|" A5 "\n");
}

/* A page cuts the last cell of a form, whose rest stands at the top of the next one without rules. */
static void
test_rest_behind_form (Fixture *fixture, gconstpointer data)
{
  static const float edges[] = { 140 };
  static const char *const rows[][2] = { { "管理策", "5.1.1 情報セキュリティのための方針群" },
                                         { "対応状況", "会社の考えを文書にまとめて、その写しを" },
                                         { "管理策", "6.1.1 情報セキュリティの役割及び責任" },
                                         { "対応状況", A2 } };
  g_autofree char *records = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      if (i == 2)
        {
          next_page (fixture);
          synthetic_text (fixture->pages, fixture->page, edges[0] + 6, fixture->y - 24,
                          "倉に納めております。");
        }
      put_row (fixture, edges, 2, rows[i]);
    }
  records = synthetic_records (fixture->pages, give_painting, fixture);
  g_assert_cmpstr (
      records, ==,
      "5.1.1|情報セキュリティのための方針群|会社の考えを文書にまとめて、その写しを倉に納めております。\n"
      "6.1.1|情報セキュリティの役割及び責任|" A2 "\n");
}

/* A page ends below the first row of a form, which a heading parts from the forms above. */
static void
test_head_of_form (Fixture *fixture, gconstpointer data)
{
  static const float edges[] = { 120, 200, 280 };
  static const char *const rows[][4] = { { "管理番号", "5.1.1", "管理策", "情報セキュリティのための方針群" },
                                         { "実施内容", A1, NULL, NULL },
                                         { "管理番号", "6.1.1", "管理策", "情報セキュリティの役割及び責任" },
                                         { "実施内容", A2, NULL, NULL } };
  g_autofree char *records = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      if (i == 2)
        synthetic_text (fixture->pages, fixture->page, LEFT_X, fixture->y + 30, "箇条6 役割と責任");
      if (i == 2)
        fixture->y += 60;
      if (i == 3)
        next_page (fixture);
      put_row (fixture, edges, 4, rows[i]);
    }
  records = synthetic_records (fixture->pages, give_painting, fixture);
  g_assert_cmpstr (records, ==,
                   "5.1.1|情報セキュリティのための方針群|" A1 "\n6.1.1|情報セキュリティの役割及び責任|" A2
                   "\n");
}

/* A table within an answer that refers to other controls in its last column, whose answers stand elsewhere,
 * is part of that answer. */
static void
test_table_of_references (Fixture *fixture, gconstpointer data)
{
  static const float edges[] = { 140, 380 };
  static const struct
  {
    const char *heading, *answer, *expected;
  } sections[] = {
    { "5.1.1 情報セキュリティのための方針群", "方針は文書に定めております。",
      "5.1.1|情報セキュリティのための方針群|方針は文書に定めております。\n" },
    { "6.1.1 情報セキュリティの役割及び責任", "皆さまにお願いする事は次のとおりです。",
      "6.1.1|情報セキュリティの役割及び責任|皆さまにお願いする事は次のとおりです。"
      "項目\tお客様の対応\t参照鍵の管理\t登録と棚卸し\t9.2.1合い言葉\t長さと変える間隔\t9.2.4"
      "跡の保管\t読み取りと保管\t12.4.1ご相談は窓口へどうぞ。\n" },
    { "9.2.1 利用者登録及び登録削除", "登録は画面から受け付けます。",
      "9.2.1|利用者登録及び登録削除|登録は画面から受け付けます。\n" },
    { "9.2.4 利用者の秘密認証情報の管理", "合い言葉は定めた長さとします。",
      "9.2.4|利用者の秘密認証情報の管理|合い言葉は定めた長さとします。\n" },
    { "12.4.1 イベントログ取得", "跡は一年のあいだ残します。",
      "12.4.1|イベントログ取得|跡は一年のあいだ残します。\n" },
  };
  static const char *const rows[][3] = { { "項目", "お客様の対応", "参照" },
                                         { "鍵の管理", "登録と棚卸し", "9.2.1" },
                                         { "合い言葉", "長さと変える間隔", "9.2.4" },
                                         { "跡の保管", "読み取りと保管", "12.4.1" } };
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autofree char *records = NULL;

  synthetic_text (fixture->pages, fixture->page, LEFT_X, 60,
                  "ISO/IEC 27017:2015 の管理策への取り組みを順に述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      synthetic_text_in (fixture->pages, fixture->page, LEFT_X, fixture->y, sections[i].heading,
                         "Gothic-Bold", 12);
      synthetic_text (fixture->pages, fixture->page, LEFT_X, fixture->y + 20, sections[i].answer);
      fixture->y += 44;
      for (guint r = 0; i == 1 && r < G_N_ELEMENTS (rows); r++)
        put_row (fixture, edges, 3, rows[r]);
      if (i == 1)
        synthetic_text (fixture->pages, fixture->page, LEFT_X, fixture->y + 12, "ご相談は窓口へどうぞ。");
      fixture->y += i == 1 ? 40 : 0;
      g_string_append (expected, sections[i].expected);
    }
  records = synthetic_records (fixture->pages, give_painting, fixture);
  g_assert_cmpstr (records, ==, expected->str);
}

/* Below the band that names the answer no rules are drawn at its sides, so that it is no row; or a page ends
 * before the band, or in the answer. */
static void
test_answer_below_form (Fixture *fixture, gconstpointer data)
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
  g_autofree char *records = NULL;

  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      put_row (fixture, edges, G_N_ELEMENTS (rows[r]), rows[r]);
      if (below[r] == NULL)
        continue;
      if (r > 2)
        next_page (fixture);
      synthetic_text (fixture->pages, fixture->page, LEFT_X + 6, fixture->y + 5, below[r]);
      if (r == 4)
        synthetic_text (fixture->pages, fixture->page, LEFT_X + 6, fixture->y + 21, A2);
      fixture->y += 50;
    }
  records = synthetic_records (fixture->pages, give_painting, fixture);
  g_assert_cmpstr (records, ==,
                   "5.1.1|情報セキュリティのための方針群|" A1 "\n6.1.1|情報セキュリティの役割及び責任|" A2
                   "\n8.1.1|資産目録|持ち物の一覧は年ごとに作り替え、その写しを社内に配っております。\n"
                   "9.2.1|利用者登録及び登録削除|" A4 "\n");
}

static void
add_cases (const char *group, const Case *cases, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *path = g_strdup_printf ("/control-tables/%s/%s", group, cases[i].name);

      g_test_add (path, Fixture, &cases[i], set_up, test_case, tear_down);
    }
}

/* A page cuts a history of revisions at the end: its last row stands alone on the next, and is no control. */
static void
test_cut_history (Fixture *fixture, gconstpointer data)
{
  static const float edges[] = { 110, 260 }, history_edges[] = { 120, 300 };
  static const char *const rows[][3] = {
    { "番号", "管理策", "取り組み" },
    { "8.1.1", "資産目録", A1 },
    { "12.1.3", "容量・能力の管理", A2 },
    { "12.3.1", "情報のバックアップ", A3 },
  };
  static const char *const history[][3] = {
    { "版", "日付", "内容" },
    { "1.0", "2022年6月1日", "初版" },
    { "1.1", "2023年5月10日", "8.1.1 を改訂" },
    { "2.3", "2024年4月1日", "12.1.3 容量・能力の管理 を追加" },
  };
  g_autofree char *records = NULL;

  synthetic_text (fixture->pages, fixture->page, LEFT_X, 60, "ISO/IEC 27017:2015 の管理策について述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    put_row (fixture, edges, 3, rows[i]);
  fixture->y += 60;
  synthetic_text_in (fixture->pages, fixture->page, LEFT_X, fixture->y, "改訂履歴", "Gothic-Bold", 13);
  fixture->y += 20;
  for (guint i = 0; i < G_N_ELEMENTS (history); i++)
    {
      if (i + 1 == G_N_ELEMENTS (history))
        next_page (fixture);
      put_row (fixture, history_edges, 3, history[i]);
    }
  records = synthetic_records (fixture->pages, give_painting, fixture);
  g_assert_cmpstr (records, ==,
                   "8.1.1|資産目録|" A1 "\n12.1.3|容量・能力の管理|" A2 "\n12.3.1|情報のバックアップ|" A3
                   "\n");
}

/* A history of revisions below a heading with a number of its own, whose rows name controls beside dates. */
static void
test_numbered_history (Fixture *fixture, gconstpointer data)
{
  static const float edges[] = { 110, 260 }, history_edges[] = { 120, 300 };
  static const char *const rows[][3] = {
    { "番号", "管理策", "取り組み" },
    { "8.1.1", "資産目録", A1 },
    { "12.1.3", "容量・能力の管理", A2 },
    { "12.3.1", "情報のバックアップ", A3 },
  };
  static const char *const history[][3] = {
    { "日付", "管理策", "変更の内容" },
    { "2022.6.1", "全体", "はじめの版" },
    { "2023.5.10", "8.1.1 資産目録", "数え方を改めました。" },
    { "2024.4.1", "12.3.1 情報のバックアップ", "写しを増やしました。" },
  };
  g_autofree char *records = NULL;

  synthetic_text (fixture->pages, fixture->page, LEFT_X, 60, "ISO/IEC 27017:2015 の管理策について述べます。");
  synthetic_text_in (fixture->pages, fixture->page, LEFT_X, fixture->y, "1. 変更履歴", "Gothic-Bold", 13);
  fixture->y += 20;
  for (guint i = 0; i < G_N_ELEMENTS (history); i++)
    put_row (fixture, history_edges, 3, history[i]);
  fixture->y += 60;
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    put_row (fixture, edges, 3, rows[i]);
  records = synthetic_records (fixture->pages, give_painting, fixture);
  g_assert_cmpstr (records, ==,
                   "8.1.1|資産目録|" A1 "\n12.1.3|容量・能力の管理|" A2 "\n12.3.1|情報のバックアップ|" A3
                   "\n");
}

/* The last row of a list of controls behind the answers may stand alone on a page, and goes on with none of
 * these.
 */
static void
test_cut_list (Fixture *fixture, gconstpointer data)
{
  static const float edges[] = { 160, 330 };
  static const char *const rows[][3] = {
    { "ISO/IEC 27017:2015", "管理策の名称", "ISO/IEC 27001:2022" },
    { "8.1.1", "資産目録", "5.9" },
    { "9.2.1", "利用者登録及び登録削除", "5.16" },
    { "10.1.1", "暗号による管理策の利用方針", "8.24" },
    { "12.1.2", "変更管理", "8.32" },
    { "12.1.3", "容量・能力の管理", "8.6" },
    { "12.3.1", "情報のバックアップ", "8.13" },
  };
  static const char *const texts[] = { A1, A2, A3, A4, A1, A2 };
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autofree char *records = NULL;

  synthetic_text (fixture->pages, fixture->page, LEFT_X, 60, "ISO/IEC 27017:2015 の管理策について述べます。");
  /* The contents list the headings, and so the rows. */
  synthetic_text_in (fixture->pages, fixture->page, LEFT_X, 90, "目次", "Gothic-Bold", 13);
  for (guint i = 1; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *entry = g_strdup_printf ("%s %s ............ 2", rows[i][0], rows[i][1]);

      synthetic_text (fixture->pages, fixture->page, LEFT_X, 100 + 16 * (float)i, entry);
    }
  next_page (fixture);
  for (guint i = 1; i < G_N_ELEMENTS (rows); i++, fixture->y += 40)
    {
      g_autofree char *heading = g_strdup_printf ("%s %s", rows[i][0], rows[i][1]);

      synthetic_text_in (fixture->pages, fixture->page, LEFT_X, fixture->y, heading, "Gothic-Bold", 13);
      synthetic_text (fixture->pages, fixture->page, LEFT_X, fixture->y + 20, texts[i - 1]);
      g_string_append_printf (expected, "%s|%s|%s\n", rows[i][0], rows[i][1], texts[i - 1]);
    }
  synthetic_text_in (fixture->pages, fixture->page, LEFT_X, fixture->y, "管理策対応一覧", "Gothic-Bold", 13);
  fixture->y += 30;
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      if (i + 1 == G_N_ELEMENTS (rows))
        next_page (fixture);
      put_row (fixture, edges, 3, rows[i]);
    }
  records = synthetic_records (fixture->pages, give_painting, fixture);
  g_string_replace (expected, " ", "", 0);
  g_assert_cmpstr (records, ==, expected->str);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_cases ("columns", columns, G_N_ELEMENTS (columns));
  add_cases ("answers", answers, G_N_ELEMENTS (answers));
  add_cases ("continued", continued, G_N_ELEMENTS (continued));
  add_cases ("parted", parted_rows, G_N_ELEMENTS (parted_rows));
  add_cases ("several", several, G_N_ELEMENTS (several));
  add_cases ("titles-alone", titles_alone, G_N_ELEMENTS (titles_alone));
  add_cases ("forms", forms, G_N_ELEMENTS (forms));
  g_test_add ("/control-tables/answers/rest-across-page", Fixture, NULL, set_up, test_rest_across_page,
              tear_down);
  g_test_add ("/control-tables/answers/unknown-header-again", Fixture, NULL, set_up,
              test_unknown_header_again, tear_down);
  g_test_add ("/control-tables/answers/small-number-across-page", Fixture, NULL, set_up,
              test_small_number_across_page, tear_down);
  g_test_add ("/control-tables/answers/table-in-cell", Fixture, NULL, set_up, test_table_in_cell, tear_down);
  g_test_add ("/control-tables/answers/header-again", Fixture, NULL, set_up, test_header_in_answer,
              tear_down);
  g_test_add ("/control-tables/answers/cards-across-pages", Fixture, NULL, set_up, test_cards_across_pages,
              tear_down);
  g_test_add ("/control-tables/continued/clause-at-top", Fixture, NULL, set_up, test_clause_at_top,
              tear_down);
  g_test_add ("/control-tables/columns/topic-across-page", Fixture, NULL, set_up, test_topic_across_page,
              tear_down);
  g_test_add ("/control-tables/answers/rows-within", Fixture, NULL, set_up, test_rows_within, tear_down);
  g_test_add ("/control-tables/columns/two-header-rows", Fixture, NULL, set_up, test_two_header_rows,
              tear_down);
  g_test_add ("/control-tables/columns/aspects", Fixture, NULL, set_up, test_aspects, tear_down);
  g_test_add ("/control-tables/kin/one-row", Fixture, NULL, set_up, test_kin, tear_down);
  g_test_add ("/control-tables/kin/number-below", Fixture, NULL, set_up, test_number_of_kin_below, tear_down);
  g_test_add ("/control-tables/kin/own-numbers", Fixture, NULL, set_up, test_own_numbers_of_kin, tear_down);
  g_test_add ("/control-tables/columns/own-numbers-before", Fixture, "own", set_up, test_known_numbers_before,
              tear_down);
  g_test_add ("/control-tables/columns/editions-before", Fixture, NULL, set_up, test_known_numbers_before,
              tear_down);
  g_test_add ("/control-tables/sections/number-behind", Fixture, NULL, set_up, test_number_behind_section,
              tear_down);
  g_test_add ("/control-tables/sections/number-before", Fixture, "before", set_up, test_number_behind_section,
              tear_down);
  g_test_add ("/control-tables/sections/number-below", Fixture, "below", set_up, test_number_behind_section,
              tear_down);
  g_test_add ("/control-tables/continued/rest-below-empty-row", Fixture, NULL, set_up,
              test_rest_below_empty_row, tear_down);
  g_test_add ("/control-tables/columns/stamped-corner", Fixture, NULL, set_up, test_stamped_corner,
              tear_down);
  g_test_add ("/control-tables/sections/number", Fixture, NULL, set_up, test_sections, tear_down);
  g_test_add ("/control-tables/sections/ambiguous", Fixture, NULL, set_up, test_numbers_of_sections,
              tear_down);
  g_test_add ("/control-tables/sections/editions", Fixture, NULL, set_up, test_editions_of_sections,
              tear_down);
  g_test_add ("/control-tables/sections/title", Fixture, "titles", set_up, test_sections, tear_down);
  g_test_add ("/control-tables/several/mapped-by-turns", Fixture, NULL, set_up, test_mapped_by_turns,
              tear_down);
  g_test_add ("/control-tables/several/mapped-each", Fixture, NULL, set_up, test_mapped_each, tear_down);
  g_test_add ("/control-tables/several/merged-answers", Fixture, NULL, set_up, test_merged_answers,
              tear_down);
  g_test_add ("/control-tables/rows-without-columns", Fixture, NULL, set_up, test_rows_without_columns,
              tear_down);
  g_test_add ("/control-tables/forms/rest-on-next-page", Fixture, NULL, set_up, test_rest_behind_form,
              tear_down);
  g_test_add ("/control-tables/forms/head-at-foot-of-page", Fixture, NULL, set_up, test_head_of_form,
              tear_down);
  g_test_add ("/control-tables/forms/answer-below", Fixture, NULL, set_up, test_answer_below_form, tear_down);
  g_test_add ("/control-tables/forms/below-own-numbers", Fixture, NULL, set_up, test_forms_below_own_numbers,
              tear_down);
  g_test_add ("/control-tables/forms/captions-at-one-height", Fixture, NULL, set_up,
              test_captions_at_one_height, tear_down);
  g_test_add ("/control-tables/box-below-title", Fixture, NULL, set_up, test_box_below_title, tear_down);
  g_test_add ("/control-tables/marked-below-boxes", Fixture, NULL, set_up, test_marked_below_boxes,
              tear_down);
  g_test_add ("/control-tables/answers/table-of-references", Fixture, NULL, set_up, test_table_of_references,
              tear_down);
  g_test_add ("/control-tables/cut-list", Fixture, NULL, set_up, test_cut_list, tear_down);
  g_test_add ("/control-tables/cut-history", Fixture, NULL, set_up, test_cut_history, tear_down);
  g_test_add ("/control-tables/numbered-history", Fixture, NULL, set_up, test_numbered_history, tear_down);
  g_test_add ("/control-tables/list-is-reported", Fixture, NULL, set_up, test_list_is_reported, tear_down);
  g_test_add ("/control-tables/list-of-pages", Fixture, NULL, set_up, test_list_of_pages, tear_down);
  return g_test_run ();
}
