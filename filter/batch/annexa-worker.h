/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <stdatomic.h>

#include "annexa-converter.h"
#include "annexa-sandbox.h"

G_BEGIN_DECLS

#define ANNEXA_WORKER_SCRATCH 4 /* descriptor of the scratch file */

#define ANNEXA_MAX_DIAGNOSTIC_BYTES (64 * 1024) /* of one input, as sent and as caught on standard error */

/**
 * AnnexaVitals:
 * @beats: grows with every page
 * @out_of_memory: set by a worker that dies for want of memory
 * @scratch_lost: set by one that dies because what it laid aside cannot be had back from the disk
 *
 * What parent and worker share in memory; a dying worker can still write to it.
 */
typedef struct
{
  atomic_uint beats;
  atomic_uint out_of_memory;
  atomic_uint scratch_lost;
} AnnexaVitals;

/**
 * AnnexaWorkerSetup:
 * @converter: what to do
 * @socket: the worker's end of the pair
 * @noise: where its standard error goes
 * @scratch: where it may lay aside what it keeps of long papers, or -1
 * @vitals: shared with the parent
 * @sandbox: how much sandbox
 * @memory_bytes: what it may allocate, or 0
 */
typedef struct
{
  const AnnexaConverter *converter;
  int socket;
  int noise;
  int scratch;
  AnnexaVitals *vitals;
  AnnexaSandboxMode sandbox;
  guint64 memory_bytes;
} AnnexaWorkerSetup;

void annexa_worker_main (const AnnexaWorkerSetup *setup) G_GNUC_NORETURN;
void annexa_worker_beat (void);

G_END_DECLS
