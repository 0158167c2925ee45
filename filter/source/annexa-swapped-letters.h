/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "model/annexa-page.h"

G_BEGIN_DECLS

/* Whether @c begins the text of a ligature whose bytes may be in the wrong order. Cheap: asked for every
 * glyph. */
static inline gboolean
annexa_may_be_swapped (gunichar c)
{
  return c == ('f' << 8) || c == ('t' << 8);
}

void annexa_unswap_letters (const AnnexaPages *pages, AnnexaPage *page);

G_END_DECLS
