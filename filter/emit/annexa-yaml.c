/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-yaml-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "model/annexa-error.h"

#define MAX_DEPTH 16
#define MAX_DECIMALS 6
#define INDENT_CHARS 2
#define INITIAL_OUTPUT_BYTES (64 * 1024)

/* A map or list that has been begun. */
typedef struct
{
  gboolean is_list;
  gboolean is_flow;
  gboolean same_line; /* a map in block style whose first key stands behind the `- ` of a list */
  guint n_entries;
  guint indent; /* of its entries in block style */
} Frame;

struct _AnnexaYamlWriter
{
  GString *output; /* never ends with a line break before it is finished */
  Frame frames[MAX_DEPTH];
  guint depth;
  gboolean after_key;
  const char *key; /* the last one written, for messages */
  GError *error;
};

static void
fail (AnnexaYamlWriter *self, const char *reason)
{
  if (self->error != NULL)
    return;
  self->error = g_error_new (ANNEXA_ERROR, ANNEXA_ERROR_INTERNAL,
                             /* TRANSLATORS: the first is a key of the record such as title */
                             _ ("“%s” of the record cannot be written: %s"),
                             self->key == NULL ? "" : self->key, reason);
}

/**
 * annexa_yaml_writer_new:
 *
 * Returns: (transfer full): a writer in which a document has been started
 */
AnnexaYamlWriter *
annexa_yaml_writer_new (void)
{
  AnnexaYamlWriter *self = g_new0 (AnnexaYamlWriter, 1);

  self->output = g_string_sized_new (INITIAL_OUTPUT_BYTES);
  g_string_append (self->output, "---");
  return self;
}

/** annexa_yaml_writer_free: frees @self, finished or not */
void
annexa_yaml_writer_free (AnnexaYamlWriter *self)
{
  if (self->output != NULL)
    g_string_free (self->output, TRUE);
  g_clear_error (&self->error);
  g_free (self);
}

static Frame *
top (AnnexaYamlWriter *self)
{
  return self->depth == 0 ? NULL : &self->frames[self->depth - 1];
}

static void
start_line (AnnexaYamlWriter *self, guint indent)
{
  static const char spaces[] = "                                        ";

  G_STATIC_ASSERT (sizeof spaces > MAX_DEPTH * INDENT_CHARS);
  g_string_append_c (self->output, '\n');
  g_string_append_len (self->output, spaces, indent);
}

/* Writes what stands before a value: the space behind a key, or the comma or dash of a list. A collection in
 * block style starts behind a key on a line of its own. */
static void
start_value (AnnexaYamlWriter *self, gboolean is_block)
{
  Frame *frame = top (self);

  if (frame == NULL)
    return;
  if (!frame->is_list)
    {
      g_return_if_fail (self->after_key);
      if (!is_block)
        g_string_append_c (self->output, ' ');
      self->after_key = FALSE;
      return;
    }
  if (!frame->is_flow)
    {
      start_line (self, frame->indent);
      g_string_append_len (self->output, "- ", 2);
    }
  else if (frame->n_entries > 0)
    g_string_append_len (self->output, ", ", 2);
  frame->n_entries++;
}

static void
begin (AnnexaYamlWriter *self, AnnexaYamlStyle style, gboolean is_list)
{
  Frame *parent = top (self);
  Frame *frame;

  g_return_if_fail (self->depth < MAX_DEPTH);
  g_return_if_fail (parent == NULL || !parent->is_flow || style == ANNEXA_YAML_FLOW);

  start_value (self, style == ANNEXA_YAML_BLOCK);
  frame = &self->frames[self->depth++];
  *frame = (Frame){ .is_list = is_list, .is_flow = style == ANNEXA_YAML_FLOW };
  if (parent != NULL)
    {
      frame->indent = parent->indent + INDENT_CHARS;
      frame->same_line = parent->is_list && !is_list;
    }
  if (frame->is_flow)
    g_string_append_c (self->output, is_list ? '[' : '{');
}

static void
end (AnnexaYamlWriter *self, gboolean is_list)
{
  Frame *frame = top (self);

  g_return_if_fail (frame != NULL && frame->is_list == is_list && !self->after_key);

  self->depth--;
  if (frame->is_flow)
    g_string_append (self->output, is_list ? "]" : frame->n_entries > 0 ? " }" : "}");
  else if (frame->n_entries == 0)
    g_string_append (self->output, is_list ? " []" : " {}");
}

