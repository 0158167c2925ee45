/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-page.h"
#include "annexa-glyph-pack.h"

#include <math.h>
#include <string.h>

/* A page with more styles than this is hostile or a picture made of text; further ones share the last. */
#define MAX_STYLES 4096
/* Share of a box below the base line: descents are about a quarter. */
#define BELOW_BASE_LINE 0.23f
/* A space between words is no narrower, against the height of their boxes. */
#define MIN_SPACE_EM 0.1f

AnnexaPage *
annexa_page_new (guint number, double width_pt, double height_pt)
{
  AnnexaPage *self = g_new0 (AnnexaPage, 1);

  self->number = number;
  self->width_pt = (float)width_pt;
  self->height_pt = (float)height_pt;
  self->glyphs = g_array_new (FALSE, FALSE, sizeof (AnnexaGlyph));
  return self;
}

void
annexa_page_free (AnnexaPage *self)
{
  g_clear_pointer (&self->glyphs, g_array_unref);
  g_clear_pointer (&self->packed, g_bytes_unref);
  g_free (self);
}

/**
 * annexa_turn_box:
 * @quarter_turns: how often the page is turned to the left, 0 to 3
 * @width_pt: its width before that
 * @height_pt: its height before that
 *
 * Moves a box along with the page it stands on.
 */
void
annexa_turn_box (guint quarter_turns, double width_pt, double height_pt, double *x1, double *y1, double *x2,
                 double *y2)
{
  double left = *x1, top = *y1, right = *x2, bottom = *y2;

  switch (quarter_turns)
    {
    case 1:
      *x1 = top;
      *x2 = bottom;
      *y1 = width_pt - right;
      *y2 = width_pt - left;
      break;
    case 2:
      *x1 = width_pt - right;
      *x2 = width_pt - left;
      *y1 = height_pt - bottom;
      *y2 = height_pt - top;
      break;
    case 3:
      *x1 = height_pt - bottom;
      *x2 = height_pt - top;
      *y1 = left;
      *y2 = right;
      break;
    default:
      break;
    }
}

/* Moves a box of the page as its text is read to where it stands on the page as displayed. */
void
annexa_page_to_displayed (const AnnexaPage *self, double *x1, double *y1, double *x2, double *y2)
{
  annexa_turn_box ((4u - self->quarter_turns) % 4, (double)self->width_pt, (double)self->height_pt, x1, y1,
                   x2, y2);
}

/* Packs the glyphs, once no more are added. */
void
annexa_page_pack (AnnexaPage *self, AnnexaArena *arena)
{
  self->packed = annexa_glyph_pack (self->glyphs);
  if (annexa_arena_is_aside (arena))
    {
      g_autoptr (GBytes) packed = self->packed;
      gsize n_bytes;
      gconstpointer bytes = g_bytes_get_data (packed, &n_bytes);

      self->packed = g_bytes_new_static (annexa_arena_copy (arena, bytes, n_bytes), n_bytes);
    }
  g_clear_pointer (&self->glyphs, g_array_unref);
}

static void
shrink_box (AnnexaGlyph *glyph, float factor)
{
  float height = glyph->y2 - glyph->y1;
  float base_line = glyph->y2 - BELOW_BASE_LINE * height;

  glyph->y1 = base_line - (1 - BELOW_BASE_LINE) * height * factor;
  glyph->y2 = base_line + BELOW_BASE_LINE * height * factor;
}

/* The extractor saw a space before each glyph that stood behind a box too narrow. */
static void
close_gap (const AnnexaGlyph *before, AnnexaGlyph *glyph)
{
  float height = glyph->y2 - glyph->y1;

  if (glyph->space_before && glyph->x1 > before->x1 && fabsf (glyph->y2 - before->y2) < height / 2
      && glyph->x1 - before->x2 < MIN_SPACE_EM * height)
    glyph->space_before = FALSE;
}

static void
widen_boxes (AnnexaPage *self, const AnnexaPages *pages)
{
  for (guint i = 0; i < self->glyphs->len; i++)
    {
      AnnexaGlyph *glyph = &g_array_index (self->glyphs, AnnexaGlyph, i);
      float size_pt = annexa_pages_style (pages, glyph->style)->size_pt;

      if (!pages->narrow[glyph->style] || !g_unichar_iswide (glyph->ch)
          || glyph->x2 - glyph->x1 >= ANNEXA_MAX_WRONG_WIDTH_EM * size_pt)
        continue;
      glyph->x2 = glyph->x1 + size_pt;
      if (i + 1 < self->glyphs->len)
        close_gap (glyph, glyph + 1);
    }
}

