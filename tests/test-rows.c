/* SPDX-License-Identifier: GPL-2.0-or-later */
#include <string.h>

#include "described-rows.h"

/* Which glyphs are rows, and how their spans are parted. */

static void
test_empty (SyntheticPaper *paper, gconstpointer data)
{
  described_rows_check (paper, "");
}

static void
test_order (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_text (paper, 72, 300, "下の行");
  synthetic_paper_text (paper, 140, 100, "右");
  synthetic_paper_text (paper, 72, 100, "上の行は");
  described_rows_check (paper, "上の行は|右\n下の行\n");
}

/* Boxes are as tall as the font says, which is more than the distance of the lines. */
static void
test_tight_leading (SyntheticPaper *paper, gconstpointer data)
{
  for (guint i = 0; i < 4; i++)
    {
      static const char *const lines[] = { "一行目です", "二行目です", "三行目です", "四行目です" };

      synthetic_paper_text_in (paper, 72, 100 + 7.5f * i, lines[i], "Mincho", 10);
    }
  described_rows_check (paper, "一行目です\n二行目です\n三行目です\n四行目です\n");
}

/* Latin and Japanese fonts have boxes of other height and place on one base line. */
static void
test_mixed_fonts (SyntheticPaper *paper, gconstpointer data)
{
  float x = synthetic_paper_text_in (paper, 72, 100, "暗号には", "Mincho", 10.5f);

  x = synthetic_paper_text_in (paper, x, 101.6f, "AES-256", "Times", 9.5f);
  synthetic_paper_text_in (paper, x, 100, "を使います。", "Mincho", 10.5f);
  synthetic_paper_text_in (paper, 72, 116, "次の行", "Mincho", 10.5f);
  described_rows_check (paper, "暗号にはAES-256を使います。\n次の行\n");
}

static void
test_superscript (SyntheticPaper *paper, gconstpointer data)
{
  float x = synthetic_paper_text (paper, 72, 100, "可用性");

  x = synthetic_paper_text_in (paper, x, 98, "1", "Mincho", 6);
  synthetic_paper_text (paper, x, 100, "を保つ");
  synthetic_paper_text (paper, 72, 116, "次の行");
  described_rows_check (paper, "可用性¹を保つ\n次の行\n");
}

/* A mark less than half as large as the text still belongs to its row; behind a figure it stays apart from
 * it. */
static void
test_small_mark (SyntheticPaper *paper, gconstpointer data)
{
  float x = synthetic_paper_text (paper, 72, 100, "TLS 1.2");

  x = synthetic_paper_text_in (paper, x, 99, "1", "Mincho", 4.5f);
  x = synthetic_paper_text (paper, x, 100, "で守ります");
  synthetic_paper_text_in (paper, x, 99, "*", "Mincho", 4.5f);
  synthetic_paper_text (paper, 72, 116, "次の行");
  described_rows_check (paper, "TLS 1.2¹で守ります*\n次の行\n");
}

/* A bullet of twice the type size belongs to the line that it stands before. */
static void
test_large_bullet (SyntheticPaper *paper, gconstpointer data)
{
  for (guint i = 0; i < 2; i++)
    {
      float y = 100 + SYNTHETIC_LINE_PT * (float)i;

      synthetic_paper_text_in (paper, 72, y - 8, "■", "Mincho", 2 * SYNTHETIC_SIZE_PT);
      synthetic_paper_text (paper, 83, y, "記録を残す");
    }
  described_rows_check (paper, "■記録を残す\n■記録を残す\n");
}

/* A small number in the margin is no exponent of the text that begins behind it. */
static void
test_small_label (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_text_in (paper, 40, 100, "5.1.1", "Mincho", 7);
  synthetic_paper_text (paper, 72, 100, "方針群");
  described_rows_check (paper, "5.1.1|方針群\n");
}

static void
test_words (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_text (paper, 72, 100, "Policies for  information security");
  synthetic_paper_text (paper, 72, 116, "当社は ISO/IEC 27017 に従う");
  described_rows_check (paper, "Policies for information security\n当社は ISO/IEC 27017 に従う\n");
}

