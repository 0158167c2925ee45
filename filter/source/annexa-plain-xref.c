/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-plain-private.h"

#include <gio/gio.h>
#include <string.h>

/* Tables and streams of cross-references (ISO 32000-2, 7.5.4 and 7.5.8), newest first. */

/* `startxref` stands so near to the end. */
#define MAX_TAIL_BYTES 1024u
#define MAX_SECTIONS 64u
#define MAX_OBJECTS 1000000u
#define ENTRY_BYTES 20u
/* What a stream of objects or references may come to. */
#define MAX_UNPACKED_BYTES (16u * 1024 * 1024)
#define CHUNK_BYTES (64u * 1024)
#define MAX_COLUMNS 64u

AnnexaPlainValue
annexa_plain_begin_object (const guint8 *at, const guint8 *end, guint *number, guint *generation)
{
  const AnnexaPlainValue none = { NULL, NULL };
  guint *const parts[] = { number, generation };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      at = annexa_plain_skip_space (at, end);
      if (!annexa_plain_read_unsigned ((AnnexaPlainValue){ at, end }, parts[i]))
        return none;
      while (at < end && g_ascii_isdigit (*at))
        at++;
    }
  at = annexa_plain_skip_space (at, end);
  if (end - at < 4 || memcmp (at, "obj", 3) != 0 || g_ascii_isalnum (at[3]))
    return none;
  at = annexa_plain_skip_space (at + 3, end);
  return at < end ? (AnnexaPlainValue){ at, end } : none;
}

const guint8 *
annexa_plain_stream_bytes (AnnexaPlainValue dictionary, guint n_said)
{
  const guint8 *at = annexa_plain_skip (dictionary.at, dictionary.end), *data;

  if (at == NULL)
    return NULL;
  at = annexa_plain_skip_space (at, dictionary.end);
  if (dictionary.end - at < 8 || memcmp (at, "stream", 6) != 0)
    return NULL;
  at += 6;
  if (*at == '\r')
    at++;
  if (*at++ != '\n')
    return NULL;
  data = at;
  if ((gsize)(dictionary.end - at) < n_said)
    return NULL;
  at = annexa_plain_skip_space (at + n_said, dictionary.end);
  return dictionary.end - at >= 9 && memcmp (at, "endstream", 9) == 0 ? data : NULL;
}

/* Undoes what PNG calls filters, a row of @n_columns bytes behind each of their kinds. */
static gboolean
undo_predictor (GByteArray *data, guint n_columns)
{
  const guint row = n_columns + 1;
  const guint8 zeros[MAX_COLUMNS] = { 0 };
  const guint8 *above = zeros;

  if (data->len % row != 0)
    return FALSE;
  for (guint r = 0; r < data->len / row; r++)
    {
      const guint8 *from = data->data + (gsize)r * row;
      guint8 *to = data->data + (gsize)r * n_columns;
      const guint8 kind = from[0];

      if (kind != 0 && kind != 2)
        return FALSE;
      for (guint i = 0; i < n_columns; i++)
        to[i] = (guint8)(from[1 + i] + (kind == 2 ? above[i] : 0));
      above = to;
    }
  g_byte_array_set_size (data, data->len / row * n_columns);
  return TRUE;
}

/* The columns of the predictor of @dictionary, 0 for none. FALSE when it is odd. */
static gboolean
read_predictor (AnnexaPlainValue dictionary, guint *n_columns)
{
  AnnexaPlainValue parameters, value;
  guint predictor = 1;

  *n_columns = 0;
  if (!annexa_plain_find_key (dictionary, "/DecodeParms", &parameters))
    return FALSE;
  if (parameters.at == NULL)
    return TRUE;
  if (!annexa_plain_is_dictionary (parameters) || !annexa_plain_find_key (parameters, "/Predictor", &value)
      || (value.at != NULL && !annexa_plain_read_unsigned (value, &predictor)))
    return FALSE;
  if (predictor == 1)
    return TRUE;
  if (predictor < 10 || !annexa_plain_find_key (parameters, "/Colors", &value) || value.at != NULL
      || !annexa_plain_find_key (parameters, "/BitsPerComponent", &value) || value.at != NULL)
    return FALSE;
  return annexa_plain_find_key (parameters, "/Columns", &value)
         && annexa_plain_read_unsigned (value, n_columns) && *n_columns > 0 && *n_columns <= MAX_COLUMNS;
}

