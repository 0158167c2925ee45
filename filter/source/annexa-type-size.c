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

/* What is known of one style. */
typedef struct
{
  GArray *widths; /* (nullable) of float: of ideographs */
  GArray *kana;   /* (nullable) of float: of kana */
  double letters; /* widths of small letters and digits, all together */
  guint n_letters;
  gboolean enough_letters;
  double ascii;    /* widths of all that is in ASCII */
  double ascii_em; /* what they are in a type size of one */
  guint n_narrow;  /* ideographs said to be too narrow for their place */
} Sample;

struct _AnnexaTypeSizes
{
  GArray *samples; /* of Sample, by style */
};

static void
clear_sample (gpointer data)
{
  g_clear_pointer (&((Sample *)data)->widths, g_array_unref);
  g_clear_pointer (&((Sample *)data)->kana, g_array_unref);
}

AnnexaTypeSizes *
annexa_type_sizes_new (void)
{
  AnnexaTypeSizes *self = g_new0 (AnnexaTypeSizes, 1);

  self->samples = g_array_new (FALSE, TRUE, sizeof (Sample));
  g_array_set_clear_func (self->samples, clear_sample);
  return self;
}

void
annexa_type_sizes_free (AnnexaTypeSizes *self)
{
  g_array_unref (self->samples);
  g_free (self);
}

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

/* The name that Poppler gives to fonts without one, as drawn ones are (Type 3). */
#define NAMELESS "Default"

/* How wide the characters from `!` to `~` are in Helvetica, in thousandths of the type size, as its metrics
 * say (Adobe Core 14 AFM files); those of other fonts for text are near them. */
static const guint16 letter_widths[] = {
  278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333,  278, 278, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611,
  778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667,  611, 722, 667, 944, 667, 667,
  611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278,  556, 556, 222, 222, 500, 222,
  833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500,  500, 334, 260, 334, 584,
};

G_STATIC_ASSERT (G_N_ELEMENTS (letter_widths) == '~' - '!' + 1);

/* Kana of fonts that space them are narrower than the type size, but not so much. */
#define NARROWEST_KANA_EM 0.6f
#define WIDEST_KANA_EM 1.4f

