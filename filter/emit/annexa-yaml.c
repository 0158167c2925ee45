/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-yaml-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>
#include <yaml.h>

#include "model/annexa-error.h"

/* Names of keys are the writer's own words; this keeps them below what libyaml writes as a simple key. */
#define MAX_KEY_BYTES 128
/* libyaml counts bytes in an int; this leaves room for their escapes. */
#define MAX_STRING_BYTES (G_MAXINT / 8)
#define MAX_DECIMALS 6
/* Any number with all its digits. */
#define DIGITS_BYTES (G_ASCII_DTOSTR_BUF_SIZE + 320)
/* Numbers that are written without printf(): below this with their decimals, and not so close to the middle
 * of two of these. */
#define MAX_SCALED 1e9
#define TOO_CLOSE 1e-6

struct _AnnexaYamlWriter
{
  yaml_emitter_t emitter;
  AnnexaYamlSink sink;
  gpointer sink_data;
  const char *key; /* the last one written, for messages */
  GError *error;
};

static int
pass_on (void *data, unsigned char *bytes, size_t size)
{
  AnnexaYamlWriter *self = data;

  self->sink (bytes, size, self->sink_data);
  return 1;
}

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

/* Sends @event on when it was @initialized. libyaml owns the event from here, whether it fails or not. */
static void
emit (AnnexaYamlWriter *self, yaml_event_t *event, int initialized)
{
  if (!initialized)
    fail (self, _ ("out of memory"));
  else if (!yaml_emitter_emit (&self->emitter, event))
    fail (self, self->emitter.problem != NULL ? self->emitter.problem : _ ("out of memory"));
}

/* @value is valid UTF-8: libyaml would look again, and copy it twice. It frees what it is given with free().
 */
static void
emit_scalar (AnnexaYamlWriter *self, const char *value, gsize length_bytes, yaml_scalar_style_t style)
{
  gboolean is_plain = style == YAML_PLAIN_SCALAR_STYLE;
  yaml_event_t event = { .type = YAML_SCALAR_EVENT };

  event.data.scalar.value = g_malloc (length_bytes + 1);
  memcpy (event.data.scalar.value, value, length_bytes);
  event.data.scalar.value[length_bytes] = '\0';
  event.data.scalar.length = length_bytes;
  event.data.scalar.plain_implicit = is_plain;
  event.data.scalar.quoted_implicit = !is_plain;
  event.data.scalar.style = style;
  emit (self, &event, TRUE);
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
  AnnexaYamlWriter *self = g_new0 (AnnexaYamlWriter, 1);
  yaml_event_t event;

  self->sink = sink;
  self->sink_data = user_data;
  if (!yaml_emitter_initialize (&self->emitter))
    {
      fail (self, _ ("out of memory"));
      return self;
    }
  yaml_emitter_set_output (&self->emitter, pass_on, self);
  yaml_emitter_set_encoding (&self->emitter, YAML_UTF8_ENCODING);
  yaml_emitter_set_unicode (&self->emitter, 1);
  yaml_emitter_set_width (&self->emitter, -1);
  yaml_emitter_set_break (&self->emitter, YAML_LN_BREAK);
  emit (self, &event, yaml_stream_start_event_initialize (&event, YAML_UTF8_ENCODING));
  if (self->error == NULL)
    emit (self, &event, yaml_document_start_event_initialize (&event, NULL, NULL, NULL, FALSE));
  return self;
}

/** annexa_yaml_writer_free: frees @self, finished or not */
void
annexa_yaml_writer_free (AnnexaYamlWriter *self)
{
  yaml_emitter_delete (&self->emitter);
  g_clear_error (&self->error);
  g_free (self);
}

/** annexa_yaml_writer_begin_map: opens a map, in which keys and values alternate */
void
annexa_yaml_writer_begin_map (AnnexaYamlWriter *self, AnnexaYamlStyle style)
{
  yaml_event_t event;

  if (self->error != NULL)
    return;
  emit (self, &event,
        yaml_mapping_start_event_initialize (&event, NULL, NULL, TRUE,
                                             style == ANNEXA_YAML_FLOW ? YAML_FLOW_MAPPING_STYLE
                                                                       : YAML_BLOCK_MAPPING_STYLE));
}

/** annexa_yaml_writer_end_map: closes the innermost map */
void
annexa_yaml_writer_end_map (AnnexaYamlWriter *self)
{
  yaml_event_t event;

  if (self->error != NULL)
    return;
  emit (self, &event, yaml_mapping_end_event_initialize (&event));
}

