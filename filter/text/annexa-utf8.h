/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ANNEXA_UTF8_MAX_BYTES 6

/* Writes @c, for which there must be room, without a NUL; returns where the next goes. */
static inline char *
annexa_utf8_put (char *to, gunichar c)
{
  if (c < 0x80)
    {
      *to++ = (char)c;
      return to;
    }
  if (c < 0x800 || c > 0xffff)
    return to + g_unichar_to_utf8 (c, to);
  *to++ = (char)(0xe0 | c >> 12);
  *to++ = (char)(0x80 | (c >> 6 & 0x3f));
  *to++ = (char)(0x80 | (c & 0x3f));
  return to;
}

/* The character at *@p, which is moved on to the next; @p is valid UTF-8. */
static inline gunichar
annexa_utf8_take (const char **p)
{
  const guchar *from = (const guchar *)*p;
  gunichar c = *from;

  if (c < 0x80)
    {
      *p += 1;
      return c;
    }
  if ((c & 0xf0) == 0xe0)
    {
      *p += 3;
      return (c & 0x0f) << 12 | (gunichar)(from[1] & 0x3f) << 6 | (from[2] & 0x3f);
    }
  c = g_utf8_get_char (*p);
  *p = g_utf8_next_char (*p);
  return c;
}

/* The character at @p, as g_utf8_get_char() but for no call: half of what loops over lines take is that. */
static inline gunichar
annexa_utf8_at (const char *p)
{
  return annexa_utf8_take (&p);
}

G_END_DECLS
