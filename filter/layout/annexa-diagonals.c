/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-rows-private.h"

#include <math.h>

/* Watermarks in small type, such as 社外秘, that run across the page from one corner towards the other: the
 * characters stand among those of the lines that they cross, but no others of their look do. */

#define MIN_GLYPHS 3u
/* How steep they run, as the height over the width or the other way round. */
#define MIN_SLOPE 0.25f
/* So far a character may be off the line, and so far apart may two of them be: less than the lines of a list
 * whose marks are set in ever further. */
#define MAX_OFF_EM 0.35f
#define MAX_STEP_EM 1.2f

/* What is known of the characters of one style on a page. */
typedef struct
{
  guint n;
  float x, y;           /* middle of the first */
  float dx, dy;         /* from there to the second */
  float x1, y1, x2, y2; /* of all middles */
  gboolean other;       /* they run across no page */
} Run;

/* Whether @run may run across the page from its first character to what is @dx and @dy from it. */
static gboolean
begins_diagonal (float dx, float dy, float size)
{
  float width = fabsf (dx), height = fabsf (dy);

  return MIN (width, height) >= MIN_SLOPE * MAX (width, height)
         && MAX (width, height) <= 2 * MAX_STEP_EM * size && MAX (width, height) > 0;
}

static void
add_glyph (Run *run, const AnnexaGlyph *glyph, float size)
{
  float x = (glyph->x1 + glyph->x2) / 2, y = (glyph->y1 + glyph->y2) / 2;

  if (++run->n == 1)
    {
      run->x = run->x1 = run->x2 = x;
      run->y = run->y1 = run->y2 = y;
      run->other = !g_unichar_isalpha (glyph->ch);
      return;
    }
  if (run->n == 2)
    {
      run->dx = x - run->x;
      run->dy = y - run->y;
    }
  run->other = !g_unichar_isalpha (glyph->ch) || (run->n == 2 && !begins_diagonal (run->dx, run->dy, size))
               || fabsf ((x - run->x) * run->dy - (y - run->y) * run->dx)
                      > MAX_OFF_EM * size * hypotf (run->dx, run->dy);
  run->x1 = MIN (run->x1, x);
  run->y1 = MIN (run->y1, y);
  run->x2 = MAX (run->x2, x);
  run->y2 = MAX (run->y2, y);
}

static gboolean
is_diagonal (const Run *run, float size)
{
  return !run->other && run->n >= MIN_GLYPHS && size < ANNEXA_MIN_WATERMARK_PT
         && MAX (run->x2 - run->x1, run->y2 - run->y1) <= MAX_STEP_EM * size * (float)(run->n - 1);
}

/**
 * annexa_diagonals_add:
 * @pages: the document
 * @page: one of its pages
 * @aside: (element-type guint32): indexes of glyphs that run with no text, rising
 *
 * Returns: (transfer full) (element-type guint32): the same and those of text that runs across the page
 */
GArray *
annexa_diagonals_add (const AnnexaPages *pages, const AnnexaPage *page, GArray *aside)
{
  g_autofree Run *runs = g_new0 (Run, pages->styles->len + 1);
  gboolean any = FALSE;
  guint next = 0;
  GArray *all;

  for (guint i = 0; i < page->glyphs->len; i++)
    {
      const AnnexaGlyph *glyph = &g_array_index (page->glyphs, AnnexaGlyph, i);
      Run *run = &runs[glyph->style];

      if (!run->other)
        add_glyph (run, glyph, annexa_pages_style (pages, glyph->style)->size_pt);
    }
  for (guint s = 0; s < pages->styles->len; s++)
    {
      runs[s].other = !is_diagonal (&runs[s], annexa_pages_style (pages, s)->size_pt);
      any = any || !runs[s].other;
    }
  if (!any)
    return g_array_ref (aside);
  all = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint32 i = 0; i < page->glyphs->len; i++)
    {
      gboolean known = next < aside->len && g_array_index (aside, guint32, next) == i;

      next += known;
      if (known || !runs[g_array_index (page->glyphs, AnnexaGlyph, i).style].other)
        g_array_append_val (all, i);
    }
  return all;
}
