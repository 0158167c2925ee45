/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <signal.h>

#include "annexa-inputs.h"
#include "annexa-pool.h"

G_BEGIN_DECLS

/* Many inputs through a pool: outputs below a directory with a journal, or as one stream in the order of the
 * inputs. Keeps nothing of an input once it is done but where its line in the journal is. */

/**
 * AnnexaBatchStats:
 * @outcomes: how many inputs had each outcome, those taken over from an earlier run among them
 * @inputs: how many in all
 * @unchanged: how many were taken over from an earlier run
 * @pages: pages read in this run
 * @records: records found in this run
 * @seconds: how long it took
 */
typedef struct
{
  guint64 outcomes[ANNEXA_N_OUTCOMES];
  guint64 inputs;
  guint64 unchanged;
  guint64 pages;
  guint64 records;
  double seconds;
} AnnexaBatchStats;

/**
 * AnnexaBatchSetup:
 * @converter: what to do with each input
 * @pool: with which workers
 * @inputs: of what
 * @output: (nullable): the output directory; %NULL to write a stream
 * @stream_fd: where the stream goes
 * @report: (nullable): file for the journal of this run
 * @rules: digest of the rules
 * @version: of annexa
 * @strict: whether no records are an error
 * @with_password: whether a password was given, which may open what was found locked
 * @force: whether to read again what has not changed
 * @shard: which part this is
 * @interrupted: set by a signal handler
 * @told: called for each input that was read or failed in this run, in no fixed order
 * @tick: called now and then
 * @weak_sandbox: called when the sandbox is not whole
 * @user_data: for all of them
 */
typedef struct
{
  const AnnexaConverter *converter;
  AnnexaPoolOptions pool;
  AnnexaInputs *inputs;
  const char *output;
  int stream_fd;
  const char *report;
  const char *rules;
  const char *version;
  gboolean strict;
  gboolean with_password;
  gboolean force;
  AnnexaShard shard;
  const volatile sig_atomic_t *interrupted;
  void (*told) (const char *path, const AnnexaJob *job, gpointer user_data);
  void (*tick) (const AnnexaBatchStats *stats, gpointer user_data);
  void (*weak_sandbox) (const char *missing, gpointer user_data);
  gpointer user_data;
} AnnexaBatchSetup;

gboolean annexa_batch_run (const AnnexaBatchSetup *setup, AnnexaBatchStats *stats, gboolean *output_refused,
                           GError **error);

G_END_DECLS
