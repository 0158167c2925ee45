/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "control-texts.h"
#include "ruled-table.h"
#include "synthetic-records.h"

/* Ruled tables within answers. */

/* In a cell stands a table with rules of its own, of which one cell wraps and those beside it do not. */
static void
test_table_in_cell (SyntheticPaper *paper, gconstpointer data)
{
  static const float edges[] = { 90, 200 }, within[] = { 215, 300, 400, 530 };
  static const char *const rows[][3]
      = { { "項番", "管理策", "当社の取り組み" },
          { "5.1.1", "方針群", A1 },
          { "12.3.1", "情報のバックアップ", "次のとおりです。\n\n\n\n\n\n" A5 },
          { "8.1.1", "資産目録", A3 },
          { "9.2.1", "利用者登録", A4 } };

  synthetic_paper_text (paper, RULED_LEFT_X, 60, "ISO/IEC 27017:2015 の管理策について述べます。");
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      float y = paper->y + 20;

      ruled_table_put_row (paper, edges, 3, rows[r]);
      if (r != 2)
        continue;
      synthetic_paper_text (paper, 221, y + 5, "もの");
      synthetic_paper_text (paper, 306, y + 5, "回数");
      synthetic_paper_text (paper, 406, y + 5, "置く所");
      synthetic_paper_text (paper, 221, y + 27, "受け取った書");
      synthetic_paper_text (paper, 221, y + 41, "き付け");
      synthetic_paper_text (paper, 306, y + 27, "日に一度");
      synthetic_paper_text (paper, 406, y + 27, "離れた町の倉の中");
      for (guint i = 0; i < G_N_ELEMENTS (within); i++)
        synthetic_paper_rule (paper, within[i], y, within[i], y + 58);
      synthetic_paper_rule (paper, within[0], y, within[3], y);
      synthetic_paper_rule (paper, within[0], y + 20, within[3], y + 20);
      synthetic_paper_rule (paper, within[0], y + 58, within[3], y + 58);
    }
  synthetic_paper_check_records (paper, "5.1.1|方針群|" A1
                                        "\n12.3.1|情報のバックアップ|次のとおりです。もの回数置く所"
                                        "受け取った書き付け日に一度離れた町の倉の中" A5 "\n8.1.1|資産目録|" A3
                                        "\n9.2.1|利用者登録|" A4 "\n");
}

/* The table of an answer goes on over the page below its header, printed again. */
static void
test_header_in_answer (SyntheticPaper *paper, gconstpointer data)
{
  static const float edges[] = { 200, 380 };
  static const char *const rows[][3] = { { "もの", "回数", "置く所" },
                                         { "書き付け", "日に一度", "町の倉" },
                                         { "写し", "週に一度", "離れた町の倉" } };

  synthetic_paper_text_in (paper, RULED_LEFT_X, paper->y, "12.3.1 情報のバックアップ", "Gothic-Bold", 14);
  synthetic_paper_text (paper, RULED_LEFT_X, paper->y + 20, "次のとおりです。");
  paper->y += 40;
  ruled_table_put_row (paper, edges, 3, rows[0]);
  ruled_table_put_row (paper, edges, 3, rows[1]);
  ruled_table_turn (paper);
  ruled_table_put_row (paper, edges, 3, rows[0]);
  ruled_table_put_row (paper, edges, 3, rows[2]);
  paper->y += 20;
  synthetic_paper_text_in (paper, RULED_LEFT_X, paper->y, "12.4.4 クロックの同期", "Gothic-Bold", 14);
  synthetic_paper_text (paper, RULED_LEFT_X, paper->y + 20, A4);
  synthetic_paper_check_records (
      paper, "12.3.1|情報のバックアップ|次のとおりです。もの\t回数\t置く所書き付け\t日に一度\t町の倉"
             "写し\t週に一度\t離れた町の倉\n12.4.4|クロックの同期|" A4 "\n");
}

/* In an answer stands a table whose rows no rule parts: line by line its cells are rows. A table whose cells
 * wrap has none within. */
