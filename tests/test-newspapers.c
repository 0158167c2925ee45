/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <string.h>

#include "synthetic-records.h"

/* Columns of running text as newspapers have them, with lines or white between them. */

/* Six lines of prose in which every line has @place. */
static char *
prose_about (const char *place)
{
  GString *prose = g_string_new ("X倉では毎日夕方に全ての\nX品を数え、その数を帳面に\n"
                                 "X書き留め、別の者が改めて\nX数えます。数が合わない時\n"
                                 "Xは品を動かさず、その訳を\nX倉で調べて知らせます。");

  g_string_replace (prose, "X", place, 0);
  return g_string_free (prose, FALSE);
}

/* Three narrow columns with lines between them; numbers hang in the margin of each column, and no line of one
 * is as high as those of the others. */
static void
test_newspaper (SyntheticPaper *paper, gconstpointer data)
{
  const char *const numbers[] = { "6.1.3", "8.1.1", "9.2.1", "9.2.2", "10.1.1", "12.3.1" };
  const char *const titles[]
      = { "関係当局との連絡",           "資産目録",          "利用者登録及び登録削除", "利用者アクセスの提供",
          "暗号による管理策の利用方針", "情報のバックアップ" };
  const char *const places[] = { "東", "西", "南", "北", "川", "山" };

  synthetic_paper_fill_all (paper, 200, 90, 200.6f, 420, 0x333333);
  synthetic_paper_fill_all (paper, 374, 90, 374.6f, 420, 0x333333);
  synthetic_paper_title (paper, 40, 60, "ISO/IEC 27017:2015 への取り組みを町の新聞としてお届けします");
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      float x = 30 + 174 * (float)(i / 2), y = 100 + 5.3f * (float)(i / 2) + 160 * (float)(i % 2);
      g_autofree char *prose = prose_about (places[i]);

      synthetic_paper_text_in (paper, x, y, numbers[i], "Gothic-Bold", 10);
      synthetic_paper_text_in (paper, x + 35, y, titles[i], "Gothic-Bold", 10);
      synthetic_paper_lines (paper, x + 35, y + 18, 16, prose, "Mincho");
      g_strdelimit (prose, "\n", ' ');
      synthetic_paper_expect (paper, "%s|%s|%s\n", numbers[i], titles[i], prose);
    }
  synthetic_paper_check (paper);
}

/* Three columns between lines in sets below headings over all of them: of one set little is there, and the
 * text of another ends in its second column, behind which no line is drawn. */
static void
test_newspaper_sets (SyntheticPaper *paper, gconstpointer data)
{
  const char *const titles[] = { "資産目録", "関係当局との連絡", "知的財産権" };
  const char *const numbers[] = { "8.1.1", "6.1.3", "18.1.2" };
  const float tops[] = { 140, 500, 260 }, feet[] = { 200, 640, 420 };
  g_autofree char *prose = prose_about ("川");

  synthetic_paper_title (paper, 40, 60, "ISO/IEC 27017:2015 への取り組みを町の新聞としてお届けします");
  for (guint i = 0; i < 3; i++)
    {
      float top = tops[i];

      synthetic_paper_text_in (paper, 240, top - 26,
                               i == 0   ? "品のこと"
                               : i == 1 ? "人のこと"
                                        : "町のこと",
                               "Gothic", 16);
      synthetic_paper_fill_all (paper, 200, top, 200.6f, feet[i], 0xbbbbbb);
      if (i != 1)
        synthetic_paper_fill_all (paper, 374, top, 374.6f, feet[i], 0xbbbbbb);
      synthetic_paper_text_in (paper, 40, top + 4, numbers[i], "Gothic-Bold", 10);
      synthetic_paper_text_in (paper, 80, top + 4, titles[i], "Gothic-Bold", 10);
    }
  synthetic_paper_lines (paper, 40, 164, 16, "帳面には品の名と置き場を書\nきます。番人は次を", "Mincho");
  synthetic_paper_lines (paper, 214, 144, 16, "数えます。\n・品の名\n・置き場", "Mincho");
  synthetic_paper_lines (paper, 388, 147, 16, "帳面は棚にあります。", "Mincho");
  synthetic_paper_lines (paper, 40, 284, 16, prose, "Mincho");
  synthetic_paper_lines (paper, 214, 266, 16, prose, "Mincho");
  synthetic_paper_lines (paper, 388, 269, 16, prose, "Mincho");
  synthetic_paper_lines (paper, 40, 524, 16, prose, "Mincho");
  synthetic_paper_lines (paper, 214, 506, 16, prose, "Mincho");
  synthetic_paper_expect (
      paper, "%s",
      "8.1.1|資産目録|帳面には品の名と置き場を書きます。番人は次を数えます。・品の名・置き場"
      "帳面は棚にあります。\n18.1.2|知的財産権|");
  g_strdelimit (prose, "\n", ' ');
  synthetic_paper_expect (paper, "%s%s%s\n6.1.3|関係当局との連絡|%s%s\n", prose, prose, prose, prose, prose);
  synthetic_paper_check (paper);
}

