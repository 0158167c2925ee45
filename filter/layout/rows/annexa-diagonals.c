/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-rows-private.h"

#include <math.h>

/* Watermarks, such as 社外秘, that run across the page from one corner towards the other: the
 * characters stand among those of the lines that they cross, but no others of their look do. */

#define MIN_GLYPHS 3u
/* How steep they run, as the height over the width or the other way round. */
#define MIN_SLOPE 0.25f
/* So far a character may be off the line, and so far apart may two of them be: less than the lines of a list
 * whose marks are set in ever further. */
#define MAX_OFF_EM 0.35f
#define MAX_STEP_EM 1.2f
/* Characters next to each other differ more in height, or else in width, where they do not run along a line
 * of the page. */
#define MIN_RISE_EM 0.03f

/* What is known of the characters of one style on a page. */
typedef struct
{
  guint n;
  float x1, y1, x2, y2;  /* of all middles */
  float left_y, right_y; /* of the outermost */
  float x, y;            /* of the last */
  gboolean other;        /* they run across no page */
} Run;

static void
add_glyph (Run *run, const AnnexaGlyph *glyph, float size)
{
  float x = (glyph->x1 + glyph->x2) / 2, y = (glyph->y1 + glyph->y2) / 2;

  /* Two words in a font of their own may stand aslant to each other. */
  run->other = !g_unichar_isalpha (glyph->ch)
               || (run->n > 0 && MIN (fabsf (x - run->x), fabsf (y - run->y)) < MIN_RISE_EM * size);
  run->x = x;
  run->y = y;
  if (run->n == 0 || x < run->x1)
    {
      run->x1 = x;
      run->left_y = y;
    }
  if (run->n == 0 || x > run->x2)
    {
      run->x2 = x;
      run->right_y = y;
    }
  run->y1 = run->n == 0 ? y : MIN (run->y1, y);
  run->y2 = run->n == 0 ? y : MAX (run->y2, y);
  run->n++;
}

/* Whether the characters of @run may run across the page: from its outermost on the left to that on the
 * right. */
static gboolean
may_be_diagonal (const Run *run, float size)
{
  float width = run->x2 - run->x1, height = run->y2 - run->y1;

  return !run->other && run->n >= MIN_GLYPHS && MIN (width, height) >= MIN_SLOPE * MAX (width, height)
         && MAX (width, height) <= MAX_STEP_EM * size * (float)(run->n - 1)
         && fabsf (run->right_y - run->left_y) > height - MAX_OFF_EM * size;
}

/* Whether @glyph stands off the line along which @run runs. */
static gboolean
is_off (const Run *run, const AnnexaGlyph *glyph, float size)
{
  float dx = run->x2 - run->x1, dy = run->right_y - run->left_y;
  float x = (glyph->x1 + glyph->x2) / 2 - run->x1, y = (glyph->y1 + glyph->y2) / 2 - run->left_y;

  return fabsf (x * dy - y * dx) > MAX_OFF_EM * size * hypotf (dx, dy);
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
      runs[s].other = !may_be_diagonal (&runs[s], annexa_pages_style (pages, s)->size_pt);
      any = any || !runs[s].other;
    }
  for (guint i = 0; any && i < page->glyphs->len; i++)
    {
      const AnnexaGlyph *glyph = &g_array_index (page->glyphs, AnnexaGlyph, i);
      Run *run = &runs[glyph->style];

      run->other = run->other || is_off (run, glyph, annexa_pages_style (pages, glyph->style)->size_pt);
    }
  any = FALSE;
  for (guint s = 0; s < pages->styles->len; s++)
    any = any || !runs[s].other;
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
