/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "layout/annexa-layout-private.h"

G_BEGIN_DECLS

/* Where the rows of a table end: what the stages of finding that out share. */

/* The ink of a line of text inside its box, as a share of the type size around the middle. */
#define ANNEXA_INK_HALF_EM 0.42f

/* What one line of text has in one column. */
typedef struct
{
  guint column;
  guint first, n;       /* slice of the page's order */
  float y1, middle, y2; /* of its ink */
  float x1, x2;
  float size_pt;
  gunichar last; /* character */
} AnnexaPiece;

/* A number: one line, or several where it wraps. */
typedef struct
{
  float top, bottom; /* middles of its first and last line */
  float end;         /* middle of the last line of what goes on below it, as its title may */
} AnnexaAnchor;

/* A place where a row may end. */
typedef struct
{
  float at;
  float width_pt;
  guint piece;          /* the first below it */
  gboolean parts_lines; /* of one sentence in the column that has most of the text */
} AnnexaGap;

/* How the lines of the cells of a table stand. */
typedef struct
{
  float line_pt; /* from one line of a cell to the next */
  float gap_pt;  /* usual white space between two lines of a cell */
  float size_pt;
} AnnexaLeading;

/* What tells that a row begins. */
typedef enum
{
  ANNEXA_ROWS_BY_NUMBERS,
  ANNEXA_ROWS_BY_TITLES, /* whose numbers stand behind them */
  ANNEXA_ROWS_BY_NAMES   /* of the entries of a form */
} AnnexaRowsBy;

/* Part of a table between two known ends of rows. */
typedef struct
{
  GArray *pieces;  /* of AnnexaPiece, from top to bottom */
  GArray *anchors; /* of AnnexaAnchor, from top to bottom */
  GArray *gaps;    /* of AnnexaGap, from top to bottom */
  const AnnexaLeading *leading;
  guint number_column;
  gboolean carried;    /* it may begin with the rest of a row of the page before */
  gboolean headed;     /* so may it, below names of columns that are printed again */
  gboolean cut_below;  /* its last row may go on on the next page */
  gboolean ruled;      /* what ends it is drawn, above and below */
  const GArray *rules; /* (nullable) of AnnexaBox: what is drawn, be it across all columns or not */
  gboolean narrow;     /* the page has room for wider cells */
  float padding_pt;    /* the least white between its text and what ends it */
} AnnexaStretch;

guint annexa_bands_header_end (const AnnexaPageWork *work, AnnexaCatalog *catalog,
                               const AnnexaColumns *columns);
gboolean annexa_bands_is_below_row (const AnnexaPageWork *work, AnnexaCatalog *catalog,
                                    const AnnexaColumns *columns, float edge);
GArray *annexa_bands_next_headers (const AnnexaPageWork *work, AnnexaCatalog *catalog,
                                   const AnnexaColumns *columns);
gboolean annexa_bands_begin_part (const GArray *headers, guint r);
void annexa_pieces_leave_tall (const GArray *anchors, guint number_column, const AnnexaLeading *leading,
                               GArray *pieces);
gboolean annexa_pieces_are_narrow (const AnnexaPageWork *work, const GArray *pieces);
gboolean annexa_stretch_cut_lines (const AnnexaStretch *self, GArray *bands);
void annexa_pieces_collect (const AnnexaPageWork *work, guint row, const GArray *gutters, GArray *pieces);
void annexa_pieces_measure (const GArray *pieces, AnnexaLeading *leading);
void annexa_anchors_find (const AnnexaPageWork *work, AnnexaCatalog *catalog, const GArray *pieces,
                          guint column, GArray *anchors);
void annexa_anchors_find_ends (const GArray *pieces, guint column, const AnnexaLeading *leading,
                               GArray *anchors);
gboolean annexa_anchors_find_names (const AnnexaPageWork *work, AnnexaCatalog *catalog, const GArray *pieces,
                                    GArray *anchors);
guint annexa_anchors_find_column (const AnnexaPageWork *work, AnnexaCatalog *catalog, const GArray *pieces,
                                  guint n_columns);
GArray *annexa_drawn_edges_find (const AnnexaPageWork *work, const AnnexaColumns *columns,
                                 const GArray *pieces, guint number_column);
guint annexa_anchors_find_behind_column (const AnnexaPageWork *work, AnnexaCatalog *catalog,
                                         const GArray *pieces, guint n_columns, float line_pt,
                                         GArray *anchors);
void annexa_anchors_find_behind (const AnnexaPageWork *work, AnnexaCatalog *catalog, const GArray *pieces,
                                 guint column, float line_pt, GArray *anchors);
void annexa_row_habit_recall (const GArray *habit, float *costs);
void annexa_row_habit_add (GArray *habit, const float *before, const float *after);
void annexa_stretch_find_gaps (const AnnexaStretch *self);
float annexa_stretch_choose (const AnnexaStretch *self, AnnexaAlignment alignment, GArray *chosen);
float annexa_stretch_weigh (const AnnexaStretch *self, AnnexaAlignment alignment, GArray *scratch);
void annexa_stretch_join (AnnexaStretch *self, AnnexaAlignment alignment, GArray *chosen);
float annexa_stretches_paragraph_gap (const GArray *stretches, GPtrArray *chosen);
void annexa_stretches_cut (const GArray *stretches, float *costs, GArray *bands);

G_END_DECLS
