/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "layout/annexa-rows.h"

#include <string.h>

#include "synthetic.h"

/* Rows one below the other, spans of a row parted by bars, then what stands aside. */
static char *
describe (const AnnexaRows *rows)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rows->rows->len; i++)
    {
      const AnnexaRow *row = &g_array_index (rows->rows, AnnexaRow, i);

      for (guint s = row->first_span; s < row->first_span + row->n_spans; s++)
        {
          const AnnexaSpan *span = &g_array_index (rows->spans, AnnexaSpan, s);
          g_autofree char *piece = annexa_rows_text (rows, span->first, span->n, NULL);

          g_string_append_printf (text, "%s%s", s > row->first_span ? "|" : "", piece);
        }
      g_string_append_c (text, '\n');
    }
  for (guint i = 0; i < rows->aside->len; i++)
    {
      const AnnexaSpan *span = &g_array_index (rows->aside, AnnexaSpan, i);
      g_autofree char *piece = annexa_rows_text (rows, span->first, span->n, NULL);

      g_string_append_printf (text, "aside %s\n", piece);
    }
  return g_string_free (text, FALSE);
}

static void
assert_rows (SyntheticPaper *fixture, const char *expected)
{
  g_autoptr (AnnexaRows) rows = annexa_rows_new (fixture->pages, fixture->page);
  g_autofree char *text = describe (rows);

  g_assert_cmpstr (text, ==, expected);
  /* Nothing is lost and nothing comes twice. */
  g_assert_cmpuint (rows->order->len + rows->n_duplicates, ==, fixture->page->glyphs->len);
}

static void
test_empty (SyntheticPaper *fixture, gconstpointer data)
{
  assert_rows (fixture, "");
}

static void
test_order (SyntheticPaper *fixture, gconstpointer data)
{
  synthetic_paper_text (fixture, 72, 300, "下の行");
  synthetic_paper_text (fixture, 140, 100, "右");
  synthetic_paper_text (fixture, 72, 100, "上の行は");
  assert_rows (fixture, "上の行は|右\n下の行\n");
}

/* Boxes are as tall as the font says, which is more than the distance of the lines. */
static void
test_tight_leading (SyntheticPaper *fixture, gconstpointer data)
{
  for (guint i = 0; i < 4; i++)
    {
      static const char *const lines[] = { "一行目です", "二行目です", "三行目です", "四行目です" };

      synthetic_paper_text_in (fixture, 72, 100 + 7.5f * i, lines[i], "Mincho", 10);
    }
  assert_rows (fixture, "一行目です\n二行目です\n三行目です\n四行目です\n");
}

/* Latin and Japanese fonts have boxes of other height and place on one base line. */
static void
test_mixed_fonts (SyntheticPaper *fixture, gconstpointer data)
{
  float x = synthetic_paper_text_in (fixture, 72, 100, "暗号には", "Mincho", 10.5f);

  x = synthetic_paper_text_in (fixture, x, 101.6f, "AES-256", "Times", 9.5f);
  synthetic_paper_text_in (fixture, x, 100, "を使います。", "Mincho", 10.5f);
  synthetic_paper_text_in (fixture, 72, 116, "次の行", "Mincho", 10.5f);
  assert_rows (fixture, "暗号にはAES-256を使います。\n次の行\n");
}

static void
test_superscript (SyntheticPaper *fixture, gconstpointer data)
{
  float x = synthetic_paper_text (fixture, 72, 100, "可用性");

  x = synthetic_paper_text_in (fixture, x, 98, "1", "Mincho", 6);
  synthetic_paper_text (fixture, x, 100, "を保つ");
  synthetic_paper_text (fixture, 72, 116, "次の行");
  assert_rows (fixture, "可用性¹を保つ\n次の行\n");
}

/* A mark less than half as large as the text still belongs to its row; behind a figure it stays apart from
 * it. */
static void
test_small_mark (SyntheticPaper *fixture, gconstpointer data)
{
  float x = synthetic_paper_text (fixture, 72, 100, "TLS 1.2");

  x = synthetic_paper_text_in (fixture, x, 99, "1", "Mincho", 4.5f);
  x = synthetic_paper_text (fixture, x, 100, "で守ります");
  synthetic_paper_text_in (fixture, x, 99, "*", "Mincho", 4.5f);
  synthetic_paper_text (fixture, 72, 116, "次の行");
  assert_rows (fixture, "TLS 1.2¹で守ります*\n次の行\n");
}

