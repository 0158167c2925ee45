/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <gio/gio.h>

#include "annexa-outcome.h"
#include "annexa-converter.h"

G_BEGIN_DECLS

/**
 * AnnexaJob:
 * @fd: the input, open for reading; owned
 * @name: base name that the record carries; UTF-8
 * @known_sha256: (nullable): digest that makes reading it again needless
 * @spool: where the YAML document goes, or -1 as long as there is none; owned
 * @owner: whatever the caller wants to find again
 * @outcome: what became of it
 * @error: (nullable): why there is no YAML document
 * @output_failed: the YAML document could not be written to @spool
 * @unchanged: the input has @known_sha256
 * @pages: pages read
 * @records: records found
 * @yaml_bytes: size of what is in @spool
 * @sha256: (nullable): digest of the input
 * @diagnostics: (element-type AnnexaDiagnostic): what the reader must know
 * @noise: what the worker printed, control bytes escaped; may be empty
 * @seconds: how long it took
 * @peak_bytes: the most memory that the worker had in use, 0 when not known
 *
 * One input on its way through a worker.
 */
typedef struct
{
  int fd;
  char *name;
  char *known_sha256;
  int spool;
  gpointer owner;

  AnnexaOutcome outcome;
  GError *error;
  gboolean output_failed;
  gboolean unchanged;
  guint pages;
  guint records;
  guint64 yaml_bytes;
  char *sha256;
  GPtrArray *diagnostics;
  GString *noise;
  double seconds;
  guint64 peak_bytes;
} AnnexaJob;

AnnexaJob *annexa_job_new (int fd, const char *name);
void annexa_job_free (AnnexaJob *self);
gboolean annexa_job_rewind (AnnexaJob *self, GError **error);
void annexa_job_fail (AnnexaJob *self, GError *error);
gboolean annexa_job_add_noise (AnnexaJob *self, const char *data, gsize length_bytes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnexaJob, annexa_job_free)

G_END_DECLS
