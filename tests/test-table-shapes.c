/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/tables/annexa-control-columns-private.h"
#include "synthetic-records.h"

/* Tables of one paper, without rules, whose columns are not those of each other. */

#define MAX_COLUMNS 4
#define LEADING_PT 12.0f
#define TOP_Y 80.0f
#define LEFT_X 60.0f
#define FOOT_Y 780.0f
#define WIDE_FOOT_Y 540.0f

/* A table: where its columns begin, and what stands on each line of it. A heading or a line of text stands in
 * the first column alone. */
typedef struct
{
  float xs[MAX_COLUMNS];
  gboolean wide;  /* it begins a page across */
  gboolean ruled; /* a rule is drawn below each row, and above the first */
  const char *const (*lines)[MAX_COLUMNS];
} Table;

static void
rule (SyntheticPaper *paper, const Table *table, float y)
{
  synthetic_paper_rule (paper, table->xs[0] - 4, y, paper->page->width_pt - 50, y);
}

static void
put_table (SyntheticPaper *paper, const Table *table)
{
  float foot = paper->page->height_pt < paper->page->width_pt ? WIDE_FOOT_Y : FOOT_Y;

  if (table->wide)
    {
      paper->page = synthetic_page_of (paper->pages, SYNTHETIC_HEIGHT_PT, SYNTHETIC_WIDTH_PT);
      paper->y = TOP_Y;
      foot = WIDE_FOOT_Y;
    }
  if (table->ruled)
    rule (paper, table, paper->y - 3);
  for (guint l = 0; table->lines[l][0] != NULL; l++)
    {
      if (paper->y > foot)
        {
          paper->page = synthetic_page_of (paper->pages, paper->page->width_pt, paper->page->height_pt);
          paper->y = TOP_Y;
        }
      for (guint c = 0; c < MAX_COLUMNS && table->lines[l][c] != NULL; c++)
        if (*table->lines[l][c] != '\0')
          synthetic_paper_text (paper, table->xs[c], paper->y, table->lines[l][c]);
      paper->y += LEADING_PT;
      /* What stands before the second column begins a row. */
      if (table->ruled && table->lines[l + 1][0] != NULL && *table->lines[l + 1][0] == '\0')
        continue;
      if (table->ruled)
        rule (paper, table, paper->y - 1);
    }
}

static void
put_heading (SyntheticPaper *paper, const char *text)
{
  paper->y += LEADING_PT;
  synthetic_paper_text_in (paper, LEFT_X, paper->y, text, "Gothic-Bold", 13);
  paper->y += 2 * LEADING_PT;
}

/* Titles fill their column in some rows, so that 6 points of white are left before the answers. */
static const char *const measures[][MAX_COLUMNS] = {
  { "項番", "管理策", "当社の取り組み", NULL },
  { "5.1.1", "方針群のつくりか", "会社の考えを文書にまとめ、すべての働き手に", NULL },
  { "", "た", "配っております。", NULL },
  { "6.1.1", "役割及び責任", "受け持ちを表にまとめております。", NULL },
  { "8.1.1", "資産の目録づくり", "持ち物の一覧を作り、置き場所とあわせて書き", NULL },
  { "", "", "とめております。", NULL },
  { "9.2.1", "利用者登録", "申し込みは画面から受けております。", NULL },
  { "10.1.1", "暗号のつかいかた", "帳面は鍵のかかる棚にしまい、鍵は二人で守り", NULL },
  { "", "", "ます。", NULL },
  { "12.3.1", "写しを取ること", "夜ごとに写しを取り、月に一度は戻します。", NULL },
  { NULL },
};

#define MEASURES                                                                                                                \
  "5.1.1|方針群のつくりかた|会社の考えを文書にまとめ、すべての働き手に配っております。\n" \
  "6.1.1|役割及び責任|受け持ちを表にまとめております。\n"                                                 \
  "8.1.1|資産の目録づくり|持ち物の一覧を作り、置き場所とあわせて書きとめております。\n"    \
  "9.2.1|利用者登録|申し込みは画面から受けております。\n"                                                 \
  "10.1.1|暗号のつかいかた|帳面は鍵のかかる棚にしまい、鍵は二人で守ります。\n"                  \
  "12.3.1|写しを取ること|夜ごとに写しを取り、月に一度は戻します。\n"