static gboolean
is_small (gunichar c)
{
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

static gboolean
is_kana (gunichar c)
{
  return c >= 0x3041 && c <= 0x30fa;
}

static void
add_width (GArray **widths, float width)
{
  if (*widths == NULL)
    *widths = g_array_new (FALSE, FALSE, sizeof (float));
  if ((*widths)->len < MAX_SAMPLES_PER_STYLE)
    g_array_append_val (*widths, width);
}

/* Whether the font says that the ideograph @before is far narrower than the type size @size_pt, while @glyph
 * begins that size behind it: the font's table of widths is wrong, as where a program that did not understand
 * a font's widths printed it anew.
 */
static gboolean
is_said_narrow (const AnnexaGlyph *before, const AnnexaGlyph *glyph, float size_pt)
{
  return is_ideograph (before->ch) && before->style == glyph->style && fabsf (glyph->y1 - before->y1) < 0.01f
         && before->x2 - before->x1 < ANNEXA_MAX_WRONG_WIDTH_EM * size_pt
         && fabsf (glyph->x1 - before->x1 - size_pt) < MAX_HONEST_DIFFERENCE * size_pt;
}

/* Takes samples of the glyphs of @page, one of @pages. */
void
annexa_type_sizes_add_page (AnnexaTypeSizes *self, const AnnexaPages *pages, const AnnexaPage *page)
{
  for (guint i = 0; i < self->samples->len; i++)
    {
      Sample *sample = &g_array_index (self->samples, Sample, i);

      sample->enough_letters = sample->n_letters >= MAX_SAMPLES_PER_STYLE;
    }
  for (guint i = 0; i < page->glyphs->len; i++)
    {
      const AnnexaGlyph *glyph = &g_array_index (page->glyphs, AnnexaGlyph, i);
      Sample *sample;

      if (glyph->style >= self->samples->len)
        g_array_set_size (self->samples, glyph->style + 1u);
      sample = &g_array_index (self->samples, Sample, glyph->style);
      if (is_ideograph (glyph->ch))
        {
          add_width (&sample->widths, glyph->x2 - glyph->x1);
          if (i > 0 && is_said_narrow (glyph - 1, glyph, annexa_pages_style (pages, glyph->style)->size_pt))
            sample->n_narrow++;
        }
      else if (is_kana (glyph->ch))
        add_width (&sample->kana, glyph->x2 - glyph->x1);
      /* Letters of text that runs up or down lie on their side. */
      else if (glyph->ch >= '!' && glyph->ch <= '~' && !sample->enough_letters
               && glyph->x2 - glyph->x1 < glyph->y2 - glyph->y1)
        {
          sample->ascii += glyph->x2 - glyph->x1;
          sample->ascii_em += letter_widths[glyph->ch - '!'] / 1000.0;
          if (!is_small (glyph->ch))
            continue;
          sample->letters += glyph->x2 - glyph->x1;
          sample->n_letters++;
        }
    }
}

/* The middle one of @widths; 0 when there are too few. */
static float
find_median (GArray *widths)
{
  if (widths == NULL || widths->len < MIN_SAMPLES)
    return 0;
  annexa_sort_floats (widths);
  return g_array_index (widths, float, widths->len / 2);
}

/* The correction that a style with ideographs needs; 0 when there are too few. */
static float
factor_by_ideographs (const Sample *sample, const AnnexaStyle *style)
{
  float width = find_median (sample->widths);

  if (width <= 0 || style->size_pt <= 0)
    return 0;
  return fabsf (width / style->size_pt - 1) < MAX_HONEST_DIFFERENCE ? 1 : width / style->size_pt;
}

/* The correction that a style of kana alone needs, as ruby is; 0 when there are too few, or they are about as
 * wide as kana of some fonts are. */
static float
factor_by_kana (const Sample *sample, const AnnexaStyle *style)
{
  float width_em;

  if (sample->kana == NULL || sample->kana->len < MIN_SAMPLES || style->size_pt <= 0)
    return 0;
  width_em = find_median (sample->kana) / style->size_pt;
  return width_em < NARROWEST_KANA_EM || width_em > WIDEST_KANA_EM ? width_em : 0;
}

/* The correction that a style without ideographs needs, going by its small letters and digits; 0 when there
 * are too few. A drawn font may be one of brackets or capital letters alone, cut out of a font that has more;
 * with what they usually measure, each of them tells.
 */
static float
factor_by_letters (const Sample *sample, const AnnexaStyle *style)
{
  double width_em;

  if (sample->n_letters < MIN_SAMPLES)
    {
      if (sample->ascii_em <= 0 || !g_str_equal (style->font, NAMELESS))
        return 0;
      width_em = SMALL_LETTER_EM * sample->ascii / (sample->ascii_em * MAX (style->size_pt, 0.1f));
      return width_em < NARROWEST_LETTER_EM || width_em > WIDEST_LETTER_EM ? (float)width_em / SMALL_LETTER_EM
                                                                           : 1;
    }
  width_em = sample->letters / (sample->n_letters * MAX (style->size_pt, 0.1f));
  return width_em < NARROWEST_LETTER_EM || width_em > WIDEST_LETTER_EM ? (float)width_em / SMALL_LETTER_EM
                                                                       : 1;
}

/* Whether the widths of @style are wrong; its type size is not, since its font has a name. */
static gboolean
has_wrong_widths (const Sample *sample, const AnnexaStyle *style)
{
  return sample->n_narrow >= MIN_SAMPLES && !g_str_equal (style->font, NAMELESS);
}

/* Corrects type sizes, and the boxes made from them, where the width of ideographs shows that they are wrong.
 * Styles without ideographs follow the correction that most of the others need, when all that have any need
 * the same one. Pages that are packed get their boxes corrected when they are unpacked. */
void
annexa_type_sizes_correct (AnnexaTypeSizes *self, AnnexaPages *pages)
{
  g_autofree float *factors = g_new0 (float, pages->styles->len + 1);
  float common = 0;
  gboolean mixed = FALSE, any = FALSE;

  g_array_set_size (self->samples, pages->styles->len);
  for (guint s = 0; s < pages->styles->len; s++)
    {
      const AnnexaStyle *style = annexa_pages_style (pages, s);

      if (has_wrong_widths (&g_array_index (self->samples, Sample, s), style))
        {
          if (pages->narrow == NULL)
            pages->narrow = g_new0 (guint8, pages->styles->len);
          pages->narrow[s] = any = TRUE;
          factors[s] = 1;
          continue;
        }
      factors[s]
          = factor_by_ideographs (&g_array_index (self->samples, Sample, s), annexa_pages_style (pages, s));
      if (factors[s] <= 0)
        continue;
      if (common > 0 && fabsf (factors[s] / common - 1) > 0.1f)
        mixed = TRUE;
      common = factors[s];
    }
  for (guint s = 0; s < pages->styles->len; s++)
    {
      AnnexaStyle *style = &g_array_index (pages->styles, AnnexaStyle, s);

      if (factors[s] <= 0)
        factors[s] = factor_by_kana (&g_array_index (self->samples, Sample, s), style);
      if (factors[s] <= 0)
        factors[s] = factor_by_letters (&g_array_index (self->samples, Sample, s), style);
      if (factors[s] <= 0)
        factors[s] = common > 0 && !mixed ? common : 1;
      any = any || factors[s] < 1 || factors[s] > 1;
      style->size_pt = roundf (style->size_pt * factors[s] * 10) / 10;
    }
  if (!any)
    return;
  pages->box_factor = g_steal_pointer (&factors);
  for (guint p = 0; p < pages->pages->len; p++)
    {
      AnnexaPage *page = g_ptr_array_index (pages->pages, p);

      if (page->glyphs != NULL)
        annexa_page_correct_boxes (page, pages);
    }
}
