/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-painter-private.h"

static guint32
pack_color (double red, double green, double blue)
{
  return (guint32)(CLAMP (red, 0, 1) * 255 + 0.5) << 16 | (guint32)(CLAMP (green, 0, 1) * 255 + 0.5) << 8
         | (guint32)(CLAMP (blue, 0, 1) * 255 + 0.5);
}

/* The colour that the operands give, as 0xRRGGBB. */
guint32
annexa_color_read (const AnnexaOperation *operation, AnnexaColorKind kind)
{
  const double *n = operation->numbers;
  double most = 0;

  if (kind == ANNEXA_COLOR_UNKNOWN || operation->n_numbers == 0)
    return ANNEXA_SOME_COLOR;
  if (kind == ANNEXA_COLOR_LAB)
    return pack_color (n[0] / 100, n[0] / 100, n[0] / 100);
  if (kind == ANNEXA_COLOR_SUBTRACTIVE)
    {
      for (guint i = 0; i < operation->n_numbers; i++)
        most = MAX (most, n[i]);
      return pack_color (1 - most, 1 - most, 1 - most);
    }
  switch (operation->n_numbers)
    {
    case 1:
      return pack_color (n[0], n[0], n[0]);
    case 3:
      return pack_color (n[0], n[1], n[2]);
    case 4:
      return pack_color (1 - n[0] - n[3], 1 - n[1] - n[3], 1 - n[2] - n[3]);
    default:
      return ANNEXA_SOME_COLOR;
    }
}
