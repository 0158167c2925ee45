/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "layout/annexa-layout.h"

G_BEGIN_DECLS

/* What one line says if it is read as a heading: own number, control numbers, title, references. */

#define ANNEXA_MAX_LABELS 24
#define ANNEXA_MAX_PARTS 6

typedef enum
{
  ANNEXA_NUMBERING_NONE,
  ANNEXA_NUMBERING_DECIMAL, /* 1  1.1  1-2 */
  ANNEXA_NUMBERING_CHAPTER, /* 第3章 */
  ANNEXA_NUMBERING_PAREN,   /* (1) */
  ANNEXA_NUMBERING_ROMAN,   /* Ⅲ． */
  ANNEXA_NUMBERING_CIRCLED, /* ① */
  ANNEXA_NUMBERING_LETTER,  /* A. */
  ANNEXA_NUMBERING_KANA,    /* （ア） */
} AnnexaNumbering;

/* A vendor's own number at the start of a line. */
typedef struct
{
  AnnexaNumbering kind;
  guint n_parts;
  guint parts[ANNEXA_MAX_PARTS];
  guint start, end; /* bytes of the line's text that print it, without white space after it */
} AnnexaNumber;

typedef struct
{
  const char *id; /* interned */
  guint form;
  gboolean prefixed;
  const AnnexaStandard *standard; /* (nullable): told by the number's form or by a standard named before it */
  guint start, end;               /* bytes of the line's text */
  AnnexaReading other;            /* what else the number may be */
  guint only_for;      /* of a number that is printed for one of several controls: which, from 1; 0 for all */
  const char *printed; /* (nullable): how it is printed, where a candidate answers it */
} AnnexaLabel;

/* Makes the other reading of @label the one that counts. */
void annexa_label_read_otherwise (AnnexaLabel *label);

typedef struct
{
  AnnexaNumber own;
  AnnexaLabel *lead;      /* control numbers that the line begins with */
  AnnexaLabel *trail;     /* control numbers of a reference at its end, or of a reference line */
  guint8 n_lead, n_trail; /* at most ANNEXA_MAX_LABELS */
  guint8
      is_reference : 1; /* the whole line is one: standards, control words, numbers or 該当なし, brackets */
  guint8 cited : 1;     /* the reference, or what precedes the number, names a standard or says 管理策 */
  guint8 question : 1;          /* has a mark such as Q1, part of decoration or before its title */
  guint8 quoted : 1;            /* begins with a quotation mark */
  guint8 see : 1;               /* holds a word such as 参照 */
  guint8 sentence : 1;          /* ends like a sentence, or holds the end of one */
  guint8 bracketed : 1;         /* a bracket opens somewhere in the line */
  guint8 particle : 1;          /* goes on after the number with a particle: で定めた, に従い */
  guint8 holds_label : 1;       /* a number that may be a control's stands anywhere in the line */
  guint8 no_title : 1;          /* as was read, no title of the rules at its start runs into an answer */
  guint8 numbers_behind : 1;    /* its trail is plain numbers, by the paper's habit */
  guint8 is_counterpart : 1;    /* a reference right below a number that says what it is in another edition */
  guint title_start, title_end; /* bytes; equal when there is no title */
  guint decoration;           /* first byte of the title line's own text, after bullets such as ■ and Q1 */
  guint mark_start, mark_end; /* bytes of the mark of a question */
} AnnexaHeading;

/* Where a line is parsed into: room for as many numbers as a line may have. */
typedef struct
{
  AnnexaHeading heading;
  AnnexaLabel lead[ANNEXA_MAX_LABELS], trail[ANNEXA_MAX_LABELS];
} AnnexaHeadingRoom;

const AnnexaHeading *annexa_heading_parse (AnnexaCatalog *catalog, const char *text, GArray *tokens,
                                           AnnexaHeadingRoom *room);
gboolean annexa_heading_has_own_number (const AnnexaHeading *heading);
gboolean annexa_heading_has_both_numbers (const AnnexaHeading *heading);
gboolean annexa_heading_is_mapped (AnnexaCatalog *catalog, const char *id, const char *other);
gboolean annexa_heading_refers (const AnnexaHeading *heading);
void annexa_heading_copy (const AnnexaHeading *heading, AnnexaHeadingRoom *room);
void annexa_heading_make_reference (AnnexaHeading *heading);
void annexa_heading_keep (const AnnexaHeading *heading, AnnexaHeading *kept, AnnexaArena *arena);
guint annexa_heading_skip_mark (AnnexaCatalog *catalog, const char *text, guint offset, const char *cue);
gboolean annexa_number_parse (AnnexaCatalog *catalog, const char *text, AnnexaNumber *number);
gboolean annexa_number_is_ancestor (const AnnexaNumber *number, const AnnexaNumber *of);
int annexa_number_compare (const AnnexaNumber *a, const AnnexaNumber *b);

G_END_DECLS
