/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One function a command. @arguments are those of main(), the name of the command taken out; each returns an
 * exit code of sysexits.h. */

int annexa_batch_command (int n_arguments, char **arguments);
int annexa_convert_command (int n_arguments, char **arguments);
int annexa_explain_command (int n_arguments, char **arguments);
int annexa_rules_command (int n_arguments, char **arguments);

G_END_DECLS
