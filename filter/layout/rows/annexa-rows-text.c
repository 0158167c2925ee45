/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-rows-private.h"

#include <math.h>

#include "text/annexa-fold.h"
#include "text/annexa-utf8.h"

/* Rows as text: where a reader sees white space, and what is written how. */

/* Between CJK characters only a gap of about half of one is white space. */
#define CJK_SPACE_EM 0.45f
/* Or of a third, where one pair of characters in so many is so far apart and all others touch: TeX sets a
 * blank so. */
#define NARROW_SPACE_EM 0.3f
#define MIN_PAIRS_PER_SPACE 6u
#define LOOSE_EM 0.1f
/* What is as wide as a CJK character is wider than this. */
#define NARROW_EM 0.75f
#define SAME_SQUARE_EM 0.06f
/* There is none between glyphs that are no further apart, or reach no further into each other. */
#define TOUCHING_EM 0.02f
#define TOUCHING_LEFT_EM 0.3f
/* White space is printed where the gap is at least this wide. */
#define WORD_GAP_EM 0.12f
/* A line below begins so far to the left of where the one above ends, other than text that runs down. */
#define NEXT_LINE_EM 1.5f
/* A superscript is at most so large, and its middle stands so much higher. */
#define SUPERSCRIPT_SIZE 0.8f
#define SUPERSCRIPT_RISE_EM 0.08f
#define MAX_SUPERSCRIPT 4
/* A reading stands so near above its word. */
#define MAX_READING_RISE_EM 0.3f
/* A page with more is looked at no further. */
#define MAX_READINGS 400u
#define SUPERSCRIPT_GAP_EM 0.4f

/* Letter-spaced headings (目　次) have the same wide gap after every character; their row is one span. */
gboolean
annexa_rows_is_letter_spaced (const AnnexaRows *self, guint first, guint n)
{
  float least = G_MAXFLOAT, most = 0, min_gap;

  if (n < 2 || n > 40)
    return FALSE;
  min_gap = 0.2f * annexa_rows_glyph_size (self, annexa_rows_glyph (self, first));
  for (guint i = first + 1; i < first + n; i++)
    {
      float gap = annexa_rows_glyph (self, i)->x1 - annexa_rows_glyph (self, i - 1)->x2;

      /* In most lines the first two touch. */
      if (gap <= min_gap)
        return FALSE;
      least = MIN (least, gap);
      most = MAX (most, gap);
      if (!annexa_is_cjk (annexa_rows_glyph (self, i)->ch)
          || !annexa_is_cjk (annexa_rows_glyph (self, i - 1)->ch))
        return FALSE;
    }
  return most < 1.35f * least + 1.0f
         && most < 4.0f * annexa_rows_glyph_size (self, annexa_rows_glyph (self, first));
}

/* Whether @glyph stands in text as a CJK character does. Fonts may call their Latin digits and letters
 * full-width, which are none that are set so narrow. */
static gboolean
is_cjk_glyph (const AnnexaGlyph *glyph, float size)
{
  return annexa_is_cjk (glyph->ch)
         && !(glyph->ch >= 0xff10 && glyph->ch <= 0xff5a && g_unichar_isalnum (glyph->ch)
              && glyph->x2 - glyph->x1 < NARROW_EM * size);
}

/* Whether two full-width signs stand as far from each other as they are wide: in a proportional font digits,
 * letters and stops are narrower than the squares that they are set in, １ ０ ． １. */
static gboolean
fill_squares (const AnnexaGlyph *before, const AnnexaGlyph *glyph, float size)
{
  const float step = glyph->x1 - before->x1, middle = (glyph->x1 + glyph->x2 - before->x1 - before->x2) / 2;

  return glyph->ch >= 0xff01 && glyph->ch <= 0xff5e && before->ch >= 0xff01 && before->ch <= 0xff5e
         && MIN (fabsf (step - size), fabsf (middle - size)) < SAME_SQUARE_EM * size;
}

/* Whether so small a gap, or overlap, is between glyphs that touch, as most do. */
static inline gboolean
is_touching (float gap, float size)
{
  return gap >= -TOUCHING_LEFT_EM * size && gap <= TOUCHING_EM * size;
}

/* Whether a reader sees white space between two glyphs. Kana are kerned apart by up to a third of their
 * size.
 */
