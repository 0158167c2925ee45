/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "annexa-arena.h"

G_BEGIN_DECLS

/* What a document draws, before any reading order: glyphs with their boxes. Internal to the library. */

/* How a run of glyphs is drawn. Interned: two glyphs look alike when their style indexes are equal. */
typedef struct
{
  char *font; /* PostScript name without subset prefix, "" when unknown */
  float size_pt;
  guint32 color;   /* 0xRRGGBB */
  guint8 weight;   /* 0 regular, 1 bold, from the font's name */
  gboolean symbol; /* a font of pictures such as Wingdings */
} AnnexaStyle;

/* One drawn character, white space left out. Points from the top left of the page, turned so that its text
 * runs from left to right. */
typedef struct
{
  float x1, y1, x2, y2;
  gunichar ch;         /* repaired, see annexa-fold.h */
  guint16 style;       /* index into AnnexaPages.styles */
  guint8 space_before; /* the extractor saw white space between this glyph and the one before */
  guint8 chunk_start;  /* the extractor began a new line here */
} AnnexaGlyph;

typedef struct
{
  guint number;              /* 1-based */
  float width_pt, height_pt; /* turned as the glyphs are */
  guint8 quarter_turns;      /* clockwise from the page as turned here to the page as displayed */
  GArray *glyphs; /* (nullable) of AnnexaGlyph, in the extractor's order; NULL while they are packed */
  GBytes *packed; /* (nullable): the same in a few bytes each */
  guint n_hidden; /* glyphs dropped because they are drawn off the page, twice or too small to be seen */
} AnnexaPage;

/* An entry of the document's outline (bookmarks). */
typedef struct
{
  char *title;
  guint level; /* 0 for the top */
  guint page;  /* 1-based, 0 when unknown */
} AnnexaOutlineEntry;

/* A table of widths that says so much less of ideographs and kana than the type size is wrong: no font for
 * text is so condensed. */
#define ANNEXA_MAX_WRONG_WIDTH_EM 0.7f

typedef struct
{
  GPtrArray *pages;   /* of AnnexaPage */
  GArray *styles;     /* of AnnexaStyle */
  GArray *outline;    /* of AnnexaOutlineEntry */
  char *info_title;   /* (nullable) from the document information */
  char *info_author;  /* (nullable) */
  guint64 n_glyphs;   /* drawn glyphs of all pages, hidden ones too */
  AnnexaArena *arena; /* of what stays to the end */
  float *box_factor;  /* (nullable): by style, how much lower the boxes of its packed glyphs really are */
  guint8 *narrow;     /* (nullable): by style, whether those of its ideographs and kana may be too narrow */
} AnnexaPages;

AnnexaPage *annexa_page_new (guint number, double width_pt, double height_pt);
void annexa_page_free (AnnexaPage *self);
void annexa_turn_box (guint quarter_turns, double width_pt, double height_pt, double *x1, double *y1,
                      double *x2, double *y2);
void annexa_page_to_displayed (const AnnexaPage *self, double *x1, double *y1, double *x2, double *y2);
/* A document of thousands of pages holds their glyphs packed but for the page that is being looked at. */
void annexa_page_pack (AnnexaPage *self, AnnexaArena *arena);
void annexa_page_correct_boxes (AnnexaPage *self, const AnnexaPages *pages);
void annexa_page_unpack (AnnexaPage *self, const AnnexaPages *pages);
void annexa_page_let_go (AnnexaPage *self, gboolean for_good);

AnnexaPages *annexa_pages_new (const AnnexaStorage *storage);
void annexa_pages_free (AnnexaPages *self);
guint annexa_pages_intern_style (AnnexaPages *self, const char *font, double size_pt, guint32 color);

static inline const AnnexaStyle *
annexa_pages_style (const AnnexaPages *self, guint index)
{
  return &g_array_index (self->styles, AnnexaStyle, index);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnexaPage, annexa_page_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnexaPages, annexa_pages_free)

G_END_DECLS
