/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-objects-private.h"

#include <gio/gio.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* What is in a stream. A few bytes can unpack to gigabytes, and qpdf would hold them all: Deflate, which
 * nearly every stream is packed with, is unpacked here, as far as anyone would draw; qpdf does the other
 * filters, where what they can come to is bounded. */

/* Longer streams are no drawings that a reader of a paper would see. */
#define MAX_STREAM_BYTES (8u * 1024 * 1024)
#define MAX_PACKED_BYTES (2u * 1024 * 1024)
/* What qpdf may come to unpack. */
#define MAX_QPDF_BYTES (32.0 * 1024 * 1024)
#define MAX_FILTERS 4
#define CHUNK_BYTES (64 * 1024)

/* How many bytes one byte becomes at most. */
static double
growth_of (const char *filter)
{
  static const struct
  {
    const char *name, *abbreviation;
    double growth;
  } filters[] = {
    { "/ASCIIHexDecode", "/AHx", 1 }, { "/ASCII85Decode", "/A85", 4 }, { "/RunLengthDecode", "/RL", 128 },
    { "/FlateDecode", "/Fl", 1100 },  { "/LZWDecode", "/LZW", 2800 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (filters); i++)
    if (strcmp (filter, filters[i].name) == 0 || strcmp (filter, filters[i].abbreviation) == 0)
      return filters[i].growth;
  return HUGE_VAL;
}

static gboolean
is_flate (const char *filter)
{
  return strcmp (filter, "/FlateDecode") == 0 || strcmp (filter, "/Fl") == 0;
}

/* The filters of a stream in the order in which they are undone; -1 where they are none that can be. */
static int
read_filters (AnnexaObjects *self, qpdf_oh dictionary, qpdf_oh *filters)
{
  qpdf_oh filter = qpdf_oh_get_key (self->qpdf, dictionary, "/Filter");
  int n = 1;

  filters[0] = filter;
  if (qpdf_oh_is_null (self->qpdf, filter))
    return 0;
  if (qpdf_oh_is_array (self->qpdf, filter))
    {
      n = qpdf_oh_get_array_n_items (self->qpdf, filter);
      for (int i = 0; i < MIN (n, MAX_FILTERS); i++)
        filters[i] = qpdf_oh_get_array_item (self->qpdf, filter, i);
    }
  for (int i = 0; i < MIN (n, MAX_FILTERS); i++)
    if (!qpdf_oh_is_name (self->qpdf, filters[i]))
      return -1;
  return n <= MAX_FILTERS ? n : -1;
}

static gboolean
has_predictor (AnnexaObjects *self, qpdf_oh parameters)
{
  int predictor = 1;

  qpdf_oh_get_value_as_int (self->qpdf, qpdf_oh_get_key_if_dict (self->qpdf, parameters, "/Predictor"),
                            &predictor);
  return predictor > 1;
}

static gboolean
any_predictor (AnnexaObjects *self, qpdf_oh dictionary)
{
  qpdf_oh parameters = qpdf_oh_get_key (self->qpdf, dictionary, "/DecodeParms");

  if (!qpdf_oh_is_array (self->qpdf, parameters))
    return has_predictor (self, parameters);
  for (int i = 0; i < MIN (qpdf_oh_get_array_n_items (self->qpdf, parameters), MAX_FILTERS); i++)
    if (has_predictor (self, qpdf_oh_get_array_item (self->qpdf, parameters, i)))
      return TRUE;
  return FALSE;
}

/* Appends what @packed unpacks to, as far as it is sound. FALSE when that is too long. */
static gboolean
unpack_deflate (const guint8 *packed, gsize n_bytes, GByteArray *data)
{
  g_autoptr (GZlibDecompressor) zlib = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB);
  GConverterResult result = G_CONVERTER_CONVERTED;

  while (result == G_CONVERTER_CONVERTED)
    {
      gsize n_read = 0, n_written = 0;
      guint old = data->len;

      if (old >= MAX_STREAM_BYTES)
        return FALSE;
      g_byte_array_set_size (data, old + CHUNK_BYTES);
      result = g_converter_convert (G_CONVERTER (zlib), packed, n_bytes, data->data + old, CHUNK_BYTES,
                                    G_CONVERTER_INPUT_AT_END, &n_read, &n_written, NULL);
      if (result == G_CONVERTER_ERROR)
        n_written = 0;
      g_byte_array_set_size (data, old + (guint)n_written);
      packed += n_read;
      n_bytes -= n_read;
    }
  return TRUE;
}

