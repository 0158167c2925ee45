/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-content-stream.h"

#include <string.h>

/* After the end of an inline image the stream goes on as text; so many bytes must look like it. */
#define LOOK_AHEAD_BYTES 8
/* Larger numbers stand for this one: nothing that is seen is so large. */
#define MAX_NUMBER 1e15

enum
{
  REGULAR,
  WHITE,
  DELIMITER,
};

static const guint8 kinds[256] = {
  [' '] = WHITE,     ['\n'] = WHITE,    ['\r'] = WHITE,    ['\t'] = WHITE,
  ['\f'] = WHITE,    ['\0'] = WHITE,    ['('] = DELIMITER, [')'] = DELIMITER,
  ['<'] = DELIMITER, ['>'] = DELIMITER, ['['] = DELIMITER, [']'] = DELIMITER,
  ['{'] = DELIMITER, ['}'] = DELIMITER, ['/'] = DELIMITER, ['%'] = DELIMITER,
};

static inline gboolean
is_white (guint8 c)
{
  return kinds[c] == WHITE;
}

static inline gboolean
is_delimiter (guint8 c)
{
  return kinds[c] == DELIMITER;
}

static inline gboolean
is_regular (guint8 c)
{
  return kinds[c] == REGULAR;
}

void
annexa_content_stream_init (AnnexaContentStream *self, const guint8 *data, gsize n_bytes)
{
  self->data = data;
  self->end = n_bytes > 0 ? data + n_bytes : data;
}

static void
skip_white (AnnexaContentStream *self)
{
  while (self->data < self->end)
    {
      if (*self->data == '%')
        while (self->data < self->end && *self->data != '\n' && *self->data != '\r')
          self->data++;
      else if (is_white (*self->data))
        self->data++;
      else
        return;
    }
}

/* Passes over a string in parentheses, which may hold others. */
static void
skip_string (AnnexaContentStream *self)
{
  gsize depth = 0;

  for (; self->data < self->end; self->data++)
    if (*self->data == '\\' && self->data + 1 < self->end)
      self->data++;
    else if (*self->data == '(')
      depth++;
    else if (*self->data == ')' && --depth == 0)
      {
        self->data++;
        return;
      }
}

/* Passes over a string in hexadecimal digits, or a bracket of a dictionary. */
static void
skip_angle (AnnexaContentStream *self)
{
  if (self->data + 1 < self->end && self->data[1] == '<')
    {
      self->data += 2;
      return;
    }
  while (self->data < self->end && *self->data != '>')
    self->data++;
  if (self->data < self->end)
    self->data++;
}

/* The numbers of PDF have a sign, digits and a point, nothing else. */
static gboolean
read_number (const guint8 *from, const guint8 *to, double *value)
{
  double sum = 0, unit = 1;
  gboolean point = FALSE, digits = FALSE, negative = FALSE;

  for (; from < to && (*from == '-' || *from == '+'); from++)
    negative = *from == '-';
  for (; from < to; from++)
    {
      if (*from == '.' && !point)
        {
          point = TRUE;
          continue;
        }
      if (!g_ascii_isdigit (*from))
        return FALSE;
      digits = TRUE;
      /* Further digits would be lost after the point, and before it the number is too large either way. */
      if (point && unit >= MAX_NUMBER)
        continue;
      sum = MIN (sum * 10 + (*from - '0'), MAX_NUMBER * MAX_NUMBER);
      if (point)
        unit *= 10;
    }
  *value = CLAMP ((negative ? -sum : sum) / unit, -MAX_NUMBER, MAX_NUMBER);
  return digits || point;
}

static void
add_number (AnnexaOperation *operation, double value)
{
  if (operation->n_numbers == ANNEXA_MAX_OPERANDS)
    {
      memmove (operation->numbers, operation->numbers + 1, (ANNEXA_MAX_OPERANDS - 1) * sizeof (double));
      operation->n_numbers--;
    }
  operation->numbers[operation->n_numbers++] = value;
}

static void
take_name (AnnexaContentStream *self, AnnexaOperation *operation)
{
  const guint8 *from = self->data++;
  gsize n;

  while (self->data < self->end && is_regular (*self->data))
    self->data++;
  n = MIN ((gsize)(self->data - from), sizeof operation->name - 1);
  memcpy (operation->name, from, n);
  operation->name[n] = '\0';
}

/* Passes over the samples of an inline image, which can hold any byte, its end mark too. */
static void
skip_samples (AnnexaContentStream *self)
{
  for (self->data++; self->data + 2 < self->end; self->data++)
    {
      const guint8 *after = self->data + 3;
      gboolean text = TRUE;

      if (!is_white (self->data[0]) || self->data[1] != 'E' || self->data[2] != 'I'
          || (after < self->end && !is_white (*after)))
        continue;
      for (guint i = 0; i < LOOK_AHEAD_BYTES && after + i < self->end && text; i++)
        text = after[i] == '\n' || after[i] == '\r' || after[i] == '\t'
               || (after[i] >= ' ' && after[i] < 0x7f);
      if (text)
        {
          self->data = after;
          return;
        }
    }
  self->data = self->end;
}

/* Passes over one piece of the stream, keeping a name. Whether it is a word: a number or an operator. */
static gboolean
take_piece (AnnexaContentStream *self, AnnexaOperation *operation)
{
  const guint8 *from = self->data;

  if (*from == '/')
    take_name (self, operation);
  else if (*from == '(')
    skip_string (self);
  else if (*from == '<')
    skip_angle (self);
  else if (is_delimiter (*from))
    self->data++;
  while (self->data < self->end && !is_delimiter (*from) && is_regular (*self->data))
    self->data++;
  return !is_delimiter (*from);
}

/* From behind BI to behind EI. */
static void
read_inline_image (AnnexaContentStream *self, AnnexaOperation *operation)
{
  for (skip_white (self); self->data < self->end; skip_white (self))
    {
      const guint8 *from = self->data;

      if (take_piece (self, operation))
        {
          if (self->data - from == 2 && from[0] == 'I' && from[1] == 'D')
            {
              skip_samples (self);
              return;
            }
          if (self->data - from == 4 && memcmp (from, "true", 4) == 0)
            operation->mask = strcmp (operation->name, "/IM") == 0
                              || strcmp (operation->name, "/ImageMask") == 0 || operation->mask;
        }
    }
}

/**
 * annexa_content_stream_next:
 * @self: where to read on
 * @operation: (out caller-allocates): the next operator; text, arrays and dictionaries among its operands are
 * passed over, an inline image is one operation BI
 *
 * Damaged streams give what can be made out of them; every call gets on by a byte at least.
 *
 * Returns: FALSE at the end of the stream
 */
gboolean
annexa_content_stream_next (AnnexaContentStream *self, AnnexaOperation *operation)
{
  operation->n_numbers = 0;
  operation->name[0] = '\0';
  operation->mask = FALSE;
  for (skip_white (self); self->data < self->end; skip_white (self))
    {
      const guint8 *from = self->data;
      double value;

      if (take_piece (self, operation))
        {
          if (read_number (from, self->data, &value))
            {
              add_number (operation, value);
              continue;
            }
          operation->code = 0;
          for (guint i = 0; self->data - from <= 3 && i < self->data - from; i++)
            operation->code |= (guint32)from[i] << (8 * i);
          if (operation->code == ANNEXA_OPERATOR ('B', 'I', 0))
            read_inline_image (self, operation);
          return TRUE;
        }
    }
  return FALSE;
}
