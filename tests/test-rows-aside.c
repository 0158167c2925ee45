/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <string.h>

#include "described-rows.h"

/* Ruby, watermarks and text that runs down or across the page, beside the rows. */

static void
test_ruby (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_text (paper, 72, 100, "脆弱性を管理し、対策を取ります。");
  synthetic_paper_text_in (paper, 73, 94.5f, "ぜいじゃく", "Mincho", 4.5f);
  described_rows_check (paper, "脆弱性を管理し、対策を取ります。\naside ぜいじゃく\n");
}

/* A reading may be set in nearly two thirds of the size. */
static void
test_large_ruby (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_text (paper, 72, 100, "倉の鍵を預かり、帳面に記します。");
  synthetic_paper_text_in (paper, 92, 92, "かぎ", "Mincho", 6.4f);
  described_rows_check (paper, "倉の鍵を預かり、帳面に記します。\naside かぎ\n");
}

/* What is longer than its word sets that apart, but no blanks stand beside it. */
static void
test_long_ruby (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_text (paper, 72, 100, "夜ごとに");
  synthetic_paper_text_in (paper, 112, 92.5f, "さむらいどころ", "Mincho", 6);
  synthetic_paper_text (paper, 118, 100, "侍所口");
  synthetic_paper_text (paper, 154, 100, "を閉めます。");
  described_rows_check (paper, "夜ごとに侍所口を閉めます。\naside さむらいどころ\n");
}

/* A word that has a line of its own may be shorter than its reading. */
static void
test_ruby_of_word (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_text (paper, 72, 100, "復元");
  synthetic_paper_text_in (paper, 73, 94.5f, "ふくげん", "Mincho", 4.5f);
  synthetic_paper_text (paper, 72, 118, "夜ごとに写しを取ります。");
  described_rows_check (paper, "復元\n夜ごとに写しを取ります。\naside ふくげん\n");
}

/* Nor is a line whose characters but for a few have the reading, or that begins with them. */
static void
test_ruby_of_line (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_text_in (paper, 72, 100, "関係当局との連絡", "Gothic-Bold", 12);
  synthetic_paper_text_in (paper, 72, 93.5f, "かんけいとうきょく", "Gothic", 5.5f);
  synthetic_paper_text_in (paper, 144, 93.5f, "れんらく", "Gothic", 6);
  synthetic_paper_text_in (paper, 72, 130, "及び分担", "Gothic-Bold", 12);
  synthetic_paper_text_in (paper, 96, 123.5f, "ぶんたん", "Gothic", 6);
  described_rows_check (paper, "関係当局との連絡\n及び分担\naside かんけいとうきょく\n"
                               "aside れんらく\naside ぶんたん\n");
}

/* Small text above a line that is no kana of the line below stays text. */
static void
test_no_ruby (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_text_in (paper, 72, 70, "よみがなではない行", "Mincho", 6);
  synthetic_paper_text (paper, 72, 100, "脆弱性を管理し、対策を取ります。");
  described_rows_check (paper, "よみがなではない行\n脆弱性を管理し、対策を取ります。\n");
}

/* A cell that a character of a watermark stands behind is no reading of that. */
static void
test_watermark_below (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_text (paper, 100, 95, "バックアップ");
  synthetic_paper_text_in (paper, 85, 98, "秘", "Gothic", 45);
  described_rows_check (paper, "バックアップ\n秘\n");
}

static void
test_vertical (SyntheticPaper *paper, gconstpointer data)
{
  const guint style = annexa_pages_intern_style (paper->pages, "Mincho", 9, 0);
  static const gunichar margin[] = { 0x793e, 0x5916, 0x79d8, 0x6587, 0x66f8 };

  synthetic_paper_text (paper, 72, 108, "本文の行です。");
  for (guint i = 0; i < G_N_ELEMENTS (margin); i++)
    {
      AnnexaGlyph glyph
          = { 560, 100 + 10.0f * i, 569, 109 + 10.0f * i, margin[i], (guint16)style, 0, i == 0 };

      g_array_append_val (paper->page->glyphs, glyph);
    }
  synthetic_paper_text (paper, 72, 124, "次の行です。");
  described_rows_check (paper, "本文の行です。\n次の行です。\naside 社外秘文書\n");
}

/* Two characters below each other beyond all text are a tab at the edge of the page; within it they are text.
 */
