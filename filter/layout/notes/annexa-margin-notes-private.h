/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "layout/annexa-layout-private.h"

G_BEGIN_DECLS

/* Notes in the margin, and what they stand beside. */

/* Spans of so many glyphs show where the lines of a page begin and end. */
#define ANNEXA_MIN_LONG_GLYPHS 25u
#define ANNEXA_MAX_NOTE_LINES 6u
/* The lines of a note are hardly further apart than its type is tall. */
#define ANNEXA_MAX_NOTE_GAP_EM 0.7f

typedef struct
{
  AnnexaBox box;
  float size_pt, middle; /* of its first line */
  guint row;             /* that its first line is of */
  GString *text;
  gsize first_bytes; /* of the text: its first line */
  float height;      /* above the row that reaches below it the note is read */
} AnnexaBesideNote;

/* A note that floats at the right end of a line. */
typedef struct
{
  guint page;     /* index */
  gboolean apart; /* it stands on lines of its own, or behind a further line of its heading */
  AnnexaMarginNote note;
} AnnexaFloatingNote;

/* What a note stands beside. */
typedef enum
{
  ANNEXA_NOTE_BESIDE_OTHER,   /* the first line of a heading, or nothing */
  ANNEXA_NOTE_BESIDE_COUNTED, /* that of a heading with a number of its own */
  ANNEXA_NOTE_BESIDE_TEXT,
  ANNEXA_NOTE_BESIDE_HEADING, /* a further line of one */
  ANNEXA_NOTE_BELOW_HEADING,  /* text that has a heading right above it */
} AnnexaNotePlace;

gboolean annexa_margin_find_sides (const AnnexaPageWork *work, float *left, float *right);
gboolean annexa_margin_has_notes (const AnnexaPageWork *work, float left, float right);
GArray *annexa_margin_read_notes (const AnnexaPageWork *work, float left, float right);
gboolean annexa_margin_is_reference (AnnexaCatalog *catalog, const AnnexaBesideNote *note);
gboolean annexa_margin_is_control (AnnexaCatalog *catalog, const AnnexaToken *token, const char *text);
gboolean annexa_margin_is_numbered (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint r, float left);
gboolean annexa_margin_is_of_number (const AnnexaPageWork *work, AnnexaCatalog *catalog, const GArray *notes,
                                     guint i, float left);
gboolean annexa_margin_is_of_table (const AnnexaPageWork *work, AnnexaCatalog *catalog,
                                    const AnnexaBesideNote *note);
gboolean annexa_margin_is_of_title (const AnnexaPageWork *work, AnnexaCatalog *catalog, const GArray *notes,
                                    guint i, float left, float right);
const AnnexaSpan *annexa_margin_text_of (const AnnexaPageWork *work, guint r, float left, float right);
gboolean annexa_margin_has_number (const AnnexaPageWork *work, const AnnexaSpan *heading, float left);
gboolean annexa_margin_is_beside (const AnnexaSpan *span, float left, float right);
guint annexa_margin_find_style (const AnnexaPageWork *work);
AnnexaNotePlace annexa_margin_find_place (const AnnexaPageWork *work, AnnexaCatalog *catalog,
                                          AnnexaBesideNote *note, float left, float right, guint style);
gboolean annexa_heading_floats_may_be (const AnnexaPageWork *work);
void annexa_heading_floats_read (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint page,
                                 GArray *found);

G_END_DECLS
