/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* As much of JSON as a journal needs: one object a line, whose members are strings, numbers, true and false.
 */

typedef enum
{
  ANNEXA_JSON_STRING,
  ANNEXA_JSON_NUMBER,
  ANNEXA_JSON_BOOLEAN,
} AnnexaJsonKind;

typedef void (*AnnexaJsonMember) (const char *key, AnnexaJsonKind kind, const char *value,
                                  gpointer user_data);

void annexa_json_append_string (GString *to, const char *text);
gboolean annexa_json_parse_object (const char *text, gsize length_bytes, AnnexaJsonMember member,
                                   gpointer user_data);

G_END_DECLS