static const Table measures_table = { { LEFT_X, 120, 206 }, FALSE, FALSE, measures };

/* The titles of an appendix run over the white between titles and answers. */
static const char *const mapped[][MAX_COLUMNS] = {
  { "項番", "管理策", "2022年版", "章" },
  { "5.1.1", "方針群のつくりかたについて", "5.1", "1" },
  { "6.1.1", "役割及び責任のわけかた", "5.2", "1" },
  { "8.1.1", "資産の目録づくりについて", "5.9", "1" },
  { "9.2.1", "利用者登録及びその取りやめ", "5.16", "1" },
  { "10.1.1", "暗号のつかいかたについて", "8.24", "1" },
  { "12.3.1", "写しを取ることについて", "8.13", "1" },
  { NULL },
};

static void
test_appendix (SyntheticPaper *paper, gconstpointer data)
{
  static const Table appendix = { { LEFT_X, 110, 300, 380 }, FALSE, FALSE, mapped };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを次の表にまとめます。");
  put_table (paper, &measures_table);
  put_heading (paper, "付録 新旧の項番");
  put_table (paper, &appendix);
  synthetic_paper_check_records (paper, MEASURES);
}

/* The same where rules part the rows, with a line of text over the appendix. */
static void
test_ruled_appendix (SyntheticPaper *paper, gconstpointer data)
{
  static const Table main_table = { { LEFT_X, 120, 206 }, FALSE, TRUE, measures };
  static const Table appendix = { { LEFT_X, 110, 300, 380 }, FALSE, TRUE, mapped };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを次の表にまとめます。");
  paper->y += LEADING_PT;
  put_table (paper, &main_table);
  put_heading (paper, "付録 新旧の項番");
  synthetic_paper_text (paper, LEFT_X, paper->y, "項番は次のとおりに改められました。");
  paper->y += 2 * LEADING_PT;
  put_table (paper, &appendix);
  synthetic_paper_check_records (paper, MEASURES);
}

/* Numbers of two controls run into the column of titles, which no white parts from that of numbers, and a
 * list of controls stands before the header: the columns that are left are those of all rows. */
static const char *const asked[][MAX_COLUMNS] = {
  { "項番", "管理策", "確認事項", "回答" },
  { "5.1.1", "方針群", "方針を文書にまとめ、配っていますか。", "はい、年ごとに配っております。" },
  { "6.1.1", "役割及び責任", "受け持ちを決めていますか。", "はい、表にまとめております。" },
  { "CLD.6.3.1", "", "受け持ちを分けていますか。", "はい、分担表を示しております。" },
  { "", "分担", "", "" },
  { "8.1.1", "資産目録", "持ち物の一覧がありますか。", "はい、置き場所も書いております。" },
  { "9.2.1", "利用者登録", "申し込みを受けていますか。", "はい、画面から受けております。" },
  { "CLD.9.5.1", "", "ほかの客と分けていますか。", "はい、棚を分けております。" },
  { "", "分離", "", "" },
  { "10.1.1", "暗号", "帳面を守っていますか。", "はい、鍵を二人で持っております。" },
  { "12.3.1", "写し", "写しを取っていますか。", "はい、夜ごとに取っております。" },
  { "12.4.1", "記録", "出入りを書いていますか。", "はい、帳面に残しております。" },
  { "13.1.1", "道", "道を見ていますか。", "はい、朝ごとに見ております。" },
  { "18.1.3", "記録の保護", "書いたものを守っていますか。", "はい、蔵に入れております。" },
  { NULL },
};

static void
test_running_over (SyntheticPaper *paper, gconstpointer data)
{
  static const Table questions = { { LEFT_X, 96, 190, 370 }, FALSE, FALSE, asked };
  g_autoptr (GPtrArray) works = g_ptr_array_new_with_free_func ((GDestroyNotify)annexa_page_work_free);
  AnnexaPageWork *work;

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを次の表にまとめます。");
  synthetic_paper_put (paper, "12.4.4 は別の紙に書きました。");
  paper->y += LEADING_PT;
  put_table (paper, &questions);
  work = annexa_page_work_new (paper->pages, paper->page);
  g_ptr_array_add (works, work);
  annexa_page_work_open (work);
  g_assert_true (annexa_control_tables_mark (works, synthetic_catalog ()));
  g_assert_nonnull (annexa_work_control_table (work, work->rows->rows->len - 1));
  annexa_page_work_close (work);
}

