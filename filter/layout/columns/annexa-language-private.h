/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "layout/annexa-regions-private.h"

G_BEGIN_DECLS

/* What begins at one place does so within this. */
#define ANNEXA_LANGUAGE_SAME_PT 2.0f

guint annexa_language_count (const AnnexaPageWork *work, guint first, guint end);
gboolean annexa_language_is_glued (const AnnexaPageWork *work, const AnnexaSpan *span, float x);
gboolean annexa_language_has_both (const AnnexaPageWork *work, guint row_index, guint parts, float *x);
gboolean annexa_language_is_beside (const AnnexaPageWork *work, guint row_index, float *x, guint *japanese);
guint annexa_language_style (const AnnexaPageWork *work, guint r);

G_END_DECLS
