/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* SHA-256 as nettle computes it, several times as fast as GChecksum. */

typedef struct _AnnexaSha256 AnnexaSha256;

typedef void (*AnnexaSha256Progress) (gpointer user_data);

AnnexaSha256 *annexa_sha256_new (void);
void annexa_sha256_free (AnnexaSha256 *self);
void annexa_sha256_update (AnnexaSha256 *self, const guint8 *data, gsize n_bytes);
char *annexa_sha256_get_string (AnnexaSha256 *self);
char *annexa_sha256_of_bytes (GBytes *bytes, AnnexaSha256Progress progress, gpointer user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnexaSha256, annexa_sha256_free)

G_END_DECLS
