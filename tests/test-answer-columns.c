/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "synthetic-records.h"
#include "synthetic.h"

/* Pages of two columns in which headings and short answers follow each other, and what looks like them. */

#define LEFT_PT 60.0f
#define RIGHT_PT 310.0f

typedef struct
{
  const char *number, *title, *answer; /* the lines of the answer have line feeds between them */
} Section;

static void
assert_records (SyntheticPaper *paper, const char *expected)
{
  g_autofree char *records = synthetic_paper_records (paper);

  g_assert_cmpstr (records, ==, expected);
}

static float
put_lines (SyntheticPaper *paper, float x, float y, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++, y += SYNTHETIC_LINE_PT)
    synthetic_paper_text (paper, x, y, lines[i]);
  return y;
}

/* Titles, below or above each its number, below that a caption and the answer, all in one type. */
static float
put_sections_with (SyntheticPaper *paper, float x, float y, const Section *sections, guint n, gboolean above)
{
  for (guint i = 0; i < n; i++)
    {
      synthetic_paper_text (paper, x, y + (above ? 16 : 0), sections[i].title);
      synthetic_paper_text (paper, x, y + (above ? 0 : 16), sections[i].number);
      synthetic_paper_text (paper, x, y + 32, "■ 当社の対応");
      y = put_lines (paper, x, y + 48, sections[i].answer) + 10;
    }
  return y;
}

static float
put_sections (SyntheticPaper *paper, float x, float y, const Section *sections, guint n)
{
  return put_sections_with (paper, x, y, sections, n, FALSE);
}

/* Few lines fill their column: the numbers tell, and where they are not on the next page what was there
 * before. A table of editions below both columns is part of neither. */
static void
test_numbers_below_titles (SyntheticPaper *paper, gconstpointer data)
{
  static const Section left[] = {
    { "6.1.3", "関係当局との連絡", "本社は川沿いの町にあります。" },
    { "8.1.1", "資産目録", "帳面は毎年三月に改めます。帳面には次の事柄を\n書きます。\n・名前\n・置き場所" },
    { "9.2.1", "利用者登録及び登録削除", "登録はお客様が画面で行います。" },
  };
  static const Section right[] = {
    { "9.2.2", "利用者アクセスの提供", "役割ごとに権限を割り当てます。" },
    { "10.1.1", "暗号による管理策の利用方針",
      "箱の鍵は年に一度取り替え、古い鍵は壊します。\n鍵は金庫に置きます。" },
    { "12.3.1", "情報のバックアップ", "写しは毎晩取ります。写すものは次のとおりです。" },
  };

  synthetic_paper_text_in (paper, LEFT_PT, 80, "管理策への取り組み", "Gothic-Bold", 15);
  put_sections (paper, LEFT_PT, 110, left, G_N_ELEMENTS (left));
  put_sections (paper, RIGHT_PT, 118, right, G_N_ELEMENTS (right));
  synthetic_paper_turn (paper);
  put_lines (paper, LEFT_PT, 80, "・帳面\n・鍵の一覧\n※写しは離れた町に置きます。");
  put_lines (paper, RIGHT_PT, 80, "写しから戻す手順は毎年試します。");
  synthetic_paper_text_in (paper, LEFT_PT, 150, "改訂履歴", "Gothic-Bold", 15);
  synthetic_paper_text (paper, LEFT_PT, 180, "1.0");
  synthetic_paper_text (paper, 400, 180, "初版");
  assert_records (paper,
                  "6.1.3|関係当局との連絡|本社は川沿いの町にあります。\n"
                  "8.1.1|資産目録|帳面は毎年三月に改めます。帳面には次の事柄を書きます。・名前・置き場所\n"
                  "9.2.1|利用者登録及び登録削除|登録はお客様が画面で行います。\n"
                  "9.2.2|利用者アクセスの提供|役割ごとに権限を割り当てます。\n"
                  "10.1.1|暗号による管理策の利用方針|箱の鍵は年に一度取り替え、古い鍵は壊します。"
                  "鍵は金庫に置きます。\n"
                  "12.3.1|情報のバックアップ|写しは毎晩取ります。写すものは次のとおりです。・帳面・鍵の一覧"
                  "※写しは離れた町に置きます。写しから戻す手順は毎年試します。\n");
}

/* Titles that several standards have do not rise as the numbers above them do, nor is the number with which a
 * line of an answer nearly ends that of a heading. */
