/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "annexa-rules-parser-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A rule file: words, equivalents, mappings, profiles, and what stands around them. */

static void
parse_list (AnnexaRulesParser *parser, void (*parse) (AnnexaRulesParser *parser))
{
  if (!annexa_yaml_reader_begin_sequence (parser->reader))
    return;
  while (annexa_yaml_reader_next_item (parser->reader))
    parse (parser);
}

static void
parse_patterns (AnnexaRulesParser *parser, AnnexaRulesCue *cue)
{
  if (!annexa_yaml_reader_begin_sequence (parser->reader))
    return;
  while (annexa_yaml_reader_next_item (parser->reader))
    {
      const char *source;
      AnnexaPattern *pattern = annexa_rules_parser_read_pattern (parser, &source);

      if (pattern == NULL)
        continue;
      g_ptr_array_add (cue->patterns, pattern);
      g_ptr_array_add (cue->sources, (gpointer)source);
    }
}

static void
parse_cue (AnnexaRulesParser *parser)
{
  AnnexaRulesCue *cue = annexa_rules_cue_new ();
  const char *key;

  g_ptr_array_add (parser->rules->cues, cue);
  if (!annexa_yaml_reader_begin_mapping (parser->reader))
    return;
  cue->place = annexa_rules_parser_place_of (parser);
  while (annexa_yaml_reader_next_key (parser->reader, &key))
    {
      if (g_str_equal (key, "class"))
        {
          cue->name = annexa_rules_parser_read_string (parser);
          if (cue->name != NULL && !annexa_rules_parser_is_token (cue->name))
            annexa_yaml_reader_complain (
                parser->reader, annexa_yaml_reader_line (parser->reader),
                _ ("the class “%s” is not lower-case letters, digits and hyphens after a letter"), cue->name);
        }
      else if (g_str_equal (key, "in-text"))
        cue->in_text_given = annexa_yaml_reader_boolean (parser->reader, &cue->in_text);
      else if (g_str_equal (key, "value"))
        cue->value = annexa_rules_parser_read_value (parser);
      else if (g_str_equal (key, "words"))
        annexa_rules_parser_read_strings (parser, cue->words);
      else if (g_str_equal (key, "patterns"))
        parse_patterns (parser, cue);
      else if (g_str_equal (key, "remove"))
        annexa_rules_parser_read_removed (parser, cue->removed);
      else
        annexa_rules_parser_unknown_key (parser, key);
    }
  if (cue->name == NULL)
    annexa_rules_parser_missing (parser, &cue->place, "class");
}

static void
parse_equivalents (AnnexaRulesParser *parser)
{
  AnnexaRulesStrings *entry = annexa_rules_strings_new ();

  g_ptr_array_add (parser->rules->equivalents, entry);
  entry->place.file = parser->file;
  entry->place.line = annexa_rules_parser_read_spellings (parser, entry->strings);
  if (entry->strings->len < 2)
    annexa_yaml_reader_complain (parser->reader, entry->place.line, "%s",
                                 _ ("equivalents are two spellings or more"));
}

static void
parse_pairs (AnnexaRulesParser *parser, AnnexaRulesMapping *mapping)
{
  const char *key;

  if (!annexa_yaml_reader_begin_mapping (parser->reader))
    return;
  while (annexa_yaml_reader_next_key (parser->reader, &key))
    {
      AnnexaRulesStrings *pair = annexa_rules_strings_new ();

      g_ptr_array_add (mapping->pairs, pair);
      pair->place = annexa_rules_parser_place_of (parser);
      pair->id = g_string_chunk_insert_const (parser->rules->strings, key);
      annexa_rules_parser_read_strings (parser, pair->strings);
    }
}

