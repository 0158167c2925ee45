/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "batch/annexa-batch.h"

G_BEGIN_DECLS

/**
 * AnnexaProgress:
 * @quiet: show nothing
 * @total: how many inputs there will be, 0 when not known
 * @on_terminal: a bar that is drawn over, or a line now and then
 * @next_us: when to show something again
 * @is_drawn: whether there is a bar that a line would run into
 *
 * How far a run is, on standard error.
 */
typedef struct
{
  gboolean quiet;
  guint64 total;
  gboolean on_terminal;
  gint64 next_us;
  gboolean is_drawn;
} AnnexaProgress;

void annexa_progress_init (AnnexaProgress *self, gboolean quiet);
void annexa_progress_show (AnnexaProgress *self, const AnnexaBatchStats *stats);
void annexa_progress_clear (AnnexaProgress *self);
void annexa_progress_summarize (const AnnexaBatchStats *stats);

G_END_DECLS
