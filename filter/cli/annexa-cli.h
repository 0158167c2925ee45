/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <gio/gio.h>

#include "batch/annexa-job.h"

G_BEGIN_DECLS

/* What the commands of annexa(1) share: how they speak to people. */

void annexa_cli_init (void);
gboolean annexa_cli_stdin_is_open (void);
gboolean annexa_cli_stdout_is_open (void);
void annexa_cli_say (const char *format, ...) G_GNUC_PRINTF (1, 2);
void annexa_cli_say_about (const char *file, const char *format, ...) G_GNUC_PRINTF (2, 3);
void annexa_cli_report_job (const char *file, const AnnexaJob *job, gboolean verbose);
int annexa_cli_fail (const GError *error);
int annexa_cli_usage_error (const GError *error);
int annexa_cli_close_stdout (int code);
void annexa_cli_join_values (char **arguments, char letter, const char *name, GPtrArray *joined);
GOptionContext *annexa_cli_context_new (const char *parameters, const char *summary, const char *description);

G_END_DECLS
