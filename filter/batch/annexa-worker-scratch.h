/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "model/annexa-arena.h"

G_BEGIN_DECLS

int annexa_worker_scratch_open (guint64 memory_bytes, guint n_workers);
void annexa_worker_scratch_adopt (int fd);
gpointer annexa_worker_scratch_take (gsize n_bytes);
void annexa_worker_scratch_rest (void);
void annexa_worker_scratch_empty (void);
const AnnexaStorage *annexa_worker_scratch_get_storage (void);
gboolean annexa_worker_scratch_holds (gconstpointer address);

G_END_DECLS
