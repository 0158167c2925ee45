/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "source/annexa-painting.h"

G_BEGIN_DECLS

/* A straight edge: position across it, and extent along it, in points. */
typedef struct
{
  float at, from, to;
  guint group;
} AnnexaDrawnRule;

void annexa_drawn_rules_find (const AnnexaPainting *painting, GArray *horizontal, GArray *vertical);

G_END_DECLS
