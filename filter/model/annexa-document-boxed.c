/* SPDX-License-Identifier: GPL-2.0-or-later */
/* The parts of a document as boxed types, for languages that know structs only through one. The document
 * itself holds them by value. */
#include "annexa-document.h"

#include "annexa-array-private.h"

G_DEFINE_BOXED_TYPE (AnnexaSource, annexa_source, annexa_source_copy, annexa_source_free)
G_DEFINE_BOXED_TYPE (AnnexaFacts, annexa_facts, annexa_facts_copy, annexa_facts_free)
G_DEFINE_BOXED_TYPE (AnnexaCoverage, annexa_coverage, annexa_coverage_copy, annexa_coverage_free)
G_DEFINE_BOXED_TYPE (AnnexaLedger, annexa_ledger, annexa_ledger_copy, annexa_ledger_free)

/**
 * annexa_source_copy:
 * @self: a source
 *
 * Returns: (transfer full): a deep copy of @self
 */
AnnexaSource *
annexa_source_copy (const AnnexaSource *self)
{
  AnnexaSource *copy = g_memdup2 (self, sizeof *self);

  copy->name = g_strdup (self->name);
  copy->media_type = g_strdup (self->media_type);
  copy->sha256 = g_strdup (self->sha256);
  return copy;
}

/**
 * annexa_source_free:
 * @self: a source made by annexa_source_copy()
 *
 * Frees @self and what it owns
 */
void
annexa_source_free (AnnexaSource *self)
{
  g_free (self->name);
  g_free (self->media_type);
  g_free (self->sha256);
  g_free (self);
}

static gpointer
copy_revision (gconstpointer source, gpointer data)
{
  return annexa_revision_copy (source);
}

/**
 * annexa_facts_copy:
 * @self: facts
 *
 * Returns: (transfer full): a deep copy of @self
 */
AnnexaFacts *
annexa_facts_copy (const AnnexaFacts *self)
{
  AnnexaFacts *copy = g_new0 (AnnexaFacts, 1);

  copy->title = g_strdup (self->title);
  copy->vendor = g_strdup (self->vendor);
  copy->services = annexa_array_copy_strings (self->services);
  copy->version = g_strdup (self->version);
  copy->date = g_strdup (self->date);
  copy->language = g_strdup (self->language);
  copy->standards = annexa_array_copy_strings (self->standards);
  copy->revisions = annexa_array_copy (self->revisions, copy_revision, (GDestroyNotify)annexa_revision_free);
  return copy;
}

/**
 * annexa_facts_free:
 * @self: facts made by annexa_facts_copy()
 *
 * Frees @self and what it owns
 */
void
annexa_facts_free (AnnexaFacts *self)
{
  g_free (self->title);
  g_free (self->vendor);
  g_clear_pointer (&self->services, g_ptr_array_unref);
  g_free (self->version);
  g_free (self->date);
  g_free (self->language);
  g_clear_pointer (&self->standards, g_ptr_array_unref);
  g_clear_pointer (&self->revisions, g_ptr_array_unref);
  g_free (self);
}

/**
 * annexa_coverage_copy:
 * @self: a coverage
 *
 * Returns: (transfer full): a deep copy of @self
 */
AnnexaCoverage *
annexa_coverage_copy (const AnnexaCoverage *self)
{
  AnnexaCoverage *copy = g_new0 (AnnexaCoverage, 1);

  copy->standard = g_strdup (self->standard);
  copy->profile = g_strdup (self->profile);
  copy->answered = self->answered;
  copy->missing = annexa_array_copy_strings (self->missing);
  copy->repeated = annexa_array_copy_strings (self->repeated);
  return copy;
}

/**
 * annexa_coverage_free:
 * @self: a coverage made by annexa_coverage_copy()
 *
 * Frees @self and what it owns
 */
void
annexa_coverage_free (AnnexaCoverage *self)
{
  g_free (self->standard);
  g_free (self->profile);
  g_clear_pointer (&self->missing, g_ptr_array_unref);
  g_clear_pointer (&self->repeated, g_ptr_array_unref);
  g_free (self);
}

/**
 * annexa_ledger_copy:
 * @self: a ledger
 *
 * Returns: (transfer full): a copy of @self
 */
AnnexaLedger *
annexa_ledger_copy (const AnnexaLedger *self)
{
  return g_memdup2 (self, sizeof *self);
}

/**
 * annexa_ledger_free:
 * @self: a ledger made by annexa_ledger_copy()
 *
 * Frees @self
 */
void
annexa_ledger_free (AnnexaLedger *self)
{
  g_free (self);
}
