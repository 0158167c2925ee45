/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <gio/gio.h>

#include "annexa-shard.h"

G_BEGIN_DECLS

/**
 * AnnexaRunState:
 * @shard: which part of the inputs an output directory holds
 * @complete: whether the last run came to its end
 * @inputs: how many inputs it had
 * @rules: digest of the rules
 * @version: of annexa
 *
 * What `--merge` must know about an output directory beside its journal.
 */
typedef struct
{
  AnnexaShard shard;
  gboolean complete;
  guint64 inputs;
  char *rules;
  char *version;
} AnnexaRunState;

gboolean annexa_run_state_write (const AnnexaRunState *self, int directory_fd, GError **error);
gboolean annexa_run_state_read (AnnexaRunState *self, const char *path);
void annexa_run_state_clear (AnnexaRunState *self);

#define ANNEXA_RUN_STATE_NAME "run.json"

G_END_DECLS