/* Makes the boxes of glyphs that are not packed as their styles ask for. */
void
annexa_page_correct_boxes (AnnexaPage *self, const AnnexaPages *pages)
{
  for (guint i = 0; pages->box_factor != NULL && i < self->glyphs->len; i++)
    {
      AnnexaGlyph *glyph = &g_array_index (self->glyphs, AnnexaGlyph, i);
      float factor = pages->box_factor[glyph->style];

      if (factor < 1 || factor > 1)
        shrink_box (glyph, factor);
    }
  if (pages->narrow != NULL)
    widen_boxes (self, pages);
}

/* Makes the glyphs of a page of @pages be there, with the boxes that their styles ask for. */
void
annexa_page_unpack (AnnexaPage *self, const AnnexaPages *pages)
{
  if (self->glyphs != NULL)
    return;
  self->glyphs = self->packed != NULL ? annexa_glyph_unpack (self->packed)
                                      : g_array_new (FALSE, FALSE, sizeof (AnnexaGlyph));
  annexa_page_correct_boxes (self, pages);
}

/* Gives the memory of unpacked glyphs back, and with @for_good that of the packed ones: the page is then
 * without glyphs. A page that was never packed keeps its glyphs until then. */
void
annexa_page_let_go (AnnexaPage *self, gboolean for_good)
{
  if (for_good)
    g_clear_pointer (&self->packed, g_bytes_unref);
  if (for_good || self->packed != NULL)
    g_clear_pointer (&self->glyphs, g_array_unref);
}

static void
clear_style (gpointer data)
{
  g_free (((AnnexaStyle *)data)->font);
}

static void
clear_outline_entry (gpointer data)
{
  g_free (((AnnexaOutlineEntry *)data)->title);
}

/* @storage: (nullable): where what stays to the end of the document is laid aside */
AnnexaPages *
annexa_pages_new (const AnnexaStorage *storage)
{
  AnnexaPages *self = g_new0 (AnnexaPages, 1);

  self->arena = annexa_arena_new (storage);
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify)annexa_page_free);
  self->styles = g_array_new (FALSE, TRUE, sizeof (AnnexaStyle));
  g_array_set_clear_func (self->styles, clear_style);
  self->outline = g_array_new (FALSE, TRUE, sizeof (AnnexaOutlineEntry));
  g_array_set_clear_func (self->outline, clear_outline_entry);
  return self;
}

void
annexa_pages_free (AnnexaPages *self)
{
  g_ptr_array_unref (self->pages);
  g_array_unref (self->styles);
  g_array_unref (self->outline);
  g_free (self->info_title);
  g_free (self->info_author);
  g_free (self->box_factor);
  g_free (self->narrow);
  annexa_arena_free (self->arena);
  g_free (self);
}

/* Subset fonts are called ABCDEF+Name (ISO 32000-1, 9.6.4); some programs write other letters and digits, and
 * part a font of many characters into several such: 6a7d0f+Name. */
static const char *
skip_subset_prefix (const char *font)
{
  if (strlen (font) < 7)
    return font;
  for (guint i = 0; i < 6; i++)
    if (!g_ascii_isalnum (font[i]))
      return font;
  return font[6] == '+' ? font + 7 : font;
}

static gboolean
name_has (const char *name, const char *const *words)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (lower, words[i]) != NULL)
      return TRUE;
  return FALSE;
}

guint
annexa_pages_intern_style (AnnexaPages *self, const char *font, double size_pt, guint32 color)
{
  /* Weight names of the OpenType and Japanese (W6 and above) naming habits. */
  static const char *const bold[] = { "bold", "heavy", "black", "-w6", "-w7", "-w8", "-w9", "demi", NULL };
  static const char *const symbol[] = { "wingding", "webding", "dingbat", "symbol", NULL };
  float size = (float)(round (size_pt * 10.0) / 10.0);
  AnnexaStyle style = { 0 };
  const char *name = skip_subset_prefix (font != NULL ? font : "");

  for (guint i = self->styles->len; i > 0; i--)
    {
      const AnnexaStyle *known = &g_array_index (self->styles, AnnexaStyle, i - 1);

      if (known->size_pt == size && known->color == color && strcmp (known->font, name) == 0)
        return i - 1;
    }
  if (self->styles->len >= MAX_STYLES)
    return self->styles->len - 1;

  style.font = g_strdup (name);
  style.size_pt = size;
  style.color = color;
  style.weight = name_has (name, bold) ? 1 : 0;
  style.symbol = name_has (name, symbol);
  g_array_append_val (self->styles, style);
  /* cppcheck-suppress memleak ; the array owns it now */
  return self->styles->len - 1;
}
