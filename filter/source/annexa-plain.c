/* SPDX-License-Identifier: GPL-2.0-or-later */
#include "annexa-plain-private.h"

#include <string.h>

/* The objects of a plain file by number, and its pages in order. */

#define MAX_OBJECTS_IN_STREAM 65536u

/* An object stream that was unpacked. */
typedef struct
{
  guint number;
  GByteArray *data;
  guint32 *offsets; /* number and place in @data of each object */
  guint n_objects;
} ObjectStream;

struct _AnnexaPlain
{
  const guint8 *data, *end;
  GArray *entries;    /* of AnnexaPlainEntry, by number */
  GPtrArray *streams; /* of ObjectStream */
  GArray *pages;      /* of guint: numbers of objects */
  gboolean odd;
};

static const AnnexaPlainValue none = { NULL, NULL };

static void
object_stream_free (gpointer data)
{
  ObjectStream *self = data;

  g_clear_pointer (&self->data, g_byte_array_unref);
  g_free (self->offsets);
  g_free (self);
}

gboolean
annexa_plain_is_odd (const AnnexaPlain *self)
{
  return self->odd;
}

void
annexa_plain_set_odd (AnnexaPlain *self)
{
  self->odd = TRUE;
}

static AnnexaPlainValue
fail (AnnexaPlain *self)
{
  self->odd = TRUE;
  return none;
}

/* Object @number, which stands in the file itself. */
static AnnexaPlainValue
object_in_file (AnnexaPlain *self, guint number, const AnnexaPlainEntry *entry)
{
  guint found_number, found_generation;
  AnnexaPlainValue value;

  if (entry->at >= (gsize)(self->end - self->data))
    return fail (self);
  value = annexa_plain_begin_object (self->data + entry->at, self->end, &found_number, &found_generation);
  if (value.at == NULL || found_number != number || found_generation != entry->generation)
    return fail (self);
  return value;
}

/* Reads what stands before the objects: number and place of each. */
static gboolean
read_offsets (ObjectStream *stream, guint first)
{
  const guint8 *at = stream->data->data, *end = at + MIN (first, stream->data->len);

  for (guint i = 0; i < 2 * stream->n_objects; i++)
    {
      at = annexa_plain_skip_space (at, end);
      if (at == end || !annexa_plain_read_unsigned ((AnnexaPlainValue){ at, end }, &stream->offsets[i]))
        return FALSE;
      while (at < end && g_ascii_isdigit (*at))
        at++;
      if (i % 2 == 1)
        {
          stream->offsets[i] += first;
          if (stream->offsets[i] >= stream->data->len)
            return FALSE;
        }
    }
  return TRUE;
}

static ObjectStream *
open_stream (AnnexaPlain *self, guint number)
{
  const AnnexaPlainEntry *entry;
  AnnexaPlainValue dictionary, value;
  ObjectStream *stream;
  const guint8 *packed;
  guint first, n;
  gsize n_packed;

  for (guint i = 0; i < self->streams->len; i++)
    if (((ObjectStream *)g_ptr_array_index (self->streams, i))->number == number)
      return g_ptr_array_index (self->streams, i);
  if (number >= self->entries->len)
    return NULL;
  entry = &g_array_index (self->entries, AnnexaPlainEntry, number);
  if (entry->kind != 1)
    return NULL;
  dictionary = object_in_file (self, number, entry);
  if (!annexa_plain_is_dictionary (dictionary) || !annexa_plain_find_key (dictionary, "/Type", &value)
      || !annexa_plain_is_word (value, "/ObjStm") || !annexa_plain_find_key (dictionary, "/N", &value)
      || !annexa_plain_read_unsigned (value, &n) || n > MAX_OBJECTS_IN_STREAM
      || !annexa_plain_find_key (dictionary, "/First", &value) || !annexa_plain_read_unsigned (value, &first))
    return NULL;
  packed = annexa_plain_stream (self, dictionary, &n_packed);
  if (packed == NULL)
    return NULL;
  stream = g_new0 (ObjectStream, 1);
  g_ptr_array_add (self->streams, stream);
  stream->number = number;
  stream->data = annexa_plain_unpack (dictionary, packed, n_packed);
  stream->n_objects = n;
  stream->offsets = g_new0 (guint32, 2 * (gsize)n + 1);
  return stream->data != NULL && read_offsets (stream, first) ? stream : NULL;
}

static AnnexaPlainValue
object_in_stream (AnnexaPlain *self, guint number, const AnnexaPlainEntry *entry)
{
  const ObjectStream *stream = open_stream (self, entry->at);
  const guint8 *at, *end;

  if (stream == NULL || entry->in_stream >= stream->n_objects
      || stream->offsets[2 * entry->in_stream] != number)
    return fail (self);
  end = stream->data->data + stream->data->len;
  at = annexa_plain_skip_space (stream->data->data + stream->offsets[2 * entry->in_stream + 1], end);
  return at < end ? (AnnexaPlainValue){ at, end } : fail (self);
}

/* Object @number; none where there is none. */
static AnnexaPlainValue
find_object (AnnexaPlain *self, guint number, guint generation)
{
  const AnnexaPlainEntry *entry;

  if (number >= self->entries->len)
    return none;
  entry = &g_array_index (self->entries, AnnexaPlainEntry, number);
  if (entry->kind == 0)
    return none;
  if (entry->generation != generation)
    return fail (self);
  return entry->kind == 1 ? object_in_file (self, number, entry) : object_in_stream (self, number, entry);
}