/* A bullet of twice the type size belongs to the line that it stands before. */
static void
test_large_bullet (SyntheticPaper *fixture, gconstpointer data)
{
  for (guint i = 0; i < 2; i++)
    {
      float y = 100 + SYNTHETIC_LINE_PT * (float)i;

      synthetic_paper_text_in (fixture, 72, y - 8, "■", "Mincho", 2 * SYNTHETIC_SIZE_PT);
      synthetic_paper_text (fixture, 83, y, "記録を残す");
    }
  assert_rows (fixture, "■記録を残す\n■記録を残す\n");
}

/* A small number in the margin is no exponent of the text that begins behind it. */
static void
test_small_label (SyntheticPaper *fixture, gconstpointer data)
{
  synthetic_paper_text_in (fixture, 40, 100, "5.1.1", "Mincho", 7);
  synthetic_paper_text (fixture, 72, 100, "方針群");
  assert_rows (fixture, "5.1.1|方針群\n");
}

static void
test_words (SyntheticPaper *fixture, gconstpointer data)
{
  synthetic_paper_text (fixture, 72, 100, "Policies for  information security");
  synthetic_paper_text (fixture, 72, 116, "当社は ISO/IEC 27017 に従う");
  assert_rows (fixture, "Policies for information security\n当社は ISO/IEC 27017 に従う\n");
}

static void
test_gaps (SyntheticPaper *fixture, gconstpointer data)
{
  g_autoptr (AnnexaRows) rows = NULL;
  const AnnexaSpan *second;

  synthetic_paper_text (fixture, 72, 100, "5.1.1");
  synthetic_paper_text (fixture, 130, 100, "方針群");
  synthetic_paper_text (fixture, 300, 100, "定めています。");
  assert_rows (fixture, "5.1.1|方針群|定めています。\n");

  rows = annexa_rows_new (fixture->pages, fixture->page);
  second = &g_array_index (rows->spans, AnnexaSpan, 1);
  g_assert_cmpfloat (second->x1, ==, 130);
  g_assert_cmpfloat (second->x2, ==, 160);
  g_assert_cmpfloat (second->y1, ==, 100);
  g_assert_cmpfloat (second->y2, ==, 110);
  g_assert_cmpfloat (second->size_pt, ==, 10);
}

/* A heading with white space between all its characters is one span without spaces. */
static void
test_letter_spacing (SyntheticPaper *fixture, gconstpointer data)
{
  synthetic_spaced (fixture->pages, fixture->page, 72, 100, "目次", 14, 28);
  synthetic_spaced (fixture->pages, fixture->page, 72, 140, "情報セキュリティ方針", 12, 6);
  assert_rows (fixture, "目次\n情報セキュリティ方針\n");
}

/* Some fonts call their Latin digits full-width: where they are set narrow, words of them have spaces. */
static void
test_narrow_digits (SyntheticPaper *fixture, gconstpointer data)
{
  const gboolean narrow = data != NULL;
  static const char digits[] = "２０１３５.１.１";
  float x = 72;

  for (const char *p = digits; *p != '\0'; p = g_utf8_next_char (p))
    {
      g_autofree char *one = g_strndup (p, (gsize)(g_utf8_next_char (p) - p));
      AnnexaGlyph *glyph;

      /* The space before the number. */
      x += p == digits + 4 * 3 ? 2.5f : 0;
      synthetic_paper_text (fixture, x, 100, one);
      glyph = &g_array_index (fixture->page->glyphs, AnnexaGlyph, fixture->page->glyphs->len - 1);
      glyph->space_before = p == digits + 4 * 3;
      if (narrow)
        glyph->x2 = glyph->x1 + 5;
      x = glyph->x2;
    }
  assert_rows (fixture, narrow ? "２０１３ ５.１.１\n" : "２０１３５.１.１\n");
}

/* In a heading with a little white space between all its characters, as style sheets ask for, only what is
 * wider parts words, whatever the extractor makes of it; two kerned characters change nothing. */