static void
test_gaps (SyntheticPaper *paper, gconstpointer data)
{
  g_autoptr (AnnexaRows) rows = NULL;
  const AnnexaSpan *second;

  synthetic_paper_text (paper, 72, 100, "5.1.1");
  synthetic_paper_text (paper, 130, 100, "方針群");
  synthetic_paper_text (paper, 300, 100, "定めています。");
  described_rows_check (paper, "5.1.1|方針群|定めています。\n");

  rows = annexa_rows_new (paper->pages, paper->page);
  second = &g_array_index (rows->spans, AnnexaSpan, 1);
  g_assert_cmpfloat (second->x1, ==, 130);
  g_assert_cmpfloat (second->x2, ==, 160);
  g_assert_cmpfloat (second->y1, ==, 100);
  g_assert_cmpfloat (second->y2, ==, 110);
  g_assert_cmpfloat (second->size_pt, ==, 10);
}

/* A heading with white space between all its characters is one span without spaces. */
static void
test_letter_spacing (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_spaced (paper->pages, paper->page, 72, 100, "目次", 14, 28);
  synthetic_spaced (paper->pages, paper->page, 72, 140, "情報セキュリティ方針", 12, 6);
  described_rows_check (paper, "目次\n情報セキュリティ方針\n");
}

/* Some fonts call their Latin digits full-width: where they are set narrow, words of them have spaces. */
static void
test_narrow_digits (SyntheticPaper *paper, gconstpointer data)
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
      synthetic_paper_text (paper, x, 100, one);
      glyph = &g_array_index (paper->page->glyphs, AnnexaGlyph, paper->page->glyphs->len - 1);
      glyph->space_before = p == digits + 4 * 3;
      if (narrow)
        glyph->x2 = glyph->x1 + 5;
      x = glyph->x2;
    }
  described_rows_check (paper, narrow ? "２０１３ ５.１.１\n" : "２０１３５.１.１\n");
}

/* Full-width signs of a proportional font that are set in squares have white beside them, and no space. */
static void
test_squares (SyntheticPaper *paper, gconstpointer data)
{
  static const char label[] = "ＣＬＤ．１２．１．５";
  float x = 72;

  for (const char *p = label; *p != '\0'; p = g_utf8_next_char (p), x += SYNTHETIC_SIZE_PT)
    {
      g_autofree char *one = g_strndup (p, (gsize)(g_utf8_next_char (p) - p));
      AnnexaGlyph *glyph;

      synthetic_paper_text (paper, x, 100, one);
      glyph = &g_array_index (paper->page->glyphs, AnnexaGlyph, paper->page->glyphs->len - 1);
      glyph->space_before = p > label;
      glyph->x2 = glyph->x1 + (g_utf8_get_char (p) == 0xff0e ? 3.5f : 5.5f);
    }
  synthetic_paper_text (paper, x, 100, "管理");
  described_rows_check (paper, "ＣＬＤ．１２．１．５管理\n");
}

/* In a heading with a little white space between all its characters, as style sheets ask for, only what is
 * wider parts words, whatever the extractor makes of it; two kerned characters change nothing. */
static void
test_letter_spaced_number (SyntheticPaper *paper, gconstpointer data)
{
  float x = synthetic_spaced (paper->pages, paper->page, 72, 100, "11．2．7", 11, 1.7f);

  x = synthetic_spaced (paper->pages, paper->page, x + 4, 100, "装置のセキュリテ", 11, 1.7f);
  synthetic_spaced (paper->pages, paper->page, x - 1.7f, 100, "ィ", 11, 1.7f);
  x = synthetic_spaced (paper->pages, paper->page, 72, 130, "Virtual", 11, 1.7f);
  synthetic_spaced (paper->pages, paper->page, x + 3, 130, "machines", 11, 1.7f);
  for (guint i = 0; i < paper->page->glyphs->len; i++)
    g_array_index (paper->page->glyphs, AnnexaGlyph, i).space_before = TRUE;
  described_rows_check (paper, "11．2．7 装置のセキュリティ\nVirtual machines\n");
}

/* The same in wider steps, as a number with stops has behind these too; the extractor counts the white
 * between CJK characters with them. Numbers a space apart are not one. */