static void
test_titles_of_several_standards (SyntheticPaper *paper, gconstpointer data)
{
  static const Section left[] = {
    { "8.1.1", "資産目録", "帳面は毎年三月に改めます。帳面には次の事柄を\n書きます。\n・名前\n・置き場所" },
    { "8.1.4", "資産の返却", "箱は月の末に返します。" },
    { "8.2.2", "情報のラベル付け", "箱には札を付けます。\n札の色は荷の主が決めます。" },
  };
  static const Section right[] = {
    { "8.2.3", "資産の取扱い", "箱は二人で運びます。" },
    { "CLD.8.1.5", "クラウドサービスカスタマの資産の除去", "箱は中を空にしてから、火にくべます。" },
  };

  synthetic_paper_text_in (paper, LEFT_PT, 80, "管理策への取り組み", "Gothic-Bold", 15);
  put_sections_with (paper, LEFT_PT, 110, left, G_N_ELEMENTS (left), TRUE);
  put_lines (paper, RIGHT_PT, 140, "この札の色については、8.1.1の記載も\nご覧ください。");
  put_sections_with (paper, RIGHT_PT, 190, right, G_N_ELEMENTS (right), TRUE);
  assert_records (paper,
                  "8.1.1|資産目録|帳面は毎年三月に改めます。帳面には次の事柄を書きます。・名前"
                  "・置き場所\n"
                  "8.1.4|資産の返却|箱は月の末に返します。\n"
                  "8.2.2|情報のラベル付け|箱には札を付けます。札の色は荷の主が決めます。"
                  "この札の色については、8.1.1の記載もご覧ください。\n"
                  "8.2.3|資産の取扱い|箱は二人で運びます。\n"
                  "CLD.8.1.5|クラウドサービスカスタマの資産の除去|箱は中を空にしてから、火にくべます。\n");
}

/* Numbers at the right edge of each column, and captions at the top of both that could be headers of a table.
 */
static void
test_numbers_at_the_right (SyntheticPaper *paper, gconstpointer data)
{
  static const Section sections[]
      = { { "6.1.3", "関係当局との連絡", "役所の求めには二人で応じます。" },
          { "8.1.1", "資産目録", "帳面は毎年三月に改めます。" },
          { "9.2.1", "利用者登録及び登録削除", "登録はお客様が画面で行います。" },
          { "9.2.2", "利用者アクセスの提供", "役割ごとに権限を割り当てます。" },
          { "10.1.1", "暗号による管理策の利用方針", "箱の鍵は年に一度取り替えます。" },
          { "12.3.1", "情報のバックアップ", "写しは毎晩取ります。" } };

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      float x = i < 3 ? LEFT_PT : RIGHT_PT, y = (i < 3 ? 100.0f : 96.0f) + 60.0f * (float)(i % 3);

      synthetic_paper_text_in (paper, x, y, sections[i].title, "Gothic-Bold", 11);
      synthetic_paper_text_in (paper, x + 190, y, sections[i].number, "Gothic-Bold", 11);
      synthetic_paper_text (paper, x, y + 18, sections[i].answer);
      synthetic_paper_expect (paper, "%s|%s|%s\n", sections[i].number, sections[i].title, sections[i].answer);
    }
  assert_records (paper, paper->expected->str);
}

/* A comma at the end of a full line stands in the white between the columns, which go on. */
static void
test_hanging_comma (SyntheticPaper *paper, gconstpointer data)
{
  static const Section sections[] = {
    { "6.1.3", "関係当局との連絡", "役所の求めには二人で応じます。" },
    { "8.1.1", "資産目録", "帳面は春に改めてから棚に置き誰でも読める形にし、\n古い物は焼きます。" },
    { "9.2.1", "利用者登録及び登録削除", "登録はお客様が画面で行います。" },
    { "9.2.2", "利用者アクセスの提供", "役割ごとに権限を割り当てます。" },
    { "10.1.1", "暗号による管理策の利用方針", "箱の鍵は年に一度取り替えます。" },
    { "12.3.1", "情報のバックアップ", "写しは毎晩取ります。" },
  };

  put_sections (paper, LEFT_PT + 6, 110, sections, 3);
  put_sections (paper, RIGHT_PT, 118, sections + 3, 3);
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autoptr (GString) answer = g_string_new (sections[i].answer);

      g_string_replace (answer, "\n", "", 0);
      synthetic_paper_expect (paper, "%s|%s|%s\n", sections[i].number, sections[i].title, answer->str);
    }
  assert_records (paper, paper->expected->str);
}

