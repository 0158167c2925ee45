/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-entry.h"

#include <string.h>

#include "annexa-json.h"

/** annexa_entry_new: Returns: (transfer full): an empty entry */
AnnexaEntry *
annexa_entry_new (void)
{
  return g_new0 (AnnexaEntry, 1);
}

/** annexa_entry_free: frees @self */
void
annexa_entry_free (AnnexaEntry *self)
{
  g_free (self->input);
  g_free (self->output);
  g_free (self->message);
  g_free (self->sha256);
  g_free (self->rules);
  g_free (self->version);
  g_free (self);
}

static void
append_string (GString *line, const char *key, const char *value)
{
  if (value == NULL)
    return;
  g_string_append_printf (line, ", \"%s\": ", key);
  annexa_json_append_string (line, value);
}

/* A path is bytes, JSON is Unicode: where they differ, a second member holds the bytes. */
static void
append_path (GString *line, const char *key, const char *path)
{
  g_autofree char *valid = NULL;
  g_autofree char *bytes = NULL;

  if (path == NULL)
    return;
  valid = g_utf8_make_valid (path, -1);
  g_string_append_printf (line, "%s\"%s\": ", line->str[line->len - 1] == '{' ? "" : ", ", key);
  annexa_json_append_string (line, valid);
  if (g_str_equal (valid, path))
    return;
  bytes = g_base64_encode ((const guchar *)path, strlen (path));
  g_string_append_printf (line, ", \"%s_base64\": \"%s\"", key, bytes);
}

/** annexa_entry_append_json: appends @self as one line */
void
annexa_entry_append_json (const AnnexaEntry *self, GString *line)
{
  char seconds[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_c (line, '{');
  append_path (line, "input", self->input);
  append_path (line, "output", self->output);
  append_string (line, "sha256", self->sha256);
  append_string (line, "outcome", annexa_outcome_name (self->outcome));
  append_string (line, "message", self->message);
  g_string_append_printf (line, ", \"pages\": %u, \"records\": %u, \"yaml_bytes\": %" G_GUINT64_FORMAT,
                          self->pages, self->records, self->yaml_bytes);
  g_string_append_printf (line, ", \"seconds\": %s, \"peak_bytes\": %" G_GUINT64_FORMAT,
                          g_ascii_formatd (seconds, sizeof seconds, "%.6f", self->seconds), self->peak_bytes);
  append_string (line, "rules", self->rules);
  append_string (line, "version", self->version);
  if (self->strict)
    g_string_append (line, ", \"strict\": true");
  g_string_append (line, "}\n");
}

static void
set_path (char **path, const char *base64)
{
  gsize length;
  g_autofree guchar *bytes = g_base64_decode (base64, &length);

  g_free (*path);
  *path = g_strndup ((const char *)bytes, length);
}

static void
take_string (AnnexaEntry *self, const char *key, const char *value)
{
  const struct
  {
    const char *key;
    char **field;
  } fields[] = {
    { "input", &self->input },   { "output", &self->output }, { "message", &self->message },
    { "sha256", &self->sha256 }, { "rules", &self->rules },   { "version", &self->version },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (g_str_equal (key, fields[i].key))
      {
        g_free (*fields[i].field);
        *fields[i].field = g_strdup (value);
        return;
      }
  if (g_str_equal (key, "input_base64"))
    set_path (&self->input, value);
  else if (g_str_equal (key, "output_base64"))
    set_path (&self->output, value);
}

static void
take_number (AnnexaEntry *self, const char *key, const char *value)
{
  const guint64 number = g_ascii_strtoull (value, NULL, 10);

  if (g_str_equal (key, "pages"))
    self->pages = number;
  else if (g_str_equal (key, "records"))
    self->records = number;
  else if (g_str_equal (key, "yaml_bytes"))
    self->yaml_bytes = number;
  else if (g_str_equal (key, "peak_bytes"))
    self->peak_bytes = number;
  else if (g_str_equal (key, "seconds"))
    self->seconds = g_ascii_strtod (value, NULL);
}

typedef struct
{
  AnnexaEntry *entry;
  gboolean has_outcome;
} Parse;

static void
take_member (const char *key, AnnexaJsonKind kind, const char *value, gpointer user_data)
{
  Parse *parse = user_data;

  if (kind == ANNEXA_JSON_STRING && g_str_equal (key, "outcome"))
    parse->has_outcome = annexa_outcome_parse (value, &parse->entry->outcome);
  else if (kind == ANNEXA_JSON_STRING)
    take_string (parse->entry, key, value);
  else if (kind == ANNEXA_JSON_NUMBER)
    take_number (parse->entry, key, value);
  else if (g_str_equal (key, "strict"))
    parse->entry->strict = g_str_equal (value, "true");
}

/** annexa_entry_parse_json: Returns: (transfer full) (nullable): the entry on @line; %NULL when it is none */
AnnexaEntry *
annexa_entry_parse_json (const char *line, gsize length_bytes)
{
  g_autoptr (AnnexaEntry) entry = annexa_entry_new ();
  Parse parse = { .entry = entry };

  if (!annexa_json_parse_object (line, length_bytes, take_member, &parse) || !parse.has_outcome
      || entry->input == NULL)
    return NULL;
  return g_steal_pointer (&entry);
}