static void
test_lone_tab (SyntheticPaper *paper, gconstpointer data)
{
  const guint style = annexa_pages_intern_style (paper->pages, "Mincho", 9, 0);
  static const gunichar tab[] = { 0x9806, 0x5b88 };

  for (guint beyond = 0; beyond < 2; beyond++)
    {
      synthetic_paper_again (paper);
      synthetic_paper_text (paper, 72, 108, "本文の行です。");
      for (guint i = 0; i < G_N_ELEMENTS (tab); i++)
        {
          AnnexaGlyph glyph = { 460, 100 + 9.0f * i, 469, 109 + 9.0f * i, tab[i], (guint16)style, 0, i == 0 };

          g_array_append_val (paper->page->glyphs, glyph);
        }
      synthetic_paper_text (paper, beyond ? 72 : 400, 124, "次の行です。");
      described_rows_check (paper, beyond ? "本文の行です。\n次の行です。\naside 順守\n"
                                          : "本文の行です。|順守\n次の行です。\n");
    }
}

/* Letters that lie on their side, the last of which the extractor gives first; narrow ones stand close. */
static void
test_lying (SyntheticPaper *paper, gconstpointer data)
{
  const guint style = annexa_pages_intern_style (paper->pages, "Gothic", 9, 0);
  static const char word[] = "villa title";
  float y = 160;

  synthetic_paper_text (paper, 72, 108, "本文の行です。");
  for (guint i = (guint)strlen (word); i > 0; i--)
    {
      const float height = strchr ("ilt", word[i - 1]) != NULL ? 2 : 5;
      AnnexaGlyph glyph = { 556, y - height, 574, y, (gunichar)word[i - 1], (guint16)style, 0, y == 160 };

      y -= height;
      if (word[i - 1] != ' ')
        g_array_append_val (paper->page->glyphs, glyph);
    }
  synthetic_paper_text (paper, 72, 124, "次の行です。");
  described_rows_check (paper, "本文の行です。\n次の行です。\naside eltitalliv\n");
}

/* Upright numbers at the sides of two lines, of which the extractor gives the lower one first, run up no
 * page.
 */
static void
test_numbers_from_below (SyntheticPaper *paper, gconstpointer data)
{
  const guint style = annexa_pages_intern_style (paper->pages, "Mincho", 9, 0);

  for (guint i = 0; i < 2; i++)
    {
      AnnexaGlyph glyph = { 40, 110 - 10.0f * i, 45, 121 - 10.0f * i, '7' - i, (guint16)style, 0, i == 0 };

      g_array_append_val (paper->page->glyphs, glyph);
    }
  synthetic_paper_text (paper, 72, 101, "上の行の文を読み");
  synthetic_paper_text (paper, 72, 111, "ます。下の行です");
  described_rows_check (paper, "6|上の行の文を読み\n7|ます。下の行です\n");
}

/* Characters that stand upright below each other, each a chunk of its own. */
static void
put_upright (SyntheticPaper *paper, float x, float y, const char *text, float step)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p), y += step)
    {
      g_autofree char *one = g_strndup (p, (gsize)(g_utf8_next_char (p) - p));

      synthetic_paper_text (paper, x, y, one);
    }
}

/* A tab at the edge of the page with upright characters shares no row with the text. */
static void
test_upright (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const lines[] = { "一行目です。", "二行目です。", "三行目です。", "四行目です。", NULL };

  synthetic_lines (paper->pages, paper->page, 72, 100, lines);
  put_upright (paper, 560, 104, "安全管理編", 11);
  described_rows_check (paper, "一行目です。\n二行目です。\n三行目です。\n四行目です。\n"
                               "aside 安\naside 全\naside 管\naside 理\naside 編\n");
}

/* Single characters in the rows of a table are its cells, however close the rows are. */
static void
test_upright_cells (SyntheticPaper *paper, gconstpointer data)
{
  const char *const grades[] = { "高", "中", "低", "高" };
  const char *const risks[] = { "漏えい", "改ざん", "誤操作", "停電" };

  for (guint i = 0; i < G_N_ELEMENTS (grades); i++)
    {
      synthetic_paper_text (paper, 72, 100 + 13 * (float)i, risks[i]);
      synthetic_paper_text (paper, 200, 100 + 13 * (float)i, grades[i]);
    }
  described_rows_check (paper, "漏えい|高\n改ざん|中\n誤操作|低\n停電|高\n");
}

/* Words below each other that lie on their side, as tabs have them: one of two characters is like the longer
 * one. */
