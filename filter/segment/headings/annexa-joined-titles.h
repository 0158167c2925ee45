/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "segment/annexa-candidate.h"

G_BEGIN_DECLS

void annexa_joined_titles_part (AnnexaEvidence *self);

G_END_DECLS