static void
test_rows_within (SyntheticPaper *paper, gconstpointer data)
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
      synthetic_paper_text_in (paper, RULED_LEFT_X, paper->y,
                               i == 0 ? "11.1.1 物理的セキュリティ境界" : "11.1.2 物理的入退管理策",
                               "Gothic-Bold", 14);
      paper->y += 20;
      synthetic_paper_text (paper, RULED_LEFT_X, paper->y, "見回りは次のとおりです。");
      paper->y += 20;
      ruled_table_put_row (paper, edges, 3, head);
      ruled_table_put_row (paper, edges, 3, i == 0 ? parted : wrapped);
      paper->y += 20;
    }
  records = synthetic_paper_records (paper);
  g_assert_cmpstr (
      records, ==,
      "11.1.1|物理的セキュリティ境界|見回りは次のとおりです。所\t人\t折表の入り口\t所長\t朝"
      "倉庫\t係長\t昼書類の棚\t課長\t晩\n"
      "11.1.2|物理的入退管理策|見回りは次のとおりです。所\t人\t折表の入り口及び裏手の口の扉の前\t"
      "所長の認める人のうちの二人\t朝の八時から始めて昼の一時までにひととおり回り終えて、"
      "書き留めます。\n");
}

/* A table within an answer that refers to other controls in its last column, whose answers stand elsewhere,
 * is part of that answer. */
static void
test_table_of_references (SyntheticPaper *paper, gconstpointer data)
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

  synthetic_paper_text (paper, RULED_LEFT_X, 60, "ISO/IEC 27017:2015 の管理策への取り組みを順に述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      synthetic_paper_text_in (paper, RULED_LEFT_X, paper->y, sections[i].heading, "Gothic-Bold", 12);
      synthetic_paper_text (paper, RULED_LEFT_X, paper->y + 20, sections[i].answer);
      paper->y += 44;
      for (guint r = 0; i == 1 && r < G_N_ELEMENTS (rows); r++)
        ruled_table_put_row (paper, edges, 3, rows[r]);
      if (i == 1)
        synthetic_paper_text (paper, RULED_LEFT_X, paper->y + 12, "ご相談は窓口へどうぞ。");
      paper->y += i == 1 ? 40 : 0;
      synthetic_paper_expect (paper, "%s", sections[i].expected);
    }
  synthetic_paper_check (paper);
}

/* The answers stand in small tables, ours beside what we ask of customers. One is but where the answer is. */
static void
test_parties_of_answer (SyntheticPaper *paper, gconstpointer data)
{
  static const float edges[] = { 300 };
  static const char *const header[] = { "当社の責任", "お客様の責任" };
  static const struct
  {
    const char *heading, *cells[2], *expected;
  } sections[] = {
    { "2.1 管理策 5.1.1 情報セキュリティのための方針群",
      { A1, "お読みください。" },
      "5.1.1|情報セキュリティのための方針群|" A1 "お読みください。\n" },
    { "2.2 管理策 8.1.1 資産目録", { A3, "数えてください。" }, "8.1.1|資産目録|" A3 "数えてください。\n" },
    { "2.3 管理策 9.4.1 情報へのアクセス制限",
      { "管理策 9.2.1 利用者登録及び登録\n削除をご参照ください。", "鍵をしまってください。" },
      "9.4.1|情報へのアクセス制限|管理策9.2.1利用者登録及び登録削除をご参照ください。"
      "鍵をしまってください。\n" },
    { "2.4 管理策 9.2.1 利用者登録及び登録削除",
      { A4, "お申し込みください。" },
      "9.2.1|利用者登録及び登録削除|" A4 "お申し込みください。\n" }
  };

  synthetic_paper_text (paper, RULED_LEFT_X, 60, "ISO/IEC 27017:2015 の管理策について述べます。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      synthetic_paper_text_in (paper, RULED_LEFT_X, paper->y, sections[i].heading, "Gothic-Bold", 13);
      paper->y += 24;
      ruled_table_put_row (paper, edges, 2, header);
      ruled_table_put_row (paper, edges, 2, sections[i].cells);
      paper->y += 30;
      synthetic_paper_expect (paper, "%s", sections[i].expected);
    }
  synthetic_paper_check (paper);
}

