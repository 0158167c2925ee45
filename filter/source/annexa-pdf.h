/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/annexa-document.h"
#include "annexa-painting.h"
#include "model/annexa-page.h"

G_BEGIN_DECLS

/* The one place that talks to Poppler. */

typedef struct _AnnexaPdf AnnexaPdf;

/* Called before each page. */
typedef void (*AnnexaPdfProgress) (guint page, guint n_pages, gpointer user_data);

void annexa_pdf_keep_tables (void);
AnnexaPdf *annexa_pdf_open (GBytes *bytes, const char *name, const char *password, GError **error);
void annexa_pdf_free (AnnexaPdf *self);
guint annexa_pdf_n_pages (AnnexaPdf *self);
AnnexaPages *annexa_pdf_read (AnnexaPdf *self, AnnexaDocument *document, const AnnexaStorage *storage,
                              AnnexaPdfProgress progress, gpointer user_data, GCancellable *cancellable,
                              GError **error);
AnnexaPainting *annexa_pdf_painting (AnnexaPdf *self, AnnexaDocument *document, guint page);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnexaPdf, annexa_pdf_free)

G_END_DECLS
