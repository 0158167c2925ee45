/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-glyph-pack.h"

#include <string.h>

#include "annexa-page.h"

/* Most of what a glyph says follows from those before it: it stands on the same line, begins where the last
 * one ended, and is as wide as it was the last time. Only what does not follow is written. A width that comes
 * out a little differently, for it is the difference of two rounded numbers, is told by how many
 * representable numbers its end is off. */

typedef enum
{
  FLAG_SAME_LINE = 1 << 0, /* top and bottom are those of the glyph before */
  FLAG_ADJACENT = 1 << 1,  /* it begins where the glyph before ends */
  FLAG_SAME_STYLE = 1 << 2,
  FLAG_SPACE = 1 << 3,
  FLAG_CHUNK = 1 << 4,
  FLAG_USUAL_WIDTH = 1 << 5, /* its right edge follows from the width, but for a number in one byte */
  FLAG_WIDE = 1 << 6,        /* its code point takes two bytes */
  FLAG_WIDER = 1 << 7,       /* three */
} Flags;

#define N_WIDTHS 512
/* What no glyph takes more than: flags, line, left and right edge, style, code point. */
#define MAX_GLYPH_BYTES (1 + 8 + 4 + 4 + 2 + 3)

/* What packing and unpacking remember alike. */
typedef struct
{
  AnnexaGlyph before;
  float widths[N_WIDTHS]; /* of the last glyph with the same code point and style, or one that shares its
                             place */
} Model;

static guint
place_of (const AnnexaGlyph *glyph)
{
  return (glyph->ch * 31 + glyph->style * 7) % N_WIDTHS;
}

static gint32
bits_of (float number)
{
  gint32 bits;

  memcpy (&bits, &number, sizeof bits);
  return bits;
}

static float
number_of (gint32 bits)
{
  float number;

  memcpy (&number, &bits, sizeof number);
  return number;
}

static float
usual_end (const Model *model, const AnnexaGlyph *glyph)
{
  return glyph->x1 + model->widths[place_of (glyph)];
}

static void
learn (Model *model, const AnnexaGlyph *glyph)
{
  model->widths[place_of (glyph)] = glyph->x2 - glyph->x1;
  model->before = *glyph;
}

static guint8 *
put (guint8 *to, const void *from, gsize n)
{
  memcpy (to, from, n);
  return to + n;
}

static guint8 *
pack_glyph (guint8 *to, Model *model, const AnnexaGlyph *glyph)
{
  const AnnexaGlyph *before = &model->before;
  gint64 off = (gint64)bits_of (glyph->x2) - bits_of (usual_end (model, glyph));
  guint8 *flags = to++;

  *flags = (glyph->space_before ? FLAG_SPACE : 0) | (glyph->chunk_start ? FLAG_CHUNK : 0);
  if (glyph->style == before->style)
    *flags |= FLAG_SAME_STYLE;
  else
    to = put (to, &glyph->style, sizeof glyph->style);
  *to++ = (guint8)glyph->ch;
  if (glyph->ch > 0xff)
    {
      *flags |= FLAG_WIDE;
      *to++ = (guint8)(glyph->ch >> 8);
    }
  if (glyph->ch > 0xffff)
    {
      *flags |= FLAG_WIDER;
      *to++ = (guint8)(glyph->ch >> 16);
    }
  if (bits_of (glyph->y1) == bits_of (before->y1) && bits_of (glyph->y2) == bits_of (before->y2))
    *flags |= FLAG_SAME_LINE;
  else
    to = put (put (to, &glyph->y1, sizeof glyph->y1), &glyph->y2, sizeof glyph->y2);
  if (bits_of (glyph->x1) == bits_of (before->x2))
    *flags |= FLAG_ADJACENT;
  else
    to = put (to, &glyph->x1, sizeof glyph->x1);
  if (off >= G_MININT8 && off <= G_MAXINT8)
    {
      *flags |= FLAG_USUAL_WIDTH;
      *to++ = (guint8)(gint8)off;
    }
  else
    to = put (to, &glyph->x2, sizeof glyph->x2);
  learn (model, glyph);
  return to;
}

static const guint8 *
take (const guint8 *from, void *to, gsize n)
{
  memcpy (to, from, n);
  return from + n;
}

static const guint8 *
unpack_glyph (const guint8 *from, Model *model, AnnexaGlyph *glyph)
{
  guint8 flags = *from++;

  *glyph = model->before;
  glyph->space_before = (flags & FLAG_SPACE) != 0;
  glyph->chunk_start = (flags & FLAG_CHUNK) != 0;
  if ((flags & FLAG_SAME_STYLE) == 0)
    from = take (from, &glyph->style, sizeof glyph->style);
  glyph->ch = *from++;
  if (flags & FLAG_WIDE)
    glyph->ch |= (gunichar)*from++ << 8;
  if (flags & FLAG_WIDER)
    glyph->ch |= (gunichar)*from++ << 16;
  if ((flags & FLAG_SAME_LINE) == 0)
    from = take (take (from, &glyph->y1, sizeof glyph->y1), &glyph->y2, sizeof glyph->y2);
  glyph->x1 = model->before.x2;
  if ((flags & FLAG_ADJACENT) == 0)
    from = take (from, &glyph->x1, sizeof glyph->x1);
  if (flags & FLAG_USUAL_WIDTH)
    glyph->x2 = number_of (bits_of (usual_end (model, glyph)) + (gint8)*from++);
  else
    from = take (from, &glyph->x2, sizeof glyph->x2);
  learn (model, glyph);
  return from;
}

/* @glyphs: (element-type AnnexaGlyph) */
GBytes *
annexa_glyph_pack (const GArray *glyphs)
{
  Model model = { 0 };
  guint8 *bytes = g_malloc (sizeof (guint32) + (gsize)glyphs->len * MAX_GLYPH_BYTES);
  guint32 n = glyphs->len;
  guint8 *to = put (bytes, &n, sizeof n);
  gsize n_bytes;

  for (guint i = 0; i < glyphs->len; i++)
    to = pack_glyph (to, &model, &g_array_index (glyphs, AnnexaGlyph, i));
  n_bytes = (gsize)(to - bytes);
  return g_bytes_new_take (g_realloc (bytes, n_bytes), n_bytes);
}

/* Returns: (element-type AnnexaGlyph): what annexa_glyph_pack() was given */
GArray *
annexa_glyph_unpack (GBytes *packed)
{
  Model model = { 0 };
  const guint8 *from = g_bytes_get_data (packed, NULL);
  GArray *glyphs;
  guint32 n;

  from = take (from, &n, sizeof n);
  glyphs = g_array_sized_new (FALSE, FALSE, sizeof (AnnexaGlyph), n);
  g_array_set_size (glyphs, n);
  for (guint i = 0; i < n; i++)
    from = unpack_glyph (from, &model, &g_array_index (glyphs, AnnexaGlyph, i));
  return glyphs;
}