/* On the page before the table each control has its answer below a heading: the table is an appendix, and
 * says nothing of how the text there is set. */
static void
test_answered_before (SyntheticPaper *paper, gconstpointer data)
{
  static const Table list = { { LEFT_X + 8, 128, 214 }, FALSE, FALSE, measures };
  g_autoptr (GPtrArray) works = g_ptr_array_new_with_free_func ((GDestroyNotify)annexa_page_work_free);

  for (guint i = 1; measures[i][0] != NULL; i++)
    {
      if (*measures[i][0] == '\0')
        continue;
      synthetic_paper_print_heading (paper, "%s %s", measures[i][0], measures[i][1]);
      synthetic_paper_put (paper, "この村の誰もが読める紙に書き、辻の札の下に置いております。");
    }
  synthetic_paper_turn (paper);
  put_table (paper, &list);
  for (guint p = 0; p < paper->pages->pages->len; p++)
    g_ptr_array_add (works, annexa_page_work_new (paper->pages, g_ptr_array_index (paper->pages->pages, p)));
  g_assert_false (annexa_control_tables_mark (works, synthetic_catalog ()));
  g_assert_true (annexa_work_has_control_table (g_ptr_array_index (works, works->len - 1)));
}

/* The second part of a paper tells what customers do, on pages across. */
static const char *const shared[][MAX_COLUMNS] = {
  { "項番", "管理策", "当社の取り組み", "お客様の責任" },
  { "12.4.1", "出入りを書きとめることについ", "誰が開けたかを帳面に書きとめ、二年のあいだ残し",
    "帳面をご覧ください。" },
  { "", "て", "ております。", "" },
  { "12.4.4", "時計を合わせること", "朝ごとに合わせております。", "特にありません。" },
  { "13.1.3", "道を分けることについて", "客ごとに道を分けております。", "特にありません。" },
  { "15.1.2", "仕入れ先との取り決め", "取り決めを文書にして、年のはじめに見直しており", "特にありません。" },
  { "", "", "ます。", "" },
  { "16.1.2", "困りごとを知らせることについ", "一日のうちに電話でお知らせいたします。",
    "窓口をお決めください。" },
  { "", "て", "", "" },
  { NULL },
};

static void
test_wide_pages (SyntheticPaper *paper, gconstpointer data)
{
  static const Table wide = { { LEFT_X, 130, 280, 540 }, TRUE, FALSE, shared };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを次の表にまとめます。");
  put_table (paper, &measures_table);
  put_table (paper, &wide);
  synthetic_paper_check_records (
      paper, MEASURES
      "12.4.1|出入りを書きとめることについて|"
      "誰が開けたかを帳面に書きとめ、二年のあいだ残しております。帳面をご覧ください。\n"
      "12.4.4|時計を合わせること|朝ごとに合わせております。特にありません。\n"
      "13.1.3|道を分けることについて|客ごとに道を分けております。特にありません。\n"
      "15.1.2|仕入れ先との取り決め|取り決めを文書にして、年のはじめに見直しております。特にありません。\n"
      "16.1.2|困りごとを知らせることについて|一日のうちに電話でお知らせいたします。窓口をお決めください。\n");
}

/* Between tables of one shape others stand whose header names nothing that is known. */
static const char *const settings[][MAX_COLUMNS] = {
  { "道具とその置き場所", NULL },
  { "道具の名前", "はじめの数", "置き場所", "色" },
  { "大きな箱と小さな箱", "三つ", "北の倉の棚", "青" },
  { "ひもとはさみの袋", "八つ", "南の倉の机", "赤" },
  { "荷札と筆の入れもの", "二つ", "番小屋の中", "白" },
  { NULL },
};

