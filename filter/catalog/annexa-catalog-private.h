/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "annexa-catalog.h"
#include "annexa-lexer-memo.h"
#include "annexa-rules-private.h"
#include "annexa-string-index-private.h"
#include "annexa-title-index-private.h"
#include "annexa-trie-private.h"

G_BEGIN_DECLS

/* The longest title that is compared, in code points of its key. */
#define ANNEXA_TITLE_MAX_UNITS 256
/* Ids that no standard has are remembered for the tokens that name them, up to this many. */
#define ANNEXA_CATALOG_MAX_FOREIGN_IDS 65536
/* The flags of a catalog are of the code points of the BMP, the firsts of equivalents of their low ten bits.
 */
#define ANNEXA_CATALOG_N_FLAGS 0x10000
#define ANNEXA_CATALOG_N_FIRSTS 1024

typedef struct _AnnexaCatalogTables AnnexaCatalogTables;

typedef struct
{
  AnnexaStandard public; /* first, so that an AnnexaStandard leads to its tables */
  const AnnexaCatalogTables *tables;
} AnnexaCatalogStandard;

typedef struct
{
  AnnexaItem public; /* first, so that an AnnexaItem leads to what it is mapped to */
  guint n_mapped;
  const AnnexaMapped *mapped;
} AnnexaCatalogItem;

typedef struct
{
  guint n_items;
  const AnnexaItem *const *items;
} AnnexaItemList;

typedef struct
{
  const AnnexaPattern *pattern;
  const char *template;
  gboolean prefixed, glued, lower;
  gboolean below;   /* its numbers go on with that of an item above: the template is what comes behind that */
  gboolean printed; /* ids that no standard has keep the case of their letters */
  guint64 standards; /* bit for each standard's index */
  const AnnexaStandard *only_standard;
} AnnexaNumberForm;

/* What the end of a word in a trie means. */
typedef struct
{
  AnnexaCueSet cues;
  const AnnexaStandard *standard;
  gboolean without_year;
  guint value; /* 0 when it has none: the year before the first of an era */
} AnnexaWord;

typedef struct
{
  const char *name;
  gboolean in_text;
  guint n_patterns;
  const AnnexaPattern *const *patterns;
  const guint64 *firsts; /* with what a word or pattern may begin, by annexa_cue_class_may_begin() */
} AnnexaCueClass;

/* A pattern of a class that is looked for in lines. */
typedef struct
{
  const AnnexaPattern *pattern;
  guint class_number;
} AnnexaTextPattern;

typedef struct
{
  guint n_units;
  const gunichar *units;
} AnnexaEquivalent;

