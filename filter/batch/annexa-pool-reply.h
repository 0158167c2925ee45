/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "annexa-pool-worker.h"

G_BEGIN_DECLS

/* What a worker says, checked against the job that it has. Nothing in it is trusted. */

typedef enum
{
  ANNEXA_REPLY_HELLO,    /* it is there; the payload is an AnnexaHello */
  ANNEXA_REPLY_PART,     /* a piece of its answer, taken into the job */
  ANNEXA_REPLY_DONE,     /* the job has its outcome */
  ANNEXA_REPLY_NONSENSE, /* it must end */
} AnnexaReply;

AnnexaReply annexa_pool_reply_take (AnnexaPoolWorker *worker, const AnnexaFrame *frame,
                                    const AnnexaPoolCallbacks *callbacks);

G_END_DECLS
