/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "model/annexa-page.h"

G_BEGIN_DECLS

/* Looks at page after page, and then corrects the type sizes of all. */
typedef struct _AnnexaTypeSizes AnnexaTypeSizes;

AnnexaTypeSizes *annexa_type_sizes_new (void);
void annexa_type_sizes_free (AnnexaTypeSizes *self);
void annexa_type_sizes_add_page (AnnexaTypeSizes *self, const AnnexaPages *pages, const AnnexaPage *page);
void annexa_type_sizes_correct (AnnexaTypeSizes *self, AnnexaPages *pages);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnexaTypeSizes, annexa_type_sizes_free)

G_END_DECLS
