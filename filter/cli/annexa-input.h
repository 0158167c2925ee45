/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

int annexa_input_open (const char *path, GError **error);
gssize annexa_input_read_line (const char *path, char *line, gsize size, GError **error);

G_END_DECLS