/* Below the columns of the introduction a heading over both of them, and below that columns with a line of
 * their own between them, in which the second goes on where the first ends. */
static void
test_newspaper_parts (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_fill_all (paper, 297, 100, 297.6f, 190, 0x333333);
  synthetic_paper_fill_all (paper, 297, 250, 297.6f, 560, 0x333333);
  synthetic_paper_title (paper, 250, 60, "はじめに");
  synthetic_paper_lines (paper, 40, 100, 16,
                         "この文書は、預かった品を守るための取\nり組みを町の人に知らせるものです。年\n"
                         "のはじめに見直し、古い版は倉に残して\nおきます。読み終えた人は次の人に渡し\n"
                         "てください。",
                         "Mincho");
  synthetic_paper_lines (paper, 310, 103, 16,
                         "分からないことは倉の番人に尋ねてくだ\nさい。番人は朝から夕方まで町におり、\n"
                         "休みの日は代わりの者が応じます。遠く\nの人は手紙で尋ねることもできます。",
                         "Mincho");
  synthetic_paper_title (paper, 200, 215, "ISO/IEC 27017:2015 への取り組み");
  synthetic_paper_text_in (paper, 40, 255, "8.1.1", "Gothic-Bold", 10);
  synthetic_paper_text_in (paper, 75, 255, "資産目録", "Gothic-Bold", 10);
  synthetic_paper_lines (paper, 40, 273, 16,
                         "帳面は毎年三月に改め、品の名と置き場\n所を書き、年の瀬に全て数えます。数が\n"
                         "合わない時は品を動かさず、その訳を調\nべて知らせ、帳面の端にも日付とともに",
                         "Mincho");
  synthetic_paper_lines (paper, 310, 262, 16,
                         "書き留めます。書き留めたものは番人が\n確かめ、三年の間は棚にしまっておき、\n"
                         "その後は火にくべて灰を畑にまきます。",
                         "Mincho");
  synthetic_paper_text_in (paper, 310, 320, "12.3.1", "Gothic-Bold", 10);
  synthetic_paper_text_in (paper, 350, 320, "情報のバックアップ", "Gothic-Bold", 10);
  synthetic_paper_lines (paper, 310, 338, 16,
                         "帳面は夜ごとに書き写し、写しは山の倉\nに置いております。写しが読めることは\n"
                         "月のはじめに番人が二人で確かめます。",
                         "Mincho");
  /* However little is left of the page. */
  synthetic_paper_fill_all (paper, 297, 640, 297.6f, 700, 0x333333);
  synthetic_paper_text_in (paper, 40, 600, "人のこと", "Gothic", 16);
  synthetic_paper_text_in (paper, 40, 645, "9.2.1", "Gothic-Bold", 10);
  synthetic_paper_text_in (paper, 75, 645, "利用者登録及び登録削除", "Gothic-Bold", 10);
  synthetic_paper_lines (paper, 40, 663, 16,
                         "名簿には預けた人の名を書き、去った人\nの名は消します。消した日は", "Mincho");
  synthetic_paper_lines (paper, 310, 652, 16,
                         "帳面にも書き留めます。\n・月のはじめに見直す\n・年の瀬に数える", "Mincho");
  synthetic_paper_check_records (
      paper,
      "8.1.1|資産目録|帳面は毎年三月に改め、品の名と置き場所を書き、年の瀬に全て数えます。"
      "数が合わない時は品を動かさず、その訳を調べて知らせ、帳面の端にも日付とともに書き留めます。"
      "書き留めたものは番人が確かめ、三年の間は棚にしまっておき、その後は火にくべて灰を畑にまきます。\n"
      "12.3.1|情報のバックアップ|帳面は夜ごとに書き写し、写しは山の倉に置いております。"
      "写しが読めることは月のはじめに番人が二人で確かめます。\n"
      "9.2.1|利用者登録及び登録削除|名簿には預けた人の名を書き、去った人の名は消します。"
      "消した日は帳面にも書き留めます。・月のはじめに見直す・年の瀬に数える\n");
}

