/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-yaml-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "model/annexa-error.h"

/* The document is written straight away: its shape is that of a few styles, which need no emitter that looks
 * ahead and turns every word into an event. */

/* Longer strings are none that came from a page. */
#define MAX_STRING_BYTES (G_MAXINT / 8)
#define MAX_DECIMALS 6
#define MAX_DEPTH 16
#define BUFFER_BYTES 16384
#define INDENT 2

/* A map or list that is open. */
typedef struct
{
  gboolean list, flow;
  guint indent;   /* columns before what a line of a block begins with */
  guint n;        /* entries so far */
  gboolean begun; /* its first key goes on the line that is begun: - key: */
} Level;

struct _AnnexaYamlWriter
{
  AnnexaYamlSink sink;
  gpointer sink_data;
  const char *key; /* the last one written, for messages */
  GError *error;
  Level levels[MAX_DEPTH];
  guint n_levels;
  gsize n_bytes; /* in the buffer */
  guint8 buffer[BUFFER_BYTES];
};

static void
fail (AnnexaYamlWriter *self, const char *reason)
{
  if (self->error != NULL)
    return;
  if (self->key == NULL)
    self->error
        = g_error_new (ANNEXA_ERROR, ANNEXA_ERROR_INTERNAL, _ ("the record cannot be written: %s"), reason);
  else
    self->error = g_error_new (ANNEXA_ERROR, ANNEXA_ERROR_INTERNAL,
                               /* TRANSLATORS: the first is a key of the record such as title */
                               _ ("“%s” of the record cannot be written: %s"), self->key, reason);
}

static void
flush (AnnexaYamlWriter *self)
{
  if (self->n_bytes > 0)
    self->sink (self->buffer, self->n_bytes, self->sink_data);
  self->n_bytes = 0;
}

static void
put (AnnexaYamlWriter *self, const char *bytes, gsize n)
{
  if (n > BUFFER_BYTES - self->n_bytes)
    flush (self);
  if (n > BUFFER_BYTES)
    {
      self->sink ((const guint8 *)bytes, n, self->sink_data);
      return;
    }
  memcpy (self->buffer + self->n_bytes, bytes, n);
  self->n_bytes += n;
}

static void
put_line_start (AnnexaYamlWriter *self, guint indent)
{
  static const char blanks[] = "\n                                ";

  G_STATIC_ASSERT (sizeof blanks > MAX_DEPTH * INDENT + 1);
  put (self, blanks, 1 + indent);
}

/* What stands before an entry of the innermost map or list. */
static void
put_entry_start (AnnexaYamlWriter *self)
{
  Level *level = &self->levels[self->n_levels - 1];

  if (level->flow)
    put (self, ", ", level->n > 0 ? 2 : 0);
  else if (level->begun && level->n == 0)
    put (self, " ", 1);
  else
    put_line_start (self, level->indent);
  if (level->list && !level->flow)
    put (self, "-", 1);
  level->n++;
}

/* What stands before a value: of a key, or in a list. */
static void
put_value_start (AnnexaYamlWriter *self)
{
  const Level *level = &self->levels[self->n_levels - 1];

  if (level->list)
    put_entry_start (self);
  if (!level->list || !level->flow)
    put (self, " ", 1);
}

static void
begin (AnnexaYamlWriter *self, gboolean list, AnnexaYamlStyle style)
{
  const Level *outer = self->n_levels > 0 ? &self->levels[self->n_levels - 1] : NULL;
  Level level = { list, style == ANNEXA_YAML_FLOW, 0, 0, FALSE };

  if (self->error != NULL)
    return;
  g_return_if_fail (self->n_levels < MAX_DEPTH);
  if (outer != NULL)
    {
      level.flow = level.flow || outer->flow;
      /* Lists stand right below their key. */
      level.indent = outer->indent + (list && !outer->list ? 0 : INDENT);
      level.begun = outer->list;
    }
  if (level.flow && outer != NULL)
    put_value_start (self);
  else if (outer != NULL && outer->list)
    put_entry_start (self);
  if (level.flow)
    put (self, list ? "[" : "{", 1);
  self->levels[self->n_levels++] = level;
}

static void
end (AnnexaYamlWriter *self)
{
  const Level *level;

  if (self->error != NULL)
    return;
  g_return_if_fail (self->n_levels > 0);
  level = &self->levels[--self->n_levels];
  if (level->flow)
    put (self, level->list ? "]" : "}", 1);
  else if (level->n == 0)
    put (self, level->list ? " []" : " {}", 3);
}

/**
 * annexa_yaml_writer_new:
 * @sink: takes the document
 * @user_data: for @sink
 *
 * Returns: (transfer full): a writer in which a document has been started
 */
AnnexaYamlWriter *
annexa_yaml_writer_new (AnnexaYamlSink sink, gpointer user_data)
{
  AnnexaYamlWriter *self = g_new (AnnexaYamlWriter, 1);

  memset (self, 0, offsetof (AnnexaYamlWriter, buffer));
  self->sink = sink;
  self->sink_data = user_data;
  put (self, "---", 3);
  return self;
}

/** annexa_yaml_writer_free: frees @self, finished or not */
void
annexa_yaml_writer_free (AnnexaYamlWriter *self)
{
  g_clear_error (&self->error);
  g_free (self);
}

/** annexa_yaml_writer_begin_map: opens a map, in which keys and values alternate */
void
annexa_yaml_writer_begin_map (AnnexaYamlWriter *self, AnnexaYamlStyle style)
{
  begin (self, FALSE, style);
}

