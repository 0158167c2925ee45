/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "annexa-batch.h"
#include "annexa-journal.h"
#include "annexa-output.h"
#include "annexa-syncer.h"
#include "annexa-tree.h"

G_BEGIN_DECLS

#define ANNEXA_STREAM_WINDOW 256 /* inputs ahead of the oldest that is not done */

/* One input under way. */
typedef struct
{
  guint64 index;
  char *path;
  char *output;
  char *temporary;
} AnnexaItem;

typedef struct
{
  const AnnexaBatchSetup *setup;
  AnnexaBatchStats *stats;
  AnnexaPool *pool;
  gint64 start_us;
  gboolean inputs_end;
  gboolean output_refused; /* some outputs could not be put where they belong */
  GError *fatal;           /* why the run ends early */

  AnnexaTree *tree;
  AnnexaJournal *journal;
  AnnexaSyncer *syncer;
  gint64 journal_synced_us;

  AnnexaJob *window[ANNEXA_STREAM_WINDOW]; /* done, by index modulo its size */
  guint64 next_out;
  AnnexaOutput report;
} AnnexaBatch;

void annexa_item_free (AnnexaItem *item);
AnnexaEntry *annexa_batch_make_entry (AnnexaBatch *self, const AnnexaItem *item, const AnnexaJob *job);
void annexa_batch_count (AnnexaBatch *self, const AnnexaItem *item, const AnnexaJob *job);
void annexa_batch_end (AnnexaBatch *self, GError *error);
gboolean annexa_batch_open_report (AnnexaBatch *self, GError **error);

gboolean annexa_batch_tree_open (AnnexaBatch *self, GError **error);
gboolean annexa_batch_tree_close (AnnexaBatch *self, GError **error);
void annexa_batch_tree_close_early (AnnexaBatch *self);
void annexa_batch_tree_prepare (AnnexaBatch *self, AnnexaJob *job);
gboolean annexa_batch_tree_open_spool (AnnexaBatch *self, AnnexaJob *job, GError **error);
void annexa_batch_tree_take (AnnexaBatch *self, AnnexaJob *job);
void annexa_batch_tree_collect (AnnexaBatch *self);

gboolean annexa_batch_stream_open (AnnexaBatch *self, GError **error);
gboolean annexa_batch_stream_close (AnnexaBatch *self, GError **error);
gboolean annexa_batch_stream_has_room (AnnexaBatch *self);
void annexa_batch_stream_take (AnnexaBatch *self, AnnexaJob *job);

G_END_DECLS