/* The lines of the first column wrap as far before the line as those of the second begin behind it. */
static void
test_divided_edges (SyntheticPaper *paper, gconstpointer data)
{
  AnnexaLayout *layout;

  synthetic_paper_fill_all (paper, 297, 90, 297.6f, 190, 0x999999);
  synthetic_paper_lines (
      paper, 40, 92, 16,
      "帳面は毎年三月に改め、品の名と置き場所\nを書き、年の瀬に全て数えます。数が合わ\n"
      "ない時は品を動かさず、その訳を調べて知\nらせ、帳面の端にも日付とともに書き留め\nます。",
      "Mincho");
  synthetic_paper_lines (paper, 320, 92, 16,
                         "名簿には預けた人の名を書き、去った人の\n名は消します。消した日は帳面にも書き留\n"
                         "めます。月のはじめに番人が二人で見直し\n、違うところは主に知らせます。",
                         "Mincho");
  layout = annexa_layout_new (paper->pages, synthetic_catalog (), synthetic_paper_painting, paper);
  g_assert_true (g_str_has_prefix (annexa_layout_line (layout, 0)->text, "帳面は毎年"));
  g_assert_cmpfloat (annexa_layout_line (layout, 0)->right, <, 280);
  annexa_layout_free (layout);
}

/* Above the columns that a line parts are shorter ones, where their line stands too. */
static void
test_short_divided (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_text (paper, 40, 60, "ISO/IEC 27017:2015の管理策への取り組みを示します。");
  synthetic_paper_title (paper, 40, 100, "6.1.3 関係当局との連絡");
  synthetic_paper_fill_all (paper, 297, 120, 297.6f, 182, 0x999999);
  synthetic_paper_lines (
      paper, 40, 122, 16,
      "役所の求めには主が応じ、その訳を帳面に\n残しております。帳面は棚に置き、三年の\n間は残します。",
      "Mincho");
  synthetic_paper_lines (paper, 310, 122, 16, "分からないことは倉の番人に尋ねてくだ\nさい。", "Mincho");
  synthetic_paper_title (paper, 40, 190, "8.1.1 資産目録");
  synthetic_paper_fill_all (paper, 297, 212, 297.6f, 310, 0x999999);
  synthetic_paper_lines (
      paper, 40, 212, 16,
      "帳面は毎年三月に改め、品の名と置き場所\nを書き、年の瀬に全て数えます。数が合わ\n"
      "ない時は品を動かさず、その訳を調べて知\nらせ、帳面の端にも日付とともに書き留め\nます。",
      "Mincho");
  synthetic_paper_lines (paper, 310, 212, 16,
                         "名簿には預けた人の名を書き、去った人の\n名は消します。消した日は帳面にも書き留\n"
                         "めます。月のはじめに番人が二人で見直し\n、違うところは主に知らせます。",
                         "Mincho");
  synthetic_paper_check_records (
      paper, "6.1.3|関係当局との連絡|役所の求めには主が応じ、その訳を帳面に残しております。"
             "帳面は棚に置き、三年の間は残します。"
             "分からないことは倉の番人に尋ねてください。\n"
             "8.1.1|資産目録|帳面は毎年三月に改め、品の名と置き場所を書き、年の瀬に全て数えます。"
             "数が合わない時は品を動かさず、その訳を調べて知らせ、帳面の端にも日付とともに書き留めます。"
             "名簿には預けた人の名を書き、去った人の名は消します。消した日は帳面にも書き留めます。"
             "月のはじめに番人が二人で見直し、違うところは主に知らせます。\n");
}

