/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "annexa-catalog-private.h"

G_BEGIN_DECLS

/* The built-in rules as they were when annexa was built. */
extern const AnnexaCatalogTables annexa_catalog_builtin;

/* annexa-catalog-image.c, which is only in the program that writes the image, and in its test */
/* Writes C that defines annexa_catalog_builtin with what @catalog knows: for the same rules the same bytes.
 */
void annexa_catalog_image_write (AnnexaCatalog *catalog, GString *out);

G_END_DECLS