/** annexa_yaml_writer_begin_map: opens a map, in which keys and values alternate */
void
annexa_yaml_writer_begin_map (AnnexaYamlWriter *self, AnnexaYamlStyle style)
{
  begin (self, style, FALSE);
}

/** annexa_yaml_writer_end_map: closes the innermost map */
void
annexa_yaml_writer_end_map (AnnexaYamlWriter *self)
{
  end (self, FALSE);
}

/** annexa_yaml_writer_begin_list: opens a list; an empty one is written as `[]` in either style */
void
annexa_yaml_writer_begin_list (AnnexaYamlWriter *self, AnnexaYamlStyle style)
{
  begin (self, style, TRUE);
}

/** annexa_yaml_writer_end_list: closes the innermost list */
void
annexa_yaml_writer_end_list (AnnexaYamlWriter *self)
{
  end (self, TRUE);
}

/**
 * annexa_yaml_writer_key:
 * @self: a writer, inside a map
 * @key: a constant word of lower-case letters, digits and `_` that starts with a letter, none that YAML 1.1
 * reads as something else than a string (`y`, `no`, `on`)
 */
void
annexa_yaml_writer_key (AnnexaYamlWriter *self, const char *key)
{
  Frame *frame = top (self);

  g_return_if_fail (frame != NULL && !frame->is_list && !self->after_key);

  if (frame->is_flow)
    g_string_append (self->output, frame->n_entries > 0 ? ", " : " ");
  else if (frame->n_entries > 0 || !frame->same_line)
    start_line (self, frame->indent);
  g_string_append (self->output, key);
  g_string_append_c (self->output, ':');
  frame->n_entries++;
  self->after_key = TRUE;
  self->key = key;
}

/* The length of @value, or a failure when it is no string that YAML can carry. */
static gboolean
measure (AnnexaYamlWriter *self, const char *value, gsize *length_bytes)
{
  if (value == NULL)
    {
      fail (self, _ ("it has no value"));
      return FALSE;
    }
  *length_bytes = strlen (value);
  if (!g_utf8_validate_len (value, *length_bytes, NULL))
    {
      fail (self, _ ("it is not valid UTF-8"));
      return FALSE;
    }
  return TRUE;
}

/* Whether readers of YAML 1.1 and 1.2 agree that @c is one ordinary character of a scalar: printable, of the
 * Basic Multilingual Plane, and neither white space that they treat apart nor a line break to some of them.
 */
static gboolean
is_ordinary (gunichar c)
{
  if (c < 0xa0)
    return c >= 0x20 && c <= 0x7e;
  if (c >= 0xfffe || c == 0xfeff)
    return FALSE;
  return c != 0x2028 && c != 0x2029;
}

/* Whether a character that starts with a byte needs a closer look; nearly none of a Japanese text does. 0xC2
 * starts U+0080 to U+00BF, 0xE2 U+2000 to U+2FFF, 0xEF U+F000 to U+FFFF, and what is above starts the rest.
 * The bytes that follow the first one of a character are not suspect. */
static const guint8 suspect[256] = {
  [0x00 ... 0x1f] = 1, ['"'] = 1, ['\\'] = 1, [0x7f] = 1, [0xc2] = 1, [0xe2] = 1, [0xef ... 0xff] = 1,
};

static void
append_escape (GString *output, gunichar c)
{
  switch (c)
    {
    case '\t':
      g_string_append_len (output, "\\t", 2);
      break;
    case '\n':
      g_string_append_len (output, "\\n", 2);
      break;
    case '\r':
      g_string_append_len (output, "\\r", 2);
      break;
    case '"':
      g_string_append_len (output, "\\\"", 2);
      break;
    case '\\':
      g_string_append_len (output, "\\\\", 2);
      break;
    default:
      g_string_append_printf (output, c <= 0xff ? "\\x%02X" : c <= 0xffff ? "\\u%04X" : "\\U%08X", c);
      break;
    }
}

