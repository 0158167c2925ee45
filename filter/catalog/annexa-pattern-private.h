/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The small pattern language of rules/ (docs/rules.md): a subset of regular expressions that runs on folded
 * code points, cannot backtrack without bound, and tells with which characters a match may begin. */

#define ANNEXA_PATTERN_MAX_BYTES 512
#define ANNEXA_PATTERN_MAX_INSTRUCTIONS 1024
#define ANNEXA_PATTERN_MAX_DEPTH 8
#define ANNEXA_PATTERN_MAX_GROUPS 8
#define ANNEXA_PATTERN_MAX_REPEAT 64
/* Steps that one attempt may take; a match that needs more is none. */
#define ANNEXA_PATTERN_MAX_STEPS 2000

typedef struct _AnnexaPattern AnnexaPattern;

typedef struct
{
  guint start, end; /* units; start == G_MAXUINT when the group took no part */
} AnnexaPatternGroup;

/* Sets @message (untranslated errors never occur: it is translated) on failure. */
AnnexaPattern *annexa_pattern_new (const char *pattern, char **message);
void annexa_pattern_free (AnnexaPattern *self);

/* Index of the group @name of @length bytes, or -1. */
int annexa_pattern_group (const AnnexaPattern *self, const char *name, gsize length);
/* (transfer full): a pattern of what group @group of @self, which annexa_pattern_new() made, takes. */
AnnexaPattern *annexa_pattern_new_of_group (const AnnexaPattern *self, guint group);
/* Units that match at @at (never 0 for a match), 0 for none. @whole: only a match up to @n_units counts. */
gsize annexa_pattern_match (const AnnexaPattern *self, const gunichar *units, gsize n_units, gsize at,
                            gboolean whole, AnnexaPatternGroup groups[ANNEXA_PATTERN_MAX_GROUPS]);
/* Calls @mark with each range of code points that a match may begin with; for what annexa_pattern_new() made.
 */
void annexa_pattern_foreach_first (const AnnexaPattern *self,
                                   void (*mark) (gunichar first, gunichar last, gpointer data),
                                   gpointer data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnexaPattern, annexa_pattern_free)

G_END_DECLS
