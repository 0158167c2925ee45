/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "config.h"

#include "annexa-yaml-reader-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <yaml.h>

#include "model/annexa-error.h"

struct _AnnexaYamlReader
{
  char *file;
  yaml_parser_t parser;
  yaml_event_t event;
  gboolean has_event; /* event holds something to delete */
  gboolean peeked;    /* event was read but not consumed */
  guint line;
  guint n_events;
  guint depth;
  GHashTable *keys[ANNEXA_YAML_MAX_DEPTH + 1]; /* of the mapping open at each depth */
  GString *complaints;                         /* lines, but for the last newline */
  guint n_complaints;
  GError *error;
};

void
annexa_yaml_reader_fail (AnnexaYamlReader *self, guint line, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  if (self->error != NULL)
    return;
  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  self->error
      = g_error_new (ANNEXA_ERROR, ANNEXA_ERROR_RULES, "%s:%u: %s", self->file, MAX (line, 1), message);
}

void
annexa_yaml_reader_complain (AnnexaYamlReader *self, guint line, const char *format, ...)
{
  va_list args;

  if (self->error != NULL || self->n_complaints++ >= ANNEXA_YAML_MAX_COMPLAINTS)
    return;
  if (self->complaints->len > 0)
    g_string_append_c (self->complaints, '\n');
  g_string_append_printf (self->complaints, "%s:%u: ", self->file, MAX (line, 1));
  va_start (args, format);
  g_string_append_vprintf (self->complaints, format, args);
  va_end (args);
}

/* Line of the first byte that is not UTF-8 or is NUL, or 0. */
static guint
bad_utf8_line (const char *bytes, gsize n_bytes, gboolean *is_nul)
{
  const char *bad;
  guint line = 1;

  if (g_utf8_validate_len (bytes, n_bytes, &bad))
    return 0;
  for (const char *p = bytes; p < bad; p++)
    line += *p == '\n';
  *is_nul = *bad == '\0';
  return line;
}

/* What editors of Windows write before the text to say that it is UTF-8; libyaml counts it
 * as a column, so that the first line would stand deeper than the others. */
static const char byte_order_mark[] = { '\xEF', '\xBB', '\xBF' };

AnnexaYamlReader *
annexa_yaml_reader_new (const char *file, const char *bytes, gsize n_bytes)
{
  AnnexaYamlReader *self = g_new0 (AnnexaYamlReader, 1);
  gboolean is_nul = FALSE;
  guint bad_line = bad_utf8_line (bytes, n_bytes, &is_nul);

  if (n_bytes >= sizeof byte_order_mark && memcmp (bytes, byte_order_mark, sizeof byte_order_mark) == 0)
    {
      bytes += sizeof byte_order_mark;
      n_bytes -= sizeof byte_order_mark;
    }
  self->file = g_strdup (file);
  self->line = 1;
  self->complaints = g_string_new (NULL);
  if (!yaml_parser_initialize (&self->parser))
    g_error ("out of memory");
  yaml_parser_set_encoding (&self->parser, YAML_UTF8_ENCODING);
  yaml_parser_set_input_string (&self->parser, (const unsigned char *)bytes, n_bytes);
  if (bad_line > 0)
    annexa_yaml_reader_fail (self, bad_line, "%s",
                             is_nul ? _ ("a NUL byte: this is no text, or not UTF-8") : _ ("not UTF-8"));
  return self;
}

static void
drop_event (AnnexaYamlReader *self)
{
  if (self->has_event)
    yaml_event_delete (&self->event);
  self->has_event = FALSE;
}

void
annexa_yaml_reader_free (AnnexaYamlReader *self)
{
  drop_event (self);
  yaml_parser_delete (&self->parser);
  for (guint i = 0; i < G_N_ELEMENTS (self->keys); i++)
    g_clear_pointer (&self->keys[i], g_hash_table_unref);
  g_clear_error (&self->error);
  g_string_free (self->complaints, TRUE);
  g_free (self->file);
  g_free (self);
}