GByteArray *
annexa_plain_unpack (AnnexaPlainValue dictionary, const guint8 *packed, gsize n_packed)
{
  g_autoptr (GZlibDecompressor) zlib = NULL;
  g_autoptr (GByteArray) data = g_byte_array_new ();
  GConverterResult result = G_CONVERTER_CONVERTED;
  AnnexaPlainValue filter;
  guint n_columns;

  if (!annexa_plain_find_key (dictionary, "/Filter", &filter) || !read_predictor (dictionary, &n_columns))
    return NULL;
  if (filter.at == NULL)
    return n_columns == 0 ? g_byte_array_append (g_steal_pointer (&data), packed, (guint)n_packed) : NULL;
  if (!annexa_plain_is_word (filter, "/FlateDecode"))
    return NULL;
  zlib = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB);
  while (result == G_CONVERTER_CONVERTED)
    {
      gsize n_read = 0, n_written = 0;
      guint old = data->len;

      if (old >= MAX_UNPACKED_BYTES)
        return NULL;
      g_byte_array_set_size (data, old + CHUNK_BYTES);
      result = g_converter_convert (G_CONVERTER (zlib), packed, n_packed, data->data + old, CHUNK_BYTES,
                                    G_CONVERTER_INPUT_AT_END, &n_read, &n_written, NULL);
      g_byte_array_set_size (data, old + (guint)n_written);
      packed += n_read;
      n_packed -= n_read;
    }
  if (result != G_CONVERTER_FINISHED || (n_columns > 0 && !undo_predictor (data, n_columns)))
    return NULL;
  return g_steal_pointer (&data);
}

/* What a newer section says of an object counts. */
static gboolean
set_entry (GArray *entries, guint number, AnnexaPlainEntry entry, GByteArray *known)
{
  if (number >= MAX_OBJECTS)
    return FALSE;
  if (number >= entries->len)
    {
      const guint old = known->len;

      g_array_set_size (entries, number + 1);
      g_byte_array_set_size (known, number + 1);
      memset (known->data + old, 0, number + 1 - old);
    }
  if (known->data[number])
    return TRUE;
  known->data[number] = 1;
  g_array_index (entries, AnnexaPlainEntry, number) = entry;
  return TRUE;
}

static gboolean
read_digits (const guint8 *at, guint n, guint *number)
{
  guint64 value = 0;

  for (guint i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit (at[i]))
        return FALSE;
      value = value * 10 + (at[i] - '0');
    }
  *number = (guint)value;
  return value <= G_MAXINT32;
}

/* Reads the table behind `xref`. Returns where its trailer begins, or NULL. */
static const guint8 *
read_table (const guint8 *at, const guint8 *end, GArray *entries, GByteArray *known)
{
  for (;;)
    {
      guint first, n;

      at = annexa_plain_skip_space (at, end);
      if (end - at >= 7 && memcmp (at, "trailer", 7) == 0)
        return annexa_plain_skip_space (at + 7, end);
      if (!annexa_plain_read_unsigned ((AnnexaPlainValue){ at, end }, &first))
        return NULL;
      while (at < end && g_ascii_isdigit (*at))
        at++;
      at = annexa_plain_skip_space (at, end);
      if (!annexa_plain_read_unsigned ((AnnexaPlainValue){ at, end }, &n))
        return NULL;
      while (at < end && g_ascii_isdigit (*at))
        at++;
      at = annexa_plain_skip_space (at, end);
      if (n > MAX_OBJECTS || (gsize)(end - at) / ENTRY_BYTES < n)
        return NULL;
      for (guint i = 0; i < n; i++, at += ENTRY_BYTES)
        {
          AnnexaPlainEntry entry = { 0 };

          if (!read_digits (at, 10, &entry.at) || at[10] != ' '
              || !read_digits (at + 11, 5, &entry.generation) || at[16] != ' '
              || (at[17] != 'n' && at[17] != 'f') || (at[19] != '\n' && at[19] != '\r')
              || (at[18] != ' ' && at[18] != '\r'))
            return NULL;
          entry.kind = at[17] == 'n' ? 1 : 0;
          if (!set_entry (entries, first + i, entry, known))
            return NULL;
        }
    }
}

static guint64
read_field (const guint8 *at, guint n_bytes)
{
  guint64 value = 0;

  for (guint i = 0; i < n_bytes; i++)
    value = value << 8 | at[i];
  return value;
}

