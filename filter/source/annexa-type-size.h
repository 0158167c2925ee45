/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "model/annexa-page.h"

G_BEGIN_DECLS

void annexa_type_size_correct (AnnexaPages *pages);

G_END_DECLS