static gboolean
check_event (AnnexaYamlReader *self)
{
  const yaml_char_t *anchor = NULL;
  const yaml_char_t *tag = NULL;

  switch (self->event.type)
    {
    case YAML_ALIAS_EVENT:
      annexa_yaml_reader_fail (self, self->line, "%s",
                               _ ("aliases (*name) are not allowed: write the value out, in quotes if it "
                                  "begins with *"));
      return FALSE;
    case YAML_SCALAR_EVENT:
      anchor = self->event.data.scalar.anchor;
      tag = self->event.data.scalar.tag;
      if (self->event.data.scalar.length > ANNEXA_YAML_MAX_SCALAR_BYTES)
        {
          annexa_yaml_reader_fail (self, self->line, _ ("a value is longer than %d bytes"),
                                   ANNEXA_YAML_MAX_SCALAR_BYTES);
          return FALSE;
        }
      break;
    case YAML_SEQUENCE_START_EVENT:
      anchor = self->event.data.sequence_start.anchor;
      tag = self->event.data.sequence_start.tag;
      break;
    case YAML_MAPPING_START_EVENT:
      anchor = self->event.data.mapping_start.anchor;
      tag = self->event.data.mapping_start.tag;
      break;
    default:
      break;
    }
  if (anchor != NULL)
    annexa_yaml_reader_fail (self, self->line, "%s",
                             _ ("anchors (&name) are not allowed: write the value out where it is needed"));
  if (tag != NULL)
    annexa_yaml_reader_fail (self, self->line, "%s", _ ("tags are not allowed"));
  return self->error == NULL;
}

static void
fail_to_parse (AnnexaYamlReader *self)
{
  static const char *const unquoted[]
      = { "mapping values are not allowed", "did not find expected", "cannot start any token" };
  const char *problem = self->parser.problem != NULL ? self->parser.problem : "?";
  const char *context = self->parser.context != NULL ? self->parser.context : "";
  const guint line = self->parser.problem_mark.line + 1;
  gboolean hint = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (unquoted); i++)
    hint = hint || strstr (problem, unquoted[i]) != NULL;
  /* Where the file ends, nobody looks for the quote. */
  if (strstr (context, "quoted scalar") != NULL && strstr (problem, "unexpected end") != NULL)
    annexa_yaml_reader_fail (self, self->parser.context_mark.line + 1, "%s",
                             _ ("not YAML: the quote that is opened here is not closed"));
  else if (strstr (problem, "escape") != NULL)
    annexa_yaml_reader_fail (
        self, line, _ ("not YAML: %s; write patterns in single quotes, where a backslash is just one"),
        problem);
  else if (hint)
    annexa_yaml_reader_fail (self, line, _ ("not YAML: %s; put values that hold marks in quotes"), problem);
  else
    annexa_yaml_reader_fail (self, line, _ ("not YAML: %s"), problem);
}

/* Makes the next event current without consuming it; stream and document starts are passed over. */
static gboolean
peek (AnnexaYamlReader *self)
{
  if (self->error != NULL)
    return FALSE;
  while (!self->peeked)
    {
      drop_event (self);
      if (!yaml_parser_parse (&self->parser, &self->event))
        {
          fail_to_parse (self);
          return FALSE;
        }
      self->has_event = TRUE;
      self->line = self->event.start_mark.line + 1;
      if (++self->n_events > ANNEXA_YAML_MAX_EVENTS)
        {
          annexa_yaml_reader_fail (self, self->line, "%s", _ ("too many values in one file"));
          return FALSE;
        }
      if (!check_event (self))
        return FALSE;
      self->peeked
          = self->event.type != YAML_STREAM_START_EVENT && self->event.type != YAML_DOCUMENT_START_EVENT;
    }
  return TRUE;
}

static void
fail_deep (AnnexaYamlReader *self)
{
  annexa_yaml_reader_fail (self, self->line, _ ("nested deeper than %d levels"), ANNEXA_YAML_MAX_DEPTH);
}

static gboolean
open_level (AnnexaYamlReader *self)
{
  if (self->depth == ANNEXA_YAML_MAX_DEPTH)
    {
      fail_deep (self);
      return FALSE;
    }
  self->depth++;
  self->peeked = FALSE;
  return TRUE;
}

static void
close_level (AnnexaYamlReader *self)
{
  if (self->keys[self->depth] != NULL)
    g_hash_table_remove_all (self->keys[self->depth]);
  self->depth--;
  self->peeked = FALSE;
}

gboolean
annexa_yaml_reader_begin_mapping (AnnexaYamlReader *self)
{
  if (!peek (self))
    return FALSE;
  if (self->event.type != YAML_MAPPING_START_EVENT)
    {
      annexa_yaml_reader_fail (self, self->line, "%s", _ ("a mapping (key: value) is expected here"));
      return FALSE;
    }
  return open_level (self);
}

