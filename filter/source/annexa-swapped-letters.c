/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-swapped-letters.h"

/* Distillers write the letters of a ligature (ﬁ, ﬄ, that of ti) with the bytes of each in the wrong order, so
 * that `fi` is read as U+6600 U+6900 (昀椀). Of three letters they write the last two as one sum: `ffi` is
 * U+6600 and twice a letter's place, f plus i. An extractor parts the width of the ligature between the
 * letters, which are narrow, while ideographs are as wide as the type size. */

#define MAX_LETTER_EM 0.6f
#define LETTERS_MOST 2

/* The letters that @c, behind another letter of a ligature, stands for, 0 when it stands for none. */
static guint
letters_of (gunichar c, gunichar letters[LETTERS_MOST])
{
  guint code = c >> 8;

  if ((c & 0xff) != 0 || code > 0xff)
    return 0;
  if (g_ascii_islower ((char)code))
    {
      letters[0] = code;
      return 1;
    }
  /* Behind an f: a sum of f and i or l. */
  if (code != 'f' + 'i' && code != 'f' + 'l')
    return 0;
  letters[0] = 'f';
  letters[1] = code - 'f';
  return 2;
}

static gboolean
is_narrow (const AnnexaPages *pages, const AnnexaGlyph *glyph)
{
  return glyph->x2 - glyph->x1 <= MAX_LETTER_EM * annexa_pages_style (pages, glyph->style)->size_pt;
}

/* How many letters glyph @i is, behind another of the same ligature; @letters tells which. */
static guint
continues (const AnnexaPages *pages, const GArray *glyphs, guint i, gunichar letters[LETTERS_MOST])
{
  const AnnexaGlyph *glyph, *before;

  if (i == 0 || i >= glyphs->len)
    return 0;
  glyph = &g_array_index (glyphs, AnnexaGlyph, i);
  before = &g_array_index (glyphs, AnnexaGlyph, i - 1);
  if (glyph->space_before || glyph->chunk_start || glyph->style != before->style || !is_narrow (pages, glyph))
    return 0;
  return letters_of (glyph->ch, letters);
}

static void
append_letters (GArray *mended, const AnnexaGlyph *glyph, const gunichar *letters, guint n)
{
  float width = (glyph->x2 - glyph->x1) / (float)n;

  for (guint k = 0; k < n; k++)
    {
      AnnexaGlyph letter = *glyph;

      letter.ch = letters[k];
      letter.x1 = glyph->x1 + width * (float)k;
      letter.x2 = letter.x1 + width;
      letter.space_before = k == 0 && glyph->space_before;
      letter.chunk_start = k == 0 && glyph->chunk_start;
      g_array_append_val (mended, letter);
    }
}

/* Puts the letters of such ligatures in their place on @page. */
void
annexa_unswap_letters (const AnnexaPages *pages, AnnexaPage *page)
{
  GArray *glyphs = page->glyphs;
  GArray *mended = g_array_sized_new (FALSE, FALSE, sizeof (AnnexaGlyph), glyphs->len);

  for (guint i = 0; i < glyphs->len; i++)
    {
      const AnnexaGlyph *glyph = &g_array_index (glyphs, AnnexaGlyph, i);
      gunichar letters[LETTERS_MOST] = { glyph->ch >> 8 };
      guint n;

      if (!annexa_may_be_swapped (glyph->ch) || !is_narrow (pages, glyph)
          || continues (pages, glyphs, i + 1, (gunichar[LETTERS_MOST]){ 0 }) == 0)
        {
          g_array_append_val (mended, *glyph);
          continue;
        }
      append_letters (mended, glyph, letters, 1);
      while ((n = continues (pages, glyphs, i + 1, letters)) > 0)
        append_letters (mended, &g_array_index (glyphs, AnnexaGlyph, ++i), letters, n);
    }
  g_array_unref (page->glyphs);
  page->glyphs = mended;
}
