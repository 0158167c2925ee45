/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What is known from rules/: standards with their controls, clauses and titles, mappings, profiles,
 * and words. Immutable once loaded; all pointers that it hands out live as long as it does. */

typedef struct _AnnexaCatalog AnnexaCatalog;
typedef struct _AnnexaStandard AnnexaStandard;
typedef struct _AnnexaItem AnnexaItem;

struct _AnnexaStandard
{
  const char *name;  /* "ISO/IEC 27017:2015" */
  const char *token; /* "iso27017-2015": prefix of record tokens */
  const char
      *family; /* what the editions have in common: "ISO/IEC 27017"; NULL for a standard with one edition */
  guint index; /* position among all standards of the catalog */
  guint n_items;
  const AnnexaItem *const *items; /* in the standard's order, clauses and controls together */
  gboolean is_added;              /* by rules that are not built in: papers are most likely about it */
};

struct _AnnexaItem
{
  const AnnexaStandard *standard;
  const char *id; /* canonical: "CLD.9.5.2", "5.1" */
  gboolean is_clause;
  guint order; /* position in standard->items */
  guint n_titles;
  const char *const *titles; /* as in the rules, Japanese and English, main title first */
  const char *const *keys;   /* the same folded by annexa_fold_key(): what titles are compared on */
};

/* Classes of words, a bit each. */
__extension__ typedef unsigned __int128 AnnexaCueSet;

typedef enum
{
  ANNEXA_TOKEN_TEXT,     /* a run of anything else */
  ANNEXA_TOKEN_LABEL,    /* a control number: id, form, prefixed, standard if the prefix tells */
  ANNEXA_TOKEN_STANDARD, /* a standard cited by name: standard */
  ANNEXA_TOKEN_CUE,      /* a word of rules/cues.yaml: cue */
  ANNEXA_TOKEN_OPEN,     /* an opening bracket of any kind */
  ANNEXA_TOKEN_CLOSE,    /* a closing bracket */
  ANNEXA_TOKEN_SEPARATOR, /* punctuation that may stand between numbers: , 、 ， / ・ : ： ; - – | and the
                             like */
  ANNEXA_TOKEN_SPACE,     /* white space of any width */
} AnnexaTokenKind;

/* What a number may also be read as, where forms of several standards print it alike: A.5.1 is 5.1 of one
 * standard and A.5.1 of another. */
typedef struct
{
  const char *id; /* (nullable): interned; NULL where there is one reading only */
  guint form;
  gboolean prefixed;
  const AnnexaStandard *standard; /* as in AnnexaToken */
} AnnexaReading;

typedef struct
{
  AnnexaTokenKind kind;
  guint start, end;  /* byte offsets into the text that was given */
  const char *id;    /* LABEL: canonical id (interned) */
  guint form;        /* LABEL: which number form of the rules matched (index over all) */
  gboolean prefixed; /* LABEL: printed with something that marks a control: A., CLD, 附属書A, 27017- */
  const AnnexaStandard
      *standard; /* STANDARD, or LABEL whose form belongs to one standard only; may be NULL */
  gboolean
      without_year; /* STANDARD: the name did not tell the edition, standard is the usual one of its family */
  GQuark cue;       /* CUE: first class of the word, such as "control-word", "see", "contents" */
  AnnexaCueSet cues;   /* CUE: all its classes */
  AnnexaReading other; /* LABEL: of a standard that has an item of that id too */
} AnnexaToken;

typedef struct
{
  const AnnexaItem *item;
  double similarity; /* 1.0 for a title that equals one of the item's on its key */
} AnnexaTitleMatch;

typedef struct
{
  const AnnexaStandard *standard;
  const char *id;
} AnnexaMapped;

typedef struct
{
  const char *name; /* "csp-disclosure" */
  const AnnexaStandard *standard;
  guint n_ids;
  const char *const *ids;
} AnnexaProfile;

AnnexaCatalog *annexa_catalog_load (const char *const *directories, GError **error);
/* Reads the built-in rules and @directory as annexa_catalog_load() would: what `annexa rules check` says. */
AnnexaCatalog *annexa_catalog_check (const char *const *directories, GError **error);
void annexa_catalog_free (AnnexaCatalog *self);
const char *annexa_catalog_digest (AnnexaCatalog *self);