gboolean
annexa_yaml_reader_next_key (AnnexaYamlReader *self, const char **key)
{
  GHashTable *keys;
  char *copy;

  if (!peek (self))
    return FALSE;
  if (self->event.type == YAML_MAPPING_END_EVENT)
    {
      close_level (self);
      return FALSE;
    }
  if (!annexa_yaml_reader_string (self, key))
    return FALSE;
  if (self->keys[self->depth] == NULL)
    self->keys[self->depth] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  keys = self->keys[self->depth];
  if (g_hash_table_contains (keys, *key))
    {
      annexa_yaml_reader_fail (self, self->line, _ ("the key “%s” is given twice"), *key);
      return FALSE;
    }
  copy = g_strdup (*key);
  g_hash_table_add (keys, copy);
  *key = copy;
  return TRUE;
}

gboolean
annexa_yaml_reader_begin_sequence (AnnexaYamlReader *self)
{
  if (!peek (self))
    return FALSE;
  if (self->event.type != YAML_SEQUENCE_START_EVENT)
    {
      annexa_yaml_reader_fail (self, self->line, "%s", _ ("a list is expected here"));
      return FALSE;
    }
  return open_level (self);
}

gboolean
annexa_yaml_reader_next_item (AnnexaYamlReader *self)
{
  if (!peek (self))
    return FALSE;
  if (self->event.type != YAML_SEQUENCE_END_EVENT)
    return TRUE;
  close_level (self);
  return FALSE;
}

gboolean
annexa_yaml_reader_string (AnnexaYamlReader *self, const char **value)
{
  if (!peek (self))
    return FALSE;
  if (self->event.type != YAML_SCALAR_EVENT)
    {
      annexa_yaml_reader_fail (self, self->line, "%s",
                               _ ("a single value is expected here; one that begins with [ or {, or has a "
                                  "colon and a blank in it, needs quotes"));
      return FALSE;
    }
  if (memchr (self->event.data.scalar.value, '\0', self->event.data.scalar.length) != NULL)
    {
      annexa_yaml_reader_fail (self, self->line, "%s", _ ("a value holds a NUL"));
      return FALSE;
    }
  *value = (const char *)self->event.data.scalar.value;
  self->peeked = FALSE;
  return TRUE;
}

gboolean
annexa_yaml_reader_boolean (AnnexaYamlReader *self, gboolean *value)
{
  const char *text;

  if (!annexa_yaml_reader_string (self, &text))
    return FALSE;
  *value = g_str_equal (text, "true") || g_str_equal (text, "yes");
  if (*value || g_str_equal (text, "false") || g_str_equal (text, "no"))
    return TRUE;
  annexa_yaml_reader_fail (self, self->line, _ ("“%s” is neither yes nor no"), text);
  return FALSE;
}

gboolean
annexa_yaml_reader_end (AnnexaYamlReader *self)
{
  if (!peek (self))
    return FALSE;
  if (self->event.type == YAML_DOCUMENT_END_EVENT)
    {
      gboolean more;

      self->peeked = FALSE;
      drop_event (self);
      /* peek() passes over the start of a second document, so look at the raw event. */
      more = yaml_parser_parse (&self->parser, &self->event) && self->event.type != YAML_STREAM_END_EVENT;
      self->has_event = TRUE;
      if (!more && self->event.type == YAML_STREAM_END_EVENT)
        return TRUE;
    }
  annexa_yaml_reader_fail (self, self->line, "%s", _ ("one document is expected in a file"));
  return FALSE;
}

void
annexa_yaml_reader_skip (AnnexaYamlReader *self)
{
  guint depth = 0;

  do
    {
      if (!peek (self))
        return;
      if (self->event.type == YAML_MAPPING_START_EVENT || self->event.type == YAML_SEQUENCE_START_EVENT)
        {
          /* The parser's own work grows with the square of what is open. */
          if (self->depth + ++depth > ANNEXA_YAML_MAX_DEPTH)
            {
              fail_deep (self);
              return;
            }
        }
      else if (self->event.type == YAML_MAPPING_END_EVENT || self->event.type == YAML_SEQUENCE_END_EVENT)
        depth--;
      self->peeked = FALSE;
    }
  while (depth > 0);
}

guint
annexa_yaml_reader_line (AnnexaYamlReader *self)
{
  return self->line;
}

gboolean
annexa_yaml_reader_propagate (AnnexaYamlReader *self, GError **error)
{
  if (self->error == NULL && self->complaints->len == 0)
    return TRUE;
  g_set_error (error, ANNEXA_ERROR, ANNEXA_ERROR_RULES, "%s%s%s", self->complaints->str,
               self->error != NULL && self->complaints->len > 0 ? "\n" : "",
               self->error != NULL ? self->error->message : "");
  return FALSE;
}
