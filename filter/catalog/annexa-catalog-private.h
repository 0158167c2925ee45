/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "annexa-catalog.h"
#include "annexa-rules-private.h"
#include "annexa-title-index-private.h"
#include "annexa-trie-private.h"

G_BEGIN_DECLS

/* The longest title that is compared, in code points of its key. */
#define ANNEXA_TITLE_MAX_UNITS 256
/* Ids that no standard has are remembered for the tokens that name them, up to this many. */
#define ANNEXA_CATALOG_MAX_FOREIGN_IDS 65536

typedef struct
{
  AnnexaStandard public; /* first, so that an AnnexaStandard leads to its catalog */
  AnnexaCatalog *catalog;
  GPtrArray *items;  /* of AnnexaItem */
  GHashTable *by_id; /* interned id -> AnnexaItem */
  AnnexaRulesPlace place;
} AnnexaCatalogStandard;

typedef struct
{
  AnnexaPattern *pattern;
  const char *template;
  gboolean prefixed, glued, lower;
  guint64 standards; /* bit for each standard's index */
  const AnnexaStandard *only_standard;
} AnnexaForm;

/* What the end of a word in a trie means. */
typedef struct
{
  guint64 cues; /* bit for each class */
  const AnnexaStandard *standard;
  gboolean without_year;
} AnnexaWord;

typedef struct
{
  GQuark quark;
  const char *name;
  gboolean in_text;
  GPtrArray *patterns; /* of AnnexaPattern */
} AnnexaCueClass;

typedef struct
{
  const char *key; /* folded, equivalents applied */
  guint n_units;
  guint n_bigrams;  /* distinct ones */
  GPtrArray *items; /* of AnnexaItem that have it, without repetition */
} AnnexaTitleKey;

typedef enum
{
  ANNEXA_FLAG_SPACE = 1 << 0,
  ANNEXA_FLAG_OPEN = 1 << 1,
  ANNEXA_FLAG_CLOSE = 1 << 2,
  ANNEXA_FLAG_SEPARATOR = 1 << 3,
  ANNEXA_FLAG_WORD = 1 << 4,    /* a word of the text trie may begin with it */
  ANNEXA_FLAG_LABEL = 1 << 5,   /* a number form may begin with it */
  ANNEXA_FLAG_PATTERN = 1 << 6, /* a pattern of a cue class in text may begin with it */
} AnnexaUnitFlags;

struct _AnnexaCatalog
{
  GStringChunk *strings;
  GByteArray *read; /* (nullable): the rule files, until somebody asks for their digest */
  char *digest;     /* (nullable): before somebody does */

  GPtrArray *standards;       /* of AnnexaCatalogStandard */
  GHashTable *standard_names; /* folded name or token -> AnnexaStandard */
  GHashTable *items_by_id;    /* id -> GPtrArray of AnnexaItem */
  GHashTable *mapped;         /* AnnexaItem -> GArray of AnnexaMapped */
  GPtrArray *profiles;        /* of AnnexaProfile */
  GPtrArray *form_patterns;   /* owns the patterns of forms */
  GArray *forms;              /* of AnnexaForm */

  GArray *classes;      /* of AnnexaCueClass */
  guint8 *flags;        /* AnnexaUnitFlags of each code point of the BMP */
  AnnexaTrie text_trie; /* names of standards and cue words as they stand in a line */
  GArray *text_words;   /* of AnnexaWord; trie values are index + 1 */
  AnnexaTrie key_trie;  /* cue words as they stand in a key */
  GArray *key_words;
  guint64 version_cue; /* bit of the class version-word, 0 when there is none */

  guint8 equivalent_firsts[1024]; /* whether a spelling begins with a code point of these low ten bits */
  AnnexaTrie equivalents;         /* spelling -> index + 1 into equivalent_targets */
  GPtrArray *equivalent_targets;  /* of GArray of gunichar */

  GHashTable *title_keys; /* key -> AnnexaTitleKey */
  GHashTable
      *bare_title_keys; /* key without what is in brackets -> AnnexaTitleKey, for titles that have brackets */
  GPtrArray *titles;    /* of AnnexaTitleKey */
  AnnexaTitleIndex title_index; /* numbers of titles are indices into titles */

  GMutex mutex; /* for what follows, and for read and digest */
  GHashTable *foreign_ids;
};

/* annexa-catalog-build.c */
AnnexaCatalog *annexa_catalog_build (AnnexaRules *rules, GError **error);
/* What a rule file names, or NULL with an error that tells its place. */
const AnnexaStandard *annexa_catalog_require_standard (AnnexaCatalog *self, const AnnexaRulesPlace *place,
                                                       const char *name, GError **error);
const AnnexaItem *annexa_catalog_require_item (AnnexaCatalog *self, const AnnexaRulesPlace *place,
                                               const AnnexaStandard *standard, const char *id,
                                               GError **error);

/* annexa-catalog-mappings.c */
gboolean annexa_catalog_add_mapping (AnnexaCatalog *self, const AnnexaRulesMapping *mapping, GError **error);
gboolean annexa_catalog_add_profile (AnnexaCatalog *self, const AnnexaRulesProfile *raw, GError **error);

/* annexa-catalog-words.c */
gboolean annexa_catalog_add_names (AnnexaCatalog *self, AnnexaRules *rules, GError **error);
gboolean annexa_catalog_add_cues (AnnexaCatalog *self, AnnexaRules *rules, GError **error);
void annexa_catalog_set_flags (AnnexaCatalog *self);
/* Bit of class @name, 0 when there is none. */
guint64 annexa_catalog_cue_bit (AnnexaCatalog *self, const char *name);

/* annexa-titles.c */
gboolean annexa_catalog_add_equivalents (AnnexaCatalog *self, AnnexaRules *rules, GError **error);
/* Folds @title, applies the equivalents and remembers that @item has it; returns the key. @seen is for titles
 * at the same address, a new table of addresses. */
const char *annexa_catalog_add_title (AnnexaCatalog *self, const AnnexaItem *item, const char *title,
                                      GHashTable *seen);
void annexa_catalog_index_titles (AnnexaCatalog *self);

/* An id that lives as long as the catalog; NULL when there are too many that no standard has. */
const char *annexa_catalog_intern_id (AnnexaCatalog *self, const char *id);

static inline gboolean
annexa_is_ascii_alnum (gunichar c)
{
  return c < 0x80 && g_ascii_isalnum (c);
}

G_END_DECLS
