/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "annexa-rules-parser-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "annexa-yaml-reader-private.h"

/* One function for each shape of rules.schema.json; the reader's error is sticky, so they only read on. */

typedef struct
{
  AnnexaRules *rules;
  AnnexaYamlReader *reader;
  const char *file;
} Parser;

static AnnexaRulesPlace
place_of (const Parser *parser)
{
  return (AnnexaRulesPlace){ parser->file, annexa_yaml_reader_line (parser->reader) };
}

static void
unknown_key (Parser *parser, const char *key)
{
  annexa_yaml_reader_fail (parser->reader, annexa_yaml_reader_line (parser->reader), _ ("unknown key “%s”"),
                           key);
}

static const char *
read_string (Parser *parser)
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
read_strings (Parser *parser, GPtrArray *strings)
{
  guint line;

  if (!annexa_yaml_reader_begin_sequence (parser->reader))
    return 0;
  line = annexa_yaml_reader_line (parser->reader);
  while (annexa_yaml_reader_next_item (parser->reader))
    {
      const char *string = read_string (parser);

      if (string != NULL)
        g_ptr_array_add (strings, (gpointer)string);
    }
  return line;
}

static AnnexaPattern *
read_pattern (Parser *parser)
{
  g_autofree char *message = NULL;
  AnnexaPattern *pattern;
  const char *text = read_string (parser);

  if (text == NULL)
    return NULL;
  pattern = annexa_pattern_new (text, &message);
  if (pattern == NULL)
    annexa_yaml_reader_fail (parser->reader, annexa_yaml_reader_line (parser->reader), "%s: %s", message,
                             text);
  return pattern;
}

static void
missing (Parser *parser, const AnnexaRulesPlace *place, const char *key)
{
  annexa_yaml_reader_fail (parser->reader, place->line, _ ("the key “%s” is missing"), key);
}

static void
check_id (Parser *parser, const char *id)
{
  if (id != NULL && strlen (id) > ANNEXA_RULES_MAX_ID_BYTES)
    annexa_yaml_reader_fail (parser->reader, annexa_yaml_reader_line (parser->reader),
                             _ ("an id may have %d bytes at most"), ANNEXA_RULES_MAX_ID_BYTES);
}

static void
parse_item (Parser *parser, AnnexaRulesStandard *standard)
{
  AnnexaRulesItem *item = annexa_rules_item_new ();
  const char *key;

  g_ptr_array_add (standard->items, item);
  if (!annexa_yaml_reader_begin_mapping (parser->reader))
    return;
  item->place = place_of (parser);
  while (annexa_yaml_reader_next_key (parser->reader, &key))
    {
      gboolean is_clause = g_str_equal (key, "clause");

      if (is_clause || g_str_equal (key, "control"))
        {
          if (item->id != NULL)
            annexa_yaml_reader_fail (parser->reader, item->place.line, "%s",
                                     _ ("an item is either a clause or a control"));
          item->is_clause = is_clause;
          item->id = read_string (parser);
          check_id (parser, item->id);
        }
      else if (g_str_equal (key, "titles"))
        read_strings (parser, item->titles);
      else
        unknown_key (parser, key);
    }
  if (item->id == NULL)
    missing (parser, &item->place, "control");
}

/* Whether the braces and brackets of an id template fit the pattern's groups. */
static void
check_template (Parser *parser, const AnnexaRulesForm *form)
{
  gboolean optional = FALSE;

  for (const char *p = form->id; *p != '\0'; p++)
    {
      const char *close;

      if (*p == '[' || *p == ']')
        {
          if (optional == (*p == '['))
            annexa_yaml_reader_fail (parser->reader, form->place.line, _ ("unbalanced [ ] in the id “%s”"),
                                     form->id);
          optional = *p == '[';
        }
      if (*p != '{')
        continue;
      close = strchr (p, '}');
      if (close == NULL || annexa_pattern_group (form->pattern, p + 1, close - p - 1) < 0)
        {
          annexa_yaml_reader_fail (parser->reader, form->place.line,
                                   _ ("the id “%s” names a group that the pattern lacks"), form->id);
          return;
        }
      p = close;
    }
  if (optional)
    annexa_yaml_reader_fail (parser->reader, form->place.line, _ ("unbalanced [ ] in the id “%s”"), form->id);
}

static void
read_letters (Parser *parser, gboolean *lower)
{
  const char *value = read_string (parser);

  if (value == NULL)
    return;
  *lower = g_str_equal (value, "lower");
  if (!*lower && !g_str_equal (value, "upper"))
    annexa_yaml_reader_fail (parser->reader, annexa_yaml_reader_line (parser->reader),
                             _ ("“%s” is neither upper nor lower"), value);
}

