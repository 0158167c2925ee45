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
} AnnexaLabel;

typedef struct
{
  AnnexaNumber own;
  guint n_lead;
  AnnexaLabel lead[ANNEXA_MAX_LABELS]; /* control numbers that the line begins with */
  guint title_start, title_end;        /* bytes; equal when there is no title */
  guint n_trail;
  AnnexaLabel
      trail[ANNEXA_MAX_LABELS]; /* control numbers of a reference at its end, or of a reference line */
  gboolean is_reference; /* the whole line is a reference: standards, control words, numbers, brackets */
  gboolean cited;    /* the reference, or what stands before the number, names a standard or says 管理策 */
  gboolean quoted;   /* begins with a quotation mark */
  gboolean see;      /* holds a word such as 参照 */
  gboolean sentence; /* ends like a sentence, or holds the end of one */
  gboolean particle; /* goes on after the number with a particle: で定めた, に従い */
  guint decoration;  /* first byte of the title line's own text, after bullets such as ■ */
} AnnexaHeading;

void annexa_heading_parse (AnnexaCatalog *catalog, const char *text, GArray *tokens, AnnexaHeading *heading);
gboolean annexa_number_parse (const char *text, AnnexaNumber *number);
gboolean annexa_number_is_ancestor (const AnnexaNumber *number, const AnnexaNumber *of);
int annexa_number_compare (const AnnexaNumber *a, const AnnexaNumber *b);

G_END_DECLS
