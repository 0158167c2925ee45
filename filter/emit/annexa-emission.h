/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "annexa-yaml-private.h"
#include "model/annexa-document.h"

G_BEGIN_DECLS

/* One document on its way out. The functions are called in the order in which they stand here. */

typedef struct _AnnexaEmission AnnexaEmission;

AnnexaEmission *annexa_emission_new (AnnexaYamlSink sink, gpointer user_data);
void annexa_emission_begin (AnnexaEmission *self, AnnexaDocument *document);
void annexa_emission_record (AnnexaEmission *self, const AnnexaRecord *record);
void annexa_emission_coverage (AnnexaEmission *self, AnnexaDocument *document);
void annexa_emission_section (AnnexaEmission *self, const AnnexaSection *section);
gboolean annexa_emission_end (AnnexaEmission *self, AnnexaDocument *document, GError **error);
void annexa_emission_free (AnnexaEmission *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnexaEmission, annexa_emission_free)

G_END_DECLS