static void
parse_form (Parser *parser, const char *own_standard)
{
  AnnexaRulesForm *form = annexa_rules_form_new ();
  const char *key;

  g_ptr_array_add (parser->rules->forms, form);
  if (!annexa_yaml_reader_begin_mapping (parser->reader))
    return;
  form->place = place_of (parser);
  while (annexa_yaml_reader_next_key (parser->reader, &key))
    {
      if (g_str_equal (key, "name"))
        form->name = read_string (parser);
      else if (g_str_equal (key, "pattern"))
        form->pattern = read_pattern (parser);
      else if (g_str_equal (key, "id"))
        {
          form->id = read_string (parser);
          check_id (parser, form->id);
        }
      else if (g_str_equal (key, "prefixed"))
        annexa_yaml_reader_boolean (parser->reader, &form->prefixed);
      else if (g_str_equal (key, "glued"))
        annexa_yaml_reader_boolean (parser->reader, &form->glued);
      else if (g_str_equal (key, "letters"))
        read_letters (parser, &form->lower);
      else if (g_str_equal (key, "standards"))
        read_strings (parser, form->standards);
      else
        unknown_key (parser, key);
    }
  if (own_standard != NULL && form->standards->len == 0)
    g_ptr_array_add (form->standards, (gpointer)own_standard);
  if (form->pattern == NULL)
    missing (parser, &form->place, "pattern");
  else if (form->id == NULL)
    missing (parser, &form->place, "id");
  else if (form->standards->len == 0)
    missing (parser, &form->place, "standards");
  else
    check_template (parser, form);
}

/* Names of @standard, which may still be NULL when they stand before its name: they are completed at its end.
 */
static void
parse_names (Parser *parser, const char *standard, gboolean without_year)
{
  AnnexaRulesStrings *names = annexa_rules_strings_new ();

  g_ptr_array_add (parser->rules->names, names);
  names->place.file = parser->file;
  names->place.line = read_strings (parser, names->strings);
  names->standard = standard;
  names->without_year = without_year;
}

static void
parse_list (Parser *parser, void (*parse) (Parser *parser))
{
  if (!annexa_yaml_reader_begin_sequence (parser->reader))
    return;
  while (annexa_yaml_reader_next_item (parser->reader))
    parse (parser);
}

static gboolean
is_token (const char *token)
{
  if (!g_ascii_islower (*token))
    return FALSE;
  for (const char *p = token; *p != '\0'; p++)
    if (!g_ascii_islower (*p) && !g_ascii_isdigit (*p) && *p != '-')
      return FALSE;
  return TRUE;
}

static void
parse_standard_items (Parser *parser, AnnexaRulesStandard *standard)
{
  if (!annexa_yaml_reader_begin_sequence (parser->reader))
    return;
  while (annexa_yaml_reader_next_item (parser->reader))
    parse_item (parser, standard);
}

static void
parse_standard_forms (Parser *parser)
{
  if (!annexa_yaml_reader_begin_sequence (parser->reader))
    return;
  while (annexa_yaml_reader_next_item (parser->reader))
    parse_form (parser, "");
}

/* Forms and names that were read within @standard get its name. */
static void
complete_standard (Parser *parser, const AnnexaRulesStandard *standard, guint first_name, guint first_form)
{
  for (guint i = first_name; i < parser->rules->names->len; i++)
    ((AnnexaRulesStrings *)g_ptr_array_index (parser->rules->names, i))->standard = standard->name;
  for (guint i = first_form; i < parser->rules->forms->len; i++)
    {
      AnnexaRulesForm *form = g_ptr_array_index (parser->rules->forms, i);

      for (guint k = 0; k < form->standards->len; k++)
        if (*(const char *)g_ptr_array_index (form->standards, k) == '\0')
          form->standards->pdata[k] = (gpointer)standard->name;
    }
}

