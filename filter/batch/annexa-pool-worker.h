/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "annexa-frame.h"
#include "annexa-job.h"
#include "annexa-pool.h"
#include "annexa-worker.h"

G_BEGIN_DECLS

/* The parent's view of one worker process. */

typedef enum
{
  ANNEXA_KILLED_NOT,
  ANNEXA_KILLED_TIMEOUT,
  ANNEXA_KILLED_SILENCE,
  ANNEXA_KILLED_LIMIT,
  ANNEXA_KILLED_PROTOCOL,
} AnnexaKilled;

/**
 * AnnexaPoolWorker:
 * @pid: the process, or 0 when there is none
 * @socket: the parent's end of the pair
 * @noise: what the worker prints to standard error
 * @status: /proc/PID/status
 * @clear_refs: /proc/PID/clear_refs
 * @vitals: shared with the worker
 * @job: (nullable): what it works on
 * @job_number: number of that job, or of the last one
 * @n_files: how many it has read
 * @start_us: when the job began
 * @beat_us: when the worker was last seen to work
 * @beats: what the counter was then
 * @killed: why the parent killed it
 * @hello: whether it has said how its sandbox is
 * @in_memory: lays nothing aside, for what was laid aside was lost once
 * @diagnostic_bytes: how much it has said of the job beside the result
 */
typedef struct
{
  pid_t pid;
  int socket;
  int noise;
  int status;
  int clear_refs;
  AnnexaVitals *vitals;
  AnnexaJob *job;
  guint32 job_number;
  guint n_files;
  gint64 start_us;
  gint64 beat_us;
  guint beats;
  AnnexaKilled killed;
  gboolean hello;
  gboolean in_memory;
  gsize diagnostic_bytes;
} AnnexaPoolWorker;

gboolean annexa_pool_worker_start (AnnexaPoolWorker *self, const AnnexaConverter *converter,
                                   const AnnexaPoolOptions *options, GError **error);
void annexa_pool_worker_stop (AnnexaPoolWorker *self);
void annexa_pool_worker_kill (AnnexaPoolWorker *self, AnnexaKilled why);
void annexa_pool_worker_begin (AnnexaPoolWorker *self, AnnexaJob *job);
AnnexaJob *annexa_pool_worker_finish (AnnexaPoolWorker *self);
AnnexaJob *annexa_pool_worker_bury (AnnexaPoolWorker *self, const AnnexaPoolOptions *options);
gint64 annexa_pool_worker_check (AnnexaPoolWorker *self, const AnnexaPoolOptions *options, gint64 now_us);
void annexa_pool_worker_drain_noise (AnnexaPoolWorker *self);

G_END_DECLS
