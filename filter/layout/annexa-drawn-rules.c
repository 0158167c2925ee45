/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-drawn-rules-private.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* A step in brightness of this much along a straight run is an edge of a rule or of a filled box. */
#define EDGE_STEP 8
#define MIN_HORIZONTAL_PT 12.0f
#define MIN_VERTICAL_PT 9.0f
/* Pixels that are compared at once. */
#define SAME_RUN 16u
/* Breaks that dashes and rounding leave in one rule. */
#define MAX_BREAK_PIXELS 2
/* The two edges of one rule, and rules that meet, lie this close. */
#define SAME_PT 2.6f
#define MAX_RULES 4000
#define BAND_PT 16.0f
#define MAX_BANDS 1000

/* The glyphs of a page by bands of its height, so that the few at one place are found at once. */
typedef struct
{
  const AnnexaPage *page;
  GArray **bands; /* of guint32: glyphs that reach into the band */
  guint n_bands;
} GlyphIndex;

static guint
band_at (const GlyphIndex *index, float y)
{
  return (guint)CLAMP (y / BAND_PT, 0.0f, (float)index->n_bands - 1);
}

static void
glyph_index_init (GlyphIndex *index, const AnnexaPage *page)
{
  index->page = page;
  index->n_bands = (guint)CLAMP (page->height_pt / BAND_PT, 0.0f, (float)MAX_BANDS) + 1;
  index->bands = g_new0 (GArray *, index->n_bands);
  for (guint32 i = 0; i < page->glyphs->len; i++)
    {
      const AnnexaGlyph *glyph = &g_array_index (page->glyphs, AnnexaGlyph, i);

      for (guint b = band_at (index, glyph->y1); b <= band_at (index, glyph->y2); b++)
        {
          if (index->bands[b] == NULL)
            index->bands[b] = g_array_new (FALSE, FALSE, sizeof (guint32));
          g_array_append_val (index->bands[b], i);
        }
    }
}

static void
glyph_index_clear (GlyphIndex *index)
{
  for (guint b = 0; b < index->n_bands; b++)
    g_clear_pointer (&index->bands[b], g_array_unref);
  g_free (index->bands);
}

/* Strokes of letters are edges as well; a rule is longer than the glyph it lies in. */
static gboolean
inside_glyph (const GlyphIndex *index, const AnnexaDrawnRule *rule, gboolean horizontal)
{
  const GArray *band = index->bands[band_at (index, horizontal ? rule->at : (rule->from + rule->to) / 2)];

  for (guint i = 0; band != NULL && i < band->len; i++)
    {
      const AnnexaGlyph *glyph
          = &g_array_index (index->page->glyphs, AnnexaGlyph, g_array_index (band, guint32, i));
      float from = horizontal ? glyph->x1 : glyph->y1, to = horizontal ? glyph->x2 : glyph->y2;
      float low = horizontal ? glyph->y1 : glyph->x1, high = horizontal ? glyph->y2 : glyph->x2;

      /* The sides of a box drawn tightly around text lie on the edge of a glyph's box and are as long as that
       * is. */
      if (rule->at > low && rule->at < high && rule->from >= from - 1 && rule->to <= to + 1
          && rule->to - rule->from < (horizontal ? 1.05f : 0.85f) * (to - from))
        return TRUE;
    }
  return FALSE;
}

static void
end_run (GArray *rules, const AnnexaRaster *raster, const GlyphIndex *glyphs, guint at, guint from, guint to,
         gboolean horizontal)
{
  AnnexaDrawnRule rule = { (float)((at + 1) / raster->scale), (float)(from / raster->scale),
                           (float)((to + 1) / raster->scale), 0 };
  float least = horizontal ? MIN_HORIZONTAL_PT : MIN_VERTICAL_PT;

  if (rule.to - rule.from < least || rules->len >= MAX_RULES)
    return;
  if (rule.to - rule.from < 60.0f && inside_glyph (glyphs, &rule, horizontal))
    return;
  g_array_append_val (rules, rule);
}