/* The bytes of a stream, of which qpdf undoes all filters or none. NULL when it cannot. */
static guint8 *
read_with_qpdf (AnnexaObjects *self, qpdf_oh stream, enum qpdf_stream_decode_level_e level, gsize *n_bytes)
{
  QPDF_BOOL filtered = QPDF_FALSE;
  guint8 *bytes = NULL;

  if ((qpdf_oh_get_stream_data (self->qpdf, stream, level, &filtered, &bytes, n_bytes) & QPDF_ERRORS) == 0
      && (filtered || level == qpdf_dl_none))
    return bytes;
  free (bytes);
  return NULL;
}

/* Has qpdf undo the filters before the last one, which is Deflate, and leave that. */
static guint8 *
read_packed (AnnexaObjects *self, qpdf_oh stream, qpdf_oh dictionary, const qpdf_oh *filters, int n,
             gsize *n_bytes)
{
  qpdf_oh before;
  guint8 *bytes;

  if (n == 1)
    return read_with_qpdf (self, stream, qpdf_dl_none, n_bytes);
  before = qpdf_oh_new_array (self->qpdf);
  for (int i = 0; i + 1 < n; i++)
    qpdf_oh_append_item (self->qpdf, before, filters[i]);
  qpdf_oh_replace_key (self->qpdf, dictionary, "/Filter", before);
  qpdf_oh_remove_key (self->qpdf, dictionary, "/DecodeParms");
  bytes = read_with_qpdf (self, stream, qpdf_dl_generalized, n_bytes);
  qpdf_oh_append_item (self->qpdf, before, filters[n - 1]);
  return bytes;
}

/* How long the stream may become by the filters before @end, at most. */
static double
most_bytes (AnnexaObjects *self, const qpdf_oh *filters, int end, gsize n_bytes)
{
  double most = (double)n_bytes;

  for (int i = 0; i < end; i++)
    most *= growth_of (qpdf_oh_get_name (self->qpdf, filters[i]));
  return most;
}

/* Appends what is in @stream to @data. FALSE when it cannot be read, or is too long. */
gboolean
annexa_objects_read_stream (AnnexaObjects *self, qpdf_oh stream, GByteArray *data)
{
  qpdf_oh dictionary = qpdf_oh_get_dict (self->qpdf, stream), filters[MAX_FILTERS];
  int n = read_filters (self, dictionary, filters);
  long long n_said = 0;
  gsize n_bytes = 0;
  guint8 *bytes;
  gboolean flate_last, good;

  qpdf_oh_get_value_as_longlong (self->qpdf, qpdf_oh_get_key (self->qpdf, dictionary, "/Length"), &n_said);
  if (n < 0 || n_said > (n == 0 ? MAX_STREAM_BYTES : MAX_PACKED_BYTES))
    return FALSE;
  flate_last = n > 0 && is_flate (qpdf_oh_get_name (self->qpdf, filters[n - 1]))
               && !any_predictor (self, dictionary);
  /* The length that a stream says it has need not be the one it has. */
  if (n > 1 || (n == 1 && !flate_last))
    {
      free (read_with_qpdf (self, stream, qpdf_dl_none, &n_bytes));
      if (n_bytes > MAX_PACKED_BYTES
          || most_bytes (self, filters, flate_last ? n - 1 : n, n_bytes) > MAX_QPDF_BYTES)
        return FALSE;
    }
  bytes = flate_last ? read_packed (self, stream, dictionary, filters, n, &n_bytes)
                     : read_with_qpdf (self, stream, n == 0 ? qpdf_dl_none : qpdf_dl_generalized, &n_bytes);
  if (bytes == NULL)
    return FALSE;
  good = n_bytes <= MAX_STREAM_BYTES - MIN (data->len, MAX_STREAM_BYTES);
  if (good && flate_last)
    good = unpack_deflate (bytes, n_bytes, data);
  else if (good)
    g_byte_array_append (data, bytes, (guint)n_bytes);
  free (bytes);
  return good;
}