static void
test_letter_spaced_number (SyntheticPaper *fixture, gconstpointer data)
{
  float x = synthetic_spaced (fixture->pages, fixture->page, 72, 100, "11．2．7", 11, 1.7f);

  x = synthetic_spaced (fixture->pages, fixture->page, x + 4, 100, "装置のセキュリテ", 11, 1.7f);
  synthetic_spaced (fixture->pages, fixture->page, x - 1.7f, 100, "ィ", 11, 1.7f);
  x = synthetic_spaced (fixture->pages, fixture->page, 72, 130, "Virtual", 11, 1.7f);
  synthetic_spaced (fixture->pages, fixture->page, x + 3, 130, "machines", 11, 1.7f);
  for (guint i = 0; i < fixture->page->glyphs->len; i++)
    g_array_index (fixture->page->glyphs, AnnexaGlyph, i).space_before = TRUE;
  assert_rows (fixture, "11．2．7 装置のセキュリティ\nVirtual machines\n");
}

/* A number at a distance from text is no letter-spacing. */
static void
test_no_letter_spacing (SyntheticPaper *fixture, gconstpointer data)
{
  float x = synthetic_paper_text (fixture, 72, 100, "責任");

  synthetic_paper_text (fixture, x + 30, 100, "提供者");
  assert_rows (fixture, "責任|提供者\n");
}

static void
test_fake_bold (SyntheticPaper *fixture, gconstpointer data)
{
  static const char text[] = "太字の見出しと普通の太さ";

  for (guint i = 0; i < 3; i++)
    synthetic_paper_text (fixture, 72 + 0.3f * i, 100, text);
  synthetic_paper_text (fixture, 72, 116, "ああ、ここは別の行");
  assert_rows (fixture, "太字の見出しと普通の太さ\nああ、ここは別の行\n");
}

/* Characters that come twice in a word are no duplicates. */
static void
test_doubled_characters (SyntheticPaper *fixture, gconstpointer data)
{
  synthetic_paper_text (fixture, 72, 100, "llll 1111 ああああ");
  synthetic_paper_text_in (fixture, 72, 130, "iillii", "Thin", 4);
  assert_rows (fixture, "llll 1111 ああああ\niillii\n");
}

static void
test_ruby (SyntheticPaper *fixture, gconstpointer data)
{
  synthetic_paper_text (fixture, 72, 100, "脆弱性を管理し、対策を取ります。");
  synthetic_paper_text_in (fixture, 73, 94.5f, "ぜいじゃく", "Mincho", 4.5f);
  assert_rows (fixture, "脆弱性を管理し、対策を取ります。\naside ぜいじゃく\n");
}

/* A word that has a line of its own may be shorter than its reading. */
static void
test_ruby_of_word (SyntheticPaper *fixture, gconstpointer data)
{
  synthetic_paper_text (fixture, 72, 100, "復元");
  synthetic_paper_text_in (fixture, 73, 94.5f, "ふくげん", "Mincho", 4.5f);
  synthetic_paper_text (fixture, 72, 118, "夜ごとに写しを取ります。");
  assert_rows (fixture, "復元\n夜ごとに写しを取ります。\naside ふくげん\n");
}

/* Nor is a line whose characters but for a few have the reading, or that begins with them. */
static void
test_ruby_of_line (SyntheticPaper *fixture, gconstpointer data)
{
  synthetic_paper_text_in (fixture, 72, 100, "関係当局との連絡", "Gothic-Bold", 12);
  synthetic_paper_text_in (fixture, 72, 93.5f, "かんけいとうきょく", "Gothic", 5.5f);
  synthetic_paper_text_in (fixture, 144, 93.5f, "れんらく", "Gothic", 6);
  synthetic_paper_text_in (fixture, 72, 130, "及び分担", "Gothic-Bold", 12);
  synthetic_paper_text_in (fixture, 96, 123.5f, "ぶんたん", "Gothic", 6);
  assert_rows (fixture, "関係当局との連絡\n及び分担\naside かんけいとうきょく\n"
                        "aside れんらく\naside ぶんたん\n");
}

/* Small text above a line that is no kana of the line below stays text. */
static void
test_no_ruby (SyntheticPaper *fixture, gconstpointer data)
{
  synthetic_paper_text_in (fixture, 72, 70, "よみがなではない行", "Mincho", 6);
  synthetic_paper_text (fixture, 72, 100, "脆弱性を管理し、対策を取ります。");
  assert_rows (fixture, "よみがなではない行\n脆弱性を管理し、対策を取ります。\n");
}

/* A cell that a character of a watermark stands behind is no reading of that. */
static void
test_watermark_below (SyntheticPaper *fixture, gconstpointer data)
{
  synthetic_paper_text (fixture, 110, 95, "バックアップ");
  synthetic_paper_text_in (fixture, 72, 98, "秘", "Gothic", 140);
  assert_rows (fixture, "バックアップ\n秘\n");
}

