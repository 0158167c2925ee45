/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "annexa-rules-private.h"
#include "annexa-yaml-reader-private.h"

G_BEGIN_DECLS

/* Empty entries; AnnexaRules owns them once they are in one of its lists. */
AnnexaRulesStrings *annexa_rules_strings_new (void);
AnnexaRulesItem *annexa_rules_item_new (void);
AnnexaRulesStandard *annexa_rules_standard_new (void);
AnnexaRulesForm *annexa_rules_form_new (void);
AnnexaRulesCue *annexa_rules_cue_new (void);
AnnexaRulesMapping *annexa_rules_mapping_new (void);
AnnexaRulesProfile *annexa_rules_profile_new (void);

/* One function for each shape of rules.schema.json; the reader's error is sticky, so they only read on. */

typedef struct
{
  AnnexaRules *rules;
  AnnexaYamlReader *reader;
  const char *file;
} AnnexaRulesParser;

/* annexa-rules-values.c */
AnnexaRulesPlace annexa_rules_parser_place_of (const AnnexaRulesParser *parser);
void annexa_rules_parser_unknown_key (AnnexaRulesParser *parser, const char *key);
void annexa_rules_parser_missing (AnnexaRulesParser *parser, const AnnexaRulesPlace *place, const char *key);
const char *annexa_rules_parser_read_string (AnnexaRulesParser *parser);
guint annexa_rules_parser_read_strings (AnnexaRulesParser *parser, GPtrArray *strings);
guint annexa_rules_parser_read_spellings (AnnexaRulesParser *parser, GPtrArray *strings);
guint annexa_rules_parser_read_value (AnnexaRulesParser *parser);
void annexa_rules_parser_read_removed (AnnexaRulesParser *parser, GPtrArray *removed);
/* @source: (out) (optional): the pattern as it was written */
AnnexaPattern *annexa_rules_parser_read_pattern (AnnexaRulesParser *parser, const char **source);
void annexa_rules_parser_check_id (AnnexaRulesParser *parser, const char *id);
gboolean annexa_rules_parser_is_token (const char *token);

/* annexa-rules-standard.c */
void annexa_rules_parse_standard (AnnexaRulesParser *parser);
void annexa_rules_parse_name_entry (AnnexaRulesParser *parser);
void annexa_rules_parse_title_entry (AnnexaRulesParser *parser);
void annexa_rules_parse_form_entry (AnnexaRulesParser *parser);

G_END_DECLS