static void
test_widely_spaced_number (SyntheticPaper *paper, gconstpointer data)
{
  float x = synthetic_spaced (paper->pages, paper->page, 72, 100, "12.", 10, 3.4f);
  const guint first = paper->page->glyphs->len;

  x = synthetic_spaced (paper->pages, paper->page, x + 6, 100, "1.", 10, 3.4f);
  x = synthetic_spaced (paper->pages, paper->page, x + 6, 100, "2", 10, 3.4f);
  synthetic_spaced (paper->pages, paper->page, x + 6, 100, "変更管理", 10, 3.4f);
  for (guint i = first; i + 1 < paper->page->glyphs->len; i++)
    {
      AnnexaGlyph *glyph = &g_array_index (paper->page->glyphs, AnnexaGlyph, i);

      if (glyph->ch > 0x80)
        glyph->x2 = glyph[1].x1;
    }
  synthetic_spaced (paper->pages, paper->page, 72, 130, "123456789", 10, 3.4f);
  for (guint i = 0; i < paper->page->glyphs->len; i++)
    g_array_index (paper->page->glyphs, AnnexaGlyph, i).space_before = TRUE;
  described_rows_check (paper, "12. 1. 2 変更管理\n1 2 3 4 5 6 7 8 9\n");
}

/* A number at a distance from text is no letter-spacing. */
static void
test_no_letter_spacing (SyntheticPaper *paper, gconstpointer data)
{
  float x = synthetic_paper_text (paper, 72, 100, "責任");

  synthetic_paper_text (paper, x + 30, 100, "提供者");
  described_rows_check (paper, "責任|提供者\n");
}

static void
test_fake_bold (SyntheticPaper *paper, gconstpointer data)
{
  static const char text[] = "太字の見出しと普通の太さ";

  for (guint i = 0; i < 3; i++)
    synthetic_paper_text (paper, 72 + 0.3f * i, 100, text);
  synthetic_paper_text (paper, 72, 116, "ああ、ここは別の行");
  described_rows_check (paper, "太字の見出しと普通の太さ\nああ、ここは別の行\n");
}

/* Characters that come twice in a word are no duplicates. */
static void
test_doubled_characters (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_text (paper, 72, 100, "llll 1111 ああああ");
  synthetic_paper_text_in (paper, 72, 130, "iillii", "Thin", 4);
  described_rows_check (paper, "llll 1111 ああああ\niillii\n");
}

/* In a narrow margin the letters of a number stand above it, beside the first line of its title. */
static void
test_stacked_number (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_text_in (paper, 74, 101, "CLD.", "Gothic", 8);
  synthetic_paper_text (paper, 100, 100, "倉の戸の鍵の");
  synthetic_paper_text_in (paper, 70, 112, "9.5.1", "Gothic", 8);
  synthetic_paper_text (paper, 100, 114, "分け方");
  synthetic_paper_text (paper, 100, 140, "鍵は CLD. の箱に入れ、");
  synthetic_paper_text (paper, 100, 154, "9.5.1 の札を付けます。");
  described_rows_check (paper,
                        "CLD.9.5.1 倉の戸の鍵の\n分け方\n鍵は CLD. の箱に入れ、\n9.5.1 の札を付けます。\n");
}

/* A number that is too long for a narrow margin wraps before its last part, beside a title of one line or of
 * two. */
static void
test_wrapped_number (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_text (paper, 50, 100, "CLD.12.1.");
  synthetic_paper_text (paper, 120, 106, "倉の番の者の手順");
  synthetic_paper_text (paper, 50, 112, "5");
  synthetic_paper_text (paper, 50, 150, "CLD.13.1.");
  synthetic_paper_text (paper, 120, 150, "町の倉と山の倉を");
  synthetic_paper_text (paper, 50, 162, "4");
  synthetic_paper_text (paper, 120, 162, "同じに保つこと");
  synthetic_paper_text (paper, 50, 190, "CLD.13.1.");
  synthetic_paper_text (paper, 50, 202, "4番の倉の");
  described_rows_check (paper, "CLD.12.1.5\n倉の番の者の手順\nCLD.13.1.4|町の倉と山の倉を\n同じに保つこと\n"
                               "CLD.13.1.\n4番の倉の\n");
}