/* A table without rules, whose answers name controls, is read row by row. */
static void
test_table (SyntheticPaper *paper, gconstpointer data)
{
  static const Section rows[]
      = { { "6.1.3", "関係当局との連絡", "役所の求めには二人で応じます。\n9.2.1の手順によります。" },
          { "8.1.1", "資産目録", "帳面は毎年三月に改めます。" },
          { "9.2.1", "利用者登録及び登録削除", "登録はお客様が画面で行います。" },
          { "12.3.1", "情報のバックアップ", "写しは毎晩取ります。" } };

  synthetic_paper_text (paper, LEFT_PT, 80, "管理策");
  synthetic_paper_text (paper, RIGHT_PT, 80, "当社の対応");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      float y = 110 + 50.0f * (float)i;
      g_auto (GStrv) parts = g_strsplit (rows[i].answer, "\n", -1);
      g_autofree char *joined = g_strjoinv ("", parts);

      synthetic_paper_text (paper, LEFT_PT, y, rows[i].number);
      synthetic_paper_text (paper, LEFT_PT, y + 16, rows[i].title);
      put_lines (paper, RIGHT_PT, y, rows[i].answer);
      synthetic_paper_expect (paper, "%s|%s|%s\n", rows[i].number, rows[i].title, joined);
    }
  assert_records (paper, paper->expected->str);
}

/* A table of four columns, of which the last begins in the middle of the page; answers end with lists, and
 * one with the number and title of another control. */
static void
test_table_of_four (SyntheticPaper *paper, gconstpointer data)
{
  static const float columns[] = { 48, 88, 176, 300 };
  static const char *const names[] = { "番号", "標題", "管理策の内容", "当社の対応" };
  static const char *const rows[][4] = {
    { "A.6.1.3", "関係当局との連絡", "役所の求めに応じる手順を定め\nることが望ましい。",
      "役所の求めには主が応じて、その訳を全て書き残しており\nます。求めには次のものがあります。\n・町の役所\n"
      "・火消しの組" },
    { "A.8.1.1", "資産目録", "倉の品を数え、帳面に記すこと\nが望ましい。",
      "帳面は毎年三月に改めて、次の事柄を書いております。\n・名前\n・置き場所" },
    { "A.9.2.1", "利用者登録及び登録\n削除", "出入りする者の名簿を作ること\nが望ましい。",
      "登録はお客様が画面で行います。画面では次のことができ\nます。\n・名を足す\n・名を消す" },
    { "A.12.3.1", "情報のバックアップ", "写しを取り、戻せることを確か\nめることが望ましい。",
      "写しは毎晩取り、離れた町の倉に納めております。\n関連する管理策：A.14.1.1" },
  };
  float y = 110;

  for (guint c = 0; c < 4; c++)
    synthetic_paper_text_in (paper, columns[c], 90, names[c], "Gothic-Bold", 7);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      guint n_lines = 0;

      for (guint c = 0; c < 4; c++)
        {
          g_auto (GStrv) lines = g_strsplit (rows[i][c], "\n", -1);

          for (guint l = 0; lines[l] != NULL; l++)
            {
              synthetic_paper_text_in (paper, columns[c], y + 11 * (float)l, lines[l], "Mincho", 7);
              n_lines = MAX (n_lines, l + 1);
              if (c != 2)
                synthetic_paper_expect (paper, "%s", c == 0 ? lines[l] + 2 : lines[l]);
            }
          if (c < 2)
            synthetic_paper_expect (paper, "|");
        }
      synthetic_paper_expect (paper, "\n");
      y += 11 * (float)n_lines + 12;
    }
  assert_records (paper, paper->expected->str);
}

/* Numbers of one standard alone are compared with those that several have: CLD.9.5.1 stands before 10.1.1, so
 * that it is read before what is above it in the other column. */
