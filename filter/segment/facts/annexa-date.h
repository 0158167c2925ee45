/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "catalog/annexa-catalog.h"

G_BEGIN_DECLS

/* Dates and versions of papers in text that annexa_fold_line() made: ASCII digits, lower case, single blanks.
 */

typedef struct
{
  guint start, end; /* bytes of the folded text */
  char iso[11];     /* "2022-03-18", or "2022-03" where no day is printed */
} AnnexaDate;

typedef struct
{
  guint start, end;             /* bytes of the folded text, words around the number included */
  guint value_start, value_end; /* the version itself */
} AnnexaVersion;

gboolean annexa_date_find (AnnexaCatalog *catalog, const char *folded, guint from, AnnexaDate *date);
gboolean annexa_version_find (AnnexaCatalog *catalog, const char *folded, guint from, AnnexaVersion *version);

/* End of the longest word of @cue that begins at @start of @folded, or @start. */
guint annexa_word_end (AnnexaCatalog *catalog, const char *cue, const char *folded, guint start);
/* Start of the longest word of @cue that ends at @end of @folded, or @end. */
guint annexa_word_start (AnnexaCatalog *catalog, const char *cue, const char *folded, guint end);

G_END_DECLS