static void
parse_standard (Parser *parser)
{
  AnnexaRulesStandard *standard = annexa_rules_standard_new ();
  guint first_name = parser->rules->names->len, first_form = parser->rules->forms->len;
  const char *key;

  g_ptr_array_add (parser->rules->standards, standard);
  if (!annexa_yaml_reader_begin_mapping (parser->reader))
    return;
  standard->place = place_of (parser);
  while (annexa_yaml_reader_next_key (parser->reader, &key))
    {
      if (g_str_equal (key, "name"))
        standard->name = read_string (parser);
      else if (g_str_equal (key, "token"))
        {
          standard->token = read_string (parser);
          if (standard->token != NULL && !is_token (standard->token))
            annexa_yaml_reader_fail (
                parser->reader, annexa_yaml_reader_line (parser->reader),
                _ ("the token “%s” is not lower-case letters, digits and hyphens after a letter"),
                standard->token);
        }
      else if (g_str_equal (key, "family"))
        standard->family = read_string (parser);
      else if (g_str_equal (key, "titles-from"))
        standard->titles_from = read_string (parser);
      else if (g_str_equal (key, "names"))
        parse_names (parser, NULL, FALSE);
      else if (g_str_equal (key, "names-without-year"))
        parse_names (parser, NULL, TRUE);
      else if (g_str_equal (key, "forms"))
        parse_standard_forms (parser);
      else if (g_str_equal (key, "items"))
        parse_standard_items (parser, standard);
      else
        unknown_key (parser, key);
    }
  if (standard->name == NULL)
    missing (parser, &standard->place, "name");
  else if (standard->token == NULL)
    missing (parser, &standard->place, "token");
  else
    complete_standard (parser, standard, first_name, first_form);
}

static void
parse_name_entry (Parser *parser)
{
  const char *key, *standard = NULL;
  guint first_name = parser->rules->names->len;
  AnnexaRulesPlace place;

  if (!annexa_yaml_reader_begin_mapping (parser->reader))
    return;
  place = place_of (parser);
  while (annexa_yaml_reader_next_key (parser->reader, &key))
    {
      if (g_str_equal (key, "standard"))
        standard = read_string (parser);
      else if (g_str_equal (key, "names"))
        parse_names (parser, NULL, FALSE);
      else if (g_str_equal (key, "names-without-year"))
        parse_names (parser, NULL, TRUE);
      else
        unknown_key (parser, key);
    }
  if (standard == NULL)
    missing (parser, &place, "standard");
  for (guint i = first_name; i < parser->rules->names->len; i++)
    ((AnnexaRulesStrings *)g_ptr_array_index (parser->rules->names, i))->standard = standard;
}

static void
parse_title_entry (Parser *parser)
{
  AnnexaRulesStrings *titles = annexa_rules_strings_new ();
  const char *key;

  g_ptr_array_add (parser->rules->titles, titles);
  if (!annexa_yaml_reader_begin_mapping (parser->reader))
    return;
  titles->place = place_of (parser);
  while (annexa_yaml_reader_next_key (parser->reader, &key))
    {
      if (g_str_equal (key, "standard"))
        titles->standard = read_string (parser);
      else if (g_str_equal (key, "id"))
        titles->id = read_string (parser);
      else if (g_str_equal (key, "titles"))
        read_strings (parser, titles->strings);
      else
        unknown_key (parser, key);
    }
  if (titles->standard == NULL)
    missing (parser, &titles->place, "standard");
  if (titles->id == NULL)
    missing (parser, &titles->place, "id");
}

static void
parse_form_entry (Parser *parser)
{
  parse_form (parser, NULL);
}

static void
parse_patterns (Parser *parser, GPtrArray *patterns)
{
  if (!annexa_yaml_reader_begin_sequence (parser->reader))
    return;
  while (annexa_yaml_reader_next_item (parser->reader))
    {
      AnnexaPattern *pattern = read_pattern (parser);

      if (pattern != NULL)
        g_ptr_array_add (patterns, pattern);
    }
}

static void
parse_cue (Parser *parser)
{
  AnnexaRulesCue *cue = annexa_rules_cue_new ();
  const char *key;

  g_ptr_array_add (parser->rules->cues, cue);
  if (!annexa_yaml_reader_begin_mapping (parser->reader))
    return;
  cue->place = place_of (parser);
  while (annexa_yaml_reader_next_key (parser->reader, &key))
    {
      if (g_str_equal (key, "class"))
        {
          cue->name = read_string (parser);
          if (cue->name != NULL && !is_token (cue->name))
            annexa_yaml_reader_fail (
                parser->reader, annexa_yaml_reader_line (parser->reader),
                _ ("the class “%s” is not lower-case letters, digits and hyphens after a letter"), cue->name);
        }
      else if (g_str_equal (key, "in-text"))
        cue->in_text_given = annexa_yaml_reader_boolean (parser->reader, &cue->in_text);
      else if (g_str_equal (key, "words"))
        read_strings (parser, cue->words);
      else if (g_str_equal (key, "patterns"))
        parse_patterns (parser, cue->patterns);
      else
        unknown_key (parser, key);
    }
  if (cue->name == NULL)
    missing (parser, &cue->place, "class");
}

static void
parse_equivalents (Parser *parser)
{
  AnnexaRulesStrings *entry = annexa_rules_strings_new ();

  g_ptr_array_add (parser->rules->equivalents, entry);
  entry->place.file = parser->file;
  entry->place.line = read_strings (parser, entry->strings);
  if (entry->strings->len < 2)
    annexa_yaml_reader_fail (parser->reader, entry->place.line, "%s",
                             _ ("equivalents are two spellings or more"));
}

