/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "segment/records/annexa-assemble.h"
#include "annexa-reader.h"
#include "source/annexa-pdf.h"

G_BEGIN_DECLS

typedef void (*AnnexaInspector) (const AnnexaEvidence *evidence, gpointer user_data);

void annexa_pages_make_document (AnnexaCatalog *catalog, const AnnexaPages *pages,
                                 AnnexaPaintingSource painting, gpointer painting_data,
                                 AnnexaInspector inspect, gpointer user_data, AnnexaDocument *document,
                                 const AnnexaTaker *taker);
void annexa_reader_set_storage (AnnexaReader *self, const AnnexaStorage *storage);
void annexa_reader_set_progress (AnnexaReader *self, AnnexaPdfProgress progress, gpointer user_data);
AnnexaDocument *annexa_reader_inspect_bytes (AnnexaReader *self, GBytes *bytes, const char *name,
                                             AnnexaInspector inspect, gpointer user_data,
                                             GCancellable *cancellable, GError **error);
AnnexaDocument *annexa_reader_pass_bytes (AnnexaReader *self, GBytes *bytes, const char *name,
                                          const AnnexaTaker *taker, GCancellable *cancellable,
                                          GError **error);

G_END_DECLS