/** annexa_yaml_writer_end_map: closes the innermost map */
void
annexa_yaml_writer_end_map (AnnexaYamlWriter *self)
{
  end (self);
}

/** annexa_yaml_writer_begin_list: opens a list; an empty one is written as `[]` in either style */
void
annexa_yaml_writer_begin_list (AnnexaYamlWriter *self, AnnexaYamlStyle style)
{
  begin (self, TRUE, style);
}

/** annexa_yaml_writer_end_list: closes the innermost list */
void
annexa_yaml_writer_end_list (AnnexaYamlWriter *self)
{
  end (self);
}

/**
 * annexa_yaml_writer_key:
 * @self: a writer, inside a map
 * @key: a constant word of lower-case letters, digits and `_` that starts with a letter
 */
void
annexa_yaml_writer_key (AnnexaYamlWriter *self, const char *key)
{
  self->key = key;
  if (self->error != NULL)
    return;
  put_entry_start (self);
  put (self, key, strlen (key));
  put (self, ":", 1);
}

/* The length of @value, or a failure when it is no string that YAML can carry. */
static gboolean
measure (AnnexaYamlWriter *self, const char *value, gsize *length_bytes)
{
  if (self->error != NULL)
    return FALSE;
  if (value == NULL)
    {
      fail (self, _ ("it has no value"));
      return FALSE;
    }
  *length_bytes = strlen (value);
  if (*length_bytes > MAX_STRING_BYTES)
    {
      fail (self, _ ("it is too long"));
      return FALSE;
    }
  if (!g_utf8_validate_len (value, *length_bytes, NULL))
    {
      fail (self, _ ("it is not valid UTF-8"));
      return FALSE;
    }
  return TRUE;
}

static void
put_quoted (AnnexaYamlWriter *self, const char *value, gsize length_bytes)
{
  const char *done = value, *end = value + length_bytes;

  put_value_start (self);
  put (self, "\"", 1);
  for (const char *p = value; p < end; p++)
    {
      char escape[ANNEXA_YAML_MAX_ESCAPE];
      gsize n = annexa_yaml_escape (p, escape);

      if (n > 0)
        {
          put (self, done, (gsize)(p - done));
          put (self, escape, n);
          done = g_utf8_next_char (p);
        }
    }
  put (self, done, (gsize)(end - done));
  put (self, "\"", 1);
}

/* The lines of @value below each other, the empty ones without an indent. */
static void
put_literal (AnnexaYamlWriter *self, const char *value)
{
  guint indent = self->levels[self->n_levels - 1].indent + INDENT;

  put_value_start (self);
  put (self, "|-", 2);
  for (const char *line = value, *end; line != NULL; line = *end != '\0' ? end + 1 : NULL)
    {
      end = line + strcspn (line, "\n");
      put_line_start (self, end > line ? indent : 0);
      put (self, line, (gsize)(end - line));
    }
}

/** annexa_yaml_writer_string: writes @value in double quotes */
void
annexa_yaml_writer_string (AnnexaYamlWriter *self, const char *value)
{
  gsize length_bytes;

  if (measure (self, value, &length_bytes))
    put_quoted (self, value, length_bytes);
}

/**
 * annexa_yaml_writer_text:
 * @self: a writer, in a map or list of block style
 * @value: text of any number of lines
 *
 * Writes @value as a literal block where annexa_yaml_may_be_literal() allows it, else in double quotes.
 */
void
annexa_yaml_writer_text (AnnexaYamlWriter *self, const char *value)
{
  gsize length_bytes;

  if (!measure (self, value, &length_bytes))
    return;
  if (annexa_yaml_may_be_literal (value))
    put_literal (self, value);
  else
    put_quoted (self, value, length_bytes);
}

/** annexa_yaml_writer_count: writes a whole number in decimal */
void
annexa_yaml_writer_count (AnnexaYamlWriter *self, guint64 value)
{
  char digits[24];
  int length_bytes;

  if (self->error != NULL)
    return;
  length_bytes = g_snprintf (digits, sizeof digits, "%" G_GUINT64_FORMAT, value);
  put_value_start (self);
  put (self, digits, (gsize)length_bytes);
}

/**
 * annexa_yaml_writer_number:
 * @self: a writer
 * @value: a finite number
 * @n_decimals: digits after the point, which is a point in every locale
 */
void
annexa_yaml_writer_number (AnnexaYamlWriter *self, double value, guint n_decimals)
{
  static const char *const formats[] = { "%.0f", "%.1f", "%.2f", "%.3f", "%.4f", "%.5f", "%.6f" };
  char digits[G_ASCII_DTOSTR_BUF_SIZE + 320];
  const char *start = digits;

  g_return_if_fail (n_decimals <= MAX_DECIMALS);

  if (self->error != NULL)
    return;
  if (!isfinite (value))
    {
      fail (self, _ ("it is not a finite number"));
      return;
    }
  g_ascii_formatd (digits, sizeof digits, formats[n_decimals], value);
  /* No negative zero. */
  if (digits[0] == '-' && strspn (digits + 1, "0.") == strlen (digits + 1))
    start = digits + 1;
  put_value_start (self);
  put (self, start, strlen (start));
}

/**
 * annexa_yaml_writer_finish:
 * @self: a writer in which every map and list has been closed
 * @error: return location for an %ANNEXA_ERROR_INTERNAL
 *
 * Returns: whether the whole document, starting with `---` and ending with a line break, has gone to the sink
 */
gboolean
annexa_yaml_writer_finish (AnnexaYamlWriter *self, GError **error)
{
  if (self->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self->error));
      return FALSE;
    }
  put (self, "\n", 1);
  flush (self);
  return TRUE;
}