static void
append_quoted (GString *output, const char *value, gsize length_bytes)
{
  const char *end = value + length_bytes;
  const char *run = value;
  const char *p = value;

  g_string_append_c (output, '"');
  while (p < end)
    {
      gunichar c;

      if (!suspect[(guchar)*p])
        {
          p++; /* also over the other bytes of a character, none of which is suspect by itself */
          continue;
        }
      c = g_utf8_get_char (p);
      if (c == '"' || c == '\\' || !is_ordinary (c))
        {
          g_string_append_len (output, run, p - run);
          append_escape (output, c);
          run = g_utf8_next_char (p);
        }
      p = g_utf8_next_char (p);
    }
  g_string_append_len (output, run, end - run);
  g_string_append_c (output, '"');
}

/** annexa_yaml_writer_string: writes @value in double quotes */
void
annexa_yaml_writer_string (AnnexaYamlWriter *self, const char *value)
{
  gsize length_bytes;

  start_value (self, FALSE);
  if (measure (self, value, &length_bytes))
    append_quoted (self->output, value, length_bytes);
}

static void
append_literal (AnnexaYamlWriter *self, const char *value, gsize length_bytes, guint indent)
{
  const char *end = value + length_bytes;

  g_string_append_len (self->output, "|-", 2);
  for (const char *line = value; line < end;)
    {
      const char *line_end = memchr (line, '\n', end - line);

      if (line_end == NULL)
        line_end = end;
      start_line (self, line_end > line ? indent : 0);
      g_string_append_len (self->output, line, line_end - line);
      line = line_end + 1;
    }
}

/**
 * annexa_yaml_writer_text:
 * @self: a writer, in a map of block style
 * @value: text of any number of lines
 *
 * Writes @value as a literal block where annexa_yaml_may_be_literal() allows it, else in double quotes.
 */
void
annexa_yaml_writer_text (AnnexaYamlWriter *self, const char *value)
{
  const Frame *frame = top (self);
  gsize length_bytes;

  g_return_if_fail (frame != NULL && !frame->is_list && !frame->is_flow);

  start_value (self, FALSE);
  if (!measure (self, value, &length_bytes))
    return;
  if (annexa_yaml_may_be_literal (value))
    append_literal (self, value, length_bytes, frame->indent + INDENT_CHARS);
  else
    append_quoted (self->output, value, length_bytes);
}

/** annexa_yaml_writer_count: writes a whole number in decimal */
void
annexa_yaml_writer_count (AnnexaYamlWriter *self, guint64 value)
{
  char digits[24];
  char *start = digits + sizeof digits;

  start_value (self, FALSE);
  do
    *--start = '0' + value % 10;
  while ((value /= 10) > 0);
  g_string_append_len (self->output, start, digits + sizeof digits - start);
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

  start_value (self, FALSE);
  if (!isfinite (value))
    {
      fail (self, _ ("it is not a finite number"));
      return;
    }
  g_ascii_formatd (digits, sizeof digits, formats[n_decimals], value);
  /* No negative zero. */
  if (digits[0] == '-' && strspn (digits + 1, "0.") == strlen (digits + 1))
    start = digits + 1;
  g_string_append (self->output, start);
}

/**
 * annexa_yaml_writer_finish:
 * @self: a writer in which every map and list has been closed
 * @error: return location for an %ANNEXA_ERROR_INTERNAL
 *
 * Returns: (transfer full): the document, starting with `---` and ending with a line break
 */
GBytes *
annexa_yaml_writer_finish (AnnexaYamlWriter *self, GError **error)
{
  g_return_val_if_fail (self->depth == 0 && self->output != NULL, NULL);

  if (self->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self->error));
      return NULL;
    }
  g_string_append_c (self->output, '\n');
  return g_string_free_to_bytes (g_steal_pointer (&self->output));
}

/**
 * annexa_yaml_may_be_literal:
 * @text: valid UTF-8
 *
 * Whether @text can be written as a literal block `|-` that every reader returns unchanged: several lines, of
 * which neither the first nor the last is empty and none starts or ends with a space, and ordinary characters
 * only.
 *
 * Returns: %FALSE when @text must be quoted
 */
gboolean
annexa_yaml_may_be_literal (const char *text)
{
  gboolean has_break = FALSE;
  char before = '\n';

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '\n')
        {
          if (before == ' ' || p == text)
            return FALSE;
          has_break = TRUE;
        }
      else if (*p == ' ' ? before == '\n' : suspect[(guchar)*p] && !is_ordinary (g_utf8_get_char (p)))
        return FALSE;
      before = *p;
    }
  return has_break && before != '\n' && before != ' ';
}
