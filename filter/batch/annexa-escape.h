/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Text from outside on its way to a terminal or a log: what could move a cursor, start a line or be no text
 * at all is written as an escape. */

void annexa_escape_append (GString *to, const char *text, gsize length_bytes, gboolean keep_lines);
void annexa_escape_truncate (GString *text, gsize max_bytes);
char *annexa_escape (const char *text);

G_END_DECLS
