/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include "annexa.h"

/* Documents built by hand for the emitter's tests. */

AnnexaRecord *test_record_new (const char *id, const char *title, const char *text);
AnnexaSection *test_section_new (const char *number, const char *title, const char *text, guint page);
void test_document_set_source (AnnexaDocument *document, const char *name);
void test_strings_add (GPtrArray *strings, const char *string);
AnnexaDocument *test_document_full (void);
AnnexaDocument *test_document_minimal (void);