static void
test_vertical (SyntheticPaper *fixture, gconstpointer data)
{
  const guint style = annexa_pages_intern_style (fixture->pages, "Mincho", 9, 0);
  static const gunichar margin[] = { 0x793e, 0x5916, 0x79d8, 0x6587, 0x66f8 };

  synthetic_paper_text (fixture, 72, 108, "本文の行です。");
  for (guint i = 0; i < G_N_ELEMENTS (margin); i++)
    {
      AnnexaGlyph glyph
          = { 560, 100 + 10.0f * i, 569, 109 + 10.0f * i, margin[i], (guint16)style, 0, i == 0 };

      g_array_append_val (fixture->page->glyphs, glyph);
    }
  synthetic_paper_text (fixture, 72, 124, "次の行です。");
  assert_rows (fixture, "本文の行です。\n次の行です。\naside 社外秘文書\n");
}

/* Letters that lie on their side, the last of which the extractor gives first; narrow ones stand close. */
static void
test_lying (SyntheticPaper *fixture, gconstpointer data)
{
  const guint style = annexa_pages_intern_style (fixture->pages, "Gothic", 9, 0);
  static const char word[] = "villa title";
  float y = 160;

  synthetic_paper_text (fixture, 72, 108, "本文の行です。");
  for (guint i = (guint)strlen (word); i > 0; i--)
    {
      const float height = strchr ("ilt", word[i - 1]) != NULL ? 2 : 5;
      AnnexaGlyph glyph = { 556, y - height, 574, y, (gunichar)word[i - 1], (guint16)style, 0, y == 160 };

      y -= height;
      if (word[i - 1] != ' ')
        g_array_append_val (fixture->page->glyphs, glyph);
    }
  synthetic_paper_text (fixture, 72, 124, "次の行です。");
  assert_rows (fixture, "本文の行です。\n次の行です。\naside eltitalliv\n");
}

/* Upright numbers at the sides of two lines, of which the extractor gives the lower one first, run up no
 * page.
 */
static void
test_numbers_from_below (SyntheticPaper *fixture, gconstpointer data)
{
  const guint style = annexa_pages_intern_style (fixture->pages, "Mincho", 9, 0);

  for (guint i = 0; i < 2; i++)
    {
      AnnexaGlyph glyph = { 40, 110 - 10.0f * i, 45, 121 - 10.0f * i, '7' - i, (guint16)style, 0, i == 0 };

      g_array_append_val (fixture->page->glyphs, glyph);
    }
  synthetic_paper_text (fixture, 72, 101, "上の行の文を読み");
  synthetic_paper_text (fixture, 72, 111, "ます。下の行です");
  assert_rows (fixture, "6|上の行の文を読み\n7|ます。下の行です\n");
}

/* Characters that stand upright below each other, each a chunk of its own. */
static void
put_upright (SyntheticPaper *fixture, float x, float y, const char *text, float step)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p), y += step)
    {
      g_autofree char *one = g_strndup (p, (gsize)(g_utf8_next_char (p) - p));

      synthetic_paper_text (fixture, x, y, one);
    }
}

/* A tab at the edge of the page with upright characters shares no row with the text. */
static void
test_upright (SyntheticPaper *fixture, gconstpointer data)
{
  static const char *const lines[] = { "一行目です。", "二行目です。", "三行目です。", "四行目です。", NULL };

  synthetic_lines (fixture->pages, fixture->page, 72, 100, lines);
  put_upright (fixture, 560, 104, "安全管理編", 11);
  assert_rows (fixture, "一行目です。\n二行目です。\n三行目です。\n四行目です。\n"
                        "aside 安\naside 全\naside 管\naside 理\naside 編\n");
}

/* Single characters in the rows of a table are its cells, however close the rows are. */
static void
test_upright_cells (SyntheticPaper *fixture, gconstpointer data)
{
  const char *const grades[] = { "高", "中", "低", "高" };
  const char *const risks[] = { "漏えい", "改ざん", "誤操作", "停電" };

  for (guint i = 0; i < G_N_ELEMENTS (grades); i++)
    {
      synthetic_paper_text (fixture, 72, 100 + 13 * (float)i, risks[i]);
      synthetic_paper_text (fixture, 200, 100 + 13 * (float)i, grades[i]);
    }
  assert_rows (fixture, "漏えい|高\n改ざん|中\n誤操作|低\n停電|高\n");
}

