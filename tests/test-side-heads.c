/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "synthetic.h"

#include <string.h>

/* Headings at the left side of their answers, number over title, with no rules: paragraphs and small drawn
 * tables in the column of the answers, and headings of chapters across. */

#define SIDE_X 60.0f
#define TEXT_X 200.0f
#define BEHIND_X 400.0f
#define CELL_X 320.0f
#define TABLE_RIGHT_X 420.0f
#define TOP_Y 90.0f
#define MAX_LINES 30
#define NEW_PAGE -1.0f

/* A line: how far it is below the one before, and what stands at the side and in the column of text. What
 * has a bar is a row of a drawn table. Chapters are in type of 14 points and begin with *, lines of text that
 * are set in with +. What is - at the side is a rule across. */
typedef struct
{
  float down_pt;
  const char *side, *text;
} Line;

typedef struct
{
  const char *name;
  Line lines[MAX_LINES];
  const char *expected;
  const char *foot; /* (nullable): small print at the foot of the last page, which is of no answer */
} Case;

typedef struct
{
  SyntheticPaper paper;
  GPtrArray *boxes;  /* of GArray of AnnexaPaintedBox, one a page */
  float versions_pt; /* height of a table below the first line */
} Fixture;

static void
turn (Fixture *fixture)
{
  if (fixture->boxes->len > 0)
    synthetic_paper_turn (&fixture->paper);
  fixture->paper.y = TOP_Y;
  g_ptr_array_add (fixture->boxes, g_array_new (FALSE, FALSE, sizeof (AnnexaPaintedBox)));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  synthetic_paper_set_up (&fixture->paper, data);
  fixture->versions_pt = 0;
  fixture->boxes = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
  turn (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_ptr_array_unref (fixture->boxes);
  synthetic_paper_tear_down (&fixture->paper, data);
}

static AnnexaPainting *
give_painting (guint page, gpointer user_data)
{
  const Fixture *fixture = user_data;
  const GArray *boxes = g_ptr_array_index (fixture->boxes, page - 1);
  AnnexaPainting *painting = annexa_painting_new (SYNTHETIC_WIDTH_PT, SYNTHETIC_HEIGHT_PT);

  g_array_append_vals (painting->boxes, boxes->data, boxes->len);
  return painting;
}

static void
draw (Fixture *fixture, float x1, float y1, float x2, float y2)
{
  AnnexaPaintedBox rule = { x1 - 0.25f, y1 - 0.25f, x2 + 0.25f, y2 + 0.25f, 0, 255 };

  g_array_append_val (g_ptr_array_index (fixture->boxes, fixture->boxes->len - 1), rule);
}

static void
put_row (Fixture *fixture, const char *text)
{
  g_auto (GStrv) cells = g_strsplit (text, "|", 2);
  float top = fixture->paper.y - 4, bottom = fixture->paper.y + 16;

  synthetic_text_in (fixture->paper.pages, fixture->paper.page, TEXT_X + 4, fixture->paper.y, cells[0],
                     "Mincho", 9);
  synthetic_text_in (fixture->paper.pages, fixture->paper.page, CELL_X + 4, fixture->paper.y, cells[1],
                     "Mincho", 9);
  draw (fixture, TEXT_X, top, TABLE_RIGHT_X, top);
  draw (fixture, TEXT_X, bottom, TABLE_RIGHT_X, bottom);
  draw (fixture, TEXT_X, top, TEXT_X, bottom);
  draw (fixture, CELL_X, top, CELL_X, bottom);
  draw (fixture, TABLE_RIGHT_X, top, TABLE_RIGHT_X, bottom);
}

static void
put_line (Fixture *fixture, const Line *line)
{
  AnnexaPages *pages = fixture->paper.pages;
  gboolean chapter = line->side != NULL && *line->side == '*';

  if (line->down_pt == NEW_PAGE)
    turn (fixture);
  else
    fixture->paper.y += line->down_pt;
  if (g_strcmp0 (line->side, "-") == 0)
    draw (fixture, SIDE_X - 5, fixture->paper.y, SYNTHETIC_WIDTH_PT, fixture->paper.y);
  else if (line->side != NULL)
    synthetic_text_in (pages, fixture->paper.page, SIDE_X, fixture->paper.y, line->side + chapter,
                       "Gothic-Bold", chapter ? 14 : 9);
  if (line->text != NULL && strchr (line->text, '|') != NULL)
    put_row (fixture, line->text);
  else if (line->text != NULL && *line->text == '*')
    synthetic_text_in (pages, fixture->paper.page, TEXT_X, fixture->paper.y, line->text + 1, "Gothic-Bold",
                       14);
  else if (line->text != NULL)
    synthetic_text_in (pages, fixture->paper.page, TEXT_X + (*line->text == '+' ? 10 : 0), fixture->paper.y,
                       line->text + (*line->text == '+'), "Mincho", 10);
}

static void
test_case (Fixture *fixture, gconstpointer data)
{
  const Case *paper = data;
  g_autofree char *records = NULL;

  synthetic_text (fixture->paper.pages, fixture->paper.page, SIDE_X, fixture->paper.y,
                  "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  fixture->paper.y += 40 + fixture->versions_pt;
  for (guint i = 0; i < MAX_LINES && paper->lines[i].down_pt != 0; i++)
    put_line (fixture, &paper->lines[i]);
  if (paper->foot != NULL)
    synthetic_text_in (fixture->paper.pages, fixture->paper.page, SIDE_X, 805, paper->foot, "Mincho", 6);
  records = synthetic_records (fixture->paper.pages, give_painting, fixture);
  g_assert_cmpstr (records, ==, paper->expected);
}

#define A1 "舟の決まりは春の寄り合いで定め、舟守の家の壁に張り出しております。決まりを破る者は"
#define A2 "ひと月のあいだ、舟に乗れません。"
#define A3 "決まりの写しは、頼まれれば誰にでもお渡しします。"
#define B1 "舟と櫂には番号を焼き付け、帳面に持ち主の名とともに記しております。帳面は毎月、舟守が"
#define B2 "読み合わせます。"
#define C1 "荷の写しは夜ごとに取ります。"
#define C2 "写しを置く所は次のとおりです。"
#define D1 "舟の出入りを帳面に記します。"
#define E1 "町の人々への対応は、舟守が月の初めに、広場の板に書き出しております。板を汚した者は"
#define HEAD_A(down)                                                                                         \
  { down, "5.1.1", A1 },                                                                                     \
  {                                                                                                          \
    14, "情報セキュリティのための方針群", A2                                                                 \
  }
#define HEAD_B(down)                                                                                         \
  { down, "8.1.1", B1 },                                                                                     \
  {                                                                                                          \
    14, "資産目録", B2                                                                                       \
  }

static const Case cases[] = {
  /* The last paragraph of an answer is in the column of the others, whatever white is above it. */
  { "paragraphs",
    { HEAD_A (1), { 26, NULL, A3 }, HEAD_B (34), { 26, NULL, A3 } },
    "5.1.1|情報セキュリティのための方針群|" A1 A2 A3 "\n8.1.1|資産目録|" B1 B2 A3 "\n" },
  /* Numbers with their titles below them are no numbers in the margin, however short the answers. */
  { "short-answers",
    { { 1, "12.3.1", C1 },
      { 14, "情報のバックアップ", NULL },
      { 30, "12.4.1", D1 },
      { 14, "イベントログ取得", NULL },
      { 30, "12.4.4", "時は日時計で見ます。" },
      { 14, "クロックの同期", NULL } },
    "12.3.1|情報のバックアップ|" C1 "\n12.4.1|イベントログ取得|" D1
    "\n12.4.4|クロックの同期|時は日時計で見ます。\n" },
  /* What names a part of the answer beside it is no title: it ends with a colon, or stands below each number.
   */
  { "part-names",
    { { 1, "5.1.1", "情報セキュリティのための方針群" },
      { 14, "舟守：", "決まりを壁に張り出します。" },
      { 30, "8.1.1", "資産目録" },
      { 14, "舟守：", "帳面に記します。" },
      { 30, "12.3.1", "情報のバックアップ" },
      { 14, "舟守：", C1 },
      { 14, NULL, C2 },
      { 14, "舟の乗り手：", "写しをお持ち帰りください。" },
      { 30, "12.4.1", "イベントログ取得" },
      { 14, "舟守：", D1 },
      { 14, "舟の乗り手：", "ございません。" },
      { 30, "12.4.4", "クロックの同期" },
      { 14, "舟守：", "時は日時計で見ます。" } },
    "5.1.1|情報セキュリティのための方針群|舟守：決まりを壁に張り出します。\n"
    "8.1.1|資産目録|舟守：帳面に記します。\n"
    "12.3.1|情報のバックアップ|舟守：" C1 C2 "舟の乗り手：写しをお持ち帰りください。\n"
    "12.4.1|イベントログ取得|舟守：" D1 "舟の乗り手：ございません。\n"
    "12.4.4|クロックの同期|舟守：時は日時計で見ます。\n" },
  { "part-names-in-brackets",
    { { 1, "5.1.1", "情報セキュリティのための方針群" },
      { 14, "【舟守】", "決まりを壁に張り出します。" },
      { 30, "8.1.1", "資産目録" },
      { 14, "【舟守】", "帳面に記します。" },
      { 30, "12.3.1", "情報のバックアップ" },
      { 14, "【舟守】", C1 },
      { 14, "【乗り手】", "写しをお持ち帰りください。" },
      { 30, "12.4.1", "イベントログ取得" },
      { 14, "【舟守】", D1 },
      { 30, "12.4.4", "クロックの同期" },
      { 14, "【舟守】", "時は日時計で見ます。" } },
    "5.1.1|情報セキュリティのための方針群|【舟守】決まりを壁に張り出します。\n"
    "8.1.1|資産目録|【舟守】帳面に記します。\n"
    "12.3.1|情報のバックアップ|【舟守】" C1 "【乗り手】写しをお持ち帰りください。\n"
    "12.4.1|イベントログ取得|【舟守】" D1 "\n12.4.4|クロックの同期|【舟守】時は日時計で見ます。\n" },
  /* What marks the numbers may name a column of a table, and the answers hold such a word: they name none. */
  { "annex-numbers",
    { { 1, "附属書A 5.1.1 情報セ", "決まりへの対応は次のとおりです。" },
      { 14, "キュリティのための方針群", A1 },
      { 14, NULL, A2 },
      { 34, "附属書A 8.1.1 資産目", "帳面への対応は次のとおりです。" },
      { 14, "録", B1 },
      { 14, NULL, B2 },
      { 34, "附属書A 12.3.1 情報の", "写しへの対応は次のとおりです。" },
      { 14, "バックアップ", A1 },
      { 14, NULL, A2 } },
    "5.1.1|情報セキュリティのための方針群|決まりへの対応は次のとおりです。" A1 A2
    "\n8.1.1|資産目録|帳面への対応は次のとおりです。" B1 B2
    "\n12.3.1|情報のバックアップ|写しへの対応は次のとおりです。" A1 A2 "\n" },
  /* So may the standard of another number below the title, beside a line that goes on below. */
  { "standards",
    { { 1, "5.1.1 情報セキュリティ", A1 },
      { 14, "のための方針群", A2 },
      { 14, "ISO/IEC 27001:2022", E1 },
      { 14, "5.1", A2 },
      { 34, "8.1.1 資産目録", E1 },
      { 14, "ISO/IEC 27001:2022", A1 },
      { 14, "5.9", A2 },
      { 34, "12.3.1 情報のバックア", B1 },
      { 14, "ップ", B2 },
      { 14, "ISO/IEC 27001:2022", E1 },
      { 14, "8.13", A2 },
      { 34, "12.4.1 イベントログ取", A1 },
      { 14, "得", A2 },
      { 14, "ISO/IEC 27001:2022", E1 },
      { 14, "8.15", A2 } },
    "5.1.1|情報セキュリティのための方針群|" A1 A2 E1 A2 "\n8.1.1|資産目録|" E1 A1 A2
    "\n12.3.1|情報のバックアップ|" B1 B2 E1 A2 "\n12.4.1|イベントログ取得|" A1 A2 E1 A2 "\n" },
  /* References in brackets wrap, be it within a word, with the headings that they are in; a line of one
   * stands beside what names the columns of a table in the answer. */
  { "wrapped-references",
    { { 1, "1-1 情報セキュリティのため", A1 },
      { 14, "の方針群【関連管", E1 },
      { 14, "理策：5.1.1】", A2 },
      { 34, "2-1 帳面と持ち物の目録【関", B1 },
      { 14, "連管理策：8.1.1】", A1 },
      { 14, NULL, B2 },
      { 34, "3-1 写しの取り方と置き場所", E1 },
      { 14, "について【関連管理策：", A2 },
      { 14, "12.3.1】", "項目|内容" },
      { 20, NULL, "米|北の倉" },
      { 34, "4-1 出入りの跡【関連管理策：", A1 },
      { 14, "12.4.1】", E1 },
      { 14, NULL, A2 } },
    "5.1.1|情報セキュリティのための方針群|" A1 E1 A2 "\n8.1.1|帳面と持ち物の目録|" B1 A1 B2
    "\n12.3.1|写しの取り方と置き場所について|" E1 A2 "項目\t内容米\t北の倉\n12.4.1|出入りの跡|" A1 E1 A2
    "\n" },
  /* A heading of seven lines. */
  { "seven-lines",
    { { 1, "2-3 クラウドコン", A1 },
      { 14, "ピューティング環", E1 },
      { 14, "境における役割及", A2 },
      { 14, "び責任の共有及び", B1 },
      { 14, "分担【関", B2 },
      { 14, "連管理策：", NULL },
      { 14, "CLD.6.3.1】", NULL },
      { 34, "2-4 資産目録【関", B1 },
      { 14, "連管理策：8.1.1】", A1 },
      { 14, NULL, B2 },
      { 34, "3-1 イベントログ", A1 },
      { 14, "取得【関連管理策：", E1 },
      { 14, "12.4.1】", A2 } },
    "CLD.6.3.1|クラウドコンピューティング環境における役割及び責任の共有及び分担|" A1 E1 A2 B1 B2
    "\n8.1.1|資産目録|" B1 A1 B2 "\n12.4.1|イベントログ取得|" A1 E1 A2 "\n" },
  /* The number at the end of such a heading is none of a card, whatever stands alone on its line. */
  { "closing-numbers",
    { { 1, "1-1 情報セキュリティのため", A1 },
      { 14, "の方針群【関連管理策：", E1 },
      { 14, "5.1.1】", A2 },
      { 34, "2-1 資産目録【関連管理策：", B1 },
      { 14, "8.1.1】", A1 },
      { 14, NULL, B2 },
      { 34, "3-1 情報のバックアップ【関", E1 },
      { 14, "連管理策：", A1 },
      { 14, "12.3.1】", A2 },
      { 34, "4-1 イベントログ取得【関連", A1 },
      { 14, "管理策：12.4.1】", E1 },
      { 14, NULL, A2 } },
    "5.1.1|情報セキュリティのための方針群|" A1 E1 A2 "\n8.1.1|資産目録|" B1 A1 B2
    "\n12.3.1|情報のバックアップ|" E1 A1 A2 "\n12.4.1|イベントログ取得|" A1 E1 A2 "\n" },
  /* A drawn table in the column ends nothing. */
  { "inner-table",
    { HEAD_A (1),
      { 34, "12.3.1", C1 },
      { 14, "情報のバックアップ", NULL },
      { 14, NULL, C2 },
      { 24, NULL, "物|所" },
      { 20, NULL, "米|北の倉" },
      { 20, NULL, "酒|南の倉" },
      { 34, "12.4.1", D1 },
      { 14, "イベントログ取得", NULL } },
    "5.1.1|情報セキュリティのための方針群|" A1 A2 "\n12.3.1|情報のバックアップ|" C1 C2
    "物所米北の倉酒南の倉\n12.4.1|イベントログ取得|" D1 "\n" },
  { "last-inner-table",
    { HEAD_A (1),
      { 34, "12.3.1", C1 },
      { 14, "情報のバックアップ", C2 },
      { 24, NULL, "物|所" },
      { 20, NULL, "米|北の倉" },
      { 20, NULL, "酒|南の倉" } },
    "5.1.1|情報セキュリティのための方針群|" A1 A2 "\n12.3.1|情報のバックアップ|" C1 C2
    "物所米北の倉酒南の倉\n" },
  /* The next page has but the end of an answer. */
  { "rest-on-the-next-page",
    { HEAD_A (1), HEAD_B (34), { NEW_PAGE, NULL, A3 }, { 14, NULL, C1 } },
    "5.1.1|情報セキュリティのための方針群|" A1 A2 "\n8.1.1|資産目録|" B1 B2 A3 C1 "\n" },
  /* It may begin with a paragraph that is set in, and the page have few numbers. */
  { "paragraph-on-the-next-page",
    { HEAD_A (1),
      HEAD_B (34),
      { NEW_PAGE, NULL, "+" A3 },
      { 34, "12.4.1", "+" D1 },
      { 14, "イベントログ取得", "次のとおりです。" },
      { 14, NULL, C1 } },
    "5.1.1|情報セキュリティのための方針群|" A1 A2 "\n8.1.1|資産目録|" B1 B2 A3 "\n12.4.1|イベントログ取得|" D1
    "次のとおりです。" C1 "\n" },
};

/* Rules part the rows, where these are no further apart than the paragraphs of an answer. */
static const Case ruled[] = {
  { "close-rows",
    { HEAD_A (1),
      { 18, NULL, A3 },
      { 14, "-", NULL },
      { 4, "8.1.1 資産目録", B1 },
      { 14, NULL, B2 },
      { 14, "-", NULL },
      { 4, "8.2.2 情報のラベル", A3 },
      { 12, "付け", NULL },
      { 14, "-", NULL },
      { 4, "12.4.1 イベントログ", A1 },
      { 14, "取得", A2 },
      { 18, NULL, A3 },
      { 14, "-", NULL },
      { 4, "12.4.4 クロックの同期", B1 },
      { 14, NULL, B2 } },
    "5.1.1|情報セキュリティのための方針群|" A1 A2 A3 "\n8.1.1|資産目録|" B1 B2 "\n8.2.2|情報のラベル付け|" A3
    "\n12.4.1|イベントログ取得|" A1 A2 A3 "\n12.4.4|クロックの同期|" B1 B2 "\n",
    "町の絵は春に描きました" },
};

/* Names over both columns make no table of headings in another type. */
static const Case named[] = {
  { "names-over-both",
    { { 1, "*方針", NULL },
      { 26, "管理策", "当社の取り組み" },
      { 26, NULL, A1 },
      { 14, "情報セキュリティのための", A2 },
      { 12, "方針群", NULL },
      { 12, "ISO/IEC 27017 5.1.1", A3 },
      { 34, "*資産の管理", NULL },
      { 26, NULL, B1 },
      { 14, "資産目録", B2 },
      { 12, "ISO/IEC 27017 8.1.1", NULL },
      { 12, NULL, A3 },
      { 14, NULL, C2 },
      { 30, NULL, A1 },
      { 14, "資産の管理責任", A2 },
      { 12, "ISO/IEC 27017 8.1.2", NULL },
      { 12, NULL, C2 },
      { NEW_PAGE, NULL, B1 },
      { 14, "情報のバックアップ", B2 },
      { 12, "ISO/IEC 27017 12.3.1", NULL },
      { 12, NULL, A3 } },
    "5.1.1|情報セキュリティのための方針群|" A1 A2 A3 "\n8.1.1|資産目録|" B1 B2 A3 C2
    "\n8.1.2|資産の管理責任|" A1 A2 C2 "\n12.3.1|情報のバックアップ|" B1 B2 A3 "\n" },
};

static void
test_named (Fixture *fixture, gconstpointer data)
{
  g_autoptr (AnnexaLayout) layout = NULL;

  test_case (fixture, data);
  layout = annexa_layout_new (fixture->paper.pages, synthetic_catalog (), give_painting, fixture);
  g_assert_cmpuint (layout->tables->len, ==, 0);
}

/* The title of a chapter is no part of the heading above it, though it is as short. */
static const Case chapters[] = {
  { "below-wrapped-title",
    { HEAD_A (1),
      { 34, "6.1.1", "舟守が受け持ちます。" },
      { 14, "情報セキュリティの役割", NULL },
      { 12, "及び責任", NULL },
      { 24, "*資産の管理", NULL },
      HEAD_B (26),
      { 30, "8.2.2", "荷には札を付けます。" },
      { 14, "情報のラベル付け", NULL } },
    "5.1.1|情報セキュリティのための方針群|" A1 A2
    "\n6.1.1|情報セキュリティの役割及び責任|舟守が受け持ちます。\n8.1.1|資産目録|" B1 B2
    "\n8.2.2|情報のラベル付け|荷には札を付けます。\n" },
  /* What stands above it, apart from the lines before, is none of the chapter's. */
  { "below-last-lines",
    { HEAD_A (1),
      { 24, NULL, A3 },
      { 24, "*資産の管理", NULL },
      HEAD_B (26),
      { 24, NULL, C1 },
      { 24, "*運用", NULL },
      { 26, "12.3.1", E1 },
      { 14, "情報のバックアップ", A2 },
      { 34, "12.4.1", E1 },
      { 14, "イベントログ取得", A2 },
      { 34, "16.1.2", B1 },
      { 14, "情報セキュリティ事象の報告", B2 } },
    "5.1.1|情報セキュリティのための方針群|" A1 A2 A3 "\n8.1.1|資産目録|" B1 B2 C1
    "\n12.3.1|情報のバックアップ|" E1 A2 "\n12.4.1|イベントログ取得|" E1 A2
    "\n16.1.2|情報セキュリティ事象の報告|" B1 B2 "\n" },
};

/* Chapters begin in the column of the answers, with words that introduce them. */
static const Case chapters_of_text[] = {
  { "above-first",
    { { 10, NULL, "*5 舟と荷を守るための考え方" },
      { 26, NULL, "舟と荷を守る考え方について、この章で述べております。" },
      { 22, "5.1.1", "舟を守る考え方を紙に書き、波止場の札に貼り出しており" },
      { 14, "情報セキュリティのための", "ます。春ごとに読み直して、直した所は朱で記します。" },
      { 14, "方針群", "古い紙は蔵に納めます。" },
      { 34, "6.1.1", "だれが舟を受け持つかを表に書き、替わるたびに改めてい" },
      { 14, "情報セキュリティの役割", "ます。表は帳場に置いて、求めがあれば見せております。" },
      { 14, "及び責任", NULL },
      { 34, "6.1.3", "代官所へ届ける者を決めておき、届けは二人で書いており" },
      { 14, "関係当局との連絡", "ます。届けの写しは三年の間、蔵の棚に納めております。" },
      { 34, "8.1.1", "当社の舟と櫂には番号を焼き付けて、帳面に書いておりま" },
      { 14, "資産目録", "す。帳面は舟守が持ちます。" } },
    "5.1.1|情報セキュリティのための方針群|舟を守る考え方を紙に書き、波止場の札に貼り出しております。"
    "春ごとに読み直して、直した所は朱で記します。古い紙は蔵に納めます。\n"
    "6.1.1|情報セキュリティの役割及び責任|だれが舟を受け持つかを表に書き、替わるたびに改めています。"
    "表は帳場に置いて、求めがあれば見せております。\n"
    "6.1.3|関係当局との連絡|代官所へ届ける者を決めておき、届けは二人で書いております。"
    "届けの写しは三年の間、蔵の棚に納めております。\n"
    "8.1.1|資産目録|当社の舟と櫂には番号を焼き付けて、帳面に書いております。帳面は舟守が持ちます。\n" },
  { "of-the-standard",
    { HEAD_A (1),
      { 34, NULL, "*資産の管理" },
      { 20, NULL, "舟と荷について述べます。" },
      HEAD_B (20),
      { 34, NULL, "*運用のセキュリティ" },
      { 20, NULL, "日々の事を述べます。" },
      { 20, "12.4.1", D1 },
      { 14, "イベントログ取得", NULL },
      { 30, NULL, "*おわりに" },
      { 20, NULL, "またどうぞ。" } },
    "5.1.1|情報セキュリティのための方針群|" A1 A2 "\n8.1.1|資産目録|" B1 B2 "\n12.4.1|イベントログ取得|" D1
    "\n" },
  { "of-the-vendor",
    { HEAD_A (1),
      { 34, NULL, "*舟と荷" },
      { 20, NULL, "舟と荷について述べます。" },
      HEAD_B (20),
      { NEW_PAGE, NULL, "*日々の事" },
      { 20, NULL, "日々の事を述べます。" },
      { 20, "12.3.1", C1 },
      { 14, "情報のバックアップ", C2 },
      { 30, "12.4.1", D1 },
      { 14, "イベントログ取得", NULL } },
    "5.1.1|情報セキュリティのための方針群|" A1 A2 "\n8.1.1|資産目録|" B1 B2
    "\n12.3.1|情報のバックアップ|" C1 C2 "\n12.4.1|イベントログ取得|" D1 "\n" },
};

/* Number and title at the right side of their answers: @down_pt below the line before, at the side @number.
 */
static void
put_behind (Fixture *fixture, float down_pt, const char *text, const char *number)
{
  fixture->paper.y += down_pt;
  synthetic_paper_put_at (&fixture->paper, SIDE_X, text, "Mincho", SYNTHETIC_SIZE_PT);
  if (number == NULL)
    return;
  fixture->paper.y -= 2;
  synthetic_paper_put_at (&fixture->paper, BEHIND_X, number, "Gothic", 14);
  fixture->paper.y += 2;
}

static void
put_title_behind (Fixture *fixture, const char *title)
{
  synthetic_text_in (fixture->paper.pages, fixture->paper.page, BEHIND_X, fixture->paper.y + 22, title,
                     "Gothic", SYNTHETIC_SIZE_PT);
}

/* An answer may go on on the next page, above the first number there, and last on its page in paragraphs
 * below all that stands at the side. */
static void
test_behind (Fixture *fixture, gconstpointer data)
{
  static const char *const full = "倉の品は全て帳面に記し、年の瀬に数え直して主に伝えており";
  g_autofree char *records = NULL;

  put_behind (fixture, 0, "ISO/IEC 27017:2015 の管理策ごとに述べます。", NULL);
  put_behind (fixture, 40, full, "6.1.3");
  put_title_behind (fixture, "関係当局との連絡");
  put_behind (fixture, 16, "ます。", NULL);
  put_behind (fixture, 23, "役所の求めには二人で応じます。", NULL);
  put_behind (fixture, 34, full, "8.1.1");
  put_title_behind (fixture, "資産目録");
  put_behind (fixture, 16, "ます。", NULL);
  put_behind (fixture, 30, full, "8.1.2");
  put_title_behind (fixture, "資産の管理責任");
  put_behind (fixture, 16, "ます。", NULL);
  put_behind (fixture, 23, "帳面は毎年三月に改めます。", NULL);
  turn (fixture);
  put_behind (fixture, 0, "帳面には品の名と置き場所を書きます。", NULL);
  put_behind (fixture, 34, full, "9.2.3");
  put_title_behind (fixture, "特権的アクセス権の管理");
  put_behind (fixture, 16, "ます。", NULL);
  put_behind (fixture, 34, full, "12.3.1");
  put_title_behind (fixture, "情報のバックアップ");
  put_behind (fixture, 16, "ます。", NULL);
  records = synthetic_records (fixture->paper.pages, give_painting, fixture);
#define FULL "倉の品は全て帳面に記し、年の瀬に数え直して主に伝えております。"
  g_assert_cmpstr (records, ==,
                   "6.1.3|関係当局との連絡|" FULL "役所の求めには二人で応じます。\n"
                   "8.1.1|資産目録|" FULL "\n"
                   "8.1.2|資産の管理責任|" FULL
                   "帳面は毎年三月に改めます。帳面には品の名と置き場所を書きます。\n"
                   "9.2.3|特権的アクセス権の管理|" FULL "\n"
                   "12.3.1|情報のバックアップ|" FULL "\n");
}

/* Numbers behind the name of their standard over titles, beside answers of which one begins as the name of a
 * column does, and each ends with a tag in small print, also the last on its page. A tall figure in one line
 * does not change how far apart lines are. */
static void
test_tagged (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *chapter, *number, *title, *text[2], *tag;
  } rows[] = {
    { "5 情報セキュリティのための方針群",
      "5.1.1",
      "情報セキュリティのための方針群",
      { "当社の決まりは春の寄り合いで定めます。", "壁に張り出しております。" },
      "5.1" },
    { "8 資産の管理",
      "8.1.1",
      "資産目録",
      { "当社の舟と櫂には番号を焼き付けます。", "帳面は舟守が持ちます。" },
      "5.9" },
    { NULL, "8.2.2", "情報のラベル付け", { "当社の箱には色の札を付けます。", "色は三つです。" }, "5.13" },
    { "12 運用のセキュリティ",
      "12.3.1",
      "情報のバックアップ",
      { "荷の写しは夜ごとに取ります。", "写しは蔵に置きます。" },
      "8.13" },
    { NULL, "12.4.1", "イベントログ取得", { "出入りは帳面に書きます。", "帳面は三年置きます。" }, "8.15" },
  };
  g_autoptr (GString) expected = g_string_new (NULL), expected_controls = g_string_new (NULL);
  g_autofree char *records = NULL, *controls = NULL;
  SyntheticPaper *paper = &fixture->paper;

  synthetic_text (paper->pages, paper->page, SIDE_X, paper->y,
                  "ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *number = g_strdup_printf ("ISO27017 %s", rows[i].number);
      g_autofree char *tag = g_strdup_printf ("新規格(27001:2022): %s", rows[i].tag);

      if (i == 3)
        turn (fixture);
      paper->y += 40;
      if (rows[i].chapter != NULL)
        {
          synthetic_text_in (paper->pages, paper->page, SIDE_X, paper->y, rows[i].chapter, "Gothic-Bold", 14);
          paper->y += 36;
        }
      synthetic_text_in (paper->pages, paper->page, SIDE_X, paper->y, number, "Gothic-Bold", 9);
      synthetic_text (paper->pages, paper->page, TEXT_X, paper->y, rows[i].text[0]);
      paper->y += 18;
      synthetic_text_in (paper->pages, paper->page, SIDE_X, paper->y, rows[i].title, "Gothic-Bold", 9);
      synthetic_text (paper->pages, paper->page, TEXT_X, paper->y, rows[i].text[1]);
      for (guint l = 0; l < 3; l++)
        {
          paper->y += l == 0 ? 18 : 14;
          synthetic_text (paper->pages, paper->page, TEXT_X, paper->y, l == 0 ? A3 : l == 1 ? A1 : A2);
        }
      if (i == 1 || i == 3)
        {
          synthetic_text_in (paper->pages, paper->page, TEXT_X + 160, paper->y, "三", "Mincho", 13);
          paper->y += 14;
          synthetic_text (paper->pages, paper->page, TEXT_X, paper->y, "人でします。");
        }
      paper->y += 18;
      synthetic_text_in (paper->pages, paper->page, TEXT_X, paper->y, tag, "Gothic", 7);
      g_string_append_printf (expected, "%s|%s|%s%s" A3 A1 A2 "%s\n", rows[i].number, rows[i].title,
                              rows[i].text[0], rows[i].text[1], i == 1 || i == 3 ? "三人でします。" : "");
      g_string_append_printf (expected_controls, "iso27017-2015.%s||ISO/IEC 27001:2022 %s,|\n",
                              rows[i].number, rows[i].tag);
    }
  records = synthetic_records (paper->pages, give_painting, fixture);
  controls = synthetic_controls (paper->pages, give_painting, fixture);
  g_assert_cmpstr (records, ==, expected->str);
  g_assert_cmpstr (controls, ==, expected_controls->str);
}

/* A table of the paper's versions, drawn over both columns, says nothing of what stands below it. */
static const Case below_versions = {
  "below-versions",
  { { 40, "*5 組織的管理策", NULL },
    { 34, "A.5.9 情報及びその他の", A1 },
    { 14, "関連資産の目録", A2 },
    { 14, NULL, A3 },
    { 34, "A.5.12 情報の分類", B1 },
    { 14, NULL, B2 },
    { 14, NULL, A3 },
    { 34, "A.8.11 データマスキン", A1 },
    { 14, "グ", A3 },
    { 14, NULL, A2 } },
  "5.9|情報及びその他の関連資産の目録|" A1 A2 A3 "\n5.12|情報の分類|" B1 B2 A3
  "\n8.11|データマスキング|" A1 A3 A2 "\n",
};

static void
test_below_versions (Fixture *fixture, gconstpointer data)
{
  static const char *const versions[][2]
      = { { "版", "改訂内容" }, { "1.0", "舟守が書き起こしました" }, { "1.1", "字の誤りを改めました" } };
  const float edges[] = { SIDE_X - 5, SIDE_X + 40, BEHIND_X };
  const float top = fixture->paper.y + 30;

  for (guint r = 0; r <= G_N_ELEMENTS (versions); r++)
    {
      const float y = top + 20 * (float)r;

      draw (fixture, edges[0], y, edges[2], y);
      for (guint c = 0; r < G_N_ELEMENTS (versions) && c < G_N_ELEMENTS (edges); c++)
        {
          draw (fixture, edges[c], y, edges[c], y + 20);
          if (c < 2)
            synthetic_text_in (fixture->paper.pages, fixture->paper.page, edges[c] + 5, y + 5, versions[r][c],
                               "Mincho", 9);
        }
    }
  fixture->versions_pt = 20 * (float)G_N_ELEMENTS (versions) + 30;
  test_case (fixture, data);
}

static void
add_cases (const char *group, const Case *all, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = g_strconcat ("/side-heads/", group, "/", all[i].name, NULL);

      g_test_add (path, Fixture, &all[i], set_up, test_case, tear_down);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_cases ("answers", cases, G_N_ELEMENTS (cases));
  g_test_add ("/side-heads/behind", Fixture, NULL, set_up, test_behind, tear_down);
  g_test_add ("/side-heads/tagged", Fixture, NULL, set_up, test_tagged, tear_down);
  g_test_add ("/side-heads/named", Fixture, &named[0], set_up, test_named, tear_down);
  g_test_add ("/side-heads/below-versions", Fixture, &below_versions, set_up, test_below_versions, tear_down);
  add_cases ("ruled", ruled, G_N_ELEMENTS (ruled));
  add_cases ("chapters", chapters, G_N_ELEMENTS (chapters));
  add_cases ("chapters-of-text", chapters_of_text, G_N_ELEMENTS (chapters_of_text));
  return g_test_run ();
}