static const char *const more[][MAX_COLUMNS] = {
  { "項番", "管理策", "当社の取り組み", NULL },
  { "12.4.1", "出入りの記録づく", "誰が開けたかを書きとめております。", NULL },
  { "", "り", "", NULL },
  { "13.1.3", "道を分けること", "客ごとに道を分けております。", NULL },
  { NULL },
};

static void
test_other_between (SyntheticPaper *paper, gconstpointer data)
{
  static const Table between = { { LEFT_X, 210, 290, 360 }, FALSE, FALSE, settings };
  static const Table first = { { LEFT_X, 120, 206 }, FALSE, FALSE, measures };
  static const Table second = { { LEFT_X, 120, 206 }, FALSE, FALSE, more };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを次の表にまとめます。");
  paper->y = FOOT_Y - 4 * LEADING_PT;
  put_table (paper, &first);
  paper->y += LEADING_PT / 2;
  put_table (paper, &between);
  put_heading (paper, "出入りについて");
  put_table (paper, &second);
  synthetic_paper_check_records (paper,
                                 MEASURES "12.4.1|出入りの記録づくり|誰が開けたかを書きとめております。\n"
                                          "13.1.3|道を分けること|客ごとに道を分けております。\n");
}

/* A small kana that may not begin a line stands beyond the edge of its cell, right before the next cell. */
static const char *const hanging[][MAX_COLUMNS] = {
  { "項番", "管理策", "当社の取り組み", NULL },
  { "5.1.1", "方針群のつくりか", "会社の考えを文書にまとめ、すべての働き手に", NULL },
  { "", "た", "配っております。", NULL },
  { "6.1.1", "誰が受けもつかきっ", "受け持ちを表にまとめ、年のはじめに見直して", NULL },
  { "", "ちり決める", "おります。", NULL },
  { "8.1.1", "資産の目録づくり", "持ち物の一覧を作っております。", NULL },
  { "9.2.1", "利用者登録", "申し込みは画面から受けております。", NULL },
  { NULL },
};

static void
test_kana_over_edge (SyntheticPaper *paper, gconstpointer data)
{
  static const Table table = { { LEFT_X, 120, 211.4f }, FALSE, FALSE, hanging };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを次の表にまとめます。");
  put_table (paper, &table);
  synthetic_paper_check_records (
      paper, "5.1.1|方針群のつくりかた|会社の考えを文書にまとめ、すべての働き手に配っております。\n"
             "6.1.1|誰が受けもつかきっちり決める|受け持ちを表にまとめ、年のはじめに見直しております。\n"
             "8.1.1|資産の目録づくり|持ち物の一覧を作っております。\n"
             "9.2.1|利用者登録|申し込みは画面から受けております。\n");
}

/* An auditor tells beside each answer what was tested and found; that is none of it, though it is a sentence
 * in each row. */
static const char *const audited[][MAX_COLUMNS] = {
  { "管理策", "当社の取り組み", "監査人の手続", "Results of tests" },
  { "5.1.1 方針群", "考えを文書にまとめております。", "文書を閲覧しました。", "例外はありませんでした。" },
  { "6.1.1 役割", "受け持ちを表にしております。", "表を台帳と突き合わせました。", "二つの名が違いました。" },
  { "8.1.1 目録", "持ち物を帳面に記しております。", "五つを選び、見ました。", "すべてありました。" },
  { "9.2.1 登録", "申し込みは門で受けます。", "門の番に尋ねました。", "一つに遅れがありました。" },
  { "12.3.1 写し", "夜ごとに写しを取ります。", "写しを戻してみました。", "戻すことができました。" },
  { NULL },
};

static void
test_audited (SyntheticPaper *paper, gconstpointer data)
{
  static const Table table = { { LEFT_X, 130, 300, 460 }, FALSE, TRUE, audited };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを次の表にまとめます。");
  put_table (paper, &table);
  synthetic_paper_check_records (paper, "5.1.1|方針群|考えを文書にまとめております。\n"
                                        "6.1.1|役割|受け持ちを表にしております。\n"
                                        "8.1.1|目録|持ち物を帳面に記しております。\n"
                                        "9.2.1|登録|申し込みは門で受けます。\n"
                                        "12.3.1|写し|夜ごとに写しを取ります。\n");
}