/* Words below each other that lie on their side, as tabs have them: one of two characters is like the longer
 * one. */
static void
test_short_tab (SyntheticPaper *fixture, gconstpointer data)
{
  const guint style = annexa_pages_intern_style (fixture->pages, "Gothic", 18, 0);
  static const gunichar tabs[] = { 0x5009, 0x8eca, 0, 0, 0, 0x5e33, 0x9762, 0x66f8 };

  for (guint i = 0; i < G_N_ELEMENTS (tabs); i++)
    {
      AnnexaGlyph glyph
          = { 560, 100 + 18.0f * i, 578, 118 + 18.0f * i, tabs[i], (guint16)style, 0, i == 0 || i == 5 };

      if (tabs[i] != 0)
        g_array_append_val (fixture->page->glyphs, glyph);
    }
  synthetic_paper_text (fixture, 72, 112, "本文の行です。");
  assert_rows (fixture, "本文の行です。\naside 倉車\naside 帳面書\n");
}

/* Ideographs further apart than those of vertical writing are lines of a list. */
static void
test_upright_far_apart (SyntheticPaper *fixture, gconstpointer data)
{
  put_upright (fixture, 72, 100, "高中低", 16);
  assert_rows (fixture, "高\n中\n低\n");
}

/* A word of two characters is vertical writing where longer words stand above and below it. */
static void
test_upright_pair (SyntheticPaper *fixture, gconstpointer data)
{
  static const char *const lines[] = { "一行目です。", "二行目です。", "三行目です。", "四行目です。", NULL };

  synthetic_lines (fixture->pages, fixture->page, 72, 100, lines);
  put_upright (fixture, 560, 104, "安全管理編", 11);
  put_upright (fixture, 560, 204, "暗号", 11);
  put_upright (fixture, 40, 404, "二〇二三", 11);
  synthetic_paper_text (fixture, 72, 204, "五行目です。");
  put_upright (fixture, 300, 304, "可否", 11);
  assert_rows (fixture, "一行目です。\n二行目です。\n三行目です。\n四行目です。\n五行目です。\n可\n否\n"
                        "aside 安\naside 全\naside 管\naside 理\naside 編\naside 暗\naside 号\n"
                        "aside 二\naside 〇\naside 二\naside 三\n");
}

/* Tabs at the edge of a page whose characters stand far apart, a number with its dot among them. */
static void
test_edge_tabs (SyntheticPaper *fixture, gconstpointer data)
{
  static const char *const lines[] = { "一行目です。", "二行目です。", "三行目です。", "四行目です。", NULL };

  synthetic_lines (fixture->pages, fixture->page, 72, 100, lines);
  put_upright (fixture, 560, 99, "7.機密管理", 19);
  put_upright (fixture, 560, 232, "保全", 19);
  assert_rows (fixture, "一行目です。\n二行目です。\n三行目です。\n四行目です。\n"
                        "aside 7\naside .\naside 機\naside 密\naside 管\naside 理\naside 保\naside 全\n");
}

/* What stands at the edge is no tab where it says the same in all rows, or heads the lines beside it. */
static void
test_edge_cells (SyntheticPaper *fixture, gconstpointer data)
{
  static const char *const letters[] = { "ア", "イ", "ウ", "エ", "オ" };

  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    {
      synthetic_paper_text (fixture, 72, 100 + 20 * (float)i, letters[i]);
      synthetic_paper_text (fixture, 100, 100 + 20 * (float)i, "項目の文です。");
      synthetic_paper_text (fixture, 500, 108 + 20 * (float)i, i % 2 == 0 ? "有" : "無");
    }
  assert_rows (fixture, "ア|項目の文です。\n有\nイ|項目の文です。\n無\nウ|項目の文です。\n有\n"
                        "エ|項目の文です。\n無\nオ|項目の文です。\n有\n");
}

/* Text to the right of a watermark, which begins a little higher, is on a line of its own. */
static void
test_watermark_beside (SyntheticPaper *fixture, gconstpointer data)
{
  synthetic_paper_text_in (fixture, 250, 100, "料", "Gothic", 40);
  synthetic_paper_text (fixture, 300, 112, "8.2.2 情報のラベル付け");
  synthetic_paper_text (fixture, 72, 112, "左の段の文です。");
  assert_rows (fixture, "左の段の文です。|8.2.2 情報のラベル付け\n料\n");
}

