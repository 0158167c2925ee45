/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-glyph-pack.h"

#include <string.h>

#include "annexa-page.h"

/* Most of what a glyph says follows from those before it: it stands on the same line, begins where the last
 * one ended or as far from it as words of that line are apart, and is as wide as it was the last time. Only
 * what does not follow is written. Edges that come out a little differently, for they are sums of rounded
 * numbers, are told by how many representable numbers they are off. */

/* The first byte of a glyph, and the only one beside its code point where all else follows: then its low four
 * bits tell how far its right edge is off. */
typedef enum
{
  FLAG_FOLLOWS = 1 << 7, /* same line and style, adjacent, usual width; else the flags below, in two bytes */
  FLAG_SPACE = 1 << 6,
  FLAG_WIDE = 1 << 5,  /* its code point takes two bytes */
  FLAG_WIDER = 1 << 4, /* three */
} Flags;

#define OFF_BITS 0x0f
#define OFF_ZERO 8 /* stands for the usual right edge itself */

typedef enum
{
  MORE_SAME_LINE = 1 << 0, /* top and bottom are those of the glyph before */
  MORE_ADJACENT = 1 << 1,  /* it begins where the glyph before ends */
  MORE_SAME_STYLE = 1 << 2,
  MORE_CHUNK = 1 << 3,
  MORE_USUAL_WIDTH = 1 << 4, /* its right edge follows from the width, but for a number in one byte */
  MORE_USUAL_GAP = 1 << 5,   /* its left edge follows from the last gap, but for a number in one byte */
} MoreFlags;

#define N_WIDTHS 512
/* What no glyph takes more than: flags, line, left and right edge, style, code point. */
#define MAX_GLYPH_BYTES (2 + 8 + 4 + 4 + 2 + 3)

/* What packing and unpacking remember alike. */
typedef struct
{
  AnnexaGlyph before;
  float gap;              /* between the last two glyphs of a line that were not adjacent */
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
usual_start (const Model *model)
{
  return model->before.x2 + model->gap;
}

static float
usual_end (const Model *model, const AnnexaGlyph *glyph)
{
  return glyph->x1 + model->widths[place_of (glyph)];
}

static gboolean
is_same_line (const AnnexaGlyph *a, const AnnexaGlyph *b)
{
  return bits_of (a->y1) == bits_of (b->y1) && bits_of (a->y2) == bits_of (b->y2);
}

static void
learn (Model *model, const AnnexaGlyph *glyph)
{
  model->widths[place_of (glyph)] = glyph->x2 - glyph->x1;
  if (is_same_line (glyph, &model->before) && bits_of (glyph->x1) != bits_of (model->before.x2))
    model->gap = glyph->x1 - model->before.x2;
  model->before = *glyph;
}

static guint8 *
put (guint8 *to, const void *from, gsize n)
{
  memcpy (to, from, n);
  return to + n;
}

static guint8 *
put_character (guint8 *to, gunichar ch, guint8 *flags)
{
  *to++ = (guint8)ch;
  if (ch > 0xff)
    {
      *flags |= FLAG_WIDE;
      *to++ = (guint8)(ch >> 8);
    }
  if (ch > 0xffff)
    {
      *flags |= FLAG_WIDER;
      *to++ = (guint8)(ch >> 16);
    }
  return to;
}

static gboolean
fits_a_byte (gint64 off)
{
  return off >= G_MININT8 && off <= G_MAXINT8;
}

static guint8 *
pack_glyph (guint8 *to, Model *model, const AnnexaGlyph *glyph)
{
  const AnnexaGlyph *before = &model->before;
  gint64 end_off = (gint64)bits_of (glyph->x2) - bits_of (usual_end (model, glyph));
  gint64 start_off = (gint64)bits_of (glyph->x1) - bits_of (usual_start (model));
  guint8 *flags = to++, more = 0;

  *flags = glyph->space_before ? FLAG_SPACE : 0;
  more |= glyph->chunk_start ? MORE_CHUNK : 0;
  more |= glyph->style == before->style ? MORE_SAME_STYLE : 0;
  more |= is_same_line (glyph, before) ? MORE_SAME_LINE : 0;
  more |= bits_of (glyph->x1) == bits_of (before->x2) ? MORE_ADJACENT : 0;
  if (more == (MORE_SAME_STYLE | MORE_SAME_LINE | MORE_ADJACENT) && end_off >= -OFF_ZERO
      && end_off <= OFF_BITS - OFF_ZERO)
    {
      *flags |= FLAG_FOLLOWS | (guint8)(end_off + OFF_ZERO);
      to = put_character (to, glyph->ch, flags);
      learn (model, glyph);
      return to;
    }
  more |= fits_a_byte (start_off) ? MORE_USUAL_GAP : 0;
  more |= fits_a_byte (end_off) ? MORE_USUAL_WIDTH : 0;
  *to++ = more;
  to = put_character (to, glyph->ch, flags);
  if ((more & MORE_SAME_STYLE) == 0)
    to = put (to, &glyph->style, sizeof glyph->style);
  if ((more & MORE_SAME_LINE) == 0)
    to = put (put (to, &glyph->y1, sizeof glyph->y1), &glyph->y2, sizeof glyph->y2);
  if ((more & (MORE_ADJACENT | MORE_USUAL_GAP)) == 0)
    to = put (to, &glyph->x1, sizeof glyph->x1);
  else if ((more & MORE_ADJACENT) == 0)
    *to++ = (guint8)(gint8)start_off;
  if (more & MORE_USUAL_WIDTH)
    *to++ = (guint8)(gint8)end_off;
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
  guint8 more = MORE_SAME_STYLE | MORE_SAME_LINE | MORE_ADJACENT | MORE_USUAL_WIDTH;
  int end_off = (flags & OFF_BITS) - OFF_ZERO;

  if ((flags & FLAG_FOLLOWS) == 0)
    more = *from++;
  *glyph = model->before;
  glyph->space_before = (flags & FLAG_SPACE) != 0;
  glyph->chunk_start = (more & MORE_CHUNK) != 0;
  glyph->ch = *from++;
  if (flags & FLAG_WIDE)
    glyph->ch |= (gunichar)*from++ << 8;
  if (flags & FLAG_WIDER)
    glyph->ch |= (gunichar)*from++ << 16;
  if ((more & MORE_SAME_STYLE) == 0)
    from = take (from, &glyph->style, sizeof glyph->style);
  if ((more & MORE_SAME_LINE) == 0)
    from = take (take (from, &glyph->y1, sizeof glyph->y1), &glyph->y2, sizeof glyph->y2);
  glyph->x1 = model->before.x2;
  if ((more & (MORE_ADJACENT | MORE_USUAL_GAP)) == 0)
    from = take (from, &glyph->x1, sizeof glyph->x1);
  else if ((more & MORE_ADJACENT) == 0)
    glyph->x1 = number_of (bits_of (usual_start (model)) + (gint8)*from++);
  if ((more & MORE_USUAL_WIDTH) == 0)
    from = take (from, &glyph->x2, sizeof glyph->x2);
  else
    glyph->x2 = number_of (bits_of (usual_end (model, glyph))
                           + ((flags & FLAG_FOLLOWS) != 0 ? end_off : (gint8)*from++));
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
