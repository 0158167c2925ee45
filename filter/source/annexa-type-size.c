/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-type-size.h"
#include "model/annexa-array-private.h"

#include <math.h>
#include <stdlib.h>

/* For fonts whose glyphs are drawings (Type 3) and for some scaled ones the extractor guesses the type size,
 * and with it the height of every box, sometimes at twice the truth. Ideographs tell: they are as wide as the
 * type size. */

#define MAX_SAMPLES_PER_STYLE 400
#define MIN_SAMPLES 4
/* Fonts that are set condensed differ by less than this. */
#define MAX_HONEST_DIFFERENCE 0.16
/* Share of a box below the base line: descents are about a quarter. */
#define BELOW_BASE_LINE 0.23f

static gboolean
is_ideograph (gunichar c)
{
  return (c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3400 && c <= 0x4dbf);
}

/* Small Latin letters and digits are about half as wide as the type size, in every text font. */
#define SMALL_LETTER_EM 0.5f
/* Below and above these they are not merely narrow or wide: the size is wrong. */
#define NARROWEST_LETTER_EM 0.37f
#define WIDEST_LETTER_EM 0.72f

static gboolean
is_small (gunichar c)
{
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/* The correction that a style without ideographs needs, going by its small letters and digits; 0 when there
 * are too few.
 */
static float
factor_by_letters (const AnnexaPages *pages, guint style)
{
  double sum = 0;
  guint n = 0;

  for (guint p = 0; p < pages->pages->len && n < MAX_SAMPLES_PER_STYLE; p++)
    {
      const AnnexaPage *page = g_ptr_array_index (pages->pages, p);

      for (guint i = 0; i < page->glyphs->len; i++)
        {
          const AnnexaGlyph *glyph = &g_array_index (page->glyphs, AnnexaGlyph, i);

          if (glyph->style != style || !is_small (glyph->ch))
            continue;
          sum += glyph->x2 - glyph->x1;
          n++;
        }
    }
  if (n < MIN_SAMPLES)
    return 0;
  sum /= n * MAX (annexa_pages_style (pages, style)->size_pt, 0.1f);
  return sum < NARROWEST_LETTER_EM || sum > WIDEST_LETTER_EM ? (float)sum / SMALL_LETTER_EM : 1;
}

static void
add_samples (const AnnexaPage *page, GPtrArray *samples)
{
  for (guint i = 0; i < page->glyphs->len; i++)
    {
      const AnnexaGlyph *glyph = &g_array_index (page->glyphs, AnnexaGlyph, i);
      float width = glyph->x2 - glyph->x1;
      GArray *widths;

      if (!is_ideograph (glyph->ch))
        continue;
      widths = g_ptr_array_index (samples, glyph->style);
      if (widths == NULL)
        widths = samples->pdata[glyph->style] = g_array_new (FALSE, FALSE, sizeof (float));
      if (widths->len < MAX_SAMPLES_PER_STYLE)
        g_array_append_val (widths, width);
    }
}

static void
shrink_box (AnnexaGlyph *glyph, float factor)
{
  float height = glyph->y2 - glyph->y1;
  float base_line = glyph->y2 - BELOW_BASE_LINE * height;

  glyph->y1 = base_line - (1 - BELOW_BASE_LINE) * height * factor;
  glyph->y2 = base_line + BELOW_BASE_LINE * height * factor;
}

/* Corrects type sizes, and the boxes made from them, where the width of ideographs shows that they are wrong.
 * Styles without ideographs follow the correction that most of the others need, when all that have any need
 * the same one. */
void
annexa_type_size_correct (AnnexaPages *pages)
{
  g_autoptr (GPtrArray) samples = g_ptr_array_new ();
  g_autofree float *factors = g_new (float, pages->styles->len + 1);
  float common = 0;
  gboolean mixed = FALSE, any = FALSE;

  g_ptr_array_set_size (samples, (gint)pages->styles->len);
  for (guint p = 0; p < pages->pages->len; p++)
    add_samples (g_ptr_array_index (pages->pages, p), samples);
  for (guint s = 0; s < pages->styles->len; s++)
    {
      AnnexaStyle *style = &g_array_index (pages->styles, AnnexaStyle, s);
      GArray *widths = g_ptr_array_index (samples, s);

      factors[s] = 0;
      if (widths == NULL)
        continue;
      if (widths->len >= MIN_SAMPLES && style->size_pt > 0)
        {
          g_array_sort (widths, annexa_compare_floats);
          factors[s] = g_array_index (widths, float, widths->len / 2) / style->size_pt;
          if (fabsf (factors[s] - 1) < MAX_HONEST_DIFFERENCE)
            factors[s] = 1;
          if (common > 0 && fabsf (factors[s] / common - 1) > 0.1f)
            mixed = TRUE;
          common = factors[s];
        }
      g_array_unref (widths);
    }
  for (guint s = 0; s < pages->styles->len; s++)
    {
      if (factors[s] <= 0)
        factors[s] = factor_by_letters (pages, s);
      if (factors[s] <= 0)
        factors[s] = common > 0 && !mixed ? common : 1;
      any = any || factors[s] < 1 || factors[s] > 1;
      g_array_index (pages->styles, AnnexaStyle, s).size_pt
          = roundf (g_array_index (pages->styles, AnnexaStyle, s).size_pt * factors[s] * 10) / 10;
    }
  for (guint p = 0; any && p < pages->pages->len; p++)
    {
      AnnexaPage *page = g_ptr_array_index (pages->pages, p);

      for (guint i = 0; i < page->glyphs->len; i++)
        {
          AnnexaGlyph *glyph = &g_array_index (page->glyphs, AnnexaGlyph, i);

          if (factors[glyph->style] < 1 || factors[glyph->style] > 1)
            shrink_box (glyph, factors[glyph->style]);
        }
    }
}
