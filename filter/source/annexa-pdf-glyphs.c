/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-pdf-private.h"

#include <math.h>

#include "annexa-swapped-letters.h"
#include "text/annexa-fold.h"
#include "text/annexa-utf8.h"

/* The glyphs of a page, from what Poppler says of its text. */

/* Smaller text cannot be read on paper; it is there for search engines or to be found by machines only. So is
 * white text that is so small, whatever it is drawn on. */
#define MIN_VISIBLE_SIZE_PT 2.5
#define MIN_WHITE_SIZE_PT 4.0
#define MIN_WHITE 0xf8u
/* Ideographs are as wide as their type size, hyphens of Latin type a third. */
#define MIN_WIDE_EM 0.75
/* So many glyphs before and behind one are looked at for an ideograph or kana. */
#define MAX_BESIDE 40u

static guint32
color_of (const PopplerTextAttributes *attributes)
{
  return ((guint32)(attributes->color.red >> 8) << 16) | ((guint32)(attributes->color.green >> 8) << 8)
         | (guint32)(attributes->color.blue >> 8);
}

static gboolean
is_white (guint32 color)
{
  return (color >> 16 & 0xff) >= MIN_WHITE && (color >> 8 & 0xff) >= MIN_WHITE && (color & 0xff) >= MIN_WHITE;
}

static gboolean
is_visible (const AnnexaPage *page, const PopplerRectangle *box, const AnnexaStyle *style)
{
  return style->size_pt >= (is_white (style->color) ? MIN_WHITE_SIZE_PT : MIN_VISIBLE_SIZE_PT)
         && isfinite (box->x1) && isfinite (box->x2) && isfinite (box->y1) && isfinite (box->y2)
         && box->x2 > 0 && box->y2 > 0 && box->x1 < page->width_pt && box->y1 < page->height_pt;
}

static gboolean
is_wide (const PopplerRectangle *box, double size_pt)
{
  return fabs (box->x2 - box->x1) > MIN_WIDE_EM * size_pt;
}

/* Control characters above ASCII are drawn by nobody: Poppler gives them for codes of fonts that tell some of
 * their letters only. One of them is a line end. */
static gboolean
is_unmapped (gunichar c)
{
  return c >= 0x80 && c < 0xa0 && c != 0x85;
}

/* Kana and unified ideographs, most of a Japanese page, need no look-up. */
static gboolean
is_blank (gunichar c)
{
  if ((c > ' ' && c < 0x7f) || (c >= 0x3041 && c <= 0x9fff))
    return FALSE;
  return g_unichar_isspace (c) || c == 0xfeff || c == 0x200b || g_unichar_iscntrl (c);
}

static gboolean
ends_in_letter (const GArray *glyphs, guint n)
{
  gunichar c = g_array_index (glyphs, AnnexaGlyph, n - 1).ch;

  return c < 0x80 && g_ascii_islower ((char)c);
}

/* How wide an ideograph would be beside the glyph @index: the type size is a guess in drawn fonts, what
 * stands nearby is not. */
static double
find_em (const AnnexaPages *pages, const AnnexaPage *page, guint index)
{
  const AnnexaGlyph *glyphs = (const AnnexaGlyph *)(gpointer)page->glyphs->data;

  for (guint i = index > MAX_BESIDE ? index - MAX_BESIDE : 0;
       i < page->glyphs->len && i <= index + MAX_BESIDE; i++)
    if (glyphs[i].style == glyphs[index].style && glyphs[i].ch >= 0x3041 && glyphs[i].ch <= 0x9fff
        && i != index)
      return (double)(glyphs[i].x2 - glyphs[i].x1);
  return (double)annexa_pages_style (pages, glyphs[index].style)->size_pt;
}

static void
repair_shared (const AnnexaPages *pages, AnnexaPage *page)
{
  for (guint i = 0; i < page->glyphs->len; i++)
    {
      AnnexaGlyph *glyph = &g_array_index (page->glyphs, AnnexaGlyph, i);
      gunichar c = annexa_repair_shared (glyph->ch, TRUE);

      if (c != glyph->ch)
        glyph->ch = annexa_repair_shared (glyph->ch, (double)(glyph->x2 - glyph->x1)
                                                         > MIN_WIDE_EM * find_em (pages, page, i));
    }
}

/* Takes text, boxes and attributes of one page into glyphs; the three calls share one text page inside
 * Poppler. */
void
annexa_pdf_take_glyphs (AnnexaPages *pages, AnnexaPage *page, const char *text, const PopplerRectangle *boxes,
                        guint n_boxes, GList *attributes)
{
  gboolean space = FALSE, chunk_start = TRUE, swapped = FALSE, shared = FALSE;
  int end_index = -1;
  guint style = annexa_pages_intern_style (pages, "", 10.0, 0);
  const AnnexaStyle *drawn = annexa_pages_style (pages, style);
  guint i = 0, n = 0;

  g_array_set_size (page->glyphs, n_boxes);
  for (const char *p = text; *p != '\0' && i < n_boxes; i++)
    {
      gunichar c = annexa_utf8_take (&p);
      AnnexaGlyph glyph;

      for (; attributes != NULL && (int)i > end_index; attributes = attributes->next)
        {
          const PopplerTextAttributes *current = attributes->data;

          end_index = current->end_index;
          style
              = annexa_pages_intern_style (pages, current->font_name, current->font_size, color_of (current));
          drawn = annexa_pages_style (pages, style);
        }
      if (c == '\n')
        chunk_start = TRUE;
      if (is_unmapped (c))
        c = 0xfffd;
      if (is_blank (c))
        {
          space = TRUE;
          continue;
        }
      if (!is_visible (page, &boxes[i], drawn))
        {
          page->n_hidden++;
          continue;
        }
      glyph.x1 = (float)MIN (boxes[i].x1, boxes[i].x2);
      glyph.x2 = (float)MAX (boxes[i].x1, boxes[i].x2);
      glyph.y1 = (float)MIN (boxes[i].y1, boxes[i].y2);
      glyph.y2 = (float)MAX (boxes[i].y1, boxes[i].y2);
      glyph.style = (guint16)style;
      glyph.ch = drawn->symbol || (c >= 0xe000 && c <= 0xf8ff) ? annexa_repair_symbol (c, drawn->font)
                                                               : annexa_repair_char (c);
      /* A hyphen that ends a line behind a letter may cut a word. */
      if (glyph.ch == 0x00ad || (glyph.ch >= 0x2010 && glyph.ch <= 0x2012))
        glyph.ch = annexa_repair_hyphen (glyph.ch, is_wide (&boxes[i], drawn->size_pt),
                                         n > 0 && *p == '\n' && ends_in_letter (page->glyphs, n));
      shared = shared || annexa_repair_shared (glyph.ch, TRUE) != glyph.ch;
      swapped = swapped || annexa_may_be_swapped (c);
      glyph.space_before = space;
      glyph.chunk_start = chunk_start;
      g_array_index (page->glyphs, AnnexaGlyph, n++) = glyph;
      space = chunk_start = FALSE;
    }
  g_array_set_size (page->glyphs, n);
  if (shared)
    repair_shared (pages, page);
  if (swapped)
    annexa_unswap_letters (pages, page);
}
