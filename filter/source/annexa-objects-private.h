/* SPDX-License-Identifier: GPL-2.0-or-later */
#pragma once

#include <qpdf/qpdf-c.h>

#include "annexa-objects.h"
#include "annexa-plain-private.h"

G_BEGIN_DECLS

/* Plain files are read as they stand, all others by qpdf. */
struct _AnnexaObjects
{
  AnnexaPlain *plain; /* (nullable) */
  GArray *values;     /* of AnnexaPlainValue: what was looked up in @plain */
  qpdf_data qpdf;     /* (nullable): once there is no @plain */
  GBytes *bytes;      /* both read from them */
  char *password;     /* (nullable) */
  guint n_pages;
  guint n_lookups; /* of what the page names, since annexa_objects_forget() */
};

/* A value of the file, references followed; valid until annexa_objects_forget(). With qpdf it is a handle,
 * else one more than the index in @values; 0 is nothing. */
typedef guint AnnexaValue;

gboolean annexa_objects_read_stream (AnnexaObjects *self, AnnexaValue stream, GByteArray *data);

/* annexa-values.c */
AnnexaValue annexa_value_of_plain (AnnexaObjects *self, AnnexaPlainValue value);
gboolean annexa_value_is_nothing (AnnexaObjects *self, AnnexaValue value);
gboolean annexa_value_is_array (AnnexaObjects *self, AnnexaValue value);
guint annexa_value_n_items (AnnexaObjects *self, AnnexaValue array);
AnnexaValue annexa_value_item (AnnexaObjects *self, AnnexaValue array, guint index);
gboolean annexa_value_is_dictionary (AnnexaObjects *self, AnnexaValue value);
AnnexaValue annexa_value_key (AnnexaObjects *self, AnnexaValue dictionary, const char *key);
gboolean annexa_value_is_stream (AnnexaObjects *self, AnnexaValue value);
AnnexaValue annexa_value_of_stream (AnnexaObjects *self, AnnexaValue stream);
gboolean annexa_value_read_number (AnnexaObjects *self, AnnexaValue value, double *number);
gboolean annexa_value_read_integer (AnnexaObjects *self, AnnexaValue value, gint64 *number);
gboolean annexa_value_is_true (AnnexaObjects *self, AnnexaValue value);
char *annexa_value_name (AnnexaObjects *self, AnnexaValue value);
const guint8 *annexa_value_stream_bytes (AnnexaObjects *self, AnnexaValue stream, gsize *n_bytes);

G_END_DECLS
