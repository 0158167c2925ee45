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
  synthetic_text (fixture->pages, fixture->page, 72, 300, "下の行");
  synthetic_text (fixture->pages, fixture->page, 140, 100, "右");
  synthetic_text (fixture->pages, fixture->page, 72, 100, "上の行は");
  assert_rows (fixture, "上の行は|右\n下の行\n");
}

/* Boxes are as tall as the font says, which is more than the distance of the lines. */
static void
test_tight_leading (SyntheticPaper *fixture, gconstpointer data)
{
  for (guint i = 0; i < 4; i++)
    {
      static const char *const lines[] = { "一行目です", "二行目です", "三行目です", "四行目です" };

      synthetic_text_in (fixture->pages, fixture->page, 72, 100 + 7.5f * i, lines[i], "Mincho", 10);
    }
  assert_rows (fixture, "一行目です\n二行目です\n三行目です\n四行目です\n");
}

/* Latin and Japanese fonts have boxes of other height and place on one base line. */
static void
test_mixed_fonts (SyntheticPaper *fixture, gconstpointer data)
{
  float x = synthetic_text_in (fixture->pages, fixture->page, 72, 100, "暗号には", "Mincho", 10.5f);

  x = synthetic_text_in (fixture->pages, fixture->page, x, 101.6f, "AES-256", "Times", 9.5f);
  synthetic_text_in (fixture->pages, fixture->page, x, 100, "を使います。", "Mincho", 10.5f);
  synthetic_text_in (fixture->pages, fixture->page, 72, 116, "次の行", "Mincho", 10.5f);
  assert_rows (fixture, "暗号にはAES-256を使います。\n次の行\n");
}

static void
test_superscript (SyntheticPaper *fixture, gconstpointer data)
{
  float x = synthetic_text (fixture->pages, fixture->page, 72, 100, "可用性");

  x = synthetic_text_in (fixture->pages, fixture->page, x, 98, "1", "Mincho", 6);
  synthetic_text (fixture->pages, fixture->page, x, 100, "を保つ");
  synthetic_text (fixture->pages, fixture->page, 72, 116, "次の行");
  assert_rows (fixture, "可用性¹を保つ\n次の行\n");
}

/* A mark less than half as large as the text still belongs to its row; behind a figure it stays apart from
 * it. */
static void
test_small_mark (SyntheticPaper *fixture, gconstpointer data)
{
  float x = synthetic_text (fixture->pages, fixture->page, 72, 100, "TLS 1.2");

  x = synthetic_text_in (fixture->pages, fixture->page, x, 99, "1", "Mincho", 4.5f);
  x = synthetic_text (fixture->pages, fixture->page, x, 100, "で守ります");
  synthetic_text_in (fixture->pages, fixture->page, x, 99, "*", "Mincho", 4.5f);
  synthetic_text (fixture->pages, fixture->page, 72, 116, "次の行");
  assert_rows (fixture, "TLS 1.2¹で守ります*\n次の行\n");
}

/* A bullet of twice the type size belongs to the line that it stands before. */
static void
test_large_bullet (SyntheticPaper *fixture, gconstpointer data)
{
  for (guint i = 0; i < 2; i++)
    {
      float y = 100 + SYNTHETIC_LINE_PT * (float)i;

      synthetic_text_in (fixture->pages, fixture->page, 72, y - 8, "■", "Mincho", 2 * SYNTHETIC_SIZE_PT);
      synthetic_text (fixture->pages, fixture->page, 83, y, "記録を残す");
    }
  assert_rows (fixture, "■記録を残す\n■記録を残す\n");
}

/* A small number in the margin is no exponent of the text that begins behind it. */
static void
test_small_label (SyntheticPaper *fixture, gconstpointer data)
{
  synthetic_text_in (fixture->pages, fixture->page, 40, 100, "5.1.1", "Mincho", 7);
  synthetic_text (fixture->pages, fixture->page, 72, 100, "方針群");
  assert_rows (fixture, "5.1.1|方針群\n");
}

static void
test_words (SyntheticPaper *fixture, gconstpointer data)
{
  synthetic_text (fixture->pages, fixture->page, 72, 100, "Policies for  information security");
  synthetic_text (fixture->pages, fixture->page, 72, 116, "当社は ISO/IEC 27017 に従う");
  assert_rows (fixture, "Policies for information security\n当社は ISO/IEC 27017 に従う\n");
}