/* A narrow column cuts the numbers behind their letter. Small tables of other things begin before the left
 * side of those of controls, and run over the white behind the numbers; notes stand below these. */
static const char *const cut[][3][MAX_COLUMNS]
    = { { { "A.", "方針群のつくり", "会社の考えを文書にまとめ、すべての働き手に", NULL },
          { "5.1.1", "かた", "配っております。", NULL } },
        { { "A.", "役割及び責任の", "受け持ちを表にまとめ、年の初めに皆で集まり", NULL },
          { "6.1.1", "わけかた", "見直しております。", NULL } },
        { { "A.", "資産の目録づく", "持ち物の一覧を作り、置き場所とあわせて帳面", NULL },
          { "8.1.1", "り", "に書きとめております。", NULL } },
        { { "A.", "利用者登録の受", "申し込みは画面から受け、その日のうちに名簿", NULL },
          { "9.2.1", "付", "に書き入れております。", NULL } },
        { { "A.", "写しを取ること", "夜ごとに写しを取り、離れた倉に納め、月に一", NULL },
          { "12.3.1", "について", "度は戻して確かめております。", NULL } },
        { { "A.", "出入りの書きと", "誰が開けたかを帳面に書きとめ、二年のあいだ", NULL },
          { "12.4.1", "め", "残しております。", NULL } } };
static const char *const notes[] = { "注記：手引の第10章もご覧ください。", "※ 休みの日は承りません。" };

static void
test_outdented (SyntheticPaper *paper, gconstpointer data)
{
  const float xs[] = { LEFT_X, 98, 186 };
  static const char *const pieces[] = { "番の者、", "門、", "倉のこと" };
  static const float pieces_x[] = { LEFT_X - 4, 136, 184 };
  static const char *const names[] = { "附属書", "管理策", "当社の取り組み" };

  synthetic_paper_put (paper, "ISO/IEC 27017:2015 の管理策への取り組みを次の表にまとめます。");
  for (guint part = 0; part < 2; part++)
    {
      paper->y += LEADING_PT;
      for (guint c = 0; c < 3; c++)
        synthetic_paper_text_in (paper, pieces_x[c], paper->y, pieces[c], "Gothic", 13);
      paper->y += 2 * LEADING_PT;
      synthetic_paper_fill (paper, LEFT_X - 4, paper->y - 4, 540, paper->y + 25, 0x803030);
      for (guint c = 0; c < G_N_ELEMENTS (names); c++)
        synthetic_paper_text (paper, xs[c], paper->y + (c == 0 ? 0 : 5), names[c]);
      synthetic_paper_text (paper, LEFT_X, paper->y + 11, "A");
      paper->y += 32;
      for (guint r = part * 3; r < part * 3 + 3; r++, paper->y += 8)
        {
          for (guint l = 0; l < 2; l++, paper->y += LEADING_PT)
            for (guint c = 0; c < G_N_ELEMENTS (xs); c++)
              synthetic_paper_text (paper, xs[c], paper->y, cut[r][l][c]);
          synthetic_paper_expect (paper, "%s|%s%s|%s%s\n", cut[r][1][0], cut[r][0][1], cut[r][1][1],
                                  cut[r][0][2], cut[r][1][2]);
        }
      synthetic_paper_text (paper, LEFT_X - 4, paper->y + 10, notes[part]);
      paper->y += 24;
    }
  synthetic_paper_check_records (paper, paper->expected->str);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/table-shapes/appendix", NULL, test_appendix);
  synthetic_paper_add ("/table-shapes/ruled-appendix", NULL, test_ruled_appendix);
  synthetic_paper_add ("/table-shapes/running-over", NULL, test_running_over);
  synthetic_paper_add ("/table-shapes/answered-before", NULL, test_answered_before);
  synthetic_paper_add ("/table-shapes/wide-pages", NULL, test_wide_pages);
  synthetic_paper_add ("/table-shapes/other-between", NULL, test_other_between);
  synthetic_paper_add ("/table-shapes/kana-over-edge", NULL, test_kana_over_edge);
  synthetic_paper_add ("/table-shapes/audited", NULL, test_audited);
  synthetic_paper_add ("/table-shapes/outdented", NULL, test_outdented);
  return g_test_run ();
}
