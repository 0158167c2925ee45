/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define ANNEXA_MAX_LIST_ENTRY_BYTES 65536

/* Names that somebody writes one after the other, perhaps slowly: nobody has to wait for the next one. */

typedef struct _AnnexaList AnnexaList;

AnnexaList *annexa_list_new (int fd, char separator);
void annexa_list_free (AnnexaList *self);
int annexa_list_get_fd (AnnexaList *self);
gboolean annexa_list_is_ready (AnnexaList *self);
char *annexa_list_next (AnnexaList *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnexaList, annexa_list_free)

G_END_DECLS
