/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "annexa-rules-parser-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Standards: their names, items and titles, and the forms of their numbers. */

static void
parse_item (AnnexaRulesParser *parser, AnnexaRulesStandard *standard)
{
  AnnexaRulesItem *item = annexa_rules_item_new ();
  const char *key;

  g_ptr_array_add (standard->items, item);
  if (!annexa_yaml_reader_begin_mapping (parser->reader))
    return;
  item->place = annexa_rules_parser_place_of (parser);
  while (annexa_yaml_reader_next_key (parser->reader, &key))
    {
      gboolean is_clause = g_str_equal (key, "clause");

      if (is_clause || g_str_equal (key, "control"))
        {
          if (item->id != NULL)
            annexa_yaml_reader_complain (parser->reader, item->place.line, "%s",
                                         _ ("an item is either a clause or a control"));
          item->is_clause = is_clause;
          item->id = annexa_rules_parser_read_string (parser);
          annexa_rules_parser_check_id (parser, item->id);
        }
      else if (g_str_equal (key, "also"))
        annexa_rules_parser_read_strings (parser, item->also);
      else if (g_str_equal (key, "titles"))
        annexa_rules_parser_read_strings (parser, item->titles);
      else
        annexa_rules_parser_unknown_key (parser, key);
    }
  for (guint i = 0; i < item->also->len; i++)
    annexa_rules_parser_check_id (parser, g_ptr_array_index (item->also, i));
  if (item->id == NULL)
    annexa_rules_parser_missing (parser, &item->place, "control");
}

/* Whether the braces and brackets of an id template fit the pattern's groups. */
static void
check_template (AnnexaRulesParser *parser, const AnnexaRulesForm *form)
{
  gboolean optional = FALSE;

  for (const char *p = form->id; *p != '\0'; p++)
    {
      const char *close;

      if (*p == '[' || *p == ']')
        {
          if (optional == (*p == '['))
            annexa_yaml_reader_complain (parser->reader, form->place.line,
                                         _ ("unbalanced [ ] in the id “%s”"), form->id);
          optional = *p == '[';
        }
      if (*p != '{')
        continue;
      close = strchr (p, '}');
      if (g_str_has_prefix (p, ANNEXA_RULES_ABOVE))
        {
          annexa_yaml_reader_complain (parser->reader, form->place.line,
                                       _ ("“{above}” stands at the beginning of an id, and not within “%s”"),
                                       form->id);
          return;
        }
      if (close == NULL || annexa_pattern_group (form->pattern, p + 1, close - p - 1) < 0)
        {
          annexa_yaml_reader_complain (parser->reader, form->place.line,
                                       _ ("the id “%s” names a group that the pattern lacks"), form->id);
          return;
        }
      p = close;
    }
  if (optional)
    annexa_yaml_reader_complain (parser->reader, form->place.line, _ ("unbalanced [ ] in the id “%s”"),
                                 form->id);
}

static void
read_letters (AnnexaRulesParser *parser, AnnexaRulesForm *form)
{
  const char *value = annexa_rules_parser_read_string (parser);

  if (value == NULL)
    return;
  form->printed = g_str_equal (value, "printed");
  form->lower = form->printed || g_str_equal (value, "lower");
  if (!form->lower && !g_str_equal (value, "upper"))
    annexa_yaml_reader_complain (parser->reader, annexa_yaml_reader_line (parser->reader),
                                 _ ("“%s” is none of upper, lower and printed"), value);
}

static void
parse_form (AnnexaRulesParser *parser, const char *own_standard)
{
  AnnexaRulesForm *form = annexa_rules_form_new ();
  gboolean has_pattern = FALSE;
  const char *key;

  g_ptr_array_add (parser->rules->forms, form);
  if (!annexa_yaml_reader_begin_mapping (parser->reader))
    return;
  form->place = annexa_rules_parser_place_of (parser);
  while (annexa_yaml_reader_next_key (parser->reader, &key))
    {
      if (g_str_equal (key, "name"))
        form->name = annexa_rules_parser_read_string (parser);
      else if (g_str_equal (key, "pattern"))
        {
          form->pattern = annexa_rules_parser_read_pattern (parser, NULL);
          has_pattern = TRUE;
        }
      else if (g_str_equal (key, "id"))
        {
          form->id = annexa_rules_parser_read_string (parser);
          annexa_rules_parser_check_id (parser, form->id);
        }
      else if (g_str_equal (key, "prefixed"))
        annexa_yaml_reader_boolean (parser->reader, &form->prefixed);
      else if (g_str_equal (key, "glued"))
        annexa_yaml_reader_boolean (parser->reader, &form->glued);
      else if (g_str_equal (key, "letters"))
        read_letters (parser, form);
      else if (g_str_equal (key, "standards"))
        annexa_rules_parser_read_strings (parser, form->standards);
      else
        annexa_rules_parser_unknown_key (parser, key);
    }
  if (own_standard != NULL && form->standards->len == 0)
    g_ptr_array_add (form->standards, (gpointer)own_standard);
  if (!has_pattern)
    annexa_rules_parser_missing (parser, &form->place, "pattern");
  else if (form->id == NULL)
    annexa_rules_parser_missing (parser, &form->place, "id");
  else if (form->standards->len == 0)
    annexa_rules_parser_missing (parser, &form->place, "standards");
  else if (form->pattern != NULL)
    {
      form->below = g_str_has_prefix (form->id, ANNEXA_RULES_ABOVE);
      if (form->below)
        form->id += strlen (ANNEXA_RULES_ABOVE);
      check_template (parser, form);
    }
}

