/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/annexa-document.h"

G_BEGIN_DECLS

GBytes *annexa_document_to_yaml (AnnexaDocument *document, GError **error);
gboolean annexa_document_write (AnnexaDocument *document, GOutputStream *stream, GCancellable *cancellable,
                                GError **error);

G_END_DECLS
