/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "annexa-try.h"

G_BEGIN_DECLS

#define ANNEXA_TRY_MAX_TITLES 5

typedef enum
{
  ANNEXA_TRIED_TEXT,
  ANNEXA_TRIED_SENTENCE,  /* text that a number or reference in it makes no heading of */
  ANNEXA_TRIED_LABEL,     /* begins with a control number */
  ANNEXA_TRIED_REFERENCE, /* is nothing but a reference to controls */
  ANNEXA_TRIED_TRAIL,     /* ends with one */
  ANNEXA_TRIED_TITLE,     /* is a control's title */
  ANNEXA_TRIED_WORD,      /* is a word of a class as a whole */
} AnnexaTriedKind;

/* A number, name or word at some place of the line. */
typedef struct
{
  AnnexaTokenKind kind;
  guint start;                    /* byte of the line */
  char *text;                     /* as it stands in the line */
  const char *id;                 /* LABEL */
  const AnnexaStandard *standard; /* (nullable): LABEL, STANDARD */
  gboolean known;                 /* LABEL: the standard has the number */
  gboolean is_clause;             /* LABEL: as a clause */
  const char *class;              /* CUE */
  gboolean won;                   /* else something longer or before it did */
  AnnexaPlace place;
} AnnexaTriedPart;

typedef struct
{
  const char *class;
  AnnexaPlace place;
} AnnexaTriedClass;

typedef struct
{
  const AnnexaItem *item;
  double similarity;
  AnnexaPlace place;
} AnnexaTriedTitle;

typedef struct
{
  char *text;
  AnnexaTriedKind kind;
  GArray *parts;   /* of AnnexaTriedPart */
  GArray *classes; /* of AnnexaTriedClass: the line as a whole, in the order in which they go before others */
  char *title;     /* (nullable) */
  GArray *titles;  /* of AnnexaTriedTitle, the nearest first */
} AnnexaTriedLine;

const char *annexa_tried_kind_name (AnnexaTriedKind kind);
void annexa_try_to_text (const GPtrArray *lines, GString *out);
void annexa_try_to_json (const GPtrArray *lines, GString *out);

G_END_DECLS
