/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "layout/annexa-layout.h"
#include "model/annexa-page.h"

char *synthetic_records (const AnnexaPages *pages, AnnexaPaintingSource painting, gpointer user_data);
char *synthetic_controls (const AnnexaPages *pages, AnnexaPaintingSource painting, gpointer user_data);
char *synthetic_messages (const AnnexaPages *pages, AnnexaPaintingSource painting, gpointer user_data);