/* Captions stand over the parts of the answers of one chapter; those of the next are in a table. */
static void
test_captions_beside_table (SyntheticPaper *paper, gconstpointer data)
{
  static const float edges[] = { 100, 260 };
  static const char *const header[] = { "番号", "管理策", "当社の取り組み" };
  static const char *const sections[][3] = { { "5.1.1", "情報セキュリティのための方針群", A1 },
                                             { "6.1.1", "情報セキュリティの役割及び責任", A2 },
                                             { "8.1.1", "資産目録", A3 },
                                             { "9.2.1", "利用者登録及び登録削除", A4 },
                                             { "12.3.1", "情報のバックアップ", A5 },
                                             { "16.1.2", "情報セキュリティ事象\nの報告", B1 } };

  synthetic_paper_text (paper, RULED_LEFT_X, 60, "ISO/IEC 27017:2015 の管理策について述べます。");
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *heading = g_strdup_printf ("%s %s", sections[i][0], sections[i][1]);

      synthetic_paper_text_in (paper, RULED_LEFT_X, paper->y, heading, "Gothic-Bold", 13);
      synthetic_paper_text (paper, RULED_LEFT_X, paper->y + 20, "手順を定め、知らせることが望ましい。");
      synthetic_paper_text (paper, RULED_LEFT_X, paper->y + 44, "＜当社の取り組み＞");
      synthetic_paper_text (paper, RULED_LEFT_X, paper->y + 60, sections[i][2]);
      synthetic_paper_text (paper, RULED_LEFT_X, paper->y + 76, "＜お客様の責任＞");
      synthetic_paper_text (paper, RULED_LEFT_X, paper->y + 92, "ときどきご覧ください。");
      paper->y += 130;
      synthetic_paper_expect (paper, "%s|%s|＜当社の取り組み＞%s＜お客様の責任＞ときどきご覧ください。\n",
                              sections[i][0], sections[i][1], sections[i][2]);
    }
  synthetic_paper_text_in (paper, RULED_LEFT_X, paper->y, "第二章 くらのこと", "Gothic-Bold", 16);
  paper->y += 30;
  ruled_table_put_row (paper, edges, 3, header);
  for (guint i = 3; i < G_N_ELEMENTS (sections); i++)
    ruled_table_put_row (paper, edges, 3, sections[i]);
  synthetic_paper_expect (paper, "9.2.1|利用者登録及び登録削除|" A4 "\n12.3.1|情報のバックアップ|" A5
                                 "\n16.1.2|情報セキュリティ事象の報告|" B1 "\n");
  synthetic_paper_text_in (paper, RULED_LEFT_X, paper->y + 30, "お問い合わせ", "Gothic-Bold", 16);
  synthetic_paper_text (paper, RULED_LEFT_X, paper->y + 60, "窓口へどうぞ。");
  synthetic_paper_check (paper);
}

/* An answer tells by a table what was found of some controls, most of which have answers below headings. */
static void
test_findings (SyntheticPaper *paper, gconstpointer data)
{
  static const float edges[] = { 200, 380 };
  static const char *const sections[][2] = { { "5.1.1 情報セキュリティのための方針群", A1 },
                                             { "6.1.1 情報セキュリティの役割及び責任", A2 },
                                             { "8.1.1 資産目録", A3 },
                                             { "9.2.3 特権的アクセス権の管理", A4 },
                                             { "12.3.1 情報のバックアップ", A5 },
                                             { "18.2.1 情報セキュリティの独立したレビュー", A2 } };
  static const char *const rows[][3] = { { "管理策", "所見", "是正の期限" },
                                         { "9.2.3", "軽い不備一件", "来年の春" },
                                         { "12.3.1", "よくできる", "来年の秋" },
                                         { "CLD.12.4.5", "なし", "—" } };

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    ruled_table_put_section (paper, sections[i][1], "%s", sections[i][0]);
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    ruled_table_put_row (paper, edges, 3, rows[r]);
  synthetic_paper_check_records (
      paper, "5.1.1|情報セキュリティのための方針群|" A1 "\n6.1.1|情報セキュリティの役割及び責任|" A2
             "\n8.1.1|資産目録|" A3 "\n9.2.3|特権的アクセス権の管理|" A4 "\n12.3.1|情報のバックアップ|" A5
             "\n18.2.1|情報セキュリティの独立したレビュー|" A2
             "管理策\t所見\t是正の期限9.2.3\t軽い不備一件\t来年の春12.3.1\tよくできる\t来年の秋"
             "CLD.12.4.5\tなし\t—\n");
}

/* In a sheet the answer stands in several rows, and below the one name of the column is a table in cells of
 * its own. The first control has the number of a clause of the edition that the paper cites. */
