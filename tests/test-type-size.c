/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "source/annexa-type-size.h"

#include "synthetic.h"

/* Type sizes that the extractor guessed, corrected by the widths of what is written in them. */

/* Writes @text in glyphs @share as wide as the type size that the extractor says. */
static void
put (SyntheticPaper *paper, const char *text, const char *font, float size_pt, float share)
{
  guint first = paper->page->glyphs->len;

  synthetic_paper_put_at (paper, 72, text, font, size_pt);
  paper->y += SYNTHETIC_LINE_PT;
  for (guint i = first; i < paper->page->glyphs->len; i++)
    {
      AnnexaGlyph *glyph = &g_array_index (paper->page->glyphs, AnnexaGlyph, i);

      glyph->x1 = 72 + share * (glyph->x1 - 72);
      glyph->x2 = 72 + share * (glyph->x2 - 72);
    }
}

static void
assert_size (SyntheticPaper *paper, const char *font, float said_pt, float right_pt)
{
  g_autoptr (AnnexaTypeSizes) sizes = annexa_type_sizes_new ();
  guint style = annexa_pages_intern_style (paper->pages, font, (double)said_pt, 0);

  annexa_type_sizes_add_page (sizes, paper->pages, paper->page);
  annexa_type_sizes_correct (sizes, paper->pages);
  g_assert_cmpfloat_with_epsilon (annexa_pages_style (paper->pages, style)->size_pt, right_pt, 0.06f);
}

/* Ruby has a style of its own, in which there are no ideographs. */
static void
test_kana (SyntheticPaper *paper, gconstpointer data)
{
  put (paper, "脆弱性を管理し、対策を取ります。", "Mincho", 10, 1);
  put (paper, "ぜいじゃく", "Ruby", 10, 0.5f);
  assert_size (paper, "Ruby", 10, 5);
}

/* Kana that are spaced by their shapes are merely narrow, and so are those beside ideographs. */
static void
test_narrow_kana (SyntheticPaper *paper, gconstpointer data)
{
  put (paper, "脆弱性を管理し、対策を取ります。", "Mincho", 10, 1);
  put (paper, "おしらせはここにあります", "Narrow", 10, 0.8f);
  assert_size (paper, "Narrow", 10, 10);
}

static void
test_ideographs (SyntheticPaper *paper, gconstpointer data)
{
  put (paper, "脆弱性管理し対策を取ります", "Mincho", 10, 0.5f);
  assert_size (paper, "Mincho", 10, 5);
}

/* Brackets of a Latin font beside ideographs of one whose size was guessed at twice the truth. */
static void
test_nameless_brackets (SyntheticPaper *paper, gconstpointer data)
{
  put (paper, "脆弱性管理し対策を取ります", "Default", 20, 0.5f);
  put (paper, "()", "Default", 6.5f, 0.666f);
  assert_size (paper, "Default", 6.5f, 6.5f);
}

/* A font that is called by its name may well be a narrow one. */
static void
test_named_brackets (SyntheticPaper *paper, gconstpointer data)
{
  put (paper, "脆弱性管理し対策を取ります", "Default", 20, 0.5f);
  put (paper, "()", "Brackets", 20, 0.666f);
  assert_size (paper, "Brackets", 20, 10);
}

/* A font whose table says that ideographs are half as wide as they stand apart: the extractor sees a space
 * behind each. */
static void
test_narrow_widths (SyntheticPaper *paper, gconstpointer data)
{
  put (paper, "脆弱性を管理し、対策を取ります", "Gothic", 10, 1);
  for (guint i = 0; i < paper->page->glyphs->len; i++)
    {
      AnnexaGlyph *glyph = &g_array_index (paper->page->glyphs, AnnexaGlyph, i);

      glyph->x2 = glyph->x1 + (glyph->x2 - glyph->x1) / 2;
      glyph->space_before = i > 0;
    }
  assert_size (paper, "Gothic", 10, 10);
  for (guint i = 1; i < paper->page->glyphs->len; i++)
    {
      const AnnexaGlyph *glyph = &g_array_index (paper->page->glyphs, AnnexaGlyph, i);

      g_assert_cmpfloat_with_epsilon (glyph->x2 - glyph->x1, 10, 0.1f);
      g_assert_false (glyph->space_before);
    }
}

#define add(name, test)                                                                                      \
  g_test_add ("/type-size/" name, SyntheticPaper, NULL, synthetic_paper_set_up, test,                        \
              synthetic_paper_tear_down)

/* What a program makes of one font, be it several of few characters each, looks alike. */
static void
test_subsets (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const names[] = { "ABCDEF+Mincho", "6a7d0f+Mincho", "d4fb1a+Mincho" };
  const guint style = annexa_pages_intern_style (paper->pages, "Mincho", 10, 0);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_cmpuint (annexa_pages_intern_style (paper->pages, names[i], 10, 0), ==, style);
  g_assert_cmpuint (annexa_pages_intern_style (paper->pages, "A-OTF-+Mincho", 10, 0), !=, style);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("kana", test_kana);
  add ("narrow-kana", test_narrow_kana);
  add ("ideographs", test_ideographs);
  add ("nameless-brackets", test_nameless_brackets);
  add ("named-brackets", test_named_brackets);
  add ("narrow-widths", test_narrow_widths);
  add ("subsets", test_subsets);
  return g_test_run ();
}
