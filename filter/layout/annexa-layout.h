/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <glib.h>

#include "catalog/annexa-catalog.h"
#include "model/annexa-page.h"
#include "source/annexa-painting.h"
#include "text/annexa-habit.h"

G_BEGIN_DECLS

/* Glyphs → rows → lines in reading order, with tables, figures, contents and furniture set apart. */

/* What a line is for the reader. Every line of a document has exactly one role; the ledger counts them. */
typedef enum
{
  ANNEXA_ROLE_BODY,
  ANNEXA_ROLE_CONTENTS,  /* a line of the table of contents */
  ANNEXA_ROLE_FURNITURE, /* running header or footer, page number */
  ANNEXA_ROLE_FIGURE,    /* a label inside a drawing */
  ANNEXA_ROLE_ASIDE,     /* text that does not run with the body: rotated, in the margin, ruby */
  ANNEXA_ROLE_NOTE,      /* a footnote at the foot of its page, whose mark stands in the text above */
  ANNEXA_ROLE_MARGIN,    /* of rows only: a note in the margin, which becomes a line of the body */
} AnnexaRole;

typedef struct
{
  guint page;           /* 1-based */
  float x1, y1, x2, y2; /* box of the glyphs, points */
  float left, right;    /* edges of the text column that the line stands in */
  float size_pt;        /* type size of most of its glyphs */
  guint16 style;        /* style of most of its glyphs */
  guint16 first_style;  /* style of its first glyph */
  guint16 latin_style;  /* in a Japanese line, that of its first Latin letter or digit; else style */
  guint8 role;          /* AnnexaRole */
  guint8
      in_margin;  /* a note in the margin, of the body, that says which controls the text beside it answers */
  guint8 is_head; /* the number of a control and its whole title, put together */
  guint8 is_translation; /* in a column that says in another language what the one before it does */
  gint16 table;          /* index into AnnexaLayout.tables, -1 outside tables */
  guint16 row, column;   /* in the table */
  gboolean starts_flow;  /* first line of a column, cell or page: the gap above says nothing */
  float gap_above_pt;    /* white space to the line above in the same flow; 0 where starts_flow */
  float label_gap_pt;    /* widest gap inside the line, e.g. between a number and its title */
  guint n_glyphs;
  const char *text;
} AnnexaLine;

typedef struct
{
  guint16 row, column, row_span, column_span;
  guint first_line, n_lines; /* into AnnexaLayout.lines */
} AnnexaCell;

typedef struct
{
  guint page;
  float x1, y1, x2, y2;
  guint n_rows, n_columns;
  GArray *column_x; /* of float: left edges of the columns, and the right edge of the last */
  GArray *cells;    /* of AnnexaCell, row by row */
  guint first_line, n_lines;
  gboolean ruled;  /* drawn lines settled it */
  gint continues;  /* index of the table on an earlier page that this one continues, or -1 */
  gint columns_of; /* index of the table that has the cells of this one as further columns, or -1 */
} AnnexaTable;

/* An entry of the table of contents. */
typedef struct
{
  const char *text; /* as printed, without leader and page number */
  const char *key; /* folded text without leader and page number; empty where it is cut: 役割及び責… */
  guint page;      /* printed page number, 0 when there is none */
} AnnexaContentsEntry;

/* A footnote. */
typedef struct
{
  guint line;                /* that has its mark, in the text */
  guint first_line, n_lines; /* the note itself */
  guint mark_bytes;          /* of its first line */
} AnnexaNote;

#define ANNEXA_LINES_PER_BLOCK 128u

/* All lines; they stay where they are. */
typedef struct
{
  guint len;
  AnnexaLine **blocks;
  guint n_blocks;
  guint last_block; /* that was looked at */
} AnnexaLines;

typedef struct
{
  const AnnexaPages *pages;
  AnnexaLines *lines;   /* in reading order over all pages */
  GArray *notes;        /* of AnnexaNote */
  GPtrArray *tables;    /* of AnnexaTable */
  GArray *contents;     /* of AnnexaContentsEntry: what the table of contents lists */
  guint64 n_duplicates; /* glyphs left out because they are drawn twice */
  float body_size_pt;   /* type size of most text */
  guint16 body_style;
  guint16
      body_latin_style; /* of the Latin words in most text; body_style where they have none of their own */
  AnnexaHabit *habit;   /* how its lines are written */
  float line_gap_em;    /* usual white space between the lines of a paragraph, in type sizes */
} AnnexaLayout;

/* Gives what a page paints besides text, when text alone cannot settle its tables and figures; NULL when it
 * cannot. */
typedef AnnexaPainting *(*AnnexaPaintingSource) (guint page, gpointer user_data);

AnnexaLayout *annexa_layout_new (const AnnexaPages *pages, AnnexaCatalog *catalog,
                                 AnnexaPaintingSource painting, gpointer user_data);
void annexa_layout_free (AnnexaLayout *self);

void annexa_layout_add_line (AnnexaLayout *self, const AnnexaLine *line);

/* To be called for line @i of a walk over many lines that looks at what is known of them, and not always at
 * themselves. */
static inline void
annexa_layout_line_step (const AnnexaLayout *self, guint i)
{
  AnnexaLines *lines = self->lines;

  if (G_UNLIKELY (i / ANNEXA_LINES_PER_BLOCK != lines->last_block))
    {
      lines->last_block = i / ANNEXA_LINES_PER_BLOCK;
      annexa_arena_step (self->pages->arena);
    }
}

/* Line @i. A walk over many lines lets go of those that it has left. */
static inline AnnexaLine *
annexa_layout_line (const AnnexaLayout *self, guint i)
{
  const AnnexaLines *lines = self->lines;

  annexa_layout_line_step (self, i);
  return &lines->blocks[i / ANNEXA_LINES_PER_BLOCK][i % ANNEXA_LINES_PER_BLOCK];
}

/* To be called for each entry of a walk over all of the contents. */
static inline void
annexa_layout_contents_step (const AnnexaLayout *self, guint i)
{
  if (i % ANNEXA_LINES_PER_BLOCK == 0)
    annexa_arena_step (self->pages->arena);
}

gboolean annexa_note_mark_is_raised_digit (gunichar c);
gsize annexa_note_mark_length (AnnexaCatalog *catalog, const char *text, gboolean *bare);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnexaLayout, annexa_layout_free)

G_END_DECLS
