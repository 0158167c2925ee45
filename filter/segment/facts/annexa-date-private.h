/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "annexa-date.h"

G_BEGIN_DECLS

/* Numbers of dates and versions, in text of annexa_fold_line(). */

guint annexa_date_skip_blanks (const char *s, guint at);
gboolean annexa_date_read_number (const char *s, guint *at, guint max_digits, guint *value);
gboolean annexa_date_read_ideographs (const char *s, guint *at, guint *value);
gboolean annexa_date_read_year (AnnexaCatalog *catalog, const char *s, guint *at, guint *year);

G_END_DECLS