static void
test_table_in_columns (SyntheticPaper *paper, gconstpointer data)
{
  static const float edges[] = { 90, 220, 330, 440 };
  static const char *const rows[][5] = { { "番号", "管理策", "当社の説明", NULL, NULL },
                                         { "5.1", "情報セキュリティの\nための方針群", A1, NULL, NULL },
                                         { "8.13", "情報のバックアップ", A5, NULL, NULL },
                                         { "", "", "もの", "回数", "置く所" },
                                         { "", "", "書き付け", "日に一度", "町の倉" },
                                         { "", "", "写し", "週に一度", "離れた町の倉" },
                                         { "8.15", "ログ取得", A3, NULL, NULL },
                                         { "8.32", "変更管理", A4, NULL, NULL } };

  synthetic_paper_text (paper, RULED_LEFT_X, 60, "ISO/IEC 27017:2015 の認証を得ております。");
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    {
      const float y = paper->y;

      if (*rows[r][0] != '\0')
        ruled_table_put_row (paper, edges, 5, rows[r]);
      else
        {
          ruled_table_put_row_from (paper, edges, 5, 2, rows[r] + 2);
          synthetic_paper_rule (paper, RULED_LEFT_X, y, RULED_LEFT_X, paper->y);
          synthetic_paper_rule (paper, edges[0], y, edges[0], paper->y);
        }
    }
  synthetic_paper_check_records (paper, "5.1|情報セキュリティのための方針群|" A1
                                        "\n8.13|情報のバックアップ|" A5 "もの\t回数\t置く所"
                                        "書き付け\t日に一度\t町の倉写し\t週に一度\t離れた町の倉\n"
                                        "8.15|ログ取得|" A3 "\n8.32|変更管理|" A4 "\n");
}

/* Text that is wider than the last column ends beyond the table. */
static void
test_text_outside (SyntheticPaper *paper, gconstpointer data)
{
  static const float edges[] = { 160, 480 };
  static const char *const rows[][3] = { { "物", "仕方", "回数" },
                                         { "帳面", "写しを取る", "週に一度と月の末" },
                                         { "札", "数える", "日に一度" } };

  synthetic_paper_text (paper, RULED_LEFT_X, 60, "ISO/IEC 27017:2015 の管理策への取り組みを順に述べます。");
  ruled_table_put_section (paper, "考えを紙に書き、町の皆に配っております。",
                           "5.1.1 情報セキュリティのための方針群");
  ruled_table_put_section (paper, "写しは次の表のとおりです。", "12.3.1 情報のバックアップ");
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++)
    ruled_table_put_row (paper, edges, 3, rows[r]);
  paper->y += 30;
  ruled_table_put_section (paper, "変える前に知らせます。", "12.1.2 変更管理");
  synthetic_paper_check_records (
      paper,
      "5.1.1|情報セキュリティのための方針群|考えを紙に書き、町の皆に配っております。\n"
      "12.3.1|情報のバックアップ|"
      "写しは次の表のとおりです。物\t仕方\t回数帳面\t写しを取る\t週に一度と月の末札\t数える\t日に一度\n"
      "12.1.2|変更管理|変える前に知らせます。\n");
}

/* Small tables in answers that nothing but white parts: in one each line is a row, far from the others, with
 * a line of the text as far below; in the other the name of a row stands in the middle beside two lines. */
static void
test_white_tables (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const rows[][3] = { { "層", "受け持つ者", "仕事" },
                                         { "品", "お客さま", "並べ、片付け" },
                                         { "仕掛け", "当社", "直し" },
                                         { "倉の建物", "頼んだ先", "戸の番" } };

  synthetic_paper_text (paper, RULED_LEFT_X, 60, "ISO/IEC 27017:2015 の管理策への取り組みを順に述べます。");
  ruled_table_put_section (paper, "受け持ちは次のとおりです。", "5.1.1 情報セキュリティのための方針群");
  for (guint r = 0; r < G_N_ELEMENTS (rows); r++, paper->y += 34)
    for (guint c = 0; c < 3; c++)
      synthetic_paper_text (paper, RULED_LEFT_X + 95 * (float)c, paper->y, rows[r][c]);
  synthetic_paper_text (paper, RULED_LEFT_X, paper->y, "お客さまへ");
  synthetic_paper_text (paper, RULED_LEFT_X, paper->y + 34,
                        "鍵の番号は、札と帳面のどちらにも書いておいてください。");
  paper->y += 70;
  ruled_table_put_section (paper, "写しの取り方は次のとおりです。", "12.3.1 情報のバックアップ");
  synthetic_paper_text (paper, RULED_LEFT_X, paper->y, "置く所　離れた倉");
  synthetic_paper_text (paper, RULED_LEFT_X + 49, paper->y + 32, "帳面は日に一度、書き");
  synthetic_paper_text (paper, RULED_LEFT_X, paper->y + 40, "回数");
  synthetic_paper_text (paper, RULED_LEFT_X + 49, paper->y + 48, "付けは月に一度");
  synthetic_paper_text (paper, RULED_LEFT_X, paper->y + 80, "試し　　春と秋");
  paper->y += 110;
  ruled_table_put_section (paper, "変える前に知らせます。", "12.1.2 変更管理");
  synthetic_paper_check_records (
      paper, "5.1.1|情報セキュリティのための方針群|"
             "受け持ちは次のとおりです。層\t受け持つ者\t仕事品\tお客さま\t並べ、片付け"
             "仕掛け\t当社\t直し倉の建物\t頼んだ先\t戸の番お客さまへ\t\t鍵の番号は、札と帳面"
             "のどちらにも書いておいてください。\n"
             "12.3.1|情報のバックアップ|写しの取り方は次のとおりです。置く所"
             "離れた倉回数帳面は日に一度、書き付けは月に一度"
             "試し春と秋\n"
             "12.1.2|変更管理|変える前に知らせます。\n");
}

