/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/annexa-diagnostic.h"

G_BEGIN_DECLS

#define ANNEXA_MAX_INPUT_BYTES (1024ULL * 1024 * 1024) /* one document */
#define ANNEXA_MAX_YAML_BYTES (512ULL * 1024 * 1024)   /* what is made of it */

/**
 * AnnexaConversion:
 * @put: sends a piece of the YAML document off; given to the converter
 * @job: for @put
 * @yaml: (nullable): the YAML document, where it did not go through @put
 * @yaml_bytes: how much went through @put
 * @pages: how many pages were read
 * @records: how many records were found
 * @sha256: digest of the input
 * @diagnostics: (element-type AnnexaDiagnostic): what the reader must know
 *
 * What a worker makes of one input.
 */
typedef struct _AnnexaConversion AnnexaConversion;
struct _AnnexaConversion
{
  void (*put) (AnnexaConversion *self, const guint8 *bytes, gsize n_bytes);
  guint32 job;
  GBytes *yaml;
  guint64 yaml_bytes;
  guint pages;
  guint records;
  char *sha256;
  GPtrArray *diagnostics;
};

/**
 * AnnexaConvertFunc:
 * @bytes: the input, untrusted
 * @name: its base name
 * @conversion: (out): to be filled in
 * @user_data: of the converter
 * @error: why there is no YAML document
 *
 * Runs in a worker, inside the sandbox. Calls annexa_worker_beat() for every page.
 */
typedef gboolean (*AnnexaConvertFunc) (GBytes *bytes, const char *name, AnnexaConversion *conversion,
                                       gpointer user_data, GError **error);

/**
 * AnnexaConverter:
 * @convert: makes YAML of bytes
 * @readable: (array zero-terminated=1): what a worker must be able to read beside its input
 * @user_data: for @convert; prepared in the parent, used in the workers
 */
typedef struct
{
  AnnexaConvertFunc convert;
  const char *const *readable;
  gpointer user_data;
} AnnexaConverter;

void annexa_conversion_clear (AnnexaConversion *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AnnexaConversion, annexa_conversion_clear)

G_END_DECLS