typedef struct
{
  guint n_bigrams; /* distinct ones */
  AnnexaItemList items;
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

/* All that a catalog knows, in plain arrays that point to each other: annexa_catalog_build() makes them of
 * rule files, and the compiler those of the built-in rules, from what annexa_catalog_image_write() writes. */
struct _AnnexaCatalogTables
{
  const char *digest; /* (nullable): NULL until somebody asks for it, where rule files were read */

  guint n_standards;
  const AnnexaCatalogStandard *standards;
  guint n_items;
  const AnnexaCatalogItem *items;   /* of all standards, one standard after the other */
  AnnexaStringIndex standard_names; /* folded names and tokens */
  const guint32 *named_standards;   /* by number of the name: the index of the standard */
  AnnexaStringIndex ids;
  const AnnexaItemList *items_of_ids; /* by number of the id: in the order of the standards */
  guint n_profiles;
  const AnnexaProfile *profiles;
  guint n_forms;
  const AnnexaNumberForm *forms;
  const guint64 *form_firsts; /* as text_pattern_firsts */

  guint n_classes;
  const AnnexaCueClass *classes;
  AnnexaCueSet version_cue; /* bit of the class version-word, 0 when there is none */
  AnnexaCueSet none_cue;    /* that of no-counterpart */
  const guint8 *flags;      /* AnnexaUnitFlags, ANNEXA_CATALOG_N_FLAGS of them */
  guint n_text_patterns;
  const AnnexaTextPattern *text_patterns; /* in the order of their classes */
  const guint64 *text_pattern_firsts;     /* ANNEXA_CATALOG_N_FIRSTS of them: those that may begin
                                           so, the last bit for all from the 64th on */
  AnnexaTrie text_trie;                   /* names of standards and cue words as they stand in a line */
  guint n_text_words;
  const AnnexaWord *text_words; /* trie values are index + 1 */
  AnnexaTrie key_trie;          /* cue words as they stand in a key */
  guint n_key_words;
  const AnnexaWord *key_words;

  const guint8 *equivalent_firsts; /* whether a spelling begins so, ANNEXA_CATALOG_N_FIRSTS of them */
  AnnexaTrie equivalents;          /* spelling -> index + 1 into equivalent_targets */
  guint n_equivalent_targets;
  const AnnexaEquivalent *equivalent_targets;

  AnnexaStringIndex title_keys;      /* folded, equivalents applied */
  const AnnexaTitleKey *titles;      /* by number of the key */
  AnnexaStringIndex bare_title_keys; /* without what is in brackets, of titles that have brackets */
  const guint32 *bare_titles;        /* by number of the bare key: the title */
  AnnexaTitleIndex title_index;      /* numbers of titles are those of title_keys */
};

/* Tables that were made of rule files, and what they are kept in. */
typedef struct
{
  AnnexaCatalogTables tables;
  GStringChunk *strings;
  GPtrArray *blocks;   /* (element-type gpointer): arrays, to be freed */
  GPtrArray *patterns; /* (element-type AnnexaPattern) */
} AnnexaCatalogStore;

struct _AnnexaCatalog
{
  const AnnexaCatalogTables *tables;
  AnnexaCatalogStore *store; /* (nullable) (owned): that of the tables, when they are not built in */
  GQuark class_quarks[ANNEXA_RULES_MAX_CLASSES];
  AnnexaStringIndex class_names; /* numbers are those of the classes */
  gint class_hints[1024];        /* by where a name is kept: the number that it had last */
  AnnexaLexerMemo *lexed;        /* (owned) */

  GMutex mutex; /* for what follows */
  GHashTable *foreign_ids;
  GByteArray *read; /* (nullable): the rule files, until somebody asks for their digest */
  char *digest;     /* (nullable): before somebody does */
};

/* annexa-catalog.c */
/* A catalog of @tables, which must outlive it unless they are those of @store (nullable) (transfer full). */
AnnexaCatalog *annexa_catalog_new (const AnnexaCatalogTables *tables, AnnexaCatalogStore *store);
/* Makes every class of the tables known by its name, once there are no more. */
void annexa_catalog_name_classes (AnnexaCatalog *self);
/* Bit of class @name, 0 when there is none. */
AnnexaCueSet annexa_catalog_cue_bit (AnnexaCatalog *self, const char *name);

/* The number of the first class in @set, which has one. */
static inline guint
annexa_cue_set_first (AnnexaCueSet set)
{
  guint64 low = (guint64)set;

  return low != 0 ? (guint)__builtin_ctzll (low) : 64 + (guint)__builtin_ctzll ((guint64)(set >> 64));
}
/* An id that lives as long as the catalog; NULL when there are too many that no standard has. */

/* annexa-catalog-load.c */
AnnexaRules *annexa_catalog_read_rules (const char *const *directories, GError **error);

/* annexa-catalog-build.c */
AnnexaCatalog *annexa_catalog_build (AnnexaRules *rules, GError **error);
void annexa_catalog_store_free (AnnexaCatalogStore *self);

/* Code points that agree in their low ten bits share a bit. */
static inline gboolean
annexa_cue_class_may_begin (const AnnexaCueClass *self, gunichar c)
{
  return (self->firsts[(c & (ANNEXA_CATALOG_N_FIRSTS - 1)) / 64] >> c % 64 & 1) != 0;
}

static inline gboolean
annexa_is_ascii_alnum (gunichar c)
{
  return c < 0x80 && g_ascii_isalnum (c);
}

G_END_DECLS
