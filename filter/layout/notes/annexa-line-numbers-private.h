/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "layout/annexa-layout-private.h"
#include "layout/rows/annexa-rows-private.h"

G_BEGIN_DECLS

void annexa_gutter_numbers_add (AnnexaPageWork *work, guint number, guint last, guint step, float x2,
                                GArray *boxes);

G_END_DECLS
