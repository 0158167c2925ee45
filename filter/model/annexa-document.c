/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-document.h"

struct _AnnexaDocument
{
  GObject parent_instance;

  AnnexaSource source;
  AnnexaFacts facts;
  GPtrArray *records;
  AnnexaCoverage coverage;
  GPtrArray *sections;
  AnnexaLedger ledger;
  GPtrArray *diagnostics;
};

G_DEFINE_FINAL_TYPE (AnnexaDocument, annexa_document, G_TYPE_OBJECT)
G_DEFINE_BOXED_TYPE (AnnexaRevision, annexa_revision, annexa_revision_copy, annexa_revision_free)

/**
 * annexa_revision_new:
 * @version: (nullable): as printed
 * @date: (nullable): ISO 8601
 * @summary: (nullable): as printed
 *
 * Returns: (transfer full): a revision that copies its arguments
 */
AnnexaRevision *
annexa_revision_new (const char *version, const char *date, const char *summary)
{
  AnnexaRevision *self = g_new0 (AnnexaRevision, 1);

  self->version = g_strdup (version);
  self->date = g_strdup (date);
  self->summary = g_strdup (summary);
  return self;
}

/**
 * annexa_revision_copy:
 * @self: a revision
 *
 * Returns: (transfer full): a deep copy of @self
 */
AnnexaRevision *
annexa_revision_copy (const AnnexaRevision *self)
{
  return annexa_revision_new (self->version, self->date, self->summary);
}

/**
 * annexa_revision_free:
 * @self: a revision
 *
 * Frees @self and what it owns
 */
void
annexa_revision_free (AnnexaRevision *self)
{
  g_free (self->version);
  g_free (self->date);
  g_free (self->summary);
  g_free (self);
}

static void
annexa_document_finalize (GObject *object)
{
  AnnexaDocument *self = ANNEXA_DOCUMENT (object);

  g_free (self->source.name);
  g_free (self->source.media_type);
  g_free (self->source.sha256);
  g_free (self->facts.title);
  g_free (self->facts.vendor);
  g_ptr_array_unref (self->facts.services);
  g_free (self->facts.version);
  g_free (self->facts.date);
  g_free (self->facts.language);
  g_ptr_array_unref (self->facts.standards);
  g_ptr_array_unref (self->facts.revisions);
  g_ptr_array_unref (self->records);
  g_free (self->coverage.standard);
  g_free (self->coverage.profile);
  g_ptr_array_unref (self->coverage.missing);
  g_ptr_array_unref (self->coverage.repeated);
  g_ptr_array_unref (self->sections);
  g_ptr_array_unref (self->diagnostics);
  G_OBJECT_CLASS (annexa_document_parent_class)->finalize (object);
}

static void
annexa_document_class_init (AnnexaDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = annexa_document_finalize;
}

static void
annexa_document_init (AnnexaDocument *self)
{
  self->facts.services = g_ptr_array_new_with_free_func (g_free);
  self->facts.standards = g_ptr_array_new_with_free_func (g_free);
  self->facts.revisions = g_ptr_array_new_with_free_func ((GDestroyNotify)annexa_revision_free);
  self->records = g_ptr_array_new_with_free_func ((GDestroyNotify)annexa_record_free);
  self->coverage.missing = g_ptr_array_new_with_free_func (g_free);
  self->coverage.repeated = g_ptr_array_new_with_free_func (g_free);
  self->sections = g_ptr_array_new_with_free_func ((GDestroyNotify)annexa_section_free);
  self->diagnostics = g_ptr_array_new_with_free_func ((GDestroyNotify)annexa_diagnostic_free);
}

/**
 * annexa_document_new:
 *
 * Returns: (transfer full): an empty document; the reader fills it
 */
AnnexaDocument *
annexa_document_new (void)
{
  return g_object_new (ANNEXA_TYPE_DOCUMENT, NULL);
}

/**
 * annexa_document_get_source:
 * @self: a document
 *
 * Returns: (transfer none): what was read
 */
AnnexaSource *
annexa_document_get_source (AnnexaDocument *self)
{
  g_return_val_if_fail (ANNEXA_IS_DOCUMENT (self), NULL);
  return &self->source;
}

/**
 * annexa_document_get_facts:
 * @self: a document
 *
 * Returns: (transfer none): facts about the paper
 */
AnnexaFacts *
annexa_document_get_facts (AnnexaDocument *self)
{
  g_return_val_if_fail (ANNEXA_IS_DOCUMENT (self), NULL);
  return &self->facts;
}

/**
 * annexa_document_get_records:
 * @self: a document
 *
 * Returns: (transfer none) (element-type AnnexaRecord): the answers, in document order
 */
GPtrArray *
annexa_document_get_records (AnnexaDocument *self)
{
  g_return_val_if_fail (ANNEXA_IS_DOCUMENT (self), NULL);
  return self->records;
}

/**
 * annexa_document_get_coverage:
 * @self: a document
 *
 * Returns: (transfer none): which controls of a profile are answered
 */
AnnexaCoverage *
annexa_document_get_coverage (AnnexaDocument *self)
{
  g_return_val_if_fail (ANNEXA_IS_DOCUMENT (self), NULL);
  return &self->coverage;
}

/**
 * annexa_document_get_sections:
 * @self: a document
 *
 * Returns: (transfer none) (element-type AnnexaSection): the rest of the body, in document order
 */
GPtrArray *
annexa_document_get_sections (AnnexaDocument *self)
{
  g_return_val_if_fail (ANNEXA_IS_DOCUMENT (self), NULL);
  return self->sections;
}

/**
 * annexa_document_get_ledger:
 * @self: a document
 *
 * Returns: (transfer none): where each glyph went
 */
AnnexaLedger *
annexa_document_get_ledger (AnnexaDocument *self)
{
  g_return_val_if_fail (ANNEXA_IS_DOCUMENT (self), NULL);
  return &self->ledger;
}

/**
 * annexa_document_get_diagnostics:
 * @self: a document
 *
 * Returns: (transfer none) (element-type AnnexaDiagnostic): what the reader must know
 */
GPtrArray *
annexa_document_get_diagnostics (AnnexaDocument *self)
{
  g_return_val_if_fail (ANNEXA_IS_DOCUMENT (self), NULL);
  return self->diagnostics;
}

/**
 * annexa_document_add_diagnostic:
 * @self: a document
 * @tag: what
 * @page: 1-based page, or 0 for the whole document
 * @detail: (nullable): ids, counts or words of the document that belong to it
 */
void
annexa_document_add_diagnostic (AnnexaDocument *self, AnnexaDiagnosticTag tag, guint page, const char *detail)
{
  AnnexaDiagnostic *diagnostic;

  g_return_if_fail (ANNEXA_IS_DOCUMENT (self));
  g_return_if_fail (tag < ANNEXA_DIAGNOSTIC_N_TAGS);

  diagnostic = g_new0 (AnnexaDiagnostic, 1);
  diagnostic->tag = tag;
  diagnostic->page = page;
  diagnostic->detail = g_strdup (detail);
  g_ptr_array_add (self->diagnostics, diagnostic);
}
