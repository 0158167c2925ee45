/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <glib.h>

#include "annexa-pattern-private.h"

G_BEGIN_DECLS

/* What the rule files say, file after file, before the catalog is made of it: plain lists whose names refer
 * to each other and are not resolved yet. Every entry knows its file and line for the error message. Strings
 * live in AnnexaRules.strings. */

#define ANNEXA_RULES_FORMAT "annexa-rules/1"
#define ANNEXA_RULES_MAX_FILES 64
#define ANNEXA_RULES_MAX_FILE_BYTES (1024 * 1024)
#define ANNEXA_RULES_MAX_DIRECTORY_DEPTH 4
#define ANNEXA_RULES_MAX_STANDARDS 64
#define ANNEXA_RULES_MAX_ITEMS 20000
#define ANNEXA_RULES_MAX_TITLES 60000
#define ANNEXA_RULES_MAX_FORMS 128
#define ANNEXA_RULES_MAX_CLASSES 128 /* the bits of an AnnexaCueSet */
#define ANNEXA_RULES_MAX_WORDS 20000
#define ANNEXA_RULES_MAX_VALUE 9999
#define ANNEXA_RULES_MAX_ID_BYTES 48
#define ANNEXA_RULES_MAX_PROBLEMS 20
/* In the id of a form: that of the item above. */
#define ANNEXA_RULES_ABOVE "{above}"

typedef struct
{
  const char *file;
  guint line;
} AnnexaRulesPlace;

typedef struct
{
  AnnexaRulesPlace place;
  const char *id;
  gboolean is_clause;
  GPtrArray *also;     /* of strings: ids that forms give where papers leave a part of the number out */
  GPtrArray *titles;   /* of strings */
  gboolean has_titles; /* its own, although there may be none left: it takes over no others */
} AnnexaRulesItem;

typedef struct
{
  AnnexaRulesPlace place;
  const char *name;
  const char *token;
  const char *family;      /* nullable */
  const char *titles_from; /* nullable: standard whose titles items without titles take over */
  GPtrArray *items;        /* of AnnexaRulesItem */
} AnnexaRulesStandard;

/* A name of a standard, or titles of one of its items (@id set), or a list of equivalents (@standard NULL).
 */
typedef struct
{
  AnnexaRulesPlace place;
  const char *standard;
  const char *id;
  gboolean without_year;
  GPtrArray *strings;
  GPtrArray *removed; /* (nullable) of AnnexaRulesRemoved: titles of the item */
} AnnexaRulesStrings;

/* What an entry takes away from the built-in rules. */
typedef struct
{
  AnnexaRulesPlace place;
  const char *text;
} AnnexaRulesRemoved;

typedef struct
{
  AnnexaRulesPlace place;
  const char *name;
  AnnexaPattern *pattern;
  const char *id; /* template such as "CLD.{a}.{b}" */
  gboolean prefixed;
  gboolean glued;
  gboolean lower, printed;
  gboolean below;       /* the template begins with {above}, which it has no more */
  GPtrArray *standards; /* of names or tokens */
} AnnexaRulesForm;

typedef struct
{
  AnnexaRulesPlace place;
  const char *name;
  gboolean in_text;
  gboolean in_text_given;
  guint value;         /* of its words; 0 when they have none */
  GPtrArray *words;    /* of strings */
  GPtrArray *patterns; /* of AnnexaPattern */
  GPtrArray *sources;  /* of strings: the patterns as they were written */
  GPtrArray *removed;  /* of AnnexaRulesRemoved: words and patterns of the class in the built-in rules */
} AnnexaRulesCue;

typedef struct
{
  AnnexaRulesPlace place;
  const char *from, *to;
  gboolean both_ways, same_ids;
  GPtrArray *pairs; /* of AnnexaRulesStrings: id, strings */
} AnnexaRulesMapping;

typedef struct
{
  AnnexaRulesPlace place;
  const char *name, *standard;
  GPtrArray *ids;
} AnnexaRulesProfile;

typedef struct
{
  GStringChunk *strings;
  GByteArray *read; /* names and contents of the files, as the digest is made of them */
  guint n_files;
  guint n_builtin;      /* of the standards: what stands behind them was added */
  guint n_builtin_cues; /* the same of the cues */
  GPtrArray *problems;  /* of strings: what is wrong so far, a line for each problem */
  GPtrArray *paths;     /* of files and directories that were read */
  GPtrArray *standards;
  GPtrArray *names;
  GPtrArray *titles;
  GPtrArray *forms;
  GPtrArray *cues;
  GPtrArray *equivalents;
  GPtrArray *mappings;
  GPtrArray *profiles;
} AnnexaRules;

AnnexaRules *annexa_rules_new (void);
void annexa_rules_free (AnnexaRules *self);
/* All `*.yaml` below @directory, sorted by path, or the one file that it is. */
gboolean annexa_rules_read_directory (AnnexaRules *self, const char *directory, GError **error);
gboolean annexa_rules_parse (AnnexaRules *self, const char *file, const char *bytes, gsize n_bytes,
                             GError **error);

void annexa_rules_set_error (GError **error, const AnnexaRulesPlace *place, const char *format, ...)
    G_GNUC_PRINTF (3, 4);
/* Puts @error aside, where it is one of rules and not too many are; returns whether to go on. */
gboolean annexa_rules_keep (AnnexaRules *self, GError **error);
/* annexa-catalog-nearest.c */
const char *annexa_rules_nearest_key (const char *wanted);
/* annexa-rules-removed.c */
/* Takes away from the words, patterns and titles of the built-in rules what the added ones say. */
gboolean annexa_rules_take_away (AnnexaRules *self, GError **error);
/* FALSE with all that was put aside, where there is any. */
gboolean annexa_rules_settle (AnnexaRules *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnexaRules, annexa_rules_free)

G_END_DECLS