guint annexa_catalog_n_standards (AnnexaCatalog *self);
const AnnexaStandard *annexa_catalog_standard (AnnexaCatalog *self, guint index);
guint annexa_catalog_standard_number (AnnexaCatalog *self, const char *text);
const AnnexaStandard *annexa_catalog_find_standard (AnnexaCatalog *self, const char *name);
const AnnexaItem *annexa_catalog_find (AnnexaCatalog *self, const AnnexaStandard *standard, const char *id);
const AnnexaItem *const *annexa_catalog_lookup (AnnexaCatalog *self, const char *id, guint *n_items);
/* The one copy of @id that tokens have, which lives as long as @self. */
const char *annexa_catalog_intern_id (AnnexaCatalog *self, const char *id);
gboolean annexa_catalog_form_fits (AnnexaCatalog *self, guint form, const AnnexaStandard *standard);

guint annexa_catalog_match_title (AnnexaCatalog *self, const char *key, gboolean near,
                                  AnnexaTitleMatch *matches, guint max_matches);
guint annexa_catalog_match_title_near (AnnexaCatalog *self, const char *key, double at_least,
                                       AnnexaTitleMatch *matches, guint max_matches);
char *annexa_catalog_beginning (AnnexaCatalog *self, const char *text);
gboolean annexa_catalog_may_begin_title (AnnexaCatalog *self, const char *id, const char *beginning);
gboolean annexa_catalog_is_title_of (AnnexaCatalog *self, const char *id, const char *key, gboolean clauses);
double annexa_catalog_title_similarity (const AnnexaItem *item, const char *key);

const AnnexaMapped *annexa_catalog_mapped (AnnexaCatalog *self, const AnnexaItem *item, guint *n_mapped);
const AnnexaStandard *annexa_catalog_mapped_standard (AnnexaCatalog *self, const AnnexaItem *item,
                                                      const char *id);
gboolean annexa_catalog_is_expected (AnnexaCatalog *self, const AnnexaStandard *standard);
const AnnexaProfile *annexa_catalog_profile (AnnexaCatalog *self, const AnnexaStandard *standard);

void annexa_catalog_lex (AnnexaCatalog *self, const char *text, gsize length_bytes, GArray *tokens);
void annexa_catalog_lex_numbers (AnnexaCatalog *self, const char *text, gsize length_bytes, GArray *tokens);
void annexa_catalog_lex_start (AnnexaCatalog *self, const char *text, gsize length_bytes, guint max_tokens,
                               GArray *tokens);
void annexa_catalog_lex_lead (AnnexaCatalog *self, const char *text, gsize length_bytes, guint max_tokens,
                              GArray *tokens);
gboolean annexa_catalog_numbers_have_digits (AnnexaCatalog *self);
gboolean annexa_catalog_text_may_hold (AnnexaCatalog *self, const char *cue, const char *text);
void annexa_catalog_readings (AnnexaCatalog *self, const char *text, gsize length_bytes, GArray *before,
                              guint n_before, guint offset, GArray *readings);
gboolean annexa_catalog_has_below (AnnexaCatalog *self, const AnnexaStandard *standard);
const AnnexaItem *annexa_catalog_find_below (AnnexaCatalog *self, const char *text,
                                             const AnnexaStandard *standard, const char *above,
                                             guint *length_bytes, guint *form);
guint annexa_catalog_n_classes (AnnexaCatalog *self);
const char *annexa_catalog_class_name (AnnexaCatalog *self, guint number);
gboolean annexa_catalog_text_may_be_cue (AnnexaCatalog *self, const char *cue, const char *text);
gboolean annexa_catalog_may_be_cue (AnnexaCatalog *self, const char *cue, const char *key);
gboolean annexa_catalog_is_cue (AnnexaCatalog *self, const char *cue, const char *key);
gsize annexa_catalog_ends_with_cue (AnnexaCatalog *self, const char *cue, const char *key);
gboolean annexa_catalog_has_cue (AnnexaCatalog *self, const char *cue, const char *key);
gsize annexa_catalog_begins_with_cue (AnnexaCatalog *self, const char *cue, const char *key);
gsize annexa_catalog_find_continued (AnnexaCatalog *self, const char *text);
guint annexa_catalog_word_at (AnnexaCatalog *self, const char *cue, const char *text, guint *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnexaCatalog, annexa_catalog_free)

G_END_DECLS
