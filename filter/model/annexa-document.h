/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <glib-object.h>

#include "annexa-diagnostic.h"
#include "annexa-record.h"

G_BEGIN_DECLS

/**
 * AnnexaSource:
 * @name: base name of the input as given, or `-` for standard input; valid UTF-8
 * @media_type: what the bytes are, such as `application/pdf`
 * @bytes: size of the input
 * @sha256: lower-case hexadecimal digest of the input
 * @pages: number of pages
 */
typedef struct
{
  char *name;
  char *media_type;
  guint64 bytes;
  char *sha256;
  guint pages;
} AnnexaSource;

/**
 * AnnexaRevision:
 * @version: (nullable): as printed
 * @date: (nullable): ISO 8601
 * @summary: (nullable): as printed
 */
typedef struct
{
  char *version;
  char *date;
  char *summary;
} AnnexaRevision;

/**
 * AnnexaFacts:
 * @title: (nullable): the paper's title
 * @vendor: (nullable): the company that answers
 * @services: (element-type utf8): what the answers are about; may be empty
 * @version: (nullable): version of the paper as printed, without words around it
 * @date: (nullable): ISO 8601 date of this version
 * @language: (nullable): `ja` or `en`
 * @standards: (element-type utf8): standards cited, by name, in order of first citation; may be empty
 * @revisions: (element-type AnnexaRevision): as printed; may be empty
 *
 * Facts about the document; each only when found in it.
 */
typedef struct
{
  char *title;
  char *vendor;
  GPtrArray *services;
  char *version;
  char *date;
  char *language;
  GPtrArray *standards;
  GPtrArray *revisions;
} AnnexaFacts;

/**
 * AnnexaCoverage:
 * @standard: (nullable): the standard of the profile; %NULL when the document has no records of it
 * @profile: (nullable): the profile's name in the rules
 * @answered: how many of the profile's controls have a record
 * @missing: (element-type utf8): ids of the profile without a record, in the profile's order
 * @repeated: (element-type utf8): ids with more than one record
 */
typedef struct
{
  char *standard;
  char *profile;
  guint answered;
  GPtrArray *missing;
  GPtrArray *repeated;
} AnnexaCoverage;

/**
 * AnnexaLedger:
 * @glyphs: drawn glyphs of the document, white space not counted
 * @records: in headings and answers
 * @sections: in other parts of the body, title page included
 * @contents: in tables of contents
 * @furniture: in running headers, footers, page numbers
 * @figures: labels of figures, hidden and duplicate text
 * @unplaced: in none of these; 0 unless something is wrong
 */
typedef struct
{
  guint64 glyphs, records, sections, contents, furniture, figures, unplaced;
} AnnexaLedger;

#define ANNEXA_TYPE_SOURCE (annexa_source_get_type ())
GType annexa_source_get_type (void);
AnnexaSource *annexa_source_copy (const AnnexaSource *self);
void annexa_source_free (AnnexaSource *self);

#define ANNEXA_TYPE_FACTS (annexa_facts_get_type ())
GType annexa_facts_get_type (void);
AnnexaFacts *annexa_facts_copy (const AnnexaFacts *self);
void annexa_facts_free (AnnexaFacts *self);

#define ANNEXA_TYPE_COVERAGE (annexa_coverage_get_type ())
GType annexa_coverage_get_type (void);
AnnexaCoverage *annexa_coverage_copy (const AnnexaCoverage *self);
void annexa_coverage_free (AnnexaCoverage *self);

#define ANNEXA_TYPE_LEDGER (annexa_ledger_get_type ())
GType annexa_ledger_get_type (void);
AnnexaLedger *annexa_ledger_copy (const AnnexaLedger *self);
void annexa_ledger_free (AnnexaLedger *self);

#define ANNEXA_TYPE_REVISION (annexa_revision_get_type ())
GType annexa_revision_get_type (void);
AnnexaRevision *annexa_revision_new (const char *version, const char *date, const char *summary);
AnnexaRevision *annexa_revision_copy (const AnnexaRevision *self);
void annexa_revision_free (AnnexaRevision *self);

#define ANNEXA_TYPE_DOCUMENT (annexa_document_get_type ())
G_DECLARE_FINAL_TYPE (AnnexaDocument, annexa_document, ANNEXA, DOCUMENT, GObject)

AnnexaDocument *annexa_document_new (void);

AnnexaSource *annexa_document_get_source (AnnexaDocument *self);
AnnexaFacts *annexa_document_get_facts (AnnexaDocument *self);
GPtrArray *annexa_document_get_records (AnnexaDocument *self);
AnnexaCoverage *annexa_document_get_coverage (AnnexaDocument *self);
GPtrArray *annexa_document_get_sections (AnnexaDocument *self);
AnnexaLedger *annexa_document_get_ledger (AnnexaDocument *self);
GPtrArray *annexa_document_get_diagnostics (AnnexaDocument *self);
void annexa_document_add_diagnostic (AnnexaDocument *self, AnnexaDiagnosticTag tag, guint page,
                                     const char *detail);

G_END_DECLS
