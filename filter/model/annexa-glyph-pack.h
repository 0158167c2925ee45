/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The glyphs of a page in a few bytes each, and back without any loss. */

GBytes *annexa_glyph_pack (const GArray *glyphs);
GArray *annexa_glyph_unpack (GBytes *packed);

G_END_DECLS
