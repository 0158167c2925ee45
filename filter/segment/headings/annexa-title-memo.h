/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "catalog/annexa-catalog.h"

G_BEGIN_DECLS

typedef struct _AnnexaTitleMemo AnnexaTitleMemo;

AnnexaTitleMemo *annexa_title_memo_new (void);
void annexa_title_memo_free (AnnexaTitleMemo *self);
double annexa_title_memo_similarity (AnnexaTitleMemo *self, AnnexaCatalog *catalog, const char *key);

G_END_DECLS