/* In a narrow margin the letters of a number stand above it, beside the first line of its title. */
static void
test_stacked_number (SyntheticPaper *fixture, gconstpointer data)
{
  synthetic_paper_text_in (fixture, 74, 101, "CLD.", "Gothic", 8);
  synthetic_paper_text (fixture, 100, 100, "倉の戸の鍵の");
  synthetic_paper_text_in (fixture, 70, 112, "9.5.1", "Gothic", 8);
  synthetic_paper_text (fixture, 100, 114, "分け方");
  synthetic_paper_text (fixture, 100, 140, "鍵は CLD. の箱に入れ、");
  synthetic_paper_text (fixture, 100, 154, "9.5.1 の札を付けます。");
  assert_rows (fixture, "CLD.9.5.1 倉の戸の鍵の\n分け方\n鍵は CLD. の箱に入れ、\n9.5.1 の札を付けます。\n");
}

/* A number that is too long for a narrow margin wraps before its last part, beside a title of one line or of
 * two. */
static void
test_wrapped_number (SyntheticPaper *fixture, gconstpointer data)
{
  synthetic_paper_text (fixture, 50, 100, "CLD.12.1.");
  synthetic_paper_text (fixture, 120, 106, "倉の番の者の手順");
  synthetic_paper_text (fixture, 50, 112, "5");
  synthetic_paper_text (fixture, 50, 150, "CLD.13.1.");
  synthetic_paper_text (fixture, 120, 150, "町の倉と山の倉を");
  synthetic_paper_text (fixture, 50, 162, "4");
  synthetic_paper_text (fixture, 120, 162, "同じに保つこと");
  synthetic_paper_text (fixture, 50, 190, "CLD.13.1.");
  synthetic_paper_text (fixture, 50, 202, "4番の倉の");
  assert_rows (fixture, "CLD.12.1.5\n倉の番の者の手順\nCLD.13.1.4|町の倉と山の倉を\n同じに保つこと\n"
                        "CLD.13.1.\n4番の倉の\n");
}

/* A mark that is wider than the room for it runs into the text behind. */
static void
test_mark_into_text (SyntheticPaper *fixture, gconstpointer data)
{
  synthetic_paper_text (fixture, 72, 100, "(ア)");
  synthetic_paper_text (fixture, 86, 100, "変更を記録する");
  synthetic_paper_text (fixture, 72, 116, "(イ)");
  synthetic_paper_text (fixture, 100, 116, "写しを取る");
  assert_rows (fixture, "(ア)変更を記録する\n(イ) 写しを取る\n");
}

/* A number several times as large as the title beside it, whose middle is far from the title's, heads its
 * row; the other lines beside it are rows of their own. */
static void
test_number_panel (SyntheticPaper *fixture, gconstpointer data)
{
  synthetic_paper_text_in (fixture, 60, 96, "07", "Gothic", 40);
  synthetic_paper_text (fixture, 170, 102, "台帳と持ち主");
  synthetic_paper_text (fixture, 170, 124, "台帳を持ちます。");
  synthetic_paper_text_in (fixture, 60, 196, "別冊", "Gothic", 40);
  synthetic_paper_text (fixture, 170, 202, "登録と権限");
  synthetic_paper_text_in (fixture, 60, 296, "お", "Gothic", 40);
  synthetic_paper_text (fixture, 170, 302, "品の出し入れ");
  {
    g_autoptr (AnnexaRows) rows = annexa_rows_new (fixture->pages, fixture->page);
    g_autofree char *text = describe (rows);

    g_assert_nonnull (strstr (text, "07|台帳と持ち主\n台帳を持ちます。\n"));
    /* Words of that size are no number. */
    g_assert_null (strstr (text, "別冊|"));
    g_assert_null (strstr (text, "お|"));
  }
}

static float
put_tall (SyntheticPaper *fixture, float x, float y1, float y2, const char *text, const char *font)
{
  guint n = fixture->page->glyphs->len;
  float end = synthetic_paper_text_in (fixture, x, y1, text, font, SYNTHETIC_SIZE_PT);

  for (; n < fixture->page->glyphs->len; n++)
    g_array_index (fixture->page->glyphs, AnnexaGlyph, n).y2 = y2;
  return end;
}