static gboolean
prints_space (const AnnexaGlyph *before, const AnnexaGlyph *glyph, float gap, float size)
{
  gboolean cjk, cjk_before;

  if (is_touching (gap, size))
    return FALSE;
  cjk = is_cjk_glyph (glyph, size);
  cjk_before = is_cjk_glyph (before, size);
  /* The next line of a note in the margin; a number that wraps does so behind its dot. */
  if (gap < -NEXT_LINE_EM * size && glyph->y1 > (before->y1 + before->y2) / 2)
    return g_unichar_isalnum (before->ch) && g_unichar_isalnum (glyph->ch)
           && (!(cjk && cjk_before) || (g_unichar_isdigit (before->ch) && g_unichar_isdigit (glyph->ch)));
  /* Up or down the page: the extractor has looked. */
  if (gap < -TOUCHING_LEFT_EM * size)
    return glyph->space_before && !cjk && !cjk_before;
  if (cjk && cjk_before)
    return gap > CJK_SPACE_EM * size;
  if (fill_squares (before, glyph, size))
    return FALSE;
  if (gap > WORD_GAP_EM * size)
    return glyph->space_before || gap > 0.5f * size;
  return glyph->space_before && gap > TOUCHING_EM * size && !cjk && !cjk_before;
}

/* The same where words of the line may be known by their gaps. */
static gboolean
ends_word (const AnnexaGlyph *before, const AnnexaGlyph *glyph, float gap, float size,
           const AnnexaTracking *tracking)
{
  if (tracking->word_em > 0 && gap > -TOUCHING_LEFT_EM * size
      && !(is_cjk_glyph (glyph, size) && is_cjk_glyph (before, size)))
    return gap + tracking->gap_pt > tracking->word_em * size && !fill_squares (before, glyph, size);
  return prints_space (before, glyph, gap, size);
}

/* Whether a gap is as wide as a narrow blank between words of Japanese. */
static gboolean
may_be_narrow_space (const AnnexaGlyph *before, const AnnexaGlyph *glyph, float gap, float size)
{
  return gap > NARROW_SPACE_EM * size && gap <= CJK_SPACE_EM * size && annexa_is_cjk (glyph->ch)
         && annexa_is_cjk (before->ch) && g_unichar_isalpha (glyph->ch) && g_unichar_isalpha (before->ch);
}

/* Whether the few gaps of a row between characters that else touch are narrow blanks: where text is spread to
 * fill the line, there are gaps of any width. */
static gboolean
has_narrow_spaces (const AnnexaRows *self, guint first, guint n)
{
  guint n_pairs = 0, n_spaces = 0;

  for (guint i = first + 1; i < first + n; i++)
    {
      const AnnexaGlyph *glyph = annexa_rows_glyph (self, i), *before = annexa_rows_glyph (self, i - 1);
      const float gap = glyph->x1 - before->x2, size = annexa_rows_glyph_size (self, glyph);

      if (!annexa_is_cjk (glyph->ch) || !annexa_is_cjk (before->ch))
        continue;
      if (gap > LOOSE_EM * size && gap <= NARROW_SPACE_EM * size)
        return FALSE;
      n_spaces += gap > NARROW_SPACE_EM * size;
      n_pairs++;
    }
  return n_pairs >= n_spaces * MIN_PAIRS_PER_SPACE;
}

/* Whether the gap between two characters is below a reading that is longer than its word, which sets the word
 * apart from those around it. */
static gboolean
is_below_reading (const AnnexaRows *self, const AnnexaGlyph *before, const AnnexaGlyph *glyph, float size)
{
  for (guint i = 0; self->aside != NULL && self->aside->len <= MAX_READINGS && i < self->aside->len; i++)
    {
      const AnnexaSpan *reading = &g_array_index (self->aside, AnnexaSpan, i);

      if (reading->size_pt < size && reading->y1 < glyph->y1 && reading->y2 < (glyph->y1 + glyph->y2) / 2
          && reading->y2 > glyph->y1 - MAX_READING_RISE_EM * size
          && reading->x1 <= before->x2 + TOUCHING_EM * size && reading->x2 >= glyph->x1 - TOUCHING_EM * size)
        return TRUE;
    }
  return FALSE;
}

/* Whether the gap between two glyphs of a row of @n from @first on is written as a blank; *narrow: whether
 * the row has narrow blanks, once it is known. */
static gboolean
shows_space (const AnnexaRows *self, guint first, guint n, const AnnexaGlyph *before,
             const AnnexaGlyph *glyph, float gap, float size, const AnnexaTracking *tracking, gint *narrow)
{
  const gboolean may_be_narrow = may_be_narrow_space (before, glyph, gap, size);

  if (*narrow < 0 && may_be_narrow)
    *narrow = has_narrow_spaces (self, first, n);
  return (ends_word (before, glyph, gap, size, tracking) || (*narrow > 0 && may_be_narrow))
         && !(annexa_is_cjk (before->ch) && annexa_is_cjk (glyph->ch)
              && is_below_reading (self, before, glyph, size));
}

