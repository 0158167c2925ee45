/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "layout/annexa-layout.h"

G_BEGIN_DECLS

gboolean annexa_pull_quotes_is_large (const AnnexaLayout *self, guint i);
guint annexa_pull_quotes_find_end (const AnnexaLayout *self, guint first);

G_END_DECLS