/* A mark that is wider than the room for it runs into the text behind. */
static void
test_mark_into_text (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_text (paper, 72, 100, "(ア)");
  synthetic_paper_text (paper, 86, 100, "変更を記録する");
  synthetic_paper_text (paper, 72, 116, "(イ)");
  synthetic_paper_text (paper, 100, 116, "写しを取る");
  described_rows_check (paper, "(ア)変更を記録する\n(イ) 写しを取る\n");
}

/* A number in a badge, in type half as large as the title at its right, below whose middle it stands: a note
 * that is no number is not of the title's row. */
static void
test_number_badge (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_text_in (paper, 70, 105.5f, "A.7.2.2", "Gothic-Bold", 6);
  synthetic_paper_text_in (paper, 110, 100, "情報セキュリティの意識向上、教育及び訓練", "Gothic-Bold", 12);
  synthetic_paper_text_in (paper, 70, 145.5f, "新しい版", "Gothic-Bold", 6);
  synthetic_paper_text_in (paper, 110, 140, "構外にある装置及び資産のセキュリティ", "Gothic-Bold", 12);
  described_rows_check (paper, "A.7.2.2|情報セキュリティの意識向上、教育及び訓練\n"
                               "構外にある装置及び資産のセキュリティ\n新しい版\n");
}

/* A number several times as large as the title beside it, whose middle is far from the title's, heads its
 * row; the other lines beside it are rows of their own. */
static void
test_number_panel (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_text_in (paper, 60, 96, "07", "Gothic", 40);
  synthetic_paper_text (paper, 170, 102, "台帳と持ち主");
  synthetic_paper_text (paper, 170, 124, "台帳を持ちます。");
  synthetic_paper_text_in (paper, 60, 196, "別冊", "Gothic", 40);
  synthetic_paper_text (paper, 170, 202, "登録と権限");
  synthetic_paper_text_in (paper, 60, 296, "お", "Gothic", 40);
  synthetic_paper_text (paper, 170, 302, "品の出し入れ");
  {
    g_autoptr (AnnexaRows) rows = annexa_rows_new (paper->pages, paper->page);
    g_autofree char *text = described_rows (rows);

    g_assert_nonnull (strstr (text, "07|台帳と持ち主\n台帳を持ちます。\n"));
    /* Words of that size are no number. */
    g_assert_null (strstr (text, "別冊|"));
    g_assert_null (strstr (text, "お|"));
  }
}

static float
put_tall (SyntheticPaper *paper, float x, float y1, float y2, const char *text, const char *font)
{
  guint n = paper->page->glyphs->len;
  float end = synthetic_paper_text_in (paper, x, y1, text, font, SYNTHETIC_SIZE_PT);

  for (; n < paper->page->glyphs->len; n++)
    g_array_index (paper->page->glyphs, AnnexaGlyph, n).y2 = y2;
  return end;
}

/* Fonts of one line that disagree on how tall they are stand on one foot. */
static void
test_common_foot (SyntheticPaper *paper, gconstpointer data)
{
  float x = put_tall (paper, 72, 100, 112, "書類を鍵の", "Mincho");

  put_tall (paper, x + 2, 88, 112, "かかる棚に置く", "Tall");
  x = put_tall (paper, 72, 140, 152, "記録を鍵の", "Mincho");
  put_tall (paper, x + 2, 128, 145, "ない棚に置く", "Tall");
  described_rows_check (paper, "書類を鍵のかかる棚に置く\nない棚に置く\n記録を鍵の\n");
}

/* Between two rows hardly apart, as those of two columns, text is of the one that it touches. */
static void
test_touching (SyntheticPaper *paper, gconstpointer data)
{
  float x = put_tall (paper, 72, 100, 114, "左の段の行に", "Mincho");

  put_tall (paper, 320, 104.6f, 118.6f, "右の段の行です", "Mincho");
  put_tall (paper, x, 111.1f, 116.1f, "TLS", "Low");
  described_rows_check (paper, "左の段の行にTLS\n右の段の行です\n");
}

/* A large number beside text is on its row when it stands on one height with it, else on the first beside it.
 */