/* Fonts of one line that disagree on how tall they are stand on one foot. */
static void
test_common_foot (SyntheticPaper *fixture, gconstpointer data)
{
  float x = put_tall (fixture, 72, 100, 112, "書類を鍵の", "Mincho");

  put_tall (fixture, x + 2, 88, 112, "かかる棚に置く", "Tall");
  x = put_tall (fixture, 72, 140, 152, "記録を鍵の", "Mincho");
  put_tall (fixture, x + 2, 128, 145, "ない棚に置く", "Tall");
  assert_rows (fixture, "書類を鍵のかかる棚に置く\nない棚に置く\n記録を鍵の\n");
}

/* Between two rows hardly apart, as those of two columns, text is of the one that it touches. */
static void
test_touching (SyntheticPaper *fixture, gconstpointer data)
{
  float x = put_tall (fixture, 72, 100, 114, "左の段の行に", "Mincho");

  put_tall (fixture, 320, 104.6f, 118.6f, "右の段の行です", "Mincho");
  put_tall (fixture, x, 111.1f, 116.1f, "TLS", "Low");
  assert_rows (fixture, "左の段の行にTLS\n右の段の行です\n");
}

/* A pale word across the page shares no row with the text that it lies under. */
static void
test_watermark (SyntheticPaper *fixture, gconstpointer data)
{
  synthetic_paper_text (fixture, 72, 100, "一行目です。");
  synthetic_paper_text_in (fixture, 150, 80, "見本", "Gothic", 60);
  synthetic_paper_text (fixture, 72, 116, "二行目です。");
  {
    g_autoptr (AnnexaRows) rows = annexa_rows_new (fixture->pages, fixture->page);
    g_autofree char *text = describe (rows);

    g_assert_nonnull (strstr (text, "一行目です。\n"));
    g_assert_nonnull (strstr (text, "二行目です。\n"));
    g_assert_nonnull (strstr (text, "見本\n"));
  }
}

/* A large number beside text is on its row when it stands on one height with it, else on the first beside it.
 */
static void
test_large_number (SyntheticPaper *fixture, gconstpointer data)
{
  synthetic_paper_text_in (fixture, 72, 95, "5.1", "Gothic", 20);
  synthetic_paper_text (fixture, 150, 100, "一行目です。");
  synthetic_paper_text (fixture, 150, 116, "二行目です。");
  synthetic_paper_text_in (fixture, 72, 203, "5.2", "Gothic", 20);
  synthetic_paper_text (fixture, 150, 200, "三行目です。");
  synthetic_paper_text (fixture, 150, 216, "四行目です。");
  {
    g_autoptr (AnnexaRows) rows = annexa_rows_new (fixture->pages, fixture->page);
    g_autofree char *text = describe (rows);

    g_assert_nonnull (strstr (text, "5.1|一行目です。\n二行目です。\n"));
    g_assert_nonnull (strstr (text, "5.2|三行目です。\n四行目です。\n"));
  }
}

/* Lines of neighbouring cells stand at heights of their own: seen across the page they share rows, cell by
 * cell they do not. */
static void
test_regroup (SyntheticPaper *fixture, gconstpointer data)
{
  g_autoptr (AnnexaRows) rows = NULL;
  g_autoptr (GArray) glyphs = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) lines = NULL;
  const char *const expected[] = { "技術的ぜい弱性の管", "理" };
  guint n;

  /* The last line of the right cell, and the first of the cell below it, are both near the left cell's second
   * line. */
  synthetic_paper_text (fixture, 72, 100, "技術的ぜい弱性の管");
  n = fixture->page->glyphs->len;
  synthetic_paper_text (fixture, 200, 104, "弱点の情報を集める。");
  synthetic_paper_text (fixture, 72, 108, "理");
  synthetic_paper_text (fixture, 200, 112, "仮想のネットワーク。");
  rows = annexa_rows_new (fixture->pages, fixture->page);
  for (guint32 i = fixture->page->glyphs->len; i > 0; i--)
    if (i <= n || g_array_index (fixture->page->glyphs, AnnexaGlyph, i - 1).x1 < 200)
      {
        const guint32 index = i - 1;

        g_array_append_val (glyphs, index);
      }
  lines = annexa_rows_regroup (rows, glyphs);
  g_assert_cmpuint (lines->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < lines->len; i++)
    {
      const AnnexaSpan *line = &g_array_index (lines, AnnexaSpan, i);
      g_autofree char *text = annexa_rows_text (rows, line->first, line->n, NULL);

      g_assert_cmpstr (text, ==, expected[i]);
    }
}