static void
test_short_tab (SyntheticPaper *paper, gconstpointer data)
{
  const guint style = annexa_pages_intern_style (paper->pages, "Gothic", 18, 0);
  static const gunichar tabs[] = { 0x5009, 0x8eca, 0, 0, 0, 0x5e33, 0x9762, 0x66f8 };

  for (guint i = 0; i < G_N_ELEMENTS (tabs); i++)
    {
      AnnexaGlyph glyph
          = { 560, 100 + 18.0f * i, 578, 118 + 18.0f * i, tabs[i], (guint16)style, 0, i == 0 || i == 5 };

      if (tabs[i] != 0)
        g_array_append_val (paper->page->glyphs, glyph);
    }
  synthetic_paper_text (paper, 72, 112, "本文の行です。");
  described_rows_check (paper, "本文の行です。\naside 倉車\naside 帳面書\n");
}

/* Ideographs further apart than those of vertical writing are lines of a list. */
static void
test_upright_far_apart (SyntheticPaper *paper, gconstpointer data)
{
  put_upright (paper, 72, 100, "高中低", 16);
  described_rows_check (paper, "高\n中\n低\n");
}

/* A word of two characters is vertical writing where longer words stand above and below it. */
static void
test_upright_pair (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const lines[] = { "一行目です。", "二行目です。", "三行目です。", "四行目です。", NULL };

  synthetic_lines (paper->pages, paper->page, 72, 100, lines);
  put_upright (paper, 560, 104, "安全管理編", 11);
  put_upright (paper, 560, 204, "暗号", 11);
  put_upright (paper, 40, 404, "二〇二三", 11);
  synthetic_paper_text (paper, 72, 204, "五行目です。");
  put_upright (paper, 300, 304, "可否", 11);
  described_rows_check (paper,
                        "一行目です。\n二行目です。\n三行目です。\n四行目です。\n五行目です。\n可\n否\n"
                        "aside 安\naside 全\naside 管\naside 理\naside 編\naside 暗\naside 号\n"
                        "aside 二\naside 〇\naside 二\naside 三\n");
}

/* Tabs at the edge of a page whose characters stand far apart, a number with its dot among them. */
static void
test_edge_tabs (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const lines[] = { "一行目です。", "二行目です。", "三行目です。", "四行目です。", NULL };

  synthetic_lines (paper->pages, paper->page, 72, 100, lines);
  put_upright (paper, 560, 99, "7.機密管理", 19);
  put_upright (paper, 560, 232, "保全", 19);
  described_rows_check (paper,
                        "一行目です。\n二行目です。\n三行目です。\n四行目です。\n"
                        "aside 7\naside .\naside 機\naside 密\naside 管\naside 理\naside 保\naside 全\n");
}

/* What stands at the edge is no tab where it says the same in all rows, or heads the lines beside it. */
static void
test_edge_cells (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const letters[] = { "ア", "イ", "ウ", "エ", "オ" };

  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    {
      synthetic_paper_text (paper, 72, 100 + 20 * (float)i, letters[i]);
      synthetic_paper_text (paper, 100, 100 + 20 * (float)i, "項目の文です。");
      synthetic_paper_text (paper, 500, 108 + 20 * (float)i, i % 2 == 0 ? "有" : "無");
    }
  described_rows_check (paper, "ア|項目の文です。\n有\nイ|項目の文です。\n無\nウ|項目の文です。\n有\n"
                               "エ|項目の文です。\n無\nオ|項目の文です。\n有\n");
}

/* Text to the right of a watermark, which begins a little higher, is on a line of its own. */
static void
test_watermark_beside (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_text_in (paper, 250, 100, "料", "Gothic", 40);
  synthetic_paper_text (paper, 300, 112, "8.2.2 情報のラベル付け");
  synthetic_paper_text (paper, 72, 112, "左の段の文です。");
  described_rows_check (paper, "左の段の文です。|8.2.2 情報のラベル付け\n料\n");
}

/* A pale word across the page shares no row with the text that it lies under. */
static void
test_watermark (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_text (paper, 72, 100, "一行目です。");
  synthetic_paper_text_in (paper, 150, 80, "見本", "Gothic", 60);
  synthetic_paper_text (paper, 72, 116, "二行目です。");
  {
    g_autoptr (AnnexaRows) rows = annexa_rows_new (paper->pages, paper->page);
    g_autofree char *text = described_rows (rows);

    g_assert_nonnull (strstr (text, "一行目です。\n"));
    g_assert_nonnull (strstr (text, "二行目です。\n"));
    g_assert_nonnull (strstr (text, "見本\n"));
  }
}

/* A small watermark that runs across the page stands among the characters of lines, but is none of them. Its
 * characters are in the extractor's order of lines. */
