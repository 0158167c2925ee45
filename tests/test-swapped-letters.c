/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "source/annexa-swapped-letters.h"

#include "synthetic.h"

/* Ligatures whose letters are written with their bytes in the wrong order. */

static char *
text_of (const AnnexaPage *page)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < page->glyphs->len; i++)
    g_string_append_unichar (text, g_array_index (page->glyphs, AnnexaGlyph, i).ch);
  return g_string_free (text, FALSE);
}

/* Makes the glyphs from U+6600 on as narrow as letters of a ligature are. */
static void
make_narrow (AnnexaPage *page)
{
  for (guint i = 0; i < page->glyphs->len; i++)
    {
      AnnexaGlyph *glyph = &g_array_index (page->glyphs, AnnexaGlyph, i);

      if (glyph->ch >= 0x3400)
        glyph->x2 = glyph->x1 + 0.3f * SYNTHETIC_SIZE_PT;
    }
}

static void
test_letters (SyntheticPaper *paper, gconstpointer data)
{
  static const char *const cases[][2] = {
    { "con昀椀rmed", "confirmed" },
    { "sta昀昀", "staff" },
    { "昀氀ow", "flow" },
    { "o昀케cer", "officer" },
    { "wa昀툀e", "waffle" },
    { "informa琀椀on", "information" },
    { "a琀琀ach", "attach" },
    { "昀椀lesで昀椀nd", "filesでfind" },
    { "昀", "昀" },
    { "昀子", "昀子" },
    { "椀昀", "椀昀" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *narrow = NULL;

      g_array_set_size (paper->page->glyphs, 0);
      synthetic_paper_text (paper, 72, 100, cases[i][0]);
      make_narrow (paper->page);
      annexa_unswap_letters (paper->pages, paper->page);
      narrow = text_of (paper->page);
      g_assert_cmpstr (narrow, ==, cases[i][1]);
    }
}

/* Ideographs are as wide as the type size. */
static void
test_ideographs (SyntheticPaper *paper, gconstpointer data)
{
  g_autofree char *text = NULL;

  synthetic_paper_text (paper, 72, 100, "昀椀と昀昀");
  annexa_unswap_letters (paper->pages, paper->page);
  text = text_of (paper->page);
  g_assert_cmpstr (text, ==, "昀椀と昀昀");
}

/* The letters of a ligature share its width, and the first keeps the white space before it. */
static void
test_boxes (SyntheticPaper *paper, gconstpointer data)
{
  const AnnexaGlyph *glyphs;

  synthetic_paper_text (paper, 72, 100, "o 昀케");
  make_narrow (paper->page);
  annexa_unswap_letters (paper->pages, paper->page);
  glyphs = &g_array_index (paper->page->glyphs, AnnexaGlyph, 0);
  g_assert_cmpuint (paper->page->glyphs->len, ==, 4);
  g_assert_true (glyphs[1].space_before);
  g_assert_false (glyphs[2].space_before);
  g_assert_false (glyphs[3].space_before);
  for (guint i = 1; i < 4; i++)
    g_assert_cmpfloat (glyphs[i].x1, <, glyphs[i].x2);
  g_assert_cmpfloat_with_epsilon (glyphs[2].x2, glyphs[3].x1, 0.01f);
}

#define add(name, test)                                                                                      \
  g_test_add ("/swapped-letters/" name, SyntheticPaper, NULL, synthetic_paper_set_up, test,                  \
              synthetic_paper_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("letters", test_letters);
  add ("ideographs", test_ideographs);
  add ("boxes", test_boxes);
  return g_test_run ();
}
