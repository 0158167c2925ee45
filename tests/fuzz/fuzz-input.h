/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Bytes of an input, one after the other; 0 for ever behind its end. */
typedef struct
{
  const guint8 *data, *end;
} FuzzInput;

static inline gboolean
fuzz_input_is_empty (const FuzzInput *self)
{
  return self->data >= self->end;
}

static inline guint8
fuzz_input_byte (FuzzInput *self)
{
  return fuzz_input_is_empty (self) ? 0 : *self->data++;
}

static inline guint16
fuzz_input_short (FuzzInput *self)
{
  const guint16 high = fuzz_input_byte (self);

  return (guint16)(high << 8 | fuzz_input_byte (self));
}

G_END_DECLS
