/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "annexa-rules-parser-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Single values of rule files, and what is said of wrong ones. */

AnnexaRulesPlace
annexa_rules_parser_place_of (const AnnexaRulesParser *parser)
{
  return (AnnexaRulesPlace){ parser->file, annexa_yaml_reader_line (parser->reader) };
}

void
annexa_rules_parser_unknown_key (AnnexaRulesParser *parser, const char *key)
{
  const guint line = annexa_yaml_reader_line (parser->reader);
  const char *nearest = annexa_rules_nearest_key (key);

  if (nearest != NULL)
    annexa_yaml_reader_complain (parser->reader, line, _ ("unknown key “%s”; the nearest is “%s”"), key,
                                 nearest);
  else
    annexa_yaml_reader_complain (parser->reader, line, _ ("unknown key “%s”"), key);
  annexa_yaml_reader_skip (parser->reader);
}

const char *
annexa_rules_parser_read_string (AnnexaRulesParser *parser)
{
  const char *value;

  if (!annexa_yaml_reader_string (parser->reader, &value))
    return NULL;
  if (*value == '\0')
    {
      annexa_yaml_reader_fail (parser->reader, annexa_yaml_reader_line (parser->reader), "%s",
                               _ ("an empty value is not allowed here"));
      return NULL;
    }
  return g_string_chunk_insert (parser->rules->strings, value);
}

/* Returns the line on which the list begins. */
static guint
read_strings (AnnexaRulesParser *parser, GPtrArray *strings, gboolean first_may_be_empty)
{
  guint line;

  if (!annexa_yaml_reader_begin_sequence (parser->reader))
    return 0;
  line = annexa_yaml_reader_line (parser->reader);
  while (annexa_yaml_reader_next_item (parser->reader))
    {
      const char *string;

      if (first_may_be_empty && strings->len == 0)
        {
          if (annexa_yaml_reader_string (parser->reader, &string))
            g_ptr_array_add (strings, g_string_chunk_insert (parser->rules->strings, string));
          continue;
        }
      string = annexa_rules_parser_read_string (parser);
      if (string != NULL)
        g_ptr_array_add (strings, (gpointer)string);
    }
  return line;
}

guint
annexa_rules_parser_read_strings (AnnexaRulesParser *parser, GPtrArray *strings)
{
  return read_strings (parser, strings, FALSE);
}

/* The first of several spellings is what the others become; where it is empty, they are left out. */
guint
annexa_rules_parser_read_spellings (AnnexaRulesParser *parser, GPtrArray *strings)
{
  return read_strings (parser, strings, TRUE);
}

/* A number from 1 to ANNEXA_RULES_MAX_VALUE; 0 when there is none. */
guint
annexa_rules_parser_read_value (AnnexaRulesParser *parser)
{
  guint64 value = 0;
  const char *text = annexa_rules_parser_read_string (parser);

  if (text != NULL && !g_ascii_string_to_unsigned (text, 10, 1, ANNEXA_RULES_MAX_VALUE, &value, NULL))
    annexa_yaml_reader_complain (parser->reader, annexa_yaml_reader_line (parser->reader),
                                 _ ("“%s” is not a number from 1 to %d"), text, ANNEXA_RULES_MAX_VALUE);
  return (guint)value;
}

void
annexa_rules_parser_read_removed (AnnexaRulesParser *parser, GPtrArray *removed)
{
  if (!annexa_yaml_reader_begin_sequence (parser->reader))
    return;
  while (annexa_yaml_reader_next_item (parser->reader))
    {
      const char *text = annexa_rules_parser_read_string (parser);
      AnnexaRulesRemoved *entry;

      if (text == NULL)
        continue;
      entry = g_new0 (AnnexaRulesRemoved, 1);
      entry->place = annexa_rules_parser_place_of (parser);
      entry->text = text;
      g_ptr_array_add (removed, entry);
    }
}

AnnexaPattern *
annexa_rules_parser_read_pattern (AnnexaRulesParser *parser, const char **source)
{
  g_autofree char *message = NULL;
  AnnexaPattern *pattern;
  const char *text = annexa_rules_parser_read_string (parser);

  if (source != NULL)
    *source = text;
  if (text == NULL)
    return NULL;
  pattern = annexa_pattern_new (text, &message);
  if (pattern == NULL)
    annexa_yaml_reader_complain (parser->reader, annexa_yaml_reader_line (parser->reader), "%s: %s", message,
                                 text);
  return pattern;
}

void
annexa_rules_parser_missing (AnnexaRulesParser *parser, const AnnexaRulesPlace *place, const char *key)
{
  annexa_yaml_reader_complain (parser->reader, place->line, _ ("the key “%s” is missing"), key);
}

void
annexa_rules_parser_check_id (AnnexaRulesParser *parser, const char *id)
{
  for (const char *p = id; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isspace (g_utf8_get_char (p)) || g_unichar_iscntrl (g_utf8_get_char (p)))
      {
        annexa_yaml_reader_complain (parser->reader, annexa_yaml_reader_line (parser->reader),
                                     _ ("an id has no blanks: “%s”"), id);
        return;
      }
  if (id != NULL && strlen (id) > ANNEXA_RULES_MAX_ID_BYTES)
    annexa_yaml_reader_complain (parser->reader, annexa_yaml_reader_line (parser->reader),
                                 _ ("an id may have %d bytes at most"), ANNEXA_RULES_MAX_ID_BYTES);
}

gboolean
annexa_rules_parser_is_token (const char *token)
{
  if (!g_ascii_islower (*token))
    return FALSE;
  for (const char *p = token; *p != '\0'; p++)
    if (!g_ascii_islower (*p) && !g_ascii_isdigit (*p) && *p != '-')
      return FALSE;
  return TRUE;
}