static void
test_numbers_of_one_standard (SyntheticPaper *paper, gconstpointer data)
{
  static const Section left[] = {
    { "9.2.4", "利用者の秘密認証情報の管理", "言葉はお客様が画面で改めます。" },
    { "CLD.9.5.1", "仮想コンピューティング環境における分離", "部屋の仕切りは次のとおりです。\n・箱\n・棚" },
  };
  static const Section right[] = {
    { "10.1.1", "暗号による管理策の利用方針", "箱の鍵は年に一度取り替えます。\n・古い鍵は壊す" },
    { "12.1.2", "変更管理", "変える日は前もって知らせます。" },
    { "12.3.1", "情報のバックアップ", "写しは毎晩取ります。" },
  };

  synthetic_paper_text_in (paper, LEFT_PT, 80, "ISO/IEC 27017:2015 への取り組み", "Gothic-Bold", 15);
  put_sections (paper, LEFT_PT, 110, left, G_N_ELEMENTS (left));
  put_sections (paper, RIGHT_PT, 113, right, G_N_ELEMENTS (right));
  assert_records (paper,
                  "9.2.4|利用者の秘密認証情報の管理|言葉はお客様が画面で改めます。\n"
                  "CLD.9.5.1|仮想コンピューティング環境における分離|部屋の仕切りは次のとおりです。・箱・棚\n"
                  "10.1.1|暗号による管理策の利用方針|箱の鍵は年に一度取り替えます。・古い鍵は壊す\n"
                  "12.1.2|変更管理|変える日は前もって知らせます。\n"
                  "12.3.1|情報のバックアップ|写しは毎晩取ります。\n");
}

/* Bars behind the headings of both columns, which begin before their text. */
static void
paint_bars (SyntheticPaper *paper)
{
  const float edges[] = { LEFT_PT - 8, RIGHT_PT - 8 };

  for (guint i = 0; i < G_N_ELEMENTS (edges); i++)
    synthetic_paper_fill_all (paper, edges[i], 92, edges[i] + 240, 118, 0x332266);
}

/* Slides with the answers to two controls side by side, below bars with their titles and no number; lines of
 * both stand at one height. */
static void
test_titles_in_bars (SyntheticPaper *paper, gconstpointer data)
{
  static const Section sections[] = {
    { NULL, "関係当局との連絡", "役所の求めには二人で応じ、その訳を帳面\nに書いて残しております。" },
    { NULL, "資産目録", "帳面は毎年三月に改め、無くなった物には\n朱で線を引いております。" },
    { NULL, "利用者登録及び登録削除",
      "登録はお客様が画面でなさいます。札はその\n日のうちにお届けいたします。" },
    { NULL, "利用者アクセスの提供", "役割ごとに権限を割り当てます。割り当てた\n者の名は帳面に残ります。" },
    { NULL, "暗号による管理策の利用方針", "箱の鍵は年に一度取り替えます。古い鍵は炉\nで溶かしております。" },
    { NULL, "情報のバックアップ", "写しは毎晩取ります。写したものは離れた町\nの倉に納めております。" }
  };
  static const char *const ids[] = { "6.1.3", "8.1.1", "9.2.1", "9.2.2", "10.1.1", "12.3.1" };

  synthetic_paper_put (paper,
                       "クラウドサービスについて、ISO/IEC 27017:2015 の管理策への取り組みを述べます。");
  synthetic_paper_put (paper, "管理策は ISO/IEC 27017:2015 の順に並べております。");
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      const float x = i % 2 == 0 ? LEFT_PT : RIGHT_PT;
      g_autoptr (GString) answer = g_string_new (sections[i].answer);

      if (i % 2 == 0)
        synthetic_paper_turn (paper);
      synthetic_paper_text_in (paper, x, 100, sections[i].title, "Gothic-Bold", 11);
      put_lines (paper, x, 128, sections[i].answer);
      g_string_replace (answer, "\n", "", 0);
      synthetic_paper_expect (paper, "%s|%s|%s\n", ids[i], sections[i].title, answer->str);
    }
  paint_bars (paper);
  synthetic_paper_check (paper);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define add(path, function)                                                                                  \
  g_test_add ("/answer-columns/" path, SyntheticPaper, NULL, synthetic_paper_set_up, function,               \
              synthetic_paper_tear_down)
  add ("numbers-below-titles", test_numbers_below_titles);
  add ("numbers-at-the-right", test_numbers_at_the_right);
  add ("numbers-of-one-standard", test_numbers_of_one_standard);
  add ("hanging-comma", test_hanging_comma);
  add ("table", test_table);
  add ("table-of-four", test_table_of_four);
  add ("titles-in-bars", test_titles_in_bars);
  add ("titles-of-several-standards", test_titles_of_several_standards);
  return g_test_run ();
}
