/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <gio/gio.h>

#include "annexa-shard.h"

G_BEGIN_DECLS

#define ANNEXA_MAX_TREE_DEPTH 200

typedef struct _AnnexaInputs AnnexaInputs;

/**
 * AnnexaInput:
 * @path: as named by the user or found below a directory that the user named; any bytes
 * @output: where its YAML document goes, relative to the output directory
 * @fd: open for reading, or -1
 * @error: (nullable): why it cannot be read
 */
typedef struct
{
  char *path;
  char *output;
  int fd;
  GError *error;
} AnnexaInput;

AnnexaInputs *annexa_inputs_new (const char *const *sources, int list_fd, char separator,
                                 const AnnexaShard *shard);
void annexa_inputs_leave_out (AnnexaInputs *self, const char *directory);
void annexa_inputs_free (AnnexaInputs *self);
AnnexaInput *annexa_inputs_next (AnnexaInputs *self, GError **error);
int annexa_inputs_get_wait_fd (AnnexaInputs *self);
guint64 annexa_inputs_count (const char *const *sources, const char *left_out, const AnnexaShard *shard);
void annexa_input_free (AnnexaInput *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnexaInputs, annexa_inputs_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnexaInput, annexa_input_free)

G_END_DECLS