static void
find_horizontal (const AnnexaRaster *raster, const GlyphIndex *glyphs, GArray *rules)
{
  for (guint y = 0; y + 1 < raster->height; y++)
    {
      const guint8 *row = raster->pixels + (gsize)y * raster->stride;
      const guint8 *next = row + raster->stride;
      guint from = 0, last = 0;
      gboolean open = FALSE;

      for (guint x = 0; x < raster->width; x++)
        {
          /* Most of a page is white: whole runs that do not differ are passed over at once. */
          if (x + SAME_RUN <= raster->width && memcmp (row + x, next + x, SAME_RUN) == 0)
            {
              x += SAME_RUN - 1;
              continue;
            }
          if (abs ((int)row[x] - (int)next[x]) < EDGE_STEP)
            continue;
          if (open && x - last > MAX_BREAK_PIXELS)
            {
              end_run (rules, raster, glyphs, y, from, last, TRUE);
              open = FALSE;
            }
          if (!open)
            from = x;
          open = TRUE;
          last = x;
        }
      if (open)
        end_run (rules, raster, glyphs, y, from, last, TRUE);
    }
}

static void
find_vertical (const AnnexaRaster *raster, const GlyphIndex *glyphs, GArray *rules)
{
  g_autofree gint *from = g_new (gint, raster->width);
  g_autofree gint *last = g_new (gint, raster->width);

  for (guint x = 0; x < raster->width; x++)
    from[x] = -1;
  for (guint y = 0; y < raster->height; y++)
    {
      const guint8 *row = raster->pixels + (gsize)y * raster->stride;

      for (guint x = 0; x + 1 < raster->width; x++)
        {
          if (x + SAME_RUN < raster->width && memcmp (row + x, row + x + 1, SAME_RUN) == 0)
            {
              x += SAME_RUN - 1;
              continue;
            }
          if (abs ((int)row[x] - (int)row[x + 1]) < EDGE_STEP)
            continue;
          if (from[x] >= 0 && (gint)y - last[x] > MAX_BREAK_PIXELS)
            {
              end_run (rules, raster, glyphs, x, (guint)from[x], (guint)last[x], FALSE);
              from[x] = -1;
            }
          if (from[x] < 0)
            from[x] = (gint)y;
          last[x] = (gint)y;
        }
    }
  for (guint x = 0; x + 1 < raster->width; x++)
    if (from[x] >= 0)
      end_run (rules, raster, glyphs, x, (guint)from[x], (guint)last[x], FALSE);
}

static int
compare_rules (gconstpointer a, gconstpointer b)
{
  const AnnexaDrawnRule *first = a, *second = b;

  if (first->at != second->at)
    return first->at < second->at ? -1 : 1;
  return first->from < second->from ? -1 : first->from > second->from;
}

/* Joins the two edges of a rule, and pieces of one rule, into one. */
static void
merge_rules (GArray *rules)
{
  guint kept = 0;

  g_array_sort (rules, compare_rules);
  for (guint i = 0; i < rules->len; i++)
    {
      AnnexaDrawnRule rule = g_array_index (rules, AnnexaDrawnRule, i);
      gboolean merged = FALSE;

      for (guint j = kept; j > 0 && !merged; j--)
        {
          AnnexaDrawnRule *other = &g_array_index (rules, AnnexaDrawnRule, j - 1);

          if (rule.at - other->at > SAME_PT)
            break;
          if (rule.from <= other->to + SAME_PT && other->from <= rule.to + SAME_PT)
            {
              other->from = MIN (other->from, rule.from);
              other->to = MAX (other->to, rule.to);
              merged = TRUE;
            }
        }
      if (!merged)
        g_array_index (rules, AnnexaDrawnRule, kept++) = rule;
    }
  g_array_set_size (rules, kept);
}

/**
 * annexa_drawn_rules_find:
 * @raster: a page as pixels
 * @page: its glyphs, whose strokes are no rules
 * @horizontal: (element-type AnnexaDrawnRule): gets the horizontal rules and edges of filled areas
 * @vertical: (element-type AnnexaDrawnRule): gets the vertical ones
 *
 * Finds straight rules and the edges of filled areas by their step in brightness.
 */
void
annexa_drawn_rules_find (const AnnexaRaster *raster, const AnnexaPage *page, GArray *horizontal,
                         GArray *vertical)
{
  GlyphIndex glyphs;

  glyph_index_init (&glyphs, page);
  find_horizontal (raster, &glyphs, horizontal);
  find_vertical (raster, &glyphs, vertical);
  glyph_index_clear (&glyphs);
  merge_rules (horizontal);
  merge_rules (vertical);
}
