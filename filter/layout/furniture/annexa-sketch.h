/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A count of strings that holds none of them: how often each was added, at most three times. Strings may be
 * counted as one, so that it says too much, but never too little. Of the rows of a long document most say
 * something of their own: only what the sketch has twice is worth a table that holds strings. */
typedef struct
{
  guint8 *counts; /* two bits each */
  guint32 mask;
} AnnexaSketch;

#define ANNEXA_SKETCH_MOST 3u

AnnexaSketch *annexa_sketch_new (guint n_strings);
void annexa_sketch_free (AnnexaSketch *self);
void annexa_sketch_add (AnnexaSketch *self, const char *string);
void annexa_sketch_add_hash (AnnexaSketch *self, guint32 hash);
guint annexa_sketch_count_hash (const AnnexaSketch *self, guint32 hash);
guint annexa_sketch_count (const AnnexaSketch *self, const char *string);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnexaSketch, annexa_sketch_free)

G_END_DECLS
