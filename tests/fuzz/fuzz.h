/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <glib.h>

#include "model/annexa-document.h"

G_BEGIN_DECLS

/* What each target defines. */
int LLVMFuzzerTestOneInput (const guint8 *data, gsize n_bytes);

/* What was read can be written, and every glyph went to one place. */
void fuzz_check_document (AnnexaDocument *document);

G_END_DECLS