AnnexaPlainValue
annexa_plain_resolve (AnnexaPlain *self, AnnexaPlainValue value)
{
  guint number, generation;

  if (self->odd)
    return none;
  if (!annexa_plain_read_reference (value, &number, &generation))
    return value;
  value = find_object (self, number, generation);
  /* No object is a reference. */
  return annexa_plain_read_reference (value, &number, &generation) ? fail (self) : value;
}

gboolean
annexa_plain_is_stream (AnnexaPlain *self, AnnexaPlainValue value)
{
  const guint8 *at;

  /* Those of object streams are none. */
  if (value.end != self->end || !annexa_plain_is_dictionary (value))
    return FALSE;
  at = annexa_plain_skip (value.at, value.end);
  if (at == NULL)
    return fail (self).at != NULL;
  at = annexa_plain_skip_space (at, value.end);
  return value.end - at >= 6 && memcmp (at, "stream", 6) == 0;
}

const guint8 *
annexa_plain_stream (AnnexaPlain *self, AnnexaPlainValue value, gsize *n_bytes)
{
  AnnexaPlainValue length, external;
  const guint8 *bytes;
  guint n;

  if (!annexa_plain_is_stream (self, value))
    return NULL;
  if (!annexa_plain_find_key (value, "/Length", &length) || !annexa_plain_find_key (value, "/F", &external)
      || external.at != NULL || !annexa_plain_read_unsigned (annexa_plain_resolve (self, length), &n)
      || (bytes = annexa_plain_stream_bytes (value, n)) == NULL)
    return fail (self).at;
  *n_bytes = n;
  return bytes;
}

static gboolean
has_type (AnnexaPlainValue dictionary, const char *type)
{
  AnnexaPlainValue value;

  return annexa_plain_find_key (dictionary, "/Type", &value) && annexa_plain_is_word (value, type);
}

/* Adds the pages at and below object @number of the tree; @seen has all that were met. */
static gboolean
add_pages (AnnexaPlain *self, guint number, guint generation, guint depth, GByteArray *seen)
{
  const AnnexaPlainValue node
      = number < seen->len && !seen->data[number] ? find_object (self, number, generation) : none;
  AnnexaPlainValue kids;
  const guint8 *at;

  if (!annexa_plain_is_dictionary (node) || depth == ANNEXA_PLAIN_MAX_DEPTH
      || !annexa_plain_find_key (node, "/Kids", &kids))
    return FALSE;
  seen->data[number] = 1;
  if (kids.at == NULL)
    {
      g_array_append_val (self->pages, number);
      return has_type (node, "/Page");
    }
  kids = annexa_plain_resolve (self, kids);
  if (!has_type (node, "/Pages") || !annexa_plain_is_array (kids))
    return FALSE;
  for (at = annexa_plain_skip_space (kids.at + 1, kids.end); at < kids.end && *at != ']';
       at = annexa_plain_skip_space (at, kids.end))
    {
      guint kid, kid_generation;

      if (!annexa_plain_read_reference ((AnnexaPlainValue){ at, kids.end }, &kid, &kid_generation)
          || !add_pages (self, kid, kid_generation, depth + 1, seen))
        return FALSE;
      at = annexa_plain_skip (at, kids.end);
    }
  return at < kids.end;
}

static gboolean
read_pages (AnnexaPlain *self, AnnexaPlainValue trailer)
{
  g_autoptr (GByteArray) seen = g_byte_array_new ();
  AnnexaPlainValue root, pages, parent;
  guint number, generation;

  if (!annexa_plain_find_key (trailer, "/Root", &root))
    return FALSE;
  root = annexa_plain_resolve (self, root);
  if (!annexa_plain_is_dictionary (root) || !annexa_plain_find_key (root, "/Pages", &pages)
      || !annexa_plain_read_reference (pages, &number, &generation))
    return FALSE;
  root = annexa_plain_resolve (self, pages);
  if (!annexa_plain_is_dictionary (root) || !annexa_plain_find_key (root, "/Parent", &parent)
      || parent.at != NULL || !has_type (root, "/Pages"))
    return FALSE;
  g_byte_array_set_size (seen, self->entries->len);
  memset (seen->data, 0, seen->len);
  return add_pages (self, number, generation, 0, seen);
}

/* (nullable): the objects of @bytes, which must stay; none when the file is odd */
AnnexaPlain *
annexa_plain_open (GBytes *bytes)
{
  g_autoptr (AnnexaPlain) self = g_new0 (AnnexaPlain, 1);
  AnnexaPlainValue trailer = none;
  gsize n_bytes;

  self->data = g_bytes_get_data (bytes, &n_bytes);
  self->end = self->data + n_bytes;
  self->entries = g_array_new (FALSE, TRUE, sizeof (AnnexaPlainEntry));
  self->streams = g_ptr_array_new_with_free_func (object_stream_free);
  self->pages = g_array_new (FALSE, FALSE, sizeof (guint));
  if (!annexa_plain_read_xref (self->data, n_bytes, self->entries, &trailer) || !read_pages (self, trailer)
      || self->odd)
    return NULL;
  return g_steal_pointer (&self);
}

void
annexa_plain_free (AnnexaPlain *self)
{
  g_array_unref (self->entries);
  g_ptr_array_unref (self->streams);
  g_array_unref (self->pages);
  g_free (self);
}

guint
annexa_plain_n_pages (const AnnexaPlain *self)
{
  return self->pages->len;
}

AnnexaPlainValue
annexa_plain_page (AnnexaPlain *self, guint number)
{
  const guint object = g_array_index (self->pages, guint, number - 1);

  return find_object (self, object, g_array_index (self->entries, AnnexaPlainEntry, object).generation);
}