static void
test_large_number (SyntheticPaper *paper, gconstpointer data)
{
  synthetic_paper_text_in (paper, 72, 95, "5.1", "Gothic", 20);
  synthetic_paper_text (paper, 150, 100, "一行目です。");
  synthetic_paper_text (paper, 150, 116, "二行目です。");
  synthetic_paper_text_in (paper, 72, 203, "5.2", "Gothic", 20);
  synthetic_paper_text (paper, 150, 200, "三行目です。");
  synthetic_paper_text (paper, 150, 216, "四行目です。");
  {
    g_autoptr (AnnexaRows) rows = annexa_rows_new (paper->pages, paper->page);
    g_autofree char *text = described_rows (rows);

    g_assert_nonnull (strstr (text, "5.1|一行目です。\n二行目です。\n"));
    g_assert_nonnull (strstr (text, "5.2|三行目です。\n四行目です。\n"));
  }
}

/* Lines of neighbouring cells stand at heights of their own: seen across the page they share rows, cell by
 * cell they do not. */
static void
test_regroup (SyntheticPaper *paper, gconstpointer data)
{
  g_autoptr (AnnexaRows) rows = NULL;
  g_autoptr (GArray) glyphs = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GArray) lines = NULL;
  const char *const expected[] = { "技術的ぜい弱性の管", "理" };
  guint n;

  /* The last line of the right cell, and the first of the cell below it, are both near the left cell's second
   * line. */
  synthetic_paper_text (paper, 72, 100, "技術的ぜい弱性の管");
  n = paper->page->glyphs->len;
  synthetic_paper_text (paper, 200, 104, "弱点の情報を集める。");
  synthetic_paper_text (paper, 72, 108, "理");
  synthetic_paper_text (paper, 200, 112, "仮想のネットワーク。");
  rows = annexa_rows_new (paper->pages, paper->page);
  for (guint32 i = paper->page->glyphs->len; i > 0; i--)
    if (i <= n || g_array_index (paper->page->glyphs, AnnexaGlyph, i - 1).x1 < 200)
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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  synthetic_paper_add ("/rows/empty", NULL, test_empty);
  synthetic_paper_add ("/rows/order", NULL, test_order);
  synthetic_paper_add ("/rows/tight-leading", NULL, test_tight_leading);
  synthetic_paper_add ("/rows/mixed-fonts", NULL, test_mixed_fonts);
  synthetic_paper_add ("/rows/superscript", NULL, test_superscript);
  synthetic_paper_add ("/rows/small-mark", NULL, test_small_mark);
  synthetic_paper_add ("/rows/large-bullet", NULL, test_large_bullet);
  synthetic_paper_add ("/rows/small-label", NULL, test_small_label);
  synthetic_paper_add ("/rows/words", NULL, test_words);
  synthetic_paper_add ("/rows/gaps", NULL, test_gaps);
  synthetic_paper_add ("/rows/letter-spacing", NULL, test_letter_spacing);
  synthetic_paper_add ("/rows/letter-spaced-number", NULL, test_letter_spaced_number);
  synthetic_paper_add ("/rows/widely-spaced-number", NULL, test_widely_spaced_number);
  synthetic_paper_add ("/rows/no-letter-spacing", NULL, test_no_letter_spacing);
  synthetic_paper_add ("/rows/fake-bold", NULL, test_fake_bold);
  synthetic_paper_add ("/rows/doubled-characters", NULL, test_doubled_characters);
  synthetic_paper_add ("/rows/stacked-number", NULL, test_stacked_number);
  synthetic_paper_add ("/rows/wrapped-number", NULL, test_wrapped_number);
  synthetic_paper_add ("/rows/mark-into-text", NULL, test_mark_into_text);
  synthetic_paper_add ("/rows/number-badge", NULL, test_number_badge);
  synthetic_paper_add ("/rows/number-panel", NULL, test_number_panel);
  synthetic_paper_add ("/rows/common-foot", NULL, test_common_foot);
  synthetic_paper_add ("/rows/touching", NULL, test_touching);
  synthetic_paper_add ("/rows/large-number", NULL, test_large_number);
  synthetic_paper_add ("/rows/regroup", NULL, test_regroup);
  synthetic_paper_add ("/rows/narrow-digits", "narrow", test_narrow_digits);
  synthetic_paper_add ("/rows/wide-digits", NULL, test_narrow_digits);
  synthetic_paper_add ("/rows/squares", NULL, test_squares);
  return g_test_run ();
}
