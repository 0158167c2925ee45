/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-json.h"

#include <string.h>

#define MAX_MEMBERS 64
#define MAX_NUMBER_BYTES 64

typedef struct
{
  const char *next;
  const char *end;
} Cursor;

/** annexa_json_append_string: appends @text, which must be UTF-8, in quotes */
void
annexa_json_append_string (GString *to, const char *text)
{
  g_string_append_c (to, '"');
  for (; *text != '\0'; text++)
    {
      if (*text == '"' || *text == '\\')
        g_string_append_printf (to, "\\%c", *text);
      else if ((guint8)*text < 0x20 || *text == 0x7F)
        g_string_append_printf (to, "\\u%04x", (guint8)*text);
      else
        g_string_append_c (to, *text);
    }
  g_string_append_c (to, '"');
}

static gboolean
take (Cursor *cursor, char wanted)
{
  while (cursor->next < cursor->end && g_ascii_isspace (*cursor->next))
    cursor->next++;
  if (cursor->next >= cursor->end || *cursor->next != wanted)
    return FALSE;
  cursor->next++;
  return TRUE;
}

static gboolean
take_code_point (Cursor *cursor, GString *text)
{
  guint value = 0;

  if (cursor->end - cursor->next < 4)
    return FALSE;
  for (guint i = 0; i < 4; i++, cursor->next++)
    {
      if (!g_ascii_isxdigit (*cursor->next))
        return FALSE;
      value = value * 16 + g_ascii_xdigit_value (*cursor->next);
    }
  if (value == 0 || (value >= 0xD800 && value < 0xE000)) /* annexa writes those as they are */
    return FALSE;
  g_string_append_unichar (text, value);
  return TRUE;
}

static gboolean
take_escape (Cursor *cursor, GString *text)
{
  static const char letters[] = "\"\\/bfnrt";
  static const char meanings[] = "\"\\/\b\f\n\r\t";
  const char *found;

  if (cursor->next >= cursor->end)
    return FALSE;
  if (*cursor->next == 'u')
    {
      cursor->next++;
      return take_code_point (cursor, text);
    }
  found = *cursor->next == '\0' ? NULL : strchr (letters, *cursor->next);
  if (found == NULL)
    return FALSE;
  cursor->next++;
  g_string_append_c (text, meanings[found - letters]);
  return TRUE;
}

static gboolean
take_string (Cursor *cursor, GString *text)
{
  g_string_truncate (text, 0);
  if (!take (cursor, '"'))
    return FALSE;
  while (cursor->next < cursor->end)
    {
      const char c = *cursor->next++;

      if (c == '"')
        return g_utf8_validate (text->str, text->len, NULL);
      if ((guint8)c < 0x20 || (c == '\\' && !take_escape (cursor, text)))
        return FALSE;
      if (c != '\\')
        g_string_append_c (text, c);
    }
  return FALSE;
}

static gboolean
take_word (Cursor *cursor, GString *text)
{
  g_string_truncate (text, 0);
  while (cursor->next < cursor->end
         && (g_ascii_isalnum (*cursor->next) || strchr ("+-.", *cursor->next) != NULL)
         && text->len < MAX_NUMBER_BYTES)
    g_string_append_c (text, *cursor->next++);
  return text->len > 0;
}

static gboolean
take_value (Cursor *cursor, GString *text, AnnexaJsonKind *kind)
{
  char *end = NULL;

  while (cursor->next < cursor->end && *cursor->next == ' ')
    cursor->next++;
  if (cursor->next < cursor->end && *cursor->next == '"')
    {
      *kind = ANNEXA_JSON_STRING;
      return take_string (cursor, text);
    }
  if (!take_word (cursor, text))
    return FALSE;
  *kind = ANNEXA_JSON_BOOLEAN;
  if (g_str_equal (text->str, "true") || g_str_equal (text->str, "false"))
    return TRUE;
  *kind = ANNEXA_JSON_NUMBER;
  g_ascii_strtod (text->str, &end);
  return *end == '\0';
}

/**
 * annexa_json_parse_object:
 * @text: an object
 * @length_bytes: its size
 * @member: called for every member; strings come decoded, numbers and booleans as written
 *
 * Returns: whether @text is one whole object of the shape above
 */
gboolean
annexa_json_parse_object (const char *text, gsize length_bytes, AnnexaJsonMember member, gpointer user_data)
{
  Cursor cursor = { text, text + length_bytes };
  g_autoptr (GString) key = g_string_new (NULL);
  g_autoptr (GString) value = g_string_new (NULL);

  if (!take (&cursor, '{'))
    return FALSE;
  for (guint i = 0; i < MAX_MEMBERS; i++)
    {
      AnnexaJsonKind kind;

      if (!take_string (&cursor, key) || !take (&cursor, ':') || !take_value (&cursor, value, &kind))
        return FALSE;
      member (key->str, kind, value->str, user_data);
      if (take (&cursor, '}'))
        return cursor.next == cursor.end;
      if (!take (&cursor, ','))
        return FALSE;
    }
  return FALSE;
}
