/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "layout/annexa-layout-private.h"

G_BEGIN_DECLS

/* The rows of a document as the search for its tables of controls sees them. */

/* What begins at one place does so within this. */
#define ANNEXA_SAME_PLACE_PT 1.5f
/* Pieces of a row stand so far apart at least; pieces that are no words, so far. */
#define ANNEXA_MIN_WHITE_PT 1.8f
#define ANNEXA_MIN_APART_EM 0.8f

/* A piece of a row that white parts from others. */
typedef struct
{
  float x1, x2;
} AnnexaControlPiece;

/* A row of text on some page. */
typedef struct
{
  guint first, n; /* pieces */
  guint page;
  float middle, size_pt;
  guint8 header;   /* so many lines from here on name the columns of a table of controls */
  guint8 counted;  /* it begins with a digit or an ASCII letter, as a number does */
  guint8 clause;   /* it is the heading of a clause */
  guint8 sentence; /* a full stop ends it */
  guint8 number;   /* one of the numbers stands in it */
  guint8 across;   /* it is none of the table, as far as that is known */
  guint8 below;    /* and stands below one */
  guint8 shape;    /* which of the shapes of tables it may be part of */
} AnnexaControlLine;

/* A number. */
typedef struct
{
  guint line;
  float x1, x2;
  const char *id;
  guint8 placed; /* it stands below most others */
  guint8 listed; /* it goes on with the list of one further right in the row above */
} AnnexaControlNumber;

typedef struct
{
  GArray *pieces, *lines, *anchors;
  GArray *tokens;
  float place, place_end; /* where the numbers of the table begin: at one place, unless they are centred */
  guint first, end;       /* the lines among which it stands */
  guint first_number, last_number; /* and the first and last that have its numbers */
} AnnexaControlSight;

/* No document has tables in more shapes than these. */
#define ANNEXA_MAX_SHAPES 32u

gboolean annexa_control_sight_read (AnnexaControlSight *sight, GPtrArray *works, AnnexaCatalog *catalog);
GArray *annexa_control_columns_find (AnnexaControlSight *sight);
GArray *annexa_control_shapes_tell (AnnexaControlSight *sight, GPtrArray *works);
void annexa_control_shapes_take (const AnnexaControlSight *sight, guint shape, AnnexaControlSight *taken);
gboolean annexa_control_shapes_keep_named (const AnnexaControlSight *sight, const AnnexaControlSight *all,
                                           guint header, GArray *gutters);
gboolean annexa_control_shapes_names_all (const AnnexaControlSight *sight, guint header,
                                          const GArray *gutters);
gboolean annexa_control_shapes_fit (const AnnexaControlSight *sight, guint header, const GArray *gutters);
guint annexa_control_place_find (AnnexaControlSight *sight);
guint annexa_control_number_at (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint at, guint end,
                                GArray *tokens);
const char *annexa_control_number_in_two (const AnnexaPageWork *work, AnnexaCatalog *catalog, guint r,
                                          guint end);
float annexa_control_line_widest_white (const AnnexaControlSight *sight, const AnnexaControlLine *line);
float annexa_control_usual_size (const AnnexaControlSight *sight);
gboolean annexa_control_numbers_stand_alone (const AnnexaControlSight *sight, const GArray *gutters);
gboolean annexa_control_gutters_on_page (const AnnexaControlSight *sight, const GArray *gutters, guint page,
                                         guint *number, gboolean before);
void annexa_control_gutters_leave_false (const AnnexaControlSight *sight, GArray *gutters, float least);
gboolean annexa_control_gutters_are_alike (const GArray *gutters, const GArray *others);
GArray *annexa_control_gutters_find (const AnnexaControlSight *sight);
gboolean annexa_control_numbers_run_beside (const AnnexaControlSight *sight, const GArray *gutters);
gboolean annexa_control_line_runs_over (const AnnexaControlSight *sight, const AnnexaControlLine *line,
                                        const AnnexaGutter *strip);

G_END_DECLS