/* Chapters in two columns, each below a heading over both, which is larger than their text, be it that it
 * ends in the white between them: a column goes on at the top of the other one of its chapter. On the next
 * page little is left, beside a table. Headings in the columns stand in bars with a stripe at their left. */
static void
test_column_sets (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_text_in (paper, 40, 60, "2 役割", "Gothic", 16);
  synthetic_paper_title (paper, 40, 100, "6.1.3 関係当局との連絡");
  synthetic_paper_lines (paper, 40, 120, 16,
                         "本社は川沿いの町にあり、預かった品は全\nて町の倉に置いております。役所の求めに\n"
                         "は二人で応じます。求めの中身は帳面に書\nき留め、三年の間は棚にしまっておき、そ",
                         "Mincho");
  synthetic_paper_lines (paper, 310, 100, 16,
                         "の後は火にくべて灰を畑にまきます。番人\nは朝から夕方まで町におり、休みの日は代\n"
                         "わりの者が応じます。遠くの人は手紙で尋\nねることもできます。",
                         "Mincho");
  synthetic_paper_text_in (paper, 40, 240, "3 持ち物を数える決まりごと", "Gothic", 16);
  synthetic_paper_title (paper, 40, 280, "8.1.1 資産目録");
  synthetic_paper_lines (paper, 40, 300, 16,
                         "帳面は毎年三月に改め、品の名と置き場所\nを書き、年の瀬に全て数えます。数が合わ\n"
                         "ない時は品を動かさず、その訳を調べて知\nらせ、帳面の端にも日付とともに書き留め",
                         "Mincho");
  synthetic_paper_lines (paper, 310, 280, 16,
                         "ます。書き留めたものは番人が確かめます\n。川の水が増えた時は山の倉へ移し、その\n"
                         "ことを町の人にも知らせます。知らせ方は\n次のとおりです。",
                         "Mincho");
  synthetic_paper_turn (paper);
  synthetic_paper_lines (paper, 40, 60, 16, "近い人には鐘\n遠い人には文\nほかの人には旗", "Mincho");
  synthetic_paper_lines (paper, 160, 60, 16, "その日の内\n次の日まで\nいつでも", "Mincho");
  synthetic_paper_title (paper, 310, 60, "12.3.1 情報のバックアップ");
  synthetic_paper_lines (paper, 310, 80, 16, "帳面は夜ごとに書き写し、写しは山の倉に\n置いております。",
                         "Mincho");
  synthetic_paper_text_in (paper, 40, 140, "問い合わせ先", "Gothic", 16);
  synthetic_paper_text (paper, 40, 180,
                        "倉の番人まで、いつでもお気軽に手紙でお尋ねください。返事は十日ほどかかります。");
  synthetic_paper_check_records (
      paper, "6.1.3|関係当局との連絡|本社は川沿いの町にあり、預かった品は全て町の倉に置いております。"
             "役所の求めには二人で応じます。求めの中身は帳面に書き留め、三年の間は棚にしまっておき、"
             "その後は火にくべて灰を畑にまきます。番人は朝から夕方まで町におり、"
             "休みの日は代わりの者が応じます。遠くの人は手紙で尋ねることもできます。\n"
             "8.1.1|資産目録|帳面は毎年三月に改め、品の名と置き場所を書き、年の瀬に全て数えます。"
             "数が合わない時は品を動かさず、その訳を調べて知らせ、帳面の端にも日付とともに書き留めます。"
             "書き留めたものは番人が確かめます。川の水が増えた時は山の倉へ移し、"
             "そのことを町の人にも知らせます。知らせ方は次のとおりです。"
             "近い人には鐘\tその日の内遠い人には文\t次の日までほかの人には旗\tいつでも\n"
             "12.3.1|情報のバックアップ|帳面は夜ごとに書き写し、写しは山の倉に置いております。\n");
}