/* A table of which only the header is told by rules, in Latin type: cells of the columns behind the first
 * wrap, and lines are evenly apart, be they of one cell or of two rows. */
static void
test_latin_rows (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const lines[][3]
      = { { "Thing", "Keeper", "Visitor" }, { "Barn", "Locks, night watch", "Names of those who" },
          { NULL, NULL, "may enter" },      { "Books", "Paper, ink and all", "Copies" },
          { NULL, "repairs", NULL },        { "Carts", "Wheels", "Horses" } };
  static const float xs[] = { RULED_LEFT_X, RULED_LEFT_X + 45, RULED_LEFT_X + 141 };

  synthetic_paper_text (paper, RULED_LEFT_X, 60,
                        "These are the controls of ISO/IEC 27017:2015, and what we and those who visit us do "
                        "about each of them.");
  ruled_table_put_section (paper, "We share the work as follows:", "5.1.1 Policies for information security");
  synthetic_paper_rule (paper, RULED_LEFT_X, paper->y - 4, 300, paper->y - 4);
  for (guint r = 0; r < G_N_ELEMENTS (lines); r++, paper->y += 13)
    {
      for (guint c = 0; c < 3; c++)
        if (lines[r][c] != NULL)
          synthetic_paper_text (paper, xs[c], paper->y, lines[r][c]);
      if (r > 0)
        continue;
      synthetic_paper_rule (paper, RULED_LEFT_X, paper->y + 14, 300, paper->y + 14);
      paper->y += 6;
    }
  synthetic_paper_rule (paper, RULED_LEFT_X, paper->y + 2, 300, paper->y + 2);
  paper->y += 30;
  ruled_table_put_section (paper, "We tell you a week before.", "12.1.2 Change management");
  synthetic_paper_check_records (paper,
                                 "5.1.1|Policiesforinformationsecurity|Wesharetheworkasfollows:"
                                 "Thing\tKeeper\tVisitorBarn\tLocks,nightwatch\tNamesofthosewhomayenter"
                                 "Books\tPaper,inkandallrepairs\tCopiesCarts\tWheels\tHorses\n"
                                 "12.1.2|Changemanagement|Wetellyouaweekbefore.\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ruled_table_add ("/tables-within/table-in-cell", NULL, test_table_in_cell);
  ruled_table_add ("/tables-within/table-in-columns", NULL, test_table_in_columns);
  ruled_table_add ("/tables-within/header-again", NULL, test_header_in_answer);
  ruled_table_add ("/tables-within/parties", NULL, test_parties_of_answer);
  ruled_table_add ("/tables-within/captions-beside", NULL, test_captions_beside_table);
  ruled_table_add ("/tables-within/rows-within", NULL, test_rows_within);
  ruled_table_add ("/tables-within/table-of-references", NULL, test_table_of_references);
  ruled_table_add ("/tables-within/findings", NULL, test_findings);
  ruled_table_add ("/tables-within/text-outside", NULL, test_text_outside);
  ruled_table_add ("/tables-within/white", NULL, test_white_tables);
  ruled_table_add ("/tables-within/latin-rows", NULL, test_latin_rows);
  return g_test_run ();
}