static gboolean
is_raised (const AnnexaRows *self, const AnnexaGlyph *glyph, const AnnexaGlyph *largest)
{
  float size = annexa_rows_glyph_size (self, largest);

  return annexa_rows_glyph_size (self, glyph) <= SUPERSCRIPT_SIZE * size
         && (glyph->y1 + glyph->y2) / 2 < (largest->y1 + largest->y2) / 2 - SUPERSCRIPT_RISE_EM * size;
}

/* How many digits from @i on are the mark of a note or an exponent: a few, small and high, with text that
 * they touch before them, or at the start of the line. */
static guint
count_superscript (const AnnexaRows *self, guint first, guint n, guint i, const AnnexaGlyph *largest)
{
  guint end = i;

  if (i > first && is_raised (self, annexa_rows_glyph (self, i - 1), largest))
    return 0;
  while (end < first + n && is_raised (self, annexa_rows_glyph (self, end), largest))
    {
      if (!g_unichar_isdigit (annexa_rows_glyph (self, end)->ch)
          && !g_unichar_ispunct (annexa_rows_glyph (self, end)->ch))
        return 0;
      if (annexa_rows_glyph (self, end)->ch == '.')
        return 0;
      end++;
    }
  if (end - i > MAX_SUPERSCRIPT || (i == first && end == first + n))
    return 0;
  if (i > first
      && annexa_rows_glyph (self, i)->x1 - annexa_rows_glyph (self, i - 1)->x2
             > SUPERSCRIPT_GAP_EM * annexa_rows_glyph_size (self, largest))
    return 0;
  return end - i;
}

/* Digits set small and high are written so: 30 days¹, m². */
static gunichar
to_superscript (gunichar c)
{
  static const gunichar superscripts[]
      = { 0x2070, 0xb9, 0xb2, 0xb3, 0x2074, 0x2075, 0x2076, 0x2077, 0x2078, 0x2079 };

  return c >= '0' && c <= '9' ? superscripts[c - '0'] : c;
}

static const AnnexaGlyph *
find_largest (const AnnexaRows *self, guint first, guint n)
{
  const AnnexaGlyph *largest = annexa_rows_glyph (self, first);

  for (guint i = first + 1; i < first + n; i++)
    {
      const AnnexaGlyph *glyph = annexa_rows_glyph (self, i);

      if (glyph->style != largest->style
          && annexa_rows_glyph_size (self, glyph) > annexa_rows_glyph_size (self, largest))
        largest = glyph;
    }
  return largest;
}

/* The text of a slice of one row, with spaces where the gaps show them. */
char *
annexa_rows_text (const AnnexaRows *self, guint first, guint n, float *widest_gap_pt)
{
  char *text = g_malloc ((gsize)n * (ANNEXA_UTF8_MAX_BYTES + 1) + 1), *to = text;
  gboolean spaced = annexa_rows_is_letter_spaced (self, first, n);
  const AnnexaGlyph *before = NULL, *largest = n > 0 ? find_largest (self, first, n) : NULL;
  const AnnexaTracking tracking
      = spaced ? (AnnexaTracking){ 0, 0 } : annexa_rows_find_tracking (self, first, n);
  /* What is written through a pointer to char might be these, as far as the compiler knows. */
  const AnnexaGlyph *const glyphs = (const AnnexaGlyph *)(gpointer)self->page->glyphs->data;
  const guint32 *const order = (const guint32 *)(gpointer)self->order->data;
  gint narrow = -1; /* not known yet */
  guint n_raised = 0;
  float widest = 0;

  for (guint i = first; i < first + n; i++)
    {
      const AnnexaGlyph *glyph = &glyphs[order[i]];

      if (before != NULL && !spaced)
        {
          const float gap = glyph->x1 - before->x2 - tracking.gap_pt;
          const float size = annexa_rows_glyph_size (self, glyph);

          widest = MAX (widest, gap);
          if ((!is_touching (gap, size) || tracking.word_em > 0)
              && shows_space (self, first, n, before, glyph, gap, size, &tracking, &narrow))
            *to++ = ' ';
        }
      if (n_raised == 0 && glyph->style != largest->style && is_raised (self, glyph, largest))
        n_raised = count_superscript (self, first, n, i, largest);
      to = annexa_utf8_put (to, n_raised > 0 ? to_superscript (glyph->ch) : glyph->ch);
      n_raised -= n_raised > 0;
      before = glyph;
    }
  *to++ = '\0';
  if (widest_gap_pt != NULL)
    *widest_gap_pt = widest;
  return g_realloc (text, (gsize)(to - text));
}