/* Names of @standard, which may still be NULL when they stand before its name: they are completed at its end.
 */
static void
parse_names (AnnexaRulesParser *parser, const char *standard, gboolean without_year)
{
  AnnexaRulesStrings *names = annexa_rules_strings_new ();

  g_ptr_array_add (parser->rules->names, names);
  names->place.file = parser->file;
  names->place.line = annexa_rules_parser_read_strings (parser, names->strings);
  names->standard = standard;
  names->without_year = without_year;
}

static void
parse_standard_items (AnnexaRulesParser *parser, AnnexaRulesStandard *standard)
{
  if (!annexa_yaml_reader_begin_sequence (parser->reader))
    return;
  while (annexa_yaml_reader_next_item (parser->reader))
    parse_item (parser, standard);
}

static void
parse_standard_forms (AnnexaRulesParser *parser)
{
  if (!annexa_yaml_reader_begin_sequence (parser->reader))
    return;
  while (annexa_yaml_reader_next_item (parser->reader))
    parse_form (parser, "");
}

/* Forms and names that were read within @standard get its name. */
static void
complete_standard (AnnexaRulesParser *parser, const AnnexaRulesStandard *standard, guint first_name,
                   guint first_form)
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

void
annexa_rules_parse_standard (AnnexaRulesParser *parser)
{
  AnnexaRulesStandard *standard = annexa_rules_standard_new ();
  guint first_name = parser->rules->names->len, first_form = parser->rules->forms->len;
  const char *key;

  g_ptr_array_add (parser->rules->standards, standard);
  if (!annexa_yaml_reader_begin_mapping (parser->reader))
    return;
  standard->place = annexa_rules_parser_place_of (parser);
  while (annexa_yaml_reader_next_key (parser->reader, &key))
    {
      if (g_str_equal (key, "name"))
        standard->name = annexa_rules_parser_read_string (parser);
      else if (g_str_equal (key, "token"))
        {
          standard->token = annexa_rules_parser_read_string (parser);
          if (standard->token != NULL && !annexa_rules_parser_is_token (standard->token))
            annexa_yaml_reader_complain (
                parser->reader, annexa_yaml_reader_line (parser->reader),
                _ ("the token “%s” is not lower-case letters, digits and hyphens after a letter"),
                standard->token);
        }
      else if (g_str_equal (key, "family"))
        standard->family = annexa_rules_parser_read_string (parser);
      else if (g_str_equal (key, "titles-from"))
        standard->titles_from = annexa_rules_parser_read_string (parser);
      else if (g_str_equal (key, "names"))
        parse_names (parser, NULL, FALSE);
      else if (g_str_equal (key, "names-without-year"))
        parse_names (parser, NULL, TRUE);
      else if (g_str_equal (key, "forms"))
        parse_standard_forms (parser);
      else if (g_str_equal (key, "items"))
        parse_standard_items (parser, standard);
      else
        annexa_rules_parser_unknown_key (parser, key);
    }
  if (standard->name == NULL)
    annexa_rules_parser_missing (parser, &standard->place, "name");
  else if (standard->token == NULL)
    annexa_rules_parser_missing (parser, &standard->place, "token");
  else
    complete_standard (parser, standard, first_name, first_form);
}

void
annexa_rules_parse_name_entry (AnnexaRulesParser *parser)
{
  const char *key, *standard = NULL;
  guint first_name = parser->rules->names->len;
  AnnexaRulesPlace place;

  if (!annexa_yaml_reader_begin_mapping (parser->reader))
    return;
  place = annexa_rules_parser_place_of (parser);
  while (annexa_yaml_reader_next_key (parser->reader, &key))
    {
      if (g_str_equal (key, "standard"))
        standard = annexa_rules_parser_read_string (parser);
      else if (g_str_equal (key, "names"))
        parse_names (parser, NULL, FALSE);
      else if (g_str_equal (key, "names-without-year"))
        parse_names (parser, NULL, TRUE);
      else
        annexa_rules_parser_unknown_key (parser, key);
    }
  if (standard == NULL)
    annexa_rules_parser_missing (parser, &place, "standard");
  for (guint i = first_name; i < parser->rules->names->len; i++)
    ((AnnexaRulesStrings *)g_ptr_array_index (parser->rules->names, i))->standard = standard;
}

void
annexa_rules_parse_title_entry (AnnexaRulesParser *parser)
{
  AnnexaRulesStrings *titles = annexa_rules_strings_new ();
  const char *key;

  titles->removed = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (parser->rules->titles, titles);
  if (!annexa_yaml_reader_begin_mapping (parser->reader))
    return;
  titles->place = annexa_rules_parser_place_of (parser);
  while (annexa_yaml_reader_next_key (parser->reader, &key))
    {
      if (g_str_equal (key, "standard"))
        titles->standard = annexa_rules_parser_read_string (parser);
      else if (g_str_equal (key, "id"))
        titles->id = annexa_rules_parser_read_string (parser);
      else if (g_str_equal (key, "titles"))
        annexa_rules_parser_read_strings (parser, titles->strings);
      else if (g_str_equal (key, "remove"))
        annexa_rules_parser_read_removed (parser, titles->removed);
      else
        annexa_rules_parser_unknown_key (parser, key);
    }
  if (titles->standard == NULL)
    annexa_rules_parser_missing (parser, &titles->place, "standard");
  if (titles->id == NULL)
    annexa_rules_parser_missing (parser, &titles->place, "id");
}

void
annexa_rules_parse_form_entry (AnnexaRulesParser *parser)
{
  parse_form (parser, NULL);
}