/** annexa_yaml_writer_begin_list: opens a list; an empty one is written as `[]` in either style */
void
annexa_yaml_writer_begin_list (AnnexaYamlWriter *self, AnnexaYamlStyle style)
{
  yaml_event_t event;

  if (self->error != NULL)
    return;
  emit (self, &event,
        yaml_sequence_start_event_initialize (&event, NULL, NULL, TRUE,
                                              style == ANNEXA_YAML_FLOW ? YAML_FLOW_SEQUENCE_STYLE
                                                                        : YAML_BLOCK_SEQUENCE_STYLE));
}

/** annexa_yaml_writer_end_list: closes the innermost list */
void
annexa_yaml_writer_end_list (AnnexaYamlWriter *self)
{
  yaml_event_t event;

  if (self->error != NULL)
    return;
  emit (self, &event, yaml_sequence_end_event_initialize (&event));
}

/**
 * annexa_yaml_writer_key:
 * @self: a writer, inside a map
 * @key: a constant word of lower-case letters, digits and `_` that starts with a letter
 */
void
annexa_yaml_writer_key (AnnexaYamlWriter *self, const char *key)
{
  gsize length_bytes = strlen (key);

  g_return_if_fail (length_bytes > 0 && length_bytes <= MAX_KEY_BYTES);

  self->key = key;
  if (self->error == NULL)
    emit_scalar (self, key, length_bytes, YAML_PLAIN_SCALAR_STYLE);
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
  /* libyaml would write a lone surrogate as an escape that it then refuses to read. */
  if (!g_utf8_validate_len (value, *length_bytes, NULL))
    {
      fail (self, _ ("it is not valid UTF-8"));
      return FALSE;
    }
  return TRUE;
}

/** annexa_yaml_writer_string: writes @value in double quotes */
void
annexa_yaml_writer_string (AnnexaYamlWriter *self, const char *value)
{
  gsize length_bytes;

  if (measure (self, value, &length_bytes))
    emit_scalar (self, value, length_bytes, YAML_DOUBLE_QUOTED_SCALAR_STYLE);
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

  if (measure (self, value, &length_bytes))
    emit_scalar (self, value, length_bytes,
                 annexa_yaml_may_be_literal (value) ? YAML_LITERAL_SCALAR_STYLE
                                                    : YAML_DOUBLE_QUOTED_SCALAR_STYLE);
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
  emit_scalar (self, digits, length_bytes, YAML_PLAIN_SCALAR_STYLE);
}

/* Writes @value to the end of @digits, which is where the result begins, as printf() would but faster; %NULL
 * where it is large, or too close to the middle of two for one multiplication to tell how it is rounded. */
static const char *
format_number (double value, guint n_decimals, char digits[DIGITS_BYTES])
{
  static const double powers[] = { 1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6 };
  const double scaled = fabs (value) * powers[n_decimals], whole = floor (scaled), rest = scaled - whole;
  char *start = digits + DIGITS_BYTES - 1;
  guint number;

  if (!(scaled < MAX_SCALED) || fabs (rest - 0.5) < TOO_CLOSE)
    return NULL;
  number = (guint)whole + (rest > 0.5);
  *start = '\0';
  for (guint i = 0; number > 0 || i <= n_decimals; i++, number /= 10)
    {
      if (i == n_decimals && i > 0)
        *--start = '.';
      *--start = (char)('0' + number % 10);
    }
  if (value < 0)
    *--start = '-';
  return start;
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
  char digits[DIGITS_BYTES];
  const char *start;

  g_return_if_fail (n_decimals <= MAX_DECIMALS);

  if (self->error != NULL)
    return;
  if (!isfinite (value))
    {
      fail (self, _ ("it is not a finite number"));
      return;
    }
  start = format_number (value, n_decimals, digits);
  if (start == NULL)
    start = g_ascii_formatd (digits, sizeof digits, formats[n_decimals], value);
  /* No negative zero. */
  if (start[0] == '-' && strspn (start + 1, "0.") == strlen (start + 1))
    start++;
  emit_scalar (self, start, strlen (start), YAML_PLAIN_SCALAR_STYLE);
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
  yaml_event_t event;

  if (self->error == NULL)
    emit (self, &event, yaml_document_end_event_initialize (&event, TRUE));
  if (self->error == NULL)
    emit (self, &event, yaml_stream_end_event_initialize (&event));
  if (self->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self->error));
      return FALSE;
    }
  return TRUE;
}

/* Whether readers of YAML 1.1 and 1.2 agree that @c is one ordinary character of a literal block: printable,
 * of the Basic Multilingual Plane, and neither white space that they treat apart nor a line break to some of
 * them. */
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
  [0x00 ... 0x1f] = 1, [0x7f] = 1, [0xc2] = 1, [0xe2] = 1, [0xef ... 0xff] = 1,
};

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