/* Below two columns stands who published the paper, shorter than the first of them, and is of neither, be
 * there a heading over both. */
static void
test_foot_of_columns (SyntheticPaper *paper, gconstpointer data)
{
  if (data != NULL)
    synthetic_paper_text_in (paper, 40, 60, "2 品と人", "Gothic", 16);
  synthetic_paper_title (paper, 40, 100, "8.1.1 資産目録");
  synthetic_paper_lines (paper, 40, 120, 16,
                         "帳面は毎年三月に改め、品の名と置き場所\nを書き、年の瀬に全て数えます。数が合わ\n"
                         "ない時は品を動かさず、その訳を調べて知\nらせ、帳面の端にも日付とともに書きます。",
                         "Mincho");
  synthetic_paper_lines (paper, 310, 100, 16,
                         "名簿には預けた人の名を書き、去った人の\n名は消します。消した日は帳面にも書き留\n"
                         "めます。月のはじめに番人が二人で見直し\n、違うところは主に知らせます。主は町に\n"
                         "おり、夜は山の倉に泊まります。留守の時\nは年寄りが代わりを務め、明くる日に主へ\n"
                         "伝えます。",
                         "Mincho");
  synthetic_paper_text (paper, 40, 250, "株式会社みなとの町 03-5555-0101");
  synthetic_paper_check_records (
      paper, "8.1.1|資産目録|帳面は毎年三月に改め、品の名と置き場所を書き、年の瀬に全て数えます。"
             "数が合わない時は品を動かさず、その訳を調べて知らせ、帳面の端にも日付とともに書きます。"
             "名簿には預けた人の名を書き、去った人の名は消します。"
             "消した日は帳面にも書き留めます。月のはじめに番人が二人で見直し、"
             "違うところは主に知らせます。主は町におり、夜は山の倉に泊まります。"
             "留守の時は年寄りが代わりを務め、明くる日に主へ伝えます。\n");
}

/* A table whose columns alone are ruled stays a table. */
static void
test_ruled_columns (SyntheticPaper *paper, gconstpointer data)
{
  const char *const cells[] = { "倉の鍵", "箱の鍵を預かり、帳面に残します。", "毎年の見直し",
                                "町の倉の見回り", "運ぶ人との約束を書面にします。" };
  g_autoptr (AnnexaLayout) layout = NULL;

  synthetic_paper_fill_all (paper, 297, 90, 297.6f, 400, 0x333333);
  synthetic_paper_title (paper, 120, 92, "当社の取り組み");
  synthetic_paper_title (paper, 400, 92, "お客様の責任");
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      synthetic_paper_text (paper, 50, 116 + 32 * (float)i, cells[i]);
      synthetic_paper_text (paper, 310, 116 + 32 * (float)i, cells[G_N_ELEMENTS (cells) - 1 - i]);
    }
  layout = annexa_layout_new (paper->pages, synthetic_catalog (), synthetic_paper_painting, paper);
  g_assert_cmpuint (layout->tables->len, ==, 1);
}

/* Chapters in three columns with no line between them, each below a heading over all, of which one stands in
 * the middle; headings of controls are set in behind a stripe, and of one chapter the third column is empty.
 */
