/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-yaml-private.h"

/* How strings are written, so that every reader returns them unchanged. */

/* Whether readers of YAML 1.1 and 1.2 agree that @c is one ordinary character of a literal block: printable,
 * of the Basic Multilingual Plane, and neither white space that they treat apart nor a line break to some of
 * them. */
static gboolean
is_ordinary (gunichar c)
{
  if (c < 0xa0)
    return c >= 0x20 && c <= 0x7e;
  if (c >= 0xfffe || c == 0xfeff)
    return FALSE;
  return c != 0x2028 && c != 0x2029;
}

/* Whether a character that starts with a byte needs a closer look; nearly none of a Japanese text does. 0xC2
 * starts U+0080 to U+00BF, 0xE2 U+2000 to U+2FFF, 0xEF U+F000 to U+FFFF, and what is above starts the rest.
 * The bytes that follow the first one of a character are not suspect. */
static const guint8 suspect[256] = {
  [0x00 ... 0x1f] = 1, [0x7f] = 1, [0xc2] = 1, [0xe2] = 1, [0xef ... 0xff] = 1,
};

/**
 * annexa_yaml_may_be_literal:
 * @text: valid UTF-8
 *
 * Whether @text can be written as a literal block `|-` that every reader returns unchanged: several lines, of
 * which neither the first nor the last is empty and none starts or ends with a space, and ordinary characters
 * only.
 *
 * Returns: %FALSE when @text must be quoted
 */
gboolean
annexa_yaml_may_be_literal (const char *text)
{
  gboolean has_break = FALSE;
  char before = '\n';

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '\n')
        {
          if (before == ' ' || p == text)
            return FALSE;
          has_break = TRUE;
        }
      else if (*p == ' ' ? before == '\n' : suspect[(guchar)*p] && !is_ordinary (g_utf8_get_char (p)))
        return FALSE;
      before = *p;
    }
  return has_break && before != '\n' && before != ' ';
}

/* The escape of the character at @p in double quotes, and its length; 0 when it stands for itself: what is
 * printable to every reader, and no break to any. */
gsize
annexa_yaml_escape (const char *p, char escape[ANNEXA_YAML_MAX_ESCAPE])
{
  static const struct
  {
    gunichar c;
    char letter;
  } letters[] = {
    { '"', '"' },  { '\\', '\\' },  { '\n', 'n' },   { '\t', 't' }, { '\r', 'r' },
    { 0x07, 'a' }, { '\b', 'b' },   { 0x0b, 'v' },   { 0x0c, 'f' }, { 0x1b, 'e' },
    { 0x85, 'N' }, { 0x2028, 'L' }, { 0x2029, 'P' },
  };

  gunichar c;

  if (!suspect[(guchar)*p] && *p != '"' && *p != '\\')
    return 0;
  c = g_utf8_get_char (p);
  escape[0] = '\\';
  for (gsize i = 0; i < G_N_ELEMENTS (letters); i++)
    if (letters[i].c == c)
      {
        escape[1] = letters[i].letter;
        return 2;
      }
  if (c < 0x20 || (c >= 0x7f && c < 0xa0))
    return (gsize)g_snprintf (escape, ANNEXA_YAML_MAX_ESCAPE, "\\x%02X", c);
  if (c > 0xffff)
    return (gsize)g_snprintf (escape, ANNEXA_YAML_MAX_ESCAPE, "\\U%08X", c);
  if (c == 0xfeff || c >= 0xfffe)
    return (gsize)g_snprintf (escape, ANNEXA_YAML_MAX_ESCAPE, "\\u%04X", c);
  return 0;
}
