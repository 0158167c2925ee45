/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "annexa-batch.h"

G_BEGIN_DECLS

/* Joins the journals of the parts that many machines have read. */

typedef struct _AnnexaMerge AnnexaMerge;

AnnexaMerge *annexa_merge_new (void);
void annexa_merge_free (AnnexaMerge *self);
gboolean annexa_merge_add (AnnexaMerge *self, const char *directory, GError **error);
gboolean annexa_merge_write (AnnexaMerge *self, const char *path, int fd, GError **error);
GPtrArray *annexa_merge_get_problems (AnnexaMerge *self);
const AnnexaBatchStats *annexa_merge_get_stats (AnnexaMerge *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnexaMerge, annexa_merge_free)

G_END_DECLS