static void
test_three_columns_in_sets (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_text_in (paper, 40, 60, "2 役割のこと", "Gothic", 16);
  synthetic_paper_fill (paper, 40, 80, 555, 81, 0x333333);
  synthetic_paper_text_in (paper, 48, 100, "6.1.3 関係当局との連絡", "Gothic-Bold", 10);
  synthetic_paper_lines (paper, 40, 118, 16,
                         "役所の求めには主が応じ、その訳\nを帳面に書き残しておきます。帳\n面は棚にしまい、"
                         "鍵を掛けてから",
                         "Mincho");
  synthetic_paper_lines (paper, 218, 103, 16,
                         "三年の間は人に見せることがあり\nません。その後は火にくべて灰を\n畑にまきます。",
                         "Mincho");
  synthetic_paper_text_in (paper, 226, 153, "7.1.1 選考", "Gothic-Bold", 10);
  synthetic_paper_lines (paper, 396, 100, 16,
                         "人を雇うときは前の村に尋ね、初\nめの月は番の者が横について教え\nております。",
                         "Mincho");
  synthetic_paper_fill (paper, 40, 200, 555, 201, 0x333333);
  synthetic_paper_text_in (paper, 258, 210, "3 持ち物", "Gothic", 16);
  synthetic_paper_fill (paper, 40, 230, 555, 231, 0x333333);
  synthetic_paper_text_in (paper, 48, 250, "8.1.1 資産目録", "Gothic-Bold", 10);
  synthetic_paper_lines (paper, 40, 268, 16,
                         "帳面は毎年三月に改め、品の名と\n置き場所を書き、年の瀬に全て数\nえます。数が合わ"
                         "ない時は品を動",
                         "Mincho");
  synthetic_paper_lines (paper, 218, 253, 16,
                         "かさず、その訳を調べて知らせま\nす。帳面の端にも日付を書き留め\nておきます。",
                         "Mincho");
  synthetic_paper_text_in (paper, 226, 303, "8.2.2 情報のラベル付け", "Gothic-Bold", 10);
  synthetic_paper_lines (paper, 218, 321, 16, "箱には色の札を付けております。", "Mincho");
  synthetic_paper_text_in (paper, 40, 380, "4 写しのこと", "Gothic", 16);
  synthetic_paper_fill (paper, 40, 400, 555, 401, 0x333333);
  synthetic_paper_text_in (paper, 48, 420, "12.3.1 情報のバックアップ", "Gothic-Bold", 10);
  synthetic_paper_lines (paper, 40, 438, 16, "帳面は夜ごとに書き写し、写しは\n山の倉に置いております。写しが",
                         "Mincho");
  synthetic_paper_lines (paper, 218, 423, 16, "読めることは月のはじめに番人が\n二人で確かめます。", "Mincho");
  synthetic_paper_text_in (paper, 404, 420, "12.4.1 イベントログ取得", "Gothic-Bold", 10);
  synthetic_paper_lines (paper, 396, 438, 16, "戸の開け閉めは番の者が書き残し\n月ごとに改めております。",
                         "Mincho");
  synthetic_paper_text_in (paper, 40, 500, "5 火のこと", "Gothic", 16);
  synthetic_paper_fill (paper, 40, 520, 555, 521, 0x333333);
  synthetic_paper_text_in (paper, 48, 540, "16.1.2 事象の報告", "Gothic-Bold", 10);
  synthetic_paper_lines (paper, 40, 558, 16, "気付いた者はすぐに鐘を鳴らし、\n番の者が人を集めております。終",
                         "Mincho");
  synthetic_paper_lines (paper, 218, 543, 16, "わればいきさつを書いて、次の年\nの稽古に入れます。", "Mincho");
  synthetic_paper_text_in (paper, 404, 540, "18.1.3 記録の保護", "Gothic-Bold", 10);
  synthetic_paper_lines (paper, 396, 558, 16, "帳面は虫の付かない棚に七年の間\n置いております。", "Mincho");
  synthetic_paper_expect (
      paper,
      "6.1.3|関係当局との連絡|役所の求めには主が応じ、その訳を帳面に書き残しておきます。"
      "帳面は棚にしまい、鍵を掛けてから三年の間は人に見せることがありません。その後は火にくべて灰を畑にまきま"
      "す。\n"
      "7.1.1|選考|人を雇うときは前の村に尋ね、初めの月は番の者が横について教えております。\n"
      "8.1.1|資産目録|帳面は毎年三月に改め、品の名と置き場所を書き、年の瀬に全て数えます。"
      "数が合わない時は品を動かさず、その訳を調べて知らせます。帳面の端にも日付を書き留めておきます。\n"
      "8.2.2|情報のラベル付け|箱には色の札を付けております。\n"
      "12.3.1|情報のバックアップ|帳面は夜ごとに書き写し、写しは山の倉に置いております。"
      "写しが読めることは月のはじめに番人が二人で確かめます。\n"
      "12.4.1|イベントログ取得|戸の開け閉めは番の者が書き残し月ごとに改めております。\n"
      "16.1.2|事象の報告|気付いた者はすぐに鐘を鳴らし、番の者が人を集めております。"
      "終わればいきさつを書いて、次の年の稽古に入れます。\n"
      "18.1.3|記録の保護|帳面は虫の付かない棚に七年の間置いております。\n");
  synthetic_paper_check (paper);
}

