/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ANNEXA_STATE_DIRECTORY ".annexa" /* in the output directory; no output has that name */

char *annexa_name_output (const char *prefix, const char *path);
char *annexa_name_apart (const char *output, const char *path);

G_END_DECLS
