/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <gio/gio.h>

#include "batch/annexa-paper-converter.h"
#include "batch/annexa-pool.h"

G_BEGIN_DECLS

/**
 * AnnexaCommonOptions:
 * @rules: (nullable): directories added to the built-in rules
 * @password: (nullable): for encrypted papers
 * @password_file: (nullable): where the password is instead
 * @strict: whether a document without records is an error
 * @verbose: whether to show what libraries print
 * @pool: limits of the workers
 *
 * The options that every command which reads papers has.
 */
typedef struct
{
  char **rules;
  char *password;
  char *password_file;
  char *sandbox;
  char *memory;
  gboolean strict;
  gboolean verbose;
  AnnexaPoolOptions pool;
} AnnexaCommonOptions;

void annexa_common_options_init (AnnexaCommonOptions *self);
void annexa_common_options_clear (AnnexaCommonOptions *self);
void annexa_common_options_add (AnnexaCommonOptions *self, GOptionContext *context);
gboolean annexa_common_options_check (AnnexaCommonOptions *self, GError **error);
AnnexaReader *annexa_common_options_make_reader (AnnexaCommonOptions *self, GError **error);
void annexa_common_options_hide_password (char **arguments);

G_END_DECLS