/* Three columns with lists and lines of any length, which fill two of them nowhere, and with the headings of
 * controls in all. */
static void
test_ragged_columns (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const columns[] = {
    "8.1.1 Inventory of assets\nAll that lies in the towers\nis counted each spring and\nwritten into a "
    "long book of\nthe gate, where the guards\nread it. What is missing is\ntold to five elders, and\n"
    "they look for it at once:",
    "1. in the towers\n2. at the well and the\nold mill\n3. behind the gate\n9.2.3 Access rights\nNames\n"
    "are painted on the\nboard.\n9.4.2 Log-on\nKeys are given\nby the elders\nalone.",
    "12.3.1 Backup\nEach book has a copy\nin the well.\n12.4.1 Event logging\nThe guard\nwrites down\n"
    "who comes and goes.\n12.4.4 Clocks\nThe bell tells\nthe hour."
  };

  synthetic_paper_title (paper, 40, 60, "Our answers to ISO/IEC 27017:2015");
  for (guint c = 0; c < G_N_ELEMENTS (columns); c++)
    synthetic_paper_lines (paper, 40 + 174 * (float)c, 100, 18 + 0.4f * (float)c, columns[c], "Mincho");
  synthetic_paper_expect (paper,
                          "8.1.1|Inventory of assets|All that lies in the towers is counted each spring "
                          "and written into a long book of the gate, where the guards read it. What is "
                          "missing is told to five elders, and they look for it at once:1. in the "
                          "towers2. at the well and the old mill3. behind the gate\n"
                          "9.2.3|Access rights|Names are painted on the board.\n"
                          "9.4.2|Log-on|Keys are given by the elders alone.\n"
                          "12.3.1|Backup|Each book has a copy in the well.\n"
                          "12.4.1|Event logging|The guard writes down who comes and goes.\n"
                          "12.4.4|Clocks|The bell tells the hour.\n");
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/newspapers/newspaper", NULL, test_newspaper);
  synthetic_paper_add ("/newspapers/sets", NULL, test_newspaper_sets);
  synthetic_paper_add ("/newspapers/parts", NULL, test_newspaper_parts);
  synthetic_paper_add ("/newspapers/short", NULL, test_short_divided);
  synthetic_paper_add ("/newspapers/edges", NULL, test_divided_edges);
  synthetic_paper_add ("/newspapers/column-sets", NULL, test_column_sets);
  synthetic_paper_add ("/newspapers/foot-of-columns", NULL, test_foot_of_columns);
  synthetic_paper_add ("/newspapers/foot-of-columns/set", "set", test_foot_of_columns);
  synthetic_paper_add ("/newspapers/ruled-columns", NULL, test_ruled_columns);
  synthetic_paper_add ("/newspapers/three-columns-in-sets", NULL, test_three_columns_in_sets);
  synthetic_paper_add ("/newspapers/ragged", NULL, test_ragged_columns);
  return g_test_run ();
}