static void
parse_pairs (Parser *parser, AnnexaRulesMapping *mapping)
{
  const char *key;

  if (!annexa_yaml_reader_begin_mapping (parser->reader))
    return;
  while (annexa_yaml_reader_next_key (parser->reader, &key))
    {
      AnnexaRulesStrings *pair = annexa_rules_strings_new ();

      g_ptr_array_add (mapping->pairs, pair);
      pair->place = place_of (parser);
      pair->id = g_string_chunk_insert_const (parser->rules->strings, key);
      read_strings (parser, pair->strings);
    }
}

static void
parse_mapping (Parser *parser)
{
  AnnexaRulesMapping *mapping = annexa_rules_mapping_new ();
  const char *key;

  g_ptr_array_add (parser->rules->mappings, mapping);
  if (!annexa_yaml_reader_begin_mapping (parser->reader))
    return;
  mapping->place = place_of (parser);
  while (annexa_yaml_reader_next_key (parser->reader, &key))
    {
      if (g_str_equal (key, "from"))
        mapping->from = read_string (parser);
      else if (g_str_equal (key, "to"))
        mapping->to = read_string (parser);
      else if (g_str_equal (key, "source"))
        read_string (parser);
      else if (g_str_equal (key, "both-ways"))
        annexa_yaml_reader_boolean (parser->reader, &mapping->both_ways);
      else if (g_str_equal (key, "same-ids"))
        annexa_yaml_reader_boolean (parser->reader, &mapping->same_ids);
      else if (g_str_equal (key, "pairs"))
        parse_pairs (parser, mapping);
      else
        unknown_key (parser, key);
    }
  if (mapping->from == NULL)
    missing (parser, &mapping->place, "from");
  if (mapping->to == NULL)
    missing (parser, &mapping->place, "to");
}

static void
parse_profile (Parser *parser)
{
  AnnexaRulesProfile *profile = annexa_rules_profile_new ();
  const char *key;

  g_ptr_array_add (parser->rules->profiles, profile);
  if (!annexa_yaml_reader_begin_mapping (parser->reader))
    return;
  profile->place = place_of (parser);
  while (annexa_yaml_reader_next_key (parser->reader, &key))
    {
      if (g_str_equal (key, "name"))
        profile->name = read_string (parser);
      else if (g_str_equal (key, "standard"))
        profile->standard = read_string (parser);
      else if (g_str_equal (key, "ids"))
        read_strings (parser, profile->ids);
      else
        unknown_key (parser, key);
    }
  if (profile->name == NULL)
    missing (parser, &profile->place, "name");
  if (profile->standard == NULL)
    missing (parser, &profile->place, "standard");
}

static void
parse_format (Parser *parser)
{
  const char *format = read_string (parser);

  if (format != NULL && !g_str_equal (format, ANNEXA_RULES_FORMAT))
    annexa_yaml_reader_fail (parser->reader, annexa_yaml_reader_line (parser->reader),
                             _ ("the format is “%s”, not “%s”"), format, ANNEXA_RULES_FORMAT);
}

static void
parse_description (Parser *parser)
{
  read_string (parser);
}

static void
parse_file (Parser *parser)
{
  static const struct
  {
    const char *key;
    gboolean is_list;
    void (*parse) (Parser *parser);
  } sections[] = {
    { "format", FALSE, parse_format },     { "description", FALSE, parse_description },
    { "standard", FALSE, parse_standard }, { "names", TRUE, parse_name_entry },
    { "titles", TRUE, parse_title_entry }, { "forms", TRUE, parse_form_entry },
    { "cues", TRUE, parse_cue },           { "equivalents", TRUE, parse_equivalents },
    { "mappings", TRUE, parse_mapping },   { "profiles", TRUE, parse_profile },
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
        unknown_key (parser, key);
      else if (sections[i].is_list)
        parse_list (parser, sections[i].parse);
      else
        sections[i].parse (parser);
      has_format |= i == 0;
    }
  if (!has_format)
    {
      AnnexaRulesPlace top = { parser->file, 1 };

      missing (parser, &top, "format");
    }
  annexa_yaml_reader_end (parser->reader);
}

gboolean
annexa_rules_parse (AnnexaRules *self, const char *file, const char *bytes, gsize n_bytes, GError **error)
{
  g_autoptr (AnnexaYamlReader) reader = annexa_yaml_reader_new (file, bytes, n_bytes);
  Parser parser = { self, reader, g_string_chunk_insert_const (self->strings, file) };

  parse_file (&parser);
  return annexa_yaml_reader_propagate (reader, error);
}