static void
parse_mapping (AnnexaRulesParser *parser)
{
  AnnexaRulesMapping *mapping = annexa_rules_mapping_new ();
  const char *key;

  g_ptr_array_add (parser->rules->mappings, mapping);
  if (!annexa_yaml_reader_begin_mapping (parser->reader))
    return;
  mapping->place = annexa_rules_parser_place_of (parser);
  while (annexa_yaml_reader_next_key (parser->reader, &key))
    {
      if (g_str_equal (key, "from"))
        mapping->from = annexa_rules_parser_read_string (parser);
      else if (g_str_equal (key, "to"))
        mapping->to = annexa_rules_parser_read_string (parser);
      else if (g_str_equal (key, "source"))
        annexa_rules_parser_read_string (parser);
      else if (g_str_equal (key, "both-ways"))
        annexa_yaml_reader_boolean (parser->reader, &mapping->both_ways);
      else if (g_str_equal (key, "same-ids"))
        annexa_yaml_reader_boolean (parser->reader, &mapping->same_ids);
      else if (g_str_equal (key, "pairs"))
        parse_pairs (parser, mapping);
      else
        annexa_rules_parser_unknown_key (parser, key);
    }
  if (mapping->from == NULL)
    annexa_rules_parser_missing (parser, &mapping->place, "from");
  if (mapping->to == NULL)
    annexa_rules_parser_missing (parser, &mapping->place, "to");
}

static void
parse_profile (AnnexaRulesParser *parser)
{
  AnnexaRulesProfile *profile = annexa_rules_profile_new ();
  const char *key;

  g_ptr_array_add (parser->rules->profiles, profile);
  if (!annexa_yaml_reader_begin_mapping (parser->reader))
    return;
  profile->place = annexa_rules_parser_place_of (parser);
  while (annexa_yaml_reader_next_key (parser->reader, &key))
    {
      if (g_str_equal (key, "name"))
        profile->name = annexa_rules_parser_read_string (parser);
      else if (g_str_equal (key, "standard"))
        profile->standard = annexa_rules_parser_read_string (parser);
      else if (g_str_equal (key, "ids"))
        annexa_rules_parser_read_strings (parser, profile->ids);
      else
        annexa_rules_parser_unknown_key (parser, key);
    }
  if (profile->name == NULL)
    annexa_rules_parser_missing (parser, &profile->place, "name");
  if (profile->standard == NULL)
    annexa_rules_parser_missing (parser, &profile->place, "standard");
}

static void
parse_format (AnnexaRulesParser *parser)
{
  const char *format = annexa_rules_parser_read_string (parser);

  if (format != NULL && !g_str_equal (format, ANNEXA_RULES_FORMAT))
    annexa_yaml_reader_complain (parser->reader, annexa_yaml_reader_line (parser->reader),
                                 _ ("the format is “%s”, not “%s”"), format, ANNEXA_RULES_FORMAT);
}

static void
parse_description (AnnexaRulesParser *parser)
{
  annexa_rules_parser_read_string (parser);
}

static void
parse_file (AnnexaRulesParser *parser)
{
  static const struct
  {
    const char *key;
    gboolean is_list;
    void (*parse) (AnnexaRulesParser *parser);
  } sections[] = {
    { "format", FALSE, parse_format },
    { "description", FALSE, parse_description },
    { "standard", FALSE, annexa_rules_parse_standard },
    { "names", TRUE, annexa_rules_parse_name_entry },
    { "titles", TRUE, annexa_rules_parse_title_entry },
    { "forms", TRUE, annexa_rules_parse_form_entry },
    { "cues", TRUE, parse_cue },
    { "equivalents", TRUE, parse_equivalents },
    { "mappings", TRUE, parse_mapping },
    { "profiles", TRUE, parse_profile },
  };
  gboolean has_format = FALSE;
  const char *key;

  if (!annexa_yaml_reader_begin_mapping (parser->reader))
    return;
  while (annexa_yaml_reader_next_key (parser->reader, &key))
    {
      gsize i = 0;

      while (i < G_N_ELEMENTS (sections) && !g_str_equal (sections[i].key, key))
        i++;
      if (i == G_N_ELEMENTS (sections))
        annexa_rules_parser_unknown_key (parser, key);
      else if (sections[i].is_list)
        parse_list (parser, sections[i].parse);
      else
        sections[i].parse (parser);
      has_format |= i == 0;
    }
  if (!has_format)
    {
      AnnexaRulesPlace top = { parser->file, 1 };

      annexa_rules_parser_missing (parser, &top, "format");
    }
  annexa_yaml_reader_end (parser->reader);
}

gboolean
annexa_rules_parse (AnnexaRules *self, const char *file, const char *bytes, gsize n_bytes, GError **error)
{
  g_autoptr (AnnexaYamlReader) reader = annexa_yaml_reader_new (file, bytes, n_bytes);
  AnnexaRulesParser parser = { self, reader, g_string_chunk_insert_const (self->strings, file) };

  parse_file (&parser);
  return annexa_yaml_reader_propagate (reader, error);
}
