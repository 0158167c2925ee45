/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "model/annexa-page.h"

G_BEGIN_DECLS

void annexa_turn_upright (AnnexaPages *pages, AnnexaPage *page);

G_END_DECLS