/* Reads the entries of object numbers from @first on. */
static gboolean
read_fields (const GByteArray *data, gsize *offset, guint first, guint n, const guint width[3],
             GArray *entries, GByteArray *known)
{
  const guint row = width[0] + width[1] + width[2];

  if (row == 0 || (data->len - *offset) / row < n)
    return FALSE;
  for (guint i = 0; i < n; i++, *offset += row)
    {
      const guint8 *at = data->data + *offset;
      const guint64 kind = width[0] == 0 ? 1 : read_field (at, width[0]),
                    second = read_field (at + width[0], width[1]),
                    third = read_field (at + width[0] + width[1], width[2]);
      AnnexaPlainEntry entry = { .kind = (guint8)kind, .at = (guint32)second };

      if (kind > 2 || second > G_MAXINT32 || third > G_MAXUINT16)
        return FALSE;
      if (kind == 2)
        entry.in_stream = (guint16)third;
      else
        entry.generation = (guint32)third;
      if (!set_entry (entries, first + i, entry, known))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_index (AnnexaPlainValue dictionary, const GByteArray *data, const guint width[3], GArray *entries,
            GByteArray *known)
{
  AnnexaPlainValue index, value;
  guint n_items, size;
  gsize offset = 0;

  if (!annexa_plain_find_key (dictionary, "/Size", &value) || !annexa_plain_read_unsigned (value, &size)
      || !annexa_plain_find_key (dictionary, "/Index", &index))
    return FALSE;
  if (index.at == NULL)
    return read_fields (data, &offset, 0, size, width, entries, known);
  if (!annexa_plain_is_array (index) || !annexa_plain_count_items (index, &n_items) || n_items % 2 != 0)
    return FALSE;
  for (guint i = 0; i < n_items; i += 2)
    {
      guint first, n;

      if (!annexa_plain_find_item (index, i, &value) || !annexa_plain_read_unsigned (value, &first)
          || !annexa_plain_find_item (index, i + 1, &value) || !annexa_plain_read_unsigned (value, &n)
          || !read_fields (data, &offset, first, n, width, entries, known))
        return FALSE;
    }
  return TRUE;
}

/* Reads the stream of references whose object begins at @at; @dictionary is its trailer. */
static gboolean
read_stream (const guint8 *at, const guint8 *end, GArray *entries, GByteArray *known,
             AnnexaPlainValue *dictionary)
{
  g_autoptr (GByteArray) data = NULL;
  AnnexaPlainValue value, item;
  guint number, generation, length, width[3];
  const guint8 *packed;

  *dictionary = annexa_plain_begin_object (at, end, &number, &generation);
  if (!annexa_plain_is_dictionary (*dictionary) || !annexa_plain_find_key (*dictionary, "/Type", &value)
      || !annexa_plain_is_word (value, "/XRef") || !annexa_plain_find_key (*dictionary, "/Length", &value)
      || annexa_plain_read_reference (value, &number, &generation)
      || !annexa_plain_read_unsigned (value, &length))
    return FALSE;
  packed = annexa_plain_stream_bytes (*dictionary, length);
  if (packed == NULL || !annexa_plain_find_key (*dictionary, "/W", &value) || !annexa_plain_is_array (value))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (width); i++)
    if (!annexa_plain_find_item (value, i, &item) || !annexa_plain_read_unsigned (item, &width[i])
        || width[i] > 8)
      return FALSE;
  data = annexa_plain_unpack (*dictionary, packed, length);
  return data != NULL && read_index (*dictionary, data, width, entries, known);
}

/* The section at byte @offset of the file, with its trailer. */
static gboolean
read_section (const guint8 *data, gsize n_bytes, guint offset, GArray *entries, GByteArray *known,
              AnnexaPlainValue *trailer)
{
  const guint8 *at = data + offset, *end = data + n_bytes;
  AnnexaPlainValue hybrid;

  if (offset >= n_bytes)
    return FALSE;
  if (end - at < 4 || memcmp (at, "xref", 4) != 0)
    return read_stream (at, end, entries, known, trailer);
  at = read_table (at + 4, end, entries, known);
  if (at == NULL)
    return FALSE;
  *trailer = (AnnexaPlainValue){ at, end };
  return annexa_plain_is_dictionary (*trailer) && annexa_plain_find_key (*trailer, "/XRefStm", &hybrid)
         && hybrid.at == NULL;
}

/* Where the last `startxref` says that the newest section is. */
static gboolean
find_start (const guint8 *data, gsize n_bytes, guint *offset)
{
  static const char word[] = "startxref";
  const gsize n = sizeof word - 1;
  const guint8 *end = data + n_bytes, *last = NULL;

  for (const guint8 *at = data + n_bytes - MIN (n_bytes, MAX_TAIL_BYTES); at + n <= end; at++)
    if (memcmp (at, word, n) == 0)
      last = at + n;
  return last != NULL
         && annexa_plain_read_unsigned ((AnnexaPlainValue){ annexa_plain_skip_space (last, end), end },
                                        offset);
}

gboolean
annexa_plain_read_xref (const guint8 *data, gsize n_bytes, GArray *entries, AnnexaPlainValue *trailer)
{
  g_autoptr (GByteArray) known = g_byte_array_new ();
  guint offset, n;

  /* Where something stands before the header, all places are others. */
  if (n_bytes < 5 || n_bytes > G_MAXINT32 || memcmp (data, "%PDF-", 5) != 0
      || !find_start (data, n_bytes, &offset))
    return FALSE;
  for (n = 0; n < MAX_SECTIONS; n++)
    {
      AnnexaPlainValue own, previous, encryption;

      if (!read_section (data, n_bytes, offset, entries, known, &own)
          || !annexa_plain_find_key (own, "/Encrypt", &encryption) || encryption.at != NULL
          || !annexa_plain_find_key (own, "/Prev", &previous))
        return FALSE;
      if (n == 0)
        *trailer = own;
      if (previous.at == NULL)
        return TRUE;
      if (!annexa_plain_read_unsigned (previous, &offset))
        return FALSE;
    }
  return FALSE;
}