static void
test_gaps (SyntheticPaper *fixture, gconstpointer data)
{
  g_autoptr (AnnexaRows) rows = NULL;
  const AnnexaSpan *second;

  synthetic_text (fixture->pages, fixture->page, 72, 100, "5.1.1");
  synthetic_text (fixture->pages, fixture->page, 130, 100, "方針群");
  synthetic_text (fixture->pages, fixture->page, 300, 100, "定めています。");
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

/* A number at a distance from text is no letter-spacing. */
static void
test_no_letter_spacing (SyntheticPaper *fixture, gconstpointer data)
{
  float x = synthetic_text (fixture->pages, fixture->page, 72, 100, "責任");

  synthetic_text (fixture->pages, fixture->page, x + 30, 100, "提供者");
  assert_rows (fixture, "責任|提供者\n");
}

static void
test_fake_bold (SyntheticPaper *fixture, gconstpointer data)
{
  static const char text[] = "太字の見出しと普通の太さ";

  for (guint i = 0; i < 3; i++)
    synthetic_text (fixture->pages, fixture->page, 72 + 0.3f * i, 100, text);
  synthetic_text (fixture->pages, fixture->page, 72, 116, "ああ、ここは別の行");
  assert_rows (fixture, "太字の見出しと普通の太さ\nああ、ここは別の行\n");
}

/* Characters that come twice in a word are no duplicates. */
static void
test_doubled_characters (SyntheticPaper *fixture, gconstpointer data)
{
  synthetic_text (fixture->pages, fixture->page, 72, 100, "llll 1111 ああああ");
  synthetic_text_in (fixture->pages, fixture->page, 72, 130, "iillii", "Thin", 4);
  assert_rows (fixture, "llll 1111 ああああ\niillii\n");
}

static void
test_ruby (SyntheticPaper *fixture, gconstpointer data)
{
  synthetic_text (fixture->pages, fixture->page, 72, 100, "脆弱性を管理し、対策を取ります。");
  synthetic_text_in (fixture->pages, fixture->page, 73, 94.5f, "ぜいじゃく", "Mincho", 4.5f);
  assert_rows (fixture, "脆弱性を管理し、対策を取ります。\naside ぜいじゃく\n");
}

/* Small text above a line that is no kana of the line below stays text. */
static void
test_no_ruby (SyntheticPaper *fixture, gconstpointer data)
{
  synthetic_text_in (fixture->pages, fixture->page, 72, 70, "よみがなではない行", "Mincho", 6);
  synthetic_text (fixture->pages, fixture->page, 72, 100, "脆弱性を管理し、対策を取ります。");
  assert_rows (fixture, "よみがなではない行\n脆弱性を管理し、対策を取ります。\n");
}

static void
test_vertical (SyntheticPaper *fixture, gconstpointer data)
{
  const guint style = annexa_pages_intern_style (fixture->pages, "Mincho", 9, 0);
  static const gunichar margin[] = { 0x793e, 0x5916, 0x79d8, 0x6587, 0x66f8 };

  synthetic_text (fixture->pages, fixture->page, 72, 108, "本文の行です。");
  for (guint i = 0; i < G_N_ELEMENTS (margin); i++)
    {
      AnnexaGlyph glyph
          = { 560, 100 + 10.0f * i, 569, 109 + 10.0f * i, margin[i], (guint16)style, 0, i == 0 };

      g_array_append_val (fixture->page->glyphs, glyph);
    }
  synthetic_text (fixture->pages, fixture->page, 72, 124, "次の行です。");
  assert_rows (fixture, "本文の行です。\n次の行です。\naside 社外秘文書\n");
}

/* A pale word across the page shares no row with the text that it lies under. */
static void
test_watermark (SyntheticPaper *fixture, gconstpointer data)
{
  synthetic_text (fixture->pages, fixture->page, 72, 100, "一行目です。");
  synthetic_text_in (fixture->pages, fixture->page, 150, 80, "見本", "Gothic", 60);
  synthetic_text (fixture->pages, fixture->page, 72, 116, "二行目です。");
  {
    g_autoptr (AnnexaRows) rows = annexa_rows_new (fixture->pages, fixture->page);
    g_autofree char *text = describe (rows);

    g_assert_nonnull (strstr (text, "一行目です。\n"));
    g_assert_nonnull (strstr (text, "二行目です。\n"));
    g_assert_nonnull (strstr (text, "見本\n"));
  }
}

/* A large number beside text is on its row when it stands on one height with it. */
static void
test_large_number (SyntheticPaper *fixture, gconstpointer data)
{
  synthetic_text_in (fixture->pages, fixture->page, 72, 95, "5.1", "Gothic", 20);
  synthetic_text (fixture->pages, fixture->page, 150, 100, "一行目です。");
  synthetic_text (fixture->pages, fixture->page, 150, 116, "二行目です。");
  synthetic_text_in (fixture->pages, fixture->page, 72, 203, "5.2", "Gothic", 20);
  synthetic_text (fixture->pages, fixture->page, 150, 200, "三行目です。");
  synthetic_text (fixture->pages, fixture->page, 150, 216, "四行目です。");
  {
    g_autoptr (AnnexaRows) rows = annexa_rows_new (fixture->pages, fixture->page);
    g_autofree char *text = describe (rows);

    g_assert_nonnull (strstr (text, "5.1|一行目です。\n二行目です。\n"));
    g_assert_nonnull (strstr (text, "三行目です。\n5.2\n四行目です。\n"));
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
  synthetic_text (fixture->pages, fixture->page, 72, 100, "技術的ぜい弱性の管");
  n = fixture->page->glyphs->len;
  synthetic_text (fixture->pages, fixture->page, 200, 104, "弱点の情報を集める。");
  synthetic_text (fixture->pages, fixture->page, 72, 108, "理");
  synthetic_text (fixture->pages, fixture->page, 200, 112, "仮想のネットワーク。");
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

#define add(name, test)                                                                                      \
  g_test_add ("/rows/" name, SyntheticPaper, NULL, synthetic_paper_set_up, test, synthetic_paper_tear_down)

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
  add ("no-letter-spacing", test_no_letter_spacing);
  add ("fake-bold", test_fake_bold);
  add ("doubled-characters", test_doubled_characters);
  add ("ruby", test_ruby);
  add ("no-ruby", test_no_ruby);
  add ("vertical", test_vertical);
  add ("watermark", test_watermark);
  add ("large-number", test_large_number);
  add ("regroup", test_regroup);
  return g_test_run ();
}