/* A small watermark that runs across the page stands among the characters of lines, but is none of them. Its
 * characters are in the extractor's order of lines. */
static void
test_diagonal (SyntheticPaper *fixture, gconstpointer data)
{
  synthetic_paper_text_in (fixture, 138, 164, "秘", "Gothic", 8);
  synthetic_paper_text (fixture, 72, 164, "倉の鍵は番人が預かります。");
  synthetic_paper_text_in (fixture, 132, 170, "外", "Gothic", 8);
  synthetic_paper_text (fixture, 72, 180, "箱の鍵は渡した人が持ちます。");
  synthetic_paper_text_in (fixture, 126, 176, "社", "Gothic", 8);
  assert_rows (fixture, "倉の鍵は番人が預かります。\n箱の鍵は渡した人が持ちます。\n"
                        "aside 秘\naside 外\naside 社\n");
}

/* A large one stands among the lines, too, and its characters come in whatever order. */
static void
test_large_diagonal (SyntheticPaper *fixture, gconstpointer data)
{
  static const char *const marks[] = { "写", "見", "本" };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    synthetic_paper_text_in (fixture, 150 + 36 * (float)((i + 1) % 3), 200 - 24 * (float)((i + 1) % 3),
                             marks[(i + 1) % 3], "Gothic", 40);
  synthetic_paper_text (fixture, 72, 180, "倉の鍵は番人が預かります。");
  assert_rows (fixture, "倉の鍵は番人が預かります。\naside 本\naside 見\naside 写\n");
}

/* Marks of three levels of a list, each set in further than the one above, are no watermark. */
static void
test_no_diagonal (SyntheticPaper *fixture, gconstpointer data)
{
  static const char *const marks[] = { "a", "b", "c" };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      float x = 72 + 20 * (float)i, y = 100 + 20 * (float)i;

      synthetic_paper_text_in (fixture, x, y, marks[i], "Gothic", 10);
      synthetic_paper_text (fixture, x + 10, y, "倉の鍵は番人が預かります。");
    }
  assert_rows (fixture,
               "a倉の鍵は番人が預かります。\nb倉の鍵は番人が預かります。\nc倉の鍵は番人が預かります。\n");
}

#define add(name, test) synthetic_paper_add ("/rows/" name, NULL, test)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("empty", test_empty);
  add ("order", test_order);
  add ("tight-leading", test_tight_leading);
  add ("mixed-fonts", test_mixed_fonts);
  add ("superscript", test_superscript);
  add ("small-mark", test_small_mark);
  add ("large-bullet", test_large_bullet);
  add ("small-label", test_small_label);
  add ("words", test_words);
  add ("gaps", test_gaps);
  add ("letter-spacing", test_letter_spacing);
  add ("letter-spaced-number", test_letter_spaced_number);
  add ("no-letter-spacing", test_no_letter_spacing);
  add ("fake-bold", test_fake_bold);
  add ("doubled-characters", test_doubled_characters);
  add ("ruby", test_ruby);
  add ("ruby/word", test_ruby_of_word);
  add ("ruby/line", test_ruby_of_line);
  add ("no-ruby", test_no_ruby);
  add ("watermark-below", test_watermark_below);
  add ("short-tab", test_short_tab);
  add ("vertical", test_vertical);
  add ("lying", test_lying);
  add ("numbers-from-below", test_numbers_from_below);
  add ("edge-tabs", test_edge_tabs);
  add ("edge-cells", test_edge_cells);
  add ("upright", test_upright);
  add ("upright/cells", test_upright_cells);
  add ("upright-pair", test_upright_pair);
  add ("watermark-beside", test_watermark_beside);
  add ("stacked-number", test_stacked_number);
  add ("wrapped-number", test_wrapped_number);
  add ("upright/far-apart", test_upright_far_apart);
  add ("mark-into-text", test_mark_into_text);
  add ("number-panel", test_number_panel);
  add ("common-foot", test_common_foot);
  add ("touching", test_touching);
  add ("watermark", test_watermark);
  add ("diagonal", test_diagonal);
  add ("large-diagonal", test_large_diagonal);
  add ("no-diagonal", test_no_diagonal);
  add ("large-number", test_large_number);
  add ("regroup", test_regroup);
  synthetic_paper_add ("/rows/narrow-digits", "narrow", test_narrow_digits);
  synthetic_paper_add ("/rows/wide-digits", NULL, test_narrow_digits);
  return g_test_run ();
}