static void
test_diagonal (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_text_in (paper, 138, 164, "秘", "Gothic", 8);
  synthetic_paper_text (paper, 72, 164, "倉の鍵は番人が預かります。");
  synthetic_paper_text_in (paper, 132, 170, "外", "Gothic", 8);
  synthetic_paper_text (paper, 72, 180, "箱の鍵は渡した人が持ちます。");
  synthetic_paper_text_in (paper, 126, 176, "社", "Gothic", 8);
  described_rows_check (paper, "倉の鍵は番人が預かります。\n箱の鍵は渡した人が持ちます。\n"
                               "aside 秘\naside 外\naside 社\n");
}

/* A large one stands among the lines, too, and its characters come in whatever order. */
static void
test_large_diagonal (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const marks[] = { "写", "見", "本" };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    synthetic_paper_text_in (paper, 150 + 36 * (float)((i + 1) % 3), 200 - 24 * (float)((i + 1) % 3),
                             marks[(i + 1) % 3], "Gothic", 40);
  synthetic_paper_text (paper, 72, 180, "倉の鍵は番人が預かります。");
  described_rows_check (paper, "倉の鍵は番人が預かります。\naside 本\naside 見\naside 写\n");
}

/* Marks of three levels of a list, each set in further than the one above, are no watermark. */
static void
test_no_diagonal (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const marks[] = { "a", "b", "c" };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      float x = 72 + 20 * (float)i, y = 100 + 20 * (float)i;

      synthetic_paper_text_in (paper, x, y, marks[i], "Gothic", 10);
      synthetic_paper_text (paper, x + 10, y, "倉の鍵は番人が預かります。");
    }
  described_rows_check (
      paper, "a倉の鍵は番人が預かります。\nb倉の鍵は番人が預かります。\nc倉の鍵は番人が預かります。\n");
}

/* Nor are two words in a font of their own, each on a line. */
static void
test_aslant_words (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_text_in (paper, 72, 100, "OS", "Roman", 9);
  synthetic_paper_text (paper, 92, 100, "と部品の更新");
  synthetic_paper_text (paper, 72, 114, "利用");
  synthetic_paper_text_in (paper, 96, 114, "ID", "Roman", 9);
  synthetic_paper_text (paper, 108, 114, "の発行");
  described_rows_check (paper, "OS と部品の更新\n利用IDの発行\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/rows-aside/ruby", NULL, test_ruby);
  synthetic_paper_add ("/rows-aside/ruby/large", NULL, test_large_ruby);
  synthetic_paper_add ("/rows-aside/ruby/long", NULL, test_long_ruby);
  synthetic_paper_add ("/rows-aside/ruby/word", NULL, test_ruby_of_word);
  synthetic_paper_add ("/rows-aside/ruby/line", NULL, test_ruby_of_line);
  synthetic_paper_add ("/rows-aside/no-ruby", NULL, test_no_ruby);
  synthetic_paper_add ("/rows-aside/watermark-below", NULL, test_watermark_below);
  synthetic_paper_add ("/rows-aside/lone-tab", NULL, test_lone_tab);
  synthetic_paper_add ("/rows-aside/short-tab", NULL, test_short_tab);
  synthetic_paper_add ("/rows-aside/vertical", NULL, test_vertical);
  synthetic_paper_add ("/rows-aside/lying", NULL, test_lying);
  synthetic_paper_add ("/rows-aside/numbers-from-below", NULL, test_numbers_from_below);
  synthetic_paper_add ("/rows-aside/edge-tabs", NULL, test_edge_tabs);
  synthetic_paper_add ("/rows-aside/edge-cells", NULL, test_edge_cells);
  synthetic_paper_add ("/rows-aside/upright", NULL, test_upright);
  synthetic_paper_add ("/rows-aside/upright/cells", NULL, test_upright_cells);
  synthetic_paper_add ("/rows-aside/upright-pair", NULL, test_upright_pair);
  synthetic_paper_add ("/rows-aside/watermark-beside", NULL, test_watermark_beside);
  synthetic_paper_add ("/rows-aside/upright/far-apart", NULL, test_upright_far_apart);
  synthetic_paper_add ("/rows-aside/watermark", NULL, test_watermark);
  synthetic_paper_add ("/rows-aside/diagonal", NULL, test_diagonal);
  synthetic_paper_add ("/rows-aside/large-diagonal", NULL, test_large_diagonal);
  synthetic_paper_add ("/rows-aside/no-diagonal", NULL, test_no_diagonal);
  synthetic_paper_add ("/rows-aside/aslant-words", NULL, test_aslant_words);
  return g_test_run ();
}
