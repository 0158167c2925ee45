/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-escape.h"

#include <string.h>

static gboolean
is_harmless (gunichar c, gboolean keep_lines)
{
  if (c == '\n' || c == '\t')
    return keep_lines;
  if (c == 0x2028 || c == 0x2029 || c == 0xFEFF)
    return FALSE;
  switch (g_unichar_type (c))
    {
    case G_UNICODE_CONTROL:
    case G_UNICODE_FORMAT: /* among them those that turn the direction of writing */
    case G_UNICODE_SURROGATE:
      return FALSE;
    default:
      return TRUE;
    }
}

/**
 * annexa_escape_append:
 * @to: where to add it
 * @text: any bytes
 * @length_bytes: how many
 * @keep_lines: whether line feeds and tabs stay as they are
 *
 * Appends @text with control characters and bytes that are not UTF-8 as `\x1b`, others that a terminal must
 * not get as `\u{202e}`. A backslash stays, so that plain names look as they are.
 */
void
annexa_escape_append (GString *to, const char *text, gsize length_bytes, gboolean keep_lines)
{
  const char *end = text + length_bytes;

  while (text < end)
    {
      gunichar c = g_utf8_get_char_validated (text, end - text);
      const char *next;

      if (c == (gunichar)-1 || c == (gunichar)-2 || c == 0)
        {
          g_string_append_printf (to, "\\x%02x", (guint8)*text++);
          continue;
        }
      next = g_utf8_next_char (text);
      if (is_harmless (c, keep_lines))
        g_string_append_len (to, text, next - text);
      else if (c < 0x80)
        g_string_append_printf (to, "\\x%02x", c);
      else
        g_string_append_printf (to, "\\u{%x}", c);
      text = next;
    }
}

/** annexa_escape_truncate: cuts @text to at most @max_bytes, between characters */
void
annexa_escape_truncate (GString *text, gsize max_bytes)
{
  gsize length = MIN (text->len, max_bytes);

  while (length < text->len && length > 0 && ((guint8)text->str[length] & 0xC0) == 0x80)
    length--;
  g_string_truncate (text, length);
}

/** annexa_escape: Returns: (transfer full): @text on one line, as annexa_escape_append() writes it */
char *
annexa_escape (const char *text)
{
  GString *escaped = g_string_new (NULL);

  annexa_escape_append (escaped, text, strlen (text), FALSE);
  return g_string_free (escaped, FALSE);
}
