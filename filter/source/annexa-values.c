/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-objects-private.h"

#include <string.h>

/* Values of a PDF, whichever of the two reads it. Nothing is no array, no number and so on. */

/* The value behind @value, a reference followed; none for null. */
static AnnexaPlainValue
plain_at (AnnexaObjects *self, AnnexaValue value)
{
  return value == 0 ? (AnnexaPlainValue){ NULL, NULL }
                    : g_array_index (self->values, AnnexaPlainValue, value - 1);
}

AnnexaValue
annexa_value_of_plain (AnnexaObjects *self, AnnexaPlainValue value)
{
  value = annexa_plain_resolve (self->plain, value);
  if (value.at == NULL || annexa_plain_is_word (value, "null"))
    return 0;
  g_array_append_val (self->values, value);
  return self->values->len;
}

static AnnexaValue
odd_value (AnnexaObjects *self)
{
  annexa_plain_set_odd (self->plain);
  return 0;
}

gboolean
annexa_value_is_array (AnnexaObjects *self, AnnexaValue value)
{
  return self->plain != NULL ? annexa_plain_is_array (plain_at (self, value))
                             : value != 0 && qpdf_oh_is_array (self->qpdf, value);
}

guint
annexa_value_n_items (AnnexaObjects *self, AnnexaValue array)
{
  guint n = 0;

  if (self->plain == NULL)
    return (guint)MAX (qpdf_oh_get_array_n_items (self->qpdf, array), 0);
  if (!annexa_plain_count_items (plain_at (self, array), &n))
    odd_value (self);
  return n;
}

AnnexaValue
annexa_value_item (AnnexaObjects *self, AnnexaValue array, guint index)
{
  AnnexaPlainValue found;

  if (self->plain == NULL)
    return qpdf_oh_get_array_item (self->qpdf, array, (int)index);
  return annexa_plain_find_item (plain_at (self, array), index, &found) ? annexa_value_of_plain (self, found)
                                                                        : odd_value (self);
}

gboolean
annexa_value_is_dictionary (AnnexaObjects *self, AnnexaValue value)
{
  if (self->plain == NULL)
    return value != 0 && qpdf_oh_is_dictionary (self->qpdf, value);
  return annexa_plain_is_dictionary (plain_at (self, value))
         && !annexa_plain_is_stream (self->plain, plain_at (self, value));
}

/* What @dictionary, of a stream or not, has under @key; nothing where it is none. */
AnnexaValue
annexa_value_key (AnnexaObjects *self, AnnexaValue dictionary, const char *key)
{
  AnnexaPlainValue found;

  if (self->plain == NULL)
    return dictionary != 0 ? qpdf_oh_get_key_if_dict (self->qpdf, dictionary, key) : 0;
  if (!annexa_plain_is_dictionary (plain_at (self, dictionary)))
    return 0;
  if (strchr (key, '#') != NULL || !annexa_plain_find_key (plain_at (self, dictionary), key, &found))
    return odd_value (self);
  return annexa_value_of_plain (self, found);
}

gboolean
annexa_value_is_nothing (AnnexaObjects *self, AnnexaValue value)
{
  return value == 0 || (self->plain == NULL && qpdf_oh_is_null (self->qpdf, value));
}

gboolean
annexa_value_is_stream (AnnexaObjects *self, AnnexaValue value)
{
  return self->plain != NULL ? annexa_plain_is_stream (self->plain, plain_at (self, value))
                             : value != 0 && qpdf_oh_is_stream (self->qpdf, value);
}

/* The dictionary of a stream. */
AnnexaValue
annexa_value_of_stream (AnnexaObjects *self, AnnexaValue stream)
{
  return self->plain != NULL ? stream : qpdf_oh_get_dict (self->qpdf, stream);
}

/* Reads a number as it is written in a plain file; what looks like one and is none makes that odd. */
static gboolean
read_plain_number (AnnexaObjects *self, AnnexaValue value, double *number, gboolean *is_integer)
{
  const AnnexaPlainValue at = plain_at (self, value);

  if (annexa_plain_read_number (at, number, is_integer))
    return TRUE;
  if (at.at != NULL && at.at < at.end && strchr ("0123456789+-.", *at.at) != NULL && *at.at != '\0')
    annexa_plain_set_odd (self->plain);
  return FALSE;
}

gboolean
annexa_value_read_number (AnnexaObjects *self, AnnexaValue value, double *number)
{
  gboolean is_integer;

  return self->plain != NULL ? read_plain_number (self, value, number, &is_integer)
                             : value != 0 && qpdf_oh_get_value_as_number (self->qpdf, value, number);
}

/* @number stays as it is where @value is no integer. */
gboolean
annexa_value_read_integer (AnnexaObjects *self, AnnexaValue value, gint64 *number)
{
  long long integer;
  gboolean is_integer;
  double read;

  if (self->plain == NULL)
    {
      if (value == 0 || !qpdf_oh_get_value_as_longlong (self->qpdf, value, &integer))
        return FALSE;
      *number = integer;
      return TRUE;
    }
  if (!read_plain_number (self, value, &read, &is_integer) || !is_integer)
    return FALSE;
  *number = (gint64)CLAMP (read, -(double)G_MAXINT32, (double)G_MAXINT32);
  return TRUE;
}

gboolean
annexa_value_is_true (AnnexaObjects *self, AnnexaValue value)
{
  QPDF_BOOL is_true = QPDF_FALSE;

  if (self->plain != NULL)
    return annexa_plain_is_word (plain_at (self, value), "true");
  return value != 0 && qpdf_oh_get_value_as_bool (self->qpdf, value, &is_true) && is_true;
}

/* (transfer full) (nullable): the name that @value is, with its slash */
char *
annexa_value_name (AnnexaObjects *self, AnnexaValue value)
{
  char *name;

  if (self->plain != NULL)
    {
      name = annexa_plain_read_name (plain_at (self, value));
      if (name != NULL && strchr (name, '#') != NULL)
        annexa_plain_set_odd (self->plain);
      return name;
    }
  return value != 0 && qpdf_oh_is_name (self->qpdf, value) ? g_strdup (qpdf_oh_get_name (self->qpdf, value))
                                                           : NULL;
}

/* The bytes of @stream as they stand in the file; for plain files. */
const guint8 *
annexa_value_stream_bytes (AnnexaObjects *self, AnnexaValue stream, gsize *n_bytes)
{
  return annexa_plain_stream (self->plain, plain_at (self, stream), n_bytes);
}
