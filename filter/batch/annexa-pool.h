/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "annexa-job.h"
#include "annexa-sandbox.h"

G_BEGIN_DECLS

/* A handful of worker processes. The parent hands out inputs and takes back YAML; it never looks into a
 * document. Whatever happens to a worker becomes the outcome of the one job that it had. */

#define ANNEXA_DEFAULT_TIMEOUT_SECONDS 300
#define ANNEXA_DEFAULT_SILENCE_SECONDS 60
#define ANNEXA_DEFAULT_MEMORY_BYTES (1024ULL * 1024 * 1024)
#define ANNEXA_DEFAULT_FILES_PER_WORKER 1000
#define ANNEXA_MAX_WORKERS 1024

typedef struct _AnnexaPool AnnexaPool;

/**
 * AnnexaPoolOptions:
 * @n_workers: how many processes, at least 1
 * @sandbox: how much sandbox
 * @timeout_seconds: for one input in all, or 0
 * @silence_seconds: for one page, or 0
 * @memory_bytes: what a worker may allocate, or 0
 * @files_per_worker: inputs after which a worker is replaced, or 0
 */
typedef struct
{
  guint n_workers;
  AnnexaSandboxMode sandbox;
  double timeout_seconds;
  double silence_seconds;
  guint64 memory_bytes;
  guint files_per_worker;
} AnnexaPoolOptions;

/**
 * AnnexaPoolCallbacks:
 * @open_spool: opens #AnnexaJob.spool when the first byte of YAML arrives
 * @done: (transfer full job): called once for every job
 * @weak_sandbox: (nullable): called once when the sandbox is not whole, with what is missing
 * @user_data: for all of them
 */
typedef struct
{
  gboolean (*open_spool) (AnnexaJob *job, gpointer user_data, GError **error);
  void (*done) (AnnexaJob *job, gpointer user_data);
  void (*weak_sandbox) (const char *missing, gpointer user_data);
  gpointer user_data;
} AnnexaPoolCallbacks;

void annexa_pool_options_init (AnnexaPoolOptions *options);
AnnexaPool *annexa_pool_new (const AnnexaConverter *converter, const AnnexaPoolOptions *options,
                             const AnnexaPoolCallbacks *callbacks);
void annexa_pool_free (AnnexaPool *self);
gboolean annexa_pool_has_idle (AnnexaPool *self);
guint annexa_pool_n_busy (AnnexaPool *self);
gboolean annexa_pool_submit (AnnexaPool *self, AnnexaJob *job, GError **error);
gboolean annexa_pool_wait (AnnexaPool *self, int wake_fd, int timeout_ms, GError **error);

gboolean annexa_spool_in_memory (AnnexaJob *job, gpointer user_data, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnexaPool, annexa_pool_free)

G_END_DECLS
